"""Print how well advices are found, by kind of query, beside other ways to search: `python -m tests.bench.search_quality`."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.language.search import Document, Kind, Search, documents_of
from assistant.loading.library import load_library
from tests.bench.search_peers import Find, character_ngrams, fts5, fts5_trigram, partial_ratio, tantivy
from tests.language.search.judged import KINDS, by_kind, read_queries

SETS = {
    "ontwikkelset": ("queries-dev.yaml", ""),
    "eigen set a (bekeken bij het afstellen)": ("queries-held-out.yaml", "a"),
    "eigen set b (alleen gemeten)": ("queries-held-out.yaml", "b"),
    "eigen set c en d (na het lexicon, ongewone woorden)": ("queries-held-out.yaml", "cd"),
    "eigen set e (gewone vreemde bewoordingen, alleen gemeten)": ("queries-held-out.yaml", "e"),
    "verse set (door iemand die het lexicon niet kende; daarna bekeken)": ("queries-fresh.yaml", ""),
    "eindtoets (door iemand die het lexicon niet kende; daarna bekeken)": ("queries-final.yaml", ""),
    "tweede eindtoets (net zo; alleen gemeten)": ("queries-exam.yaml", ""),
    "eigen set f (schrijfwijzen, bij het afstellen bekeken)": ("queries-held-out.yaml", "f"),
    "eigen set g (na het afstellen, alleen gemeten)": ("queries-held-out.yaml", "g"),
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
    for title, (file, parts) in SETS.items():
        queries = [query for query in read_queries(file) if not parts or query.part in parts]
        kinds = [kind for kind in KINDS if any(query.kind == kind for query in queries)]
        print(f"\nnDCG@10, {title}: {len(queries)} vragen")
        print(f"{'':26}" + "".join(f"{kind[:12]:>13}" for kind in (*kinds, "all")))
        for name, find in finders.items():
            scores = by_kind(find, queries)
            print(f"{name:26}" + "".join(f"{scores[kind]:13.3f}" for kind in (*kinds, "all")))


if __name__ == "__main__":
    main()
