"""The closed grammar of conditions: a fact has one of some values; all, any, not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from assistant.model.ids import FactId, ValueId


@dataclass(frozen=True, slots=True)
class Is:
    """True if the fact has one of the values; unknown if the fact is unknown and `onbekend` is not listed."""

    fact: FactId
    values: frozenset[ValueId]


@dataclass(frozen=True, slots=True)
class All:
    """True if every part is true."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """True if at least one part is true."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """True if the part is false; unknown if the part is unknown."""

    part: Condition


Condition: TypeAlias = Is | All | Any | Not


def facts_of(condition: Condition) -> frozenset[FactId]:
    """Return every fact that a condition looks at."""
    match condition:
        case Is(fact):
            return frozenset((fact,))
        case Not(part):
            return facts_of(part)
        case All(parts) | Any(parts):
            return frozenset[FactId]().union(*(facts_of(part) for part in parts))


def clauses_of(condition: Condition) -> tuple[Is, ...]:
    """Return every `Is` in a condition."""
    match condition:
        case Is():
            return (condition,)
        case Not(part):
            return clauses_of(part)
        case All(parts) | Any(parts):
            return tuple(clause for part in parts for clause in clauses_of(part))
