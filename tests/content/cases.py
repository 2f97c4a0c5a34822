"""LKC advices replayed: the facts of each, entered, must give an advice in line with the committee's view.

`python -m tests.content.cases [number …]` prints what is not in line.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path as FilePath
from types import MappingProxyType
from typing import Any

import yaml

from assistant.engine.interview import Interview
from assistant.engine.paths import Path
from assistant.engine.values import fact_named, parse_value
from assistant.errors import AssistantError
from assistant.model.ids import FactId, Facts, TreeId
from assistant.model.library import Library
from assistant.model.tree import Outcome, Reason
from tests.content.facets import Facets
from tests.content.tables import TODAY, Row, faults, shipped

FILE = FilePath(__file__).parent / "cases.yaml"
KEYS = {"tree", "facts", "verdict", "ground", "cites", "contacts", "deadlines", "parts", "because", "deviates"}


@dataclass(frozen=True, slots=True)
class Case:
    """One act of a school that the committee judged."""

    number: str
    tree: TreeId
    """Where a person in that case would start."""
    facts: Mapping[str, str]
    """What the advice says of the facts."""
    expected: Row
    """What the committee's view means for our advice; where we deviate, what we say instead."""
    deviates: str
    """Why our advice is another one; empty if it is in line."""


@dataclass(frozen=True, slots=True)
class Cases:
    """All cases, and what is ordinary where an advice is silent."""

    ordinary: Mapping[str, str]
    all: tuple[Case, ...]


@cache
def read_cases() -> Cases:
    """Read the cases; an advice in which the committee judged several acts gives several."""
    raw = yaml.load(FILE.read_text("utf-8"), yaml.BaseLoader)  # keeps every scalar text
    found = (
        _case(number, each)
        for number, entry in raw["cases"].items()
        for each in (entry if isinstance(entry, list) else [entry])
    )
    return Cases(MappingProxyType(raw["ordinary"]), tuple(found))


def _case(number: str, raw: Mapping[str, Any]) -> Case:
    if not raw.keys() <= KEYS:
        raise ValueError(f"{number}: unknown keys {', '.join(sorted(raw.keys() - KEYS))}")
    verdict = raw.get("verdict", "geen")
    expected = Row(
        name=number,
        verdicts=frozenset([verdict] if isinstance(verdict, str) else verdict),
        ground=raw.get("ground", ""),
        cites=frozenset(raw.get("cites", [])),
        contacts=frozenset(raw.get("contacts", [])),
        deadlines=frozenset(raw.get("deadlines", [])),
        parts=raw.get("parts", {}),
        because=raw["because"],
    )
    return Case(number, TreeId(raw["tree"]), raw["facts"], expected, raw.get("deviates", ""))


def cited_precedents(library: Library) -> frozenset[str]:
    """Return the numbers that an outcome or a reason of the trees cites."""
    nodes = (node for tree in library.trees.values() for node in tree.nodes.values())
    endings = (node for node in nodes if isinstance(node, Outcome | Reason))
    return frozenset(number for ending in endings for number in ending.guidance.precedents)


def case_faults(library: Library, numbers: Sequence[str] = ()) -> Iterator[str]:
    """Yield what in our advices is not as the cases say.

    Args:
        library: The content.
        numbers: The cases to replay; all of them if empty.
    """
    cases = read_cases()
    ordinary = _parsed(library, cases.ordinary)
    facets = Facets(library, TODAY)
    for case in cases.all:
        if not numbers or case.number in numbers:
            yield from (f"{case.number} ({case.tree}): {what}" for what in _faults(library, facets, case, ordinary))


def _faults(library: Library, facets: Facets, case: Case, ordinary: Facts) -> Iterator[str]:
    try:
        interview = replay(library, case, ordinary)
    except AssistantError as error:
        yield str(error)
        return
    if interview.question is not None:
        yield f"er staat een vraag open: {interview.question.id}"
        return
    if interview.outcome is None:
        yield interview.closed
        return
    at = interview.position
    path = Path(interview.facts, at.visits, at.returned, at.here.tree, interview.outcome)
    yield from (f"{what} [{path.tree}/{interview.outcome.id}]" for what in faults(case.expected, facets, path))


def replay(library: Library, case: Case, ordinary: Facts) -> Interview:
    """Enter the facts of a case: its own before those that its tree establishes, and those before ordinary ones."""
    facts = {**ordinary, **library.tree(case.tree).sets, **_parsed(library, case.facts)}
    return Interview.start(library, case.tree, TODAY, facts)


def _parsed(library: Library, facts: Mapping[str, str]) -> Facts:
    return {FactId(id): parse_value(fact_named(library.registry, id), text) for id, text in facts.items()}


if __name__ == "__main__":
    found = list(case_faults(shipped(), sys.argv[1:]))
    print("\n".join(found) or "Alle zaken zijn in lijn.")
    sys.exit(bool(found))
