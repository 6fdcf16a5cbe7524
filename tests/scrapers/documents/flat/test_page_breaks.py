"""Tables that lost their lines and run over the end of a page: its number and the header stand among the rows."""

from __future__ import annotations

import pytest

from scrapers.documents import read

RATED = ("STT", "Đơn vị", "Điểm tối đa", "Điểm đạt", "Xếp loại")
ROWS = (
    ("1", "Sở Thông tin và Truyền thông", "500", "441,60", "Tốt"),
    ("2", "Sở Tư pháp", "500", "419,20", "Tốt"),
    ("3", "Sở Y tế", "500", "391,21", "Khá"),
    ("4", "Sở Nội vụ", "500", "388,31", "Khá"),
    ("5", "Sở Xây dựng", "500", "296,75", "Trung bình"),
)


def grids(*parts: object) -> tuple[list[list[tuple[str, ...]]], int]:
    """The grids of the tables in lines, and how many rows are in doubt."""
    lines = [line for part in parts for line in ([part] if isinstance(part, str) else part)]  # type: ignore[attr-defined]
    document = read("\n".join(["1. Các sở", *lines, "Điều 2. Quyết định này có hiệu lực.", ""]).encode())
    return [[tuple(c.text if c else "" for c in row) for row in t.grid] for t in document.tables], len(document.doubts)


def cells(*rows: tuple[str, ...]) -> list[str]:
    return [cell for row in rows for cell in row]


@pytest.mark.parametrize("page", [[], ["2"], ["- 2 -"], ["Trang 2/5"], ["12"]])
@pytest.mark.parametrize("at", [1, 2, 3, 4])
def test_a_header_again_on_the_next_page(page: list[str], at: int) -> None:
    found = grids(RATED, cells(*ROWS[:at]), page, RATED, cells(*ROWS[at:]))
    if str(at + 1) not in page:
        assert found == ([[RATED, *ROWS]], 0)


@pytest.mark.parametrize(
    "header", [("STT", "Đơn vị", "Điểm tối đa", "Điểm đạt"), ("TT", "Cơ quan", "Điểm chuẩn", "Kết quả")]
)
@pytest.mark.parametrize("page", [[], ["2"], ["- 2 -"], ["7"]])
def test_a_header_again_below_rows_that_end_with_points(header: tuple[str, ...], page: list[str]) -> None:
    rows = [row[:4] for row in ROWS]
    assert grids(header, cells(*rows[:3]), page, header, cells(*rows[3:])) == ([[header, *rows]], 0)


def test_a_header_of_several_lines_again() -> None:
    header = ["STT", "Đơn vị", "Điểm tối đa", "(theo bộ chỉ số)", "Điểm đạt", "Xếp loại"]
    found, doubts = grids(header, cells(*ROWS[:3]), "2", header, cells(*ROWS[3:]))
    assert [row[0] for row in found[0]] == ["STT", "1", "2", "3", "4", "5"]
    assert doubts == 0


def test_a_row_that_lost_its_last_cell_at_the_end_of_a_page_takes_no_page_number() -> None:
    ranked = [(*row[:4], row[0]) for row in ROWS]
    header = ("STT", "Đơn vị", "Điểm tối đa", "Điểm đạt", "Hạng")
    found, doubts = grids(header, cells(*ranked[:2]), ranked[2][:4], "2", header, cells(*ranked[3:]))
    assert doubts
    assert all(row in (header, *ranked) for table in found for row in table if len(set(row)) > 1)


def test_a_list_that_begins_anew_below_the_header_is_a_table_of_its_own() -> None:
    found, _ = grids(RATED, cells(*ROWS[:3]), "2", RATED, cells(*ROWS[:2]))
    assert found == [[RATED, *ROWS[:3]], [RATED, *ROWS[:2]]]
