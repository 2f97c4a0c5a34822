"""An advice as it is shown, section by section."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.engine.advice import Advice, AdvisedDeadline, AdvisedStep
from assistant.engine.whatif import WhatIf
from assistant.model.facts import Fact, Registry
from assistant.model.ids import UNKNOWN, FactId, FactValue
from assistant.model.knowledge import Contact
from assistant.model.library import Library
from assistant.model.texts import Precedent
from assistant.model.verdicts import Act, Ground, Role, Verdict
from assistant.presenters import dates, texts
from assistant.presenters.facts import choices, enumerate_words, fact_rows, value_text
from assistant.presenters.mail import present_mail
from assistant.presenters.sources import present_conflict, present_source
from assistant.presenters.verdict import present_verdict
from assistant.presenters.views import (
    AdviceView,
    ChoiceView,
    ContactView,
    DeadlineView,
    DecisionView,
    PartView,
    PrecedentRow,
    StepView,
    WhatIfRow,
    WhatIfValue,
)

NOT_DECIDED = "nog-niet"
"""The value of a decision that was not taken yet (knowledge/facts.yaml)."""

_MANY = 6
"""How many values are written out before the rest is counted."""


def present_advice(library: Library, advice: Advice, *, on_hold: bool = True) -> AdviceView:
    """Show an advice.

    Args:
        library: The content.
        advice: The advice.
        on_hold: Whether someone may be waiting for an answer; if not, what to say now is left out.
    """
    registry = library.registry
    return AdviceView(
        tree=advice.tree,
        title=library.trees[advice.tree].title,
        say_now=advice.say_now if on_hold else "",
        verdict=present_verdict(advice.verdict, advice.act),
        ground=_ground(advice.ground, advice.act, advice.verdict),
        answer=advice.answer,
        because=advice.because,
        facts=fact_rows(registry, advice.deciding),
        parts=tuple(
            PartView(part.what, present_verdict(part.verdict, advice.act), tuple(part.cites)) for part in advice.parts
        ),
        steps=_steps(advice.steps),
        cautions=_steps(advice.cautions),
        records=_steps(advice.records),
        deadlines=tuple(_deadline(each) for each in advice.deadlines),
        mails=tuple(present_mail(template) for template in advice.templates),
        contacts=tuple(present_contact(contact) for contact in advice.contacts),
        precedents=tuple(present_precedent_row(precedent) for precedent in advice.precedents),
        sources=tuple(present_source(library, passage) for passage in advice.passages),
        conflicts=tuple(present_conflict(conflict) for conflict in advice.conflicts),
        what_if=present_what_if(registry, advice.what_if, dict(advice.deciding), advice.act),
        decision=_decision(registry, advice),
        warnings=tuple(texts.STALE.format(title=title) for title in advice.stale),
        footer=texts.FOOTER.format(version=advice.version, date=dates.day(advice.reviewed)),
    )


def present_contact(contact: Contact) -> ContactView:
    """Show whom to call; an address that is not known is a visible blank."""
    return ContactView(
        id=contact.id,
        name=contact.name,
        when=contact.when,
        address=contact.address or texts.BLANK_BOARD,
        known=bool(contact.address),
    )


def present_precedent_row(precedent: Precedent) -> PrecedentRow:
    """Show an advice of the committee in a line."""
    return PrecedentRow(
        number=precedent.id,
        year=str(precedent.date.year) if precedent.date else texts.NOT_DATED,
        title=precedent.title,
        outcome=texts.OUTCOMES.get(precedent.outcome, precedent.outcome),
        lesson=precedent.lesson,
    )


def present_what_if(
    registry: Registry, flips: Iterable[WhatIf], known: dict[FactId, FactValue], act: Act
) -> tuple[WhatIfRow, ...]:
    """Show what would change the verdict, values with the same consequence together."""
    grouped: dict[FactId, dict[tuple[tuple[Verdict, ...], FactId | None], list[FactValue]]] = {}
    for flip in flips:
        grouped.setdefault(flip.fact, {}).setdefault((flip.verdicts, flip.opens), []).append(flip.value)
    rows = []
    for id, groups in grouped.items():
        fact = registry[id]
        values = tuple(
            WhatIfValue(
                values=_some([value_text(fact, value) for value in same]),
                value_ids=tuple(str(value) for value in same),
                verdicts=tuple(present_verdict(verdict, act) for verdict in verdicts),
                opens=registry[opens].question if opens else "",
            )
            for (verdicts, opens), same in groups.items()
        )
        now = value_text(fact, known[id]) if id in known else ""
        rows.append(WhatIfRow(id, fact.name, now, values))
    return tuple(rows)


def decision_choices(fact: Fact) -> tuple[ChoiceView, ...]:
    """Return what a named role can have decided; that nothing was decided is no decision."""
    return tuple(choice for choice in choices(fact) if choice.id not in (UNKNOWN, NOT_DECIDED))


def who_text(who: Sequence[Role]) -> str:
    """Say which roles may do something; empty if every role may."""
    return "" if set(who) == set(Role) else enumerate_words([texts.ROLES[role] for role in who])


def _some(words: Sequence[str]) -> str:
    if len(words) <= _MANY:
        return enumerate_words(words)
    return enumerate_words([*words[: _MANY - 1], texts.MORE.format(count=len(words) - _MANY + 1)])


def _ground(ground: Ground | None, act: Act, verdict: Verdict | None) -> str:
    if ground is None or (ground is Ground.NONE and verdict is not None and not verdict.is_mild):
        return ""
    if act is not Act.SHARE and ground in texts.GROUNDS_OTHER_ACT:
        return texts.GROUNDS_OTHER_ACT[ground]
    return texts.GROUNDS[ground]


def _steps(steps: Iterable[AdvisedStep]) -> tuple[StepView, ...]:
    return tuple(
        StepView(
            id=each.step.id,
            number=number,
            text=each.text,
            who=who_text(each.step.who),
            system=each.step.system,
            when=each.step.when,
            mine=each.mine,
            passages=tuple(each.step.passages),
            template=each.step.template or "",
        )
        for number, each in enumerate(steps, start=1)
    )


def _deadline(each: AdvisedDeadline) -> DeadlineView:
    other_day = each.last_school_day if each.last_school_day != each.date else None
    return DeadlineView(
        id=each.deadline.id,
        name=each.deadline.name,
        date=dates.full(each.date) if each.date else texts.BLANK_DATE,
        last_school_day=dates.full(other_day) if other_day else "",
        text=each.deadline.text,
        passages=tuple(each.deadline.passages),
    )


def _decision(registry: Registry, advice: Advice) -> DecisionView | None:
    if advice.decision is None:
        return None
    fact = registry[advice.decision]
    answers = decision_choices(fact)
    return DecisionView(fact.id, texts.DECISION_TEXT, answers)
