"""How points and levels are written: short for the word, and levels a document names for itself."""

from __future__ import annotations

from tests.scrapers.extract.prose.cases import Case

_TOLD: tuple[tuple[str, tuple[str, ...], tuple[str, ...], str], ...] = (
    (
        "+ Xếp loại Tốt: Sở Y tế (90,7đ), Sở Nội vụ (88,2đ), BQL các KCN (87,5đ).\n+ Xếp loại TB: Sở Tư pháp (64,5đ), Ban Dân tộc (61đ).",
        (
            "Sở Y tế 90,7 [Tốt]",
            "Sở Nội vụ 88,2 [Tốt]",
            "BQL các KCN 87,5 [Tốt]",
            "Sở Tư pháp 64,5 [TB]",
            "Ban Dân tộc 61 [TB]",
        ),
        (),
        "",
    ),
    (
        "Xếp loại Khá: H. Long Hồ (78,9 đ); H. Vũng Liêm (77,7 đ); H. Tam Bình (74,0 đ).",
        ("H. Long Hồ 78,9 [Khá]", "H. Vũng Liêm 77,7 [Khá]", "H. Tam Bình 74,0 [Khá]"),
        (),
        "",
    ),
    ("Sở Y tế (90,7đ/100đ), Sở Nội vụ (88,2đ/100đ).", ("Sở Y tế 90,7/100", "Sở Nội vụ 88,2/100"), (), ""),
    (
        "Thang điểm 100đ. Sở Y tế đạt 90đ, thấp nhất là Sở Nội vụ 60đ.",
        ("Sở Y tế 90/100", "Sở Nội vụ 60/100 last"),
        (),
        "",
    ),
    ("Điểm trung bình khối sở là 81,2đ, tăng 3,5đ so với năm 2021.", (), ("department 81,2 +3,5 ~2021",), ""),
    ("Sở Y tế đạt 90,7đ, hơn Sở Nội vụ 2đ.", ("Sở Y tế 90,7",), (), "gap"),
    ("Sở Y tế được hỗ trợ 500.000đ, Sở Nội vụ (2.000.000 đ).", (), (), ""),
)
WRITTEN = tuple(
    Case(f"written_{n}", "Vĩnh Long", "2022", text, units, averages, reasons=(reason,) if reason else ())
    for n, (text, units, averages, reason) in enumerate(_TOLD, 1)
)
