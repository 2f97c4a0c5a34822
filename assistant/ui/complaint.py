"""Help with a complaint as a page: which advices bear on it, what the committee looks at, the route, what to take along."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from assistant.model.ids import PassageId
from assistant.presenters import dates, texts
from assistant.presenters import ui_texts as words
from assistant.presenters.sources import present_source
from assistant.presenters.views import PageView, SectionView

if TYPE_CHECKING:
    from assistant.language.search import ComplaintHelp, Match
    from assistant.model.library import Library
    from assistant.model.texts import Precedent


def reference(precedent: Precedent) -> str:
    """Name an advice as one does in a letter: "LKC 27 juli 2020, 109174"."""
    date = dates.day(precedent.date) if precedent.date else texts.NOT_DATED
    return words.REFERENCE.format(date=date, number=precedent.id)


def matches(help_: ComplaintHelp) -> tuple[tuple[str, tuple[Match, ...]], ...]:
    """Return the advices in groups with a heading, empty groups left out."""
    groups = (
        (words.FOR_SCHOOL, help_.for_school),
        (words.FOR_PARENT, help_.for_parent),
        (words.FOR_BOTH, help_.for_both),
        (words.UNDECIDED, help_.undecided),
    )
    return tuple(group for group in groups if group[1])


def why(match: Match) -> str:
    """Say why an advice is shown."""
    themes = ", ".join(theme.name for theme in match.themes)
    parts = (
        words.MATCHES_WORDS.format(words=", ".join(match.words)) if match.words else "",
        words.MATCHES_THEMES.format(themes=themes) if themes else "",
    )
    return " · ".join(part for part in parts if part)


def route_lines(library: Library) -> tuple[str, ...]:
    """Say how a complaint runs and by when, as the sources say it."""
    return tuple(_cited(library, words.ROUTE_PASSAGES))


def _cited(library: Library, ids: Sequence[str]) -> Iterable[str]:
    for id in ids:
        passage = library.passages.get(PassageId(id))
        if passage is not None:
            note = present_source(library, passage).note
            source = f"{id}, {note}" if note else id
            yield f"- {passage.text} ({source})"


def take_along(library: Library, help_: ComplaintHelp) -> PageView:
    """Make the list to take along; it holds nothing of what the user typed.

    The words that were typed are left out on purpose: the file may end up with others.
    """
    sections = [SectionView(words.CHECKLIST, tuple(f"- [ ] {line}" for line in words.CHECKLIST_LINES))]
    for title, group in matches(help_):
        lines = (
            f"- {reference(match.precedent)} ({_outcome(match.precedent)}): {match.precedent.title}. {match.precedent.lesson}"
            for match in group
        )
        sections.append(SectionView(title, tuple(line.replace("\n", " ") for line in lines)))
    sections += [
        SectionView(words.THEME_LINE.format(theme=theme.name), tuple(theme.line.strip().splitlines()))
        for theme in help_.themes
    ]
    sections.append(SectionView(words.ROUTE, route_lines(library)))
    sections.append(SectionView("", (words.TAKE_ALONG_NOTE,)))
    return PageView(words.TAKE_ALONG, "", tuple(section for section in sections if section.lines))


def _outcome(precedent: Precedent) -> str:
    return texts.OUTCOMES.get(precedent.outcome, precedent.outcome)
