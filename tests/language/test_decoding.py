"""Which words were meant."""

from __future__ import annotations

import pytest

from assistant.language.sentence import Sentence
from tests.language.support import understanding


def read(text: str) -> Sentence:
    return understanding().reader.read(text)


def meant(text: str) -> str:
    return " ".join(read(text).words)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("veilgthuis belt over een meisje", "veilig thuis belt over een meisje"),
        ("moeedr zonder oderlijk gezag", "moeder zonder ouderlijk gezag"),
        ("vader blet over zijn dochter", "vader belt over zijn dochter"),
        ("moeder mailt dat ze toesteming geeft", "moeder mailt dat ze toestemming geeft"),
    ],
)
def test_typing_errors_are_mended(typed: str, words: str) -> None:
    """The nearest word that is at home there."""
    assert meant(typed) == words


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("fysio aa nde lijn", "fysio aan de lijn"),
        ("de ouders zij ngescheiden", "de ouders zijn gescheiden"),
        ("moeder bel tover haar zoon", "moeder belt over haar zoon"),
    ],
)
def test_letters_that_slipped_over_a_space_are_put_back(typed: str, words: str) -> None:
    """Also beside another mistake."""
    assert meant(typed) == words


def test_words_without_a_space_between_are_parted() -> None:
    """Where a small word is part of it."""
    assert meant("vaderbelt over zijn zoon") == "vader belt over zijn zoon"


def test_a_compound_stays_whole() -> None:
    """It is no two words, and no mistake."""
    assert meant("toestemmingsgesprek met ouders") == "toestemmingsgesprek met ouders"


@pytest.mark.parametrize(
    "text",
    [
        "bij nader inzien wil ik het dossier niet delen",
        "hoofdstad van noorwegen",
        "tips voor een zonnige vakantie",
        "wie wint de finale",
        "onderzoek naar asbest in het schoolgebouw",
    ],
)
def test_real_words_stay_what_they_are(text: str) -> None:
    """Though one of ours is near: "nader" is no "vader"."""
    assert meant(text) == text


def test_a_word_that_sounds_the_same_at_its_end_is_heard() -> None:
    """ "Verwaarloost" is a word too, and meant is "verwaarloosd"."""
    assert meant("leerling wordt verwaarloost denk ik") == "leerling wordt verwaarloosd denk ik"


def test_numbers_are_never_mended() -> None:
    """An age is what was typed."""
    assert meant("leerling van 12 jaar").split()[2] == "12"


@pytest.mark.parametrize("text", ["ouders zijn nxt gescheiden", "vader geeft gee toestemming"])
def test_what_may_have_been_a_no_makes_a_sentence_doubtful(text: str) -> None:
    """Or it is read as that "niet" itself."""
    sentence = read(text)

    assert sentence.doubtful or {"niet", "geen"} & set(sentence.words)


def test_a_short_niet_makes_a_sentence_doubtful() -> None:
    """ "Nt" may be "niet" and "net"."""
    assert read("ouders zijn nt gescheiden").doubtful
    assert read("ouders zijn ni gescheiden").doubtful
    assert read("ouders tekenden nier").doubtful
    assert "nt" in read("ouders zijn nt gescheiden").words


def test_a_hedge_is_never_mended_away() -> None:
    """ "Noch" is no mistyped "nog"."""
    assert meant("noch vader noch moeder tekende") == "noch vader noch moeder tekende"


def test_a_plain_sentence_is_not_doubtful() -> None:
    """Nothing in it may be a "niet"."""
    assert not read("moeder belt over het verslag van haar dochter").doubtful


def test_a_word_that_may_be_two_people_is_unsure() -> None:
    """ "Omo" may be grandmother and uncle; what was typed well is sure."""
    assert 0 in read("omo wil weten hoe het gaat").shaky
    assert not read("oma wil weten hoe het gaat").shaky


@pytest.mark.parametrize("text", ["", "?!", "x", "q w z", "🙂", "7"])
def test_any_text_will_do(text: str) -> None:
    """Nothing to read is no mistake."""
    assert isinstance(read(text), Sentence)
