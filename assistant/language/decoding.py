"""Which words were meant: the likeliest row of known words behind what was typed.

A noisy channel: each typed word may be any near word, or two between which the space was left out, and a letter may have
slipped over a space; the cheapest row counts, by what the mistakes cost and by how likely the words are in that row. All costs
are minus the natural logarithm of a chance, and were fitted so that most words of mistyped sentences are found back.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.language.compounds import Compounds
from assistant.language.doubt import HEDGES
from assistant.language.language_model import NUMBER, START, STOP, UNREAD, LanguageModel
from assistant.language.negation import DENYING, MAY_DENY
from assistant.language.spelling import Candidate, Speller, typing_cost
from assistant.language.text import Token, word_set
from assistant.language.vocabulary import Vocabulary

_DRAWN_OUT = re.compile(r"(.)\1{2,}")
"""As in "jaaaa"."""
_UNKNOWN = 23.0
"""What it costs to leave a word for what it is, though nobody knows it."""
_ELSEWHERE = 1.0
"""What it costs more that a word is none of those we have."""
_COMPOUND = 16.0
"""What it costs to take an unknown word for a new compound."""
_SPACE = 5.0
_UNLIKELY = 1.5
"""What it costs more to read two words in one if neither is a small one."""
_SLIPPED = 5.0
_REAL = 4.0
"""What it costs more to take a real word for a mistyped other one."""
_SAME_AT_THE_END = {"t": "d", "d": "t"}
_BY_EAR = 3.0
"""What it costs to write a "d" at the end of a word as "t" or the other way round: they sound the same."""
_SELDOM = 50
"""A word that is used so often is what it is."""
_HARDLY = 3
_OFTEN = 20
"""A real word is taken only for one that is used so often."""
_BEAM = 8
"""How many rows are followed at a time."""
_FEW = 4
_LONG = 6
_SHORT = 4
_LONGEST = 40
"""No two words of ours are longer together."""
_UNSURE = 2.0
"""A row with another word that is no more unlikely than this may have been meant as well."""
_ALMOST_DENIED = 3.5
"""A row with a "niet" in it that is no more unlikely than this may have been meant as well; one letter away, it always may."""
LOOSE = word_set(
    "aan af als bij dan dat de den der deze die dit door een en er gaat geen haar had hebben heb heeft het hij hoe hun ik in "
    "is ja je kan kom komt kwam maar mag me met mij mijn moet naar niet nog nu of om ons onze op ook over te tot uit van via "
    "voor wat we wel wil wij wie zal ze zich zij zijn zo zonder zou wilde willen vraagt vroeg vragen belt belde mailt mailde "
    "stuurt stuurde appt appte staat staan eist krijgt krijgen weigert weigeren gaf gaven geeft tekende weten waar hangt praat "
    "loopt spreekt woont zegt vertelt telt worden werd laten alle alleen welke terwijl"
)
"""Words that are never part of a compound: written against another word, a space was left out."""


@dataclass(frozen=True, slots=True)
class Option:
    """What one typed word may be."""

    words: tuple[str, ...]
    cost: float = 0.0
    """Of the mistakes."""
    known: bool = True
    errors: int = 0
    """Letters that were typed wrong, if it is so."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """What the words of a sentence are taken for."""

    options: tuple[Option, ...]
    """One for each word that was typed."""
    unsure: frozenset[int]
    """Which of them may nearly as well be another word."""
    doubtful: bool
    """Whether one of them may nearly as well be a "niet" or the like."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A beginning of the sentence, as it may have been meant."""

    cost: float
    options: tuple[Option, ...]
    last: tuple[str, str]
    """The last two words, for the next to follow."""


