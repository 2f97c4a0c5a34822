"""`knowledge/sources/<id>.yaml` and `knowledge/conflicts.yaml`."""

from __future__ import annotations

import datetime as dt
from pathlib import PurePosixPath

from assistant.loading.fields import Fields
from assistant.loading.nodes import Map
from assistant.loading.problems import Code
from assistant.loading.reading import Reading
from assistant.model.ids import ConflictId, PassageId
from assistant.model.sources import Conflict, Passage, PassageKind, Source
from assistant.model.verdicts import Authority, Direction


def read_source(reading: Reading, root: Map) -> Source:
    """Read a source and its passages."""
    fields = Fields(root, reading.problems)
    name = PurePosixPath(root.place.file).stem
    id = fields.text("id")
    if id and id != name:
        message = f"De id '{id}' is niet de naam van het bestand."
        reading.problems.add(Code.WRONG_NAME, fields.at("id"), message, f"Noem het bestand {id}.yaml.")
    source = Source(
        id=name,
        title=fields.text("title"),
        publisher=fields.text("publisher"),
        url=fields.text("url", required=False),
        reviewed=fields.date("reviewed") or dt.date.min,
        review_by=fields.date("review_by") or dt.date.min,
        passages=tuple(
            passage for item in fields.items("passages", Map) if (passage := _passage(reading, item, name)) is not None
        ),
        place=root.place,
    )
    fields.done()
    return source


def _passage(reading: Reading, item: Map, source: str) -> Passage | None:
    fields = Fields(item, reading.problems)
    passage = Passage(
        id=PassageId(fields.text("id")),
        source=source,
        kind=fields.word("kind", PassageKind) or PassageKind.FACT,
        norm=fields.flag("norm"),
        authority=fields.word("authority", Authority) or Authority.GUIDANCE,
        text=fields.text("text"),
        section=fields.text("section"),
        law=fields.text("law", required=False),
        urls=fields.texts("urls", required=False),
        confidence=fields.text("confidence", required=False),
        read_version=fields.text("read_version", required=False),
        check=fields.flag("check"),
        claims_law=fields.flag("claims_law"),
        cases=fields.texts("cases", required=False),
        background=fields.text("background", required=False),
        place=item.place,
    )
    fields.done()
    return passage if fields.sound else None


def read_conflicts(reading: Reading, root: Map) -> list[Conflict]:
    """Read where card and law differ."""
    fields = Fields(root, reading.problems)
    conflicts = []
    for name, entry in fields.entries("conflicts"):
        conflict = Conflict(
            id=ConflictId(name.value),
            title=entry.text("title"),
            card=reading.cites(entry, "card", required=True),
            law=reading.cites(entry, "law", required=True),
            direction=entry.word("direction", Direction) or Direction.UNCERTAIN,
            says=entry.text("says"),
            for_owner=entry.text("for_owner"),
            place=name.place,
        )
        entry.done()
        if entry.sound:
            conflicts.append(conflict)
    fields.done()
    return conflicts
