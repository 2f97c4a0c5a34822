"""Put the parts together and run the terminal interface."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from assistant.loading.preferences import Preferences, keep_preferences, read_preferences
from assistant.model.verdicts import Role
from assistant.ui.app import DossierwijzerApp, Habits

if TYPE_CHECKING:
    import datetime as dt

    from assistant.language.search import Search
    from assistant.model.library import Library
    from assistant.ui.talk import Talk


def run(root: Path | None, today: dt.date, role: Role | str | None = None) -> int:
    """Run until the user stops.

    Args:
        root: Where the content is; None: where it was installed.
        today: The day that terms are counted to.
        role: The role of the user; None: the one that was kept.

    Returns:
        The exit code: 0, or 1 after a crash.
    """
    kept = read_preferences()
    made: list[Search] = []

    def load() -> Library:
        from assistant.loading.library import load_library  # noqa: PLC0415 - imported after the first frame

        return load_library(root)

    def search(library: Library) -> Search:
        from assistant.ui.catalog import build_search  # noqa: PLC0415

        if not made:
            made.append(build_search(library))
        return made[0]

    def begin(library: Library, role_id: str) -> Talk:
        from assistant.dialogue.dialogue import Dialogue  # noqa: PLC0415
        from assistant.dialogue.listener import Listener  # noqa: PLC0415
        from assistant.loading.phrasebook import load_phrasebook  # noqa: PLC0415

        listener = Listener(library, today, lambda: load_phrasebook(root), lambda: search(library))
        begun = Dialogue.begin(library, listener, today, Role(role_id))
        # What understands Dutch is built at the first line; better now, in this thread, than under the user's fingers.
        begun.say("hallo")
        return begun

    def keep(role_id: str, theme: str) -> None:
        keep_preferences(Preferences(Role(role_id), theme))

    app = DossierwijzerApp(load, begin, search, Habits(Role(role or kept.role).value, kept.theme, keep))
    app.run()
    return app.return_code or 0
