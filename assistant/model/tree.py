"""Decision trees: nodes that route, and the outcomes and reasons that they lead to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from assistant.model.conditions import Condition
from assistant.model.ids import (
    ConflictId,
    ContactId,
    DeadlineId,
    FactId,
    NodeId,
    PassageId,
    PrecedentId,
    TreeId,
    ValueId,
)
from assistant.model.place import Place
from assistant.model.verdicts import Act, Ground, Verdict


@dataclass(frozen=True, slots=True)
class Target:
    """Where an answer leads: a node of this tree, or of another."""

    tree: TreeId
    node: NodeId


@dataclass(frozen=True, slots=True)
class Ask:
    """Establish a fact, if it is not known yet, and follow its value."""

    id: NodeId
    fact: FactId
    next: Mapping[ValueId, Target]
    """Where each value leads, groups spelled out; for a date or a number the one key `gegeven`,
    and `onbekend` where that is offered."""
    place: Place


@dataclass(frozen=True, slots=True)
class Notice:
    """Follow a fact that happens to be known, without ever asking it.

    What a user volunteers must count even where it is not worth a question: a known objection of the other
    parent stops the sharing, although nobody is asked for it.
    """

    id: NodeId
    fact: FactId
    next: Mapping[ValueId, Target]
    """The values that matter."""
    otherwise: Target
    """Where every other value, and not knowing the fact, leads."""
    place: Place


@dataclass(frozen=True, slots=True)
class Branch:
    """One way on from a `Choose`."""

    condition: Condition
    target: Target
    place: Place


@dataclass(frozen=True, slots=True)
class Choose:
    """Follow the one branch whose condition is true; exactly one is, for every combination of the facts."""

    id: NodeId
    branches: tuple[Branch, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Decide:
    """Take a sub-decision and follow the reason it returns."""

    id: NodeId
    tree: TreeId
    next: Mapping[NodeId, Target]
    place: Place


@dataclass(frozen=True, slots=True)
class Ref:
    """A step or mail named by an outcome, perhaps on a condition."""

    id: str
    condition: Condition | None
    place: Place


@dataclass(frozen=True, slots=True)
class Part:
    """A part of what is asked for, with its own verdict."""

    id: str
    what: str
    verdict: Verdict
    ground: Ground
    cites: tuple[PassageId, ...]
    condition: Condition | None
    place: Place


@dataclass(frozen=True, slots=True)
class Guidance:
    """What an outcome and a reason have in common: what to do, whom to call, and what it rests on."""

    steps: tuple[Ref, ...] = ()
    """Steps, cautions and records, in order (see `Step.kind`)."""
    templates: tuple[Ref, ...] = ()
    contacts: tuple[ContactId, ...] = ()
    deadlines: tuple[DeadlineId, ...] = ()
    precedents: tuple[PrecedentId, ...] = ()
    cites: tuple[PassageId, ...] = ()
    conflicts: tuple[ConflictId, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where a path of a situation ends."""

    id: NodeId
    act: Act
    verdict: Verdict | None
    """None exactly if the act is `route`."""
    ground: Ground | None
    """None exactly if the act is `route`."""
    answer: str
    """The answer in one sentence."""
    say_now: str
    """What to say to a caller on hold; empty only where nobody is on hold."""
    guidance: Guidance
    parts: tuple[Part, ...]
    headline: str
    """Id of the part that was asked for; empty: the strictest part."""
    decision: FactId | None
    """For `overleg`: the fact that records what the named role decided, with which the advice goes on."""
    place: Place


@dataclass(frozen=True, slots=True)
class Reason:
    """Where a path of a sub-decision ends: one of its closed list of reasons."""

    id: NodeId
    because: str
    """The reason in one sentence."""
    guidance: Guidance
    place: Place


Node: TypeAlias = Ask | Notice | Choose | Decide | Outcome | Reason


class TreeKind(StrEnum):
    """What a tree is for."""

    SITUATION = "situation"
    """Ends in outcomes."""
    DECISION = "decision"
    """A sub-decision: ends in reasons, and is used by other trees."""


@dataclass(frozen=True, slots=True)
class DecisionTree:
    """One situation, or one sub-decision."""

    id: TreeId
    kind: TreeKind
    title: str
    summary: str
    """One sentence: when this is the right tree."""
    act: Act | None
    """What the tree is about; None for a sub-decision."""
    reviewed: dt.date
    review_by: dt.date
    start: NodeId
    nodes: Mapping[NodeId, Node]
    place: Place
    sets: Mapping[FactId, ValueId]
    """Facts that choosing this tree establishes: whoever picks "iemand belt" has said how the request came in."""
    words: tuple[str, ...]
    """Everyday words and phrases that point to this tree."""
