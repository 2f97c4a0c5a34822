"""A verdict in words that fit the act, with a symbol."""

from __future__ import annotations

from assistant.model.verdicts import Act, Verdict
from assistant.presenters import texts
from assistant.presenters.views import VerdictView


def present_verdict(verdict: Verdict | None, act: Act = Act.SHARE) -> VerdictView:
    """Show a verdict.

    Args:
        verdict: The verdict; None for a route, which has steps and no verdict.
        act: What it is about.
    """
    if verdict is None:
        return VerdictView(texts.ROUTE_KEY, texts.ROUTE_SYMBOL, texts.ROUTE_WORD, texts.ROUTE_SHORT)
    return VerdictView(
        key=verdict.value,
        symbol=texts.SYMBOLS[verdict],
        word=texts.VERDICT_WORDS[act][verdict],
        short=texts.VERDICT_SHORT[verdict],
    )
