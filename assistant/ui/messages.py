"""What users do in the conversation, on its way up to the app, which holds the dialogue."""

from __future__ import annotations

from dataclasses import dataclass, field

from textual.message import Message


@dataclass
class Said(Message):
    """The user typed a line."""

    text: str = field(repr=False)


@dataclass
class Chose(Message):
    """The user chose an offer or an answer."""

    index: int
    """Its place, counted from 0."""


@dataclass
class Changed(Message):
    """The user gave a known fact another value."""

    fact: str
    value: str = field(repr=False)


@dataclass
class Forgot(Message):
    """The user took a fact away."""

    fact: str


@dataclass
class Decided(Message):
    """The user recorded what was decided after an `overleg`."""

    decision: str


@dataclass
class Opened(Message):
    """The user opened a situation from another screen."""

    tree: str


class WentBack(Message):
    """The user took one step back."""


class AdviceWanted(Message):
    """The user wants to read the advice."""


@dataclass
class CaseWanted(Message):
    """The user wants to read an advice of the committee."""

    number: str
