"""Whether a parent who is named asks for information, or is about to get the file."""

from __future__ import annotations

from assistant.language.clauses import clause
from assistant.language.consent import tells_how
from assistant.language.mentions import (
    ASKING,
    Mention,
    after_message,
    asks,
    first_person,
    following,
    head_before,
    word_before,
)
from assistant.language.phrases import Span
from assistant.language.sentence import Sentence
from assistant.language.text import word_set

_FRONT = word_set(
    "vraagt vroeg mailt mailde belt belde eist verzoekt appt appte klampt spreekt wenst verlangt informeert sommeert"
)
"""Verbs that are never those of "ik" or "we": what follows is who asks."""
_ASKED_ABOUT = word_set("wat of om hoe naar voor waar wie welke waarom wanneer met")
_RECEIVES = word_set("krijgt krijgen kreeg kregen meekrijgt meekrijgen ontvangt ontvangen inziet bekijkt bekijken")
_REQUESTED = word_set("opvroegen opvragen opvroeg vroegen aanvroegen opvraagt opgevraagd gevraagd vragen")
_BEFORE_RECEIVING = word_set("voordat alvorens zodra morgen straks vandaag")
_ELSEWHERE = frozenset(["wijzigt", "andere-leerling"])
"""What a parent asks for who does not ask for the record of the child: a correction, or something of another child."""
_SENDS = frozenset([("stuurt",), ("stuurde",), ("sturen",), ("stuurden",)])
_LETTERS = frozenset(["mail", "mails", "mailtje", "mailtjes", "brief", "bericht", "berichtje", "brieven"])
_PRONOUNS = frozenset(["hij", "zij"])
_MESSAGES = frozenset(["mail", "brief", "bericht", "verzoek", "vraag", "mailtje"])


def parent_asks(sentence: Sentence, mention: Mention) -> bool:  # noqa: PLR0911 - a row of guards
    """Tell whether a parent asks for information: not consent, not a correction, not "wil niet dat …"."""
    if tells_how(sentence) or _keeps_back(sentence, following(sentence, mention)):
        return False
    if sentence.tags & _ELSEWHERE:
        return _asks_for_file(sentence, mention)
    if _requested(sentence, mention):
        return True
    about = "inhoud" in sentence.tags
    if after_message(sentence, mention):
        return about and _writes(sentence, mention)
    place = following(sentence, mention)
    if _asks_content(sentence, place):
        return True
    if "toestemming" in sentence.tags:
        return False
    if _calls(sentence, mention, place, about=about) or _allowed(sentence, mention, about=about):
        return True
    return _gets_file(sentence, mention) or _asks_first(sentence, mention, about=about)


def pronoun_asks(sentence: Sentence) -> Span | None:
    """Find the one of two parents apart who asks: "ze zijn uit elkaar en hij heeft het dossier opgevraagd"."""
    words = sentence.words
    if "ouders=gescheiden" not in sentence.tags or sentence.tags & _ELSEWHERE or "inhoud" not in sentence.tags:
        return None
    for place, word in enumerate(words[:-1]):
        rest = words[place + 1 : place + 6]
        if word in _PRONOUNS and "niet" not in rest:
            asked = rest[0] in {"vraagt", "eist"} or (rest[0] == "heeft" and "opgevraagd" in rest)
            content = any("inhoud" in sentence.at[i] for i in range(place, min(place + 6, len(words))))
            if content and (asked or rest[0] == "wil"):
                return Span("", place, place + 1)
    return None


