"""Every path of a tree, by trying each value at each question."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.engine.derived import DERIVATIONS
from assistant.engine.walk import Closed, Open, Paused, Returned, Visit, Walk, pass_by, resume, walk
from assistant.model.facts import Fact, FactKind
from assistant.model.ids import UNKNOWN, FactId, Facts, FactValue, TreeId, ValueId
from assistant.model.library import Library
from assistant.model.tree import Outcome, Reason


@dataclass(frozen=True, slots=True)
class Path:
    """One way through a tree: what was established, and where it ended."""

    facts: Facts
    """Dates and numbers stand for all that lead the same way."""
    visits: tuple[Visit, ...]
    returned: tuple[Returned, ...]
    tree: TreeId
    """Where it ended, which may be another tree than where it began."""
    end: Outcome | Reason | Closed


def paths(library: Library, tree: TreeId, today: dt.date) -> Iterator[Path]:
    """Yield every path of a tree, in the order of its answers.

    A fact that a `Notice` looks at is tried as not given, and with each value that matters there.

    Raises:
        UnavailableTreeError: If the tree, or one it leads to, is not there.
        EngineError: If a path has a gap.
    """
    seed = dict(library.tree(tree).sets)
    begun = walk(library, tree, seed, today, pause=True)
    yield from finish(library, begun, seed, today, volunteered=True)


def finish(library: Library, begun: Walk, facts: Facts, today: dt.date, *, volunteered: bool = False) -> Iterator[Path]:
    """Yield every path on from where a walk stopped.

    Args:
        library: The content.
        begun: The walk; with `volunteered`, one that pauses at notices.
        facts: What is known there.
        today: The day on which derived facts are worked out.
        volunteered: Whether to try what a user might tell without being asked.
    """
    stack: list[tuple[Walk, Facts]] = [(begun, facts)]
    while stack:
        at, known = stack.pop()
        match at.end:
            case Open(id):
                ways = [{**known, **more} for more in options(library.registry[id], known, today)]
                stack += [(resume(library, at, each, today, pause=volunteered), each) for each in reversed(ways)]
            case Paused(notice):
                told = [
                    {**known, **more} for value in notice.next for more in given(library, notice.fact, value, today)
                ]
                stack += [(resume(library, at, each, today, pause=True), each) for each in reversed(told)]
                stack.append((resume(library, pass_by(at), known, today, pause=True), known))
            case end:
                yield Path(known, at.visits, at.returned, at.here.tree, end)


def options(fact: Fact, known: Facts, today: dt.date) -> Iterator[Facts]:
    """Yield what each answer to an open fact would establish, one mapping for each way on.

    Args:
        fact: The fact, not known yet.
        known: What is known already, among which may be some inputs of a derived fact.
        today: The day for which witnesses of derived facts are chosen.
    """
    match fact.kind:
        case FactKind.CHOICE:
            yield from ({fact.id: value} for value in fact.value_ids)
        case FactKind.DERIVED:
            for value in fact.value_ids:
                yield from given_value(fact, value, today, known)
        case FactKind.DATE:
            yield {fact.id: today}
        case FactKind.NUMBER:
            yield {fact.id: fact.minimum or 0}
    if fact.kind in (FactKind.DATE, FactKind.NUMBER) and fact.unknown.offered:
        yield {fact.id: UNKNOWN}


def given(library: Library, id: FactId, value: ValueId, today: dt.date) -> Iterator[Facts]:
    """Yield what makes a fact have a value."""
    fact = library.registry[id]
    if fact.kind is FactKind.CHOICE or value == UNKNOWN:
        yield {id: value}
    else:
        yield from given_value(fact, value, today, {})


def given_value(fact: Fact, value: ValueId, today: dt.date, known: Facts) -> Iterator[Facts]:
    """Yield the inputs that give a derived fact a value, if they agree with what is known."""
    if value == UNKNOWN:
        yield dict.fromkeys((id for id in fact.inputs if id not in known), UNKNOWN)
        return
    witness: tuple[FactValue, ...] = DERIVATIONS[fact.derive].witness(value, today)
    inputs = dict(zip(fact.inputs, witness, strict=True))
    if all(known.get(id, given) == given for id, given in inputs.items()):
        yield inputs
