"""The library: search as you type, filter, read, and jump to a situation or a rule and back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.reactive import var
from textual.widgets import Input

from assistant.presenters import ui_texts as words
from assistant.ui import draw_library
from assistant.ui.catalog import Row, Sieve
from assistant.ui.messages import BarsWanted, ComplaintWanted, Opened, PageWanted
from assistant.ui.paint import Block, say
from assistant.ui.screens.choose import ChooseScreen
from assistant.ui.searching import Searching
from assistant.ui.widgets.ask_line import AskLine
from assistant.ui.widgets.bars import KeyBar, TitleBar
from assistant.ui.widgets.blocks import Blocks

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

NARROW = 90
"""Below so many columns there is no preview."""


class LibraryScreen(Searching):
    """Find an advice of the committee."""

    CSS_PATH = "library.tcss"
    GUIDE: ClassVar[tuple[str, ...]] = words.HELP_LIBRARY

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", words.KEY_BACK, tooltip=words.TIP_FROM_LIBRARY, id="terug"),
        Binding("f6", "filters", words.KEY_FILTERS, tooltip=words.TIP_FILTERS),
        Binding("f7", "sort", words.KEY_SORT, tooltip=words.TIP_SORT),
        Binding("f9", "bars", words.KEY_BARS, tooltip=words.TIP_BARS),
        Binding("f4", "complaint", words.KEY_COMPLAINT, tooltip=words.TIP_COMPLAINT),
        Binding("pageup", "page(-1)", words.KEY_SCROLL_UP, show=False, tooltip=words.TIP_SCROLL),
        Binding("pagedown", "page(1)", words.KEY_SCROLL_DOWN, show=False),
    ]

    sieve: var[Sieve] = var(Sieve())
    """What the results are filtered and sorted by."""

    _ready = False
    """Whether there are widgets to show something in."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay the screen out."""
        yield TitleBar(words.LIBRARY_TITLE)
        with Horizontal(id="ask-row"):
            yield Blocks(id="prompt")
            yield AskLine(placeholder=words.LIBRARY_PLACEHOLDER, id="ask")
        yield Blocks(id="filters")
        with Horizontal(id="body"):
            with VerticalScroll(id="list", can_focus=False) as box:
                box.border_title = words.LIBRARY_RESULTS
                box.border_subtitle = words.LEGEND
                yield Blocks(id="rows")
            with VerticalScroll(id="preview", can_focus=False) as box:
                box.border_title = words.LIBRARY_PREVIEW
                yield Blocks(id="text")
        yield KeyBar()

    def on_mount(self) -> None:
        """Show all advices, and let the user type at once."""
        self._ready = True
        self.query_one("#prompt", Blocks).show((Block(say((">", "bold $primary"))),))
        ask = self.query_one(AskLine)
        ask.steps = True
        ask.focus()
        self._find()

    def watch_catalog(self) -> None:
        """Show what there is."""
        self._find()

    def watch_sieve(self) -> None:
        """Show what passes the sieve."""
        self._find()

    def on_resize(self, event: events.Resize) -> None:
        """Leave the preview out where there is no room for it."""
        narrow = event.size.width < NARROW
        self.set_class(narrow, "-narrow")
        self.set_class(event.size.height < 20, "-low")
        self.query_one(AskLine).placeholder = words.LIBRARY_PLACEHOLDER_NARROW if narrow else words.LIBRARY_PLACEHOLDER
        self.call_after_refresh(self._draw_rows)

    def _find(self) -> None:
        if not self._ready:
            return
        rows = self.query_one("#rows", Blocks)
        if self.catalog is None:
            rows.show((Block(say((words.LIBRARY_BUSY, "$muted"))),))
            return
        self._rows = self.catalog.find(self.query_one(AskLine).value, self.sieve)
        self._draw_rows()
        self.query_one("#list", VerticalScroll).scroll_home(animate=False)

    def _draw_rows(self) -> None:
        rows, box = self.query_one("#rows", Blocks), self.query_one("#list", VerticalScroll)
        if self.catalog is None:
            return
        low = self.has_class("-low") or self.has_class("-narrow")
        self.query_one("#filters", Blocks).show(draw_library.filter_blocks(self.catalog, self.sieve, low=low))
        width = box.scrollable_content_region.width or 60
        rows.show(draw_library.row_blocks(self.catalog, self._rows, width), cursor=0 if self._rows else None)
        box.border_title = say(f"{words.LIBRARY_RESULTS}: {len(self._rows)}") if self._rows else words.LIBRARY_RESULTS
        self._preview()

    def _preview(self) -> None:
        place = self.query_one("#rows", Blocks).picked
        text = self.query_one("#text", Blocks)
        if self.catalog is None or place is None or place >= len(self._rows) or self.has_class("-narrow"):
            text.show(())
            return
        row = self._rows[place]
        page, catalog = self.catalog.page(row.kind, row.id), self.catalog
        text.show(draw_library.page_blocks(page, lambda line: catalog.marks(row.hit, line)) if page is not None else ())
        self.query_one("#preview", VerticalScroll).scroll_home(animate=False)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search at every key."""
        event.stop()
        self._find()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Read the advice that the cursor is on."""
        event.stop()
        self.query_one("#rows", Blocks).pick()

    def on_ask_line_moved(self, message: AskLine.Moved) -> None:
        """Move along the results."""
        message.stop()
        if self.query_one("#rows", Blocks).move(message.by):
            self._preview()

    def on_blocks_picked(self, message: Blocks.Picked) -> None:
        """Read a result, or choose a filter."""
        message.stop()
        if message.widget.id == "filters":
            self.action_filters()
        elif message.pick < len(self._rows):
            row = self._rows[message.pick]
            self.post_message(Opened(row.id) if row.kind == "boom" else PageWanted(row.kind, row.id, row.hit))

    def action_filters(self) -> None:
        """Choose a filter, then its value."""
        if self.catalog is None:
            return
        choices = tuple(
            (id, f"{name}: {value}") for id, name, value in draw_library.filter_values(self.catalog, self.sieve)
        )

        def chosen(id: str | None) -> None:
            if id is not None:
                self._set_filter(id)

        self.app.push_screen(
            ChooseScreen(words.FILTERS_TITLE, words.FILTERS_LEAD, (*choices, ("clear", words.FILTER_CLEAR))), chosen
        )

    def _set_filter(self, id: str) -> None:
        if id == "clear":
            self.sieve = Sieve()
        elif id == "sort":
            self.action_sort()
        elif id == "everything":
            self.sieve = replace(self.sieve, everything=not self.sieve.everything)
        elif self.catalog is not None:
            options = tuple((each.id, each.label) for each in self.catalog.options(id))

            def chosen(value: str | None) -> None:
                if value is not None:
                    self.sieve = self.sieve.having(id, value)

            now = getattr(self.sieve, id)
            self.app.push_screen(ChooseScreen(words.FILTER_NAMES[id], words.FILTERS_LEAD, options, now), chosen)

    def action_sort(self) -> None:
        """Sort the other way."""
        self.sieve = replace(self.sieve, newest=not self.sieve.newest)

    def action_bars(self) -> None:
        """Show how complaints ended."""
        self.post_message(BarsWanted())

    def action_complaint(self) -> None:
        """Go to the help for a complaint."""
        self.post_message(ComplaintWanted())

    def action_page(self, by: int) -> None:
        """Read the preview further, or the list where there is no preview."""
        box = self.query_one("#list" if self.has_class("-narrow") else "#preview", VerticalScroll)
        box.scroll_relative(y=by * max(1, box.size.height - 2), animate=False)

    def action_back(self) -> None:
        """Clear the line, or return to where the user came from."""
        ask = self.query_one(AskLine)
        if ask.value:
            ask.value = ""
        else:
            self.app.pop_screen()
