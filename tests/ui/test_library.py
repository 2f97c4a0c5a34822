"""The library and the help for a complaint on the screen."""

from __future__ import annotations

from pathlib import Path

from assistant.presenters import ui_texts as words
from assistant.ui.app import DossierwijzerApp
from assistant.ui.screens.complaint import ComplaintScreen
from assistant.ui.screens.conversation import ConversationScreen
from assistant.ui.screens.library import LibraryScreen
from assistant.ui.screens.read import ReadScreen
from tests.ui.conftest import settle, shown, type_text


async def test_all_advices_stand_there_newest_first_before_anything_is_typed(app: DossierwijzerApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("f2")
        await settle(pilot)
        screen = shown(pilot)

        assert screen.index("109174") < screen.index("108000") < screen.index("107628") < screen.index("105111")


async def test_results_come_at_every_key_with_the_found_words_marked(app: DossierwijzerApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("f2")
        await type_text(pilot, "mails")
        await settle(pilot)

        assert "107628" in shown(pilot)
        assert "109174" not in shown(pilot)
        row = app.screen.query_one("#rows").render()
        assert "underline" in repr(getattr(row, "spans", ""))


async def test_a_result_is_read_in_full_and_leads_on_to_a_rule_and_back(app: DossierwijzerApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("f2")
        await type_text(pilot, "moeder")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ReadScreen)
        assert "Leg je besluit uit." in shown(pilot)
        await pilot.press("down", "down", "down", "down", "enter")
        await pilot.pause()
        assert "Zonder gezag krijgt een ouder het dossier niet." in shown(pilot)
        await pilot.press("escape", "escape")
        await pilot.pause()

        assert isinstance(app.screen, LibraryScreen)


async def test_a_result_leads_on_to_a_situation(app: DossierwijzerApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("f2", "enter", "down", "enter")
        await pilot.pause()

        assert isinstance(app.screen, ConversationScreen)
        assert "dossier-inzage" in shown(pilot)


async def test_filters_are_set_by_key(app: DossierwijzerApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("f2", "f6", "2", "2")
        await settle(pilot)

        assert "▸gegrond" in shown(pilot)
        assert "107628" in shown(pilot)
        assert "108000" not in shown(pilot)
        await pilot.press("f6", "7")
        await settle(pilot)
        assert "108000" in shown(pilot)


async def test_results_are_sorted_the_other_way(app: DossierwijzerApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("f2", "f7")
        await settle(pilot)

        assert words.SORT_NEWEST in shown(pilot)


async def test_outcomes_are_drawn_as_bars_of_signs(app: DossierwijzerApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("f2", "f9")
        await pilot.pause()

        assert "Een kopie van het dossier   2 ●○" in shown(pilot)


async def test_nothing_found_is_told(app: DossierwijzerApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("f2")
        await type_text(pilot, "qzxv")
        await settle(pilot)

        assert words.LIBRARY_NONE[:14] in shown(pilot)


async def test_without_room_there_is_no_preview(app: DossierwijzerApp) -> None:
    async with app.run_test(size=(60, 20)) as pilot:
        await settle(pilot)
        await pilot.press("f2")
        await settle(pilot)

        assert "Wat je ervan leert" not in shown(pilot)


async def test_help_with_a_complaint_gives_advices_why_and_what_to_show(app: DossierwijzerApp, tmp_path: Path) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("f2", "f4")
        await type_text(pilot, "moeder wil een kopie")
        await pilot.press("enter")
        await settle(pilot)
        assert "LKC 27 juli 2020, 109174 · ongegrond" in shown(pilot)
        assert words.MATCHES_WORDS.format(words="")[:9] in shown(pilot)
        await pilot.press("f7")
        assert "LKC 27 juli 2020, 109174" in app.clipboard
        assert "moeder wil een kopie" not in app.clipboard
        await pilot.press("f9")
        await type_text(pilot, str(tmp_path / "lijst"))
        await pilot.press("enter", "escape")
        await pilot.pause()

        assert words.CHECKLIST_LINES[0] in (tmp_path / "lijst.md").read_text(encoding="utf-8")
        assert not isinstance(app.screen, ComplaintScreen)


async def test_differences_between_card_and_law_have_a_page(app: DossierwijzerApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("f3")
        await pilot.pause()
        assert isinstance(app.screen, ReadScreen)
        await pilot.press("escape")
        await pilot.pause()

        assert isinstance(app.screen, ConversationScreen)
