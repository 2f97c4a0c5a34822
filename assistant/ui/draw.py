"""From views of the conversation to blocks on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from assistant.presenters import phrases
from assistant.presenters import ui_texts as words
from assistant.ui.paint import EMPTY, SPEAKER_MARK, VERDICT_STYLE, Block, item, say, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assistant.model.library import Library
    from assistant.presenters.views import (
        ChoiceView,
        ConversationView,
        FactRow,
        SourceView,
        Turn,
        VerdictView,
    )

ROOMY = 32
"""From so many cells "wijzig" is written out."""
_TURN_MARKS = {
    "danger": ("! ", "bold $error"),
    "privacy": ("! ", "bold $warning"),
    "understood": ("✎ ", "$success"),
    "changed": ("✎ ", "$success"),
    "side": ("i ", "bold $primary"),
    "advice": ("★ ", "bold $accent"),
    "unclear": ("? ", "bold $warning"),
}
_TURN_STYLES = {
    "question": "bold",
    "advice": "bold",
    "danger": "bold $error",
    "privacy": "$warning",
    "understood": "$muted",
    "changed": "$muted",
}


def turn_blocks(turns: Iterable[Turn], undo: str = "") -> tuple[Block, ...]:
    """Show what was said.

    Args:
        turns: Who said what.
        undo: How to undo what was recognised; stands below the first time that something was.
    """
    blocks: list[Block] = []
    for turn in turns:
        if turn.speaker == "user":
            blocks.append(Block(say(turn.text), right=True, gap=1 if blocks else 0))
            continue
        mark, mark_style = _TURN_MARKS.get(turn.kind, (SPEAKER_MARK, "$primary"))
        style = _TURN_STYLES.get(turn.kind, "")
        for number, line in enumerate(turn.text.split("\n")):
            text = say((line, style)) if style else say(line)
            first = number == 0
            blocks.append(
                Block(text, say((mark, mark_style)) if first else say("  "), gap=1 if first and blocks else 0)
            )
        if undo and turn.kind == "understood":
            blocks.append(Block(say((undo, "$muted")), say("  ")))
            undo = ""
    return tuple(blocks)


def opening_blocks(*, narrow: bool) -> tuple[Block, ...]:
    """Show what stands there before the content is loaded."""
    mark = say((SPEAKER_MARK, "$primary"))
    lines = (phrases.GREETING,) if narrow else (phrases.GREETING, words.OPENING_EXAMPLE)
    return tuple(Block(say(line), mark if number == 0 else say("  ")) for number, line in enumerate(lines))


def waiting_blocks(said: Iterable[str]) -> tuple[Block, ...]:
    """Show what was typed before the content was loaded."""
    blocks = [Block(say(text), right=True, gap=1) for text in said]
    if blocks:
        blocks.append(Block(say((words.LOADING, "$muted")), say((SPEAKER_MARK, "$primary")), gap=1))
    return tuple(blocks)


def notice_blocks(text: str) -> tuple[Block, ...]:
    """Warn before the conversation begins."""
    return (Block(say((text, "$warning")), say(("! ", "bold $warning")), gap=1),)


def failure_blocks(why: str) -> tuple[Block, ...]:
    """Say that the content cannot be used, and what to do."""
    mark = say(("! ", "bold $error"))
    lines = (words.NOT_LOADED, *why.splitlines(), words.NOT_LOADED_TIP)
    return tuple(
        Block(say(line), mark if number == 0 else say("  "), gap=1 - min(number, 1))
        for number, line in enumerate(lines)
    )


def choice_blocks(choices: Sequence[ChoiceView], *, numbered: bool = True) -> tuple[Block, ...]:
    """Show answers, with their numbers where a number chooses one."""
    width = len(str(len(choices)))
    return tuple(
        Block(
            say(choice.label),
            say((f" {number:>{width}} " if numbered else " ↓ ", "bold $accent"), " "),
            gap=1 if number == 1 else 0,
            pick=number - 1,
        )
        for number, choice in enumerate(choices, start=1)
    )


def fact_blocks(known: Sequence[FactRow], asked: str, width: int) -> tuple[Block, ...]:
    """Show what is known; each row can be picked to change it.

    Args:
        known: The facts.
        asked: Name of the fact that is asked now.
        width: Cells per line.
    """
    names = [cell_len(row.name) for row in known] + [cell_len(asked)]
    column = min(max(names, default=0), max(8, width * 2 // 5))
    blocks = []
    for place, row in enumerate(known):
        name = shorten(row.name, column)
        mark = say((f" {name}" + " " * (column - cell_len(name) + 1), "$muted"))
        roomy = width >= ROOMY
        change = words.CHANGE if roomy else words.CHANGE_SIGN
        tail = say((change, "underline $primary" if roomy else "$primary")) if row.changeable else EMPTY
        if roomy and not row.changeable:
            tail = say((words.DERIVED, "$muted"))
        blocks.append(Block(say(row.value), mark, pick=place if row.changeable else None, tail=tail))
    if asked:
        name = shorten(asked, column)
        blocks.append(
            Block(say((words.ASKED, "bold $accent")), say((f" {name}" + " " * (column - cell_len(name) + 1), "$muted")))
        )
    if not blocks:
        blocks.append(Block(say((words.NOTHING_KNOWN, "$muted")), say(" ")))
    return tuple(blocks)


def why_blocks(view: ConversationView) -> tuple[Block, ...]:
    """Show why the question is asked and what it rests on, or why the advice is what it is."""
    panel = view.panel
    find_out = view.question.find_out if view.question is not None else ""
    if view.advice is not None and not panel.why:
        because = (*view.advice.because, view.advice.answer)
        return tuple(item(say(line)) for line in because)
    if not panel.why:
        return (Block(say((words.NO_QUESTION, "$muted"))),)
    blocks = [Block(say(panel.why))]
    blocks += [source_line(source) for source in panel.sources]
    if find_out:
        blocks += [Block(say((words.FIND_OUT, "bold"), " ", find_out), gap=1)]
    return tuple(blocks)


def source_line(source: SourceView) -> Block:
    """Name a passage with who says so."""
    parts = [source.id, source.authority, *((source.note,) if source.note else ())]
    return Block(say((" · ".join(parts), "$muted")))


def verdict_text(verdict: VerdictView, *, short: bool = False) -> tuple[str, str]:
    """Return a verdict in symbol and word, and its style."""
    return f"{verdict.symbol} {verdict.short if short else verdict.word}", VERDICT_STYLE.get(verdict.key, "bold")


def possible_blocks(possible: Sequence[VerdictView]) -> tuple[Block, ...]:
    """Show the verdicts that can still come."""
    if not possible:
        return (Block(say((words.NOTHING_POSSIBLE, "$muted"))),)
    return tuple(Block(say(verdict_text(verdict, short=True))) for verdict in possible)


def line_block(line: str, pick: int | None = None) -> Block:
    """Show a line of a page, its list mark as a hanging indent."""
    if line.startswith("- "):
        return item(say(line[2:]), pick=pick)
    number, dot, rest = line.partition(". ")
    if dot and number.isdigit():
        return item(say(rest), f"{number}. ", pick=pick)
    return Block(say(line) if line else EMPTY, pick=pick)


def situations(library: Library) -> tuple[ChoiceView, ...]:
    """Return the situations that can be opened, in the order of the content."""
    from assistant.model.tree import TreeKind  # noqa: PLC0415 - imported after the first frame
    from assistant.presenters.views import ChoiceView  # noqa: PLC0415 - likewise

    trees = library.trees.values()
    return tuple(ChoiceView(tree.id, tree.title) for tree in trees if tree.kind is TreeKind.SITUATION)
