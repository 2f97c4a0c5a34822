"""People and bodies named in a sentence, and what is said of them."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.language.phrases import Span
from assistant.language.sentence import Sentence
from assistant.language.text import word_set

PARENT = "ouder"
SCHOOLS = frozenset(["basisschool", "vo-school", "so-school"])
_SMALL = word_set(
    "de het een haar zijn hun onze ons mijn die dat deze dit der d r den des zn dr vd v vh t 'n n onder nieuwe oude andere "
    "vorige tweede beide allebei gescheiden biologische ex eigen"
)
_OF = frozenset(["van", "vd", "v", "vh", "vanuit", "namens", "door", "bij", "uit"])
_FIRST_PERSON = frozenset(["ik", "wij", "we", "school"])
ACTS = word_set(
    "vraagt vragen vroeg wil willen wilde wou eist eisen verzoekt zoekt belt belde mailt mailde stuurt stuurde komt kwam "
    "staat hangt schrijft schreef appt appte informeert verlangt vordert heeft doet belden mailden vroegen eiste wenst "
    "spreekt klopt meldt probeert dringt zegt moet zou gaat was is mag kan bezoekt onderzoekt denkt opvraagt dreigt "
    "opperde haalt loopt vond leest kijkt hebben krijgt krijgen zit ziet zien haal stelt stelde kwamen komen "
    "sturen stuurden meldde zei"
)
WEAK_ACTS = word_set("is was mag kan gaat zit krijgt krijgen zegt hebben loopt zou moet heeft ziet vond zei haalt")
ASKING = word_set(
    "vraagt vragen vroeg wil willen wilde wou eist eisen verzoekt opvraagt vroegen eiste wenst informeert verlangt "
    "dringt opgevraagd vraag gevraagd"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody named in the sentence."""

    value: str
    span: Span


def word_before(sentence: Sentence, start: int) -> int:
    """Return the index of the word before a mention and its small words; -1 at the start."""
    place = start - 1
    while place >= 0 and sentence.words[place] in _SMALL and not sentence.tokens[place + 1].separated:
        place -= 1
    return place


def head_before(sentence: Sentence, mention: Mention) -> int | None:
    """Return the index of X in "X van de <mention>", or None if it is not said so."""
    place = word_before(sentence, mention.span.start)
    if place < 1 or sentence.words[place] not in _OF:
        return None
    return place - 1


def depends(sentence: Sentence, mention: Mention, mentions: list[Mention]) -> bool:
    """Tell whether a mention only says of whom or what another is: "advocaat van vader", "verslag van de fysio"."""
    head = head_before(sentence, mention)
    if head is None:
        return False
    if mention.value != PARENT and asks(sentence, mention) and "vrager=advocaat" not in sentence.at[head]:
        return False
    if any(other.span.end == head + 1 and other is not mention for other in mentions):
        other = next(other for other in mentions if other.span.end == head + 1)
        # "orthopedagoog van het swv": both could be meant; who asks is the organisation behind the person.
        organisation = mention.value in SCHOOLS or mention.value in {
            "swv",
            "gemeente",
            "veilig-thuis",
            "jeugdbescherming",
        }
        return not (organisation and other.value in {"psycholoog", "collega", "onderzoeker"})
    tags = sentence.at[head]
    if "bericht" in tags or "persoon" in tags or "belt" in tags or "mailt" in tags or "vraagt" in tags:
        return False
    before = sentence.words[word_before(sentence, mention.span.start)]
    if before in {"door", "namens", "vanuit"}:
        return False
    return before != "bij" or "persoon" not in tags


def after_message(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a message or person comes from the mention: "mail van …", "een medewerker van …", "door …"."""
    place = word_before(sentence, mention.span.start)
    if place >= 0 and sentence.words[place] in {"door", "namens"}:
        return True
    head = head_before(sentence, mention)
    if head is None:
        return False
    tags = sentence.at[head]
    own = head > 0 and sentence.words[head] in {"hij", "zij", "ze"}
    return "bericht" in tags or own or ("persoon" in tags) or "belt" in tags or "mailt" in tags


def following(sentence: Sentence, mention: Mention) -> int:
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
        while step < len(words) and words[step] not in ACTS and step - place < 6:
            step += 1
        if step >= len(words) or words[step] not in ACTS:
            break
        place = step
    return place


def acts(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether the mention is what the verb says: "de fysio belt", "vandaag belde de fysio", "fysio aan de lijn"."""
    words = sentence.words
    place = following(sentence, mention)
    if place < len(words):
        if words[place] in {"die", "dat"} and place + 1 < len(words):
            tail = words[place + 1 : place + 8]
            if any(word in ACTS for word in tail):
                return True
        skip = place
        while skip < len(words) and words[skip] in {
            "net",
            "nu",
            "vandaag",
            "ook",
            "weer",
            "zelf",
            "gisteren",
            "al",
            "op",
        }:
            skip += 1
        if skip < len(words) and (words[skip] in ACTS or (skip == place and _unreadable(sentence, place))):
            return True
        if asks(sentence, mention):
            return True
        if any(
            ("belt" in sentence.at[i] and words[i] not in {"bellen", "bel"}) or "aan-school" in sentence.at[i]
            for i in range(place, min(place + 2, len(words)))
        ):
            return True
    before = word_before(sentence, mention.span.start)
    if before >= 0 and words[before] in ACTS - WEAK_ACTS and not first_person(sentence, before):
        return True
    return before >= 0 and words[before] in {"mag", "moet", "mogen", "moeten", "krijgt", "krijgen"}


def _unreadable(sentence: Sentence, place: int) -> bool:
    """Tell whether the word right after somebody, with more to come, is mistyped beyond repair: most likely the verb."""
    return not sentence.known[place] and len(sentence.words[place]) > 2 and place + 1 < len(sentence.words)


def asks(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether the very next thing said of the mention is that it asks, calls or writes."""
    place = following(sentence, mention)
    if place >= len(sentence.words) or sentence.words[place] in {"bellen", "mailen", "vragen"}:
        return False
    if sentence.words[place] in {"bel", "mail", "vraag"}:
        # Without its t ("de advocaat mail ons"), unless it is we who do it ("ik bel").
        return not {"ik", "wij", "we"} & set(sentence.words[:place])
    return sentence.words[place] in ASKING or "belt" in sentence.at[place] or "mailt" in sentence.at[place]


def first_person(sentence: Sentence, verb: int) -> bool:
    """Tell whether "ik" or "we" is who does what the verb says."""
    around = sentence.words[max(0, verb - 3) : verb + 2]
    return any(word in _FIRST_PERSON for word in around)
