"""Tables of thresholds are rules: no results, no counts, and what ratings are checked against."""

from __future__ import annotations

import pytest

from scrapers.documents import read
from scrapers.extract import extract
from scrapers.records import Extraction

TITLE = "Kết quả xếp hạng chuyển đổi số năm 2023 của các sở, ban, ngành tỉnh Sơn La"
UNITS = [
    ["Hạng", "Đơn vị", "Tổng điểm", "Mức"],
    ["1", "Sở Y tế", "474,5", "Dẫn dắt"],
    ["2", "Sở Nội vụ", "402,25", "Nâng cao"],
    ["3", "Sở Tài chính", "241,5", "Hình thành"],
]
FROM_TO = [
    ["Mức", "Từ", "Đến"],
    ["Dẫn dắt", "420", "500"],
    ["Nâng cao", "300", "dưới 420"],
    ["Hình thành", "200", "dưới 300"],
]
IN_ONE = [["TT", "Mức", "Mức điểm"], ["1", "Dẫn dắt", "Từ 420 điểm trở lên"], ["2", "Nâng cao", "300 - dưới 420"],
          ["3", "Hình thành", "Dưới 300"]]  # fmt: skip


def extracted(*tables: list[list[str]]) -> Extraction:
    def markup(rows: list[list[str]]) -> str:
        return (
            "<table>" + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows) + "</table>"
        )

    body = "".join(f"<p>Các sở, ban, ngành</p>{markup(rows)}" for rows in tables)
    page = f"<html><body><h1>{TITLE}</h1><div>{body}</div></body></html>"
    return extract(read(page.encode(), media_type="text/html"), province="Sơn La")


@pytest.mark.parametrize("bands", [FROM_TO, IN_ONE], ids=["two columns", "one column"])
def test_a_table_of_thresholds_is_a_rule_and_checks_the_ratings(bands: list[list[str]]) -> None:
    result = extracted(UNITS, bands)
    assert [(u.unit, u.rating, u.held) for u in result.unit_scores] == [(r[1], r[3], None) for r in UNITS[1:]]
    assert result.rating_counts == ()
    assert [r.reason for r in result.rejected] == ["threshold"] * 3
    assert [c.passed for c in result.checks if c.name == "ratings_match_thresholds"] == [True]


@pytest.mark.parametrize("bands", [FROM_TO, IN_ONE], ids=["two columns", "one column"])
def test_a_rating_outside_its_threshold_is_held(bands: list[list[str]]) -> None:
    units = [*UNITS, ["4", "Sở Xây dựng", "240", "Nâng cao"]]
    held = {u.unit: u.held for u in extracted(units, bands).unit_scores}
    assert held["Sở Xây dựng"] is not None
    assert held["Sở Y tế"] is None


def test_a_table_that_counts_units_is_none() -> None:
    counts = [["Mức", "Số lượng", "Tỷ lệ"], ["Dẫn dắt", "1", "33,3%"], ["Nâng cao", "2", "66,7%"]]
    result = extracted(UNITS, counts)
    assert {(c.rating, c.n) for c in result.rating_counts} == {("Dẫn dắt", "1"), ("Nâng cao", "2")}
