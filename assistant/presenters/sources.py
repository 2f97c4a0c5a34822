"""Passages and differences, with who says so."""

from __future__ import annotations

from assistant.model.library import Library
from assistant.model.sources import Conflict, Passage
from assistant.presenters import texts
from assistant.presenters.views import ConflictView, SourceView

_UNSURE = frozenset({"laag"})


def present_source(library: Library, passage: Passage) -> SourceView:
    """Show a passage with its authority, and what to be careful about."""
    notes = []
    if passage.check:
        notes.append(texts.CHECK)
    if passage.confidence in _UNSURE:
        notes.append(texts.UNSURE)
    if passage.read_version:
        notes.append(texts.OLD_VERSION.format(version=passage.read_version))
    source = library.sources.get(passage.source)
    return SourceView(
        id=passage.id,
        authority=texts.AUTHORITIES[passage.authority],
        text=passage.text,
        law=passage.law,
        note=", ".join(notes),
        source=source.title if source else passage.source,
    )


def present_conflict(conflict: Conflict) -> ConflictView:
    """Show a difference between card and law, with what to do about it."""
    return ConflictView(
        id=conflict.id,
        title=conflict.title,
        says=conflict.says,
        direction=texts.DIRECTIONS[conflict.direction],
        card=tuple(conflict.card),
        law=tuple(conflict.law),
    )
