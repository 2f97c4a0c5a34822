"""For who owns the content: which passages reach a user, at which outcomes, and where card and law differ."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.engine.survey import End, Survey, uncovered
from assistant.model.ids import ConflictId, Facts, PassageId, TreeId
from assistant.model.library import Library
from assistant.model.tree import Outcome, Reason
from assistant.presenters import texts
from assistant.presenters.as_json import value_json
from assistant.presenters.facts import fact_rows
from assistant.presenters.sources import present_conflict
from assistant.presenters.views import PageView, SectionView


def coverage_page(library: Library, found: Survey) -> PageView:
    """Lay out which passages a path reaches, and which norms none does."""
    norms = [passage for passage in library.passages.values() if passage.norm and not passage.background]
    missing = uncovered(library, found.reached)
    cited = [id for id in library.passages if id in found.reached]
    sections = (
        SectionView(texts.COVERAGE_MISSING, tuple(f"- {id}: {library.passages[id].text}" for id in missing)),
        SectionView(
            texts.COVERAGE_REACHED,
            tuple(f"- {_reached_line(library, id, found.reached[id])}" for id in cited),
        ),
        SectionView(
            texts.COVERAGE_BACKGROUND,
            tuple(f"- {each.id}: {each.background}" for each in library.passages.values() if each.background),
        ),
    )
    lead = texts.COVERAGE_LEAD.format(
        reached=len(norms) - len(missing), norms=len(norms), paths=found.followed, trees=len(found.trees)
    )
    return PageView(texts.COVERAGE_TITLE, lead, tuple(section for section in sections if section.lines))


def coverage_json(library: Library, found: Survey) -> list[dict[str, Any]]:
    """Give every passage with the outcomes that cite it."""
    return [
        {
            "passage": id,
            "norm": passage.norm,
            "bereikt": id in found.reached,
            "bomen": sorted({tree for tree, _ in found.reached.get(id, ())}),
            "uitkomsten": [
                {"boom": tree, "uitkomst": end, "feiten": {fact: value_json(value) for fact, value in facts.items()}}
                for (tree, end), facts in sorted(found.reached.get(id, {}).items(), key=lambda item: item[0])
            ],
            "achtergrond": passage.background,
        }
        for id, passage in library.passages.items()
    ]


def differences_page(library: Library) -> PageView:
    """Lay out every difference between card and law, for the staff officer who owns the card."""
    sections = []
    for conflict in library.conflicts.values():
        view, trees = present_conflict(conflict), shown_in(library, conflict.id)
        lines = (
            view.direction,
            texts.DIFFERENCE_SAYS.format(says=view.says),
            texts.DIFFERENCE_OWNER.format(owner=conflict.for_owner),
            texts.DIFFERENCE_CARD.format(ids=", ".join(view.card)),
            texts.DIFFERENCE_LAW.format(ids=", ".join(view.law)),
            texts.DIFFERENCE_USED.format(trees=", ".join(trees)) if trees else texts.DIFFERENCE_UNUSED,
        )
        sections.append(SectionView(f"{view.id} {view.title}", lines))
    lead = texts.DIFFERENCES_LEAD.format(count=len(sections))
    return PageView(texts.DIFFERENCES_TITLE, lead, tuple(sections))


def differences_json(library: Library) -> list[dict[str, Any]]:
    """Give every difference between card and law."""
    return [
        {
            "id": id,
            "titel": conflict.title,
            "richting": conflict.direction.value,
            "kaart": list(conflict.card),
            "wet": list(conflict.law),
            "advies": conflict.says,
            "besluiten": conflict.for_owner,
            "bomen": list(shown_in(library, id)),
        }
        for id, conflict in library.conflicts.items()
    ]


def shown_in(library: Library, conflict: ConflictId) -> tuple[TreeId, ...]:
    """Return the trees of which an outcome or a reason shows a difference."""
    return tuple(
        tree.id
        for tree in library.trees.values()
        if any(
            isinstance(node, Outcome | Reason) and conflict in node.guidance.conflicts for node in tree.nodes.values()
        )
    )


def _reached_line(library: Library, id: PassageId, ends: Mapping[End, Facts]) -> str:
    by_tree: dict[TreeId, list[str]] = {}
    for tree, end in sorted(ends):
        by_tree.setdefault(tree, []).append(end)
    said = "; ".join(texts.COVERAGE_ENDS.format(tree=tree, ends=", ".join(names)) for tree, names in by_tree.items())
    shortest = min(ends.values(), key=len, default={})
    named = [f"{row.name}: {row.value}" for row in fact_rows(library.registry, shortest.items())]
    example = texts.COVERAGE_EXAMPLE.format(facts=", ".join(named)) if named else ""
    return texts.COVERAGE_ROW.format(id=id, ends=f"{said}{example}")
