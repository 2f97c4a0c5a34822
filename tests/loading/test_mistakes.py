"""Every mistake in the content is named: its code, its place, and what was probably meant."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from assistant.loading.audit import audit
from assistant.loading.library import load
from assistant.loading.problems import Code
from tests.loading.mistakes import MISTAKES, Mistake

SOUND = Path(__file__).parent / "data" / "sound"
TODAY = dt.date(2026, 11, 22)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return shutil.copytree(SOUND, tmp_path / "content")


def test_sound_content_has_no_mistakes() -> None:
    assert audit(TODAY, SOUND) == ()


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_the_check_names_the_mistake_its_line_and_what_was_meant(content: Path, mistake: Mistake) -> None:
    file = content / mistake.file
    text = file.read_text("utf-8")
    assert mistake.find == "*" or text.count(mistake.find) == 1
    file.write_text("" if mistake.find == "*" else text.replace(mistake.find, mistake.replace), "utf-8")

    problems = audit(TODAY, content)

    found = [problem for problem in problems if problem.code == mistake.code]
    assert found, [str(problem) for problem in problems]
    assert any(problem.place.line == mistake.line for problem in found), [str(problem) for problem in found]
    assert any(mistake.says in str(problem) for problem in found)


def test_every_code_of_an_error_has_a_fixture() -> None:
    tested = {mistake.code for mistake in MISTAKES} | {"E101", "E102", "E103", "E602", "W701", "E406"}

    assert {code.value for code in Code} == tested


def test_all_mistakes_are_named_at_once(content: Path) -> None:
    for mistake in MISTAKES:
        if mistake.name in ("unknown-contact", "unknown-template", "unused-placeholder"):
            file = content / mistake.file
            file.write_text(file.read_text("utf-8").replace(mistake.find, mistake.replace), "utf-8")

    codes = {problem.code.value for problem in audit(TODAY, content)}

    assert {"E305", "E306", "E503"} <= codes


def test_a_condition_on_a_fact_that_another_way_does_not_ask_is_an_error(content: Path) -> None:
    tree = content / "decision_trees/vraag.yaml"
    text = tree.read_text("utf-8").replace("geldig: kies, ongeldig: wacht", "geldig: kies, ongeldig: mag")
    tree.write_text(text, "utf-8")

    problems = [problem for problem in audit(TODAY, content) if problem.code is Code.NEVER_ASKED]

    assert "ontvangen" in str(problems[0])


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"\x00\xff\xfe\x01", Code.NOT_TEXT),
        (b"#" * 5_000_000, Code.TOO_LARGE),
        (b"", Code.EMPTY),
        (b"- een lijst", Code.WRONG_TYPE),
        (b"[" * 5000, Code.BROKEN_YAML),
        (b"a: " + b"[" * 200 + b"]" * 200, Code.BROKEN_YAML),
    ],
    ids=["binary", "five-megabytes", "empty", "a-list", "endless-nesting", "deep-nesting"],
)
def test_a_file_that_is_no_content_is_a_mistake_and_no_traceback(content: Path, raw: bytes, code: Code) -> None:
    (content / "decision_trees/vraag.yaml").write_bytes(raw)

    assert code in {problem.code for problem in audit(TODAY, content)}


def test_a_yaml_bomb_is_refused_before_it_is_expanded(content: Path) -> None:
    layers = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    (content / "decision_trees/vraag.yaml").write_text("\n".join(layers), "utf-8")

    assert Code.ALIAS in {problem.code for problem in audit(TODAY, content)}


def test_a_folder_that_cannot_be_read_is_named(content: Path) -> None:
    shutil.rmtree(content / "knowledge/steps")
    (content / "knowledge/steps").write_text("geen map", "utf-8")

    problems = [problem for problem in audit(TODAY, content) if problem.code is Code.UNREADABLE]

    assert problems[0].place.file == "knowledge/steps"


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    problems = audit(TODAY, tmp_path / "nergens")

    assert {problem.code for problem in problems} == {Code.UNREADABLE}


def test_a_broken_tree_is_refused_by_name_and_the_others_work(content: Path) -> None:
    copy = (content / "decision_trees/vraag.yaml").read_text("utf-8").replace("id: vraag", "id: kapot")
    (content / "decision_trees/kapot.yaml").write_text(copy.replace("ask: kanaal", "ask: kanal"), "utf-8")

    library = load(content).library

    assert set(library.trees) == {"vraag", "toestemming"}
    assert "kapot.yaml:15" in library.refused["kapot"]  # type: ignore[index]


def test_content_past_its_review_date_is_a_warning_and_no_error(content: Path) -> None:
    problems = audit(dt.date(2027, 8, 2), content)

    assert {problem.code for problem in problems} == {Code.STALE}
    assert not any(problem.is_error for problem in problems)
