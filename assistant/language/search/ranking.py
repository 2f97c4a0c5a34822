"""Which documents fit a query best: a rough sum over all of them, then an exact score for the most promising."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.language.search.analysis import CONCEPT, PART
from assistant.language.search.index import Index, places_of

CANDIDATES = 48
"""How many documents get an exact score."""
_COVERAGE = 0.45
"""How much it counts that a document has all the words, not just one of them often."""
_UNIT = 0.3
"""How much the best single unit (a question that is the same) counts beside the document as a whole."""
_ITSELF = 0.2
"""How much it adds that a document has a word itself and not a synonym, in a query of that word alone. Who types one
word means it; the more words there are, the more the subject counts and the less the wording."""
_STEPS = 12.0
"""Whole numbers per point in the rough sum."""
_TELLING = 0.15
"""Terms worth less than this part of the best one are left out."""
_MAX_GROUPS = 18
"""Of a long text only so many words count, the most telling."""
_EXAMINED = 16
"""How many of the exact scores are refined with their best unit."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """A term that may stand for a word of the query."""

    term: str
    weight: float
    """1 for the word itself, less for a synonym or a guess."""


@dataclass(frozen=True, slots=True)
class Group:
    """A word of the query and the terms that count as that word; the best of them counts."""

    word: str
    alternatives: tuple[Alternative, ...]
    weight: float = 1.0
    """Less than 1 for a word that only repeats part of another."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A document that fits."""

    place: int
    score: float


@dataclass(slots=True)
class _Tally:
    """What one document has gathered so far."""

    value: float = 0.0
    covered: float = 0.0
    units: list[tuple[float, int]] = field(default_factory=list)


def rank(index: Index, groups: Sequence[Group], allowed: int, candidates: int = CANDIDATES) -> list[Scored]:
    """Return the documents that fit best, best first.

    Args:
        index: The documents.
        groups: The words looked for.
        allowed: A bit per document that may be found.
        candidates: How many documents get an exact score; no more are returned.
    """
    weighed = _telling([_weighed(index, group) for group in groups])
    total = sum(rows[0][0] for rows in weighed)
    if not total:
        return []
    tallies = _tally(index, weighed, _most_promising(index, weighed, allowed, candidates))
    found = []
    for place, tally in tallies.items():
        share = tally.covered / total
        found.append((tally.value / total * (1 - _COVERAGE + _COVERAGE * share), place))
    found.sort(key=lambda row: (-row[0], row[1]))
    scored = [
        Scored(place, score + _UNIT * _best_unit(tallies[place].units, index.unit_sums[place], total))
        for score, place in found[:_EXAMINED]
    ]
    scored += [Scored(place, score) for score, place in found[_EXAMINED:]]
    scored.sort(key=lambda hit: (-hit.score, hit.place))
    return scored


def terms_used(index: Index, groups: Sequence[Group]) -> list[tuple[str, int]]:
    """Return the terms of a query that occur, each with a bit per document that holds it."""
    terms = dict.fromkeys(alternative.term for group in groups for alternative in group.alternatives)
    return [(term, index.postings[term].mask) for term in terms if term in index.postings]


def _weighed(index: Index, group: Group) -> list[tuple[float, str]]:
    """Return the terms of a group that occur, with what each is worth, best first."""
    rows = []
    for alternative in group.alternatives:
        worth = index.rarity(alternative.term)
        if worth:
            rows.append((worth * alternative.weight * group.weight, alternative.term))
    rows.sort(key=lambda row: (-row[0], row[1]))
    return rows


def _telling(weighed: list[list[tuple[float, str]]]) -> list[list[tuple[float, str]]]:
    """Leave out the terms that say next to nothing beside the others; they are in most documents, and take most time."""
    least = _TELLING * max((rows[0][0] for rows in weighed if rows), default=0.0)
    kept = ([row for row in rows if row[0] >= least] for rows in weighed)
    return sorted((rows for rows in kept if rows), key=lambda rows: -rows[0][0])[:_MAX_GROUPS]


def _most_promising(index: Index, weighed: list[list[tuple[float, str]]], allowed: int, wanted: int) -> int:
    """Add up whole-number weights for all documents at once, and return a bit for each of the best."""
    planes: list[int] = []
    anywhere = 0
    for rows in weighed:
        left = allowed
        for worth, term in rows:
            hits = index.postings[term].mask & left
            if not hits:
                continue
            left &= ~hits
            anywhere |= hits
            _add(planes, hits, max(1, round(worth * _STEPS)))
    if anywhere.bit_count() <= wanted:
        return anywhere
    certain, tied = 0, anywhere
    for plane in reversed(planes):
        more = tied & plane
        count = more.bit_count()
        if count > wanted:
            tied = more
        else:
            certain |= more
            wanted -= count
            tied &= ~plane
            if not wanted:
                return certain
    return certain | _lowest(tied, wanted)


def _add(planes: list[int], hits: int, amount: int) -> None:
    """Add an amount to the sums of some documents; plane n holds bit n of every sum."""
    level = 0
    while amount:
        if amount & 1:
            carry, at = hits, level
            while carry:
                if at == len(planes):
                    planes.append(0)
                before = planes[at]
                planes[at] = before ^ carry
                carry &= before
                at += 1
        amount >>= 1
        while amount and len(planes) <= level:
            planes.append(0)
        level += 1


def _lowest(mask: int, count: int) -> int:
    """Return the lowest bits of a mask, at most so many."""
    if mask.bit_count() <= count:
        return mask
    kept = 0
    for _ in range(count):
        low = mask & -mask
        kept |= low
        mask ^= low
    return kept


def _tally(index: Index, weighed: list[list[tuple[float, str]]], candidates: int) -> dict[int, _Tally]:
    tallies = {place: _Tally() for place in places_of(candidates)}
    for rows in weighed:
        best: dict[int, float] = {}
        seen: dict[int, int] = {}
        for worth, term in rows:
            posting = index.postings[term]
            mask = posting.mask
            itself = 0.0 if term[0] in (CONCEPT, PART) else _ITSELF / len(weighed)
            for place in places_of(mask & candidates):
                order = (mask & ((1 << place) - 1)).bit_count()
                tally = tallies[place]
                value = worth * (posting.impacts[order] / 255 + itself)
                before = best.get(place)
                if before is None:
                    tally.covered += worth
                    tally.value += value
                    best[place] = value
                elif value > before:
                    tally.value += value - before
                    best[place] = value
                units = posting.units[order]
                new = units & ~seen.get(place, 0)
                if new:
                    seen[place] = seen.get(place, 0) | units
                    tally.units.append((worth, new))
    return tallies


def _best_unit(rows: list[tuple[float, int]], sums: Sequence[float], total: float) -> float:
    """Return how much the best unit of a document and the query are alike, 0 to about 1."""
    gathered: dict[int, float] = {}
    for worth, units in rows:
        rest = units
        while rest:
            low = rest & -rest
            number = low.bit_length() - 1
            gathered[number] = gathered.get(number, 0.0) + worth
            rest ^= low
    best = 0.0
    for number, worth in gathered.items():
        # The added constant keeps a unit of one word from being the best match of everything.
        alike = worth / math.sqrt(total * (sums[number] + 3.0))
        best = max(best, alike)
    return best
