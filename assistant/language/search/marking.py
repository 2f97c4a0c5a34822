"""Which pieces of a text to mark, because they are why it was found."""

from __future__ import annotations

from collections.abc import Collection

from assistant.language.search.analysis import CONCEPT, Analyzer
from assistant.language.search.words import STOPWORDS
from assistant.language.text import tokenize


def mark(text: str, terms: Collection[str], analyzer: Analyzer) -> tuple[tuple[int, int], ...]:
    """Return the places in a text to mark.

    Args:
        text: Text of a document, as it is shown.
        terms: The terms of a hit.
        analyzer: The one that the terms come from.

    Returns:
        Pairs of the first character and the one after the last, in order, without overlap.
    """
    wanted = frozenset(terms)
    tokens = tokenize(text)
    words = [token.folded for token in tokens]
    chosen = {
        place
        for place, word in enumerate(words)
        if word not in STOPWORDS and not wanted.isdisjoint(analyzer.terms(word))
    }
    for start, end, concept in analyzer.phrases(words):
        if CONCEPT + concept in wanted:
            chosen.update(range(start, end))
    return tuple((tokens[place].start, tokens[place].end) for place in sorted(chosen))
