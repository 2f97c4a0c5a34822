"""Personal data never stays in what is kept of a line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.privacy import passes_eleven
from tests.language.support import cases, understanding


def mask(text: str) -> str:
    return understanding().mask(text).text


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("moeder van Sanne de Vries belt", "moeder van [naam] belt"),
        ("jayden zijn moeder belt", "[naam] zijn moeder belt"),
        ("max 3 dagen de tijd", "max 3 dagen de tijd"),
        ("leerling Jan de V. is ziek", "leerling [naam] is ziek"),
        ("mijn leerling heet mohamed en vader belt", "mijn leerling heet [naam] en vader belt"),
        ("Veilig Thuis belt over Daan", "Veilig Thuis belt over [naam]"),
        ("Fatima heeft blauwe plekken", "[naam] heeft blauwe plekken"),
        ("moeder van Steen belt", "moeder van [naam] belt"),
        ("mevrouw de Haas belt", "mevrouw de [naam] belt"),
        ("familie jansen heeft gebeld", "familie [naam] heeft gebeld"),
        ("kind J.V. uit groep 4", "kind [naam] uit groep 4"),
        ("bsn 123456782 in het dossier", "bsn [bsn] in het dossier"),
        ("geboren op 12-03-2015", "geboren op [geboortedatum]"),
        ("het dossier (geb. 3 mei 2017)", "het dossier (geb. [geboortedatum])"),
        ("bel 06-12345678", "bel [telefoonnummer]"),
        ("bel +31 6 12345678", "bel [telefoonnummer]"),
        ("mail piet@voorbeeld.nl", "mail [mailadres]"),
        ("woont op de Kerkstraat 12a", "woont op de [adres]"),
        ("postcode 3521 AB", "postcode [adres]"),
    ],
)
def test_masks(text: str, masked: str) -> None:
    """Names of children, numbers, dates of birth, addresses."""
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "bel 112, 0800-2000 of 0900-8844",
        "het verzoek is ontvangen op 12-11-2026",
        "uitspraak 109174 en 2022015313",
        "mail bestuur@wijs-utrecht.nl",
        "ParnasSys, Zivver en Topdossier",
        "de Raad voor de Kinderbescherming belt",
        "leerling spijbelt veel",
        "Samen Veilig Midden Nederland wil informatie",
        "de logopedist van Kentalis vraagt scores",
        "Vader belt. Moeder mailt.",
        "mevrouw van Veilig Thuis belt",
        "de vader van Groep 8 leerlingen",
        "De Vader Van Steen Belt",
    ],
)
def test_leaves_what_is_nobodys(text: str) -> None:
    """A date of receipt, an emergency number, a case number and the words of the field stay."""
    assert mask(text) == text


def test_examples_are_not_masked() -> None:
    """None of our own sentences holds a name, and none is taken to hold one."""
    assert [case.text for case in cases("learned/heldout.yaml") if understanding().mask(case.text).kinds] == []


def test_a_masked_sentence_is_understood_alike() -> None:
    """A mask reads as a pupil."""
    reading = understanding().read(mask("moeder van Sanne de Vries vraagt om het dossier"))

    assert reading.tree == "dossier-inzage"
    assert reading.facts == {"vrager": "ouder"}


@given(st.text(max_size=200))
def test_any_text_can_be_masked_twice(text: str) -> None:
    """Masking never fails, and a masked text holds nothing more to mask."""
    once = mask(text)

    assert understanding().mask(once).text == once


@given(st.integers(min_value=0, max_value=99_999_999))
def test_eleven_test_catches_one_wrong_digit(number: int) -> None:
    """Of ten numbers that differ in the last digit only one or none passes."""
    passing = [digit for digit in range(10) if passes_eleven(f"{number:08d}{digit}")]

    assert len(passing) <= 1
