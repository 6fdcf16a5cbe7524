"""PDF text layers: tables of all kinds, pages, rotation, letterheads, broken and hostile files."""

from __future__ import annotations

import io
import time
import zlib

import pikepdf
import pytest

from scrapers.documents.model import Document, UnreadableDocument
from scrapers.documents.pdf import read_pdf
from tests.scrapers.documents.pdf_files import A4, Sheet, assemble, grid, pdf, stream, text_width

HEADER = ["TT", "Đơn vị", "Tổng điểm", "Xếp loại"]
WIDTHS = [40, 250, 90, 90]
NAMES = ["Sở Tài chính", "Sở Nội vụ", "Sở Y tế", "Sở Tư pháp", "Sở Công Thương", "Sở Xây dựng", "Ban Dân tộc"]


def rows(first: int, last: int) -> list[list[str]]:
    """Rows ranked `first` to `last`."""
    return [
        [str(i), NAMES[i % len(NAMES)], f"{900 - i * 3.17:.2f}".replace(".", ","), "Tốt" if i < 5 else "Khá"]
        for i in range(first, last + 1)
    ]


def grids(document: Document) -> list[list[list[str]]]:
    return [[[cell.text if cell else "" for cell in row] for row in table.grid] for table in document.tables]


def paragraphs(document: Document) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if b.table is None]


@pytest.mark.parametrize(
    "drawn",
    [
        {},
        {"outer": False},
        {"every_row": False},
        {"down": False},
        {"down": False, "every_row": False},
        {"down": False, "across": False},
    ],
    ids=["ruled", "no outer borders", "columns drawn", "rows drawn", "three rules", "no lines"],
)
def test_a_table_is_the_same_however_it_is_drawn(drawn: dict[str, bool]) -> None:
    table = [HEADER, *rows(1, 6)]
    sheet = Sheet()
    sheet.text(60, 60, "Kết quả năm 2023 như sau:")
    grid(sheet, 60, 100, WIDTHS, table, **drawn)
    sheet.text(60, 400, "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.")
    document = read_pdf(pdf(sheet))
    assert grids(document) == [table]
    assert paragraphs(document) == [
        "Kết quả năm 2023 như sau:",
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.",
    ]
    assert document.method == document.tables[0].method == "text"


@pytest.mark.parametrize("drawn", [{}, {"every_row": False}, {"down": False}, {"down": False, "across": False}])
def test_names_over_several_lines_stay_one_cell(drawn: dict[str, bool]) -> None:
    names = [
        "Sở Lao động - Thương binh\nvà Xã hội",
        "Sở Nông nghiệp và\nPhát triển nông thôn",
        "Sở Y tế",
        "Ban Quản lý Khu kinh tế\nvà các khu công nghiệp\ntỉnh",
        "Sở Tài chính",
    ]
    table = [[str(i), name, f"{88 - i},25", "Tốt"] for i, name in enumerate(names, 1)]
    sheet = Sheet()
    grid(sheet, 60, 100, WIDTHS, [["TT", "Đơn vị", "Tổng điểm\nnăm 2023", "Xếp\nloại"], *table], **drawn)
    (found,) = grids(read_pdf(pdf(sheet)))
    assert found[0] == ["TT", "Đơn vị", "Tổng điểm năm 2023", "Xếp loại"]
    assert found[1:] == [[cell.replace("\n", " ") for cell in row] for row in table]


def test_names_that_begin_on_their_numbers_line() -> None:
    sheet = Sheet()
    top = 100.0
    for name, score in (
        ("Sở Văn hóa, Thể thao|và Du lịch", "90,5"),
        ("Sở Y tế", "88,1"),
        ("Ban Quản lý|khu kinh tế", "75,0"),
        ("Sở Tài chính", "60,2"),
    ):
        for k, part in enumerate(name.split("|")):
            sheet.text(100, top + 14 * k, part)
        sheet.text(350, top, score)
        top += 14 * (name.count("|") + 1) + 8
    assert grids(read_pdf(pdf(sheet))) == [
        [
            ["Sở Văn hóa, Thể thao và Du lịch", "90,5"],
            ["Sở Y tế", "88,1"],
            ["Ban Quản lý khu kinh tế", "75,0"],
            ["Sở Tài chính", "60,2"],
        ]
    ]


