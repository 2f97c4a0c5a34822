"""The title bar and the key bar: one line each, drawn by one widget each.

Textual's own `Header` and `Footer` make new widgets at every change and leak their keys (8.2.8).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from assistant.presenters import ui_texts as words
from assistant.ui.paint import say, shorten

if TYPE_CHECKING:
    from textual import events
    from textual.screen import Screen


class TitleBar(Widget):
    """The name of the program, and what the screen is about."""

    DEFAULT_CSS = """
    TitleBar { height: 1; width: 1fr; padding: 0 1; background: $panel; color: $foreground; }
    """

    subject: reactive[str] = reactive("")
    """What stands at the right."""

    def __init__(self, subject: str = "") -> None:
        super().__init__(markup=False)
        self.set_reactive(TitleBar.subject, subject)

    def render(self) -> Content:
        """Draw the line."""
        width = self.content_size.width
        room = width - cell_len(words.NAME) - 2
        subject = shorten(self.subject, room) if room > 8 else ""
        return say((words.NAME, "bold $primary"), " " * max(1, width - cell_len(words.NAME) - cell_len(subject))) + say(
            (subject, "$muted")
        )

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's
        """Always one line."""
        return 1


class KeyBar(Widget):
    """The keys that work now, as far as they fit; a click works as the key."""

    DEFAULT_CSS = """
    KeyBar { height: 1; width: 1fr; dock: bottom; padding: 0 1; background: $panel; color: $foreground; }
    """

    keys: reactive[tuple[tuple[str, str, str], ...]] = reactive(())
    """Key, how it is shown, what it does."""

    def __init__(self) -> None:
        super().__init__(markup=False)

    def on_mount(self) -> None:
        """Follow the bindings of the screen."""
        self.screen.bindings_updated_signal.subscribe(self, self._follow)

    def _follow(self, screen: Screen[object]) -> None:
        if not self.is_attached or screen is not self.screen or not screen.is_current:
            return
        shown = [each.binding for each in screen.active_bindings.values() if each.binding.show and each.enabled]
        once = {binding.action.partition("(")[0]: binding for binding in reversed(shown)}
        # Numbers first: they are what a user in a hurry needs.
        ordered = sorted(once.values(), key=lambda binding: (binding.key != "1", shown.index(binding)))
        self.keys = tuple((each.key, self.app.get_key_display(each), each.description) for each in ordered)

    def _places(self) -> list[tuple[int, int, str, str, str]]:
        """Where each key stands: first and last column, key, how it is shown, what it does; what does not fit is left out."""
        places = []
        column = 0
        # The last key, which is help, always gets its place.
        last = cell_len("".join(self.keys[-1][1:])) + 4 if self.keys else 0
        for number, (key, display, does) in enumerate(self.keys, start=1):
            width = cell_len(display) + 1 + cell_len(does)
            if column + width > self.content_size.width - (last if number < len(self.keys) else 0):
                continue
            places.append((column, column + width, key, display, does))
            column += width + 3
        return places

    def render(self) -> Content:
        """Draw the line."""
        parts: list[str | tuple[str, str]] = []
        for start, _end, _key, display, does in self._places():
            if start:
                parts.append((" · ", "$muted"))
            parts += [(display, "bold $footer-key-foreground"), f" {does}"]
        return say(*parts)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's
        """Always one line."""
        return 1

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        for start, end, key, _display, _does in self._places():
            if start <= offset.x < end:
                self.app.simulate_key(key)
                return
