"""Help with a complaint: describe it, and get the advices for and against, why, what to show, and the route."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Input

from assistant.presenters import texts
from assistant.presenters import ui_texts as words
from assistant.presenters.plain import page_lines, page_markdown
from assistant.ui import complaint
from assistant.ui.draw import line_block
from assistant.ui.messages import PageWanted
from assistant.ui.paint import Block, heading, say
from assistant.ui.screens.export import ExportScreen
from assistant.ui.searching import Searching
from assistant.ui.widgets.ask_line import AskLine
from assistant.ui.widgets.bars import KeyBar, TitleBar
from assistant.ui.widgets.blocks import Blocks

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from assistant.language.search import ComplaintHelp, Match


class ComplaintScreen(Searching):
    """Find what bears on a complaint."""

    CSS_PATH = "complaint.tcss"
    GUIDE: ClassVar[tuple[str, ...]] = words.HELP_COMPLAINT

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", words.KEY_BACK, tooltip=words.TIP_CLOSE, id="terug"),
        Binding("f7", "copy", words.KEY_COPY_LIST, tooltip=words.TIP_COPY_LIST),
        Binding("f9", "export", words.KEY_EXPORT_LIST, tooltip=words.TIP_EXPORT_LIST),
        Binding("pageup", "page(-1)", words.KEY_SCROLL_UP, show=False, tooltip=words.TIP_SCROLL),
        Binding("pagedown", "page(1)", words.KEY_SCROLL_DOWN, show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._found: ComplaintHelp | None = None
        self._told = ""

    def compose(self) -> ComposeResult:
        """Lay the screen out."""
        yield TitleBar(words.COMPLAINT_TITLE)
        with Horizontal(id="ask-row"):
            yield Blocks(id="prompt")
            yield AskLine(placeholder=words.COMPLAINT_PLACEHOLDER, id="ask")
        with VerticalScroll(id="page", can_focus=False):
            yield Blocks(id="text")
        yield KeyBar()

    def on_mount(self) -> None:
        """Explain, and let the user type at once."""
        self.query_one("#prompt", Blocks).show((Block(say((">", "bold $primary"))),))
        ask = self.query_one(AskLine)
        ask.steps = True
        ask.focus()
        self._draw()

    def on_resize(self, event: events.Resize) -> None:
        """Save lines where there are few."""
        self.set_class(event.size.height < 20, "-low")

    def _matches(self) -> tuple[Match, ...]:
        groups = complaint.matches(self._found) if self._found is not None else ()
        return tuple(match for _title, group in groups for match in group)

    def _draw(self) -> None:
        text = self.query_one("#text", Blocks)
        text.show(self._blocks())
        self.query_one("#page", VerticalScroll).scroll_home(animate=False)
        self.refresh_bindings()

    def _blocks(self) -> tuple[Block, ...]:
        found = self._found
        if found is None or self.catalog is None:
            return (
                Block(say(words.COMPLAINT_LEAD)),
                Block(say((words.COMPLAINT_EXAMPLE, "$muted")), gap=1),
                *_checklist(),
            )
        if found.is_empty:
            return (Block(say(self._told), right=True), Block(say((words.COMPLAINT_NONE, "$warning"))), *_checklist())
        blocks = [
            Block(say(self._told), right=True),
            Block(say(words.COMPLAINT_THEMES.format(themes=", ".join(theme.name for theme in found.themes)))),
            Block(say((words.COMPLAINT_HINT, "$muted"))),
        ]
        place = 0
        for title, group in complaint.matches(found):
            blocks.append(heading(title))
            for match in group:
                blocks.append(_match(match, place))
                place += 1
        for theme in found.themes[:2]:
            blocks.append(heading(words.THEME_LINE.format(theme=theme.name)))
            blocks.append(Block(say(theme.line.strip())))
        route = (line_block(line) for line in complaint.route_lines(self.catalog.library))
        return (*blocks, *_checklist(), heading(words.ROUTE), *route)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the list only when there is one."""
        if action in {"copy", "export"}:
            return self._found is not None and not self._found.is_empty
        return super().check_action(action, parameters)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Look up what was described, or open the advice that the cursor is on."""
        event.stop()
        ask = self.query_one(AskLine)
        if not ask.value.strip():
            self.query_one("#text", Blocks).pick()
        elif self.catalog is None:
            # What was typed stays on the line.
            self.app.notify(words.LIBRARY_BUSY, markup=False)
        else:
            self._told = ask.take()
            self._found = self.catalog.complaint(self._told)
            self._draw()

    def on_ask_line_moved(self, message: AskLine.Moved) -> None:
        """Move along the advices, or scroll."""
        message.stop()
        if not self.query_one("#text", Blocks).move(message.by):
            self.query_one("#page", VerticalScroll).scroll_relative(y=message.by, animate=False)

    def on_blocks_picked(self, message: Blocks.Picked) -> None:
        """Read an advice."""
        message.stop()
        self.post_message(PageWanted("uitspraak", self._matches()[message.pick].precedent.id))

    def action_copy(self) -> None:
        """Copy the list to take along."""
        if self._found is not None and self.catalog is not None:
            page = complaint.take_along(self.catalog.library, self._found)
            self.app.copy_to_clipboard("\n".join(page_lines(page)))
            self.app.notify(words.COPIED_LIST, markup=False)

    def action_export(self) -> None:
        """Save the list to take along."""
        if self._found is not None and self.catalog is not None:
            page = complaint.take_along(self.catalog.library, self._found)
            self.app.push_screen(ExportScreen(page_markdown(page), words.EXPORT_LIST))

    def action_page(self, by: int) -> None:
        """Scroll a page."""
        page = self.query_one("#page", VerticalScroll)
        page.scroll_relative(y=by * max(1, page.size.height - 2), animate=False)

    def action_back(self) -> None:
        """Clear the line, or return."""
        ask = self.query_one(AskLine)
        if ask.value:
            ask.value = ""
        else:
            self._found, self._told = None, ""
            self._draw()
            self.app.pop_screen()


def _checklist() -> tuple[Block, ...]:
    return (heading(words.CHECKLIST), *(Block(say(line), say(("☐ ", "$accent"))) for line in words.CHECKLIST_LINES))


def _match(match: Match, place: int) -> Block:
    precedent = match.precedent
    symbol = words.OUTCOME_SYMBOLS.get(precedent.outcome, "?")
    outcome = texts.OUTCOMES.get(precedent.outcome, precedent.outcome)
    return Block(
        say(
            (f"{complaint.reference(precedent)} · {outcome}", "bold"),
            f"\n{precedent.title}. {precedent.lesson}\n",
            (complaint.why(match), "$muted"),
        ),
        say((f" {symbol} ", "$accent")),
        pick=place,
    )
