"""Lists told in order, over two sentences, within one rating, under a stated scale."""

from __future__ import annotations

from tests.scrapers.extract.prose.cases import Case

ORDER = (
    Case(
        "a_score_above_the_stated_scale",
        "Sóc Trăng",
        "2023",
        "Việc chấm điểm thực hiện theo thang điểm 100. Sở Tư pháp dẫn đầu với 94,25 điểm, Sở Y tế đạt 900,52 điểm.",
        ("Sở Tư pháp #1 94,25/100", "Sở Y tế 900,52/100"),
    ),
    Case(
        "a_score_above_the_scale_of_its_level",
        "Sóc Trăng",
        "2023",
        "Thang điểm của cấp sở là 1.000 điểm, của cấp huyện là 100 điểm.\n"
        "Sở Tư pháp đạt 942,5 điểm. Huyện Kế Sách đạt 91,5 điểm, huyện Mỹ Tú đạt 850,5 điểm.",
        ("Sở Tư pháp 942,5/1.000", "Huyện Kế Sách 91,5/100", "huyện Mỹ Tú 850,5/100"),
    ),
    Case(
        "a_conversion_is_no_scale",
        "Sóc Trăng",
        "2023",
        "Sở Tư pháp đạt 842,5 điểm (quy đổi về thang điểm 100 là 84,25 điểm). Sở Y tế đạt 800,5 điểm.",
        ("Sở Tư pháp 842,5", "Sở Y tế 800,5"),
    ),
    Case(
        "one_value_breaks_the_order_told",
        "Trà Vinh",
        "2023",
        "Các sở dẫn đầu theo thứ tự từ cao xuống thấp là Sở Tư pháp, Sở Y tế, Sở Nội vụ, Sở Tài chính với số điểm lần lượt "
        "là 93,5; 91,2; 899,1; 88,4 điểm.",
        ("Sở Tư pháp #1 93,5", "Sở Y tế #2 91,2", "Sở Nội vụ #3 899,1 !breaks_order", "Sở Tài chính #4 88,4"),
    ),
    Case(
        "either_of_two_values_may_be_the_misprint",
        "Trà Vinh",
        "2023",
        "Ba đơn vị đứng đầu lần lượt là Sở Tư pháp (88,5 điểm), Sở Y tế (91,2 điểm), Sở Nội vụ (85,1 điểm).",
        ("Sở Tư pháp #1 88,5 !breaks_order", "Sở Y tế #2 91,2 !breaks_order", "Sở Nội vụ #3 85,1"),
    ),
    Case(
        "the_lowest_from_below_with_a_misprint",
        "Trà Vinh",
        "2023",
        "Cuối bảng tính từ dưới lên là Sở Tư pháp (52,5 điểm), Sở Y tế (541,2 điểm), Sở Nội vụ (55,1 điểm).",
        ("Sở Tư pháp 52,5 last", "Sở Y tế 541,2 !breaks_order", "Sở Nội vụ 55,1"),
    ),
    Case(
        "more_units_than_values",
        "Trà Vinh",
        "2023",
        "Sở Tư pháp, Sở Y tế và Sở Nội vụ đạt số điểm lần lượt là 93,5 và 91,2 điểm.",
        (),
        reasons=("count_mismatch",),
    ),
    Case(
        "scores_in_the_sentence_after_the_list",
        "Trà Vinh",
        "2023",
        "Ba đơn vị dẫn đầu khối sở gồm Sở Tư pháp, Sở Y tế và Sở Nội vụ. Điểm số của các đơn vị này lần lượt là 93,5; 91,2; "
        "90,7 và cùng xếp loại Tốt.",
        ("Sở Tư pháp #1 93,5 [Tốt]", "Sở Y tế #2 91,2 [Tốt]", "Sở Nội vụ #3 90,7 [Tốt]"),
    ),
    Case(
        "percentages_in_the_sentence_after_the_list",
        "Trà Vinh",
        "2023",
        "Dẫn đầu khối huyện là huyện Cầu Kè và huyện Tiểu Cần. Hai huyện này đạt lần lượt 83,5% và 82,1%.",
        ("huyện Cầu Kè #1 83,5%", "huyện Tiểu Cần #2 82,1%"),
    ),
    Case(
        "fewer_scores_than_units_in_the_sentence_after",
        "Trà Vinh",
        "2023",
        "Các đơn vị xếp loại Tốt gồm Sở Tư pháp, Sở Y tế và Sở Nội vụ. Số điểm tương ứng là 93,5; 91,2.",
        ("Sở Tư pháp [Tốt]", "Sở Y tế [Tốt]", "Sở Nội vụ [Tốt]"),
        reasons=("count_mismatch",),
    ),
    Case(
        "places_within_a_rating",
        "Trà Vinh",
        "2023",
        "Trong nhóm Tốt, Sở Tư pháp đứng đầu với 93,5 điểm, tiếp theo là Sở Y tế với 91,2 điểm. "
        "Ở nhóm Khá, Sở Nội vụ dẫn đầu với 79,5 điểm, xếp thứ hai là Sở Tài chính với 78,1 điểm.",
        (
            "Sở Tư pháp #1 93,5 [Tốt]",
            "Sở Y tế #2 91,2 [Tốt]",
            "Sở Nội vụ 79,5 [Khá]",
            "Sở Tài chính 78,1 [Khá]",
        ),
        reasons=("part_rank",),
    ),
    Case(
        "the_first_of_a_counted_rating",
        "Trà Vinh",
        "2023",
        "Có 5 sở xếp loại Tốt, trong đó Sở Tư pháp dẫn đầu với 93,5 điểm; 10 sở xếp loại Khá, đứng đầu là Sở Nội vụ với 79,5 điểm.",
        ("Sở Tư pháp #1 93,5 [Tốt]", "Sở Nội vụ 79,5 [Khá]"),
        counts=("department Tốt 5", "department Khá 10"),
        reasons=("part_rank",),
    ),
    Case(
        "the_last_of_a_good_rating",
        "Trà Vinh",
        "2023",
        "Sở Tư pháp thấp nhất nhóm Tốt với 90,1 điểm. Sở Nội vụ dẫn đầu nhóm Khá với 79,5 điểm.",
        ("Sở Tư pháp 90,1 [Tốt]", "Sở Nội vụ 79,5 [Khá]"),
        reasons=("part_rank",),
    ),
)
