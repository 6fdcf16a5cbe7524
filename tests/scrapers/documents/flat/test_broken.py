"""Tables of one cell a line that lost cells in so many rows that nothing can be rebuilt: each line is told."""

from __future__ import annotations

import time

import pytest

from scrapers.documents import read

HEAD = ["TT", "Đơn vị", "Điểm", "Xếp loại"]
ROWS = [
    ["1", "Sở Y tế", "95,5", "Tốt"],
    ["2", "Sở Nội vụ", "90,2", "Tốt"],
    ["3", "Sở Tư pháp", "88", "Khá"],
    ["4", "Sở Xây dựng", "87", "Khá"],
    ["5", "Sở Công Thương", "86,1", "Khá"],
    ["6", "Sở Tài chính", "85", "Khá"],
]


def told(lines: list[str]) -> tuple[list[str], list[str]]:
    """The doubtful rows of a text, and its paragraphs."""
    document = read("\n".join(["KẾT QUẢ XẾP HẠNG NĂM 2023", "Các sở", *lines, "Nơi nhận:"]).encode())
    paragraphs = [document.text[b.start : b.end] for b in document.blocks if b.kind == "paragraph"]
    return [doubt.text for doubt in document.doubts], paragraphs


def without(*holes: tuple[int, int]) -> list[str]:
    return [cell for r, row in enumerate(ROWS) for c, cell in enumerate(row) if (r, c) not in holes]


@pytest.mark.parametrize(
    ("holes", "first", "last"),
    [
        (((1, 1), (3, 1), (5, 1)), "1 | Sở Y tế | 95,5 | Tốt", "6 | 85 | Khá"),
        (((0, 2), (2, 2), (4, 2)), "1 | Sở Y tế | Tốt", "6 | Sở Tài chính | 85 | Khá"),
        (((0, 0), (1, 0), (3, 0), (4, 0)), "Sở Y tế | 95,5 | Tốt", "6 | Sở Tài chính | 85 | Khá"),
        (
            ((0, 2), (1, 3), (2, 1), (3, 2), (4, 0), (5, 3)),
            "1 | Sở Y tế | Tốt",
            "6 | Sở Tài chính | 85",
        ),
    ],
)
def test_cells_missing_in_many_rows(holes: tuple[tuple[int, int], ...], first: str, last: str) -> None:
    doubts, paragraphs = told([*HEAD, *without(*holes)])
    assert (doubts[0], doubts[1], doubts[-1]) == (" | ".join(HEAD), first, last)
    assert set(" | ".join(doubts[1:]).split(" | ")) == set(without(*holes))
    assert paragraphs == ["KẾT QUẢ XẾP HẠNG NĂM 2023", "Các sở", "Nơi nhận:"]


@pytest.mark.parametrize("header", [[], ["Đơn vị", "Điểm", "Xếp loại"]])
def test_without_a_header_or_a_running_number(header: list[str]) -> None:
    rows = [cell for n, row in enumerate(ROWS) for cell in (row[1:] if n % 2 else [row[1], row[3]])]
    doubts, _ = told([*header, *(rows if header else without(*((n, 2 + n % 2) for n in range(6))))])
    assert [d for d in doubts if "Sở Nội vụ" in d] == ["Sở Nội vụ | 90,2 | Tốt" if header else "2 | Sở Nội vụ | 90,2"]


@pytest.mark.parametrize(
    "lines",
    [
        ["Sở Y tế", "Sở Nội vụ", "Sở Tư pháp", "Sở Xây dựng", "1", "2", "3"],
        ["Sở Y tế", "0261 3544 123", "Sở Nội vụ", "0261 3544 124", "Sở Tư pháp", "0261 3544 125"],
        ["Sở Y tế", "12/10/2023", "Sở Nội vụ", "13/10/2023", "Sở Tư pháp", "14/10/2023"],
        ["Các sở, ban, ngành", "20", "Các huyện, thành phố", "8", "Các xã, phường", "71"],
    ],
)
def test_lines_that_are_no_table(lines: list[str]) -> None:
    assert told(lines)[0] == []


def test_what_can_be_rebuilt_is() -> None:
    document = read("\n".join([*HEAD, *without()]).encode())
    assert [len(t.grid) for t in document.tables] == [7]
    assert not document.doubts


def test_long_lists_of_names_take_time_in_line_with_their_length() -> None:
    body = "\n".join(["Sở Y tế", "1", "Sở Nội vụ", "Khá"] * 20_000).encode()
    start = time.process_time()
    read(body)
    assert time.process_time() - start < 15


def test_a_title_is_no_column_of_the_header_below_it() -> None:
    rows = ["A", "Các sở", *(cell for n, row in zip(("I", "II", "III"), ROWS, strict=False) for cell in (n, *row[1:]))]
    document = read("\n".join(["Kết quả xếp hạng chuyển đổi số năm 2023 tỉnh Hà Nam", *HEAD, *rows]).encode())
    assert [document.text[b.start : b.end] for b in document.blocks if b.kind == "paragraph"] == [
        "Kết quả xếp hạng chuyển đổi số năm 2023 tỉnh Hà Nam"
    ]
    assert [d.text for d in document.doubts][1:] == [
        f"{n} | {' | '.join(r[1:])}" for n, r in zip(("I", "II", "III"), ROWS, strict=False)
    ]


def test_rows_counted_in_roman_numerals() -> None:
    rows = [[n, *row[1:]] for n, row in zip(("I", "II", "III", "IV"), ROWS, strict=False)]
    document = read("\n".join([*HEAD, *(cell for row in rows for cell in row)]).encode())
    assert [[c.text if c else "" for c in row] for row in document.tables[0].grid] == [HEAD, *rows]
    assert not document.doubts


def test_a_header_that_does_not_fit_is_told_with_its_rows() -> None:
    doubts, _ = told(["Đơn vị", "Điểm", *(cell for row in ROWS for cell in row[1:])])
    assert doubts[0] == "Đơn vị | Điểm"
    assert doubts[1] == "Sở Y tế | 95,5 | Tốt"
