"""Whose communes are ranked: the district of the lead is the parent of rows that print none."""

from __future__ import annotations

import pytest

from scrapers import documents
from scrapers.extract import extract
from scrapers.records import UnitScore


def scores(lead: str, rows: str = "<tr><td>1</td><td>Xã Bình Ninh</td><td>88,1</td></tr>") -> tuple[UnitScore, ...]:
    page = (
        f"<html><body><article><h1>Kết quả xếp hạng chuyển đổi số năm 2024</h1><p>{lead}</p>"
        f"<table><tr><td>TT</td><td>Đơn vị</td><td>Điểm</td></tr>{rows}"
        "<tr><td>2</td><td>Xã Đăng Hưng Phước</td><td>80,15</td></tr></table></article></body></html>"
    )
    document = documents.read(page.encode(), media_type="text/html")
    found = extract(document, province="Tiền Giang", published_on="2025-01-15").unit_scores
    for score in found:
        if score.parent is not None:
            assert document.printed(score.locator.places["parent"]) == score.parent
    return found


@pytest.mark.parametrize(
    "lead",
    [
        "Kết quả đánh giá chuyển đổi số của các xã, thị trấn trên địa bàn huyện Chợ Gạo năm 2024.",
        "UBND huyện Chợ Gạo vừa công bố kết quả xếp hạng chuyển đổi số năm 2024 của 18 xã, thị trấn.",
    ],
)
def test_the_district_of_the_lead_is_the_parent(lead: str) -> None:
    assert {(s.unit, s.parent) for s in scores(lead)} in (
        {("Xã Bình Ninh", "huyện Chợ Gạo"), ("Xã Đăng Hưng Phước", "huyện Chợ Gạo")},
        {("Xã Bình Ninh", "UBND huyện Chợ Gạo"), ("Xã Đăng Hưng Phước", "UBND huyện Chợ Gạo")},
    )


@pytest.mark.parametrize(
    ("lead", "rows"),
    [
        ("UBND tỉnh Tiền Giang công bố kết quả của các xã; huyện Chợ Gạo cử 3 cán bộ dự họp.", None),
        ("Kết quả của các xã thuộc huyện Chợ Gạo và các xã thuộc huyện Cái Bè năm 2024.", None),
        (
            "Kết quả của các xã thuộc huyện Chợ Gạo năm 2024.",
            "<tr><td>1</td><td>Huyện Cái Bè</td><td>88,1</td></tr>",
        ),
        (
            "Kết quả của các xã thuộc huyện Chợ Gạo năm 2024.",
            "<tr><td>1</td><td>Xã Mỹ Hội (huyện Cái Bè)</td><td>88,1</td></tr>",
        ),
    ],
    ids=["a guest", "two districts", "districts are ranked too", "a row has its own"],
)
def test_nothing_is_guessed(lead: str, rows: str | None) -> None:
    found = scores(lead) if rows is None else scores(lead, rows)
    assert found
    assert not any(s.parent and "Chợ Gạo" in s.parent for s in found)
