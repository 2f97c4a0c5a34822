"""What the conversation needs of whoever understands Dutch; tests bring a small stand-in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Protocol

from assistant.model.facts import Fact
from assistant.model.ids import FactId, Facts, FactValue, TreeId


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
    alternatives: tuple[TreeId, ...] = ()
    """Situations that it may also be, best first."""
    facts: Mapping[FactId, FactValue] = field(default_factory=lambda: MappingProxyType({}))
    """What the line states outright."""
    danger: bool = False
    """Whether its words tell of immediate danger to a child."""
    target: str = ""
    """Id of the term, contact, mail or advice of the committee that is asked for; empty if it is not clear which."""


class Understanding(Protocol):
    """Whoever understands Dutch."""

    def mask(self, text: str) -> Masked:
        """Take personal data out of a line."""

    def read(self, text: str) -> Heard:
        """Read a line that may be about anything."""

    def read_answer(self, text: str, fact: Fact, known: Facts) -> FactValue | None:
        """Read a line as the answer to a question; None if it is not clearly one."""
