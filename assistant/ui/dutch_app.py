"""Textual's app without its English words and without its leaks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.app import App
from textual.binding import Binding

from assistant.presenters import ui_texts as words
from assistant.ui.crash import crash_report

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.app import SystemCommand
    from textual.screen import Screen


class DutchApp(App[None]):
    """An app that speaks Dutch, and shows or saves nothing of what was typed."""

    ENABLE_COMMAND_PALETTE = False
    """Textual's own palette is partly English and can save screenshots; the help screen does its work."""

    def action_commands(self) -> None:
        """Show all keys that work now."""

    def action_command_palette(self) -> None:
        """Show the help instead of Textual's palette."""
        self.action_commands()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:  # noqa: ARG002
        """Offer none of Textual's own commands."""
        return ()

    def action_help_quit(self) -> None:
        """Say how to stop, for who presses ctrl+c."""
        self.notify(words.QUIT_NOTICE, title=words.QUIT_TITLE, markup=False)

    def get_key_display(self, binding: Binding) -> str:
        """Name keys as they stand on a Dutch keyboard."""
        if binding.key_display:
            return binding.key_display
        key = binding.key.split(",")[0]
        if key in words.KEY_NAMES:
            return words.KEY_NAMES[key]
        return key.upper() if len(key) > 1 and key[0] == "f" and key[1:].isdigit() else key

    def action_screenshot(self, filename: str | None = None, path: str | None = None) -> None:
        """Save nothing: a picture of the screen holds what was typed."""

    def deliver_screenshot(
        self,
        filename: str | None = None,  # noqa: ARG002
        path: str | None = None,  # noqa: ARG002
        time_format: str | None = None,  # noqa: ARG002
    ) -> str | None:
        """Save nothing: a picture of the screen holds what was typed."""
        return None

    def _handle_exception(self, error: Exception) -> None:
        """Stop with one Dutch sentence: a traceback shows what was typed.

        The message of the exception is left out too, because it may hold the same.
        """
        self._return_code = 1
        if self._exception is None:
            # Tests look at this to raise the exception again.
            self._exception = error
            self._exception_event.set()
        self._exit_renderables[:] = [crash_report(error)]
        self._close_messages_no_wait()

    def panic(self, *renderables: RenderableType) -> None:  # noqa: ARG002
        """Stop without showing what the library would print."""
        self._return_code = 1
        self._exit_renderables[:] = [words.CRASH]
        self._close_messages_no_wait()
