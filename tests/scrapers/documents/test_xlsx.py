"""Workbooks: tables with title rows, number formats, hidden parts; hostile sheets."""

import datetime
import io
import re
import zipfile
from collections.abc import Callable

import openpyxl
import pytest
import xlwt
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font, PatternFill
from xlwt.CompoundDoc import XlsDoc

from scrapers.documents import Document, UnreadableDocument, read
from scrapers.documents.office.xls_parts import sheet_facts
from scrapers.documents.xlsx import shown
from scrapers.records import Place
from tests.scrapers.documents.office_files import with_part, xlsx_bytes, zip_bytes


def here(body: bytes) -> Document:
    return read(body, isolated=False)


def grid(document: Document, index: int = 0) -> list[list[str]]:
    return [[cell.text if cell else "" for cell in row] for row in document.tables[index].grid]


def announcement(workbook: openpyxl.Workbook) -> None:
    sheet = workbook.active
    sheet.title = "Cấp huyện"
    for row in (
        ["SỞ TT&TT SƠN LA"], ["KẾT QUẢ XẾP LOẠI CHUYỂN ĐỔI SỐ NĂM 2024"], [], ["TT", "Địa phương", "Điểm tối đa", "Điểm", "Tỷ lệ %", "Xếp loại"],
        [1, "Huyện Mộc Châu", 550, 512.5, 93.18, "Tốt"], [2, "Huyện Sốp Cộp", 550, 402.5, 73.18, "Khá"], [None, "Trung bình", 550, 457.5],
        [], ["Người lập: Lê A"],
    ):  # fmt: skip
        sheet.append(row)
    sheet.merge_cells("A2:F2")


def test_title_rows_table_and_notes() -> None:
    document = here(xlsx_bytes(announcement))
    assert [b.kind for b in document.blocks] == ["paragraph", "paragraph", "table", "paragraph"]
    assert grid(document) == [
        ["TT", "Địa phương", "Điểm tối đa", "Điểm", "Tỷ lệ %", "Xếp loại"],
        ["1", "Huyện Mộc Châu", "550", "512.5", "93.18", "Tốt"],
        ["2", "Huyện Sốp Cộp", "550", "402.5", "73.18", "Khá"],
        ["", "Trung bình", "550", "457.5", "", ""],
    ]
    assert document.printed(Place(table=0, row=1, col=3)) == "512.5"
    assert document.parts == (("Cấp huyện", 0, len(document.text)),)


def test_several_tables_and_merged_cells_in_a_sheet() -> None:
    def fill(workbook: openpyxl.Workbook) -> None:
        sheet = workbook.active
        for row in (
            ["1. Cấp sở"], ["TT", "Đơn vị", "Năm", None], [None, None, 2022, 2023], ["I", "Khối sở"], [1, "Sở Y tế", 80, 90.5], [2, "Sở Nội vụ", 70, 71],
            [], ["2. Cấp huyện"], ["TT", "Đơn vị", "Điểm"], [1, "Huyện A", 60], [2, "Huyện B", 50],
        ):  # fmt: skip
            sheet.append(row)
        for merged in ("A2:A3", "B2:B3", "C2:D2"):
            sheet.merge_cells(merged)

    document = here(xlsx_bytes(fill))
    assert grid(document)[:3] == [
        ["TT", "Đơn vị", "Năm", "Năm"],
        ["TT", "Đơn vị", "2022", "2023"],
        ["I", "Khối sở", "", ""],
    ]
    assert grid(document, 1) == [["TT", "Đơn vị", "Điểm"], ["1", "Huyện A", "60"], ["2", "Huyện B", "50"]]
    assert "2. Cấp huyện" in document.text


def test_numbers_are_shown_as_their_format_says() -> None:
    formats = [
        ("General", 67.13000000000001, "67.13"), ("0.00", 67.125, "67.13"), ("0.0", 808, "808.0"), ("0.00%", 0.9318, "93.18%"), ("0%", 0.93, "93%"),
        ("#,##0.00", 1234.5, "1234.50"), ("0", 12.6, "13"), ("General", 1000, "1000"), ("General", 0.81979, "0.81979"), ('0.00" điểm"', 5.5, "5.50"),
        ("dd/mm/yyyy", datetime.date(2024, 4, 11), "11/04/2024"),
    ]  # fmt: skip

    def fill(workbook: openpyxl.Workbook) -> None:
        sheet = workbook.active
        sheet.append(["Tên", "Giá trị"])
        for row, (code, value, _) in enumerate(formats, start=2):
            sheet.cell(row, 1, f"Sở {row}")
            sheet.cell(row, 2, value).number_format = code

    assert [row[1] for row in grid(here(xlsx_bytes(fill)))[1:]] == [text for _, _, text in formats]


