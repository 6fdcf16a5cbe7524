"""Numbers that are names of wards, of points for each item, and points told of several units."""

from __future__ import annotations

from tests.scrapers.extract.prose.cases import Case


def _case(name: str, text: str, *units: str, reasons: tuple[str, ...] = ()) -> Case:
    return Case(f"numbered_{name}", "Lâm Đồng", "2023", text, units, reasons=reasons)


NUMBERED = (
    _case(
        "wards_one_by_one",
        "Các phường 1, 2, 3 và 10 lần lượt đạt 91, 90, 89, 88 điểm.",
        "phường 1 91",
        "phường 2 90",
        "phường 3 89",
        "phường 10 88",
    ),
    _case("wards_rated", "Phường 1, 2, 3 đạt loại Tốt.", "Phường 1 [Tốt]", "Phường 2 [Tốt]", "Phường 3 [Tốt]"),
    _case(
        "wards_with_scores",
        "Phường 1: 91 điểm; phường 2: 90 điểm; 3: 89 điểm.",
        "Phường 1 91",
        "phường 2 90",
        "phường 3 89",
    ),
    _case(
        "wards_of_a_city",
        "Phường 1, 2, 3 (thành phố Đà Lạt) cùng đạt 91 điểm.",
        "Phường 1 91",
        "Phường 2 91",
        "Phường 3 91 @thành phố Đà Lạt",
    ),
    _case(
        "ward_and_a_number_of_things",
        "Phường 1 đạt 91 điểm, 3 đơn vị khác đạt loại Khá; phường 2 đạt 90 điểm, 12 thủ tục.",
        "Phường 1 91",
        "phường 2 90",
    ),
    _case(
        "departments_one_by_one",
        "Điểm số của hai sở Tư pháp và Xây dựng tương ứng là 870 và 860.",
        "sở Tư pháp 870",
        "sở Xây dựng 860",
    ),
    _case("points_of", "Điểm của Sở Y tế là 890; của Sở Nội vụ là 880.", "Sở Y tế 890", "Sở Nội vụ 880"),
    _case("points_for_each", "Sở Y tế đạt 8 điểm mỗi chỉ tiêu.", reasons=("points_not_score",)),
)
