"""YAML as values that know their place; every scalar stays text.

`yaml.safe_load` turns `no` into False and lets a key occur twice; composing keeps text and position.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml

from assistant.loading.problems import Code, Problems
from assistant.model.place import Place

MAX_DEPTH = 40
"""How deep values may nest; deeper is a mistake or an attack."""


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar."""

    value: str
    place: Place

    @property
    def is_null(self) -> bool:
        """Whether nothing, or `null`, was written."""
        return self.value in ("", "null", "~")


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Map:
    """A mapping; of a key that occurs twice, the first."""

    items: Mapping[str, tuple[Text, Node]]
    place: Place


Node: TypeAlias = Text | Sequence | Map

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # about ten times as fast where libyaml is there


def parse(text: str, file: str, problems: Problems, *, first_line: int = 1) -> Node | None:
    """Read YAML.

    Args:
        text: What the file holds.
        file: Its name, for places.
        problems: Where mistakes go.
        first_line: The line of the file on which the text begins.

    Returns:
        The value, or None if there is none or it cannot be read; then `problems` has the reason.
    """
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        _not_yaml(text, Place(file, line + first_line, column + 1), line, problems)
        return None
    except (yaml.YAMLError, RecursionError):
        _not_yaml(text, Place(file, first_line), 0, problems)
        return None
    if root is None:
        problems.add(Code.EMPTY, Place(file, first_line), "Hier staat niets in.")
        return None
    return _Converter(file, problems, first_line).convert(root, 0)


def _not_yaml(text: str, place: Place, line: int, problems: Problems) -> None:
    lines = text.splitlines()
    written = lines[line].strip()[:60] if line < len(lines) else ""
    hint = f"Kijk naar haakjes, aanhalingstekens en inspringen bij: {written}" if written else "Het houdt te vroeg op."
    problems.add(Code.BROKEN_YAML, place, "Dit is geen geldige YAML.", hint)


class _Converter:
    def __init__(self, file: str, problems: Problems, first_line: int) -> None:
        self.file = file
        self.problems = problems
        self.first_line = first_line
        self.seen: set[int] = set()

    def convert(self, node: yaml.Node, depth: int) -> Node | None:
        mark = node.start_mark
        place = Place(self.file, mark.line + self.first_line, mark.column + 1)
        if id(node) in self.seen:
            self.problems.add(Code.ALIAS, place, "Verwijzingen met & en * gebruiken we niet.", "Schrijf het uit.")
            return None
        self.seen.add(id(node))
        if depth > MAX_DEPTH:
            self.problems.add(Code.BROKEN_YAML, place, "Dit is te diep genest.")
            return None
        if isinstance(node, yaml.ScalarNode):
            return Text(node.value, place)
        if isinstance(node, yaml.SequenceNode):
            items = (self.convert(each, depth + 1) for each in node.value)
            return Sequence(tuple(item for item in items if item is not None), place)
        return self._mapping(node, place, depth)

    def _mapping(self, node: yaml.Node, place: Place, depth: int) -> Map:
        items: dict[str, tuple[Text, Node]] = {}
        for key_node, value_node in node.value:
            key = self.convert(key_node, depth + 1)
            value = self.convert(value_node, depth + 1)
            if not isinstance(key, Text):
                self.problems.add(Code.WRONG_TYPE, getattr(key, "place", place), "Een sleutel moet een woord zijn.")
            elif key.value in items:
                first = items[key.value][0].place.line
                self.problems.add(
                    Code.DUPLICATE_KEY,
                    key.place,
                    f"De sleutel '{key.value}' staat er twee keer.",
                    f"Eerder op regel {first}.",
                )
            elif value is not None:
                items[key.value] = (key, value)
        return Map(items, place)
