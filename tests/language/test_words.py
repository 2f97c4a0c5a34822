"""Stems, real words, compounds and negation."""

from __future__ import annotations

import pytest

from assistant.language.compounds import Compounds
from assistant.language.stemming import stem
from tests.language.support import understanding


@pytest.mark.parametrize(
    ("one", "other"),
    [("toets", "toetsen"), ("gegeven", "gegevens"), ("kind", "kinderen"), ("belt", "gebeld"), ("weigert", "weigeren")],
)
def test_inflected_forms_meet(one: str, other: str) -> None:
    """What Snowball misses, the exceptions mend."""
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("begeleiding", "beleid"), ("gemeente", "mening"), ("onderzoeker", "onderzoek"), ("gevoelig", "voelen")],
)
def test_different_words_stay_apart(one: str, other: str) -> None:
    """What Snowball merges, the exceptions part."""
    assert stem(one) != stem(other)


@pytest.mark.parametrize("word", ["regiment", "huisaktes", "vervloek"])
def test_real_words_are_not_corrected(word: str) -> None:
    """A word of everyday Dutch that is like one of ours stays what it is."""
    assert understanding().reader.read(f"wat is een {word}").words[-1] == word


class TestCompounds:
    compounds = Compounds({"toets", "uitslag", "uitslagen", "verzoek", "dossier", "topdossier"})

    @pytest.mark.parametrize(
        ("word", "parts"), [("dossierverzoek", ("dossier", "verzoek")), ("toetsuitslagen", ("toets", "uitslagen"))]
    )
    def test_splits_over_known_words(self, word: str, parts: tuple[str, ...]) -> None:
        """Two parts that are both known."""
        assert self.compounds.split(word) == parts

    def test_joins_what_was_written_apart(self) -> None:
        """ "top dossier" is "topdossier"."""
        assert self.compounds.joined("top", "dossier") == "topdossier"

    def test_leaves_other_words_whole(self) -> None:
        """No parts, no split."""
        assert self.compounds.split("koffieapparaat") == ()


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("veilgthuis belde", ("veilig", "thuis", "belde")),
        ("top dossier", ("topdossier",)),
        ("dyslexie behandelaar", ("dyslexiebehandelaar",)),
        ("aa nde lijn", ("aan", "de", "lijn")),
        ("jaaaa", ("ja",)),
    ],
)
def test_words_are_mended_in_their_sentence(typed: str, understood: tuple[str, ...]) -> None:
    """Typing errors, joined and split words, and letters that slipped over a space."""
    assert understanding().reader.read(typed).words == understood
