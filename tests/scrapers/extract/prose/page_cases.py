"""What stands on a page beside the results: votes of readers, links to other articles; values paired with brackets."""

from __future__ import annotations

from tests.scrapers.extract.prose.cases import Case

PAGES = (
    Case(
        "paired_with_brackets_1",
        "Thừa Thiên Huế",
        "2023",
        "Khối địa phương: thị xã Hương Thủy và huyện Quảng Điền là hai đơn vị có điểm trên 90, tương "
        "ứng 91,44 điểm (hạng 1) và 90,08 điểm (hạng 2). Thị xã Hương Trà theo sát với 89,9 điểm.",
        (
            "thị xã Hương Thủy #1 91,44",
            "huyện Quảng Điền #2 90,08",
            "Thị xã Hương Trà #3 89,9",
        ),
    ),
    Case(
        "paired_with_brackets_2",
        "Thừa Thiên Huế",
        "2023",
        "Sở Tài chính, Sở Nội vụ và Sở Y tế lần lượt đạt 91,4 điểm (hạng 1), 90,8 điểm (hạng 2) và 90,1 điểm (hạng 3).",
        (
            "Sở Tài chính #1 91,4",
            "Sở Nội vụ #2 90,8",
            "Sở Y tế #3 90,1",
        ),
    ),
    Case(
        "paired_with_brackets_3",
        "Thừa Thiên Huế",
        "2023",
        "Sở Tài chính và Sở Nội vụ đạt 91,4 điểm (xếp thứ nhất) và 90,8 điểm (xếp thứ hai).",
        (
            "Sở Tài chính #1 91,4",
            "Sở Nội vụ #2 90,8",
        ),
    ),
    Case(
        "paired_with_brackets_4",
        "Thừa Thiên Huế",
        "2023",
        "Sở Tài chính, Sở Nội vụ và Sở Y tế lần lượt đạt 91,4 điểm (hạng 1) và 90,8 điểm (hạng 2).",
        (),
        reasons=("count_mismatch",),
    ),
    Case(
        "paired_with_brackets_5",
        "Thừa Thiên Huế",
        "2023",
        "Huyện Phú Vang và huyện Phú Lộc có điểm số lần lượt là 81,2 điểm (loại Tốt), 75,4 điểm (loại Khá).",
        (
            "Huyện Phú Vang 81,2 [Tốt]",
            "huyện Phú Lộc 75,4 [Khá]",
        ),
    ),
    Case(
        "bracket_behind_two",
        "Thừa Thiên Huế",
        "2023",
        "Sở Tài chính, Sở Nội vụ đạt 91,4 điểm (hạng 1).",
        (),
        reasons=("ambiguous_binding",),
    ),
    Case(
        "votes_1",
        "Bắc Giang",
        "2023",
        "# Kết quả cấp xã\n"
        "Sở Tài chính đạt 91,2 điểm. Điểm cấp huyện: huyện Lạng Giang 80,3 điểm.\n"
        "Trung bình (0 Phiếu)Giá trị trung bình 0 điểm",
        (
            "Sở Tài chính 91,2",
            "huyện Lạng Giang 80,3",
        ),
        reasons=("other_subject",),
    ),
    Case(
        "votes_2",
        "Bắc Giang",
        "2023",
        "# Kết quả cấp xã\nSở Tài chính đạt 91,2 điểm.\nTrung bình (3 Phiếu)\nGiá trị trung bình 4,7 điểm",
        ("Sở Tài chính 91,2",),
        reasons=("other_subject",),
    ),
    Case(
        "votes_3",
        "Bắc Giang",
        "2023",
        "# Kết quả cấp xã\nĐiểm trung bình: 4,5/5 (12 lượt đánh giá)",
        (),
        reasons=("other_subject",),
    ),
    Case(
        "votes_4",
        "Bắc Giang",
        "2023",
        "# Kết quả cấp xã\nAverage rating 4.5 out of 5 stars (8 votes)",
        (),
        reasons=("other_subject",),
    ),
    Case(
        "votes_of_a_survey",
        "Bắc Giang",
        "2023",
        "# Kết quả cấp huyện\nQua 1.200 phiếu khảo sát, điểm trung bình cấp huyện đạt 71,5 điểm.",
        (),
        averages=("district 71,5",),
        reasons=("no_unit",),
    ),
    Case(
        "link_lines",
        "Điện Biên",
        "2024",
        "Sở Tư pháp đạt 402,5 điểm, xếp thứ 5.\n"
        "» Công bố DTI cấp huyện năm 2023: thành phố Điện Biên Phủ 81,2 điểm\n"
        "» Sở Tư pháp: 4.512 phiếu lý lịch tư pháp được cấp trong quý I/2024",
        ("Sở Tư pháp #5 402,5",),
        reasons=("related_news",),
    ),
    Case(
        "link_marks_as_bullets",
        "Điện Biên",
        "2024",
        "Kết quả như sau:\n» Sở Tư pháp: 90,5 điểm\n» Sở Y tế: 89,5 điểm",
        (
            "Sở Tư pháp 90,5",
            "Sở Y tế 89,5",
        ),
    ),
    Case(
        "related_of_its_kind",
        "Điện Biên",
        "2024",
        "Sở Tư pháp đạt 402,5 điểm, xếp thứ 5.\n"
        "Tin cùng loại:\n"
        "- Năm 2023: Sở Tư pháp 90,10 điểm, dẫn đầu\n"
        "- Sở Y tế đạt 70 điểm",
        ("Sở Tư pháp #5 402,5",),
    ),
    Case(
        "link_marks_doubled",
        "Điện Biên",
        "2024",
        "Sở Tư pháp đạt 402,5 điểm, xếp thứ 5.\n>> Sở Y tế dẫn đầu chuyển đổi số với 421 điểm",
        ("Sở Tư pháp #5 402,5",),
        reasons=("related_news",),
    ),
)
