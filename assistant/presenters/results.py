"""What was found by searching, grouped by kind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from assistant.model.ids import ContactId, PassageId, PrecedentId, TermId, TreeId
from assistant.model.library import Library
from assistant.presenters import texts
from assistant.presenters.advice import present_precedent_row
from assistant.presenters.views import ResultGroup, ResultRow

_SHORT = 90


class Found(Protocol):
    """A result of `language.search`."""

    @property
    def kind(self) -> str:
        """What sort of thing it is."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def title(self) -> str:
        """Its title."""

    @property
    def score(self) -> float:
        """How well it fits."""


def present_results(library: Library, found: Iterable[Found]) -> tuple[ResultRow, ...]:
    """Show results in their order, each with a line that helps to choose."""
    return tuple(
        ResultRow(str(each.kind), str(each.id), each.title, _detail(library, str(each.kind), str(each.id)), each.score)
        for each in found
    )


def grouped(rows: Iterable[ResultRow]) -> tuple[ResultGroup, ...]:
    """Put results of one kind together; the kind of the best result comes first."""
    groups: dict[str, list[ResultRow]] = {}
    for row in rows:
        groups.setdefault(texts.RESULT_KINDS.get(row.kind, row.kind), []).append(row)
    return tuple(ResultGroup(same[0].kind, heading, tuple(same)) for heading, same in groups.items())


def _detail(library: Library, kind: str, id: str) -> str:
    match kind:
        case "uitspraak" if (precedent := library.precedents.get(PrecedentId(id))) is not None:
            row = present_precedent_row(precedent)
            return f"{row.year}, {row.outcome}: {row.lesson}"
        case "boom" if (tree := library.trees.get(TreeId(id))) is not None:
            return tree.summary
        case "begrip" if (term := library.terms.get(TermId(id))) is not None:
            return _shorten(term.text)
        case "contact" if (contact := library.contacts.get(ContactId(id))) is not None:
            return contact.when
        case "passage" | "bron" if (passage := library.passages.get(PassageId(id))) is not None:
            return f"{texts.AUTHORITIES[passage.authority]}: {_shorten(passage.text)}"
        case "thema" if id in library.themes:
            return _shorten(library.themes[id].line)
        case _:
            return ""


def _shorten(text: str) -> str:
    return text if len(text) <= _SHORT else text[:_SHORT].rsplit(" ", 1)[0] + " …"
