"""All words the assistant knows: those of the content, the facts and the phrasebook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from rapidfuzz import process
from rapidfuzz.distance import OSA

from assistant.language.language_model import NUMBER, UNREAD
from assistant.language.people import CLASSES, OUTSIDER, PUPIL, PUPILS
from assistant.language.stemming import stem
from assistant.language.text import words_of
from assistant.model.ids import FactId
from assistant.model.library import Library
from assistant.model.phrasebook import Phrasebook
from assistant.model.tree import TreeKind

_OFTEN = 4
_LONG = 6
_SELDOM = 3
_TIMES = 25
"""A word that is used up to three times may be a mistake for one that is used this many times as often."""

_BACKGROUND = 6
"""Shorter words are too easily a mistyped other word."""
_SHORTEST_JOINED = 6
_MAX_JOINED = 26
"""Longer phrases are not typed as one word."""


class Vocabulary:
    """Known words with how often each occurs, and phrases that people type as one word."""

    def __init__(
        self,
        plain: Iterable[str],
        phrases: Iterable[str],
        people: Mapping[str, str] | None = None,
        examples: Iterable[str] = (),
    ) -> None:
        """Collect words.

        Args:
            plain: Running text; only its words count.
            phrases: Words and set phrases; those of two or three words are also known written as one.
            people: The class of each word for those who may ask.
            examples: Sentences as people type them, mistakes included; their words count if they are not mistyped.
        """
        plain, phrases, examples = tuple(plain), tuple(phrases), tuple(examples)
        sound = [tuple(words_of(text)) for text in (*plain, *phrases)]
        joined = {whole: parts for parts in sound[len(plain) :] if (whole := _as_one(parts))}
        # Examples are typed by people: "veiligthuis" there is no word of its own.
        known = {word for row in sound for word in row}
        joined = {whole: parts for whole, parts in joined.items() if whole not in known}
        typed = [_parted(words_of(text), joined) for text in examples]
        counts = Counter(word for row in (*sound, *typed) for word in row)
        for word in _mistyped(counts, typed, known):
            del counts[word]
        self.people: Mapping[str, str] = MappingProxyType(dict(people or {}))
        """The class of each word for those who may ask."""
        self.counts: Mapping[str, int] = MappingProxyType(counts)
        self.joined: Mapping[str, tuple[str, ...]] = MappingProxyType(joined)
        self.rows = tuple(
            tuple(NUMBER if word.isdigit() else word if word in counts else UNREAD for word in row)
            for row in (*sound, *typed)
        )
        """All texts as rows of words, for a language model."""

    def __contains__(self, word: object) -> bool:
        return word in self.counts


def vocabulary_of(library: Library, phrasebook: Phrasebook) -> Vocabulary:
    """Collect the vocabulary of all content."""
    return Vocabulary(
        _plain(library, phrasebook),
        _phrases(library, phrasebook),
        dict(_people(library, phrasebook)),
        (sentence for sentences in phrasebook.examples.values() for sentence in sentences),
    )


def _as_one(parts: Sequence[str]) -> str:
    """Return a phrase of two or three words as people may type it in one; nothing if they would not."""
    whole = "".join(parts)
    return whole if 2 <= len(parts) <= 3 and _SHORTEST_JOINED <= len(whole) <= _MAX_JOINED else ""


def _parted(words: Iterable[str], joined: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(part for word in words for part in joined.get(word, (word,)))


def _mistyped(counts: Counter[str], typed: Iterable[Sequence[str]], certain: Collection[str]) -> Iterator[str]:
    """Yield words that occur seldom, in an example, and are one letter away from a word that is used often.

    A word with the same stem is another form of it, not a mistake.
    """
    often: dict[int, list[str]] = {}
    for word, count in counts.items():
        if (count >= _OFTEN or word in certain) and len(word) >= _LONG:
            often.setdefault(len(word), []).append(word)
    for word in {word for row in typed for word in row}:
        if counts[word] > _SELDOM or len(word) < _LONG or word in certain or not word.isalpha():
            continue
        near = [w for size in range(len(word) - 1, len(word) + 2) for w in often.get(size, ())]
        for choice, _, _ in process.extract(word, near, scorer=OSA.distance, score_cutoff=1, limit=3):
            much = counts[choice] >= _TIMES * counts[word] or (counts[word] == 1)
            if much and choice != word and stem(choice) != stem(word) and not _inflected(word, choice):
                yield word
                break


def _inflected(one: str, other: str) -> bool:
    """Tell whether two words differ in their ending only ("logopediste"), or in their first letter ("haast", "naast")."""
    return (
        one[:-1] == other
        or other[:-1] == one
        or one[:-1] == other[:-1]
        or one[1:] in {other, other[1:]}
        or one == other[1:]
    )


def _plain(library: Library, phrasebook: Phrasebook) -> Iterator[str]:
    for line in phrasebook.vocabulary:
        yield from line.split()
    for tree in library.trees.values():
        if tree.kind is TreeKind.SITUATION:
            yield tree.title
            yield tree.summary
            yield from tree.words
    for fact in library.registry.facts.values():
        yield fact.question
        for value in fact.values:
            yield value.label


def _people(library: Library, phrasebook: Phrasebook) -> Iterator[tuple[str, str]]:
    fact = library.registry.get(FactId("vrager"))
    for value in fact.values if fact else ():
        for phrase in (*value.words, *phrasebook.values.get("vrager", {}).get(value.id, ())):
            words = words_of(phrase)
            if len(words) == 1:
                yield words[0], CLASSES.get(value.id, OUTSIDER)
    for word in sorted(PUPILS):
        yield word, CLASSES[PUPIL]


def background_of(library: Library) -> frozenset[str]:
    """Return the longer words of all texts: real words, which must not be "corrected" into others."""
    texts = [
        *(passage.text for passage in library.passages.values()),
        *(step.text for step in library.steps.values()),
        *(template.body for template in library.templates.values()),
        *(article.body for article in library.articles.values()),
        *(f"{p.title} {p.happened} {p.view} {p.lesson} {p.action}" for p in library.precedents.values()),
        *(term.text for term in library.terms.values()),
        *(" ".join(concept.words) for concept in library.concepts.values()),
    ]
    return frozenset(word for word in words_of(" ".join(texts)) if len(word) >= _BACKGROUND)


def _phrases(library: Library, phrasebook: Phrasebook) -> Iterator[str]:
    for words in phrasebook.notions.values():
        yield from words
    for fact in library.registry.facts.values():
        for value in fact.values:
            yield from value.words
    for values in (*phrasebook.values.values(), *phrasebook.answers.values()):
        for words in values.values():
            yield from words
    for words in phrasebook.signs.values():
        yield from words
    for term in library.terms.values():
        yield term.name
        yield from term.words
    for contact in library.contacts.values():
        yield contact.name
        yield from contact.words
    for template in library.templates.values():
        yield template.title
        yield from template.words
