"""Facts and their values in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from assistant.engine.interview import Interview
from assistant.engine.walk import key_of
from assistant.model.facts import Fact, FactKind, Registry
from assistant.model.ids import UNKNOWN, FactId, FactValue, ValueId
from assistant.presenters import dates, texts
from assistant.presenters.views import ChoiceView, FactRow


def value_text(fact: Fact, value: FactValue) -> str:
    """Say a value in a few words."""
    if value == UNKNOWN:
        return texts.UNKNOWN_VALUE
    if isinstance(value, dt.date):
        return dates.full(value)
    named = fact.value(ValueId(str(value)))
    return named.short if named else str(value)


def choices(fact: Fact) -> tuple[ChoiceView, ...]:
    """Return the answers to choose from, "Weet ik niet" last where it is offered."""
    named = tuple(ChoiceView(value.id, value.label) for value in fact.values)
    return (*named, ChoiceView(UNKNOWN, texts.UNKNOWN_ANSWER)) if fact.unknown.offered else named


def fact_row(fact: Fact, value: FactValue) -> FactRow:
    """Show one fact that is known."""
    derived = fact.kind is FactKind.DERIVED
    answers = choices(fact) if fact.kind is FactKind.CHOICE else ()
    return FactRow(fact.id, fact.name, value_text(fact, value), changeable=not derived, answers=answers)


def fact_rows(registry: Registry, facts: Iterable[tuple[FactId, FactValue]]) -> tuple[FactRow, ...]:
    """Show facts, in their order; a fact that the registry does not have is left out."""
    known = ((registry.get(id), value) for id, value in facts)
    return tuple(fact_row(fact, value) for fact, value in known if fact is not None)


def known_rows(interview: Interview) -> tuple[FactRow, ...]:
    """Show all that an interview knows: what was given, then what follows from it."""
    registry = interview.library.registry
    derived = (registry[id] for id in interview.position.facts if registry[id].kind is FactKind.DERIVED)
    worked_out = ((fact.id, key_of(fact, interview.facts, interview.today)) for fact in derived)
    follows = tuple((id, value) for id, value in worked_out if value is not None)
    return fact_rows(registry, (*interview.facts.items(), *follows))


def in_sentence(name: str) -> str:
    """Return a name as it stands within a sentence; "KC'er" and "FG" keep their capitals."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def enumerate_words(words: Sequence[str], last: str = texts.OR) -> str:
    """Join words as one does in a sentence: "a, b of c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
