"""All content at once: read, checked, and put together; what is broken is left out and named."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol, TypeVar

from assistant.errors import ContentError
from assistant.loading.checks import check_references, check_unused
from assistant.loading.facts import read_registry
from assistant.loading.files import KNOWLEDGE, TREES, File, Files, content_root
from assistant.loading.invariants import read_invariants
from assistant.loading.knowledge import read_contacts, read_deadlines, read_steps, read_template
from assistant.loading.markdown import Document, read_document
from assistant.loading.nodes import Map, parse
from assistant.loading.problems import Code, Problem
from assistant.loading.reading import Reading, read_only
from assistant.loading.shape import check_shape
from assistant.loading.sources import read_conflicts, read_source
from assistant.loading.texts import read_article, read_concepts, read_precedent, read_terms, read_themes
from assistant.loading.trees import read_tree, start_of
from assistant.model.facts import Registry
from assistant.model.ids import TreeId
from assistant.model.invariants import Invariant
from assistant.model.library import Library
from assistant.model.place import Place
from assistant.model.tree import DecisionTree

INVARIANTS = f"{TREES}/invariants.yaml"

_T = TypeVar("_T")
_K = TypeVar("_K", bound=str)


class _Placed(Protocol):
    @property
    def place(self) -> Place: ...


_P = TypeVar("_P", bound=_Placed)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of a reading."""

    library: Library
    problems: tuple[Problem, ...]
    """Every mistake, by place; those that only the paths show are not among them (see `assistant.loading.audit`)."""


def load_library(root: Path | None = None) -> Library:
    """Load the content for use; broken trees are left out and named in `Library.refused`.

    Raises:
        ContentError: If nothing usable is left.
    """
    loaded = load(root)
    if not loaded.library.trees:
        first = next((str(problem) for problem in loaded.problems if problem.is_error), "er is geen inhoud gevonden")
        raise ContentError(f"De inhoud is niet te gebruiken: {first}")
    return loaded.library


def load(root: Path | None = None) -> Loaded:
    """Read and check all content under a root.

    Args:
        root: The folder that holds `decision_trees/` and `knowledge/`; by default, the content that we ship.
    """
    reading = Reading()
    files = Files(root or content_root(), reading.problems)
    registry = read_registry(reading, _map(reading, files.one(f"{KNOWLEDGE}/facts.yaml")))
    trees, rules = _trees(reading, files, registry)
    library = _library(reading, files, registry, trees, rules)
    check_references(reading, library)
    check_shape(reading.problems, library)
    check_unused(reading, library)
    problems = tuple(reading.problems)
    return Loaded(_without_broken(library, problems), problems)


def _trees(
    reading: Reading, files: Files, registry: Registry
) -> tuple[dict[TreeId, DecisionTree], tuple[Invariant, ...]]:
    roots = {file.name: _map(reading, file) for file in files.all(TREES, ".yaml")}
    rules = roots.pop(INVARIANTS, None)
    found = {TreeId(Path(name).stem): root for name, root in roots.items() if root is not None}
    starts = {id: start_of(root) for id, root in found.items()}
    trees = {id: read_tree(reading, root, registry, starts) for id, root in found.items()}
    return trees, read_invariants(reading, rules, registry) if rules else ()


def _library(
    reading: Reading,
    files: Files,
    registry: Registry,
    trees: Mapping[TreeId, DecisionTree],
    rules: tuple[Invariant, ...],
) -> Library:
    def index(things: Iterable[_P], id_of: Callable[[_P], _K]) -> Mapping[_K, _P]:
        return _by_id(reading, things, id_of)

    sources = [read_source(reading, root) for root in _maps(reading, files, "sources")]
    steps = [step for root in _maps(reading, files, "steps") for step in read_steps(reading, root)]
    templates = _whole(read_template(reading, each) for each in _documents(reading, files, "templates"))
    articles = _whole(read_article(reading, each) for each in _documents(reading, files, "articles"))
    precedents = _whole(read_precedent(reading, each) for each in _documents(reading, files, "precedents"))
    return Library(
        registry=registry,
        trees=read_only(trees),
        refused={},
        steps=index(steps, lambda step: step.id),
        contacts=index(_file(reading, files, "contacts", read_contacts), lambda contact: contact.id),
        deadlines=index(_file(reading, files, "deadlines", read_deadlines), lambda deadline: deadline.id),
        templates=index(templates, lambda template: template.id),
        sources=index(sources, lambda source: source.id),
        passages=index((each for source in sources for each in source.passages), lambda passage: passage.id),
        conflicts=index(_file(reading, files, "conflicts", read_conflicts), lambda conflict: conflict.id),
        terms=index(_file(reading, files, "glossary", read_terms), lambda term: term.id),
        articles=index(articles, lambda article: article.id),
        precedents=index(precedents, lambda precedent: precedent.id),
        themes=index(_file(reading, files, "themes", read_themes), lambda theme: theme.id),
        concepts=index(_file(reading, files, "lexicon", read_concepts), lambda concept: concept.id),
        invariants=rules,
        version=files.fingerprint,
        reviewed=max((tree.reviewed for tree in trees.values()), default=dt.date.min),
    )


def _file(reading: Reading, files: Files, name: str, read: Callable[[Reading, Map], Iterable[_T]]) -> Iterable[_T]:
    root = _map(reading, files.one(f"{KNOWLEDGE}/{name}.yaml"))
    return read(reading, root) if root else ()


def _maps(reading: Reading, files: Files, folder: str) -> list[Map]:
    roots = (_map(reading, file) for file in files.all(f"{KNOWLEDGE}/{folder}", ".yaml"))
    return [root for root in roots if root is not None]


def _documents(reading: Reading, files: Files, folder: str) -> list[Document]:
    read = (read_document(file.text, file.name, reading.problems) for file in files.all(f"{KNOWLEDGE}/{folder}", ".md"))
    return _whole(read)


def _map(reading: Reading, file: File | None) -> Map | None:
    root = parse(file.text, file.name, reading.problems) if file else None
    if root is not None and not isinstance(root, Map):
        reading.problems.add(Code.WRONG_TYPE, root.place, "Een bestand begint met sleutels, zoals 'id: …'.")
        return None
    return root


def _whole(read: Iterable[_T | None]) -> list[_T]:
    return [each for each in read if each is not None]


def _by_id(reading: Reading, things: Iterable[_P], id_of: Callable[[_P], _K]) -> Mapping[_K, _P]:
    found: dict[_K, _P] = {}
    for thing in things:
        id = id_of(thing)
        if id in found:
            reading.problems.add(Code.DUPLICATE_ID, thing.place, f"'{id}' bestaat al.", f"Zie {found[id].place}.")
        else:
            found[id] = thing
    return read_only(found)


def _without_broken(library: Library, problems: Iterable[Problem]) -> Library:
    """Leave out every tree with a mistake in its own file, and every tree that needs such a sub-decision."""
    first: dict[str, Problem] = {}
    for problem in problems:
        if problem.is_error:
            first.setdefault(problem.place.file, problem)
    refused = {id: str(first[tree.place.file]) for id, tree in library.trees.items() if tree.place.file in first}
    good = {id: tree for id, tree in library.trees.items() if id not in refused}
    return replace(library, trees=read_only(good), refused=read_only(refused))
