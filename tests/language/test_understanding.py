"""A sentence as a whole: the situation, near ties, danger, side questions, suggestions, and any text at all."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.reading import Kind
from assistant.model.ids import FactId
from tests.language.support import cases, read, understanding


def test_the_first_sentence_opens_the_right_tree_with_what_it_says() -> None:
    """Typing errors and all."""
    reading = read("veilgthuis belde net wat mag ik zegen")

    assert reading.tree == "derden-complex"
    assert reading.facts == {"vrager": "veilig-thuis", "kanaal": "telefoon"}
    assert ("veilgthuis", "veilig") in reading.corrected


def test_what_was_understood_can_be_explained() -> None:
    """Each fact names the words that led to it."""
    told = {evidence.meaning: evidence.words for evidence in read("de logopedist belt over een leerling").evidence}

    assert told["vrager=logopedist"] == "logopedist"
    assert told["kanaal=telefoon"] == "belt"


@pytest.mark.parametrize("text", ["het koffieapparaat is stuk", "hoi", "qzxv", "wat wordt het weer morgen", ""])
def test_what_is_not_for_us_never_becomes_advice(text: str) -> None:
    """No tree and no facts."""
    reading = read(text)

    assert reading.kind is Kind.OUTSIDE
    assert reading.tree is None
    assert not reading.facts


@pytest.mark.parametrize(
    "text",
    [
        "er is nu acuut gevaar voor een kind",
        "meisje durft niet naar huis",
        "leerling zegt dat hij dood wil",
        "vader staat dronken op het plein om zijn zoon te halen",
        "kind is nu in gevaar",
    ],
)
def test_words_of_immediate_danger_are_named(text: str) -> None:
    """Whatever else the sentence says."""
    assert read(text).danger


@pytest.mark.parametrize("before", [30, 200, 600])
def test_danger_is_heard_at_the_end_of_a_pasted_page_too(before: int) -> None:
    """Far behind what else is read of a long text."""
    page = "wij spraken over het rapport " * before

    assert read(page + "en het kind is nu in gevaar").danger
    assert not read(page).danger


@pytest.mark.parametrize(
    "text", ["moeder vraagt het dossier", "wat is een datalek", "het gevaar van een datalek", "er is geen acuut gevaar"]
)
def test_other_sentences_raise_no_alarm(text: str) -> None:
    """An alarm for nothing would soon be ignored."""
    assert not read(text).danger


def test_at_most_three_are_offered() -> None:
    """A short choice."""
    assert all(1 <= len(read(case.text).alternatives) <= 3 for case in cases("chat-dev.yaml"))


@pytest.mark.parametrize(
    ("text", "kind", "field", "id"),
    [
        ("wat betekent oso", Kind.TERM, "term", "oso"),
        ("telefoonnummer van veilig thuis", Kind.CONTACT, "contact", "veilig-thuis"),
        ("uitspraak 109174", Kind.PRECEDENTS, "precedents", ("109174",)),
    ],
)
def test_side_questions_name_their_subject(text: str, kind: Kind, field: str, id: object) -> None:
    """The term, the contact or the number that is asked for."""
    reading = read(text)

    assert reading.kind is kind
    assert getattr(reading, field) == id


def test_the_same_sentence_is_always_read_alike() -> None:
    """Nothing depends on chance or on what was read before."""
    assert all(read(case.text) == read(case.text) for case in cases("chat-dev.yaml"))


@given(st.text(max_size=400))
def test_any_text_can_be_read(text: str) -> None:
    """Emoji, right-to-left text, markup and escape sequences are only text."""
    reading = read(text)

    assert reading.alternatives
    assert "\x1b" not in reading.question


@pytest.mark.parametrize(
    "text", ["dossier " * 12_500, "q" * 100_000, "🧸" * 100_000, "\x1b[31m" * 20_000, "é́́" * 30_000, "[bold]" * 15_000]
)
def test_a_hundred_thousand_characters_slow_nothing(text: str) -> None:
    """A pasted page costs no more than a long sentence."""
    begin = time.perf_counter()
    read(text)
    understanding().mask(text)
    understanding().suggest(text)

    assert time.perf_counter() - begin < 1


@pytest.mark.parametrize(
    ("prefix", "tree"),
    [
        ("logop", "derden-eenvoudig"),
        ("overstapdos", "overdracht-po"),
        ("datal", "datalek"),
        ("topdos", "swv-topdossier"),
    ],
)
def test_suggestions_follow_each_key(prefix: str, tree: str) -> None:
    """The situation is offered before the word is finished."""
    assert tree in understanding().suggest(prefix)


def test_nothing_is_suggested_for_what_is_not_ours() -> None:
    """Better nothing than a guess."""
    assert understanding().suggest("xqzj") == ()
    assert understanding().suggest("") == ()


@pytest.mark.parametrize("text", ["kind wil niet naar huis", "leerling durft niet naar huis"])
def test_fear_of_home_is_a_doubt_about_safety(text: str) -> None:
    reading = read(text)

    assert reading.tree == "onveilige-thuissituatie"
    assert reading.facts[FactId("veiligheid")] == "twijfel"


@pytest.mark.parametrize(
    "text", ["net gestart op de administratie, waar begin ik", "ik begin maandag als ib'er, waar start ik"]
)
def test_a_word_that_is_also_the_name_of_a_clue_counts_once(text: str) -> None:
    """ "Begin" was once the name of what every sentence has."""
    assert read(text).kind is not Kind.OUTSIDE


def test_what_doubts_whether_it_is_safe_is_heard_though_it_asks_whom_to_call() -> None:
    assert (
        read("ik twijfel of het thuis wel veilig is, met wie kan ik dat bespreken").facts[FactId("veiligheid")]
        == "twijfel"
    )


def test_an_asker_that_a_first_sentence_is_not_read_for_is_a_detail() -> None:
    """Known and used, and told apart."""
    reading = read("huiswerkbegeleider heeft gemaild om de cito uitslagen")

    assert "vrager" not in reading.facts
    assert reading.details[FactId("vrager")] == "huiswerkbegeleider"


@pytest.mark.parametrize(
    "text",
    ["kind is verkracht", "ze snijdt zichzelf", "lln wil zich zelf wat aan doen", "kind heeft zelfmoordgedachten"],
)
def test_who_tells_of_danger_is_never_sent_away(text: str) -> None:
    reading = read(text)

    assert reading.kind is not Kind.OUTSIDE
    assert reading.danger
