"""Who follows whom: "tiếp theo", "kế đến", "theo sau", "xếp sau"."""

from __future__ import annotations

from tests.scrapers.extract.prose.case import Case

CASES = (
    Case(
        "and_then_without_a_verb",
        "Sơn La",
        "2024",
        "Đứng đầu là Sở Y tế, 88,9 điểm, tiếp đến là Sở Nội vụ, 83,5 điểm, rồi Sở Công Thương, 82,27 điểm. Đứng cuối là Ban Dân tộc, 50,6 điểm.",
        units=("Sở Y tế #1 88,9", "Sở Nội vụ #2 83,5", "Sở Công Thương #3 82,27", "Ban Dân tộc 50,6 last"),
    ),
    Case(
        "behind_in_the_second_place",
        "Lâm Đồng",
        "2023",
        "Sở Y tế chiếm ngôi đầu (857,3 điểm), còn Sở Nội vụ bám đuổi ở vị trí á quân (841,6 điểm).",
        units=("Sở Nội vụ #2 841,6", "Sở Y tế #1 857,3"),
    ),
    Case(
        "dash_between",
        "Cà Mau",
        "2024",
        "Kết quả khối sở: Sở Tài chính – 91,5 điểm (hạng 1), Sở Y tế – 90,2 điểm (hạng 2), Sở Xây dựng – 60 điểm "
        "(hạng 17).",
        units=("Sở Tài chính #1 91,5", "Sở Y tế #2 90,2", "Sở Xây dựng #17 60"),
    ),
    Case(
        "english_names_in_both_orders",
        "Bắc Kạn",
        "2024",
        "The Department of Finance led with 90.5 points, followed by the Health Department (88.2 points) and the "
        "Home Affairs Department (86.1 points). The Finance Department took the lead with 90.5 points.",
        units=("Department of Finance #1 90.5", "Health Department #2 88.2", "Home Affairs Department #3 86.1"),
    ),
    Case(
        "far_ahead_of_the_second",
        "Hà Tĩnh",
        "2024",
        "Thị xã Hồng Lĩnh tiếp tục đứng đầu với 90,12/100 điểm, bỏ xa huyện Can Lộc ở vị trí thứ nhì (86,4/100 điểm).",
        units=("Thị xã Hồng Lĩnh #1 90,12/100", "huyện Can Lộc #2 86,4/100"),
    ),
    Case(
        "full_order_list",
        "Quảng Nam",
        "2023",
        "Sở Thông tin và Truyền thông đạt chỉ số DTI 90,33%, xếp loại tốt. Kết quả xếp hạng các sở, ban, ngành (từ "
        "trên xuống) như sau: Sở Thông tin và Truyền thông, Sở Kế hoạch và Đầu tư, Văn phòng UBND tỉnh, Sở Văn hóa, "
        "Thể thao và Du lịch, Sở Lao động - Thương binh và Xã hội.",
        units=(
            "Sở Thông tin và Truyền thông #1 90,33% [tốt]",
            "Sở Kế hoạch và Đầu tư #2",
            "Văn phòng UBND tỉnh #3",
            "Sở Văn hóa, Thể thao và Du lịch #4",
            "Sở Lao động - Thương binh và Xã hội #5",
        ),
    ),
    Case(
        "name_with_what_it_became",
        "Bến Tre",
        "2024",
        "Dẫn đầu cấp sở là Sở Thông tin và Truyền thông (trước khi hợp nhất vào Sở Khoa học và Công nghệ) với 94,6 "
        "điểm. Sở Kế hoạch và Đầu tư (nay là Sở Tài chính) xếp thứ hai với 93,15 điểm; Sở Y tế xếp thứ ba (92,8 "
        "điểm).",
        units=("Sở Thông tin và Truyền thông #1 94,6", "Sở Kế hoạch và Đầu tư #2 93,15", "Sở Y tế #3 92,8"),
    ),
    Case(
        "newspaper_abbreviations",
        "Đồng Nai",
        "2023",
        "Sở Thông tin và Truyền thông Đồng Nai cho hay, kết quả DTI 2023, TP.Biên Hòa dẫn đầu cấp huyện với 872,5 "
        "điểm; TP.Long Khánh thứ 2 với 851,25 điểm, H.Xuân Lộc thứ 3 với 840 điểm.",
        units=("TP.Biên Hòa #1 872,5", "TP.Long Khánh #2 851,25", "H.Xuân Lộc #3 840"),
    ),
    Case(
        "next_places_after_a_unit_placed_a_sentence_before",
        "Đắk Lắk",
        "2023",
        "Sở Nội vụ giữ vị trí số một trong bảng xếp hạng.\n"
        "Kết quả năm 2023 cho thấy Sở Nội vụ đạt 0,91507 điểm; hai vị trí tiếp theo là Sở Công Thương (0,89446 điểm) "
        "và Sở Tài chính (0,886 điểm).",
        units=("Sở Nội vụ #1 0,91507", "Sở Công Thương #2 0,89446", "Sở Tài chính #3 0,886"),
    ),
    Case(
        "next_to_one_of_the_leaders",
        "Lâm Đồng",
        "2023",
        "Trong các đơn vị có điểm cao, Sở Y tế đạt 821 điểm, kế đến là Sở Nội vụ 800 điểm.",
        units=("Sở Nội vụ #2 800", "Sở Y tế #1 821"),
    ),
    Case(
        "others_named_without_their_places",
        "Lâm Đồng",
        "2023",
        "Sở Tài chính đứng đầu với 900 điểm, tiếp theo là Sở Y tế, Sở Nội vụ và Sở Tư pháp. Kế đến là Sở Công Thương "
        "với 850 điểm.",
        units=("Sở Công Thương #5 850", "Sở Nội vụ", "Sở Tài chính #1 900", "Sở Tư pháp", "Sở Y tế"),
    ),
    Case(
        "percent_and_places",
        "Hòa Bình",
        "2023",
        "Đạt tỷ lệ cao nhất là Sở Nội vụ với 95,26%, tiếp theo là Sở Tư pháp 94,1% và Sở Tài chính 93,55%. Toàn tỉnh "
        "có 85% thủ tục hành chính được cung cấp trực tuyến.",
        units=("Sở Nội vụ #1 95,26%", "Sở Tư pháp #2 94,1%", "Sở Tài chính #3 93,55%"),
    ),
    Case(
        "quotation_with_its_speaker_behind",
        "Hải Dương",
        "2023",
        "“Chúng tôi rất phấn khởi khi lần đầu được xếp thứ nhất với 462,75 điểm. Đây là kết quả của việc làm sạch dữ "
        "liệu”, lãnh đạo Sở Tài nguyên và Môi trường chia sẻ. Xếp thứ hai trong khối sở, ngành là Sở Tư pháp (447,2 "
        "điểm).",
        units=("Sở Tài nguyên và Môi trường #1 462,75", "Sở Tư pháp #2 447,2"),
    ),
    Case(
        "rank_then_score_in_brackets",
        "Long An",
        "2024",
        "Các vị trí tiếp theo thuộc về: Sở Tư pháp (hạng 2, 88,5 điểm); Sở Y tế (hạng 3, 87,25 điểm); Sở Công Thương "
        "(hạng 4, 86 điểm).",
        units=("Sở Tư pháp #2 88,5", "Sở Y tế #3 87,25", "Sở Công Thương #4 86"),
    ),
    Case(
        "score_and_percent",
        "Đồng Tháp",
        "2024",
        "Dẫn đầu là Sở Tài chính với 445,5/500 điểm (đạt 89,1%), xếp loại Tốt; kế tiếp là Sở Nội vụ với 440/500 điểm "
        "(88%), xếp loại Tốt.",
        units=("Sở Tài chính #1 445,5/500 89,1% [Tốt]", "Sở Nội vụ #2 440/500 88% [Tốt]"),
    ),
    Case(
        "semicolons_in_brackets",
        "Hà Tĩnh",
        "2023",
        "Sở Tài chính (điểm DTI: 93,15; hạng 1), Sở Nội vụ (điểm DTI: 92,8; hạng 2). Kế đó là Sở Tư pháp (90,2 điểm).",
        units=("Sở Tài chính #1 93,15", "Sở Nội vụ #2 92,8", "Sở Tư pháp #3 90,2"),
    ),
    Case(
        "spoken_of_an_order",
        "Quảng Ninh",
        "2023",
        "Phát biểu tại hội nghị, lãnh đạo tỉnh cho biết kết quả xếp theo thứ tự từ cao xuống thấp: Sở Tài chính, Sở "
        "Y tế, Sở Xây dựng.",
        units=("Sở Tài chính #1", "Sở Xây dựng #3", "Sở Y tế #2"),
    ),
    Case(
        "top_five_in_one_breath",
        "Lâm Đồng",
        "2023",
        "Ở top 5, đứng đầu là Sở Tài chính (914,31 điểm), tiếp đó là Công an tỉnh (913,89 điểm), Sở Giáo dục và Đào "
        "tạo (909,58 điểm), Văn phòng UBND tỉnh (896,94 điểm), Sở Nội vụ (890,02 điểm).",
        units=(
            "Sở Tài chính #1 914,31",
            "Công an tỉnh #2 913,89",
            "Sở Giáo dục và Đào tạo #3 909,58",
            "Văn phòng UBND tỉnh #4 896,94",
            "Sở Nội vụ #5 890,02",
        ),
    ),
    Case(
        "followers_18",
        "Nghệ An",
        "2023",
        "Chỉ xếp sau Sở Tài chính, Sở Nội vụ đạt 93,1 điểm, đứng thứ hai.",
        units=("Sở Nội vụ #2 93,1",),
    ),
    Case(
        "followers_19",
        "Nghệ An",
        "2023",
        "Sở Tài chính đứng nhất, kế đến Sở Nội vụ, kế nữa Sở Tư pháp.",
        units=("Sở Tài chính #1", "Sở Nội vụ #2"),
    ),
    Case(
        "followers_20",
        "Nghệ An",
        "2023",
        "Dẫn đầu là Sở Y tế, tiếp theo là Sở Nội vụ, khép lại tốp ba là Sở Tư pháp.",
        units=("Sở Y tế #1", "Sở Nội vụ #2", "Sở Tư pháp #3"),
    ),
    Case(
        "followers_21",
        "Nghệ An",
        "2023",
        "Dẫn đầu là Sở Y tế; hai vị trí tiếp theo thuộc về Sở Nội vụ và Sở Tư pháp.",
        units=("Sở Y tế #1", "Sở Nội vụ #2", "Sở Tư pháp #3"),
    ),
    Case(
        "followers_22",
        "Hà Tĩnh",
        "2023",
        "Sở Nội vụ đứng đầu với 561,3 điểm, đạt 93,6%; tiếp đó là Sở Y tế với 544,8 điểm, đạt 90,8%; Sở Tư pháp với "
        "537,6 điểm, đạt 89,6%.",
        units=("Sở Nội vụ #1 561,3 93,6%", "Sở Y tế #2 544,8 90,8%", "Sở Tư pháp #3 537,6 89,6%"),
    ),
    Case(
        "followers_23",
        "Hà Tĩnh",
        "2023",
        "Dẫn đầu là Sở Nội vụ với 56,3 điểm; kế đến là Sở Y tế với 54,8 điểm; Sở Tư pháp với 53,6 điểm; Sở Tài chính "
        "với 52 điểm.",
        units=("Sở Nội vụ #1 56,3", "Sở Y tế #2 54,8", "Sở Tư pháp #3 53,6", "Sở Tài chính #4 52"),
    ),
    Case(
        "followers_24",
        "Hà Tĩnh",
        "2023",
        "UBND huyện Đức Thọ đứng đầu với 90,3%; tiếp theo là UBND huyện Nghi Xuân với 86,3%; UBND huyện Can Lộc với "
        "85,6%.",
        units=("UBND huyện Đức Thọ #1 90,3%", "UBND huyện Nghi Xuân #2 86,3%", "UBND huyện Can Lộc #3 85,6%"),
    ),
    Case(
        "followers_25",
        "Hà Tĩnh",
        "2023",
        "Dẫn đầu là Sở Nội vụ với 56,3 điểm; kế đến là Sở Y tế với 54,8 điểm; Sở Tư pháp đạt 40 điểm.",
        units=("Sở Nội vụ #1 56,3", "Sở Y tế #2 54,8", "Sở Tư pháp 40"),
    ),
    Case(
        "followers_26",
        "Hà Tĩnh",
        "2023",
        "Dẫn đầu là Sở Nội vụ với 56,3 điểm; kế đến là Sở Y tế với 54,8 điểm; huyện Can Lộc với 40 điểm.",
        units=("Sở Nội vụ #1 56,3", "Sở Y tế #2 54,8", "huyện Can Lộc 40"),
    ),
    Case(
        "followers_27",
        "Lạng Sơn",
        "2024",
        "Đứng đầu là Sở Tư pháp (91,3 điểm), kế tiếp là Sở Nội vụ (90,8 điểm) và Sở Tài chính (90,1 điểm). Với số "
        "điểm này, cả 3 sở đều được xếp vào nhóm Tốt.",
        units=("Sở Tư pháp #1 91,3 [Tốt]", "Sở Nội vụ #2 90,8 [Tốt]", "Sở Tài chính #3 90,1 [Tốt]"),
    ),
    Case(
        "followers_28",
        "Lâm Đồng",
        "2023",
        "Kết quả tự đánh giá và thẩm định như sau:\n1. Sở Tài chính: 912 điểm\n2. Sở Y tế: 905 điểm",
        units=("Sở Tài chính #1 912", "Sở Y tế #2 905"),
    ),
    Case(
        "followers_29",
        "Nghệ An",
        "2023",
        "Kết quả: (1) Sở Tài chính, 95,2 điểm; (2) Sở Nội vụ, 93,1 điểm; (3) Sở Tư pháp, 92 điểm.",
        units=("Sở Tài chính #1 95,2", "Sở Nội vụ #2 93,1", "Sở Tư pháp #3 92"),
    ),
    Case(
        "followers_30",
        "Nghệ An",
        "2023",
        "Sở Tài chính dẫn đầu với 95,2 điểm, theo sau là Sở Nội vụ với 93,1 điểm.",
        units=("Sở Tài chính #1 95,2", "Sở Nội vụ #2 93,1"),
    ),
    Case(
        "followers_31",
        "Nghệ An",
        "2023",
        "Sở Tài chính dẫn đầu với 95,2 điểm; bám sát là Sở Nội vụ (93,1 điểm).",
        units=("Sở Tài chính #1 95,2", "Sở Nội vụ #2 93,1"),
    ),
    Case(
        "followers_32",
        "Nghệ An",
        "2023",
        "Sở Tài chính dẫn đầu với 95,2 điểm. Bám sát phía sau là Sở Nội vụ với 93,1 điểm và Sở Tư pháp với 92 điểm.",
        units=("Sở Tài chính #1 95,2", "Sở Nội vụ #2 93,1", "Sở Tư pháp #3 92"),
    ),
    Case(
        "followers_33",
        "Nghệ An",
        "2023",
        "Thành phố Vinh đứng đầu (94,6 điểm), kế đó là thị xã Cửa Lò (93,2 điểm), rồi mới đến huyện Nam Đàn (92,5 "
        "điểm).",
        units=("Thành phố Vinh #1 94,6", "thị xã Cửa Lò #2 93,2", "huyện Nam Đàn #3 92,5"),
    ),
    Case(
        "followers_34",
        "Nghệ An",
        "2023",
        "Thành phố Vinh dẫn đầu, thị xã Cửa Lò bám sát ở vị trí thứ hai.",
        units=("Thành phố Vinh #1", "thị xã Cửa Lò #2"),
    ),
    Case(
        "followers_35",
        "Nghệ An",
        "2023",
        "Sở Công Thương tiếp tục ở vị trí thứ 4 như năm 2022.",
        units=("Sở Công Thương #4",),
    ),
    Case(
        "followers_36",
        "Nghệ An",
        "2023",
        "Sở Tài chính dẫn đầu khối sở với 95,2 điểm. Ở vị trí tiếp theo, Sở Nội vụ đạt 93,1 điểm. Sở Tư pháp xếp "
        "ngay sau với 92 điểm.",
        units=("Sở Tài chính #1 95,2", "Sở Nội vụ #2 93,1", "Sở Tư pháp #3 92"),
    ),
    Case(
        "followers_37",
        "Thái Nguyên",
        "2023",
        "Kết quả: nhất - Sở Y tế (822,9 điểm), nhì - Sở Nội vụ (815,05 điểm), ba - Sở Tư pháp (798,6 điểm).",
        units=("Sở Y tế #1 822,9", "Sở Nội vụ #2 815,05", "Sở Tư pháp #3 798,6"),
    ),
    Case(
        "followers_38",
        "Bến Tre",
        "2023",
        "Top 3 khối sở: Sở Y tế đạt 91 điểm, tiếp theo là Sở Nội vụ (90 điểm), Sở Tư pháp (89 điểm).",
        units=("Sở Y tế #1 91", "Sở Nội vụ #2 90", "Sở Tư pháp #3 89"),
    ),
    Case(
        "followers_39",
        "Bến Tre",
        "2023",
        "Sở Y tế dẫn đầu khối sở (98/100), kế đến là Sở Nội vụ (95/100).",
        units=("Sở Y tế #1 98/100", "Sở Nội vụ #2 95/100"),
    ),
    Case(
        "followers_40",
        "Lâm Đồng",
        "2023",
        "Theo kế hoạch số 50/KH-UBND, Sở Y tế dẫn đầu với 940 điểm. Sở Nội vụ xếp thứ hai.",
        units=("Sở Y tế #1 940", "Sở Nội vụ #2"),
    ),
    Case(
        "followers_41",
        "Sóc Trăng",
        "2024",
        "Người về nhất nhóm cấp tỉnh không ai khác ngoài Sở Thông tin và Truyền thông, đơn vị có 90,75 điểm. Bám sát "
        "phía sau là Sở Tài nguyên và Môi trường, 90,5 điểm.",
        units=("Sở Thông tin và Truyền thông #1 90,75", "Sở Tài nguyên và Môi trường #2 90,5"),
    ),
    Case(
        "followers_42",
        "Sóc Trăng",
        "2024",
        "Dẫn đầu cấp huyện không đâu khác ngoài thị xã Ngã Năm với 84,36 điểm; đứng thứ hai là huyện Kế Sách.",
        units=("thị xã Ngã Năm #1 84,36", "huyện Kế Sách #2"),
    ),
    Case(
        "followers_43",
        "Bình Định",
        "2023",
        "The district of Tuy Phuoc ranked fourth with 84.2 points, followed by the town of Hoai Nhon with 83.9 points.",
        units=("district of Tuy Phuoc #4 84.2", "town of Hoai Nhon #5 83.9"),
    ),
    Case(
        "followers_44",
        "Nghệ An",
        "2023",
        "Sở Y tế hoàn thành 95,26% bộ tiêu chí, cao nhất khối sở; kế đến là Sở Tư pháp 93,8%, Sở Nội vụ 92,05%. Ba "
        "cơ quan này cùng được công nhận mức Tốt.",
        units=("Sở Y tế #1 95,26% [Tốt]", "Sở Tư pháp #2 93,8% [Tốt]", "Sở Nội vụ #3 92,05% [Tốt]"),
    ),
    Case(
        "followers_45",
        "Đồng Nai",
        "2024",
        "Cao nhất là Sở Tư pháp 94,2 điểm, tiếp đó là Sở Nội vụ 93,1 điểm. Cả hai đều thuộc nhóm Xuất sắc.",
        units=("Sở Tư pháp #1 94,2 [Xuất sắc]", "Sở Nội vụ #2 93,1 [Xuất sắc]"),
    ),
)
