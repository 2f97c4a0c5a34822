"""Truth of conditions, in three values for trees and in a closed world for invariants."""

from __future__ import annotations

from collections.abc import Container

from assistant.model.conditions import All, Any, Condition, Is, Not
from assistant.model.ids import GIVEN, UNKNOWN, FactId, Facts, FactValue


def truth(condition: Condition, facts: Facts) -> bool | None:
    """Say whether a condition holds, in three values (Kleene).

    A fact that is unknown, or was never established, makes `Is` unknown, unless `onbekend` is one of the values it
    lists and the user did say that he does not know.

    Returns:
        True, False, or None if it cannot be said.
    """
    match condition:
        case Is(fact, values):
            value = facts.get(fact)
            if value is None:
                return None
            if key_of(value) in values:
                return True
            return None if value == UNKNOWN else False
        case Not(part):
            inner = truth(part, facts)
            return None if inner is None else not inner
        case All(parts):
            seen = {truth(part, facts) for part in parts}
            return False if False in seen else None if None in seen else True
        case Any(parts):
            seen = {truth(part, facts) for part in parts}
            return True if True in seen else None if None in seen else False


def holds_closed(condition: Condition, facts: Facts) -> bool:
    """Say whether a condition holds if everything that was not established is taken to be false."""
    match condition:
        case Is(fact, values):
            return key_of(facts.get(fact)) in values
        case Not(part):
            return not holds_closed(part, facts)
        case All(parts):
            return all(holds_closed(part, facts) for part in parts)
        case Any(parts):
            return any(holds_closed(part, facts) for part in parts)


def remainder(condition: Condition, facts: Facts, open_: Container[FactId]) -> Condition | bool:
    """Return what is left of a condition to be settled, in a closed world, once some facts are established.

    Args:
        condition: The condition.
        facts: What is established.
        open_: What may still be; any other fact never will, so that it has none of its values.

    Returns:
        True or False if nothing is left; otherwise a condition on facts that are not established yet.
    """
    match condition:
        case Is(fact, values):
            return condition if fact not in facts and fact in open_ else key_of(facts.get(fact)) in values
        case Not(part):
            inner = remainder(part, facts, open_)
            return not inner if isinstance(inner, bool) else Not(inner)
        case All(parts):
            left = [remainder(part, facts, open_) for part in parts]
            if False in left:
                return False
            rest = tuple(part for part in left if not isinstance(part, bool))
            return All(rest) if rest else True
        case Any(parts):
            left = [remainder(part, facts, open_) for part in parts]
            if True in left:
                return True
            rest = tuple(part for part in left if not isinstance(part, bool))
            return Any(rest) if rest else False


def key_of(value: FactValue | None) -> str | None:
    """Return what conditions list for a value: itself, or `gegeven` for any date or number."""
    return value if value is None or isinstance(value, str) else GIVEN
