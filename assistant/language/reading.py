"""What a sentence turns out to mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from assistant.model.ids import ContactId, FactId, FactValue, PrecedentId, TemplateId, TermId, TreeId


class Kind(StrEnum):
    """What sort of thing is asked; the ids are those of the JSON output."""

    TREE = "boom"
    TERM = "begrip"
    CONTACT = "contact"
    TEMPLATE = "sjabloon"
    PRECEDENTS = "uitspraken"
    LEARNING = "inwerken"
    OUTSIDE = "buiten"


@dataclass(frozen=True, slots=True)
class Alternative:
    """A situation or a kind of question that a sentence may be about."""

    kind: Kind
    tree: TreeId | None
    """Only if the kind is `TREE`."""
    score: float
    """From 0 to 1; 1 is certain."""

    @property
    def id(self) -> str:
        """The tree, or else the kind."""
        return self.tree or self.kind.value


@dataclass(frozen=True, slots=True)
class Evidence:
    """Which words led to what; for `--uitleg`."""

    words: str
    """As they were typed."""
    meaning: str
    """What they were taken for: a fact with its value, a situation, or a notion."""
    weight: float = 1.0
    """How much they counted; 1 for a fact."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one sentence means."""

    kind: Kind
    tree: TreeId | None = None
    """The situation; None unless the kind is `TREE`."""
    alternatives: tuple[Alternative, ...] = ()
    """What else it may be about, with the first choice, best first; at most three."""
    near_tie: bool = False
    """Whether to ask "Bedoel je …?" instead of going on with the first."""
    facts: Mapping[FactId, FactValue] = field(default_factory=lambda: MappingProxyType({}))
    """What is stated outright of the asker, the channel, the family, consent and safety (`facts.NAMED`)."""
    details: Mapping[FactId, FactValue] = field(default_factory=lambda: MappingProxyType({}))
    """What else is stated outright: other values of those facts, and the facts that only this situation asks for."""
    evidence: tuple[Evidence, ...] = ()
    danger: tuple[str, ...] = ()
    """Words of immediate danger to a child, as typed; the emergency line comes before everything if there are any."""
    term: TermId | None = None
    contact: ContactId | None = None
    template: TemplateId | None = None
    precedents: tuple[PrecedentId, ...] = ()
    """Numbers of advices that were typed and that we have."""
    corrected: tuple[tuple[str, str], ...] = ()
    """Words taken for others: as typed, and as understood."""
    question: str = ""
    """The cleaned text, masked or not as it was given; to search with."""


class SideKind(StrEnum):
    """What is wanted beside an answer."""

    TERM = "begrip"
    CONTACT = "contact"
    MAIL = "sjabloon"
    PRECEDENTS = "uitspraken"
    WHY = "waarom"
    WHERE = "waar"
    BACK = "terug"
    RESTART = "opnieuw"
    STOP = "stop"
    HELP = "hulp"


@dataclass(frozen=True, slots=True)
class Side:
    """A side question, or a command."""

    kind: SideKind
    term: TermId | None = None
    contact: ContactId | None = None
    """The contact asked for; None if it is not clear which."""
    template: TemplateId | None = None
    precedents: tuple[PrecedentId, ...] = ()


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer to the question that is open."""

    value: FactValue
    also: Mapping[FactId, FactValue] = field(default_factory=lambda: MappingProxyType({}))
    """Other facts that the line states outright."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """Facts that the user takes back, with what they should have been."""

    facts: Mapping[FactId, FactValue]
