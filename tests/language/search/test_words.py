"""The vocabulary, the thesaurus and case numbers."""

from __future__ import annotations

import pytest

from assistant.language.search import Search
from assistant.language.search.filters import Filters, take_filters, take_periods
from assistant.language.search.numbers import CaseNumbers, Digits, digits_in
from assistant.language.search.query import parse
from assistant.language.search.roots import root
from assistant.language.search.thesaurus import build_thesaurus
from assistant.language.search.tokens import read
from assistant.language.search.vocabulary import Vocabulary
from assistant.language.search.words import STOPWORDS, folded_words


def make_vocabulary(text: str) -> Vocabulary:
    return Vocabulary(dict.fromkeys(text.split(), 1))


def test_words_are_folded() -> None:
    assert folded_words("De IB'er gaf kopieën; foto’s niet.") == ["de", "iber", "gaf", "kopieen", "fotos", "niet"]


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("leerlingdossier", ("leerling", "dossier")),
        ("gezinsvoogd", ("gezin", "voogd")),
        ("schoolmaatschappelijkwerk", ("school", "maatschappelijk", "werk")),
        ("dossier", ()),
    ],
)
def test_compound_is_split_into_known_words(word: str, parts: tuple[str, ...]) -> None:
    vocabulary = make_vocabulary("leerling dossier gezin voogd klasse klas app school maatschappelijk werk")

    assert vocabulary.split(word) == parts


@pytest.mark.parametrize(
    "typed",
    ["gezinsvoogd", "gezin voogd", "gezins voogd", "gezinnen voogd", "gezinsvoogden", "gezins voogden", "gezin svoogd"],
)
def test_compound_is_read_however_it_is_written(typed: str) -> None:
    vocabulary = make_vocabulary("gezin gezinnen voogd voogden gezinsvoogd gezinsvoogden")

    assert [root(token.word) for token in read(typed.split(), vocabulary)] == [root("gezinsvoogd")]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("meldingleerplicht", ["melding", "leerplicht"]),
        ("medlingleerplicht", ["melding", "leerplicht"]),
        ("meldingleerplciht", ["melding", "leerplicht"]),
        ("meldingvan leerplicht", ["melding", "van", "leerplicht"]),
        ("meld ing", ["melding"]),
        ("in zage", ["inzage"]),
        ("in school", ["in", "school"]),
        ("tussen voorziening", ["tussenvoorziening"]),
        ("te laatt", ["te", "laat"]),
    ],
)
def test_words_are_read_as_they_are_meant(typed: str, meant: list[str]) -> None:
    vocabulary = make_vocabulary("melding leerplicht inzage school voorziening tussenvoorziening laat laatst")

    assert [token.word for token in read(typed.split(), vocabulary)] == meant


def test_small_word_and_a_far_commoner_word_are_left_apart() -> None:
    vocabulary = Vocabulary({"school": 900, "voorschool": 1})

    assert [token.word for token in read(["voor", "school"], vocabulary)] == ["voor", "school"]


def test_small_word_joined_to_a_word_keeps_that_word_too() -> None:
    (token,) = read(["op", "vragen"], make_vocabulary("opvragen vragen"))

    assert [word for word, _ in token.meant] == ["opvragen", "vragen"]


def test_mistake_with_the_stem_of_another_word_is_a_mistake() -> None:
    (token,) = read(["begeleding"], make_vocabulary("begeleiding beleden"))

    assert token.word == "begeleiding"


def test_known_words_beside_each_other_are_no_mistyped_compound() -> None:
    vocabulary = make_vocabulary("school verwijdering schoolverandering verandering")

    assert [token.word for token in read(["school", "verwijdering"], vocabulary)] == ["school", "verwijdering"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("geweld", "wel"),
        ("gewoon", "woont"),
        ("moeder", "gemoederen"),
        ("nodig", "nood"),
        ("waar", "waarheid"),
        ("waard", "waarheid"),
        ("plaats", "plaatje"),
        ("verband", "verbannen"),
        ("raadt", "raad"),
        ("gemeente", "gemeen"),
    ],
)
def test_words_of_another_meaning_have_another_root(one: str, other: str) -> None:
    assert root(one) != root(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("gemeld", "melden"),
        ("gesprek", "gesprekken"),
        ("gezond", "gezondheid"),
        ("twijfelt", "twijfelen"),
        ("beweert", "beweren"),
        ("verhuisd", "verhuizen"),
        ("zieke", "ziek"),
        ("antwoord", "antwoorden"),
        ("rapport", "rapportje"),
        ("grens", "grenzen"),
        ("mailadres", "mailadressen"),
        ("bijles", "bijlessen"),
        ("gespreksverslag", "gespreksverslagen"),
        ("schoolverbod", "schoolverboden"),
        ("teamlid", "teamleden"),
        ("collega", "collegas"),
        ("klasgenoot", "klasgenootjes"),
    ],
)
def test_forms_of_a_word_have_the_same_root(one: str, other: str) -> None:
    assert root(one) == root(other)


