"""The registry of facts: what can be known about a pupil and a request."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from assistant.model.ids import UNKNOWN, FactId, PassageId, ValueId
from assistant.model.place import Place


class Scope(StrEnum):
    """How long a fact holds."""

    PUPIL = "leerling"
    """As long as the conversation is about this pupil."""
    REQUEST = "verzoek"
    """Only for this asker and this request."""


class FactKind(StrEnum):
    """What a fact may hold."""

    CHOICE = "choice"
    DATE = "date"
    NUMBER = "number"
    DERIVED = "derived"


@dataclass(frozen=True, slots=True)
class Value:
    """One of the closed set of values of a fact."""

    id: ValueId
    label: str
    """The answer as the user reads it."""
    short: str
    """The value in a few words, for "Ik begreep: …" and the panel."""
    words: tuple[str, ...] = ()
    """Everyday words and phrases that reveal the value in a sentence."""
    group: ValueId | None = None
    """A group of values; its id may stand in trees and conditions for all of them."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """What a fact says of "Weet ik niet"."""

    offered: bool
    find_out: str = ""
    """If offered: how to find out. Otherwise: why it cannot be unknown to the user."""
    resolved_by: tuple[FactId, ...] = ()
    """Facts that answer it in its place: with one of them known, not knowing this one is no longer not knowing."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a question establishes, or that a named function derives from others."""

    id: FactId
    kind: FactKind
    scope: Scope
    name: str
    """A label of one or two words."""
    question: str
    why: str
    """Why this is asked."""
    cites: tuple[PassageId, ...]
    values: tuple[Value, ...]
    """The closed set, without `onbekend`; empty for a date or a number."""
    unknown: Unknown
    place: Place
    minimum: int | None = None
    maximum: int | None = None
    starts_request: bool = False
    """Whether another value means another request, so that facts of scope `verzoek` fall away."""
    derive: str = ""
    """Name of the function in `engine.derived` that works the fact out."""
    inputs: tuple[FactId, ...] = ()
    """What a derived fact is worked out from."""

    @property
    def value_ids(self) -> tuple[ValueId, ...]:
        """The ids of all values that a user may give or a function may return, `onbekend` included."""
        ids = tuple(value.id for value in self.values)
        return (*ids, UNKNOWN) if self.unknown.offered else ids

    def value(self, id: ValueId) -> Value | None:
        """Return the value with that id, if the fact has it."""
        return next((value for value in self.values if value.id == id), None)


@dataclass(frozen=True, slots=True)
class Registry:
    """All facts."""

    facts: Mapping[FactId, Fact]
    derived: tuple[Fact, ...] = field(init=False, repr=False)
    """Those that are worked out from others."""

    def __post_init__(self) -> None:
        derived = tuple(fact for fact in self.facts.values() if fact.kind is FactKind.DERIVED)
        object.__setattr__(self, "derived", derived)

    def __getitem__(self, id: FactId) -> Fact:
        return self.facts[id]

    def get(self, id: FactId) -> Fact | None:
        """Return the fact, or None if the registry does not have it."""
        return self.facts.get(id)
