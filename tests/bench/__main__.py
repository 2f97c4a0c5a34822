"""Measure what the goals are about, each beside a floor or peers in the same run: `python -m tests.bench [SUBJECT …]`."""

from __future__ import annotations

import argparse
import importlib
import inspect
from collections.abc import Callable, Sequence
from typing import Any

SUBJECTS = {
    "start": ("tests.bench.start", "time to the first usable frame, beside a bare Textual app"),
    "paths": ("tests.bench.all_paths", "going over every path of every tree"),
    "advice": ("tests.bench.one_advice", "time of one advice"),
    "language": ("tests.bench.language", "understanding sentences, beside two peers"),
    "quality": ("tests.bench.search_quality", "how well the search finds advices, beside five peers"),
    "speed": ("tests.bench.search_speed", "how fast the search is, by size, beside three peers"),
}
"""What can be measured: a module with a `main`, imported only when it is asked for, and what it measures."""


def main(argv: Sequence[str] | None = None) -> None:
    """Measure the subjects that are named; by default all, one after another, never at the same time."""
    about = "\n".join(f"  {name:10}{text}" for name, (_, text) in SUBJECTS.items())
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench", description=f"subjects:\n{about}", formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("subject", nargs="*", help="by default all")
    parser.add_argument("--runs", type=int, help="how often each thing is measured; by default as often as it needs")
    options = parser.parse_args(argv)
    unknown = set(options.subject) - set(SUBJECTS)
    if unknown:
        parser.error(f"no such subject: {', '.join(sorted(unknown))}")
    for subject in options.subject or SUBJECTS:
        measure: Callable[..., Any] = importlib.import_module(SUBJECTS[subject][0]).main
        takes = inspect.signature(measure).parameters
        measure(**({"runs": options.runs} if options.runs and "runs" in takes else {}))


if __name__ == "__main__":
    main()
