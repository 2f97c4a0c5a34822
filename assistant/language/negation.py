"""Negation: which words a "niet", "geen" or "zonder" reaches."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.language.text import Token

_NEGATORS = frozenset(
    ["niet", "geen", "nooit", "zonder", "niks", "niets", "noch", "nergens", "neit", "geeneens", "nit"]
)
DENYING = frozenset(["niet", "geen", "zonder", "nooit", "niks", "niets"])
"""Words that turn a sentence around; a mistyped word that may be one of them makes it doubtful."""
MAY_DENY = frozenset(["nt", "ni", "ne"])
"""Short for "niet", or half of it; "nt" may be "net" as well."""
_FORWARD = 3
"""How many words on a negation still holds."""
_STOPPERS = frozenset(["maar", "want", "dus", "terwijl", "toch", "hoewel", "wel", "omdat", "doordat"])
_FIXED = {("zo", "niet"), ("niet", "alleen"), ("waarom", "niet"), ("of", "niet"), ("wel", "niet")}
"""A "niet" here denies nothing that follows."""


def negations(words: Sequence[str]) -> tuple[int, ...]:
    """Return where the words stand that deny something.

    Args:
        words: Folded, corrected words of a sentence.
    """
    found = []
    for place, word in enumerate(words):
        if word not in _NEGATORS:
            continue
        before = words[place - 1] if place else ""
        after = words[place + 1] if place + 1 < len(words) else ""
        if (before, word) in _FIXED or (word, after) in _FIXED:
            continue
        found.append(place)
    return tuple(found)


def is_denied(words: Sequence[str], tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether a stretch of words is denied.

    A negation reaches the few words after it in the same clause ("niet meer gescheiden"), and, when it closes the
    clause, the word right before it ("ze tekenen niet").

    Args:
        words: Folded, corrected words of the sentence.
        tokens: The same words as typed, for the punctuation between them.
        start: Index of the first word of the stretch.
        end: Index after its last word.
    """
    for place in negations(words):
        if start <= place < end:
            continue
        if place < start:
            between = range(place + 1, start + 1)
            near = start - place <= _FORWARD
            if near and not any(tokens[i].separated or words[i] in _STOPPERS for i in between):
                return True
        elif place == end and not tokens[place].separated:
            closes = (
                place + 1 == len(words) or tokens[place + 1].separated or words[place + 1] in {"en", "maar", "meer"}
            )
            if closes:
                return True
    return False
