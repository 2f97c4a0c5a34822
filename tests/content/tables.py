"""Independent decision tables: what the sources say the advice must be, beside what the trees say it is.

`python -m tests.content.tables check [tree]` checks that tables are total and disjoint;
`python -m tests.content.tables compare [tree]` holds the trees against them.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path as FilePath
from typing import Any

import yaml

from assistant.engine.derived import complete
from assistant.engine.paths import Path, paths
from assistant.engine.watching import Watch
from assistant.loading.library import load_library
from assistant.loading.reading import keys_of
from assistant.model.conditions import Is
from assistant.model.ids import GIVEN, FactId, TreeId, ValueId
from assistant.model.library import Library
from assistant.model.tree import Outcome, Reason
from assistant.model.verdicts import Verdict
from tests.content.facets import Facets

HERE = FilePath(__file__).parent / "tables"
TODAY = dt.date(2026, 11, 22)

KEYS = frozenset(
    [
        "name",
        "because",
        "when",
        "verdict",
        "reason",
        "elsewhere",
        "ground",
        "cites",
        "contacts",
        "first",
        "deadlines",
        "parts",
        "steps",
        "never",
        "volunteered",
    ]
)
"""What a row may hold."""
PSEUDO = {
    "toestemming-geldig": "toestemming-geldig",
    "gezag-vrager?": "gezag-vrager",
    "gezag?": "gezag",
    "identiteit?": "identiteit",
    "veiligheid?": "veiligheid",
}
"""Names under which a table may use the reason that a sub-decision returned, and the sub-decision."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a table."""

    name: str
    because: str
    when: Mapping[str, frozenset[str]] = field(default_factory=dict)
    verdicts: frozenset[str] = frozenset()
    """Empty: any."""
    reasons: frozenset[str] = frozenset()
    """For a sub-decision: the reasons it may return."""
    elsewhere: bool = False
    """Whether other rows or another situation have the answer; this one then demands nothing but `through`."""
    through: frozenset[str] = frozenset()
    """Which situations, of which the path must go through one; empty: any."""
    ground: str = ""
    cites: frozenset[str] = frozenset()
    contacts: frozenset[str] = frozenset()
    first: tuple[str, ...] = ()
    deadlines: frozenset[str] = frozenset()
    parts: Mapping[str, str] = field(default_factory=dict)
    steps: frozenset[str] = frozenset()
    """Steps that the advice must hold."""
    never: frozenset[str] = frozenset()
    """Steps that the advice must not hold."""
    volunteered: frozenset[str] = frozenset()
    """Facts that must be known for the row to apply, though nobody is asked for them. Such a row is held beside the
    others: it is about what they cannot tell, and counts neither as an overlap nor towards the whole."""

    def fits(self, known: Mapping[str, str]) -> bool:
        """Whether nothing that is known speaks against this row."""
        if not self.volunteered <= known.keys():
            return False
        return all(known[fact] in values for fact, values in self.when.items() if fact in known)


@dataclass(frozen=True, slots=True)
class Table:
    """All rows for one tree."""

    tree: TreeId
    rows: tuple[Row, ...]
    columns: Mapping[str, tuple[str, ...]] = field(repr=False)
    """Every fact that a row uses, with all its values."""


def read_table(library: Library, tree: str) -> Table:
    """Read one table; groups of values are spelled out."""
    raw = yaml.load((HERE / f"{tree}.yaml").read_text("utf-8"), yaml.BaseLoader)
    rows = tuple(read_row(library, each) for each in raw["rows"])
    facts = dict.fromkeys(fact for row in rows for fact in row.when)
    return Table(TreeId(raw["tree"]), rows, {fact: _values(library, fact) for fact in facts})


