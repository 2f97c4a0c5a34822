"""Going over every path of every tree: how many there are, what they reach, and which laws they break."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from assistant.engine.advice import applies, applying, cited_passages, gather, template_ids
from assistant.engine.derived import complete
from assistant.engine.invariants import Violation, violations
from assistant.engine.paths import Path, paths
from assistant.engine.unknowns import UnsafeUnknown, unsafe_unknowns
from assistant.errors import EngineError
from assistant.model.ids import FactId, NodeId, PassageId, StepId, TemplateId, TreeId, ValueId
from assistant.model.library import Library
from assistant.model.tree import Outcome, TreeKind

KANAAL = FactId("kanaal")
PHONE = ValueId("telefoon")

End = tuple[TreeId, NodeId]
"""An outcome, by the tree it is written in."""


@dataclass(slots=True)
class Survey:
    """What going over all paths shows; filled in while going."""

    paths: dict[TreeId, int] = field(default_factory=dict)
    """Number of paths by the tree in which they begin."""
    reached: dict[PassageId, set[End]] = field(default_factory=lambda: defaultdict(set))
    """The outcomes at which each passage is cited, by the outcome itself or by a question on the way."""
    nodes: set[tuple[TreeId, NodeId]] = field(default_factory=set)
    """Every node and outcome that some path meets."""
    violations: dict[str, Violation] = field(default_factory=dict)
    """The shortest path that breaks each rule, by rule."""
    unsafe: dict[tuple[End, FactId], UnsafeUnknown] = field(default_factory=dict)
    """The shortest path for each outcome and unknown fact that is unsafe."""
    silent: set[End] = field(default_factory=set)
    """Outcomes that a call can lead to and that do not say what to say."""
    gaps: dict[TreeId, str] = field(default_factory=dict)
    """Trees of which a path leads nowhere, with where."""


def survey(library: Library, today: dt.date, trees: Iterable[TreeId] | None = None) -> Survey:
    """Go over all paths.

    Args:
        library: The content.
        today: The day on which derived facts are worked out; which day does not matter to the result.
        trees: The situations to go over; by default all.
    """
    result = Survey()
    situations = [tree.id for tree in library.trees.values() if tree.kind is TreeKind.SITUATION]
    cited = _Cited(library, today)
    for tree in situations if trees is None else trees:
        result.paths[tree] = 0
        try:
            for path in paths(library, tree, today):
                result.paths[tree] += 1
                _note(result, library, tree, path, today, cited)
        except EngineError as error:
            result.gaps[tree] = str(error)
    return result


def _note(result: Survey, library: Library, tree: TreeId, path: Path, today: dt.date, cited: _Cited) -> None:
    if not isinstance(path.end, Outcome):
        return
    end = (path.tree, path.end.id)
    result.nodes.update((visit.tree, visit.node) for visit in path.visits)
    result.nodes.update((returned.tree, returned.reason.id) for returned in path.returned)
    result.nodes.add(end)
    for passage in cited.by(path):
        result.reached[passage].add(end)
    for violation in violations(library, path, today):
        known = result.violations.get(violation.invariant.id)
        if known is None or len(path.facts) < len(known.path.facts):
            result.violations[violation.invariant.id] = violation
    for unsafe in unsafe_unknowns(library, tree, path, today):
        earlier = result.unsafe.get((end, unsafe.fact))
        if earlier is None or len(path.facts) < len(earlier.path.facts):
            result.unsafe[end, unsafe.fact] = unsafe
    if path.facts.get(KANAAL) == PHONE and not path.end.say_now and path.end.verdict is not None:
        result.silent.add(end)


class _Cited:
    """Which passages a path cites, remembered for paths that end alike."""

    def __init__(self, library: Library, today: dt.date) -> None:
        self.library = library
        self.today = today
        self._known: dict[object, frozenset[PassageId]] = {}

    def by(self, path: Path) -> Iterator[PassageId]:
        assert isinstance(path.end, Outcome)
        facts = complete(self.library.registry, path.facts, self.today)
        guidance = gather(path.end, [returned.reason for returned in path.returned])
        steps = applying(guidance.steps, facts)
        parts = tuple(part for part in path.end.parts if applies(part.condition, facts))
        mails = template_ids(guidance, (self.library.steps[StepId(id)] for id in steps), facts)
        key = (path.tree, path.end.id, guidance.cites, steps, tuple(part.id for part in parts), mails)
        if key not in self._known:
            used = [self.library.steps[StepId(id)] for id in steps]
            own = cited_passages(self.library, guidance, parts, used)
            mailed = [id for mail in mails for id in self.library.templates[TemplateId(mail)].passages]
            self._known[key] = frozenset((*own, *mailed))
        yield from self._known[key]
        registry = self.library.registry
        for visit in path.visits:
            if visit.fact is not None and visit.key is not None:
                yield from registry[visit.fact].cites


def uncovered(library: Library, reached: Mapping[PassageId, object]) -> tuple[PassageId, ...]:
    """Return the norms that no path reaches and that no reason sets aside."""
    return tuple(
        id for id, passage in library.passages.items() if passage.norm and id not in reached and not passage.background
    )
