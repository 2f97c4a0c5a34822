"""What is asked wrongly gets a Dutch sentence, exit code 2, and no traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from assistant.language.understanding import Understanding
from assistant.presenters import cli_texts
from tests.cli.conftest import SOUND, Run

CANARY = "kanariepiet"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("adviez",), "Er is geen opdracht 'adviez'. Bedoelde je 'advies'?"),
        (("--versei",), "Dit wordt niet begrepen: --versei. Bedoelde je '--versie'?"),
        (("zoek", "x", "--jsn"), "Dit wordt niet begrepen: --jsn. Bedoelde je '--json'?"),
        (("zoek",), "Dit ontbreekt nog: tekst."),
        (("zoek", "x", "--soort", "uitsprak"), "Bedoelde je 'uitspraak'?"),
        (("zoek", "x", "-n", "0"), "Bij -n: '0' is geen getal van 1 of meer."),
        (("zoek", "x", "-n"), "Bij -n hoort een waarde."),
        (("advies", "vrag"), "Er is geen situatie 'vrag'. Bedoelde je 'vraag'?"),
        (("advies", "vraag", "--feit", "kanaal"), "Bij --feit: 'kanaal' is geen feit."),
        (("advies", "vraag", "--feit", "kannaal=mail"), "Onbekend feit 'kannaal'. Bedoelde je 'kanaal'?"),
        (("advies", "vraag", "--feit", "kanaal=mall"), "Bedoelde je 'mail'?"),
        (("advies", "vraag", "--feit", "kanaal=onbekend"), "kan niet onbekend zijn"),
        (("advies", "vraag", "--feit", "ontvangen=gisteren"), "schrijf die als 2026-11-22, niet 'gisteren'."),
        (("advies", "vraag", "--datum", "22-11-2026"), "'22-11-2026' is geen datum. Schrijf die als 2026-11-22."),
        (("advies", "vraag", "--rol", "baas"), "Kies uit: leraar, kcer, directie, administratie."),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, tuple) else None,
)
def test_a_mistake_is_told_in_dutch(run_small: Run, words: tuple[str, ...], says: str) -> None:
    done = run_small(*words)

    assert done.code == 2
    assert done.out == ""
    assert says in done.err
    assert "Traceback" not in done.err


def test_a_content_folder_that_is_not_there(run: Run, tmp_path: Path) -> None:
    done = run("--inhoud", str(tmp_path / "nergens"), "advies", "vraag")

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("De inhoud is niet te gebruiken: ")


def test_a_broken_tree_is_refused_by_name_and_the_others_work(run: Run, content: Path) -> None:
    tree = content / "decision_trees/vraag.yaml"
    copy = tree.read_text("utf-8").replace("id: vraag", "id: kapot").replace("ask: kanaal", "ask: kannaal")
    (content / "decision_trees/kapot.yaml").write_text(copy, "utf-8")

    refused, works = (run("--inhoud", str(content), "advies", id) for id in ("kapot", "vraag"))

    assert refused.code == 2
    assert "De situatie 'kapot' is niet beschikbaar" in refused.err
    assert "kapot.yaml:15" in refused.err
    assert works.code == 0


def test_a_crash_shows_one_sentence_and_never_what_was_typed(run_small: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_self: Understanding, text: str) -> NoReturn:
        raise RuntimeError(text)

    monkeypatch.setattr(Understanding, "read", fail)

    done = run_small("vraag", CANARY)

    assert (done.code, done.out) == (1, "")
    assert done.err == f"{cli_texts.UNEXPECTED}\n"


def test_stopping_with_ctrl_c_is_no_mistake(run_small: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_self: Understanding, _text: str) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(Understanding, "read", interrupt)

    done = run_small("vraag", CANARY)

    assert (done.code, done.err) == (0, "")


@pytest.mark.skipif(os.name == "nt", reason="Windows closes pipes in its own way")
def test_a_reader_that_had_enough_is_no_mistake(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    environ = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}
    words = [sys.executable, "-m", "assistant", "--inhoud", str(SOUND), "verschillen", "--json"]

    done = subprocess.run(words, stdout=writing, stderr=subprocess.PIPE, env=environ, check=False, timeout=60)
    os.close(writing)

    assert (done.returncode, done.stderr) == (0, b"")
