"""An advice as a page to read: the order of the sections, and each section as lines."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.presenters import texts
from assistant.presenters.facts import enumerate_words
from assistant.presenters.views import (
    AdviceView,
    ConflictView,
    ContactView,
    DeadlineView,
    MailView,
    PageView,
    PrecedentRow,
    SectionView,
    SourceView,
    StepView,
    VerdictView,
    WhatIfRow,
    WhatIfValue,
)


def advice_page(view: AdviceView, *, mails: bool = True) -> PageView:
    """Lay an advice out as a page, empty sections left out.

    Args:
        view: The advice.
        mails: Whether to write the mails out; otherwise only their titles are named.
    """
    sections = (
        *_to_do(view),
        SectionView(texts.MAILS, tuple(_mail_section(view.mails) if mails else _mail_titles(view.mails))),
        SectionView(texts.WHAT_IF, tuple(what_if_lines(view.what_if))),
        SectionView(texts.PRECEDENTS, tuple(f"- {precedent_line(each)}" for each in view.precedents)),
        SectionView(texts.CONFLICTS, tuple(f"- {conflict_line(each)}" for each in view.conflicts)),
        SectionView(texts.SOURCES, tuple(f"- {source_line(each)}" for each in view.sources)),
        SectionView("", (view.footer,)),
    )
    return _page(view, sections)


def brief_page(view: AdviceView) -> PageView:
    """Lay out what must be read at once, for who listens to it line by line; the rest can be asked for."""
    sections = (
        *_to_do(view),
        SectionView(texts.MAILS, tuple(_mail_titles(view.mails))),
        SectionView(texts.PRECEDENTS, tuple(f"- {each.number}: {each.title}" for each in view.precedents)),
        SectionView(texts.CONFLICTS, tuple(f"- {conflict_line(each)}" for each in view.conflicts)),
        SectionView(texts.MORE_HERE, (texts.MORE_COMMANDS,)),
        SectionView("", (view.footer,)),
    )
    return _page(view, sections)


def _page(view: AdviceView, sections: Iterable[SectionView]) -> PageView:
    title = texts.TITLE_ADVICE.format(title=view.title)
    return PageView(title, "", tuple(section for section in sections if section.lines))


def _to_do(view: AdviceView) -> tuple[SectionView, ...]:
    titles = {mail.id: mail.title for mail in view.mails}
    return (
        SectionView(texts.WARNINGS, view.warnings),
        SectionView(texts.SAY_NOW, (view.say_now,) if view.say_now else ()),
        SectionView(texts.VERDICT, tuple(_verdict_lines(view))),
        SectionView(texts.BECAUSE, view.because),
        SectionView(texts.DECIDING, tuple(f"- {row.name}: {row.value}" for row in view.facts)),
        SectionView(texts.PARTS, tuple(f"- {part.what}: {verdict_line(part.verdict)}" for part in view.parts)),
        SectionView(texts.STEPS, tuple(f"{step.number}. {step_line(step, titles)}" for step in view.steps)),
        SectionView(texts.CAUTIONS, tuple(f"- {step_line(step, titles)}" for step in view.cautions)),
        SectionView(texts.RECORDS, tuple(f"- {step_line(step, titles)}" for step in view.records)),
        SectionView(texts.DEADLINES, tuple(f"- {deadline_line(each)}" for each in view.deadlines)),
        SectionView(texts.CONTACTS, tuple(f"- {contact_line(each)}" for each in view.contacts)),
        SectionView(texts.DECISION, tuple(_decision_lines(view))),
    )


def conflict_line(each: ConflictView) -> str:
    """Say a difference between card and law, and what to do about it."""
    title = each.title if each.title.endswith(("?", "!", ".")) else f"{each.title}."
    return f"{title} {each.says} {each.direction} ({each.id})"


def verdict_line(verdict: VerdictView) -> str:
    """Say a verdict with its symbol and its word."""
    return f"{verdict.symbol} {verdict.word}"


def step_line(step: StepView, mail_titles: dict[str, str]) -> str:
    """Say a step, with what goes with it between brackets."""
    notes = [step.when]
    if step.system and step.system.lower() not in step.text.lower():
        notes.append(texts.IN_SYSTEM.format(system=step.system))
    if step.mine and step.who:
        notes.append(texts.BY.format(who=step.who))
    if step.template in mail_titles:
        notes.append(texts.MAIL_REF.format(title=mail_titles[step.template]))
    notes.append(", ".join(step.passages))
    return f"{step.text} ({'; '.join(note for note in notes if note)})"


def deadline_line(each: DeadlineView) -> str:
    """Say a deadline with its dates."""
    last = texts.LAST_SCHOOL_DAY.format(date=each.last_school_day)
    dates = f"{each.date} ({last})" if each.last_school_day else each.date
    return f"{each.name}: {dates}. {each.text}"


def contact_line(each: ContactView) -> str:
    """Say whom to call, and when."""
    return f"{each.name}: {each.when}" if each.address == each.name else f"{each.name}, {each.address}: {each.when}"


def precedent_line(each: PrecedentRow) -> str:
    """Say an advice of the committee in a line."""
    return f"{each.number} ({each.year}, {each.outcome}): {each.title}. {each.lesson}"


def source_line(each: SourceView) -> str:
    """Say a passage with who says so."""
    authority = ", ".join(part for part in (each.authority, each.law, each.note) if part)
    return f"{each.id} ({authority}): {each.text}"


def mail_lines(mail: MailView) -> tuple[str, ...]:
    """Write a mail out."""
    head = (f"{texts.MAIL_TO}: {mail.to}", f"{texts.MAIL_SUBJECT}: {mail.subject}")
    return (*head, "", *mail.body.splitlines())


def what_if_lines(rows: Iterable[WhatIfRow]) -> Iterable[str]:
    """Say what would change the verdict."""
    for row in rows:
        for value in row.values:
            name = texts.WHAT_IF_VALUE.format(name=row.name, values=value.values)
            yield f"- {name} — {_consequence(value)}"


def verdict_words(verdicts: Iterable[VerdictView]) -> str:
    """Say which verdicts are possible, in short words."""
    return enumerate_words([f"{verdict.symbol} {verdict.short}" for verdict in verdicts])


def _consequence(value: WhatIfValue) -> str:
    verdicts = verdict_words(value.verdicts) or texts.ROUTE_SHORT
    if value.opens:
        return texts.WHAT_IF_OPENS.format(question=value.opens, verdicts=verdicts)
    return texts.WHAT_IF_GIVES.format(verdicts=verdicts)


def _verdict_lines(view: AdviceView) -> Iterable[str]:
    yield verdict_line(view.verdict)
    yield view.answer
    if view.ground:
        yield texts.GROUND.format(ground=view.ground)


def _decision_lines(view: AdviceView) -> Iterable[str]:
    if view.decision is not None:
        yield view.decision.text
        yield from (f"{number}. {answer.label}" for number, answer in enumerate(view.decision.answers, start=1))


def _mail_titles(mails: Iterable[MailView]) -> Iterable[str]:
    yield from (f"{number}. {mail.title}" for number, mail in enumerate(mails, start=1))


def _mail_section(mails: Iterable[MailView]) -> Iterable[str]:
    for number, mail in enumerate(mails):
        if number:
            yield ""
        yield mail.title
        yield from mail_lines(mail)
