"""The Dutch words that only the terminal interface shows: keys, headings, hints, notices."""

from __future__ import annotations

NAME = "Dossierwijzer"
MOTTO = "leerlinggegevens delen? stap voor stap"

# --- keys: short in the key bar, longer in help
KEY_UP = "omhoog"
KEY_DOWN = "omlaag"
KEY_PICK = "kies"
KEY_DIGITS = "kies"
KEY_ARROWS = "loop"
KEY_BACK = "terug"
KEY_HELP = "hulp"
KEY_CASES = "uitspraken"
KEY_CARD = "kaart"
KEY_FACTS = "feiten"
KEY_ROLE = "rol"
KEY_THEME = "licht/donker"
KEY_RESTART = "opnieuw"
KEY_QUIT = "stop"
KEY_SUSPEND = "pauze"
KEY_SCROLL_UP = "lees terug"
KEY_SCROLL_DOWN = "lees verder"
KEY_NEXT_FIELD = "volgende"
KEY_PREVIOUS_FIELD = "vorige"
KEY_ADVICE = "advies"
KEY_TABS = "tab"
KEY_COPY = "kopieer"
KEY_EXPORT = "bewaar"
KEY_DECIDE = "besluit"
KEY_TYPE = "stel een vraag"
KEY_OPEN_CASE = "uitspraak"
KEY_CLOSE = "sluit"
KEY_FORGET = "vergeet"
KEY_FILTERS = "filters"
KEY_SORT = "sorteer"
KEY_BARS = "grafiek"
KEY_COMPLAINT = "hulp bij klacht"

TIP_DIGITS = "Kies een antwoord met zijn nummer. Dat werkt als je nog niets hebt getypt."
TIP_ARROWS = "Loop met de pijlen langs de antwoorden en kies met Enter."
TIP_BACK = "Eén stap terug. Staat er tekst op de regel, dan gaat die eerst weg."
TIP_HELP = "Alle toetsen die nu werken. Kies er een om hem uit te voeren."
TIP_CASES = "Zoek in de uitspraken van de klachtencommissie (LKC)."
TIP_CARD = "Waar de kwaliteitskaart en de wet verschillen, en wat je dan volgt."
TIP_FACTS = "Bekijk wat ik van je weet. Wijzig of vergeet een feit."
TIP_ROLE = "Kies je rol. Je krijgt dan de stappen die bij jou passen; het oordeel blijft hetzelfde."
TIP_THEME = "Wissel tussen lichte en donkere kleuren."
TIP_RESTART = "Begin opnieuw. Alles wat je typte, is dan weg. Met Esc haal je het terug."
TIP_QUIT = "Stop met het programma. Er wordt niets bewaard van wat je typte."
TIP_SUSPEND = "Zet het programma even opzij; met fg kom je terug."
TIP_SCROLL = "Blader door de tekst."
TIP_ADVICE = "Open het advies."
TIP_TABS = "Ga met een cijfer of met ← en → naar een tab."
TIP_COPY = "Kopieer de mail naar het klembord."
TIP_EXPORT = "Bewaar het advies als bestand, op een plek die jij kiest."
TIP_DECIDE = "Leg vast wat er in het overleg is besloten. Dan gaat het advies verder."
TIP_TYPE = "Ga terug naar het gesprek en stel een vraag."
TIP_OPEN_CASE = "Lees de uitspraken van de LKC die hierbij horen."
TIP_FORGET = "Vergeet dit feit. Ik vraag het opnieuw als het nodig is."
TIP_CLOSE = "Sluit dit venster."

