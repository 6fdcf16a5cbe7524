"""Tables cut by blanks whose header stands on several lines, each part below its column; tables one page apart."""

from __future__ import annotations

import pytest

from scrapers.documents import read

WIDTHS = (5, 44, 12, 14, 8, 12)
SO = (
    ("1", "Sở Thông tin và Truyền thông", "99.01", "93.81", "1", "Tốt"),
    ("2", "Sở Khoa học và Công nghệ", "99.55", "93.76", "2", "Tốt"),
    ("3", "Ban Dân tộc tỉnh", "73.35", "71.05", "3", "Khá"),
)
HUYEN = (
    ("1", "Huyện Mộ Đức", "92.10", "90.05", "1", "Tốt"),
    ("2", "Thành phố Quảng Ngãi", "90.02", "88.24", "2", "Tốt"),
    ("3", "Thị xã Đức Phổ", "79.62", "74.42", "3", "Khá"),
)


def line(cells: tuple[str, ...], *, right: bool) -> str:
    """Cells set by blanks; figures and what heads them at the right edge of their columns."""
    out = ""
    for c, (text, width) in enumerate(zip(cells, WIDTHS, strict=True)):
        out += f"{text:>{width - 3}}   " if right and 2 <= c <= 4 else f"{text:<{width}}"
    return out.rstrip()


def grids(*lines: str) -> tuple[list[list[tuple[str, ...]]], list[str]]:
    document = read(("\n".join(["Phụ lục I", "KẾT QUẢ CÁC SỞ", "", *lines]) + "\n").encode())
    return (
        [[tuple(c.text if c else "" for c in row) for row in t.grid] for t in document.tables],
        [d.text or "" for d in document.doubts],
    )


HEADERS = [
    (
        ("TT", "Cơ quan, đơn vị", "Điểm tự", "Điểm thẩm", "Xếp", "Mức xếp"),
        ("", "", "chấm", "định", "hạng", "loại"),
    ),
    (
        ("STT", "Tên đơn vị", "Điểm", "Tổng điểm", "Thứ", "Xếp loại"),
        ("", "", "tự chấm", "thẩm định", "hạng", ""),
    ),
    (
        ("TT", "Cơ quan", "Điểm", "Kết quả", "Hạng", "Mức"),
        ("", "", "Tự", "Thẩm định", "", "Xếp"),
        ("", "", "chấm", "", "", "loại"),
    ),
    (
        ("TT", "Đơn vị", "Tự chấm", "Tổng điểm", "Xếp", "Loại"),
        ("", "", "(/100)", "(thang 100)", "hạng", ""),
    ),
]


@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize("right", [False, True])
def test_a_header_on_several_lines_is_one(header: tuple[tuple[str, ...], ...], right: bool) -> None:
    whole = tuple(" ".join(filter(None, column)) for column in zip(*header, strict=True))
    lines = [line(cells, right=right) for cells in (*header, *SO)]
    assert grids(*lines) == ([[whole, *SO]], [])


@pytest.mark.parametrize("page", ["2", "- 2 -", "Trang 2/5"])
@pytest.mark.parametrize("header", HEADERS[:2])
def test_the_next_annex_behind_the_end_of_a_page_is_a_table_of_its_own(
    page: str, header: tuple[tuple[str, ...], ...]
) -> None:
    whole = tuple(" ".join(filter(None, column)) for column in zip(*header, strict=True))
    first = [line(cells, right=True) for cells in (*header, *SO)]
    second = [line(cells, right=True) for cells in (*header, *HUYEN)]
    between = [f"{'':30}{page}", f"{'':28}PHỤ LỤC II", f"{'':8}KẾT QUẢ UBND CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ", ""]
    assert grids(*first, *between, *second) == ([[whole, *SO], [whole, *HUYEN]], [])


@pytest.mark.parametrize("page", ["2", "- 2 -"])
def test_a_header_on_two_lines_comes_again_on_the_next_page(page: str) -> None:
    header = HEADERS[0]
    whole = tuple(" ".join(filter(None, column)) for column in zip(*header, strict=True))
    head = [line(cells, right=True) for cells in header]
    rows = [line(cells, right=True) for cells in (*SO, *(("4", *row[1:]) for row in HUYEN[2:]))]
    found, doubts = grids(*head, *rows[:2], f"{'':30}{page}", *head, *rows[2:])
    assert found == [[whole, *SO, ("4", *HUYEN[2][1:])]]
    assert not doubts


@pytest.mark.parametrize("row", [("", "Sở Ngoại vụ", "", "", "", "Miễn"), ("I", "Khối sở", "", "", "", "")])
def test_a_row_without_figures_below_a_header_is_none_of_its_lines(row: tuple[str, ...]) -> None:
    header = ("TT", "Cơ quan, đơn vị", "Tự chấm", "Điểm", "Hạng", "Mức")
    found, _ = grids(*(line(cells, right=False) for cells in (header, row, *SO)))
    assert [r for r in found[0] if r in (header, *SO)] == [header, *SO] or found[0] == list(SO)
