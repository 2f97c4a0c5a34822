"""What stands at the end of a path."""

from __future__ import annotations

import pytest

from assistant.engine.advice import Advice, advise
from assistant.engine.interview import Interview
from assistant.engine.walk import walk
from assistant.errors import EngineError
from assistant.model.ids import FactId, TreeId, ValueId
from assistant.model.library import Library
from assistant.model.verdicts import Role
from tests.builders import (
    TODAY,
    ask,
    choose,
    fact_is,
    make_contact,
    make_fact,
    make_library,
    make_step,
    make_tree,
    no,
    outcome,
    ref,
)

SITUATION = TreeId("t")


def library() -> Library:
    """One question and one end, where half depends on the answer."""
    mail, call = fact_is("kanaal", "mail"), no(fact_is("kanaal", "mail"))
    end = outcome(
        "eind", steps=["altijd", ref("per-mail", mail), ref("aan-de-lijn", call)], contacts=["laat", "eerst", "midden"]
    )
    return make_library(
        make_tree(SITUATION, ask("kanaal", mail="eind", telefoon="eind", onbekend="eind"), end),
        facts=[make_fact("kanaal", "mail", "telefoon")],
        steps=[make_step("altijd"), make_step("per-mail"), make_step("aan-de-lijn")],
        contacts=[make_contact("laat", 9), make_contact("eerst", 1), make_contact("midden", 5)],
    )


def advice(channel: str) -> Advice:
    begun = Interview.start(library(), SITUATION, TODAY, {FactId("kanaal"): ValueId(channel)})
    return advise(begun, Role.TEACHER)


def test_only_steps_whose_condition_is_true_are_shown() -> None:
    assert [each.step.id for each in advice("mail").steps] == ["altijd", "per-mail"]
    assert [each.step.id for each in advice("telefoon").steps] == ["altijd", "aan-de-lijn"]


def test_a_step_whose_condition_cannot_be_settled_is_not_shown() -> None:
    assert [each.step.id for each in advice("onbekend").steps] == ["altijd"]


def test_the_most_urgent_contact_comes_first() -> None:
    assert [contact.id for contact in advice("mail").contacts] == ["eerst", "midden", "laat"]


def test_a_choice_with_two_true_branches_is_no_choice() -> None:
    mail = fact_is("kanaal", "mail")
    twice = make_library(
        make_tree(SITUATION, choose("kies", (mail, "eind"), (mail, "ander")), outcome("eind"), outcome("ander")),
        facts=[make_fact("kanaal", "mail")],
    )

    with pytest.raises(EngineError, match="2 keer waar"):
        walk(twice, SITUATION, {FactId("kanaal"): ValueId("mail")}, TODAY)
