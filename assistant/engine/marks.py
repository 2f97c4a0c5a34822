"""By what paths are told apart: the values that something in the content looks at, and the conditions of rules."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.engine.conditions import remainder
from assistant.engine.derived import complete
from assistant.engine.walk import Walk
from assistant.model.conditions import Condition, clauses_of, facts_of
from assistant.model.facts import Fact, FactKind
from assistant.model.ids import GIVEN, UNKNOWN, FactId, Facts, FactValue, TreeId, ValueId
from assistant.model.library import Library
from assistant.model.tree import Ask, Choose, Node, Notice, Outcome, Reason


@dataclass(frozen=True, slots=True)
class Watch:
    """By what paths must be told apart, whether or not the trees look at it."""

    condition: Condition
    through: frozenset[TreeId] = frozenset()
    """As long as the condition may hold: whether the path went through one of these."""


class Alike:
    """Which values of a fact nothing in the content tells apart."""

    def __init__(self, library: Library, more: Iterable[Condition] = ()) -> None:
        """Gather what looks at each fact.

        Args:
            library: The content; its conditions have three values, so that a fact that the user does not know is told
                apart from one that is otherwise.
            more: Conditions besides, in a closed world.
        """
        self._uses: dict[FactId, list[Mapping[ValueId, object]]] = defaultdict(list)
        for tree in library.trees.values():
            for node in tree.nodes.values():
                if isinstance(node, Ask | Notice):
                    self._uses[node.fact].append(node.next)
                for condition in all_conditions(node):
                    self._note(condition, {UNKNOWN: "unknown"})
        for condition in more:
            self._note(condition, {})
        for fact in library.registry.derived:
            for id in fact.inputs:
                self._uses[id].append(_Itself())
        self.labels = _Labels(self._uses)

    def _note(self, condition: Condition, apart: Mapping[ValueId, object]) -> None:
        for clause in clauses_of(condition):
            self._uses[clause.fact].append({**apart, **dict.fromkeys(clause.values, True)})

    def once(self, fact: Fact, answers: Iterable[Facts]) -> Iterator[Facts]:
        """Leave out the answers to a choice that are like an earlier one."""
        seen: set[int] = set()
        for answer in answers:
            if fact.kind is FactKind.CHOICE:
                label = self.labels[fact.id, answer[fact.id]]
                if label in seen:
                    continue
                seen.add(label)
            yield answer


class _Labels(dict[tuple[FactId, FactValue], int]):
    """A number for each value of each fact; the same for values of a fact that are alike."""

    def __init__(self, uses: Mapping[FactId, Sequence[Mapping[ValueId, object]]]) -> None:
        super().__init__()
        self._uses = uses
        self._numbers: dict[tuple[object, ...], int] = {}

    def __missing__(self, key: tuple[FactId, FactValue]) -> int:
        id, value = key
        word = value if isinstance(value, str) else GIVEN
        uses = (value if isinstance(use, _Itself) else use.get(ValueId(word)) for use in self._uses.get(id, ()))
        self[key] = self._numbers.setdefault((id, *uses), len(self._numbers))
        return self[key]


class Watched:
    """By what paths are told apart: whether conditions hold, or what of them is still to be settled.

    Marks are made and compared often; numbers compare quickly, and each is worked out once.
    """

    def __init__(self, library: Library, watch: Iterable[Watch]) -> None:
        self._settling = tuple(_Settling(library, each) for each in dict.fromkeys(watch))
        self._facts = tuple(sorted({id for each in self._settling for id in each.facts}))
        self._trees = frozenset[TreeId]().union(*(each.watch.through for each in self._settling))
        self._touching: dict[FactId, list[int]] = defaultdict(list)
        for place, each in enumerate(self._settling):
            for fact in each.facts:
                self._touching[fact].append(place)
        self._untouched: dict[object, tuple[int, ...]] = {}
        self._known: dict[object, int] = {}
        self._numbers: dict[object, int] = {}

    def status(self, at: Walk, known: Facts, ahead: frozenset[FactId], today: dt.date) -> int:
        """Return a number for what is left to be settled, if only some facts may still become known."""
        if not self._settling:
            return 0
        passed = self._trees.intersection([visit.tree for visit in at.visits]) if self._trees else self._trees
        seen = (passed, ahead, *map(known.get, self._facts))
        if seen not in self._known:
            left = list(self._before(passed, ahead, today))
            for place in {place for fact in known for place in self._touching.get(fact, ())}:
                left[place] = self._settling[place].left(passed, known, ahead, today)
            self._known[seen] = self._numbers.setdefault(tuple(left), len(self._numbers))
        return self._known[seen]

    def _before(self, passed: frozenset[TreeId], ahead: frozenset[FactId], today: dt.date) -> tuple[int, ...]:
        """Return what is left of each while nothing is known."""
        place = (passed, ahead)
        if place not in self._untouched:
            self._untouched[place] = tuple(each.left(passed, {}, ahead, today) for each in self._settling)
        return self._untouched[place]


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
            open_ = self._open[ahead] = frozenset(self._still_open(ahead))
        through = not self.watch.through.isdisjoint(passed)
        seen = (through, open_, *map(known.get, self.facts))
        if seen not in self._known:
            left = remainder(self.watch.condition, complete(self._library.registry, known, today), open_)
            told = (left, through and left is not False)
            self._known[seen] = self._numbers.setdefault(told, len(self._numbers))
        return self._known[seen]

    def _still_open(self, ahead: frozenset[FactId]) -> Iterator[FactId]:
        """Yield what may still become known; a derived fact may as long as an input may."""
        for id in self.facts:
            fact = self._library.registry.get(id)
            if id in ahead or (fact is not None and not ahead.isdisjoint(fact.inputs)):
                yield id


class _Itself(dict[ValueId, object]):
    """A use that tells every value apart: a derived fact is worked out from it."""


def with_inputs(library: Library, facts: Iterable[FactId]) -> Iterator[FactId]:
    """Yield facts, and what derived ones among them are worked out from."""
    for id in facts:
        yield id
        fact = library.registry.get(id)
        yield from fact.inputs if fact else ()


def looked_at(node: Node) -> set[FactId]:
    """Return the facts that a node asks, or that its conditions are on."""
    asked = {node.fact} if isinstance(node, Ask | Notice) else set[FactId]()
    return asked.union(*(facts_of(condition) for condition in all_conditions(node)))


def all_conditions(node: Node) -> Iterator[Condition]:
    """Yield the conditions of a node: of its branches, parts, steps and mails."""
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
