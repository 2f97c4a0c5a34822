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
    "sturen stuurden meldde zei sommeert sommeren wensen verlangen verzoeken verzocht nodigen nodigt nodigde kondigt bood beweert beweerde"
)
WEAK_ACTS = word_set("is was mag kan gaat zit krijgt krijgen zegt hebben loopt zou moet heeft ziet vond zei haalt")
ASKING = word_set(
    "vraagt vragen vroeg wil willen wilde wou eist eisen verzoekt opvraagt vroegen eiste wenst informeert verlangt "
    "dringt opgevraagd vraag gevraagd sommeert sommeren wensen verlangen verzoeken verzocht vordert opvroeg opvroegen nodigt nodigen nodigde"
)
_SCRAP = 4
_ASIDE = 14
"""No aside is longer, in words."""


_INFINITIVES = word_set("willen eisen wensen verlangen verzoeken vroegen")
_AND = frozenset(["en", "of", "twee", "beide", "alle", "paar"])
_MANY = ("en", "ers", "as", "es", "ns")
_ONE = frozenset(["pers", "iemand", "opvang"])
_INVITED = word_set(
    "gebeld opgebeld gevraagd gemaild benaderd aangesproken verzocht opgevraagd gestuurd toegestuurd geappt uitgenodigd "
    "gesommeerd ondervraagd verhoord enquete"
)
"""What is done "door" who asks; a report is only written by them."""
_ASKS_US = word_set("vraagt vroeg belt belde mailt mailde wil eist verzoekt stuurt stuurde")
_STAFF = word_set(
    "juf arts medewerker medewerkster verpleegkundige leidster begeleider mentor coach directeur mevrouw meneer"
)
_GOT = frozenset(["gehad", "gekregen", "ontvangen", "binnen", "binnengekomen"])
_MODAL = word_set("wil willen wilde zou moet moeten mag kan kunnen ga gaan")


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody named in the sentence."""

    value: str
    span: Span


def is_plural(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether more than one person is named: "ouders", "vader en moeder"; one alone never "willen"."""
    words, start, end = sentence.words, mention.span.start, mention.span.end
    if (start and words[start - 1] in _AND) or words[end : end + 1] in {("en",), ("of",)}:
        return True
    return any(words[i].endswith(_MANY) and words[i] not in _ONE for i in (start, end - 1))


def word_before(sentence: Sentence, start: int) -> int:
    """Return the index of the word before a mention and its small words; -1 at the start."""
    place = start - 1
    while (
        place >= 0
        and (sentence.words[place] in _SMALL or _scrap(sentence, place))
        and not sentence.tokens[place + 1].separated
    ):
        place -= 1
    return place


def _scrap(sentence: Sentence, place: int) -> bool:
    """Tell whether only a scrap of a small word was typed: "van e vader", "mag ee moeder"."""
    word = sentence.words[place]
    return place > 0 and (len(word) == 1 or (len(word) < _SCRAP and not sentence.known[place])) and word.isalpha()


def head_before(sentence: Sentence, mention: Mention) -> int | None:
    """Return the index of X in "X van de <mention>", or None if it is not said so."""
    place = word_before(sentence, mention.span.start)
    if place < 1 or sentence.words[place] not in _OF:
        return None
    # "Een telefoontje gehad van de kinderarts", "een verzoek tot inzage van vader".
    head = place - 2 if place > 1 and sentence.words[place - 1] in _GOT else place - 1
    return head - 2 if head > 1 and sentence.words[head - 1] in {"tot", "om"} else head


def depends(sentence: Sentence, mention: Mention, mentions: list[Mention]) -> bool:
    """Tell whether a mention only says of whom or what another is: "advocaat van vader", "verslag van de fysio"."""
    head = head_before(sentence, mention)
    if head is None or _by_them(sentence, mention):
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
    if tags & {"bericht", "persoon", "belt", "mailt", "vraagt"} or sentence.words[head] == "zogenaamd":
        return False
    before = sentence.words[word_before(sentence, mention.span.start)]
    if before in {"door", "namens", "vanuit"}:
        return False
    return before != "bij" or "persoon" not in tags