def test_values_without_a_format() -> None:
    assert [shown(v) for v in (1.0, 512.5, True, "x", None, datetime.time(8, 30), float("inf"))] == [
        "1", "512.5", "TRUE", "x", "", "08:30", "",
    ]  # fmt: skip


def test_hidden_parts_are_left_out_and_said() -> None:
    def fill(workbook: openpyxl.Workbook) -> None:
        sheet = workbook.active
        for row in (
            ["TT", "Đơn vị", "Tự chấm", "Điểm"],
            [1, "Sở Y tế", 99, 90],
            [2, "Sở Ẩn", 98, 80],
            [3, "Sở Nội vụ", 97, 70],
        ):
            sheet.append(row)
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["C"].hidden = True
        other = workbook.create_sheet("Nháp")
        other.append(["bí mật"])
        other.sheet_state = "hidden"

    document = here(xlsx_bytes(fill))
    assert grid(document) == [["TT", "Đơn vị", "Điểm"], ["1", "Sở Y tế", "90"], ["3", "Sở Nội vụ", "70"]]
    assert "bí mật" not in document.text
    assert any("hidden sheet" in n for n in document.notes)
    assert any("hidden rows" in n for n in document.notes)
    assert any("hidden columns" in n for n in document.notes)


def test_formulas_without_a_stored_value_are_said() -> None:
    def fill(workbook: openpyxl.Workbook) -> None:
        for row in (["Đơn vị", "Điểm"], ["Sở Y tế", 90], ["Sở Nội vụ", 80], ["Trung bình", "=AVERAGE(B2:B3)"]):
            workbook.active.append(row)

    document = here(xlsx_bytes(fill))
    assert grid(document)[-1] == ["Sở Nội vụ", "80"]
    assert document.text.endswith("Trung bình")
    assert "1 formulas without a stored value in sheet Sheet" in document.notes
    assert [doubt.text for doubt in document.doubts] == ["Sheet!B4"]


def test_legacy_workbooks() -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Sheet1")
    for r, row in enumerate((["TT", "Đơn vị", "Điểm"], [1, "Sở Y tế", 90.5], [2, "Sở Nội vụ", 80])):
        for c, value in enumerate(row):
            sheet.write(r, c, value)
    out = io.BytesIO()
    book.save(out)
    document = here(out.getvalue())
    assert document.media_type == "application/vnd.ms-excel"
    assert grid(document) == [["TT", "Đơn vị", "Điểm"], ["1", "Sở Y tế", "90.5"], ["2", "Sở Nội vụ", "80"]]


SMALL = xlsx_bytes(announcement)
LOL = b'<!DOCTYPE a [<!ENTITY b "x">]>'


def more_rows(count: int, cells: str) -> bytes:
    rows = "".join(f'<row r="{r}">{cells.format(r=r)}</row>' for r in range(20, 20 + count)).encode()
    return with_part(SMALL, "xl/worksheets/sheet1.xml", lambda c: c.replace(b"</sheetData>", rows + b"</sheetData>"))


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        (SMALL[:2_000], "damaged"),
        (with_part(SMALL, "xl/worksheets/sheet1.xml", lambda c: LOL + c), "hostile_xml"),
        (
            with_part(
                SMALL, "xl/workbook.xml", lambda c: c.replace(b"?>", b"?>" + LOL) if c.startswith(b"<?xml") else LOL + c
            ),
            "hostile_xml",
        ),
        (xlsx_bytes(lambda w: w.active.__setitem__("XFD1048576", 5)), "too_large"),
        (more_rows(60_000, "".join(f'<c r="{c}{{r}}"><v>1</v></c>' for c in "ABCDEFGH")), "too_large"),
        (xlsx_bytes(lambda w: None), "empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le") + b"\x07" * 9_000, "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    ],
    ids=[
        "cut",
        "entities",
        "entities in the workbook",
        "far cell",
        "half a million cells",
        "blank",
        "garbage",
        "password",
    ],
)
def test_hostile_workbooks_are_refused(body: bytes, outcome: str) -> None:
    with pytest.raises(UnreadableDocument) as refused:
        here(body)
    assert refused.value.outcome == outcome


def test_many_blank_styled_rows_cost_little() -> None:
    assert grid(here(more_rows(100_000, '<c r="A{r}" s="0"/>')))[1][1] == "Huyện Mộc Châu"


