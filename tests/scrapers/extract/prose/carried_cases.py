"""What a clause takes over from another: shared places, places told again of a pillar, nouns for names."""

from __future__ import annotations

from tests.scrapers.extract.prose.cases import Case

_TOLD: tuple[tuple[str, tuple[str, ...], str], ...] = (
    # a place told again of another pillar
    (
        "Dẫn đầu về kinh tế số là huyện Đô Lương, về xã hội số là huyện Yên Thành.",
        ("huyện Đô Lương #1 {kinh tế số}", "huyện Yên Thành #1 {xã hội số}"),
        "",
    ),
    (
        "Về kinh tế số, dẫn đầu là huyện Đô Lương; về xã hội số là huyện Yên Thành.",
        ("huyện Đô Lương #1 {kinh tế số}", "huyện Yên Thành #1 {xã hội số}"),
        "",
    ),
    (
        "Đứng đầu chỉ số nhận thức số là Sở Y tế, chỉ số thể chế số là Sở Nội vụ, hạ tầng số là Sở Tư pháp.",
        ("Sở Y tế #1 {nhận thức số}", "Sở Nội vụ #1 {thể chế số}", "Sở Tư pháp #1 {hạ tầng số}"),
        "",
    ),
    (
        "Huyện Đô Lương đứng đầu về kinh tế số, còn huyện Yên Thành về xã hội số và hạ tầng số.",
        ("Huyện Đô Lương #1 {kinh tế số}", "huyện Yên Thành #1 {xã hội số}", "huyện Yên Thành #1 {hạ tầng số}"),
        "",
    ),
    (
        "Đứng thứ hai về kinh tế số là huyện Đô Lương, về xã hội số là huyện Yên Thành.",
        ("huyện Đô Lương #2 {kinh tế số}", "huyện Yên Thành #2 {xã hội số}"),
        "",
    ),
    (
        "Dẫn đầu về kinh tế số là huyện Đô Lương, còn về xã hội số là huyện Yên Thành đứng thứ hai.",
        ("huyện Đô Lương #1 {kinh tế số}", "huyện Yên Thành #2 {xã hội số}"),
        "",
    ),
    (
        "Dẫn đầu về kinh tế số là huyện Đô Lương, về xã hội số, huyện Yên Thành đứng thứ hai.",
        ("huyện Đô Lương #1 {kinh tế số}", "huyện Yên Thành #2 {xã hội số}"),
        "",
    ),
    (
        "Dẫn đầu về kinh tế số là huyện Đô Lương, về xã hội số là huyện Yên Thành và huyện Diễn Châu.",
        ("huyện Đô Lương #1 {kinh tế số}",),
        "pillar_unclear",
    ),
    # one of the first ones: which of them is not told
    (
        "Sở Y tế nằm trong top 5 với 88,5 điểm.",
        ("Sở Y tế 88,5",),
        "part_rank",
    ),
    (
        "Sở Y tế (88,5 điểm) lọt top 3 khối sở, ngành.",
        ("Sở Y tế 88,5",),
        "part_rank",
    ),
    (
        "Sở Y tế (88,5 điểm) thuộc nhóm 10 đơn vị dẫn đầu.",
        ("Sở Y tế 88,5",),
        "part_rank",
    ),
    (
        "Sở Y tế (88,5 điểm) là một trong ba đơn vị dẫn đầu.",
        ("Sở Y tế 88,5",),
        "part_rank",
    ),
    (
        "Sở Y tế (88,5 điểm) nằm trong nhóm cuối bảng xếp hạng.",
        ("Sở Y tế 88,5",),
        "part_rank",
    ),
    (
        "Sở Y tế (88,5 điểm) đứng trong top đầu.",
        ("Sở Y tế 88,5",),
        "part_rank",
    ),
    # a place that is shared
    (
        "Sở Y tế chia sẻ vị trí thứ tư với Sở Nội vụ.",
        ("Sở Y tế #4", "Sở Nội vụ #4"),
        "",
    ),
    (
        "Sở Y tế đồng hạng 4 cùng Sở Nội vụ.",
        ("Sở Y tế #4", "Sở Nội vụ #4"),
        "",
    ),
    (
        "Sở Y tế đồng hạng tư với Sở Nội vụ (cùng 85,5 điểm).",
        ("Sở Y tế #4 85,5", "Sở Nội vụ #4 85,5"),
        "",
    ),
    (
        "Sở Y tế cùng với Sở Nội vụ chia sẻ vị trí thứ tư.",
        ("Sở Y tế #4", "Sở Nội vụ #4"),
        "",
    ),
    (
        "Sở Y tế xếp thứ tư, đồng hạng với Sở Nội vụ.",
        ("Sở Y tế #4", "Sở Nội vụ #4"),
        "",
    ),
    (
        "Sở Y tế xếp thứ tư, bằng điểm với Sở Nội vụ.",
        ("Sở Y tế #4",),
        "ambiguous_binding",
    ),
    (
        "Sở Y tế (85,5 điểm) đồng hạng 4 cùng Sở Nội vụ (85,5 điểm).",
        ("Sở Y tế #4 85,5", "Sở Nội vụ #4 85,5"),
        "",
    ),
    (
        "Sở Y tế đồng hạng 4 và Sở Nội vụ xếp thứ 6.",
        ("Sở Y tế #4", "Sở Nội vụ #6"),
        "",
    ),
    (
        "Sở Y tế đồng hạng 4 cùng Sở Nội vụ và Sở Tư pháp.",
        ("Sở Y tế #4", "Sở Nội vụ #4", "Sở Tư pháp #4"),
        "",
    ),
    (
        "Sở Y tế đồng hạng 4 với Sở Nội vụ, Sở Tư pháp đứng thứ 6.",
        ("Sở Y tế #4", "Sở Nội vụ #4", "Sở Tư pháp #6"),
        "",
    ),
    # places year by year
    (
        "Sở Y tế từ vị trí thứ 9 năm 2021 lên thứ 5 năm 2022 và thứ 2 năm 2023.",
        ("Sở Y tế #2",),
        "other_year",
    ),
    (
        "Sở Y tế xếp thứ 9 năm 2021, thứ 5 năm 2022 và thứ 2 năm 2023.",
        ("Sở Y tế #2",),
        "other_year",
    ),
    # a unit called by its noun
    (
        "Thanh tra tỉnh đạt 880 điểm. Thanh tra xếp thứ 3.",
        ("Thanh tra tỉnh #3 880",),
        "",
    ),
    (
        "Văn phòng UBND tỉnh đạt 880 điểm. Sở Y tế đạt 870 điểm. Văn phòng xếp thứ 3.",
        ("Văn phòng UBND tỉnh #3 880", "Sở Y tế 870"),
        "",
    ),
    (
        "Sở Y tế đạt 880 điểm. Sở này xếp thứ 3.",
        ("Sở Y tế #3 880",),
        "",
    ),
    (
        "Sở Y tế và Sở Nội vụ đều tăng điểm. Sở này xếp thứ 3.",
        (),
        "no_unit",
    ),
    (
        "Huyện Đô Lương đạt 91 điểm. Địa phương này đứng thứ hai khối huyện.",
        ("Huyện Đô Lương #2 91",),
        "",
    ),
    (
        "Sở Y tế đạt 91 điểm. Sở xếp thứ 2/20 sở, ngành.",
        ("Sở Y tế #2 91",),
        "",
    ),
    (
        "Sở Y tế đạt 91 điểm. Huyện dẫn đầu khối huyện với 95 điểm.",
        ("Sở Y tế 91",),
        "no_unit",
    ),
    (
        "Huyện Đô Lương đạt 91 điểm. Huyện đứng thứ hai là Xyz Abc.",
        ("Huyện Đô Lương 91",),
        "",
    ),
    # ratings without their noun
    (
        "Sở Y tế, Sở Nội vụ và Sở Tư pháp đều đạt Tốt.",
        ("Sở Y tế [Tốt]", "Sở Nội vụ [Tốt]", "Sở Tư pháp [Tốt]"),
        "",
    ),
    (
        "Sở Y tế, Sở Nội vụ và Sở Tư pháp đều ở mức Khá.",
        ("Sở Y tế [Khá]", "Sở Nội vụ [Khá]", "Sở Tư pháp [Khá]"),
        "",
    ),
    (
        "Sở Y tế, Sở Nội vụ cùng đạt Khá, Sở Tư pháp đạt Trung bình.",
        ("Sở Y tế [Khá]", "Sở Nội vụ [Khá]", "Sở Tư pháp [Trung bình]"),
        "",
    ),
    (
        "Sở Y tế xếp loại Tốt, Sở Nội vụ Khá, Sở Tư pháp Trung bình.",
        ("Sở Y tế [Tốt]", "Sở Nội vụ [Khá]", "Sở Tư pháp [Trung bình]"),
        "",
    ),
    (
        "Sở Y tế đạt tốt các chỉ tiêu.",
        (),
        "",
    ),
    (
        "Loại Khá gồm Sở Y tế, Sở Nội vụ.",
        ("Sở Y tế [Khá]", "Sở Nội vụ [Khá]"),
        "",
    ),
    (
        "Mức Tốt: Sở Y tế, Sở Nội vụ.",
        ("Sở Y tế [Tốt]", "Sở Nội vụ [Tốt]"),
        "",
    ),
    (
        "Xếp loại A: Sở Y tế, Sở Nội vụ; xếp loại B: Sở Tư pháp.",
        ("Sở Y tế [A]", "Sở Nội vụ [A]", "Sở Tư pháp [B]"),
        "",
    ),
    # the first three
    (
        "Nhất là Sở Y tế, nhì là Sở Nội vụ, ba là Sở Tư pháp.",
        ("Sở Y tế #1", "Sở Nội vụ #2", "Sở Tư pháp #3"),
        "",
    ),
    (
        "Nhất là Sở Y tế (92 điểm), nhì là Sở Nội vụ (91 điểm), ba là Sở Tư pháp (90 điểm).",
        ("Sở Y tế #1 92", "Sở Nội vụ #2 91", "Sở Tư pháp #3 90"),
        "",
    ),
    (
        "Dẫn đầu là Sở Y tế, tiếp theo là Sở Nội vụ, khép lại tốp ba là Sở Tư pháp.",
        ("Sở Y tế #1", "Sở Nội vụ #2", "Sở Tư pháp #3"),
        "",
    ),
    (
        "Dẫn đầu là Sở Y tế; hai vị trí tiếp theo thuộc về Sở Nội vụ và Sở Tư pháp.",
        ("Sở Y tế #1", "Sở Nội vụ #2", "Sở Tư pháp #3"),
        "",
    ),
    (
        "Khép lại top 5 là Sở Y tế (80 điểm) và Sở Nội vụ (79 điểm).",
        ("Sở Y tế 80", "Sở Nội vụ 79"),
        "ambiguous_binding",
    ),
    (
        "Nhiều sở, nhất là Sở Y tế, Sở Nội vụ đạt kết quả cao.",
        (),
        "",
    ),
    (
        "Một là tăng hạng, hai là tăng điểm, ba là Sở Y tế đạt 91 điểm.",
        ("Sở Y tế 91",),
        "",
    ),
)
CARRIED = tuple(
    Case(f"carried_{n}", "Nghệ An", "2023", text, units, reasons=(reason,) if reason else ())
    for n, (text, units, reason) in enumerate(_TOLD, 1)
)
