"""Titles as provinces write them, terse or long, above one small table: results of the index or not."""

from __future__ import annotations

from collections.abc import Sequence

import openpyxl
import pytest

from scrapers import documents, gazetteer
from scrapers.extract import Extraction, extract
from tests.scrapers.documents.office_files import xlsx_bytes

Rows = Sequence[Sequence[str]]
POINTS: Rows = (
    ("STT", "Đơn vị", "Tổng điểm"),
    ("1", "Sở Nội vụ", "91,25"),
    ("2", "Sở Y tế", "88,5"),
    ("3", "Sở Tư pháp", "79,75"),
)
CRITERIA: Rows = (("TT", "Trụ cột", "Điểm tối đa"), ("1", "Nhận thức số", "50"), ("2", "Thể chế số", "100"))
EMPTY: Rows = (("TT", "Đơn vị", "Điểm"), ("1", "Sở Nội vụ", ""), ("2", "Sở Y tế", ""))
Sheet = tuple[str, str, Rows]


def _workbook(*sheets: Sheet) -> bytes:
    def fill(book: object) -> None:
        assert isinstance(book, openpyxl.Workbook)
        for n, (name, title, rows) in enumerate(sheets):
            sheet = book.worksheets[0] if n == 0 else book.create_sheet()
            sheet.title = name
            for line in filter(None, title.split("\n")):
                sheet.append([line])
                sheet.merge_cells(start_row=sheet.max_row, end_row=sheet.max_row, start_column=1, end_column=3)
            for row in rows:
                sheet.append(list(row))

    return xlsx_bytes(fill)


def _page(title: str, line: str, rows: Rows = POINTS) -> bytes:
    table = "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in rows)
    text = f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{line}</p><table>{table}</table></body>"
    return f"{text}</html>".encode()


def _extract(body: bytes) -> Extraction:
    return extract(documents.read(body, isolated=False), province="Bắc Kạn", published_on="2024-02-01")


def _accepted(found: Extraction) -> list[str | None]:
    return [u.score for u in found.unit_scores if u.held is None]


def _assert_told(found: Extraction) -> None:
    assert not found.unit_scores
    assert not found.averages
    assert found.announcement.why_not in gazetteer.review_reasons()


@pytest.mark.parametrize(
    "title",
    [
        "BẢNG TỔNG HỢP ĐIỂM DTI CÁC SỞ NGÀNH 2023",
        "Bảng tổng hợp điểm DTI các sở, ngành 2023",
        "Tổng hợp điểm CĐS các sở năm 2023",
        "Điểm CĐS 2023",
        "Điểm số DTI các sở năm 2023",
        "TỔNG HỢP ĐIỂM, XẾP HẠNG DTI NĂM 2023",
        "DTI 2023 - Khối sở",
        "Chỉ số chuyển đổi số năm 2023",
        "Phụ lục 1: Kết quả đánh giá mức độ CĐS năm 2023",
        "Kết quả chấm điểm chuyển đổi số khối sở\nNăm 2023",
        "Biểu 1. Điểm thẩm định chuyển đổi số năm 2023",
        "UBND TỈNH BẮC KẠN\nBẢNG ĐIỂM CHUYỂN ĐỔI SỐ NĂM 2023",
        "KQ CĐS 2023",
        "Kết quả DTI các sở 2023 (sau thẩm định)",
        "Kết quả thẩm định điểm tự chấm CĐS năm 2023",
        "Mẫu số 02\nBẢNG KẾT QUẢ XẾP HẠNG CHUYỂN ĐỔI SỐ CẤP SỞ NĂM 2023",
    ],
)
def test_terse_titles_of_sheets_with_results(title: str) -> None:
    assert _accepted(_extract(_workbook(("Sheet1", title, POINTS)))) == ["91,25", "88,5", "79,75"]