def test_an_average_below_ranks_and_names_leaves_their_columns_apart() -> None:
    names = ["Sở Khoa học", "Sở Y tế", "Sở Văn hóa, Thể thao và\nDu lịch", "Sở Nội vụ"]
    table = [[str(i), name, f"0,{95 - i}214", "Tốt"] for i, name in enumerate(names, 1)]
    sheet = Sheet()
    end = grid(sheet, 60, 100, WIDTHS, [["TT", "Đơn vị", "Điểm", "Xếp loại"], *table], across=False, down=False)
    sheet.text(64, end + 4, "Điểm trung bình")
    sheet.centred(60 + sum(WIDTHS[:2]), 60 + sum(WIDTHS[:3]), end + 4, "0,92714")
    (found,) = grids(read_pdf(pdf(sheet)))
    assert found[0] == ["TT", "Đơn vị", "Điểm", "Xếp loại"]
    assert found[1:5] == [[cell.replace("\n", " ") for cell in row] for row in table]
    assert found[5][0] == "Điểm trung bình" and found[5][2:] == ["0,92714", ""]


def test_a_year_in_a_header_begins_no_row() -> None:
    table = [
        ["1", "Ban Quản lý Khu kinh tế\ntỉnh", "95,5", "Tốt"],
        ["2", "Sở Văn hóa, Thể thao\nvà Du lịch", "90,1", "Tốt"],
        *rows(3, 6),
    ]
    header = ["Hạng\n2021", "Đơn vị", "Tổng điểm\n(thang 100)", "Xếp\nloại"]
    sheet = Sheet()
    grid(sheet, 60, 100, WIDTHS, [header, *table], across=False, down=False)
    (found,) = grids(read_pdf(pdf(sheet)))
    assert found[0] == ["Hạng 2021", "Đơn vị", "Tổng điểm (thang 100)", "Xếp loại"]
    assert found[1:] == [[cell.replace("\n", " ") for cell in row] for row in table]


def test_a_wide_header_beside_a_low_one_stands_over_its_own_column() -> None:
    sheet = Sheet()
    for x, top, text in (
        (64, 106, "TT"), (110, 106, "Đơn vị"), (270, 100, "Tổng điểm tối đa các"), (270, 114, "tiêu chí đánh giá"),
        (410, 106, "Điểm"), (470, 106, "Tỷ lệ (%)"),
    ):  # fmt: skip
        sheet.text(x, top, text)
    table = [[str(i), NAMES[i], str(900 + 10 * i), f"{800 - i},5", f"{90 - i},25"] for i in range(1, 6)]
    for r, row in enumerate(table):
        for x, text in zip((64, 110, 270, 410, 470), row, strict=True):
            sheet.text(x, 140 + 20 * r, text)
    (found,) = grids(read_pdf(pdf(sheet)))
    assert found == [["TT", "Đơn vị", "Tổng điểm tối đa các tiêu chí đánh giá", "Điểm", "Tỷ lệ (%)"], *table]


def test_group_rows_of_a_table_without_lines() -> None:
    table = [
        HEADER,
        ["I", "Nhóm cơ quan có thủ tục", "", ""],
        *rows(1, 3),
        ["II", "Nhóm cơ quan khác", "", ""],
        *rows(1, 3),
    ]
    sheet = Sheet()
    grid(sheet, 60, 100, WIDTHS, table, across=False, down=False)
    assert grids(read_pdf(pdf(sheet))) == [table]


@pytest.mark.parametrize(
    "lines",
    [
        ["Tỷ lệ điểm đạt được so với", "tổng điểm tối đa (%)"],
        ["Tỷ lệ điểm đạt được so với", "tổng điểm tối đa", "được chấm (%)"],
    ],
)
def test_tall_headers_keep_their_upper_and_lower_lines(lines: list[str]) -> None:
    sheet = Sheet()
    sheet.text(72, 80, "KẾT QUẢ XẾP HẠNG CHUYỂN ĐỔI SỐ NĂM 2023")
    sheet.text(72, 100, "(Kèm theo Quyết định số 12/QĐ-UBND ngày 03/02/2024)")
    for x, text in ((72, "TT"), (110, "Đơn vị"), (480, "Xếp loại")):
        sheet.text(x, 150 + 7 * (len(lines) - 1), text)
    for i, text in enumerate(lines):
        sheet.text(250, 150 + 14 * i, text)
    body = [["1", "Sở Tài chính", "90,5", "Tốt"], ["2", "Sở Y tế", "80,25", "Khá"], ["3", "Sở Nội vụ", "70,1", "Khá"]]
    for i, row in enumerate(body):
        for x, text in zip((72, 110, 300, 480), row, strict=True):
            sheet.text(x, 160 + 14 * len(lines) + 20 * i, text)
    assert grids(read_pdf(pdf(sheet))) == [[["TT", "Đơn vị", " ".join(lines), "Xếp loại"], *body]]


