"""What a sentence may state of who asks, how, and of consent, and the clues in its context for and against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from assistant.language.findings import value_spans
from assistant.language.language_model import START, STOP
from assistant.language.outline import Piece, pupils
from assistant.language.people import CLASSES, OUTSIDER, PUPIL
from assistant.language.phrases import Span
from assistant.language.sentence import Sentence
from assistant.model.ids import FactId, FactValue, ValueId

WHO = FactId("vrager")
HOW = FactId("kanaal")
CONSENT = FactId("toestemming-1")
_TAGS: Mapping[FactId, tuple[tuple[str, str], ...]] = {
    HOW: (("belt", "telefoon"), ("mailt", "e-mail"), ("brief", "brief"), ("aan-school", "aan-school")),
    CONSENT: (
        ("getekend", "schriftelijk"),
        ("schriftelijk", "schriftelijk"),
        ("consent-geeft", "schriftelijk"),
        ("consent-geeft", "mondeling"),
        ("mondeling", "mondeling"),
        ("weigert", "geweigerd"),
        ("ingetrokken", "ingetrokken"),
    ),
}
"""Whose words say what: of each fact the tags, with the value that they speak for."""
_REACH = 3
"""How many words on either side count in their order."""


class Claim(NamedTuple):
    """A fact that a sentence may state."""

    fact: FactId
    value: ValueId
    span: Span


def claims(sentence: Sentence) -> Iterator[Claim]:
    """Yield what the words of a sentence may state: everybody who is named as asker, every channel as the way it came in."""
    named: set[int] = set()
    for value, span in value_spans(sentence, WHO):
        named.add(span.start)
        yield Claim(WHO, ValueId(value), span)
    for place in pupils(sentence):
        if place not in named:
            yield Claim(WHO, ValueId(PUPIL), Span("", place, place + 1))
    for fact, tags in _TAGS.items():
        for value in dict.fromkeys(value for _, value in tags):
            spans = [span for tag, other in tags if other == value for span in sentence.having(tag)]
            for span in _apart([*spans, *sentence.having(f"{fact}={value}")]):
                yield Claim(fact, ValueId(value), span)


def _apart(spans: Sequence[Span]) -> Iterator[Span]:
    """Yield the longest of the stretches that overlap."""
    taken: list[Span] = []
    for span in sorted(spans, key=lambda each: (-each.length, each.start)):
        if all(span.end <= other.start or other.end <= span.start for other in taken):
            taken.append(span)
    yield from sorted(taken, key=lambda each: each.start)


def clues(
    sentence: Sentence, claim: Claim, pieces: Sequence[Piece], ruled: Mapping[FactId, FactValue]
) -> frozenset[str]:
    """Return what speaks for or against a claim, as short names of clues; what they are worth is learned.

    Args:
        sentence: The sentence.
        claim: What it may state.
        pieces: The sentence in outline.
        ruled: What the rules of grammar make of the sentence; they are a strong clue, and no more.
    """
    kind = CLASSES.get(claim.value, OUTSIDER) if claim.fact == WHO else claim.value
    first = next(i for i, piece in enumerate(pieces) if piece.end > claim.span.start)
    last = next((i for i in range(len(pieces) - 1, -1, -1) if pieces[i].start < claim.span.end), first)
    marks = [piece.mark for piece in pieces]
    found = set(_around(marks, first, last))
    found |= {f"{kind}{clue}" for clue in found}
    found.update(_sides(marks, first, last))
    found.update(_at_large(sentence, claim, marks))
    found |= {f"soort:{kind}", f"waarde:{claim.value}"}
    rule = "geen" if claim.fact not in ruled else "deze" if ruled[claim.fact] == claim.value else "andere"
    found |= {f"regel:{rule}", f"regel:{rule}{kind}"}
    if claim.fact != WHO:
        words = "_".join(sentence.stems[claim.span.start : claim.span.end])
        found |= {f"woord:{words}", *(f"woord:{words}{clue}" for clue in _beside(marks, first, last))}
    return frozenset(found)


def _beside(marks: Sequence[str], first: int, last: int) -> tuple[str, str]:
    before = marks[first - 1] if first else START
    after = marks[last + 1] if last + 1 < len(marks) else STOP
    return f"<{before}", f">{after}"


def _around(marks: Sequence[str], first: int, last: int) -> Iterator[str]:
    """Yield the words beside a claim in their order: alone, as rows that touch it, and on both sides."""
    row = [START] * _REACH + list(marks) + [STOP] * _REACH
    left, right = row[first : first + _REACH], row[last + _REACH + 1 : last + 2 * _REACH + 1]
    for reach in range(1, _REACH + 1):
        yield f"-{reach}:{' '.join(left[-reach:])}"
        yield f"+{reach}:{' '.join(right[:reach])}"
    for far in range(2, _REACH + 1):
        yield f"-{far}.{left[-far]}"
        yield f"+{far}.{right[far - 1]}"
    yield f"±{left[-1]} {right[0]}"
    yield f"±{left[-2]} {left[-1]} {right[0]}"
    yield f"±{left[-1]} {right[0]} {right[1]}"


def _sides(marks: Sequence[str], first: int, last: int) -> Iterator[str]:
    """Yield what stands anywhere before and after."""
    yield from (f"<<{mark}" for mark in set(marks[:first]))
    yield from (f">>{mark}" for mark in set(marks[last + 1 :]))


def _at_large(sentence: Sentence, claim: Claim, marks: Sequence[str]) -> Iterator[str]:
    """Yield what the sentence as a whole says: how it begins, what it is about, whether it asks, how well it reads."""
    yield f"begin:{' '.join(marks[:2])}"
    yield f"begin:{' '.join(marks[:3])}"
    yield f"begin:{marks[0]}"
    yield f"plaats:{min(claim.span.start, 6)}"
    yield from (f"over:{tag}" for tag in sentence.tags if "=" not in tag)
    start, end = claim.span.start, claim.span.end
    if any(sentence.tokens[place].separated for place in range(1, start + 1)):
        yield "leesteken<"
    if end < len(sentence.tokens) and sentence.tokens[end].separated:
        yield "leesteken>"
    if "?" in sentence.text:
        yield "vraagteken"
    if sentence.denied(claim.span):
        yield "ontkend"
    if any(place in sentence.shaky for place in range(start, end)):
        yield "wankel"
    elif any(sentence.corrected[start:end]):
        yield "verbeterd"
    if sentence.doubtful:
        yield "onleesbaar niet"
