"""The law of "Weet ik niet": not knowing is never milder, nor more absolute, than every answer would be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from assistant.engine.marks import Mark
from assistant.engine.paths import Explorer, Path, given
from assistant.engine.walk import Open, Walk, resume, walk
from assistant.engine.watching import Watch
from assistant.model.conditions import Is
from assistant.model.facts import Fact
from assistant.model.ids import GIVEN, UNKNOWN, FactId, Facts, NodeId, TreeId
from assistant.model.library import Library
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


def unsafe_unknowns(library: Library, today: dt.date, trees: Iterable[TreeId]) -> Iterator[UnsafeUnknown]:
    """Yield the paths on which "Weet ik niet" makes the verdict unsafe; of those that are alike, one.

    With a fact unknown, `moet` or `mag` is right only if every known answer gives one of those, and `nee` only if
    every known answer gives `nee`. An unknown fact that another answers in its place (`Unknown.resolved_by`) is not
    unknown.

    Args:
        library: The content.
        today: The day on which derived facts are worked out; which day does not matter to the result.
        trees: The situations to begin in.

    Raises:
        UnavailableTreeError: If a tree is not there.
        EngineError: If a path has a gap.
    """
    explorer = Explorer(library, today, watch=_substitutes(library), volunteered=True, guidance=False)
    pairs = _Pairs(explorer)
    seen: set[Mark] = set()
    for tree in trees:
        seed = dict(library.tree(tree).sets)
        begun = walk(library, tree, seed, today, pause=True)
        for at, known in explorer.stops(begun, seed, seen):
            if isinstance(at.end, Open):
                yield from pairs.unsafe_from(at, library.registry[at.end.fact], known)


def _substitutes(library: Library) -> Iterator[Watch]:
    """Yield what tells whether a fact is known that may answer another in its place."""
    for fact in library.registry.facts.values():
        for id in fact.unknown.resolved_by:
            values = frozenset(value.id for value in library.registry[id].values)
            yield Watch(Is(id, values or frozenset((GIVEN,))))


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two walks with the same answers, but that a fact is unknown in one and known in the other."""

    unknown: Walk
    known: Walk
    facts: Facts
    """What was established on the walk with the unknown fact."""


class _Pairs:
    """Follows pairs of walks side by side; remembers where it has been."""

    def __init__(self, explorer: Explorer) -> None:
        self._explorer = explorer
        self._seen: set[tuple[FactId, Mark, Mark]] = set()

    def unsafe_from(self, at: Walk, fact: Fact, known: Facts) -> Iterator[UnsafeUnknown]:
        """Yield what is unsafe if the fact that a walk stopped at is not known."""
        if not fact.unknown.offered:
            return
        library, today = self._explorer.library, self._explorer.today
        facts = {**known, **dict.fromkeys(fact.inputs or (fact.id,), UNKNOWN)}
        unknown = resume(library, at, facts, today, pause=True)
        if not _ABSOLUTE & self._explorer.verdicts(unknown, facts):
            return
        for value in fact.values:
            for told in given(library, fact.id, value.id, today):
                other = resume(library, at, {**facts, **told}, today, pause=True)
                yield from self._follow(_Pair(unknown, other, facts), fact, told)

    def _follow(self, begun: _Pair, fact: Fact, told: Facts) -> Iterator[UnsafeUnknown]:
        explorer, library, today = self._explorer, self._explorer.library, self._explorer.today
        stack = [begun]
        while stack:
            pair = stack.pop()
            if self._is_settled(pair, fact, told):
                continue
            ways = explorer.ways_on(pair.unknown, pair.facts)
            if ways is not None:
                for unknown, facts in ways:
                    other = resume(library, pair.known, {**facts, **told}, today, pause=True)
                    stack.append(_Pair(unknown, other, facts))
            elif isinstance(pair.unknown.end, Outcome):
                yield from self._compare(pair, pair.unknown.end, fact, told)

    def _is_settled(self, pair: _Pair, fact: Fact, told: Facts) -> bool:
        """Whether nothing unsafe can come of a pair that was not seen before."""
        if any(pair.facts.get(other, UNKNOWN) != UNKNOWN for other in fact.unknown.resolved_by):
            return True
        facts = {**pair.facts, **told}
        marks = self._explorer.routes.of(pair.unknown, pair.facts), self._explorer.routes.of(pair.known, facts)
        seen = (fact.id, *marks)
        # Two walks with one mark go on alike for ever.
        if marks[0] == marks[1] or seen in self._seen:
            return True
        self._seen.add(seen)
        return not _ABSOLUTE & self._explorer.verdicts(pair.unknown, pair.facts)

    def _compare(self, pair: _Pair, outcome: Outcome, fact: Fact, told: Facts) -> Iterator[UnsafeUnknown]:
        """Yield a pair whose first walk has ended, if the verdicts that may come of the second do not agree."""
        explorer, verdict = self._explorer, outcome.verdict
        facts = {**pair.facts, **told}
        other = resume(explorer.library, pair.known, facts, explorer.today)
        if verdict not in _ABSOLUTE or verdict is None or _agree(verdict, explorer.verdicts(other, facts)):
            return
        at = pair.unknown
        path = Path(pair.facts, at.visits, at.returned, at.here.tree, outcome)
        unlike = next(end for end in explorer.ends(other, facts) if _unlike(verdict, end))
        yield UnsafeUnknown(path, (path.tree, outcome.id), fact.id, unlike)


def _agree(verdict: Verdict, others: AbstractSet[Verdict | None]) -> bool:
    """Whether what comes of an unknown fact is no surprise, given what comes of a known one."""
    if verdict.is_mild:
        return all(other is not None and other.is_mild for other in others)
    return others <= {Verdict.NO}


def _unlike(verdict: Verdict, path: Path) -> bool:
    return not _agree(verdict, {path.end.verdict if isinstance(path.end, Outcome) else None})
