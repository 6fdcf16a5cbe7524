"""Surprises, exchanges of places, praise and blame, first and last places told in passing."""

from __future__ import annotations

from tests.scrapers.extract.prose.cases import Case

_AMONG_GOOD = Case(
    "third_of_the_second_best",
    "Nghệ An",
    "2023",
    "Huyện Nam Đàn đứng thứ 3 trong 6 đơn vị loại Khá; huyện Đô Lương xếp loại Tốt.",
    ("Huyện Nam Đàn", "huyện Đô Lương [Tốt]"),
    counts=("district Khá 6",),
    reasons=("part_rank",),
)
_TOLD: tuple[tuple[str, tuple[str, ...], str], ...] = (
    # once more
    ("Tiếp tục khẳng định vị thế, Sở Tài chính đứng đầu khối sở với 95,2 điểm.", ("Sở Tài chính #1 95,2",), ""),
    ("Gây bất ngờ nhất là huyện Con Cuông khi vươn lên vị trí thứ 9.", ("huyện Con Cuông #9",), ""),
    ("Điểm sáng là huyện Con Cuông, từ thứ 18 lên thứ 9.", ("huyện Con Cuông #9",), ""),
    (
        "Sở Y tế và Sở Xây dựng hoán đổi vị trí: Sở Y tế lên thứ 4, Sở Xây dựng xuống thứ 5.",
        ("Sở Y tế #4", "Sở Xây dựng #5"),
        "",
    ),
    ("Sở Y tế đổi chỗ cho Sở Xây dựng để lên vị trí thứ 4.", ("Sở Y tế #4",), ""),
    ("Vị trí thứ 4 từ tay Sở Xây dựng chuyển sang Sở Y tế.", (), ""),
    ("Sở Y tế giành lấy vị trí thứ 4 của Sở Xây dựng.", ("Sở Y tế #4",), ""),
    ("Với thành tích đó, Sở Y tế đứng thứ 4 sau Sở Tài chính, Sở Nội vụ, Sở Tư pháp.", ("Sở Y tế #4",), ""),
    ("Đứng trước Sở Y tế là Sở Tư pháp (92 điểm).", ("Sở Tư pháp 92",), ""),
    (
        "Sở Tư pháp và Sở Y tế chỉ chênh nhau 0,5 điểm, lần lượt đạt 92 và 91,5 điểm.",
        ("Sở Tư pháp 92", "Sở Y tế 91,5"),
        "",
    ),
    ("Sở Tư pháp (92 điểm) nhỉnh hơn Sở Y tế (91,5 điểm) đôi chút.", ("Sở Tư pháp 92", "Sở Y tế 91,5"), ""),
    ("Sở Tư pháp nhỉnh hơn Sở Y tế 0,5 điểm.", (), ""),
    ("Sở Y tế tiệm cận mức 92 điểm.", (), ""),
    ("Sở Y tế chỉ còn cách vị trí thứ ba 0,5 điểm.", (), ""),
    ("Sở Y tế hụt vị trí thứ ba vì kém 0,5 điểm.", (), ""),
    ("Sở Y tế ngang điểm Sở Xây dựng (90,25 điểm) nhưng xếp trên.", ("Sở Xây dựng 90,25",), ""),
    ("Từ chỗ đội sổ năm 2022, huyện Kỳ Sơn vươn lên thứ 15.", (), "other_year"),
    ("Từ vị trí đội sổ, huyện Kỳ Sơn vươn lên thứ 15.", ("huyện Kỳ Sơn #15",), ""),
    ("Đội sổ năm 2022, huyện Kỳ Sơn năm nay xếp thứ 15.", ("huyện Kỳ Sơn #15",), ""),
    ("Huyện Kỳ Sơn không còn đội sổ.", (), ""),
    ("Huyện Kỳ Sơn chấp nhận vị trí cuối cùng.", ("Huyện Kỳ Sơn last",), ""),
    ("Huyện Kỳ Sơn tiếp tục đứng cuối năm thứ hai liên tiếp.", ("Huyện Kỳ Sơn last",), ""),
    ("Vị trí cuối cùng không ai khác ngoài huyện Kỳ Sơn.", ("huyện Kỳ Sơn last",), ""),
    ("Chốt sổ là huyện Kỳ Sơn (55,1 điểm).", ("huyện Kỳ Sơn 55,1",), ""),
    ("Bảng xếp hạng khép lại với huyện Kỳ Sơn (55,1 điểm).", ("huyện Kỳ Sơn 55,1",), ""),
    (
        "Danh sách xếp hạng mở đầu bằng thành phố Vinh và kết thúc bằng huyện Kỳ Sơn.",
        ("thành phố Vinh #1", "huyện Kỳ Sơn last"),
        "",
    ),
    (
        "Nhóm ba đơn vị dẫn đầu không thay đổi: Sở Tài chính, Sở Nội vụ, Sở Tư pháp.",
        ("Sở Tài chính", "Sở Nội vụ", "Sở Tư pháp"),
        "ambiguous_binding",
    ),
    (
        "Ba đơn vị đứng đầu là: 1. Sở Tài chính; 2. Sở Nội vụ; 3. Sở Tư pháp.",
        ("Sở Tài chính #1", "Sở Nội vụ #2", "Sở Tư pháp #3"),
        "",
    ),
    ("Đứng đầu và đứng thứ hai là Sở Tài chính và Sở Nội vụ.", ("Sở Tài chính", "Sở Nội vụ"), "ambiguous_binding"),
    ("Sở Tài chính và Sở Nội vụ tiếp tục nhất, nhì khối sở.", ("Sở Tài chính", "Sở Nội vụ"), "ambiguous_binding"),
    (
        "Vị trí nhất, nhì, ba khối huyện là thành phố Vinh, thị xã Cửa Lò và huyện Nam Đàn.",
        ("thành phố Vinh #1", "thị xã Cửa Lò #2", "huyện Nam Đàn #3"),
        "",
    ),
    ("Đơn vị dẫn đầu – Sở Tài chính – hơn đơn vị cuối bảng – Thanh tra tỉnh – 33,9 điểm.", ("Sở Tài chính #1",), "gap"),
    (
        "So với đơn vị cuối bảng là Thanh tra tỉnh (61,3 điểm), Sở Tài chính hơn 33,9 điểm.",
        ("Thanh tra tỉnh 61,3 last",),
        "",
    ),
    ("Thành phố Vinh, thị xã Cửa Lò: 94,6 và 93,2 điểm.", ("Thành phố Vinh 94,6", "thị xã Cửa Lò 93,2"), ""),
    ("94,6 điểm là kết quả của thành phố Vinh, đơn vị đứng đầu.", ("thành phố Vinh #1 94,6",), ""),
    ("Con số 94,6 điểm đưa thành phố Vinh lên ngôi đầu.", ("thành phố Vinh #1",), "no_unit"),
    ("Tổng điểm 94,6 giúp thành phố Vinh giữ vị trí số 1.", ("thành phố Vinh #1",), "no_unit"),
    ("Việc tăng 15,4 điểm đưa huyện Con Cuông từ thứ 18 lên thứ 9.", ("huyện Con Cuông #9",), ""),
    ("Thành phố Vinh được chấm 94,6 điểm, cao hơn mức trung bình 12,3 điểm.", ("Thành phố Vinh 94,6",), ""),
    ("Thành phố Vinh tự chấm 97 điểm, được thẩm định 94,6 điểm.", ("Thành phố Vinh 94,6",), ""),
    (
        "Xếp thứ hạng từ 1 đến 5: thành phố Vinh, thị xã Cửa Lò, huyện Nam Đàn, huyện Đô Lương, huyện Yên Thành.",
        ("thành phố Vinh #1", "thị xã Cửa Lò #2", "huyện Nam Đàn #3", "huyện Đô Lương #4", "huyện Yên Thành #5"),
        "",
    ),
    ("Không nằm ngoài tốp 3 là Sở Tư pháp.", ("Sở Tư pháp",), "ambiguous_binding"),
    ("Sở Tư pháp văng khỏi tốp 3, xếp thứ 6.", ("Sở Tư pháp #6",), ""),
    ("Sở Tư pháp rời tốp 3.", (), ""),
    ("Sở Tư pháp có tên trong tốp 3, cụ thể là thứ ba.", ("Sở Tư pháp #3",), ""),
    ("Tốp 3 vắng bóng Sở Y tế.", (), ""),
    ("Huyện Nam Đàn, dù giảm 1,2 điểm, vẫn đứng thứ 3 (92,5 điểm).", ("Huyện Nam Đàn #3 92,5",), ""),
    ("Huyện Nam Đàn đứng thứ 3 – vị trí cao nhất từ trước đến nay.", ("Huyện Nam Đàn #3",), ""),
    (
        "Huyện Nam Đàn (thứ 3), Đô Lương (thứ 4), Yên Thành (thứ 5).",
        ("Huyện Nam Đàn #3", "Huyện Đô Lương #4", "Huyện Yên Thành #5"),
        "",
    ),
    (
        "Xếp thứ 3: huyện Nam Đàn; thứ 4: huyện Đô Lương; thứ 5: huyện Yên Thành.",
        ("huyện Nam Đàn #3", "huyện Đô Lương #4", "huyện Yên Thành #5"),
        "",
    ),
    ("Thứ 3 – huyện Nam Đàn, thứ 4 – huyện Đô Lương.", ("huyện Nam Đàn #3", "huyện Đô Lương #4"), ""),
    ("Huyện Nam Đàn về đích ở vị trí thứ 3, huyện Đô Lương về thứ 4.", ("Huyện Nam Đàn #3", "huyện Đô Lương #4"), ""),
    ("Ông Trần B, Phó Chủ tịch UBND tỉnh, biểu dương huyện Nam Đàn đã xếp thứ 3.", ("huyện Nam Đàn #3",), ""),
    ("Chủ tịch UBND tỉnh phê bình Thanh tra tỉnh vì xếp cuối bảng.", ("Thanh tra tỉnh last",), ""),
    ("UBND tỉnh yêu cầu Thanh tra tỉnh (61,3 điểm, xếp cuối) kiểm điểm trách nhiệm.", (), "ambiguous_binding"),
    (
        "UBND tỉnh tặng bằng khen cho Sở Tài chính (hạng nhất), Sở Nội vụ (hạng nhì).",
        ("Sở Tài chính #1", "Sở Nội vụ #2"),
        "",
    ),
    (
        "Sở Tài chính: 95,2 điểm (hạng 1/20). Sở Nội vụ: 93,1 điểm (hạng 2/20).",
        ("Sở Tài chính #1 95,2", "Sở Nội vụ #2 93,1"),
        "",
    ),
    (
        "Theo bảng xếp hạng, thứ hạng 1, 2, 3 thuộc về Sở Tài chính, Sở Nội vụ, Sở Tư pháp.",
        ("Sở Tài chính #1", "Sở Nội vụ #2", "Sở Tư pháp #3"),
        "",
    ),
    ("“Vị trí thứ 4 chưa làm chúng tôi hài lòng”, Giám đốc Sở Y tế nói.", (), ""),
    ("Giám đốc Sở Y tế: “Chúng tôi đặt mục tiêu lọt tốp 3 năm 2024”.", (), ""),
    ("Sở Y tế phấn đấu vào tốp 3, hiện xếp thứ 4.", (), "target"),
    ("Mất ngôi đầu vào tay Sở Tài chính, Sở Nội vụ đạt 93,1 điểm.", ("Sở Nội vụ 93,1",), ""),
    ("Chỉ đứng thứ 4, Sở Y tế đạt 91,5 điểm.", ("Sở Y tế #4 91,5",), ""),
    (
        "Cùng đạt 90,25 điểm, Sở Xây dựng và Sở Công Thương đồng hạng 5.",
        ("Sở Xây dựng #5 90,25", "Sở Công Thương #5 90,25"),
        "",
    ),
    (
        "Với cùng 90,25 điểm, Sở Xây dựng và Sở Công Thương xếp thứ 5.",
        ("Sở Xây dựng #5 90,25", "Sở Công Thương #5 90,25"),
        "",
    ),
    ("Sở Xây dựng bằng điểm Sở Công Thương, cùng 90,25.", (), ""),
    ("Kém hơn một chút là Sở Xây dựng (90,25 điểm).", ("Sở Xây dựng 90,25",), ""),
    ("Thấp hơn 0,5 điểm là Sở Y tế với 91,5 điểm.", ("Sở Y tế 91,5",), ""),
    (
        "Huyện Nam Đàn đứng thứ 3 trong nhóm Khá; huyện Đô Lương xếp loại Tốt.",
        ("Huyện Nam Đàn [Khá]", "huyện Đô Lương [Tốt]"),
        "",
    ),
    (
        "Huyện Nam Đàn đứng thứ 3 khối huyện, xếp loại Khá; huyện Đô Lương xếp loại Tốt.",
        ("Huyện Nam Đàn #3 [Khá]", "huyện Đô Lương [Tốt]"),
        "",
    ),
    ("Sở Tài chính đạt hơn 90 điểm so với Sở Nội vụ.", ("Sở Tài chính 90 gt",), ""),
)
_CASES = tuple(
    Case(f"turns_told_{n}", "Nghệ An", "2023", text, units, reasons=(reason,) if reason else ())
    for n, (text, units, reason) in enumerate(_TOLD, 1)
)
TURNS_TOLD = (*_CASES, _AMONG_GOOD)
