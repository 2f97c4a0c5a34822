"""An app with a small conversation and a small library, and ways to look at it."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from assistant.ui.app import DossierwijzerApp, Habits
from tests.ui.libraries import small_library
from tests.ui.talks import SmallTalk


def make_app(habits: Habits | None = None) -> DossierwijzerApp:
    return DossierwijzerApp(small_library, lambda _library, role: SmallTalk(role=role), habits=habits)


@pytest.fixture
def app() -> DossierwijzerApp:
    return make_app()


async def settle(pilot: Pilot[None]) -> None:
    """Wait until the content is loaded and everything is drawn."""
    app = pilot.app
    assert isinstance(app, DossierwijzerApp)
    for _ in range(500):
        if app.library is not None and app.catalog is not None:
            break
        await pilot.pause(0.01)
    for input_ in app.screen.query(Input):
        input_.cursor_blink = False
    await pilot.pause()
    await pilot.pause()


async def type_text(pilot: Pilot[None], text: str) -> None:
    """Type text as a user does, character by character."""
    await pilot.press(*(_KEYS.get(character, character) for character in text))


_KEYS = {" ": "space", ",": "comma", "?": "question_mark", "-": "minus", ".": "full_stop", "/": "slash"}


def shown(pilot: Pilot[None]) -> str:
    """Return the text on the screen."""
    screen = pilot.app.screen
    width, height = screen.size
    lines = screen._compositor.render_strips(screen.size) if width and height else []
    return "\n".join("".join(segment.text for segment in line) for line in lines)


async def sees(pilot: Pilot[None], text: str) -> bool:
    """Wait until a text stands on the screen; False if it does not come."""
    for _ in range(100):
        if text in shown(pilot):
            return True
        await pilot.pause(0.02)
    return False


async def walk_to_advice(pilot: Pilot[None]) -> None:
    """Type a sentence, a date, and choose the first answer."""
    await settle(pilot)
    await type_text(pilot, "logopedist belt")
    await pilot.press("enter")
    await type_text(pilot, "22 november")
    await pilot.press("enter", "1")
    await pilot.pause()
    await pilot.pause()
