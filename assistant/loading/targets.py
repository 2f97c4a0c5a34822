"""Where answers lead: a node of the same tree, or of another."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from assistant.loading.fields import Fields
from assistant.loading.nodes import Map, Node, Text
from assistant.loading.problems import Code, did_you_mean
from assistant.loading.reading import Reading
from assistant.model.ids import NodeId, TreeId
from assistant.model.tree import Target


class Targets:
    """The targets that a tree names, to be checked once its nodes are known."""

    def __init__(self, reading: Reading, tree: TreeId, starts: Mapping[TreeId, NodeId]) -> None:
        self._reading = reading
        self._tree = tree
        self._starts = starts
        self._local: list[Text] = []

    def read(self, node: Node) -> Target | None:
        """Read a target: the name of a node, or `{go: tree, at: node}`; None if it is wrong."""
        if isinstance(node, Text):
            return self.local(node)
        if not isinstance(node, Map):
            message = "Hier hoort de naam van een stap, of {go: boom, at: stap}."
            self._reading.problems.add(Code.WRONG_TYPE, node.place, message)
            return None
        fields = Fields(node, self._reading.problems)
        go, at = fields.node("go"), fields.node("at", required=False)
        fields.done()
        if not isinstance(go, Text):
            return None
        self._reading.references.add(Code.UNKNOWN_TREE, go)
        tree = TreeId(go.value)
        if isinstance(at, Text):
            target = Target(tree, NodeId(at.value))
            self._reading.entered.append((target, at))
            return target
        return Target(tree, self._starts.get(tree, NodeId("")))

    def local(self, name: Text) -> Target:
        """Note a node of the same tree as a target."""
        self._local.append(name)
        return Target(self._tree, NodeId(name.value))

    def check(self, nodes: AbstractSet[str]) -> None:
        """Note each target in the same tree that does not exist."""
        for name in self._local:
            if name.value not in nodes:
                message = f"De stap '{name.value}' bestaat niet in deze boom."
                self._reading.problems.add(Code.UNKNOWN_NODE, name.place, message, did_you_mean(name.value, nodes))
