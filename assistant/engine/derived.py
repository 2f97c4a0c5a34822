"""Facts that are worked out from others by a named function."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from assistant.engine.deadlines import FOUR_WEEKS
from assistant.errors import EngineError
from assistant.model.facts import Fact, Registry
from assistant.model.ids import UNKNOWN, Facts, FactValue, ValueId

NEARLY = dt.timedelta(days=7)
"""From how long before the end a term is nearly over."""


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a fact is worked out, and an input for each value, so that every path can be tried."""

    values: tuple[ValueId, ...]
    work_out: Callable[[tuple[FactValue, ...], dt.date], ValueId]
    """From the inputs, all known, and today."""
    witness: Callable[[ValueId, dt.date], tuple[FactValue, ...]]
    """Inputs that give a value, for today."""


def _term(inputs: tuple[FactValue, ...], today: dt.date) -> ValueId:
    received = inputs[0]
    if not isinstance(received, dt.date):
        raise EngineError(f"Een termijn telt vanaf een datum, niet vanaf '{received}'.")
    left = received + FOUR_WEEKS - today
    if left < dt.timedelta(0):
        return ValueId("voorbij")
    return ValueId("bijna") if left <= NEARLY else ValueId("ruim")


def _term_witness(value: ValueId, today: dt.date) -> tuple[FactValue, ...]:
    days = {"ruim": 1, "bijna": 25, "voorbij": 40}[value]
    return (today - dt.timedelta(days=days),)


def _vve_group(inputs: tuple[FactValue, ...], today: dt.date) -> ValueId:  # noqa: ARG001  all derivations take today
    group = inputs[0]
    if not isinstance(group, int):
        raise EngineError(f"Een groep is een getal, niet '{group}'.")
    return ValueId("onder-groep-5" if group < 5 else "vanaf-groep-5")


DERIVATIONS: Mapping[str, Derivation] = MappingProxyType(
    {
        "termijn": Derivation(
            values=(ValueId("ruim"), ValueId("bijna"), ValueId("voorbij")),
            work_out=_term,
            witness=_term_witness,
        ),
        "groep-vve": Derivation(
            values=(ValueId("onder-groep-5"), ValueId("vanaf-groep-5")),
            work_out=_vve_group,
            witness=lambda value, _: (4,) if value == "onder-groep-5" else (5,),
        ),
    }
)
"""The functions that `knowledge/facts.yaml` may name (K45 for the term, K74 for VVE)."""


def work_out(fact: Fact, facts: Facts, today: dt.date) -> ValueId | None:
    """Work a derived fact out.

    Returns:
        Its value; `onbekend` if an input is; None if an input was not established.
    """
    inputs = tuple(facts.get(id) for id in fact.inputs)
    if None in inputs:
        return None
    if UNKNOWN in inputs:
        return UNKNOWN
    return DERIVATIONS[fact.derive].work_out(tuple(value for value in inputs if value is not None), today)


def complete(registry: Registry, facts: Facts, today: dt.date) -> Facts:
    """Add the derived facts that can be worked out, for conditions to look at."""
    worked_out = ((fact.id, work_out(fact, facts, today)) for fact in registry.derived)
    return {**facts, **{id: value for id, value in worked_out if value is not None}}
