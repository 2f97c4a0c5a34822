"""The vocabulary, the thesaurus and case numbers."""

from __future__ import annotations

import pytest

from assistant.language.search import Search
from assistant.language.search.numbers import CaseNumbers
from assistant.language.search.query import parse
from assistant.language.search.thesaurus import build_thesaurus
from assistant.language.search.vocabulary import Vocabulary
from assistant.language.search.words import folded_words


def make_vocabulary(text: str) -> Vocabulary:
    return Vocabulary(dict.fromkeys(text.split(), 1))


def test_words_are_folded() -> None:
    assert folded_words("De IB'er gaf kopieën; foto’s niet.") == ["de", "iber", "gaf", "kopieen", "fotos", "niet"]


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("leerlingdossier", ("leerling", "dossier")),
        ("gezinsvoogd", ("gezin", "voogd")),
        ("schoolmaatschappelijkwerk", ("school", "maatschappelijk", "werk")),
        ("dossier", ()),
    ],
)
def test_compound_is_split_into_known_words(word: str, parts: tuple[str, ...]) -> None:
    vocabulary = make_vocabulary("leerling dossier gezin voogd klasse klas app school maatschappelijk werk")

    assert vocabulary.split(word) == parts


def test_likeliest_word_is_guessed_first() -> None:
    vocabulary = make_vocabulary("toestemming toelating bestemming stemming")

    assert vocabulary.guesses("toestemmig")[0].word == "toestemming"


def test_short_word_keeps_its_first_letter() -> None:
    assert make_vocabulary("niets fietsen").guesses("fiets") == ()


def test_completions_begin_with_what_was_typed() -> None:
    assert set(make_vocabulary("gezag gezin vader").completions("gez")) == {"gezag", "gezin"}


def test_phrase_is_found_among_other_words() -> None:
    thesaurus, words = build_thesaurus([("zonder-gezag", ["zonder gezag", "niks te zeggen"]), ("gezag", ["gezag"])])

    assert thesaurus.find(["vader", "zonder", "gezag"]) == [(1, 3, "zonder-gezag")]
    assert thesaurus.of("gezag") == ("gezag",)
    assert "niks" in words


@pytest.mark.parametrize("typed", ["109174", "10917", "109175", "019174", "10974", "1091174"])
def test_number_is_found_despite_a_mistake(typed: str) -> None:
    assert "109174" in [number for number, _ in CaseNumbers(["109174", "104048"]).find(typed)]


def test_number_with_two_mistakes_is_not_found() -> None:
    assert CaseNumbers(["109174"]).find("109255") == []


def test_filters_are_taken_out_of_a_sentence(search: Search) -> None:
    query = parse("ongegrond vo 2018 inzage", search.analyzer)

    assert (set(query.filters.outcomes), set(query.filters.sectors), set(query.filters.years)) == (
        {"ongegrond"},
        {"vo"},
        {2018},
    )
    assert [group.word for group in query.groups] == ["inzage"]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("deels gegrond", "deels_gegrond"),
        ("niet-ontvankelijk", "niet_ontvankelijk"),
        ("niet ontvankelik", "niet_ontvankelijk"),
        ("ongegronde klachten", "ongegrond"),
        ("niet gegrond", "ongegrond"),
        ("gegrnd", "gegrond"),
    ],
)
def test_outcome_is_recognised(search: Search, text: str, outcome: str) -> None:
    query = parse(text, search.analyzer)

    assert query.filters.outcomes == {outcome}
    assert query.groups == ()