@pytest.mark.parametrize("scores", [0, 1])
def test_a_header_between_two_columns_of_numbers_stands_over_both(scores: int) -> None:
    sheet = Sheet()
    for x0, x1, text in ((60, 95, "TT"), (95, 250, "Đơn vị"), (250, 410, "Tổng điểm"), (410, 480, "Xếp loại")):
        sheet.centred(x0, x1, 105, text)
    body = [["900,5", "97,25"], ["870,5", "95,25"], ["840,5", "93,25"]]
    for i, values in enumerate(body):
        shown = values if scores == 0 else values[::-1]
        for x, text in zip((64, 99, 254, 334, 414), (str(i + 1), NAMES[i], *shown, "Tốt"), strict=True):
            sheet.text(x, 128 + 22 * i, text)
    (found,) = grids(read_pdf(pdf(sheet)))
    assert found[0] == ["TT", "Đơn vị", "Tổng điểm", "Tổng điểm", "Xếp loại"]


def test_a_header_of_two_rows_keeps_its_spans() -> None:
    sheet = Sheet()
    for x0, x1, top, bottom in (
        (60, 100, 100, 140), (100, 300, 100, 140), (300, 480, 100, 120), (300, 390, 120, 140), (390, 480, 120, 140),
    ):  # fmt: skip
        for a, b, c, d in ((x0, top, x1, top), (x0, bottom, x1, bottom), (x0, top, x0, bottom), (x1, top, x1, bottom)):
            sheet.line(a, b, c, d)
    sheet.text(64, 112, "TT")
    sheet.text(104, 112, "Đơn vị")
    sheet.text(340, 104, "Tổng điểm")
    sheet.text(304, 124, "Năm 2022")
    sheet.text(394, 124, "Năm 2023")
    grid(sheet, 60, 140, [40, 200, 90, 90], [["1", "Sở Y tế", "70,1", "80,2"], ["2", "Sở Nội vụ", "60,3", "75,4"]],
         header=0)  # fmt: skip
    (table,) = read_pdf(pdf(sheet)).tables
    over = table.grid[0][2]
    assert over is not None
    assert (over.text, over.colspan) == ("Tổng điểm", 2)
    assert table.grid[0][3] is over
    assert table.grid[0][0] is table.grid[1][0]
    assert [[c.text for c in row if c] for row in table.grid[1:]] == [
        ["TT", "Đơn vị", "Năm 2022", "Năm 2023"],
        ["1", "Sở Y tế", "70,1", "80,2"],
        ["2", "Sở Nội vụ", "60,3", "75,4"],
    ]


# ------------------------------------------------------------------ pages
def two_pages(first: list[list[str]], second: list[list[str]]) -> Document:
    one, two = Sheet(), Sheet()
    grid(one, 60, 790 - 22 * len(first), WIDTHS, first)
    one.centred(0, 595, 815, "1")
    grid(two, 60, 50, WIDTHS, second, header=1 if second[0] == HEADER else 0)
    two.text(60, 400, "Nơi nhận: Như Điều 3.")
    two.centred(0, 595, 815, "2")
    return read_pdf(pdf(one, two))


def test_a_table_over_two_pages_is_one_and_its_repeated_header_is_told() -> None:
    document = two_pages([HEADER, *rows(1, 5)], [HEADER, *rows(6, 9)])
    assert grids(document) == [[HEADER, *rows(1, 9)]]
    assert any("page 2" in note and "TT | Đơn vị" in note for note in document.notes)
    assert paragraphs(document) == ["Nơi nhận: Như Điều 3."]
    boxes = [document.tables[0].grid[r][2].box for r in (5, 6)]  # type: ignore[union-attr]
    assert [box.page for box in boxes if box] == [1, 2]


def test_a_table_over_two_pages_without_a_repeated_header() -> None:
    assert grids(two_pages([HEADER, *rows(1, 5)], rows(6, 9))) == [[HEADER, *rows(1, 9)]]


