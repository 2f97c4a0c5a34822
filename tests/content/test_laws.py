"""Laws that hold for the content as a whole, whatever the facts."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace
from types import MappingProxyType

import pytest

from assistant.engine.advice import advise
from assistant.engine.interview import Interview
from assistant.engine.whatif import possible_verdicts
from assistant.model.ids import FactId, TreeId, ValueId
from assistant.model.library import Library
from assistant.model.tree import Ask, Choose, Decide, Node, Notice
from assistant.model.verdicts import Role
from tests.content.tables import TODAY, shipped
from tests.content.walks import CONSENTS, random_end, situations

LIBRARY = shipped()
SEEDS = range(25)
FEW = range(2)
"""For what takes long: an advice with all that would change it."""
SHARING = tuple(map(TreeId, ("telefoon", "derden-eenvoudig", "derden-complex", "onveilige-thuissituatie")))
"""Situations that a request of an outside party may be entered by."""


def shuffled(library: Library, seed: int) -> Library:
    """The same content with files, nodes and branches in another order."""
    chance = random.Random(seed)

    def mixed(mapping: object) -> MappingProxyType[object, object]:
        items = list(mapping.items())  # type: ignore[attr-defined]
        chance.shuffle(items)
        return MappingProxyType(dict(items))

    def turned(node: Node) -> Node:
        match node:
            case Ask() | Notice() | Decide():
                return replace(node, next=mixed(node.next))  # type: ignore[arg-type]
            case Choose():
                return replace(node, branches=tuple(chance.sample(node.branches, len(node.branches))))
            case _:
                return node

    trees = {
        tree.id: replace(tree, nodes=mixed({id: turned(node) for id, node in tree.nodes.items()}))  # type: ignore[arg-type]
        for tree in library.trees.values()
    }
    return replace(library, trees=mixed(trees))  # type: ignore[arg-type]


@pytest.mark.parametrize("tree", situations(LIBRARY))
def test_every_way_through_a_situation_ends_in_an_advice(tree: TreeId) -> None:
    for seed in SEEDS:
        end = random_end(LIBRARY, tree, seed)

        assert end.outcome is not None, dict(end.facts)


@pytest.mark.parametrize("tree", situations(LIBRARY))
def test_the_order_of_branches_nodes_and_files_changes_nothing(tree: TreeId) -> None:
    mixed = shuffled(LIBRARY, seed=1)
    for seed in SEEDS:
        end = random_end(LIBRARY, tree, seed)

        again = Interview.start(mixed, tree, TODAY, end.facts)

        assert again.outcome == end.outcome


@pytest.mark.parametrize("tree", situations(LIBRARY))
def test_the_role_changes_words_and_never_the_verdict(tree: TreeId) -> None:
    for seed in FEW:
        end = random_end(LIBRARY, tree, seed)
        advices = [advise(end, role) for role in Role]

        assert len({(advice.verdict, advice.ground, advice.answer) for advice in advices}) == 1
        assert all(word.text for advice in advices for word in (*advice.steps, *advice.cautions, *advice.records))


@pytest.mark.parametrize("tree", SHARING)
def test_the_same_facts_give_the_same_verdict_whichever_situation_they_were_entered_by(tree: TreeId) -> None:
    for seed in SEEDS:
        end = random_end(LIBRARY, tree, seed)
        for other in SHARING:
            if other == "telefoon" and end.facts.get(FactId("kanaal")) != "telefoon":
                continue
            elsewhere = Interview.start(LIBRARY, other, TODAY, end.facts)
            if elsewhere.outcome is not None and end.outcome is not None:
                assert elsewhere.outcome.verdict == end.outcome.verdict, (other, dict(end.facts))


@pytest.mark.parametrize("tree", situations(LIBRARY))
def test_a_valid_consent_more_never_makes_a_verdict_stricter(tree: TreeId) -> None:
    for seed in range(12):
        end = random_end(LIBRARY, tree, seed)
        if end.outcome is None or end.outcome.verdict is None:
            continue
        for consent in CONSENTS:
            if end.facts.get(consent, "schriftelijk") != "schriftelijk":
                more = Interview.start(LIBRARY, tree, TODAY, {**end.facts, consent: ValueId("schriftelijk")})
                mildest = min((each.strictness for each in possible_verdicts(more)), default=0)

                assert mildest <= end.outcome.verdict.strictness, (consent, dict(end.facts))


@pytest.mark.parametrize("tree", situations(LIBRARY))
def test_going_back_all_the_way_restores_the_beginning(tree: TreeId) -> None:
    end = random_end(LIBRARY, tree, 7)
    while end.past:
        end = end.back()

    assert end == Interview.start(LIBRARY, tree, TODAY)


def test_consent_for_one_asker_never_answers_the_question_of_another() -> None:
    facts = {FactId("veiligheid"): ValueId("geen"), FactId("vrager"): ValueId("logopedist")}
    consents = {consent: ValueId("schriftelijk") for consent in CONSENTS}
    interview = Interview.start(LIBRARY, TreeId("derden-eenvoudig"), TODAY, {**facts, **consents})

    for asker in ("politie", "huisarts", "familie", "advocaat"):
        now = interview.answer({FactId("vrager"): ValueId(asker)})

        assert not set(now.facts) & set(CONSENTS)


@pytest.mark.parametrize(
    ("days_ago", "asked"), [pytest.param(25, "uitstel", id="almost over"), pytest.param(3, "vorm", id="time enough")]
)
def test_only_near_the_last_day_the_school_is_asked_whether_it_needs_more_time(days_ago: int, asked: str) -> None:
    told = {
        "veiligheid": "geen",
        "vrager": "ouder",
        "gevraagd": "dossier",
        "leeftijd": "onder-16",
        "gezag-vrager": "ja",
        "ouders": "samen",
        "kanaal": "e-mail",
        "afzender-bekend": "ja",
    }
    facts = {FactId(fact): ValueId(value) for fact, value in told.items()}
    received = {FactId("ontvangen"): TODAY - dt.timedelta(days=days_ago)}

    question = Interview.start(LIBRARY, TreeId("dossier-inzage"), TODAY, {**facts, **received}).question

    assert question is not None
    assert question.id == asked
