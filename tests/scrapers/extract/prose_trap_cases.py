"""Announcements that invite a wrong reading: gaps, other years, other indices, lists of several forms."""

from __future__ import annotations

from tests.scrapers.extract.prose_cases import Case

TRAPS = (
    Case(
        "gap_to_a_named_unit", "Hải Dương", "2023",
        "Sở Thông tin và Truyền thông dẫn đầu với 446,26 điểm, hơn đơn vị đứng thứ hai là Sở Tư pháp 10,5 điểm. Thanh tra tỉnh không thực hiện đánh giá, xếp loại.",
        ("Sở Thông tin và Truyền thông #1 446,26", "Sở Tư pháp #2"), reasons=("gap", "not_ranked"),
    ),
    Case(
        "gap_before_the_number", "Bắc Kạn", "2023",
        "Sở Tư pháp dẫn đầu (88,5 điểm), bỏ xa Sở Xây dựng đứng thứ hai tới 10,2 điểm. Khoảng cách giữa Sở Tư pháp và Sở Y tế là 12,4 điểm.",
        ("Sở Tư pháp #1 88,5", "Sở Xây dựng #2"), reasons=("gap",),
    ),
    Case(
        "ahead_of_the_second", "Bắc Kạn", "2023",
        "Ở cấp xã, phường Sông Cầu xếp thứ 1/108 xã, phường, thị trấn với 569,8 điểm, vượt xã đứng thứ hai 12,4 điểm.",
        ("phường Sông Cầu #1 569,8",), reasons=("gap",),
    ),
    Case(
        "largest_increase_is_no_rank", "Bình Thuận", "2023",
        "Sở Nội vụ tăng cao nhất (12,5 điểm), Sở Y tế giảm nhiều nhất (3,1 điểm). Đơn vị tăng hạng nhiều nhất là Sở Tư pháp (tăng 8 bậc, xếp thứ 4).",
        ("Sở Tư pháp #4",), reasons=("rank_change",),
    ),
    Case(
        "signed_changes_in_brackets", "Lào Cai", "2023",
        "Sở Y tế 717,7 điểm (+12,5 điểm so với năm 2022), Sở Nội vụ 700,25 điểm (-3,1 điểm).",
        ("Sở Y tế 717,7", "Sở Nội vụ 700,25"),
    ),
    Case(
        "rank_in_another_index", "Quảng Ngãi", "2023",
        "Sở Tài chính xếp thứ nhất khối sở về chuyển đổi số, thứ ba về cải cách hành chính. Sở Nội vụ đứng đầu CCHC với 95 điểm; Sở Y tế đứng đầu chuyển đổi số với 91 điểm.",
        ("Sở Tài chính #1", "Sở Y tế #1 91"), reasons=("rival_index",),
    ),
    Case(
        "another_index_in_passing", "Điện Biên", "2023",
        "Cùng với cải cách hành chính, chuyển đổi số được quan tâm. Sở Nội vụ đứng thứ nhất với 90,5 điểm.",
        ("Sở Nội vụ #1 90,5",),
    ),
    Case(
        "first_in_something_else", "Lai Châu", "2023",
        "Tính đến 31/12/2023, Sở Nội vụ có 98,5% hồ sơ đúng hạn, dẫn đầu khối sở. Về DTI, Sở Nội vụ đạt 90,5 điểm.",
        ("Sở Nội vụ 90,5",), reasons=("percent_not_score",),
    ),
    Case(
        "leader_of_another_year", "Ninh Bình", "2023",
        "Sở Nội vụ - đơn vị dẫn đầu năm 2022 - đạt 318,2 điểm.",
        ("Sở Nội vụ 318,2",), reasons=("other_year",),
    ),
    Case(
        "rank_of_another_year_in_brackets", "Thanh Hóa", "2024",
        "Thành phố Thanh Hóa đạt 96,5 điểm, xếp thứ nhất, tăng 3 bậc so với năm 2023 (xếp thứ 4); huyện Mường Lát đạt 60 điểm, xếp thứ 26/26.",
        ("Thành phố Thanh Hóa #1 96,5", "huyện Mường Lát #26 60"), reasons=("rank_change",),
    ),
    Case(
        "from_place_to_place", "Phú Yên", "2023",
        "Sở Tài chính tăng 8 bậc, từ thứ 9 lên thứ nhất, với 91,5 điểm; Sở Công Thương giảm từ thứ 2 xuống thứ 10.",
        ("Sở Tài chính #1 91,5", "Sở Công Thương #10"),
    ),
    Case(
        "unit_in_brackets_after_its_value", "Bình Phước", "2023",
        "Chỉ số chuyển đổi số năm 2023 của khối sở, ngành có giá trị cao nhất là 95,2 điểm (Sở Kế hoạch và Đầu tư), thấp nhất là 60,5 điểm (Sở Ngoại vụ).",
        ("Sở Kế hoạch và Đầu tư #1 95,2", "Sở Ngoại vụ 60,5 last"),
    ),
    Case(
        "value_belongs_to", "Nam Định", "2024",
        "Điểm cao nhất khối sở là 95,12 điểm thuộc về Sở Nội vụ; điểm thấp nhất là 60,25 điểm thuộc về Sở Ngoại vụ; giá trị trung bình là 78,3 điểm.",
        ("Sở Nội vụ #1 95,12", "Sở Ngoại vụ 60,25 last"), ("department 78,3",),
    ),
    Case(
        "extremes_and_average_in_one_line", "Bình Phước", "2023",
        "Khối huyện: cao nhất là thị xã Bình Long 91,7 điểm, thấp nhất là huyện Bù Đốp 65 điểm, trung bình 80,2 điểm.",
        ("thị xã Bình Long #1 91,7", "huyện Bù Đốp 65 last"), ("district 80,2",),
    ),
    Case(
        "two_groups_respective_scores", "Hải Dương", "2023",
        "Sở Thông tin và Truyền thông dẫn đầu cấp sở, huyện Gia Lộc dẫn đầu cấp huyện với số điểm lần lượt là 446,26 và 402,5.",
        ("Sở Thông tin và Truyền thông #1 446,26", "huyện Gia Lộc #1 402,5"),
    ),
    Case(
        "top_three_of_each_group", "Hưng Yên", "2023",
        "Top 3 khối sở: Sở Nội vụ (91 điểm), Sở Tài chính (90 điểm), Sở Y tế (89 điểm). Top 3 khối huyện: thành phố Hưng Yên (88 điểm), huyện Văn Giang (87 điểm), thị xã Mỹ Hào (86 điểm).",
        ("Sở Nội vụ #1 91", "Sở Tài chính #2 90", "Sở Y tế #3 89", "thành phố Hưng Yên #1 88", "huyện Văn Giang #2 87", "thị xã Mỹ Hào #3 86"),
    ),
    Case(
        "three_places_at_each_end", "Hà Nam", "2023",
        "Ba vị trí dẫn đầu khối sở lần lượt thuộc về Sở Nội vụ (91,5 điểm), Sở Tài chính (90,2 điểm) và Sở Y tế (89,7 điểm). Ba vị trí cuối bảng lần lượt thuộc về Sở Xây dựng (60,5 điểm), Ban Dân tộc (58,2 điểm), Sở Ngoại vụ (55 điểm).",
        ("Sở Nội vụ #1 91,5", "Sở Tài chính #2 90,2", "Sở Y tế #3 89,7", "Sở Xây dựng 60,5", "Ban Dân tộc 58,2", "Sở Ngoại vụ 55 last"),
    ),
    Case(
        "and_finally_the_last", "Sóc Trăng", "2024",
        "Đứng đầu danh sách là Sở Nội vụ với 98,5/100 điểm; đứng thứ 2 là Sở Tài chính với 97,2/100 điểm; đứng thứ 3 là Văn phòng UBND tỉnh với 96/100 điểm và cuối cùng là Sở Ngoại vụ với 70,5/100 điểm.",
        ("Sở Nội vụ #1 98,5/100", "Sở Tài chính #2 97,2/100", "Văn phòng UBND tỉnh #3 96/100", "Sở Ngoại vụ 70,5/100 last"),
    ),
    Case(
        "owner_said_once", "Khánh Hòa", "2023",
        "Năm 2023, chỉ số chuyển đổi số của Sở Nội vụ đạt 92,5 điểm, đứng thứ nhất; của Sở Tài chính đạt 91 điểm, đứng thứ hai.",
        ("Sở Nội vụ #1 92,5", "Sở Tài chính #2 91"),
    ),
    Case(
        "new_commune_names", "Lâm Đồng", "2025",
        "Ba xã, phường, đặc khu dẫn đầu: phường Xuân Hương - Đà Lạt (92,5 điểm), phường 1 Bảo Lộc (91 điểm), đặc khu Phú Quý (90,5 điểm).",
        ("phường Xuân Hương - Đà Lạt #1 92,5", "phường 1 Bảo Lộc #2 91", "đặc khu Phú Quý #3 90,5"),
    ),
    Case(
        "ranks_of_a_range", "Vĩnh Phúc", "2022",
        "Thứ hạng từ 1 đến 3 khối huyện lần lượt là: thành phố Vĩnh Yên (631 điểm), huyện Yên Lạc (593 điểm), huyện Tam Đảo (559 điểm).",
        ("thành phố Vĩnh Yên #1 631", "huyện Yên Lạc #2 593", "huyện Tam Đảo #3 559"),
    ),
    Case(
        "two_groups_of_leaders_and_losers", "Đồng Tháp", "2023",
        "Nhóm dẫn đầu có huyện Tháp Mười, thành phố Cao Lãnh; nhóm cuối có huyện Hồng Ngự, huyện Thanh Bình.",
        ("huyện Tháp Mười", "thành phố Cao Lãnh", "huyện Hồng Ngự", "huyện Thanh Bình"),
    ),
    Case(
        "maxima_of_two_groups", "Hậu Giang", "2023",
        "Thang điểm đánh giá cấp sở là 245 điểm, cấp huyện 360 điểm. Sở Nội vụ đạt 231 điểm, xếp loại xuất sắc; thành phố Vị Thanh đạt 330,5 điểm, xếp loại xuất sắc.",
        ("Sở Nội vụ 231/245 [xuất sắc]", "thành phố Vị Thanh 330,5/360 [xuất sắc]"),
    ),
    Case(
        "thresholds_beside_the_units", "Hậu Giang", "2023",
        "Xếp loại Xuất sắc (từ 220 điểm trở lên): Sở Thông tin và Truyền thông (231,5 điểm). Xếp loại Tốt (từ 196 đến dưới 220 điểm): Sở Nội vụ (210 điểm), Sở Tài chính (205,5 điểm).",
        ("Sở Thông tin và Truyền thông 231,5 [Xuất sắc]", "Sở Nội vụ 210 [Tốt]", "Sở Tài chính 205,5 [Tốt]"), reasons=("range",),
    ),
    Case(
        "parts_of_a_score", "Hà Giang", "2023",
        "Huyện Quang Bình đạt 82,5 điểm, gồm 80 điểm đánh giá và 2,5 điểm thưởng. Huyện Bắc Quang đạt 80,25 điểm; trong đó điểm nhận thức số là 9,5 điểm, điểm thể chế số là 9 điểm.",
        ("Huyện Quang Bình 82,5", "Huyện Bắc Quang 80,25", "Huyện Bắc Quang 9,5 {nhận thức số}", "Huyện Bắc Quang 9 {thể chế số}"), reasons=("points_not_score",),
    ),
    Case(
        "pillar_lead_is_no_lead", "Lạng Sơn", "2023",
        "UBND thành phố Lạng Sơn xếp thứ hai cấp huyện. Thành phố Lạng Sơn dẫn đầu về kinh tế số với 92,1/100 điểm.",
        ("UBND thành phố Lạng Sơn #2", "Thành phố Lạng Sơn #1 92,1/100 {kinh tế số}"),
    ),
    Case(
        "tie_then_next", "Nam Định", "2023",
        "Huyện Hải Hậu và huyện Nghĩa Hưng cùng đứng thứ nhất với 92,5 điểm; tiếp theo là huyện Giao Thủy (90 điểm).",
        ("Huyện Hải Hậu #1 92,5", "huyện Nghĩa Hưng #1 92,5", "huyện Giao Thủy 90"),
    ),
    Case(
        "full_marks", "Ninh Thuận", "2024",
        "Đạt điểm tuyệt đối 100/100 điểm là Sở Nội vụ và Sở Tài chính.",
        ("Sở Nội vụ 100/100", "Sở Tài chính 100/100"),
    ),
    Case(
        "counts_without_a_noun", "Quảng Nam", "2023",
        "20/20 sở, ban, ngành xếp loại tốt; 15/18 huyện, thị xã, thành phố xếp loại tốt, 3/18 xếp loại khá.",
        counts=("department tốt 20/20", "district tốt 15/18", "district khá 3/18"),
    ),
    Case(
        "change_without_a_value", "Đắk Lắk", "2023",
        "Điểm trung bình các sở, ban, ngành tăng 114,98 điểm và của các huyện, thị xã, thành phố tăng 146,34 điểm.",
        reasons=("change",),
    ),
    Case(
        "year_stuck_to_the_word_points", "Đắk Nông", "2023",
        "Giá trị trung bình của DTI các huyện, thành phố là 559,11 điểm, so với năm 2022 điểm trung bình DTI giảm 31,45 điểm.",
        averages=("district 559,11 -31,45 ~2022",),
    ),
    Case(
        "english_province_and_units", "Ninh Bình", "2022",
        "In the group of departments and sectors, the Department of Information and Communications led with 335.9 points, followed by the Department of Home Affairs (331.01 points) and the Department of Finance (322.65 points).\n"
        "In the district group, Yen Khanh district topped the list with 586.75 points, Ninh Binh City came second with 580 points. At commune level, Khanh Thien commune (Yen Khanh district) ranked first with 385.641 points.",
        ("Department of Information and Communications #1 335.9", "Department of Home Affairs #2 331.01", "Department of Finance #3 322.65", "Yen Khanh district #1 586.75", "Ninh Binh City #2 580", "Khanh Thien commune #1 385.641 @Yen Khanh district"),
    ),
    Case(
        "english_gap", "Hải Dương", "2023",
        "The Department of Information and Communications scored 446.26 points, 119.41 points higher than the Management Board of Industrial Zones, which ranked last with 326.85 points.",
        ("Department of Information and Communications 446.26", "Management Board of Industrial Zones 326.85 last"), reasons=("gap",),
    ),
)
