"""A sentence made ready for understanding: corrected words, stems, and the tags that stretches of words carry."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from assistant.language.compounds import Compounds
from assistant.language.negation import is_denied, may_deny
from assistant.language.phrases import PhraseIndex, Span
from assistant.language.privacy import MASKS, Personal
from assistant.language.spelling import Speller
from assistant.language.stemming import stem
from assistant.language.text import MAX_CHARACTERS, Token, clean, tokenize, word_set
from assistant.language.vocabulary import Vocabulary

_DRAWN_OUT = re.compile(r"(.)\1{2,}")
"""As in "jaaaa"."""
_MOST_OF_A_PAGE = 20_000
_MAX_WORDS = 160
"""More words than this are not looked at, so that a pasted page costs no more than a long sentence."""


_COMPOUND = 1.7
"""What it costs to take an unknown word for a new compound; an error of one letter is likelier."""
_SPACE = 1.4
_UNLIKELY = 0.5
"""What it costs more to read two words in one if nothing tells that they belong beside each other."""
_SHORT = 4
_MANY = 9
_LONGEST = 40
"""No two words of ours are longer together."""
LOOSE = word_set(
    "aan af als bij dan dat de den der deze die dit door een en er gaat geen haar had hebben heb heeft het hij hoe hun ik in "
    "is ja je kan kom komt kwam maar mag me met mij mijn moet naar niet nog nu of om ons onze op ook over te tot uit van via "
    "voor wat we wel wil wij wie zal ze zich zij zijn zo zonder zou wilde willen vraagt vroeg vragen belt belde mailt mailde "
    "stuurt stuurde appt appte staat staan eist krijgt krijgen weigert weigeren gaf gaven geeft tekende weten waar hangt praat "
    "loopt spreekt woont zegt vertelt telt worden werd laten alle alleen welke terwijl"
)
"""Words that are never part of a compound: written against another word, a space was left out."""


@dataclass(frozen=True, slots=True)
class _Option:
    """What one typed word may be."""

    words: tuple[str, ...]
    cost: float = 0.0
    """In errors."""
    known: bool = True
    errors: int = 0
    """Letters that were typed wrong, if it is so."""


@dataclass(frozen=True)
class Sentence:
    """What was typed, word by word."""

    text: str
    """Cleaned."""
    tokens: tuple[Token, ...]
    """Where each word was typed; words that were joined or split share a place."""
    words: tuple[str, ...]
    """Folded, with spelling corrected; as many as there are tokens."""
    stems: tuple[str, ...]
    parts: tuple[tuple[str, ...], ...]
    """Of each word the stems of its parts, if it is a compound."""
    known: tuple[bool, ...]
    """Whether the word, corrected or not, is one we know."""
    corrected: tuple[bool, ...]
    """Whether the word was taken for another one than was typed."""
    spans: tuple[Span, ...]
    shaky: frozenset[int] = frozenset()
    """Where a short word was taken for another one: too little to rest a fact on."""
    doubtful: bool = False
    """Whether a word that nobody knows may have been a "niet", "geen" or "zonder"."""

    @cached_property
    def tags(self) -> frozenset[str]:
        """All tags that occur."""
        return frozenset(span.tag for span in self.spans)

    @cached_property
    def at(self) -> tuple[frozenset[str], ...]:
        """The tags that cover each word."""
        cover: list[set[str]] = [set() for _ in self.words]
        for span in self.spans:
            for place in range(span.start, span.end):
                cover[place].add(span.tag)
        return tuple(frozenset(tags) for tags in cover)

    def having(self, tag: str) -> tuple[Span, ...]:
        """Return the stretches that carry a tag."""
        return tuple(span for span in self.spans if span.tag == tag)

    def denied(self, span: Span) -> bool:
        """Tell whether a stretch is denied ("niet gescheiden")."""
        return is_denied(self.words, self.tokens, span.start, span.end)

    def typed(self, start: int, end: int) -> str:
        """Return the words from `start` up to `end` as they were typed."""
        if start >= end or start >= len(self.tokens):
            return ""
        return self.text[self.tokens[start].start : self.tokens[min(end, len(self.tokens)) - 1].end]


class SentenceReader:
    """Turns text into a `Sentence`."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        background: Collection[str],
        notions: PhraseIndex,
        signs: PhraseIndex,
        real_words: Collection[str] = frozenset(),
    ) -> None:
        """Build.

        Args:
            vocabulary: The known words.
            background: Real words that say nothing to us; they are not corrected.
            notions: Tagged phrases that are found in any inflection.
            signs: Tagged phrases that are found as they are written.
            real_words: More real words that are not to be corrected.
        """
        self._vocabulary = vocabulary
        self._background = background
        self._real_words = real_words
        self._roots = frozenset(stem(each) for each in vocabulary.counts)
        self._notions = notions
        self._signs = signs
        self.compounds = Compounds(vocabulary.counts)
        self.speller = Speller(
            {**dict.fromkeys(vocabulary.joined, 1), **vocabulary.counts}, vocabulary.pairs, vocabulary.people
        )
        self.parts = lru_cache(maxsize=8_000)(self._parts)
        self._guesses = lru_cache(maxsize=4_000)(self._guess)

    def read(self, text: str) -> Sentence:
        """Make text ready; any text will do."""
        cleaned = clean(text)
        tokens: list[Token] = []
        words: list[str] = []
        known: list[bool] = []
        corrected: list[bool] = []
        shaky: set[int] = set()
        doubtful = False
        typed = tuple(self._join(self._straighten(_unmasked(cleaned, tokenize(cleaned)[:_MAX_WORDS]))))
        for token, choice in zip(typed, self._choose([self._options(token.folded) for token in typed]), strict=True):
            if choice.errors or not choice.known:
                doubtful = doubtful or may_deny(token.folded, choice.words, choice.errors or _MANY)
            for word in choice.words:
                if choice.errors > len(word) // _SHORT:
                    shaky.add(len(words))
                tokens.append(token)
                words.append(word)
                known.append(choice.known)
                corrected.append(choice.known and word not in token.folded)
        stems = tuple(stem(word) for word in words)
        return Sentence(
            text=cleaned,
            tokens=tuple(tokens),
            words=tuple(words),
            stems=stems,
            parts=tuple(self.parts(word) for word in words),
            known=tuple(known),
            corrected=tuple(corrected),
            spans=self._spans(tuple(words), stems),
            shaky=frozenset(shaky),
            doubtful=doubtful,
        )

    def read_rest(self, text: str) -> Sentence | None:
        """Make ready what `read` leaves out of a long text, up to a page or five, typing errors as they are.

        Args:
            text: What was typed or pasted.

        Returns:
            The rest, for signs that must never be missed; None if nothing was left out.
        """
        whole = clean(text, _MOST_OF_A_PAGE)
        tokens = tokenize(whole[:MAX_CHARACTERS])
        read = tokens[_MAX_WORDS - 1].end if len(tokens) > _MAX_WORDS else MAX_CHARACTERS
        return self.read_known(whole[read:]) if len(whole) > read else None

    def read_known(self, text: str) -> Sentence:
        """Make text of our own ready: like `read`, without looking for typing errors."""
        tokens = tuple(self._join(tokenize(text)))
        words = tuple(token.folded for token in tokens)
        stems = tuple(stem(word) for word in words)
        spans = self._spans(words, stems)
        yes = (True,) * len(words)
        parts = tuple(self.parts(word) for word in words)
        return Sentence(text, tokens, words, stems, parts, yes, (False,) * len(words), spans)

    def _spans(self, words: tuple[str, ...], stems: tuple[str, ...]) -> tuple[Span, ...]:
        """Find tags; a compound that is no notion itself carries the notions of its parts ("toestemmingsvraag")."""
        found = [*self._notions.find(stems), *self._signs.find(words)]
        for place, word in enumerate(words):
            parts = self.parts(word)
            if not parts:
                continue
            have = {span.tag for span in found if span.start <= place < span.end}
            for span in self._notions.find(parts):
                # Who asks is never guessed from part of a word ("vaderdag").
                if "=" not in span.tag and span.tag not in have:
                    have.add(span.tag)
                    found.append(Span(span.tag, place, place + 1))
        return tuple(found)

    def is_word(self, word: str) -> bool:
        """Tell whether a folded word is an ordinary word, or one of the field, in some form."""
        if word in self._vocabulary or word in self._background or stem(word) in self._roots:
            return True
        return bool(self.compounds.split(word))

    def _parts(self, word: str) -> tuple[str, ...]:
        """Return the stems of the parts of a compound; nothing for other words."""
        return tuple(stem(part) for part in self.compounds.split(word))

    def _join(self, tokens: Iterable[Token]) -> Iterable[Token]:
        """Write as one what was split: "top dossier", "dyslexie behandelaar"."""
        waiting: Token | None = None
        for token in tokens:
            if waiting is None:
                waiting = token
                continue
            whole = None if token.separated else self.compounds.joined(waiting.folded, token.folded)
            both = waiting.folded in self._vocabulary and token.folded in self._vocabulary
            # "Gezet en" is no "gezeten".
            loose = both and not LOOSE.isdisjoint((waiting.folded, token.folded))
            if whole is not None and not loose and len(whole) > (6 if both else 4):
                waiting = Token(f"{waiting.text} {token.text}", whole, waiting.start, token.end, waiting.separated)
                continue
            yield waiting
            waiting = token
        if waiting is not None:
            yield waiting

    def _straighten(self, tokens: tuple[Token, ...]) -> Iterable[Token]:
        """Put letters back that slipped over a space: "aa nde lijn", "bel tvoor"."""
        row = list(tokens)
        for place in range(len(row) - 1):
            left, right = row[place], row[place + 1]
            a, b = left.folded, right.folded
            if right.separated or (a in self._vocabulary and b in self._vocabulary) or not (a + b).isalpha():
                continue
            for one, other in ((a + b[0], b[1:]), (a[:-1], a[-1] + b)):
                if self._common(one) and self._common(other):
                    row[place] = replace(left, folded=one)
                    row[place + 1] = replace(right, folded=other)
                    break
        return row

    def _common(self, word: str) -> bool:
        return len(word) > 1 and self._vocabulary.counts.get(word, 0) > 1

    def _options(self, word: str) -> tuple[_Option, ...]:
        """Return what one typed word may be: itself if we know it, else another word, two words, or a compound."""
        vocabulary = self._vocabulary
        if word in vocabulary:
            return (_Option((word,)),)
        if word in vocabulary.joined:
            return (_Option(vocabulary.joined[word]),)
        if word.isdigit() or word in self._background or word in self._real_words:
            return (_Option((word,)),)
        short = _DRAWN_OUT.sub(r"\1", word)
        if short != word and short in vocabulary:
            return (_Option((short,)),)
        return self._guesses(word)

    def _guess(self, word: str) -> tuple[_Option, ...]:
        """Return what an unknown word may be, with how much each guess costs."""
        vocabulary = self._vocabulary
        parts = self.compounds.split(word)
        compound = bool(parts) and not LOOSE.intersection(parts)
        found = [
            _Option(vocabulary.joined.get(choice, (choice,)), cost, errors=distance)
            for cost, choice, distance in self.speller.candidates(word)
            if not compound or distance <= 1
        ]
        if compound:
            found.append(_Option((word,), _COMPOUND))
        found.extend(self._apart(word, compound=compound))
        return tuple(found) or (_Option((word,), known=False),)

    def _apart(self, word: str, *, compound: bool) -> Iterable[_Option]:
        """Return the ways to read a word as two between which the space was left out; a compound is one word."""
        if compound or len(word) > _LONGEST:
            return
        for cut in range(2, len(word) - 1):
            left, right = word[:cut], word[cut:]
            if not (self._whole(left) and self._whole(right)):
                continue
            together = self.speller.fit(left, right)
            loose = left in LOOSE or right in LOOSE
            if together or loose:
                bare = any(len(part) == 2 and part not in LOOSE for part in (left, right))
                yield _Option((left, right), _SPACE - together + (0.0 if loose else _UNLIKELY), errors=int(bare))
            elif self._common(left) and self._common(right):
                yield _Option((left, right), _SPACE + 2 * _UNLIKELY)

    def _whole(self, piece: str) -> bool:
        """Tell whether a piece of a word is a word in its own right."""
        if len(piece) < _SHORT:
            return self._common(piece)
        return piece in self._vocabulary or bool(self.compounds.split(piece))

    def _choose(self, options: list[tuple[_Option, ...]]) -> list[_Option]:
        """Return for each word the option that makes the cheapest row: near what was typed, and at home side by side."""
        rows: list[tuple[float, list[_Option]]] = [(0.0, [])]
        for row in options:
            following = []
            for option in row:
                cost, before = min(
                    (
                        (total - (self.speller.fit(path[-1].words[-1], option.words[0]) if path else 0.0), path)
                        for total, path in rows
                    ),
                    key=lambda item: item[0],
                )
                following.append((cost + option.cost, [*before, option]))
            rows = following
        return min(rows, key=lambda item: item[0])[1]


def _unmasked(text: str, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Read "[naam]" as a pupil, and leave the other masks out."""
    if "[" not in text:
        return tokens
    row = []
    for token in tokens:
        masked = (
            token.folded in MASKS
            and text[token.start - 1 : token.start] == "["
            and text[token.end : token.end + 1] == "]"
        )
        if not masked:
            row.append(token)
        elif token.folded == Personal.NAME:
            row.append(replace(token, folded="leerling"))
    return tuple(row)
