"""One unit in table and prose is one record, however it is spelled."""

from __future__ import annotations

import pytest

from scrapers.extract import extract
from tests.scrapers.extract.tables_drawing import draw, unit_line

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
