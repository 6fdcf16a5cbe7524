"""Sentences whose figures and places are said of something else than the result of the units they name."""

from __future__ import annotations

from tests.scrapers.extract.prose.cases import Case

_TOLD: tuple[tuple[str, tuple[str, ...], str], ...] = (
    # what each of several lost, gained, or is apart from others
    (
        "Sở Y tế và Sở Nội vụ bị trừ điểm, mỗi đơn vị 5 điểm. Sở Tài chính đạt 92 điểm.",
        ("Sở Tài chính 92",),
        "points_not_score",
    ),
    (
        "Sở Y tế và Sở Nội vụ cùng tăng, mỗi đơn vị 12,5 điểm; Sở Tài chính đạt 92 điểm.",
        ("Sở Tài chính 92",),
        "points_not_score",
    ),
    (
        "Sở Y tế và Sở Nội vụ được cộng thêm, mỗi đơn vị 3,5 điểm, qua đó Sở Y tế đạt 93,5 điểm, Sở Nội vụ đạt 91,5 điểm.",
        ("Sở Y tế 93,5", "Sở Nội vụ 91,5"),
        "points_not_score",
    ),
    (
        "Sở Tài chính dẫn đầu với 450 điểm, hơn Sở Y tế và Sở Nội vụ, mỗi đơn vị 12 điểm.",
        ("Sở Tài chính #1 450",),
        "points_not_score",
    ),
    ("Vượt lên dẫn đầu là Sở Y tế và Sở Nội vụ, mỗi đơn vị đạt 92 điểm.", ("Sở Y tế #1 92", "Sở Nội vụ #1 92"), ""),
    # the first in something bad
    (
        "Khó khăn nhất là Sở Y tế, nhì là Sở Nội vụ, ba là Sở Tư pháp. Dẫn đầu bảng là Sở Tài chính với 95 điểm.",
        ("Sở Tài chính #1 95",),
        "other_subject",
    ),
    (
        "Điểm còn thấp, nhất là Sở Y tế (62 điểm), nhì là Sở Nội vụ (63 điểm).",
        ("Sở Y tế 62", "Sở Nội vụ 63"),
        "other_subject",
    ),
    (
        "Thấp nhất là Sở Y tế (62 điểm), nhì là Sở Nội vụ (63 điểm).",
        ("Sở Y tế 62 last", "Sở Nội vụ 63"),
        "other_subject",
    ),
    ("Các đơn vị cần cố gắng hơn, nhất là Sở Y tế (70 điểm), nhì là về nhân lực.", ("Sở Y tế 70",), ""),
    ("Khối sở nhất là Sở Y tế, nhì là Sở Nội vụ.", ("Sở Y tế #1", "Sở Nội vụ #2"), ""),
    # ratings of criteria, of work
    (
        "Các chỉ số thành phần của Sở Y tế và Sở Nội vụ đều đạt Tốt. Sở Tư pháp đạt 80 điểm, loại Khá.",
        ("Sở Tư pháp 80 [Khá]",),
        "pillar_unclear",
    ),
    ("Các chỉ số của Sở Y tế đều tăng, xếp loại Tốt với 88 điểm.", ("Sở Y tế 88 [Tốt]",), ""),
    ("Sở Y tế xếp loại Tốt về giải quyết hồ sơ. Sở Nội vụ đạt 89 điểm.", ("Sở Nội vụ 89",), "pillar_unclear"),
    # bodies of a department
    (
        "Thanh tra tỉnh đạt 90 điểm. Thanh tra Sở Y tế xếp thứ nhất khối thanh tra.",
        ("Thanh tra tỉnh 90",),
        "no_unit",
    ),
    # a first place behind those of pillars
    (
        "Dẫn đầu về chính quyền số là Sở Y tế, kinh tế số là Sở Công Thương; đứng đầu là Sở Nội vụ với 455 điểm.",
        ("Sở Y tế #1 {chính quyền số}", "Sở Công Thương #1 {kinh tế số}"),
        "pillar_unclear",
    ),
    # a mean, pairs nobody explains, members of a group, revised values
    (
        "Điểm trung bình của Sở Y tế và Sở Nội vụ là 90 điểm; Sở Tư pháp đạt 85 điểm.",
        ("Sở Tư pháp 85",),
        "ambiguous_binding",
    ),
    (
        "Sở Y tế (91,2; 85,1), Sở Nội vụ (90,3; 86,2). Sở Tư pháp đạt 85,5 điểm.",
        ("Sở Tư pháp 85,5",),
        "ambiguous_binding",
    ),
    (
        "Trong 3 đơn vị dẫn đầu có hai đơn vị là Sở Y tế và Sở Nội vụ thuộc khối văn xã, Sở Tài chính đạt 95 điểm.",
        ("Sở Tài chính 95",),
        "part_rank",
    ),
    (
        "Sở Y tế dẫn đầu nhóm giảm điểm với 12,5 điểm, Sở Nội vụ xếp sau với 10 điểm; Sở Tư pháp đạt 85,5 điểm.",
        ("Sở Tư pháp 85,5",),
        "change",
    ),
    (
        "Sở Y tế được xếp thứ 2 trong số các đơn vị chậm nộp báo cáo, đạt 70 điểm.",
        ("Sở Y tế 70",),
        "part_rank",
    ),
    (
        "Sở Y tế về ba với 88 điểm, nhưng sau khi phúc tra về tư với 87 điểm.",
        ("Sở Y tế #4 87",),
        "provisional",
    ),
    # solutions in order, parts of the units, parts of the criteria, a maximum of one's own
    (
        "Một số giải pháp: nhất là Sở Y tế phải rà soát, nhì là Sở Nội vụ đào tạo nhân lực, ba là Sở Tài chính bố trí "
        "kinh phí. Sở Tư pháp đạt 92 điểm.",
        ("Sở Tư pháp 92",),
        "other_subject",
    ),
    (
        "Sở Y tế đứng thứ nhất trong 5 sở có trên 500 thủ tục, Sở Nội vụ đứng thứ nhất nhóm còn lại. Sở Tư pháp đạt "
        "92 điểm.",
        ("Sở Tư pháp 92",),
        "part_rank",
    ),
    (
        "Sở Y tế đạt 9,2/10 điểm về nhân lực, 92/100 tổng điểm; Sở Nội vụ đạt 90/100 điểm.",
        ("Sở Nội vụ 90/100",),
        "points_not_score",
    ),
    (
        "Mỗi đơn vị được chấm tối đa 100 điểm, riêng Sở Y tế 90 điểm. Sở Nội vụ đạt 88 điểm.",
        ("Sở Nội vụ 88/100",),
        "points_not_score",
    ),
    (
        "Dẫn đầu huyện Yên Thành là xã Đô Thành 92 điểm; xã Tràng Sơn đạt 90 điểm.",
        ("xã Tràng Sơn 90",),
        "part_rank",
    ),
    # places behind one of whom no name is known
    (
        "Quán quân là doanh nghiệp Minh Long (93,4/100 điểm), á quân là Sở Y tế (90,2/100 điểm), hạng ba là Sở Nội vụ "
        "(88/100 điểm).",
        ("Sở Y tế #2 90,2/100", "Sở Nội vụ #3 88/100"),
        "no_unit",
    ),
    ("Dẫn đầu là Minh Long với 93,4 điểm, đứng thứ hai là Sở Y tế với 90,2 điểm.", ("Sở Y tế #2 90,2",), "no_unit"),
)

MISTAKEN = tuple(
    Case(f"mistaken_{n}", "Nghệ An", "2023", text, units, reasons=(reason,) if reason else ())
    for n, (text, units, reason) in enumerate(_TOLD, 1)
)
