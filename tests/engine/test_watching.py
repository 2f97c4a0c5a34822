"""Walks are told apart by what is watched exactly as far as its conditions are still to be settled."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from assistant.engine.conditions import remainder
from assistant.engine.derived import complete
from assistant.engine.walk import Open, Visit, Walk
from assistant.engine.watching import Watch, Watched
from assistant.model.conditions import Condition
from assistant.model.facts import FactKind
from assistant.model.ids import UNKNOWN, FactId, Facts, FactValue, NodeId, TreeId, ValueId
from assistant.model.tree import Target
from tests.builders import TODAY, both, either, fact_is, make_fact, make_library, no

LIBRARY = make_library(
    facts=[
        make_fact("a", "ja", "nee"),
        make_fact("b", "ja", "nee"),
        make_fact("groep", kind=FactKind.NUMBER),
        make_fact(
            "vve",
            "onder-groep-5",
            "vanaf-groep-5",
            kind=FactKind.DERIVED,
            derive="groep-vve",
            inputs=(FactId("groep"),),
        ),
    ]
)
ELSEWHERE = TreeId("elders")
VALUES: dict[str, list[FactValue | None]] = {
    "a": [None, ValueId("ja"), ValueId("nee"), UNKNOWN],
    "b": [None, ValueId("ja"), UNKNOWN],
    "groep": [None, 0, 5],
}
CLAUSES = [
    fact_is("a", "ja"),
    fact_is("a", "nee", "onbekend"),
    fact_is("b", "ja"),
    fact_is("groep", "gegeven"),
    fact_is("vve", "onder-groep-5"),
]
CONDITIONS: st.SearchStrategy[Condition] = st.recursive(
    st.sampled_from(CLAUSES),
    lambda inner: st.one_of(st.builds(no, inner), st.builds(both, inner, inner), st.builds(either, inner, inner)),
    max_leaves=5,
)
WATCHES = st.lists(st.builds(Watch, CONDITIONS, st.sampled_from([frozenset(), frozenset([ELSEWHERE])])), max_size=3)


def known_in_every_way() -> list[Facts]:
    given_ = (dict(zip(map(FactId, VALUES), values, strict=True)) for values in itertools.product(*VALUES.values()))
    return [{id: value for id, value in facts.items() if value is not None} for facts in given_]


def walked(*trees: str) -> Walk:
    visits = tuple(Visit(TreeId(tree), NodeId("n")) for tree in trees)
    return Walk(visits, (), Target(TreeId("t"), NodeId("n")), (), Open(FactId("a"), FactId("a")))


def left_of(watch: Watch, at: Walk, known: Facts, ahead: frozenset[FactId]) -> object:
    open_ = {*ahead, FactId("vve")} if "groep" in ahead else ahead
    left = remainder(watch.condition, complete(LIBRARY.registry, known, TODAY), open_)
    return left, left is not False and any(visit.tree in watch.through for visit in at.visits)


@given(WATCHES, st.sets(st.sampled_from(["a", "b", "groep"])))
def test_two_walks_are_alike_exactly_if_the_same_is_left_of_every_condition(
    watches: list[Watch], may_come: set[str]
) -> None:
    watched, ahead = Watched(LIBRARY, watches), frozenset(map(FactId, may_come))
    walks = [(at, known) for at in (walked("t"), walked("t", ELSEWHERE)) for known in known_in_every_way()]

    pairs = {
        (watched.status(at, known, ahead, TODAY), tuple(left_of(watch, at, known, ahead) for watch in watches))
        for at, known in walks
    }

    assert len(pairs) == len({status for status, _ in pairs}) == len({left for _, left in pairs})
