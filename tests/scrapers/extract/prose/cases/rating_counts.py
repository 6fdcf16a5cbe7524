"""How many units of a group got a rating."""

from __future__ import annotations

from tests.scrapers.extract.prose.case import Case

CASES = (
    Case(
        "a_count_is_not_the_next_ones_rating",
        "Bắc Giang",
        "2023",
        "Kết quả khối sở (tổng 20 đơn vị): Xuất sắc 2 đơn vị gồm Sở Nội vụ 92,1 điểm và Sở Tư pháp 91,3 điểm; Tốt 10 "
        "đơn vị; Khá 8 đơn vị, thấp nhất là Ban Dân tộc 70 điểm.",
        units=("Sở Nội vụ 92,1 [Xuất sắc]", "Sở Tư pháp 91,3 [Xuất sắc]", "Ban Dân tộc 70 [Khá] last"),
        counts=("department Xuất sắc 2", "department Tốt 10", "department Khá 8"),
    ),
    Case(
        "communes_in_a_bare_list",
        "Phú Thọ",
        "2025",
        "5 xã, phường dẫn đầu gồm: Hòa Bình, Việt Trì, Vĩnh Yên, Lâm Thao và Tam Nông. Khối phường, xã có 4 đơn vị "
        "xuất sắc: phường Thanh Miếu, Nông Trang; xã Yên Lạc, Phùng Nguyên.",
        units=(
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
        "counted_among_so_many",
        "Thanh Hóa",
        "2024",
        "Trong 20 sở, loại Xuất sắc có 3 đơn vị, Tốt 10 đơn vị, Khá 7 đơn vị.",
        counts=("department Khá 7", "department Tốt 10", "department Xuất sắc 3"),
    ),
    Case(
        "counted_before_a_colon",
        "Thanh Hóa",
        "2024",
        "Kết quả của 27 huyện, thị xã, thành phố như sau: xuất sắc có 3 đơn vị (TP Thanh Hóa, huyện Nga Sơn, huyện "
        "Thọ Xuân); tốt có 10 đơn vị; khá có 14 đơn vị.",
        units=("TP Thanh Hóa [xuất sắc]", "huyện Nga Sơn [xuất sắc]", "huyện Thọ Xuân [xuất sắc]"),
        counts=("district khá 14", "district tốt 10", "district xuất sắc 3"),
    ),
    Case(
        "counted_before_a_colon_and_behind_one",
        "Thanh Hóa",
        "2024",
        "Đánh giá 20 sở: Xuất sắc 3 đơn vị, Tốt 10 đơn vị, Khá 7 đơn vị.",
        counts=("department Khá 7", "department Tốt 10", "department Xuất sắc 3"),
    ),
    Case(
        "counts_before_their_group",
        "Thái Nguyên",
        "2024",
        "Loại Tốt: 02 đơn vị; loại Khá: 15 đơn vị; loại Trung bình: 03 đơn vị (các sở, ban, ngành).",
        counts=("department Tốt 2", "department Khá 15", "department Trung bình 3"),
    ),
    Case(
        "counts_reversed",
        "Cần Thơ",
        "2023",
        "Khối quận, huyện: Tốt: 05 đơn vị; Khá: 03 đơn vị; Trung bình: 01 đơn vị.",
        counts=("district Tốt 5", "district Khá 3", "district Trung bình 1"),
    ),
    Case(
        "counts_without_a_noun",
        "Quảng Nam",
        "2023",
        "20/20 sở, ban, ngành xếp loại tốt; 15/18 huyện, thị xã, thành phố xếp loại tốt, 3/18 xếp loại khá.",
        counts=("department tốt 20/20", "district tốt 15/18", "district khá 3/18"),
    ),
    Case(
        "dot_decimals_and_ratings",
        "Bắc Ninh",
        "2023",
        "Kết quả xếp hạng năm 2023 (thang điểm 1.000): Văn phòng UBND tỉnh đạt 747.01 điểm, đứng thứ nhất, xếp loại "
        "Khá; Sở Y tế đạt 735.6 điểm, đứng thứ nhì, xếp loại Khá.\n"
        "Không có đơn vị nào xếp loại Xuất sắc; 12 sở, ngành xếp loại Khá, 6 sở, ngành xếp loại Trung bình và 01 đơn "
        "vị xếp loại Kém là Sở Ngoại vụ (412.5 điểm).",
        units=(
            "Văn phòng UBND tỉnh #1 747.01/1.000 [Khá]",
            "Sở Y tế #2 735.6/1.000 [Khá]",
            "Sở Ngoại vụ 412.5/1.000 [Kém]",
        ),
        counts=("department Khá 12", "department Trung bình 6", "department Kém 1"),
    ),
    Case(
        "following_places_elided",
        "Đà Nẵng",
        "2023",
        "Có bốn sở xếp loại xuất sắc. Dẫn đầu là Sở TT&TT với 96,53 điểm. Lần lượt xếp ở các vị trí tiếp theo là các "
        "sở: Du lịch, KH&CN. Đài Phát thanh - Truyền hình Đà Nẵng xếp chót bảng, chỉ đạt 52,95 điểm, loại trung "
        "bình.\n"
        "Ở khối cơ quan Trung ương, có hai đơn vị xếp loại xuất sắc là Công an TP (90,93 điểm), Cục Hải quan (90,62 "
        "điểm). Cuối bảng là Kho bạc Nhà nước với 74,02 điểm, xếp loại khá.\n"
        "Khối UBND quận/huyện, dẫn đầu là UBND quận Thanh Khê với 89,02 điểm, xếp loại tốt. Xếp cuối là UBND quận "
        "Liên Chiểu với 70,16 điểm, loại khá.",
        units=(
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
        "levels_defined_in_words",
        "Lào Cai",
        "2023",
        "Thang điểm được chia cho 02 nhóm đối tượng: thang điểm 1.000 điểm tối đa cho các cơ quan, đơn vị có thủ tục "
        "hành chính; thang điểm 800 điểm tối đa cho các cơ quan, đơn vị không có thủ tục hành chính.\n"
        "Mức dẫn dắt điểm đánh giá lớn hơn 75% tổng điểm; Mức nâng cao điểm đánh giá lớn hơn 50% và nhỏ hơn hoặc "
        "bằng 75%; Mức khởi động điểm đánh giá sẽ nhỏ hơn hoặc bằng 25% tổng điểm.\n"
        "Nhóm các cơ quan, đơn vị có thủ tục hành chính có 17/18 cơ quan xếp hạng mức độ nâng cao. Đứng đầu chỉ số "
        "xếp hạng là Sở Lao động – Thương binh và Xã hội với tổng điểm 731,61 đạt 73,16% so với điểm tối đa. Sở Y tế "
        "đứng thứ 2 với 71,77%; thứ 3 là Sở Thông tin và Truyền thông đạt 70,84%.",
        units=(
            "Sở Lao động – Thương binh và Xã hội #1 731,61 73,16%",
            "Sở Y tế #2 71,77%",
            "Sở Thông tin và Truyền thông #3 70,84%",
        ),
        counts=("department nâng cao 17/18",),
    ),
    Case(
        "numbers_of_units_of_a_rating_are_no_means",
        "Hà Tĩnh",
        "2023",
        "Xếp loại: Tốt 3 huyện, Khá 5 huyện, Trung bình 5 huyện.",
        counts=("district Tốt 3", "district Khá 5", "district Trung bình 5"),
    ),
    Case(
        "outline_with_ratings",
        "Long An",
        "2023",
        "Kết quả đánh giá mức độ chuyển đổi số năm 2023 tỉnh Long An:\n"
        "* Cấp sở\n"
        "- Xuất sắc (02 đơn vị): Sở Thông tin và Truyền thông; Sở Tài nguyên và Môi trường.\n"
        "- Tốt (10 đơn vị): Văn phòng UBND tỉnh; Sở Nội vụ; Sở Tư pháp; ...\n"
        "- Khá (06 đơn vị): Sở Y tế; Sở Xây dựng.\n"
        "* Cấp huyện\n"
        "- Tốt (08 đơn vị): thành phố Tân An, huyện Bến Lức, huyện Cần Đước.\n"
        "- Khá (07 đơn vị): thị xã Kiến Tường, huyện Đức Huệ.",
        units=(
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
        "percent_ranking_in_full",
        "Quảng Nam",
        "2023",
        "# Sở NN&PTNT và huyện Quế Sơn dẫn đầu bảng xếp hạng Chỉ số chuyển đổi số năm 2023\n"
        "Theo đó, toàn bộ 20 sở, ban, ngành đều được xếp loại tốt. Đứng đầu là Sở NN&PTNT, đạt chỉ số DTI 95,26%; "
        "đứng cuối cùng là Sở Ngoại vụ, đạt chỉ số DTI 90,33%.\n"
        "Thứ tự xếp hạng các sở, ban, ngành (từ trên xuống) như sau: Sở NN&PTNT, Sở TT-TT, Sở Công Thương, Sở "
        "VH-TT&DL, Sở LĐ-TB&XH, Ban Quản lý các khu kinh tế và khu công nghiệp, Sở TN&MT và Sở Ngoại vụ.\n"
        "Đối với UBND các huyện, thị xã, thành phố, có 15 địa phương xếp loại tốt, 3 địa phương xếp loại khá (Nông "
        "Sơn, Đông Giang, Tây Giang); đứng đầu là huyện Quế Sơn, đạt chỉ số DTI 93,16%, đứng cuối cùng là huyện Tây "
        "Giang, đạt chỉ số DTI 85,42%.\n"
        "Thứ tự xếp hạng Chỉ số chuyển đổi số cấp huyện (từ trên xuống) như sau: Quế Sơn, Tam Kỳ, Núi Thành, Nông "
        "Sơn, Đông Giang, Tây Giang.",
        units=(
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
        "rated_with_the_members_in_brackets",
        "Sơn La",
        "2023",
        "Khối huyện, thành phố có 02 đơn vị xếp loại Tốt (Thành phố, Phù Yên); 06 đơn vị xếp loại Khá; 01 đơn vị xếp "
        "loại Yếu (huyện Sốp Cộp).",
        units=("Thành phố [Tốt]", "Phù Yên [Tốt]", "huyện Sốp Cộp [Yếu]"),
        counts=("district Tốt 2", "district Khá 6", "district Yếu 1"),
    ),
    Case(
        "rating_heads_with_colons",
        "Kiên Giang",
        "2023",
        "Xếp loại các sở, ban, ngành:\n"
        "- Loại Tốt (3 đơn vị): Sở Nội vụ, Sở Tài chính, Sở Tư pháp.\n"
        "- Loại Khá (2 đơn vị): Sở Y tế, Sở Giáo dục và Đào tạo.\n"
        "- Loại Trung bình: không có.",
        units=(
            "Sở Nội vụ [Tốt]",
            "Sở Tài chính [Tốt]",
            "Sở Tư pháp [Tốt]",
            "Sở Y tế [Khá]",
            "Sở Giáo dục và Đào tạo [Khá]",
        ),
        counts=("department Tốt 3", "department Khá 2"),
    ),
    Case(
        "rating_lists_with_counts_in_brackets",
        "Hà Giang",
        "2024",
        "Cấp huyện: loại Tốt (03): Quang Bình, Bắc Quang, Vị Xuyên; loại Khá (02): Đồng Văn, Mèo Vạc.",
        units=("Quang Bình [Tốt]", "Bắc Quang [Tốt]", "Vị Xuyên [Tốt]", "Đồng Văn [Khá]", "Mèo Vạc [Khá]"),
        counts=("district Tốt 3", "district Khá 2"),
    ),
    Case(
        "ratings_with_names_in_brackets",
        "Đà Nẵng",
        "2023",
        "Khối cơ quan chuyên môn có 06 đơn vị đạt mức Xuất sắc (Sở Nội vụ, Sở Tài chính, Sở Du lịch, Sở Tư pháp, Sở "
        "Y tế, Thanh tra thành phố), 09 đơn vị đạt mức Tốt và 01 đơn vị đạt mức Trung bình khá (Ban Quản lý Khu công "
        "nghệ cao).\n"
        "Khối cơ quan Trung ương: Công an thành phố đạt 90,93 điểm, mức Xuất sắc; Cục Hải quan đạt 89,02 điểm, mức "
        "Tốt.\n"
        "Khối quận, huyện: quận Hải Châu dẫn đầu với 90,62 điểm, huyện Hòa Vang xếp cuối với 52,95 điểm.",
        units=(
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
        "share_of_units",
        "Điện Biên",
        "2024",
        "Có 6 sở xếp loại Tốt, chiếm tỷ lệ 31,6%; 10 sở xếp loại Khá, chiếm tỷ lệ 52,6%; 3 sở xếp loại Trung bình, "
        "chiếm 15,8%.",
        counts=("department Tốt 6", "department Khá 10", "department Trung bình 3"),
    ),
    Case(
        "these_three_and_two_more_are_rated",
        "Bình Định",
        "2023",
        "Trong 20 đơn vị được đánh giá, Sở Thông tin và Truyền thông giữ ngôi quán quân (96,45%), á quân là Sở Du "
        "lịch (95,02%), hạng ba là Ban Dân tộc (93,88%). Ba đơn vị này cùng với Sở Tư pháp (91,6%) và Sở Giáo dục và "
        "Đào tạo (90,13%) được xếp loại Tốt; 13 đơn vị xếp loại Khá; một đơn vị xếp loại Trung bình là Thanh tra "
        "tỉnh (68,75%).",
        units=(
            "Sở Thông tin và Truyền thông #1 96,45% [Tốt]",
            "Sở Du lịch #2 95,02% [Tốt]",
            "Ban Dân tộc #3 93,88% [Tốt]",
            "Sở Tư pháp 91,6% [Tốt]",
            "Sở Giáo dục và Đào tạo 90,13% [Tốt]",
            "Thanh tra tỉnh 68,75% [Trung bình]",
        ),
        counts=("department Khá 13", "department Trung bình 1"),
    ),
    Case(
        "three_first_places_after_their_values",
        "Vĩnh Phúc",
        "2024",
        "Trong 20 cơ quan cấp tỉnh, Sở Tư pháp đạt 94,12%, Sở KH&ĐT đạt 93,15% và Sở Y tế đạt 91,18%, lần lượt chiếm "
        "ba vị trí đầu; đây cũng là ba cơ quan duy nhất được xếp loại Xuất sắc.",
        units=("Sở Tư pháp #1 94,12% [Xuất sắc]", "Sở KH&ĐT #2 93,15% [Xuất sắc]", "Sở Y tế #3 91,18% [Xuất sắc]"),
        counts=("department Xuất sắc 3",),
    ),
    Case(
        "three_others_of_a_rating",
        "Sóc Trăng",
        "2024",
        "Sở Y tế (95 điểm) và 3 đơn vị khác xếp loại Tốt; 10 đơn vị xếp loại Khá.",
        units=("Sở Y tế 95",),
        counts=("department Khá 10",),
    ),
    Case(
        "rating_counts_23",
        "Quảng Ngãi",
        "2025",
        "Ba xã xếp loại Tốt là Ngọk Réo, Đăk Plô, Kđrao.",
        units=("Ngọk Réo [Tốt]", "Đăk Plô [Tốt]", "Kđrao [Tốt]"),
        counts=("commune Tốt 3",),
    ),
    Case(
        "rating_counts_24",
        "Cần Thơ",
        "2025",
        "Có 3 sở xếp loại A là Sở Y tế, Sở Nội vụ và Sở Tư pháp; 12 sở xếp loại B.",
        units=("Sở Y tế [A]", "Sở Nội vụ [A]", "Sở Tư pháp [A]"),
        counts=("department A 3", "department B 12"),
    ),
    Case(
        "rating_counts_25",
        "Vĩnh Long",
        "2022",
        "Kết quả được chia thành 03 mức: mức A – Dẫn đầu, mức B – Phát triển, mức C – Khởi động.\n"
        "Sở Y tế đạt 89,7%, Sở Nội vụ đạt 86%, đều ở mức Dẫn đầu. Có 11 đơn vị ở mức Phát triển. Huyện Long Hồ đạt "
        "81,3% (mức Dẫn đầu); huyện Tam Bình đạt 71,25% (mức Phát triển).",
        units=(
            "Sở Y tế 89,7% [Dẫn đầu]",
            "Sở Nội vụ 86% [Dẫn đầu]",
            "Huyện Long Hồ 81,3% [Dẫn đầu]",
            "huyện Tam Bình 71,25% [Phát triển]",
        ),
        counts=("department Phát triển 11",),
    ),
    Case(
        "rating_counts_26",
        "Lạng Sơn",
        "2024",
        "Có 5 sở đạt loại A gồm Sở Tư pháp, Sở Nội vụ, Sở Y tế; loại B có 3 sở.",
        units=("Sở Tư pháp [A]", "Sở Nội vụ [A]", "Sở Y tế [A]"),
        counts=("department A 5", "department B 3"),
    ),
    Case(
        "rating_counts_27",
        "Bến Tre",
        "2023",
        "Xếp loại Tốt: 5 đơn vị, xếp loại Khá: 10 đơn vị, xếp loại Yếu: Sở Ngoại vụ.",
        units=("Sở Ngoại vụ [Yếu]",),
        counts=("department Tốt 5", "department Khá 10"),
    ),
    Case(
        "rating_counts_28",
        "Bến Tre",
        "2023",
        "Có 5 đơn vị xếp loại Tốt, xếp loại Khá gồm Sở Ngoại vụ, Ban Dân tộc.",
        units=("Sở Ngoại vụ [Khá]", "Ban Dân tộc [Khá]"),
        counts=("department Tốt 5",),
    ),
    Case(
        "rating_counts_29",
        "Bến Tre",
        "2023",
        "Loại Tốt có 5 đơn vị, loại Khá 10 đơn vị, đứng đầu là Sở Ngoại vụ (95 điểm).",
        units=("Sở Ngoại vụ #1 95",),
        counts=("department Tốt 5", "department Khá 10"),
    ),
    Case(
        "rating_counts_30",
        "Bến Tre",
        "2023",
        "Loại Tốt có 5 đơn vị, đứng đầu là Sở Ngoại vụ (95 điểm).",
        units=("Sở Ngoại vụ #1 95 [Tốt]",),
        counts=("department Tốt 5",),
    ),
    Case(
        "rating_counts_31",
        "Bến Tre",
        "2023",
        "Có 3 xã xếp loại yếu: An Thủy, Mỹ Nhơn, Bảo Thạnh. Bảo Thạnh là xã có điểm thấp nhất, 43,85 điểm.",
        units=("An Thủy [yếu]", "Mỹ Nhơn [yếu]", "Bảo Thạnh 43,85 [yếu] last"),
        counts=("commune yếu 3",),
    ),
    Case(
        "rating_counts_32",
        "Bến Tre",
        "2023",
        "Mức hình thành có 05 đơn vị; mức bắt đầu có 01 đơn vị là Sở Ngoại vụ (đạt 39,25% tổng điểm).",
        units=("Sở Ngoại vụ 39,25% [bắt đầu]",),
        counts=("department hình thành 5", "department bắt đầu 1"),
    ),
    Case(
        "rating_counts_33",
        "Bến Tre",
        "2023",
        "Khối sở: loại Tốt có 5 đơn vị, loại Khá có 10 đơn vị, loại Trung bình có 2 đơn vị gồm Sở Ngoại vụ, Ban Dân "
        "tộc.",
        units=("Sở Ngoại vụ [Trung bình]", "Ban Dân tộc [Trung bình]"),
        counts=("department Tốt 5", "department Khá 10", "department Trung bình 2"),
    ),
    Case(
        "rating_counts_34",
        "Bến Tre",
        "2023",
        "Khối sở: Tốt 5 đơn vị, Khá 10 đơn vị, Trung bình 2 đơn vị là Sở Ngoại vụ và Ban Dân tộc.",
        units=("Sở Ngoại vụ [Trung bình]", "Ban Dân tộc [Trung bình]"),
        counts=("department Tốt 5", "department Khá 10", "department Trung bình 2"),
    ),
    Case(
        "rating_counts_35",
        "Hải Phòng",
        "2025",
        "Về cấp xã, 3 đơn vị được xếp loại Xuất sắc là phường Thủy Nguyên (93,85 điểm, hạng 1), phường Hồng Bàng "
        "(92,40 điểm, hạng 2) và phường Hải Dương (90,07 điểm, hạng 3).",
        units=(
            "phường Thủy Nguyên #1 93,85 [Xuất sắc]",
            "phường Hồng Bàng #2 92,40 [Xuất sắc]",
            "phường Hải Dương #3 90,07 [Xuất sắc]",
        ),
        counts=("commune Xuất sắc 3",),
    ),
    Case(
        "rating_counts_36",
        "Hải Phòng",
        "2023",
        "Đạt mức Khá gồm 3 sở: Sở Nội vụ (hạng 4), Sở Y tế (hạng 5), Sở Xây dựng (hạng 6).",
        units=("Sở Nội vụ #4 [Khá]", "Sở Y tế #5 [Khá]", "Sở Xây dựng #6 [Khá]"),
        counts=("department Khá 3",),
    ),
    Case(
        "rating_counts_37",
        "Hải Phòng",
        "2023",
        "Hai huyện loại Tốt là huyện An Lão (hạng 1; 91,2 điểm) và huyện Vĩnh Bảo (hạng 2; 90,1 điểm); huyện Kiến "
        "Thụy xếp thứ 3.",
        units=("huyện An Lão #1 91,2 [Tốt]", "huyện Vĩnh Bảo #2 90,1 [Tốt]", "huyện Kiến Thụy #3"),
        counts=("district Tốt 2",),
    ),
    Case(
        "rating_counts_38",
        "Nghệ An",
        "2023",
        "Dẫn đầu là huyện Yên Thành (84,95%), huyện Đô Lương (84,1%), thị xã Hoàng Mai (80,2%). Đây cũng là ba địa "
        "phương duy nhất được xếp loại Tốt.",
        units=("huyện Yên Thành #1 84,95% [Tốt]", "huyện Đô Lương #2 84,1% [Tốt]", "thị xã Hoàng Mai #3 80,2% [Tốt]"),
        counts=("district Tốt 3",),
    ),
    Case(
        "rating_counts_39",
        "Đồng Nai",
        "2024",
        "Sáu địa phương đạt mức Khá là TP. Long Khánh, các huyện Trảng Bom, Vĩnh Cửu, Thống Nhất, Xuân Lộc và Định "
        "Quán; riêng hai huyện Tân Phú, Cẩm Mỹ ở mức Trung bình.",
        units=(
            "TP. Long Khánh [Khá]",
            "huyện Trảng Bom [Khá]",
            "huyện Vĩnh Cửu [Khá]",
            "huyện Thống Nhất [Khá]",
            "huyện Xuân Lộc [Khá]",
            "huyện Định Quán [Khá]",
            "huyện Tân Phú [Trung bình]",
            "huyện Cẩm Mỹ [Trung bình]",
        ),
        counts=("district Khá 6",),
    ),
)
