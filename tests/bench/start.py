"""Print how long the program takes to its first usable frame, beside a bare Textual app: `python -m tests.bench start`.

Both are started in a terminal of their own, by turns, so that other work on the machine slows both down alike.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.bare_app import TEXT
from tests.bench.clock import print_table

RUNS = 41
GOAL = 1.5
_SIZE = (40, 120)
_PATIENCE = 60.0
_ESCAPES = re.compile(rb"\x1b(\[[0-?]*[ -/]*[@-~]|[PX^_\]].*?(\x07|\x1b\\)|[@-Z\\-_=>])", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Start:
    """A program to start, and what shows that it is there."""

    name: str
    words: Sequence[str]
    shows: str
    typed: str = ""
    """What is typed at the first frame; the clock then runs until the answer."""
    times: list[float] = field(default_factory=list)


FRAME = "antwoord of een vraag"
"""What stands in the bar at the bottom once one can type; the first letters of it are under the cursor."""

STARTS = (
    Start("kale Textual-app met één label", ("-m", "tests.bench.bare_app"), TEXT),
    Start("Dossierwijzer, eerste bruikbare beeld", ("-m", "assistant"), FRAME),
    Start(
        "Dossierwijzer, een dan getypte zin begrepen",
        ("-m", "assistant"),
        "Ik begreep",
        "logopedist belt over een leerling\r",
    ),
)


def main(runs: int = RUNS) -> None:
    """Print the table."""
    starts = [Start(each.name, each.words, each.shows, each.typed) for each in STARTS]
    with tempfile.TemporaryDirectory() as folder:
        environ = _environ(Path(folder))
        for each in starts:
            seconds_to(each, environ)  # makes the index, and warms the disk
        for _ in range(runs):
            for each in starts:
                each.times.append(seconds_to(each, environ))
    bare = starts[0]
    rows = []
    for each in starts:
        ratios = [ours / floor for ours, floor in zip(each.times, bare.times, strict=True)]
        cells = (statistics.median(each.times) * 1000, min(each.times) * 1000, max(each.times) * 1000)
        rows.append((each.name, *(f"{cell:.0f}" for cell in cells), f"{statistics.median(ratios):.2f}"))
    print_table(f"Starten, {runs} keer om en om", ("", "mediaan ms", "minst", "meest", "× kaal"), rows)
    print(f"Doel: het eerste bruikbare beeld in hoogstens {GOAL} × de kale app.")


def seconds_to(start: Start, environ: Mapping[str, str]) -> float:
    """Start a program, and return the seconds until its text stands on the screen.

    Raises:
        TimeoutError: If the text does not come.
    """
    begun = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.execve(sys.executable, [sys.executable, *start.words], dict(environ))
    try:
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", *_SIZE, 0, 0))
        seen, waits_for = b"", FRAME if start.typed else start.shows
        while time.perf_counter() - begun < _PATIENCE:
            if not select.select([terminal], [], [], 1)[0]:
                continue
            try:
                seen += os.read(terminal, 65_536)
            except OSError:
                break  # the program has stopped
            if waits_for.encode() not in _ESCAPES.sub(b"", seen):
                continue
            if waits_for == start.shows:
                return time.perf_counter() - begun
            os.write(terminal, start.typed.encode())
            waits_for = start.shows
        last = _ESCAPES.sub(b"", seen)[-500:].decode(errors="replace")
        raise TimeoutError(f"{start.name}: '{start.shows}' kwam niet in beeld. Het laatst: {last}")
    finally:
        os.kill(child, signal.SIGKILL)
        os.close(terminal)
        os.waitpid(child, 0)


def _environ(folder: Path) -> dict[str, str]:
    own = {"XDG_CONFIG_HOME": str(folder / "config"), "XDG_CACHE_HOME": str(folder / "cache")}
    return {**os.environ, **own, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
