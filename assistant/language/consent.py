"""What a sentence says of consent: in writing, spoken, refused, withdrawn, no reply, not asked."""

from __future__ import annotations

from assistant.language.findings import Finding, finding
from assistant.language.phrases import Span
from assistant.language.sentence import Sentence
from assistant.language.text import word_set

_GIVERS = word_set(
    "ouder ouders vader moeder papa mama voogd pleegmoeder pleegvader pleegouders ma pa hij zij ze allebei beide"
)


_WRITTEN = word_set("verslag rapport schooladvies advies inhoud conclusie notitie tekst uitslag")
_SPOKEN = word_set("hardop telefoon sprak spraken deur gesprek plein schoolplein balie gang mondeling poort hek")
_ALL_RIGHT = word_set(
    "akkoord goed goedvindt goedvinden goedvond prima mag mogen mocht mochten oke ja toestemming instemt"
)
_NEGATED = frozenset(["niet", "geen", "nee", "tegen"])
"""Phrases with one of these refuse by denying; what is denied in others is not refused."""
_LEARNS = word_set("hoort horen weet weten krijgt krijgen ziet zien leest lezen meekijkt meekijken meeleest hoor komt")


def tells_how(sentence: Sentence) -> bool:
    """Tell whether a mail or a call is how consent was given, and so not how a request came in."""
    return bool(_mails_yes(sentence) or _says_yes(sentence))


def is_given(sentence: Sentence) -> bool:
    """Tell whether consent, given or withheld, is spoken of."""
    return bool(sentence.tags & {"toestemming", "consent-geeft", "getekend"}) or tells_how(sentence)


def consent(sentence: Sentence, *, change: bool) -> Finding | None:
    """Find the state of consent that is stated as a fact, not asked about.

    Args:
        sentence: The sentence.
        change: Whether the sentence is about a correction of the file; "weigeren" is then not about consent.
    """
    fact = "toestemming-voogd" if _by_guardian(sentence) else "toestemming-1"
    if "uitspraak" in sentence.tags:
        return None
    state = _state(sentence, change=change)
    return None if state is None else finding(sentence, fact, *state)


def _by_guardian(sentence: Sentence) -> bool:
    words = sentence.words
    return (
        "voogd" in words
        and not {"ouders", "vader", "moeder", "ouder"} & set(words)
        and bool(sentence.tags & {"toestemming", "getekend"})
        and not {"heeft", "kind"} <= set(words)
    )


def _state(sentence: Sentence, *, change: bool) -> tuple[str, Span] | None:
    about = bool(sentence.tags & {"toestemming", "consent-geeft", "getekend"})
    about = about or bool(_puts_signature(sentence) or _mails_yes(sentence) or _says_yes(sentence))
    withdrawn = _first(sentence, "ingetrokken") or _taken_back(sentence)
    unwilling = withdrawn and "dat" in sentence.words[withdrawn.start : withdrawn.end] and _about_sharing(sentence)
    if withdrawn and (about or unwilling) and not _asked(sentence, withdrawn):
        return ("ingetrokken", withdrawn)
    not_asked = _first(sentence, "niet-gevraagd") or _still_to_ask(sentence)
    if not_asked and (about or "ouders" in sentence.words):
        return ("niet-gevraagd", not_asked)
    silent = _first(sentence, "geen-reactie")
    if silent and about:
        return ("geen-reactie", silent)
    refused = None if change else _refused(sentence, about=about)
    if refused:
        return ("geweigerd", refused)
    if not about:
        return None
    return _given(sentence)


def _first(sentence: Sentence, tag: str) -> Span | None:
    spans = sentence.having(tag)
    return max(spans, key=lambda span: (span.length, -span.start)) if spans else None


def _taken_back(sentence: Sentence) -> Span | None:
    """Find "trekt … in", with other words between."""
    words = sentence.words
    for place, word in enumerate(words):
        if word in {"trekt", "trekken", "trok", "trokken"}:
            end = next((i for i in range(place + 1, min(place + 13, len(words))) if words[i] == "in"), None)
            if end is not None:
                return Span("", place, end + 1)
    return None


def _still_to_ask(sentence: Sentence) -> Span | None:
    """Find "nog niet … gevraagd", with the parents between."""
    words = sentence.words
    for place in range(len(words) - 2):
        if words[place : place + 2] == ("nog", "niet") and {"ik", "we", "wij"} & set(words[:place]):
            rest = words[place + 2 : place + 8]
            if "gevraagd" in rest and {"ouders", "ouder", "moeder", "vader"} & set(rest):
                return Span("", place, place + 3 + rest.index("gevraagd"))
    return None


def _asked(sentence: Sentence, span: Span) -> bool:
    """Tell whether it is only wondered about: "kunnen ouders hun toestemming intrekken"."""
    lead = sentence.words[:2]
    inside = sentence.words[span.start : span.end]
    if "intrekken" in sentence.words and not {"in", "ingetrokken"} & set(inside):
        return True
    return any(word in {"kan", "kunnen", "mag", "mogen", "stel", "als", "wat"} for word in lead) and (
        "intrekken" in sentence.words[span.start : span.end] or "als" in lead or "stel" in lead
    )


