"""What is said of units in other words: fronted shared scores, orders and their last one, parts of the criteria, pillars."""

from __future__ import annotations

from tests.scrapers.extract.prose.cases import Case

SAID = (
    Case(
        "said_1",
        "Sơn La",
        "2024",
        "Đứng thứ nhất cấp tỉnh, Văn phòng UBND tỉnh có 92,8 điểm. Sở Thông tin và Truyền thông có "
        "92,05 điểm, đứng thứ hai. Đứng thứ ba, Sở Giáo dục và Đào tạo có 89,6 điểm.",
        (
            "Văn phòng UBND tỉnh #1 92,8",
            "Sở Thông tin và Truyền thông #2 92,05",
            "Sở Giáo dục và Đào tạo #3 89,6",
        ),
    ),
    Case(
        "said_2",
        "Sóc Trăng",
        "2024",
        "Người về nhất nhóm cấp tỉnh không ai khác ngoài Sở Thông tin và Truyền thông, đơn vị có "
        "90,75 điểm. Bám sát phía sau là Sở Tài nguyên và Môi trường, 90,5 điểm.",
        (
            "Sở Thông tin và Truyền thông #1 90,75",
            "Sở Tài nguyên và Môi trường #2 90,5",
        ),
    ),
    Case(
        "said_3",
        "Hải Phòng",
        "2025",
        "Về cấp xã, 3 đơn vị được xếp loại Xuất sắc là phường Thủy Nguyên (93,85 điểm, hạng 1), "
        "phường Hồng Bàng (92,40 điểm, hạng 2) và phường Hải Dương (90,07 điểm, hạng 3).",
        (
            "phường Thủy Nguyên #1 93,85 [Xuất sắc]",
            "phường Hồng Bàng #2 92,40 [Xuất sắc]",
            "phường Hải Dương #3 90,07 [Xuất sắc]",
        ),
        counts=("commune Xuất sắc 3",),
    ),
    Case(
        "said_4",
        "Hải Phòng",
        "2023",
        "Xếp loại Tốt có: Sở Nội vụ (92,4 điểm, xếp thứ 1), Sở Y tế (91,7 điểm, xếp thứ 2), Sở Xây "
        "dựng (90,4 điểm, xếp thứ 3).",
        (
            "Sở Nội vụ #1 92,4 [Tốt]",
            "Sở Y tế #2 91,7 [Tốt]",
            "Sở Xây dựng #3 90,4 [Tốt]",
        ),
    ),
    Case(
        "said_5",
        "Hải Phòng",
        "2023",
        "Đạt mức Khá gồm 3 sở: Sở Nội vụ (hạng 4), Sở Y tế (hạng 5), Sở Xây dựng (hạng 6).",
        (
            "Sở Nội vụ #4 [Khá]",
            "Sở Y tế #5 [Khá]",
            "Sở Xây dựng #6 [Khá]",
        ),
        counts=("department Khá 3",),
    ),
    Case(
        "said_6",
        "Hải Phòng",
        "2023",
        "Hai huyện loại Tốt là huyện An Lão (hạng 1; 91,2 điểm) và huyện Vĩnh Bảo (hạng 2; 90,1 "
        "điểm); huyện Kiến Thụy xếp thứ 3.",
        (
            "huyện An Lão #1 91,2 [Tốt]",
            "huyện Vĩnh Bảo #2 90,1 [Tốt]",
            "huyện Kiến Thụy #3",
        ),
        counts=("district Tốt 2",),
    ),
    Case(
        "said_7",
        "Bạc Liêu",
        "2023",
        "Giá trị DTI trung bình là 0,7118; cao nhất là Sở Thông tin và Truyền thông với giá trị "
        "0,8846; cao thứ nhì là Sở Nội vụ với giá trị 0,8527; thấp nhất là Sở Y tế với giá trị "
        "0,5209.",
        (
            "Sở Thông tin và Truyền thông #1 0,8846",
            "Sở Nội vụ #2 0,8527",
            "Sở Y tế 0,5209 last",
        ),
        averages=("department 0,7118",),
    ),
    Case(
        "said_8",
        "Bạc Liêu",
        "2023",
        "Dẫn đầu là Sở Nội vụ với giá trị DTI 0,8846; Sở Y tế có giá trị chỉ số 0,8527.",
        (
            "Sở Nội vụ #1 0,8846",
            "Sở Y tế 0,8527",
        ),
    ),
    Case(
        "said_9",
        "Bạc Liêu",
        "2023",
        "Sở Nội vụ có giá trị DTI là 0,8846 và Sở Y tế là 0,8527.",
        (
            "Sở Nội vụ 0,8846",
            "Sở Y tế 0,8527",
        ),
    ),
    Case(
        "said_10",
        "Bạc Liêu",
        "2023",
        "Đứng cuối là huyện Hòa Bình, giá trị đạt 0,5250.",
        ("huyện Hòa Bình 0,5250 last",),
    ),
    Case(
        "said_11",
        "Bạc Liêu",
        "2023",
        "Huyện Hòa Bình huy động gói đầu tư với giá trị 0,5 tỷ đồng; Sở Y tế mua sắm với giá trị 1,2 tỷ.",
        (),
    ),
    Case(
        "said_12",
        "Quảng Ngãi",
        "2025",
        "Cùng 91,5 điểm, Sở Nội vụ và Sở Tư pháp đồng hạng ba.",
        (
            "Sở Nội vụ #3 91,5",
            "Sở Tư pháp #3 91,5",
        ),
    ),
    Case(
        "said_13",
        "Quảng Ngãi",
        "2025",
        "Cùng đạt 91,5 điểm, Sở Nội vụ và Sở Tư pháp cùng xếp thứ ba.",
        (
            "Sở Nội vụ #3 91,5",
            "Sở Tư pháp #3 91,5",
        ),
    ),
    Case(
        "said_14",
        "Quảng Ngãi",
        "2025",
        "Cùng có 62,5 điểm và cùng đứng cuối là Sở Nội vụ và Sở Tư pháp.",
        (
            "Sở Nội vụ 62,5",
            "Sở Tư pháp 62,5",
        ),
        reasons=("ambiguous_binding",),
    ),
    Case(
        "said_15",
        "Quảng Ngãi",
        "2025",
        "Đều được 88,25 điểm, xã Bình Sơn và xã Nghĩa Hành xếp đồng hạng 7.",
        (
            "xã Bình Sơn #7 88,25",
            "xã Nghĩa Hành #7 88,25",
        ),
    ),
    Case(
        "said_16",
        "Quảng Ngãi",
        "2025",
        "Với cùng số điểm 88,25 điểm, xã Bình Sơn, xã Nghĩa Hành và phường Trà Câu đồng xếp thứ 7.",
        (
            "xã Bình Sơn #7 88,25",
            "xã Nghĩa Hành #7 88,25",
            "phường Trà Câu #7 88,25",
        ),
    ),
    Case(
        "said_17",
        "Quảng Ngãi",
        "2025",
        "Cùng 91,5 điểm, Sở Nội vụ xếp thứ ba.",
        ("Sở Nội vụ #3 91,5",),
    ),
    Case(
        "said_18",
        "Hà Giang",
        "2023",
        "Huyện Quang Bình đạt 701,44/1.000 điểm, đứng thứ 3/11. Huyện Quang Bình có điểm số ở trụ cột"
        " chính quyền số là 245,5/300 điểm, kinh tế số 120,64/200 điểm, xã hội số 115,3/180 điểm; "
        "phần nền tảng chung 220/320 điểm.",
        (
            "Huyện Quang Bình #3 701,44/1.000",
            "Huyện Quang Bình 245,5/300 {chính quyền số}",
            "Huyện Quang Bình 120,64/200 {kinh tế số}",
            "Huyện Quang Bình 115,3/180 {xã hội số}",
        ),
        reasons=("points_not_score",),
    ),
    Case(
        "said_19",
        "Khánh Hòa",
        "2023",
        "Huyện Diên Khánh đạt 81,33 điểm, xếp hạng 2, thay cho thị xã Ninh Hòa (80,6 điểm) nay xếp hạng 3.",
        (
            "Huyện Diên Khánh #2 81,33",
            "thị xã Ninh Hòa #3 80,6",
        ),
    ),
    Case(
        "said_20",
        "Tiền Giang",
        "2023",
        "Năm hạng đầu của khối sở, ngành tỉnh, kể từ hạng 1, là: Sở Thông tin và Truyền thông, Sở "
        "Giáo dục và Đào tạo, Văn phòng UBND tỉnh, Sở Văn hóa, Thể thao và Du lịch và Sở Lao động - "
        "Thương binh và Xã hội.",
        (
            "Sở Thông tin và Truyền thông #1",
            "Sở Giáo dục và Đào tạo #2",
            "Văn phòng UBND tỉnh #3",
            "Sở Văn hóa, Thể thao và Du lịch #4",
            "Sở Lao động - Thương binh và Xã hội #5",
        ),
    ),
    Case(
        "said_21",
        "Hà Giang",
        "2023",
        "Theo kết quả đánh giá mức độ chuyển đổi số năm 2023 do UBND tỉnh Hà Giang công bố, huyện "
        "Quang Bình đạt 718,36/1000 điểm, xếp thứ 2/11 huyện, thành phố (sau thành phố Hà Giang), "
        "tăng 3 bậc so với năm 2022.\n"
        "Một số trụ cột của huyện đạt kết quả cao: Nhận thức số 92,5/100 điểm, Nhân lực số 81,25/100 "
        "điểm, Kinh tế số 98,04/150 điểm.",
        (
            "huyện Quang Bình #2 718,36/1000",
            "huyện Quang Bình 92,5/100 {Nhận thức số}",
            "huyện Quang Bình 81,25/100 {Nhân lực số}",
            "huyện Quang Bình 98,04/150 {Kinh tế số}",
        ),
        reasons=("rank_change",),
    ),
    Case(
        "said_22",
        "Hải Dương",
        "2023",
        "Soi vào từng chỉ số chính của Sở Tư pháp: nhận thức số đạt 45/50 điểm; thể chế số đạt 50/50 "
        "điểm; hạ tầng số đạt 61,5/80 điểm.",
        (
            "Sở Tư pháp 45/50 {nhận thức số}",
            "Sở Tư pháp 50/50 {thể chế số}",
            "Sở Tư pháp 61,5/80 {hạ tầng số}",
        ),
    ),
    Case(
        "said_23",
        "Bình Định",
        "2023",
        "The mountainous district of Van Canh finished last at 63.7 points.",
        ("district of Van Canh 63.7 last",),
    ),
    Case(
        "said_24",
        "Bắc Giang",
        "2022",
        "Bình quân 19 cơ quan cấp tỉnh đạt 71,35 điểm, nhích thêm 6,2 điểm so với năm 2021; bình quân"
        " 10 huyện, thành phố đạt 66,9 điểm.",
        (),
        averages=(
            "department 71,35 +6,2 ~2021",
            "district 66,9",
        ),
    ),
    Case(
        "said_25",
        "Hải Phòng",
        "2023",
        "Loại Tốt có huyện An Lão (91,2 điểm) và huyện Vĩnh Bảo (90,1 điểm); huyện Kiến Thụy 80,2 điểm.",
        (
            "huyện An Lão 91,2 [Tốt]",
            "huyện Vĩnh Bảo 90,1 [Tốt]",
            "huyện Kiến Thụy 80,2",
        ),
    ),
    Case(
        "said_26",
        "Tiền Giang",
        "2023",
        "Khối huyện xếp theo thứ tự từ trên xuống: thành phố Mỹ Tho, thị xã Gò Công, huyện Chợ Gạo và"
        " cuối cùng là huyện Tân Phú Đông.",
        (
            "thành phố Mỹ Tho #1",
            "thị xã Gò Công #2",
            "huyện Chợ Gạo #3",
            "huyện Tân Phú Đông #4 last",
        ),
    ),
    Case(
        "said_27",
        "Tiền Giang",
        "2023",
        "Thứ tự xếp hạng từ cao xuống thấp: Sở Y tế, Sở Nội vụ, Sở Tư pháp và sau cùng là Sở Ngoại vụ.",
        (
            "Sở Y tế #1",
            "Sở Nội vụ #2",
            "Sở Tư pháp #3",
            "Sở Ngoại vụ #4 last",
        ),
    ),
    Case(
        "said_28",
        "Tiền Giang",
        "2023",
        "Các sở xếp từ cao xuống thấp: Sở Y tế (91,2 điểm), Sở Nội vụ (90,1 điểm), Sở Tư pháp (85,5 "
        "điểm) và cuối cùng là Sở Ngoại vụ (60,3 điểm).",
        (
            "Sở Y tế #1 91,2",
            "Sở Nội vụ #2 90,1",
            "Sở Tư pháp #3 85,5",
            "Sở Ngoại vụ #4 60,3 last",
        ),
    ),
    Case(
        "said_29",
        "Tiền Giang",
        "2023",
        "5 sở dẫn đầu xếp theo thứ tự từ cao xuống thấp: Sở Y tế, Sở Nội vụ, Sở Tư pháp, Sở Công "
        "Thương, Sở Xây dựng và cuối cùng là Sở Ngoại vụ.",
        (
            "Sở Y tế #1",
            "Sở Nội vụ #2",
            "Sở Tư pháp #3",
            "Sở Công Thương #4",
            "Sở Xây dựng #5",
            "Sở Ngoại vụ last",
        ),
    ),
    Case(
        "said_30",
        "Tiền Giang",
        "2023",
        "Khối huyện xếp theo thứ tự từ trên xuống: thành phố Mỹ Tho, thị xã Gò Công, huyện Chợ "
        "Gạo...; cuối cùng là huyện Tân Phú Đông.",
        (
            "thành phố Mỹ Tho #1",
            "thị xã Gò Công #2",
            "huyện Chợ Gạo #3",
            "huyện Tân Phú Đông last",
        ),
    ),
    Case(
        "said_31",
        "Tiền Giang",
        "2023",
        "Xếp hạng từ cao đến thấp: huyện Cái Bè, huyện Chợ Gạo,… và cuối cùng là huyện Tân Phú Đông.",
        (
            "huyện Cái Bè #1",
            "huyện Chợ Gạo #2",
            "huyện Tân Phú Đông last",
        ),
    ),
    Case(
        "said_32",
        "Bắc Giang",
        "2022",
        "Về Chỉ số cải cách hành chính, Sở Tài chính dẫn đầu khối sở với 93,18 điểm. Đối với chỉ số "
        "chuyển đổi số (DTI), kết quả được phê duyệt tại Quyết định số 301/QĐ-UBND ngày 10/3/2023: "
        "bình quân 19 cơ quan cấp tỉnh đạt 71,35 điểm, nhích thêm 6,2 điểm so với năm 2021; bình quân"
        " 10 huyện, thành phố đạt 66,9 điểm, nhích thêm 4,75 điểm so với năm 2021.",
        (),
        averages=(
            "department 71,35 +6,2 ~2021",
            "district 66,9 +4,75 ~2021",
        ),
        reasons=("rival_index",),
    ),
    Case(
        "said_33",
        "Bắc Giang",
        "2022",
        "Đối với chỉ số chuyển đổi số (DTI), kết quả: bình quân 19 cơ quan cấp tỉnh đạt 71,35 điểm; "
        "bình quân 10 huyện đạt 66,9 điểm.",
        (),
        averages=(
            "department 71,35",
            "district 66,9",
        ),
    ),
    Case(
        "said_34",
        "Bắc Giang",
        "2022",
        "Chỉ số hài lòng của người dân (SIPAS) toàn tỉnh là 88,46%. Đối với chỉ số chuyển đổi số "
        "(DTI), kết quả: bình quân 19 cơ quan cấp tỉnh đạt 71,35 điểm; bình quân 10 huyện đạt 66,9 "
        "điểm.",
        (),
        averages=(
            "department 71,35",
            "district 66,9",
        ),
        reasons=("rival_index",),
    ),
    Case(
        "said_35",
        "Đồng Tháp",
        "2022",
        "Trung bình toàn tỉnh khối huyện đạt 658,27/1.000 điểm.",
        (),
        averages=("district 658,27/1.000",),
    ),
    Case(
        "said_36",
        "Đồng Tháp",
        "2022",
        "Điểm trung bình toàn tỉnh cấp xã là 61,5 điểm; bình quân toàn tỉnh khối sở 80,25 điểm.",
        (),
        averages=(
            "commune 61,5",
            "department 80,25",
        ),
    ),
    Case(
        "said_37",
        "Đồng Tháp",
        "2022",
        "Điểm trung bình chung toàn tỉnh là 70,5 điểm, khối huyện 66,2 điểm.",
        (),
        averages=(
            "all 70,5",
            "district 66,2",
        ),
    ),
    Case(
        "said_38",
        "Hải Dương",
        "2023",
        "Các trụ cột của huyện Gia Lộc đạt kết quả như sau: Chính quyền số 120/150 điểm, Kinh tế số "
        "80,5/100 điểm, Xã hội số 76/100 điểm.",
        (
            "huyện Gia Lộc 120/150 {Chính quyền số}",
            "huyện Gia Lộc 80,5/100 {Kinh tế số}",
            "huyện Gia Lộc 76/100 {Xã hội số}",
        ),
    ),
    Case(
        "said_39",
        "Hải Dương",
        "2023",
        "Điểm thành phần của Sở Y tế: Nhận thức số 8,5/10 điểm, Thể chế số 9/10 điểm.",
        (
            "Sở Y tế 8,5/10 {Nhận thức số}",
            "Sở Y tế 9/10 {Thể chế số}",
        ),
    ),
    Case(
        "said_40",
        "Hải Dương",
        "2023",
        "Xét từng lĩnh vực, kết quả tại thành phố Chí Linh cụ thể: hạ tầng số 45,2/50 điểm; nhân lực số 30,5/40 điểm.",
        (
            "thành phố Chí Linh 45,2/50 {hạ tầng số}",
            "thành phố Chí Linh 30,5/40 {nhân lực số}",
        ),
    ),
    Case(
        "said_41",
        "Hải Dương",
        "2023",
        "Nhiều tiêu chí của Sở Tư pháp đạt 100 điểm: dịch vụ công, chữ ký số.",
        (),
        reasons=("no_unit",),
    ),
    Case(
        "said_42",
        "Sóc Trăng",
        "2024",
        "Dẫn đầu cấp huyện không đâu khác ngoài thị xã Ngã Năm với 84,36 điểm; đứng thứ hai là huyện Kế Sách.",
        (
            "thị xã Ngã Năm #1 84,36",
            "huyện Kế Sách #2",
        ),
    ),
    Case(
        "said_43",
        "Sóc Trăng",
        "2024",
        "Đứng nhất khối sở không ai khác chính là Sở Tư pháp (91,3 điểm).",
        ("Sở Tư pháp #1 91,3",),
    ),
    Case(
        "said_44",
        "Sóc Trăng",
        "2024",
        "Quán quân năm nay không đơn vị nào khác mà là Sở Y tế, 92,15 điểm.",
        ("Sở Y tế #1 92,15",),
    ),
    Case(
        "said_45",
        "Sóc Trăng",
        "2024",
        "Xếp cuối không ai khác ngoài Sở Xây dựng với 51,2 điểm.",
        ("Sở Xây dựng 51,2 last",),
    ),
    Case(
        "said_46",
        "Hà Giang",
        "2023",
        "Huyện Quang Bình đạt 701,44/1.000 điểm, trong đó chính quyền số 245,5/300 điểm; các nội dung"
        " còn lại 220/320 điểm.",
        (
            "Huyện Quang Bình 701,44/1.000",
            "Huyện Quang Bình 245,5/300 {chính quyền số}",
        ),
        reasons=(
            "complement",
            "points_not_score",
        ),
    ),
    Case(
        "said_47",
        "Hà Giang",
        "2023",
        "Sở Y tế đạt 81,4/100 điểm; nhóm tiêu chí chung đạt 45,1/50 điểm, nhóm tiêu chí riêng đạt 36,3/50 điểm.",
        ("Sở Y tế 81,4/100",),
        reasons=("points_not_score",),
    ),
    Case(
        "said_48",
        "Hà Giang",
        "2023",
        "Sở Y tế đạt 81,4/100 điểm, tiêu chí ứng dụng chữ ký số đạt 4,5/5 điểm.",
        ("Sở Y tế 81,4/100",),
        reasons=("points_not_score",),
    ),
    Case(
        "said_49",
        "Hà Giang",
        "2023",
        "Sở Y tế đạt 81,4/100 điểm (phần tự chấm trên hệ thống: 40,2 điểm, phần khảo sát: 41,2 điểm).",
        ("Sở Y tế 81,4/100",),
        reasons=("provisional",),
    ),
    Case(
        "said_50",
        "Khánh Hòa",
        "2023",
        "Sở Du lịch vươn lên vị trí thứ 5 (88,2 điểm), thay Sở Y tế (86,4 điểm) hiện xếp thứ 6.",
        (
            "Sở Du lịch #5 88,2",
            "Sở Y tế #6 86,4",
        ),
    ),
    Case(
        "said_51",
        "Khánh Hòa",
        "2023",
        "Huyện Diên Khánh giành vị trí thứ hai từ thị xã Ninh Hòa nay đứng thứ ba.",
        ("Huyện Diên Khánh #2",),
        reasons=("conflict",),
    ),
    Case(
        "said_52",
        "Khánh Hòa",
        "2023",
        "Huyện Diên Khánh xếp hạng 2, đẩy thị xã Ninh Hòa xuống hạng 3.",
        (
            "Huyện Diên Khánh #2",
            "thị xã Ninh Hòa #3",
        ),
    ),
    Case(
        "said_53",
        "Khánh Hòa",
        "2023",
        "Sở Y tế xếp thứ 2, thay cho Sở Tư pháp kỳ này tụt xuống thứ 9.",
        (
            "Sở Y tế #2",
            "Sở Tư pháp #9",
        ),
    ),
    Case(
        "said_54",
        "Tiền Giang",
        "2023",
        "Ba vị trí dẫn đầu khối huyện, tính từ hạng nhất, gồm: thành phố Mỹ Tho, thị xã Gò Công, huyện Chợ Gạo.",
        (
            "thành phố Mỹ Tho #1",
            "thị xã Gò Công #2",
            "huyện Chợ Gạo #3",
        ),
    ),
    Case(
        "said_55",
        "Tiền Giang",
        "2023",
        "Bốn hạng đầu cấp sở, kể từ vị trí thứ nhất: Sở Y tế, Sở Nội vụ, Sở Tư pháp, Sở Công Thương.",
        (
            "Sở Y tế #1",
            "Sở Nội vụ #2",
            "Sở Tư pháp #3",
            "Sở Công Thương #4",
        ),
    ),
    Case(
        "said_56",
        "Tiền Giang",
        "2023",
        "Các xã xếp hạng cao, lần lượt từ hạng 1: xã Tân Hương, xã Tân Hội Đông và xã Long An.",
        (
            "xã Tân Hương #1",
            "xã Tân Hội Đông #2",
            "xã Long An #3",
        ),
    ),
    Case(
        "said_57",
        "Tiền Giang",
        "2023",
        "Kể từ hạng 1,5 điểm trở lên có xã Tân Hương.",
        (),
        reasons=("range",),
    ),
    Case(
        "said_58",
        "Tiền Giang",
        "2023",
        "Năm hạng đầu của khối sở, kể từ hạng 1, là: Sở Y tế, Sở Nội vụ, Sở Tư pháp và Sở Công Thương.",
        (
            "Sở Y tế !count_mismatch",
            "Sở Nội vụ !count_mismatch",
            "Sở Tư pháp !count_mismatch",
            "Sở Công Thương !count_mismatch",
        ),
        reasons=("count_mismatch",),
    ),
    Case(
        "said_59",
        "Tiền Giang",
        "2023",
        "Thứ tự xếp hạng từ cao xuống thấp: Sở Y tế (90,1 điểm), Sở Nội vụ (91,2 điểm), Sở Tư pháp "
        "(88 điểm) và sau cùng là Sở Ngoại vụ (70 điểm).",
        (
            "Sở Y tế #1 90,1 !breaks_order",
            "Sở Nội vụ #2 91,2 !breaks_order",
            "Sở Tư pháp #3 88",
            "Sở Ngoại vụ #4 70 last",
        ),
    ),
    Case(
        "said_60",
        "Bình Định",
        "2023",
        "The district of Tuy Phuoc ranked fourth with 84.2 points, followed by the town of Hoai Nhon with 83.9 points.",
        (
            "district of Tuy Phuoc #4 84.2",
            "town of Hoai Nhon #5 83.9",
        ),
    ),
    Case(
        "said_61",
        "Bình Định",
        "2023",
        "Department of Justice scored 90.1 points. The coastal city of Quy Nhon led the districts with 89.15 points.",
        (
            "Department of Justice 90.1",
            "city of Quy Nhon #1 89.15",
        ),
    ),
    Case(
        "said_62",
        "Bình Định",
        "2023",
        "The commune of Nhon Ly, in the city of Quy Nhon, scored 80.5 points.",
        ("commune of Nhon Ly 80.5 @city of Quy Nhon",),
    ),
    Case(
        "said_63",
        "Bình Định",
        "2023",
        "In the district of Van Canh, 95.2% of dossiers were filed online.",
        (),
        reasons=("percent_not_score",),
    ),
)
