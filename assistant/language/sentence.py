"""A sentence made ready for understanding: corrected words, stems, and the tags that stretches of words carry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from assistant.language.compounds import Compounds
from assistant.language.negation import is_denied
from assistant.language.phrases import PhraseIndex, Span
from assistant.language.spelling import Speller
from assistant.language.stemming import stem
from assistant.language.text import Token, clean, tokenize
from assistant.language.vocabulary import Vocabulary

_MAX_WORDS = 160
"""More words than this are not looked at, so that a pasted page costs no more than a long sentence."""


@dataclass(frozen=True)
class Sentence:
    """What was typed, word by word."""

    text: str
    """Cleaned."""
    tokens: tuple[Token, ...]
    """Where each word was typed; words that were joined or split share a place."""
    words: tuple[str, ...]
    """Folded, with spelling corrected; as many as there are tokens."""
    stems: tuple[str, ...]
    parts: tuple[tuple[str, ...], ...]
    """Of each word the stems of its parts, if it is a compound."""
    known: tuple[bool, ...]
    """Whether the word, corrected or not, is one we know."""
    corrected: tuple[bool, ...]
    """Whether the word was taken for another one than was typed."""
    spans: tuple[Span, ...]

    @cached_property
    def tags(self) -> frozenset[str]:
        """All tags that occur."""
        return frozenset(span.tag for span in self.spans)

    @cached_property
    def at(self) -> tuple[frozenset[str], ...]:
        """The tags that cover each word."""
        cover: list[set[str]] = [set() for _ in self.words]
        for span in self.spans:
            for place in range(span.start, span.end):
                cover[place].add(span.tag)
        return tuple(frozenset(tags) for tags in cover)

    def having(self, tag: str) -> tuple[Span, ...]:
        """Return the stretches that carry a tag."""
        return tuple(span for span in self.spans if span.tag == tag)

    def denied(self, span: Span) -> bool:
        """Tell whether a stretch is denied ("niet gescheiden")."""
        return is_denied(self.words, self.tokens, span.start, span.end)

    def typed(self, start: int, end: int) -> str:
        """Return the words from `start` up to `end` as they were typed."""
        if start >= end or start >= len(self.tokens):
            return ""
        return self.text[self.tokens[start].start : self.tokens[min(end, len(self.tokens)) - 1].end]


class SentenceReader:
    """Turns text into a `Sentence`."""

    def __init__(self, vocabulary: Vocabulary, index: PhraseIndex) -> None:
        """Build over the known words and the phrases that carry tags."""
        self._vocabulary = vocabulary
        self._index = index
        self.compounds = Compounds(vocabulary.counts)
        self.speller = Speller({**{whole: 1 for whole in vocabulary.joined}, **vocabulary.counts})

    def read(self, text: str) -> Sentence:
        """Make text ready; any text will do."""
        cleaned = clean(text)
        tokens: list[Token] = []
        words: list[str] = []
        known: list[bool] = []
        corrected: list[bool] = []
        for token in self._join(tokenize(cleaned)[:_MAX_WORDS]):
            for word, sure in self._normal(token.folded):
                tokens.append(token)
                words.append(word)
                known.append(sure)
                corrected.append(sure and word not in token.folded)
        stems = tuple(stem(word) for word in words)
        return Sentence(
            text=cleaned,
            tokens=tuple(tokens),
            words=tuple(words),
            stems=stems,
            parts=tuple(self.parts(word) for word in words),
            known=tuple(known),
            corrected=tuple(corrected),
            spans=self._index.find(stems),
        )

    def read_known(self, text: str) -> Sentence:
        """Make text of our own ready: like `read`, without looking for typing errors."""
        tokens = tuple(self._join(tokenize(text)))
        words = tuple(token.folded for token in tokens)
        stems = tuple(stem(word) for word in words)
        yes = (True,) * len(words)
        parts = tuple(self.parts(word) for word in words)
        return Sentence(text, tokens, words, stems, parts, yes, (False,) * len(words), self._index.find(stems))

    def parts(self, word: str) -> tuple[str, ...]:
        """Return the stems of the parts of a compound; nothing for other words."""
        return tuple(stem(part) for part in self.compounds.split(word))

    def _join(self, tokens: Iterable[Token]) -> Iterable[Token]:
        """Write as one what was split: "top dossier", "dyslexie behandelaar"."""
        waiting: Token | None = None
        for token in tokens:
            if waiting is None:
                waiting = token
                continue
            whole = None if token.separated else self.compounds.joined(waiting.folded, token.folded)
            if whole is not None and len(whole) > 5:
                waiting = Token(f"{waiting.text} {token.text}", whole, waiting.start, token.end, waiting.separated)
                continue
            yield waiting
            waiting = token
        if waiting is not None:
            yield waiting

    def _normal(self, word: str) -> tuple[tuple[str, bool], ...]:
        """Return the known word or words meant by one typed word, each with whether it is known."""
        vocabulary = self._vocabulary
        if word in vocabulary:
            return ((word, True),)
        if word in vocabulary.joined:
            return tuple((part, True) for part in vocabulary.joined[word])
        if word.isdigit():
            return ((word, True),)
        parts = self.compounds.split(word)
        correction = self.speller.correct(word)
        if correction is not None and (not parts or correction.distance <= 1):
            if correction.word in vocabulary.joined:
                return tuple((part, True) for part in vocabulary.joined[correction.word])
            return ((correction.word, True),)
        if parts:
            return ((word, True),)
        return ((word, False),)
