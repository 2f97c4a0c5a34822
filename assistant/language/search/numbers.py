"""Case numbers as people type them: whole, begun, or with one digit wrong."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

_MIN_BEGINNING = 3
_MIN_NEAR = 5
_DIGITS = "0123456789"


class CaseNumbers:
    """The numbers of the advices, found by what was typed of them."""

    def __init__(self, numbers: Iterable[str]) -> None:
        self._numbers = sorted(numbers)
        self._known = frozenset(self._numbers)

    def find(self, typed: str) -> list[tuple[str, float]]:
        """Return the numbers that may be meant, each with how sure that is (0 to 1), the surest first.

        Args:
            typed: Digits only.
        """
        if typed in self._known:
            return [(typed, 1.0)]
        found = dict.fromkeys(self._beginning(typed), 0.9) if len(typed) >= _MIN_BEGINNING else {}
        if len(typed) >= _MIN_NEAR:
            for near in _one_off(typed):
                if near in self._known:
                    found.setdefault(near, 0.8)
        if not found and len(typed) >= _MIN_NEAR:
            # A wrong digit in a number that is not finished.
            for near in _one_off(typed):
                for number in self._beginning(near):
                    found.setdefault(number, 0.5)
        # The longer the beginning that is right, the likelier the number.
        return sorted(found.items(), key=lambda row: (-row[1], -_shared(typed, row[0]), row[0]))[:20]

    def _beginning(self, typed: str) -> list[str]:
        start = bisect_left(self._numbers, typed)
        found = []
        for number in self._numbers[start : start + 50]:
            if not number.startswith(typed):
                break
            found.append(number)
        return found


def _shared(typed: str, number: str) -> int:
    """Return how many digits at the beginning are the same."""
    pairs = zip(typed, number, strict=False)
    return next((place for place, (a, b) in enumerate(pairs) if a != b), min(len(typed), len(number)))


def _one_off(typed: str) -> Iterator[str]:
    """Yield every number that differs by one digit: changed, swapped, left out or added."""
    for place in range(len(typed)):
        before, after = typed[:place], typed[place + 1 :]
        for digit in _DIGITS:
            if digit != typed[place]:
                yield before + digit + after
        if after:
            yield before + after[0] + typed[place] + after[1:]
        yield before + after
    for place in range(len(typed) + 1):
        for digit in _DIGITS:
            yield typed[:place] + digit + typed[place:]
