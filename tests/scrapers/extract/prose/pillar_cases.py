"""A pillar's values and places are of the pillar, or told to be unclear: never the unit's in the whole."""

from __future__ import annotations

from tests.scrapers.extract.prose.cases import Case


def _case(name: str, text: str, *units: str, reasons: tuple[str, ...] = ()) -> Case:
    return Case(f"pillar_{name}", "Lâm Đồng", "2023", text, units, reasons=reasons)


PILLARS = (
    _case("leads", "Về kinh tế số, dẫn đầu là huyện Di Linh.", "huyện Di Linh #1 {kinh tế số}"),
    _case("colon", "Trụ cột xã hội số: dẫn đầu là thành phố Đà Lạt.", "thành phố Đà Lạt #1 {xã hội số}"),
    _case(
        "places_and_scores",
        "Đối với trụ cột kinh tế số, dẫn đầu là thành phố Đà Lạt với 205 điểm; xếp thứ hai là huyện Di Linh với 200 điểm.",
        "thành phố Đà Lạt #1 205 {kinh tế số}",
        "huyện Di Linh #2 200 {kinh tế số}",
    ),
    _case(
        "highest_and_lowest",
        "Ở trụ cột chính quyền số, cao nhất là huyện Di Linh với 310 điểm; thấp nhất là huyện Đam Rông với 90 điểm.",
        "huyện Di Linh #1 310 {chính quyền số}",
        "huyện Đam Rông 90 {chính quyền số}",
        reasons=("pillar_unclear",),
    ),
    _case(
        "brackets",
        "Về xã hội số, xếp thứ nhất là thành phố Đà Lạt (201 điểm), xếp cuối là huyện Đam Rông (90 điểm).",
        "thành phố Đà Lạt #1 201 {xã hội số}",
        "huyện Đam Rông 90 {xã hội số}",
        reasons=("pillar_unclear",),
    ),
    _case(
        "ranking_by_pillar",
        "Xếp hạng theo trụ cột xã hội số, đứng đầu là huyện Di Linh, đứng thứ hai là huyện Lâm Hà.",
        "huyện Di Linh #1 {xã hội số}",
        "huyện Lâm Hà #2 {xã hội số}",
    ),
    _case(
        "turn",
        "Huyện Di Linh dẫn đầu với 800 điểm, còn chỉ số xã hội số cao nhất thuộc về thành phố Đà Lạt (201,5 điểm).",
        "Huyện Di Linh #1 800",
        "thành phố Đà Lạt #1 201,5 {xã hội số}",
    ),
    _case(
        "list_below",
        "Về chính quyền số:\n- Huyện Đức Trọng: 310 điểm\n- Huyện Lâm Hà: 300 điểm",
        "Huyện Đức Trọng 310 {chính quyền số}",
        "Huyện Lâm Hà 300 {chính quyền số}",
    ),
    _case(
        "sentences_below",
        "Trụ cột kinh tế số:\nHuyện Di Linh dẫn đầu với 205 điểm.\nHuyện Lâm Hà đứng thứ hai với 200 điểm.",
        "Huyện Di Linh #1 205 {kinh tế số}",
        "Huyện Lâm Hà #2 200 {kinh tế số}",
    ),
    _case(
        "one_after_the_other",
        "Xét theo trụ cột: Chính quyền số, dẫn đầu là huyện Đức Trọng; Kinh tế số: thành phố Đà Lạt (80%), huyện Di Linh (75%).",
        "huyện Đức Trọng #1 {Chính quyền số}",
        "thành phố Đà Lạt 80% {Kinh tế số}",
        "huyện Di Linh 75% {Kinh tế số}",
    ),
    _case(
        "two_leaders",
        "Chính quyền số: dẫn đầu huyện Di Linh; kinh tế số: dẫn đầu huyện Lâm Hà.",
        "huyện Di Linh #1 {Chính quyền số}",
        "huyện Lâm Hà #1 {kinh tế số}",
    ),
    _case(
        "subject",
        "Sở Y tế có nhiều tiến bộ. Nhân lực số tăng mạnh, đạt 88 điểm.",
        "Sở Y tế 88 {Nhân lực số}",
    ),
    _case(
        "among",
        "Sở Y tế có nhiều tiến bộ, trong đó nhân lực số tăng 12 điểm, đạt 88 điểm.",
        "Sở Y tế 88 {nhân lực số}",
        reasons=("change",),
    ),
    _case(
        "sentences_after",
        "Ở nhóm chỉ số về hạ tầng số, Sở Y tế đạt cao nhất. Sở Nội vụ và Sở Tài chính cùng đứng thứ hai. "
        "Thấp nhất là Ban Dân tộc với 20 điểm.",
        "Sở Y tế #1 {hạ tầng số}",
        reasons=("pillar_unclear",),
    ),
    _case(
        "its_own_best",
        "Sở Y tế đạt điểm cao nhất ở thể chế số (98,5 điểm).",
        "Sở Y tế 98,5 {thể chế số}",
        reasons=("pillar_unclear",),
    ),
    _case(
        "several_leaders",
        "Trụ cột kinh tế số: dẫn đầu là huyện Di Linh (90 điểm), huyện Lâm Hà (88 điểm).",
        "huyện Di Linh 90 {kinh tế số}",
        "huyện Lâm Hà 88 {kinh tế số}",
        reasons=("pillar_unclear",),
    ),
    _case(
        "next_and_rated",
        "Về kinh tế số, dẫn đầu là huyện Di Linh, tiếp theo là huyện Lâm Hà với 88 điểm; xếp loại Tốt là huyện Đức Trọng.",
        "huyện Di Linh #1 {kinh tế số}",
        "huyện Lâm Hà 88 {kinh tế số}",
        reasons=("pillar_unclear",),
    ),
    _case(
        "caption",
        "1. Trụ cột kinh tế số\nTheo đánh giá, huyện Di Linh dẫn đầu với 205 điểm.\n"
        "Các huyện đều tăng, huyện Lâm Hà đạt 200 điểm.\n2. Kết quả chung\nHuyện Di Linh đạt 800 điểm.",
        "Huyện Di Linh 800",
        reasons=("pillar_unclear",),
    ),
    _case(
        "link_of_a_menu",
        "Kinh tế số\nHuyện Di Linh dẫn đầu với 805 điểm.",
        "Huyện Di Linh #1 805",
    ),
    _case(
        "highest_points",
        "Điểm kinh tế số cao nhất là huyện Di Linh (205 điểm), thấp nhất là huyện Đam Rông (90 điểm).",
        "huyện Di Linh #1 205 {kinh tế số}",
        "huyện Đam Rông 90 {kinh tế số}",
        reasons=("pillar_unclear",),
    ),
    _case(
        "leads_and_second",
        "Huyện Di Linh dẫn đầu trụ cột kinh tế số, huyện Lâm Hà đứng thứ hai.",
        "Huyện Di Linh #1 {kinh tế số}",
        reasons=("pillar_unclear",),
    ),
    _case(
        "leads_it",
        "Huyện Di Linh đứng đầu kinh tế số. Huyện Lâm Hà đứng thứ hai với 200 điểm.",
        "Huyện Di Linh #1 {kinh tế số}",
        reasons=("pillar_unclear",),
    ),
    _case(
        "then_the_whole",
        "Kinh tế số: huyện Di Linh dẫn đầu; xã hội số: huyện Lâm Hà dẫn đầu; tổng điểm: huyện Đức Trọng dẫn đầu.",
        "huyện Di Linh #1 {Kinh tế số}",
        "huyện Lâm Hà #1 {xã hội số}",
        "huyện Đức Trọng #1",
    ),
    _case(
        "units_in_brackets",
        "Kinh tế số (huyện Di Linh dẫn đầu với 205 điểm), xã hội số (huyện Lâm Hà dẫn đầu với 199 điểm).",
        "huyện Di Linh #1 205 {Kinh tế số}",
        "huyện Lâm Hà #1 199 {xã hội số}",
    ),
    _case(
        "rated_in_parts",
        "Huyện Di Linh đạt 800 điểm, loại Tốt về kinh tế số; về xã hội số đạt loại Khá.",
        "Huyện Di Linh 800",
        reasons=("pillar_unclear",),
    ),
    _case(
        "the_whole_after_a_pillar",
        "Ở trụ cột xã hội số, đạt cao nhất là huyện Di Linh. Về kết quả chung, dẫn đầu là huyện Lâm Hà với 800 điểm.",
        "huyện Di Linh #1 {xã hội số}",
        "huyện Lâm Hà #1 800",
    ),
    _case(
        "joined_leaders",
        "Chỉ số kinh tế số dẫn đầu là huyện Di Linh và chỉ số xã hội số dẫn đầu là huyện Lâm Hà.",
        "huyện Di Linh #1 {kinh tế số}",
        "huyện Lâm Hà #1 {xã hội số}",
    ),
    Case(
        "owner_behind_its_pillar",
        "Quảng Ninh",
        "2023",
        "Hạ tầng số của Sở Tài chính đạt 45/50; Sở Y tế đạt 40/50.",
        ("Sở Tài chính 45/50 {Hạ tầng số}", "Sở Y tế 40/50 {Hạ tầng số}"),
    ),
    Case(
        "owner_behind_its_pillar_and_the_next",
        "Quảng Ninh",
        "2023",
        "Điểm hạ tầng số của Sở Tài chính là 45 điểm; của Sở Y tế là 40 điểm.",
        ("Sở Tài chính 45 {hạ tầng số}", "Sở Y tế 40 {hạ tầng số}"),
    ),
    Case(
        "owner_behind_its_pillar_at_another",
        "Quảng Ninh",
        "2023",
        "Nhận thức số ở Sở Tài chính đạt 18/20 điểm, còn ở Sở Y tế đạt 17/20 điểm.",
        ("Sở Tài chính 18/20 {Nhận thức số}", "Sở Y tế 17/20 {Nhận thức số}"),
    ),
    Case(
        "owners_behind_two_pillars",
        "Quảng Ninh",
        "2023",
        "Hạ tầng số của Sở Tài chính đạt 45/50; nhân lực số năm 2023 của Sở Y tế đạt 40/50.",
        ("Sở Tài chính 45/50 {Hạ tầng số}", "Sở Y tế 40/50 {nhân lực số}"),
    ),
    Case(
        "owners_of_places_in_a_pillar",
        "Quảng Ninh",
        "2023",
        "Hạ tầng số của Sở Tài chính xếp thứ nhất với 45/50 điểm, Sở Y tế xếp thứ hai với 40/50 điểm.",
        ("Sở Tài chính #1 45/50 {Hạ tầng số}", "Sở Y tế #2 40/50 {Hạ tầng số}"),
    ),
    Case(
        "owners_together",
        "Quảng Ninh",
        "2023",
        "Hạ tầng số của Sở Tài chính, Sở Y tế và Sở Xây dựng lần lượt đạt 45, 44 và 43 điểm.",
        ("Sở Tài chính 45 {Hạ tầng số}", "Sở Xây dựng 43 {Hạ tầng số}", "Sở Y tế 44 {Hạ tầng số}"),
    ),
    Case(
        "more_than_the_pillar_gives",
        "Quảng Ninh",
        "2023",
        "Hạ tầng số của Sở Tài chính đạt 45/50 điểm; Sở Y tế xếp thứ hai với 91,2 điểm.",
        ("Sở Tài chính 45/50 {Hạ tầng số}",),
        reasons=("pillar_unclear",),
    ),
    Case(
        "pillar_told_of_without_a_value",
        "Quảng Ninh",
        "2023",
        "Hạ tầng số của Sở Tài chính được đầu tư 2 tỷ đồng; Sở Y tế đạt 91,2 điểm, xếp thứ 2.",
        ("Sở Y tế #2 91,2",),
    ),
    Case(
        "pillar_as_a_reason",
        "Quảng Ninh",
        "2023",
        "Nhờ hạ tầng số của Sở Tài chính được nâng cấp, Sở Y tế đạt 91,2 điểm.",
        ("Sở Y tế 91,2",),
    ),
    Case(
        "parts_and_their_sum",
        "Quảng Ninh",
        "2023",
        "Tổng hợp 3 trụ cột, Sở Y tế đạt 28,5 điểm chính quyền số; 30,1 điểm hạ tầng số; 33,5 điểm nhân lực số, tổng 92,1 điểm.",
        ("Sở Y tế 28,5 {chính quyền số}", "Sở Y tế 30,1 {hạ tầng số}", "Sở Y tế 33,5 {nhân lực số}", "Sở Y tế 92,1"),
    ),
    Case(
        "parts_as_fractions",
        "Quảng Ninh",
        "2023",
        "Sở Y tế: nhận thức số 9,5/10; thể chế số 9/10; hạ tầng số 18/20; tổng 90,5/100, xếp thứ 2/19.",
        (
            "Sở Y tế #2 90,5/100",
            "Sở Y tế 18/20 {hạ tầng số}",
            "Sở Y tế 9,5/10 {nhận thức số}",
            "Sở Y tế 9/10 {thể chế số}",
        ),
    ),
    Case(
        "fractions_in_brackets",
        "Quảng Ninh",
        "2023",
        "Sở Công Thương xếp thứ nhất về thể chế số (20/20), thứ hai về hạ tầng số (18/20) và thứ nhất chung cuộc (96,4/100).",
        ("Sở Công Thương #1 20/20 {thể chế số}", "Sở Công Thương #1 96,4/100", "Sở Công Thương #2 18/20 {hạ tầng số}"),
    ),
    Case(
        "first_in_criteria_named_behind_a_colon",
        "Bình Thuận",
        "2024",
        "Sở Thông tin và Truyền thông dẫn đầu cả 3 tiêu chí: nhận thức số (10/10), thể chế số (10/10), nhân lực số (18/20).",
        (
            "Sở Thông tin và Truyền thông #1 10/10 {nhận thức số}",
            "Sở Thông tin và Truyền thông #1 10/10 {thể chế số}",
            "Sở Thông tin và Truyền thông #1 18/20 {nhân lực số}",
        ),
    ),
)
