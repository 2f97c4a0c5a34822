"""Text cut into folded words, fast, and the words that carry no subject."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_APOSTROPHES = str.maketrans({"’": "'", "`": "'", "´": "'", "‘": "'"})

MAX_CHARACTERS = 1000
"""No more of a query is looked at."""

_STOPWORDS = """
    de het een en of maar want dus dan als toen die dat dit deze er hier daar wie wat waar wanneer waarom hoe hoezo welke
    welk ik je jij u wij we ze zij hij hem haar hen hun mij me mijn jouw uw ons onze jullie zich zelf men iemand iets
    is ben bent was waren zijn geweest wordt word worden werd werden geworden heeft heb hebt hebben had hadden gehad
    kan kun kunt kunnen kon konden mag mogen mocht mochten moet moeten moest moesten zal zullen zou zouden zul wil wilt
    willen wilde wilden ga gaat gaan ging gingen gegaan doe doet doen deed deden gedaan laat laten liet lieten
    van voor met aan op in uit bij naar om over door tot te ten ter tegen tussen onder per via na sinds tijdens omdat
    zodat terwijl doordat hoewel indien tenzij of ook nog al wel niet geen toch maar zo heel erg even eens nou nu dan
    steeds alleen eerst echt gewoon eigenlijk misschien straks later weer meer minder veel weinig alle alles elk elke
    ieder iedere iedereen sommige ander andere anders ene beide daarna daarom daarvoor daarover daarmee daarbij waarin
    waarop waarvoor waarmee hiervan ervan erover ermee erbij eruit erin eraan erop dr zn m n t s ie nee ja
    zonder binnen buiten zoals zulke zulk alsof zeg zegt zei hoeft hoeven zit zitten zat staat stond ligt lag komt
    kwam zich toe af mee niets niks vind vindt vinden vond vonden ding dingen staan stonden hele gehele dingetje
    nooit altijd vaak soms ooit bijna telkens helemaal totaal opeens ineens enkele allerlei vooral zeer
    slechts krijg krijgt krijgen kreeg kregen gekregen volgens graag soort keer beetje gek raar best sommigen hierover hierbij daaruit daarin daarop
"""
STOPWORDS = frozenset(_STOPWORDS.split())
"""Words that are left out of the ranking; phrases of the lexicon may still hold them ("zonder gezag")."""

_NOISE = """
    lkc uitspraak uitspraken advies adviezen precedent precedenten zaak zaken nummer nummers nr nrs zaaknummer zaaknr
    adviesnummer uitspraaknummer dossiernummer commissie klachtencommissie zoek zoeken vind geef toon jaar jaren periode
    sector oordeel klacht klachten verklaard verklaarde uitgesproken
"""
NOISE = frozenset(_NOISE.split())
"""Words that say nothing about the subject beside a filter or a number ("uitspraken uit 2020")."""


def folded_words(text: str) -> list[str]:
    """Return the words of a text in lower case, without accents and apostrophes, in order."""
    plain = text.translate(_APOSTROPHES).casefold()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return [word.replace("'", "") for word in _WORD.findall(plain)]
