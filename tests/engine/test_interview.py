"""The interview: asks what is not known, keeps what still applies, and goes back exactly."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.engine.interview import Interview
from assistant.errors import InvalidValueError, UnavailableTreeError, UnknownFactError
from assistant.model.ids import FactId, FactValue, TreeId, ValueId
from tests.builders import TODAY, ask, make_fact, make_library, make_tree, outcome
from tests.engine.consent import consent_library

LIBRARY = consent_library()
DELEN = TreeId("delen")


def facts(**given: str | dt.date) -> dict[FactId, FactValue]:
    return {FactId(id): value if isinstance(value, dt.date) else ValueId(value) for id, value in given.items()}


def begin(**known: str | dt.date) -> Interview:
    return Interview.start(LIBRARY, DELEN, TODAY, facts(**known))


def asked(interview: Interview) -> str | None:
    return interview.question.id if interview.question else None


def ended(interview: Interview) -> str | None:
    return interview.outcome.id if interview.outcome else None


ANSWERS = st.lists(
    st.sampled_from(
        [
            facts(vrager="logopedist"),
            facts(vrager="politie"),
            facts(vrager="onbekend"),
            facts(kanaal="telefoon"),
            facts(kanaal="mail"),
            facts(schriftelijk="ja"),
            facts(schriftelijk="nee"),
            facts(bezwaar="ja"),
            facts(besluit="delen"),
            facts(leeftijd="16-plus"),
            facts(ontvangen=TODAY),
            facts(vrager="logopedist", kanaal="telefoon"),
        ]
    ),
    max_size=8,
)


def after(inputs: list[dict[FactId, FactValue]]) -> Interview:
    interview = begin()
    for each in inputs:
        interview = interview.answer(each)
    return interview


def test_it_asks_the_first_fact_that_is_not_known() -> None:
    assert asked(begin()) == "vrager"


def test_a_fact_of_the_first_sentence_is_not_asked_again() -> None:
    assert asked(begin(vrager="logopedist", schriftelijk="ja")) == "kanaal"
    assert ended(begin(vrager="logopedist", schriftelijk="ja", kanaal="telefoon")) == "bel"


def test_a_derived_fact_is_asked_by_its_input() -> None:
    assert asked(begin(vrager="logopedist", schriftelijk="ja", kanaal="mail")) == "ontvangen"


def test_a_date_that_is_not_known_leads_on_as_unknown() -> None:
    known = begin(vrager="logopedist", schriftelijk="ja", kanaal="mail", ontvangen="onbekend")

    assert ended(known) == "mag"


def test_what_is_told_unasked_counts() -> None:
    assert ended(begin(vrager="logopedist", schriftelijk="ja", kanaal="telefoon", bezwaar="ja")) == "nee"


def test_another_asker_is_another_request_and_takes_its_consent_along() -> None:
    before = begin(vrager="logopedist", kanaal="mail", schriftelijk="ja", leeftijd="onder-16")

    now, gone = before.change(facts(vrager="politie"))

    assert set(now.facts) == {"vrager", "leeftijd"}
    assert set(gone) == {"kanaal", "schriftelijk"}


def test_consent_for_one_asker_never_counts_for_the_next() -> None:
    """Also where the way on is the same for both."""
    library = make_library(
        make_tree(
            DELEN,
            ask("vrager", logopedist="schriftelijk", fysio="schriftelijk", onbekend="schriftelijk"),
            ask("schriftelijk", ja="mag", nee="wacht", onbekend="wacht"),
            outcome("mag"),
            outcome("wacht", verdict="nog-niet"),
        ),
        facts=[make_fact("vrager", "logopedist", "fysio", starts_request=True), make_fact("schriftelijk", "ja", "nee")],
    )
    before = Interview.start(library, DELEN, TODAY, facts(vrager="logopedist", schriftelijk="ja"))

    now, gone = before.change(facts(vrager="fysio"))

    assert (ended(before), ended(now), asked(now)) == ("mag", None, "schriftelijk")
    assert gone == ("schriftelijk",)


def test_the_same_asker_said_again_changes_nothing_else() -> None:
    before = begin(vrager="logopedist", schriftelijk="ja")

    assert before.answer(facts(vrager="logopedist")).facts == before.facts


def test_a_change_keeps_the_later_answers_that_still_apply() -> None:
    before = begin().answer(facts(vrager="logopedist")).answer(facts(kanaal="mail")).answer(facts(schriftelijk="nee"))

    now, gone = before.change(facts(kanaal="telefoon"))

    assert now.facts == facts(vrager="logopedist", kanaal="telefoon", schriftelijk="nee")
    assert gone == ()


def test_a_change_says_which_answers_fell_away() -> None:
    before = begin(vrager="logopedist", kanaal="mail", schriftelijk="ja", ontvangen=TODAY)

    now, gone = before.change(facts(schriftelijk="nee"))

    assert gone == ("ontvangen",)
    assert ended(now) == "wacht"


def test_an_answer_that_may_still_be_asked_for_is_kept() -> None:
    before = begin(vrager="logopedist", kanaal="mail", schriftelijk="ja", ontvangen=TODAY).forget(FactId("kanaal"))

    assert "ontvangen" in before.facts
    assert asked(before) == "kanaal"


def test_forgetting_asks_the_question_again() -> None:
    assert asked(begin(vrager="logopedist").forget(FactId("vrager"))) == "vrager"


def test_forgetting_what_was_not_known_changes_nothing() -> None:
    interview = begin()

    assert interview.forget(FactId("vrager")) is interview


@given(ANSWERS)
def test_back_restores_what_was_before_the_last_input(inputs: list[dict[FactId, FactValue]]) -> None:
    interview = after(inputs)

    for each in ({FactId("vrager"): ValueId("politie")}, {FactId("kanaal"): ValueId("mail")}):
        assert interview.answer(each).back() == interview


@given(ANSWERS)
def test_going_back_all_the_way_is_the_beginning(inputs: list[dict[FactId, FactValue]]) -> None:
    interview = after(inputs)

    for _ in inputs:
        interview = interview.back()

    assert interview == begin()
    assert interview.back() == begin()


@given(st.permutations(list(facts(vrager="logopedist", kanaal="mail", schriftelijk="ja", ontvangen=TODAY).items())))
def test_the_order_in_which_facts_become_known_does_not_matter(order: list[tuple[FactId, FactValue]]) -> None:
    interview = begin()
    for id, value in sorted(order, key=lambda pair: pair[0] != "vrager"):
        interview = interview.answer({id: value})

    assert ended(interview) == "mag"


def test_one_input_with_more_facts_is_undone_at_once() -> None:
    interview = begin().answer(facts(vrager="logopedist", kanaal="telefoon", schriftelijk="ja"))

    assert interview.back() == begin()


def test_restart_forgets_everything() -> None:
    assert begin(vrager="politie").restart() == begin()


def test_another_request_keeps_only_what_is_known_of_the_pupil() -> None:
    now = begin(vrager="logopedist", schriftelijk="ja", leeftijd="16-plus").new_request(DELEN)

    assert now.facts == facts(leeftijd="16-plus")
    assert now.back().facts["schriftelijk"] == "ja"  # type: ignore[index]


@pytest.mark.parametrize(
    ("given_", "error"),
    [
        ({"vragr": "politie"}, UnknownFactError),
        ({"vrager": "politi"}, InvalidValueError),
        ({"kanaal": "onbekend"}, InvalidValueError),
        ({"ontvangen": "gisteren"}, InvalidValueError),
        ({"termijn": "ruim"}, InvalidValueError),
    ],
)
def test_what_a_fact_cannot_hold_is_refused_and_nothing_is_lost(
    given_: Mapping[str, str], error: type[Exception]
) -> None:
    interview = begin(vrager="logopedist")

    with pytest.raises(error):
        interview.answer(facts(**given_))

    assert interview == begin(vrager="logopedist")


def test_the_nearest_value_is_suggested() -> None:
    with pytest.raises(InvalidValueError, match="Bedoelde je 'politie'"):
        begin(vrager="politi")


def test_a_tree_that_does_not_exist_is_named() -> None:
    with pytest.raises(UnavailableTreeError, match="'weg'"):
        Interview.start(LIBRARY, TreeId("weg"), TODAY)
