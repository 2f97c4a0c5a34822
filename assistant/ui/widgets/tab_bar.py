"""The tabs of a page, drawn as one or two lines; numbers, arrows and clicks go from one to the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from assistant.ui.paint import say

if TYPE_CHECKING:
    from textual import events


class TabBar(Widget):
    """Show the names of tabs; tell the parent which one was clicked."""

    DEFAULT_CSS = """
    TabBar { height: auto; width: 1fr; padding: 0 1; }
    """

    names: reactive[tuple[str, ...]] = reactive((), layout=True)
    """The tabs, with what stands behind the name, such as a count."""
    active: reactive[int] = reactive(0)
    """Place of the tab that is open, counted from 0."""

    @dataclass
    class Clicked(Message):
        """Posted when a tab was clicked."""

        index: int

    def __init__(self) -> None:
        super().__init__(markup=False)

    def _labels(self) -> list[str]:
        return [f" {number} {name} " for number, name in enumerate(self.names, start=1)]

    def _places(self, width: int) -> list[tuple[int, int]]:
        """Line and column at which each tab begins."""
        places, line, column = [], 0, 0
        for label in self._labels():
            if column and column + cell_len(label) > width:
                line, column = line + 1, 0
            places.append((line, column))
            column += cell_len(label)
        return places

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's
        """Count the lines at that width."""
        return max((line for line, _column in self._places(width)), default=0) + 1

    def render(self) -> Content:
        """Draw the tabs; the open one stands between marks too, for who sees no colours."""
        lines: dict[int, list[str | tuple[str, str]]] = {}
        for place, ((line, _column), label) in enumerate(
            zip(self._places(self.content_size.width), self._labels(), strict=True)
        ):
            if place == self.active:
                lines.setdefault(line, []).append((f"▌{label[1:-1]}▐", "bold $foreground on $cursor"))
            else:
                lines.setdefault(line, []).append((label, "$muted"))
        return Content("\n").join(say(*parts) for parts in lines.values())

    def on_click(self, event: events.Click) -> None:
        """Tell which tab was clicked."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        for place, ((line, column), label) in enumerate(
            zip(self._places(self.content_size.width), self._labels(), strict=True)
        ):
            if line == offset.y and column <= offset.x < column + cell_len(label):
                self.post_message(self.Clicked(place))
                return
