"""A small library about consent, for the tests of the engine."""

from __future__ import annotations

from assistant.model.facts import FactKind, Scope
from assistant.model.ids import FactId
from assistant.model.library import Library
from assistant.model.verdicts import Ground, Role, Verdict
from tests.builders import (
    ask,
    choose,
    decide,
    fact_is,
    make_contact,
    make_deadline,
    make_fact,
    make_library,
    make_step,
    make_template,
    make_tree,
    no,
    notice,
    outcome,
    part,
    reason,
    ref,
)


def consent_library() -> Library:
    """Someone asks; by phone one calls back; consent is a sub-decision; the other parent may object unasked."""
    on_phone = fact_is("kanaal", "telefoon")
    delen = make_tree(
        "delen",
        ask("vrager", logopedist="kanaal", politie="overleg", onbekend="wacht"),
        ask("kanaal", telefoon="geldig", mail="geldig"),
        decide("toestemming", at="geldig", ja="bezwaar", nee="wacht"),
        notice("bezwaar", at="bezwaar", otherwise="hoe", ja="nee"),
        choose("hoe", (on_phone, "bel"), (no(on_phone), "ontvangst")),
        ask("termijn", at="ontvangst", ruim="mag", bijna="mag", voorbij="te-laat", onbekend="mag"),
        outcome(
            "mag",
            steps=["noteer", ref("zivver", fact_is("kanaal", "mail"))],
            deadlines=["antwoord"],
            contacts=["staf", "directeur"],
            cites=["K45"],
        ),
        outcome("bel", verdict=Verdict.NOT_YET, say_now="Ik bel terug.", steps=["noteer"]),
        outcome("wacht", verdict=Verdict.NOT_YET, ground=Ground.NONE),
        outcome("nee", verdict=Verdict.NO, ground=Ground.NONE, parts=[part("dossier", Verdict.NO)]),
        outcome("te-laat", verdict=Verdict.MUST, ground=Ground.DATA_SUBJECT),
        ask("besluit", at="overleg", nog_niet="wacht-besluit", delen="mag-besluit", onbekend="wacht-besluit"),
        outcome("wacht-besluit", verdict=Verdict.CONSULT, ground=Ground.NONE, decision="besluit"),
        outcome("mag-besluit", ground=Ground.LEGAL_RIGHT),
    )
    toestemming = make_tree(
        "toestemming",
        ask("schriftelijk", ja="ja", nee="nee", onbekend="nee"),
        reason("ja", steps=["bewaar"], cites=["W01"]),
        reason("nee", steps=["vraag"]),
    )
    return make_library(
        delen,
        toestemming,
        facts=[
            make_fact("vrager", "logopedist", "politie", starts_request=True),
            make_fact("kanaal", "telefoon", "mail", unknown=False),
            make_fact("schriftelijk", "ja", "nee"),
            make_fact("bezwaar", "ja", "nee"),
            make_fact("besluit", "nog-niet", "delen"),
            make_fact("leeftijd", "onder-16", "16-plus", scope=Scope.PUPIL),
            make_fact("ontvangen", kind=FactKind.DATE),
            make_fact(
                "termijn",
                "ruim",
                "bijna",
                "voorbij",
                kind=FactKind.DERIVED,
                derive="termijn",
                inputs=(FactId("ontvangen"),),
            ),
        ],
        steps=[
            make_step("noteer"),
            make_step("bewaar"),
            make_step("vraag", template="toestemming-mail"),
            make_step("zivver", who=(Role.COORDINATOR, Role.PRINCIPAL), handover="Vraag de KC'er."),
        ],
        contacts=[make_contact("staf", urgency=5), make_contact("directeur", urgency=4, role=Role.PRINCIPAL)],
        deadlines=[make_deadline("antwoord", "ontvangen")],
        templates=[make_template("toestemming-mail")],
    )
