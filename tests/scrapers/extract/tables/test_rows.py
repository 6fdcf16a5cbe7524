"""Rows among and below the units: signatures, notes with figures, headings with figures. None is silently lost."""

from __future__ import annotations

import time

import pytest

from scrapers.extract.tables.names import is_unit, read_name
from scrapers.vietnamese import key
from tests.scrapers.extract.tables.drawing import read

ABOVE = """
| TT | Đơn vị | Điểm |
| 1 | Sở Y tế | 95,5 |
| 2 | Sở Tài chính | 93,2 |
"""


@pytest.mark.parametrize(
    "signed",
    [
        "| | Nơi nhận: - Sở Tư pháp - UBND tỉnh | CHỦ TỊCH |",
        "| NGƯỜI LẬP BIỂU{1x2} | GIÁM ĐỐC SỞ |",
        "| TM. ỦY BAN NHÂN DÂN{1x3} |",
        "| Đơn vị tổng hợp | Trưởng ban | (đã ký) |",
    ],
)
def test_a_row_below_the_signature_is_read(signed: str) -> None:
    _, _, taken = read(f"{ABOVE.strip()}\n{signed}\n| 3 | Sở Tư pháp | 60 |")
    assert [(u.unit, u.score) for u in taken.unit_scores][2:] == [("Sở Tư pháp", "60")]
    assert not taken.rejected


@pytest.mark.parametrize("header", ["| | Cơ quan thường trực | Ban Chỉ đạo |", "| TT | Đơn vị | Số máy tính |"])
def test_rows_below_a_second_header_without_values_are_told_one_by_one(header: str) -> None:
    _, _, taken = read(f"{ABOVE.strip()}\n{header}\n| 3 | Sở Tư pháp | 60 |\n| 4 | Sở Xây dựng | 50 |")
    assert [u.unit for u in taken.unit_scores] == ["Sở Y tế", "Sở Tài chính"]
    assert [(r.text, r.reason) for r in taken.rejected][1:] == [
        ("3 | Sở Tư pháp | 60", "no_value_column"),
        ("4 | Sở Xây dựng | 50", "no_value_column"),
    ]


@pytest.mark.parametrize("label", ["Ghi chú: điểm thưởng", "Nguồn: cơ quan", "Khối các sở, ban, ngành"])
def test_a_note_or_heading_with_a_figure_is_no_unit_and_is_told(label: str) -> None:
    _, _, taken = read(f"{ABOVE.strip()}\n| | {label} | 73,5 |")
    assert [u.unit for u in taken.unit_scores] == ["Sở Y tế", "Sở Tài chính"]
    assert [(r.text, r.reason) for r in taken.rejected] == [(label, "no_unit")]


def test_an_average_whose_figure_stands_over_no_points_is_told() -> None:
    _, _, taken = read(
        "| TT | Đơn vị | Điểm | TT | Đơn vị | Điểm |\n| 1 | Sở Y tế | 91 | 3 | Sở Tư pháp | 80 |\n"
        "| 2 | Sở Nội vụ | 90 | 4 | Sở Xây dựng | 79 |\n| Trung bình chung{1x3} | 85{1x3} |"
    )
    assert len(taken.unit_scores) == 4
    assert not taken.averages
    assert {r.text for r in taken.rejected} == {"Trung bình chung"}


@pytest.mark.parametrize(
    ("kind", "reason"), [("Tự chấm", "provisional"), ("Mục tiêu năm 2023", "target"), ("Chỉ số CCHC", "rival_index")]
)
def test_rows_of_the_units_own_assessment_or_of_targets_are_told_and_left_out(kind: str, reason: str) -> None:
    _, _, taken = read(
        f"| TT | Đơn vị | Nội dung | Điểm |\n| 1{{2x1}} | Sở Y tế{{2x1}} | {kind} | 95 |\n| Thẩm định | 91 |\n"
        f"| 2{{2x1}} | Sở Nội vụ{{2x1}} | {kind} | 94 |\n| Thẩm định | 90 |"
    )
    assert [(u.unit, u.score) for u in taken.unit_scores] == [("Sở Y tế", "91"), ("Sở Nội vụ", "90")]
    assert [r.reason for r in taken.rejected if r.text == kind] == [reason] * 2


def test_headings_of_years_rule_the_rows_below_them() -> None:
    _, _, taken = read(
        "| TT | Đơn vị | Điểm |\n| Năm 2023{1x3} |\n| 1 | Sở Y tế | 95 |\n| 2 | Sở Nội vụ | 90 |\n"
        "| Trung bình{1x2} | 92,5 |\n| Năm 2022{1x3} |\n| 1 | Sở Nội vụ | 88 |\n| 2 | Sở Y tế | 80 |"
    )
    assert [(u.assessed_year, u.unit, u.score) for u in taken.unit_scores] == [
        ("2023", "Sở Y tế", "95"),
        ("2023", "Sở Nội vụ", "90"),
        ("2022", "Sở Nội vụ", "88"),
        ("2022", "Sở Y tế", "80"),
    ]
    assert [(a.assessed_year, a.value) for a in taken.averages] == [("2023", "92,5")]


