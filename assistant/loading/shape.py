"""The shape of all trees together: what can be reached, what goes round, and what is known where.

Sub-decisions are followed into, from each place that uses them, so that what they establish counts for what follows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.loading.files import TREES
from assistant.loading.problems import Code, Problems
from assistant.model.conditions import Condition, facts_of
from assistant.model.ids import FactId, NodeId, TreeId
from assistant.model.library import Library
from assistant.model.place import Place
from assistant.model.tree import Ask, Choose, Decide, Guidance, Node, Notice, Outcome, Reason, Target, TreeKind

Call = tuple[TreeId, NodeId]


@dataclass(frozen=True, slots=True)
class Spot:
    """A node, and the sub-decisions under way when it is reached."""

    target: Target
    calls: tuple[Call, ...] = ()


def check_shape(problems: Problems, library: Library) -> None:
    """Note unreachable nodes, cycles, and conditions on facts that were not established on every way there."""
    seen: set[Target] = set()
    for tree in library.trees.values():
        if tree.kind is TreeKind.SITUATION:
            walker = _Walker(library, problems)
            order = walker.order(Spot(Target(tree.id, tree.start)))
            seen |= {spot.target for spot in order}
            if not walker.goes_round:
                walker.check_known(order, frozenset(tree.sets))
    if not any(problem.is_error and problem.place.file.startswith(TREES) for problem in problems):
        # With another mistake in a tree, most of what cannot be reached would only follow from that one.
        _check_reached(problems, library, seen)


def _check_reached(problems: Problems, library: Library, seen: set[Target]) -> None:
    for tree in library.trees.values():
        if tree.kind is TreeKind.DECISION and not any(target.tree == tree.id for target in seen):
            continue  # a sub-decision that nobody uses is reported as unused
        for id, node in tree.nodes.items():
            if Target(tree.id, id) not in seen:
                end = isinstance(node, Outcome | Reason)
                code = Code.UNREACHABLE_OUTCOME if end else Code.UNREACHABLE_NODE
                what = "De uitkomst" if end else "De stap"
                problems.add(code, node.place, f"{what} '{id}' is nooit te bereiken.")


class _Walker:
    def __init__(self, library: Library, problems: Problems) -> None:
        self.library = library
        self.problems = problems
        self.goes_round = False

    def node(self, spot: Spot) -> Node | None:
        tree = self.library.trees.get(spot.target.tree)
        return tree.nodes.get(spot.target.node) if tree else None

    def order(self, start: Spot) -> list[Spot]:
        """Return every spot from a start, each before those it leads to; note cycles."""
        done: dict[Spot, bool] = {}
        order: list[Spot] = []
        stack: list[tuple[Spot, Iterator[Spot]]] = [(start, iter(self.ways_on(start)))]
        done[start] = False
        while stack:
            spot, ways = stack[-1]
            following = next(ways, None)
            if following is None:
                stack.pop()
                done[spot] = True
                order.append(spot)
            elif following not in done:
                done[following] = False
                stack.append((following, iter(self.ways_on(following))))
            elif not done[following]:
                self._round(spot, following)
        return order[::-1]

    def _round(self, spot: Spot, following: Spot) -> None:
        self.goes_round = True
        node = self.node(spot)
        place = node.place if node else Place("")
        message = f"Dit gaat in een kring: '{spot.target.node}' leidt terug naar '{following.target.node}'."
        self.problems.add(Code.CYCLE, place, message)

    def ways_on(self, spot: Spot) -> list[Spot]:
        node = self.node(spot)
        match node:
            case Ask():
                targets: Iterable[Target] = node.next.values()
            case Notice():
                targets = (*node.next.values(), node.otherwise)
            case Choose():
                targets = (branch.target for branch in node.branches)
            case Decide():
                return self._into(spot, node)
            case Reason() if spot.calls:
                return self._out_of(spot, node)
            case _:
                return []
        return [Spot(target, spot.calls) for target in targets]

    def _into(self, spot: Spot, node: Decide) -> list[Spot]:
        if node.tree == spot.target.tree or any(tree == node.tree for tree, _ in spot.calls):
            self.goes_round = True
            self.problems.add(Code.CYCLE, node.place, f"Het deelbesluit '{node.tree}' gebruikt zichzelf.")
            return []
        sub = self.library.trees.get(node.tree)
        if sub is None or sub.kind is not TreeKind.DECISION:
            return []
        return [Spot(Target(sub.id, sub.start), (*spot.calls, (spot.target.tree, node.id)))]

    def _out_of(self, spot: Spot, reason: Reason) -> list[Spot]:
        tree, id = spot.calls[-1]
        caller = self.library.trees[tree].nodes[id]
        target = caller.next.get(reason.id) if isinstance(caller, Decide) else None
        return [Spot(target, spot.calls[:-1])] if target else []

    def check_known(self, order: list[Spot], at_start: frozenset[FactId]) -> None:
        """Note each condition on a fact that some way to it does not establish; spots come in order."""
        known: dict[Spot, frozenset[FactId]] = {order[0]: at_start}
        for spot in order:
            here = known[spot]
            node = self.node(spot)
            if node is not None:
                self._check_node(node, here)
            for following, more in self._establishes(spot, node):
                before = known.get(following)
                known[following] = here | more if before is None else before & (here | more)

    def _establishes(self, spot: Spot, node: Node | None) -> Iterator[tuple[Spot, frozenset[FactId]]]:
        """The spots that follow, and what each way there establishes."""
        if isinstance(node, Notice):
            fact = self._with_inputs(node.fact)
            yield from ((Spot(target, spot.calls), fact) for target in node.next.values())
            yield Spot(node.otherwise, spot.calls), frozenset()
            return
        more = self._with_inputs(node.fact) if isinstance(node, Ask) else frozenset[FactId]()
        yield from ((following, more) for following in self.ways_on(spot))

    def _with_inputs(self, id: FactId) -> frozenset[FactId]:
        fact = self.library.registry.get(id)
        return frozenset((id, *(fact.inputs if fact else ())))

    def _check_node(self, node: Node, known: frozenset[FactId]) -> None:
        match node:
            case Choose():
                for branch in node.branches:
                    self._check_condition(branch.condition, known, branch.place)
            case Reason():
                self._check_guidance(node.guidance, known, node.place)
            case Outcome():
                self._check_guidance(node.guidance, known, node.place)
                for part in node.parts:
                    self._check_condition(part.condition, known, part.place)
                if node.decision is not None and node.decision not in known:
                    message = f"De uitkomst gaat verder met '{node.decision}', maar dat wordt niet altijd gevraagd."
                    self.problems.add(Code.NEVER_ASKED, node.place, message)
            case _:
                pass

    def _check_guidance(self, guidance: Guidance, known: frozenset[FactId], place: Place) -> None:
        for ref in (*guidance.steps, *guidance.templates):
            self._check_condition(ref.condition, known, ref.place)
        for id in guidance.deadlines:
            deadline = self.library.deadlines.get(id)
            if deadline is not None and deadline.fact not in known:
                message = f"De termijn '{id}' telt vanaf '{deadline.fact}', maar dat wordt niet altijd gevraagd."
                self.problems.add(Code.NEVER_ASKED, place, message)

    def _check_condition(self, condition: Condition | None, known: frozenset[FactId], place: Place) -> None:
        for id in sorted(facts_of(condition)) if condition else ():
            fact = self.library.registry.get(id)
            derivable = fact is not None and fact.inputs and set(fact.inputs) <= known
            if id not in known and not derivable:
                message = f"Deze voorwaarde kijkt naar '{id}', maar dat wordt op weg hierheen niet altijd gevraagd."
                self.problems.add(Code.NEVER_ASKED, place, message, "Vraag het eerst, of splits de uitkomst.")
