"""The advice: what to do, in order, fitted to a role, and what would change it."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.engine.advice import Advice, advise
from assistant.engine.whatif import possible_verdicts
from assistant.errors import EngineError
from assistant.model.verdicts import Role, Verdict
from tests.builders import TODAY
from tests.engine.test_interview import begin

RECEIVED = dt.date(2026, 11, 20)


def mailed(role: Role = Role.TEACHER) -> Advice:
    return advise(begin(vrager="logopedist", kanaal="mail", schriftelijk="ja", ontvangen=RECEIVED), role)


def test_the_guidance_of_a_sub_decision_comes_before_that_of_the_outcome() -> None:
    assert [each.step.id for each in mailed().steps] == ["bewaar", "noteer", "zivver"]


def test_a_step_on_a_condition_is_there_only_if_it_is_true() -> None:
    called = advise(begin(vrager="logopedist", kanaal="telefoon", schriftelijk="ja"), Role.TEACHER)

    assert "zivver" not in [each.step.id for each in called.steps]


def test_who_may_not_do_a_step_reads_whom_to_pass_it_to() -> None:
    by_role = {role: next(each for each in mailed(role).steps if each.step.id == "zivver") for role in Role}

    assert by_role[Role.TEACHER].text == "Vraag de KC'er."
    assert not by_role[Role.TEACHER].mine
    assert by_role[Role.COORDINATOR].text == "Doe zivver."


def test_the_role_never_changes_the_verdict() -> None:
    assert {mailed(role).verdict for role in Role} == {Verdict.MAY}


def test_a_principal_is_not_told_to_call_the_principal() -> None:
    assert [contact.id for contact in mailed().contacts] == ["directeur", "staf"]
    assert [contact.id for contact in mailed(Role.PRINCIPAL).contacts] == ["staf"]


def test_a_deadline_is_a_date_with_the_last_school_day_before_it() -> None:
    (deadline,) = mailed().deadlines

    assert deadline.date == dt.date(2026, 12, 18)
    assert deadline.last_school_day == dt.date(2026, 12, 18)


def test_a_deadline_without_a_start_has_no_date() -> None:
    known = begin(vrager="logopedist", kanaal="mail", schriftelijk="ja", ontvangen="onbekend")
    (deadline,) = advise(known, Role.TEACHER).deadlines

    assert deadline.date is None


def test_a_mail_that_a_step_asks_for_is_among_the_mails() -> None:
    refused = advise(begin(vrager="logopedist", kanaal="mail", schriftelijk="nee"), Role.TEACHER)

    assert [template.id for template in refused.templates] == ["toestemming-mail"]


def test_the_passages_of_the_verdict_come_first() -> None:
    assert [passage.id for passage in mailed().passages][:2] == ["K45", "W01"]


def test_the_deciding_facts_are_those_that_showed_the_way() -> None:
    assert [fact for fact, _ in mailed().deciding] == ["vrager", "kanaal", "schriftelijk", "termijn"]


def test_each_fact_that_flips_the_verdict_is_named_with_that_verdict() -> None:
    flips = {(flip.fact, flip.value): flip.verdicts for flip in mailed().what_if}

    assert flips["schriftelijk", "nee"] == (Verdict.NOT_YET,)  # type: ignore[index]
    assert flips["kanaal", "telefoon"] == (Verdict.NOT_YET,)  # type: ignore[index]


def test_a_flip_that_opens_a_question_names_it_and_the_verdicts_still_possible() -> None:
    police = next(flip for flip in mailed().what_if if flip.value == "politie")

    assert police.opens == "besluit"
    assert police.verdicts == (Verdict.MAY, Verdict.CONSULT)


def test_the_verdicts_still_possible_narrow_as_facts_become_known() -> None:
    assert possible_verdicts(begin()) == (Verdict.MUST, Verdict.MAY, Verdict.NOT_YET, Verdict.CONSULT)
    assert possible_verdicts(begin(vrager="logopedist", kanaal="telefoon")) == (Verdict.NOT_YET,)


def test_after_overleg_the_recorded_decision_leads_on() -> None:
    waiting = begin(vrager="politie", besluit="nog-niet")
    decision = advise(waiting, Role.TEACHER).decision

    assert decision == "besluit"
    assert advise(waiting.answer({decision: "delen"}), Role.TEACHER).verdict is Verdict.MAY  # type: ignore[dict-item]


def test_there_is_no_advice_while_a_question_is_open() -> None:
    with pytest.raises(EngineError):
        advise(begin(), Role.TEACHER)


def test_what_should_have_been_reviewed_by_now_is_named() -> None:
    late = begin(vrager="onbekend")
    later = type(late)(late.library, late.tree, TODAY.replace(year=2030), late.facts)

    assert advise(late, Role.TEACHER).stale == ()
    assert advise(later, Role.TEACHER).stale == ("Situatie delen", "De kwaliteitskaart")
