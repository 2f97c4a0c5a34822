"""Whether a sentence is for us at all; never advice on a guess."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from assistant.language.judge import BIAS
from assistant.language.phrases import Span
from assistant.language.scoring import PIECE_MARK, SMALL_WORDS, Scorer, features
from assistant.language.sentence import Sentence
from assistant.language.text import word_set

_STRONG = word_set(
    "dossier inzage kopie toestemming gezag scheiding oso okr overdracht voortgezet-onderwijs samenwerkingsverband topdossier "
    "veiligheid zivver bsn uitspraak mail-voorbeeld overstap onderzoek-extern gegevens gevaar noodtekens "
    "andere-leerling klacht speciaal-onderwijs parnassys wet andere-ouder thuissituatie welke-mail keten zorg"
)
_OBJECTS = word_set("leerling resultaten verslag verzuim nieuw neutraal termijn inhoud")
_ACTS = word_set("lek datalek delen opslag correctie weigeren belt mailt brief vraagt")
_ASKING_WORDS = word_set("wat wie waar hoe wanneer waarom welke hoeveel welk hoelang")
_LENGTHY = 12
_MISTYPED = 0.5
"""A word that nobody knows may be one of ours, mistyped beyond repair."""
_DOUBT = 1.0
"""How much the odds must be against a sentence before it is refused as what is not for us: a person is sent away sooner
than an advice is given on a guess, but only so far that two sentences in a hundred of ours are refused."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What tells whether a sentence is for us."""

    margin: float
    """How much better "out of scope" scores than the best of the others."""
    foreign_share: float
    """Which part of the words with a content of their own occurs in no example of ours."""
    strong: float
    """Notions of the field, at most 3."""
    objects: float
    """Things that occur in any school, at most 2."""
    acts: float
    """Acts that occur in any school, at most 2."""
    parent: float
    """Whether a parent is named, not the user's own."""
    likeness: float
    """How like the nearest example of ours is, 0 to 1."""


class Scope:
    """Decides whether a sentence is out of scope."""

    def __init__(self, scorer: Scorer, weights: Mapping[str, float]) -> None:
        """Build.

        Args:
            scorer: It knows the words of the examples.
            weights: How much each clue counts for being out of scope, as the logarithm of odds; `make learn` writes them.
        """
        self._scorer = scorer
        self._weights = weights

    def signs(self, sentence: Sentence, totals: Mapping[str, float], near: Mapping[str, float]) -> Signs:
        """Gather what tells whether a sentence is for us.

        Args:
            sentence: The sentence.
            totals: The score of each label.
            near: The likeness of the nearest examples of each label.
        """
        ours = max((value for label, value in totals.items() if label != "buiten"), default=0.0)
        return Signs(
            margin=max(-6.0, min(6.0, totals.get("buiten", 0.0) - ours)),
            foreign_share=self.foreign_share(sentence),
            strong=float(min(3, len(sentence.tags & _STRONG))),
            objects=float(min(2, len(sentence.tags & _OBJECTS))),
            acts=float(min(2, len(sentence.tags & _ACTS))),
            parent=1.0 if any(_is_theirs(sentence, span) for span in sentence.having("vrager=ouder")) else 0.0,
            likeness=max((value for label, value in near.items() if label != "buiten"), default=0.0),
        )

    def foreign_share(self, sentence: Sentence) -> float:
        """Return which part of the words with a content of their own occurs in no example of ours."""
        content = _content(sentence)
        return sum(self._foreignness(sentence, place) for place in content) / len(content) if content else 1.0

    def _foreignness(self, sentence: Sentence, place: int) -> float:
        if not sentence.known[place]:
            return _MISTYPED
        stems = (sentence.stems[place], *sentence.parts[place])
        return 0.0 if any(self._scorer.ours(stem) for stem in stems) else 1.0

    def is_outside(self, sentence: Sentence, signs: Signs) -> bool:
        """Tell whether the sentence is not about pupil data.

        Args:
            sentence: The sentence.
            signs: What `signs` returned for it.
        """
        if not sentence.words or not any(sentence.known):
            return True
        odds = sum(self._weights.get(clue, 0.0) * value for clue, value in clues_of_scope(sentence, signs).items())
        return self._weights.get(BIAS, 0.0) + odds + _DOUBT > 0


def clues_of_scope(sentence: Sentence, signs: Signs) -> dict[str, float]:
    """Return what tells whether a sentence is for us: its signs, its length, and its words and tags."""
    named = {f"teken:{field.name}": float(getattr(signs, field.name)) for field in fields(signs)}
    words = {feature.id: 1.0 for feature in features(sentence) if not feature.id.startswith(PIECE_MARK)}
    return {**words, **named, "teken:lengte": min(len(sentence.words), _LENGTHY) / _LENGTHY}


def _is_theirs(sentence: Sentence, span: Span) -> bool:
    """Tell whether it is not the user's own parent: "mijn moeder"."""
    return not span.start or sentence.words[span.start - 1] != "mijn"


def _content(sentence: Sentence) -> list[int]:
    return [
        place
        for place, word in enumerate(sentence.words)
        if word not in SMALL_WORDS and word not in _ASKING_WORDS and (len(word) > 1 or word.isdigit())
    ]