def _refused(sentence: Sentence, *, about: bool) -> Span | None:
    words = sentence.words
    for span in sorted(sentence.having("weigert"), key=lambda span: -span.length):
        phrase = words[span.start : span.end]
        subject = any(word in _GIVERS for word in words[max(0, span.start - 5) : span.start + 3])
        ours = any(
            word in {"ik", "wij", "we", "school", "directeur", "directie", "mogen"}
            for word in words[max(0, span.start - 3) : span.start]
        )
        if not subject or ours or (sentence.denied(span) and not _NEGATED & set(phrase)):
            continue
        outright = any(
            word in {"weigert", "weigeren", "geweigerd", "weigerde", "verbiedt", "verbieden"} for word in phrase
        )
        outright = outright or ("nee" in phrase and bool({"overleg", "contact", "onderzoek", "gesprek"} & set(words)))
        clear = about or "dat" in phrase or "tekenen" in phrase or "tekent" in phrase
        clear = clear or bool({"stemt", "stemmen", "handtekening"} & set(phrase))
        if outright and "nee" not in phrase and not about and not _about_sharing(sentence):
            continue
        if outright and span.length == 1 and _obliged(words, span):
            continue
        if (
            "akkoord" in phrase
            and words[span.end : span.end + 1] == ("met",)
            and _WRITTEN & set(words[span.end : span.end + 5])
        ):
            # Not agreeing with what a report says refuses nothing.
            continue
        if _forbids_other_parent(words, span):
            continue
        if "dat" in phrase and not _refuses_us(sentence, span):
            continue
        if outright or clear:
            return span
    return None


def _forbids_other_parent(words: tuple[str, ...], span: Span) -> bool:
    """Tell whether one parent would keep the other from it: "moeder verbiedt mij om haar ex het rapport te geven"."""
    tail = words[span.end : span.end + 6]
    other = {"ex", "vader", "moeder", "exman", "exvrouw"} & set(tail)
    so = {"om", "dat", "mij", "ons"} & set(words[span.start : span.end + 2])
    return bool(other and so) and "ouders" not in words[: span.start] and not {"toestemming", "akkoord"} & set(words)


def _obliged(words: tuple[str, ...], span: Span) -> bool:
    """Tell whether refusing is asked about: "mogen ouders weigeren"."""
    return any(word in {"mag", "mogen", "kan", "kunnen"} for word in words[max(0, span.start - 3) : span.start])


def _about_sharing(sentence: Sentence) -> bool:
    return bool(sentence.tags & {"delen", "deelt", "gegevens"}) and "inzage" not in sentence.tags


def _refuses_us(sentence: Sentence, span: Span) -> bool:
    """Tell whether "wil niet dat" is about us sharing: "… dat wij de school iets vertellen"."""
    words = sentence.words
    tail = words[span.end :]
    parents_only = not any(word in {"moeder", "vader"} for word in tail[:2])
    us = any(word in {"ik", "wij", "we", "school", "informatie", "gegevens", "er", "het"} for word in tail[:3])
    shares = any("deelt" in sentence.at[i] or "delen" in sentence.at[i] for i in range(span.end, len(words)))
    if any(_is_outsider(sentence.at[i]) for i in range(span.end, min(span.end + 3, len(words)))):
        # "… dat de ergotherapeut iets hoort"
        return bool(_LEARNS & set(tail)) or shares
    return us and shares and parents_only


def _given(sentence: Sentence) -> tuple[str, Span] | None:  # noqa: PLR0911 - a row of guards
    words = sentence.words
    signed = _first(sentence, "getekend") or _puts_signature(sentence)
    if signed and not sentence.denied(signed) and "niemand" not in sentence.words and not _partly(sentence, signed):
        return ("schriftelijk", signed)
    by_mail = _mails_yes(sentence)
    if by_mail:
        return ("schriftelijk", by_mail)
    said = _says_yes(sentence)
    if said:
        return ("mondeling", said)
    gives = _first(sentence, "consent-geeft")
    if gives is None or sentence.denied(gives) or any(w in {"geen", "zonder"} for w in words):
        return None
    spoken = [s for s in sentence.having("mondeling") if _near(s, gives) and not sentence.denied(s)]
    written = [s for s in sentence.having("schriftelijk") if _near(s, gives) and not sentence.denied(s)]
    on_paper = [s for s in sentence.having("schriftelijk") if sentence.denied(s)]
    if on_paper and not written and not spoken:
        return ("mondeling", gives) if "toestemming" not in words else None
    named = any(word in {"mondeling", "mondelinge"} for word in words)
    if spoken and named:
        return ("mondeling", spoken[0])
    if written and not spoken:
        return ("schriftelijk", written[0]) if _as_fact(sentence) else None
    if spoken and not written:
        telling = any(w in {"zei", "gezegd", "zegt", "zeiden"} for w in words[spoken[0].start : spoken[0].end])
        place = sentence.tags & {"aan-school", "belt"}
        if telling and not place and "alleen" not in words:
            return None
        return ("mondeling", spoken[0]) if _as_fact(sentence) else None
    return None


