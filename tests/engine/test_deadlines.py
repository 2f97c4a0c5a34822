"""Dates by which something must be done."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.engine.deadlines import RULES, last_school_day, plus_months

DATES = st.dates(dt.date(2020, 1, 1), dt.date(2060, 12, 31))


@pytest.mark.parametrize(
    ("rule", "start", "end"),
    [
        ("four-weeks", "2026-11-22", "2026-12-20"),
        ("four-weeks", "2027-02-01", "2027-03-01"),
        ("four-weeks", "2028-02-01", "2028-02-29"),
        ("four-weeks", "2026-03-15", "2026-04-12"),
        ("four-weeks", "2026-10-10", "2026-11-07"),
        ("four-weeks", "2026-12-18", "2027-01-15"),
        ("one-month", "2027-01-31", "2027-02-28"),
        ("one-month", "2028-01-31", "2028-02-29"),
        ("one-month", "2026-12-31", "2027-01-31"),
        ("extension-1", "2026-11-22", "2027-01-20"),
        ("extension-1", "2027-01-03", "2027-02-28"),
        ("extension-2", "2026-11-22", "2027-02-20"),
        ("extension-2", "2027-12-01", "2028-02-29"),
        ("three-months", "2026-11-30", "2027-02-28"),
        ("hours-72", "2026-12-30", "2027-01-02"),
        ("six-weeks", "2026-11-22", "2027-01-03"),
    ],
)
def test_a_rule_gives_the_date_on_the_calendar(rule: str, start: str, end: str) -> None:
    assert RULES[rule](dt.date.fromisoformat(start)) == dt.date.fromisoformat(end)


@given(DATES)
def test_four_weeks_is_never_later_than_the_month_of_the_law(received: dt.date) -> None:
    assert RULES["four-weeks"](received) <= RULES["one-month"](received)


@given(DATES)
def test_an_extension_never_passes_three_months_after_receipt(received: dt.date) -> None:
    first, second, last = (RULES[rule](received) for rule in ("extension-1", "extension-2", "three-months"))

    assert RULES["four-weeks"](received) < first < second <= last


@given(DATES, st.integers(0, 24))
def test_months_end_in_the_month_they_should(date: dt.date, months: int) -> None:
    later = plus_months(date, months)

    assert (later.year * 12 + later.month) - (date.year * 12 + date.month) == months
    assert later.day <= date.day


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("2026-12-20", "2026-12-18"),  # Sunday
        ("2026-12-26", "2026-12-24"),  # Boxing Day, on a Saturday
        ("2027-01-01", "2026-12-31"),  # New Year
        ("2027-03-29", "2027-03-25"),  # Easter Monday, and Good Friday before it
        ("2027-04-27", "2027-04-26"),  # King's Day
        ("2027-05-06", "2027-05-05"),  # Ascension Day; 5 May is free once in five years, not in 2027
        ("2025-05-05", "2025-05-02"),  # … but it was in 2025
        ("2026-11-25", "2026-11-25"),  # an ordinary Wednesday
    ],
)
def test_the_last_school_day_is_no_weekend_and_no_public_holiday(date: str, day: str) -> None:
    assert last_school_day(dt.date.fromisoformat(date)) == dt.date.fromisoformat(day)


@given(DATES)
def test_the_last_school_day_is_never_after_the_date(date: dt.date) -> None:
    assert dt.timedelta(0) <= date - last_school_day(date) <= dt.timedelta(days=5)