def after_message(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a message or person comes from the mention: "mail van …", "een medewerker van …", "door …"."""
    place = word_before(sentence, mention.span.start)
    if place >= 0 and sentence.words[place] == "namens":
        return True
    if place >= 0 and sentence.words[place] == "door":
        return _by_them(sentence, mention)
    head = head_before(sentence, mention)
    if head is None:
        return False
    tags = sentence.at[head]
    if "persoon" in tags and "bericht" not in tags and _wanted_by_us(sentence, head):
        return False
    own = head > 0 and sentence.words[head] in {"hij", "zij", "ze", "zogenaamd"}
    return "bericht" in tags or own or ("persoon" in tags) or "belt" in tags or "mailt" in tags


def _by_them(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether something was asked of us: "door een vader gevraagd", not "een verslag door de psycholoog"."""
    place = word_before(sentence, mention.span.start)
    if place < 0 or sentence.words[place] != "door":
        return False
    return bool(_INVITED & set(sentence.words[max(0, place - 5) : mention.span.end + 5]))


def _wanted_by_us(sentence: Sentence, head: int) -> bool:
    """Tell whether we want something with somebody: "ik wil de contactpersoon van de school toevoegen"."""
    lead = set(sentence.words[max(0, head - 5) : head])
    return bool(lead & {"ik", "wij", "we"}) and bool(lead & _MODAL) and "dat" not in lead


def following(sentence: Sentence, mention: Mention) -> int:
    """Return the index of the word after a mention and what belongs to it ("van vader", "aan de lijn")."""
    place = _after_aside(sentence, mention.span.end)
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


def _after_aside(sentence: Sentence, place: int) -> int:
    """Step over an aside between commas: "vader, nooit getrouwd geweest, belt", "een school waar hij gaat wennen, vraagt"."""
    words, tokens = sentence.words, sentence.tokens
    if place + 1 < len(words) and "persoon" in sentence.at[place] and words[place] in _STAFF:
        # "De bso juf vraagt".
        place += 1
    if place >= len(words) or words[place] in ACTS - WEAK_ACTS:
        return place
    if words[place] == "waar":
        verbs = [i for i in range(place, min(place + _ASIDE, len(words))) if words[i] in _ASKS_US]
        return verbs[0] if verbs else place
    aside = tokens[place].separated or words[place] in {"die", "dat", "waar", "met", "bij", "wiens"}
    for end in range(place + 1, min(place + _ASIDE, len(words))):
        if tokens[end].separated:
            comma = "," in sentence.text[tokens[end - 1].end : tokens[end].start]
            return end if aside and comma and words[end] in ACTS - WEAK_ACTS else place
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
        alone = skip < len(words) and words[skip] in _INFINITIVES and not is_plural(sentence, mention)
        if (
            skip < len(words)
            and not alone
            and (words[skip] in ACTS or (skip == place and _unreadable(sentence, place)))
        ):
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
    mistyped = not sentence.known[place] or sentence.corrected[place]
    return mistyped and len(sentence.words[place]) > 1 and place + 1 < len(sentence.words)


def asks(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether the very next thing said of the mention is that it asks, calls or writes."""
    place = following(sentence, mention)
    if place >= len(sentence.words):
        return False
    if sentence.words[place] in _INFINITIVES and not (is_plural(sentence, mention) and place == mention.span.end):
        return False
    if sentence.words[place] in {"bellen", "mailen", "vragen"}:
        return not {"ik", "wij", "we"} & set(sentence.words[:place]) and mention.value in {"andere-ouder", "familie"}
    if sentence.words[place] in {"gevraagd", "opgevraagd"}:
        # "Logopedist gevraagd om haar verslag": we asked.
        return bool({"heeft", "hebben", "had"} & set(sentence.words[:place]))
    if sentence.words[place] in {"bel", "mail", "vraag"}:
        # Without its t ("de advocaat mail ons"), unless it is we who do it ("ik bel").
        return not {"ik", "wij", "we"} & set(sentence.words[:place])
    return sentence.words[place] in ASKING or "belt" in sentence.at[place] or "mailt" in sentence.at[place]


def first_person(sentence: Sentence, verb: int) -> bool:
    """Tell whether "ik" or "we" is who does what the verb says."""
    around = sentence.words[max(0, verb - 3) : verb + 2]
    return any(word in _FIRST_PERSON for word in around)
