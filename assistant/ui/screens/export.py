"""Save a text as a file: only on purpose, only where the user says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input

from assistant.presenters import ui_texts as words
from assistant.ui.paint import Block, say
from assistant.ui.widgets.ask_line import AskLine
from assistant.ui.widgets.bars import KeyBar
from assistant.ui.widgets.blocks import Blocks

if TYPE_CHECKING:
    from textual.app import ComposeResult


def save(text: str, path: str) -> str:
    """Write a text to a new file.

    Args:
        text: What to save.
        path: Where; `~` is the user's own folder. Without an ending, `.md` is added.

    Returns:
        What went wrong, in Dutch; empty if it was saved.
    """
    if not path:
        return words.EXPORT_EMPTY
    try:
        file = named(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as out:
            out.write(text)
    except FileExistsError:
        return words.EXPORT_EXISTS
    except (OSError, RuntimeError, ValueError):
        return words.EXPORT_FAILED
    return ""


def named(path: str) -> Path:
    """Return the file that a typed path means."""
    file = Path(path).expanduser()
    return file if file.suffix else file.with_name(f"{file.name}.md")


class ExportScreen(ModalScreen[None]):
    """Ask for a path, and write the file."""

    CSS_PATH = "export.tcss"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", words.KEY_CLOSE, tooltip=words.TIP_CLOSE),
    ]

    def __init__(self, text: str, title: str) -> None:
        super().__init__()
        self._text = text
        self._title = title

    def compose(self) -> ComposeResult:
        """Lay the window out."""
        with VerticalScroll(id="window", can_focus=False) as window:
            window.border_title = self._title
            yield Blocks(id="about")
            yield AskLine(placeholder=words.EXPORT_PLACEHOLDER, id="ask")
            yield Blocks(id="problem")
        yield KeyBar()

    def on_mount(self) -> None:
        """Ask where."""
        self.query_one("#about", Blocks).show((Block(say(words.EXPORT_LEAD)),))
        self.query_one(AskLine).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Write the file, or say why not."""
        event.stop()
        path = self.query_one(AskLine).value.strip()
        problem = save(self._text, path)
        if problem:
            self.query_one("#problem", Blocks).show(
                (Block(say((problem, "$error")), say(("! ", "bold $error")), gap=1),)
            )
            return
        self.dismiss()
        self.app.notify(words.EXPORT_DONE.format(path=named(path)), markup=False)

    def action_close(self) -> None:
        """Write nothing."""
        self.dismiss()
