"""Outcomes and reasons: where paths end."""

from __future__ import annotations

from assistant.loading.fields import Fields
from assistant.loading.nodes import Map, Node, Sequence, Text
from assistant.loading.problems import Code
from assistant.loading.reading import Reading
from assistant.model.facts import Registry
from assistant.model.ids import ConflictId, ContactId, DeadlineId, FactId, NodeId, PrecedentId
from assistant.model.tree import Guidance, Outcome, Part, Reason, Ref
from assistant.model.verdicts import Act, Ground, Verdict


def read_outcome(reading: Reading, name: Text, fields: Fields, registry: Registry, act: Act | None) -> Outcome:
    """Read the outcome of a situation."""
    act = fields.word("act", Act, default=act) or Act.SHARE
    judges = act is not Act.ROUTE
    outcome = Outcome(
        id=NodeId(name.value),
        act=act,
        verdict=fields.word("verdict", Verdict) if judges else None,
        ground=_ground(reading, fields) if judges else None,
        answer=fields.text("answer"),
        say_now=fields.text("say_now", required=False),
        guidance=_guidance(reading, fields, registry),
        parts=tuple(_parts(reading, fields, registry)),
        headline=fields.text("headline", required=False),
        decision=_decision(reading, fields),
        place=name.place,
    )
    fields.done()
    _check_verdict(reading, outcome)
    return outcome


def read_reason(reading: Reading, name: Text, fields: Fields, registry: Registry) -> Reason:
    """Read a reason that a sub-decision can return."""
    reason = Reason(
        id=NodeId(name.value),
        because=fields.text("because"),
        guidance=_guidance(reading, fields, registry),
        place=name.place,
    )
    fields.done()
    return reason


def _guidance(reading: Reading, fields: Fields, registry: Registry) -> Guidance:
    return Guidance(
        steps=_refs(reading, fields, "steps", Code.UNKNOWN_STEP, registry),
        templates=_refs(reading, fields, "templates", Code.UNKNOWN_TEMPLATE, registry),
        contacts=reading.listed(fields, "contacts", Code.UNKNOWN_CONTACT, ContactId),
        deadlines=reading.listed(fields, "deadlines", Code.UNKNOWN_DEADLINE, DeadlineId),
        precedents=reading.listed(fields, "precedents", Code.UNKNOWN_PRECEDENT, PrecedentId),
        cites=reading.cites(fields, required=True),
        conflicts=reading.listed(fields, "conflicts", Code.UNKNOWN_CONFLICT, ConflictId),
    )


def _refs(reading: Reading, fields: Fields, key: str, kind: Code, registry: Registry) -> tuple[Ref, ...]:
    node = fields.node(key, required=False)
    if node is not None and not isinstance(node, Sequence):
        reading.problems.add(Code.WRONG_TYPE, node.place, f"Bij '{key}' hoort een lijst.")
        return ()
    read = (_ref(reading, item, kind, registry) for item in (node.items if node else ()))
    return tuple(ref for ref in read if ref is not None)


def _ref(reading: Reading, item: Node, kind: Code, registry: Registry) -> Ref | None:
    if isinstance(item, Text):
        reading.references.add(kind, item)
        return Ref(item.value, None, item.place)
    if not isinstance(item, Map):
        reading.problems.add(Code.WRONG_TYPE, item.place, "Hier hoort een id, of {use: id, if: voorwaarde}.")
        return None
    fields = Fields(item, reading.problems)
    use, condition_node = fields.node("use"), fields.node("if")
    fields.done()
    condition = reading.condition(condition_node, registry) if condition_node else None
    if not isinstance(use, Text) or condition is None:
        return None
    reading.references.add(kind, use)
    return Ref(use.value, condition, item.place)


def _parts(reading: Reading, fields: Fields, registry: Registry) -> list[Part]:
    parts = []
    for item in fields.items("parts", Map, required=False):
        entry = Fields(item, reading.problems)
        condition_node = entry.node("if", required=False)
        part = Part(
            id=entry.text("id"),
            what=entry.text("what"),
            verdict=entry.word("verdict", Verdict) or Verdict.NO,
            ground=_ground(reading, entry) or Ground.NONE,
            cites=reading.cites(entry, required=True),
            condition=reading.condition(condition_node, registry) if condition_node else None,
            place=item.place,
        )
        entry.done()
        parts.append(part)
    return parts


def _ground(reading: Reading, fields: Fields) -> Ground | None:
    if fields.has("ground"):
        return fields.word("ground", Ground)
    fields.node("ground", required=False)
    hint = f"Kies uit: {', '.join(ground.value for ground in Ground)}."
    reading.problems.add(Code.NO_GROUND, fields.place, "Deze uitkomst noemt geen grond.", hint)
    return None


def _decision(reading: Reading, fields: Fields) -> FactId | None:
    node = fields.node("decision", required=False)
    if not isinstance(node, Text):
        return None
    reading.references.add(Code.UNKNOWN_FACT, node)
    return FactId(node.value)


def _check_verdict(reading: Reading, outcome: Outcome) -> None:
    """A mild verdict needs a ground; the verdict is that of the part asked for, or of the strictest part."""
    if outcome.verdict is None:
        return
    if outcome.verdict.is_mild and outcome.ground is Ground.NONE:
        message = f"'{outcome.verdict}' kan niet zonder grond."
        reading.problems.add(Code.GROUND_VERDICT, outcome.place, message)
    for part in outcome.parts:
        if part.verdict.is_mild and part.ground is Ground.NONE:
            reading.problems.add(Code.GROUND_VERDICT, part.place, f"'{part.verdict}' kan niet zonder grond.")
    if outcome.headline:
        asked = next((part for part in outcome.parts if part.id == outcome.headline), None)
        if asked is None:
            reading.problems.add(Code.HEADLINE, outcome.place, f"Er is geen onderdeel '{outcome.headline}'.")
        elif asked.verdict is not outcome.verdict:
            message = f"Het oordeel is '{outcome.verdict}', maar van '{asked.id}' is het '{asked.verdict}'."
            reading.problems.add(Code.HEADLINE, outcome.place, message)
    elif outcome.parts:
        strictest = max(part.verdict.strictness for part in outcome.parts)
        if strictest != outcome.verdict.strictness:
            message = f"Het oordeel is '{outcome.verdict}', maar dat is niet het strengste onderdeel."
            reading.problems.add(Code.HEADLINE, outcome.place, message, "Noem bij 'headline' wat er gevraagd werd.")
