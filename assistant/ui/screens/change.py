"""Change one fact, or forget it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input

from assistant.presenters import ui_texts as words
from assistant.presenters.views import ChoiceView, FactRow
from assistant.ui.draw import choice_blocks
from assistant.ui.messages import Changed, Forgot
from assistant.ui.paint import Block, say
from assistant.ui.widgets.ask_line import AskLine
from assistant.ui.widgets.bars import KeyBar
from assistant.ui.widgets.blocks import Blocks

if TYPE_CHECKING:
    from textual.app import ComposeResult


class ChangeScreen(ModalScreen[None]):
    """Choose another value for a fact, type it, or forget the fact."""

    CSS_PATH = "change.tcss"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", words.KEY_CLOSE, tooltip=words.TIP_CLOSE),
        Binding("delete", "forget", words.KEY_FORGET, tooltip=words.TIP_FORGET, priority=True),
    ]

    def __init__(self, row: FactRow) -> None:
        super().__init__()
        self._row = row

    def compose(self) -> ComposeResult:
        """Lay the window out."""
        with VerticalScroll(id="window", can_focus=False) as window:
            window.border_title = say(f"{words.CHANGE_TITLE}: {self._row.name}")
            yield Blocks(id="about")
            yield Blocks(id="answers")
            yield AskLine(placeholder=words.NEW_VALUE, id="ask")
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the values."""
        row = self._row
        self.query_one("#about", Blocks).show((Block(say((f"{words.WHAT_IF_NOW}: ", "$muted"), row.value)),))
        rows = choice_blocks((*row.answers, ChoiceView("", words.FORGET_ROW)))
        answers = self.query_one("#answers", Blocks)
        answers.show(rows)
        ask = self.query_one(AskLine)
        ask.choices = len(rows) if row.answers else 0
        ask.steps = True
        ask.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take a typed value, or pick the row under the cursor."""
        event.stop()
        ask = self.query_one(AskLine)
        text = ask.take()
        if not text:
            self.query_one("#answers", Blocks).pick()
        elif text.isascii() and text.isdigit() and 1 <= int(text) <= ask.choices:
            self._take(int(text) - 1)
        else:
            self._done(Changed(self._row.fact, text))

    def on_ask_line_digit(self, message: AskLine.Digit) -> None:
        """Choose by number."""
        message.stop()
        self._take(message.index)

    def on_ask_line_moved(self, message: AskLine.Moved) -> None:
        """Move along the values."""
        message.stop()
        self.query_one("#answers", Blocks).move(message.by)

    def on_blocks_picked(self, message: Blocks.Picked) -> None:
        """Choose by mouse or Enter."""
        message.stop()
        self._take(message.pick)

    def _take(self, place: int) -> None:
        if place < len(self._row.answers):
            self._done(Changed(self._row.fact, self._row.answers[place].id))
        else:
            self.action_forget()

    def _done(self, message: Changed | Forgot) -> None:
        self.dismiss()
        self.app.post_message(message)

    def action_forget(self) -> None:
        """Forget the fact."""
        self._done(Forgot(self._row.fact))

    def action_close(self) -> None:
        """Change nothing."""
        self.dismiss()
