"""Text as staff type it: made safe, folded to plain letters, and cut into words with their places."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

MAX_CHARACTERS = 2000
"""No more than this is looked at; a sentence about a pupil is far shorter."""

_SPACES = re.compile(r"[\t\n\x0b\x0c\r\x85\xa0\u2028\u2029]")
# An escape sequence goes as a whole; otherwise its letters ("[31m") would stay behind as words.
_ESCAPES = re.compile(
    r"(?:\x1b\]|\x9d)[^\x07\x1b\x9c]{0,200}(?:\x07|\x1b\\|\x9c)?"
    r"|(?:\x1b\[|\x9b)[0-?]{0,40}[ -/]{0,10}[@-~]?"
    r"|\x1b[@-Z\\-_]?"
)
_UNSAFE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
_SURROGATES = re.compile("[\ud800-\udfff]")
_WORD = re.compile(r"[^\W_]+(?:['’`´][^\W_]+)*|[^\W_]+")
_CLOSERS = frozenset(".,;:!?()")
_QUOTES = re.compile("['’`´]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word and where it stands."""

    text: str
    """As typed."""
    folded: str
    """Lower case, without accents and apostrophes."""
    start: int
    """Place of its first character in the cleaned text."""
    end: int
    """Place after its last character."""
    separated: bool
    """Whether punctuation that ends a clause stands between this word and the one before."""


def clean(text: str, limit: int = MAX_CHARACTERS) -> str:
    """Take out what must never reach a screen, and cap the length.

    Control characters, escape sequences, marks that turn the direction of text and characters without width go.

    Args:
        text: What was typed or pasted.
        limit: The most characters that are kept.

    Returns:
        Text on one line, without spaces around it.
    """
    # Cut before the expensive part, with room for what is taken out.
    piece = text[: limit * 4]
    piece = _ESCAPES.sub(" ", piece)
    piece = _SPACES.sub(" ", piece)
    piece = _UNSAFE.sub("", piece)
    piece = _SURROGATES.sub("", piece)
    return piece.strip()[:limit]


@lru_cache(maxsize=20_000)
def fold_word(word: str) -> str:
    """Return a word in lower case, without accents and apostrophes."""
    if word.isascii():
        return _QUOTES.sub("", word).lower()
    plain = unicodedata.normalize("NFKD", word.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return _QUOTES.sub("", letters)


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text that is parted by spaces; for tables of words in the code."""
    return frozenset(text.split())


def words_of(text: str) -> list[str]:
    """Return the folded words of text, without their places; faster than `tokenize`."""
    if text.isascii():
        words: list[str] = _WORD.findall(text.lower())
        return [_QUOTES.sub("", word) if "'" in word else word for word in words]
    return [folded for word in _WORD.findall(text) if (folded := fold_word(word))]


def fold(text: str) -> str:
    """Return text in lower case, without accents and punctuation, words parted by one space."""
    return " ".join(words_of(text))


def tokenize(text: str) -> tuple[Token, ...]:
    """Cut cleaned text into words; words joined by a hyphen count apart."""
    tokens = []
    last = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        folded = fold_word(match.group())
        # One character between words is nearly always a space.
        separated = start - last > 1 and any(c in _CLOSERS for c in text[last:start])
        last = end
        if folded:
            tokens.append(Token(match.group(), folded, start, end, separated))
    return tuple(tokens)
