"""A sentence in outline: people, pupils and papers by their class, so that what is learned of one holds for all of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from assistant.language.findings import value_spans
from assistant.language.language_model import NUMBER, UNREAD
from assistant.language.people import CLASSES, OUTSIDER, PUPIL, PUPILS
from assistant.language.scoring import SMALL_WORDS
from assistant.language.sentence import Sentence

PAPERS = "<stuk>"
_PAPERS = frozenset(["inhoud", "resultaten", "verslag", "dossier", "gegevens"])


class Piece(NamedTuple):
    """One word of the outline."""

    mark: str
    """The stem of a word, or the class of what stands there."""
    start: int
    """Index of its first word in the sentence."""
    end: int


def pupils(sentence: Sentence) -> Iterator[int]:
    """Yield where a pupil is named who may be the one who asks."""
    yield from (place for place, word in enumerate(sentence.words) if word in PUPILS)


def outline(sentence: Sentence) -> tuple[Piece, ...]:
    """Return a sentence in outline."""
    people = {span.start: (CLASSES.get(value, OUTSIDER), span.end) for value, span in value_spans(sentence, "vrager")}
    pieces = []
    place = 0
    while place < len(sentence.words):
        mark, end = people.get(place, ("", place + 1))
        pieces.append(Piece(mark or _mark(sentence, place), place, end))
        place = max(end, place + 1)
    return tuple(pieces)


def _mark(sentence: Sentence, place: int) -> str:
    word = sentence.words[place]
    if not sentence.known[place]:
        return UNREAD
    if word.isdigit():
        return NUMBER
    if word in PUPILS:
        return CLASSES[PUPIL]
    if sentence.at[place] & _PAPERS and word not in SMALL_WORDS:
        return PAPERS
    return sentence.stems[place]
