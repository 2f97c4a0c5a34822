"""Search over all content: built once, asked at every key."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from assistant.language.search.analysis import Analyzer, count_words
from assistant.language.search.documents import Document, Kind
from assistant.language.search.index import Index, build_index, mask_of, places_of
from assistant.language.search.marking import mark
from assistant.language.search.numbers import CaseNumbers
from assistant.language.search.query import Filters, Query, parse
from assistant.language.search.ranking import Scored, rank
from assistant.language.search.thesaurus import Thesaurus
from assistant.language.search.vocabulary import Vocabulary
from assistant.model.texts import Concept

_MISSED_FILTER = 0.45
"""What is left of the score of an advice that a filter in a long sentence does not fit."""
_PARTLY = 0.6
"""What is left where "gegrond" was asked and the advice is partly so."""
_WEAK = 0.25
"""Hits below this part of the best one's score are left out."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found."""

    kind: Kind
    id: str
    title: str
    score: float
    """0 to 100; comparable within one search."""
    terms: frozenset[str] = frozenset()
    """By which stems and concepts it was found (see `Search.marks`)."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The documents of one kind with their index and what they are filtered by."""

    documents: tuple[Document, ...]
    index: Index
    facets: Mapping[str, int]
    """Per filter value (`outcome=gegrond`, `year=2019`, …) a bit per document that has it."""

    def allowed(self, filters: Filters) -> int:
        """Return a bit per document that fits all filters."""
        mask = (1 << len(self.documents)) - 1
        for name, values in _named(filters):
            if values:
                fitting = 0
                for value in values:
                    fitting |= self.facets.get(f"{name}={value}", 0)
                mask &= fitting
        return mask


