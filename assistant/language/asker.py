"""Who asks: which of the people named in a sentence wants the information."""

from __future__ import annotations

from assistant.language.clauses import clause
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
    following,
    head_before,
    word_before,
)
from assistant.language.parent_asks import parent_asks, pronoun_asks
from assistant.language.pupil_asks import ASKING_PUPILS, pupil_asks
from assistant.language.questions import asks_meaning
from assistant.language.roles import (
    asks_last,
    asks_plainly,
    continues,
    is_inquired,
    is_kept,
    is_left_for,
    is_let_have,
    is_recipient,
    is_thing,
    poses_as,
)
from assistant.language.sentence import Sentence
from assistant.model.ids import ValueId

_CONTACTING = frozenset([("bellen",), ("mailen",), ("raadplegen",), ("benaderen",), ("inschakelen",)])
_OWN_FAMILY = frozenset([PARENT, "familie", "partner-van-ouder"])
_STRONG, _WEAK, _NOT = 2, 1, 0
_FAMILY = frozenset(["pleegouder", "voogd"])
_NEAR = frozenset(["collega", "familie", "andere-ouder"])
"""Those who are often named without asking for anything."""
_ASKS_US = frozenset(["vraagt", "vroeg", "belt", "belde", "mailt", "mailde", "appt", "appte"])
_ARTICLE = 3
_CONSENT = frozenset(["consent-geeft", "toestemming", "getekend", "weigert"])
_LOOKS = frozenset(["observeren", "kijken", "meekijken", "observatie", "weten"])
_SHARED_WITH = frozenset(["voor", "aan", "met", "naar", "tegen", "of", "ik", "we", "wij", "richting"])
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
        # "Mijn moeder" is the user's own; somebody who took a degree is no researcher.
        if sentence.words[span.start] != "afgestudeerd"
        and not (
            span.start
            and sentence.words[span.start - 1] == "mijn"
            and value in _OWN_FAMILY
            and sentence.words[span.start] != "ex"
        )
    ]
    mentions = [mention for mention in mentions if not _of_pupil(sentence, mention)]
    if not mentions or asks_meaning(sentence) or ("wie-bellen" in sentence.tags and not _anyone_acts(sentence)):
        apart = None if mentions else pronoun_asks(sentence)
        return finding(sentence, "vrager", PARENT, apart) if apart else pupil_asks(sentence, mentions)
    strengths = [(mention, _strength(sentence, mention, mentions, leaked=leaked)) for mention in mentions]
    strong = [mention for mention, strength in strengths if strength == _STRONG]
    weak = [mention for mention, strength in strengths if strength == _WEAK]
    lawyers = [m for m in mentions if m.value == "advocaat" and not depends(sentence, m, mentions)]
    if lawyers and strong and _of_parent(sentence, lawyers[0]):
        return finding(sentence, "vrager", "advocaat", lawyers[0].span)
    outsiders = [mention for mention in strong if mention.value != PARENT]
    if not strong and all(mention.value == PARENT for mention in mentions):
        apart = pronoun_asks(sentence)
        if apart is not None:
            return finding(sentence, "vrager", PARENT, apart)
    chosen = outsiders or _meant_by_pronoun(sentence, mentions) or strong or weak
    if not chosen:
        return pupil_asks(sentence, mentions)
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
    if mention.value != PARENT and poses_as(sentence, mention):
        return _STRONG
    if _only_named(sentence, mention, mentions):
        return _NOT
    if mention.value == PARENT or mention.value in _FAMILY:
        return _STRONG if not leaked and parent_asks(sentence, mention) else _NOT
    if _opens_unread(sentence, mention):
        return _STRONG
    receives = not leaked and not _blocked_recipient(sentence, mention)
    if mention.value in _NEAR:
        return _STRONG if _near_asks(sentence, mention) or receives else _NOT
    active = acts(sentence, mention) or after_message(sentence, mention)
    active = active or continues(sentence, mention) or asks_last(sentence, mention)
    if mention.value in SCHOOLS:
        toward = sentence.words[word_before(sentence, mention.span.start)] if mention.span.start else ""
        return _STRONG if receives or (active and toward not in {"voor", "over"}) else _NOT
    return _strength_of_outsider(sentence, mention, active=active, receives=receives, leaked=leaked)


