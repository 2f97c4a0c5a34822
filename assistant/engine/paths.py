"""Every path of a tree, by trying each value at each question.

Trees that use sub-decisions and go on into other trees have millions of paths, most of which nothing can tell apart:
thirteen ways to have no valid consent all lead on alike. Two paths that meet at a node, with the same reasons returned
and the same values of every fact that anything ahead looks at, go on alike for ever; so only the first of them is
followed. `count_paths` says how many there are in all.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from assistant.engine.conditions import remainder
from assistant.engine.derived import DERIVATIONS, complete
from assistant.engine.walk import Closed, Open, Paused, Returned, Visit, Walk, nodes_ahead, pass_by, resume, walk
from assistant.model.conditions import Condition, Is, clauses_of, facts_of
from assistant.model.facts import Fact, FactKind
from assistant.model.ids import GIVEN, UNKNOWN, FactId, Facts, FactValue, NodeId, TreeId, ValueId
from assistant.model.library import Library
from assistant.model.tree import Ask, Choose, Node, Notice, Outcome, Reason
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


@dataclass(frozen=True, slots=True)
class Watch:
    """By what paths must be told apart, whether or not the trees look at it."""

    condition: Condition
    through: frozenset[TreeId] = frozenset()
    """As long as the condition may hold: whether the path went through one of these."""


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


Mark = tuple[object, ...]
"""All that can still be told of how a walk came where it is."""
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
    ) -> None:
        """Begin with nowhere visited.

        Args:
            library: The content.
            today: The day on which derived facts are worked out.
            watch: By what paths are told apart wherever they lead.
            volunteered: Whether to try what a user might tell without being asked.
        """
        self.library = library
        self.today = today
        self._watched = _Watched(library, watch)
        self.volunteered = volunteered
        self.met: set[tuple[TreeId, NodeId]] = set()
        """Every node that was passed, also on ways that were followed no further."""
        self._verdicts: dict[Mark, frozenset[Verdict | None]] = {}
        self._counts: dict[Mark, int] = {}
        self._behind: dict[int, frozenset[FactId]] = {}
        self._ahead: dict[object, frozenset[FactId]] = {}
        self._alike = _Alike(library)

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
            self.met.update((visit.tree, visit.node) for visit in at.visits[before:])
            mark = self.mark(at, known)
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
        return self._fold(begun, facts, self._counts, lambda _: 1, _sum)

    def _fold(
        self,
        begun: Walk,
        facts: Facts,
        known_of: dict[Mark, _T],
        at_end: Callable[[Walk], _T],
        together: Callable[..., _T],
    ) -> _T:
        """Work something out for where one is from what it is for each way on, down to the ends."""
        first = self.mark(begun, facts)
        # Each frame: a mark, where it is, and once looked at, the marks of the ways on from there.
        stack: list[tuple[Mark, Walk, Facts, list[Mark] | None]] = [(first, begun, facts, None)]
        while stack:
            mark, at, known, onward = stack.pop()
            if mark in known_of:
                continue
            if onward is not None:
                known_of[mark] = together(*(known_of[each] for each in onward))
                continue
            ways = self.ways_on(at, known)
            if ways is None:
                known_of[mark] = at_end(at)
                continue
            marks = [self.mark(*way) for way in ways]
            stack.append((mark, at, known, marks))
            stack += [(each, *way, None) for each, way in zip(marks, ways, strict=True) if each not in known_of]
        return known_of[first]

    def ways_on(self, at: Walk, known: Facts) -> list[tuple[Walk, Facts]] | None:
        """Return where each answer leads from where a walk stopped; None at an end."""
        library, today, pause = self.library, self.today, self.volunteered
        match at.end:
            case Open(id):
                ways = [{**known, **more} for more in options(library.registry[id], known, today)]
                return [(resume(library, at, each, today, pause=pause), each) for each in ways]
            case Paused(notice):
                told = [
                    {**known, **more} for value in notice.next for more in given(library, notice.fact, value, today)
                ]
                passed = (resume(library, pass_by(at), known, today, pause=pause), known)
                return [passed, *((resume(library, at, each, today, pause=pause), each) for each in told)]
            case _:
                return None

    def mark(self, at: Walk, known: Facts) -> Mark:
        """Return what can still be told of how a walk came where it is."""
        matters = self._matters(at)
        facts = frozenset((fact, self._alike.label(fact, known[fact])) for fact in known if fact in matters)
        returned = tuple((each.tree, each.reason.id) for each in at.returned)
        calls = tuple(id(call) for call in at.calls)
        watched = self._watched.status(at, known, matters, self.today)
        return (at.here.tree, at.here.node, calls, returned, facts, watched)

    def _matters(self, at: Walk) -> frozenset[FactId]:
        """The facts that anything ahead, or the steps of a reason that was returned, looks at."""
        calls = tuple(id(call) for call in at.calls)
        place = (at.here.tree, at.here.node, calls, tuple(id(each.reason) for each in at.returned))
        if place not in self._ahead:
            behind = (fact for each in at.returned for fact in self._conditions(each.reason))
            self._ahead[place] = self._looked_at_from(at, place[:3]) | frozenset(behind)
        return self._ahead[place]

    def _looked_at_from(self, at: Walk, place: object) -> frozenset[FactId]:
        if place not in self._ahead:
            facts: set[FactId] = set()
            for tree, node in nodes_ahead(self.library, at):
                facts |= _looked_at(self.library.trees[tree].nodes[node])
            self._ahead[place] = frozenset(with_inputs(self.library, facts))
        return self._ahead[place]

    def _conditions(self, reason: Reason) -> frozenset[FactId]:
        """The facts that the steps and mails of a reason depend on."""
        if id(reason) not in self._behind:
            facts = (fact for condition in _all_conditions(reason) for fact in facts_of(condition))
            self._behind[id(reason)] = frozenset(with_inputs(self.library, facts))
        return self._behind[id(reason)]


def _sum(*counts: int) -> int:
    return sum(counts)


def _verdict_of(at: Walk) -> frozenset[Verdict | None]:
    return frozenset((at.end.verdict if isinstance(at.end, Outcome) else None,))


class _Alike:
    """Which values of a fact nothing in the content tells apart."""

    def __init__(self, library: Library) -> None:
        self._uses: dict[FactId, list[Mapping[ValueId, object]]] = defaultdict(list)
        self._labels: dict[tuple[FactId, FactValue], int] = {}
        self._numbers: dict[tuple[object, ...], int] = {}
        for tree in library.trees.values():
            for node in tree.nodes.values():
                if isinstance(node, Ask | Notice):
                    self._uses[node.fact].append(node.next)
                for condition in _all_conditions(node):
                    for clause in clauses_of(condition):
                        self._note(clause)
        for fact in library.registry.derived:
            for id in fact.inputs:
                self._uses[id].append(_Itself())

    def _note(self, clause: Is) -> None:
        self._uses[clause.fact].append(dict.fromkeys(clause.values, True))

    def label(self, id: FactId, value: FactValue) -> int:
        """Return a number that is the same for values that are alike."""
        key = (id, value)
        if key not in self._labels:
            word = value if isinstance(value, str) else GIVEN
            uses = (value if isinstance(use, _Itself) else use.get(ValueId(word)) for use in self._uses[id])
            self._labels[key] = self._numbers.setdefault((id, *uses), len(self._numbers))
        return self._labels[key]


class _Watched:
    """By what paths are told apart: whether conditions hold, or what of them is still to be settled.

    Marks are made and compared often; numbers compare quickly, and each is worked out once.
    """

    def __init__(self, library: Library, watch: Iterable[Watch]) -> None:
        self._settling = tuple(_Settling(library, each) for each in dict.fromkeys(watch))
        self._facts = tuple(sorted({id for each in self._settling for id in each.facts}))
        self._trees = frozenset[TreeId]().union(*(each.watch.through for each in self._settling))
        self._known: dict[object, int] = {}
        self._numbers: dict[object, int] = {}

    def status(self, at: Walk, known: Facts, ahead: frozenset[FactId], today: dt.date) -> int:
        """Return a number for what is left to be settled, if only some facts may still become known."""
        passed = self._trees.intersection([visit.tree for visit in at.visits]) if self._trees else self._trees
        seen = (passed, ahead, *map(known.get, self._facts))
        if seen not in self._known:
            left = tuple(each.left(passed, known, ahead, today) for each in self._settling)
            self._known[seen] = self._numbers.setdefault(left, len(self._numbers))
        return self._known[seen]


class _Settling:
    """What is left of one watch to be settled."""

    def __init__(self, library: Library, watch: Watch) -> None:
        self._library = library
        self.watch = watch
        self.facts = tuple(sorted(set(with_inputs(library, facts_of(watch.condition)))))
        self._open: dict[frozenset[FactId], frozenset[FactId]] = {}
        self._known: dict[object, int] = {}
        self._numbers: dict[object, int] = {}

    def left(self, passed: frozenset[TreeId], known: Facts, ahead: frozenset[FactId], today: dt.date) -> int:
        """Return a number for what is left, if only some facts may still become known."""
        open_ = self._open.get(ahead)
        if open_ is None:
            open_ = self._open[ahead] = ahead.intersection(self.facts)
        through = not self.watch.through.isdisjoint(passed)
        seen = (through, open_, *map(known.get, self.facts))
        if seen not in self._known:
            left = remainder(self.watch.condition, complete(self._library.registry, known, today), open_)
            told = (left, through and left is not False)
            self._known[seen] = self._numbers.setdefault(told, len(self._numbers))
        return self._known[seen]


class _Itself(dict[ValueId, object]):
    """A use that tells every value apart: a derived fact is worked out from it."""


def with_inputs(library: Library, facts: Iterable[FactId]) -> Iterator[FactId]:
    """Yield facts, and what derived ones among them are worked out from."""
    for id in facts:
        yield id
        fact = library.registry.get(id)
        yield from fact.inputs if fact else ()


def _looked_at(node: Node) -> set[FactId]:
    asked = {node.fact} if isinstance(node, Ask | Notice) else set[FactId]()
    return asked.union(*(facts_of(condition) for condition in _all_conditions(node)))


def _all_conditions(node: Node) -> Iterator[Condition]:
    match node:
        case Choose():
            yield from (branch.condition for branch in node.branches)
        case Outcome():
            yield from (part.condition for part in node.parts if part.condition)
            yield from (ref.condition for ref in (*node.guidance.steps, *node.guidance.templates) if ref.condition)
        case Reason():
            yield from (ref.condition for ref in (*node.guidance.steps, *node.guidance.templates) if ref.condition)
        case _:
            pass


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
