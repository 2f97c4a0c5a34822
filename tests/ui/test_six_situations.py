"""The content that we ship, walked on the screen: from one typed sentence to a copied mail in under ten keys."""

from __future__ import annotations

import datetime as dt
from collections import deque
from functools import cache

import pytest

from assistant.dialogue.dialogue import Dialogue
from assistant.dialogue.listener import Listener
from assistant.language.understanding import Understanding
from assistant.loading.library import load_library
from assistant.loading.phrasebook import load_phrasebook
from assistant.model.library import Library
from assistant.model.verdicts import Role
from assistant.presenters.views import AdviceView
from assistant.ui.app import DossierwijzerApp
from assistant.ui.screens.advice import AdviceScreen
from assistant.ui.talk import Talk
from tests.ui.conftest import settle, type_text

TODAY = dt.date(2026, 11, 22)
MOST_KEYS = 9


@cache
def _content() -> tuple[Library, Listener]:
    library = load_library()
    return library, Listener(library, TODAY, lambda: Understanding(library, load_phrasebook()))


def _begin(library: Library, role: str) -> Dialogue:
    return Dialogue.begin(library, _content()[1], TODAY, Role(role))


def _shortest(sentence: str) -> tuple[tuple[int, ...], AdviceView]:
    """Find the fewest answers that lead from a sentence to an advice with a mail."""
    waiting: deque[tuple[Dialogue, tuple[int, ...]]] = deque([(_begin(_content()[0], "leraar").say(sentence), ())])
    while waiting:
        talk, keys = waiting.popleft()
        view = talk.view(possible=False)
        if view.advice is not None and view.advice.mails:
            return keys, view.advice
        if view.advice is None and len(keys) < MOST_KEYS:
            choices = view.offers or (view.question.answers if view.question is not None else ())
            waiting.extend((talk.choose(place), (*keys, place)) for place in range(len(choices)))
    raise AssertionError(f"geen advies met een mail na: {sentence}")


@pytest.mark.parametrize(
    "sentence",
    [
        "er belt iemand over een leerling",
        "logopedist mailt over een leerling",
        "de politie belt over een leerling",
        "gescheiden vader mailt en vraagt het rapport",
        "een onderzoeker vraagt leerlinggegevens",
        "ik denk dat een kind thuis geslagen wordt",
    ],
)
async def test_a_hurried_teacher_gets_a_mail_in_under_ten_keys(sentence: str) -> None:
    answers, advice = _shortest(sentence)
    begun: Talk = _begin(_content()[0], "leraar")
    app = DossierwijzerApp(lambda: _content()[0], lambda _library, _role: begun)
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await type_text(pilot, sentence)
        keys = ["enter", *(key for place in answers for key in _keys(place)), "3", "c"]
        await pilot.press(*keys)
        await pilot.pause()

        assert len(keys) <= MOST_KEYS
        assert isinstance(app.screen, AdviceScreen)
        assert app.clipboard == advice.mails[0].text


def _keys(place: int) -> tuple[str, ...]:
    return (str(place + 1),) if place < 9 else (*str(place + 1), "enter")
