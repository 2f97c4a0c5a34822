"""The conversation with the content and the words that we ship."""

from __future__ import annotations

import pytest

from assistant.dialogue.dialogue import Dialogue
from assistant.dialogue.listener import Listener
from assistant.language.search import Search, documents_of
from assistant.language.understanding import Understanding
from assistant.loading.library import load_library
from assistant.loading.phrasebook import load_phrasebook
from assistant.model.verdicts import Role
from tests.builders import TODAY
from tests.dialogue.talks import SAFE, advice_of, asked, known, said, tree_of


@pytest.fixture(scope="module")
def start() -> Dialogue:
    library = load_library()
    listener = Listener(
        library,
        TODAY,
        lambda: Understanding(library, load_phrasebook()),
        lambda: Search.build(documents_of(library), library.concepts.values()),
    )
    return Dialogue.begin(library, listener, TODAY, Role.TEACHER)


def hold(dialogue: Dialogue, *lines: str) -> Dialogue:
    for line in lines:
        dialogue = dialogue.say(line)
    return dialogue


def test_a_caller_is_recognised_with_typing_errors_and_said_back(start: Dialogue) -> None:
    dialogue = hold(start, "veilgthuis belde net wat mag ik zeggen")

    assert tree_of(dialogue) == "derden-complex"
    assert known(dialogue) == {"vrager": "veilig-thuis", "kanaal": "telefoon"}
    assert "Ik begreep: Veilig Thuis · aan de telefoon." in said(dialogue)


def test_from_a_sentence_to_an_advice_with_a_correction_and_side_questions(start: Dialogue) -> None:
    dialogue = hold(start, "veilgthuis belde net wat mag ik zeggen", "wat is gezag?", "waarom vraag je dit?")
    assert asked(dialogue) == "veiligheid"

    advised = dialogue.say("nee hoor")
    assert advice_of(advised).verdict.key == "nog-niet"
    assert advice_of(advised).say_now

    corrected = advised.say("nee, wacht, het was een mail")
    assert known(corrected)["kanaal"] == "e-mail"
    assert advice_of(corrected.back()) == advice_of(advised)


def test_a_child_is_never_named_in_what_is_kept(start: Dialogue) -> None:
    dialogue = hold(start, "de moeder van Jan Jansen, bsn 111222333, belt over hem")

    kept = " ".join(turn.text for turn in dialogue.state.turns)
    assert "Jansen" not in kept
    assert "111222333" not in kept


def test_danger_names_112_before_anything_else(start: Dialogue) -> None:
    dialogue = hold(start, "een kind is nu in gevaar, vader staat met een mes op het plein")

    assert dialogue.state.turns[2].kind == "danger"
    assert "112" in dialogue.state.turns[2].text
    assert tree_of(dialogue) == SAFE


def test_what_is_not_for_us_gets_no_advice(start: Dialogue) -> None:
    dialogue = hold(start, "het koffieapparaat is stuk")

    assert tree_of(dialogue) == ""
    assert "Daar kan ik je niet mee helpen" in said(dialogue)
    assert "gokken doe ik niet" in said(dialogue.say("wat wordt het weer morgen"))


def test_advices_of_the_committee_are_found_by_their_subject(start: Dialogue) -> None:
    dialogue = hold(start, "wat zegt de lkc over het verwijderen van conclusies")

    assert 1 <= len(dialogue.view().offers) <= 5
    assert "Wat je ervan leert:" in said(dialogue.say("1"))


def test_a_date_is_an_answer_and_not_personal_data(start: Dialogue) -> None:
    dialogue = start.open_tree(next(id for id in start.state.library.trees if id == "dossier-inzage"))
    while asked(dialogue) and asked(dialogue) != "ontvangen":
        dialogue = dialogue.choose(0)

    if asked(dialogue) == "ontvangen":
        assert "20 november 2026" in said(dialogue.say("afgelopen vrijdag"))


def test_commands_are_understood_in_own_words(start: Dialogue) -> None:
    one = hold(start, "een logopedist belt over een leerling")

    assert one.say("nee hoor").say("ga maar terug") == one
    assert one.say("ik wil opnieuw beginnen").state.interview is None
    assert one.say("stop maar").view(possible=False).stopped


def test_a_bare_yes_after_an_advice_begins_nothing(start: Dialogue) -> None:
    advised = hold(start, "veilig thuis belt", "nee, geen zorgen")

    assert advised.advised
    assert tree_of(hold(advised, "ja")) == tree_of(advised)
    assert not hold(advised, "ja").view().offers
    assert not hold(start, "nee").view().offers


def test_a_bare_yes_to_a_question_with_several_sorts_of_yes_asks_which(start: Dialogue) -> None:
    asked_on = hold(start, "een logopedist belt over een leerling", "ja")

    assert "maar welke dan? Kies 2, 3 of 4" in said(asked_on)
    assert "veiligheid" not in known(asked_on)
    assert known(hold(asked_on, "3"))["veiligheid"] == "risico"


def test_what_is_told_ahead_is_noted_and_no_new_request(start: Dialogue) -> None:
    dialogue = hold(
        start, "een logopedist belt over een leerling", "nee, geen zorgen", "ze zijn vorig jaar uit elkaar gegaan"
    )

    assert known(dialogue)["ouders"] == "gescheiden"
    assert known(dialogue)["vrager"] == "logopedist"
    assert not dialogue.view().offers


def test_another_asker_is_another_request(start: Dialogue) -> None:
    dialogue = hold(
        start, "een logopedist belt over een leerling", "nee, geen zorgen", "de politie mailt over een leerling"
    )

    assert dialogue.view().offers
    assert known(dialogue)["vrager"] == "logopedist"


def test_thanks_are_answered(start: Dialogue) -> None:
    assert said(hold(start, "dank je wel")).startswith("Graag gedaan")


def test_a_vague_word_makes_no_less_of_signals(start: Dialogue) -> None:
    dialogue = hold(start, "blauwe plekken bij kind gezien", "1", "dat is toch onveilig")

    assert known(dialogue)["veiligheid"] == "risico"


def test_a_mail_asked_for_at_once_begins_with_the_situation(start: Dialogue) -> None:
    assert "in één zin" in said(hold(start, "welke mail stuur ik"))
