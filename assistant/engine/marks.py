"""By what paths are told apart: the values that something in the content looks at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from assistant.model.conditions import Condition, clauses_of, facts_of
from assistant.model.facts import Fact, FactKind
from assistant.model.ids import GIVEN, UNKNOWN, FactId, Facts, FactValue, ValueId
from assistant.model.library import Library
from assistant.model.tree import Ask, Choose, Node, Notice, Outcome, Reason


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
