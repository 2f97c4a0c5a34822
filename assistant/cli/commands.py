"""What each command does. What a command needs is imported when it runs: the first frame must not wait for the rest."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import sys
from typing import TYPE_CHECKING, Any

from assistant.model.ids import FactId, TreeId
from assistant.model.verdicts import Role
from assistant.presenters import cli_texts as texts

if TYPE_CHECKING:
    from assistant.model.library import Library


def screen(options: argparse.Namespace) -> int:
    """Open the terminal interface."""
    from assistant.ui.privacy import close_leaks

    close_leaks(os.environ)
    from assistant.ui.start import run

    return run(options.inhoud, _today(options), getattr(options, "rol", None))


def version(options: argparse.Namespace) -> int:
    """Show the version of the program and of the content."""
    from importlib.metadata import version as installed

    library = _library(options)
    print(f"{texts.PROGRAM} {installed('dossierwijzer')}, inhoud {library.version} van {library.reviewed.isoformat()}")
    return 0


def talk(options: argparse.Namespace) -> int:
    """Hold the conversation as plain lines."""
    from assistant.dialogue.dialogue import Dialogue
    from assistant.dialogue.hearing import Listener
    from assistant.dialogue.plain import converse
    from assistant.loading.preferences import read_preferences

    library = _library(options)
    role = getattr(options, "rol", None) or read_preferences().role
    dialogue = Dialogue.begin(library, Listener(library, _today(options)), _today(options), role)
    converse(dialogue, sys.stdin, print)
    return 0


def ask(options: argparse.Namespace) -> int:
    """Say what the assistant makes of one sentence."""
    from assistant.language.understanding import Understanding
    from assistant.presenters.as_json import reading_json
    from assistant.presenters.reading import explanation_lines, reading_lines

    library = _library(options)
    reading = Understanding(library).read(options.tekst)
    if options.json:
        return _print_json(reading_json(reading, explain=options.uitleg))
    lines = reading_lines(library, reading)
    _print_lines((*lines, *explanation_lines(library, reading)) if options.uitleg else lines)
    return 0


def advice(options: argparse.Namespace) -> int:
    """Give the next question, or the advice."""
    from assistant.engine.advice import advise
    from assistant.engine.interview import Interview
    from assistant.engine.values import fact_named, parse_value
    from assistant.errors import EngineError
    from assistant.presenters.advice import present_advice
    from assistant.presenters.as_json import advice_json, question_json
    from assistant.presenters.pages import advice_page
    from assistant.presenters.plain import page_lines, question_lines
    from assistant.presenters.question import present_question

    library = _library(options)
    facts = {
        FactId(name): parse_value(fact_named(library.registry, name), value) for name, value in options.feit
    }
    interview = Interview.start(library, TreeId(options.boom), _today(options), facts)
    if interview.closed:
        raise EngineError(interview.closed)
    question = interview.question
    if question is not None:
        if options.json:
            return _print_json(question_json(question))
        return _print_lines(question_lines(present_question(library, question)))
    given = advise(interview, _role(options))
    if options.json:
        return _print_json(advice_json(given))
    return _print_lines(page_lines(advice_page(present_advice(library, given))))


def search(options: argparse.Namespace) -> int:
    """Search all content."""
    from assistant.language.search import Kind, build_search
    from assistant.presenters.as_json import results_json
    from assistant.presenters.plain import result_lines
    from assistant.presenters.results import present_results

    library = _library(options)
    hits = build_search(library).search(
        options.tekst,
        kinds=(Kind(options.soort),) if options.soort else None,
        theme=options.thema,
        outcome=options.oordeel,
        limit=options.n,
    )
    rows = present_results(library, hits)
    if options.json:
        return _print_json(results_json(rows))
    return _print_lines(result_lines(rows) if rows else (texts.NOTHING_FOUND,))


def check(options: argparse.Namespace) -> int:
    """Check all content."""
    from assistant.loading.audit import audit

    problems = audit(dt.date.today(), options.inhoud)
    errors = sum(problem.is_error for problem in problems)
    if options.json:
        _print_json(
            [
                {
                    "code": problem.code.value,
                    "bestand": problem.place.file,
                    "regel": problem.place.line,
                    "kolom": problem.place.column,
                    "fout": problem.message,
                    "bedoeld": problem.hint,
                }
                for problem in problems
            ]
        )
    else:
        _print_lines(str(problem) for problem in problems)
        counted = texts.FOUND.format(errors=errors, warnings=len(problems) - errors)
        print(counted if problems else texts.SOUND)
    return 2 if errors else 0


def coverage(options: argparse.Namespace) -> int:
    """Say which passages the paths reach."""
    from assistant.engine.survey import survey
    from assistant.presenters.coverage import coverage_json, coverage_page
    from assistant.presenters.plain import page_lines

    library = _library(options)
    found = survey(library, _today(options))
    if options.json:
        return _print_json(coverage_json(library, found))
    return _print_lines(page_lines(coverage_page(library, found)))


def differences(options: argparse.Namespace) -> int:
    """List where the quality card and the law differ."""
    from assistant.presenters.coverage import differences_json, differences_page
    from assistant.presenters.plain import page_lines

    library = _library(options)
    if options.json:
        return _print_json(differences_json(library))
    return _print_lines(page_lines(differences_page(library)))


def _library(options: argparse.Namespace) -> Library:
    from assistant.loading import load_library

    return load_library(options.inhoud)


def _today(options: argparse.Namespace) -> dt.date:
    given: dt.date | None = getattr(options, "datum", None)
    return given or dt.date.today()


def _role(options: argparse.Namespace) -> Role:
    given: Role | None = getattr(options, "rol", None)
    return given or Role.TEACHER


def _print_json(value: Any) -> int:
    print(json.dumps(value, ensure_ascii=False, indent=2))
    return 0


def _print_lines(lines: Any) -> int:
    print("\n".join(lines))
    return 0
