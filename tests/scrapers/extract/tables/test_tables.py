"""Tables of every shape: what is taken, what is not and why, and that each value stands where its locator says."""

from __future__ import annotations

import time

import openpyxl
import pytest

from scrapers import documents, gazetteer
from scrapers.documents.flow import Flow, RawCell, place_rows
from scrapers.extract.checks.reconcile import reconcile
from scrapers.extract.tables.reader import table_records
from scrapers.extract.taken import Taken
from scrapers.records import Announcement
from tests.scrapers.documents.office_files import xlsx_bytes
from tests.scrapers.extract.tables.case import Case
from tests.scrapers.extract.tables.cases import ALL
from tests.scrapers.extract.tables.drawing import assert_evidence, average_line, count_line, read, unit_line


@pytest.mark.parametrize("case", ALL, ids=lambda c: c.name)
def test_case(case: Case) -> None:
    document, _, taken = read(case.text, province=case.province, year=case.year)
    assert sorted(unit_line(u, case.year) for u in taken.unit_scores) == sorted(case.units)
    assert sorted(average_line(a, case.year) for a in taken.averages) == sorted(case.averages)
    assert sorted(count_line(c) for c in taken.rating_counts) == sorted(case.counts)
    reasons = {r.reason for r in taken.rejected}
    assert reasons == set(case.reasons)
    assert reasons <= set(gazetteer.review_reasons())
    assert_evidence(document, taken)
    for r in taken.rejected:
        assert all(document.printed(p).strip() for p in r.locator.places.values())


@pytest.mark.parametrize(
    "header",
    [
        "Điểm ứng dụng CNTT",
        "Điểm ISO",
        "Điểm IPv6",
        "Điểm số hóa",
        "Điểm đăng ký",
        "Điểm tối thiểu",
        "Điểm toàn quốc",
        "Tổng điểm mất",
        "Điểm quý IV",
        "Điểm tiêu chí 1",
        "Kết quả cũ",
        "Điểm theo báo cáo của đơn vị",
        "Điểm do đơn vị đề nghị",
        "Số điểm cần đạt",
        "Điểm Bộ chấm",
    ],
)
def test_points_of_something_else_are_no_score(header: str) -> None:
    drawing = f"| TT | Đơn vị | {header} |\n| 1 | Sở Nội vụ | 91 |\n| 2 | Sở Y tế | 90,5 |"
    _, _, taken = read(drawing)
    assert not taken.unit_scores
    assert {r.reason for r in taken.rejected} <= {"no_value_column", "unknown_column"}
    _, _, taken = read(
        drawing.replace(f"{header} |", f"{header} | Hạng |", 1).replace(" |\n| 2", " | 1 |\n| 2") + " 2 |"
    )
    assert {u.score for u in taken.unit_scores} == {None}
    assert [(r.text, r.reason) for r in taken.rejected] == [(header, "unknown_column")]


@pytest.mark.parametrize(
    "header",
    [
        "Điểm đánh giá của Sở TT&TT",
        "Điểm CĐS sau thẩm định",
        "Tổng điểm đạt được năm 2023 (điểm)",
        "Điểm chính thức của Hội đồng thẩm định",
        "Điểm quy đổi",
        "Điểm trung bình",
        "Điểm UBND tỉnh đánh giá",
        "Số điểm được Tổ công tác chấm",
        "Điểm đạt/Điểm tối đa áp dụng",
    ],
)
def test_words_that_describe_the_score(header: str) -> None:
    _, _, taken = read(f"| TT | Đơn vị | {header} |\n| 1 | Sở Nội vụ | 91 |\n| 2 | Sở Y tế | 90,5 |")
    assert [u.score for u in taken.unit_scores] == ["91", "90,5"]


FLAT = (
    ("Xếp hạng", "Đơn vị", "Điểm", "Mức độ", "Điểm tự chấm", "Kết quả thẩm định"),
    ("1", "Sở Nội vụ", "966", "910,5", "Tốt"),
    ("2", "Sở Tư pháp", "960", "850", "Khá"),
    ("3", "Sở Y tế", "870", "800,25", "Khá"),
)


