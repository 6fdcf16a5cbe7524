"""Paragraphs of plain text that were folded at some width."""

from __future__ import annotations

import textwrap
from time import perf_counter

import pytest

from scrapers.documents import read
from scrapers.documents.flat.folds import tears_name, unfolded
from scrapers.extract import extract

PARAGRAPHS = [
    "UBND tỉnh Quảng Ngãi vừa công bố kết quả xếp hạng chuyển đổi số năm 2023 của các sở, ban, ngành và địa phương. "
    "Ở khối sở, dẫn đầu là Sở Khoa học và Công nghệ với 93,5 điểm, thứ hai là Sở Văn hóa, Thể thao và Du lịch "
    "với 91,25 điểm, thứ ba là Sở Nông nghiệp và Phát triển nông thôn với 90 điểm.",
    "Ở khối địa phương, dẫn đầu là thành phố Quảng Ngãi với 88,5 điểm, thứ hai là huyện Nghĩa Hành với 86,75 điểm, "
    "thứ ba là thị xã Đức Phổ với 85 điểm; xếp cuối là huyện Sơn Tây với 61,5 điểm.",
]
WHOLE = "\n\n".join(["Kết quả chuyển đổi số tỉnh Quảng Ngãi", *PARAGRAPHS])


def told(text: str) -> list[tuple[str, str | None, str | None]]:
    found = extract(read(text.encode(), media_type="text/plain"))
    return [(u.unit, u.rank, u.score) for u in found.unit_scores if u.held is None]


@pytest.mark.parametrize("width", [58, 64, 72, 79, 88, 100])
def test_a_folded_text_says_what_the_whole_one_says(width: int) -> None:
    folded = "\n\n".join(textwrap.fill(p, width, break_on_hyphens=False) for p in WHOLE.split("\n\n"))
    assert folded != WHOLE
    assert len(told(WHOLE)) == 7
    assert told(folded) == told(WHOLE)


def test_a_capital_behind_the_break_is_the_paragraphs_where_the_width_is_known() -> None:
    lines = [
        "Kết quả cho thấy khoảng cách giữa các địa phương đang được",  # 58
        "thu hẹp, nhất là ở các xã vùng cao; dẫn đầu cấp xã là xã Y",
        "Tý với 81 điểm. Các xã còn lại cũng có tiến bộ đáng kể, và",
        "được tỉnh ghi nhận.",
    ]
    assert unfolded(lines) == [" ".join(lines)]


@pytest.mark.parametrize(
    "lines",
    [
        ["Kết quả xếp hạng chuyển đổi số các sở, ban, ngành:", "sở Y tế đạt 90 điểm"],
        ["Sở Kế hoạch và Đầu tư đạt tổng cộng 90,5 điểm năm 2023", "Sở Tài chính đạt tổng cộng 88,5 điểm năm 2023"],
        ["a) Sở Thông tin và Truyền thông tỉnh đạt 90,5 điểm", "b) Sở Tài chính tỉnh đạt 88,5 điểm"],
        ["Sở Tài chính", "tốt", "Sở Y tế", "khá"],
        ["1 | Sở Giao thông vận tải và Xây dựng tỉnh | 90,5", "tốt | khá"],
        ["CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI QUYẾT ĐỊNH", "Điều 1. Phê duyệt kết quả"],
        ["Ủy ban nhân dân tỉnh vừa công bố kết quả năm 2023", "", "của các sở, ban, ngành"],
    ],
)
def test_lines_of_their_own_stay_so(lines: list[str]) -> None:
    assert unfolded(lines) == lines


@pytest.mark.parametrize(
    ("upper", "below", "torn"),
    [
        ("á quân là Sở Kế", "hoạch và Đầu tư (92 điểm)", True),
        ("thứ nhì là Sở Văn hóa, Thể thao và", "Du lịch.", True),
        ("thứ nhì là thị xã Hương", "Trà, 90 điểm", True),
        ("thứ nhì là Sở Kế hoạch và Đầu tư", "Sở Tài chính xếp thứ ba", False),
        ("thứ nhì là huyện Sơn Hà", "Sở Tài chính xếp thứ ba", False),
        # names are compared without their marks
        ("kết quả của các sở và UBND cấp huyện", "Căn cứ Luật Công nghệ thông tin", False),
        ("kết quả năm 2023 của UBND huyện", "Căn cứ Luật Công nghệ thông tin", False),
        ("kết quả năm 2023 của UBND cấp huyện", "Lục Ngạn 90,5 điểm", False),
        ("", "", False),
    ],
)
def test_a_name_of_the_reference_torn_by_a_line(upper: str, below: str, torn: bool) -> None:
    assert tears_name(upper, below) is torn


def test_hostile_lines_end_soon() -> None:
    began = perf_counter()
    unfolded(
        ["sở " * 100_000] * 20 + ["a" * 39 + " " + " " * 200_000 + "x"] * 20 + ["huyện Sơn sở sở sở sở ban"] * 20_000
    )
    assert perf_counter() - began < 5
