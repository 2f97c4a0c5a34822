"""All words the assistant knows: those of the content, the facts and the phrasebook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType

from assistant.language.text import words_of
from assistant.model.ids import FactId
from assistant.model.library import Library
from assistant.model.phrasebook import Phrasebook
from assistant.model.tree import TreeKind

_BACKGROUND = 6
"""Shorter words are too easily a mistyped other word."""
_MAX_JOINED = 26
"""Longer phrases are not typed as one word."""


class Vocabulary:
    """Known words with how often each occurs, and phrases that people type as one word."""

    def __init__(self, plain: Iterable[str], phrases: Iterable[str], people: Iterable[str] = ()) -> None:
        """Collect words.

        Args:
            plain: Running text; only its words count.
            phrases: Words and set phrases; those of two or three words are also known written as one.
            people: Words and phrases for those who may ask.
        """
        counts: Counter[str] = Counter()
        joined: dict[str, tuple[str, ...]] = {}
        pairs: Counter[tuple[str, str]] = Counter()
        for text in plain:
            words = words_of(text)
            counts.update(words)
            pairs.update(pairwise(words))
        for phrase in phrases:
            parts = tuple(words_of(phrase))
            counts.update(parts)
            pairs.update(pairwise(parts))
            whole = "".join(parts)
            if 2 <= len(parts) <= 3 and 6 <= len(whole) <= _MAX_JOINED:
                joined[whole] = parts
        self.people = frozenset(words[-1] for words in map(words_of, people) if words)
        """The last words of the names for those who may ask."""
        self.pairs: Mapping[tuple[str, str], int] = MappingProxyType(pairs)
        """How often two words follow each other."""
        self.counts: Mapping[str, int] = MappingProxyType(counts)
        self.joined: Mapping[str, tuple[str, ...]] = MappingProxyType(
            {whole: parts for whole, parts in joined.items() if whole not in counts}
        )

    def __contains__(self, word: object) -> bool:
        return word in self.counts


def vocabulary_of(library: Library, phrasebook: Phrasebook) -> Vocabulary:
    """Collect the vocabulary of all content."""
    return Vocabulary(_plain(library, phrasebook), _phrases(library, phrasebook), _people(library, phrasebook))


def _plain(library: Library, phrasebook: Phrasebook) -> Iterator[str]:
    for line in phrasebook.vocabulary:
        yield from line.split()
    for sentences in phrasebook.examples.values():
        yield from sentences
    for tree in library.trees.values():
        if tree.kind is TreeKind.SITUATION:
            yield tree.title
            yield tree.summary
            yield from tree.words
    for fact in library.registry.facts.values():
        yield fact.question
        for value in fact.values:
            yield value.label


def _people(library: Library, phrasebook: Phrasebook) -> Iterator[str]:
    fact = library.registry.get(FactId("vrager"))
    for value in fact.values if fact else ():
        yield from value.words
    for words in phrasebook.values.get("vrager", {}).values():
        yield from words


def background_of(library: Library) -> frozenset[str]:
    """Return the longer words of all texts: real words, which must not be "corrected" into others."""
    texts = [
        *(passage.text for passage in library.passages.values()),
        *(step.text for step in library.steps.values()),
        *(template.body for template in library.templates.values()),
        *(article.body for article in library.articles.values()),
        *(f"{p.title} {p.happened} {p.view} {p.lesson} {p.action}" for p in library.precedents.values()),
        *(term.text for term in library.terms.values()),
        *(" ".join(concept.words) for concept in library.concepts.values()),
    ]
    return frozenset(word for word in words_of(" ".join(texts)) if len(word) >= _BACKGROUND)


def _phrases(library: Library, phrasebook: Phrasebook) -> Iterator[str]:
    for words in phrasebook.notions.values():
        yield from words
    for fact in library.registry.facts.values():
        for value in fact.values:
            yield from value.words
    for values in (*phrasebook.values.values(), *phrasebook.answers.values()):
        for words in values.values():
            yield from words
    for words in phrasebook.signs.values():
        yield from words
    for term in library.terms.values():
        yield term.name
        yield from term.words
    for contact in library.contacts.values():
        yield contact.name
        yield from contact.words
    for template in library.templates.values():
        yield template.title
        yield from template.words
