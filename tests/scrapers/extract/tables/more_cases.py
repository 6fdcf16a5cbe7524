"""More tables: headings that rate, pillars down, crosses, abbreviations. Figures are invented."""

from __future__ import annotations

from tests.scrapers.extract.tables.cases import Case

MORE = (
    Case(
        "years_below_scores_and_ranks",
        """
        | STT{2x1} | Đơn vị{2x1} | Điểm{1x2} | Hạng{1x2} |
        | Năm 2023 | Năm 2022 | Năm 2023 | Năm 2022 |
        | 1 | Huyện Cư Jút | 80,5 | 77,25 | 1 | 2 |
        | 2 | Huyện Krông Nô | 79 | 78 | 2 | 1 |
        """,
        (
            "Huyện Cư Jút #1 80,5 <district>",
            "Huyện Cư Jút #2 77,25 ~2022 <district>",
            "Huyện Krông Nô #2 79 <district>",
            "Huyện Krông Nô #1 78 ~2022 <district>",
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
        (
            "Sở Nội vụ 91",
            "Sở Y tế 90",
            "H. Duyên Hải 85 <district>",
            "TX Duyên Hải 80 <district>",
        ),
        province="Trà Vinh",
    ),
    Case(
        "abbreviated_headers",
        """
        | STT | Sở, ban, ngành | Điểm TĐG | Điểm TĐ | KQ xếp loại |
        | 1 | Sở Nội vụ | 91 | 90 | Tốt |
        | 2 | Sở Tư pháp | 92 | 85 | Khá |
        | 3 | Sở Y tế | 85,5 | 80 | Khá |
        """,
        (
            "Sở Nội vụ #1 90 [Tốt]",
            "Sở Tư pháp #2 85 [Khá]",
            "Sở Y tế #3 80 [Khá]",
        ),
        reasons=("provisional",),
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
        (
            "Sở Nội vụ #1 229,5/245",
            "Sở Tư pháp #2 224/245",
            "Sở Y tế #3 221,75/245",
            "Huyện Cư Jút #1 330,25/360 <district>",
            "Huyện Krông Nô #2 318,5/360 <district>",
            "Huyện Đắk Mil #3 311/360 <district>",
        ),
    ),
    Case(
        "score_and_rating_in_one_cell",
        """
        | Đơn vị | Kết quả |
        | Sở Nội vụ | 88,5 điểm (Tốt) |
        | Sở Tư pháp | 75 điểm (Khá) |
        | Sở Y tế | 70,25 điểm (Khá) |
        """,
        (
            "Sở Nội vụ 88,5 [Tốt]",
            "Sở Tư pháp 75 [Khá]",
            "Sở Y tế 70,25 [Khá]",
        ),
    ),
    Case(
        "english_table_with_maximum",
        """
        | No. | Agency | Total score | Max score | Percentage (%) | Classification |
        | 1 | Department of Health | 88.5 | 100 | 88.50 | Good |
        | 2 | Department of Justice | 81.25 | 100 | 81.25 | Good |
        | 3 | Department of Finance | 70 | 100 | 70.00 | Fair |
        """,
        (
            "Department of Health #1 88.5/100 88.50% [Good]",
            "Department of Justice #2 81.25/100 81.25% [Good]",
            "Department of Finance #3 70/100 70.00% [Fair]",
        ),
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
        (
            "Sở Nội vụ #1 905,5/1.000",
            "Sở Tư pháp #2 850/1.000",
            "Sở Y tế #3 700,25/900",
        ),
        ("department 818,58",),
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
        (
            "Sở Nội vụ #1 905,5",
            "Sở Tư pháp #2 850",
            "Thanh tra tỉnh #1 705,5",
            "Tỉnh đoàn #2 650 <party_mass>",
        ),
    ),
    Case(
        "chart_with_a_bar_for_the_average",
        """
        [chart]
        | Đắk Song | 698,12 |
        | Cư Jút | 392,51 |
        | Trung bình | 545,32 |
        """,
        (
            "Đắk Song 698,12 <district>",
            "Cư Jút 392,51 <district>",
        ),
        ("district 545,32",),
    ),
    Case(
        "running_number_without_header",
        """
        | | Cơ quan | Điểm số | Xếp loại |
        | 1 | Sở Nội vụ | 90,5 | Tốt |
        | 2 | Sở Tư pháp | 85 | Khá |
        | 3 | Sở Y tế | 80 | Khá |
        """,
        (
            "Sở Nội vụ #1 90,5 [Tốt]",
            "Sở Tư pháp #2 85 [Khá]",
            "Sở Y tế #3 80 [Khá]",
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
        (
            "Cư Jút 70,5 ~2022 <district>",
            "Cư Jút #1 77,25 <district>",
            "Krông Nô 72,5 ~2022 <district>",
            "Krông Nô #2 75 <district>",
            "Tuy Đức 60 ~2022 <district>",
            "Tuy Đức #3 61 <district>",
        ),
    ),
    Case(
        "prizes_as_ranks",
        """
        | Giải | Đơn vị | Điểm |
        | Nhất | Sở Nội vụ | 95 |
        | Nhì | Sở Tư pháp | 92,5 |
        | Ba | Sở Y tế | 90 |
        """,
        (
            "Sở Nội vụ #1 95",
            "Sở Tư pháp #2 92,5",
            "Sở Y tế #3 90",
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
        (
            "Sở Nội vụ #1 0,95 [Dẫn dắt]",
            "Sở Tư pháp #2 0,7 [Nâng cao]",
            "Sở Y tế #3 0,4 [Hình thành]",
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
        (
            "Sở Nội vụ #1 40 {Nhận thức số}",
            "Sở Nội vụ #2 30,5 {Thể chế số}",
            "Sở Nội vụ #1 70,5",
            "Sở Tư pháp #2 35 {Nhận thức số}",
            "Sở Tư pháp #1 31 {Thể chế số}",
            "Sở Tư pháp #2 66",
        ),
    ),
    Case(
        "long_headers",
        """
        | TT | Đơn vị | Tổng điểm tối đa | Điểm tự đánh giá | Điểm đánh giá của Tổ thẩm định | Tỷ lệ % so với điểm tối đa | Xếp hạng |
        | 1 | Sở Nội vụ | 500 | 480 | 450 | 90,00 | 1 |
        | 2 | Sở Tư pháp | 500 | 470 | 400,5 | 80,10 | 2 |
        """,
        (
            "Sở Nội vụ #1 450/500 90,00%",
            "Sở Tư pháp #2 400,5/500 80,10%",
        ),
        reasons=("provisional",),
    ),
    Case(
        "bare_communes",
        """
        | TT | Xã, phường | Điểm | Hạng | Xếp loại |
        | 1 | An Bình | 95 | 1 | Tốt |
        | 2 | Phước Long | 90,5 | 2 | Tốt |
        """,
        (
            "An Bình #1 95 [Tốt] <commune>",
            "Phước Long #2 90,5 [Tốt] <commune>",
        ),
    ),
    Case(
        "arrows_for_changes",
        """
        | Thứ hạng | Đơn vị | Giá trị DTI | Thay đổi |
        | 1 | Sở Nội vụ | 0,8105 | ↑ 2 |
        | 2 | Sở Tư pháp | 0,7905 | ↓ 1 |
        """,
        (
            "Sở Nội vụ #1 0,8105",
            "Sở Tư pháp #2 0,7905",
        ),
    ),
    Case(
        "letters_as_ratings",
        """
        | Đơn vị | Điểm TB | Xếp loại | Hạng |
        | Sở Nội vụ | 90,5 | A | 1 |
        | Sở Tư pháp | 85 | B | 2 |
        """,
        (
            "Sở Nội vụ #1 90,5 [A]",
            "Sở Tư pháp #2 85 [B]",
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
        (
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
        (
            "Sở Nội vụ 45,5/50 {Nhận thức số}",
            "Sở Nội vụ 38/40 {Thể chế số}",
            "Sở Nội vụ 83,5/90",
            "Sở Tư pháp 40/50 {Nhận thức số}",
            "Sở Tư pháp 30,25/40 {Thể chế số}",
            "Sở Tư pháp 70,25/90",
        ),
    ),
    Case(
        "a_cross_under_the_rating",
        """
        | TT{2x1} | Đơn vị{2x1} | Điểm{2x1} | Xếp loại{1x3} |
        | Tốt | Khá | Trung bình |
        | 1 | Sở Nội vụ | 95,5 | x | | |
        | 2 | Sở Tư pháp | 80 | | x | |
        | 3 | Sở Y tế | 60 | | | x |
        """,
        (
            "Sở Nội vụ #1 95,5 [Tốt]",
            "Sở Tư pháp #2 80 [Khá]",
            "Sở Y tế #3 60 [Trung bình]",
        ),
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
        (
            "Xã Đức Minh #1 95,5 <commune>",
            "Xã Đắk Sắk #2 90 <commune>",
            "Xã Thuận An #3 88 <commune>",
            "Xã Nam Dong 35,5 <commune>",
            "Xã Cư Knia 30 <commune>",
            "Xã Tâm Thắng 28 <commune>",
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
        (
            "Huyện Cư Jút #1 45,5 {Nhận thức số} <district>",
            "Huyện Đắk Mil #2 44 {Nhận thức số} <district>",
            "Huyện Đắk Mil #1 85 <district>",
            "Huyện Cư Jút #2 80,5 <district>",
        ),
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
        (
            "Sở Nội vụ #1 95,5 [Tốt]",
            "Sở Tư pháp #2 91 [Tốt]",
            "Sở Y tế #3 80 [Khá]",
        ),
        counts=(
            "department Tốt 2",
            "department Khá 1",
        ),
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
        (
            "Sở Nội vụ #1 95,5% [Tốt]",
            "Sở Tư pháp #2 91% [Tốt]",
            "Sở Y tế #3 80% [Khá]",
        ),
    ),
    Case(
        "public_institutions",
        """
        | TT | Tên đơn vị | Số điểm đạt | Thang điểm | Xếp loại |
        | 1 | Trường Cao đẳng Cộng đồng | 70,5 | 80 | Tốt |
        | 2 | Bệnh viện đa khoa tỉnh | 68 | 80 | Tốt |
        | 3 | Trung tâm Xúc tiến đầu tư | 60,25 | 80 | Khá |
        """,
        (
            "Trường Cao đẳng Cộng đồng #1 70,5/80 [Tốt]",
            "Bệnh viện đa khoa tỉnh #2 68/80 [Tốt]",
            "Trung tâm Xúc tiến đầu tư #3 60,25/80 [Khá]",
        ),
    ),
    Case(
        "index_words_in_headers",
        """
        | STT | Đơn vị | Kết quả chấm điểm CĐS năm 2023 | Xếp loại mức độ CĐS |
        | 01 | UBND thị xã A Lưới | 88,00 | Khá |
        | 02 | UBND huyện Nam Đông | 85,50 | Khá |
        | 03 | UBND huyện Phú Lộc | 80,50 | Khá |
        """,
        (
            "UBND thị xã A Lưới #1 88,00 [Khá] <district>",
            "UBND huyện Nam Đông #2 85,50 [Khá] <district>",
            "UBND huyện Phú Lộc #3 80,50 [Khá] <district>",
        ),
        province="Thừa Thiên Huế",
    ),
    Case(
        "english_years",
        """
        | Ranking | Department/Agency | DTI 2022 | DTI 2023 | Change |
        | 1 | Department of Finance | 0.71 | 0.8123 | +0.1 |
        | 2 | Department of Health | 0.70 | 0.7901 | +0.09 |
        """,
        (
            "Department of Finance #1 0.8123",
            "Department of Finance 0.71 ~2022",
            "Department of Health #2 0.7901",
            "Department of Health 0.70 ~2022",
        ),
    ),
    Case(
        "two_years_with_ratings_and_a_change",
        """
        | TT | Đơn vị | Tổng điểm năm 2023 | Xếp loại năm 2023 | Tổng điểm năm 2022 | Xếp loại năm 2022 | Tăng (+), giảm (-) so với năm 2022 |
        | 1 | Sở Nội vụ | 95,5 | Tốt | 90 | Tốt | 5,5 |
        | 2 | Sở Tư pháp | 91 | Tốt | 92 | Tốt | -1 |
        | 3 | Sở Y tế | 80 | Khá | 70 | Khá | 10 |
        """,
        (
            "Sở Nội vụ #1 95,5 [Tốt]",
            "Sở Nội vụ 90 [Tốt] ~2022",
            "Sở Tư pháp #2 91 [Tốt]",
            "Sở Tư pháp 92 [Tốt] ~2022",
            "Sở Y tế #3 80 [Khá]",
            "Sở Y tế 70 [Khá] ~2022",
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
        (
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
        "continued_under_a_row_of_maxima_and_ratings_to_cross",
        """
        | TT{2x1} | Huyện, thành phố{2x1} | Điểm{2x1} | Xếp loại{1x2} | Hệ số K{2x1} |
        | Tốt | Khá |
        | | Điểm tối đa | 100 | | | |
        | 1 | UBND huyện Cư Jút | 90,5 | x | | 1,2 |
        | 2 | UBND huyện Krông Nô | 85 | | x | 1,1 |
        ---
        | 3 | UBND huyện Đắk Mil | 80 | | x | 1,3 |
        | 4 | UBND huyện Tuy Đức | 79,5 | | x | 1,4 |
        """,
        (
            "UBND huyện Cư Jút #1 90,5/100 [Tốt] <district>",
            "UBND huyện Krông Nô #2 85/100 [Khá] <district>",
            "UBND huyện Đắk Mil #3 80/100 [Khá] <district>",
            "UBND huyện Tuy Đức #4 79,5/100 [Khá] <district>",
        ),
        reasons=("unknown_column",),
    ),
    Case(
        "headers_of_two_columns_in_one_cell_of_which_one_names_the_group",
        """
        | TT Sở, ban, ngành{1x2} | Điểm | Xếp loại |
        | 1 | Sở Nội vụ | 90,5 | Tốt |
        | 2 | Sở Tư pháp | 85 | Khá |
        | 3 | Sở Y tế | 80 | Khá |
        """,
        ("Sở Nội vụ #1 90,5 [Tốt]", "Sở Tư pháp #2 85 [Khá]", "Sở Y tế #3 80 [Khá]"),
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
        (
            "Sở Nội vụ #1 95/100",
            "Sở Y tế #3 90/100",
            "Sở Tư pháp #2 93,5/100",
            "Sở Xây dựng #4 88/100",
        ),
    ),
    Case(
        "header_that_says_which_pair_is_the_rank",
        """
        | TT | Đơn vị | Điểm (hạng) |
        | 1 | Sở Nội vụ | 20/25 (7/17) |
        | 2 | Sở Y tế | 18/25 (9/17) |
        """,
        ("Sở Nội vụ #7 20/25", "Sở Y tế #9 18/25"),
    ),
    Case(
        "dash_between_rank_and_score",
        """
        | Đơn vị | Kết quả |
        | Sở Nội vụ | 1 - 95 |
        | Sở Y tế | 2 - 90 |
        | Sở Tư pháp | 3 - 88 |
        """,
        ("Sở Nội vụ #1 95", "Sở Y tế #2 90", "Sở Tư pháp #3 88"),
    ),
    Case(
        "rank_and_in_brackets_the_whole_score",
        """
        | Đơn vị | Kết quả |
        | Sở Nội vụ | 01 (95) |
        | Sở Y tế | 02 (90) |
        | Sở Tư pháp | 03 (88) |
        """,
        ("Sở Nội vụ #1 95", "Sở Y tế #2 90", "Sở Tư pháp #3 88"),
    ),
    Case(
        "columns_under_another_index",
        """
        | TT{2x1} | Đơn vị{2x1} | CCHC{1x2} | CĐS{1x2} |
        | Điểm | Hạng | Điểm | Hạng |
        | 1 | Sở Nội vụ | 95,5 | 3 | 85,5 | 1 |
        | 2 | Sở Y tế | 93,2 | 1 | 83,2 | 2 |
        | 3 | Sở Tư pháp | 90,1 | 2 | 80,1 | 3 |
        """,
        ("Sở Nội vụ #1 85,5", "Sở Y tế #2 83,2", "Sở Tư pháp #3 80,1"),
        reasons=("unknown_column", "unknown_column"),
    ),
    Case(
        "a_range_is_refused_once",
        """
        | TT | Đơn vị | Điểm |
        | 1 | Sở Nội vụ | 90 - 95 |
        | 2 | Sở Y tế | 85,5 |
        | 3 | Sở Tư pháp | 80 |
        """,
        ("Sở Y tế 85,5", "Sở Tư pháp 80"),
        reasons=("unreadable_number",),
    ),
    Case(
        "digits_of_other_scripts",
        """
        | Đơn vị | Điểm |
        | Sở Nội vụ | 95,5 |
        | Sở Y tế | ९३,२ |
        | Sở Tư pháp | 90 |
        | Sở Xây dựng | 9٠ |
        | Sở Tài chính | 87 |
        | Sở Công Thương | 80,5 |
        """,
        ("Sở Nội vụ 95,5", "Sở Tư pháp 90", "Sở Tài chính 87", "Sở Công Thương 80,5"),
        reasons=("unreadable_number", "unreadable_number"),
    ),
    Case(
        "no_header_shares_of_one_maximum",
        """
        | 1 | Sở Nội vụ | 742,15 | 92,77% | Tốt |
        | 2 | Sở Tư pháp | 731,60 | 91,45% | Tốt |
        | 3 | Sở Y tế | 540,40 | 67,55% | Trung bình |
        """,
        (
            "Sở Nội vụ #1 742,15 92,77% [Tốt]",
            "Sở Tư pháp #2 731,60 91,45% [Tốt]",
            "Sở Y tế #3 540,40 67,55% [Trung bình]",
        ),
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
        "kind_of_unit_in_a_column",
        """
        Kết quả của các xã, phường
        | Xếp hạng (trên 124) | Loại | Tên | Điểm | Mức độ |
        | 1 | Phường | Minh Xuân | 912,5 | Xuất sắc |
        | 2 | Phường | Hà Giang 1 | 899,4 | Tốt |
        | 3 | Xã | Đồng Văn | 640,1 | Khá |
        | 4 | Xã | Mèo Vạc | 588,75 | Trung bình |
        """,
        (
            "Minh Xuân #1 912,5 [Xuất sắc] <commune>",
            "Hà Giang 1 #2 899,4 [Tốt] <commune>",
            "Đồng Văn #3 640,1 [Khá] <commune>",
            "Mèo Vạc #4 588,75 [Trung bình] <commune>",
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
        (
            "Sở Nội vụ #1 742,15/800",
            "Sở Y tế #2 540,4/800",
            "Sở Tư pháp #3 340,4/800",
            "Huyện Cư Jút #1 703,7/1.000 <district>",
            "Huyện Đắk Song #2 588,34/1.000 <district>",
            "Huyện Tuy Đức #3 388,34/1.000 <district>",
        ),
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
        (
            "Sở Nội vụ #1 742,15/800",
            "Sở Y tế #2 540,4/800",
            "Sở Tư pháp #3 340,4/800",
            "Huyện Cư Jút #1 703,7 <district>",
            "Huyện Đắk Song #2 588,34 <district>",
            "Huyện Tuy Đức #3 388,34 <district>",
        ),
    ),
    Case(
        "places_that_units_share",
        """
        | Xếp hạng | Đơn vị | Điểm |
        | 1 | Sở Y tế | 95 |
        | 2-3 | Sở Nội vụ | 90 |
        | 2 và 3 | Sở Tư pháp | 90 |
        | 4 ÷ 5 | Sở Xây dựng | 80 |
        | 4, 5 | Sở Tài chính | 80 |
        | 6 (đồng hạng) | Sở Công Thương | 70 |
        | Đồng hạng 6 | Sở Du lịch | 70 |
        """,
        (
            "Sở Y tế #1 95",
            "Sở Nội vụ 90",
            "Sở Tư pháp 90",
            "Sở Xây dựng 80",
            "Sở Tài chính 80",
            "Sở Công Thương #6 70",
            "Sở Du lịch #6 70",
        ),
        reasons=("shared_rank",),
    ),
    Case(
        "levels_in_figures_are_no_ranks",
        """
        | TT | Đơn vị | Điểm | Mức độ |
        | 1 | Sở Y tế | 95 | 1 |
        | 2 | Sở Nội vụ | 90 | 1 |
        | 3 | Sở Tư pháp | 70 | 2 |
        | 4 | Sở Xây dựng | 60 | 3 |
        | 5 | Sở Tài chính | 50 | 4 |
        """,
        ("Sở Y tế #1 95", "Sở Nội vụ #2 90", "Sở Tư pháp #3 70", "Sở Xây dựng #4 60", "Sở Tài chính #5 50"),
        reasons=("unknown_column",),
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
        (
            "Phường Bắc Gia Nghĩa 95,2 <commune>",
            "Phường Phan Thiết 90,1 <commune>",
            "Xã Đức Trọng 80,2 <commune>",
            "Xã Đắk Wil 70,1 <commune>",
        ),
        province="Lâm Đồng",
        year="2025",
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
        (
            "Sở Y tế #1 95",
            "Sở Nội vụ #2 90",
            "Sở Tư pháp #3 80",
            "Huyện Cư Jút #1 75 <district>",
            "Huyện Đắk Mil #2 70 <district>",
            "Huyện Krông Nô #3 60 <district>",
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
        ("Sở Y tế 80", "Sở Nội vụ 90", "Sở Tư pháp 95"),
    ),
)
