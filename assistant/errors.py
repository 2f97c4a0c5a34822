"""Every exception that may leave a layer.

```text
AssistantError
├── ContentError      the content cannot be used; holds every mistake found
└── EngineError       the engine was asked something it cannot do
    ├── UnknownFactError     no such fact in the registry
    ├── InvalidValueError    the fact does not take that value
    └── UnavailableTreeError the tree does not exist, or was refused because of a mistake in it
```
"""

from __future__ import annotations


class AssistantError(Exception):
    """The root of every error of this package; its text is Dutch and meant for the reader."""


class ContentError(AssistantError):
    """The content as a whole cannot be used."""


class EngineError(AssistantError):
    """The engine was asked something it cannot do."""


class UnknownFactError(EngineError):
    """A fact was named that the registry does not have."""


class InvalidValueError(EngineError):
    """A value was given that the fact does not take."""


class UnavailableTreeError(EngineError):
    """A tree was named that does not exist or was refused because of a mistake in it."""
