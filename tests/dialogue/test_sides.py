"""Side questions, danger, what is not for us, and personal data."""

from __future__ import annotations

import pytest

from assistant.model.verdicts import Role
from tests.dialogue.talks import CANARY, SAFE, advice_of, asked, begin, known, said, stand_of, talk, tree_of

CALL = "een logopedist belt"
ADVISED = (CALL, "geen zorgen", "nee hoor")


class TestSideQuestions:
    @pytest.mark.parametrize(
        ("line", "answer"),
        [
            ("wat is gezag?", "Gezag: Wie beslist over het kind."),
            ("wat betekent dat rapport", "Onderwijskundig rapport (OKR): Het rapport"),
            ("begrip onbekend", "Dat begrip ken ik niet."),
            ("waarom vraag je dit?", "Waarom ik dit vraag: Daarom veiligheid."),
            ("waarom", "Weet je het niet? Zoek veiligheid uit."),
            ("waar staat dat?", "- K01 (bestuur): Regel K01."),
            ("wie moet ik bellen", "- KC'er, [vult het bestuur in]: Bij kcer."),
            ("wie is de directeur", "- Directeur, [vult het bestuur in]: Bij directeur."),
            ("wie is die functionaris", "- Aandachtsfunctionaris"),
            ("bel de directie", "- Directeur"),
            ("iemand spreken", "- KC'er"),
            ("welke mail stuur ik", "staat in het advies"),
            ("bedankmail", "Mail dank"),
            ("uitspraak 109174", "Les van 109174."),
            ("die ene uitspraak", "Les van 109174."),
            ("uitspraak 100000", "Uitspraak 100000 ken ik niet."),
            ("wat zegt de commissie", "Typ bijvoorbeeld 'uitspraak 109174'."),
            ("ik ben nieuw", "Leuk dat je begint."),
            ("wat weet je", "- vrager: een logopedist"),
            ("hulp", "Antwoord met een nummer"),
        ],
    )
    def test_a_side_question_is_answered_without_losing_the_place(self, line: str, answer: str) -> None:
        before = talk(CALL)

        after = before.say(line)

        assert answer in said(after)
        assert asked(after) == asked(before)
        assert known(after) == known(before)

    @pytest.mark.parametrize(
        ("line", "answer"),
        [
            ("waarom", "Dit advies volgt uit: vrager: een logopedist"),
            ("waarom", "Er is geen zorg."),
            ("waar staat dat", "K01"),
            ("wie bellen", "KC'er"),
            ("welke mail", "1. Mail vraag\n2. Mail dank"),
            ("mail 2", "Onderwerp: Over [naam leerling]"),
            ("mail 9", "Er is geen mail 9."),
            ("wat als", "- gevoelig: ja of weet ik niet — dan wordt het: ◔ nog niet"),
            ("alles", "Onderwerp: Over [naam leerling]"),
            ("brief nodig", "1. Mail vraag"),
        ],
    )
    def test_under_an_advice_they_are_about_the_advice(self, line: str, answer: str) -> None:
        after = talk(*ADVISED, line)

        assert answer in said(after)
        assert after.view().advice is not None

    @pytest.mark.parametrize(
        "line", ["waarom", "waar staat dat", "wie bellen", "welke mail", "wat weet je", "mail 1", "wat als", "alles"]
    )
    def test_before_a_situation_they_are_answered_too(self, line: str) -> None:
        assert said(talk(line))

    def test_the_advices_that_bear_on_it_can_be_chosen(self) -> None:
        dialogue = talk(*ADVISED, "wat zegt de commissie")

        assert [offer.label for offer in dialogue.view().offers] == ["109174: Zaak 109174"]
        assert "Les van 109174." in said(dialogue.say("1"))
        assert "Les van 109174." in said(dialogue.say("ja"))

    def test_advices_that_were_found_can_be_chosen(self) -> None:
        dialogue = talk("wat zegt de lkc over verwijderen")

        assert [offer.label for offer in dialogue.view().offers] == ["109174: Zaak 109174"]

    def test_with_a_question_open_there_is_a_way_on(self) -> None:
        dialogue = talk(CALL, "wat zegt de lkc over verwijderen")

        assert len(dialogue.view().offers) == 2
        assert asked(dialogue.say("2")) == "veiligheid"
        assert known(dialogue.say("geen zorgen"))["veiligheid"] == "geen"

    def test_a_side_question_can_be_on_offer(self) -> None:
        dialogue = talk("een mail of inzage")

        assert dialogue.view().offers[0].label == "Een voorbeeldmail"
        assert "staat in het advies" in said(dialogue.say("1"))

    def test_a_principal_is_not_told_to_call_the_principal(self) -> None:
        assert "Directeur" not in said(talk("wie bellen", role=Role.PRINCIPAL))

    def test_the_list_offers_every_situation(self) -> None:
        assert [offer.label for offer in talk("lijst").view().offers][:-1] == [
            "Iemand vraagt iets over een leerling",
            "Het kind is misschien niet veilig",
            "Een ouder wil het dossier zien",
        ]

    def test_the_list_during_a_conversation_begins_with_nothing_known(self) -> None:
        assert known(talk(CALL, "lijst", "3")) == {}
        assert known(talk(CALL, "lijst", "4")) == known(talk(CALL))

    def test_stop_ends_it_and_the_next_line_goes_on(self) -> None:
        assert talk(CALL, "stop").view().stopped
        assert not talk(CALL, "stop", "1").view().stopped

    def test_a_greeting_is_greeted(self) -> None:
        assert said(talk("hoi")).startswith("Hoi!")
        assert asked(talk(CALL, "hoi")) == "veiligheid"

    def test_the_advice_can_be_asked_again(self) -> None:
        assert said(talk(*ADVISED, "advies")) == "✓ Ja, je mag dit delen."


