"""Spelling: the known words that a mistyped word may be, and how likely each mistake is."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

_LEFT_OUT, _SWAPPED, _ADDED, _CHANGED = 2.2, 2.2, 4.5, 4.5
"""What a mistake costs, as minus the natural logarithm of its chance: a letter too many or a wrong one may be any of many."""
_FIRST_LETTER = 1.5
"""What it costs more to mistype the first letter: people seldom do."""
_MOST_CANDIDATES = 14
_LOOKED_AT = 24
_NEAR = 5.0
"""How much one letter more must be made up for by a word being used more, when candidates are chosen."""
_SHORTEST = 2
_COMMON = 4


class Candidate(NamedTuple):
    """A word that may have been meant."""

    cost: float
    """Of the mistakes alone, however likely the word is."""
    word: str
    errors: int
    """How many letters are wrong."""


def allowed_errors(length: int) -> int:
    """Return how many errors are looked for in a word of that many letters."""
    if length < 3:
        return 1
    if length < 6:
        return 2
    return 3 if length < 10 else 4 if length < 14 else 5


class Speller:
    """Finds the known words that a word may be."""

    def __init__(self, frequencies: Mapping[str, int]) -> None:
        """Build.

        Args:
            frequencies: The known words, folded, with their counts.
        """
        # A mistyped small word is seldom an abbreviation such as "ggd" or "oso".
        self._words = [
            word for word, count in frequencies.items() if word.isalpha() and (len(word) > 3 or count >= _COMMON)
        ]
        self._worth = {word: math.log1p(frequencies[word]) / 2 for word in self._words}
        self.candidates = lru_cache(maxsize=8_000)(self._candidates)
        """The nearest known words of a word, the cheapest first."""

    def _candidates(self, word: str) -> tuple[Candidate, ...]:
        """Words with digits are left alone: a number is never a spelling error."""
        if not word.isalpha() or len(word) < _SHORTEST:
            return ()
        reach = allowed_errors(len(word))
        near = process.extract(word, self._words, scorer=OSA.distance, score_cutoff=reach, limit=None)
        near.sort(key=lambda each: each[1] * _NEAR - self._worth[each[0]])
        found = [Candidate(typing_cost(meant, word), meant, int(errors)) for meant, errors, _ in near[:_LOOKED_AT]]
        found.sort(key=lambda each: each.cost - self._worth[each.word])
        return tuple(sorted(found[:_MOST_CANDIDATES]))


def typing_cost(meant: str, typed: str) -> float:
    """Return how unlikely it is to type one word when another was meant.

    Args:
        meant: The word that was meant, not empty.
        typed: What was typed instead, not empty.

    Returns:
        Minus the natural logarithm of the chance of the likeliest mistakes; 0 for the same word.
    """
    before_last: list[float] = []
    last = [place * _ADDED for place in range(len(typed) + 1)]
    for row, letter in enumerate(meant, start=1):
        here = [row * _LEFT_OUT]
        for place, other in enumerate(typed, start=1):
            if letter == other:
                here.append(last[place - 1])
                continue
            cost = min(last[place - 1] + _CHANGED, last[place] + _LEFT_OUT, here[place - 1] + _ADDED)
            if row > 1 and place > 1 and letter == typed[place - 2] and other == meant[row - 2]:
                cost = min(cost, before_last[place - 2] + _SWAPPED)
            here.append(cost)
        before_last, last = last, here
    # Two swapped first letters ("ebllen") keep both in place.
    kept = typed[0] == meant[0] or typed[:2] == meant[1::-1]
    return last[-1] + (0.0 if kept else _FIRST_LETTER)
