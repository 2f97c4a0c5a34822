"""The kept search index saves time and never changes what is found."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from assistant.language.search import Search, build_search
from assistant.loading.index_store import index_file, ready_search
from assistant.model.library import Library
from tests.builders import make_library, make_precedent, make_term

LIBRARY = make_library(terms=[make_term("gezag"), make_term("zivver")], precedents=[make_precedent("100000")])


class Builder:
    """Counts how often the index is built anew."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, library: Library) -> Search:
        self.times += 1
        return build_search(library)


def found(search: Search) -> list[str]:
    return [hit.id for hit in search.search("gezag")]


def test_the_index_is_built_once_and_found_again(tmp_path: Path) -> None:
    file, build = tmp_path / "map" / "index", Builder()

    first, second = (ready_search(LIBRARY, file, build) for _ in range(2))

    assert build.times == 1
    assert found(first) == found(second) != []


@pytest.mark.parametrize("damage", [b"", b"onzin", b"\x00" * 500])
def test_a_damaged_index_is_built_anew_and_nobody_is_told(
    tmp_path: Path, damage: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    file, build = tmp_path / "index", Builder()
    expected = found(ready_search(LIBRARY, file, build))
    file.write_bytes(damage or file.read_bytes()[:-7])

    assert found(ready_search(LIBRARY, file, build)) == expected
    assert build.times == 2
    assert capsys.readouterr() == ("", "")


def test_an_index_of_other_content_is_built_anew(tmp_path: Path) -> None:
    file, build = tmp_path / "index", Builder()
    ready_search(LIBRARY, file, build)

    ready_search(dataclasses.replace(LIBRARY, version="later"), file, build)

    assert build.times == 2


def test_a_disk_that_cannot_be_written_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("geen map", encoding="utf-8")

    assert found(ready_search(LIBRARY, tmp_path / "bestand" / "index"))


def test_the_index_is_kept_where_the_system_keeps_such_things() -> None:
    assert index_file().parent.name == "dossierwijzer"