@pytest.mark.parametrize(
    ("end", "begin", "name"),
    [
        (["6", "Sở Lao động - Thương binh", "870,11", "Tốt"], ["", "và Xã hội", "", ""],
         "Sở Lao động - Thương binh và Xã hội"),
        (["", "Sở Văn hóa,", "", ""], ["6", "Thể thao và Du lịch", "870,11", "Tốt"],
         "Sở Văn hóa, Thể thao và Du lịch"),
    ],
    ids=["numbers above", "numbers below"],
)  # fmt: skip
def test_a_row_broken_by_the_pages_end_is_one_row(end: list[str], begin: list[str], name: str) -> None:
    document = two_pages([HEADER, *rows(1, 5), end], [HEADER, begin, *rows(7, 8)])
    assert grids(document) == [[HEADER, *rows(1, 5), ["6", name, "870,11", "Tốt"], *rows(7, 8)]]


def test_a_group_row_at_the_top_of_a_page_is_not_the_rest_of_a_name() -> None:
    group = ["", "Các huyện, thành phố", "", ""]
    document = two_pages([HEADER, *rows(1, 5)], [group, *rows(1, 3)])
    assert grids(document) == [[HEADER, *rows(1, 5), group, *rows(1, 3)]]


def test_another_table_of_the_same_form_stays_its_own() -> None:
    document = two_pages([HEADER, *rows(1, 5)], [HEADER, *rows(1, 3)])
    assert grids(document) == [[HEADER, *rows(1, 5)], [HEADER, *rows(1, 3)]]


def test_a_sentence_over_two_pages_is_one_paragraph() -> None:
    one, two = Sheet(), Sheet()
    one.text(60, 700, "Theo đó, Sở Thông tin và Truyền thông dẫn đầu khối sở, ban, ngành và")
    one.text(60, 716, "các huyện, thành phố trên địa bàn tỉnh đạt kết quả cao hơn năm trước với")
    two.text(60, 50, "mức tăng 12,5 điểm.")
    assert paragraphs(read_pdf(pdf(one, two)))[-1].endswith("cao hơn năm trước với mức tăng 12,5 điểm.")


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_pages_that_lie_sideways_are_read_upright(turn: int) -> None:
    sheet = Sheet(size=(842.0, 595.0), rotate=turn)
    sheet.text(60, 40, "Phụ lục kết quả xếp hạng", bold=True)
    grid(sheet, 60, 80, WIDTHS, [HEADER, *rows(1, 5)])
    document = read_pdf(pdf(sheet))
    assert grids(document) == [[HEADER, *rows(1, 5)]]
    assert paragraphs(document) == ["Phụ lục kết quả xếp hạng"]
    # the box is on the page as it is shown: the score of row 1 stands at x 350-440, y 102-124 unturned
    box = document.tables[0].grid[1][2].box  # type: ignore[union-attr]
    shown = {90: (471, 350, 493, 440), 180: (402, 471, 492, 493), 270: (102, 402, 124, 492)}[turn]
    assert box is not None
    assert (box.x0, box.top, box.x1, box.bottom) == pytest.approx(shown, abs=1.5)


def test_text_set_sideways_on_an_upright_page() -> None:
    sheet = Sheet()
    for i, row in enumerate(rows(1, 6)):
        x = 100 + 24 * i
        for top, text in zip((780, 700, 400, 250), row, strict=True):
            sheet.text(x, top, text, angle=90)
    assert grids(read_pdf(pdf(sheet))) == [rows(1, 6)]


def test_a_header_set_sideways_in_an_upright_table() -> None:
    sheet = Sheet()
    grid(sheet, 60, 200, [40, 250, 60], [["1", "Sở Y tế", "40/50"], ["2", "Sở Nội vụ", "38/50"]], header=0)
    for x0, x1 in ((60, 100), (100, 350), (350, 410)):
        for a, b, c, d in ((x0, 90, x1, 90), (x0, 90, x0, 200), (x1, 90, x1, 200)):
            sheet.line(a, b, c, d)
    sheet.text(70, 140, "TT")
    sheet.text(110, 140, "Tên đơn vị")
    sheet.text(372, 190, "Nhận thức số", angle=90)
    (found,) = grids(read_pdf(pdf(sheet)))
    assert found[0] == ["TT", "Tên đơn vị", "Nhận thức số"]
    assert found[1] == ["1", "Sở Y tế", "40/50"]


