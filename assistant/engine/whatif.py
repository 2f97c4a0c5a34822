"""What would change the verdict: each single fact, flipped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.engine.interview import Interview
from assistant.engine.paths import Explorer
from assistant.engine.walk import Open, nodes_ahead
from assistant.model.facts import FactKind
from assistant.model.ids import FactId, ValueId
from assistant.model.tree import Outcome
from assistant.model.verdicts import Verdict

_PATIENCE = 4000
"""How many paths are tried at most to see which verdicts are still possible."""


@dataclass(frozen=True, slots=True)
class WhatIf:
    """Another value of one fact, and what the verdict would be."""

    fact: FactId
    value: ValueId
    verdicts: tuple[Verdict, ...]
    """The verdict; or, if another question opens, those still possible, mildest first."""
    opens: FactId | None
    """The question that opens, if one does."""


def what_if(interview: Interview) -> tuple[WhatIf, ...]:
    """Flip each fact that showed the way to each of its other values, and keep what gives another verdict."""
    outcome = interview.outcome
    verdict = outcome.verdict if outcome else None
    return tuple(flip for flip in _flips(interview) if flip.verdicts != ((verdict,) if verdict else ()))


def _flips(interview: Interview) -> Iterator[WhatIf]:
    explorer = Explorer(interview.library, interview.today)
    for id in interview.position.facts:
        fact = interview.library.registry[id]
        if fact.kind is not FactKind.CHOICE or id not in interview.facts:
            continue
        for value in fact.value_ids:
            if value != interview.facts[id]:
                other = interview.answer({id: value})
                opens = other.question
                yield WhatIf(id, value, possible_verdicts(other, explorer), opens.id if opens else None)


def possible_verdicts(interview: Interview, explorer: Explorer | None = None) -> tuple[Verdict, ...]:
    """Return the verdicts that can still come, mildest first.

    Args:
        interview: Where one is.
        explorer: Follows paths on; one that is made here if left out.
    """
    if interview.outcome is not None:
        return (interview.outcome.verdict,) if interview.outcome.verdict else ()
    at_most = set(_verdicts_ahead(interview))
    found: set[Verdict] = set()
    # What the graph allows is an upper bound; trying paths until it is met makes it exact, mostly after a few.
    follow = explorer or Explorer(interview.library, interview.today)
    for tried, path in enumerate(follow.ends(interview.position, interview.facts)):
        if isinstance(path.end, Outcome) and path.end.verdict is not None:
            found.add(path.end.verdict)
        if found == at_most or tried >= _PATIENCE:
            break
    else:
        return _mildest_first(found)
    return _mildest_first(at_most)


def _verdicts_ahead(interview: Interview) -> Iterator[Verdict]:
    if not isinstance(interview.position.end, Open):
        return
    for tree, id in nodes_ahead(interview.library, interview.position):
        node = interview.library.trees[tree].nodes[id]
        if isinstance(node, Outcome) and node.verdict is not None:
            yield node.verdict


def _mildest_first(verdicts: set[Verdict]) -> tuple[Verdict, ...]:
    order = list(Verdict)
    return tuple(sorted(verdicts, key=order.index))
