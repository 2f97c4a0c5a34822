"""What a sentence states, with the words that say so."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.language.phrases import Span
from assistant.language.sentence import Sentence
from assistant.model.ids import FactId, FactValue, ValueId

_SHORT = 3
_FAMILY = frozenset(["ouders", "gezag", "gezag-vrager"])


@dataclass(frozen=True, slots=True)
class Finding:
    """A fact that a sentence states outright."""

    fact: FactId
    value: FactValue
    words: str
    """The words that say so, as they were typed."""


def finding(sentence: Sentence, fact: str, value: str, span: Span) -> Finding:
    """Make a finding from a stretch of a sentence."""
    return Finding(FactId(fact), ValueId(value), sentence.typed(span.start, span.end))


def place_of(sentence: Sentence, item: Finding) -> tuple[int, int]:
    """Return the stretch of words from which something was read; the whole sentence if that cannot be told."""
    size = len(item.words)
    for start, first in enumerate(sentence.tokens):
        if not sentence.text.startswith(item.words, first.start):
            continue
        inside = [
            at
            for at, token in enumerate(sentence.tokens)
            if first.start <= token.start <= token.end <= first.start + size
        ]
        if inside:
            return start, inside[-1] + 1
    return 0, len(sentence.words)


def value_spans(sentence: Sentence, fact: str) -> tuple[tuple[str, Span], ...]:
    """Return the values of a fact that are mentioned, longest phrase first chosen where phrases overlap."""
    prefix = f"{fact}="
    spans = [
        span
        for span in sentence.spans
        if span.tag.startswith(prefix) and not (span.length == 1 and _shaky(sentence, span, fact))
    ]
    chosen: list[Span] = []
    for span in sorted(spans, key=lambda span: (-span.length, span.start)):
        if all(span.end <= other.start or span.start >= other.end or _same(span, other) for other in chosen):
            chosen.append(span)
    chosen.sort(key=lambda span: (span.start, span.tag))
    return tuple((span.tag[len(prefix) :], span) for span in chosen)


def _shaky(sentence: Sentence, span: Span, fact: str) -> bool:
    """Tell whether a word may as well be another: too little to say of a family, or of anybody if it is short ("oom")."""
    word = sentence.words[span.start]
    return span.start in sentence.shaky and (fact in _FAMILY or len(word) <= _SHORT)


def _same(one: Span, other: Span) -> bool:
    return one.start == other.start and one.end == other.end and one.tag != other.tag
