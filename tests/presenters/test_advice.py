"""An advice as it is shown, as plain lines, as Markdown and as JSON."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from assistant.model.facts import FactKind
from assistant.model.ids import PassageId, ValueId
from assistant.model.verdicts import Role
from assistant.presenters.advice import present_advice
from assistant.presenters.as_json import advice_json, question_json, reading_json, results_json, value_json
from assistant.presenters.mail import present_mail
from assistant.presenters.pages import advice_page, brief_page
from assistant.presenters.plain import mail_text, page_lines, page_markdown, question_lines
from assistant.presenters.question import present_question
from assistant.presenters.views import AdviceView, ResultRow
from tests.builders import make_fact, make_template
from tests.presenters.content import make_advice, make_content, make_reading


@pytest.fixture
def view() -> AdviceView:
    return present_advice(make_content(), make_advice())


class TestAdvice:
    def test_the_verdict_is_worded_and_rests_on_a_ground(self, view: AdviceView) -> None:
        assert (view.verdict.key, view.verdict.word) == ("mag", "Ja, dat mag")
        assert view.ground == "toestemming"

    def test_steps_cautions_and_records_stand_apart(self, view: AdviceView) -> None:
        assert [(step.number, step.id) for step in view.steps] == [(1, "bel-terug"), (2, "zivver")]
        assert [step.id for step in view.cautions] == ["pas-op"]
        assert [step.id for step in view.records] == ["noteer"]

    def test_a_teacher_passes_on_what_he_may_not_do(self, view: AdviceView) -> None:
        assert view.steps[1].text == "Geef het aan de KC'er."
        assert not view.steps[1].mine
        assert view.steps[1].who == "KC'er, directie of administratie"

    def test_who_may_do_a_step_that_everyone_may_do_is_not_said(self, view: AdviceView) -> None:
        assert view.steps[0].who == ""

    def test_a_coordinator_does_it_himself_and_is_not_told_to_call_himself(self) -> None:
        view = present_advice(make_content(), make_advice(Role.COORDINATOR))

        assert view.steps[1].text == "Verstuur het via Zivver."
        assert [contact.id for contact in view.contacts] == ["112"]

    def test_contacts_are_in_order_of_urgency_and_an_unknown_address_is_a_blank(self, view: AdviceView) -> None:
        assert [(contact.id, contact.address, contact.known) for contact in view.contacts] == [
            ("112", "112", True),
            ("kcer", "[vult het bestuur in]", False),
        ]

    def test_a_deadline_is_a_dutch_date_with_the_school_day_before_it_if_that_is_another(
        self, view: AdviceView
    ) -> None:
        assert view.deadlines[0].date == "vrijdag 18 december 2026"
        assert view.deadlines[0].last_school_day == ""

        sunday = make_advice(vrager=ValueId("logopedist"), ontvangen=dt.date(2026, 11, 22))
        late = present_advice(make_content(), sunday).deadlines[0]
        assert (late.date, late.last_school_day) == ("zondag 20 december 2026", "vrijdag 18 december 2026")

    def test_parts_have_their_own_verdict(self, view: AdviceView) -> None:
        assert [(part.what, part.verdict.key) for part in view.parts] == [("Het dossier", "mag"), ("De rest", "nee")]

    def test_what_would_change_it_names_the_value_and_the_verdicts(self, view: AdviceView) -> None:
        asker = next(row for row in view.what_if if row.fact == "vrager")

        assert asker.now == "een logopedist"
        assert [(value.value_ids, [each.key for each in value.verdicts]) for value in asker.values] == [
            (("politie",), ["mag", "overleg", "nee"]),
            (("onbekend",), ["nog-niet"]),
        ]
        assert asker.values[0].opens == "besluit?"

    def test_precedents_and_differences_are_shown(self, view: AdviceView) -> None:
        assert [(row.number, row.year, row.outcome) for row in view.precedents] == [("109174", "2020", "ongegrond")]
        assert view.conflicts[0].says == "Dit zegt C01."

    def test_what_to_say_now_is_left_out_when_nobody_waits(self) -> None:
        assert present_advice(make_content(), make_advice(), on_hold=False).say_now == ""

    def test_after_overleg_the_decisions_are_offered_without_not_yet(self) -> None:
        advice = make_advice(vrager=ValueId("politie"), besluit=ValueId("nog-niet"))

        view = present_advice(make_content(), advice)

        assert view.decision is not None
        assert [answer.id for answer in view.decision.answers] == ["delen", "niet"]
        assert view.ground == ""

    def test_nothing_to_decide_offers_no_decision(self, view: AdviceView) -> None:
        assert view.decision is None

    def test_version_and_date_of_the_content_stand_below(self, view: AdviceView) -> None:
        assert "test" in view.footer
        assert "1 november 2026" in view.footer


class TestMail:
    def test_placeholders_are_visible_blanks(self) -> None:
        mail = present_mail(
            make_template("m", "Beste {{ naam }}, {{school}}.", naam="naam ouder", school="onze school")
        )

        assert mail.subject == "Over [naam ouder]"
        assert mail.body == "Beste [naam ouder], [onze school]."
        assert mail.blanks == ("naam ouder", "onze school")
        assert mail.to == "de ouder"

    def test_a_mail_is_copied_with_its_subject(self) -> None:
        assert present_mail(make_template("m")).text == "Over [naam leerling]\n\nBeste [naam leerling], dag."


class TestPlain:
    def test_the_page_says_everything_without_drawing(self, view: AdviceView) -> None:
        lines = page_lines(advice_page(view))

        assert lines[0] == "Advies: Iemand vraagt iets"
        assert "Zeg nu:" in lines
        assert "✓ Ja, dat mag" in lines
        assert "1. Bel zelf terug. (voordat je iets zegt; via telefoon; K01)" in lines
        assert "2. Geef het aan de KC'er. (via Zivver; mail: Mail vraag; K01)" in lines
        assert "- 112: Bij 112." in lines
        assert "- Kwaliteitscoördinator, [vult het bestuur in]: Bij kcer." in lines
        assert not any(character in line for line in lines for character in "┌─│█")

    def test_sections_without_content_are_left_out(self) -> None:
        view = present_advice(make_content(), make_advice(vrager=ValueId("politie"), besluit=ValueId("niet")))

        assert "Stappen:" not in page_lines(advice_page(view))

    def test_mails_can_be_left_to_their_titles(self, view: AdviceView) -> None:
        assert "1. Mail vraag" in page_lines(advice_page(view, mails=False))
        assert "Onderwerp: Over [naam leerling]" not in page_lines(advice_page(view, mails=False))
        assert "Onderwerp: Over [naam leerling]" in page_lines(advice_page(view))

    def test_the_brief_page_leaves_mails_and_sources_to_be_asked_for(self, view: AdviceView) -> None:
        lines = page_lines(brief_page(view))

        assert "1. Mail vraag" in lines
        assert "Bronnen:" not in lines
        assert "Wat zou dit veranderen:" not in lines
        assert "- Verschil C01. Dit zegt C01. De kaart beschermt meer dan de wet. Volg de kaart. (C01)" in lines
        assert any("'alles'" in line for line in lines)

    def test_a_system_that_the_step_names_is_not_said_twice(self) -> None:
        view = present_advice(make_content(), make_advice(Role.COORDINATOR))

        assert (
            "2. Verstuur het via Zivver. (door: KC'er, directie of administratie; mail: Mail vraag; K01)"
            in page_lines(advice_page(view))
        )

    def test_markdown_has_headings_and_keeps_lines_apart(self, view: AdviceView) -> None:
        text = page_markdown(advice_page(view))

        assert text.startswith("# Advies: Iemand vraagt iets\n\n")
        assert "\n## Stappen\n\n1. Bel zelf terug." in text
        assert "Aan: de ouder  \nOnderwerp:" in text

    def test_a_question_has_numbered_answers(self) -> None:
        question = present_question(make_content(), make_fact("a", "ja=Ja", "nee=Nee"))

        assert question_lines(question) == ("a?", "  1. Ja", "  2. Nee", "  3. Weet ik niet")

    def test_a_number_that_is_asked_for_is_not_mixed_with_numbered_answers(self) -> None:
        number = make_fact("groep", kind=FactKind.NUMBER, minimum=1, maximum=8)

        lines = question_lines(present_question(make_content(), number))

        assert lines == ("groep?", "Schrijf een getal van 1 tot en met 8.", "  Weet ik niet")

    def test_a_mail_as_text_has_its_title_and_recipient(self, view: AdviceView) -> None:
        assert mail_text(view.mails[0]).startswith(
            "Mail vraag\nAan: de ouder\nOnderwerp: Over [naam leerling]\n\nBeste"
        )


class TestJson:
    def test_an_advice_has_exactly_the_fields_of_the_design(self) -> None:
        data = advice_json(make_advice())["advies"]

        assert list(data) == [
            "oordeel", "grond", "antwoord", "zeg_nu", "onderdelen", "stappen", "let_op", "vastleggen", "termijnen",
            "sjablonen", "contacten", "uitspraken", "passages", "verschillen", "als_anders",
        ]  # fmt: skip
        assert data["oordeel"] == "mag"
        assert data["grond"] == "toestemming"
        assert data["onderdelen"][0] == {"wat": "Het dossier", "oordeel": "mag"}
        assert data["stappen"][0] == {
            "id": "bel-terug",
            "tekst": "Bel zelf terug.",
            "wie": ["leraar", "kcer", "directie", "administratie"],
            "passages": ["K01"],
        }
        assert data["termijnen"] == [{"id": "antwoord", "datum": "2026-12-18"}]
        assert data["contacten"] == ["112", "kcer"]
        assert {"feit": "vrager", "waarde": "onbekend", "oordelen": ["nog-niet"]} in data["als_anders"]

    def test_it_can_be_written(self) -> None:
        assert json.loads(json.dumps(advice_json(make_advice())))

    def test_a_question_has_exactly_the_fields_of_the_design(self) -> None:
        assert question_json(make_fact("a", "ja=Ja", unknown=False)) == {
            "vraag": {
                "feit": "a",
                "tekst": "a?",
                "waarom": "Daarom a.",
                "antwoorden": [{"id": "ja", "tekst": "Ja"}],
            }
        }

    def test_a_reading_gives_its_tree_its_rivals_and_its_facts(self) -> None:
        data = reading_json(make_reading())

        assert data == {
            "soort": "boom",
            "boom": "delen",
            "alternatieven": [{"boom": "delen", "score": 0.912}, {"boom": "begrip", "score": 0.05}],
            "feiten": {"vrager": "logopedist", "ontvangen": "2026-01-02"},
            "bijzonderheden": {},
        }

    def test_a_reading_can_say_which_words_led_to_what(self) -> None:
        explained = reading_json(make_reading(), explain=True)["uitleg"]

        assert explained == [{"woorden": "logo", "betekenis": "vrager=logopedist", "gewicht": 1.0}]

    def test_results_are_flat_and_numbers_stay_numbers(self) -> None:
        row = ResultRow("begrip", "gezag", "Gezag", "", 1.23456)

        assert results_json([row]) == [{"soort": "begrip", "id": "gezag", "titel": "Gezag", "score": 1.235}]
        assert value_json(4) == 4


def test_every_passage_that_is_cited_is_shown_with_its_authority(view: AdviceView) -> None:
    assert [(source.id, source.authority) for source in view.sources] == [("K01", "bestuur"), ("K45", "bestuur")]
    assert PassageId("K01") in make_content().passages
