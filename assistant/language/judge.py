"""Who asks, how, and what is said of consent: weighs the clues for each thing that a sentence may state, by what labelled sentences taught."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping

from assistant.language.claims import CONSENT, HOW, WHO, Claim, claims, clues
from assistant.language.findings import Finding
from assistant.language.outline import outline
from assistant.language.sentence import Sentence
from assistant.model.ids import FactId, FactValue

BIAS = "(altijd)"
"""The clue that everything has; no word can be written so."""
SURE: Mapping[FactId, float] = {WHO: 0.75, HOW: 0.67, CONSENT: 0.67}
"""How likely a claim must be, 0 to 1, if the rules find the same; a wrong fact is worse than a missing one."""
ALONE = 0.12
"""How much likelier it must be if they do not: two ways of reading that agree are seldom both wrong."""
JUDGED = frozenset(SURE)
"""The facts that are weighed; the others are found by rules alone."""


class Judge:
    """Decides which claims of a sentence hold."""

    def __init__(self, weights: Mapping[str, Mapping[str, float]]) -> None:
        """Take the weights over.

        Args:
            weights: By fact, how much each clue counts, as the logarithm of odds; `make learn` writes them.
        """
        self._weights = weights

    def settle(self, sentence: Sentence, ruled: Iterable[Finding]) -> Iterator[Finding]:
        """Yield what a sentence states of the facts that are weighed; at most one value of each.

        Args:
            sentence: The sentence.
            ruled: What the rules found.
        """
        found = {item.fact: item for item in ruled if item.fact in JUDGED}
        if not sentence.words:
            return
        odds = list(self._odds(sentence, {id: item.value for id, item in found.items()}))
        for fact in SURE:
            mine = [(value, claim) for value, claim in odds if claim.fact == fact]
            rule = found.get(fact)
            if rule is not None and all(claim.value != rule.value for _, claim in mine):
                # The words that the rule goes by name nobody: "hij" in "ze zijn uit elkaar, hij wil het dossier".
                yield rule
                continue
            value, claim = max(mine, key=lambda item: item[0], default=(-math.inf, None))
            if claim is None:
                continue
            least = SURE[fact] + (0.0 if rule is not None and rule.value == claim.value else ALONE)
            if value >= math.log(least / (1 - least)):
                yield Finding(fact, claim.value, sentence.typed(claim.span.start, claim.span.end))

    def _odds(self, sentence: Sentence, ruled: Mapping[FactId, FactValue]) -> Iterator[tuple[float, Claim]]:
        pieces = outline(sentence)
        for claim in claims(sentence):
            weights = self._weights.get(claim.fact, {})
            seen = clues(sentence, claim, pieces, ruled)
            yield weights.get(BIAS, 0.0) + sum(weights.get(clue, 0.0) for clue in sorted(seen)), claim
