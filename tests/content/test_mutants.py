"""A small mistake in the content is noticed: a seeded sample of all mutants (`make mutate` tries every one)."""

from __future__ import annotations

import random

from tests.content.killing import Judges
from tests.content.mutants import mutants
from tests.content.survivors import EXPLAINED
from tests.content.tables import shipped

SAMPLE = 400
AT_LEAST = 0.97
"""Of all of them 0.995 is noticed now; `make mutate` lists the others, each with the reason in `survivors.py`."""


def test_of_a_sample_of_mutants_most_are_noticed() -> None:
    judges = Judges(shipped())
    sample = random.Random(20261122).sample(list(mutants(judges.library)), SAMPLE)

    unnoticed = [mutant.name for mutant in sample if judges.killed_by(mutant) is None]

    assert len(unnoticed) <= (1 - AT_LEAST) * SAMPLE, unnoticed


def test_every_explained_survivor_is_a_mutant() -> None:
    names = {mutant.name for mutant in mutants(shipped())}

    assert set(EXPLAINED) <= names
