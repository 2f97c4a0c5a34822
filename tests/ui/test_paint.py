"""Laying text out for a terminal."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.ui.paint import Block, lay_out, safe, safe_indented, say, shorten, with_cursor

texts = st.text(max_size=80)
blocks = st.builds(
    Block,
    text=texts.map(say),
    mark=st.sampled_from(["", "• ", " 12  ", "vrager       "]).map(say),
    gap=st.integers(0, 2),
    pick=st.none() | st.integers(0, 9),
    right=st.booleans(),
    tail=st.sampled_from(["", "wijzig"]).map(say),
)


@given(st.lists(blocks, max_size=5), st.integers(1, 60))
def test_no_line_is_wider_than_the_room(made: list[Block], width: int) -> None:
    sheet = lay_out(made, width)

    assert len(sheet.lines) == len(sheet.owners)
    if width >= 12:
        assert all(line.cell_length <= width for line in sheet.lines)


@given(st.lists(blocks, min_size=1, max_size=5), st.integers(12, 60))
def test_the_cursor_moves_no_line(made: list[Block], width: int) -> None:
    sheet = lay_out(made, width)

    assert len(with_cursor(sheet, 0, width)) == len(sheet.lines)


@given(texts)
def test_safe_text_has_no_control_characters(text: str) -> None:
    for made in (safe(text), safe_indented(text), shorten(text, 20), say(text).plain):
        assert not any(ord(character) < 32 and character != "\n" for character in made)
        assert not any(0x7F <= ord(character) < 0xA0 for character in made)


def test_other_lines_of_an_item_are_indented() -> None:
    sheet = lay_out([Block(say("een twee drie vier"), say("1. "))], 12)

    assert [line.plain.rstrip() for line in sheet.lines] == ["1. een twee", "   drie vier"]


def test_markup_is_text() -> None:
    assert say("[bold]vet[/bold] {x} [@click=app.quit]").plain == "[bold]vet[/bold] {x} [@click=app.quit]"


def test_what_the_user_said_stands_right() -> None:
    sheet = lay_out([Block(say("ja"), right=True)], 20)

    assert sheet.lines[0].plain == "                ja ▐"[-20:]
