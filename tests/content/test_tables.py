"""The trees agree with the independent decision tables on every path."""

from __future__ import annotations

import pytest

from tests.content.facets import Facets
from tests.content.tables import (
    TODAY,
    disagreements,
    hole,
    known_of,
    overlaps,
    paths_of,
    read_row,
    read_table,
    shipped,
    table_names,
)


def test_every_situation_has_a_table() -> None:
    situations = {tree.id for tree in shipped().trees.values() if tree.kind == "situation"}

    assert situations <= set(table_names())


@pytest.mark.parametrize("name", table_names())
def test_the_rows_of_a_table_are_disjoint_and_leave_no_hole(name: str) -> None:
    table = read_table(shipped(), name)

    assert [(row.name, other.name) for row, other in overlaps(table)] == []
    assert hole(table) is None


@pytest.mark.parametrize("name", table_names())
def test_every_row_says_from_which_passages_it_follows(name: str) -> None:
    library = shipped()
    for row in read_table(library, name).rows:
        cited = [word.strip(",.;:()") for word in row.because.split()]

        assert any(word in library.passages for word in cited) or row.elsewhere or row.cites, row.name
        assert row.cites <= library.passages.keys()
        assert row.contacts | set(row.first) <= library.contacts.keys()
        assert row.steps | row.never <= library.steps.keys()
        assert row.through <= library.trees.keys()
        assert row.deadlines <= library.deadlines.keys()


def test_a_row_with_a_misspelled_key_is_refused() -> None:
    with pytest.raises(ValueError, match="nevr"):
        read_row(shipped(), {"name": "rij", "because": "K01", "nevr": ["stap"]})


@pytest.mark.parametrize("name", table_names())
def test_a_tree_agrees_with_its_table_on_every_path(name: str) -> None:
    library = shipped()
    table = read_table(library, name)

    paths = paths_of(library, table)
    known = [known_of(library, path) for path in paths]

    assert [str(each) for each in disagreements(library, table, Facets(library, TODAY), paths)][:5] == []
    # A row beside the others that fits no path would demand nothing.
    assert [row.name for row in table.rows if row.volunteered and not any(map(row.fits, known))] == []
