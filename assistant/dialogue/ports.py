"""What the conversation needs of whoever understands Dutch; tests bring a small stand-in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Protocol

from assistant.model.facts import Fact
from assistant.model.ids import FactId, Facts, FactValue, PrecedentId, TreeId


@dataclass(frozen=True, slots=True)
class Masked:
    """A text without personal data."""

    text: str = field(repr=False)
    found: bool
    """Whether anything was masked."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What was made of a line."""

    kind: str = "buiten"
    """boom, begrip, contact, sjabloon, uitspraken, inwerken or buiten."""
    tree: TreeId | None = None
    """The situation, if it is clear which."""
    alternatives: tuple[str, ...] = ()
    """Situations, or kinds of side question, that it may be, best first."""
    facts: Mapping[FactId, FactValue] = field(default_factory=lambda: MappingProxyType({}))
    """What the line states outright."""
    danger: bool = False
    """Whether its words tell of immediate danger to a child."""
    target: str = ""
    """Id of the term, contact, mail or advice of the committee that is asked for; empty if it is not clear which."""
    precedents: tuple[PrecedentId, ...] = ()
    """Advices of the committee that bear on the line, best first; only if the line asks for them."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a line is in the middle of a conversation; at most one of its fields is filled in, apart from `also`."""

    value: FactValue | None = None
    """The answer to the question that is open."""
    also: Mapping[FactId, FactValue] = field(default_factory=lambda: MappingProxyType({}))
    """What the answer states besides."""
    corrected: Mapping[FactId, FactValue] = field(default_factory=lambda: MappingProxyType({}))
    """Known facts that the line takes back, with what they should have been."""
    command: str = ""
    """back, restart, stop, help, why or where."""
    side: Heard | None = None
    """A side question."""


class Understanding(Protocol):
    """Whoever understands Dutch."""

    def mask(self, text: str) -> Masked:
        """Take personal data out of a line."""

    def suggest(self, text: str) -> tuple[TreeId, ...]:
        """Return the situations that fit what is typed so far, best first."""

    def read(self, text: str) -> Heard:
        """Read a line that may be about anything."""

    def reply(self, text: str, fact: Fact | None, known: Facts) -> Reply:
        """Read a line in the middle of a conversation, with the question that is open if one is."""
