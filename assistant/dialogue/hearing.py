"""What a typed line does: an alarm before everything, then a command, an answer, a side question, or a situation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from assistant.dialogue import lines, moves, sides
from assistant.dialogue.ports import Heard, Reply
from assistant.dialogue.state import Leads, Offer, State
from assistant.engine.values import check_value
from assistant.errors import InvalidValueError
from assistant.language.dates import exact_date, exact_number
from assistant.language.text import clean, fold
from assistant.model.facts import Fact, FactKind
from assistant.model.ids import UNKNOWN, ContactId, FactId, FactValue, TreeId, ValueId
from assistant.model.tree import TreeKind
from assistant.presenters import dates, phrases, texts
from assistant.presenters.advice import decision_choices
from assistant.presenters.facts import choices, enumerate_words, in_sentence

SAFETY_TREE = TreeId("onveilige-thuissituatie")
SAFETY_FACT = FactId("veiligheid")
ASKER = FactId("vrager")
DOUBT, GRAVER = ValueId("twijfel"), (ValueId("risico"), ValueId("acuut"))
_ALARM_ROLES = ("aandachtsfunctionaris", "directeur")
_MOST_OFFERS = 3
_SEVERAL = 2
_PATIENCE = 2


def say(state: State, text: str) -> State:
    """Take one typed line; what needs the past (back, restart) is left to the caller, in `State.wants`.

    Personal data is masked before anything else; the raw line goes no further than this function.
    """
    typed = clean(text)
    if not typed:
        return state
    question = state.interview.question if state.interview is not None else None
    if question is not None and not state.offers:
        written = _written(state, question, typed)
        if written is not None:
            return _answer(state.user(typed), question, written)
    decided = _numbered_decision(state, typed)
    if decided is not None:
        return moves.record_decision(state.user(typed), decided)
    masked = state.understanding.mask(typed)
    offers, pending = state.offers, state.pending
    now = state.user(masked.text)
    if masked.found:
        now = _remind(now)
    heard = state.understanding.read(masked.text)
    if heard.danger:
        return _alarm(now, heard)
    return _hear(now, masked.text, heard, offers, pending)


def _hear(now: State, line: str, heard: Heard, offers: tuple[Offer, ...], pending: Mapping[FactId, FactValue]) -> State:
    name = lines.command(line)
    if name is not None:
        return _command(now, name)
    if offers:
        chosen = _chosen_offer(offers, line)
        if chosen is not None:
            return (
                take_offer(now, offers[chosen], pending) if chosen >= 0 else _no_such(now, len(offers), offers, pending)
            )
    side = sides.from_line(now, line)
    if side is not None:
        return side
    reply = now.understanding.reply(line, _asked_or_decided(now), now.known)
    if reply.command:
        return _command(now, reply.command)
    return _first(now, line, heard) if now.interview is None else _during(now, line, heard, reply)


def take_offer(state: State, offer: Offer, pending: Mapping[FactId, FactValue]) -> State:
    """Do what an offer leads to."""
    match offer.leads:
        case Leads.PRECEDENT if offer.precedent is not None:
            return sides.precedent(state, offer.precedent)
        case Leads.KIND:
            return sides.by_kind(state, Heard(offer.kind)) or state
        case Leads.STAY:
            return moves.progress(state.tell(phrases.WENT_ON))
        case Leads.NONE:
            return _outside(replace(state, misses=max(1, state.misses)), Heard())
        case _ if offer.tree is not None:
            if offer.leads is Leads.SAME_PUPIL:
                state = state.tell(phrases.SAME_PUPIL)
            if offer.leads is Leads.OTHER_PUPIL:
                state = replace(state.tell(phrases.OTHER_PUPIL), interview=None, recognised=())
            return moves.open_tree(state, offer.tree, pending, offer.leads)
        case _:
            return state


def _remind(state: State) -> State:
    now = replace(state, masked=True)
    return now if now.reminded else replace(now.tell(phrases.PRIVACY, "privacy"), reminded=True)


def _alarm(state: State, heard: Heard) -> State:
    """Say at once whom to call; the questions come after."""
    contacts = state.library.contacts
    names = [contacts[id].name for id in map(ContactId, _ALARM_ROLES) if id in contacts]
    roles = enumerate_words([f"de {in_sentence(name)}" for name in names], texts.AND) or phrases.DANGER_ROLES_PLAIN
    said = (phrases.DANGER, phrases.DANGER_ROLES.format(roles=roles), phrases.DANGER_GO_ON)
    now = state.tell("\n".join(said), "danger")
    if now.interview is not None:
        if SAFETY_FACT in heard.facts:
            return moves.answer(now, {SAFETY_FACT: heard.facts[SAFETY_FACT]}, words=True)
        # What was thought about safety before no longer holds; it is asked again.
        return moves.forget(now, SAFETY_FACT) if SAFETY_FACT in now.known else moves.progress(now)
    tree = heard.tree or (SAFETY_TREE if SAFETY_TREE in now.library.trees else None)
    return moves.open_tree(now, tree, heard.facts) if tree is not None else now


def _command(state: State, name: str) -> State:
    side = sides.reply(state, name)
    if side is not None:
        return side
    match name:
        case "back" | "restart":
            after = replace(state, wants=name)
        case "stop":
            after = replace(state.tell(phrases.STOPPED), stopped=True)
        case "list":
            after = _list(state)
        case "thanks":
            after = state.tell(phrases.WELCOME_BACK)
        case _ if state.interview is None:
            after = state.tell(phrases.WELCOME if name == "greeting" else phrases.NO_SITUATION)
        case _:
            after = moves.progress(state)
    return after


def _list(state: State) -> State:
    situations = [id for id, tree in state.library.trees.items() if tree.kind is TreeKind.SITUATION]
    if state.interview is None:
        return moves.offer_subjects(state, situations, state.pending, phrases.OFFER_ALL)
    return _list_during(state, situations)


def _list_during(state: State, situations: list[TreeId]) -> State:
    titles = [(id, state.library.trees[id].title) for id in situations]
    offers = tuple(Offer(Leads.OTHER_PUPIL, title, id) for id, title in titles)
    return state.tell(phrases.OFFER_ALL, "offer").offer((*offers, Offer(Leads.STAY, phrases.OFFER_STAY)))


def _chosen_offer(offers: tuple[Offer, ...], line: str) -> int | None:
    number = lines.choice(line, len(offers))
    if number is not None:
        return number
    if lines.declines(line):
        return next((place for place, each in enumerate(offers) if each.leads in (Leads.NONE, Leads.STAY)), None)
    real = [place for place, each in enumerate(offers) if each.leads not in (Leads.NONE, Leads.STAY)]
    return real[0] if len(real) == 1 and lines.agrees(line) else None


def _no_such(state: State, count: int, offers: tuple[Offer, ...], pending: Mapping[FactId, FactValue]) -> State:
    said = state.tell(phrases.UNCLEAR_CHOICE.format(count=count), "unclear")
    return said.offer(offers, pending)


def _first(state: State, line: str, heard: Heard) -> State:
    """A line in a conversation that has no situation yet."""
    if lines.agrees(line) or lines.declines(line):
        return _outside(state, Heard())
    if heard.tree is not None:
        return moves.open_tree(state, heard.tree, heard.facts)
    side = sides.by_kind(state, heard)
    if side is not None:
        return side
    if heard.kind == "boom" and heard.alternatives:
        return moves.offer_subjects(state, heard.alternatives[:_MOST_OFFERS], heard.facts, phrases.OFFER_ASK)
    return _outside(state, heard)


def _outside(state: State, heard: Heard) -> State:
    """Not for us, as far as can be seen: first "bedoel je …?", then a person to call."""
    now = replace(state, misses=state.misses + 1)
    if now.misses > 1:
        return now.tell(f"{sides.person_to_call(now)}\n{phrases.CAN_DO}", "unclear")
    if heard.alternatives:
        said = f"{phrases.OUTSIDE}\n{phrases.OFFER}"
        return moves.offer_subjects(now, heard.alternatives[:_MOST_OFFERS], {}, said)
    return now.tell(f"{phrases.OUTSIDE}\n{phrases.CAN_DO}\n{phrases.OUTSIDE_TRY}", "unclear")


def _during(state: State, line: str, heard: Heard, reply: Reply) -> State:
    """A line while a question is open, or under an advice."""
    other = {
        id: value for id, value in heard.facts.items() if state.known.get(id) != value and not _vaguer(state, id, value)
    }
    taken_back = {id: value for id, value in reply.corrected.items() if not _vaguer(state, id, value)}
    corrected = taken_back or (other if lines.corrects(line) and any(id in state.known for id in other) else {})
    if corrected:
        return moves.answer(state, corrected, words=True)
    question = state.interview.question if state.interview is not None else None
    value = _in_own_words(question, heard, reply) if question is not None else None
    if question is not None and value is not None:
        also = {**other, **reply.also}
        return _answer(state, question, value, {id: each for id, each in also.items() if id not in state.known})
    decision = _decision(state)
    if decision is not None and any(reply.value == choice.id for choice in decision_choices(decision)):
        return moves.record_decision(state, {decision.id: ValueId(str(reply.value))})
    side = sides.by_kind(state, reply.side) if reply.side is not None else None
    return side or sides.by_kind(state, heard) or _besides(state, line, heard, other)


def _vaguer(state: State, id: FactId, value: FactValue) -> bool:
    """Whether a word such as "onveilig" would make less of the signals or the danger that were told before."""
    return id == SAFETY_FACT and value == DOUBT and state.known.get(id) in GRAVER


def _decision(state: State) -> Fact | None:
    """Return the fact by which the advice at hand goes on, once a named role has decided."""
    outcome = state.interview.outcome if state.interview is not None else None
    return state.library.registry[outcome.decision] if outcome is not None and outcome.decision is not None else None


def _asked_or_decided(state: State) -> Fact | None:
    question = state.interview.question if state.interview is not None else None
    return question or _decision(state)


def _numbered_decision(state: State, typed: str) -> Mapping[FactId, FactValue] | None:
    decision = _decision(state)
    if decision is None or state.offers:
        return None
    answers = decision_choices(decision)
    place = lines.choice(typed, len(answers))
    return {decision.id: ValueId(answers[place].id)} if place is not None and place >= 0 else None


def _besides(state: State, line: str, heard: Heard, other: Mapping[FactId, FactValue]) -> State:
    """A line that answers nothing: another request, more that is known, or something that is not clear."""
    question = state.interview.question if state.interview is not None else None
    # A bare "ja" after an advice begins nothing.
    bare = lines.agrees(line) or lines.declines(line)
    long_enough = question is None or len(line.split()) > 2
    # "Ze zijn vorig jaar uit elkaar gegaan" tells more of this request; another one has somebody who asks.
    more = question is not None and bool(other) and ASKER not in heard.facts
    if heard.tree is not None and _elsewhere(state, heard.tree) and long_enough and not bare and not more:
        return moves.offer_new_request(state, heard.tree, heard.facts)
    if other:
        return moves.answer(state, other, words=True)
    return (_which(state, question, line) if bare and question is not None else None) or unclear(state, question)


def _which(state: State, question: Fact, line: str) -> State | None:
    """Ask which yes, or which no, is meant where several answers begin with it; None if none or one does."""
    word = "ja" if lines.agrees(line) else "nee"
    labels = [fold(choice.label).split() for choice in choices(question)] if question.kind is FactKind.CHOICE else []
    places = [str(place) for place, label in enumerate(labels, start=1) if label[:1] == [word]]
    if len(places) < _SEVERAL:
        return None
    return _missed(state, phrases.UNCLEAR_WHICH.format(word=word.capitalize(), places=enumerate_words(places)))


def _elsewhere(state: State, tree: TreeId) -> bool:
    """Whether a situation is another than those the conversation is in."""
    interview = state.interview
    here = {interview.tree, *(visit.tree for visit in interview.position.visits)} if interview is not None else set()
    return tree not in here


def _written(state: State, question: Fact, typed: str) -> FactValue | None:
    """Read a line that is an answer as it stands: a number of the list, a date, a whole number, "weet ik niet"."""
    value = read_value(question, typed, state.today) if question.kind is not FactKind.CHOICE else None
    # A bare number is a number where one is asked for, and elsewhere the place of an answer.
    if value is None and question.kind is not FactKind.NUMBER:
        place = lines.choice(typed, len(choices(question)))
        value = value_at(question, place) if place is not None else None
    return UNKNOWN if value is None and question.unknown.offered and lines.does_not_know(typed) else value


def read_value(fact: Fact, text: str, today: dt.date) -> FactValue | None:
    """Read a value as it is written: the id of a choice, a date or a number; None if the fact cannot hold it."""
    value: FactValue | None = ValueId(text)
    if fact.kind is FactKind.DATE and text != UNKNOWN:
        value = exact_date(clean(text), today)
    elif fact.kind is FactKind.NUMBER and text != UNKNOWN:
        value = exact_number(fold(text).split())
    if value is None:
        return None
    try:
        return check_value(fact, value)
    except InvalidValueError:
        # The message would hold what was typed.
        return None


def value_at(question: Fact, place: int) -> FactValue | None:
    """Return the value of the answer at a place, counted from 0; None if there is no answer there."""
    ids = question.value_ids
    return ids[place] if 0 <= place < len(ids) else None


def _in_own_words(question: Fact, heard: Heard, reply: Reply) -> FactValue | None:
    value = reply.value if reply.value is not None else heard.facts.get(question.id)
    if value is None or reply.side is not None:
        return None
    try:
        return check_value(question, value)
    except InvalidValueError:
        return None


def _answer(state: State, question: Fact, value: FactValue, also: Mapping[FactId, FactValue] | None = None) -> State:
    if question.kind is FactKind.DATE and value != UNKNOWN and not isinstance(value, (str, int)):
        state = state.tell(phrases.DATE_READ.format(date=dates.full(value)), "understood")
    more = {id: each for id, each in (also or {}).items() if id != question.id}
    return moves.answer(state, {question.id: value, **more}, words=bool(more))


def unclear(state: State, question: Fact | None) -> State:
    """Say that a line was not understood, and how it can be said; after a few times, whom to call."""
    if question is None:
        said = phrases.UNCLEAR_AFTER
    elif question.kind is FactKind.DATE:
        said = phrases.UNCLEAR_DATE
    elif question.kind is FactKind.NUMBER:
        said = phrases.UNCLEAR_NUMBER
    else:
        said = phrases.UNCLEAR_CHOICE.format(count=len(choices(question)))
    return _missed(state, said)


def _missed(state: State, said: str) -> State:
    """Say why a line is no answer; after a few times, whom to call."""
    now = replace(state, misses=state.misses + 1)
    return now.tell(f"{said}\n{sides.person_to_call(now)}" if now.misses > _PATIENCE else said, "unclear")
