"""What an advice shows of a path, gathered for comparison: passages, contacts, deadlines, parts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from assistant.engine.ending import Ending, Endings
from assistant.engine.paths import Path
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
    steps: frozenset[str]


class Facets:
    """Gathers facets; those of paths that end alike are worked out once."""

    def __init__(self, library: Library, today: dt.date) -> None:
        self.library = library
        self.endings = Endings(library, today)
        self._known: dict[int, tuple[Ending, Facet]] = {}

    def of(self, path: Path) -> Facet:
        """Return what the advice at the end of a path shows."""
        assert isinstance(path.end, Outcome)
        ending = self.endings.of(path.end, path.returned, path.facts)
        if id(ending) not in self._known:
            mailed = (passage for mail in ending.templates for passage in self.library.templates[mail].passages)
            facet = Facet(
                cites=frozenset((*ending.cites, *mailed)),
                contacts=ending.contacts,
                deadlines=frozenset(ending.guidance.deadlines),
                parts={part.id: part.verdict.value for part in ending.parts},
                steps=frozenset(step.id for step in ending.steps),
            )
            self._known[id(ending)] = (ending, facet)  # the ending is kept, so that its id stays its own
        return self._known[id(ending)][1]
