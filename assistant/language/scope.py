"""Whether a sentence is for us at all; never advice on a guess."""

from __future__ import annotations

from assistant.language.scoring import Feature, Scorer
from assistant.language.sentence import Sentence

_CORE_TAGS = frozenset(
    "dossier inzage kopie toestemming gezag scheiding oso okr overdracht voortgezet-onderwijs samenwerkingsverband topdossier "
    "veiligheid datalek klacht zivver bsn uitspraak mail-voorbeeld overstap onderzoek-extern gegevens gevaar noodtekens "
    "andere-leerling wie-bellen welke-mail nieuw".split()
)


class Scope:
    """Decides whether a sentence is out of scope."""

    def __init__(self, scorer: Scorer) -> None:
        """Build over the scorer, which knows what the words of the field are."""
        self._scorer = scorer

    def is_outside(
        self,
        sentence: Sentence,
        seen: tuple[Feature, ...],
        ranked: list[tuple[str, float]],
        likeness: float,
        stated: bool,
    ) -> bool:
        """Tell whether the sentence is not about pupil data.

        Args:
            sentence: The sentence.
            seen: What counts in it.
            ranked: The labels with their scores, best first.
            likeness: How like the nearest example is, 0 to 1.
            stated: Whether a fact was stated.
        """
        if not sentence.words or not any(sentence.known):
            return True
        if ranked[0][0] == "buiten":
            return True
        field = bool(sentence.tags & _CORE_TAGS) or any(tag.startswith("vrager=") for tag in sentence.tags)
        unknown = sum(1 for known in sentence.known if not known) / len(sentence.known)
        if unknown > 0.6 and not field:
            return True
        return likeness < 0.2 and not field and not stated
