"""What a sentence means: the one class that the conversation talks to."""

from __future__ import annotations

import math
from collections.abc import Iterator
from types import MappingProxyType

from assistant.language.facts import facts_of, other_facts, state_facts
from assistant.language.findings import Finding
from assistant.language.phrases import PhraseIndex
from assistant.language.reading import Alternative, Evidence, Kind, Reading
from assistant.language.routing import bonuses
from assistant.language.safety import danger
from assistant.language.scope import Scope
from assistant.language.scoring import Feature, Scorer, features
from assistant.language.sentence import Sentence, SentenceReader
from assistant.language.subjects import Subjects
from assistant.language.vocabulary import vocabulary_of
from assistant.model.ids import FactId, TreeId
from assistant.model.library import Library
from assistant.model.phrasebook import Phrasebook
from assistant.model.tree import TreeKind

_MAX_ALTERNATIVES = 3
_SHARPNESS = 1.1
_NEAR = 24.0
_SUM = 0.42
_BONUS = 1.0
_TIE = 0.55


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
        index = PhraseIndex(_tagged(library, phrasebook))
        self.reader = SentenceReader(vocabulary_of(library, phrasebook), index)
        self._scorer = Scorer(self._labelled(phrasebook))
        self._scope = Scope(self._scorer)
        self._subjects = Subjects(library)
        self._asked = {id: facts_of(tree, dict(library.trees)) for id, tree in self._trees.items()}

    def _labelled(self, phrasebook: Phrasebook) -> Iterator[tuple[str, Sentence, float]]:
        kinds = {kind.value for kind in Kind}
        for label, sentences in phrasebook.examples.items():
            if label in self._trees or label in kinds:
                for sentence in sentences:
                    yield label, self.reader.read_known(sentence), 1.0
        for id, tree in self._trees.items():
            for phrase in (tree.title, *tree.words):
                yield id, self.reader.read_known(phrase), 0.8

    def read(self, text: str) -> Reading:
        """Return what a sentence means; any text will do.

        Args:
            text: What was typed.
        """
        sentence = self.reader.read(text)
        found = {item.fact: item for item in state_facts(sentence)}
        seen = features(sentence)
        numbers = self._subjects.precedents(sentence.text)
        ranked, evidence, likeness = self._rank(sentence, seen, found)
        if numbers:
            ranked = [(Kind.PRECEDENTS.value, 1.0), *[(label, score / 10) for label, score in ranked if label != "uitspraken"]]
        elif self._scope.is_outside(sentence, seen, ranked, likeness, bool(found)):
            ranked = [("buiten", 1.0), *[(label, score / 10) for label, score in ranked if label != "buiten"]]
        best = ranked[0][0]
        tree = TreeId(best) if best in self._trees else None
        kind = Kind.TREE if tree else Kind(best)
        details = other_facts(sentence, self._library.registry, self._asked[tree]) if tree else ()
        alternatives = tuple(self._alternative(label, score) for label, score in ranked[:_MAX_ALTERNATIVES])
        facts = {} if kind is Kind.OUTSIDE else {id: item.value for id, item in found.items()}
        return Reading(
            kind=kind,
            tree=tree,
            alternatives=alternatives,
            near_tie=len(ranked) > 1 and kind is not Kind.OUTSIDE and ranked[1][1] > _TIE * ranked[0][1],
            facts=MappingProxyType(facts),
            details=MappingProxyType({item.fact: item.value for item in details}),
            evidence=(*_facts_as_evidence((*found.values(), *details) if facts or details else ()), *evidence.get(best, ())),
            danger=danger(sentence),
            term=self._subjects.term(sentence) if kind is Kind.TERM else None,
            contact=self._subjects.contact(sentence) if kind is Kind.CONTACT else None,
            template=self._subjects.template(sentence) if kind is Kind.TEMPLATE else None,
            precedents=numbers,
            corrected=_corrections(sentence),
            question=sentence.text,
        )

    def _rank(
        self, sentence: Sentence, seen: tuple[Feature, ...], found: dict[FactId, Finding]
    ) -> tuple[list[tuple[str, float]], dict[str, list[Evidence]], float]:
        sums, near, likeness = self._scorer.score(seen)
        extra = bonuses(sentence, {str(id): item for id, item in found.items()})
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
        ranked = sorted(((label, power / whole) for label, power in powers.items()), key=lambda item: (-item[1], item[0]))
        evidence = {}
        for label, _ in ranked[:_MAX_ALTERNATIVES]:
            evidence[label] = self._evidence(sentence, seen, label, scale, extra.get(label, (0.0, "")))
        return ranked, evidence, likeness

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


def _tagged(library: Library, phrasebook: Phrasebook) -> Iterator[tuple[str, str]]:
    """Yield every phrase that carries a tag: notions, signs, and values of facts as `fact=value`."""
    for concept in library.concepts.values():
        for words in concept.words:
            yield concept.id, words
    for sign, phrases in phrasebook.signs.items():
        for words in phrases:
            yield sign, words
    for fact in library.registry.facts.values():
        more = phrasebook.values.get(fact.id, {})
        for value in fact.values:
            for words in (*value.words, *more.get(value.id, ())):
                yield f"{fact.id}={value.id}", words


def _facts_as_evidence(found: object) -> Iterator[Evidence]:
    for item in found:  # type: ignore[attr-defined]
        yield Evidence(item.words, f"{item.fact}={item.value}")


def _corrections(sentence: Sentence) -> tuple[tuple[str, str], ...]:
    return tuple(
        (sentence.tokens[place].text, sentence.words[place])
        for place, changed in enumerate(sentence.corrected)
        if changed
    )
