"""Close the ways in which the terminal library itself could keep what was typed.

Imports nothing of Textual: the library reads its environment when it is imported, so this comes first.
"""

from __future__ import annotations

from collections.abc import MutableMapping

_LEAKS = ("TEXTUAL", "RICH_TRACEBACK", "PYTHONASYNCIODEBUG", "PYTHONDEVMODE", "PYTHONFAULTHANDLER")
"""Beginnings of the names of variables that write logs, screenshots or memory to disk, screen or network."""


def close_leaks(environ: MutableMapping[str, str]) -> tuple[str, ...]:
    """Take out the variables that make the terminal library log, record or report what was typed.

    Args:
        environ: The environment of the process, changed in place.

    Returns:
        The names that were taken out.
    """
    gone = tuple(name for name in environ if name.upper().startswith(_LEAKS))
    for name in gone:
        del environ[name]
    return gone
