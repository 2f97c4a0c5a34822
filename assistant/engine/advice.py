"""From an outcome to an advice: what to do, by when, whom to call, and what it rests on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from assistant.engine.conditions import truth
from assistant.engine.deadlines import RULES, last_school_day
from assistant.engine.derived import complete
from assistant.engine.interview import Interview
from assistant.engine.whatif import WhatIf, what_if
from assistant.errors import EngineError
from assistant.model.conditions import Condition
from assistant.model.ids import FactId, Facts, FactValue, PassageId, StepId, TemplateId, TreeId
from assistant.model.knowledge import Contact, Deadline, Step, StepKind, Template
from assistant.model.library import Library
from assistant.model.sources import Conflict, Passage
from assistant.model.texts import Precedent
from assistant.model.tree import Guidance, Outcome, Part, Reason, Ref
from assistant.model.verdicts import Act, Ground, Role, Verdict

_T = TypeVar("_T")


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
    facts = complete(library.registry, interview.facts, interview.today)
    reasons = [returned.reason for returned in interview.position.returned]
    guidance = gather(outcome, reasons)
    parts = tuple(part for part in outcome.parts if applies(part.condition, facts))
    steps = tuple(library.steps[StepId(id)] for id in applying(guidance.steps, facts))
    worded = tuple(word for word in (word_step(step, role) for step in steps) if word is not None)
    cited = cited_passages(library, guidance, parts, steps)
    return Advice(
        tree=interview.position.here.tree,
        act=outcome.act,
        verdict=outcome.verdict,
        ground=outcome.ground,
        answer=outcome.answer,
        say_now=outcome.say_now,
        deciding=tuple((id, value) for id in interview.position.facts if (value := _shown(interview, id)) is not None),
        because=tuple(reason.because for reason in reasons if reason.because),
        parts=parts,
        steps=tuple(word for word in worded if word.step.kind is StepKind.STEP),
        cautions=tuple(word for word in worded if word.step.kind is StepKind.CAUTION),
        records=tuple(word for word in worded if word.step.kind is StepKind.RECORD),
        deadlines=tuple(_dated(library.deadlines[id], facts) for id in guidance.deadlines),
        templates=tuple(library.templates[TemplateId(id)] for id in template_ids(guidance, steps, facts)),
        contacts=_contacts(library, guidance, role),
        precedents=tuple(library.precedents[id] for id in guidance.precedents),
        passages=tuple(library.passages[id] for id in cited),
        conflicts=tuple(library.conflicts[id] for id in guidance.conflicts),
        what_if=what_if(interview),
        decision=outcome.decision,
        stale=_stale(interview, cited),
        version=library.version,
        reviewed=library.reviewed,
    )


def gather(outcome: Outcome, reasons: Iterable[Reason]) -> Guidance:
    """Put the guidance of the sub-decisions before that of the outcome, doubles left out.

    The outcome's own passages come first, because the verdict rests on them.
    """
    all_ = [*(reason.guidance for reason in reasons), outcome.guidance]
    return Guidance(
        steps=_once(ref for each in all_ for ref in each.steps),
        templates=_once(ref for each in all_ for ref in each.templates),
        contacts=tuple(dict.fromkeys(id for each in all_ for id in each.contacts)),
        deadlines=tuple(dict.fromkeys(id for each in all_ for id in each.deadlines)),
        precedents=tuple(dict.fromkeys(id for each in reversed(all_) for id in each.precedents)),
        cites=tuple(dict.fromkeys(id for each in reversed(all_) for id in each.cites)),
        conflicts=tuple(dict.fromkeys(id for each in reversed(all_) for id in each.conflicts)),
    )


def _once(refs: Iterable[Ref]) -> tuple[Ref, ...]:
    """Leave out what is named again in the same way; another condition may still apply."""
    return tuple({(ref.id, ref.condition): ref for ref in reversed(list(refs))}.values())[::-1]


def applies(condition: Condition | None, facts: Facts) -> bool:
    """Whether there is no condition, or it is true."""
    return condition is None or truth(condition, facts) is True


def applying(refs: Iterable[Ref], facts: Facts) -> tuple[str, ...]:
    """Return the ids of the references whose condition is true, each once."""
    return tuple(dict.fromkeys(ref.id for ref in refs if applies(ref.condition, facts)))


def template_ids(guidance: Guidance, steps: Iterable[Step], facts: Facts) -> tuple[str, ...]:
    """Return the mails that the guidance names, and those that its steps ask for."""
    asked = (step.template for step in steps if step.template is not None)
    return tuple(dict.fromkeys((*applying(guidance.templates, facts), *asked)))


def cited_passages(
    library: Library, guidance: Guidance, parts: Iterable[Part], steps: Iterable[Step]
) -> tuple[PassageId, ...]:
    """Return every passage an outcome cites: for the verdict, the parts, the steps, the deadlines, the contacts."""
    return tuple(
        dict.fromkeys(
            (
                *guidance.cites,
                *(id for part in parts for id in part.cites),
                *(id for step in steps for id in step.passages),
                *(id for deadline in guidance.deadlines for id in library.deadlines[deadline].passages),
                *(id for contact in guidance.contacts for id in library.contacts[contact].passages),
            )
        )
    )


def word_step(step: Step, role: Role) -> AdvisedStep | None:
    """Word a step for a role; None if the step is not for that role."""
    own = step.by_role.get(role)
    if own == "":
        return None
    mine = role in step.who
    return AdvisedStep(step, own or (step.text if mine else step.handover), mine)


def _contacts(library: Library, guidance: Guidance, role: Role) -> tuple[Contact, ...]:
    named = (library.contacts[id] for id in guidance.contacts)
    return tuple(sorted((each for each in named if each.role is not role), key=lambda contact: contact.urgency))


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
