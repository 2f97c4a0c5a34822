"""What a conversation is at one moment; only masked text is ever in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from assistant.dialogue.ports import Understanding
from assistant.engine.interview import Interview
from assistant.model.ids import FactId, Facts, FactValue, PrecedentId, TreeId
from assistant.model.library import Library
from assistant.model.verdicts import Role
from assistant.presenters.views import Turn


class Leads(StrEnum):
    """Where an offer leads."""

    TREE = "tree"
    """To a situation, in a conversation that has none yet."""
    SAME_PUPIL = "same-pupil"
    """To a new request about the same pupil."""
    OTHER_PUPIL = "other-pupil"
    """To a conversation about another pupil, with nothing known."""
    KIND = "kind"
    """To a side question."""
    PRECEDENT = "precedent"
    """To an advice of the committee."""
    STAY = "stay"
    """On with what is open."""
    NONE = "none"
    """None of the offers was meant."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that may be meant."""

    leads: Leads
    label: str
    tree: TreeId | None = None
    precedent: PrecedentId | None = None
    kind: str = ""
    """The kind of side question."""


@dataclass(frozen=True, slots=True)
class State:
    """A moment of a conversation."""

    library: Library = field(repr=False, compare=False)
    understanding: Understanding = field(repr=False, compare=False)
    today: dt.date
    role: Role
    interview: Interview | None = None
    turns: tuple[Turn, ...] = field(default=(), repr=False)
    offers: tuple[Offer, ...] = ()
    pending: Mapping[FactId, FactValue] = field(default_factory=lambda: MappingProxyType({}))
    """Facts that wait for the choice of an offer."""
    recognised: tuple[FactId, ...] = ()
    """Facts that were read from the user's own words."""
    misses: int = 0
    """How many lines in a row were not understood or not for us."""
    reminded: bool = False
    """Whether the user was told about personal data."""
    masked: bool = False
    """Whether personal data was masked in the last line."""
    stopped: bool = False
    wants: str = ""
    """"back" or "restart", for whoever holds the past; never kept."""

    def user(self, text: str) -> State:
        """Add what the user did; whatever was on offer is settled by it."""
        return replace(
            self,
            turns=(*self.turns, Turn("user", text)),
            offers=(),
            pending=MappingProxyType({}),
            masked=False,
            stopped=False,
        )

    def tell(self, text: str, kind: str = "say") -> State:
        """Add what the assistant says."""
        return replace(self, turns=(*self.turns, Turn("assistant", text, kind)))

    def offer(self, offers: tuple[Offer, ...], facts: Facts | None = None) -> State:
        """Put something on offer."""
        return replace(self, offers=offers, pending=MappingProxyType(dict(facts or {})))

    @property
    def known(self) -> Facts:
        """What is known."""
        return self.interview.facts if self.interview is not None else MappingProxyType({})