# --- conversation
CHAT = "Gesprek"
KNOWN = "Wat ik weet"
WHY = "Waarom deze vraag"
WHY_ADVICE = "Waarom dit advies"
POSSIBLE = "Nog mogelijk"
OPENING_EXAMPLE = "Bijvoorbeeld: “Logopedist belt over een leerling, mag ik iets vertellen?”"
PRIVACY = "Typ geen namen. Ik bewaar niets van wat je typt."
LOADING = "Een moment, ik lees de regels …"
NOT_LOADED = "De inhoud kan niet worden gelezen."
NOT_LOADED_TIP = "Sluit af met ctrl+q en voer uit: dossierwijzer controleer"
PLACEHOLDER = "typ een antwoord of een vraag"
PLACEHOLDER_NARROW = "typ je antwoord"
NOTHING_KNOWN = "Nog niets."
NO_QUESTION = "Zodra ik iets vraag, lees je hier waarom."
CHANGE = "wijzig"
CHANGE_SIGN = "✎"
UNDO = "Klopt dat niet? Met F4 wijzig of vergeet je het."
DERIVED = "berekend"
ASKED = "?"
SEE_ADVICE = "Bekijk het advies"
FIND_OUT = "Weet je het niet?"
NOTHING_POSSIBLE = "Nog niets te zeggen."

# --- changing a fact
CHANGE_TITLE = "Wijzig"
FORGET_ROW = "Vergeet dit"
NEW_VALUE = "typ de nieuwe waarde"

# --- advice
TABS = ("Wat nu", "Stappen", "Mails", "Contacten", "Bronnen", "Wat zou dit veranderen")
TABS_SHORT = ("Wat nu", "Stappen", "Mails", "Contacten", "Bronnen", "Wat als")
STEP_MAIL = "mail: {title}"
STEP_MAIL_KEY = "de mail staat klaar: toets 3"
OPEN_SOURCE = "Kies een passage met ↑ en ↓ en lees hem met Enter."
OPEN_PRECEDENT_LEAD = "Welke uitspraak wil je lezen?"
REFUSED = "Deze situaties doen nu niet mee, want er zit een fout in de inhoud: {names}. Vraag de beheerder om dossierwijzer controleer uit te voeren."
SAY_NOW = "Zeg nu"
ANSWER = "Het antwoord"
BECAUSE = "Waarom"
GROUND = "Grond"
PARTS = "Per onderdeel"
CAUTIONS = "Let op"
RECORDS = "Leg vast in ParnasSys"
DEADLINES = "Termijnen"
STEPS = "Stappen"
FIRST_STEPS = "Eerst doen"
ALL_STEPS = "Alle {count} stappen: toets 2"
FIRST_CONTACTS = "Wie bellen"
ALL_CONTACTS = "Alle {count} contacten: toets 4"
LAST_SCHOOL_DAY = "Laatste schooldag ervoor: {date}"
WHO = "wie"
SYSTEM = "systeem"
HANDED_ON = "geef dit door"
NO_STEPS = "Er zijn geen stappen."
NO_MAILS = "Bij dit advies hoort geen mail."
NO_CONTACTS = "Je hoeft hiervoor niemand te bellen."
NO_SOURCES = "Er zijn geen bronnen."
NO_WHAT_IF = "Geen enkel ander antwoord verandert dit advies."
MAIL_CHOOSE = "Kies een mail met ↑ en ↓"
MAIL_COPY = "Toets c of Enter kopieert de hele mail. Lukt plakken niet? Selecteer dan de tekst hieronder."
MAIL_TO = "Aan"
MAIL_SUBJECT = "Onderwerp"
MAIL_BLANKS = "Vul zelf in"
COPIED = "De mail staat op het klembord. Vul de stukken tussen [ ] in."
SOURCES_OF = "Passages"
CONFLICTS = "Kaart en wet verschillen"
PRECEDENTS = "Uitspraken van de LKC"
OPEN_PRECEDENT = "Kies een uitspraak met ↑ en ↓ en open hem met Enter."
WHAT_IF_LEAD = "Dit zou het oordeel veranderen, als alleen dit anders was:"
WHAT_IF_NOW = "nu"
WHAT_IF_OPENS = "dan vraag ik eerst"
WHAT_IF_OR = "of"
NEEDS_DECISION = "Is er overlegd? Toets b, en leg vast wat er is besloten."
NO_ADVICE = "Er is nog geen advies."

