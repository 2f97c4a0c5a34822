"""What a sentence may state of who asks, how, and of consent; and how the clues for it are weighed."""

from __future__ import annotations

import pytest

from assistant.language.claims import CONSENT, HOW, WHO, Claim, claims, clues
from assistant.language.findings import Finding
from assistant.language.judge import BIAS, Judge
from assistant.language.outline import outline
from assistant.language.sentence import Sentence
from assistant.model.ids import FactId, ValueId
from tests.language.support import facts, understanding


def sentence_of(text: str) -> Sentence:
    return understanding().reader.read(text)


def claimed(text: str, fact: FactId) -> list[str]:
    return [claim.value for claim in claims(sentence_of(text)) if claim.fact == fact]


def settled(text: str, weights: dict[str, float], *ruled: Finding) -> dict[str, object]:
    judge = Judge({WHO: weights})
    return {item.fact: item.value for item in judge.settle(sentence_of(text), ruled)}


class TestOutline:
    def test_people_and_papers_stand_by_their_class(self) -> None:
        """What is learned of a speech therapist holds for a physiotherapist."""
        one, other = (
            [piece.mark for piece in outline(sentence_of(f"{who} vraagt het dossier"))]
            for who in ("logopedist", "fysio")
        )

        assert one == other
        assert one[0] == "<ander>"
        assert one[-1] == "<stuk>"

    def test_a_parent_is_another_class(self) -> None:
        assert outline(sentence_of("moeder vraagt het dossier"))[0].mark == "<ouder>"

    def test_it_covers_every_word_once(self) -> None:
        sentence = sentence_of("raad voor de kinderbescherming belt over een leerling van 9")
        pieces = outline(sentence)

        assert [piece.start for piece in pieces[1:]] == [piece.end for piece in pieces[:-1]]
        assert pieces[-1].end == len(sentence.words)


class TestClaims:
    def test_everybody_who_is_named_may_be_who_asks(self) -> None:
        assert claimed("moeder zegt dat de logopedist belt", WHO) == ["ouder", "logopedist"]

    def test_every_channel_may_be_how_it_came_in(self) -> None:
        assert claimed("vader belt, de mail van gisteren was onduidelijk", HOW) == ["telefoon", "e-mail"]

    def test_words_of_consent_may_state_it(self) -> None:
        assert "ingetrokken" in claimed("moeder heeft haar toestemming ingetrokken", CONSENT)

    def test_nobody_named_claims_nothing(self) -> None:
        assert claimed("wat is de termijn", WHO) == []

    def test_clues_tell_what_stands_beside_a_claim(self) -> None:
        sentence = sentence_of("de logopedist belt")
        (claim,) = (each for each in claims(sentence) if each.fact == WHO)
        seen = clues(sentence, claim, outline(sentence), {})

        assert any(clue.startswith("+1:") for clue in seen)
        assert "regel:geen" in seen
        assert "soort:<ander>" in seen

    def test_clues_tell_what_the_rules_found(self) -> None:
        sentence = sentence_of("de logopedist belt")
        (claim,) = (each for each in claims(sentence) if each.fact == WHO)

        assert "regel:deze" in clues(sentence, claim, outline(sentence), {WHO: ValueId("logopedist")})
        assert "regel:andere" in clues(sentence, claim, outline(sentence), {WHO: ValueId("ouder")})


class TestJudge:
    def test_a_claim_that_is_not_likely_enough_is_left_out(self) -> None:
        """A wrong fact is worse than a missing one."""
        assert settled("de logopedist belt", {BIAS: 0.0}) == {}

    def test_the_likeliest_claim_wins(self) -> None:
        """One asker, though two people are named."""
        found = settled("moeder zegt dat de logopedist belt", {BIAS: 1.0, "soort:<ander>": 1.0})

        assert found == {WHO: "logopedist"}

    def test_a_rule_alone_decides_nothing(self) -> None:
        ruled = Finding(WHO, ValueId("logopedist"), "logopedist")

        assert settled("de logopedist belt", {BIAS: -2.0, "regel:deze": 1.0}, ruled) == {}

    def test_a_claim_that_the_rules_agree_on_needs_to_be_less_likely(self) -> None:
        """A chance of 0.8 is enough for two ways of reading that agree, and too little for one alone."""
        ruled = Finding(WHO, ValueId("logopedist"), "logopedist")

        assert settled("de logopedist belt", {BIAS: 1.4}, ruled) == {WHO: "logopedist"}
        assert settled("de logopedist belt", {BIAS: 1.4}) == {}

    def test_what_a_rule_finds_without_a_name_stands(self) -> None:
        """ "Hij" names nobody that could be weighed."""
        ruled = Finding(WHO, ValueId("ouder"), "hij")

        assert settled("hij heeft het opgevraagd", {}, ruled) == {WHO: "ouder"}

    def test_the_same_sentence_is_always_read_the_same(self) -> None:
        text = "vader en de fysio mailen over een leerling, moeder tekende"

        assert facts(text) == facts(text)

    def test_the_words_are_those_of_the_claim(self) -> None:
        """Of two parents, the one who asks; whose custody it is depends on that."""
        told = {
            item.fact: item.words for item in understanding()._facts.stated(sentence_of("vader vraagt het dossier"))
        }

        assert told[WHO] == "vader"

    def test_nothing_is_claimed_of_no_words(self) -> None:
        assert list(Judge({}).settle(sentence_of("…"), ())) == []


@pytest.mark.parametrize(
    ("one", "other", "fact"),
    [
        ("logopedist belt over een leerling", "ik wil de logopedist bellen over een leerling", "vrager"),
        ("vader vraagt het dossier op", "vader wil dat een zin uit het dossier gaat", "vrager"),
        ("moeder vraagt het verslag", "ouders hebben getekend voor het verslag", "vrager"),
        ("vader mailt dat hij het dossier wil", "kan ik het dossier mailen", "kanaal"),
        (
            "moeder heeft getekend, fysio wil informatie",
            "moeder heeft nog niet getekend, fysio wil informatie",
            "toestemming-1",
        ),
        ("ouders trekken hun toestemming in", "kunnen ouders hun toestemming intrekken", "toestemming-1"),
    ],
)
def test_a_few_words_make_the_difference(one: str, other: str, fact: str) -> None:
    """The first states it, the second does not."""
    assert fact in facts(one)
    assert fact not in facts(other)


def test_a_claim_is_a_fact_a_value_and_a_place() -> None:
    claim = next(iter(claims(sentence_of("de politie belt"))))

    assert isinstance(claim, Claim)
    assert (claim.fact, claim.value, claim.span.start, claim.span.end) == (WHO, "politie", 1, 2)
