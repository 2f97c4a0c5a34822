"""From plain text to what a terminal may show: no markup, no control characters, lines with a hanging indent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rich.cells import cell_len
from textual.content import Content

from assistant.language.text import clean

EMPTY = Content("")

VERDICT_STYLE = {
    "moet": "bold $success",
    "mag": "bold $success",
    "nog-niet": "bold $warning",
    "overleg": "bold $accent",
    "nee": "bold $error",
    "route": "bold $primary",
}
"""Style of a verdict; its word and symbol say the same without colour."""

SPEAKER_MARK = "● "


def safe(text: str) -> str:
    """Return text without control characters and escape sequences; ends of lines stay."""
    return "\n".join(clean(line, len(line)) if line.strip() else "" for line in text.split("\n"))


def safe_indented(text: str) -> str:
    """Like `safe`, and spaces at the beginning of a line stay too."""
    lines = []
    for line in text.split("\n"):
        body = line.lstrip(" ")
        lines.append(" " * (len(line) - len(body)) + clean(body, len(body)))
    return "\n".join(lines)


def say(*parts: str | tuple[str, str]) -> Content:
    """Put pieces of text together, each plain or with a style; markup in them is never read."""
    return Content.assemble(
        *(_keep_edges(part) if isinstance(part, str) else (_keep_edges(part[0]), part[1]) for part in parts)
    )


def _keep_edges(text: str) -> str:
    """Make a piece safe without losing the spaces that part it from its neighbours."""
    inner = safe(text)
    before = " " * (len(text) - len(text.lstrip(" ")))
    after = " " * (len(text) - len(text.rstrip(" "))) if text.strip(" ") else ""
    return before + inner + after


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, an item of a list, or a row that can be picked."""

    text: Content
    mark: Content = field(default=EMPTY)
    """Stands before the first line; the other lines are indented by its width."""
    gap: int = 0
    """Empty lines before it."""
    pick: int | None = None
    """What is told when it is picked; None: it cannot be."""
    right: bool = False
    """Set against the right edge, as what the user said is."""
    tail: Content = field(default=EMPTY)
    """Stands at the right edge of the first line."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Blocks laid out for a width."""

    lines: tuple[Content, ...]
    owners: tuple[int | None, ...]
    """For each line the place of its block; None for an empty line between blocks."""


def lay_out(blocks: Iterable[Block], width: int) -> Sheet:
    """Wrap blocks to a width.

    Args:
        blocks: What to show, top to bottom.
        width: Cells per line, at least 1.

    Returns:
        The lines, none wider than the width.
    """
    lines: list[Content] = []
    owners: list[int | None] = []
    for place, block in enumerate(blocks):
        lines += [EMPTY] * block.gap
        owners += [None] * block.gap
        made = _right(block, width) if block.right else _left(block, width)
        lines += made
        owners += [place] * len(made)
    return Sheet(tuple(lines), tuple(owners))


def with_cursor(sheet: Sheet, cursor: int, width: int) -> tuple[Content, ...]:
    """Return the lines of a sheet, with the cursor on a block."""
    lines = list(sheet.lines)
    places = [number for number, owner in enumerate(sheet.owners) if owner == cursor]
    for number in places:
        lines[number] = _under_cursor(lines[number], width, first=number == places[0])
    return tuple(lines)


def _under_cursor(line: Content, width: int, *, first: bool) -> Content:
    """Mark a line that the cursor is on, with a sign too for who sees no colours."""
    if first and line.plain.startswith(" "):
        line = Content("▸").append(line[1:])
    return line.pad_right(max(0, width - line.cell_length)).stylize("$foreground on $cursor")


def _left(block: Block, width: int) -> list[Content]:
    indent = min(block.mark.cell_length, max(0, width - 8))
    room = max(1, width - indent)
    tail = block.tail.cell_length
    if tail and room - tail - 1 >= 8:
        first, *rest = _wrap(block.text, room - tail - 1)
        first = first.pad_right(room - tail - first.cell_length).append(block.tail)
        wrapped = [first, *rest]
    else:
        wrapped = _wrap(block.text, room)
    if not indent:
        return wrapped
    mark = block.mark if block.mark.cell_length <= indent else block.mark.truncate(indent, ellipsis=False)
    return [mark.append(line) if number == 0 else line.pad_left(indent) for number, line in enumerate(wrapped)]


def _right(block: Block, width: int) -> list[Content]:
    room = max(1, min(width - 3, max(12, width * 4 // 5)))
    wrapped = _wrap(block.text, room)
    widest = max(line.cell_length for line in wrapped)
    before = max(0, width - widest - 3)
    return [
        EMPTY.append(line.pad_left(1).pad_right(widest - line.cell_length + 1).stylize("$foreground on $mine"))
        .append(Content.styled("▐", "$primary"))
        .pad_left(before)
        for line in wrapped
    ]


def _wrap(text: Content, width: int) -> list[Content]:
    return text.wrap(width) or [EMPTY]


def shorten(text: str, width: int) -> str:
    """Cut text to a width, with an ellipsis where something went."""
    plain = safe(text).replace("\n", " ")
    if cell_len(plain) <= width:
        return plain
    return Content(plain).truncate(max(1, width), ellipsis=True).plain


def heading(text: str, *, gap: int = 1) -> Block:
    """A heading within a page."""
    return Block(say((text, "bold $primary")), gap=gap)


def item(text: Content, mark: str = "• ", *, gap: int = 0, pick: int | None = None) -> Block:
    """An item of a list."""
    return Block(text, Content.styled(mark, "$primary"), gap=gap, pick=pick)
