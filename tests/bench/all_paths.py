"""Print how long it takes to go over every path of every tree: `python -m tests.bench paths`."""

from __future__ import annotations

import datetime as dt
import statistics

from assistant.engine.paths import count_paths
from assistant.engine.survey import situations, survey
from assistant.loading.audit import all_path_problems
from assistant.loading.library import load_library
from tests.bench.clock import floor, print_table, timed

RUNS = 3
GOAL = 10.0
_TODAY = dt.date(2026, 11, 22)


def main(runs: int = RUNS) -> None:
    """Print the table; the invariants, the law of "Weet ik niet" and the coverage are part of the work."""
    library = load_library()
    times = [timed(lambda: all_path_problems(library, _TODAY)) for _ in range(runs)]
    followed = survey(library, _TODAY).followed
    counted = count_paths(library, _TODAY, situations(library))
    seconds, paths, measure = statistics.median(times), sum(counted.values()), floor()
    rows = (
        ("situaties", str(len(counted))),
        ("paden", str(paths)),
        ("gevolgd (één van wat niet te onderscheiden is)", str(followed)),
        ("regels die op elk pad gelden", str(len(library.invariants))),
        ("seconden, twee processen (mediaan)", f"{seconds:.1f}"),
        ("seconden (minst, meest)", f"{min(times):.1f} {max(times):.1f}"),
        ("paden per seconde", f"{paths / seconds:.0f}"),
        ("gevolgde paden per seconde", f"{followed / seconds:.0f}"),
        (f"een gevolgd pad in {measure * 1000:.1f} ms gewone Python", f"{seconds / followed / measure:.3f} ×"),
    )
    print_table(f"Alle paden, {runs} keer", ("", ""), rows)
    print(f"Doel: in minder dan {GOAL:.0f} seconden op twee kernen.")
