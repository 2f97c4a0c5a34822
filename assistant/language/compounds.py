"""Compound words: split what is written as one, join what is written apart."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from assistant.language.text import word_set

_MIN_PART = 3
_MIN_WORD = 7
_LINKS = ("", "s", "en", "e", "n")
_NEVER_A_PART = word_set(
    "aan af bij dan dat den der des die dit door een eens eer ende ens enz erg ers erd ert ging gen het hen heen hier hij "
    "hoe hun ies ijk ing ings inge isch kan king kun lijk lijks lijke maar mee meer men met mij min mits mogen naar net "
    "niet nog nog ons ook oor ooit over per ren rend sen set sie som sten ste ten ter tie ties toe tot uit van ven ver "
    "via vol voor wat wel wie wij zal zij zijn zou weer want was had heb hem haar deze geen iets ook onder tegen"
)


class Compounds:
    """Splits and joins words over one list of known words."""

    def __init__(self, words: Collection[str]) -> None:
        """Build over the known words, folded."""
        self._words = words
        self.split = lru_cache(maxsize=8_000)(self._split)

    def joined(self, left: str, right: str) -> str | None:
        """Return the known word that two words written apart make together, if there is one."""
        if len(left) < 2 or len(right) < 2:
            return None
        for link in ("", "s"):
            whole = left + link + right
            if whole in self._words:
                return whole
        return None

    def _split(self, word: str) -> tuple[str, ...]:
        """Return the known words a word is made of, or nothing if it is not a compound of known words.

        Two parts are preferred to three, and a long last part (the head) to a short one.
        """
        if len(word) < _MIN_WORD or not word.isalpha():
            return ()
        two = self._in_two(word)
        if two:
            return two
        for cut in range(len(word) - 2 * _MIN_PART, _MIN_PART - 1, -1):
            left = self._as_left(word[:cut])
            if left is None:
                continue
            rest = self._in_two(word[cut:])
            if rest:
                return (left, *rest)
        return ()

    def _in_two(self, word: str) -> tuple[str, ...]:
        for cut in range(_MIN_PART, len(word) - _MIN_PART + 1):
            right = word[cut:]
            if not self._is_part(right):
                continue
            left = self._as_left(word[:cut])
            if left is not None:
                return (left, right)
        return ()

    def _as_left(self, piece: str) -> str | None:
        for link in _LINKS:
            if link and not piece.endswith(link):
                continue
            part = piece[: len(piece) - len(link)]
            if self._is_part(part):
                return part
        return None

    def _is_part(self, word: str) -> bool:
        return len(word) >= _MIN_PART and word in self._words and word not in _NEVER_A_PART
