"""What a typed line is: a command, a number, a date, a question about a term."""

from __future__ import annotations

import pytest

from assistant.dialogue import lines
from tests.dialogue.talks import make_talk_library


class TestCommands:
    @pytest.mark.parametrize(
        ("line", "command"),
        [
            ("terug", "back"),
            ("Terug!", "back"),
            ("opnieuw", "restart"),
            ("STOP", "stop"),
            ("hulp", "help"),
            ("waarom vraag je dit?", "why"),
            ("en waarom?", "why"),
            ("wie moet ik bellen?", "contacts"),
            ("welke mail stuur ik", "mails"),
            ("waar staat dat?", "where"),
            ("wat weet je", "known"),
            ("lijst", "list"),
            ("hoi", "greeting"),
        ],
    )
    def test_a_whole_line_can_be_a_command(self, line: str, command: str) -> None:
        assert lines.command(line) == command

    @pytest.mark.parametrize("line", ["", "de ouders willen terug", "stop met delen", "waarom belt de politie"])
    def test_part_of_a_line_is_no_command(self, line: str) -> None:
        assert lines.command(line) is None


class TestChoice:
    @pytest.mark.parametrize(
        "line", ["2", "2.", "nummer 2", "de tweede", "optie 2", "twee", "doe maar de tweede", "2 graag"]
    )
    def test_the_second_answer_can_be_chosen_in_many_ways(self, line: str) -> None:
        assert lines.choice(line, 3) == 1

    def test_the_last_is_the_last(self) -> None:
        assert lines.choice("de laatste", 3) == 2

    @pytest.mark.parametrize("line", ["0", "4", "99999999999999999999", "negende"])
    def test_a_number_that_no_answer_has_is_told_apart(self, line: str) -> None:
        assert lines.choice(line, 3) == -1

    @pytest.mark.parametrize("line", ["ja", "2 ouders", "de", ""])
    def test_other_lines_choose_nothing(self, line: str) -> None:
        assert lines.choice(line, 3) is None


class TestSmallTalk:
    @pytest.mark.parametrize(
        "line", ["weet ik niet", "Dat weet ik niet.", "geen idee", "pff, geen idee", "weet ik eigenlijk niet"]
    )
    def test_not_knowing_is_heard(self, line: str) -> None:
        assert lines.does_not_know(line)

    def test_not_knowing_about_something_else_is_no_answer(self) -> None:
        assert not lines.does_not_know("ik weet niet of de ouders gescheiden zijn")

    @pytest.mark.parametrize("line", ["nee, wacht, het was een mail", "sorry, een mail", "ik bedoel de moeder"])
    def test_a_correction_is_heard(self, line: str) -> None:
        assert lines.corrects(line)

    def test_yes_and_none_of_these_are_heard(self) -> None:
        assert lines.agrees("Ja, klopt")
        assert lines.declines("geen van deze")
        assert not lines.agrees("ja maar")


class TestLookUp:
    @pytest.mark.parametrize(
        ("line", "term"),
        [
            ("wat is gezag?", "gezag"),
            ("Wat betekent ouderlijk gezag ook alweer", "gezag"),
            ("wat is een OKR", "okr"),
            ("wat is eigenlijk het onderwijskundig rapport", "okr"),
        ],
    )
    def test_a_term_is_found_by_its_names(self, line: str, term: str) -> None:
        assert lines.term(make_talk_library(), line) == term

    @pytest.mark.parametrize("line", ["wat is de termijn voor een verzoek", "gezag", "wat is"])
    def test_other_lines_ask_no_term(self, line: str) -> None:
        assert lines.term(make_talk_library(), line) is None

    def test_a_contact_is_found_by_its_name(self) -> None:
        assert lines.contact(make_talk_library(), "wie is de directeur?") == "directeur"
        assert lines.contact(make_talk_library(), "de directeur belt") is None

    def test_a_case_number_is_found_known_or_asked_for(self) -> None:
        library = make_talk_library()

        assert lines.case_number(library, "en 109174?") == "109174"
        assert lines.case_number(library, "uitspraak 100000") == "100000"
        assert lines.case_number(library, "er zijn 100000 redenen") is None

    def test_a_mail_is_asked_by_number(self) -> None:
        assert lines.mail_number("mail 2") == 2
        assert lines.mail_number("mail naar 2 ouders") is None
