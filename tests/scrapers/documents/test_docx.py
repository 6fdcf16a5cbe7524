"""DOCX: what Word would show, in order; hostile packages."""

import docx
import docx.enum.style
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import RGBColor

from scrapers.documents import Document, UnreadableDocument, read
from scrapers.documents.legacy import _TCVN3, _VNI
from tests.scrapers.documents.office_files import ROWS, add_table, docx_bytes, with_part, zip_bytes

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000"
    "000049454e44ae426082"
)


def grid(document: Document, index: int = 0) -> list[list[str]]:
    return [[cell.text if cell else "" for cell in row] for row in document.tables[index].grid]


def here(body: bytes) -> Document:
    return read(body, isolated=False)


def test_paragraphs_and_tables_in_order() -> None:
    def fill(d: docx.document.Document) -> None:
        d.add_heading("PHỤ LỤC", 1)
        d.add_paragraph("I. Sở, ban, ngành")
        add_table(d, ROWS)
        d.add_paragraph("II. UBND cấp huyện")
        add_table(d, ROWS[:2])
        d.sections[0].header.paragraphs[0].text = "UBND TỈNH SƠN LA"

    document = here(docx_bytes(fill))
    assert [b.kind for b in document.blocks] == [
        "heading", "paragraph", "table", "paragraph", "table", "mark",
    ]  # fmt: skip
    assert grid(document) == ROWS
    assert document.site_text == "UBND TỈNH SƠN LA"
    assert document.media_type.endswith("wordprocessingml.document")


def test_merged_cells() -> None:
    def fill(d: docx.document.Document) -> None:
        table = add_table(
            d,
            [
                ["TT", "Đơn vị", "Năm", ""],
                ["", "", "2022", "2023"],
                ["I. Khối sở", "", "", ""],
                ["1", "Sở Y tế", "80", "90,5"],
            ],
        )
        table.cell(0, 0).merge(table.cell(1, 0))
        table.cell(0, 1).merge(table.cell(1, 1))
        table.cell(0, 2).merge(table.cell(0, 3))
        table.cell(2, 0).merge(table.cell(2, 3))

    assert grid(here(docx_bytes(fill))) == [
        ["TT", "Đơn vị", "Năm", "Năm"],
        ["TT", "Đơn vị", "2022", "2023"],
        ["I. Khối sở"] * 4,
        ["1", "Sở Y tế", "80", "90,5"],
    ]


def test_tracked_changes_hidden_struck_and_raised_text() -> None:
    w = nsdecls("w")

    def fill(d: docx.document.Document) -> None:
        d.element.body.insert(
            0,
            parse_xml(
                f"<w:p {w}><w:r><w:t xml:space='preserve'>Sở Y tế đạt </w:t></w:r><w:del><w:r><w:delText>80</w:delText></w:r></w:del>"
                "<w:ins><w:r><w:t>90,5</w:t></w:r></w:ins><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>1</w:t></w:r>"
                "<w:r><w:rPr><w:vanish/></w:rPr><w:t>77</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>66</w:t></w:r>"
                "<w:r><w:rPr><w:strike w:val='0'/></w:rPr><w:t xml:space='preserve"
                "'> điểm</w:t></w:r></w:p>"
            ),
        )

    document = here(docx_bytes(fill))
    assert document.text == "Sở Y tế đạt 90,5 điểm"
    assert set(document.notes) == {
        "tracked deletions were left out", "hidden text was left out", "struck-out text was left out",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("look", "note"),
    [
        ("<w:strike/>", "struck-out text was left out"),
        ("<w:vanish/>", "hidden text was left out"),
        ("<w:sz w:val='2'/>", "hidden text was left out"),
        ("<w:color w:val='FFFFFF'/>", "white text on white was left out"),
    ],
)
@pytest.mark.parametrize("where", ["run", "character", "paragraph"])
def test_text_that_its_style_does_not_show(look: str, note: str, where: str) -> None:
    w = nsdecls("w")

    def fill(d: docx.document.Document) -> None:
        styles = d.styles.element
        styles.append(
            parse_xml(
                f"<w:style {w} w:type='{where}' w:styleId='Base'><w:name w:val='Base'/><w:rPr>{look}</w:rPr></w:style>"
            )
        )
        styles.append(
            parse_xml(
                f"<w:style {w} w:type='{where}' w:styleId='Gone'><w:name w:val='Gone'/><w:basedOn w:val='Base'/></w:style>"
            )
        )
        paragraph = "<w:pPr><w:pStyle w:val='Gone'/></w:pPr>" if where == "paragraph" else ""
        own = {"run": look, "character": "<w:rStyle w:val='Gone'/>", "paragraph": ""}[where]
        d.element.body.insert(0, parse_xml(f"<w:p {w}>{paragraph}<w:r><w:rPr>{own}</w:rPr><w:t>80,5</w:t></w:r></w:p>"))
        d.element.body.insert(0, parse_xml(f"<w:p {w}><w:r><w:t>Sở Y tế đạt 90,5 điểm</w:t></w:r></w:p>"))

    document = here(docx_bytes(fill))
    assert document.text == "Sở Y tế đạt 90,5 điểm"
    assert document.notes == (note,)


