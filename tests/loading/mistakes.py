"""One mistake each: what to change in sound content, and what the check must say of it."""

from __future__ import annotations

from dataclasses import dataclass

TREE = "decision_trees/vraag.yaml"
SUB = "decision_trees/toestemming.yaml"
RULES = "decision_trees/invariants.yaml"
FACTS = "knowledge/facts.yaml"
STEPS = "knowledge/steps/stappen.yaml"
CONTACTS = "knowledge/contacts.yaml"
DEADLINES = "knowledge/deadlines.yaml"
SOURCE = "knowledge/sources/kaart.yaml"
MAIL = "knowledge/templates/bericht.md"
ADVICE = "knowledge/precedents/100000.md"
WEIGHTS = "knowledge/weights.yaml"


@dataclass(frozen=True, slots=True)
class Mistake:
    """A change of one file, and the one problem that it must give first in that file."""

    name: str
    file: str
    find: str
    replace: str
    code: str
    line: int
    says: str
    """A part of the message or the hint."""


MISTAKES = (
    Mistake("broken-yaml", TREE, "nodes:", "nodes: [", "E105", 12, "geen geldige YAML"),
    Mistake("weight", WEIGHTS, "weights: {}", "weights:\n  vrager:\n    begin: veel", "E204", 4, "hoort een getal"),
    Mistake("alias", FACTS, "facts:\n", "facts:\n  x: &a {b: c}\n  y: *a\n", "E106", 2, "Schrijf het uit"),
    Mistake("empty", CONTACTS, "*", "", "E104", 1, "leeg"),
    Mistake("no-front-matter", MAIL, "---\ntitle", "title", "E107", 1, "kop ontbreekt"),
    Mistake("duplicate-key", TREE, "    ask: kanaal\n", "    ask: kanaal\n    ask: vrager\n", "E201", 16, "twee keer"),
    Mistake(
        "unknown-key",
        TREE,
        '    say_now: "Ik bel u terug."\n    steps: [noteer]\n    cites: [K1]\n  wacht',
        '    say_nu: "Ik bel u terug."\n    steps: [noteer]\n    cites: [K1]\n  wacht',
        "E202",
        44,
        "Bedoelde je 'say_now'?",
    ),
    Mistake("missing-key", TREE, "title: Iemand vraagt iets\n", "", "E203", 1, "'title' ontbreekt"),
    Mistake(
        "wrong-type",
        TREE,
        "    ask: kanaal\n    next: {telefoon: klopt, mail: klopt}",
        "    ask: kanaal\n    next: klopt",
        "E204",
        16,
        "een blok met sleutels",
    ),
    Mistake("not-a-date", TREE, "reviewed: 2026-11-22", "reviewed: gisteren", "E204", 6, "een datum zoals 2026-11-22"),
    Mistake("not-a-number", CONTACTS, "urgency: 1", "urgency: hoog", "E204", 5, "een heel getal"),
    Mistake(
        "unknown-word", TREE, "verdict: mag\n    ground", "verdict: magg\n    ground", "E205", 29, "Bedoelde je 'mag'?"
    ),
    Mistake("wrong-name", TREE, "id: vraag", "id: vragen", "E206", 1, "niet de naam van het bestand"),
    Mistake("duplicate-id", TREE, "outcomes:\n", "outcomes:\n  kies: {}\n", "E207", 28, "hierboven al gebruikt"),
    Mistake("unknown-node", TREE, "geldig: kies", "geldig: kees", "E301", 19, "Bedoelde je 'kies'?"),
    Mistake(
        "unknown-node-elsewhere",
        TREE,
        "ongeldig: wacht}",
        "ongeldig: {go: vraag, at: wach}}",
        "E301",
        19,
        "Bedoelde je 'wacht'?",
    ),
    Mistake("unknown-fact", TREE, "ask: kanaal", "ask: kannaal", "E302", 15, "Bedoelde je 'kanaal'?"),
    Mistake("unknown-value", TREE, "telefoon: klopt", "telefon: klopt", "E303", 16, "Bedoelde je 'telefoon'?"),
    Mistake("unknown-step", TREE, "steps: [noteer, ", "steps: [noter, ", "E304", 32, "Bedoelde je 'noteer'?"),
    Mistake(
        "unknown-contact",
        TREE,
        "contacts: [directeur]",
        "contacts: [directrice]",
        "E305",
        34,
        "Bedoelde je 'directeur'?",
    ),
    Mistake(
        "unknown-template", STEPS, "template: bericht", "template: berichten", "E306", 13, "Bedoelde je 'bericht'?"
    ),
    Mistake(
        "unknown-passage",
        TREE,
        "cites: [K1]\n    conflicts",
        "cites: [K11]\n    conflicts",
        "E307",
        36,
        "Bedoelde je 'K1'?",
    ),
    Mistake(
        "unknown-tree", TREE, "decide: toestemming", "decide: toestemmming", "E308", 18, "Bedoelde je 'toestemming'?"
    ),
    Mistake("unknown-precedent", TREE, '"100000"', '"100001"', "E309", 35, "Bedoelde je '100000'?"),
    Mistake("unknown-conflict", TREE, "conflicts: [C1]", "conflicts: [C2]", "E310", 37, "'C2' bestaat niet"),
    Mistake(
        "unknown-deadline", TREE, "deadlines: [antwoord]", "deadlines: [antword]", "E311", 33, "Bedoelde je 'antwoord'?"
    ),
    Mistake("unknown-rule", DEADLINES, "four-weeks", "four-week", "E312", 2, "Bedoelde je 'four-weeks'?"),
    Mistake("unknown-reason", TREE, "geldig: kies", "geldig: kies, geldg: kies", "E313", 17, "Bedoelde je 'geldig'?"),
    Mistake("unknown-theme", ADVICE, "themes: [inzage]", "themes: [inzagen]", "E314", 6, "Bedoelde je 'inzage'?"),
    Mistake(
        "unreachable-node",
        TREE,
        "  ontvangst:\n",
        "  los:\n    ask: kanaal\n    next: {telefoon: mag, mail: mag}\n  ontvangst:\n",
        "E401",
        24,
        "'los' is nooit te bereiken",
    ),
    Mistake(
        "unreachable-outcome",
        TREE,
        "outcomes:\n",
        "outcomes:\n  los: {verdict: nee, ground: geen, answer: Nee., cites: [K1]}\n",
        "E402",
        28,
        "'los' is nooit te bereiken",
    ),
    Mistake("missing-value", TREE, "{telefoon: klopt, mail: klopt}", "{telefoon: klopt}", "E403", 16, "mail ontbreekt"),
    Mistake("missing-branch", TREE, "      - {if: {kanaal: telefoon}, to: bel}\n", "", "E403", 22, "kanaal=telefoon"),
    Mistake(
        "missing-reason", TREE, "{geldig: kies, ongeldig: wacht}", "{geldig: kies}", "E403", 17, "ongeldig ontbreekt"
    ),
    Mistake("value-twice", TREE, "zorg: hoe,", "zorg: hoe, arts: wacht,", "E404", 13, "leidt twee kanten op"),
    Mistake(
        "overlapping-branches",
        TREE,
        "{if: {kanaal: mail}, to: ontvangst}",
        "{if: {kanaal: [mail, telefoon]}, to: ontvangst}",
        "E404",
        23,
        "Twee takken gelden",
    ),
    Mistake(
        "cycle",
        TREE,
        "next: {gegeven: mag, onbekend: mag}",
        "next: {gegeven: mag, onbekend: wie}",
        "E405",
        24,
        "in een kring",
    ),
    Mistake(
        "decides-itself",
        SUB,
        "    ask: toestemming-1\n    next: {ja: geldig, nee: ongeldig, onbekend: ongeldig}",
        "    decide: toestemming\n    next: {geldig: geldig, ongeldig: ongeldig}",
        "E405",
        9,
        "gebruikt zichzelf",
    ),
    Mistake(
        "unknown-fact-in-condition",
        TREE,
        "{use: mail-ouder, if: {kanaal: mail}}",
        "{use: mail-ouder, if: {leeftijd: oud}}",
        "E302",
        32,
        "'leeftijd' bestaat niet",
    ),
    Mistake(
        "no-citation",
        TREE,
        "    cites: [K1]\n    conflicts",
        "    cites: []\n    conflicts",
        "E407",
        36,
        "Hier hoort een bron",
    ),
    Mistake(
        "no-ground",
        TREE,
        '    ground: toestemming\n    answer: "Ja, dat mag."',
        '    answer: "Ja, dat mag."',
        "E408",
        29,
        "noemt geen grond",
    ),
    Mistake(
        "mild-without-ground",
        TREE,
        '    ground: toestemming\n    answer: "Ja, dat mag."',
        '    ground: geen\n    answer: "Ja, dat mag."',
        "E409",
        28,
        "kan niet zonder grond",
    ),
    Mistake(
        "headline", TREE, "    parts:\n", "    headline: kopie\n    parts:\n", "E410", 28, "geen onderdeel 'kopie'"
    ),
    Mistake(
        "strictest-part",
        TREE,
        "verdict: mag, ground: toestemming, cites",
        "verdict: nee, ground: geen, cites",
        "E410",
        28,
        "niet het strengste onderdeel",
    ),
    Mistake(
        "no-unknown-policy",
        FACTS,
        "    unknown: {offered: false, find_out: Dat weet je.}\n",
        "",
        "E411",
        16,
        "'weet ik niet'",
    ),
    Mistake(
        "wrong-kind",
        TREE,
        "decide: toestemming\n    next: {geldig: kies, ongeldig: wacht}",
        "decide: vraag\n    next: {geldig: kies}",
        "E413",
        17,
        "is een situatie",
    ),
    Mistake(
        "unused-step",
        STEPS,
        "steps:\n",
        "steps:\n  los: {kind: step, text: Doe iets., who: [leraar, kcer, directie, administratie], passages: [K1]}\n",
        "E501",
        2,
        "'los' wordt nergens gebruikt",
    ),
    Mistake("unused-contact", TREE, "    contacts: [directeur]\n", "", "E501", 2, "'directeur' wordt nergens gebruikt"),
    Mistake("unused-template", STEPS, "    template: bericht\n", "", "E501", 1, "'bericht' wordt nergens gebruikt"),
    Mistake(
        "undeclared-placeholder",
        MAIL,
        "gevraagd over {{leerling}}",
        "gevraagd over {{leerlin}}",
        "E502",
        11,
        "Bedoelde je 'leerling'?",
    ),
    Mistake(
        "unused-placeholder",
        MAIL,
        "{leerling: naam leerling}",
        "{leerling: naam leerling, school: naam school}",
        "E503",
        5,
        "'school' staat nergens",
    ),
    Mistake(
        "no-handover", STEPS, "    handover: Vraag de KC'er om te mailen.\n", "", "E504", 7, "leraar, administratie"
    ),
    Mistake("broken-invariant", RULES, "[nog-niet, overleg, nee]", "[overleg, nee]", "E601", 47, "zonder-grond-niet"),
    Mistake(
        "unsafe-unknown",
        TREE,
        "zorg: hoe, ouder: hoe, onbekend: wacht",
        "zorg: hoe, ouder: wacht, onbekend: hoe",
        "E603",
        28,
        "te stellig",
    ),
    Mistake(
        "no-say-now",
        TREE,
        '    say_now: "Ik bel u terug."\n    steps: [noteer]\n    cites: [K1]\n  wacht',
        "    steps: [noteer]\n    cites: [K1]\n  wacht",
        "E412",
        40,
        "say_now",
    ),
    Mistake(
        "not-covered",
        SOURCE,
        "passages:\n",
        "passages:\n  - {id: K2, section: Alles, kind: rule, norm: true, authority: wet, text: Zo moet het.}\n",
        "E604",
        7,
        "'K2'",
    ),
)
