"""What screens that search have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.reactive import var
from textual.screen import Screen

if TYPE_CHECKING:
    from assistant.ui.catalog import Catalog


class Searching(Screen[None]):
    """A screen that needs the catalog."""

    catalog: var[Catalog | None] = var(None)
    """What there is to find; None while the content is being loaded."""
