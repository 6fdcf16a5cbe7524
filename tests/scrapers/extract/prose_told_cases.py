"""Nothing is silent: points of other kinds, sentences below related news, years that change and come back."""

from __future__ import annotations

from tests.scrapers.extract.prose_cases import Case

TOLD = (
    Case(
        "added_and_deducted_points",
        "Bắc Kạn",
        "2024",
        "Sở Tư pháp đạt 90,5 điểm, dẫn đầu. Các đơn vị có sáng kiến được cộng 2,5 điểm, đơn vị nộp muộn bị trừ 3 điểm.",
        ("Sở Tư pháp #1 90,5",),
        reasons=("points_not_score",),
    ),
    Case(
        "points_without_a_unit",
        "Bắc Kạn",
        "2024",
        "Sở Tư pháp dẫn đầu với 90,5 điểm. Mỗi sáng kiến được 1,2 điểm.",
        ("Sở Tư pháp #1 90,5",),
        reasons=("no_unit",),
    ),
    Case(
        "below_related_news",
        "Bắc Kạn",
        "2024",
        "Sở Tư pháp dẫn đầu với 90,5 điểm.\nTin liên quan\nHọp báo tháng 3\nSở Y tế xếp thứ hai với 88,2 điểm.",
        ("Sở Tư pháp #1 90,5",),
        reasons=("related_news",),
    ),
    Case(
        "goes_on_below_related_news",
        "Bắc Kạn",
        "2024",
        "Sở Tư pháp dẫn đầu với 90,5 điểm.\nXem thêm:\nHọp báo tháng 3\nTiếp theo là Sở Y tế với 88,2 điểm.\nSở Xây dựng đạt 80 điểm.",
        ("Sở Tư pháp #1 90,5", "Sở Y tế #2 88,2", "Sở Xây dựng 80"),
    ),
    Case(
        "sentences_of_an_earlier_year",
        "Bắc Kạn",
        "2024",
        "Năm 2023, Sở Tư pháp đạt 80 điểm. Sở Y tế đạt 79 điểm. Sở Xây dựng đạt 78 điểm.",
        ("Sở Tư pháp 80 ~2023",),
        reasons=("other_year",),
    ),
    Case(
        "sentences_of_last_year_and_of_this",
        "Bắc Kạn",
        "2024",
        "Năm ngoái, Sở Tư pháp dẫn đầu với 80,5 điểm. Sở Y tế xếp thứ hai với 79 điểm. Năm nay Sở Xây dựng vươn lên dẫn đầu với 92,1 điểm. "
        "Sở Y tế xếp thứ hai với 91 điểm.",
        ("Sở Xây dựng #1 92,1", "Sở Y tế #2 91"),
        reasons=("other_year",),
    ),
    Case(
        "places_of_an_earlier_year",
        "Bắc Kạn",
        "2024",
        "Năm 2023, dẫn đầu khối sở là Sở Tư pháp, tiếp theo là Sở Y tế; Sở Nội vụ xếp loại Khá. Năm 2024 dẫn đầu là Sở Xây dựng với 90 điểm.",
        ("Sở Xây dựng #1 90",),
        reasons=("other_year",),
    ),
    Case(
        "results_of_two_years_in_lists",
        "Bắc Kạn",
        "2024",
        "Kết quả năm 2023: Sở Tư pháp 80,1 điểm; Sở Y tế 79,2 điểm. Kết quả năm 2024: Sở Tư pháp 90,1 điểm; Sở Y tế 89,2 điểm.",
        ("Sở Tư pháp 80,1 ~2023", "Sở Tư pháp 90,1", "Sở Y tế 89,2"),
        reasons=("other_year",),
    ),
    Case(
        "values_parted_by_dashes",
        "Bắc Kạn",
        "2024",
        "Ba đơn vị dẫn đầu là Sở Tư pháp, Sở Y tế và Sở Xây dựng với số điểm lần lượt là 88,5 – 87,2 – 86,1 điểm.",
        ("Sở Tư pháp #1 88,5", "Sở Y tế #2 87,2", "Sở Xây dựng #3 86,1"),
    ),
    Case(
        "values_parted_by_slashes",
        "Bắc Kạn",
        "2024",
        "Sở Tư pháp, Sở Y tế, Sở Xây dựng đạt lần lượt 88,5 / 87,2 / 86,1 điểm.",
        ("Sở Tư pháp 88,5", "Sở Y tế 87,2", "Sở Xây dựng 86,1"),
    ),
    Case(
        "two_values_one_by_one_with_a_dash",
        "Bắc Kạn",
        "2024",
        "Huyện Ba Bể và huyện Na Rì đạt lần lượt 60,5 điểm - 58,2 điểm.",
        ("Huyện Ba Bể 60,5", "huyện Na Rì 58,2"),
    ),
    Case(
        "fewer_values_than_units_with_dashes",
        "Bắc Kạn",
        "2024",
        "Ba đơn vị dẫn đầu là Sở Tư pháp, Sở Y tế và Sở Xây dựng với số điểm lần lượt là 88,5 - 87,2 điểm.",
        ("Sở Tư pháp", "Sở Y tế", "Sở Xây dựng"),
        reasons=("count_mismatch",),
    ),
    Case(
        "two_values_with_a_dash_are_a_range",
        "Bắc Kạn",
        "2024",
        "Xếp cuối là huyện Ba Bể và huyện Na Rì với 60,5 – 58,2 điểm.",
        ("huyện Ba Bể", "huyện Na Rì"),
        reasons=("range",),
    ),
    Case(
        "english_names_in_both_orders",
        "Bắc Kạn",
        "2024",
        "The Department of Finance led with 90.5 points, followed by the Health Department (88.2 points) and the Home Affairs Department (86.1 points). "
        "The Finance Department took the lead with 90.5 points.",
        ("Department of Finance #1 90.5", "Health Department #2 88.2", "Home Affairs Department #3 86.1"),
    ),
    Case(
        "maximum_with_a_thousands_mark",
        "Bắc Kạn",
        "2024",
        "Thang điểm tối đa 1.200 điểm. Sở Tư pháp dẫn đầu với 1.034 điểm, Sở Y tế xếp thứ hai với 1.012 điểm.",
        ("Sở Tư pháp #1 1.034/1.200", "Sở Y tế #2 1.012/1.200"),
    ),
)
