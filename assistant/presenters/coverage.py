"""For who owns the content: which passages reach a user, by which paths, and where card and law differ."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from assistant.engine.advice import applies, applying, cited_passages, gather
from assistant.engine.paths import Path, paths
from assistant.model.ids import ConflictId, Facts, PassageId, StepId, TreeId
from assistant.model.library import Library
from assistant.model.tree import Guidance, Outcome, TreeKind
from assistant.presenters import texts
from assistant.presenters.facts import enumerate_words, fact_rows
from assistant.presenters.sources import present_conflict
from assistant.presenters.views import PageView, SectionView


@dataclass(frozen=True, slots=True)
class Reached:
    """How a passage or a difference reaches the user."""

    trees: tuple[TreeId, ...]
    """The situations in which a path begins that reaches it."""
    paths: int
    example: Facts
    """The facts of the shortest of these paths."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the paths of all situations reach."""

    passages: Mapping[PassageId, Reached]
    conflicts: Mapping[ConflictId, Reached]


def cover(library: Library, today: dt.date) -> Coverage:
    """Walk every path of every situation and note what its advice cites."""
    passages: dict[PassageId, Reached] = {}
    conflicts: dict[ConflictId, Reached] = {}
    gathered: dict[tuple[object, ...], Guidance] = {}
    for tree, path, outcome in _ends(library, today):
        mark = (path.tree, outcome.id, tuple((each.tree, each.reason.id) for each in path.returned))
        guidance = gathered.get(mark)
        if guidance is None:
            guidance = gathered[mark] = gather(outcome, [each.reason for each in path.returned])
        parts = [part for part in outcome.parts if applies(part.condition, path.facts)]
        steps = [library.steps[StepId(id)] for id in applying(guidance.steps, path.facts)]
        for passage in cited_passages(library, guidance, parts, steps):
            passages[passage] = _also(passages.get(passage), tree, path.facts)
        for conflict in guidance.conflicts:
            conflicts[conflict] = _also(conflicts.get(conflict), tree, path.facts)
    return Coverage(passages, conflicts)


def coverage_page(library: Library, coverage: Coverage) -> PageView:
    """Lay out which passages a path reaches, and which norms none does."""
    norms = [passage for passage in library.passages.values() if passage.norm and not passage.background]
    reached = [passage for passage in norms if passage.id in coverage.passages]
    sections = (
        SectionView(
            texts.COVERAGE_MISSING,
            tuple(f"- {each.id}: {each.text}" for each in norms if each.id not in coverage.passages),
        ),
        SectionView(
            texts.COVERAGE_REACHED,
            tuple(
                f"- {_reached_line(library, id, coverage.passages[id])}"
                for id in library.passages
                if id in coverage.passages
            ),
        ),
        SectionView(
            texts.COVERAGE_BACKGROUND,
            tuple(f"- {each.id}: {each.background}" for each in library.passages.values() if each.background),
        ),
    )
    lead = texts.COVERAGE_LEAD.format(reached=len(reached), norms=len(norms))
    return PageView(texts.COVERAGE_TITLE, lead, tuple(section for section in sections if section.lines))


def coverage_json(library: Library, coverage: Coverage) -> list[dict[str, Any]]:
    """Give every passage with the situations and the number of paths that reach it."""
    none = Reached((), 0, {})
    return [
        {
            "passage": id,
            "norm": passage.norm,
            "bomen": list(coverage.passages.get(id, none).trees),
            "paden": coverage.passages.get(id, none).paths,
            "achtergrond": passage.background,
        }
        for id, passage in library.passages.items()
    ]


def differences_page(library: Library, coverage: Coverage | None = None) -> PageView:
    """Lay out every difference between card and law, for the staff officer who owns the card.

    Args:
        library: The content.
        coverage: What the paths reach, to name the situations that show a difference; None to leave that out.
    """
    sections = []
    for conflict in library.conflicts.values():
        view = present_conflict(conflict)
        lines = [
            view.direction,
            texts.DIFFERENCE_SAYS.format(says=view.says),
            texts.DIFFERENCE_OWNER.format(owner=conflict.for_owner),
            texts.DIFFERENCE_CARD.format(ids=", ".join(view.card)),
            texts.DIFFERENCE_LAW.format(ids=", ".join(view.law)),
        ]
        if coverage is not None:
            reached = coverage.conflicts.get(conflict.id)
            shown = texts.DIFFERENCE_USED.format(trees=", ".join(reached.trees)) if reached else texts.DIFFERENCE_UNUSED
            lines.append(shown)
        sections.append(SectionView(f"{view.id} {view.title}", tuple(lines)))
    lead = texts.DIFFERENCES_LEAD.format(count=len(sections))
    return PageView(texts.DIFFERENCES_TITLE, lead, tuple(sections))


def _ends(library: Library, today: dt.date) -> Iterator[tuple[TreeId, Path, Outcome]]:
    for tree in library.trees.values():
        if tree.kind is TreeKind.SITUATION:
            for path in paths(library, tree.id, today):
                if isinstance(path.end, Outcome):
                    yield tree.id, path, path.end


def _also(before: Reached | None, tree: TreeId, facts: Facts) -> Reached:
    if before is None:
        return Reached((tree,), 1, facts)
    trees = before.trees if tree in before.trees else (*before.trees, tree)
    example = facts if len(facts) < len(before.example) else before.example
    return Reached(trees, before.paths + 1, example)


def _reached_line(library: Library, id: PassageId, reached: Reached) -> str:
    form = texts.COVERAGE_ONE if reached.paths == 1 else texts.COVERAGE_ROW
    trees = enumerate_words(reached.trees, texts.AND)
    named = [f"{row.name}: {row.value}" for row in fact_rows(library.registry, reached.example.items())]
    example = texts.COVERAGE_EXAMPLE.format(facts=", ".join(named)) if named else texts.COVERAGE_NO_FACTS
    return f"{form.format(id=id, trees=trees, count=reached.paths)}, {example}"
