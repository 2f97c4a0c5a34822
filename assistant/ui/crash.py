"""What is said after a crash: one Dutch sentence and a place in the program, nothing of what was typed."""

from __future__ import annotations

from pathlib import Path

from assistant.presenters import ui_texts as words


def crash_report(error: BaseException) -> str:
    """Say that the program crashed, and where, without anything that was typed."""
    inner = getattr(error, "error", None)
    if isinstance(inner, BaseException):
        error = inner
    trace = error.__traceback__
    file, line = "", 0
    while trace is not None:
        name = Path(trace.tb_frame.f_code.co_filename)
        if "assistant" in name.parts:
            file, line = name.name, trace.tb_lineno
        trace = trace.tb_next
    where = words.CRASH_WHERE.format(kind=type(error).__name__, file=file, line=line) if file else ""
    return f"{words.CRASH}\n{where}".strip()
