"""Who asks: which of the people named in a sentence wants the information."""

from __future__ import annotations

from assistant.language.findings import Finding, finding, value_spans
from assistant.language.mentions import (
    ACTS,
    ASKING,
    PARENT,
    SCHOOLS,
    WEAK_ACTS,
    Mention,
    acts,
    after_message,
    asks,
    depends,
    first_person,
    following,
    head_before,
    word_before,
)
from assistant.language.phrases import Span
from assistant.language.questions import asks_meaning
from assistant.language.sentence import Sentence
from assistant.model.ids import ValueId

_MAY = frozenset(["mag", "mogen", "kan", "kunnen", "krijgt", "krijgen"])
_CONTACTING = frozenset([("bellen",), ("mailen",), ("raadplegen",), ("benaderen",), ("inschakelen",)])
_OWN_FAMILY = frozenset([PARENT, "familie", "partner-van-ouder"])
_STRONG, _WEAK, _NOT = 2, 1, 0
_FAMILY = frozenset(["pleegouder", "voogd"])
_ASKS_US = frozenset(["vraagt", "vroeg", "belt", "belde", "mailt", "mailde", "appt", "appte"])
_PUPILS = frozenset(
    [
        "leerling",
        "leerlinge",
        "oudleerling",
        "zestienjarige",
        "zeventienjarige",
        "achttienjarige",
        "scholier",
        "jongen",
        "meisje",
        "puber",
        "tiener",
    ]
)
_TOWARD = frozenset(["aan", "naar", "met", "tegen", "bij", "voor"])
_REQUESTS = frozenset(["vraagt", "deelt", "delen", "belt", "mailt", "brief", "aan-school", "inhoud"])
"""Without any of these nobody asks for anything: "mijn stagiaire komt te laat"."""


def asker(sentence: Sentence, *, leaked: bool) -> Finding | None:
    """Find who asks, if the sentence says so beyond doubt.

    The asker of "haar advocaat mailt" is the lawyer; in "de advocaat van vader" too. Nobody asks in "ik wil de
    fysiotherapeut bellen", "het kind gaat naar de logopedist" or "ouders weigeren toestemming".

    Args:
        sentence: The sentence.
        leaked: Whether it tells of something that was shared by mistake; then whoever got it did not ask.
    """
    mentions = [
        Mention(value, span)
        for value, span in value_spans(sentence, "vrager")
        # "Mijn moeder" is the user's own.
        if not (
            span.start
            and sentence.words[span.start - 1] == "mijn"
            and value in _OWN_FAMILY
            and sentence.words[span.start] != "ex"
        )
    ]
    if not mentions or asks_meaning(sentence) or ("wie-bellen" in sentence.tags and not _anyone_acts(sentence)):
        return _pupil(sentence, mentions)
    strengths = [(mention, _strength(sentence, mention, mentions, leaked=leaked)) for mention in mentions]
    strong = [mention for mention, strength in strengths if strength == _STRONG]
    weak = [mention for mention, strength in strengths if strength == _WEAK]
    lawyers = [m for m in mentions if m.value == "advocaat" and not depends(sentence, m, mentions)]
    if lawyers and strong and _of_parent(sentence, lawyers[0]):
        return finding(sentence, "vrager", "advocaat", lawyers[0].span)
    outsiders = [mention for mention in strong if mention.value != PARENT]
    chosen = outsiders or _meant_by_pronoun(sentence, mentions) or strong or weak
    if not chosen:
        return _pupil(sentence, mentions)
    values = {mention.value for mention in chosen}
    if values == {"psycholoog", "wijkteam"}:
        values = {chosen[0].value}
    if len(values) > 1:
        chosen = [mention for mention in outsiders if asks(sentence, mention)]
        values = {mention.value for mention in chosen}
    return finding(sentence, "vrager", chosen[0].value, chosen[0].span) if len(values) == 1 else None


def _meant_by_pronoun(sentence: Sentence, mentions: list[Mention]) -> list[Mention]:
    """Return the one outsider named before "hij vraagt", "zij mailt mij"; nobody if it may be somebody else."""
    words = sentence.words
    outsiders = [m for m in mentions if m.value not in {PARENT, "leerling", *_FAMILY}]
    if len({m.value for m in outsiders}) != 1:
        return []
    for place in range(outsiders[0].span.end, len(words) - 1):
        if words[place] in {"hij", "zij", "ze", "die"} and words[place + 1] in _ASKS_US:
            own = [m for m in mentions if m.value == PARENT and m.span.start > outsiders[0].span.end]
            return [] if own else outsiders[:1]
    return []


