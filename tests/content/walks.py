"""Random ways through the trees we ship: each question gets any of its answers."""

from __future__ import annotations

import random

from assistant.engine.interview import Interview
from assistant.engine.paths import options
from assistant.model.ids import FactId, TreeId
from assistant.model.library import Library
from assistant.model.tree import TreeKind
from tests.content.tables import TODAY

CONSENTS = tuple(map(FactId, ("toestemming-1", "toestemming-2", "toestemming-voogd", "toestemming-leerling")))


def situations(library: Library) -> list[TreeId]:
    """Return the ids of all situations."""
    return [tree.id for tree in library.trees.values() if tree.kind is TreeKind.SITUATION]


def random_end(library: Library, tree: TreeId, seed: int) -> Interview:
    """Answer at random until there is an outcome; the same seed gives the same answers."""
    chance = random.Random(seed)
    interview = Interview.start(library, tree, TODAY)
    while interview.question is not None:
        fact = library.registry[interview.question.id]
        interview = interview.answer(chance.choice(list(options(fact, interview.facts, TODAY))))
    return interview
