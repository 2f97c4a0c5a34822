"""A question with its answers, and why it is asked."""

from __future__ import annotations

from assistant.model.facts import Fact, FactKind
from assistant.model.library import Library
from assistant.presenters import texts
from assistant.presenters.facts import choices
from assistant.presenters.sources import present_source
from assistant.presenters.views import QuestionView


def present_question(library: Library, fact: Fact) -> QuestionView:
    """Show the question that establishes a fact."""
    return QuestionView(
        fact=fact.id,
        text=fact.question,
        why=fact.why,
        cites=tuple(present_source(library, library.passages[id]) for id in fact.cites if id in library.passages),
        kind=fact.kind.value,
        answers=choices(fact),
        find_out=fact.unknown.find_out if fact.unknown.offered else "",
        hint=_hint(fact),
    )


def _hint(fact: Fact) -> str:
    if fact.kind is FactKind.NUMBER and fact.minimum is not None and fact.maximum is not None:
        return texts.NUMBER_RANGE.format(minimum=fact.minimum, maximum=fact.maximum)
    return texts.HINTS.get(fact.kind, "")