def flat_table(rows: tuple[tuple[str, ...], ...]) -> Taken:
    """A table rebuilt from lines, its header one cell too long: the last stands on a row of its own."""
    header, *body = rows
    width = len(body[0])
    cells = [[RawCell(t, header=True) for t in header[:width]], [RawCell(header[width], colspan=width)]]
    flow = Flow()
    flow.add_table(place_rows([*cells, *([RawCell(t) for t in r] for r in body)]), kind="flat")
    return table_records(flow.build("text/plain"), Announcement(True, assessed_year="2023", decimal_mark=","))


def test_header_of_two_rows_that_lost_its_shape() -> None:
    taken = flat_table(FLAT)
    assert [unit_line(u) for u in taken.unit_scores] == [
        "Sở Nội vụ #1 910,5 [Tốt]",
        "Sở Tư pháp #2 850 [Khá]",
        "Sở Y tế #3 800,25 [Khá]",
    ]
    assert {r.reason for r in taken.rejected} == {"provisional"}


def test_header_that_may_be_put_right_in_two_ways_holds_its_rows() -> None:
    header = ("Xếp hạng", "Đơn vị", "Kết quả", "Điểm đạt", "Điểm thưởng", "Điểm thẩm định")
    taken = flat_table((header, *((*r[:4], r[3]) for r in FLAT[1:])))
    assert {u.held for u in taken.unit_scores} <= {"header_mismatch"}


@pytest.mark.parametrize("counter", ["TT", "Xếp hạng", "Thứ hạng năm 2023", "Hạng năm 2023", "Thứ bậc"])
def test_lines_of_a_text_file(counter: str) -> None:
    lines = [
        "KẾT QUẢ XẾP HẠNG CHUYỂN ĐỔI SỐ NĂM 2023",
        "Các sở, ban, ngành",
        counter,
        "Đơn vị được đánh giá",
        "Kết quả (điểm đạt/điểm tối đa)",
    ]
    for n, (unit, value) in enumerate(
        (("Sở Nội vụ", "94.525/100"), ("Sở Tư pháp", "92.5/100"), ("Sở Y tế", "80/100")), 1
    ):
        lines += [str(n), unit, value]
    document = documents.read("\n".join(lines).encode(), media_type="text/plain")
    taken = table_records(document, Announcement(True, assessed_year="2023", decimal_mark="."))
    assert [unit_line(u) for u in taken.unit_scores] == [
        "Sở Nội vụ #1 94.525/100",
        "Sở Tư pháp #2 92.5/100",
        "Sở Y tế #3 80/100",
    ]


def test_rows_that_lost_a_cell_are_rejected_and_cost_no_other() -> None:
    rows = [("1", "Sở Nội vụ", "94,5"), ("2", "92,5"), ("3", "Sở Y tế", "80,25"), ("4", "Sở Du lịch", "70")]
    text = "\n".join(["Các sở", "Hạng", "Đơn vị", "Điểm", *(cell for row in rows for cell in row), "Nơi nhận:"])
    document = documents.read(text.encode(), media_type="text/plain")
    taken = table_records(document, Announcement(True, assessed_year="2023", decimal_mark=","))
    assert [unit_line(u) for u in taken.unit_scores] == ["Sở Nội vụ #1 94,5", "Sở Y tế #3 80,25", "Sở Du lịch #4 70"]
    (lost,) = taken.rejected
    assert (lost.text, lost.reason) == ("2 | 92,5", "cell_missing")
    assert document.printed(lost.locator.places["cell"]) == lost.text


def test_a_name_that_goes_on_in_a_numbered_line_below_it_is_held() -> None:
    rows = ["1", "Sở Nội vụ", "94,5", "2", "Sở Văn hóa, Thể thao", "92,5", "3", "và Du lịch", "4", "Sở Y tế", "80,25"]
    text = "\n".join(["Các sở", "TT", "Đơn vị", "Điểm", *rows, "5", "Sở Du lịch", "70", "Nơi nhận:"])
    document = documents.read(text.encode(), media_type="text/plain")
    taken = table_records(document, Announcement(True, assessed_year="2023", decimal_mark=","))
    assert [unit_line(u) for u in taken.unit_scores] == [
        "Sở Nội vụ 94,5",
        "Sở Văn hóa, Thể thao 92,5 !name_broken",
        "Sở Y tế 80,25",
        "Sở Du lịch 70",
    ]
    assert [(r.text, r.reason) for r in taken.rejected] == [("3 | và Du lịch", "cell_missing")]