def _puts_signature(sentence: Sentence) -> Span | None:
    """Find "zette daar haar handtekening", with other words between; "moet moeder haar handtekening zetten" asks."""
    words = sentence.words
    for place in range(len(words) - 1):
        if (
            words[place : place + 2] in {("ik", "heb"), ("we", "hebben"), ("wij", "hebben")}
            and "van" in words[place : place + 4]
        ):
            tail = words[place + 2 : place + 9]
            signed = {"handtekening", "handtekeningen", "krabbel"} & set(tail)
            if signed and _GIVERS & set(tail) and not {"geen", "nodig", "niet", "alleen"} & set(words):
                return Span("", place, place + 3)
    for place, word in enumerate(words):
        if word in {"zette", "zetten"} and _GIVERS & set(words[max(0, place - 2) : place + 3]):
            for end in range(place + 1, min(place + 6, len(words))):
                if words[end] in {"handtekening", "krabbel", "paraaf", "handtekeningen"}:
                    asked = {"moet", "moeten", "laten", "kan", "kunnen", "willen", "wil"} & set(words[: end + 2])
                    return None if asked else Span("", place, end + 1)
    return None


def _mails_yes(sentence: Sentence) -> Span | None:
    """Find parents who mailed that it is all right: "mailden dat ze dat goedvinden", "heeft gemaild dat wij mogen"."""
    words = sentence.words
    for place, word in enumerate(words):
        lead = words[max(0, place - 4) : place]
        mails = word in {"mailde", "mailden", "schreef", "schreven"} or (
            word == "gemaild" and {"heeft", "hebben"} & set(lead)
        )
        mails = mails or (word in {"mail", "mailtje"} and bool({"stuurde", "stuurden"} & set(lead)))
        if not mails or not _GIVERS & set(lead):
            continue
        if {"of", "niet", "geen", "zegt", "om"} & set(words[place : place + 8]):
            continue
        for end in range(place + 1, min(place + 8, len(words))):
            if words[end] in _ALL_RIGHT:
                return Span("", place, end + 1)
    return None


def _says_yes(sentence: Sentence) -> Span | None:
    """Find a plain "ja" that was spoken: "zeiden hardop ja", "vond het goed toen ik hem sprak"."""
    words = sentence.words
    for place, word in enumerate(words):
        lead, tail = words[max(0, place - 6) : place], words[place + 1 : place + 12]
        if not _GIVERS & set(lead) or {"niet", "of", "geen"} & set(tail[:6]):
            continue
        says = word in {"zei", "zeiden", "knikte"} and "ja" in tail[:6]
        if says and (_SPOKEN & set(tail) or tail[:1] == ("ja",)):
            return Span("", place, place + 2 + tail.index("ja"))
        if word in {"zei", "zeiden", "gezegd"} and _SPOKEN & {*words[max(0, place - 5) : place], *tail[:5]}:
            allowed = (
                tail[:1] == ("dat",) and {"ik", "we", "wij", "het"} & set(tail[:3]) and {"mag", "mogen"} & set(tail)
            )
            if allowed or {"prima", "goed", "oke"} & set(tail[:5]):
                return Span("", place, place + 2)
        agrees = word in {"vond", "vonden"} and {"goed", "prima", "oke", "best"} & set(tail[:4])
        if agrees and _SPOKEN & set(tail):
            return Span("", place, place + 3)
    return None


def _is_outsider(tags: frozenset[str]) -> bool:
    return any(tag.startswith("vrager=") and tag not in {"vrager=ouder", "vrager=leerling"} for tag in tags)


def _near(one: Span, other: Span) -> bool:
    return min(abs(one.start - other.end), abs(other.start - one.end), abs(one.start - other.start)) <= 7


def _as_fact(sentence: Sentence) -> bool:
    """Tell whether consent was in fact given that way: "gaven", "gekregen", not "telt een appje als akkoord"."""
    words = sentence.words
    past = {
        "gegeven",
        "gaf",
        "gaven",
        "gekregen",
        "ontvangen",
        "zei",
        "zeiden",
        "akkoord",
        "heb",
        "hebben",
        "heeft",
        "gezegd",
        "binnen",
        "vond",
        "vinden",
        "goed",
    }
    asks = {"telt", "geldt", "kan", "mag", "moet", "nodig", "goed", "genoeg", "als"}
    stated = any(word in past - {"goed", "akkoord"} for word in words)
    asked = any(word in asks for word in words)
    return stated or (not asked and any(word in past for word in words))


def _partly(sentence: Sentence, span: Span) -> bool:
    """Tell whether only one of two signed, or signing is asked about: "een ouder heeft getekend de ander niet"."""
    words = sentence.words
    if {"vader", "moeder"} <= set(words) and "niet" in words[span.end :]:
        return True
    other = any(word in {"ander", "andere", "een", "ene"} for word in words) and "niet" in words
    asks = any(word in {"moet", "moeten", "nodig", "wie", "als"} for word in words[max(0, span.start - 6) : span.start])
    asks = asks or words[0] in {"hebben", "heeft", "hadden"}
    bare = words[span.start : span.end] == ("handtekening", "van")
    return other or asks or bare
