"""`make learn`: learn from labelled sentences what each clue is worth, and write the weights.

Logistic regression with an L1 penalty, by scikit-learn: most clues turn out to be worth nothing and are left out. Of who
asks, how, and of consent, each sentence counts twice, as it was typed and with typing errors. Whether a sentence is for us
is learned in parts: the sentences of a part are left out of the examples, or each would know itself.

`python -m tests.learn check` leaves each file out in turn and prints how well it is read by what the others taught.
"""

from __future__ import annotations

import importlib
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

import yaml

from assistant.language.claims import claims, clues
from assistant.language.facts import FactReader, state_by_rules
from assistant.language.judge import BIAS, JUDGED
from assistant.language.outline import outline
from assistant.language.scope import clues_of_scope
from assistant.language.scoring import OUTSIDE
from assistant.language.understanding import Understanding
from assistant.loading.files import content_root
from assistant.loading.library import load_library
from assistant.loading.phrasebook import WEIGHTS, load_phrasebook
from assistant.model.ids import FactId
from tests.language.support import LEARNED, Case, cases, changed, understanding

_HEAD = """\
# What each clue is worth, as the logarithm of odds: learned by `make learn` from the labelled sentences in
# tests/language/data/learned. Not for editing by hand. A clue that is not here is worth nothing.
"""
_SEED = 20261130
_STRENGTH = 1.0
"""The inverse of the penalty; less makes fewer clues count."""
_SEEN = 3
"""A clue must occur so often to be learned."""
_MISTYPED = 0.5
"""How much a sentence with typing errors counts beside the same without; a second such copy taught nothing more."""
_UNNAMED = frozenset(["voogd", "andere-ouder", "huiswerkbegeleider", "hulpdienst"])
"""Askers whom most writers could not name, because the head of chat-dev.yaml does not: no label says nothing of them."""
_LEAST = 0.02
"""A weight nearer to nothing is left out."""
_PARTS = 6

Weights = dict[str, float]


@dataclass(frozen=True)
class Lesson:
    """The clues in one sentence, and whether what they speak for holds."""

    about: str
    """A fact, or "buiten"."""
    seen: Mapping[str, float]
    holds: bool
    weight: float


def lessons(sentences: Iterable[Case], weight: float) -> Iterator[Lesson]:
    """Yield what some sentences teach of who asks, how, and of consent."""
    reader = understanding().reader
    for case in sentences:
        sentence = reader.read(case.text)
        ruled = {item.fact: item.value for item in state_by_rules(sentence)}
        pieces = outline(sentence)
        for claim in claims(sentence) if sentence.words else ():
            holds = case.facts.get(claim.fact) == claim.value
            if not holds and claim.value in _UNNAMED and claim.fact not in case.facts:
                continue
            seen = dict.fromkeys(clues(sentence, claim, pieces, ruled), 1.0)
            yield Lesson(claim.fact, seen, holds, weight)


def taught(names: Iterable[str]) -> list[Lesson]:
    """Return what some files teach, with and without typing errors."""
    found: list[Lesson] = []
    for name in names:
        found += lessons(cases(name), 1.0)
        found += lessons(changed(cases(name), _SEED), _MISTYPED)
    return found


def taught_of_scope() -> Iterator[Lesson]:
    """Yield what all files, and the examples beside them, teach of what is for us."""
    library, book = load_library(), load_phrasebook()
    labelled = {case.text: OUTSIDE in case.topics for name in LEARNED for case in cases(name)}
    for label, texts in book.examples.items():
        labelled.update((text, label == OUTSIDE) for text in texts if text not in labelled)
    pool = sorted(labelled)
    random.Random(_SEED).shuffle(pool)
    for part in (pool[start::_PARTS] for start in range(_PARTS)):
        left_out = set(part)
        rest = {label: tuple(t for t in texts if t not in left_out) for label, texts in book.examples.items()}
        reader = Understanding(library, replace(book, examples=MappingProxyType(rest)))
        for text in part:
            yield Lesson(OUTSIDE, clues_of_scope(*reader.signs_of(text)), labelled[text], 1.0)


def learn(all_: Iterable[Lesson], about: str) -> Weights:
    """Return what each clue is worth."""
    mine = [each for each in all_ if each.about == about]
    counts = Counter(clue for each in mine for clue in each.seen)
    kept = sorted(clue for clue, count in counts.items() if count >= _SEEN)
    place = {clue: at for at, clue in enumerate(kept)}
    rows = [[(place[clue], value) for clue, value in sorted(each.seen.items()) if clue in place] for each in mine]
    sparse: Any = importlib.import_module("scipy.sparse")
    linear: Any = importlib.import_module("sklearn.linear_model")
    starts = [0]
    for row in rows:
        starts.append(starts[-1] + len(row))
    values, at = [value for row in rows for _, value in row], [at for row in rows for at, _ in row]
    matrix = sparse.csr_matrix((values, at, starts), shape=(len(rows), len(kept)))
    model = linear.LogisticRegression(C=_STRENGTH, l1_ratio=1.0, solver="liblinear", max_iter=1000, random_state=_SEED)
    model.fit(matrix, [each.holds for each in mine], sample_weight=[each.weight for each in mine])
    worth = {clue: round(float(value), 2) for clue, value in zip(kept, model.coef_[0], strict=True)}
    return {BIAS: round(float(model.intercept_[0]), 2), **{c: v for c, v in worth.items() if abs(v) >= _LEAST}}


def write(weights: Mapping[str, Weights]) -> None:
    """Write the weights where the content is."""
    text = yaml.safe_dump({"weights": dict(weights)}, allow_unicode=True, sort_keys=True, width=200)
    (content_root() / WEIGHTS).write_text(_HEAD + text, encoding="utf-8")


def check() -> None:
    """Print how well each file is read by what the other files teach."""
    by_file = {name: taught([name]) for name in LEARNED}
    for name in LEARNED:
        rest = [each for other in LEARNED if other != name for each in by_file[other]]
        reader = FactReader({fact: learn(rest, fact) for fact in JUDGED})
        print(f"{name:26} " + "  ".join(_score(cases(name), reader, fact) for fact in sorted(JUDGED)))


def _score(sentences: Sequence[Case], reader: FactReader, fact: FactId) -> str:
    right = wrong = missed = 0
    for case in sentences:
        stated = {item.fact: item.value for item in reader.stated(understanding().reader.read(case.text))}
        meant, found = case.facts.get(fact), stated.get(fact)
        right += found is not None and found == meant
        wrong += found is not None and found != meant
        missed += meant is not None and found != meant
    return f"{fact}: juist {right / max(1, right + wrong):.3f} volledig {right / max(1, right + missed):.3f}"


def main() -> None:
    """Learn from all files, and write."""
    found = taught(LEARNED)
    weights = {**load_phrasebook().weights, **{str(fact): learn(found, fact) for fact in sorted(JUDGED)}}
    # What is for us depends on what is stated, so that is learned last.
    write({id: dict(each) for id, each in weights.items()})
    weights[OUTSIDE] = learn(taught_of_scope(), OUTSIDE)
    write({id: dict(each) for id, each in weights.items()})
    print({about: len(each) for about, each in weights.items()})


COMMANDS: dict[str, Callable[[], None]] = {"": main, "check": check}

if __name__ == "__main__":
    COMMANDS["".join(sys.argv[1:2])]()
