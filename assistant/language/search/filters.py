"""What a query narrows the advices down to: outcomes, sectors, years, and a theme from the screen."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import OSA

from assistant.language.search.numbers import YEAR, YEARS
from assistant.language.search.words import NOISE, STOPWORDS

_SAID = (
    ("niet ontvankelijk", "niet_ontvankelijk"),
    ("deels gegrond", "deels_gegrond"),
    ("gedeeltelijk gegrond", "deels_gegrond"),
    ("ten dele gegrond", "deels_gegrond"),
    ("voor een deel gegrond", "deels_gegrond"),
    ("niet gegrond", "ongegrond"),
    ("ongegrond", "ongegrond"),
    ("gegrond", "gegrond"),
)
_ENDINGS = ("", "e", "heid", "verklaring", "verklaard", "verklaarde")


def _ways(said: str) -> Iterator[tuple[str, ...]]:
    """Yield the ways to write an outcome: inflected, as a compound, and joined to one word."""
    for ending in _ENDINGS:
        yield tuple(f"{said}{ending}".split())
        yield (f"{said}{ending}".replace(" ", ""),)


_OUTCOMES = tuple((pattern, outcome) for said, outcome in _SAID for pattern in _ways(said))
_MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_LONG_OUTCOMES = ("ontvankelijk", "ongegrond", "gegrond")
_SECTORS = {"po": "po", "vo": "vo", "so": "so"}
_NAMED_SECTORS = (
    (("primair", "onderwijs"), "po"),
    (("basisonderwijs",), "po"),
    (("basisschool",), "po"),
    (("basisscholen",), "po"),
    (("voortgezet", "onderwijs"), "vo"),
    (("middelbare", "school"), "vo"),
    (("middelbare", "scholen"), "vo"),
    (("speciaal", "onderwijs"), "so"),
)
_Y = rf"\b({YEAR.pattern})\b"
_DATE = rf"\b(?:(?:\d{{1,2}}\s+)?(?:{'|'.join(_MONTHS)})\s+)?{_Y}"
_THROUGH = r"(?:t/m|tm|tot\s+en\s+met)"
_PERIODS: tuple[tuple[re.Pattern[str], Callable[[int, int], Iterable[int]]], ...] = (
    (
        re.compile(rf"(?:\b(?:tussen|van|vanaf|sinds)\s+)?{_DATE}\s*(?:-|–|{_THROUGH}|tot)\s*{_DATE}"),
        lambda first, last: range(first, last + 1),
    ),
    (re.compile(rf"\b(?:tussen|van)\s+{_DATE}\s+en\s+{_DATE}"), lambda first, last: range(first, last + 1)),
    (re.compile(rf"{_Y}\s+en\s+{_Y}"), lambda first, last: (first, last)),
    (re.compile(rf"\b(?:sinds|vanaf)\s+{_DATE}"), lambda first, _: range(first, YEARS.stop)),
    (re.compile(rf"\bna\s+{_Y}"), lambda first, _: range(first + 1, YEARS.stop)),
    (re.compile(rf"\b{_THROUGH}\s+{_Y}"), lambda _, last: range(YEARS.start, last + 1)),
    (re.compile(rf"\b(?:voor|tot)\s+{_Y}"), lambda first, _: range(YEARS.start, first)),
)
"""How a period is said, and its years by the first and the last year that are named; what says most comes first."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What advices are narrowed down to; an empty field lets everything through."""

    outcomes: frozenset[str] = frozenset()
    sectors: frozenset[str] = frozenset()
    years: frozenset[int] = frozenset()
    months: frozenset[int] = frozenset()
    themes: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.outcomes or self.sectors or self.years or self.months or self.themes)


def take_periods(text: str) -> tuple[frozenset[int], str]:
    """Return the years of the periods that a text names ("2015-2018", "sinds 2019"), and the text without them.

    Args:
        text: What was typed.

    Returns:
        The years, and the rest of the text: case-folded if it names a period, as it was typed if not. A month that
        begins or ends a period goes with it: a period is of whole years.
    """
    years: set[int] = set()
    rest = text.casefold()
    for pattern, reach in _PERIODS:
        for found in pattern.finditer(rest):
            named = sorted(map(int, found.groups()))
            years.update(reach(named[0], named[-1]))
        rest, times = pattern.subn(" ", rest)
        if times:
            text = rest
    return frozenset(years), text


def take_filters(words: Sequence[str]) -> tuple[Filters, list[str]]:
    """Return what words narrow down to, and the other words.

    Args:
        words: Folded words, in order.
    """
    spelled = [_outcome_spelled(word) for word in words]
    outcomes, left = _taken(spelled, list(words), _OUTCOMES)
    sectors: set[str] = set()
    years: set[int] = set()
    rest: list[str] = []
    for word in left:
        if YEAR.fullmatch(word):
            years.add(int(word))
        elif word in _SECTORS:
            sectors.add(_SECTORS[word])
        else:
            rest.append(word)
    if not sectors:
        # The name of a sector is a filter beside another one, or where nothing else is asked. "Speciaal onderwijs" has to
        # be both: advices of other sectors are about going there.
        named, without = _taken(rest, rest, _NAMED_SECTORS)
        reasons = (bool(outcomes or years), not subject_of(without))
        if all(reasons) if "so" in named else any(reasons):
            sectors, rest = named, without
    months = frozenset(_MONTHS.index(word) + 1 for word in rest if word in _MONTHS) if years else frozenset()
    if months:
        rest = [word for word in rest if word not in _MONTHS and not _is_day(word)]
    return Filters(frozenset(outcomes), frozenset(sectors), frozenset(years), months), rest


def subject_of(words: Iterable[str]) -> list[str]:
    """Return the words that say what advices should be about, beside filters and numbers."""
    return [word for word in words if word not in NOISE and word not in STOPWORDS]


def widened(filters: Filters) -> Filters:
    """Return the filters with partly upheld complaints where upheld or rejected ones were asked for."""
    if filters.outcomes.isdisjoint({"gegrond", "ongegrond"}):
        return filters
    return replace(filters, outcomes=filters.outcomes | {"deels_gegrond"})


def _taken(
    spelled: Sequence[str], words: Sequence[str], patterns: Iterable[tuple[tuple[str, ...], str]]
) -> tuple[set[str], list[str]]:
    """Return what the patterns stand for that occur, and the words outside them."""
    options = tuple(patterns)
    found: set[str] = set()
    rest: list[str] = []
    place = 0
    while place < len(words):
        for pattern, value in options:
            if tuple(spelled[place : place + len(pattern)]) == pattern:
                found.add(value)
                place += len(pattern)
                break
        else:
            rest.append(words[place])
            place += 1
    return found, rest


def _is_day(word: str) -> bool:
    return word.isdigit() and len(word) < 3


def _outcome_spelled(word: str) -> str:
    """Return an outcome word without its typing error, and every other word as it is."""
    if len(word) >= 6 and word[0] in "ogn":
        for outcome in _LONG_OUTCOMES:
            if word != outcome and OSA.distance(word, outcome, score_cutoff=1) <= 1 and word[0] == outcome[0]:
                return word if word == outcome + "e" else outcome
    return word
