"""Mutants of the content: one small mistake each, which tables, invariants or cases must notice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from assistant.model.ids import NodeId, TreeId
from assistant.model.library import Library
from assistant.model.tree import Ask, Choose, Decide, DecisionTree, Guidance, Node, Notice, Outcome, Reason, Target
from assistant.model.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Mutant:
    """One node, changed."""

    kind: str
    """verdict, part, step, contact, deadline or branch."""
    tree: TreeId
    node: NodeId
    what: str
    """What was changed, in a few words."""
    changed: Node
    key: str | None = None
    """For a branch: the value or reason whose way on was changed; None for a `choose`."""

    @property
    def name(self) -> str:
        """How the mutant is named in reports."""
        return f"{self.tree}/{self.node}: {self.what}"

    def applied(self, library: Library) -> Library:
        """Return the library with the changed node in place of the sound one."""
        tree = library.trees[self.tree]
        nodes = MappingProxyType({**tree.nodes, self.node: self.changed})
        return replace(library, trees=MappingProxyType({**library.trees, tree.id: replace(tree, nodes=nodes)}))


def mutants(library: Library) -> Iterator[Mutant]:
    """Yield every mutant, in the order of the content."""
    for tree in library.trees.values():
        for id, node in tree.nodes.items():
            match node:
                case Outcome():
                    yield from _of_outcome(tree, id, node)
                case Reason():
                    yield from _of_reason(tree, id, node)
                case _:
                    yield from _of_routing(tree, id, node)


def _of_outcome(tree: DecisionTree, id: NodeId, outcome: Outcome) -> Iterator[Mutant]:
    for verdict in Verdict:
        if outcome.verdict is not None and verdict is not outcome.verdict:
            what = f"oordeel {outcome.verdict} werd {verdict}"
            yield Mutant("verdict", tree.id, id, what, replace(outcome, verdict=verdict))
    for index, part in enumerate(outcome.parts):
        verdict = Verdict.NO if part.verdict.is_mild else Verdict.MAY
        parts = (*outcome.parts[:index], replace(part, verdict=verdict), *outcome.parts[index + 1 :])
        what = f"onderdeel {part.id} {part.verdict} werd {verdict}"
        yield Mutant("part", tree.id, id, what, replace(outcome, parts=parts))
    yield from _of_guidance(tree, id, outcome.guidance, lambda changed: replace(outcome, guidance=changed))


def _of_reason(tree: DecisionTree, id: NodeId, reason: Reason) -> Iterator[Mutant]:
    yield from _of_guidance(tree, id, reason.guidance, lambda changed: replace(reason, guidance=changed))


def _of_guidance(
    tree: DecisionTree, id: NodeId, guidance: Guidance, put: Callable[[Guidance], Node]
) -> Iterator[Mutant]:
    for index, ref in enumerate(guidance.steps):
        steps = (*guidance.steps[:index], *guidance.steps[index + 1 :])
        yield Mutant("step", tree.id, id, f"zonder stap {ref.id}", put(replace(guidance, steps=steps)))
    for contact in guidance.contacts:
        contacts = tuple(each for each in guidance.contacts if each != contact)
        yield Mutant("contact", tree.id, id, f"zonder contact {contact}", put(replace(guidance, contacts=contacts)))
    for deadline in guidance.deadlines:
        deadlines = tuple(each for each in guidance.deadlines if each != deadline)
        yield Mutant("deadline", tree.id, id, f"zonder termijn {deadline}", put(replace(guidance, deadlines=deadlines)))


def _of_routing(tree: DecisionTree, id: NodeId, node: Node) -> Iterator[Mutant]:
    if isinstance(node, Choose):
        for index, branch in enumerate(node.branches):
            other = _another(branch.target, [each.target for each in node.branches], tree)
            changed = (*node.branches[:index], replace(branch, target=other), *node.branches[index + 1 :])
            what = f"tak {index + 1} naar {other.node}"
            yield Mutant("branch", tree.id, id, what, replace(node, branches=changed))
        return
    assert isinstance(node, Ask | Notice | Decide)
    routed: Any = node  # keyed by values, or by reasons for a `Decide`
    beside = [*node.next.values(), *([node.otherwise] if isinstance(node, Notice) else [])]
    for key, target in node.next.items():
        other = _another(target, beside, tree)
        changed_node: Node = replace(routed, next=MappingProxyType({**node.next, key: other}))
        yield Mutant("branch", tree.id, id, f"{key} naar {other.node}", changed_node, str(key))


def _another(target: Target, beside: list[Target], tree: DecisionTree) -> Target:
    """Another way on of the same node, or else another end of the same tree."""
    for other in beside:
        if other != target:
            return other
    ends = (id for id, node in tree.nodes.items() if isinstance(node, Outcome | Reason))
    return next(Target(tree.id, id) for id in ends if Target(tree.id, id) != target)
