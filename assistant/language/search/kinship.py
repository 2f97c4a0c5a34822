"""Advices that are about the same themes as the best ones come a little forward."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from assistant.language.search.documents import Document
from assistant.language.search.ranking import Scored

_LEADERS = 3
"""How many of the best set the themes."""
_PULL = 0.25
"""How much a document gains that has just their themes."""


class Kinship:
    """The themes of documents, each weighed by how rare it is."""

    def __init__(self, documents: Sequence[Document]) -> None:
        counts: dict[str, int] = {}
        for document in documents:
            for theme in document.themes:
                counts[theme] = counts.get(theme, 0) + 1
        self._worth = {theme: math.log(1 + len(documents) / count) for theme, count in counts.items()}
        self._documents = documents

    def ordered(self, hits: Sequence[Scored]) -> list[Scored]:
        """Return the hits in their new order, with scores that are never higher than they were."""
        if not hits:
            return []
        leading: dict[str, float] = {}
        for hit in hits[:_LEADERS]:
            for theme in self._documents[hit.place].themes:
                leading[theme] = leading.get(theme, 0.0) + self._worth[theme] * (hit.score / hits[0].score) ** 2
        length = _length(leading)
        if not length:
            return list(hits)
        moved = []
        for hit in hits:
            own = {theme: self._worth[theme] for theme in self._documents[hit.place].themes}
            alike = sum(leading.get(theme, 0.0) * worth for theme, worth in own.items())
            share = alike / (length * _length(own)) if alike else 0.0
            moved.append(Scored(hit.place, hit.score * (1 + _PULL * share) / (1 + _PULL)))
        moved.sort(key=lambda hit: (-hit.score, hit.place))
        return moved


def _length(weights: Mapping[str, float]) -> float:
    return math.sqrt(sum(weight * weight for weight in weights.values()))
