"""Joining the pages of a document."""

from __future__ import annotations

import pytest

from scrapers.documents.flow import Flow
from scrapers.documents.model import Cell, Document
from scrapers.documents.pages import Page, PageParagraph, PageTable, add_pages
from scrapers.records import Box

BOX = Box(1, 0, 100, 500, 200)


def table(*rows: list[str], edges: tuple[float, ...] | None = None, kind: str = "table") -> PageTable:
    cells = [Cell(text, r, c) for r, row in enumerate(rows) for c, text in enumerate(row)]
    n = len(rows[0])
    return PageTable(cells, edges or tuple(i / n for i in range(n + 1)), BOX, kind=kind)


def read(*pages: list[PageParagraph | PageTable]) -> Document:
    flow = Flow()
    add_pages(flow, [Page(i, 595, 842, items) for i, items in enumerate(pages, 1)])
    return flow.build("application/pdf")


def texts(document: Document) -> list[list[list[str]]]:
    return [[[c.text if c else "" for c in row] for row in t.grid] for t in document.tables]


HEAD = ["TT", "Đơn vị", "Điểm"]


def test_parts_of_a_table_are_joined_over_three_pages() -> None:
    document = read(
        [table(HEAD, ["1", "Sở A", "9,5"])], [table(["2", "Sở B", "9,1"])], [table(HEAD, ["3", "Sở C", "8,8"])]
    )
    assert texts(document) == [[HEAD, ["1", "Sở A", "9,5"], ["2", "Sở B", "9,1"], ["3", "Sở C", "8,8"]]]


@pytest.mark.parametrize(
    "second",
    [
        table(["2", "Sở B"]),
        table(["2", "Sở B", "9,1"], edges=(0.0, 0.5, 0.6, 1.0)),
        table(["Tên", "Số lượng", "Ghi chú"], ["Máy", "5", ""]),
        table(["Sở B", "9,1", "x"], kind="chart"),
        table(HEAD, ["1", "Huyện B", "9,1"]),
    ],
    ids=["fewer columns", "other columns", "another header", "a chart", "numbering begins anew"],
)
def test_what_is_another_table_stays_apart(second: PageTable) -> None:
    document = read([table(HEAD, ["1", "Sở A", "9,5"], ["2", "Sở X", "9,4"])], [second])
    assert len(document.tables) == 2


def test_a_paragraph_between_keeps_tables_apart() -> None:
    between = PageParagraph("2. Các huyện", BOX)
    document = read([table(HEAD, ["1", "Sở A", "9,5"]), between], [table(HEAD, ["2", "Huyện B", "9,1"])])
    assert len(document.tables) == 2


def test_headings_do_not_run_on() -> None:
    heading = PageParagraph("PHỤ LỤC", BOX, heading=True, full=True)
    document = read([heading], [PageParagraph("kết quả như sau", BOX)])
    assert len(document.blocks) == 2


def test_parts_name_the_pages() -> None:
    document = read([PageParagraph("Một.", BOX)], [PageParagraph("Hai.", BOX)])
    assert [(name, document.text[start:end]) for name, start, end in document.parts] == [
        ("page 1", "Một."),
        ("page 2", "Hai."),
    ]
