"""Paragraphs in the manner of announcements, with what a careful reader takes from them.

Names of provinces and units are real, figures and wording are invented. A unit is written
`name #rank score/max pct% [rating] gt last @parent {pillar} ~year`; what is absent is not printed.
An average is `group value/max +change ~compared`, a count `group rating n/total`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """One announcement: paragraphs separated by line breaks; a first line that begins with `# ` is its title."""

    name: str
    province: str
    year: str
    text: str
    units: tuple[str, ...] = ()
    averages: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


CASES = (
    Case(
        "leader_then_followers",
        "Hải Dương",
        "2023",
        "Đối với khối sở, ngành, Sở Thông tin và Truyền thông giữ vị trí quán quân với 462,5 điểm; tiếp đến là Sở Tài chính với 451,75 điểm, "
        "Sở Tư pháp với 449 điểm. Đội sổ là Ban Quản lý các khu công nghiệp tỉnh với 300,25 điểm.",
        (
            "Sở Thông tin và Truyền thông #1 462,5",
            "Sở Tài chính #2 451,75",
            "Sở Tư pháp #3 449",
            "Ban Quản lý các khu công nghiệp tỉnh 300,25 last",
        ),
    ),
    Case(
        "score_over_maximum_with_pillars",
        "Hải Dương",
        "2023",
        "Kết quả năm 2023, Sở Công Thương đạt 326,85/500 điểm, xếp thứ 6/17 sở, ngành; trong đó, nhận thức số đạt 40/50 điểm, xếp nhóm 3/3; "
        "thể chế số đạt 55/60 điểm; hạ tầng số đạt 31,5/50 điểm.",
        (
            "Sở Công Thương #6 326,85/500",
            "Sở Công Thương 40/50 {nhận thức số}",
            "Sở Công Thương 55/60 {thể chế số}",
            "Sở Công Thương 31,5/50 {hạ tầng số}",
        ),
    ),
    Case(
        "not_ranked",
        "Hải Dương",
        "2023",
        "Có 17 sở, ngành được xếp hạng. Thanh tra tỉnh và Ban Quản lý dự án đầu tư xây dựng tỉnh tham gia đánh giá nhưng không xếp hạng. "
        "Đứng đầu là Sở Nội vụ (470 điểm), đứng cuối là Sở Xây dựng (310,2 điểm), kém đơn vị đứng đầu 159,8 điểm.",
        ("Sở Nội vụ #1 470", "Sở Xây dựng 310,2 last"),
        reasons=("not_ranked", "gap"),
    ),
    Case(
        "completion_percent",
        "Yên Bái",
        "2023",
        "Theo kết quả công bố, Sở Kế hoạch và Đầu tư là đơn vị dẫn đầu khối sở, ban, ngành với tỷ lệ hoàn thành đạt 98,82%; xếp thứ hai là Sở Giao thông vận tải "
        "với tỷ lệ hoàn thành 97,5%. Khối huyện, thị xã, thành phố: thành phố Yên Bái xếp thứ nhất (96,4%), huyện Trấn Yên xếp thứ hai (95,1%).\n"
        "Đến nay, tỷ lệ hồ sơ trực tuyến toàn trình của tỉnh đạt 91,4%; 82,4% người dân sử dụng sổ tay chuyển đổi số; kinh tế số chiếm 9,1% GRDP.",
        (
            "Sở Kế hoạch và Đầu tư #1 98,82%",
            "Sở Giao thông vận tải #2 97,5%",
            "thành phố Yên Bái #1 96,4%",
            "huyện Trấn Yên #2 95,1%",
        ),
    ),
    Case(
        "average_of_both_groups",
        "Sơn La",
        "2024",
        "Điểm số trung bình của toàn tỉnh đạt 74,8/100 điểm, tăng 5,2 điểm so với năm 2023; trong đó, cấp sở đạt 73,2/100 điểm, cấp huyện đạt 76,4/100 điểm.\n"
        "Ở cấp huyện, Thành phố Sơn La dẫn đầu với 91,48/ 100 điểm; huyện Mộc Châu đứng thứ 2 với 89,94/100 điểm. Có 02 đơn vị xếp loại tốt, 07 đơn vị xếp loại khá, 04 đơn vị xếp loại trung bình.",
        ("Thành phố Sơn La #1 91,48/100", "huyện Mộc Châu #2 89,94/100"),
        ("all 74,8/100 +5,2 ~2023", "department 73,2/100", "district 76,4/100"),
        ("district tốt 2", "district khá 7", "district trung bình 4"),
    ),
    Case(
        "three_maxima_unordered_bottom",
        "Lâm Đồng",
        "2023",
        "Khối sở, ban, ngành có phát sinh thủ tục hành chính được chấm theo thang điểm 1.000; khối không phát sinh thủ tục hành chính có điểm tối đa 800 điểm; khối huyện 900 điểm.\n"
        "Dẫn đầu khối sở có thủ tục hành chính là Sở Tài chính đạt 914,31 điểm, kế đến là Sở Nội vụ 902,6 điểm và Sở Tư pháp 899,12 điểm. "
        "Ba đơn vị có điểm thấp nhất gồm Sở Ngoại vụ 379,54 điểm, Sở Xây dựng 490,82 điểm và Ban Dân tộc 340,86 điểm.",
        (
            "Sở Tài chính #1 914,31",
            "Sở Nội vụ #2 902,6",
            "Sở Tư pháp #3 899,12",
            "Sở Ngoại vụ 379,54",
            "Sở Xây dựng 490,82",
            "Ban Dân tộc 340,86 last",
        ),
    ),
    Case(
        "province_and_units_in_one_article",
        "Ninh Bình",
        "2022",
        "Năm 2022, chỉ số chuyển đổi số cấp tỉnh của Ninh Bình đạt 0,6214 điểm, xếp thứ 12/63 tỉnh, thành phố.\n"
        "Ở khối sở, ngành, Sở Thông tin và Truyền thông dẫn đầu với 335,9 điểm, Sở Tài chính xếp thứ hai với 331,01 điểm, Sở Nội vụ xếp thứ ba với 322,65 điểm. "
        "Huyện Yên Khánh là địa phương đứng đầu khối huyện, đạt 586,75 điểm. Xã Khánh Thiện (huyện Yên Khánh) đứng đầu cấp xã với 385,641 điểm.",
        (
            "Sở Thông tin và Truyền thông #1 335,9",
            "Sở Tài chính #2 331,01",
            "Sở Nội vụ #3 322,65",
            "Huyện Yên Khánh #1 586,75",
            "Xã Khánh Thiện #1 385,641 @huyện Yên Khánh",
        ),
        reasons=("province_level",),
    ),
    Case(
        "dot_decimals_and_ratings",
        "Bắc Ninh",
        "2023",
        "Kết quả xếp hạng năm 2023 (thang điểm 1.000): Văn phòng UBND tỉnh đạt 747.01 điểm, đứng thứ nhất, xếp loại Khá; Sở Y tế đạt 735.6 điểm, đứng thứ nhì, xếp loại Khá.\n"
        "Không có đơn vị nào xếp loại Xuất sắc; 12 sở, ngành xếp loại Khá, 6 sở, ngành xếp loại Trung bình và 01 đơn vị xếp loại Kém là Sở Ngoại vụ (412.5 điểm).",
        ("Văn phòng UBND tỉnh #1 747.01/1.000 [Khá]", "Sở Y tế #2 735.6/1.000 [Khá]", "Sở Ngoại vụ 412.5/1.000 [Kém]"),
        counts=("department Khá 12", "department Trung bình 6", "department Kém 1"),
    ),
    Case(
        "ratings_with_names_in_brackets",
        "Đà Nẵng",
        "2023",
        "Khối cơ quan chuyên môn có 06 đơn vị đạt mức Xuất sắc (Sở Nội vụ, Sở Tài chính, Sở Du lịch, Sở Tư pháp, Sở Y tế, Thanh tra thành phố), 09 đơn vị đạt mức Tốt và 01 đơn vị đạt mức Trung bình khá (Ban Quản lý Khu công nghệ cao).\n"
        "Khối cơ quan Trung ương: Công an thành phố đạt 90,93 điểm, mức Xuất sắc; Cục Hải quan đạt 89,02 điểm, mức Tốt.\n"
        "Khối quận, huyện: quận Hải Châu dẫn đầu với 90,62 điểm, huyện Hòa Vang xếp cuối với 52,95 điểm.",
        (
            "Sở Nội vụ [Xuất sắc]",
            "Sở Tài chính [Xuất sắc]",
            "Sở Du lịch [Xuất sắc]",
            "Sở Tư pháp [Xuất sắc]",
            "Sở Y tế [Xuất sắc]",
            "Thanh tra thành phố [Xuất sắc]",
            "Ban Quản lý Khu công nghệ cao [Trung bình khá]",
            "Công an thành phố 90,93 [Xuất sắc]",
            "Cục Hải quan 89,02 [Tốt]",
            "quận Hải Châu #1 90,62",
            "huyện Hòa Vang 52,95 last",
        ),
        counts=("department Xuất sắc 6", "department Tốt 9", "department Trung bình khá 1"),
    ),
    Case(
        "full_order_list",
        "Quảng Nam",
        "2023",
        "Sở Thông tin và Truyền thông đạt chỉ số DTI 90,33%, xếp loại tốt. Kết quả xếp hạng các sở, ban, ngành (từ trên xuống) như sau: Sở Thông tin và Truyền thông, Sở Kế hoạch và Đầu tư, "
        "Văn phòng UBND tỉnh, Sở Văn hóa, Thể thao và Du lịch, Sở Lao động - Thương binh và Xã hội.",
        (
            "Sở Thông tin và Truyền thông #1 90,33% [tốt]",
            "Sở Kế hoạch và Đầu tư #2",
            "Văn phòng UBND tỉnh #3",
            "Sở Văn hóa, Thể thao và Du lịch #4",
            "Sở Lao động - Thương binh và Xã hội #5",
        ),
    ),
    Case(
        "approximate_values",
        "Vĩnh Phúc",
        "2022",
        "Trong khối sở, Sở Thông tin và Truyền thông xếp thứ nhất với hơn 873 điểm, Sở Nội vụ xếp thứ hai với 872,71 điểm. Khối huyện, huyện Lập Thạch đứng đầu, đạt gần 559 điểm.",
        ("Sở Thông tin và Truyền thông #1 873 gt", "Sở Nội vụ #2 872,71", "huyện Lập Thạch #1 559 lt"),
    ),
    Case(
        "rank_of_n_for_one_unit",
        "Bắc Kạn",
        "2023",
        "# Phường Sông Cầu đứng thứ 1 về chuyển đổi số năm 2023\n"
        "Theo Quyết định số 488/QĐ-UBND ngày 26/3/2024, phường Sông Cầu (thành phố Bắc Kạn) đạt 569,8 điểm, đứng thứ 1/108 xã, phường, thị trấn. Bộ chỉ số cấp xã gồm 8 chỉ số chính, 35 chỉ số thành phần.",
        ("phường Sông Cầu #1 569,8 @thành phố Bắc Kạn",),
    ),
    Case(
        "communes_with_parents",
        "Tuyên Quang",
        "2023",
        "Cấp tỉnh: Sở Tư pháp dẫn đầu với 408,5 điểm. Cấp huyện: huyện Lâm Bình xếp thứ nhất với 514,2 điểm. Cấp xã: xã Bình An (Lâm Bình) xếp thứ nhất với 304,25 điểm, xã Hồng Quang, huyện Lâm Bình xếp thứ hai với 301,5 điểm, "
        "thị trấn Na Hang thuộc huyện Na Hang xếp thứ ba với 299 điểm.",
        (
            "Sở Tư pháp #1 408,5",
            "huyện Lâm Bình #1 514,2",
            "xã Bình An #1 304,25 @Lâm Bình",
            "xã Hồng Quang #2 301,5 @huyện Lâm Bình",
            "thị trấn Na Hang #3 299 @huyện Na Hang",
        ),
    ),
    Case(
        "three_indices",
        "Bà Rịa - Vũng Tàu",
        "2023",
        "Kết quả trung bình của cả 3 cấp năm 2023: Chỉ số CCHC đạt 87,602/100 điểm, tăng 0,292 điểm; chỉ số chuyển đổi số đạt 80,1/100 điểm, tăng 18,6 điểm so với năm 2022; chỉ số SIPAS đạt 82,91%, tăng 2,61%.",
        averages=("all 80,1/100 +18,6 ~2022",),
        reasons=("rival_index",),
    ),
    Case(
        "rival_paragraph_before",
        "Khánh Hòa",
        "2023",
        "Về chỉ số cải cách hành chính, Sở Nội vụ dẫn đầu với 94,12 điểm, Sở Y tế thấp nhất với 80,05 điểm. Về chuyển đổi số, Sở Tài chính dẫn đầu với 91,2 điểm; thấp nhất là Sở Xây dựng với 60,4 điểm.",
        ("Sở Tài chính #1 91,2", "Sở Xây dựng 60,4 last"),
        reasons=("rival_index",),
    ),
    Case(
        "range_and_threshold_list",
        "Lào Cai",
        "2023",
        "Ba cơ quan có tổng điểm cao nhất đều đạt trên 700 điểm, tỷ lệ từ 70,84% đến 73,16%, gồm: Sở Lao động - Thương binh và Xã hội, Sở Y tế, Sở Thông tin và Truyền thông. Mức Dẫn dắt từ trên 75%; mức Nâng cao trên 50% đến 75%.",
        ("Sở Lao động - Thương binh và Xã hội", "Sở Y tế", "Sở Thông tin và Truyền thông"),
        reasons=("range",),
    ),
    Case(
        "targets_are_no_results",
        "Gia Lai",
        "2023",
        "Sở Tài chính dẫn đầu với 88,5 điểm. Năm 2024, Sở Tài chính phấn đấu đạt 95 điểm; các huyện còn lại từ 70 điểm trở lên.",
        ("Sở Tài chính #1 88,5",),
        reasons=("target",),
    ),
    Case(
        "self_assessed_beside_verified",
        "Long An",
        "2023",
        "Sở Công Thương tự chấm 95,5 điểm, kết quả thẩm định đạt 88,25 điểm, xếp thứ nhất.",
        ("Sở Công Thương #1 88,25",),
        reasons=("provisional",),
    ),
    Case(
        "respective_scores",
        "Hậu Giang",
        "2023",
        "Ba đơn vị dẫn đầu khối sở, ngành là Sở Tài chính, Sở Tư pháp và Sở Nội vụ với số điểm lần lượt là 231,5; 229,75 và 228 điểm. "
        "Thành phố Vị Thanh, huyện Vị Thủy và huyện Châu Thành A lần lượt xếp thứ nhất, thứ nhì và thứ ba khối huyện.",
        (
            "Sở Tài chính #1 231,5",
            "Sở Tư pháp #2 229,75",
            "Sở Nội vụ #3 228",
            "Thành phố Vị Thanh #1",
            "huyện Vị Thủy #2",
            "huyện Châu Thành A #3",
        ),
    ),
    Case(
        "elided_heads",
        "Kon Tum",
        "2023",
        "Xếp loại Khá có các sở: Tài chính, Nội vụ, Y tế, Văn hóa, Thể thao và Du lịch; các huyện: Đăk Hà, Sa Thầy và Ia H'Drai. Xếp loại Trung bình có huyện Kon Rẫy, Tu Mơ Rông và thành phố Kon Tum.",
        (
            "sở Tài chính [Khá]",
            "sở Nội vụ [Khá]",
            "sở Y tế [Khá]",
            "sở Văn hóa, Thể thao và Du lịch [Khá]",
            "huyện Đăk Hà [Khá]",
            "huyện Sa Thầy [Khá]",
            "huyện Ia H'Drai [Khá]",
            "huyện Kon Rẫy [Trung bình]",
            "huyện Tu Mơ Rông [Trung bình]",
            "thành phố Kon Tum [Trung bình]",
        ),
    ),
    Case(
        "bullets_after_a_lead_in",
        "Phú Yên",
        "2023",
        "Khối sở, ban, ngành xếp hạng từ cao xuống thấp như sau:\n- Sở Nội vụ: 88,2 điểm\n- Sở Tài chính: 87,15 điểm\n- Sở Giáo dục và Đào tạo: 80 điểm",
        ("Sở Nội vụ #1 88,2", "Sở Tài chính #2 87,15", "Sở Giáo dục và Đào tạo #3 80"),
    ),
    Case(
        "numbered_list",
        "Bình Thuận",
        "2023",
        "Kết quả xếp hạng khối huyện:\n1. Thành phố Phan Thiết (85,4 điểm)\n2. Huyện Tuy Phong (83,25 điểm)\n3. Thị xã La Gi (79,9 điểm)",
        ("Thành phố Phan Thiết #1 85,4", "Huyện Tuy Phong #2 83,25", "Thị xã La Gi #3 79,9"),
    ),
    Case(
        "bullets_without_order",
        "Bình Định",
        "2023",
        "Điểm của một số đơn vị:\n- Sở Tài chính: 80,15 điểm\n- Sở Nội vụ: 88,2 điểm",
        ("Sở Tài chính 80,15", "Sở Nội vụ 88,2"),
    ),
    Case(
        "score_first",
        "An Giang",
        "2023",
        "Với 91,25 điểm, Sở Tư pháp dẫn đầu khối sở, ban, ngành; vị trí thứ hai thuộc về Sở Y tế (90,5 điểm); hạng ba là Sở Công Thương (89 điểm).",
        ("Sở Tư pháp #1 91,25", "Sở Y tế #2 90,5", "Sở Công Thương #3 89"),
    ),
    Case(
        "changes_are_not_scores",
        "Bến Tre",
        "2023",
        "Sở Xây dựng đạt 78,4 điểm, tăng 12,6 điểm và tăng 5 bậc so với năm 2022, vươn lên vị trí thứ 4. Huyện Ba Tri giảm 3 bậc, xếp thứ 7/9.",
        ("Sở Xây dựng #4 78,4", "Huyện Ba Tri #7"),
    ),
    Case(
        "from_to",
        "Trà Vinh",
        "2023",
        "Sở Tài chính tăng từ 70,5 điểm năm 2022 lên 88,2 điểm năm 2023, từ vị trí thứ 5 vươn lên dẫn đầu.",
        ("Sở Tài chính #1 88,2",),
    ),
    Case(
        "earlier_year_in_brackets",
        "Tiền Giang",
        "2023",
        "Sở Tư pháp đứng đầu với 92,5 điểm (năm 2022 đạt 85,1 điểm).",
        ("Sở Tư pháp #1 92,5", "Sở Tư pháp 85,1 ~2022"),
    ),
    Case(
        "tie",
        "Tây Ninh",
        "2023",
        "Văn phòng UBND tỉnh và Thanh tra tỉnh cùng đạt 340/340 điểm, đồng hạng nhất; Sở Tư pháp đạt 338,5/390 điểm xếp hạng ba.",
        ("Văn phòng UBND tỉnh #1 340/340", "Thanh tra tỉnh #1 340/340", "Sở Tư pháp #3 338,5/390"),
    ),
    Case(
        "complement_and_all",
        "Thái Bình",
        "2023",
        "Toàn bộ 20 sở, ban, ngành xếp loại tốt. Đối với cấp xã, 3 đơn vị xếp loại trung bình (xã Đông Hợp, xã An Ninh, xã Vũ Quý), các xã, phường còn lại xếp loại khá.",
        ("xã Đông Hợp [trung bình]", "xã An Ninh [trung bình]", "xã Vũ Quý [trung bình]"),
        counts=("department tốt 20", "commune trung bình 3"),
        reasons=("complement",),
    ),
    Case(
        "top_without_order",
        "Phú Thọ",
        "2024",
        "Sở Khoa học và Công nghệ, Văn phòng UBND tỉnh, Sở Y tế, Sở Nội vụ và Công an tỉnh là 5 đơn vị dẫn đầu.",
        ("Sở Khoa học và Công nghệ", "Văn phòng UBND tỉnh", "Sở Y tế", "Sở Nội vụ", "Công an tỉnh"),
    ),
    Case(
        "average_reversed_change",
        "Cao Bằng",
        "2023",
        "Điểm trung bình DTI khối các sở, ban, ngành là 612,4 điểm, so với năm 2022 tăng 40,15 điểm; khối huyện, thành phố là 480,3 điểm, so với năm 2022 giảm 3,1 điểm.",
        averages=("department 612,4 +40,15 ~2022", "district 480,3 -3,1 ~2022"),
    ),
    Case(
        "average_in_brackets",
        "Hà Nam",
        "2024",
        "Điểm bình quân khối huyện đạt 82,6 điểm (tăng 4,25 điểm so với năm 2023), khối sở, ngành đạt 85,17 điểm (giảm 0,4 điểm so với năm 2023).",
        averages=("district 82,6 +4,25 ~2023", "department 85,17 -0,4 ~2023"),
    ),
    Case(
        "english_copy",
        "Đắk Lắk",
        "2022",
        "The Department of Agriculture and Rural Development ranked first among departments with 0.81979 points. The second and third places belong to the Department of Justice with 0.81735 points and the Department of Industry and Trade with 0.79511 points, respectively. "
        "The three lowest-ranked units are the Department of Natural Resources and Environment (0.67884), the Provincial Inspectorate (0.67374) and the Department of Transport (0.64125).\n"
        "At the district level, the People's Committee of Buon Ma Thuot City took the lead with 0.82369 points, followed by Krong Pac district with 0.81 points.",
        (
            "Department of Agriculture and Rural Development #1 0.81979",
            "Department of Justice #2 0.81735",
            "Department of Industry and Trade #3 0.79511",
            "Department of Natural Resources and Environment 0.67884",
            "Provincial Inspectorate 0.67374",
            "Department of Transport 0.64125 last",
            "People's Committee of Buon Ma Thuot City #1 0.82369",
            "Krong Pac district #2 0.81",
        ),
    ),
    Case(
        "english_average",
        "Ninh Bình",
        "2023",
        "The average score of departments is 612.4 points, an increase of 40.15 points compared to 2022. The Department of Finance leads with 700.2 points.",
        ("Department of Finance #1 700.2",),
        ("department 612.4 +40.15 ~2022",),
    ),
    Case(
        "bottom_by_words",
        "Quảng Trị",
        "2023",
        "Ở nhóm cuối bảng, tính từ dưới lên là huyện Đakrông, huyện Hướng Hóa và huyện Vĩnh Linh.",
        ("huyện Đakrông last", "huyện Hướng Hóa", "huyện Vĩnh Linh"),
    ),
    Case(
        "printed_bottom_ranks",
        "Quảng Bình",
        "2023",
        "Ba đơn vị xếp thứ 18, 19 và 20 lần lượt là Sở Ngoại vụ (55,2 điểm), Ban Dân tộc (54,1 điểm) và Sở Du lịch (50,35 điểm).",
        ("Sở Ngoại vụ #18 55,2", "Ban Dân tộc #19 54,1", "Sở Du lịch #20 50,35"),
    ),
    Case(
        "agents_are_not_subjects",
        "Quảng Ninh",
        "2023",
        "Theo Sở Thông tin và Truyền thông, năm 2023 tỉnh đạt 0,72 điểm. Sở Thông tin và Truyền thông cho biết, đã tổ chức 45 lớp tập huấn đạt 98,5% kế hoạch. "
        "UBND tỉnh giao Sở Nội vụ phối hợp với Sở Tài chính theo dõi kết quả.",
    ),
    Case(
        "pillar_leaders",
        "Đồng Tháp",
        "2023",
        "Về Nhận thức số, huyện Tháp Mười dẫn đầu với 48/50 điểm; về Hạ tầng số, thành phố Cao Lãnh dẫn đầu với 92,5/100 điểm. Xếp chung cuộc, thành phố Cao Lãnh đứng thứ nhất với 820,4 điểm.",
        (
            "huyện Tháp Mười #1 48/50 {Nhận thức số}",
            "thành phố Cao Lãnh #1 92,5/100 {Hạ tầng số}",
            "thành phố Cao Lãnh #1 820,4",
        ),
    ),
    Case(
        "criteria_counts",
        "Vĩnh Long",
        "2023",
        "Bộ chỉ số cấp sở có 06 chỉ số chính, 41 chỉ số thành phần với tổng điểm tối đa 1.000 điểm; mỗi tiêu chí tối đa 20 điểm, điểm thưởng 50 điểm. Sở Tài chính đạt 812,5 điểm, xếp thứ nhất.",
        ("Sở Tài chính #1 812,5/1.000",),
    ),
    Case(
        "each_commune_named_after_other_provinces",
        "Phú Thọ",
        "2025",
        "Cấp xã, phường Hòa Bình đứng đầu với 825,61 điểm; phường Vĩnh Yên đứng thứ hai (803,56 điểm); xã Liên Hòa thấp nhất với 507,23 điểm.",
        ("phường Hòa Bình #1 825,61", "phường Vĩnh Yên #2 803,56", "xã Liên Hòa 507,23 last"),
    ),
    Case(
        "bare_districts",
        "Đắk Nông",
        "2023",
        "Khối huyện, thành phố: Đắk Song dẫn đầu với 698,1 điểm, tiếp theo là Đắk Mil (690,25 điểm), Krông Nô (655,4 điểm); Cư Jút xếp cuối với 401,2 điểm.",
        ("Đắk Song #1 698,1", "Đắk Mil #2 690,25", "Krông Nô #3 655,4", "Cư Jút 401,2 last"),
    ),
    Case(
        "other_province_aside",
        "Hà Giang",
        "2023",
        "Sở Nội vụ dẫn đầu với 88,1 điểm.\nXem thêm: Gia Lai công bố kết quả xếp hạng, Sở Tài chính dẫn đầu với 902,15 điểm\nTỉnh Tuyên Quang: Sở Y tế dẫn đầu với 99 điểm.",
        ("Sở Nội vụ #1 88,1",),
        reasons=("other_province",),
    ),
    Case(
        "last_with_rank",
        "Nam Định",
        "2023",
        "Xếp cuối cùng (thứ 10/10) là huyện Mỹ Lộc với 61,25 điểm. Xếp đầu bảng là thành phố Nam Định với 90,5 điểm.",
        ("huyện Mỹ Lộc #10 61,25 last", "thành phố Nam Định #1 90,5"),
    ),
    Case(
        "conflict",
        "Hưng Yên",
        "2023",
        "Sở Tài chính dẫn đầu với 90,5 điểm. Như vậy, Sở Tài chính đạt 91,5 điểm.",
        ("Sở Tài chính #1",),
        reasons=("conflict",),
    ),
    Case(
        "title_names_the_leaders",
        "Vĩnh Phúc",
        "2023",
        "# Sở Thông tin và Truyền thông và huyện Lập Thạch dẫn đầu về chuyển đổi số\nSở Thông tin và Truyền thông đạt 880,2 điểm. Huyện Lập Thạch đạt 700,15 điểm.",
        ("Sở Thông tin và Truyền thông #1 880,2", "Huyện Lập Thạch #1 700,15"),
    ),
    Case(
        "ratings_after_units",
        "Sóc Trăng",
        "2023",
        "Sở Nội vụ, Sở Tài chính và Sở Tư pháp được xếp loại Tốt; Sở Y tế, Sở Xây dựng xếp loại Khá; riêng Thanh tra tỉnh xếp loại Trung bình.",
        (
            "Sở Nội vụ [Tốt]",
            "Sở Tài chính [Tốt]",
            "Sở Tư pháp [Tốt]",
            "Sở Y tế [Khá]",
            "Sở Xây dựng [Khá]",
            "Thanh tra tỉnh [Trung bình]",
        ),
    ),
    Case(
        "rating_heads_with_colons",
        "Kiên Giang",
        "2023",
        "Xếp loại các sở, ban, ngành:\n- Loại Tốt (3 đơn vị): Sở Nội vụ, Sở Tài chính, Sở Tư pháp.\n- Loại Khá (2 đơn vị): Sở Y tế, Sở Giáo dục và Đào tạo.\n- Loại Trung bình: không có.",
        ("Sở Nội vụ [Tốt]", "Sở Tài chính [Tốt]", "Sở Tư pháp [Tốt]", "Sở Y tế [Khá]", "Sở Giáo dục và Đào tạo [Khá]"),
        counts=("department Tốt 3", "department Khá 2"),
    ),
    Case(
        "counts_reversed",
        "Cần Thơ",
        "2023",
        "Khối quận, huyện: Tốt: 05 đơn vị; Khá: 03 đơn vị; Trung bình: 01 đơn vị.",
        counts=("district Tốt 5", "district Khá 3", "district Trung bình 1"),
    ),
    Case(
        "party_bodies",
        "Lào Cai",
        "2023",
        "Khối cơ quan đảng, đoàn thể: Tỉnh đoàn dẫn đầu với 612,5 điểm, Ban Tổ chức Tỉnh ủy xếp thứ hai với 600 điểm; Hội Cựu chiến binh tỉnh thấp nhất với 300,5 điểm.",
        ("Tỉnh đoàn #1 612,5", "Ban Tổ chức Tỉnh ủy #2 600", "Hội Cựu chiến binh tỉnh 300,5 last"),
    ),
    Case(
        "one_of_the_leaders",
        "Nghệ An",
        "2023",
        "Sở Tài chính là một trong 5 đơn vị dẫn đầu, đạt 88,2 điểm. Sở Nội vụ nằm trong nhóm dẫn đầu với 87 điểm.",
        ("Sở Tài chính 88,2", "Sở Nội vụ 87"),
    ),
    Case(
        "ambiguous_single_score",
        "Hà Tĩnh",
        "2023",
        "Xếp loại khá gồm Sở Nội vụ, Sở Tài chính với 78,5 điểm.",
        ("Sở Nội vụ [khá]", "Sở Tài chính [khá]"),
        reasons=("ambiguous_binding",),
    ),
    Case(
        "count_mismatch",
        "Thanh Hóa",
        "2023",
        "Sở Nội vụ, Sở Tài chính và Sở Tư pháp lần lượt đạt 88,5 điểm và 87 điểm.",
        reasons=("count_mismatch",),
    ),
    Case(
        "head_counts_are_nothing",
        "Lạng Sơn",
        "2023",
        "Tham gia đánh giá có 19 sở, ban, ngành; 11 huyện, thành phố và 200 xã, phường, thị trấn với thang điểm 1.000. Hội nghị kết nối 212 điểm cầu.",
    ),
    Case(
        "hang_lines",
        "Điện Biên",
        "2023",
        "Xếp hạng khối huyện:\nHạng 1: Huyện Mường Ảng - 88,5 điểm\nHạng 2: Thành phố Điện Biên Phủ - 87,25 điểm\nHạng 3: Huyện Tuần Giáo - 80 điểm",
        ("Huyện Mường Ảng #1 88,5", "Thành phố Điện Biên Phủ #2 87,25", "Huyện Tuần Giáo #3 80"),
    ),
    Case(
        "long_subject",
        "Ninh Thuận",
        "2023",
        "Sở Văn hóa, Thể thao và Du lịch là đơn vị có số điểm cao nhất trong khối các sở, ban, ngành với tổng điểm 88,75/100 điểm, xếp loại Tốt. Ban Quản lý các Khu công nghiệp có số điểm thấp nhất, chỉ đạt 45,5/100 điểm.",
        ("Sở Văn hóa, Thể thao và Du lịch #1 88,75/100 [Tốt]", "Ban Quản lý các Khu công nghiệp 45,5/100 last"),
    ),
    Case(
        "points_on_scale",
        "Đồng Nai",
        "2023",
        "Thành phố Biên Hòa đạt 92,3 điểm trên thang điểm 100, xếp vị trí thứ nhất; huyện Cẩm Mỹ đạt 90,15 trên tổng số 100 điểm, xếp vị trí thứ hai.",
        ("Thành phố Biên Hòa #1 92,3/100", "huyện Cẩm Mỹ #2 90,15/100"),
    ),
    Case(
        "two_groups_one_lead",
        "Bình Phước",
        "2023",
        "Dẫn đầu khối sở, ngành là Sở Kế hoạch và Đầu tư với 95,2 điểm, khối huyện là thị xã Bình Long với 91,7 điểm.",
        ("Sở Kế hoạch và Đầu tư #1 95,2", "thị xã Bình Long #1 91,7"),
    ),
    Case(
        "cumulative_list",
        "Bình Dương",
        "2023",
        "Nhóm các đơn vị dẫn đầu gồm: Sở Nội vụ (95,5 điểm), Sở Tài chính (94,1 điểm), Sở Tư pháp (93 điểm).",
        ("Sở Nội vụ 95,5", "Sở Tài chính 94,1", "Sở Tư pháp 93"),
    ),
    Case(
        "abbreviated_units",
        "Gia Lai",
        "2023",
        "Hạng nhất: Sở TT&TT (92,1 điểm); hạng nhì: Sở GD-ĐT (90 điểm); hạng ba: Sở LĐ-TB&XH (88,4 điểm); hạng tư: Sở NN&PTNT (86 điểm); hạng năm: VP UBND tỉnh (85,5 điểm).",
        ("Sở TT&TT #1 92,1", "Sở GD-ĐT #2 90", "Sở LĐ-TB&XH #3 88,4", "Sở NN&PTNT #4 86", "VP UBND tỉnh #5 85,5"),
    ),
    Case(
        "dates_and_numbers_around",
        "Bạc Liêu",
        "2023",
        "Ngày 15/4/2024, UBND tỉnh ban hành Quyết định số 512/QĐ-UBND. Theo đó, thứ Hai, ngày 22/4, Sở Tài chính nhận giải đơn vị đứng đầu năm 2023 với 85,25 điểm.",
        ("Sở Tài chính #1 85,25",),
    ),
    Case(
        "province_subject_between",
        "Cà Mau",
        "2023",
        "Sở Tài chính dẫn đầu với 85,25 điểm. Tỉnh đạt 0,61 điểm, đứng thứ 30/63. Sở Y tế đứng thứ hai với 84 điểm.",
        ("Sở Tài chính #1 85,25", "Sở Y tế #2 84"),
        reasons=("province_level",),
    ),
    Case(
        "percent_and_places",
        "Hòa Bình",
        "2023",
        "Đạt tỷ lệ cao nhất là Sở Nội vụ với 95,26%, tiếp theo là Sở Tư pháp 94,1% và Sở Tài chính 93,55%. Toàn tỉnh có 85% thủ tục hành chính được cung cấp trực tuyến.",
        ("Sở Nội vụ #1 95,26%", "Sở Tư pháp #2 94,1%", "Sở Tài chính #3 93,55%"),
    ),
    Case(
        "quoted_rating",
        "Thái Nguyên",
        "2023",
        "Thành phố Sông Công đạt 91 điểm, được xếp loại “Xuất sắc”; huyện Võ Nhai (65,5 điểm, Trung bình) xếp cuối.",
        ("Thành phố Sông Công 91 [Xuất sắc]", "huyện Võ Nhai 65,5 [Trung bình] last"),
    ),
    Case(
        "led_by",
        "Bắc Giang",
        "2023",
        "Trong 10 huyện, thành phố, đứng đầu bảng xếp hạng là thành phố Bắc Giang (88,82 điểm), về nhì là huyện Việt Yên (87,5 điểm), về thứ ba là huyện Yên Dũng (85 điểm); ba địa phương đứng cuối là huyện Sơn Động (60 điểm), huyện Yên Thế (61,5 điểm) và huyện Lục Ngạn (63,25 điểm).",
        (
            "thành phố Bắc Giang #1 88,82",
            "huyện Việt Yên #2 87,5",
            "huyện Yên Dũng #3 85",
            "huyện Sơn Động 60 last",
            "huyện Yên Thế 61,5",
            "huyện Lục Ngạn 63,25",
        ),
    ),
    Case(
        "sentence_about_all_three",
        "Lai Châu",
        "2023",
        "Đứng đầu là huyện Tam Đường (75,5 điểm), thứ hai là huyện Than Uyên (74 điểm), thứ ba là thành phố Lai Châu (73,25 điểm). Cả ba đơn vị đều xếp loại khá.",
        ("huyện Tam Đường #1 75,5 [khá]", "huyện Than Uyên #2 74 [khá]", "thành phố Lai Châu #3 73,25 [khá]"),
    ),
)
