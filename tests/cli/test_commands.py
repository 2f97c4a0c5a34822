"""Each command does what the README says it does."""

from __future__ import annotations

import io
import os
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from assistant import __version__
from assistant.cli.parts import Parts
from assistant.model.verdicts import Role
from tests.cli.conftest import SOUND, Run

FACTS = (
    "--feit",
    "vrager=arts",
    "--feit",
    "kanaal=mail",
    "--feit",
    "toestemming-1=ja",
    "--feit",
    "ontvangen=2026-11-02",
)


def test_without_a_command_the_screen_opens(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(os, "environ", {**os.environ, "TEXTUAL_LOG": "log.txt"})

    def note(parts: Parts, role: Role | None) -> int:
        asked.append((parts.today.isoformat(), role))
        return 0

    monkeypatch.setattr("assistant.cli.terminal.run", note)

    assert run("--datum", "2026-11-22", "--rol", "KC'er").code == 0
    assert asked == [("2026-11-22", Role.COORDINATOR)]
    assert "TEXTUAL_LOG" not in os.environ


def test_the_version_names_program_and_content(run_small: Run) -> None:
    told = run_small("--versie").out

    assert re.fullmatch(rf"dossierwijzer {__version__}, inhoud \w{{8}} van 2026-11-22\n", told)


@pytest.mark.parametrize("words", [("--help",), ("-h",), ("--hulp",), ("advies", "--help"), ("zoek", "--hulp")])
def test_the_help_is_dutch(run: Run, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as left:
        run(*words)
    told = capsys.readouterr().out

    assert left.value.code == 0
    assert told.startswith("gebruik: dossierwijzer")
    assert not re.search(r"usage|show this|options:|positional|arguments|commands", told)


def test_a_conversation_is_held_in_lines(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("logopedist belt over een leerling\nstop\n"))

    told = run("gesprek", "--datum", "2026-11-22").out

    assert "Ik begreep: een logopedist · aan de telefoon." in told
    assert told.count("?") >= 2


def test_a_conversation_ends_when_there_is_nothing_more_to_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))

    assert run("gesprek").code == 0


def test_a_sentence_is_explained(run: Run) -> None:
    told = run("vraag", "de logopedist belt over een leerling", "--uitleg").out

    assert "derden-eenvoudig" in told
    assert "'belt' wijst op kanaal=telefoon" in told


def test_a_sentence_as_json(run: Run) -> None:
    told = run("vraag", "de logopedist belt over een leerling", "--json").json

    assert (told["soort"], told["boom"]) == ("boom", "derden-eenvoudig")
    assert told["feiten"] == {"vrager": "logopedist", "kanaal": "telefoon"}
    assert told["alternatieven"][0]["boom"] == "derden-eenvoudig"
    assert "uitleg" not in told


def test_a_sentence_that_is_not_for_us(run: Run) -> None:
    told = run("vraag", "het koffieapparaat is stuk", "--json").json

    assert (told["soort"], told["boom"]) == ("buiten", None)


def test_the_next_question(run_small: Run) -> None:
    told = run_small("advies", "vraag", "--feit", "kanaal=telefoon").out

    assert told.splitlines() == [
        "Wie vraagt het?",
        "  1. Een ouder",
        "  2. Een arts",
        "  3. Een logopedist",
        "  4. Weet ik niet",
    ]


def test_the_next_question_as_json(run_small: Run) -> None:
    told = run_small("advies", "vraag", "--json").json

    assert told["vraag"]["feit"] == "vrager"
    assert [each["id"] for each in told["vraag"]["antwoorden"]] == ["ouder", "arts", "logopedist", "onbekend"]


def test_the_advice(run_small: Run) -> None:
    told = run_small("advies", "vraag", *FACTS, "--datum", "2026-11-22").out

    assert "Ja, dat mag." in told
    assert "30 november 2026" in told