def test_the_average_of_all_levels_in_a_table_without_headings() -> None:
    _, _, taken = read(
        "| Đơn vị | Điểm |\n| Sở Y tế | 81 |\n| Sở Nội vụ | 80 |\n| Huyện Đắk Mil | 75 |\n| Huyện Cư Jút | 65 |\n"
        "| Trung bình cấp huyện | 70 |\n| Trung bình toàn tỉnh | 75,25 |"
    )
    assert [(a.unit_group, a.value) for a in taken.averages] == [("district", "70"), ("all", "75,25")]


@pytest.mark.parametrize(
    ("heading", "reason"),
    [
        ("Kết quả dự kiến", "provisional"),
        ("I. Điểm tự chấm của các đơn vị", "provisional"),
        ("Tự đánh giá", "provisional"),
        ("I. Chỉ số CCHC", "rival_index"),
        ("Chỉ số hài lòng của người dân", "rival_index"),
        ("Tỉnh Gia Lai", "other_province"),
        ("Mục tiêu năm 2024", "target"),
        ("Kết quả cung cấp dịch vụ công trực tuyến", "other_subject"),
    ],
)
def test_a_heading_takes_the_rows_below_it_out_until_the_next(heading: str, reason: str) -> None:
    table = (
        f"| TT | Đơn vị | Điểm |\n| {heading}{{1x3}} |\n| Khối sở, ngành{{1x3}} |\n| 1 | Sở Y tế | 95 |\n"
        "| Trung bình{1x2} | 95 |\n| II. Kết quả chuyển đổi số{1x3} |\n| 1 | Sở Y tế | 91 |\n| 2 | Sở Nội vụ | 90 |"
    )
    _, _, taken = read(table)
    assert [(u.unit, u.score) for u in taken.unit_scores] == [("Sở Y tế", "91"), ("Sở Nội vụ", "90")]
    assert not taken.averages
    assert [(r.text, r.reason) for r in taken.rejected] == [("Sở Y tế", reason), ("Trung bình", reason)]


@pytest.mark.parametrize("heading", ["Nhóm cơ quan có cung cấp dịch vụ công", "Điểm thẩm định", "Kết quả năm 2023"])
def test_other_headings_take_nothing_out(heading: str) -> None:
    _, _, taken = read(f"| TT | Đơn vị | Điểm |\n| {heading}{{1x3}} |\n| 1 | Sở Y tế | 91 |\n| 2 | Sở Nội vụ | 90 |")
    assert [u.score for u in taken.unit_scores] == ["91", "90"]
    assert not taken.rejected


def test_a_districts_figure_above_its_communes_is_no_result_of_the_district() -> None:
    _, _, taken = read(
        "| TT | Đơn vị | Điểm |\n| I | Huyện Đắk Mil | 85 |\n| 1 | Xã Đắk Lao | 90 |\n| 2 | Xã Đức Minh | 80 |\n"
        "| II | Huyện Cư Jút | 78 |\n| 1 | Xã Tâm Thắng | 85,5 |\n| 2 | Xã Nam Dong | 70,5 |"
    )
    assert [(u.unit, u.parent) for u in taken.unit_scores] == [
        ("Xã Đắk Lao", "Huyện Đắk Mil"),
        ("Xã Đức Minh", "Huyện Đắk Mil"),
        ("Xã Tâm Thắng", "Huyện Cư Jút"),
        ("Xã Nam Dong", "Huyện Cư Jút"),
    ]
    assert [(r.text, r.reason) for r in taken.rejected] == [("Huyện Đắk Mil", "no_unit"), ("Huyện Cư Jút", "no_unit")]


def test_an_excerpt_of_many_places_is_read_where_the_header_says_among_how_many() -> None:
    rows = "| 1 | Sở Y tế | 95,5 |\n| 2 | Sở Tài chính | 93,2 |\n| 58 | Sở Tư pháp | 60 |\n| 113 | Sở Xây dựng | 50 |"
    _, _, taken = read(f"| Xếp hạng (trên 124) | Đơn vị | Điểm |\n{rows}")
    assert [u.rank for u in taken.unit_scores] == ["1", "2", "58", "113"]
    _, _, taken = read(f"| Xếp hạng | Đơn vị | Điểm |\n{rows}")
    assert {(u.rank, u.held) for u in taken.unit_scores} == {(None, "header_mismatch")}


