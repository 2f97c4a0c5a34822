"""Spelling: the known word that a mistyped word was most likely meant to be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

_FIRST_LETTER = 0.6
"""People seldom mistype the first letter, so another one counts as more than half an error extra."""
_RARE = 0.35
"""How much further away a word counts that is hardly ever used."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A known word in place of one that was typed."""

    word: str
    distance: int
    """Letters added, left out, changed or swapped."""


def allowed_distance(length: int) -> int:
    """Return how many errors a word of that many letters may have: none below three letters, at most three."""
    if length < 3:
        return 0
    if length < 6:
        return 1
    return 2 if length < 10 else 3


class Speller:
    """Corrects against one list of known words with how often each is used."""

    def __init__(self, frequencies: Mapping[str, int]) -> None:
        """Build over the known words, folded, with their counts."""
        self._counts = frequencies
        by_length: dict[int, list[str]] = {}
        for word in frequencies:
            if word.isalpha():
                by_length.setdefault(len(word), []).append(word)
        self._by_length = by_length
        self.correct = lru_cache(maxsize=4_000)(self._correct)

    def _correct(self, word: str) -> Correction | None:
        """Return the best known word for an unknown one; None if nothing is near enough.

        Words with digits and words of one or two letters are left alone: a number is never a spelling error.
        """
        if not word.isalpha():
            return None
        length = len(word)
        most = allowed_distance(length)
        if most == 0:
            return None
        best: tuple[float, str, int] | None = None
        for size in range(max(2, length - most), length + most + 1):
            choices = self._by_length.get(size)
            if not choices:
                continue
            limit = min(most, allowed_distance(max(size, 3)) + (1 if size == 2 else 0))
            found = process.extract(word, choices, scorer=OSA.distance, score_cutoff=limit, limit=12)
            for choice, distance, _ in found:
                cost = self._cost(word, choice, int(distance))
                if best is None or (cost, choice) < best[:2]:
                    best = (cost, choice, int(distance))
        if best is None:
            return None
        return Correction(best[1], best[2])

    def _cost(self, word: str, choice: str, distance: int) -> float:
        cost = float(distance)
        if word[0] != choice[0]:
            # Two swapped first letters ("ebllen") keep both letters in place.
            cost += 0.2 if word[:2] == choice[1::-1] else _FIRST_LETTER
        count = self._counts.get(choice, 1)
        return cost + _RARE / (1 + count / 3)