# --- export
EXPORT_ADVICE = "Bewaar het advies"
EXPORT_LIST = "Bewaar de lijst"
EXPORT_LEAD = "Er staan geen namen in, behalve als je die zelf invult. Waar moet het bestand komen?"
EXPORT_PLACEHOLDER = "bijvoorbeeld advies.md"
EXPORT_DONE = "Bewaard in {path}"
EXPORT_EXISTS = "Dat bestand bestaat al. Kies een andere naam."
EXPORT_FAILED = "Daar kan ik niet schrijven. Kies een andere plek."
EXPORT_EMPTY = "Typ eerst een naam voor het bestand."

# --- decision
DECISION_TITLE = "Wat is er besloten?"

# --- role
ROLE_TITLE = "Wat is je rol?"
ROLE_LEAD = "Je krijgt de stappen die bij je rol passen. Het oordeel blijft altijd hetzelfde."
ROLES = (
    ("leraar", "Leraar of onderwijsassistent"),
    ("kcer", "KC'er (kwaliteitscoördinator, ib'er)"),
    ("directie", "Directeur of teamleider"),
    ("administratie", "Administratie"),
)
ROLE_NOW = "Je rol is nu: {role}."

# --- help
HELP_TITLE = "Hulp: wat kun je hier doen?"
HELP_LEAD = "Kies een opdracht met ↑ en ↓ en Enter, of typ om te zoeken."
HELP_PLACEHOLDER = "zoek een opdracht"
HELP_NONE = "Geen opdracht gevonden."
HELP_CHAT = (
    "Typ in je eigen woorden. Ik stel één vraag tegelijk en eindig met een advies.",
    "Je mag altijd iets vragen, zoals “wat is gezag?” of “waarom vraag je dit?”.",
    "Ik bewaar niets van wat je typt. Typ liever geen namen.",
)
HELP_ADVICE = (
    "Het oordeel staat bovenaan, in woorden en met een teken.",
    "Elke stap noemt zijn bron, zoals K31. De tekst daarvan staat op de tab Bronnen.",
)
HELP_LIBRARY = (
    "Typ wat je zoekt in gewone woorden, of een nummer.",
    "Een tikfout is geen probleem.",
)
HELP_COMPLAINT = ("Beschrijf de klacht in een of twee zinnen. Ik bewaar daar niets van.",)
KEY_NAMES = {
    "escape": "Esc",
    "enter": "Enter",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "delete": "Del",
    "home": "Home",
    "end": "End",
    "space": "spatie",
}

# --- notices
QUIT_TITLE = "Wil je stoppen?"
QUIT_NOTICE = "Druk op ctrl+q om te stoppen. Er wordt niets bewaard van wat je typte."
CRASH = "Er ging iets mis in Dossierwijzer. Het programma is gestopt. Van wat je typte, is niets bewaard."
CRASH_WHERE = "Meld deze plek aan de beheerder: {kind} in {file}, regel {line}."
CANNOT = "Dat kan nu niet: {why}"

