"""Verdicts, dates, values and sources in Dutch."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest

from assistant.language.reading import Kind
from assistant.model.facts import FactKind
from assistant.model.ids import UNKNOWN, PassageId, ValueId
from assistant.model.verdicts import Act, Authority, Direction, Ground, Role, Verdict
from assistant.presenters import dates, phrases, texts
from assistant.presenters.facts import choices, enumerate_words, fact_row, value_text
from assistant.presenters.question import present_question
from assistant.presenters.sources import present_conflict, present_source
from assistant.presenters.understood import explanation_lines, reading_lines
from assistant.presenters.verdict import present_verdict
from tests.builders import make_conflict, make_fact
from tests.presenters.content import make_content, make_reading


class TestVerdict:
    @pytest.mark.parametrize("act", list(Act))
    @pytest.mark.parametrize("verdict", list(Verdict))
    def test_every_verdict_has_a_word_and_a_symbol_for_every_act(self, verdict: Verdict, act: Act) -> None:
        view = present_verdict(verdict, act)

        assert view.word
        assert len(view.symbol) == 1
        assert view.key == verdict.value

    def test_the_words_fit_the_act(self) -> None:
        assert present_verdict(Verdict.MUST, Act.CORRECT).word == "Ja, verbeter het"
        assert present_verdict(Verdict.MUST, Act.SHARE).word == "Ja, dit moet je geven"

    def test_no_two_verdicts_look_alike(self) -> None:
        assert len({present_verdict(verdict).symbol for verdict in Verdict}) == len(Verdict)
        assert len({present_verdict(verdict).word for verdict in Verdict}) == len(Verdict)

    def test_a_route_has_its_own_word(self) -> None:
        assert present_verdict(None, Act.ROUTE).key == "route"


class TestTexts:
    def test_every_closed_set_has_its_words(self) -> None:
        assert set(texts.GROUNDS) == set(Ground)
        assert set(texts.AUTHORITIES) == set(Authority)
        assert set(texts.DIRECTIONS) == set(Direction)
        assert set(texts.ROLES) == set(Role)


class TestDates:
    def test_a_date_is_said_with_its_day_of_the_week(self) -> None:
        assert dates.full(dt.date(2026, 12, 18)) == "vrijdag 18 december 2026"

    def test_a_day_is_said_without_it(self) -> None:
        assert dates.day(dt.date(2024, 2, 29)) == "29 februari 2024"


class TestValues:
    def test_a_choice_is_said_in_short(self) -> None:
        assert value_text(make_fact("vrager", "arts=De Arts"), ValueId("arts")) == "de arts"

    def test_not_knowing_is_said_as_such(self) -> None:
        assert value_text(make_fact("vrager", "arts"), UNKNOWN) == "weet ik niet"

    def test_a_date_is_said_in_dutch_and_a_number_as_it_is(self) -> None:
        assert value_text(make_fact("op", kind=FactKind.DATE), dt.date(2026, 11, 22)) == "zondag 22 november 2026"
        assert value_text(make_fact("groep", kind=FactKind.NUMBER), 4) == "4"

    def test_weet_ik_niet_comes_last_and_only_where_it_is_offered(self) -> None:
        assert [each.id for each in choices(make_fact("a", "ja", "nee"))] == ["ja", "nee", "onbekend"]
        assert [each.id for each in choices(make_fact("a", "ja", "nee", unknown=False))] == ["ja", "nee"]

    def test_what_is_worked_out_cannot_be_changed(self) -> None:
        assert not fact_row(make_fact("a", "ja", kind=FactKind.DERIVED), ValueId("ja")).changeable
        assert fact_row(make_fact("a", "ja"), ValueId("ja")).changeable

    @pytest.mark.parametrize(
        ("words", "joined"), [([], ""), (["a"], "a"), (["a", "b"], "a of b"), (["a", "b", "c"], "a, b of c")]
    )
    def test_words_are_joined_as_in_a_sentence(self, words: Sequence[str], joined: str) -> None:
        assert enumerate_words(words) == joined


class TestQuestion:
    def test_a_question_shows_why_with_its_sources_and_how_to_find_out(self) -> None:
        view = present_question(make_content(), make_fact("vrager", "ja", why="Daarom."))

        assert view.why == "Daarom."
        assert [(cite.id, cite.authority) for cite in view.cites] == [("K01", "bestuur")]
        assert view.find_out == "Zoek vrager uit."

    def test_what_cannot_be_unknown_offers_no_way_to_find_out(self) -> None:
        assert present_question(make_content(), make_fact("a", "ja", unknown=False)).find_out == ""

    def test_a_date_and_a_number_say_how_to_write_them(self) -> None:
        library = make_content()

        assert "datum" in present_question(library, make_fact("op", kind=FactKind.DATE)).hint
        number = make_fact("groep", kind=FactKind.NUMBER, minimum=1, maximum=8)
        assert "1 tot en met 8" in present_question(library, number).hint


class TestSources:
    def test_a_doubtful_passage_says_laat_nakijken(self) -> None:
        library = make_content()

        view = present_source(library, library.passages[PassageId("W02")])

        assert view.note == "laat nakijken, niet zeker, gelezen in de versie van 2018"
        assert view.source == "De kwaliteitskaart"

    def test_a_difference_says_which_way_it_goes(self) -> None:
        assert "De wet gaat voor" in present_conflict(make_conflict("C1", Direction.CARD_NARROWS)).direction
        assert "Volg de kaart" in present_conflict(make_conflict("C1")).direction


class TestUnderstood:
    def test_it_says_what_it_is_about_what_was_said_and_the_rivals(self) -> None:
        assert reading_lines(make_content(), make_reading()) == (
            "Dit gaat over: Iemand vraagt iets (delen)",
            "- vrager: een logopedist",
            "- ontvangen op: vrijdag 2 januari 2026",
            "Het kan ook gaan over:",
            "- Uitleg van een woord: 5%",
        )

    def test_when_unsure_it_says_so(self) -> None:
        assert reading_lines(make_content(), make_reading(near_tie=True))[0].startswith("Dit gaat misschien over")

    def test_what_is_not_for_us_is_not_guessed(self) -> None:
        assert reading_lines(make_content(), make_reading(Kind.OUTSIDE)) == (phrases.OUTSIDE,)

    def test_it_says_which_words_counted(self) -> None:
        assert explanation_lines(make_content(), make_reading()) == (
            "Deze woorden telden:",
            "- 'logopdist' gelezen als 'logopedist'",
            "- 'logo' wijst op vrager=logopedist (gewicht 1)",
        )
