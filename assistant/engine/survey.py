"""Going over every path of every tree: what they reach, and which rules they break."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain

from assistant.engine.derived import complete
from assistant.engine.ending import Ending, Endings
from assistant.engine.invariants import Violation, applying, violations, watches
from assistant.engine.marks import Mark
from assistant.engine.paths import Explorer, Path, paths
from assistant.engine.walk import Walk, walk
from assistant.engine.watching import Watch
from assistant.errors import EngineError
from assistant.model.conditions import Is
from assistant.model.ids import FactId, Facts, NodeId, PassageId, TreeId, ValueId
from assistant.model.invariants import Invariant
from assistant.model.library import Library
from assistant.model.tree import Outcome, TreeKind

CHANNEL = FactId("kanaal")
PHONE = ValueId("telefoon")

End = tuple[TreeId, NodeId]
"""An outcome, by the tree it is written in."""


@dataclass(slots=True)
class Survey:
    """What going over all paths shows; filled in while going."""

    trees: list[TreeId] = field(default_factory=list)
    """The situations that were gone over."""
    followed: int = 0
    """Number of paths that were followed to their end: one of those that nothing can tell apart, over all trees."""
    reached: dict[PassageId, dict[End, Facts]] = field(default_factory=lambda: defaultdict(dict))
    """Where each passage is cited, by the outcome or by a question on the way, with the facts of a path to it."""
    nodes: set[tuple[TreeId, NodeId]] = field(default_factory=set)
    """Every node and outcome that some path meets."""
    violations: dict[str, Violation] = field(default_factory=dict)
    """The shortest path that breaks each rule, by rule."""
    gaps: dict[TreeId, str] = field(default_factory=dict)
    """Trees of which a path leads nowhere, with where."""


def survey(library: Library, today: dt.date, trees: Iterable[TreeId] | None = None) -> Survey:
    """Go over all paths.

    Args:
        library: The content.
        today: The day on which derived facts are worked out; which day does not matter to the result.
        trees: The situations to go over; by default all.
    """
    surveyor = _Surveyor(library, today)
    for tree in situations(library) if trees is None else trees:
        surveyor.go_over(tree)
    for decision in dict.fromkeys(rule.of for rule in library.invariants if rule.of is not None):
        surveyor.go_over_decision(decision)
    return surveyor.result


def silent_ends(library: Library, today: dt.date, trees: Iterable[TreeId]) -> frozenset[End]:
    """Return the outcomes that a call can lead to and that do not say what to say.

    Args:
        library: The content.
        today: The day on which derived facts are worked out; which day does not matter to the result.
        trees: The situations to begin in.

    Raises:
        UnavailableTreeError: If a tree is not there.
        EngineError: If a path has a gap.
    """
    watch = [Watch(Is(CHANNEL, frozenset((PHONE,))))]
    explorer = Explorer(library, today, watch=watch, volunteered=True, guidance=False)
    seen: set[Mark] = set()
    found: set[End] = set()
    for tree in trees:
        seed = dict(library.tree(tree).sets)
        for at, known in explorer.stops(walk(library, tree, seed, today, pause=True), seed, seen):
            end = at.end
            if isinstance(end, Outcome) and end.verdict is not None and not end.say_now and known.get(CHANNEL) == PHONE:
                found.add((at.here.tree, end.id))
    return frozenset(found)


def situations(library: Library) -> tuple[TreeId, ...]:
    """Return the trees that a conversation begins in."""
    return tuple(tree.id for tree in library.trees.values() if tree.kind is TreeKind.SITUATION)


class _Surveyor:
    def __init__(self, library: Library, today: dt.date) -> None:
        self.library = library
        self.today = today
        self.result = Survey()
        self.endings = Endings(library, today)
        self.rules = tuple(rule for rule in library.invariants if rule.of is None)
        watch = [each for rule in self.rules for each in watches(rule)]
        self.explorer = Explorer(library, today, watch=watch, volunteered=True)
        self.seen: set[Mark] = set()
        self._shown: set[object] = set()
        self._rules: dict[int, tuple[Invariant, ...]] = {}

    def go_over(self, tree: TreeId) -> None:
        self.result.trees.append(tree)
        seed = dict(self.library.tree(tree).sets)
        try:
            begun = walk(self.library, tree, seed, self.today, pause=True)
            for at, known in self.explorer.stops(begun, seed, self.seen):
                self.note_stop(at, known)
            self.result.nodes |= self.explorer.met
        except EngineError as error:
            self.result.gaps[tree] = str(error)

    def go_over_decision(self, tree: TreeId) -> None:
        """Hold the rules about a sub-decision against its own paths."""
        rules = tuple(rule for rule in self.library.invariants if rule.of == tree)
        watch = [each for rule in rules for each in watches(rule)]
        try:
            for path in paths(self.library, tree, self.today, watch):
                facts = complete(self.library.registry, path.facts, self.today)
                self.note_violations(path, None, applying(rules, facts))
        except EngineError as error:
            self.result.gaps[tree] = str(error)

    def note_stop(self, at: Walk, known: Facts) -> None:
        if not isinstance(at.end, Outcome):
            return
        self.result.followed += 1
        outcome, end = at.end, (at.here.tree, at.end.id)
        path = Path(known, at.visits, at.returned, at.here.tree, outcome)
        ending = self.endings.of(outcome, at.returned, known)
        self.note_reached(path, ending, end)
        self.note_violations(path, ending, self.rules_at(at, known))

    def rules_at(self, at: Walk, known: Facts) -> tuple[Invariant, ...]:
        """Return the rules whose condition holds; paths that the explorer does not tell apart have the same."""
        settled = self.explorer.marks.settled(at, known)
        if settled not in self._rules:
            self._rules[settled] = applying(self.rules, complete(self.library.registry, known, self.today))
        return self._rules[settled]

    def note_violations(self, path: Path, ending: Ending | None, rules: Iterable[Invariant]) -> None:
        for violation in violations(self.library, path, ending, rules):
            earlier = self.result.violations.get(violation.invariant.id)
            if earlier is None or len(path.facts) < len(earlier.path.facts):
                self.result.violations[violation.invariant.id] = violation

    def note_reached(self, path: Path, ending: Ending, end: End) -> None:
        # Most paths show nothing that another did not show; the set of what was passed and what came out of it says so.
        shown = (id(ending), frozenset([(visit.tree, visit.node) for visit in path.visits]))
        if shown in self._shown:
            return
        self._shown.add(shown)
        asked = {visit.fact for visit in path.visits if visit.fact is not None and visit.key is not None}
        self.result.nodes.update((each.tree, each.reason.id) for each in path.returned)
        self.result.nodes.add(end)
        templates = (self.library.templates[id].passages for id in ending.templates)
        questions = (self.library.registry[fact].cites for fact in asked)
        for passage in {*ending.cites, *chain.from_iterable(templates), *chain.from_iterable(questions)}:
            self.result.reached[passage].setdefault(end, path.facts)


def uncovered(library: Library, reached: Mapping[PassageId, object]) -> tuple[PassageId, ...]:
    """Return the norms that no path reaches and that no reason sets aside."""
    return tuple(
        id for id, passage in library.passages.items() if passage.norm and id not in reached and not passage.background
    )
