"""Places and ratings no record holds are told with a reason: nothing said of a unit is silent."""

from __future__ import annotations

from tests.scrapers.extract.prose.cases import Case


def _case(name: str, text: str, *units: str, reason: str) -> Case:
    return Case(f"unread_{name}", "Lâm Đồng", "2023", text, units, reasons=(reason,) if reason else ())


UNREAD = (
    _case("letter", "Sở Tài chính xếp mức A.", reason="ambiguous_binding"),
    _case("letter_and_sign", "Sở Y tế xếp loại B+.", reason="ambiguous_binding"),
    _case("letter_rank", "Sở Xây dựng xếp hạng C.", reason="ambiguous_binding"),
    _case("ranked_in_turn", "Các sở xếp hạng lần lượt: Sở Y tế, Sở Nội vụ, Sở Tư pháp.", reason="ambiguous_binding"),
    _case(
        "means_of_several",
        "Giá trị trung bình của cả nước là 0,71; của tỉnh là 0,75; khối sở đạt 0,8",
        reason="no_unit",
    ),
    _case(
        "noun_alone_rated",
        "Sở Y tế đạt 600 điểm; Sở xếp loại Trung bình.",
        "Sở Y tế 600 [Trung bình]",
        reason="",
    ),
    _case(
        "noun_alone_ranked",
        "Thành phố Đà Lạt đạt 850,5 điểm. Thành phố cũng dẫn đầu khối huyện.",
        "Thành phố Đà Lạt #1 850,5",
        reason="",
    ),
    _case(
        "office",
        "Văn phòng UBND tỉnh đạt 880 điểm. Văn phòng xếp thứ 3.",
        "Văn phòng UBND tỉnh #3 880",
        reason="",
    ),
    _case(
        "rating_without_its_noun",
        "Huyện Di Linh, Lâm Hà đều đạt Tốt.",
        "Huyện Di Linh [Tốt]",
        "Huyện Lâm Hà [Tốt]",
        reason="",
    ),
    _case(
        "rating_first",
        "Khá có Sở Y tế và Sở Nội vụ. Tốt có Sở Tài chính.",
        "Sở Y tế [Khá]",
        "Sở Nội vụ [Khá]",
        "Sở Tài chính [Tốt]",
        reason="",
    ),
    _case("last_but_one", "Sở Y tế xếp áp chót.", reason="part_rank"),
    _case("names_without_their_noun", "Đức Trọng và Di Linh cùng xếp thứ hai.", reason="no_unit"),
    _case(
        "pillars_in_brackets",
        "Thành phố Đà Lạt đạt 850,5 điểm (chính quyền số 400,5; kinh tế số 230; xã hội số 220).",
        "Thành phố Đà Lạt 850,5",
        "Thành phố Đà Lạt 400,5 {chính quyền số}",
        "Thành phố Đà Lạt 230 {kinh tế số}",
        "Thành phố Đà Lạt 220 {xã hội số}",
        reason="",
    ),
    _case(
        "pillars_and_their_sum",
        "Huyện Di Linh có điểm chính quyền số 310, kinh tế số 205, xã hội số 199, tổng điểm 714.",
        "Huyện Di Linh 714",
        "Huyện Di Linh 310 {chính quyền số}",
        "Huyện Di Linh 205 {kinh tế số}",
        "Huyện Di Linh 199 {xã hội số}",
        reason="",
    ),
    _case(
        "points_of_the_share",
        "Sở Nội vụ đạt 88% số điểm tối đa (880/1000).",
        "Sở Nội vụ 88%",
        reason="ambiguous_binding",
    ),
    _case(
        "rating_behind_a_name",
        "Sở Y tế đạt loại Tốt, riêng Ban Dân tộc Trung bình.",
        "Sở Y tế [Tốt]",
        "Ban Dân tộc [Trung bình]",
        reason="",
    ),
    _case(
        "whole_points_of_a_pillar",
        "Điểm nhận thức số của Sở Y tế là 50; của Sở Nội vụ là 48.",
        reason="ambiguous_binding",
    ),
)
