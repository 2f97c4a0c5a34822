"""Names of things, each its own type, so that one cannot be passed for another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import NewType

FactId = NewType("FactId", str)
ValueId = NewType("ValueId", str)
TreeId = NewType("TreeId", str)
NodeId = NewType("NodeId", str)
StepId = NewType("StepId", str)
ContactId = NewType("ContactId", str)
TemplateId = NewType("TemplateId", str)
PassageId = NewType("PassageId", str)
ConflictId = NewType("ConflictId", str)
PrecedentId = NewType("PrecedentId", str)
DeadlineId = NewType("DeadlineId", str)
TermId = NewType("TermId", str)
ArticleId = NewType("ArticleId", str)

UNKNOWN = ValueId("onbekend")
"""The value "I don't know", offered wherever a fact may be unknown to the user."""

GIVEN = ValueId("gegeven")
"""Stands in trees and conditions for any date or number that is known."""

FactValue = ValueId | int | dt.date
"""What a fact may hold: one of its values, a whole number, or a date; or `UNKNOWN`."""

Facts = Mapping[FactId, FactValue]
"""What is known, by fact; a fact that is absent was not established."""
