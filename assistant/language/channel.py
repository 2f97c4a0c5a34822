"""How the question comes in, and whether it is certain who asks."""

from __future__ import annotations

from assistant.language.consent import tells_how
from assistant.language.findings import Finding, finding, value_spans
from assistant.language.phrases import Span
from assistant.language.questions import asks_contact, asks_mail, asks_meaning
from assistant.language.sentence import Sentence
from assistant.language.text import word_set

_OURS = frozenset(["ik", "wij", "we", "zelf"])
_MODAL = word_set("ik wij we moet moeten kan kunnen mag mogen wil willen gaan zal")
_MESSAGES = frozenset(["mail", "mailtje", "email", "mails"])
_OWN_FAMILY = frozenset([("mijn", "moeder"), ("mijn", "vader"), ("mijn", "oma"), ("mijn", "man"), ("mijn", "vrouw")])
_OWNED = word_set("haar zijn mijn hun onze jouw oude nieuwe een eigen")
_LOST = word_set("kwijt gestolen verkocht liggen vergeten verloren laten")
_ANYWHERE = frozenset(
    tuple(place.split())
    for place in ("op het plein", "op het schoolplein", "in de gang", "in de hal", "in het lokaal", "in de school")
)
"""Where much else happens than that somebody asks us something."""
_COMES = word_set(
    "staat stond staan stonden vraagt vroeg vragen vroegen spreekt sprak klampt klampte komt kwam komen kwamen wil willen "
    "zegt zei aangesproken aangeklampt stapt stapte liep loopt wilde wilden wacht zit eist eiste gevraagd"
)
_REACHES_US = word_set(
    "belt belde belden lijn beller wacht telefoontje telefoontjes voicemail voicemailbericht tel gaat"
)
_CALLS_OUT = frozenset(["bellen", "bel", "terugbellen", "opbellen"])


_HAPPENS = frozenset(["veiligheid=risico", "veiligheid=acuut", "gevaar", "noodtekens"])


def channel(sentence: Sentence, *, consent: bool, leaked: bool) -> Finding | None:
    """Find how the request reached the user; nothing if the sentence names two ways, or only what we send ourselves.

    Args:
        sentence: The sentence.
        consent: Whether it tells of consent that was given; then the mail or call may be that of the parents.
        leaked: Whether it tells of something sent by mistake.
    """
    if leaked or asks_contact(sentence) or asks_mail(sentence) or asks_meaning(sentence):
        return None
    found: dict[str, Span] = {}
    for tag, value in (("belt", "telefoon"), ("mailt", "e-mail"), ("brief", "brief"), ("aan-school", "aan-school")):
        for span in sentence.having(tag):
            if _denied(sentence, span) or _ours(sentence, span, value) or _elsewhere(sentence, span, value):
                continue
            if value == "telefoon" and _a_thing(sentence, span):
                continue
            if value == "telefoon" and sentence.words[max(0, span.start - 2) : span.start] in _OWN_FAMILY:
                continue
            if consent and _about_consent(sentence, span) and not _by_outsider(sentence, span):
                continue
            found.setdefault(value, span)
    mail = _sent_to_us(sentence)
    if mail is not None and not consent:
        found.setdefault("e-mail", mail)
    if len(found) > 1 and "telefoon" in found and "e-mail" in found and "e-mail" in _asked_for(sentence):
        del found["e-mail"]
    if len(found) != 1:
        return None
    value, span = next(iter(found.items()))
    return finding(sentence, "kanaal", value, span)


def identity(sentence: Sentence) -> Finding | None:
    """Find whether it is said to be certain who asks."""
    found = dict(value_spans(sentence, "identiteit"))
    if "onzeker" in found:
        return finding(sentence, "identiteit", "onzeker", found["onzeker"])
    if {"moet", "kan", "hoe", "zal", "mag"} & set(sentence.words[: found["zeker"].start] if "zeker" in found else ()):
        return None
    if "zeker" in found and not sentence.denied(found["zeker"]):
        return finding(sentence, "identiteit", "zeker", found["zeker"])
    return None


def _by_outsider(sentence: Sentence, span: Span) -> bool:
    """Tell whether somebody who is no parent calls or writes: "jeugdbescherming belt en zegt dat toestemming …"."""
    before = frozenset[str]().union(*sentence.at[max(0, span.start - 2) : span.start])
    if "dat" in sentence.words[max(0, span.start - 3) : span.start]:
        # "Het is goed dat de logopedist belt": she has not called.
        return False
    return any(tag.startswith("vrager=") and tag != "vrager=ouder" for tag in before)


def _denied(sentence: Sentence, span: Span) -> bool:
    """Tell whether it was not that way: "niet gebeld", "mailt niet"; "zonder gezag belt" denies no call."""
    before = sentence.words[max(0, span.start - 1) : span.start]
    after = sentence.words[span.end : span.end + 1]
    return before in {("niet",), ("geen",), ("nooit",)} or after == ("niet",)


def _a_thing(sentence: Sentence, span: Span) -> bool:
    """Tell whether it is the thing itself: "liet haar telefoon liggen", "oude telefoon verkocht"."""
    words = sentence.words
    if words[span.start : span.end] != ("telefoon",):
        return False
    if words[span.end : span.end + 1] in {("gaat",), ("van",), ("ging",), ("aan",), ("op",)}:
        return False
    return bool(_OWNED & set(words[max(0, span.start - 1) : span.start])) or bool(_LOST & set(words))