# ------------------------------------------------------------------ reading order
def test_a_letterhead_is_read_column_by_column() -> None:
    sheet = Sheet()
    sheet.centred(50, 250, 60, "ỦY BAN NHÂN DÂN", bold=True)
    sheet.centred(50, 250, 76, "TỈNH BÌNH AN", bold=True)
    sheet.centred(50, 250, 94, "Số: 215/QĐ-UBND")
    sheet.centred(290, 560, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True)
    sheet.centred(290, 560, 76, "Độc lập - Tự do - Hạnh phúc", bold=True)
    sheet.centred(290, 560, 94, "Bình An, ngày 05 tháng 4 năm 2024")
    sheet.centred(0, 595, 125, "QUYẾT ĐỊNH", bold=True, size=14)
    sheet.centred(0, 595, 150, "Công bố kết quả đánh giá, xếp hạng mức độ chuyển đổi số của các cơ", bold=True)
    sheet.centred(0, 595, 166, "quan, đơn vị, địa phương năm 2023", bold=True)
    sheet.text(60, 200, "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;")
    sheet.text(60, 222, "Điều 1. Công bố kết quả như sau:")
    document = read_pdf(pdf(sheet))
    assert paragraphs(document) == [
        "ỦY BAN NHÂN DÂN TỈNH BÌNH AN",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 215/QĐ-UBND",
        "Bình An, ngày 05 tháng 4 năm 2024",
        "QUYẾT ĐỊNH",
        "Công bố kết quả đánh giá, xếp hạng mức độ chuyển đổi số của các cơ quan, đơn vị, địa phương năm 2023",
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
        "Điều 1. Công bố kết quả như sau:",
    ]
    title = next(b for b in document.blocks if document.text[b.start : b.end].startswith("Công bố"))
    assert title.kind == "heading"
    assert title.box is not None
    assert (title.box.page, title.box.top) == (1, 150.0)


def test_tables_side_by_side_keep_their_captions() -> None:
    sheet = Sheet()
    left = [["TT", "Đơn vị", "Điểm"], *[r[:3] for r in rows(1, 5)]]
    right = [["TT", "Đơn vị", "Điểm"], ["1", "Huyện Tân Lập", "69,5"], ["2", "Huyện Mỹ Đức", "68,5"]]
    sheet.text(40, 80, "1. Khối sở, ban, ngành", size=10, bold=True)
    sheet.text(310, 80, "2. Khối huyện, thành phố", size=10, bold=True)
    grid(sheet, 40, 100, [25, 130, 60], left, size=10, height=18)
    grid(sheet, 310, 100, [25, 130, 60], right, size=10, height=18)
    document = read_pdf(pdf(sheet))
    assert grids(document) == [left, right]
    assert [b.table if b.table is not None else document.text[b.start] for b in document.blocks] == ["1", 0, "2", 1]


def test_running_headers_and_page_numbers_are_left_out() -> None:
    sheets = []
    for i in range(4):
        sheet = Sheet()
        sheet.text(60, 30, "Cổng thông tin điện tử tỉnh Bình An")
        sheet.text(60, 200, f"Nội dung của trang thứ {('một', 'hai', 'ba', 'bốn')[i]}.")
        sheet.centred(0, 595, 815, f"Trang {i + 1}/4")
        sheets.append(sheet)
    found = paragraphs(read_pdf(pdf(*sheets)))
    assert found[0] == "Cổng thông tin điện tử tỉnh Bình An"
    assert found[1:] == [f"Nội dung của trang thứ {w}." for w in ("một", "hai", "ba", "bốn")]


def test_letters_drawn_twice_and_accents_set_apart() -> None:
    sheet = Sheet()
    for shift in (0.0, 0.3):
        sheet.text(60 + shift, 60, "Sở Y tế")
    sheet.text(60, 90, "Sở Tài chi")
    sheet.text(60 + 9 * 6, 90, "\u0301")  # over the last letter, as fonts with loose accents set it
    sheet.text(60 + 10 * 6, 90, "nh")
    document = read_pdf(pdf(sheet))
    assert document.text == "Sở Y tế\nSở Tài chính"


# ------------------------------------------------------------------ broken text layers
def test_text_of_legacy_fonts_is_put_right() -> None:
    sheet = Sheet()
    for i, line in enumerate((
        "C«ng bè kÕt qu¶ ®¸nh gi¸, xÕp h¹ng møc ®é chuyÓn ®æi sè n¨m 2023",
        "cña c¸c së, ban, ngµnh vµ ñy ban nh©n d©n c¸c huyÖn, thµnh phè",
    )):  # fmt: skip
        sheet.text(40, 60 + 40 * i, line, size=11)
    document = read_pdf(pdf(sheet))
    assert "Công bố kết quả đánh giá, xếp hạng mức độ chuyển đổi số năm 2023" in document.text
    assert "của các sở, ban, ngành" in document.text
    assert any("TCVN3" in note for note in document.notes)


