"""Search over all content: built once, asked at every key."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from assistant.language.search.analysis import Analyzer, count_words
from assistant.language.search.documents import Document, Kind, documents_of
from assistant.language.search.filters import Filters, widened
from assistant.language.search.index import build_index, places_of
from assistant.language.search.kinship import Kinship
from assistant.language.search.marking import mark
from assistant.language.search.numbers import CaseNumbers
from assistant.language.search.query import Query, parse
from assistant.language.search.ranking import rank, terms_used
from assistant.language.search.shelf import Shelf, make_shelf
from assistant.language.search.thesaurus import build_thesaurus
from assistant.language.search.vocabulary import Vocabulary
from assistant.language.search.words import folded_words
from assistant.model.library import Library
from assistant.model.texts import Concept

_SCALE = 75.0
"""Turns the score of the ranking into one of 0 to 100."""
_NAMED = 98.0
"""The score of what was called by its name."""
_SURE = 90.0
"""From this score on, a case number is all that was meant."""
_OTHERS = 28
"""How many documents of the kinds that are no advices get an exact score."""
_MISSED_FILTER = 0.7
"""What is left of the score of an advice that a filter in a long sentence does not fit."""
_PARTLY = 0.6
"""What is left where "gegrond" or "ongegrond" was asked and the advice is partly so."""
_WEAK = 0.15
"""Hits below this part of the score of the best one of their kind are left out."""


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


class Search:
    """Finds content of every kind; see `build`."""

    def __init__(self, shelves: Mapping[Kind, Shelf], analyzer: Analyzer) -> None:
        self._shelves = shelves
        self._analyzer = analyzer
        advices = shelves.get(Kind.PRECEDENT)
        documents = advices.documents if advices else ()
        self._kinship = Kinship(documents)
        self._numbers = CaseNumbers(document.id for document in documents)
        self._places = {document.id: place for place, document in enumerate(documents)}

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
            documents: What can be found. Of two that score the same, the later `order` comes first.
            concepts: The lexicon: everyday words for the notions of the field.
        """
        everything = sorted(documents, key=lambda document: document.order, reverse=True)
        texts = [[folded_words(unit.text) for unit in document.units] for document in everything]
        thesaurus, everyday = build_thesaurus((concept.id, concept.words) for concept in concepts)
        counts = dict.fromkeys(sorted(everyday), 0)
        counts.update(count_words(words for units in texts for words in units))
        analyzer = Analyzer(Vocabulary(counts), thesaurus)
        shelves = {}
        for kind in Kind:
            chosen = [place for place, document in enumerate(everything) if document.kind is kind]
            if chosen:
                of_kind = tuple(everything[place] for place in chosen)
                shelves[kind] = make_shelf(of_kind, build_index(of_kind, [texts[place] for place in chosen], analyzer))
        return cls(shelves, analyzer)

    def search(  # noqa: PLR0913 - the filters of the screen, one by one
        self,
        text: str,
        *,
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
            theme: Only advices on this theme; this and the other filters leave everything but advices out.
            outcome: Only advices with this outcome.
            sector: Only advices from this sector.
            years: Only advices from these years.
            limit: The most hits to return; for a text no more than some dozens of a kind are found.

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
        found = self._ranked(query, chosen, kinds, max(limit, 0))
        return self._hits(query, found[: max(limit, 0)])

    def grouped(self, text: str, limit: int = 5) -> dict[Kind, tuple[Hit, ...]]:
        """Find what fits a text best of every kind.

        Args:
            text: What was typed so far.
            limit: The most hits of each kind.

        Returns:
            The hits by kind, the kind with the best hit first; kinds without hits are left out.
        """
        query = parse(text, self._analyzer)
        groups: dict[Kind, list[Hit]] = {}
        for hit in self._hits(query, self._ranked(query, Filters(), None, max(limit, 0))):
            groups.setdefault(hit.kind, []).append(hit)
        return {kind: tuple(hits) for kind, hits in groups.items()}

    def marks(self, hit: Hit, text: str) -> tuple[tuple[int, int], ...]:
        """Return the places in a text of the hit that are why it was found: (first character, after the last)."""
        return mark(text, hit.terms, self._analyzer)

    def _ranked(
        self, query: Query, chosen: Filters, kinds: Collection[Kind] | None, limit: int
    ) -> list[tuple[float, Kind, int]]:
        """Return (score, kind, place), best first, at most so many of each kind."""
        found: list[tuple[float, Kind, int]] = []
        numbered = self._by_number(query)
        for kind, shelf in self._shelves.items():
            if kinds is not None and kind not in kinds:
                continue
            if kind is Kind.PRECEDENT:
                rows = self._advices(shelf, query, chosen, numbered)
            elif chosen or query.filters or numbered:
                rows = []
            else:
                rows = _others(shelf, query)
            least = rows[0][0] * _WEAK if rows else 0.0
            found.extend((score, kind, place) for score, place in rows[:limit] if score >= least)
        found.sort(key=lambda row: -row[0])
        return found

    def _hits(self, query: Query, rows: Iterable[tuple[float, Kind, int]]) -> tuple[Hit, ...]:
        used: dict[Kind, list[tuple[str, int]]] = {}
        hits = []
        for score, kind, place in rows:
            shelf = self._shelves[kind]
            if kind not in used:
                used[kind] = terms_used(shelf.index, query.groups)
            terms = frozenset(term for term, mask in used[kind] if mask >> place & 1)
            document = shelf.documents[place]
            hits.append(Hit(kind, document.id, document.title, round(score, 2), terms))
        return tuple(hits)

    def _advices(
        self, shelf: Shelf, query: Query, chosen: Filters, named: list[tuple[float, int]]
    ) -> list[tuple[float, int]]:
        """Return the advices that fit as (score, place), best first.

        Args:
            shelf: The advices.
            query: What was typed.
            chosen: The filters of the screen.
            named: The advices whose number was typed.
        """
        allowed = shelf.allowed(chosen)
        numbered = [row for row in named if allowed >> row[1] & 1]
        if numbered and (not query.groups or numbered[0][0] >= _SURE):
            return numbered
        asked = query.filters
        exact = shelf.allowed(asked) & allowed
        fitting = shelf.allowed(widened(asked)) & allowed
        if not query.groups:
            if not asked and not chosen:
                return numbered
            places = [*places_of(exact), *places_of(fitting & ~exact)]
            return [(max(100.0 - order * 0.01, 0.0), place) for order, place in enumerate(places)]
        rows = []
        ranked = rank(shelf.index, query.groups, fitting) if query.strict and fitting else []
        # Rather an advice from another year than nothing at all.
        ranked = ranked or rank(shelf.index, query.groups, allowed)
        for hit in self._kinship.ordered(ranked):
            share = 1.0 if exact >> hit.place & 1 else _PARTLY if fitting >> hit.place & 1 else _MISSED_FILTER
            rows.append((min(_SCALE * hit.score * share, 99.0), hit.place))
        rows.sort(key=lambda row: -row[0])
        known = {place for _, place in numbered}
        return [*numbered, *(row for row in rows if row[1] not in known)]

    def _by_number(self, query: Query) -> list[tuple[float, int]]:
        """Return the advices whose numbers were typed as (score, place), the surest first."""
        found: dict[int, float] = {}
        for typed in query.numbers:
            for number, sure in self._numbers.read(typed):
                found.setdefault(self._places[number], 100.0 * sure - 0.01 * len(found))
        return sorted(((score, place) for place, score in found.items()), key=lambda row: (-row[0], row[1]))


def build_search(library: Library) -> Search:
    """Return the search over everything in the library that can be found."""
    return Search.build(documents_of(library), library.concepts.values())


def _others(shelf: Shelf, query: Query) -> list[tuple[float, int]]:
    """Return the documents of a kind without filters as (score, place), best first."""
    rows = [
        (min(_SCALE * hit.score, 97.0), hit.place) for hit in rank(shelf.index, query.groups, shelf.everything, _OTHERS)
    ]
    named = shelf.named(query.words)
    if named is None:
        return rows
    return [(_NAMED, named), *(row for row in rows if row[1] != named)]