@pytest.mark.parametrize("ground", ["cell", "style", "none"])
def test_white_text_is_read_where_it_stands_on_a_ground(ground: str) -> None:
    w = nsdecls("w")

    def fill(d: docx.document.Document) -> None:
        table = add_table(d, ROWS)
        for cell in table.rows[0].cells:
            cell.paragraphs[0].runs[0].font.color.rgb = RGBColor(255, 255, 255)
            if ground == "cell":
                cell._tc.get_or_add_tcPr().append(parse_xml(f"<w:shd {w} w:val='clear' w:fill='1F4E79'/>"))
        table.style = "Medium Shading 1 Accent 1" if ground == "style" else "Table Grid"

    document = here(docx_bytes(fill))
    assert grid(document) == (ROWS if ground != "none" else [["", "", "", ""], *ROWS[1:]])


def test_watermarks_and_page_headers_stand_behind_the_text() -> None:
    art = (
        f"<w:r {nsdecls('w')} xmlns:v='urn:schemas-microsoft-com:vml'><w:pict><v:shape>"
        "<v:textpath string='DỰ THẢO'/></v:shape></w:pict></w:r>"
    )

    def fill(d: docx.document.Document) -> None:
        d.add_paragraph("Kết quả chuyển đổi số năm 2023")
        section = d.sections[0]
        section.header.paragraphs[0]._p.append(parse_xml(art))
        section.footer.paragraphs[0].text = "Phụ lục kèm theo Quyết định số 12/QĐ-UBND"
        section.first_page_header.paragraphs[0].text = "Bìa"  # no section has a first page of its own

    document = here(docx_bytes(fill))
    assert document.text.split("\n") == [
        "Kết quả chuyển đổi số năm 2023", "DỰ THẢO", "Phụ lục kèm theo Quyết định số 12/QĐ-UBND",
    ]  # fmt: skip
    assert [block.kind for block in document.blocks] == ["paragraph", "mark", "mark"]


def test_automatic_numbers_are_printed() -> None:
    def fill(d: docx.document.Document) -> None:
        table = add_table(d, [["TT", "Đơn vị", "Điểm"], ["", "Sở Y tế", "90,5"], ["", "Sở Nội vụ", "80,25"]])
        for r in (1, 2):
            table.cell(r, 0).paragraphs[0].style = "List Number"

    assert [row[0].rstrip(".") for row in grid(here(docx_bytes(fill)))] == ["TT", "1", "2"]


def test_content_controls_and_text_boxes() -> None:
    w = nsdecls("w")

    def fill(d: docx.document.Document) -> None:
        d.element.body.insert(
            0,
            parse_xml(f"<w:sdt {w}><w:sdtContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:sdtContent></w:sdt>"),
        )
        box = "<w:txbxContent><w:p><w:r><w:t>Trong hộp</w:t></w:r></w:p></w:txbxContent>"
        d.element.body.insert(
            1,
            parse_xml(
                f'<w:p {w} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r><w:t>Đoạn</w:t></w:r><w:r><mc:AlternateContent>'
                f'<mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>'
                "</mc:AlternateContent></w:r></w:p>"
            ),
        )

    assert here(docx_bytes(fill)).text.split("\n") == ["Trong khung", "Đoạn", "Trong hộp"]