def test_hidden_text_behind_a_page_is_not_printed() -> None:
    sheet = Sheet()
    sheet.text(60, 60, "Kết quả xếp hạng năm 2023")
    sheet.text(60, 90, "Sở Y tế 99,99", mode=3)
    assert read_pdf(pdf(sheet)).text == "Kết quả xếp hạng năm 2023"


def marks(document: Document) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if b.kind == "mark"]


@pytest.mark.parametrize(("angle", "grey"), [(0, "0.85"), (45, "0"), (45, "0.85"), (90, "0"), (90, "0.85"), (270, "0")])
def test_a_watermark_is_a_mark_and_no_part_of_the_table(angle: int, grey: str) -> None:
    table = [HEADER, *rows(1, 6)]
    sheet = Sheet()
    sheet.commands.append(f"{grey} g")
    sheet.text(180 if angle != 270 else 400, 140 if angle in (0, 270) else 240, "DỰ THẢO", size=60, angle=angle)
    sheet.commands.append("0 g")
    grid(sheet, 60, 100, WIDTHS, table)
    document = read_pdf(pdf(sheet))
    assert grids(document) == [table]
    assert marks(document) == ["DỰ THẢO"]


def test_a_large_title_above_the_table_is_text() -> None:
    sheet = Sheet()
    sheet.text(60, 40, "XẾP HẠNG NĂM 2023", size=30)
    grid(sheet, 60, 100, WIDTHS, [HEADER, *rows(1, 6)])
    document = read_pdf(pdf(sheet))
    assert paragraphs(document) == ["XẾP HẠNG NĂM 2023"]
    assert not marks(document)


@pytest.mark.parametrize("ground", [False, True])
def test_white_text_is_read_where_it_stands_on_a_ground(ground: bool) -> None:
    table = rows(1, 4)
    sheet = Sheet()
    if ground:
        sheet.commands.append("0.1 0.2 0.5 rg")
        sheet.bar(60, 100, 530, 122)
    sheet.commands.append("1 g")
    grid(sheet, 60, 100, WIDTHS, [HEADER], header=0)
    sheet.commands.append("0 g")
    grid(sheet, 60, 122, WIDTHS, table)
    document = read_pdf(pdf(sheet))
    if ground:
        assert grids(document) == [[HEADER, *table]]
        assert not document.notes
    else:
        assert "Tổng điểm" not in document.text
        assert document.notes == ("page 1: white text on white was left out: TTĐơnvịTổngđiểmXếploại",)


@pytest.mark.parametrize("colour", ["1 g", "0 g"])
@pytest.mark.parametrize("before", [False, True])
def test_text_under_a_box_is_not_seen(colour: str, before: bool) -> None:
    table = [HEADER, *rows(1, 4)]
    left, top = 60 + sum(WIDTHS[:2]), 122.0
    sheet = Sheet()
    box = [colour, f"{left + 20} {842 - top - 20} 50 18 re f", "0 g"]
    sheet.commands += box if before else []
    grid(sheet, 60, 100, WIDTHS, table)
    sheet.commands += [] if before else box
    document = read_pdf(pdf(sheet))
    if not before:
        assert document.notes == (f"page 1: text under a box was left out: {table[1][2]}",)
        table[1][2] = ""
    assert grids(document) == [table]


def test_text_too_small_to_read_is_left_out() -> None:
    sheet = Sheet()
    sheet.text(60, 60, "Kết quả xếp hạng năm 2023")
    sheet.text(60, 90, "99,99", size=1)
    document = read_pdf(pdf(sheet))
    assert document.text == "Kết quả xếp hạng năm 2023"
    assert document.notes == ("page 1: tiny text was left out: 99,99",)


