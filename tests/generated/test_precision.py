"""Right or silent, over 600 generated documents, half of them with figures beside the results that are none: what is accepted is true, can be read again, and nothing vanishes unsaid."""

from __future__ import annotations

import pytest

from scrapers.gazetteer import review_reasons
from tests.generated.generate import documents
from tests.generated.grade import Grade
from tests.generated.reading import grade_one

# one worker makes what these tests share
pytestmark = pytest.mark.xdist_group("generated")

N = 300
RECALL_FLOOR = 0.96  # of values printed in documents without harmful damage; it only rises
SILENT_CEILING = 0.005  # share of units of which neither a record nor a rejected row tells; it only falls


@pytest.fixture(scope="module")
def total() -> Grade:
    whole = Grade()
    for traps in (False, True):
        for case in documents(N, traps=traps):
            whole.add(grade_one(case))
    return whole


def test_documents_are_the_same_for_the_same_seed() -> None:
    first = [
        (x.name, x.body) for x in documents(12) if not x.layout.startswith(("xlsx", "docx"))
    ]  # those hold a time stamp
    assert first == [(x.name, x.body) for x in documents(12) if not x.layout.startswith(("xlsx", "docx"))]
    assert first != [(x.name, x.body) for x in documents(12, "other")][: len(first)]


def test_the_set_is_what_it_says() -> None:
    cases = list(documents(N))
    assert len({x.body for x in cases}) == N
    assert len({x.layout for x in cases}) >= 40
    assert len({x for case in cases for x in case.damage}) >= 14
    assert len({x.truth.results.province for x in cases}) >= 45
    assert N / 8 < sum(x.harmed for x in cases) < N / 3


def test_accepted_values_are_true(total: Grade) -> None:
    print(
        f"precision {total.precision:.5f} ({total.right} right, {total.wrong} wrong), recall {total.recall:.4f}, held {total.held}"
    )
    assert total.right > 40_000
    assert total.precision >= 0.999, "\n".join(total.errors[:30])


def test_enough_is_accepted(total: Grade) -> None:
    assert total.recall >= RECALL_FLOOR, "\n".join(total.missed[:30])


def test_every_accepted_value_can_be_read_again(total: Grade) -> None:
    assert total.places > 60_000
    assert total.misplaced == []


def test_every_reason_is_explained(total: Grade) -> None:
    given = {r.removeprefix("rejected ") for r in total.reasons if not r.startswith(("document ", "unreadable "))}
    assert len(given) > 20
    assert given <= set(review_reasons())


def test_nothing_vanishes_unsaid(total: Grade) -> None:
    assert len(total.silent) <= SILENT_CEILING * total.documents * 15, "\n".join(total.silent)
