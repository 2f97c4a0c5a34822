"""What users do in the conversation, on its way up to the app, which holds the dialogue."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from assistant.language.search import Hit
    from assistant.model.library import Library
    from assistant.ui.catalog import Catalog
    from assistant.ui.talk import Talk


@dataclass
class Said(Message):
    """The user typed a line."""

    text: str = field(repr=False)


@dataclass
class Typing(Message):
    """The user is typing a first line."""

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
class PageWanted(Message):
    """The user wants to read a page of the library."""

    kind: str
    id: str
    hit: Hit | None = field(default=None, repr=False)
    """Why it was found, to be marked."""


class BarsWanted(Message):
    """The user wants to see how complaints ended."""


class ComplaintWanted(Message):
    """The user wants help with a complaint."""


@dataclass
class ContentLoaded(Message):
    """Posted when the content was read."""

    library: Library
    talk: Talk = field(repr=False)


@dataclass
class CatalogMade(Message):
    """Posted when the library can search."""

    catalog: Catalog


@dataclass
class LoadingFailed(Message):
    """Posted when the content could not be read."""

    error: Exception = field(repr=False)
