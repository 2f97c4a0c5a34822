"""All content together, as the rest of the program sees it."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Mapping
from dataclasses import dataclass

from assistant.errors import UnavailableTreeError
from assistant.model.facts import Registry
from assistant.model.ids import (
    ArticleId,
    ConflictId,
    ContactId,
    DeadlineId,
    PassageId,
    PrecedentId,
    StepId,
    TemplateId,
    TermId,
    TreeId,
)
from assistant.model.invariants import Invariant
from assistant.model.knowledge import Contact, Deadline, Step, Template
from assistant.model.sources import Conflict, Passage, Source
from assistant.model.texts import Article, Concept, Precedent, Term, Theme
from assistant.model.tree import DecisionTree


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that was loaded; mappings are read-only and in the order of the files."""

    registry: Registry
    trees: Mapping[TreeId, DecisionTree]
    refused: Mapping[TreeId, str]
    """Trees that were left out because of a mistake in them or in what they need, with the mistake in Dutch."""
    steps: Mapping[StepId, Step]
    contacts: Mapping[ContactId, Contact]
    deadlines: Mapping[DeadlineId, Deadline]
    templates: Mapping[TemplateId, Template]
    sources: Mapping[str, Source]
    passages: Mapping[PassageId, Passage]
    conflicts: Mapping[ConflictId, Conflict]
    terms: Mapping[TermId, Term]
    articles: Mapping[ArticleId, Article]
    precedents: Mapping[PrecedentId, Precedent]
    themes: Mapping[str, Theme]
    concepts: Mapping[str, Concept]
    invariants: tuple[Invariant, ...]
    version: str
    """Fingerprint of the content, short."""
    reviewed: dt.date
    """The latest date on which a tree was reviewed."""

    def tree(self, id: TreeId) -> DecisionTree:
        """Return the tree with that id.

        Raises:
            UnavailableTreeError: If there is no such tree, or it was refused because of a mistake.
        """
        if id in self.trees:
            return self.trees[id]
        raise UnavailableTreeError(self.why_not(id))

    def why_not(self, id: TreeId) -> str:
        """Say why a tree is not there."""
        mistake = self.refused.get(id)
        if mistake is None:
            near = difflib.get_close_matches(id, self.trees, n=1)
            return f"Er is geen situatie '{id}'." + (f" Bedoelde je '{near[0]}'?" if near else "")
        return f"De situatie '{id}' is niet beschikbaar, want er zit een fout in de inhoud: {mistake}"
