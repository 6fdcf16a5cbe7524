"""Orders of several groups in one announcement."""

from __future__ import annotations

from tests.scrapers.extract.prose.case import Case

CASES = (
    Case(
        "approximate_values",
        "Vĩnh Phúc",
        "2022",
        "Trong khối sở, Sở Thông tin và Truyền thông xếp thứ nhất với hơn 873 điểm, Sở Nội vụ xếp thứ hai với 872,71 "
        "điểm. Khối huyện, huyện Lập Thạch đứng đầu, đạt gần 559 điểm.",
        units=("Sở Thông tin và Truyền thông #1 873 gt", "Sở Nội vụ #2 872,71", "huyện Lập Thạch #1 559 lt"),
    ),
    Case(
        "bodies_without_procedures",
        "Yên Bái",
        "2024",
        "Nhóm cơ quan không có thủ tục hành chính: Văn phòng Đoàn ĐBQH và HĐND tỉnh đứng đầu với 94,6%, xếp thứ hai "
        "là Văn phòng UBND tỉnh với 93,85%. Nhóm UBND cấp huyện: huyện Trấn Yên đứng đầu với 97,1%, bỏ xa vị trí thứ "
        "hai là thành phố Yên Bái với 93,4%.",
        units=(
            "Văn phòng Đoàn ĐBQH và HĐND tỉnh #1 94,6%",
            "Văn phòng UBND tỉnh #2 93,85%",
            "huyện Trấn Yên #1 97,1%",
            "thành phố Yên Bái #2 93,4%",
        ),
    ),
    Case(
        "broke_through_to_the_lead",
        "Bạc Liêu",
        "2024",
        "Sở Giao thông vận tải bứt phá vươn lên dẫn đầu khối sở, ban, ngành với số điểm 88,74; huyện Hòa Bình soán "
        "ngôi đầu khối huyện với 84,6 điểm.",
        units=("Sở Giao thông vận tải #1 88,74", "huyện Hòa Bình #1 84,6"),
    ),
    Case(
        "completion_percent",
        "Yên Bái",
        "2023",
        "Theo kết quả công bố, Sở Kế hoạch và Đầu tư là đơn vị dẫn đầu khối sở, ban, ngành với tỷ lệ hoàn thành đạt "
        "98,82%; xếp thứ hai là Sở Giao thông vận tải với tỷ lệ hoàn thành 97,5%. Khối huyện, thị xã, thành phố: "
        "thành phố Yên Bái xếp thứ nhất (96,4%), huyện Trấn Yên xếp thứ hai (95,1%).\n"
        "Đến nay, tỷ lệ hồ sơ trực tuyến toàn trình của tỉnh đạt 91,4%; 82,4% người dân sử dụng sổ tay chuyển đổi "
        "số; kinh tế số chiếm 9,1% GRDP.",
        units=(
            "Sở Kế hoạch và Đầu tư #1 98,82%",
            "Sở Giao thông vận tải #2 97,5%",
            "thành phố Yên Bái #1 96,4%",
            "huyện Trấn Yên #2 95,1%",
        ),
    ),
    Case(
        "led_by",
        "Kon Tum",
        "2024",
        "Khối sở, ngành do Sở Nội vụ dẫn đầu (911,4 điểm); Sở Tư pháp về nhì (905,2 điểm). Cấp huyện do thành phố "
        "Kon Tum dẫn đầu với 802,6 điểm.",
        units=("Sở Nội vụ #1 911,4", "Sở Tư pháp #2 905,2", "thành phố Kon Tum #1 802,6"),
    ),
    Case(
        "of_a_total",
        "Hà Nam",
        "2023",
        "Sở Tài chính đạt 455,5 điểm trên tổng số 500 điểm, đứng đầu khối sở; huyện Kim Bảng đạt 402,25 trên tổng số "
        "500 điểm, tương đương 80,45%, đứng đầu khối huyện.",
        units=("Sở Tài chính #1 455,5/500", "huyện Kim Bảng #1 402,25/500 80,45%"),
    ),
    Case(
        "ordinals_alone",
        "Yên Bái",
        "2023",
        "Theo đó, Sở Thông tin - Truyền thông dẫn đầu khối các sở, ban, ngành với tỷ lệ hoàn thành đạt 98,82%; thứ "
        "hai là Văn phòng UBND tỉnh với tỷ lệ hoàn thành 97,06%; thứ ba là Sở Tài chính với tỷ lệ hoàn thành 91,95%.\n"
        "Ở khối các địa phương, thành phố Yên Bái tiếp tục dẫn đầu bảng xếp hạng chuyển đổi số với tỷ lệ hoàn thành "
        "đạt 80,69%; đứng thứ hai là huyện Văn Yên với tỷ lệ hoàn thành 80,57%; thị xã Nghĩa Lộ xếp thứ ba với tỷ lệ "
        "hoàn thành 77,91%.\n"
        "Năm 2023, tỉnh đã hoàn thành 32/35 mục tiêu về chuyển đổi số, đạt 91,4%; hoàn thành 101/111 nhiệm vụ chuyển "
        "đổi số, đạt 91%. Toàn tỉnh có 57% người dân trưởng thành cài đặt nền tảng Công dân số.",
        units=(
            "Sở Thông tin - Truyền thông #1 98,82%",
            "Văn phòng UBND tỉnh #2 97,06%",
            "Sở Tài chính #3 91,95%",
            "thành phố Yên Bái #1 80,69%",
            "huyện Văn Yên #2 80,57%",
            "thị xã Nghĩa Lộ #3 77,91%",
        ),
    ),
    Case(
        "the_next_in_other_words",
        "Hưng Yên",
        "2024",
        "Đứng đầu khối huyện là thành phố Hưng Yên đạt 91,2 điểm, kế sau là huyện Khoái Châu 90,1 điểm, nối tiếp là "
        "huyện Văn Lâm 89,05 điểm. Ở khối sở, Sở Tư pháp lên ngôi với 93,5 điểm.",
        units=(
            "thành phố Hưng Yên #1 91,2",
            "huyện Khoái Châu #2 90,1",
            "huyện Văn Lâm #3 89,05",
            "Sở Tư pháp #1 93,5",
        ),
    ),
    Case(
        "tied_fifth",
        "Bắc Giang",
        "2024",
        "Sở Y tế và Sở Xây dựng đồng hạng 5 với 86,5 điểm. Huyện Tân Yên, huyện Việt Yên cùng xếp thứ 3 (81,25 điểm).",
        units=("Sở Y tế #5 86,5", "Sở Xây dựng #5 86,5", "Huyện Tân Yên #3 81,25", "huyện Việt Yên #3 81,25"),
    ),
    Case(
        "title_names_the_leaders",
        "Vĩnh Phúc",
        "2023",
        "# Sở Thông tin và Truyền thông và huyện Lập Thạch dẫn đầu về chuyển đổi số\n"
        "Sở Thông tin và Truyền thông đạt 880,2 điểm. Huyện Lập Thạch đạt 700,15 điểm.",
        units=("Sở Thông tin và Truyền thông #1 880,2", "Huyện Lập Thạch #1 700,15"),
    ),
    Case(
        "top_three_of_each_group",
        "Hưng Yên",
        "2023",
        "Top 3 khối sở: Sở Nội vụ (91 điểm), Sở Tài chính (90 điểm), Sở Y tế (89 điểm). Top 3 khối huyện: thành phố "
        "Hưng Yên (88 điểm), huyện Văn Giang (87 điểm), thị xã Mỹ Hào (86 điểm).",
        units=(
            "Sở Nội vụ #1 91",
            "Sở Tài chính #2 90",
            "Sở Y tế #3 89",
            "thành phố Hưng Yên #1 88",
            "huyện Văn Giang #2 87",
            "thị xã Mỹ Hào #3 86",
        ),
    ),
    Case(
        "two_groups_one_lead",
        "Bình Phước",
        "2023",
        "Dẫn đầu khối sở, ngành là Sở Kế hoạch và Đầu tư với 95,2 điểm, khối huyện là thị xã Bình Long với 91,7 điểm.",
        units=("Sở Kế hoạch và Đầu tư #1 95,2", "thị xã Bình Long #1 91,7"),
    ),
    Case(
        "units_in_headline_case",
        "Kiên Giang",
        "2024",
        "# SỞ TÀI CHÍNH DẪN ĐẦU XẾP HẠNG CHUYỂN ĐỔI SỐ NĂM 2024\n"
        "Sở Tài chính đạt 92,15 điểm. Thành phố Phú Quốc đạt 90,4 điểm, xếp thứ nhất trong 15 huyện, thành phố.",
        units=("Sở Tài chính #1 92,15", "Thành phố Phú Quốc #1 90,4"),
    ),
    Case(
        "groups_14",
        "Nghệ An",
        "2023",
        "Sở Tài chính nhất khối sở, thành phố Vinh nhất khối huyện.",
        units=("Sở Tài chính #1", "thành phố Vinh #1"),
    ),
    Case(
        "groups_15",
        "Lạng Sơn",
        "2024",
        "Dẫn đầu mỗi khối là Sở Tư pháp (93,1 điểm) và huyện Cao Lộc (81,2 điểm).",
        units=("Sở Tư pháp #1 93,1", "huyện Cao Lộc #1 81,2"),
    ),
    Case(
        "groups_16",
        "Nghệ An",
        "2023",
        "Sở Tài chính đứng thứ 1/20 sở, ngành; thành phố Vinh đứng thứ 1/21 huyện, thị xã, thành phố.",
        units=("Sở Tài chính #1", "thành phố Vinh #1"),
    ),
)
