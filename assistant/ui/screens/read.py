"""A page to read: an advice of the committee, a rule, a theme, the differences between card and law."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen

from assistant.presenters import ui_texts as words
from assistant.ui.draw_library import link_blocks
from assistant.ui.messages import Opened, PageWanted
from assistant.ui.widgets.bars import KeyBar, TitleBar
from assistant.ui.widgets.blocks import Blocks

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from assistant.ui.catalog import Link
    from assistant.ui.paint import Block


class ReadScreen(Screen[None]):
    """Read a page, and go on to what it names."""

    CSS_PATH = "read.tcss"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", words.KEY_BACK, tooltip=words.TIP_CLOSE, id="terug"),
        Binding("up", "move(-1)", words.KEY_LINKS, key_display="↑↓", tooltip=words.TIP_LINKS),
        Binding("down", "move(1)", words.KEY_LINKS, show=False),
        Binding("enter", "pick", words.KEY_PICK, show=False),
        Binding("pageup", "page(-1)", words.KEY_SCROLL_UP, show=False, tooltip=words.TIP_SCROLL),
        Binding("pagedown,space", "page(1)", words.KEY_SCROLL_DOWN, show=False),
    ]

    def __init__(self, subject: str, page: Callable[[int], tuple[Block, ...]], links: tuple[Link, ...] = ()) -> None:
        """Prepare a page.

        Args:
            subject: What stands in the title bar.
            page: Makes the blocks for a width in cells.
            links: Where the page leads on to.
        """
        super().__init__()
        self.subject, self._page, self._links = subject, page, links

    def compose(self) -> ComposeResult:
        """Lay the screen out."""
        yield TitleBar(self.subject)
        with VerticalScroll(id="page", can_focus=False):
            yield Blocks(id="text")
            yield Blocks(id="links")
        yield KeyBar()

    def on_resize(self, _event: events.Resize) -> None:
        """Make the page for this width."""
        width = max(20, min(100, self.query_one("#page").size.width - 4))
        self.query_one("#text", Blocks).show(self._page(width))
        self.query_one("#links", Blocks).show(link_blocks(self._links))

    def on_blocks_picked(self, message: Blocks.Picked) -> None:
        """Open what the page names."""
        message.stop()
        link = self._links[message.pick]
        self.app.post_message(Opened(link.id) if link.kind == "boom" else PageWanted(link.kind, link.id))

    def action_move(self, by: int) -> None:
        """Read on until the links are in sight, then move along them."""
        page, links = self.query_one("#page", VerticalScroll), self.query_one("#links", Blocks)
        in_sight = bool(self._links) and page.scroll_y + page.size.height > links.virtual_region.y + 2
        if in_sight and (by > 0 or links.cursor is not None) and links.move(by):
            return
        if by < 0:
            links.cursor = None
        page.scroll_relative(y=by, animate=False)

    def action_pick(self) -> None:
        """Open the link under the cursor."""
        self.query_one("#links", Blocks).pick()

    def action_page(self, by: int) -> None:
        """Scroll a page."""
        page = self.query_one("#page", VerticalScroll)
        page.scroll_relative(y=by * max(1, page.size.height - 2), animate=False)

    def action_back(self) -> None:
        """Return."""
        self.app.pop_screen()
