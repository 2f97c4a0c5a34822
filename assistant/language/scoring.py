"""Which situation or kind of question a sentence is most like: counted words, and the nearest examples.

Two witnesses, both explainable. The first adds up how much each word of the sentence is worth for each label
(multinomial naive Bayes over stems, compound parts, pieces of words and tags). The second looks for the examples that share
the rarest words. Their scores are averaged; nothing is random, and nothing is learned but counts.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from assistant.language.sentence import Sentence
from assistant.language.text import word_set

_SMOOTHING = 0.35
_TAG_WEIGHT = 1.0
_PART_WEIGHT = 0.7
_PIECE = 4
PIECE_MARK = "~"
"""How a feature begins that is a piece of a word."""
_PIECE_WEIGHT = 0.25
"""Pieces of so many letters make words alike that no stem or compound does, also mistyped ones."""
_UNSEEN = 0.15
_DENIABLE = frozenset(["scheiding", "ouders=gescheiden", "ouders=samen"])
_DENIED = "niet:"
"""What parents are not is another thing than what they are: "ze zijn niet gescheiden" is no matter of parents apart."""
SMALL_WORDS = word_set(
    "de het een en of die dat dit deze er ook nog al dan maar zo te in op bij met van voor om als is zijn ben was ik mij me "
    "mijn je jij we wij ons onze hij zij ze zijn haar hun hem u aan uit door nu net even toch wel graag wordt worden "
    "word heb heeft hebben kan kunnen mag moet moeten zal gaat gaan eigenlijk eens naar over tot heel "
)
_SMALL_WEIGHT = 0.3
OUTSIDE = "buiten"


class Feature(NamedTuple):
    """Something about a sentence that counts."""

    id: str
    weight: float
    start: int
    """Index of its first word."""
    end: int


def features(sentence: Sentence) -> tuple[Feature, ...]:
    """Return what counts in a sentence: stems, parts of compounds, pairs of stems, pieces of words, and tags."""
    found: dict[str, Feature] = {}

    def add(id: str, weight: float, start: int, end: int) -> None:
        if id not in found or found[id].weight < weight:
            found[id] = Feature(id, weight, start, end)

    stems = sentence.stems
    for place, word in enumerate(stems):
        for piece in _pieces(sentence.words[place]):
            add(piece, _PIECE_WEIGHT, place, place + 1)
        if not sentence.known[place]:
            continue
        small = sentence.words[place] in SMALL_WORDS
        add(word, _SMALL_WEIGHT if small else 1.0, place, place + 1)
        for part in sentence.parts[place]:
            add(part, _PART_WEIGHT, place, place + 1)
        if place and sentence.known[place - 1]:
            add(f"{stems[place - 1]}_{word}", 0.5, place - 1, place + 1)
    for span in sentence.spans:
        denied = span.tag in _DENIABLE and sentence.denied(span)
        add(f"@{_DENIED if denied else ''}{span.tag}", _TAG_WEIGHT, span.start, span.end)
    return tuple(found.values())


@lru_cache(maxsize=8_000)
def _pieces(word: str) -> tuple[str, ...]:
    if len(word) <= _PIECE or word in SMALL_WORDS or word.isdigit():
        return ()
    whole = f"^{word}$"
    return tuple(f"{PIECE_MARK}{whole[at : at + _PIECE]}" for at in range(len(whole) - _PIECE + 1))


class Scorer:
    """Scores labels for a sentence; built from labelled sentences."""

    def __init__(self, examples: Iterable[tuple[str, Sentence, float]]) -> None:
        """Count.

        Args:
            examples: Label, sentence, and how much the sentence counts.
        """
        self._counts: dict[str, dict[str, float]] = {}
        self._worths: dict[str, Mapping[str, float]] = {}
        self._size: dict[str, float] = defaultdict(float)
        self._examples: list[tuple[str, float]] = []
        self._holding: dict[str, list[tuple[int, float]]] = defaultdict(list)
        norms: list[list[tuple[str, float]]] = []
        document_count: Counter[str] = Counter()
        for label, sentence, weight in examples:
            seen = features(sentence)
            for feature in seen:
                counts = self._counts.setdefault(feature.id, {})
                counts[label] = counts.get(label, 0.0) + weight * feature.weight
                self._size[label] += weight * feature.weight
                document_count[feature.id] += 1
            norms.append([(feature.id, feature.weight) for feature in seen])
            self._examples.append((label, weight))
        total = len(norms)
        self._rarity = {id: math.log(1 + total / (1 + count)) for id, count in document_count.items()}
        for index, row in enumerate(norms):
            shares = [(id, weight * self._rarity[id]) for id, weight in row]
            length = math.hypot(*(share for _, share in shares)) or 1.0
            for id, share in shares:
                self._holding[id].append((index, share / length))
        self.labels: tuple[str, ...] = tuple(sorted(self._size))
        self._typical = sum(self._size.values()) / max(1, len(self.labels))

    def ours(self, id: str) -> bool:
        """Tell whether a feature occurs in examples that are not out of scope."""
        counts = self._counts.get(id)
        return counts is not None and any(label != OUTSIDE for label in counts)

    def worth(self, id: str) -> Mapping[str, float]:
        """Return how much a feature is worth for each label, above what it is worth on average."""
        known = self._worths.get(id)
        if known is not None:
            return known
        counts = self._counts.get(id)
        if counts is None:
            return {}
        logs = {}
        for label in self.labels:
            # Every label counts as if it had as many examples as the others.
            rate = counts.get(label, 0.0) * self._typical / self._size[label]
            logs[label] = math.log(rate + _SMOOTHING)
        mean = sum(logs.values()) / len(logs)
        worth = {label: value - mean for label, value in logs.items()}
        self._worths[id] = worth
        return worth

    def score(self, seen: Sequence[Feature]) -> tuple[dict[str, float], dict[str, float], float]:
        """Return per label the sum of the words' worth and the likeness of the nearest examples, and the best likeness."""
        sums = dict.fromkeys(self.labels, 0.0)
        likeness: dict[int, float] = defaultdict(float)
        squares = 0.0
        for feature in seen:
            rarity = self._rarity.get(feature.id)
            squares += (feature.weight * (rarity if rarity is not None else 5.0 * _UNSEEN)) ** 2
            if rarity is None:
                continue
            for label, value in self.worth(feature.id).items():
                sums[label] += value * feature.weight
            for index, share in self._holding[feature.id]:
                likeness[index] += share * feature.weight * rarity
        length = math.sqrt(squares) or 1.0
        near: dict[str, list[float]] = defaultdict(list)
        for index, value in likeness.items():
            label, weight = self._examples[index]
            near[label].append(value / length * min(1.0, weight))
        best = {}
        for label in self.labels:
            values = sorted(near.get(label, ()), reverse=True)[:3]
            best[label] = sum(v * w for v, w in zip(values, (0.6, 0.25, 0.15), strict=False))
        top = max((max(values) for values in near.values()), default=0.0)
        return sums, best, top
