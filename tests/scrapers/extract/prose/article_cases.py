"""Whole articles in the manner of portals and papers, and sentences that hold no result at all."""

from __future__ import annotations

from tests.scrapers.extract.prose.cases import Case

ARTICLES = (
    Case(
        "portal_article",
        "Quảng Ngãi",
        "2023",
        "# Sở Thông tin và Truyền thông Quảng Ngãi dẫn đầu bảng xếp hạng chuyển đổi số năm 2023\n"
        "UBND tỉnh Quảng Ngãi vừa ban hành Quyết định số 310/QĐ-UBND công bố Chỉ số chuyển đổi số (DTI) năm 2023 của 20 sở, ban, ngành và 13 huyện, thị xã, thành phố.\n"
        "Theo đó, Sở Thông tin và Truyền thông đứng đầu với 92,35 điểm; Sở Nội vụ xếp thứ 2 (89,6 điểm) và Sở Tư pháp xếp thứ 3 (88,9 điểm). Ban Dân tộc tỉnh xếp cuối với 61,2 điểm. Có 15 đơn vị xếp loại Tốt, 4 đơn vị xếp loại Khá và 1 đơn vị xếp loại Trung bình.\n"
        "Cấp huyện, thành phố Quảng Ngãi dẫn đầu với 86,4 điểm; kế tiếp là huyện Bình Sơn (84,15 điểm), thị xã Đức Phổ (82,7 điểm). Huyện Trà Bồng thấp nhất (58,3 điểm).\n"
        "Điểm trung bình cấp sở là 80,21 điểm, tăng 4,36 điểm so với năm 2022; cấp huyện là 72,48 điểm, tăng 6,1 điểm.\n"
        "Năm 2022, DTI cấp tỉnh của Quảng Ngãi đạt 0,6037, xếp thứ 26/63 tỉnh, thành phố.",
        (
            "Sở Thông tin và Truyền thông #1 92,35",
            "Sở Nội vụ #2 89,6",
            "Sở Tư pháp #3 88,9",
            "Ban Dân tộc tỉnh 61,2 last",
            "thành phố Quảng Ngãi #1 86,4",
            "huyện Bình Sơn #2 84,15",
            "thị xã Đức Phổ #3 82,7",
            "Huyện Trà Bồng 58,3 last",
        ),
        ("department 80,21 +4,36 ~2022", "district 72,48 +6,1"),
        ("department Tốt 15", "department Khá 4", "department Trung bình 1"),
        ("province_level",),
    ),
    Case(
        "city_article",
        "Cần Thơ",
        "2024",
        "Kết quả đánh giá: khối sở, ban, ngành có 3 đơn vị xếp loại Xuất sắc là Sở Khoa học và Công nghệ (95,5 điểm), Sở Nội vụ (94,2 điểm), Văn phòng UBND thành phố (93,8 điểm); 12 đơn vị xếp loại Tốt; 4 đơn vị xếp loại Khá.\n"
        "Khối quận, huyện: quận Ninh Kiều 93,1 điểm (xếp thứ nhất), quận Bình Thủy 91,4 điểm (xếp thứ nhì), huyện Thới Lai 90,05 điểm (xếp thứ ba). Quận Ô Môn và huyện Vĩnh Thạnh cùng đạt 85,5 điểm.\n"
        "Bình quân toàn thành phố đạt 88,7/100 điểm, tăng 2,3 điểm so với năm 2023.",
        (
            "Sở Khoa học và Công nghệ 95,5 [Xuất sắc]",
            "Sở Nội vụ 94,2 [Xuất sắc]",
            "Văn phòng UBND thành phố 93,8 [Xuất sắc]",
            "quận Ninh Kiều #1 93,1",
            "quận Bình Thủy #2 91,4",
            "huyện Thới Lai #3 90,05",
            "Quận Ô Môn 85,5",
            "huyện Vĩnh Thạnh 85,5",
        ),
        ("all 88,7/100 +2,3 ~2023",),
        ("department Xuất sắc 3", "department Tốt 12", "department Khá 4"),
    ),
    Case(
        "communes_after_2025",
        "Thái Nguyên",
        "2025",
        "Trong 92 xã, phường được đánh giá, phường Phan Đình Phùng dẫn đầu với 91,27/100 điểm, tiếp theo là phường Linh Sơn với 90,12/100 điểm và xã Phú Bình với 88,4/100 điểm. Xếp cuối bảng là xã Sảng Mộc (45,6/100 điểm).\n"
        "Đối với khối sở, ngành, Sở Khoa học và Công nghệ, Sở Tài chính cùng dẫn đầu với 95/100 điểm; thấp nhất là Sở Ngoại vụ với 70,25/100 điểm.\n"
        "100% đơn vị có cổng thông tin điện tử; 85,6% hồ sơ được tiếp nhận trực tuyến.",
        (
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
        "outline_with_ratings",
        "Long An",
        "2023",
        "Kết quả đánh giá mức độ chuyển đổi số năm 2023 tỉnh Long An:\n* Cấp sở\n- Xuất sắc (02 đơn vị): Sở Thông tin và Truyền thông; Sở Tài nguyên và Môi trường.\n- Tốt (10 đơn vị): Văn phòng UBND tỉnh; Sở Nội vụ; Sở Tư pháp; ...\n- Khá (06 đơn vị): Sở Y tế; Sở Xây dựng.\n"
        "* Cấp huyện\n- Tốt (08 đơn vị): thành phố Tân An, huyện Bến Lức, huyện Cần Đước.\n- Khá (07 đơn vị): thị xã Kiến Tường, huyện Đức Huệ.",
        (
            "Sở Thông tin và Truyền thông [Xuất sắc]",
            "Sở Tài nguyên và Môi trường [Xuất sắc]",
            "Văn phòng UBND tỉnh [Tốt]",
            "Sở Nội vụ [Tốt]",
            "Sở Tư pháp [Tốt]",
            "Sở Y tế [Khá]",
            "Sở Xây dựng [Khá]",
            "thành phố Tân An [Tốt]",
            "huyện Bến Lức [Tốt]",
            "huyện Cần Đước [Tốt]",
            "thị xã Kiến Tường [Khá]",
            "huyện Đức Huệ [Khá]",
        ),
        counts=("department Xuất sắc 2", "department Tốt 10", "department Khá 6", "district Tốt 8", "district Khá 7"),
    ),
    Case(
        "totals_with_percent",
        "Nghệ An",
        "2023",
        "Xếp hạng chung, huyện Diễn Châu có tổng điểm 512,34 (đạt 85,39%), xếp thứ nhất; thành phố Vinh có tổng điểm 508,2 (đạt 84,7%), xếp thứ hai. Thấp nhất là huyện Kỳ Sơn, chỉ có 250,5 điểm (đạt 41,75%).",
        ("huyện Diễn Châu #1 512,34 85,39%", "thành phố Vinh #2 508,2 84,7%", "huyện Kỳ Sơn 250,5 41,75% last"),
    ),
    Case(
        "newspaper_abbreviations",
        "Đồng Nai",
        "2023",
        "Sở Thông tin và Truyền thông Đồng Nai cho hay, kết quả DTI 2023, TP.Biên Hòa dẫn đầu cấp huyện với 872,5 điểm; TP.Long Khánh thứ 2 với 851,25 điểm, H.Xuân Lộc thứ 3 với 840 điểm.",
        ("TP.Biên Hòa #1 872,5", "TP.Long Khánh #2 851,25", "H.Xuân Lộc #3 840"),
    ),
    Case(
        "all_pillars_then_the_total",
        "Cao Bằng",
        "2023",
        "Huyện Hòa An: Nhận thức số 90 điểm, Thể chế số 85 điểm, Hạ tầng số 70,5 điểm; tổng điểm 678,9, xếp thứ 1.",
        (
            "Huyện Hòa An #1 678,9",
            "Huyện Hòa An 90 {Nhận thức số}",
            "Huyện Hòa An 85 {Thể chế số}",
            "Huyện Hòa An 70,5 {Hạ tầng số}",
        ),
    ),
    Case(
        "numbered_in_one_sentence",
        "Tiền Giang",
        "2023",
        "Ba đơn vị đứng đầu khối sở: 1- Sở Thông tin và Truyền thông (96,12 điểm), 2- Sở Tư pháp (95,03 điểm), 3- Sở Nội vụ (94,77 điểm). Xếp loại Trung bình: 1. Sở Xây dựng; 2. Ban Dân tộc.",
        (
            "Sở Thông tin và Truyền thông #1 96,12",
            "Sở Tư pháp #2 95,03",
            "Sở Nội vụ #3 94,77",
            "Sở Xây dựng [Trung bình]",
            "Ban Dân tộc [Trung bình]",
        ),
    ),
    Case(
        "overtaken",
        "Đắk Nông",
        "2024",
        "Khác với năm 2022, năm nay Sở Y tế vươn lên dẫn đầu với 877,43 điểm, đẩy Sở Thông tin và Truyền thông xuống vị trí thứ hai (870,1 điểm). Sở Xây dựng, đơn vị nhiều năm xếp cuối, đã vươn lên vị trí thứ 8 với 790 điểm.",
        ("Sở Y tế #1 877,43", "Sở Thông tin và Truyền thông #2 870,1", "Sở Xây dựng #8 790"),
        reasons=("other_year",),
    ),
    Case(
        "apposition",
        "Đắk Nông",
        "2024",
        "Sở Thông tin và Truyền thông - cơ quan thường trực về chuyển đổi số - dẫn đầu với 887,83 điểm. Sở Nội vụ và Sở Tài chính lần lượt đạt 871,2 điểm và 870,8 điểm, xếp vị trí thứ hai và thứ ba.",
        ("Sở Thông tin và Truyền thông #1 887,83", "Sở Nội vụ #2 871,2", "Sở Tài chính #3 870,8"),
    ),
    Case(
        "bounds_of_named_units",
        "Đắk Nông",
        "2023",
        "Kết quả DTI cấp huyện năm 2023 dao động từ 401,2 điểm (huyện Cư Jút) đến 698,12 điểm (huyện Đắk Song); điểm trung bình đạt 559,11 điểm.",
        ("huyện Cư Jút 401,2", "huyện Đắk Song 698,12"),
        ("district 559,11",),
    ),
)

ARTICLES += (
    Case(
        "communes_without_their_kind",
        "Tuyên Quang",
        "2023",
        "Cấp xã: Tràng Đà (TP Tuyên Quang) 304,31 điểm; Hưng Thành (TP Tuyên Quang) 292,51 điểm. Đứng đầu cấp xã là xã Tràng Đà (thành phố Tuyên Quang).",
        ("Tràng Đà #1 304,31 @TP Tuyên Quang", "Hưng Thành 292,51 @TP Tuyên Quang"),
    ),
    Case(
        "communes_in_a_bare_list",
        "Phú Thọ",
        "2025",
        "5 xã, phường dẫn đầu gồm: Hòa Bình, Việt Trì, Vĩnh Yên, Lâm Thao và Tam Nông. Khối phường, xã có 4 đơn vị xuất sắc: phường Thanh Miếu, Nông Trang; xã Yên Lạc, Phùng Nguyên.",
        (
            "Hòa Bình",
            "Việt Trì",
            "Vĩnh Yên",
            "Lâm Thao",
            "Tam Nông",
            "phường Thanh Miếu [xuất sắc]",
            "phường Nông Trang [xuất sắc]",
            "xã Yên Lạc [xuất sắc]",
            "xã Phùng Nguyên [xuất sắc]",
        ),
        counts=("commune xuất sắc 4",),
    ),
    Case(
        "the_group_is_no_head",
        "Lâm Đồng",
        "2023",
        "Điểm số cụ thể khối huyện: Đà Lạt 812,5; Bảo Lộc 801,3; Đam Rông 512,4 (điểm). Xếp loại tốt có các huyện: Đức Trọng, Lâm Hà.",
        ("Đà Lạt 812,5", "Bảo Lộc 801,3", "Đam Rông 512,4", "huyện Đức Trọng [tốt]", "huyện Lâm Hà [tốt]"),
    ),
)

NOTHING = (
    "Sở Thông tin và Truyền thông đạt giải Nhất cuộc thi tìm hiểu chuyển đổi số; huyện Đắk Mil đạt giải Nhì.",
    "Sở Y tế đứng đầu về tỷ lệ hồ sơ trực tuyến với 98,5%; huyện Đắk Song đứng thứ hai với 97,2%.",
    "Sở Tài chính là đơn vị đầu tiên hoàn thành 100% chỉ tiêu số hóa.",
    "Trong năm 2023, huyện Đắk Song đã thành lập 98 tổ công nghệ số cộng đồng, với 612 thành viên.",
    "UBND huyện Krông Nô kiến nghị UBND tỉnh bố trí 3,5 tỷ đồng; Sở Tài chính thẩm định 2,8 tỷ đồng.",
    "Đồng chí Nguyễn Văn A, Giám đốc Sở Nội vụ, cho rằng cần nâng điểm số lên 90 điểm trong năm 2024.",
    "Sở Thông tin và Truyền thông hướng dẫn các đơn vị có điểm dưới 50 điểm.",
    "Mỗi xã được hỗ trợ 20 điểm phát wifi; huyện Cư Jút có 15 điểm.",
    "Chỉ số cải cách hành chính của Sở Tài chính đạt 92,5 điểm, xếp thứ nhất.",
    "Bộ chỉ số cấp sở có thang điểm 1.000, gồm: Nhận thức số 100 điểm, Thể chế số 100 điểm, Hạ tầng số 100 điểm.",
    "Mức Tốt: từ 80 điểm trở lên; mức Khá: từ 65 đến dưới 80 điểm; mức Trung bình: từ 50 đến dưới 65 điểm; mức Yếu: dưới 50 điểm.",
    "Năm 2024, tỉnh đặt mục tiêu 50% sở, ngành xếp loại Tốt, không có đơn vị xếp loại Yếu.",
    "Đắk Nông xếp thứ 49/63 tỉnh, thành phố với 0,5561 điểm, tăng 3 bậc so với năm 2021.",
    "Sở Thông tin và Truyền thông tỉnh Lâm Đồng đạt 914 điểm, dẫn đầu khối sở của Lâm Đồng.",
    "Thời gian tới, các sở, ngành xếp thứ hạng thấp như Sở Giao thông vận tải cần khắc phục hạn chế.",
    "Ảnh 1: Bảng xếp hạng DTI năm 2023 của các sở, ban, ngành",
    "Theo Phó Giám đốc Sở Thông tin và Truyền thông, điểm trung bình toàn quốc là 0,67.",
    "Điểm tự chấm của Sở Nội vụ là 95 điểm, của Sở Y tế là 92 điểm.",
    "Đứng đầu cả nước là Đà Nẵng với 0,8002 điểm, tiếp theo là TP.HCM với 0,7163 điểm.",
    "Công an tỉnh đã cấp 512.345 tài khoản định danh, đạt 82,5% kế hoạch, xếp thứ 5/63.",
    "Kết quả là căn cứ đánh giá trách nhiệm người đứng đầu Sở Nội vụ và xếp loại tập thể.",
)
"""Sentences of such articles (of Đắk Nông, 2023) that give no record."""
