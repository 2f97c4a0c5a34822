"""Everyday words for one notion: which concepts of the lexicon a row of words holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from assistant.language.search.roots import root
from assistant.language.search.words import STOPWORDS, folded_words

_MAX_WORDS = 6


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """The concepts of a lexicon, found by roots; a word or phrase may belong to several."""

    words: Mapping[str, tuple[str, ...]]
    """Per root the concepts it belongs to."""
    phrases: Mapping[str, tuple[str, ...]]
    """Per row of roots, parted by spaces, the concepts it belongs to."""
    beginnings: frozenset[str]
    """Rows of roots with which a longer phrase begins."""

    def of(self, base: str) -> tuple[str, ...]:
        """Return the concepts of a single root."""
        return self.words.get(base, ())

    def find(self, roots: Sequence[str]) -> list[tuple[int, int, str]]:
        """Return the concepts of two or more words in a row of roots, as (first, after last, concept)."""
        found: list[tuple[int, int, str]] = []
        for start, first in enumerate(roots):
            row, place = first, start + 1
            while row in self.beginnings and place < len(roots):
                row = f"{row} {roots[place]}"
                place += 1
                found.extend((start, place, id) for id in self.phrases.get(row, ()))
        return found


def build_thesaurus(concepts: Iterable[tuple[str, Iterable[str]]]) -> tuple[Thesaurus, frozenset[str]]:
    """Take in a lexicon.

    Args:
        concepts: Each concept with its words and phrases; a phrase may hold words that carry no subject.

    Returns:
        The thesaurus, and every folded word in it.
    """
    single: dict[str, dict[str, None]] = {}
    rows: dict[str, dict[str, None]] = {}
    beginnings: set[str] = set()
    vocabulary: set[str] = set()
    for id, phrases in concepts:
        for phrase in phrases:
            words = folded_words(phrase)[:_MAX_WORDS]
            vocabulary.update(words)
            roots = [root(word) for word in words]
            if len(roots) == 1:
                # A small word alone stands for no notion: it is in nearly every text.
                if words[0] not in STOPWORDS:
                    single.setdefault(roots[0], {})[id] = None
            elif roots:
                rows.setdefault(" ".join(roots), {})[id] = None
                beginnings.update(" ".join(roots[:size]) for size in range(1, len(roots)))
    thesaurus = Thesaurus(
        {base: tuple(ids) for base, ids in single.items()},
        {row: tuple(ids) for row, ids in rows.items()},
        frozenset(beginnings),
    )
    return thesaurus, frozenset(vocabulary)
