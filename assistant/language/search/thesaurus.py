"""Everyday words for one notion: which concepts of the lexicon a row of words holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from assistant.language.search.words import folded_words
from assistant.language.stemming import stem

_MAX_WORDS = 6


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """The concepts of a lexicon, found by stems; a word or phrase may belong to several."""

    words: Mapping[str, tuple[str, ...]]
    """Per stem the concepts it belongs to."""
    phrases: Mapping[str, tuple[str, ...]]
    """Per row of stems, parted by spaces, the concepts it belongs to."""
    beginnings: frozenset[str]
    """Rows of stems with which a longer phrase begins."""

    def of(self, root: str) -> tuple[str, ...]:
        """Return the concepts of a single stem."""
        return self.words.get(root, ())

    def find(self, stems: Sequence[str]) -> list[tuple[int, int, str]]:
        """Return the concepts of two or more words in a row of stems, as (first, after last, concept)."""
        found: list[tuple[int, int, str]] = []
        for start, first in enumerate(stems):
            row, place = first, start + 1
            while row in self.beginnings and place < len(stems):
                row = f"{row} {stems[place]}"
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
            stems = [stem(word) for word in words]
            if len(stems) == 1:
                single.setdefault(stems[0], {})[id] = None
            elif stems:
                rows.setdefault(" ".join(stems), {})[id] = None
                beginnings.update(" ".join(stems[:size]) for size in range(1, len(stems)))
    thesaurus = Thesaurus(
        {root: tuple(ids) for root, ids in single.items()},
        {row: tuple(ids) for row, ids in rows.items()},
        frozenset(beginnings),
    )
    return thesaurus, frozenset(vocabulary)
