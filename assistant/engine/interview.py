"""A conversation about one pupil, one asker, one request: what is known, and the way back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from assistant.engine.values import check_value, fact_named
from assistant.engine.walk import Closed, Open, Walk, nodes_ahead, walk
from assistant.model.facts import Fact, Scope
from assistant.model.ids import FactId, Facts, FactValue, TreeId
from assistant.model.library import Library
from assistant.model.tree import Ask, Notice, Outcome


@dataclass(frozen=True, slots=True)
class Moment:
    """What an interview was at one moment, to go back to."""

    tree: TreeId
    facts: Facts


@dataclass(frozen=True, slots=True)
class Interview:
    """A tree and the facts given so far; every step makes a new one."""

    library: Library = field(repr=False, compare=False)
    tree: TreeId
    today: dt.date
    facts: Facts
    """What is known, in the order in which it became known."""
    past: tuple[Moment, ...] = ()
    """The moments before each input of the user, oldest first."""
    position: Walk = field(init=False, repr=False, compare=False)
    """How far the facts lead."""

    def __post_init__(self) -> None:
        # The only place where a frozen field is filled in: the position follows from the other fields.
        object.__setattr__(self, "facts", MappingProxyType(dict(self.facts)))
        object.__setattr__(self, "position", walk(self.library, self.tree, self.facts, self.today))

    @classmethod
    def start(cls, library: Library, tree: TreeId, today: dt.date, facts: Facts | None = None) -> Interview:
        """Begin a conversation.

        Args:
            library: The content.
            tree: The situation to begin in.
            today: The day that terms are counted to.
            facts: What the first sentence said; what the tree itself establishes is added where this is silent.

        Raises:
            UnavailableTreeError: If there is no such tree.
            UnknownFactError: If a fact is not in the registry.
            InvalidValueError: If a fact cannot hold its value.
        """
        given = {**library.tree(tree).sets, **(facts or {})}
        checked = {id: check_value(fact_named(library.registry, id), value) for id, value in given.items()}
        return cls(library, tree, today, checked)

    @property
    def question(self) -> Fact | None:
        """The fact to ask next; None at the end."""
        end = self.position.end
        return self.library.registry[end.ask] if isinstance(end, Open) else None

    @property
    def outcome(self) -> Outcome | None:
        """The outcome, if the facts lead to one."""
        end = self.position.end
        return end if isinstance(end, Outcome) else None

    @property
    def closed(self) -> str:
        """Why the conversation cannot go on, if the way leads into a refused tree; otherwise empty."""
        end = self.position.end
        return end.message if isinstance(end, Closed) else ""

    def answer(self, given: Mapping[FactId, FactValue]) -> Interview:
        """Add what one input of the user established, however many facts that is.

        A fact that was known otherwise is changed; see `change` for what falls away then.

        Raises:
            UnknownFactError: If a fact is not in the registry.
            InvalidValueError: If a fact cannot hold its value.
        """
        return self.change(given)[0]

    def change(self, given: Mapping[FactId, FactValue]) -> tuple[Interview, tuple[FactId, ...]]:
        """Give facts another value, and keep every later answer that still applies.

        With another asker or request all other facts of scope `verzoek` fall away: consent given for one request
        never counts in another. Otherwise a fact falls away if it showed the way before and can no longer do so.

        Returns:
            The new interview and the facts that fell away.

        Raises:
            UnknownFactError: If a fact is not in the registry.
            InvalidValueError: If a fact cannot hold its value.
        """
        registry = self.library.registry
        checked = {id: check_value(fact_named(registry, id), value) for id, value in given.items()}
        changed = {id for id, value in checked.items() if self.facts.get(id, value) != value}
        facts = {**self.facts, **checked}
        if any(registry[id].starts_request for id in changed):
            facts = {id: value for id, value in facts.items() if id in checked or registry[id].scope is Scope.PUPIL}
        after = replace(self, facts=facts, past=(*self.past, Moment(self.tree, self.facts)))
        if changed:
            gone = _fell_away(self.position, after) - set(checked)
            after = replace(after, facts={id: value for id, value in facts.items() if id not in gone})
        return after, tuple(id for id in self.facts if id not in after.facts)

    def forget(self, fact: FactId) -> Interview:
        """Take one fact away, as if it had not been given; nothing changes if it was not known."""
        if fact not in self.facts:
            return self
        rest = {id: value for id, value in self.facts.items() if id != fact}
        return replace(self, facts=rest, past=(*self.past, Moment(self.tree, self.facts)))

    def new_request(self, tree: TreeId, facts: Facts | None = None) -> Interview:
        """Begin another request about the same pupil: facts of scope `verzoek` fall away.

        Raises:
            UnavailableTreeError: If there is no such tree.
        """
        registry = self.library.registry
        kept = {id: value for id, value in self.facts.items() if registry[id].scope is Scope.PUPIL}
        begun = Interview.start(self.library, tree, self.today, {**kept, **(facts or {})})
        return replace(begun, past=(*self.past, Moment(self.tree, self.facts)))

    def back(self) -> Interview:
        """Take the last input back; at the start, change nothing."""
        if not self.past:
            return self
        last = self.past[-1]
        return replace(self, tree=last.tree, facts=last.facts, past=self.past[:-1])

    def restart(self) -> Interview:
        """Begin the same situation again with nothing known."""
        return Interview.start(self.library, self.tree, self.today)


def _fell_away(before: Walk, after: Interview) -> set[FactId]:
    """The facts that showed the way in a walk before, and do not now and cannot later."""
    registry = after.library.registry
    used = {part for id in before.facts for part in (id, *registry[id].inputs)}
    now = {part for id in after.position.facts for part in (id, *registry[id].inputs)}
    return used - now - _may_be_asked(after)


def _may_be_asked(interview: Interview) -> set[FactId]:
    """The facts that can still show the way from here, the inputs of derived facts included."""
    library = interview.library
    ahead: set[FactId] = set()
    for tree, id in nodes_ahead(library, interview.position):
        node = library.trees[tree].nodes[id]
        if isinstance(node, Ask | Notice):
            ahead |= {node.fact, *library.registry[node.fact].inputs}
    return ahead
