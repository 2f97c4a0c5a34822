"""Cleaning, folding and cutting text into words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.text import MAX_CHARACTERS, clean, fold, tokenize


class TestClean:
    @pytest.mark.parametrize(
        ("typed", "kept"),
        [
            ("\x1b[31mrood\x1b[0m", "rood"),
            ("a\x9b2Jb", "a b"),
            ("\x1b]0;titel\x07hoi", "hoi"),
            ("ab\u202ecd", "abcd"),
            ("ge\u200bzag", "gezag"),
            ("een\ttwee\nregels", "een twee regels"),
            ("\x00\x08dossier\x7f", "dossier"),
        ],
    )
    def test_takes_out_what_a_terminal_would_obey(self, typed: str, kept: str) -> None:
        """Escape sequences, control characters and marks of direction go; the words stay."""
        assert clean(typed) == kept

    def test_caps_the_length(self) -> None:
        """A pasted page is cut."""
        assert len(clean("a" * 100_000)) == MAX_CHARACTERS

    @given(st.text(max_size=300))
    def test_leaves_no_control_character(self, text: str) -> None:
        """Whatever is typed, nothing that a terminal obeys is left."""
        cleaned = clean(text)

        assert all(ord(c) >= 32 and not 127 <= ord(c) < 160 for c in cleaned)
        assert clean(cleaned) == cleaned


def test_folding_takes_capitals_accents_and_punctuation_away() -> None:
    """ "Eén KC'er!" is "een kcer"."""
    assert fold("Eén KC'er, twee ideeën!") == "een kcer twee ideeen"


def test_words_know_their_place() -> None:
    """Each word points back to where it was typed."""
    text = "Vader belt: mag dat?"

    tokens = tokenize(text)

    assert [text[token.start : token.end] for token in tokens] == ["Vader", "belt", "mag", "dat"]
    assert [token.separated for token in tokens] == [False, False, True, False]
