"""Every path of a tree, by trying each value at each question.

Trees that use sub-decisions and go on into other trees have millions of paths, most of which nothing can tell apart:
thirteen ways to have no valid consent all lead on alike. Two paths that meet at a node, with the same reasons returned
and the same values of every fact that anything ahead looks at, go on alike for ever; so only the first of them is
followed. `count_paths` says how many there are in all.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from assistant.engine.derived import DERIVATIONS
from assistant.engine.marks import Alike, Mark, Marks
from assistant.engine.walk import Closed, Open, Paused, Returned, Visit, Walk, pass_by, resume, walk
from assistant.engine.watching import Watch
from assistant.model.facts import Fact, FactKind
from assistant.model.ids import UNKNOWN, FactId, Facts, FactValue, NodeId, TreeId, ValueId
from assistant.model.library import Library
from assistant.model.tree import Outcome, Reason
from assistant.model.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Path:
    """One way through a tree: what was established, and where it ended."""

    facts: Facts
    """Dates and numbers stand for all that lead the same way."""
    visits: tuple[Visit, ...]
    returned: tuple[Returned, ...]
    tree: TreeId
    """Where it ended, which may be another tree than where it began."""
    end: Outcome | Reason | Closed


def paths(library: Library, tree: TreeId, today: dt.date, watch: Iterable[Watch] = ()) -> Iterator[Path]:
    """Yield every path of a tree that can be told apart, in the order of its answers.

    A fact that a `Notice` looks at is tried as not given, and with each value that matters there.

    Args:
        library: The content.
        tree: Where to begin.
        today: The day on which derived facts are worked out.
        watch: By what paths must be told apart.

    Raises:
        UnavailableTreeError: If the tree is not there.
        EngineError: If a path has a gap.
    """
    seed = dict(library.tree(tree).sets)
    begun = walk(library, tree, seed, today, pause=True)
    yield from Explorer(library, today, watch=watch, volunteered=True).ends(begun, seed)


def count_paths(library: Library, today: dt.date, trees: Iterable[TreeId]) -> Mapping[TreeId, int]:
    """Count every path of some trees, also those that cannot be told apart."""
    explorer = Explorer(library, today, volunteered=True)
    counted: dict[TreeId, int] = {}
    for tree in trees:
        seed = dict(library.tree(tree).sets)
        counted[tree] = explorer.count(walk(library, tree, seed, today, pause=True), seed)
    return counted


_T = TypeVar("_T")


class Explorer:
    """Follows paths on from a walk; remembers where it has been."""

    def __init__(
        self,
        library: Library,
        today: dt.date,
        *,
        watch: Iterable[Watch] = (),
        volunteered: bool = False,
        guidance: bool = True,
    ) -> None:
        """Begin with nowhere visited.

        Args:
            library: The content.
            today: The day on which derived facts are worked out.
            watch: By what paths are told apart wherever they lead.
            volunteered: Whether to try what a user might tell without being asked.
            guidance: Whether paths are told apart by the guidance that they end with, and by the reasons returned.
        """
        self.library = library
        self.today = today
        watch, alike = tuple(watch), Alike(library)
        self.marks = Marks(library, today, alike, watch, guidance=guidance)
        """By what paths are told apart."""
        self.routes = Marks(library, today, alike, guidance=False)
        """By what only where they can still lead is told apart."""
        self._same = Alike(library, (each.condition for each in watch))
        self.volunteered = volunteered
        self.met: set[tuple[TreeId, NodeId]] = set()
        """Every node that was passed, also on ways that were followed no further."""
        self._verdicts: dict[Mark, frozenset[Verdict | None]] = {}
        self._counts: dict[Mark, int] = {}

    def ends(self, begun: Walk, facts: Facts) -> Iterator[Path]:
        """Yield a path to each end, one of those that cannot be told apart."""
        for at, known in self.stops(begun, facts):
            if not isinstance(at.end, Open | Paused):
                yield Path(known, at.visits, at.returned, at.here.tree, at.end)

    def stops(self, begun: Walk, facts: Facts, seen: set[Mark] | None = None) -> Iterator[tuple[Walk, Facts]]:
        """Yield each question, each notice and each end that is met, once for all ways there that are alike.

        Args:
            begun: Where to begin.
            facts: What is known there.
            seen: What was met before and is passed over; what is met now is added.
        """
        seen = set() if seen is None else seen
        stack = [(begun, facts, 0)]
        while stack:
            at, known, before = stack.pop()
            self.met.update([(visit.tree, visit.node) for visit in at.visits[before:]])
            mark = self.marks.of(at, known)
            if mark not in seen:
                seen.add(mark)
                yield at, known
                passed = len(at.visits)
                stack += [(*way, passed) for way in reversed(self.ways_on(at, known) or ())]

    def verdicts(self, begun: Walk, facts: Facts) -> frozenset[Verdict | None]:
        """Return the verdicts that can still come; None for an end without one."""
        return self._fold(begun, facts, self._verdicts, _verdict_of, frozenset[Verdict | None]().union)

    def count(self, begun: Walk, facts: Facts) -> int:
        """Count the paths to every end, those that cannot be told apart included."""
        return self._fold(begun, facts, self._counts, lambda _: 1, _sum, every=True)

    def _fold(
        self,
        begun: Walk,
        facts: Facts,
        known_of: dict[Mark, _T],
        at_end: Callable[[Walk], _T],
        together: Callable[..., _T],
        *,
        every: bool = False,
    ) -> _T:
        """Work something out for where one is from what it is for each way on, down to the ends."""
        first = self.routes.of(begun, facts)
        # Each frame: a mark, where it is, and once looked at, the marks of the ways on from there.
        stack: list[tuple[Mark, Walk, Facts, list[Mark] | None]] = [(first, begun, facts, None)]
        while stack:
            mark, at, known, onward = stack.pop()
            if mark in known_of:
                continue
            if onward is not None:
                known_of[mark] = together(*(known_of[each] for each in onward))
                continue
            ways = self.ways_on(at, known, every=every)
            if ways is None:
                known_of[mark] = at_end(at)
                continue
            marks = [self.routes.of(*way) for way in ways]
            stack.append((mark, at, known, marks))
            stack += [(each, *way, None) for each, way in zip(marks, ways, strict=True) if each not in known_of]
        return known_of[first]

    def ways_on(self, at: Walk, known: Facts, *, every: bool = False) -> list[tuple[Walk, Facts]] | None:
        """Return where each answer leads from where a walk stopped; None at an end.

        Args:
            at: Where it stopped.
            known: What is known there.
            every: Whether to follow also answers that nothing tells apart from an earlier one.
        """
        library, today, pause = self.library, self.today, self.volunteered
        match at.end:
            case Open(id):
                fact = library.registry[id]
                answers = options(fact, known, today)
                ways = [{**known, **more} for more in (answers if every else self._same.once(fact, answers))]
                return [(resume(library, at, each, today, pause=pause), each) for each in ways]
            case Paused(notice):
                told = [
                    {**known, **more} for value in notice.next for more in given(library, notice.fact, value, today)
                ]
                passed = (resume(library, pass_by(at), known, today, pause=pause), known)
                return [passed, *((resume(library, at, each, today, pause=pause), each) for each in told)]
            case _:
                return None


def _sum(*counts: int) -> int:
    return sum(counts)


def _verdict_of(at: Walk) -> frozenset[Verdict | None]:
    return frozenset((at.end.verdict if isinstance(at.end, Outcome) else None,))


def options(fact: Fact, known: Facts, today: dt.date) -> Iterator[Facts]:
    """Yield what each answer to an open fact would establish, one mapping for each way on.

    Args:
        fact: The fact, not known yet.
        known: What is known already, among which may be some inputs of a derived fact.
        today: The day for which witnesses of derived facts are chosen.
    """
    match fact.kind:
        case FactKind.CHOICE:
            yield from ({fact.id: value} for value in fact.value_ids)
        case FactKind.DERIVED:
            for value in fact.value_ids:
                yield from given_value(fact, value, today, known)
        case FactKind.DATE:
            yield {fact.id: today}
        case FactKind.NUMBER:
            yield {fact.id: fact.minimum or 0}
    if fact.kind in (FactKind.DATE, FactKind.NUMBER) and fact.unknown.offered:
        yield {fact.id: UNKNOWN}


def given(library: Library, id: FactId, value: ValueId, today: dt.date) -> Iterator[Facts]:
    """Yield what makes a fact have a value."""
    fact = library.registry[id]
    if fact.kind is FactKind.CHOICE or value == UNKNOWN:
        yield {id: value}
    else:
        yield from given_value(fact, value, today, {})


def given_value(fact: Fact, value: ValueId, today: dt.date, known: Facts) -> Iterator[Facts]:
    """Yield the inputs that give a derived fact a value, if they agree with what is known."""
    if value == UNKNOWN:
        yield dict.fromkeys((id for id in fact.inputs if id not in known), UNKNOWN)
        return
    witness: tuple[FactValue, ...] = DERIVATIONS[fact.derive].witness(value, today)
    inputs = dict(zip(fact.inputs, witness, strict=True))
    if all(known.get(id, given) == given for id, given in inputs.items()):
        yield inputs
