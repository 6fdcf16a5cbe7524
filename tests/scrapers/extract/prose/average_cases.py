"""Sentences about the means of groups and their changes, with what a careful reader takes from them."""

from __future__ import annotations

from tests.scrapers.extract.prose.cases import Case


def _case(
    name: str,
    text: str,
    *averages: str,
    units: tuple[str, ...] = (),
    counts: tuple[str, ...] = (),
    reasons: tuple[str, ...] = (),
) -> Case:
    return Case(name, "Đắk Nông", "2023", text, units, averages, counts, reasons)


_MEAN = "Điểm trung bình khối huyện đạt 668,21 điểm, "
_UP = "district 668,21 +7,05 ~2022"
_DOWN = "district 668,21 -7,05 ~2022"

_CHANGES = tuple(
    _case(f"change_{n}", _MEAN + words, result)
    for n, (words, result) in enumerate(
        (
            ("nhích thêm 7,05 điểm so với kỳ đánh giá năm 2022.", _UP),
            ("nhích nhẹ 7,05 điểm so với năm 2022.", _UP),
            ("nhỉnh hơn năm 2022 7,05 điểm.", _UP),
            ("được cải thiện thêm 7,05 điểm so với năm 2022.", _UP),
            ("nâng thêm 7,05 điểm so với năm 2022.", _UP),
            ("thêm được 7,05 điểm so với năm 2022.", _UP),
            ("hơn năm 2022 tới 7,05 điểm.", _UP),
            ("hơn 7,05 điểm so với năm 2022.", _UP),
            ("cao hơn năm 2022 là 7,05 điểm.", _UP),
            ("mức tăng là 7,05 điểm so với năm 2022.", _UP),
            ("thụt lùi 7,05 điểm so với năm 2022.", _DOWN),
            ("sụt 7,05 điểm so với năm 2022.", _DOWN),
            ("giảm sút 7,05 điểm so với năm 2022.", _DOWN),
            ("tụt 7,05 điểm so với năm 2022.", _DOWN),
            ("hụt 7,05 điểm so với năm 2022.", _DOWN),
            ("lùi 7,05 điểm so với năm 2022.", _DOWN),
            ("mất 7,05 điểm so với năm 2022.", _DOWN),
            ("kém 7,05 điểm so với năm 2022.", _DOWN),
            ("kém năm 2022 là 7,05 điểm.", _DOWN),
            ("thấp hơn mức của năm 2022 là 7,05 điểm.", _DOWN),
            ("tụt 7,05 điểm so với năm trước.", "district 668,21 -7,05"),
            # what no reader could call a change in points
            ("tăng hơn 7 điểm so với năm 2022.", "district 668,21"),
            ("tăng 4,5% so với năm 2022.", "district 668,21"),
            ("tăng lên 7,05 điểm so với năm 2022.", "district 668,21"),
            ("cao hơn 74,45 điểm so với khối sở.", "district 668,21"),
            ("kém khối sở 74,45 điểm.", "district 668,21"),
            ("mất 5 điểm ở các tiêu chí khó.", "district 668,21"),
        )
    )
)

