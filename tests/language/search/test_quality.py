"""How well the right advices are found, measured with graded queries."""

from __future__ import annotations

import pytest

from assistant.language.search import Kind, Search
from tests.language.search.judged import by_kind, read_queries

# The goal of the issue: 0.85 overall, 0.65 on paraphrases, 0.95 on typing errors, compounds and numbers. Bars lie a
# little below what was measured, so that a change of content does not fail on one query.
BARS = {
    "queries-dev.yaml": {"all": 0.91, "paraphrase": 0.84, "exact_number": 0.99, "typo": 0.95, "compound": 0.93},
    "queries-held-out.yaml": {"all": 0.93, "paraphrase": 0.87, "exact_number": 0.99, "typo": 0.98, "compound": 0.96},
    "queries-final.yaml": {"all": 0.895, "paraphrase": 0.81, "exact_number": 0.99, "typo": 0.945, "compound": 0.95},
    "queries-exam.yaml": {"all": 0.90, "paraphrase": 0.77, "exact_number": 0.99, "typo": 0.94, "compound": 0.955},
    "queries-fresh.yaml": {"all": 0.92, "paraphrase": 0.89, "exact_number": 0.99, "typo": 0.95, "compound": 0.91},
}


@pytest.mark.parametrize("name", BARS)
def test_right_advices_come_first(search: Search, name: str) -> None:
    def find(text: str) -> list[str]:
        return [hit.id for hit in search.search(text, kinds=(Kind.PRECEDENT,))]

    scores = by_kind(find, read_queries(name))

    assert {kind: score for kind, score in scores.items() if score < BARS[name].get(kind, 0.0)} == {}


def test_own_queries_are_many_and_of_every_kind() -> None:
    queries = read_queries("queries-held-out.yaml")

    assert len(queries) >= 120
    assert {query.kind for query in queries} == {query.kind for query in read_queries("queries-dev.yaml")}


def test_no_question_of_an_advice_is_copied_from_the_measured_queries(search: Search) -> None:
    measured = {query.text.lower() for name in BARS for query in read_queries(name) if query.kind != "keywords"}
    questions = {
        unit.text.lower()
        for document in search.shelves[Kind.PRECEDENT].documents
        for unit in document.units
        if unit.weight == 1.6
    }

    assert not measured & questions
