"""Tables with more in a cell, a row or a header than a value: earlier years, changes, brackets behind names, crosses,
counts by rating, bands, rows of the whole. Figures are invented."""

from __future__ import annotations

from tests.scrapers.extract.tables.cases import Case

SHAPES = (
    Case(
        "a_column_of_the_year_before",
        """
        | TT | Đơn vị | Điểm năm 2023 | Năm trước |
        | 1 | Sở Y tế | 85,25 | 80,1 |
        | 2 | Sở Nội vụ | 80,5 | 82,3 |
        | 3 | Sở Tài chính | 79 | 75 |
        """,
        (
            "Sở Y tế #1 85,25",
            "Sở Nội vụ #2 80,5",
            "Sở Tài chính #3 79",
        ),
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
        (
            "Sở Y tế #1 85,25",
            "Sở Nội vụ #2 80,5",
            "Sở Tài chính #3 79",
        ),
        reasons=("other_year",),
    ),
    Case(
        "points_and_ranks_of_the_year_before",
        """
        | TT | Đơn vị | Tổng điểm năm 2023 | Điểm năm liền trước | Hạng | Hạng năm trước |
        | 1 | Sở Y tế | 85,25 | 80,1 | 1 | 2 |
        | 2 | Sở Nội vụ | 80,5 | 82,3 | 2 | 1 |
        | 3 | Sở Tài chính | 79 | 75 | 3 | 3 |
        """,
        (
            "Sở Y tế #1 85,25",
            "Sở Nội vụ #2 80,5",
            "Sở Tài chính #3 79",
        ),
        reasons=("other_year",),
    ),
    Case(
        "nothing_but_the_year_before",
        """
        | TT | Đơn vị | Điểm năm trước |
        | 1 | Sở Y tế | 85,25 |
        | 2 | Sở Nội vụ | 80,5 |
        | 3 | Sở Tài chính | 79 |
        """,
        reasons=("other_year",),
    ),
    Case(
        "a_rise_against_the_year_before_is_a_change",
        """
        | TT | Đơn vị | Điểm | Tăng/giảm so với năm trước | Xếp hạng |
        | 1 | Sở Y tế | 85,25 | +1,2 | 1 |
        | 2 | Sở Nội vụ | 80,5 | -3 | 2 |
        | 3 | Sở Tài chính | 79 | 0 | 3 |
        """,
        (
            "Sở Y tế #1 85,25",
            "Sở Nội vụ #2 80,5",
            "Sở Tài chính #3 79",
        ),
    ),
    Case(
        "the_earlier_value_in_brackets",
        """
        | TT | Đơn vị | Điểm |
        | 1 | Sở Y tế | 891 (2022: 850) |
        | 2 | Sở Nội vụ | 880 (2022: 860) |
        | 3 | Sở Tài chính | 870 (2022: 840) |
        """,
        (
            "Sở Y tế #1 891",
            "Sở Nội vụ #2 880",
            "Sở Tài chính #3 870",
        ),
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
        (
            "Sở Y tế #1 891",
            "Sở Nội vụ #2 880,5",
            "Sở Tài chính #3 870",
        ),
        reasons=("other_year",),
    ),
    Case(
        "brackets_with_the_assessed_year_itself",
        """
        | TT | Đơn vị | Điểm |
        | 1 | Sở Y tế | 891 (2023: 850) |
        | 2 | Sở Nội vụ | 880 (2023: 860) |
        | 3 | Sở Tài chính | 870 (2023: 840) |
        """,
        reasons=("other_year",),
    ),
    Case(
        "changes_of_rank_in_brackets",
        """
        | TT | Đơn vị | Điểm | Hạng |
        | 1 | Sở Y tế | 891 | 5 (↑2) |
        | 2 | Sở Nội vụ | 880,5 | 6 (tăng 2 bậc) |
        | 3 | Sở Tài chính | 870 | 7 (giảm 01 bậc) |
        | 4 | Sở Công Thương | 860 | 8 (giữ nguyên) |
        | 5 | Sở Xây dựng | 850 | 9 (=) |
        """,
        (
            "Sở Y tế #5 891",
            "Sở Nội vụ #6 880,5",
            "Sở Tài chính #7 870",
            "Sở Công Thương #8 860",
            "Sở Xây dựng #9 850",
        ),
    ),
    Case(
        "changes_of_points_in_brackets",
        """
        | TT | Đơn vị | Điểm | Hạng |
        | 1 | Sở Y tế | 812,5 (+12,3) | 1 |
        | 2 | Sở Nội vụ | 800,5 (-5) | 2 |
        | 3 | Sở Tài chính | 799 (0) | 3 |
        | 4 | Sở Công Thương | 760 (tăng 5 điểm so với năm 2022) | 4 |
        """,
        (
            "Sở Y tế #1 812,5",
            "Sở Nội vụ #2 800,5",
            "Sở Tài chính #3 799",
            "Sở Công Thương #4 760",
        ),
    ),
    Case(
        "arrows_behind_values",
        """
        | TT | Đơn vị | Điểm | Hạng |
        | 1 | Sở Y tế | 812,5 ↑ | 12 ↑2 |
        | 2 | Sở Nội vụ | 800,5 ↓ | 13 ↓1 |
        | 3 | Sở Tài chính | 799 ▲ 1,5 | 14 → |
        """,
        (
            "Sở Y tế #12 812,5",
            "Sở Nội vụ #13 800,5",
            "Sở Tài chính #14 799",
        ),
    ),
    Case(
        "earlier_ranks_in_brackets",
        """
        | TT | Đơn vị | Điểm | Hạng |
        | 1 | Sở Y tế | 812,5 | 1 (2022: 3) |
        | 2 | Sở Nội vụ | 800,5 | 2 (năm 2022: hạng 4) |
        | 3 | Sở Tài chính | 799 | 3 (năm 2022 xếp thứ 1) |
        """,
        (
            "Sở Y tế #1 812,5",
            "Sở Nội vụ #2 800,5",
            "Sở Tài chính #3 799",
        ),
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
        (
            "Sở Y tế #1 812,5 [Tốt]",
            "Sở Nội vụ #2 800,5 [Tốt]",
            "Sở Tài chính #3 799 [Khá]",
        ),
        reasons=("other_year",),
    ),
    Case(
        "numbers_in_brackets_behind_names_are_ranks",
        """
        | Đơn vị | Điểm |
        | Sở Y tế (1) | 85,5 |
        | Sở Nội vụ (2) | 84,5 |
        | Sở Tài chính (3) | 80 |
        """,
        (
            "Sở Y tế #1 85,5",
            "Sở Nội vụ #2 84,5",
            "Sở Tài chính #3 80",
        ),
    ),
    Case(
        "ranks_in_brackets_behind_names",
        """
        | Đơn vị | Điểm |
        | Sở Y tế (hạng 1) | 85,5 |
        | Sở Nội vụ (hạng 2) | 84,5 |
        | Sở Tài chính (xếp thứ 3) | 80 |
        """,
        (
            "Sở Y tế #1 85,5",
            "Sở Nội vụ #2 84,5",
            "Sở Tài chính #3 80",
        ),
    ),
    Case(
        "points_in_brackets_behind_names",
        """
        | Hạng | Đơn vị (điểm) |
        | 1 | Sở Y tế (95,5 điểm) |
        | 2 | Sở Nội vụ (82 điểm) |
        | 3 | Sở Xây dựng (81 điểm) |
        """,
        (
            "Sở Y tế #1 95,5",
            "Sở Nội vụ #2 82",
            "Sở Xây dựng #3 81",
        ),
    ),
    Case(
        "footnotes_behind_some_names",
        """
        | Đơn vị | Điểm |
        | Sở Y tế (1) | 85,5 |
        | Sở Nội vụ | 84,5 |
        | Sở Tài chính (2) | 80 |
        | Sở Xây dựng | 79 |
        """,
        (
            "Sở Y tế 85,5",
            "Sở Nội vụ 84,5",
            "Sở Tài chính 80",
            "Sở Xây dựng 79",
        ),
    ),
    Case(
        "crosses_below_a_header_of_one_row",
        """
        | TT | Đơn vị | Tốt | Khá | Trung bình |
        | 1 | Sở Y tế | X | | |
        | 2 | Sở Nội vụ | | X | |
        | 3 | Sở Tài chính | | | X |
        """,
        (
            "Sở Y tế [Tốt]",
            "Sở Nội vụ [Khá]",
            "Sở Tài chính [Trung bình]",
        ),
    ),
    Case(
        "dashes_beside_crosses_and_two_crosses",
        """
        | TT | Đơn vị | Điểm | Tốt | Khá | Trung bình |
        | 1 | Sở Y tế | 90 | X | - | - |
        | 2 | Sở Nội vụ | 80 | - | X | X |
        | 3 | Sở Tài chính | 60 | - | - | X |
        """,
        (
            "Sở Y tế #1 90 [Tốt]",
            "Sở Nội vụ #2 80 !row_mismatch",
            "Sở Tài chính #3 60 [Trung bình]",
        ),
    ),
    Case(
        "bands_of_points_as_headings",
        """
        | TT | Đơn vị | Điểm |
        | Từ 90 điểm trở lên{1x3} |
        | 1 | Sở Y tế | 95,5 |
        | 2 | Sở Nội vụ | 90,5 |
        | Từ 80 đến dưới 90 điểm{1x3} |
        | 3 | Sở Tài chính | 89 |
        | 4 | Sở Xây dựng | 80 |
        """,
        (
            "Sở Y tế #1 95,5",
            "Sở Nội vụ #2 90,5",
            "Sở Tài chính #3 89",
            "Sở Xây dựng #4 80",
        ),
    ),
    Case(
        "ratings_with_their_bands_as_headings",
        """
        | TT | Đơn vị | Điểm |
        | Loại Tốt (từ 90 điểm trở lên){1x3} |
        | 1 | Sở Y tế | 95,5 |
        | 2 | Sở Nội vụ | 90,5 |
        | Loại Khá (từ 80 đến dưới 90 điểm){1x3} |
        | 3 | Sở Tài chính | 89 |
        | 4 | Sở Xây dựng | 80 |
        """,
        (
            "Sở Y tế #1 95,5 [Tốt]",
            "Sở Nội vụ #2 90,5 [Tốt]",
            "Sở Tài chính #3 89 [Khá]",
            "Sở Xây dựng #4 80 [Khá]",
        ),
    ),
    Case(
        "averages_by_other_words",
        """
        | TT | Đơn vị | Điểm |
        | I | Khối sở, ban, ngành{1x2} |
        | 1 | Sở Y tế | 90 |
        | 2 | Sở Nội vụ | 85 |
        | Bình quân chung cấp sở{1x2} | 87,5 |
        | II | Khối huyện{1x2} |
        | 1 | Huyện Cư Jút | 80 |
        | 2 | Huyện Krông Nô | 70 |
        | Trung bình khối huyện{1x2} | 75 |
        | III | Cấp xã{1x2} |
        | 1 | Xã Đắk Wil | 60 |
        | 2 | Xã Nam Dong | 50 |
        | Tính chung cấp xã{1x2} | 55 |
        """,
        (
            "Sở Y tế 90",
            "Sở Nội vụ 85",
            "Huyện Cư Jút 80 <district>",
            "Huyện Krông Nô 70 <district>",
            "Xã Đắk Wil 60 <commune>",
            "Xã Nam Dong 50 <commune>",
        ),
        averages=(
            "department 87,5",
            "district 75",
            "commune 55",
        ),
    ),
    Case(
        "a_row_of_the_whole_that_is_the_mean",
        """
        | TT | Đơn vị | Điểm |
        | 1 | Huyện Cư Jút | 9 |
        | 2 | Huyện Krông Nô | 8 |
        | | Chung | 8,5 |
        """,
        ("Huyện Cư Jút 9 <district>", "Huyện Krông Nô 8 <district>"),
        averages=("district 8,5",),
    ),
    Case(
        "counts_by_rating_and_group",
        """
        | Khối | Tốt | Khá | Trung bình | Yếu | Tổng |
        | Sở, ban, ngành | 5 | 10 | 4 | 1 | 20 |
        | UBND cấp huyện | 1 | 4 | 3 | 0 | 8 |
        """,
        counts=(
            "department Tốt 5",
            "department Khá 10",
            "department Trung bình 4",
            "department Yếu 1",
            "district Tốt 1",
            "district Khá 4",
            "district Trung bình 3",
            "district Yếu 0",
        ),
    ),
    Case(
        "counts_and_shares_by_rating",
        """
        | TT{2x1} | Khối{2x1} | Tổng số{2x1} | Tốt{1x2} | Khá{1x2} |
        | Số lượng | Tỷ lệ % | Số lượng | Tỷ lệ % |
        | 1 | Các sở, ban, ngành | 20 | 05 | 25 | 15 | 75 |
        | 2 | Các huyện, thị xã, thành phố | 8 | 2 | 25 | 6 | 75 |
        | | Tổng | 28 | 7 | 25 | 21 | 75 |
        """,
        counts=(
            "department Tốt 5",
            "department Khá 15",
            "district Tốt 2",
            "district Khá 6",
        ),
        reasons=("head_count",),
    ),
    Case(
        "counts_whose_total_is_not_their_sum",
        """
        | Khối | Tốt | Khá | Tổng |
        | Các sở, ban, ngành | 5 | 10 | 20 |
        | Các huyện | 2 | 6 | 8 |
        """,
        reasons=("no_unit_column",),
    ),
    Case(
        "counts_by_rating_of_each_district",
        """
        | Huyện | Tốt | Khá | Tổng |
        | Huyện Cư Jút | 5 | 10 | 15 |
        | Huyện Krông Nô | 2 | 6 | 8 |
        """,
        reasons=("no_value_column",),
    ),
    Case(
        "numbered_pillars_above_units_as_columns",
        """
        | TT | Trụ cột | Điểm tối đa | Sở Y tế | Sở Nội vụ | Sở Tài chính |
        | 1 | Nhận thức số | 10 | 9 | 8 | 7 |
        | 2 | Thể chế số | 20 | 18 | 17 | 16 |
        | | Tổng cộng | 30 | 27 | 25 | 23 |
        """,
        (
            "Sở Y tế 9/10 {Nhận thức số}",
            "Sở Y tế 18/20 {Thể chế số}",
            "Sở Y tế 27/30",
            "Sở Nội vụ 8/10 {Nhận thức số}",
            "Sở Nội vụ 17/20 {Thể chế số}",
            "Sở Nội vụ 25/30",
            "Sở Tài chính 7/10 {Nhận thức số}",
            "Sở Tài chính 16/20 {Thể chế số}",
            "Sở Tài chính 23/30",
        ),
    ),
    Case(
        "a_row_of_the_whole_that_is_no_mean",
        """
        | TT | Đơn vị | Điểm |
        | 1 | Huyện Cư Jút | 9 |
        | 2 | Huyện Krông Nô | 8 |
        | | Chung | 7 |
        """,
        ("Huyện Cư Jút 9 <district>", "Huyện Krông Nô 8 <district>"),
        reasons=("average_unclear",),
    ),
    Case(
        "a_name_that_goes_on_in_the_row_below",
        """
        | TT | Đơn vị | Điểm | Hạng |
        | 1 | Sở Nông nghiệp và Phát | 90 | 1 |
        | | triển nông thôn | | |
        | 2 | Sở Y tế | 85 | 2 |
        | 3 | Sở Nội vụ | 80 | 3 |
        """,
        (
            "Sở Nông nghiệp và Phát triển nông thôn #1 90",
            "Sở Y tế #2 85",
            "Sở Nội vụ #3 80",
        ),
    ),
    Case(
        "a_name_that_cannot_end_in_the_first_row",
        """
        | TT | Đơn vị | Điểm | Hạng |
        | 1 | Sở Y tế | 90 | 1 |
        | 2 | Sở Lao động - Thương binh và | 85 | 2 |
        | | Xã hội | | |
        | 3 | Sở Nội vụ | 80 | 3 |
        """,
        (
            "Sở Y tế #1 90",
            "Sở Lao động - Thương binh và Xã hội #2 85",
            "Sở Nội vụ #3 80",
        ),
    ),
    Case(
        "a_name_that_begins_in_the_row_above",
        """
        | TT | Đơn vị | Điểm | Hạng |
        | 1 | Sở Y tế | 90 | 1 |
        | | Sở Lao động - Thương binh | | |
        | 2 | và Xã hội | 85 | 2 |
        | 3 | Sở Nội vụ | 80 | 3 |
        """,
        (
            "Sở Y tế #1 90",
            "Sở Lao động - Thương binh và Xã hội #2 85",
            "Sở Nội vụ #3 80",
        ),
    ),
    Case(
        "halves_of_a_name_in_two_numbered_rows",
        """
        | TT | Đơn vị | Điểm | Hạng |
        | 1 | Sở Văn hóa, Thể thao | 90 | 1 |
        | 2 | và Du lịch | | |
        | 3 | UBND thành phố | 85 | 2 |
        | 4 | Gia Nghĩa | | |
        | 5 | Sở Nông nghiệp và | 82 | 3 |
        | 6 | Phát triển nông thôn | 82 | 3 |
        | 7 | Sở Nội vụ | 80 | 4 |
        """,
        (
            "Sở Văn hóa, Thể thao #1 90 !name_broken",
            "UBND thành phố #2 85 !name_broken",
            "Sở Nông nghiệp và #3 82 !name_broken",
            "Sở Nội vụ #4 80",
        ),
        reasons=("name_broken",),
    ),
    Case(
        "ranks_counted_over_the_halves_of_a_name",
        """
        | Hạng | Đơn vị | Điểm |
        | 1 | Sở Y tế | 90 |
        | 2 | Sở Lao động - Thương binh | 85 |
        | 3 | và Xã hội | |
        | 4 | Sở Nội vụ | 80 |
        | Các huyện{1x3} |
        | 1 | Huyện Cư Jút | 70 |
        """,
        (
            "Sở Y tế #1 90",
            "Sở Lao động - Thương binh #2 85 !name_broken",
            "Sở Nội vụ #4 80 !name_broken",
            "Huyện Cư Jút #1 70 <district>",
        ),
        reasons=("name_broken",),
    ),
    Case(
        "names_in_numbered_rows_that_are_no_halves",
        """
        | TT | Đơn vị | Điểm |
        | 1 | Văn phòng UBND tỉnh | 90 |
        | 2 | thanh tra tỉnh | 85 |
        | 3 | Sở Y tế, | 82 |
        | 4 | Nội vụ | 81 |
        | 5 | Văn hóa, Thể thao và Du lịch | 80 |
        | 6 | ban Dân tộc | 79 |
        """,
        (
            "Văn phòng UBND tỉnh #1 90",
            "thanh tra tỉnh #2 85",
            "Sở Y tế #3 82",
            "Nội vụ #4 81",
            "Văn hóa, Thể thao và Du lịch #5 80",
            "ban Dân tộc #6 79",
        ),
    ),
    Case(
        "words_that_may_be_the_end_of_a_name_or_a_heading",
        """
        | TT | Đơn vị | Điểm | Hạng |
        | 1 | Phường Chiềng | 90 | 1 |
        | | Lề | | |
        | 2 | Phường Quyết Thắng | 85 | 2 |
        | 3 | Phường Quyết Tâm | 80 | 3 |
        """,
        (
            "Phường Chiềng #1 90 <commune> !name_broken",
            "Phường Quyết Thắng #2 85 <commune>",
            "Phường Quyết Tâm #3 80 <commune>",
        ),
        reasons=("name_broken",),
    ),
    Case(
        "a_district_that_goes_on_in_the_row_below",
        """
        | TT | Đơn vị | Điểm | Hạng |
        | 1 | UBND thành phố Gia | 90 | 1 |
        | | Nghĩa | | |
        | 2 | UBND huyện Cư Jút | 85 | 2 |
        """,
        ("UBND thành phố Gia Nghĩa #1 90 <district>", "UBND huyện Cư Jút #2 85 <district>"),
    ),
    Case(
        "a_name_that_another_body_begins_with",
        """
        | TT | Đơn vị | Điểm | Hạng |
        | 1 | Sở Văn hóa | 90 | 1 |
        | | và Thể thao | | |
        | 2 | Sở Y tế | 85 | 2 |
        """,
        ("Sở Văn hóa và Thể thao #1 90", "Sở Y tế #2 85"),
    ),
    Case(
        "a_heading_is_no_end_of_a_name",
        """
        | TT | Đơn vị | Điểm | Hạng |
        | 1 | Sở Văn hóa | 90 | 1 |
        | | Các huyện | | |
        | 1 | Huyện Cư Jút | 85 | 1 |
        """,
        ("Sở Văn hóa #1 90", "Huyện Cư Jút #1 85 <district>"),
    ),
    Case(
        "a_rating_that_goes_on_in_the_row_below",
        """
        | TT | Đơn vị | Điểm | Xếp loại |
        | 1 | Sở Y tế | 90 | Tốt |
        | 2 | Sở Nội vụ | 60 | Trung |
        | | | | bình |
        | 3 | Sở Nội vụ | 60 | Khá |
        """,
        (
            "Sở Y tế #1 90 [Tốt]",
            "Sở Nội vụ #2 60 [Trung] !name_broken",
            "Sở Nội vụ #3 60 [Khá]",
        ),
        reasons=("name_broken",),
    ),
    Case(
        "brackets_in_the_row_below",
        """
        | TT | Đơn vị | Điểm | Xếp loại |
        | 1 | Sở Y tế | 90 | Tốt |
        | 2 | Xã Đắk Wil | 60 | Khá |
        | | (huyện Cư Jút) | | |
        | 3 | Sở Tư pháp | 50 | Yếu |
        """,
        (
            "Sở Y tế #1 90 [Tốt]",
            "Xã Đắk Wil #2 60 [Khá] <commune> !name_broken",
            "Sở Tư pháp #3 50 [Yếu]",
        ),
        reasons=("name_broken",),
    ),
    Case(
        "kinds_above_their_places",
        """
        | TT | Đơn vị | Điểm | Xếp loại |
        | 1 | UBND huyện | 90 | Tốt |
        | | Cư Jút | | |
        | 2 | UBND huyện | 60 | Khá |
        | | Krông Nô | | |
        """,
        ("UBND huyện Cư Jút 90 [Tốt] <district>", "UBND huyện Krông Nô 60 [Khá] <district>"),
    ),
    Case(
        "ratings_as_headings_down_to_the_average_one",
        """
        | TT | Đơn vị | Điểm |
        | Mức Tốt (từ 80% trở lên){1x3} |
        | 1 | Sở Y tế | 95,5 |
        | 2 | Sở Nội vụ | 90,5 |
        | Mức Khá (từ 65% đến dưới 80%){1x3} |
        | 3 | Sở Tài chính | 79 |
        | Mức Trung bình (dưới 65%){1x3} |
        | 4 | Sở Xây dựng | 60 |
        | Yếu{1x3} |
        | 5 | Sở Tư pháp | 40 |
        """,
        (
            "Sở Y tế #1 95,5 [Tốt]",
            "Sở Nội vụ #2 90,5 [Tốt]",
            "Sở Tài chính #3 79 [Khá]",
            "Sở Xây dựng #4 60 [Trung bình]",
            "Sở Tư pháp #5 40 [Yếu]",
        ),
    ),
    Case(
        "two_names_of_each_row_before_and_after_a_merger",
        """
        | STT | Tên đơn vị cũ | Tên đơn vị mới | Điểm |
        | 1 | Sở Thông tin và Truyền thông | Sở Khoa học và Công nghệ | 95 |
        | 2 | Sở Tài nguyên và Môi trường | Sở Nông nghiệp và Môi trường | 90 |
        | 3 | Sở Giao thông vận tải | Sở Xây dựng | 80 |
        """,
        (
            "Sở Thông tin và Truyền thông #1 95 !ambiguous_binding",
            "Sở Tài nguyên và Môi trường #2 90 !ambiguous_binding",
            "Sở Giao thông vận tải #3 80 !ambiguous_binding",
        ),
        reasons=("unknown_column",),
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
        (
            "Huyện Cư Jút #1 902,75 <district>",
            "Huyện Krông Nô #2 895,20 <district>",
            "Sở Y tế #1 802,75",
            "Sở Nội vụ #2 795,20",
            "Sở Tư pháp #3 702,75",
        ),
        reasons=("provisional", "provisional", "unknown_column"),
    ),
    Case(
        "a_rating_with_its_count_over_its_rows",
        """
        | Xếp loại | Sở, ban, ngành | Kết quả DTI (%) |
        | Tốt (3 đơn vị){2x1} | Sở Y tế | 93,10 |
        | Sở Nội vụ | 91,85 |
        | Khá: 02 đơn vị{2x1} | Sở Tư pháp | 78,72 |
        | Sở Tài chính | 74,30 |
        """,
        ("Sở Y tế 93,10% [Tốt]", "Sở Nội vụ 91,85% [Tốt]", "Sở Tư pháp 78,72% [Khá]", "Sở Tài chính 74,30% [Khá]"),
    ),
    Case(
        "a_sum_of_pillars_headed_sum",
        """
        | Hạng | Đơn vị | Nhận thức số | Thể chế số | Hạ tầng số | Cộng |
        | 1 | Sở Y tế | 95/100 | 90,5/100 | 80/100 | 265,5/300 |
        | 2 | Sở Nội vụ | 85/100 | 80,5/100 | 80/100 | 245,5/300 |
        """,
        (
            "Sở Y tế #1 265,5/300",
            "Sở Y tế 95/100 {Nhận thức số}",
            "Sở Y tế 90,5/100 {Thể chế số}",
            "Sở Y tế 80/100 {Hạ tầng số}",
            "Sở Nội vụ #2 245,5/300",
            "Sở Nội vụ 85/100 {Nhận thức số}",
            "Sở Nội vụ 80,5/100 {Thể chế số}",
            "Sở Nội vụ 80/100 {Hạ tầng số}",
        ),
    ),
    Case(
        "places_headed_as_those_within_a_district",
        """
        | Huyện | Xã, thị trấn | Hạng trong huyện | Điểm |
        | Huyện Cư Jút{2x1} | Xã Tâm Thắng | 1 | 91,25 |
        | Xã Nam Dong | 2 | 88,40 |
        | Huyện Krông Nô{2x1} | Xã Nam Đà | 1 | 82,15 |
        | Xã Đắk Sôr | 2 | 71,90 |
        """,
        (
            "Xã Tâm Thắng #1 91,25 @Huyện Cư Jút <commune>",
            "Xã Nam Dong #2 88,40 @Huyện Cư Jút <commune>",
            "Xã Nam Đà #1 82,15 @Huyện Krông Nô <commune>",
            "Xã Đắk Sôr #2 71,90 @Huyện Krông Nô <commune>",
        ),
    ),
    Case(
        "places_within_districts_that_nothing_names",
        """
        | Xã, thị trấn | Hạng trong huyện | Điểm |
        | Xã Tâm Thắng | 1 | 91,25 |
        | Xã Nam Dong | 2 | 88,40 |
        | Xã Nam Đà | 1 | 82,15 |
        """,
        ("Xã Tâm Thắng 91,25 <commune>", "Xã Nam Dong 88,40 <commune>", "Xã Nam Đà 82,15 <commune>"),
        reasons=("part_rank", "part_rank", "part_rank"),
    ),
    Case(
        "districts_whose_merged_cells_got_lost",
        """
        | TT | Huyện, thành phố | Xã, phường, thị trấn | Điểm | Xếp hạng |
        | 1 | Huyện Cư Jút | Xã Đắk Wil | 85 | 1 |
        | 2 | Xã Nam Dong | 80 | 3 |
        | 3 | Xã Cư Knia | 60 | 5 |
        | 4 | Huyện Đắk Mil | Xã Đắk Lao | 84 | 2 |
        | 5 | Xã Đức Mạnh | 70 | 4 |
        """,
        (
            "Xã Đắk Wil #1 85 @Huyện Cư Jút <commune>",
            "Xã Nam Dong #3 80 @Huyện Cư Jút <commune>",
            "Xã Cư Knia #5 60 @Huyện Cư Jút <commune>",
            "Xã Đắk Lao #2 84 @Huyện Đắk Mil <commune>",
            "Xã Đức Mạnh #4 70 @Huyện Đắk Mil <commune>",
        ),
    ),
    Case(
        "ratings_whose_merged_cells_got_lost",
        """
        | Xếp loại | TT | Đơn vị | Điểm tối đa | Điểm |
        | Tốt | 1 | Sở Y tế | 100 | 95 |
        | 2 | Sở Nội vụ | 100 | 90 |
        | Khá | 3 | Sở Tư pháp | 100 | 85 |
        | 4 | Sở Xây dựng | 90 | 76 |
        """,
        (
            "Sở Y tế #1 95/100 [Tốt]",
            "Sở Nội vụ #2 90/100 [Tốt]",
            "Sở Tư pháp #3 85/100 [Khá]",
            "Sở Xây dựng #4 76/90 [Khá]",
        ),
    ),
    Case(
        "short_rows_that_fit_in_two_ways",
        """
        | TT | Đơn vị | Điểm | Hạng |
        | 1 | Sở Y tế | 95 | 1 |
        | 2 | Sở Nội vụ | 90 | 2 |
        | 3 | Sở Tư pháp | 2 |
        | 4 | Sở Xây dựng | 80 | 4 |
        | 5 | Sở Tài chính | 70 | 5 |
        """,
        (
            "Sở Y tế #1 95",
            "Sở Nội vụ #2 90",
            "Sở Tư pháp 2 !cut_short",
            "Sở Xây dựng #4 80",
            "Sở Tài chính #5 70",
        ),
    ),
    Case(
        "last_cells_that_are_left_out",
        """
        | TT | Đơn vị | Điểm | Hạng | Ghi chú |
        | 1 | Sở Y tế | 95 | 1 | Cụm trưởng |
        | 2 | Sở Nội vụ | 90 | 2 |
        | 3 | Sở Tư pháp | 80 | 3 |
        """,
        ("Sở Y tế #1 95", "Sở Nội vụ #2 90", "Sở Tư pháp #3 80"),
    ),
    Case(
        "headers_that_lost_their_merged_cells",
        """
        | TT | Đơn vị | Điểm tự chấm | Điểm thẩm định | Ghi chú |
        | Năm 2022 | Năm 2023 | Năm 2022 | Năm 2023 |
        | 1 | Sở Y tế | 97 | 95 | 90 | 89 |
        | 2 | Sở Nội vụ | 95 | 91 | 88 | 87 |
        """,
        ("Sở Y tế 95 !header_mismatch", "Sở Nội vụ 91 !header_mismatch"),
        reasons=("provisional", "unknown_column"),
    ),
    Case(
        "a_header_of_one_column_more",
        """
        | TT | Đơn vị | Điểm 2022 | Điểm 2023 | Hạng |
        | 1 | Sở Y tế | 95 | 1 |
        | 2 | Sở Nội vụ | 90 | 2 |
        """,
        (
            "Sở Y tế 95 ~2022 !header_mismatch",
            "Sở Y tế 1 !header_mismatch",
            "Sở Nội vụ 90 ~2022 !header_mismatch",
            "Sở Nội vụ 2 !header_mismatch",
        ),
    ),
)
