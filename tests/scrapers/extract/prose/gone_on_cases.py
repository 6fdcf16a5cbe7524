"""Clauses and sentences that go on with what was told before them: the next places, the unit just named, other levels."""

from __future__ import annotations

from tests.scrapers.extract.prose.cases import Case

_TOLD: tuple[tuple[str, tuple[str, ...], tuple[str, ...], str], ...] = (
    # the next places, each with its points and without a verb
    (
        "Sở Nội vụ đứng đầu với 561,3 điểm, đạt 93,6%; tiếp đó là Sở Y tế với 544,8 điểm, đạt 90,8%; Sở Tư pháp với 537,6 điểm, đạt 89,6%.",
        ("Sở Nội vụ #1 561,3 93,6%", "Sở Y tế #2 544,8 90,8%", "Sở Tư pháp #3 537,6 89,6%"),
        (),
        "",
    ),
    (
        "Dẫn đầu là Sở Nội vụ với 56,3 điểm; kế đến là Sở Y tế với 54,8 điểm; Sở Tư pháp với 53,6 điểm; Sở Tài chính với 52 điểm.",
        ("Sở Nội vụ #1 56,3", "Sở Y tế #2 54,8", "Sở Tư pháp #3 53,6", "Sở Tài chính #4 52"),
        (),
        "",
    ),
    (
        "UBND huyện Đức Thọ đứng đầu với 90,3%; tiếp theo là UBND huyện Nghi Xuân với 86,3%; UBND huyện Can Lộc với 85,6%.",
        ("UBND huyện Đức Thọ #1 90,3%", "UBND huyện Nghi Xuân #2 86,3%", "UBND huyện Can Lộc #3 85,6%"),
        (),
        "",
    ),
    (
        "Dẫn đầu là Sở Nội vụ với 56,3 điểm; kế đến là Sở Y tế với 54,8 điểm; thấp nhất là Sở Tư pháp với 40 điểm.",
        ("Sở Nội vụ #1 56,3", "Sở Y tế #2 54,8", "Sở Tư pháp 40 last"),
        (),
        "",
    ),
    (
        "Dẫn đầu là Sở Nội vụ với 56,3 điểm; kế đến là Sở Y tế với 54,8 điểm; Sở Tư pháp đạt 40 điểm.",
        ("Sở Nội vụ #1 56,3", "Sở Y tế #2 54,8", "Sở Tư pháp 40"),
        (),
        "",
    ),
    (
        "Dẫn đầu là Sở Nội vụ với 56,3 điểm; kế đến là Sở Y tế với 54,8 điểm; Sở Tư pháp với 40 điểm xếp cuối.",
        ("Sở Nội vụ #1 56,3", "Sở Y tế #2 54,8", "Sở Tư pháp 40 last"),
        (),
        "",
    ),
    (
        "Dẫn đầu là Sở Nội vụ với 56,3 điểm; kế đến là Sở Y tế với 54,8 điểm; huyện Can Lộc với 40 điểm.",
        ("Sở Nội vụ #1 56,3", "Sở Y tế #2 54,8", "huyện Can Lộc 40"),
        (),
        "",
    ),
    # the unit just named, behind words of its own
    (
        "Bất ngờ lớn nhất ở khối huyện là Can Lộc. Từ vị trí thứ 6, huyện này tiến thẳng lên ngôi đầu với 79,7 điểm.",
        ("Can Lộc #1 79,7",),
        (),
        "",
    ),
    (
        "Điểm sáng nhất là huyện Can Lộc. Sau một năm nỗ lực, địa phương này vươn lên xếp thứ nhất, đạt 79,7 điểm.",
        ("huyện Can Lộc #1 79,7",),
        (),
        "",
    ),
    ("Gây chú ý là Sở Y tế. Từ hạng 9, đơn vị này vươn lên hạng 3 với 88,1 điểm.", ("Sở Y tế #3 88,1",), (), ""),
    (
        "Ấn tượng nhất là Sở Y tế. Từ chỗ đứng cuối, sở này đã leo lên vị trí thứ 5 với 84,2 điểm.",
        ("Sở Y tế #5 84,2",),
        (),
        "",
    ),
    (
        "Huyện Can Lộc và huyện Đức Thọ gây bất ngờ. Từ vị trí thứ 6, huyện này tiến lên ngôi đầu với 79,7 điểm.",
        (),
        (),
        "no_unit",
    ),
    ("Từ vị trí cuối bảng, Sở Y tế vươn lên hạng 5 với 84,2 điểm.", ("Sở Y tế #5 84,2",), (), ""),
    ("Từ ngôi đầu năm ngoái, Sở Y tế rơi xuống vị trí thứ 4.", ("Sở Y tế #4",), (), ""),
    (
        "Sở Y tế đứng cuối với 80 điểm, huyện Can Lộc vươn lên thứ 4.",
        ("Sở Y tế 80 last", "huyện Can Lộc #4"),
        (),
        "",
    ),
    (
        "Huyện Đức Thọ, từ chỗ đứng thứ 7, nay đã vươn lên ngôi á quân khối huyện với 86,9 điểm.",
        ("Huyện Đức Thọ #2 86,9",),
        (),
        "other_year",
    ),
    ("Huyện Đức Thọ lên ngôi với 86,9 điểm.", ("Huyện Đức Thọ #1 86,9",), (), ""),
    # who the unit was the year before
    (
        "Vị trí thứ hai lại là của Sở Nội vụ (93,3 điểm), đơn vị năm ngoái chỉ xếp thứ 9.",
        ("Sở Nội vụ #2 93,3",),
        (),
        "other_year",
    ),
    (
        "Xếp thứ hai là huyện Đức Thọ với 83,3 điểm, địa phương mà năm trước xếp thứ 7 với 70 điểm.",
        ("huyện Đức Thọ #2 83,3",),
        (),
        "other_year",
    ),
    ("Xếp thứ hai là Sở Nội vụ (93,3 điểm), sở kỳ trước xếp cuối.", ("Sở Nội vụ #2 93,3",), (), "other_year"),
    # numbered groups have rankings of their own
    (
        "Nhóm 1 (xã, phường khu vực đô thị, 25 đơn vị): phường Trần Phú 92,7 điểm – thứ nhất; phường Nam Hồng 92,1 điểm – thứ hai.",
        ("phường Trần Phú #1 92,7", "phường Nam Hồng #2 92,1"),
        (),
        "",
    ),
    (
        "Trong các xã, phường khu vực đô thị, phường Trần Phú xếp thứ nhất với 92,7 điểm.",
        ("phường Trần Phú 92,7",),
        (),
        "part_rank",
    ),
    # the level of the province beside another level
    (
        "Điểm trung bình cấp xã là 131,4/200 điểm; điểm trung bình cấp tỉnh là 163,3/200 điểm.",
        (),
        ("commune 131,4/200", "department 163,3/200"),
        "",
    ),
    (
        "Bình quân cấp tỉnh đạt 82,1%, tăng 2,1%; bình quân cấp huyện đạt 71,3%.",
        (),
        ("department 82,1 +2,1", "district 71,3"),
        "",
    ),
    ("Điểm bình quân cấp tỉnh là 82,1 điểm và cấp xã là 71,3 điểm.", (), ("department 82,1", "commune 71,3"), ""),
    ("Điểm trung bình cấp tỉnh là 0,6 điểm; cấp bộ là 0,5 điểm.", (), (), "province_level"),
    (
        "Chỉ số chuyển đổi số cấp tỉnh đạt 0,71 điểm; trung bình cấp xã đạt 71,3 điểm.",
        (),
        ("commune 71,3",),
        "province_level",
    ),
)
GONE_ON = tuple(
    Case(f"gone_on_{n}", "Hà Tĩnh", "2023", text, units, averages, reasons=(reason,) if reason else ())
    for n, (text, units, averages, reason) in enumerate(_TOLD, 1)
)
