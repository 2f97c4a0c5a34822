"""All parts together, as the command starts them."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot

from assistant.cli.parts import Parts
from assistant.cli.terminal import run
from assistant.ui.app import DossierwijzerApp
from assistant.ui.themes import LIGHT
from tests.ui.conftest import settle, shown, type_text


async def test_the_program_starts_with_what_was_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "dossierwijzer"
    folder.mkdir()
    file = folder / "voorkeuren.json"
    file.write_text(json.dumps({"role": "directie", "theme": LIGHT}), encoding="utf-8")
    made: list[DossierwijzerApp] = []
    monkeypatch.setattr(App, "run", lambda self, **_: made.append(self))

    assert run(Parts(None, dt.date(2026, 11, 22))) == 0
    app = made[0]
    async with app.run_test(size=(100, 30)) as pilot:
        await _talk(pilot)
        await pilot.press("f5", "1", "f8")

    assert json.loads(file.read_text(encoding="utf-8")) == {"role": "leraar", "theme": "dossier-donker"}


async def _talk(pilot: Pilot[Any]) -> None:
    app = pilot.app
    assert isinstance(app, DossierwijzerApp)
    await settle(pilot)
    assert (app.role, app.theme) == ("directie", LIGHT)
    await type_text(pilot, "logopedist belt")
    await pilot.press("enter")
    await pilot.pause()
    assert "logopedist" in shown(pilot)
