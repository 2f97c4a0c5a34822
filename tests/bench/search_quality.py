"""Print how well advices are found, by kind of query, beside other ways to search: `python -m tests.bench.search_quality`."""

# ruff: noqa: T201 - it prints its tables

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.language.search import Document, Kind, Search, documents_of
from assistant.loading import load_library
from tests.bench.search_peers import Find, character_ngrams, fts5, fts5_trigram, partial_ratio, tantivy
from tests.language.search.judged import KINDS, by_kind, read_queries

SETS = {
    "ontwikkelset (40)": "queries-dev.yaml",
    "eigen set (157)": "queries-held-out.yaml",
}
PEERS: dict[str, Callable[[Sequence[Document]], Find]] = {
    "SQLite FTS5": fts5,
    "SQLite FTS5 trigram": fts5_trigram,
    "rapidfuzz partial_ratio": partial_ratio,
    "TF-IDF tekens 3-5": character_ngrams,
    "Tantivy Nederlands+fuzzy": tantivy,
}


def main() -> None:
    """Print one table per set of queries: nDCG@10."""
    library = load_library()
    documents = documents_of(library)
    advices = [document for document in documents if document.kind is Kind.PRECEDENT]
    search = Search.build(documents, library.concepts.values())
    finders: dict[str, Find] = {
        "Dossierwijzer": lambda text: [hit.id for hit in search.search(text, kinds=(Kind.PRECEDENT,))]
    }
    for name, make in PEERS.items():
        try:
            finders[name] = make(advices)
        except ImportError as missing:
            print(f"{name}: overgeslagen ({missing})")
    for title, file in SETS.items():
        queries = read_queries(file)
        print(f"\nnDCG@10 op de {title}")
        print(f"{'':26}" + "".join(f"{kind[:12]:>13}" for kind in (*KINDS, "all")))
        for name, find in finders.items():
            scores = by_kind(find, queries)
            print(f"{name:26}" + "".join(f"{scores[kind]:13.3f}" for kind in (*KINDS, "all")))


if __name__ == "__main__":
    main()
