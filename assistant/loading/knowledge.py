"""Steps, contacts, deadlines and mails."""

from __future__ import annotations

import re

from assistant.engine.deadlines import RULES
from assistant.loading.fields import Fields
from assistant.loading.markdown import Document
from assistant.loading.nodes import Map, Text
from assistant.loading.problems import Code, did_you_mean
from assistant.loading.reading import Reading, read_only
from assistant.model.ids import ContactId, DeadlineId, FactId, StepId, TemplateId
from assistant.model.knowledge import Contact, Deadline, Placeholder, Step, StepKind, Template
from assistant.model.verdicts import Role

BLANK = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
"""A blank in the text of a mail."""


def read_steps(reading: Reading, root: Map) -> list[Step]:
    """Read a file of steps."""
    fields = Fields(root, reading.problems)
    steps = [_step(reading, name, entry) for name, entry in fields.entries("steps")]
    fields.done()
    return [step for step in steps if step is not None]


def _step(reading: Reading, name: Text, fields: Fields) -> Step | None:
    template = fields.node("template", required=False)
    step = Step(
        id=StepId(name.value),
        kind=fields.word("kind", StepKind) or StepKind.STEP,
        text=fields.text("text"),
        who=fields.words("who", Role),
        handover=fields.text("handover", required=False),
        system=fields.text("system", required=False),
        when=fields.text("when", required=False),
        passages=reading.cites(fields, "passages", required=True),
        template=TemplateId(template.value) if isinstance(template, Text) else None,
        reveals=fields.flag("reveals"),
        by_role=_by_role(reading, fields),
        place=name.place,
    )
    if isinstance(template, Text):
        reading.references.add(Code.UNKNOWN_TEMPLATE, template)
    fields.done()
    others = [role for role in Role if role not in step.who and role not in step.by_role]
    if others and not step.handover:
        message = f"De stap '{step.id}' zegt niet wat {', '.join(others)} doet."
        hint = "Voeg 'handover' toe, of een tekst bij 'by_role'."
        reading.problems.add(Code.NO_HANDOVER, name.place, message, hint)
    return step if fields.sound else None


def _by_role(reading: Reading, fields: Fields) -> dict[Role, str]:
    texts: dict[Role, str] = {}
    for key, value in fields.pairs("by_role", required=False):
        try:
            texts[Role(key.value)] = value.value
        except ValueError:
            hint = did_you_mean(key.value, Role) or f"Kies uit: {', '.join(Role)}."
            reading.problems.add(Code.UNKNOWN_WORD, key.place, f"De rol '{key.value}' bestaat niet.", hint)
    return dict(read_only(texts))


def read_contacts(reading: Reading, root: Map) -> list[Contact]:
    """Read `knowledge/contacts.yaml`."""
    fields = Fields(root, reading.problems)
    contacts = []
    for name, entry in fields.entries("contacts"):
        contact = Contact(
            id=ContactId(name.value),
            name=entry.text("name"),
            when=entry.text("when"),
            urgency=entry.number("urgency") or 0,
            address=entry.text("address", required=False),
            role=entry.word("role", Role) if entry.has("role") else None,
            words=entry.texts("words", required=False),
            passages=reading.cites(entry, "passages", required=True),
            place=name.place,
        )
        entry.done()
        if entry.sound:
            contacts.append(contact)
    fields.done()
    return contacts


def read_deadlines(reading: Reading, root: Map) -> list[Deadline]:
    """Read `knowledge/deadlines.yaml`."""
    fields = Fields(root, reading.problems)
    deadlines = []
    for name, entry in fields.entries("deadlines"):
        fact = entry.node("fact")
        if isinstance(fact, Text):
            reading.references.add(Code.UNKNOWN_FACT, fact)
        deadline = Deadline(
            id=DeadlineId(name.value),
            name=entry.text("name"),
            fact=FactId(fact.value if isinstance(fact, Text) else ""),
            rule=entry.text("rule"),
            text=entry.text("text"),
            passages=reading.cites(entry, "passages", required=True),
            place=name.place,
        )
        entry.done()
        if deadline.rule and deadline.rule not in RULES:
            message = f"Er is geen rekenregel '{deadline.rule}'."
            hint = did_you_mean(deadline.rule, RULES) or f"Kies uit: {', '.join(RULES)}."
            reading.problems.add(Code.UNKNOWN_FUNCTION, entry.at("rule"), message, hint)
        if entry.sound:
            deadlines.append(deadline)
    fields.done()
    return deadlines


def read_template(reading: Reading, document: Document) -> Template | None:
    """Read a mail; every blank is declared, and every declared blank is used."""
    fields = document.fields(reading.problems)
    placeholders = {key.value: (key, value.value) for key, value in fields.pairs("placeholders", required=False)}
    subject = fields.text("subject")
    template = Template(
        id=TemplateId(document.name),
        title=fields.text("title"),
        to=fields.text("to"),
        subject=subject,
        body=document.body,
        placeholders=tuple(Placeholder(id, label) for id, (_, label) in placeholders.items()),
        reveals=fields.flag("reveals"),
        passages=reading.cites(fields, "passages", required=True),
        words=fields.texts("words", required=False),
        place=document.place,
    )
    fields.done()
    if not document.body:
        reading.problems.add(Code.EMPTY, document.place, "De mail heeft geen tekst.")
    used = {match[1] for match in BLANK.finditer(f"{subject}\n{document.body}")}
    for name in sorted(used - placeholders.keys()):
        place = document.find("{{" + name) or document.place
        message = f"De invulplek '{name}' is niet aangegeven bij 'placeholders'."
        reading.problems.add(Code.UNDECLARED_PLACEHOLDER, place, message, did_you_mean(name, placeholders))
    for name, (key, _) in placeholders.items():
        if name not in used:
            message = f"De invulplek '{name}' staat nergens in de mail."
            reading.problems.add(Code.UNUSED_PLACEHOLDER, key.place, message)
    return template if fields.sound else None