class Search:
    """Finds content of every kind; see `build`."""

    def __init__(self, shelves: Mapping[Kind, Shelf], analyzer: Analyzer) -> None:
        self._shelves = shelves
        self._analyzer = analyzer
        advices = shelves.get(Kind.PRECEDENT)
        self._numbers = CaseNumbers(document.id for document in advices.documents) if advices else CaseNumbers(())
        self._places = {document.id: place for place, document in enumerate(advices.documents)} if advices else {}

    @property
    def shelves(self) -> Mapping[Kind, Shelf]:
        """The documents and indexes, by kind."""
        return self._shelves

    @property
    def analyzer(self) -> Analyzer:
        """The vocabulary and the thesaurus."""
        return self._analyzer

    @classmethod
    def build(cls, documents: Iterable[Document], concepts: Iterable[Concept]) -> Search:
        """Index documents.

        Args:
            documents: What can be found; the order within a kind decides between equal scores.
            concepts: The lexicon: everyday words for the notions of the field.
        """
        everything = tuple(documents)
        thesaurus = Thesaurus(concepts)
        counts = dict.fromkeys(sorted(thesaurus.vocabulary), 0)
        counts.update(count_words(unit.text for document in everything for unit in document.units))
        analyzer = Analyzer(Vocabulary(counts), thesaurus)
        shelves = {}
        for kind in Kind:
            of_kind = [document for document in everything if document.kind is kind]
            of_kind.sort(key=lambda document: document.order, reverse=True)
            if of_kind:
                shelves[kind] = make_shelf(tuple(of_kind), build_index(of_kind, analyzer))
        return cls(shelves, analyzer)

    def search(
        self,
        text: str,
        kinds: Collection[Kind] | None = None,
        theme: str | None = None,
        outcome: str | None = None,
        sector: str | None = None,
        years: Collection[int] | None = None,
        limit: int = 10,
    ) -> tuple[Hit, ...]:
        """Find what fits a text best.

        Args:
            text: What was typed so far; the last word may be unfinished, and typing errors are allowed.
            kinds: The kinds to look in; all of them if left out.
            theme: Only advices on this theme.
            outcome: Only advices with this outcome.
            sector: Only advices from this sector.
            years: Only advices from these years.
            limit: The most hits to return.

        Returns:
            The hits, best first. A blank text with filters gives all advices that fit, newest first.
        """
        chosen = Filters(
            outcomes=frozenset({outcome} if outcome else ()),
            sectors=frozenset({sector} if sector else ()),
            years=frozenset(years or ()),
            themes=frozenset({theme} if theme else ()),
        )
        query = parse(text, self._analyzer)
        hits: list[Hit] = []
        for kind, shelf in self._shelves.items():
            if kinds is not None and kind not in kinds:
                continue
            if kind is Kind.PRECEDENT:
                hits.extend(self._advices(shelf, query, chosen, limit))
            elif not chosen and not query.filters and not query.numbers:
                hits.extend(self._others(shelf, query, limit))
        hits.sort(key=lambda hit: -hit.score)
        return tuple(hits[: max(limit, 0)])

    def grouped(self, text: str, limit: int = 5) -> dict[Kind, tuple[Hit, ...]]:
        """Find what fits a text best of every kind; kinds are in order of their best hit, without empty ones."""
        hits = self.search(text, limit=limit * 40)
        found: dict[Kind, list[Hit]] = {}
        for hit in hits:
            row = found.setdefault(hit.kind, [])
            if len(row) < limit:
                row.append(hit)
        return {kind: tuple(row) for kind, row in found.items()}

    def marks(self, hit: Hit, text: str) -> tuple[tuple[int, int], ...]:
        """Return the places in a text of the hit that are why it was found: (first character, after the last)."""
        return mark(text, hit.terms, self._analyzer)

    def _others(self, shelf: Shelf, query: Query, limit: int) -> list[Hit]:
        scored = rank(shelf.index, query.groups, (1 << len(shelf.documents)) - 1)
        return self._hits(shelf, [(hit, hit.score) for hit in scored], limit)

    def _advices(self, shelf: Shelf, query: Query, chosen: Filters, limit: int) -> list[Hit]:
        allowed = shelf.allowed(chosen)
        numbered = self._by_number(shelf, query, allowed, limit)
        if numbered and (not query.groups or numbered[0].score >= 90):
            return numbered
        asked = query.filters
        wide = _widened(asked)
        fitting = shelf.allowed(wide) & allowed if asked else allowed
        if not query.groups:
            if not asked and not chosen:
                return numbered
            exact = shelf.allowed(asked) & allowed
            places = [*places_of(exact), *places_of(fitting & ~exact)][:limit]
            return [_hit(shelf.documents[place], 100.0 - order * 0.01) for order, place in enumerate(places)]
        scored = rank(shelf.index, query.groups, fitting if query.strict and fitting else allowed)
        rows = []
        exact = shelf.allowed(asked)
        for hit in scored:
            bit = 1 << hit.place
            share = 1.0 if exact & bit else _PARTLY if fitting & bit else _MISSED_FILTER
            rows.append((hit, hit.score * share))
        rows.sort(key=lambda row: -row[1])
        found = self._hits(shelf, rows, limit)
        known = {hit.id for hit in numbered}
        return [*numbered, *(hit for hit in found if hit.id not in known)]

    def _by_number(self, shelf: Shelf, query: Query, allowed: int, limit: int) -> list[Hit]:
        hits: dict[str, Hit] = {}
        for typed in query.numbers:
            for number, sure in self._numbers.find(typed):
                place = self._places[number]
                if allowed >> place & 1 and number not in hits:
                    hits[number] = _hit(shelf.documents[place], 100.0 * sure - 0.01 * len(hits))
        return sorted(hits.values(), key=lambda hit: -hit.score)[:limit]

    def _hits(self, shelf: Shelf, rows: Sequence[tuple[Scored, float]], limit: int) -> list[Hit]:
        if not rows:
            return []
        least = rows[0][1] * _WEAK
        return [
            _hit(shelf.documents[scored.place], min(99.0, 60 * score), frozenset(scored.terms))
            for scored, score in rows[: max(limit, 0)]
            if score >= least
        ]


def make_shelf(documents: tuple[Document, ...], index: Index) -> Shelf:
    """Put documents and their index together."""
    places: dict[str, list[int]] = {}
    for place, document in enumerate(documents):
        values = [f"outcomes={document.outcome}", f"sectors={document.sector}", f"years={document.year}"]
        for value in (*values, *(f"themes={theme}" for theme in document.themes)):
            places.setdefault(value, []).append(place)
    return Shelf(documents, index, {value: mask_of(found) for value, found in places.items()})


def _named(filters: Filters) -> tuple[tuple[str, frozenset[str] | frozenset[int]], ...]:
    return (
        ("outcomes", filters.outcomes),
        ("sectors", filters.sectors),
        ("years", filters.years),
        ("themes", filters.themes),
    )


def _widened(filters: Filters) -> Filters:
    """Return the filters with partly upheld complaints where upheld ones were asked for."""
    if "gegrond" not in filters.outcomes:
        return filters
    return Filters(filters.outcomes | {"deels_gegrond"}, filters.sectors, filters.years, filters.themes)


def _hit(document: Document, score: float, terms: frozenset[str] = frozenset()) -> Hit:
    return Hit(document.kind, document.id, document.title, round(score, 2), terms)
