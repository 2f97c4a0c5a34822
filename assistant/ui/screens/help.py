"""Help: everything that can be done on the screen below, made from its bindings; picking a line does it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input

from assistant.language.text import fold
from assistant.presenters import ui_texts as words
from assistant.ui.paint import Block, say
from assistant.ui.widgets.ask_line import AskLine
from assistant.ui.widgets.bars import KeyBar
from assistant.ui.widgets.blocks import Blocks

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.screen import Screen


class HelpScreen(ModalScreen[None]):
    """List the keys that work on a screen, and press the one that is picked."""

    CSS_PATH = "help.tcss"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1", "close", words.KEY_CLOSE, tooltip=words.TIP_CLOSE),
        Binding("pageup", "page(-1)", words.KEY_SCROLL_UP, show=False),
        Binding("pagedown", "page(1)", words.KEY_SCROLL_DOWN, show=False),
    ]

    def __init__(self, about: Screen[object]) -> None:
        super().__init__()
        self._lines: tuple[str, ...] = getattr(about, "GUIDE", ())
        seen: dict[str, tuple[str | None, str, str]] = {}
        for active in about.active_bindings.values():
            binding = active.binding
            if active.enabled and binding.tooltip:
                display = about.app.get_key_display(binding)
                # A binding that stands for several keys cannot be pressed; it is only explained.
                key = None if binding.key_display else binding.key
                seen.setdefault(binding.tooltip, (key, display, binding.tooltip))
        self._commands = tuple(seen.values())

    def compose(self) -> ComposeResult:
        """Lay the window out."""
        with VerticalScroll(id="window", can_focus=False) as window:
            window.border_title = words.HELP_TITLE
            yield AskLine(placeholder=words.HELP_PLACEHOLDER, id="ask")
            yield Blocks(id="about")
            yield Blocks(id="commands")
        yield KeyBar()

    def on_mount(self) -> None:
        """Show all commands."""
        lead = (*self._lines, words.HELP_LEAD)
        self.query_one("#about", Blocks).show(tuple(Block(say(line)) for line in lead))
        ask = self.query_one(AskLine)
        ask.steps = True
        ask.focus()
        self._list("")

    def _list(self, text: str) -> None:
        wanted = fold(text).split()
        found = [
            (place if key else None, display, tip)
            for place, (key, display, tip) in enumerate(self._commands)
            if all(word in fold(f"{display} {tip}") for word in wanted)
        ]
        blocks = tuple(
            Block(say(tip), say((f" {display:<7}", "bold $accent")), gap=1 if number == 0 else 0, pick=place)
            for number, (place, display, tip) in enumerate(found)
        )
        self.query_one("#commands", Blocks).show(
            blocks or (Block(say((words.HELP_NONE, "$muted")), gap=1),),
            cursor=found[0][0] if wanted and found else None,
        )

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the commands that fit."""
        event.stop()
        self._list(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Do what the cursor is on."""
        event.stop()
        self.query_one("#commands", Blocks).pick()

    def on_ask_line_moved(self, message: AskLine.Moved) -> None:
        """Move along the commands."""
        message.stop()
        self.query_one("#commands", Blocks).move(message.by)

    def on_blocks_picked(self, message: Blocks.Picked) -> None:
        """Close, and press the key on the screen below."""
        message.stop()
        key = self._commands[message.pick][0]
        if key is not None:
            self.dismiss()
            self.app.call_later(self.app.simulate_key, key)

    def action_page(self, by: int) -> None:
        """Scroll a page."""
        window = self.query_one("#window", VerticalScroll)
        window.scroll_relative(y=by * max(1, window.size.height - 2), animate=False)

    def action_close(self) -> None:
        """Close the help."""
        self.dismiss()
