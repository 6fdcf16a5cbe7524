"""The place and day above a document's title date its act, in every format, and never its publication."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from scrapers.documents import read
from scrapers.extract import extract
from tests.scrapers.documents.office_files import add_table, docx_bytes
from tests.scrapers.documents.pdf_files import Sheet, pdf

ROWS = [
    ["Hạng", "Đơn vị", "Điểm"],
    ["1", "Sở Y tế", "742,5"],
    ["2", "Sở Du lịch", "705,25"],
    ["3", "Sở Nội vụ", "640,75"],
]
TITLE = "Kết quả xếp hạng chuyển đổi số năm 2022 của các sở, ban, ngành tỉnh Sơn La"
PLACE = "Sơn La, ngày 17 tháng 02 năm 2023"


def as_text(lines: list[str]) -> bytes:
    return "\n".join([*lines, "", *("\t".join(row) for row in ROWS)]).encode()


def as_docx(lines: list[str]) -> bytes:
    def fill(document: object) -> None:
        for line in lines:
            document.add_paragraph(line)  # type: ignore[attr-defined]
        add_table(document, ROWS)

    return docx_bytes(fill)


def as_pdf(lines: list[str]) -> bytes:
    sheet = Sheet()
    for n, line in enumerate(lines):
        sheet.text(40, 40 + 22 * n, line, size=9)
    for n, row in enumerate(ROWS):
        for x, text in zip((40, 100, 300), row, strict=True):
            sheet.text(x, 60 + 22 * (len(lines) + n), text)
    return pdf(sheet)


def as_page(lines: list[str]) -> bytes:
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)
    return f"<html><body><h1>{TITLE}</h1>{''.join(f'<p>{x}</p>' for x in lines)}<table>{table}</table></body></html>".encode()


@pytest.mark.parametrize("make", [as_text, as_docx, as_pdf, as_page])
@pytest.mark.parametrize(
    ("lines", "number", "day"),
    [
        (["UBND TỈNH SƠN LA", "Số: 312/QĐ-UBND", PLACE, "QUYẾT ĐỊNH", TITLE], "312/QĐ-UBND", "2023-02-17"),
        (["SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "Số: 312/TB-STTTT", PLACE, "THÔNG BÁO", TITLE], "312/TB-STTTT", "2023-02-17"),
        (["SỞ THÔNG TIN VÀ TRUYỀN THÔNG", PLACE, "BÁO CÁO", TITLE], None, None),
        (["UBND TỈNH SƠN LA", "Số:       /QĐ-UBND", PLACE, "QUYẾT ĐỊNH", TITLE], None, None),
    ],
    ids=["decision", "notice", "no act", "no number"],
)
def test_a_signature_line(
    make: Callable[[list[str]], bytes], lines: list[str], number: str | None, day: str | None
) -> None:
    said = extract(read(make(lines)), province="Sơn La").announcement
    assert (said.decision_number, said.decision_date, said.published_on) == (number, day, None)