def test_letterheads_flow_and_tables_typed_with_tabs_are_rebuilt() -> None:
    def fill(d: docx.document.Document) -> None:
        add_table(
            d,
            [
                ["UBND TỈNH SƠN LA", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
                ["Số: 5/QĐ-UBND", "Sơn La, ngày 01 tháng 02 năm 2024"],
            ],
        )
        for row in ROWS:
            d.add_paragraph("\t".join(row))

    document = here(docx_bytes(fill))
    assert [t.kind for t in document.tables] == ["flat"]
    assert grid(document) == ROWS
    assert "Số: 5/QĐ-UBND\nSơn La, ngày 01 tháng 02 năm 2024" in document.text


def test_tables_inside_cells() -> None:
    def fill(d: docx.document.Document) -> None:
        outer = d.add_table(rows=1, cols=2)
        for c, name in enumerate(("Khối sở", "Khối huyện")):
            outer.cell(0, c).paragraphs[0].text = name
            inner = outer.cell(0, c).add_table(rows=2, cols=2)
            for r, row in enumerate((["Đơn vị", "Điểm"], [f"{name} A", "90"])):
                for i, text in enumerate(row):
                    inner.cell(r, i).text = text

    document = here(docx_bytes(fill))
    assert [grid(document, i)[1] for i in range(2)] == [["Khối sở A", "90"], ["Khối huyện A", "90"]]
    assert document.text.startswith("Khối sở\nĐơn vị | Điểm")


def test_a_list_inside_a_cell_of_a_table_is_its_text() -> None:
    def fill(d: docx.document.Document) -> None:
        table = add_table(d, ROWS)
        table.cell(1, 1).text = ""
        inner = table.cell(1, 1).add_table(rows=2, cols=1)
        inner.cell(0, 0).text, inner.cell(1, 0).text = "Sở Y", "tế"

    assert grid(here(docx_bytes(fill))) == ROWS


M = "xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (f"<m:oMath {M}><m:r><m:t>90,5</m:t></m:r></m:oMath>", "90,5"),
        (f"<m:oMath {M}><m:f><m:num><m:r><m:t>9</m:t></m:r></m:num><m:den><m:r><m:t>10</m:t></m:r></m:den></m:f></m:oMath>", "9/10"),
        (f"<m:oMath {M}><m:sSup><m:e><m:r><m:t>90</m:t></m:r></m:e><m:sup><m:r><m:t>1</m:t></m:r></m:sup></m:sSup></m:oMath>", "90^1"),
        ("<w:r><w:t>90</w:t><w:sym w:font='Symbol' w:char='F02C'/><w:t>5</w:t></w:r>", "90,5"),
        ("<w:r><w:t>90</w:t><w:sym w:font='Wingdings' w:char='F0FC'/><w:t>5</w:t></w:r>", "90□5"),
        ("<w:r><w:ruby><w:rt><w:r><w:t>1</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>90,5</w:t></w:r></w:rubyBase></w:ruby></w:r>", "90,5"),
    ],
)  # fmt: skip
def test_formulas_and_signs_are_text(content: str, text: str) -> None:
    def fill(d: docx.document.Document) -> None:
        d.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{content}</w:p>"))

    assert here(docx_bytes(fill)).text == text


def test_charts_and_documents_inside_are_named() -> None:
    chart = (
        f"<w:p {nsdecls('w')} xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'><w:r><w:drawing>"
        "<c:chart/></w:drawing></w:r></w:p>"
    )

    def fill(d: docx.document.Document) -> None:
        d.add_paragraph("Biểu đồ")
        d.element.body.insert(0, parse_xml(chart))
        d.element.body.insert(0, parse_xml(f"<w:altChunk {nsdecls('w')}/>"))

    assert [doubt.reason for doubt in here(docx_bytes(fill)).doubts] == ["picture_not_read"] * 2


LOL = "<!DOCTYPE a [<!ENTITY b 'xxxxxxxxxx'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>"


def with_type(content: bytes, encoding: str, declaration: str = LOL) -> bytes:
    text = content.decode("utf-8").split("?>", 1)[1].encode("ascii", "xmlcharrefreplace").decode()
    return (f'<?xml version="1.0" encoding="{encoding}"?>{declaration}{text}').encode(encoding)


@pytest.mark.parametrize(
    ("encoding", "outcome"),
    [
        ("utf-8", "hostile_xml"),
        ("utf-16", "hostile_xml"),
        ("iso-8859-1", "hostile_xml"),
        ("utf-7", "damaged"),
        ("cp037", "damaged"),
    ],
)
def test_entities_are_refused_in_any_encoding(encoding: str, outcome: str) -> None:
    with pytest.raises(UnreadableDocument) as refused:
        here(with_part(docx_bytes(), "word/document.xml", lambda c: with_type(c, encoding)))
    assert refused.value.outcome == outcome


