"""How likely words are in a row."""

from __future__ import annotations

import math

import pytest

from assistant.language.language_model import START, STOP, LanguageModel

ROWS = (("vader", "belt"), ("vader", "belt"), ("vader", "mailt"), ("de", "tante", "mailt"))
PEOPLE = {"vader": "<ouder>", "moeder": "<ouder>"}


def test_what_was_seen_more_often_is_likelier() -> None:
    """After "vader" comes "belt"."""
    model = LanguageModel(ROWS, {})

    assert model.cost(START, "vader", "belt") < model.cost(START, "vader", "mailt")


def test_what_follows_one_of_a_class_may_follow_another() -> None:
    """ "Vader belt" was seen, so "moeder belt" is likely too."""
    alone, by_class = LanguageModel(ROWS, {}), LanguageModel(ROWS, PEOPLE)

    assert by_class.cost(START, "moeder", "belt") < alone.cost(START, "moeder", "belt")


@pytest.mark.parametrize("classes", [{}, PEOPLE])
@pytest.mark.parametrize("before", [(START, START), (START, "vader"), ("de", "tante"), ("xyz", "xyz")])
def test_all_chances_together_are_no_more_than_one(classes: dict[str, str], before: tuple[str, str]) -> None:
    """They are chances: over all words, and one that nobody knows, they make one."""
    model = LanguageModel(ROWS, classes)
    words = {word for row in ROWS for word in row} | {STOP} | set(classes) | {"onbekend"}

    assert 0.5 < sum(math.exp(-model.cost(*before, word)) for word in words) <= 1.1


def test_a_word_that_was_never_seen_is_unlikely_and_not_impossible() -> None:
    """It costs more than any that was seen, and no endless amount."""
    model = LanguageModel(ROWS, {})

    assert model.cost(START, "vader", "tante") < model.cost(START, "vader", "onbekend") < 10
