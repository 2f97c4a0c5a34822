"""Which pieces of a text to mark, because they are why it was found."""

from __future__ import annotations

from collections.abc import Collection

from assistant.language.text import tokenize


def mark(text: str, words: Collection[str]) -> tuple[tuple[int, int], ...]:
    """Return the places in a text to mark.

    Args:
        text: Text of a document, as it is shown.
        words: The words of a hit (`Hit.words`).

    Returns:
        Pairs of the first character and the one after the last, in order, without overlap.
    """
    wanted = frozenset(words)
    return tuple((token.start, token.end) for token in tokenize(text) if token.folded in wanted)
