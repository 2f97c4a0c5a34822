"""A small library with fixed content, for the screens that read and search."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from types import MappingProxyType

from assistant.model.ids import NodeId, PassageId, PrecedentId, TermId, TreeId
from assistant.model.library import Library
from assistant.model.place import Place
from assistant.model.sources import Passage, PassageKind
from assistant.model.texts import Precedent, Term, Theme
from assistant.model.tree import DecisionTree, TreeKind
from assistant.model.verdicts import Act, Authority
from tests.builders import make_library

DAY = dt.date(2026, 11, 22)
PLACE = Place("test")
TREE = TreeId("dossier-inzage")


def precedent(
    number: str, year: int, outcome: str, title: str, themes: tuple[str, ...], *, sector: str = "po"
) -> Precedent:
    return Precedent(
        id=PrecedentId(number),
        date=dt.date(year, 7, 27),
        sector=sector,
        outcome=outcome,
        themes=themes,
        title=title,
        url="https://example.org/lkc",
        source="test",
        confidence="high",
        note="",
        trees=(TREE,),
        passages=(PassageId("L13"),),
        terms=(),
        side="school",
        questions=(f"wanneer mag {title.lower()}",),
        happened=f"Hier ging het om {title.lower()}. De school gaf geen kopie van het dossier.",
        view="De commissie vond dat de school het goed uitlegde.",
        lesson="Leg je besluit uit.",
        action="- Zeg waarom.\n- Schrijf het op.",
        place=PLACE,
    )


PRECEDENTS = (
    precedent("109174", 2020, "ongegrond", "Moeder zonder gezag krijgt geen kopie", ("gezag", "kopie")),
    precedent("107628", 2018, "gegrond", "Mails horen in het dossier", ("kopie",)),
    precedent("108000", 2019, "deels_gegrond", "Vader hoorde te laat van de toets", ("gezag",), sector="vo"),
    precedent("105111", 2012, "niet_ontvankelijk", "Klacht kwam te laat", ("klacht",)),
)
PASSAGES = (
    Passage(
        id=PassageId("L13"), source="lkc", kind=PassageKind.RULE, norm=True, authority=Authority.COMMITTEE,
        text="Zonder gezag krijgt een ouder het dossier niet.", section="Gezag", law="art. 1:377c BW", urls=(), confidence="",
        read_version="", check=True, claims_law=False, cases=("109174",), background="", place=PLACE,
    ),
)  # fmt: skip
TREES = (
    DecisionTree(
        id=TREE, kind=TreeKind.SITUATION, title="Een ouder vraagt om het dossier", summary="Inzage of kopie.", act=Act.SHARE,
        reviewed=DAY, review_by=DAY, start=NodeId("a"), nodes=MappingProxyType({}), place=PLACE, sets=MappingProxyType({}), words=("dossier",),
    ),
)  # fmt: skip
THEMES = tuple(
    Theme(id, name, "Zo kijkt de commissie.", (), (), PLACE)
    for id, name in (("gezag", "Gezag"), ("kopie", "Een kopie van het dossier"), ("klacht", "De klachtenprocedure"))
)
TERMS = (Term(TermId("gezag"), "Gezag", "Wie over een kind beslist.", ("gezag",), (), PLACE),)


def small_library() -> Library:
    made = make_library(passages=PASSAGES, precedents=PRECEDENTS, themes=THEMES, terms=TERMS)
    return replace(made, trees=MappingProxyType({each.id: each for each in TREES}))
