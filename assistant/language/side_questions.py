"""Side questions and commands in the middle of a conversation."""

from __future__ import annotations

from assistant.language.questions import asks_contact, asks_mail, asks_meaning
from assistant.language.reading import Side, SideKind
from assistant.language.sentence import Sentence
from assistant.language.subjects import Subjects
from assistant.language.text import word_set

_COMMANDS = (
    ("terug", SideKind.BACK),
    ("opnieuw", SideKind.RESTART),
    ("stop", SideKind.STOP),
    ("hulp", SideKind.HELP),
)
_POLITE = word_set("ga maar even nu ik wil graag dan de een nog s eens alsjeblieft aub please naar is het")
_WHERE_WORDS = 6


def read_side(sentence: Sentence, subjects: Subjects) -> Side | None:  # noqa: PLR0911 - a row of guards
    """Return the side question or command a line is; None if it is something else.

    A command is a whole line ("ga terug"), never a word in an answer ("hij trok het terug").
    """
    numbers = subjects.precedents(sentence.text)
    if numbers:
        return Side(SideKind.PRECEDENTS, precedents=numbers)
    for sign, kind in _COMMANDS:
        if _is_whole(sentence, sign):
            return Side(kind)
    words = sentence.words
    if sentence.having("waar-staat") and len(words) <= _WHERE_WORDS:
        return Side(SideKind.WHERE)
    why = sentence.having("waarom")
    if why and why[0].start == 0 and len(words) <= 8:
        return Side(SideKind.WHY)
    if asks_meaning(sentence):
        term = subjects.term(sentence)
        if term is not None:
            return Side(SideKind.TERM, term=term)
    if asks_contact(sentence):
        return Side(SideKind.CONTACT, contact=subjects.contact(sentence))
    if asks_mail(sentence):
        return Side(SideKind.MAIL, template=subjects.template(sentence))
    return None


def _is_whole(sentence: Sentence, sign: str) -> bool:
    spans = sentence.having(sign)
    covered = {place for span in spans for place in range(span.start, span.end)}
    rest = [word for place, word in enumerate(sentence.words) if place not in covered and word not in _POLITE]
    return bool(spans) and not rest
