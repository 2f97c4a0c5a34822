"""What a word sounds like in Dutch, so that it is found when it is written by ear ("psygologies", "meltkoode")."""

from __future__ import annotations

import re
from functools import lru_cache

_CHANGES = (
    (re.compile("ch"), "g"),
    (re.compile("ph"), "f"),
    (re.compile("th"), "t"),
    (re.compile("qu"), "kw"),
    (re.compile("x"), "ks"),
    (re.compile("c(?=[eiy])"), "s"),
    (re.compile("c"), "k"),
    (re.compile("z"), "s"),
    (re.compile("v"), "f"),
    (re.compile("ij"), "ei"),
    (re.compile("y"), "i"),
    (re.compile("ou"), "au"),
    (re.compile("ie"), "i"),
    (re.compile("dt?$"), "t"),
    (re.compile("b$"), "p"),
    (re.compile(r"(.)\1+"), r"\1"),
)


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """Return a spelling of a folded word that words of the same sound share."""
    for pattern, plain in _CHANGES:
        word = pattern.sub(plain, word)
    return word
