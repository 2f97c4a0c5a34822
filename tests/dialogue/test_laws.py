"""Laws of the conversation, tried on many lines."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.dialogue import lines
from assistant.dialogue.dialogue import Dialogue
from assistant.language.text import clean
from tests.dialogue.talks import CANARY, HEARS, begin, talk

SENTENCES = (
    *HEARS,
    "ja hoor",
    "terug",
    "opnieuw",
    "waarom",
    "1",
    "2",
    "3",
    "gisteren",
    "4",
    "lijst",
    "mail 1",
    "nee",
    "stop",
)
LINES = st.one_of(st.sampled_from(SENTENCES), st.text(max_size=60))
TALKS = st.lists(LINES, max_size=6)


@settings(max_examples=60, deadline=None)
@given(TALKS, LINES)
def test_a_step_back_restores_what_was(before: list[str], line: str) -> None:
    dialogue = talk(*before)

    after = dialogue.say(line)

    if after.past is dialogue:
        assert after.back() == dialogue
    else:
        assert lines.command(clean(line)) == "back" or after is dialogue


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(), max_size=4))
def test_no_text_breaks_it_or_is_shown_raw(typed: list[str]) -> None:
    dialogue = talk(*typed)

    for turn in dialogue.view().turns:
        assert not any(ord(character) < 32 and character != "\n" for character in turn.text)


@settings(max_examples=60, deadline=None)
@given(TALKS, st.text(max_size=30), st.text(max_size=30))
def test_what_is_masked_is_nowhere_in_what_is_kept(before: list[str], left: str, right: str) -> None:
    dialogue = talk(*before).say(f"{left} {CANARY} {right}").say("waarom")

    kept: Dialogue | None = dialogue
    while kept is not None:
        assert all(CANARY.lower() not in turn.text.lower() for turn in kept.state.turns)
        kept = kept.past


@settings(max_examples=40, deadline=None)
@given(TALKS)
def test_the_same_lines_give_the_same_conversation(typed: list[str]) -> None:
    assert talk(*typed) == talk(*typed)


def test_a_very_long_line_is_cut() -> None:
    assert len(begin().say("a" * 100_000).state.turns[1].text) <= 2000
