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
_LEVELS: tuple[tuple[str, tuple[str, ...], tuple[str, ...], str], ...] = (
    (
        "Kết quả được chia thành 03 mức: mức A – Dẫn đầu, mức B – Phát triển, mức C – Khởi động.\nSở Y tế đạt 89,7%, Sở Nội vụ đạt 86%, "
        "đều ở mức Dẫn đầu. Có 11 đơn vị ở mức Phát triển. Huyện Long Hồ đạt 81,3% (mức Dẫn đầu); huyện Tam Bình đạt 71,25% (mức Phát triển).",
        (
            "Sở Y tế 89,7% [Dẫn đầu]",
            "Sở Nội vụ 86% [Dẫn đầu]",
            "Huyện Long Hồ 81,3% [Dẫn đầu]",
            "huyện Tam Bình 71,25% [Phát triển]",
        ),
        ("department Phát triển 11",),
        "",
    ),
    (
        "Các đơn vị được xếp theo 4 mức: Tiên phong, Tăng tốc, Bứt phá và Khởi động.\nSở Y tế đạt 90 điểm, mức Tiên phong; "
        "Sở Nội vụ đạt 80 điểm, mức Tăng tốc.\nMức Bứt phá: Sở Tư pháp (70 điểm), Sở Tài chính (68 điểm).",
        ("Sở Y tế 90 [Tiên phong]", "Sở Nội vụ 80 [Tăng tốc]", "Sở Tư pháp 70 [Bứt phá]", "Sở Tài chính 68 [Bứt phá]"),
        (),
        "",
    ),
    (
        "Có 3 mức độ gồm: Dẫn đầu (trên 80 điểm), Phát triển (từ 50 đến 80 điểm), Khởi động (dưới 50 điểm).\n"
        "Sở Y tế 90 điểm (Dẫn đầu), Sở Nội vụ (70 điểm, mức độ Phát triển). Dẫn đầu khối huyện là huyện Long Hồ với 85 điểm.",
        ("Sở Y tế 90 [Dẫn đầu]", "Sở Nội vụ 70 [Phát triển]", "huyện Long Hồ #1 85"),
        (),
        "range",
    ),
    (
        "Kết quả chia thành 3 loại: Loại A: Xuất sắc, loại B: Đạt yêu cầu, loại C: Cần cố gắng. Sở Y tế xếp loại Đạt yêu cầu (70 điểm), "
        "Sở Nội vụ xếp loại Cần cố gắng (45 điểm).",
        ("Sở Y tế 70 [Đạt yêu cầu]", "Sở Nội vụ 45 [Cần cố gắng]"),
        (),
        "",
    ),
    # no levels of their own
    ("Sở Y tế dẫn đầu với 90 điểm (mức Dẫn đầu).", ("Sở Y tế #1 90 [Dẫn đầu]",), (), ""),
    ("Bộ chỉ số gồm 3 nhóm: Chính quyền số, Kinh tế số, Xã hội số. Sở Y tế đạt 90 điểm.", ("Sở Y tế 90",), (), ""),
    (
        "Phân thành 2 nhóm: Sở, ban, ngành và Địa phương. Sở Y tế dẫn đầu với 90 điểm.",
        ("Sở Y tế #1 90",),
        (),
        "",
    ),
    ("Sở Y tế 90 điểm (dẫn đầu), Sở Nội vụ 80 điểm.", ("Sở Y tế #1 90", "Sở Nội vụ 80"), (), ""),
)
WRITTEN = (
    *(
        Case(f"written_{n}", "Vĩnh Long", "2022", text, units, averages, reasons=(reason,) if reason else ())
        for n, (text, units, averages, reason) in enumerate(_TOLD, 1)
    ),
    *(
        Case(f"level_{n}", "Vĩnh Long", "2022", text, units, counts=counts, reasons=(reason,) if reason else ())
        for n, (text, units, counts, reason) in enumerate(_LEVELS, 1)
    ),
)
