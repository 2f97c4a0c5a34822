"""From the language layer to what the conversation needs; built at the first line, so that starting is quick."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import cached_property
from types import MappingProxyType

from assistant.dialogue.ports import Heard, Masked, Reply
from assistant.language.reading import Answered, Corrected, Kind, Reading, Side, SideKind
from assistant.language.search.documents import Kind as Found
from assistant.language.search.search import Search
from assistant.language.understanding import Understanding
from assistant.model.facts import Fact
from assistant.model.ids import Facts, PrecedentId, TreeId
from assistant.model.library import Library

_NEAR = 0.02
"""From which score something is offered to a user whose line seems not for us."""
_MOST = 5
_COMMANDS: Mapping[SideKind, str] = MappingProxyType(
    {
        SideKind.BACK: "back",
        SideKind.RESTART: "restart",
        SideKind.STOP: "stop",
        SideKind.HELP: "help",
        SideKind.WHY: "why",
        SideKind.WHERE: "where",
    }
)


class Listener:
    """Listens through the language layer and, if there is one, the search for advices of the committee."""

    def __init__(
        self,
        library: Library,
        today: dt.date,
        understand: Callable[[], Understanding],
        build_search: Callable[[], Search] | None = None,
    ) -> None:
        """Prepare; nothing is built yet.

        Args:
            library: All content.
            today: The day that "gisteren" counts from.
            understand: Gives whoever understands Dutch; asked at the first line.
            build_search: Gives the search; None: advices are found by their number only.
        """
        self._library = library
        self._today = today
        self._understand = understand
        self._build_search = build_search

    @cached_property
    def understanding(self) -> Understanding:
        """Whoever understands Dutch."""
        return self._understand()

    @cached_property
    def _search(self) -> Search | None:
        return self._build_search() if self._build_search is not None else None

    def mask(self, text: str) -> Masked:
        """Take personal data out of a line."""
        masked = self.understanding.mask(text)
        return Masked(masked.text, found=bool(masked.kinds))

    def suggest(self, text: str) -> tuple[TreeId, ...]:
        """Return the situations that fit what is typed so far, best first."""
        return self.understanding.suggest(text)

    def read(self, text: str) -> Heard:
        """Read a line that may be about anything."""
        reading = self.understanding.read(text)
        outside = reading.kind is Kind.OUTSIDE
        unsure = reading.near_tie and not outside
        rivals = [
            each.id
            for each in reading.alternatives
            if each.kind is not Kind.OUTSIDE and (not outside or each.score >= _NEAR)
        ]
        return Heard(
            kind=Kind.TREE.value if unsure else reading.kind.value,
            tree=None if unsure else reading.tree,
            alternatives=tuple(rivals),
            facts=MappingProxyType({**reading.details, **reading.facts}),
            danger=bool(reading.danger),
            target=_target(reading),
            precedents=self._precedents(text) if reading.kind is Kind.PRECEDENTS and not reading.precedents else (),
        )

    def reply(self, text: str, fact: Fact | None, known: Facts) -> Reply:
        """Read a line in the middle of a conversation."""
        match self.understanding.read_answer(text, fact, self._today, known):
            case Answered(value, also):
                return Reply(value=value, also=also)
            case Corrected(facts):
                return Reply(corrected=facts)
            case Side(kind) if kind in _COMMANDS:
                return Reply(command=_COMMANDS[kind])
            case Side() as side:
                return Reply(side=Heard(side.kind.value, target=_target(side)))
            case _:
                return Reply()

    def _precedents(self, text: str) -> tuple[PrecedentId, ...]:
        if self._search is None:
            return ()
        return tuple(PrecedentId(hit.id) for hit in self._search.search(text, kinds=(Found.PRECEDENT,), limit=_MOST))


def _target(asked: Reading | Side) -> str:
    number = asked.precedents[0] if asked.precedents else None
    return asked.term or asked.contact or asked.template or number or ""
