"""The words that are known: how they are built up, what they begin with, and which one was meant."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from rapidfuzz.distance import OSA

from assistant.language.search.roots import root
from assistant.language.search.sounds import sound
from assistant.language.search.words import STOPWORDS

_MIN_PART = 4
_MIN_COMPOUND = 7
_SHORT = "app ict lvs okr okt tlv swv mdo oso ots leer lees vt rt mr iq cc les bel dag wet arts"
_SHORT_PARTS = frozenset(_SHORT.split())
_NEVER = """
    heid heden doorge lijk lijke schap achtig loos loze baar bare zaam ering atie aties eren elen enen eerd eert ende geven
    keer keren tijd teit iteit isch ische over voor door naar open onder tegen samen achter boven binnen buiten lange lang
    """
_NEVER_PARTS = frozenset(_NEVER.split())
_MIN_CLEAR = 5
"""A shorter known word is in an unknown one by accident too often."""
_MIN_REST = 3
_LINKS = ("", "s", "en", "n", "e")
_MIN_JOINED = 6
_MIN_INFLECTED = 9
"""A shorter word that only shares its stem with a known one is too often another word."""
_LIKE_PART = 0.75
"""How alike a mistyped part of a compound must be at least."""
_MIN_FUZZY = 4
_LONG = 7
"""In a shorter word the first letter is taken to be right."""
_BY_EAR = 0.6
"""What it counts that a word is spelled otherwise but sounds the same."""
_NEIGHBOURS = 24
_MAX_COMPLETIONS = 30


StoredVocabulary: TypeAlias = tuple[frozenset[str], dict[str, tuple[str, ...]], dict[str, list[int]]]
"""Stems, parts of compounds, and places of words by the letters in them."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A known word that an unknown one may stand for."""

    word: str
    likeness: float
    """From 0 to 1; 1 is the word itself."""


