"""Units that share a place."""

from __future__ import annotations

from tests.scrapers.extract.prose.case import Case

CASES = (
    Case(
        "each_of_two",
        "Bến Tre",
        "2023",
        "Đứng thứ hai có 02 huyện Ba Tri, Mỏ Cày Bắc, mỗi huyện đạt 366/400 điểm. Sở Y tế và Sở Nội vụ mỗi đơn vị "
        "đạt 88,1 điểm.",
        units=("huyện Ba Tri #2 366/400", "huyện Mỏ Cày Bắc #2 366/400", "Sở Y tế 88,1", "Sở Nội vụ 88,1"),
    ),
    Case(
        "english_in_the_lead",
        "Đắk Lắk",
        "2022",
        "Through the ranking assessment, in terms of DTI at the department level, the Department of Agriculture and "
        "Rural Development is in the lead with 0.81979 points; followed by the Department of Justice in second place "
        "with 0.81735 points; the Department of Industry and Trade in third place with 0.79511 points. At the bottom "
        "of the list are the following departments and branches: Department of Natural Resources and Environment "
        "(0.67884 points); Provincial Inspectorate (0.67374 points); Department of Transport (0.64125 points).\n"
        "Regarding DTI at the district level, the People's Committee of Buon Ma Thuot City ranked first with 0.82369 "
        "points; the People's Committee of Krong Pac District ranked second with 0.81 points.",
        units=(
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
        "equal_points_in_brackets",
        "Gia Lai",
        "2023",
        "Huyện Chư Sê và huyện Chư Prông bằng điểm nhau (85,4 điểm), cùng đứng thứ 3; huyện Đak Đoa xếp thứ 5 với "
        "84,9 điểm.",
        units=("Huyện Chư Sê #3 85,4", "huyện Chư Prông #3 85,4", "huyện Đak Đoa #5 84,9"),
    ),
    Case(
        "equal_scores_told_ahead",
        "Hưng Yên",
        "2024",
        "Hai đơn vị có số điểm bằng nhau là Sở Tư pháp và Sở Nội vụ với 91 điểm, cùng đứng thứ hai.",
        units=("Sở Tư pháp #2 91", "Sở Nội vụ #2 91"),
    ),
    Case(
        "first_five_with_scores",
        "Lâm Đồng",
        "2022",
        "Trên cơ sở đó, 5 đơn vị cấp sở, ban, ngành xếp đầu cấp sở về Bộ chỉ số đánh giá, xếp hạng mức độ chuyển đổi "
        "số (DTI) năm 2022 là: Bảo hiểm Xã hội tỉnh (848,47 điểm), Sở Tài chính (797,45 điểm), sở Giáo dục và Đào "
        "tạo (782,50 điểm), Sở Thông tin và Truyền thông (775,58 điểm), Sở Y tế (764,58 điểm). 3 đơn vị có số điểm "
        "thấp nhất là Sở Kế hoạch và Đầu tư (479,54 điểm), Sở Tài nguyên và Môi trường (490,82 điểm), Bộ Chỉ huy "
        "Quân sự tỉnh (340,86 điểm).\n"
        "Xếp hạng chỉ số các sở, ngành không có thủ tục hành chính: Đài Phát thanh Truyền hình Lâm Đồng đứng vị trí "
        "số 1.",
        units=(
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
        "followed_by_in_place",
        "Vĩnh Phúc",
        "2022",
        "Qua đánh giá xếp hạng, về DTI các sở, ban, ngành, dẫn đầu là Văn phòng UBND tỉnh với hơn 873 điểm; tiếp đó "
        "là Sở Thông tin và Truyền thông xếp vị trí thứ hai với 872,71 điểm; sở Công Thương xếp thứ ba với 816,8 "
        "điểm.\n"
        "Về DTI cấp huyện, UBND thành phố Vĩnh Yên đứng đầu với 631 điểm; xếp thứ hai là UBND huyện Yên Lạc với 593 "
        "điểm; vị trí thứ ba thuộc về UBND huyện Tam Đảo với gần 559 điểm.",
        units=(
            "Văn phòng UBND tỉnh #1 873 gt",
            "Sở Thông tin và Truyền thông #2 872,71",
            "sở Công Thương #3 816,8",
            "UBND thành phố Vĩnh Yên #1 631",
            "UBND huyện Yên Lạc #2 593",
            "UBND huyện Tam Đảo #3 559 lt",
        ),
    ),
    Case(
        "names_after_one_word",
        "Ninh Thuận",
        "2024",
        "Hai xã Phước Thuận và An Hải bằng điểm nhau (251,5/300 điểm), cùng xếp thứ 2/9. Ba phường Mỹ Bình, Mỹ Hải, "
        "Mỹ Đông cùng đạt 240 điểm.",
        units=(
            "xã Phước Thuận #2 251,5/300",
            "xã An Hải #2 251,5/300",
            "phường Mỹ Bình 240",
            "phường Mỹ Hải 240",
            "phường Mỹ Đông 240",
        ),
    ),
    Case(
        "one_place_held_by_as_many_as_counted",
        "Bến Tre",
        "2023",
        "Hạng nhất có hai đơn vị là huyện Ba Tri và huyện Mỏ Cày Bắc (mỗi đơn vị 366/400 điểm); hạng ba là thành phố "
        "Bến Tre (359,75/400 điểm).",
        units=("huyện Ba Tri #1 366/400", "huyện Mỏ Cày Bắc #1 366/400", "thành phố Bến Tre #3 359,75/400"),
    ),
    Case(
        "one_place_held_by_three",
        "Bến Tre",
        "2023",
        "Xếp thứ ba có ba đơn vị: Sở Y tế, Sở Nội vụ, Sở Tài chính.",
        units=("Sở Y tế #3", "Sở Nội vụ #3", "Sở Tài chính #3"),
    ),
    Case(
        "tie",
        "Tây Ninh",
        "2023",
        "Văn phòng UBND tỉnh và Thanh tra tỉnh cùng đạt 340/340 điểm, đồng hạng nhất; Sở Tư pháp đạt 338,5/390 điểm "
        "xếp hạng ba.",
        units=("Văn phòng UBND tỉnh #1 340/340", "Thanh tra tỉnh #1 340/340", "Sở Tư pháp #3 338,5/390"),
    ),
    Case(
        "tie_then_next",
        "Nam Định",
        "2023",
        "Huyện Hải Hậu và huyện Nghĩa Hưng cùng đứng thứ nhất với 92,5 điểm; tiếp theo là huyện Giao Thủy (90 điểm).",
        units=("Huyện Hải Hậu #1 92,5", "huyện Nghĩa Hưng #1 92,5", "huyện Giao Thủy 90"),
    ),
    Case(
        "ties_12",
        "Nghệ An",
        "2023",
        "Sở Y tế và Sở Xây dựng cùng hạng 4.",
        units=("Sở Y tế #4", "Sở Xây dựng #4"),
    ),
    Case(
        "ties_13",
        "Nghệ An",
        "2023",
        "Xếp đồng hạng 4 là Sở Y tế, Sở Xây dựng.",
        units=("Sở Y tế #4", "Sở Xây dựng #4"),
    ),
    Case(
        "ties_14",
        "Nghệ An",
        "2023",
        "Huyện Đô Lương và Yên Thành có cùng số điểm 90,5 nên đồng xếp thứ 4.",
        units=("Huyện Đô Lương #4 90,5", "Huyện Yên Thành #4 90,5"),
    ),
    Case(
        "ties_15",
        "Nghệ An",
        "2023",
        "Huyện Đô Lương và huyện Yên Thành bằng điểm nhau (90,5 điểm), cùng chia sẻ vị trí thứ 4.",
        units=("Huyện Đô Lương #4 90,5", "huyện Yên Thành #4 90,5"),
    ),
    Case(
        "ties_16",
        "Nghệ An",
        "2023",
        "Vị trí thứ 4 có hai đơn vị cùng 90,5 điểm là huyện Đô Lương và huyện Yên Thành.",
        units=("huyện Đô Lương #4 90,5", "huyện Yên Thành #4 90,5"),
    ),
    Case(
        "ties_17",
        "Nghệ An",
        "2023",
        "Kết quả xếp hạng theo từng khối như sau:\n"
        "- Khối kinh tế: xếp thứ nhất là Sở Công Thương (90 điểm).\n"
        "- Khối nội chính: xếp thứ nhất là Sở Nội vụ (91 điểm).",
        units=("Sở Công Thương #1 90", "Sở Nội vụ #1 91"),
    ),
    Case(
        "ties_18",
        "Nghệ An",
        "2023",
        "Sở Y tế chia sẻ vị trí thứ tư với Sở Nội vụ.",
        units=("Sở Y tế #4", "Sở Nội vụ #4"),
    ),
    Case(
        "ties_19",
        "Nghệ An",
        "2023",
        "Sở Y tế đồng hạng 4 cùng Sở Nội vụ.",
        units=("Sở Y tế #4", "Sở Nội vụ #4"),
    ),
    Case(
        "ties_20",
        "Nghệ An",
        "2023",
        "Sở Y tế đồng hạng tư với Sở Nội vụ (cùng 85,5 điểm).",
        units=("Sở Y tế #4 85,5", "Sở Nội vụ #4 85,5"),
    ),
    Case(
        "ties_21",
        "Nghệ An",
        "2023",
        "Sở Y tế cùng với Sở Nội vụ chia sẻ vị trí thứ tư.",
        units=("Sở Y tế #4", "Sở Nội vụ #4"),
    ),
    Case(
        "ties_22",
        "Nghệ An",
        "2023",
        "Sở Y tế xếp thứ tư, đồng hạng với Sở Nội vụ.",
        units=("Sở Y tế #4", "Sở Nội vụ #4"),
    ),
    Case(
        "ties_23",
        "Nghệ An",
        "2023",
        "Sở Y tế (85,5 điểm) đồng hạng 4 cùng Sở Nội vụ (85,5 điểm).",
        units=("Sở Y tế #4 85,5", "Sở Nội vụ #4 85,5"),
    ),
    Case(
        "ties_24",
        "Nghệ An",
        "2023",
        "Sở Y tế đồng hạng 4 cùng Sở Nội vụ và Sở Tư pháp.",
        units=("Sở Y tế #4", "Sở Nội vụ #4", "Sở Tư pháp #4"),
    ),
    Case(
        "ties_25",
        "Nghệ An",
        "2023",
        "Sở Y tế đồng hạng 4 với Sở Nội vụ, Sở Tư pháp đứng thứ 6.",
        units=("Sở Y tế #4", "Sở Nội vụ #4", "Sở Tư pháp #6"),
    ),
    Case(
        "ties_26",
        "Thái Nguyên",
        "2025",
        "Trong 92 xã, phường được đánh giá, phường Phan Đình Phùng dẫn đầu với 91,27/100 điểm, tiếp theo là phường "
        "Linh Sơn với 90,12/100 điểm và xã Phú Bình với 88,4/100 điểm. Xếp cuối bảng là xã Sảng Mộc (45,6/100 điểm).\n"
        "Đối với khối sở, ngành, Sở Khoa học và Công nghệ, Sở Tài chính cùng dẫn đầu với 95/100 điểm; thấp nhất là "
        "Sở Ngoại vụ với 70,25/100 điểm.\n"
        "100% đơn vị có cổng thông tin điện tử; 85,6% hồ sơ được tiếp nhận trực tuyến.",
        units=(
            "phường Phan Đình Phùng #1 91,27/100",
            "phường Linh Sơn #2 90,12/100",
            "xã Phú Bình #3 88,4/100",
            "xã Sảng Mộc 45,6/100 last",
            "Sở Khoa học và Công nghệ #1 95/100",
            "Sở Tài chính #1 95/100",
            "Sở Ngoại vụ 70,25/100 last",
        ),
    ),
    Case(
        "ties_27",
        "Nghệ An",
        "2023",
        "Vượt lên dẫn đầu là Sở Y tế và Sở Nội vụ, mỗi đơn vị đạt 92 điểm.",
        units=("Sở Y tế #1 92", "Sở Nội vụ #1 92"),
    ),
    Case(
        "ties_28",
        "Nghệ An",
        "2023",
        "Cùng vị trí thứ 4 là Sở Y tế, Sở Xây dựng (90,25 điểm).",
        units=("Sở Y tế #4", "Sở Xây dựng #4 90,25"),
    ),
    Case(
        "ties_29",
        "Quảng Ngãi",
        "2025",
        "Cùng 91,5 điểm, Sở Nội vụ và Sở Tư pháp đồng hạng ba.",
        units=("Sở Nội vụ #3 91,5", "Sở Tư pháp #3 91,5"),
    ),
    Case(
        "ties_30",
        "Quảng Ngãi",
        "2025",
        "Cùng đạt 91,5 điểm, Sở Nội vụ và Sở Tư pháp cùng xếp thứ ba.",
        units=("Sở Nội vụ #3 91,5", "Sở Tư pháp #3 91,5"),
    ),
    Case(
        "ties_31",
        "Quảng Ngãi",
        "2025",
        "Đều được 88,25 điểm, xã Bình Sơn và xã Nghĩa Hành xếp đồng hạng 7.",
        units=("xã Bình Sơn #7 88,25", "xã Nghĩa Hành #7 88,25"),
    ),
    Case(
        "ties_32",
        "Quảng Ngãi",
        "2025",
        "Với cùng số điểm 88,25 điểm, xã Bình Sơn, xã Nghĩa Hành và phường Trà Câu đồng xếp thứ 7.",
        units=("xã Bình Sơn #7 88,25", "xã Nghĩa Hành #7 88,25", "phường Trà Câu #7 88,25"),
    ),
    Case(
        "ties_33",
        "Nghệ An",
        "2023",
        "Cùng đạt 90,25 điểm, Sở Xây dựng và Sở Công Thương đồng hạng 5.",
        units=("Sở Xây dựng #5 90,25", "Sở Công Thương #5 90,25"),
    ),
    Case(
        "ties_34",
        "Nghệ An",
        "2023",
        "Với cùng 90,25 điểm, Sở Xây dựng và Sở Công Thương xếp thứ 5.",
        units=("Sở Xây dựng #5 90,25", "Sở Công Thương #5 90,25"),
    ),
)
