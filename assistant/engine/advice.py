"""From an outcome to an advice: what to do, by when, whom to call, and what it rests on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assistant.engine.deadlines import RULES, last_school_day
from assistant.engine.ending import Endings
from assistant.engine.interview import Interview
from assistant.engine.whatif import WhatIf, what_if
from assistant.errors import EngineError
from assistant.model.ids import FactId, FactValue, PassageId, TreeId
from assistant.model.knowledge import Contact, Deadline, Step, StepKind, Template
from assistant.model.sources import Conflict, Passage
from assistant.model.texts import Precedent
from assistant.model.tree import Part
from assistant.model.verdicts import Act, Ground, Role, Verdict


@dataclass(frozen=True, slots=True)
class AdvisedStep:
    """A step, worded for a role."""

    step: Step
    text: str
    mine: bool
    """Whether the role does it itself, rather than passing it on."""


@dataclass(frozen=True, slots=True)
class AdvisedDeadline:
    """A deadline on the calendar."""

    deadline: Deadline
    date: dt.date | None
    """None if the date it is counted from is not known."""
    last_school_day: dt.date | None
    """The last school day on or before it."""


@dataclass(frozen=True, slots=True)
class Advice:
    """Everything that an outcome says, for one role, on one day."""

    tree: TreeId
    """The situation in which the path ended."""
    act: Act
    verdict: Verdict | None
    ground: Ground | None
    answer: str
    say_now: str
    deciding: tuple[tuple[FactId, FactValue], ...]
    """The facts that showed the way, in order."""
    because: tuple[str, ...]
    """What the sub-decisions said, one sentence each."""
    parts: tuple[Part, ...]
    steps: tuple[AdvisedStep, ...]
    cautions: tuple[AdvisedStep, ...]
    records: tuple[AdvisedStep, ...]
    deadlines: tuple[AdvisedDeadline, ...]
    templates: tuple[Template, ...]
    contacts: tuple[Contact, ...]
    """Most urgent first."""
    precedents: tuple[Precedent, ...]
    passages: tuple[Passage, ...]
    """What the verdict rests on first, then what the parts and steps cite."""
    conflicts: tuple[Conflict, ...]
    what_if: tuple[WhatIf, ...]
    decision: FactId | None
    """The fact with which the advice goes on once the named role has decided."""
    stale: tuple[str, ...]
    """Titles of the trees and sources on the path that should have been reviewed by now."""
    version: str
    reviewed: dt.date


def advise(interview: Interview, role: Role) -> Advice:
    """Work an advice out.

    Args:
        interview: An interview that has reached an outcome.
        role: For whom; changes steps and words, never the verdict.

    Raises:
        EngineError: If the interview has not reached an outcome.
    """
    outcome = interview.outcome
    if outcome is None:
        raise EngineError("Er is nog geen advies: er staat een vraag open.")
    library = interview.library
    ending = Endings(library, interview.today).of(outcome, interview.position.returned, interview.facts)
    worded = tuple(word for word in (word_step(step, role) for step in ending.steps) if word is not None)
    return Advice(
        tree=interview.position.here.tree,
        act=outcome.act,
        verdict=outcome.verdict,
        ground=outcome.ground,
        answer=outcome.answer,
        say_now=outcome.say_now,
        deciding=tuple((id, value) for id in interview.position.facts if (value := _shown(interview, id)) is not None),
        because=tuple(each.reason.because for each in interview.position.returned),
        parts=ending.parts,
        steps=tuple(word for word in worded if word.step.kind is StepKind.STEP),
        cautions=tuple(word for word in worded if word.step.kind is StepKind.CAUTION),
        records=tuple(word for word in worded if word.step.kind is StepKind.RECORD),
        deadlines=tuple(_dated(library.deadlines[id], interview.facts) for id in ending.guidance.deadlines),
        templates=tuple(library.templates[id] for id in ending.templates),
        contacts=tuple(each for id in ending.contacts if (each := library.contacts[id]).role is not role),
        precedents=tuple(library.precedents[id] for id in ending.guidance.precedents),
        passages=tuple(library.passages[id] for id in ending.cites),
        conflicts=tuple(library.conflicts[id] for id in ending.guidance.conflicts),
        what_if=what_if(interview),
        decision=outcome.decision,
        stale=_stale(interview, ending.cites),
        version=library.version,
        reviewed=library.reviewed,
    )


def word_step(step: Step, role: Role) -> AdvisedStep | None:
    """Word a step for a role; None if the step is not for that role."""
    own = step.by_role.get(role)
    if own == "":
        return None
    mine = role in step.who
    return AdvisedStep(step, own or (step.text if mine else step.handover), mine)


def _dated(deadline: Deadline, facts: Mapping[FactId, FactValue]) -> AdvisedDeadline:
    start = facts.get(deadline.fact)
    if not isinstance(start, dt.date):
        return AdvisedDeadline(deadline, None, None)
    date = RULES[deadline.rule](start)
    return AdvisedDeadline(deadline, date, last_school_day(date))


def _shown(interview: Interview, id: FactId) -> FactValue | None:
    visit = next(visit for visit in interview.position.visits if visit.fact == id and visit.key)
    return interview.facts.get(id, visit.key)


def _stale(interview: Interview, cited: Iterable[PassageId]) -> tuple[str, ...]:
    library, today = interview.library, interview.today
    trees = dict.fromkeys(visit.tree for visit in interview.position.visits)
    sources = dict.fromkeys(library.passages[id].source for id in cited)
    return (
        *(library.trees[id].title for id in trees if library.trees[id].review_by < today),
        *(library.sources[id].title for id in sources if library.sources[id].review_by < today),
    )
