"""How the question comes in, and whether it is certain who asks."""

from __future__ import annotations

from assistant.language.findings import Finding, finding, value_spans
from assistant.language.phrases import Span
from assistant.language.questions import asks_contact, asks_mail, asks_meaning
from assistant.language.sentence import Sentence

_OURS = frozenset(["ik", "wij", "we", "zelf"])
_INCOMING = frozenset("belt belde belden gebeld opgebeld telefoontje beller telefoon lijn foon telefonisch telefonische wacht".split())
_CALLS_OUT = frozenset(["bellen", "bel", "terugbellen", "opbellen"])


def channel(sentence: Sentence, *, consent: bool, leaked: bool) -> Finding | None:
    """Find how the request reached the user; nothing if the sentence names two ways, or only what we send ourselves.

    Args:
        sentence: The sentence.
        consent: Whether it tells of consent that was given; then the mail or call may be that of the parents.
        leaked: Whether it tells of something sent by mistake.
    """
    if leaked or asks_contact(sentence) or asks_mail(sentence) or asks_meaning(sentence):
        return None
    found: dict[str, Span] = {}
    for tag, value in (("belt", "telefoon"), ("mailt", "e-mail"), ("brief", "brief"), ("aan-school", "aan-school")):
        for span in sentence.having(tag):
            if sentence.denied(span) or _ours(sentence, span, value):
                continue
            if consent and _about_consent(sentence, span):
                continue
            found.setdefault(value, span)
    if len(found) > 1 and "telefoon" in found and "e-mail" in found and "e-mail" in _asked_for(sentence):
        del found["e-mail"]
    if len(found) != 1:
        return None
    value, span = next(iter(found.items()))
    return finding(sentence, "kanaal", value, span)


def identity(sentence: Sentence) -> Finding | None:
    """Find whether it is said to be certain who asks."""
    found = {value: span for value, span in value_spans(sentence, "identiteit")}
    if "onzeker" in found:
        return finding(sentence, "identiteit", "onzeker", found["onzeker"])
    if "zeker" in found and not sentence.denied(found["zeker"]):
        return finding(sentence, "identiteit", "zeker", found["zeker"])
    return None


def _asked_for(sentence: Sentence) -> frozenset[str]:
    """Return the ways in which an answer is wanted: "wil het dossier per mail"."""
    return frozenset(["e-mail"]) if "vraagt" in sentence.tags else frozenset()


def _ours(sentence: Sentence, span: Span, value: str) -> bool:
    """Tell whether it is we who call or write: "ik wil de fysio bellen", "per mail sturen"."""
    words = sentence.words[span.start : span.end]
    around = sentence.words[max(0, span.start - 7) : span.end + 2]
    first = any(word in _OURS for word in around)
    if value == "telefoon":
        if any(word in {"belt", "belde", "belden", "lijn", "beller", "wacht"} for word in words):
            return False
        if any(word in {"gebeld", "opgebeld"} for word in words):
            # "ik heb gebeld" is ours, "ik werd gebeld" is not.
            return first and any(word in {"heb", "hebben"} for word in around) and "door" not in sentence.words
        if any(word in _CALLS_OUT for word in words):
            return True
        return any(word in {"nummer", "telefoonnummer", "kwijt", "gestolen", "foto", "foto's"} for word in sentence.words)
    if value == "e-mail":
        if any(word in {"mailt", "mailde", "gekregen", "ontvangen", "binnen", "stuurde"} for word in words):
            return False
        if "mailen" in words or "gemaild" in words:
            return "door" not in sentence.words
        if words[:1] in (("per",), ("via",), ("in",)):
            # "vraagt per mail" comes in; "het dossier per mail" is how it should go out.
            before = sentence.words[max(0, span.start - 1) : span.start]
            near = sentence.words[max(0, span.start - 4) : span.end + 3]
            asks = any(word in {"vraagt", "vroeg", "vragen", "verzoek", "binnen", "komt", "kwam"} for word in near)
            goes = any(word in {"sturen", "versturen", "stuur", "hebben", "delen", "geven", "toestemming"} for word in near)
            content = bool(before) and any(word in {"dossier", "rapport", "verslag", "kopie", "pdf"} for word in before)
            return not asks or goes or content
        return False
    if value == "brief":
        return any(word in {"sturen", "schrijven", "schrijf", "stuur"} for word in sentence.words) and first
    return False


def _about_consent(sentence: Sentence, span: Span) -> bool:
    """Tell whether the mail or call is how consent was given."""
    for other in sentence.having("toestemming") + sentence.having("consent-geeft"):
        if abs(other.start - span.start) <= 5:
            return True
    return False
