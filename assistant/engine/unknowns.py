"""The law of "Weet ik niet": not knowing is never milder, nor more absolute, than every answer would be."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from assistant.engine.paths import Explorer, Path, given
from assistant.engine.walk import Walk, resume
from assistant.model.ids import UNKNOWN, FactId, Facts, NodeId, TreeId
from assistant.model.tree import Outcome
from assistant.model.verdicts import Verdict

_ABSOLUTE = frozenset((Verdict.MUST, Verdict.MAY, Verdict.NO))


@dataclass(frozen=True, slots=True)
class UnsafeUnknown:
    """A path on which not knowing a fact gives what not every answer would give."""

    path: Path
    end: tuple[TreeId, NodeId]
    """The outcome of the path, by the tree it is written in."""
    fact: FactId
    other: Path
    """A path on which the fact is known, all else being the same, and the verdict is another."""


def unsafe_unknowns(explorer: Explorer, at: Walk, asked: FactId, known: Facts) -> Iterator[UnsafeUnknown]:
    """Yield each path on from a question on which "Weet ik niet" makes the verdict unsafe.

    With a fact unknown, `moet` or `mag` is right only if every known answer gives one of those, and `nee` only if
    every known answer gives `nee`. An unknown fact that another answers in its place (`Unknown.resolved_by`) is not
    unknown.

    Args:
        explorer: Follows paths on.
        at: A walk that stopped at a question.
        asked: The fact of that question.
        known: What is known there.
    """
    library, today = explorer.library, explorer.today
    fact = library.registry[asked]
    if not fact.unknown.offered:
        return
    unknown = {**known, **dict.fromkeys(fact.inputs or (fact.id,), UNKNOWN)}
    begun = resume(library, at, unknown, today, pause=explorer.volunteered)
    if not _ABSOLUTE & explorer.verdicts(begun, unknown):
        return
    for path in explorer.ends(begun, unknown):
        if not isinstance(path.end, Outcome) or path.end.verdict not in _ABSOLUTE:
            continue
        if any(path.facts.get(other, UNKNOWN) != UNKNOWN for other in fact.unknown.resolved_by):
            continue
        for value in fact.values:
            for more in given(library, fact.id, value.id, today):
                facts = {**path.facts, **more}
                other = resume(library, at, facts, today)
                if not _agree(path.end.verdict, explorer.verdicts(other, facts)):
                    ends = explorer.ends(other, facts)
                    yield UnsafeUnknown(
                        path,
                        (path.tree, path.end.id),
                        fact.id,
                        next(end for end in ends if _unlike(path.end.verdict, end)),
                    )


def _agree(verdict: Verdict, others: AbstractSet[Verdict | None]) -> bool:
    """Whether what comes of an unknown fact is no surprise, given what comes of a known one."""
    if verdict.is_mild:
        return all(other is not None and other.is_mild for other in others)
    return others <= {Verdict.NO}


def _unlike(verdict: Verdict, path: Path) -> bool:
    return isinstance(path.end, Outcome) and not _agree(verdict, {path.end.verdict})
