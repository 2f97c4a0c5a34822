"""Pages to read: an advice of the committee, a theme, an article, a term, a passage, a contact, a mail."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

from assistant.model.ids import ArticleId, ContactId, PassageId, PrecedentId, TemplateId, TermId
from assistant.model.library import Library
from assistant.model.texts import Precedent
from assistant.presenters import dates, texts
from assistant.presenters.advice import present_contact, present_precedent_row
from assistant.presenters.mail import present_mail
from assistant.presenters.pages import contact_line, mail_lines, precedent_line, source_line
from assistant.presenters.sources import present_source
from assistant.presenters.understood import explanation_lines, reading_lines
from assistant.presenters.views import PageView, SectionView

__all__ = ["explanation_lines", "outcome_bars", "page", "precedent_page", "reading_lines", "theme_page"]

BAR_WIDTH = 20
"""Cells of the longest bar."""


def page(library: Library, kind: str, id: str) -> PageView | None:
    """Return the page of a search result; None if there is no such thing to read.

    Args:
        library: The content.
        kind: As in a search result: uitspraak, thema, artikel, begrip, sjabloon, contact, passage.
        id: Its id.
    """
    lay_out = _PAGES.get(kind)
    return lay_out(library, id) if lay_out is not None else None


def precedent_page(library: Library, precedent: Precedent) -> PageView:
    """Lay an advice of the committee out: the outcome, what happened, the lesson, what to do now."""
    date = dates.day(precedent.date) if precedent.date else texts.NOT_DATED
    sector = texts.SECTORS.get(precedent.sector, precedent.sector)
    outcome = texts.OUTCOMES.get(precedent.outcome, precedent.outcome)
    side = texts.SIDES.get(precedent.side, "")
    sections = (
        SectionView(texts.LESSON, _lines(precedent.lesson)),
        SectionView(texts.ACTION, _lines(precedent.action)),
        SectionView(texts.HAPPENED, _lines(precedent.happened)),
        SectionView(texts.VIEW, (*_lines(precedent.view), *((side,) if side else ()))),
        SectionView(texts.DOUBT, _lines(precedent.note)),
        *_sources(library, precedent.passages),
        SectionView(texts.READ_MORE, _lines(precedent.url)),
    )
    return PageView(
        texts.PRECEDENT_TITLE.format(number=precedent.id, title=precedent.title),
        texts.PRECEDENT_LEAD.format(date=date, sector=sector, outcome=outcome),
        tuple(section for section in sections if section.lines),
    )


def theme_page(library: Library, id: str) -> PageView:
    """Lay a theme out: the line of the committee, its outcomes as bars, and its advices, newest first.

    Raises:
        KeyError: If there is no such theme.
    """
    theme = library.themes[id]
    named = [each for each in library.precedents.values() if id in each.themes]
    newest = sorted(named, key=lambda each: each.date.toordinal() if each.date else 0, reverse=True)
    sections = (
        SectionView("", _lines(theme.line)),
        SectionView(texts.THEME_OUTCOMES, outcome_bars(newest)),
        SectionView(texts.THEME_ADVICES, tuple(f"- {precedent_line(present_precedent_row(each))}" for each in newest)),
        SectionView(
            texts.THEME_CONTRADICTIONS,
            tuple(f"- {', '.join(each.precedents)}: {each.text}" for each in theme.contradictions),
        ),
    )
    lead = texts.THEME_LEAD_ONE if len(newest) == 1 else texts.THEME_LEAD.format(count=len(newest))
    return PageView(theme.name, lead, tuple(section for section in sections if section.lines))


def outcome_bars(precedents: Sequence[Precedent]) -> tuple[str, ...]:
    """Count the outcomes, each as a bar with its number, so that it can be read without seeing the bar."""
    counts = Counter(each.outcome for each in precedents)
    most = max(counts.values(), default=0)
    labels = {id: texts.OUTCOMES.get(id, id) for id in (*texts.OUTCOMES, *counts) if counts[id]}
    width = max((len(label) for label in labels.values()), default=0)
    return tuple(
        f"{label.ljust(width)}  {texts.BAR * max(1, round(BAR_WIDTH * counts[id] / most))} {counts[id]}"
        for id, label in labels.items()
    )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.strip().splitlines() if line.strip())


def _sources(library: Library, ids: Iterable[PassageId]) -> tuple[SectionView, ...]:
    known = (library.passages[id] for id in ids if id in library.passages)
    lines = tuple(f"- {source_line(present_source(library, passage))}" for passage in known)
    return (SectionView(texts.SOURCES, lines),) if lines else ()


def _precedent(library: Library, id: str) -> PageView | None:
    found = library.precedents.get(PrecedentId(id))
    return precedent_page(library, found) if found is not None else None


def _article(library: Library, id: str) -> PageView | None:
    found = library.articles.get(ArticleId(id))
    return _page(library, found.title, found.body.splitlines(), found.passages) if found is not None else None


def _term(library: Library, id: str) -> PageView | None:
    found = library.terms.get(TermId(id))
    return _page(library, found.name, (found.text,), found.passages) if found is not None else None


def _mail(library: Library, id: str) -> PageView | None:
    found = library.templates.get(TemplateId(id))
    return _page(library, found.title, mail_lines(present_mail(found)), found.passages) if found is not None else None


def _contact(library: Library, id: str) -> PageView | None:
    found = library.contacts.get(ContactId(id))
    if found is None:
        return None
    return _page(library, found.name, (contact_line(present_contact(found)),), found.passages)


def _passage(library: Library, id: str) -> PageView | None:
    found = library.passages.get(PassageId(id))
    if found is None:
        return None
    view = present_source(library, found)
    return PageView(found.id, view.source, (SectionView("", (source_line(view), *found.urls)),))


def _page(library: Library, title: str, lines: Iterable[str], passages: Iterable[PassageId]) -> PageView:
    return PageView(title, "", (SectionView("", tuple(lines)), *_sources(library, passages)))


_PAGES: Mapping[str, Callable[[Library, str], PageView | None]] = MappingProxyType(
    {
        "uitspraak": _precedent,
        "thema": lambda library, key: theme_page(library, key) if key in library.themes else None,
        "artikel": _article,
        "begrip": _term,
        "sjabloon": _mail,
        "contact": _contact,
        "passage": _passage,
        "bron": _passage,
    }
)
