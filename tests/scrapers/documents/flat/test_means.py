"""Rows of averages in tables that lost their lines."""

from __future__ import annotations

import pytest

from scrapers.documents import read
from scrapers.documents.model import Document

HEAD = ("Xếp hạng", "Tên cơ quan", "Chỉ số DTI", "Mức độ")
SO = (("1", "Sở Y tế", "0,9021", "Tốt"), ("2", "Sở Nội vụ", "0,8874", "Tốt"), ("3", "Thanh tra tỉnh", "0,7012", "Khá"))
HUYEN = (("1", "UBND huyện Mai Sơn", "0,77", "Khá"), ("2", "UBND huyện Sốp Cộp", "0,5136", "Yếu"))


def lines(*rows: tuple[str, ...]) -> str:
    return "\n".join(cell for row in rows for cell in row) + "\n"


def grids(document: Document) -> list[list[tuple[str, ...]]]:
    return [[tuple(c.text if c else "" for c in row) for row in t.grid] for t in document.tables]


def doubts(document: Document) -> list[tuple[str, str]]:
    return [(d.reason, d.text) for d in document.doubts]


@pytest.mark.parametrize("name", ["Trung bình khối", "Bình quân chung cấp sở", "Điểm trung bình", "Tính chung cấp sở"])
@pytest.mark.parametrize("rating", [(), ("Khá",)])
def test_average_below_each_of_two_tables(name: str, rating: tuple[str, ...]) -> None:
    mean = (name, "0,8302", *rating)
    document = read(
        (
            "Biểu 01. Khối sở, ban, ngành\n"
            + lines(HEAD, *SO, mean)
            + "Biểu 02. Các huyện\n"
            + lines(HEAD, *HUYEN, mean)
        ).encode()
    )
    row = ("", name, "0,8302", *(rating or ("",)))
    assert grids(document) == [[HEAD, *SO, row], [HEAD, *HUYEN, row]]
    assert not document.doubts


def test_average_above_the_heading_of_the_next_group() -> None:
    text = lines(HEAD, ("I", "Khối sở"), *SO, ("Trung bình", "0,83"), ("II", "Khối huyện"), *HUYEN)
    document = read(text.encode())
    assert grids(document) == [
        [
            HEAD,
            ("I", *["Khối sở"] * 3),
            *SO,
            ("", "Trung bình", "0,83", ""),
            ("II", *["Khối huyện"] * 3),
            *HUYEN,
        ]
    ]


def test_average_of_a_table_without_numbers() -> None:
    text = lines(("Đơn vị", "Điểm", "Xếp loại"), *[r[1:] for r in SO], ("Trung bình", "0,83")) + "Khối huyện\n"
    text += lines(("Đơn vị", "Điểm", "Xếp loại"), *[r[1:] for r in (*HUYEN, *HUYEN)], ("Trung bình", "0,6", "Khá"))
    document = read(text.encode())
    assert [grid[-1] for grid in grids(document)] == [("Trung bình", "0,83", ""), ("Trung bình", "0,6", "Khá")]
    assert not document.doubts


def test_one_average_below_three_columns_of_numbers_is_doubtful() -> None:
    head = ("TT", "Đơn vị", "Điểm tối đa", "Điểm đạt", "Tỷ lệ (%)", "Xếp loại")
    rows = [(a, b, "900", "720,45", "80,05", d) for a, b, _, d in SO]
    text = lines(head, ("I", "Khối sở"), *rows, ("Trung bình", "74,72"), ("II", "Khối huyện"), *rows)
    document = read(text.encode())
    assert doubts(document) == [("cell_missing", "Trung bình | 74,72")]
    assert ("II", *["Khối huyện"] * 5) in grids(document)[0]


def test_averages_below_one_another() -> None:
    head, rows = HEAD[:3], [row[:3] for row in SO]
    means = [("Trung bình nhóm 1", "0,91"), ("Trung bình nhóm 2", "75"), ("Trung bình chung các sở", "0,83")]
    document = read(lines(head, *rows, *means).encode())
    assert grids(document) == [[head, *rows, *(("", *mean) for mean in means)]]
    assert not doubts(document)
