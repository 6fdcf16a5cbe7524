"""Rows that are read and wait for review, with the reason."""

from __future__ import annotations

from tests.scrapers.extract.tables.case import Case

CASES = (
    Case(
        "a_column_that_tells_rises",
        """
        | TT | Đơn vị | Điểm | % |
        | 1 | Sở Y tế | 95,2 | +5 |
        | 2 | Sở Nội vụ | 94 | -2 |
        | 3 | Sở Tư pháp | 90 | 3 |
        """,
        units=(
            "Sở Y tế #1 95,2 !header_mismatch",
            "Sở Nội vụ #2 94 !header_mismatch",
            "Sở Tư pháp #3 90 !header_mismatch",
        ),
        reasons=("unknown_column",),
    ),
    Case(
        "a_header_of_one_column_more",
        """
        | TT | Đơn vị | Điểm 2022 | Điểm 2023 | Hạng |
        | 1 | Sở Y tế | 95 | 1 |
        | 2 | Sở Nội vụ | 90 | 2 |
        """,
        units=(
            "Sở Y tế 95 ~2022 !header_mismatch",
            "Sở Y tế 1 !header_mismatch",
            "Sở Nội vụ 90 ~2022 !header_mismatch",
            "Sở Nội vụ 2 !header_mismatch",
        ),
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
        units=("Sở Y tế #1 90 [Tốt]", "Sở Nội vụ #2 60 [Trung] !name_broken", "Sở Nội vụ #3 60 [Khá]"),
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
        units=("Sở Y tế #1 90 [Tốt]", "Xã Đắk Wil #2 60 [Khá] <commune> !name_broken", "Sở Tư pháp #3 50 [Yếu]"),
        reasons=("name_broken",),
    ),
    Case(
        "dashes_beside_crosses_and_two_crosses",
        """
        | TT | Đơn vị | Điểm | Tốt | Khá | Trung bình |
        | 1 | Sở Y tế | 90 | X | - | - |
        | 2 | Sở Nội vụ | 80 | - | X | X |
        | 3 | Sở Tài chính | 60 | - | - | X |
        """,
        units=("Sở Y tế #1 90 [Tốt]", "Sở Nội vụ #2 80 !row_mismatch", "Sở Tài chính #3 60 [Trung bình]"),
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
        units=(
            "Sở Văn hóa, Thể thao #1 90 !name_broken",
            "UBND thành phố #2 85 !name_broken",
            "Sở Nông nghiệp và #3 82 !name_broken",
            "Sở Nội vụ #4 80",
        ),
        reasons=("name_broken",),
    ),
    Case(
        "headers_that_lost_their_merged_cells",
        """
        | TT | Đơn vị | Điểm tự chấm | Điểm thẩm định | Ghi chú |
        | Năm 2022 | Năm 2023 | Năm 2022 | Năm 2023 |
        | 1 | Sở Y tế | 97 | 95 | 90 | 89 |
        | 2 | Sở Nội vụ | 95 | 91 | 88 | 87 |
        """,
        units=("Sở Y tế 95 !header_mismatch", "Sở Nội vụ 91 !header_mismatch"),
        reasons=("provisional", "unknown_column"),
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
        units=(
            "Sở Y tế #1 90",
            "Sở Lao động - Thương binh #2 85 !name_broken",
            "Sở Nội vụ #4 80 !name_broken",
            "Huyện Cư Jút #1 70 <district>",
        ),
        reasons=("name_broken",),
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
        units=(
            "Sở Y tế #1 95",
            "Sở Nội vụ #2 90",
            "Sở Tư pháp 2 !cut_short",
            "Sở Xây dựng #4 80",
            "Sở Tài chính #5 70",
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
        units=(
            "Sở Thông tin và Truyền thông #1 95 !ambiguous_binding",
            "Sở Tài nguyên và Môi trường #2 90 !ambiguous_binding",
            "Sở Giao thông vận tải #3 80 !ambiguous_binding",
        ),
        reasons=("unknown_column",),
    ),
    Case(
        "two_ratings_in_a_cell",
        """
        | TT | Đơn vị | Điểm | Xếp loại |
        | 1 | Sở Y tế | 85,2 | Tốt (Khá) |
        | 2 | Sở Nội vụ | 74 | Khá (Tốt) |
        | 3 | Sở Tư pháp | 60,5 | Trung bình (Khá) |
        """,
        units=("Sở Y tế #1 85,2 !row_mismatch", "Sở Nội vụ #2 74 !row_mismatch", "Sở Tư pháp #3 60,5 !row_mismatch"),
        reasons=("unreadable_number",),
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
        units=(
            "Phường Chiềng #1 90 <commune> !name_broken",
            "Phường Quyết Thắng #2 85 <commune>",
            "Phường Quyết Tâm #3 80 <commune>",
        ),
        reasons=("name_broken",),
    ),
)
