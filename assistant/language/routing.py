"""What the stated facts and tags say about the situation: who asks decides most of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from assistant.language.findings import Finding
from assistant.language.questions import asks_contact, asks_mail, asks_meaning
from assistant.language.sentence import Sentence

_CARE = [
    "logopedist",
    "fysiotherapeut",
    "ergotherapeut",
    "dyslexiebehandelaar",
    "psycholoog",
    "huisarts",
    "jeugdarts",
    "wijkteam",
    "huiswerkbegeleider",
    "partner-van-ouder",
    "familie",
    "kinderopvang",
    "collega",
]
_CHAIN = [
    "veilig-thuis",
    "jeugdbescherming",
    "raad-kinderbescherming",
    "politie",
    "leerplicht",
    "inspectie",
    "gemeente",
    "duo",
    "advocaat",
    "hulpdienst",
    "media",
]

_OURS = frozenset(["ik", "wij", "we"])

OWNER: Mapping[str, str] = {
    **dict.fromkeys(_CARE, "derden-eenvoudig"),
    **dict.fromkeys(_CHAIN, "derden-complex"),
    "onderzoeker": "onderzoek",
    "swv": "swv-topdossier",
    "basisschool": "overdracht-po",
    "so-school": "overdracht-po",
    "vo-school": "overdracht-vo",
    "andere-ouder": "andere-leerlingen",
    "leerling": "dossier-inzage",
    "pleegouder": "dossier-inzage",
    "voogd": "dossier-inzage",
}
"""The situation that belongs to each asker; a parent may be in several."""


_LEAVING = frozenset(["oso", "okr", "overdracht", "overstap", "voortgezet-onderwijs", "onderzoek-extern"])

Vote: TypeAlias = tuple[str, float, str]
"""A label, how much speaks for it, and the words that do."""


def bonuses(sentence: Sentence, found: Mapping[str, Finding], *, familiar: bool) -> dict[str, tuple[float, str]]:
    """Return per label how much the facts and tags speak for it, with the words that do.

    Args:
        sentence: The sentence.
        found: What it states, by fact id.
        familiar: Whether the words with a content are, mostly, words of the field.
    """
    given: dict[str, tuple[float, str]] = {}
    for voters in (_by_asker, _by_family, _by_consent, _by_subject, _by_event):
        for label, amount, words in voters(sentence, found):
            before = given.get(label, (0.0, ""))
            given[label] = (before[0] + amount, before[1] or words)
    for label, amount, words in _by_question(sentence, familiar=familiar):
        before = given.get(label, (0.0, ""))
        given[label] = (before[0] + amount, before[1] or words)
    return given


def _by_asker(sentence: Sentence, found: Mapping[str, Finding]) -> Iterator[Vote]:
    who = found.get("vrager")
    value = _asker(found)
    if who and value in OWNER:
        yield OWNER[value], 3.6, who.words
    elif not who and "vraagt" in sentence.tags:
        if "keten" in sentence.tags:
            yield "derden-complex", 2.0, _typed(sentence, "keten")
        elif "zorg" in sentence.tags and not _OURS & set(sentence.words):
            yield "derden-eenvoudig", 1.5, _typed(sentence, "zorg")


def _by_family(sentence: Sentence, found: Mapping[str, Finding]) -> Iterator[Vote]:
    who, apart = found.get("vrager"), _apart(found)
    if who and who.value == "ouder":
        if apart or "gezag-vrager" in found:
            yield "gescheiden-ouders", 2.0, who.words
        elif "inhoud" in sentence.tags:
            yield "dossier-inzage", 1.2, who.words
    if apart and "toestemming" in sentence.tags:
        yield "toestemming", 1.0, apart.words


def _by_consent(sentence: Sentence, found: Mapping[str, Finding]) -> Iterator[Vote]:
    for id in ("toestemming-1", "toestemming-voogd"):
        if id in found and "vrager" not in found and not sentence.tags & _LEAVING:
            yield "toestemming", 1.5, found[id].words
        if id in found and found[id].value == "geweigerd":
            # It is the parents who refuse, not the school.
            yield "weigering", -2.0, found[id].words


def _by_subject(sentence: Sentence, found: Mapping[str, Finding]) -> Iterator[Vote]:
    tags = sentence.tags
    if _asker(found) in {*_CHAIN, *_CARE}:
        return
    if tags & {"oso", "okr"} and "voortgezet-onderwijs" not in tags:
        yield "overdracht-po", 2.2, _typed(sentence, "oso") or _typed(sentence, "okr")
    if "voortgezet-onderwijs" in tags and tags & {"oso", "okr", "overdracht", "overstap", "delen", "deelt"}:
        yield "overdracht-vo", 1.5, _typed(sentence, "voortgezet-onderwijs")
    if "samenwerkingsverband" in tags:
        yield "swv-topdossier", 2.6, _typed(sentence, "samenwerkingsverband")


def _by_event(sentence: Sentence, found: Mapping[str, Finding]) -> Iterator[Vote]:
    tags = sentence.tags
    how, safety, who = found.get("kanaal"), found.get("veiligheid"), found.get("vrager")
    if how and how.value == "telefoon" and not who:
        yield "telefoon", 1.5, how.words
    if safety and _asker(found) not in _CHAIN:
        yield "onveilige-thuissituatie", 2.0, safety.words
    if "lek" in tags and not (who and "vraagt" in tags):
        yield "datalek", 1.5, _typed(sentence, "lek")
    named = any(tag.startswith("vrager=") for tag in tags)
    if _OURS & set(sentence.words[:3]) and "raadpleegt" in tags and not who and named:
        yield "zelf-vragen", 1.0, sentence.typed(0, 1)


def _by_question(sentence: Sentence, *, familiar: bool) -> Iterator[Vote]:
    for span, label, amount in (
        (asks_meaning(sentence) if familiar else None, "begrip", 2.5),
        (asks_mail(sentence), "sjabloon", 2.5),
        (asks_contact(sentence) if familiar else None, "contact", 1.2),
        (next(iter(sentence.having("uitspraak")), None), "uitspraken", 1.5),
    ):
        if span is not None:
            yield label, amount, sentence.typed(span.start, span.end)


def _asker(found: Mapping[str, Finding]) -> str:
    who = found.get("vrager")
    return str(who.value) if who else ""


def _apart(found: Mapping[str, Finding]) -> Finding | None:
    parents = found.get("ouders")
    return parents if parents and parents.value == "gescheiden" else None


def _typed(sentence: Sentence, tag: str) -> str:
    spans = sentence.having(tag)
    return sentence.typed(spans[0].start, spans[0].end) if spans else ""