def test_cells_struck_out_or_with_a_format_that_shows_nothing() -> None:
    def fill(workbook: openpyxl.Workbook) -> None:
        sheet = workbook.active
        for row in (["TT", "Đơn vị", "Điểm"], [1, "Sở Y tế", 90.5], [2, "Sở Nội vụ", 80], [3, "Sở Tư pháp", 70]):
            sheet.append(row)
        sheet["C2"].font = Font(strike=True)
        sheet["C3"].number_format = ";;;"

    document = here(xlsx_bytes(fill))
    assert [row[2] for row in grid(document)] == ["Điểm", "", "", "70"]
    assert any("struck-out or hidden cells" in note for note in document.notes)


@pytest.mark.parametrize(
    ("value", "code", "text"), [(0, "0;-0;;@", ""), (5, "0;-0;;@", "5"), ("x", ";;;", ""), ("x", "0;-0;;@", "x"), (-1, "0;;", "")]
)  # fmt: skip
def test_empty_sections_of_a_format_show_nothing(value: object, code: str, text: str) -> None:
    assert shown(value, code) == text


@pytest.mark.parametrize(
    ("struck", "left", "expected"), [("88.12 ", "95.25", "95.25"), ("Sở Nội vụ ", "Sở Y tế", "Sở Y tế"), ("a", "", "")]
)
@pytest.mark.parametrize("inline", [False, True])
def test_struck_out_runs_of_a_cell_are_left_out(struck: str, left: str, expected: str, inline: bool) -> None:
    run = f"<r><rPr><strike/></rPr><t>{struck}</t></r><r><t>{left}</t></r>"

    def fill(workbook: openpyxl.Workbook) -> None:
        for row in (["Đơn vị", "Điểm"], ["Sở X", "?"], ["Sở Z", "80.5"]):
            workbook.active.append(row)

    body = xlsx_bytes(fill)
    cell = f'<c r="B2" t="inlineStr"><is>{run}</is></c>' if inline else '<c r="B2" t="s"><v>1</v></c>'
    asked = re.compile(rb'<c r="B2"[^>]*>.*?</c>')
    body = with_part(body, "xl/worksheets/sheet1.xml", lambda x: asked.sub(cell.encode(), x))
    if not inline:
        main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        strings = f'<sst xmlns="{main}"><si><t>khác</t></si><si>{run}</si></sst>'
        parts = zipfile.ZipFile(io.BytesIO(body))
        body = zip_bytes([*((n, parts.read(n)) for n in parts.namelist()), ("xl/sharedStrings.xml", strings.encode())])
    document = here(body)
    assert grid(document) == [["Đơn vị", "Điểm"], ["Sở X", expected], ["Sở Z", "80.5"]]
    assert document.notes == ("struck-out or hidden cells were left out in sheet Sheet",)


@pytest.mark.parametrize("ground", ["", "fill", "condition"])
def test_white_cells_are_read_where_something_lies_under_them(ground: str) -> None:
    def fill(workbook: openpyxl.Workbook) -> None:
        sheet = workbook.active
        for row in (["Đơn vị", "Điểm"], ["Sở X", 90.5], ["Sở Z", 80.5]):
            sheet.append(row)
        for cell in sheet[2]:
            cell.font = Font(color="FFFFFFFF")
            if ground == "fill":
                cell.fill = PatternFill("solid", fgColor="FF003366")
        if ground == "condition":
            sheet.conditional_formatting.add("A2:B2", FormulaRule(["TRUE"], fill=PatternFill(bgColor="FF003366")))

    shown_row = [["Sở X", "90.5"]] if ground else []
    assert grid(here(xlsx_bytes(fill))) == [["Đơn vị", "Điểm"], *shown_row, ["Sở Z", "80.5"]]


def test_rows_and_columns_without_height_or_width_are_hidden() -> None:
    def fill(workbook: openpyxl.Workbook) -> None:
        for row in (["Đơn vị", "Nháp", "Điểm"], ["Sở X", 1, 90.5], ["Sở Z", 2, 80.5], ["Sở T", 3, 70.5]):
            workbook.active.append(row)
        workbook.active.column_dimensions["B"].width = 0.1
        workbook.active.row_dimensions[3].height = 0.5

    document = here(xlsx_bytes(fill))
    assert grid(document) == [["Đơn vị", "Điểm"], ["Sở X", "90.5"], ["Sở T", "70.5"]]


def test_page_headers_of_a_sheet_are_marks() -> None:
    def fill(workbook: openpyxl.Workbook) -> None:
        announcement(workbook)
        workbook.active.oddHeader.center.text = "DỰ THẢO"
        workbook.active.oddHeader.center.font = "Arial,Bold"
        workbook.active.oddFooter.right.text = "&P/&N"

    document = here(xlsx_bytes(fill))
    assert [document.text[b.start : b.end] for b in document.blocks if b.kind == "mark"] == ["DỰ THẢO"]


