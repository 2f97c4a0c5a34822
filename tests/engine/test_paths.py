"""Every path is gone over, and the laws that hold on all of them are checked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from assistant.engine.derived import complete
from assistant.engine.ending import Endings
from assistant.engine.invariants import applying, violations
from assistant.engine.paths import Explorer, count_paths, paths
from assistant.engine.survey import situations, survey, uncovered
from assistant.engine.unknowns import unsafe_unknowns
from assistant.engine.walk import walk
from assistant.model.conditions import Condition
from assistant.model.facts import Unknown
from assistant.model.ids import FactId, NodeId, PassageId, TreeId
from assistant.model.invariants import Invariant
from assistant.model.tree import Outcome
from assistant.model.verdicts import Ground, Verdict
from tests.builders import (
    PLACE,
    TODAY,
    ask,
    decide,
    fact_is,
    make_fact,
    make_library,
    make_step,
    make_tree,
    outcome,
    reason,
)
from tests.engine.consent import consent_library

LIBRARY = consent_library()
DELEN = TreeId("delen")


def ends() -> list[tuple[object, ...]]:
    return [(*path.facts.values(), path.end) for path in paths(LIBRARY, DELEN, TODAY)]


def rule(when: Condition | None = None, **required: Any) -> Invariant:
    empty: dict[str, Any] = {
        "of": None,
        "reasons_not": frozenset(),
        "entered": frozenset(),
        "acts": frozenset(),
        "grounds": frozenset(),
        "verdicts": frozenset(),
        "verdict_in": frozenset(),
        "ground_in": frozenset(),
        "part_not_mild": frozenset(),
        "steps": frozenset(),
        "steps_not": frozenset(),
        "contacts": frozenset(),
        "contacts_first": (),
        "through": frozenset(),
        "reasons": frozenset(),
        "deadlines": frozenset(),
        "recorded": False,
        "no_reveal": False,
    }
    return Invariant(id="regel", says="", cites=(PassageId("K01"),), when=when, place=PLACE, **{**empty, **required})


def broken_by(invariant: Invariant) -> list[str]:
    library = make_library(
        *LIBRARY.trees.values(),
        facts=LIBRARY.registry.facts.values(),
        steps=LIBRARY.steps.values(),
        contacts=LIBRARY.contacts.values(),
        deadlines=LIBRARY.deadlines.values(),
        templates=LIBRARY.templates.values(),
        invariants=[invariant],
    )
    found = (
        violation
        for path in paths(library, DELEN, TODAY)
        if isinstance(path.end, Outcome)
        for violation in violations(
            library,
            path,
            Endings(library, TODAY).of(path.end, path.returned, path.facts),
            applying(library.invariants, complete(library.registry, path.facts, TODAY)),
        )
    )
    return [violation.what for violation in found]


def test_every_answer_and_every_unasked_fact_is_counted() -> None:
    assert count_paths(LIBRARY, TODAY, [DELEN]) == {DELEN: 15}


def test_of_paths_that_nothing_can_tell_apart_one_is_followed() -> None:
    found = ends()

    assert len(found) == len(set(found)) == 8
    assert {path.end.id for path in paths(LIBRARY, DELEN, TODAY) if isinstance(path.end, Outcome)} == {
        "mag", "bel", "wacht", "nee", "te-laat", "wacht-besluit", "mag-besluit",
    }  # fmt: skip


def test_where_only_the_way_on_matters_paths_with_other_reasons_are_one() -> None:
    library = make_library(
        make_tree("t", decide("besluit", ja="mag", anders="mag"), outcome("mag")),
        make_tree("besluit", ask("a", ja="ja", nee="anders", onbekend="anders"), reason("ja"), reason("anders")),
        facts=[make_fact("a", "ja", "nee")],
    )
    begun = walk(library, TreeId("t"), {}, TODAY)

    assert [len(list(Explorer(library, TODAY, guidance=each).ends(begun, {}))) for each in (True, False)] == [2, 1]


def test_a_path_that_breaks_a_rule_is_found() -> None:
    assert broken_by(rule(fact_is("kanaal", "telefoon"), verdict_in=frozenset([Verdict.NOT_YET])))
    assert not broken_by(rule(fact_is("vrager", "politie"), verdict_in=frozenset([Verdict.CONSULT, Verdict.MAY])))


def test_a_rule_can_ask_for_a_reason_a_step_a_contact_and_a_ground() -> None:
    may: dict[str, Any] = {"verdicts": frozenset([Verdict.MAY]), "grounds": frozenset([Ground.CONSENT])}

    assert not broken_by(rule(**may, reasons=frozenset([NodeId("ja")])))
    assert not broken_by(rule(**may, steps=frozenset(["noteer"]), contacts=frozenset(["staf"])))
    assert broken_by(rule(**may, steps=frozenset(["vraag"])))
    assert broken_by(rule(**may, steps_not=frozenset(["noteer"])))
    assert not broken_by(rule(**may, steps_not=frozenset(["vraag"])))
    assert broken_by(rule(**may, contacts_first=("staf",)))
    assert not broken_by(rule(**may, contacts_first=("directeur", "staf")))
    assert broken_by(rule(ground_in=frozenset([Ground.CONSENT])))


def test_a_rule_can_ask_which_trees_a_path_went_through() -> None:
    assert not broken_by(rule(fact_is("vrager", "politie"), through=frozenset([DELEN])))
    assert broken_by(rule(fact_is("vrager", "politie"), through=frozenset([TreeId("elders")])))


def test_a_detour_is_noticed_where_paths_join_again() -> None:
    """Both answers end alike; only one goes through the tree that the rule asks for."""
    library = make_library(
        make_tree("begin", ask("a", ja="midden/door", nee="eind/klaar", onbekend="midden/door")),
        make_tree("midden", ask("a", at="door", ja="eind/klaar", nee="eind/klaar", onbekend="eind/klaar")),
        make_tree("eind", outcome("klaar")),
        facts=[make_fact("a", "ja", "nee")],
        invariants=[rule(entered=frozenset([TreeId("begin")]), through=frozenset([TreeId("midden")]))],
    )

    found = survey(library, TODAY).violations

    assert [violation.path.facts for violation in found.values()] == [{"a": "nee"}]


def test_not_knowing_may_not_be_milder_than_every_answer() -> None:
    library = make_library(
        make_tree("t", ask("a", ja="mag", nee="nee", onbekend="mag"), outcome("mag"), outcome("nee", verdict="nee")),
        facts=[make_fact("a", "ja", "nee")],
    )
    found = unsafe_unknowns(library, TODAY, situations(library))

    assert [unsafe.fact for unsafe in found] == ["a"]


def test_not_knowing_may_say_no_only_if_every_answer_does() -> None:
    library = make_library(
        make_tree("t", ask("a", ja="mag", nee="nee", onbekend="nee"), outcome("mag"), outcome("nee", verdict="nee")),
        facts=[make_fact("a", "ja", "nee")],
    )

    assert list(unsafe_unknowns(library, TODAY, situations(library)))


def test_what_answers_it_in_its_place_on_one_path_does_not_answer_it_on_another() -> None:
    """The first path to the question knows the other fact, which nothing ahead looks at; the next does not."""
    library = make_library(
        make_tree(
            "t",
            ask("eerst", ja="b", nee="a", onbekend="b"),
            ask("b", ja="a", nee="a", onbekend="a"),
            ask("a", ja="mag", nee="nee", onbekend="mag"),
            outcome("mag"),
            outcome("nee", verdict="nee"),
        ),
        facts=[
            make_fact("eerst", "ja", "nee"),
            make_fact("b", "ja", "nee"),
            replace(make_fact("a", "ja", "nee"), unknown=Unknown(offered=True, resolved_by=(FactId("b"),))),
        ],
    )
    found = unsafe_unknowns(library, TODAY, situations(library))

    assert [unsafe.path.facts for unsafe in found] == [{"eerst": "ja", "b": "onbekend", "a": "onbekend"}]


def test_a_survey_names_what_is_not_reached() -> None:
    library = make_library(
        make_tree("t", ask("a", ja="mag", onbekend="mag"), outcome("mag", steps=["s"], cites=["K45"])),
        facts=[make_fact("a", "ja")],
        steps=[make_step("s")],
    )

    found = survey(library, TODAY)

    assert (found.trees, found.followed) == (["t"], 1)
    assert set(found.reached) == {"K01", "K45"}
    assert uncovered(library, found.reached) == ("W01",)