def test_a_line_through_words_strikes_them_out() -> None:
    before, gone = "Sở Y tế dẫn đầu với ", "88,12"
    sheet = Sheet()
    sheet.text(60, 60, f"{before}{gone} 91,25 điểm", size=10)
    x = 60 + text_width(before, 10)
    sheet.line(x - 1, 65.5, x + text_width(gone, 10) + 1, 65.5)
    sheet.line(60, 70.5, 60 + text_width(before, 10), 70.5)  # an underline
    end = grid(sheet, 60, 100, WIDTHS, [HEADER, *rows(1, 3)])
    left = 60 + sum(WIDTHS[:2])
    sheet.line(left + 25, end - 11, left + 65, end - 11)
    document = read_pdf(pdf(sheet))
    assert paragraphs(document) == ["Sở Y tế dẫn đầu với 91,25 điểm"]
    expected = rows(1, 3)
    assert document.notes == (f"page 1: struck-out text was left out: {gone} {expected[2][2]}",)
    expected[2][2] = ""
    assert grids(document) == [[HEADER, *expected]]


def test_annotations_that_strike_out_and_stamps_count() -> None:
    sheet = Sheet()
    sheet.text(60, 60, "Sở Y tế đạt 88,12 điểm", size=10)
    x = 60 + text_width("Sở Y tế đạt ", 10)
    top, bottom = 842 - 60, 842 - 70
    strike = (
        f"<< /Type /Annot /Subtype /StrikeOut /Rect [{x} {bottom} {x + 25} {top}]"
        f" /QuadPoints [{x} {top} {x + 25} {top} {x} {bottom} {x + 25} {bottom}] >>"
    )
    stamp = "<< /Type /Annot /Subtype /Stamp /Rect [60 300 200 400] /Name /Draft >>"
    body = pdf(sheet, extra=[(90, strike.encode()), (91, stamp.encode())])
    file = pikepdf.open(io.BytesIO(body))
    file.pages[0].Annots = pikepdf.Array([file.get_object(90, 0), file.get_object(91, 0)])
    out = io.BytesIO()
    file.save(out)
    document = read_pdf(out.getvalue())
    assert paragraphs(document)[0] == "Sở Y tế đạt điểm"
    assert marks(document) == ["Draft"]


# ------------------------------------------------------------------ named outcomes
def outcome(body: bytes) -> str:
    started = time.process_time()
    with pytest.raises(UnreadableDocument) as caught:
        read_pdf(body)
    assert time.process_time() - started < 15
    return caught.value.outcome


def good() -> bytes:
    sheet = Sheet()
    sheet.text(60, 60, "Kết quả xếp hạng chuyển đổi số năm 2023")
    return pdf(sheet)


def one_page(content: bytes, resources: bytes = b"<< >>", more: dict[int, bytes] | None = None) -> bytes:
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources " + resources + b" /Contents 4 0 R >>"
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        3: page,
        4: content,
    }
    return assemble({**objects, **(more or {})})


def test_encrypted_files() -> None:
    for user, expected in (("secret", "encrypted"), ("", None)):
        out = io.BytesIO()
        with pikepdf.open(io.BytesIO(good())) as source:
            source.save(out, encryption=pikepdf.Encryption(owner="owner", user=user))
        if expected:
            assert outcome(out.getvalue()) == expected
        else:  # locked against changes only: every viewer shows it
            assert read_pdf(out.getvalue()).text == "Kết quả xếp hạng chuyển đổi số năm 2023"


def test_damaged_files() -> None:
    assert outcome(good()[:-40]) == "damaged"
    assert outcome(good()[: len(good()) // 2]) == "damaged"
    assert outcome(b"%PDF-1.7\n" + bytes(range(256)) * 400 + b"%%EOF") == "damaged"
    assert outcome(assemble({1: b"<< /Type /Catalog >>"})) == "damaged"
    assert outcome(good().replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % good().index(b"xref\n0"))) == "damaged"


def test_empty_files() -> None:
    assert outcome(pdf(Sheet())) == "empty"


def test_too_many_pages_by_count_or_in_truth() -> None:
    pages = {3 + i: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>" for i in range(2000)}
    kids = b" ".join(b"%d 0 R" % number for number in pages)
    for count in (2000, 1):
        tree = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, kids)
        assert outcome(assemble({1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: tree, **pages})) == "too_large"


FONT = {5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"}
WITH_FONT = b"<< /Font << /F1 5 0 R >> >>"
TWICE = "/Filter [/FlateDecode /FlateDecode]"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (one_page(stream(zlib.compress(b" " * 200_000_000, 9), "/Filter /FlateDecode", deflate=False)), "too_large"),
        (one_page(stream(zlib.compress(zlib.compress(b" " * 200_000_000, 9)), TWICE, deflate=False)), "too_large"),
        (one_page(stream(b"\x81 " * 1_000_000, "/Filter /RunLengthDecode", deflate=False)), "too_large"),
        (one_page(stream(b"z" * 9_000_000, "/Filter /ASCII85Decode", deflate=False)), "too_large"),
        (one_page(stream(b"BT /F1 9 Tf " + b"(aaaaaaaaaaaaaaaaaaaa) Tj " * 5000), WITH_FONT, FONT), "too_large"),
        (one_page(stream(b"1 1 m 9 9 l S " * 100_000)), "too_large"),
    ],
    ids=["deflate", "deflate twice", "run lengths", "ascii85", "letters", "lines"],
)
def test_bombs_end_with_their_outcome(body: bytes, expected: str) -> None:
    assert outcome(body) == expected


