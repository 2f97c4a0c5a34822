"""`make mutate`: every mutant of the content, and which of them nothing notices.

`python -m tests.content.mutate TREE …` tries only those of some trees, against their own tables.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Sequence

from tests.content.killing import Judges
from tests.content.mutants import mutants
from tests.content.survivors import EXPLAINED
from tests.content.tables import shipped


def main(names: Sequence[str]) -> int:
    """Try all mutants, or those of some trees; print those that survive; 0 if at most 3 % do."""
    began = time.monotonic()
    judges = Judges(shipped(), names)
    made: Counter[str] = Counter()
    killers: Counter[str] = Counter()
    survivors = []
    for mutant in mutants(judges.library):
        if names and mutant.tree not in names:
            continue
        made[mutant.kind] += 1
        killer = judges.killed_by(mutant)
        if killer is None:
            survivors.append(mutant)
        else:
            killers[killer] += 1
    for mutant in survivors:
        print(f"leeft: {mutant.name}{'  — ' + EXPLAINED[mutant.name] if mutant.name in EXPLAINED else ''}")
    total, lived = sum(made.values()), len(survivors)
    by_kind = Counter(mutant.kind for mutant in survivors)
    for kind, count in made.items():
        print(f"{kind:10} {count:6} gemaakt {count - by_kind[kind]:6} gedood {by_kind[kind]:5} levend")
    print(f"gedood door: {dict(killers)}")
    print(f"{total} mutanten, {total - lived} gedood ({(total - lived) / total:.1%}), {time.monotonic() - began:.0f} s")
    return 0 if lived <= 0.03 * total else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
