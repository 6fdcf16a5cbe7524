"""Sentences that name units and tell no result."""

from __future__ import annotations

from tests.scrapers.extract.prose.case import Case

CASES = (
    Case(
        "agents_are_not_subjects",
        "Quảng Ninh",
        "2023",
        "Theo Sở Thông tin và Truyền thông, năm 2023 tỉnh đạt 0,72 điểm. Sở Thông tin và Truyền thông cho biết, đã "
        "tổ chức 45 lớp tập huấn đạt 98,5% kế hoạch. UBND tỉnh giao Sở Nội vụ phối hợp với Sở Tài chính theo dõi kết "
        "quả.",
    ),
    Case(
        "given_to_a_list",
        "Sóc Trăng",
        "2024",
        "Trao giấy khen cho Sở Y tế, Sở Nội vụ và huyện Kế Sách là các đơn vị dẫn đầu.",
    ),
    Case(
        "head_counts_are_nothing",
        "Lạng Sơn",
        "2023",
        "Tham gia đánh giá có 19 sở, ban, ngành; 11 huyện, thành phố và 200 xã, phường, thị trấn với thang điểm "
        "1.000. Hội nghị kết nối 212 điểm cầu.",
    ),
    Case(
        "no_result_words",
        "Bến Tre",
        "2024",
        "Phát biểu tại hội nghị, Giám đốc Sở Khoa học và Công nghệ cho biết có 164 xã, phường và 25 sở, ngành được "
        "chấm điểm; điểm thưởng tối đa 50 điểm, điểm trừ tối đa 20 điểm. Đề nghị Sở Tài chính bố trí 12,5 tỷ đồng "
        "cho 07 nhiệm vụ.",
    ),
    Case(
        "number_of_a_form",
        "Điện Biên",
        "2023",
        "Biểu mẫu 12: Huyện Mường Chà",
    ),
    Case(
        "number_of_a_table_of_the_province",
        "Điện Biên",
        "2023",
        "BIỂU 2: DTI CẤP HUYỆN TỈNH ĐIỆN BIÊN NĂM 2023",
    ),
    Case(
        "number_of_an_annex",
        "Điện Biên",
        "2023",
        "Phụ lục 4: Sở Nội vụ",
    ),
    Case(
        "number_of_units_is_no_name",
        "Vĩnh Long",
        "2023",
        "3. Khối xã, phường, thị trấn: 12 đơn vị đạt điểm tuyệt đối 100/100, trong đó thành phố Vĩnh Long có 5 đơn "
        "vị, thị xã Bình Minh có 4 đơn vị, huyện Trà Ôn có 3 đơn vị.",
    ),
    Case(
        "shared_first_places_without_order",
        "Khánh Hòa",
        "2024",
        "Sở Y tế, Sở Nội vụ và Sở Tư pháp chia nhau 3 vị trí đầu. Sở Ngoại vụ nằm trong nhóm cuối.",
    ),
    Case(
        "the_most_excellent_are_praised",
        "Bình Thuận",
        "2024",
        "Trao bằng khen cho 3 đơn vị xuất sắc nhất: Sở Thông tin và Truyền thông, Sở Tư pháp và Văn phòng UBND tỉnh.",
    ),
    Case(
        "three_that_are_counted",
        "Quảng Ninh",
        "2023",
        "Hai huyện, ba Sở Y tế, Tài chính, Nội vụ được khen.",
    ),
    Case(
        "nothing_12",
        "Nghệ An",
        "2023",
        "Khoảng cách giữa đơn vị đầu bảng và cuối bảng là 33,9 điểm.",
    ),
    Case(
        "nothing_13",
        "Nghệ An",
        "2023",
        "Thanh tra tỉnh thấp hơn Sở Tài chính tới 33,9 điểm.",
    ),
    Case(
        "nothing_14",
        "Nghệ An",
        "2023",
        "Sở Tài chính nới rộng khoảng cách với Sở Nội vụ lên 2,1 điểm.",
    ),
    Case(
        "nothing_15",
        "Nghệ An",
        "2023",
        "Sở Nội vụ bị bỏ lại 2,1 điểm.",
    ),
    Case(
        "nothing_16",
        "Nghệ An",
        "2023",
        "Điểm của Sở Nội vụ bằng 97,8% điểm của Sở Tài chính.",
    ),
    Case(
        "nothing_17",
        "Nghệ An",
        "2023",
        "Sở Tài chính chỉ mất 4,8 điểm.",
    ),
    Case(
        "nothing_18",
        "Nghệ An",
        "2023",
        "Sở Tài chính thiếu 0,8 điểm để đạt loại Xuất sắc.",
    ),
    Case(
        "nothing_19",
        "Nghệ An",
        "2023",
        "Xếp thứ ba, Sở Tư pháp và Sở Y tế đạt 92 điểm.",
    ),
    Case(
        "nothing_20",
        "Nghệ An",
        "2023",
        "Sở Y tế đạt kết quả cao nhất trong 3 năm qua.",
    ),
    Case(
        "nothing_21",
        "Nghệ An",
        "2023",
        "Sở Y tế vừa đủ điểm để được xếp loại Tốt (90 điểm).",
    ),
    Case(
        "nothing_22",
        "Nghệ An",
        "2023",
        "Điểm của thành phố Vinh gấp 1,7 lần huyện Kỳ Sơn.",
    ),
    Case(
        "nothing_23",
        "Nghệ An",
        "2023",
        "Đứng ngay sau Sở Tài chính là Sở Nội vụ và Sở Tư pháp.",
    ),
    Case(
        "nothing_24",
        "Nghệ An",
        "2023",
        "Sở Tài chính đạt số điểm cao nhất từ trước tới nay của mình.",
    ),
    Case(
        "nothing_25",
        "Nghệ An",
        "2023",
        "Sở Tài chính có 3 năm dẫn đầu.",
    ),
    Case(
        "nothing_26",
        "Nghệ An",
        "2023",
        "Hai vị trí dẫn đầu được chia cho Sở Tài chính và Sở Nội vụ.",
    ),
    Case(
        "nothing_27",
        "Nghệ An",
        "2023",
        "Duy nhất Sở Tài chính vượt mốc 95 điểm.",
    ),
    Case(
        "nothing_28",
        "Nghệ An",
        "2023",
        "Nếu tính cả điểm thưởng, Sở Tài chính đạt 97,2 điểm.",
    ),
    Case(
        "nothing_29",
        "Nghệ An",
        "2023",
        "Huyện Kỳ Sơn là một trong ba địa phương có điểm thấp nhất.",
    ),
    Case(
        "nothing_30",
        "Nghệ An",
        "2023",
        "Giải nhất thuộc về Sở Tài chính, giải nhì thuộc về Sở Nội vụ.",
    ),
    Case(
        "nothing_31",
        "Quảng Ngãi",
        "2025",
        "Xã biên giới khó khăn nhất là Chủ tịch Nguyễn Văn An (45 tuổi) phụ trách.",
    ),
    Case(
        "nothing_32",
        "Nghệ An",
        "2023",
        "Sở Y tế đạt tốt các chỉ tiêu.",
    ),
    Case(
        "nothing_33",
        "Nghệ An",
        "2023",
        "Nhiều sở, nhất là Sở Y tế, Sở Nội vụ đạt kết quả cao.",
    ),
    Case(
        "nothing_34",
        "Nghệ An",
        "2023",
        "Dự án của huyện Yên Thành có giá trị 0,95 tỷ đồng, với giá trị 12,5 ha.",
    ),
    Case(
        "nothing_35",
        "Nghệ An",
        "2023",
        "Với 100% hồ sơ trực tuyến, Sở Tài chính xếp thứ nhất về dịch vụ công.",
    ),
    Case(
        "nothing_36",
        "Nghệ An",
        "2023",
        "Thứ tự 3 đơn vị đầu không đổi so với năm 2022: Sở Tài chính, Sở Nội vụ, Sở Tư pháp.",
    ),
    Case(
        "nothing_37",
        "Nghệ An",
        "2023",
        "Vị trí thứ 2 và thứ 3 là sự cạnh tranh giữa Sở Nội vụ và Sở Tư pháp.",
    ),
    Case(
        "nothing_38",
        "Nghệ An",
        "2023",
        "Sở Nội vụ chỉ chịu đứng sau Sở Tài chính.",
    ),
    Case(
        "nothing_39",
        "Nghệ An",
        "2023",
        "Sở Nội vụ chưa thể vượt qua Sở Tài chính để giành ngôi đầu.",
    ),
    Case(
        "nothing_40",
        "Nghệ An",
        "2023",
        "Sở Nội vụ từng dẫn đầu hai năm liền.",
    ),
    Case(
        "nothing_41",
        "Nghệ An",
        "2023",
        "Sở Nội vụ mơ ngôi đầu.",
    ),
    Case(
        "nothing_42",
        "Nghệ An",
        "2023",
        "Sở Tài chính (1), Sở Nội vụ (2), Sở Tư pháp (3).",
    ),
    Case(
        "nothing_43",
        "Nghệ An",
        "2023",
        "Xếp hạng: Sở Tài chính 1, Sở Nội vụ 2, Sở Tư pháp 3.",
    ),
    Case(
        "nothing_44",
        "Nghệ An",
        "2023",
        "Điểm số cụ thể: Tài chính 95,2; Nội vụ 93,1; Tư pháp 92.",
    ),
    Case(
        "nothing_45",
        "Bạc Liêu",
        "2023",
        "Huyện Hòa Bình huy động gói đầu tư với giá trị 0,5 tỷ đồng; Sở Y tế mua sắm với giá trị 1,2 tỷ.",
    ),
    Case(
        "nothing_46",
        "Nghệ An",
        "2023",
        "Sở Tư pháp nhỉnh hơn Sở Y tế 0,5 điểm.",
    ),
    Case(
        "nothing_47",
        "Nghệ An",
        "2023",
        "Sở Y tế tiệm cận mức 92 điểm.",
    ),
    Case(
        "nothing_48",
        "Nghệ An",
        "2023",
        "Sở Y tế chỉ còn cách vị trí thứ ba 0,5 điểm.",
    ),
    Case(
        "nothing_49",
        "Nghệ An",
        "2023",
        "Sở Y tế hụt vị trí thứ ba vì kém 0,5 điểm.",
    ),
    Case(
        "nothing_50",
        "Nghệ An",
        "2023",
        "Huyện Kỳ Sơn không còn đội sổ.",
    ),
    Case(
        "nothing_51",
        "Nghệ An",
        "2023",
        "Sở Tư pháp rời tốp 3.",
    ),
    Case(
        "nothing_52",
        "Nghệ An",
        "2023",
        "Tốp 3 vắng bóng Sở Y tế.",
    ),
    Case(
        "nothing_53",
        "Nghệ An",
        "2023",
        "“Vị trí thứ 4 chưa làm chúng tôi hài lòng”, Giám đốc Sở Y tế nói.",
    ),
    Case(
        "nothing_54",
        "Nghệ An",
        "2023",
        "Vị trí thứ 4 từ tay Sở Xây dựng chuyển sang Sở Y tế.",
    ),
    Case(
        "nothing_55",
        "Nghệ An",
        "2023",
        "Giám đốc Sở Y tế: “Chúng tôi đặt mục tiêu lọt tốp 3 năm 2024”.",
    ),
    Case(
        "nothing_56",
        "Nghệ An",
        "2023",
        "Sở Xây dựng bằng điểm Sở Công Thương, cùng 90,25.",
    ),
    Case(
        "nothing_57",
        "Vĩnh Long",
        "2022",
        "Sở Y tế được hỗ trợ 500.000đ, Sở Nội vụ (2.000.000 đ).",
    ),
)

# with figures, places or levels, and yet none of a unit
TEXTS = (
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
