"""A built index as bytes and back, so that a start does not have to build it again.

The bytes hold only words and places of the shipped content. Reading them runs no code, and they are read only if
their checksum fits: bytes that are damaged, from another version, or of other content are refused.
"""

from __future__ import annotations

import hashlib
import marshal
import sys
from array import array
from collections.abc import Sequence

from assistant.language.search.analysis import Analyzer
from assistant.language.search.documents import Document, Kind
from assistant.language.search.index import Index, Posting
from assistant.language.search.search import Search
from assistant.language.search.shelf import Shelf, make_shelf
from assistant.language.search.thesaurus import Thesaurus
from assistant.language.search.vocabulary import Vocabulary

_FORMAT = 5
_CHECKSUM = 32


def dump(search: Search, fingerprint: str) -> bytes:
    """Return a search as bytes.

    Args:
        search: A built search.
        fingerprint: Identifies the content and the version of the program; `load` wants the same.
    """
    vocabulary, thesaurus = search.analyzer.vocabulary, search.analyzer.thesaurus
    data = (
        dict(vocabulary.counts),
        vocabulary.stored,
        (dict(thesaurus.words), dict(thesaurus.phrases), thesaurus.beginnings),
        {kind.value: _shelf_data(shelf) for kind, shelf in search.shelves.items()},
    )
    payload = marshal.dumps(data)
    return _checksum(payload, fingerprint) + payload


def load(data: bytes, documents: Sequence[Document], fingerprint: str) -> Search | None:
    """Return the search that was dumped, or None if these are not its bytes.

    Args:
        data: What `dump` returned.
        documents: The same documents that the search was built over.
        fingerprint: What was given to `dump`.
    """
    payload = memoryview(data)[_CHECKSUM:]
    if len(data) <= _CHECKSUM or data[:_CHECKSUM] != _checksum(payload, fingerprint):
        return None
    counts, stored, thesaurus, shelves = marshal.loads(payload)  # noqa: S302 - runs no code, and the checksum fits
    known = {(document.kind, document.id): document for document in documents}
    found = {}
    for kind in Kind:
        if kind.value not in shelves:
            continue
        ids, postings, sums = shelves[kind.value]
        of_kind = tuple(known[kind, id] for id in ids if (kind, id) in known)
        if len(of_kind) != len(ids):
            return None
        found[kind] = make_shelf(of_kind, _index(len(ids), postings, sums))
    return Search(found, Analyzer(Vocabulary(counts, stored), Thesaurus(*thesaurus)))


def _shelf_data(shelf: Shelf) -> tuple[object, ...]:
    ids = [document.id for document in shelf.documents]
    postings = {
        term: (posting.mask, posting.impacts, array("Q", posting.units).tobytes())
        for term, posting in shelf.index.postings.items()
    }
    sums = [array("f", row).tobytes() for row in shelf.index.unit_sums]
    return ids, postings, sums


def _index(size: int, postings: dict[str, tuple[int, bytes, bytes]], sums: list[bytes]) -> Index:
    rows = {
        term: Posting(mask, impacts, memoryview(units).cast("Q")) for term, (mask, impacts, units) in postings.items()
    }
    return Index(size, rows, tuple(memoryview(row).cast("f") for row in sums))


def _checksum(payload: bytes | memoryview, fingerprint: str) -> bytes:
    head = f"{_FORMAT}|{marshal.version}|{sys.implementation.cache_tag}|{sys.byteorder}|{fingerprint}|"
    return hashlib.sha256(head.encode() + payload).digest()
