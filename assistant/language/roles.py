"""The part somebody plays in a clause: asks, gets what we share, or is only asked, visited or told of."""

from __future__ import annotations

from assistant.language.clauses import clause
from assistant.language.mentions import ACTS, SCHOOLS, Mention, asks, following, head_before, is_plural, word_before
from assistant.language.sentence import Sentence
from assistant.language.text import word_set

_WE = frozenset(["ik", "wij", "we"])
_US = frozenset(["mij", "me", "ons", "onze", "mijn"])
_OTHERS = word_set("ouder ouders vader moeder hij zij ze die")
_INQUIRE = word_set(
    "vragen navragen polsen benaderen benader raadplegen bellen bel mailen mail informeren uitvragen bevragen opbellen "
    "nabellen inschakelen consulteren spreken aanspreken uitnodigen opvragen inwinnen verzoeken aanschrijven"
)
"""What we do when we are the ones who want to know something."""
_TOWARD = frozenset(["aan", "met", "naar", "tegen", "richting"])
_LEAVES = word_set(
    "gaat ging gaan gegaan vertrekt vertrok vertrokken verhuist verhuisd overstapt overgestapt stapt loopt"
)
_GIVES = word_set(
    "delen deel deelt gedeeld geven geef geeft gegeven doorgeven doorgegeven meegeven sturen stuur gestuurd doorsturen "
    "opsturen toesturen meesturen mailen doormailen verstrekken overhandigen vertellen vertel zeggen zeg praten praat tonen "
    "laten afstaan uitwisselen overleggen beschikking overdragen meelezen leveren verstuur versturen gesprek informatie "
    "bespreken iets niets deelt wisselen verteld uitgewisseld gegevens"
)
_DONE = frozenset(["gemaild", "gebeld", "gevraagd", "benaderd", "gesproken", "opgebeld", "geraadpleegd"])
_LINKS = frozenset(["als", "nu", "omdat", "terwijl", "wanneer", "of", "waarom"])
_LAST = word_set("vraagt wil belt mailt vordert eist opvraagt opeist verzoekt vroeg belde mailde wilde")
_CONSENT = frozenset(["akkoord", "toestemming", "goedkeuring", "instemming"])
"""Consent is given too, but not to who gets the data."""
_PUTS = frozenset(["laat", "bewaar", "bewaren", "leg", "stop", "berg", "hoort", "zet", "sla"])
_KEPT_IN = frozenset(["in", "uit", "tussen", "onder"])
_NOTHING = word_set("niks niets geen niet")


def is_inquired(sentence: Sentence, mention: Mention) -> bool:  # noqa: PLR0911 - a row of guards
    """Tell whether we are the ones who want to know: "ik wil de logopedist vragen", "bij de gemeente informeren"."""
    words, around = sentence.words, clause(sentence, mention.span.start)
    place = following(sentence, mention)
    lead = words[around.start : mention.span.start]
    whole = set(words[around.start : around.stop])
    if _DONE & set(words[place : place + 4]) and {"heb", "hebben"} & whole and _WE & whole:
        return "door" not in lead
    if asks(sentence, mention):
        return False
    if words[place : place + 1] == ("gevraagd",):
        return not {"heeft", "hebben", "door", "had"} & set(words[:place])
    if place < around.stop and words[place] in ACTS and not words[place].endswith("en"):
        return False
    if mention.span.start >= 2 and words[mention.span.start - 2 : mention.span.start] == ("voor", "advies"):
        return True
    after = [i for i in range(mention.span.end, around.stop) if words[i] in _INQUIRE and not is_thing(words, i)]
    if not after:
        return _wants_to_know(sentence, mention)
    inside = words[mention.span.end : after[0]]
    if (_US | _OTHERS) & set(inside) or "toestemming" in inside or ("om" in inside and "advies" not in inside):
        return False
    ours = bool(_WE & set(words[around.start : around.stop])) and words[after[0]] != "opvragen"
    nobody = not is_plural(sentence, mention) and not _OTHERS & set(words[around.start : mention.span.start])
    return ours or nobody


def is_thing(words: tuple[str, ...], place: int) -> bool:
    """Tell whether it is a thing: "met vragen", "een mail"."""
    return words[place - 1] in {
        "met",
        "een",
        "de",
        "per",
        "via",
        "paar",
        "twee",
        "drie",
        "vier",
        "vijf",
        "enkele",
        "alle",
        "in",
        "die",
    }


