"""What stands around a table and takes its values back: notes, captions, rows that are no unit's."""

from __future__ import annotations

import pytest

from scrapers.extract.tables.reader import table_records
from scrapers.records import Announcement
from tests.scrapers.extract.tables.drawing import draw, read

TABLE = """
| TT | Đơn vị | Điểm |
| 1 | Sở Nội vụ | 91 |
| 2 | Sở Y tế | 90,5 |
| 3 | Sở Tư pháp | 85 |
"""


@pytest.mark.parametrize(
    ("above", "below", "reason"),
    [
        ("", "Ghi chú: Điểm trên là điểm tự chấm của các đơn vị, chưa qua thẩm định.", "provisional"),
        ("", "(*) Số liệu dự kiến, sẽ điều chỉnh sau.", "provisional"),
        ("", "| Nguồn: do các đơn vị tự báo cáo, chưa thẩm định{1x3} |", "provisional"),
        ("", "Bảng 1. Điểm tự chấm của các đơn vị", "provisional"),
        ("", "Bảng: Kết quả Chỉ số CCHC năm 2023", "rival_index"),
        ("", "Bảng xếp hạng mức độ chuyển đổi số năm 2022", "other_year"),
        ("Quyết định công bố kết quả đã bị thu hồi. Kết quả cũ:", "", "provisional"),
        ("Ví dụ minh họa cách tính điểm:", "", "provisional"),
        ("Kết quả chấm điểm về an toàn thông tin:", "", "pillar_unclear"),
        ("Bảng điểm thi đua khen thưởng:", "", "other_subject"),
        ("Kết quả chấm điểm vòng 1", "", "provisional"),
        ("Kết quả trước khi phúc tra:", "", "provisional"),
        ("Kết quả tháng 9", "", "other_subject"),
        ("Điểm theo ý kiến của người dân", "", "other_subject"),
        ("Số điểm bị trừ", "", "points_not_score"),
        ("Các đơn vị có mức tăng cao nhất", "", "change"),
        ("2. Kết quả cung cấp dịch vụ công trực tuyến", "", "other_subject"),
        ("Thang điểm tối đa của từng đơn vị:", "", "criteria_table"),
        ("Tham khảo: kết quả của tỉnh Gia Lai năm 2023", "", "other_province"),
        ("Tại Gia Lai, kết quả như sau:", "", "other_province"),
        ("", "(Số liệu do các đơn vị tự chấm, chưa qua thẩm định)", "provisional"),
        ("", "Số liệu trên là tự chấm.", "provisional"),
        ("Kết quả năm trước", "", "other_year"),
        ("Bảng 2. Kết quả xếp hạng năm ngoái:", "", "other_year"),
        ("Về cung cấp dịch vụ công trực tuyến, kết quả như sau:", "", "other_subject"),
        ("", "Ghi chú: điểm trên là điểm của trụ cột hạ tầng số", "pillar_unclear"),
        ("", "Kết quả trên chưa bao gồm điểm trụ cột an toàn thông tin mạng", "pillar_unclear"),
        ("", "Lưu ý: kết quả trên mới chỉ tính điểm hạ tầng số, chưa bao gồm các trụ cột khác", "pillar_unclear"),
        ("", "(Điểm số trong bảng là điểm trụ cột Nhân lực số)", "pillar_unclear"),
        ("", "Ghi chú: Điểm nêu trên là điểm thành phần, chưa phải điểm tổng hợp", "pillar_unclear"),
        ("", "Ghi chú: điểm trong bảng là điểm của trụ cột 2", "pillar_unclear"),
        ("", "| Ghi chú: Xếp hạng theo trụ cột Hoạt động chính quyền số{1x3} |", "pillar_unclear"),
        ("", "Bảng 1. Điểm trụ cột Nhận thức số", "pillar_unclear"),
        ("Kết quả trên chưa bao gồm điểm trụ cột an toàn thông tin mạng", "", "pillar_unclear"),
        ("Các điểm dưới đây chỉ là điểm chỉ số thành phần.", "", "pillar_unclear"),
        ("Danh sách các đơn vị tự đánh giá", "", "provisional"),
        ("DANH SÁCH CÁC SỞ, NGÀNH TỰ ĐÁNH GIÁ MỨC ĐỘ CHUYỂN ĐỔI SỐ", "", "provisional"),
        ("Phụ lục: Điểm do đơn vị tự đánh giá", "", "provisional"),
        ("Kết quả thẩm định, xếp hạng\nTheo báo cáo tự đánh giá của các đơn vị:", "", "provisional"),
        ("| Kết quả các đơn vị tự xếp loại{1x3} |", "", "provisional"),
        ("", "Danh sách trên do các đơn vị tự đánh giá.", "provisional"),
    ],
)
def test_words_beside_a_table_that_rule_it_out(above: str, below: str, reason: str) -> None:
    _, _, taken = read(f"{above}\n{TABLE.strip()}\n{below}".strip())
    assert not taken.unit_scores
    assert {r.reason for r in taken.rejected} == {reason}


