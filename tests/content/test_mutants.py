"""A small mistake in the content is noticed: a seeded sample of all mutants (`make mutate` tries every one)."""

from __future__ import annotations

import random

from tests.content.killing import Judges
from tests.content.mutants import mutants
from tests.content.survivors import EXPLAINED
from tests.content.tables import shipped

SAMPLE = 300


def test_of_a_sample_of_mutants_at_least_97_percent_is_noticed() -> None:
    judges = Judges(shipped())
    sample = random.Random(20261122).sample(list(mutants(judges.library)), SAMPLE)

    unnoticed = [mutant.name for mutant in sample if judges.killed_by(mutant) is None]

    assert len(unnoticed) <= 0.03 * SAMPLE, unnoticed


def test_every_explained_survivor_is_a_mutant() -> None:
    names = {mutant.name for mutant in mutants(shipped())}

    assert set(EXPLAINED) <= names
