"""A small mistake in the content is noticed: a seeded sample of all mutants (`make mutate` tries every one)."""

from __future__ import annotations

import random

from tests.content.killing import Judges
from tests.content.mutants import mutants
from tests.content.survivors import EXPLAINED
from tests.content.tables import shipped

SAMPLE = 400
AT_LEAST = 0.94
"""What is noticed now is 0.95; the goal is 0.97. What lives are mostly ways into another situation that are taken by an
asker who does not belong there (`make mutate` lists them)."""


def test_of_a_sample_of_mutants_most_are_noticed() -> None:
    judges = Judges(shipped())
    sample = random.Random(20261122).sample(list(mutants(judges.library)), SAMPLE)

    unnoticed = [mutant.name for mutant in sample if judges.killed_by(mutant) is None]

    assert len(unnoticed) <= (1 - AT_LEAST) * SAMPLE, unnoticed


def test_every_explained_survivor_is_a_mutant() -> None:
    names = {mutant.name for mutant in mutants(shipped())}

    assert set(EXPLAINED) <= names
