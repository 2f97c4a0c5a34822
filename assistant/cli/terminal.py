"""Put the parts together and run the terminal interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.loading.preferences import Preferences, keep_preferences
from assistant.model.verdicts import Role
from assistant.ui.app import DossierwijzerApp, Habits

if TYPE_CHECKING:
    from assistant.cli.parts import Parts
    from assistant.model.library import Library
    from assistant.ui.talk import Talk


def run(parts: Parts, role: Role | None = None) -> int:
    """Run until the user stops.

    Args:
        parts: The parts of the program, of which nothing is loaded before the first frame.
        role: The role of the user; None: the one that was kept.

    Returns:
        The exit code: 0, or 1 after a crash.
    """
    kept = parts.preferences

    def begin(_: Library, role_id: str) -> Talk:
        begun = parts.dialogue(Role(role_id))
        # What understands Dutch is built at the first key and line; better now, in this thread, than under the
        # user's fingers.
        begun.suggest("hallo")
        begun.say("hallo")
        return begun

    def keep(role_id: str, theme: str) -> None:
        keep_preferences(Preferences(Role(role_id), theme))

    habits = Habits(Role(role or kept.role).value, kept.theme, keep)
    app = DossierwijzerApp(lambda: parts.library, begin, lambda _: parts.search, habits)
    app.run()
    return app.return_code or 0
