"""What units are said not to be: ratings denied or left behind, places from below, orders of no ranking."""

from __future__ import annotations

from tests.scrapers.extract.prose.cases import Case

DENIED = (
    Case(
        "a_rating_not_reached",
        "Lâm Đồng",
        "2023",
        "Sở Y tế không đạt loại Tốt mà chỉ đạt loại Khá. Sở Nội vụ không đạt loại Tốt.",
        ("Sở Y tế [Khá]",),
        reasons=("threshold",),
    ),
    Case(
        "two_that_did_not_reach_a_rating",
        "Lâm Đồng",
        "2023",
        "Sở Y tế và Sở Nội vụ cả hai không đạt loại Xuất sắc mà chỉ đạt loại Tốt.",
        (
            "Sở Nội vụ [Tốt]",
            "Sở Y tế [Tốt]",
        ),
        reasons=("threshold",),
    ),
    Case(
        "not_this_rating_but_that",
        "Lâm Đồng",
        "2023",
        "Sở Nội vụ không phải loại Khá mà là loại Tốt. Sở Y tế không còn xếp loại Xuất sắc.",
        ("Sở Nội vụ [Tốt]",),
        reasons=(
            "other_year",
            "threshold",
        ),
    ),
    Case("more_than_a_rating", "Lâm Đồng", "2023", "Sở Y tế không chỉ đạt loại Tốt.", ("Sở Y tế [Tốt]",)),
    Case(
        "a_rating_left_for_another",
        "Lâm Đồng",
        "2023",
        "Sở Y tế từ loại Khá lên loại Tốt; Sở Nội vụ tụt từ loại Tốt xuống Khá; Sở Tư pháp chuyển từ mức Khá sang mức Tốt.",
        (
            "Sở Nội vụ [Khá]",
            "Sở Tư pháp [Tốt]",
            "Sở Y tế [Tốt]",
        ),
        reasons=("other_year",),
    ),
    Case(
        "a_level_left_for_another",
        "Lâm Đồng",
        "2023",
        "Sở Y tế bị hạ từ mức A xuống mức B. Sở Nội vụ đạt mức A.",
        (
            "Sở Nội vụ [A]",
            "Sở Y tế [B]",
        ),
        reasons=("other_year",),
    ),
    Case(
        "a_rating_left_in_the_year_after",
        "Lâm Đồng",
        "2023",
        "Sở Y tế từ loại Khá năm 2023 lên loại Tốt năm 2024. Sở Nội vụ từ loại Khá năm 2022 lên loại Tốt năm 2023.",
        (
            "Sở Nội vụ [Tốt]",
            "Sở Y tế [Khá]",
        ),
        reasons=("other_year",),
    ),
    Case(
        "the_unrated_behind_the_rated",
        "Lâm Đồng",
        "2023",
        "Xếp loại Khá: Sở Y tế; loại Trung bình: Ban Dân tộc; chưa xếp loại: Sở Ngoại vụ, Thanh tra tỉnh; loại Yếu: Sở Xây dựng.",
        (
            "Ban Dân tộc [Trung bình]",
            "Sở Xây dựng [Yếu]",
            "Sở Y tế [Khá]",
        ),
        reasons=("not_ranked",),
    ),
    Case(
        "counted_from_below",
        "Lâm Đồng",
        "2023",
        "Sở Y tế xếp thứ nhất từ dưới lên. Ban Dân tộc xếp thứ ba từ dưới lên. Sở Xây dựng xếp thứ 2 tính từ cuối bảng với 512 điểm.",
        (
            "Sở Xây dựng 512",
            "Sở Y tế last",
        ),
        reasons=("part_rank",),
    ),
    Case(
        "a_list_counted_from_below",
        "Lâm Đồng",
        "2023",
        "Ba đơn vị xếp cuối, tính từ dưới lên: thứ nhất là Ban Dân tộc, thứ hai là Sở Ngoại vụ, thứ ba là Sở Xây dựng.",
        ("Ban Dân tộc last",),
        reasons=("part_rank",),
    ),
    Case(
        "told_from_below_and_counted_from_above",
        "Lâm Đồng",
        "2023",
        "Bảng xếp hạng từ dưới lên: Sở Y tế xếp thứ 20, Sở Nội vụ xếp thứ 19.",
        (
            "Sở Nội vụ #19",
            "Sở Y tế #20",
        ),
    ),
    Case(
        "second_of_the_last",
        "Lâm Đồng",
        "2023",
        "Trong các đơn vị cuối bảng, Ban Dân tộc đứng thứ hai. Trong 3 đơn vị cuối bảng, Sở Ngoại vụ xếp thứ 18.",
        ("Sở Ngoại vụ #18",),
        reasons=("part_rank",),
    ),
    Case(
        "last_but_one",
        "Lâm Đồng",
        "2023",
        "Xếp kế cuối là Ban Dân tộc, đội sổ là Sở Ngoại vụ. Sở Nội vụ đứng kế cuối. Sở Y tế xếp gần cuối bảng với 512 điểm. Sở Xây dựng đứng áp chót.",
        (
            "Sở Ngoại vụ last",
            "Sở Y tế 512",
        ),
        reasons=(
            "other_subject",
            "part_rank",
        ),
    ),
    Case(
        "up_from_the_last_place",
        "Lâm Đồng",
        "2023",
        "Sở Y tế vươn lên vị trí thứ ba từ vị trí cuối bảng.",
        ("Sở Y tế #3",),
        reasons=("other_year",),
    ),
    Case(
        "in_the_order_of_letters",
        "Lâm Đồng",
        "2023",
        "Các huyện sắp xếp theo thứ tự bảng chữ cái: Bảo Lâm, Cát Tiên, Di Linh.",
        (),
        reasons=("other_subject",),
    ),
    Case(
        "values_in_the_order_of_letters",
        "Lâm Đồng",
        "2023",
        "Các huyện theo thứ tự bảng chữ cái: Bảo Lâm 80,5 điểm, Cát Tiên 85,2 điểm.",
        (
            "Bảo Lâm 80,5",
            "Cát Tiên 85,2",
        ),
    ),
    Case(
        "one_visited_after_the_other",
        "Lâm Đồng",
        "2023",
        "Đoàn kiểm tra làm việc theo thứ tự tại các huyện: Bảo Lâm, Cát Tiên, Di Linh.",
        (),
        reasons=("other_subject",),
    ),
    Case(
        "thanked_one_after_the_other",
        "Lâm Đồng",
        "2023",
        "Danh sách các đơn vị được trao thưởng theo thứ tự: Sở Y tế, Sở Nội vụ, Sở Tư pháp.",
        (),
        reasons=("other_subject",),
    ),
    Case(
        "places_not_held",
        "Lâm Đồng",
        "2023",
        "Sở Nội vụ không giữ được vị trí dẫn đầu. Sở Tư pháp không giữ được vị trí thứ hai mà xếp thứ 5.",
        ("Sở Tư pháp #5",),
        reasons=("other_subject",),
    ),
    Case(
        "places_not_reached",
        "Lâm Đồng",
        "2023",
        "Sở Y tế bám sát vị trí dẫn đầu với 900 điểm. Sở Nội vụ tiến gần vị trí thứ hai.",
        ("Sở Y tế 900",),
        reasons=("other_subject",),
    ),
    Case(
        "behind_in_the_second_place",
        "Lâm Đồng",
        "2023",
        "Sở Y tế chiếm ngôi đầu (857,3 điểm), còn Sở Nội vụ bám đuổi ở vị trí á quân (841,6 điểm).",
        (
            "Sở Nội vụ #2 841,6",
            "Sở Y tế #1 857,3",
        ),
    ),
    Case(
        "others_stand_between",
        "Lâm Đồng",
        "2023",
        "Sở Tài chính dẫn đầu với 900 điểm, tiếp theo là Sở Y tế 880 điểm. Sau đó là một số đơn vị khác, rồi đến Sở Tư pháp 800 điểm.",
        (
            "Sở Tài chính #1 900",
            "Sở Tư pháp 800",
            "Sở Y tế #2 880",
        ),
        reasons=(
            "ambiguous_binding",
            "complement",
        ),
    ),
)
