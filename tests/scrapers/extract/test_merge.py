"""One unit in table and prose is one record, however it is spelled."""

from __future__ import annotations

import unicodedata

import pytest

from scrapers.extract import extract
from tests.scrapers.extract.tables.drawing import draw, unit_line

PAGE = """
# Kết quả chuyển đổi số năm 2023 tỉnh Đắk Nông
UBND tỉnh Đắk Nông công bố kết quả xếp hạng chuyển đổi số năm 2023.
{prose}
Các sở, ban, ngành
| TT | Đơn vị | Điểm |
| 1 | {first} | 905,5 |
| 2 | Sở Tư pháp | 850 |
| 3 | Sở Y tế | 800 |
UBND cấp huyện
| TT | Đơn vị | Điểm |
| 1 | {district} | 80,5 |
| 2 | Đắk Mil | 79,5 |
| 3 | Tuy Đức | 70,5 |
"""


@pytest.mark.parametrize("first", ["Sở TT&TT", "Sở Thông tin và Truyền thông", "Sở TT-TT", "Thông tin và Truyền thông"])
@pytest.mark.parametrize("district", ["Cư Jút", "Huyện Cư Jút", "UBND huyện Cư Jút"])
def test_spellings_of_one_unit(first: str, district: str) -> None:
    prose = "Sở Thông tin và Truyền thông dẫn đầu khối sở, ngành với 905,5 điểm. Huyện Cư Jút đứng đầu khối huyện với 80,5 điểm."
    found = extract(draw(PAGE.format(prose=prose, first=first, district=district)), province="Đắk Nông")
    assert [unit_line(u) for u in found.unit_scores] == [
        f"{first} #1 905,5",
        "Sở Tư pháp #2 850",
        "Sở Y tế #3 800",
        f"{district} #1 80,5 <district>",
        "Đắk Mil #2 79,5 <district>",
        "Tuy Đức #3 70,5 <district>",
    ]


def test_table_and_prose_that_differ_both_wait() -> None:
    prose = "Sở Thông tin và Truyền thông dẫn đầu khối sở, ngành với 907,5 điểm."
    found = extract(draw(PAGE.format(prose=prose, first="Sở TT&TT", district="Cư Jút")), province="Đắk Nông")
    waiting = {unit_line(u) for u in found.unit_scores if u.held}
    assert waiting == {
        "Sở TT&TT #1 905,5 !contradiction",
        "Sở Thông tin và Truyền thông #1 907,5 !contradiction",
    }


COMMUNES = """
# Kết quả chuyển đổi số năm 2025 tỉnh An Giang
UBND tỉnh An Giang công bố kết quả xếp hạng chuyển đổi số năm 2025.
{prose}
UBND cấp xã
| TT | Đơn vị | Điểm |
| 1 | {first} | 90,5 |
| 2 | {second} | 85,5 |
| 3 | Hòa An | 80,5 |
"""


def _communes(prose: str, first: str = "Thạnh Quang", second: str = "Thành Quang") -> list[str]:
    found = extract(draw(COMMUNES.format(prose=prose, first=first, second=second)), province="An Giang")
    return [unit_line(u, "2025") for u in found.unit_scores]


TABLE = ["Thạnh Quang #1 90,5 <commune>", "Thành Quang #2 85,5 <commune>", "Hòa An #3 80,5 <commune>"]


@pytest.mark.parametrize(
    "prose",
    [
        "",
        "Xã Thạnh Quang dẫn đầu với 90,5 điểm, tiếp theo là xã Thành Quang với 85,5 điểm.",
        "PHƯỜNG HOÀ AN đạt 80,5 điểm, xếp thứ ba; xếp thứ nhất là xã Thạnh Quang.",
        unicodedata.normalize("NFD", "Phường Hoà An đạt 80,5 điểm, xếp thứ ba; xếp thứ nhất là xã Thạnh Quang."),
    ],
)
def test_communes_that_differ_by_an_accent_are_two(prose: str) -> None:
    assert _communes(prose) == TABLE


def test_a_commune_of_a_misprinted_accent_is_known_by_its_figures() -> None:
    assert _communes("Xã Thành Quang dẫn đầu với 90,5 điểm.", second="Mỹ An") == [
        "Thạnh Quang #1 90,5 <commune>",
        "Mỹ An #2 85,5 <commune>",
        "Hòa An #3 80,5 <commune>",
    ]


def test_communes_of_one_name_are_told_apart_by_district_or_figures() -> None:
    first, second = "Xã Tân Thành (Châu Thành)", "Xã Tân Thành (Thoại Sơn)"
    table = [
        "Xã Tân Thành #1 90,5 @Châu Thành <commune>",
        "Xã Tân Thành #2 85,5 @Thoại Sơn <commune>",
        "Hòa An #3 80,5 <commune>",
    ]
    assert _communes("Xã Tân Thành dẫn đầu với 90,5 điểm.", first, second) == table
    assert _communes("Xã Tân Thành (huyện Thoại Sơn) xếp thứ 2.", first, second) == table
    waiting = _communes("Xã Tân Thành dẫn đầu với 89,5 điểm.", first, second)
    assert [line for line in waiting if "89,5" in line] == ["Xã Tân Thành #1 89,5 <commune> !contradiction"]


TWO_YEARS = """
# Kết quả xếp hạng chuyển đổi số cấp huyện năm 2024 tỉnh Bến Tre
| STT{2x1} | Đơn vị{2x1} | Năm 2023{1x2} | Năm 2024{1x2} |
| Điểm | Hạng | Điểm | Hạng |
| 1 | Huyện Mỏ Cày Nam | 74,50 | 1 | 82,50 | 1 |
| 2 | Huyện Châu Thành | 72,50 | 2 | 80,50 | 2 |
| 3 | Huyện Giồng Trôm | 70,50 | 3 | 78,50 | 3 |
| | Trung bình | 72,50 | | 80,50 | |
Điểm trung bình khối huyện đạt 80,50 điểm, tăng CHANGE điểm so với năm 2023.
"""


def test_the_average_of_a_table_takes_the_change_a_sentence_tells() -> None:
    found = extract(draw(TWO_YEARS.replace("CHANGE", "8,00")), province="Bến Tre")
    assert {(a.assessed_year, a.value, a.change, a.direction, a.compared_year) for a in found.averages} == {
        ("2023", "72,50", None, None, None),
        ("2024", "80,50", "8,00", "up", "2023"),
    }
    (newer,) = [a for a in found.averages if a.change is not None]
    assert newer.locator.places["value"].table == 0
    assert newer.locator.places["change"].table is None


def test_a_change_that_the_two_averages_do_not_have_is_not_taken_silently() -> None:
    found = extract(draw(TWO_YEARS.replace("CHANGE", "9,00")), province="Bến Tre")
    assert all(a.held for a in found.averages if a.change is not None)
