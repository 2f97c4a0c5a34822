"""A sentence made ready for understanding: corrected words, stems, and the tags that stretches of words carry."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from assistant.language.compounds import Compounds
from assistant.language.decoding import LOOSE, Decoder
from assistant.language.language_model import LanguageModel
from assistant.language.negation import is_denied
from assistant.language.phrases import PhraseIndex, Span
from assistant.language.privacy import MASKS, Personal
from assistant.language.stemming import stem
from assistant.language.text import MAX_CHARACTERS, Token, clean, tokenize
from assistant.language.vocabulary import Vocabulary

_MOST_OF_A_PAGE = 20_000
_MAX_WORDS = 160
"""More words than this are not looked at, so that a pasted page costs no more than a long sentence."""
_OF_OURS = 3.0
"""How often a word of our texts is used that is in no sentence: in a thousand million words, as a power of ten."""


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
    """Where a mended word may nearly as well have been another: too little to say of a family, or on a short word."""
    doubtful: bool = False
    """Whether a mended word, or one that nobody knows, may have been a "niet", "geen" or "zonder"."""

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
        real_words: Mapping[str, float] | None = None,
    ) -> None:
        """Build.

        Args:
            vocabulary: The known words.
            background: Words of our texts that are in no sentence of ours.
            notions: Tagged phrases that are found in any inflection.
            signs: Tagged phrases that are found as they are written.
            real_words: More real words, with how often they are used (see `knowledge/real-words.txt`).
        """
        self._vocabulary = vocabulary
        self._background = background
        self._roots = frozenset(stem(each) for each in vocabulary.counts)
        self._notions = notions
        self._signs = signs
        self.compounds = Compounds(vocabulary.counts)
        model = LanguageModel(vocabulary.rows, vocabulary.people)
        self._decoder = Decoder(
            vocabulary, self.compounds, model, {**dict.fromkeys(background, _OF_OURS), **(real_words or {})}
        )
        self.parts = lru_cache(maxsize=8_000)(self._parts)

    def read(self, text: str) -> Sentence:
        """Make text ready; any text will do."""
        cleaned = clean(text)
        tokens: list[Token] = []
        words: list[str] = []
        known: list[bool] = []
        corrected: list[bool] = []
        shaky: set[int] = set()
        typed = tuple(self._join(_unmasked(cleaned, tokenize(cleaned)[:_MAX_WORDS])))
        decoded = self._decoder.decode(typed)
        for place, (token, choice) in enumerate(zip(typed, decoded.options, strict=True)):
            for word in choice.words:
                if place in decoded.unsure:
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
            doubtful=decoded.doubtful,
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
