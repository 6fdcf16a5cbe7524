"""Headers, cells and rows in their many shapes."""

from __future__ import annotations

from tests.scrapers.extract.tables.case import Case

CASES = (
    Case(
        "a_cross_under_the_rating",
        """
        | TT{2x1} | Đơn vị{2x1} | Điểm{2x1} | Xếp loại{1x3} |
        | Tốt | Khá | Trung bình |
        | 1 | Sở Nội vụ | 95,5 | x | | |
        | 2 | Sở Tư pháp | 80 | | x | |
        | 3 | Sở Y tế | 60 | | | x |
        """,
        units=("Sở Nội vụ #1 95,5 [Tốt]", "Sở Tư pháp #2 80 [Khá]", "Sở Y tế #3 60 [Trung bình]"),
    ),
    Case(
        "a_district_that_goes_on_in_the_row_below",
        """
        | TT | Đơn vị | Điểm | Hạng |
        | 1 | UBND thành phố Gia | 90 | 1 |
        | | Nghĩa | | |
        | 2 | UBND huyện Cư Jút | 85 | 2 |
        """,
        units=("UBND thành phố Gia Nghĩa #1 90 <district>", "UBND huyện Cư Jút #2 85 <district>"),
    ),
    Case(
        "a_name_that_another_body_begins_with",
        """
        | TT | Đơn vị | Điểm | Hạng |
        | 1 | Sở Văn hóa | 90 | 1 |
        | | và Thể thao | | |
        | 2 | Sở Y tế | 85 | 2 |
        """,
        units=("Sở Văn hóa và Thể thao #1 90", "Sở Y tế #2 85"),
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
        units=("Sở Y tế #1 90", "Sở Lao động - Thương binh và Xã hội #2 85", "Sở Nội vụ #3 80"),
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
        units=("Sở Y tế #1 90", "Sở Lao động - Thương binh và Xã hội #2 85", "Sở Nội vụ #3 80"),
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
        units=("Sở Nông nghiệp và Phát triển nông thôn #1 90", "Sở Y tế #2 85", "Sở Nội vụ #3 80"),
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
        units=(
            "Sở Y tế 93,10% [Tốt]",
            "Sở Nội vụ 91,85% [Tốt]",
            "Sở Tư pháp 78,72% [Khá]",
            "Sở Tài chính 74,30% [Khá]",
        ),
    ),
    Case(
        "a_rise_against_the_year_before_is_a_change",
        """
        | TT | Đơn vị | Điểm | Tăng/giảm so với năm trước | Xếp hạng |
        | 1 | Sở Y tế | 85,25 | +1,2 | 1 |
        | 2 | Sở Nội vụ | 80,5 | -3 | 2 |
        | 3 | Sở Tài chính | 79 | 0 | 3 |
        """,
        units=("Sở Y tế #1 85,25", "Sở Nội vụ #2 80,5", "Sở Tài chính #3 79"),
    ),
    Case(
        "approximate_values_keep_their_qualifier",
        """
        | Đơn vị | Điểm |
        | Sở Nội vụ | hơn 873 |
        | Sở Tư pháp | gần 860 |
        | Sở Y tế | 801 |
        """,
        units=("Sở Nội vụ 873 gt", "Sở Tư pháp 860 lt", "Sở Y tế 801"),
    ),
    Case(
        "arrows_behind_values",
        """
        | TT | Đơn vị | Điểm | Hạng |
        | 1 | Sở Y tế | 812,5 ↑ | 12 ↑2 |
        | 2 | Sở Nội vụ | 800,5 ↓ | 13 ↓1 |
        | 3 | Sở Tài chính | 799 ▲ 1,5 | 14 → |
        """,
        units=("Sở Y tế #12 812,5", "Sở Nội vụ #13 800,5", "Sở Tài chính #14 799"),
    ),
    Case(
        "arrows_for_changes",
        """
        | Thứ hạng | Đơn vị | Giá trị DTI | Thay đổi |
        | 1 | Sở Nội vụ | 0,8105 | ↑ 2 |
        | 2 | Sở Tư pháp | 0,7905 | ↓ 1 |
        """,
        units=("Sở Nội vụ #1 0,8105", "Sở Tư pháp #2 0,7905"),
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
        units=("Sở Y tế #1 95,5", "Sở Nội vụ #2 90,5", "Sở Tài chính #3 89", "Sở Xây dựng #4 80"),
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
        units=("Đắk Song 698,12 <district>", "Đắk R'lấp 548,33 <district>", "Cư Jút 392,51 <district>"),
    ),
    Case(
        "bare_communes",
        """
        | TT | Xã, phường | Điểm | Hạng | Xếp loại |
        | 1 | An Bình | 95 | 1 | Tốt |
        | 2 | Phước Long | 90,5 | 2 | Tốt |
        """,
        units=("An Bình #1 95 [Tốt] <commune>", "Phước Long #2 90,5 [Tốt] <commune>"),
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
        units=("Sở Y tế #1 812,5", "Sở Nội vụ #2 800,5", "Sở Tài chính #3 799", "Sở Công Thương #4 760"),
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
        units=(
            "Sở Y tế #5 891",
            "Sở Nội vụ #6 880,5",
            "Sở Tài chính #7 870",
            "Sở Công Thương #8 860",
            "Sở Xây dựng #9 850",
        ),
    ),
    Case(
        "columns_in_another_order",
        """
        | Xếp loại | Tổng điểm | Tên cơ quan, đơn vị | Điểm tối đa | Thứ hạng |
        | Tốt | 92,5 | Sở Nội vụ | 100 | 1 |
        | Khá | 81 | Sở Tư pháp | 100 | 2 |
        """,
        units=("Sở Nội vụ #1 92,5/100 [Tốt]", "Sở Tư pháp #2 81/100 [Khá]"),
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
        units=(
            "Phường Hòa Bình #1 912,5 [Xuất sắc] <commune>",
            "Xã Tam Nông #2 900 [Tốt] <commune>",
            "Phường Vĩnh Yên #3 850,25 [Tốt] <commune>",
        ),
        province="Phú Thọ",
        year="2025",
    ),
    Case(
        "crosses_below_a_criterion",
        """
        | TT{2x1} | Đơn vị{2x1} | Điểm{2x1} | Công tác chỉ đạo{1x3} |
        | Tốt | Khá | Trung bình |
        | 1 | Sở Y tế | 85,2 | x | | |
        | 2 | Sở Nội vụ | 74 | | x | |
        | 3 | Sở Tư pháp | 60,5 | | | x |
        """,
        units=("Sở Y tế #1 85,2", "Sở Nội vụ #2 74", "Sở Tư pháp #3 60,5"),
    ),
    Case(
        "crosses_below_a_header_of_one_row",
        """
        | TT | Đơn vị | Tốt | Khá | Trung bình |
        | 1 | Sở Y tế | X | | |
        | 2 | Sở Nội vụ | | X | |
        | 3 | Sở Tài chính | | | X |
        """,
        units=("Sở Y tế [Tốt]", "Sở Nội vụ [Khá]", "Sở Tài chính [Trung bình]"),
    ),
    Case(
        "crosses_below_ratings_of_the_whole",
        """
        | TT{2x1} | Đơn vị{2x1} | Điểm{2x1} | Xếp loại năm 2023{1x3} |
        | Tốt | Khá | Trung bình |
        | 1 | Sở Y tế | 85,2 | x | | |
        | 2 | Sở Nội vụ | 74 | | x | |
        | 3 | Sở Tư pháp | 60,5 | | | x |
        """,
        units=("Sở Y tế #1 85,2 [Tốt]", "Sở Nội vụ #2 74 [Khá]", "Sở Tư pháp #3 60,5 [Trung bình]"),
    ),
    Case(
        "dash_between_rank_and_score",
        """
        | Đơn vị | Kết quả |
        | Sở Nội vụ | 1 - 95 |
        | Sở Y tế | 2 - 90 |
        | Sở Tư pháp | 3 - 88 |
        """,
        units=("Sở Nội vụ #1 95", "Sở Y tế #2 90", "Sở Tư pháp #3 88"),
    ),
    Case(
        "english_headers",
        """
        | Rank | Unit | Score | Rating |
        | 1 | Department of Health | 88.5 | Good |
        | 2 | Department of Justice | 81.25 | Fair |
        """,
        units=("Department of Health #1 88.5 [Good]", "Department of Justice #2 81.25 [Fair]"),
    ),
    Case(
        "english_table_with_maximum",
        """
        | No. | Agency | Total score | Max score | Percentage (%) | Classification |
        | 1 | Department of Health | 88.5 | 100 | 88.50 | Good |
        | 2 | Department of Justice | 81.25 | 100 | 81.25 | Good |
        | 3 | Department of Finance | 70 | 100 | 70.00 | Fair |
        """,
        units=(
            "Department of Health #1 88.5/100 88.50% [Good]",
            "Department of Justice #2 81.25/100 81.25% [Good]",
            "Department of Finance #3 70/100 70.00% [Fair]",
        ),
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
        units=("Sở Công Thương #1 85,5 [Tốt]", "Sở Y tế #2 84,25 [Tốt]", "Ban Dân tộc #3 70,5 [Khá]"),
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
        units=("Sở Y tế 85,5", "Sở Nội vụ 84,5", "Sở Tài chính 80", "Sở Xây dựng 79"),
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
        units=("Sở Nội vụ #1 90,5 [Tốt]", "Sở Tư pháp #2 85 [Khá]", "Sở Y tế #3 80 [Khá]"),
    ),
    Case(
        "header_that_says_which_pair_is_the_rank",
        """
        | TT | Đơn vị | Điểm (hạng) |
        | 1 | Sở Nội vụ | 20/25 (7/17) |
        | 2 | Sở Y tế | 18/25 (9/17) |
        """,
        units=("Sở Nội vụ #7 20/25", "Sở Y tế #9 18/25"),
    ),
    Case(
        "headers_of_two_columns_in_one_cell_of_which_one_names_the_group",
        """
        | TT Sở, ban, ngành{1x2} | Điểm | Xếp loại |
        | 1 | Sở Nội vụ | 90,5 | Tốt |
        | 2 | Sở Tư pháp | 85 | Khá |
        | 3 | Sở Y tế | 80 | Khá |
        """,
        units=("Sở Nội vụ #1 90,5 [Tốt]", "Sở Tư pháp #2 85 [Khá]", "Sở Y tế #3 80 [Khá]"),
    ),
    Case(
        "index_words_in_headers",
        """
        | STT | Đơn vị | Kết quả chấm điểm CĐS năm 2023 | Xếp loại mức độ CĐS |
        | 01 | UBND thị xã A Lưới | 88,00 | Khá |
        | 02 | UBND huyện Nam Đông | 85,50 | Khá |
        | 03 | UBND huyện Phú Lộc | 80,50 | Khá |
        """,
        units=(
            "UBND thị xã A Lưới #1 88,00 [Khá] <district>",
            "UBND huyện Nam Đông #2 85,50 [Khá] <district>",
            "UBND huyện Phú Lộc #3 80,50 [Khá] <district>",
        ),
        province="Thừa Thiên Huế",
    ),
    Case(
        "kind_of_unit_in_a_column",
        """
        Kết quả của các xã, phường
        | Xếp hạng (trên 124) | Loại | Tên | Điểm | Mức độ |
        | 1 | Phường | Minh Xuân | 912,5 | Xuất sắc |
        | 2 | Phường | Hà Giang 1 | 899,4 | Tốt |
        | 3 | Xã | Đồng Văn | 640,1 | Khá |
        | 4 | Xã | Mèo Vạc | 588,75 | Trung bình |
        """,
        units=(
            "Minh Xuân #1 912,5 [Xuất sắc] <commune>",
            "Hà Giang 1 #2 899,4 [Tốt] <commune>",
            "Đồng Văn #3 640,1 [Khá] <commune>",
            "Mèo Vạc #4 588,75 [Trung bình] <commune>",
        ),
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
        units=("UBND huyện Cư Jút 90 [Tốt] <district>", "UBND huyện Krông Nô 60 [Khá] <district>"),
    ),
    Case(
        "last_cells_that_are_left_out",
        """
        | TT | Đơn vị | Điểm | Hạng | Ghi chú |
        | 1 | Sở Y tế | 95 | 1 | Cụm trưởng |
        | 2 | Sở Nội vụ | 90 | 2 |
        | 3 | Sở Tư pháp | 80 | 3 |
        """,
        units=("Sở Y tế #1 95", "Sở Nội vụ #2 90", "Sở Tư pháp #3 80"),
    ),
    Case(
        "letters_as_ratings",
        """
        | Đơn vị | Điểm TB | Xếp loại | Hạng |
        | Sở Nội vụ | 90,5 | A | 1 |
        | Sở Tư pháp | 85 | B | 2 |
        """,
        units=("Sở Nội vụ #1 90,5 [A]", "Sở Tư pháp #2 85 [B]"),
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
        units=(
            "Văn phòng UBND tỉnh #1 90",
            "thanh tra tỉnh #2 85",
            "Sở Y tế #3 82",
            "Nội vụ #4 81",
            "Văn hóa, Thể thao và Du lịch #5 80",
            "ban Dân tộc #6 79",
        ),
    ),
    Case(
        "no_header_proven_by_arithmetic",
        """
        | 1 | Sở Nội vụ | 900 | 720,45 | 80,05 |
        | 2 | Sở Tư pháp | 800 | 600 | 75,00 |
        | 3 | Sở Y tế | 900 | 621,9 | 69,10 |
        """,
        units=("Sở Nội vụ #1 720,45/900 80,05%", "Sở Tư pháp #2 600/800 75,00%", "Sở Y tế #3 621,9/900 69,10%"),
    ),
    Case(
        "no_header_shares_of_one_maximum",
        """
        | 1 | Sở Nội vụ | 742,15 | 92,77% | Tốt |
        | 2 | Sở Tư pháp | 731,60 | 91,45% | Tốt |
        | 3 | Sở Y tế | 540,40 | 67,55% | Trung bình |
        """,
        units=(
            "Sở Nội vụ #1 742,15 92,77% [Tốt]",
            "Sở Tư pháp #2 731,60 91,45% [Tốt]",
            "Sở Y tế #3 540,40 67,55% [Trung bình]",
        ),
    ),
    Case(
        "numbered_names_in_one_column",
        """
        | Đơn vị | Điểm số | Xếp thứ |
        | 1. Sở Nội vụ | 92,5 | Nhất |
        | 2. Sở Tư pháp | 81 | Nhì |
        | 3. Sở Y tế | 80 | Ba |
        """,
        units=("Sở Nội vụ #1 92,5", "Sở Tư pháp #2 81", "Sở Y tế #3 80"),
    ),
    Case(
        "numbers_before_names_that_count_rows",
        """
        | Đơn vị | Điểm |
        | 1 Chi cục Kiểm lâm | 95 |
        | 2 Sở Y tế | 94 |
        | 3. Trung tâm CNTT (Sở Thông tin và Truyền thông) | 93 |
        | 4 Sở KHCN | 92 |
        """,
        units=("Chi cục Kiểm lâm 95", "Sở Y tế 94", "Trung tâm CNTT (Sở Thông tin và Truyền thông) 93", "Sở KHCN 92"),
    ),
    Case(
        "numbers_in_brackets_behind_names_are_ranks",
        """
        | Đơn vị | Điểm |
        | Sở Y tế (1) | 85,5 |
        | Sở Nội vụ (2) | 84,5 |
        | Sở Tài chính (3) | 80 |
        """,
        units=("Sở Y tế #1 85,5", "Sở Nội vụ #2 84,5", "Sở Tài chính #3 80"),
    ),
    Case(
        "plain_number_in_brackets_is_a_rank_when_all_differ",
        """
        | Tên cơ quan | Tổng điểm |
        | Sở Công Thương | 80,5 (3) |
        | Sở Y tế | 91,25 (1) |
        | Sở Nội vụ | 88,75 (2) |
        """,
        units=("Sở Công Thương #3 80,5", "Sở Y tế #1 91,25", "Sở Nội vụ #2 88,75"),
    ),
    Case(
        "points_in_brackets_behind_names",
        """
        | Hạng | Đơn vị (điểm) |
        | 1 | Sở Y tế (95,5 điểm) |
        | 2 | Sở Nội vụ (82 điểm) |
        | 3 | Sở Xây dựng (81 điểm) |
        """,
        units=("Sở Y tế #1 95,5", "Sở Nội vụ #2 82", "Sở Xây dựng #3 81"),
    ),
    Case(
        "prizes_as_ranks",
        """
        | Giải | Đơn vị | Điểm |
        | Nhất | Sở Nội vụ | 95 |
        | Nhì | Sở Tư pháp | 92,5 |
        | Ba | Sở Y tế | 90 |
        """,
        units=("Sở Nội vụ #1 95", "Sở Tư pháp #2 92,5", "Sở Y tế #3 90"),
    ),
    Case(
        "provinces_before_the_mergers",
        """
        | TT | Xã, phường | Thuộc tỉnh (trước sáp nhập) | Điểm |
        | 1 | Phường Bắc Gia Nghĩa | Đắk Nông | 95,2 |
        | 2 | Phường Phan Thiết | Tỉnh Bình Thuận | 90,1 |
        ---
        | TT | Xã, phường | Tỉnh cũ | Điểm |
        | 3 | Xã Đức Trọng | Lâm Đồng | 80,2 |
        | 4 | Xã Đắk Wil | Đắk Nông | 70,1 |
        """,
        units=(
            "Phường Bắc Gia Nghĩa 95,2 <commune>",
            "Phường Phan Thiết 90,1 <commune>",
            "Xã Đức Trọng 80,2 <commune>",
            "Xã Đắk Wil 70,1 <commune>",
        ),
        province="Lâm Đồng",
        year="2025",
    ),
    Case(
        "public_institutions",
        """
        | TT | Tên đơn vị | Số điểm đạt | Thang điểm | Xếp loại |
        | 1 | Trường Cao đẳng Cộng đồng | 70,5 | 80 | Tốt |
        | 2 | Bệnh viện đa khoa tỉnh | 68 | 80 | Tốt |
        | 3 | Trung tâm Xúc tiến đầu tư | 60,25 | 80 | Khá |
        """,
        units=(
            "Trường Cao đẳng Cộng đồng #1 70,5/80 [Tốt]",
            "Bệnh viện đa khoa tỉnh #2 68/80 [Tốt]",
            "Trung tâm Xúc tiến đầu tư #3 60,25/80 [Khá]",
        ),
    ),
    Case(
        "rank_and_in_brackets_the_whole_score",
        """
        | Đơn vị | Kết quả |
        | Sở Nội vụ | 01 (95) |
        | Sở Y tế | 02 (90) |
        | Sở Tư pháp | 03 (88) |
        """,
        units=("Sở Nội vụ #1 95", "Sở Y tế #2 90", "Sở Tư pháp #3 88"),
    ),
    Case(
        "rank_cell_merged_over_a_tie",
        """
        | Thứ hạng | Tên đơn vị | Tổng điểm |
        | 1{2x1} | Sở Nội vụ | 340 |
        | Thanh tra tỉnh | 340 |
        | 3 | Sở Tư pháp | 331,5 |
        """,
        units=("Sở Nội vụ #1 340", "Thanh tra tỉnh #1 340", "Sở Tư pháp #3 331,5"),
    ),
    Case(
        "rank_column_with_rating_words",
        """
        | TT | Đơn vị | Xếp hạng |
        | 1 | Sở Nội vụ | Tốt |
        | 2 | Sở Tư pháp | Khá |
        """,
        units=("Sở Nội vụ [Tốt]", "Sở Tư pháp [Khá]"),
    ),
    Case(
        "rank_of_n_and_percent_sign",
        """
        | Đơn vị | Tỷ lệ hoàn thành | Xếp hạng |
        | Sở Nội vụ | 95,5% | 1/17 |
        | Sở Tư pháp | 91% | 2/17 |
        """,
        units=("Sở Nội vụ #1 95,5%", "Sở Tư pháp #2 91%"),
    ),
    Case(
        "rank_with_score_in_brackets",
        """
        | Đơn vị | Xếp hạng (điểm) |
        | Huyện Đắk Mil | 01 (0,727) |
        | Huyện Tuy Đức | 02 (0,701) |
        | Huyện Cư Jút | 03 (0,655) |
        """,
        units=(
            "Huyện Đắk Mil #1 0,727 <district>",
            "Huyện Tuy Đức #2 0,701 <district>",
            "Huyện Cư Jút #3 0,655 <district>",
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
        units=("Sở Y tế #1 85,5", "Sở Nội vụ #2 84,5", "Sở Tài chính #3 80"),
    ),
    Case(
        "rating_cell_merged_over_rows",
        """
        | TT | Đơn vị | Điểm | Xếp loại |
        | 1 | Sở Nội vụ | 92,5 | Tốt{2x1} |
        | 2 | Sở Tư pháp | 91 |
        | 3 | Sở Y tế | 80,25 | Khá |
        """,
        units=("Sở Nội vụ #1 92,5 [Tốt]", "Sở Tư pháp #2 91 [Tốt]", "Sở Y tế #3 80,25 [Khá]"),
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
        units=(
            "Sở Y tế #1 95,5 [Tốt]",
            "Sở Nội vụ #2 90,5 [Tốt]",
            "Sở Tài chính #3 79 [Khá]",
            "Sở Xây dựng #4 60 [Trung bình]",
            "Sở Tư pháp #5 40 [Yếu]",
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
        units=(
            "Sở Y tế #1 95/100 [Tốt]",
            "Sở Nội vụ #2 90/100 [Tốt]",
            "Sở Tư pháp #3 85/100 [Khá]",
            "Sở Xây dựng #4 76/90 [Khá]",
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
        units=(
            "Sở Y tế #1 95,5 [Tốt]",
            "Sở Nội vụ #2 90,5 [Tốt]",
            "Sở Tài chính #3 89 [Khá]",
            "Sở Xây dựng #4 80 [Khá]",
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
        units=(
            "Sở Ngoại vụ #1 72/80 90,00% [I]",
            "Sở Du lịch #2 85,5/100 85,50% [I]",
            "Sở Tư pháp #3 63/90 70,00% [II]",
        ),
    ),
    Case(
        "roman_numerals_in_no_order_of_points",
        """
        | TT | Đơn vị | Điểm |
        | I | Sở Y tế | 80 |
        | II | Sở Nội vụ | 90 |
        | III | Sở Tư pháp | 95 |
        """,
        units=("Sở Y tế 80", "Sở Nội vụ 90", "Sở Tư pháp 95"),
    ),
    Case(
        "roman_ranks_are_ranks",
        """
        | Xếp hạng | Đơn vị | Điểm |
        | I | Sở Nội vụ | 91,5 |
        | II | Sở Tư pháp | 90 |
        | III | Sở Xây dựng | 85,75 |
        """,
        units=("Sở Nội vụ #1 91,5", "Sở Tư pháp #2 90", "Sở Xây dựng #3 85,75"),
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
        units=("Ban Dân tộc 700,5", "Sở Công Thương 812,25", "Sở Giáo dục và Đào tạo 650", "Sở Y tế 790,1"),
    ),
    Case(
        "running_number_of_the_last_ones",
        """
        Kết quả cấp xã
        | TT | Đơn vị | Điểm |
        | I | 03 xã có điểm cao nhất | |
        | 1 | Xã Đức Minh | 95,5 |
        | 2 | Xã Đắk Sắk | 90 |
        | 3 | Xã Thuận An | 88 |
        | II | 03 xã có điểm thấp nhất | |
        | 1 | Xã Nam Dong | 35,5 |
        | 2 | Xã Cư Knia | 30 |
        | 3 | Xã Tâm Thắng | 28 |
        """,
        units=(
            "Xã Đức Minh #1 95,5 <commune>",
            "Xã Đắk Sắk #2 90 <commune>",
            "Xã Thuận An #3 88 <commune>",
            "Xã Nam Dong 35,5 <commune>",
            "Xã Cư Knia 30 <commune>",
            "Xã Tâm Thắng 28 <commune>",
        ),
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
        units=("Sở Công Thương #1 812,25", "Sở Y tế #2 790,1", "Sở Nội vụ #2 790,1", "Ban Dân tộc #4 650"),
    ),
    Case(
        "running_number_without_header",
        """
        | | Cơ quan | Điểm số | Xếp loại |
        | 1 | Sở Nội vụ | 90,5 | Tốt |
        | 2 | Sở Tư pháp | 85 | Khá |
        | 3 | Sở Y tế | 80 | Khá |
        """,
        units=("Sở Nội vụ #1 90,5 [Tốt]", "Sở Tư pháp #2 85 [Khá]", "Sở Y tế #3 80 [Khá]"),
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
        units=("Sở Nội vụ 90,5 [Tốt]", "Sở TT&TT 85 [Khá]"),
    ),
    Case(
        "scale_in_the_caption",
        """
        Kết quả các sở, ngành (thang điểm 1.000)
        | Hạng | Đơn vị | Điểm |
        | 1 | Sở Nội vụ | 890,5 |
        | 2 | Sở Tư pháp | 785,25 |
        """,
        units=("Sở Nội vụ #1 890,5/1.000", "Sở Tư pháp #2 785,25/1.000"),
    ),
    Case(
        "score_and_rating_in_one_cell",
        """
        | Đơn vị | Kết quả |
        | Sở Nội vụ | 88,5 điểm (Tốt) |
        | Sở Tư pháp | 75 điểm (Khá) |
        | Sở Y tế | 70,25 điểm (Khá) |
        """,
        units=("Sở Nội vụ 88,5 [Tốt]", "Sở Tư pháp 75 [Khá]", "Sở Y tế 70,25 [Khá]"),
    ),
    Case(
        "score_of_maximum_and_in_brackets_the_rank_among_all",
        """
        | TT | Đơn vị | Kết quả |
        | 1 | Sở Nội vụ | 95/100 (1/4) |
        | 2 | Sở Y tế | 90/100 (3/4) |
        | 3 | Sở Tư pháp | 93,5/100 (2/4) |
        | 4 | Sở Xây dựng | 88/100 (4/4) |
        """,
        units=("Sở Nội vụ #1 95/100", "Sở Y tế #3 90/100", "Sở Tư pháp #2 93,5/100", "Sở Xây dựng #4 88/100"),
    ),
    Case(
        "score_over_maximum_in_one_cell",
        """
        | Hạng | Cơ quan | Điểm đạt/Điểm tối đa | Tỷ lệ | Xếp loại |
        | 1 | Sở Nội vụ | 340/340 | 100,00% | Tốt |
        | 1 | Thanh tra tỉnh | 360/360 | 100,00% | Tốt |
        | 3 | Sở Tư pháp | 371,5/390 | 95,26% | Tốt |
        """,
        units=(
            "Sở Nội vụ #1 340/340 100,00% [Tốt]",
            "Thanh tra tỉnh #1 360/360 100,00% [Tốt]",
            "Sở Tư pháp #3 371,5/390 95,26% [Tốt]",
        ),
    ),
    Case(
        "score_percent_and_level_without_rank",
        """
        | Cơ quan, đơn vị | Số điểm | Đạt tỷ lệ % | Phân loại |
        | Văn phòng UBND tỉnh | 88,2 | 88,2 | Mức tốt |
        | Sở Khoa học và Công nghệ | 77,5 | 77,5 | Mức khá |
        """,
        units=("Văn phòng UBND tỉnh 88,2 88,2% [tốt]", "Sở Khoa học và Công nghệ 77,5 77,5% [khá]"),
    ),
    Case(
        "score_with_rank_in_brackets",
        """
        | Đơn vị | Điểm (hạng) |
        | Sở Công Thương | 351,25 (hạng 1) |
        | Sở Y tế | 342,50 (hạng 2) |
        | Người lập: Nguyễn Văn A{1x2} |
        """,
        units=("Sở Công Thương #1 351,25", "Sở Y tế #2 342,50"),
    ),
    Case(
        "side_by_side_columns",
        """
        | TT | Đơn vị | Điểm | TT | Đơn vị | Điểm |
        | 1 | Sở Nội vụ | 91,5 | 4 | Sở Y tế | 80,25 |
        | 2 | Sở Tư pháp | 90 | 5 | Thanh tra tỉnh | 78 |
        | 3 | Sở Xây dựng | 85,75 | | | |
        """,
        units=(
            "Sở Nội vụ #1 91,5",
            "Sở Tư pháp #2 90",
            "Sở Xây dựng #3 85,75",
            "Sở Y tế #4 80,25",
            "Thanh tra tỉnh #5 78",
        ),
    ),
    Case(
        "stages_and_a_note_row",
        """
        | TT | Đơn vị | Điểm | Mức độ chuyển đổi số |
        | 1 | Sở Nội vụ | 0,95 | Dẫn dắt |
        | 2 | Sở Tư pháp | 0,7 | Nâng cao |
        | 3 | Sở Y tế | 0,4 | Hình thành |
        | | Tốt: 5 đơn vị; Khá: 3 đơn vị | | |
        """,
        units=("Sở Nội vụ #1 0,95 [Dẫn dắt]", "Sở Tư pháp #2 0,7 [Nâng cao]", "Sở Y tế #3 0,4 [Hình thành]"),
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
        units=("Sở Nội vụ #1 90,5 [Tốt]", "Sở Tư pháp #2 85 [Khá]", "Sở Y tế #3 80 [Khá]", "Ban Dân tộc #4 70 [Khá]"),
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
        units=("Sở Nội vụ #1 0,8905", "Sở Tư pháp #2 0,7852", "Sở Y tế #3 0,7701"),
    ),
    Case(
        "wide_headings_give_the_rating",
        """
        | STT | Tên đơn vị | Tỷ lệ |
        | Mức độ Tốt{1x3} |
        | 1 | Sở Nội vụ | 95,5% |
        | 2 | Sở Tư pháp | 91% |
        | Mức độ Khá{1x3} |
        | 3 | Sở Y tế | 80% |
        """,
        units=("Sở Nội vụ #1 95,5% [Tốt]", "Sở Tư pháp #2 91% [Tốt]", "Sở Y tế #3 80% [Khá]"),
    ),
)