def _elsewhere(sentence: Sentence, span: Span, value: str) -> bool:
    """Tell whether the place is what is asked about: "vraagt of vader op het plein komt", "ongeluk op het plein"."""
    if value != "aan-school":
        return False
    if sentence.tags & _HAPPENS and "vraagt" not in sentence.tags:
        # "Vader bedreigt zijn dochter op het plein" is what happens there, no request.
        return True
    lead = sentence.words[max(0, span.start - 5) : span.start]
    place = sentence.words[span.start : span.end]
    if place in _ANYWHERE and not _COMES & set(sentence.words):
        return True
    return any(
        word
        in {
            "of",
            "over",
            "dat",
            "gebeurde",
            "gebeurd",
            "incident",
            "ruzie",
            "arm",
            "val",
            "viel",
            "gevallen",
            "ongeluk",
        }
        for word in lead
    )


def _sent_to_us(sentence: Sentence) -> Span | None:
    """Find "stuurt … een mailtje", with somebody else as the sender."""
    words = sentence.words
    for place, word in enumerate(words):
        named = place > 0 and any(tag.startswith("vrager=") for tag in sentence.at[place - 1])
        if word == "mail" and named and not any(w in _OURS for w in words[:place]) and words[place - 1] != "ouders":
            return Span("", place, place + 1)
        if word == "mailen" and named and not set(words[:place]) & _MODAL:
            return Span("", place, place + 1)
        if word in _MESSAGES and "gestuurd" in words[place + 1 : place + 3] and not _OURS & set(words[:place]):
            # "De logopedist heeft gisteren een mail gestuurd"; "vader heeft toestemming gemaild" is another matter.
            return Span("", place, place + 2)
        if word in {"stuurt", "stuurde", "stuurden", "kreeg", "krijg"}:
            for end in range(place + 1, min(place + 5, len(words))):
                if words[end] in _MESSAGES:
                    ours = word not in {"kreeg", "krijg"} and any(
                        w in _OURS for w in words[max(0, place - 2) : place + 2]
                    )
                    return None if ours else Span("", place, end + 1)
    return None


def _asked_for(sentence: Sentence) -> frozenset[str]:
    """Return the ways in which an answer is wanted: "wil het dossier per mail"."""
    return frozenset(["e-mail"]) if "vraagt" in sentence.tags else frozenset()


def _ours(sentence: Sentence, span: Span, value: str) -> bool:
    """Tell whether it is we who call or write: "ik wil de fysio bellen", "per mail sturen"."""
    around = sentence.words[max(0, span.start - 7) : span.end + 2]
    first = any(word in _OURS for word in around)
    if value == "telefoon":
        return _we_call(sentence, span, first=first)
    if value == "e-mail":
        return _we_mail(sentence, span)
    if value == "brief" and sentence.words[0] == "waar":
        return True
    return value == "brief" and first and bool({"sturen", "schrijven", "schrijf", "stuur"} & set(sentence.words))


def _we_call(sentence: Sentence, span: Span, *, first: bool) -> bool:
    words = set(sentence.words[span.start : span.end])
    if words & _REACHES_US:
        return False
    if words & {"gebeld", "opgebeld"}:
        # "ik heb gebeld" is ours, "ik werd gebeld" is not.
        around = set(sentence.words[max(0, span.start - 7) : span.end + 2])
        return first and bool(around & {"heb", "hebben"}) and "door" not in sentence.words
    if words == {"bellen"} and span.start and "vrager=ouder" in sentence.at[span.start - 1]:
        return bool(set(sentence.words[: span.start]) & _MODAL)
    if words == {"bel"} and span.start and any(tag.startswith("vrager=") for tag in sentence.at[span.start - 1]):
        return any(word in _OURS for word in sentence.words[: span.start])
    things = {"nummer", "telefoonnummer", "kwijt", "gestolen", "foto", "fotos"}
    return bool(words & _CALLS_OUT) or bool(things & set(sentence.words))


def _we_mail(sentence: Sentence, span: Span) -> bool:
    words = sentence.words[span.start : span.end]
    if {"mailt", "mailde", "gekregen", "ontvangen", "binnen", "stuurde", "binnengekomen", "mij", "ons"} & set(words):
        return False
    if {"mailen", "gemaild"} & set(words):
        return "door" not in sentence.words
    if "naar" in sentence.words[span.end :] and {"gestuurd", "verstuurd", "verzonden"} & set(
        sentence.words[span.end :]
    ):
        return True
    if words[0] not in {"per", "via", "in"}:
        return False
    # "vraagt per mail" comes in; "het dossier per mail" is how it should go out.
    near = set(sentence.words[max(0, span.start - 4) : span.end + 3])
    sends = {"stuurt", "stuurde", "stuurden"} & set(sentence.words[max(0, span.start - 5) : span.start])
    asks = bool(sends or near & {"vraagt", "vroeg", "vragen", "verzoek", "binnen", "komt", "kwam"})
    goes = bool(near & {"sturen", "versturen", "stuur", "hebben", "delen", "geven", "toestemming"})
    content = set(sentence.words[max(0, span.start - 1) : span.start]) & {
        "dossier",
        "rapport",
        "verslag",
        "kopie",
        "pdf",
    }
    return not asks or goes or bool(content)


def _about_consent(sentence: Sentence, span: Span) -> bool:
    """Tell whether the mail or call is how consent was given."""
    if tells_how(sentence):
        return True
    near = sentence.having("toestemming") + sentence.having("consent-geeft")
    return any(abs(other.start - span.start) <= 5 for other in near)
