"""The facts that a sentence states: those every conversation knows, and those of the situation it is about."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from assistant.language import consent as consents
from assistant.language.asker import asker
from assistant.language.channel import channel, identity
from assistant.language.claims import WHO
from assistant.language.custody import custody
from assistant.language.family import age, parents
from assistant.language.findings import Finding, value_spans
from assistant.language.judge import JUDGED, Judge
from assistant.language.reliable import relied_on
from assistant.language.safety import safety
from assistant.language.sentence import Sentence
from assistant.language.text import word_set
from assistant.model.facts import Fact, FactKind, Registry
from assistant.model.ids import FactId, TreeId, ValueId
from assistant.model.tree import Ask, Choose, Decide, DecisionTree, Notice

CORE = word_set(
    "vrager kanaal identiteit veiligheid gevoelig leeftijd ouders gezag gezag-vrager "
    "toestemming-1 toestemming-2 toestemming-voogd"
)
"""Facts with rules of their own; the others are found by their words alone."""

NAMED: Mapping[str, frozenset[str]] = {
    "kanaal": word_set("telefoon e-mail brief aan-school"),
    "vrager": word_set(
        "ouder leerling logopedist fysiotherapeut ergotherapeut dyslexiebehandelaar psycholoog huisarts basisschool vo-school "
        "so-school swv veilig-thuis raad-kinderbescherming jeugdbescherming politie advocaat leerplicht jeugdarts wijkteam "
        "onderzoeker media familie partner-van-ouder pleegouder kinderopvang gemeente inspectie duo collega"
    ),
    "ouders": word_set("samen gescheiden"),
    "gezag-vrager": word_set("ja nee"),
    "toestemming-1": word_set("schriftelijk mondeling geweigerd ingetrokken"),
    "leeftijd": word_set("onder-16 16-plus"),
    "veiligheid": word_set("twijfel risico acuut"),
    "gevoelig": word_set("ja"),
}
"""Which values of facts are those of a first sentence; the rest are details: known and used, and told apart."""

_DENIABLE = ("toestemming", "ouders", "gezag", "identiteit")
"""Facts that one "niet" turns around."""
_GROUP = re.compile(r"\bgroep (\d)\b(?!\s*(?:ouders|collegas))")
_MIN_WORDS = 2


class FactReader:
    """Reads the core facts that sentences state: by rules, and of who asks, how and consent, by what is likely enough."""

    def __init__(self, weights: Mapping[str, Mapping[str, float]]) -> None:
        """Take over what was learned of who asks and how (see `Judge`)."""
        self._judge = Judge(weights)

    def stated(self, sentence: Sentence) -> tuple[Finding, ...]:
        """Return the facts of a sentence; where rules and what was learned differ, the weighing decides."""
        ruled = state_by_rules(sentence)
        judged = tuple(item for item in self._judge.settle(sentence, ruled) if relied_on(sentence, item))
        who = next((item for item in judged if item.fact == WHO), None)
        held = () if sentence.doubtful else custody(sentence, who)
        others = (item for item in ruled if item.fact not in JUDGED and relied_on(sentence, item))
        return (*judged, *others, *held)


def is_named(fact: FactId, value: object) -> bool:
    """Tell whether a fact is one of those that a first sentence is read for, and no detail."""
    return value in NAMED.get(fact, ())


def state_by_rules(sentence: Sentence) -> tuple[Finding, ...]:
    """Find the core facts by the rules of grammar alone."""
    found = {item.fact: item for item in _core(sentence)}
    if sentence.doubtful:
        # "Ouders zijn nxt gescheiden": a wrong fact is worse than a missing one.
        found = {id: item for id, item in found.items() if not _could_be_denied(item)}
    elif _taken_back_unread(sentence):
        found = {id: item for id, item in found.items() if not id.startswith("toestemming")}
    return tuple(found.values())


def _could_be_denied(item: Finding) -> bool:
    return item.fact.startswith(_DENIABLE)


def _taken_back_unread(sentence: Sentence) -> bool:
    """Tell whether a word nobody knows follows "maar": "tekende het formulier maar brekkt het nu in"."""
    if "maar" not in sentence.words:
        return False
    tail = range(sentence.words.index("maar") + 1, len(sentence.words))
    return any(not sentence.known[place] or place in sentence.shaky for place in tail)


def _core(sentence: Sentence) -> Iterator[Finding]:
    leaked = "lek" in sentence.tags and not sentence.tags & {"vraagt"}
    who = asker(sentence, leaked=leaked)
    if who is not None:
        yield who
    how = channel(sentence, consent=consents.is_given(sentence), leaked=leaked)
    if how is not None:
        yield how
    for single in (
        identity(sentence),
        parents(sentence),
        consents.consent(sentence, change="wijzigt" in sentence.tags),
        age(sentence),
    ):
        if single is not None:
            yield single
    yield from safety(sentence)


def other_facts(sentence: Sentence, registry: Registry, asked: Collection[FactId]) -> tuple[Finding, ...]:
    """Find facts without rules of their own, as far as the situation asks for them.

    Only set phrases of two words or more count, undenied, and only if they point to one value.

    Args:
        sentence: The sentence.
        registry: All facts.
        asked: The facts that the situation can ask for (see `facts_of`).
    """
    found = []
    for id in asked:
        fact = registry.get(id)
        if fact is None or id in CORE or id.startswith("toestemming"):
            continue
        result = _number(sentence, fact) if fact.kind is FactKind.NUMBER else _choice(sentence, fact)
        if result is not None:
            found.append(result)
    return tuple(found)


def _number(sentence: Sentence, fact: Fact) -> Finding | None:
    if fact.id != "groep":
        return None
    matches = list(_GROUP.finditer(" ".join(sentence.words)))
    if len(matches) != 1:
        return None
    number = int(matches[0].group(1))
    if not (fact.minimum or 1) <= number <= (fact.maximum or 8):
        return None
    return Finding(fact.id, number, matches[0].group())


def _choice(sentence: Sentence, fact: Fact) -> Finding | None:
    if fact.kind is not FactKind.CHOICE:
        return None
    spans = [
        (value, span)
        for value, span in value_spans(sentence, fact.id)
        if span.length >= _MIN_WORDS and not sentence.denied(span)
    ]
    if len({value for value, _ in spans}) != 1 or "hypothese" in sentence.at[0]:
        return None
    value, span = spans[0]
    return Finding(fact.id, ValueId(value), sentence.typed(span.start, span.end))


def facts_of(tree: DecisionTree, trees: Mapping[TreeId, DecisionTree]) -> frozenset[FactId]:
    """Return the facts that a tree asks for or notices, those of its sub-decisions included."""
    seen: set[str] = set()
    facts: set[FactId] = set()
    waiting = [tree]
    while waiting:
        current = waiting.pop()
        if current.id in seen:
            continue
        seen.add(current.id)
        for node in current.nodes.values():
            if isinstance(node, Ask | Notice):
                facts.add(node.fact)
            elif isinstance(node, Decide) and node.tree in trees:
                waiting.append(trees[node.tree])
            elif isinstance(node, Choose):
                continue
    return frozenset(facts)
