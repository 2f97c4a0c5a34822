"""Conditions have three values in trees, and two in invariants."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.engine.conditions import holds_closed, truth
from assistant.model.conditions import Condition
from assistant.model.ids import FactId, FactValue, ValueId
from tests.builders import both, either, fact_is, no

A, B = fact_is("a", "ja"), fact_is("b", "ja")
VALUES: dict[str, bool | None] = {"ja": True, "nee": False, "onbekend": None}


def known(**given_: str) -> dict[FactId, FactValue]:
    return {FactId(id): ValueId(value) for id, value in given_.items()}


@pytest.mark.parametrize(("value", "expected"), list(VALUES.items()))
def test_a_condition_on_an_unknown_fact_is_unknown(value: str, expected: bool | None) -> None:
    assert truth(A, known(a=value)) is expected


def test_a_fact_that_was_never_established_is_unknown() -> None:
    assert truth(A, {}) is None
    assert truth(no(A), {}) is None


def test_not_knowing_can_be_asked_for() -> None:
    assert truth(fact_is("a", "ja", "onbekend"), known(a="onbekend")) is True
    assert truth(fact_is("a", "ja", "onbekend"), {}) is None


@pytest.mark.parametrize(("a", "b"), list(itertools.product(VALUES, VALUES)))
def test_all_any_and_not_are_those_of_kleene(a: str, b: str) -> None:
    facts, x, y = known(a=a, b=b), VALUES[a], VALUES[b]

    assert truth(both(A, B), facts) is (False if False in (x, y) else None if None in (x, y) else True)
    assert truth(either(A, B), facts) is (True if True in (x, y) else None if None in (x, y) else False)
    assert truth(no(A), facts) is (None if x is None else not x)


CONDITIONS: st.SearchStrategy[Condition] = st.recursive(
    st.sampled_from([A, B]),
    lambda inner: st.one_of(st.builds(no, inner), st.builds(both, inner, inner), st.builds(either, inner, inner)),
    max_leaves=8,
)


@given(CONDITIONS, st.sampled_from(list(VALUES)), st.sampled_from(["ja", "nee"]))
def test_what_is_true_with_a_fact_unknown_stays_true_once_it_is_known(
    condition: Condition, other: str, found_out: str
) -> None:
    before = truth(condition, known(a="onbekend", b=other))

    if before is not None:
        assert truth(condition, known(a=found_out, b=other)) is before


def test_in_a_closed_world_what_was_not_established_is_false() -> None:
    assert not holds_closed(A, {})
    assert holds_closed(no(A), {})
    assert holds_closed(no(A), known(a="onbekend"))
    assert holds_closed(either(A, B), known(b="ja"))
    assert not holds_closed(both(A, B), known(b="ja"))