@pytest.mark.parametrize(
    "below",
    [
        "Ghi chú: Sở Y tế mới thành lập năm 2023.",
        "(*) Thang điểm 100.",
        "Điểm tự chấm của các đơn vị đã được Hội đồng thẩm định.",
        "Nguồn: Sở Thông tin và Truyền thông",
        "Biểu 1. Kết quả xếp hạng chuyển đổi số năm 2023",
        "Ghi chú: Thang điểm 100, trong đó trụ cột hạ tầng số 20 điểm",
        "Ghi chú: tổng điểm là điểm của 6 trụ cột",
        "Ghi chú: Điểm trên là tổng điểm các chỉ số thành phần",
        "Ghi chú: Điểm bao gồm cả trụ cột hạ tầng số",
        "Ghi chú: Điểm tối đa của trụ cột hạ tầng số là 20",
        "Kết quả trên cho thấy trụ cột hạ tầng số còn thấp.",
        "Kết quả trên là cơ sở để các đơn vị phát triển hạ tầng số, nhân lực số",
        "Điểm trụ cột hạ tầng số",
    ],
)
def test_notes_that_change_nothing(below: str) -> None:
    _, _, taken = read(f"{TABLE.strip()}\n{below}")
    assert [u.held for u in taken.unit_scores] == [None] * 3
    assert not taken.rejected


@pytest.mark.parametrize(
    "note", ["Điểm tạm tính", "chưa thẩm định", "tự chấm", "Điều chỉnh thành 89,7", "Không xếp hạng"]
)
def test_a_note_beside_a_row_holds_it(note: str) -> None:
    _, _, taken = read(
        f"| Đơn vị | Điểm | Ghi chú |\n| Sở Nội vụ | 91 | |\n| Sở Y tế | 90,5 | {note} |\n| Sở Xây dựng | 9 | Tốt |"
    )
    assert [u.held for u in taken.unit_scores] == [None, "doubtful_note", None]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("", "Kết quả trên do các đơn vị tự chấm và đã được Hội đồng thẩm định."),
        ("Kết quả tăng so với năm trước, cụ thể:", ""),
        ("Bảng điểm cao hơn năm trước:", ""),
        ("Kết quả chuyển đổi số về dịch vụ công trực tuyến và hạ tầng:", ""),
        ("Kết quả thẩm định điểm tự đánh giá của các đơn vị", ""),
        ("Căn cứ báo cáo tự đánh giá, UBND tỉnh xếp hạng như sau:", ""),
        ("Các đơn vị tự đánh giá trên phần mềm.\nKết quả sau khi Hội đồng chấm:", ""),
        ("Danh sách các đơn vị tự đánh giá và kết quả thẩm định", ""),
        ("Sở Tài chính tự chấm 94,5 điểm.", ""),
        ("Riêng Sở Tư pháp tự đánh giá được 96 điểm.", ""),
    ],
)
def test_words_beside_a_table_that_say_nothing_against_it(above: str, below: str) -> None:
    _, _, taken = read(f"{above}\n{TABLE.strip()}\n{below}".strip())
    assert [u.held for u in taken.unit_scores] == [None] * 3


@pytest.mark.parametrize(
    ("column", "held"),
    [("Điểm tự đánh giá", False), ("Đơn vị tự chấm", False), ("Điểm năm trước", True)],
)
@pytest.mark.parametrize(
    "note", ["Điểm tự đánh giá chỉ có giá trị tham khảo.", "Cột điểm đơn vị tự chấm để đối chiếu."]
)
def test_a_note_on_the_column_of_own_points_says_nothing_of_the_others(column: str, held: bool, note: str) -> None:
    _, _, taken = read(
        f"| Đơn vị | {column} | Điểm thẩm định |\n| Sở Nội vụ | 95 | 91 |\n| Sở Y tế | 92 | 90,5 |\n\nGhi chú: {note}"
    )
    assert [u.score for u in taken.unit_scores] == ([] if held and note.startswith("Điểm") else ["91", "90,5"])


def test_a_caption_that_explains_points_and_maximum_changes_nothing() -> None:
    _, _, taken = read(f"Điểm đạt/điểm tối đa của từng trụ cột như sau:\n{TABLE.strip()}")
    assert len(taken.unit_scores) == 3


@pytest.mark.parametrize(
    "caption",
    [
        "Kết quả tháng 12 năm 2023",
        "Xếp hạng và mức tăng, giảm so với năm 2022",
        "Kết quả sau phúc tra",
        "Kết quả lần thứ ba",
    ],
)
def test_captions_that_rule_nothing_out(caption: str) -> None:
    _, _, taken = read(f"{caption}\n| Đơn vị | Điểm | Tăng/giảm |\n| Sở Nội vụ | 91 | +3 |\n| Sở Y tế | 90 | -2 |")
    assert [u.score for u in taken.unit_scores] == ["91", "90"]


