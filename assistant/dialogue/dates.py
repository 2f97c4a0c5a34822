"""Dates and numbers as people type them."""

from __future__ import annotations

import datetime as dt
import re

from assistant.language.text import fold
from assistant.presenters import phrases, texts

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2})(?:\s*[-/. ]\s*(\d{4}|\d{2}))?")
_NAMED = re.compile(r"(\d{1,2})\s*([a-z]{3,9})\.?(?:\s+(\d{4}))?")
_AGO = re.compile(rf"(\d{{1,2}}|[a-z]+) ([a-z]+) {phrases.AGO}")
_LEAD = re.compile(r"^(?:dat was|het was|op|sinds|vanaf|afgelopen|vorige)\s+")
_NUMBER = re.compile(r"(?:groep|nummer|nr|jaar)?\s*(\d{1,4})(?:\s*(?:jaar|de|e))?")


def read_date(text: str, today: dt.date) -> dt.date | None:
    """Read a line that is a date and nothing else; None if it is not.

    A date without a year, or a day of the week, is the last one that was not after today.
    """
    plain = text.strip().lower().strip(".!?, ")
    as_typed = _relative(fold(plain), today)
    if as_typed is not None:
        return as_typed
    for _ in range(2):
        plain = _LEAD.sub("", plain)
    words = plain.split()
    if len(words) > 1 and words[0] in texts.WEEKDAYS:
        plain = " ".join(words[1:])
    return _relative(fold(plain), today) or _absolute(plain, today)


def read_number(text: str) -> int | None:
    """Read a line that is a whole number, such as "groep 4"; None if it is not."""
    folded = fold(text)
    match = _NUMBER.fullmatch(folded)
    if match:
        return int(match[1])
    word = folded.removeprefix("groep ")
    number = phrases.ORDINALS.get(word)
    return number if number is not None and number > 0 else None


def _relative(words: str, today: dt.date) -> dt.date | None:
    days = {
        phrases.TODAY: 0,
        phrases.YESTERDAY: 1,
        phrases.DAY_BEFORE: 2,
        phrases.TOMORROW: -1,
        phrases.LAST_WEEK: 7,
    }
    for names, ago in days.items():
        if words in names:
            return today - dt.timedelta(days=ago)
    if words in texts.WEEKDAYS:
        return today - dt.timedelta(days=(today.weekday() - texts.WEEKDAYS.index(words)) % 7)
    match = _AGO.fullmatch(words)
    if match is None:
        return None
    count = int(match[1]) if match[1].isdigit() else phrases.ORDINALS.get(match[1], 0)
    unit = 1 if match[2] in phrases.DAYS else 7 if match[2] in phrases.WEEKS else 0
    return today - dt.timedelta(days=count * unit) if count > 0 and unit else None


def _absolute(plain: str, today: dt.date) -> dt.date | None:
    if match := _ISO.fullmatch(plain):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    if match := _NUMBERS.fullmatch(plain):
        return _with_year(int(match[1]), int(match[2]), match[3], today)
    if match := _NAMED.fullmatch(plain):
        months = [number for number, name in enumerate(texts.MONTHS, start=1) if _is_month(match[2], name)]
        return _with_year(int(match[1]), months[0], match[3], today) if len(months) == 1 else None
    return None


def _is_month(typed: str, name: str) -> bool:
    return typed == name or (len(typed) in (3, 4) and (name.startswith(typed) or (typed, name) == ("mrt", "maart")))


def _with_year(day: int, month: int, year: str | None, today: dt.date) -> dt.date | None:
    if year:
        return _date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    # 29 February may be some years back.
    found = (_date(today.year - back, month, day) for back in range(9))
    return next((date for date in found if date is not None and date <= today), None)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
