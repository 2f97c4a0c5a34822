"""The words by which sentences are understood, as files."""

from __future__ import annotations

from pathlib import Path

from assistant.loading.phrasebook import REAL_WORDS, load_phrasebook


def test_real_words_are_read_with_how_often_they_are_used(tmp_path: Path) -> None:
    """Comments and lines without a number are left out."""
    file = tmp_path / REAL_WORDS
    file.parent.mkdir()
    file.write_text("# woorden\nnader 4.2\nmodder 0.0\nzonder getal\nkaal\n", encoding="utf-8")

    assert load_phrasebook(tmp_path).real_words == {"nader": 4.2, "modder": 0.0}


def test_the_real_words_that_we_ship_are_folded() -> None:
    """Lower case, letters only: as typed words are compared with them."""
    words = load_phrasebook().real_words

    assert words["nader"] > words["modder"] > 2.5
    assert all(word.isascii() and word.isalpha() and word == word.lower() for word in words)
