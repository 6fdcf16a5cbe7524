"""Columns and tables of pillars: never the whole index's."""

from __future__ import annotations

from tests.scrapers.extract.tables.case import Case

CASES = (
    Case(
        "a_sum_of_pillars_headed_sum",
        """
        | Hạng | Đơn vị | Nhận thức số | Thể chế số | Hạ tầng số | Cộng |
        | 1 | Sở Y tế | 95/100 | 90,5/100 | 80/100 | 265,5/300 |
        | 2 | Sở Nội vụ | 85/100 | 80,5/100 | 80/100 | 245,5/300 |
        """,
        units=(
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
        "caption_names_a_pillar",
        """
        Bảng 1. Xếp hạng trụ cột Nhận thức số của các huyện
        | Hạng | Đơn vị | Điểm |
        | 1 | Huyện Cư Jút | 45,5 |
        | 2 | Huyện Đắk Mil | 44 |
        Bảng 2. Tổng hợp kết quả chuyển đổi số các huyện
        | Hạng | Đơn vị | Điểm |
        | 1 | Huyện Đắk Mil | 85 |
        | 2 | Huyện Cư Jút | 80,5 |
        """,
        units=(
            "Huyện Cư Jút #1 45,5 {Nhận thức số} <district>",
            "Huyện Đắk Mil #2 44 {Nhận thức số} <district>",
            "Huyện Đắk Mil #1 85 <district>",
            "Huyện Cư Jút #2 80,5 <district>",
        ),
    ),
    Case(
        "continued_under_years_pillars_and_maxima_of_the_header",
        """
        | TT | Đơn vị | Thể chế số (tối đa 40) | Tổng điểm năm 2023 (tối đa 100) |
        | 1 | Sở Nội vụ | 30,5 | 90,5 |
        | 2 | Sở Tư pháp | 29 | 85 |
        ---
        | 3 | Sở Y tế | 28 | 80 |
        | 4 | Ban Dân tộc | 27,5 | 70 |
        """,
        units=(
            "Sở Nội vụ #1 90,5/100",
            "Sở Nội vụ 30,5/40 {Thể chế số}",
            "Sở Tư pháp #2 85/100",
            "Sở Tư pháp 29/40 {Thể chế số}",
            "Sở Y tế #3 80/100",
            "Sở Y tế 28/40 {Thể chế số}",
            "Ban Dân tộc #4 70/100",
            "Ban Dân tộc 27,5/40 {Thể chế số}",
        ),
    ),
    Case(
        "header_cells_not_merged",
        """
        | STT | Tên cơ quan | Nhận thức số | | Thể chế số | | Tổng điểm | Xếp hạng |
        | | | Điểm | Hạng | Điểm | Hạng | | |
        | 1 | Sở Nội vụ | 40 | 1 | 30,5 | 2 | 70,5 | 1 |
        | 2 | Sở Tư pháp | 35 | 2 | 31 | 1 | 66 | 2 |
        """,
        units=(
            "Sở Nội vụ #1 40 {Nhận thức số}",
            "Sở Nội vụ #2 30,5 {Thể chế số}",
            "Sở Nội vụ #1 70,5",
            "Sở Tư pháp #2 35 {Nhận thức số}",
            "Sở Tư pháp #1 31 {Thể chế số}",
            "Sở Tư pháp #2 66",
        ),
    ),
    Case(
        "numbered_pillars_above_units_as_columns",
        """
        | TT | Trụ cột | Điểm tối đa | Sở Y tế | Sở Nội vụ | Sở Tài chính |
        | 1 | Nhận thức số | 10 | 9 | 8 | 7 |
        | 2 | Thể chế số | 20 | 18 | 17 | 16 |
        | | Tổng cộng | 30 | 27 | 25 | 23 |
        """,
        units=(
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
        "pillar_matrix_with_total_and_average_row",
        """
        | STT | Tên đơn vị | Nhận thức số | Thể chế số | Hạ tầng số | DTI |
        | 1 | UBND huyện Cư Jút | 0,8976 | 0,7807 | 0,7596 | 0,82369 |
        | 2 | UBND huyện Đắk Mil | 0,7070 | 0,8221 | 0,7913 | 0,79114 |
        | 3 | UBND huyện Tuy Đức | 0,7638 | 0,8388 | 0,6896 | 0,76208 |
        | | Trung bình | | | | 0,79230 |
        """,
        units=(
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
        averages=("district 0,79230",),
    ),
    Case(
        "pillar_maxima_in_the_header",
        """
        | STT | Cơ quan, đơn vị | Nhận thức số (tối đa 50) | Nhân lực số (60 điểm) | Tổng điểm (thang điểm 110) |
        | 1 | Sở Tài chính | 45,5 | 55 | 100,5 |
        | 2 | Sở Xây dựng | 40 | 50,25 | 90,25 |
        | 3 | Thanh tra tỉnh | 30 | 44 | 74 |
        """,
        units=(
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
        "pillars_down_units_merged",
        """
        | TT | Đơn vị | Trụ cột | Điểm tối đa | Điểm đạt |
        | 1{3x1} | Sở Nội vụ{3x1} | Nhận thức số | 50 | 45,5 |
        | Thể chế số | 40 | 38 |
        | Tổng cộng | 90 | 83,5 |
        | 2{3x1} | Sở Tư pháp{3x1} | Nhận thức số | 50 | 40 |
        | Thể chế số | 40 | 30,25 |
        | Tổng cộng | 90 | 70,25 |
        """,
        units=(
            "Sở Nội vụ 45,5/50 {Nhận thức số}",
            "Sở Nội vụ 38/40 {Thể chế số}",
            "Sở Nội vụ 83,5/90",
            "Sở Tư pháp 40/50 {Nhận thức số}",
            "Sở Tư pháp 30,25/40 {Thể chế số}",
            "Sở Tư pháp 70,25/90",
        ),
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
        units=(
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
        "row_of_maxima_below_the_header",
        """
        | STT | Đơn vị | Thể chế số | Hạ tầng số | Tổng |
        | | Điểm tối đa | 40 | 60 | 100 |
        | 1 | Sở Tài chính | 38,5 | 50 | 88,5 |
        | 2 | Sở Xây dựng | 30 | 40,5 | 70,5 |
        | 3 | Sở Y tế | 30 | 30 | 60 |
        """,
        units=(
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
        units=(
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
        "unknown_pillar_names_under_a_common_header",
        """
        | TT{2x1} | Đơn vị{2x1} | Các trụ cột{1x3} | Tổng điểm{2x1} |
        | Dữ liệu và công dân số | Đổi mới quy trình | Nhân lực số |
        | 1 | Sở Nội vụ | 20 | 30,5 | 40 | 90,5 |
        | 2 | Sở Tư pháp | 18 | 28 | 35 | 81 |
        | 3 | Sở Y tế | 15 | 25 | 30 | 70 |
        """,
        units=(
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
)
