"""A small library with one of everything that an advice shows."""

from __future__ import annotations

import datetime as dt

from assistant.engine.advice import Advice, advise
from assistant.engine.interview import Interview
from assistant.language.reading import Alternative, Evidence, Kind, Reading
from assistant.model.facts import FactKind, Scope
from assistant.model.ids import FactId, FactValue, TemplateId, TreeId, ValueId
from assistant.model.knowledge import StepKind
from assistant.model.library import Library
from assistant.model.texts import Article, Contradiction, Theme
from assistant.model.verdicts import Ground, Role, Verdict
from tests.builders import (
    PLACE,
    TODAY,
    ask,
    make_conflict,
    make_contact,
    make_deadline,
    make_fact,
    make_library,
    make_passage,
    make_precedent,
    make_step,
    make_template,
    make_term,
    make_tree,
    outcome,
    part,
)

STAFF = (Role.COORDINATOR, Role.PRINCIPAL, Role.ADMINISTRATION)


def make_content() -> Library:
    """Make the library."""
    return make_library(
        make_tree(
            "delen",
            ask("vrager", logopedist="ontvangen", politie="overleg", onbekend="nog-niet"),
            ask("ontvangen", gegeven="mag", onbekend="nog-niet"),
            outcome(
                "mag",
                answer="Ja, je mag dit delen.",
                say_now="Ik bel u zo terug.",
                steps=["bel-terug", "zivver", "pas-op", "noteer"],
                contacts=["kcer", "112"],
                deadlines=["antwoord"],
                precedents=["109174"],
                conflicts=["C01"],
                templates=["vraag"],
                parts=[part("dossier", Verdict.MAY, "Het dossier"), part("rest", Verdict.NO, "De rest")],
                headline="dossier",
            ),
            outcome("nog-niet", verdict=Verdict.NOT_YET, ground=Ground.NONE, answer="Nog niet."),
            ask("besluit", at="overleg", nog_niet="wachten", delen="mag", niet="nee"),
            outcome(
                "wachten", verdict=Verdict.CONSULT, ground=Ground.NONE, decision="besluit", answer="Overleg eerst."
            ),
            outcome("nee", verdict=Verdict.NO, ground=Ground.NONE, answer="Nee."),
            title="Iemand vraagt iets",
        ),
        facts=[
            make_fact("vrager", "logopedist=Een logopedist", "politie=De politie", starts_request=True),
            make_fact("ontvangen", kind=FactKind.DATE, name="ontvangen op"),
            make_fact("besluit", "nog-niet", "delen", "niet", unknown=False),
            make_fact("groep", kind=FactKind.NUMBER, minimum=1, maximum=8, scope=Scope.PUPIL),
        ],
        steps=[
            make_step("bel-terug", text="Bel zelf terug.", system="telefoon", when="voordat je iets zegt"),
            make_step(
                "zivver",
                text="Verstuur het via Zivver.",
                system="Zivver",
                who=STAFF,
                handover="Geef het aan de KC'er.",
                template=TemplateId("vraag"),
            ),
            make_step("pas-op", StepKind.CAUTION, text="Zeg niet te veel."),
            make_step("noteer", StepKind.RECORD, text="Noteer dat je deelde."),
        ],
        contacts=[
            make_contact("kcer", 8, role=Role.COORDINATOR, name="Kwaliteitscoördinator"),
            make_contact("112", 0, "112", name="112"),
        ],
        deadlines=[make_deadline("antwoord", "ontvangen")],
        templates=[make_template("vraag", naam="naam leerling")],
        passages=[
            make_passage("W02", check=True, confidence="laag", read_version="2018"),
            make_passage("K99", background="Alleen achtergrond."),
        ],
        conflicts=[make_conflict("C01")],
        terms=[make_term("gezag", "Wie beslist over het kind.", "ouderlijk gezag", name="Gezag")],
        precedents=[
            make_precedent("109174", "ongegrond", 2020, ["inzage"]),
            make_precedent("105308", "gegrond", 2012, ["inzage"]),
            make_precedent("104000", "gegrond", None, ["inzage"]),
        ],
        themes=[
            Theme("inzage", "Inzage", "De lijn.", (), (Contradiction((), "Ze lijken te botsen."),), PLACE),
        ],
        articles=[Article("uitleg", "Uitleg over delen", "Eerste regel.\n\nTweede regel.", (), (), (), PLACE)],  # type: ignore[arg-type]
    )


def make_advice(role: Role = Role.TEACHER, **facts: FactValue) -> Advice:
    """Work the advice out for some facts; by default it may."""
    given = facts or {"vrager": ValueId("logopedist"), "ontvangen": dt.date(2026, 11, 20)}
    interview = Interview.start(
        make_content(), TreeId("delen"), TODAY, {FactId(id): value for id, value in given.items()}
    )
    return advise(interview, role)


def make_reading(kind: Kind = Kind.TREE, *, near_tie: bool = False) -> Reading:
    """Make what was understood of a sentence."""
    tree = TreeId("delen") if kind is Kind.TREE else None
    return Reading(
        kind=kind,
        tree=tree,
        alternatives=(Alternative(kind, tree, 0.91234), Alternative(Kind.TERM, None, 0.05)),
        near_tie=near_tie,
        facts={FactId("vrager"): ValueId("logopedist"), FactId("ontvangen"): dt.date(2026, 1, 2)},
        evidence=(Evidence("logo", "vrager=logopedist"),),
        corrected=(("logopdist", "logopedist"),),
    )
