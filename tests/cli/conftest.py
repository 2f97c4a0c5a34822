"""Running commands as a user does, with the disk of a user who never used the program."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from assistant.cli import main
from assistant.cli.parts import Parts

SOUND = Path(__file__).parent.parent / "loading" / "data" / "sound"


@dataclass(frozen=True, slots=True)
class Done:
    """What a command left."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Done]


@pytest.fixture(scope="session")
def shipped() -> Parts:
    """Return the parts on the content that we ship; they are made once, as they are needed."""
    return Parts(None, dt.date(2026, 11, 22))


@pytest.fixture(autouse=True)
def _a_new_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, shipped: Parts) -> Run:
    """Run a command, by default on the content that we ship."""
    of = Parts.of

    def parts(options: argparse.Namespace) -> Parts:
        made = of(options)
        if made.root is None:
            shipped.today = made.today
            return shipped
        return made

    monkeypatch.setattr(Parts, "of", parts)

    def run(*words: str) -> Done:
        code = main(words)
        told = capsys.readouterr()
        return Done(code, told.out, told.err)

    return run


@pytest.fixture
def run_small(run: Run) -> Run:
    """Run a command on a few sound files."""
    return lambda *words: run("--inhoud", str(SOUND), *words)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a copy of a few sound files, to break."""
    return shutil.copytree(SOUND, tmp_path / "content")
