"""Screens are kept: going to and fro costs no memory."""

from __future__ import annotations

import gc

from textual.widget import Widget

from assistant.ui.app import DossierwijzerApp
from tests.ui.conftest import settle, walk_to_advice


def _widgets() -> int:
    gc.collect()
    return sum(1 for each in gc.get_objects() if isinstance(each, Widget))


async def test_going_to_and_fro_leaves_no_widgets_behind(app: DossierwijzerApp) -> None:
    async with app.run_test() as pilot:
        await walk_to_advice(pilot)
        keys = ("escape", "f2", "escape", "f4", "escape", "f1", "escape", "enter", "3", "5", "1")
        await pilot.press(*keys, *keys)
        await settle(pilot)
        before = _widgets()
        for _ in range(10):
            await pilot.press(*keys)
        await settle(pilot)

        assert _widgets() <= before + 3
