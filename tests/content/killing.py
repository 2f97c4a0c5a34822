"""Whether tables, invariants or cases notice a mutant."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import islice

from assistant.engine.derived import complete
from assistant.engine.ending import Endings
from assistant.engine.invariants import applying, violations, watches
from assistant.engine.paths import Explorer, Path
from assistant.engine.walk import Open, Paused, pass_by, resume, walk
from assistant.errors import EngineError
from assistant.model.ids import Facts, NodeId, TreeId, ValueId
from assistant.model.library import Library
from assistant.model.tree import Ask, Decide, Notice, Outcome, Reason, TreeKind
from tests.content.cases import case_faults
from tests.content.facets import Facets
from tests.content.mutants import Mutant
from tests.content.tables import TODAY, Row, Table, faults, known_of, paths_of, read_table, table_names

Spot = tuple[TreeId, NodeId]

ENOUGH = 250
"""How many paths through a changed branch are walked again at most."""
MORE = 40
"""How many ends are looked at where a changed branch opens a new question."""


class Judges:
    """Everything that a mutant must get past, prepared once."""

    def __init__(self, library: Library, names: Collection[str] = (), today: dt.date = TODAY) -> None:
        """Go over the paths that mutants are judged by.

        Args:
            library: The sound content.
            names: Only the tables of these trees, and the rules on paths that begin there; empty: all.
            today: The day on which derived facts are worked out.
        """
        self.library = library
        self.names = names
        self.today = today
        self.tables = [read_table(library, name) for name in names or table_names()]
        self._at_end: dict[Spot, dict[object, tuple[Row, Path]]] = defaultdict(dict)
        self._rules_at: dict[Spot, dict[object, Path]] = defaultdict(dict)
        self._through: dict[tuple[Spot, str | None], list[tuple[Table | None, Path]]] = defaultdict(list)
        endings = Endings(library, today)
        for table in self.tables:
            for path in paths_of(library, table):
                self._note_table(table, path, endings)
        self._note_rules(endings)

    def _note_table(self, table: Table, path: Path, endings: Endings) -> None:
        known = known_of(self.library, path)
        ending = None if not isinstance(path.end, Outcome) else endings.of(path.end, path.returned, path.facts)
        for row in (row for row in table.rows if row.fits(known)):
            key = (table.tree, row.name, id(ending) if ending else id(path.end))
            for spot in _ends(path):
                self._at_end[spot].setdefault(key, (row, path))
        self._note_through(table, path)

    def _note_rules(self, endings: Endings) -> None:
        watch = [each for rule in self.library.invariants if rule.of is None for each in watches(rule)]
        explorer = Explorer(self.library, self.today, watch=watch, volunteered=True)
        seen: set[tuple[object, ...]] = set()
        for tree in self.library.trees.values():
            if tree.kind is not TreeKind.SITUATION or (self.names and tree.id not in self.names):
                continue
            begun = walk(self.library, tree.id, tree.sets, self.today, pause=True)
            for at, known in explorer.stops(begun, dict(tree.sets), seen):
                if isinstance(at.end, Outcome):
                    path = Path(known, at.visits, at.returned, at.here.tree, at.end)
                    ending = endings.of(at.end, at.returned, known)
                    key = (id(ending), explorer.marks.settled(at, known))
                    for spot in _ends(path):
                        self._rules_at[spot].setdefault(key, path)
                    self._note_through(None, path)

    def _note_through(self, table: Table | None, path: Path) -> None:
        for visit in path.visits:
            self._through[(visit.tree, visit.node), str(visit.key) if visit.key else None].append((table, path))

    def killed_by(self, mutant: Mutant) -> str | None:
        """Return what notices a mutant: `table`, `invariant` or `case`; None if nothing does."""
        changed = mutant.applied(self.library)
        killer = self._routing(mutant, changed) if mutant.kind == "branch" else self._end(mutant, changed)
        if killer is None and any(True for _ in case_faults(changed)):
            return "case"
        return killer

    def _end(self, mutant: Mutant, changed: Library) -> str | None:
        facets, endings = Facets(changed, self.today), Endings(changed, self.today)
        spot = (mutant.tree, mutant.node)
        for row, path in self._at_end[spot].values():
            if any(True for _ in faults(row, facets, _with(path, mutant, changed))):
                return "table"
        for path in self._rules_at[spot].values():
            if _breaks_a_rule(changed, _with(path, mutant, changed), endings, self.today):
                return "invariant"
        return None

    def _routing(self, mutant: Mutant, changed: Library) -> str | None:
        facets, endings = Facets(changed, self.today), Endings(changed, self.today)
        explorer = Explorer(changed, self.today)
        killer = None
        for table, path in self._affected(mutant):
            begin = table.tree if table is not None else path.visits[0].tree
            try:
                again = list(_again(changed, explorer, begin, path, self.today))
            except EngineError:
                return "table"
            for each in again:
                if table is not None and self._table_objects(table, facets, each):
                    return "table"
                if killer is None and _breaks_a_rule(changed, each, endings, self.today):
                    killer = "invariant"
        return killer

    def _affected(self, mutant: Mutant) -> list[tuple[Table | None, Path]]:
        node = self.library.trees[mutant.tree].nodes[mutant.node]
        key = None if isinstance(node, Decide) else mutant.key
        through = self._through[(mutant.tree, mutant.node), key]
        if isinstance(node, Decide):
            through = [each for each in through if _returned(each[1], node.tree) == mutant.key]
        elif not through and isinstance(node, Ask | Notice):
            through = self._through_alike(mutant, node)
        # The tree's own table knows most of the branch, and must not be crowded out by those of larger trees.
        own = [each for each in through if each[0] is not None and each[0].tree == mutant.tree]
        rest = [each for each in through if each[0] is None or each[0].tree != mutant.tree]
        return [*_spread(own), *_spread(rest)]

    def _through_alike(self, mutant: Mutant, node: Ask | Notice) -> list[tuple[Table | None, Path]]:
        """Paths by a value that leads the same way, with the value itself put in its place."""
        value = ValueId(str(mutant.key))
        alike = [key for key, target in node.next.items() if key != value and target == node.next[value]]
        found = (each for key in alike for each in self._through[(mutant.tree, mutant.node), str(key)])
        return [(table, replace(path, facts={**path.facts, node.fact: value})) for table, path in found]

    def _table_objects(self, table: Table, facets: Facets, path: Path) -> bool:
        known = known_of(facets.library, path)
        rows = (row for row in table.rows if row.fits(known))
        return any(True for row in rows for _ in faults(row, facets, path))


def _breaks_a_rule(library: Library, path: Path, endings: Endings, today: dt.date) -> bool:
    rules = applying(library.invariants, complete(library.registry, path.facts, today))
    ending = endings.of(path.end, path.returned, path.facts) if isinstance(path.end, Outcome) else None
    return any(True for _ in violations(library, path, ending, rules))


def _spread(paths: list[tuple[Table | None, Path]]) -> list[tuple[Table | None, Path]]:
    """Enough of many paths, evenly spread."""
    return paths[:: max(1, len(paths) // ENOUGH)]


def _ends(path: Path) -> Iterator[Spot]:
    if isinstance(path.end, Outcome | Reason):
        yield path.tree, path.end.id
    yield from ((each.tree, each.reason.id) for each in path.returned)


def _with(path: Path, mutant: Mutant, changed: Library) -> Path:
    """The same path in the changed library, where only what stands at an end differs."""
    nodes = {tree.id: tree.nodes for tree in changed.trees.values()}
    returned = tuple(
        replace(each, reason=nodes[each.tree][each.reason.id])  # type: ignore[arg-type]
        if (each.tree, each.reason.id) == (mutant.tree, mutant.node)
        else each
        for each in path.returned
    )
    assert isinstance(path.end, Outcome | Reason)
    end = nodes[path.tree][path.end.id]
    assert isinstance(end, Outcome | Reason)
    return replace(path, end=end, returned=returned)


def _again(library: Library, explorer: Explorer, begin: TreeId, path: Path, today: dt.date) -> Iterator[Path]:
    """Walk a path again in a changed library, told each fact where it was told before, and on to every end from there.

    At a notice that is new on the way, it is walked both with the fact told there and with nobody telling it.
    """
    passed = {(visit.tree, visit.node) for visit in path.visits if visit.key is None}
    met = {(visit.tree, visit.node) for visit in path.visits}
    known: Facts = dict(library.tree(begin).sets)
    waiting = [(walk(library, begin, known, today, pause=True), known, dict(path.facts))]
    while waiting:
        at, known, tellable = waiting.pop()
        while isinstance(at.end, Open | Paused):
            fact = at.end.fact if isinstance(at.end, Open) else at.end.notice.fact
            told = {id: tellable[id] for id in (fact, *library.registry[fact].inputs) if id in tellable}
            here = (at.here.tree, at.here.node)
            if isinstance(at.end, Paused) and (not told or here in passed):
                at = resume(library, pass_by(at), known, today, pause=True)
            elif told.keys() - known.keys():
                if isinstance(at.end, Paused) and here not in met:
                    untold = {id: value for id, value in tellable.items() if id not in told}
                    waiting.append((resume(library, pass_by(at), known, today, pause=True), known, untold))
                known = {**known, **told}
                at = resume(library, at, known, today, pause=True)
            else:
                break
        yield from islice(explorer.ends(at, {**tellable, **known}), MORE)


def _returned(path: Path, tree: TreeId) -> str | None:
    return next((str(each.reason.id) for each in path.returned if each.tree == tree), None)