def test_the_advice_as_json(run_small: Run) -> None:
    told = run_small("advies", "vraag", *FACTS, "--datum", "2026-11-22", "--json").json["advies"]

    assert (told["oordeel"], told["grond"]) == ("mag", "toestemming")
    assert told["termijnen"] == [{"id": "antwoord", "datum": "2026-11-30"}]
    assert {"feit": "toestemming-1", "waarde": "nee", "oordelen": ["nog-niet"]} in told["als_anders"]


def test_the_role_changes_steps_and_never_the_verdict(run_small: Run) -> None:
    told = {role: run_small("advies", "vraag", *FACTS, "--rol", role, "--json").json["advies"] for role in Role}

    assert {each["oordeel"] for each in told.values()} == {"mag"}
    assert "directeur" in told[Role.TEACHER]["contacten"]
    assert "directeur" not in told[Role.PRINCIPAL]["contacten"]


def test_the_same_question_gives_the_same_answer(run_small: Run) -> None:
    first = run_small("advies", "vraag", *FACTS, "--datum", "2026-11-22", "--json")

    assert run_small("advies", "vraag", *FACTS, "--datum", "2026-11-22", "--json") == first


def test_searching(run: Run) -> None:
    told = run("zoek", "leerling dosier kopie gewijgerd", "--soort", "uitspraak", "-n", "2", "--json").json

    assert len(told) == 2
    assert {each["soort"] for each in told} == {"uitspraak"}
    assert told[0]["score"] >= told[1]["score"]


def test_searching_a_number(run: Run) -> None:
    assert "109174" in run("zoek", "109174").out.splitlines()[1]


def test_searching_by_verdict_and_theme(run: Run) -> None:
    told = run("zoek", "dossier", "--oordeel", "gegrond", "--thema", "gezag").out

    assert ", gegrond:" in told
    assert "ongegrond:" not in told


def test_searching_in_vain(run_small: Run) -> None:
    done = run_small("zoek", "zzqqzz")

    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Niets gevonden.")


def test_sound_content(run_small: Run) -> None:
    assert run_small("controleer").out == "Alles klopt.\n"
    assert run_small("controleer", "--json").json == []


def test_broken_content_is_told_by_code_and_place(run: Run, content: Path) -> None:
    tree = content / "decision_trees/vraag.yaml"
    tree.write_text(tree.read_text("utf-8").replace("ask: kanaal", "ask: kannaal"), "utf-8")

    done, as_json = run("--inhoud", str(content), "controleer"), run("--inhoud", str(content), "controleer", "--json")

    assert (done.code, as_json.code) == (2, 2)
    assert done.out.startswith("decision_trees/vraag.yaml:15:10: E302 ")
    assert done.out.rstrip().endswith(" fouten, 0 waarschuwingen.")
    first = as_json.json[0]
    assert (first["code"], first["bestand"], first["regel"], first["kolom"]) == (
        "E302",
        "decision_trees/vraag.yaml",
        15,
        10,
    )
    assert first["bedoeld"] == "Bedoelde je 'kanaal'?"


def test_coverage(run_small: Run) -> None:
    assert "1 van de 1 regels" in run_small("dekking").out
    row = run_small("dekking", "--json").json[0]
    assert (row["passage"], row["bereikt"], row["bomen"]) == ("K1", True, ["vraag"])


def test_differences(run_small: Run) -> None:
    assert "C1 Kaart en wet" in run_small("verschillen").out
    assert run_small("verschillen", "--json").json[0]["bomen"] == ["vraag"]


def test_nothing_is_written_but_the_index(run: Run, tmp_path: Path) -> None:
    for words in (("vraag", "geheimpje belt"), ("zoek", "geheimpje"), ("advies", "vraag", "--feit", "vrager=arts")):
        run("--inhoud", str(SOUND), *words)

    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert [file.name for file in files] == ["zoekindex.bin"]
    assert b"geheimpje" not in files[0].read_bytes()