def _writes(sentence: Sentence, mention: Mention) -> bool:
    place = following(sentence, mention)
    return sentence.words[place : place + 1] in {("schrijft",), ("schreef",), ("appt",), ("appte",), ("sommeert",)}


def _of_pupil(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether it only says of which school a pupil is: "leerling van het vmbo"."""
    head = head_before(sentence, mention)
    return mention.value in SCHOOLS and head is not None and sentence.words[head] in ASKING_PUPILS


def _only_named(sentence: Sentence, mention: Mention, mentions: list[Mention]) -> bool:
    """Tell whether they only belong to somebody or something else, or to the matter itself."""
    if mention.value == "andere-ouder" and sentence.words[mention.span.start : mention.span.end] == ("andere", "ouder"):
        # "De andere ouder" is the other parent of this child.
        return True
    if mention.value == "leerling" or depends(sentence, mention, mentions):
        return True
    return is_left_for(sentence, mention) or is_kept(sentence, mention)


def _strength_of_outsider(sentence: Sentence, mention: Mention, *, active: bool, receives: bool, leaked: bool) -> int:
    """Return how surely a professional, a body or an authority asks or gets something."""
    if is_inquired(sentence, mention) or _our_student(sentence, mention) or _blocked(sentence, mention, leaked=leaked):
        return _NOT
    words, tags = set(sentence.words), sentence.tags
    if active:
        requested = (
            asks(sentence, mention)
            or _LOOKS & words
            or _writes(sentence, mention)
            or tags & _REQUESTS
            or "nodig" in words
        )
        return _STRONG if requested else _NOT
    reluctant = "weigert" in tags or "liever" in words
    if tags & {"klacht", "lek"} or (reluctant and {"praten", "praat"} & words):
        return _NOT
    return _WEAK if receives or _shared_about(sentence, mention) else _NOT


def _blocked_recipient(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether nothing is shared with them, or it is we who want to hear something."""
    return not is_recipient(sentence, mention) or _blocked(sentence, mention, leaked=False)


def _near_asks(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a colleague or relative asks; they are named in the matter itself more often than they ask."""
    if "lek" in sentence.tags or (
        word_before(sentence, mention.span.start) >= 0
        and sentence.words[word_before(sentence, mention.span.start)] == "als"
    ):
        return False
    place = following(sentence, mention)
    comes = place < len(sentence.words) and bool(sentence.at[place] & {"belt", "mailt", "brief", "aan-school"})
    if asks_plainly(sentence, mention) or comes or after_message(sentence, mention) or _asked_by(sentence, mention):
        return True
    around = clause(sentence, mention.span.start)
    tail = set(sentence.words[mention.span.end : around.stop])
    if tail & {"niks", "niets", "niet", "laten"}:
        return False
    content = any("inhoud" in sentence.at[i] for i in range(mention.span.end, around.stop))
    allowed = mention.span.start > 0 and sentence.words[word_before(sentence, mention.span.start)] in {
        "mag",
        "mogen",
        "kan",
    }
    wants = bool(tail & {"wil", "vraagt", "willen", "vragen"}) and acts(sentence, mention)
    return (content and (allowed or wants)) or continues(sentence, mention) or (wants and "aan-school" in sentence.tags)


def _asked_by(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether the verb comes first: "vandaag vraagt opa hoe het gaat"."""
    before = word_before(sentence, mention.span.start)
    return before >= 0 and sentence.words[before] in _ASKS_US


def _of_parent(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a parent asks by way of a lawyer: "moeder laat haar advocaat … vragen", "via een advocaat"."""
    lead = sentence.words[max(0, mention.span.start - 2) : mention.span.start]
    return bool({"via", "laat"} & set(lead))


def _anyone_acts(sentence: Sentence) -> bool:
    return any(word in ASKING for word in sentence.words) or any(
        word in {"belt", "belde", "mailt", "mailde"} for word in sentence.words
    )


def _shared_about(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether it is what is shared that is for them: "toestemming voor de fysio", "gegevens voor het wijkteam"."""
    before = word_before(sentence, mention.span.start)
    if (
        before >= 0
        and sentence.words[before] == "voor"
        and sentence.tags & _CONSENT
        and "ingetrokken" not in sentence.tags
    ):
        return True
    about = sentence.tags & {"deelt", "delen", "belt"} or (sentence.tags & _CONSENT and "contact" in sentence.words)
    if not about or "weigert" in sentence.tags:
        return False
    if before < 0:
        return sentence.words[mention.span.end : mention.span.end + 1] not in {("heeft",), ("hebben",), ("had",)}
    if sentence.at[before] & {"belt", "mailt", "bericht", "aan-school"} or sentence.words[before] == "afzender":
        # "Aan de telefoon een ergotherapeut", "verzoek jeugdbescherming om informatie".
        return True
    return sentence.words[before] in _SHARED_WITH or is_let_have(sentence, mention)


def _blocked(sentence: Sentence, mention: Mention, *, leaked: bool) -> bool:
    """Tell whether an outsider is named who does not ask: consulted by us, visited by the child, reported to, told."""
    if sentence.denied(mention.span):
        return True
    before = word_before(sentence, mention.span.start)
    toward = sentence.words[before] if before >= 0 else ""
    if "dat" in sentence.words[max(0, mention.span.start - 2) : mention.span.start] and _allows(sentence):
        # "Het is goed dat de logopedist belt" tells what may happen.
        return True
    if asks(sentence, mention) or (after_message(sentence, mention) and toward != "bij"):
        return False
    if (
        toward == "met"
        and sentence.words[before - 1] in {"gesprek", "overleg", "afspraak"}
        and before
        and (not sentence.tags & _CONSENT or "niet-gevraagd" in sentence.tags)
    ):
        return not {"vertellen", "zeggen", "delen", "vertel", "zeg"} & set(sentence.words)
    return (
        (leaked and not acts(sentence, mention))
        or _told_by_pupil(sentence, mention)
        or _reported_to(sentence, mention)
        or _consulted(sentence, mention, toward)
        or _visited(sentence, mention, before)
        or _one_of_us(sentence, mention)
    )


def _opens_unread(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether somebody opens the sentence with a mistyped word after it: most likely the verb of who asks."""
    words, place = sentence.words, mention.span.end
    opens = mention.span.start == 0 or (mention.span.start == 1 and len(words[0]) <= _ARTICLE)
    if not opens or place + 2 > len(words) or {"ik", "we", "wij", "mij"} & {words[place], words[0]}:
        return False
    return (not sentence.known[place] or sentence.corrected[place]) and not sentence.tags & {"lek", "klacht", "wijzigt"}


def _our_student(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a student is one of ours: "onze pabostudent"."""
    return mention.value == "onderzoeker" and sentence.words[max(0, mention.span.start - 1)] in {"onze", "mijn"}


def _allows(sentence: Sentence) -> bool:
    """Tell whether it is about what may happen, not what happens."""
    return "consent-geeft" in sentence.tags and "vraagt" not in sentence.tags


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
    tail = [words[i] for i in range(mention.span.end, len(words)) if not is_thing(words, i)]
    lead = [words[i] for i in range(mention.span.start) if not is_thing(words, i)]
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
        "geef",
        "stuur",
        "deel",
        "vertel",
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
    finite = place < len(sentence.words) and sentence.words[place] in ACTS - WEAK_ACTS
    return finite or _asked_by(sentence, mention)


def named_asker(sentence: Sentence) -> ValueId | None:
    """Return the one person or body that is named, where it is known that an asker is named: "de moeder", "een fysio"."""
    mentions = [Mention(value, span) for value, span in value_spans(sentence, "vrager") if not sentence.denied(span)]
    heads = [mention for mention in mentions if not depends(sentence, mention, mentions)] or mentions
    values = {mention.value for mention in heads}
    return ValueId(values.pop()) if len(values) == 1 else None
