"""Finding and reading the content files; whatever is wrong with a file becomes a mistake, never a traceback."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from assistant.loading.problems import Code, Problems
from assistant.model.place import Place

MAX_BYTES = 1_000_000
"""The largest file that is read; the largest of ours is about a tenth of it."""

TREES = "decision_trees"
KNOWLEDGE = "knowledge"


def content_root() -> Path:
    """Return where the content lies: inside an installed package, or at the top of a checkout."""
    package = Path(__file__).resolve().parent.parent
    shipped = package / "content"
    return shipped if shipped.is_dir() else package.parent


@dataclass(frozen=True, slots=True)
class File:
    """A content file that could be read."""

    name: str
    """Path relative to the root, with forward slashes."""
    text: str


class Files:
    """The content files under a root; collects a fingerprint of what was read."""

    def __init__(self, root: Path, problems: Problems) -> None:
        self.root = root
        self.problems = problems
        self._hash = hashlib.sha256()

    @property
    def fingerprint(self) -> str:
        """A short fingerprint of everything read so far."""
        return self._hash.hexdigest()[:8]

    def all(self, folder: str, ending: str) -> list[File]:
        """Read every file of a folder with an ending, by name; sub-folders are not looked into."""
        path = self.root / folder
        try:
            names = sorted(
                each.name for each in path.iterdir() if each.suffix == ending and not each.name.startswith(".")
            )
        except OSError as error:
            hint = "Controleer of de map bestaat en of je hem mag lezen."
            self.problems.add(Code.UNREADABLE, Place(folder), f"De map is niet te lezen: {_reason(error)}.", hint)
            return []
        files = (self.one(f"{folder}/{name}") for name in names)
        return [file for file in files if file is not None]

    def one(self, name: str) -> File | None:
        """Read one file; None if it cannot be read, which is then noted."""
        place = Place(name)
        try:
            path = self.root / name
            if path.stat().st_size > MAX_BYTES:
                hint = f"Hoogstens {MAX_BYTES // 1000} kB; deel het op."
                self.problems.add(Code.TOO_LARGE, place, "Het bestand is te groot.", hint)
                return None
            raw = path.read_bytes()
        except OSError as error:
            self.problems.add(Code.UNREADABLE, place, f"Het bestand is niet te lezen: {_reason(error)}.")
            return None
        self._hash.update(name.encode() + b"\0" + raw)
        try:
            text = raw.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            message = f"Het bestand is geen UTF-8-tekst (byte {error.start})."
            self.problems.add(Code.NOT_TEXT, place, message, "Bewaar het als UTF-8.")
            return None
        if not text.strip():
            self.problems.add(Code.EMPTY, place, "Het bestand is leeg.")
            return None
        return File(name, text)


def _reason(error: OSError) -> str:
    match error:
        case FileNotFoundError():
            return "het bestaat niet"
        case PermissionError():
            return "je hebt er geen rechten voor"
        case IsADirectoryError():
            return "het is een map"
        case _:
            return error.strerror or "onbekende fout"
