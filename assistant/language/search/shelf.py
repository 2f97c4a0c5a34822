"""The documents of one kind with their index, and what they can be narrowed down by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assistant.language.search.documents import Document
from assistant.language.search.filters import Filters
from assistant.language.search.index import Index, mask_of
from assistant.language.search.words import STOPWORDS, folded_words


@dataclass(frozen=True, slots=True)
class Shelf:
    """The documents of one kind."""

    documents: tuple[Document, ...]
    index: Index
    facets: Mapping[str, int]
    """Per filter value (`outcomes=gegrond`, `years=2019`, …) a bit per document that has it."""

    names: Mapping[frozenset[str], int]
    """The place of a document by the words of its title."""

    def named(self, words: Iterable[str]) -> int | None:
        """Return the place of the document that has just these words as its title, if there is one."""
        return self.names.get(title_words(words))

    @property
    def everything(self) -> int:
        """A bit for every document."""
        return (1 << len(self.documents)) - 1

    def allowed(self, filters: Filters) -> int:
        """Return a bit per document that fits all filters."""
        mask = self.everything
        for name in ("outcomes", "sectors", "years", "months", "themes"):
            values = getattr(filters, name)
            if values:
                fitting = 0
                for value in values:
                    fitting |= self.facets.get(f"{name}={value}", 0)
                mask &= fitting
        return mask


def make_shelf(documents: tuple[Document, ...], index: Index) -> Shelf:
    """Put documents and their index together."""
    places: dict[str, list[int]] = {}
    for place, document in enumerate(documents):
        values = [
            f"outcomes={document.outcome}",
            f"sectors={document.sector}",
            f"years={document.year}",
            f"months={document.month}",
        ]
        for value in (*values, *(f"themes={theme}" for theme in document.themes)):
            places.setdefault(value, []).append(place)
    names = {title_words(folded_words(document.title)): place for place, document in enumerate(documents)}
    names.pop(frozenset(), None)
    return Shelf(documents, index, {value: mask_of(found) for value, found in places.items()}, names)


def title_words(words: Iterable[str]) -> frozenset[str]:
    """Return the words that tell titles apart."""
    return frozenset(word for word in words if word not in STOPWORDS)