class TestNotForUs:
    def test_first_it_says_what_it_can_do(self) -> None:
        answer = said(talk("het koffieapparaat is stuk"))

        assert "Daar kan ik je niet mee helpen" in answer
        assert "Dit kan ik:" in answer

    def test_something_near_is_offered_first(self) -> None:
        dialogue = talk("een soort van delen misschien")

        assert "Bedoel je een van deze?" in said(dialogue)
        assert [offer.label for offer in dialogue.view().offers] == [
            "Iemand vraagt iets over een leerling",
            "Nee, iets anders",
        ]

    @pytest.mark.parametrize("no", ["nee", "2", "geen van deze", "het koffieapparaat is stuk"])
    def test_then_it_names_a_person_and_never_guesses(self, no: str) -> None:
        dialogue = talk("een soort van delen misschien", no)

        assert "gokken doe ik niet. Bel de KC'er" in said(dialogue)
        assert dialogue.view().advice is None
        assert dialogue.view().offers == ()

    def test_a_coordinator_is_sent_to_the_principal(self) -> None:
        assert "directeur" in said(talk("koffie", "koffie", role=Role.COORDINATOR))

    def test_facts_of_a_line_that_is_not_for_us_are_not_kept(self) -> None:
        assert known(talk("een soort van delen misschien", "1")) == {}


class TestDanger:
    def test_danger_comes_before_everything_and_then_the_questions(self) -> None:
        turns = talk("haar vader slaat haar nu").state.turns

        first = turns[2]
        assert first.kind == "danger"
        assert "112" in first.text
        assert "0800-2000" in first.text
        assert "de aandachtsfunctionaris" in first.text
        assert "de directeur" in first.text

    def test_without_a_tree_the_danger_tree_opens(self) -> None:
        dialogue = talk("help hem")

        assert tree_of(dialogue) == SAFE
        assert asked(dialogue) == "veiligheid"

    def test_during_a_conversation_it_overrules_what_was_thought_of_safety(self) -> None:
        dialogue = talk(CALL, "geen zorgen", "haar vader slaat haar nu")

        assert known(dialogue)["veiligheid"] == "acuut"
        assert [contact.id for contact in advice_of(dialogue).contacts] == ["112"]

    def test_if_it_is_not_clear_safety_is_asked_again(self) -> None:
        assert asked(talk(CALL, "geen zorgen", "help hem")) == "veiligheid"
        assert asked(talk(CALL, "help hem")) == "veiligheid"


class TestPersonalData:
    def test_only_the_masked_text_is_kept_and_read(self) -> None:
        dialogue = talk(f"een logopedist belt over {CANARY}")

        assert CANARY not in repr(dialogue.state.turns)
        assert all(CANARY not in turn.text for turn in dialogue.state.turns)
        assert all(CANARY not in line for line in stand_of(dialogue).seen)
        assert dialogue.state.turns[1].text == "een logopedist belt over [naam]"

    def test_the_reminder_is_said_once_and_shown_each_time(self) -> None:
        dialogue = talk(f"een logopedist belt over {CANARY}", f"{CANARY}", "blub")

        assert sum(turn.kind == "privacy" for turn in dialogue.state.turns) == 1
        assert talk(CANARY).view().reminder
        assert not dialogue.view().reminder

    def test_what_was_typed_does_not_show_in_a_crash_report(self) -> None:
        assert "logopedist belt" not in repr(talk(CALL).state)
        assert "logopedist belt" not in repr(talk(CALL))


def test_control_characters_never_reach_a_turn() -> None:
    dialogue = begin().say("een logopedist belt\x1b[31m\x07 \u202e")

    assert dialogue.state.turns[1].text == "een logopedist belt"
