"""What a sentence states, with the words that say so."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.language.phrases import Span
from assistant.language.sentence import Sentence
from assistant.model.ids import FactId, FactValue, ValueId

_SHORT = 3
_BRIEF = 4
_WHOSE = frozenset(["haar", "zijn", "de", "hun", "mijn", "een", "der", "dr", "zn"])
_OF_WHOM = {
    ("van",),
    ("man",),
    ("vrouw",),
    ("partner",),
    ("partners",),
    ("en",),
    ("wil",),
    ("vraagt",),
    ("belt",),
    ("mailt",),
}
_ARTICLES = {("de",), ("het",), ("een",)}
_ASKS = frozenset(["belt", "belde", "wil", "vraagt", "vroeg", "mailt", "mailde", "staat", "stuurt"])
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
    """Tell whether a word was mended too much to rest a fact on: the family's, or any on a short word ("oom", "vo")."""
    place, word = span.start, sentence.words[span.start]
    if word == "ex":
        # "En", "een" and "met" are easily mistyped as "ex".
        before = sentence.words[place - 1] if place else ""
        return before not in _WHOSE and sentence.words[place + 1 : place + 2] not in _OF_WHOM
    if fact in _FAMILY and sentence.corrected[place] and len(word) <= _BRIEF:
        return True
    if place not in sentence.shaky:
        return False
    if fact == "vrager" and len(word) == _SHORT and _opens(sentence, place):
        return False
    return fact in _FAMILY or len(word) <= _SHORT


def _opens(sentence: Sentence, place: int) -> bool:
    """Tell whether a word opens the sentence, with a verb after it of who asks: "oap belt", "de swb wil"."""
    after = sentence.words[place + 1 : place + 2]
    return (
        (place == 0 or sentence.words[:place] in _ARTICLES)
        and bool(after)
        and after[0] in _ASKS
        and not sentence.corrected[place + 1]
    )


def _same(one: Span, other: Span) -> bool:
    return one.start == other.start and one.end == other.end and one.tag != other.tag
