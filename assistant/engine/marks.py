"""By what paths are told apart: where they can still lead, and what guidance they end with."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from assistant.engine.walk import Walk, nodes_ahead
from assistant.engine.watching import Watch, Watched
from assistant.model.conditions import Condition, clauses_of, facts_of
from assistant.model.facts import Fact, FactKind
from assistant.model.ids import GIVEN, UNKNOWN, FactId, Facts, FactValue, ValueId
from assistant.model.library import Library
from assistant.model.tree import Ask, Choose, Node, Notice, Outcome, Reason

Mark = tuple[object, ...]
"""All that can still be told of how a walk came where it is."""


class Marks:
    """Says of walks whether anything can still tell them apart."""

    def __init__(
        self, library: Library, today: dt.date, alike: Alike, watch: Iterable[Watch] = (), *, guidance: bool
    ) -> None:
        """Begin with no walk seen.

        Args:
            library: The content.
            today: The day on which derived facts are worked out.
            alike: Which values of facts are told apart.
            watch: By what walks are told apart wherever they lead.
            guidance: Whether to tell apart what guidance they end with, and with which reasons returned; or else only
                where they can still lead.
        """
        self._library = library
        self._today = today
        self._labels = alike.labels
        self._watched = Watched(library, watch)
        self._guidance = guidance
        self._ahead: dict[Mark, frozenset[FactId]] = {}
        self._looked: dict[int, frozenset[FactId]] = {}

    def of(self, at: Walk, known: Facts) -> Mark:
        """Return what can still be told of how a walk came where it is."""
        calls = tuple(map(id, at.calls))
        reasons = tuple([id(each.reason) for each in at.returned]) if self._guidance else ()
        place = (at.here.tree, at.here.node, calls, reasons)
        matters = self._ahead.get(place)
        if matters is None:
            matters = self._ahead[place] = self._matters(at, place[:3])
        labels = self._labels
        facts = frozenset([labels[item] for item in known.items() if item[0] in matters])
        return (*place, facts, self._watched.status(at, known, matters, self._today))

    def settled(self, at: Walk, known: Facts) -> int:
        """Return a number for which of the watched conditions hold, and which of the watched trees were passed."""
        return self._watched.status(at, known, frozenset(), self._today)

    def _matters(self, at: Walk, place: Mark) -> frozenset[FactId]:
        """The facts that anything ahead, or the steps of a reason that was returned, looks at."""
        if place not in self._ahead:
            trees = self._library.trees
            nodes = [trees[tree].nodes[id] for tree, id in nodes_ahead(self._library, at)]
            told = (node for node in nodes if self._guidance or not isinstance(node, Outcome | Reason))
            self._ahead[place] = frozenset[FactId]().union(*map(self._looked_at, told))
        returned = at.returned if self._guidance else ()
        return self._ahead[place].union(*(self._looked_at(each.reason) for each in returned))

    def _looked_at(self, node: Node) -> frozenset[FactId]:
        if id(node) not in self._looked:
            self._looked[id(node)] = frozenset(_looks_at(self._library, node))
        return self._looked[id(node)]


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
                for condition in _all_conditions(node):
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


class _Itself(dict[ValueId, object]):
    """A use that tells every value apart: a derived fact is worked out from it."""


def _looks_at(library: Library, node: Node) -> Iterator[FactId]:
    """Yield the facts that a node asks or that its conditions are on, and what derived ones are worked out from."""
    asked = {node.fact} if isinstance(node, Ask | Notice) else set[FactId]()
    for id in asked.union(*(facts_of(condition) for condition in _all_conditions(node))):
        yield id
        fact = library.registry.get(id)
        yield from fact.inputs if fact else ()


def _all_conditions(node: Node) -> Iterator[Condition]:
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
