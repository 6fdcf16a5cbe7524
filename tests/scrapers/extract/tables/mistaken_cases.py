"""Tables whose cells are said of something else: crosses of a criterion, rows that count, brackets of another year,
columns of changes. Figures are invented."""

from __future__ import annotations

from tests.scrapers.extract.tables.cases import Case

MISTAKEN = (
    Case(
        "crosses_below_a_criterion",
        """
        | TT{2x1} | Đơn vị{2x1} | Điểm{2x1} | Công tác chỉ đạo{1x3} |
        | Tốt | Khá | Trung bình |
        | 1 | Sở Y tế | 85,2 | x | | |
        | 2 | Sở Nội vụ | 74 | | x | |
        | 3 | Sở Tư pháp | 60,5 | | | x |
        """,
        ("Sở Y tế #1 85,2", "Sở Nội vụ #2 74", "Sở Tư pháp #3 60,5"),
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
        ("Sở Y tế #1 85,2 [Tốt]", "Sở Nội vụ #2 74 [Khá]", "Sở Tư pháp #3 60,5 [Trung bình]"),
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
        ("Sở Y tế #1 85,2 [Tốt]", "Sở Nội vụ #2 74 [Khá]", "Sở Tư pháp #3 72 [Khá]", "Sở Xây dựng #4 71 [Khá]"),
        reasons=("total_row",),
    ),
    Case(
        "brackets_of_another_year_by_the_header",
        """
        | TT | Đơn vị (hạng năm 2022) | Điểm |
        | 1 | Sở Y tế (hạng 3) | 95,2 |
        | 2 | Sở Nội vụ (hạng 1) | 94 |
        | 3 | Sở Tư pháp (hạng 2) | 90,5 |
        """,
        ("Sở Y tế #1 95,2", "Sở Nội vụ #2 94", "Sở Tư pháp #3 90,5"),
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
        ("Sở Y tế #1 95,2", "Sở Nội vụ #2 94", "Sở Tư pháp #3 90,5"),
        reasons=("ambiguous_binding",),
    ),
    Case(
        "two_ratings_in_a_cell",
        """
        | TT | Đơn vị | Điểm | Xếp loại |
        | 1 | Sở Y tế | 85,2 | Tốt (Khá) |
        | 2 | Sở Nội vụ | 74 | Khá (Tốt) |
        | 3 | Sở Tư pháp | 60,5 | Trung bình (Khá) |
        """,
        (
            "Sở Y tế #1 85,2 !row_mismatch",
            "Sở Nội vụ #2 74 !row_mismatch",
            "Sở Tư pháp #3 60,5 !row_mismatch",
        ),
        reasons=("unreadable_number",),
    ),
    Case(
        "a_column_that_tells_rises",
        """
        | TT | Đơn vị | Điểm | % |
        | 1 | Sở Y tế | 95,2 | +5 |
        | 2 | Sở Nội vụ | 94 | -2 |
        | 3 | Sở Tư pháp | 90 | 3 |
        """,
        (
            "Sở Y tế #1 95,2 !header_mismatch",
            "Sở Nội vụ #2 94 !header_mismatch",
            "Sở Tư pháp #3 90 !header_mismatch",
        ),
        reasons=("unknown_column",),
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
        (
            "Sở Y tế #1 95",
            "Sở Công Thương #3 93",
            "Sở Nội vụ #5 91",
            "Chi cục Kiểm lâm thuộc Sở Nông nghiệp và PTNT #6 90",
            "Sở Xây dựng #8 88",
        ),
        reasons=("ambiguous_binding", "head_count", "unit_not_recognised"),
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
        (
            "Chi cục Kiểm lâm 95",
            "Sở Y tế 94",
            "Trung tâm CNTT (Sở Thông tin và Truyền thông) 93",
            "Sở KHCN 92",
        ),
    ),
)
