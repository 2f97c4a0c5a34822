"""Markdown files with front matter, and their sections."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from assistant.loading.fields import Fields
from assistant.loading.nodes import Map, parse
from assistant.loading.problems import Code, Problems
from assistant.model.place import Place

FENCE = "---"


@dataclass(frozen=True, slots=True)
class Document:
    """A Markdown file: its front matter, and the text below it."""

    file: str
    head: Map
    body: str
    body_line: int
    """The line on which the text begins."""

    @property
    def name(self) -> str:
        """The name of the file, which is the id of what it holds."""
        return PurePosixPath(self.file).stem

    @property
    def place(self) -> Place:
        """The start of the file."""
        return Place(self.file)

    def fields(self, problems: Problems) -> Fields:
        """Begin to read the front matter."""
        return Fields(self.head, problems)

    def find(self, part: str) -> Place | None:
        """Return where a piece of text first occurs in the body."""
        for offset, line in enumerate(self.body.split("\n")):
            column = line.find(part)
            if column >= 0:
                return Place(self.file, self.body_line + offset, column + 1)
        return None

    def sections(self) -> Mapping[str, str]:
        """Return the text under each second-level heading; text before the first is under an empty heading."""
        sections: dict[str, list[str]] = {"": []}
        heading = ""
        for line in self.body.split("\n"):
            if line.startswith("## "):
                heading = line[3:].strip()
                sections[heading] = []
            else:
                sections[heading].append(line)
        return {heading: "\n".join(lines).strip() for heading, lines in sections.items()}


def read_document(text: str, file: str, problems: Problems) -> Document | None:
    """Split a file in front matter and text; None if it has no front matter, which is then noted."""
    lines = text.split("\n")
    ends = [index for index, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE]
    if lines[0].rstrip() != FENCE or not ends:
        hint = "Begin het bestand met een blok tussen twee regels '---'."
        problems.add(Code.FRONT_MATTER, Place(file), "De kop ontbreekt.", hint)
        return None
    end = ends[0]
    head = parse("\n".join(lines[1:end]), file, problems, first_line=2)
    if head is None:
        return None
    if not isinstance(head, Map):
        problems.add(Code.WRONG_TYPE, Place(file, 2), "De kop is een blok met sleutels.")
        return None
    body = "\n".join(lines[end + 1 :])
    skipped = len(body) - len(body.lstrip("\n"))
    return Document(file, head, body.strip("\n").rstrip(), end + 2 + skipped)
