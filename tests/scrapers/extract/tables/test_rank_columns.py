"""Several columns of ranks of communes: that of the whole province counts, one within the district beside it is told;
and places of units picked from a long list, which the points bear out."""

from __future__ import annotations

import pytest

from tests.scrapers.extract.tables.drawing import read, unit_line

ROWS = (
    ("TP Bắc Kạn", "Phường Sông Cầu", "569,8", "1", "1"),
    ("TP Bắc Kạn", "Phường Đức Xuân", "551,2", "2", "2"),
    ("TP Bắc Kạn", "Xã Dương Quang", "470,6", "3", "39"),
    ("Huyện Chợ Đồn", "Thị trấn Bằng Lũng", "548,4", "1", "4"),
    ("Huyện Chợ Đồn", "Xã Đồng Thắng", "503,9", "2", "18"),
    ("Huyện Chợ Đồn", "Xã Bản Thi", "421,7", "3", "71"),
)


def _read(*lines: str, title: str = "# Kết quả chuyển đổi số năm 2023") -> tuple[list[str], list[tuple[str, str]]]:
    _, _, taken = read("\n".join([title, *lines]), province="Bắc Kạn")
    return [unit_line(u) for u in taken.unit_scores], [(r.text, r.reason) for r in taken.rejected]


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


WHOLE = [f"{unit} #{place} {score} @{parent} <commune>" for parent, unit, score, _, place in ROWS]
WITHIN = [f"{unit} #{place} {score} @{parent} <commune>" for parent, unit, score, place, _ in ROWS]


@pytest.mark.parametrize(
    ("within", "whole"),
    [
        ("Hạng trong huyện", "Hạng toàn tỉnh"),
        ("Thứ hạng (huyện)", "Thứ hạng (tỉnh)"),
        ("Xếp hạng theo huyện", "Xếp hạng trong tỉnh"),
        ("Xếp hạng cấp huyện", "Xếp hạng cấp tỉnh"),
        ("Vị trí trong huyện, thành phố", "Vị trí trong cả tỉnh"),
        ("Hạng trên địa bàn huyện", "Hạng chung toàn tỉnh"),
        ("Hạng/huyện", "Hạng/tỉnh"),
        ("Hạng tại thị xã, huyện", "Hạng cả tỉnh"),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_of_two_ranks_of_communes_that_of_the_province_counts(within: str, whole: str, turned: bool) -> None:
    head = ("Huyện, thành phố", "Đơn vị cấp xã", "Tổng điểm", *((whole, within) if turned else (within, whole)))
    rows = [_row(*row[:3], *(row[:2:-1] if turned else row[3:])) for row in ROWS]
    assert _read(_row(*head), *rows) == (WHOLE, [(within, "part_rank")])


def test_two_ranks_below_one_header() -> None:
    head = (
        "| Huyện{2x1} | Xã, phường, thị trấn{2x1} | Điểm{2x1} | Xếp hạng{1x2} |",
        "| Trong huyện | Toàn tỉnh |",
    )
    units, rejected = _read(*head, *(_row(*row) for row in ROWS))
    assert (units, [reason for _, reason in rejected]) == (WHOLE, ["part_rank"])


def test_a_rank_within_the_district_alone_stays_one() -> None:
    rows = [_row(*row[:4]) for row in ROWS]
    assert _read("| Huyện | Đơn vị cấp xã | Tổng điểm | Hạng trong huyện |", *rows) == (WITHIN, [])


@pytest.mark.parametrize("whole", ["Hạng toàn tỉnh", "Xếp hạng chung"])
def test_districts_keep_the_rank_among_districts(whole: str) -> None:
    head = _row("Đơn vị", "Điểm", "Hạng trong khối huyện", whole)
    units, _ = _read(
        head,
        _row("Huyện Ba Bể", "90,5", "1", "3"),
        _row("Huyện Na Rì", "80", "2", "9"),
        _row("Huyện Pác Nặm", "71", "3", "12"),
    )
    assert units == [
        "Huyện Ba Bể #1 90,5 <district>",
        "Huyện Na Rì #2 80 <district>",
        "Huyện Pác Nặm #3 71 <district>",
    ]


def test_places_far_apart_are_ranks_where_the_points_fall_along_them() -> None:
    rows = [_row(place, unit, score) for _, unit, score, _, place in ROWS]
    units, rejected = _read("| Hạng | Xã, phường, thị trấn | Điểm |", *rows)
    assert units == [line.replace(f" @{row[0]}", "") for line, row in zip(WHOLE, ROWS, strict=True)]
    assert not rejected


@pytest.mark.parametrize(
    "places",
    [
        ("1", "2", "71", "4", "18", "39"),  # not in the order of the points
        ("1", "2", "390", "4", "18", "7100"),  # more than any province has
        ("1", "2", "39,5", "4", "18", "71"),
        ("1", "4", "39", "4", "18", "71"),  # one place for two scores
    ],
)
def test_other_numbers_below_ranks_hold_the_rows(places: tuple[str, ...]) -> None:
    rows = [_row(place, unit, score) for place, (_, unit, score, _, _) in zip(places, ROWS, strict=True)]
    units, _ = _read("| Hạng | Xã, phường, thị trấn | Điểm |", *rows)
    assert units == [f"{unit} {score} <commune> !header_mismatch" for _, unit, score, _, _ in ROWS]
