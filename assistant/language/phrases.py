"""Words and phrases with a meaning, found in a row of words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from assistant.language.stemming import stem
from assistant.language.text import words_of


class Span(NamedTuple):
    """A stretch of words that carries a tag."""

    tag: str
    start: int
    """Index of its first word."""
    end: int
    """Index after its last word."""

    @property
    def length(self) -> int:
        """How many words it covers."""
        return self.end - self.start


class _Node:
    """A place in the tree of phrases."""

    __slots__ = ("next", "tags")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.tags: list[str] = []


class PhraseIndex:
    """Finds known phrases in one pass."""

    def __init__(self, phrases: Iterable[tuple[str, str]], *, by_stem: bool = True) -> None:
        """Build over (tag, phrase) pairs; phrases are plain text.

        Args:
            phrases: The pairs.
            by_stem: Whether words meet by their stem; otherwise only as they are written.
        """
        self._root = _Node()
        for tag, phrase in phrases:
            node = self._root
            words = words_of(phrase)
            for word in words:
                node = node.next.setdefault(stem(word) if by_stem else word, _Node())
            if words and tag not in node.tags:
                node.tags.append(tag)

    def find(self, words: Sequence[str]) -> tuple[Span, ...]:
        """Return every tagged stretch of words (or stems), in order; of one tag only the longest from each place."""
        spans: list[Span] = []
        first = self._root.next
        for start, word in enumerate(words):
            node = first.get(word)
            if node is None:
                continue
            longest = dict.fromkeys(node.tags, start + 1)
            for place in range(start + 1, len(words)):
                node = node.next.get(words[place])
                if node is None:
                    break
                for tag in node.tags:
                    longest[tag] = place + 1
            for tag, end in longest.items():
                spans.append(Span(tag, start, end))
        return tuple(spans)
