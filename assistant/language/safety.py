"""The safety of the child: signs of danger, and whether the case is sensitive."""

from __future__ import annotations

from assistant.language.findings import Finding, finding, value_spans
from assistant.language.phrases import Span
from assistant.language.questions import asks_contact, asks_meaning
from assistant.language.sentence import Sentence
from assistant.language.text import word_set

_ORDER = ("acuut", "risico", "twijfel")
_DOES = frozenset(["slaat", "slaan", "bedreigt", "mishandelt", "schopt", "geslagen", "mishandeld"])
_DOUBTS = word_set("twijfel twijfelen twijfels betwijfel betwijfelen zorgen afvraag af onzeker bang")
_HARM = frozenset(["geweld", "mishandeling", "verwaarlozing", "misbruik", "drugs"])
_CHILD = word_set(
    "kind kinderen leerling meisje jongen hij zij ze zoon dochter broertje zusje kleuter leerlinge hem haar kindje vader moeder "
    "papa mama stiefvader ouders ouder thuis jongetje meid lln baby zichzelf scholier"
)


def danger(sentence: Sentence) -> tuple[str, ...]:
    """Return the words that tell of immediate danger to a child, as typed; empty if there are none.

    Asking whom to call "bij acuut gevaar" counts too: whoever asks that may need it now.
    """
    found = [
        sentence.typed(span.start, span.end)
        for span in sentence.spans
        if span.tag in {"gevaar", "veiligheid=acuut"} and not sentence.denied(span)
    ]
    for span in sentence.having("noodtekens"):
        if span.length == 1 and sentence.words[span.start] == "bloedt" and "wordt" in sentence.words:
            continue
        if any(word in _CHILD for word in sentence.words):
            found.append(sentence.typed(span.start, span.end))
    return tuple(dict.fromkeys(found))


def safety(sentence: Sentence) -> tuple[Finding, ...]:
    """Find what is said of the child's safety, and whether the case is called sensitive.

    That there is no concern is never read from a sentence: it is asked, whoever says so.
    """
    found: list[Finding] = []
    if not asks_meaning(sentence):
        # "Wie is de aandachtsfunctionaris bij mishandeling" asks in general; "acuut gevaar, wie bel ik nu" does not.
        general = bool(asks_contact(sentence)) and "vermoeden" not in sentence.words
        values: dict[str, Span] = {}
        for value, span in value_spans(sentence, "veiligheid"):
            if (value == "acuut" or not general) and _counts(sentence, span):
                values.setdefault(value, span)
        # "Ik twijfel of het veilig is, wie bel ik" is of this child.
        wondered = None if general and "ik" not in sentence.words else _wonders(sentence)
        if wondered is not None:
            values.setdefault("twijfel", wondered)
        if "risico" in values and _now(sentence, values["risico"]):
            values.setdefault("acuut", values["risico"])
        if "twijfel" in values and "signalen" in sentence.words and _HARM & set(sentence.words):
            values["risico"] = values["twijfel"]
            del values["twijfel"]
        for value in _ORDER:
            if value in values:
                found.append(finding(sentence, "veiligheid", value, values[value]))
                break
    for value, span in value_spans(sentence, "gevoelig"):
        words = sentence.words[span.start : span.end]
        lawsuit_to_come = "rechtszaak" in words and any(w in {"dreigen", "dreigt", "tegen"} for w in sentence.words)
        if value == "ja" and not sentence.denied(span) and words != ("ondertoezichtstelling",) and not lawsuit_to_come:
            found.append(finding(sentence, "gevoelig", "ja", span))
            break
    return tuple(found)


def _wonders(sentence: Sentence) -> Span | None:
    """Find the doubt whether the child is safe: "ik weet niet of het veilig is", "zorgen of dit kind thuis veilig is"."""
    words = sentence.words
    for place, word in enumerate(words):
        if word not in {"veilig", "veiliger", "pluis"} or words[place + 1 : place + 2] in {
            ("thuis",),
            ("mailen",),
            ("versturen",),
        }:
            continue
        lead = words[max(0, place - 8) : place]
        if "of" not in lead or not (
            {"kind", "leerling", "thuis", "hij", "ze", "zij"} & set(words) or {"het", "thuis"} & set(lead)
        ):
            continue
        until = max(0, place - 8) + lead.index("of")
        before = words[max(0, until - 5) : until]
        if _DOUBTS & set(before) or {"weet", "niet"} <= set(before):
            return Span("", until, place + 1)
    return None


def _now(sentence: Sentence, span: Span) -> bool:
    """Tell whether it happens at this moment: "slaat haar dochter nu op het plein"."""
    words = sentence.words
    verb = words[span.start : span.end]
    if not _DOES & set(verb):
        return False
    end = min(len(words), span.end + 5)
    stop = next((at for at in range(span.end, end) if sentence.tokens[at].separated), end)
    near = words[span.end : stop]
    at_once = words[max(0, span.start - 6) : span.start]
    if "nu" in at_once and at_once[at_once.index("nu") - 1] in {"is", "staat"}:
        return True
    if ("moment" in at_once or "nu" in at_once[-3:]) and "wordt" in words:
        return True
    return ("nu" in near and "en" not in near) or "moment" in near or words[:1] in {("help",), ("nood",)}


def _counts(sentence: Sentence, span: Span) -> bool:  # noqa: PLR0911 - a row of guards
    words = sentence.words[span.start : span.end]
    lead = sentence.words[max(0, span.start - 3) : span.start]
    if sentence.words[0] in {"wat", "wanneer", "hoe", "wie"} and ("bij" in lead or words[:1] == ("bij",)):
        # "Wie bel je bij een vermoeden van mishandeling": in general.
        return False
    if sentence.denied(span) and "niet" not in words:
        return False
    if words in {("slaat",), ("slaan",), ("sloeg",), ("sloegen",), ("geslagen",), ("klap",), ("klappen",)}:
        # Children hit each other in the playground, and things may be "opgeslagen" or "op slaan".
        others = (
            sentence.tags & {"andere-leerling"} or "elkaar" in sentence.words or "vrager=andere-ouder" in sentence.tags
        )
        return (
            not others
            and any(w in _CHILD for w in sentence.words)
            and "op" not in sentence.words[span.end : span.end + 1]
        )
    if words == ("meldcode",):
        # That it runs makes a case sensitive; the danger is not said.
        return False
    if words == ("niet", "pluis"):
        return bool({"thuis", "gezin", "kind", "leerling"} & set(sentence.words)) and "belt" not in sentence.tags
    if words in {("onveilig",), ("niet", "veilig")}:
        return not any(w in {"mail", "wachtwoord", "verbinding", "website", "wifi", "mailen"} for w in sentence.words)
    # What was told in confidence may be anything: it is asked. As an answer to that question, it does count.
    return "vertrouwen" not in words
