"""Communes told with the district they lie in."""

from __future__ import annotations

from tests.scrapers.extract.prose.case import Case

CASES = (
    Case(
        "a_district_has_a_commune_that_leads",
        "Bắc Giang",
        "2023",
        "Huyện Việt Yên có xã Minh Đức dẫn đầu cấp xã toàn tỉnh với 95,5 điểm.",
        units=("xã Minh Đức #1 95,5 @Huyện Việt Yên",),
    ),
    Case(
        "commune_list_with_scores",
        "Ninh Bình",
        "2024",
        "Ở cấp xã, các xã có điểm cao nhất gồm: xã Khánh Thiện (huyện Yên Khánh): 385,641 điểm; thị trấn Me (huyện "
        "Gia Viễn): 380,2 điểm; phường Nam Bình (thành phố Ninh Bình): 379,015 điểm.",
        units=(
            "xã Khánh Thiện #1 385,641 @huyện Yên Khánh",
            "thị trấn Me #2 380,2 @huyện Gia Viễn",
            "phường Nam Bình #3 379,015 @thành phố Ninh Bình",
        ),
    ),
    Case(
        "communes_with_parents",
        "Tuyên Quang",
        "2023",
        "Cấp tỉnh: Sở Tư pháp dẫn đầu với 408,5 điểm. Cấp huyện: huyện Lâm Bình xếp thứ nhất với 514,2 điểm. Cấp xã: "
        "xã Bình An (Lâm Bình) xếp thứ nhất với 304,25 điểm, xã Hồng Quang, huyện Lâm Bình xếp thứ hai với 301,5 "
        "điểm, thị trấn Na Hang thuộc huyện Na Hang xếp thứ ba với 299 điểm.",
        units=(
            "Sở Tư pháp #1 408,5",
            "huyện Lâm Bình #1 514,2",
            "xã Bình An #1 304,25 @Lâm Bình",
            "xã Hồng Quang #2 301,5 @huyện Lâm Bình",
            "thị trấn Na Hang #3 299 @huyện Na Hang",
        ),
    ),
    Case(
        "communes_without_their_kind",
        "Tuyên Quang",
        "2023",
        "Cấp xã: Tràng Đà (TP Tuyên Quang) 304,31 điểm; Hưng Thành (TP Tuyên Quang) 292,51 điểm. Đứng đầu cấp xã là "
        "xã Tràng Đà (thành phố Tuyên Quang).",
        units=("Tràng Đà #1 304,31 @TP Tuyên Quang", "Hưng Thành 292,51 @TP Tuyên Quang"),
    ),
    Case(
        "english_province_and_units",
        "Ninh Bình",
        "2022",
        "In the group of departments and sectors, the Department of Information and Communications led with 335.9 "
        "points, followed by the Department of Home Affairs (331.01 points) and the Department of Finance (322.65 "
        "points).\n"
        "In the district group, Yen Khanh district topped the list with 586.75 points, Ninh Binh City came second "
        "with 580 points. At commune level, Khanh Thien commune (Yen Khanh district) ranked first with 385.641 "
        "points.",
        units=(
            "Department of Information and Communications #1 335.9",
            "Department of Home Affairs #2 331.01",
            "Department of Finance #3 322.65",
            "Yen Khanh district #1 586.75",
            "Ninh Binh City #2 580",
            "Khanh Thien commune #1 385.641 @Yen Khanh district",
        ),
    ),
    Case(
        "first_of_ninety_one",
        "Long An",
        "2023",
        "Ở khối xã, phường 1 (thành phố Tân An) đứng đầu 91 đơn vị với 98 điểm, trong khi xã Hưng Điền (huyện Tân "
        "Hưng) chỉ được 66,5 điểm, thấp nhất tỉnh.",
        units=("phường 1 #1 98 @thành phố Tân An", "xã Hưng Điền 66,5 last @huyện Tân Hưng"),
    ),
    Case(
        "first_within_a_district",
        "Thái Nguyên",
        "2024",
        "Xã Nga My đứng đầu huyện Phú Bình với 92,3 điểm; xã Tân Khánh đứng cuối huyện Phú Bình.",
        units=("Xã Nga My #1 92,3 @huyện Phú Bình", "xã Tân Khánh last @huyện Phú Bình"),
    ),
    Case(
        "numbered_wards_of_a_city",
        "Lâm Đồng",
        "2023",
        "Phường 1, 2, 3 (thành phố Đà Lạt) cùng đạt 91 điểm.",
        units=("Phường 1 91", "Phường 2 91", "Phường 3 91 @thành phố Đà Lạt"),
    ),
    Case(
        "of_the_commune_and_its_title",
        "Quảng Ninh",
        "2023",
        "Xã Yên Than (huyện Tiên Yên, đạt 90 điểm, đơn vị dẫn đầu khối xã).",
        units=("Xã Yên Than #1 90 @huyện Tiên Yên",),
    ),
    Case(
        "of_the_commune_beside_its_district",
        "Quảng Ninh",
        "2023",
        "Xã Yên Than (huyện Tiên Yên, xếp thứ nhất, 90 điểm), phường Hồng Hải (TP Hạ Long, xếp thứ hai, 89 điểm).",
        units=("Xã Yên Than #1 90 @huyện Tiên Yên", "phường Hồng Hải #2 89 @TP Hạ Long"),
    ),
    Case(
        "rank_of_n_for_one_unit",
        "Bắc Kạn",
        "2023",
        "# Phường Sông Cầu đứng thứ 1 về chuyển đổi số năm 2023\n"
        "Theo Quyết định số 488/QĐ-UBND ngày 26/3/2024, phường Sông Cầu (thành phố Bắc Kạn) đạt 569,8 điểm, đứng thứ "
        "1/108 xã, phường, thị trấn. Bộ chỉ số cấp xã gồm 8 chỉ số chính, 35 chỉ số thành phần.",
        units=("phường Sông Cầu #1 569,8 @thành phố Bắc Kạn",),
    ),
    Case(
        "ranks_after_units_respectively",
        "Tuyên Quang",
        "2023",
        "Đối với các xã, phường, thị trấn: Xã Tràng Đà (TP Tuyên Quang) đứng thứ nhất với 310,31 điểm; phường Hưng "
        "Thành (TP Tuyên Quang) 295,51 điểm, xã Bình An (Lâm Bình) 281,48 điểm lần lượt xếp thứ 2 và 3. Đứng cuối là "
        "xã Thượng Giáp (Na Hang) 101,44 điểm.",
        units=(
            "Xã Tràng Đà #1 310,31 @TP Tuyên Quang",
            "phường Hưng Thành #2 295,51 @TP Tuyên Quang",
            "xã Bình An #3 281,48 @Lâm Bình",
            "xã Thượng Giáp 101,44 last @Na Hang",
        ),
    ),
    Case(
        "parents_13",
        "Bến Tre",
        "2022",
        "Dẫn đầu từng địa bàn gồm: TP. Bến Tre có phường An Hội (96,5 điểm); huyện Châu Thành có thị trấn Châu Thành "
        "(93 điểm); huyện Chợ Lách có xã Vĩnh Thành (92,25 điểm).",
        units=(
            "phường An Hội #1 96,5 @TP. Bến Tre",
            "thị trấn Châu Thành #1 93 @huyện Châu Thành",
            "xã Vĩnh Thành #1 92,25 @huyện Chợ Lách",
        ),
    ),
    Case(
        "parents_14",
        "Bến Tre",
        "2022",
        "Đứng đầu mỗi huyện là: huyện Châu Thành - thị trấn Châu Thành (93 điểm); huyện Chợ Lách - xã Vĩnh Thành "
        "(92,25 điểm).",
        units=("thị trấn Châu Thành #1 93 @huyện Châu Thành", "xã Vĩnh Thành #1 92,25 @huyện Chợ Lách"),
    ),
    Case(
        "parents_15",
        "Bến Tre",
        "2022",
        "Các xã dẫn đầu ở từng huyện: huyện Châu Thành: thị trấn Châu Thành 93 điểm; huyện Chợ Lách: xã Vĩnh Thành "
        "92,25 điểm.",
        units=("thị trấn Châu Thành #1 93 @huyện Châu Thành", "xã Vĩnh Thành #1 92,25 @huyện Chợ Lách"),
    ),
    Case(
        "parents_16",
        "Bến Tre",
        "2022",
        "Huyện Châu Thành có thị trấn Châu Thành dẫn đầu với 93 điểm; huyện Chợ Lách có xã Vĩnh Thành dẫn đầu với "
        "92,25 điểm.",
        units=("thị trấn Châu Thành #1 93 @Huyện Châu Thành", "xã Vĩnh Thành #1 92,25 @huyện Chợ Lách"),
    ),
    Case(
        "parents_17",
        "Bến Tre",
        "2022",
        "Huyện Châu Thành có xã Tân Thạch đạt 93 điểm và xã An Khánh đạt 92 điểm.",
        units=("xã Tân Thạch 93 @Huyện Châu Thành", "xã An Khánh 92"),
    ),
    Case(
        "parents_18",
        "Bến Tre",
        "2022",
        "Dẫn đầu các địa bàn: thị trấn Châu Thành (huyện Châu Thành) 93 điểm; xã Vĩnh Thành (huyện Chợ Lách) 92,25 "
        "điểm.",
        units=("thị trấn Châu Thành #1 93 @huyện Châu Thành", "xã Vĩnh Thành #1 92,25 @huyện Chợ Lách"),
    ),
    Case(
        "parents_19",
        "Bến Tre",
        "2022",
        "Xếp thứ nhất trong từng huyện: tại huyện Châu Thành là thị trấn Châu Thành (93 điểm), tại huyện Chợ Lách là "
        "xã Vĩnh Thành (92,25 điểm).",
        units=("thị trấn Châu Thành #1 93 @huyện Châu Thành", "xã Vĩnh Thành #1 92,25 @huyện Chợ Lách"),
    ),
    Case(
        "parents_20",
        "Lạng Sơn",
        "2024",
        "Xã đứng đầu của từng huyện như sau: huyện Cao Lộc: xã Thạch Đạn 88,1 điểm; huyện Hữu Lũng: xã Vân Nham 87,4 "
        "điểm; huyện Chi Lăng: xã Mai Sao 90,2 điểm.",
        units=(
            "xã Thạch Đạn #1 88,1 @huyện Cao Lộc",
            "xã Vân Nham #1 87,4 @huyện Hữu Lũng",
            "xã Mai Sao #1 90,2 @huyện Chi Lăng",
        ),
    ),
    Case(
        "parents_21",
        "Lạng Sơn",
        "2024",
        "Ở mỗi huyện có một xã dẫn đầu: xã Thạch Đạn (huyện Cao Lộc) 88,1 điểm, xã Vân Nham (huyện Hữu Lũng) 87,4 "
        "điểm, xã Mai Sao (huyện Chi Lăng) 90,2 điểm.",
        units=(
            "xã Thạch Đạn #1 88,1 @huyện Cao Lộc",
            "xã Vân Nham #1 87,4 @huyện Hữu Lũng",
            "xã Mai Sao #1 90,2 @huyện Chi Lăng",
        ),
    ),
    Case(
        "parents_22",
        "Nghệ An",
        "2023",
        "Xã Nghi Kiều dẫn đầu huyện Nghi Lộc với 88 điểm.",
        units=("Xã Nghi Kiều #1 88 @huyện Nghi Lộc",),
    ),
    Case(
        "parents_23",
        "Nghệ An",
        "2023",
        "Phường Hưng Bình (thành phố Vinh) đứng đầu khối xã, phường với 93 điểm.",
        units=("Phường Hưng Bình #1 93 @thành phố Vinh",),
    ),
    Case(
        "parents_24",
        "Nghệ An",
        "2023",
        "Xã Nghi Kiều, huyện Nghi Lộc, xếp thứ hai toàn tỉnh với 88 điểm.",
        units=("Xã Nghi Kiều #2 88 @huyện Nghi Lộc",),
    ),
    Case(
        "parents_25",
        "Bến Tre",
        "2023",
        "Cấp xã: Nhất - xã An Thủy, huyện Ba Tri (277/300 điểm); Nhì - thị trấn Mỏ Cày, huyện Mỏ Cày Nam (273,5/300 "
        "điểm).",
        units=("xã An Thủy #1 277/300 @huyện Ba Tri", "thị trấn Mỏ Cày #2 273,5/300 @huyện Mỏ Cày Nam"),
    ),
    Case(
        "parents_26",
        "Bến Tre",
        "2023",
        "Xã An Thủy (Ba Tri) đứng thứ hai, 604,7; xếp cuối là xã Mỹ Nhơn, 498,3.",
        units=("Xã An Thủy #2 604,7 @Ba Tri", "xã Mỹ Nhơn 498,3 last"),
    ),
    Case(
        "parents_27",
        "Bình Định",
        "2023",
        "The commune of Nhon Ly, in the city of Quy Nhon, scored 80.5 points.",
        units=("commune of Nhon Ly 80.5 @city of Quy Nhon",),
    ),
    Case(
        "parents_28",
        "Đồng Nai",
        "2024",
        "Dẫn đầu các huyện là các xã: xã Thanh Sơn của huyện Định Quán (88,1 điểm), xã Phú Lập của huyện Tân Phú "
        "(87,2 điểm).",
        units=("xã Thanh Sơn #1 88,1 @huyện Định Quán", "xã Phú Lập #1 87,2 @huyện Tân Phú"),
    ),
    Case(
        "parents_29",
        "Đồng Nai",
        "2024",
        "TP. Biên Hòa: phường Tân Phong dẫn đầu (93,1 điểm), phường Trảng Dài đứng cuối (61,2 điểm). Huyện Tân Phú: "
        "xã Phú Lập dẫn đầu (87,2 điểm), xã Đắc Lua đứng cuối (55,1 điểm).",
        units=(
            "phường Tân Phong #1 93,1 @TP. Biên Hòa",
            "phường Trảng Dài 61,2 last",
            "xã Phú Lập #1 87,2 @Huyện Tân Phú",
            "xã Đắc Lua 55,1 last",
        ),
    ),
    Case(
        "parents_30",
        "Đồng Nai",
        "2024",
        "Huyện Tân Phú có xã Phú Lập, xã Đắc Lua xếp loại Tốt; huyện Định Quán có xã Thanh Sơn xếp loại Khá.",
        units=("xã Phú Lập [Tốt] @Huyện Tân Phú", "xã Đắc Lua [Tốt]", "xã Thanh Sơn [Khá] @huyện Định Quán"),
    ),
)
