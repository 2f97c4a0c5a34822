"""Small content made by hand, for tests of everything above the model.

```python
library = make_library(
    make_tree("delen", ask("vrager", logopedist="mag", politie="nee"), outcome("mag"), outcome("nee", verdict="nee")),
    facts=[make_fact("vrager", "logopedist", "politie", starts_request=True)],
)
```
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any as Anything

from assistant.model.conditions import All, Any, Condition, Is, Not
from assistant.model.facts import Fact, FactKind, Registry, Scope, Unknown, Value
from assistant.model.ids import (
    ArticleId,
    ConflictId,
    ContactId,
    DeadlineId,
    FactId,
    NodeId,
    PassageId,
    PrecedentId,
    StepId,
    TemplateId,
    TermId,
    TreeId,
    ValueId,
)
from assistant.model.invariants import Invariant
from assistant.model.knowledge import Contact, Deadline, Placeholder, Step, StepKind, Template
from assistant.model.library import Library
from assistant.model.place import Place
from assistant.model.sources import Conflict, Passage, PassageKind, Source
from assistant.model.texts import Article, Precedent, Term, Theme
from assistant.model.tree import (
    Ask,
    Branch,
    Choose,
    Decide,
    DecisionTree,
    Guidance,
    Node,
    Notice,
    Outcome,
    Part,
    Reason,
    Ref,
    Target,
    TreeKind,
)
from assistant.model.verdicts import Act, Authority, Direction, Ground, Role, Verdict

TODAY = dt.date(2026, 11, 22)
PLACE = Place("test.yaml")


def make_fact(
    id: str,
    *values: str,
    unknown: bool = True,
    scope: Scope = Scope.REQUEST,
    kind: FactKind = FactKind.CHOICE,
    **more: Anything,
) -> Fact:
    """Make a fact; a value may be written "id" or "id=label"."""
    return Fact(
        id=FactId(id),
        kind=kind,
        scope=scope,
        name=more.pop("name", id),
        question=more.pop("question", f"{id}?"),
        why=more.pop("why", f"Daarom {id}."),
        cites=tuple(PassageId(each) for each in more.pop("cites", ("K01",))),
        values=tuple(make_value(value) for value in values),
        unknown=Unknown(unknown, f"Zoek {id} uit."),
        place=PLACE,
        **more,
    )


def make_value(text: str) -> Value:
    """Make a value from "id" or "id=label"."""
    id, _, label = text.partition("=")
    return Value(ValueId(id), label or id.capitalize(), (label or id).lower())


def ask(fact: str, /, *, at: str = "", **next_: str) -> Ask:
    """Ask a fact; `ja="mag"` leads to a node, `ja="boom/knoop"` to one of another tree; `_` in a value means `-`."""
    ways = {ValueId(value.replace("_", "-")): _target(way) for value, way in next_.items()}
    return Ask(NodeId(at or fact), FactId(fact), MappingProxyType(ways), PLACE)


def notice(fact: str, /, *, at: str = "", otherwise: str, **next_: str) -> Notice:
    """Follow a fact only if it is known."""
    ways = {ValueId(value.replace("_", "-")): _target(way) for value, way in next_.items()}
    return Notice(NodeId(at or f"let-op-{fact}"), FactId(fact), MappingProxyType(ways), _target(otherwise), PLACE)


def choose(at: str, *branches: tuple[Condition, str]) -> Choose:
    """Choose on what is known."""
    return Choose(NodeId(at), tuple(Branch(condition, _target(way), PLACE) for condition, way in branches), PLACE)


def decide(tree: str, /, *, at: str = "", **next_: str) -> Decide:
    """Take a sub-decision."""
    ways = {NodeId(reason.replace("_", "-")): _target(way) for reason, way in next_.items()}
    return Decide(NodeId(at or tree), TreeId(tree), MappingProxyType(ways), PLACE)


def fact_is(fact: str, *values: str) -> Is:
    """Make a condition."""
    return Is(FactId(fact), frozenset(map(ValueId, values)))


def both(*parts: Condition) -> All:
    """All of some conditions."""
    return All(parts)


def either(*parts: Condition) -> Any:
    """Any of some conditions."""
    return Any(parts)


def no(part: Condition) -> Not:
    """The opposite of a condition."""
    return Not(part)


def outcome(
    id: str,
    *,
    verdict: Verdict | str | None = Verdict.MAY,
    act: Act = Act.SHARE,
    ground: Ground | None = Ground.CONSENT,
    answer: str = "",
    say_now: str = "",
    parts: Iterable[Part] = (),
    headline: str = "",
    decision: str | None = None,
    **guidance: Anything,
) -> Outcome:
    """Make an outcome; steps, templates, contacts and the like by their ids."""
    given = None if verdict is None else Verdict(verdict)
    return Outcome(
        id=NodeId(id),
        act=act,
        verdict=given,
        ground=ground if given is not None else None,
        answer=answer or f"Antwoord {id}.",
        say_now=say_now,
        guidance=make_guidance(**guidance),
        parts=tuple(parts),
        headline=headline,
        decision=FactId(decision) if decision else None,
        place=PLACE,
    )


def reason(id: str, because: str = "", **guidance: Anything) -> Reason:
    """Make a reason of a sub-decision."""
    return Reason(NodeId(id), because or f"Omdat {id}.", make_guidance(**guidance), PLACE)


def part(id: str, verdict: Verdict | str, what: str = "", condition: Condition | None = None) -> Part:
    """Make a part."""
    return Part(id, what or id, Verdict(verdict), Ground.NONE, (PassageId("K01"),), condition, PLACE)


def ref(id: str, condition: Condition | None = None) -> Ref:
    """Name a step or a mail, perhaps on a condition."""
    return Ref(id, condition, PLACE)


def make_guidance(
    *,
    steps: Iterable[str | Ref] = (),
    templates: Iterable[str | Ref] = (),
    contacts: Iterable[str] = (),
    deadlines: Iterable[str] = (),
    precedents: Iterable[str] = (),
    cites: Iterable[str] = ("K01",),
    conflicts: Iterable[str] = (),
) -> Guidance:
    """Make guidance from ids."""
    return Guidance(
        steps=tuple(each if isinstance(each, Ref) else ref(each) for each in steps),
        templates=tuple(each if isinstance(each, Ref) else ref(each) for each in templates),
        contacts=tuple(map(ContactId, contacts)),
        deadlines=tuple(map(DeadlineId, deadlines)),
        precedents=tuple(map(PrecedentId, precedents)),
        cites=tuple(map(PassageId, cites)),
        conflicts=tuple(map(ConflictId, conflicts)),
    )


def make_tree(
    id: str,
    *nodes: Node,
    title: str = "",
    act: Act | None = Act.SHARE,
    sets: Mapping[str, str] | None = None,
    reviewed: dt.date = dt.date(2026, 11, 1),
    review_by: dt.date = dt.date(2027, 8, 1),
    words: Iterable[str] = (),
) -> DecisionTree:
    """Make a tree; it starts at the first node, and is a sub-decision if a node is a reason."""
    decision = any(isinstance(node, Reason) for node in nodes)

    def here(target: Target) -> Target:
        return Target(TreeId(id), target.node) if target.tree == _HERE else target

    return DecisionTree(
        id=TreeId(id),
        kind=TreeKind.DECISION if decision else TreeKind.SITUATION,
        title=title or f"Situatie {id}",
        summary=f"Over {id}.",
        act=None if decision else act,
        reviewed=reviewed,
        review_by=review_by,
        start=nodes[0].id,
        nodes=MappingProxyType({node.id: _placed(node, here) for node in nodes}),
        place=PLACE,
        sets=MappingProxyType({FactId(fact): ValueId(value) for fact, value in (sets or {}).items()}),
        words=tuple(words),
    )


def make_step(id: str, kind: StepKind = StepKind.STEP, **more: Anything) -> Step:
    """Make a step that every role may do."""
    return Step(
        id=StepId(id),
        kind=kind,
        text=more.pop("text", f"Doe {id}."),
        who=more.pop("who", tuple(Role)),
        handover=more.pop("handover", ""),
        system=more.pop("system", ""),
        when=more.pop("when", ""),
        passages=(PassageId("K01"),),
        template=more.pop("template", None),
        reveals=more.pop("reveals", False),
        by_role=MappingProxyType(more.pop("by_role", {})),
        place=PLACE,
    )


def make_contact(id: str, urgency: int = 5, address: str = "", role: Role | None = None, name: str = "") -> Contact:
    """Make a contact."""
    return Contact(
        ContactId(id), name or id.capitalize(), f"Bij {id}.", urgency, address, role, (), (PassageId("K01"),), PLACE
    )


def make_deadline(id: str, fact: str, rule: str = "four-weeks") -> Deadline:
    """Make a deadline."""
    return Deadline(DeadlineId(id), f"Termijn {id}", FactId(fact), rule, "Dan is het af.", (PassageId("K45"),), PLACE)


def make_template(
    id: str, body: str = "Beste {{naam}}, dag.", subject: str = "Over {{naam}}", **blanks: str
) -> Template:
    """Make a mail; `naam="naam leerling"` declares a blank."""
    placeholders = tuple(Placeholder(key, label) for key, label in (blanks or {"naam": "naam leerling"}).items())
    return Template(
        TemplateId(id), f"Mail {id}", "ouder", subject, body, placeholders, False, (PassageId("K01"),), (), PLACE
    )


def make_passage(id: str, authority: Authority = Authority.BOARD, **more: Anything) -> Passage:
    """Make a passage."""
    return Passage(
        id=PassageId(id),
        source=more.pop("source", "kaart"),
        kind=PassageKind.RULE,
        norm=more.pop("norm", True),
        authority=authority,
        text=more.pop("text", f"Regel {id}."),
        section="",
        law=more.pop("law", ""),
        urls=(),
        confidence=more.pop("confidence", ""),
        read_version=more.pop("read_version", ""),
        check=more.pop("check", False),
        claims_law=False,
        cases=(),
        background=more.pop("background", ""),
        place=PLACE,
    )


def make_conflict(id: str, direction: Direction = Direction.CARD_PROTECTS_MORE) -> Conflict:
    """Make a difference between card and law."""
    return Conflict(
        ConflictId(id),
        f"Verschil {id}",
        (PassageId("K01"),),
        (PassageId("W01"),),
        direction,
        f"Dit zegt {id}.",
        f"Besluit over {id}.",
        PLACE,
    )


def make_precedent(
    number: str, result: str = "gegrond", year: int | None = 2020, themes: Iterable[str] = ()
) -> Precedent:
    """Make an advice of the committee."""
    return Precedent(
        id=PrecedentId(number),
        date=dt.date(year, 7, 27) if year else None,
        sector="po",
        outcome=result,
        themes=tuple(themes),
        title=f"Zaak {number}",
        url="https://example.org",
        source="page",
        confidence="high",
        note="",
        trees=(),
        passages=(PassageId("K01"),),
        terms=(),
        side="ouder",
        questions=(),
        happened="Dit gebeurde er.",
        view="Dit vond de commissie.",
        lesson=f"Les van {number}.",
        action="- Doe dit nu.",
        place=PLACE,
    )


def make_term(id: str, text: str = "", *words: str, name: str = "") -> Term:
    """Make a term."""
    return Term(TermId(id), name or id, text or f"Uitleg van {id}.", words, (), PLACE)


def make_library(
    *trees: DecisionTree,
    facts: Iterable[Fact] = (),
    steps: Iterable[Step] = (),
    contacts: Iterable[Contact] = (),
    deadlines: Iterable[Deadline] = (),
    templates: Iterable[Template] = (),
    passages: Iterable[Passage] = (),
    conflicts: Iterable[Conflict] = (),
    terms: Iterable[Term] = (),
    articles: Iterable[Article] = (),
    precedents: Iterable[Precedent] = (),
    themes: Iterable[Theme] = (),
    invariants: Iterable[Invariant] = (),
    refused: Mapping[str, str] | None = None,
    review_by: dt.date = dt.date(2027, 8, 1),
) -> Library:
    """Put content together; passages K01, K45 and W01 are always there."""
    always = (make_passage("K01"), make_passage("K45"), make_passage("W01", Authority.LAW, law="art. 6 AVG"))
    all_passages = {passage.id: passage for passage in (*always, *passages)}
    source = Source(
        "kaart",
        "De kwaliteitskaart",
        "Bestuur",
        "",
        dt.date(2026, 11, 1),
        review_by,
        tuple(all_passages.values()),
        PLACE,
    )
    return Library(
        registry=Registry(MappingProxyType({fact.id: fact for fact in facts})),
        trees=MappingProxyType({tree.id: tree for tree in trees}),
        refused=MappingProxyType({TreeId(id): mistake for id, mistake in (refused or {}).items()}),
        steps=MappingProxyType({each.id: each for each in steps}),
        contacts=MappingProxyType({each.id: each for each in contacts}),
        deadlines=MappingProxyType({each.id: each for each in deadlines}),
        templates=MappingProxyType({each.id: each for each in templates}),
        sources=MappingProxyType({source.id: source}),
        passages=MappingProxyType(all_passages),
        conflicts=MappingProxyType({each.id: each for each in conflicts}),
        terms=MappingProxyType({each.id: each for each in terms}),
        articles=MappingProxyType({ArticleId(each.id): each for each in articles}),
        precedents=MappingProxyType({each.id: each for each in precedents}),
        themes=MappingProxyType({each.id: each for each in themes}),
        concepts=MappingProxyType({}),
        invariants=tuple(invariants),
        version="test",
        reviewed=dt.date(2026, 11, 1),
    )


_HERE = TreeId("")


def _target(way: str) -> Target:
    """Read "node" or "tree/node"."""
    tree, slash, node = way.rpartition("/")
    return Target(TreeId(tree) if slash else _HERE, NodeId(node))


def _placed(node: Node, here: Anything) -> Node:
    match node:
        case Ask():
            return Ask(node.id, node.fact, MappingProxyType({key: here(way) for key, way in node.next.items()}), PLACE)
        case Notice():
            ways = MappingProxyType({key: here(way) for key, way in node.next.items()})
            return Notice(node.id, node.fact, ways, here(node.otherwise), PLACE)
        case Choose():
            return Choose(node.id, tuple(Branch(b.condition, here(b.target), PLACE) for b in node.branches), PLACE)
        case Decide():
            ways_on = MappingProxyType({key: here(way) for key, way in node.next.items()})
            return Decide(node.id, node.tree, ways_on, PLACE)
        case _:
            return node
