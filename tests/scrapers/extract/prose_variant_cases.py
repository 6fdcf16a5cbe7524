"""Other wordings of the same kinds: lists, back-references, pillars of one unit, letters, districts of communes."""

from __future__ import annotations

from tests.scrapers.extract.prose_cases import Case

VARIANTS = (
    Case(
        "more_1",
        "Lạng Sơn",
        "2024",
        "Nhóm Khá của khối huyện gồm thành phố Lạng Sơn cùng các huyện Cao Lộc, Hữu Lũng, Chi Lăng; nhóm "
        "Trung bình có huyện Bắc Sơn và hai huyện Văn Quan, Bình Gia.",
        (
            "thành phố Lạng Sơn [Khá]",
            "huyện Cao Lộc [Khá]",
            "huyện Hữu Lũng [Khá]",
            "huyện Chi Lăng [Khá]",
            "huyện Bắc Sơn [Trung bình]",
            "huyện Văn Quan [Trung bình]",
            "huyện Bình Gia [Trung bình]",
        ),
    ),
    Case(
        "more_2",
        "Lạng Sơn",
        "2024",
        "Loại Tốt: các sở Tư pháp, Nội vụ, Tài chính; Văn phòng UBND tỉnh. Loại Khá: Sở Y tế, các sở Xây "
        "dựng, Công Thương và Thanh tra tỉnh.",
        (
            "sở Tư pháp [Tốt]",
            "sở Nội vụ [Tốt]",
            "sở Tài chính [Tốt]",
            "Văn phòng UBND tỉnh [Tốt]",
            "Sở Y tế [Khá]",
            "sở Xây dựng [Khá]",
            "sở Công Thương [Khá]",
            "Thanh tra tỉnh [Khá]",
        ),
    ),
    Case(
        "more_3",
        "Lạng Sơn",
        "2024",
        "Sở Tư pháp đạt 91,3 điểm; Sở Nội vụ đạt 90,8 điểm. Hai cơ quan nói trên là những đơn vị xếp loại "
        "Tốt của tỉnh.",
        ("Sở Tư pháp 91,3 [Tốt]", "Sở Nội vụ 90,8 [Tốt]"),
    ),
    Case(
        "more_4",
        "Lạng Sơn",
        "2024",
        "Đứng đầu là Sở Tư pháp (91,3 điểm), kế tiếp là Sở Nội vụ (90,8 điểm) và Sở Tài chính (90,1 điểm). "
        "Với số điểm này, cả 3 sở đều được xếp vào nhóm Tốt.",
        ("Sở Tư pháp #1 91,3 [Tốt]", "Sở Nội vụ #2 90,8 [Tốt]", "Sở Tài chính #3 90,1 [Tốt]"),
    ),
    Case(
        "more_5",
        "Lạng Sơn",
        "2024",
        "Ba huyện có điểm thấp nhất là Bình Gia (55,1 điểm), Văn Quan (56,4 điểm), Đình Lập (57,2 điểm). 03 "
        "địa phương này bị xếp loại Yếu.",
        ("Bình Gia 55,1 [Yếu] last", "Văn Quan 56,4 [Yếu]", "Đình Lập 57,2 [Yếu]"),
    ),
    Case(
        "more_6",
        "Lạng Sơn",
        "2024",
        "Bảng xếp hạng 5 huyện theo thứ tự từ hạng nhất đến hạng năm: huyện Cao Lộc, huyện Hữu Lũng, huyện "
        "Chi Lăng, huyện Bắc Sơn, huyện Lộc Bình.",
        ("huyện Cao Lộc #1", "huyện Hữu Lũng #2", "huyện Chi Lăng #3", "huyện Bắc Sơn #4", "huyện Lộc Bình #5"),
    ),
    Case(
        "more_7",
        "Lạng Sơn",
        "2024",
        "Xếp từ vị trí số 1 đến vị trí số 4 của khối sở lần lượt là: Sở Tư pháp, Sở Nội vụ, Sở Tài chính, Sở Y tế.",
        ("Sở Tư pháp #1", "Sở Nội vụ #2", "Sở Tài chính #3", "Sở Y tế #4"),
    ),
    Case(
        "more_8",
        "Lạng Sơn",
        "2024",
        "Toàn tỉnh có 4 sở được xếp hạng, thứ tự cụ thể (từ trên xuống): Sở Tư pháp; Sở Nội vụ; Sở Tài chính; Sở Y tế.",
        ("Sở Tư pháp #1", "Sở Nội vụ #2", "Sở Tài chính #3", "Sở Y tế #4"),
    ),
    Case(
        "more_9",
        "Lạng Sơn",
        "2024",
        "Năm 2024, huyện Cao Lộc đạt 81,2/100 điểm, xếp thứ 3/11 huyện, thành phố.\nTheo từng trụ cột: nhận "
        "thức số 9,2/10 điểm (xếp thứ 1/11); thể chế số 8,5/10 điểm (xếp thứ 4/11); hạ tầng số 7,1/10 điểm "
        "(xếp thứ 6/11).",
        (
            "huyện Cao Lộc #3 81,2/100",
            "huyện Cao Lộc #1 9,2/10 {nhận thức số}",
            "huyện Cao Lộc #4 8,5/10 {thể chế số}",
            "huyện Cao Lộc #6 7,1/10 {hạ tầng số}",
        ),
    ),
    Case(
        "more_10",
        "Lạng Sơn",
        "2024",
        "Sở Tư pháp xếp thứ 2/20 với 91,3 điểm.\nĐiểm các trụ cột của Sở Tư pháp: nhận thức số 18/20 điểm, "
        "thể chế số 19/20 điểm, nhân lực số 17,5/20 điểm.",
        (
            "Sở Tư pháp #2 91,3",
            "Sở Tư pháp 18/20 {nhận thức số}",
            "Sở Tư pháp 19/20 {thể chế số}",
            "Sở Tư pháp 17,5/20 {nhân lực số}",
        ),
    ),
    Case(
        "more_11",
        "Lạng Sơn",
        "2024",
        "Ba vị trí dẫn đầu khối sở gọi tên Sở Tư pháp, Sở Nội vụ và Sở Tài chính với các mức điểm 91,3; 90,8; 90,1.",
        ("Sở Tư pháp #1 91,3", "Sở Nội vụ #2 90,8", "Sở Tài chính #3 90,1"),
    ),
    Case(
        "more_12",
        "Lạng Sơn",
        "2024",
        "Chiếm lĩnh ba thứ hạng đầu bảng là Sở Tư pháp (91,3 điểm), Sở Nội vụ (90,8 điểm), Sở Tài chính (90,1 điểm).",
        ("Sở Tư pháp #1 91,3", "Sở Nội vụ #2 90,8", "Sở Tài chính #3 90,1"),
    ),
    Case(
        "more_13",
        "Lạng Sơn",
        "2024",
        "Sở Tư pháp và Sở Nội vụ chia nhau hai hạng đầu khi lần lượt đạt 91,3 điểm và 90,8 điểm.",
        ("Sở Tư pháp #1 91,3", "Sở Nội vụ #2 90,8"),
    ),
    Case(
        "more_14",
        "Lạng Sơn",
        "2024",
        "Kết quả phân hạng A, B, C: hạng A (trên 90 điểm) có Sở Tư pháp, Sở Nội vụ; hạng B (từ 80 đến 90 "
        "điểm) có Sở Tài chính; hạng C (dưới 80 điểm) có Sở Ngoại vụ.",
        ("Sở Tư pháp [A]", "Sở Nội vụ [A]", "Sở Tài chính [B]", "Sở Ngoại vụ [C]"),
        reasons=("range", "threshold"),
    ),
    Case(
        "more_15",
        "Lạng Sơn",
        "2024",
        "Có 02 đơn vị đạt mức A, 05 đơn vị đạt mức B và 01 đơn vị mức C. Sở Tư pháp và Sở Nội vụ đạt mức A; "
        "Sở Ngoại vụ ở mức C với 64,2 điểm.",
        ("Sở Tư pháp [A]", "Sở Nội vụ [A]", "Sở Ngoại vụ 64,2 [C]"),
    ),
    Case(
        "more_16",
        "Lạng Sơn",
        "2024",
        "Huyện Cao Lộc có chỉ số cao nhất, đạt 0,7812; huyện Bình Gia có chỉ số thấp nhất, chỉ 0,4127.",
        ("Huyện Cao Lộc #1 0,7812", "huyện Bình Gia 0,4127 last"),
    ),
    Case(
        "more_17",
        "Lạng Sơn",
        "2024",
        "Sở Tư pháp đạt chỉ số nhận thức số 0,95; thể chế số 0,91 - cùng cao nhất khối sở.",
        ("Sở Tư pháp 0,95 {nhận thức số}",),
        reasons=("ambiguous_binding",),
    ),
    Case(
        "more_18",
        "Lạng Sơn",
        "2024",
        "Khối sở: 1. Sở Tư pháp - 91,3 - nhất; 2. Sở Nội vụ - 90,8 - nhì; 3. Sở Tài chính - 90,1 - ba.",
        ("Sở Tư pháp #1 91,3", "Sở Nội vụ #2 90,8", "Sở Tài chính #3 90,1"),
    ),
    Case(
        "more_19",
        "Lạng Sơn",
        "2024",
        "Sở Tư pháp: nhất (91,3 điểm); Sở Nội vụ: nhì (90,8 điểm); Sở Tài chính: ba (90,1 điểm).",
        ("Sở Tư pháp #1 91,3", "Sở Nội vụ #2 90,8", "Sở Tài chính #3 90,1"),
    ),
    Case(
        "more_20",
        "Lạng Sơn",
        "2024",
        "Xã đứng đầu của từng huyện như sau: huyện Cao Lộc: xã Thạch Đạn 88,1 điểm; huyện Hữu Lũng: xã Vân "
        "Nham 87,4 điểm; huyện Chi Lăng: xã Mai Sao 90,2 điểm.",
        (
            "xã Thạch Đạn #1 88,1 @huyện Cao Lộc",
            "xã Vân Nham #1 87,4 @huyện Hữu Lũng",
            "xã Mai Sao #1 90,2 @huyện Chi Lăng",
        ),
    ),
    Case(
        "more_21",
        "Lạng Sơn",
        "2024",
        "Ở mỗi huyện có một xã dẫn đầu: xã Thạch Đạn (huyện Cao Lộc) 88,1 điểm, xã Vân Nham (huyện Hữu Lũng) "
        "87,4 điểm, xã Mai Sao (huyện Chi Lăng) 90,2 điểm.",
        (
            "xã Thạch Đạn #1 88,1 @huyện Cao Lộc",
            "xã Vân Nham #1 87,4 @huyện Hữu Lũng",
            "xã Mai Sao #1 90,2 @huyện Chi Lăng",
        ),
    ),
    Case(
        "more_22",
        "Lạng Sơn",
        "2024",
        "Sở Tư pháp đứng đầu với 91,3 điểm, cách đơn vị xếp ngay sau là Sở Nội vụ 0,5 điểm; Sở Tài chính xếp "
        "thứ ba, đạt 90,1 điểm.",
        ("Sở Tư pháp #1 91,3", "Sở Nội vụ #2", "Sở Tài chính #3 90,1"),
        reasons=("gap",),
    ),
    Case(
        "more_23",
        "Lạng Sơn",
        "2024",
        "Sở Tư pháp (91,3 điểm) nhiều hơn Sở Nội vụ đúng 0,5 điểm; đứng thứ ba là Sở Tài chính với 90,1 điểm.",
        ("Sở Tư pháp 91,3", "Sở Tài chính #3 90,1"),
        reasons=("change",),
    ),
    Case(
        "more_24",
        "Lạng Sơn",
        "2024",
        "Thành phố Lạng Sơn tiếp tục dẫn đầu cấp huyện. Thành phố có 85,2 điểm, nhiều hơn huyện Cao Lộc 4 điểm.",
        ("Thành phố Lạng Sơn #1",),
        reasons=("ambiguous_binding", "change"),
    ),
    Case(
        "more_25",
        "Lạng Sơn",
        "2024",
        "Ngoài các sở, Trường Cao đẳng nghề Lạng Sơn (85,1 điểm) và Trường Cao đẳng Sư phạm Lạng Sơn (84 "
        "điểm) cũng được xếp loại Khá.",
        ("Trường Cao đẳng nghề Lạng Sơn 85,1 [Khá]", "Trường Cao đẳng Sư phạm Lạng Sơn 84 [Khá]"),
    ),
    Case(
        "more_26",
        "Lạng Sơn",
        "2024",
        "Điểm trung bình của khối sở đạt 82,15 điểm (tăng 2,1 điểm); của khối huyện đạt 75,4 điểm (giảm 0,6 "
        "điểm) so với năm 2023.",
        (),
        averages=("department 82,15 +2,1", "district 75,4 -0,6 ~2023"),
    ),
    Case(
        "more_27",
        "Lạng Sơn",
        "2024",
        "I. Khối sở, ban, ngành\nSở Tư pháp dẫn đầu với 91,3 điểm. Điểm trung bình toàn khối là 82,15 "
        "điểm.\nII. Khối huyện, thành phố\nHuyện Cao Lộc dẫn đầu với 81,2 điểm. Điểm trung bình toàn khối là "
        "75,4 điểm.",
        ("Sở Tư pháp #1 91,3", "Huyện Cao Lộc #1 81,2"),
        averages=("department 82,15", "district 75,4"),
    ),
    Case(
        "more_28",
        "Lạng Sơn",
        "2024",
        "Ba xã đạt điểm cao nhất là Ia Rsươm (91,2 điểm), Chư Rcăm (90,4 điểm) và Krông Năng (89,9 điểm), "
        "đều xếp loại Tốt.",
        ("Ia Rsươm #1 91,2 [Tốt]", "Chư Rcăm #2 90,4 [Tốt]", "Krông Năng #3 89,9 [Tốt]"),
    ),
    Case(
        "more_29",
        "Lạng Sơn",
        "2024",
        "Hai xã cuối bảng: Đăk Rơ Ông và Ngọk Tụ, lần lượt đạt 45,2 điểm và 44,1 điểm.",
        ("Đăk Rơ Ông 45,2", "Ngọk Tụ 44,1 last"),
    ),
    Case(
        "more_30",
        "Lạng Sơn",
        "2024",
        "* Thanh tra tỉnh, Văn phòng UBND tỉnh: không tính điểm nhóm dịch vụ công (tối đa 150 điểm). Sở "
        "Ngoại vụ không thực hiện tiêu chí 4.2 (20 điểm).",
        (),
        reasons=("not_ranked", "points_not_score"),
    ),
    Case(
        "more_31",
        "Lạng Sơn",
        "2024",
        "Khép lại danh sách là Sở Ngoại vụ, chỉ có 58,62 điểm.",
        ("Sở Ngoại vụ 58,62 last",),
    ),
    Case(
        "others_1",
        "Lạng Sơn",
        "2024",
        "Trong số 18 sở, ngành, nhóm hạng A (đạt từ 90 điểm) gồm Sở Tư pháp 93,1 điểm và Sở Nội vụ 91,2 "
        "điểm; Bệnh viện hạng B của tỉnh không thuộc diện đánh giá.",
        ("Sở Tư pháp 93,1 [A]", "Sở Nội vụ 91,2 [A]"),
        reasons=("range",),
    ),
    Case(
        "others_2",
        "Lạng Sơn",
        "2024",
        "Nhóm A gồm các cơ quan có thủ tục hành chính: Sở Tư pháp 93,1 điểm, Sở Nội vụ 91,2 điểm. Nhóm B gồm "
        "các cơ quan khác: Ban Dân tộc 80,1 điểm.",
        ("Sở Tư pháp 93,1", "Sở Nội vụ 91,2", "Ban Dân tộc 80,1"),
    ),
    Case(
        "others_3",
        "Lạng Sơn",
        "2024",
        "Sở Tư pháp đứng đầu khối sở với 93,1 điểm. Thể chế số của tỉnh đạt 0,71. Hạ tầng số đạt 18/20 điểm.",
        ("Sở Tư pháp #1 93,1",),
        reasons=("no_unit",),
    ),
    Case(
        "others_4",
        "Lạng Sơn",
        "2024",
        "Sở Tư pháp đứng đầu khối sở với 93,1 điểm.\nỞ chỉ số thành phần của tỉnh, nhận thức số đạt 40/50 "
        "điểm, xếp thứ 20/63.",
        ("Sở Tư pháp #1 93,1",),
        reasons=("province_level",),
    ),
    Case(
        "others_5",
        "Lạng Sơn",
        "2024",
        "Sở Tư pháp đứng đầu khối sở với 93,1 điểm.\nĐiểm số các trụ cột của tỉnh: nhận thức số 0,81; thể chế số 0,72.",
        ("Sở Tư pháp #1 93,1",),
        reasons=("no_unit",),
    ),
    Case(
        "others_6",
        "Lạng Sơn",
        "2024",
        "Các huyện xếp từ thứ nhất đến thứ ba gồm huyện Cao Lộc, huyện Hữu Lũng, huyện Chi Lăng, huyện Bắc Sơn.",
        (
            "huyện Cao Lộc !count_mismatch",
            "huyện Hữu Lũng !count_mismatch",
            "huyện Chi Lăng !count_mismatch",
            "huyện Bắc Sơn !count_mismatch",
        ),
        reasons=("count_mismatch",),
    ),
    Case(
        "others_7",
        "Lạng Sơn",
        "2024",
        "Sở Nội vụ vươn từ vị trí thứ nhì lên vị trí thứ nhất, Sở Y tế từ vị trí cuối cùng lên vị trí thứ tám.",
        ("Sở Nội vụ #1", "Sở Y tế #8"),
        reasons=("other_year",),
    ),
    Case(
        "others_8",
        "Lạng Sơn",
        "2024",
        "Dẫn đầu mỗi khối là Sở Tư pháp (93,1 điểm) và huyện Cao Lộc (81,2 điểm).",
        ("Sở Tư pháp #1 93,1", "huyện Cao Lộc #1 81,2"),
    ),
    Case(
        "others_9",
        "Lạng Sơn",
        "2024",
        "Kết quả: Sở Tư pháp - loại A; Sở Nội vụ - loại B; Sở Y tế - loại C.",
        ("Sở Tư pháp [A]", "Sở Nội vụ [B]", "Sở Y tế [C]"),
    ),
    Case(
        "others_10",
        "Lạng Sơn",
        "2024",
        "Có 5 sở đạt loại A gồm Sở Tư pháp, Sở Nội vụ, Sở Y tế; loại B có 3 sở.",
        ("Sở Tư pháp [A]", "Sở Nội vụ [A]", "Sở Y tế [A]"),
        counts=("department A 5", "department B 3"),
    ),
    Case(
        "others_11",
        "Lạng Sơn",
        "2024",
        "Sở Ngoại vụ không có điểm thưởng (5 điểm), đạt 70,1 điểm, xếp thứ 15.",
        ("Sở Ngoại vụ #15 70,1",),
        reasons=("points_not_score",),
    ),
    Case(
        "variants_1",
        "Đồng Nai",
        "2024",
        "Sáu địa phương đạt mức Khá là TP. Long Khánh, các huyện Trảng Bom, Vĩnh Cửu, Thống Nhất, Xuân Lộc "
        "và Định Quán; riêng hai huyện Tân Phú, Cẩm Mỹ ở mức Trung bình.",
        (
            "TP. Long Khánh [Khá]",
            "huyện Trảng Bom [Khá]",
            "huyện Vĩnh Cửu [Khá]",
            "huyện Thống Nhất [Khá]",
            "huyện Xuân Lộc [Khá]",
            "huyện Định Quán [Khá]",
            "huyện Tân Phú [Trung bình]",
            "huyện Cẩm Mỹ [Trung bình]",
        ),
        counts=("district Khá 6",),
    ),
    Case(
        "variants_2",
        "Đồng Nai",
        "2024",
        "Cao nhất là Sở Tư pháp 94,2 điểm, tiếp đó là Sở Nội vụ 93,1 điểm. Cả hai đều thuộc nhóm Xuất sắc.",
        ("Sở Tư pháp #1 94,2 [Xuất sắc]", "Sở Nội vụ #2 93,1 [Xuất sắc]"),
    ),
    Case(
        "variants_3",
        "Đồng Nai",
        "2024",
        "Sở Tư pháp 94,2 điểm, Sở Nội vụ 93,1 điểm và Sở Y tế 92 điểm là ba cơ quan dẫn đầu. Các đơn vị này "
        "đều xếp loại Xuất sắc.",
        ("Sở Tư pháp #1 94,2 [Xuất sắc]", "Sở Nội vụ #2 93,1 [Xuất sắc]", "Sở Y tế #3 92 [Xuất sắc]"),
    ),
    Case(
        "variants_4",
        "Đồng Nai",
        "2024",
        "Xếp loại Yếu có huyện Tân Phú và huyện Cẩm Mỹ. Bốn đơn vị này phải giải trình, xếp loại Yếu hai năm liền.",
        ("huyện Tân Phú [Yếu]", "huyện Cẩm Mỹ [Yếu]"),
        reasons=("count_mismatch",),
    ),
    Case(
        "variants_5",
        "Đồng Nai",
        "2024",
        "Thứ tự của 3 huyện như sau: 1. Huyện Trảng Bom; 2. Huyện Vĩnh Cửu; 3. Huyện Thống Nhất.",
        ("Huyện Trảng Bom #1", "Huyện Vĩnh Cửu #2", "Huyện Thống Nhất #3"),
    ),
    Case(
        "variants_6",
        "Đồng Nai",
        "2024",
        "Xếp hạng các địa phương theo thứ tự từ trên xuống: Trảng Bom, Vĩnh Cửu, Thống Nhất.",
        ("Trảng Bom #1", "Vĩnh Cửu #2", "Thống Nhất #3"),
    ),
    Case(
        "variants_7",
        "Đồng Nai",
        "2024",
        "Huyện Trảng Bom đứng thứ hai với 85,2 điểm, trong đó nhận thức số 9,5/10 điểm, thể chế số 8/10 "
        "điểm, hạ tầng số 7,8/10 điểm, lần lượt xếp thứ 1, thứ 4 và thứ 6.",
        (
            "Huyện Trảng Bom #2 85,2",
            "Huyện Trảng Bom #1 9,5/10 {nhận thức số}",
            "Huyện Trảng Bom #4 8/10 {thể chế số}",
            "Huyện Trảng Bom #6 7,8/10 {hạ tầng số}",
        ),
    ),
    Case(
        "variants_8",
        "Đồng Nai",
        "2024",
        "Giữ các thứ hạng 1, 2, 3 là Sở Tư pháp, Sở Nội vụ, Sở Y tế với 94,2 điểm, 93,1 điểm và 92 điểm.",
        ("Sở Tư pháp #1 94,2", "Sở Nội vụ #2 93,1", "Sở Y tế #3 92"),
    ),
    Case(
        "variants_9",
        "Đồng Nai",
        "2024",
        "Top 3 gồm Sở Tư pháp, Sở Nội vụ, Sở Y tế (lần lượt 94,2 - 93,1 - 92 điểm).",
        ("Sở Tư pháp #1 94,2", "Sở Nội vụ #2 93,1", "Sở Y tế #3 92"),
    ),
    Case(
        "variants_10",
        "Đồng Nai",
        "2024",
        "Huyện Tân Phú (0,4312, thấp nhất), huyện Cẩm Mỹ (0,4488).",
        ("Huyện Tân Phú 0,4312 last", "huyện Cẩm Mỹ 0,4488"),
    ),
    Case(
        "variants_11",
        "Đồng Nai",
        "2024",
        "Dẫn đầu các huyện là các xã: xã Thanh Sơn của huyện Định Quán (88,1 điểm), xã Phú Lập của huyện Tân "
        "Phú (87,2 điểm).",
        ("xã Thanh Sơn #1 88,1 @huyện Định Quán", "xã Phú Lập #1 87,2 @huyện Tân Phú"),
    ),
    Case(
        "variants_12",
        "Đồng Nai",
        "2024",
        "TP. Biên Hòa: phường Tân Phong dẫn đầu (93,1 điểm), phường Trảng Dài đứng cuối (61,2 điểm). Huyện "
        "Tân Phú: xã Phú Lập dẫn đầu (87,2 điểm), xã Đắc Lua đứng cuối (55,1 điểm).",
        (
            "phường Tân Phong #1 93,1 @TP. Biên Hòa",
            "phường Trảng Dài 61,2 last",
            "xã Phú Lập #1 87,2 @Huyện Tân Phú",
            "xã Đắc Lua 55,1 last",
        ),
    ),
    Case(
        "variants_13",
        "Đồng Nai",
        "2024",
        "Sở Tư pháp xếp trên Sở Nội vụ 1,1 điểm; Sở Y tế xếp thứ ba, đạt 92 điểm.",
        ("Sở Y tế #3 92",),
        reasons=("gap",),
    ),
    Case(
        "variants_14",
        "Đồng Nai",
        "2024",
        "Trường Cao đẳng nghề số 8 đạt 80,2 điểm, Trường Đại học Đồng Nai đạt 82 điểm.",
        ("Trường Cao đẳng nghề số 8 80,2", "Trường Đại học Đồng Nai 82"),
    ),
    Case(
        "variants_15",
        "Đồng Nai",
        "2024",
        "Cao nhất là Sở Tư pháp 94,2 điểm, tiếp đó là Sở Nội vụ 93,1 điểm. Cả ba đều thuộc nhóm Xuất sắc.",
        ("Sở Tư pháp #1 94,2", "Sở Nội vụ #2 93,1"),
        reasons=("count_mismatch",),
    ),
)
