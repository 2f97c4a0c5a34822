"""A small conversation with fixed words, so that edits of content or phrases break no test of the screens."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.model.verdicts import Role
from assistant.presenters.views import (
    AdviceView,
    ChoiceView,
    ConflictView,
    ContactView,
    ConversationView,
    DeadlineView,
    DecisionView,
    FactRow,
    MailView,
    PanelView,
    PartView,
    PrecedentRow,
    QuestionView,
    SourceView,
    StepView,
    Turn,
    VerdictView,
    WhatIfRow,
    WhatIfValue,
)

MAY = VerdictView("mag", "✓", "Ja, dat mag", "mag")
NOT_YET = VerdictView("nog-niet", "◔", "Nog niet", "nog niet")
CONSULT = VerdictView("overleg", "☎", "Eerst overleggen", "overleg")
NO = VerdictView("nee", "✗", "Nee", "nee")

SOURCE = SourceView("K31", "bestuur", "Bel terug naar het nummer van de organisatie.", "", "", "Kwaliteitskaart")
LAW = SourceView("W12", "wet", "Toestemming moet je kunnen aantonen.", "art. 7 AVG", "laat nakijken", "AVG")

ASKERS = (
    ChoiceView("logopedist", "Een logopedist"),
    ChoiceView("ouder", "Een ouder"),
    ChoiceView("politie", "De politie"),
)
CONSENTS = (
    ChoiceView("schriftelijk", "Ja, schriftelijk of per mail"),
    ChoiceView("mondeling", "Ja, maar alleen mondeling"),
    ChoiceView("overleg", "De directeur moet dit nog beslissen"),
    ChoiceView("onbekend", "Weet ik niet"),
)

QUESTIONS = (
    QuestionView("vrager", "Wie vraagt het?", "Voor een ouder gelden andere regels dan voor een zorgverlener.", (SOURCE,),
                 "choice", ASKERS, "", ""),
    QuestionView("ontvangen", "Wanneer kwam de vraag binnen?", "Vanaf die dag telt de termijn.", (LAW,), "date",
                 (ChoiceView("onbekend", "Weet ik niet"),), "Kijk op de mail of de brief.", "Schrijf een datum, zoals 22 november."),
    QuestionView("toestemming-1", "Gaven de ouders toestemming?", "Zonder toestemming mag je niets delen.", (SOURCE, LAW),
                 "choice", CONSENTS, "Kijk in ParnasSys bij toestemmingen.", ""),
)  # fmt: skip
NAMES = {"vrager": "vrager", "ontvangen": "ontvangen op", "toestemming-1": "toestemming"}

STEPS = tuple(
    StepView(f"stap-{n}", n, text, who, system, when, mine, passages, "")
    for n, (text, who, system, when, mine, passages) in enumerate(
        (
            ("Bel zelf terug naar het nummer van de praktijk, niet naar het nummer van de beller.", "", "telefoon",
             "voordat je iets zegt", True, ("K31",)),
            ("Vertel alleen waar de ouders toestemming voor gaven.", "leraar of KC'er", "", "", True, ("K31", "W12")),
            ("Vraag de KC'er om het verslag te sturen.", "", "Zivver", "", False, ("W12",)),
            ("Laat de ouders weten wat je deelde.", "", "", "daarna", True, ("K31",)),
        ),
        start=1,
    )
)  # fmt: skip

MAIL = MailView(
    "toestemming-vragen",
    "Toestemming vragen aan de ouders",
    "de ouder",
    "Toestemming om informatie te delen over [naam leerling]",
    "Beste [naam ouder],\n\n[naam externe] vraagt ons informatie over [naam leerling]. Het gaat om:\n- de toetsgegevens\n\n"
    "Vindt u dat goed? Wilt u dat in een mail laten weten?\n\nMet vriendelijke groet,\n[je naam]",
    ("naam leerling", "naam ouder", "naam externe", "je naam"),
)
OTHER_MAIL = MailView(
    "weigeren",
    "Nee zeggen tegen de vrager",
    "de vrager van buiten",
    "Uw vraag",
    "Geachte [naam],\n\nDat kan niet.",
    ("naam",),
)

ADVICE = AdviceView(
    tree="derden-eenvoudig",
    title="Een zorgverlener vraagt iets over een leerling",
    say_now="Ik mag u dit vertellen. Ik bel u zo terug op het nummer van uw praktijk.",
    verdict=MAY,
    ground="toestemming",
    answer="Ja, je mag dit delen, want de ouders gaven schriftelijk toestemming.",
    because=("De ouders gaven schriftelijk toestemming.",),
    facts=(FactRow("vrager", "vrager", "logopedist", True, ASKERS),),
    parts=(PartView("De toetsgegevens", MAY, ("K31",)), PartView("Het verslag van het gesprek", NO, ("W12",))),
    steps=STEPS,
    cautions=(StepView("let-op", 1, "Zeg niets over andere leerlingen.", "", "", "", True, ("K31",), ""),),
    records=(StepView("noteer", 1, "Noteer wie het vroeg, wat je deelde en wanneer.", "", "ParnasSys", "", True, ("K31",), ""),),
    deadlines=(
        DeadlineView("antwoord", "Antwoord op de vraag", "zondag 20 december 2026", "vrijdag 18 december 2026",
                     "Uiterlijk dan heeft de vrager antwoord.", ("W12",)),
    ),
    mails=(MAIL, OTHER_MAIL),
    contacts=(
        ContactView("kcer", "De KC'er", "als je twijfelt wat je mag delen", "[vult het bestuur in]", known=False),
        ContactView("vt", "Veilig Thuis", "als je je zorgen maakt over de veiligheid", "0800 2000", known=True),
    ),
    precedents=(PrecedentRow("109174", "2020", "School deelt te veel", "gegrond", "Deel alleen wat is afgesproken."),),
    sources=(SOURCE, LAW),
    conflicts=(ConflictView("C04", "Wie mag mailen", "De kaart vraagt Zivver, de wet niet.", "De kaart beschermt meer dan de wet. Volg de kaart.",
                            ("K31",), ("W12",)),),
    what_if=(WhatIfRow("toestemming-1", "toestemming", "schriftelijk",
                       (WhatIfValue("mondeling", ("mondeling",), (NOT_YET,), ""), WhatIfValue("geweigerd", ("geweigerd",), (NO,), "Is er een plicht?"))),),
    decision=None,
    warnings=(),
    footer="Inhoud a1b2c3, nagekeken op 22 november 2026. Dit is hulp bij je keuze, geen juridisch advies.",
)  # fmt: skip
CONSULT_ADVICE = replace(
    ADVICE,
    verdict=CONSULT,
    answer="Overleg eerst met de directeur, want die beslist hierover.",
    say_now="Ik kom hierop terug. Ik moet dit eerst overleggen.",
    decision=DecisionView(
        "besluit",
        "Is er besloten? Geef het besluit door.",
        (ChoiceView("delen", "We delen het"), ChoiceView("niet", "We delen het niet")),
    ),
)
GREETING = Turn("assistant", "Waar gaat het om? Typ het in één zin.")


@dataclass(frozen=True)
class SmallTalk:
    """Three questions and an advice; remembers the way back."""

    turns: tuple[Turn, ...] = (GREETING,)
    facts: tuple[tuple[str, str], ...] = ()
    begun: bool = False
    decided: bool = False
    role: str = "leraar"
    past: tuple[SmallTalk, ...] = ()

    def _next(self, *turns: Turn, **changes: object) -> SmallTalk:
        after = replace(self, turns=(*self.turns, *turns), past=(*self.past, self), **changes)  # type: ignore[arg-type]
        question, advice = after._question(), after._advice()
        if question is not None:
            said = Turn("assistant", question.text, "question")
        elif advice is not None:
            said = Turn("assistant", f"{advice.verdict.symbol} {advice.verdict.word}. {advice.answer}", "advice")
        else:
            said = Turn("assistant", "Dat begrijp ik niet.", "unclear")
        return replace(after, turns=(*after.turns, said))

    def _question(self) -> QuestionView | None:
        known = dict(self.facts)
        return next((each for each in QUESTIONS if each.fact not in known), None) if self.begun else None

    def _advice(self) -> AdviceView | None:
        if not self.begun or self._question() is not None:
            return None
        return CONSULT_ADVICE if dict(self.facts)["toestemming-1"] == "overleg" and not self.decided else ADVICE

    def view(self) -> ConversationView:
        question = self._question()
        answers = {each.fact: each.answers for each in QUESTIONS}
        known = tuple(
            FactRow(fact, NAMES[fact], value, True, answers[fact] if fact != "ontvangen" else ())
            for fact, value in self.facts
        )
        panel = PanelView(
            title=ADVICE.title if self.begun else "",
            known=known,
            asked=NAMES[question.fact] if question else "",
            why=question.why if question else "",
            sources=question.cites if question else (),
            possible=(MAY, NOT_YET, CONSULT, NO) if question else (),
        )
        return ConversationView(
            turns=self.turns, question=question, offers=(), recognised=(), panel=panel, advice=self._advice(),
            reminder="", can_go_back=bool(self.past), stopped=False,
        )  # fmt: skip

    def suggest(self, text: str) -> tuple[ChoiceView, ...]:
        return (ChoiceView("telefoon", "Iemand belt"),) if "belt" in text and not self.begun else ()

    def say(self, text: str) -> SmallTalk:
        said = Turn("user", text)
        question = self._question()
        if not self.begun:
            found = (("vrager", "logopedist"),) if "logopedist" in text else ()
            understood = (Turn("assistant", "Ik begreep: logopedist.", "understood"),) if found else ()
            return self._next(said, *understood, begun=True, facts=found)
        if question is not None and question.kind == "date":
            return self._next(said, facts=(*self.facts, (question.fact, text)))
        return self._next(said, Turn("assistant", "Gezag is het recht om over een kind te beslissen.", "side"))

    def choose(self, index: int) -> SmallTalk:
        question = self._question()
        if question is None or not 0 <= index < len(question.answers):
            return self
        answer = question.answers[index]
        return self._next(Turn("user", answer.label), facts=(*self.facts, (question.fact, answer.id)))

    def change(self, fact: str, value: str) -> SmallTalk:
        facts = tuple((id, value if id == fact else now) for id, now in self.facts)
        return self._next(Turn("user", f"Wijzig: {NAMES[fact]}"), facts=facts)

    def forget(self, fact: str) -> SmallTalk:
        return self._next(
            Turn("user", f"Vergeet: {NAMES[fact]}"), facts=tuple(each for each in self.facts if each[0] != fact)
        )

    def back(self) -> SmallTalk:
        return self.past[-1] if self.past else self

    def restart(self) -> SmallTalk:
        return SmallTalk(role=self.role, past=(*self.past, self))

    def open_tree(self, tree: str) -> SmallTalk:
        return self._next(Turn("user", tree), begun=True)

    def record_decision(self, decision: str) -> SmallTalk:
        return self._next(Turn("user", decision), decided=True)

    def with_role(self, role: Role) -> SmallTalk:
        return replace(self, role=role.value)
