"""What someone typed, taken apart: case numbers, filters, and the words to look for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz.distance import OSA

from assistant.language.search.analysis import CONCEPT, PART, Analyzer
from assistant.language.search.ranking import Alternative, Group
from assistant.language.search.words import MAX_CHARACTERS, NOISE, STOPWORDS, folded_words
from assistant.language.stemming import stem

_MAX_WORDS = 60
_IN_COMPOUND = 0.45
"""What a word counts that is found as part of a compound."""
_OF_COMPOUND = 0.45
"""What a part counts beside the compound it was typed in."""
_SYNONYM = 0.95
_SYNONYM_OF_UNUSED = 1.2
"""What a synonym counts where the content never uses the word itself."""
_PHRASE = 1.0
_IN_PHRASE = 0.35
"""What a word counts that is part of a phrase of the lexicon."""
_JOINED = 0.83
"""How alike a known compound must be to words written apart."""
_COMPLETION = 0.3
_COMPLETION_OF_UNKNOWN = 0.7
_FIRST_YEAR, _LAST_YEAR = 1990, 2039
_YEAR = re.compile(r"(?:19|20)\d\d")
_MIN_NUMBER = 3
_MIN_COMPLETED = 2
_SHORT_WORD = 3
"""A known word of more letters than this is taken to be finished."""
_SHORT = 5
"""A query of no more words than this is read as keywords: then its filters are strict."""

_OUTCOMES = (
    (("niet", "ontvankelijk"), "niet_ontvankelijk"),
    (("niet", "ontvankelijke"), "niet_ontvankelijk"),
    (("nietontvankelijk",), "niet_ontvankelijk"),
    (("deels", "gegrond"), "deels_gegrond"),
    (("deels", "gegronde"), "deels_gegrond"),
    (("gedeeltelijk", "gegrond"), "deels_gegrond"),
    (("gedeeltelijk", "gegronde"), "deels_gegrond"),
    (("niet", "gegrond"), "ongegrond"),
    (("ongegrond",), "ongegrond"),
    (("ongegronde",), "ongegrond"),
    (("gegrond",), "gegrond"),
    (("gegronde",), "gegrond"),
)
_SECTORS = {"po": "po", "vo": "vo", "so": "so"}
_LONG_OUTCOMES = ("ontvankelijk", "ongegrond", "gegrond")


@dataclass(frozen=True, slots=True)
class Filters:
    """What advices are narrowed down to; an empty field lets everything through."""

    outcomes: frozenset[str] = frozenset()
    sectors: frozenset[str] = frozenset()
    years: frozenset[int] = frozenset()
    themes: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.outcomes or self.sectors or self.years or self.themes)


@dataclass(frozen=True, slots=True)
class Query:
    """What someone looks for."""

    groups: tuple[Group, ...]
    """The words, each with what may stand for it."""
    numbers: tuple[str, ...] = ()
    """Rows of digits that may be (part of) a case number."""
    filters: Filters = field(default_factory=Filters)
    words: tuple[str, ...] = ()
    """All words but numbers and filters, as they were typed, folded."""
    strict: bool = False
    """Whether the filters leave documents out; in a long sentence they only push them down."""


def parse(text: str, analyzer: Analyzer) -> Query:
    """Take a query apart.

    Args:
        text: What was typed, finished or not; typing errors are allowed.
        analyzer: The vocabulary and the thesaurus of the content.
    """
    words = folded_words(text[:MAX_CHARACTERS])[:_MAX_WORDS]
    filters, words = _take_filters(words)
    numbers = tuple(word for word in words if word.isdigit() and len(word) >= _MIN_NUMBER)
    words = [word for word in words if word not in numbers or analyzer.vocabulary.counts.get(word)]
    if filters or numbers:
        subject = [word for word in words if word not in NOISE and word not in STOPWORDS]
        if not subject:
            words = []
        elif len(subject) <= _SHORT:
            words = [word for word in words if word not in NOISE]
    finished = not text[:MAX_CHARACTERS].endswith(tuple("abcdefghijklmnopqrstuvwxyz0123456789"))
    content = sum(word not in STOPWORDS for word in words)
    return Query(
        _groups(words, analyzer, finished),
        numbers,
        filters,
        tuple(words),
        content <= _SHORT and len(words) <= 2 * _SHORT,
    )


def _take_filters(words: list[str]) -> tuple[Filters, list[str]]:
    outcomes: set[str] = set()
    sectors: set[str] = set()
    years: set[int] = set()
    rest: list[str] = []
    place = 0
    spelled = [_outcome_spelled(word) for word in words]
    while place < len(words):
        for pattern, outcome in _OUTCOMES:
            if tuple(spelled[place : place + len(pattern)]) == pattern:
                outcomes.add(outcome)
                place += len(pattern)
                break
        else:
            word = words[place]
            if _YEAR.fullmatch(word) and _FIRST_YEAR <= int(word) <= _LAST_YEAR:
                years.add(int(word))
            elif word in _SECTORS:
                sectors.add(_SECTORS[word])
            else:
                rest.append(word)
            place += 1
    return Filters(frozenset(outcomes), frozenset(sectors), frozenset(years)), rest


def _outcome_spelled(word: str) -> str:
    """Return an outcome word without its typing error, and every other word as it is."""
    if len(word) >= 6 and word[0] in "ogn":
        for outcome in _LONG_OUTCOMES:
            if word != outcome and OSA.distance(word, outcome, score_cutoff=1) <= 1 and word[0] == outcome[0]:
                return word if word == outcome + "e" else outcome
    return word


def _groups(words: list[str], analyzer: Analyzer, finished: bool) -> tuple[Group, ...]:
    meant = [_meant(word, analyzer) for word in words]
    spans: dict[tuple[int, int], list[Alternative]] = {}
    for start, end, concept in analyzer.phrases([options[0][0] for options in meant]):
        spans.setdefault((start, end), []).append(Alternative(CONCEPT + concept, 1.0))
    inside = {place for start, end in spans for place in range(start, end)}
    for start, end, alternatives in _joined(words, analyzer):
        spans.setdefault((start, end), []).extend(alternatives)
    groups = [
        Group(" ".join(words[start:end]), _distinct(alternatives), _PHRASE)
        for (start, end), alternatives in spans.items()
    ]
    for place, word in enumerate(words):
        last = place == len(words) - 1 and not finished
        if word in STOPWORDS and not (last and len(words) == 1):
            continue
        alternatives = _alternatives(word, meant[place], analyzer)
        if last:
            alternatives += _completions(word, analyzer)
        # The phrase says what its words mean together; apart they count less.
        groups.append(Group(word, _distinct(alternatives), _IN_PHRASE if place in inside else 1.0))
        groups.extend(_part_groups(word, meant[place], analyzer))
    return tuple(group for group in groups if group.alternatives)


def _completions(word: str, analyzer: Analyzer) -> list[Alternative]:
    """Return what a word may become that is still being typed."""
    known = word in analyzer.vocabulary
    if len(word) < _MIN_COMPLETED or (known and len(word) > _SHORT_WORD):
        return []
    weight = _COMPLETION if known else _COMPLETION_OF_UNKNOWN
    return [Alternative(stem(full), weight) for full in analyzer.vocabulary.completions(word) if full != word]


def _meant(word: str, analyzer: Analyzer) -> list[tuple[str, float]]:
    """Return the known words that a word may stand for, with how likely; the word itself if it is known."""
    vocabulary = analyzer.vocabulary
    if word in vocabulary or word in STOPWORDS or vocabulary.knows_stem(word):
        return [(word, 1.0)]
    guesses = vocabulary.guesses(word)
    if vocabulary.split(word) and (not guesses or guesses[0].likeness < 0.88):
        return [(word, 1.0)]
    return [(guess.word, guess.likeness) for guess in guesses] or [(word, 1.0)]


def _alternatives(word: str, meant: Sequence[tuple[str, float]], analyzer: Analyzer) -> list[Alternative]:
    found = []
    used = False
    for option, likeness in meant:
        weight = likeness if option == word else likeness**1.5
        root = stem(option)
        found += [Alternative(root, weight), Alternative(PART + root, weight * _IN_COMPOUND)]
        used = used or bool(analyzer.vocabulary.counts.get(option))
    option, likeness = meant[0]
    worth = likeness * (_SYNONYM if used else _SYNONYM_OF_UNUSED)
    found += [Alternative(CONCEPT + concept, worth) for concept in analyzer.concepts(option)]
    return found


def _part_groups(word: str, meant: Sequence[tuple[str, float]], analyzer: Analyzer) -> Iterable[Group]:
    option, likeness = meant[0]
    parts = analyzer.vocabulary.split(option)
    known = option in analyzer.vocabulary
    for part in parts:
        root = stem(part)
        alternatives = [Alternative(root, 1.0), Alternative(PART + root, 0.85)]
        alternatives += [Alternative(CONCEPT + id, _SYNONYM) for id in analyzer.thesaurus.of(root)]
        weight = likeness * (_OF_COMPOUND if known else 1.6 * _OF_COMPOUND)
        yield Group(f"{word}/{part}", _distinct(alternatives), weight)


def _joined(words: list[str], analyzer: Analyzer) -> Iterable[tuple[int, int, list[Alternative]]]:
    """Yield the compounds that words written apart make together ("school foto graaf"), with their places."""
    vocabulary = analyzer.vocabulary
    for size in (2, 3):
        for start in range(len(words) - size + 1):
            pieces = words[start : start + size]
            if all(piece in STOPWORDS for piece in pieces) or not all(piece.isalpha() for piece in pieces):
                continue
            joined = "".join(pieces)
            if len(joined) < 6:
                continue
            options = [joined, pieces[0] + "s" + "".join(pieces[1:])] if size == 2 else [joined]
            if len(words) <= _SHORT and len(joined) > 8 and STOPWORDS.isdisjoint(pieces):
                # "school verboden": the whole may be inflected or mistyped too.
                near = vocabulary.guesses(joined)
                options += [guess.word for guess in near if guess.likeness > _JOINED and guess.word[:3] == joined[:3]]
            for option in options:
                inflected = len(option) > 8 and STOPWORDS.isdisjoint(pieces) and vocabulary.knows_stem(option)
                if option in vocabulary or inflected:
                    root = stem(option)
                    alternatives = [Alternative(root, 1.0), Alternative(PART + root, _IN_COMPOUND)]
                    alternatives += [Alternative(CONCEPT + id, _SYNONYM) for id in analyzer.thesaurus.of(root)]
                    yield start, start + size, alternatives
                    break


def _distinct(alternatives: Iterable[Alternative]) -> tuple[Alternative, ...]:
    best: dict[str, Alternative] = {}
    for alternative in alternatives:
        known = best.get(alternative.term)
        if known is None:
            best[alternative.term] = alternative
        elif alternative.weight > known.weight:
            best[alternative.term] = replace(alternative)
    return tuple(best.values())


def widened(filters: Filters) -> Filters:
    """Return the filters with partly upheld complaints where upheld ones were asked for."""
    if "gegrond" not in filters.outcomes:
        return filters
    return replace(filters, outcomes=filters.outcomes | {"deels_gegrond"})
