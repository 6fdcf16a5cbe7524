"""Tables that show the ends of a long list, and sentences above a table that tell who is the last of it."""

from __future__ import annotations

import pytest

from tests.scrapers.extract.tables.drawing import read

FIRST = ["| 1 | Phường Minh Xuân | 946,4 |", "| 2 | Phường Nông Tiến | 934 |", "| 3 | Xã Yên Sơn | 929,5 |"]
LAST = ["| 122 | Xã Hồng Thái | 512,5 |", "| 123 | Xã Côn Lôn | 493,1 |", "| 124 | Xã Thượng Nông | 485 |"]


def ranks(drawing: str) -> list[tuple[str | None, str | None]]:
    _, _, taken = read(drawing, province="Tuyên Quang", year="2025")
    return [(u.rank, u.held) for u in taken.unit_scores]


@pytest.mark.parametrize("header", ["Xếp hạng", "Hạng", "Thứ hạng", "Vị trí"])
@pytest.mark.parametrize("gap", ["| ...{1x3} |", "| … | … | … |", "| | | |", ""])
def test_ranks_of_both_ends_of_a_list_are_ranks(header: str, gap: str) -> None:
    rows = [f"| {header} | Xã, phường | Tổng điểm |", *FIRST, *([gap] if gap else []), *LAST]
    assert ranks("\n".join(rows)) == [(n, None) for n in ("1", "2", "3", "122", "123", "124")]


@pytest.mark.parametrize(
    "numbers",
    [
        ("122", "123", "124"),
        ("122", "122", "124"),
        ("99", "100", "100"),
        ("124", "123", "122"),
        ("Hạng 122", "Hạng 123", "Hạng 124"),
    ],
)
@pytest.mark.parametrize("caption", ["b) Nhóm cuối bảng", "Các đơn vị xếp cuối", "Phụ lục"])
def test_ranks_of_a_piece_of_a_list_are_ranks(caption: str, numbers: tuple[str, ...]) -> None:
    points = LAST if numbers[0] != "124" else LAST[::-1]
    rows = [f"| {n} |{row.split('|', 2)[2]}" for n, row in zip(numbers, points, strict=True)]
    drawing = "\n".join([caption, "| Hạng | Xã, phường | Tổng điểm |", *rows])
    assert ranks(drawing) == [(n.removeprefix("Hạng "), None) for n in numbers]


@pytest.mark.parametrize(
    "numbers", [("122", "150", "124"), ("300", "200", "100"), ("900", "901"), ("85", "122", "160")]
)
def test_numbers_that_are_no_piece_of_a_list_are_no_ranks(numbers: tuple[str, ...]) -> None:
    rows = [f"| {n} |{row.split('|', 2)[2]}" for n, row in zip(numbers, LAST, strict=False)]
    assert {rank for rank, _ in ranks("\n".join(["| Hạng | Xã, phường | Tổng điểm |", *rows]))} == {None}


def test_whole_points_that_count_down_are_points() -> None:
    rows = [f"| {n} |{row.split('|')[2]}| {p} |" for n, (row, p) in enumerate(zip(LAST, (91, 90, 89), strict=True), 1)]
    drawing = "\n".join(["| TT | Xã, phường | Kết quả |", *rows])
    assert [u.score for u in read(drawing)[2].unit_scores] == ["91", "90", "89"]


@pytest.mark.parametrize("numbers", [["1", "2", "3", "450", "300", "124"], ["1", "2", "3", "122", "123", "950"]])
def test_numbers_that_do_not_count_on_are_no_ranks(numbers: list[str]) -> None:
    rows = [f"| {n} |{row.split('|', 2)[2]}" for n, row in zip(numbers, FIRST + LAST, strict=True)]
    assert {rank for rank, _ in ranks("\n".join(["| Hạng | Xã, phường | Tổng điểm |", *rows]))} == {None}


@pytest.mark.parametrize(
    "sentence",
    [
        "Phường Minh Xuân dẫn đầu bảng với 946,4 điểm; thấp nhất là xã Thượng Nông với 485 điểm.",
        "Đứng đầu là phường Minh Xuân (946,4 điểm). Xếp cuối cùng là xã Thượng Nông (485 điểm).",
        "Đơn vị có điểm thấp nhất là xã Thượng Nông, đạt 485 điểm.",
        "Cao nhất là phường Minh Xuân, cuối bảng là xã Thượng Nông.",
    ],
)
@pytest.mark.parametrize("header", ["Hạng", "TT"])
def test_a_sentence_that_tells_who_is_the_last_lists_none(sentence: str, header: str) -> None:
    rows = [sentence, f"| {header} | Xã, phường | Tổng điểm |", *FIRST]
    assert ranks("\n".join(rows)) == [("1", None), ("2", None), ("3", None)]


@pytest.mark.parametrize(
    "caption", ["Các đơn vị có điểm thấp nhất:", "Nhóm xếp cuối bảng", "05 xã cuối bảng xếp hạng như sau:"]
)
@pytest.mark.parametrize("header", ["Hạng", "TT"])
def test_a_list_of_the_last_ones_has_no_first(caption: str, header: str) -> None:
    rows = [caption, f"| {header} | Xã, phường | Tổng điểm |", *FIRST]
    assert {rank for rank, _ in ranks("\n".join(rows))} == {None}


@pytest.mark.parametrize("caption", ["3 đơn vị đầu bảng và 3 đơn vị cuối bảng", "Nhóm dẫn đầu và nhóm thấp nhất"])
def test_ranks_below_a_caption_of_both_ends_are_ranks_and_running_numbers_are_none(caption: str) -> None:
    rows = [caption, "| Hạng | Xã, phường | Tổng điểm |", *FIRST, *LAST]
    assert [rank for rank, _ in ranks("\n".join(rows))] == ["1", "2", "3", "122", "123", "124"]
    last = [f"| {n} |{row.split('|', 2)[2]}" for n, row in zip(("4", "5", "6"), LAST, strict=True)]
    assert {rank for rank, _ in ranks("\n".join([caption, "| TT | Xã, phường | Tổng điểm |", *FIRST, *last]))} == {None}


@pytest.mark.parametrize("header", ["J tỷ t", "Tï", "I T", "TĨ", "sTr"])
def test_running_numbers_below_a_misread_header_are_ranks_in_a_picture(header: str) -> None:
    drawing = "\n".join([f"| {header} | Xã, phường | Tổng điểm |", *FIRST])
    _, _, taken = read(f"[ocr]\n{drawing}", province="Tuyên Quang", year="2025")
    assert [u.rank for u in taken.unit_scores] == ["1", "2", "3"]
    assert not taken.rejected


@pytest.mark.parametrize(
    ("header", "numbers"),
    [
        ("J tỷ t", ("1", "3", "2")),
        ("J tỷ t", ("2", "3", "4")),
        ("J tỷ t", ("1", "2", "4")),
        ("Số tiêu chí", ("1", "2", "3")),
    ],
)
def test_other_numbers_below_a_misread_header_are_no_ranks(header: str, numbers: tuple[str, ...]) -> None:
    rows = [f"| {n} |{row.split('|', 2)[2]}" for n, row in zip(numbers, FIRST, strict=True)]
    drawing = "\n".join([f"| {header} | Xã, phường | Tổng điểm |", *rows])
    _, _, taken = read(f"[ocr]\n{drawing}", province="Tuyên Quang", year="2025")
    assert {u.rank for u in taken.unit_scores} == {None}
