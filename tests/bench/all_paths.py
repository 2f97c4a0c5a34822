"""Print how long it takes to go over every path of every tree: `python -m tests.bench paths`."""

from __future__ import annotations

import datetime as dt
import statistics

from assistant.engine.survey import Survey, survey
from assistant.loading.library import load_library
from tests.bench.clock import floor, print_table, timed

RUNS = 3
GOAL = 10.0
_TODAY = dt.date(2026, 11, 22)


def main(runs: int = RUNS) -> None:
    """Print the table; the invariants, the law of "Weet ik niet" and the coverage are part of the work."""
    library = load_library()
    found: list[Survey] = []
    times = [timed(lambda: found.append(survey(library, _TODAY))) for _ in range(runs)]
    followed, situations = found[0].followed, len(found[0].paths)
    seconds, paths, measure = statistics.median(times), sum(found[0].paths.values()), floor()
    rows = (
        ("situaties", str(situations)),
        ("paden", str(paths)),
        ("gevolgd (één van wat niet te onderscheiden is)", str(followed)),
        ("regels die op elk pad gelden", str(len(library.invariants))),
        ("seconden (mediaan)", f"{seconds:.1f}"),
        ("seconden (minst, meest)", f"{min(times):.1f} {max(times):.1f}"),
        ("paden per seconde", f"{paths / seconds:.0f}"),
        ("gevolgde paden per seconde", f"{followed / seconds:.0f}"),
        (f"een gevolgd pad in {measure * 1000:.1f} ms gewone Python", f"{seconds / followed / measure:.3f} ×"),
    )
    print_table(f"Alle paden, {runs} keer", ("", ""), rows)
    print(f"Doel: in minder dan {GOAL:.0f} seconden.")
