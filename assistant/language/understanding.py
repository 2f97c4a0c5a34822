"""What a sentence means: the one class that the conversation talks to."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Iterator
from functools import cached_property
from types import MappingProxyType

from assistant.language.answers import AnswerReader
from assistant.language.claims import WHO
from assistant.language.facts import FactReader, facts_of, is_named, other_facts
from assistant.language.findings import Finding
from assistant.language.phrases import PhraseIndex
from assistant.language.privacy import Masked, Masker, kept_of, names_of
from assistant.language.reading import Alternative, Answered, Corrected, Evidence, Kind, Reading, Side
from assistant.language.routing import bonuses
from assistant.language.safety import danger
from assistant.language.scope import Scope, Signs
from assistant.language.scoring import OUTSIDE, Feature, Scorer, features
from assistant.language.sentence import Sentence, SentenceReader
from assistant.language.side_questions import read_side
from assistant.language.subjects import Subjects
from assistant.language.suggestions import Suggester
from assistant.language.vocabulary import background_of, vocabulary_of
from assistant.model.facts import Fact
from assistant.model.ids import FactId, Facts, FactValue, TreeId
from assistant.model.library import Library
from assistant.model.phrasebook import Phrasebook
from assistant.model.tree import TreeKind

_MAX_ALTERNATIVES = 3
_SHARPNESS = 1.1
_NEAR = 36.0
_SUM = 0.42
_BONUS = 1.0
_TIE = 0.55
_DANGER = "onveilige-thuissituatie"
_NOBODY_ASKS = frozenset(map(TreeId, ("datalek", "klacht", "zelf-vragen")))
"""Situations in which nobody wants something of the school: whoever is named there is only told of."""


class Understanding:
    """Understands Dutch sentences about sharing pupil data; deterministic, and able to say why."""

    def __init__(self, library: Library, phrasebook: Phrasebook) -> None:
        """Build once; it takes a moment, so do it when it is first needed.

        Args:
            library: All content.
            phrasebook: The words and example sentences.
        """
        self._library = library
        self._trees = {id: tree for id, tree in library.trees.items() if tree.kind is TreeKind.SITUATION}
        signs = ((sign, words) for sign, phrases in phrasebook.signs.items() for words in phrases)
        self.reader = SentenceReader(
            vocabulary_of(library, phrasebook),
            background_of(library),
            PhraseIndex(_notions(library, phrasebook)),
            PhraseIndex(signs, by_stem=False),
            phrasebook.real_words,
        )
        self._scorer = Scorer(self._labelled(phrasebook))
        self._scope = Scope(self._scorer, phrasebook.weights.get(OUTSIDE, {}))
        self._subjects = Subjects(library)
        self._facts = FactReader(phrasebook.weights)
        self._answers = AnswerReader(library.registry, phrasebook, self.reader, self._facts)
        self._masker = Masker(
            self.reader.is_word,
            names_of(phrasebook.names),
            kept_of([contact.address for contact in library.contacts.values()]),
        )
        self._phrasebook = phrasebook

    @cached_property
    def _suggester(self) -> Suggester:
        """Built at the first key."""
        phrases = (
            (id, phrase)
            for id, tree in self._trees.items()
            for phrase in (tree.title, *tree.words, *self._phrasebook.examples.get(id, ()))
        )
        return Suggester(phrases, self.reader.is_word)

    def _labelled(self, phrasebook: Phrasebook) -> Iterator[tuple[str, Sentence, float]]:
        kinds = {kind.value for kind in Kind}
        for label, sentences in phrasebook.examples.items():
            if label in self._trees or label in kinds:
                for sentence in sentences:
                    yield label, self.reader.read_known(sentence), 1.0
        for term in self._library.terms.values():
            for words in dict.fromkeys((term.id.replace("-", " "), *term.words)):
                yield Kind.TERM.value, self.reader.read_known(f"wat is {words}"), 0.5
        for id, tree in self._trees.items():
            for phrase in (tree.title, *tree.words):
                yield id, self.reader.read_known(phrase), 0.8

    def read(self, text: str) -> Reading:
        """Return what a sentence means; any text will do.

        Args:
            text: What was typed.
        """
        sentence = self.reader.read(text)
        rest = self.reader.read_rest(text)
        found = {item.fact: item for item in self._facts.stated(sentence)}
        seen = features(sentence)
        numbers = self._subjects.precedents(sentence.text)
        ranked, evidence, signs = self._rank(sentence, seen, found)
        if numbers:
            ranked = [
                (Kind.PRECEDENTS.value, 1.0),
                *[(label, score / 10) for label, score in ranked if label != "uitspraken"],
            ]
        elif self._scope.is_outside(sentence, signs) and danger(sentence):
            # Whoever tells of danger is never sent away.
            ranked = [
                (_DANGER, 1.0),
                *[(label, score / 10) for label, score in ranked if label not in {"buiten", _DANGER}],
            ]
        elif self._scope.is_outside(sentence, signs):
            ranked = [("buiten", 1.0), *[(label, score / 10) for label, score in ranked if label != "buiten"]]
        else:
            ranked = [(label, score) for label, score in ranked if label != "buiten"]
        best = ranked[0][0]
        tree = TreeId(best) if best in self._trees else None
        kind = Kind.TREE if tree else Kind(best)
        alternatives = tuple(self._alternative(label, score) for label, score in ranked[:_MAX_ALTERNATIVES])
        # "Zijn er uitspraken over gescheiden ouders" says nothing of these parents.
        stated = [item for item in found.values() if tree and (tree not in _NOBODY_ASKS or item.fact != WHO)]
        facts = {item.fact: item.value for item in stated if is_named(item.fact, item.value)}
        details = (*(item for item in stated if item.fact not in facts), *self._details(sentence, tree))
        return Reading(
            kind=kind,
            tree=tree,
            alternatives=alternatives,
            near_tie=len(ranked) > 1 and kind is not Kind.OUTSIDE and ranked[1][1] > _TIE * ranked[0][1],
            facts=MappingProxyType(facts),
            details=MappingProxyType({item.fact: item.value for item in details}),
            evidence=(
                *_facts_as_evidence((*(item for item in stated if item.fact in facts), *details)),
                *evidence.get(best, ()),
            ),
            danger=danger(sentence) + (danger(rest) if rest is not None else ()),
            term=self._subjects.term(sentence) if kind is Kind.TERM else None,
            contact=self._subjects.contact(sentence) if kind is Kind.CONTACT else None,
            template=self._subjects.template(sentence) if kind is Kind.TEMPLATE else None,
            precedents=numbers,
            corrected=_corrections(sentence),
            question=sentence.text,
        )

    def _details(self, sentence: Sentence, tree: TreeId | None) -> tuple[Finding, ...]:
        """Return what is stated of the facts that only this situation asks for."""
        if tree is None:
            return ()
        return other_facts(sentence, self._library.registry, facts_of(self._trees[tree], self._library.trees))

    def signs_of(self, text: str) -> tuple[Sentence, Signs]:
        """Return what tells whether a sentence is for us; to learn from.

        Args:
            text: What was typed.
        """
        sentence = self.reader.read(text)
        found = {item.fact: item for item in self._facts.stated(sentence)}
        return sentence, self._rank(sentence, features(sentence), found)[2]

    def mask(self, text: str) -> Masked:
        """Take personal data out of a line; do this before anything is kept of it."""
        return self._masker.mask(text)

    def suggest(self, prefix: str) -> tuple[TreeId, ...]:
        """Return the situations that fit what is typed so far, best first."""
        return self._suggester.suggest(prefix)

    def answer_value(self, text: str, fact: Fact, today: dt.date | None = None) -> FactValue | None:
        """Return the value that an answer in own words gives a fact; None if it is not clearly one.

        Args:
            text: What was typed.
            fact: The fact that was asked for.
            today: The date of today, for "gisteren"; without it, dates are not understood.
        """
        return self._answers.value(text, fact, today)

    def read_answer(
        self, text: str, fact: Fact | None, today: dt.date, known: Facts | None = None
    ) -> Answered | Side | Corrected | None:
        """Read a line in the middle of a conversation.

        Args:
            text: What was typed.
            fact: The fact that was asked for; None if no question is open.
            today: The date of today.
            known: What is known so far; only that can be corrected.

        Returns:
            The answer, a side question or command, a correction; or None if it is none of these.
        """
        sentence = self.reader.read(text)
        side = read_side(sentence, self._subjects)
        if side is not None:
            return side
        if known and "verbetert" in sentence.tags:
            changed = self._corrections_in(sentence, known)
            if changed:
                return Corrected(MappingProxyType(changed))
        value = self._answers.value(text, fact, today) if fact else None
        if fact is None or value is None:
            return None
        also = {item.fact: item.value for item in self._facts.stated(sentence) if item.fact != fact.id}
        return Answered(value, MappingProxyType(also))

    def _corrections_in(self, sentence: Sentence, known: Facts) -> dict[FactId, FactValue]:
        """Return the facts that are said to be otherwise; "nee, wacht, het was een mail"."""
        stated = {item.fact: item.value for item in self._facts.stated(sentence)}
        changed = {id: value for id, value in stated.items() if id in known and known[id] != value}
        if changed:
            return changed
        for id, before in known.items():
            fact = self._library.registry.get(id)
            value = self._answers.outright(sentence, fact) if fact else None
            if value is not None and value != before:
                changed[id] = value
        return changed if len(changed) == 1 else {}

    def _rank(
        self, sentence: Sentence, seen: tuple[Feature, ...], found: dict[FactId, Finding]
    ) -> tuple[list[tuple[str, float]], dict[str, list[Evidence]], Signs]:
        sums, near, _ = self._scorer.score(seen)
        familiar = self._scope.foreign_share(sentence) < 0.5
        extra = bonuses(sentence, {str(id): item for id, item in found.items()}, familiar=familiar)
        weight = sum(feature.weight for feature in seen) or 1.0
        # Long sentences add up more words; without this they would look more certain than short ones.
        scale = _SUM * min(1.0, math.sqrt(6.0 / weight))
        totals = {
            label: scale * sums[label] + _NEAR * near[label] / 4 + _BONUS * extra.get(label, (0.0, ""))[0]
            for label in self._scorer.labels
        }
        top = max(totals.values(), default=0.0)
        powers = {label: math.exp(_SHARPNESS * (value - top)) for label, value in totals.items()}
        whole = sum(powers.values()) or 1.0
        ranked = sorted(
            ((label, power / whole) for label, power in powers.items()), key=lambda item: (-item[1], item[0])
        )
        evidence = {}
        for label, _ in ranked[:_MAX_ALTERNATIVES]:
            evidence[label] = self._evidence(sentence, seen, label, scale, extra.get(label, (0.0, "")))
        return ranked, evidence, self._scope.signs(sentence, totals, near)

    def _evidence(
        self, sentence: Sentence, seen: tuple[Feature, ...], label: str, scale: float, bonus: tuple[float, str]
    ) -> list[Evidence]:
        worths: dict[tuple[int, int], float] = {}
        for feature in seen:
            value = self._scorer.worth(feature.id).get(label, 0.0) * feature.weight * scale
            place = (feature.start, feature.end)
            worths[place] = max(worths.get(place, 0.0), value)
        best = sorted(worths.items(), key=lambda item: (-item[1], item[0]))[:4]
        told = [Evidence(sentence.typed(*place), label, round(value, 2)) for place, value in best if value > 0.1]
        if bonus[0] > 0:
            told.append(Evidence(bonus[1], label, round(bonus[0], 2)))
        return told

    def _alternative(self, label: str, score: float) -> Alternative:
        if label in self._trees:
            return Alternative(Kind.TREE, TreeId(label), round(score, 4))
        return Alternative(Kind(label), None, round(score, 4))


def _notions(library: Library, phrasebook: Phrasebook) -> Iterator[tuple[str, str]]:
    """Yield the phrases of notions, and those of values of facts as `fact=value`."""
    for notion, phrases in phrasebook.notions.items():
        for words in phrases:
            yield notion, words
    for fact in library.registry.facts.values():
        more = phrasebook.values.get(fact.id, {})
        for value in fact.values:
            for words in (*value.words, *more.get(value.id, ())):
                yield f"{fact.id}={value.id}", words


def _facts_as_evidence(found: Iterable[Finding]) -> Iterator[Evidence]:
    for item in found:
        yield Evidence(item.words, f"{item.fact}={item.value}")


def _corrections(sentence: Sentence) -> tuple[tuple[str, str], ...]:
    return tuple(
        (sentence.tokens[place].text, sentence.words[place])
        for place, changed in enumerate(sentence.corrected)
        if changed
    )
