"""Typed words as the words that are meant: spelled right, and compounds the same however they are written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.language.search.roots import root
from assistant.language.search.vocabulary import Vocabulary
from assistant.language.search.words import STOPWORDS

_SURE = 0.88
"""From this likeness on, an unknown word is a mistyped one and not a compound of known words."""
_LIKELY = 0.8
"""Below this likeness, words that ran together are tried."""
_NEAR = 0.83
"""How alike a known compound must be to mistyped words written apart."""
_MIN_NEAR = 9
_COMMONER = 50
"""A word this many times as common as the one it makes with the small word before it stands alone ("voor school")."""
_IN_UNKNOWN = 0.8
"""How likely it is that a known word is part of what an unknown one means."""
_LOOSE = 0.7
"""How likely it is that a small word and a word are two words, where together they make a known one."""
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
    if word in vocabulary or word in STOPWORDS:
        return [Token(word, ((word, 1.0),))]
    guesses = vocabulary.guesses(word)
    if vocabulary.knows_stem(word):
        others = tuple((guess.word, guess.likeness) for guess in guesses if root(guess.word) != root(word))
        itself = ((word, 1.0),)
        # Rather a mistake that happens to have a known stem ("begeleding") than a form, if no known form is as near.
        mistaken = others and len(others) == len(guesses) and others[0][1] >= _LIKELY
        return [Token(word, (others[0], *itself, *others[1:]) if mistaken else (*itself, *others))]
    likeness = guesses[0].likeness if guesses else 0.0
    parts = vocabulary.split(word) if likeness < _SURE else ()
    if not parts and likeness < _LIKELY:
        parts = vocabulary.pieces(word)
    if parts:
        return [Token(part, ((part, 1.0),)) for part in parts]
    if not guesses and (part := vocabulary.part(word)) is not None:
        return [Token(word, ((part, _IN_UNKNOWN),))]
    return [Token(word, tuple((guess.word, guess.likeness) for guess in guesses) or ((word, 1.0),))]


def _with_particle(tokens: Sequence[Token], vocabulary: Vocabulary) -> Token | None:
    """Return the word that a small word and a known one make together ("tussen voorziening"), if there is one.

    It may still be two words ("op vragen van ouders"), so that the second keeps its own meaning beside it; where that
    is the commoner one, the words are left apart.
    """
    first, last = tokens[0].typed, tokens[-1].typed
    whole = first + last
    if len(tokens) > 2 or last in STOPWORDS or whole not in vocabulary:
        return None
    if vocabulary.counts.get(last, 0) > _COMMONER * (vocabulary.counts[whole] + 1):
        return None
    return Token(f"{first} {last}", ((whole, 1.0), (last, _LOOSE)))


def _joined(tokens: Sequence[Token], vocabulary: Vocabulary, *, near: bool) -> Token | None:
    """Return the compound that words written apart make together ("school foto graaf"), if there is one."""
    typed = [token.typed for token in tokens]
    small = [piece in STOPWORDS for piece in typed]
    if all(small):
        return None
    if any(small):
        if any(piece in vocabulary for piece in typed if piece not in STOPWORDS):
            return _with_particle(tokens, vocabulary)
        whole = vocabulary.joined(typed)
        return None if whole is None else Token(" ".join(typed), ((whole, 1.0),))
    for pieces in (typed, [token.word for token in tokens]):
        whole = vocabulary.joined(pieces)
        if whole is not None:
            return Token(" ".join(typed), ((whole, 1.0),))
    whole = "".join(typed)
    if near and len(whole) >= _MIN_NEAR and not all(piece in vocabulary for piece in typed):
        guesses = [
            guess for guess in vocabulary.guesses(whole) if guess.likeness > _NEAR and guess.word[:3] == whole[:3]
        ]
        if guesses:
            return Token(" ".join(typed), tuple((guess.word, guess.likeness) for guess in guesses))
    return None