def read_row(library: Library, raw: Mapping[str, Any]) -> Row:
    """Read one row.

    Raises:
        ValueError: If it holds a key that no row may have.
    """
    if not raw.keys() <= KEYS:
        raise ValueError(f"{raw.get('name')}: unknown keys {', '.join(sorted(raw.keys() - KEYS))}")
    return Row(
        name=raw["name"],
        when={fact: frozenset(_spelled(library, fact, _list(values))) for fact, values in raw.get("when", {}).items()},
        verdicts=frozenset(_list(raw.get("verdict", []))),
        reasons=frozenset(_list(raw.get("reason", []))),
        elsewhere="elsewhere" in raw,
        through=frozenset(_list(raw.get("elsewhere", []))) - {"true"},
        ground=raw.get("ground", ""),
        cites=frozenset(raw.get("cites", [])),
        contacts=frozenset(raw.get("contacts", [])),
        first=tuple(raw.get("first", [])),
        deadlines=frozenset(raw.get("deadlines", [])),
        parts=raw.get("parts", {}),
        because=raw.get("because", ""),
        steps=frozenset(raw.get("steps", [])),
        never=frozenset(raw.get("never", [])),
        volunteered=frozenset(_list(raw.get("volunteered", []))),
    )


def _list(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def _values(library: Library, fact: str) -> tuple[str, ...]:
    if fact in PSEUDO:
        tree = library.trees[TreeId(PSEUDO[fact])]
        return tuple(id for id, node in tree.nodes.items() if isinstance(node, Reason))
    return keys_of(library.registry[FactId(fact)])


def _spelled(library: Library, fact: str, words: Sequence[str]) -> Iterator[str]:
    known = _values(library, fact)
    groups = {} if fact in PSEUDO else {v.id: v.group for v in library.registry[FactId(fact)].values}
    for word in words:
        members = [id for id, group in groups.items() if group == word]
        if word not in known and not members:
            raise ValueError(f"{fact} has no value {word}; known: {', '.join(known)}")
        yield from [word] if word in known else members


def overlaps(table: Table) -> Iterator[tuple[Row, Row]]:
    """Yield each pair of rows that some combination falls in both of."""
    rows = [row for row in table.rows if not row.volunteered]
    for index, row in enumerate(rows):
        for other in rows[index + 1 :]:
            if all(values & other.when.get(fact, values) for fact, values in row.when.items()):
                yield row, other


def hole(table: Table) -> dict[str, str] | None:
    """Return a combination that no row covers, or None if the table is total."""

    def search(rows: list[Row], fixed: dict[str, str]) -> dict[str, str] | None:
        if not rows:
            return fixed
        if any(all(fact in fixed for fact in row.when) for row in rows):
            return None
        fact = next(fact for row in rows for fact in row.when if fact not in fixed)
        for value in table.columns[fact]:
            left = [row for row in rows if value in row.when.get(fact, {value})]
            found = search(left, {**fixed, fact: value})
            if found is not None:
                return found
        return None

    return search([row for row in table.rows if not row.volunteered], {})


def known_of(library: Library, path: Path) -> dict[str, str]:
    """Return what a path established, by name of fact and pseudo-fact."""
    facts = complete(library.registry, path.facts, TODAY)
    known: dict[str, str] = {id: value if isinstance(value, str) else GIVEN for id, value in facts.items()}
    returned = {str(each.tree): str(each.reason.id) for each in path.returned}
    known.update({name: returned[tree] for name, tree in PSEUDO.items() if tree in returned})
    return known


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A path and a row that say different things."""

    row: Row
    path: Path
    what: str

    def __str__(self) -> str:
        facts = " ".join(f"{fact}={value}" for fact, value in self.path.facts.items())
        return f"[{self.row.name}] {self.what}\n    bij {facts}\n    -> {self.path.tree}/{self.path.end.id}"  # type: ignore[union-attr]


def disagreements(library: Library, table: Table, facets: Facets, found: Sequence[Path]) -> Iterator[Disagreement]:
    """Yield each path that a row it falls in does not agree with."""
    for path in found:
        known = known_of(library, path)
        rows = [row for row in table.rows if row.fits(known)]
        if not rows:
            raise AssertionError(f"{table.tree}: no row for {known}")
        for row in rows:
            yield from (Disagreement(row, path, what) for what in faults(row, facets, path))


def faults(row: Row, facets: Facets, path: Path) -> Iterator[str]:
    """Yield what in the end of a path is not as the row says."""
    if isinstance(path.end, Reason):
        if row.reasons and path.end.id not in row.reasons:
            yield f"de reden is {path.end.id}, niet {' of '.join(sorted(row.reasons))}"
        return
    if row.through and not row.through & {path.tree, *(visit.tree for visit in path.visits)}:
        yield f"het pad gaat niet door {' of '.join(sorted(row.through))}"
    if row.elsewhere or not isinstance(path.end, Outcome):
        return
    seen = facets.of(path)
    verdict = path.end.verdict.value if path.end.verdict else "geen"
    if row.verdicts and verdict not in row.verdicts:
        yield f"het oordeel is {verdict}, niet {' of '.join(sorted(row.verdicts))}"
    if row.ground and path.end.ground != row.ground:
        yield f"de grond is {path.end.ground}, niet {row.ground}"
    demanded = (
        ("niet geciteerd", row.cites - seen.cites),
        ("geen contact", row.contacts - set(seen.contacts)),
        ("geen termijn", row.deadlines - seen.deadlines),
        ("geen stap", row.steps - seen.steps),
    )
    yield from (f"{what}: {', '.join(sorted(missing))}" for what, missing in demanded if missing)
    if row.never & seen.steps:
        yield f"verboden stap: {', '.join(sorted(row.never & seen.steps))}"
    if row.first and seen.contacts[: len(row.first)] != row.first:
        yield f"de contacten beginnen met {', '.join(seen.contacts[: len(row.first)])}"
    for part, expected in row.parts.items():
        if seen.parts.get(part) != expected:
            yield f"het onderdeel {part} is {seen.parts.get(part)}, niet {expected}"


@cache
def shipped() -> Library:
    """Load the shipped content once."""
    return load_library()


def table_names() -> list[str]:
    """Return the trees that have a table."""
    return sorted(file.stem for file in HERE.glob("*.yaml"))


def paths_of(library: Library, table: Table) -> list[Path]:
    """Return every path of a tree that its table can tell apart, also of a sub-decision on its own."""
    # Each clause on its own: in a row as a whole, one fact that is never established would settle all the others.
    clauses = dict.fromkeys((fact, values) for row in table.rows for fact, values in row.when.items())
    # Of what is told unasked: whether it is known at all.
    clauses |= {(fact, frozenset(_values(library, fact))): None for row in table.rows for fact in row.volunteered}
    watch = [Watch(Is(FactId(fact), _ids(values))) for fact, values in clauses if fact not in PSEUDO]
    return list(paths(library, table.tree, TODAY, watch))


def _ids(values: frozenset[str]) -> frozenset[ValueId]:
    return frozenset(map(ValueId, values))


def _main(words: Sequence[str]) -> int:
    library = shipped()
    names = words[1:] or table_names()
    faulty = 0
    for name in names:
        table = read_table(library, name)
        for row, other in overlaps(table):
            print(f"{name}: rows overlap: [{row.name}] and [{other.name}]")
            faulty += 1
        missing = hole(table)
        if missing is not None:
            print(f"{name}: no row for {missing}")
            faulty += 1
        known: tuple[Container[str], ...] = (
            library.passages, library.contacts, library.deadlines, library.steps, library.trees
        )  # fmt: skip
        unknown = [
            id
            for row in table.rows
            for id in (*row.cites, *row.contacts, *row.deadlines, *row.steps, *row.never, *row.through)
            if not any(id in ids for ids in known)
        ]
        if unknown or any(v not in set(Verdict) for row in table.rows for v in row.verdicts):
            print(f"{name}: unknown ids {unknown} or verdicts")
            faulty += 1
        print(f"{name}: {len(table.rows)} rows, {len(table.columns)} facts")
        if words[0] == "compare":
            seen: dict[tuple[str, str, str], Disagreement] = {}
            for each in disagreements(library, table, Facets(library, TODAY), paths_of(library, table)):
                key = (each.row.name, each.what, str(each.path.end.id))  # type: ignore[union-attr]
                if key not in seen or len(each.path.facts) < len(seen[key].path.facts):
                    seen[key] = each
            for each in seen.values():
                print(f"  {each}")
            faulty += len(seen)
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
