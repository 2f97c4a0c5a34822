"""What holds for any text."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.language.search import Search, complaint_help, documents_of, dump, load
from assistant.language.search.index import mask_of, places_of
from assistant.model.library import Library

calmly = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
WORDS = st.sampled_from(
    "vader moeder dossier kopie zonder gezag gegrond niet ontvankelijk 2019 109174 10917 vo so veilig thuis klassenap".split()  # noqa: SIM905
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=12).map(" ".join))


@calmly
@given(text=TEXTS)
def test_any_text_is_searched(search: Search, text: str) -> None:
    hits = search.search(text)

    assert len(hits) <= 10
    for hit in hits:
        for start, end in search.marks(hit, text):
            assert 0 <= start < end <= len(text)


@calmly
@given(text=TEXTS)
def test_same_text_gives_same_hits(search: Search, text: str) -> None:
    assert search.search(text) == search.search(text)


@calmly
@given(text=TEXTS)
def test_any_complaint_is_answered(search: Search, library: Library, text: str) -> None:
    help = complaint_help(search, library, text)

    assert help.is_empty or help.themes


def test_very_long_text_is_searched(search: Search) -> None:
    assert search.search("vader zonder gezag wil dossier " * 5_000)


@calmly
@given(places=st.sets(st.integers(min_value=0, max_value=3_000)))
def test_places_survive_being_a_mask(places: set[int]) -> None:
    assert places_of(mask_of(places)) == sorted(places)


def test_stored_search_finds_the_same(search: Search, library: Library) -> None:
    again = load(dump(search, "1"), documents_of(library), "1")

    assert again is not None
    for text in ("papa mag niet meekijken", "leerling dosier kopie gewijgerd", "10917", "gegrond 2019"):
        assert again.search(text) == search.search(text)


def test_stored_search_of_other_content_is_refused(search: Search, library: Library) -> None:
    documents = documents_of(library)

    assert load(dump(search, "1"), documents, "2") is None
    assert load(dump(search, "1"), documents[1:], "1") is None


@calmly
@given(place=st.integers(min_value=0), byte=st.integers(min_value=1, max_value=255))
def test_damaged_stored_search_is_refused(stored: bytes, place: int, byte: int) -> None:
    damaged = bytearray(stored)
    damaged[place % len(damaged)] ^= byte

    assert load(bytes(damaged), (), "1") is None


@calmly
@given(data=st.binary(max_size=100))
def test_other_bytes_are_refused(data: bytes) -> None:
    assert load(data, (), "1") is None
