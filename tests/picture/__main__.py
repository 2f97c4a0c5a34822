"""Make `screen.svg` anew: a conversation halfway, on the content that we ship, about a request that never happened."""

from __future__ import annotations

import asyncio
import datetime as dt
import re
from pathlib import Path

from textual.widgets import Input

from assistant.cli.parts import Parts
from assistant.model.verdicts import Role
from assistant.ui.app import DossierwijzerApp

TODAY = dt.date(2026, 11, 22)
SIZE = (120, 40)
SENTENCE = "logopedist belt over een leerling, mag ik iets vertellen"
ANSWERS = ("1", "1")
FILE = Path(__file__).with_name("screen.svg")

_FONTS = re.compile(r"@font-face\s*\{.*?\}\s*", re.DOTALL)
_KEYS = {" ": "space", ",": "comma"}


async def draw(size: tuple[int, int] = SIZE) -> str:
    """Return the conversation screen as SVG.

    Args:
        size: Columns and lines of the terminal.
    """
    parts = Parts(None, TODAY)
    app = DossierwijzerApp(lambda: parts.library, lambda _library, role: parts.dialogue(Role(role)))
    async with app.run_test(size=size) as pilot:
        while app.catalog is None:
            await pilot.pause(0.05)
        await pilot.press(*(_KEYS.get(letter, letter) for letter in SENTENCE), "enter")
        for answer in ANSWERS:
            await pilot.pause()
            await pilot.press(answer)
        for line in app.screen.query(Input):
            line.cursor_blink = False
        await pilot.pause()
        await pilot.pause()
        drawn = app.export_screenshot(title="Dossierwijzer")
    # A picture of a program that needs no network must not send its viewer to one for a font.
    lines = _FONTS.sub("", drawn).replace(
        "Fira Code", "ui-monospace, 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono'"
    )
    return "\n".join(line.rstrip() for line in lines.splitlines()) + "\n"


if __name__ == "__main__":
    FILE.write_text(asyncio.run(draw()), encoding="utf-8", newline="\n")
