"""Help with a complaint."""

from __future__ import annotations

from assistant.language.search import ComplaintHelp, Search, complaint_help
from assistant.model.library import Library

REPORT = "Vader is boos dat wij bij Veilig Thuis hebben gemeld zonder eerst met hem te praten."
COPY = "Een moeder zonder gezag eist een kopie van het hele dossier en zegt dat we haar ex voortrekken."


def numbers(*groups: object) -> set[str]:
    return {match.precedent.id for group in groups for match in group}  # type: ignore[attr-defined]


def everything(help: ComplaintHelp) -> set[str]:
    return numbers(help.for_school, help.for_parent, help.for_both, help.undecided)


def test_advices_stand_on_the_side_they_speak_for(search: Search, library: Library) -> None:
    help = complaint_help(search, library, REPORT)

    assert "108338" in numbers(help.for_parent)
    assert all(match.precedent.side == "school" for match in help.for_school)
    assert all(match.precedent.side == "ouder" for match in help.for_parent)
    assert all(match.precedent.side == "beide" for match in help.for_both)
    assert all(match.precedent.side == "geen" for match in help.undecided)


def test_advice_that_fits_exactly_is_first(search: Search, library: Library) -> None:
    assert complaint_help(search, library, COPY).for_school[0].precedent.id == "109174"


def test_complaint_has_its_themes(search: Search, library: Library) -> None:
    themes = [theme.id for theme in complaint_help(search, library, REPORT).themes]

    assert themes[0] == "veilig_thuis"
    assert {"kopie", "gezag"} <= {theme.id for theme in complaint_help(search, library, COPY).themes}


def test_every_match_says_why(search: Search, library: Library) -> None:
    help = complaint_help(search, library, COPY)

    for match in (*help.for_school, *help.for_parent, *help.for_both):
        assert match.words
        assert set(match.themes) <= set(help.themes)
    assert "kopie" in help.for_school[0].words
    assert "zonder gezag" in help.for_school[0].words


def test_what_stands_in_every_complaint_is_no_reason(search: Search, library: Library) -> None:
    help = complaint_help(search, library, "ouders klagen over een kopie")

    reasons = {word for match in (*help.for_school, *help.for_parent, *help.for_both) for word in match.words}
    assert "kopie" in reasons
    assert not {word for word in reasons if "klagen" in word}


def test_no_more_matches_than_asked(search: Search, library: Library) -> None:
    help = complaint_help(search, library, REPORT, limit=2)

    assert all(len(group) <= 2 for group in (help.for_school, help.for_parent, help.for_both, help.undecided))


def test_text_about_something_else_gives_nothing(search: Search, library: Library) -> None:
    help = complaint_help(search, library, "quarktaart xyzzy")

    assert help.is_empty
    assert help.themes == ()
    assert everything(help) == set()
