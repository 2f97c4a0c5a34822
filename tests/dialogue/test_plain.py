"""The same conversation as plain lines."""

from __future__ import annotations

from assistant.dialogue.plain import advice_lines, converse, opening
from tests.dialogue.talks import CANARY, begin, talk


def hold(*typed: str, echo: bool = False) -> list[str]:
    """Hold a plain conversation and return what was written."""
    written: list[str] = []
    converse(begin(), typed, written.append, echo=echo)
    return written


def test_it_opens_with_how_to_stop_and_the_first_question() -> None:
    assert opening(begin())[0].startswith("Dossierwijzer.")
    assert "Waar gaat het om?" in opening(begin())[2]


def test_a_question_is_written_with_its_numbers() -> None:
    written = hold("een logopedist belt")

    assert "Ik begreep: een logopedist · iemand belt." in written
    assert written[written.index("veiligheid?") + 1] == "  1. Geen"


def test_the_advice_is_written_at_once_and_the_rest_on_request() -> None:
    written = hold("een logopedist belt", "1", "2")

    assert "Advies: Iemand vraagt iets over een leerling" in written
    assert "Zeg nu:" in written
    assert "1. Mail vraag" in written
    assert written.count("✓ Ja, dat mag") == 1
    assert "Bronnen:" not in written
    assert "Bronnen:" in hold("een logopedist belt", "1", "2", "alles")


def test_after_a_side_question_the_question_is_written_again() -> None:
    assert hold("een logopedist belt", "wat is gezag").count("veiligheid?") == 2


def test_offers_are_numbered() -> None:
    assert "  3. Nee, iets anders" in hold("iets met delen")


def test_one_step_back_says_again_what_was_said() -> None:
    assert hold("een logopedist belt", "1", "terug").count("veiligheid?") == 2


def test_at_the_start_back_says_that_it_cannot() -> None:
    assert "Je bent aan het begin. Verder terug kan niet." in hold("terug")


def test_a_blank_line_writes_nothing() -> None:
    assert hold("") == hold()


def test_stop_ends_it() -> None:
    written = hold("stop", "een logopedist belt")

    assert written[-1].startswith("Tot de volgende keer.")


def test_the_end_of_input_ends_it() -> None:
    assert hold()[-1] == "Einde van de invoer."


def test_an_echo_is_masked() -> None:
    written = hold(f"een logopedist belt over {CANARY}", echo=True)

    assert "Jij: een logopedist belt over [naam]" in written
    assert not any(CANARY in line for line in written)


def test_there_is_no_advice_to_write_before_there_is_one() -> None:
    assert advice_lines(talk("een logopedist belt")) == ()
