"""The application: holds the dialogue, takes what screens tell, and sets what they show."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.app import App
from textual.binding import Binding, BindingType

from assistant.errors import AssistantError
from assistant.presenters import ui_texts as words
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
    WentBack,
)
from assistant.ui.screens.conversation import ConversationScreen
from assistant.ui.themes import DARK, LIGHT, THEMES

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.app import SystemCommand
    from textual.screen import Screen

    from assistant.model.library import Library
    from assistant.presenters.views import ChoiceView
    from assistant.ui.catalog import Catalog
    from assistant.ui.screens.advice import AdviceScreen
    from assistant.ui.talk import Talk

_S = TypeVar("_S", bound="Screen[None]")


class DossierwijzerApp(App[None]):
    """The assistant in the terminal."""

    TITLE = words.NAME
    ENABLE_COMMAND_PALETTE = False
    """Textual's own palette is partly English and can save screenshots; the help screen does its work."""
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
        Binding(
            "ctrl+q", "quit", words.KEY_QUIT, show=False, tooltip=words.TIP_QUIT, priority=True, id="stop"
        ),
        Binding("ctrl+z", "suspend_process", words.KEY_SUSPEND, show=False, tooltip=words.TIP_SUSPEND),
        Binding("ctrl+c", "help_quit", words.KEY_QUIT, show=False, system=True),
    ]

    def __init__(
        self,
        load: Callable[[], Library],
        begin: Callable[[Library, str], Talk],
        *,
        role: str = "leraar",
        theme: str = DARK,
        keep: Callable[[str, str], None] | None = None,
    ) -> None:
        """Prepare the app; nothing is loaded yet.

        Args:
            load: Loads the content; called in a thread after the first frame.
            begin: Begins a conversation for a role, also in that thread.
            role: Id of the role of the user.
            theme: Name of the theme.
            keep: Keeps the role and the theme for a next time; called only when one of them changes.
        """
        # The default makes a pause of 100 ms and more, now and then, at a key press.
        gc.set_threshold(20_000, 50, 1_000)
        super().__init__()
        for each in THEMES:
            self.register_theme(each)
        self.theme = theme if theme in {DARK, LIGHT} else DARK
        self.animation_level = "none"
        self.role = role
        self.library: Library | None = None
        self._load, self._begin, self._keep = load, begin, keep
        self._dialogue: Talk | None = None
        self._catalog: Catalog | None = None
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
        assert isinstance(made, kind)
        return made

    def on_mount(self) -> None:
        """Load the content once the first frame stands."""
        self.call_after_refresh(self._start_reading)

    def _start_reading(self) -> None:
        # Not a worker of Textual: stopping the program must not wait for it.
        Thread(target=self._read_content, name="inhoud", daemon=True).start()

    def _read_content(self) -> None:
        try:
            library = self._load()
            self.post_message(ContentLoaded(library, self._begin(library, self.role)))
            from assistant.ui.catalog import Catalog  # noqa: PLC0415 - imported after the first frame

            self.post_message(CatalogMade(Catalog(library)))
        except Exception as error:  # noqa: BLE001 - handed on to the app, which stops if it must
            self.post_message(LoadingFailed(error))

    def on_loading_failed(self, message: LoadingFailed) -> None:
        """Say that the content cannot be used; stop at anything else."""
        if not isinstance(message.error, AssistantError):
            self._handle_exception(message.error)
            return
        why = f"{words.NOT_LOADED} {message.error}"
        self.notify(why, title=words.NOT_LOADED_TIP, severity="error", timeout=60, markup=False)

    def on_catalog_made(self, message: CatalogMade) -> None:
        """Let the library search."""
        from assistant.ui.screens.library import LibraryScreen  # noqa: PLC0415

        self._catalog = message.catalog
        if LibraryScreen in self._kept:
            self._screen(LibraryScreen).catalog = message.catalog

    def on_content_loaded(self, message: ContentLoaded) -> None:
        """Begin the conversation, with what was typed so far."""
        self.library, self._dialogue = message.library, message.talk
        talk = self._screen(ConversationScreen)
        talk.waiting = ()
        talk.situations = situations(message.library)
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
        catalog = self._catalog
        page = catalog.page(message.kind, message.id) if catalog is not None else None
        if catalog is None or page is None:
            self.notify(words.NO_PAGE, markup=False)
            return
        from assistant.ui.draw_library import page_blocks  # noqa: PLC0415 - imported when it is needed
        from assistant.ui.screens.read import ReadScreen  # noqa: PLC0415

        blocks = page_blocks(page, lambda text: catalog.marks(message.hit, text))
        self.push_screen(ReadScreen(page.title, lambda _width: blocks, catalog.links(message.kind, message.id)))

    def on_bars_wanted(self, _message: BarsWanted) -> None:
        """Show how complaints ended."""
        catalog = self._catalog
        if catalog is not None:
            from assistant.ui.draw_library import bar_blocks  # noqa: PLC0415
            from assistant.ui.screens.read import ReadScreen  # noqa: PLC0415

            self.push_screen(ReadScreen(words.BARS_TITLE, lambda width: bar_blocks(catalog, width)))

    def on_complaint_wanted(self, _message: ComplaintWanted) -> None:
        """Open the help for a complaint."""

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
        screen.catalog = self._catalog
        self._to(screen)

    def action_card(self) -> None:
        """Open the differences between card and law."""

    # --- Textual's own words and leaks

    def action_command_palette(self) -> None:
        """Show the help instead of Textual's palette."""
        self.action_commands()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:  # noqa: ARG002
        """Offer none of Textual's own commands."""
        return ()

    def action_help_quit(self) -> None:
        """Say how to stop, for who presses ctrl+c."""
        self.notify(words.QUIT_NOTICE, title=words.QUIT_TITLE, markup=False)

    def get_key_display(self, binding: Binding) -> str:
        """Name keys as they stand on a Dutch keyboard."""
        if binding.key_display:
            return binding.key_display
        key = binding.key.split(",")[0]
        if key in words.KEY_NAMES:
            return words.KEY_NAMES[key]
        return key.upper() if len(key) > 1 and key[0] == "f" and key[1:].isdigit() else key

    def action_screenshot(self, filename: str | None = None, path: str | None = None) -> None:
        """Save nothing: a picture of the screen holds what was typed."""

    def deliver_screenshot(
        self,
        filename: str | None = None,  # noqa: ARG002
        path: str | None = None,  # noqa: ARG002
        time_format: str | None = None,  # noqa: ARG002
    ) -> str | None:
        """Save nothing: a picture of the screen holds what was typed."""
        return None

    def _handle_exception(self, error: Exception) -> None:
        """Stop with one Dutch sentence: a traceback shows what was typed.

        The message of the exception is left out too, because it may hold the same.
        """
        self._return_code = 1
        if self._exception is None:
            # Tests look at this to raise the exception again.
            self._exception = error
            self._exception_event.set()
        self._exit_renderables[:] = [crash_report(error)]
        self._close_messages_no_wait()

    def panic(self, *renderables: RenderableType) -> None:  # noqa: ARG002
        """Stop without showing what the library would print."""
        self._return_code = 1
        self._exit_renderables[:] = [words.CRASH]
        self._close_messages_no_wait()


def situations(library: Library) -> tuple[ChoiceView, ...]:
    """Return the situations that can be opened, in the order of the content."""
    from assistant.model.tree import TreeKind  # noqa: PLC0415
    from assistant.presenters.views import ChoiceView  # noqa: PLC0415

    trees = library.trees.values()
    return tuple(ChoiceView(tree.id, tree.title) for tree in trees if tree.kind is TreeKind.SITUATION)


def crash_report(error: BaseException) -> str:
    """Say that the program crashed, and where, without anything that was typed."""
    inner = getattr(error, "error", None)
    if isinstance(inner, BaseException):
        error = inner
    trace = error.__traceback__
    file, line = "", 0
    while trace is not None:
        name = Path(trace.tb_frame.f_code.co_filename)
        if "assistant" in name.parts:
            file, line = name.name, trace.tb_lineno
        trace = trace.tb_next
    where = words.CRASH_WHERE.format(kind=type(error).__name__, file=file, line=line) if file else ""
    return f"{words.CRASH}\n{where}".strip()
