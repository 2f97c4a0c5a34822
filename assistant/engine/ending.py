"""What stands at the end of a path, whoever reads it: steps, mails, contacts, passages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.engine.conditions import truth
from assistant.engine.derived import complete
from assistant.engine.walk import Returned
from assistant.model.conditions import Condition
from assistant.model.ids import ContactId, Facts, PassageId, StepId, TemplateId
from assistant.model.knowledge import Step
from assistant.model.library import Library
from assistant.model.tree import Guidance, Outcome, Part, Reason, Ref


@dataclass(frozen=True, slots=True)
class Ending:
    """An outcome with the guidance of the sub-decisions on the way, as far as their conditions are true."""

    outcome: Outcome
    guidance: Guidance
    """That of the sub-decisions before that of the outcome, doubles left out."""
    parts: tuple[Part, ...]
    steps: tuple[Step, ...]
    templates: tuple[TemplateId, ...]
    """The mails that are named, and those that the steps ask for."""
    contacts: tuple[ContactId, ...]
    """Most urgent first."""
    cites: tuple[PassageId, ...]
    """What the verdict rests on first, then what parts, steps, deadlines, contacts cite."""


class Endings:
    """Works endings out; those that come out alike are worked out once."""

    def __init__(self, library: Library, today: dt.date) -> None:
        self._library = library
        self._today = today
        self._plans: dict[object, tuple[Guidance, tuple[Condition, ...]]] = {}
        self._known: dict[object, Ending] = {}

    def of(self, outcome: Outcome, returned: Iterable[Returned], facts: Facts) -> Ending:
        """Return the ending at an outcome.

        Args:
            outcome: Where the path ended.
            returned: The sub-decisions that were taken on the way.
            facts: What was established; derived facts are worked out here.
        """
        reasons = [each.reason for each in returned]
        way = (id(outcome), *map(id, reasons))
        if way not in self._plans:
            guidance = gather(outcome, reasons)
            self._plans[way] = guidance, tuple(dict.fromkeys(_conditions(outcome, guidance)))
        guidance, conditions = self._plans[way]
        known = complete(self._library.registry, facts, self._today) if conditions else facts
        true = frozenset(condition for condition in conditions if truth(condition, known))
        if (way, true) not in self._known:
            self._known[way, true] = self._work_out(outcome, guidance, true)
        return self._known[way, true]

    def _work_out(self, outcome: Outcome, guidance: Guidance, true: frozenset[Condition]) -> Ending:
        library = self._library
        parts = tuple(part for part in outcome.parts if part.condition is None or part.condition in true)
        steps = tuple(library.steps[StepId(id)] for id in _applying(guidance.steps, true))
        asked = (step.template for step in steps if step.template is not None)
        named = map(TemplateId, _applying(guidance.templates, true))
        return Ending(
            outcome=outcome,
            guidance=guidance,
            parts=parts,
            steps=steps,
            templates=tuple(dict.fromkeys((*named, *asked))),
            contacts=tuple(sorted(guidance.contacts, key=lambda contact: library.contacts[contact].urgency)),
            cites=_cited(library, guidance, parts, steps),
        )


def gather(outcome: Outcome, reasons: Iterable[Reason]) -> Guidance:
    """Put the guidance of the sub-decisions before that of the outcome, doubles left out.

    The outcome's own passages come first, because the verdict rests on them.
    """
    all_ = [*(reason.guidance for reason in reasons), outcome.guidance]
    return Guidance(
        steps=_once(ref for each in all_ for ref in each.steps),
        templates=_once(ref for each in all_ for ref in each.templates),
        contacts=tuple(dict.fromkeys(id for each in all_ for id in each.contacts)),
        deadlines=tuple(dict.fromkeys(id for each in all_ for id in each.deadlines)),
        precedents=tuple(dict.fromkeys(id for each in reversed(all_) for id in each.precedents)),
        cites=tuple(dict.fromkeys(id for each in reversed(all_) for id in each.cites)),
        conflicts=tuple(dict.fromkeys(id for each in reversed(all_) for id in each.conflicts)),
    )


def _once(refs: Iterable[Ref]) -> tuple[Ref, ...]:
    """Leave out what is named again in the same way; another condition may still apply."""
    first: dict[object, Ref] = {}
    for ref in refs:
        first.setdefault((ref.id, ref.condition), ref)
    return tuple(first.values())


def _conditions(outcome: Outcome, guidance: Guidance) -> Iterable[Condition]:
    yield from (ref.condition for ref in (*guidance.steps, *guidance.templates) if ref.condition is not None)
    yield from (part.condition for part in outcome.parts if part.condition is not None)


def _applying(refs: Iterable[Ref], true: frozenset[Condition]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ref.id for ref in refs if ref.condition is None or ref.condition in true))


def _cited(library: Library, guidance: Guidance, parts: Iterable[Part], steps: Iterable[Step]) -> tuple[PassageId, ...]:
    return tuple(
        dict.fromkeys(
            (
                *guidance.cites,
                *(id for part in parts for id in part.cites),
                *(id for step in steps for id in step.passages),
                *(id for deadline in guidance.deadlines for id in library.deadlines[deadline].passages),
                *(id for contact in guidance.contacts for id in library.contacts[contact].passages),
            )
        )
    )
