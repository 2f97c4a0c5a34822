"""Case numbers as people type them: whole, in pieces, begun, or with one digit wrong."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

Digits: TypeAlias = tuple[str, ...]
"""Digits as they were typed beside each other: of one number in pieces ("109.515"), or of several numbers."""

YEARS = range(1990, 2040)
"""The years that an advice may be from."""
YEAR = re.compile("|".join(map(str, YEARS)))
_MIN_BEGINNING = 3
_MIN_ENDING = 4
_MIN_NEAR = 5
_MOST_IN_PIECES = 7
"""A number of six digits, with one too many."""
_AFTER_YEAR = 6
"""How many digits a number has after its year (2021010495)."""
_LONGEST_RUN = 1 + _AFTER_YEAR + 1
"""The most pieces that make one number: a year and loose digits, with one too many."""
_MOST_PIECES = 24
"""No more pieces of a row are looked at: a dozen numbers in two pieces each."""
_DIGITS = "0123456789"
_ROW = re.compile(r"\d+(?:(?: ?[.,/–-] ?| )\d+)*")
_GLUED = re.compile(r"(?<=[^\W\d_])(?=\d{5})|(?<=\d{5})(?=[^\W\d_])")
_LIKE_DIGITS = re.compile(r"\b(?=(?:[ol]*\d){3})[\dol]{5,}\b", re.IGNORECASE)
_MEANT = str.maketrans("oOlL", "0011")


def with_digits(text: str) -> str:
    """Return a text with its numbers apart from the letters they touch, and letters that stand for digits replaced."""
    return _GLUED.sub(" ", _LIKE_DIGITS.sub(lambda found: found[0].translate(_MEANT), text))


def digits_in(text: str) -> tuple[Digits, ...]:
    """Return the rows of digits in a text that may hold a case number."""
    rows = (tuple(re.findall(r"\d+", row)) for row in _ROW.findall(text))
    return tuple(row for row in rows if len("".join(row)) >= _MIN_BEGINNING)


class CaseNumbers:
    """The numbers of the advices, found by what was typed of them."""

    def __init__(self, numbers: Iterable[str]) -> None:
        self._numbers = sorted(numbers)
        self._backwards = sorted(number[::-1] for number in self._numbers)
        self._known = frozenset(self._numbers)

    def read(self, typed: Digits) -> list[tuple[str, float]]:
        """Return the numbers that a row of digits may mean, each with how sure that is (0 to 1).

        Args:
            typed: One number, perhaps in pieces, or several numbers; only the first pieces of a long row count.
        """
        found: dict[str, float] = {}
        pieces = typed[:_MOST_PIECES]
        place = 0
        while place < len(pieces):
            # The longest run of pieces that makes a number is that number; a piece that is none is passed over.
            for size in range(min(len(pieces) - place, _LONGEST_RUN), 0, -1):
                meant = self._in_pieces(pieces[place : place + size])
                if meant:
                    break
            for number, sure in meant:
                found[number] = max(sure, found.get(number, 0.0))
            place += size
        return list(found.items())

    def find(self, typed: str) -> list[tuple[str, float]]:
        """Return the numbers that may be meant, each with how sure that is (0 to 1), the surest first.

        Args:
            typed: Digits only.
        """
        if typed in self._known:
            return [(typed, 1.0)]
        found = dict.fromkeys(_beginning(self._numbers, typed), 0.9) if len(typed) >= _MIN_BEGINNING else {}
        if len(typed) >= _MIN_NEAR:
            for near, sure in _one_off(typed):
                if near in self._known:
                    found[near] = max(sure, found.get(near, 0.0))
        if len(typed) >= _MIN_ENDING:
            sure = 0.86 if len(typed) >= _MIN_NEAR else 0.7
            for backwards in _beginning(self._backwards, typed[::-1]):
                found[backwards[::-1]] = max(sure, found.get(backwards[::-1], 0.0))
        if not found and len(typed) >= _MIN_NEAR:
            # A wrong digit in a number that is not finished.
            for near, _ in _one_off(typed):
                for number in _beginning(self._numbers, near):
                    found.setdefault(number, 0.5)
        # The longer the beginning that is right, the likelier the number.
        return sorted(found.items(), key=lambda row: (-row[1], -_shared(typed, row[0]), row[0]))[:20]

    def _in_pieces(self, typed: Digits) -> list[tuple[str, float]]:
        first, rest = typed[0], "".join(typed[1:])
        if not rest:
            # A year alone is a filter, not the beginning of a number.
            return [] if YEAR.fullmatch(first) else self.find(first)
        if YEAR.fullmatch(first):
            if len(rest) > _AFTER_YEAR + 1 or any(YEAR.fullmatch(piece) for piece in typed[1:]):
                return []
            padded = first + rest.zfill(_AFTER_YEAR)
            whole = padded if padded in self._known else first + rest
        else:
            whole = first + rest
            if len(whole) > _MOST_IN_PIECES or max(map(len, typed)) >= _MIN_NEAR:
                return []
        return [(number, sure) for number, sure in self.find(whole) if sure >= 0.8]


def _beginning(numbers: Sequence[str], typed: str) -> list[str]:
    """Return the numbers of a sorted row that begin so."""
    start = bisect_left(numbers, typed)
    found = []
    for number in numbers[start : start + 50]:
        if not number.startswith(typed):
            break
        found.append(number)
    return found


def _shared(typed: str, number: str) -> int:
    """Return how many digits at the beginning are the same."""
    pairs = zip(typed, number, strict=False)
    return next((place for place, (a, b) in enumerate(pairs) if a != b), min(len(typed), len(number)))


def _one_off(typed: str) -> Iterator[tuple[str, float]]:
    """Yield every number that differs by one digit, with how likely that mistake is."""
    for place in range(len(typed)):
        before, after = typed[:place], typed[place + 1 :]
        if after:
            yield before + after[0] + typed[place] + after[1:], 0.85
        yield before + after, 0.85 if typed[place] == after[:1] else 0.8
        for digit in _DIGITS:
            if digit != typed[place]:
                yield before + digit + after, 0.8
    for place in range(len(typed) + 1):
        for digit in _DIGITS:
            yield typed[:place] + digit + typed[place:], 0.8
