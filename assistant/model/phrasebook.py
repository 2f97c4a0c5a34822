"""The words by which sentences are understood, beside those in the facts, trees and concepts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


def _nothing() -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """`words.yaml`, `examples.yaml` and `weights.yaml` of `knowledge/`; mappings are read-only."""

    notions: Mapping[str, tuple[str, ...]] = field(default_factory=_nothing)
    """What a sentence can be about, with the words for it in any inflection."""
    signs: Mapping[str, tuple[str, ...]] = field(default_factory=_nothing)
    """Classes of words by what they do in a sentence (`vraagt`, `belt`, `deelt`), with their words."""
    values: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=lambda: MappingProxyType({}))
    """More everyday words for the values of facts: fact id, value id, words."""
    answers: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=lambda: MappingProxyType({}))
    """Words that count only as the answer to the question about a fact: fact id, value id, words."""
    vocabulary: tuple[str, ...] = ()
    """Plain Dutch words, so that a correct word is not taken for a mistyped one."""
    names: tuple[str, ...] = ()
    """First names of children, for masking."""
    examples: Mapping[str, tuple[str, ...]] = field(default_factory=_nothing)
    """Example sentences by tree id, or by the kind of question (`begrip`, `contact`, … `buiten`)."""
    weights: Mapping[str, Mapping[str, float]] = field(default_factory=lambda: MappingProxyType({}))
    """By fact, and for "buiten" (out of scope): what each clue in a sentence is worth, as the logarithm of odds; learned."""
    real_words: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    """`knowledge/real-words.txt`: real Dutch words, with how often each is used: times in a thousand million words, as a power
    of ten. A word that is typed is likelier to be one of these than to be a mistyped word of ours."""