class Vocabulary:
    """All known words with their stems and parts; looked up by beginning and by likeness."""

    def __init__(self, counts: Mapping[str, int], stored: StoredVocabulary | None = None) -> None:
        """Take the known words.

        Args:
            counts: How often each folded word occurs; 0 for a word of the lexicon that the content does not use.
            stored: What was worked out before from the same counts.
        """
        self.counts = counts
        self._sorted = sorted(counts)
        self._guesses: dict[str, tuple[Guess, ...]] = {}
        if stored is not None:
            self._stems, self._parts, self._grams = stored
        else:
            self._stems = frozenset(root(word) for word in counts)
            self._parts = self._all_parts()
            self._grams = self._all_grams()

    @cached_property
    def _compounds(self) -> dict[tuple[str, ...], str]:
        """The most used compound by the stems of its parts."""
        found: dict[tuple[str, ...], str] = {}
        for word, parts in self._parts.items():
            key = tuple(root(part) for part in parts)
            known = found.get(key)
            if known is None or self.counts[word] > self.counts[known]:
                found[key] = word
        return found

    @property
    def stored(self) -> StoredVocabulary:
        """What took time to work out, to be kept."""
        return self._stems, self._parts, self._grams

    def __contains__(self, word: str) -> bool:
        return word in self.counts

    def knows_stem(self, of_word: str) -> bool:
        """Return whether the stem of a word is that of a known word."""
        return root(of_word) in self._stems

    def split(self, word: str) -> tuple[str, ...]:
        """Return the known words that a compound is made of; nothing if it is not one."""
        known = self._parts.get(word)
        if known is not None:
            return known
        if word in self.counts:
            return ()
        return self._split(word)

    def joined(self, pieces: Sequence[str]) -> str | None:
        """Return the known word that words written apart make together, if there is one."""
        whole = "".join(pieces)
        if len(whole) < _MIN_JOINED or not whole.isalpha():
            return None
        for link in _LINKS:
            option = link.join(pieces)
            if option in self.counts:
                return option
        known = self._compounds.get(tuple(root(piece) for piece in pieces))
        if known is not None:
            return known
        return whole if len(whole) >= _MIN_INFLECTED and self.knows_stem(whole) else None

    def pieces(self, word: str) -> tuple[str, ...]:
        """Return the known words that an unknown one is made of, one of them mistyped or a small word ("vaneen")."""
        if len(word) < _MIN_COMPOUND or not word.isalpha():
            return ()
        for cut in range(len(word) - 2, 1, -1):
            left, right = word[:cut], word[cut:]
            if self._stands_alone(left) and self._stands_alone(right):
                return left, right
        found: tuple[float, tuple[str, ...]] = (_LIKE_PART, ())
        for cut in range(_MIN_PART, len(word) - _MIN_PART + 1):
            left, right = word[:cut], word[cut:]
            part = self._left(left)
            if part is not None:
                for guess in self.guesses(right)[:1]:
                    found = max(found, (guess.likeness, (part, guess.word)))
            if self._is_part(right):
                for guess in self.guesses(left)[:1]:
                    found = max(found, (guess.likeness, (guess.word, right)))
        return found[1]

    def part(self, word: str) -> str | None:
        """Return the longest known word that an unknown one begins or ends with ("wapen" of "wapenbezit")."""
        if not word.isalpha():
            return None
        for size in range(len(word) - _MIN_REST, _MIN_CLEAR - 1, -1):
            for option in (word[-size:], self._left(word[:size])):
                if option is not None and len(option) >= _MIN_CLEAR and option in self.counts and self._is_part(option):
                    return option
        return None

    def completions(self, beginning: str) -> tuple[str, ...]:
        """Return known words with this beginning, the most frequent first."""
        start = bisect_left(self._sorted, beginning)
        found = []
        for place in range(start, min(start + 400, len(self._sorted))):
            word = self._sorted[place]
            if not word.startswith(beginning):
                break
            if self.counts[word] or len(beginning) > 3:
                found.append(word)
        found.sort(key=lambda word: (-self.counts[word], word))
        return tuple(found[:_MAX_COMPLETIONS])

    def guesses(self, word: str) -> tuple[Guess, ...]:
        """Return the known words that an unknown one is probably meant to be, the likeliest first."""
        if len(word) < _MIN_FUZZY or not word.isalpha():
            return ()
        known = self._guesses.get(word)
        if known is None:
            known = self._guess(word)
            if len(self._guesses) > 500:
                self._guesses.clear()
            self._guesses[word] = known
        return known

    def _guess(self, word: str) -> tuple[Guess, ...]:
        heard = sound(word)
        overlap: dict[int, int] = {}
        for gram in _grams(heard):
            for place in self._grams.get(gram, ()):
                overlap[place] = overlap.get(place, 0) + 1
        size = len(word)
        most = 1 if size < 6 else 2 if size < 10 else 3
        # One wrong letter spoils two pairs of letters, a swap of two spoils three.
        needed = max(2, len(heard) + 1 - 3 * most)
        close = [(shared, place) for place, shared in overlap.items() if shared >= needed]
        close.sort(key=lambda row: (abs(len(self._sorted[row[1]]) - size) - 2 * row[0], row[1]))
        found = []
        for _, place in close[:_NEIGHBOURS]:
            other = self._sorted[place]
            distance = _distance(word, other, most)
            if distance > most or (other in STOPWORDS and len(other) < _MIN_FUZZY):
                continue
            likeness = 1 - distance / max(size, len(other)) - (0.12 if sound(other)[0] != heard[0] else 0.0)
            # Of two words equally near, the one in use is the likelier.
            likeness += 0.02 * min(self.counts[other], 10) / 10
            found.append(Guess(other, min(likeness, 0.99)))
        found.sort(key=lambda guess: (-guess.likeness, guess.word))
        if not found:
            return ()
        best = found[0].likeness
        return tuple(guess for guess in found[:4] if guess.likeness > best - 0.08)

    def _all_grams(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for place, word in enumerate(self._sorted):
            if len(word) >= _MIN_FUZZY - 1 and word.isalpha():
                for gram in _grams(sound(word)):
                    found.setdefault(gram, []).append(place)
        return found

    def _all_parts(self) -> dict[str, tuple[str, ...]]:
        found = {}
        for word in self._sorted:
            if len(word) >= _MIN_COMPOUND:
                parts = self._split(word)
                if parts:
                    found[word] = parts
        return found

    def _split(self, word: str) -> tuple[str, ...]:
        if len(word) < _MIN_COMPOUND or not word.isalpha():
            return ()
        best: tuple[int, tuple[str, ...]] = (0, ())
        for cut in range(2, len(word) - 1):
            left = self._left(word[:cut])
            if left is None:
                continue
            right = word[cut:]
            if len(right) > 2 and self._is_part(right):
                best = max(best, (min(len(left), len(right)) * 2, (left, right)))
            elif len(right) >= _MIN_COMPOUND:
                rest = self._two(right)
                if rest:
                    best = max(best, (min(len(left), *map(len, rest)), (left, *rest)))
        return best[1]

    def _two(self, word: str) -> tuple[str, str] | None:
        best: tuple[int, tuple[str, str] | None] = (0, None)
        for cut in range(2, len(word) - 1):
            right = word[cut:]
            if not self._is_part(right):
                continue
            left = self._left(word[:cut])
            if left is not None and min(len(left), len(right)) > best[0]:
                best = (min(len(left), len(right)), (left, right))
        return best[1]

    def _left(self, piece: str) -> str | None:
        """Return the known word that a first part is, without what links it to the next."""
        options = [piece.removesuffix(link) for link in _LINKS if piece.endswith(link)]
        parts = [option for option in options if self._is_part(option)]
        return next((part for part in parts if part in self.counts), parts[0] if parts else None)

    def _stands_alone(self, word: str) -> bool:
        return word in STOPWORDS or (len(word) >= _MIN_PART and bool(self.counts.get(word)))

    def _is_part(self, word: str) -> bool:
        if len(word) < _MIN_PART:
            return word in _SHORT_PARTS and word in self.counts
        if word in _NEVER_PARTS or word in STOPWORDS:
            return False
        return word in self.counts or (len(word) > 5 and len(root(word)) >= _MIN_PART and root(word) in self._stems)


def _distance(word: str, other: str, most: int) -> float:
    """Return how many letters two words differ; more than `most` if they are no likely pair.

    Letters that sound the same count together as less than one.
    """
    heard, known = sound(word), sound(other)
    if len(word) < _LONG and not (_begins_alike(word, other) or _begins_alike(heard, known)):
        return most + 1
    distance = float(OSA.distance(word, other, score_cutoff=most))
    return min(distance, OSA.distance(heard, known, score_cutoff=most) + _BY_EAR)


def _begins_alike(word: str, other: str) -> bool:
    """Return whether the first letters are the same, or the first two swapped."""
    return word[0] == other[0] or word[:2] == other[1::-1]


def _grams(word: str) -> set[str]:
    framed = f"^{word}$"
    return {framed[start : start + 2] for start in range(len(framed) - 1)}