def test_external_entities_are_refused_in_any_part() -> None:
    outside = "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/x.dtd'>"
    for part in ("word/_rels/document.xml.rels", "[Content_Types].xml", "word/styles.xml"):
        with pytest.raises(UnreadableDocument) as refused:
            here(with_part(docx_bytes(), part, lambda c: with_type(c, "utf-8", outside)))
        assert refused.value.outcome == "hostile_xml"


def repeated(start: bytes, content: bytes, end: bytes) -> bytes:
    return with_part(
        docx_bytes(), "word/document.xml", lambda c: c.replace(b"<w:body>", b"<w:body>" + start + content + end)
    )


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        (docx_bytes()[:9_000], "damaged"),
        (repeated(b"<w:sdt><w:sdtContent>" * 3_000, b"", b"</w:sdtContent></w:sdt>" * 3_000), "too_deep"),
        (repeated(b"", b"<w:p><w:r><w:t>" + b"A" * 30_000_000 + b"</w:t></w:r></w:p>", b""), "too_large"),
        (
            zip_bytes([("[Content_Types].xml", b"<a/>"), ("word/document.xml", b"<a>" + b" " * 60_000_000 + b"</a>")]),
            "too_large",
        ),
        (zip_bytes([("[Content_Types].xml", b"<a/>"), ("word/document.xml", b"<a/>")]), "damaged"),
        (docx_bytes(lambda d: None), "empty"),
    ],
    ids=["cut", "deep", "long", "bomb", "hollow", "blank"],
)
def test_hostile_packages_are_refused(body: bytes, outcome: str) -> None:
    with pytest.raises(UnreadableDocument) as refused:
        here(body)
    assert refused.value.outcome == outcome


def test_a_hostile_span_is_clamped() -> None:
    cell = b"<w:tc><w:tcPr><w:gridSpan w:val='99999999'/></w:tcPr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>"
    two = b"<w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc>"
    body = repeated(b"<w:tbl>", b"<w:tr>" + cell + two + b"</w:tr><w:tr>" + two + two + b"</w:tr>", b"</w:tbl>")
    assert "1 | 2" in here(body).text


TCVN3_OF = {meant: stored for stored, meant in _TCVN3.items()}
VNI_OF = {meant: stored for stored, meant in _VNI.items()}


@pytest.mark.parametrize("where", ["run", "style", "default"])
@pytest.mark.parametrize(
    ("font", "table", "shown"),
    [(".VnTime", TCVN3_OF, "Sở Giáo dục và Đào tạo"), ("VNI-Times", VNI_OF, "Sở Giáo dục và Đào tạo"),
     (".VnTimeH", TCVN3_OF, "SỞ GIÁO DỤC VÀ ĐÀO TẠO")],
)  # fmt: skip
def test_fonts_of_the_nineties_are_read_as_they_show(where: str, font: str, table: dict[str, str], shown: str) -> None:
    typed = "sở giáo dục và đào tạo" if font.endswith("H") else "Sở Giáo dục và Đào tạo"
    stored = "".join(table.get(c, c) for c in typed)

    def fill(d: docx.document.Document) -> None:
        if where == "default":
            d.styles["Normal"].font.name = font
        if where == "style":
            d.styles.add_style("cũ", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH).font.name = font
        run = d.add_paragraph(style="cũ" if where == "style" else None).add_run(stored)
        if where == "run":
            run.font.name = font
        d.add_paragraph().add_run("Sở Y tế").font.name = "Arial"

    document = here(docx_bytes(fill))
    assert document.text == f"{shown}\nSở Y tế"
    assert document.notes == (f"text in the font {font} was converted",)


def test_right_text_in_an_old_font_stays_and_unknown_fonts_are_named() -> None:
    def fill(d: docx.document.Document) -> None:
        d.add_paragraph().add_run("Sở Giáo dục").font.name = ".VnTime"
        d.add_paragraph().add_run("Së Y tÕ").font.name = "VNtimes"

    document = here(docx_bytes(fill))
    assert document.text == "Sở Giáo dục\nSë Y tÕ"
    assert [(d.reason, d.text) for d in document.doubts] == [("legacy_font", "VNtimes: Së Y tÕ")]
