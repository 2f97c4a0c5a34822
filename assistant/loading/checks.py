"""What only shows across files: references that lead nowhere, and things that nobody uses."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from assistant.loading.problems import Code, Problems, did_you_mean
from assistant.loading.reading import Reading
from assistant.model.ids import TreeId
from assistant.model.library import Library
from assistant.model.place import Place
from assistant.model.tree import Ask, Decide, Notice, Outcome, Reason, TreeKind


def check_references(reading: Reading, library: Library) -> None:
    """Note every id that is named and does not exist."""
    known: Mapping[Code, AbstractSet[str]] = {
        Code.UNKNOWN_FACT: library.registry.facts.keys(),
        Code.UNKNOWN_STEP: library.steps.keys(),
        Code.UNKNOWN_CONTACT: library.contacts.keys(),
        Code.UNKNOWN_TEMPLATE: library.templates.keys(),
        Code.UNKNOWN_PASSAGE: library.passages.keys(),
        Code.UNKNOWN_TREE: library.trees.keys(),
        Code.UNKNOWN_PRECEDENT: library.precedents.keys(),
        Code.UNKNOWN_CONFLICT: library.conflicts.keys(),
        Code.UNKNOWN_DEADLINE: library.deadlines.keys(),
        Code.UNKNOWN_THEME: library.themes.keys(),
    }
    for kind, ids in known.items():
        reading.references.check(kind, ids, reading.problems)
    for target, name in reading.entered:
        tree = library.trees.get(target.tree)
        if tree is not None and target.node not in tree.nodes:
            message = f"De boom '{tree.id}' heeft geen stap '{target.node}'."
            reading.problems.add(Code.UNKNOWN_NODE, name.place, message, did_you_mean(target.node, tree.nodes))
    _check_decides(reading.problems, library)


def _check_decides(problems: Problems, library: Library) -> None:
    """A sub-decision is one, and each reason that it can return has a way on."""
    for tree in library.trees.values():
        for node in tree.nodes.values():
            if not isinstance(node, Decide) or node.tree not in library.trees:
                continue
            sub = library.trees[node.tree]
            if sub.kind is not TreeKind.DECISION:
                problems.add(
                    Code.WRONG_KIND, node.place, f"'{sub.id}' is een situatie en geen deelbesluit.", "Gebruik go."
                )
                continue
            reasons = {id for id, each in sub.nodes.items() if isinstance(each, Reason)}
            for reason in sorted(node.next.keys() - reasons):
                hint = did_you_mean(reason, reasons)
                problems.add(Code.UNKNOWN_REASON, node.place, f"'{sub.id}' geeft nooit '{reason}' terug.", hint)
            missing = sorted(reasons - node.next.keys())
            if missing:
                message = f"Niet elke uitkomst van '{sub.id}' leidt ergens heen: {', '.join(missing)} ontbreekt."
                problems.add(Code.MISSING_BRANCH, node.place, message)


def check_unused(reading: Reading, library: Library) -> None:
    """Note what is written and never named."""
    defined: Mapping[Code, tuple[str, Mapping[str, Place]]] = {
        Code.UNKNOWN_STEP: ("De stap", {id: step.place for id, step in library.steps.items()}),
        Code.UNKNOWN_CONTACT: ("Het contact", {id: each.place for id, each in library.contacts.items()}),
        Code.UNKNOWN_TEMPLATE: ("De mail", {id: each.place for id, each in library.templates.items()}),
        Code.UNKNOWN_DEADLINE: ("De termijn", {id: each.place for id, each in library.deadlines.items()}),
        Code.UNKNOWN_THEME: ("Het thema", {id: each.place for id, each in library.themes.items()}),
    }
    for kind, (what, places) in defined.items():
        for id, place in reading.references.unused(kind, places):
            reading.problems.add(Code.UNUSED, place, f"{what} '{id}' wordt nergens gebruikt.")
    asked = _asked(library)
    for id, fact in library.registry.facts.items():
        if id not in asked:
            reading.problems.add(Code.UNUSED, fact.place, f"Het feit '{id}' wordt nergens gevraagd.")
    for tree in library.trees.values():
        if tree.kind is TreeKind.DECISION and tree.id not in _decided(library):
            reading.problems.add(Code.UNUSED, tree.place, f"Het deelbesluit '{tree.id}' wordt nergens gebruikt.")


def _asked(library: Library) -> set[str]:
    facts = {
        node.fact for tree in library.trees.values() for node in tree.nodes.values() if isinstance(node, Ask | Notice)
    }
    inputs = {id for fact in facts if fact in library.registry.facts for id in library.registry[fact].inputs}
    decisions = {
        node.decision
        for tree in library.trees.values()
        for node in tree.nodes.values()
        if isinstance(node, Outcome) and node.decision
    }
    return {*facts, *inputs, *decisions}


def _decided(library: Library) -> set[TreeId]:
    return {node.tree for tree in library.trees.values() for node in tree.nodes.values() if isinstance(node, Decide)}
