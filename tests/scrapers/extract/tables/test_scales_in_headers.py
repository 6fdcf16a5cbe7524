"""Headers that say what the points are out of (`Điểm/100`), with and without words for it."""

from __future__ import annotations

import pytest

from scrapers.extract.tables.headers import role_of
from scrapers.extract.tables.labels import is_plain_value
from tests.scrapers.extract.tables.drawing import read, unit_line

UNITS = ("Phường Ninh Kiều", "Phường Cái Khế", "Xã Phong Điền")


def _table(header: str, values: tuple[str, ...], rank: str = "Hạng") -> str:
    rows = [f"| {n} | {unit} | {value} |" for n, (unit, value) in enumerate(zip(UNITS, values, strict=True), 1)]
    return "\n".join([f"| {rank} | Xã, phường | {header} |", *rows])


@pytest.mark.parametrize(
    ("header", "top"),
    [
        ("Điểm/100", "100"),
        ("Điểm /100", "100"),
        ("Điểm/100 điểm", "100"),
        ("Tổng điểm/100đ", "100"),
        ("Điểm/ thang 100", "100"),
        ("Điểm/thang điểm 100", "100"),
        ("Điểm - thang 100", "100"),
        ("Điểm, thang điểm 100", "100"),
        ("Điểm/tối đa 100", "100"),
        ("Điểm DTI/100", "100"),
        ("DTI/100", "100"),
        ("Chỉ số CĐS /100", "100"),
        ("Kết quả/100", "100"),
        ("Điểm đạt được /1.000", "1.000"),
        ("Điểm/1.000", "1.000"),
        ("Score/100", "100"),
    ],
)
def test_points_out_of_a_number_are_scores_with_that_maximum(header: str, top: str) -> None:
    _, _, taken = read(_table(header, ("95,50", "94,25", "90,75")), province="Cần Thơ")
    assert [unit_line(u) for u in taken.unit_scores] == [
        f"Phường Ninh Kiều #1 95,50/{top} <commune>",
        f"Phường Cái Khế #2 94,25/{top} <commune>",
        f"Xã Phong Điền #3 90,75/{top} <commune>",
    ]


@pytest.mark.parametrize(
    "header", ["Điểm/thang điểm", "Điểm/tối đa", "Điểm đạt/Điểm tối đa", "Điểm đạt được/Thang điểm"]
)
def test_points_and_maximum_in_one_cell_below_both_words(header: str) -> None:
    _, _, taken = read(_table(header, ("95,50/100", "94,25/100", "90,75/100")), province="Cần Thơ")
    assert [unit_line(u) for u in taken.unit_scores] == [
        "Phường Ninh Kiều #1 95,50/100 <commune>",
        "Phường Cái Khế #2 94,25/100 <commune>",
        "Xã Phong Điền #3 90,75/100 <commune>",
    ]


@pytest.mark.parametrize("text", ["95,50/100", "Điểm: 95,5", "Điểm 95,5", "95,5 điểm/100", "95/100 điểm", "Hạng 3"])
def test_values_out_of_a_number_are_no_headers(text: str) -> None:
    assert is_plain_value(text)


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("Điểm tối đa", "max"),
        ("Thang điểm", "max"),
        ("Thang điểm 100", "max"),
        ("Điểm chuẩn/100", "max"),
        ("Tỷ lệ điểm đạt/điểm tối đa", "pct"),
        ("Tỷ lệ % (điểm đạt/điểm tối đa)", "pct"),
        ("Xếp hạng/124", "rank"),
        ("Số tiêu chí đạt/60", "ignore"),
        ("Điểm tự chấm/100", "ignore"),
        ("Điểm ISO/100", None),
    ],
)
def test_what_else_may_stand_before_a_number(header: str, role: str | None) -> None:
    assert role_of(header)[0] == role
