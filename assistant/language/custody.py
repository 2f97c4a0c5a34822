"""Who has custody, and whether the parent who asks has it.

That a parent has custody opens the record, so it is read only where the sentence says it of that very parent, in plain
words; that one has none, also where it is said in other ways.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from assistant.language.clauses import BUT, clause
from assistant.language.doubt import asks, is_doubtful
from assistant.language.findings import Finding, finding, place_of, value_spans
from assistant.language.phrases import Span
from assistant.language.sentence import Sentence
from assistant.language.text import word_set

_ASKED = word_set("hebben heeft wie hoe kan kunnen krijgt krijgen wanneer of wat is moeten moet mag mogen")
_FATHER, _MOTHER, _BOTH, _SOMEONE = "vader", "moeder", "ouders", "ouder"
_PARENTS: Mapping[str, str] = {
    **dict.fromkeys(("vader", "papa", "pa", "paps"), _FATHER),
    **dict.fromkeys(("moeder", "mama", "ma", "mam"), _MOTHER),
    **dict.fromkeys(("ouders", "beide", "beiden", "allebei"), _BOTH),
    "ouder": _SOMEONE,
}
_PRONOUNS: Mapping[str, str] = {"hij": _FATHER, "zij": _MOTHER, "ze": _MOTHER}
_OTHER = {_FATHER: _MOTHER, _MOTHER: _FATHER}
_OTHERS = word_set(
    "ex expartner exman exvrouw ander andere oma opa oom tante voogd instelling directeur school stiefvader stiefmoeder pleegvader "
    "pleegmoeder pleegouder pleegouders partner vriend vriendin meemoeder biologische gezinsvoogd rechter"
)
"""Whoever else may be said to have custody, or none."""
_MORE = r"(?: wel| ook| gewoon| nog| steeds| het| ouderlijk| volledig| gedeeld| gezamenlijk| eenhoofdig| als enige| allebei| beiden| beide| samen| alleen)*"
_HAS = re.compile(rf"(?P<who>\w+) (?:die )?(?:met|heeft|hebben){_MORE} (?:ouderlijk )?gezag$")
_GIVEN = re.compile(r"rechter (?:gaf|geeft) (?:de )?(?P<who>\w+) (?:het )?(?:ouderlijk )?gezag$")
_BOTH_HAVE = re.compile(
    rf"(?:(?:allebei|beiden?) hebben (?:ze|zij|ouders){_MORE}|hebben(?: nog| wel| ook| gewoon)* (?:allebei|beiden?|samen){_MORE}) gezag$"
)
_GOES_ON = word_set(
    "en wil willen vraagt vragen vroeg mailt mailde belt belde eist stuurt stuurde staat komt kwam schrijft"
)
"""What may follow "heeft gezag": anything else may take it back ("gezag opgegeven", "gezag gehad")."""
_NOT_PLAIN = word_set(
    "gehad hadden aangevraagd gevraagd willen wil krijgen krijgt strijden strijdt vechten wees beeindigd ontbreekt vervalt "
    "voorbij weigert geen niet nooit niks nier gen zonder stel als of indien mits tenzij wanneer"
)
"""Beside "gezamenlijk gezag": it is not there, no more, not yet, or supposed."""
_WITHOUT = word_set(
    "geen zonder niet nooit ontheven ontzet beeindigd ontnomen afgenomen kwijt verloren afgepakt nam uit"
)
_NOT_BOTH = frozenset((no, both) for no in ("niet", "nooit") for both in ("allebei", "beide", "beiden"))
"""One of them has it, and nobody says who."""
_LOST = word_set("gezet ontheven ontzet ontnomen")
_WINDOW = 10


def custody(sentence: Sentence, asker: Finding | None) -> Iterator[Finding]:
    """Yield who has custody, and whether the asker has it.

    Args:
        sentence: The sentence.
        asker: Who asks, if that is said; only of a parent anything is said.
    """
    values = {value: span for value, span in value_spans(sentence, "gezag") if value != "voogd" or span.length > 1}
    asked = sentence.words[:1] and sentence.words[0] in _ASKED
    if len(values) == 1 and not asked:
        value, span = next(iter(values.items()))
        if not sentence.denied(span) and (value != "beiden" or _is_plain(sentence, span)):
            yield finding(sentence, "gezag", value, span)
    if asker is None or asker.value != "ouder":
        return
    start, end = place_of(sentence, asker)
    who = next((_PARENTS[word] for word in sentence.words[start:end] if word in _PARENTS), "")
    without, having = _without(sentence, who), _having(sentence, who)
    if without is not None and having is None:
        yield finding(sentence, "gezag-vrager", "nee", without)
    elif having is not None and without is None and not _differs(sentence, who):
        yield finding(sentence, "gezag-vrager", "ja", having)


def _is_plain(sentence: Sentence, span: Span) -> bool:
    """Tell whether that both have custody is said in plain words: not by hearsay, asked, wished for or past."""
    around = clause(sentence, span.start, span.end, breaks=BUT)
    near = set(sentence.words[around.start : around.stop])
    return not (is_doubtful(sentence.words) or near & _NOT_PLAIN or asks(sentence, around.stop))


def _is_mended(sentence: Sentence) -> bool:
    """Tell whether a parent was read in a word that begins with another letter: "voeder" may be either."""
    return any(
        changed and word in _PARENTS and token.folded[:1] != word[:1]
        for changed, word, token in zip(sentence.corrected, sentence.words, sentence.tokens, strict=True)
    )


def _differs(sentence: Sentence, asker: str) -> bool:
    """Tell whether the other parent is named and has none: taking one for the other would hand out the record."""
    other = _OTHER.get(asker)
    named = {_PARENTS.get(word) for word in sentence.words}
    return other in named and other is not None and _without(sentence, other) is not None


def _places(sentence: Sentence) -> Iterator[int]:
    """Yield where custody is named."""
    for place, word in enumerate(sentence.words):
        if word.endswith("gezag") or (word == "macht" and sentence.words[place - 1 : place] == ("ouderlijke",)):
            yield place


def _having(sentence: Sentence, asker: str) -> Span | None:
    """Find where it is said in plain words that the asker has custody."""
    words = sentence.words
    if (_OTHERS - {"rechter", "school"}) & set(words) or is_doubtful(words) or _is_mended(sentence):
        return None
    for place in _places(sentence):
        around = clause(sentence, place, breaks=BUT)
        start, end = around.start, around.stop
        if asks(sentence, end) or not _GOES_ON.issuperset(words[place + 1 : min(end, place + 2)]):
            continue
        if {"of", "wie", "welke", "stel", "wanneer"} & set(words[start:place]) or words[start] in {"heeft", "hebben"}:
            continue
        lead = " ".join(words[max(0, place - _WINDOW) : place + 1])
        match = _HAS.search(lead) or _GIVEN.search(lead)
        if _BOTH_HAVE.search(lead) or (match and _is_asker(sentence, match["who"], asker)):
            return Span("", start, place + 1)
    return None


def _is_asker(sentence: Sentence, word: str, asker: str) -> bool:
    """Tell whether a word in front of "heeft gezag" is the asker: the same parent, or a pronoun for nobody else."""
    if word in _PARENTS:
        named = {_PARENTS.get(each) for each in sentence.words}
        one = asker == _SOMEONE or {_FATHER, _MOTHER} - named == {_FATHER, _MOTHER}
        return _PARENTS[word] in {asker, _BOTH} or (_PARENTS[word] == _SOMEONE and one)
    if word not in _PRONOUNS or _PRONOUNS[word] != asker:
        return False
    return all(value == "ouder" for value, _ in value_spans(sentence, "vrager"))


def _without(sentence: Sentence, asker: str) -> Span | None:
    """Find where it is said that the asker has no custody, or that only the other parent has it."""
    words = sentence.words
    for place in _places(sentence):
        around = clause(sentence, place, breaks=BUT)
        start, end = around.start, around.stop
        before = words[start:place]
        if {"of", "wie", "welke"} & set(before) or words[start] in {"heeft", "hebben"} or asks(sentence, end):
            continue
        if "weet" in words[start:end] or is_doubtful(before) or _NOT_BOTH & set(pairwise(before)):
            continue
        who = _last_named(before) or _last_named(words[:start])
        lost = bool(_WITHOUT & set(words[start:end])) and (
            words[place] != "macht" or bool(_LOST & set(words[place:end]))
        )
        if lost and who in {asker, _BOTH, _SOMEONE}:
            return Span("", start, place + 1)
        only = {"alleen", "enige", "eenhoofdig"} & set(before) and not lost
        if only and who is not None and _OTHER.get(who) == asker:
            return Span("", start, place + 1)
        denied = words[end : end + 2]
        if len(denied) == 2 and denied[1] == "niet" and _PARENTS.get(denied[0]) == asker:
            # "Vader heeft wel gezag, moeder niet".
            return Span("", end, end + 2)
    return None


def _last_named(words: tuple[str, ...]) -> str | None:
    """Return which parent is named last; None if that is somebody else, or nobody."""
    for word in reversed(words):
        if word in _OTHERS:
            return None
        if word in _PARENTS or word in _PRONOUNS:
            return _PARENTS.get(word) or _PRONOUNS[word]
    return None