AVERAGES = (
    *_CHANGES,
    _case(
        "percent_points",
        "Chỉ số trung bình khối huyện đạt 71,2%, tăng 4,5 điểm phần trăm so với năm 2022.",
        "district 71,2 +4,5 ~2022",
    ),
    _case(
        "value_without_its_measure",
        "Toàn khối huyện có điểm trung bình 629,44, cao hơn năm 2022 là 41,3 điểm.",
        "district 629,44 +41,3 ~2022",
    ),
    _case(
        "values_in_brackets",
        "Khối sở (điểm trung bình 75,3), khối huyện (điểm trung bình 70,1).",
        "department 75,3",
        "district 70,1",
    ),
    _case(
        "value_before_its_words",
        "Khối sở dẫn trước. 75,3 điểm là điểm trung bình của khối sở, ngành năm 2023.",
        "department 75,3",
    ),
    _case("each_commune", "Tính bình quân, mỗi xã đạt 61,3 điểm.", "commune 61,3"),
    _case("level_of_all", "Mặt bằng chung điểm số của khối sở, ngành đạt 84,2 điểm.", "department 84,2"),
    _case("of_all_in_common", "Điểm trung bình chung là 71,2 điểm.", "all 71,2"),
    _case(
        "of_the_places_counted",
        "Ở cấp huyện, huyện Cư Jút dẫn đầu với 788,6 điểm. Bình quân của 8 địa phương đạt 668,21 điểm, thụt lùi 7,05 điểm so với năm 2022.",
        _DOWN,
        units=("huyện Cư Jút #1 788,6",),
    ),
    _case(
        "after_ratings_of_one_group",
        "Có xếp loại riêng. Toàn tỉnh có 31 xã, phường loại Tốt và 7 xã loại Khá; điểm trung bình 76,84 điểm.",
        "commune 76,84",
        counts=("commune Tốt 31", "commune Khá 7"),
    ),
    _case(
        "ratings_between_means",
        "Điểm trung bình khối sở đạt 75,3 điểm, xếp loại Khá; khối huyện đạt 70,1 điểm, xếp loại Khá.",
        "department 75,3",
        "district 70,1",
    ),
    _case(
        "leaders_between_means",
        "Điểm trung bình khối sở đạt 75,3 điểm, cao nhất là Sở Tài chính (90 điểm); khối huyện đạt 70,1 điểm, cao nhất là huyện Cư Jút (85 điểm).",
        "department 75,3",
        "district 70,1",
        units=("Sở Tài chính #1 90", "huyện Cư Jút #1 85"),
    ),
    # ------------------------------------------------------------ other years
    _case(
        "year_behind_each_value",
        "Điểm trung bình khối huyện đạt 650,1 điểm (năm 2022) và 668,21 điểm (năm 2023).",
        "district 668,21",
        reasons=("other_year",),
    ),
    _case(
        "years_one_by_one",
        "Điểm trung bình khối huyện hai năm 2022, 2023 lần lượt đạt 650,1 điểm và 668,21 điểm.",
        "district 668,21",
        reasons=("other_year",),
    ),
    _case(
        "lifted_from_an_older_value",
        "Điểm trung bình khối huyện tăng từ 650,1 điểm (năm 2022) lên 668,21 điểm (năm 2023).",
        "district 668,21",
    ),
    _case(
        "older_year_opens_the_sentence",
        "Năm 2022, điểm trung bình khối huyện chỉ đạt 650,1 điểm, khối sở 700,2 điểm; khối xã đạt 512 điểm.",
        reasons=("other_year",),
    ),
    _case(
        "older_year_behind_in_brackets",
        "Điểm trung bình khối sở là 79,6/100 điểm (năm 2022: 76,1 điểm), khối huyện là 77,48/100 điểm (năm 2022: 78,02 điểm).",
        "department 79,6/100",
        "district 77,48/100",
        reasons=("other_year",),
    ),
    _case("change_of_an_older_year", "Năm 2022, điểm trung bình khối huyện tăng 18 điểm.", reasons=("other_year",)),
    _case("lifted_to_or_by", "Điểm trung bình khối huyện tăng lên 668,21 điểm.", reasons=("ambiguous_binding",)),
    # ------------------------------------------------------------ not the group's mean
    _case(
        "against_the_mean_of_all",
        "Điểm trung bình khối sở là 742,66 điểm, cao hơn mức bình quân chung toàn tỉnh 24,1 điểm.",
        "department 742,66",
        reasons=("gap",),
    ),
    _case(
        "some_districts",
        "Các huyện miền núi có điểm trung bình 61,2 điểm, các huyện đồng bằng 70,4 điểm.",
        reasons=("ambiguous_binding",),
    ),
    _case("rated_departments", "Điểm trung bình các sở xếp loại Tốt là 812,3 điểm.", reasons=("no_unit",)),
    # ------------------------------------------------------------ scores over their maximum
    _case(
        "whole_scores_on_a_scale",
        "Huyện Cư Jút đạt 921 trên thang 1.000, huyện Tuy Đức 840 trên thang 1.000 điểm. Xếp cuối là huyện Krông Nô: 612/1.000.",
        units=("Huyện Cư Jút 921/1.000", "huyện Tuy Đức 840/1.000", "huyện Krông Nô 612/1.000 last"),
    ),
    _case(
        "points_of_points",
        "Trong đó, TP. Gia Nghĩa được 412 điểm/450 điểm, Cư Jút 405,5 điểm/450 điểm; Tuy Đức 318,2 điểm/450 điểm.",
        units=("TP. Gia Nghĩa 412/450", "Cư Jút 405,5/450", "Tuy Đức 318,2/450"),
    ),
    _case("score_or_change", "Huyện Cư Jút tăng lên 85,2 điểm.", reasons=("ambiguous_binding",)),
    # ------------------------------------------------------------ English
    _case(
        "english_bloc",
        "The average score of the district bloc was 75.61 points, up 5.24 points compared to 2022.",
        "district 75.61 +5.24 ~2022",
    ),
    _case(
        "english_averaged",
        "District-level units averaged 75.61 points, down 2.1 points from 2022.",
        "district 75.61 -2.1 ~2022",
    ),
    _case(
        "english_respectively",
        "The average score of the departments and districts was 81.3 and 75.6 points, respectively.",
        "department 81.3",
        "district 75.6",
    ),
    _case(
        "english_all_bodies",
        "The average score of all agencies and localities was 78.4 points.",
        "all 78.4",
    ),
    _case(
        "english_near_the_end",
        "At the bottom of the table was Cu Jut District with 61.07 points; Tuy Duc District was second from last with 63 points.",
        units=("Cu Jut District 61.07 last", "Tuy Duc District 63"),
    ),
    _case(
        "english_second_lowest",
        "Tuy Duc District had the second-lowest score of 63 points.",
        units=("Tuy Duc District 63",),
    ),
    # ------------------------------------------------------------ whose mean
    _case("all_bodies", "Điểm trung bình của các cơ quan, đơn vị, địa phương là 78,4 điểm.", "all 78,4"),
    _case("departments_and_places", "Điểm trung bình của các sở, ngành, địa phương là 78,4 điểm.", "all 78,4"),
    _case(
        "two_groups_two_values",
        "Điểm trung bình khối sở và khối huyện là 81,5 điểm và 74,2 điểm.",
        "department 81,5",
        "district 74,2",
    ),
    _case(
        "mean_of_one_units_pillars",
        "Sở Tài chính có điểm trung bình 8 trụ cột là 90,2 điểm.",
        reasons=("ambiguous_binding",),
    ),
    _case(
        "mean_of_one_unit",
        "Huyện Cư Jút đạt điểm bình quân 88,3 điểm, xếp thứ nhất.",
        units=("Huyện Cư Jút #1",),
        reasons=("ambiguous_binding",),
    ),
    _case(
        "distance_between_means",
        "Điểm trung bình giữa các huyện chênh lệch không lớn, chỉ 5,2 điểm.",
        reasons=("gap",),
    ),
    _case(
        "last_item_of_a_list",
        "Khối huyện\n- Cao nhất: huyện Cư Jút 788,6 điểm\n- Trung bình: 668,21 điểm",
        "district 668,21",
        units=("huyện Cư Jút #1 788,6",),
    ),
    _case(
        "another_index_before",
        "Điểm hài lòng trung bình đạt 88,2%; điểm trung bình DTI khối huyện 68,2%.",
        "district 68,2",
    ),
    # ------------------------------------------------------------ the assessment before, without its year
    _case(
        "assessment_before_and_this_one",
        "Kỳ trước, điểm trung bình các huyện là 675,26 điểm; kỳ này đạt 688,2 điểm.",
        "district 688,2",
        reasons=("other_year",),
    ),
    _case(
        "last_year_and_this_year",
        "Điểm trung bình các huyện năm ngoái là 675,26 điểm, năm nay là 688,2 điểm.",
        "district 688,2",
        reasons=("other_year",),
    ),
    _case(
        "year_before_in_brackets",
        "Điểm trung bình các huyện là 688,2 điểm (năm trước: 675,26 điểm).",
        "district 688,2",
        reasons=("other_year",),
    ),
    _case(
        "years_before_their_values",
        "Năm 2022 và năm 2023, điểm trung bình khối sở lần lượt đạt 70,2 và 75,3 điểm.",
        "department 75,3",
        reasons=("other_year",),
    ),
    _case(
        "years_in_brackets_one_after_another",
        "Điểm trung bình khối sở qua các năm: 60,2 (2021), 66,4 (2022), 75,3 (2023).",
        "department 75,3",
        reasons=("other_year",),
    ),
    _case(
        "groups_listed_before",
        "Cấp sở, cấp huyện, cấp xã có điểm trung bình lần lượt 75,3; 70,1; 65,2 điểm, tương ứng tăng 5,1; 2,3; 1,2 điểm.",
        "department 75,3 +5,1",
        "district 70,1 +2,3",
        "commune 65,2 +1,2",
    ),
    _case("mean_shortened", "Điểm TB các sở: 75,3 điểm; ĐTB khối huyện: 70,1.", "department 75,3", "district 70,1"),
    _case(
        "cluster_of_departments",
        "Điểm trung bình của Khối thi đua các sở kinh tế tổng hợp là 75,3 điểm.",
        reasons=("ambiguous_binding",),
    ),
    _case(
        "share_of_the_economy", "Sở Y tế dẫn đầu với 88,1 điểm; kinh tế số chiếm 20% GRDP.", units=("Sở Y tế #1 88,1",)
    ),
    # ------------------------------------------------------------ changes of something else
    *(
        _case(f"change_of_something_else_{n}", "Điểm trung bình khối huyện đạt 75,61 điểm" + words, "district 75,61")
        for n, words in enumerate(
            (
                ", nhờ trụ cột hạ tầng số tăng 7,05 điểm.",
                "; điểm trung bình trụ cột hạ tầng số tăng 7,05 điểm.",
                ", DTI cấp tỉnh tăng 0,05 điểm.",
                ", CCHC tăng 7,05 điểm.",
                ", số huyện xếp loại Tốt tăng 3 đơn vị.",
                ", thấp hơn huyện dẫn đầu 12,3 điểm.",
                ", vượt mục tiêu 0,61 điểm.",
                ", trong đó huyện Cư Jút tăng 7,05 điểm so với năm 2022.",
            )
        )
    ),
    _case(
        "change_with_its_share",
        "Điểm trung bình khối huyện đạt 75,61 điểm, tăng 5,24 điểm (tương đương 7,4%) so với năm 2022.",
        "district 75,61 +5,24 ~2022",
    ),
    _case(
        "maximum_aside",
        "Sở Y tế được chấm 921 điểm (trên tổng số 1.000 điểm), đạt tỷ lệ 92,1%. Điểm trung bình khối sở là 75,3 điểm (trên thang 100).",
        "department 75,3/100",
        units=("Sở Y tế 921/1.000 92,1%",),
    ),
    *(
        _case(f"no_mean_{n}", text, reasons=(reason,))
        for n, (text, reason) in enumerate(
            (
                ("Điểm trung bình của sở, ngành, địa phương lần lượt là 81,2 và 75,6 điểm.", "count_mismatch"),
                ("Điểm trung bình khối sở quý IV đạt 81,2 điểm.", "other_subject"),
                ("Điểm trung bình khối sở 6 tháng đầu năm đạt 81,2 điểm.", "other_subject"),
                ("Điểm trung bình khối sở phải đạt 85 điểm.", "target"),
                ("Yêu cầu điểm trung bình khối sở đạt 85 điểm.", "target"),
                ("Trung bình các chỉ số thành phần của khối sở đạt 81,2%.", "points_not_score"),
                ("Điểm trung bình của 12/18 sở được kiểm tra là 81,2 điểm.", "ambiguous_binding"),
            )
        )
    ),
    _case("required_of_a_unit", "Sở Y tế phải đạt 90 điểm.", reasons=("target",)),
    _case(
        "english_sector",
        "The average score of the departmental sector reached 75.61 points, 5.24 points higher than in 2022.",
        "department 75.61 +5.24 ~2022",
    ),
    _case(
        "unit_above_the_mean",
        "Với 88,3 điểm, huyện Cư Jút cao hơn bình quân khối huyện 12,7 điểm. Sở Y tế đạt 90 điểm, hơn mức trung bình 5 điểm.",
        units=("huyện Cư Jút 88,3", "Sở Y tế 90"),
        reasons=("gap",),
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
        "the_whole_province_and_a_group",
        "Đồng Tháp",
        "2022",
        "Trung bình toàn tỉnh đạt 70,5 điểm, khối huyện đạt 65 điểm.",
        averages=(
            "all 70,5",
            "district 65",
        ),
    ),
    Case(
        "the_whole_province_of_all_levels",
        "Đồng Tháp",
        "2022",
        "Trung bình toàn tỉnh cả ba cấp sở, huyện, xã đạt 70,5 điểm.",
        averages=("all 70,5",),
    ),
    Case(
        "of_so_many_units",
        "Hà Tĩnh",
        "2023",
        "Trung bình 13 huyện, thị xã, thành phố đạt 69,87 điểm, trung bình 21 sở, ban, ngành là 77,35 điểm.",
        averages=("district 69,87", "department 77,35"),
    ),
    Case(
        "of_so_many_localities_beside_departments",
        "Hà Tĩnh",
        "2023",
        "Trung bình 13 địa phương đạt 69,87 điểm , tăng 3,24 điểm; trung bình 21 sở, ngành đạt 77,35 điểm, "
        "tăng 1,90 điểm so với năm 2022.",
        averages=("district 69,87 +3,24", "department 77,35 +1,90 ~2022"),
    ),
    Case(
        "of_localities_without_districts",
        "Hà Tĩnh",
        "2025",
        "Bình quân 13 địa phương đạt 69,87 điểm; bình quân 14 sở, ngành đạt 77,35 điểm.",
        averages=("department 77,35",),
        reasons=("ambiguous_binding",),
    ),
    Case(
        "of_so_many_communes",
        "Hà Tĩnh",
        "2023",
        "Trung bình 102 xã, phường đạt 69,87/100 điểm.",
        averages=("commune 69,87/100",),
    ),
    Case(
        "with_the_year_between",
        "Hà Tĩnh",
        "2023",
        "Mức trung bình 21 sở, ngành năm 2023 là 77,35 điểm.",
        averages=("department 77,35",),
    ),
    Case(
        "numbers_of_units_of_a_rating_are_no_means",
        "Hà Tĩnh",
        "2023",
        "Xếp loại: Tốt 3 huyện, Khá 5 huyện, Trung bình 5 huyện.",
        counts=("district Tốt 3", "district Khá 5", "district Trung bình 5"),
    ),
)
