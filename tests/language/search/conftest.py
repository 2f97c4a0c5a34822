"""The search over the shipped content, built once for all tests."""

from __future__ import annotations

import pytest

from assistant.language.search import Search, documents_of, dump
from assistant.loading.library import load_library
from assistant.model.library import Library


@pytest.fixture(scope="session")
def library() -> Library:
    """Return the shipped content."""
    return load_library()


@pytest.fixture(scope="session")
def search(library: Library) -> Search:
    """Return the search over it."""
    return Search.build(documents_of(library), library.concepts.values())


@pytest.fixture(scope="session")
def stored(search: Search) -> bytes:
    """Return that search as bytes, with fingerprint "1"."""
    return dump(search, "1")
