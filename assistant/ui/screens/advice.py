"""The advice: the verdict on top, and below it tabs to read and to copy from."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.reactive import var
from textual.screen import Screen

from assistant.presenters import ui_texts as words
from assistant.presenters.views import AdviceView
from assistant.ui import draw_advice
from assistant.ui.messages import Decided, PageWanted
from assistant.ui.paint import Block
from assistant.ui.screens.choose import ChooseScreen
from assistant.ui.widgets.bars import KeyBar, TitleBar
from assistant.ui.widgets.blocks import Blocks
from assistant.ui.widgets.tab_bar import TabBar

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

WIDE = 100
"""From so many columns the names of the tabs are written out."""
NOW, STEPS, MAILS, CONTACTS, SOURCES, WHAT_IF = range(6)


class AdviceScreen(Screen[None]):
    """Read an advice, copy its mails, record a decision, save it."""

    CSS_PATH = "advice.tcss"
    GUIDE: ClassVar[tuple[str, ...]] = words.HELP_ADVICE

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "tab(0)", words.KEY_TABS, key_display="1-6", tooltip=words.TIP_TABS),
        *(Binding(str(n), f"tab({n - 1})", words.KEY_TABS, show=False) for n in range(2, 7)),
        Binding("c", "copy", words.KEY_COPY, tooltip=words.TIP_COPY, id="kopieer"),
        Binding("b", "decide", words.KEY_DECIDE, tooltip=words.TIP_DECIDE, id="besluit"),
        Binding("escape", "back", words.KEY_BACK, tooltip=words.TIP_TYPE, id="terug"),
        Binding("u", "case", words.KEY_OPEN_CASE, tooltip=words.TIP_OPEN_CASE, id="uitspraak"),
        Binding("e", "export", words.KEY_EXPORT, tooltip=words.TIP_EXPORT, id="bewaar"),
        Binding("right,tab", "next(1)", words.KEY_NEXT_FIELD, show=False),
        Binding("left,shift+tab", "next(-1)", words.KEY_PREVIOUS_FIELD, show=False),
        Binding("up", "move(-1)", words.KEY_UP, show=False),
        Binding("down", "move(1)", words.KEY_DOWN, show=False),
        Binding("pageup", "page(-1)", words.KEY_SCROLL_UP, show=False),
        Binding("pagedown,space", "page(1)", words.KEY_SCROLL_DOWN, show=False),
        Binding("enter", "pick", words.KEY_PICK, show=False),
        Binding("t,slash", "back", words.KEY_TYPE, show=False, tooltip=words.TIP_TYPE),
    ]

    view: var[AdviceView | None] = var(None)
    """The advice to show."""
    tab: var[int] = var(NOW)
    """Place of the open tab."""
    mail: var[int] = var(0)
    """Place of the chosen mail."""

    def compose(self) -> ComposeResult:
        """Lay the screen out."""
        yield TitleBar()
        yield Blocks(id="head")
        yield TabBar()
        with VerticalScroll(id="page", can_focus=False):
            yield Blocks(id="text")
        yield KeyBar()

    _ready = False
    """Whether there are widgets to show something in."""

    def on_mount(self) -> None:
        """Show the advice."""
        self._ready = True
        self._draw()

    def on_resize(self, event: events.Resize) -> None:
        """Save lines where there are few."""
        self.set_class(event.size.height < 24 or event.size.width < 60, "-low")
        self._draw()

    def watch_view(self) -> None:
        """Show another advice from its beginning."""
        self.set_reactive(AdviceScreen.tab, NOW)
        self.set_reactive(AdviceScreen.mail, 0)
        self._draw()

    def watch_tab(self) -> None:
        """Show another tab from its top."""
        self._draw()

    def watch_mail(self) -> None:
        """Show another mail."""
        self._draw()

    def _draw(self) -> None:
        advice = self.view
        if not self._ready or advice is None:
            return
        low = self.has_class("-low")
        self.query_one(TitleBar).subject = advice.title
        head = self.query_one("#head", Blocks)
        head.show(draw_advice.head_blocks(advice, low=low))
        head.set_classes(f"verdict-{advice.verdict.key}")
        bar = self.query_one(TabBar)
        counts = (0, len(advice.steps), len(advice.mails), len(advice.contacts), 0, 0)
        names = words.TABS if self.size.width >= WIDE else words.TABS_SHORT
        bar.names = tuple(
            f"{name} ({count})" if count and not low else name for name, count in zip(names, counts, strict=True)
        )
        bar.active = self.tab
        text = self.query_one("#text", Blocks)
        text.show(
            self._blocks(advice, low=low), cursor=self.mail if self.tab == MAILS and len(advice.mails) > 1 else None
        )
        self.query_one("#page", VerticalScroll).scroll_home(animate=False)
        self.refresh_bindings()

    def _blocks(self, advice: AdviceView, *, low: bool) -> tuple[Block, ...]:
        match self.tab:
            case 0:
                return draw_advice.now_blocks(advice, low=low)
            case 1:
                return draw_advice.step_blocks(advice)
            case 2:
                return draw_advice.mail_blocks(advice, self.mail)
            case 3:
                return draw_advice.contact_blocks(advice)
            case 4:
                return draw_advice.source_blocks(advice)
            case _:
                return draw_advice.what_if_blocks(advice)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done now."""
        advice = self.view
        if action == "copy":
            return advice is not None and bool(advice.mails) and self.tab == MAILS
        if action == "case":
            return advice is not None and bool(advice.precedents)
        if action == "decide":
            return advice is not None and advice.decision is not None
        return super().check_action(action, parameters)

    def on_tab_bar_clicked(self, message: TabBar.Clicked) -> None:
        """Open the tab that was clicked."""
        message.stop()
        self.tab = message.index

    def on_blocks_picked(self, message: Blocks.Picked) -> None:
        """Choose a mail, or open an advice of the committee."""
        message.stop()
        if self.tab == MAILS:
            self.mail = message.pick
        elif self.tab == SOURCES:
            self._open_source(message.pick)

    def _open_source(self, place: int) -> None:
        """Open an advice of the committee, or a passage; those come after."""
        if self.view is None:
            return
        cases, sources = self.view.precedents, self.view.sources
        if place < len(cases):
            self.app.post_message(PageWanted("uitspraak", cases[place].number))
        elif place < len(cases) + len(sources):
            self.app.post_message(PageWanted("passage", sources[place - len(cases)].id))

    def action_case(self) -> None:
        """Open the advice of the committee that bears on this; choose where there are more."""
        cases = self.view.precedents if self.view is not None else ()
        if len(cases) == 1:
            self._open_source(0)
            return
        choices = tuple((each.number, f"{each.number} ({each.year}, {each.outcome}): {each.title}") for each in cases)

        def chosen(number: str | None) -> None:
            if number is not None:
                self.app.post_message(PageWanted("uitspraak", number))

        self.app.push_screen(ChooseScreen(words.PRECEDENTS, words.OPEN_PRECEDENT_LEAD, choices), chosen)

    def action_tab(self, index: int) -> None:
        """Open a tab."""
        self.tab = index

    def action_next(self, by: int) -> None:
        """Open the tab beside this one."""
        self.tab = (self.tab + by) % len(words.TABS)

    def action_move(self, by: int) -> None:
        """Choose among rows, or scroll."""
        advice = self.view
        if advice is not None and self.tab == MAILS and len(advice.mails) > 1:
            to = self.mail + by
            if 0 <= to < len(advice.mails):
                self.mail = to
                return
        elif self.tab == SOURCES and self.query_one("#text", Blocks).move(by):
            return
        self.query_one("#page", VerticalScroll).scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        """Scroll a page."""
        page = self.query_one("#page", VerticalScroll)
        page.scroll_relative(y=by * max(1, page.size.height - 2), animate=False)

    def action_pick(self) -> None:
        """Copy the mail, or open the row under the cursor."""
        if self.tab == MAILS:
            self.action_copy()
        elif self.tab == SOURCES:
            self.query_one("#text", Blocks).pick()

    def action_copy(self) -> None:
        """Copy the chosen mail."""
        if self.view is not None and self.view.mails:
            self.app.copy_to_clipboard(self.view.mails[self.mail].text)
            self.app.notify(words.COPIED, markup=False)

    def action_decide(self) -> None:
        """Record what was decided."""
        decision = self.view.decision if self.view is not None else None
        if decision is None:
            return
        choices = tuple((answer.id, answer.label) for answer in decision.answers)

        def decided(choice: str | None) -> None:
            if choice is not None:
                self.post_message(Decided(choice))

        self.app.push_screen(ChooseScreen(words.DECISION_TITLE, decision.text, choices), decided)

    def action_export(self) -> None:
        """Save the advice where the user says."""
        if self.view is not None:
            from assistant.presenters.pages import advice_page  # noqa: PLC0415 - not needed for the first frame
            from assistant.presenters.plain import page_markdown  # noqa: PLC0415
            from assistant.ui.screens.export import ExportScreen  # noqa: PLC0415

            self.app.push_screen(ExportScreen(page_markdown(advice_page(self.view)), words.EXPORT_ADVICE))

    def action_back(self) -> None:
        """Return to the conversation."""
        self.app.pop_screen()
