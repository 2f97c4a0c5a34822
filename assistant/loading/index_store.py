"""The search index of the shipped content, kept between starts: nothing in it was typed by anyone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from platformdirs import user_cache_path

from assistant.language.search import Search, build_search, documents_of, dump, load
from assistant.model.library import Library

_FILE = "zoekindex.bin"
_LARGEST = 50_000_000


def index_file() -> Path:
    """Return where the index is kept on this system."""
    return user_cache_path("dossierwijzer", appauthor=False) / _FILE


def ready_search(
    library: Library, file: Path | None = None, build: Callable[[Library], Search] = build_search
) -> Search:
    """Return the search over a library, from the kept index if that fits the content.

    An index that is missing, stale or damaged is built anew and kept, if the disk allows it; nobody is told.

    Args:
        library: All content.
        file: Where the index is kept; left out: where the system keeps such things.
        build: Builds the search anew.
    """
    place = file or index_file()
    kept = _kept(place)
    search = load(kept, documents_of(library), library.version) if kept else None
    if search is None:
        search = build(library)
        _keep(place, dump(search, library.version))
    return search


def _kept(place: Path) -> bytes:
    try:
        if place.stat().st_size > _LARGEST:
            return b""
        return place.read_bytes()
    except OSError:
        return b""


def _keep(place: Path, data: bytes) -> None:
    half = place.with_suffix(".nieuw")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        half.write_bytes(data)
        half.replace(place)
    except OSError:
        return  # the index only saves time
