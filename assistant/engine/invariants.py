"""Whether a path obeys the safety rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.engine.conditions import holds_closed
from assistant.engine.ending import Ending
from assistant.engine.paths import Path
from assistant.engine.watching import Watch
from assistant.model.conditions import All
from assistant.model.ids import Facts, NodeId, TreeId
from assistant.model.invariants import Invariant
from assistant.model.knowledge import StepKind
from assistant.model.library import Library
from assistant.model.tree import Reason


@dataclass(frozen=True, slots=True)
class Violation:
    """A path that breaks a rule."""

    invariant: Invariant
    path: Path
    what: str
    """What is not as required, in Dutch."""

    @property
    def facts(self) -> str:
        """The facts of the path, as they are written on a command line."""
        return " ".join(f"{fact}={value}" for fact, value in self.path.facts.items())


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a rule looks at in a path, worked out once for all rules."""

    ending: Ending
    reasons: frozenset[NodeId]
    trees: frozenset[TreeId]


def watches(invariant: Invariant) -> Iterator[Watch]:
    """Yield by what paths must be told apart, so that one that breaks a rule is not taken for one that does not."""
    when = invariant.when or All(())
    yield from (Watch(when, trees) for trees in (invariant.entered, invariant.through) if trees)
    if not invariant.entered and not invariant.through:
        yield Watch(when)


def applying(rules: Iterable[Invariant], facts: Facts) -> tuple[Invariant, ...]:
    """Return the rules whose condition holds for some facts, derived ones included."""
    return tuple(rule for rule in rules if rule.when is None or holds_closed(rule.when, facts))


def violations(library: Library, path: Path, ending: Ending | None, rules: Iterable[Invariant]) -> Iterator[Violation]:
    """Yield every rule that a path breaks, with what is wrong.

    Args:
        library: The content.
        path: The path.
        ending: What stands at its end; None if it does not end in an outcome.
        rules: Those whose condition holds (`applying`).
    """
    if ending is None:
        yield from _returned(path, rules)
        return
    reasons = frozenset([returned.reason.id for returned in path.returned])
    seen = _Seen(ending, reasons, frozenset([path.tree, *[visit.tree for visit in path.visits]]))
    for invariant in rules:
        if invariant.of is None and _concerns(invariant, seen):
            yield from (Violation(invariant, path, what) for what in _breaches(library, invariant, seen))


def _returned(path: Path, rules: Iterable[Invariant]) -> Iterator[Violation]:
    """The rules about the sub-decision itself that a path through it breaks."""
    end = path.end
    for invariant in rules:
        if isinstance(end, Reason) and invariant.of == path.tree and end.id in invariant.reasons_not:
            yield Violation(invariant, path, f"het deelbesluit geeft '{end.id}'")


def _concerns(invariant: Invariant, seen: _Seen) -> bool:
    outcome = seen.ending.outcome
    return (
        (not invariant.acts or outcome.act in invariant.acts)
        and (not invariant.grounds or outcome.ground in invariant.grounds)
        and (not invariant.verdicts or outcome.verdict in invariant.verdicts)
        and (not invariant.entered or not invariant.entered.isdisjoint(seen.trees))
    )


def _breaches(library: Library, invariant: Invariant, seen: _Seen) -> Iterator[str]:
    yield from _detours(invariant, seen)
    outcome = seen.ending.outcome
    if invariant.verdict_in and outcome.verdict is not None and outcome.verdict not in invariant.verdict_in:
        yield f"het oordeel is '{outcome.verdict}'"
    if invariant.ground_in and outcome.ground is not None and outcome.ground not in invariant.ground_in:
        yield f"de grond is '{outcome.ground}'"
    for part in seen.ending.parts:
        if part.id in invariant.part_not_mild and part.verdict.is_mild:
            yield f"het onderdeel '{part.id}' is '{part.verdict}'"
    for step in sorted(invariant.steps - {step.id for step in seen.ending.steps}):
        yield f"de stap '{step}' ontbreekt"
    for step in sorted(invariant.steps_not & {step.id for step in seen.ending.steps}):
        yield f"de stap '{step}' hoort er niet bij"
    for contact in sorted(invariant.contacts - set(seen.ending.contacts)):
        yield f"het contact '{contact}' ontbreekt"
    first = seen.ending.contacts[: len(invariant.contacts_first)]
    if invariant.contacts_first and first != invariant.contacts_first:
        yield f"de contacten beginnen met {', '.join(first) or 'niets'}"
    for deadline in sorted(invariant.deadlines - set(seen.ending.guidance.deadlines)):
        yield f"de termijn '{deadline}' ontbreekt"
    if invariant.recorded and not any(step.kind is StepKind.RECORD for step in seen.ending.steps):
        yield "er wordt niets vastgelegd"
    if invariant.no_reveal:
        told = (step.id for step in seen.ending.steps if step.reveals)
        yield from (f"de stap '{id}' vertelt het aan een ouder" for id in told)
        mailed = (id for id in seen.ending.templates if library.templates[id].reveals)
        yield from (f"de mail '{id}' vertelt het aan een ouder" for id in mailed)


def _detours(invariant: Invariant, seen: _Seen) -> Iterator[str]:
    """What the path did not go through, though it should have."""
    if invariant.through and not invariant.through & seen.trees:
        yield f"het pad gaat niet door {' of '.join(sorted(invariant.through))}"
    if invariant.reasons and not invariant.reasons & seen.reasons:
        yield f"geen deelbesluit gaf {' of '.join(sorted(invariant.reasons))}"
