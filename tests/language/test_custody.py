"""Who has custody, and whether the parent who asks has it."""

from __future__ import annotations

import pytest

from tests.language.support import facts


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("vader heeft geen gezag en wil informatie", "nee"),
        ("moeder zonder ouderlijk gezag vraagt het rapport", "nee"),
        ("vader met gezag vraagt het rapport", "ja"),
        ("vader vraagt een kopie, hij heeft gewoon gezag", "ja"),
        ("moeder heeft als enige het gezag en vraagt een kopie", "ja"),
        ("ouders hebben allebei gezag, vader vraagt een kopie", "ja"),
        ("vader is uit de ouderlijke macht gezet en vraagt het dossier", "nee"),
        ("rechter gaf moeder het gezag, moeder vraagt de toetsen", "ja"),
    ],
)
def test_the_custody_of_the_asker_is_read(text: str, has: str) -> None:
    assert facts(text).get("gezag-vrager") == has


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("alleen moeder heeft gezag, vader wil het rapport", "nee"),
        ("alleen moeder heeft het gezag, nu vraagt vader naar de cito", "nee"),
        ("vader heeft wel gezag, moeder niet, en moeder wil het rapport", "nee"),
        ("alleen vader heeft gezag, vader wil het rapport", "ja"),
    ],
)
def test_what_is_said_of_one_parent_is_not_taken_for_the_other(text: str, has: str) -> None:
    """The most dangerous mistake here: the record for a parent without custody."""
    assert facts(text).get("gezag-vrager", has) == has


@pytest.mark.parametrize(
    "text",
    [
        "dossierverzoek van vader, heeft hij gezag?",
        "vader vraagt het dossier, ik weet niet of hij gezag heeft",
        "wie heeft het gezag",
        "vader belt over de cijfers, gezag weet ik niet",
        "vader zegt dat hij gezag heeft en vraagt het dossier",
        "hoe weet ik of een vader gezag heeft",
        "logopedist belt, moeder heeft geen gezag",
    ],
)
def test_what_is_only_asked_or_claimed_is_left_open(text: str) -> None:
    """Nor is anything said of somebody who asks for nothing."""
    assert "gezag-vrager" not in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "vader wil het dossier, zijn ex heeft het gezag gekregen",
        "pleegmoeder vraagt het rapport, moeder heeft gezag",
        "vader wil het dossier, oma heeft gezag",
        "vader wil het dossier, de voogd heeft gezag",
        "vader wil het dossier, de ex heeft gezag",
        "de directeur heeft gezag, vader vraagt het dossier",
        "een ouder vraagt het dossier, de andere ouder heeft gezag",
        "ex belt, moeder heeft het gezag",
        "vader vraagt het dossier met gezag in zijn stem",
        "stiefvader wil het dossier, vader heeft gezag",
        "stiefmoeder vraagt het rapport, moeder heeft gezag",
        "pleegouders vragen het dossier, ouders hebben gezag",
        "de nieuwe vriend van moeder vraagt het dossier, moeder heeft gezag",
        "meemoeder vraagt het rapport, de biologische moeder heeft gezag",
        "vader vraagt het rapport, hij mailde dat hij gezag heeft",
        "vader vraagt het rapport, volgens hem heeft hij gezag",
        "vader vraagt het rapport, naar eigen zeggen heeft hij gezag",
        "vader vraagt het rapport, hij zou gezag hebben",
        "vader vraagt het rapport, misschien heeft hij gezag",
        "vader vraagt het rapport, ik denk dat hij gezag heeft",
        "vader vraagt het rapport, hij heeft gezag?",
        "vader vraagt het rapport, hij heeft gezag aangevraagd",
        "vader vraagt het rapport, hij wil gezag hebben",
        "vader vraagt het rapport, hij had gezag",
        "vader vraagt het rapport, hij heeft gezag noch omgang",
        "vader wil het dossier, hij heeft een zaak lopen over gezag",
        "vader wil het dossier, stiefvader heeft gezag",
        "vader vraagt het dossier, moeder heeft gezag",
    ],
)
def test_custody_of_another_or_by_hearsay_never_opens_the_record(text: str) -> None:
    """Somebody else's, claimed, hoped for, past or asked about: then it is asked."""
    assert facts(text).get("gezag-vrager") != "ja"


@pytest.mark.parametrize(
    "text",
    [
        "ze hebben allebei gezag zegt moeder, vader wil het dossier",
        "volgens vader hebben beide ouders gezag, hij wil het dossier",
        "ouders hebben niet allebei gezag, vader wil het dossier",
        "ouders hebben nooit allebei gezag gehad, vader wil het dossier",
        "ouders hebben allebei gezag gehad en vader wil het dossier",
        "ouders strijden om gezamenlijk gezag, vader wil het dossier",
        "ouders hebben allebei gezag, zegt vader, hij wil het dossier",
        "vader heeft gezag, zegt hij, en wil het dossier",
        "volgens vader, hij heeft gezag, hij wil het dossier",
        "vader heeft gezag opgegeven en wil het dossier",
        "vader heeft gezag nier en wil het dossier",
        "vader wil het dossier, nader heeft gezag",
        "moeder wil het dossier, voeder heeft gezag",
    ],
)
def test_custody_is_not_taken_from_hearsay_its_denial_or_its_end(text: str) -> None:
    """Who has it is asked."""
    found = facts(text)

    assert "gezag" not in found
    assert "gezag-vrager" not in found


def test_both_may_be_said_to_have_it_after_something_else() -> None:
    """The parents were named before."""
    assert facts("ouders wonen apart en hebben allebei gezag, vader vraagt het dossier op")["gezag-vrager"] == "ja"