@pytest.mark.parametrize(
    ("best", "middle", "least"),
    [
        ("Mức Tốt (từ 80% trở lên){1x3}", "Mức Khá (từ 65% đến dưới 80%){1x3}", "Mức Trung bình (dưới 65%){1x3}"),
        ("Xếp loại Tốt{1x3}", "Xếp loại Khá{1x3}", "Xếp loại Trung bình{1x3}"),
        ("Tốt: 01 đơn vị{1x3}", "Khá: 02 đơn vị{1x3}", "Trung bình: 02 đơn vị{1x3}"),
        ("TỐT{1x3}", "KHÁ{1x3}", "TRUNG BÌNH{1x3}"),
        ("I | Loại Tốt | ", "II | Loại Khá | ", "III | Loại Trung bình | "),
        ("A. Nhóm tốt | | ", "B. Nhóm khá | | ", "C. Nhóm trung bình | | "),
    ],
)
def test_a_heading_that_rates_its_rows_average_is_no_average(best: str, middle: str, least: str) -> None:
    _, _, taken = read(
        f"| TT | Đơn vị | Tổng điểm |\n| {best} |\n| 1 | Sở Y tế | 85 |\n| {middle} |\n| 2 | Sở Nội vụ | 70,5 |\n"
        f"| 3 | Sở Tư pháp | 69 |\n| {least} |\n| 4 | Sở Xây dựng | 60 |\n| 5 | Sở Tài chính | 52,5 |"
    )
    assert [key(u.rating or "") for u in taken.unit_scores] == ["tot", "kha", "kha", "trung binh", "trung binh"]
    assert not taken.averages


def test_an_average_row_is_one_below_headings_that_rate() -> None:
    _, _, taken = read(
        "| TT | Đơn vị | Tổng điểm |\n| Mức Tốt{1x3} |\n| 1 | Sở Y tế | 85 |\n| Mức Trung bình{1x3} |\n"
        "| 2 | Sở Nội vụ | 60 |\n| 3 | Sở Tư pháp | 59 |\n| Trung bình{1x2} | 68 |"
    )
    assert [u.rating for u in taken.unit_scores] == ["Tốt", "Trung bình", "Trung bình"]
    assert [a.value for a in taken.averages] == ["68"]


CROSSED = """
| TT{2x1} | Đơn vị{2x1} | Tổng điểm{2x1} | Xếp loại{1x3} |
| Tốt | Khá | Yếu |
| 1 | Sở Y tế | 94 | x | | |
| 2 | Sở Nội vụ | 92,5 | x | | |
| 3 | Sở Tư pháp | 71 | | x | |
"""


@pytest.mark.parametrize(
    "total",
    [
        "| | Tổng cộng | | 2 | 1 | |",
        "| Tổng số{1x3} | 2 | 1 | 0 |",
        "| Cộng{1x3} | 02 | 01 | 00 |",
        "| Tổng (đơn vị){1x3} | 2 | 1 | - |",
        "| | Tổng số đơn vị | 257,5 | 2 | 1 | 0 |",
    ],
)
def test_crosses_are_counted_at_their_foot(total: str) -> None:
    _, _, taken = read(f"{CROSSED.strip()}\n{total}")
    assert [u.rating for u in taken.unit_scores] == ["Tốt", "Tốt", "Khá"]
    assert {u.held for u in taken.unit_scores} == {None}
    assert "total_row" in {r.reason for r in taken.rejected}


def test_crosses_of_two_groups_are_counted_below_each() -> None:
    rows = "| 4 | Sở Xây dựng | 70 | | x | |\n| 5 | Sở Tài chính | 69 | | x | |"
    _, _, taken = read(f"{CROSSED.strip()}\n| Cộng{{1x3}} | 2 | 1 | |\n{rows}\n| Cộng{{1x3}} | | 2 | |")
    assert [u.rating for u in taken.unit_scores] == ["Tốt", "Tốt", "Khá", "Khá", "Khá"]


def test_crosses_that_are_counted_otherwise_are_not_taken() -> None:
    _, _, taken = read(f"{CROSSED.strip()}\n| Tổng cộng{{1x3}} | 3 | 1 | |")
    assert "Tốt" not in {u.rating for u in taken.unit_scores}
    assert "unknown_column" in {r.reason for r in taken.rejected}


