"""What an advice points to, without working out the whole advice (what would change it takes the most time)."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.engine.ending import Endings
from assistant.engine.interview import Interview
from assistant.errors import EngineError
from assistant.model.ids import PassageId
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
    if interview.outcome is None:
        raise EngineError("Er is nog geen advies: er staat een vraag open.")
    library = interview.library
    ending = Endings(library, interview.today).of(interview.outcome, interview.position.returned, interview.facts)
    contacts = (library.contacts[id] for id in ending.contacts)
    return Pointers(
        contacts=tuple(each for each in contacts if each.role is not role),
        templates=tuple(library.templates[id] for id in ending.templates),
        precedents=tuple(library.precedents[id] for id in ending.guidance.precedents),
        cites=ending.guidance.cites,
    )
