"""What a typed line is, before anyone tries to understand it: a command, a number, a side question."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TypeVar

from assistant.language.text import fold
from assistant.model.ids import ContactId, PrecedentId, TermId
from assistant.model.library import Library
from assistant.presenters import phrases

_COMMANDS: Mapping[str, str] = MappingProxyType(
    {fold(words): command for command, lines in phrases.COMMANDS.items() for words in lines}
)
_IdT = TypeVar("_IdT", bound=str)
_CASE = re.compile(r"\b(\d{6}|20\d{8})\b")
_POLITE = re.compile(
    r"^(?:ok|oke|en|maar|nou|eh|hm|even|kun je|wil je|mag ik)\s+|\s+(?:aub|graag|dan|nou|eigenlijk|even)$"
)


def command(text: str) -> str | None:
    """Return the name of the command that a whole line is; None if it is none."""
    folded = fold(text)
    return _COMMANDS.get(folded) or _COMMANDS.get(_POLITE.sub("", folded))


def choice(text: str, count: int) -> int | None:
    """Return the place of the answer that a line chooses by its number, counted from 0.

    Args:
        text: The line: "2", "nummer 2", "de tweede".
        count: How many answers there are.

    Returns:
        The place; -1 if the line is a number but no answer has it; None if it is no number at all.
    """
    words = fold(text).split()
    for lead in phrases.CHOICE_LEADS:
        if words[: len(lead.split())] == lead.split():
            words = words[len(lead.split()) :]
    while len(words) > 1 and words[-1] in phrases.CHOICE_TAILS:
        words.pop()
    if len(words) != 1:
        return None
    word = words[0]
    if word.isdecimal():
        number = int(word) if len(word) < 5 else 0
    elif word in phrases.ORDINALS:
        number = phrases.ORDINALS[word]
        number = count if number < 0 else number
    else:
        return None
    return number - 1 if 1 <= number <= count else -1


def does_not_know(text: str) -> bool:
    """Whether a line says "I don't know" and nothing else."""
    return _without_sighs(fold(text)) in phrases.DONT_KNOW


def corrects(text: str) -> bool:
    """Whether a line takes something back that was said before."""
    folded = f" {fold(text)} "
    return any(f" {words} " in folded for words in phrases.CORRECTIONS)


def agrees(text: str) -> bool:
    """Whether a line says yes and nothing else."""
    return fold(text) in phrases.YES


def declines(text: str) -> bool:
    """Whether a line says that none of the offers is meant."""
    return fold(text) in phrases.NONE_OF_THESE


def case_number(library: Library, text: str) -> PrecedentId | None:
    """Return the number of an advice of the committee in a line, known or not; None if there is none.

    A number that no advice has counts only where the line speaks of an advice.
    """
    for number in _CASE.findall(text):
        if PrecedentId(number) in library.precedents:
            return PrecedentId(number)
    folded = fold(text)
    spoken = any(word in folded for word in phrases.PRECEDENT_WORDS)
    found = _CASE.search(text)
    return PrecedentId(found[1]) if found and spoken else None


def mail_number(text: str) -> int | None:
    """Return the number in a line like "mail 2"; None if it is not such a line."""
    match = re.fullmatch(rf"(?:{'|'.join(phrases.MAIL_NUMBER_LEADS)}) (\d{{1,2}})", fold(text))
    return int(match[1]) if match else None


def term(library: Library, text: str) -> TermId | None:
    """Return the term that a line asks the meaning of; None if it asks none, or one that is not known."""
    asked = _after(fold(text), phrases.TERM_LEADS)
    return (
        None if asked is None else _named(asked, ((id, (each.name, *each.words)) for id, each in library.terms.items()))
    )


def contact(library: Library, text: str) -> ContactId | None:
    """Return the contact that a line asks for; None if it asks none, or one that is not known."""
    asked = _after(fold(text), phrases.CONTACT_LEADS)
    if asked is None:
        return None
    return _named(asked, ((id, (each.name, id, *each.words)) for id, each in library.contacts.items()))


def _after(folded: str, leads: Iterable[str]) -> str | None:
    lead = next((lead for lead in leads if folded.startswith(f"{lead} ")), None)
    if lead is None:
        return None
    rest = f" {folded.removeprefix(lead).strip()} "
    for _ in range(3):
        for filler in phrases.TERM_FILLERS:
            rest = f" {rest.strip()} "
            rest = rest.removeprefix(f" {filler} ").removesuffix(f" {filler} ")
    return rest.strip()


def _named(asked: str, things: Iterable[tuple[_IdT, Iterable[str]]]) -> _IdT | None:
    if not asked:
        return None
    for id, names in things:
        for name in names:
            # "Onderwijskundig rapport (OKR)" goes by both names.
            if asked in {
                fold(name),
                fold(name.split("(")[0]),
                *(fold(part) for part in re.findall(r"\((.+?)\)", name)),
            }:
                return id
    return None


def _without_sighs(folded: str) -> str:
    words = folded.split()
    while words and words[0] in phrases.SIGHS:
        words.pop(0)
    while words and words[-1] in phrases.SIGHS:
        words.pop()
    return " ".join(words)
