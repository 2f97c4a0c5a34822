"""What is there to read: terms, articles, advices of the committee, themes, and the lexicon."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from assistant.model.ids import ArticleId, PassageId, PrecedentId, TermId, TreeId
from assistant.model.place import Place


@dataclass(frozen=True, slots=True)
class Term:
    """A notion of the field, explained."""

    id: TermId
    name: str
    text: str
    words: tuple[str, ...]
    """Other words and abbreviations for it."""
    passages: tuple[PassageId, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Article:
    """A short explanation."""

    id: ArticleId
    title: str
    body: str
    """Markdown."""
    trees: tuple[TreeId, ...]
    passages: tuple[PassageId, ...]
    words: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Precedent:
    """An advice of the Landelijke Klachtencommissie Onderwijs (LKC)."""

    id: PrecedentId
    """Its number."""
    date: dt.date | None
    sector: str
    """po, vo, so or onbekend."""
    outcome: str
    """gegrond, deels_gegrond, ongegrond, niet_ontvankelijk or onbekend."""
    themes: tuple[str, ...]
    title: str
    url: str
    source: str
    confidence: str
    """high, medium or low."""
    note: str
    """What is doubtful about it; empty if nothing."""
    trees: tuple[TreeId, ...]
    passages: tuple[PassageId, ...]
    terms: tuple[str, ...]
    side: str
    """Whom it supports: school, ouder, beide or geen."""
    questions: tuple[str, ...]
    """Questions of a person who needs this advice."""
    happened: str
    view: str
    lesson: str
    action: str
    place: Place


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two advices that seem to say different things."""

    precedents: tuple[PrecedentId, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A subject of the advices."""

    id: str
    name: str
    line: str
    """The line of the committee, in a few sentences."""
    words: tuple[str, ...]
    contradictions: tuple[Contradiction, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Concept:
    """A notion of the field with the everyday words people use for it."""

    id: str
    words: tuple[str, ...]
    place: Place
