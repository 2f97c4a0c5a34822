"""Everyday words for one notion: which concepts of the lexicon a row of words holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.language.search.roots import root
from assistant.language.search.words import STOPWORDS, folded_words

_MAX_WORDS = 6
_MOST_BETWEEN = 3
"""How many words that change nothing may stand between those of a phrase."""
_TURNING = """
    niet geen niets niks nee wel zonder tegen buiten binnen achter onder over uit door na voor alleen weer meer minder veel
    weinig mee bij op tussen samen
    """
_LIGHT = frozenset(root(word) for word in STOPWORDS) - frozenset(root(word) for word in _TURNING.split())
"""Roots of the small words that may be left out of a phrase, and of a sentence, without changing what it means."""


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
        """Return the concepts of two or more words in a row of roots, as (first, after last, concept).

        Between the words of a phrase a few words may stand that do not change what it means: "haar mond heeft voorbij
        gepraat" holds "mond voorbij gepraat".
        """
        found = dict.fromkeys(self._rows(roots))
        places = [place for place, base in enumerate(roots) if base not in _LIGHT]
        if len(places) < len(roots):
            for start, end, id in self._rows([roots[place] for place in places]):
                first, last = places[start], places[end - 1]
                if last - first - (end - 1 - start) <= _MOST_BETWEEN:
                    found[first, last + 1, id] = None
        return list(found)

    def _rows(self, roots: Sequence[str]) -> Iterator[tuple[int, int, str]]:
        for start, first in enumerate(roots):
            row, place = first, start + 1
            while row in self.beginnings and place < len(roots):
                row = f"{row} {roots[place]}"
                place += 1
                for id in self.phrases.get(row, ()):
                    yield start, place, id


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
            if len(roots) == 1 and words[0] not in STOPWORDS:
                # A small word alone stands for no notion: it is in nearly every text.
                single.setdefault(roots[0], {})[id] = None
            heavy = [base for base in roots if base not in _LIGHT]
            telling = sum(word not in STOPWORDS for word in words)
            for row in (roots, heavy) if telling > 1 else (roots,):
                if len(row) > 1:
                    rows.setdefault(" ".join(row), {})[id] = None
                    beginnings.update(" ".join(row[:size]) for size in range(1, len(row)))
    thesaurus = Thesaurus(
        {base: tuple(ids) for base, ids in single.items()},
        {row: tuple(ids) for row, ids in rows.items()},
        frozenset(beginnings),
    )
    return thesaurus, frozenset(vocabulary)
