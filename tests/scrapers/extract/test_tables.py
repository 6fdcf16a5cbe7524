"""Tables of every shape: what is taken, what is not and why, and that each value stands where its locator says."""

from __future__ import annotations

import pytest

from scrapers.extract.tables import TABLE_REASONS
from scrapers.extract.vocabulary import REASONS
from tests.scrapers.extract.tables_cases import CASES, Case
from tests.scrapers.extract.tables_drawing import assert_evidence, average_line, count_line, read, unit_line
from tests.scrapers.extract.tables_more_cases import MORE


@pytest.mark.parametrize("case", (*CASES, *MORE), ids=lambda c: c.name)
def test_case(case: Case) -> None:
    document, _, taken = read(case.text, province=case.province, year=case.year)
    assert sorted(unit_line(u, case.year) for u in taken.unit_scores) == sorted(case.units)
    assert sorted(average_line(a, case.year) for a in taken.averages) == sorted(case.averages)
    assert sorted(count_line(c) for c in taken.rating_counts) == sorted(case.counts)
    reasons = {r.reason for r in taken.rejected}
    assert reasons == set(case.reasons)
    assert reasons <= {*TABLE_REASONS, *REASONS}
    assert_evidence(document, taken)
