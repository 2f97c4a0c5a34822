"""The library and the help for a complaint on the screen."""

from __future__ import annotations

from pathlib import Path

from assistant.presenters import ui_texts as words
from assistant.ui.app import DossierwijzerApp
from assistant.ui.screens.choose import ChooseScreen
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


async def test_every_filter_narrows_the_results(app: DossierwijzerApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        # Theme: the second most used; sector: voortgezet onderwijs.
        await pilot.press("f2", "f6", "1", "3", "f6", "3", "3")
        await settle(pilot)
        assert words.LIBRARY_RESULTS + ": 1 " in shown(pilot)
        await pilot.press("f6", "7", "f6", "4", "3")
        await settle(pilot)

        assert "▸2019" in shown(pilot)
        assert "108000" in shown(pilot)
        assert "107628" not in shown(pilot)


async def test_a_click_on_the_filters_opens_them(app: DossierwijzerApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("f2")
        await settle(pilot)
        await pilot.click("#filters", offset=(6, 0))
        await settle(pilot)
        assert isinstance(app.screen, ChooseScreen)
        await pilot.press("escape")
        await pilot.pause()

        assert isinstance(app.screen, LibraryScreen)


async def test_other_content_is_found_per_kind(app: DossierwijzerApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("f2", "f6", "5")
        await type_text(pilot, "gezag")
        await settle(pilot)

        assert "Begrippen" in shown(pilot)
        assert "Uitspraken van de LKC" in shown(pilot)
        await pilot.press("escape")
        await type_text(pilot, "ouder vraagt om het dossier")
        await settle(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ConversationScreen)


async def test_a_theme_and_a_term_can_be_read(app: DossierwijzerApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("f2")
        await type_text(pilot, "moeder")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("down", "down", "enter")
        await pilot.pause()
        assert "Zo kijkt de commissie." in shown(pilot)
        await pilot.press("pagedown", "pageup", "up", "escape")
        await pilot.pause()

        assert "Leg je besluit uit." in shown(pilot)


async def test_a_complaint_that_nothing_bears_on_is_told(app: DossierwijzerApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("f2", "f4")
        await type_text(pilot, "qzxv")
        await pilot.press("enter")
        await settle(pilot)

        assert words.COMPLAINT_NONE in shown(pilot)
        await pilot.press("f7", "escape")
        await pilot.pause()
        assert app.clipboard == ""


async def test_an_advice_for_a_complaint_is_opened_with_enter(app: DossierwijzerApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("f2", "f4")
        await type_text(pilot, "moeder wil een kopie")
        await pilot.press("enter", "down", "enter")
        await pilot.pause()

        assert isinstance(app.screen, ReadScreen)


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
        await pilot.pause()
        assert words.EXPORT_LIST in shown(pilot)
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
