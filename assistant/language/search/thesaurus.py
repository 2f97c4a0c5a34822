"""Everyday words for one notion: which concepts of the lexicon a row of words holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from assistant.language.search.words import folded_words
from assistant.language.stemming import stem
from assistant.model.texts import Concept

_MAX_WORDS = 5


class Thesaurus:
    """The concepts of the lexicon, found by stems; phrases may hold words that carry no subject."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        """Take the concepts; a word or phrase may belong to several."""
        phrases: dict[str, dict[tuple[str, ...], set[str]]] = {}
        vocabulary: set[str] = set()
        for concept in concepts:
            for phrase in concept.words:
                words = folded_words(phrase)[:_MAX_WORDS]
                if not words:
                    continue
                vocabulary.update(words)
                stems = tuple(stem(word) for word in words)
                phrases.setdefault(stems[0], {}).setdefault(stems, set()).add(concept.id)
        self._phrases: Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]] = {
            first: tuple((stems, tuple(sorted(ids))) for stems, ids in sorted(rows.items(), key=lambda row: -len(row[0])))
            for first, rows in phrases.items()
        }
        self.vocabulary = frozenset(vocabulary)

    def find(self, stems: list[str]) -> list[tuple[int, int, str]]:
        """Return the concepts in a row of stems as (first, after last, concept); phrases may overlap."""
        found = []
        for start, first in enumerate(stems):
            for phrase, ids in self._phrases.get(first, ()):
                size = len(phrase)
                if size == 1 or (size <= len(stems) - start and tuple(stems[start : start + size]) == phrase):
                    found.extend((start, start + size, id) for id in ids)
        return found
