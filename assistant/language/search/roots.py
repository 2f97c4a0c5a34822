"""The root of a word: its stem, kept apart where the stemmer throws words of another meaning together."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.language.search.words import STOPWORDS
from assistant.language.stemming import stem

_SMALL = "."
"""After the stem of a word that carries no subject, so that it is never a form of one that does."""
_KEEPS_GE = re.compile(
    "ge(?:bied|boor|brek|bruik|dacht|drag|duld|est|lijk|loof|loov|luid|meen|moed|noeg|rech|ruch|schied|schil|schrif"
    "|slacht|sprek|tal|tuig|volg(?!d)|weld|wich|won|woon|zag|zich|zin|zond)"
)
"""Nouns and adjectives of which the stemmer takes the "ge" for that of a participle ("geweld" becomes "wel")."""
_SHORTEST_VERB = 5
_FAMILIES = """
nodig nodige benodigd benodigde
nodigt nodigde nodigen
negatief negatieve negatiever
gat gaten
weekend weekenden
spanje
zitting zittingen
zitje
kwaliteit kwaliteiten
wijzig wijzigen wijzigt wijzigde wijziging wijzigingen gewijzigd gewijzigde
uitwissel uitwisselen uitwisselt uitwisselde uitgewisseld uitwisseling
stellen stelt stelde stelden gesteld gestelde
koppelen koppelt koppelde gekoppeld
gebonden gebondenheid
recht rechten
gerecht gerechten
niets niks
voorzien voorziet voorzag
voorziening voorzieningen
stemming stemmingen
vorig vorige
netjes
onderbouw
onderbouwing onderbouwingen onderbouwen onderbouwt onderbouwde onderbouwd
machtig machtigen machtigt machtigde machtiging machtigingen gemachtigd
vertelling vertellingen
houding houdingen
zegje
pasje pasjes
nieuws nieuwtje nieuwtjes
kennissen
gedrag gedragen gedraagt gedroeg gedragingen
kwaal kwalen
overheid overheden
""".strip().splitlines()
_OWN = {word: family.split()[0] for family in _FAMILIES for word in family.split()}


@lru_cache(maxsize=50_000)
def root(word: str) -> str:
    """Return what the forms of a folded word have in common."""
    own = _OWN.get(word)
    if own is not None:
        found = own
    else:
        found = stem(word)
        if _KEEPS_GE.match(word) and not found.startswith("ge"):
            found = f"ge{found}"
        if len(found) > _SHORTEST_VERB and found.endswith("eer"):
            # "informeert" and "informeren".
            found = found[:-3] + "er"
    return found + _SMALL if word in STOPWORDS else found
