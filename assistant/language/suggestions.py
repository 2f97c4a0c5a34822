"""Suggestions of situations while somebody types; fast enough for every key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from assistant.language.scoring import SMALL_WORDS
from assistant.language.spelling import allowed_errors
from assistant.language.stemming import stem
from assistant.language.text import clean, words_of
from assistant.model.ids import TreeId

_MOST_CHARACTERS = 200
_LIMIT = 5


class Suggester:
    """Finds situations for the beginning of a sentence."""

    def __init__(self, phrases: Iterable[tuple[TreeId, str]], is_word: Callable[[str], bool]) -> None:
        """Build.

        Args:
            phrases: Tree, and a phrase for it.
            is_word: Whether a folded word is a real one; only others are taken for mistyped.
        """
        self._is_word = is_word
        self._phrases = tuple(phrases)
        self._holding: dict[str, list[int]] = defaultdict(list)
        self._length: list[int] = []
        for index, (_, phrase) in enumerate(self._phrases):
            stems = {stem(word) for word in words_of(phrase) if word not in SMALL_WORDS}
            self._length.append(len(stems))
            for each in stems:
                self._holding[each].append(index)
        self._stems = sorted(self._holding)
        self._near = lru_cache(maxsize=2_000)(self._like)

    def suggest(self, prefix: str, limit: int = _LIMIT) -> tuple[TreeId, ...]:
        """Return the situations that fit what is typed so far, best first; none if nothing does.

        Args:
            prefix: What is typed so far; its last word may be unfinished.
            limit: The most suggestions.
        """
        line = clean(prefix, _MOST_CHARACTERS)
        words = words_of(line)
        content = [word for word in words if word not in SMALL_WORDS][-8:]
        if not content:
            return ()
        points: dict[int, float] = defaultdict(float)
        for place, word in enumerate(content):
            unfinished = place == len(content) - 1 and not prefix.endswith((" ", ".", ",", "?"))
            for near, worth in self._near(word, unfinished):
                rarity = 1.0 / (1 + len(self._holding[near]) / 40)
                for index in self._holding[near]:
                    points[index] += worth * rarity
        best: dict[TreeId, float] = {}
        for index, value in points.items():
            tree = self._phrases[index][0]
            # Of two phrases that hold the same words the shorter fits better.
            best[tree] = max(best.get(tree, 0.0), value / (1 + 0.05 * self._length[index]))
        return tuple(sorted(best, key=lambda tree: (-best[tree], tree))[:limit])

    def _like(self, word: str, unfinished: bool) -> tuple[tuple[str, float], ...]:
        found: dict[str, float] = {}
        root = stem(word)
        if root in self._holding:
            found[root] = 1.0
        if unfinished and len(word) > 1:
            for each in self._stems:
                if each.startswith(word) and each not in found:
                    found[each] = 0.8
        if not found and not self._is_word(word):
            # A word that is not finished says less, so it may have fewer errors.
            most = allowed_errors(len(root)) - 1
            if most:
                for each, distance, _ in process.extract(
                    root, self._stems, scorer=OSA.distance, score_cutoff=most, limit=3
                ):
                    found[each] = 0.7 - 0.15 * float(distance)
        return tuple(sorted(found.items()))
