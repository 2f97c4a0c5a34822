"""The floor under the start of the program: a Textual app with one label."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Label

TEXT = "een label en verder niets"


class BareApp(App[None]):
    """Shows one label."""

    def compose(self) -> ComposeResult:
        yield Label(TEXT)


if __name__ == "__main__":
    BareApp().run()
