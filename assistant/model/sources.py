"""Where the advice comes from: passages with authority, and where card and law differ."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from assistant.model.ids import ConflictId, PassageId
from assistant.model.place import Place
from assistant.model.verdicts import Authority, Direction


class PassageKind(StrEnum):
    """What sort of statement a passage is."""

    RULE = "rule"
    RIGHT = "right"
    FACT = "fact"
    DEFINITION = "definition"
    EXCEPTION = "exception"
    TIP = "tip"
    CONTACT = "contact"
    PRECEDENT = "precedent"


@dataclass(frozen=True, slots=True)
class Passage:
    """One numbered statement of a source, in our own words."""

    id: PassageId
    source: str
    kind: PassageKind
    norm: bool
    """Whether the product must be able to reach it."""
    authority: Authority
    text: str
    section: str
    """Heading of the source, or the subject."""
    law: str
    """The article it rests on, as it is written; empty if none."""
    urls: tuple[str, ...]
    confidence: str
    """hoog, midden or laag; empty for the two source documents, which were read whole."""
    read_version: str
    """The older version of the law that was read; empty if the current one."""
    check: bool
    """Whether a privacy officer should look at it before anyone relies on it ("laat nakijken")."""
    claims_law: bool
    """Whether the card says that the law demands this."""
    cases: tuple[str, ...]
    """LKC numbers that a precedent rests on."""
    background: str
    """Why no path of a tree needs to reach it; empty if one does."""
    place: Place


@dataclass(frozen=True, slots=True)
class Source:
    """A document that passages come from."""

    id: str
    title: str
    publisher: str
    url: str
    reviewed: dt.date
    review_by: dt.date
    passages: tuple[Passage, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Conflict:
    """Where the quality card or the theme page differs from law or the committee."""

    id: ConflictId
    title: str
    card: tuple[PassageId, ...]
    law: tuple[PassageId, ...]
    direction: Direction
    says: str
    """What the product says, at the outcome concerned."""
    for_owner: str
    """What the owner of the card should have decided."""
    place: Place
