"""Columns, rows and notes that are no result beside those that are."""

from __future__ import annotations

from tests.scrapers.extract.tables.case import Case

CASES = (
    Case(
        "a_column_of_the_year_before",
        """
        | TT | Đơn vị | Điểm năm 2023 | Năm trước |
        | 1 | Sở Y tế | 85,25 | 80,1 |
        | 2 | Sở Nội vụ | 80,5 | 82,3 |
        | 3 | Sở Tài chính | 79 | 75 |
        """,
        units=("Sở Y tế #1 85,25", "Sở Nội vụ #2 80,5", "Sở Tài chính #3 79"),
        reasons=("other_year",),
    ),
    Case(
        "a_range_is_refused_once",
        """
        | TT | Đơn vị | Điểm |
        | 1 | Sở Nội vụ | 90 - 95 |
        | 2 | Sở Y tế | 85,5 |
        | 3 | Sở Tư pháp | 80 |
        """,
        units=("Sở Y tế 85,5", "Sở Tư pháp 80"),
        reasons=("unreadable_number",),
    ),
    Case(
        "a_row_of_the_whole_that_is_no_mean",
        """
        | TT | Đơn vị | Điểm |
        | 1 | Huyện Cư Jút | 9 |
        | 2 | Huyện Krông Nô | 8 |
        | | Chung | 7 |
        """,
        units=("Huyện Cư Jút 9 <district>", "Huyện Krông Nô 8 <district>"),
        reasons=("average_unclear",),
    ),
    Case(
        "abbreviated_headers",
        """
        | STT | Sở, ban, ngành | Điểm TĐG | Điểm TĐ | KQ xếp loại |
        | 1 | Sở Nội vụ | 91 | 90 | Tốt |
        | 2 | Sở Tư pháp | 92 | 85 | Khá |
        | 3 | Sở Y tế | 85,5 | 80 | Khá |
        """,
        units=("Sở Nội vụ #1 90 [Tốt]", "Sở Tư pháp #2 85 [Khá]", "Sở Y tế #3 80 [Khá]"),
        reasons=("provisional",),
    ),
    Case(
        "another_index_in_the_same_document",
        """
        Bảng 1. Kết quả Chỉ số cải cách hành chính
        | Hạng | Đơn vị | Điểm |
        | 1 | Sở Nội vụ | 90,5 |
        | 2 | Sở Tư pháp | 85 |
        Bảng 2. Kết quả Chỉ số chuyển đổi số các sở, ban, ngành
        | Hạng | Đơn vị | Điểm |
        | 1 | Sở Tư pháp | 77,5 |
        | 2 | Sở Nội vụ | 75 |
        """,
        units=("Sở Tư pháp #1 77,5", "Sở Nội vụ #2 75"),
        reasons=("rival_index",),
    ),
    Case(
        "bodies_below_a_department_that_are_counted_or_not_named",
        """
        | TT | Đơn vị | Điểm |
        | 1 | Sở Y tế | 95 |
        | 2 | 02 Chi cục thuộc Sở Nông nghiệp và PTNT | 94 |
        | 3 | Sở Công Thương | 93 |
        | 4 | 12 trường THPT thuộc Sở Giáo dục và Đào tạo | 92 |
        | 5 | Sở Nội vụ | 91 |
        | 6 | Chi cục Kiểm lâm thuộc Sở Nông nghiệp và PTNT | 90 |
        | 7 | Đơn vị sự nghiệp trực thuộc Sở Tư pháp | 89 |
        | 8 | Sở Xây dựng | 88 |
        | 9 | Sở Tài chính (Chi cục Quản lý giá) | 87 |
        | 10 | Phòng Văn hóa thuộc UBND huyện Đắk Mil | 86 |
        """,
        units=(
            "Sở Y tế #1 95",
            "Sở Công Thương #3 93",
            "Sở Nội vụ #5 91",
            "Chi cục Kiểm lâm thuộc Sở Nông nghiệp và PTNT #6 90",
            "Sở Xây dựng #8 88",
        ),
        reasons=("ambiguous_binding", "head_count", "unit_not_recognised"),
    ),
    Case(
        "brackets_of_another_year_by_the_header",
        """
        | TT | Đơn vị (hạng năm 2022) | Điểm |
        | 1 | Sở Y tế (hạng 3) | 95,2 |
        | 2 | Sở Nội vụ (hạng 1) | 94 |
        | 3 | Sở Tư pháp (hạng 2) | 90,5 |
        """,
        units=("Sở Y tế #1 95,2", "Sở Nội vụ #2 94", "Sở Tư pháp #3 90,5"),
        reasons=("other_year",),
    ),
    Case(
        "brackets_that_a_line_explains",
        """
        Trong ngoặc là kết quả năm 2022.
        | TT | Đơn vị | Điểm |
        | 1 | Sở Y tế (hạng 3) | 95,2 |
        | 2 | Sở Nội vụ (hạng 1) | 94 |
        | 3 | Sở Tư pháp (hạng 2) | 90,5 |
        """,
        units=("Sở Y tế #1 95,2", "Sở Nội vụ #2 94", "Sở Tư pháp #3 90,5"),
        reasons=("ambiguous_binding",),
    ),
    Case(
        "columns_under_another_index",
        """
        | TT{2x1} | Đơn vị{2x1} | CCHC{1x2} | CĐS{1x2} |
        | Điểm | Hạng | Điểm | Hạng |
        | 1 | Sở Nội vụ | 95,5 | 3 | 85,5 | 1 |
        | 2 | Sở Y tế | 93,2 | 1 | 83,2 | 2 |
        | 3 | Sở Tư pháp | 90,1 | 2 | 80,1 | 3 |
        """,
        units=("Sở Nội vụ #1 85,5", "Sở Y tế #2 83,2", "Sở Tư pháp #3 80,1"),
        reasons=("unknown_column", "unknown_column"),
    ),
    Case(
        "continued_under_a_row_of_maxima_and_ratings_to_cross",
        """
        | TT{2x1} | Huyện, thành phố{2x1} | Điểm{2x1} | Xếp loại{1x2} | Hệ số K{2x1} |
        | Tốt | Khá |
        | | Điểm tối đa | 100 | | | |
        | 1 | UBND huyện Cư Jút | 90,5 | x | | 1,2 |
        | 2 | UBND huyện Krông Nô | 85 | | x | 1,1 |
        ---
        | 3 | UBND huyện Đắk Mil | 80 | | x | 1,3 |
        | 4 | UBND huyện Tuy Đức | 79,5 | | x | 1,4 |
        """,
        units=(
            "UBND huyện Cư Jút #1 90,5/100 [Tốt] <district>",
            "UBND huyện Krông Nô #2 85/100 [Khá] <district>",
            "UBND huyện Đắk Mil #3 80/100 [Khá] <district>",
            "UBND huyện Tuy Đức #4 79,5/100 [Khá] <district>",
        ),
        reasons=("unknown_column",),
    ),
    Case(
        "digits_of_other_scripts",
        """
        | Đơn vị | Điểm |
        | Sở Nội vụ | 95,5 |
        | Sở Y tế | ९३,२ |
        | Sở Tư pháp | 90 |
        | Sở Xây dựng | 9٠ |
        | Sở Tài chính | 87 |
        | Sở Công Thương | 80,5 |
        """,
        units=("Sở Nội vụ 95,5", "Sở Tư pháp 90", "Sở Tài chính 87", "Sở Công Thương 80,5"),
        reasons=("unreadable_number", "unreadable_number"),
    ),
    Case(
        "earlier_ranks_in_brackets",
        """
        | TT | Đơn vị | Điểm | Hạng |
        | 1 | Sở Y tế | 812,5 | 1 (2022: 3) |
        | 2 | Sở Nội vụ | 800,5 | 2 (năm 2022: hạng 4) |
        | 3 | Sở Tài chính | 799 | 3 (năm 2022 xếp thứ 1) |
        """,
        units=("Sở Y tế #1 812,5", "Sở Nội vụ #2 800,5", "Sở Tài chính #3 799"),
        reasons=("other_year",),
    ),
    Case(
        "earlier_ratings_in_brackets",
        """
        | TT | Đơn vị | Điểm | Xếp loại |
        | 1 | Sở Y tế | 812,5 | Tốt (2022: Khá) |
        | 2 | Sở Nội vụ | 800,5 | Tốt (năm 2022: Tốt) |
        | 3 | Sở Tài chính | 799 | Khá |
        """,
        units=("Sở Y tế #1 812,5 [Tốt]", "Sở Nội vụ #2 800,5 [Tốt]", "Sở Tài chính #3 799 [Khá]"),
        reasons=("other_year",),
    ),
    Case(
        "judges_named_in_the_header_beside_self_assessed_points",
        """
        | STT | Địa phương | Đơn vị tự chấm | Tổ công tác chấm | Thứ hạng |
        | 1 | Huyện Cư Jút | 941,00 | 902,75 | 1 |
        | 2 | Huyện Krông Nô | 930,50 | 895,20 | 2 |

        | STT | Đơn vị | Sở tự đánh giá | Hội đồng tỉnh thẩm định | Thứ hạng |
        | 1 | Sở Y tế | 841,00 | 802,75 | 1 |
        | 2 | Sở Nội vụ | 830,50 | 795,20 | 2 |

        | STT | Đơn vị | Tổ dân phố chấm | Điểm | Hạng |
        | 1 | Sở Tư pháp | 841,00 | 702,75 | 3 |
        """,
        units=(
            "Huyện Cư Jút #1 902,75 <district>",
            "Huyện Krông Nô #2 895,20 <district>",
            "Sở Y tế #1 802,75",
            "Sở Nội vụ #2 795,20",
            "Sở Tư pháp #3 702,75",
        ),
        reasons=("provisional", "provisional", "unknown_column"),
    ),
    Case(
        "levels_in_figures_are_no_ranks",
        """
        | TT | Đơn vị | Điểm | Mức độ |
        | 1 | Sở Y tế | 95 | 1 |
        | 2 | Sở Nội vụ | 90 | 1 |
        | 3 | Sở Tư pháp | 70 | 2 |
        | 4 | Sở Xây dựng | 60 | 3 |
        | 5 | Sở Tài chính | 50 | 4 |
        """,
        units=("Sở Y tế #1 95", "Sở Nội vụ #2 90", "Sở Tư pháp #3 70", "Sở Xây dựng #4 60", "Sở Tài chính #5 50"),
        reasons=("unknown_column",),
    ),
    Case(
        "long_headers",
        """
        | TT | Đơn vị | Tổng điểm tối đa | Điểm tự đánh giá | Điểm đánh giá của Tổ thẩm định | Tỷ lệ % so với điểm tối đa | Xếp hạng |
        | 1 | Sở Nội vụ | 500 | 480 | 450 | 90,00 | 1 |
        | 2 | Sở Tư pháp | 500 | 470 | 400,5 | 80,10 | 2 |
        """,
        units=("Sở Nội vụ #1 450/500 90,00%", "Sở Tư pháp #2 400,5/500 80,10%"),
        reasons=("provisional",),
    ),
    Case(
        "not_assessed_units",
        """
        | TT | Đơn vị | Điểm | Xếp loại |
        | 1 | Sở Nội vụ | 92,5 | Tốt |
        | 2 | Sở Tư pháp | 91 | Tốt |
        | 3 | Sở Y tế | 80 | Khá |
        | 4 | Ban Dân tộc | - | Không đánh giá |
        | 5 | Sở Ngoại vụ | | |
        """,
        units=("Sở Nội vụ #1 92,5 [Tốt]", "Sở Tư pháp #2 91 [Tốt]", "Sở Y tế #3 80 [Khá]"),
        reasons=("not_assessed",),
    ),
    Case(
        "places_that_units_share",
        """
        | Xếp hạng | Đơn vị | Điểm |
        | 1 | Sở Y tế | 95 |
        | 2-3 | Sở Nội vụ | 90 |
        | 2 và 3 | Sở Tư pháp | 90 |
        | 4 ÷ 5 | Sở Xây dựng | 80 |
        | 4, 5 | Sở Tài chính | 80 |
        | 6 (đồng hạng) | Sở Công Thương | 70 |
        | Đồng hạng 6 | Sở Du lịch | 70 |
        """,
        units=(
            "Sở Y tế #1 95",
            "Sở Nội vụ 90",
            "Sở Tư pháp 90",
            "Sở Xây dựng 80",
            "Sở Tài chính 80",
            "Sở Công Thương #6 70",
            "Sở Du lịch #6 70",
        ),
        reasons=("shared_rank",),
    ),
    Case(
        "places_within_districts_that_nothing_names",
        """
        | Xã, thị trấn | Hạng trong huyện | Điểm |
        | Xã Tâm Thắng | 1 | 91,25 |
        | Xã Nam Dong | 2 | 88,40 |
        | Xã Nam Đà | 1 | 82,15 |
        """,
        units=("Xã Tâm Thắng 91,25 <commune>", "Xã Nam Dong 88,40 <commune>", "Xã Nam Đà 82,15 <commune>"),
        reasons=("part_rank", "part_rank", "part_rank"),
    ),
    Case(
        "points_and_ranks_of_the_year_before",
        """
        | TT | Đơn vị | Tổng điểm năm 2023 | Điểm năm liền trước | Hạng | Hạng năm trước |
        | 1 | Sở Y tế | 85,25 | 80,1 | 1 | 2 |
        | 2 | Sở Nội vụ | 80,5 | 82,3 | 2 | 1 |
        | 3 | Sở Tài chính | 79 | 75 | 3 | 3 |
        """,
        units=("Sở Y tế #1 85,25", "Sở Nội vụ #2 80,5", "Sở Tài chính #3 79"),
        reasons=("other_year",),
    ),
    Case(
        "rows_that_count_units",
        """
        | TT | Đơn vị | Điểm | Xếp loại |
        | 1 | Sở Y tế | 85,2 | Tốt |
        | 2 | Sở Nội vụ | 74 | Khá |
        | 3 | Sở Tư pháp | 72 | Khá |
        | 4 | Sở Xây dựng | 71 | Khá |
        | 5 | Số đơn vị xếp loại Tốt | 1 | |
        | 6 | Loại Khá: 3 đơn vị | 3 | Khá |
        | | Xếp loại Trung bình | 0 | |
        """,
        units=("Sở Y tế #1 85,2 [Tốt]", "Sở Nội vụ #2 74 [Khá]", "Sở Tư pháp #3 72 [Khá]", "Sở Xây dựng #4 71 [Khá]"),
        reasons=("total_row",),
    ),
    Case(
        "scores_under_one_header_self_beside_verified",
        """
        | Hạng{2x1} | Cơ quan{2x1} | Điểm{1x2} | Ghi chú{2x1} |
        | Tự đánh giá | Thẩm định |
        | 1 | Sở Tài chính | 95 | 91,5 | |
        | 2 | Sở Ngoại vụ | 96 | 88,25 | bổ sung hồ sơ |
        """,
        units=("Sở Tài chính #1 91,5", "Sở Ngoại vụ #2 88,25"),
        reasons=("provisional",),
    ),
    Case(
        "the_earlier_value_in_brackets",
        """
        | TT | Đơn vị | Điểm |
        | 1 | Sở Y tế | 891 (2022: 850) |
        | 2 | Sở Nội vụ | 880 (2022: 860) |
        | 3 | Sở Tài chính | 870 (2022: 840) |
        """,
        units=("Sở Y tế #1 891", "Sở Nội vụ #2 880", "Sở Tài chính #3 870"),
        reasons=("other_year",),
    ),
    Case(
        "the_earlier_value_in_words",
        """
        | TT | Đơn vị | Điểm |
        | 1 | Sở Y tế | 891 (năm 2022 đạt 850) |
        | 2 | Sở Nội vụ | 880,5 (năm 2022: 860 điểm) |
        | 3 | Sở Tài chính | 870 (năm 2022 là 840) |
        """,
        units=("Sở Y tế #1 891", "Sở Nội vụ #2 880,5", "Sở Tài chính #3 870"),
        reasons=("other_year",),
    ),
    Case(
        "this_year_and_the_one_before_below_scores_and_ranks",
        """
        | TT{2x1} | Đơn vị{2x1} | Điểm{1x2} | Hạng{1x2} |
        | Năm nay | Năm trước | Năm nay | Năm trước |
        | 1 | Sở Y tế | 85,25 | 80,1 | 1 | 2 |
        | 2 | Sở Nội vụ | 80,5 | 82,3 | 2 | 1 |
        | 3 | Sở Tài chính | 79 | 75 | 3 | 3 |
        """,
        units=("Sở Y tế #1 85,25", "Sở Nội vụ #2 80,5", "Sở Tài chính #3 79"),
        reasons=("other_year",),
    ),
    Case(
        "total_row_notes_and_signature_inside",
        """
        | TT | Đơn vị | Điểm |
        | 1 | Sở Nội vụ | 90,5 |
        | 2 | Sở Tư pháp | 85 |
        | 3 | Sở Y tế | 80 |
        | | Tổng cộng | 255,5 |
        | Ghi chú: điểm đã làm tròn{1x3} |
        | Đắk Nông, ngày 05 tháng 4 năm 2024{1x3} |
        | TM. BAN CHỈ ĐẠO{1x3} |
        """,
        units=("Sở Nội vụ #1 90,5", "Sở Tư pháp #2 85", "Sở Y tế #3 80"),
        reasons=("total_row",),
    ),
    Case(
        "unknown_column_is_reported",
        """
        | TT | Đơn vị | Điểm | Hệ số K |
        | 1 | Sở Nội vụ | 90,5 | 1,2 |
        | 2 | Sở Tư pháp | 85 | 1,1 |
        | 3 | Sở Y tế | 80 | 1,3 |
        """,
        units=("Sở Nội vụ #1 90,5", "Sở Tư pháp #2 85", "Sở Y tế #3 80"),
        reasons=("unknown_column",),
    ),
)
