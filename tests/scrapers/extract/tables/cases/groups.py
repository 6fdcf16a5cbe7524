"""Several groups of units in one table."""

from __future__ import annotations

from tests.scrapers.extract.tables.case import Case

CASES = (
    Case(
        "a_heading_is_no_end_of_a_name",
        """
        | TT | Đơn vị | Điểm | Hạng |
        | 1 | Sở Văn hóa | 90 | 1 |
        | | Các huyện | | |
        | 1 | Huyện Cư Jút | 85 | 1 |
        """,
        units=("Sở Văn hóa #1 90", "Huyện Cư Jút #1 85 <district>"),
    ),
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
        units=(
            "Sở Công Thương #1 720,45/900 80,05% [Khá]",
            "Văn phòng UBND tỉnh #2 600,00/800 75,00% [Khá]",
            "Sở Y tế #3 621,90/900 69,10% [TB]",
            "UBND huyện Cư Jút #1 475,00/950 50,00% [TB] <district>",
            "UBND huyện Đắk Mil #2 380,00/950 40,00% [Yếu] <district>",
            "UBND thành phố Gia Nghĩa #3 285,00/950 30,00% [Yếu] <district>",
        ),
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
        units=(
            "Cục Thuế tỉnh #1 826,8 <central>",
            "Sở Y tế #2 813,7",
            "Tỉnh đoàn #3 808,0 <party_mass>",
            "Kho bạc Nhà nước tỉnh #4 701,7 <central>",
        ),
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
        units=("Sở Nội vụ 92,5", "Sở Tư pháp 91", "Cư Jút 80,5 <district>", "Tuy Đức 71 <district>"),
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
        units=(
            "Sở Nội vụ #1 91,20% [Tốt]",
            "Sở Tư pháp #2 85,10% [Khá]",
            "Sở Xây dựng #3 70,00% [Khá]",
            "Huyện Tuy Đức #1 66,60% [Trung bình] <district>",
            "Huyện Đắk Song #2 51,00% [Trung bình] <district>",
        ),
    ),
    Case(
        "headings_with_their_own_maximum",
        """
        I. Khối sở, ban, ngành (tối đa 800 điểm)
        | TT | Đơn vị | Điểm |
        | 1 | Sở Nội vụ | 742,15 |
        | 2 | Sở Y tế | 540,4 |
        | 3 | Sở Tư pháp | 340,4 |
        | II. Khối huyện, thị xã (tối đa 1.000 điểm){1x3} |
        | 1 | Huyện Cư Jút | 703,7 |
        | 2 | Huyện Đắk Song | 588,34 |
        | 3 | Huyện Tuy Đức | 388,34 |
        """,
        units=(
            "Sở Nội vụ #1 742,15/800",
            "Sở Y tế #2 540,4/800",
            "Sở Tư pháp #3 340,4/800",
            "Huyện Cư Jút #1 703,7/1.000 <district>",
            "Huyện Đắk Song #2 588,34/1.000 <district>",
            "Huyện Tuy Đức #3 388,34/1.000 <district>",
        ),
    ),
    Case(
        "letters_that_are_kinds_and_letters_that_number",
        """
        | Đơn vị | Điểm |
        | G. Sở Nội vụ | 91 |
        | H. Sở Y tế | 90 |
        | H. Duyên Hải | 85 |
        | TX Duyên Hải | 80 |
        """,
        units=("Sở Nội vụ 91", "Sở Y tế 90", "H. Duyên Hải 85 <district>", "TX Duyên Hải 80 <district>"),
        province="Trà Vinh",
    ),
    Case(
        "maximum_of_the_first_list_only",
        """
        I. Khối sở, ban, ngành (tối đa 800 điểm)
        | TT | Đơn vị | Điểm |
        | 1 | Sở Nội vụ | 742,15 |
        | 2 | Sở Y tế | 540,4 |
        | 3 | Sở Tư pháp | 340,4 |
        | II. Khối huyện, thị xã{1x3} |
        | 1 | Huyện Cư Jút | 703,7 |
        | 2 | Huyện Đắk Song | 588,34 |
        | 3 | Huyện Tuy Đức | 388,34 |
        """,
        units=(
            "Sở Nội vụ #1 742,15/800",
            "Sở Y tế #2 540,4/800",
            "Sở Tư pháp #3 340,4/800",
            "Huyện Cư Jút #1 703,7 <district>",
            "Huyện Đắk Song #2 588,34 <district>",
            "Huyện Tuy Đức #3 388,34 <district>",
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
        units=(
            "Nội vụ #2 455,5",
            "Tài chính #1 480",
            "Đắk Song #2 399,25 <district>",
            "Gia Nghĩa #1 420,75 <district>",
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
        units=(
            "Sở Nội vụ 90,5",
            "Sở Tư pháp 85",
            "Sở Y tế 80",
            "Huyện Cư Jút 87,25 <district>",
            "Huyện Tuy Đức 61 <district>",
        ),
    ),
    Case(
        "ranks_in_words_begin_again_in_every_group",
        """
        | Thứ hạng | Đơn vị | Điểm đạt/điểm tối đa |
        | Khối sở, ban, ngành{1x3} |
        | Hạng Nhất | Sở Nội vụ | 229,5/245 |
        | Hạng Nhì | Sở Tư pháp | 224/245 |
        | Hạng Ba | Sở Y tế | 221,75/245 |
        | Khối huyện{1x3} |
        | Hạng Nhất | Huyện Cư Jút | 330,25/360 |
        | Hạng Nhì | Huyện Krông Nô | 318,5/360 |
        | Hạng Ba | Huyện Đắk Mil | 311/360 |
        """,
        units=(
            "Sở Nội vụ #1 229,5/245",
            "Sở Tư pháp #2 224/245",
            "Sở Y tế #3 221,75/245",
            "Huyện Cư Jút #1 330,25/360 <district>",
            "Huyện Krông Nô #2 318,5/360 <district>",
            "Huyện Đắk Mil #3 311/360 <district>",
        ),
    ),
    Case(
        "rows_counted_in_roman_numerals",
        """
        | TT | Đơn vị | Điểm |
        | A | Các sở | |
        | I | Sở Y tế | 95 |
        | II | Sở Nội vụ | 90 |
        | III | Sở Tư pháp | 80 |
        | B | Các huyện | |
        | I | Huyện Cư Jút | 75 |
        | II | Huyện Đắk Mil | 70 |
        | III | Huyện Krông Nô | 60 |
        """,
        units=(
            "Sở Y tế #1 95",
            "Sở Nội vụ #2 90",
            "Sở Tư pháp #3 80",
            "Huyện Cư Jút #1 75 <district>",
            "Huyện Đắk Mil #2 70 <district>",
            "Huyện Krông Nô #3 60 <district>",
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
        units=("Sở Nội vụ #1 91,5", "Sở Tư pháp #2 90", "Cư Jút #1 80,25 <district>", "Đắk Mil #2 78 <district>"),
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
        units=(
            "Sở Nội vụ #1 90,5",
            "Sở Tư pháp #2 85",
            "Sở Y tế #3 80",
            "Cư Jút #1 77,25 <district>",
            "Tuy Đức #2 61 <district>",
            "Đắk Mil #3 60 <district>",
        ),
    ),
    Case(
        "three_kinds_of_bodies",
        """
        | STT | CƠ QUAN, ĐƠN VỊ | ĐIỂM TỐI ĐA | ĐIỂM ĐẠT ĐƯỢC | TỶ LỆ ĐẠT (%) | XẾP LOẠI |
        | A | KHỐI SỞ, BAN, NGÀNH TỈNH | | | | |
        | 1 | Sở Nội vụ | 100 | 90,5 | 90,5 | Tốt |
        | 2 | Sở Tư pháp | 100 | 85 | 85 | Khá |
        | 3 | Sở Y tế | 100 | 80 | 80 | Khá |
        | B | KHỐI CÁC CƠ QUAN NGÀNH DỌC | | | | |
        | 1 | Cục Thuế tỉnh | 100 | 88 | 88 | Khá |
        | 2 | Kho bạc Nhà nước tỉnh | 100 | 70 | 70 | Khá |
        | 3 | Công an tỉnh | 100 | 65 | 65 | Trung bình |
        | C | KHỐI UBND CẤP HUYỆN | | | | |
        | 1 | Cư Jút | 100 | 60 | 60 | Trung bình |
        | 2 | Tuy Đức | 100 | 55 | 55 | Trung bình |
        | 3 | Đắk Mil | 100 | 50 | 50 | Trung bình |
        """,
        units=(
            "Sở Nội vụ #1 90,5/100 90,5% [Tốt]",
            "Sở Tư pháp #2 85/100 85% [Khá]",
            "Sở Y tế #3 80/100 80% [Khá]",
            "Cục Thuế tỉnh #1 88/100 88% [Khá] <central>",
            "Kho bạc Nhà nước tỉnh #2 70/100 70% [Khá] <central>",
            "Công an tỉnh #3 65/100 65% [Trung bình] <central>",
            "Cư Jút #1 60/100 60% [Trung bình] <district>",
            "Tuy Đức #2 55/100 55% [Trung bình] <district>",
            "Đắk Mil #3 50/100 50% [Trung bình] <district>",
        ),
    ),
    Case(
        "two_tables_of_one_group",
        """
        1. Cơ quan có thủ tục hành chính
        | Hạng | Cơ quan | Điểm |
        | 1 | Sở Nội vụ | 905,5 |
        | 2 | Sở Tư pháp | 850 |
        2. Cơ quan không có thủ tục hành chính
        | Hạng | Cơ quan | Điểm |
        | 1 | Thanh tra tỉnh | 705,5 |
        | 2 | Tỉnh đoàn | 650 |
        """,
        units=("Sở Nội vụ #1 905,5", "Sở Tư pháp #2 850", "Thanh tra tỉnh #1 705,5", "Tỉnh đoàn #2 650 <party_mass>"),
    ),
)
