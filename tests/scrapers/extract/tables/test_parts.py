"""Ranks within a part of a group of units are no ranks of the group; ranks within a district carry its name."""

from __future__ import annotations

import pytest

from scrapers.documents.model import Document
from scrapers.extract.taken import Taken
from scrapers.records import Announcement
from tests.scrapers.extract.tables.drawing import assert_evidence, checked
from tests.scrapers.extract.tables.drawing import read as read_drawing

ROWS = "| 1 | Huyện Đăk Hà | 90,5 | 1 |\n| 2 | Huyện Đăk Tô | 88,5 | 2 |\n| 3 | Huyện Sa Thầy | 80 | 3 |"
HEAD = "| TT | Đơn vị | Điểm | Xếp hạng |"


def read(drawing: str) -> tuple[Document, Announcement, Taken]:
    return read_drawing(drawing, province="Kon Tum")


@pytest.mark.parametrize(
    "caption",
    [
        "Kết quả xếp hạng 3 huyện miền núi:",
        "Khối huyện đồng bằng",
        "Cụm thi đua số 3",
        "Kết quả khu vực II",
        "Các đơn vị có điểm thấp nhất:",
    ],
)
def test_ranks_of_a_part_are_told_and_not_taken(caption: str) -> None:
    document, _, taken = read(f"{caption}\n{HEAD}\n{ROWS}")
    assert [(u.score, u.rank, u.held) for u in taken.unit_scores] == [
        ("90,5", None, None),
        ("88,5", None, None),
        ("80", None, None),
    ]
    assert [r.reason for r in taken.rejected] == ["part_rank"] * 3
    assert_evidence(document, taken)


@pytest.mark.parametrize(
    "caption",
    [
        "Kết quả xếp hạng khối huyện",
        "Kết quả, xếp theo điểm từ cao nhất đến thấp nhất:",
        "Điểm cuối cùng của các huyện:",
    ],
)
def test_ranks_of_the_whole_group_stay(caption: str) -> None:
    _, _, taken = read(f"{caption}\n{HEAD}\n{ROWS}")
    assert [u.rank for u in taken.unit_scores] == ["1", "2", "3"]
    _, _, taken = read(f"{caption}\n{HEAD}\n{ROWS}".replace("Xếp hạng", "Ghi chú"))
    assert [u.rank for u in taken.unit_scores] == ["1", "2", "3"]


def test_headings_of_parts_with_ranks_through_all_of_them() -> None:
    headed = "| I | Các huyện miền núi{1x3} |\n| 1 | Huyện Đăk Hà | 90,5 | {} |\n| 2 | Huyện Đăk Tô | 80,5 | {} |\n"
    headed += "| II | Các huyện đồng bằng{1x3} |\n| 1 | Huyện Sa Thầy | 85 | {} |\n| 2 | Huyện Ngọc Hồi | 70 | {} |"

    def ranks(*printed: int) -> list[str | None]:
        body = headed.replace("{}", "%d") % printed
        return [u.rank for u in read(f"{HEAD}\n{body}")[2].unit_scores]

    assert ranks(1, 3, 2, 4) == ["1", "3", "2", "4"]
    assert ranks(1, 2, 1, 2) == [None] * 4


def test_a_list_of_ranks_alone_within_a_part_gives_nothing() -> None:
    _, _, taken = read("Cụm số 2\n| Đơn vị | Xếp hạng |\n| Huyện Đăk Hà | 1 |\n| Huyện Đăk Tô | 2 |")
    assert not taken.unit_scores
    assert [r.reason for r in taken.rejected] == ["part_rank"] * 2


@pytest.mark.parametrize(
    "table",
    [
        """
        | TT | Xã | Huyện | Điểm | Xếp hạng |
        | 1 | Xã Đăk Mar | Đăk Hà | 90,5 | 1 |
        | 2 | Xã Đăk Ui | Đăk Hà | 88,5 | 2 |
        | 3 | Xã Măng Cành | Kon Plông | 80,5 | 1 |
        | 4 | Xã Pờ Ê | Kon Plông | 79,5 | 2 |
        """,
        """
        | TT | Xã | Điểm | Xếp hạng |
        | I | Đăk Hà{1x3} |
        | 1 | Xã Đăk Mar | 90,5 | 1 |
        | 2 | Xã Đăk Ui | 88,5 | 2 |
        | II | Kon Plông{1x3} |
        | 1 | Xã Măng Cành | 80,5 | 1 |
        | 2 | Xã Pờ Ê | 79,5 | 2 |
        """.replace("Đăk Hà{", "Huyện Đăk Hà{").replace("Kon Plông{", "Huyện Kon Plông{"),
    ],
)
def test_ranks_within_districts_carry_the_district(table: str) -> None:
    document, _, taken = read(table)
    assert [u.rank for u in taken.unit_scores] == ["1", "2", "1", "2"]
    assert [(u.group_printed or "").removeprefix("Huyện ") for u in taken.unit_scores] == ["Đăk Hà"] * 2 + [
        "Kon Plông"
    ] * 2
    assert not any(u.held for u in taken.unit_scores)
    assert_evidence(document, taken)


def test_ranks_through_all_districts_carry_none() -> None:
    _, _, taken = read(
        "| Xã | Huyện | Điểm | Xếp hạng |\n| Xã Đăk Mar | Đăk Hà | 90,5 | 1 |\n| Xã Đăk Ui | Đăk Hà | 80,5 | 3 |\n"
        "| Xã Pờ Ê | Kon Plông | 85 | 2 |"
    )
    assert {u.group_printed for u in taken.unit_scores} == {None}


