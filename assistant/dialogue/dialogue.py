"""The conversation as an immutable value, driven by the terminal, by `gesprek` and by tests alike."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from assistant.dialogue import hearing, moves
from assistant.dialogue.ports import Understanding
from assistant.dialogue.state import State
from assistant.dialogue.view import present_conversation, present_current_advice
from assistant.model.ids import FactId, FactValue, TreeId
from assistant.model.library import Library
from assistant.model.verdicts import Role
from assistant.presenters import phrases
from assistant.presenters.facts import value_text
from assistant.presenters.views import AdviceView, ChoiceView, ConversationView

BY_SUFFIX, DATE_SUFFIX = "-door", "-datum"
"""A decision is recorded with who took it and when: `besluit`, `besluit-door`, `besluit-datum`."""


@dataclass(frozen=True, slots=True)
class Dialogue:
    """One conversation; every step makes a new one, and nothing typed is kept but its masked text."""

    state: State
    past: Dialogue | None = field(default=None, repr=False, compare=False)
    """The conversation before the last input of the user; None at the start."""

    @classmethod
    def begin(
        cls, library: Library, understanding: Understanding, today: dt.date, role: Role = Role.TEACHER
    ) -> Dialogue:
        """Begin with a greeting.

        Args:
            library: The content.
            understanding: Whoever reads Dutch; may do its work at the first line only, so that starting is quick.
            today: The day on which terms are worked out.
            role: Who asks.
        """
        return cls(State(library, understanding, today, role).tell(phrases.GREETING))

    def view(self, *, possible: bool = True, advice: bool = True) -> ConversationView:
        """Show all that a screen needs; what takes time can be left for later.

        Args:
            possible: Whether to work out the verdicts that can still come.
            advice: Whether to work out the advice; without it, `advised` says whether there is one.
        """
        return present_conversation(self.state, can_go_back=self.past is not None, possible=possible, advice=advice)

    @property
    def advised(self) -> bool:
        """Whether an advice was reached."""
        return self.state.interview is not None and self.state.interview.outcome is not None

    def advice(self) -> AdviceView | None:
        """Work out the advice that was reached; None if none was."""
        return present_current_advice(self.state)

    def suggest(self, text: str) -> tuple[ChoiceView, ...]:
        """Return the situations that fit what is typed so far, best first; none once a situation is open.

        Args:
            text: The beginning of a line; nothing is kept of it.
        """
        if self.state.interview is not None:
            return ()
        trees = self.state.library.trees
        return tuple(ChoiceView(id, trees[id].title) for id in self.state.understanding.suggest(text))

    def say(self, text: str) -> Dialogue:
        """Take one line that the user typed: an answer, a question, a command, or what it is about.

        A blank line changes nothing. "terug" and "opnieuw" do what `back` and `restart` do.
        """
        after = self._next(lambda state: hearing.say(state, text))
        match after.state.wants:
            case "back":
                return self.back()
            case "restart":
                return self.restart()
            case _:
                return after

    def choose(self, index: int) -> Dialogue:
        """Choose an offer, or else an answer, by its place counted from 0; out of range changes nothing."""
        state = self.state
        if state.offers:
            if not 0 <= index < len(state.offers):
                return self
            offer, pending = state.offers[index], state.pending
            return self._next(lambda now: hearing.take_offer(now.user(offer.label), offer, pending))
        question = state.interview.question if state.interview is not None else None
        value = hearing.value_at(question, index) if question is not None else None
        if question is None or value is None:
            return self
        return self.answer(question.id, value)

    def pick(self, value: str) -> Dialogue:
        """Answer the open question with the id of a value, a date or a number as one writes them.

        What the question cannot take is said in a turn, and changes nothing else.
        """
        question = self.state.interview.question if self.state.interview is not None else None
        if question is None:
            return self._next(lambda state: state.tell(phrases.NOTHING_TO_CHOOSE, "unclear"))
        parsed = hearing.read_value(question, value, self.state.today)
        if parsed is None:
            return self._next(lambda state: hearing.unclear(state, question))
        return self.answer(question.id, parsed)

    def answer(self, fact: FactId, value: FactValue) -> Dialogue:
        """Answer with a typed value, such as a date from a date picker."""
        known = self.state.library.registry[fact]
        label = next((each.label for each in known.values if each.id == value), value_text(known, value))
        return self._next(lambda state: moves.answer(state.user(label), {fact: value}))

    def change(self, fact: str, value: str) -> Dialogue:
        """Give a known fact another value, both by id; says what fell away."""
        id = FactId(fact)
        known = self.state.library.registry.get(id)
        parsed = hearing.read_value(known, value, self.state.today) if known is not None else None
        if parsed is None:
            return self._next(lambda state: hearing.unclear(_settled(state), known))
        return self._next(lambda state: moves.change(_settled(state), id, parsed))

    def forget(self, fact: str) -> Dialogue:
        """Take a fact away, so that it is asked again where it matters."""
        return self._next(lambda state: moves.forget(_settled(state), fact))

    def back(self) -> Dialogue:
        """Undo one input of the user, its turns included; at the start, change nothing."""
        if self.past is None:
            return self
        # The role is no input of the conversation: it stays what it was set to last.
        return replace(self.past, state=replace(self.past.state, role=self.state.role))

    def restart(self) -> Dialogue:
        """Begin again with nothing known; `back` undoes it."""
        state = self.state
        fresh = State(state.library, state.understanding, state.today, state.role, reminded=state.reminded)
        return Dialogue(fresh.tell(phrases.GREETING_AGAIN), self)

    def open_tree(self, tree: TreeId) -> Dialogue:
        """Open a situation from a menu, with nothing known of another conversation."""

        def open_(state: State) -> State:
            title = state.library.trees[tree].title if tree in state.library.trees else tree
            blank = replace(state.user(title), interview=None, recognised=())
            return moves.open_tree(blank, tree, {})

        return self._next(open_)

    def record_decision(self, decision: str, by: str | None = None, date: dt.date | None = None) -> Dialogue:
        """After `overleg`: record what the named role decided; the advice goes on from there.

        Args:
            decision: A value of the fact that the advice names (`AdviceView.decision`).
            by: Who decided, a value of `besluit-door`; asked if None.
            date: When; asked if None.
        """
        outcome = self.state.interview.outcome if self.state.interview is not None else None
        if outcome is None or outcome.decision is None:
            return self._next(lambda state: _settled(state).tell(phrases.NO_DECISION, "unclear"))
        fact, registry = outcome.decision, self.state.library.registry
        told = {
            fact: decision,
            FactId(f"{fact}{BY_SUFFIX}"): by,
            FactId(f"{fact}{DATE_SUFFIX}"): date.isoformat() if date else None,
        }
        asked = {
            registry[id]: value for id, value in told.items() if value is not None and registry.get(id) is not None
        }
        given = {each.id: hearing.read_value(each, value, self.state.today) for each, value in asked.items()}
        sound = {id: value for id, value in given.items() if value is not None}
        if fact not in sound:
            return self._next(lambda state: hearing.unclear(_settled(state), registry[fact]))
        return self._next(lambda state: moves.record_decision(_settled(state), sound))

    def with_role(self, role: Role) -> Dialogue:
        """Go on for another role: other steps and words, the same verdict."""
        return replace(self, state=replace(self.state, role=role))

    def _next(self, move: Callable[[State], State]) -> Dialogue:
        after = move(self.state)
        return self if after is self.state else Dialogue(after, self)


def _settled(state: State) -> State:
    """Without what was on offer: a button was used instead."""
    return replace(state.offer(()), masked=False, stopped=False)
