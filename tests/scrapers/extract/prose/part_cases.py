"""Places within a part of a group are none of the whole; openings that tell of another time hold until the text returns."""

from __future__ import annotations

from tests.scrapers.extract.prose.cases import Case


def _cases(kind: str, *told: tuple[str, tuple[str, ...], str]) -> tuple[Case, ...]:
    return tuple(
        Case(f"{kind}_{n}", "Nghệ An", "2023", text, units, reasons=(reason,) if reason else ())
        for n, (text, units, reason) in enumerate(told, 1)
    )


_BLOCS = _cases(
    "bloc",
    (
        "Khối kinh tế: Sở Công Thương dẫn đầu với 90 điểm, Sở Xây dựng đứng thứ hai với 88 điểm.",
        ("Sở Công Thương 90", "Sở Xây dựng 88"),
        "part_rank",
    ),
    ("Khối nội chính: Sở Nội vụ xếp thứ nhất, Sở Tư pháp xếp thứ hai.", (), "part_rank"),
    ("Khối văn hóa - xã hội: Sở Y tế xếp thứ nhất (90 điểm).", ("Sở Y tế 90",), "part_rank"),
    ("Trong các đơn vị sự nghiệp, Sở Y tế dẫn đầu với 90 điểm.", ("Sở Y tế 90",), "part_rank"),
    (
        "Trong 11 huyện miền núi, huyện Con Cuông dẫn đầu với 90 điểm. Huyện Tương Dương xếp thứ hai với 88 điểm.",
        ("huyện Con Cuông 90", "Huyện Tương Dương 88"),
        "part_rank",
    ),
    (
        "Ở khối kinh tế, Sở Công Thương dẫn đầu với 90 điểm. Tiếp theo là Sở Xây dựng với 88 điểm. Khối huyện: huyện Đô Lương "
        "dẫn đầu với 91 điểm.",
        ("Sở Công Thương 90", "Sở Xây dựng 88", "huyện Đô Lương #1 91"),
        "part_rank",
    ),
    ("Khối kinh tế - tổng hợp do Sở Tài chính dẫn đầu (90 điểm).", ("Sở Tài chính 90",), "part_rank"),
    ("Khối các cơ quan nội chính: dẫn đầu là Sở Tư pháp.", (), "part_rank"),
    (
        "Nhóm các sở kinh tế: 1. Sở Tài chính (90 điểm); 2. Sở Công Thương (88 điểm).",
        ("Sở Tài chính 90", "Sở Công Thương 88"),
        "",
    ),
    ("Ở nhóm các xã khu vực III, xã Tam Hợp dẫn đầu với 77 điểm.", ("xã Tam Hợp 77",), "part_rank"),
    (
        "Trong các huyện, thành phố đồng bằng, thành phố Vinh xếp thứ nhất với 92 điểm.",
        ("thành phố Vinh 92",),
        "part_rank",
    ),
    ("Trong các đơn vị có từ 50 thủ tục hành chính trở lên, Sở Xây dựng dẫn đầu.", (), "part_rank"),
    (
        "Khối kinh tế\nSở Công Thương dẫn đầu với 90 điểm.\nSở Xây dựng đứng thứ hai với 88 điểm.",
        ("Sở Công Thương 90", "Sở Xây dựng 88"),
        "part_rank",
    ),
    ("Khối kinh tế xếp theo thứ tự từ cao xuống thấp: Sở Tài chính, Sở Công Thương.", (), "part_rank"),
    # blocs that are the ranked group
    ("Khối sở, ban, ngành: Sở Tài chính dẫn đầu với 90 điểm.", ("Sở Tài chính #1 90",), ""),
    ("Khối huyện, thành phố: thành phố Vinh dẫn đầu với 90 điểm.", ("thành phố Vinh #1 90",), ""),
    ("Khối sở, ngành, Sở Văn hóa, Thể thao và Du lịch dẫn đầu.", ("Sở Văn hóa, Thể thao và Du lịch #1",), ""),
    (
        "Kết quả xếp hạng theo từng khối như sau:\n- Khối kinh tế: xếp thứ nhất là Sở Công Thương (90 điểm).\n"
        "- Khối nội chính: xếp thứ nhất là Sở Nội vụ (91 điểm).",
        ("Sở Công Thương #1 90", "Sở Nội vụ #1 91"),
        "",
    ),
)
_TIMES = _cases(
    "time",
    (
        "Giai đoạn 2020–2022, Sở Y tế dẫn đầu với 90 điểm. Sở Nội vụ đứng thứ hai với 88 điểm. Năm nay, Sở Tư pháp dẫn đầu với "
        "93 điểm.",
        ("Sở Tư pháp #1 93",),
        "other_year",
    ),
    (
        "Tháng 6/2023, Sở Y tế dẫn đầu với 90 điểm. Sở Nội vụ đứng thứ hai với 88 điểm. Kết quả xếp hạng năm 2023, Sở Tư pháp "
        "dẫn đầu với 93 điểm.",
        ("Sở Tư pháp #1 93",),
        "other_year",
    ),
    (
        "Trong tháng 5, Sở Y tế đạt 90 điểm. Sở Nội vụ đạt 88 điểm.\nSở Tư pháp đạt 77 điểm.",
        ("Sở Tư pháp 77",),
        "other_year",
    ),
    ("Giai đoạn 2021-2023, Sở Y tế dẫn đầu. Sở Nội vụ đạt 88 điểm.", (), "other_year"),
    ("Giai đoạn 2021-2023, Sở Y tế số hóa 20 quy trình. Sở Nội vụ đạt 88 điểm.", ("Sở Nội vụ 88",), ""),
    ("Từ năm 2020 đến năm 2022, Sở Y tế luôn dẫn đầu. Sở Nội vụ đứng thứ hai.", (), "other_year"),
    ("Trong ba năm 2020 - 2022, Sở Y tế dẫn đầu. Sở Nội vụ đạt 88 điểm.", (), "other_year"),
    ("Tính đến tháng 6/2023, Sở Y tế đạt 90 điểm. Sở Nội vụ đạt 88 điểm.", (), "other_year"),
    (
        "Đến hết quý III, Sở Y tế đạt 75 điểm. Kết thúc năm, Sở Nội vụ dẫn đầu với 91 điểm.",
        ("Sở Nội vụ #1 91",),
        "other_year",
    ),
    ("Tháng 3/2024, UBND tỉnh công bố kết quả. Sở Y tế đạt 90 điểm.", ("Sở Y tế 90",), ""),
    (
        "Tháng 3 vừa qua, tỉnh công bố kết quả, Sở Y tế dẫn đầu với 90 điểm. Sở Nội vụ đạt 88 điểm.",
        ("Sở Y tế #1 90", "Sở Nội vụ 88"),
        "",
    ),
)
PARTS = (*_BLOCS, *_TIMES)
