"""The pupil's family: parents together or apart, custody, age."""

from __future__ import annotations

import re

from assistant.language.findings import Finding, finding, value_spans
from assistant.language.phrases import Span
from assistant.language.sentence import Sentence
from assistant.language.text import word_set
from assistant.model.ids import FactId, ValueId

_ASKED = word_set("hebben heeft wie hoe kan kunnen krijgt krijgen wanneer of wat is moeten moet mag mogen")
_UNSURE = re.compile(r"\b(weet niet|weten niet|geen idee|onduidelijk|niet zeker|of ze|of de ouders|of ouders)\b")
_AGE = re.compile(
    r"\b(?:is|van|wordt|werd|was|bijna|net|al|nu|leeftijd)\s+(?:net\s+|al\s+|bijna\s+|nu\s+)?(\d{1,2})(?:\s+(jaar|jr|geworden|jarige))?\b"
)
_HAS_CUSTODY = re.compile(
    r"\b(hij|zij|ze|vader|moeder) heeft(?: (?:wel|ook|gewoon|nog|steeds|wel degelijk)){0,3}(?: het)?(?: ouderlijk)? gezag\b"
)
_PARENT = re.compile(r"\b(vader|moeder|papa|mama|pa|ma)\b")
_SAME = {"papa": "vader", "pa": "vader", "mama": "moeder", "ma": "moeder"}
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
_IN_BRACKETS = re.compile(r"\((\d{1,2})(?: jaar| jr)?\)")
_HE_IS = re.compile(r"\b(?:hij|zij|ze) is (?:pas |al |nu |net |bijna )?(\d{1,2})$")
_YEARS = re.compile(r"\b(\d{1,2})\s*(?:jaar|jr|jarige)\b")
_PUPIL = re.compile(r"\b(?:leerling|oudleerling|leerlinge|kind|jongen|meisje|zoon|dochter|scholier)(?: \w+){0,2}$")
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


def _denied_inside(sentence: Sentence, span: Span) -> bool:
    """Tell whether "niet" stands right before a stretch, also where a longer phrase did not catch it."""
    return span.start > 0 and sentence.words[span.start - 1] in {"niet", "neit", "nit"} and span.length == 1


def custody(sentence: Sentence, *, parent_asks: bool) -> tuple[Finding, ...]:
    """Find who has custody, and whether the parent who asks has it.

    Args:
        sentence: The sentence.
        parent_asks: Whether it is a parent who asks; "moeder heeft gezag" says nothing about another asker.
    """
    found: list[Finding] = []
    values = {value: span for value, span in value_spans(sentence, "gezag") if value != "voogd" or span.length > 1}
    asked = sentence.words[:1] and sentence.words[0] in _ASKED
    if len(values) == 1 and not asked:
        value, span = next(iter(values.items()))
        if not sentence.denied(span):
            found.append(finding(sentence, "gezag", value, span))
    own = _custody_of_asker(sentence)
    if own is not None and not any(f.value == "beiden" for f in found):
        value, span, subject = own
        if value == "nee" or (parent_asks or subject == "direct"):
            found.append(finding(sentence, "gezag-vrager", value, span))
    return tuple(found)


def _parent_has(text: str) -> bool:
    """Tell whether the parent who is named first has custody: "vader belt, hij heeft wel gezag"."""
    match = _HAS_CUSTODY.search(text)
    first = _PARENT.search(text)
    if match is None or first is None or re.match(r"(?:heeft|hebben|wie|of|wanneer)\b", text):
        return False
    if re.search(r"\b(?:of|dat|als|wie|alleen) (?:\w+ )?$", text[: match.start()]) or "alleen" in match.group():
        return False
    if match.group(1) in {"vader", "moeder"} and {"vader", "moeder"} <= set(text.split()):
        return False
    own = {"hij": "vader", "zij": "moeder", "ze": "moeder"}.get(match.group(1), match.group(1))
    return own == _SAME.get(first.group(1), first.group(1))


def _custody_of_asker(sentence: Sentence) -> tuple[str, Span, str] | None:
    text = " ".join(sentence.words)
    words = sentence.words
    for place, word in enumerate(words):
        if word in {"gezag", "macht"} or word.endswith("gezag"):
            low = max(0, place - 5)
            window = words[low : place + 1]
            owner = [
                i
                for i in range(max(0, place - 7), place)
                if words[i] in {"vader", "moeder", "ouder", "papa", "mama", "pa", "ma"}
            ]
            asks = any(w in {"wie", "heeft", "hebben", "wanneer"} for w in words[:1]) and "?" in sentence.text
            if "uit" in window and (
                "macht" in window or {"gezet", "ontheven", "ontzet"} & set(words[place : place + 4])
            ):
                return ("nee", Span("", low, place + 1), "direct")
            if re.search(r"\b(geen|zonder)( het| ouderlijk)* gezag", text) and owner:
                if re.search(r"\b(andere ouder|of vader|of moeder)\b", text):
                    return None
                return ("nee", Span("", max(owner[-1], low), place + 1), "direct")
            own = _parent_has(text)
            if own or (
                re.search(
                    r"\b(vader|moeder|ouder|papa|mama) met( ouderlijk| eenhoofdig| volledig| gezamenlijk)? gezag", text
                )
                and not asks
            ):
                if re.search(r"\b(andere|beide|allebei) (ouder|vader|moeder|ouders)", text):
                    return None
                return ("ja", Span("", max(owner[-1] if owner else low, low), place + 1), "" if own else "direct")
    return None


def age(sentence: Sentence) -> Finding | None:
    """Find the age of the pupil where it is stated: "is net 16 geworden", "een leerling van 8 jaar"."""
    for value, span in value_spans(sentence, "leeftijd"):
        if not sentence.denied(span):
            return finding(sentence, "leeftijd", value, span)
    text = " ".join(_NUMBERS.get(word, word) for word in sentence.words)
    if _NOT_AN_AGE.search(text):
        return None
    if (
        "leerling" not in sentence.tags
        and "oudleerling" not in sentence.words
        and "vrager=leerling" not in sentence.tags
    ):
        return None
    match = _YEARS.search(text) or _IN_BRACKETS.search(sentence.text) or _age_after_pupil(text) or _HE_IS.search(text)
    if match is None:
        return None
    years = int(match.group(1))
    if not 3 <= years <= 25 or re.search(
        r"\b(onder|boven|vanaf|tot|jonger dan|ouder dan)( de)? $", text[: match.start(1)]
    ):
        return None
    value = "16-plus" if years >= 16 else "onder-16"
    return Finding(FactId("leeftijd"), ValueId(value), match.group().strip())


def _age_after_pupil(text: str) -> re.Match[str] | None:
    """Find a bare number right after the pupil, unless it counts something ("is 3 weken ziek")."""
    for match in _AGE.finditer(text):
        counts = _COUNTED.match(text[match.end() :]) and not match.group(2)
        if _PUPIL.search(text[: match.start()].rstrip()) and not counts:
            return match
    return None
