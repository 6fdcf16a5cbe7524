"""What is told beside the results and is none: other indices, hopes, other times and provinces, parts of the units."""

from __future__ import annotations

from tests.scrapers.extract.prose.cases import Case


def _none(name: str, text: str, *reasons: str) -> Case:
    return Case(name, "Kon Tum", "2023", text, reasons=reasons)


def _one(name: str, text: str, units: tuple[str, ...], *reasons: str) -> Case:
    return Case(name, "Kon Tum", "2023", text, units, reasons=reasons)


ASIDES = (
    _none(
        "a_line_names_another_index",
        "Về cải cách hành chính:\nSở Y tế dẫn đầu với 95 điểm.\nSở Nội vụ xếp thứ hai với 90 điểm.",
        "rival_index",
    ),
    _one(
        "until_the_next_line",
        "Về cải cách hành chính:\nSở Y tế dẫn đầu với 95 điểm.\nVề chuyển đổi số:\nSở Nội vụ dẫn đầu với 90 điểm.",
        ("Sở Nội vụ #1 90",),
        "rival_index",
    ),
    _none(
        "numbers_of_another_list",
        "Bảng xếp hạng PAR INDEX: 1. Sở Y tế 95,5 điểm; 2. Sở Tài chính 93 điểm.",
        "rival_index",
    ),
    _one(
        "followers_keep_the_pillar",
        "Sở Y tế dẫn đầu trụ cột Thể chế số với 95 điểm, xếp thứ hai là Sở Nội vụ với 90 điểm.",
        ("Sở Y tế #1 95 {Thể chế số}",),
        "pillar_unclear",
    ),
    _one(
        "followers_behind_a_semicolon",
        "Sở Y tế dẫn đầu trụ cột Thể chế số với 95 điểm; tiếp theo là Sở Nội vụ (90 điểm), Sở Xây dựng (85 điểm).",
        ("Sở Y tế #1 95 {Thể chế số}",),
        "pillar_unclear",
    ),
    _one(
        "followers_in_the_next_sentences",
        "Ở trụ cột Hạ tầng số, Sở Y tế đạt 95 điểm. Xếp thứ hai là Sở Nội vụ với 90 điểm. Đứng cuối là Sở Xây dựng với 45 điểm.",
        ("Sở Y tế 95 {Hạ tầng số}",),
        "pillar_unclear",
    ),
    _none(
        "hopes",
        "Sở Y tế sẽ được 90 điểm. Sở Nội vụ có thể đạt 85 điểm nếu hoàn thành. Sở Xây dựng dự báo đạt 80 điểm. Sở Ngoại vụ kỳ vọng đạt 99 điểm.",
        "target",
    ),
    _none(
        "hopes_in_english",
        "The Department of Home Affairs targets 95 points. The Department of Finance is expected to score 92 points.",
        "target",
    ),
    _none(
        "a_list_to_come",
        "Dự kiến kết quả: Sở Y tế 95 điểm, xếp thứ nhất. Sở Nội vụ 90 điểm, xếp thứ hai.",
        "provisional",
    ),
    _none("told_by_another_province", "Trước đó, Gia Lai công bố Sở Tư pháp dẫn đầu với 91,5 điểm.", "other_province"),
    _none(
        "units_of_other_provinces",
        "Học tập kinh nghiệm Quảng Ninh, nơi Sở Tư pháp đạt 97 điểm. Sở Nội vụ thành phố Hồ Chí Minh đạt 88 điểm.",
        "other_province",
    ),
    _none(
        "in_another_province",
        "In Gia Lai province, the Department of Health ranked first with 95 points.",
        "other_province",
    ),
    _one(
        "an_earlier_year_goes_on",
        "Trước đó, năm 2022, Sở Y tế dẫn đầu với 80 điểm. Sở Xây dựng xếp thứ ba với 78 điểm.",
        ("Sở Y tế 80 ~2022",),
        "other_year",
    ),
    _none("once", "Trước đây Sở Nội vụ từng đạt 95 điểm.", "other_year"),
    _one(
        "months_and_the_year",
        "Kết quả 6 tháng đầu năm 2023: Sở Y tế đạt 45,5 điểm, Sở Nội vụ 40 điểm. Cả năm: Sở Y tế đạt 85,5 điểm.",
        ("Sở Y tế 85,5",),
        "other_year",
    ),
    _none(
        "all_but_one",
        "Ngoài Sở Nội vụ, các sở đều đạt trên 80 điểm. Trừ Sở Xây dựng, các đơn vị đều xếp loại Tốt.",
        "complement",
    ),
    _none("almost", "Sở Xây dựng suýt đạt 80 điểm.", "range"),
    _none("grades_others", "Sở Nội vụ chấm các huyện 85 điểm.", "other_subject"),
    _one("at_first", "Kết quả ban đầu Sở Nội vụ 80 điểm, kết quả phúc tra 82 điểm.", ("Sở Nội vụ 82",), "provisional"),
    _none("give_or_take", "Sở Tư pháp 70 ±5 điểm.", "range"),
    _none("points_of_some_criteria", "Sở Xây dựng có 3/5 tiêu chí đạt 80 điểm.", "points_not_score"),
    _none(
        "first_in_something_else_and_others",
        "Huyện Đăk Hà dẫn đầu các huyện về tỷ lệ hồ sơ trực tuyến với 98 điểm; huyện Sa Thầy đạt 88 điểm về an toàn thông tin; huyện Ngọc Hồi 77 điểm.",
        "other_subject",
    ),
    _one("within_the_district", "Xã Hà Mòn đạt 89 điểm, xếp thứ 2 toàn huyện.", ("Xã Hà Mòn 89",), "part_rank"),
    _one(
        "last_of_the_best",
        "Đứng cuối trong nhóm dẫn đầu là Sở Nội vụ với 80 điểm. Sở Tư pháp thấp nhất trong các đơn vị xếp loại Tốt với 90 điểm.",
        ("Sở Nội vụ 80", "Sở Tư pháp 90 [Tốt]"),
        "part_rank",
    ),
    _one("listed_without_a_value", "10 đơn vị dẫn đầu: Sở Y tế, Sở Nội vụ.", ("Sở Y tế", "Sở Nội vụ")),
    _one(
        "a_bare_number_at_the_end",
        "Khối huyện: huyện Đăk Hà (88), huyện Sa Thầy (77); thành phố Kon Tum 66.",
        ("huyện Đăk Hà 88", "huyện Sa Thầy 77"),
        "ambiguous_binding",
    ),
    _one(
        "a_value_in_words",
        "Sở Y tế đạt tám mươi lăm phẩy năm điểm, đứng thứ nhất.",
        ("Sở Y tế #1",),
        "unreadable_number",
    ),
    Case(
        "all_but_one_of_them",
        "Quảng Ninh",
        "2023",
        "Sở Tài chính, Sở Y tế, Sở Xây dựng đều đạt loại Tốt, trừ Sở Xây dựng.",
        ("Sở Tài chính [Tốt]", "Sở Y tế [Tốt]"),
        reasons=("complement",),
    ),
    Case(
        "nearly_all_but_one_of_them",
        "Quảng Ninh",
        "2023",
        "Sở Tài chính, Sở Y tế hầu như đều đạt Tốt, trừ Sở Y tế.",
        ("Sở Tài chính [Tốt]",),
        reasons=("complement",),
    ),
    Case(
        "all_but_one_with_its_own",
        "Quảng Ninh",
        "2023",
        "Sở Tài chính, Sở Y tế, Sở Xây dựng đều đạt loại Tốt (trừ Sở Xây dựng đạt loại Khá).",
        ("Sở Tài chính [Tốt]", "Sở Xây dựng [Khá]", "Sở Y tế [Tốt]"),
        reasons=("complement",),
    ),
    Case(
        "all_but_one_in_front",
        "Quảng Ninh",
        "2023",
        "Ngoại trừ Sở Xây dựng, Sở Tài chính và Sở Y tế đều đạt loại Tốt.",
        ("Sở Tài chính [Tốt]", "Sở Y tế [Tốt]"),
        reasons=("complement",),
    ),
    Case(
        "all_but_one_in_front_with_its_own",
        "Quảng Ninh",
        "2023",
        "Trừ Sở Xây dựng xếp loại Khá, Sở Tài chính và Sở Y tế đều đạt loại Tốt.",
        ("Sở Tài chính [Tốt]", "Sở Xây dựng [Khá]", "Sở Y tế [Tốt]"),
    ),
    Case(
        "all_districts_but_one",
        "Quảng Ninh",
        "2023",
        "Tất cả các huyện, trừ huyện Ba Chẽ, đều xếp loại Tốt.",
        (),
        reasons=("ambiguous_binding", "complement"),
    ),
    Case(
        "nearly_all_of_them",
        "Quảng Ninh",
        "2023",
        "Sở Tài chính và Sở Y tế hầu như đều đạt loại Tốt.",
        (),
        reasons=("ambiguous_binding",),
    ),
    Case(
        "points_taken_off_are_no_exception",
        "Quảng Ninh",
        "2023",
        "Sở Tài chính, Sở Y tế và Sở Xây dựng đều đạt loại Tốt, bị trừ 2 điểm. Trừ điểm vi phạm, Sở Nội vụ đạt loại Khá.",
        ("Sở Nội vụ [Khá]", "Sở Tài chính [Tốt]", "Sở Xây dựng [Tốt]", "Sở Y tế [Tốt]"),
        reasons=("points_not_score",),
    ),
)
