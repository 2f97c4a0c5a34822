"""The Dutch words of the command line."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

PROGRAM = "dossierwijzer"
ABOUT = (
    "Mag ik deze leerlinggegevens delen? Zonder opdracht opent het scherm. Alles werkt zonder internet en niets van "
    "wat je typt wordt bewaard."
)
COMMANDS = "opdrachten"
OPTIONS = "opties"
USAGE = "gebruik: "
HELP = "laat deze hulp zien"
VERSION = "laat de versie van het programma en van de inhoud zien"
CONTENT = "map met eigen inhoud (decision_trees/ en knowledge/)"
JSON = "antwoord als JSON"
DATE = "de dag van vandaag, zoals 2026-11-22"
ROLE = "voor wie: leraar, kcer, directie of administratie"

TALK = "hetzelfde gesprek als gewone regels: voor schermlezers en ssh"
ASK = "wat de assistent van één zin maakt"
ASK_TEXT = "de zin, tussen aanhalingstekens"
ASK_WHY = "laat zien welke woorden waartoe leidden"
ADVICE = "de volgende vraag of het advies, bij feiten die je geeft"
ADVICE_TREE = "id van de situatie, zoals derden-eenvoudig"
ADVICE_FACT = "een feit dat je weet, zoals vrager=logopedist; mag vaker"
SEARCH = "zoek in uitspraken, uitleg, begrippen, mails, situaties en bronnen"
SEARCH_TEXT = "wat je zoekt; typefouten mogen"
SEARCH_KIND = "alleen deze soort, zoals uitspraak of begrip"
SEARCH_KINDS = ("uitspraak", "artikel", "begrip", "sjabloon", "boom", "passage")
"""The kinds of `language.search`, repeated here because that takes long to import; a test holds them together."""
SEARCH_THEME = "alleen uitspraken over dit thema"
SEARCH_OUTCOME = "alleen uitspraken met dit oordeel, zoals gegrond"
SEARCH_LIMIT = "hoeveel resultaten per soort (standaard 10)"
CHECK = "controleer alle inhoud; eindigt met 0 als alles klopt en anders met 2"
COVERAGE = "welke passages door welke situaties worden bereikt, en welke niet"
DIFFERENCES = "alle verschillen tussen de kwaliteitskaart en de wet"

SOUND = "Alles klopt."
FOUND = "{errors} fouten, {warnings} waarschuwingen."
NOT_A_FACT = "'{text}' is geen feit. Schrijf het als feit=waarde, zoals vrager=logopedist."
NOT_A_DATE = "'{text}' is geen datum. Schrijf die als 2026-11-22."
NOT_A_NUMBER = "'{text}' is geen getal van 1 of meer."
NOT_A_CHOICE = "'{text}' kan hier niet. Kies uit: {choices}."
DID_YOU_MEAN = " Bedoelde je '{word}'?"
NOTHING_FOUND = "Niets gevonden. Probeer een ander woord, of een nummer zoals 109174."
UNEXPECTED = "Er ging iets mis in het programma. Wat je typte is nergens bewaard. Start het programma opnieuw."

PARSER_ERRORS: Mapping[str, str] = MappingProxyType(
    {
        r"the following arguments are required: (.*)": "Dit ontbreekt nog: {0}.",
        r"unrecognized arguments: ((?P<wrong>\S+).*)": "Dit wordt niet begrepen: {0}.",
        r"argument (.*): expected one argument": "Bij {0} hoort een waarde.",
        r"argument (?:command|opdracht): invalid choice: '(?P<wrong>.*?)'.*": "Er is geen opdracht '{0}'.",
        r"argument (.*): invalid choice: '(?P<wrong>.*?)' \(choose from (.*)\)": "'{1}' kan niet bij {0}. Kies uit: {2}.",
        r"argument (.*?): (.*)": "Bij {0}: {1}",
        r"ambiguous option: (.*?) could match (.*)": "'{0}' kan van alles zijn: {1}.",
    }
)
"""What the library for command lines says in English, and what we say; `wrong` is a word that was meant otherwise."""
PARSER_ERROR = "De opdracht is niet begrepen."
SEE_HELP = "Kijk bij: {program} --help"
