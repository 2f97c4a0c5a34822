"""What the commands print with `--json`: stable Dutch fields, documented in the README."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from assistant.engine.advice import Advice, AdvisedStep
from assistant.language.reading import Reading
from assistant.model.facts import Fact
from assistant.model.ids import FactValue
from assistant.presenters.facts import choices
from assistant.presenters.views import ResultRow


def question_json(fact: Fact) -> dict[str, Any]:
    """Give the next question, as `advies --json` prints it."""
    return {
        "vraag": {
            "feit": fact.id,
            "tekst": fact.question,
            "waarom": fact.why,
            "antwoorden": [{"id": choice.id, "tekst": choice.label} for choice in choices(fact)],
        }
    }


def advice_json(advice: Advice) -> dict[str, Any]:
    """Give an advice, as `advies --json` prints it; a route has no verdict and no ground."""
    return {
        "advies": {
            "oordeel": advice.verdict.value if advice.verdict else None,
            "grond": advice.ground.value if advice.ground else None,
            "antwoord": advice.answer,
            "zeg_nu": advice.say_now,
            "onderdelen": [{"wat": part.what, "oordeel": part.verdict.value} for part in advice.parts],
            "stappen": _steps(advice.steps),
            "let_op": _steps(advice.cautions),
            "vastleggen": _steps(advice.records),
            "termijnen": [
                {"id": each.deadline.id, "datum": each.date.isoformat() if each.date else None}
                for each in advice.deadlines
            ],
            "sjablonen": [template.id for template in advice.templates],
            "contacten": [contact.id for contact in advice.contacts],
            "uitspraken": [precedent.id for precedent in advice.precedents],
            "passages": [passage.id for passage in advice.passages],
            "verschillen": [conflict.id for conflict in advice.conflicts],
            "als_anders": [
                {"feit": flip.fact, "waarde": flip.value, "oordelen": [verdict.value for verdict in flip.verdicts]}
                for flip in advice.what_if
            ],
        }
    }


def reading_json(reading: Reading, *, explain: bool = False) -> dict[str, Any]:
    """Give what was made of a sentence, as `vraag --json` prints it.

    Args:
        reading: What was made of it.
        explain: Whether to say which words led to what.
    """
    given: dict[str, Any] = {
        "soort": reading.kind.value,
        "boom": reading.tree,
        "alternatieven": [{"boom": each.id, "score": round(each.score, 3)} for each in reading.alternatives],
        "feiten": {id: value_json(value) for id, value in reading.facts.items()},
        "bijzonderheden": {id: value_json(value) for id, value in reading.details.items()},
    }
    if explain:
        given["uitleg"] = [
            {"woorden": each.words, "betekenis": each.meaning, "gewicht": each.weight} for each in reading.evidence
        ]
    return given


def results_json(rows: Iterable[ResultRow]) -> list[dict[str, Any]]:
    """Give what was found, best first, as `zoek --json` prints it."""
    return [{"soort": row.kind, "id": row.id, "titel": row.title, "score": round(row.score, 3)} for row in rows]


def value_json(value: FactValue) -> str | int:
    """Give a value of a fact; a date as 2026-11-22."""
    return value.isoformat() if isinstance(value, dt.date) else value


def _steps(steps: Sequence[AdvisedStep]) -> list[dict[str, Any]]:
    return [
        {
            "id": each.step.id,
            "tekst": each.text,
            "wie": [role.value for role in each.step.who],
            "passages": list(each.step.passages),
        }
        for each in steps
    ]
