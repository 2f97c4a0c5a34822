"""Typed words as the words that are meant: spelled right, and compounds the same however they are written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.language.search.vocabulary import Vocabulary
from assistant.language.search.words import STOPWORDS

_SURE = 0.88
"""From this likeness on, an unknown word is a mistyped one and not a compound of known words."""
_LIKELY = 0.8
"""Below this likeness, words that ran together are tried."""
_NEAR = 0.83
"""How alike a known compound must be to mistyped words written apart."""
_MIN_NEAR = 9
_FEW = 5
_MOST_PIECES = 4


@dataclass(frozen=True, slots=True)
class Token:
    """A word that is meant."""

    typed: str
    """As it was typed; with spaces if it was written apart."""
    meant: tuple[tuple[str, float], ...]
    """The known words it may stand for, with how likely, the likeliest first; itself if there are none."""

    @property
    def word(self) -> str:
        """The likeliest word."""
        return self.meant[0][0]


def read(words: Sequence[str], vocabulary: Vocabulary) -> list[Token]:
    """Return the words that are meant by folded words, in order."""
    tokens = [token for word in words for token in _apart(word, vocabulary)]
    found: list[Token] = []
    place = 0
    while place < len(tokens):
        for size in range(min(_MOST_PIECES, len(tokens) - place), 1, -1):
            joined = _joined(tokens[place : place + size], vocabulary, near=len(tokens) <= _FEW)
            if joined is not None:
                found.append(joined)
                place += size
                break
        else:
            found.append(tokens[place])
            place += 1
    return found


def _apart(word: str, vocabulary: Vocabulary) -> list[Token]:
    """Return a word as itself, as the words it may be a misspelling of, or as the words that ran together in it."""
    if word in vocabulary or word in STOPWORDS or vocabulary.knows_stem(word):
        return [Token(word, ((word, 1.0),))]
    guesses = vocabulary.guesses(word)
    likeness = guesses[0].likeness if guesses else 0.0
    parts = vocabulary.split(word) if likeness < _SURE else ()
    if not parts and likeness < _LIKELY:
        parts = vocabulary.pieces(word)
    if parts:
        return [Token(part, ((part, 1.0),)) for part in parts]
    return [Token(word, tuple((guess.word, guess.likeness) for guess in guesses) or ((word, 1.0),))]


def _joined(tokens: Sequence[Token], vocabulary: Vocabulary, *, near: bool) -> Token | None:
    """Return the compound that words written apart make together ("school foto graaf"), if there is one."""
    typed = [token.typed for token in tokens]
    small = [piece in STOPWORDS for piece in typed]
    if all(small):
        return None
    if any(small):
        # "in zage", but not "in school": beside a small word the other must be no word of its own.
        if any(piece in vocabulary for piece in typed if piece not in STOPWORDS):
            return None
        whole = vocabulary.joined(typed)
        return None if whole is None else Token(" ".join(typed), ((whole, 1.0),))
    for pieces in (typed, [token.word for token in tokens]):
        whole = vocabulary.joined(pieces)
        if whole is not None:
            return Token(" ".join(typed), ((whole, 1.0),))
    whole = "".join(typed)
    if near and len(whole) >= _MIN_NEAR:
        guesses = [
            guess for guess in vocabulary.guesses(whole) if guess.likeness > _NEAR and guess.word[:3] == whole[:3]
        ]
        if guesses:
            return Token(" ".join(typed), tuple((guess.word, guess.likeness) for guess in guesses))
    return None