def _wants_to_know(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether it is something about them that we want to know: "ik wil weten welk programma de opvang gebruikte"."""
    lead = sentence.words[: mention.span.start]
    return any(
        lead[i] in _WE
        and {"weten", "horen"} & set(lead[i : i + 5])
        and {"wil", "willen", "wilde"} & set(lead[max(0, i - 1) : i + 3])
        for i in range(len(lead))
    )


def is_left_for(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether the child only goes there: "een leerling die naar het sbo is gegaan"."""
    before = word_before(sentence, mention.span.start)
    if before < 0 or sentence.words[before] != "naar":
        return False
    near = sentence.words[max(0, before - 3) : before] + sentence.words[mention.span.end : mention.span.end + 3]
    return bool(_LEAVES & set(near))


def is_kept(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a message from somebody is part of the file: "in de map zit een bericht van een tante"."""
    head = head_before(sentence, mention)
    if head is None:
        return False
    if sentence.words[0] == "waar" and _PUTS & set(sentence.words[:6]):
        return True
    lead = sentence.words[clause(sentence, head).start : head]
    return any(word in {"zit", "zitten", "staat", "staan", "ligt", "liggen"} for word in lead) and bool(
        _KEPT_IN & set(lead)
    )


def is_recipient(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether something is shared with them: "delen met de middelbare school", "doorgeven aan het wijkteam"."""
    before = word_before(sentence, mention.span.start)
    if before >= 0 and _told(sentence, mention, before):
        return True
    if before >= 0 and sentence.words[before] == "en" and "tussen" in sentence.words[max(0, before - 3) : before]:
        return True
    if before < 0 or sentence.words[before] not in _TOWARD or is_left_for(sentence, mention):
        return False
    words, around = sentence.words, clause(sentence, before)
    given = any(words[i] in _GIVES and not _gives_consent(words, i) for i in around)
    shown = words[before] == "naar" and mention.value not in SCHOOLS and bool({"mag", "mogen"} & set(words[:before]))
    return (given or shown) and not is_inquired(sentence, mention)


def _gives_consent(words: tuple[str, ...], place: int) -> bool:
    near = words[max(0, place - 3) : place + 4]
    return words[place] in {"geven", "geef", "geeft", "gegeven"} and bool(_CONSENT & set(near))


def _told(sentence: Sentence, mention: Mention, before: int) -> bool:
    """Tell whether they are to hear something: "mag ik oma vertellen …", "dat de nieuwe school niets hoort over …"."""
    words = sentence.words
    tail = words[mention.span.end : clause(sentence, before).stop]
    if "dat" in words[max(0, mention.span.start - 2) : mention.span.start]:
        return tail[:1] in {("niets",), ("niks",), ("iets",), ("alles",)} and bool(
            {"hoort", "weet", "krijgt"} & set(tail[:3])
        )
    may = (
        before > 0 and words[before] in _WE and words[before - 1] in {"mag", "kan", "moet", "mogen", "kunnen", "moeten"}
    )
    return may and bool({"vertellen", "informeren", "inlichten", "geven", "doorgeven", "sturen"} & set(tail))


def continues(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether who opens a clause asks later in it: "oma past altijd op en vraagt naar het rapport"."""
    words, around = sentence.words, clause(sentence, mention.span.start)
    before = word_before(sentence, mention.span.start)
    if before >= around.start or is_plural(sentence, mention):
        return False
    for place in range(mention.span.end, around.stop - 1):
        if words[place] in _WE:
            return False
        if words[place] == "en" and words[place + 1] in {"vraagt", "wil", "eist", "vroeg", "verzoekt", "belt", "mailt"}:
            return True
    return False


def asks_last(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether the verb closes the clause: "als de politie beelden vordert", "nu de psycholoog gegevens wil"."""
    words = sentence.words
    before = word_before(sentence, mention.span.start)
    lead = words[max(0, mention.span.start - 2) : mention.span.start]
    if not _LINKS & {*lead, words[before] if before >= 0 else ""} or "dat" in lead:
        return False
    tail = words[mention.span.end : clause(sentence, mention.span.start).stop]
    return bool(_LAST & set(tail[-2:])) and not _WE & set(tail)


def is_let_have(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether it is asked if they can get or see it: "kan de stiefvader de uitslag krijgen"."""
    before = word_before(sentence, mention.span.start)
    if before < 0 or sentence.words[before] not in {"kan", "kunnen", "mag", "mogen", "is"}:
        return False
    return sentence.words[before] == "is" or any(
        "mag-hebben" in sentence.at[i] for i in range(mention.span.end, clause(sentence, before).stop)
    )


def poses_as(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether somebody says to be this person: "die zegt dat hij opa is", "beweert van de politie te zijn"."""
    words, around = sentence.words, clause(sentence, mention.span.start)
    lead = words[max(0, mention.span.start - 8) : mention.span.start]
    tail = words[mention.span.end : mention.span.end + 3]
    if {"uit", "voor"} <= set(lead) and "zich" in words:
        return True
    claims = {"zegt", "beweert", "beweerde", "zei", "stelt"} & set(words[max(0, around.start - 6) : mention.span.start])
    to_be = tail[:2] == ("te", "zijn") or (tail[:1] in {("is",), ("was",)} and bool({"hij", "zij", "ze"} & set(lead)))
    return bool(claims) and to_be


def asks_plainly(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether the very next thing said of somebody is that they ask, call or write, and not that they refuse."""
    place = following(sentence, mention)
    after = sentence.words[place + 1 : place + 4]
    return asks(sentence, mention) and not (_NOTHING & set(after))
