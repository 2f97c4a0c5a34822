"""The line in which users type; nothing typed here is kept, and nothing dangerous gets in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import var
from textual.widgets import Input

from assistant.language.text import clean
from assistant.presenters import ui_texts as words

if TYPE_CHECKING:
    from textual import events
    from textual.events import Key

LONGEST = 2000
"""The most characters that are taken in."""


class AskLine(Input):
    """An input without history, suggestions or markup, which gives up digits and arrows while it is empty."""

    DEFAULT_CSS = """
    AskLine {
        border: none;
        height: 1;
        padding: 0;
        background: transparent;
        &:focus { border: none; background-tint: transparent; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "digit(1)", words.KEY_DIGITS, key_display="1-9", id="kies", tooltip=words.TIP_DIGITS),
        *(Binding(str(n), f"digit({n})", words.KEY_DIGITS, show=False) for n in range(2, 10)),
        Binding("up", "step(-1)", words.KEY_ARROWS, key_display="↑↓", id="pijl", tooltip=words.TIP_ARROWS),
        Binding("down", "step(1)", words.KEY_ARROWS, show=False),
    ]

    choices: var[int] = var(0)
    """How many answers can be chosen by number; 0: digits are text."""

    steps: var[bool] = var(False)
    """Whether there is something that the arrows move along."""

    @dataclass
    class Digit(Message):
        """Posted when a number is chosen."""

        index: int
        """Place of the choice, counted from 0."""

    @dataclass
    class Moved(Message):
        """Posted when an arrow key moves the cursor of the choices."""

        by: int

    def __init__(self, *, placeholder: str = "", id: str | None = None) -> None:
        super().__init__(placeholder=placeholder, id=id, select_on_focus=False, max_length=LONGEST)

    def _takes(self, digit: int) -> bool:
        """Whether the digit chooses at once: nothing was typed, and no larger number begins with it."""
        return not self.value and 1 <= digit <= self.choices and digit * 10 > self.choices

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Leave digits that choose to their bindings."""
        if character is not None and character.isdigit() and self._takes(int(character)):
            return False
        return super().check_consume_key(key, character)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer digits only where they choose something."""
        if action == "digit":
            return isinstance(parameters[0], int) and not self.value and parameters[0] <= self.choices
        if action == "step":
            return self.steps
        return super().check_action(action, parameters)

    async def _on_key(self, event: Key) -> None:
        if event.character is not None and event.character.isdigit() and self._takes(int(event.character)):
            # Do not let the input take it as text; the binding comes after.
            event.prevent_default()

    def _on_paste(self, event: events.Paste) -> None:
        text = clean(event.text, LONGEST)
        event.stop()
        event.prevent_default()
        if text:
            self.replace(text, *self.selection)

    def validate_value(self, value: str) -> str:
        """Take out control characters and escape sequences, however they came in."""
        safe = clean(value, LONGEST)
        # `clean` takes spaces at the edges away, which would make it impossible to type a second word.
        before = value[: len(value) - len(value.lstrip(" "))]
        after = value[len(value.rstrip(" ")) :] if value.strip(" ") else ""
        return (before + safe + after)[:LONGEST]

    def watch_choices(self) -> None:
        """Show other keys."""
        self._show_keys()

    def watch_steps(self) -> None:
        """Show other keys."""
        self._show_keys()

    def _show_keys(self) -> None:
        if self.is_attached:
            self.refresh_bindings()

    def action_digit(self, digit: int) -> None:
        """Choose by number."""
        self.post_message(self.Digit(digit - 1))

    def action_step(self, by: int) -> None:
        """Move among the choices."""
        self.post_message(self.Moved(by))

    def take(self) -> str:
        """Return what was typed, and forget it."""
        value = clean(self.value, LONGEST)
        self.value = ""
        return value
