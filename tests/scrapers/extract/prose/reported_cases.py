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
    # names of communes that begin like bodies, or that only "là xã" tells
    (
        "Các phường Phú Khương, Hội An, Đài Xuyên và các xã Sơn Đông, Phú Hưng đều xếp loại Tốt.",
        (
            "phường Phú Khương [Tốt]",
            "phường Hội An [Tốt]",
            "phường Đài Xuyên [Tốt]",
            "xã Sơn Đông [Tốt]",
            "xã Phú Hưng [Tốt]",
        ),
        (),
        (),
        "",
    ),
    (
        "Các xã Sơn Đông, Phú Hưng, Hội Nông dân tỉnh và Hội LHPN tỉnh cùng xếp loại Tốt.",
        ("xã Sơn Đông [Tốt]", "xã Phú Hưng [Tốt]", "Hội Nông dân tỉnh [Tốt]", "Hội LHPN tỉnh [Tốt]"),
        (),
        (),
        "",
    ),
    (
        "Có 3 xã xếp loại yếu: An Thủy, Mỹ Nhơn, Bảo Thạnh. Bảo Thạnh là xã có điểm thấp nhất, 43,85 điểm.",
        ("An Thủy [yếu]", "Mỹ Nhơn [yếu]", "Bảo Thạnh 43,85 [yếu] last"),
        (),
        ("commune yếu 3",),
        "",
    ),
    ("Sơn Đông là phường đứng đầu với 88,85 điểm.", ("Sơn Đông #1 88,85",), (), (), ""),
    ("Bí thư Nguyễn Văn Hải là xã đội trưởng, 50,5 điểm.", (), (), (), "no_unit"),
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
    # named beside its place
    (
        "Văn phòng UBND tỉnh giành được 905,4 điểm; người về thứ tư, Sở Tư pháp, cũng góp mặt trong nhóm Xuất sắc nhờ "
        "900,18 điểm.",
        ("Văn phòng UBND tỉnh 905,4", "Sở Tư pháp #4 900,18 [Xuất sắc]"),
        (),
        (),
        "",
    ),
    ("Người về nhì, Sở Nội vụ, đạt 917,05 điểm.", ("Sở Nội vụ #2 917,05",), (), (), ""),
    (
        "Huyện đứng đầu, Ba Tri, đạt 90,5 điểm; huyện đứng cuối, Thạnh Phú, đạt 50,1 điểm.",
        ("Ba Tri #1 90,5", "Thạnh Phú 50,1 last"),
        (),
        (),
        "",
    ),
    ("Đơn vị về thứ ba, huyện Ba Tri, có 88,4%.", ("huyện Ba Tri #3 88,4%",), (), (), ""),
    ("So với đơn vị đứng thứ hai, Sở Nội vụ, Sở Y tế hơn 2 điểm.", (), (), (), "gap"),
    ("Kém đơn vị đứng thứ hai, Sở Nội vụ chỉ đạt 88 điểm.", ("Sở Nội vụ 88",), (), (), ""),
    # places one by one behind units parted by semicolons
    (
        "Sở Y tế 85,1%; Sở Nội vụ 82,73%; Sở Tư pháp 78,5% (lần lượt xếp thứ 1, 2 và 3).",
        ("Sở Y tế #1 85,1%", "Sở Nội vụ #2 82,73%", "Sở Tư pháp #3 78,5%"),
        (),
        (),
        "",
    ),
    (
        "Sở Y tế đạt 85,1 điểm; Sở Nội vụ đạt 82,73 điểm, lần lượt xếp thứ nhất, nhì.",
        ("Sở Y tế #1 85,1", "Sở Nội vụ #2 82,73"),
        (),
        (),
        "",
    ),
    (
        "Sở Tài chính 90,5 điểm (hạng 1); Sở Y tế 85,1 điểm; Sở Nội vụ 82,73 điểm (lần lượt xếp thứ 2, 3).",
        ("Sở Tài chính #1 90,5", "Sở Y tế #2 85,1", "Sở Nội vụ #3 82,73"),
        (),
        (),
        "",
    ),
    (
        "Sở Y tế 85,1 điểm, Sở Nội vụ 82,73 điểm, Sở Tư pháp 78,5 điểm (xếp thứ 1, 2, 3).",
        ("Sở Y tế #1 85,1", "Sở Nội vụ #2 82,73", "Sở Tư pháp #3 78,5"),
        (),
        (),
        "",
    ),
    (
        "Sở Y tế 85,1 điểm; Sở Nội vụ 82,73 điểm; Sở Tư pháp 78,5 điểm (xếp thứ 1, 2).",
        ("Sở Y tế 85,1", "Sở Nội vụ 82,73", "Sở Tư pháp 78,5"),
        (),
        (),
        "count_mismatch",
    ),
    (
        "Sở Y tế 82,1 điểm; Sở Nội vụ 85,7 điểm (lần lượt xếp thứ 1, 2).",
        ("Sở Y tế 82,1", "Sở Nội vụ 85,7"),
        (),
        (),
        "count_mismatch",
    ),
    # the top and the foot of the table, and who was passed on the way
    (
        "Thành phố Bến Tre đứng trên cùng với 75,2 điểm. Huyện Thạnh Phú xếp dưới cùng, được 44,1 điểm.",
        ("Thành phố Bến Tre #1 75,2", "Huyện Thạnh Phú 44,1 last"),
        (),
        (),
        "",
    ),
    (
        "Trên cùng bảng xếp hạng là thành phố Bến Tre (75,2 điểm), dưới cùng là huyện Thạnh Phú (44,1 điểm).",
        ("thành phố Bến Tre #1 75,2", "huyện Thạnh Phú 44,1 last"),
        (),
        (),
        "",
    ),
    (
        "Thành phố Bến Tre được 75,2 điểm, qua mặt huyện Ba Tri 0,9 điểm để xếp trên cùng.",
        ("Thành phố Bến Tre #1 75,2",),
        (),
        (),
        "gap",
    ),
    (
        "Thành phố Bến Tre vượt mặt huyện Ba Tri 0,9 điểm để dẫn đầu với 75,2 điểm.",
        ("Thành phố Bến Tre #1 75,2",),
        (),
        (),
        "gap",
    ),
    (
        "Thành phố Bến Tre qua mặt huyện Ba Tri để lên vị trí thứ nhất với 75,2 điểm.",
        ("Thành phố Bến Tre #1 75,2",),
        (),
        (),
        "",
    ),
    ("Thành phố Bến Tre soán ngôi huyện Ba Tri với 75,2 điểm.", ("Thành phố Bến Tre 75,2",), (), (), ""),
    ("Sở Y tế đạt 91,48 điểm, hơn đơn vị xếp thứ năm 1,54 điểm.", ("Sở Y tế 91,48",), (), (), "gap"),
    ("Sở Y tế và Sở Nội vụ trên cùng địa bàn đạt 91,48 và 90,2 điểm.", ("Sở Y tế 91,48", "Sở Nội vụ 90,2"), (), (), ""),
    # one told by its distance alone stands between
    (
        "Thành phố Bến Tre được 75,2 điểm, qua mặt huyện Ba Tri 0,9 điểm để xếp trên cùng. Huyện Bình Đại (70,15 điểm) và "
        "huyện Châu Thành (68,4 điểm) theo sau.",
        ("Thành phố Bến Tre #1 75,2", "Huyện Bình Đại 70,15", "huyện Châu Thành 68,4"),
        (),
        (),
        "ambiguous_binding",
    ),
    (
        "Thành phố Bến Tre dẫn đầu với 75,2 điểm, hơn huyện Ba Tri 0,9 điểm. Tiếp theo là huyện Ba Tri (74,3 điểm), huyện "
        "Bình Đại (70,15 điểm).",
        ("Thành phố Bến Tre #1 75,2", "huyện Ba Tri #2 74,3", "huyện Bình Đại #3 70,15"),
        (),
        (),
        "gap",
    ),
    (
        "Thành phố Bến Tre dẫn đầu với 75,2 điểm, hơn huyện Thạnh Phú 30,9 điểm. Tiếp theo là huyện Bình Đại (70,15 điểm).",
        ("Thành phố Bến Tre #1 75,2", "huyện Bình Đại #2 70,15"),
        (),
        (),
        "gap",
    ),
    # levels of a scale of its own, behind the word for a rating
    (
        "Hai đơn vị xếp loại chưa đạt gồm huyện Ba Tri và Liên minh Hợp tác xã tỉnh, với số điểm lần lượt là 48,3 và 45,9.",
        ("huyện Ba Tri 48,3 [chưa đạt]", "Liên minh Hợp tác xã tỉnh 45,9 [chưa đạt]"),
        (),
        (),
        "",
    ),
    (
        "Mức hình thành có 05 đơn vị; mức bắt đầu có 01 đơn vị là Sở Ngoại vụ (đạt 39,25% tổng điểm).",
        ("Sở Ngoại vụ 39,25% [bắt đầu]",),
        (),
        ("department hình thành 5", "department bắt đầu 1"),
        "",
    ),
    (
        "Huyện Ba Tri ở mức chưa khởi động với 20,5 điểm; huyện Bình Đại xếp loại Giỏi với 88 điểm.",
        ("Huyện Ba Tri 20,5 [chưa khởi động]", "huyện Bình Đại 88 [Giỏi]"),
        (),
        (),
        "",
    ),
    (
        "Sở Y tế đạt 45,2 điểm, bị xếp loại chưa đạt yêu cầu; Sở Nội vụ xếp loại Không đạt (45 điểm).",
        ("Sở Y tế 45,2 [chưa đạt yêu cầu]", "Sở Nội vụ 45 [Không đạt]"),
        (),
        (),
        "",
    ),
    ("Sở Y tế ở mức chưa đạt 50 điểm. Mức bắt đầu từ 50 điểm.", ("Sở Y tế 50 lt",), (), (), "range"),
    ("Sở Y tế chưa đạt loại Tốt, chỉ được 78,5 điểm.", ("Sở Y tế 78,5",), (), (), "threshold"),
    # pillars one by one of the unit just named
    (
        "Huyện Ba Tri đạt 874,6 điểm. Nếu tính riêng từng trụ cột, huyện dẫn đầu cấp huyện ở trụ cột Chính quyền số (đạt "
        "291,3 điểm) và Xã hội số (đạt 180,25 điểm), đứng thứ ba ở trụ cột Kinh tế số (đạt 154,05 điểm).",
        (
            "Huyện Ba Tri 874,6",
            "Huyện Ba Tri #1 291,3 {Chính quyền số}",
            "Huyện Ba Tri #1 180,25 {Xã hội số}",
            "Huyện Ba Tri #3 154,05 {Kinh tế số}",
        ),
        (),
        (),
        "",
    ),
    (
        "Huyện Ba Tri đạt 874,6 điểm. Xét riêng trụ cột, huyện đứng đầu về Xã hội số với 180,25 điểm.",
        ("Huyện Ba Tri 874,6", "Huyện Ba Tri #1 180,25 {Xã hội số}"),
        (),
        (),
        "",
    ),
    (
        "Huyện Ba Tri đạt 874,6 điểm. Riêng về Xã hội số, huyện đứng đầu với 180,25 điểm.",
        ("Huyện Ba Tri 874,6", "Huyện Ba Tri #1 180,25 {Xã hội số}"),
        (),
        (),
        "",
    ),
    (
        "Sở Nội vụ đạt 88,5 điểm. Nói riêng từng trụ cột, Sở dẫn đầu khối ở Nhận thức số (đạt 10/10 điểm).",
        ("Sở Nội vụ 88,5", "Sở Nội vụ #1 10/10 {Nhận thức số}"),
        (),
        (),
        "",
    ),
    (
        "Huyện Ba Tri đạt 874,6 điểm. Riêng huyện Bình Đại đạt 88,5 điểm.",
        ("Huyện Ba Tri 874,6", "huyện Bình Đại 88,5"),
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
