"""The advice on the screen."""

from __future__ import annotations

import base64
import os
from pathlib import Path

import pytest

from assistant.presenters import ui_texts as words
from assistant.ui.app import DossierwijzerApp
from assistant.ui.screens.advice import MAILS, AdviceScreen
from assistant.ui.screens.conversation import ConversationScreen
from assistant.ui.screens.export import ExportScreen, named, save
from assistant.ui.screens.read import ReadScreen
from tests.ui.conftest import settle, shown, type_text, walk_to_advice
from tests.ui.talks import MAIL, OTHER_MAIL


async def test_what_to_say_and_the_verdict_in_words_come_first(app: DossierwijzerApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await walk_to_advice(pilot)
        screen = shown(pilot)

        assert "✓ Ja, dat mag" in screen
        assert screen.index(words.SAY_NOW) < screen.index(words.FIRST_STEPS) < screen.index(words.CAUTIONS)


async def test_from_the_sentence_to_a_copied_mail_takes_under_ten_keys(app: DossierwijzerApp) -> None:
    async with app.run_test() as pilot:
        await settle(pilot)
        await type_text(pilot, "logopedist belt")
        # Enter, ↓, Enter (the date is not known), 1, 3, c: six keys.
        await pilot.press("enter", "down", "enter", "1")
        await pilot.pause()
        await pilot.press("3", "c")

        assert app.clipboard == MAIL.text


async def test_a_mail_is_copied_with_the_escape_code_of_the_terminal(
    app: DossierwijzerApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test() as pilot:
        await walk_to_advice(pilot)
        written: list[str] = []
        assert app._driver is not None
        monkeypatch.setattr(app._driver, "write", written.append)
        await pilot.press("3", "down", "enter")

        code = base64.b64encode(OTHER_MAIL.text.encode()).decode()
        assert f"\x1b]52;c;{code}\a" in written


async def test_the_whole_mail_stands_on_the_screen_to_copy_by_hand(app: DossierwijzerApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await walk_to_advice(pilot)
        await pilot.press("3")
        await pilot.pause()

        lines = [line.strip() for line in shown(pilot).splitlines()]
        assert all(line in lines for line in MAIL.body.splitlines() if line)


async def test_c_copies_nothing_on_another_tab(app: DossierwijzerApp) -> None:
    async with app.run_test() as pilot:
        await walk_to_advice(pilot)
        await pilot.press("2", "c")

        assert app.clipboard == ""


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("1", "Zeg nu"),
        ("2", "Laat de ouders weten wat je deelde."),
        ("4", "0800 2000"),
        ("5", "laat nakijken"),
        ("6", "◔ nog niet"),
    ],
)
async def test_a_number_opens_a_tab(app: DossierwijzerApp, key: str, text: str) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await walk_to_advice(pilot)
        await pilot.press(key)
        await pilot.pause()

        assert text in shown(pilot)


async def test_arrows_and_a_click_open_a_tab_too(app: DossierwijzerApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await walk_to_advice(pilot)
        await pilot.press("right", "right")
        screen = app.screen
        assert isinstance(screen, AdviceScreen)
        assert screen.tab == MAILS
        await pilot.click("TabBar", offset=(4, 0))

        assert screen.tab == 0


async def test_a_recorded_decision_leads_on(app: DossierwijzerApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await type_text(pilot, "logopedist")
        await pilot.press("enter", "down", "enter", "3")
        await pilot.pause()
        assert "☎ Eerst overleggen" in shown(pilot)
        await pilot.press("b", "1")
        await pilot.pause()

        assert "✓ Ja, dat mag" in shown(pilot)


async def test_an_advice_of_the_committee_is_one_key_away_and_escape_returns(app: DossierwijzerApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await walk_to_advice(pilot)
        await pilot.press("5", "down", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ReadScreen)
        assert "Moeder zonder gezag krijgt geen kopie" in shown(pilot)
        await pilot.press("escape")
        await pilot.pause()

        assert isinstance(app.screen, AdviceScreen)


async def test_u_opens_the_advice_of_the_committee_at_once(app: DossierwijzerApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await walk_to_advice(pilot)
        await pilot.press("u")
        await pilot.pause()

        assert isinstance(app.screen, ReadScreen)
        assert "Moeder zonder gezag krijgt geen kopie" in shown(pilot)


async def test_text_that_is_longer_than_the_screen_can_be_read_with_the_keys(app: DossierwijzerApp) -> None:
    async with app.run_test(size=(40, 15)) as pilot:
        await walk_to_advice(pilot)
        await pilot.press("pagedown", "pagedown", "down", "down")
        await pilot.pause()
        assert "Zeg nu" not in shown(pilot)
        await pilot.press("pageup", "pageup", "up", "up")
        await pilot.pause()

        assert "Zeg nu" in shown(pilot)


async def test_escape_returns_to_the_conversation_and_keeps_the_advice(app: DossierwijzerApp) -> None:
    async with app.run_test() as pilot:
        await walk_to_advice(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, ConversationScreen)
        await pilot.press("f6")
        await pilot.pause()

        assert isinstance(app.screen, AdviceScreen)


class TestSaving:
    async def test_an_advice_is_written_where_the_user_says(self, app: DossierwijzerApp, tmp_path: Path) -> None:
        async with app.run_test() as pilot:
            await walk_to_advice(pilot)
            await pilot.press("e")
            await pilot.pause()
            assert isinstance(app.screen, ExportScreen)
            await type_text(pilot, str(tmp_path / "advies"))
            await pilot.press("enter")
            await pilot.pause()

            text = (tmp_path / "advies.md").read_text(encoding="utf-8")
            assert "✓ Ja, dat mag" in text
            assert "[naam leerling]" in text

    async def test_escape_writes_nothing(self, app: DossierwijzerApp, tmp_path: Path) -> None:
        async with app.run_test() as pilot:
            await walk_to_advice(pilot)
            await pilot.press("e")
            await type_text(pilot, str(tmp_path / "advies"))
            await pilot.press("escape")
            await pilot.pause()

        assert os.listdir(tmp_path) == []  # noqa: PTH208

    def test_a_file_that_exists_stays_as_it_is(self, tmp_path: Path) -> None:
        file = tmp_path / "advies.md"
        file.write_text("oud", encoding="utf-8")

        assert save("nieuw", str(file)) == words.EXPORT_EXISTS
        assert file.read_text(encoding="utf-8") == "oud"

    @pytest.mark.parametrize("path", ["", "/dev/null/advies.md", "~niemandhier/x", "a\x00b", "."])
    def test_a_path_that_cannot_be_written_is_told_in_dutch(self, path: str) -> None:
        assert save("advies", path) in {words.EXPORT_EMPTY, words.EXPORT_FAILED, words.EXPORT_EXISTS}

    def test_a_name_without_an_ending_gets_one(self) -> None:
        assert named("advies").name == "advies.md"
        assert named("advies.txt").name == "advies.txt"
