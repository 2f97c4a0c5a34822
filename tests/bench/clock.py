"""Measuring time, and printing it beside a floor measured in the same run: figures of different machines compare."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterable, Sequence

_WORDS = [f"woord{number * 7919 % 4001}" for number in range(20_000)]


def timed(work: Callable[[], object]) -> float:
    """Return the seconds that some work takes once."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def median_of(work: Callable[[], object], runs: int) -> float:
    """Return the median of the seconds that some work takes, over so many runs after one that does not count."""
    work()
    gc.collect()
    return statistics.median(timed(work) for _ in range(runs))


def floor(runs: int = 41) -> float:
    """Return the seconds that a fixed bit of plain Python takes: the measure of this machine, now."""
    return median_of(_plain_python, runs)


def print_table(title: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table: the first column to the left, figures to the right."""
    lines = [list(head), *(list(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    print(f"\n{title}")
    for line in lines:
        cells = (text.rjust(width) for text, width in zip(line[1:], widths[1:], strict=True))
        print("  ".join((line[0].ljust(widths[0]), *cells)).rstrip())


def _plain_python() -> int:
    counts: dict[str, int] = {}
    for word in _WORDS:
        counts[word[::-1]] = counts.get(word[::-1], 0) + len(word)
    return sum(value for _, value in sorted(counts.items()))
