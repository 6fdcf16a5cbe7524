"""Means of groups, their changes and what they are compared with."""

from __future__ import annotations

from tests.scrapers.extract.prose.case import Case

CASES = (
    Case(
        "after_ratings_of_one_group",
        "Đắk Nông",
        "2023",
        "Có xếp loại riêng. Toàn tỉnh có 31 xã, phường loại Tốt và 7 xã loại Khá; điểm trung bình 76,84 điểm.",
        averages=("commune 76,84",),
        counts=("commune Tốt 31", "commune Khá 7"),
    ),
    Case(
        "all_bodies",
        "Đắk Nông",
        "2023",
        "Điểm trung bình của các cơ quan, đơn vị, địa phương là 78,4 điểm.",
        averages=("all 78,4",),
    ),
    Case(
        "among_them_ends_the_rated_list",
        "Long An",
        "2023",
        "Khối huyện có 13 địa phương xếp loại Tốt và 2 địa phương xếp loại Khá là Tân Hưng (78,4 điểm), Vĩnh Hưng "
        "(77,85 điểm), trong đó Bến Lức, Cần Giuộc, Tân An xếp thứ nhất, nhì, ba với số điểm lần lượt là 95,3; 94,7; "
        "94,15; điểm trung bình khối sở, ngành là 91,06 điểm, khối huyện là 88,73 điểm.",
        units=(
            "Tân Hưng 78,4 [Khá]",
            "Vĩnh Hưng 77,85 [Khá]",
            "Bến Lức #1 95,3",
            "Cần Giuộc #2 94,7",
            "Tân An #3 94,15",
        ),
        averages=("department 91,06", "district 88,73"),
        counts=("district Tốt 13", "district Khá 2"),
    ),
    Case(
        "another_index_before",
        "Đắk Nông",
        "2023",
        "Điểm hài lòng trung bình đạt 88,2%; điểm trung bình DTI khối huyện 68,2%.",
        averages=("district 68,2",),
    ),
    Case(
        "average_in_brackets",
        "Hà Nam",
        "2024",
        "Điểm bình quân khối huyện đạt 82,6 điểm (tăng 4,25 điểm so với năm 2023), khối sở, ngành đạt 85,17 điểm "
        "(giảm 0,4 điểm so với năm 2023).",
        averages=("district 82,6 +4,25 ~2023", "department 85,17 -0,4 ~2023"),
    ),
    Case(
        "average_of_all_then_of_each",
        "Thanh Hóa",
        "2024",
        "Bình quân chung đạt 77,4%; khối sở bình quân 81,2% (tăng 3,1%), khối huyện bình quân 73,6% (giảm 0,7%).",
        averages=("all 77,4", "department 81,2 +3,1", "district 73,6 -0,7"),
    ),
    Case(
        "average_of_both_groups",
        "Sơn La",
        "2024",
        "Điểm số trung bình của toàn tỉnh đạt 74,8/100 điểm, tăng 5,2 điểm so với năm 2023; trong đó, cấp sở đạt "
        "73,2/100 điểm, cấp huyện đạt 76,4/100 điểm.\n"
        "Ở cấp huyện, Thành phố Sơn La dẫn đầu với 91,48/ 100 điểm; huyện Mộc Châu đứng thứ 2 với 89,94/100 điểm. Có "
        "02 đơn vị xếp loại tốt, 07 đơn vị xếp loại khá, 04 đơn vị xếp loại trung bình.",
        units=("Thành phố Sơn La #1 91,48/100", "huyện Mộc Châu #2 89,94/100"),
        averages=("all 74,8/100 +5,2 ~2023", "department 73,2/100", "district 76,4/100"),
        counts=("district tốt 2", "district khá 7", "district trung bình 4"),
    ),
    Case(
        "average_reversed_change",
        "Cao Bằng",
        "2023",
        "Điểm trung bình DTI khối các sở, ban, ngành là 612,4 điểm, so với năm 2022 tăng 40,15 điểm; khối huyện, "
        "thành phố là 480,3 điểm, so với năm 2022 giảm 3,1 điểm.",
        averages=("department 612,4 +40,15 ~2022", "district 480,3 -3,1 ~2022"),
    ),
    Case(
        "averages_and_changes_one_by_one",
        "Bình Phước",
        "2024",
        "Mức điểm bình quân của khối sở và khối huyện lần lượt là 81,5 điểm và 74,2 điểm, tăng tương ứng 2,1 điểm và "
        "3,4 điểm so với năm trước.",
        averages=("department 81,5 +2,1", "district 74,2 +3,4"),
    ),
    Case(
        "averages_go_on_in_the_next_sentence",
        "Phú Thọ",
        "2023",
        "Cấp sở đạt trung bình 80,5 điểm; cấp huyện đạt trung bình 70,2 điểm. So với năm trước, cấp sở tăng 2,5 "
        "điểm, còn cấp huyện giảm 1,1 điểm. Cấp xã đạt 61,3 điểm. Năm 2024, cấp huyện cần đạt 80 điểm.",
        averages=("department 80,5 +2,5", "district 70,2 -1,1", "commune 61,3"),
    ),
    Case(
        "behind_the_whole_province_a_group",
        "Đồng Tháp",
        "2022",
        "Trung bình toàn tỉnh khối huyện đạt 658,27/1.000 điểm.",
        averages=("district 658,27/1.000",),
    ),
    Case(
        "behind_the_whole_province_a_level",
        "Đồng Tháp",
        "2022",
        "Điểm trung bình toàn tỉnh cấp xã là 70,5 điểm.",
        averages=("commune 70,5",),
    ),
    Case(
        "behind_the_whole_province_of_a_group",
        "Đồng Tháp",
        "2022",
        "Bình quân toàn tỉnh đối với khối sở, ngành đạt 80,5 điểm.",
        averages=("department 80,5",),
    ),
    Case(
        "bounds_of_named_units",
        "Đắk Nông",
        "2023",
        "Kết quả DTI cấp huyện năm 2023 dao động từ 401,2 điểm (huyện Cư Jút) đến 698,12 điểm (huyện Đắk Song); điểm "
        "trung bình đạt 559,11 điểm.",
        units=("huyện Cư Jút 401,2", "huyện Đắk Song 698,12"),
        averages=("district 559,11",),
    ),
    Case(
        "change_before_the_average",
        "Nam Định",
        "2023",
        "So với năm 2022, điểm trung bình khối sở, ban, ngành tăng 22,4 điểm, lên 702,18 điểm; điểm trung bình khối "
        "huyện, thành phố giảm 5,06 điểm, còn 655,3 điểm.\n"
        "Ở khối xã, phường, so với năm 2022 điểm trung bình tăng 14,5 điểm, đạt 588,25 điểm trên thang 1.000.",
        averages=("department 702,18 +22,4 ~2022", "district 655,3 -5,06 ~2022", "commune 588,25/1.000 +14,5 ~2022"),
    ),
    Case(
        "change_with_its_share",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 75,61 điểm, tăng 5,24 điểm (tương đương 7,4%) so với năm 2022.",
        averages=("district 75,61 +5,24 ~2022",),
    ),
    Case(
        "changes_of_averages_in_the_next_sentence",
        "Hòa Bình",
        "2024",
        "Điểm trung bình của cả hai khối đạt 71,4/100 điểm; trong đó khối sở, ngành đạt 74,15/ 100 điểm, khối huyện, "
        "thành phố đạt 68,65/ 100 điểm. So với năm 2023, điểm trung bình khối sở, ngành tăng 3,2 điểm; khối huyện, "
        "thành phố giảm 0,85 điểm.",
        averages=("all 71,4/100", "department 74,15/100 +3,2 ~2023", "district 68,65/100 -0,85 ~2023"),
    ),
    Case(
        "changes_one_by_one",
        "Kiên Giang",
        "2024",
        "Trung bình toàn tỉnh đạt 74,6 điểm, trong đó cấp sở 80,1 điểm, cấp huyện 75,3 điểm, cấp xã 68,4 điểm; lần "
        "lượt tăng 2,1 điểm, 3,2 điểm và 0,8 điểm so với năm 2023.",
        averages=("all 74,6", "department 80,1 +2,1", "district 75,3 +3,2", "commune 68,4 +0,8 ~2023"),
    ),
    Case(
        "city_article",
        "Cần Thơ",
        "2024",
        "Kết quả đánh giá: khối sở, ban, ngành có 3 đơn vị xếp loại Xuất sắc là Sở Khoa học và Công nghệ (95,5 "
        "điểm), Sở Nội vụ (94,2 điểm), Văn phòng UBND thành phố (93,8 điểm); 12 đơn vị xếp loại Tốt; 4 đơn vị xếp "
        "loại Khá.\n"
        "Khối quận, huyện: quận Ninh Kiều 93,1 điểm (xếp thứ nhất), quận Bình Thủy 91,4 điểm (xếp thứ nhì), huyện "
        "Thới Lai 90,05 điểm (xếp thứ ba). Quận Ô Môn và huyện Vĩnh Thạnh cùng đạt 85,5 điểm.\n"
        "Bình quân toàn thành phố đạt 88,7/100 điểm, tăng 2,3 điểm so với năm 2023.",
        units=(
            "Sở Khoa học và Công nghệ 95,5 [Xuất sắc]",
            "Sở Nội vụ 94,2 [Xuất sắc]",
            "Văn phòng UBND thành phố 93,8 [Xuất sắc]",
            "quận Ninh Kiều #1 93,1",
            "quận Bình Thủy #2 91,4",
            "huyện Thới Lai #3 90,05",
            "Quận Ô Môn 85,5",
            "huyện Vĩnh Thạnh 85,5",
        ),
        averages=("all 88,7/100 +2,3 ~2023",),
        counts=("department Xuất sắc 3", "department Tốt 12", "department Khá 4"),
    ),
    Case(
        "departments_and_places",
        "Đắk Nông",
        "2023",
        "Điểm trung bình của các sở, ngành, địa phương là 78,4 điểm.",
        averages=("all 78,4",),
    ),
    Case(
        "each_commune",
        "Đắk Nông",
        "2023",
        "Tính bình quân, mỗi xã đạt 61,3 điểm.",
        averages=("commune 61,3",),
    ),
    Case(
        "english_all_bodies",
        "Đắk Nông",
        "2023",
        "The average score of all agencies and localities was 78.4 points.",
        averages=("all 78.4",),
    ),
    Case(
        "english_average",
        "Ninh Bình",
        "2023",
        "The average score of departments is 612.4 points, an increase of 40.15 points compared to 2022. The "
        "Department of Finance leads with 700.2 points.",
        units=("Department of Finance #1 700.2",),
        averages=("department 612.4 +40.15 ~2022",),
    ),
    Case(
        "english_averaged",
        "Đắk Nông",
        "2023",
        "District-level units averaged 75.61 points, down 2.1 points from 2022.",
        averages=("district 75.61 -2.1 ~2022",),
    ),
    Case(
        "english_bloc",
        "Đắk Nông",
        "2023",
        "The average score of the district bloc was 75.61 points, up 5.24 points compared to 2022.",
        averages=("district 75.61 +5.24 ~2022",),
    ),
    Case(
        "english_bottom_and_down",
        "Lào Cai",
        "2024",
        "In the group of departments and branches, the Department of Finance ranked first with 93.4 points; the "
        "Ethnic Minorities Committee was at the bottom of the group with 70.15 points. The average score of the "
        "departments was 84.1 points, up 2.05 points compared to 2023; the average score of the localities was 80.3 "
        "points, down 0.6 points compared to 2023.",
        units=("Department of Finance #1 93.4", "Ethnic Minorities Committee 70.15 last"),
        averages=("department 84.1 +2.05 ~2023", "district 80.3 -0.6 ~2023"),
    ),
    Case(
        "english_group_averages",
        "Sơn La",
        "2024",
        'As a result, the state agencies in Son La province achieved a "fair" rating with an average score of '
        "74.8/100 points.\n"
        "Specifically, the average score for provincial-level agencies was 73.2/100 points, with the Department of "
        "Information and Communications ranking first at 91.48/100 points, followed by the Department of Transport "
        "at 89.94/100 points. The average score for district-level People's Committees was 76.4/100 points, with Phu "
        "Yen district ranking second at 84.13/100 points.",
        units=(
            "Department of Information and Communications #1 91.48/100",
            "Department of Transport #2 89.94/100",
            "Phu Yen district #2 84.13/100",
        ),
        averages=("all 74.8/100", "department 73.2/100", "district 76.4/100"),
    ),
    Case(
        "english_respectively",
        "Đắk Nông",
        "2023",
        "The average score of the departments and districts was 81.3 and 75.6 points, respectively.",
        averages=("department 81.3", "district 75.6"),
    ),
    Case(
        "english_sector",
        "Đắk Nông",
        "2023",
        "The average score of the departmental sector reached 75.61 points, 5.24 points higher than in 2022.",
        averages=("department 75.61 +5.24 ~2022",),
    ),
    Case(
        "extremes_and_average_in_one_line",
        "Bình Phước",
        "2023",
        "Khối huyện: cao nhất là thị xã Bình Long 91,7 điểm, thấp nhất là huyện Bù Đốp 65 điểm, trung bình 80,2 điểm.",
        units=("thị xã Bình Long #1 91,7", "huyện Bù Đốp 65 last"),
        averages=("district 80,2",),
    ),
    Case(
        "group_without_its_head_in_the_second_clause",
        "Đồng Nai",
        "2023",
        "Điểm trung bình của khối huyện, thành phố là 77,26 điểm, tăng 4,11 điểm so với năm 2022; của khối sở, ban, "
        "ngành là 80,9 điểm, giảm 1,2 điểm.",
        averages=("district 77,26 +4,11 ~2022", "department 80,9 -1,2"),
    ),
    Case(
        "groups_listed_before",
        "Đắk Nông",
        "2023",
        "Cấp sở, cấp huyện, cấp xã có điểm trung bình lần lượt 75,3; 70,1; 65,2 điểm, tương ứng tăng 5,1; 2,3; 1,2 "
        "điểm.",
        averages=("department 75,3 +5,1", "district 70,1 +2,3", "commune 65,2 +1,2"),
    ),
    Case(
        "last_item_of_a_list",
        "Đắk Nông",
        "2023",
        "Khối huyện\n- Cao nhất: huyện Cư Jút 788,6 điểm\n- Trung bình: 668,21 điểm",
        units=("huyện Cư Jút #1 788,6",),
        averages=("district 668,21",),
    ),
    Case(
        "leaders_between_means",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối sở đạt 75,3 điểm, cao nhất là Sở Tài chính (90 điểm); khối huyện đạt 70,1 điểm, cao "
        "nhất là huyện Cư Jút (85 điểm).",
        units=("Sở Tài chính #1 90", "huyện Cư Jút #1 85"),
        averages=("department 75,3", "district 70,1"),
    ),
    Case(
        "lettered_groups",
        "Bình Thuận",
        "2023",
        "Khối A gồm các sở, ban, ngành; khối B gồm UBND các huyện, thị xã, thành phố. Điểm trung bình khối A là "
        "82,05 điểm, khối B là 74,3 điểm.",
        averages=("department 82,05", "district 74,3"),
    ),
    Case(
        "level_of_all",
        "Đắk Nông",
        "2023",
        "Mặt bằng chung điểm số của khối sở, ngành đạt 84,2 điểm.",
        averages=("department 84,2",),
    ),
    Case(
        "lifted_from_an_older_value",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện tăng từ 650,1 điểm (năm 2022) lên 668,21 điểm (năm 2023).",
        averages=("district 668,21",),
    ),
    Case(
        "maximum_aside",
        "Đắk Nông",
        "2023",
        "Sở Y tế được chấm 921 điểm (trên tổng số 1.000 điểm), đạt tỷ lệ 92,1%. Điểm trung bình khối sở là 75,3 điểm "
        "(trên thang 100).",
        units=("Sở Y tế 921/1.000 92,1%",),
        averages=("department 75,3/100",),
    ),
    Case(
        "mean_shortened",
        "Đắk Nông",
        "2023",
        "Điểm TB các sở: 75,3 điểm; ĐTB khối huyện: 70,1.",
        averages=("department 75,3", "district 70,1"),
    ),
    Case(
        "of_all_in_common",
        "Đắk Nông",
        "2023",
        "Điểm trung bình chung là 71,2 điểm.",
        averages=("all 71,2",),
    ),
    Case(
        "of_so_many_communes",
        "Hà Tĩnh",
        "2023",
        "Trung bình 102 xã, phường đạt 69,87/100 điểm.",
        averages=("commune 69,87/100",),
    ),
    Case(
        "of_so_many_localities_beside_departments",
        "Hà Tĩnh",
        "2023",
        "Trung bình 13 địa phương đạt 69,87 điểm , tăng 3,24 điểm; trung bình 21 sở, ngành đạt 77,35 điểm, tăng 1,90 "
        "điểm so với năm 2022.",
        averages=("district 69,87 +3,24", "department 77,35 +1,90 ~2022"),
    ),
    Case(
        "of_so_many_units",
        "Hà Tĩnh",
        "2023",
        "Trung bình 13 huyện, thị xã, thành phố đạt 69,87 điểm, trung bình 21 sở, ban, ngành là 77,35 điểm.",
        averages=("district 69,87", "department 77,35"),
    ),
    Case(
        "of_the_places_counted",
        "Đắk Nông",
        "2023",
        "Ở cấp huyện, huyện Cư Jút dẫn đầu với 788,6 điểm. Bình quân của 8 địa phương đạt 668,21 điểm, thụt lùi 7,05 "
        "điểm so với năm 2022.",
        units=("huyện Cư Jút #1 788,6",),
        averages=("district 668,21 -7,05 ~2022",),
    ),
    Case(
        "percent_points",
        "Đắk Nông",
        "2023",
        "Chỉ số trung bình khối huyện đạt 71,2%, tăng 4,5 điểm phần trăm so với năm 2022.",
        averages=("district 71,2 +4,5 ~2022",),
    ),
    Case(
        "ranks_before_units_without_link",
        "Sơn La",
        "2024",
        "Kết quả, các cơ quan nhà nước của tỉnh đạt mức khá với điểm trung bình 74,8/100 điểm. Trong đó, điểm trung "
        "bình của khối cơ quan cấp tỉnh đạt 73,2/100 điểm, xếp thứ nhất là Sở Thông tin và Truyền thông đạt 91,48/ "
        "100 điểm, thứ hai là Sở Giao thông vận tải 89,94/100 điểm, còn lại 11 sở, ngành đạt mức khá; 7 sở, ngành "
        "mức trung bình. Điểm trung bình khối UBND cấp huyện 76,4/100 điểm, xếp thứ nhất Thành phố 89,77/100 điểm; "
        "thứ hai huyện Phù Yên 84,13/100 điểm, còn lại 7 huyện mức khá, 4 huyện mức trung bình.",
        units=(
            "Sở Thông tin và Truyền thông #1 91,48/100",
            "Sở Giao thông vận tải #2 89,94/100",
            "Thành phố #1 89,77/100",
            "huyện Phù Yên #2 84,13/100",
        ),
        averages=("all 74,8/100", "department 73,2/100", "district 76,4/100"),
        counts=("department khá 11", "department trung bình 7", "district khá 7", "district trung bình 4"),
    ),
    Case(
        "ratings_between_means",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối sở đạt 75,3 điểm, xếp loại Khá; khối huyện đạt 70,1 điểm, xếp loại Khá.",
        averages=("department 75,3", "district 70,1"),
    ),
    Case(
        "ratings_over_mixed_groups",
        "Bắc Ninh",
        "2023",
        "Thứ tự xếp hạng được chia theo 5 mức: Xuất sắc, tốt, khá, trung bình, kém. Điểm trung bình đánh giá DTI cấp "
        "sở là 747.01 điểm, cấp huyện là 601.80 điểm. Kết quả cụ thể: Sở Thông tin và Truyền thông, Sở Y tế, Sở Tài "
        "chính và thị xã Quế Võ đạt loại xuất sắc. Sở Văn hóa Thể thao và Du lịch, thành phố Từ Sơn, thành phố Bắc "
        "Ninh đạt loại tốt.",
        units=(
            "Sở Thông tin và Truyền thông [xuất sắc]",
            "Sở Y tế [xuất sắc]",
            "Sở Tài chính [xuất sắc]",
            "thị xã Quế Võ [xuất sắc]",
            "Sở Văn hóa Thể thao và Du lịch [tốt]",
            "thành phố Từ Sơn [tốt]",
            "thành phố Bắc Ninh [tốt]",
        ),
        averages=("department 747.01", "district 601.80"),
    ),
    Case(
        "the_whole_province_and_a_group",
        "Đồng Tháp",
        "2022",
        "Trung bình toàn tỉnh đạt 70,5 điểm, khối huyện đạt 65 điểm.",
        averages=("all 70,5", "district 65"),
    ),
    Case(
        "the_whole_province_of_all_levels",
        "Đồng Tháp",
        "2022",
        "Trung bình toàn tỉnh cả ba cấp sở, huyện, xã đạt 70,5 điểm.",
        averages=("all 70,5",),
    ),
    Case(
        "two_groups_two_values",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối sở và khối huyện là 81,5 điểm và 74,2 điểm.",
        averages=("department 81,5", "district 74,2"),
    ),
    Case(
        "value_before_its_words",
        "Đắk Nông",
        "2023",
        "Khối sở dẫn trước. 75,3 điểm là điểm trung bình của khối sở, ngành năm 2023.",
        averages=("department 75,3",),
    ),
    Case(
        "value_belongs_to",
        "Nam Định",
        "2024",
        "Điểm cao nhất khối sở là 95,12 điểm thuộc về Sở Nội vụ; điểm thấp nhất là 60,25 điểm thuộc về Sở Ngoại vụ; "
        "giá trị trung bình là 78,3 điểm.",
        units=("Sở Nội vụ #1 95,12", "Sở Ngoại vụ 60,25 last"),
        averages=("department 78,3",),
    ),
    Case(
        "value_without_its_measure",
        "Đắk Nông",
        "2023",
        "Toàn khối huyện có điểm trung bình 629,44, cao hơn năm 2022 là 41,3 điểm.",
        averages=("district 629,44 +41,3 ~2022",),
    ),
    Case(
        "values_in_brackets",
        "Đắk Nông",
        "2023",
        "Khối sở (điểm trung bình 75,3), khối huyện (điểm trung bình 70,1).",
        averages=("department 75,3", "district 70,1"),
    ),
    Case(
        "with_the_year_between",
        "Hà Tĩnh",
        "2023",
        "Mức trung bình 21 sở, ngành năm 2023 là 77,35 điểm.",
        averages=("department 77,35",),
    ),
    Case(
        "year_before_the_word_for_points",
        "Bắc Kạn",
        "2023",
        "Điểm trung bình của các huyện là 559,11 điểm; so với năm 2022 điểm trung bình giảm 31,45 điểm.",
        averages=("district 559,11 -31,45 ~2022",),
    ),
    Case(
        "year_stuck_to_the_word_points",
        "Đắk Nông",
        "2023",
        "Giá trị trung bình của DTI các huyện, thành phố là 559,11 điểm, so với năm 2022 điểm trung bình DTI giảm "
        "31,45 điểm.",
        averages=("district 559,11 -31,45 ~2022",),
    ),
    Case(
        "averages_59",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 668,21 điểm, nhích thêm 7,05 điểm so với kỳ đánh giá năm 2022.",
        averages=("district 668,21 +7,05 ~2022",),
    ),
    Case(
        "averages_60",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 668,21 điểm, nhích nhẹ 7,05 điểm so với năm 2022.",
        averages=("district 668,21 +7,05 ~2022",),
    ),
    Case(
        "averages_61",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 668,21 điểm, thụt lùi 7,05 điểm so với năm 2022.",
        averages=("district 668,21 -7,05 ~2022",),
    ),
    Case(
        "averages_62",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 668,21 điểm, sụt 7,05 điểm so với năm 2022.",
        averages=("district 668,21 -7,05 ~2022",),
    ),
    Case(
        "averages_63",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 668,21 điểm, giảm sút 7,05 điểm so với năm 2022.",
        averages=("district 668,21 -7,05 ~2022",),
    ),
    Case(
        "averages_64",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 668,21 điểm, tụt 7,05 điểm so với năm 2022.",
        averages=("district 668,21 -7,05 ~2022",),
    ),
    Case(
        "averages_65",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 668,21 điểm, hụt 7,05 điểm so với năm 2022.",
        averages=("district 668,21 -7,05 ~2022",),
    ),
    Case(
        "averages_66",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 668,21 điểm, lùi 7,05 điểm so với năm 2022.",
        averages=("district 668,21 -7,05 ~2022",),
    ),
    Case(
        "averages_67",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 668,21 điểm, mất 7,05 điểm so với năm 2022.",
        averages=("district 668,21 -7,05 ~2022",),
    ),
    Case(
        "averages_68",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 668,21 điểm, kém 7,05 điểm so với năm 2022.",
        averages=("district 668,21 -7,05 ~2022",),
    ),
    Case(
        "averages_69",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 668,21 điểm, kém năm 2022 là 7,05 điểm.",
        averages=("district 668,21 -7,05 ~2022",),
    ),
    Case(
        "averages_70",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 668,21 điểm, thấp hơn mức của năm 2022 là 7,05 điểm.",
        averages=("district 668,21 -7,05 ~2022",),
    ),
    Case(
        "averages_71",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 668,21 điểm, nhỉnh hơn năm 2022 7,05 điểm.",
        averages=("district 668,21 +7,05 ~2022",),
    ),
    Case(
        "averages_72",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 668,21 điểm, tụt 7,05 điểm so với năm trước.",
        averages=("district 668,21 -7,05",),
    ),
    Case(
        "averages_73",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 668,21 điểm, tăng hơn 7 điểm so với năm 2022.",
        averages=("district 668,21",),
    ),
    Case(
        "averages_74",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 668,21 điểm, tăng 4,5% so với năm 2022.",
        averages=("district 668,21",),
    ),
    Case(
        "averages_75",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 668,21 điểm, tăng lên 7,05 điểm so với năm 2022.",
        averages=("district 668,21",),
    ),
    Case(
        "averages_76",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 668,21 điểm, cao hơn 74,45 điểm so với khối sở.",
        averages=("district 668,21",),
    ),
    Case(
        "averages_77",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 668,21 điểm, kém khối sở 74,45 điểm.",
        averages=("district 668,21",),
    ),
    Case(
        "averages_78",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 668,21 điểm, mất 5 điểm ở các tiêu chí khó.",
        averages=("district 668,21",),
    ),
    Case(
        "averages_79",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 668,21 điểm, được cải thiện thêm 7,05 điểm so với năm 2022.",
        averages=("district 668,21 +7,05 ~2022",),
    ),
    Case(
        "averages_80",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 668,21 điểm, nâng thêm 7,05 điểm so với năm 2022.",
        averages=("district 668,21 +7,05 ~2022",),
    ),
    Case(
        "averages_81",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 668,21 điểm, thêm được 7,05 điểm so với năm 2022.",
        averages=("district 668,21 +7,05 ~2022",),
    ),
    Case(
        "averages_82",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 668,21 điểm, hơn năm 2022 tới 7,05 điểm.",
        averages=("district 668,21 +7,05 ~2022",),
    ),
    Case(
        "averages_83",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 668,21 điểm, hơn 7,05 điểm so với năm 2022.",
        averages=("district 668,21 +7,05 ~2022",),
    ),
    Case(
        "averages_84",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 668,21 điểm, cao hơn năm 2022 là 7,05 điểm.",
        averages=("district 668,21 +7,05 ~2022",),
    ),
    Case(
        "averages_85",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 668,21 điểm, mức tăng là 7,05 điểm so với năm 2022.",
        averages=("district 668,21 +7,05 ~2022",),
    ),
    Case(
        "averages_86",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 75,61 điểm, nhờ trụ cột hạ tầng số tăng 7,05 điểm.",
        averages=("district 75,61",),
    ),
    Case(
        "averages_87",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 75,61 điểm; điểm trung bình trụ cột hạ tầng số tăng 7,05 điểm.",
        averages=("district 75,61",),
    ),
    Case(
        "averages_88",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 75,61 điểm, DTI cấp tỉnh tăng 0,05 điểm.",
        averages=("district 75,61",),
    ),
    Case(
        "averages_89",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 75,61 điểm, CCHC tăng 7,05 điểm.",
        averages=("district 75,61",),
    ),
    Case(
        "averages_90",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 75,61 điểm, số huyện xếp loại Tốt tăng 3 đơn vị.",
        averages=("district 75,61",),
    ),
    Case(
        "averages_91",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 75,61 điểm, thấp hơn huyện dẫn đầu 12,3 điểm.",
        averages=("district 75,61",),
    ),
    Case(
        "averages_92",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 75,61 điểm, vượt mục tiêu 0,61 điểm.",
        averages=("district 75,61",),
    ),
    Case(
        "averages_93",
        "Đắk Nông",
        "2023",
        "Điểm trung bình khối huyện đạt 75,61 điểm, trong đó huyện Cư Jút tăng 7,05 điểm so với năm 2022.",
        averages=("district 75,61",),
    ),
    Case(
        "averages_94",
        "Hà Tĩnh",
        "2023",
        "Điểm trung bình cấp xã là 131,4/200 điểm; điểm trung bình cấp tỉnh là 163,3/200 điểm.",
        averages=("commune 131,4/200", "department 163,3/200"),
    ),
    Case(
        "averages_95",
        "Hà Tĩnh",
        "2023",
        "Bình quân cấp tỉnh đạt 82,1%, tăng 2,1%; bình quân cấp huyện đạt 71,3%.",
        averages=("department 82,1 +2,1", "district 71,3"),
    ),
    Case(
        "averages_96",
        "Hà Tĩnh",
        "2023",
        "Điểm bình quân cấp tỉnh là 82,1 điểm và cấp xã là 71,3 điểm.",
        averages=("department 82,1", "commune 71,3"),
    ),
    Case(
        "averages_97",
        "Lạng Sơn",
        "2024",
        "Điểm trung bình của khối sở đạt 82,15 điểm (tăng 2,1 điểm); của khối huyện đạt 75,4 điểm (giảm 0,6 điểm) so "
        "với năm 2023.",
        averages=("department 82,15 +2,1", "district 75,4 -0,6 ~2023"),
    ),
    Case(
        "averages_98",
        "Lạng Sơn",
        "2024",
        "I. Khối sở, ban, ngành\n"
        "Sở Tư pháp dẫn đầu với 91,3 điểm. Điểm trung bình toàn khối là 82,15 điểm.\n"
        "II. Khối huyện, thành phố\n"
        "Huyện Cao Lộc dẫn đầu với 81,2 điểm. Điểm trung bình toàn khối là 75,4 điểm.",
        units=("Sở Tư pháp #1 91,3", "Huyện Cao Lộc #1 81,2"),
        averages=("department 82,15", "district 75,4"),
    ),
    Case(
        "averages_99",
        "Bến Tre",
        "2023",
        "Sở Y tế 91,5 điểm (Tốt), Sở Nội vụ 85 điểm (Khá), trung bình khối sở 80,5 điểm.",
        units=("Sở Y tế 91,5 [Tốt]", "Sở Nội vụ 85 [Khá]"),
        averages=("department 80,5",),
    ),
    Case(
        "averages_100",
        "Bến Tre",
        "2023",
        "Mức độ chuyển đổi số trung bình của nhóm sở đạt 80,26%, nhóm huyện 71,6%, nhóm xã 62,09%.",
        averages=("department 80,26", "district 71,6", "commune 62,09"),
    ),
    Case(
        "averages_101",
        "Bến Tre",
        "2023",
        "Kết quả, nhóm sở, ban, ngành có 19 đơn vị tham gia; mức độ chuyển đổi số trung bình đạt 80,26%.",
        averages=("department 80,26",),
    ),
    Case(
        "averages_102",
        "Bến Tre",
        "2023",
        "Khối huyện có 9 địa phương; bình quân 71,6 điểm.",
        averages=("district 71,6",),
    ),
    Case(
        "averages_103",
        "Bến Tre",
        "2023",
        "Các cơ quan trực thuộc UBND tỉnh đạt điểm trung bình 447,36 điểm.",
        averages=("department 447,36",),
    ),
    Case(
        "averages_104",
        "Bến Tre",
        "2023",
        "Nhóm UBND cấp huyện kém sắc hơn: bình quân đạt 74,15%, giảm 0,85% so với năm trước.",
        averages=("district 74,15 -0,85",),
    ),
    Case(
        "averages_105",
        "Bến Tre",
        "2023",
        "Khối xã kém hơn: điểm trung bình chỉ đạt 61,3 điểm.",
        averages=("commune 61,3",),
    ),
    Case(
        "averages_106",
        "Bắc Giang",
        "2022",
        "Bình quân 19 cơ quan cấp tỉnh đạt 71,35 điểm, nhích thêm 6,2 điểm so với năm 2021; bình quân 10 huyện, "
        "thành phố đạt 66,9 điểm.",
        averages=("department 71,35 +6,2 ~2021", "district 66,9"),
    ),
    Case(
        "averages_107",
        "Bắc Giang",
        "2022",
        "Đối với chỉ số chuyển đổi số (DTI), kết quả: bình quân 19 cơ quan cấp tỉnh đạt 71,35 điểm; bình quân 10 "
        "huyện đạt 66,9 điểm.",
        averages=("department 71,35", "district 66,9"),
    ),
    Case(
        "averages_108",
        "Đồng Tháp",
        "2022",
        "Trung bình toàn tỉnh khối huyện đạt 658,27/1.000 điểm.",
        averages=("district 658,27/1.000",),
    ),
    Case(
        "averages_109",
        "Đồng Tháp",
        "2022",
        "Điểm trung bình toàn tỉnh cấp xã là 61,5 điểm; bình quân toàn tỉnh khối sở 80,25 điểm.",
        averages=("commune 61,5", "department 80,25"),
    ),
    Case(
        "averages_110",
        "Đồng Tháp",
        "2022",
        "Điểm trung bình chung toàn tỉnh là 70,5 điểm, khối huyện 66,2 điểm.",
        averages=("all 70,5", "district 66,2"),
    ),
    Case(
        "averages_111",
        "Bạc Liêu",
        "2023",
        "Giá trị DTI trung bình là 0,7118; cao nhất là Sở Thông tin và Truyền thông với giá trị 0,8846; cao thứ nhì "
        "là Sở Nội vụ với giá trị 0,8527; thấp nhất là Sở Y tế với giá trị 0,5209.",
        units=("Sở Thông tin và Truyền thông #1 0,8846", "Sở Nội vụ #2 0,8527", "Sở Y tế 0,5209 last"),
        averages=("department 0,7118",),
    ),
    Case(
        "averages_112",
        "Kiên Giang",
        "2022",
        "Điểm trung bình khối sở, ban, ngành là 656,14 điểm, tăng 40,2 điểm so với năm 2021;\n"
        "khối huyện, thành phố là 610,84 điểm, giảm 5,1 điểm so với năm 2021.",
        averages=("department 656,14 +40,2 ~2021", "district 610,84 -5,1 ~2021"),
    ),
    Case(
        "averages_113",
        "Kiên Giang",
        "2022",
        "Kết quả cụ thể:\n"
        "1. Khối sở, ban, ngành: Sở Tư pháp đạt 91,25 điểm, xếp thứ nhất; Sở Ngoại vụ đạt 60,15 điểm, xếp thứ 20. "
        "Điểm trung bình của khối là 78,62 điểm, tăng 5,3 điểm so với năm 2021.\n"
        "2. Khối huyện, thành phố: điểm trung bình 74,15 điểm, giảm 0,85 điểm so với năm 2021.",
        units=("Sở Tư pháp #1 91,25", "Sở Ngoại vụ #20 60,15"),
        averages=("department 78,62 +5,3 ~2021", "district 74,15 -0,85 ~2021"),
    ),
    Case(
        "averages_114",
        "Kiên Giang",
        "2022",
        "Kết quả như sau:\n"
        "- Khối sở, ban, ngành: Sở Tư pháp dẫn đầu với 91,25 điểm. Điểm trung bình của khối đạt 78,62 điểm.\n"
        "- Khối huyện, thành phố: huyện Tân Hiệp dẫn đầu với 81,5 điểm. Điểm trung bình của khối đạt 70,11 điểm.",
        units=("Sở Tư pháp #1 91,25", "huyện Tân Hiệp #1 81,5"),
        averages=("department 78,62", "district 70,11"),
    ),
    Case(
        "averages_115",
        "Vĩnh Long",
        "2022",
        "Điểm trung bình khối sở là 81,2đ, tăng 3,5đ so với năm 2021.",
        averages=("department 81,2 +3,5 ~2021",),
    ),
)
