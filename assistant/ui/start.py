"""For `assistant.cli.commands` until it imports `assistant.cli.terminal` itself; then this file goes."""

from __future__ import annotations

from assistant.cli.terminal import run

__all__ = ["run"]
