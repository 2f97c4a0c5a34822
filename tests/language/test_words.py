"""Stems, spelling, compounds and negation."""

from __future__ import annotations

import pytest

from assistant.language.compounds import Compounds
from assistant.language.spelling import Speller, allowed_distance
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


def best(speller: Speller, word: str, before: str = "") -> str:
    """The candidate that is cheapest where it stands."""
    return min(speller.candidates(word), key=lambda each: each[0] - speller.fit(before, each[1]))[1]


class TestSpeller:
    def test_corrects_to_the_nearest_word(self) -> None:
        """A letter left out is put back."""
        assert best(Speller({"toestemming": 5, "bestemming": 1}, {}), "toestmming") == "toestemming"

    def test_prefers_what_fits_between_its_neighbours(self) -> None:
        """Of two words equally near, the one that is often said there."""
        assert best(Speller({"belt": 2, "best": 2}, {("vader", "belt"): 9}), "beet", before="vader") == "belt"

    @pytest.mark.parametrize("word", ["12345", "k2", "x"])
    def test_leaves_digits_and_single_letters_alone(self, word: str) -> None:
        """A number is never a typing error."""
        assert Speller({"abc": 20, "k3": 20}, {}).candidates(word) == ()

    def test_allows_more_errors_in_longer_words(self) -> None:
        """None in two letters, one in five, three in twelve."""
        assert [allowed_distance(n) for n in (2, 5, 8, 12)] == [0, 1, 2, 3]

    def test_what_follows_one_person_may_follow_another(self) -> None:
        """ "Vader vraagt" was seen, so after "tante" it is "vraagt" too."""
        speller = Speller({"vraagt": 2, "draagt": 2}, {("vader", "vraagt"): 9}, {"vader", "tante"})

        assert best(speller, "fraagt", before="tante") == "vraagt"


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
