"""What the assistant says in the conversation, and the words by which a user commands it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

GREETING = "Waar gaat het om? Typ het in één zin, of kies een situatie."
GREETING_AGAIN = "We beginnen opnieuw. Waar gaat het om?"
WELCOME = "Hoi! Vertel in één zin waar het om gaat, dan zoek ik het met je uit."
WELCOME_BACK = "Graag gedaan. Typ gerust een nieuwe vraag, of 'stop' om te stoppen."
UNDERSTOOD = "Ik begreep: {facts}."
SEPARATOR = " · "
OPENED = "Het gaat om: {title}."
TAKEN = "Genoteerd: {facts}."
DATE_READ = "Ik lees: {date}. Klopt dat niet? Typ 'terug'."
ADVICE = "{symbol} {answer}"

PRIVACY = "Ik heb iets weggelaten dat over een persoon kan gaan. Dat is hier niet nodig: zeg liever 'de leerling' of 'de moeder'."

DANGER = "Is een kind nu in gevaar? Bel direct 112. Bel daarna Veilig Thuis: 0800-2000, dag en nacht en gratis."
DANGER_ROLES = "Licht meteen in: {roles}. Ga het niet alleen oplossen."
DANGER_ROLES_PLAIN = "de aandachtsfunctionaris en de directeur"
DANGER_GO_ON = "Kan het even? Dan kijk ik met je verder."

OFFER = "Bedoel je een van deze?"
OFFER_NONE = "Nee, iets anders"
KINDS: Mapping[str, str] = MappingProxyType(
    {
        "begrip": "Uitleg van een woord",
        "contact": "Wie je kunt bellen",
        "sjabloon": "Een voorbeeldmail",
        "uitspraken": "Een uitspraak van de LKC",
        "inwerken": "Inwerken als nieuwe KC'er",
    }
)
"""Side questions, as they are offered."""
OFFER_ASK = "Ik weet niet zeker wat je bedoelt. Bedoel je een van deze?"
OFFER_ALL = "Dit zijn de situaties. Kies er een."
OFFER_SAME_PUPIL = "Nieuwe vraag over dezelfde leerling: {title}"
OFFER_OTHER_PUPIL = "Nieuwe vraag over een andere leerling: {title}"
OFFER_STAY = "Nee, ga verder met waar we waren"
NEW_REQUEST = "Dit lijkt een nieuwe vraag. Wat wil je?"
SAME_PUPIL = (
    "Een nieuwe vraag over dezelfde leerling. Wat ik over de leerling weet, houd ik vast; de rest vraag ik opnieuw."
)
OTHER_PUPIL = "Een nieuwe vraag over een andere leerling. Ik begin zonder iets te weten."
WENT_ON = "Goed, we gaan verder waar we waren."

OUTSIDE = "Daar kan ik je niet mee helpen, denk ik. Ik help met de vraag of je gegevens van een leerling mag delen of bewaren."
OUTSIDE_TRY = "Gaat het daar toch over? Zeg het dan eens anders, bijvoorbeeld: 'een logopedist belt over een leerling'."
OUTSIDE_PERSON = "Ik kom er niet uit, en gokken doe ik niet. Bel {name}{address}: die denkt met je mee."
OUTSIDE_PERSON_PLAIN = "Ik kom er niet uit, en gokken doe ik niet. Vraag het aan de KC'er of de directeur."
CAN_DO = (
    "Dit kan ik: een advies geven over delen, inzage, overdracht, toestemming of een klacht; een begrip uitleggen; "
    "een mail laten zien; zeggen wie je kunt bellen; een LKC-uitspraak opzoeken."
)

UNCLEAR_CHOICE = "Dat begrijp ik niet als antwoord. Kies een nummer van 1 tot en met {count}, of zeg het anders."
UNCLEAR_WHICH = "{word}, maar welke dan? Kies {places}, of zeg het anders."
UNCLEAR_DATE = "Daar zie ik geen datum in. Schrijf bijvoorbeeld 22-11-2026, 22 november of gisteren."
UNCLEAR_NUMBER = "Daar zie ik geen getal in dat past."
UNCLEAR_AFTER = (
    "Dat begrijp ik niet. Vraag bijvoorbeeld 'waarom', 'wie moet ik bellen' of 'welke mail', of typ 'opnieuw'."
)
NOTHING_TO_CHOOSE = "Er valt nu niets te kiezen."
NOTHING_BACK = "Je bent aan het begin. Verder terug kan niet."
REFUSED = "{mistake} Bel in de tussentijd de KC'er of de directeur."

CHANGED = "Aangepast: {name} is nu: {value}."
CHANGED_ONLY = "{name} was al: {value}."
FELL_AWAY = "Daardoor vervalt: {names}."
ANOTHER_REQUEST = "Daardoor is het een andere vraag. Dit vervalt: {names}."
FORGOTTEN = "Weggehaald: {name}."
NO_ADVICE = "Er is nog geen advies. Beantwoord eerst de vraag."
NO_SITUATION = "Er is nog geen advies. Vertel eerst in één zin waar het om gaat."
WHAT_IF = "Dit zou het advies veranderen:"
WHAT_IF_NOTHING = "Geen enkel ander antwoord geeft hier een ander oordeel."
NOT_KNOWN = "Dat wist ik nog niet."
DECIDED = "Genoteerd wat er is besloten: {value}."
NO_DECISION = "Bij dit advies hoort geen besluit om door te geven."

WHY = "Waarom ik dit vraag: {why}"
FIND_OUT = "Weet je het niet? {find_out}"
WHY_NOTHING = "Er staat nu geen vraag open."
WHY_ADVICE = "Dit advies volgt uit: {facts}."
RESTS_ON = "Dit rust op:"
RESTS_ON_NOTHING = "Er is nog geen vraag of advies waar een bron bij hoort."
CALL = "Je kunt bellen:"
CALL_LATER = "Wie je in jouw geval belt, staat in het advies. Twijfel je nu al? Dan kun je bellen:"
MAILS = "Bij dit advies horen deze mails. Typ 'mail 1' voor de hele tekst:"
MAILS_NONE = "Bij dit advies hoort geen mail."
MAILS_BEFORE = "Welke mail je stuurt, staat in het advies. Vertel eerst in één zin waar het om gaat."
MAILS_LATER = "Welke mail je stuurt, staat in het advies. Beantwoord eerst de vraag."
MAIL_NOT_THERE = "Er is geen mail {number}."
PRECEDENT_UNKNOWN = "Uitspraak {number} ken ik niet. Kijk op onderwijsgeschillen.nl."
PRECEDENTS = "Deze uitspraken gaan erover. Typ een nummer om er een te lezen:"
PRECEDENTS_SEARCH = "Zoek in de uitspraken op een woord of een nummer. Typ bijvoorbeeld 'uitspraak 109174'."
ONBOARDING = "Leuk dat je begint. Lees eerst deze uitleg:"
ONBOARDING_PLAIN = "Leuk dat je begint. Typ 'lijst' om de situaties te zien, en vraag gerust wat een woord betekent."
STOPPED = "Tot de volgende keer. Ik bewaar niets van dit gesprek."
TERM = "{name}: {text}"
TERM_UNKNOWN = "Dat begrip ken ik niet. Vraag het de KC'er."

HELP = (
    "Antwoord met een nummer of in je eigen woorden.\n"
    "- waarom: waarom ik iets vraag\n"
    "- waar staat dat: de regels erachter\n"
    "- wat is gezag: uitleg van een woord\n"
    "- wie moet ik bellen · welke mail stuur ik · mail 1\n"
    "- uitspraak 109174: een advies van de LKC\n"
    "- terug: één stap terug · opnieuw: van voren af aan\n"
    "- wat als: wat het advies zou veranderen · alles: het hele advies met bronnen\n"
    "- lijst: alle situaties · wat weet je: wat ik al weet\n"
    "- advies: het hele advies nog eens · stop: klaar"
)
KNOWN = "Dit weet ik:"
KNOWN_NOTHING = "Ik weet nog niets."

PLAIN_HELLO = "Dossierwijzer. Typ 'hulp' voor uitleg en 'stop' om te stoppen."
PLAIN_USER = "Jij: {text}"
PLAIN_CHOOSE = "Kies een nummer, of typ je antwoord."
PLAIN_AFTER = "Vraag gerust door, of typ 'opnieuw' of 'stop'."
PLAIN_END = "Einde van de invoer."

COMMANDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "back": ("terug", "vorige", "stap terug", "een terug", "ga terug", "undo", "herstel"),
        "restart": ("opnieuw", "begin opnieuw", "opnieuw beginnen", "overnieuw", "van voren af aan", "nieuw gesprek"),
        "thanks": (
            "dank je wel",
            "dank je",
            "dankjewel",
            "dankje",
            "bedankt",
            "dank u wel",
            "heel erg bedankt",
            "top bedankt",
            "thanks",
        ),
        "stop": ("stop", "klaar", "einde", "afsluiten", "sluit af", "doei", "exit", "quit"),
        "help": ("hulp", "help", "hoe werkt dit", "hoe werkt het", "wat kan je", "wat kun je", "wat kan jij", "uitleg"),
        "list": ("lijst", "situaties", "menu", "kiezen", "onderwerpen", "welke situaties zijn er"),
        "known": ("wat weet je", "wat weet je al", "wat weet je nu", "overzicht"),
        "what-if": (
            "wat als",
            "en als",
            "wat zou dit veranderen",
            "wat verandert dit",
            "wanneer mag het wel",
            "wanneer wel",
        ),
        "all": ("alles", "hele advies", "het hele advies", "volledig advies", "alles lezen", "lees alles"),
        "advice": ("advies", "het advies", "toon advies", "laat het advies zien", "nog eens het advies"),
        "why": (
            "waarom",
            "waarom dan",
            "hoezo",
            "waarom vraag je dit",
            "waarom vraag je dat",
            "waarom wil je dat weten",
            "waarom wil je dit weten",
            "waarom is dat nodig",
            "waarom moet dat",
            "waarom mag dat niet",
            "waarom mag het niet",
            "waarom niet",
        ),
        "where": (
            "waar staat dat",
            "waar staat dit",
            "waar staat het",
            "waar staat dat dan",
            "bron",
            "bronnen",
            "welke regel is dat",
            "welke wet is dat",
            "op grond waarvan",
            "wie zegt dat",
            "van wie moet dat",
        ),
        "contacts": (
            "wie bellen",
            "wie bel ik",
            "wie moet ik bellen",
            "wie kan ik bellen",
            "wie moet ik dan bellen",
            "wie kan mij helpen",
            "wie kan me helpen",
            "met wie overleg ik",
            "bij wie moet ik zijn",
            "contact",
            "contacten",
        ),
        "mails": (
            "mail",
            "mails",
            "welke mail",
            "welke mails",
            "welke mail stuur ik",
            "welke mail moet ik sturen",
            "wat mail ik",
            "wat moet ik mailen",
            "heb je een mail",
            "heb je een voorbeeldmail",
            "voorbeeldmail",
            "sjabloon",
        ),
        "greeting": ("hoi", "hallo", "hey", "hi", "goedemorgen", "goedemiddag", "goedenavond", "dag", "yo", "test"),
    }
)
"""What a user may type as a whole line, folded to plain lower case."""

ORDINALS: Mapping[str, int] = MappingProxyType(
    {
        "eerste": 1,
        "tweede": 2,
        "derde": 3,
        "vierde": 4,
        "vijfde": 5,
        "zesde": 6,
        "zevende": 7,
        "achtste": 8,
        "negende": 9,
        "een": 1,
        "twee": 2,
        "drie": 3,
        "vier": 4,
        "vijf": 5,
        "zes": 6,
        "zeven": 7,
        "acht": 8,
        "negen": 9,
        "laatste": -1,
    }
)
CHOICE_LEADS = ("ik kies", "doe maar", "doe", "dan", "antwoord", "nummer", "nr", "optie", "keuze", "de", "het")
CHOICE_TAILS = ("graag", "maar", "aub", "optie", "antwoord")
NONE_OF_THESE = frozenset(
    {"nee", "geen", "geen van deze", "geen van die", "iets anders", "nee iets anders", "nee hoor"}
)
YES = frozenset({"ja", "jawel", "klopt", "ja klopt", "precies", "ja die", "ja hoor", "inderdaad", "ok", "oke"})
DONT_KNOW = (
    "weet ik niet",
    "weet niet",
    "weet ik eigenlijk niet",
    "ik weet het niet",
    "ik weet niet",
    "geen idee",
    "geen flauw idee",
    "onbekend",
    "weet het niet",
    "weet ik nog niet",
)
CORRECTIONS = (
    "wacht",
    "sorry",
    "ik bedoel",
    "bedoel ik",
    "ik bedoelde",
    "bedoelde",
    "toch",
    "klopt niet",
    "verkeerd",
    "foutje",
    "oeps",
    "correctie",
    "eigenlijk was",
    "het was",
    "vergiste",
    "vergis",
)
"""Words that tell that something said before was not right."""

TERM_LEADS = (
    "wat is",
    "wat zijn",
    "wat betekent",
    "wat betekenen",
    "wat houdt",
    "wat bedoel je met",
    "wat wordt bedoeld met",
    "leg uit",
    "uitleg van",
    "uitleg over",
    "betekenis van",
    "definitie van",
)
TERM_FILLERS = ("ook alweer", "eigenlijk", "precies", "in", "nou", "dan", "een", "de", "het", "dat", "ook", "weer")
CONTACT_LEADS = ("wie is", "wat doet", "bel ik", "nummer van", "telefoonnummer van", "hoe bereik ik")
MAIL_NUMBER_LEADS = ("mail", "mailtje", "sjabloon", "toon mail", "laat mail")
PRECEDENT_WORDS = ("uitspraak", "uitspraken", "lkc", "zaak", "nummer")
SIGHS = frozenset(
    {"dat", "eh", "hm", "hmm", "pff", "tja", "nou", "oei", "sorry", "zo", "even", "nog", "helaas", "eigenlijk"}
)
