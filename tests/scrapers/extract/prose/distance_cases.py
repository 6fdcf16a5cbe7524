"""How far units lie apart is no score of either, whatever verb tells who passed whom."""

from __future__ import annotations

from tests.scrapers.extract.prose.cases import Case

_TOLD: tuple[tuple[str, tuple[str, ...], str], ...] = (
    (
        "Sở Nội vụ xếp thứ nhất, đạt 471/500 điểm, vượt qua chính chúng tôi – Sở Y tế – chỉ 0,5 điểm, tức là 470,5/500 điểm.",
        ("Sở Nội vụ #1 471/500", "Sở Y tế 470,5/500"),
        "gap",
    ),
    ("Sở Nội vụ vượt qua Sở Y tế chỉ 0,5 điểm, đạt 471 điểm.", ("Sở Nội vụ 471",), "gap"),
    ("Sở Nội vụ xếp thứ nhất với 471 điểm, vượt qua Sở Y tế đúng 0,5 điểm.", ("Sở Nội vụ #1 471",), "gap"),
    (
        "Sở Nội vụ đạt 471 điểm, vượt qua đương kim quán quân – Sở Y tế – 0,5 điểm.",
        ("Sở Nội vụ 471",),
        "gap",
    ),
    (
        "Huyện Trần Đề xếp thứ nhất với 71 điểm, thắng sát nút huyện Mỹ Xuyên 0,3 điểm.",
        ("Huyện Trần Đề #1 71",),
        "gap",
    ),
    (
        "Huyện Trần Đề xếp thứ nhất với 71,5%, để huyện Mỹ Xuyên lại phía sau 0,3%.",
        ("Huyện Trần Đề #1 71,5%",),
        "gap",
    ),
    (
        "Huyện Trần Đề xếp thứ nhất với 71 điểm, soán ngôi huyện Mỹ Xuyên chỉ với 0,3 điểm nhiều hơn.",
        ("Huyện Trần Đề #1 71",),
        "gap",
    ),
    ("Huyện Trần Đề xếp thứ nhất với 71 điểm, qua mặt huyện Mỹ Xuyên 0,3 điểm.", ("Huyện Trần Đề #1 71",), "gap"),
    # what the sum proves is the other's
    ("Sở Nội vụ đạt 471 điểm, kém Sở Y tế 2 điểm, tức 473 điểm.", ("Sở Nội vụ 471", "Sở Y tế 473"), "gap"),
    ("Sở Nội vụ đạt 71,5%, hơn Sở Y tế 2,5%, nghĩa là 69%.", ("Sở Nội vụ 71,5%", "Sở Y tế 69%"), "gap"),
    ("Sở Nội vụ đạt 471 điểm, kém Sở Y tế 2 điểm, tức 470 điểm.", ("Sở Nội vụ 471",), "ambiguous_binding"),
    # scores
    ("Điểm cao hơn là Sở Y tế 90 điểm.", ("Sở Y tế 90",), ""),
    ("Loại kém: Sở Y tế 45 điểm, Sở Nội vụ 41 điểm.", ("Sở Y tế 45 [kém]", "Sở Nội vụ 41 [kém]"), ""),
    ("Vượt qua Sở Nội vụ, Sở Y tế đạt 90 điểm, xếp thứ nhất.", ("Sở Y tế #1 90",), ""),
    ("Sở Nội vụ đạt 471 điểm, vượt qua Sở Y tế (470,5 điểm).", ("Sở Nội vụ 471", "Sở Y tế 470,5"), ""),
    ("Sở Y tế vượt Sở Nội vụ để dẫn đầu với 90 điểm.", ("Sở Y tế #1 90",), ""),
    # who held the place before
    ("Đương kim quán quân Sở Y tế tụt xuống thứ ba với 90 điểm.", ("Sở Y tế #3 90",), ""),
    ("Quán quân là Sở Y tế với 90 điểm.", ("Sở Y tế #1 90",), ""),
)
DISTANCES = tuple(
    Case(f"distance_{n}", "Sóc Trăng", "2023", text, units, reasons=(reason,) if reason else ())
    for n, (text, units, reason) in enumerate(_TOLD, 1)
)
