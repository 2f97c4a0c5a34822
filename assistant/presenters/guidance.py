"""What an advice points to, without working out the whole advice (what would change it takes the most time)."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.engine.advice import applying, gather, template_ids
from assistant.engine.interview import Interview
from assistant.errors import EngineError
from assistant.model.ids import PassageId, StepId, TemplateId
from assistant.model.knowledge import Contact, Template
from assistant.model.texts import Precedent
from assistant.model.verdicts import Role


@dataclass(frozen=True, slots=True)
class Pointers:
    """Whom to call, what to mail, what to read."""

    contacts: tuple[Contact, ...]
    """Most urgent first, the user himself left out."""
    templates: tuple[Template, ...]
    precedents: tuple[Precedent, ...]
    cites: tuple[PassageId, ...]
    """What the verdict rests on."""


def pointers(interview: Interview, role: Role) -> Pointers:
    """Collect what the advice of an interview points to.

    Raises:
        EngineError: If the interview has not reached an outcome.
    """
    outcome = interview.outcome
    if outcome is None:
        raise EngineError("Er is nog geen advies: er staat een vraag open.")
    library, facts = interview.library, interview.facts
    guidance = gather(outcome, [returned.reason for returned in interview.position.returned])
    steps = [library.steps[StepId(id)] for id in applying(guidance.steps, facts)]
    contacts = [library.contacts[id] for id in guidance.contacts]
    return Pointers(
        contacts=tuple(sorted((each for each in contacts if each.role is not role), key=lambda each: each.urgency)),
        templates=tuple(library.templates[TemplateId(id)] for id in template_ids(guidance, steps, facts)),
        precedents=tuple(library.precedents[id] for id in guidance.precedents),
        cites=guidance.cites,
    )
