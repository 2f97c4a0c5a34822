"""Dates and numbers as people type them, when a line is nothing else."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.language.dates import exact_date, exact_number
from tests.builders import TODAY


class TestDates:
    @pytest.mark.parametrize(
        ("line", "date"),
        [
            ("2026-11-02", (2026, 11, 2)),
            ("2-11-2026", (2026, 11, 2)),
            ("02/11/26", (2026, 11, 2)),
            ("2 november 2026", (2026, 11, 2)),
            ("op maandag 2 november", (2026, 11, 2)),
            ("2 nov.", (2026, 11, 2)),
            ("5 mrt", (2026, 3, 5)),
            ("vandaag", (2026, 11, 22)),
            ("dat was gisteren", (2026, 11, 21)),
            ("eergisteren", (2026, 11, 20)),
            ("3 dagen geleden", (2026, 11, 19)),
            ("twee weken geleden", (2026, 11, 8)),
            ("afgelopen vrijdag", (2026, 11, 20)),
            ("zondag", (2026, 11, 15)),
            ("18-12", (2025, 12, 18)),
            ("29 februari", (2024, 2, 29)),
        ],
    )
    def test_a_date_is_read_as_people_write_it(self, line: str, date: tuple[int, int, int]) -> None:
        assert exact_date(line, TODAY) == dt.date(*date)

    @pytest.mark.parametrize("line", ["31-2-2026", "november", "op een dag", "2-11-2026 of later", "", "13 13"])
    def test_anything_else_is_no_date(self, line: str) -> None:
        assert exact_date(line, TODAY) is None

    @pytest.mark.parametrize(("line", "number"), [("4", 4), ("groep 4", 4), ("vier", 4), ("groep vijf", 5)])
    def test_a_number_is_read(self, line: str, number: int) -> None:
        assert exact_number(line.split()) == number

    @pytest.mark.parametrize("line", ["", "laatste", "vier jaar geleden", "12345"])
    def test_anything_else_is_no_number(self, line: str) -> None:
        assert exact_number(line.split()) is None
