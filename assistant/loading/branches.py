"""The ways on from a node: complete, and without overlap."""

from __future__ import annotations

from itertools import product

from assistant.engine.conditions import truth
from assistant.loading.fields import Fields
from assistant.loading.nodes import Map
from assistant.loading.problems import Code
from assistant.loading.reading import Reading, keys_of
from assistant.loading.targets import Targets
from assistant.model.conditions import facts_of
from assistant.model.facts import Fact, Registry
from assistant.model.ids import ValueId
from assistant.model.place import Place
from assistant.model.tree import Branch, Target

MOST_COMBINATIONS = 20_000
"""How many combinations of values a `choose` may look at."""


def read_next(reading: Reading, node: Map, fact: Fact, targets: Targets, *, total: bool) -> dict[ValueId, Target]:
    """Read where each value of a fact leads, groups spelled out.

    Args:
        reading: Where mistakes go.
        node: The mapping from values to targets.
        fact: The fact.
        targets: The targets of the tree.
        total: Whether every value must lead somewhere.
    """
    next_: dict[ValueId, Target] = {}
    for key, value in node.items.values():
        target = targets.read(value)
        for id in reading.values(fact, key):
            if id in next_:
                message = f"De waarde '{id}' van '{fact.id}' leidt twee kanten op."
                reading.problems.add(Code.OVERLAPPING_BRANCHES, key.place, message)
            elif target is not None:
                next_[id] = target
            else:
                return next_
    missing = [id for id in keys_of(fact) if id not in next_]
    if total and missing:
        message = f"Niet elk antwoord op '{fact.id}' leidt ergens heen: {', '.join(missing)} ontbreekt."
        reading.problems.add(Code.MISSING_BRANCH, node.place, message)
    return next_


def branches_of(reading: Reading, fields: Fields, targets: Targets, registry: Registry) -> tuple[Branch, ...]:
    """Read the branches of a `choose`, of which exactly one must be true for every combination of the facts."""
    branches = []
    whole = True
    for item in fields.items("choose", Map):
        entry = Fields(item, reading.problems)
        condition_node, target_node = entry.node("if"), entry.node("to")
        entry.done()
        condition = reading.condition(condition_node, registry) if condition_node else None
        target = targets.read(target_node) if target_node else None
        if condition is None or target is None:
            whole = False
        else:
            branches.append(Branch(condition, target, item.place))
    if whole:
        _check_total(reading, tuple(branches), registry, fields.at("choose"))
    return tuple(branches)


def _check_total(reading: Reading, branches: tuple[Branch, ...], registry: Registry, place: Place) -> None:
    facts = sorted({id for branch in branches for id in facts_of(branch.condition)})
    keys = [keys_of(registry[id]) for id in facts]
    combinations = 1
    for each in keys:
        combinations *= len(each)
    if combinations > MOST_COMBINATIONS:
        reading.problems.add(Code.WRONG_TYPE, place, "Deze keuze kijkt naar te veel feiten tegelijk.", "Deel haar op.")
        return
    for values in product(*keys):
        known = dict(zip(facts, values, strict=True))
        true = [branch for branch in branches if truth(branch.condition, known)]
        if len(true) == 1:
            continue
        shown = ", ".join(f"{fact}={value}" for fact, value in known.items())
        if true:
            reading.problems.add(Code.OVERLAPPING_BRANCHES, true[1].place, f"Twee takken gelden tegelijk bij {shown}.")
        else:
            reading.problems.add(Code.MISSING_BRANCH, place, f"Geen enkele tak geldt bij {shown}.")
        return
