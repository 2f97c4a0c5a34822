"""The law of "Weet ik niet": not knowing is never milder, nor more absolute, than every answer would be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.engine.paths import Path, finish, given
from assistant.engine.walk import walk
from assistant.model.ids import UNKNOWN, FactId, Facts, TreeId
from assistant.model.library import Library
from assistant.model.tree import Outcome
from assistant.model.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class UnsafeUnknown:
    """A path on which not knowing a fact gives what not every answer would give."""

    path: Path
    fact: FactId
    other: Path
    """A path on which the fact is known, all else being the same, and the verdict is another."""


def unsafe_unknowns(library: Library, tree: TreeId, path: Path, today: dt.date) -> Iterator[UnsafeUnknown]:
    """Yield each unknown fact of a path that makes its verdict unsafe.

    With a fact unknown, `moet` or `mag` is right only if every known answer gives one of those, and `nee` only if
    every known answer gives `nee`.

    Args:
        library: The content.
        tree: Where the path began.
        path: The path.
        today: The day on which derived facts are worked out.
    """
    if not isinstance(path.end, Outcome) or path.end.verdict is None:
        return
    verdict = path.end.verdict
    if not verdict.is_mild and verdict is not Verdict.NO:
        return
    for id in [id for id, value in path.facts.items() if value == UNKNOWN]:
        for other in _with_known(library, tree, path.facts, id, today):
            if isinstance(other.end, Outcome) and not _agrees(verdict, other.end.verdict):
                yield UnsafeUnknown(path, id, other)
                break


def _agrees(verdict: Verdict, other: Verdict | None) -> bool:
    if verdict.is_mild:
        return other is not None and other.is_mild
    return other is Verdict.NO


def _with_known(library: Library, tree: TreeId, facts: Facts, id: FactId, today: dt.date) -> Iterator[Path]:
    fact = library.registry[id]
    # A date or number means something only through the facts that are derived from it.
    meaning = [fact] if fact.values else [each for each in library.registry.derived if id in each.inputs]
    for value in [(each.id, value.id) for each in meaning for value in each.values]:
        for more in given(library, *value, today):
            known = {**facts, **more}
            yield from finish(library, walk(library, tree, known, today), known, today)
