"""The builder: offsets, spans, limits, joining documents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.documents import UnreadableDocument
from scrapers.documents.codec import BadDocumentError, decode, encode
from scrapers.documents.flow import MAX_CELLS, Flow, RawCell, one_line, one_lines, place_rows, tell_language
from scrapers.documents.model import Cell, Document
from scrapers.records import Box, Place
from scrapers.vietnamese import clean


def rows(*lines: str) -> list[list[RawCell]]:
    return [[RawCell(text.strip()) for text in line.split("|")] for line in lines]


def check_places(document: Document) -> None:
    """Every block and cell stands where it says, and the text is clean."""
    assert clean(document.text) == document.text
    for block in document.blocks:
        assert 0 <= block.start <= block.end <= len(document.text)
    for table in document.tables:
        for r, row in enumerate(table.grid):
            for c, cell in enumerate(row):
                if cell is not None:
                    assert document.text[cell.start : cell.start + len(cell.text)] == cell.text
                    assert cell.row <= r < cell.row + cell.rowspan
                    assert cell.col <= c < cell.col + cell.colspan
                    assert document.printed(Place(table=table.index, row=r, col=c)) == cell.text


def test_blocks_and_cells_stand_where_they_say() -> None:
    flow = Flow()
    flow.add_paragraph("Kết quả năm  2023", heading=True)
    flow.add_rows(rows("TT|Đơn vị|Điểm", "1|Sở Y tế|90,5", "2||80"), caption="Bảng 1")
    flow.add_paragraph("  ")
    flow.add_paragraph("Ghi chú")
    document = flow.build("text/html")
    assert document.text == "Kết quả năm 2023\nBảng 1\nTT | Đơn vị | Điểm\n1 | Sở Y tế | 90,5\n2 | 80\nGhi chú"
    assert [b.kind for b in document.blocks] == ["heading", "paragraph", "table", "paragraph"]
    assert document.tables[0].caption == "Bảng 1"
    assert document.printed(Place(table=0, row=1, col=2)) == "90,5"
    check_places(document)


def test_spans_are_laid_out_as_a_browser_does() -> None:
    cells = place_rows(
        [
            [RawCell("TT", rowspan=2), RawCell("Đơn vị", rowspan=2), RawCell("Năm 2023", colspan=2)],
            [RawCell("Điểm"), RawCell("Hạng")],
            [RawCell("I. Khối sở", colspan=99)],
            [RawCell("1"), RawCell("Sở Y tế"), RawCell("90", rowspan=500), RawCell("1")],
        ]
    )
    at = {(c.row, c.col): c for c in cells}
    assert at[1, 2].text == "Điểm"
    assert at[1, 3].text == "Hạng"
    assert at[2, 0].colspan == 4  # clamped to the columns that cells begin in
    assert at[3, 2].rowspan == 1  # clamped to the last row
    flow = Flow()
    flow.add_table(cells)
    check_places(flow.build("x/y"))


def test_a_cell_span_never_covers_another_cell() -> None:
    cells = place_rows(
        [[RawCell("a"), RawCell("b", rowspan=3)], [RawCell("c", colspan=5)], [RawCell("d"), RawCell("e")]]
    )
    flow = Flow()
    flow.add_table(cells)
    document = flow.build("x/y")
    assert [[c.text if c else None for c in row] for row in document.tables[0].grid] == [
        ["a", "b", None],
        ["c", "b", None],
        ["d", "b", "e"],
    ]
    check_places(document)


def test_hostile_spans_are_refused() -> None:
    with pytest.raises(UnreadableDocument, match="too_large"):
        place_rows([[RawCell("x", rowspan=60_000, colspan=250)] for _ in range(2_000)])
    with pytest.raises(UnreadableDocument, match="too_large"):
        place_rows([[RawCell("x")] * 300])


def test_tables_without_text_vanish() -> None:
    flow = Flow()
    assert flow.add_rows(rows("|", "|")) is None
    assert flow.empty


def test_all_tables_together_are_bounded() -> None:
    flow = Flow()
    wide = [[RawCell("1")] * 200 for _ in range(MAX_CELLS // 400)]
    flow.add_rows(wide)
    flow.add_rows(wide)
    with pytest.raises(UnreadableDocument, match="too_large"):
        flow.add_rows(wide)


def test_joined_documents_keep_their_places() -> None:
    first, second = Flow(), Flow()
    for flow, unit in ((first, "Sở Y tế"), (second, "Huyện Mộc Châu")):
        flow.add_paragraph(f"Kết quả {unit}")
        flow.add_rows([[RawCell(unit, rowspan=2), RawCell("Điểm")], [RawCell("90")]])
        flow.add_link("attachment", "https://a.vn/b.pdf", "b")
    joined = Flow()
    for name, flow in (("a.docx", first), ("b.docx", second)):
        start = joined.length
        joined.add_document(flow.build("x/y"))
        joined.add_part(name, start)
    document = joined.build("application/zip")
    check_places(document)
    assert [t.index for t in document.tables] == [0, 1]
    assert document.printed(Place(table=1, row=1, col=0)) == "Huyện Mộc Châu"
    assert [document.text[s:e].split("\n")[0] for _, s, e in document.parts] == [
        "Kết quả Sở Y tế",
        "Kết quả Huyện Mộc Châu",
    ]
    assert len(document.links) == 1


def test_one_line_joins_breaks_with_single_blanks() -> None:
    assert one_line(" Thứ tự\u2028xếp\u00a0 hạng\r\n ") == "Thứ tự xếp hạng"


@given(st.lists(st.text(alphabet="aạĐ9,.%– \u00a0\t\n\r\u2028\u0301\u200b\x1cÐ９", max_size=12), max_size=6))
def test_lines_cleaned_together_are_the_lines_cleaned_alone(texts: list[str]) -> None:
    in_full = [" ".join(clean(text).replace("\n", " ").split(" ")).replace("  ", " ") for text in texts]
    assert one_lines(texts) == in_full == [one_line(text) for text in texts]


def test_language() -> None:
    english = "The Department of Finance was ranked first with 90.1 points in the province of Son La in 2023."
    assert tell_language(english) == "en"
    assert (
        tell_language("Sở Tài chính đứng đầu với 90,1 điểm trong khối sở, ban, ngành của tỉnh Sơn La năm 2023.") == "vi"
    )
    assert tell_language("DTI 2023: 90.1") == "vi"


PRINTED = st.text(alphabet="aAđĐẤấ 09,.%|\u00a0\u200b\u0301\n\t", max_size=12)


@given(
    st.lists(
        st.one_of(PRINTED, st.lists(st.lists(PRINTED, min_size=1, max_size=4), min_size=1, max_size=4)), max_size=6
    )
)
def test_any_content_keeps_its_places_and_survives_the_wire(items: list[str | list[list[str]]]) -> None:
    flow = Flow()
    for item in items:
        if isinstance(item, str):
            flow.add_paragraph(item)
        else:
            flow.add_rows([[RawCell(t, rowspan=1 + len(t) % 3, colspan=1 + len(t) % 2) for t in row] for row in item])
    document = flow.build("x/y")
    check_places(document)
    assert decode(encode(document)) == document


def test_the_wire_keeps_boxes_and_confidence() -> None:
    flow = Flow()
    box = Box(2, 1.5, 2.5, 3.5, 4.5)
    flow.add_table([Cell("90", 0, 0, box=box, confidence=0.5, second="80"), Cell("x", 0, 1)], box=box)
    document = flow.build("x/y", published_on="2024-01-02", published_place=Place(0, 2), title="T", site_text="S")
    assert decode(encode(document)) == document


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"text":"', '"text":7,"x":"'),
        ('"start":', '"begin":'),
        ('"height":1', '"height":100000000'),
        ("[0,0,1,1,0", "[0,0,9,1,0"),
        ('"format":1', '"format":2'),
        ('[["table",0,', '[["table",-5,'),
    ],
)
def test_a_lying_child_is_not_believed(old: str, new: str) -> None:
    flow = Flow()
    flow.add_rows(rows("90|80"))
    wire = encode(flow.build("x/y")).decode()
    changed = wire.replace(old, new) if old in wire else wire.replace('"tables":[', '"tables":[3,')
    assert changed != wire
    with pytest.raises(BadDocumentError):
        decode(changed.encode())
