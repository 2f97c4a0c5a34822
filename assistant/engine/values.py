"""Checking a value before it becomes a fact."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Iterable

from assistant.errors import InvalidValueError, UnknownFactError
from assistant.model.facts import Fact, FactKind, Registry
from assistant.model.ids import UNKNOWN, FactId, FactValue, ValueId


def fact_named(registry: Registry, id: str) -> Fact:
    """Return the fact with that id.

    Raises:
        UnknownFactError: If there is none; the message names the nearest.
    """
    fact = registry.get(FactId(id))
    if fact is None:
        raise UnknownFactError(f"Onbekend feit '{id}'.{_nearest(id, registry.facts)}")
    return fact


def check_value(fact: Fact, value: FactValue) -> FactValue:
    """Return a value if the fact can hold it.

    Raises:
        InvalidValueError: If it cannot; the message says what it can hold.
    """
    if value == UNKNOWN:
        if fact.unknown.offered:
            return UNKNOWN
        raise InvalidValueError(f"'{fact.id}' kan niet onbekend zijn. {fact.unknown.find_out}")
    match fact.kind:
        case FactKind.DATE if isinstance(value, dt.date):
            return value
        case FactKind.DATE:
            raise InvalidValueError(f"'{fact.id}' is een datum; schrijf die als 2026-11-22.")
        case FactKind.NUMBER if isinstance(value, int) and _in_range(fact, value):
            return value
        case FactKind.NUMBER:
            raise InvalidValueError(f"'{fact.id}' is een heel getal van {fact.minimum} tot en met {fact.maximum}.")
        case FactKind.DERIVED:
            raise InvalidValueError(f"'{fact.id}' volgt uit {', '.join(fact.inputs)}; geef dat op.")
        case FactKind.CHOICE if isinstance(value, str) and fact.value(ValueId(value)):
            return value
        case _:
            ids = fact.value_ids
            raise InvalidValueError(
                f"'{fact.id}' kan niet '{value}' zijn; wel: {', '.join(ids)}.{_nearest(str(value), ids)}"
            )


def parse_value(fact: Fact, text: str) -> FactValue:
    """Read a value as it is written on a command line.

    Raises:
        InvalidValueError: If the text is no value of the fact.
    """
    if text == UNKNOWN:
        return check_value(fact, UNKNOWN)
    if fact.kind is FactKind.DATE:
        try:
            return dt.date.fromisoformat(text)
        except ValueError:
            raise InvalidValueError(f"'{fact.id}' is een datum; schrijf die als 2026-11-22, niet '{text}'.") from None
    if fact.kind is FactKind.NUMBER:
        try:
            return check_value(fact, int(text))
        except ValueError:
            raise InvalidValueError(f"'{fact.id}' is een heel getal, niet '{text}'.") from None
    return check_value(fact, ValueId(text))


def _in_range(fact: Fact, value: int) -> bool:
    return (fact.minimum is None or fact.minimum <= value) and (fact.maximum is None or value <= fact.maximum)


def _nearest(word: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(word, list(known), n=1)
    return f" Bedoelde je '{near[0]}'?" if near else ""