def test_small_word_alone_is_no_notion() -> None:
    thesaurus, _ = build_thesaurus([("justitie", ["om", "het om"])])

    assert thesaurus.of(root("om")) == ()
    assert thesaurus.find([root("het"), root("om")]) == [(0, 2, "justitie")]


def test_likeliest_word_is_guessed_first() -> None:
    vocabulary = make_vocabulary("toestemming toelating bestemming stemming")

    assert vocabulary.guesses("toestemmig")[0].word == "toestemming"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("psygologiesch", "psychologisch"),
        ("lochopedi", "logopedie"),
        ("sgoolversuim", "schoolverzuim"),
        ("verweitindeks", "verwijtindex"),
        ("meltkoode", "meldcode"),
    ],
)
def test_word_spelled_by_ear_is_guessed(typed: str, meant: str) -> None:
    vocabulary = make_vocabulary("psychologisch logopedie schoolverzuim verwijtindex meldcode meldpunt verzuim")

    assert vocabulary.guesses(typed)[0].word == meant


def test_short_word_keeps_its_first_letter() -> None:
    assert make_vocabulary("niets fietsen").guesses("fiets") == ()


@pytest.mark.parametrize(
    ("word", "part"),
    [("wapenbezit", "wapen"), ("gezagsuittreksel", "gezag"), ("reisverlof", "verlof"), ("zenuwachtig", None)],
)
def test_known_word_is_found_in_an_unknown_compound(word: str, part: str | None) -> None:
    assert make_vocabulary("wapen gezag verlof wachten kleur").part(word) == part


def test_completions_begin_with_what_was_typed() -> None:
    assert set(make_vocabulary("gezag gezin vader").completions("gez")) == {"gezag", "gezin"}


def test_phrase_is_found_among_other_words() -> None:
    thesaurus, words = build_thesaurus([("zonder-gezag", ["zonder gezag", "niks te zeggen"]), ("gezag", ["gezag"])])

    assert thesaurus.find([root(word) for word in ("vader", "zonder", "gezag")]) == [(1, 3, "zonder-gezag")]
    assert thesaurus.of(root("gezag")) == ("gezag",)
    assert "niks" in words


@pytest.mark.parametrize("typed", ["109174", "10917", "109175", "019174", "10974", "1091174"])
def test_number_is_found_despite_a_mistake(typed: str) -> None:
    assert "109174" in [number for number, _ in CaseNumbers(["109174", "104048"]).find(typed)]


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        (("109", "174"), "109174"),
        (("10", "91", "74"), "109174"),
        (("2021", "010495"), "2021010495"),
        (("2021", "10495"), "2021010495"),
        (("2020", "109174"), "109174"),
        (("10495",), "2021010495"),
    ],
)
def test_number_in_pieces_is_read(typed: Digits, number: str) -> None:
    numbers = CaseNumbers(["109174", "104048", "2021010495"])

    assert [found for found, _ in numbers.read(typed)] == [number]


def test_year_alone_is_no_number() -> None:
    assert CaseNumbers(["2021010495"]).read(("2021",)) == []


def test_number_with_two_mistakes_is_not_found() -> None:
    assert CaseNumbers(["109174"]).find("109255") == []


class CountingNumbers(CaseNumbers):
    """Counts how often a number is looked up."""

    looked_up = 0

    def find(self, typed: str) -> list[tuple[str, float]]:
        self.looked_up += 1
        return super().find(typed)


def looked_up_for(text: str) -> int:
    """Return how often a number is looked up to read the digits in a text."""
    numbers = CountingNumbers(["109174", "2021010495"])
    for typed in digits_in(text):
        numbers.read(typed)
    return numbers.looked_up


@pytest.mark.parametrize("pieces", ["1 ", "10 ", "2021 1 "])
def test_long_row_of_digits_takes_no_longer_than_a_short_one(pieces: str) -> None:
    assert looked_up_for(pieces * 200) == looked_up_for(pieces * 40) < 200


def test_dozen_numbers_in_pieces_are_all_read() -> None:
    numbers = [f"109{end}" for end in range(174, 186)]
    (typed,) = digits_in(", ".join(f"{number[:3]}.{number[3:]}" for number in numbers))

    assert [number for number, _ in CaseNumbers(numbers).read(typed)] == numbers


@pytest.mark.parametrize(
    ("text", "number"), [("1 0 9 1 7 4", "109174"), ("2021 0 1 0 4 9 5", "2021010495"), ("1 0 9 1 1 7 4", "109174")]
)
def test_number_is_read_digit_by_digit(text: str, number: str) -> None:
    (typed,) = digits_in(text)

    assert [found for found, _ in CaseNumbers(["109174", "2021010495"]).read(typed)] == [number]


