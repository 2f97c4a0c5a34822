"""The advices of the committee and everything else there is to read, as the library screen asks for it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.language.search import ComplaintHelp, Hit, Kind, Search, complaint_help
from assistant.model.ids import PassageId, PrecedentId, TreeId
from assistant.presenters import texts
from assistant.presenters import ui_texts as words
from assistant.presenters.reading import page
from assistant.presenters.views import ChoiceView, PageView, SectionView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.model.library import Library
    from assistant.model.texts import Precedent

MOST_PER_SIDE = 4
"""The most advices for a complaint per side."""
MOST = 160
"""The most results that are shown."""


@dataclass(frozen=True, slots=True)
class Sieve:
    """What the results are filtered and sorted by; empty: not."""

    theme: str = ""
    outcome: str = ""
    sector: str = ""
    year: str = ""
    everything: bool = False
    """Whether other content than advices is shown too."""
    newest: bool = False
    """Sort by date rather than by relevance."""

    def having(self, name: str, value: str) -> Sieve:
        """Return the sieve with another value for theme, outcome, sector or year."""
        match name:
            case "theme":
                return replace(self, theme=value)
            case "outcome":
                return replace(self, outcome=value)
            case "sector":
                return replace(self, sector=value)
            case _:
                return replace(self, year=value)


@dataclass(frozen=True, slots=True)
class Row:
    """A result."""

    kind: str
    id: str
    title: str
    outcome: str = ""
    year: str = ""
    hit: Hit | None = None
    """Why it was found; None if nothing was typed."""


@dataclass(frozen=True, slots=True)
class Link:
    """Where a page leads on to."""

    kind: str
    id: str
    label: str


class Catalog:
    """Finds and opens what there is to read; made once, after the content is loaded."""

    def __init__(self, library: Library, search: Search) -> None:
        self._library, self._search = library, search
        self._newest = sorted(
            library.precedents.values(), key=lambda each: each.date.toordinal() if each.date else 0, reverse=True
        )

    @property
    def library(self) -> Library:
        """The content."""
        return self._library

    def find(self, text: str, sieve: Sieve) -> tuple[Row, ...]:
        """Find what fits, best or newest first; everything that passes the sieve if nothing was typed."""
        # One letter says nothing yet; an empty list would only flicker.
        rows = (
            self._hits(text, sieve)
            if len(text.strip()) > 1
            else tuple(self._row(each) for each in self._fitting(sieve))
        )
        if not sieve.newest:
            return rows
        dates = {id: each.date.toordinal() for id, each in self._library.precedents.items() if each.date}
        return tuple(sorted(rows, key=lambda row: (row.kind != Kind.PRECEDENT, -dates.get(PrecedentId(row.id), 0))))

    def _hits(self, text: str, sieve: Sieve) -> tuple[Row, ...]:
        hits = self._search.search(
            text,
            kinds=None if sieve.everything else (Kind.PRECEDENT,),
            theme=sieve.theme or None,
            outcome=sieve.outcome or None,
            sector=sieve.sector or None,
            years=(int(sieve.year),) if sieve.year else None,
            limit=MOST,
        )
        rows = []
        for hit in hits:
            precedent = self._library.precedents.get(PrecedentId(hit.id)) if hit.kind is Kind.PRECEDENT else None
            rows.append(self._row(precedent, hit) if precedent else Row(hit.kind, hit.id, hit.title, hit=hit))
        if sieve.everything:
            # One kind after the other, the kind of the best result first.
            order = list(dict.fromkeys(row.kind for row in rows))
            rows.sort(key=lambda row: order.index(row.kind))
        return tuple(rows)

    def _fitting(self, sieve: Sieve) -> list[Precedent]:
        return [
            each
            for each in self._newest
            if (not sieve.theme or sieve.theme in each.themes)
            and sieve.outcome in {"", each.outcome}
            and sieve.sector in {"", each.sector}
            and (not sieve.year or (each.date is not None and str(each.date.year) == sieve.year))
        ]

    @staticmethod
    def _row(precedent: Precedent, hit: Hit | None = None) -> Row:
        year = str(precedent.date.year) if precedent.date else ""
        return Row(Kind.PRECEDENT, precedent.id, precedent.title, precedent.outcome, year, hit)

    def marks(self, hit: Hit | None, text: str) -> tuple[tuple[int, int], ...]:
        """Return the places in a text that are why it was found: first character, and the one after the last."""
        return self._search.marks(hit, text) if hit is not None else ()

    def complaint(self, description: str) -> ComplaintHelp:
        """Return what bears on a complaint; the description is not kept."""
        return complaint_help(self._search, self._library, description, limit=MOST_PER_SIDE)

    def page(self, kind: str, id: str) -> PageView | None:
        """Return a page to read; None if there is no such thing."""
        if kind == Kind.TREE and (tree := self._library.trees.get(TreeId(id))) is not None:
            return PageView(tree.title, "", (SectionView("", (tree.summary,)),))
        return page(self._library, kind, id)

    def links(self, kind: str, id: str) -> tuple[Link, ...]:
        """Where a page leads on to: situations, rules, terms, themes, other advices."""
        library = self._library
        if kind == Kind.PRECEDENT and (each := library.precedents.get(PrecedentId(id))) is not None:
            themes = (
                Link("thema", theme, library.themes[theme].name) for theme in each.themes if theme in library.themes
            )
            passages = (Link("passage", passage, _about(library, passage)) for passage in each.passages)
            terms = (Link("begrip", term.id, term.name) for term in library.terms.values() if term.id in each.terms)
            return (*self._tree_links(each.trees), *themes, *passages, *terms)
        if kind == "thema":
            named = (each for each in self._newest if id in each.themes)
            return tuple(Link(Kind.PRECEDENT, each.id, f"{each.id} {each.title}") for each in named)
        if kind == "passage":
            named = (each for each in self._newest if id in each.passages)
            return tuple(Link(Kind.PRECEDENT, each.id, f"{each.id} {each.title}") for each in named)
        article = next((each for each in library.articles.values() if kind == "artikel" and each.id == id), None)
        return tuple(self._tree_links(article.trees)) if article is not None else ()

    def _tree_links(self, trees: Iterable[TreeId]) -> Iterable[Link]:
        known = self._library.trees
        return (Link("boom", tree, known[tree].title) for tree in trees if tree in known)

    def options(self, name: str) -> tuple[ChoiceView, ...]:
        """Return the values of a filter with how many advices have them; "alle" first."""
        all_ = self._newest
        match name:
            case "theme":
                counts = Counter(theme for each in all_ for theme in each.themes)
                named = {id: self._library.themes[id].name if id in self._library.themes else id for id in counts}
                order = sorted(counts, key=lambda theme: (-counts[theme], named[theme]))
            case "outcome":
                counts = Counter(each.outcome for each in all_)
                named = dict(texts.OUTCOMES)
                order = [id for id in texts.OUTCOMES if counts[id]]
            case "sector":
                counts = Counter(each.sector for each in all_)
                named = dict(texts.SECTORS)
                order = [id for id in texts.SECTORS if counts[id]]
            case _:
                counts = Counter(str(each.date.year) for each in all_ if each.date)
                named = {id: id for id in counts}
                order = sorted(counts, reverse=True)
        values = (ChoiceView(id, f"{named.get(id, id)} ({counts[id]})") for id in order)
        return (ChoiceView("", words.ALL), *values)

    def name(self, filter_: str, value: str) -> str:
        """Say a value of a filter."""
        if not value:
            return words.ALL
        if filter_ == "theme":
            return self._library.themes[value].name if value in self._library.themes else value
        named = {"outcome": texts.OUTCOMES, "sector": texts.SECTORS}.get(filter_)
        return named.get(value, value) if named is not None else value

    def outcomes(self, by: str) -> tuple[tuple[str, Counter[str]], ...]:
        """Count the outcomes per theme or per year.

        Args:
            by: "theme" or "year".
        """
        counts: dict[str, Counter[str]] = {}
        for each in self._newest:
            for key in each.themes if by == "theme" else [str(each.date.year) if each.date else words.NO_YEAR]:
                counts.setdefault(self.name(by, key), Counter())[each.outcome] += 1
        if by == "year":
            return tuple(sorted(counts.items(), reverse=True))
        return tuple(sorted(counts.items(), key=lambda row: (-sum(row[1].values()), row[0])))


def symbols(counts: Counter[str], most: int, width: int) -> str:
    """Draw outcomes as a bar of their symbols, so that it reads without colours.

    Args:
        counts: How often each outcome occurs.
        most: The largest total of all bars.
        width: Cells of the longest bar.
    """
    scale = min(1.0, width / max(1, most))
    drawn: Iterable[str] = (
        words.OUTCOME_SYMBOLS[id] * max(1, round(counts[id] * scale)) for id in words.OUTCOME_SYMBOLS if counts[id]
    )
    return "".join(drawn)


def _about(library: Library, id: str) -> str:
    passage = library.passages.get(PassageId(id))
    return id if passage is None else f"{id} {texts.AUTHORITIES[passage.authority]}: {passage.text}"
