"""Print how long one advice takes, its parts apart: `python -m tests.bench advice`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from assistant.engine.advice import advise
from assistant.engine.interview import Interview
from assistant.engine.values import fact_named, parse_value
from assistant.loading.library import load_library
from assistant.model.facts import Fact
from assistant.model.ids import FactId, FactValue, TreeId
from assistant.model.library import Library
from assistant.model.verdicts import Role
from assistant.presenters.advice import present_advice
from tests.bench.clock import floor, median_of, print_table

RUNS = 41
TODAY = dt.date(2026, 11, 22)
CASES = {
    "derden-eenvoudig": {"vrager": "logopedist", "kanaal": "telefoon", "veiligheid": "geen"},
    "dossier-inzage": {"vrager": "ouder", "kanaal": "e-mail", "veiligheid": "geen"},
    "overdracht-po": {"vrager": "basisschool", "kanaal": "e-mail", "veiligheid": "geen"},
}
"""Where each starts; every further question gets its first answer."""


def main(runs: int = RUNS) -> None:
    """Print the table."""
    library, measure = load_library(), floor(runs)
    rows = []
    for tree, told in CASES.items():
        facts = _walked(library, tree, told)
        cells = [seconds * 1000 for seconds in _measured(library, tree, facts, runs)]
        ratio = sum(cells) / measure / 1000
        rows.append((f"{tree}, {len(facts)} feiten", *(f"{cell:.2f}" for cell in (*cells, sum(cells))), f"{ratio:.2f}"))
    head = ("", "gesprek ms", "advies ms", "tonen ms", "samen ms", "× maat")
    print_table(f"Eén advies, mediaan van {runs}", head, rows)
    print(f"De maat is een vast stukje gewone Python: {measure * 1000:.2f} ms op deze computer.")


def _measured(library: Library, tree: str, facts: Mapping[FactId, FactValue], runs: int) -> tuple[float, ...]:
    """Return the seconds to come to the outcome, to work the advice out, and to lay it out."""
    ended = Interview.start(library, TreeId(tree), TODAY, facts)
    given = advise(ended, Role.TEACHER)
    return (
        median_of(lambda: Interview.start(library, TreeId(tree), TODAY, facts), runs),
        median_of(lambda: advise(ended, Role.TEACHER), runs),
        median_of(lambda: present_advice(library, given), runs),
    )


def _walked(library: Library, tree: str, told: Mapping[str, str]) -> Mapping[FactId, FactValue]:
    """Return facts with which a tree ends in an advice."""
    registry = library.registry
    facts = {FactId(id): parse_value(fact_named(registry, id), value) for id, value in told.items()}
    interview = Interview.start(library, TreeId(tree), TODAY, facts)
    while (question := interview.question) is not None:
        interview = interview.answer({question.id: _first_answer(question)})
    return interview.facts


def _first_answer(fact: Fact) -> FactValue:
    if fact.values:
        return fact.values[0].id
    return TODAY if fact.minimum is None else fact.minimum
