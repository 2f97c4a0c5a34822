"""From advices of the committee to blocks on the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.cells import cell_len
from textual.content import Content

from assistant.presenters import texts
from assistant.presenters import ui_texts as words
from assistant.presenters.views import PageView
from assistant.ui.catalog import Catalog, Link, Row, Sieve, symbols
from assistant.ui.paint import EMPTY, Block, heading, item, safe, say, shorten

Marks = Callable[[str], tuple[tuple[int, int], ...]]
"""Returns the places in a text to mark."""

_WIDE = 62
"""From so many cells the outcome stands behind the title in words."""


def filter_values(catalog: Catalog, sieve: Sieve) -> tuple[tuple[str, str, str], ...]:
    """Return each filter with its name and its value."""
    values = tuple((id, name, catalog.name(id, str(getattr(sieve, id)))) for id, name in words.FILTER_NAMES.items())
    return (
        *values,
        ("everything", words.FILTER_SHOW, words.FILTER_EVERYTHING if sieve.everything else words.FILTER_ADVICES),
        ("sort", words.FILTER_SORT, words.SORT_NEWEST if sieve.newest else words.SORT_BEST),
    )


def filter_blocks(catalog: Catalog, sieve: Sieve, *, low: bool) -> tuple[Block, ...]:
    """Show the filters on one line; those that filter stand out, with a mark.

    Args:
        catalog: Where the filters have their names from.
        sieve: What they are set to.
        low: Whether there are few lines, so that only filters that are set are shown.
    """
    parts: list[str | tuple[str, str]] = []
    for id, name, value in filter_values(catalog, sieve):
        on = bool(getattr(sieve, id, False)) or (id == "sort" and sieve.newest)
        if low and not on:
            continue
        parts += [" · " if parts else "", f"{name}: ", (f"▸{value}" if on else value, "bold $accent" if on else "")]
    return (Block(say(*parts), pick=0),) if parts else ()


def row_blocks(catalog: Catalog, rows: Sequence[Row], width: int) -> tuple[Block, ...]:
    """Show results, one line each; a heading where another kind begins."""
    if not rows:
        return (Block(say((words.LIBRARY_NONE, "$muted"))),)
    blocks: list[Block] = []
    several = len({row.kind for row in rows}) > 1
    column = max((len(row.id) for row in rows if row.outcome), default=0)
    kind = ""
    for place, row in enumerate(rows):
        if several and row.kind != kind:
            blocks.append(heading(texts.RESULT_KINDS.get(row.kind, row.kind), gap=1 if blocks else 0))
            kind = row.kind
        blocks.append(_row(catalog, row, place, width, column))
    return tuple(blocks)


def _row(catalog: Catalog, row: Row, place: int, width: int, column: int) -> Block:
    if not row.outcome:
        return Block(say(shorten(row.title, max(8, width - 2))), say("  "), pick=place)
    mark_ = f" {words.OUTCOME_SYMBOLS.get(row.outcome, '?')} {row.id:<{column}} {row.year or '----'} "
    tail = texts.OUTCOMES.get(row.outcome, row.outcome) if width >= _WIDE else ""
    room = width - cell_len(mark_) - (cell_len(tail) + 1 if tail else 0)
    title = shorten(row.title, max(8, room))
    return Block(
        _marked(title, lambda text: catalog.marks(row.hit, text)),
        say((mark_, "$muted")),
        pick=place,
        tail=say((tail, "$muted")),
    )


def _marked(text: str, marks: Marks) -> Content:
    """Mark the words by which something was found, underlined too, for who sees no colours."""
    plain = safe(text)
    content = say(plain)
    for start, end in marks(plain):
        content = content.stylize("bold underline $accent", start, end)
    return content


def unmarked(_text: str) -> tuple[tuple[int, int], ...]:
    """Mark nothing."""
    return ()


def page_blocks(page: PageView, found: Marks = unmarked) -> tuple[Block, ...]:
    """Show a page to read, with the words by which it was found marked."""
    blocks = [Block(_marked(page.title, found).stylize("bold"))]
    if page.lead:
        blocks.append(Block(say((page.lead, "$muted"))))
    for section in page.sections:
        if section.heading:
            blocks.append(heading(section.heading))
        for line in section.lines:
            if line.startswith("- "):
                blocks.append(item(_marked(line[2:], found)))
            else:
                blocks.append(Block(_marked(line, found) if line else EMPTY))
    return tuple(blocks)


def link_blocks(links: Sequence[Link], first: int = 0) -> tuple[Block, ...]:
    """Show where a page leads on to.

    Args:
        links: Where to.
        first: What the first tells when it is picked.
    """
    if not links:
        return ()
    rows = (
        Block(
            say(link.label),
            say((f" {words.LINK_KINDS.get(link.kind, link.kind):<9} ", "$accent")),
            pick=first + place,
        )
        for place, link in enumerate(links)
    )
    return (heading(words.LEADS_ON), Block(say((words.LINKS_HINT, "$muted"))), *rows)


def bar_blocks(catalog: Catalog, width: int) -> tuple[Block, ...]:
    """Draw the outcomes per theme and per year, as bars of symbols with their numbers."""
    legend = "   ".join(f"{symbol} {texts.OUTCOMES[id]}" for id, symbol in words.OUTCOME_SYMBOLS.items())
    blocks = [Block(say((words.BARS_TITLE, "bold $primary"))), Block(say((legend, "$muted")))]
    for by, title in (("theme", words.BARS_THEME), ("year", words.BARS_YEAR)):
        rows = catalog.outcomes(by)
        column = min(max((cell_len(name) for name, _counts in rows), default=0), max(8, width // 3))
        most = max((sum(counts.values()) for _name, counts in rows), default=0)
        blocks.append(heading(title))
        for name, counts in rows:
            short = shorten(name, column)
            total = sum(counts.values())
            mark_ = f"{short}{' ' * (column - cell_len(short))} {total:>3} "
            bar = symbols(counts, most, max(4, width - column - 6))
            blocks.append(Block(say((bar, "$accent")), say((mark_, ""))))
    return tuple(blocks)
