"""Finding advices, explanations, mails and passages by what someone types."""

from assistant.language.search.complaint import ComplaintHelp, Match, complaint_help
from assistant.language.search.documents import Document, Kind, documents_of
from assistant.language.search.search import Hit, Search, build_search
from assistant.language.search.storage import dump, load

__all__ = [
    "ComplaintHelp",
    "Document",
    "Hit",
    "Kind",
    "Match",
    "Search",
    "build_search",
    "complaint_help",
    "documents_of",
    "dump",
    "load",
]
