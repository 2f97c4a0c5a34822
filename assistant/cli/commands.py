"""What each command does. What a command needs is imported when it runs: the first frame must not wait for the rest."""

from __future__ import annotations

import argparse
import difflib
import json
import os
import sys
from collections.abc import Iterable, Mapping
from typing import Any

from assistant import __version__
from assistant.cli.parts import Parts
from assistant.errors import InvalidValueError
from assistant.model.ids import FactId, TreeId
from assistant.model.verdicts import Role
from assistant.presenters import cli_texts as texts


def screen(options: argparse.Namespace) -> int:
    """Open the terminal interface."""
    from assistant.ui.privacy import close_leaks

    close_leaks(os.environ)  # before anything imports Textual
    from assistant.cli.terminal import run

    return run(Parts.of(options), getattr(options, "rol", None))


def version(options: argparse.Namespace) -> int:
    """Show the version of the program and of the content."""
    library = Parts.of(options).library
    print(f"{texts.PROGRAM} {__version__}, inhoud {library.version} van {library.reviewed.isoformat()}")
    return 0


def talk(options: argparse.Namespace) -> int:
    """Hold the conversation as plain lines."""
    from assistant.dialogue.plain import converse

    parts = Parts.of(options)
    role = getattr(options, "rol", None) or parts.preferences.role
    converse(parts.dialogue(role), sys.stdin, print, echo=not sys.stdin.isatty())
    return 0


def ask(options: argparse.Namespace) -> int:
    """Say what the assistant makes of one sentence."""
    from assistant.presenters.as_json import reading_json
    from assistant.presenters.understood import explanation_lines, reading_lines

    parts = Parts.of(options)
    reading = parts.understanding.read(options.tekst)
    if options.json:
        return _print_json(reading_json(reading, explain=options.uitleg))
    lines = reading_lines(parts.library, reading)
    return _print_lines((*lines, *explanation_lines(parts.library, reading)) if options.uitleg else lines)


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

    parts = Parts.of(options)
    library = parts.library
    facts = {FactId(name): parse_value(fact_named(library.registry, name), value) for name, value in options.feit}
    interview = Interview.start(library, TreeId(options.boom), parts.today, facts)
    if interview.closed:
        raise EngineError(interview.closed)
    question = interview.question
    if question is not None:
        if options.json:
            return _print_json(question_json(question))
        return _print_lines(question_lines(present_question(library, question)))
    given = advise(interview, getattr(options, "rol", Role.TEACHER))
    if options.json:
        return _print_json(advice_json(given))
    return _print_lines(page_lines(advice_page(present_advice(library, given))))


def search(options: argparse.Namespace) -> int:
    """Search all content."""
    from assistant.language.search import Kind
    from assistant.presenters.as_json import results_json
    from assistant.presenters.plain import group_lines
    from assistant.presenters.results import first_of_each_kind, grouped, present_results

    parts = Parts.of(options)
    themes = {theme.name.lower(): id for id, theme in parts.library.themes.items()} | {
        id: id for id in parts.library.themes
    }
    outcomes = {each.outcome.replace("_", " "): each.outcome for each in parts.library.precedents.values()}
    hits = parts.search.search(
        options.tekst,
        kinds=(Kind(options.soort),) if options.soort else None,
        theme=_known(options.thema, themes),
        outcome=_known(options.oordeel, outcomes | {each: each for each in outcomes.values()}),
        limit=options.n * len(Kind),
    )
    rows = present_results(parts.library, first_of_each_kind(hits, options.n))
    if options.json:
        return _print_json(results_json(rows))
    return _print_lines(group_lines(grouped(rows)) if rows else (texts.NOTHING_FOUND,))


def check(options: argparse.Namespace) -> int:
    """Check all content."""
    from assistant.loading.audit import audit

    problems = audit(Parts.of(options).today, options.inhoud)
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
        counted = texts.FOUND.format(errors=errors, warnings=len(problems) - errors)
        _print_lines((*map(str, problems), counted if problems else texts.SOUND))
    return 2 if errors else 0


def coverage(options: argparse.Namespace) -> int:
    """Say which passages the paths reach."""
    from assistant.engine.survey import survey
    from assistant.presenters.coverage import coverage_json, coverage_page
    from assistant.presenters.plain import page_lines

    parts = Parts.of(options)
    library = parts.library
    found = survey(library, parts.today)
    if options.json:
        return _print_json(coverage_json(library, found))
    return _print_lines(page_lines(coverage_page(library, found)))


def differences(options: argparse.Namespace) -> int:
    """List where the quality card and the law differ."""
    from assistant.presenters.coverage import differences_json, differences_page
    from assistant.presenters.plain import page_lines

    library = Parts.of(options).library
    if options.json:
        return _print_json(differences_json(library))
    return _print_lines(page_lines(differences_page(library)))


def _known(word: str | None, words: Mapping[str, str]) -> str | None:
    """Return what a word of the command line stands for; None if it was left out.

    Raises:
        InvalidValueError: If it is no such word; the message names the nearest, or all.
    """
    if word is None or word.lower() in words:
        return words[word.lower()] if word is not None else None
    near = difflib.get_close_matches(word.lower(), words, n=1)
    hint = texts.DID_YOU_MEAN.format(word=near[0]) if near else ""
    raise InvalidValueError(
        texts.NOT_A_CHOICE.format(text=word, choices=", ".join(dict.fromkeys(words.values()))) + hint
    )


def _print_json(value: Any) -> int:
    print(json.dumps(value, ensure_ascii=False, indent=2))
    return 0


def _print_lines(lines: Iterable[str]) -> int:
    print("\n".join(lines))
    return 0
