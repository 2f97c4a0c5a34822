"""Safety rules that hold on every path of every tree."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.model.conditions import Condition
from assistant.model.ids import ContactId, DeadlineId, NodeId, PassageId, StepId, TreeId
from assistant.model.place import Place
from assistant.model.verdicts import Act, Ground, Verdict


@dataclass(frozen=True, slots=True)
class Invariant:
    """If a path fits `when` and the selections, its outcome must obey everything that is required.

    Conditions of invariants see a closed world: a fact that the path did not establish has none of its values, so
    `not` of it is true. That is the opposite of trees, and on purpose: a safety rule must not be dodged by not asking.
    """

    id: str
    says: str
    cites: tuple[PassageId, ...]
    when: Condition | None
    """On the facts of the path; None: every path."""
    of: TreeId | None
    """The sub-decision that the rule is about, which is gone over on its own; None: the situations."""
    reasons_not: frozenset[NodeId]
    """For a sub-decision: reasons that it may not return."""
    entered: frozenset[TreeId]
    """Only paths that went through one of these trees; empty: all."""
    acts: frozenset[Act]
    """Only outcomes with one of these acts; empty: all."""
    grounds: frozenset[Ground]
    """Only outcomes with one of these grounds; empty: all."""
    verdicts: frozenset[Verdict]
    """Only outcomes with one of these verdicts; empty: all."""
    verdict_in: frozenset[Verdict]
    """Required: the verdict is one of these; empty: any."""
    ground_in: frozenset[Ground]
    """Required: the ground is one of these; empty: any."""
    part_not_mild: frozenset[str]
    """Required: these parts, where present, are not `moet` or `mag`."""
    steps: frozenset[StepId]
    """Required: these steps are among the steps."""
    steps_not: frozenset[StepId]
    """Required: none of these steps is among the steps."""
    contacts: frozenset[ContactId]
    """Required: these contacts are among the contacts."""
    contacts_first: tuple[ContactId, ...]
    """Required: the contacts begin with these, in this order."""
    through: frozenset[TreeId]
    """Required: the path went through one of these trees; empty: any."""
    reasons: frozenset[NodeId]
    """Required: one of these reasons was returned by a sub-decision on the path; empty: none required."""
    deadlines: frozenset[DeadlineId]
    """Required: these deadlines are there."""
    recorded: bool
    """Required: something is to be recorded."""
    no_reveal: bool
    """Required: no step and no mail tells a parent what was asked, said or reported."""
    place: Place
