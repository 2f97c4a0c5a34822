"""Whether a sentence asks what a word means, whom to call, or which mail to send."""

from __future__ import annotations

from assistant.language.phrases import Span
from assistant.language.sentence import Sentence
from assistant.language.text import word_set

_SMALL = word_set(
    "de het een er nu ook weer alweer eigenlijk nou precies bij ons onze dat dit in van met en voor zo n is ik je mij me aan "
    "school hier u jij hoor dan"
)
_MOST_WORDS = 3


def asks_meaning(sentence: Sentence) -> Span | None:
    """Return the words by which it is asked what something means; None in "wat is er met dit kind"."""
    spans = [span for span in sentence.having("wat-is") if span.start <= 2]
    if not spans:
        return None
    span = max(spans, key=lambda span: span.length)
    rest = [i for i in range(len(sentence.words)) if not span.start <= i < span.end]
    following = sentence.words[span.end : span.end + 1]
    if "waar" in sentence.words[span.start : span.end] and sentence.words[-1] != "voor":
        return None
    if following and following[0] in {"er", "dit", "jouw", "mijn"}:
        return None
    content = [i for i in rest if sentence.words[i] not in _SMALL]
    return span if 1 <= len(content) <= _MOST_WORDS else None


def asks_contact(sentence: Sentence) -> Span | None:
    """Return the words by which it is asked whom to call or how to reach somebody."""
    return _longest(sentence.having("wie-bellen"))


def asks_mail(sentence: Sentence) -> Span | None:
    """Return the words by which a mail or a letter is asked for."""
    # "Een mail om toestemming" asks for a text; "vraagt per mail om het dossier" does not.
    spans = [
        span
        for span in sentence.having("welke-mail")
        if sentence.words[span.start : span.end] not in {("mail", "om"), ("mail", "voor")} or span.start <= 1
    ]
    return _longest(tuple(spans))


def _longest(spans: tuple[Span, ...]) -> Span | None:
    return max(spans, key=lambda span: (span.length, -span.start)) if spans else None
