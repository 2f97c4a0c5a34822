"""Pages to read, search results, coverage and differences."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from assistant.engine.survey import survey
from assistant.presenters import reading
from assistant.presenters.coverage import coverage_json, coverage_page, differences_json, differences_page
from assistant.presenters.plain import page_lines
from assistant.presenters.reading import outcome_bars
from assistant.presenters.results import grouped, present_results
from assistant.presenters.views import PageView
from tests.builders import TODAY, make_conflict, make_library, make_precedent
from tests.presenters.content import make_content


@dataclass(frozen=True)
class Hit:
    kind: str
    id: str
    title: str = "Titel"
    score: float = 1.0


def page(kind: str, id: str) -> PageView:
    """Return a page that must be there."""
    found = reading.page(make_content(), kind, id)
    assert found is not None
    return found


class TestReading:
    def test_an_advice_of_the_committee_gives_the_lesson_first(self) -> None:
        lines = page_lines(page("uitspraak", "109174"))

        assert lines[:4] == (
            "Uitspraak 109174: Zaak 109174",
            "LKC, 27 juli 2020, basisonderwijs: ongegrond",
            "",
            "Wat je ervan leert:",
        )
        assert "De ouder kreeg gelijk." in lines

    def test_a_theme_counts_its_outcomes_and_lists_the_newest_first(self) -> None:
        view = page("thema", "inzage")
        advices = next(section for section in view.sections if section.heading == "Uitspraken")

        assert view.lead == "3 uitspraken"
        assert [line[2:8] for line in advices.lines] == ["109174", "105308", "104000"]

    def test_a_bar_can_be_read_without_seeing_it(self) -> None:
        bars = outcome_bars(
            [make_precedent("1", "gegrond"), make_precedent("2", "gegrond"), make_precedent("3", "ongegrond")]
        )

        assert bars == (f"gegrond    {'█' * 20} 2", f"ongegrond  {'█' * 10} 1")

    def test_no_advices_give_no_bars(self) -> None:
        assert outcome_bars([]) == ()

    @pytest.mark.parametrize(
        ("kind", "id", "title"),
        [
            ("artikel", "uitleg", "Uitleg over delen"),
            ("begrip", "gezag", "Gezag"),
            ("sjabloon", "vraag", "Mail vraag"),
            ("contact", "112", "112"),
            ("passage", "W01", "W01"),
        ],
    )
    def test_everything_that_is_found_can_be_read(self, kind: str, id: str, title: str) -> None:
        assert page(kind, id).title == title

    @pytest.mark.parametrize("kind", ["uitspraak", "thema", "artikel", "begrip", "sjabloon", "contact", "passage", "x"])
    def test_what_is_not_there_has_no_page(self, kind: str) -> None:
        assert reading.page(make_content(), kind, "bestaat-niet") is None


class TestResults:
    def test_results_keep_their_order_and_get_a_line_to_choose_by(self) -> None:
        rows = present_results(
            make_content(), [Hit("uitspraak", "109174"), Hit("begrip", "gezag"), Hit("boom", "delen")]
        )

        assert [row.detail for row in rows] == [
            "2020, ongegrond: Les van 109174.",
            "Wie beslist over het kind.",
            "Over delen.",
        ]

    def test_results_of_one_kind_stand_together_best_kind_first(self) -> None:
        hits = [Hit("begrip", "gezag"), Hit("uitspraak", "109174"), Hit("begrip", "gezag")]

        groups = grouped(present_results(make_content(), hits))

        assert [(group.heading, len(group.rows)) for group in groups] == [
            ("Begrippen", 2),
            ("Uitspraken van de LKC", 1),
        ]

    def test_an_unknown_kind_has_no_detail(self) -> None:
        assert present_results(make_content(), [Hit("les", "x")])[0].detail == ""


class TestCoverage:
    def test_the_page_names_what_is_reached_what_is_missing_and_what_is_background(self) -> None:
        library = make_content()

        lines = page_lines(coverage_page(library, survey(library, TODAY)))

        assert lines[1].startswith("2 van de 4 regels")
        assert "- W01: Regel W01." in lines
        assert "- K99: Alleen achtergrond." in lines
        assert any(line.startswith("- K45: delen (mag), bijvoorbeeld met vrager: ") for line in lines)

    def test_the_json_lists_every_passage(self) -> None:
        library = make_content()

        rows = {row["passage"]: row for row in coverage_json(library, survey(library, TODAY))}

        assert list(rows["K45"]) == ["passage", "norm", "bereikt", "bomen", "uitkomsten", "achtergrond"]
        assert rows["K45"]["bomen"] == ["delen"]
        assert [(row["boom"], row["uitkomst"]) for row in rows["K45"]["uitkomsten"]] == [("delen", "mag")]
        assert "vrager" in rows["K45"]["uitkomsten"][0]["feiten"]
        assert not rows["W01"]["bereikt"]


class TestDifferences:
    def test_they_say_what_to_decide_and_where_they_show(self) -> None:
        lines = page_lines(differences_page(make_content()))

        assert "C01 Verschil C01:" in lines
        assert "Te besluiten: Besluit over C01." in lines
        assert "Te zien in: delen" in lines

    def test_one_that_shows_nowhere_says_so(self) -> None:
        assert "Te zien in: nog geen enkel advies" in page_lines(
            differences_page(make_library(conflicts=[make_conflict("C9")]))
        )

    def test_the_json_has_the_direction(self) -> None:
        row = differences_json(make_content())[0]

        assert (row["id"], row["richting"], row["bomen"]) == ("C01", "kaart-beschermt-meer", ["delen"])
