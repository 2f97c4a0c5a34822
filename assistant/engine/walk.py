"""Walking a tree with what is known: to the next question, or to the end."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.engine.conditions import truth
from assistant.engine.derived import complete, work_out
from assistant.errors import EngineError
from assistant.model.facts import Fact, FactKind
from assistant.model.ids import GIVEN, UNKNOWN, FactId, Facts, NodeId, TreeId, ValueId
from assistant.model.library import Library
from assistant.model.tree import Ask, Choose, Decide, Notice, Outcome, Reason, Target


@dataclass(frozen=True, slots=True)
class Visit:
    """A node that was passed, and the fact that showed the way, if one did."""

    tree: TreeId
    node: NodeId
    fact: FactId | None = None
    key: ValueId | None = None
    """The value followed; None where a `Notice` did not apply."""


@dataclass(frozen=True, slots=True)
class Open:
    """The walk stopped because a fact is not known."""

    fact: FactId
    """The fact of the node."""
    ask: FactId
    """The fact to ask: the same, or the first missing input of a derived fact."""


@dataclass(frozen=True, slots=True)
class Paused:
    """The walk stopped at a notice whose fact was not given; only if it was asked to."""

    notice: Notice


@dataclass(frozen=True, slots=True)
class Closed:
    """The walk stopped because the way leads into a tree that was refused for a mistake in it."""

    message: str
    """What to tell the user."""


@dataclass(frozen=True, slots=True)
class Returned:
    """A sub-decision that was taken on the way."""

    tree: TreeId
    reason: Reason


@dataclass(frozen=True, slots=True)
class Walk:
    """How far one comes with some facts."""

    visits: tuple[Visit, ...]
    returned: tuple[Returned, ...]
    here: Target
    """The node of the end."""
    calls: tuple[Decide, ...]
    """The sub-decisions that are under way, outermost first."""
    end: Open | Paused | Closed | Outcome | Reason
    """`Reason` only if the walk began in a sub-decision."""

    @property
    def facts(self) -> tuple[FactId, ...]:
        """The facts that showed the way, in order, each once."""
        return tuple(dict.fromkeys(visit.fact for visit in self.visits if visit.fact is not None and visit.key))


def key_of(fact: Fact, facts: Facts, today: dt.date) -> ValueId | None:
    """Return the key that a fact leads on by, or None if it is not known."""
    if fact.kind is FactKind.DERIVED:
        return work_out(fact, facts, today)
    value = facts.get(fact.id)
    if value is None:
        return None
    if fact.kind is FactKind.CHOICE or value == UNKNOWN:
        return ValueId(str(value))
    return GIVEN


def missing_input(fact: Fact, facts: Facts) -> FactId:
    """Return the fact to ask in order to establish a fact."""
    return next((id for id in fact.inputs if id not in facts), fact.id)


def walk(library: Library, tree: TreeId, facts: Facts, today: dt.date, *, pause: bool = False) -> Walk:
    """Walk a tree from its start.

    Args:
        library: The content.
        tree: Where to start.
        facts: What is known.
        today: The day on which derived facts are worked out.
        pause: Whether to stop at a notice whose fact was not given.

    Raises:
        UnavailableTreeError: If the tree, or one it leads to, is not there.
        EngineError: If the content has a gap at this point (`controleer` reports such gaps).
    """
    start = Walk((), (), Target(tree, library.tree(tree).start), (), Open(FactId(""), FactId("")))
    return resume(library, start, facts, today, pause=pause)


def pass_by(walk: Walk) -> Walk:
    """Pass the notice at which a walk paused, its fact not being given."""
    if not isinstance(walk.end, Paused):
        return walk
    notice = walk.end.notice
    visit = Visit(walk.here.tree, notice.id, notice.fact)
    return replace(walk, visits=(*walk.visits, visit), here=notice.otherwise)


def resume(library: Library, walk: Walk, facts: Facts, today: dt.date, *, pause: bool = False) -> Walk:
    """Walk on from where a walk stopped, with facts that agree with those before."""
    visits, returned, calls, here = list(walk.visits), list(walk.returned), list(walk.calls), walk.here
    while True:
        if here.tree not in library.trees:
            closed = Closed(library.why_not(here.tree))
            return Walk(tuple(visits), tuple(returned), here, tuple(calls), closed)
        node = library.trees[here.tree].nodes[here.node]
        match node:
            case Ask():
                fact = library.registry[node.fact]
                key = key_of(fact, facts, today)
                if key is None:
                    end = Open(fact.id, missing_input(fact, facts))
                    return Walk(tuple(visits), tuple(returned), here, tuple(calls), end)
                visits.append(Visit(here.tree, node.id, fact.id, key))
                here = _follow(here, node.next.get(key), f"{fact.id}={key}")
            case Notice():
                key = key_of(library.registry[node.fact], facts, today)
                if key is None and pause:
                    return Walk(tuple(visits), tuple(returned), here, tuple(calls), Paused(node))
                target = node.next.get(key) if key is not None else None
                visits.append(Visit(here.tree, node.id, node.fact, key if target else None))
                here = target or node.otherwise
            case Choose():
                visits.append(Visit(here.tree, node.id))
                known = complete(library.registry, facts, today)
                true = [branch.target for branch in node.branches if truth(branch.condition, known)]
                here = _follow(here, true[0] if len(true) == 1 else None, f"{len(true)} keer waar")
            case Decide():
                visits.append(Visit(here.tree, node.id))
                calls.append(node)
                here = _begin(library, node.tree)
            case Reason() if calls:
                returned.append(Returned(here.tree, node))
                here = _follow(here, calls.pop().next.get(node.id), str(node.id))
            case Reason() | Outcome():
                return Walk(tuple(visits), tuple(returned), here, tuple(calls), node)


def _begin(library: Library, tree: TreeId) -> Target:
    return Target(tree, library.trees[tree].start if tree in library.trees else NodeId(""))


def _follow(here: Target, target: Target | None, what: str) -> Target:
    if target is None:
        raise EngineError(f"In de situatie '{here.tree}' leidt de stap '{here.node}' nergens heen ({what}).")
    return target


def nodes_ahead(library: Library, walk: Walk) -> Iterator[tuple[TreeId, NodeId]]:
    """Yield every node that can still be reached from where a walk stopped, whatever the answers; each once."""
    todo = [(walk.here, walk.calls)]
    seen: set[tuple[Target, tuple[int, ...]]] = set()
    while todo:
        here, calls = todo.pop()
        mark = (here, tuple(id(call) for call in calls))
        if mark in seen:
            continue
        seen.add(mark)
        if here.tree not in library.trees:
            continue
        yield here.tree, here.node
        node = library.trees[here.tree].nodes[here.node]
        match node:
            case Ask():
                todo += [(target, calls) for target in node.next.values()]
            case Notice():
                todo += [(target, calls) for target in (*node.next.values(), node.otherwise)]
            case Choose():
                todo += [(branch.target, calls) for branch in node.branches]
            case Decide():
                todo.append((_begin(library, node.tree), (*calls, node)))
            case Reason() if calls:
                target = calls[-1].next.get(node.id)
                if target is not None:
                    todo.append((target, calls[:-1]))
            case _:
                pass
