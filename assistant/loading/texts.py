"""Terms, articles, advices of the committee, themes and the lexicon."""

from __future__ import annotations

from assistant.loading.fields import Fields
from assistant.loading.markdown import Document
from assistant.loading.nodes import Map
from assistant.loading.problems import Code, did_you_mean
from assistant.loading.reading import Reading
from assistant.model.ids import ArticleId, PrecedentId, TermId, TreeId
from assistant.model.texts import Article, Concept, Contradiction, Precedent, Term, Theme

SECTIONS = ("Wat er gebeurde", "Wat de commissie vond", "Wat je ervan leert", "Wat je nu doet")
"""The headings of an advice, in this order."""

SECTORS = ("po", "vo", "so", "onbekend")
OUTCOMES = ("gegrond", "deels_gegrond", "ongegrond", "niet_ontvankelijk", "onbekend")
SIDES = ("school", "ouder", "beide", "geen")


def read_terms(reading: Reading, root: Map) -> list[Term]:
    """Read `knowledge/glossary.yaml`."""
    fields = Fields(root, reading.problems)
    terms = []
    for name, entry in fields.entries("terms"):
        term = Term(
            id=TermId(name.value),
            name=entry.text("name"),
            text=entry.text("text"),
            words=entry.texts("words", required=False),
            passages=reading.cites(entry, "passages"),
            place=name.place,
        )
        entry.done()
        if entry.sound:
            terms.append(term)
    fields.done()
    return terms


def read_article(reading: Reading, document: Document) -> Article | None:
    """Read an explanation."""
    fields = document.fields(reading.problems)
    article = Article(
        id=ArticleId(document.name),
        title=fields.text("title"),
        body=document.body,
        trees=reading.listed(fields, "trees", Code.UNKNOWN_TREE, TreeId),
        passages=reading.cites(fields, "passages"),
        words=fields.texts("words", required=False),
        place=document.place,
    )
    fields.done()
    if not document.body:
        reading.problems.add(Code.EMPTY, document.place, "De uitleg heeft geen tekst.")
    return article if fields.sound else None


def read_precedent(reading: Reading, document: Document) -> Precedent | None:
    """Read an advice of the committee."""
    fields = document.fields(reading.problems)
    number = fields.text("number")
    if number and number != document.name:
        message = f"Het nummer '{number}' is niet de naam van het bestand."
        reading.problems.add(Code.WRONG_NAME, fields.at("number"), message)
    sections = document.sections()
    for heading in SECTIONS:
        if not sections.get(heading):
            hint = did_you_mean(heading, sections)
            reading.problems.add(Code.MISSING_KEY, document.place, f"Het stuk '## {heading}' ontbreekt.", hint)
    happened, view, lesson, action = (sections.get(heading, "") for heading in SECTIONS)
    precedent = Precedent(
        id=PrecedentId(document.name),
        date=fields.date("date", required=False),
        sector=_one_of(reading, fields, "sector", SECTORS),
        outcome=_one_of(reading, fields, "outcome", OUTCOMES),
        themes=reading.listed(fields, "themes", Code.UNKNOWN_THEME, str),
        title=fields.text("title"),
        url=fields.text("url", required=False),
        source=fields.text("source"),
        confidence=fields.text("confidence"),
        note=fields.text("note", required=False),
        trees=reading.listed(fields, "trees", Code.UNKNOWN_TREE, TreeId),
        passages=reading.cites(fields, "passages"),
        terms=fields.texts("terms", required=False),
        side=_one_of(reading, fields, "side", SIDES),
        questions=fields.texts("questions"),
        happened=happened,
        view=view,
        lesson=lesson,
        action=action,
        place=document.place,
    )
    fields.done()
    return precedent if fields.sound else None


def _one_of(reading: Reading, fields: Fields, key: str, words: tuple[str, ...]) -> str:
    text = fields.text(key)
    if text and text not in words:
        hint = did_you_mean(text, words) or f"Kies uit: {', '.join(words)}."
        reading.problems.add(Code.UNKNOWN_WORD, fields.at(key), f"'{text}' bestaat hier niet.", hint)
    return text


def read_themes(reading: Reading, root: Map) -> list[Theme]:
    """Read `knowledge/themes.yaml`."""
    fields = Fields(root, reading.problems)
    themes = []
    for name, entry in fields.entries("themes"):
        theme = Theme(
            id=name.value,
            name=entry.text("name"),
            line=entry.text("line"),
            words=entry.texts("words", required=False),
            contradictions=tuple(
                _contradiction(reading, item) for item in entry.items("contradictions", Map, required=False)
            ),
            place=name.place,
        )
        entry.done()
        if entry.sound:
            themes.append(theme)
    fields.done()
    return themes


def _contradiction(reading: Reading, item: Map) -> Contradiction:
    fields = Fields(item, reading.problems)
    contradiction = Contradiction(
        precedents=reading.listed(fields, "precedents", Code.UNKNOWN_PRECEDENT, PrecedentId),
        text=fields.text("text"),
    )
    fields.done()
    return contradiction


def read_concepts(reading: Reading, root: Map) -> list[Concept]:
    """Read `knowledge/lexicon.yaml`."""
    fields = Fields(root, reading.problems)
    concepts = []
    for name, entry in fields.entries("concepts"):
        concept = Concept(id=name.value, words=entry.texts("words"), place=name.place)
        entry.done()
        if entry.sound:
            concepts.append(concept)
    fields.done()
    return concepts
