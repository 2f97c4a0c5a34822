"""The README and the program say the same: what is there is written down, and what is written down is there."""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from assistant import __version__
from assistant.cli import main
from assistant.cli.parser import build_parser
from assistant.loading.library import load_library
from assistant.loading.problems import Code
from assistant.model.tree import TreeKind
from tests.bench.__main__ import SUBJECTS
from tests.picture.__main__ import FILE, SENTENCE, draw

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
SOUND = Path(__file__).parent / "loading" / "data" / "sound"

# --- commands and options


def _commands() -> Mapping[str, argparse.ArgumentParser]:
    for action in build_parser()._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    raise AssertionError("de parser heeft geen opdrachten")


def _options(parser: argparse.ArgumentParser) -> set[str]:
    return {option for action in parser._actions for option in action.option_strings}


def _table(heading: str) -> list[list[str]]:
    """Return the rows of the first table after a text, cells as they are written."""
    after = README.partition(heading)[2]
    assert after, f"'{heading}' staat niet in de README"
    rows = re.search(r"((?:^\|.*\n)+)", after, re.MULTILINE)
    assert rows
    return [[cell.strip() for cell in row.strip().strip("|").split("|")] for row in rows[1].splitlines()[2:]]


def test_every_command_is_described_and_every_described_command_exists() -> None:
    described = {row[0] for row in _table("## De opdrachten")}

    words = [re.match(r"`dossierwijzer ?(\w*)", cell) for cell in described]
    assert {word[1] for word in words if word} == {"", *_commands()}


def test_every_option_is_described_and_every_described_option_exists() -> None:
    described = {
        option for row in _table("### Opties") for option in re.findall(r"(?<![\w-])--?[a-z]+", row[0] + row[2])
    }

    parsers = (build_parser(), *_commands().values())
    assert described == {option for parser in parsers for option in _options(parser)}


def test_the_options_are_described_at_the_commands_that_take_them() -> None:
    for name, parser in _commands().items():
        taken = {option for option in _options(parser) if option not in {"-h", "--help", "--hulp"}}
        rows = _table("### Opties")
        assert taken == {re.findall(r"--?[a-z]+", row[0])[0] for row in rows if f"`{name}`" in row[1]}, name


@pytest.mark.parametrize("line", re.findall(r"^dossierwijzer (.*)$", README, re.MULTILINE))
def test_every_example_can_be_parsed(line: str) -> None:
    words = [quoted or bare for quoted, bare in re.findall(r'"([^"]*)"|(\S+)', line)]

    build_parser().parse_args(words)


@pytest.mark.parametrize("target", re.findall(r"`?make (\w+)", README))
def test_every_make_target_exists(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


# --- codes


def test_every_code_is_described_and_every_described_code_exists() -> None:
    described = [row[0].strip("`") for row in _table("### Codes of mistakes")]

    assert described == [code.value for code in Code]


# --- JSON


def _fields(value: Any, path: str = "") -> Iterator[str]:
    """Yield the fields of a JSON value: `advies.stappen[].id`; a map from facts to values is one field."""
    if isinstance(value, dict) and not path.endswith(("feiten", "bijzonderheden")):
        for key, inner in value.items():
            yield from _fields(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list) and any(isinstance(each, dict) for each in value):
        for each in value:
            yield from _fields(each, f"{path}[]")
    else:
        yield path


def _described(heading: str) -> set[str]:
    return {field for row in _table(heading) for field in re.findall(r"`([^`]+)`", row[0])}


def _printed(capsys: pytest.CaptureFixture[str], *words: str) -> set[str]:
    main(words)
    return set(_fields(json.loads(capsys.readouterr().out)))


_FULL = (
    "--feit",
    "vrager=arts",
    "--feit",
    "kanaal=mail",
    "--feit",
    "toestemming-1=ja",
    "--feit",
    "ontvangen=2026-11-02",
)
_JSON = {
    "`vraag --json`": (("vraag", "de logopedist belt", "--json", "--uitleg"),),
    "`advies --json` gives the next question": (("advies", "derden-eenvoudig", "--json"),),
    "`zoek --json`": (("zoek", "kopie", "--json"),),
    "`dekking --json`": (("--inhoud", str(SOUND), "dekking", "--json"),),
    "`verschillen --json`": (("--inhoud", str(SOUND), "verschillen", "--json"),),
}


@pytest.fixture(autouse=True)
def _a_new_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))


@pytest.mark.parametrize("heading", _JSON)
def test_every_json_field_is_described_and_every_described_field_exists(
    capsys: pytest.CaptureFixture[str], heading: str
) -> None:
    printed = {field for words in _JSON[heading] for field in _printed(capsys, *words)}

    assert printed == _described(heading)


def test_every_json_field_of_an_advice_is_described(capsys: pytest.CaptureFixture[str]) -> None:
    """A small advice has no cautions; a list that is empty shows no fields."""
    printed = _printed(capsys, "--inhoud", str(SOUND), "advies", "vraag", *_FULL, "--json")
    described = _described("… or the advice")

    empty = {field for field in printed if any(other.startswith(f"{field}[]") for other in described)}
    assert printed - empty <= described
    missing = {field for field in described - printed if not field.startswith(tuple(f"{each}[]" for each in empty))}
    assert not missing


def test_every_json_field_of_a_mistake_is_described(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    printed = _printed(capsys, "--inhoud", str(tmp_path), "controleer", "--json")

    assert printed == _described("`controleer --json`")


# --- the rest


def test_every_package_is_described_and_every_described_package_exists() -> None:
    described = {row[0].strip("`/") for row in _table("## How the code is laid out")}

    folders = {f"assistant/{each.parent.name}" for each in (ROOT / "assistant").glob("*/__init__.py")}
    assert described == folders | {"assistant/errors.py"}


def test_every_subject_of_the_bench_is_described_and_exists() -> None:
    described = {row[0].strip("`") for row in _table("`make bench` measures")}

    assert described == set(SUBJECTS)
    for module, _ in SUBJECTS.values():
        assert importlib.util.find_spec(module)


def test_what_is_counted_and_dated_is_true() -> None:
    library = load_library()
    situations = sum(tree.kind is TreeKind.SITUATION for tree in library.trees.values())

    assert f"{situations} situaties in, en {len(library.precedents)} uitspraken" in README
    assert f"laatst nagekeken op **{library.reviewed}**" in README
    assert f"dossierwijzer-{__version__}-py3-none-any.whl" in README


@pytest.mark.parametrize("file", re.findall(r"\]\((?!https?://)([^)#]+)\)", README))
def test_every_file_that_is_linked_exists(file: str) -> None:
    assert (ROOT / file).is_file()


@pytest.mark.parametrize(
    "file", sorted(set(re.findall(r"`((?:assistant|tests|decision_trees|knowledge)/[\w./-]*)`", README)))
)
def test_every_file_that_is_named_exists(file: str) -> None:
    assert (ROOT / file).exists()


async def test_the_picture_is_made_by_the_program_and_needs_no_network() -> None:
    kept, drawn = FILE.read_text("utf-8"), await draw()

    for picture in (kept, drawn):
        assert not re.search(r"url\(['\"]?http|@import|<image|<script", picture)
        for panel in ("Gesprek", "Wat ik weet", "Waarom deze vraag", "Nog mogelijk", SENTENCE.split()[0]):
            assert panel.replace(" ", "&#160;") in picture


def test_the_changelog_names_this_version() -> None:
    assert f"## [{__version__}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")