def test_filters_are_taken_out_of_a_sentence(search: Search) -> None:
    query = parse("ongegrond vo 2018 inzage", search.analyzer)

    assert (set(query.filters.outcomes), set(query.filters.sectors), set(query.filters.years)) == (
        {"ongegrond"},
        {"vo"},
        {2018},
    )
    assert [group.word for group in query.groups] == ["inzage"]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("deels gegrond", "deels_gegrond"),
        ("niet-ontvankelijk", "niet_ontvankelijk"),
        ("niet ontvankelik", "niet_ontvankelijk"),
        ("ongegronde klachten", "ongegrond"),
        ("niet gegrond", "ongegrond"),
        ("gegrnd", "gegrond"),
    ],
)
def test_outcome_is_recognised(search: Search, text: str, outcome: str) -> None:
    query = parse(text, search.analyzer)

    assert query.filters.outcomes == {outcome}
    assert query.groups == ()


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("meldcode 2015-2018", {2015, 2016, 2017, 2018}),
        ("tussen 2015 en 2017", {2015, 2016, 2017}),
        ("2015 t/m 2016", {2015, 2016}),
        ("2015 en 2018", {2015, 2018}),
        ("gezag sinds 2038", {2038, 2039}),
        ("gezag na 2038", {2039}),
        ("gezag sinds januari 2038", {2038, 2039}),
        ("vanaf 1 maart 2038", {2038, 2039}),
        ("voor 1992", {1990, 1991}),
        ("tot 1992", {1990, 1991}),
        ("t/m 1991", {1990, 1991}),
        ("tm 1991", {1990, 1991}),
        ("tot en met 1991", {1990, 1991}),
        ("2021-2019", {2019, 2020, 2021}),
        ("tussen 2018 en 2015", {2015, 2016, 2017, 2018}),
        ("sinds januari 2019 t/m maart 2021", {2019, 2020, 2021}),
        ("tussen mei 2019 en juni 2021", {2019, 2020, 2021}),
        ("2021-010495", set()),
    ],
)
def test_period_is_taken_out_of_a_sentence(text: str, years: set[int]) -> None:
    found, rest = take_periods(text)

    assert found == years
    assert years == set() or not any(str(year) in rest for year in years)


def test_text_with_a_period_is_folded_and_one_without_stays_as_typed() -> None:
    assert take_periods("Gezag Sinds 2038")[1].strip() == "gezag"
    assert take_periods("Gezag 2038") == (frozenset(), "Gezag 2038")


def test_year_before_a_period_is_asked_for_too(search: Search) -> None:
    assert parse("2012 en 2015-2017", search.analyzer).filters.years == {2012, 2015, 2016, 2017}


@pytest.mark.parametrize("typed", ["sinds januari 2019", "Vanaf Maart 2019"])
def test_month_that_begins_a_period_is_no_filter_itself(search: Search, typed: str) -> None:
    query = parse(f"{typed} inzage", search.analyzer)

    assert query.filters == Filters(years=frozenset(range(2019, 2040)))
    assert [group.word for group in query.groups] == ["inzage"]


@pytest.mark.parametrize(
    ("text", "sectors", "rest"),
    [
        ("basisschool 2020 foto", {"po"}, ["foto"]),
        ("gegrond voortgezet onderwijs", {"vo"}, []),
        ("speciaal onderwijs ongegrond", {"so"}, []),
        ("speciaal onderwijs ongegrond overstap", set(), ["speciaal", "onderwijs", "overstap"]),
        ("overstap basisschool", set(), ["overstap", "basisschool"]),
        ("uitspraken primair onderwijs", {"po"}, ["uitspraken"]),
        ("speciaal onderwijs", set(), ["speciaal", "onderwijs"]),
    ],
)
def test_name_of_a_sector_is_a_filter_beside_another(text: str, sectors: set[str], rest: list[str]) -> None:
    filters, left = take_filters(text.split())

    assert filters.sectors == sectors
    assert left == rest


def test_month_is_a_filter_beside_a_year() -> None:
    assert take_filters(["27", "juli", "2020"])[0].months == {7}
    assert take_filters(["klacht", "in", "juli"]) == (Filters(), ["klacht", "in", "juli"])


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("uitspraken over gezag", ["gezag"]),
        ("zaken waarin gezag speelt", ["gezag", "speelt"]),
        ("klacht over gezag", ["gezag"]),
        ("klacht indienen", ["klacht", "indienen"]),
        ("uitspraken", ["uitspraken"]),
    ],
)
def test_opening_that_asks_for_advices_is_left_out(search: Search, typed: str, words: list[str]) -> None:
    assert [word for word in parse(typed, search.analyzer).words if word not in STOPWORDS] == words
