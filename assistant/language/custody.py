"""Who has custody, and whether the parent who asks has it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from assistant.language.findings import Finding, finding, value_spans
from assistant.language.phrases import Span
from assistant.language.sentence import Sentence
from assistant.language.text import word_set

_ASKED = word_set("hebben heeft wie hoe kan kunnen krijgt krijgen wanneer of wat is moeten moet mag mogen")
_FATHER, _MOTHER, _BOTH, _SOMEONE = "vader", "moeder", "beiden", "ouder"
_SUBJECTS: Mapping[str, str] = {
    **dict.fromkeys(("vader", "papa", "pa", "hij", "pleegvader", "stiefvader", "exman", "paps"), _FATHER),
    **dict.fromkeys(
        ("moeder", "mama", "ma", "zij", "ze", "pleegmoeder", "stiefmoeder", "exvrouw", "mam", "meemoeder"), _MOTHER
    ),
    **dict.fromkeys(("ouders", "beide", "beiden", "allebei", "gedeeld", "gezamenlijk", "samen"), _BOTH),
    **dict.fromkeys(("ouder", "ex", "expartner"), _SOMEONE),
}
_OTHER = {_FATHER: _MOTHER, _MOTHER: _FATHER}
_WITHOUT = word_set(
    "geen zonder niet nooit ontheven ontzet beeindigd ontnomen afgenomen kwijt verloren afgepakt nam uit"
)
_WITH = word_set("heeft hebben met houdt gaf kreeg kregen had behoudt")
_WONDERS = word_set("of wie welke hoe hoeveel als wanneer zegt beweert stelt")
_ONLY = word_set("alleen enige eenhoofdig")
_LOST = word_set("gezet ontheven ontzet ontnomen")
_BEFORE, _AFTER = 8, 6
_BREAKS = word_set("maar en terwijl want")


class _Says(NamedTuple):
    """What is said of one parent's custody."""

    who: str
    has: bool
    span: Span


def custody(sentence: Sentence, asker: Finding | None) -> Iterator[Finding]:
    """Yield who has custody, and whether the asker has it; nothing where it is only asked.

    Args:
        sentence: The sentence.
        asker: Who asks, if that is said; nothing is said of the custody of somebody who asks nothing.
    """
    values = {value: span for value, span in value_spans(sentence, "gezag") if value != "voogd" or span.length > 1}
    asked = sentence.words[:1] and sentence.words[0] in _ASKED
    if len(values) == 1 and not asked:
        value, span = next(iter(values.items()))
        if not sentence.denied(span):
            yield finding(sentence, "gezag", value, span)
    if asker is not None and asker.value in {"ouder", "pleegouder", "partner-van-ouder"}:
        named = {_SUBJECTS[word] for word in sentence.words if word in _SUBJECTS}
        said = _of_asker(tuple(_said(sentence)), _subject_of(asker.words), both={_FATHER, _MOTHER} <= named)
        if said is not None:
            yield finding(sentence, "gezag-vrager", "ja" if said.has else "nee", said.span)


def _subject_of(words: str) -> str:
    return next((_SUBJECTS[word] for word in words.lower().replace("-", "").split() if word in _SUBJECTS), _SOMEONE)


def _of_asker(said: tuple[_Says, ...], asker: str, *, both: bool) -> _Says | None:
    """Return what is said of the asker; None if that is not clear, or two things are said.

    Args:
        said: What is said of each parent.
        asker: Which parent asks.
        both: Whether both parents are named.
    """
    mine = [each for each in said if each.who in {asker, _BOTH} or _SOMEONE in {each.who, asker}]
    if len({each.has for each in mine}) != 1:
        return None
    # Where one parent has it and the other has not, taking one for the other would hand out the record: then it is asked.
    differs = both and len({each.has for each in said}) > 1
    return None if mine[0].has and differs else mine[0]


def _said(sentence: Sentence) -> Iterator[_Says]:
    """Yield what is said of the custody of each parent."""
    words = sentence.words
    for place, word in enumerate(words):
        if not (word.endswith("gezag") or (word == "macht" and "ouderlijke" in words[max(0, place - 1) : place])):
            continue
        start, end = _clause(sentence, place)
        before, around = words[start:place], words[start:end]
        if _wonders(before, words[end - 3 : end + 1]):
            continue
        lost = bool(_WITHOUT & set(around)) and (word != "macht" or bool(_LOST & set(words[place : place + 4])))
        if not lost and not (_WITH & set(around) or "wel" in before):
            continue
        span = Span("", start, place + 1)
        who = _subject(before) or _subject(words[:start]) or _SOMEONE
        yield _Says(who, has=not lost, span=span)
        if _ONLY & set(before) and who in _OTHER and not lost:
            yield _Says(_OTHER[who], has=False, span=span)
        denied = words[end : end + 2]
        if not lost and len(denied) == 2 and denied[1] == "niet" and denied[0] in _SUBJECTS:
            # "Vader heeft wel gezag, moeder niet".
            yield _Says(_SUBJECTS[denied[0]], has=False, span=Span("", end, end + 2))


def _wonders(before: tuple[str, ...], last: tuple[str, ...]) -> bool:
    """Tell whether it is only asked: "heeft hij gezag", "weet niet of vader gezag heeft"; not "als enige"."""
    asked = any(word in _WONDERS and before[at + 1 : at + 2] != ("enige",) for at, word in enumerate(before))
    return asked or before[:1] in {("heeft",), ("hebben",)} or {"weet", "niet"} <= set(last)


def _clause(sentence: Sentence, place: int) -> tuple[int, int]:
    """Return the stretch of words around a place that belongs to it."""
    words, tokens = sentence.words, sentence.tokens
    start = place
    while start > max(0, place - _BEFORE) and not tokens[start].separated and words[start - 1] not in _BREAKS:
        start -= 1
    end = place + 1
    while end < min(len(words), place + 1 + _AFTER) and not tokens[end].separated and words[end] not in _BREAKS:
        end += 1
    return start, end


def _subject(words: tuple[str, ...]) -> str | None:
    """Return who is spoken of last; two parents by name are both."""
    named = [_SUBJECTS[word] for word in words if word in _SUBJECTS]
    if not named:
        return None
    return _BOTH if _BOTH in named else named[-1]