def test_footnotes_hold_the_rows_they_mark_or_name() -> None:
    _, _, taken = read(TABLE.replace("Nội vụ", "Nội vụ¹") + "¹ Điểm tạm tính\nGhi chú: Sở Y tế bị hủy kết quả")
    assert [u.held for u in taken.unit_scores] == ["doubtful_note", "doubtful_note", None]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Toàn tỉnh", "province_level"),
        ("Tỉnh Đắk Nông", "province_level"),
        ("UBND tỉnh", "province_level"),
        ("Trung bình cả nước", "province_level"),
        ("Bộ Tài chính", "other_subject"),
        ("Các sở còn lại", "complement"),
        ("Sở Du lịch, Sở Tài chính", "ambiguous_binding"),
        ("Sở Du lịch và Sở Tài chính", "ambiguous_binding"),
    ],
)
def test_rows_that_are_no_unit(name: str, reason: str) -> None:
    _, _, taken = read(f"{TABLE.strip()}\n| 4 | {name} | 80 |")
    assert [u.unit for u in taken.unit_scores] == ["Sở Nội vụ", "Sở Y tế", "Sở Tư pháp"]
    assert not taken.averages
    assert [(r.text, r.reason) for r in taken.rejected] == [(name, reason)]


@pytest.mark.parametrize(
    "name", ["Tỉnh đoàn", "Sở Giáo dục và Đào tạo", "Bộ Chỉ huy quân sự tỉnh", "Văn phòng UBND tỉnh"]
)
def test_rows_that_are_units(name: str) -> None:
    _, _, taken = read(f"{TABLE.strip()}\n| 4 | {name} | 80 |")
    assert [u.unit for u in taken.unit_scores][3:] == [name]


def test_districts_of_another_province_are_held() -> None:
    _, _, taken = read("| UBND huyện | Điểm |\n| Huyện Đắk Mil | 95 |\n| Huyện Chư Sê | 94 |")
    assert [(u.unit, u.held) for u in taken.unit_scores] == [
        ("Huyện Đắk Mil", None),
        ("Huyện Chư Sê", "other_province"),
    ]


@pytest.mark.parametrize(
    ("published_on", "held"),
    [("2025-09-12", None), (None, None), ("2024-03-28", "other_province")],
)
def test_a_province_speaks_for_those_merged_into_it(published_on: str | None, held: str | None) -> None:
    document = draw("| UBND huyện | Điểm |\n| Huyện Chư Sê | 95 |\n| Huyện Tuy Phước | 94 |")
    announcement = Announcement(True, province="Gia Lai", assessed_year="2024", published_on=published_on)
    taken = table_records(document, announcement)
    assert [(u.unit, u.held) for u in taken.unit_scores] == [("Huyện Chư Sê", None), ("Huyện Tuy Phước", held)]


def test_points_added_or_taken_off_are_told() -> None:
    _, _, taken = read("| Đơn vị | Điểm thưởng | Điểm | Ghi chú |\n| Sở Nội vụ | 5 | 91 | x |\n| Sở Y tế | 4 | 90 | |")
    assert [u.score for u in taken.unit_scores] == ["91", "90"]
    assert [(r.text, r.reason) for r in taken.rejected] == [("Điểm thưởng", "points_not_score")]


@pytest.mark.parametrize(
    "above",
    [
        "Quyết định phê duyệt kết quả; điểm tối đa của mỗi cơ quan là 1.000 điểm.",
        "Điểm tối đa đối với từng đơn vị: 100",
        "Kết quả theo thang điểm tối đa cho mỗi đơn vị là 100 như sau:",
    ],
)
def test_a_maximum_told_above_a_table_does_not_make_it_one_of_criteria(above: str) -> None:
    _, _, taken = read(f"{above}\n{TABLE.strip()}")
    assert taken.unit_scores


def test_a_list_of_self_assessments_that_has_the_judged_points_beside_them() -> None:
    _, _, taken = read(
        "Danh sách các đơn vị tự đánh giá\n| Đơn vị | Điểm tự chấm | Điểm |\n| Sở Nội vụ | 95 | 91 |\n| Sở Y tế | 92 | 90 |"
    )
    assert [u.score for u in taken.unit_scores] == ["91", "90"]


def test_a_footnote_on_a_column_beside_the_score_says_nothing_of_it() -> None:
    _, _, taken = read(
        "| Đơn vị | Điểm | Minh chứng (*) |\n| Sở Nội vụ | 95 | có |\n| Sở Y tế | 92 | có |\n(*) Điểm của trụ cột hạ tầng số"
    )
    assert [u.score for u in taken.unit_scores] == ["95", "92"]
