"""The command line, in Dutch."""

from __future__ import annotations

import argparse
import datetime as dt
import difflib
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from assistant.cli import commands
from assistant.model.verdicts import Role
from assistant.presenters import cli_texts as texts


class Wrong(Exception):  # noqa: N818  it is not our error but the user's
    """The command line makes no sense; the text says why, in Dutch."""


class _Parser(argparse.ArgumentParser):
    """A parser that speaks Dutch and leaves the exit to its caller."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, **settings)
        self._positionals.title = texts.COMMANDS
        self._optionals.title = texts.OPTIONS
        self.add_argument("-h", "--help", "--hulp", action="help", help=texts.HELP)

    def error(self, message: str) -> NoReturn:
        raise Wrong(f"{self._in_dutch(message)}\n{texts.SEE_HELP.format(program=self.prog)}")

    def _in_dutch(self, message: str) -> str:
        for english, dutch in texts.PARSER_ERRORS.items():
            found = re.fullmatch(english, message, re.DOTALL)
            if found:
                return dutch.format(*found.groups()) + self._nearest(found.groupdict().get("wrong") or "")
        return texts.PARSER_ERROR

    def _nearest(self, word: str) -> str:
        near = difflib.get_close_matches(word, self._words(), n=1)
        return texts.DID_YOU_MEAN.format(word=near[0]) if near else ""

    def _words(self) -> list[str]:
        """Return every word that can be used here or in a command: options, commands, and choices of an option."""
        words: list[str] = []
        for action in self._actions:
            words += [*action.option_strings, *(str(choice) for choice in action.choices or ())]
            if isinstance(action.choices, dict):
                words += [word for parser in action.choices.values() for word in parser._words()]  # noqa: SLF001
        return words

    def format_help(self) -> str:
        return super().format_help().replace("usage: ", texts.USAGE, 1)


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of all commands; each sets `run` to what it does."""
    parser = _Parser(prog=texts.PROGRAM, description=texts.ABOUT)
    parser.add_argument("--versie", action="store_const", const=commands.version, dest="run", help=texts.VERSION)
    parser.add_argument("--inhoud", type=Path, metavar="MAP", help=texts.CONTENT)
    parser.set_defaults(run=commands.screen)
    _for_whom(parser)
    added = parser.add_subparsers(title=texts.COMMANDS, metavar="opdracht", parser_class=_Parser)

    def command(name: str, about: str, run: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        made = added.add_parser(name, help=about, description=about)
        made.set_defaults(run=run)
        return made

    _for_whom(command("gesprek", texts.TALK, commands.talk))

    ask = command("vraag", texts.ASK, commands.ask)
    ask.add_argument("tekst", help=texts.ASK_TEXT)
    ask.add_argument("--uitleg", action="store_true", help=texts.ASK_WHY)
    ask.add_argument("--json", action="store_true", help=texts.JSON)

    advice = command("advies", texts.ADVICE, commands.advice)
    advice.add_argument("boom", help=texts.ADVICE_TREE)
    advice.add_argument(
        "--feit", action="append", default=[], type=_fact, metavar="FEIT=WAARDE", help=texts.ADVICE_FACT
    )
    advice.add_argument("--json", action="store_true", help=texts.JSON)
    _for_whom(advice)

    search = command("zoek", texts.SEARCH, commands.search)
    search.add_argument("tekst", help=texts.SEARCH_TEXT)
    search.add_argument("--soort", choices=texts.SEARCH_KINDS, metavar="SOORT", help=texts.SEARCH_KIND)
    search.add_argument("--thema", help=texts.SEARCH_THEME)
    search.add_argument("--oordeel", help=texts.SEARCH_OUTCOME)
    search.add_argument("-n", type=_count, default=10, metavar="AANTAL", help=texts.SEARCH_LIMIT)
    search.add_argument("--json", action="store_true", help=texts.JSON)

    check = command("controleer", texts.CHECK, commands.check)
    check.add_argument("--json", action="store_true", help=texts.JSON)
    coverage = command("dekking", texts.COVERAGE, commands.coverage)
    coverage.add_argument("--json", action="store_true", help=texts.JSON)
    differences = command("verschillen", texts.DIFFERENCES, commands.differences)
    differences.add_argument("--json", action="store_true", help=texts.JSON)
    return parser


def _for_whom(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--datum", type=_date, default=argparse.SUPPRESS, metavar="DATUM", help=texts.DATE)
    parser.add_argument("--rol", type=_role, default=argparse.SUPPRESS, metavar="ROL", help=texts.ROLE)


def _fact(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name.strip() or not value.strip():
        raise argparse.ArgumentTypeError(texts.NOT_A_FACT.format(text=text))
    return name.strip(), value.strip()


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(texts.NOT_A_DATE.format(text=text)) from None


def _role(text: str) -> Role:
    try:
        return Role(text.lower().replace("'", "").replace("kc-er", "kcer"))
    except ValueError:
        choices = ", ".join(Role)
        raise argparse.ArgumentTypeError(texts.NOT_A_CHOICE.format(text=text, choices=choices)) from None


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(texts.NOT_A_NUMBER.format(text=text))
    return int(text)
