"""Every Dutch word of the interface, in one place; the words of the conversation are in `phrases`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from assistant.model.facts import FactKind
from assistant.model.verdicts import Act, Authority, Direction, Ground, Role, Verdict

_CONSULT = "Eerst overleggen"

VERDICT_WORDS: Mapping[Act, Mapping[Verdict, str]] = MappingProxyType(
    {
        Act.SHARE: MappingProxyType(
            {
                Verdict.MUST: "Ja, dit moet je geven",
                Verdict.MAY: "Ja, dat mag",
                Verdict.NOT_YET: "Nog niet",
                Verdict.CONSULT: _CONSULT,
                Verdict.NO: "Nee",
            }
        ),
        Act.CORRECT: MappingProxyType(
            {
                Verdict.MUST: "Ja, verbeter het",
                Verdict.MAY: "Ja, je mag het verbeteren",
                Verdict.NOT_YET: "Nog niet verbeteren",
                Verdict.CONSULT: _CONSULT,
                Verdict.NO: "Nee, verander het niet",
            }
        ),
        Act.KEEP: MappingProxyType(
            {
                Verdict.MUST: "Ja, dit moet je bewaren",
                Verdict.MAY: "Ja, dit mag je bewaren",
                Verdict.NOT_YET: "Nog niet bewaren",
                Verdict.CONSULT: _CONSULT,
                Verdict.NO: "Nee, bewaar het zo niet",
            }
        ),
        Act.ASK: MappingProxyType(
            {
                Verdict.MUST: "Ja, dit moet je vragen",
                Verdict.MAY: "Ja, je mag het vragen",
                Verdict.NOT_YET: "Nog niet vragen",
                Verdict.CONSULT: _CONSULT,
                Verdict.NO: "Nee, vraag het niet",
            }
        ),
        Act.REGISTER: MappingProxyType(
            {
                Verdict.MUST: "Ja, leg het vast",
                Verdict.MAY: "Ja, je mag het vastleggen",
                Verdict.NOT_YET: "Nog niet vastleggen",
                Verdict.CONSULT: _CONSULT,
                Verdict.NO: "Nee, leg het niet vast",
            }
        ),
        Act.ROUTE: MappingProxyType(
            {
                Verdict.MUST: "Ja, dit moet",
                Verdict.MAY: "Ja, dat mag",
                Verdict.NOT_YET: "Nog niet",
                Verdict.CONSULT: _CONSULT,
                Verdict.NO: "Nee",
            }
        ),
    }
)
"""The verdict in words that fit what it is about."""

ROUTE_WORD = "Zo pak je het aan"
ROUTE_SHORT = "stappen"
ROUTE_KEY = "route"
ROUTE_SYMBOL = "→"

VERDICT_SHORT: Mapping[Verdict, str] = MappingProxyType(
    {
        Verdict.MUST: "moet",
        Verdict.MAY: "mag",
        Verdict.NOT_YET: "nog niet",
        Verdict.CONSULT: "overleg",
        Verdict.NO: "nee",
    }
)

SYMBOLS: Mapping[Verdict, str] = MappingProxyType(
    {
        Verdict.MUST: "‼",
        Verdict.MAY: "✓",
        Verdict.NOT_YET: "◔",
        Verdict.CONSULT: "☎",
        Verdict.NO: "✗",
    }
)
"""One symbol of one cell for each verdict."""

GROUNDS: Mapping[Ground, str] = MappingProxyType(
    {
        Ground.CONSENT: "toestemming",
        Ground.DUTY: "een wettelijke plicht",
        Ground.LEGAL_RIGHT: "een wettelijk recht",
        Ground.DATA_SUBJECT: "het recht van de leerling of zijn ouders",
        Ground.VITAL_INTEREST: "gevaar voor het kind",
        Ground.NONE: "geen grond om te delen",
    }
)
GROUNDS_OTHER_ACT: Mapping[Ground, str] = MappingProxyType({Ground.NONE: "geen aparte grond nodig"})
"""The words for an act that is not sharing, where they differ."""

AUTHORITIES: Mapping[Authority, str] = MappingProxyType(
    {Authority.LAW: "wet", Authority.COMMITTEE: "LKC", Authority.BOARD: "bestuur", Authority.GUIDANCE: "advies"}
)

DIRECTIONS: Mapping[Direction, str] = MappingProxyType(
    {
        Direction.CARD_PROTECTS_MORE: "De kaart beschermt meer dan de wet. Volg de kaart.",
        Direction.CARD_NARROWS: "De kaart geeft minder dan de wet. De wet gaat voor; vraag het na bij de privacy officer.",
        Direction.OUTDATED: "De kaart is verouderd. De wet van nu geldt.",
        Direction.UNCERTAIN: "De bronnen zijn het niet eens of niet zeker. Laat het nakijken door de privacy officer.",
    }
)

ROLES: Mapping[Role, str] = MappingProxyType(
    {
        Role.TEACHER: "leraar",
        Role.COORDINATOR: "KC'er",
        Role.PRINCIPAL: "directie",
        Role.ADMINISTRATION: "administratie",
    }
)

RECIPIENTS: Mapping[str, str] = MappingProxyType(
    {
        "ouder": "de ouder",
        "externe": "de vrager van buiten",
        "intern": "iemand binnen de school of het bestuur",
        "leerling": "de leerling",
    }
)

OUTCOMES: Mapping[str, str] = MappingProxyType(
    {
        "gegrond": "gegrond",
        "deels_gegrond": "deels gegrond",
        "ongegrond": "ongegrond",
        "niet_ontvankelijk": "niet-ontvankelijk",
        "onbekend": "uitkomst onbekend",
    }
)
"""What the committee decided."""

SIDES: Mapping[str, str] = MappingProxyType(
    {
        "school": "De school kreeg gelijk.",
        "ouder": "De ouder kreeg gelijk.",
        "beide": "Allebei kregen ze voor een deel gelijk.",
        "geen": "Niemand kreeg gelijk.",
    }
)

SECTORS: Mapping[str, str] = MappingProxyType(
    {"po": "basisonderwijs", "vo": "voortgezet onderwijs", "so": "speciaal onderwijs", "onbekend": "sector onbekend"}
)

RESULT_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "boom": "Situaties",
        "uitspraak": "Uitspraken van de LKC",
        "thema": "Thema's",
        "artikel": "Uitleg",
        "begrip": "Begrippen",
        "sjabloon": "Mails",
        "contact": "Wie bellen",
        "passage": "Regels uit kaart, LKC en wet",
        "bron": "Regels uit kaart, LKC en wet",
        "les": "Lessen",
        "casus": "Oefencasussen",
    }
)

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)

UNKNOWN_ANSWER = "Weet ik niet"
UNKNOWN_VALUE = "weet ik niet"
OR = "of"
AND = "en"
MORE = "nog {count} andere"

HINTS: Mapping[FactKind, str] = MappingProxyType(
    {
        FactKind.DATE: "Schrijf een datum, zoals 22 november 2026, 22-11 of gisteren.",
        FactKind.NUMBER: "Schrijf een heel getal.",
    }
)
NUMBER_RANGE = "Schrijf een getal van {minimum} tot en met {maximum}."

BLANK_BOARD = "[vult het bestuur in]"
BLANK_DATE = "[datum nog niet bekend]"
CHECK = "laat nakijken"
UNSURE = "niet zeker"
OLD_VERSION = "gelezen in de versie van {version}"

TITLE_ADVICE = "Advies: {title}"
SAY_NOW = "Zeg nu"
VERDICT = "Oordeel"
GROUND = "Dit rust op {ground}."
BECAUSE = "Waarom"
DECIDING = "Wat telde mee"
PARTS = "Per onderdeel"
STEPS = "Stappen"
CAUTIONS = "Let op"
RECORDS = "Vastleggen"
DEADLINES = "Uiterlijk"
MAILS = "Mails"
CONTACTS = "Wie bellen"
PRECEDENTS = "Uitspraken van de LKC"
SOURCES = "Bronnen"
CONFLICTS = "Waar kaart en wet verschillen"
WHAT_IF = "Wat zou dit veranderen"
DECISION = "Na het overleg"
WARNINGS = "Let op: verouderd"

LAST_SCHOOL_DAY = "laatste schooldag ervoor: {date}"
BY = "door: {who}"
IN_SYSTEM = "via {system}"
MAIL_REF = "mail: {title}"
MORE_HERE = "Meer"
MORE_COMMANDS = (
    "Typ 'mail 1' voor een mail, 'wat als' voor wat dit zou veranderen, of 'alles' voor het hele advies met bronnen."
)
MAIL_TO = "Aan"
MAIL_SUBJECT = "Onderwerp"
WHAT_IF_VALUE = "{name}: {values}"
WHAT_IF_OPENS = "dan vraag ik eerst: {question} Daarna kan nog: {verdicts}"
WHAT_IF_GIVES = "dan wordt het: {verdicts}"
DECISION_TEXT = "Is er besloten? Geef het besluit door, met zijn nummer of in woorden. Dan gaat het advies verder."
STALE = "'{title}' had al nagekeken moeten zijn. Vraag de staffunctionaris of dit nog klopt."
FOOTER = "Inhoud {version}, nagekeken op {date}. Dit is hulp bij je keuze, geen juridisch advies."
NOT_DATED = "jaar onbekend"

PRECEDENT_TITLE = "Uitspraak {number}: {title}"
PRECEDENT_LEAD = "LKC, {date}, {sector}: {outcome}"
HAPPENED = "Wat er gebeurde"
VIEW = "Wat de commissie vond"
LESSON = "Wat je ervan leert"
ACTION = "Wat je nu doet"
DOUBT = "Wat niet zeker is"
READ_MORE = "Lees verder"
THEME_OUTCOMES = "Uitkomsten"
THEME_ADVICES = "Uitspraken"
THEME_CONTRADICTIONS = "Uitspraken die elkaar lijken tegen te spreken"
THEME_LEAD = "{count} uitspraken"
THEME_LEAD_ONE = "1 uitspraak"
BAR = "█"

DIFFERENCES_TITLE = "Waar kaart en wet verschillen"
DIFFERENCES_LEAD = "Voor de staffunctionaris die over de kwaliteitskaart gaat: {count} verschillen."
DIFFERENCE_SAYS = "Dit zegt het advies: {says}"
DIFFERENCE_OWNER = "Te besluiten: {owner}"
DIFFERENCE_CARD = "Kaart: {ids}"
DIFFERENCE_LAW = "Wet en LKC: {ids}"
DIFFERENCE_USED = "Te zien in: {trees}"
DIFFERENCE_UNUSED = "Te zien in: nog geen enkel advies"

COVERAGE_TITLE = "Welke regels komen terug in een advies"
COVERAGE_LEAD = (
    "{reached} van de {norms} regels die moeten terugkomen, komen terug "
    "({paths} verschillende paden door {trees} situaties)."
)
COVERAGE_MISSING = "Nog niet bereikt"
COVERAGE_REACHED = "Bereikt"
COVERAGE_BACKGROUND = "Achtergrond"
COVERAGE_ROW = "{id}: {ends}"
COVERAGE_ENDS = "{tree} ({ends})"
COVERAGE_EXAMPLE = ", bijvoorbeeld met {facts}"

READING_ABOUT = "Dit gaat over: {subject}"
READING_UNSURE = "Dit gaat misschien over: {subject}"
READING_OTHERS = "Het kan ook gaan over:"
READING_SCORE = "{subject}: {percent}%"
READING_WHY = "Deze woorden telden:"
READING_EVIDENCE = "'{words}' wijst op {meaning} (gewicht {weight})"
READING_CORRECTED = "'{typed}' gelezen als '{understood}'"
