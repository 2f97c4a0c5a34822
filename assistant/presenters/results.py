"""What was found by searching, grouped by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Protocol, TypeVar

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


_FoundT = TypeVar("_FoundT", bound=Found)


def present_results(library: Library, found: Iterable[Found]) -> tuple[ResultRow, ...]:
    """Show results in their order, each with a line that helps to choose."""
    return tuple(
        ResultRow(str(each.kind), str(each.id), each.title, _detail(library, str(each.kind), str(each.id)), each.score)
        for each in found
    )


def first_of_each_kind(found: Iterable[_FoundT], most: int) -> Iterator[_FoundT]:
    """Yield results in their order, no more than so many of each kind: one kind must not crowd out another."""
    seen: Counter[str] = Counter()
    for each in found:
        seen[each.kind] += 1
        if seen[each.kind] <= most:
            yield each


def grouped(rows: Iterable[ResultRow]) -> tuple[ResultGroup, ...]:
    """Put results of one kind together; the kind of the best result comes first."""
    groups: dict[str, list[ResultRow]] = {}
    for row in rows:
        groups.setdefault(texts.RESULT_KINDS.get(row.kind, row.kind), []).append(row)
    return tuple(ResultGroup(same[0].kind, heading, tuple(same)) for heading, same in groups.items())


def _detail(library: Library, kind: str, id: str) -> str:
    detail = _DETAILS.get(kind)
    return detail(library, id) if detail is not None else ""


def _shorten(text: str) -> str:
    return text if len(text) <= _SHORT else text[:_SHORT].rsplit(" ", 1)[0] + " …"


def _precedent(library: Library, id: str) -> str:
    row = present_precedent_row(library.precedents[PrecedentId(id)])
    return f"{row.year}, {row.outcome}: {row.lesson}"


def _passage(library: Library, id: str) -> str:
    passage = library.passages[PassageId(id)]
    return f"{texts.AUTHORITIES[passage.authority]}: {_shorten(passage.text)}"


_DETAILS: Mapping[str, Callable[[Library, str], str]] = MappingProxyType(
    {
        "uitspraak": _precedent,
        "boom": lambda library, key: library.trees[TreeId(key)].summary,
        "begrip": lambda library, key: _shorten(library.terms[TermId(key)].text),
        "contact": lambda library, key: library.contacts[ContactId(key)].when,
        "passage": _passage,
        "bron": _passage,
        "thema": lambda library, key: _shorten(library.themes[key].line),
    }
)
