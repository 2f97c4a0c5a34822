"""Whether consent that was read may be relied on: it opens the way to a "mag", so any doubt about it makes that it is asked.

No weight that was learned can lift these guards: consent of the wrong person, by hearsay, supposed, denied, wondered about,
taken back, of last year or for something else is no consent.
"""

from __future__ import annotations

from itertools import pairwise

from assistant.language.clauses import BUT, clause
from assistant.language.doubt import DENIED, HEARSAY, SUPPOSED, WONDERED, asks
from assistant.language.findings import Finding, place_of
from assistant.language.sentence import Sentence
from assistant.language.text import word_set
from assistant.model.ids import FactId

GIVEN = frozenset(["schriftelijk", "mondeling"])
"""The states of consent that let something be shared."""
_GIVERS = word_set(
    "ouder ouders vader moeder papa mama pa ma mam zij ze hij beide beiden allebei ouderpaar exman exvrouw ex"
)
_NO_GIVERS = word_set(
    "schoonmoeder schoonvader grootmoeder grootvader oma opa oom tante grootouders stiefvader stiefmoeder partner vriend vriendin buurvrouw buurman oppas directeur leraar "
    "leerkracht juf meester collega leerling kind pleegmoeder pleegvader pleegouders pleegouder voogd ik we wij broer zus"
)
_TAKEN_BACK = word_set("bedacht bedenkt teruggekomen terugkomen ingetrokken terug hadden had meer")
_ELSEWHERE = word_set(
    "zwembad overblijven schoolfotograaf protest bezwaar contract foto fotos website film filmpje vorig vorige eerder destijds verlopen schoolreis ontvangst gelezen"
)
_NEGATIONS = word_set("niet geen nooit zonder nog") | DENIED
_STATED = word_set("telt geldt voldoende genoeg geldig volstaat")
_QUESTION = word_set("heeft hebben is zijn hadden had")
_SOMEBODY = _GIVERS - word_set("hij zij ze") | _NO_GIVERS | word_set("ander andere voogd niet")
_REQUIRED = word_set("moet moeten hoeft hoeven")
"""Says that consent is to be given, not that it was."""
_NOT_YET = word_set("ontbreekt moet moeten morgen gen")
"""Beside a signature: there is none."""
_MILDER = frozenset([("gezag-vrager", "ja"), ("gezag", "beiden"), ("identiteit", "zeker"), ("veiligheid", "geen")])
"""Answers that let more be shared, beside consent."""
_QUALIFIED = word_set("mits gehad geschorst behalve tot als tenzij moet ontbreekt")
"""Words that take a yes back in part."""
_MISGIVINGS = word_set("maar toch wel raar gevoel twijfel soms beetje")
_PARENTS = word_set("vader moeder ouder ander andere")


def relied_on(sentence: Sentence, item: Finding) -> bool:
    """Tell whether a state of consent may be taken as given; any other fact may.

    Args:
        sentence: The sentence.
        item: What was read in it.
    """
    if not item.fact.startswith("toestemming") or item.value not in GIVEN:
        return True
    words = sentence.words
    start, end = place_of(sentence, item)
    around = clause(sentence, start, end, breaks=BUT)
    first, last = around.start, around.stop
    near, all_ = set(words[first:last]), set(words)
    told = SUPPOSED | ({"volgens", "beweert", "beweren", "claimt", "ontkent"} if item.value == "mondeling" else HEARSAY)
    # "Mondeling akkoord, maar niemand tekende".
    denied = DENIED - {"niemand"} if item.value == "mondeling" else DENIED
    if all_ & (told | denied | {"namens"}) or ("geen", "van") in pairwise(words):
        return False
    if near & _NEGATIONS and not near & _STATED and not _only_on_paper(near):
        return False
    taken_back = "maar" in all_ and bool(all_ & _TAKEN_BACK)
    if taken_back or near & _ELSEWHERE or ("alleen", "voor") in pairwise(words):
        return False
    asked = words[first] in _QUESTION and (asks(sentence, last) or "?" in sentence.text)
    if asked or (WONDERED | _REQUIRED) & set(words[first:start]) or ("of" in words[max(0, first - 3) : start]):
        return False
    return _by_parents(words[first:end]) and not _other_did_not(sentence, last)


def may_answer(sentence: Sentence, fact: FactId, value: str) -> bool:
    """Tell whether an answer in own words may count as the value that makes things milder; any other value may.

    Args:
        sentence: The answer.
        fact: The fact that was asked for.
        value: What it seems to say.
    """
    words = set(sentence.words)
    if (fact, value) in _MILDER and (sentence.doubtful or words & _QUALIFIED):
        return False
    supposed = bool(words & (SUPPOSED | HEARSAY))
    if fact.startswith("toestemming") and value in GIVEN:
        said = {"zegt", "zei", "zeiden", "schreef", "schrijft"} if value == "mondeling" else set()
        unsaid = SUPPOSED | (HEARSAY - said) | DENIED | _NOT_YET
        doubtful = sentence.doubtful or bool(words & unsaid) or ("geen", "van") in pairwise(sentence.words)
        return not doubtful and _by_parents(sentence.words)
    if (fact, value) == ("gezag-vrager", "ja"):
        return not supposed and not words & _SOMEBODY
    if (fact, value) == ("identiteit", "zeker"):
        return not supposed
    if (fact, value) == ("veiligheid", "geen"):
        no_doubt = ("geen", "twijfel") in pairwise(sentence.words)
        return not supposed and not (words - {"twijfel"} if no_doubt else words) & _MISGIVINGS
    return True


def _only_on_paper(clause: set[str]) -> bool:
    """Tell whether what is denied is only that it is on paper: "niet op papier, wel mondeling"."""
    return "papier" in clause or "schrift" in clause


def _by_parents(words: tuple[str, ...]) -> bool:
    """Tell whether it are parents who gave it, as far as is said: nobody else stands nearer to the words."""
    for place in range(len(words) - 1, -1, -1):
        if words[place] in _GIVERS:
            return True
        # "Toen ik hem sprak" is no consent of one's own.
        if words[place] in _NO_GIVERS and words[place + 1 : place + 2] not in {("hem",), ("hen",)}:
            return False
    return True


def _other_did_not(sentence: Sentence, last: int) -> bool:
    """Tell whether the next thing said is that the other parent did not: "moeder heeft getekend, vader niet"."""
    tail = set(sentence.words[last : last + 5])
    # That the other did not yet sign is no refusal: of one parent it is then known, of the other it is asked.
    return bool(_PARENTS & tail) and bool({"weigert", "geen"} & tail or ("niet" in tail and "nog" not in tail))
