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
)
