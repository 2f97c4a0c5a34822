"""The content that we ship, held as conversations: every situation can be walked, shown and written."""

from __future__ import annotations

import itertools
import json
import random

import pytest

from assistant.dialogue.dialogue import Dialogue
from assistant.engine.advice import advise
from assistant.loading.library import load_library
from assistant.model.facts import FactKind
from assistant.model.ids import TreeId
from assistant.model.library import Library
from assistant.model.tree import TreeKind
from assistant.model.verdicts import Role
from assistant.presenters import texts
from assistant.presenters.as_json import advice_json, question_json
from assistant.presenters.mail import present_mail
from assistant.presenters.pages import advice_page
from assistant.presenters.plain import page_lines, page_markdown
from assistant.presenters.reading import page
from tests.builders import TODAY
from tests.dialogue.talks import Stand, advice_of, interview_of

LONGEST = 40
"""No conversation asks more than this."""


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


def situations(library: Library) -> list[str]:
    return [id for id, tree in library.trees.items() if tree.kind is TreeKind.SITUATION]


def walk(library: Library, tree: str, seed: int) -> list[Dialogue]:
    """Answer at random until there is an advice; return every moment."""
    pick = random.Random(seed)
    moments = [Dialogue.begin(library, Stand(), TODAY).open_tree(TreeId(tree))]
    while not moments[-1].advised and len(moments) < LONGEST:
        now = moments[-1]
        fact = interview_of(now).question
        assert fact is not None
        typed = {FactKind.DATE: "gisteren", FactKind.NUMBER: "4"}.get(fact.kind)
        moments.append(now.say(typed) if typed else now.choose(pick.randrange(len(fact.value_ids))))
    return moments


@pytest.mark.parametrize("seed", range(2))
def test_every_situation_ends_in_an_advice_that_can_be_shown(library: Library, seed: int) -> None:
    for tree in situations(library):
        last = walk(library, tree, seed)[-1]

        assert last.advised, tree
        view = advice_of(last)
        assert view.verdict.word
        assert view.answer
        assert view.sources or view.verdict.key == "route"
        assert page_markdown(advice_page(view)).startswith("# ")
        assert page_lines(advice_page(view))


def test_every_answer_can_be_taken_back(library: Library) -> None:
    for tree in situations(library):
        moments = walk(library, tree, 7)
        for before, after in itertools.pairwise(moments):
            assert after.back() == before


def test_the_role_never_changes_the_verdict(library: Library) -> None:
    for tree in situations(library)[::5]:
        last = walk(library, tree, 11)[-1]

        assert len({advice_of(last.with_role(role)).verdict for role in Role}) == 1


def test_every_question_and_advice_can_be_written_as_json(library: Library) -> None:
    for tree in situations(library):
        *moments, last = walk(library, tree, 5)
        assert json.dumps(advice_json(advise(interview_of(last), Role.TEACHER)), ensure_ascii=False)
        for moment in moments:
            question = interview_of(moment).question
            assert question is not None
            assert json.dumps(question_json(question))


def test_every_mail_shows_its_blanks_and_nothing_of_its_form(library: Library) -> None:
    for template in library.templates.values():
        mail = present_mail(template)

        assert "{{" not in mail.text
        assert template.to in texts.RECIPIENTS, template.id


def test_every_advice_of_the_committee_has_a_page(library: Library) -> None:
    for id, precedent in library.precedents.items():
        assert page(library, "uitspraak", id)
        assert precedent.outcome in texts.OUTCOMES, id
        assert precedent.sector in texts.SECTORS, id
        assert precedent.side in texts.SIDES, id


def test_every_theme_and_term_has_a_page(library: Library) -> None:
    assert all(page(library, "thema", id) for id in library.themes)
    assert all(page(library, "begrip", id) for id in library.terms)
    assert all(page(library, "contact", id) for id in library.contacts)
    assert all(page(library, "passage", id) for id in library.passages)
    assert all(page(library, "artikel", id) for id in library.articles)
