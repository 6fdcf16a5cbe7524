"""Text set in two columns: each is read from top to bottom, however narrow the strip between them is."""

from __future__ import annotations

import pytest

from scrapers.documents.pdf import read_pdf
from tests.scrapers.documents.pdf_files import Sheet, pdf

LEFT = (
    "Khối sở, ban, ngành: Sở Thông tin và Truyền thông dẫn đầu với 92,15 điểm, tiếp theo là Sở Y tế với 90,25 điểm và "
    "Sở Nội vụ với 88,5 điểm. Điểm trung bình của các sở là 80,25 điểm. Các sở tiếp tục rà soát những tiêu chí chưa đạt."
)
RIGHT = (
    "Khối huyện: thành phố Sơn La đứng thứ nhất với 85,75 điểm, huyện Mai Sơn đứng thứ hai với 84,5 điểm, huyện Sốp Cộp "
    "đứng cuối với 60,25 điểm. Điểm trung bình của các huyện là 72,5 điểm. Các huyện có kế hoạch nâng cao chỉ số."
)
TITLE = "Kết quả xếp hạng chuyển đổi số năm 2023 tỉnh Sơn La"


def wrapped(text: str, letters: int) -> list[str]:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + 1 + len(word) > letters:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


@pytest.mark.parametrize("gap", [12.0, 16.0, 30.0])
@pytest.mark.parametrize("shift", [0.0, 5.0])
@pytest.mark.parametrize("title", [14.0, None])
def test_each_column_is_read_by_itself(gap: float, shift: float, title: float | None) -> None:
    sheet = Sheet()
    if title is not None:
        sheet.text(60, 50, TITLE, size=title)
    width = (475 - gap) / 2
    for x, text, down in ((60.0, LEFT, 0.0), (60.0 + width + gap, RIGHT, shift)):
        for n, line in enumerate(wrapped(text, int(width / 5))):
            sheet.text(x, 90 + 14 * n + down, line, size=10)
    document = read_pdf(pdf(sheet))
    assert not document.tables
    paragraphs = [document.text[b.start : b.end] for b in document.blocks]
    assert paragraphs == [*([TITLE] if title is not None else []), LEFT, RIGHT]


def test_wide_blanks_of_a_few_lines_part_nothing() -> None:
    sheet = Sheet()
    for n, blank in enumerate((20, 11, 11, 11, 3, 11, 11)):
        sheet.text(60, 90 + 14 * n, "Các sở tiếp tục rà soát", size=10)
        sheet.text(60 + 23 * 5 + blank, 90 + 14 * n, "những tiêu chí chưa đạt được", size=10)
    document = read_pdf(pdf(sheet))
    assert "rà soát những tiêu chí" in document.text