class Decoder:
    """Finds the likeliest words behind typed ones."""

    def __init__(
        self, vocabulary: Vocabulary, compounds: Compounds, model: LanguageModel, real_words: Mapping[str, float]
    ) -> None:
        """Build.

        Args:
            vocabulary: The known words.
            compounds: Splits words over them.
            model: How likely words are in a row.
            real_words: Real words that say nothing to us, with how often they are used, as a power of ten of the times in a
                thousand million words.
        """
        self._vocabulary = vocabulary
        self._compounds = compounds
        self._model = model
        self._real_words = real_words
        self._speller = Speller({**dict.fromkeys(vocabulary.joined, 1), **vocabulary.counts})
        self._doubted = lru_cache(maxsize=8_000)(self._doubt)
        self._guesses = lru_cache(maxsize=8_000)(self._guess)

    def decode(self, tokens: Sequence[Token]) -> Decoded:
        """Return what each word is taken for, and how sure that is.

        Args:
            tokens: The typed words.
        """
        options = [self._options(token.folded) for token in tokens]
        rows: list[dict[tuple[str, str], _Row]] = [{} for _ in range(len(tokens) + 1)]
        rows[0][START, START] = _Row(0.0, (), (START, START))
        for place in range(len(tokens)):
            slipped = tuple(self._slipped(tokens, options, place))
            for row in sorted(rows[place].values(), key=lambda each: each.cost)[:_BEAM]:
                for option in options[place]:
                    _keep(rows[place + 1], self._extended(row, option))
                for one, other in slipped:
                    _keep(rows[place + 2], self._extended(self._extended(row, one), other))
        best = min(rows[-1].values(), key=lambda row: row.cost + self._model.cost(*row.last, STOP))
        rivals = tuple(self._rivals(options, best.options))
        return Decoded(
            best.options,
            frozenset(place for place, _, more in rivals if more < _UNSURE),
            any(token.folded in MAY_DENY or self._is_like_a_denial(token.folded) for token in tokens)
            or any(
                other.errors == 1 or more < _ALMOST_DENIED
                for place, other, more in rivals
                if not DENYING.isdisjoint(other.words) and DENYING.isdisjoint(best.options[place].words)
            ),
        )

    def _extended(self, row: _Row, option: Option) -> _Row:
        cost, last = self._following(row.last, option)
        return _Row(row.cost + option.cost + cost, (*row.options, option), last)

    def _following(self, last: tuple[str, str], option: Option) -> tuple[float, tuple[str, str]]:
        """Return how unlikely an option is after two words, and the last two words then."""
        if not option.known:
            return _UNKNOWN, (last[1], UNREAD)
        cost = 0.0
        for word in option.words:
            mark = NUMBER if word.isdigit() else word if word in self._vocabulary else UNREAD
            cost += self._model.cost(*last, mark) if mark != UNREAD else self._foreign(word)
            last = last[1], mark
        return cost, last

    def _foreign(self, word: str) -> float:
        """Return how unlikely a word is that says nothing to us: a real word by how often it is used, else a compound."""
        often = self._real_words.get(word)
        return _COMPOUND if often is None else min(_COMPOUND, _ELSEWHERE + (9 - often) * math.log(10))

    def _rivals(
        self, options: Sequence[Sequence[Option]], chosen: Sequence[Option]
    ) -> Iterator[tuple[int, Option, float]]:
        """Yield what else each word that was mended, or that nobody knows, may be, with how much more that costs."""
        for place, option in enumerate(chosen):
            if option.known and not option.errors:
                continue
            cost = self._cost(chosen, place)
            for other in options[place]:
                if other.words != option.words:
                    yield place, other, self._cost([*chosen[:place], other, *chosen[place + 1 :]], place) - cost

    def _is_like_a_denial(self, word: str) -> bool:
        """Tell whether a real word that hardly anybody types here is one letter away from a "niet": "nier", "gen"."""
        if len(word) < _SHORT - 1 or word in DENYING or self._vocabulary.counts.get(word, 0) > _HARDLY:
            return False
        return word in self._real_words and any(
            each.errors == 1 and each.word in DENYING for each in self._speller.candidates(word)
        )

    def _cost(self, row: Sequence[Option], place: int) -> float:
        """Return what a row costs from the word at a place up to the two words after it."""
        last = (START, START)
        for option in row[max(0, place - 2) : place]:
            _, last = self._following(last, option)
        total = 0.0
        for option in row[place : place + 3]:
            cost, last = self._following(last, option)
            total += cost + option.cost
        return total

    def _options(self, word: str) -> tuple[Option, ...]:
        """Return what one typed word may be: itself if we know it, else another word, two words, or a compound."""
        vocabulary = self._vocabulary
        if word.isdigit():
            return (Option((word,)),)
        if word in vocabulary or word in self._real_words:
            return self._doubted(word)
        if word in vocabulary.joined:
            return (Option(vocabulary.joined[word]),)
        short = _DRAWN_OUT.sub(r"\1", word)
        if short != word and short in vocabulary:
            return (Option((short,)),)
        return self._guesses(word)

    def _doubt(self, word: str) -> tuple[Option, ...]:
        """Return what a real word may be: itself, or one a letter away that stands far better between its neighbours."""
        if self._vocabulary.counts.get(word, 0) >= _SELDOM or word in DENYING | HEDGES or len(word) < 2:
            return (Option((word,)),)
        near = [
            each
            for each in self._speller.candidates(word)
            if each.errors == 1 and self._vocabulary.counts.get(each.word, 0) >= _OFTEN and each.word not in DENYING
        ]
        by_ear = _SAME_AT_THE_END.get(word[-1], "")
        heard = [word[:-1] + by_ear] if by_ear and word[:-1] + by_ear in self._vocabulary else []
        return (
            Option((word,)),
            *(Option((each.word,), each.cost + _REAL, errors=1) for each in near),
            *(Option((each,), _BY_EAR) for each in heard),
        )

    def _guess(self, word: str) -> tuple[Option, ...]:
        """Return what an unknown word may be, with how much each guess costs."""
        parts = self._compounds.split(word)
        compound = bool(parts) and not LOOSE.intersection(parts)
        found = [Option((word,), known=compound)]
        found.extend(
            Option(self._vocabulary.joined.get(each.word, (each.word,)), each.cost, errors=each.errors)
            for each in (self._speller.candidates(word) if len(word) > 1 else _with_a_letter_more(word))
            if not compound or each.errors <= 1
        )
        if not compound:
            found.extend(self._apart(word))
        return tuple(found)

    def _apart(self, word: str) -> Iterable[Option]:
        """Return the ways to read a word as two between which the space was left out."""
        for cut in range(2, len(word) - 1 if len(word) <= _LONGEST else 0):
            left, right = word[:cut], word[cut:]
            if not (self._whole(left) and self._whole(right)):
                continue
            loose = left in LOOSE or right in LOOSE
            if loose or (self._common(left) and self._common(right)):
                bare = any(len(part) == 2 and part not in LOOSE for part in (left, right))
                yield Option((left, right), _SPACE + (0.0 if loose else _UNLIKELY), errors=int(bare))

    def _slipped(
        self, tokens: Sequence[Token], options: Sequence[Sequence[Option]], place: int
    ) -> Iterator[tuple[Option, Option]]:
        """Yield what two words may be if a letter slipped over the space between them: "aa nde lijn", "bel tvoor"."""
        if place + 1 == len(tokens) or tokens[place + 1].separated:
            return
        if len(options[place]) == len(options[place + 1]) == 1:
            return
        left, right = tokens[place].folded, tokens[place + 1].folded
        for one, other in ((left + right[0], right[1:]), (left[:-1], left[-1] + right)):
            if not one.isalpha() or not (other.isalpha() or other.isdigit()):
                continue
            if not (self._common(one) or self._common(other) or other.isdigit()):
                # Two mistakes more beside the space are too many.
                continue
            seconds = tuple(self._near(other))
            for first in self._near(one):
                for second in seconds:
                    yield Option(first.words, first.cost + _SLIPPED, errors=first.errors), second

    def _near(self, word: str) -> Iterator[Option]:
        """Yield what a word may be with few mistakes more."""
        if word in self._vocabulary or word.isdigit() or self._compounds.split(word):
            yield Option((word,))
        elif len(word) > 2:
            for each in self._speller.candidates(word)[:_FEW]:
                if each.errors <= 1 + (len(word) > _LONG):
                    yield Option(self._vocabulary.joined.get(each.word, (each.word,)), each.cost, errors=each.errors)

    def _whole(self, piece: str) -> bool:
        """Tell whether a piece of a word is a word in its own right."""
        if len(piece) < _SHORT:
            return self._common(piece)
        return piece in self._vocabulary or bool(self._compounds.split(piece))

    def _common(self, word: str) -> bool:
        return len(word) > 1 and self._vocabulary.counts.get(word, 0) > 1


def _keep(rows: dict[tuple[str, str], _Row], row: _Row) -> None:
    """Keep a row if it is the cheapest that ends in these words."""
    if row.last not in rows or row.cost < rows[row.last].cost:
        rows[row.last] = row


def _with_a_letter_more(letter: str) -> tuple[Candidate, ...]:
    """Return the small words of which a single letter may be left: "p het plein"."""
    return tuple(
        Candidate(typing_cost(word, letter), word, 1) for word in sorted(LOOSE) if len(word) == 2 and letter in word
    )
