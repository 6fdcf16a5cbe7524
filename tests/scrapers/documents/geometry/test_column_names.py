"""Names of several lines in tables without lines: whole, or their rows wait."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from scrapers.documents.model import Document
from scrapers.documents.pdf import read_pdf
from tests.scrapers.documents.pdf_files import Sheet, pdf

SIZE = 10.0


def draw(rows: Sequence[tuple[Sequence[str], int, str]], *, gap: float = 0.0) -> Document:
    """Rows of name lines, the line on which the points stand, and the points; `gap` points between rows."""
    sheet = Sheet()
    sheet.text(60, 50, "Kết quả xếp hạng chuyển đổi số năm 2023", size=13)
    for x, text in ((60, "TT"), (95, "Đơn vị"), (260, "Điểm")):
        sheet.text(x, 80, text, size=SIZE, bold=True)
    top = 95.0
    for number, (lines, at, points) in enumerate(rows, 1):
        for n, line in enumerate(lines):
            sheet.text(95, top + 12 * n, line, size=SIZE)
        sheet.text(60, top + 12 * at, str(number), size=SIZE)
        sheet.text(260, top + 12 * at, points, size=SIZE)
        top += 12 * len(lines) + gap
    return read_pdf(pdf(sheet))


def names(document: Document) -> list[str]:
    doubtful = {d.row for d in document.doubts}
    grid = document.tables[0].grid
    return [row[1].text for n, row in enumerate(grid) if n and n not in doubtful and row[1] and row[2] and row[2].text]


PLAIN = [(("Sở Y tế",), 0, "90,5"), (("Sở Nội vụ",), 0, "85,25"), (("Thanh tra tỉnh",), 0, "80,75")]


@pytest.mark.parametrize("at", [0, 1])
@pytest.mark.parametrize("gap", [0.0, 6.0])
def test_a_name_of_the_reference_is_whole_wherever_its_numbers_stand(at: int, gap: float) -> None:
    rows = [*PLAIN[:2], (("Sở Lao động - Thương binh", "và Xã hội"), at, "82,5"), PLAIN[2]]
    found = set(names(draw(rows, gap=gap)))
    whole = {"Sở Y tế", "Sở Nội vụ", "Sở Lao động - Thương binh và Xã hội", "Thanh tra tỉnh"}
    assert found <= whole
    assert gap == 0 or found == whole


def test_lines_that_may_be_of_the_row_above_or_below_hold_both() -> None:
    rows = [
        (("Phường Chiềng Lề",), 0, "90,5"),
        (("Phường Quyết", "Thắng"), 1, "85,25"),
        (("Phường Tô Hiệu",), 0, "80,75"),
        (("Xã Hua La",), 0, "70,5"),
    ]
    document = draw(rows)
    assert "Thắng" not in names(document)
    assert "Phường Chiềng Lề Phường Quyết" not in names(document)
    assert {d.reason for d in document.doubts} <= {"name_broken"}


def test_a_district_behind_a_comma_belongs_to_the_name_above() -> None:
    rows = [
        (("Phường Chiềng Bon,", "thành phố Sơn La"), 0, "90,5"),
        (("Phường La Cơi, huyện Thuận Châu",), 0, "85,25"),
        (("Xã Quyết An,", "huyện Mai Sơn"), 0, "80,75"),
        (("Xã Tân Nà, huyện Thuận Châu",), 0, "70,5"),
    ]
    assert names(draw(rows)) == [
        "Phường Chiềng Bon, thành phố Sơn La",
        "Phường La Cơi, huyện Thuận Châu",
        "Xã Quyết An, huyện Mai Sơn",
        "Xã Tân Nà, huyện Thuận Châu",
    ]


def test_names_of_three_lines_with_numbers_on_the_last_wait_when_nothing_parts_them() -> None:
    rows = [
        *PLAIN[:2],
        (("Ban Quản lý", "các khu kinh tế", "và khu công nghiệp"), 2, "82,5"),
        (("Sở Thông tin", "và Truyền thông"), 1, "81"),
        PLAIN[2],
    ]
    whole = {"Sở Y tế", "Sở Nội vụ", "Thanh tra tỉnh", "Sở Thông tin và Truyền thông"}
    assert set(names(draw(rows))) <= whole | {"Ban Quản lý các khu kinh tế và khu công nghiệp"}
