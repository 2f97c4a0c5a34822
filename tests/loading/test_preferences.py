"""The only things about a user that are ever stored."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from assistant.loading.preferences import Preferences, keep_preferences, preferences_file, read_preferences
from assistant.model.verdicts import Role


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "diep" / "voorkeuren.json"
    kept = Preferences(Role.PRINCIPAL, "dossier-licht", chosen=True)

    assert keep_preferences(kept, file)
    assert read_preferences(file) == kept


def test_only_the_role_and_the_theme_are_written(tmp_path: Path) -> None:
    file = tmp_path / "voorkeuren.json"
    keep_preferences(Preferences(Role.COORDINATOR, "dossier-licht"), file)

    assert json.loads(file.read_text(encoding="utf-8")) == {"role": "kcer", "theme": "dossier-licht"}


def test_nothing_is_written_if_nothing_changed(tmp_path: Path) -> None:
    file = tmp_path / "voorkeuren.json"
    kept = Preferences(Role.COORDINATOR, "", chosen=True)
    keep_preferences(kept, file)
    before = file.stat().st_mtime_ns

    assert keep_preferences(kept, file)
    assert file.stat().st_mtime_ns == before


def test_a_new_user_is_a_teacher_and_reading_writes_nothing(tmp_path: Path) -> None:
    assert read_preferences(tmp_path / "voorkeuren.json") == Preferences(Role.TEACHER, "", chosen=False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"role": 3, "theme": []}',
        '{"role": "koning", "theme": "a\\u001b[31m"}',
        "[" * 3000,
        '{"a":"' + "x" * 9000,
    ],
)
def test_a_damaged_file_counts_as_none(tmp_path: Path, text: str) -> None:
    file = tmp_path / "voorkeuren.json"
    file.write_text(text, encoding="utf-8")

    assert read_preferences(file) == Preferences()


def test_a_binary_file_and_a_folder_count_as_none(tmp_path: Path) -> None:
    file = tmp_path / "voorkeuren.json"
    file.write_bytes(b"\xff\xfe\x00")

    assert read_preferences(file) == Preferences()
    assert read_preferences(tmp_path) == Preferences()


@pytest.mark.skipif(sys.platform == "win32", reason="/dev/null is a file on Unix")
def test_a_disk_that_cannot_be_written_is_no_reason_to_stop() -> None:
    assert keep_preferences(Preferences(Role.PRINCIPAL), Path("/dev/null/voorkeuren.json")) is False


def test_preferences_lie_where_the_system_keeps_them(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))

    assert preferences_file().name == "voorkeuren.json"
    assert "dossierwijzer" in str(preferences_file())
