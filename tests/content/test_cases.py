"""Every LKC advice that the trees cite, replayed, gives an advice in line with it, or says why it does not."""

from __future__ import annotations

import re

import pytest

from assistant.model.verdicts import Verdict
from tests.content.cases import FILE, case_faults, cited_precedents, read_cases
from tests.content.tables import shipped

NUMBERS = tuple(dict.fromkeys(case.number for case in read_cases().all))


def test_every_advice_that_a_tree_cites_has_a_case() -> None:
    missing = cited_precedents(shipped()) - set(NUMBERS)

    assert not missing, f"add these to cases.yaml: {', '.join(sorted(missing))}"


def test_every_case_is_of_an_advice_that_a_tree_cites() -> None:
    uncited = set(NUMBERS) - cited_precedents(shipped())

    assert not uncited, f"cite these in a tree, or take them out of cases.yaml: {', '.join(sorted(uncited))}"


@pytest.mark.parametrize("number", NUMBERS)
def test_a_case_gives_an_advice_in_line_with_the_committee(number: str) -> None:
    assert list(case_faults(shipped(), [number])) == []


@pytest.mark.parametrize("number", NUMBERS)
def test_a_case_expects_something_that_can_be(number: str) -> None:
    library = shipped()
    for expected in (case.expected for case in read_cases().all if case.number == number):
        assert expected.verdicts <= {*Verdict, "geen"}
        assert expected.cites <= library.passages.keys()
        assert expected.contacts <= library.contacts.keys()
        assert expected.because


def test_the_advices_stand_in_order_and_none_twice() -> None:
    written = re.findall(r'^  "(\d+)":', FILE.read_text("utf-8"), re.MULTILINE)

    assert written == sorted(set(written), key=lambda number: (len(number), number))
