"""A text as the terms it is indexed by: stems, parts of compounds, and concepts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.language.search.roots import root
from assistant.language.search.thesaurus import Thesaurus
from assistant.language.search.vocabulary import Vocabulary
from assistant.language.search.words import STOPWORDS

PART = "+"
"""Before the stem of a word that is part of a compound."""
CONCEPT = "#"
"""Before the id of a concept."""


class Analyzer:
    """Turns words into terms, with one vocabulary and one thesaurus."""

    def __init__(self, vocabulary: Vocabulary, thesaurus: Thesaurus) -> None:
        self.vocabulary = vocabulary
        self.thesaurus = thesaurus
        self._terms: dict[str, tuple[str, ...]] = {}

    def terms(self, word: str) -> tuple[str, ...]:
        """Return the terms of one folded word: its root, the roots of its parts, and its concepts or else theirs."""
        known = self._terms.get(word)
        if known is None:
            known = self._terms_of(word)
            if word in self.vocabulary:
                self._terms[word] = known
        return known

    def concepts(self, word: str) -> tuple[str, ...]:
        """Return the concepts of one folded word and of its parts."""
        return tuple(term[1:] for term in self.terms(word) if term[0] == CONCEPT)

    def phrases(self, words: Sequence[str]) -> list[tuple[int, int, str]]:
        """Return the concepts that take two or more words, as (first, after last, concept)."""
        return self.thesaurus.find([root(word) for word in words])

    def row_terms(self, words: Sequence[str]) -> set[str]:
        """Return every term of a row of folded words.

        Within a phrase the words do not stand for their own notions: "Veilig Thuis" says nothing of a home.
        """
        phrases = self.phrases(words)
        inside = {place for start, end, _ in phrases for place in range(start, end)}
        found = {CONCEPT + id for _, _, id in phrases}
        for place, word in enumerate(words):
            terms = self.terms(word)
            found.update(term for term in terms if term[0] != CONCEPT) if place in inside else found.update(terms)
        return found

    def _terms_of(self, word: str) -> tuple[str, ...]:
        base = root(word)
        concepts = self.thesaurus.of(base)
        if word in STOPWORDS or (len(word) < 2 and not word.isdigit()):
            return tuple(CONCEPT + id for id in concepts)
        parts = [root(part) for part in self.vocabulary.split(word)]
        found = dict.fromkeys((base, *(PART + part for part in parts), *(CONCEPT + id for id in concepts)))
        if not concepts:
            # Of a compound that is a notion itself ("meldcode") the parts say something else.
            for part in parts:
                found.update(dict.fromkeys(CONCEPT + id for id in self.thesaurus.of(part)))
        return tuple(found)


def count_words(rows: Iterable[Iterable[str]]) -> dict[str, int]:
    """Return how often every word occurs."""
    counts: dict[str, int] = {}
    for row in rows:
        for word in row:
            counts[word] = counts.get(word, 0) + 1
    return counts
