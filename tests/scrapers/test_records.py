"""Locators: what is written is read back, and what is no locator is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.records import Box, Locator, Place

numbers = st.integers(0, 9999)
boxes = st.none() | st.builds(Box, st.integers(1, 99), *[st.integers(0, 2000).map(lambda n: n / 10) for _ in range(4)])
places = st.builds(
    lambda t, r, c, span, box: Place(
        start=None if span is None else min(span),
        end=None if span is None else max(span),
        table=t,
        row=r,
        col=c,
        box=box,
    ),
    numbers,
    numbers,
    numbers,
    st.none() | st.tuples(numbers, numbers),
    boxes,
) | st.builds(lambda a, b, box: Place(a, a + b, box=box), numbers, numbers, boxes)


@given(st.dictionaries(st.sampled_from(["unit", "score", "rank", "assessed_year"]), places))
def test_a_locator_reads_back_as_written(found: dict[str, Place]) -> None:
    locator = Locator(found)
    assert Locator.parse(str(locator)) == locator


@pytest.mark.parametrize("text", ["unit", "unit=", "unit=t0r1", "unit=1-", "unit=t0r1c2@p1", "score=x"])
def test_what_is_no_locator_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a"):
        Locator.parse(text)


def test_places_are_short_and_readable() -> None:
    assert str(Place(table=0, row=5, col=3)) == "t0r5c3"
    assert str(Place(0, 6, table=0, row=5, col=3)) == "t0r5c3[0:6]"
    assert str(Place(120, 126, box=Box(2, 71, 120.5, 133, 131))) == "120-126@p2(71.0,120.5,133.0,131.0)"