WARDS = "| 1 | Phường Kon Tum | 90 |\n| 2 | Phường Đăk Cấm | 80 |"
COMMUNES = "| 1 | Xã Đăk Mar | 70 |\n| 2 | Xã Hiếu | 60 |"


@pytest.mark.parametrize(
    "table",
    [
        f"""
        | TT | Đơn vị | Điểm |
        | I | Các phường{{1x2}} |
        {WARDS}
        | | Trung bình | 85 |
        | II | Các xã{{1x2}} |
        {COMMUNES}
        | | Trung bình | 65 |
        """,
        f"""
        Khối phường
        | TT | Đơn vị | Điểm |
        {WARDS}
        | | Trung bình | 85 |
        Khối xã
        | TT | Đơn vị | Điểm |
        {COMMUNES}
        | | Trung bình | 65 |
        """,
    ],
)
def test_averages_of_parts_of_a_group_are_held(table: str) -> None:
    _, _, taken = read(table)
    assert [u.held for u in taken.unit_scores] == [None] * 4
    assert [(a.value, a.held) for a in taken.averages] == [("85", "part_average"), ("65", "part_average")]
    assert not taken.rejected


def test_the_average_of_a_part_beside_the_one_of_all() -> None:
    _, _, taken = read(
        f"| TT | Đơn vị | Điểm |\n| Nhóm 1{{1x3}} |\n{WARDS}\n| | Trung bình nhóm 1 | 85 |\n| Nhóm 2{{1x3}} |\n{COMMUNES}\n"
        "| | Trung bình nhóm 2 | 65 |\n| | Trung bình chung | 75 |"
    )
    assert sorted((a.value, a.held) for a in taken.averages if a.held) == [
        ("65", "part_average"),
        ("85", "part_average"),
    ]
    assert [a.value for a in taken.averages if not a.held] == ["75"]


def test_the_average_of_a_region_is_no_groups() -> None:
    _, _, taken = read(
        "Các huyện miền núi\n| Đơn vị | Điểm |\n| Huyện Đăk Hà | 90 |\n| Huyện Sa Thầy | 80 |\n| Trung bình | 85 |"
    )
    assert [a.held for a in taken.averages] == ["part_average"]


def test_averages_of_departments_and_of_central_bodies_are_two_groups() -> None:
    taken = checked(
        "| TT | Đơn vị | Điểm |\n| I | Các sở, ban, ngành{1x2} |\n| 1 | Sở Y tế | 90 |\n| 2 | Sở Nội vụ | 80 |\n"
        "| | Trung bình | 85 |\n| II | Các cơ quan ngành dọc{1x2} |\n| 1 | Cục Thuế tỉnh | 70 |\n"
        "| 2 | Công an tỉnh | 60 |\n| | Trung bình | 65 |"
    )
    assert [(a.unit_group, a.value, a.held) for a in taken.averages] == [
        ("department", "85", None),
        ("central", "65", None),
    ]


def test_the_average_of_a_list_told_twice_is_the_lists() -> None:
    first = "Hai đơn vị dẫn đầu\n| Đơn vị | Điểm |\n| Phường Kon Tum | 90 |\n| Phường Đăk Cấm | 80 |\n"
    _, _, taken = read(f"{first}Toàn bộ\n| TT | Đơn vị | Điểm |\n{WARDS}\n{COMMUNES}\n| | Trung bình | 75 |")
    assert [(a.value, a.held) for a in taken.averages] == [("75", None)]


def _table(*rows: str) -> str:
    return "\n".join(f"| {' | '.join(row.split('|'))} |" for row in rows)


def test_communes_ranked_in_their_districts_without_points_say_of_which() -> None:
    rows = ("Huyện Lâm Hà{1x3}", "1|Xã Tân Hà|1", "2|Xã Đan Phượng|2", "Huyện Di Linh{1x3}", "1|Xã Gia Hiệp|1")
    _, _, taken = read_drawing(_table("STT|Xã|Hạng", *rows, "2|Xã Tân Nghĩa|2"))
    assert [(u.rank, u.group_printed) for u in taken.unit_scores] == [
        ("1", "Huyện Lâm Hà"), ("2", "Huyện Lâm Hà"), ("1", "Huyện Di Linh"), ("2", "Huyện Di Linh"),
    ]  # fmt: skip


@pytest.mark.parametrize("header", ["Hạng trong khối", "Xếp hạng trong nhóm"])
def test_ranks_within_groups_that_nothing_names_are_refused(header: str) -> None:
    rows = ("Sở Y tế|95|1", "Sở Nội vụ|94|1", "Sở Tư pháp|90|2", "Sở Xây dựng|89|2")
    _, _, taken = read_drawing(_table(f"Đơn vị|Điểm|{header}", *rows))
    assert [(u.score, u.rank) for u in taken.unit_scores] == [("95", None), ("94", None), ("90", None), ("89", None)]
    assert [r.reason for r in taken.rejected] == ["part_rank"] * 4


def test_ranks_within_groups_of_a_column_carry_the_group() -> None:
    rows = ("Sở Y tế|Khối 1|95|1", "Sở Nội vụ|Khối 2|94|1", "Sở Tư pháp|Khối 1|90|2", "Sở Xây dựng|Khối 2|89|2")
    _, _, taken = read_drawing(_table("Đơn vị|Khối|Điểm|Hạng trong khối", *rows))
    assert [(u.group_printed, u.rank) for u in taken.unit_scores] == [
        ("Khối 1", "1"), ("Khối 2", "1"), ("Khối 1", "2"), ("Khối 2", "2"),
    ]  # fmt: skip
