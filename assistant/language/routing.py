"""What the stated facts and tags say about the situation: who asks decides most of it."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.language.findings import Finding
from assistant.language.questions import asks_contact, asks_mail, asks_meaning
from assistant.language.sentence import Sentence

_CARE = (
    "logopedist fysiotherapeut ergotherapeut dyslexiebehandelaar psycholoog huisarts jeugdarts wijkteam huiswerkbegeleider "
    "partner-van-ouder familie kinderopvang collega"
).split()
_CHAIN = (
    "veilig-thuis jeugdbescherming raad-kinderbescherming politie leerplicht inspectie gemeente duo advocaat hulpdienst media"
).split()

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


def bonuses(sentence: Sentence, found: Mapping[str, Finding]) -> dict[str, tuple[float, str]]:
    """Return per label how much the facts and tags speak for or against it, with the words that do.

    Args:
        sentence: The sentence.
        found: What it states, by fact id.
    """
    given: dict[str, tuple[float, str]] = {}

    def add(label: str, amount: float, words: str) -> None:
        before = given.get(label, (0.0, ""))
        given[label] = (before[0] + amount, before[1] or words)

    tags, words = sentence.tags, sentence.words
    who = found.get("vrager")
    value = str(who.value) if who else ""
    if who and value in OWNER:
        add(OWNER[value], 3.0, who.words)
    apart = found.get("ouders")
    if who and value == "ouder":
        if (apart and apart.value == "gescheiden") or "gezag-vrager" in found:
            add("gescheiden-ouders", 2.0, who.words)
        elif "inhoud" in tags:
            add("dossier-inzage", 1.2, who.words)
    if apart and apart.value == "gescheiden" and "toestemming" in tags:
        add("toestemming", 1.0, apart.words)
    for id in ("toestemming-1", "toestemming-voogd"):
        if id in found and not who and not tags & {"oso", "okr", "overdracht", "overstap", "voortgezet-onderwijs", "onderzoek-extern"}:
            add("toestemming", 1.5, found[id].words)
    how = found.get("kanaal")
    if how and how.value == "telefoon" and not value:
        add("telefoon", 1.5, how.words)
    safety = found.get("veiligheid")
    if safety and value not in _CHAIN:
        add("onveilige-thuissituatie", 2.0, safety.words)
    if "lek" in tags and not (who and "vraagt" in tags):
        add("datalek", 1.5, _typed(sentence, "lek"))
    _questions(sentence, add_to=given)
    if words[:1] == ("ik",) and "raadpleegt" in tags and not who and any(t.startswith("vrager=") for t in tags):
        add("zelf-vragen", 1.0, sentence.typed(0, 1))
    return given


def _questions(sentence: Sentence, add_to: dict[str, tuple[float, str]]) -> None:
    for span, label, amount in (
        (asks_meaning(sentence), "begrip", 2.5),
        (asks_mail(sentence), "sjabloon", 2.5),
        (asks_contact(sentence), "contact", 1.2),
        (next(iter(sentence.having("uitspraak")), None), "uitspraken", 1.5),
    ):
        if span is not None:
            before = add_to.get(label, (0.0, ""))
            add_to[label] = (before[0] + amount, before[1] or sentence.typed(span.start, span.end))


def _typed(sentence: Sentence, tag: str) -> str:
    spans = sentence.having(tag)
    return sentence.typed(spans[0].start, spans[0].end) if spans else ""
