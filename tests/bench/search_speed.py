"""Print how fast advices are found, by size, beside other engines: `python -m tests.bench.search_speed [SIZE …]`."""

from __future__ import annotations

import gc
import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.language.search import Document, Kind, Search, documents_of, dump, load
from assistant.language.search.documents import Unit
from assistant.loading.library import load_library
from tests.bench.search_peers import fts5, fts5_trigram, tantivy
from tests.language.search.judged import read_queries

_SYLLABLES = "ba be bo da do ga ge ka ki la le ma mi na no pa ra re sa so ta te va vo wa we ze zo".split()  # noqa: SIM905
_RUNS = 3
SIZES = (151, 20_000)
"""All advices of today, and all that the committee may ever have given."""


def synthetic(advices: Sequence[Document], size: int, seed: int = 4) -> list[Document]:
    """Return so many advices, made of sentences of real ones with some invented words."""
    chance = random.Random(seed)
    questions = [unit for document in advices for unit in document.units if unit.weight > 1.5]
    sentences = [unit for document in advices for unit in document.units if unit.weight <= 1.5]
    invented = ["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 5))) for _ in range(8_000)]
    made = []
    for number in range(size):
        model = chance.choice(advices)
        units = [_changed(unit, invented, chance) for unit in chance.sample(questions, 9)]
        units += [_changed(unit, invented, chance) for unit in chance.sample(sentences, 10)]
        made.append(replace(model, id=str(200_000 + number), units=tuple(units)))
    return made


def keystrokes() -> list[str]:
    """Return every text that stands in the search bar while some queries are typed."""
    queries = [query.text for query in read_queries("queries-dev.yaml")]
    return [text[:size] for text in queries for size in range(1, len(text) + 1)]


def measure(find: Callable[[str], object], texts: Sequence[str]) -> str:
    """Return the median, the 95th and the 99th percentile over the texts, in milliseconds.

    Of each text the middle one of some runs counts, so that other work on the machine does not.
    """
    times = []
    for text in texts:
        runs = []
        for _ in range(_RUNS):
            start = time.perf_counter()
            find(text)
            runs.append((time.perf_counter() - start) * 1000)
        times.append(statistics.median(runs))
    cuts = statistics.quantiles(times, n=100)
    return "".join(f"{value:10.2f}" for value in (statistics.median(times), cuts[94], cuts[98]))


def main(sizes: Sequence[int] = SIZES) -> None:
    """Print the tables."""
    library = load_library()
    documents = documents_of(library)
    advices = [document for document in documents if document.kind is Kind.PRECEDENT]
    concepts = tuple(library.concepts.values())
    texts = keystrokes()
    print(f"ms per toetsaanslag, {len(texts)} aanslagen{'mediaan':>15}{'p95':>10}{'p99':>10}")
    search = Search.build(documents, concepts)
    print(f"{f'Dossierwijzer, alles ({len(documents)})':40}" + measure(search.search, texts))
    stored = dump(search, "bench")
    start = time.perf_counter()
    load(stored, documents_of(library), "bench")
    print(
        f"{'  klaar uit de bewaarde index':40}{(time.perf_counter() - start) * 1000:10.0f}   ({len(stored) // 1024} KiB)"
    )
    for size in sizes:
        pages = advices if size == len(advices) else synthetic(advices, size)
        chosen = texts[::2] if size < 5_000 else random.Random(1).sample(texts, 100)
        gc.collect()
        start = time.perf_counter()
        ours = Search.build(pages, concepts)
        building = time.perf_counter() - start
        print(f"{f'Dossierwijzer, {size} adviezen':40}" + measure(ours.search, chosen) + f"   bouwen {building:.1f} s")
        for name, make in (("SQLite FTS5", fts5), ("SQLite FTS5 trigram", fts5_trigram), ("Tantivy fuzzy", tantivy)):
            try:
                print(f"{f'  {name}':40}" + measure(make(pages), chosen))
            except ImportError as missing:
                print(f"  {name}: overgeslagen ({missing})")


def _changed(unit: Unit, invented: Sequence[str], chance: random.Random) -> Unit:
    words = unit.text.split()
    words[chance.randrange(len(words))] = chance.choice(invented)
    return replace(unit, text=" ".join(words))


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or SIZES)
