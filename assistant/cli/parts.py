"""The parts of the program, put together; each is made when it is first needed."""

from __future__ import annotations

import argparse
import datetime as dt
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.model.verdicts import Role

if TYPE_CHECKING:
    from assistant.dialogue.dialogue import Dialogue
    from assistant.language.search import Search
    from assistant.language.understanding import Understanding
    from assistant.loading.preferences import Preferences
    from assistant.model.library import Library


class Parts:
    """What the commands need, for one content folder and one day."""

    def __init__(self, root: Path | None, today: dt.date) -> None:
        """Prepare; nothing is loaded yet.

        Args:
            root: The folder of the content; None: what we ship.
            today: The day that terms are counted to.
        """
        self.root = root
        self.today = today

    @classmethod
    def of(cls, options: argparse.Namespace) -> Parts:
        """Take the folder and the day from the command line."""
        given: dt.date | None = getattr(options, "datum", None)
        return cls(options.inhoud, given or dt.date.today())  # noqa: DTZ011  the day where the user is

    @cached_property
    def library(self) -> Library:
        """All content."""
        from assistant.loading.library import load_library

        return load_library(self.root)

    @cached_property
    def search(self) -> Search:
        """The search over all content."""
        from assistant.loading.index_store import ready_search

        return ready_search(self.library)

    @cached_property
    def understanding(self) -> Understanding:
        """Whoever understands Dutch."""
        from assistant.language.understanding import Understanding
        from assistant.loading.phrasebook import load_phrasebook

        return Understanding(self.library, load_phrasebook(self.root))

    @cached_property
    def preferences(self) -> Preferences:
        """What the user chose before."""
        from assistant.loading.preferences import read_preferences

        return read_preferences()

    def dialogue(self, role: Role) -> Dialogue:
        """Begin a conversation."""
        from assistant.dialogue.dialogue import Dialogue
        from assistant.dialogue.listener import Listener

        listener = Listener(self.library, self.today, lambda: self.understanding, lambda: self.search)
        return Dialogue.begin(self.library, listener, self.today, role)