@pytest.mark.parametrize(
    "title",
    [
        "CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2023 CÁC SỞ NGÀNH",
        "BẢNG TỔNG HỢP ĐIỂM PAR INDEX 2023",
        "Kết quả SIPAS 2023 khối sở",
        "KẾT QUẢ DDCI 2023",
        "BỘ CHỈ SỐ PHỤC VỤ NGƯỜI DÂN 766 - Kết quả các sở năm 2023",
        "Điểm thực hiện Đề án 06 các sở năm 2023",
        "Kế hoạch điểm chuyển đổi số các sở năm 2023",
        "CHỈ TIÊU ĐIỂM DTI GIAO CÁC SỞ NĂM 2023",
        "ĐIỂM CHUYỂN ĐỔI SỐ ĐƠN VỊ ĐĂNG KÝ NĂM 2023",
        "Tổng hợp số điểm giao phấn đấu DTI 2023",
        "Điểm DTI dự kiến 2023 các sở",
        "DỰ THẢO KẾT QUẢ ĐÁNH GIÁ CHUYỂN ĐỔI SỐ NĂM 2023",
        "BẢNG TỰ CHẤM ĐIỂM CHUYỂN ĐỔI SỐ NĂM 2023 CÁC SỞ",
        "Đề xuất điểm chuyển đổi số năm 2023 các sở",
        "Đề nghị công nhận kết quả chuyển đổi số năm 2023",
        "BẢNG ĐIỂM CHUẨN DTI CÁC SỞ NĂM 2023",
        "Khung điểm tối đa chỉ số chuyển đổi số năm 2023",
        "Bảng điểm thưởng chuyển đổi số năm 2023 các sở",
        "Tổng hợp điểm trừ chuyển đổi số các sở năm 2023",
        "Bảng điểm đánh giá công chức về chuyển đổi số năm 2023",
        "Kết quả tập huấn chuyển đổi số năm 2023",
        "Kết quả giải ngân vốn chuyển đổi số năm 2023",
        "Kết quả ngày hội chuyển đổi số năm 2023",
        "Mức độ sẵn sàng chuyển đổi số của doanh nghiệp theo huyện năm 2023",
        "Kết quả đánh giá hạ tầng số năm 2023 phục vụ chuyển đổi số",
        "Kết quả xếp hạng các sở năm 2023, góp phần chuyển đổi số",
        "Kết quả DTI quý III/2023 các sở",
        "Kết quả khảo sát kiến thức chuyển đổi số năm 2023 tại các sở",
    ],
)
def test_sheets_that_are_no_results(title: str) -> None:
    _assert_told(_extract(_workbook(("Sheet1", title, POINTS))))


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("Kết quả Đề án 06 và chuyển đổi số: điểm các sở năm 2023", "Điểm thực hiện Đề án 06 của các sở:"),
        ("Xếp hạng Đề án 06 các sở năm 2023", "Chuyển đổi số là nhiệm vụ trọng tâm."),
        ("Điểm đánh giá tổ công nghệ số năm 2023", "Phục vụ chuyển đổi số."),
        ("Kết quả khảo sát kỹ năng số của các sở năm 2023", "Khảo sát phục vụ chuyển đổi số."),
        ("Kết quả kiểm tra công tác chuyển đổi số năm 2023 tại các sở", "Điểm kiểm tra:"),
        ("Sở Nội vụ tập huấn kỹ năng chuyển đổi số năm 2023", "Kết quả bài kiểm tra các đơn vị:"),
    ],
)
def test_pages_on_other_work_for_digital_transformation(title: str, line: str) -> None:
    _assert_told(_extract(_page(title, line)))


def _headed(*header: str) -> Rows:
    rows = (("1", "Sở Nội vụ", "91,25", "1"), ("2", "Sở Y tế", "88,5", "2"), ("3", "Sở Tư pháp", "79,75", "3"))
    return (header, *(row[: len(header)] for row in rows))


@pytest.mark.parametrize("header", ["Điểm DTI năm 2023", "Điểm CĐS 2023", "Chỉ số chuyển đổi số năm 2023"])
def test_a_list_without_a_title_is_a_result_by_its_header(header: str) -> None:
    found = _extract(_workbook(("Sheet1", "", _headed("TT", "Đơn vị", header, "Hạng"))))
    assert [(u.score, u.rank) for u in found.unit_scores] == [("91,25", "1"), ("88,5", "2"), ("79,75", "3")]


@pytest.mark.parametrize(
    "header",
    [
        "Điểm",
        "Điểm năm 2023",
        "Điểm CCHC năm 2023",
        "Điểm tự chấm DTI 2023",
        "Mục tiêu DTI 2024",
        "Điểm Đề án 06 năm 2023",
        "Chỉ số 766 năm 2023",
        "Điểm dịch vụ công trực tuyến năm 2023",
    ],
)
@pytest.mark.parametrize("sheet", ["Sheet1", "CĐS 2023"])
def test_a_list_without_a_title_whose_header_does_not_say_so_is_none(header: str, sheet: str) -> None:
    _assert_told(_extract(_workbook((sheet, "", _headed("TT", "Đơn vị", header, "Hạng")))))


