"""What every reader of a kind of file shares: the mistakes, the references, and a few common fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar

from assistant.loading.fields import Fields
from assistant.loading.nodes import Map, Node, Sequence, Text
from assistant.loading.problems import Code, Problems, did_you_mean
from assistant.loading.references import References
from assistant.model.conditions import All, Any, Condition, Is, Not
from assistant.model.facts import Fact, FactKind, Registry
from assistant.model.ids import GIVEN, UNKNOWN, FactId, PassageId, ValueId
from assistant.model.tree import Target

_K = TypeVar("_K")
_V = TypeVar("_V")


@dataclass(slots=True)
class Reading:
    """One reading of all content."""

    problems: Problems = field(default_factory=Problems)
    references: References = field(default_factory=References)
    entered: list[tuple[Target, Text]] = field(default_factory=list)
    """Nodes of other trees that are gone to by name."""

    def refer(self, kind: Code, ids: tuple[Text, ...], make: Callable[[str], _V]) -> tuple[_V, ...]:
        """Note references, and return them as ids of their type."""
        for id in ids:
            self.references.add(kind, id)
        return tuple(make(id.value) for id in ids)

    def listed(self, fields: Fields, key: str, kind: Code, make: Callable[[str], _V]) -> tuple[_V, ...]:
        """Read an optional list of ids."""
        return self.refer(kind, fields.items(key, Text, required=False), make)

    def cites(self, fields: Fields, key: str = "cites", *, required: bool = False) -> tuple[PassageId, ...]:
        """Read a list of passages; with `required`, an empty one is a mistake."""
        ids = fields.items(key, Text, required=False)
        if required and not ids:
            self.problems.add(Code.NO_CITATION, fields.at(key), f"Hier hoort een bron: '{key}' is leeg of ontbreekt.")
        return self.refer(Code.UNKNOWN_PASSAGE, ids, PassageId)

    def condition(self, node: Node, registry: Registry) -> Condition | None:
        """Read a condition of the closed grammar; None if it is wrong."""
        if not isinstance(node, Map) or not node.items:
            self.problems.add(Code.WRONG_TYPE, node.place, "Een voorwaarde is een blok zoals {feit: waarde}.")
            return None
        read = [self._clause(key, value, registry) for key, value in node.items.values()]
        parts = tuple(part for part in read if part is not None)
        if len(parts) < len(read):
            return None
        return parts[0] if len(parts) == 1 else All(parts)

    def _clause(self, key: Text, value: Node, registry: Registry) -> Condition | None:
        if key.value == "not":
            inner = self.condition(value, registry)
            return Not(inner) if inner else None
        if key.value in ("all", "any"):
            if not isinstance(value, Sequence) or not value.items:
                self.problems.add(Code.WRONG_TYPE, value.place, f"Bij '{key.value}' hoort een lijst van voorwaarden.")
                return None
            read = [self.condition(each, registry) for each in value.items]
            parts = tuple(part for part in read if part is not None)
            if len(parts) < len(read):
                return None
            return All(parts) if key.value == "all" else Any(parts)
        return self._is(key, value, registry)

    def _is(self, key: Text, value: Node, registry: Registry) -> Condition | None:
        self.references.add(Code.UNKNOWN_FACT, key)
        fact = registry.get(FactId(key.value))
        items = value.items if isinstance(value, Sequence) else (value,)
        texts = [item for item in items if isinstance(item, Text)]
        if len(texts) < len(items) or isinstance(value, Map):
            self.problems.add(Code.WRONG_TYPE, value.place, f"Bij '{key.value}' hoort een waarde of een lijst ervan.")
            return None
        if fact is None:
            return None
        values = frozenset(id for text in texts for id in self.values(fact, text))
        return Is(fact.id, values) if values else None

    def values(self, fact: Fact, text: Text) -> tuple[ValueId, ...]:
        """Return the values that a word in a tree stands for: one, or those of a group; none if it is wrong."""
        word = ValueId(text.value)
        if word in keys_of(fact):
            return (word,)
        group = tuple(value.id for value in fact.values if value.group == word)
        if not group:
            known = (*keys_of(fact), *(value.group for value in fact.values if value.group))
            self.problems.add(
                Code.UNKNOWN_VALUE,
                text.place,
                f"'{fact.id}' heeft geen waarde '{word}'.",
                did_you_mean(word, known) or f"Bekend: {', '.join(dict.fromkeys(known))}.",
            )
        return group


def keys_of(fact: Fact) -> tuple[ValueId, ...]:
    """Return the keys that a fact can lead on by, `onbekend` included where it is offered."""
    if fact.kind in (FactKind.DATE, FactKind.NUMBER):
        return (GIVEN, UNKNOWN) if fact.unknown.offered else (GIVEN,)
    return fact.value_ids


def read_only(mapping: Mapping[_K, _V]) -> Mapping[_K, _V]:
    """Return a copy that nobody can change."""
    return MappingProxyType(dict(mapping))
