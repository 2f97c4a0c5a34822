"""An inverted index over documents of one kind, small enough to keep in memory and quick to search.

Which documents hold a term is kept as one whole number with a bit per document. Adding up the weights of all terms
for all documents at once then takes a few operations on those numbers, however many documents there are.
"""

from __future__ import annotations

import math
import sys
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from assistant.language.search.analysis import CONCEPT, PART, Analyzer
from assistant.language.search.documents import Document

_SATURATION = 4.0
"""How soon more of the same word stops counting (k1 of BM25)."""
_LENGTH = 0.35
"""How much a long document is held back (b of BM25)."""
_RARE = 0.5
"""Below 1, a word that hardly any document holds counts less heavily than usual: in a query in everyday words, the
rare word is often there by accident, and the others say what it is about."""
_STEPS = 255


@dataclass(frozen=True, slots=True)
class Posting:
    """Where a term occurs."""

    mask: int
    """A bit per document that holds it."""
    impacts: bytes
    """For each of those documents, in order: how strongly it is about the term, 0 to 255."""
    units: Sequence[int]
    """For each of those documents, in order: a bit per unit that holds it."""


@dataclass(frozen=True, slots=True)
class Index:
    """The terms of some documents; documents are known by their place."""

    size: int
    postings: Mapping[str, Posting]
    unit_sums: tuple[Sequence[float], ...]
    """Per document and unit: the rarity of its words added up."""

    def rarity(self, term: str) -> float:
        """Return how much it says that a document holds the term (idf); 0 if none does."""
        posting = self.postings.get(term)
        return rarity(self.size, posting.mask.bit_count()) if posting else 0.0


def rarity(size: int, holding: int) -> float:
    """Return the inverse document frequency of a term that so many of the documents hold."""
    return float(math.log(1 + (size - holding + 0.5) / (holding + 0.5)) ** _RARE)


def build_index(documents: Sequence[Document], texts: Sequence[Sequence[Sequence[str]]], analyzer: Analyzer) -> Index:
    """Index documents of one kind.

    Args:
        documents: The documents; their order gives them their places.
        texts: The folded words of every unit of every document.
        analyzer: Knows all those words.
    """
    rows = [[analyzer.row_terms(words) for words in units] for units in texts]
    lengths = [
        sum(unit.weight * len(terms) for unit, terms in zip(document.units, units, strict=True))
        for document, units in zip(documents, rows, strict=True)
    ]
    average = sum(lengths) / len(lengths) if lengths else 1.0
    masks: dict[str, int] = {}
    places: dict[str, list[int]] = {}
    impacts: dict[str, bytearray] = {}
    held_in: dict[str, array[int]] = {}
    for place, (document, units) in enumerate(zip(documents, rows, strict=True)):
        holding: dict[str, int] = {}
        weights: dict[str, float] = {}
        for number, (unit, terms) in enumerate(zip(document.units, units, strict=True)):
            for term in terms:
                holding[term] = holding.get(term, 0) | 1 << number
                weights[term] = weights.get(term, 0.0) + unit.weight
        damping = _SATURATION * (1 - _LENGTH + _LENGTH * lengths[place] / (average or 1.0))
        for term, weight in weights.items():
            if term not in places:
                places[term] = []
                impacts[term] = bytearray()
                held_in[term] = array("Q")
            places[term].append(place)
            impacts[term].append(max(1, round(_STEPS * weight / (weight + damping))))
            held_in[term].append(holding[term])
    for term, holders in places.items():
        masks[term] = mask_of(holders)
    postings = {term: Posting(masks[term], bytes(impacts[term]), held_in[term]) for term in masks}
    return Index(len(documents), postings, _unit_sums(rows, postings, len(documents)))


def mask_of(places: Iterable[int]) -> int:
    """Return a number with the bits at these places set."""
    found = sorted(places)
    if not found:
        return 0
    bits = bytearray(found[-1] // 8 + 1)
    for place in found:
        bits[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(bits, "little")


def places_of(mask: int) -> list[int]:
    """Return the places of the set bits, in order."""
    found = []
    base = 0
    chunks = array("Q")
    chunks.frombytes(mask.to_bytes((mask.bit_length() + 63) // 64 * 8, sys.byteorder))
    for chunk in chunks if sys.byteorder == "little" else reversed(chunks):
        rest = chunk
        while rest:
            low = rest & -rest
            found.append(base + low.bit_length() - 1)
            rest ^= low
        base += 64
    return found


def _unit_sums(rows: list[list[set[str]]], postings: Mapping[str, Posting], size: int) -> tuple[Sequence[float], ...]:
    rarities = {
        term: rarity(size, len(posting.impacts))
        for term, posting in postings.items()
        if term[0] != PART and term[0] != CONCEPT
    }
    return tuple(array("f", (sum(rarities.get(term, 0.0) for term in terms) for terms in units)) for units in rows)
