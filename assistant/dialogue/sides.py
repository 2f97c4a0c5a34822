"""Side questions: answered at any moment, without losing the place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from assistant.dialogue import lines
from assistant.dialogue.ports import Heard
from assistant.dialogue.state import Leads, Offer, State
from assistant.dialogue.view import present_current_advice
from assistant.engine.interview import Interview
from assistant.engine.whatif import what_if
from assistant.model.facts import Fact
from assistant.model.ids import ContactId, PassageId, PrecedentId, TemplateId, TermId
from assistant.model.knowledge import Contact, Template
from assistant.model.texts import Precedent
from assistant.presenters import phrases
from assistant.presenters.advice import present_contact, present_what_if
from assistant.presenters.facts import in_sentence, known_rows
from assistant.presenters.guidance import Pointers, pointers
from assistant.presenters.mail import present_mail
from assistant.presenters.pages import advice_page, contact_line, source_line, what_if_lines
from assistant.presenters.plain import mail_text, page_lines
from assistant.presenters.reading import precedent_page
from assistant.presenters.sources import present_source
from assistant.presenters.views import FactRow

_ROLES_TO_CALL = ("kcer", "directeur")
_MOST = 5


def reply(state: State, name: str) -> State | None:
    """Answer a command that asks something: why, where, contacts, mails, known, help, …; None if it does not."""
    answer = _BY_COMMAND.get(name)
    return answer(state) if answer is not None else None


def from_line(state: State, text: str) -> State | None:
    """Answer a line that asks for a term, a contact, a mail or an advice of the committee; None if it asks none."""
    number = lines.mail_number(text)
    if number is not None:
        return mail(state, number)
    case = lines.case_number(state.library, text)
    if case is not None:
        return precedent(state, case)
    term_id = lines.term(state.library, text)
    if term_id is not None:
        return term(state, term_id)
    contact_id = lines.contact(state.library, text)
    if contact_id is not None:
        return _side(state, _contact_lines([state.library.contacts[contact_id]], phrases.CALL))
    return None


def by_kind(state: State, heard: Heard) -> State | None:
    """Answer what was understood to be a side question; None if it is none."""
    answer = _BY_KIND.get(heard.kind)
    return answer(state, heard) if answer is not None else None


def term(state: State, id: TermId) -> State:
    """Explain a term."""
    found = state.library.terms[id]
    return _side(state, phrases.TERM.format(name=found.name, text=found.text))


def precedent(state: State, id: PrecedentId) -> State:
    """Show an advice of the committee, or say that it is not known."""
    found = state.library.precedents.get(id)
    if found is None:
        return _side(state, phrases.PRECEDENT_UNKNOWN.format(number=id))
    return _side(state, "\n".join(page_lines(precedent_page(state.library, found))))


def precedents(state: State, heard: Heard) -> State:
    """Offer the advices of the committee that were found, or else those that bear on the advice at hand."""
    at_hand = _pointers(state)
    searched = tuple(state.library.precedents[id] for id in heard.precedents if id in state.library.precedents)
    found = searched or (at_hand.precedents if at_hand is not None else ())
    if not found:
        return _side(state, phrases.PRECEDENTS_SEARCH)
    offers = tuple(map(_precedent_offer, found[:_MOST]))
    # Numbers now choose an advice; there must be a way on to the question that is open.
    stay = (Offer(Leads.STAY, phrases.OFFER_STAY),) if _question(state) is not None else ()
    return _side(state, phrases.PRECEDENTS).offer((*offers, *stay))


def mail(state: State, number: int) -> State:
    """Show one of the mails of the advice in full, counted from 1."""
    templates = _templates(state)
    if not 1 <= number <= len(templates):
        return _side(state, phrases.MAIL_NOT_THERE.format(number=number))
    return _side(state, mail_text(present_mail(templates[number - 1])))


def person_to_call(state: State) -> str:
    """Name a person who can think along; not the user himself."""
    for id in _ROLES_TO_CALL:
        found = state.library.contacts.get(ContactId(id))
        if found is not None and found.role is not state.role:
            address = f" ({found.address})" if found.address else ""
            return phrases.OUTSIDE_PERSON.format(name=f"de {in_sentence(found.name)}", address=address)
    return phrases.OUTSIDE_PERSON_PLAIN


def _side(state: State, text: str) -> State:
    return state.tell(text, "side")


def _pointers(state: State) -> Pointers | None:
    interview = state.interview
    return pointers(interview, state.role) if interview is not None and interview.outcome is not None else None


def _question(state: State) -> Fact | None:
    return state.interview.question if state.interview is not None else None


def _why(state: State) -> str:
    question, interview = _question(state), state.interview
    if question is not None:
        said = [phrases.WHY.format(why=question.why)]
        if question.unknown.offered and question.unknown.find_out:
            said.append(phrases.FIND_OUT.format(find_out=question.unknown.find_out))
        return "\n".join(said)
    if interview is None or interview.outcome is None:
        return phrases.WHY_NOTHING
    because = [returned.reason.because for returned in interview.position.returned if returned.reason.because]
    facts = phrases.SEPARATOR.join(f"{row.name}: {row.value}" for row in _deciding(interview))
    return "\n".join((interview.outcome.answer, *because, phrases.WHY_ADVICE.format(facts=facts)))


def _deciding(interview: Interview) -> Iterable[FactRow]:
    ids = set(interview.position.facts)
    return [row for row in known_rows(interview) if row.fact in ids]


def _where(state: State) -> str:
    question, at_hand = _question(state), _pointers(state)
    cited: Iterable[PassageId] = (
        question.cites if question is not None else at_hand.cites if at_hand is not None else ()
    )
    passages = [state.library.passages[id] for id in cited if id in state.library.passages]
    if not passages:
        return phrases.RESTS_ON_NOTHING
    views = (present_source(state.library, passage) for passage in passages)
    return "\n".join((phrases.RESTS_ON, *(f"- {source_line(view)}" for view in views)))


def _contacts(state: State) -> str:
    at_hand = _pointers(state)
    if at_hand is not None and at_hand.contacts:
        return _contact_lines(at_hand.contacts, phrases.CALL)
    general = [
        state.library.contacts[ContactId(id)] for id in _ROLES_TO_CALL if ContactId(id) in state.library.contacts
    ]
    others = [contact for contact in general if contact.role is not state.role]
    return _contact_lines(others, phrases.CALL_LATER) if others else phrases.OUTSIDE_PERSON_PLAIN


def _contact_lines(contacts: Iterable[Contact], lead: str) -> str:
    return "\n".join((lead, *(f"- {contact_line(present_contact(contact))}" for contact in contacts)))


def _templates(state: State) -> tuple[Template, ...]:
    at_hand = _pointers(state)
    return at_hand.templates if at_hand is not None else ()


def _mails(state: State) -> State:
    if state.interview is None:
        return _side(state, phrases.MAILS_BEFORE)
    if _question(state) is not None:
        return _side(state, phrases.MAILS_LATER)
    templates = _templates(state)
    if not templates:
        return _side(state, phrases.MAILS_NONE)
    if len(templates) == 1:
        return mail(state, 1)
    titles = (f"{number}. {template.title}" for number, template in enumerate(templates, start=1))
    return _side(state, "\n".join((phrases.MAILS, *titles)))


def _what_if(state: State) -> str:
    interview = state.interview
    if interview is None:
        return phrases.NO_SITUATION
    if interview.outcome is None:
        return phrases.NO_ADVICE
    flips, act = what_if(interview), interview.outcome.act
    rows = present_what_if(state.library.registry, flips, dict(interview.facts), act)
    said = tuple(what_if_lines(rows))
    return "\n".join((phrases.WHAT_IF, *said)) if said else phrases.WHAT_IF_NOTHING


def _all(state: State) -> str:
    advice = present_current_advice(state)
    none = phrases.NO_SITUATION if state.interview is None else phrases.NO_ADVICE
    return "\n".join(page_lines(advice_page(advice))) if advice is not None else none


def _known(state: State) -> str:
    rows = known_rows(state.interview) if state.interview is not None else ()
    if not rows:
        return phrases.KNOWN_NOTHING
    return "\n".join((phrases.KNOWN, *(f"- {row.name}: {row.value}" for row in rows)))


def _onboarding(state: State) -> str:
    titles = [f"- {article.title}" for article in state.library.articles.values()]
    return "\n".join((phrases.ONBOARDING, *titles)) if titles else phrases.ONBOARDING_PLAIN


def _precedent_offer(found: Precedent) -> Offer:
    return Offer(Leads.PRECEDENT, f"{found.id}: {found.title}", precedent=found.id)


def _asked_term(state: State, heard: Heard) -> State:
    target = heard.target
    if TermId(target) in state.library.terms:
        return term(state, TermId(target))
    # "Wie is de aandachtsfunctionaris" asks for a notion that is a person.
    if ContactId(target) in state.library.contacts:
        return _asked_contact(state, heard)
    return _side(state, phrases.TERM_UNKNOWN)


def _asked_contact(state: State, heard: Heard) -> State:
    found = state.library.contacts.get(ContactId(heard.target))
    return _side(state, _contacts(state) if found is None else _contact_lines((found,), phrases.CALL))


def _asked_mail(state: State, heard: Heard) -> State:
    found = state.library.templates.get(TemplateId(heard.target))
    return _mails(state) if found is None else _side(state, mail_text(present_mail(found)))


def _asked_precedent(state: State, heard: Heard) -> State:
    number = PrecedentId(heard.target)
    return precedent(state, number) if number in state.library.precedents else precedents(state, heard)


_BY_KIND: Mapping[str, Callable[[State, Heard], State]] = MappingProxyType(
    {
        "begrip": _asked_term,
        "contact": _asked_contact,
        "sjabloon": _asked_mail,
        "uitspraken": _asked_precedent,
        "inwerken": lambda state, _: _side(state, _onboarding(state)),
    }
)

_BY_COMMAND: Mapping[str, Callable[[State], State]] = MappingProxyType(
    {
        "why": lambda state: _side(state, _why(state)),
        "where": lambda state: _side(state, _where(state)),
        "contacts": lambda state: _side(state, _contacts(state)),
        "mails": _mails,
        "what-if": lambda state: _side(state, _what_if(state)),
        "all": lambda state: _side(state, _all(state)),
        "known": lambda state: _side(state, _known(state)),
        "help": lambda state: _side(state, phrases.HELP),
    }
)
