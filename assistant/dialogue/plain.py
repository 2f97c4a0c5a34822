"""`gesprek`: the conversation as plain lines, for screen readers, pipes and ssh."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from assistant.dialogue import lines
from assistant.dialogue.dialogue import Dialogue
from assistant.presenters import phrases
from assistant.presenters.pages import brief_page
from assistant.presenters.plain import choice_lines, page_lines, question_lines
from assistant.presenters.views import ConversationView, Turn

_OWN_FORM = frozenset({"question", "offer"})
"""Turns that are written together with what can be chosen."""


def converse(
    dialogue: Dialogue, typed: Iterable[str], write: Callable[[str], object], *, echo: bool = False
) -> Dialogue:
    """Hold a conversation until the user stops or there is nothing more to read.

    Args:
        dialogue: The conversation so far.
        typed: The lines of the user, such as `sys.stdin`; read one by one, as the conversation needs them.
        write: Takes one line.
        echo: Whether to repeat what was typed, personal data masked; for input that is not seen, such as a pipe.

    Returns:
        The conversation at its end.
    """
    for line in opening(dialogue):
        write(line)
    for said in typed:
        after = dialogue.say(said)
        if after is dialogue and lines.command(said) == "back":
            write(phrases.NOTHING_BACK)
        for line in spoken(dialogue, after, echo=echo):
            write(line)
        dialogue = after
        if dialogue.state.stopped:
            return dialogue
    write(phrases.PLAIN_END)
    return dialogue


def opening(dialogue: Dialogue) -> tuple[str, ...]:
    """Write what stands on the screen before the first line."""
    view = dialogue.view(possible=False, advice=False)
    return (phrases.PLAIN_HELLO, "", *_turns(view.turns), *_prompt(view, advised=dialogue.advised))


def spoken(before: Dialogue, after: Dialogue, *, echo: bool = False) -> tuple[str, ...]:
    """Write what one line of the user brought: what is said back, the advice, and what can be answered now.

    Args:
        before: The conversation before the line.
        after: The conversation after it.
        echo: Whether to repeat what was typed, personal data masked.
    """
    view = after.view(possible=False, advice=False)
    if after is before:
        return ()
    fresh = _fresh(before.state.turns, view.turns)
    written = []
    if echo:
        written += [phrases.PLAIN_USER.format(text=turn.text) for turn in fresh if turn.speaker == "user"]
    written += _turns(fresh)
    if any(turn.kind == "advice" for turn in fresh):
        written += ["", *advice_lines(after)]
    return (*written, *_prompt(view, advised=after.advised))


def advice_lines(dialogue: Dialogue) -> tuple[str, ...]:
    """Write what must be read of the advice at once; nothing if no advice was reached."""
    advice = dialogue.advice()
    return page_lines(brief_page(advice)) if advice is not None else ()


def _fresh(before: tuple[Turn, ...], after: tuple[Turn, ...]) -> tuple[Turn, ...]:
    """What was added; after a step back or a new start, what was said last."""
    if len(after) > len(before) and after[: len(before)] == before:
        return after[len(before) :]
    last_input = max((place for place, turn in enumerate(after) if turn.speaker == "user"), default=-1)
    return tuple(turn for turn in after[last_input + 1 :] if turn.speaker == "assistant")


def _turns(turns: tuple[Turn, ...]) -> list[str]:
    said = [turn for turn in turns if turn.speaker == "assistant" and turn.kind not in _OWN_FORM | {"advice"}]
    return [line for turn in said for line in turn.text.splitlines()]


def _prompt(view: ConversationView, *, advised: bool) -> tuple[str, ...]:
    if view.stopped:
        return ()
    if view.offers:
        asked = next((turn.text for turn in reversed(view.turns) if turn.kind == "offer"), "")
        return ("", *asked.splitlines(), *choice_lines(view.offers), phrases.PLAIN_CHOOSE)
    if view.question is not None:
        return ("", *question_lines(view.question))
    return ("", phrases.PLAIN_AFTER) if advised else ()
