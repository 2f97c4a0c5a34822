"""Queries with graded relevant advices, and how well an answer does on them."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

DATA = Path(__file__).parent / "data"
KINDS = ("exact_number", "paraphrase", "keywords", "typo", "compound", "long_question", "filter")


@dataclass(frozen=True, slots=True)
class Judged:
    """A query and the advices that answer it."""

    kind: str
    text: str
    relevant: Mapping[str, int]
    """Numbers of advices: 2 = exactly, 1 = in part."""
    part: str = ""
    """When it was written; see the top of the file."""


def read_queries(name: str) -> tuple[Judged, ...]:
    """Return the queries of a file in the data folder."""
    rows = yaml.safe_load((DATA / name).read_text(encoding="utf-8"))
    return tuple(
        Judged(row["kind"], row["q"], {str(id): grade for id, grade in row["relevant"].items()}, row.get("part", ""))
        for row in rows
    )


def ndcg(found: Sequence[str], relevant: Mapping[str, int], depth: int = 10) -> float:
    """Return how good a ranking is: 1 if the best advices come first, 0 if none is among the first ten."""
    gains = [relevant.get(id, 0) for id in found[:depth]]
    ideal = sorted(relevant.values(), reverse=True)[:depth]
    return _discounted(gains) / _discounted(ideal)


def by_kind(find: Callable[[str], Sequence[str]], queries: Iterable[Judged]) -> dict[str, float]:
    """Return the mean quality per kind of query, and under `all` that of all queries."""
    scores: dict[str, list[float]] = {}
    for query in queries:
        score = ndcg(find(query.text), query.relevant)
        scores.setdefault(query.kind, []).append(score)
        scores.setdefault("all", []).append(score)
    return {kind: sum(values) / len(values) for kind, values in scores.items()}


def _discounted(gains: Sequence[int]) -> float:
    return float(sum((2**gain - 1) / math.log2(place + 2) for place, gain in enumerate(gains)))
