"""Choose one of a few things: a role, a decision."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

from assistant.presenters import ui_texts as words
from assistant.presenters.views import ChoiceView
from assistant.ui.draw import choice_blocks
from assistant.ui.paint import Block, say
from assistant.ui.widgets.bars import KeyBar
from assistant.ui.widgets.blocks import Blocks, Rows

if TYPE_CHECKING:
    from textual.app import ComposeResult


class ChooseScreen(ModalScreen[str | None]):
    """Return the id of the choice, or None."""

    CSS_PATH = "choose.tcss"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", words.KEY_CLOSE, tooltip=words.TIP_CLOSE),
        Binding("1", "take(0)", words.KEY_DIGITS, key_display="1-9", tooltip=words.TIP_DIGITS),
        *(Binding(str(n), f"take({n - 1})", words.KEY_DIGITS, show=False) for n in range(2, 10)),
    ]

    def __init__(self, title: str, lead: str, choices: Sequence[tuple[str, str]], now: str | None = None) -> None:
        super().__init__()
        self._title, self._lead, self._choices, self._now = title, lead, tuple(choices), now

    def compose(self) -> ComposeResult:
        """Lay the window out."""
        with VerticalScroll(id="window", can_focus=False) as window:
            window.border_title = say(self._title)
            yield Blocks(id="about")
            yield Rows(id="choices")
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the choices."""
        self.query_one("#about", Blocks).show((Block(say(self._lead)),))
        now = next((place for place, (id, _label) in enumerate(self._choices) if id == self._now), 0)
        rows = self.query_one(Rows)
        rows.show(choice_blocks([ChoiceView(id, label) for id, label in self._choices]), cursor=now)
        rows.focus()

    def on_blocks_picked(self, message: Blocks.Picked) -> None:
        """Return what was picked."""
        message.stop()
        self.action_take(message.pick)

    def action_take(self, place: int) -> None:
        """Return a choice by its number."""
        if place < len(self._choices):
            self.dismiss(self._choices[place][0])

    def action_close(self) -> None:
        """Choose nothing."""
        self.dismiss(None)
