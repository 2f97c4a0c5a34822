"""Which id is named where, to find those that lead nowhere and those that nobody names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from assistant.loading.nodes import Text
from assistant.loading.problems import Code, Problems, did_you_mean
from assistant.model.place import Place

DUTCH: Mapping[Code, str] = {
    Code.UNKNOWN_FACT: "Het feit",
    Code.UNKNOWN_STEP: "De stap",
    Code.UNKNOWN_CONTACT: "Het contact",
    Code.UNKNOWN_TEMPLATE: "De mail",
    Code.UNKNOWN_PASSAGE: "De passage",
    Code.UNKNOWN_TREE: "De boom",
    Code.UNKNOWN_PRECEDENT: "De uitspraak",
    Code.UNKNOWN_CONFLICT: "Het verschil",
    Code.UNKNOWN_DEADLINE: "De termijn",
    Code.UNKNOWN_THEME: "Het thema",
}


@dataclass(slots=True)
class References:
    """Collects the ids that are named, by the kind of thing they should be."""

    named: dict[Code, list[Text]] = field(default_factory=lambda: defaultdict(list))

    def add(self, kind: Code, id: Text) -> None:
        """Note that an id is named; `kind` is the code of the mistake it would be if there is no such thing."""
        self.named[kind].append(id)

    def ids(self, kind: Code) -> frozenset[str]:
        """Return every id named of a kind."""
        return frozenset(id.value for id in self.named[kind])

    def check(self, kind: Code, known: AbstractSet[str], problems: Problems) -> None:
        """Note each id that is named and does not exist."""
        for id in self.named[kind]:
            if id.value not in known:
                problems.add(kind, id.place, f"{DUTCH[kind]} '{id.value}' bestaat niet.", did_you_mean(id.value, known))

    def unused(self, kind: Code, defined: Mapping[str, Place]) -> Iterator[tuple[str, Place]]:
        """Yield what is defined and never named."""
        named = self.ids(kind)
        yield from ((id, place) for id, place in defined.items() if id not in named)