def test_a_drawing_that_repeats_itself_ends() -> None:
    forms = {
        10 + i: stream(
            b"/X Do " * 10,
            f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {11 + i} 0 R >> >>",
        )
        for i in range(8)
    }
    forms[18] = stream(b"1 1 m 2 2 l S", "/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
    body = one_page(stream(b"/X Do"), b"<< /XObject << /X 10 0 R >> >>", forms)
    assert outcome(body) in ("too_large", "time_limit")


def test_a_font_that_claims_four_billion_letters_is_refused() -> None:
    cid = b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (A) /Ordering (B) >> %s >>"
    font = b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] %s >>"
    wide = {5: font % b"", 6: cid % b"/W [0 2000000000 500]"}
    mapped = {
        5: font % b"/ToUnicode 7 0 R",
        6: cid % b"",
        7: stream(b"1 beginbfrange <00000000> <ffffffff> <0041> endbfrange"),
    }
    for objects in (wide, mapped):
        assert outcome(one_page(stream(b"BT /F1 9 Tf (aa) Tj ET"), WITH_FONT, objects)) == "too_large"


def test_pictures_too_large_to_draw_are_refused_before() -> None:
    def page(width: int, height: int, data: bytes, filters: str) -> bytes:
        picture = stream(
            data,
            f"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray"
            f" /BitsPerComponent 8 /Filter {filters}",
            deflate=False,
        )
        draw = stream(b"q 595 0 0 842 0 0 cm /I Do Q")
        return one_page(draw, b"<< /XObject << /I 10 0 R >> >>", {10: picture})

    zeros = zlib.compress(b"\0" * 1_000_000, 9)
    assert outcome(page(50_000, 50_000, zeros, "/FlateDecode")) == "too_large"
    bomb = zlib.compress(b"\0" * 60_000_000, 9)
    assert outcome(page(500, 500, bomb, "/FlateDecode")) == "too_large"


def test_a_page_of_text_is_read_fast() -> None:
    sheet = Sheet()
    grid(sheet, 60, 60, WIDTHS, [HEADER, *rows(1, 30)])
    body = pdf(*[sheet] * 4)
    read_pdf(body)
    started = time.process_time()
    read_pdf(body)
    assert (time.process_time() - started) / 4 < 0.3


def test_every_cell_is_found_again_by_its_place() -> None:
    sheet = Sheet(size=A4)
    grid(sheet, 60, 100, WIDTHS, [HEADER, *rows(1, 3)])
    document = read_pdf(pdf(sheet))
    for line in document.tables[0].grid:
        for cell in line:
            assert cell is not None
            assert document.text[cell.start : cell.start + len(cell.text)] == cell.text


def test_a_raised_note_mark_is_no_digit_of_the_number() -> None:
    sheet = Sheet()
    sheet.text(50, 100, "Sở Y tế đạt 95,5", size=10)
    sheet.text(50 + 16 * 5, 99, "1", size=6)
    sheet.text(50, 130, "Sở Nội vụ đạt 93,2", size=10)
    sheet.text(50 + 18 * 5, 130, "7", size=10)
    assert [p.split()[-1] for p in "\n".join(paragraphs(read_pdf(pdf(sheet)))).split("\n")] == ["95,5", "93,27"]


def test_white_figures_beside_black_ones_are_not_printed() -> None:
    sheet = Sheet()
    sheet.text(50, 100, "Sở Y tế đạt 95,5", size=10)
    sheet.commands.append("1 1 1 rg")
    sheet.text(50 + 16 * 5, 100, "7", size=10)
    sheet.commands.append("0 0 0 rg")
    sheet.text(50, 130, "Sở Nội vụ đạt 93,2", size=10)
    assert [p.split()[-1] for p in "\n".join(paragraphs(read_pdf(pdf(sheet)))).split("\n")] == ["95,5", "93,2"]
