"""How the screens look, in a wide, an ordinary and a small terminal.

Made with one version of Textual and a small fixed conversation and library, so that edits of content change nothing.
After a change that is meant: `make snapshots`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest
from textual.pilot import Pilot

from assistant.ui.app import Habits
from assistant.ui.themes import LIGHT
from tests.ui.conftest import make_app, settle, type_text, walk_to_advice

SIZES = [(120, 40), (80, 24), (40, 15)]
SnapCompare = Callable[..., bool]
Walk = Callable[[Pilot[None]], Awaitable[None]]


async def _suggestions(pilot: Pilot[None]) -> None:
    await settle(pilot)
    await type_text(pilot, "er belt iem")
    await pilot.press("down")
    await settle(pilot)


async def _question(pilot: Pilot[None]) -> None:
    await settle(pilot)
    await type_text(pilot, "logopedist belt over een leerling, mag ik iets vertellen")
    await pilot.press("enter", "down", "enter", "down", "down")
    await settle(pilot)


async def _library(pilot: Pilot[None]) -> None:
    await settle(pilot)
    await pilot.press("f2")
    await type_text(pilot, "kopie")
    await settle(pilot)


async def _help(pilot: Pilot[None]) -> None:
    await settle(pilot)
    await pilot.press("f1")
    await settle(pilot)


async def _mails(pilot: Pilot[None]) -> None:
    await walk_to_advice(pilot)
    await pilot.press("3")
    await settle(pilot)


async def _advice(pilot: Pilot[None]) -> None:
    await walk_to_advice(pilot)
    await settle(pilot)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize(
    "walk", [_suggestions, _question, _advice, _mails, _library, _help], ids=lambda walk: walk.__name__[1:]
)
def test_a_screen_looks_as_it_did(snap_compare: SnapCompare, walk: Walk, size: tuple[int, int]) -> None:
    assert snap_compare(make_app(), terminal_size=size, run_before=walk)


def test_the_light_theme_looks_as_it_did(snap_compare: SnapCompare) -> None:
    assert snap_compare(make_app(Habits(theme=LIGHT)), terminal_size=(120, 40), run_before=_question)
