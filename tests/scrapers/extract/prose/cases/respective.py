"""Values told apart from their units, in the same order: "lần lượt", "tương ứng"."""

from __future__ import annotations

from tests.scrapers.extract.prose.case import Case

CASES = (
    Case(
        "abbreviated_in_brackets_before_the_next",
        "Bắc Giang",
        "2024",
        "Sở Giao thông vận tải (GTVT) và Sở Nội vụ chia nhau hai vị trí cao nhất, đạt lần lượt 93,25 điểm và 92,8 điểm.",
        units=("Sở Giao thông vận tải #1 93,25", "Sở Nội vụ #2 92,8"),
    ),
    Case(
        "called_in_brackets_before_the_next",
        "Bắc Giang",
        "2024",
        "Sở Khoa học và Công nghệ (gọi tắt là Sở KH&CN), Sở Nội vụ và Sở Y tế lần lượt xếp thứ nhất, nhì, ba.",
        units=("Sở Khoa học và Công nghệ #1", "Sở Nội vụ #2", "Sở Y tế #3"),
    ),
    Case(
        "apposition",
        "Đắk Nông",
        "2024",
        "Sở Thông tin và Truyền thông - cơ quan thường trực về chuyển đổi số - dẫn đầu với 887,83 điểm. Sở Nội vụ và "
        "Sở Tài chính lần lượt đạt 871,2 điểm và 870,8 điểm, xếp vị trí thứ hai và thứ ba.",
        units=("Sở Thông tin và Truyền thông #1 887,83", "Sở Nội vụ #2 871,2", "Sở Tài chính #3 870,8"),
    ),
    Case(
        "approximate_values_one_by_one",
        "Khánh Hòa",
        "2023",
        "Sở Tư pháp cùng Sở Du lịch là hai đơn vị vượt mốc 900, lần lượt đạt hơn 921 điểm và gần 904 điểm trên thang "
        "1.000.",
        units=("Sở Tư pháp 921 gt", "Sở Du lịch 904/1.000 lt"),
    ),
    Case(
        "bloc_of_mass_organisations",
        "Lạng Sơn",
        "2024",
        "Đối với khối các cơ quan đảng, Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tỉnh, Văn phòng Tỉnh ủy "
        "có số điểm cao nhất (86,5 điểm), xếp sau lần lượt là Ban Tuyên giáo Tỉnh ủy (85,25 điểm), Tỉnh đoàn (82 "
        "điểm); Hội Nông dân tỉnh đứng cuối khối với 60,5 điểm.",
        units=(
            "Văn phòng Tỉnh ủy #1 86,5",
            "Ban Tuyên giáo Tỉnh ủy #2 85,25",
            "Tỉnh đoàn #3 82",
            "Hội Nông dân tỉnh 60,5 last",
        ),
    ),
    Case(
        "counted_things_are_no_scores",
        "Quảng Nam",
        "2024",
        "Sở Tư pháp và Sở Nội vụ xếp loại Tốt. Hai đơn vị này đạt lần lượt 2 và 3 bằng khen.",
        units=("Sở Tư pháp [Tốt]", "Sở Nội vụ [Tốt]"),
    ),
    Case(
        "dateline_of_a_tuesday",
        "Hà Nội",
        "2025",
        "Minh Khôi Thứ Ba, 08:30 03/02/2026\n"
        "Phường Ba Đình, Ngọc Hà, Tây Hồ dẫn đầu khối xã, phường.\n"
        "Ba vị trí dẫn đầu lần lượt là phường Ba Đình 96,2 điểm, phường Ngọc Hà 95,7 điểm, phường Tây Hồ 94,85 điểm.",
        units=("phường Ba Đình #1 96,2", "phường Ngọc Hà #2 95,7", "phường Tây Hồ #3 94,85"),
    ),
    Case(
        "english_copy",
        "Đắk Lắk",
        "2022",
        "The Department of Agriculture and Rural Development ranked first among departments with 0.81979 points. The "
        "second and third places belong to the Department of Justice with 0.81735 points and the Department of "
        "Industry and Trade with 0.79511 points, respectively. The three lowest-ranked units are the Department of "
        "Natural Resources and Environment (0.67884), the Provincial Inspectorate (0.67374) and the Department of "
        "Transport (0.64125).\n"
        "At the district level, the People's Committee of Buon Ma Thuot City took the lead with 0.82369 points, "
        "followed by Krong Pac district with 0.81 points.",
        units=(
            "Department of Agriculture and Rural Development #1 0.81979",
            "Department of Justice #2 0.81735",
            "Department of Industry and Trade #3 0.79511",
            "Department of Natural Resources and Environment 0.67884",
            "Provincial Inspectorate 0.67374",
            "Department of Transport 0.64125 last",
            "People's Committee of Buon Ma Thuot City #1 0.82369",
            "Krong Pac district #2 0.81",
        ),
    ),
    Case(
        "first_and_last_in_one_sentence_their_scores_in_the_next",
        "Quảng Nam",
        "2024",
        "Dẫn đầu là Sở Tư pháp; xếp cuối là Sở Ngoại vụ. Điểm của hai đơn vị lần lượt là 93,5 và 51,2.",
        units=("Sở Tư pháp #1 93,5", "Sở Ngoại vụ 51,2 last"),
    ),
    Case(
        "first_places_out_of_so_many",
        "Tuyên Quang",
        "2023",
        "Trong 20 sở, ba vị trí đầu lần lượt là Sở Y tế 94,5 điểm, Sở Nội vụ 93,5 điểm, Sở Tư pháp 90 điểm.",
        units=("Sở Y tế #1 94,5", "Sở Nội vụ #2 93,5", "Sở Tư pháp #3 90"),
    ),
    Case(
        "first_second_third_behind_scores",
        "Long An",
        "2023",
        "Ở khối huyện, huyện Bến Lức 95,1 điểm, huyện Cần Giuộc 94,6 điểm, thành phố Tân An 93,9 điểm, lần lượt đứng "
        "nhất, nhì, ba. Huyện Tân Hưng đứng cuối với 81,25 điểm.",
        units=(
            "huyện Bến Lức #1 95,1",
            "huyện Cần Giuộc #2 94,6",
            "thành phố Tân An #3 93,9",
            "Huyện Tân Hưng 81,25 last",
        ),
    ),
    Case(
        "numbered_departments_one_by_one",
        "Lâm Đồng",
        "2023",
        "Điểm số của hai sở Tư pháp và Xây dựng tương ứng là 870 và 860.",
        units=("sở Tư pháp 870", "sở Xây dựng 860"),
    ),
    Case(
        "numbered_urban_districts",
        "TP.HCM",
        "2024",
        "Nhóm quận, huyện và TP Thủ Đức: Quận 3 hạng 1 (94,1 điểm), Quận 10 hạng 2 (93,06 điểm), TP Thủ Đức hạng 3 "
        "(92,5 điểm). Quận 5 và huyện Hóc Môn có điểm số dưới 72, lần lượt là 71,4 và 70,25 điểm.",
        units=("Quận 3 #1 94,1", "Quận 10 #2 93,06", "TP Thủ Đức #3 92,5", "Quận 5 71,4", "huyện Hóc Môn 70,25"),
    ),
    Case(
        "numbered_wards_one_by_one",
        "Lâm Đồng",
        "2023",
        "Các phường 1, 2, 3 và 10 lần lượt đạt 91, 90, 89, 88 điểm.",
        units=("phường 1 91", "phường 2 90", "phường 3 89", "phường 10 88"),
    ),
    Case(
        "numbers_that_end_names",
        "Lâm Đồng",
        "2025",
        "Ba xã có kết quả thấp nhất là xã Đam Rông 4, xã Tà Đùng và xã Bảo Lâm 2 với số điểm lần lượt 48,2; 49,5 và "
        "50,1 điểm.",
        units=("xã Đam Rông 4 48,2 last", "xã Tà Đùng 49,5", "xã Bảo Lâm 2 50,1"),
    ),
    Case(
        "percentages_in_the_sentence_after_the_list",
        "Trà Vinh",
        "2023",
        "Dẫn đầu khối huyện là huyện Cầu Kè và huyện Tiểu Cần. Hai huyện này đạt lần lượt 83,5% và 82,1%.",
        units=("huyện Cầu Kè #1 83,5%", "huyện Tiểu Cần #2 82,1%"),
    ),
    Case(
        "printed_bottom_ranks",
        "Quảng Bình",
        "2023",
        "Ba đơn vị xếp thứ 18, 19 và 20 lần lượt là Sở Ngoại vụ (55,2 điểm), Ban Dân tộc (54,1 điểm) và Sở Du lịch "
        "(50,35 điểm).",
        units=("Sở Ngoại vụ #18 55,2", "Ban Dân tộc #19 54,1", "Sở Du lịch #20 50,35"),
    ),
    Case(
        "ranks_of_a_range",
        "Vĩnh Phúc",
        "2022",
        "Thứ hạng từ 1 đến 3 khối huyện lần lượt là: thành phố Vĩnh Yên (631 điểm), huyện Yên Lạc (593 điểm), huyện "
        "Tam Đảo (559 điểm).",
        units=("thành phố Vĩnh Yên #1 631", "huyện Yên Lạc #2 593", "huyện Tam Đảo #3 559"),
    ),
    Case(
        "respective_scores",
        "Hậu Giang",
        "2023",
        "Ba đơn vị dẫn đầu khối sở, ngành là Sở Tài chính, Sở Tư pháp và Sở Nội vụ với số điểm lần lượt là 231,5; "
        "229,75 và 228 điểm. Thành phố Vị Thanh, huyện Vị Thủy và huyện Châu Thành A lần lượt xếp thứ nhất, thứ nhì "
        "và thứ ba khối huyện.",
        units=(
            "Sở Tài chính #1 231,5",
            "Sở Tư pháp #2 229,75",
            "Sở Nội vụ #3 228",
            "Thành phố Vị Thanh #1",
            "huyện Vị Thủy #2",
            "huyện Châu Thành A #3",
        ),
    ),
    Case(
        "scores_in_the_sentence_after_the_list",
        "Trà Vinh",
        "2023",
        "Ba đơn vị dẫn đầu khối sở gồm Sở Tư pháp, Sở Y tế và Sở Nội vụ. Điểm số của các đơn vị này lần lượt là "
        "93,5; 91,2; 90,7 và cùng xếp loại Tốt.",
        units=("Sở Tư pháp #1 93,5 [Tốt]", "Sở Y tế #2 91,2 [Tốt]", "Sở Nội vụ #3 90,7 [Tốt]"),
    ),
    Case(
        "semicolons_and_and",
        "Sóc Trăng",
        "2024",
        "Đứng từ vị trí thứ 2 đến thứ 4 lần lượt là Sở Xây dựng (88,1 điểm), Sở Nội vụ (87,2 điểm) và Sở Tư pháp "
        "(86,3 điểm).",
        units=("Sở Xây dựng #2 88,1", "Sở Nội vụ #3 87,2", "Sở Tư pháp #4 86,3"),
    ),
    Case(
        "three_places_at_each_end",
        "Hà Nam",
        "2023",
        "Ba vị trí dẫn đầu khối sở lần lượt thuộc về Sở Nội vụ (91,5 điểm), Sở Tài chính (90,2 điểm) và Sở Y tế "
        "(89,7 điểm). Ba vị trí cuối bảng lần lượt thuộc về Sở Xây dựng (60,5 điểm), Ban Dân tộc (58,2 điểm), Sở "
        "Ngoại vụ (55 điểm).",
        units=(
            "Sở Nội vụ #1 91,5",
            "Sở Tài chính #2 90,2",
            "Sở Y tế #3 89,7",
            "Sở Xây dựng 60,5",
            "Ban Dân tộc 58,2",
            "Sở Ngoại vụ 55 last",
        ),
    ),
    Case(
        "two_groups_respective_scores",
        "Hải Dương",
        "2023",
        "Sở Thông tin và Truyền thông dẫn đầu cấp sở, huyện Gia Lộc dẫn đầu cấp huyện với số điểm lần lượt là 446,26 "
        "và 402,5.",
        units=("Sở Thông tin và Truyền thông #1 446,26", "huyện Gia Lộc #1 402,5"),
    ),
    Case(
        "two_values_one_by_one_with_a_dash",
        "Bắc Kạn",
        "2024",
        "Huyện Ba Bể và huyện Na Rì đạt lần lượt 60,5 điểm - 58,2 điểm.",
        units=("Huyện Ba Bể 60,5", "huyện Na Rì 58,2"),
    ),
    Case(
        "values_parted_by_dashes",
        "Bắc Kạn",
        "2024",
        "Ba đơn vị dẫn đầu là Sở Tư pháp, Sở Y tế và Sở Xây dựng với số điểm lần lượt là 88,5 – 87,2 – 86,1 điểm.",
        units=("Sở Tư pháp #1 88,5", "Sở Y tế #2 87,2", "Sở Xây dựng #3 86,1"),
    ),
    Case(
        "values_parted_by_slashes",
        "Bắc Kạn",
        "2024",
        "Sở Tư pháp, Sở Y tế, Sở Xây dựng đạt lần lượt 88,5 / 87,2 / 86,1 điểm.",
        units=("Sở Tư pháp 88,5", "Sở Y tế 87,2", "Sở Xây dựng 86,1"),
    ),
    Case(
        "with_scores_of_respectively",
        "Trà Vinh",
        "2024",
        "Ba đơn vị dẫn đầu khối sở là Sở Nội vụ, Sở Tài chính và Sở Tư pháp với số điểm lần lượt là 93,4; 92,15 và "
        "91,8 điểm. Thành phố Trà Vinh, huyện Tiểu Cần lần lượt đạt 88,1 điểm và 86,05 điểm, xếp thứ nhất và thứ nhì.",
        units=(
            "Sở Nội vụ #1 93,4",
            "Sở Tài chính #2 92,15",
            "Sở Tư pháp #3 91,8",
            "Thành phố Trà Vinh #1 88,1",
            "huyện Tiểu Cần #2 86,05",
        ),
    ),
    Case(
        "respective_26",
        "Nghệ An",
        "2023",
        "Từ vị trí 4 đến 6 lần lượt là Sở Y tế, Sở Xây dựng, Sở Công Thương.",
        units=("Sở Y tế #4", "Sở Xây dựng #5", "Sở Công Thương #6"),
    ),
    Case(
        "respective_27",
        "Nghệ An",
        "2023",
        "Sở Y tế và Sở Xây dựng lần lượt xếp thứ 4 và 5 với 91,5 và 90,25 điểm.",
        units=("Sở Y tế #4 91,5", "Sở Xây dựng #5 90,25"),
    ),
    Case(
        "respective_28",
        "Nghệ An",
        "2023",
        "Xếp hạng nhất, nhì, ba lần lượt là Sở Tài chính, Sở Nội vụ, Sở Tư pháp.",
        units=("Sở Tài chính #1", "Sở Nội vụ #2", "Sở Tư pháp #3"),
    ),
    Case(
        "respective_29",
        "Quảng Ngãi",
        "2025",
        "Hai phường dẫn đầu là Kon Tum và Đăk Cấm, lần lượt đạt 90,1% và 89,5%.",
        units=("Kon Tum #1 90,1%", "Đăk Cấm #2 89,5%"),
    ),
    Case(
        "respective_30",
        "Hưng Yên",
        "2025",
        "Ở khối sở, ngành, Sở Tài chính, Sở Tư pháp, Sở Y tế giữ ba hạng đầu, lần lượt đạt 934,2 điểm, 921 điểm và "
        "919,85 điểm.",
        units=("Sở Tài chính #1 934,2", "Sở Tư pháp #2 921", "Sở Y tế #3 919,85"),
    ),
    Case(
        "respective_31",
        "Hưng Yên",
        "2025",
        "Ba hạng cuối là Sở Tài chính, Sở Tư pháp, Sở Y tế, lần lượt đạt 534,2 điểm, 521 điểm và 519,85 điểm.",
        units=("Sở Tài chính 534,2", "Sở Tư pháp 521", "Sở Y tế 519,85 last"),
    ),
    Case(
        "respective_32",
        "Hưng Yên",
        "2025",
        "Sở Tài chính, Sở Tư pháp, Sở Y tế chiếm ba vị trí dẫn đầu, lần lượt đạt 934,2; 921 và 919,85 điểm.",
        units=("Sở Tài chính #1 934,2", "Sở Tư pháp #2 921", "Sở Y tế #3 919,85"),
    ),
    Case(
        "respective_33",
        "Hưng Yên",
        "2025",
        "Sở Tài chính, Sở Tư pháp và Sở Y tế giữ các vị trí từ 1 đến 3, tương ứng 934,2 điểm, 921 điểm và 919,85 điểm.",
        units=("Sở Tài chính #1 934,2", "Sở Tư pháp #2 921", "Sở Y tế #3 919,85"),
    ),
    Case(
        "respective_34",
        "Hưng Yên",
        "2025",
        "Trong tốp 3 lần lượt là Sở Tài chính (934,2 điểm), Sở Tư pháp (921 điểm), Sở Y tế (919,85 điểm).",
        units=("Sở Tài chính #1 934,2", "Sở Tư pháp #2 921", "Sở Y tế #3 919,85"),
    ),
    Case(
        "respective_35",
        "Hưng Yên",
        "2025",
        "Tốp 3 khối sở lần lượt thuộc về Sở Tài chính, Sở Tư pháp, Sở Y tế với 934,2 điểm, 921 điểm và 919,85 điểm.",
        units=("Sở Tài chính #1 934,2", "Sở Tư pháp #2 921", "Sở Y tế #3 919,85"),
    ),
    Case(
        "respective_36",
        "Hưng Yên",
        "2025",
        "Ba hạng đầu thuộc về Sở Tài chính, Sở Tư pháp, Sở Y tế với số điểm lần lượt là 934,2; 921; 919,85.",
        units=("Sở Tài chính #1 934,2", "Sở Tư pháp #2 921", "Sở Y tế #3 919,85"),
    ),
    Case(
        "respective_37",
        "Hưng Yên",
        "2025",
        "Ba ngôi đầu lần lượt về tay Sở Tài chính 934,2 điểm, Sở Tư pháp 921 điểm và Sở Y tế 919,85 điểm.",
        units=("Sở Tài chính #1 934,2", "Sở Tư pháp #2 921", "Sở Y tế #3 919,85"),
    ),
    Case(
        "respective_38",
        "Hà Tĩnh",
        "2022",
        "Thành phố Hà Tĩnh, thị xã Hồng Lĩnh, huyện Nghi Xuân, huyện Can Lộc lần lượt xếp từ thứ nhất đến thứ tư.",
        units=("Thành phố Hà Tĩnh #1", "thị xã Hồng Lĩnh #2", "huyện Nghi Xuân #3", "huyện Can Lộc #4"),
    ),
    Case(
        "respective_39",
        "Hà Tĩnh",
        "2022",
        "Các huyện được xếp lần lượt từ vị trí thứ nhất đến vị trí thứ tư: thành phố Hà Tĩnh, thị xã Hồng Lĩnh, "
        "huyện Nghi Xuân, huyện Can Lộc.",
        units=("thành phố Hà Tĩnh #1", "thị xã Hồng Lĩnh #2", "huyện Nghi Xuân #3", "huyện Can Lộc #4"),
    ),
    Case(
        "respective_40",
        "Hà Tĩnh",
        "2022",
        "Kết quả xếp hạng 4 sở lần lượt từ hạng 1 đến hạng 4 là: Sở Y tế, Sở Nội vụ, Sở Tư pháp, Sở Tài chính.",
        units=("Sở Y tế #1", "Sở Nội vụ #2", "Sở Tư pháp #3", "Sở Tài chính #4"),
    ),
    Case(
        "respective_41",
        "Nghệ An",
        "2023",
        "Sở Y tế và Sở Nội vụ lần lượt đạt 91,4/100 điểm (xếp loại Xuất sắc, hạng 1) và 88,8/100 điểm (xếp loại Tốt, "
        "hạng 2).",
        units=("Sở Y tế #1 91,4/100 [Xuất sắc]", "Sở Nội vụ #2 88,8/100 [Tốt]"),
    ),
    Case(
        "respective_42",
        "Lạng Sơn",
        "2024",
        "Sở Tư pháp và Sở Nội vụ chia nhau hai hạng đầu khi lần lượt đạt 91,3 điểm và 90,8 điểm.",
        units=("Sở Tư pháp #1 91,3", "Sở Nội vụ #2 90,8"),
    ),
    Case(
        "respective_43",
        "Lạng Sơn",
        "2024",
        "Hai xã cuối bảng: Đăk Rơ Ông và Ngọk Tụ, lần lượt đạt 45,2 điểm và 44,1 điểm.",
        units=("Đăk Rơ Ông 45,2", "Ngọk Tụ 44,1 last"),
    ),
    Case(
        "respective_44",
        "Lạng Sơn",
        "2024",
        "Xếp từ vị trí số 1 đến vị trí số 4 của khối sở lần lượt là: Sở Tư pháp, Sở Nội vụ, Sở Tài chính, Sở Y tế.",
        units=("Sở Tư pháp #1", "Sở Nội vụ #2", "Sở Tài chính #3", "Sở Y tế #4"),
    ),
    Case(
        "respective_45",
        "Nghệ An",
        "2023",
        "Ba vị trí dẫn đầu lần lượt thuộc về Sở Tài chính, Sở Nội vụ và Sở Tư pháp với 95,2 điểm, 93,1 điểm và 92 "
        "điểm.",
        units=("Sở Tài chính #1 95,2", "Sở Nội vụ #2 93,1", "Sở Tư pháp #3 92"),
    ),
    Case(
        "respective_46",
        "Nghệ An",
        "2023",
        "Sở Tài chính, Sở Nội vụ, Sở Tư pháp lần lượt đứng thứ nhất, thứ hai, thứ ba.",
        units=("Sở Tài chính #1", "Sở Nội vụ #2", "Sở Tư pháp #3"),
    ),
    Case(
        "respective_47",
        "Nghệ An",
        "2023",
        "Điểm của Sở Tài chính, Sở Nội vụ, Sở Tư pháp lần lượt là 95,2; 93,1; 92.",
        units=("Sở Tài chính 95,2", "Sở Nội vụ 93,1", "Sở Tư pháp 92"),
    ),
    Case(
        "respective_48",
        "Nghệ An",
        "2023",
        "Ba đơn vị gồm Sở Tài chính, Sở Nội vụ và Sở Tư pháp đạt lần lượt 95,2%, 93,1% và 92%.",
        units=("Sở Tài chính 95,2%", "Sở Nội vụ 93,1%", "Sở Tư pháp 92%"),
    ),
    Case(
        "respective_49",
        "Nghệ An",
        "2023",
        "Xếp cuối lần lượt là Sở Ngoại vụ (65 điểm), Ban Dân tộc (63 điểm), Thanh tra tỉnh (61,3 điểm).",
        units=("Sở Ngoại vụ 65", "Ban Dân tộc 63", "Thanh tra tỉnh 61,3 last"),
    ),
    Case(
        "respective_50",
        "Thừa Thiên Huế",
        "2023",
        "Khối địa phương: thị xã Hương Thủy và huyện Quảng Điền là hai đơn vị có điểm trên 90, tương ứng 91,44 điểm "
        "(hạng 1) và 90,08 điểm (hạng 2). Thị xã Hương Trà theo sát với 89,9 điểm.",
        units=("thị xã Hương Thủy #1 91,44", "huyện Quảng Điền #2 90,08", "Thị xã Hương Trà #3 89,9"),
    ),
    Case(
        "respective_51",
        "Thừa Thiên Huế",
        "2023",
        "Sở Tài chính, Sở Nội vụ và Sở Y tế lần lượt đạt 91,4 điểm (hạng 1), 90,8 điểm (hạng 2) và 90,1 điểm (hạng 3).",
        units=("Sở Tài chính #1 91,4", "Sở Nội vụ #2 90,8", "Sở Y tế #3 90,1"),
    ),
    Case(
        "respective_52",
        "Thừa Thiên Huế",
        "2023",
        "Huyện Phú Vang và huyện Phú Lộc có điểm số lần lượt là 81,2 điểm (loại Tốt), 75,4 điểm (loại Khá).",
        units=("Huyện Phú Vang 81,2 [Tốt]", "huyện Phú Lộc 75,4 [Khá]"),
    ),
    Case(
        "respective_53",
        "Nghệ An",
        "2023",
        "Sau Sở Tài chính (95,2 điểm), lần lượt là Sở Nội vụ (93,1 điểm), Sở Tư pháp (92 điểm).",
        units=("Sở Tài chính 95,2", "Sở Nội vụ 93,1", "Sở Tư pháp 92"),
    ),
    Case(
        "respective_54",
        "Bến Tre",
        "2023",
        "Xếp loại Tốt và Khá lần lượt là Sở Ngoại vụ và Ban Dân tộc.",
        units=("Sở Ngoại vụ [Tốt]", "Ban Dân tộc [Khá]"),
    ),
    Case(
        "respective_55",
        "Bến Tre",
        "2023",
        "Đạt loại Tốt, Khá lần lượt là Sở Ngoại vụ (90 điểm), Ban Dân tộc (85 điểm).",
        units=("Sở Ngoại vụ 90 [Tốt]", "Ban Dân tộc 85 [Khá]"),
    ),
    Case(
        "respective_56",
        "Bến Tre",
        "2023",
        "Sở Y tế 85,1%; Sở Nội vụ 82,73%; Sở Tư pháp 78,5% (lần lượt xếp thứ 1, 2 và 3).",
        units=("Sở Y tế #1 85,1%", "Sở Nội vụ #2 82,73%", "Sở Tư pháp #3 78,5%"),
    ),
    Case(
        "respective_57",
        "Bến Tre",
        "2023",
        "Sở Y tế đạt 85,1 điểm; Sở Nội vụ đạt 82,73 điểm, lần lượt xếp thứ nhất, nhì.",
        units=("Sở Y tế #1 85,1", "Sở Nội vụ #2 82,73"),
    ),
    Case(
        "respective_58",
        "Bến Tre",
        "2023",
        "Sở Tài chính 90,5 điểm (hạng 1); Sở Y tế 85,1 điểm; Sở Nội vụ 82,73 điểm (lần lượt xếp thứ 2, 3).",
        units=("Sở Tài chính #1 90,5", "Sở Y tế #2 85,1", "Sở Nội vụ #3 82,73"),
    ),
    Case(
        "respective_59",
        "Bến Tre",
        "2023",
        "Hai đơn vị xếp loại chưa đạt gồm huyện Ba Tri và Liên minh Hợp tác xã tỉnh, với số điểm lần lượt là 48,3 và "
        "45,9.",
        units=("huyện Ba Tri 48,3 [chưa đạt]", "Liên minh Hợp tác xã tỉnh 45,9 [chưa đạt]"),
    ),
    Case(
        "respective_60",
        "Tiền Giang",
        "2023",
        "Các xã xếp hạng cao, lần lượt từ hạng 1: xã Tân Hương, xã Tân Hội Đông và xã Long An.",
        units=("xã Tân Hương #1", "xã Tân Hội Đông #2", "xã Long An #3"),
    ),
    Case(
        "respective_61",
        "Nghệ An",
        "2023",
        "Xếp loại Tốt có Sở Y tế và Sở Tư pháp. Hai đơn vị này đạt lần lượt 92,1 và 90,3 điểm.",
        units=("Sở Y tế 92,1 [Tốt]", "Sở Tư pháp 90,3 [Tốt]"),
    ),
    Case(
        "respective_62",
        "Nghệ An",
        "2023",
        "Sở Tư pháp và Sở Y tế chỉ chênh nhau 0,5 điểm, lần lượt đạt 92 và 91,5 điểm.",
        units=("Sở Tư pháp 92", "Sở Y tế 91,5"),
    ),
    Case(
        "respective_63",
        "Đồng Nai",
        "2024",
        "Top 3 gồm Sở Tư pháp, Sở Nội vụ, Sở Y tế (lần lượt 94,2 - 93,1 - 92 điểm).",
        units=("Sở Tư pháp #1 94,2", "Sở Nội vụ #2 93,1", "Sở Y tế #3 92"),
    ),
)
