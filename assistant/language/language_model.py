"""How likely a word is after the two before it, learned from the sentences and texts we have."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

START, STOP, UNREAD, NUMBER = "<begin>", "<eind>", "<?>", "<getal>"
"""Marks in a row of words: its ends, a word that nobody knows, and a number."""
_UNSEEN = 0.6
"""How often each word is taken to be seen beside the times that it was."""
_BY_CLASS = 0.7
"""How much what is said of a whole class of words counts beside what is said of the word itself."""


class LanguageModel:
    """Trigrams of words, and the same of classes of words, smoothed after Witten and Bell."""

    def __init__(self, rows: Iterable[Sequence[str]], classes: Mapping[str, str]) -> None:
        """Count.

        Args:
            rows: Sentences as folded words, with `UNREAD` and `NUMBER` for those that are no words of ours.
            classes: Of words that may stand for each other, such as people who may ask, their class.
        """
        rows = tuple(rows)
        self._classes = classes
        self._words = _Trigrams(rows)
        self._kinds = _Trigrams([[classes.get(word, word) for word in row] for row in rows])
        self._members = Counter(classes.values())
        self.cost = lru_cache(maxsize=100_000)(self._cost)
        """How unlikely a word is after two others: minus the natural logarithm of its chance, so 0 or more."""

    def _cost(self, first: str, second: str, word: str) -> float:
        chance = self._words.chance(first, second, word)
        kinds = [self._classes.get(each, each) for each in (first, second, word)]
        if kinds != [first, second, word]:
            kind = self._kinds.chance(*kinds)
            if kinds[2] != word:
                of_kind = self._kinds.count(kinds[2]) + _UNSEEN * self._members[kinds[2]]
                kind *= (self._words.count(word) + _UNSEEN) / of_kind
            chance = (1 - _BY_CLASS) * chance + _BY_CLASS * kind
        return -math.log(chance)


class _Trigrams:
    """Counts of words alone, in pairs and in threes."""

    def __init__(self, rows: Iterable[Sequence[str]]) -> None:
        self._one: Counter[str] = Counter()
        self._two: Counter[tuple[str, str]] = Counter()
        self._three: Counter[tuple[str, str, str]] = Counter()
        for row in rows:
            marked = [START, START, *row, STOP]
            self._one.update(marked[2:])
            self._two.update(pairwise(marked[1:]))
            self._three.update(zip(marked, marked[1:], marked[2:], strict=False))
        self._all = self._one.total() + _UNSEEN * (len(self._one) + 1)
        # How often something follows, and how many different things.
        self._after_one: Counter[str] = Counter()
        self._kinds_after_one = Counter(first for first, _ in self._two)
        for (first, _), count in self._two.items():
            self._after_one[first] += count
        self._after_two: Counter[tuple[str, str]] = Counter()
        self._kinds_after_two = Counter((first, second) for first, second, _ in self._three)
        for (first, second, _), count in self._three.items():
            self._after_two[first, second] += count

    def count(self, word: str) -> int:
        """Return how often a word was seen."""
        return self._one[word]

    def chance(self, first: str, second: str, word: str) -> float:
        """Return how likely a word is after two others, above 0 and at most 1."""
        alone = (self._one[word] + _UNSEEN) / self._all
        kinds = self._kinds_after_one[second]
        after = (self._two[second, word] + kinds * alone) / (self._after_one[second] + kinds) if kinds else alone
        both = self._kinds_after_two[first, second]
        if not both:
            return after
        return (self._three[first, second, word] + both * after) / (self._after_two[first, second] + both)
