"""Headers of scores that a picture's reading damaged: taken where the table bears them out, told where not."""

from __future__ import annotations

import pytest

from tests.scrapers.extract.tables.drawing import read, unit_line

ROWS = (("Sở Y tế", "451,20", "90,24"), ("Sở Nội vụ", "438,50", "87,70"), ("Sở Tư pháp", "430,75", "86,15"))
MISREAD = (
    "Điểm đạt đư'c",
    "Điểm đạt đưgc",
    "Tổng điểm đạt đưọc",
    "Tổng điểm thẩm đinn",
    "Số điểm đat đuợe",
    "Điểm đánh giả",
)


def _drawing(header: str, *, ranks: tuple[str, ...] = ("1", "2", "3"), ocr: bool = True, percent: bool = True) -> str:
    head = f"| Hạng | Đơn vị | Điểm tối đa | {header} |" + (" Tỷ lệ (%) |" if percent else "")
    rows = [
        f"| {n} | {unit} | 500 | {score} |" + (f" {share} |" if percent else "")
        for n, (unit, score, share) in zip(ranks, ROWS, strict=True)
    ]
    return "\n".join([*(["[ocr]"] if ocr else []), head, *rows])


@pytest.mark.parametrize("header", MISREAD)
@pytest.mark.parametrize("percent", [True, False])
def test_a_misread_header_of_scores_that_the_ranks_follow_is_one(header: str, percent: bool) -> None:
    _, _, taken = read(_drawing(header, percent=percent))
    share = "{}%" if percent else ""
    assert [unit_line(u) for u in taken.unit_scores] == [
        f"{unit} #{n} {score}/500 {share.format(pct)}".strip() for n, (unit, score, pct) in enumerate(ROWS, 1)
    ]
    assert not taken.rejected


@pytest.mark.parametrize("header", MISREAD[:2])
def test_one_that_nothing_bears_out_is_told(header: str) -> None:
    _, _, taken = read(_drawing(header, ranks=("2", "3", "1")))
    assert {u.score for u in taken.unit_scores} == {None}
    assert header in {r.text for r in taken.rejected}


@pytest.mark.parametrize(
    "header", ["Điểm ISO 1", "Điểm đề nghị", "Điểm cần đạt", "Điểm tối thiểu", "Điểm hạ tầng số", "Điểm IPv6"]
)
def test_points_of_something_else_are_not_misread(header: str) -> None:
    _, _, taken = read(_drawing(header, percent=False))
    assert {u.score for u in taken.unit_scores if u.pillar is None} <= {None}


def test_a_clear_score_comes_before_a_misread_one() -> None:
    drawing = _drawing("Tổng điểm mất").replace("Tỷ lệ (%)", "Điểm đạt được")
    _, _, taken = read(drawing)
    assert [u.score for u in taken.unit_scores] == ["90,24", "87,70", "86,15"]


@pytest.mark.parametrize("header", ["Điểm đạt đưgc", "Số điểm đat đuợe"])
def test_text_is_not_misread(header: str) -> None:
    _, _, taken = read(_drawing(header, ocr=False))
    assert {u.score for u in taken.unit_scores} == {None}
