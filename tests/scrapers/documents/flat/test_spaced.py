"""Tables whose rows stand on one line each with single blanks between their cells."""

from __future__ import annotations

import time

import pytest

from scrapers.documents import read
from scrapers.documents.model import Document

COMMUNES = (
    ("1", "Phường Xuân Hương - Đà Lạt", "461,50/500", "92,30", "Tốt"),
    ("2", "Phường 1 Bảo Lộc", "450,43/500", "90,09", "Tốt"),
    ("3", "Xã Đam Rông 1", "271,48/500", "54,30", "Trung bình"),
    ("4", "Xã Đam Rông 2", "254,77/500", "50,95", "Trung bình"),
    ("5", "Đặc khu Phú Quý", "253,69/500", "50,74", "Trung bình"),
    ("6", "Xã Tuy Đức", "247,18/500", "49,44", "Yếu"),
)
WARDS = (
    ("1", "Phường 14", "500", "471", "94,2%"),
    ("2", "Phường Bình Thạnh", "500", "450", "90%"),
    ("3", "Phường An Đông", "500", "430,5", "86,1%"),
    ("3", "Phường 2", "500", "430,5", "86,1%"),
    ("5", "Xã Bình Chánh", "500", "312", "62,4%"),
)
SO = (
    ("1", "Sở Khoa học và Công nghệ", "95,5"),
    ("2", "Văn phòng UBND tỉnh", "93"),
    ("3", "Sở Văn hóa, Thể thao và Du lịch", "88,25"),
)


def text(header: str, *lines: tuple[str, ...] | str) -> Document:
    body = [" ".join(line) if isinstance(line, tuple) else line for line in lines]
    return read("\n".join(["Kết quả năm 2025 như sau:", header, *body, "Nơi nhận: KT. CHỦ TỊCH", ""]).encode())


def grids(document: Document) -> list[list[tuple[str, ...]]]:
    return [[tuple(c.text if c else "" for c in row) for row in t.grid] for t in document.tables]


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        (("Hạng", "Đơn vị", "Điểm đạt/điểm tối đa", "Tỷ lệ (%)", "Xếp loại"), COMMUNES),
        (("TT", "Tên đơn vị", "Kết quả", "Tỷ lệ (%)", "Mức xếp loại"), COMMUNES),
        (("STT", "Cơ quan, đơn vị", "Tổng Điểm", "Chỉ số CĐS (%)", "Xếp Loại"), COMMUNES),
        (("TT", "Địa phương", "Điểm tối đa", "Điểm đạt được", "Tỷ lệ đạt"), WARDS),
        (("Xếp hạng", "Đơn vị", "Thang điểm", "Tổng điểm", "Tỷ lệ (so với Thang điểm)"), WARDS),
        (("Hạng", "Cơ quan", "Điểm"), SO),
    ],
)
@pytest.mark.parametrize("mark", ["", ".", ")"])
def test_rows_of_a_line_each(header: tuple[str, ...], rows: tuple[tuple[str, ...], ...], mark: str) -> None:
    document = text(" ".join(header), *((f"{row[0]}{mark}", *row[1:]) for row in rows))
    assert grids(document) == [[header, *rows]]
    assert not document.doubts


def test_headings_of_groups_averages_and_the_end_of_a_page() -> None:
    header = ("TT", "Đơn vị", "Điểm", "Tỷ lệ (%)", "Xếp loại")
    found = text(
        " ".join(header), "I. Các phường", *COMMUNES[:3], "Trung bình 394,47/500 78,90", "2", " ".join(header),
        "II Các xã", *(("1", *COMMUNES[3][1:]), ("2", *COMMUNES[4][1:]), ("3", *COMMUNES[5][1:])),
    )  # fmt: skip
    assert grids(found) == [
        [
            header,
            ("I.", *["Các phường"] * 4),
            *COMMUNES[:3],
            ("", "Trung bình", "394,47/500", "78,90", ""),
            ("II", *["Các xã"] * 4),
            ("1", *COMMUNES[3][1:]),
            ("2", *COMMUNES[4][1:]),
            ("3", *COMMUNES[5][1:]),
        ]
    ]
    assert not found.doubts


@pytest.mark.parametrize("rows", [COMMUNES, WARDS])
def test_a_line_that_lost_a_cell_is_right_or_in_doubt(rows: tuple[tuple[str, ...], ...]) -> None:
    header = ("Hạng", "Đơn vị", "Điểm", "Tỷ lệ (%)", "Xếp loại")
    header = header if rows is COMMUNES else ("Hạng", "Đơn vị", "Điểm tối đa", "Điểm", "Tỷ lệ (%)")
    for n, row in enumerate(rows):
        for lost in range(1, len(row)):
            broken = [*rows[:n], (*row[:lost], *row[lost + 1 :]), *rows[n + 1 :]]
            document = text(" ".join(header), *broken)
            doubted = {(d.table, d.row) for d in document.doubts}
            for table in document.tables:
                for r, cells in enumerate(table.grid):
                    texts = tuple(c.text if c else "" for c in cells)
                    assert texts in (header, *rows) or (table.index, r) in doubted


