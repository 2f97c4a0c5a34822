"""Words brought back to their stem, so that inflected forms meet."""

from __future__ import annotations

from functools import lru_cache

import Stemmer

_SNOWBALL = Stemmer.Stemmer("dutch", 0)

_FAMILIES = """
toets toetsen toetsing
gegevens gegeven
kind kinderen kindje kindjes
begeleiding begeleiden begeleid begeleidt
begeleider begeleiders begeleidster
beleid
vraag vragen vraagt vraagje
vroeg vroegen
bel bellen belt belde belden gebeld opgebeld opbellen beller
mail mailt mailen mailde mailden gemaild mailtje mails mailtjes
stuur sturen stuurt stuurde gestuurd verstuur versturen verstuurt verstuurd verstuurde opsturen opgestuurd toesturen
wil willen wilt wilde wilden
weiger weigeren weigert weigerde weigerden geweigerd weigering
geef geven geeft gaf gaven
deel delen deelt gedeeld deelde
krijg krijgen krijgt kreeg kregen gekregen
gescheiden
scheiding scheidingen
scheiden
uitspraak uitspraken
school scholen
leraar leraren leerkracht leerkrachten
zeg zeggen zegt zei zeiden gezegd
vertel vertellen vertelt vertelde verteld
teken tekenen tekent tekende getekend ondertekenen ondertekend ondertekent
schrijf schrijven schrijft schreef geschreven
bewaar bewaren bewaart bewaard
lees lezen leest gelezen inlezen
zie zien ziet gezien
woon wonen woont woonden
trek trekken trekt
eis eisen eist eiste
meld melden meldt gemeld
melding meldingen
moet moeten moest
mag mogen mocht
les lessen
arts artsen
notitie notities
ouder ouders
pleegouder pleegouders
overdracht overdrachten overdragen
verslag verslagen verslagje verslagjes
gesprek gesprekken gesprekje
klap klappen
slaat slaan sloeg geslagen
plek plekken
foto fotos
onderzoeker onderzoekers onderzoekster onderzoeksters
onderzoek onderzoeken
voogd voogden voogdes
voogdij
gevoelig gevoelige gevoeligs
gevoel gevoelens
gemeente gemeenten gemeentes
mening meningen
vergetelheid
gezin gezinnen
gezag
gedeelte gedeelten
wisselen
oudere ouderen
afgewezen afwijzen afwijzing
spreken spreekt
advies adviezen
broer broers
zus zussen
vriend vrienden
team
teams
""".strip().splitlines()

IRREGULAR = {word: family.split()[0] for family in _FAMILIES for word in family.split()}
"""Snowball misses toets/toetsen, gegeven/gegevens, kind/kinderen and verbs on -t, and merges begeleiding with beleid."""


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return the stem of a folded word.

    Args:
        word: A word in lower case without accents (see `text.fold_word`).

    Returns:
        The stem; digits and words of four letters or fewer come back as they are.
    """
    known = IRREGULAR.get(word)
    if known is not None:
        return known
    if len(word) <= 4 or not word.isalpha():
        return word
    return str(_SNOWBALL.stemWord(word))
