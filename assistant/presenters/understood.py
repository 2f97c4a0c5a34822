"""What was made of one sentence, and which words led to it."""

from __future__ import annotations

from assistant.language.reading import Alternative, Kind, Reading
from assistant.model.library import Library
from assistant.presenters import phrases, texts
from assistant.presenters.facts import fact_rows


def reading_lines(library: Library, reading: Reading) -> tuple[str, ...]:
    """Say what a sentence is about, what it states, and what else it may be about."""
    lines = [phrases.DANGER] if reading.danger else []
    if reading.kind is Kind.OUTSIDE:
        return (*lines, phrases.OUTSIDE)
    subject = _subject(library, reading.tree or reading.kind.value)
    lines.append((texts.READING_UNSURE if reading.near_tie else texts.READING_ABOUT).format(subject=subject))
    rows = fact_rows(library.registry, {**reading.facts, **reading.details}.items())
    lines += [f"- {row.name}: {row.value}" for row in rows]
    others = [each for each in reading.alternatives if each.id != (reading.tree or reading.kind.value)]
    if others:
        lines.append(texts.READING_OTHERS)
        lines += [f"- {_scored(library, each)}" for each in others]
    return tuple(lines)


def explanation_lines(library: Library, reading: Reading) -> tuple[str, ...]:
    """Say which words led to what."""
    lines = [
        texts.READING_CORRECTED.format(typed=typed, understood=understood) for typed, understood in reading.corrected
    ]
    for each in reading.evidence:
        meaning = _subject(library, each.meaning)
        lines.append(texts.READING_EVIDENCE.format(words=each.words, meaning=meaning, weight=f"{each.weight:g}"))
    return (texts.READING_WHY, *(f"- {line}" for line in lines)) if lines else ()


def _scored(library: Library, each: Alternative) -> str:
    return texts.READING_SCORE.format(subject=_subject(library, each.id), percent=round(100 * each.score))


def _subject(library: Library, id: str) -> str:
    tree = next((tree for tree in library.trees.values() if tree.id == id), None)
    return f"{tree.title} ({id})" if tree is not None else phrases.KINDS.get(id, id)
