"""Other indices, provinces, readers, news: what is told of something else."""

from __future__ import annotations

from tests.scrapers.extract.prose.case import Case

CASES = (
    Case(
        "a_body_of_the_other_province",
        "Bắc Kạn",
        "2024",
        "So với Thái Nguyên (Sở Tư pháp tỉnh này đạt 95 điểm), kết quả của Sở Tư pháp Bắc Kạn còn khiêm tốn với 90,3 "
        "điểm. Sở Y tế tỉnh bạn đạt 94 điểm.",
        units=("Sở Tư pháp 90,3",),
        reasons=("other_province",),
    ),
    Case(
        "a_line_names_another_index",
        "Kon Tum",
        "2023",
        "Về cải cách hành chính:\nSở Y tế dẫn đầu với 95 điểm.\nSở Nội vụ xếp thứ hai với 90 điểm.",
        reasons=("rival_index",),
    ),
    Case(
        "a_question_tells_nothing",
        "Vĩnh Long",
        "2023",
        "Sở Tư pháp đạt 91,5 điểm.\nTam Bình đạt 88,5 điểm chuyển đổi số?",
        units=("Sở Tư pháp 91,5",),
        reasons=("question",),
    ),
    Case(
        "another_index_in_a_clause",
        "Bắc Kạn",
        "2024",
        "Đứng đầu bảng xếp hạng DTI khối sở là Sở Tư pháp với 92,1 điểm, nhưng ở bảng SIPAS đơn vị này chỉ đạt 84,6%.",
        units=("Sở Tư pháp #1 92,1",),
        reasons=("rival_index",),
    ),
    Case(
        "below_related_news",
        "Bắc Kạn",
        "2024",
        "Sở Tư pháp dẫn đầu với 90,5 điểm.\nTin liên quan\nHọp báo tháng 3\nSở Y tế xếp thứ hai với 88,2 điểm.",
        units=("Sở Tư pháp #1 90,5",),
        reasons=("related_news",),
    ),
    Case(
        "called_up_in_turn",
        "Quảng Ninh",
        "2023",
        "Tại lễ trao giải, Sở Tài chính, Sở Y tế, Sở Xây dựng lần lượt lên nhận bằng khen theo thứ tự từ nhất đến ba.",
        reasons=("other_subject",),
    ),
    Case(
        "first_in_a_service",
        "Bắc Kạn",
        "2024",
        "Về dịch vụ công trực tuyến, Sở Tư pháp dẫn đầu với 98,5% hồ sơ; về DTI, Sở Tư pháp đứng thứ hai với 91 điểm.",
        units=("Sở Tư pháp #2 91",),
        reasons=("other_subject",),
    ),
    Case(
        "first_in_something_else_and_others",
        "Kon Tum",
        "2023",
        "Huyện Đăk Hà dẫn đầu các huyện về tỷ lệ hồ sơ trực tuyến với 98 điểm; huyện Sa Thầy đạt 88 điểm về an toàn "
        "thông tin; huyện Ngọc Hồi 77 điểm.",
        reasons=("other_subject",),
    ),
    Case(
        "grades_others",
        "Kon Tum",
        "2023",
        "Sở Nội vụ chấm các huyện 85 điểm.",
        reasons=("other_subject",),
    ),
    Case(
        "in_another_province",
        "Kon Tum",
        "2023",
        "In Gia Lai province, the Department of Health ranked first with 95 points.",
        reasons=("other_province",),
    ),
    Case(
        "in_the_order_of_letters",
        "Lâm Đồng",
        "2023",
        "Các huyện sắp xếp theo thứ tự bảng chữ cái: Bảo Lâm, Cát Tiên, Di Linh.",
        reasons=("other_subject",),
    ),
    Case(
        "index_in_brackets_behind_its_value",
        "Bắc Kạn",
        "2024",
        "Huyện Ba Bể đạt 85,4 điểm (cải cách hành chính) và 80,1 điểm (chuyển đổi số).",
        units=("Huyện Ba Bể 80,1",),
        reasons=("rival_index",),
    ),
    Case(
        "index_of_applied_it_beside",
        "Bến Tre",
        "2020",
        "Đối với xếp hạng ứng dụng CNTT: Sở Nội vụ nhất với 88,5 điểm, Sở Y tế nhì với 86,25 điểm.\n"
        "Đối với xếp hạng chuyển đổi số, hạng I: Văn phòng UBND tỉnh (412 điểm); hạng II: Sở Nội vụ (407,5 điểm).",
        units=("Văn phòng UBND tỉnh #1 412", "Sở Nội vụ #2 407,5"),
        reasons=("rival_index",),
    ),
    Case(
        "last_but_one",
        "Lâm Đồng",
        "2023",
        "Xếp kế cuối là Ban Dân tộc, đội sổ là Sở Ngoại vụ. Sở Nội vụ đứng kế cuối. Sở Y tế xếp gần cuối bảng với "
        "512 điểm. Sở Xây dựng đứng áp chót.",
        units=("Sở Ngoại vụ last", "Sở Y tế 512"),
        reasons=("other_subject", "part_rank"),
    ),
    Case(
        "lines_that_name_indices",
        "Bắc Kạn",
        "2024",
        "Kết quả PAR Index\nSở Nội vụ dẫn đầu với 93,4 điểm.\nKết quả DTI\nSở Tư pháp dẫn đầu với 92,1 điểm.",
        units=("Sở Tư pháp #1 92,1",),
        reasons=("rival_index",),
    ),
    Case(
        "link_lines",
        "Điện Biên",
        "2024",
        "Sở Tư pháp đạt 402,5 điểm, xếp thứ 5.\n"
        "» Công bố DTI cấp huyện năm 2023: thành phố Điện Biên Phủ 81,2 điểm\n"
        "» Sở Tư pháp: 4.512 phiếu lý lịch tư pháp được cấp trong quý I/2024",
        units=("Sở Tư pháp #5 402,5",),
        reasons=("related_news",),
    ),
    Case(
        "link_marks_doubled",
        "Điện Biên",
        "2024",
        "Sở Tư pháp đạt 402,5 điểm, xếp thứ 5.\n>> Sở Y tế dẫn đầu chuyển đổi số với 421 điểm",
        units=("Sở Tư pháp #5 402,5",),
        reasons=("related_news",),
    ),
    Case(
        "mean_beside_the_nations",
        "Bắc Kạn",
        "2024",
        "Điểm trung bình của 20 sở, ngành đạt 82,15 điểm, tăng 4,6 điểm so với năm 2023 và cao hơn mức trung bình cả "
        "nước (78,9 điểm).",
        averages=("department 82,15 +4,6 ~2023",),
        reasons=("province_level",),
    ),
    Case(
        "means_of_the_communes_of_districts",
        "Hà Tĩnh",
        "2024",
        "Bình quân các xã của huyện Can Lộc là 70,2 điểm; huyện Hương Khê là 68,1 điểm.\n"
        "Điểm bình quân cấp xã của từng huyện: huyện Can Lộc 70,2 điểm; huyện Hương Khê 68,1 điểm.\n"
        "Điểm trung bình các xã trên địa bàn huyện Can Lộc đạt 70,2 điểm, huyện Hương Khê đạt 68,1 điểm.",
        reasons=("other_subject",),
    ),
    Case(
        "numbers_of_another_list",
        "Kon Tum",
        "2023",
        "Bảng xếp hạng PAR INDEX: 1. Sở Y tế 95,5 điểm; 2. Sở Tài chính 93 điểm.",
        reasons=("rival_index",),
    ),
    Case(
        "of_the_district_among_districts",
        "Quảng Ninh",
        "2023",
        "Xã Yên Than (huyện Tiên Yên, xếp thứ 2 khối huyện) đạt 90 điểm, dẫn đầu khối xã.",
        units=("Xã Yên Than #1 90 @huyện Tiên Yên",),
        reasons=("other_subject",),
    ),
    Case(
        "of_the_district_in_brackets",
        "Quảng Ninh",
        "2023",
        "Xã Yên Than (huyện Tiên Yên, đơn vị xếp thứ 2 với 85 điểm) đạt 90 điểm.",
        units=("Xã Yên Than 90 @huyện Tiên Yên",),
        reasons=("other_subject",),
    ),
    Case(
        "of_the_district_that_leads",
        "Quảng Ninh",
        "2023",
        "Phường Hồng Hải (TP Hạ Long, đơn vị dẫn đầu khối huyện) được 90 điểm.",
        units=("Phường Hồng Hải 90 @TP Hạ Long",),
        reasons=("other_subject",),
    ),
    Case(
        "of_the_district_with_a_dash",
        "Quảng Ninh",
        "2023",
        "Xã Yên Than (huyện Tiên Yên - đơn vị xếp thứ 2 với 85 điểm) đạt 90 điểm.",
        units=("Xã Yên Than 90 @huyện Tiên Yên",),
        reasons=("other_subject",),
    ),
    Case(
        "one_visited_after_the_other",
        "Lâm Đồng",
        "2023",
        "Đoàn kiểm tra làm việc theo thứ tự tại các huyện: Bảo Lâm, Cát Tiên, Di Linh.",
        reasons=("other_subject",),
    ),
    Case(
        "other_province_aside",
        "Hà Giang",
        "2023",
        "Sở Nội vụ dẫn đầu với 88,1 điểm.\n"
        "Xem thêm: Gia Lai công bố kết quả xếp hạng, Sở Tài chính dẫn đầu với 902,15 điểm\n"
        "Tỉnh Tuyên Quang: Sở Y tế dẫn đầu với 99 điểm.",
        units=("Sở Nội vụ #1 88,1",),
        reasons=("other_province",),
    ),
    Case(
        "places_no_longer_held",
        "Thái Nguyên",
        "2024",
        "Ban Dân tộc thoát nhóm cuối, xếp thứ 15. Sở Nội vụ để mất ngôi đầu vào tay Sở Tài chính (91,5 điểm), lùi "
        "xuống thứ hai với 90 điểm. Sở Y tế không còn đứng cuối mà vươn lên thứ 8; Sở Xây dựng suýt đứng đầu khi đạt "
        "91,2 điểm.",
        units=("Ban Dân tộc #15", "Sở Nội vụ #2 90", "Sở Tài chính 91,5", "Sở Y tế #8", "Sở Xây dựng 91,2"),
        reasons=("other_subject",),
    ),
    Case(
        "places_not_held",
        "Lâm Đồng",
        "2023",
        "Sở Nội vụ không giữ được vị trí dẫn đầu. Sở Tư pháp không giữ được vị trí thứ hai mà xếp thứ 5.",
        units=("Sở Tư pháp #5",),
        reasons=("other_subject",),
    ),
    Case(
        "places_not_reached",
        "Lâm Đồng",
        "2023",
        "Sở Y tế bám sát vị trí dẫn đầu với 900 điểm. Sở Nội vụ tiến gần vị trí thứ hai.",
        units=("Sở Y tế 900",),
        reasons=("ambiguous_binding", "other_subject"),
    ),
    Case(
        "points_of_a_contest",
        "Bình Thuận",
        "2024",
        "Sở Tư pháp đạt 93,5 điểm. Ngoài ra, Sở Nội vụ còn đạt giải Nhất hội thi với 95 điểm; về chuyển đổi số, Sở Y "
        "tế đạt 91 điểm.",
        units=("Sở Tư pháp 93,5", "Sở Y tế 91"),
        reasons=("other_subject",),
    ),
    Case(
        "points_of_two_indices",
        "Gia Lai",
        "2024",
        "Sở Y tế đạt 95 điểm cải cách hành chính, 88 điểm chuyển đổi số. Sở Nội vụ đạt 87 điểm về chuyển đổi số, 96 "
        "điểm về cải cách hành chính.",
        units=("Sở Y tế 88", "Sở Nội vụ 87"),
        reasons=("rival_index",),
    ),
    Case(
        "portal_article",
        "Quảng Ngãi",
        "2023",
        "# Sở Thông tin và Truyền thông Quảng Ngãi dẫn đầu bảng xếp hạng chuyển đổi số năm 2023\n"
        "UBND tỉnh Quảng Ngãi vừa ban hành Quyết định số 310/QĐ-UBND công bố Chỉ số chuyển đổi số (DTI) năm 2023 của "
        "20 sở, ban, ngành và 13 huyện, thị xã, thành phố.\n"
        "Theo đó, Sở Thông tin và Truyền thông đứng đầu với 92,35 điểm; Sở Nội vụ xếp thứ 2 (89,6 điểm) và Sở Tư "
        "pháp xếp thứ 3 (88,9 điểm). Ban Dân tộc tỉnh xếp cuối với 61,2 điểm. Có 15 đơn vị xếp loại Tốt, 4 đơn vị "
        "xếp loại Khá và 1 đơn vị xếp loại Trung bình.\n"
        "Cấp huyện, thành phố Quảng Ngãi dẫn đầu với 86,4 điểm; kế tiếp là huyện Bình Sơn (84,15 điểm), thị xã Đức "
        "Phổ (82,7 điểm). Huyện Trà Bồng thấp nhất (58,3 điểm).\n"
        "Điểm trung bình cấp sở là 80,21 điểm, tăng 4,36 điểm so với năm 2022; cấp huyện là 72,48 điểm, tăng 6,1 "
        "điểm.\n"
        "Năm 2022, DTI cấp tỉnh của Quảng Ngãi đạt 0,6037, xếp thứ 26/63 tỉnh, thành phố.",
        units=(
            "Sở Thông tin và Truyền thông #1 92,35",
            "Sở Nội vụ #2 89,6",
            "Sở Tư pháp #3 88,9",
            "Ban Dân tộc tỉnh 61,2 last",
            "thành phố Quảng Ngãi #1 86,4",
            "huyện Bình Sơn #2 84,15",
            "thị xã Đức Phổ #3 82,7",
            "Huyện Trà Bồng 58,3 last",
        ),
        averages=("department 80,21 +4,36 ~2022", "district 72,48 +6,1"),
        counts=("department Tốt 15", "department Khá 4", "department Trung bình 1"),
        reasons=("province_level",),
    ),
    Case(
        "province_and_units_in_one_article",
        "Ninh Bình",
        "2022",
        "Năm 2022, chỉ số chuyển đổi số cấp tỉnh của Ninh Bình đạt 0,6214 điểm, xếp thứ 12/63 tỉnh, thành phố.\n"
        "Ở khối sở, ngành, Sở Thông tin và Truyền thông dẫn đầu với 335,9 điểm, Sở Tài chính xếp thứ hai với 331,01 "
        "điểm, Sở Nội vụ xếp thứ ba với 322,65 điểm. Huyện Yên Khánh là địa phương đứng đầu khối huyện, đạt 586,75 "
        "điểm. Xã Khánh Thiện (huyện Yên Khánh) đứng đầu cấp xã với 385,641 điểm.",
        units=(
            "Sở Thông tin và Truyền thông #1 335,9",
            "Sở Tài chính #2 331,01",
            "Sở Nội vụ #3 322,65",
            "Huyện Yên Khánh #1 586,75",
            "Xã Khánh Thiện #1 385,641 @huyện Yên Khánh",
        ),
        reasons=("province_level",),
    ),
    Case(
        "province_subject_between",
        "Cà Mau",
        "2023",
        "Sở Tài chính dẫn đầu với 85,25 điểm. Tỉnh đạt 0,61 điểm, đứng thứ 30/63. Sở Y tế đứng thứ hai với 84 điểm.",
        units=("Sở Tài chính #1 85,25", "Sở Y tế #2 84"),
        reasons=("province_level",),
    ),
    Case(
        "provincial_value_before_units",
        "Thái Nguyên",
        "2023",
        "Chỉ số DTI của tỉnh Thái Nguyên đạt 0,7432 điểm, xếp thứ 8/63. Trong khối huyện, thành phố, Phổ Yên đứng "
        "đầu với 88,9 điểm; Võ Nhai đứng cuối với 70,1 điểm.",
        units=("Phổ Yên #1 88,9", "Võ Nhai 70,1 last"),
        reasons=("province_level",),
    ),
    Case(
        "rank_in_another_index",
        "Quảng Ngãi",
        "2023",
        "Sở Tài chính xếp thứ nhất khối sở về chuyển đổi số, thứ ba về cải cách hành chính. Sở Nội vụ đứng đầu CCHC "
        "với 95 điểm; Sở Y tế đứng đầu chuyển đổi số với 91 điểm.",
        units=("Sở Tài chính #1", "Sở Y tế #1 91"),
        reasons=("rival_index",),
    ),
    Case(
        "ratings_of_two_indices",
        "Bắc Kạn",
        "2024",
        "Sở Y tế xếp loại Tốt về cải cách hành chính, loại Khá về chuyển đổi số.",
        units=("Sở Y tế [Khá]",),
        reasons=("rival_index",),
    ),
    Case(
        "reported_in_turn",
        "Quảng Ninh",
        "2023",
        "Sở Tài chính, Sở Y tế, Sở Xây dựng lần lượt báo cáo, theo thứ tự từ cao xuống thấp.",
        reasons=("other_subject",),
    ),
    Case(
        "rival_paragraph_before",
        "Khánh Hòa",
        "2023",
        "Về chỉ số cải cách hành chính, Sở Nội vụ dẫn đầu với 94,12 điểm, Sở Y tế thấp nhất với 80,05 điểm. Về "
        "chuyển đổi số, Sở Tài chính dẫn đầu với 91,2 điểm; thấp nhất là Sở Xây dựng với 60,4 điểm.",
        units=("Sở Tài chính #1 91,2", "Sở Xây dựng 60,4 last"),
        reasons=("rival_index",),
    ),
    Case(
        "spoken_in_turn",
        "Quảng Ninh",
        "2023",
        "Sở Tài chính, Sở Y tế, Sở Xây dựng lần lượt phát biểu, xếp theo thứ tự từ nhất đến cuối.",
        reasons=("other_subject",),
    ),
    Case(
        "thanked_one_after_the_other",
        "Lâm Đồng",
        "2023",
        "Danh sách các đơn vị được trao thưởng theo thứ tự: Sở Y tế, Sở Nội vụ, Sở Tư pháp.",
        reasons=("other_subject",),
    ),
    Case(
        "three_indices",
        "Bà Rịa - Vũng Tàu",
        "2023",
        "Kết quả trung bình của cả 3 cấp năm 2023: Chỉ số CCHC đạt 87,602/100 điểm, tăng 0,292 điểm; chỉ số chuyển "
        "đổi số đạt 80,1/100 điểm, tăng 18,6 điểm so với năm 2022; chỉ số SIPAS đạt 82,91%, tăng 2,61%.",
        averages=("all 80,1/100 +18,6 ~2022",),
        reasons=("rival_index",),
    ),
    Case(
        "told_by_another_province",
        "Kon Tum",
        "2023",
        "Trước đó, Gia Lai công bố Sở Tư pháp dẫn đầu với 91,5 điểm.",
        reasons=("other_province",),
    ),
    Case(
        "units_of_other_provinces",
        "Kon Tum",
        "2023",
        "Học tập kinh nghiệm Quảng Ninh, nơi Sở Tư pháp đạt 97 điểm. Sở Nội vụ thành phố Hồ Chí Minh đạt 88 điểm.",
        reasons=("other_province",),
    ),
    Case(
        "until_the_next_line",
        "Kon Tum",
        "2023",
        "Về cải cách hành chính:\nSở Y tế dẫn đầu với 95 điểm.\nVề chuyển đổi số:\nSở Nội vụ dẫn đầu với 90 điểm.",
        units=("Sở Nội vụ #1 90",),
        reasons=("rival_index",),
    ),
    Case(
        "value_of_the_communes_counted",
        "Bắc Kạn",
        "2024",
        "Huyện Ba Bể có 3/15 xã đạt trên 70 điểm, trong đó xã Khang Ninh dẫn đầu với 74,2 điểm.",
        units=("xã Khang Ninh #1 74,2",),
        reasons=("head_count",),
    ),
    Case(
        "would_have_been_first",
        "Bắc Kạn",
        "2024",
        "Nếu loại trừ yếu tố điểm thưởng thì Sở Nội vụ (90,8 điểm) mới là đơn vị dẫn đầu; Sở Tư pháp dẫn đầu với "
        "92,1 điểm.",
        units=("Sở Tư pháp #1 92,1",),
        reasons=("other_subject",),
    ),
    Case(
        "other_subjects_48",
        "Nghệ An",
        "2023",
        "Trung bình 0 điểm ở cấp xã. Điểm trung bình cấp huyện là 71,2 điểm.",
        averages=("district 71,2",),
        reasons=("other_subject",),
    ),
    Case(
        "other_subjects_49",
        "Nghệ An",
        "2023",
        "Sở Tài chính phải nhường ngôi đầu lại cho Sở Y tế và xếp thứ hai.",
        units=("Sở Tài chính #2",),
        reasons=("other_subject",),
    ),
    Case(
        "other_subjects_50",
        "Hà Tĩnh",
        "2023",
        "Điểm trung bình cấp tỉnh là 0,6 điểm; cấp bộ là 0,5 điểm.",
        reasons=("province_level",),
    ),
    Case(
        "other_subjects_51",
        "Hà Tĩnh",
        "2023",
        "Chỉ số chuyển đổi số cấp tỉnh đạt 0,71 điểm; trung bình cấp xã đạt 71,3 điểm.",
        averages=("commune 71,3",),
        reasons=("province_level",),
    ),
    Case(
        "other_subjects_52",
        "Thái Nguyên",
        "2024",
        "1. Chỉ số cải cách hành chính (PAR Index)\n"
        "Khối sở: Sở Nội vụ xếp thứ nhất với 95,1%. Giá trị trung bình khối sở đạt 91,2%.\n"
        "2. Chỉ số hài lòng (SIPAS)\n"
        "Sở Tư pháp đạt 96,4%, Sở Xây dựng đạt 95,9%.\n"
        "3. Chỉ số chuyển đổi số (DTI)\n"
        "Khối sở: Sở Công Thương xếp thứ nhất với 93,3 điểm, Sở Y tế xếp thứ hai với 92,2 điểm. Giá trị trung bình "
        "đạt 85,5 điểm.",
        units=("Sở Công Thương #1 93,3", "Sở Y tế #2 92,2"),
        averages=("department 85,5",),
        reasons=("rival_index",),
    ),
    Case(
        "other_subjects_53",
        "Thái Nguyên",
        "2024",
        "I. Cải cách hành chính\n"
        "Dẫn đầu là Sở Nội vụ với 95,1 điểm.\n"
        "II. Chuyển đổi số\n"
        "Dẫn đầu là Sở Y tế với 93,2 điểm.",
        units=("Sở Y tế #1 93,2",),
        reasons=("rival_index",),
    ),
    Case(
        "other_subjects_54",
        "Thái Nguyên",
        "2024",
        "a) Về chỉ số CCHC\n"
        "Sở Nội vụ đứng đầu với 95,1 điểm, Sở Y tế đứng cuối với 70,2 điểm.\n"
        "b) Về chỉ số DTI\n"
        "Sở Y tế đứng đầu với 93,2 điểm, Sở Nội vụ đứng thứ hai với 90,1 điểm.",
        units=("Sở Y tế #1 93,2", "Sở Nội vụ #2 90,1"),
        reasons=("rival_index",),
    ),
    Case(
        "other_subjects_55",
        "Thái Nguyên",
        "2024",
        "- Chỉ số DDCI năm 2024\n"
        "Sở Tư pháp 88,1 điểm; Sở Y tế 87,5 điểm.\n"
        "- Chỉ số chuyển đổi số năm 2024\n"
        "Sở Tư pháp 78,1 điểm; Sở Y tế 77,5 điểm.",
        units=("Sở Tư pháp 78,1", "Sở Y tế 77,5"),
        reasons=("rival_index",),
    ),
    Case(
        "other_subjects_56",
        "Thái Nguyên",
        "2024",
        "Sự hài lòng của người dân đối với sự phục vụ hành chính (SIPAS)\n"
        "Sở Y tế đạt 96,4%, huyện Đại Từ đạt 94,7%.\n"
        "Mức độ chuyển đổi số\n"
        "Sở Y tế đạt 86,4%, huyện Đại Từ đạt 84,7%.",
        units=("Sở Y tế 86,4%", "huyện Đại Từ 84,7%"),
        reasons=("rival_index",),
    ),
    Case(
        "other_subjects_57",
        "Thái Nguyên",
        "2024",
        "1.1. Chỉ số CCHC của các sở\n"
        "Sở Nội vụ dẫn đầu với 95,1 điểm.\n"
        "1.2. Chỉ số DTI của các sở\n"
        "Sở Y tế dẫn đầu với 95,3 điểm.",
        units=("Sở Y tế #1 95,3",),
        reasons=("rival_index",),
    ),
    Case(
        "other_subjects_58",
        "Thái Nguyên",
        "2024",
        "Phần I. Chỉ số CCHC\nSở Nội vụ dẫn đầu với 95,1 điểm.\nPhần II. Chỉ số DTI\nSở Y tế dẫn đầu với 93 điểm.",
        units=("Sở Y tế #1 93",),
        reasons=("rival_index",),
    ),
    Case(
        "other_subjects_59",
        "Thái Nguyên",
        "2024",
        "Phần thứ hai: Chỉ số SIPAS\nSở Nội vụ dẫn đầu với 95,1 điểm.",
        reasons=("rival_index",),
    ),
    Case(
        "other_subjects_60",
        "Nghệ An",
        "2023",
        "Một số giải pháp: nhất là Sở Y tế phải rà soát, nhì là Sở Nội vụ đào tạo nhân lực, ba là Sở Tài chính bố "
        "trí kinh phí. Sở Tư pháp đạt 92 điểm.",
        units=("Sở Tư pháp 92",),
        reasons=("other_subject",),
    ),
    Case(
        "other_subjects_61",
        "Nghệ An",
        "2023",
        "Khó khăn nhất là Sở Y tế, nhì là Sở Nội vụ, ba là Sở Tư pháp. Dẫn đầu bảng là Sở Tài chính với 95 điểm.",
        units=("Sở Tài chính #1 95",),
        reasons=("other_subject",),
    ),
    Case(
        "other_subjects_62",
        "Nghệ An",
        "2023",
        "Điểm còn thấp, nhất là Sở Y tế (62 điểm), nhì là Sở Nội vụ (63 điểm).",
        units=("Sở Y tế 62", "Sở Nội vụ 63"),
        reasons=("other_subject",),
    ),
    Case(
        "other_subjects_63",
        "Nghệ An",
        "2023",
        "Thấp nhất là Sở Y tế (62 điểm), nhì là Sở Nội vụ (63 điểm).",
        units=("Sở Y tế 62 last", "Sở Nội vụ 63"),
        reasons=("other_subject",),
    ),
    Case(
        "other_subjects_64",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối sở quý IV đạt 81,2 điểm.",
        reasons=("other_subject",),
    ),
    Case(
        "other_subjects_65",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối sở 6 tháng đầu năm đạt 81,2 điểm.",
        reasons=("other_subject",),
    ),
    Case(
        "other_subjects_66",
        "Lâm Đồng",
        "2023",
        "Kết quả cải cách hành chính:\n- Sở Tài chính: 95 điểm\n- Sở Y tế: 94 điểm",
        reasons=("rival_index",),
    ),
    Case(
        "other_subjects_67",
        "Lâm Đồng",
        "2023",
        "Về chỉ số hài lòng:\n- Sở Tài chính: 95%\n- Sở Y tế: 94%",
        reasons=("rival_index",),
    ),
    Case(
        "other_subjects_68",
        "Lâm Đồng",
        "2023",
        "Xếp hạng năng lực cạnh tranh cấp sở: Sở Tài chính dẫn đầu với 80 điểm. Sở Y tế xếp thứ hai.",
        reasons=("rival_index",),
    ),
    Case(
        "other_subjects_69",
        "Lâm Đồng",
        "2023",
        "Về chỉ số PCI, Sở Tài chính dẫn đầu với 80 điểm. Sở Y tế xếp thứ hai với 70 điểm.",
        reasons=("rival_index",),
    ),
    Case(
        "other_subjects_70",
        "Lâm Đồng",
        "2023",
        "Về giải quyết thủ tục hành chính, Sở Tài chính dẫn đầu. Sở Y tế xếp thứ hai.",
        reasons=("other_subject",),
    ),
    Case(
        "other_subjects_71",
        "Lâm Đồng",
        "2023",
        "Kết quả giải ngân đầu tư công: Sở Tài chính dẫn đầu với 98%. Sở Y tế xếp thứ hai với 95%.",
        reasons=("other_subject",),
    ),
    Case(
        "other_subjects_72",
        "Lâm Đồng",
        "2023",
        "Về thu hút đầu tư, huyện Di Linh dẫn đầu. Huyện Lâm Hà xếp thứ hai.",
        reasons=("other_subject",),
    ),
    Case(
        "other_subjects_73",
        "Lâm Đồng",
        "2023",
        "Sở Y tế đạt 92 điểm SIPAS và 890 điểm DTI.",
        units=("Sở Y tế 890",),
        reasons=("rival_index",),
    ),
    Case(
        "other_subjects_74",
        "Lâm Đồng",
        "2023",
        "Sở Y tế đạt 890 điểm DTI, 92% SIPAS.",
        units=("Sở Y tế 890",),
        reasons=("rival_index",),
    ),
    Case(
        "other_subjects_75",
        "Lâm Đồng",
        "2023",
        "Kết quả DTI của Sở Y tế là 890 điểm, CCHC 92 điểm.",
        units=("Sở Y tế 890",),
        reasons=("rival_index",),
    ),
    Case(
        "other_subjects_76",
        "Lâm Đồng",
        "2023",
        "Kết quả CCHC, chuyển đổi số năm 2023: Sở Y tế dẫn đầu với 92 điểm.",
        reasons=("rival_index",),
    ),
    Case(
        "other_subjects_77",
        "Lâm Đồng",
        "2023",
        "Huyện Di Linh: DTI 822,1 điểm, SIPAS 90,1%.",
        units=("Huyện Di Linh 822,1",),
        reasons=("rival_index",),
    ),
    Case(
        "other_subjects_78",
        "Lâm Đồng",
        "2023",
        "Về kiểm soát TTHC, huyện Di Linh dẫn đầu với 18 điểm.",
        reasons=("other_subject",),
    ),
    Case(
        "other_subjects_79",
        "Lâm Đồng",
        "2023",
        "Kết quả đánh giá chất lượng Cổng thông tin điện tử: Sở Y tế 95 điểm",
        reasons=("other_subject",),
    ),
    Case(
        "other_subjects_80",
        "Lâm Đồng",
        "2023",
        "Xếp hạng Đề án 06, Sở Y tế đứng thứ nhất.",
        reasons=("other_subject",),
    ),
    Case(
        "other_subjects_81",
        "Lâm Đồng",
        "2023",
        "Về thi đua khen thưởng, Sở Y tế xếp thứ nhất khối với 98 điểm.",
        reasons=("other_subject",),
    ),
    Case(
        "other_subjects_82",
        "Lâm Đồng",
        "2023",
        "Xếp hạng 3 chỉ số: DTI, CCHC, DDCI, dẫn đầu lần lượt là Sở Y tế, Sở Nội vụ, Sở Tư pháp.",
        reasons=("rival_index",),
    ),
    Case(
        "other_subjects_83",
        "Lâm Đồng",
        "2023",
        "Tại hội nghị công bố DTI và CCHC, Sở Y tế xếp thứ nhất với 95 điểm.",
        reasons=("rival_index",),
    ),
    Case(
        "other_subjects_84",
        "Lâm Đồng",
        "2023",
        "Kết quả PAR INDEX, SIPAS, DTI của Sở Y tế lần lượt là 95 điểm, 90% và 890 điểm.",
        reasons=("rival_index",),
    ),
    Case(
        "other_subjects_85",
        "Lâm Đồng",
        "2023",
        "Về Chỉ số cải cách hành chính: Sở Tài chính dẫn đầu với 95 điểm.\nSở Nội vụ xếp thứ hai với 94 điểm.",
        reasons=("other_subject", "rival_index"),
    ),
    Case(
        "other_subjects_86",
        "Lâm Đồng",
        "2023",
        "Bộ chỉ số phục vụ người dân, doanh nghiệp: Sở Tài chính đạt 92 điểm",
        reasons=("other_subject",),
    ),
    Case(
        "other_subjects_87",
        "Lâm Đồng",
        "2023",
        "Bộ chỉ số 766: Sở Y tế đạt 88 điểm, xếp thứ nhất.",
        reasons=("other_subject",),
    ),
    Case(
        "other_subjects_88",
        "Lâm Đồng",
        "2023",
        "Về ứng dụng công nghệ thông tin (ICT Index), Sở Công Thương dẫn đầu. Sở Nội vụ xếp thứ hai.",
        reasons=("other_subject",),
    ),
    Case(
        "other_subjects_89",
        "Lâm Đồng",
        "2023",
        "Theo xếp hạng dịch vụ công trực tuyến của Cổng Dịch vụ công quốc gia, Sở Y tế đạt 92,5 điểm.",
        reasons=("other_subject",),
    ),
    Case(
        "other_subjects_90",
        "Lâm Đồng",
        "2023",
        "Chỉ số điều hành, chỉ đạo: Sở Y tế 18 điểm",
        reasons=("other_subject",),
    ),
    Case(
        "other_subjects_91",
        "Lạng Sơn",
        "2024",
        "Sở Tư pháp đứng đầu khối sở với 93,1 điểm.\n"
        "Ở chỉ số thành phần của tỉnh, nhận thức số đạt 40/50 điểm, xếp thứ 20/63.",
        units=("Sở Tư pháp #1 93,1",),
        reasons=("province_level",),
    ),
    Case(
        "other_subjects_92",
        "Nghệ An",
        "2023",
        "Sở Tài chính dẫn đầu cả hai chỉ số: CCHC (92,5 điểm) và chuyển đổi số (95,2 điểm).",
        units=("Sở Tài chính 95,2",),
        reasons=("rival_index",),
    ),
    Case(
        "other_subjects_93",
        "Bến Tre",
        "2023",
        "Ban Quản lý An toàn thực phẩm thoát khỏi vị trí cuối, đạt 712,9 điểm.",
        units=("Ban Quản lý An toàn thực phẩm 712,9",),
        reasons=("other_subject",),
    ),
    Case(
        "other_subjects_94",
        "Lâm Đồng",
        "2023",
        "Về Chỉ số cải cách hành chính: Sở Tài chính dẫn đầu với 95 điểm.\n"
        "Về chuyển đổi số: Sở Nội vụ dẫn đầu với 940 điểm.\n"
        "Sở Y tế xếp thứ hai.",
        units=("Sở Nội vụ #1 940", "Sở Y tế #2"),
        reasons=("rival_index",),
    ),
    Case(
        "other_subjects_95",
        "Bắc Giang",
        "2022",
        "Về Chỉ số cải cách hành chính, Sở Tài chính dẫn đầu khối sở với 93,18 điểm. Đối với chỉ số chuyển đổi số "
        "(DTI), kết quả được phê duyệt tại Quyết định số 301/QĐ-UBND ngày 10/3/2023: bình quân 19 cơ quan cấp tỉnh "
        "đạt 71,35 điểm, nhích thêm 6,2 điểm so với năm 2021; bình quân 10 huyện, thành phố đạt 66,9 điểm, nhích "
        "thêm 4,75 điểm so với năm 2021.",
        averages=("department 71,35 +6,2 ~2021", "district 66,9 +4,75 ~2021"),
        reasons=("rival_index",),
    ),
    Case(
        "other_subjects_96",
        "Bắc Giang",
        "2022",
        "Chỉ số hài lòng của người dân (SIPAS) toàn tỉnh là 88,46%. Đối với chỉ số chuyển đổi số (DTI), kết quả: "
        "bình quân 19 cơ quan cấp tỉnh đạt 71,35 điểm; bình quân 10 huyện đạt 66,9 điểm.",
        averages=("department 71,35", "district 66,9"),
        reasons=("rival_index",),
    ),
    Case(
        "other_subjects_97",
        "Bắc Giang",
        "2023",
        "# Kết quả cấp xã\n"
        "Sở Tài chính đạt 91,2 điểm. Điểm cấp huyện: huyện Lạng Giang 80,3 điểm.\n"
        "Trung bình (0 Phiếu)Giá trị trung bình 0 điểm",
        units=("Sở Tài chính 91,2", "huyện Lạng Giang 80,3"),
        reasons=("other_subject",),
    ),
    Case(
        "other_subjects_98",
        "Bắc Giang",
        "2023",
        "# Kết quả cấp xã\nSở Tài chính đạt 91,2 điểm.\nTrung bình (3 Phiếu)\nGiá trị trung bình 4,7 điểm",
        units=("Sở Tài chính 91,2",),
        reasons=("other_subject",),
    ),
    Case(
        "other_subjects_99",
        "Bắc Giang",
        "2023",
        "# Kết quả cấp xã\nĐiểm trung bình: 4,5/5 (12 lượt đánh giá)",
        reasons=("other_subject",),
    ),
    Case(
        "other_subjects_100",
        "Bắc Giang",
        "2023",
        "# Kết quả cấp xã\nAverage rating 4.5 out of 5 stars (8 votes)",
        reasons=("other_subject",),
    ),
)