def test_ranks_by_points_the_units_gave_themselves_are_none() -> None:
    title = "Kết quả chuyển đổi số năm 2023"
    by_own = _headed("TT", "Đơn vị", "Điểm tự chấm", "Hạng")
    found = _extract(_workbook(("Sheet1", title, by_own)))
    assert not found.unit_scores
    assert {r.reason for r in found.rejected} == {"provisional"}
    ranks = ("Hạng", "2", "3", "1")
    other = [(*row[:3], rank) for row, rank in zip(by_own, ranks, strict=True)]
    assert [u.rank for u in _extract(_workbook(("Sheet1", title, other))).unit_scores] == ["2", "3", "1"]
    judged = [
        (*row, rank)
        for row, rank in zip(
            _headed("TT", "Đơn vị", "Điểm tự chấm", "Điểm thẩm định"), ("Hạng", "1", "2", "3"), strict=True
        )
    ]
    assert [u.rank for u in _extract(_workbook(("Sheet1", title, judged))).unit_scores] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("Kết quả DTI 2023", "Kết quả của các sở, ngành như sau:"),
        ("Kết quả kiểm tra, đánh giá mức độ chuyển đổi số năm 2023 của các sở", "Chi tiết:"),
        ("Kết quả khảo sát, chấm điểm DTI các sở năm 2023", "Bảng điểm:"),
        ("Công bố Chỉ số CĐS và Chỉ số CCHC năm 2023", "Kết quả chỉ số CĐS các sở:"),
        ("Kết quả chuyển đổi số năm 2023 và tình hình thực hiện Đề án 06", "Kết quả chuyển đổi số các sở:"),
        ("Thông báo", "Kết quả chỉ số chuyển đổi số năm 2023 của các sở, ngành, cụ thể:"),
        ("Điểm chuyển đổi số năm 2023 của các sở", "Điểm thưởng, điểm trừ đã được tính vào tổng điểm."),
    ],
)
def test_pages_of_results_beside_such_words(title: str, line: str) -> None:
    assert _accepted(_extract(_page(title, line))) == ["91,25", "88,5", "79,75"]


RESULTS: Sheet = ("KQ", "KẾT QUẢ XẾP HẠNG MỨC ĐỘ CHUYỂN ĐỔI SỐ NĂM 2023 - KHỐI SỞ", POINTS)
OTHER: tuple[Sheet, ...] = (
    ("BCS", "BỘ CHỈ SỐ CẤP SỞ (ĐIỂM TỐI ĐA)", CRITERIA),
    ("BCS", "UBND TỈNH BẮC KẠN\nBỘ TIÊU CHÍ ĐÁNH GIÁ CHUYỂN ĐỔI SỐ", CRITERIA),
    ("Tiêu chí", "Tiêu chí đánh giá mức độ CĐS", CRITERIA),
    ("HD", "HƯỚNG DẪN CÁCH TÍNH ĐIỂM CHỈ SỐ", CRITERIA),
    ("PAR", "CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2023", POINTS),
    ("Tự chấm", "BẢNG TỰ CHẤM ĐIỂM CHUYỂN ĐỔI SỐ NĂM 2023", POINTS),
    ("MT", "CHỈ TIÊU CHUYỂN ĐỔI SỐ NĂM 2024", POINTS),
    ("766", "CHỈ SỐ PHỤC VỤ NGƯỜI DÂN, DOANH NGHIỆP NĂM 2023", POINTS),
)


@pytest.mark.parametrize("other", OTHER, ids=lambda sheet: sheet[1])
@pytest.mark.parametrize("first", [True, False])
def test_one_sheet_of_results_among_others_is_a_result(other: Sheet, first: bool) -> None:
    found = _extract(_workbook(*((other, RESULTS) if first else (RESULTS, other))))
    assert _accepted(found) == ["91,25", "88,5", "79,75"]
    sheet = {u.locator.places["unit"].table for u in found.unit_scores}
    assert sheet == {1 if first else 0}


@pytest.mark.parametrize("first", OTHER[:4], ids=lambda sheet: sheet[1])
@pytest.mark.parametrize(
    "second",
    [
        OTHER[4],
        OTHER[5],
        ("MT", "MỤC TIÊU ĐIỂM CHUYỂN ĐỔI SỐ NĂM 2024 CÁC SỞ", POINTS),
        ("KQ", "DỰ THẢO KẾT QUẢ XẾP HẠNG CHUYỂN ĐỔI SỐ NĂM 2023", POINTS),
        ("Tự", "KẾT QUẢ TỰ ĐÁNH GIÁ CHUYỂN ĐỔI SỐ NĂM 2023", POINTS),
        ("VD", "VÍ DỤ KẾT QUẢ ĐÁNH GIÁ CHUYỂN ĐỔI SỐ NĂM 2023", POINTS),
        ("Mẫu", "MẪU BÁO CÁO KẾT QUẢ ĐÁNH GIÁ CHUYỂN ĐỔI SỐ NĂM 2023", EMPTY),
    ],
    ids=lambda sheet: sheet[1],
)
def test_criteria_with_anything_but_results_are_none(first: Sheet, second: Sheet) -> None:
    _assert_told(_extract(_workbook(first, second)))


def test_a_decision_on_rules_with_older_results_in_an_annex_is_none() -> None:
    lines = [
        "QUYẾT ĐỊNH",
        "Ban hành Bộ chỉ số đánh giá chuyển đổi số của các sở",
        *(" | ".join(row) for row in CRITERIA),
        "Phụ lục II: Kết quả xếp hạng chuyển đổi số năm 2022 (để tham khảo)",
        *(" | ".join(row) for row in POINTS),
    ]
    _assert_told(_extract("\n".join(lines).encode()))
