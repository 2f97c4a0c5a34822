"""The words by which sentences are understood; read when the language is first needed, apart from the library."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from assistant.loading.fields import Fields
from assistant.loading.files import KNOWLEDGE, Files, content_root
from assistant.loading.nodes import Map, parse
from assistant.loading.problems import Code, Problem, Problems
from assistant.loading.reading import read_only
from assistant.model.phrasebook import Phrasebook

_NUMBER = re.compile(r"-?\d+(\.\d+)?")
WORDS = f"{KNOWLEDGE}/words.yaml"
REAL_WORDS = f"{KNOWLEDGE}/real-words.txt"
EXAMPLES = f"{KNOWLEDGE}/examples.yaml"
WEIGHTS = f"{KNOWLEDGE}/weights.yaml"


def load_phrasebook(root: Path | None = None) -> Phrasebook:
    """Read the phrasebook for use; what is wrong in it is left out.

    Args:
        root: The folder that holds `knowledge/`; by default, the content that we ship.
    """
    return check_phrasebook(root)[0]


def check_phrasebook(root: Path | None = None) -> tuple[Phrasebook, tuple[Problem, ...]]:
    """Read the phrasebook, and return it with every mistake in it."""
    problems = Problems()
    files = Files(root or content_root(), problems)
    words = _fields(files, WORDS, problems)
    examples = _fields(files, EXAMPLES, problems)
    weights = _fields(files, WEIGHTS, problems)
    book = Phrasebook(
        notions=read_only(_lists(words, "notions")),
        signs=read_only(_lists(words, "signs")),
        values=read_only(_values(words, "values")),
        answers=read_only(_values(words, "answers")),
        vocabulary=words.texts("vocabulary") if words else (),
        names=words.texts("names") if words else (),
        examples=read_only(_lists(examples, "examples")),
        weights=read_only(_weights(weights)),
        real_words=read_only(_frequencies(files) if (files.root / REAL_WORDS).is_file() else {}),
    )
    for fields in (words, examples, weights):
        if fields is not None:
            fields.done()
    return book, tuple(problems)


def _fields(files: Files, name: str, problems: Problems) -> Fields | None:
    file = files.one(name)
    root = parse(file.text, file.name, problems) if file else None
    return Fields(root, problems) if isinstance(root, Map) else None


def _frequencies(files: Files) -> dict[str, float]:
    """Return the words of a file with a word and a number on each line, and comments after "#"; other lines are left out."""
    file = files.one(REAL_WORDS)
    if file is None:
        return {}
    lines = (line.partition(" ") for line in file.text.splitlines() if not line.startswith("#"))
    return {word: float(number) for word, _, number in lines if _NUMBER.fullmatch(number)}


def _lists(fields: Fields | None, key: str) -> dict[str, tuple[str, ...]]:
    node = fields.map(key) if fields else None
    return _texts(node, fields.problems) if fields and node else {}


def _values(fields: Fields | None, key: str) -> dict[str, Mapping[str, tuple[str, ...]]]:
    node = fields.map(key) if fields else None
    if fields is None or node is None:
        return {}
    inner = Fields(node, fields.problems)
    maps = ((name, inner.map(name)) for name in node.items)
    return {name: read_only(_texts(each, fields.problems)) for name, each in maps if each is not None}


def _weights(fields: Fields | None) -> dict[str, Mapping[str, float]]:
    node = fields.map("weights") if fields else None
    if fields is None or node is None:
        return {}
    inner = Fields(node, fields.problems)
    return {name: read_only(dict(_decimals(inner, name))) for name in node.items}


def _decimals(fields: Fields, key: str) -> Iterator[tuple[str, float]]:
    for name, text in fields.pairs(key):
        if _NUMBER.fullmatch(text.value):
            yield name.value, float(text.value)
        else:
            message = f"Bij '{name.value}' hoort een getal, niet '{text.value}'."
            fields.problems.add(Code.WRONG_TYPE, text.place, message)


def _texts(node: Map, problems: Problems) -> dict[str, tuple[str, ...]]:
    inner = Fields(node, problems)
    return {name: inner.texts(name) for name in node.items}
