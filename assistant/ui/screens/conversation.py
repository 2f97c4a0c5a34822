"""The conversation: the chat at the left, what is known and why it is asked at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Input

from assistant.presenters import ui_texts as words
from assistant.ui import draw
from assistant.ui.messages import AdviceWanted, Chose, Opened, Said, Typing, WentBack
from assistant.ui.paint import Block, say
from assistant.ui.widgets.ask_line import AskLine
from assistant.ui.widgets.bars import KeyBar, TitleBar
from assistant.ui.widgets.blocks import Blocks, Rows

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from assistant.presenters.views import ChoiceView, ConversationView

NARROW = 80
"""Below so many columns the panel folds away."""
WIDE = 100
"""From so many columns the panel has all the room it wants."""


class ConversationScreen(Screen[None]):
    """Talk with the assistant."""

    CSS_PATH = "conversation.tcss"
    GUIDE: ClassVar[tuple[str, ...]] = words.HELP_CHAT

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", words.KEY_BACK, tooltip=words.TIP_BACK, id="terug"),
        Binding("f4", "facts", words.KEY_FACTS, tooltip=words.TIP_FACTS, id="feiten"),
        Binding("f6", "advice", words.KEY_ADVICE, tooltip=words.TIP_ADVICE, id="advies"),
        Binding("pageup", "scroll(-1)", words.KEY_SCROLL_UP, show=False, tooltip=words.TIP_SCROLL),
        Binding("pagedown", "scroll(1)", words.KEY_SCROLL_DOWN, show=False, tooltip=words.TIP_SCROLL),
    ]

    view: var[ConversationView | None] = var(None)
    """What to show; None while the content is being loaded."""
    waiting: var[tuple[str, ...]] = var(())
    """What was typed before the content was loaded."""
    failure: var[str] = var("")
    """Why the content cannot be used; empty if it can."""
    notice: var[str] = var("")
    """What the user must know before he begins; empty if nothing."""
    situations: var[tuple[ChoiceView, ...]] = var(())
    """What can be opened from the start, without typing."""
    suggested: var[tuple[str, tuple[ChoiceView, ...]]] = var(("", ()))
    """A line that was being typed, and which of those fit it; for another line it says nothing."""
    role: var[str] = var("")
    """The role of the user, in a word."""
    panel_open: var[bool] = var(False)
    """Whether the panel is shown where it is folded away."""

    _ready = False
    """Whether there are widgets to show something in."""
    _has_text = False
    """Whether something is typed."""
    _offered: tuple[ChoiceView, ...] = ()
    """What can be chosen in the rows that are drawn."""

    def compose(self) -> ComposeResult:
        """Lay the screen out."""
        yield TitleBar(words.MOTTO)
        with Horizontal(id="body"):
            with VerticalScroll(id="chat", can_focus=False) as chat:
                chat.border_title = words.CHAT
                yield Blocks(id="log")
                yield Blocks(id="answers")
            with VerticalScroll(id="side", can_focus=False):
                with Vertical(id="known-box", classes="box") as box:
                    box.border_title = words.KNOWN
                    yield Rows(id="known")
                with Vertical(id="why-box", classes="box") as box:
                    box.border_title = words.WHY
                    yield Blocks(id="why")
                with Vertical(id="possible-box", classes="box") as box:
                    box.border_title = words.POSSIBLE
                    yield Blocks(id="possible")
        with Horizontal(id="ask-row"):
            yield Blocks(id="prompt")
            yield AskLine(placeholder=words.PLACEHOLDER, id="ask")
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the opening, and let the user type at once."""
        self._ready = True
        self.query_one("#prompt", Blocks).show((Block(say((">", "bold $primary"))),))
        self.watch_role()
        self._draw()
        self.query_one(AskLine).focus()

    def watch_view(self) -> None:
        """Show what was said."""
        if self._ready:
            self.panel_open = False
            self._draw()

    def watch_waiting(self) -> None:
        """Show what waits for the content."""
        if self._ready:
            self._draw()

    def watch_failure(self) -> None:
        """Say why there is nothing to talk about."""
        if self._ready:
            self._draw()

    def watch_suggested(self) -> None:
        """Offer what fits."""
        if self._ready and self._at_start and self.suggested[0] == self.query_one(AskLine).value:
            self._draw_answers()
            self.call_after_refresh(self._to_end)

    def watch_role(self) -> None:
        """Say for which role the steps are."""
        if self._ready:
            self.query_one("#chat").border_subtitle = say(words.ROLE_LINE.format(role=self.role)) if self.role else ""

    def watch_panel_open(self) -> None:
        """Unfold or fold the panel."""
        self.set_class(self.panel_open, "-panel")

    def on_resize(self, event: events.Resize) -> None:
        """Fold the panel away where there is no room for it."""
        narrow = event.size.width < NARROW
        changed = narrow is not self.has_class("-narrow")
        self.set_class(narrow, "-narrow")
        self.set_class(NARROW <= event.size.width < WIDE, "-medium")
        self.set_class(event.size.height < 20, "-low")
        self.query_one(AskLine).placeholder = words.PLACEHOLDER_NARROW if narrow else words.PLACEHOLDER
        if changed:
            self.panel_open = False
        self.call_after_refresh(self._draw_facts)
        self.call_after_refresh(self._to_end)

    @property
    def _choices(self) -> tuple[ChoiceView, ...]:
        if self.view is None:
            return ()
        if self.view.offers:
            return self.view.offers
        if self.view.question is not None:
            return self.view.question.answers
        return (self._fitting or self.situations) if self._at_start else ()

    @property
    def _fitting(self) -> tuple[ChoiceView, ...]:
        """What fits the line as it is now; a suggestion for what was typed before may come late."""
        line, fitting = self.suggested
        return fitting if self._at_start and line and line == self.query_one(AskLine).value else ()

    @property
    def _at_start(self) -> bool:
        """Whether nothing was opened yet, so that the situations are offered."""
        view = self.view
        return (
            view is not None
            and not view.offers
            and not view.panel.title
            and view.question is None
            and view.advice is None
        )

    @property
    def _asks_text(self) -> bool:
        """Whether a date or a number is asked, so that digits are text."""
        view = self.view
        return view is not None and not view.offers and view.question is not None and view.question.kind != "choice"

    def _draw(self) -> None:
        view = self.view
        log, answers = self.query_one("#log", Blocks), self.query_one("#answers", Blocks)
        if view is None:
            narrow = self.has_class("-narrow")
            rest = draw.failure_blocks(self.failure) if self.failure else draw.waiting_blocks(self.waiting)
            log.show((*draw.opening_blocks(narrow=narrow), *rest))
            answers.show(())
        else:
            notice = draw.notice_blocks(self.notice) if self.notice and self._at_start else ()
            fresh = view.recognised and sum(turn.speaker == "user" for turn in view.turns) == 1
            log.show((*draw.turn_blocks(view.turns, words.UNDO if fresh else ""), *notice))
            self._draw_answers()
            self.query_one(TitleBar).subject = view.panel.title or words.MOTTO
        self._draw_facts()
        if view is not None:
            self.query_one("#why", Blocks).show(draw.why_blocks(view))
            self.query_one("#why-box").border_title = words.WHY_ADVICE if view.advice is not None else words.WHY
            self.query_one("#possible-box").display = view.advice is None
            self.query_one("#possible", Blocks).show(draw.possible_blocks(view.panel.possible))
        else:
            self.query_one("#why", Blocks).show((Block(say((words.PRIVACY, "$muted"))),))
            self.query_one("#possible", Blocks).show(draw.possible_blocks(()))
        self.refresh_bindings()
        self.call_after_refresh(self._to_end)

    def _draw_answers(self) -> None:
        answers, ask, view = self.query_one("#answers", Blocks), self.query_one(AskLine), self.view
        self._offered = self._choices
        if view is not None and view.advice is not None and not view.offers:
            mark = say((" ↵ ", "bold $accent"), " ")
            answers.show((Block(say(words.SEE_ADVICE), mark, gap=1, pick=0),), cursor=0)
        else:
            # A digit in the middle of a line is text.
            numbered = not self._asks_text and not self._fitting
            answers.show(draw.choice_blocks(self._offered, numbered=numbered))
            ask.choices = len(self._offered) if numbered else 0
        ask.steps = bool(answers.blocks)

    def _draw_facts(self) -> None:
        rows = self.query_one("#known", Rows)
        width = rows.content_size.width or 30
        panel = self.view.panel if self.view is not None else None
        rows.show(draw.fact_blocks(panel.known if panel else (), panel.asked if panel else "", width))

    def _to_end(self) -> None:
        """Show the end of the chat, but never so far that the question is out of sight."""
        chat, log = self.query_one("#chat", VerticalScroll), self.query_one("#log", Blocks)
        answers = self.query_one("#answers", Blocks)
        turns = self.view.turns if self.view is not None else ()
        last = len(draw.turn_blocks(turns[-1:])) if turns else 0
        above = log.size.height - log.lines_of_last(last)
        chat.scroll_to(y=min(above, max(0, log.size.height + answers.size.height - chat.size.height)), animate=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done now."""
        if action == "advice":
            return self.view is not None and self.view.advice is not None
        return super().check_action(action, parameters)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Send what was typed, or pick the answer that the cursor is on."""
        event.stop()
        answers = self.query_one("#answers", Blocks)
        # At the start, the cursor is on a row only if the user went there after the last letter.
        wanted = answers.picked if self._at_start else None
        text = self.query_one(AskLine).take()
        if wanted is not None:
            self._choose(wanted)
        elif not text:
            answers.pick()
        elif text.isascii() and text.isdigit() and 1 <= int(text) <= self.query_one(AskLine).choices:
            self._choose(int(text) - 1)
        else:
            self.post_message(Said(text))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Offer what fits what is typed so far."""
        event.stop()
        if bool(event.value) is not self._has_text:
            # With something typed, a digit chooses nothing.
            self._has_text = bool(event.value)
            self.refresh_bindings()
        if self._at_start:
            self.query_one("#answers", Blocks).cursor = None
            if event.value.strip():
                self.post_message(Typing(event.value))
            else:
                self.suggested = (event.value, ())

    def on_ask_line_digit(self, message: AskLine.Digit) -> None:
        """Choose by number."""
        message.stop()
        self._choose(message.index)

    def on_ask_line_moved(self, message: AskLine.Moved) -> None:
        """Move along the answers; read back where there are none, or before the first."""
        message.stop()
        if not self.query_one("#answers", Blocks).move(message.by):
            self.query_one("#chat", VerticalScroll).scroll_relative(y=message.by, animate=False)

    def on_blocks_picked(self, message: Blocks.Picked) -> None:
        """Choose an answer, or open a fact."""
        message.stop()
        if message.widget.id == "answers":
            self._choose(message.pick)
        elif message.widget.id == "known" and self.view is not None:
            from assistant.ui.screens.change import ChangeScreen  # noqa: PLC0415 - not needed for the first frame

            self.app.push_screen(ChangeScreen(self.view.panel.known[message.pick]))

    def _choose(self, index: int) -> None:
        view = self.view
        if self._at_start:
            if 0 <= index < len(self._offered):
                self.query_one(AskLine).take()
                self.post_message(Opened(self._offered[index].id))
        elif view is not None and view.advice is not None and not view.offers:
            self.post_message(AdviceWanted())
        else:
            self.post_message(Chose(index))

    def action_back(self) -> None:
        """Close the panel, clear the line, or take the last input back."""
        ask = self.query_one(AskLine)
        if self.panel_open or not ask.has_focus:
            self.panel_open = False
            ask.focus()
        elif ask.value:
            ask.value = ""
        else:
            self.post_message(WentBack())

    def action_facts(self) -> None:
        """Go to the facts, or back to the conversation."""
        rows = self.query_one("#known", Rows)
        if rows.has_focus:
            self.action_back()
            return
        self.panel_open = self.has_class("-narrow")
        rows.focus()
        self.call_after_refresh(rows.move, 1)

    def action_advice(self) -> None:
        """Open the advice."""
        self.post_message(AdviceWanted())

    def action_scroll(self, pages: int) -> None:
        """Read back, or further; in the panel if the user is there."""
        in_panel = self.panel_open or self.query_one("#known", Rows).has_focus
        box = self.query_one("#side" if in_panel else "#chat", VerticalScroll)
        box.scroll_relative(y=pages * max(1, box.size.height - 2), animate=False)
