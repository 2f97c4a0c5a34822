"""Mutants that nothing notices, and why that is no danger."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

EXPLAINED: Mapping[str, str] = MappingProxyType({})
"""By name of the mutant: why it makes no difference that should be noticed."""
