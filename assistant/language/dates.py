"""Dates and numbers as people say them: "gisteren", "12 november", "vorige week dinsdag", "groep vijf"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("januari", "jan"),
            ("februari", "feb"),
            ("maart", "mrt"),
            ("april", "apr"),
            ("mei",),
            ("juni", "jun"),
            ("juli", "jul"),
            ("augustus", "aug"),
            ("september", "sep", "sept"),
            ("oktober", "okt"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
_DAYS = {
    name: number
    for number, names in enumerate(
        (
            ("maandag", "ma"),
            ("dinsdag", "di"),
            ("woensdag", "wo"),
            ("donderdag", "do"),
            ("vrijdag", "vr"),
            ("zaterdag", "za"),
            ("zondag", "zo"),
        )
    )
    for name in names
}
_NUMBERS = {
    word: number
    for number, word in enumerate(
        [
            "nul",
            "een",
            "twee",
            "drie",
            "vier",
            "vijf",
            "zes",
            "zeven",
            "acht",
            "negen",
            "tien",
            "elf",
            "twaalf",
            "dertien",
            "veertien",
        ]
    )
}
_NUMBERS["paar"] = 2
_ORDINALS = {
    word: number
    for number, word in enumerate(
        ["eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende"], start=1
    )
}
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?(?!\d)")
_NAMED = re.compile(
    r"\b(\d{1,2})(?:e|ste|de)?\s+(" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b(?:\s+(\d{4}))?"
)
_AGO = re.compile(
    r"\b(\d{1,2}|" + "|".join(_NUMBERS) + r")\s+(dag|dagen|week|weken|maand|maanden)\s+(?:geleden|terug)\b"
)
_RELATIVE = (
    ("eergisteren", 2),
    ("gisteren", 1),
    ("gister", 1),
    ("vandaag", 0),
    ("vanochtend", 0),
    ("vanmorgen", 0),
    ("vanmiddag", 0),
    ("zojuist", 0),
    ("net binnen", 0),
)


_AROUND_DATES = frozenset({"op", "dat", "het", "was", "is", "sinds", "vanaf", "afgelopen", "vorige", "week"})
_AROUND_NUMBERS = frozenset({"groep", "nummer", "nr", "jaar", "het", "is"})


def read_date(text: str, today: dt.date) -> dt.date | None:
    """Return the date that is meant, looking back from today; None if there is none, or it cannot exist.

    A date without a year is the last one that has been: in January, "12 november" is that of last year.

    Args:
        text: Cleaned text.
        today: The date of today.
    """
    line = text.lower()
    iso = _ISO.search(line)
    if iso:
        return _date(int(iso[1]), int(iso[2]), int(iso[3]))
    numeric = _NUMERIC.search(line)
    if numeric:
        return _without_year(int(numeric[1]), int(numeric[2]), numeric[3], today)
    named = _NAMED.search(line)
    if named:
        return _without_year(int(named[1]), _MONTHS[named[2]], named[3], today)
    for word, days in _RELATIVE:
        if re.search(rf"\b{word}\b", line):
            return today - dt.timedelta(days=days)
    ago = _AGO.search(line)
    if ago:
        return _ago(ago[1], ago[2], today)
    return _weekday(line, today)


def exact_date(text: str, today: dt.date) -> dt.date | None:
    """Return the date that a line is, with a few words around it at most; None if it says anything else.

    Args:
        text: Cleaned text.
        today: The date of today.
    """
    date = read_date(text, today)
    rest = text.lower()
    for pattern in (_ISO, _NUMERIC, _NAMED, _AGO):
        rest = pattern.sub(" ", rest, count=1)
    for word, _ in _RELATIVE:
        rest = re.sub(rf"\b{word}\b", " ", rest)
    said = [word for word in re.findall(r"\w+", rest) if word not in _DAYS and word not in _AROUND_DATES]
    return None if said else date


def exact_number(words: Sequence[str]) -> int | None:
    """Return the whole number that a line is, such as "groep vijf"; None if it says anything else."""
    number = read_number(words)
    said = [word for word in words if not word.isdigit() and word not in _NUMBERS and word not in _AROUND_NUMBERS]
    return None if said else number


def _ago(count: str, unit: str, today: dt.date) -> dt.date | None:
    number = int(count) if count.isdigit() else _NUMBERS[count]
    if unit.startswith("maand"):
        months = today.year * 12 + today.month - 1 - number
        return _date(months // 12, months % 12 + 1, min(today.day, 28))
    return today - dt.timedelta(days=number * (7 if unit.startswith("we") else 1))


def _weekday(line: str, today: dt.date) -> dt.date | None:
    for word in re.findall(r"[a-z]+", line):
        if word in _DAYS and (len(word) > 2 or len(line) < 8):
            back = (today.weekday() - _DAYS[word]) % 7 or 7
            if re.search(r"\bvorige week\b", line):
                back = today.weekday() + 7 - _DAYS[word]
            return today - dt.timedelta(days=back)
    if re.search(r"\b(vorige|afgelopen) week\b", line):
        return None
    return None


def _without_year(day: int, month: int, year: str | None, today: dt.date) -> dt.date | None:
    if year:
        return _date(int(year) if len(year) == 4 else 2000 + int(year), month, day)
    # 29 February was last there up to eight years ago.
    found = (_date(today.year - back, month, day) for back in range(9))
    return next((date for date in found if date is not None and date <= today), None)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def read_number(words: Sequence[str]) -> int | None:
    """Return the one whole number that is said, in digits or letters; None if there is none, or more than one."""
    found = [int(word) for word in words if word.isdigit() and len(word) < 4]
    if not found:
        found = [_NUMBERS[word] for word in words if word in _NUMBERS and word not in {"een", "paar"}]
    if not found:
        found = [_NUMBERS[word] for word in words if word == "een" and len(words) <= 2]
    return found[0] if len(found) == 1 else None


def read_place(words: Sequence[str], count: int) -> int | None:
    """Return which answer of a list is meant, counted from 0: "2", "de tweede", "optie 3", "de laatste".

    Args:
        words: Folded words of the line.
        count: How many answers there are.
    """
    small = {
        "de",
        "het",
        "optie",
        "nummer",
        "antwoord",
        "keuze",
        "nr",
        "nou",
        "ik",
        "kies",
        "dan",
        "doe",
        "maar",
        "neem",
        "die",
        "graag",
        "ja",
    }
    rest = [word for word in words if word not in small]
    if len(rest) != 1:
        return None
    word = rest[0]
    if word == "laatste":
        return count - 1
    place = int(word) if word.isdigit() and len(word) < 3 else _ORDINALS.get(word)
    if place is None and word in _NUMBERS and len(words) > 1 and words[0] in small - {"ja"}:
        place = _NUMBERS[word]
    return place - 1 if place is not None and 1 <= place <= count else None
