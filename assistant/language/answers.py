"""An answer in own words to the question that is open: "ja hoor", "alleen zijn moeder", "de tweede"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from assistant.language.asker import named_asker
from assistant.language.dates import read_date, read_number, read_place
from assistant.language.facts import FactReader
from assistant.language.findings import value_spans
from assistant.language.phrases import PhraseIndex, Span
from assistant.language.reliable import may_answer
from assistant.language.scoring import SMALL_WORDS
from assistant.language.sentence import Sentence, SentenceReader
from assistant.language.stemming import stem
from assistant.language.text import word_set, words_of
from assistant.model.facts import Fact, FactKind, Registry
from assistant.model.ids import UNKNOWN, FactValue, ValueId
from assistant.model.phrasebook import Phrasebook

_CONSENT = ("toestemming-1", "toestemming-2", "toestemming-voogd", "toestemming-leerling")
_YOUNGEST, _OF_AGE, _OLDEST = 3, 16, 25
_ENOUGH = 0.6
"""Which part of the words with a content must come from the label, before an answer counts as that label."""
_YES, _NO = frozenset(["ja"]), frozenset(["nee", "neen"])
_DENIALS = word_set("niet geen nooit zonder niemand niets niks nergens noch")
_MORE = word_set("meer nog echt helemaal")
"""Words between a denial and what it denies."""
_ALONE = (("niet",), ("geen",))
_LEADS = word_set("nee neen nou nope dat dit het is zijn ja hoor")
"""Words in front of a denial that do not change it."""
_FILLERS = word_set(
    "ik we wij het dat dit ook echt zo nog even helemaal precies zeker nu eigenlijk gewoon allemaal nou toch hier"
)
_NEARBY = 6
"""How many words from "weet" its "niet" may be."""


class AnswerReader:
    """Reads answers to the questions of the registry."""

    def __init__(self, registry: Registry, phrasebook: Phrasebook, reader: SentenceReader, facts: FactReader) -> None:
        """Build over the facts and the words that count only as an answer."""
        self._reader = reader
        self._facts = facts
        self._only = PhraseIndex(_answer_words(registry, phrasebook))

    def value(self, text: str, fact: Fact, today: dt.date | None = None) -> FactValue | None:
        """Return the value that an answer gives a fact; None if it is not clearly one.

        Args:
            text: What was typed.
            fact: The fact that was asked for.
            today: The date of today; without it, relative dates are not understood.
        """
        sentence = self._reader.read(text)
        if not sentence.words:
            return None
        if fact.kind is FactKind.DATE:
            date = read_date(sentence.text, today) if today else None
            return date or _unknown(sentence, fact)
        if fact.kind is FactKind.NUMBER:
            return self._number(sentence, fact)
        return self._choice(sentence, fact)

    def _number(self, sentence: Sentence, fact: Fact) -> FactValue | None:
        number = read_number(sentence.words)
        if number is None:
            return _unknown(sentence, fact)
        low = fact.minimum if fact.minimum is not None else number
        high = fact.maximum if fact.maximum is not None else number
        return number if low <= number <= high else None

    def _choice(self, sentence: Sentence, fact: Fact) -> FactValue | None:
        typed = words_of(sentence.text)
        read_out = [value.id for value in fact.values if typed in (words_of(value.label), words_of(value.short))]
        if len(read_out) == 1:
            return read_out[0]
        place = read_place(sentence.words, len(fact.value_ids))
        if place is not None:
            return fact.value_ids[place]
        said = self.outright(sentence, fact)
        if said is None:
            unsure = _unknown(sentence, fact)
            if unsure is not None or _says_unknown(sentence):
                return unsure
            said = _by_label(sentence, fact) or _yes_or_no(sentence, fact)
        if said is None or _takes_away(sentence, fact, said):
            return None
        return said if may_answer(sentence, fact.id, said) else None

    def outright(self, sentence: Sentence, fact: Fact) -> ValueId | None:
        """Return the value that is said in words of its own, apart from a bare yes or no and from labels."""
        for found in self._facts.stated(sentence):
            same = found.fact == fact.id or (found.fact in _CONSENT and fact.id in _CONSENT)
            if same and isinstance(found.value, str) and fact.value(ValueId(found.value)) is not None:
                return ValueId(found.value)
        if fact.id == "vrager":
            return named_asker(sentence)
        if _says_unknown(sentence):
            return None
        if fact.id == "leeftijd":
            years = read_number(sentence.words)
            if years is not None and _YOUNGEST <= years <= _OLDEST:
                return ValueId("16-plus" if years >= _OF_AGE else "onder-16")
        return self._by_words(sentence, fact)

    def _by_words(self, sentence: Sentence, fact: Fact) -> ValueId | None:
        prefix = f"{fact.id}="
        spans = [*(span for _, span in value_spans(sentence, fact.id))]
        spans += [span for span in self._only.find(sentence.stems) if span.tag.startswith(prefix)]
        if not spans:
            return None
        longest = max(span.length for span in spans)
        inside = [span for span in spans if span.length == longest or not _within(span, spans)]
        said = {span.tag.removeprefix(prefix) for span in inside if not sentence.denied(span)}
        denied = {span.tag.removeprefix(prefix) for span in inside if sentence.denied(span)}
        if len(said) == 1 and not denied:
            return ValueId(said.pop())
        opposites = [value.id for value in fact.values]
        if len(denied) == 1 and not said and len(opposites) == 2:
            return next(id for id in opposites if id not in denied)
        return None


def _within(span: Span, spans: Sequence[Span]) -> bool:
    return any(other.start <= span.start and span.end <= other.end and other.length > span.length for other in spans)


def _answer_words(registry: Registry, phrasebook: Phrasebook) -> Iterator[tuple[str, str]]:
    for id, fact in registry.facts.items():
        same = "toestemming-1" if id in _CONSENT else id
        for value, phrases in phrasebook.answers.get(same, {}).items():
            if fact.value(ValueId(value)) is not None:
                for words in phrases:
                    yield f"{id}={value}", words


def _says_unknown(sentence: Sentence) -> bool:
    """Tell whether the user says not to know: "geen idee", "dat weet ik echt niet", "ik zou het niet weten"."""
    if "weet-niet" in sentence.tags:
        return True
    words = sentence.words
    for place in (place for place, word in enumerate(words) if word == "weet"):
        after = range(place + 1, min(place + _NEARBY, len(words)))
        end = next((at for at in after if words[at] == "niet"), None)
        if end is None or any(words[at] not in _FILLERS and sentence.known[at] for at in range(place + 1, end)):
            continue
        # "Ik weet dat het niet gevoelig is" tells something.
        told = words[place + 1] == "dat" and any(word not in _FILLERS for word in words[end + 1 :])
        if not told:
            return True
    wondering = {"zou", "ik"} <= set(words) or {"zouden", "wij"} <= set(words) or {"zouden", "we"} <= set(words)
    return wondering and ("niet", "weten") in pairwise(words)


def _takes_away(sentence: Sentence, fact: Fact, id: ValueId) -> bool:
    """Tell whether an answer begins with a denial of the very words of a value: "nee, niet het dossier"."""
    words = sentence.words
    front = next((place for place, word in enumerate(words) if word not in _LEADS), len(words))
    value = fact.value(id)
    if value is None or words[front : front + 1] not in _ALONE:
        return False
    denied = _denied(words[front:])
    labels = (words_of(value.label), words_of(value.short))
    own = {stem(word) for label in labels for word in label}
    return bool(denied & own) and not any(denied & _denied(label) for label in labels)


def _unknown(sentence: Sentence, fact: Fact) -> ValueId | None:
    return UNKNOWN if fact.unknown.offered and _says_unknown(sentence) else None


def _by_label(sentence: Sentence, fact: Fact) -> ValueId | None:
    content = {s for s, word in zip(sentence.stems, sentence.words, strict=True) if word not in SMALL_WORDS}
    content -= {*_YES, *_NO, *_DENIALS, "hoor"}
    if not content:
        return None
    scores = [
        (max(_likeness(content, sentence.words, words_of(text)) for text in (value.label, value.short)), value.id)
        for value in fact.values
    ]
    scores.sort(key=lambda item: -item[0])
    clear = len(scores) == 1 or scores[0][0] > scores[1][0]
    return scores[0][1] if clear and scores[0][0] >= _ENOUGH else None


def _likeness(content: AbstractSet[str], said: Sequence[str], label: Sequence[str]) -> float:
    """Return which part of the content is in a label; nothing if one denies what the other says."""
    if not said or not label:
        return 0.0
    leads = {word for word in (said[0], label[0]) if word in _YES | _NO}
    if leads & _YES and leads & _NO:
        return 0.0
    if _denied(said) != _denied(label):
        return 0.0
    return len(content & {stem(word) for word in label if word not in SMALL_WORDS}) / len(content)


def _denied(words: Sequence[str]) -> frozenset[str]:
    """Return the stems that words deny, each the first with a content after a "niet" or "geen"."""
    after = (words[place + 1 :] for place, word in enumerate(words) if word in _DENIALS)
    small = SMALL_WORDS | _MORE
    return frozenset(stem(next((word for word in rest if word not in small), "")) for rest in after)


def _yes_or_no(sentence: Sentence, fact: Fact) -> ValueId | None:
    first = sentence.words[0]
    # "Niet" and "geen" in front of something deny that, and do not answer the question.
    bare = len(sentence.words) == 1
    denying = (span for span in sentence.having("nee") if bare or sentence.words[span.start : span.end] not in _ALONE)
    no = any(span.start <= 1 for span in denying) and first not in {"ja", "jawel", "klopt", "zeker"}
    yes = any(span.start == 0 for span in sentence.having("ja")) and not no
    if yes == no or (len(sentence.words) > 4 and first not in {"ja", "nee", "neen", "jawel"}):
        return None
    ids = {value.id for value in fact.values}
    plain = ValueId("ja" if yes else "nee")
    if plain in ids:
        return plain
    starts = [v.id for v in fact.values if words_of(v.label)[:1] == [plain]]
    # "Ja" to a question with two sorts of yes is no answer yet.
    return starts[0] if len(starts) == 1 and len(sentence.words) <= 6 else None