@pytest.mark.parametrize(
    "first, second", [("B.1", "B.2"), ("II.1", "II.2"), ("B1", "B2"), ("II.a", "II.b"), ("b.1", "b.2")]
)
def test_numerals_of_parts_of_a_group_head_rows(first: str, second: str) -> None:
    _, _, taken = read(
        "| TT | Cơ quan, địa phương | Điểm | Hạng |\n| A | SỞ, BAN, NGÀNH{1x3} |\n| 1 | Sở Y tế | 94 | 1 |\n"
        f"| 2 | Sở Nội vụ | 90 | 2 |\n| B | UBND CẤP XÃ{{1x3}} |\n| {first} | Các phường{{1x3}} |\n"
        "| 1 | Phường Minh Xuân | 91 | 1 |\n| 2 | Phường Nông Tiến | 87 | 2 |\n"
        f"| {second} | Các xã | | |\n| 1 | Xã Yên Sơn | 88 | 1 |\n| 2 | Xã Hồng Thái | 80 | 2 |",
        province="Tuyên Quang",
        year="2025",
    )
    assert [(u.unit_group, u.rank, u.group_printed, u.held) for u in taken.unit_scores] == [
        ("department", "1", "SỞ, BAN, NGÀNH", None),
        ("department", "2", "SỞ, BAN, NGÀNH", None),
        ("commune", "1", "Các phường", None),
        ("commune", "2", "Các phường", None),
        ("commune", "1", "Các xã", None),
        ("commune", "2", "Các xã", None),
    ]
    assert not taken.rejected


@pytest.mark.parametrize(
    "words",
    [
        "Tham gia đánh giá, không xếp hạng do sắp xếp lại tổ chức",
        "Tham gia nhưng không xếp hạng",
        "Có tham gia đánh giá nhưng chưa xếp hạng",
        "Tham gia chấm điểm, không xếp loại",
    ],
)
def test_a_unit_that_took_part_and_is_not_ranked_has_no_values(words: str) -> None:
    _, _, taken = read(f"{ABOVE.strip()}\n| 3 | Thanh tra tỉnh | {words} |")
    assert [u.unit for u in taken.unit_scores] == ["Sở Y tế", "Sở Tài chính"]
    assert [(r.text, r.reason) for r in taken.rejected] == [("Thanh tra tỉnh", "not_assessed")]


def test_many_crosses_are_counted_at_their_foot() -> None:
    names = ["Sở Y tế", "Sở Nội vụ", "Sở Tư pháp", "Sở Xây dựng", "Sở Tài chính", "Sở Công Thương", "Sở Ngoại vụ"]
    names += ["Sở Giao thông vận tải", "Sở Khoa học và Công nghệ", "Thanh tra tỉnh", "Ban Dân tộc"]
    rows = "\n".join(f"| {n} | {name} | {95 - n} | x | |" for n, name in enumerate(names, 1))
    _, _, taken = read(f"| TT | Đơn vị | Điểm | Tốt | Khá |\n{rows}\n| Cộng{{1x3}} | 11 | 0 |")
    assert {(u.rating, u.held) for u in taken.unit_scores} == {("Tốt", None)}


@pytest.mark.parametrize("mark", ["*", "¹", " *", ".", "(*)"])
def test_any_number_of_marks_behind_a_name_takes_little_time(mark: str) -> None:
    begun = time.process_time()
    read_name(f"Sở Y tế{mark * 20_000}x")
    is_unit(f"Sở Y tế{mark * 40}x")
    assert time.process_time() - begun < 2


@pytest.mark.parametrize(
    ("printed", "province"),
    [
        ("Huyện Phú Quý", "Bình Thuận"),
        ("Huyện Phú Quí", "Bình Thuận"),
        ("Huyện Kim Sơn", "Ninh Bình"),
        ("TX Mỹ Hào", "Hưng Yên"),
    ],
)
def test_a_name_of_two_spellings_in_a_picture_stays_as_printed(printed: str, province: str) -> None:
    drawing = f"[ocr]\n| TT | Đơn vị | Điểm |\n| 1 | {printed} | 95 |\n| 2 | Sở Nội vụ | 90 |"
    _, _, taken = read(drawing, province=province)
    assert [u.unit for u in taken.unit_scores] == [printed, "Sở Nội vụ"]


def test_short_rows_of_bare_names_leave_no_row_certain() -> None:
    _, _, taken = read(
        "Kết quả của các xã\n| TT | Huyện | Xã | Điểm | Hạng |\n| 1 | Cư Jút | Đắk Wil | 85 | 1 |\n| 2 | Nam Dong | 80 | 3 |\n"
        "| 3 | Đắk Mil | Đắk Lao | 84 | 2 |\n| 4 | Đức Mạnh | 70 | 4 |"
    )
    assert {u.held for u in taken.unit_scores} == {"header_mismatch"}


@pytest.mark.parametrize(
    ("first", "second"), [("Department of Justice and", "Finance"), ("Department of Culture, Sports", "and Tourism")]
)
def test_halves_of_an_english_name_are_held(first: str, second: str) -> None:
    _, _, taken = read(
        f"| No | Agency | Score |\n| 1 | {first} | 95 |\n| 2 | {second} | 90 |\n| 3 | Department of Health | 80 |"
    )
    assert [(u.unit, u.held) for u in taken.unit_scores] == [(first, "name_broken"), ("Department of Health", None)]
