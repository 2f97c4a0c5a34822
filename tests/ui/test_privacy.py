"""Nothing typed is kept: not on disk, not in a crash report, not through the terminal library's own leaks."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from textual import events

from assistant.presenters import ui_texts as words
from assistant.ui.app import DossierwijzerApp
from assistant.ui.crash import crash_report
from assistant.ui.privacy import close_leaks
from assistant.ui.widgets.ask_line import AskLine
from tests.ui.conftest import settle, shown, type_text

CANARY = "Kanariepietje"
ROOT = Path(__file__).parents[2]

SCRIPT = """
import asyncio, os, sys
from assistant.ui.privacy import close_leaks
close_leaks(os.environ)
from assistant.ui.app import DossierwijzerApp
from tests.ui.conftest import settle, type_text
from tests.ui.libraries import small_library
from tests.ui.talks import SmallTalk

CANARY, MODE = sys.argv[1:3]


class Breaking(SmallTalk):
    def say(self, text):
        if text.startswith("breek"):
            secret = text
            raise RuntimeError(f"kan niet: {secret}")
        return super().say(text)


async def walk(pilot):
    await settle(pilot)
    await type_text(pilot, CANARY)
    await pilot.press("enter", "1")
    await type_text(pilot, CANARY)
    await pilot.press("enter", "1")
    await pilot.press("escape", "f1")
    await type_text(pilot, CANARY)
    await pilot.press("escape", "f2")
    await type_text(pilot, CANARY)
    await pilot.press("enter", "f4")
    await type_text(pilot, CANARY)
    await pilot.press("enter", "escape", "escape", "escape", "f6")
    await pilot.press("e")
    await type_text(pilot, CANARY)
    await pilot.press("escape", "3", "c", "escape", "f4", "enter")
    await type_text(pilot, CANARY)
    await pilot.press("escape", "f5", "2", "f8")
    await pilot.press("escape", "escape")
    if MODE == "crash":
        await type_text(pilot, "breek " + CANARY)
        await pilot.press("enter")
        await pilot.pause(0.2)
    elif MODE == "task":
        async def fail():
            text = CANARY
            raise RuntimeError(text)
        pilot.app.run_worker(fail())
        await pilot.pause(0.2)
    elif MODE == "load":
        pass
    else:
        await pilot.press("ctrl+q")


def load():
    if MODE == "load":
        text = CANARY
        raise RuntimeError(text)
    return small_library()


app = DossierwijzerApp(load, lambda _library, role: Breaking(role=role))
if MODE == "load":
    app.run(headless=True, size=(120, 40))
else:
    app.run(headless=True, size=(120, 40), auto_pilot=walk)
sys.exit(app.return_code or 0)
"""


def _run(tmp_path: Path, mode: str) -> subprocess.CompletedProcess[bytes]:
    folders = {
        name: tmp_path / name.lower()
        for name in ("HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    }
    for folder in (*folders.values(), tmp_path / "cwd"):
        folder.mkdir()
    leaks = {
        "TEXTUAL": "debug,devtools",
        "TEXTUAL_DEBUG": "1",
        "TEXTUAL_LOG": str(tmp_path / "log.txt"),
        "TEXTUAL_SCREENSHOT": "0",
        "TEXTUAL_SCREENSHOT_LOCATION": str(tmp_path),
    }
    environ = {
        **os.environ,
        **leaks,
        **{name: str(folder) for name, folder in folders.items()},
        "PYTHONPATH": str(ROOT),
    }
    environ.pop("COVERAGE_PROCESS_START", None)
    return subprocess.run(
        [sys.executable, "-X", "dev", "-W", "ignore", "-c", SCRIPT, CANARY, mode],
        cwd=tmp_path / "cwd", env=environ, capture_output=True, timeout=120, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(("mode", "code"), [("stop", 0), ("crash", 1), ("task", 1), ("load", 1)])
def test_a_canary_typed_on_every_screen_is_found_nowhere(tmp_path: Path, mode: str, code: int) -> None:
    done = _run(tmp_path, mode)

    assert done.returncode == code, done.stderr.decode()
    assert CANARY.encode() not in done.stdout + done.stderr
    assert b"Traceback" not in done.stdout + done.stderr
    if code:
        assert words.CRASH.split(".")[0].encode() in b" ".join((done.stdout + done.stderr).split())
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert [file for file in files if CANARY.encode() in file.read_bytes() or CANARY in file.name] == []
    assert files == []


def test_variables_that_leak_are_taken_out() -> None:
    environ = {"TEXTUAL_LOG": "x", "TEXTUAL": "debug", "PATH": "/bin", "TERM": "xterm"}

    assert close_leaks(environ) == ("TEXTUAL_LOG", "TEXTUAL")
    assert environ == {"PATH": "/bin", "TERM": "xterm"}


def test_a_crash_report_names_the_place_and_not_the_words() -> None:
    try:
        AskLine(placeholder=1, id=CANARY + " !")  # type: ignore[arg-type]
    except Exception as error:  # noqa: BLE001
        report = crash_report(error)

    assert "ask_line.py" in report
    assert CANARY not in report


class TestControlCharacters:
    async def test_a_pasted_escape_sequence_is_taken_out(self, app: DossierwijzerApp) -> None:
        async with app.run_test() as pilot:
            await settle(pilot)
            app.post_message(events.Paste("rood\x1b[31m \x1b]52;c;aGFs\x07woord\x9b2J\u202e\r\nregel\x00 twee"))
            await pilot.pause()

            assert app.screen.query_one(AskLine).value == "rood   woord   regel twee"

    async def test_text_set_by_other_code_is_clean_too(self, app: DossierwijzerApp) -> None:
        async with app.run_test() as pilot:
            await settle(pilot)
            line = app.screen.query_one(AskLine)
            line.value = "a\x1b[2Jb\x07c \x85d "

            assert line.value == "a bc  d "

    async def test_no_control_character_of_loaded_text_reaches_the_screen(self, app: DossierwijzerApp) -> None:
        async with app.run_test() as pilot:
            await settle(pilot)
            await type_text(pilot, "iemand")
            await pilot.press("enter")
            app.post_message(
                __import__("assistant.ui.messages", fromlist=["Said"]).Said("gevaar \x1b]0;titel\x07 \x9b31m tekst")
            )
            await pilot.pause()
            await pilot.pause()

            assert not any(
                (ord(character) < 32 and character != "\n") or 0x7F <= ord(character) < 0xA0
                for character in shown(pilot)
            )

    async def test_a_very_long_paste_is_cut(self, app: DossierwijzerApp) -> None:
        async with app.run_test() as pilot:
            await settle(pilot)
            app.post_message(events.Paste("a" * 100_000))
            await pilot.pause()

            assert len(app.screen.query_one(AskLine).value) == 2000
