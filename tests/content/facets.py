"""What an advice shows of a path, gathered for comparison: passages, contacts, deadlines, parts, steps, mails."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from assistant.engine.advice import applies, applying, cited_passages, gather, template_ids
from assistant.engine.derived import complete
from assistant.engine.paths import Path
from assistant.model.ids import StepId, TemplateId
from assistant.model.library import Library
from assistant.model.tree import Outcome


@dataclass(frozen=True, slots=True)
class Facet:
    """What one path's advice shows."""

    cites: frozenset[str]
    contacts: tuple[str, ...]
    """Most urgent first."""
    deadlines: frozenset[str]
    parts: Mapping[str, str]
    steps: tuple[str, ...]
    templates: tuple[str, ...]


class Facets:
    """Gathers facets; those of paths that end alike are worked out once."""

    def __init__(self, library: Library, today: dt.date) -> None:
        self.library = library
        self.today = today
        self._known: dict[object, Facet] = {}

    def of(self, path: Path) -> Facet:
        """Return what the advice at the end of a path shows."""
        assert isinstance(path.end, Outcome)
        facts = complete(self.library.registry, path.facts, self.today)
        guidance = gather(path.end, [returned.reason for returned in path.returned])
        steps = applying(guidance.steps, facts)
        parts = tuple(part for part in path.end.parts if applies(part.condition, facts))
        mails = template_ids(guidance, (self.library.steps[StepId(id)] for id in steps), facts)
        key = (id(path.end), guidance, steps, tuple(part.id for part in parts), mails)
        if key not in self._known:
            used = [self.library.steps[StepId(id)] for id in steps]
            cited = cited_passages(self.library, guidance, parts, used)
            mailed = (passage for mail in mails for passage in self.library.templates[TemplateId(mail)].passages)
            self._known[key] = Facet(
                cites=frozenset((*cited, *mailed)),
                contacts=tuple(sorted(guidance.contacts, key=lambda each: self.library.contacts[each].urgency)),
                deadlines=frozenset(guidance.deadlines),
                parts={part.id: part.verdict.value for part in parts},
                steps=steps,
                templates=mails,
            )
        return self._known[key]
