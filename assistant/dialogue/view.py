"""From a moment of a conversation to what a screen shows."""

from __future__ import annotations

from assistant.dialogue.state import State
from assistant.engine.advice import advise
from assistant.engine.interview import Interview
from assistant.engine.whatif import possible_verdicts
from assistant.errors import EngineError
from assistant.model.ids import FactId
from assistant.model.tree import DecisionTree, TreeKind
from assistant.model.verdicts import Act, Verdict
from assistant.presenters import phrases
from assistant.presenters.advice import present_advice
from assistant.presenters.facts import fact_rows, known_rows
from assistant.presenters.question import present_question
from assistant.presenters.verdict import present_verdict
from assistant.presenters.views import AdviceView, ChoiceView, ConversationView, PanelView, QuestionView

_CHANNEL = FactId("kanaal")
_ON_HOLD = frozenset({"telefoon", "aan-school"})


def present_conversation(
    state: State, *, can_go_back: bool, possible: bool = True, advice: bool = True
) -> ConversationView:
    """Show a moment of a conversation.

    Args:
        state: The moment.
        can_go_back: Whether there is an input to undo.
        possible: Whether to work out the verdicts that can still come, which takes some time.
        advice: Whether to work out the advice, which takes the most time (what would change it).
    """
    question = _question(state)
    return ConversationView(
        turns=state.turns,
        question=None if state.offers else question,
        offers=tuple(ChoiceView(str(place), offer.label) for place, offer in enumerate(state.offers)),
        recognised=fact_rows(
            state.library.registry, ((id, state.known[id]) for id in state.recognised if id in state.known)
        ),
        panel=_panel(state, question, possible=possible),
        advice=present_current_advice(state) if advice else None,
        reminder=phrases.PRIVACY if state.masked else "",
        can_go_back=can_go_back,
        stopped=state.stopped,
    )


def present_current_advice(state: State) -> AdviceView | None:
    """Show the advice that was reached; None if none was."""
    if state.interview is None or state.interview.outcome is None:
        return None
    on_hold = state.known.get(_CHANNEL, "telefoon") in _ON_HOLD
    return present_advice(state.library, advise(state.interview, state.role), on_hold=on_hold)


def _question(state: State) -> QuestionView | None:
    fact = state.interview.question if state.interview is not None else None
    return present_question(state.library, fact) if fact is not None else None


def _panel(state: State, question: QuestionView | None, *, possible: bool) -> PanelView:
    interview = state.interview
    if interview is None:
        return PanelView("", (), "", "", (), ())
    verdicts = _possible(interview) if possible and question is not None else ()
    act = interview.library.trees[interview.tree].act or Act.SHARE
    return PanelView(
        title=_situation(interview).title,
        known=known_rows(interview),
        asked=interview.library.registry[FactId(question.fact)].name if question is not None else "",
        why=question.why if question is not None else "",
        sources=question.cites if question is not None else (),
        possible=tuple(present_verdict(verdict, act) for verdict in verdicts),
    )


def _situation(interview: Interview) -> DecisionTree:
    """The situation that the conversation is in; a sub-decision on the way is no situation."""
    passed = (interview.library.trees[visit.tree] for visit in reversed(interview.position.visits))
    situations = (tree for tree in passed if tree.kind is TreeKind.SITUATION)
    return next(situations, interview.library.trees[interview.tree])


def _possible(interview: Interview) -> tuple[Verdict, ...]:
    try:
        return possible_verdicts(interview)
    except EngineError:
        # A way on leads to a situation that was refused; the question itself can still be answered.
        return ()
