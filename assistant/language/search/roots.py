"""The root of a word: its stem, kept apart where the stemmer throws words of another meaning together."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.language.search.words import STOPWORDS
from assistant.language.stemming import IRREGULAR, stem

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
plaats plaatsen plaatst geplaatst geplaatste plaatsing plaatsingen
waard waarde waarden
raden raadt raadde
haast
haard
paard
late
lege
name
sprake
zake
vete
vrijen
ruimte
verzonnen
verbannen
""".strip().splitlines()
_SINGULARS = (
    (re.compile("(slag|dag|bedrag|verdrag|gebed|verbod)en$"), r"\1"),
    (re.compile("(?<!ge)(?<!over)leden$"), "lid"),
    (re.compile("adressen$|adres$"), "adress"),
    (re.compile("(?<=[a-z]{2})lessen$|(?<=[a-z]{2})les$"), "less"),
    (re.compile("genootjes?$"), "genoot"),
    (re.compile("ieen$"), "ie"),
    (re.compile("(?<=[a-z]{3}[ao])s$"), ""),
)
"""Plurals that the stemmer does not bring back to their singular, also at the end of a compound."""
_ENDINGS = (
    (re.compile("(?<=[a-z]{2}[^aeiou])e$"), ""),
    (re.compile("(?<=[a-z]{3}[^aeiouj])[dt]$"), ""),
    (re.compile("(?<=[a-z]{3}[^aeious])s$"), ""),
    (re.compile(r"([^aeious])\1$"), r"\1"),
)
"""Endings that the stemmer takes from some forms of a word and not from others ("zieke", "antwoorden", "grens")."""
_OWN = {word: family.split()[0] for family in _FAMILIES for word in family.split()}


@lru_cache(maxsize=50_000)
def root(word: str) -> str:
    """Return what the forms of a folded word have in common."""
    own = _OWN.get(word)
    if own is not None:
        found = own
    elif word in IRREGULAR:
        found = _with_ge(stem(word), word)
    else:
        found = _verb(_with_ge(_bare(stem(_singular(word))), word))
    return found + _SMALL if word in STOPWORDS else found


def _singular(word: str) -> str:
    for pattern, plain in _SINGULARS:
        word = pattern.sub(plain, word)
    return word


def _bare(found: str) -> str:
    """Return a stem without an ending that the stemmer left on it; two in a row are no ending ("laatste")."""
    return next((cut for pattern, plain in _ENDINGS if (cut := pattern.sub(plain, found)) != found), found)


def _with_ge(found: str, word: str) -> str:
    return f"ge{found}" if _KEEPS_GE.match(word) and not found.startswith("ge") else found


def _verb(found: str) -> str:
    """Return "informeert" and "informeren" the same."""
    return found[:-3] + "er" if len(found) > _SHORTEST_VERB and found.endswith("eer") else found
