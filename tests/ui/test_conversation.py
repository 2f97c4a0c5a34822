"""The conversation on the screen."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

from textual.widgets import Input

from assistant.errors import ContentError
from assistant.model.ids import TreeId
from assistant.model.library import Library
from assistant.presenters import ui_texts as words
from assistant.presenters.views import ChoiceView
from assistant.ui.app import DossierwijzerApp, Habits
from assistant.ui.screens.advice import AdviceScreen
from assistant.ui.screens.change import ChangeScreen
from assistant.ui.screens.conversation import ConversationScreen
from assistant.ui.widgets.ask_line import AskLine
from assistant.ui.widgets.blocks import Blocks
from tests.ui.conftest import make_app, sees, settle, shown, type_text, walk_to_advice
from tests.ui.libraries import small_library
from tests.ui.talks import SmallTalk


class TestStarting:
    async def test_the_line_has_the_focus_before_the_content_is_loaded(self) -> None:
        go_on = Event()

        def slow() -> Library:
            go_on.wait(10)
            return small_library()

        app = DossierwijzerApp(slow, lambda _library, _role: SmallTalk())
        async with app.run_test() as pilot:
            await type_text(pilot, "logopedist")
            await pilot.press("enter")

            assert await sees(pilot, words.LOADING)
            assert app.library is None
            go_on.set()
            assert await sees(pilot, "Wanneer kwam de vraag binnen?")

    async def test_content_that_cannot_be_used_is_told_and_the_program_stays(self) -> None:
        def broken() -> Library:
            raise ContentError("Er is geen inhoud.")

        app = DossierwijzerApp(broken, lambda _library, _role: SmallTalk())
        async with app.run_test() as pilot:
            assert await sees(pilot, "Er is geen inhoud.")

    async def test_situations_with_a_mistake_in_them_are_named(self) -> None:
        library = replace(small_library(), refused={TreeId("opslag"): "fout"})
        app = DossierwijzerApp(lambda: library, lambda _library, _role: SmallTalk())
        async with app.run_test(size=(120, 40)) as pilot:
            await settle(pilot)

            assert "opslag" in shown(pilot)

    async def test_situations_can_be_opened_without_typing(self, app: DossierwijzerApp) -> None:
        async with app.run_test() as pilot:
            await settle(pilot)
            await pilot.press("1")
            await pilot.pause()

            assert "dossier-inzage" in shown(pilot)


class TestSuggestions:
    async def test_what_fits_the_line_is_offered_while_typing(self, app: DossierwijzerApp) -> None:
        async with app.run_test() as pilot:
            await settle(pilot)
            await type_text(pilot, "er belt")
            await pilot.pause()

            assert "Iemand belt" in shown(pilot)
            assert "om het dossier" not in shown(pilot)

    async def test_enter_sends_the_line_and_not_the_suggestion(self, app: DossierwijzerApp) -> None:
        async with app.run_test() as pilot:
            await settle(pilot)
            await type_text(pilot, "er belt")
            await pilot.press("enter")
            await pilot.pause()

            assert "er belt" in shown(pilot)
            assert "Wie vraagt het?" in shown(pilot)

    async def test_an_arrow_and_enter_choose_the_suggestion(self, app: DossierwijzerApp) -> None:
        async with app.run_test() as pilot:
            await settle(pilot)
            await type_text(pilot, "er belt")
            await pilot.press("down", "enter")
            await pilot.pause()

            assert "telefoon" in shown(pilot)
            assert "er belt" not in shown(pilot)

    async def test_a_suggestion_that_comes_late_changes_nothing(self, app: DossierwijzerApp) -> None:
        async with app.run_test() as pilot:
            await settle(pilot)
            await type_text(pilot, "er belt")
            await pilot.press("enter")
            app.screen.suggested = ("er belt", (ChoiceView("telefoon", "Iemand belt"),))  # type: ignore[attr-defined]
            await pilot.press("2")
            await pilot.pause()

            assert "Wanneer kwam de vraag binnen?" in shown(pilot)

    async def test_typing_on_after_an_arrow_sends_the_line(self, app: DossierwijzerApp) -> None:
        async with app.run_test() as pilot:
            await settle(pilot)
            await type_text(pilot, "er belt")
            await pilot.press("down")
            await type_text(pilot, " een logopedist")
            await pilot.press("enter")
            await pilot.pause()

            assert "er belt een logopedist" in shown(pilot)

    async def test_a_suggestion_that_is_clicked_clears_the_line(self, app: DossierwijzerApp) -> None:
        async with app.run_test() as pilot:
            await settle(pilot)
            await type_text(pilot, "er belt")
            await pilot.pause()
            await pilot.click("#answers", offset=(5, 1))
            await pilot.pause()

            assert "Wie vraagt het?" in shown(pilot)
            assert pilot.app.screen.query_one(AskLine).value == ""

    async def test_all_situations_return_when_the_line_is_cleared(self, app: DossierwijzerApp) -> None:
        async with app.run_test() as pilot:
            await settle(pilot)
            await type_text(pilot, "er belt")
            await pilot.press("escape")
            await pilot.pause()

            assert "om het dossier" in shown(pilot)
            assert "Iemand belt" not in shown(pilot)


class TestAnswering:
    async def test_a_number_chooses_an_answer(self, app: DossierwijzerApp) -> None:
        async with app.run_test() as pilot:
            await settle(pilot)
            await type_text(pilot, "iemand belt")
            await pilot.press("enter", "2")
            await pilot.pause()

            assert "Een ouder" in shown(pilot)
            assert "Wanneer kwam de vraag binnen?" in shown(pilot)

    async def test_a_number_is_text_once_something_is_typed(self, app: DossierwijzerApp) -> None:
        async with app.run_test() as pilot:
            await settle(pilot)
            await type_text(pilot, "groep 2")

            assert pilot.app.screen.query_one(AskLine).value == "groep 2"

    async def test_a_number_is_text_where_a_date_is_asked(self, app: DossierwijzerApp) -> None:
        async with app.run_test() as pilot:
            await settle(pilot)
            await type_text(pilot, "logopedist")
            await pilot.press("enter", "1", "2")

            assert pilot.app.screen.query_one(AskLine).value == "12"

    async def test_arrows_and_enter_choose_an_answer(self, app: DossierwijzerApp) -> None:
        async with app.run_test() as pilot:
            await settle(pilot)
            await type_text(pilot, "iemand belt")
            await pilot.press("enter", "down", "down", "down", "enter")
            await pilot.pause()

            assert "politie" in shown(pilot)

    async def test_enter_on_an_empty_line_chooses_nothing_by_accident(self, app: DossierwijzerApp) -> None:
        async with app.run_test() as pilot:
            await settle(pilot)
            await type_text(pilot, "iemand belt")
            await pilot.press("enter", "enter", "enter")
            await pilot.pause()

            assert "Wie vraagt het?" in shown(pilot)
            assert "Wanneer kwam" not in shown(pilot)

    async def test_a_click_chooses_an_answer(self, app: DossierwijzerApp) -> None:
        async with app.run_test(size=(120, 40)) as pilot:
            await settle(pilot)
            await type_text(pilot, "iemand belt")
            await pilot.press("enter")
            await pilot.click("#answers", offset=(8, 2))
            await pilot.pause()

            assert "ouder" in shown(pilot)
            assert "Wanneer kwam de vraag binnen?" in shown(pilot)

    async def test_why_a_question_is_asked_stands_beside_it(self, app: DossierwijzerApp) -> None:
        async with app.run_test(size=(120, 40)) as pilot:
            await settle(pilot)
            await type_text(pilot, "iemand belt")
            await pilot.press("enter")
            await pilot.pause()

            assert "K31 · bestuur" in shown(pilot)
            assert "◔ nog niet" in shown(pilot)


class TestGoingBack:
    async def test_escape_takes_one_input_back(self, app: DossierwijzerApp) -> None:
        async with app.run_test() as pilot:
            await settle(pilot)
            await type_text(pilot, "iemand belt")
            await pilot.press("enter", "1", "escape")
            await pilot.pause()

            assert "Wie vraagt het?" in shown(pilot)
            assert "Wanneer kwam" not in shown(pilot)

    async def test_escape_first_clears_what_is_typed(self, app: DossierwijzerApp) -> None:
        async with app.run_test() as pilot:
            await settle(pilot)
            await type_text(pilot, "iemand")
            await pilot.press("enter")
            await type_text(pilot, "fout")
            await pilot.press("escape")
            await pilot.pause()

            assert pilot.app.screen.query_one(AskLine).value == ""
            assert "Wie vraagt het?" in shown(pilot)

    async def test_restart_begins_again_and_can_be_undone(self, app: DossierwijzerApp) -> None:
        async with app.run_test() as pilot:
            await walk_to_advice(pilot)
            await pilot.press("ctrl+r")
            await pilot.pause()
            assert "logopedist belt" not in shown(pilot)
            await pilot.press("escape")
            await pilot.pause()

            assert "logopedist belt" in shown(pilot)


class TestFacts:
    async def test_a_fact_is_changed_by_number(self, app: DossierwijzerApp) -> None:
        async with app.run_test(size=(120, 40)) as pilot:
            await settle(pilot)
            await type_text(pilot, "logopedist")
            await pilot.press("enter", "f4", "enter")
            await pilot.pause()
            assert isinstance(app.screen, ChangeScreen)
            await pilot.press("2")
            await pilot.pause()

            assert "Wijzig: vrager" in shown(pilot)
            assert "ouder" in shown(pilot)

    async def test_a_fact_is_forgotten_with_delete(self, app: DossierwijzerApp) -> None:
        async with app.run_test(size=(120, 40)) as pilot:
            await settle(pilot)
            await type_text(pilot, "logopedist")
            await pilot.press("enter", "f4", "enter", "delete")
            await pilot.pause()

            assert "Wie vraagt het?" in shown(pilot)

    async def test_a_date_is_changed_by_typing_it(self, app: DossierwijzerApp) -> None:
        async with app.run_test(size=(120, 40)) as pilot:
            await walk_to_advice(pilot)
            await pilot.press("escape", "f4", "down", "enter")
            await pilot.pause()
            assert isinstance(app.screen, ChangeScreen)
            await type_text(pilot, "1 december")
            await pilot.press("enter")

            assert await sees(pilot, words.SAY_NOW) or await sees(pilot, "1 december")
            conversation = app.screen_stack[0]
            assert isinstance(conversation, ConversationScreen)
            assert conversation.view is not None
            assert conversation.view.panel.known[1].value == "1 december"

    async def test_arrows_and_enter_change_a_fact_and_escape_changes_nothing(self, app: DossierwijzerApp) -> None:
        async with app.run_test(size=(120, 40)) as pilot:
            await settle(pilot)
            await type_text(pilot, "logopedist")
            await pilot.press("enter", "f4", "enter", "escape")
            await pilot.pause()
            assert "Wijzig: vrager" not in shown(pilot)
            await pilot.press("enter", "down", "down", "enter")

            assert await sees(pilot, "Wijzig: vrager")

    async def test_a_click_on_a_fact_opens_it(self, app: DossierwijzerApp) -> None:
        async with app.run_test(size=(120, 40)) as pilot:
            await settle(pilot)
            await type_text(pilot, "logopedist")
            await pilot.press("enter")
            await pilot.pause()
            await pilot.click("#known", offset=(4, 0))
            await pilot.pause()

            assert isinstance(app.screen, ChangeScreen)

    async def test_the_panel_folds_away_in_a_narrow_terminal_and_opens_with_f4(self, app: DossierwijzerApp) -> None:
        async with app.run_test(size=(60, 24)) as pilot:
            await settle(pilot)
            await type_text(pilot, "logopedist")
            await pilot.press("enter")
            await pilot.pause()
            assert words.KNOWN not in shown(pilot)
            await pilot.press("f4")
            await pilot.pause()
            assert words.KNOWN in shown(pilot)
            await pilot.press("escape")
            await pilot.pause()

            assert words.KNOWN not in shown(pilot)


class TestRole:
    async def test_another_role_is_kept_for_the_next_time(self) -> None:
        kept: list[tuple[str, str]] = []
        app = make_app(Habits(keep=lambda role, theme: kept.append((role, theme))))
        async with app.run_test() as pilot:
            await settle(pilot)
            await pilot.press("f5", "3")
            await pilot.pause()

            assert app.role == "directie"
            assert "directie" in shown(pilot)
            assert kept == [("directie", app.theme)]

    async def test_the_same_role_is_not_written_again(self) -> None:
        kept: list[tuple[str, str]] = []
        app = make_app(Habits(keep=lambda role, theme: kept.append((role, theme))))
        async with app.run_test() as pilot:
            await settle(pilot)
            await pilot.press("f5", "1")
            await pilot.pause()

            assert kept == []

    async def test_light_and_dark_change_with_one_key(self) -> None:
        kept: list[tuple[str, str]] = []
        app = make_app(Habits(keep=lambda role, theme: kept.append((role, theme))))
        async with app.run_test() as pilot:
            await settle(pilot)
            dark = app.current_theme.dark
            await pilot.press("f8")

            assert app.current_theme.dark is not dark
            assert kept == [("leraar", app.theme)]


class TestHardship:
    async def test_nonsense_is_answered_in_dutch(self, app: DossierwijzerApp) -> None:
        async with app.run_test() as pilot:
            await walk_to_advice(pilot)
            await pilot.press("escape")
            await type_text(pilot, "qzxv [/] [bold] {x} \\")
            await pilot.press("enter")
            await pilot.pause()

            assert "qzxv [/] [bold] {x}" in shown(pilot)

    async def test_the_conversation_survives_every_size(self, app: DossierwijzerApp) -> None:
        async with app.run_test(size=(120, 40)) as pilot:
            await settle(pilot)
            await type_text(pilot, "logopedist")
            await pilot.press("enter")
            for size in ((20, 5), (1, 1), (200, 60), (40, 15), (79, 20), (80, 24)):
                await pilot.resize_terminal(*size)
                await pilot.pause()

            assert "Wanneer kwam de vraag binnen?" in shown(pilot)

    async def test_going_back_and_forth_leaves_the_line_in_focus(self, app: DossierwijzerApp) -> None:
        async with app.run_test() as pilot:
            await walk_to_advice(pilot)
            await pilot.press("escape")
            await pilot.pause()
            assert isinstance(app.screen, ConversationScreen)
            assert isinstance(app.focused, Input)
            await pilot.press("enter")
            await pilot.pause()

            assert isinstance(app.screen, AdviceScreen)

    async def test_an_early_stop_does_not_wait_for_the_content(self) -> None:
        go_on = Event()

        def slow() -> Library:
            go_on.wait(10)
            return small_library()

        app = DossierwijzerApp(slow, lambda _library, _role: SmallTalk())
        async with app.run_test() as pilot:
            await pilot.press("ctrl+q")

        assert app.library is None
        go_on.set()

    async def test_the_log_shows_what_was_said(self, app: DossierwijzerApp) -> None:
        async with app.run_test() as pilot:
            await walk_to_advice(pilot)
            screen = app.screen_stack[0]

            assert len(screen.query_one("#log", Blocks).blocks) > 4
