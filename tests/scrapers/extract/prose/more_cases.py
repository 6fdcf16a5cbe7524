"""More announcements: the harder turns of real pages, retold with other figures."""

from __future__ import annotations

from tests.scrapers.extract.prose.cases import Case

MORE = (
    Case(
        "ranks_after_units_respectively",
        "Tuyên Quang",
        "2023",
        "Đối với các xã, phường, thị trấn: Xã Tràng Đà (TP Tuyên Quang) đứng thứ nhất với 310,31 điểm; phường Hưng Thành (TP Tuyên Quang) 295,51 điểm, xã Bình An (Lâm Bình) 281,48 điểm lần lượt xếp thứ 2 và 3. Đứng cuối là xã Thượng Giáp (Na Hang) 101,44 điểm.",
        (
            "Xã Tràng Đà #1 310,31 @TP Tuyên Quang",
            "phường Hưng Thành #2 295,51 @TP Tuyên Quang",
            "xã Bình An #3 281,48 @Lâm Bình",
            "xã Thượng Giáp 101,44 last @Na Hang",
        ),
    ),
    Case(
        "bare_district_among_others",
        "Tuyên Quang",
        "2023",
        "Đối với các địa phương, TP Tuyên Quang là địa phương đứng đầu với 513,6 điểm; huyện Yên Sơn xếp thứ 2 với 508,1 điểm; Sơn Dương xếp thứ 3 với 507,7 điểm. Xếp cuối cùng là huyện Na Hang 434,2 điểm.",
        ("TP Tuyên Quang #1 513,6", "huyện Yên Sơn #2 508,1", "Sơn Dương #3 507,7", "huyện Na Hang 434,2 last"),
    ),
    Case(
        "ranks_before_units_without_link",
        "Sơn La",
        "2024",
        "Kết quả, các cơ quan nhà nước của tỉnh đạt mức khá với điểm trung bình 74,8/100 điểm. Trong đó, điểm trung bình của khối cơ quan cấp tỉnh đạt 73,2/100 điểm, xếp thứ nhất là Sở Thông tin và Truyền thông đạt 91,48/ 100 điểm, "
        "thứ hai là Sở Giao thông vận tải 89,94/100 điểm, còn lại 11 sở, ngành đạt mức khá; 7 sở, ngành mức trung bình. Điểm trung bình khối UBND cấp huyện 76,4/100 điểm, xếp thứ nhất Thành phố 89,77/100 điểm; thứ hai huyện Phù Yên 84,13/100 điểm, còn lại 7 huyện mức khá, 4 huyện mức trung bình.",
        (
            "Sở Thông tin và Truyền thông #1 91,48/100",
            "Sở Giao thông vận tải #2 89,94/100",
            "Thành phố #1 89,77/100",
            "huyện Phù Yên #2 84,13/100",
        ),
        ("all 74,8/100", "department 73,2/100", "district 76,4/100"),
        ("department khá 11", "department trung bình 7", "district khá 7", "district trung bình 4"),
    ),
    Case(
        "bottom_unit_with_its_pillars",
        "Hải Dương",
        "2023",
        "Riêng Thanh tra tỉnh và Ban Quản lý dự án đầu tư xây dựng tỉnh tham gia đánh giá nhưng không xếp hạng do 2 đơn vị này không cung cấp dịch vụ công.\n"
        "Ban Quản lý các khu công nghiệp tỉnh đứng cuối bảng xếp hạng cấp sở, ngành, với 326,85/500 điểm. Các tiêu chí xếp thấp như: nhận thức số đạt 40/50 điểm, xếp nhóm 3/3; nhân lực số đạt 18,5/50 điểm, xếp thứ 6/17; an toàn thông tin đạt 33,65/100 điểm, xếp thứ 15/17.\n"
        "So với đơn vị đứng đầu bảng xếp hạng là Sở Thông tin và Truyền thông, Ban Quản lý các khu công nghiệp tỉnh có khoảng cách điểm tổng khá lớn, kém 119,41 điểm.\n"
        "Bộ chỉ số đánh giá chuyển đổi số cấp sở có 6 tiêu chí, tổng 500 điểm gồm: nhận thức số, thể chế số, hạ tầng số, nhân lực số, an toàn thông tin và hoạt động chuyển đổi số.",
        (
            "Ban Quản lý các khu công nghiệp tỉnh 326,85/500 last",
            "Ban Quản lý các khu công nghiệp tỉnh 40/50 {nhận thức số}",
            "Ban Quản lý các khu công nghiệp tỉnh #6 18,5/50 {nhân lực số}",
            "Ban Quản lý các khu công nghiệp tỉnh #15 33,65/100 {an toàn thông tin}",
            "Sở Thông tin và Truyền thông #1",
        ),
        reasons=("not_ranked", "gap"),
    ),
    Case(
        "percent_ranking_in_full",
        "Quảng Nam",
        "2023",
        "# Sở NN&PTNT và huyện Quế Sơn dẫn đầu bảng xếp hạng Chỉ số chuyển đổi số năm 2023\n"
        "Theo đó, toàn bộ 20 sở, ban, ngành đều được xếp loại tốt. Đứng đầu là Sở NN&PTNT, đạt chỉ số DTI 95,26%; đứng cuối cùng là Sở Ngoại vụ, đạt chỉ số DTI 90,33%.\n"
        "Thứ tự xếp hạng các sở, ban, ngành (từ trên xuống) như sau: Sở NN&PTNT, Sở TT-TT, Sở Công Thương, Sở VH-TT&DL, Sở LĐ-TB&XH, Ban Quản lý các khu kinh tế và khu công nghiệp, Sở TN&MT và Sở Ngoại vụ.\n"
        "Đối với UBND các huyện, thị xã, thành phố, có 15 địa phương xếp loại tốt, 3 địa phương xếp loại khá (Nông Sơn, Đông Giang, Tây Giang); đứng đầu là huyện Quế Sơn, đạt chỉ số DTI 93,16%, đứng cuối cùng là huyện Tây Giang, đạt chỉ số DTI 85,42%.\n"
        "Thứ tự xếp hạng Chỉ số chuyển đổi số cấp huyện (từ trên xuống) như sau: Quế Sơn, Tam Kỳ, Núi Thành, Nông Sơn, Đông Giang, Tây Giang.",
        (
            "Sở NN&PTNT #1 95,26%",
            "Sở TT-TT #2",
            "Sở Công Thương #3",
            "Sở VH-TT&DL #4",
            "Sở LĐ-TB&XH #5",
            "Ban Quản lý các khu kinh tế và khu công nghiệp #6",
            "Sở TN&MT #7",
            "Sở Ngoại vụ #8 90,33% last",
            "huyện Quế Sơn #1 93,16%",
            "Tam Kỳ #2",
            "Núi Thành #3",
            "Nông Sơn #4 [khá]",
            "Đông Giang #5 [khá]",
            "huyện Tây Giang #6 85,42% [khá] last",
        ),
        counts=("department tốt 20", "district tốt 15", "district khá 3"),
    ),
    Case(
        "best_rated_leaders_without_order",
        "Đà Nẵng",
        "2023",
        "Trong bảng xếp hạng có 6 đơn vị xếp loại xuất sắc, phần lớn các đơn vị xếp loại tốt, khá và có 4 đơn vị xếp loại trung bình khá.\n"
        "Cụ thể, ở khối sở, ban, ngành, 4 đơn vị xếp loại xuất sắc, có thứ hạng dẫn đầu là Sở Thông tin và Truyền thông, Sở Du lịch, Sở Giao thông vận tải và Sở Khoa học và Công nghệ; có 7 đơn vị xếp loại tốt; 9 đơn vị xếp loại khá.\n"
        "Đối với khối cơ quan Trung ương, 2 đơn vị dẫn đầu, xếp loại tốt là Công an thành phố và Cục Hải quan; 2 đơn vị xếp loại khá.\n"
        "UBND quận Thanh Khê, UBND quận Hải Châu, UBND huyện Hòa Vang là 3 địa phương xếp loại tốt, dẫn đầu khối UBND quận, huyện; 4 địa phương còn lại xếp loại khá.\n"
        "Đối với khối UBND phường, xã, các địa phương xếp loại xuất sắc gồm: UBND phường Thạc Gián; UBND xã Hòa Sơn; UBND xã Hòa Liên. Có 7 phường xếp loại khá; các xã, phường còn lại xếp loại tốt.",
        (
            "Sở Thông tin và Truyền thông [xuất sắc]",
            "Sở Du lịch [xuất sắc]",
            "Sở Giao thông vận tải [xuất sắc]",
            "Sở Khoa học và Công nghệ [xuất sắc]",
            "Công an thành phố [tốt]",
            "Cục Hải quan [tốt]",
            "UBND quận Thanh Khê [tốt]",
            "UBND quận Hải Châu [tốt]",
            "UBND huyện Hòa Vang [tốt]",
            "UBND phường Thạc Gián [xuất sắc]",
            "UBND xã Hòa Sơn [xuất sắc]",
            "UBND xã Hòa Liên [xuất sắc]",
        ),
        counts=(
            "department xuất sắc 4",
            "department tốt 7",
            "department khá 9",
            "central tốt 2",
            "central khá 2",
            "district tốt 3",
            "district khá 4",
            "commune khá 7",
        ),
        reasons=("complement",),
    ),
    Case(
        "following_places_elided",
        "Đà Nẵng",
        "2023",
        "Có bốn sở xếp loại xuất sắc. Dẫn đầu là Sở TT&TT với 96,53 điểm. Lần lượt xếp ở các vị trí tiếp theo là các sở: Du lịch, KH&CN. Đài Phát thanh - Truyền hình Đà Nẵng xếp chót bảng, chỉ đạt 52,95 điểm, loại trung bình.\n"
        "Ở khối cơ quan Trung ương, có hai đơn vị xếp loại xuất sắc là Công an TP (90,93 điểm), Cục Hải quan (90,62 điểm). Cuối bảng là Kho bạc Nhà nước với 74,02 điểm, xếp loại khá.\n"
        "Khối UBND quận/huyện, dẫn đầu là UBND quận Thanh Khê với 89,02 điểm, xếp loại tốt. Xếp cuối là UBND quận Liên Chiểu với 70,16 điểm, loại khá.",
        (
            "Sở TT&TT #1 96,53",
            "sở Du lịch #2",
            "sở KH&CN #3",
            "Đài Phát thanh - Truyền hình Đà Nẵng 52,95 [trung bình] last",
            "Công an TP 90,93 [xuất sắc]",
            "Cục Hải quan 90,62 [xuất sắc]",
            "Kho bạc Nhà nước 74,02 [khá] last",
            "UBND quận Thanh Khê #1 89,02 [tốt]",
            "UBND quận Liên Chiểu 70,16 [khá] last",
        ),
        counts=("department xuất sắc 4", "central xuất sắc 2"),
    ),
    Case(
        "first_five_with_scores",
        "Lâm Đồng",
        "2022",
        "Trên cơ sở đó, 5 đơn vị cấp sở, ban, ngành xếp đầu cấp sở về Bộ chỉ số đánh giá, xếp hạng mức độ chuyển đổi số (DTI) năm 2022 là: Bảo hiểm Xã hội tỉnh (848,47 điểm), Sở Tài chính (797,45 điểm), sở Giáo dục và Đào tạo (782,50 điểm), "
        "Sở Thông tin và Truyền thông (775,58 điểm), Sở Y tế (764,58 điểm). 3 đơn vị có số điểm thấp nhất là Sở Kế hoạch và Đầu tư (479,54 điểm), Sở Tài nguyên và Môi trường (490,82 điểm), Bộ Chỉ huy Quân sự tỉnh (340,86 điểm).\n"
        "Xếp hạng chỉ số các sở, ngành không có thủ tục hành chính: Đài Phát thanh Truyền hình Lâm Đồng đứng vị trí số 1.",
        (
            "Bảo hiểm Xã hội tỉnh #1 848,47",
            "Sở Tài chính #2 797,45",
            "sở Giáo dục và Đào tạo #3 782,50",
            "Sở Thông tin và Truyền thông #4 775,58",
            "Sở Y tế #5 764,58",
            "Sở Kế hoạch và Đầu tư 479,54",
            "Sở Tài nguyên và Môi trường 490,82",
            "Bộ Chỉ huy Quân sự tỉnh 340,86 last",
            "Đài Phát thanh Truyền hình Lâm Đồng #1",
        ),
    ),
    Case(
        "top_five_in_one_breath",
        "Lâm Đồng",
        "2023",
        "Ở top 5, đứng đầu là Sở Tài chính (914,31 điểm), tiếp đó là Công an tỉnh (913,89 điểm), Sở Giáo dục và Đào tạo (909,58 điểm), Văn phòng UBND tỉnh (896,94 điểm), Sở Nội vụ (890,02 điểm).",
        (
            "Sở Tài chính #1 914,31",
            "Công an tỉnh #2 913,89",
            "Sở Giáo dục và Đào tạo #3 909,58",
            "Văn phòng UBND tỉnh #4 896,94",
            "Sở Nội vụ #5 890,02",
        ),
    ),
    Case(
        "ratings_over_mixed_groups",
        "Bắc Ninh",
        "2023",
        "Thứ tự xếp hạng được chia theo 5 mức: Xuất sắc, tốt, khá, trung bình, kém. Điểm trung bình đánh giá DTI cấp sở là 747.01 điểm, cấp huyện là 601.80 điểm. "
        "Kết quả cụ thể: Sở Thông tin và Truyền thông, Sở Y tế, Sở Tài chính và thị xã Quế Võ đạt loại xuất sắc. Sở Văn hóa Thể thao và Du lịch, thành phố Từ Sơn, thành phố Bắc Ninh đạt loại tốt.",
        (
            "Sở Thông tin và Truyền thông [xuất sắc]",
            "Sở Y tế [xuất sắc]",
            "Sở Tài chính [xuất sắc]",
            "thị xã Quế Võ [xuất sắc]",
            "Sở Văn hóa Thể thao và Du lịch [tốt]",
            "thành phố Từ Sơn [tốt]",
            "thành phố Bắc Ninh [tốt]",
        ),
        ("department 747.01", "district 601.80"),
    ),
    Case(
        "followed_by_in_place",
        "Vĩnh Phúc",
        "2022",
        "Qua đánh giá xếp hạng, về DTI các sở, ban, ngành, dẫn đầu là Văn phòng UBND tỉnh với hơn 873 điểm; tiếp đó là Sở Thông tin và Truyền thông xếp vị trí thứ hai với 872,71 điểm; sở Công Thương xếp thứ ba với 816,8 điểm.\n"
        "Về DTI cấp huyện, UBND thành phố Vĩnh Yên đứng đầu với 631 điểm; xếp thứ hai là UBND huyện Yên Lạc với 593 điểm; vị trí thứ ba thuộc về UBND huyện Tam Đảo với gần 559 điểm.",
        (
            "Văn phòng UBND tỉnh #1 873 gt",
            "Sở Thông tin và Truyền thông #2 872,71",
            "sở Công Thương #3 816,8",
            "UBND thành phố Vĩnh Yên #1 631",
            "UBND huyện Yên Lạc #2 593",
            "UBND huyện Tam Đảo #3 559 lt",
        ),
    ),
    Case(
        "ordinals_alone",
        "Yên Bái",
        "2023",
        "Theo đó, Sở Thông tin - Truyền thông dẫn đầu khối các sở, ban, ngành với tỷ lệ hoàn thành đạt 98,82%; thứ hai là Văn phòng UBND tỉnh với tỷ lệ hoàn thành 97,06%; thứ ba là Sở Tài chính với tỷ lệ hoàn thành 91,95%.\n"
        "Ở khối các địa phương, thành phố Yên Bái tiếp tục dẫn đầu bảng xếp hạng chuyển đổi số với tỷ lệ hoàn thành đạt 80,69%; đứng thứ hai là huyện Văn Yên với tỷ lệ hoàn thành 80,57%; thị xã Nghĩa Lộ xếp thứ ba với tỷ lệ hoàn thành 77,91%.\n"
        "Năm 2023, tỉnh đã hoàn thành 32/35 mục tiêu về chuyển đổi số, đạt 91,4%; hoàn thành 101/111 nhiệm vụ chuyển đổi số, đạt 91%. Toàn tỉnh có 57% người dân trưởng thành cài đặt nền tảng Công dân số.",
        (
            "Sở Thông tin - Truyền thông #1 98,82%",
            "Văn phòng UBND tỉnh #2 97,06%",
            "Sở Tài chính #3 91,95%",
            "thành phố Yên Bái #1 80,69%",
            "huyện Văn Yên #2 80,57%",
            "thị xã Nghĩa Lộ #3 77,91%",
        ),
    ),
    Case(
        "levels_defined_in_words",
        "Lào Cai",
        "2023",
        "Thang điểm được chia cho 02 nhóm đối tượng: thang điểm 1.000 điểm tối đa cho các cơ quan, đơn vị có thủ tục hành chính; thang điểm 800 điểm tối đa cho các cơ quan, đơn vị không có thủ tục hành chính.\n"
        "Mức dẫn dắt điểm đánh giá lớn hơn 75% tổng điểm; Mức nâng cao điểm đánh giá lớn hơn 50% và nhỏ hơn hoặc bằng 75%; Mức khởi động điểm đánh giá sẽ nhỏ hơn hoặc bằng 25% tổng điểm.\n"
        "Nhóm các cơ quan, đơn vị có thủ tục hành chính có 17/18 cơ quan xếp hạng mức độ nâng cao. Đứng đầu chỉ số xếp hạng là Sở Lao động – Thương binh và Xã hội với tổng điểm 731,61 đạt 73,16% so với điểm tối đa. Sở Y tế đứng thứ 2 với 71,77%; thứ 3 là Sở Thông tin và Truyền thông đạt 70,84%.",
        (
            "Sở Lao động – Thương binh và Xã hội #1 731,61 73,16%",
            "Sở Y tế #2 71,77%",
            "Sở Thông tin và Truyền thông #3 70,84%",
        ),
        counts=("department nâng cao 17/18",),
    ),
    Case(
        "english_in_the_lead",
        "Đắk Lắk",
        "2022",
        "Through the ranking assessment, in terms of DTI at the department level, the Department of Agriculture and Rural Development is in the lead with 0.81979 points; followed by the Department of Justice in second place with 0.81735 points; the Department of Industry and Trade in third place with 0.79511 points. "
        "At the bottom of the list are the following departments and branches: Department of Natural Resources and Environment (0.67884 points); Provincial Inspectorate (0.67374 points); Department of Transport (0.64125 points).\n"
        "Regarding DTI at the district level, the People's Committee of Buon Ma Thuot City ranked first with 0.82369 points; the People's Committee of Krong Pac District ranked second with 0.81 points.",
        (
            "Department of Agriculture and Rural Development #1 0.81979",
            "Department of Justice #2 0.81735",
            "Department of Industry and Trade #3 0.79511",
            "Department of Natural Resources and Environment 0.67884",
            "Provincial Inspectorate 0.67374",
            "Department of Transport 0.64125 last",
            "People's Committee of Buon Ma Thuot City #1 0.82369",
            "People's Committee of Krong Pac District #2 0.81",
        ),
    ),
    Case(
        "english_group_averages",
        "Sơn La",
        "2024",
        'As a result, the state agencies in Son La province achieved a "fair" rating with an average score of 74.8/100 points.\n'
        "Specifically, the average score for provincial-level agencies was 73.2/100 points, with the Department of Information and Communications ranking first at 91.48/100 points, followed by the Department of Transport at 89.94/100 points. "
        "The average score for district-level People's Committees was 76.4/100 points, with Phu Yen district ranking second at 84.13/100 points.",
        (
            "Department of Information and Communications #1 91.48/100",
            "Department of Transport #2 89.94/100",
            "Phu Yen district #2 84.13/100",
        ),
        ("all 74.8/100", "department 73.2/100", "district 76.4/100"),
    ),
    Case(
        "english_not_ranked",
        "Hải Dương",
        "2023",
        "The Department of Information and Communications and Gia Loc district led the rankings in 2023. The Provincial Inspectorate and the Provincial Construction Investment Project Management Board participated in the assessment but were not ranked.",
        ("Department of Information and Communications #1", "Gia Loc district #1"),
        reasons=("not_ranked",),
    ),
    Case(
        "decision_then_result_in_one_sentence",
        "Hà Tĩnh",
        "2024",
        "Theo Quyết định số 1234/QĐ-UBND ngày 20/5/2025 của UBND tỉnh, năm 2024, Sở Tài chính xếp thứ nhất khối sở với 93,5 điểm, tăng 3,2 điểm so với năm 2023; Sở Nội vụ xếp thứ nhì, đạt 92,75 điểm.",
        ("Sở Tài chính #1 93,5", "Sở Nội vụ #2 92,75"),
    ),
    Case(
        "two_sentences_one_ranking",
        "Bình Phước",
        "2024",
        "Ở khối huyện, thị xã Phước Long giành vị trí đầu bảng. Địa phương này đạt 95,4 điểm. Vị trí á quân thuộc về thành phố Đồng Xoài với 94,8 điểm.",
        ("thị xã Phước Long #1 95,4", "thành phố Đồng Xoài #2 94,8"),
    ),
    Case(
        "dash_between",
        "Cà Mau",
        "2024",
        "Kết quả khối sở: Sở Tài chính – 91,5 điểm (hạng 1), Sở Y tế – 90,2 điểm (hạng 2), Sở Xây dựng – 60 điểm (hạng 17).",
        ("Sở Tài chính #1 91,5", "Sở Y tế #2 90,2", "Sở Xây dựng #17 60"),
    ),
    Case(
        "rank_then_score_in_brackets",
        "Long An",
        "2024",
        "Các vị trí tiếp theo thuộc về: Sở Tư pháp (hạng 2, 88,5 điểm); Sở Y tế (hạng 3, 87,25 điểm); Sở Công Thương (hạng 4, 86 điểm).",
        ("Sở Tư pháp #2 88,5", "Sở Y tế #3 87,25", "Sở Công Thương #4 86"),
    ),
    Case(
        "shared_maximum",
        "Tây Ninh",
        "2024",
        "Nhóm không có dịch vụ công có Thanh tra tỉnh, Ban Dân tộc cùng đạt điểm tối đa 340/340 điểm. Nhóm có dịch vụ công: Sở Y tế chỉ đạt 261/390 điểm, thấp nhất khối.",
        ("Thanh tra tỉnh 340/340", "Ban Dân tộc 340/340", "Sở Y tế 261/390 last"),
    ),
    Case(
        "year_pair",
        "Quảng Ngãi",
        "2023",
        "Năm 2022, Sở Nội vụ đạt 80,5 điểm, xếp thứ 5. Năm 2023, Sở Nội vụ đạt 88,75 điểm, xếp thứ 2.",
        ("Sở Nội vụ #2 88,75", "Sở Nội vụ 80,5 ~2022"),
    ),
    Case(
        "commune_list_with_scores",
        "Ninh Bình",
        "2024",
        "Ở cấp xã, các xã có điểm cao nhất gồm: xã Khánh Thiện (huyện Yên Khánh): 385,641 điểm; thị trấn Me (huyện Gia Viễn): 380,2 điểm; phường Nam Bình (thành phố Ninh Bình): 379,015 điểm.",
        (
            "xã Khánh Thiện #1 385,641 @huyện Yên Khánh",
            "thị trấn Me #2 380,2 @huyện Gia Viễn",
            "phường Nam Bình #3 379,015 @thành phố Ninh Bình",
        ),
    ),
    Case(
        "provincial_value_before_units",
        "Thái Nguyên",
        "2023",
        "Chỉ số DTI của tỉnh Thái Nguyên đạt 0,7432 điểm, xếp thứ 8/63. Trong khối huyện, thành phố, Phổ Yên đứng đầu với 88,9 điểm; Võ Nhai đứng cuối với 70,1 điểm.",
        ("Phổ Yên #1 88,9", "Võ Nhai 70,1 last"),
        reasons=("province_level",),
    ),
    Case(
        "ranked_among_percentages",
        "Điện Biên",
        "2024",
        "Sở Tư pháp đạt 95,5% tổng điểm, đứng đầu; Sở Ngoại vụ chỉ đạt 60,25% tổng điểm, đứng cuối. Tỷ lệ dịch vụ công trực tuyến toàn trình đạt 85,5%; có 12% cơ quan chưa ban hành kế hoạch.",
        ("Sở Tư pháp #1 95,5%", "Sở Ngoại vụ 60,25% last"),
    ),
    Case(
        "score_and_percent",
        "Đồng Tháp",
        "2024",
        "Dẫn đầu là Sở Tài chính với 445,5/500 điểm (đạt 89,1%), xếp loại Tốt; kế tiếp là Sở Nội vụ với 440/500 điểm (88%), xếp loại Tốt.",
        ("Sở Tài chính #1 445,5/500 89,1% [Tốt]", "Sở Nội vụ #2 440/500 88% [Tốt]"),
    ),
    Case(
        "units_in_headline_case",
        "Kiên Giang",
        "2024",
        "# SỞ TÀI CHÍNH DẪN ĐẦU XẾP HẠNG CHUYỂN ĐỔI SỐ NĂM 2024\nSở Tài chính đạt 92,15 điểm. Thành phố Phú Quốc đạt 90,4 điểm, xếp thứ nhất trong 15 huyện, thành phố.",
        ("Sở Tài chính #1 92,15", "Thành phố Phú Quốc #1 90,4"),
    ),
    Case(
        "semicolons_and_and",
        "Sóc Trăng",
        "2024",
        "Đứng từ vị trí thứ 2 đến thứ 4 lần lượt là Sở Xây dựng (88,1 điểm), Sở Nội vụ (87,2 điểm) và Sở Tư pháp (86,3 điểm).",
        ("Sở Xây dựng #2 88,1", "Sở Nội vụ #3 87,2", "Sở Tư pháp #4 86,3"),
    ),
    Case(
        "no_result_words",
        "Bến Tre",
        "2024",
        "Phát biểu tại hội nghị, Giám đốc Sở Khoa học và Công nghệ cho biết có 164 xã, phường và 25 sở, ngành được chấm điểm; điểm thưởng tối đa 50 điểm, điểm trừ tối đa 20 điểm. Đề nghị Sở Tài chính bố trí 12,5 tỷ đồng cho 07 nhiệm vụ.",
    ),
    Case(
        "rating_lists_with_counts_in_brackets",
        "Hà Giang",
        "2024",
        "Cấp huyện: loại Tốt (03): Quang Bình, Bắc Quang, Vị Xuyên; loại Khá (02): Đồng Văn, Mèo Vạc.",
        ("Quang Bình [Tốt]", "Bắc Quang [Tốt]", "Vị Xuyên [Tốt]", "Đồng Văn [Khá]", "Mèo Vạc [Khá]"),
        counts=("district Tốt 3", "district Khá 2"),
    ),
    Case(
        "average_per_group_with_years",
        "Gia Lai",
        "2024",
        "Điểm trung bình của các sở, ban, ngành năm 2024 đạt 81,25 điểm (năm 2023 đạt 78,5 điểm); điểm trung bình của các huyện, thị xã, thành phố đạt 75,1 điểm, cao hơn năm 2023 là 2,4 điểm.",
        averages=("department 81,25", "district 75,1 +2,4 ~2023"),
        reasons=("other_year",),
    ),
    Case(
        "above_the_average",
        "Phú Yên",
        "2024",
        "Sở Tài chính đạt 90,5 điểm, cao hơn mức trung bình 12,3 điểm. Có 8 đơn vị trên mức trung bình.",
        ("Sở Tài chính 90,5",),
    ),
    Case(
        "counted_before_a_colon",
        "Thanh Hóa",
        "2024",
        "Kết quả của 27 huyện, thị xã, thành phố như sau: xuất sắc có 3 đơn vị (TP Thanh Hóa, huyện Nga Sơn, huyện Thọ Xuân); tốt có 10 đơn vị; khá có 14 đơn vị.",
        ("TP Thanh Hóa [xuất sắc]", "huyện Nga Sơn [xuất sắc]", "huyện Thọ Xuân [xuất sắc]"),
        counts=("district khá 14", "district tốt 10", "district xuất sắc 3"),
    ),
    Case(
        "counted_before_a_colon_and_behind_one",
        "Thanh Hóa",
        "2024",
        "Đánh giá 20 sở: Xuất sắc 3 đơn vị, Tốt 10 đơn vị, Khá 7 đơn vị.",
        (),
        counts=("department Khá 7", "department Tốt 10", "department Xuất sắc 3"),
    ),
    Case(
        "counted_among_so_many",
        "Thanh Hóa",
        "2024",
        "Trong 20 sở, loại Xuất sắc có 3 đơn vị, Tốt 10 đơn vị, Khá 7 đơn vị.",
        (),
        counts=("department Khá 7", "department Tốt 10", "department Xuất sắc 3"),
    ),
    Case(
        "maximum_ahead_of_the_values",
        "Bình Thuận",
        "2024",
        "Với 1.000 điểm tối đa, Sở Tư pháp đạt 954 điểm; Văn phòng UBND tỉnh 948,7 điểm.",
        ("Sở Tư pháp 954/1.000", "Văn phòng UBND tỉnh 948,7/1.000"),
    ),
    Case(
        "target_and_what_was_reached",
        "Bình Thuận",
        "2024",
        "Năm 2024, Sở Tư pháp đề ra mục tiêu đạt 97 điểm, kết quả đạt 95,4 điểm, tức chưa đạt mục tiêu.",
        ("Sở Tư pháp 95,4",),
        reasons=("target",),
    ),
    Case(
        "percent_with_its_fraction",
        "Bình Thuận",
        "2024",
        "Tỷ lệ điểm đạt được của Sở Tư pháp là 95,4% (954/1.000 điểm), xếp loại Xuất sắc; Sở Y tế 94,1% (941/1.000), Xuất sắc.",
        ("Sở Tư pháp 954/1.000 95,4% [Xuất sắc]", "Sở Y tế 941/1.000 94,1% [Xuất sắc]"),
    ),
)
