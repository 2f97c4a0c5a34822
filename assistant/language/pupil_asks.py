"""Whether a pupil, or one who was, asks for the own file."""

from __future__ import annotations

from assistant.language.findings import Finding, finding
from assistant.language.mentions import ASKING, PARENT, Mention
from assistant.language.phrases import Span
from assistant.language.questions import asks_meaning
from assistant.language.sentence import Sentence
from assistant.language.text import word_set

ASKING_PUPILS = word_set(
    "leerling leerlinge oudleerling zestienjarige zeventienjarige achttienjarige scholier jongen meisje puber tiener"
)
_OWN_FILE = frozenset((whose, what) for whose in ("zijn", "haar", "eigen") for what in ("dossier", "gegevens"))
_OF_THEMSELVES = frozenset((word, who) for word in ("over", "van") for who in ("hem", "haar", "zichzelf"))


def pupil_asks(sentence: Sentence, mentions: list[Mention]) -> Finding | None:
    """Find a pupil who asks for the own file."""
    others = [m for m in mentions if m.value not in {"leerling", PARENT}]
    if others or asks_meaning(sentence):
        return None
    words = sentence.words
    told = any(words[i : i + 2] in _OF_THEMSELVES for i in range(len(words)))
    for place, word in enumerate(words):
        if word not in ASKING_PUPILS or (place and words[place - 1] in {"van", "over", "vd"}):
            continue
        for verb in range(place + 1, min(place + 14, len(words))):
            if words[verb] in ASKING | {"mailt", "belt"} and not sentence.having("wijzigt"):
                if any(
                    words[i] in {"ik", "vader", "moeder", "ouders", "ouder", "niet"}
                    for i in range(place, verb + 2)
                    if i < len(words)
                ):
                    break
                own = {"dossier", "inzage", "eigen", "gegevens", "bewaard", "dossiers", "bewaren"}
                if (
                    told
                    or ("die" in words[place:verb] and _own_file(words[place + 1 : verb]))
                    or any(w in own for w in words[verb:])
                    or ({"zijn", "haar"} & set(words[verb:]) and "oude" in words[verb:])
                ):
                    return finding(sentence, "vrager", "leerling", Span("", place, place + 1))
    return None


def _own_file(words: tuple[str, ...]) -> bool:
    """Tell whether it is their own file that is named: "die zijn dossier wil inzien"."""
    return any(words[i : i + 2] in _OWN_FILE for i in range(len(words)))
