"""The pages to read, as screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.presenters import ui_texts as words
from assistant.presenters.coverage import differences_page
from assistant.ui.draw_library import bar_blocks, page_blocks
from assistant.ui.screens.read import ReadScreen

if TYPE_CHECKING:
    from assistant.model.library import Library
    from assistant.ui.catalog import Catalog
    from assistant.ui.messages import PageWanted


def page_screen(catalog: Catalog, wanted: PageWanted) -> ReadScreen | None:
    """Make the screen of a page of the library; None if there is no such page."""
    page = catalog.page(wanted.kind, wanted.id)
    if page is None:
        return None
    blocks = page_blocks(page, lambda text: catalog.marks(wanted.hit, text))
    return ReadScreen(page.title, lambda _width: blocks, catalog.links(wanted.kind, wanted.id))


def bars_screen(catalog: Catalog) -> ReadScreen:
    """Make the screen that shows how complaints ended."""
    return ReadScreen(words.BARS_TITLE, lambda width: bar_blocks(catalog, width))


def card_screen(library: Library) -> ReadScreen:
    """Make the screen with the differences between card and law."""
    page = differences_page(library)
    blocks = page_blocks(page)
    return ReadScreen(page.title, lambda _width: blocks)
