"""What an advice is made of: steps, contacts, deadlines, mails."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from assistant.model.ids import (
    ContactId,
    DeadlineId,
    FactId,
    PassageId,
    StepId,
    TemplateId,
)
from assistant.model.place import Place
from assistant.model.verdicts import Role


class StepKind(StrEnum):
    """Under which heading of the advice a step is shown."""

    STEP = "step"
    CAUTION = "caution"
    RECORD = "record"
    """What to record in ParnasSys."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do, to beware of, or to record; written once and used by many outcomes."""

    id: StepId
    kind: StepKind
    text: str
    """For those who do it themselves."""
    who: tuple[Role, ...]
    """The roles that may do it."""
    handover: str
    """For the other roles: whom to pass it to; empty if every role may do it."""
    system: str
    """In which system it is done (ParnasSys, Zivver, …); empty if in none."""
    when: str
    """When it is done, in a few words; empty if in its turn."""
    passages: tuple[PassageId, ...]
    template: TemplateId | None
    """The mail that the step asks for."""
    reveals: bool
    """Whether it tells a parent what was asked, said or reported."""
    by_role: Mapping[Role, str]
    """Another text for a role; an empty text leaves the step out for that role."""
    place: Place


@dataclass(frozen=True, slots=True)
class Contact:
    """A role or an organisation to call."""

    id: ContactId
    name: str
    when: str
    """When to call."""
    urgency: int
    """Order of calling, 0 first."""
    address: str
    """Phone or mail where the material gives one; empty: a blank that the board fills in."""
    role: Role | None
    """The role of the user that this contact is, so that nobody is told to call himself."""
    words: tuple[str, ...]
    """Everyday words for it."""
    passages: tuple[PassageId, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date by which something must be done, counted by a named rule."""

    id: DeadlineId
    name: str
    fact: FactId
    """The date from which is counted."""
    rule: str
    """Name of the function in `engine.deadlines`."""
    text: str
    """What must be done by then."""
    passages: tuple[PassageId, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A blank in a mail."""

    id: str
    label: str
    """What is to be filled in; shown between brackets."""


@dataclass(frozen=True, slots=True)
class Template:
    """The text of a mail."""

    id: TemplateId
    title: str
    to: str
    """To whom: ouder, externe, intern."""
    subject: str
    body: str
    """The text, blanks written as `{{id}}`."""
    placeholders: tuple[Placeholder, ...]
    reveals: bool
    """Whether it tells a parent what was asked, said or reported."""
    passages: tuple[PassageId, ...]
    words: tuple[str, ...]
    """Everyday words by which someone asks for it."""
    place: Place
