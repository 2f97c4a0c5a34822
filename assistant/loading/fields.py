"""Reading the fields of a mapping: typed, each mistake noted at its place, unknown keys named."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import TypeVar

from assistant.loading.nodes import Map, Node, Sequence, Text
from assistant.loading.problems import Code, Problems, did_you_mean
from assistant.model.place import Place

_E = TypeVar("_E", bound=StrEnum)
_T = TypeVar("_T")

_KINDS = {Text: "tekst", Sequence: "een lijst", Map: "een blok met sleutels"}


class Fields:
    """A mapping that is being read; `done` names the keys that nobody asked for.

    A field that is wrong is noted and read as empty, so that reading goes on and finds the other mistakes. Whoever
    made the object out of it asks `sound` before using it.
    """

    def __init__(self, node: Map, problems: Problems) -> None:
        self.place = node.place
        self.problems = problems
        self._items = node.items
        self._asked: set[str] = set()
        self._before = len(problems)

    @property
    def sound(self) -> bool:
        """Whether nothing was found wrong since the reading of this mapping began."""
        return len(self.problems) == self._before

    def has(self, key: str) -> bool:
        """Whether the key is there."""
        return key in self._items

    def at(self, key: str) -> Place:
        """Where the value of a key is, or the mapping if it is not there."""
        return self._items[key][1].place if key in self._items else self.place

    def node(self, key: str, *, required: bool = True) -> Node | None:
        """Return the value of a key as it is; None if it is not there."""
        self._asked.add(key)
        if key in self._items:
            return self._items[key][1]
        if required:
            hint = did_you_mean(key, (other for other in self._items if other not in self._asked))
            self.problems.add(Code.MISSING_KEY, self.place, f"De sleutel '{key}' ontbreekt.", hint)
        return None

    def text(self, key: str, *, required: bool = True) -> str:
        """Return a text; empty if it is not there, or null."""
        node = self.node(key, required=required)
        if isinstance(node, Text):
            if required and node.is_null:
                self.problems.add(Code.WRONG_TYPE, node.place, f"Bij '{key}' staat niets.")
            return "" if node.value in ("null", "~") else node.value
        self._expect(key, node, Text)
        return ""

    def texts(self, key: str, *, required: bool = True) -> tuple[str, ...]:
        """Return a list of texts."""
        return tuple(item.value for item in self.items(key, Text, required=required))

    def items(self, key: str, kind: type[_T], *, required: bool = True) -> tuple[_T, ...]:
        """Return the items of a list, all of one kind."""
        node = self.node(key, required=required)
        if not isinstance(node, Sequence):
            self._expect(key, node, Sequence)
            return ()
        for item in node.items:
            if not isinstance(item, kind):
                self.problems.add(Code.WRONG_TYPE, item.place, f"In '{key}' hoort {_KINDS[kind]}.")
        return tuple(item for item in node.items if isinstance(item, kind))

    def word(self, key: str, words: type[_E], *, default: _E | None = None) -> _E | None:
        """Return a word of a closed set, or the default if it is not there."""
        text = self.text(key, required=default is None)
        if not text:
            return default
        return self._one_of(text, words, self.at(key))

    def words(self, key: str, words: type[_E], *, required: bool = True) -> tuple[_E, ...]:
        """Return a list of words of a closed set."""
        read = (self._one_of(item.value, words, item.place) for item in self.items(key, Text, required=required))
        return tuple(word for word in read if word is not None)

    def _one_of(self, text: str, words: type[_E], place: Place) -> _E | None:
        try:
            return words(text)
        except ValueError:
            known = [word.value for word in words]
            hint = did_you_mean(text, known) or f"Kies uit: {', '.join(known)}."
            self.problems.add(Code.UNKNOWN_WORD, place, f"'{text}' bestaat hier niet.", hint)
            return None

    def flag(self, key: str) -> bool:
        """Return a yes or no; no if it is not there."""
        text = self.text(key, required=False)
        if text not in ("", "true", "false"):
            self.problems.add(Code.WRONG_TYPE, self.at(key), f"Bij '{key}' hoort true of false, niet '{text}'.")
        return text == "true"

    def number(self, key: str) -> int | None:
        """Return a whole number; None if it is not there."""
        return self._convert(key, int, "een heel getal", required=False)

    def date(self, key: str, *, required: bool = True) -> dt.date | None:
        """Return a date; None if it is not there, or null."""
        return self._convert(key, dt.date.fromisoformat, "een datum zoals 2026-11-22", required=required)

    def _convert(self, key: str, read: Callable[[str], _T], what: str, *, required: bool) -> _T | None:
        text = self.text(key, required=required)
        if not text:
            return None
        try:
            return read(text)
        except ValueError:
            self.problems.add(Code.WRONG_TYPE, self.at(key), f"Bij '{key}' hoort {what}, niet '{text}'.")
            return None

    def map(self, key: str, *, required: bool = True) -> Map | None:
        """Return a mapping; None if it is not there."""
        node = self.node(key, required=required)
        if isinstance(node, Map):
            return node
        self._expect(key, node, Map)
        return None

    def fields(self, key: str, *, required: bool = True) -> Fields | None:
        """Return a mapping to read on; None if it is not there."""
        node = self.map(key, required=required)
        return Fields(node, self.problems) if node else None

    def entries(self, key: str, *, required: bool = True) -> Iterator[tuple[Text, Fields]]:
        """Yield the entries of a mapping of mappings."""
        node = self.map(key, required=required)
        for name, value in node.items.values() if node else ():
            if isinstance(value, Map):
                yield name, Fields(value, self.problems)
            else:
                self.problems.add(Code.WRONG_TYPE, value.place, f"Bij '{name.value}' hoort een blok met sleutels.")

    def pairs(self, key: str, *, required: bool = True) -> Iterator[tuple[Text, Text]]:
        """Yield the entries of a mapping of texts."""
        node = self.map(key, required=required)
        for name, value in node.items.values() if node else ():
            if isinstance(value, Text):
                yield name, value
            else:
                self.problems.add(Code.WRONG_TYPE, value.place, f"Bij '{name.value}' hoort tekst.")

    def _expect(self, key: str, node: Node | None, kind: type) -> None:
        if node is not None and not (isinstance(node, Text) and node.is_null):
            self.problems.add(Code.WRONG_TYPE, node.place, f"Bij '{key}' hoort {_KINDS[kind]}.")

    def done(self) -> None:
        """Name the keys that are not known here."""
        for name, (key, _) in self._items.items():
            if name not in self._asked:
                hint = (
                    did_you_mean(name, self._asked - set(self._items)) or f"Bekend: {', '.join(sorted(self._asked))}."
                )
                self.problems.add(Code.UNKNOWN_KEY, key.place, f"De sleutel '{name}' is hier onbekend.", hint)