def _asks_for_file(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a parent asks for the file in a clause of its own: "vader vraagt het dossier op, maar …"."""
    around = clause(sentence, mention.span.start)
    cover = frozenset[str]().union(*(sentence.at[i] for i in around))
    if cover & _ELSEWHERE or not cover & {"dossier", "inzage", "kopie", "mag-hebben"}:
        return False
    words = sentence.words
    before = word_before(sentence, mention.span.start)
    front = before >= 0 and (words[before] in _FRONT or words[before] == "mag")
    comes = (
        words[mention.span.end : mention.span.end + 1] in {("komt",), ("komen",), ("kwam",)} and "mag-hebben" in cover
    )
    return front or comes or (asks(sentence, mention) and "niet" not in words[mention.span.end : around.stop])


def _requested(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether it is said in passing that they asked: "de ouders die erom vroegen", "die … wil doorbladeren"."""
    words, around = sentence.words, clause(sentence, mention.span.start)
    tail = words[mention.span.end : around.stop]
    before = word_before(sentence, mention.span.start)
    if "die" in tail[:9] and "toestemming" not in sentence.tags:
        rest = tail[tail.index("die") :]
        if "vraagt" in rest and {"naar", "om"} & set(rest):
            return True
        wants = "wil" in rest and any("inhoud" in sentence.at[i] for i in range(mention.span.end, around.stop))
        if (wants and "niet" not in rest) or _REQUESTED & set(rest):
            return True
        return "meekrijgt" in rest
    if before > 0 and words[before] == "door" and words[before - 1] in {"opvraag", "opvragen", "dossieropvraag"}:
        return True
    return (
        before >= 0 and words[before] in {"naar", "aan"} and bool({"zij", "ze"} & set(tail[:4])) and "opvragen" in tail
    )


def _writes(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a message comes from a parent, and is no consent and not asked about in general."""
    words = sentence.words
    if "toestemming" in sentence.tags or words[0] in {"hoe", "wat", "wanneer", "binnen", "waar", "hoeveel"}:
        return False
    if words[word_before(sentence, mention.span.start)] == "door":
        return True
    head = head_before(sentence, mention)
    return head is None or words[head] in _MESSAGES or "bericht" in sentence.at[head]


def _calls(sentence: Sentence, mention: Mention, place: int, *, about: bool) -> bool:
    words = sentence.words
    calls = place < len(words) and ("belt" in sentence.at[place] or "mailt" in sentence.at[place])
    # Without its t: "vader mail of hij een afschrift kan krijgen".
    calls = calls or (asks(sentence, mention) and words[place] in {"mail", "vraag"} and about)
    sends = words[place : place + 1] in _SENDS and bool(_LETTERS & set(words[place + 1 : place + 5])) and about
    calls = calls or _goes_on(sentence, mention)
    calls = calls or (sends and "ik" not in words[:place])
    if words[place : place + 1] in {("gemaild",), ("gebeld",)} and {"ik", "we", "wij"} & set(words[:place]):
        return False
    return calls and word_before(sentence, mention.span.start) < place


def _goes_on(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a call comes later in the clause: "vader heeft geen gezag en belt op"."""
    words, around = sentence.words, clause(sentence, mention.span.start)
    return any(
        words[i] == "en" and words[i + 1] in {"belt", "mailt", "belde", "mailde"}
        for i in range(mention.span.end, around.stop - 1)
    )


def _keeps_back(sentence: Sentence, place: int) -> bool:
    """Tell whether they call or write that something may not be: "belde dat ze toch niet meer wil dat we delen"."""
    words = sentence.words
    return words[place + 1 : place + 2] == ("dat",) and bool(
        {"niet", "niets", "geen"} & set(words[place + 2 : place + 8])
    )


def _allowed(sentence: Sentence, mention: Mention, *, about: bool) -> bool:
    """Tell whether it is asked if they may have something: "mag vader een kopie", "krijgt moeder het rapport"."""
    words = sentence.words
    before = word_before(sentence, mention.span.start)
    if before == 0 and about and words[0] == "heeft" and "recht" in words:
        return True
    if before < 0 or not about or words[before] not in {"mag", "mogen", "krijgt", "krijgen", "kan", "kunnen"}:
        return False
    if words[0] in {"hoe", "wanneer", "waarom", "wat"} or "overstap" in sentence.tags:
        return False
    if any(words[i : i + 2] in {("dat", "weten"), ("dit", "weten"), ("ervan", "weten")} for i in range(len(words))):
        return False
    return (
        words[before] in {"krijgt", "krijgen"}
        or bool({"kopie", "afschrift", "inzage"} & set(words))
        or any(words[i] == "eisen" and words[i - 1] != "dat" for i in range(1, len(words)))
        or any("mag-hebben" in sentence.at[i] for i in range(mention.span.end, len(words)))
    )


def _gets_file(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether they are about to get the file: "voordat moeder de stukken krijgt", "morgen bekijkt een vader …"."""
    words, around = sentence.words, clause(sentence, mention.span.start)
    if not any("inhoud" in sentence.at[i] for i in around):
        return False
    before = word_before(sentence, mention.span.start)
    if before >= 0 and words[before] in _RECEIVES:
        return True
    first = before < 0 and mention.span.end < len(words) and words[mention.span.end] in {"kreeg", "kregen"}
    waits = (
        before >= 0 and words[before] in _BEFORE_RECEIVING and _RECEIVES & set(words[mention.span.end : around.stop])
    )
    return first or bool(waits)


def _asks_first(sentence: Sentence, mention: Mention, *, about: bool) -> bool:
    """Tell whether the verb comes before who asks: "nu vraagt moeder het dossier op"."""
    words = sentence.words
    before = word_before(sentence, mention.span.start)
    if before < 0:
        return False
    if words[before] in _FRONT:
        tail = words[mention.span.end : mention.span.end + 6]
        return about or (bool(_ASKED_ABOUT & set(tail)) and "toestemming" not in sentence.tags)
    return words[before] in ASKING and not first_person(sentence, before) and about


def _asks_content(sentence: Sentence, place: int) -> bool:  # noqa: PLR0911 - a row of guards
    """Tell whether from `place` on the sentence says that something is asked for, undenied."""
    words = sentence.words
    comes = place < len(words) and words[place] in {"komt", "kwam", "komen"}
    if (
        comes
        and {"om", "inzien", "bekijken", "lezen", "ophalen", "halen"} & set(words[place:])
        and "inhoud" in sentence.tags
    ):
        return True
    for verb in range(place, min(place + 9, len(words))):
        if words[verb] not in ASKING and words[verb] not in {"nodig", "mailt", "mailde", "belt", "belde"}:
            continue
        if verb > place and any(words[i] in {"ik", "wij", "we", "school"} for i in range(place, verb)):
            return False
        if words[verb] == "nodig" and words[verb + 1 : verb + 2] == ("ik",):
            continue
        if words[verb + 1 : verb + 3] == ("of", "ik") and {"niet", "niets", "niks", "geen"} & set(
            words[verb + 3 : verb + 8]
        ):
            return False
        if words[verb - 1] in {"een", "ander", "ene"} and verb > place:
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
