"""A text as the terms it is indexed by: stems, parts of compounds, and concepts."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.language.search.thesaurus import Thesaurus
from assistant.language.search.vocabulary import Vocabulary
from assistant.language.search.words import STOPWORDS, folded_words
from assistant.language.stemming import stem

PART = "+"
"""Before the stem of a word that is part of a compound."""
CONCEPT = "#"
"""Before the id of a concept."""


class Analyzer:
    """Turns text into terms, with one vocabulary and one thesaurus."""

    def __init__(self, vocabulary: Vocabulary, thesaurus: Thesaurus) -> None:
        self.vocabulary = vocabulary
        self.thesaurus = thesaurus
        self._terms: dict[str, tuple[str, ...]] = {}

    def terms(self, word: str) -> tuple[str, ...]:
        """Return the terms of one folded word: its stem and the stems of its parts; none for a stopword."""
        known = self._terms.get(word)
        if known is None:
            if word in STOPWORDS or (len(word) < 2 and not word.isdigit()):
                known = ()
            else:
                known = (stem(word), *(PART + stem(part) for part in self.vocabulary.split(word)))
            if word in self.vocabulary:
                self._terms[word] = known
        return known

    def concepts(self, words: list[str]) -> list[tuple[int, int, str]]:
        """Return the concepts in a row of folded words; a part of a compound counts as a word of its own."""
        stems = [stem(word) for word in words]
        found = self.thesaurus.find(stems)
        for place, word in enumerate(words):
            for part in self.vocabulary.split(word):
                found.extend((place, place + 1, id) for _, _, id in self.thesaurus.find([stem(part)]))
        return found

    def unit_terms(self, text: str) -> set[str]:
        """Return every term of a piece of text."""
        words = folded_words(text)
        found: set[str] = set()
        for word in words:
            found.update(self.terms(word))
        found.update(CONCEPT + id for _, _, id in self.concepts(words))
        return found


def count_words(texts: Iterable[str]) -> dict[str, int]:
    """Return how often every folded word occurs."""
    counts: dict[str, int] = {}
    for text in texts:
        for word in folded_words(text):
            counts[word] = counts.get(word, 0) + 1
    return counts
