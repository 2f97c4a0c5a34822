"""The moves of a conversation: opening a situation, answering, changing, deciding; each says what happened."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from assistant.dialogue.state import Leads, Offer, State
from assistant.engine.interview import Interview
from assistant.engine.values import check_value, fact_named
from assistant.errors import EngineError
from assistant.model.ids import UNKNOWN, FactId, Facts, FactValue, TreeId
from assistant.model.tree import TreeKind
from assistant.presenters import phrases, texts
from assistant.presenters.facts import enumerate_words, value_text
from assistant.presenters.verdict import present_verdict

_T = TypeVar("_T")


def open_tree(state: State, tree: TreeId, facts: Facts, how: Leads = Leads.TREE) -> State:
    """Open a situation.

    Args:
        state: The moment before.
        tree: The situation.
        facts: What the user's words said.
        how: For the same pupil (its facts are kept), or with nothing known.
    """
    said = _sound(state, facts)

    def begin() -> Interview:
        if how is Leads.SAME_PUPIL and state.interview is not None:
            return state.interview.new_request(tree, said)
        return Interview.start(state.library, tree, state.today, said)

    interview = _tried(begin)
    if isinstance(interview, _Mistake):
        return _refused(state, interview.text)
    now = replace(state, interview=interview, recognised=tuple(said), misses=0)
    if said:
        now = now.tell(phrases.UNDERSTOOD.format(facts=_listed(now, said)), "understood")
    title = state.library.trees[tree].title
    return progress(now.tell(phrases.OPENED.format(title=title), "understood"))


def progress(state: State) -> State:
    """Say what comes next: the question, or the advice."""
    interview = state.interview
    if interview is None:
        return state
    if interview.question is not None:
        return state.tell(interview.question.question, "question")
    outcome = interview.outcome
    if outcome is None:
        return _refused(state, interview.closed)
    verdict = present_verdict(outcome.verdict, outcome.act)
    return state.tell(phrases.ADVICE.format(symbol=verdict.symbol, answer=outcome.answer), "advice")


def answer(state: State, given: Mapping[FactId, FactValue], *, words: bool = False) -> State:
    """Add what one input established; what was known otherwise is changed.

    Args:
        state: The moment before.
        given: The facts.
        words: Whether they were read from the user's own words, so that they are said back.
    """
    before = state.interview
    if before is None:
        return state
    tried = _tried(lambda: before.change(given))
    if isinstance(tried, _Mistake):
        return _refused(state, tried.text)
    after, gone = tried
    changed = {id: value for id, value in given.items() if id in before.facts and before.facts[id] != value}
    kept = tuple(id for id in state.recognised if id in after.facts)
    heard = tuple(id for id in given if words and id not in kept)
    now = replace(state, interview=after, misses=0, recognised=(*kept, *heard))
    for id, value in changed.items():
        now = now.tell(phrases.CHANGED.format(name=_name(now, id), value=_value(now, id, value)), "changed")
    fresh = {id: value for id, value in given.items() if words and id not in before.facts}
    if fresh:
        now = now.tell(phrases.TAKEN.format(facts=_listed(now, fresh)), "understood")
    if gone:
        another = any(state.library.registry[id].starts_request for id in changed)
        form = phrases.ANOTHER_REQUEST if another else phrases.FELL_AWAY
        now = now.tell(form.format(names=_names(now, gone)), "changed")
    return progress(now)


def change(state: State, id: FactId, value: FactValue) -> State:
    """Give a fact that is known another value."""
    if state.interview is None:
        return state.tell(phrases.NOT_KNOWN, "unclear")
    if state.known.get(id) == value:
        said = phrases.CHANGED_ONLY.format(name=_name(state, id), value=_value(state, id, value))
        return state.tell(said, "changed")
    return answer(state, {id: value})


def forget(state: State, fact: str) -> State:
    """Take a fact away, so that it is asked again where it matters."""
    id = FactId(fact)
    if state.interview is None or id not in state.known:
        return state.tell(phrases.NOT_KNOWN, "unclear")
    interview = state.interview
    after = _tried(lambda: interview.forget(id))
    if isinstance(after, _Mistake):
        return _refused(state, after.text)
    recognised = tuple(each for each in state.recognised if each != id)
    now = replace(state, interview=after, recognised=recognised)
    return progress(now.tell(phrases.FORGOTTEN.format(name=_name(state, id)), "changed"))


def record_decision(state: State, given: Mapping[FactId, FactValue]) -> State:
    """Record what the named role decided after `overleg`, with who and when where that is known."""
    decision, value = next(iter(given.items()))
    return answer(state.tell(phrases.DECIDED.format(value=_value(state, decision, value)), "changed"), given)


def offer_subjects(state: State, subjects: Iterable[str], facts: Facts, said: str) -> State:
    """Ask which situation, or which kind of side question, is meant."""
    offers = [_offer(state, subject) for subject in dict.fromkeys(subjects)]
    last = Offer(Leads.NONE, phrases.OFFER_NONE)
    return state.tell(said, "offer").offer((*(each for each in offers if each), last), _sound(state, facts))


def _offer(state: State, subject: str) -> Offer | None:
    tree = state.library.trees.get(TreeId(subject))
    if tree is not None and tree.kind is TreeKind.SITUATION:
        return Offer(Leads.TREE, tree.title, tree.id)
    label = phrases.KINDS.get(subject)
    return Offer(Leads.KIND, label, kind=subject) if label else None


def offer_new_request(state: State, tree: TreeId, facts: Facts) -> State:
    """Ask whether a line begins a new request, and about whom; nothing is carried over by itself."""
    if tree not in state.library.trees:
        return _refused(state, state.library.why_not(tree))
    title = state.library.trees[tree].title
    offers = (
        Offer(Leads.SAME_PUPIL, phrases.OFFER_SAME_PUPIL.format(title=title), tree),
        Offer(Leads.OTHER_PUPIL, phrases.OFFER_OTHER_PUPIL.format(title=title), tree),
        Offer(Leads.STAY, phrases.OFFER_STAY),
    )
    return state.tell(phrases.NEW_REQUEST, "offer").offer(offers, _sound(state, facts))


def _sound(state: State, facts: Facts) -> dict[FactId, FactValue]:
    """Keep what the registry can hold: a reader of Dutch may be newer or older than the content."""
    sound: dict[FactId, FactValue] = {}
    for id, value in facts.items():
        try:
            sound[id] = check_value(fact_named(state.library.registry, id), value)
        except EngineError:
            continue
    return sound


@dataclass(frozen=True, slots=True)
class _Mistake:
    text: str


def _tried(what: Callable[[], _T]) -> _T | _Mistake:
    """Do something that the content or the value may not allow; the mistake is said, never raised at the user."""
    try:
        return what()
    except EngineError as mistake:
        return _Mistake(str(mistake))


def _refused(state: State, mistake: str) -> State:
    return state.tell(phrases.REFUSED.format(mistake=mistake), "unclear")


def _name(state: State, id: FactId) -> str:
    return state.library.registry[id].name


def _names(state: State, ids: Iterable[FactId]) -> str:
    return enumerate_words([_name(state, id) for id in ids], texts.AND)


def _value(state: State, id: FactId, value: FactValue) -> str:
    return value_text(state.library.registry[id], value)


def _listed(state: State, facts: Facts) -> str:
    """List facts; a value that says nothing by itself gets its name."""
    said = []
    for id, value in facts.items():
        words = _value(state, id, value)
        bare = value == UNKNOWN or isinstance(value, (int, dt.date))
        said.append(f"{_name(state, id)}: {words}" if bare else words)
    return phrases.SEPARATOR.join(said)
