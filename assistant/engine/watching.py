"""What is watched on the way of a path: the conditions of rules, and the trees that it went through."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from assistant.engine.conditions import key_of, remainder
from assistant.engine.derived import work_out
from assistant.engine.walk import Walk
from assistant.model.conditions import Condition, facts_of
from assistant.model.ids import FactId, Facts, TreeId, ValueId
from assistant.model.library import Library


@dataclass(frozen=True, slots=True)
class Watch:
    """By what paths must be told apart, whether or not the trees look at it."""

    condition: Condition
    through: frozenset[TreeId] = frozenset()
    """As long as the condition may hold: whether the path went through one of these."""


class Watched:
    """By what paths are told apart: whether conditions hold, or what of them is still to be settled.

    Facts are looked at one by one, and only those that something still depends on: who asks settles most conditions.
    Each step is worked out once.
    """

    def __init__(self, library: Library, watch: Iterable[Watch]) -> None:
        self._watch = tuple(dict.fromkeys(watch))
        self._trees = frozenset[TreeId]().union(*(each.through for each in self._watch))
        uses = Counter(id for each in self._watch for id in facts_of(each.condition))
        self._order = sorted(uses, key=lambda fact: (-uses[fact], fact))
        self._derived = {fact.id: fact for fact in library.registry.derived if fact.id in uses}
        self._open: dict[frozenset[FactId], frozenset[FactId]] = {}
        self._begun: dict[frozenset[TreeId], _Settling] = {}
        self._known: dict[tuple[tuple[_Left, ...], FactId | None], _Settling] = {}
        self._lefts: dict[tuple[Watch, Condition | bool, bool], _Left] = {}

    def status(self, at: Walk, known: Facts, ahead: frozenset[FactId], today: dt.date) -> int:
        """Return a number for what is left to be settled, if only some facts may still become known."""
        if not self._watch:
            return 0
        passed = self._trees.intersection([visit.tree for visit in at.visits]) if self._trees else self._trees
        settling = self._begun.get(passed) or self._begin(passed)
        open_ = self._open.get(ahead)
        if open_ is None:
            open_ = self._open[ahead] = frozenset(self._still_open(ahead))
        while (id := settling.looks_at) is not None:
            value = known.get(id)
            if id in self._derived:
                value = work_out(self._derived[id], known, today) or value
            key = key_of(value) if value is not None else _OPEN if id in open_ else None
            settling = settling.next.get(key) or self._look(settling, id, key)
        return settling.number

    def _still_open(self, ahead: frozenset[FactId]) -> Iterator[FactId]:
        """Yield what may still become known; a derived fact may as long as an input may."""
        for id in self._order:
            if id in ahead or (id in self._derived and not ahead.isdisjoint(self._derived[id].inputs)):
                yield id

    def _begin(self, passed: frozenset[TreeId]) -> _Settling:
        left = [self._left(each, each.condition, not each.through.isdisjoint(passed)) for each in self._watch]
        self._begun[passed] = self._settling(tuple(left), self._order)
        return self._begun[passed]

    def _look(self, before: _Settling, id: FactId, key: str | None) -> _Settling:
        """Settle what a fact settles: with its value, with None if it never will have one, or not yet."""
        left = before.left
        if key != _OPEN:
            left = tuple([each if id not in each.facts else self._after(each, id, key) for each in left])
        before.next[key] = self._settling(left, self._order[self._order.index(id) + 1 :])
        return before.next[key]

    def _settling(self, left: tuple[_Left, ...], order: Iterable[FactId]) -> _Settling:
        """Return the one for what is left, and for what was not looked at yet."""
        facts = frozenset[FactId]().union(*[each.facts for each in left])
        seen = (left, next((id for id in order if id in facts), None))
        if seen not in self._known:
            self._known[seen] = _Settling(len(self._known), *seen)
        return self._known[seen]

    def _after(self, left: _Left, id: FactId, key: str | None) -> _Left:
        """Return what is left of a condition, once it is known what a fact has."""
        if (id, key) not in left.next:
            facts = {} if key is None else {id: ValueId(key)}
            rest = left.rest if isinstance(left.rest, bool) else remainder(left.rest, facts, left.facts - {id})
            left.next[id, key] = self._left(left.watch, rest, left.through)
        return left.next[id, key]

    def _left(self, watch: Watch, rest: Condition | bool, through: bool) -> _Left:
        # Once a condition is false, it does not matter any more what was passed.
        seen = (watch, rest, through and rest is not False)
        if seen not in self._lefts:
            self._lefts[seen] = _Left(*seen, frozenset() if isinstance(rest, bool) else facts_of(rest))
        return self._lefts[seen]


_OPEN = ""
"""Stands for the value of a fact that may still become known."""


@dataclass(slots=True, eq=False)
class _Left:
    """What is left of a watched condition; one object for all that is alike."""

    watch: Watch
    rest: Condition | bool
    through: bool
    """Whether the path went through one of its trees, as long as it may hold."""
    facts: frozenset[FactId]
    """What the rest is on."""
    next: dict[tuple[FactId, str | None], _Left] = field(default_factory=dict)
    """What is left then, by a fact and its value; filled in while going."""


@dataclass(slots=True, eq=False)
class _Settling:
    """What is left of all that is watched, once some facts were looked at; one object for all that is alike."""

    number: int
    left: tuple[_Left, ...]
    looks_at: FactId | None
    """The next fact that something depends on; None if all were looked at."""
    next: dict[str | None, _Settling] = field(default_factory=dict)
    """What is left then, by the value of that fact; filled in while going."""
