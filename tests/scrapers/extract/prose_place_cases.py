"""Several places at once, places behind and ahead, islands, names that share one word before them."""

from __future__ import annotations

from tests.scrapers.extract.prose_cases import Case

PLACES = (
    Case(
        "three_first_places_after_their_values",
        "Vĩnh Phúc",
        "2024",
        "Trong 20 cơ quan cấp tỉnh, Sở Tư pháp đạt 94,12%, Sở KH&ĐT đạt 93,15% và Sở Y tế đạt 91,18%, lần lượt chiếm ba vị trí "
        "đầu; đây cũng là ba cơ quan duy nhất được xếp loại Xuất sắc.",
        (
            "Sở Tư pháp #1 94,12% [Xuất sắc]",
            "Sở KH&ĐT #2 93,15% [Xuất sắc]",
            "Sở Y tế #3 91,18% [Xuất sắc]",
        ),
        counts=("department Xuất sắc 3",),
    ),
    Case(
        "three_highest_places",
        "Nam Định",
        "2024",
        "Khối huyện gọi tên Hải Hậu 85,3 điểm, Trực Ninh 84,15 điểm và Ý Yên 83,9 điểm ở ba thứ hạng cao nhất.",
        ("Hải Hậu #1 85,3", "Trực Ninh #2 84,15", "Ý Yên #3 83,9"),
    ),
    Case(
        "two_lowest_places",
        "Nam Định",
        "2024",
        "Sở Ngoại vụ 52,25 điểm và Ban Dân tộc 50,5 điểm ở hai vị trí cuối cùng.",
        ("Sở Ngoại vụ 52,25", "Ban Dân tộc 50,5 last"),
    ),
    Case(
        "behind_is_not_next",
        "Đồng Tháp",
        "2025",
        "Phường Cao Lãnh đạt 91,6/100 điểm, xếp thứ 3/102 xã, phường. Phường chỉ đứng sau phường Sa Đéc (93,25 điểm) và phường "
        "Mỹ Tho (92,1 điểm).",
        ("Phường Cao Lãnh #3 91,6/100", "phường Sa Đéc 93,25", "phường Mỹ Tho 92,1"),
    ),
    Case(
        "last_of_all_is_not_next",
        "Điện Biên",
        "2023",
        "Sở Tư pháp dẫn đầu với 91,5 điểm. Hai đơn vị xếp sau cùng: Thanh tra tỉnh 55,5 điểm, Sở Ngoại vụ 52,25 điểm.",
        ("Sở Tư pháp #1 91,5", "Thanh tra tỉnh 55,5", "Sở Ngoại vụ 52,25 last"),
    ),
    Case(
        "a_first_place_taken_from_another",
        "Hà Giang",
        "2022",
        "Sở Tư pháp bất ngờ soán ngôi đầu của Sở Nội vụ với 82,6% so với 81,9%. Sở Y tế lấy vị trí thứ ba từ tay Sở Tài chính.",
        ("Sở Tư pháp #1 82,6%", "Sở Nội vụ 81,9%", "Sở Y tế #3"),
    ),
    Case(
        "names_after_one_word",
        "Ninh Thuận",
        "2024",
        "Hai xã Phước Thuận và An Hải bằng điểm nhau (251,5/300 điểm), cùng xếp thứ 2/9. Ba phường Mỹ Bình, Mỹ Hải, Mỹ Đông "
        "cùng đạt 240 điểm.",
        (
            "xã Phước Thuận #2 251,5/300",
            "xã An Hải #2 251,5/300",
            "phường Mỹ Bình 240",
            "phường Mỹ Hải 240",
            "phường Mỹ Đông 240",
        ),
    ),
    Case(
        "an_island_district",
        "Bình Thuận",
        "2022",
        "Huyện đảo Phú Quý thấp nhất khối huyện với 489,6 điểm.",
        ("Huyện đảo Phú Quý 489,6 last",),
    ),
    Case(
        "bare_names_after_a_list_of_districts",
        "Long An",
        "2024",
        "Các địa phương được sắp theo thứ tự điểm giảm dần như sau: TP.Tân An, Bến Lức, Đức Hòa.\n"
        "Trong đó, TP.Tân An được 412 điểm/450 điểm, Bến Lức 405,5 điểm/450 điểm; Đức Hòa 398,2 điểm/450 điểm.",
        ("TP.Tân An #1 412/450", "Bến Lức #2 405,5/450", "Đức Hòa #3 398,2/450"),
    ),
    Case(
        "approximate_values_one_by_one",
        "Khánh Hòa",
        "2023",
        "Sở Tư pháp cùng Sở Du lịch là hai đơn vị vượt mốc 900, lần lượt đạt hơn 921 điểm và gần 904 điểm trên thang 1.000.",
        ("Sở Tư pháp 921 gt", "Sở Du lịch 904/1.000 lt"),
    ),
    Case(
        "a_question_tells_nothing",
        "Vĩnh Long",
        "2023",
        "Sở Tư pháp đạt 91,5 điểm.\nTam Bình đạt 88,5 điểm chuyển đổi số?",
        ("Sở Tư pháp 91,5",),
        reasons=("question",),
    ),
    Case(
        "an_order_within_the_best_rating",
        "Quảng Bình",
        "2023",
        "Nhóm đơn vị xếp mức Tốt, xếp theo thứ tự điểm từ cao xuống thấp: Sở Y tế (861 điểm), Sở Nội vụ (852 điểm), Sở Du lịch "
        "(840 điểm).",
        ("Sở Y tế #1 861 [Tốt]", "Sở Nội vụ #2 852 [Tốt]", "Sở Du lịch #3 840 [Tốt]"),
    ),
    Case(
        "english_districts",
        "Bình Định",
        "2023",
        "Van Canh District had the lowest score, 61.07 points, while Hoai Nhon Town topped the list with 88.75 points.",
        ("Van Canh District 61.07 last", "Hoai Nhon Town #1 88.75"),
    ),
    Case(
        "only_so_much_is_left",
        "Nghệ An",
        "2024",
        "Sở Giao thông vận tải tụt từ hạng 3 xuống hạng 11, chỉ còn 78,2 điểm.",
        ("Sở Giao thông vận tải #11 78,2",),
        reasons=("other_year",),
    ),
    Case(
        "the_place_of_the_year_before",
        "Nghệ An",
        "2024",
        "Sở Tư pháp, đơn vị đứng thứ hai năm trước, nay dẫn đầu với 93,5 điểm.",
        ("Sở Tư pháp #1 93,5",),
        reasons=("other_year",),
    ),
    Case(
        "those_that_lead",
        "Nghệ An",
        "2024",
        "Sở Tư pháp – 93,5 điểm, Sở Nội vụ – 91 điểm, Sở Y tế – 90,5 điểm là những đơn vị dẫn đầu.",
        ("Sở Tư pháp #1 93,5", "Sở Nội vụ #2 91", "Sở Y tế #3 90,5"),
    ),
    Case(
        "shares_of_services_are_no_scores",
        "Nghệ An",
        "2024",
        "Sở Tư pháp có 45/50 dịch vụ công toàn trình, đạt 90%. Sở Nội vụ có tỷ lệ hồ sơ trực tuyến đạt 98,5%; Sở Y tế 95%.",
        (),
        reasons=("percent_not_score",),
    ),
    Case(
        "maxima_of_counted_levels",
        "Hưng Yên",
        "2024",
        "Đánh giá đối với 19/19 sở với thang điểm tối đa 1.000 điểm và 10 UBND cấp huyện với thang điểm 800 điểm. "
        "Sở Tư pháp đạt 935 điểm, huyện Văn Lâm đạt 745,5 điểm.",
        ("Sở Tư pháp 935/1.000", "huyện Văn Lâm 745,5/800"),
    ),
    Case(
        "full_marks",
        "Hưng Yên",
        "2024",
        "Sở Tư pháp, Sở Nội vụ cùng đạt điểm tuyệt đối 100/100.",
        ("Sở Tư pháp 100/100", "Sở Nội vụ 100/100"),
    ),
    Case(
        "equal_scores_told_ahead",
        "Hưng Yên",
        "2024",
        "Hai đơn vị có số điểm bằng nhau là Sở Tư pháp và Sở Nội vụ với 91 điểm, cùng đứng thứ hai.",
        ("Sở Tư pháp #2 91", "Sở Nội vụ #2 91"),
    ),
    Case(
        "the_next_in_other_words",
        "Hưng Yên",
        "2024",
        "Đứng đầu khối huyện là thành phố Hưng Yên đạt 91,2 điểm, kế sau là huyện Khoái Châu 90,1 điểm, nối tiếp là huyện Văn "
        "Lâm 89,05 điểm. Ở khối sở, Sở Tư pháp lên ngôi với 93,5 điểm.",
        (
            "thành phố Hưng Yên #1 91,2",
            "huyện Khoái Châu #2 90,1",
            "huyện Văn Lâm #3 89,05",
            "Sở Tư pháp #1 93,5",
        ),
    ),
    Case(
        "numbers_that_end_names",
        "Lâm Đồng",
        "2025",
        "Ba xã có kết quả thấp nhất là xã Đam Rông 4, xã Tà Đùng và xã Bảo Lâm 2 với số điểm lần lượt 48,2; 49,5 và 50,1 điểm.",
        ("xã Đam Rông 4 48,2 last", "xã Tà Đùng 49,5", "xã Bảo Lâm 2 50,1"),
    ),
    Case(
        "first_of_twenty_third_of_all",
        "Kon Tum",
        "2024",
        "Sở Tư pháp đứng đầu trong số 20 sở và đứng thứ 3 toàn tỉnh.",
        ("Sở Tư pháp #1",),
        reasons=("conflict",),
    ),
)
