"""Answers in own words, side questions, commands and corrections."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.language.reading import Answered, Corrected, Side, SideKind
from assistant.loading.library import load_library
from assistant.model.facts import Fact, FactKind
from assistant.model.ids import FactId, Facts, ValueId
from tests.language.support import understanding

TODAY = dt.date(2026, 11, 22)
REGISTRY = load_library().registry
KNOWN: Facts = {FactId("kanaal"): ValueId("telefoon"), FactId("vrager"): ValueId("logopedist")}


def fact(id: str) -> Fact:
    return REGISTRY[FactId(id)]


def answer(id: str, text: str) -> object:
    reply = understanding().read_answer(text, fact(id), TODAY, KNOWN)
    return reply.value if isinstance(reply, Answered) else reply


@pytest.mark.parametrize(
    ("id", "text", "value"),
    [
        ("ouders", "ja hoor", "samen"),
        ("ouders", "nee", "gescheiden"),
        ("ouders", "ze zijn vorig jaar uit elkaar gegaan", "gescheiden"),
        ("ouders", "niet gescheiden", "samen"),
        ("ouders", "nee, niet bij elkaar", "gescheiden"),
        ("veiligheid", "geen twijfel", "geen"),
        ("vt-ouders", "nee dat is niet veilig", "onveilig"),
        ("gevraagd", "gewoon hoe het gaat", "voortgang"),
        ("gevoelig", "ik weet dat het niet gevoelig is", "nee"),
        ("ouders", "weet ik eigenlijk niet", "onbekend"),
        ("gezag", "alleen zijn moeder", "een-ouder"),
        ("gezag", "allebei", "beiden"),
        ("gezag", "de tweede", "een-ouder"),
        ("gezag", "2", "een-ouder"),
        ("toestemming-1", "ja, per mail", "schriftelijk"),
        ("toestemming-1", "nee nog niet", "niet-gevraagd"),
        ("toestemming-2", "die weigert", "geweigerd"),
        ("kanaal", "ze belde", "telefoon"),
        ("kanaal", "mailtje", "e-mail"),
        ("vrager", "haar advocaat", "advocaat"),
        ("vrager", "de moeder", "ouder"),
        ("gevoelig", "nee hoor niks bijzonders", "nee"),
        ("veiligheid", "geen zorgen", "geen"),
        ("leeftijd", "ze is 9", "onder-16"),
        ("leeftijd", "17 jaar", "16-plus"),
        ("gezag-vrager", "nee die heeft geen gezag", "nee"),
    ],
)
def test_answers_in_own_words(id: str, text: str, value: str) -> None:
    """Short and long, with and without a bare yes."""
    assert answer(id, text) == value


@pytest.mark.parametrize(("id", "text"), [("toestemming-1", "ja"), ("ouders", "misschien"), ("veiligheid", "ja")])
def test_an_answer_that_could_mean_two_things_is_none(id: str, text: str) -> None:
    """Two sorts of yes: it is asked again."""
    assert answer(id, text) is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("gisteren", dt.date(2026, 11, 21)),
        ("12 november", dt.date(2026, 11, 12)),
        ("op 3 december", dt.date(2025, 12, 3)),
        ("12-11-2026", dt.date(2026, 11, 12)),
        ("2026-11-01", dt.date(2026, 11, 1)),
        ("twee weken geleden", dt.date(2026, 11, 8)),
        ("vorige week dinsdag", dt.date(2026, 11, 10)),
        ("maandag", dt.date(2026, 11, 16)),
    ],
)
def test_dates(text: str, date: dt.date) -> None:
    """Looking back from today; a day without a year is the last one that has been."""
    assert answer("ontvangen", text) == date


@pytest.mark.parametrize("text", ["31 februari", "ergens vorige week", "99-99-2026"])
def test_dates_that_cannot_be(text: str) -> None:
    """No guess at a day."""
    assert answer("ontvangen", text) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("wat is OKR?", SideKind.TERM),
        ("waarom vraag je dit?", SideKind.WHY),
        ("wie moet ik bellen?", SideKind.CONTACT),
        ("welke mail stuur ik?", SideKind.MAIL),
        ("waar staat dat?", SideKind.WHERE),
        ("109174", SideKind.PRECEDENTS),
        ("ga terug", SideKind.BACK),
        ("opnieuw", SideKind.RESTART),
        ("stop", SideKind.STOP),
        ("help", SideKind.HELP),
    ],
)
def test_side_questions_and_commands(text: str, kind: SideKind) -> None:
    """At any moment, without an answer being guessed."""
    reply = understanding().read_answer(text, fact("ouders"), TODAY, KNOWN)

    assert isinstance(reply, Side)
    assert reply.kind is kind


CHOICES = [fact for fact in REGISTRY.facts.values() if fact.kind is FactKind.CHOICE]
DENIALS = ("nee, niet {}", "niet {}", "nee dat is niet {}", "geen {}")


@pytest.mark.parametrize("asked", CHOICES, ids=lambda each: str(each.id))
def test_what_is_denied_is_never_the_answer(asked: Fact) -> None:
    """Wrong is worse than not understood; values that are a denial themselves are left aside."""
    for value in asked.values:
        words = value.short.split()
        if not {"niet", "geen", "nog", "onbekend", "zonder", "niemand"} & set(words):
            for denial in DENIALS:
                text = denial.format(value.short)
                # "Nee, niet onbekend" may be taken for the plain "nee" that it begins with.
                if value.id != "nee":
                    assert understanding().answer_value(text, asked) != value.id, text


@pytest.mark.parametrize("asked", CHOICES, ids=lambda each: str(each.id))
def test_an_answer_that_is_read_out_is_understood(asked: Fact) -> None:
    """The words on the screen, with or without capitals and commas."""
    for value in asked.values:
        for text in (value.label, value.label.lower().replace(",", ""), value.short):
            assert understanding().answer_value(text, asked) == value.id, text


@pytest.mark.parametrize(
    "text",
    [
        "weet ik eigelijk niet",
        "dat weet ik echt niet",
        "ik zou het niet weten",
        "ik weet het nog niet precies",
    ],
)
def test_not_knowing_is_understood(text: str) -> None:
    """However it is said."""
    assert answer("vt-ouders", text) == "onbekend"


@pytest.mark.parametrize("text", ["nee, ze mogen het niet weten", "ik weet dat hij niet gescheiden is"])
def test_what_is_not_clear_is_asked_again(text: str) -> None:
    """No value is guessed."""
    assert understanding().answer_value(text, fact("vt-ouders")) is None


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("nee, wacht, het was een mail", {"kanaal": "e-mail"}),
        ("o nee sorry, het was de vader die belde", {"vrager": "ouder"}),
    ],
)
def test_corrections(text: str, changed: dict[str, str]) -> None:
    """What was known is taken back, and nothing else."""
    reply = understanding().read_answer(text, fact("ouders"), TODAY, KNOWN)

    assert isinstance(reply, Corrected)
    assert reply.facts == changed


def test_an_answer_may_tell_more() -> None:
    """Other facts in the same line come along."""
    reply = understanding().read_answer("ze zijn gescheiden en de leerling is 17 jaar", fact("ouders"), TODAY)

    assert isinstance(reply, Answered)
    assert reply.value == "gescheiden"
    assert reply.also.get(FactId("leeftijd")) == "16-plus"


@pytest.mark.parametrize(
    ("id", "text", "milder"),
    [
        ("gezag-vrager", "hij heeft gezag nt", "ja"),
        ("gezag-vrager", "ja nt", "ja"),
        ("gezag-vrager", "hij heeft gezag gehad", "ja"),
        ("gezag-vrager", "ja mits", "ja"),
        ("gezag-vrager", "ja blijkbaar", "ja"),
        ("identiteit", "zeker nt", "zeker"),
        ("identiteit", "moet nog terugbellen", "zeker"),
        ("toestemming-1", "handtekening ontbreekt", "schriftelijk"),
        ("toestemming-1", "de handtekening moet nog", "schriftelijk"),
        ("veiligheid", "nee behalve thuis", "geen"),
    ],
)
def test_a_yes_that_is_taken_back_in_part_is_none(id: str, text: str, milder: str) -> None:
    """What lets more be shared is plainly said, or asked again."""
    assert answer(id, text) != milder
