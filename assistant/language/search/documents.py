"""What can be found: every piece of content as a searchable document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from assistant.model.knowledge import Template
from assistant.model.library import Library
from assistant.model.sources import Passage
from assistant.model.texts import Article, Precedent, Term
from assistant.model.tree import DecisionTree, TreeKind

MAX_UNITS = 60
"""A document has no more units than fit in a 64-bit mask."""

_SENTENCE = re.compile(r"(?<=[.!?;:])\s+|\n+")
_SECTORS = {
    "po": "po basisschool basisonderwijs primair onderwijs",
    "vo": "vo middelbare school voortgezet onderwijs",
    "so": "so speciaal onderwijs",
}


class Kind(StrEnum):
    """What sort of content a document is; the ids are those of the JSON output."""

    PRECEDENT = "uitspraak"
    ARTICLE = "artikel"
    TERM = "begrip"
    TEMPLATE = "sjabloon"
    TREE = "boom"
    PASSAGE = "passage"


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of a document that is matched as one: a title, a question, a sentence."""

    text: str
    weight: float
    """How much a word counts here; a word in running text counts 1."""


@dataclass(frozen=True, slots=True)
class Document:
    """Something that can be found."""

    kind: Kind
    id: str
    title: str
    units: tuple[Unit, ...]
    outcome: str = ""
    """Verdict of an advice; empty for everything else, as are the fields below."""
    sector: str = ""
    themes: tuple[str, ...] = ()
    year: int = 0
    """Year of an advice; 0 if it has none."""
    order: str = ""
    """Where scores are equal, the document with the greater text comes first (a date)."""
    month: int = 0
    """Month of an advice, from 1; 0 if it has none."""


def documents_of(library: Library) -> tuple[Document, ...]:
    """Return everything in the library that can be found, advices first."""
    names = {theme.id: theme.name for theme in library.themes.values()}
    return (
        *(of_precedent(precedent, names) for precedent in library.precedents.values()),
        *(of_article(article) for article in library.articles.values()),
        *(of_term(term) for term in library.terms.values()),
        *(of_template(template) for template in library.templates.values()),
        *(of_tree(tree) for tree in library.trees.values() if tree.kind is TreeKind.SITUATION),
        *(of_passage(passage) for passage in library.passages.values()),
    )


def of_precedent(precedent: Precedent, themes: Mapping[str, str] | None = None) -> Document:
    """Return an advice as a document.

    Args:
        precedent: The advice.
        themes: Names of the themes, by id. Their everyday words stay out: all advices on a theme would get the same.
    """
    names = themes or {}
    subjects = [f"{names.get(theme, '')} {theme.replace('_', ' ')}" for theme in precedent.themes]
    units = (
        Unit(precedent.title, 2.5),
        *(Unit(question, 1.6) for question in precedent.questions),
        *_sentences(precedent.lesson, 1.4),
        *_sentences(precedent.happened, 1.0),
        *_sentences(precedent.view, 1.0),
        *_sentences(precedent.action, 0.7),
        *(Unit(subject, 0.8) for subject in subjects),
        Unit(" ".join(term.replace("-", " ") for term in precedent.terms), 0.8),
        Unit(_SECTORS.get(precedent.sector, ""), 0.8),
    )
    return Document(
        kind=Kind.PRECEDENT,
        id=precedent.id,
        title=precedent.title,
        units=_kept(units),
        outcome=precedent.outcome,
        sector=precedent.sector,
        themes=precedent.themes,
        year=precedent.date.year if precedent.date else 0,
        order=precedent.date.isoformat() if precedent.date else "",
        month=precedent.date.month if precedent.date else 0,
    )


def of_article(article: Article) -> Document:
    """Return an explanation as a document."""
    units = (Unit(article.title, 2.5), *(Unit(word, 1.6) for word in article.words), *_sentences(article.body, 1.0))
    return Document(Kind.ARTICLE, article.id, article.title, _kept(units))


def of_term(term: Term) -> Document:
    """Return a term of the glossary as a document."""
    units = (Unit(term.name, 2.5), *(Unit(word, 1.8) for word in term.words), *_sentences(term.text, 1.0))
    return Document(Kind.TERM, term.id, term.name, _kept(units))


def of_template(template: Template) -> Document:
    """Return the text of a mail as a document."""
    units = (
        Unit(template.title, 2.5),
        *(Unit(word, 1.6) for word in template.words),
        Unit(template.subject, 1.2),
        *_sentences(re.sub(r"\{\{.*?\}\}", " ", template.body), 0.6),
    )
    return Document(Kind.TEMPLATE, template.id, template.title, _kept(units))


def of_tree(tree: DecisionTree) -> Document:
    """Return a situation as a document."""
    units = (Unit(tree.title, 2.5), Unit(tree.summary, 1.4), *(Unit(word, 1.6) for word in tree.words))
    return Document(Kind.TREE, tree.id, tree.title, _kept(units))


def of_passage(passage: Passage) -> Document:
    """Return a numbered statement of a source as a document; its title is its number and heading."""
    title = f"{passage.id} {passage.section}".strip()
    units = (Unit(passage.section, 1.2), Unit(passage.law, 1.2), *_sentences(passage.text, 1.0))
    return Document(Kind.PASSAGE, passage.id, title, _kept(units))


def _sentences(text: str, weight: float) -> Iterator[Unit]:
    for sentence in _SENTENCE.split(text):
        yield Unit(sentence, weight)


def _kept(units: Iterable[Unit]) -> tuple[Unit, ...]:
    kept = [unit for unit in units if unit.text.strip(" -#*\n")]
    if len(kept) <= MAX_UNITS:
        return tuple(kept)
    # The last unit takes the rest together, so that every word stays findable.
    rest = " ".join(unit.text for unit in kept[MAX_UNITS - 1 :])
    return (*kept[: MAX_UNITS - 1], Unit(rest, kept[-1].weight))
