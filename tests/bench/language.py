"""Print how well sentences are understood, beside other ways to do it: `python -m tests.bench language`.

The peers learn the same example sentences; they know no facts and refuse nothing, so only the situation is compared.
"""

from __future__ import annotations

import importlib
import random
import statistics
import time
from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from assistant.loading.library import load_library
from assistant.loading.phrasebook import load_phrasebook
from assistant.model.tree import TreeKind
from tests.bench.clock import print_table
from tests.language.support import (
    DATA,
    Case,
    cases,
    changed,
    measure,
    plain,
    read,
    understanding,
    with_a_space_left_out,
    with_compounds_split,
)

DEVELOPMENT = "chat-dev.yaml"
SETS = tuple(sorted(file.name for file in DATA.glob("*.yaml")))
"""The sets from which nothing is learned."""
SEED = 1

Guess: TypeAlias = Callable[[str], list[str]]
"""Returns the situations or kinds of question that a sentence may be about, best first, three at most."""


def main() -> None:
    """Print the tables."""
    understanding()
    guesses: dict[str, Guess] = {"Dossierwijzer": lambda text: [each.id for each in read(text).alternatives]}
    for name, make in PEERS.items():
        try:
            guesses[name] = make()
        except ImportError as missing:
            print(f"{name}: overgeslagen ({missing})")
    sentences = tuple(case for name in SETS for case in cases(name))
    variants = {
        "ontwikkelset": cases(DEVELOPMENT),
        "eindtoets 1": cases("exam.yaml"),
        "eindtoets 2": cases("exam-2.yaml"),
        "eindtoets 3": cases("exam-3.yaml"),
        "eindtoets 4": cases("exam-4.yaml"),
        "alle sets": sentences,
        "typefouten": changed(sentences, SEED),
        "zonder leestekens": _each(sentences, plain),
        "samenstelling los": _each(sentences, with_compounds_split),
        "woorden aaneen": _joined(sentences),
    }
    head = ("", *(f"{name} ({len(chosen)})" for name, chosen in variants.items()), "ms per zin", "p95")
    rows = [
        (name, *(_quality(guess, each) for each in variants.values()), *_speed(guess, changed(sentences, SEED + 1)))
        for name, guess in guesses.items()
    ]
    print_table("Juiste situatie als eerste / bij de eerste drie", head, rows)
    print_table("Feiten en grens van Dossierwijzer", _HEAD, [_facts(name, each) for name, each in variants.items()])
    print_table("Meest verward, alle sets", ("bedoeld", "gelezen als", "keer"), _confused(sentences))
    print_table("Voorstel bij elke toets", ("", "ms", "p95"), [("Dossierwijzer", *_keys(sentences))])


def nearest_by_letters() -> Guess:
    """TF-IDF over two to five letters, and the nearest example sentence of each situation; with scikit-learn."""
    extraction: Any = importlib.import_module("sklearn.feature_extraction.text")
    labels, texts = _examples()
    vectorizer = extraction.TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)
    matrix = vectorizer.fit_transform(texts)

    def guess(text: str) -> list[str]:
        scores = (matrix @ vectorizer.transform([text.lower()]).T).toarray().ravel()
        return _first_three(labels, scores.argsort()[::-1])

    return guess


def rapidfuzz_alone() -> Guess:
    """The example sentence that rapidfuzz finds nearest, whatever the order of the words."""
    from rapidfuzz import fuzz, process, utils  # noqa: PLC0415

    labels, texts = _examples()

    def guess(text: str) -> list[str]:
        found = process.extract(text, texts, scorer=fuzz.token_set_ratio, processor=utils.default_process, limit=50)
        return _first_three(labels, [place for _, _, place in found])

    return guess


PEERS: dict[str, Callable[[], Guess]] = {
    "TF-IDF tekens 2-5, naaste buur": nearest_by_letters,
    "rapidfuzz alleen": rapidfuzz_alone,
}

_HEAD = ("", "juist", "volledig", "buiten gehouden", "ten onrechte geweigerd")


def _examples() -> tuple[list[str], list[str]]:
    rows = [(label, text) for label, texts in load_phrasebook().examples.items() for text in texts]
    for id, tree in load_library().trees.items():
        if tree.kind is TreeKind.SITUATION:
            rows.extend((id, text) for text in (tree.title, *tree.words))
    return [label for label, _ in rows], [text.lower() for _, text in rows]


def _first_three(labels: Sequence[str], places: Sequence[int]) -> list[str]:
    return list(dict.fromkeys(labels[place] for place in places))[:3]


def _each(sentences: Sequence[Case], change: Callable[[str], str]) -> tuple[Case, ...]:
    return tuple(Case(change(case.text), case.topics, case.facts) for case in sentences)


def _quality(guess: Guess, sentences: Sequence[Case]) -> str:
    guessed = [(case, guess(case.text)[:3]) for case in sentences]
    first = sum(bool(ids) and ids[0] in case.topics for case, ids in guessed) / len(guessed)
    three = sum(any(id in case.topics for id in ids) for case, ids in guessed) / len(guessed)
    return f"{first:.3f} / {three:.3f}"


def _speed(guess: Guess, sentences: Sequence[Case]) -> tuple[str, str]:
    """Return the median and the 95th percentile, on sentences that were not read before: nothing is remembered."""
    times = []
    for case in sentences:
        start = time.perf_counter()
        guess(case.text)
        times.append((time.perf_counter() - start) * 1000)
    return f"{statistics.median(times):.2f}", f"{statistics.quantiles(times, n=20)[-1]:.2f}"


def _joined(sentences: Sequence[Case]) -> tuple[Case, ...]:
    """Leave one space out of each sentence."""
    chance = random.Random(SEED)
    return _each(sentences, lambda text: with_a_space_left_out(text, chance))


def _confused(sentences: tuple[Case, ...]) -> list[tuple[str, str, str]]:
    """Return the five situations that are taken for another most often."""
    worst = measure(sentences).confused.most_common(5)
    return [(meant, read_as, str(count)) for (meant, read_as), count in worst]


def _keys(sentences: Sequence[Case]) -> tuple[str, str]:
    """Return the median and the 95th percentile of a suggestion, over all beginnings of some sentences."""
    suggest = understanding().suggest
    suggest("d")
    times = []
    for case in sentences[::25]:
        for end in range(1, len(case.text) + 1):
            start = time.perf_counter()
            suggest(case.text[:end])
            times.append((time.perf_counter() - start) * 1000)
    return f"{statistics.median(times):.2f}", f"{statistics.quantiles(times, n=20)[-1]:.2f}"


def _facts(name: str, sentences: tuple[Case, ...]) -> tuple[str, ...]:
    score = measure(sentences)
    return (
        name,
        f"{score.precision:.3f}",
        f"{score.recall:.3f}",
        f"{score.kept_out} van {score.outside}",
        f"{score.refused} van {score.inside}",
    )
