"""One widget for every text of the program: paragraphs, lists, and rows that can be picked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive, var
from textual.widget import Widget

from assistant.presenters import ui_texts as words
from assistant.ui.paint import Block, Sheet, lay_out, with_cursor

if TYPE_CHECKING:
    from textual import events


class Blocks(Widget):
    """Show blocks of text, wrapped with a hanging indent; tell the parent which one was picked.

    A list of widgets would do the same at ten times the price per change.
    """

    DEFAULT_CSS = """
    Blocks {
        height: auto;
        width: 1fr;
        text-wrap: nowrap;
        text-overflow: clip;
    }
    """

    blocks: reactive[tuple[Block, ...]] = reactive((), layout=True)
    """What to show, top to bottom."""
    cursor: reactive[int | None] = reactive(None)
    """Place of the block that the cursor is on; only one that can be picked."""
    shows_cursor: reactive[bool] = reactive(True)
    """Whether the cursor is drawn."""
    follows: var[bool] = var(True)
    """Whether the screen scrolls along with the cursor."""

    @dataclass
    class Picked(Message):
        """Posted when the user picks a block."""

        widget: Blocks
        pick: int

        @property
        def control(self) -> Blocks:
            """The widget that was picked from."""
            return self.widget

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes, markup=False)
        self._sheet: tuple[tuple[Block, ...], int, Sheet] | None = None

    def _laid(self, width: int) -> Sheet:
        made = self._sheet
        if made is None or made[0] is not self.blocks or made[1] != width:
            made = self._sheet = (self.blocks, width, lay_out(self.blocks, max(1, width)))
        return made[2]

    def render(self) -> Content:
        """Draw the lines."""
        width = self.content_size.width
        sheet = self._laid(width)
        on_row = self.shows_cursor and self.cursor is not None
        lines = with_cursor(sheet, self.cursor, width) if on_row and self.cursor is not None else sheet.lines
        return Content("\n").join(lines)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's
        """Count the lines at that width."""
        return len(self._laid(width).lines)

    def show(self, blocks: tuple[Block, ...], cursor: int | None = None) -> None:
        """Show other blocks.

        Args:
            blocks: What to show.
            cursor: What the row tells that the cursor is on (`Block.pick`); None: no row has the cursor, so that
                Enter picks nothing by accident.
        """
        self.set_reactive(Blocks.cursor, None)
        self.blocks = blocks
        self.cursor = next(
            (place for place, block in enumerate(blocks) if block.pick is not None and block.pick == cursor), None
        )

    def _rows(self) -> list[int]:
        return [place for place, block in enumerate(self.blocks) if block.pick is not None]

    @property
    def picked(self) -> int | None:
        """What the row under the cursor tells; None if there is none."""
        return None if self.cursor is None or self.cursor >= len(self.blocks) else self.blocks[self.cursor].pick

    def lines_of_last(self, count: int) -> int:
        """Count the lines that the last blocks take."""
        owners = self._laid(self.content_size.width).owners
        first = len(self.blocks) - count
        return sum(1 for owner in owners if owner is not None and owner >= first)

    def move(self, by: int) -> bool:
        """Move the cursor some rows; False if it could not move."""
        rows = self._rows()
        if not rows:
            return False
        now = rows.index(self.cursor) if self.cursor in rows else -1 if by > 0 else len(rows)
        to = max(0, min(len(rows) - 1, now + by))
        self.cursor = rows[to]
        return to != now

    def pick(self) -> None:
        """Pick the row under the cursor."""
        if self.picked is not None:
            self.post_message(self.Picked(self, self.picked))

    def watch_cursor(self) -> None:
        """Keep the row under the cursor in sight."""
        if self.cursor is None or not self.follows or not self.is_attached or not self.content_size.width:
            return
        owners = self._laid(self.content_size.width).owners
        lines = [number for number, owner in enumerate(owners) if owner == self.cursor]
        if lines:
            region = Region(0, lines[0], self.content_size.width, len(lines)).translate(self.virtual_region.offset)
            parent = self.parent
            if isinstance(parent, Widget):
                parent.scroll_to_region(region, animate=False)

    def on_click(self, event: events.Click) -> None:
        """Pick the row that was clicked."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        owners = self._laid(self.content_size.width).owners
        owner = owners[offset.y] if 0 <= offset.y < len(owners) else None
        if owner is not None and self.blocks[owner].pick is not None:
            event.stop()
            self.cursor = owner
            self.pick()


class Rows(Blocks, can_focus=True):
    """Blocks that take the focus, so that rows are picked with the arrow keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", words.KEY_UP, show=False, id="rij-omhoog"),
        Binding("down", "move(1)", words.KEY_DOWN, show=False, id="rij-omlaag"),
        Binding("enter", "pick", words.KEY_PICK, show=False, id="rij-kies"),
    ]

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Draw the cursor only while the rows have the focus."""
        self.shows_cursor = self.has_focus

    def action_move(self, by: int) -> None:
        """Move the cursor."""
        self.move(by)

    def action_pick(self) -> None:
        """Pick the row under the cursor."""
        self.pick()
