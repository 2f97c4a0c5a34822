"""The role and the theme of the user: the only things about a user that are ever stored."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from platformdirs import user_config_path

from assistant.model.verdicts import Role

_FILE = "voorkeuren.json"
_LARGEST = 4_000
"""A file with more characters than this is not ours."""
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a user chose for the next time."""

    role: Role = Role.TEACHER
    theme: str = ""
    """Name of the theme; empty: the one that the program starts with."""
    chosen: bool = False
    """Whether the user ever chose a role."""


def preferences_file() -> Path:
    """Return where the preferences are kept on this system."""
    return user_config_path("dossierwijzer", appauthor=False) / _FILE


def read_preferences(file: Path | None = None) -> Preferences:
    """Read the preferences; those of a new user if there are none, or the file is damaged.

    Args:
        file: Where they are kept; left out: where the system keeps such things.
    """
    try:
        with (file or preferences_file()).open(encoding="utf-8") as opened:
            kept = json.loads(opened.read(_LARGEST))
    except (OSError, ValueError, RecursionError):
        return Preferences()
    if not isinstance(kept, dict):
        return Preferences()
    role, theme = kept.get("role"), kept.get("theme")
    known = next((each for each in Role if each.value == role), None)
    return Preferences(
        role=known or Role.TEACHER,
        theme=theme if isinstance(theme, str) and len(theme) <= _LONGEST and theme.isprintable() else "",
        chosen=known is not None,
    )


def keep_preferences(preferences: Preferences, file: Path | None = None) -> bool:
    """Write the preferences, if they differ from what is kept.

    Args:
        preferences: What to keep.
        file: Where; left out: where the system keeps such things.

    Returns:
        Whether they are kept now; False if the disk does not allow it, which is no reason to stop.
    """
    place = file or preferences_file()
    if read_preferences(place) == preferences:
        return True
    kept = asdict(preferences)
    del kept["chosen"]
    half = place.with_suffix(".nieuw")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        half.write_text(json.dumps(kept, ensure_ascii=False, indent=2) + "\n", encoding="utf-8", newline="\n")
        half.replace(place)
    except OSError:
        return False
    return True