def test_a_row_of_a_district_and_its_commune_is_of_the_commune() -> None:
    rows = ["TT\tHuyện\tXã, phường\tĐiểm", "1\tHuyện Cư Jút\tXã Đắk Wil\t85", "2\tHuyện Đắk Mil\tXã Đắk Lao\t84"]
    document = documents.read("\n".join(["Cấp xã", *rows]).encode(), media_type="text/plain")
    taken = table_records(document, Announcement(True, assessed_year="2023", decimal_mark=","))
    assert [unit_line(u) for u in taken.unit_scores] == [
        "Xã Đắk Wil 85 @Huyện Cư Jút <commune>",
        "Xã Đắk Lao 84 @Huyện Đắk Mil <commune>",
    ]


def test_an_average_named_in_the_column_of_numbers_and_a_count_of_units() -> None:
    rows = ["STT\tĐơn vị\tĐiểm chuẩn\tĐiểm đạt", "1\tSở Nội vụ\t400\t390", "2\tSở Y tế\t400\t300"]
    rows += ["Trung bình\t\t\t345", "Tổng số đơn vị được đánh giá\t\t\t2", "3\t\t400\t345"]
    document = documents.read("\n".join(["Các sở", *rows]).encode(), media_type="text/plain")
    taken = table_records(document, Announcement(True, assessed_year="2023", decimal_mark=","))
    assert len(taken.unit_scores) == 2
    assert [(a.unit_group, a.value) for a in taken.averages] == [("department", "345")]
    assert [(r.text, r.reason) for r in taken.rejected] == [
        ("Tổng số đơn vị được đánh giá", "total_row"),
        ("3", "no_unit"),
    ]


def seconds_for(rows: int) -> float:
    """Processor time for a long list under two headings, every third row an average that gives no group."""
    lines = [
        ["TT", "Đơn vị", "Điểm"],
        ["I", "Các sở, ban, ngành", ""],
        ["1", "Sở Y tế", "90,5"],
        ["2", "Sở Nội vụ", "8"],
    ]
    lines.append(["II", "UBND các huyện, thành phố", ""])
    for n in range(rows // 3):
        lines += [[str(n), f"Huyện A{n}", "80,5"], [str(n), f"Huyện B{n}", "70,5"], ["", "Điểm trung bình", "75"]]
    flow = Flow()
    flow.add_table(place_rows([[RawCell(t) for t in line] for line in lines]))
    document = flow.build("text/html")
    announcement = Announcement(True, assessed_year="2023", decimal_mark=",")
    start = time.process_time()
    taken = reconcile(document, announcement, table_records(document, announcement))
    assert len(taken.averages) == rows // 3
    return time.process_time() - start


def test_a_list_with_many_averages_takes_time_in_line_with_its_rows() -> None:
    assert seconds_for(3000) < 3  # about 0.3; ten and more when every average goes through all rows again


def test_a_sheets_name_says_what_its_table_is() -> None:
    def fill(workbook: openpyxl.Workbook) -> None:
        for name in ("Kết quả 2023", "Tự chấm", "CCHC", "2022"):
            sheet = workbook.create_sheet(name)
            for row in (("TT", "Đơn vị", "Điểm"), (1, "Sở Y tế", 90.5), (2, "Sở Nội vụ", 80.25)):
                sheet.append(row)
        del workbook["Sheet"]

    document = documents.read(xlsx_bytes(fill), isolated=False)
    taken = table_records(document, Announcement(is_result=True, assessed_year="2023"))
    assert [(u.assessed_year, u.unit) for u in taken.unit_scores] == [
        ("2023", "Sở Y tế"), ("2023", "Sở Nội vụ"), ("2022", "Sở Y tế"), ("2022", "Sở Nội vụ"),
    ]  # fmt: skip
    assert [r.reason for r in taken.rejected] == ["provisional", "rival_index"]
