"""The words that a mistyped word may be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.spelling import Speller, allowed_errors, typing_cost

WORDS = st.text("abcdeiotv", min_size=1, max_size=9)


def test_finds_the_nearest_word() -> None:
    """A letter left out is put back."""
    assert Speller({"toestemming": 5, "bestemming": 1}).candidates("toestmming")[0].word == "toestemming"


def test_tells_how_many_letters_are_wrong() -> None:
    """One is left out, one is changed."""
    assert Speller({"toestemming": 5}).candidates("toestmmang")[0].errors == 2


@pytest.mark.parametrize("word", ["12345", "k2", "x", ""])
def test_leaves_digits_and_single_letters_alone(word: str) -> None:
    """A number is never a typing error."""
    assert Speller({"abc": 20, "k3": 20}).candidates(word) == ()


def test_does_not_take_a_word_for_a_rare_abbreviation() -> None:
    """Short words count only if they are used."""
    assert [each.word for each in Speller({"oso": 1, "ook": 9}).candidates("oo")] == ["ook"]


def test_looks_for_more_errors_in_longer_words() -> None:
    """One in two letters, five in fourteen."""
    assert [allowed_errors(n) for n in (2, 5, 8, 12, 14)] == [1, 2, 3, 4, 5]


@given(WORDS)
def test_what_is_typed_right_costs_nothing(word: str) -> None:
    """The same word is no mistake."""
    assert typing_cost(word, word) == 0.0


@given(WORDS, WORDS)
def test_any_mistake_costs_something(meant: str, typed: str) -> None:
    """Another word is never free."""
    assert (typing_cost(meant, typed) > 0.0) == (meant != typed)


def test_letters_left_out_or_swapped_are_likelier_than_wrong_ones() -> None:
    """Of a wrong letter there are many, so each is less likely."""
    assert typing_cost("moeder", "moder") == typing_cost("moeder", "moedre") < typing_cost("moeder", "moedet")


def test_the_first_letter_is_seldom_wrong() -> None:
    """Unless the first two changed places."""
    assert typing_cost("bellen", "hellen") > typing_cost("bellen", "belhen")
    assert typing_cost("bellen", "ebllen") == typing_cost("bellen", "belln") == 2.2