def test_cells_whose_value_is_missing_or_an_error_are_named() -> None:
    def fill(workbook: openpyxl.Workbook) -> None:
        for row in (["Đơn vị", "Điểm"], ["Sở X", "=1+2"], ["Sở Z", "#REF!"], ["Sở T", 70.5]):
            workbook.active.append(row)
        workbook.active["B3"].data_type = "e"

    document = here(xlsx_bytes(fill))
    assert [(d.reason, d.text) for d in document.doubts] == [
        ("value_not_stored", "Sheet!B2"), ("value_not_stored", "Sheet!B3 #REF!"),
    ]  # fmt: skip


def old_workbook(
    style: Callable[[int], xlwt.XFStyle | None] = lambda _: None,
    edit: Callable[[xlwt.Worksheet], None] = lambda _: None,
) -> Document:
    """An XLS read: a header and three rows; `style` gives the style of a row's cells."""
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Kết quả")
    for r, row in enumerate(
        [["Đơn vị", "Điểm", "Tỷ lệ"], ["Sở X", 90.55, 0.9055], ["Sở Z", 80.5, 0.805], ["Sở T", 7, 0.07]]
    ):
        look = style(r)
        for c, value in enumerate(row):
            sheet.write(r, c, value, look) if look else sheet.write(r, c, value)
    edit(sheet)
    out = io.BytesIO()
    book.save(out)
    return here(out.getvalue())


def test_numbers_of_old_workbooks_are_shown_as_their_format_says() -> None:
    shown_as = {1: "0.0", 2: "0.00", 3: "0%"}
    document = old_workbook(lambda r: xlwt.easyxf(num_format_str=shown_as[r]) if r else None)
    assert [row[1:] for row in grid(document)[1:]] == [["90.6", "0.9"], ["80.50", "0.81"], ["700%", "7%"]]


@pytest.mark.parametrize(
    "look", ["font: struck_out on", "font: colour white", "font: height 200, struck_out on; pattern: pattern solid"]
)
def test_cells_of_old_workbooks_that_are_not_seen(look: str) -> None:
    document = old_workbook(lambda r: xlwt.easyxf(look) if r == 2 else None)
    assert [row[0] for row in grid(document)] == ["Đơn vị", "Sở X", "Sở T"]
    assert document.notes == ("struck-out or hidden cells were left out in sheet Kết quả",)


def test_white_cells_of_old_workbooks_on_a_ground_are_read() -> None:
    look = "font: colour white; pattern: pattern solid, fore_colour blue"
    document = old_workbook(lambda r: xlwt.easyxf(look) if r == 0 else None)
    assert grid(document)[0] == ["Đơn vị", "Điểm", "Tỷ lệ"]


def test_hidden_rows_columns_and_page_headers_of_old_workbooks() -> None:
    def edit(sheet: xlwt.Worksheet) -> None:
        sheet.row(1).hidden = True
        sheet.col(2).hidden = True
        sheet.header_str = b'&C&"Arial,Bold"DRAFT'

    document = old_workbook(edit=edit)
    assert grid(document) == [["Đơn vị", "Điểm"], ["Sở Z", "80.5"], ["Sở T", "7"]]
    assert set(document.notes) == {
        "hidden rows were left out in sheet Kết quả", "hidden columns were left out in sheet Kết quả",
    }  # fmt: skip
    assert [document.text[b.start : b.end] for b in document.blocks if b.kind == "mark"] == ["DRAFT"]


def test_records_cut_short_say_nothing() -> None:
    book = xlwt.Workbook()
    book.add_sheet("a").write(0, 0, "x")
    stream = book.get_biff_data()
    for end in range(0, len(stream), 97):
        out = io.BytesIO()
        XlsDoc().save(out, stream[:end])
        assert set(sheet_facts(out.getvalue())) <= {"a"}


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (95.25, "0.0##", "95.25"),
        (95.2, "0.0##", "95.2"),
        (95, "0.0##", "95.0"),
        (95.256, "0.##", "95.26"),
        (95, "#.##", "95"),
        (95.25, '0.0"%"', "95.3%"),
        (95.25, "0\\%", "95%"),
        (0.9525, "0.0 %", "95.3%"),
        (95.25, '"Hạng "0', "95"),
        (808, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', "808.00"),
        (95.25, "[$-42A]0.0", "95.3"),
        (95.25, '[<96]"thấp";0.0', "95.25"),
        (95.25, "# ?/?", "95.25"),
        (95.25, "0.00E+00", "95.25"),
        (95250, "0.00,", "95250"),
        (95.25, "@", "95.25"),
    ],
)
def test_what_a_number_format_shows(value: float, code: str, text: str) -> None:
    assert shown(value, code) == text
