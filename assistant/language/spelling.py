"""Spelling: the known word that a mistyped word was most likely meant to be."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

_FIRST_LETTER = 0.6
"""People seldom mistype the first letter, so another one counts as more than half an error extra."""
_CONTEXT = 0.45
_MOST_CONTEXT = 0.8
"""How much nearer a word counts at most for fitting between its neighbours."""
_OF_A_KIND = 0.3
"""How much it counts that another person was seen there."""
_MOST_CANDIDATES = 12
_COMMON = 12
_FREQUENT = 25
"""A word that is used this often may be mistyped worse than others."""
_FAR = 0.4
_LONG = 10
_RARE = 0.35
"""How much further away a word counts that is hardly ever used."""


def allowed_distance(length: int) -> int:
    """Return how many errors a word of that many letters may have: none below three letters, at most five."""
    if length < 3:
        return 0
    if length < 6:
        return 1
    if length < 10:
        return 2
    return 3 if length < 13 else 4 if length < 17 else 5


class Speller:
    """Finds the known words that a word may be, by how often each is used and which stand beside each other."""

    def __init__(
        self,
        frequencies: Mapping[str, int],
        pairs: Mapping[tuple[str, str], int],
        people: Collection[str] = frozenset(),
    ) -> None:
        """Build.

        Args:
            frequencies: The known words, folded, with their counts.
            pairs: How often two words follow each other.
            people: Words for those who may ask; what follows one of them may follow any of them.
        """
        self._counts = frequencies
        self._pairs = pairs
        self._people = people
        self._after_person: Counter[str] = Counter()
        self._before_person: Counter[str] = Counter()
        for (left, right), count in pairs.items():
            if left in people:
                self._after_person[right] += count
            if right in people:
                self._before_person[left] += count
        by_length: dict[int, list[str]] = {}
        for word in frequencies:
            # A mistyped small word is seldom an abbreviation such as "ggd" or "oso".
            if word.isalpha() and (len(word) > 3 or frequencies[word] >= _COMMON):
                by_length.setdefault(len(word), []).append(word)
        self._by_length = by_length
        self.candidates = lru_cache(maxsize=4_000)(self._candidates)
        """The nearest known words of a word, with their cost in errors and their distance in letters, best first."""

    def fit(self, left: str, right: str) -> float:
        """Return how much cheaper two words are for being at home beside each other."""
        fits = float(self._pairs.get((left, right), 0))
        if left in self._people:
            fits += _OF_A_KIND * self._after_person[right]
        if right in self._people:
            fits += _OF_A_KIND * self._before_person[left]
        return min(_MOST_CONTEXT, _CONTEXT * math.log1p(fits)) if fits else 0.0

    def _candidates(self, word: str) -> tuple[tuple[float, str, int], ...]:
        """Return the nearest known words with their cost and distance, best first.

        Words with digits and words of one letter are left alone: a number is never a spelling error.
        """
        length = len(word)
        if length < 2 or not word.isalpha():
            return ()
        most = allowed_distance(length)
        reach = most + 1 if length < _LONG else most
        found: list[tuple[float, str, int]] = []
        for size in range(max(2, length - reach), length + reach + 1):
            choices = self._by_length.get(size)
            if choices:
                near = process.extract(word, choices, scorer=OSA.distance, score_cutoff=reach, limit=25)
                for choice, distance, _ in near:
                    within = min(most, max(1, allowed_distance(size)))
                    if distance <= within or (self._counts[choice] >= _FREQUENT and length != 3):
                        extra = _FAR if distance > within else 0.0
                        found.append((self._cost(word, choice, int(distance)) + extra, choice, int(distance)))
        found.sort()
        return tuple(item for item in found[:_MOST_CANDIDATES] if item[0] <= found[0][0] + 2 * _MOST_CONTEXT)

    def _cost(self, word: str, choice: str, distance: int) -> float:
        cost = float(distance)
        if word[0] != choice[0]:
            # Two swapped first letters ("ebllen") keep both letters in place.
            cost += 0.2 if word[:2] == choice[1::-1] else _FIRST_LETTER
        count = self._counts.get(choice, 1)
        return cost + _RARE / (1 + count / 3)
