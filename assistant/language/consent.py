"""What a sentence says of consent: in writing, spoken, refused, withdrawn, no reply, not asked."""

from __future__ import annotations

from assistant.language.findings import Finding, finding
from assistant.language.phrases import Span
from assistant.language.sentence import Sentence
from assistant.language.text import word_set

_GIVERS = word_set(
    "ouder ouders vader moeder papa mama voogd pleegmoeder pleegvader pleegouders ma pa hij zij ze allebei beide"
)


_NEGATED = frozenset(["niet", "geen", "nee", "tegen"])
"""Phrases with one of these refuse by denying; what is denied in others is not refused."""
_LEARNS = word_set("hoort horen weet weten krijgt krijgen ziet zien leest lezen meekijkt meekijken meeleest hoor komt")


def is_given(sentence: Sentence) -> bool:
    """Tell whether consent, given or withheld, is spoken of."""
    return bool(sentence.tags & {"toestemming", "consent-geeft", "getekend"})


def consent(sentence: Sentence, *, change: bool) -> Finding | None:
    """Find the state of consent that is stated as a fact, not asked about.

    Args:
        sentence: The sentence.
        change: Whether the sentence is about a correction of the file; "weigeren" is then not about consent.
    """
    fact = "toestemming-voogd" if _by_guardian(sentence) else "toestemming-1"
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
    withdrawn = _first(sentence, "ingetrokken") or _taken_back(sentence)
    if withdrawn and about and not _asked(sentence, withdrawn):
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
            end = next((i for i in range(place + 1, min(place + 8, len(words))) if words[i] == "in"), None)
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
        clear = about or "dat" in phrase or "tekenen" in phrase or "tekent" in phrase
        if outright and not about and not _about_sharing(sentence):
            continue
        if outright and span.length == 1 and _obliged(words, span):
            continue
        if "dat" in phrase and not _refuses_us(sentence, span):
            continue
        if outright or clear:
            return span
    return None


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
    signed = _first(sentence, "getekend")
    if signed and not sentence.denied(signed) and not _partly(sentence, signed):
        return ("schriftelijk", signed)
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
    other = any(word in {"ander", "andere", "een", "ene"} for word in words) and "niet" in words
    asks = any(word in {"moet", "moeten", "nodig", "wie", "als"} for word in words[max(0, span.start - 6) : span.start])
    bare = words[span.start : span.end] == ("handtekening", "van")
    return other or asks or bare
