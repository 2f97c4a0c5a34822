"""Mutants that nothing notices, and why that is no danger."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_NEVER_THERE = "de keuze moet volledig zijn, maar deze tak is op geen enkel pad aan de beurt"
_DOUBT_WAITS = "onbereikbaar: is de veiligheid onbekend, dan wordt altijd eerst overlegd"
_NO_NORM = (
    "waarschuwt alleen voor een boete (W206, W211: geen norm); dat gemeld moet worden, staat in de andere stappen"
)
_STILL_TALKS = "elke weg eindigt toch in eerst overleggen; er komen alleen vragen bij die niets uitmaken"

EXPLAINED: Mapping[str, str] = MappingProxyType(
    {
        "andere-leerlingen/welk: tak 4 naar niet-vertellen": _NEVER_THERE,
        "andere-leerlingen/welk: tak 5 naar niet-vertellen": _NEVER_THERE,
        "datalek/welk: tak 6 naar gemaild-adres": _NEVER_THERE,
        "derden-complex/wie: onbekend naar binnen": "stuurt wie onbekend is door naar dezelfde vraag",
        "derden-complex/binnen: tak 6 naar media-nee": _NEVER_THERE,
        "derden-complex/leerplicht-meld-verzuim: zonder stap leerplicht-boete": _NO_NORM,
        "derden-complex/leerplicht-meld-inschrijving: zonder stap leerplicht-boete": _NO_NORM,
        "derden-eenvoudig/opvang-praktisch: oordeel moet werd mag": "de school geeft het (W239); of dat een plicht is, laten de bronnen open",
        "dossier-inzage/voortgang-besluit: onbekend naar voortgang-geven": _DOUBT_WAITS,
        "dossier-inzage/na-recht: onbekend naar weglaten": _DOUBT_WAITS,
        "klacht/over: anders naar klacht-inzage": "alle stappen en contacten blijven; er komt een zoekstap bij",
        "klacht/over-commissie: anders naar commissie-inzage": "alle stappen en contacten blijven; er komt een zoekstap bij",
        "klacht/naar-rechter: zonder stap zonder-advocaat": "uitleg voor de ouder, geen verplichting (W47)",
        "opslag/begeleiding-vastleggen: zonder stap doel-van-het-dossier": "uitleg; wat moet, staat in de andere stappen",
        "toestemming-geldig/voogdij: voogd naar rechter": "verschilt alleen als een ouder zonder gezag ook bezwaar maakte, en dan naar stoppen toe",
        "swv-topdossier/indienen: zonder stap swv-oso-eigen-bestuur": "legt een uitzondering uit, geen verplichting (W147)",
        "swv-topdossier/indienen: zonder stap swv-bewaren": "legt de bewaartermijn van een ander uit (W276)",
        "swv-topdossier/indienen-na-besluit: zonder stap swv-bewaren": "legt de bewaartermijn van een ander uit (W276)",
        "veiligheid/besloten: nog-niet naar door-wie": _STILL_TALKS,
        "veiligheid/besloten: onbekend naar door-wie": _STILL_TALKS,
        "veiligheid/welk-besluit: tak 4 naar besloten-delen": _NEVER_THERE,
        "zelf-vragen/eerst-toestemming: zonder stap formulier-kinderopvang": "een tip over een formulier (W243); de stap die moet, staat ernaast",
        "gescheiden-ouders/beiden-besluit: onbekend naar informeer-beiden": _DOUBT_WAITS,
        "gescheiden-ouders/een-besluit: onbekend naar informeer-een": _DOUBT_WAITS,
        "gescheiden-ouders/voogd-besluit: onbekend naar informeer-de-voogd": _DOUBT_WAITS,
        "gescheiden-ouders/zonder-gezag-dossier-besluit: onbekend naar zonder-gezag-dossier-verbod": _DOUBT_WAITS,
        "gescheiden-ouders/zonder-gezag-besluit: onbekend naar zonder-gezag-verbod": _DOUBT_WAITS,
    }
)
"""By name of the mutant: why it makes no difference that should be noticed."""
