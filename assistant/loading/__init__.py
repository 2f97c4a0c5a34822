"""From files to the model; the only package that knows YAML and Markdown files."""

from __future__ import annotations

from assistant.loading.library import Loaded, load, load_library

__all__ = ["Loaded", "load", "load_library"]
