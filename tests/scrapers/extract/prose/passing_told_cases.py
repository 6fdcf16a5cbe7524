"""Passages and asides: several sentences of one unit, places between others, parts of lists, pillars beside the whole."""

from __future__ import annotations

from tests.scrapers.extract.prose.cases import Case

_TOLD: tuple[tuple[str, tuple[str, ...], str], ...] = (
    (
        "Sở Tài chính dẫn đầu khối sở với 95,2 điểm. Ở vị trí tiếp theo, Sở Nội vụ đạt 93,1 điểm. Sở Tư "
        "pháp xếp ngay sau với 92 điểm.",
        ("Sở Tài chính #1 95,2", "Sở Nội vụ #2 93,1", "Sở Tư pháp #3 92"),
        "",
    ),
    (
        "Sở Tài chính dẫn đầu khối sở với 95,2 điểm. Đơn vị này cũng dẫn đầu về nhận thức số (19/20 "
        "điểm) và hạ tầng số (18/20 điểm).",
        ("Sở Tài chính #1 95,2", "Sở Tài chính #1 19/20 {nhận thức số}", "Sở Tài chính #1 18/20 {hạ tầng số}"),
        "",
    ),
    (
        "Thành phố Vinh đạt 73 điểm, vượt thị xã Cửa Lò (71 điểm, xếp nhì) và huyện Đô Lương (70 điểm, xếp ba).",
        ("Thành phố Vinh 73", "thị xã Cửa Lò #2 71", "huyện Đô Lương #3 70"),
        "",
    ),
    (
        "Huyện Đô Lương xếp ba với 70 điểm, huyện Nam Đàn (69 điểm) đứng tư.",
        ("Huyện Đô Lương #3 70", "huyện Nam Đàn #4 69"),
        "",
    ),
    ("Huyện Đô Lương đạt 70 điểm, xếp ba huyện vào nhóm chậm.", ("Huyện Đô Lương 70",), ""),
    ("Trong 5 đơn vị tăng hạng, Sở Xây dựng tăng nhiều nhất (7 bậc), xếp thứ 5.", (), "part_rank"),
    (
        "Hai đơn vị tụt hạng nhiều nhất là Sở Y tế (tụt 5 bậc, xếp thứ 9) và Sở Du lịch (tụt 4 bậc, xếp thứ 12).",
        ("Sở Y tế #9", "Sở Du lịch #12"),
        "",
    ),
    ("Sở Y tế: 91,5 điểm (giảm 1 điểm), hạng 4 (giảm 2 bậc).", ("Sở Y tế #4 91,5",), ""),
    ("Sở Y tế đạt 91,5 điểm (+3,2), xếp thứ 4 (+2).", ("Sở Y tế #4 91,5",), ""),
    ("Sở Y tế (91,5; hạng 4); Sở Xây dựng (90,25; hạng 5).", ("Sở Y tế #4 91,5", "Sở Xây dựng #5 90,25"), ""),
    ("Năm 2022: Sở Y tế 85 điểm; năm 2023: Sở Y tế 91,5 điểm.", ("Sở Y tế 91,5", "Sở Y tế 85 ~2022"), ""),
    ("Sở Y tế: 85 điểm (2022) → 91,5 điểm (2023).", ("Sở Y tế 91,5", "Sở Y tế 85 ~2022"), ""),
    ("Sở Y tế đạt 91,5 điểm năm 2023 so với 85 điểm năm 2022.", ("Sở Y tế 91,5",), ""),
    (
        "Khối huyện có thành phố Vinh (94,6 điểm), thị xã Cửa Lò (93,2 điểm) đạt loại Tốt; còn lại loại Khá.",
        ("thành phố Vinh 94,6 [Tốt]", "thị xã Cửa Lò 93,2 [Tốt]"),
        "",
    ),
    ("Thành phố Vinh và 5 huyện xếp loại Tốt.", (), "ambiguous_binding"),
    ("Trừ thành phố Vinh xếp loại Tốt, các huyện còn lại đều loại Khá.", ("thành phố Vinh [Tốt]",), ""),
    (
        "Sở Tài chính đứng thứ 1/20 sở, ngành; thành phố Vinh đứng thứ 1/21 huyện, thị xã, thành phố.",
        ("Sở Tài chính #1", "thành phố Vinh #1"),
        "",
    ),
    (
        "Chỉ số của Sở Tài chính là 0,952, đứng đầu; của Sở Nội vụ là 0,931, đứng thứ hai.",
        ("Sở Tài chính #1 0,952", "Sở Nội vụ #2 0,931"),
        "",
    ),
    ("Sở Tài chính đứng đầu với chỉ số 0,952.", ("Sở Tài chính #1 0,952",), ""),
    ("Sở Tài chính hoàn thành 95,2% tổng điểm, xếp thứ nhất.", ("Sở Tài chính #1 95,2%",), ""),
    ("Sở Tài chính hoàn thành 100% nhiệm vụ, xếp thứ nhất.", (), "percent_not_score"),
    ("Với 100% hồ sơ trực tuyến, Sở Tài chính xếp thứ nhất về dịch vụ công.", (), ""),
    (
        "Sở Tài chính dẫn đầu cả hai chỉ số: CCHC (92,5 điểm) và chuyển đổi số (95,2 điểm).",
        ("Sở Tài chính 95,2",),
        "rival_index",
    ),
    ("Xã Nghi Kiều dẫn đầu huyện Nghi Lộc với 88 điểm.", ("Xã Nghi Kiều #1 88 @huyện Nghi Lộc",), ""),
    (
        "Dẫn đầu các xã của huyện Nghi Lộc là xã Nghi Kiều (88 điểm).",
        ("xã Nghi Kiều 88 @huyện Nghi Lộc",),
        "ambiguous_binding",
    ),
    (
        "Phường Hưng Bình (thành phố Vinh) đứng đầu khối xã, phường với 93 điểm.",
        ("Phường Hưng Bình #1 93 @thành phố Vinh",),
        "",
    ),
    ("Xã Nghi Kiều, huyện Nghi Lộc, xếp thứ hai toàn tỉnh với 88 điểm.", ("Xã Nghi Kiều #2 88 @huyện Nghi Lộc",), ""),
    ("Sở Tài chính, cơ quan tham mưu về ngân sách, đứng đầu với 95,2 điểm.", ("Sở Tài chính #1 95,2",), ""),
    ("Sở Thông tin và Truyền thông – cơ quan thường trực – chấm Sở Tài chính 95,2 điểm.", ("Sở Tài chính 95,2",), ""),
    (
        "Sở Thông tin và Truyền thông cho biết, đơn vị dẫn đầu là Sở Tài chính (95,2 điểm).",
        ("Sở Tài chính #1 95,2",),
        "",
    ),
    ("Kết quả do Sở Thông tin và Truyền thông thẩm định: Sở Tài chính 95,2 điểm.", ("Sở Tài chính 95,2",), ""),
    (
        "Sau Sở Tài chính (95,2 điểm), lần lượt là Sở Nội vụ (93,1 điểm), Sở Tư pháp (92 điểm).",
        ("Sở Tài chính 95,2", "Sở Nội vụ 93,1", "Sở Tư pháp 92"),
        "",
    ),
    ("Kế tiếp Sở Tài chính là Sở Nội vụ.", ("Sở Nội vụ",), ""),
    ("Xếp trước Sở Nội vụ là Sở Tài chính (95,2 điểm).", ("Sở Tài chính 95,2",), ""),
    ("Sở Nội vụ xếp sau Sở Tài chính và trước Sở Tư pháp, đạt 93,1 điểm.", ("Sở Nội vụ 93,1",), ""),
    ("Sở Nội vụ nằm giữa Sở Tài chính và Sở Tư pháp với 93,1 điểm.", (), "no_unit"),
    ("Thứ tự 3 đơn vị đầu không đổi so với năm 2022: Sở Tài chính, Sở Nội vụ, Sở Tư pháp.", (), ""),
    ("Sở Tài chính, Sở Nội vụ đổi chỗ cho nhau ở hai vị trí đầu.", ("Sở Tài chính", "Sở Nội vụ"), "ambiguous_binding"),
    ("Cùng vị trí thứ 4 là Sở Y tế, Sở Xây dựng (90,25 điểm).", ("Sở Y tế #4", "Sở Xây dựng #4 90,25"), ""),
    ("Vị trí thứ 2 và thứ 3 là sự cạnh tranh giữa Sở Nội vụ và Sở Tư pháp.", (), ""),
    ("Cuộc đua vị trí thứ hai thuộc về Sở Nội vụ (93,1 điểm).", ("Sở Nội vụ #2 93,1",), ""),
    ("Sở Nội vụ xứng đáng với vị trí thứ hai.", ("Sở Nội vụ #2",), ""),
    ("Sở Nội vụ chỉ chịu đứng sau Sở Tài chính.", (), ""),
    ("Sở Nội vụ chưa thể vượt qua Sở Tài chính để giành ngôi đầu.", (), ""),
    ("Sở Nội vụ từng dẫn đầu hai năm liền.", (), ""),
    ("Sở Nội vụ mơ ngôi đầu.", (), ""),
    ("Với việc Sở Tài chính dẫn đầu, Sở Nội vụ lùi về thứ hai.", ("Sở Tài chính #1", "Sở Nội vụ #2"), ""),
    ("Việc Sở Nội vụ xếp thứ hai là bất ngờ.", ("Sở Nội vụ #2",), ""),
    ("Không ít người bất ngờ khi Sở Nội vụ xếp thứ hai.", ("Sở Nội vụ #2",), ""),
    ("Nhiều năm ở cuối bảng, năm nay Sở Ngoại vụ xếp thứ 10.", ("Sở Ngoại vụ #10",), ""),
    ("Sở Ngoại vụ, cái tên thường xuyên ở cuối bảng, xếp thứ 10.", ("Sở Ngoại vụ #10",), ""),
    ("Sở Ngoại vụ xếp thứ 10, thoát khỏi nhóm 5 đơn vị cuối.", ("Sở Ngoại vụ #10",), ""),
    (
        "Nhóm 5 đơn vị cuối gồm Sở Ngoại vụ, Ban Dân tộc, Thanh tra tỉnh, Sở Du lịch và Sở Y tế.",
        ("Sở Ngoại vụ", "Ban Dân tộc", "Thanh tra tỉnh", "Sở Du lịch", "Sở Y tế"),
        "ambiguous_binding",
    ),
    (
        "5 đơn vị cuối bảng: Sở Ngoại vụ (65 điểm), Ban Dân tộc (63 điểm), Thanh tra tỉnh (61,3 điểm).",
        ("Sở Ngoại vụ 65", "Ban Dân tộc 63", "Thanh tra tỉnh 61,3"),
        "count_mismatch",
    ),
    (
        "Bảng xếp hạng có Sở Tài chính ở vị trí số 1 và Thanh tra tỉnh ở vị trí số 20.",
        ("Sở Tài chính #1", "Thanh tra tỉnh #20"),
        "",
    ),
    ("Sở Tài chính (1), Sở Nội vụ (2), Sở Tư pháp (3).", (), ""),
    ("Xếp hạng: Sở Tài chính 1, Sở Nội vụ 2, Sở Tư pháp 3.", (), ""),
    ("Điểm số cụ thể: Tài chính 95,2; Nội vụ 93,1; Tư pháp 92.", (), ""),
    (
        "Các sở Tài chính, Nội vụ, Tư pháp có số điểm 95,2 - 93,1 - 92.",
        ("sở Tài chính 95,2", "sở Nội vụ 93,1", "sở Tư pháp 92"),
        "",
    ),
    ('Hai "ông lớn" Sở Tài chính và Sở Nội vụ chia nhau ngôi nhất, nhì.', ("Sở Tài chính #1", "Sở Nội vụ #2"), ""),
    ("Dù dẫn đầu về nhận thức số, Sở Y tế chỉ xếp thứ 9.", ("Sở Y tế #1 {nhận thức số}", "Sở Y tế #9"), ""),
    (
        "Sở Y tế mạnh về nhận thức số (19/20 điểm) nhưng yếu về hạ tầng số (8/20 điểm).",
        ("Sở Y tế 19/20 {nhận thức số}", "Sở Y tế 8/20 {hạ tầng số}"),
        "",
    ),
    (
        "Sở Y tế xếp thứ 9, trong đó nhận thức số xếp thứ nhất, hạ tầng số xếp cuối.",
        ("Sở Y tế #9", "Sở Y tế #1 {nhận thức số}"),
        "",
    ),
    (
        "Về kinh tế số, huyện Đô Lương đạt 92 điểm, cao nhất; huyện Kỳ Sơn đạt 40 điểm, thấp nhất.",
        ("huyện Đô Lương #1 92 {kinh tế số}", "huyện Kỳ Sơn 40 {kinh tế số}"),
        "",
    ),
    (
        "Trụ cột xã hội số ghi nhận huyện Yên Thành ở vị trí đầu với 90 điểm.",
        ("huyện Yên Thành #1 90 {xã hội số}",),
        "",
    ),
)
PASSING_TOLD = tuple(
    Case(f"passing_told_{n}", "Nghệ An", "2023", text, units, reasons=(reason,) if reason else ())
    for n, (text, units, reason) in enumerate(_TOLD, 1)
)
