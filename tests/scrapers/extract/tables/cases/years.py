"""Columns of more than one year."""

from __future__ import annotations

from tests.scrapers.extract.tables.case import Case

CASES = (
    Case(
        "english_years",
        """
        | Ranking | Department/Agency | DTI 2022 | DTI 2023 | Change |
        | 1 | Department of Finance | 0.71 | 0.8123 | +0.1 |
        | 2 | Department of Health | 0.70 | 0.7901 | +0.09 |
        """,
        units=(
            "Department of Finance #1 0.8123",
            "Department of Finance 0.71 ~2022",
            "Department of Health #2 0.7901",
            "Department of Health 0.70 ~2022",
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
        units=(
            "Huyện Cư Jút #1 77,25 <district>",
            "Huyện Tuy Đức #2 61 <district>",
            "Huyện Tuy Đức #1 60,5 ~2022 <district>",
            "Huyện Cư Jút #2 57 ~2022 <district>",
        ),
    ),
    Case(
        "two_rank_columns_one_of_last_year",
        """
        | Đơn vị | Điểm | Xếp hạng năm 2023 | Xếp hạng năm 2022 | Thay đổi thứ hạng |
        | Huyện Cư Jút | 77,25 | 1 | 2 | +1 |
        | Huyện Tuy Đức | 61 | 2 | 1 | -1 |
        """,
        units=(
            "Huyện Cư Jút #1 77,25 <district>",
            "Huyện Tuy Đức #2 61 <district>",
            "Huyện Cư Jút #2 ~2022 <district>",
            "Huyện Tuy Đức #1 ~2022 <district>",
        ),
    ),
    Case(
        "two_row_header_two_years_and_self_assessment",
        """
        | TT{2x1} | Đơn vị{2x1} | Năm 2023{1x3} | Năm 2022{1x2} | Tăng/giảm{2x1} |
        | Điểm tự chấm | Điểm thẩm định | Xếp hạng | Điểm thẩm định | Xếp hạng |
        | 1 | Huyện Cư Jút | 80,5 | 77,25 | 1 | 70 | 2 | +7,25 |
        | 2 | Huyện Krông Nô | 79 | 75 | 2 | 72,5 | 1 | +2,5 |
        """,
        units=(
            "Huyện Cư Jút #1 77,25 <district>",
            "Huyện Krông Nô #2 75 <district>",
            "Huyện Cư Jút #2 70 ~2022 <district>",
            "Huyện Krông Nô #1 72,5 ~2022 <district>",
        ),
        reasons=("provisional",),
    ),
    Case(
        "two_years_with_ratings_and_a_change",
        """
        | TT | Đơn vị | Tổng điểm năm 2023 | Xếp loại năm 2023 | Tổng điểm năm 2022 | Xếp loại năm 2022 | Tăng (+), giảm (-) so với năm 2022 |
        | 1 | Sở Nội vụ | 95,5 | Tốt | 90 | Tốt | 5,5 |
        | 2 | Sở Tư pháp | 91 | Tốt | 92 | Tốt | -1 |
        | 3 | Sở Y tế | 80 | Khá | 70 | Khá | 10 |
        """,
        units=(
            "Sở Nội vụ #1 95,5 [Tốt]",
            "Sở Nội vụ 90 [Tốt] ~2022",
            "Sở Tư pháp #2 91 [Tốt]",
            "Sở Tư pháp 92 [Tốt] ~2022",
            "Sở Y tế #3 80 [Khá]",
            "Sở Y tế 70 [Khá] ~2022",
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
        units=(
            "Huyện Cư Jút #1 77,25 <district>",
            "Huyện Krông Nô #2 75 <district>",
            "Huyện Tuy Đức #3 61 <district>",
            "Huyện Cư Jút 70,5 ~2022 <district>",
            "Huyện Krông Nô 72,5 ~2022 <district>",
            "Huyện Tuy Đức 60 ~2022 <district>",
        ),
    ),
    Case(
        "years_as_headers",
        """
        Bảng điểm chuyển đổi số các huyện
        | TT | Huyện, thành phố | Năm 2022 | Năm 2023 |
        | 1 | Cư Jút | 70,5 | 77,25 |
        | 2 | Krông Nô | 72,5 | 75 |
        | 3 | Tuy Đức | 60 | 61 |
        """,
        units=(
            "Cư Jút 70,5 ~2022 <district>",
            "Cư Jút #1 77,25 <district>",
            "Krông Nô 72,5 ~2022 <district>",
            "Krông Nô #2 75 <district>",
            "Tuy Đức 60 ~2022 <district>",
            "Tuy Đức #3 61 <district>",
        ),
    ),
    Case(
        "years_below_scores_and_ranks",
        """
        | STT{2x1} | Đơn vị{2x1} | Điểm{1x2} | Hạng{1x2} |
        | Năm 2023 | Năm 2022 | Năm 2023 | Năm 2022 |
        | 1 | Huyện Cư Jút | 80,5 | 77,25 | 1 | 2 |
        | 2 | Huyện Krông Nô | 79 | 78 | 2 | 1 |
        """,
        units=(
            "Huyện Cư Jút #1 80,5 <district>",
            "Huyện Cư Jút #2 77,25 ~2022 <district>",
            "Huyện Krông Nô #2 79 <district>",
            "Huyện Krông Nô #1 78 ~2022 <district>",
        ),
    ),
)