@pytest.mark.parametrize(
    "name",
    [
        ("Sở Văn hóa, Thể thao và Du", "lịch"),
        ("Sở Nông nghiệp và", "Môi trường"),
        ("Ban Quản lý các khu công", "nghiệp"),
    ],
)
@pytest.mark.parametrize("after", [True, False])
def test_a_name_that_goes_on_in_the_next_line_is_in_doubt(name: tuple[str, str], after: bool) -> None:
    row = (f"4 {name[0]} 80,5", name[1]) if after else (name[0], f"4 {name[1].title()} 80,5")
    document = text("TT Đơn vị Điểm", *SO, *row, ("5", "Sở Tư pháp", "70"), ("6", "Sở Xây dựng", "69"))
    (rows,) = grids(document)
    doubted = {d.row for d in document.doubts}
    assert [r for n, r in enumerate(rows) if n not in doubted] in (
        [("TT", "Đơn vị", "Điểm"), *SO, ("6", "Sở Xây dựng", "69")],
        [("TT", "Đơn vị", "Điểm"), *SO[:2], ("5", "Sở Tư pháp", "70"), ("6", "Sở Xây dựng", "69")],
        [("TT", "Đơn vị", "Điểm"), *SO[:2], ("6", "Sở Xây dựng", "69")],
    )


@pytest.mark.parametrize(
    "header",
    [
        "Hạng Đơn vị Điểm",  # a column more than it names
        "Hạng Đơn vị Điểm Tỷ lệ (%) Xếp loại Ghi chú",
        "Kết quả xếp hạng của các xã, phường như sau",
        "Hạng nhất thuộc về phường Xuân Hương",
        "TT Đơn vị",
    ],
)
def test_without_a_header_that_comes_out_even_there_is_no_table(header: str) -> None:
    assert text(header, *COMMUNES).tables == ()


def test_numbered_sentences_are_no_rows() -> None:
    lines = ("1 Triển khai kế hoạch năm 2025", "2 Đạt 95,5 điểm, xếp loại Tốt", "3 Giao Sở Y tế trước 30/6")
    assert text("TT Nội dung Điểm", *lines).tables == ()


def test_headers_without_end_cost_no_more_than_their_lines() -> None:
    lines = "TT Đơn vị Điểm\n1 Sở Y tế 90\n" * 4_000
    began = time.process_time()
    read(lines.encode())
    assert time.process_time() - began < 10


@pytest.mark.parametrize("words", ["4. Thanh tra tỉnh không đánh giá", "4 Thanh tra tỉnh chưa xếp hạng"])
def test_a_row_without_figures_is_no_heading(words: str) -> None:
    document = text("TT Đơn vị Điểm", *SO, words, ("5", "Sở Tư pháp", "70"), ("6", "Sở Xây dựng", "69"))
    assert words in {d.text for d in document.doubts}


@pytest.mark.parametrize("heading", ["Các xã", "UBND các xã, đặc khu", "Khối xã"])
def test_a_heading_without_a_numeral_above_a_list_that_begins_anew(heading: str) -> None:
    header = ("TT", "Đơn vị", "Điểm", "Tỷ lệ (%)", "Xếp loại")
    anew = tuple((str(n), *row[1:]) for n, row in enumerate(COMMUNES[2:5], 1))
    found = text(" ".join(header), *COMMUNES[:2], ("3", *COMMUNES[5][1:]), heading, *anew)
    assert grids(found) == [[header, *COMMUNES[:2], ("3", *COMMUNES[5][1:]), (heading,) * 5, *anew]]
    assert not found.doubts
    torn = text(" ".join(header), *COMMUNES[:2], heading, *COMMUNES[2:5])
    assert torn.doubts or not torn.tables


@pytest.mark.parametrize(
    ("first", "rest"),
    [
        ("4 Sở Văn hóa, Thể thao và Du", ("lịch 80,5",)),
        ("4 Sở Lao động - Thương binh", ("và Xã", "hội 80,5")),
        ("4 Ban Quản lý các khu công", ("nghiệp tỉnh 80,5",)),
    ],
)
def test_a_name_that_goes_on_in_the_line_of_its_numbers(first: str, rest: tuple[str, ...]) -> None:
    after = (("5", "Sở Tư pháp", "70"), ("6", "Sở Xây dựng", "69"))
    document = text("TT Đơn vị Điểm", *SO, first, *rest, *after)
    words, _, value = " ".join((first[2:], *rest)).rpartition(" ")
    assert grids(document) == [[("TT", "Đơn vị", "Điểm"), *SO, ("4", words, value), *after]]
    assert not document.doubts


@pytest.mark.parametrize(
    "lines",
    [
        ("5 Sở Văn hóa, Thể thao và Du", "lịch 80,5"),  # not the next number
        ("4 Sở Văn hóa, Thể thao và Du", "Lịch 80,5"),  # may begin something
        ("4 Sở Y tế 80,5", "và các đơn vị trực thuộc 70"),
    ],
)
def test_lines_that_may_be_of_two_rows_are_in_doubt(lines: tuple[str, ...]) -> None:
    document = text("TT Đơn vị Điểm", *SO, *lines, ("5", "Sở Tư pháp", "70"), ("6", "Sở Xây dựng", "69"))
    assert document.doubts or not document.tables
