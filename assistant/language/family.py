"""The pupil's family: parents together or apart, and the pupil's age."""

from __future__ import annotations

import re

from assistant.language.findings import Finding, finding, value_spans
from assistant.language.phrases import Span
from assistant.language.sentence import Sentence
from assistant.model.ids import FactId, ValueId

_UNSURE = re.compile(
    r"\b((?:weet|weten) niet of|geen idee of|onduidelijk|niet zeker of|of ze|of de ouders|of ouders)\b"
)
_AGE = re.compile(
    r"\b(?:is|van|wordt|werd|was|bijna|net|al|nu|leeftijd|inmiddels|pas)\s+(?:net\s+|al\s+|bijna\s+|nu\s+|inmiddels\s+)?(\d{1,2})(?:\s+(jaar|jr|geworden|jarige))?\b"
)
_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        [
            "vier",
            "vijf",
            "zes",
            "zeven",
            "acht",
            "negen",
            "tien",
            "elf",
            "twaalf",
            "dertien",
            "veertien",
            "vijftien",
            "zestien",
            "zeventien",
            "achttien",
            "negentien",
        ],
        start=4,
    )
}
_DID_TOGETHER = frozenset(
    (word,) for word in ("gekomen", "langs", "langsgekomen", "naar", "op", "bij", "gebeld", "gemaild")
)
"""After "samen": what they did together says nothing of how they live."""
_OLDEST = 99
_IN_BRACKETS = re.compile(r"\((\d{1,2})(?: jaar| jr)?\)")
_HE_IS = re.compile(r"\b(?:hij|zij|ze) is (?:pas |al |nu |net |bijna )?(\d{1,2})(?: en\b|$)")
_YEARS = re.compile(r"\b(\d{1,2})\s*(?:jaar|jr|jarige)\b")
_FORMER = re.compile(r"\b(?:oudleerling|exleerling)(?: \w+){0,4}? (\d{1,2})\b")
_ITSELF = re.compile(r"\b(\d{1,2})\s*jarige\b")
"""Says that a pupil is meant without naming one."""
_PUPIL = re.compile(
    r"\b(?:leerling|oudleerling|leerlinge|kind|kindje|jongen|jongetje|meisje|meid|kleuter|\w*zoon|\w*dochter|scholier|lln|"
    r"nieuwkomer)(?: \w+){0,2}$"
)
_COUNTED = re.compile(r" (?:uur|toetsen|kinderen|euro|keer|weken|dagen|maanden|notities)")
_NOT_AN_AGE = re.compile(
    r"\b(?:jaar|jr)\s+(?:geleden|lang|bewaren|bewaard|oud\s+dossier)\b|\b(?:binnen|na|voor|sinds|al)\s+\d+\s+jaar\b"
)


def parents(sentence: Sentence) -> Finding | None:
    """Find whether the parents are together; nothing in "ik weet niet of ze gescheiden zijn"."""
    if _UNSURE.search(" ".join(sentence.words)) and not re.search(r"\bgescheiden ouders\b", " ".join(sentence.words)):
        return None
    found: dict[str, Span] = {}
    for value, span in value_spans(sentence, "ouders"):
        words = sentence.words[span.start : span.end]
        if "elkaar" in words and {"klas", "groep"} & set(sentence.words[span.end : span.end + 3]):
            # "Welke kinderen beter niet bij elkaar in de klas" are no parents.
            continue
        if _asked(sentence, span) or (value == "samen" and _is_past_or_else(sentence, span)):
            continue
        denied = sentence.denied(span) or _denied_inside(sentence, span)
        if value == "gescheiden" and denied and "gescheiden" in words:
            found.setdefault("samen", Span(span.tag, max(0, span.start - 1), span.end))
        elif value == "samen" and denied:
            if "getrouwd" not in words and "gehuwd" not in words:
                found.setdefault("gescheiden", span)
        elif not denied:
            found.setdefault(value, span)
    if "gescheiden" in found and "samen" in found and found["samen"].length < found["gescheiden"].length:
        del found["samen"]
    if len(found) != 1:
        return None
    value, span = next(iter(found.items()))
    return finding(sentence, "ouders", value, span)


def _is_past_or_else(sentence: Sentence, span: Span) -> bool:
    """Tell whether they were together once, or did something together: "waren getrouwd", "zijn samen gekomen"."""
    near = sentence.words[max(0, span.start - 2) : span.end + 1]
    return bool({"waren", "geweest"} & set(near)) or sentence.words[span.end : span.end + 1] in _DID_TOGETHER


def _asked(sentence: Sentence, span: Span) -> bool:
    """Tell whether it is asked, or is said of others: "zijn de ouders wel gescheiden?", "grootouders zijn gescheiden"."""
    words = sentence.words
    start = next((at for at in range(span.start, -1, -1) if at == 0 or sentence.tokens[at].separated), 0)
    lead = words[start : span.start]
    asked = lead[:1] in {("zijn",), ("is",), ("wonen",)} and bool(
        {"ouders", "ze", "hij", "vader", "moeder"} & set(lead)
    )
    return asked or ({"grootouders", "opa"} & set(lead) != set() and "ouders" not in lead)


def _denied_inside(sentence: Sentence, span: Span) -> bool:
    """Tell whether "niet" stands right before a stretch, also where a longer phrase did not catch it."""
    return span.start > 0 and sentence.words[span.start - 1] in {"niet", "neit", "nit"} and span.length == 1


def age(sentence: Sentence) -> Finding | None:
    """Find the age of the pupil where it is stated: "is net 16 geworden", "een leerling van 8 jaar"."""
    for value, span in value_spans(sentence, "leeftijd"):
        if not sentence.denied(span):
            return finding(sentence, "leeftijd", value, span)
    text = " ".join(_NUMBERS.get(word, word) for word in sentence.words)
    if _NOT_AN_AGE.search(text):
        return None
    named = sentence.tags & {"leerling", "vrager=leerling"} or {"oudleerling", "lln", "hij", "zij"} & set(
        sentence.words
    )
    if not named and not _ITSELF.search(text):
        return None
    match = (
        _YEARS.search(text)
        or _FORMER.search(text)
        or _IN_BRACKETS.search(sentence.text)
        or _age_after_pupil(text)
        or _HE_IS.search(text)
    )
    if match is None:
        return None
    years = int(match.group(1))
    former = {"oudleerling", "exleerling"} & set(sentence.words)
    if not 3 <= years <= (_OLDEST if former else 25) or re.search(
        r"\b(onder|boven|vanaf|tot|jonger dan|ouder dan)( de)? $", text[: match.start(1)]
    ):
        return None
    nearly = text[: match.start(1)].endswith("bijna ")
    value = "16-plus" if years - nearly >= 16 else "onder-16"
    return Finding(FactId("leeftijd"), ValueId(value), match.group().strip())


def _age_after_pupil(text: str) -> re.Match[str] | None:
    """Find a bare number right after the pupil, unless it counts something ("is 3 weken ziek")."""
    for match in _AGE.finditer(text):
        counts = _COUNTED.match(text[match.end() :]) and not match.group(2)
        if _PUPIL.search(text[: match.start()].rstrip()) and not counts:
            return match
    return None
