"""A search must not suffer from how something was typed: checks over all numbers, all compounds and many queries."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from assistant.language.search import Kind, Search
from assistant.language.search.words import STOPWORDS
from tests.language.search.judged import ndcg, read_queries

FILES = ("queries-dev.yaml", "queries-held-out.yaml", "queries-fresh.yaml")
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def found(search: Search, text: str) -> list[str]:
    return [hit.id for hit in search.search(text, kinds=(Kind.PRECEDENT,))]


def in_pieces(number: str, between: str) -> str:
    """Return a number parted as people do: 109.515, and 2021-010495 for one that begins with its year."""
    return f"{number[:-6]}{between}{number[-6:]}" if len(number) > 6 else f"{number[:3]}{between}{number[3:]}"


def without_zeros(number: str) -> str:
    return f"{number[:4]}-{number[4:].lstrip('0')}" if len(number) > 6 else number


WAYS: dict[str, Callable[[str], str]] = {
    "dot": lambda number: in_pieces(number, "."),
    "space": lambda number: in_pieces(number, " "),
    "dash": lambda number: in_pieces(number, "-"),
    "spaced dash": lambda number: in_pieces(number, " - "),
    "slash": lambda number: "LKC " + in_pieces(number, "/"),
    "no zeros": without_zeros,
    "glued": lambda number: f"lkc{number}",
    "hash": lambda number: f"#{number}",
    "quotes": lambda number: f'"{number}".',
    "letters for digits": lambda number: number.replace("0", "O"),
    "last digits": lambda number: number[-4:],
    "reference": lambda number: f"LKC 27 juli 2020, {number}",
    "words": lambda number: f"wat zegt zaak nr. {number} over gezag",
    "several": lambda number: f"{number} en 999999",
}


@pytest.mark.parametrize("way", WAYS)
def test_number_is_found_however_it_is_written(search: Search, way: str) -> None:
    numbers = [document.id for document in search.shelves[Kind.PRECEDENT].documents]

    assert [number for number in numbers if found(search, WAYS[way](number))[:1] != [number]] == []


def mistaken(number: str, chance: random.Random) -> str:
    place = chance.randrange(1, len(number) - 1)
    before, digit, after = number[:place], number[place], number[place + 1 :]
    return chance.choice((before + after, before + after[0] + digit + after[1:], before + "5" + digit + after))


def test_number_with_a_mistake_is_among_the_first(search: Search) -> None:
    chance = random.Random(1)
    numbers = [document.id for document in search.shelves[Kind.PRECEDENT].documents]
    typed = {number: mistaken(number, chance) for number in numbers}
    # What happens to be another number is that number.
    missed = [
        number for number in numbers if typed[number] not in numbers and number not in found(search, typed[number])
    ]

    assert missed == []


def test_several_numbers_are_all_found(search: Search) -> None:
    assert found(search, "109472 en 105.142, ook 2021-000397") == ["109472", "105142", "2021000397"]


def cuts_of(word: str, parts: tuple[str, ...]) -> list[str]:
    """Return a compound cut before each of its parts, with what links them."""
    pieces, rest = [], word
    for part in reversed(parts[1:]):
        start = rest.rfind(part)
        pieces.append(rest[start:])
        rest = rest[:start]
    return [rest, *reversed(pieces)]


def test_compound_finds_the_same_however_it_is_written(search: Search) -> None:
    vocabulary = search.analyzer.vocabulary
    compounds = [(word, vocabulary.split(word)) for word in sorted(vocabulary.counts)[::5]]
    other = []
    for word, parts in compounds:
        if not parts:
            continue
        whole = found(search, f"{word} ")
        apart = (" ".join(parts) + " ", " ".join(cuts_of(word, parts)) + " ")
        # A compound may share its parts with another ("rechtszaak", "rechtzaak"): then nearly the same is enough.
        if any(whole and ndcg(found(search, text), dict.fromkeys(whole[:5], 1)) < 0.9 for text in apart):
            other.append(word)

    assert other == []


def test_words_that_ran_together_find_the_same(search: Search) -> None:
    for apart, together in (
        ("veilig thuis melding", "veiligthuismelding"),
        ("onderwijskundig rapport toestemming", "onderwijskundigrapport toestemming"),
        ("ziekte verzuim melding", "ziekteverzuimmelding"),
        ("kopie van dossier", "kopie vandossier"),
    ):
        assert found(search, together + " ")[:5] == found(search, apart + " ")[:5]


def mistyped(word: str, chance: random.Random) -> str:
    if len(word) < 5 or not word.isalpha() or word.lower() in STOPWORDS:
        return word
    place = chance.randrange(1, len(word) - 1)
    before, letter, after = word[:place], word[place], word[place + 1 :]
    wrong = chance.choice(LETTERS)
    return chance.choice(
        (
            before + after,
            before + wrong + after,
            before + wrong + letter + after,
            before + after[0] + letter + after[1:],
        )
    )


def test_one_mistake_in_every_long_word_costs_little(search: Search) -> None:
    chance = random.Random(1)
    queries = [
        query for file in FILES for query in read_queries(file) if query.kind not in ("exact_number", "filter", "typo")
    ]
    clean = sum(ndcg(found(search, query.text), query.relevant) for query in queries) / len(queries)
    wrong = [" ".join(mistyped(word, chance) for word in query.text.split()) for query in queries]
    spoiled = sum(ndcg(found(search, text), query.relevant) for text, query in zip(wrong, queries, strict=True)) / len(
        queries
    )

    assert spoiled > clean - 0.03
