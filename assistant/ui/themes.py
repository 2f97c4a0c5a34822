"""The two themes; the only place where colours are written as numbers."""

from __future__ import annotations

from textual.theme import Theme

DARK = "dossier-donker"
LIGHT = "dossier-licht"

THEMES = (
    Theme(
        name=DARK,
        primary="#7fb2e5",
        secondary="#9d8fd6",
        accent="#e3b35d",
        success="#7fc98d",
        warning="#e6c35c",
        error="#f08a80",
        foreground="#e6e8eb",
        background="#14181d",
        surface="#1b2027",
        panel="#262d36",
        dark=True,
        variables={
            "muted": "#9aa5b1",
            "mine": "#24384d",
            "border-quiet": "#3d4956",
            "cursor": "#2c4258",
            "footer-key-foreground": "#e3b35d",
        },
    ),
    Theme(
        name=LIGHT,
        primary="#1f5f99",
        secondary="#5a489e",
        accent="#8a5a00",
        success="#1e6b34",
        warning="#7a5c00",
        error="#a8261c",
        foreground="#1d2329",
        background="#f7f7f4",
        surface="#ffffff",
        panel="#e8eaec",
        dark=False,
        variables={
            "muted": "#56606b",
            "mine": "#dfeaf5",
            "border-quiet": "#b4bcc4",
            "cursor": "#cfe2f4",
            "footer-key-foreground": "#8a5a00",
        },
    ),
)
