"""Clauses: the stretch of words that belongs together, between punctuation or words as "maar"."""

from __future__ import annotations

from collections.abc import Collection

from assistant.language.sentence import Sentence

_BREAKS = frozenset(["maar", "want", "terwijl", "omdat", "doordat"])
BUT = frozenset(["maar"])
"""Only this parts words of which a doubt in one may touch the other."""
_GO_ON = frozenset(["die", "nog", "alleen", "dat"])
"""Before a "maar" that begins nothing: "die maar een deel krijgt"."""


def clause(sentence: Sentence, start: int, end: int | None = None, *, breaks: Collection[str] = _BREAKS) -> range:
    """Return the places of the words around some words, up to punctuation or a word that breaks, on either side.

    Args:
        sentence: The sentence.
        start: Index of the first of the words.
        end: Index after the last of them; by default, it is one word.
        breaks: The words that begin another clause; they are part of none.
    """
    first, last = start, start + 1 if end is None else end
    while first > 0 and not sentence.tokens[first].separated and not _breaks(sentence, first - 1, breaks):
        first -= 1
    while last < len(sentence.words) and not sentence.tokens[last].separated and not _breaks(sentence, last, breaks):
        last += 1
    return range(first, last)


def _breaks(sentence: Sentence, place: int, breaks: Collection[str]) -> bool:
    words = sentence.words
    return words[place] in breaks and (place == 0 or words[place - 1] not in _GO_ON)
