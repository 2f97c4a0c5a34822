"""Help is made from the bindings, and everything is Dutch."""

from __future__ import annotations

from assistant.presenters import ui_texts as words
from assistant.ui.app import DossierwijzerApp
from assistant.ui.screens.conversation import ConversationScreen
from assistant.ui.screens.help import HelpScreen
from assistant.ui.screens.library import LibraryScreen
from tests.ui.conftest import settle, shown, type_text, walk_to_advice

ENGLISH = ("quit", "palette", "theme", "command", "search", "close", "cursor", "screenshot", "focus", "press", "help ")


async def test_help_lists_the_keys_of_the_screen(app: DossierwijzerApp) -> None:
    async with app.run_test(size=(120, 50)) as pilot:
        await settle(pilot)
        await pilot.press("f1")
        await settle(pilot)

        assert isinstance(app.screen, HelpScreen)
        for tip in (words.TIP_CASES, words.TIP_RESTART, words.TIP_QUIT, words.TIP_FACTS):
            assert tip[:40] in shown(pilot)


async def test_typing_finds_a_command_and_enter_does_it(app: DossierwijzerApp) -> None:
    async with app.run_test(size=(120, 50)) as pilot:
        await settle(pilot)
        await pilot.press("f1")
        await type_text(pilot, "klachtencommissie")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.pause()

        assert isinstance(app.screen, LibraryScreen)


async def test_help_opens_once_and_escape_closes_it(app: DossierwijzerApp) -> None:
    async with app.run_test() as pilot:
        await settle(pilot)
        await pilot.press("ctrl+p", "ctrl+p")
        await pilot.pause()
        assert len(app.screen_stack) == 2
        await pilot.press("escape")
        await pilot.pause()

        assert isinstance(app.screen, ConversationScreen)


async def test_a_key_in_the_key_bar_can_be_clicked(app: DossierwijzerApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        line = shown(pilot).splitlines()[-1]
        await pilot.click("KeyBar", offset=(line.index("F2"), 0))
        await pilot.pause()

        assert isinstance(app.screen, LibraryScreen)


async def test_help_always_stands_in_the_key_bar(app: DossierwijzerApp) -> None:
    async with app.run_test(size=(40, 15)) as pilot:
        await walk_to_advice(pilot)

        assert "F1 hulp" in shown(pilot).splitlines()[-1]


async def test_ctrl_c_says_in_dutch_how_to_stop(app: DossierwijzerApp) -> None:
    async with app.run_test(notifications=True) as pilot:
        await walk_to_advice(pilot)
        await pilot.press("ctrl+c")
        await pilot.pause()
        told = [(each.title, each.message) for each in app._notifications]

        assert (words.QUIT_TITLE, words.QUIT_NOTICE) in told


async def test_no_screen_offers_an_english_word(app: DossierwijzerApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await walk_to_advice(pilot)
        for keys in (
            ("f1",),
            ("escape", "f2"),
            ("f4",),
            ("escape", "f6"),
            ("escape", "f5"),
            ("escape",),
            ("escape", "f4"),
        ):
            await pilot.press(*keys)
            await settle(pilot)
            text = shown(pilot).lower()
            assert [word for word in ENGLISH if word in text] == []
            shown_bindings = [
                each.binding.description for each in app.screen.active_bindings.values() if each.binding.show
            ]
            assert [word for word in ENGLISH for text in shown_bindings if word in text.lower()] == []


async def test_no_command_of_textual_is_offered(app: DossierwijzerApp) -> None:
    async with app.run_test() as pilot:
        await settle(pilot)

        assert list(app.get_system_commands(app.screen)) == []
        assert app.deliver_screenshot() is None
