"""`knowledge/facts.yaml` → the registry."""

from __future__ import annotations

from assistant.engine.derived import DERIVATIONS
from assistant.loading.fields import Fields
from assistant.loading.nodes import Map, Text
from assistant.loading.problems import Code, did_you_mean
from assistant.loading.reading import Reading, read_only
from assistant.model.facts import Fact, FactKind, Registry, Scope, Unknown, Value
from assistant.model.ids import UNKNOWN, FactId, ValueId


def read_registry(reading: Reading, root: Map | None) -> Registry:
    """Read all facts; one that is wrong is left out, so that what needs it is refused."""
    facts: dict[FactId, Fact] = {}
    if root is not None:
        fields = Fields(root, reading.problems)
        for name, entry in fields.entries("facts"):
            fact = _fact(reading, name, entry, facts)
            if fact is not None:
                facts[fact.id] = fact
        fields.done()
    return Registry(read_only(facts))


def _fact(reading: Reading, name: Text, fields: Fields, earlier: dict[FactId, Fact]) -> Fact | None:
    kind = fields.word("kind", FactKind)
    scope = fields.word("scope", Scope)
    fact = Fact(
        id=FactId(name.value),
        kind=kind or FactKind.CHOICE,
        scope=scope or Scope.REQUEST,
        name=fields.text("name"),
        question=fields.text("question"),
        why=fields.text("why"),
        cites=reading.cites(fields, required=True),
        values=_values(reading, fields, kind, earlier),
        unknown=_unknown(reading, fields),
        place=name.place,
        minimum=fields.number("minimum"),
        maximum=fields.number("maximum"),
        starts_request=fields.flag("starts_request"),
        derive=_derive(reading, fields) if kind is FactKind.DERIVED else "",
        inputs=reading.listed(fields, "inputs", Code.UNKNOWN_FACT, FactId),
    )
    fields.done()
    if kind is FactKind.NUMBER and (fact.minimum is None or fact.maximum is None):
        reading.problems.add(
            Code.MISSING_KEY, name.place, f"Het getal '{name.value}' heeft een minimum en maximum nodig."
        )
    return fact if fields.sound else None


def _values(reading: Reading, fields: Fields, kind: FactKind | None, earlier: dict[FactId, Fact]) -> tuple[Value, ...]:
    if kind in (FactKind.DATE, FactKind.NUMBER):
        return ()
    if fields.has("values_of"):
        other = fields.text("values_of")
        if FactId(other) in earlier:
            return earlier[FactId(other)].values
        reading.problems.add(
            Code.UNKNOWN_FACT,
            fields.at("values_of"),
            f"Het feit '{other}' staat niet hierboven.",
            did_you_mean(other, earlier),
        )
        return ()
    values = []
    for name, entry in fields.entries("values"):
        if name.value == UNKNOWN:
            hint = "Zet bij 'unknown' dat 'onbekend' kan."
            reading.problems.add(Code.UNKNOWN_VALUE, name.place, "'onbekend' is geen gewone waarde.", hint)
        values.append(_value(name, entry))
    groups = {value.group for value in values}
    for value in values:
        if value.id in groups:
            message = f"'{value.id}' is een waarde en ook de naam van een groep."
            reading.problems.add(Code.DUPLICATE_ID, fields.at("values"), message, "Geef de groep een andere naam.")
    return tuple(values)


def _value(name: Text, fields: Fields) -> Value:
    group = fields.text("group", required=False)
    value = Value(
        id=ValueId(name.value),
        label=fields.text("label"),
        short=fields.text("short"),
        words=fields.texts("words", required=False),
        group=ValueId(group) if group else None,
    )
    fields.done()
    return value


def _unknown(reading: Reading, fields: Fields) -> Unknown:
    if not fields.has("unknown"):
        message = "Er staat niet of 'weet ik niet' kan."
        hint = "Voeg toe: unknown: {offered: true, find_out: hoe je erachter komt}."
        fields.node("unknown", required=False)
        reading.problems.add(Code.NO_UNKNOWN_POLICY, fields.place, message, hint)
        return Unknown(offered=True)
    entry = fields.fields("unknown")
    if entry is None:
        return Unknown(offered=True)
    unknown = Unknown(
        offered=entry.flag("offered"),
        find_out=entry.text("find_out"),
        resolved_by=reading.listed(entry, "resolved_by", Code.UNKNOWN_FACT, FactId),
    )
    entry.done()
    return unknown


def _derive(reading: Reading, fields: Fields) -> str:
    name = fields.text("derive")
    if name and name not in DERIVATIONS:
        reading.problems.add(
            Code.UNKNOWN_FUNCTION, fields.at("derive"), f"Er is geen functie '{name}'.", did_you_mean(name, DERIVATIONS)
        )
    return name
