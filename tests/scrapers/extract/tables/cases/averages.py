"""Rows of means, sums and counts of ratings."""

from __future__ import annotations

from tests.scrapers.extract.tables.case import Case

CASES = (
    Case(
        "a_row_of_the_whole_that_is_the_mean",
        """
        | TT | Đơn vị | Điểm |
        | 1 | Huyện Cư Jút | 9 |
        | 2 | Huyện Krông Nô | 8 |
        | | Chung | 8,5 |
        """,
        units=("Huyện Cư Jút 9 <district>", "Huyện Krông Nô 8 <district>"),
        averages=("district 8,5",),
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
        units=(
            "Sở Y tế 90",
            "Sở Nội vụ 85",
            "Huyện Cư Jút 80 <district>",
            "Huyện Krông Nô 70 <district>",
            "Xã Đắk Wil 60 <commune>",
            "Xã Nam Dong 50 <commune>",
        ),
        averages=("department 87,5", "district 75", "commune 55"),
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
        units=(
            "Sở Nội vụ #1 90",
            "Sở Tư pháp #2 85",
            "Sở Y tế #3 80",
            "Huyện Cư Jút #1 70,5 <district>",
            "Huyện Tuy Đức #2 60,5 <district>",
            "Huyện Đắk Mil #3 40 <district>",
        ),
        averages=("department 85", "district 57", "all 71"),
    ),
    Case(
        "chart_with_a_bar_for_the_average",
        """
        [chart]
        | Đắk Song | 698,12 |
        | Cư Jút | 392,51 |
        | Trung bình | 545,32 |
        """,
        units=("Đắk Song 698,12 <district>", "Cư Jút 392,51 <district>"),
        averages=("district 545,32",),
    ),
    Case(
        "headings_give_the_rating",
        """
        | TT | Đơn vị | Điểm |
        | I | Xếp loại Tốt (02 đơn vị) | |
        | 1 | Sở Nội vụ | 95,5 |
        | 2 | Sở Tư pháp | 91 |
        | II | Xếp loại Khá: 01 đơn vị | |
        | 3 | Sở Y tế | 80 |
        """,
        units=("Sở Nội vụ #1 95,5 [Tốt]", "Sở Tư pháp #2 91 [Tốt]", "Sở Y tế #3 80 [Khá]"),
        counts=("department Tốt 2", "department Khá 1"),
    ),
    Case(
        "title_row_maximum_with_thousands_mark_and_average",
        """
        | KẾT QUẢ ĐÁNH GIÁ, XẾP HẠNG NĂM 2023{1x4} |
        | TT | Tên đơn vị | Điểm chuẩn | Điểm đạt |
        | 1 | Sở Nội vụ | 1.000 | 905,5 |
        | 2 | Sở Tư pháp | 1.000 | 850 |
        | 3 | Sở Y tế | 900 | 700,25 |
        | | Bình quân chung các sở | | 818,58 |
        """,
        units=("Sở Nội vụ #1 905,5/1.000", "Sở Tư pháp #2 850/1.000", "Sở Y tế #3 700,25/900"),
        averages=("department 818,58",),
    ),
    Case(
        "units_listed_by_rating",
        """
        Kết quả xếp loại các sở, ban, ngành
        | Xếp loại | Số lượng | Đơn vị |
        | Tốt | 02 | Sở Nội vụ, Sở Văn hóa, Thể thao và Du lịch |
        | Khá | 01 | Sở Y tế |
        """,
        units=("Sở Nội vụ [Tốt]", "Sở Văn hóa, Thể thao và Du lịch [Tốt]", "Sở Y tế [Khá]"),
        counts=("department Tốt 2", "department Khá 1"),
    ),
)
