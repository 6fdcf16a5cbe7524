"""Averages against the first and last unit of their group, and against its maximum."""

from __future__ import annotations

import pytest

from scrapers.extract import extract
from scrapers.records import Extraction
from tests.scrapers.extract.test_announcement import page

TITLE = "Công bố kết quả xếp hạng chuyển đổi số năm 2023 của các sở tỉnh Hà Nam"
UNITS = "Khối sở: Sở Y tế dẫn đầu với 812,3 điểm; xếp cuối cùng là Sở Nội vụ với 512,4 điểm."


def taken(*paragraphs: str) -> Extraction:
    return extract(page(TITLE, *paragraphs))


@pytest.mark.parametrize(
    ("mean", "held"),
    [
        ("642,15 điểm", None),
        ("64,2%", None),  # another scale
        ("842,15 điểm", "average_mismatch"),
        ("412,15 điểm", "average_mismatch"),
    ],
)
def test_a_mean_lies_between_the_first_and_the_last(mean: str, held: str | None) -> None:
    found = taken(UNITS, f"Điểm trung bình khối sở đạt {mean}.")
    assert [a.held for a in found.averages] == [held]
    told = [c.passed for c in found.checks if c.name == "average_between_first_and_last"]
    assert told == ([] if mean.endswith("%") else [held is None])


def test_a_mean_above_a_thousand_needs_a_higher_maximum() -> None:
    units = "Sở Y tế dẫn đầu với 1.302,5/1.500 điểm; xếp cuối cùng là Sở Nội vụ với 999,75/1.500 điểm."
    mean = "Điểm trung bình khối sở đạt 1.140,2 điểm."
    assert [a.held for a in taken(units, mean).averages] == [None]
    assert [a.held for a in taken("Sở Y tế dẫn đầu với 812,3 điểm.", mean).averages] == ["out_of_range"]


def test_a_mean_above_the_maximum_of_its_group_waits() -> None:
    units = "Sở Y tế dẫn đầu với 92,5/100 điểm; Sở Nội vụ xếp thứ hai với 91/100 điểm."
    assert [a.held for a in taken(units, "Điểm trung bình khối sở đạt 140,2 điểm.").averages] == ["above_maximum"]
