"""Tables of something else: nothing is read, and it is told why."""

from __future__ import annotations

from tests.scrapers.extract.tables.case import Case

CASES = (
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
        "contact_list",
        """
        | TT | Đơn vị | Họ và tên | Điện thoại | Email |
        | 1 | Sở Nội vụ | Trần Văn B | 0261 3 850 111 | b@example.vn |
        | 2 | Sở Tư pháp | Lê Thị C | 0261 3 850 222 | c@example.vn |
        """,
        reasons=("no_value_column",),
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
        counts=("department Tốt 5", "department Khá 15", "district Tốt 2", "district Khá 6"),
        reasons=("head_count",),
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
        "counts_by_rating_of_each_district",
        """
        | Huyện | Tốt | Khá | Tổng |
        | Huyện Cư Jút | 5 | 10 | 15 |
        | Huyện Krông Nô | 2 | 6 | 8 |
        """,
        reasons=("no_value_column",),
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
        "no_header_and_no_proof",
        """
        | 1 | Sở Nội vụ | 12,5 | 7 |
        | 2 | Sở Tư pháp | 80 | 9 |
        | 3 | Sở Y tế | 62,9 | 3 |
        """,
        reasons=("unproven_headerless",),
    ),
    Case(
        "no_header_shares_of_no_one_maximum",
        """
        | 1 | Sở Nội vụ | 742,15 | 92,77% |
        | 2 | Sở Tư pháp | 731,60 | 81,45% |
        | 3 | Sở Y tế | 540,40 | 67,55% |
        """,
        reasons=("unproven_headerless",),
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
        "only_self_assessed_scores",
        """
        | TT | Đơn vị | Điểm tự chấm |
        | 1 | Sở Nội vụ | 90,5 |
        | 2 | Sở Tư pháp | 85 |
        """,
        reasons=("provisional",),
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
)
