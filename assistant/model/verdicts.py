"""Verdicts, grounds, acts and authorities: the closed sets that the advice is made of."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    """The answer to "may I?"; the ids are those of the content and of the JSON output."""

    MUST = "moet"
    """A right of the asker or a duty of the school."""
    MAY = "mag"
    """May be done now, by the steps."""
    NOT_YET = "nog-niet"
    """Waits on something from outside, or on a proof."""
    CONSULT = "overleg"
    """A named role decides first."""
    NO = "nee"
    """Not done; the steps say how to decline and what is possible instead."""

    @property
    def strictness(self) -> int:
        """How strict the verdict is, 0 (mildest) to 3; `MUST` and `MAY` are equally mild."""
        return _STRICTNESS[self]

    @property
    def is_mild(self) -> bool:
        """Whether the act may be done now (`MUST` or `MAY`)."""
        return _STRICTNESS[self] == 0


_STRICTNESS = {
    Verdict.MUST: 0,
    Verdict.MAY: 0,
    Verdict.NOT_YET: 1,
    Verdict.CONSULT: 2,
    Verdict.NO: 3,
}


class Ground(StrEnum):
    """What the outcome rests on (design: "every outcome names its ground")."""

    CONSENT = "toestemming"
    DUTY = "wettelijke-plicht"
    LEGAL_RIGHT = "wettelijk-recht"
    DATA_SUBJECT = "recht-betrokkene"
    VITAL_INTEREST = "vitaal-belang"
    NONE = "geen"


class Act(StrEnum):
    """What the verdict is about, so that the words fit ("Ja, verbeter het")."""

    SHARE = "delen"
    CORRECT = "verbeteren"
    KEEP = "bewaren"
    ASK = "vragen"
    REGISTER = "vastleggen"
    ROUTE = "route"
    """How something runs, such as a complaint: steps, and no verdict."""


class Authority(StrEnum):
    """Who says so."""

    LAW = "wet"
    COMMITTEE = "lkc"
    BOARD = "bestuur"
    GUIDANCE = "advies"


class Role(StrEnum):
    """Who asks the assistant; changes steps and words, never the verdict."""

    TEACHER = "leraar"
    COORDINATOR = "kcer"
    PRINCIPAL = "directie"
    ADMINISTRATION = "administratie"


class Direction(StrEnum):
    """In which way the quality card differs from the law."""

    CARD_PROTECTS_MORE = "kaart-beschermt-meer"
    CARD_NARROWS = "kaart-beperkt-recht-of-plicht"
    OUTDATED = "verouderd"
    UNCERTAIN = "onzeker"
