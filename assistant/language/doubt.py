"""What is not stated but told by somebody, supposed, wondered about or denied: too little to rest a yes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.language.text import word_set

if TYPE_CHECKING:
    from assistant.language.sentence import Sentence

HEARSAY = word_set(
    "zegt zeggen zei zeiden beweert beweren beweerd stelt claimt claimen schrijft schreef roept volhoudt houdt vol volgens vlgs "
    "beloofde belooft aldus verklaart verklaarde verzekert verzekerde meldt meldde"
)
SUPPOSED = word_set(
    "denk denken dacht vermoed vermoedelijk misschien waarschijnlijk wellicht schijnt zou zouden lijkt klinkt onduidelijk "
    "bijna straks binnenkort geloof gok hoop neem aangenomen blijkbaar kennelijk mogelijk schijnbaar ooit vroeger"
)
DENIED = word_set("noch ontkent ontkennen nauwelijks nt niemand nee neen geenszins")
WONDERED = word_set("als of stel indien mits tenzij wanneer wnr voordat totdat zodra nadat")
HEDGES = HEARSAY | SUPPOSED | DENIED | WONDERED
"""All of these: none is ever taken for a mistyped other word."""


def is_doubtful(words: tuple[str, ...]) -> bool:
    """Tell whether words tell something by hearsay, suppose it, or deny it."""
    return bool((HEARSAY | SUPPOSED | DENIED) & set(words)) or "eigen zeggen" in " ".join(words)


def asks(sentence: Sentence, end: int) -> bool:
    """Tell whether a question mark closes the words before `end`."""
    tail = sentence.text[sentence.tokens[end - 1].end :] if end else ""
    following = (
        sentence.tokens[end].start - sentence.tokens[end - 1].end if 0 < end < len(sentence.tokens) else len(tail)
    )
    return "?" in tail[:following]
