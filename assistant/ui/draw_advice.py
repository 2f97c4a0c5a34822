"""From an advice to the blocks of its tabs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from textual.content import Content

from assistant.presenters import ui_texts as words
from assistant.presenters.views import AdviceView, ContactView, DeadlineView, MailView, StepView, WhatIfValue
from assistant.ui.draw import verdict_text
from assistant.ui.paint import EMPTY, Block, heading, item, safe_indented, say

_T = TypeVar("_T")

FIRST_STEPS = 3
"""So many steps stand on the first tab."""
FIRST_CONTACTS = 2
"""So many contacts stand on the first tab."""


def head_blocks(advice: AdviceView, *, low: bool) -> tuple[Block, ...]:
    """Show the verdict and the answer.

    Args:
        advice: The advice.
        low: Whether there are few lines, so that only the verdict fits.
    """
    verdict = Block(say(verdict_text(advice.verdict)))
    return (verdict,) if low else (verdict, Block(say(advice.answer)))


def now_blocks(advice: AdviceView, *, low: bool) -> tuple[Block, ...]:
    """What to say and do first."""
    mails = {mail.id: "" for mail in advice.mails}
    sections = (
        [Block(say((warning, "$warning")), say(("! ", "bold $warning"))) for warning in advice.warnings],
        _titled(words.SAY_NOW, [Block(say((f"“{advice.say_now}”", "bold")), say("  "))] if advice.say_now else []),
        _titled(words.ANSWER, [Block(say(advice.answer))] if low else []),
        [Block(say((words.NEEDS_DECISION, "bold $accent")), say(("☞ ", "$accent")))] if advice.decision else [],
        _titled(words.FIRST_STEPS, _first(advice.steps, FIRST_STEPS, words.ALL_STEPS, lambda step: _step(step, mails))),
        _titled(words.CAUTIONS, [_caution(step) for step in advice.cautions]),
        _titled(words.FIRST_CONTACTS, _first(advice.contacts, FIRST_CONTACTS, words.ALL_CONTACTS, _contact)),
        _titled(words.DEADLINES, _deadlines(advice)),
        _titled(words.PARTS, [item(say(f"{part.what}: ", verdict_text(part.verdict))) for part in advice.parts]),
        _titled(words.BECAUSE, _because(advice)),
    )
    return _stacked(sections)


def _stacked(sections: Iterable[list[Block]]) -> tuple[Block, ...]:
    """Put sections below each other with an empty line between."""
    blocks: list[Block] = []
    for section in sections:
        if section:
            blocks += [replace(section[0], gap=1 if blocks else 0), *section[1:]]
    return tuple(blocks)


def _titled(title: str, blocks: list[Block]) -> list[Block]:
    return [heading(title), *blocks] if blocks else []


def _first(things: Sequence[_T], most: int, rest: str, draw: Callable[[_T], Block]) -> list[Block]:
    """Draw the first things, and say how many there are."""
    blocks = [draw(each) for each in things[:most]]
    if len(things) > most:
        blocks.append(Block(say((rest.format(count=len(things)), "$muted")), say("   ")))
    return blocks


def _because(advice: AdviceView) -> list[Block]:
    facts = ", ".join(f"{row.name}: {row.value}" for row in advice.facts)
    ground = f"{words.GROUND}: {advice.ground}" if advice.ground else ""
    return [item(say(line)) for line in (*advice.because, facts, ground) if line]


def _gap(blocks: list[Block]) -> int:
    return 1 if blocks else 0


def _deadlines(advice: AdviceView) -> list[Block]:
    return [block for each in advice.deadlines for block in _deadline(each)]


def _contact(each: ContactView) -> Block:
    return item(
        say((each.name, "bold"), "  ", (each.address, "" if each.known else "$muted"), (f"  {each.when}", "$muted"))
    )


def step_blocks(advice: AdviceView) -> tuple[Block, ...]:
    """All steps, what to record, and the deadlines."""
    mails = {mail.id: mail.title for mail in advice.mails}
    sections = (
        [_step(step, mails, notes=True) for step in advice.steps],
        _titled(words.RECORDS, [_step(step, mails, notes=True) for step in advice.records]),
        _titled(words.DEADLINES, _deadlines(advice)),
    )
    return _stacked(sections) or _nothing(words.NO_STEPS)


def _nothing(text: str) -> tuple[Block, ...]:
    return (Block(say((text, "$muted"))),)


def _caution(step: StepView) -> Block:
    return Block(say(step.text, *_passages(step)), say(("! ", "bold $warning")))


def _passages(step: StepView) -> tuple[tuple[str, str], ...]:
    return ((f" ({', '.join(step.passages)})", "$muted"),) if step.passages else ()


def _step(step: StepView, mails: Mapping[str, str], *, notes: bool = False) -> Block:
    """Draw a step.

    Args:
        step: The step.
        mails: Titles of the mails of the advice; empty where they are not named.
        notes: Whether to say by whom, when and where it is done.
    """
    told = []
    if notes:
        told = [step.when, f"{words.SYSTEM}: {step.system}" if step.system else ""]
        told.append((f"{words.WHO}: {step.who}" if step.who else "") if step.mine else words.HANDED_ON)
    if step.template in mails:
        title = mails[step.template]
        told.append(words.STEP_MAIL.format(title=title) if title else words.STEP_MAIL_KEY)
    detail = " · ".join(part for part in told if part)
    below = ((f"\n{detail}", "$muted"),) if detail else ()
    return item(say(step.text, *_passages(step), *below), f"{step.number}. ")


def _deadline(each: DeadlineView) -> tuple[Block, ...]:
    first = item(say(f"{each.name}: ", (each.date, "bold"), f". {each.text}"))
    if not each.last_school_day:
        return (first,)
    return (first, Block(say((words.LAST_SCHOOL_DAY.format(date=each.last_school_day), "$muted")), say("  ")))


def mail_blocks(advice: AdviceView, chosen: int) -> tuple[Block, ...]:
    """The mails to choose from, and the text of the chosen one without anything beside it, to copy by hand."""
    if not advice.mails:
        return _nothing(words.NO_MAILS)
    mail = advice.mails[min(chosen, len(advice.mails) - 1)]
    blocks: list[Block] = []
    if len(advice.mails) > 1:
        blocks.append(Block(say((words.MAIL_CHOOSE, "$muted"))))
        for place, each in enumerate(advice.mails):
            mark = "▸ " if each is mail else "  "
            blocks.append(Block(say((each.title, "bold" if each is mail else "")), say((mark, "$accent")), pick=place))
    else:
        blocks.append(Block(say((mail.title, "bold")), say(("▸ ", "$accent")), pick=0))
    blocks.append(Block(say((words.MAIL_COPY, "$muted"))))
    if mail.blanks:
        blocks.append(Block(say((f"{words.MAIL_BLANKS}: {', '.join(mail.blanks)}.", "$muted"))))
    return (*blocks, *_mail_text(mail))


def _mail_text(mail: MailView) -> tuple[Block, ...]:
    lines = safe_indented(mail.body).split("\n")
    return (
        Block(say((f"{words.MAIL_TO}: {mail.to}", "$muted")), gap=1),
        Block(say(f"{words.MAIL_SUBJECT}: ", (mail.subject, "bold"))),
        Block(EMPTY),
        *(Block(say(line) if line else EMPTY) for line in lines),
    )


def contact_blocks(advice: AdviceView) -> tuple[Block, ...]:
    """Whom to call, most urgent first."""
    blocks = [
        item(
            say((each.name, "bold"), "  ", (each.address, "$foreground" if each.known else "$muted"), f"\n{each.when}"),
            f"{number}. ",
            gap=1 if number > 1 else 0,
        )
        for number, each in enumerate(advice.contacts, start=1)
    ]
    return tuple(blocks) or _nothing(words.NO_CONTACTS)


def source_blocks(advice: AdviceView) -> tuple[Block, ...]:
    """What the advice rests on; advices of the committee, and then passages, can be picked."""
    blocks: list[Block] = []
    if advice.conflicts:
        blocks.append(heading(words.CONFLICTS, gap=0))
        for each in advice.conflicts:
            ids = ", ".join((each.id, *each.card, *each.law))
            blocks.append(item(say((each.title, "bold"), f"\n{each.says}\n", (f"{each.direction} ({ids})", "$muted"))))
    if advice.precedents:
        blocks += [heading(words.PRECEDENTS, gap=_gap(blocks)), Block(say((words.OPEN_PRECEDENT, "$muted")))]
        blocks += [
            item(
                say((f"{each.number} · {each.year} · {each.outcome}", "bold"), f"\n{each.title}. {each.lesson}"),
                " • ",
                pick=place,
            )
            for place, each in enumerate(advice.precedents)
        ]
    if advice.sources:
        blocks += [heading(words.SOURCES_OF, gap=_gap(blocks)), Block(say((words.OPEN_SOURCE, "$muted")))]
        first = len(advice.precedents)
        for place, source in enumerate(advice.sources, start=first):
            about = ", ".join(part for part in (source.authority, source.law, source.note) if part)
            text = say((source.id, "bold"), f" ({about}) ", source.text, (f" — {source.source}", "$muted"))
            blocks.append(Block(text, say((" • ", "$primary")), pick=place))
    if not blocks:
        blocks += _nothing(words.NO_SOURCES)
    return (*blocks, Block(say((advice.footer, "$muted")), gap=1))


def what_if_blocks(advice: AdviceView) -> tuple[Block, ...]:
    """What would change the verdict."""
    if not advice.what_if:
        return _nothing(words.NO_WHAT_IF)
    blocks = [Block(say((words.WHAT_IF_LEAD, "$muted")))]
    for row in advice.what_if:
        blocks.append(Block(say((row.name, "bold"), (f" ({words.WHAT_IF_NOW}: {row.now})", "$muted")), gap=1))
        blocks += [item(_what_if(value)) for value in row.values]
    return tuple(blocks)


def _what_if(value: WhatIfValue) -> Content:
    parts: list[str | tuple[str, str]] = [f"{value.values} → "]
    for place, verdict in enumerate(value.verdicts):
        parts += [f" {words.WHAT_IF_OR} " if place else "", verdict_text(verdict, short=True)]
    if value.opens:
        parts.append((f" ({words.WHAT_IF_OPENS}: {value.opens})", "$muted"))
    return say(*parts)
