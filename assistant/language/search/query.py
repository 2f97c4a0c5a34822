"""What someone typed, taken apart: case numbers, filters, and the words to look for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from assistant.language.search.analysis import CONCEPT, PART, Analyzer
from assistant.language.search.filters import Filters, subject_of, take_filters, take_periods
from assistant.language.search.numbers import Digits, digits_in, with_digits
from assistant.language.search.ranking import Alternative, Group
from assistant.language.search.roots import root
from assistant.language.search.tokens import Token, read
from assistant.language.search.words import MAX_CHARACTERS, NOISE, STOPWORDS, folded_words

_MAX_WORDS = 60
_IN_COMPOUND = 0.45
"""What a word counts that is found as part of a compound."""
_OF_COMPOUND = 0.6
"""What a part counts beside the compound it was typed in."""
_SYNONYM = 0.95
_AMBIGUOUS = 0.15
"""How soon a synonym counts less for a word that has several meanings."""
_PHRASE = 1.0
_IN_PHRASE = 0.35
"""What a word counts that is part of a phrase of the lexicon."""
_COMPLETION = 0.3
_COMPLETION_OF_UNKNOWN = 0.7
_MIN_NUMBER = 3
_MIN_COMPLETED = 2
_SHORT_WORD = 3
"""A known word of more letters than this is taken to be finished."""
_ADVICES = ("uitspraken", "adviezen", "precedenten", "zaken")
_SHORT = 5
"""A query of no more words than this is read as keywords: then its filters are strict."""


@dataclass(frozen=True, slots=True)
class Query:
    """What someone looks for."""

    groups: tuple[Group, ...]
    """The words, each with what may stand for it."""
    numbers: tuple[Digits, ...] = ()
    """Rows of digits that may be (part of) case numbers."""
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
    typed = text[:MAX_CHARACTERS]
    years, rest = take_periods(with_digits(typed))
    filters, words = take_filters(folded_words(rest)[:_MAX_WORDS])
    if years:
        filters = replace(filters, years=filters.years | years)
    numbers = digits_in(rest)
    words = [word for word in words if not _is_number(word) or analyzer.vocabulary.counts.get(word)]
    if filters or numbers:
        subject = subject_of(words)
        if not subject:
            words = []
        elif len(subject) <= _SHORT:
            words = [word for word in words if word not in NOISE]
    words = _without_opening(words)
    finished = not typed.endswith(tuple("abcdefghijklmnopqrstuvwxyz0123456789"))
    content = sum(word not in STOPWORDS for word in words)
    return Query(
        _groups(words, analyzer, finished),
        numbers,
        filters,
        tuple(words),
        content <= _SHORT and len(words) <= 2 * _SHORT,
    )


def _without_opening(words: list[str]) -> list[str]:
    """Return the words without an opening that only says that advices are looked for ("uitspraken over …")."""
    place = 0
    while place < len(words) and words[place] in NOISE:
        place += 1
    if place and (words[place - 1] in _ADVICES or words[place : place + 1] in (["over"], ["waarin"], ["waarbij"])):
        return words[place:] if subject_of(words[place:]) else words
    return words


def _is_number(word: str) -> bool:
    return word.isdigit() and len(word) >= _MIN_NUMBER


def _groups(words: list[str], analyzer: Analyzer, finished: bool) -> tuple[Group, ...]:
    tokens = read(words, analyzer.vocabulary)
    groups, inside = _phrase_groups(tokens, analyzer)
    for place, token in enumerate(tokens):
        last = place == len(tokens) - 1 and not finished
        if token.typed in STOPWORDS and not (last and len(tokens) == 1):
            continue
        alternatives = _alternatives(token, analyzer)
        if last:
            alternatives += _completions(words[-1], analyzer)
        # The phrase says what its words mean together; apart they count less.
        groups.append(Group(token.typed, _distinct(alternatives), _IN_PHRASE if place in inside else 1.0))
        groups.extend(_part_groups(token, analyzer))
    return tuple(group for group in groups if group.alternatives)


def _phrase_groups(tokens: Sequence[Token], analyzer: Analyzer) -> tuple[list[Group], set[int]]:
    """Return the phrases of the lexicon as groups, and the places of the words in them."""
    spans: dict[tuple[int, int], set[str]] = {}
    for start, end, concept in analyzer.phrases([token.word for token in tokens]):
        spans.setdefault((start, end), set()).add(concept)
    groups = []
    said: set[str] = set()
    for start, end in sorted(spans, key=lambda span: span[0] - span[1]):
        # "niet mee eens" says again what "het er niet mee eens" said.
        own = spans[start, end] - said
        said |= own
        group = Group(
            " ".join(token.typed for token in tokens[start:end]),
            tuple(Alternative(CONCEPT + concept, 1.0) for concept in sorted(own)),
            _IN_PHRASE if _is_within(start, end, spans) else _PHRASE,
        )
        groups.append(group)
    return groups, {place for start, end in spans for place in range(start, end)}


def _is_within(start: int, end: int, spans: Iterable[tuple[int, int]]) -> bool:
    """Return whether a longer one of the spans holds this one."""
    return any(first <= start and end <= last and (first, last) != (start, end) for first, last in spans)


def _completions(word: str, analyzer: Analyzer) -> list[Alternative]:
    """Return what a word may become that is still being typed."""
    known = word in analyzer.vocabulary
    if len(word) < _MIN_COMPLETED or (known and len(word) > _SHORT_WORD):
        return []
    weight = _COMPLETION if known else _COMPLETION_OF_UNKNOWN
    return [Alternative(root(full), weight) for full in analyzer.vocabulary.completions(word) if full != word]


def _alternatives(token: Token, analyzer: Analyzer) -> list[Alternative]:
    found = []
    for option, likeness in token.meant:
        weight = likeness if option == token.typed else likeness**1.5
        base = root(option)
        found += [Alternative(base, weight), Alternative(PART + base, weight * _IN_COMPOUND)]
    option, likeness = token.meant[0]
    worth = likeness * _SYNONYM
    concepts = analyzer.concepts(option)
    # Of a word with many meanings each is the less likely.
    return [*found, *(Alternative(CONCEPT + concept, worth * len(concepts) ** -_AMBIGUOUS) for concept in concepts)]


def _part_groups(token: Token, analyzer: Analyzer) -> Iterable[Group]:
    option, likeness = token.meant[0]
    for part in analyzer.vocabulary.split(option):
        base = root(part)
        alternatives = [Alternative(base, 1.0), Alternative(PART + base, 0.85)]
        alternatives += [Alternative(CONCEPT + id, _SYNONYM) for id in analyzer.thesaurus.of(base)]
        yield Group(f"{token.typed}/{part}", _distinct(alternatives), likeness * _OF_COMPOUND)


def _distinct(alternatives: Iterable[Alternative]) -> tuple[Alternative, ...]:
    best: dict[str, Alternative] = {}
    for alternative in alternatives:
        known = best.get(alternative.term)
        if known is None:
            best[alternative.term] = alternative
        elif alternative.weight > known.weight:
            best[alternative.term] = replace(alternative)
    return tuple(best.values())
