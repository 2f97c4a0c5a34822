"""Dates by which something must be done: calendar days, counted from the day after the start.

Sources: four weeks and the extensions K45, K49, K50; the month and the three months of the law W24, W26.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Mapping
from types import MappingProxyType

FOUR_WEEKS = dt.timedelta(days=28)


def plus_months(date: dt.date, months: int) -> dt.date:
    """Return the same day some months later, clipped to the last day of that month."""
    index = date.month - 1 + months
    year, month = date.year + index // 12, index % 12 + 1
    return date.replace(year=year, month=month, day=min(date.day, calendar.monthrange(year, month)[1]))


def _extension(months: int) -> Callable[[dt.date], dt.date]:
    def rule(received: dt.date) -> dt.date:
        return min(plus_months(received + FOUR_WEEKS, months), plus_months(received, 3))

    return rule


RULES: Mapping[str, Callable[[dt.date], dt.date]] = MappingProxyType(
    {
        "four-weeks": lambda start: start + FOUR_WEEKS,
        "one-month": lambda start: plus_months(start, 1),
        "extension-1": _extension(1),
        "extension-2": _extension(2),
        "three-months": lambda start: plus_months(start, 3),
        "hours-72": lambda start: start + dt.timedelta(days=3),
        "six-weeks": lambda start: start + dt.timedelta(weeks=6),
    }
)
"""The rules that the content may name; each takes the start date."""


def last_school_day(date: dt.date) -> dt.date:
    """Return the last weekday on or before a date that is no Dutch public holiday.

    School holidays differ by region and school and are not known here; they do not stop a term anyway (W24).
    """
    import holidays  # noqa: PLC0415  the library takes a while to import and few advices need it

    public = holidays.country_holidays("NL", years=(date.year - 1, date.year))
    while date.weekday() >= 5 or date in public:
        date -= dt.timedelta(days=1)
    return date
