"""Where a clause begins and ends."""

from __future__ import annotations

import pytest

from assistant.language.clauses import BUT, clause
from tests.language.support import understanding


def around(text: str, word: str, *, only_but: bool = False) -> str:
    """The clause in which a word stands."""
    sentence = understanding().reader.read(text)
    place = sentence.words.index(word)
    found = clause(sentence, place, breaks=BUT) if only_but else clause(sentence, place)
    return " ".join(sentence.words[found.start : found.stop])


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("vader belt, moeder mailt", "mailt", "moeder mailt"),
        ("vader belt maar moeder mailt", "belt", "vader belt"),
        ("vader belt maar moeder mailt", "mailt", "moeder mailt"),
        ("moeder die maar een deel krijgt", "deel", "moeder die maar een deel krijgt"),
        ("vader belt want hij wil het dossier", "dossier", "hij wil het dossier"),
    ],
)
def test_punctuation_and_some_words_part_clauses(text: str, word: str, found: str) -> None:
    """A word that parts them is in neither."""
    assert around(text, word) == found


def test_where_doubt_matters_only_but_parts_them() -> None:
    """What stands after "want" may touch the consent before it."""
    assert (
        around("moeder tekende want vader wilde dat", "tekende", only_but=True) == "moeder tekende want vader wilde dat"
    )
