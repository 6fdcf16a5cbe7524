"""Tables of many shapes with what a careful reader takes from them. Names are real, figures invented."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """One drawing (see `drawing`) and its records."""

    name: str
    text: str
    units: tuple[str, ...] = ()
    averages: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    province: str = "Đắk Nông"
    year: str = "2023"


CASES = (
    Case(
        "captioned_pair_of_tables",
        """
        1. Các Sở, ban ngành
        | TT | Đơn vị | Tổng điểm tối đa các tiêu chí | Tổng điểm đạt được | Chỉ số CĐS (% điểm đạt được so với điểm tối đa) | Xếp loại |
        | 1 | Sở Công Thương | 900 | 720,45 | 80,05 | Khá |
        | 2 | Văn phòng UBND tỉnh | 800 | 600,00 | 75,00 | Khá |
        | 3 | Sở Y tế | 900 | 621,90 | 69,10 | TB |
        2. UBND các huyện, thành phố
        | TT | Đơn vị | Tổng điểm tối đa các tiêu chí | Tổng điểm đạt được | Chỉ số CĐS (% điểm đạt được so với điểm tối đa) | Xếp loại |
        | 1 | UBND huyện Cư Jút | 950 | 475,00 | 50,00 | TB |
        | 2 | UBND huyện Đắk Mil | 950 | 380,00 | 40,00 | Yếu |
        | 3 | UBND thành phố Gia Nghĩa | 950 | 285,00 | 30,00 | Yếu |
        """,
        (
            "Sở Công Thương #1 720,45/900 80,05% [Khá]",
            "Văn phòng UBND tỉnh #2 600,00/800 75,00% [Khá]",
            "Sở Y tế #3 621,90/900 69,10% [TB]",
            "UBND huyện Cư Jút #1 475,00/950 50,00% [TB] <district>",
            "UBND huyện Đắk Mil #2 380,00/950 40,00% [Yếu] <district>",
            "UBND thành phố Gia Nghĩa #3 285,00/950 30,00% [Yếu] <district>",
        ),
    ),
    Case(
        "group_rows_with_roman_numerals",
        """
        | TT | Tên đơn vị | Tỷ lệ (%) | Mức |
        | I | Nhóm cơ quan chuyên môn thuộc UBND tỉnh | | |
        | 1 | Sở Nội vụ | 91,20 | Tốt |
        | 2 | Sở Tư pháp | 85,10 | Khá |
        | 3 | Sở Xây dựng | 70,00 | Khá |
        | II | Nhóm UBND cấp huyện | | |
        | 1 | Huyện Tuy Đức | 66,60 | Trung bình |
        | 2 | Huyện Đắk Song | 51,00 | Trung bình |
        """,
        (
            "Sở Nội vụ #1 91,20% [Tốt]",
            "Sở Tư pháp #2 85,10% [Khá]",
            "Sở Xây dựng #3 70,00% [Khá]",
            "Huyện Tuy Đức #1 66,60% [Trung bình] <district>",
            "Huyện Đắk Song #2 51,00% [Trung bình] <district>",
        ),
    ),
    Case(
        "merged_group_rows_and_bare_names",
        """
        | STT | Đơn vị | Điểm | Xếp hạng |
        | A. KHỐI SỞ, NGÀNH{1x4} |
        | 1 | Nội vụ | 455,5 | 2 |
        | 2 | Tài chính | 480 | 1 |
        | B. KHỐI HUYỆN, THÀNH PHỐ{1x4} |
        | 1 | Đắk Song | 399,25 | 2 |
        | 2 | Gia Nghĩa | 420,75 | 1 |
        """,
        (
            "Nội vụ #2 455,5",
            "Tài chính #1 480",
            "Đắk Song #2 399,25 <district>",
            "Gia Nghĩa #1 420,75 <district>",
        ),
    ),
    Case(
        "running_number_in_alphabetical_order_is_no_rank",
        """
        | STT | Tên đơn vị | Tổng điểm |
        | 1 | Ban Dân tộc | 700,5 |
        | 2 | Sở Công Thương | 812,25 |
        | 3 | Sở Giáo dục và Đào tạo | 650 |
        | 4 | Sở Y tế | 790,1 |
        """,
        ("Ban Dân tộc 700,5", "Sở Công Thương 812,25", "Sở Giáo dục và Đào tạo 650", "Sở Y tế 790,1"),
    ),
    Case(
        "running_number_that_falls_is_a_rank_with_ties",
        """
        | STT | Tên đơn vị | Tổng điểm |
        | 1 | Sở Công Thương | 812,25 |
        | 2 | Sở Y tế | 790,1 |
        | 2 | Sở Nội vụ | 790,1 |
        | 4 | Ban Dân tộc | 650 |
        """,
        ("Sở Công Thương #1 812,25", "Sở Y tế #2 790,1", "Sở Nội vụ #2 790,1", "Ban Dân tộc #4 650"),
    ),
    Case(
        "two_row_header_two_years_and_self_assessment",
        """
        | TT{2x1} | Đơn vị{2x1} | Năm 2023{1x3} | Năm 2022{1x2} | Tăng/giảm{2x1} |
        | Điểm tự chấm | Điểm thẩm định | Xếp hạng | Điểm thẩm định | Xếp hạng |
        | 1 | Huyện Cư Jút | 80,5 | 77,25 | 1 | 70 | 2 | +7,25 |
        | 2 | Huyện Krông Nô | 79 | 75 | 2 | 72,5 | 1 | +2,5 |
        """,
        (
            "Huyện Cư Jút #1 77,25 <district>",
            "Huyện Krông Nô #2 75 <district>",
            "Huyện Cư Jút #2 70 ~2022 <district>",
            "Huyện Krông Nô #1 72,5 ~2022 <district>",
        ),
        reasons=("provisional",),
    ),
    Case(
        "scores_under_one_header_self_beside_verified",
        """
        | Hạng{2x1} | Cơ quan{2x1} | Điểm{1x2} | Ghi chú{2x1} |
        | Tự đánh giá | Thẩm định |
        | 1 | Sở Tài chính | 95 | 91,5 | |
        | 2 | Sở Ngoại vụ | 96 | 88,25 | bổ sung hồ sơ |
        """,
        ("Sở Tài chính #1 91,5", "Sở Ngoại vụ #2 88,25"),
        reasons=("provisional",),
    ),
    Case(
        "score_over_maximum_in_one_cell",
        """
        | Hạng | Cơ quan | Điểm đạt/Điểm tối đa | Tỷ lệ | Xếp loại |
        | 1 | Sở Nội vụ | 340/340 | 100,00% | Tốt |
        | 1 | Thanh tra tỉnh | 360/360 | 100,00% | Tốt |
        | 3 | Sở Tư pháp | 371,5/390 | 95,26% | Tốt |
        """,
        (
            "Sở Nội vụ #1 340/340 100,00% [Tốt]",
            "Thanh tra tỉnh #1 360/360 100,00% [Tốt]",
            "Sở Tư pháp #3 371,5/390 95,26% [Tốt]",
        ),
    ),
    Case(
        "score_with_rank_in_brackets",
        """
        | Đơn vị | Điểm (hạng) |
        | Sở Công Thương | 351,25 (hạng 1) |
        | Sở Y tế | 342,50 (hạng 2) |
        | Người lập: Nguyễn Văn A{1x2} |
        """,
        ("Sở Công Thương #1 351,25", "Sở Y tế #2 342,50"),
    ),
    Case(
        "rank_with_score_in_brackets",
        """
        | Đơn vị | Xếp hạng (điểm) |
        | Huyện Đắk Mil | 01 (0,727) |
        | Huyện Tuy Đức | 02 (0,701) |
        | Huyện Cư Jút | 03 (0,655) |
        """,
        ("Huyện Đắk Mil #1 0,727 <district>", "Huyện Tuy Đức #2 0,701 <district>", "Huyện Cư Jút #3 0,655 <district>"),
    ),
    Case(
        "plain_number_in_brackets_is_a_rank_when_all_differ",
        """
        | Tên cơ quan | Tổng điểm |
        | Sở Công Thương | 80,5 (3) |
        | Sở Y tế | 91,25 (1) |
        | Sở Nội vụ | 88,75 (2) |
        """,
        ("Sở Công Thương #3 80,5", "Sở Y tế #1 91,25", "Sở Nội vụ #2 88,75"),
    ),
    Case(
        "footnote_marks_on_names_and_numbers",
        """
        | TT | Đơn vị | Điểm | Xếp loại |
        | 1 | Sở Công Thương (*) | 85,5* | Tốt |
        | 2 | Sở Y tế (1) | 84,25 (1) | Tốt |
        | 3 | Ban Dân tộc** | 70,5 | Khá |
        | (*) Đơn vị có điểm thưởng{1x4} |
        """,
        ("Sở Công Thương #1 85,5 [Tốt]", "Sở Y tế #2 84,25 [Tốt]", "Ban Dân tộc #3 70,5 [Khá]"),
    ),
    Case(
        "pillar_matrix_with_total_and_average_row",
        """
        | STT | Tên đơn vị | Nhận thức số | Thể chế số | Hạ tầng số | DTI |
        | 1 | UBND huyện Cư Jút | 0,8976 | 0,7807 | 0,7596 | 0,82369 |
        | 2 | UBND huyện Đắk Mil | 0,7070 | 0,8221 | 0,7913 | 0,79114 |
        | 3 | UBND huyện Tuy Đức | 0,7638 | 0,8388 | 0,6896 | 0,76208 |
        | | Trung bình | | | | 0,79230 |
        """,
        (
            "UBND huyện Cư Jút #1 0,82369 <district>",
            "UBND huyện Cư Jút 0,8976 {Nhận thức số} <district>",
            "UBND huyện Cư Jút 0,7807 {Thể chế số} <district>",
            "UBND huyện Cư Jút 0,7596 {Hạ tầng số} <district>",
            "UBND huyện Đắk Mil #2 0,79114 <district>",
            "UBND huyện Đắk Mil 0,7070 {Nhận thức số} <district>",
            "UBND huyện Đắk Mil 0,8221 {Thể chế số} <district>",
            "UBND huyện Đắk Mil 0,7913 {Hạ tầng số} <district>",
            "UBND huyện Tuy Đức #3 0,76208 <district>",
            "UBND huyện Tuy Đức 0,7638 {Nhận thức số} <district>",
            "UBND huyện Tuy Đức 0,8388 {Thể chế số} <district>",
            "UBND huyện Tuy Đức 0,6896 {Hạ tầng số} <district>",
        ),
        ("district 0,79230",),
    ),
    Case(
        "pillars_with_rank_sub_columns",
        """
        | TT{2x1} | Đơn vị{2x1} | Nhận thức số{1x2} | Hoạt động chính quyền số{1x2} | Tổng điểm{2x1} | Xếp hạng chung{2x1} |
        | Điểm | Hạng | Điểm | Hạng |
        | 1 | Sở Công Thương | 40/50 | 2/3 | 90,5/100 | 1/3 | 130,5 | 1 |
        | 2 | Sở Y tế | 45/50 | 1/3 | 80/100 | 2/3 | 125 | 2 |
        | 3 | Sở Nội vụ | 30/50 | 3/3 | 70/100 | 3/3 | 100 | 3 |
        """,
        (
            "Sở Công Thương #1 130,5",
            "Sở Công Thương #2 40/50 {Nhận thức số}",
            "Sở Công Thương #1 90,5/100 {Hoạt động chính quyền số}",
            "Sở Y tế #2 125",
            "Sở Y tế #1 45/50 {Nhận thức số}",
            "Sở Y tế #2 80/100 {Hoạt động chính quyền số}",
            "Sở Nội vụ #3 100",
            "Sở Nội vụ #3 30/50 {Nhận thức số}",
            "Sở Nội vụ #3 70/100 {Hoạt động chính quyền số}",
        ),
    ),
    Case(
        "pillar_maxima_in_the_header",
        """
        | STT | Cơ quan, đơn vị | Nhận thức số (tối đa 50) | Nhân lực số (60 điểm) | Tổng điểm (thang điểm 110) |
        | 1 | Sở Tài chính | 45,5 | 55 | 100,5 |
        | 2 | Sở Xây dựng | 40 | 50,25 | 90,25 |
        | 3 | Thanh tra tỉnh | 30 | 44 | 74 |
        """,
        (
            "Sở Tài chính #1 100,5/110",
            "Sở Tài chính 45,5/50 {Nhận thức số}",
            "Sở Tài chính 55/60 {Nhân lực số}",
            "Sở Xây dựng #2 90,25/110",
            "Sở Xây dựng 40/50 {Nhận thức số}",
            "Sở Xây dựng 50,25/60 {Nhân lực số}",
            "Thanh tra tỉnh #3 74/110",
            "Thanh tra tỉnh 30/50 {Nhận thức số}",
            "Thanh tra tỉnh 44/60 {Nhân lực số}",
        ),
    ),
    Case(
        "row_of_maxima_below_the_header",
        """
        | STT | Đơn vị | Thể chế số | Hạ tầng số | Tổng |
        | | Điểm tối đa | 40 | 60 | 100 |
        | 1 | Sở Tài chính | 38,5 | 50 | 88,5 |
        | 2 | Sở Xây dựng | 30 | 40,5 | 70,5 |
        | 3 | Sở Y tế | 30 | 30 | 60 |
        """,
        (
            "Sở Tài chính #1 88,5/100",
            "Sở Tài chính 38,5/40 {Thể chế số}",
            "Sở Tài chính 50/60 {Hạ tầng số}",
            "Sở Xây dựng #2 70,5/100",
            "Sở Xây dựng 30/40 {Thể chế số}",
            "Sở Xây dựng 40,5/60 {Hạ tầng số}",
            "Sở Y tế #3 60/100",
            "Sở Y tế 30/40 {Thể chế số}",
            "Sở Y tế 30/60 {Hạ tầng số}",
        ),
    ),
    Case(
        "units_across_pillars_down",
        """
        | Chỉ số | Huyện Cư Jút | Huyện Đắk Mil | Thành phố Gia Nghĩa |
        | Nhận thức số | 40,5 | 41 | 45 |
        | Thể chế số | 30 | 31,5 | 33 |
        | Tổng điểm | 70,5 | 72,5 | 78 |
        | Xếp hạng | 3 | 2 | 1 |
        """,
        (
            "Huyện Cư Jút #3 70,5 <district>",
            "Huyện Cư Jút 40,5 {Nhận thức số} <district>",
            "Huyện Cư Jút 30 {Thể chế số} <district>",
            "Huyện Đắk Mil #2 72,5 <district>",
            "Huyện Đắk Mil 41 {Nhận thức số} <district>",
            "Huyện Đắk Mil 31,5 {Thể chế số} <district>",
            "Thành phố Gia Nghĩa #1 78 <district>",
            "Thành phố Gia Nghĩa 45 {Nhận thức số} <district>",
            "Thành phố Gia Nghĩa 33 {Thể chế số} <district>",
        ),
    ),
    Case(
        "side_by_side_columns",
        """
        | TT | Đơn vị | Điểm | TT | Đơn vị | Điểm |
        | 1 | Sở Nội vụ | 91,5 | 4 | Sở Y tế | 80,25 |
        | 2 | Sở Tư pháp | 90 | 5 | Thanh tra tỉnh | 78 |
        | 3 | Sở Xây dựng | 85,75 | | | |
        """,
        (
            "Sở Nội vụ #1 91,5",
            "Sở Tư pháp #2 90",
            "Sở Xây dựng #3 85,75",
            "Sở Y tế #4 80,25",
            "Thanh tra tỉnh #5 78",
        ),
    ),
    Case(
        "side_by_side_groups_named_above",
        """
        | Khối sở, ban, ngành{1x3} | Khối UBND cấp huyện{1x3} |
        | Hạng | Đơn vị | Điểm | Hạng | Đơn vị | Điểm |
        | 1 | Sở Nội vụ | 91,5 | 1 | Cư Jút | 80,25 |
        | 2 | Sở Tư pháp | 90 | 2 | Đắk Mil | 78 |
        """,
        (
            "Sở Nội vụ #1 91,5",
            "Sở Tư pháp #2 90",
            "Cư Jút #1 80,25 <district>",
            "Đắk Mil #2 78 <district>",
        ),
    ),
    Case(
        "roman_levels_are_a_rating",
        """
        | STT | Tên đơn vị | Điểm tối đa | Số điểm không đưa vào đánh giá | Số điểm tối đa cần thực hiện | Số điểm thực hiện | Tỷ lệ thực hiện | Xếp hạng mức độ |
        | 1 | Sở Ngoại vụ | 100 | 20 | 80 | 72 | 90,00% | I |
        | 2 | Sở Du lịch | 100 | 0 | 100 | 85,5 | 85,50% | I |
        | 3 | Sở Tư pháp | 100 | 10 | 90 | 63 | 70,00% | II |
        """,
        (
            "Sở Ngoại vụ #1 72/80 90,00% [I]",
            "Sở Du lịch #2 85,5/100 85,50% [I]",
            "Sở Tư pháp #3 63/90 70,00% [II]",
        ),
    ),
    Case(
        "roman_ranks_are_ranks",
        """
        | Xếp hạng | Đơn vị | Điểm |
        | I | Sở Nội vụ | 91,5 |
        | II | Sở Tư pháp | 90 |
        | III | Sở Xây dựng | 85,75 |
        """,
        ("Sở Nội vụ #1 91,5", "Sở Tư pháp #2 90", "Sở Xây dựng #3 85,75"),
    ),
    Case(
        "rank_column_with_rating_words",
        """
        | TT | Đơn vị | Xếp hạng |
        | 1 | Sở Nội vụ | Tốt |
        | 2 | Sở Tư pháp | Khá |
        """,
        ("Sở Nội vụ [Tốt]", "Sở Tư pháp [Khá]"),
    ),
    Case(
        "rank_cell_merged_over_a_tie",
        """
        | Thứ hạng | Tên đơn vị | Tổng điểm |
        | 1{2x1} | Sở Nội vụ | 340 |
        | Thanh tra tỉnh | 340 |
        | 3 | Sở Tư pháp | 331,5 |
        """,
        ("Sở Nội vụ #1 340", "Thanh tra tỉnh #1 340", "Sở Tư pháp #3 331,5"),
    ),
    Case(
        "rating_cell_merged_over_rows",
        """
        | TT | Đơn vị | Điểm | Xếp loại |
        | 1 | Sở Nội vụ | 92,5 | Tốt{2x1} |
        | 2 | Sở Tư pháp | 91 |
        | 3 | Sở Y tế | 80,25 | Khá |
        """,
        ("Sở Nội vụ #1 92,5 [Tốt]", "Sở Tư pháp #2 91 [Tốt]", "Sở Y tế #3 80,25 [Khá]"),
    ),
    Case(
        "group_in_a_merged_column",
        """
        | Khối | TT | Đơn vị | Điểm |
        | Sở, ban, ngành{2x1} | 1 | Sở Nội vụ | 92,5 |
        | 2 | Sở Tư pháp | 91 |
        | UBND cấp huyện{2x1} | 1 | Cư Jút | 80,5 |
        | 2 | Tuy Đức | 71 |
        """,
        ("Sở Nội vụ 92,5", "Sở Tư pháp 91", "Cư Jút 80,5 <district>", "Tuy Đức 71 <district>"),
    ),
    Case(
        "communes_with_a_district_column",
        """
        | Xếp hạng | Huyện | Xã, phường, thị trấn | Điểm |
        | 1 | Huyện Đắk Mil{2x1} | Xã Đức Minh | 88,5 |
        | 2 | Xã Đắk Sắk | 80 |
        | 3 | Huyện Cư Jút | Thị trấn Ea T'ling | 75,25 |
        """,
        (
            "Xã Đức Minh #1 88,5 @Huyện Đắk Mil <commune>",
            "Xã Đắk Sắk #2 80 @Huyện Đắk Mil <commune>",
            "Thị trấn Ea T'ling #3 75,25 @Huyện Cư Jút <commune>",
        ),
    ),
    Case(
        "communes_under_district_headings",
        """
        | TT | Đơn vị | Điểm | Xếp loại |
        | I | Huyện Đắk Mil | | |
        | 1 | Xã Đức Minh | 88,5 | Tốt |
        | 2 | Xã Đắk Sắk | 80 | Khá |
        | 3 | Xã Thuận An | 70 | Khá |
        | II | Huyện Cư Jút | | |
        | 1 | Xã Tâm Thắng | 75,25 | Khá |
        | 2 | Xã Nam Dong | 70 | Khá |
        | 3 | Xã Cư Knia | 65 | Trung bình |
        """,
        (
            "Xã Đức Minh #1 88,5 [Tốt] @Huyện Đắk Mil <commune>",
            "Xã Đắk Sắk #2 80 [Khá] @Huyện Đắk Mil <commune>",
            "Xã Thuận An #3 70 [Khá] @Huyện Đắk Mil <commune>",
            "Xã Tâm Thắng #1 75,25 [Khá] @Huyện Cư Jút <commune>",
            "Xã Nam Dong #2 70 [Khá] @Huyện Cư Jút <commune>",
            "Xã Cư Knia #3 65 [Trung bình] @Huyện Cư Jút <commune>",
        ),
    ),
    Case(
        "communes_with_the_district_in_brackets_and_bare_names",
        """
        Kết quả cấp xã
        | Hạng | Tên xã | Tổng điểm |
        | 1 | Đức Minh (Đắk Mil) | 385,641 |
        | 2 | Tâm Thắng (Cư Jút) | 380,5 |
        """,
        ("Đức Minh #1 385,641 @Đắk Mil <commune>", "Tâm Thắng #2 380,5 @Cư Jút <commune>"),
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
        ("Sở Nội vụ #1 92,5 [Tốt]", "Sở Tư pháp #2 91 [Tốt]", "Sở Y tế #3 80 [Khá]"),
        reasons=("not_assessed",),
    ),
    Case(
        "averages_per_group_and_overall",
        """
        | TT | Đơn vị | Điểm |
        | I | Sở, ban, ngành | |
        | 1 | Sở Nội vụ | 90 |
        | 2 | Sở Tư pháp | 85 |
        | 3 | Sở Y tế | 80 |
        | | Điểm trung bình | 85 |
        | II | UBND cấp huyện | |
        | 1 | Huyện Cư Jút | 70,5 |
        | 2 | Huyện Tuy Đức | 60,5 |
        | 3 | Huyện Đắk Mil | 40 |
        | | Điểm trung bình | 57 |
        | | Trung bình chung | 71 |
        """,
        (
            "Sở Nội vụ #1 90",
            "Sở Tư pháp #2 85",
            "Sở Y tế #3 80",
            "Huyện Cư Jút #1 70,5 <district>",
            "Huyện Tuy Đức #2 60,5 <district>",
            "Huyện Đắk Mil #3 40 <district>",
        ),
        ("department 85", "district 57", "all 71"),
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
        ("Sở Nội vụ #1 90,5", "Sở Tư pháp #2 85", "Sở Y tế #3 80"),
        reasons=("total_row",),
    ),
    Case(
        "header_repeated_inside_and_numbered_columns",
        """
        | TT | Đơn vị | Điểm | Xếp loại |
        | (1) | (2) | (3) | (4) |
        | 1 | Sở Nội vụ | 90,5 | Tốt |
        | 2 | Sở Tư pháp | 85 | Khá |
        | TT | Đơn vị | Điểm | Xếp loại |
        | 3 | Sở Y tế | 80 | Khá |
        """,
        ("Sở Nội vụ #1 90,5 [Tốt]", "Sở Tư pháp #2 85 [Khá]", "Sở Y tế #3 80 [Khá]"),
    ),
    Case(
        "table_goes_on_without_header",
        """
        | TT | Đơn vị | Điểm | Xếp loại |
        | 1 | Sở Nội vụ | 90,5 | Tốt |
        | 2 | Sở Tư pháp | 85 | Khá |
        ---
        2
        | 3 | Sở Y tế | 80 | Khá |
        | 4 | Ban Dân tộc | 70 | Khá |
        """,
        ("Sở Nội vụ #1 90,5 [Tốt]", "Sở Tư pháp #2 85 [Khá]", "Sở Y tế #3 80 [Khá]", "Ban Dân tộc #4 70 [Khá]"),
    ),
    Case(
        "no_header_proven_by_arithmetic",
        """
        | 1 | Sở Nội vụ | 900 | 720,45 | 80,05 |
        | 2 | Sở Tư pháp | 800 | 600 | 75,00 |
        | 3 | Sở Y tế | 900 | 621,9 | 69,10 |
        """,
        ("Sở Nội vụ #1 720,45/900 80,05%", "Sở Tư pháp #2 600/800 75,00%", "Sở Y tế #3 621,9/900 69,10%"),
    ),
    Case(
        "no_header_and_no_proof",
        """
        | 1 | Sở Nội vụ | 12,5 | 7 |
        | 2 | Sở Tư pháp | 80 | 9 |
        | 3 | Sở Y tế | 62,9 | 3 |
        """,
        reasons=("unproven_headerless",),
    ),
    Case(
        "bar_chart",
        """
        Biểu đồ xếp hạng DTI năm 2023 của các huyện, thành phố
        [chart]
        | Đắk Song | 698,12 |
        | Đắk R'lấp | 548,33 |
        | Cư Jút | 392,51 |
        """,
        ("Đắk Song 698,12 <district>", "Đắk R'lấp 548,33 <district>", "Cư Jút 392,51 <district>"),
    ),
    Case(
        "english_headers",
        """
        | Rank | Unit | Score | Rating |
        | 1 | Department of Health | 88.5 | Good |
        | 2 | Department of Justice | 81.25 | Fair |
        """,
        ("Department of Health #1 88.5 [Good]", "Department of Justice #2 81.25 [Fair]"),
    ),
    Case(
        "unknown_column_is_reported",
        """
        | TT | Đơn vị | Điểm | Hệ số K |
        | 1 | Sở Nội vụ | 90,5 | 1,2 |
        | 2 | Sở Tư pháp | 85 | 1,1 |
        | 3 | Sở Y tế | 80 | 1,3 |
        """,
        ("Sở Nội vụ #1 90,5", "Sở Tư pháp #2 85", "Sở Y tế #3 80"),
        reasons=("unknown_column",),
    ),
    Case(
        "national_ranking",
        """
        | Xếp hạng | Tỉnh, thành phố | Nhận thức số | DTI |
        | 1 | Đà Nẵng | 0.95 | 0.8002 |
        | 2 | Thành phố Hồ Chí Minh | 0.94 | 0.7831 |
        | 3 | Quảng Ninh | 0.93 | 0.7660 |
        """,
        reasons=("national_ranking",),
    ),
    Case(
        "criteria_table",
        """
        | TT | Chỉ số | Điểm tối đa | Cách tính |
        | 1 | Nhận thức số | 50 | Có: điểm tối đa |
        | 2 | Thể chế số | 40 | Có: điểm tối đa |
        | | Tổng | 90 | |
        """,
        reasons=("criteria_table",),
    ),
    Case(
        "targets",
        """
        Giao chỉ tiêu điểm chuyển đổi số năm 2024 cho các đơn vị
        | TT | Đơn vị | Điểm |
        | 1 | Sở Nội vụ | 90,5 |
        | 2 | Sở Tư pháp | 85 |
        """,
        reasons=("target",),
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
        ("Sở Tư pháp #1 77,5", "Sở Nội vụ #2 75"),
        reasons=("rival_index",),
    ),
    Case(
        "contact_list",
        """
        | TT | Đơn vị | Họ và tên | Điện thoại | Email |
        | 1 | Sở Nội vụ | Trần Văn B | 0261 3 850 111 | b@example.vn |
        | 2 | Sở Tư pháp | Lê Thị C | 0261 3 850 222 | c@example.vn |
        """,
        reasons=("no_value_column",),
    ),
    Case(
        "central_and_party_bodies_inside_the_departments_table",
        """
        1. Xếp hạng các sở, ban, ngành và cơ quan Trung ương
        | Thứ tự xếp hạng | Tên đơn vị | Tổng điểm năm 2023 |
        | 1 | Cục Thuế tỉnh | 826,8 |
        | 2 | Sở Y tế | 813,7 |
        | 3 | Tỉnh đoàn | 808,0 |
        | 4 | Kho bạc Nhà nước tỉnh | 701,7 |
        """,
        (
            "Cục Thuế tỉnh #1 826,8 <central>",
            "Sở Y tế #2 813,7",
            "Tỉnh đoàn #3 808,0 <party_mass>",
            "Kho bạc Nhà nước tỉnh #4 701,7 <central>",
        ),
    ),
    Case(
        "year_columns_under_a_common_header",
        """
        | TT{2x1} | Đơn vị{2x1} | Điểm chuyển đổi số{1x2} | So với năm 2022{2x1} |
        | 2022 | 2023 |
        | 1 | Huyện Cư Jút | 70,5 | 77,25 | 6,75 |
        | 2 | Huyện Krông Nô | 72,5 | 75 | 2,5 |
        | 3 | Huyện Tuy Đức | 60 | 61 | 1 |
        """,
        (
            "Huyện Cư Jút #1 77,25 <district>",
            "Huyện Krông Nô #2 75 <district>",
            "Huyện Tuy Đức #3 61 <district>",
            "Huyện Cư Jút 70,5 ~2022 <district>",
            "Huyện Krông Nô 72,5 ~2022 <district>",
            "Huyện Tuy Đức 60 ~2022 <district>",
        ),
    ),
    Case(
        "one_caption_per_year",
        """
        Bảng 1. Xếp hạng UBND cấp huyện năm 2023
        | Hạng | Đơn vị | Điểm |
        | 1 | Huyện Cư Jút | 77,25 |
        | 2 | Huyện Tuy Đức | 61 |
        Bảng 2. Xếp hạng UBND cấp huyện năm 2022
        | Hạng | Đơn vị | Điểm |
        | 1 | Huyện Tuy Đức | 60,5 |
        | 2 | Huyện Cư Jút | 57 |
        """,
        (
            "Huyện Cư Jút #1 77,25 <district>",
            "Huyện Tuy Đức #2 61 <district>",
            "Huyện Tuy Đức #1 60,5 ~2022 <district>",
            "Huyện Cư Jút #2 57 ~2022 <district>",
        ),
    ),
    Case(
        "score_percent_and_level_without_rank",
        """
        | Cơ quan, đơn vị | Số điểm | Đạt tỷ lệ % | Phân loại |
        | Văn phòng UBND tỉnh | 88,2 | 88,2 | Mức tốt |
        | Sở Khoa học và Công nghệ | 77,5 | 77,5 | Mức khá |
        """,
        (
            "Văn phòng UBND tỉnh 88,2 88,2% [tốt]",
            "Sở Khoa học và Công nghệ 77,5 77,5% [khá]",
        ),
    ),
    Case(
        "scale_in_the_caption",
        """
        Kết quả các sở, ngành (thang điểm 1.000)
        | Hạng | Đơn vị | Điểm |
        | 1 | Sở Nội vụ | 890,5 |
        | 2 | Sở Tư pháp | 785,25 |
        """,
        ("Sở Nội vụ #1 890,5/1.000", "Sở Tư pháp #2 785,25/1.000"),
    ),
    Case(
        "values_of_one_on_a_scale_of_a_thousand",
        """
        Kết quả các sở, ngành (thang điểm 1.000)
        | Hạng | Đơn vị | Giá trị |
        | 1 | Sở Nội vụ | 0,8905 |
        | 2 | Sở Tư pháp | 0,7852 |
        | 3 | Sở Y tế | 0,7701 |
        """,
        ("Sở Nội vụ #1 0,8905", "Sở Tư pháp #2 0,7852", "Sở Y tế #3 0,7701"),
    ),
    Case(
        "units_listed_by_rating",
        """
        Kết quả xếp loại các sở, ban, ngành
        | Xếp loại | Số lượng | Đơn vị |
        | Tốt | 02 | Sở Nội vụ, Sở Văn hóa, Thể thao và Du lịch |
        | Khá | 01 | Sở Y tế |
        """,
        ("Sở Nội vụ [Tốt]", "Sở Văn hóa, Thể thao và Du lịch [Tốt]", "Sở Y tế [Khá]"),
        counts=("department Tốt 2", "department Khá 1"),
    ),
    Case(
        "two_rank_columns_one_of_last_year",
        """
        | Đơn vị | Điểm | Xếp hạng năm 2023 | Xếp hạng năm 2022 | Thay đổi thứ hạng |
        | Huyện Cư Jút | 77,25 | 1 | 2 | +1 |
        | Huyện Tuy Đức | 61 | 2 | 1 | -1 |
        """,
        (
            "Huyện Cư Jút #1 77,25 <district>",
            "Huyện Tuy Đức #2 61 <district>",
            "Huyện Cư Jút #2 ~2022 <district>",
            "Huyện Tuy Đức #1 ~2022 <district>",
        ),
    ),
    Case(
        "columns_in_another_order",
        """
        | Xếp loại | Tổng điểm | Tên cơ quan, đơn vị | Điểm tối đa | Thứ hạng |
        | Tốt | 92,5 | Sở Nội vụ | 100 | 1 |
        | Khá | 81 | Sở Tư pháp | 100 | 2 |
        """,
        ("Sở Nội vụ #1 92,5/100 [Tốt]", "Sở Tư pháp #2 81/100 [Khá]"),
    ),
    Case(
        "numbered_names_in_one_column",
        """
        | Đơn vị | Điểm số | Xếp thứ |
        | 1. Sở Nội vụ | 92,5 | Nhất |
        | 2. Sở Tư pháp | 81 | Nhì |
        | 3. Sở Y tế | 80 | Ba |
        """,
        ("Sở Nội vụ #1 92,5", "Sở Tư pháp #2 81", "Sở Y tế #3 80"),
    ),
    Case(
        "unknown_pillar_names_under_a_common_header",
        """
        | TT{2x1} | Đơn vị{2x1} | Các trụ cột{1x3} | Tổng điểm{2x1} |
        | Dữ liệu và công dân số | Đổi mới quy trình | Nhân lực số |
        | 1 | Sở Nội vụ | 20 | 30,5 | 40 | 90,5 |
        | 2 | Sở Tư pháp | 18 | 28 | 35 | 81 |
        | 3 | Sở Y tế | 15 | 25 | 30 | 70 |
        """,
        (
            "Sở Nội vụ #1 90,5",
            "Sở Nội vụ 20 {Dữ liệu và công dân số}",
            "Sở Nội vụ 30,5 {Đổi mới quy trình}",
            "Sở Nội vụ 40 {Nhân lực số}",
            "Sở Tư pháp #2 81",
            "Sở Tư pháp 18 {Dữ liệu và công dân số}",
            "Sở Tư pháp 28 {Đổi mới quy trình}",
            "Sở Tư pháp 35 {Nhân lực số}",
            "Sở Y tế #3 70",
            "Sở Y tế 15 {Dữ liệu và công dân số}",
            "Sở Y tế 25 {Đổi mới quy trình}",
            "Sở Y tế 30 {Nhân lực số}",
        ),
    ),
    Case(
        "only_self_assessed_scores",
        """
        | TT | Đơn vị | Điểm tự chấm |
        | 1 | Sở Nội vụ | 90,5 |
        | 2 | Sở Tư pháp | 85 |
        """,
        reasons=("provisional",),
    ),
    Case(
        "stacked_tables_in_one_sheet",
        """
        | KẾT QUẢ CHUYỂN ĐỔI SỐ NĂM 2023{1x3} |
        | I. Các sở, ban, ngành{1x3} |
        | TT | Đơn vị | Điểm |
        | 1 | Sở Nội vụ | 90,5 |
        | 2 | Sở Tư pháp | 85 |
        | 3 | Sở Y tế | 80 |
        | II. UBND cấp huyện{1x3} |
        | TT | Địa phương | Điểm đạt |
        | 1 | Cư Jút | 77,25 |
        | 2 | Tuy Đức | 61 |
        | 3 | Đắk Mil | 60 |
        """,
        (
            "Sở Nội vụ #1 90,5",
            "Sở Tư pháp #2 85",
            "Sở Y tế #3 80",
            "Cư Jút #1 77,25 <district>",
            "Tuy Đức #2 61 <district>",
            "Đắk Mil #3 60 <district>",
        ),
    ),
    Case(
        "numbering_goes_on_through_the_groups",
        """
        | STT | Đơn vị | Điểm |
        | I | Sở, ban, ngành | |
        | 1 | Sở Nội vụ | 90,5 |
        | 2 | Sở Tư pháp | 85 |
        | 3 | Sở Y tế | 80 |
        | II | UBND cấp huyện | |
        | 4 | Huyện Cư Jút | 87,25 |
        | 5 | Huyện Tuy Đức | 61 |
        """,
        (
            "Sở Nội vụ 90,5",
            "Sở Tư pháp 85",
            "Sở Y tế 80",
            "Huyện Cư Jút 87,25 <district>",
            "Huyện Tuy Đức 61 <district>",
        ),
    ),
    Case(
        "same_unit_in_a_score_and_a_rating_table",
        """
        Bảng điểm các sở, ngành
        | Đơn vị | Điểm |
        | Sở Nội vụ | 90,5 |
        | Sở TT&TT | 85 |
        Bảng xếp loại các sở, ngành
        | Đơn vị | Xếp loại |
        | Sở Nội vụ | Tốt |
        | Sở Thông tin và Truyền thông | Khá |
        """,
        ("Sở Nội vụ 90,5 [Tốt]", "Sở TT&TT 85 [Khá]"),
    ),
    Case(
        "rank_of_n_and_percent_sign",
        """
        | Đơn vị | Tỷ lệ hoàn thành | Xếp hạng |
        | Sở Nội vụ | 95,5% | 1/17 |
        | Sở Tư pháp | 91% | 2/17 |
        """,
        ("Sở Nội vụ #1 95,5%", "Sở Tư pháp #2 91%"),
    ),
    Case(
        "commune_list_of_a_merged_province",
        """
        Xếp hạng UBND các xã, phường, đặc khu năm 2025
        | TT | Đơn vị | Tổng điểm | Xếp loại |
        | 1 | Phường Hòa Bình | 912,5 | Xuất sắc |
        | 2 | Xã Tam Nông | 900 | Tốt |
        | 3 | Phường Vĩnh Yên | 850,25 | Tốt |
        """,
        (
            "Phường Hòa Bình #1 912,5 [Xuất sắc] <commune>",
            "Xã Tam Nông #2 900 [Tốt] <commune>",
            "Phường Vĩnh Yên #3 850,25 [Tốt] <commune>",
        ),
        province="Phú Thọ",
        year="2025",
    ),
    Case(
        "approximate_values_keep_their_qualifier",
        """
        | Đơn vị | Điểm |
        | Sở Nội vụ | hơn 873 |
        | Sở Tư pháp | gần 860 |
        | Sở Y tế | 801 |
        """,
        ("Sở Nội vụ 873 gt", "Sở Tư pháp 860 lt", "Sở Y tế 801"),
    ),
)
