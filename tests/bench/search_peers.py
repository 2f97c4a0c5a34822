"""Other ways to search the same documents, for comparison; each is imported only when it is asked for."""

from __future__ import annotations

import importlib
import re
import sqlite3
from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from assistant.language.search import Document

Find: TypeAlias = Callable[[str], list[str]]
"""Returns the ids of the best ten documents for a text."""

LIMIT = 10
_WORD = re.compile(r"\w+")


def text_of(document: Document) -> str:
    """Return all text of a document, its number first."""
    return "\n".join((document.id, *(unit.text for unit in document.units)))


def fts5(documents: Sequence[Document], tokenizer: str = "unicode61 remove_diacritics 2") -> Find:
    """SQLite FTS5, any word counts, ranked by bm25."""
    database = sqlite3.connect(":memory:")
    database.execute(f"create virtual table pages using fts5(id unindexed, body, tokenize='{tokenizer}')")
    database.executemany("insert into pages values (?, ?)", ((page.id, text_of(page)) for page in documents))
    shortest = 3 if tokenizer == "trigram" else 1

    def find(text: str) -> list[str]:
        words = [word for word in _WORD.findall(text) if len(word) >= shortest]
        if tokenizer == "trigram":
            words = [word[start : start + 3] for word in words for start in range(len(word) - 2)]
        if not words:
            return []
        match = " OR ".join(f'"{word}"' for word in dict.fromkeys(words))
        rows = database.execute("select id from pages where pages match ? order by rank limit ?", (match, LIMIT))
        return [row[0] for row in rows]

    return find


def fts5_trigram(documents: Sequence[Document]) -> Find:
    """SQLite FTS5 over rows of three letters."""
    return fts5(documents, "trigram")


def partial_ratio(documents: Sequence[Document]) -> Find:
    """rapidfuzz over every document."""
    from rapidfuzz import fuzz, process, utils  # noqa: PLC0415

    texts = [text_of(page) for page in documents]

    def find(text: str) -> list[str]:
        rows = process.extract(text, texts, scorer=fuzz.partial_ratio, processor=utils.default_process, limit=LIMIT)
        return [documents[place].id for _, _, place in rows]

    return find


def character_ngrams(documents: Sequence[Document]) -> Find:
    """TF-IDF over three to five letters, with scikit-learn."""
    extraction: Any = importlib.import_module("sklearn.feature_extraction.text")
    vectorizer = extraction.TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True)
    matrix = vectorizer.fit_transform([text_of(page) for page in documents])

    def find(text: str) -> list[str]:
        scores = (matrix @ vectorizer.transform([text]).T).toarray().ravel()
        return [documents[place].id for place in scores.argsort()[::-1][:LIMIT] if scores[place] > 0]

    return find


def tantivy(documents: Sequence[Document]) -> Find:
    """Tantivy with its Dutch stemmer; every word may have one wrong letter."""
    engine: Any = importlib.import_module("tantivy")
    builder = engine.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw")
    builder.add_text_field("body", tokenizer_name="dutch")
    schema = builder.build()
    index = engine.Index(schema)
    analyzer = (
        engine.TextAnalyzerBuilder(engine.Tokenizer.simple())
        .filter(engine.Filter.lowercase())
        .filter(engine.Filter.stemmer("dutch"))
        .build()
    )
    index.register_tokenizer("dutch", analyzer)
    writer = index.writer(heap_size=50_000_000, num_threads=1)
    for page in documents:
        writer.add_document(engine.Document(id=page.id, body=text_of(page)))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def find(text: str) -> list[str]:
        parts = []
        for word in analyzer.analyze(text):
            parts.append((engine.Occur.Should, engine.Query.term_query(schema, "body", word)))
            if len(word) > 3:
                fuzzy = engine.Query.fuzzy_term_query(schema, "body", word, distance=1)
                parts.append((engine.Occur.Should, engine.Query.boost_query(fuzzy, 0.5)))
        if not parts:
            return []
        hits = searcher.search(engine.Query.boolean_query(parts), LIMIT).hits
        return [searcher.doc(address)["id"][0] for _, address in hits]

    return find
