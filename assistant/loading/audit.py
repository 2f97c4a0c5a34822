"""The whole content check: what the files show, and what only the paths through all trees show."""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from pathlib import Path

from assistant.engine.invariants import Violation
from assistant.engine.survey import Survey, silent_ends, situations, survey, uncovered
from assistant.engine.unknowns import unsafe_unknowns
from assistant.errors import EngineError
from assistant.loading.library import load
from assistant.loading.phrasebook import check_phrasebook
from assistant.loading.problems import Code, Problem
from assistant.model.ids import NodeId, TreeId
from assistant.model.library import Library
from assistant.model.place import Place
from assistant.model.sources import Source
from assistant.model.tree import DecisionTree, Outcome, Reason


def audit(today: dt.date, root: Path | None = None) -> tuple[Problem, ...]:
    """Check everything, and return every mistake by place.

    The paths are gone over only if the files are sound: with a broken tree left out, they would show little else than
    that it is left out.

    Args:
        today: The day against which review dates are held.
        root: The folder of the content; by default, what we ship.
    """
    loaded = load(root)
    problems = [*loaded.problems, *check_phrasebook(root)[1], *stale(loaded.library, today)]
    if not any(problem.is_error for problem in loaded.problems):
        problems += all_path_problems(loaded.library, today, root)
    return tuple(sorted(problems))


def all_path_problems(library: Library, today: dt.date, root: Path | None = None) -> tuple[Problem, ...]:
    """Go over all paths in two processes: for the rules and what is reached, and for all else.

    Args:
        library: The content.
        today: The day on which derived facts are worked out.
        root: The folder it was loaded from; a second process loads it again.
    """
    # A fresh process works alike on every system, and shares no thread or lock with this one.
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as second:
        more = second.submit(more_path_problems, today, root)
        with _no_collector():
            found = survey(library, today)
        return (*path_problems(library, found), *more.result())


def more_path_problems(today: dt.date, root: Path | None = None) -> tuple[Problem, ...]:
    """Return where "Weet ik niet" makes the verdict unsafe, and where a caller is left without an answer."""
    library = load(root).library
    problems: dict[object, Problem] = {}
    # `path_problems` reports the gap.
    with suppress(EngineError), _no_collector():
        for unsafe in unsafe_unknowns(library, today, situations(library)):
            facts = " ".join(f"{id}={value}" for id, value in unsafe.other.facts.items())
            message, hint = f"Met '{unsafe.fact}' onbekend is dit te stellig.", f"Anders bij: {facts}"
            problem = Problem(_place(library, *unsafe.end), Code.UNSAFE_UNKNOWN, message, hint)
            problems.setdefault((unsafe.end, unsafe.fact), problem)
        for end in silent_ends(library, today, situations(library)):
            message = f"De uitkomst '{end[1]}' zegt niet wat je nu zegt (say_now), maar kan na een telefoontje komen."
            problems[end] = Problem(_place(library, *end), Code.NO_SAY_NOW, message)
    return tuple(problems.values())


@contextmanager
def _no_collector() -> Iterator[None]:
    """Let the collector rest: going over paths makes much to look through and nothing to collect."""
    ran = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if ran:
            gc.enable()


def stale(library: Library, today: dt.date) -> Iterator[Problem]:
    """Yield what should have been reviewed by now."""
    dated: tuple[DecisionTree | Source, ...] = (*library.trees.values(), *library.sources.values())
    for each in dated:
        if each.review_by < today:
            message = f"'{each.id}' had vóór {each.review_by.isoformat()} nagekeken moeten zijn."
            yield Problem(each.place, Code.STALE, message, "Kijk het na en zet een nieuwe datum bij review_by.")


def path_problems(library: Library, found: Survey) -> Iterator[Problem]:
    """Yield what going over the paths for the rules and the passages shows to be wrong."""
    for tree, gap in found.gaps.items():
        yield Problem(library.trees[tree].place, Code.GAP, gap)
    for violation in found.violations.values():
        message = f"De regel '{violation.invariant.id}' wordt gebroken: {violation.what}."
        yield Problem(_end_of(violation), Code.INVARIANT, message, f"Bij: {violation.facts}")
    yield from _never_met(library, found)
    for id in uncovered(library, found.reached):
        passage = library.passages[id]
        yield Problem(passage.place, Code.NOT_COVERED, f"Geen enkel pad bereikt de norm '{id}'.", passage.text)


def _never_met(library: Library, found: Survey) -> Iterator[Problem]:
    for tree in library.trees.values():
        for id, node in tree.nodes.items():
            if (tree.id, id) not in found.nodes:
                end = isinstance(node, Outcome | Reason)
                code = Code.UNREACHABLE_OUTCOME if end else Code.UNREACHABLE_NODE
                what = "De uitkomst" if end else "De stap"
                yield Problem(
                    node.place, code, f"{what} '{id}' komt op geen enkel pad voor.", "De voorwaarden sluiten hem uit."
                )


def _end_of(violation: Violation) -> Place:
    end = violation.path.end
    return end.place if isinstance(end, Outcome | Reason) else violation.invariant.place


def _place(library: Library, tree: TreeId, node: NodeId) -> Place:
    return library.trees[tree].nodes[node].place
