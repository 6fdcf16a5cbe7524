"""Newspaper sentences: levels with their bounds, names before verbs, fractions and places beside the values."""

from __future__ import annotations

from tests.scrapers.extract.prose.cases import Case

_SCALE = "Theo Sở Thông tin và Truyền thông, bộ chỉ số chia đơn vị thành các mức: "
# text, units, averages, counts, reason
_TOLD: tuple[tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...], str], ...] = (
    # what earns a rating is nobody's value, and no mean
    (
        _SCALE + "xuất sắc (từ 90 điểm), tốt (từ 80 đến dưới 90 điểm), trung bình (từ 50 đến dưới 80 điểm) và yếu "
        "(dưới 50 điểm).",
        (),
        (),
        (),
        "threshold",
    ),
    (_SCALE + "Tốt trên 85%; Khá trên 70%; Trung bình trên 50%; Kém dưới 50%.", (), (), (), "threshold"),
    (
        "Khối huyện: Tốt ≥ 85 điểm, Khá ≥ 70 điểm, Trung bình ≥ 50 điểm, Yếu < 50 điểm. Điểm trung bình khối huyện là "
        "71,5 điểm.",
        (),
        ("district 71,5",),
        (),
        "threshold",
    ),
    (
        "Mức xếp loại khối huyện: Tốt từ 800 điểm trở lên, Trung bình từ 600 đến dưới 800 điểm, Yếu dưới 600 điểm.",
        (),
        (),
        (),
        "threshold",
    ),
    (
        "Khối sở: loại Tốt (từ 80 điểm) có 5 đơn vị, loại Khá (từ 65 điểm) có 10 đơn vị, loại Trung bình (từ 50 điểm) "
        "có 2 đơn vị gồm Sở Ngoại vụ (60,5 điểm), Ban Dân tộc (55 điểm).",
        ("Sở Ngoại vụ 60,5 [Trung bình]", "Ban Dân tộc 55 [Trung bình]"),
        (),
        ("department Tốt 5", "department Khá 10", "department Trung bình 2"),
        "threshold",
    ),
    (
        "Khối huyện đạt điểm trung bình trên 70 điểm; có 3 huyện xếp loại Tốt (trên 80 điểm).",
        (),
        ("district 70",),
        ("district Tốt 3",),
        "threshold",
    ),
    (
        "Sở Y tế 91,5 điểm (Tốt), Sở Nội vụ 85 điểm (Khá), trung bình khối sở 80,5 điểm.",
        ("Sở Y tế 91,5 [Tốt]", "Sở Nội vụ 85 [Khá]"),
        ("department 80,5",),
        (),
        "",
    ),
    # of several ratings the last is that of the list behind
    (
        "Khối sở: loại Tốt có 5 đơn vị, loại Khá có 10 đơn vị, loại Trung bình có 2 đơn vị gồm Sở Ngoại vụ, Ban Dân tộc.",
        ("Sở Ngoại vụ [Trung bình]", "Ban Dân tộc [Trung bình]"),
        (),
        ("department Tốt 5", "department Khá 10", "department Trung bình 2"),
        "",
    ),
    (
        "Khối sở: Tốt 5 đơn vị, Khá 10 đơn vị, Trung bình 2 đơn vị là Sở Ngoại vụ và Ban Dân tộc.",
        ("Sở Ngoại vụ [Trung bình]", "Ban Dân tộc [Trung bình]"),
        (),
        ("department Tốt 5", "department Khá 10", "department Trung bình 2"),
        "",
    ),
    (
        "Xếp loại Tốt: 5 đơn vị, xếp loại Khá: 10 đơn vị, xếp loại Yếu: Sở Ngoại vụ.",
        ("Sở Ngoại vụ [Yếu]",),
        (),
        ("department Tốt 5", "department Khá 10"),
        "",
    ),
    (
        "Có 5 đơn vị xếp loại Tốt, xếp loại Khá gồm Sở Ngoại vụ, Ban Dân tộc.",
        ("Sở Ngoại vụ [Khá]", "Ban Dân tộc [Khá]"),
        (),
        ("department Tốt 5",),
        "",
    ),
    (
        "Loại Tốt có 5 đơn vị, loại Khá 10 đơn vị, đứng đầu là Sở Ngoại vụ (95 điểm).",
        ("Sở Ngoại vụ #1 95",),
        (),
        ("department Tốt 5", "department Khá 10"),
        "",
    ),
    (
        "Loại Tốt có 5 đơn vị, đứng đầu là Sở Ngoại vụ (95 điểm).",
        ("Sở Ngoại vụ #1 95 [Tốt]",),
        (),
        ("department Tốt 5",),
        "",
    ),
    (
        "Xếp loại Tốt và Khá lần lượt là Sở Ngoại vụ và Ban Dân tộc.",
        ("Sở Ngoại vụ [Tốt]", "Ban Dân tộc [Khá]"),
        (),
        (),
        "",
    ),
    (
        "Đạt loại Tốt, Khá lần lượt là Sở Ngoại vụ (90 điểm), Ban Dân tộc (85 điểm).",
        ("Sở Ngoại vụ 90 [Tốt]", "Ban Dân tộc 85 [Khá]"),
        (),
        (),
        "",
    ),
    # verbs behind a name the reference does not know
    (
        "Ban Quản lý An toàn thực phẩm khép lại bảng xếp hạng với 712,9 điểm.",
        ("Ban Quản lý An toàn thực phẩm 712,9 last",),
        (),
        (),
        "",
    ),
    (
        "Ban Quản lý An toàn thực phẩm khiêm tốn với 712,9 điểm; Chi cục Kiểm lâm tiến bộ rõ, đạt 705 điểm.",
        ("Ban Quản lý An toàn thực phẩm 712,9", "Chi cục Kiểm lâm 705"),
        (),
        (),
        "",
    ),
    (
        "Ban Quản lý An toàn thực phẩm góp mặt ở loại Tốt với 712,9 điểm.",
        ("Ban Quản lý An toàn thực phẩm 712,9 [Tốt]",),
        (),
        (),
        "",
    ),
    (
        "Ban Quản lý Bảo tồn thiên nhiên phải nhận loại Yếu; Ban Quản lý Vườn quốc gia Bái Tử Long đứng thứ 12.",
        ("Ban Quản lý Bảo tồn thiên nhiên [Yếu]", "Ban Quản lý Vườn quốc gia Bái Tử Long #12"),
        (),
        (),
        "",
    ),
    (
        "Ban Quản lý An toàn thực phẩm thoát khỏi vị trí cuối, đạt 712,9 điểm.",
        ("Ban Quản lý An toàn thực phẩm 712,9",),
        (),
        (),
        "other_subject",
    ),
    # places before a name are no commune's name
    (
        "Cấp xã: Nhất - xã An Thủy, huyện Ba Tri (277/300 điểm); Nhì - thị trấn Mỏ Cày, huyện Mỏ Cày Nam (273,5/300 điểm).",
        ("xã An Thủy #1 277/300 @huyện Ba Tri", "thị trấn Mỏ Cày #2 273,5/300 @huyện Mỏ Cày Nam"),
        (),
        (),
        "",
    ),
    (
        "Nhất - xã An Thủy (91,5 điểm); Nhì - xã Mỹ Nhơn (90,2 điểm); Ba - phường Phú Khương (89,5 điểm).",
        ("xã An Thủy #1 91,5", "xã Mỹ Nhơn #2 90,2", "phường Phú Khương #3 89,5"),
        (),
        (),
        "",
    ),
    # a number alone behind a place
    (
        "Sở Xây dựng xếp thứ nhất với tổng điểm 793,4; Sở Công thương xếp thứ hai, 781,9; Sở Tư pháp xếp thứ ba, 776,25.",
        ("Sở Xây dựng #1 793,4", "Sở Công thương #2 781,9", "Sở Tư pháp #3 776,25"),
        (),
        (),
        "",
    ),
    (
        "Huyện Ba Tri dẫn đầu với 93,4 điểm, huyện Thạnh Phú xếp thứ hai - 91,9, huyện Bình Đại xếp thứ ba: 90,25.",
        ("Huyện Ba Tri #1 93,4", "huyện Thạnh Phú #2 91,9", "huyện Bình Đại #3 90,25"),
        (),
        (),
        "",
    ),
    (
        "Xã An Thủy (Ba Tri) đứng thứ hai, 604,7; xếp cuối là xã Mỹ Nhơn, 498,3.",
        ("Xã An Thủy #2 604,7 @Ba Tri", "xã Mỹ Nhơn 498,3 last"),
        (),
        (),
        "",
    ),
    (
        "Huyện Ba Tri xếp thứ hai, 12 tiêu chí tăng điểm; huyện Thạnh Phú xếp thứ ba, 2,5 điểm sau huyện Ba Tri.",
        ("Huyện Ba Tri #2", "huyện Thạnh Phú #3"),
        (),
        (),
        "gap",
    ),
    (
        "Huyện Ba Tri đạt 88,5 điểm sau huyện Thạnh Phú (90,25 điểm).",
        ("Huyện Ba Tri 88,5", "huyện Thạnh Phú 90,25"),
        (),
        (),
        "",
    ),
    # whose mean it is
    (
        "Kết quả, nhóm sở, ban, ngành có 19 đơn vị tham gia; mức độ chuyển đổi số trung bình đạt 80,26%.",
        (),
        ("department 80,26",),
        (),
        "",
    ),
    ("Khối huyện có 9 địa phương; bình quân 71,6 điểm.", (), ("district 71,6",), (), ""),
    (
        "Khối sở có 19 đơn vị, khối huyện có 9 địa phương; điểm trung bình đạt 80,26 điểm.",
        (),
        (),
        (),
        "ambiguous_binding",
    ),
    (
        "Khối các cơ quan thuộc UBND tỉnh có điểm số trung bình 447,36/500 điểm (89,47%), tăng 2,1% so với năm 2022.",
        (),
        ("department 447,36/500",),
        (),
        "change",
    ),
    ("Các cơ quan trực thuộc UBND tỉnh đạt điểm trung bình 447,36 điểm.", (), ("department 447,36",), (), ""),
    (
        "Nhóm UBND cấp huyện kém sắc hơn: bình quân đạt 74,15%, giảm 0,85% so với năm trước.",
        (),
        ("district 74,15 -0,85",),
        (),
        "",
    ),
    ("Khối xã kém hơn: điểm trung bình chỉ đạt 61,3 điểm.", (), ("commune 61,3",), (), ""),
    ("Khối huyện kém hơn khối sở: bình quân 5,2 điểm.", (), (), (), "gap"),
    # whole points over the maximum behind a place
    (
        "Sở Y tế xếp hạng 1/19 (tổng điểm 271/300); Sở Nội vụ xếp hạng 2/19 (263,5/300); Sở Tư pháp xếp hạng 3/19 "
        "(258/300).",
        ("Sở Y tế #1 271/300", "Sở Nội vụ #2 263,5/300", "Sở Tư pháp #3 258/300"),
        (),
        (),
        "",
    ),
    (
        "Huyện Ba Tri đứng thứ 2 (277/350), huyện Thạnh Phú đứng cuối (187/350).",
        ("Huyện Ba Tri #2 277/350", "huyện Thạnh Phú 187/350 last"),
        (),
        (),
        "",
    ),
    (
        "Sở Y tế hạng nhất: 271/300; Sở Nội vụ hạng nhì: 263/300.",
        ("Sở Y tế #1 271/300", "Sở Nội vụ #2 263/300"),
        (),
        (),
        "",
    ),
    (
        "Sở Y tế dẫn đầu khối sở (98/100), kế đến là Sở Nội vụ (95/100).",
        ("Sở Y tế #1 98/100", "Sở Nội vụ #2 95/100"),
        (),
        (),
        "",
    ),
    (
        "Sở Y tế xếp loại Tốt (271/300), Sở Nội vụ xếp loại Khá (223/300).",
        ("Sở Y tế 271/300 [Tốt]", "Sở Nội vụ 223/300 [Khá]"),
        (),
        (),
        "",
    ),
    ("Sở Y tế xếp thứ 3 (3/100), Sở Nội vụ xếp thứ 2 (hoàn thành 12/20).", ("Sở Y tế #3", "Sở Nội vụ #2"), (), (), ""),
    ("Huyện Ba Tri xếp thứ 2 (45/150 xã).", ("Huyện Ba Tri #2",), (), (), ""),
    (
        "Xã An Thủy xếp loại Khá (45/150), xã Mỹ Nhơn đứng cuối (150/150), xã Bảo Thạnh dẫn đầu (1/150).",
        ("Xã An Thủy [Khá]", "xã Mỹ Nhơn #150 last", "xã Bảo Thạnh #1"),
        (),
        (),
        "",
    ),
)

REPORTED = tuple(
    Case(f"reported_{n}", "Bến Tre", "2023", text, units, averages, counts, (reason,) if reason else ())
    for n, (text, units, averages, counts, reason) in enumerate(_TOLD, 1)
)
