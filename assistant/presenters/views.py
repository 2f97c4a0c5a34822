"""What is shown: frozen views of plain text, without logic, for the terminal, plain lines and files alike."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SourceView:
    """A passage that something rests on."""

    id: str
    authority: str
    """Who says so, in a word: wet, LKC, bestuur, advies."""
    text: str
    law: str
    """The article of law; empty if none."""
    note: str
    """"laat nakijken" and the like; empty if there is nothing to be careful about."""
    source: str
    """Title of the document."""


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """An answer to choose."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question and everything that helps to answer it."""

    fact: str
    text: str
    why: str
    cites: tuple[SourceView, ...]
    kind: str
    """choice, date or number."""
    answers: tuple[ChoiceView, ...]
    """In the order of their numbers; "Weet ik niet" last where it is offered, also for dates and numbers."""
    find_out: str
    """How to find out; empty if it cannot be unknown."""
    hint: str
    """How to write a date or a number; empty for a choice."""


@dataclass(frozen=True, slots=True)
class FactRow:
    """Something that is known."""

    fact: str
    name: str
    value: str
    changeable: bool
    """False for what is worked out from other facts."""
    answers: tuple[ChoiceView, ...]
    """What it can be changed to; empty for a date, a number and what is worked out."""


@dataclass(frozen=True, slots=True)
class VerdictView:
    """A verdict: a word, a symbol and a key for the style; never colour alone."""

    key: str
    """moet, mag, nog-niet, overleg, nee; "route" where there is no verdict."""
    symbol: str
    word: str
    """In the words of the act: "Ja, dat mag"."""
    short: str
    """In one or two words: "mag"."""


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of what was asked for, with its own verdict."""

    what: str
    verdict: VerdictView
    sources: tuple[str, ...]
    """Ids of passages."""


@dataclass(frozen=True, slots=True)
class StepView:
    """A step, caution or thing to record, in the words for the role."""

    id: str
    number: int
    """Counted from 1 within its section."""
    text: str
    who: str
    """Who may do it, in words; empty if everyone."""
    system: str
    when: str
    mine: bool
    """Whether the user does it himself, rather than passing it on."""
    passages: tuple[str, ...]
    template: str
    """Id of the mail that it asks for; empty if none."""


@dataclass(frozen=True, slots=True)
class DeadlineView:
    """A date by which something must be done."""

    id: str
    name: str
    date: str
    """In Dutch, with the day of the week; a visible blank if the start is not known."""
    last_school_day: str
    """In Dutch; empty if it is the date itself, or not known."""
    text: str
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MailView:
    """A mail, its blanks visible between square brackets."""

    id: str
    title: str
    to: str
    """To whom, in words."""
    subject: str
    body: str
    blanks: tuple[str, ...]
    """What is to be filled in, without brackets."""

    @property
    def text(self) -> str:
        """Subject and body together, as they are copied."""
        return f"{self.subject}\n\n{self.body}"


@dataclass(frozen=True, slots=True)
class ContactView:
    """Whom to call."""

    id: str
    name: str
    when: str
    address: str
    """Phone or mail; a visible blank if the board fills it in."""
    known: bool
    """Whether the address is known."""


@dataclass(frozen=True, slots=True)
class PrecedentRow:
    """An advice of the committee, in a line."""

    number: str
    year: str
    title: str
    outcome: str
    """gegrond, deels gegrond, …"""
    lesson: str


@dataclass(frozen=True, slots=True)
class ConflictView:
    """A difference between card and law."""

    id: str
    title: str
    says: str
    direction: str
    """In words: "de kaart beschermt meer: volg de kaart"."""
    card: tuple[str, ...]
    law: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WhatIfValue:
    """Other values of a fact that give the same verdicts."""

    values: str
    """"niet gevraagd of geweigerd"."""
    value_ids: tuple[str, ...]
    verdicts: tuple[VerdictView, ...]
    opens: str
    """The question that opens; empty if none does."""


@dataclass(frozen=True, slots=True)
class WhatIfRow:
    """What would change the verdict: a fact and its other values."""

    fact: str
    name: str
    now: str
    """The value it has."""
    values: tuple[WhatIfValue, ...]


@dataclass(frozen=True, slots=True)
class DecisionView:
    """What to do once the named role has decided."""

    fact: str
    text: str
    answers: tuple[ChoiceView, ...]
    """Give the id of one to `Dialogue.record_decision`."""


@dataclass(frozen=True, slots=True)
class AdviceView:
    """An advice, in the order in which it is shown."""

    tree: str
    title: str
    """Of the situation."""
    say_now: str
    """What to say to a caller on hold; empty if nobody is."""
    verdict: VerdictView
    ground: str
    """What it rests on, in words; empty for a route."""
    answer: str
    because: tuple[str, ...]
    """What the sub-decisions said."""
    facts: tuple[FactRow, ...]
    """The facts that decided."""
    parts: tuple[PartView, ...]
    steps: tuple[StepView, ...]
    cautions: tuple[StepView, ...]
    records: tuple[StepView, ...]
    deadlines: tuple[DeadlineView, ...]
    mails: tuple[MailView, ...]
    contacts: tuple[ContactView, ...]
    precedents: tuple[PrecedentRow, ...]
    sources: tuple[SourceView, ...]
    conflicts: tuple[ConflictView, ...]
    what_if: tuple[WhatIfRow, ...]
    decision: DecisionView | None
    warnings: tuple[str, ...]
    """About content that should have been reviewed by now."""
    footer: str
    """Version and date of the content."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Something said in the conversation; personal data is masked."""

    speaker: str
    """"user" or "assistant"."""
    text: str = field(repr=False)
    kind: str = "say"
    """say, question, understood, side, danger, privacy, advice, changed, offer or unclear."""


@dataclass(frozen=True, slots=True)
class PanelView:
    """What stands beside the conversation."""

    title: str
    """The situation; empty before one is opened."""
    known: tuple[FactRow, ...]
    asked: str
    """Name of the fact that is asked now; empty if none is."""
    why: str
    """Why this question."""
    sources: tuple[SourceView, ...]
    """What the question rests on."""
    possible: tuple[VerdictView, ...]
    """The verdicts that can still come, mildest first."""


@dataclass(frozen=True, slots=True)
class ConversationView:
    """All that a screen shows of a conversation."""

    turns: tuple[Turn, ...]
    question: QuestionView | None
    offers: tuple[ChoiceView, ...]
    """"Bedoel je …?": choose by number, or with `Dialogue.choose`."""
    recognised: tuple[FactRow, ...]
    """"Ik begreep: …": what was read from the user's own words and can be undone with `Dialogue.forget`."""
    panel: PanelView
    advice: AdviceView | None
    reminder: str
    """About personal data that was masked in the last input; empty if none was."""
    can_go_back: bool
    stopped: bool
    """Whether the user said stop."""


@dataclass(frozen=True, slots=True)
class ResultRow:
    """Something found by searching."""

    kind: str
    id: str
    title: str
    detail: str
    """One line more: the outcome and year of an advice, the first words of a text."""
    score: float


@dataclass(frozen=True, slots=True)
class ResultGroup:
    """Results of one kind."""

    kind: str
    heading: str
    rows: tuple[ResultRow, ...]


@dataclass(frozen=True, slots=True)
class PageView:
    """A page to read: a heading and sections of lines."""

    title: str
    lead: str
    """One line under the title; may be empty."""
    sections: tuple[SectionView, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    """A part of a page."""

    heading: str
    """May be empty."""
    lines: tuple[str, ...]
    """A line that starts with "- " is an item of a list."""