def _strength(  # noqa: PLR0911 - a row of guards
    sentence: Sentence, mention: Mention, mentions: list[Mention], *, leaked: bool
) -> int:
    """Return how surely a mention is who asks."""
    if mention.value == "andere-ouder" and sentence.words[mention.span.start : mention.span.end] == ("andere", "ouder"):
        # "De andere ouder" is the other parent of this child.
        return _NOT
    if mention.value == "leerling" or depends(sentence, mention, mentions):
        return _NOT
    if mention.value == PARENT or mention.value in _FAMILY:
        return _STRONG if _parent_asks(sentence, mention) else _NOT
    active = acts(sentence, mention) or after_message(sentence, mention)
    if mention.value in SCHOOLS:
        return _STRONG if active else _NOT
    if _blocked(sentence, mention, leaked=leaked):
        return _NOT
    if active:
        requested = asks(sentence, mention) or sentence.tags & _REQUESTS or "nodig" in sentence.words
        return _STRONG if requested else _NOT
    return _WEAK if _shares(sentence) and "weigert" not in sentence.tags else _NOT


def _of_parent(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether it is the lawyer of a parent who asks: "moeder laat haar advocaat … vragen", "via een advocaat"."""
    lead = sentence.words[max(0, mention.span.start - 2) : mention.span.start]
    return bool({"haar", "zijn", "hun", "via", "laat"} & set(lead))


def _anyone_acts(sentence: Sentence) -> bool:
    return any(word in ASKING for word in sentence.words) or any(
        word in {"belt", "belde", "mailt", "mailde"} for word in sentence.words
    )


def _shares(sentence: Sentence) -> bool:
    return "deelt" in sentence.tags or "delen" in sentence.tags or "belt" in sentence.tags


def _blocked(sentence: Sentence, mention: Mention, *, leaked: bool) -> bool:
    """Tell whether an outsider is named who does not ask: consulted by us, visited by the child, reported to, told."""
    if sentence.denied(mention.span):
        return True
    before = word_before(sentence, mention.span.start)
    toward = sentence.words[before] if before >= 0 else ""
    if toward == "dat" and "consent-geeft" in sentence.tags:
        # "Het is goed dat de logopedist belt" tells what may happen.
        return True
    if asks(sentence, mention):
        return False
    if toward == "met" and sentence.words[before - 1] in {"gesprek", "overleg", "afspraak"} and before:
        return True
    return (
        (leaked and not acts(sentence, mention))
        or _told_by_pupil(sentence, mention)
        or _reported_to(sentence, mention)
        or _consulted(sentence, mention, toward)
        or _visited(sentence, mention, before)
        or _one_of_us(sentence, mention)
    )


def _reported_to(sentence: Sentence, mention: Mention) -> bool:
    return "melden" in sentence.tags and mention.value == "veilig-thuis"


def _visited(sentence: Sentence, mention: Mention, before: int) -> bool:
    """Tell whether the child is with them: "gaat naar de logopedist", "zit bij de fysio", "kind heeft logopedie"."""
    words = sentence.words
    toward = words[before] if before >= 0 else ""
    head = words[before - 1] if before >= 1 else ""
    if toward == "naar":
        return head in {"gaat", "ging", "gaan", "loopt"}
    if toward in {"bij", "via"}:
        return mention.value != "kinderopvang" and "vraagt" not in sentence.at[max(before - 1, 0)]
    gets = {"heeft", "krijgt", "had", "kreeg", "volgt"}
    return toward in gets and head in {"leerling", "kind", "jongen", "meisje", "hij", "zij", "ze"}


def _one_of_us(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether it is wondered who should act: "ik of de logopedist"."""
    words, start = sentence.words, mention.span.start
    return "of" in words[max(0, start - 2) : start] and "ik" in words[:start]


def _told_by_pupil(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a child tells about somebody: "kind zegt dat oom …"."""
    lead = sentence.words[: mention.span.start]
    tells = {"zegt", "vertelt", "vertelde", "zei", "verteld"} & set(lead)
    return bool(tells) and bool({"kind", "leerling", "meisje", "jongen", "kleuter", "dochter", "zoon"} & set(lead[:4]))


def _consulted(sentence: Sentence, mention: Mention, toward: str) -> bool:  # noqa: PLR0911 - a row of guards
    """Tell whether we are the ones who seek contact: "ik wil de fysio bellen", "contact opnemen met …"."""
    words = sentence.words
    if toward == "met" and "anoniem" in words and {"bespreken", "overleggen", "sparren"} & set(words):
        return True
    if words[mention.span.end : mention.span.end + 1] in _CONTACTING:
        return True
    if not any(word in {"ik", "wij", "we"} for word in words):
        seeks = "contact" in words or "opvragen" in words or "overleggen" in words or "navragen" in words
        return seeks and toward in _TOWARD and not _acts_plainly(sentence, mention)
    if _acts_plainly(sentence, mention):
        return False
    tail = words[mention.span.end :]
    lead = words[: mention.span.start]
    seeking = {
        "bellen",
        "mailen",
        "vragen",
        "navragen",
        "opvragen",
        "overleggen",
        "benaderen",
        "bel",
        "mail",
        "inwinnen",
    }
    sharing = {
        "vertellen",
        "geven",
        "doorgeven",
        "sturen",
        "delen",
        "zeggen",
        "terugsturen",
        "doorsturen",
        "praten",
        "praat",
    }
    if any(word in sharing for word in words) or any(word in {"terugmailen", "antwoorden"} for word in words):
        return False
    if "toestemming" in words and "vragen" in words:
        return "of" in lead
    return any(word in seeking or word in {"contact", "overleg", "advies", "vraag"} for word in (*tail, *lead))


def _acts_plainly(sentence: Sentence, mention: Mention) -> bool:
    place = following(sentence, mention)
    return place < len(sentence.words) and sentence.words[place] in ACTS - WEAK_ACTS


def _parent_asks(sentence: Sentence, mention: Mention) -> bool:  # noqa: PLR0911 - a row of guards
    """Tell whether a parent asks for information: not consent, not a correction, not "wil niet dat …"."""
    words, tags = sentence.words, sentence.tags
    if "wijzigt" in tags or "andere-leerling" in tags:
        return False
    about = any("inhoud" in sentence.at[i] for i in range(len(words)))
    place = following(sentence, mention)
    if after_message(sentence, mention):
        if "toestemming" in tags or words[0] in {"hoe", "wat", "wanneer", "binnen", "waar", "hoeveel"}:
            return False
        head = head_before(sentence, mention)
        ours = head is not None and sentence.words[head] in {"mail", "brief", "bericht", "verzoek", "vraag", "mailtje"}
        return about and (head is None or ours or "bericht" in sentence.at[head])
    if "toestemming" in tags and not _asks_content(sentence, place):
        return False
    if _asks_content(sentence, place):
        return True
    calls = place < len(words) and ("belt" in sentence.at[place] or "mailt" in sentence.at[place])
    # Without its t: "vader mail of hij een afschrift kan krijgen".
    calls = calls or (asks(sentence, mention) and words[place] in {"mail", "vraag"} and about)
    if calls and word_before(sentence, mention.span.start) < place:
        return True
    before = word_before(sentence, mention.span.start)
    allowed = (
        before >= 0
        and words[before] in {"mag", "mogen", "krijgt", "krijgen"}
        and words[0] not in {"hoe", "wanneer", "waarom", "wat"}
    )
    gets = before >= 0 and words[before] in {"krijgt", "krijgen"}
    wanted = (
        gets
        or bool({"kopie", "afschrift", "inzage"} & set(words))
        or any("mag-hebben" in sentence.at[i] for i in range(mention.span.end, len(words)))
    )
    if allowed and wanted and about:
        return True
    front = before >= 0 and words[before] in ASKING and not first_person(sentence, before)
    return front and about


def _asks_content(sentence: Sentence, place: int) -> bool:  # noqa: PLR0911 - a row of guards
    """Tell whether from `place` on the sentence says that something is asked for, undenied."""
    words = sentence.words
    comes = place < len(words) and words[place] in {"komt", "kwam", "komen"}
    if comes and "om" in words[place:] and "inhoud" in sentence.tags:
        return True
    for verb in range(place, min(place + 9, len(words))):
        if words[verb] not in ASKING and words[verb] not in {"nodig", "mailt", "mailde", "belt", "belde"}:
            continue
        if verb > place and any(words[i] in {"ik", "wij", "we", "school"} for i in range(place, verb)):
            return False
        after = words[verb + 1 : verb + 3]
        if words[verb] in {"wil", "willen", "wilde"} and "niet" in after:
            return False
        if words[verb] in {"wil", "willen", "wilde", "eist", "eisen"} and {"dat", "dit"} & set(after[:1]):
            return False
        if any("inhoud" in sentence.at[i] for i in range(max(place - 1, 0), len(words))):
            return True
        if words[verb] in {"vraagt", "vragen", "vroeg"} and any(
            w in {"om", "naar", "hoe", "of", "wat", "welke"} for w in after
        ):
            return "toestemming" not in sentence.tags
    return False


def _pupil(sentence: Sentence, mentions: list[Mention]) -> Finding | None:
    """Find a pupil who asks for the own file."""
    others = [m for m in mentions if m.value not in {"leerling", PARENT}]
    if others or asks_meaning(sentence):
        return None
    words = sentence.words
    for place, word in enumerate(words):
        if word not in _PUPILS or (place and words[place - 1] in {"van", "over", "vd"}):
            continue
        for verb in range(place + 1, min(place + 8, len(words))):
            if words[verb] in ASKING and not sentence.having("wijzigt"):
                if any(
                    words[i] in {"ik", "vader", "moeder", "ouders", "ouder", "niet"}
                    for i in range(place, verb + 2)
                    if i < len(words)
                ):
                    break
                own = {"dossier", "inzage", "eigen", "gegevens", "bewaard", "dossiers", "bewaren"}
                if any(w in own for w in words[verb:]):
                    return finding(sentence, "vrager", "leerling", Span("", place, place + 1))
    return None


def named_asker(sentence: Sentence) -> ValueId | None:
    """Return the one person or body that is named, where it is known that an asker is named: "de moeder", "een fysio"."""
    mentions = [Mention(value, span) for value, span in value_spans(sentence, "vrager") if not sentence.denied(span)]
    heads = [mention for mention in mentions if not depends(sentence, mention, mentions)] or mentions
    values = {mention.value for mention in heads}
    return ValueId(values.pop()) if len(values) == 1 else None
