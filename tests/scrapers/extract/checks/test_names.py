"""A unit's name is whole, or its record waits."""

from __future__ import annotations

import pytest

from scrapers.documents import read
from scrapers.extract import extract
from scrapers.extract.tables.wraps import goes_on
from tests.scrapers.documents.pdf_files import Sheet, pdf

TITLE = "Kết quả xếp hạng chuyển đổi số năm 2023 của các sở, ban, ngành tỉnh Sơn La"


def page(rows: list[list[str]], below: str = "") -> bytes:
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<html><body><h1>{TITLE}</h1><div><table>{table}</table>{below}</div></body></html>".encode()


def held(body: bytes) -> dict[str, str | None]:
    return {u.unit: u.held for u in extract(read(body, media_type="text/html"), province="Sơn La").unit_scores}


HEAD = ["Hạng", "Đơn vị", "Điểm", "Xếp loại"]


BROKEN = [("Sở Nông nghiệp và Phát triển", "nông thôn"), ("Sở Lao động - Thương binh và", "Xã hội"),
          ("Sở Văn hóa", "Thể thao và Du lịch"), ("Ban Quản lý Khu công nghiệp Mai", "Sơn")]  # fmt: skip


def broken(name: str, more: list[str]) -> dict[str, str | None]:
    rows = [HEAD, ["1", "Sở Y tế", "90,5", "Tốt"], ["2", name, "80,25", "Khá"], more, ["3", "Sở Nội vụ", "70", "Khá"]]
    found = held(page(rows))
    assert found.pop("Sở Y tế") is None
    assert found.pop("Sở Nội vụ") is None
    return found


@pytest.mark.parametrize(("name", "end"), BROKEN)
def test_a_name_that_goes_on_below_in_a_cell_of_no_column_is_held(name: str, end: str) -> None:
    assert broken(name, [end]) == {name: "name_broken"}


@pytest.mark.parametrize(("name", "end"), BROKEN)
def test_a_name_that_goes_on_below_in_its_column_is_joined_when_only_one_can_be_meant(name: str, end: str) -> None:
    certain = end != "Sơn"
    assert broken(name, ["", end, "", ""]) == {f"{name} {end}" if certain else name: None if certain else "name_broken"}


@pytest.mark.parametrize(
    "heading",
    [
        "Khối huyện",
        "II. Các huyện, thành phố",
        "Xếp loại Khá",
        "Khối Đảng, đoàn thể",
        "UBND CẤP HUYỆN",
        "Huyện Mộc Châu",
    ],
)
def test_a_heading_below_a_name_holds_nothing(heading: str) -> None:
    rows = [HEAD, ["1", "Sở Y tế", "90,5", "Tốt"], ["2", "Sở Nội vụ", "80", "Khá"], ["", heading, "", ""]]
    found = held(page([*rows, ["1", "UBND huyện Yên Châu", "70", "Khá"]]))
    assert "name_broken" not in found.values()


def test_the_last_row_of_a_table_goes_on_in_the_paragraph_below() -> None:
    rows = [HEAD, ["1", "Sở Y tế", "90,5", "Tốt"], ["2", "Sở Nông nghiệp và Phát triển", "80", "Khá"]]
    assert held(page(rows, "<p>nông thôn</p>"))["Sở Nông nghiệp và Phát triển"] == "name_broken"
    assert held(page(rows, "<p>Nơi nhận: như trên</p>"))["Sở Y tế"] is None


def test_a_row_of_plain_text_whose_name_goes_on() -> None:
    lines = ["1. Sở Y tế 90,5 điểm", "2. Sở Nông nghiệp và Phát triển 80,25 điểm", "nông thôn", "3. Sở Nội vụ 70 điểm"]
    found = extract(read("\n".join([TITLE, *lines]).encode()), province="Sơn La").unit_scores
    assert {u.unit: u.held for u in found if u.held} == {"Sở Nông nghiệp và Phát triển": "name_broken"}


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [("Sở Y tế", "(*) Đơn vị không có TTHC", False), ("Sở Y tế", "trong đó", False), ("Sở Y tế", "Ghi chú:", False),
     ("Thành phố Sơn", "La", True), ("Sở Y", "tế", True), ("Văn phòng UBND", "tỉnh", True), ("Sở Y tế", "90,5", False)],
)  # fmt: skip
def test_what_goes_on_with_a_name(name: str, text: str, expected: bool) -> None:
    assert goes_on(name, text) is expected


def printed(rows: list[list[str]]) -> dict[str, str | None]:
    """Name → why it is held, of a page without lines whose rows stand as close as the lines of one."""
    sheet = Sheet()
    sheet.text(60, 40, TITLE)
    for n, row in enumerate([HEAD, *rows]):
        for x, text in zip((60, 110, 380, 460), row, strict=True):
            if text:
                sheet.text(x, 80 + 15 * n, text)
    return {u.unit: u.held for u in extract(read(pdf(sheet)), province="Sơn La").unit_scores}


@pytest.mark.parametrize(
    "torn",
    [
        "Quốc Sở Tài chính",
        "Sở Công Thương Thanh tra tỉnh",
        "Bảo hiểm xã hội tỉnh Thể thao và Du",
        "Sơn La Sở Tài chính",
    ],
)
def test_names_of_two_rows_that_ran_together_are_held(torn: str) -> None:
    rows = [["1", "Sở Y tế", "90,5", "Tốt"], ["2", "Sở Nội vụ", "80,25", "Khá"], ["3", torn, "70,5", "Khá"],
            ["4", "Sở Xây dựng", "60,5", "Khá"], ["5", "Ban Dân tộc", "50,5", "Khá"]]  # fmt: skip
    found = printed(rows)
    assert found["Sở Y tế"] is None
    assert found["Ban Dân tộc"] is None
    assert found.get(torn, "refused") is not None


@pytest.mark.parametrize("rating", ["Trung", "bình", "Khá Trung"])
def test_a_piece_of_a_rating_is_held(rating: str) -> None:
    rows = [HEAD, ["1", "Sở Y tế", "90,5", "Tốt"], ["2", "Sở Nội vụ", "80", rating], ["3", "Sở Tài chính", "70", "Khá"]]
    found = extract(read(page(rows), media_type="text/html"), province="Sơn La").unit_scores
    assert not [u for u in found if u.rating == rating and u.held is None]


@pytest.mark.parametrize(
    ("upper", "below", "names"),
    [
        ("là Sở Lao động - Thương binh và", "Xã hội.", {"Sở Lao động - Thương binh": "name_broken"}),
        ("là Sở Kế", "hoạch và Đầu tư.", {"Sở Kế": "name_broken"}),
        ("là thị xã Mộc", "Châu.", {"thị xã Mộc": "name_broken"}),
        ("là xã Chiềng", "ngần nhất.", {"xã Chiềng": "name_broken"}),
        ("là Sở Tài chính", "đạt kết quả ấy nhờ nỗ lực cả năm.", {"Sở Tài chính": None}),
        ("là xã Chiềng Ngần", "đạt kết quả ấy nhờ nỗ lực cả năm.", {"xã Chiềng Ngần": None}),
    ],
)
def test_a_name_cut_by_the_end_of_a_line_is_never_taken(upper: str, below: str, names: dict[str, str | None]) -> None:
    said = f"Đạt 91,5 điểm và dẫn đầu bảng xếp hạng chung {upper}<br>{below}"
    found = held(f"<html><body><h1>{TITLE}</h1><p>{said}</p></body></html>".encode())
    assert found == names
