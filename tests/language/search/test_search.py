"""What a user finds, by what is typed."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.language.search import Document, Hit, Kind, Search
from assistant.language.search.documents import Unit
from assistant.model.ids import PrecedentId
from assistant.model.library import Library
from assistant.model.place import Place
from assistant.model.texts import Concept


def make_document(id: str, *texts: str, outcome: str = "gegrond", year: int = 2020, sector: str = "po") -> Document:
    units = tuple(Unit(text, 1.0) for text in texts)
    return Document(Kind.PRECEDENT, id, texts[0], units, outcome, sector, ("gezag",), year, f"{year}-01-01")


def make_search(*documents: Document, **concepts: str) -> Search:
    lexicon = [Concept(id, tuple(words.split(", ")), Place("lexicon.yaml")) for id, words in concepts.items()]
    return Search.build(documents, lexicon)


def found(search: Search, text: str, **filters: Any) -> list[PrecedentId]:
    return [PrecedentId(hit.id) for hit in search.search(text, kinds=(Kind.PRECEDENT,), **filters)]


def test_word_finds_the_document_that_holds_it() -> None:
    search = make_search(make_document("100001", "De logopedist belt"), make_document("100002", "De politie belt"))

    assert found(search, "logopedist") == ["100001"]


def test_inflection_does_not_matter() -> None:
    search = make_search(make_document("100001", "Kopieën van verslagen"), make_document("100002", "Een telefoontje"))

    assert found(search, "verslag") == ["100001"]


def test_word_is_found_inside_a_compound() -> None:
    search = make_search(
        make_document("100001", "Het leerlingdossier van een leerling was een dossier"),
        make_document("100002", "Foto's"),
    )

    assert found(search, "dossiers") == ["100001"]


@pytest.mark.parametrize("text", ["dossierinzage", "dossier inzage", "inzage dossier"])
def test_compound_is_found_however_it_is_written(text: str) -> None:
    search = make_search(make_document("100001", "Inzage in het dossier"), make_document("100002", "Een schoolreis"))

    assert found(search, text) == ["100001"]


def test_words_written_apart_find_the_compound() -> None:
    search = make_search(make_document("100001", "De schoolfotograaf kwam"), make_document("100002", "De school kwam"))

    assert found(search, "school foto graaf")[0] == "100001"


@pytest.mark.parametrize("text", ["logopedsit", "logopdist", "loggopedist", "logopedits"])
def test_typing_error_is_forgiven(text: str) -> None:
    search = make_search(make_document("100001", "De logopedist belt"), make_document("100002", "De politie belt"))

    assert found(search, text)[0] == "100001"


def test_unknown_word_finds_nothing() -> None:
    search = make_search(make_document("100001", "De logopedist belt"))

    assert found(search, "quarktaart") == []


def test_word_that_is_being_typed_counts() -> None:
    search = make_search(make_document("100001", "De logopedist belt"), make_document("100002", "De politie belt"))

    assert found(search, "logo") == ["100001"]


def test_everyday_word_finds_the_formal_one() -> None:
    search = make_search(
        make_document("100001", "De vader belt"), make_document("100002", "De buurman belt"), vader="vader, papa, pa"
    )

    assert found(search, "papa") == ["100001"]


def test_phrase_of_the_lexicon_counts_as_one_notion() -> None:
    search = make_search(
        make_document("100001", "Ouder zonder gezag"),
        make_document("100002", "Ouder met gezag"),
        zonder_gezag="zonder gezag, geen gezag, niks te zeggen",
    )

    assert found(search, "niks te zeggen") == ["100001"]


def test_word_itself_counts_more_than_a_synonym() -> None:
    search = make_search(
        make_document("100001", "De vader belt"), make_document("100002", "De papa belt"), vader="vader, papa"
    )

    assert found(search, "papa")[0] == "100002"


def test_document_with_all_words_comes_before_one_with_some() -> None:
    search = make_search(
        make_document("100001", "Inzage inzage inzage"),
        make_document("100002", "Inzage geweigerd"),
        make_document("100003", "Post"),
    )

    assert found(search, "inzage geweigerd")[0] == "100002"


def test_whole_number_gives_that_advice_alone(search: Search) -> None:
    assert found(search, "LKC 109174") == ["109174"]


def test_begun_number_gives_the_advices_that_begin_so(search: Search) -> None:
    assert found(search, "10907")[:3] == ["109074", "109075", "109077"]


@pytest.mark.parametrize("text", ["109184", "190174", "10917", "1091744", "109714"])
def test_number_with_one_mistake_finds_the_advice(search: Search, text: str) -> None:
    assert "109174" in found(search, text)


def test_years_in_a_sentence_narrow_down(search: Search, library: Library) -> None:
    dates = [library.precedents[id].date for id in library.precedents if id in found(search, "veilig thuis 2019")]

    assert dates
    assert all(date is not None and date.year == 2019 for date in dates)


def test_month_with_its_year_narrows_down(search: Search, library: Library) -> None:
    dates = [str(library.precedents[id].date) for id in found(search, "uitspraken uit juli 2020")]

    assert dates
    assert all(date.startswith("2020-07") for date in dates)


def test_filter_that_leaves_nothing_is_no_filter(search: Search) -> None:
    assert found(search, "stroomstootwapen 2009")[0] == "109074"


def test_upheld_complaints_come_before_partly_upheld_ones(search: Search, library: Library) -> None:
    outcomes = [library.precedents[id].outcome for id in found(search, "gegrond meldcode")]

    assert set(outcomes) == {"gegrond", "deels_gegrond"}
    assert outcomes[0] == "gegrond"


def test_rejected_complaints_come_before_partly_upheld_ones(search: Search, library: Library) -> None:
    outcomes = [library.precedents[id].outcome for id in found(search, "onderwijskundig rapport ongegrond")]

    assert outcomes == sorted(outcomes, reverse=True)
    assert set(outcomes) == {"ongegrond", "deels_gegrond"}


def test_known_word_in_an_unknown_compound_counts() -> None:
    search = make_search(
        make_document("100001", "Een wapen in de klas"), make_document("100002", "Een boek in de klas")
    )

    assert found(search, "wapenbezit") == ["100001"]


def test_outcome_alone_gives_all_advices_with_it_newest_first(search: Search, library: Library) -> None:
    dates = [library.precedents[id].date for id in found(search, "niet ontvankelijk", limit=50)]

    assert len(dates) == 7
    assert dates == sorted((date for date in dates if date), reverse=True)


def test_sector_is_a_filter(search: Search, library: Library) -> None:
    sectors = {library.precedents[id].sector for id in found(search, "so")}

    assert sectors == {"so"}


def test_outcome_word_in_a_long_sentence_leaves_nothing_out(search: Search) -> None:
    text = "is een klacht gegrond als een moeder zonder gezag geen kopie krijgt van het dossier van haar dochter"

    assert "109174" in found(search, text)


def test_filters_of_the_screen_leave_other_advices_out(search: Search, library: Library) -> None:
    ids = found(search, "dossier", outcome="gegrond", sector="vo", years=(2020, 2021))

    assert ids
    for id in ids:
        precedent = library.precedents[id]
        assert (precedent.outcome, precedent.sector) == ("gegrond", "vo")


def test_blank_text_with_a_theme_gives_its_advices(search: Search, library: Library) -> None:
    ids = found(search, "", theme="okr", limit=50)

    assert set(ids) == {id for id, precedent in library.precedents.items() if "okr" in precedent.themes}


def test_blank_text_finds_nothing(search: Search) -> None:
    assert search.search("   ") == ()


def test_best_hits_come_first(search: Search) -> None:
    scores = [hit.score for hit in search.search("kopie dossier geweigerd", limit=30)]

    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 100 for score in scores)


def test_no_more_hits_than_asked(search: Search) -> None:
    assert len(search.search("dossier", limit=3)) == 3
    assert search.search("dossier", limit=0) == ()


def test_every_kind_of_content_is_found(search: Search) -> None:
    kinds = {kind for text in ("dossier inzage", "toestemming vragen mail") for kind in search.grouped(text)}

    assert kinds == set(Kind)


def test_groups_are_in_order_of_their_best_hit(search: Search) -> None:
    best = [hits[0].score for hits in search.grouped("toestemming").values()]

    assert best == sorted(best, reverse=True)


def test_matched_words_can_be_marked(search: Search) -> None:
    text = "De vader van het kind vroeg om het leerlingdossier."
    hit = next(iter(search.search("papa dossier", kinds=(Kind.PRECEDENT,))))

    assert [text[start:end] for start, end in search.marks(hit, text)] == ["vader", "leerlingdossier"]


def test_hit_without_terms_marks_nothing(search: Search) -> None:
    assert search.marks(Hit(Kind.PRECEDENT, "109174", "", 1.0), "De vader vroeg iets.") == ()


def test_search_without_documents_finds_nothing() -> None:
    assert make_search().search("dossier") == ()


def test_what_is_called_by_its_name_comes_first(search: Search) -> None:
    assert search.grouped("gezag")[Kind.TERM][0].id == "gezag"
    assert search.search("wat is een datalek", kinds=(Kind.TERM,))[0].id == "datalek"
