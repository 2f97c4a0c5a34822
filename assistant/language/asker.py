"""Who asks: which of the people named in a sentence wants the information."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.language.findings import Finding, finding, value_spans
from assistant.language.phrases import Span
from assistant.language.questions import asks_meaning
from assistant.language.sentence import Sentence

_PARENT = "ouder"
_SCHOOLS = frozenset(["basisschool", "vo-school", "so-school"])
_FAMILY = frozenset(["pleegouder", "voogd"])
_SMALL = frozenset(
    "de het een haar zijn hun onze ons mijn die dat deze dit der d r den des zn dr vd v vh t 'n n onder nieuwe oude andere "
    "vorige tweede beide allebei gescheiden biologische ex eigen".split()
)
_OF = frozenset(["van", "vd", "v", "vh", "vanuit", "namens", "door", "bij", "uit"])
_TOWARD = frozenset(["aan", "naar", "met", "tegen", "bij", "voor"])
_FIRST_PERSON = frozenset(["ik", "wij", "we", "school"])
_ACTS = frozenset(
    "vraagt vragen vroeg wil willen wilde wou eist eisen verzoekt zoekt belt belde mailt mailde stuurt stuurde komt kwam "
    "staat hangt schrijft schreef appt appte informeert verlangt vordert heeft doet belden mailden vroegen eiste wenst "
    "spreekt klopt meldt probeert dringt zegt moet zou gaat was is mag kan bezoekt onderzoekt denkt opvraagt dreigt "
    "opperde haalt loopt vond leest kijkt hebben krijgt krijgen zit ziet zien haal stelt stelde kwamen komen "
    "sturen stuurden meldde zei".split()
)
_WEAK_ACTS = frozenset("is was mag kan gaat zit krijgt krijgen zegt hebben loopt zou moet heeft ziet vond zei haalt".split())
_ASKING = frozenset(
    "vraagt vragen vroeg wil willen wilde wou eist eisen verzoekt opvraagt vroegen eiste wenst informeert verlangt "
    "dringt opgevraagd vraag gevraagd".split()
)


@dataclass(frozen=True, slots=True)
class _Mention:
    """Somebody named in the sentence."""

    value: str
    span: Span


def asker(sentence: Sentence, *, leaked: bool) -> Finding | None:
    """Find who asks, if the sentence says so beyond doubt.

    The asker of "haar advocaat mailt" is the lawyer; in "de advocaat van vader" too. Nobody asks in "ik wil de
    fysiotherapeut bellen", "het kind gaat naar de logopedist" or "ouders weigeren toestemming".

    Args:
        sentence: The sentence.
        leaked: Whether it tells of something that was shared by mistake; then whoever got it did not ask.
    """
    mentions = [_Mention(value, span) for value, span in value_spans(sentence, "vrager")]
    if not mentions or asks_meaning(sentence) or ("wie-bellen" in sentence.tags and not _anyone_acts(sentence)):
        return _pupil(sentence, mentions)
    strong: list[_Mention] = []
    weak: list[_Mention] = []
    for mention in mentions:
        if _depends(sentence, mention, mentions):
            continue
        if mention.value == "leerling":
            continue
        if mention.value == _PARENT or mention.value in _FAMILY:
            if _parent_asks(sentence, mention):
                strong.append(mention)
        elif mention.value in _SCHOOLS:
            if _acts(sentence, mention) or _after_message(sentence, mention):
                strong.append(mention)
        elif _blocked(sentence, mention, leaked=leaked):
            continue
        elif _acts(sentence, mention) or _after_message(sentence, mention):
            strong.append(mention)
        elif _shares(sentence):
            weak.append(mention)
    outsiders = [mention for mention in strong if mention.value != _PARENT]
    chosen = outsiders or strong or weak
    values = {mention.value for mention in chosen}
    if len(values) == 2 and values == {"psycholoog", "wijkteam"}:
        values = {chosen[0].value}
    if len(values) != 1:
        if outsiders and len({mention.value for mention in outsiders}) > 1:
            first = [mention for mention in outsiders if _asks(sentence, mention)]
            if len({mention.value for mention in first}) == 1:
                return finding(sentence, "vrager", first[0].value, first[0].span)
        return _pupil(sentence, mentions) if not chosen else None
    return finding(sentence, "vrager", chosen[0].value, chosen[0].span)


def _anyone_acts(sentence: Sentence) -> bool:
    return any(word in _ASKING for word in sentence.words) or any(
        word in {"belt", "belde", "mailt", "mailde"} for word in sentence.words
    )


def _before(sentence: Sentence, start: int) -> int:
    """Return the index of the word before a mention and its small words; -1 at the start."""
    place = start - 1
    while place >= 0 and sentence.words[place] in _SMALL and not sentence.tokens[place + 1].separated:
        place -= 1
    return place


def _head_before(sentence: Sentence, mention: _Mention) -> int | None:
    """Return the index of X in "X van de <mention>", or None if it is not said so."""
    place = _before(sentence, mention.span.start)
    if place < 1 or sentence.words[place] not in _OF:
        return None
    return place - 1


def _depends(sentence: Sentence, mention: _Mention, mentions: list[_Mention]) -> bool:
    """Tell whether a mention only says of whom or what another is: "advocaat van vader", "verslag van de fysio"."""
    head = _head_before(sentence, mention)
    if head is None:
        return False
    if any(other.span.end == head + 1 and other is not mention for other in mentions):
        other = next(other for other in mentions if other.span.end == head + 1)
        # "orthopedagoog van het swv": both could be meant; who asks is the organisation behind the person.
        organisation = mention.value in _SCHOOLS or mention.value in {"swv", "gemeente", "veilig-thuis", "jeugdbescherming"}
        return not (organisation and other.value in {"psycholoog", "collega", "onderzoeker"})
    tags = sentence.at[head]
    if "bericht" in tags or "persoon" in tags or "belt" in tags or "mailt" in tags or "vraagt" in tags:
        return False
    before = sentence.words[_before(sentence, mention.span.start)]
    if before in {"door", "namens", "vanuit"}:
        return False
    return before != "bij" or "persoon" not in tags


def _after_message(sentence: Sentence, mention: _Mention) -> bool:
    """Tell whether a message or person comes from the mention: "mail van …", "een medewerker van …", "door …"."""
    place = _before(sentence, mention.span.start)
    if place >= 0 and sentence.words[place] in {"door", "namens"}:
        return True
    head = _head_before(sentence, mention)
    if head is None:
        return False
    tags = sentence.at[head]
    own = head > 0 and sentence.words[head] in {"hij", "zij", "ze"}
    return "bericht" in tags or own or ("persoon" in tags) or "belt" in tags or "mailt" in tags


def _following(sentence: Sentence, mention: _Mention) -> int:
    """Return the index of the word after a mention and what belongs to it ("van vader", "aan de lijn")."""
    place = mention.span.end
    words = sentence.words
    while place + 1 < len(words) and words[place] in {"van", "vd", "v", "bij", "uit", "met", "zonder", "op"}:
        if sentence.tokens[place].separated:
            break
        step = place + 1
        while step < len(words) and words[step] in _SMALL:
            step += 1
        step += 1
        while step < len(words) and words[step] not in _ACTS and step - place < 6:
            step += 1
        if step >= len(words) or words[step] not in _ACTS:
            break
        place = step
    return place


def _acts(sentence: Sentence, mention: _Mention) -> bool:
    """Tell whether the mention is what the verb says: "de fysio belt", "vandaag belde de fysio", "fysio aan de lijn"."""
    words = sentence.words
    place = _following(sentence, mention)
    if place < len(words):
        if words[place] in {"die", "dat"} and place + 1 < len(words):
            tail = words[place + 1 : place + 8]
            if any(word in _ACTS for word in tail):
                return True
        skip = place
        while skip < len(words) and words[skip] in {"net", "nu", "vandaag", "ook", "weer", "zelf", "gisteren", "al", "op"}:
            skip += 1
        if skip < len(words) and words[skip] in _ACTS:
            return True
        if any("belt" in sentence.at[i] or "aan-school" in sentence.at[i] for i in range(place, min(place + 2, len(words)))):
            return True
    before = _before(sentence, mention.span.start)
    if before >= 0 and words[before] in _ACTS - _WEAK_ACTS and not _first_person(sentence, before):
        return True
    return before >= 0 and words[before] in {"mag", "moet", "mogen", "moeten", "krijgt", "krijgen"}


def _asks(sentence: Sentence, mention: _Mention) -> bool:
    place = _following(sentence, mention)
    return place < len(sentence.words) and (
        sentence.words[place] in _ASKING or "belt" in sentence.at[place] or "mailt" in sentence.at[place]
    )


def _first_person(sentence: Sentence, verb: int) -> bool:
    """Tell whether "ik" or "we" is who does what the verb says."""
    around = sentence.words[max(0, verb - 3) : verb + 2]
    return any(word in _FIRST_PERSON for word in around)


def _shares(sentence: Sentence) -> bool:
    return "deelt" in sentence.tags or "delen" in sentence.tags or "belt" in sentence.tags


def _blocked(sentence: Sentence, mention: _Mention, *, leaked: bool) -> bool:
    """Tell whether an outsider is named who does not ask: consulted by us, visited by the child, reported to, told."""
    if sentence.denied(mention.span):
        return True
    if _asks(sentence, mention):
        return False
    before = _before(sentence, mention.span.start)
    toward = sentence.words[before] if before >= 0 else ""
    head = sentence.words[before - 1] if before >= 1 else ""
    if leaked and not _acts(sentence, mention):
        return True
    if "melden" in sentence.tags and mention.value == "veilig-thuis":
        return True
    if _consulted(sentence, mention, toward):
        return True
    if toward == "naar" and head in {"gaat", "ging", "gaan", "loopt"}:
        return True
    if toward in {"bij", "via"} and mention.value != "kinderopvang" and "vraagt" not in sentence.at[max(before - 1, 0)]:
        return True
    words = sentence.words
    possessive = toward in {"heeft", "krijgt", "had", "kreeg", "volgt"} and before >= 1
    if possessive and words[before - 1] in {"leerling", "kind", "jongen", "meisje", "hij", "zij", "ze"}:
        return True
    return "of" in words[max(0, mention.span.start - 2) : mention.span.start] and "ik" in words[: mention.span.start]


def _consulted(sentence: Sentence, mention: _Mention, toward: str) -> bool:
    """Tell whether we are the ones who seek contact: "ik wil de fysio bellen", "contact opnemen met …"."""
    words = sentence.words
    if not any(word in {"ik", "wij", "we"} for word in words):
        seeks = "contact" in words or "opvragen" in words or "overleggen" in words or "navragen" in words
        return seeks and toward in _TOWARD and not _acts_plainly(sentence, mention)
    if _acts_plainly(sentence, mention):
        return False
    tail = words[mention.span.end :]
    lead = words[: mention.span.start]
    seeking = {"bellen", "mailen", "vragen", "navragen", "opvragen", "overleggen", "benaderen", "bel", "mail", "inwinnen"}
    sharing = {"vertellen", "geven", "doorgeven", "sturen", "delen", "zeggen", "terugsturen", "doorsturen", "praten", "praat"}
    if any(word in sharing for word in words) or any(word in {"terugmailen", "antwoorden"} for word in words):
        return False
    if "toestemming" in words and "vragen" in words:
        return "of" in lead
    return any(word in seeking or word in {"contact", "overleg", "advies", "vraag"} for word in (*tail, *lead))


def _acts_plainly(sentence: Sentence, mention: _Mention) -> bool:
    place = _following(sentence, mention)
    return place < len(sentence.words) and sentence.words[place] in _ACTS - _WEAK_ACTS


def _parent_asks(sentence: Sentence, mention: _Mention) -> bool:
    """Tell whether a parent asks for information: not consent, not a correction, not "wil niet dat …"."""
    words, tags = sentence.words, sentence.tags
    if "wijzigt" in tags or "ander-kind" in tags:
        return False
    about = any("inhoud" in sentence.at[i] for i in range(len(words)))
    place = _following(sentence, mention)
    if _after_message(sentence, mention):
        head = _head_before(sentence, mention)
        ours = head is not None and sentence.words[head] in {"mail", "brief", "bericht", "verzoek", "vraag", "mailtje"}
        return about and (head is None or ours or "bericht" in sentence.at[head])
    if "toestemming" in tags and not _asks_content(sentence, place):
        return False
    if _asks_content(sentence, place):
        return True
    calls = place < len(words) and ("belt" in sentence.at[place] or "mailt" in sentence.at[place])
    if calls and _before(sentence, mention.span.start) < place:
        return True
    before = _before(sentence, mention.span.start)
    allowed = before >= 0 and words[before] in {"mag", "mogen", "moet"}
    wanted = any("mag-hebben" in sentence.at[i] for i in range(mention.span.end, len(words)))
    if allowed and wanted and about and words[before] != "moet":
        return True
    front = before >= 0 and words[before] in _ASKING and not _first_person(sentence, before)
    return front and about


def _asks_content(sentence: Sentence, place: int) -> bool:
    """Tell whether from `place` on the sentence says that something is asked for, undenied."""
    words = sentence.words
    for verb in range(place, min(place + 9, len(words))):
        if words[verb] not in _ASKING and not (words[verb] in {"nodig", "mailt", "mailde", "belt", "belde"}):
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
        if words[verb] in {"vraagt", "vragen", "vroeg"} and any(w in {"om", "naar", "hoe", "of"} for w in after):
            return "toestemming" not in sentence.tags
    return False


def _pupil(sentence: Sentence, mentions: list[_Mention]) -> Finding | None:
    """Find a pupil who asks for the own file."""
    others = [m for m in mentions if m.value != "leerling" and m.value != _PARENT]
    if others or asks_meaning(sentence):
        return None
    words = sentence.words
    for place, word in enumerate(words):
        if word not in {"leerling", "leerlinge", "oudleerling", "zestienjarige", "zeventienjarige", "scholier"} or (
            place and words[place - 1] in {"van", "over", "vd"}
        ):
            continue
        for verb in range(place + 1, min(place + 8, len(words))):
            if words[verb] in _ASKING and not sentence.having("wijzigt"):
                if any(words[i] in {"ik", "vader", "moeder", "ouders", "ouder", "niet"} for i in range(place, verb + 2) if i < len(words)):
                    break
                own = {"dossier", "inzage", "eigen", "gegevens", "bewaard", "dossiers", "bewaren"}
                if any(w in own for w in words[verb:]):
                    return finding(sentence, "vrager", "leerling", Span("", place, place + 1))
    return None
