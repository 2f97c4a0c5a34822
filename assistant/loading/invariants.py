"""`decision_trees/invariants.yaml` → safety rules."""

from __future__ import annotations

from assistant.loading.fields import Fields
from assistant.loading.nodes import Map, Text
from assistant.loading.problems import Code
from assistant.loading.reading import Reading
from assistant.model.facts import Registry
from assistant.model.ids import ContactId, DeadlineId, NodeId, StepId, TreeId
from assistant.model.invariants import Invariant
from assistant.model.verdicts import Act, Ground, Verdict


def read_invariants(reading: Reading, root: Map, registry: Registry) -> tuple[Invariant, ...]:
    """Read the rules; a broken one is noted and left out."""
    fields = Fields(root, reading.problems)
    read = [_invariant(reading, name, entry, registry) for name, entry in fields.entries("invariants")]
    fields.done()
    return tuple(invariant for invariant in read if invariant is not None)


def _invariant(reading: Reading, name: Text, fields: Fields, registry: Registry) -> Invariant | None:
    says = fields.text("says")
    cites = reading.cites(fields, required=True)
    when_node = fields.node("when", required=False)
    when = reading.condition(when_node, registry) if when_node else None
    only = fields.fields("only", required=False)
    then = fields.fields("then")
    of = fields.node("of", required=False)
    if isinstance(of, Text):
        reading.references.add(Code.UNKNOWN_TREE, of)
    if then is None:
        return None
    invariant = Invariant(
        id=name.value,
        says=says,
        cites=cites,
        when=when,
        of=TreeId(of.value) if isinstance(of, Text) else None,
        reasons_not=frozenset(NodeId(text) for text in then.texts("reasons_not", required=False)),
        entered=frozenset(reading.listed(only, "trees", Code.UNKNOWN_TREE, TreeId)) if only else frozenset(),
        acts=frozenset(only.words("acts", Act, required=False)) if only else frozenset(),
        grounds=frozenset(only.words("grounds", Ground, required=False)) if only else frozenset(),
        verdicts=frozenset(only.words("verdicts", Verdict, required=False)) if only else frozenset(),
        verdict_in=frozenset(then.words("verdict_in", Verdict, required=False)),
        ground_in=frozenset(then.words("ground_in", Ground, required=False)),
        part_not_mild=frozenset(then.texts("part_not_mild", required=False)),
        steps=frozenset(reading.listed(then, "steps", Code.UNKNOWN_STEP, StepId)),
        steps_not=frozenset(reading.listed(then, "steps_not", Code.UNKNOWN_STEP, StepId)),
        contacts=frozenset(reading.listed(then, "contacts", Code.UNKNOWN_CONTACT, ContactId)),
        contacts_first=reading.listed(then, "contacts_first", Code.UNKNOWN_CONTACT, ContactId),
        through=frozenset(reading.listed(then, "through", Code.UNKNOWN_TREE, TreeId)),
        reasons=frozenset(NodeId(text) for text in then.texts("reasons", required=False)),
        deadlines=frozenset(reading.listed(then, "deadlines", Code.UNKNOWN_DEADLINE, DeadlineId)),
        recorded=then.flag("recorded"),
        no_reveal=then.flag("no_reveal"),
        place=name.place,
    )
    if only:
        only.done()
    then.done()
    fields.done()
    return invariant if fields.sound else None
