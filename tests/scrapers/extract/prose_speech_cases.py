"""Announcements as people say them: values before their matter, comparisons, quotations, words for ranks."""

from __future__ import annotations

from tests.scrapers.extract.prose_cases import Case

SPEECH = (
    Case(
        "value_before_its_pillar",
        "Hải Dương",
        "2023",
        "Theo đó, Sở Tài chính đạt 421,6/500 điểm, xếp thứ 4/17 sở, ngành được xếp hạng. Xét theo từng chỉ số chính, Sở Tài chính đạt 45/50 điểm về nhận thức số (xếp thứ 2/17), 38/40 điểm về thể chế số, 51,5/60 điểm ở trụ cột hạ tầng số.",
        (
            "Sở Tài chính #4 421,6/500",
            "Sở Tài chính #2 45/50 {nhận thức số}",
            "Sở Tài chính 38/40 {thể chế số}",
            "Sở Tài chính 51,5/60 {hạ tầng số}",
        ),
    ),
    Case(
        "first_with_a_value_of_a_pillar",
        "Hải Dương",
        "2023",
        "Sở Y tế dẫn đầu với 46 điểm về nhận thức số.",
        ("Sở Y tế #1 46 {nhận thức số}",),
    ),
    Case(
        "points_of_the_district_are_of_no_department",
        "Hải Dương",
        "2023",
        "Sở Y tế đạt 93 điểm. Huyện có 5/10 điểm về nhân lực số và 6/10 điểm về an toàn thông tin mạng.",
        ("Sở Y tế 93",),
        reasons=("pillar_unclear",),
    ),
    Case(
        "bloc_of_mass_organisations",
        "Lạng Sơn",
        "2024",
        "Đối với khối các cơ quan đảng, Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tỉnh, Văn phòng Tỉnh ủy có số điểm cao nhất (86,5 điểm), xếp sau lần lượt là Ban Tuyên giáo Tỉnh ủy (85,25 điểm), Tỉnh đoàn (82 điểm); Hội Nông dân tỉnh đứng cuối khối với 60,5 điểm.",
        (
            "Văn phòng Tỉnh ủy #1 86,5",
            "Ban Tuyên giáo Tỉnh ủy #2 85,25",
            "Tỉnh đoàn #3 82",
            "Hội Nông dân tỉnh 60,5 last",
        ),
    ),
    Case(
        "front_and_organisations_as_one_body",
        "Lạng Sơn",
        "2025",
        "Cơ quan Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội tỉnh đạt 88,5 điểm.",
        ("Cơ quan Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội tỉnh 88,5",),
    ),
    Case(
        "first_second_third_behind_scores",
        "Long An",
        "2023",
        "Ở khối huyện, huyện Bến Lức 95,1 điểm, huyện Cần Giuộc 94,6 điểm, thành phố Tân An 93,9 điểm, lần lượt đứng nhất, nhì, ba. Huyện Tân Hưng đứng cuối với 81,25 điểm.",
        (
            "huyện Bến Lức #1 95,1",
            "huyện Cần Giuộc #2 94,6",
            "thành phố Tân An #3 93,9",
            "Huyện Tân Hưng 81,25 last",
        ),
    ),
    Case(
        "first_of_ninety_one",
        "Long An",
        "2023",
        "Ở khối xã, phường 1 (thành phố Tân An) đứng đầu 91 đơn vị với 98 điểm, trong khi xã Hưng Điền (huyện Tân Hưng) chỉ được 66,5 điểm, thấp nhất tỉnh.",
        (
            "phường 1 #1 98 @thành phố Tân An",
            "xã Hưng Điền 66,5 last @huyện Tân Hưng",
        ),
    ),
    Case(
        "among_them_ends_the_rated_list",
        "Long An",
        "2023",
        "Khối huyện có 13 địa phương xếp loại Tốt và 2 địa phương xếp loại Khá là Tân Hưng (78,4 điểm), Vĩnh Hưng (77,85 điểm), trong đó Bến Lức, Cần Giuộc, Tân An xếp thứ nhất, nhì, ba với số điểm lần lượt là 95,3; 94,7; 94,15; điểm trung bình khối sở, ngành là 91,06 điểm, khối huyện là 88,73 điểm.",
        (
            "Tân Hưng 78,4 [Khá]",
            "Vĩnh Hưng 77,85 [Khá]",
            "Bến Lức #1 95,3",
            "Cần Giuộc #2 94,7",
            "Tân An #3 94,15",
        ),
        averages=(
            "department 91,06",
            "district 88,73",
        ),
        counts=(
            "district Tốt 13",
            "district Khá 2",
        ),
    ),
    Case(
        "bare_ordinals_after_names",
        "Long An",
        "2023",
        "Thành phố Tân An nhất với 92,4 điểm, huyện Bến Lức nhì với 90,8 điểm, huyện Cần Đước ba với 90,3 điểm; huyện Tân Hưng thấp nhất, 78,6 điểm.",
        (
            "Thành phố Tân An #1 92,4",
            "huyện Bến Lức #2 90,8",
            "huyện Cần Đước #3 90,3",
            "huyện Tân Hưng 78,6 last",
        ),
    ),
    Case(
        "last_of_nineteen",
        "Bắc Giang",
        "2022",
        "Hạng nhất: Sở Tài chính – 876,90 điểm\nHạng cuối (19/19): Sở Ngoại vụ – 640,05 điểm",
        (
            "Sở Tài chính #1 876,90",
            "Sở Ngoại vụ #19 640,05 last",
        ),
    ),
    Case(
        "not_yet_sixty",
        "Quảng Ngãi",
        "2024",
        "Huyện Trà Bồng, huyện Sơn Tây và huyện Minh Long đều chưa đến 60 điểm, trong đó thấp nhất là huyện Minh Long, chỉ 52,3 điểm. Huyện Ba Tơ đạt chưa tới 70 điểm, huyện Mộ Đức không dưới 80 điểm.",
        (
            "huyện Minh Long 52,3 last",
            "Huyện Ba Tơ 70 lt",
            "huyện Mộ Đức 80 gt",
        ),
        reasons=("approximate_list",),
    ),
    Case(
        "bodies_without_procedures",
        "Yên Bái",
        "2024",
        "Nhóm cơ quan không có thủ tục hành chính: Văn phòng Đoàn ĐBQH và HĐND tỉnh đứng đầu với 94,6%, xếp thứ hai là Văn phòng UBND tỉnh với 93,85%. Nhóm UBND cấp huyện: huyện Trấn Yên đứng đầu với 97,1%, bỏ xa vị trí thứ hai là thành phố Yên Bái với 93,4%.",
        (
            "Văn phòng Đoàn ĐBQH và HĐND tỉnh #1 94,6%",
            "Văn phòng UBND tỉnh #2 93,85%",
            "huyện Trấn Yên #1 97,1%",
            "thành phố Yên Bái #2 93,4%",
        ),
    ),
    Case(
        "last_years_value_in_brackets",
        "Cần Thơ",
        "2023",
        "Sở Khoa học và Công nghệ xếp hạng nhất khối sở, ban, ngành với chỉ số đạt 97,28%, cao hơn 7,18 điểm phần trăm so với năm 2022 (90,1%). Hai vị trí tiếp theo là Sở Thông tin và Truyền thông với 96,5% (năm 2022: 97,04%) và Văn phòng UBND thành phố với 94,33% (năm 2022: 88,9%).",
        (
            "Sở Khoa học và Công nghệ #1 97,28%",
            "Sở Khoa học và Công nghệ 90,1% ~2022",
            "Sở Thông tin và Truyền thông #2 96,5%",
            "Sở Thông tin và Truyền thông 97,04% ~2022",
            "Văn phòng UBND thành phố #3 94,33%",
            "Văn phòng UBND thành phố 88,9% ~2022",
        ),
    ),
)
