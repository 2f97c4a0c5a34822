"""`decision_trees/<id>.yaml` → decision trees."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import PurePosixPath

from assistant.loading.branches import branches_of, read_next
from assistant.loading.fields import Fields
from assistant.loading.nodes import Map, Text
from assistant.loading.outcomes import read_outcome, read_reason
from assistant.loading.problems import Code, did_you_mean
from assistant.loading.reading import Reading, read_only
from assistant.loading.targets import Targets
from assistant.model.facts import Registry
from assistant.model.ids import FactId, NodeId, TreeId, ValueId
from assistant.model.tree import Ask, Choose, Decide, DecisionTree, Node, Notice, Target, TreeKind
from assistant.model.verdicts import Act


def read_tree(reading: Reading, root: Map, registry: Registry, starts: Mapping[TreeId, NodeId]) -> DecisionTree:
    """Read one tree; what is wrong in it is noted, and the tree must then be refused.

    Args:
        reading: Where mistakes and references go.
        root: The file.
        registry: All facts.
        starts: Where each tree starts, so that a way into another tree can be followed.
    """
    fields = Fields(root, reading.problems)
    name = PurePosixPath(root.place.file).stem
    id = fields.text("id")
    if id and id != name:
        hint = f"Noem het bestand {id}.yaml, of geef het de id '{name}'."
        reading.problems.add(Code.WRONG_NAME, fields.at("id"), f"De id '{id}' is niet de naam van het bestand.", hint)
    kind = fields.word("kind", TreeKind) or TreeKind.SITUATION
    act = fields.word("act", Act) if kind is TreeKind.SITUATION else None
    start = fields.node("start")
    targets = Targets(reading, TreeId(name), starts)
    nodes = _nodes(reading, fields, targets, registry, kind, act)
    if isinstance(start, Text):
        targets.local(start)
    targets.check(_declared(fields))
    today = dt.date.min
    tree = DecisionTree(
        id=TreeId(name),
        kind=kind,
        title=fields.text("title"),
        summary=fields.text("summary"),
        act=act,
        reviewed=fields.date("reviewed") or today,
        review_by=fields.date("review_by") or today,
        start=NodeId(start.value) if isinstance(start, Text) else NodeId(""),
        nodes=read_only(nodes),
        place=root.place,
        sets=_sets(reading, fields, registry),
        words=fields.texts("words", required=False),
    )
    fields.done()
    return tree


def start_of(root: Map) -> NodeId:
    """Return where a tree starts, before it is read."""
    start = root.items.get("start")
    return NodeId(start[1].value) if start and isinstance(start[1], Text) else NodeId("")


def _declared(fields: Fields) -> frozenset[str]:
    """The names of all nodes and ends, also of those that could not be read: those have a mistake of their own."""
    blocks = (fields.node(key, required=False) for key in ("nodes", "outcomes", "reasons") if fields.has(key))
    return frozenset(name for block in blocks if isinstance(block, Map) for name in block.items)


def _nodes(
    reading: Reading, fields: Fields, targets: Targets, registry: Registry, kind: TreeKind, act: Act | None
) -> dict[NodeId, Node]:
    nodes: dict[NodeId, Node] = {}
    for name, entry in fields.entries("nodes"):
        node = _node(reading, name, entry, targets, registry)
        if node is not None:
            nodes[node.id] = node
    ends = "outcomes" if kind is TreeKind.SITUATION else "reasons"
    for name, entry in fields.entries(ends):
        if NodeId(name.value) in nodes:
            reading.problems.add(Code.DUPLICATE_ID, name.place, f"De naam '{name.value}' is hierboven al gebruikt.")
        elif kind is TreeKind.SITUATION:
            nodes[NodeId(name.value)] = read_outcome(reading, name, entry, registry, act)
        else:
            nodes[NodeId(name.value)] = read_reason(reading, name, entry, registry)
    return nodes


def _node(reading: Reading, name: Text, fields: Fields, targets: Targets, registry: Registry) -> Node | None:
    id = NodeId(name.value)
    kinds = [key for key in ("ask", "notice", "choose", "decide") if fields.has(key)]
    if len(kinds) != 1:
        message = f"De stap '{id}' heeft precies één van ask, notice, choose en decide nodig."
        reading.problems.add(Code.WRONG_TYPE, name.place, message)
        return None
    node: Node | None
    if kinds == ["choose"]:
        node = Choose(id, branches_of(reading, fields, targets, registry), name.place)
    elif kinds == ["decide"]:
        node = _decide(reading, id, name, fields, targets)
    else:
        node = _by_fact(reading, id, name, fields, targets, registry)
    fields.done()
    return node


def _decide(reading: Reading, id: NodeId, name: Text, fields: Fields, targets: Targets) -> Node | None:
    tree = fields.node("decide")
    if not isinstance(tree, Text):
        return None
    reading.references.add(Code.UNKNOWN_TREE, tree)
    node = fields.map("next")
    next_ = {NodeId(key): targets.read(value) for key, (_, value) in (node.items if node else {}).items()}
    return Decide(id, TreeId(tree.value), read_only(_whole(next_)), name.place)


def _by_fact(
    reading: Reading, id: NodeId, name: Text, fields: Fields, targets: Targets, registry: Registry
) -> Node | None:
    key = "ask" if fields.has("ask") else "notice"
    word = fields.node(key)
    if not isinstance(word, Text):
        return None
    reading.references.add(Code.UNKNOWN_FACT, word)
    fact = registry.get(FactId(word.value))
    node = fields.map("next")
    otherwise = fields.node("otherwise") if key == "notice" else None
    if fact is None or node is None:
        return None
    next_ = read_next(reading, node, fact, targets, total=key == "ask")
    if key == "ask":
        return Ask(id, fact.id, read_only(next_), name.place)
    rest = targets.read(otherwise) if otherwise else None
    return Notice(id, fact.id, read_only(next_), rest, name.place) if rest else None


def _whole(next_: Mapping[NodeId, Target | None]) -> dict[NodeId, Target]:
    return {key: target for key, target in next_.items() if target is not None}


def _sets(reading: Reading, fields: Fields, registry: Registry) -> Mapping[FactId, ValueId]:
    sets: dict[FactId, ValueId] = {}
    for key, value in fields.pairs("sets", required=False):
        reading.references.add(Code.UNKNOWN_FACT, key)
        fact = registry.get(FactId(key.value))
        if fact is None:
            continue
        if fact.value(ValueId(value.value)) is None:
            hint = did_you_mean(value.value, fact.value_ids)
            reading.problems.add(
                Code.UNKNOWN_VALUE, value.place, f"'{fact.id}' heeft geen waarde '{value.value}'.", hint
            )
        else:
            sets[fact.id] = ValueId(value.value)
    return read_only(sets)
