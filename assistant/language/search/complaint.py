"""Help with a complaint: which advices bear on it, for whom they speak, and why each is shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from assistant.language.search.analysis import CONCEPT, PART
from assistant.language.search.documents import Kind
from assistant.language.search.query import parse
from assistant.language.search.search import Hit, Search
from assistant.language.text import word_set
from assistant.model.ids import PrecedentId
from assistant.model.library import Library
from assistant.model.texts import Precedent, Theme

_LOOKED_AT = 24
"""From how many advices the themes are counted."""
_SHOWN = 6
"""The most advices on each side."""
_THEMES = 4
_REASONS = 5
_LEAST = 0.4
"""Advices below this part of the score of the best one are not shown."""
_THEME_WORD = 1.5
"""How much it counts for a theme that its own words are in the description, in advices of the best score."""
_LONG_WORD = 6
"""Shorter words tell why an advice fits only if they stand for a notion of the lexicon."""
_IN_EVERY_COMPLAINT = word_set(
    "klaagt klagen klaagde klacht klachten vader moeder ouder ouders school kind leerling boos vindt zegt zei zeiden "
    "gaf gaven geven kreeg kregen krijgen"
)
"""Words that say nothing of why an advice fits, alone or together: nearly every complaint has them."""


@dataclass(frozen=True, slots=True)
class Match:
    """An advice that bears on the complaint."""

    precedent: Precedent
    score: float
    """0 to 100; comparable within one description."""
    words: tuple[str, ...]
    """Words of the description, as typed, that it matches; the most telling first."""
    themes: tuple[Theme, ...]
    """Themes of the complaint that it is about."""
    terms: frozenset[str]
    """To mark its text with (see `Search.marks`)."""


@dataclass(frozen=True, slots=True)
class ComplaintHelp:
    """What is known that bears on a complaint."""

    for_school: tuple[Match, ...]
    """Advices in which the school was right, best first."""
    for_parent: tuple[Match, ...]
    """Advices in which the parent was right."""
    for_both: tuple[Match, ...]
    """Advices in which each was right in part."""
    undecided: tuple[Match, ...]
    """Advices that say nothing on the matter itself (not admissible, or the outcome is unknown)."""
    themes: tuple[Theme, ...]
    """What the complaint is about, the clearest theme first."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing bears on the description."""
        return not (self.for_school or self.for_parent or self.for_both or self.undecided)


def complaint_help(search: Search, library: Library, description: str, limit: int = _SHOWN) -> ComplaintHelp:
    """Return what bears on a complaint. Nothing of the description is kept.

    Args:
        search: Built over the library.
        library: The content.
        description: The complaint in a sentence or two.
        limit: The most advices per group.
    """
    hits = [hit for hit in search.search(description, kinds=(Kind.PRECEDENT,), limit=_LOOKED_AT) if hit.terms]
    themes = _themes(search, library, description, hits)
    groups: dict[str, list[Match]] = {"school": [], "ouder": [], "beide": [], "geen": []}
    meanings = _meanings(search, description)
    for hit in hits:
        if hit.score < hits[0].score * _LEAST:
            continue
        precedent = library.precedents[PrecedentId(hit.id)]
        row = groups.setdefault(precedent.side, [])
        if len(row) < limit:
            shared = tuple(theme for theme in themes if theme.id in precedent.themes)
            row.append(Match(precedent, hit.score, _words(search, meanings, hit), shared, hit.terms))
    return ComplaintHelp(
        for_school=tuple(groups["school"]),
        for_parent=tuple(groups["ouder"]),
        for_both=tuple(groups["beide"]),
        undecided=tuple(groups["geen"]),
        themes=themes,
    )


def _themes(search: Search, library: Library, description: str, hits: Sequence[Hit]) -> tuple[Theme, ...]:
    """Return the themes of the best advices that are there more often than by chance, and those that are named."""
    points: dict[str, float] = {}
    for order, hit in enumerate(hits):
        weight = hit.score / hits[0].score / (1 + order / 4)
        for about in library.precedents[PrecedentId(hit.id)].themes:
            points[about] = points.get(about, 0.0) + weight
    usual = _counts(library.precedents.values())
    for id in points:
        # A theme that many advices have is no news.
        points[id] /= (usual.get(id, 1) + 6) ** 0.5
    typed = _typed_terms(search, description)
    strongest = max(points.values(), default=0.0)
    for theme in library.themes.values():
        named = {search.analyzer.terms(word)[0] for word in _name_words(theme) if search.analyzer.terms(word)}
        if typed & named:
            points[theme.id] = points.get(theme.id, 0.0) + _THEME_WORD * strongest
    found = [(value, id) for id, value in points.items() if id in library.themes and value >= strongest * 0.35]
    found.sort(key=lambda row: (-row[0], row[1]))
    return tuple(library.themes[id] for _, id in found[:_THEMES])


def _counts(precedents: Iterable[Precedent]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for precedent in precedents:
        for theme in precedent.themes:
            counts[theme] = counts.get(theme, 0) + 1
    return counts


def _name_words(theme: Theme) -> list[str]:
    return [word for word in theme.id.split("_") if len(word) > 3 and word != "ouders"]


def _typed_terms(search: Search, description: str) -> frozenset[str]:
    groups = parse(description, search.analyzer).groups
    return frozenset(
        alternative.term
        for group in groups
        for alternative in group.alternatives
        if alternative.weight >= 0.99 and alternative.term[0] not in (CONCEPT, PART)
    )


def _meanings(search: Search, description: str) -> Mapping[str, frozenset[str]]:
    """Return for every word or phrase of the description the terms it stands for."""
    found: dict[str, frozenset[str]] = {}
    for group in parse(description, search.analyzer).groups:
        if "/" not in group.word:
            terms = frozenset(alternative.term for alternative in group.alternatives)
            found[group.word] = found.get(group.word, frozenset()) | terms
    return found


def _words(search: Search, meanings: Mapping[str, frozenset[str]], hit: Hit) -> tuple[str, ...]:
    index = search.shelves[Kind.PRECEDENT].index
    rows = []
    for word, terms in meanings.items():
        shared = terms & hit.terms
        if shared and not _IN_EVERY_COMPLAINT.issuperset(word.split()):
            telling = len(word) >= _LONG_WORD or any(term[0] == CONCEPT for term in shared)
            rows.append((not telling, " " not in word, -max(index.rarity(term) for term in shared), word))
    # Words that tell little are a reason only where there is no other. Of a phrase and its words, the phrase says it all.
    rows.sort()
    chosen: list[str] = []
    for little, _, _, word in rows:
        if little and chosen:
            break
        if not any(word.replace(" ", "") in other.replace(" ", "") for other in chosen):
            chosen.append(word)
    return tuple(chosen[:_REASONS])
