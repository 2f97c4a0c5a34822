"""Dates as they are read aloud in Dutch."""

from __future__ import annotations

import datetime as dt

from assistant.presenters import texts


def day(date: dt.date) -> str:
    """Return a date such as "18 december 2026"."""
    return f"{date.day} {texts.MONTHS[date.month - 1]} {date.year}"


def full(date: dt.date) -> str:
    """Return a date with its day of the week, such as "vrijdag 18 december 2026"."""
    return f"{texts.WEEKDAYS[date.weekday()]} {day(date)}"
