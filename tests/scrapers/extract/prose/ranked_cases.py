"""Lists: ratings of those just named, orders from first to last, first places, levels with letters."""

from __future__ import annotations

from tests.scrapers.extract.prose.cases import Case

RANKED = (
    Case(
        "those_just_named_1",
        "Nghệ An",
        "2023",
        "Sở Y tế hoàn thành 95,26% bộ tiêu chí, cao nhất khối sở; kế đến là Sở Tư pháp 93,8%, Sở Nội vụ "
        "92,05%. Ba cơ quan này cùng được công nhận mức Tốt.",
        ("Sở Y tế #1 95,26% [Tốt]", "Sở Tư pháp #2 93,8% [Tốt]", "Sở Nội vụ #3 92,05% [Tốt]"),
    ),
    Case(
        "those_just_named_2",
        "Nghệ An",
        "2023",
        "Sở Y tế đạt 95,26 điểm, Sở Tư pháp 93,8 điểm, Sở Nội vụ 92,05 điểm. Hai cơ quan này cùng được công "
        "nhận mức Tốt.",
        ("Sở Y tế 95,26", "Sở Tư pháp 93,8", "Sở Nội vụ 92,05"),
        reasons=("count_mismatch",),
    ),
    Case(
        "those_just_named_3",
        "Nghệ An",
        "2023",
        "Sở Y tế đạt 95,26 điểm, Sở Tư pháp 93,8 điểm, Sở Nội vụ 92,05 điểm. Cả ba đơn vị trên đều xếp loại Xuất sắc.",
        ("Sở Y tế 95,26 [Xuất sắc]", "Sở Tư pháp 93,8 [Xuất sắc]", "Sở Nội vụ 92,05 [Xuất sắc]"),
    ),
    Case(
        "those_just_named_4",
        "Nghệ An",
        "2023",
        "Sở Y tế đạt 95,26 điểm, Sở Tư pháp 93,8 điểm, Sở Nội vụ 92,05 điểm. Cả 3 sở vừa nêu đều được xếp "
        "loại Xuất sắc, Sở Công Thương xếp loại Khá.",
        (
            "Sở Y tế 95,26 [Xuất sắc]",
            "Sở Tư pháp 93,8 [Xuất sắc]",
            "Sở Nội vụ 92,05 [Xuất sắc]",
            "Sở Công Thương [Khá]",
        ),
    ),
    Case(
        "those_just_named_5",
        "Nghệ An",
        "2023",
        "Sở Y tế đạt 95,26 điểm, Sở Tư pháp 93,8 điểm, Sở Nội vụ 92,05 điểm. Có 3 sở trên 90 điểm xếp loại Tốt.",
        ("Sở Y tế 95,26", "Sở Tư pháp 93,8", "Sở Nội vụ 92,05"),
        reasons=("threshold",),
    ),
    Case(
        "those_just_named_6",
        "Nghệ An",
        "2023",
        "Dẫn đầu là huyện Yên Thành (84,95%), huyện Đô Lương (84,1%), thị xã Hoàng Mai (80,2%). Đây cũng là "
        "ba địa phương duy nhất được xếp loại Tốt.",
        ("huyện Yên Thành #1 84,95% [Tốt]", "huyện Đô Lương #2 84,1% [Tốt]", "thị xã Hoàng Mai #3 80,2% [Tốt]"),
        counts=("district Tốt 3",),
    ),
    Case(
        "those_just_named_7",
        "Nghệ An",
        "2023",
        "Huyện Yên Thành 84,95 điểm và huyện Đô Lương 84,1 điểm dẫn đầu. Hai huyện này xếp loại Tốt, 3 huyện "
        "Nam Đàn, Diễn Châu, Quỳ Hợp xếp loại Khá.",
        (
            "Huyện Yên Thành #1 84,95 [Tốt]",
            "huyện Đô Lương #2 84,1 [Tốt]",
            "huyện Nam Đàn [Khá]",
            "huyện Diễn Châu [Khá]",
            "huyện Quỳ Hợp [Khá]",
        ),
    ),
    Case(
        "those_just_named_8",
        "Nghệ An",
        "2023",
        "Sở Y tế đạt 95,26 điểm, Sở Tư pháp 93,8 điểm. Với kết quả đó, hai đơn vị này được xếp vào nhóm Tốt.",
        ("Sở Y tế 95,26 [Tốt]", "Sở Tư pháp 93,8 [Tốt]"),
    ),
    Case(
        "those_just_named_9",
        "Nghệ An",
        "2023",
        "Huyện Yên Thành 84,95 điểm và huyện Đô Lương 84,1 điểm dẫn đầu. Cả hai địa phương nói trên cùng ở mức Khá.",
        ("Huyện Yên Thành #1 84,95 [Khá]", "huyện Đô Lương #2 84,1 [Khá]"),
    ),
    Case(
        "those_just_named_10",
        "Nghệ An",
        "2023",
        "Xếp loại Tốt có Sở Y tế và Sở Tư pháp. Hai đơn vị này đạt lần lượt 92,1 và 90,3 điểm.",
        ("Sở Y tế 92,1 [Tốt]", "Sở Tư pháp 90,3 [Tốt]"),
    ),
    Case(
        "those_just_named_11",
        "Nghệ An",
        "2023",
        "Sở Y tế đạt 95,26 điểm, Sở Tư pháp 93,8 điểm; hai sở này đều xếp loại Tốt.",
        ("Sở Y tế 95,26 [Tốt]", "Sở Tư pháp 93,8 [Tốt]"),
    ),
    Case(
        "those_just_named_12",
        "Nghệ An",
        "2023",
        "Sở Y tế và Sở Tư pháp cùng có số điểm trên 90. Hai sở này cùng đạt 92,1 điểm.",
        (),
        reasons=("no_unit",),
    ),
    Case(
        "first_to_last_1",
        "Hà Tĩnh",
        "2022",
        "Đối với cấp huyện, 4 địa phương có trật tự như sau (từ vị trí thứ nhất đến vị trí cuối cùng): thành "
        "phố Hà Tĩnh, thị xã Hồng Lĩnh, huyện Nghi Xuân và huyện Can Lộc. Hai địa phương đứng đầu xếp loại "
        "Tốt, các địa phương còn lại xếp loại Khá.",
        ("thành phố Hà Tĩnh #1", "thị xã Hồng Lĩnh #2", "huyện Nghi Xuân #3", "huyện Can Lộc #4"),
        reasons=("complement",),
    ),
    Case(
        "first_to_last_2",
        "Hà Tĩnh",
        "2022",
        "Đối với cấp huyện, 5 địa phương có trật tự như sau (từ vị trí thứ nhất đến vị trí cuối cùng): thành "
        "phố Hà Tĩnh, thị xã Hồng Lĩnh, huyện Nghi Xuân và huyện Can Lộc.",
        (
            "thành phố Hà Tĩnh !count_mismatch",
            "thị xã Hồng Lĩnh !count_mismatch",
            "huyện Nghi Xuân !count_mismatch",
            "huyện Can Lộc !count_mismatch",
        ),
        reasons=("count_mismatch",),
    ),
    Case(
        "first_to_last_3",
        "Hà Tĩnh",
        "2022",
        "Bốn huyện xếp theo thứ tự từ 1 đến 4 gồm: thành phố Hà Tĩnh, thị xã Hồng Lĩnh, huyện Nghi Xuân và "
        "huyện Can Lộc.",
        ("thành phố Hà Tĩnh #1", "thị xã Hồng Lĩnh #2", "huyện Nghi Xuân #3", "huyện Can Lộc #4"),
    ),
    Case(
        "first_to_last_4",
        "Hà Tĩnh",
        "2022",
        "Bốn huyện xếp theo thứ tự từ 1 đến 5 gồm: thành phố Hà Tĩnh, thị xã Hồng Lĩnh, huyện Nghi Xuân và "
        "huyện Can Lộc.",
        (
            "thành phố Hà Tĩnh !count_mismatch",
            "thị xã Hồng Lĩnh !count_mismatch",
            "huyện Nghi Xuân !count_mismatch",
            "huyện Can Lộc !count_mismatch",
        ),
        reasons=("count_mismatch",),
    ),
    Case(
        "first_to_last_5",
        "Hà Tĩnh",
        "2022",
        "Thứ tự xếp hạng từ cao xuống thấp của 4 địa phương: thành phố Hà Tĩnh, thị xã Hồng Lĩnh, huyện Nghi "
        "Xuân, huyện Can Lộc.",
        ("thành phố Hà Tĩnh #1", "thị xã Hồng Lĩnh #2", "huyện Nghi Xuân #3", "huyện Can Lộc #4"),
    ),
    Case(
        "first_to_last_6",
        "Hà Tĩnh",
        "2022",
        "Các huyện được xếp lần lượt từ vị trí thứ nhất đến vị trí thứ tư: thành phố Hà Tĩnh, thị xã Hồng "
        "Lĩnh, huyện Nghi Xuân, huyện Can Lộc.",
        ("thành phố Hà Tĩnh #1", "thị xã Hồng Lĩnh #2", "huyện Nghi Xuân #3", "huyện Can Lộc #4"),
    ),
    Case(
        "first_to_last_7",
        "Hà Tĩnh",
        "2022",
        "Kết quả xếp hạng 4 sở lần lượt từ hạng 1 đến hạng 4 là: Sở Y tế, Sở Nội vụ, Sở Tư pháp, Sở Tài chính.",
        ("Sở Y tế #1", "Sở Nội vụ #2", "Sở Tư pháp #3", "Sở Tài chính #4"),
    ),
    Case(
        "first_to_last_8",
        "Hà Tĩnh",
        "2022",
        "Theo thứ tự từ đầu bảng đến cuối bảng, bảng xếp hạng cấp huyện gồm: thành phố Hà Tĩnh, thị xã Hồng "
        "Lĩnh, huyện Nghi Xuân, huyện Can Lộc.",
        ("thành phố Hà Tĩnh #1", "thị xã Hồng Lĩnh #2", "huyện Nghi Xuân #3", "huyện Can Lộc #4"),
    ),
    Case(
        "first_to_last_9",
        "Hà Tĩnh",
        "2022",
        "Bảng xếp hạng 4 đơn vị (từ cao nhất xuống thấp nhất): Sở Y tế; Sở Nội vụ; Sở Tư pháp; Sở Tài chính.",
        ("Sở Y tế #1", "Sở Nội vụ #2", "Sở Tư pháp #3", "Sở Tài chính #4"),
    ),
    Case(
        "first_to_last_10",
        "Hà Tĩnh",
        "2022",
        "Khối huyện, tính từ vị trí cuối cùng lên vị trí thứ nhất: thành phố Hà Tĩnh, thị xã Hồng Lĩnh, "
        "huyện Nghi Xuân, huyện Can Lộc.",
        (),
        reasons=("ambiguous_binding",),
    ),
    Case(
        "first_to_last_11",
        "Hà Tĩnh",
        "2022",
        "4 địa phương gồm thành phố Hà Tĩnh, thị xã Hồng Lĩnh, huyện Nghi Xuân, huyện Can Lộc được xếp theo "
        "thứ tự từ vị trí thứ nhất đến vị trí cuối cùng.",
        ("thành phố Hà Tĩnh #1", "thị xã Hồng Lĩnh #2", "huyện Nghi Xuân #3", "huyện Can Lộc #4"),
    ),
    Case(
        "first_to_last_12",
        "Hà Tĩnh",
        "2022",
        "Thành phố Hà Tĩnh, thị xã Hồng Lĩnh, huyện Nghi Xuân, huyện Can Lộc lần lượt xếp từ thứ nhất đến thứ tư.",
        ("Thành phố Hà Tĩnh #1", "thị xã Hồng Lĩnh #2", "huyện Nghi Xuân #3", "huyện Can Lộc #4"),
    ),
    Case(
        "first_places_1",
        "Hưng Yên",
        "2025",
        "Ở khối sở, ngành, Sở Tài chính, Sở Tư pháp, Sở Y tế giữ ba hạng đầu, lần lượt đạt 934,2 điểm, 921 "
        "điểm và 919,85 điểm.",
        ("Sở Tài chính #1 934,2", "Sở Tư pháp #2 921", "Sở Y tế #3 919,85"),
    ),
    Case(
        "first_places_2",
        "Hưng Yên",
        "2025",
        "Sở Tài chính, Sở Tư pháp, Sở Y tế chiếm ba vị trí dẫn đầu, lần lượt đạt 934,2; 921 và 919,85 điểm.",
        ("Sở Tài chính #1 934,2", "Sở Tư pháp #2 921", "Sở Y tế #3 919,85"),
    ),
    Case(
        "first_places_3",
        "Hưng Yên",
        "2025",
        "Sở Tài chính, Sở Tư pháp và Sở Y tế giữ các vị trí từ 1 đến 3, tương ứng 934,2 điểm, 921 điểm và 919,85 điểm.",
        ("Sở Tài chính #1 934,2", "Sở Tư pháp #2 921", "Sở Y tế #3 919,85"),
    ),
    Case(
        "first_places_4",
        "Hưng Yên",
        "2025",
        "Trong tốp 3 lần lượt là Sở Tài chính (934,2 điểm), Sở Tư pháp (921 điểm), Sở Y tế (919,85 điểm).",
        ("Sở Tài chính #1 934,2", "Sở Tư pháp #2 921", "Sở Y tế #3 919,85"),
    ),
    Case(
        "first_places_5",
        "Hưng Yên",
        "2025",
        "Tốp 3 khối sở lần lượt thuộc về Sở Tài chính, Sở Tư pháp, Sở Y tế với 934,2 điểm, 921 điểm và 919,85 điểm.",
        ("Sở Tài chính #1 934,2", "Sở Tư pháp #2 921", "Sở Y tế #3 919,85"),
    ),
    Case(
        "first_places_6",
        "Hưng Yên",
        "2025",
        "Ba hạng đầu thuộc về Sở Tài chính, Sở Tư pháp, Sở Y tế với số điểm lần lượt là 934,2; 921; 919,85.",
        ("Sở Tài chính #1 934,2", "Sở Tư pháp #2 921", "Sở Y tế #3 919,85"),
    ),
    Case(
        "first_places_7",
        "Hưng Yên",
        "2025",
        "Sở Tài chính, Sở Tư pháp, Sở Y tế nắm giữ 3 thứ hạng cao nhất với các mức điểm 934,2; 921; 919,85 điểm.",
        ("Sở Tài chính #1 934,2", "Sở Tư pháp #2 921", "Sở Y tế #3 919,85"),
    ),
    Case(
        "first_places_8",
        "Hưng Yên",
        "2025",
        "Ba ngôi đầu lần lượt về tay Sở Tài chính 934,2 điểm, Sở Tư pháp 921 điểm và Sở Y tế 919,85 điểm.",
        ("Sở Tài chính #1 934,2", "Sở Tư pháp #2 921", "Sở Y tế #3 919,85"),
    ),
    Case(
        "first_places_9",
        "Hưng Yên",
        "2025",
        "Sở Tài chính, Sở Tư pháp chiếm hai hạng đầu, lần lượt đạt 934,2 điểm và 941 điểm.",
        ("Sở Tài chính 934,2", "Sở Tư pháp 941"),
        reasons=("out_of_order",),
    ),
    Case(
        "first_places_10",
        "Hưng Yên",
        "2025",
        "Sở Tài chính, Sở Tư pháp, Sở Y tế giữ bốn hạng đầu, lần lượt đạt 934,2 điểm, 921 điểm và 919,85 điểm.",
        ("Sở Tài chính 934,2", "Sở Tư pháp 921", "Sở Y tế 919,85"),
        reasons=("count_mismatch",),
    ),
    Case(
        "first_places_11",
        "Hưng Yên",
        "2025",
        "Ba hạng cuối là Sở Tài chính, Sở Tư pháp, Sở Y tế, lần lượt đạt 534,2 điểm, 521 điểm và 519,85 điểm.",
        ("Sở Tài chính 534,2", "Sở Tư pháp 521", "Sở Y tế 519,85 last"),
    ),
    Case(
        "letters_1",
        "Cần Thơ",
        "2025",
        "Kết quả chia thành mức A (từ 90% trở lên), mức B (từ 70% đến dưới 90%), mức C (từ 50% đến dưới 70%) "
        "và mức D (dưới 50%). Nhóm sở, ban, ngành: mức A có Sở Khoa học và Công nghệ (94,6%), Văn phòng UBND "
        "thành phố (93,15%), Sở Tư pháp (91,08%); mức B có 9 đơn vị; mức C có Thanh tra thành phố (63,4%) và "
        "Sở Dân tộc và Tôn giáo (60,05%).\nNhóm xã, phường: phường Ninh Kiều đứng đầu với 92,7%; xếp kế tiếp "
        "lần lượt là phường Cái Răng 91,35%, phường Vị Tân 90,9% và xã Kế Sách 90,12%, đều ở mức A. Có 71 "
        "đơn vị mức B, 26 đơn vị mức C. Hai xã mức D là xã Lâm Tân (41,8%) và xã Gia Hòa (39,75%).",
        (
            "Sở Khoa học và Công nghệ 94,6% [A]",
            "Văn phòng UBND thành phố 93,15% [A]",
            "Sở Tư pháp 91,08% [A]",
            "Thanh tra thành phố 63,4% [C]",
            "Sở Dân tộc và Tôn giáo 60,05% [C]",
            "phường Ninh Kiều #1 92,7%",
            "phường Cái Răng #2 91,35% [A]",
            "phường Vị Tân #3 90,9% [A]",
            "xã Kế Sách #4 90,12% [A]",
            "xã Lâm Tân 41,8% [D]",
            "xã Gia Hòa 39,75% [D]",
        ),
        counts=("department B 9", "commune B 71", "commune C 26", "commune D 2"),
        reasons=("range", "threshold"),
    ),
    Case(
        "letters_2",
        "Cần Thơ",
        "2025",
        "Các đơn vị xếp loại A gồm: Sở Y tế, Sở Nội vụ. Các đơn vị xếp loại B: Sở Tư pháp, Sở Tài chính. Sở "
        "Ngoại vụ xếp loại C.",
        ("Sở Y tế [A]", "Sở Nội vụ [A]", "Sở Tư pháp [B]", "Sở Tài chính [B]", "Sở Ngoại vụ [C]"),
    ),
    Case(
        "letters_3",
        "Cần Thơ",
        "2025",
        "Loại A (từ 90 điểm trở lên): Sở Y tế, Sở Nội vụ. Loại B (từ 80 đến dưới 90 điểm): Sở Tư pháp, Sở Tài chính.",
        ("Sở Y tế [A]", "Sở Nội vụ [A]", "Sở Tư pháp [B]", "Sở Tài chính [B]"),
        reasons=("range",),
    ),
    Case(
        "letters_4",
        "Cần Thơ",
        "2025",
        "Nhóm A: Sở Y tế đạt 92 điểm, Sở Nội vụ đạt 90,5 điểm. Nhóm B: Sở Tư pháp đạt 88,1 điểm.",
        ("Sở Y tế 92", "Sở Nội vụ 90,5", "Sở Tư pháp 88,1"),
    ),
    Case(
        "letters_5",
        "Cần Thơ",
        "2025",
        "Sở Y tế đạt 92 điểm, xếp hạng A; Sở Nội vụ đạt 85 điểm, xếp hạng B.",
        ("Sở Y tế 92 [A]", "Sở Nội vụ 85 [B]"),
    ),
    Case(
        "letters_6",
        "Cần Thơ",
        "2025",
        "Sở Y tế đạt 92,4 điểm, dẫn đầu. Bệnh viện hạng A được hỗ trợ, đô thị loại B của tỉnh tăng.",
        ("Sở Y tế #1 92,4",),
    ),
    Case(
        "letters_7",
        "Cần Thơ",
        "2025",
        "Sở Y tế (92,1 điểm), Sở Nội vụ (91,5 điểm) cùng đạt mức A; Sở Tư pháp (75,2 điểm) ở mức B.",
        ("Sở Y tế 92,1 [A]", "Sở Nội vụ 91,5 [A]", "Sở Tư pháp 75,2 [B]"),
    ),
    Case(
        "letters_8",
        "Cần Thơ",
        "2025",
        "Có 3 sở xếp loại A là Sở Y tế, Sở Nội vụ và Sở Tư pháp; 12 sở xếp loại B.",
        ("Sở Y tế [A]", "Sở Nội vụ [A]", "Sở Tư pháp [A]"),
        counts=("department A 3", "department B 12"),
    ),
    Case(
        "one_list_1",
        "Bình Phước",
        "2022",
        "Xếp loại Khá: TX. Phước Long, TX. Chơn Thành, các huyện Đồng Phú, Bù Đăng, Phú Riềng, Hớn Quản;\nXếp "
        "loại Trung bình: huyện Bù Đốp, huyện Bù Gia Mập.",
        (
            "TX. Phước Long [Khá]",
            "TX. Chơn Thành [Khá]",
            "huyện Đồng Phú [Khá]",
            "huyện Bù Đăng [Khá]",
            "huyện Phú Riềng [Khá]",
            "huyện Hớn Quản [Khá]",
            "huyện Bù Đốp [Trung bình]",
            "huyện Bù Gia Mập [Trung bình]",
        ),
    ),
    Case(
        "one_list_2",
        "Bình Phước",
        "2022",
        "Mức Tốt gồm Sở Tư pháp, UBND các huyện Bù Đốp, Lộc Ninh và Đồng Phú.",
        ("Sở Tư pháp [Tốt]", "huyện Bù Đốp [Tốt]", "huyện Lộc Ninh [Tốt]", "huyện Đồng Phú [Tốt]"),
    ),
    Case(
        "one_list_3",
        "Bình Phước",
        "2022",
        "Mức Khá có thị xã Phước Long, ba huyện Bù Đăng, Bù Đốp, Lộc Ninh.",
        ("thị xã Phước Long [Khá]", "huyện Bù Đăng [Khá]", "huyện Bù Đốp [Khá]", "huyện Lộc Ninh [Khá]"),
    ),
    Case(
        "one_list_4",
        "Bình Phước",
        "2022",
        "Mức Khá có Sở Y tế, vốn quen thuộc như mọi năm, Sở Tài chính, Sở Nội vụ.",
        ("Sở Y tế [Khá]",),
        reasons=("ambiguous_binding",),
    ),
    Case(
        "one_list_5",
        "Bình Phước",
        "2022",
        "Xếp loại Khá: huyện Đồng Phú, Bù Đăng, Xuân Ty, huyện Lộc Ninh, Phú Riềng. Xếp loại Tốt: thị xã "
        "Bình Long, Tân Lập Phú.",
        ("huyện Đồng Phú [Khá]", "huyện Bù Đăng [Khá]", "thị xã Bình Long [Tốt]"),
        reasons=("ambiguous_binding", "unit_not_recognised"),
    ),
)
