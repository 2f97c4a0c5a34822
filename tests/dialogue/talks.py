"""A small library and a stand-in that understands a few words, to hold conversations in tests."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from assistant.dialogue.dialogue import Dialogue
from assistant.dialogue.ports import Heard, Masked, Reply
from assistant.engine.interview import Interview
from assistant.model.facts import Fact, FactKind, Scope
from assistant.model.ids import FactId, Facts, FactValue, PrecedentId, TreeId, ValueId
from assistant.model.knowledge import StepKind
from assistant.model.library import Library
from assistant.model.verdicts import Ground, Role, Verdict
from assistant.presenters.views import AdviceView
from tests.builders import (
    TODAY,
    ask,
    decide,
    make_contact,
    make_deadline,
    make_fact,
    make_library,
    make_precedent,
    make_step,
    make_template,
    make_term,
    make_tree,
    outcome,
    reason,
)

CANARY = "Kanariepietje"
SAFE = "onveilige-thuissituatie"


def make_talk_library() -> Library:
    """Make a library with a danger tree, a sharing tree and one with a date and a number."""
    return make_library(
        make_tree(
            "delen",
            decide("gevaar", geen_zorg="vrager", eerst_overleg="wachten", acuut="alarm"),
            ask("vrager", logopedist="kanaal", politie="agent", onbekend="wie"),
            ask("kanaal", telefoon="gevoelig", e_mail="gevoelig"),
            ask("gevoelig", ja="wachten-op-mail", nee="mag", onbekend="wachten-op-mail"),
            outcome(
                "mag",
                answer="Ja, je mag dit delen.",
                say_now="Ik bel u zo terug.",
                steps=["bel-terug"],
                templates=["vraag", "dank"],
                contacts=["kcer"],
                precedents=["109174"],
            ),
            outcome("wachten-op-mail", verdict=Verdict.NOT_YET, ground=Ground.NONE, answer="Nog niet: vraag een mail."),
            outcome("wie", verdict=Verdict.NOT_YET, ground=Ground.NONE, answer="Nog niet: vraag wie het is."),
            outcome("agent", verdict=Verdict.CONSULT, ground=Ground.NONE, answer="Overleg eerst over de politie."),
            ask("besluit", at="wachten", nog_niet="overleg", delen="door", niet="nee"),
            outcome(
                "overleg", verdict=Verdict.CONSULT, ground=Ground.NONE, answer="Overleg eerst.", decision="besluit"
            ),
            ask("besluit-door", at="door", directeur="mag", onbekend="overleg"),
            outcome("nee", verdict=Verdict.NO, ground=Ground.NONE, answer="Nee, deel dit niet."),
            outcome("alarm", ground=Ground.VITAL_INTEREST, answer="Ja, geef wat helpt.", contacts=["112"]),
            title="Iemand vraagt iets over een leerling",
        ),
        make_tree(
            SAFE,
            ask("veiligheid", geen="rustig", twijfel="overleg", acuut="alarm", onbekend="overleg"),
            outcome("alarm", ground=Ground.VITAL_INTEREST, answer="Ja, bel 112.", contacts=["112"]),
            outcome("overleg", verdict=Verdict.CONSULT, ground=Ground.NONE, answer="Overleg eerst."),
            outcome("rustig", verdict=None, answer="Ga verder zoals altijd."),
            title="Het kind is misschien niet veilig",
        ),
        make_tree(
            "inzage",
            ask("ontvangen", gegeven="groep", onbekend="later"),
            ask("groep", gegeven="geef"),
            outcome("geef", verdict=Verdict.MUST, answer="Ja, geef het.", deadlines=["antwoord"]),
            outcome("later", verdict=Verdict.NOT_YET, ground=Ground.NONE, answer="Nog niet."),
            title="Een ouder wil het dossier zien",
        ),
        make_tree(
            "gevaar",
            ask("veiligheid", geen="geen-zorg", twijfel="eerst-overleg", acuut="acuut", onbekend="eerst-overleg"),
            reason("geen-zorg", "Er is geen zorg."),
            reason("eerst-overleg", "Er is twijfel."),
            reason("acuut", "Er is nu gevaar."),
        ),
        facts=[
            make_fact("vrager", "logopedist=Een logopedist", "politie=De politie", starts_request=True),
            make_fact("kanaal", "telefoon=Iemand belt", "e-mail=Per mail", unknown=False),
            make_fact("gevoelig", "ja", "nee", scope=Scope.PUPIL),
            make_fact("veiligheid", "geen", "twijfel", "acuut", scope=Scope.PUPIL),
            make_fact("besluit", "nog-niet", "delen", "niet", unknown=False),
            make_fact("besluit-door", "directeur"),
            make_fact("ontvangen", kind=FactKind.DATE),
            make_fact("groep", kind=FactKind.NUMBER, unknown=False, minimum=1, maximum=8, scope=Scope.PUPIL),
        ],
        steps=[make_step("bel-terug", text="Bel zelf terug."), make_step("let-op", StepKind.CAUTION)],
        contacts=[
            make_contact("112", 0, "112", name="112"),
            make_contact("aandachtsfunctionaris", 3, name="Aandachtsfunctionaris"),
            make_contact("directeur", 4, role=Role.PRINCIPAL, name="Directeur"),
            make_contact("kcer", 8, role=Role.COORDINATOR, name="KC'er"),
        ],
        deadlines=[make_deadline("antwoord", "ontvangen")],
        templates=[make_template("vraag"), make_template("dank")],
        terms=[
            make_term("gezag", "Wie beslist over het kind.", "ouderlijk gezag", name="Gezag"),
            make_term("okr", "Het rapport voor de nieuwe school.", name="Onderwijskundig rapport (OKR)"),
        ],
        precedents=[make_precedent("109174")],
        refused={"kapot": "stuk"},
    )


def facts(**given: str) -> Mapping[FactId, FactValue]:
    """Make facts; `_` stands for `-`."""
    return MappingProxyType({FactId(id.replace("_", "-")): ValueId(value) for id, value in given.items()})


@dataclass
class Stand:
    """Understands what it was told it would hear, by the first words that occur in a line."""

    hears: Mapping[str, Heard] = field(default_factory=dict)
    answers: Mapping[str, FactValue] = field(default_factory=dict)
    seen: list[str] = field(default_factory=list)
    """Every line that it was given to read, after masking."""

    def mask(self, text: str) -> Masked:
        """Take the canary out, whatever its capitals."""
        masked = re.sub(CANARY, "[naam]", text, flags=re.IGNORECASE)
        return Masked(masked, found=masked != text)

    def suggest(self, text: str) -> tuple[TreeId, ...]:
        """Return the situation that a line of it would open."""
        return tuple(heard.tree for words, heard in self.hears.items() if words.startswith(text) and heard.tree)

    def read(self, text: str) -> Heard:
        """Return what it was told."""
        self.seen.append(text)
        return next((heard for words, heard in self.hears.items() if words in text), Heard())

    def reply(self, text: str, fact: Fact | None, known: Facts) -> Reply:
        """Return what it was told, if the fact can hold it."""
        del known
        self.seen.append(text)
        told = next((reply for words, reply in REPLIES.items() if words == text), None)
        if told is not None:
            return told
        value = next((value for words, value in self.answers.items() if words == text), None)
        fits = fact is not None and fact.kind is FactKind.CHOICE and value in fact.value_ids
        return Reply(value=value if fits else None)


CALLER = Heard("boom", TreeId("delen"), facts=facts(vrager="logopedist", kanaal="telefoon"))

HEARS: Mapping[str, Heard] = {
    "logopedist belt": CALLER,
    "slaat": Heard("boom", TreeId(SAFE), facts=facts(veiligheid="acuut"), danger=True),
    "help hem": Heard(danger=True),
    "dossier": Heard("boom", TreeId("inzage")),
    "iets met delen": Heard("boom", None, (TreeId("delen"), TreeId("inzage")), facts(vrager="politie")),
    "koffie": Heard("buiten"),
    "soort van delen": Heard("buiten", None, (TreeId("delen"),)),
    "mailtje": Heard("boom", TreeId("delen"), facts=facts(kanaal="e-mail")),
    "politie belt": Heard("boom", TreeId("delen"), facts=facts(vrager="politie", kanaal="telefoon")),
    "kapotte": Heard("boom", TreeId("kapot")),
    "bestaat niet": Heard("boom", TreeId("nergens"), facts=facts(vrager="onzin", geheim="x")),
    "betekent dat rapport": Heard("begrip", target="okr"),
    "begrip onbekend": Heard("begrip"),
    "wie is die functionaris": Heard("begrip", target="aandachtsfunctionaris"),
    "bel de directie": Heard("contact", target="directeur"),
    "iemand spreken": Heard("contact"),
    "bedankmail": Heard("sjabloon", target="dank"),
    "brief nodig": Heard("sjabloon"),
    "zegt de commissie": Heard("uitspraken"),
    "die ene uitspraak": Heard("uitspraken", target="109174"),
    "ik ben nieuw": Heard("inwerken"),
    "over verwijderen": Heard("uitspraken", precedents=(PrecedentId("109174"), PrecedentId("999999"))),
    "mail of inzage": Heard("boom", None, ("sjabloon", "inzage")),
}
ANSWERS: Mapping[str, FactValue] = {
    "ja hoor": ValueId("ja"),
    "nee hoor": ValueId("nee"),
    "geen zorgen": ValueId("geen"),
    "we doen het niet": ValueId("niet"),
    "er is nog niets besloten": ValueId("nog-niet"),
}

REPLIES: Mapping[str, Reply] = {
    "nee, wacht, het was een mail": Reply(corrected=facts(kanaal="e-mail")),
    "ga maar terug dan": Reply(command="back"),
    "laten we opnieuw gaan": Reply(command="restart"),
    "waarom is dat van belang": Reply(command="why"),
    "maar wat houdt dat gezag in": Reply(side=Heard("begrip", target="gezag")),
    "ja, per mail": Reply(value=ValueId("geen"), also=facts(gevoelig="nee", kanaal="e-mail")),
}


def begin(role: Role = Role.TEACHER) -> Dialogue:
    """Begin a conversation with the stand-in."""
    return Dialogue.begin(make_talk_library(), Stand(HEARS, ANSWERS), TODAY, role)


def talk(*lines: str, role: Role = Role.TEACHER) -> Dialogue:
    """Hold a conversation."""
    dialogue = begin(role)
    for line in lines:
        dialogue = dialogue.say(line)
    return dialogue


def said(dialogue: Dialogue) -> str:
    """Return what the assistant said since the user's last turn."""
    turns = dialogue.state.turns
    last = max((place for place, turn in enumerate(turns) if turn.speaker == "user"), default=-1)
    return "\n".join(turn.text for turn in turns[last + 1 :])


def advice_of(dialogue: Dialogue) -> AdviceView:
    """Return the advice that was reached."""
    advice = dialogue.advice()
    assert advice is not None
    return advice


def stand_of(dialogue: Dialogue) -> Stand:
    """Return the stand-in that listens."""
    assert isinstance(dialogue.state.understanding, Stand)
    return dialogue.state.understanding


def interview_of(dialogue: Dialogue) -> Interview:
    """Return the interview that was opened."""
    assert dialogue.state.interview is not None
    return dialogue.state.interview


def tree_of(dialogue: Dialogue) -> str:
    """Return the situation that was opened; empty if none was."""
    return dialogue.state.interview.tree if dialogue.state.interview is not None else ""


def asked(dialogue: Dialogue) -> str:
    """Return the fact that is asked; empty if none is."""
    question = dialogue.view().question
    return question.fact if question is not None else ""


def known(dialogue: Dialogue) -> dict[str, object]:
    """Return what is known, by plain ids."""
    return {str(id): value for id, value in dialogue.state.known.items()}
