"""Finding advices, explanations, mails and passages by what someone types."""


from assistant.language.search.documents import Document, Kind, documents_of
from assistant.language.search.query import Filters
from assistant.language.search.search import Hit, Search

__all__ = [
    "Document",
    "Filters",
    "Hit",
    "Kind",
    "Search",
    "documents_of",
]
