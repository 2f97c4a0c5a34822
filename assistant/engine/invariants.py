"""Whether a path obeys the safety rules."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.engine.advice import applies, applying, gather, template_ids
from assistant.engine.conditions import holds_closed
from assistant.engine.derived import complete
from assistant.engine.paths import Path
from assistant.model.ids import ContactId, FactId, FactValue, NodeId, StepId, TemplateId, TreeId
from assistant.model.invariants import Invariant
from assistant.model.library import Library
from assistant.model.tree import Outcome, Part


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

    facts: dict[FactId, FactValue]
    outcome: Outcome
    parts: tuple[Part, ...]
    steps: frozenset[str]
    templates: tuple[str, ...]
    contacts: tuple[ContactId, ...]
    """Most urgent first."""
    reasons: frozenset[NodeId]
    trees: frozenset[TreeId]


def violations(library: Library, path: Path, today: dt.date) -> Iterator[Violation]:
    """Yield every rule that a path breaks, with what is wrong."""
    if not isinstance(path.end, Outcome):
        return
    facts = dict(complete(library.registry, path.facts, today))
    guidance = gather(path.end, [returned.reason for returned in path.returned])
    steps = applying(guidance.steps, facts)
    asked = template_ids(guidance, (library.steps[StepId(id)] for id in steps), facts)
    seen = _Seen(
        facts=facts,
        outcome=path.end,
        parts=tuple(part for part in path.end.parts if applies(part.condition, facts)),
        steps=frozenset(steps),
        templates=asked,
        contacts=tuple(sorted(guidance.contacts, key=lambda id: library.contacts[id].urgency)),
        reasons=frozenset(returned.reason.id for returned in path.returned),
        trees=frozenset(visit.tree for visit in path.visits) | {path.tree},
    )
    for invariant in library.invariants:
        if _concerns(invariant, seen):
            yield from (Violation(invariant, path, what) for what in _breaches(library, invariant, seen))


def _concerns(invariant: Invariant, seen: _Seen) -> bool:
    outcome = seen.outcome
    return (
        (not invariant.acts or outcome.act in invariant.acts)
        and (not invariant.grounds or outcome.ground in invariant.grounds)
        and (not invariant.verdicts or outcome.verdict in invariant.verdicts)
        and (not invariant.entered or bool(invariant.entered & seen.trees))
        and (invariant.when is None or holds_closed(invariant.when, seen.facts))
    )


def _breaches(library: Library, invariant: Invariant, seen: _Seen) -> Iterator[str]:
    outcome = seen.outcome
    if invariant.verdict_in and outcome.verdict is not None and outcome.verdict not in invariant.verdict_in:
        yield f"het oordeel is '{outcome.verdict}'"
    if invariant.ground_in and outcome.ground is not None and outcome.ground not in invariant.ground_in:
        yield f"de grond is '{outcome.ground}'"
    for part in seen.parts:
        if part.id in invariant.part_not_mild and part.verdict.is_mild:
            yield f"het onderdeel '{part.id}' is '{part.verdict}'"
    for step in sorted(invariant.steps - seen.steps):
        yield f"de stap '{step}' ontbreekt"
    for contact in sorted(invariant.contacts - set(seen.contacts)):
        yield f"het contact '{contact}' ontbreekt"
    first = seen.contacts[: len(invariant.contacts_first)]
    if invariant.contacts_first and first != invariant.contacts_first:
        yield f"de contacten beginnen met {', '.join(first) or 'niets'}"
    if invariant.reasons and not invariant.reasons & seen.reasons:
        yield f"geen deelbesluit gaf {' of '.join(sorted(invariant.reasons))}"
    if invariant.no_reveal:
        yield from (f"de stap '{id}' vertelt het aan een ouder" for id in _revealing_steps(library, seen))
        yield from (f"de mail '{id}' vertelt het aan een ouder" for id in _revealing_mails(library, seen))


def _revealing_steps(library: Library, seen: _Seen) -> list[str]:
    return sorted(id for id in seen.steps if library.steps[StepId(id)].reveals)


def _revealing_mails(library: Library, seen: _Seen) -> list[str]:
    return sorted(id for id in seen.templates if library.templates[TemplateId(id)].reveals)
