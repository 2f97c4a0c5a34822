"""What the tests of the language share: one understanding over the shipped content, sentences, and typing errors."""

from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import yaml

from assistant.language.facts import is_named
from assistant.language.reading import Kind, Reading
from assistant.language.understanding import Understanding
from assistant.loading.library import load_library
from assistant.loading.phrasebook import load_phrasebook
from assistant.model.ids import FactId, FactValue

DATA = Path(__file__).parent / "data"
LEARNED = tuple(sorted(f"learned/{file.name}" for file in (DATA / "learned").glob("*.yaml")))
"""The sets from which the reading learns; the others only check it."""


@dataclass(frozen=True)
class Case:
    """A sentence with what it should be read as."""

    text: str
    topics: tuple[str, ...]
    facts: dict[str, str]


@dataclass
class Score:
    """How well a set of sentences was read."""

    cases: int = 0
    first: int = 0
    top_three: int = 0
    right: int = 0
    wrong: int = 0
    missed: int = 0
    outside: int = 0
    kept_out: int = 0
    inside: int = 0
    refused: int = 0
    confused: Counter[tuple[str, str]] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    @property
    def accuracy(self) -> float:
        return self.first / self.cases

    @property
    def top3(self) -> float:
        return self.top_three / self.cases

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)

    def line(self, name: str) -> str:
        return (
            f"{name:22} n={self.cases:4} eerste={self.accuracy:.3f} bij de drie={self.top3:.3f} "
            f"feiten P={self.precision:.3f} R={self.recall:.3f} "
            f"buiten gehouden={self.kept_out}/{self.outside} ten onrechte geweigerd={self.refused}/{self.inside}"
        )


@lru_cache(maxsize=1)
def understanding() -> Understanding:
    """Build once for all tests."""
    return Understanding(load_library(), load_phrasebook())


def read(text: str) -> Reading:
    return understanding().read(text)


def facts(text: str) -> dict[str, FactValue]:
    reading = read(text)
    return {str(id): value for id, value in {**reading.details, **reading.facts}.items()}


@lru_cache(maxsize=32)
def cases(name: str) -> tuple[Case, ...]:
    rows = yaml.safe_load((DATA / name).read_text(encoding="utf-8"))
    return tuple(
        Case(row["q"], tuple(row["topics"]), {id: str(value) for id, value in row["facts"].items()}) for row in rows
    )


def measure(sentences: tuple[Case, ...]) -> Score:
    score = Score()
    for case in sentences:
        reading = read(case.text)
        ids = [each.id for each in reading.alternatives]
        score.cases += 1
        score.first += ids[0] in case.topics
        score.top_three += any(id in case.topics for id in ids)
        if ids[0] not in case.topics:
            score.confused[case.topics[0], ids[0]] += 1
            score.notes.append(f"{case.text!r}: {ids} in plaats van {case.topics}")
        if "buiten" in case.topics:
            score.outside += 1
            score.kept_out += reading.kind is Kind.OUTSIDE
        else:
            score.inside += 1
            score.refused += reading.kind is Kind.OUTSIDE
        _compare(score, case, {str(id): str(value) for id, value in reading.facts.items()})
    return score


def _named(facts: dict[str, str]) -> dict[str, str]:
    """Leave out what is no fact of a first sentence (see `is_named`)."""
    return {id: value for id, value in facts.items() if is_named(FactId(id), value)}


def _compare(score: Score, case: Case, found: dict[str, str]) -> None:
    meant = _named(case.facts)
    for id, value in found.items():
        if meant.get(id) == value:
            score.right += 1
        else:
            score.wrong += 1
            score.notes.append(f"{case.text!r}: fout feit {id}={value}")
    for id, value in meant.items():
        if found.get(id) != value:
            score.missed += 1
            score.notes.append(f"{case.text!r}: mist {id}={value}")


def mistyped(text: str, chance: random.Random) -> str:
    """Make one typing error per eight letters: a letter changed, added, left out, or swapped with the next."""
    letters = list(text)
    for _ in range(max(1, len(text) // 8)):
        place = chance.randrange(len(letters))
        if not letters[place].isalpha():
            continue
        kind = chance.randrange(4)
        other = chance.choice("abcdefghijklmnopqrstuvwxyz")
        if kind == 0:
            letters[place] = other
        elif kind == 1:
            letters.insert(place, other)
        elif kind == 2 and len(letters) > 2:
            del letters[place]
        elif place + 1 < len(letters):
            letters[place], letters[place + 1] = letters[place + 1], letters[place]
    return "".join(letters)


def plain(text: str) -> str:
    """Take capitals and punctuation away."""
    return re.sub(r"[^\w\s]", "", text.lower())


def changed(sentences: tuple[Case, ...], seed: int) -> tuple[Case, ...]:
    chance = random.Random(seed)
    return tuple(Case(mistyped(case.text, chance), case.topics, case.facts) for case in sentences)


def with_a_space_left_out(text: str, chance: random.Random) -> str:
    """Write two neighbouring words as one."""
    words = text.split()
    if len(words) < 3:
        return text
    place = chance.randrange(len(words) - 1)
    return " ".join([*words[:place], words[place] + words[place + 1], *words[place + 2 :]])


def with_compounds_split(text: str) -> str:
    """Write every compound as two words."""
    written = []
    for word in text.split():
        bare = re.sub(r"\W", "", word.lower())
        parts = understanding().reader.compounds.split(bare)
        cut = len(bare) - len(parts[-1]) if len(parts) == 2 else 0
        written.append(f"{word[:cut]} {word[cut:]}" if cut else word)
    return " ".join(written)
