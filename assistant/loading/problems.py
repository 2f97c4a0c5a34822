"""Mistakes in the content: each with a stable code, a place, and what was probably meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from assistant.model.place import Place


class Code(StrEnum):
    """The stable codes of mistakes; the README lists them with an example each."""

    # the file
    UNREADABLE = "E101"
    """The file or folder cannot be read."""
    NOT_TEXT = "E102"
    """The file is not UTF-8 text."""
    TOO_LARGE = "E103"
    EMPTY = "E104"
    BROKEN_YAML = "E105"
    ALIAS = "E106"
    """YAML anchors and aliases are not used here; expanded, they can fill the memory."""
    FRONT_MATTER = "E107"
    # the form
    DUPLICATE_KEY = "E201"
    UNKNOWN_KEY = "E202"
    MISSING_KEY = "E203"
    WRONG_TYPE = "E204"
    UNKNOWN_WORD = "E205"
    """A word outside a closed set."""
    WRONG_NAME = "E206"
    """The id differs from the name of the file."""
    DUPLICATE_ID = "E207"
    # references
    UNKNOWN_NODE = "E301"
    UNKNOWN_FACT = "E302"
    UNKNOWN_VALUE = "E303"
    UNKNOWN_STEP = "E304"
    UNKNOWN_CONTACT = "E305"
    UNKNOWN_TEMPLATE = "E306"
    UNKNOWN_PASSAGE = "E307"
    UNKNOWN_TREE = "E308"
    UNKNOWN_PRECEDENT = "E309"
    UNKNOWN_CONFLICT = "E310"
    UNKNOWN_DEADLINE = "E311"
    UNKNOWN_FUNCTION = "E312"
    UNKNOWN_REASON = "E313"
    UNKNOWN_THEME = "E314"
    # the shape of trees
    UNREACHABLE_NODE = "E401"
    UNREACHABLE_OUTCOME = "E402"
    MISSING_BRANCH = "E403"
    OVERLAPPING_BRANCHES = "E404"
    CYCLE = "E405"
    NEVER_ASKED = "E406"
    """A condition, deadline or decision looks at a fact that was not established on every path to it."""
    NO_CITATION = "E407"
    NO_GROUND = "E408"
    GROUND_VERDICT = "E409"
    """`moet` or `mag` without a ground, or a ground that does not go with the verdict."""
    HEADLINE = "E410"
    """The verdict is not that of the part asked for, or of the strictest part."""
    NO_UNKNOWN_POLICY = "E411"
    NO_SAY_NOW = "E412"
    """An outcome that can start on the phone does not say what to say now."""
    WRONG_KIND = "E413"
    """A situation is used as a sub-decision, or the reverse."""
    # what is left over
    UNUSED = "E501"
    UNDECLARED_PLACEHOLDER = "E502"
    UNUSED_PLACEHOLDER = "E503"
    NO_HANDOVER = "E504"
    # what the paths show
    INVARIANT = "E601"
    GAP = "E602"
    UNSAFE_UNKNOWN = "E603"
    NOT_COVERED = "E604"
    # to look at, not wrong
    STALE = "W701"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake."""

    place: Place
    code: Code
    message: str
    """What is wrong, in Dutch."""
    hint: str = ""
    """What was probably meant, or what to do."""

    @property
    def is_error(self) -> bool:
        """Whether it makes the content unfit, rather than something to look at."""
        return self.code.value.startswith("E")

    def __str__(self) -> str:
        return f"{self.place}: {self.code.value} {self.message}" + (f" {self.hint}" if self.hint else "")


@dataclass(slots=True)
class Problems:
    """Collects mistakes, so that all are named at once; the one mutable thing of this package."""

    found: list[Problem] = field(default_factory=list)

    def add(self, code: Code, place: Place, message: str, hint: str = "") -> None:
        """Note a mistake."""
        self.found.append(Problem(place, code, message, hint))

    def __iter__(self) -> Iterator[Problem]:
        return iter(sorted(set(self.found)))

    def __len__(self) -> int:
        return len(self.found)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return "Bedoelde je …?" for the nearest known word, or nothing if none is near."""
    near = difflib.get_close_matches(word, [str(each) for each in known], n=1, cutoff=0.6)
    return f"Bedoelde je '{near[0]}'?" if near else ""
