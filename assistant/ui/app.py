"""The application: holds the dialogue, takes what screens tell, and sets what they show."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from dataclasses import dataclass
from threading import Thread
from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from textual.binding import Binding, BindingType

from assistant.errors import AssistantError
from assistant.presenters import ui_texts as words
from assistant.ui import draw
from assistant.ui.dutch_app import DutchApp
from assistant.ui.messages import (
    AdviceWanted,
    BarsWanted,
    CatalogMade,
    Changed,
    Chose,
    ComplaintWanted,
    ContentLoaded,
    Decided,
    Forgot,
    LoadingFailed,
    Opened,
    PageWanted,
    Said,
    Typing,
    WentBack,
)
from assistant.ui.screens.conversation import ConversationScreen
from assistant.ui.searching import Searching
from assistant.ui.themes import DARK, LIGHT, THEMES

if TYPE_CHECKING:
    from textual.screen import Screen

    from assistant.language.search import Search
    from assistant.model.library import Library
    from assistant.ui.catalog import Catalog
    from assistant.ui.screens.advice import AdviceScreen
    from assistant.ui.talk import Talk

_S = TypeVar("_S", bound="Screen[None]")


@dataclass(frozen=True, slots=True)
class Habits:
    """What the user chose before."""

    role: str = "leraar"
    """Id of the role."""
    theme: str = DARK
    """Name of the theme."""
    keep: Callable[[str, str], None] | None = None
    """Keeps role and theme for a next time; called only when one of them changes."""


class DossierwijzerApp(DutchApp):
    """The assistant in the terminal."""

    TITLE = words.NAME
    CSS_PATH: ClassVar = ["app.tcss", "screens/conversation.tcss"]
    """The style of the first screen stands here, because Textual does not read that of a default screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "cases", words.KEY_CASES, tooltip=words.TIP_CASES, id="uitspraken"),
        Binding("f3", "card", words.KEY_CARD, tooltip=words.TIP_CARD, id="kaart"),
        Binding("f1", "commands", words.KEY_HELP, tooltip=words.TIP_HELP, id="hulp"),
        Binding("ctrl+p", "commands", words.KEY_HELP, show=False, tooltip=words.TIP_HELP, priority=True),
        Binding("f5", "role", words.KEY_ROLE, show=False, tooltip=words.TIP_ROLE, id="rol"),
        Binding("f8", "theme", words.KEY_THEME, show=False, tooltip=words.TIP_THEME, id="kleuren"),
        Binding("ctrl+r", "restart", words.KEY_RESTART, show=False, tooltip=words.TIP_RESTART, id="opnieuw"),
        Binding("ctrl+q", "quit", words.KEY_QUIT, show=False, tooltip=words.TIP_QUIT, priority=True, id="stop"),
        Binding("ctrl+z", "suspend_process", words.KEY_SUSPEND, show=False, tooltip=words.TIP_SUSPEND),
        Binding("ctrl+c", "help_quit", words.KEY_QUIT, show=False, system=True),
    ]

    def __init__(
        self,
        load: Callable[[], Library],
        begin: Callable[[Library, str], Talk],
        search: Callable[[Library], Search] | None = None,
        habits: Habits | None = None,
    ) -> None:
        """Prepare the app; nothing is loaded yet.

        Args:
            load: Loads the content; called in a thread after the first frame.
            begin: Begins a conversation for a role, also in that thread.
            search: Makes the search over the content; left out: built anew.
            habits: What the user chose before.
        """
        # The default makes a pause of 100 ms and more, now and then, at a key press.
        gc.set_threshold(20_000, 50, 1_000)
        super().__init__()
        for each in THEMES:
            self.register_theme(each)
        habits = habits or Habits()
        self.theme = habits.theme if habits.theme in {DARK, LIGHT} else DARK
        self.animation_level = "none"
        self.role = habits.role
        self.library: Library | None = None
        self._load, self._begin, self._search, self._keep = load, begin, search, habits.keep
        self._dialogue: Talk | None = None
        self.catalog: Catalog | None = None
        self._early: tuple[Said, ...] = ()
        self._kept: dict[type[Screen[None]], Screen[None]] = {}

    # --- starting

    def get_default_screen(self) -> Screen[None]:
        """Start with the conversation."""
        return self._screen(ConversationScreen)

    def _screen(self, kind: type[_S]) -> _S:
        """Return the one screen of that kind; screens are kept, because making them anew takes three times as long."""
        made = self._kept.get(kind)
        if made is None:
            made = self._kept[kind] = kind()
        return cast("_S", made)

    def on_mount(self) -> None:
        """Load the content once the first frame stands."""
        self.call_after_refresh(self._start_reading)

    def _start_reading(self) -> None:
        # Reading keeps the interpreter busy; with shorter turns the keys stay quick meanwhile.
        sys.setswitchinterval(0.001)
        # Not a worker of Textual: stopping the program must not wait for it.
        Thread(target=self._read_content, name="inhoud", daemon=True).start()

    def _read_content(self) -> None:
        try:
            library = self._load()
            self.post_message(ContentLoaded(library, self._begin(library, self.role)))
            from assistant.language.search import build_search  # noqa: PLC0415 - imported after the first frame
            from assistant.ui.catalog import Catalog  # noqa: PLC0415

            self.post_message(CatalogMade(Catalog(library, (self._search or build_search)(library))))
        except Exception as error:  # noqa: BLE001 - handed on to the app, which stops if it must
            self.post_message(LoadingFailed(error))

    def on_loading_failed(self, message: LoadingFailed) -> None:
        """Say that the content cannot be used; stop at anything else."""
        if not isinstance(message.error, AssistantError):
            self._handle_exception(message.error)
            return
        self._screen(ConversationScreen).failure = str(message.error)

    def on_catalog_made(self, message: CatalogMade) -> None:
        """Let the library search."""
        sys.setswitchinterval(0.005)
        self.catalog = message.catalog
        for screen in self._kept.values():
            if isinstance(screen, Searching):
                screen.catalog = message.catalog

    def on_content_loaded(self, message: ContentLoaded) -> None:
        """Begin the conversation, with what was typed so far."""
        self.library, self._dialogue = message.library, message.talk
        talk = self._screen(ConversationScreen)
        talk.waiting = ()
        talk.situations = draw.situations(message.library)
        if message.library.refused:
            talk.notice = words.REFUSED.format(names=", ".join(message.library.refused))
        talk.role = words.ROLE_SHORT[self.role]
        early, self._early = self._early, ()
        self._show(go=False)
        for said in early:
            self.on_said(said)

    # --- the conversation

    def _advance(self, step: Callable[[Talk], Talk], *, go: bool = True) -> None:
        """Take one step in the dialogue, and show what came of it.

        Args:
            step: Makes the next dialogue.
            go: Whether to go to the screen where that is shown.
        """
        if self._dialogue is None:
            return
        try:
            self._dialogue = step(self._dialogue)
        except AssistantError as error:
            self.notify(words.CANNOT.format(why=error), severity="warning", markup=False)
            return
        self._show(go=go)

    def _show(self, *, go: bool) -> None:
        """Set what the screens show."""
        if self._dialogue is None:
            return
        view = self._dialogue.view()
        talk = self._screen(ConversationScreen)
        before = talk.view.advice if talk.view is not None else None
        talk.view = view
        if view.stopped:
            self.exit()
        elif view.advice is None:
            if go:
                self._to(talk)
        elif view.advice != before:
            self._advice_screen().view = view.advice
            if go:
                self._to(self._advice_screen())

    def _advice_screen(self) -> AdviceScreen:
        from assistant.ui.screens.advice import AdviceScreen  # noqa: PLC0415 - imported when it is needed

        return self._screen(AdviceScreen)

    def _to(self, screen: Screen[None]) -> None:
        """Show a kept screen: return to it if it is open below, else put it on top."""
        if screen in self.screen_stack:
            while self.screen is not screen:
                self.pop_screen()
        else:
            self._push(screen)

    def _push(self, screen: Screen[None]) -> None:
        if not self.is_screen_installed(screen):
            # An installed screen is not thrown away when it leaves the stack.
            self.install_screen(screen, name=type(screen).__name__)
        self.push_screen(screen)

    def on_said(self, message: Said) -> None:
        """Hand on what was typed; keep it in memory until there is content."""
        if self._dialogue is None:
            self._early = (*self._early, message)
            self._screen(ConversationScreen).waiting = tuple(each.text for each in self._early)
            return
        self._advance(lambda dialogue: dialogue.say(message.text))

    def on_typing(self, message: Typing) -> None:
        """Offer the situations that fit what is typed so far."""
        if self._dialogue is not None:
            self._screen(ConversationScreen).suggested = (message.text, self._dialogue.suggest(message.text))

    def on_chose(self, message: Chose) -> None:
        """Hand on a choice."""
        self._advance(lambda dialogue: dialogue.choose(message.index))

    def on_changed(self, message: Changed) -> None:
        """Hand on another value of a fact."""
        self._advance(lambda dialogue: dialogue.change(message.fact, message.value))

    def on_forgot(self, message: Forgot) -> None:
        """Hand on that a fact is to be forgotten."""
        self._advance(lambda dialogue: dialogue.forget(message.fact))

    def on_decided(self, message: Decided) -> None:
        """Hand on what was decided."""
        self._advance(lambda dialogue: dialogue.record_decision(message.decision))

    def on_opened(self, message: Opened) -> None:
        """Open a situation from another screen."""
        from assistant.model.ids import TreeId  # noqa: PLC0415

        self._to(self._screen(ConversationScreen))
        self._advance(lambda dialogue: dialogue.open_tree(TreeId(message.tree)))

    def on_went_back(self, _message: WentBack) -> None:
        """Take a step back, without opening an advice again."""
        self._advance(lambda dialogue: dialogue.back(), go=False)

    def on_advice_wanted(self, _message: AdviceWanted) -> None:
        """Open the advice."""
        view = self._screen(ConversationScreen).view
        if view is None or view.advice is None:
            self.notify(words.NO_ADVICE, markup=False)
            return
        screen = self._advice_screen()
        if screen.view is not view.advice:
            screen.view = view.advice
        self._to(screen)

    # --- the library

    def on_page_wanted(self, message: PageWanted) -> None:
        """Open a page of the library."""
        from assistant.ui.pages import page_screen  # noqa: PLC0415 - imported when it is needed

        screen = page_screen(self.catalog, message) if self.catalog is not None else None
        if screen is None:
            self.notify(words.NO_PAGE, markup=False)
        else:
            self.push_screen(screen)

    def on_bars_wanted(self, _message: BarsWanted) -> None:
        """Show how complaints ended."""
        if self.catalog is not None:
            from assistant.ui.pages import bars_screen  # noqa: PLC0415

            self.push_screen(bars_screen(self.catalog))

    def on_complaint_wanted(self, _message: ComplaintWanted) -> None:
        """Open the help for a complaint."""
        from assistant.ui.screens.complaint import ComplaintScreen  # noqa: PLC0415

        screen = self._screen(ComplaintScreen)
        screen.catalog = self.catalog
        self._to(screen)

    # --- commands

    def action_restart(self) -> None:
        """Begin again."""
        self._to(self._screen(ConversationScreen))
        self._advance(lambda dialogue: dialogue.restart())

    def action_role(self) -> None:
        """Choose a role."""
        from assistant.ui.screens.choose import ChooseScreen  # noqa: PLC0415

        self.push_screen(ChooseScreen(words.ROLE_TITLE, words.ROLE_LEAD, words.ROLES, self.role), self._set_role)

    def _set_role(self, role: str | None) -> None:
        from assistant.model.verdicts import Role  # noqa: PLC0415

        if role is None or role == self.role:
            return
        self.role = role
        self._screen(ConversationScreen).role = words.ROLE_SHORT[role]
        self._keep_preferences()
        self.notify(words.ROLE_NOW.format(role=dict(words.ROLES)[role]), markup=False)
        self._advance(lambda dialogue: dialogue.with_role(Role(role)), go=False)

    def action_theme(self) -> None:
        """Change between the dark and the light theme."""
        self.theme = LIGHT if self.theme == DARK else DARK
        self._keep_preferences()

    def _keep_preferences(self) -> None:
        if self._keep is not None:
            self._keep(self.role, self.theme)

    def action_commands(self) -> None:
        """Show all keys that work now."""
        from assistant.ui.screens.help import HelpScreen  # noqa: PLC0415

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self.screen))

    def action_cases(self) -> None:
        """Open the advices of the committee."""
        from assistant.ui.screens.library import LibraryScreen  # noqa: PLC0415

        screen = self._screen(LibraryScreen)
        screen.catalog = self.catalog
        self._to(screen)

    def action_card(self) -> None:
        """Open the differences between card and law."""
        if self.library is not None:
            from assistant.ui.pages import card_screen  # noqa: PLC0415

            screen = card_screen(self.library)
            if getattr(self.screen, "subject", "") != screen.subject:
                self.push_screen(screen)
