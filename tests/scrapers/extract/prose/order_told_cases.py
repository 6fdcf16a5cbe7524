"""Who is before whom, in the words of many writers: passives, lists, followers, the last ones, rises and falls."""

from __future__ import annotations

from tests.scrapers.extract.prose.cases import Case

_TOLD: tuple[tuple[str, tuple[str, ...], str], ...] = (
    # passive, topic–comment
    ("Ngôi đầu khối sở, ngành được Sở Tài chính giữ vững với 95,2 điểm.", ("Sở Tài chính #1 95,2",), ""),
    ("Vị trí thứ hai được trao cho Sở Nội vụ với 93,1 điểm.", ("Sở Nội vụ #2 93,1",), ""),
    ("Ở vị trí thứ ba, người ta thấy Sở Tư pháp với 92 điểm.", ("Sở Tư pháp 92",), "ambiguous_binding"),
    (
        "Hạng nhì thuộc về Sở Y tế (91,5 điểm), hạng ba thuộc về Sở Xây dựng (90,25 điểm).",
        ("Sở Y tế #2 91,5", "Sở Xây dựng #3 90,25"),
        "",
    ),
    ("Với 95,2 điểm, Sở Tài chính được xướng tên ở vị trí số một.", ("Sở Tài chính #1 95,2",), ""),
    (
        "Sở Tài chính được đánh giá cao nhất với 95,2 điểm, còn thấp nhất là Thanh tra tỉnh: 61,3 điểm.",
        ("Sở Tài chính #1 95,2", "Thanh tra tỉnh 61,3 last"),
        "",
    ),
    ("Khối huyện, ngôi quán quân gọi tên thành phố Vinh (94,6 điểm).", ("thành phố Vinh #1 94,6",), ""),
    ("Nói về khối huyện thì thành phố Vinh vẫn là đơn vị đứng đầu, đạt 94,6 điểm.", ("thành phố Vinh #1 94,6",), ""),
    (
        "Về nhất là thành phố Vinh, về nhì là thị xã Cửa Lò, về ba là huyện Nam Đàn.",
        ("thành phố Vinh #1", "thị xã Cửa Lò #2", "huyện Nam Đàn #3"),
        "",
    ),
    (
        "Bảng xếp hạng năm 2023 chứng kiến Sở Tài chính lên ngôi đầu (95,2 điểm), đẩy Sở Nội vụ xuống vị "
        "trí thứ hai (93,1 điểm).",
        ("Sở Tài chính #1 95,2", "Sở Nội vụ #2 93,1"),
        "",
    ),
    # parenthetical, semicolon lists
    (
        "Xếp hạng cụ thể: Sở Tài chính (hạng 1; 95,2 điểm), Sở Nội vụ (hạng 2; 93,1 điểm), Sở Tư pháp "
        "(hạng 3; 92 điểm).",
        ("Sở Tài chính #1 95,2", "Sở Nội vụ #2 93,1", "Sở Tư pháp #3 92"),
        "",
    ),
    (
        "Sở Tài chính (thứ nhất, 95,2 điểm, loại Tốt); Sở Nội vụ (thứ hai, 93,1 điểm, loại Tốt); Sở Tư "
        "pháp (thứ ba, 89 điểm, loại Khá).",
        ("Sở Tài chính #1 95,2 [Tốt]", "Sở Nội vụ #2 93,1 [Tốt]", "Sở Tư pháp #3 89 [Khá]"),
        "",
    ),
    (
        "Năm đơn vị có điểm cao nhất: Sở Tài chính 95,2; Sở Nội vụ 93,1; Sở Tư pháp 92; Sở Y tế 91,5; Sở "
        "Xây dựng 90,25.",
        ("Sở Tài chính #1 95,2", "Sở Nội vụ #2 93,1", "Sở Tư pháp #3 92", "Sở Y tế #4 91,5", "Sở Xây dựng #5 90,25"),
        "",
    ),
    (
        "Kết quả: (1) Sở Tài chính, 95,2 điểm; (2) Sở Nội vụ, 93,1 điểm; (3) Sở Tư pháp, 92 điểm.",
        ("Sở Tài chính #1 95,2", "Sở Nội vụ #2 93,1", "Sở Tư pháp #3 92"),
        "",
    ),
    (
        "Sở Tài chính - 95,2 điểm (nhất khối), Sở Nội vụ - 93,1 điểm (thứ nhì).",
        ("Sở Tài chính #1 95,2", "Sở Nội vụ #2 93,1"),
        "",
    ),
    (
        "Thành phố Vinh [94,6 điểm] và thị xã Cửa Lò [93,2 điểm] là hai địa phương dẫn đầu.",
        ("Thành phố Vinh #1 94,6", "thị xã Cửa Lò #2 93,2"),
        "",
    ),
    ("Sở Tài chính = 95,2 điểm; Sở Nội vụ = 93,1 điểm.", ("Sở Tài chính 95,2", "Sở Nội vụ 93,1"), ""),
    ("Điểm số của Sở Tài chính (95,2) cao hơn Sở Nội vụ (93,1).", ("Sở Tài chính 95,2", "Sở Nội vụ 93,1"), ""),
    # lần lượt
    (
        "Ba vị trí dẫn đầu lần lượt thuộc về Sở Tài chính, Sở Nội vụ và Sở Tư pháp với 95,2 điểm, 93,1 "
        "điểm và 92 điểm.",
        ("Sở Tài chính #1 95,2", "Sở Nội vụ #2 93,1", "Sở Tư pháp #3 92"),
        "",
    ),
    (
        "Sở Tài chính, Sở Nội vụ, Sở Tư pháp lần lượt đứng thứ nhất, thứ hai, thứ ba.",
        ("Sở Tài chính #1", "Sở Nội vụ #2", "Sở Tư pháp #3"),
        "",
    ),
    (
        "Lần lượt xếp các vị trí từ 1 đến 3 là Sở Tài chính, Sở Nội vụ, Sở Tư pháp.",
        ("Sở Tài chính #1", "Sở Nội vụ #2", "Sở Tư pháp #3"),
        "",
    ),
    (
        "Điểm của Sở Tài chính, Sở Nội vụ, Sở Tư pháp lần lượt là 95,2; 93,1; 92.",
        ("Sở Tài chính 95,2", "Sở Nội vụ 93,1", "Sở Tư pháp 92"),
        "",
    ),
    (
        "Ba đơn vị gồm Sở Tài chính, Sở Nội vụ và Sở Tư pháp đạt lần lượt 95,2%, 93,1% và 92%.",
        ("Sở Tài chính 95,2%", "Sở Nội vụ 93,1%", "Sở Tư pháp 92%"),
        "",
    ),
    (
        "Xếp cuối lần lượt là Sở Ngoại vụ (65 điểm), Ban Dân tộc (63 điểm), Thanh tra tỉnh (61,3 điểm).",
        ("Sở Ngoại vụ 65", "Ban Dân tộc 63", "Thanh tra tỉnh 61,3 last"),
        "",
    ),
    # theo sau, bám sát, ngay sau đó
    (
        "Sở Tài chính dẫn đầu với 95,2 điểm, theo sau là Sở Nội vụ với 93,1 điểm.",
        ("Sở Tài chính #1 95,2", "Sở Nội vụ #2 93,1"),
        "",
    ),
    (
        "Sở Tài chính dẫn đầu với 95,2 điểm; bám sát là Sở Nội vụ (93,1 điểm).",
        ("Sở Tài chính #1 95,2", "Sở Nội vụ #2 93,1"),
        "",
    ),
    (
        "Sở Tài chính dẫn đầu với 95,2 điểm. Bám sát phía sau là Sở Nội vụ với 93,1 điểm và Sở Tư pháp với 92 điểm.",
        ("Sở Tài chính #1 95,2", "Sở Nội vụ #2 93,1", "Sở Tư pháp #3 92"),
        "",
    ),
    (
        "Dẫn đầu là thành phố Vinh (94,6 điểm), ngay sau đó là thị xã Cửa Lò (93,2 điểm).",
        ("thành phố Vinh #1 94,6", "thị xã Cửa Lò #2 93,2"),
        "",
    ),
    (
        "Thành phố Vinh đứng đầu (94,6 điểm), kế đó là thị xã Cửa Lò (93,2 điểm), rồi mới đến huyện Nam "
        "Đàn (92,5 điểm).",
        ("Thành phố Vinh #1 94,6", "thị xã Cửa Lò #2 93,2", "huyện Nam Đàn #3 92,5"),
        "",
    ),
    ("Thành phố Vinh dẫn đầu, thị xã Cửa Lò bám sát ở vị trí thứ hai.", ("Thành phố Vinh #1", "thị xã Cửa Lò #2"), ""),
    ("Sở Nội vụ (93,1 điểm) bám sát Sở Tài chính (95,2 điểm) ở ngôi đầu.", ("Sở Nội vụ 93,1", "Sở Tài chính 95,2"), ""),
    ("Liền kề phía sau Sở Tài chính là Sở Nội vụ với 93,1 điểm.", ("Sở Nội vụ 93,1",), ""),
    ("Xếp ngay sau thành phố Vinh là thị xã Cửa Lò (93,2 điểm).", ("thị xã Cửa Lò 93,2",), ""),
    # áp chót, về cuối, đội sổ
    (
        "Thanh tra tỉnh đội sổ với 61,3 điểm, áp chót là Ban Dân tộc với 63 điểm.",
        ("Thanh tra tỉnh 61,3 last", "Ban Dân tộc 63"),
        "",
    ),
    ("Về cuối là Thanh tra tỉnh với 61,3 điểm.", ("Thanh tra tỉnh 61,3 last",), ""),
    (
        "Hai đơn vị về cuối là Ban Dân tộc (63 điểm) và Thanh tra tỉnh (61,3 điểm).",
        ("Ban Dân tộc 63", "Thanh tra tỉnh 61,3 last"),
        "",
    ),
    (
        "Ở chiều ngược lại, đứng bét bảng là huyện Kỳ Sơn (55,1 điểm), đứng trên huyện Kỳ Sơn là huyện "
        "Tương Dương (57 điểm).",
        ("huyện Kỳ Sơn 55,1 last", "huyện Tương Dương 57"),
        "",
    ),
    ("Kỳ Sơn là huyện xếp cuối cùng với 55,1 điểm.", ("Kỳ Sơn 55,1 last",), ""),
    ("Nằm ở đáy bảng xếp hạng là huyện Kỳ Sơn, chỉ 55,1 điểm.", ("huyện Kỳ Sơn 55,1 last",), ""),
    ("Huyện Kỳ Sơn khép lại bảng xếp hạng với 55,1 điểm.", ("Huyện Kỳ Sơn 55,1 last",), ""),
    ("Huyện Kỳ Sơn đứng thứ 21/21 huyện, thị xã, thành phố với 55,1 điểm.", ("Huyện Kỳ Sơn #21 55,1",), ""),
    (
        "Hai huyện Tương Dương, Kỳ Sơn xếp ở hai vị trí cuối bảng.",
        ("huyện Tương Dương", "huyện Kỳ Sơn"),
        "ambiguous_binding",
    ),
    (
        "Huyện Tương Dương xếp áp chót với 57 điểm, chỉ trên huyện Kỳ Sơn (55,1 điểm).",
        ("Huyện Tương Dương 57", "huyện Kỳ Sơn 55,1"),
        "",
    ),
    # giữ vững, tụt, tăng
    ("Sở Tài chính giữ vững vị trí số 1 năm thứ hai liên tiếp với 95,2 điểm.", ("Sở Tài chính #1 95,2",), ""),
    ("Sở Y tế tụt 3 bậc xuống thứ 8 với 80,5 điểm.", ("Sở Y tế #8 80,5",), ""),
    ("Sở Y tế tụt 3 bậc, xuống vị trí thứ 8.", ("Sở Y tế #8",), ""),
    ("Sở Xây dựng tăng 2 hạng so với 2022, lên vị trí thứ 5 (90,25 điểm).", ("Sở Xây dựng #5 90,25",), ""),
    ("Sở Xây dựng tăng 2 hạng so với năm 2022, xếp thứ 5.", ("Sở Xây dựng #5",), ""),
    ("Từ hạng 12, Sở Xây dựng vọt lên hạng 5 với 90,25 điểm.", ("Sở Xây dựng #5 90,25",), ""),
    ("Sở Xây dựng nhảy vọt 7 bậc, từ thứ 12 lên thứ 5.", ("Sở Xây dựng #5",), ""),
    ("Sở Y tế rơi từ vị trí thứ 5 xuống thứ 8.", ("Sở Y tế #8",), ""),
    ("Sở Y tế (năm 2022 xếp thứ 5) năm nay chỉ đứng thứ 8.", ("Sở Y tế #8",), ""),
    ("Giữ nguyên vị trí thứ 4 là Sở Công Thương với 88,8 điểm.", ("Sở Công Thương #4 88,8",), ""),
    ("Sở Công Thương tiếp tục ở vị trí thứ 4 như năm 2022.", ("Sở Công Thương #4",), ""),
    ("Sở Công Thương không thay đổi thứ hạng, vẫn xếp thứ 4.", ("Sở Công Thương #4",), ""),
    ("Sau hai năm dẫn đầu, Sở Nội vụ lùi xuống vị trí thứ hai (93,1 điểm).", ("Sở Nội vụ #2 93,1",), ""),
    ("Huyện Anh Sơn cải thiện 6 bậc để có mặt ở vị trí thứ 7.", ("Huyện Anh Sơn #7",), ""),
    ("Đáng chú ý, huyện Con Cuông tăng 15,4 điểm, đạt 81,2 điểm và vươn lên thứ 9.", ("huyện Con Cuông #9 81,2",), ""),
    (
        "Đạt 81,2 điểm, tăng 15,4 điểm so với năm 2022, huyện Con Cuông vươn lên thứ 9.",
        ("huyện Con Cuông #9 81,2",),
        "",
    ),
    ("Điểm của huyện Con Cuông tăng từ 65,8 lên 81,2.", (), "ambiguous_binding"),
)
ORDER_TOLD = tuple(
    Case(f"order_told_{n}", "Nghệ An", "2023", text, units, reasons=(reason,) if reason else ())
    for n, (text, units, reason) in enumerate(_TOLD, 1)
)
