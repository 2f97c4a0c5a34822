"""Pages to read, search results, coverage and differences."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from assistant.presenters.coverage import cover, coverage_json, coverage_page, differences_page
from assistant.presenters.plain import page_lines
from assistant.presenters.reading import outcome_bars, page
from assistant.presenters.results import grouped, present_results
from tests.builders import TODAY, make_precedent
from tests.presenters.content import make_content


@dataclass(frozen=True)
class Hit:
    kind: str
    id: str
    title: str = "Titel"
    score: float = 1.0


class TestReading:
    def test_an_advice_of_the_committee_gives_the_lesson_first(self):
        lines = page_lines(page(make_content(), "uitspraak", "109174"))

        assert lines[:4] == (
            "Uitspraak 109174: Zaak 109174",
            "LKC, 27 juli 2020, basisonderwijs: ongegrond",
            "",
            "Wat je ervan leert:",
        )
        assert "De ouder kreeg gelijk." in lines

    def test_a_theme_counts_its_outcomes_and_lists_the_newest_first(self):
        view = page(make_content(), "thema", "inzage")
        advices = next(section for section in view.sections if section.heading == "Uitspraken")

        assert view.lead == "3 uitspraken"
        assert [line[2:8] for line in advices.lines] == ["109174", "105308", "104000"]

    def test_a_bar_can_be_read_without_seeing_it(self):
        bars = outcome_bars([make_precedent("1", "gegrond"), make_precedent("2", "gegrond"), make_precedent("3", "ongegrond")])

        assert bars == (f"gegrond    {'█' * 20} 2", f"ongegrond  {'█' * 10} 1")

    def test_no_advices_give_no_bars(self):
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
    def test_everything_that_is_found_can_be_read(self, kind, id, title):
        assert page(make_content(), kind, id).title == title

    @pytest.mark.parametrize("kind", ["uitspraak", "thema", "artikel", "begrip", "sjabloon", "contact", "passage", "x"])
    def test_what_is_not_there_has_no_page(self, kind):
        assert page(make_content(), kind, "bestaat-niet") is None


class TestResults:
    def test_results_keep_their_order_and_get_a_line_to_choose_by(self):
        rows = present_results(make_content(), [Hit("uitspraak", "109174"), Hit("begrip", "gezag"), Hit("boom", "delen")])

        assert [row.detail for row in rows] == [
            "2020, ongegrond: Les van 109174.",
            "Wie beslist over het kind.",
            "Over delen.",
        ]

    def test_results_of_one_kind_stand_together_best_kind_first(self):
        hits = [Hit("begrip", "gezag"), Hit("uitspraak", "109174"), Hit("begrip", "gezag")]

        groups = grouped(present_results(make_content(), hits))

        assert [(group.heading, len(group.rows)) for group in groups] == [
            ("Begrippen", 2),
            ("Uitspraken van de LKC", 1),
        ]

    def test_an_unknown_kind_has_no_detail(self):
        assert present_results(make_content(), [Hit("les", "x")])[0].detail == ""


class TestCoverage:
    def test_a_passage_is_reached_by_the_paths_that_cite_it(self):
        reached = cover(make_content(), TODAY)

        assert reached.passages["K45"].trees == ("delen",)
        assert reached.passages["K45"].paths == 2
        assert "W01" not in reached.passages

    def test_the_page_names_what_is_missing_and_what_is_background(self):
        library = make_content()

        lines = page_lines(coverage_page(library, cover(library, TODAY)))

        assert "- W01: Regel W01." in lines
        assert "- K99: Alleen achtergrond." in lines
        assert any(line.startswith("- K45: delen (2 paden), bijvoorbeeld met vrager: ") for line in lines)

    def test_the_json_lists_every_passage(self):
        library = make_content()

        rows = {row["passage"]: row for row in coverage_json(library, cover(library, TODAY))}

        assert rows["K45"] == {"passage": "K45", "norm": True, "bomen": ["delen"], "paden": 2, "achtergrond": ""}
        assert rows["W01"]["paden"] == 0

    def test_differences_say_what_to_decide_and_where_they_show(self):
        library = make_content()

        lines = page_lines(differences_page(library, cover(library, TODAY)))

        assert "C01 Verschil C01:" in lines
        assert "Te besluiten: Besluit over C01" in " ".join(lines)
        assert "Te zien in: delen" in lines
        assert "Te zien in: delen" not in page_lines(differences_page(library))
