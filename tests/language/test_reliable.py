"""Consent that must never be taken as given, and consent that may."""

from __future__ import annotations

import pytest

from assistant.model.ids import FactId
from tests.language.support import facts, understanding


@pytest.mark.parametrize(
    "text",
    [
        "vader noch moeder tekende het formulier, de logopedist belt",
        "geen van beide ouders heeft getekend, de logopedist belt",
        "noch vader noch moeder heeft getekend, fysio belt",
        "getekend hebben ze niet, de logopedist belt",
        "het is niet waar dat beide ouders getekend hebben",
        "vader ontkent dat hij getekend heeft",
        "getekend door beide ouders? nee",
        "moeder heeft getekend maar bedacht zich",
        "ouders hadden getekend maar nu willen ze niet meer",
        "oma heeft getekend, de fysio belt",
        "de stiefvader heeft getekend, de fysio belt",
        "de directeur heeft getekend, de fysio belt",
        "de leraar heeft namens moeder getekend, de fysio belt",
        "pleegmoeder heeft getekend, de fysio belt",
        "ik heb getekend voor ontvangst, de politie belt",
        "de logopedist zegt dat ouders getekend hebben",
        "logopedist beweert dat beide ouders getekend hebben",
        "nieuwe school zegt dat ouders getekend hebben",
        "ik denk dat ouders getekend hebben, logopedist belt",
        "volgens mij hebben ouders getekend, logopedist belt",
        "onduidelijk of moeder schriftelijk toestemming gaf, psycholoog mailt",
        "is er getekend?",
        "heeft de moeder schriftelijk toestemming gegeven?",
        "ouders tekenden vorig jaar voor de vorige logopedist, nieuwe logopedist belt",
        "als ouders getekend hebben, mag ik dan de logopedist alles vertellen?",
        "moeder heeft getekend, vader niet",
        "ouders hebben toestemming gegeven voor de foto op de website, de logopedist belt",
    ],
)
def test_doubtful_consent_is_never_given(text: str) -> None:
    """Denied, taken back, supposed, by hearsay, of the wrong person or for something else: then it is asked."""
    assert facts(text).get("toestemming-1") not in {"schriftelijk", "mondeling"}


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("ouders hebben getekend, de logopedist belt", "schriftelijk"),
        ("logopedist mailt, ouders gaven schriftelijk toestemming", "schriftelijk"),
        ("moeder heeft getekend, fysio wil informatie", "schriftelijk"),
        ("ouders hebben per mail toestemming gegeven, mag de logopedist nu alles weten", "schriftelijk"),
        ("vader zei aan de telefoon dat de fysio alles mag weten", "mondeling"),
        ("mondelinge toestemming telt dat", "mondeling"),
    ],
)
def test_plain_consent_is_read(text: str, state: str) -> None:
    assert facts(text).get("toestemming-1") == state


@pytest.mark.parametrize("text", ["geen van beide heeft getekend", "getekend? nee", "oma heeft getekend"])
def test_a_doubtful_answer_gives_no_consent_either(text: str) -> None:
    fact = understanding()._library.registry[FactId("toestemming-1")]

    assert understanding().answer_value(text, fact) not in {"schriftelijk", "mondeling"}


@pytest.mark.parametrize(
    ("id", "text", "never"),
    [
        ("gezag-vrager", "de ander heeft gezag", "ja"),
        ("gezag-vrager", "moeder heeft gezag", "ja"),
        ("gezag-vrager", "hij zegt van wel", "ja"),
        ("identiteit", "ja denk ik", "zeker"),
        ("identiteit", "ze klinkt bekend", "zeker"),
        ("veiligheid", "nee volgens moeder niet", "geen"),
        ("veiligheid", "nee toch wel", "geen"),
    ],
)
def test_an_answer_by_hearsay_or_supposed_makes_nothing_milder(id: str, text: str, never: str) -> None:
    assert understanding().answer_value(text, understanding()._library.registry[FactId(id)]) != never


@pytest.mark.parametrize(
    "text",
    [
        "volgens vader is er niets aan de hand thuis, hij wil inzage",
        "thuis is het veilig volgens moeder, ze wil het dossier",
        "er zijn geen zorgen gemeld maar ik heb een raar gevoel, vader wil inzage",
        "geen zorgen over de veiligheid, moeder vraagt het dossier",
    ],
)
def test_that_there_is_no_concern_is_always_asked(text: str) -> None:
    assert facts(text).get("veiligheid") != "geen"


@pytest.mark.parametrize(
    "text",
    [
        "grootmoeder heeft getekend, de logopedist wil het verslag",
        "schoonmoeder heeft getekend, de logopedist wil het verslag",
        "moeder heeft getekend voor de schoolfotograaf, de logopedist wil het verslag",
        "ouders tekenden bezwaar aan, de logopedist wil het verslag",
    ],
)
def test_a_signature_of_somebody_else_or_for_something_else_is_no_consent(text: str) -> None:
    assert facts(text).get("toestemming-1") not in {"schriftelijk", "mondeling"}