# --- library
LIBRARY_TITLE = "Uitspraken van de LKC"
LIBRARY_PLACEHOLDER = "zoek in gewone woorden, of typ een nummer"
LIBRARY_PLACEHOLDER_NARROW = "zoek"
LIBRARY_NONE = "Niets gevonden. Probeer andere woorden, of wis de filters met F6."
LIBRARY_RESULTS = "Gevonden"
LIBRARY_PREVIEW = "Uitspraak"
LIBRARY_BUSY = "Een moment, ik zet de uitspraken klaar …"
ALL = "alle"
NO_YEAR = "onbekend"
FILTERS_TITLE = "Filter en sorteer"
FILTERS_LEAD = "Kies wat je wilt instellen."
FILTER_NAMES = {"theme": "Thema", "outcome": "Uitkomst", "sector": "Sector", "year": "Jaar"}
FILTER_SHOW = "Zoek in"
FILTER_ADVICES = "uitspraken"
FILTER_EVERYTHING = "alles"
FILTER_SORT = "Volgorde"
SORT_BEST = "best passend"
SORT_NEWEST = "nieuwste eerst"
FILTER_CLEAR = "Wis alle filters"
TIP_FILTERS = "Filter op thema, uitkomst, sector of jaar, en kies waarin je zoekt."
TIP_SORT = "Zet de nieuwste bovenaan, of weer wat het best past."
TIP_BARS = "Zie per thema en per jaar hoe klachten afliepen."
TIP_COMPLAINT = "Beschrijf een klacht en krijg de uitspraken die je nodig hebt."
TIP_FROM_LIBRARY = "Terug naar het gesprek."
OUTCOME_SYMBOLS = {"gegrond": "●", "deels_gegrond": "◐", "ongegrond": "○", "niet_ontvankelijk": "–", "onbekend": "?"}
BARS_TITLE = "Hoe liepen klachten af?"
BARS_THEME = "Per thema"
BARS_YEAR = "Per jaar"
LEADS_ON = "Ga verder naar"
LINK_KINDS = {
    "boom": "situatie",
    "thema": "thema",
    "passage": "regel",
    "begrip": "begrip",
    "uitspraak": "uitspraak",
}
LINKS_HINT = "Kies met ↑ en ↓, open met Enter."
KEY_LINKS = "loop"
TIP_LINKS = "Loop langs de verwijzingen onderaan, en open er een met Enter."
NO_PAGE = "Die bladzijde is er nu niet."
ROLE_SHORT = {"leraar": "leraar", "kcer": "KC'er", "directie": "directie", "administratie": "administratie"}
ROLE_LINE = "stappen voor: {role} · F5"

# --- help with a complaint
COMPLAINT_TITLE = "Hulp bij een klacht"
COMPLAINT_LEAD = "Beschrijf de klacht in een of twee zinnen, zonder namen, en druk op Enter. Ik bewaar daar niets van."
COMPLAINT_EXAMPLE = "Bijvoorbeeld: “Moeder klaagt dat wij zonder overleg een verslag aan de jeugdarts stuurden.”"
COMPLAINT_PLACEHOLDER = "beschrijf de klacht"
COMPLAINT_NONE = "Ik vond geen uitspraak die hierbij past. Beschrijf de klacht met andere woorden."
COMPLAINT_THEMES = "Waar het over gaat: {themes}"
FOR_SCHOOL = "Voor de school: hier kreeg de school gelijk"
FOR_PARENT = "Tegen de school: hier kreeg de ouder gelijk"
FOR_BOTH = "Allebei voor een deel"
UNDECIDED = "Zegt niets over de zaak zelf"
MATCHES_WORDS = "past bij: {words}"
MATCHES_THEMES = "thema: {themes}"
CHECKLIST = "Wat de commissie wil zien (W53)"
CHECKLIST_LINES = (
    "Welke stappen volgde je, en wanneer?",
    "Met welke reden deed je het zo?",
    "Wat is feit en wat is mening?",
    "Wat wisten de ouders, en sinds wanneer?",
    "Waaruit blijkt dat je geen partij koos?",
    "Waar staat het op papier?",
)
ROUTE = "Hoe een klacht loopt"
ROUTE_PASSAGES = ("L14", "W53", "W51", "W52")
THEME_LINE = "De lijn van de commissie: {theme}"
REFERENCE = "LKC {date}, {number}"
TAKE_ALONG = "Bij een klacht: lijst om mee te nemen"
TAKE_ALONG_NOTE = "Lees een uitspraak altijd zelf na voordat je hem gebruikt. Dit is hulp, geen juridisch advies."
COMPLAINT_HINT = "Kies een uitspraak met ↑ en ↓, open met Enter. F7 kopieert de lijst, F9 bewaart hem."
KEY_COPY_LIST = "kopieer lijst"
KEY_EXPORT_LIST = "bewaar lijst"
TIP_COPY_LIST = "Kopieer de lijst om mee te nemen."
TIP_EXPORT_LIST = "Bewaar de lijst als bestand, op een plek die jij kiest."
COPIED_LIST = "De lijst staat op het klembord."
LEGEND = "● gegrond ◐ deels ○ ongegrond – niet-ontvankelijk"
