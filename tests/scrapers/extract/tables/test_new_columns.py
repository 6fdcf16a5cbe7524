"""A column of a kind not met before changes nothing: the records stay as they are and the column is told, or
nothing is taken at all."""

from __future__ import annotations

from itertools import product

import pytest

from tests.scrapers.extract.tables.drawing import read

UNITS = ("Sở Y tế", "Sở Tài chính", "Sở Công Thương", "Sở Xây dựng", "Sở Nội vụ")
TABLES = {
    "all": (
        ("TT", "Đơn vị", "Điểm", "Xếp hạng", "Xếp loại"),
        ("1", "85,25", "1", "Tốt"),
        ("2", "79,5", "2", "Khá"),
        ("3", "74,1", "3", "Khá"),
        ("4", "71,75", "4", "Khá"),
        ("5", "66", "5", "TB"),
    ),
    "score": (("TT", "Đơn vị", "Điểm"), ("1", "85,25"), ("2", "79,5"), ("3", "74,1"), ("4", "71,75"), ("5", "66")),
    "rank": (("Đơn vị", "Xếp hạng"), ("1",), ("2",), ("3",), ("4",), ("5",)),
    "nothing": (("TT", "Đơn vị"), ("1",), ("2",), ("3",), ("4",), ("5",)),
}
CELLS = (
    ("61,5", "82,25", "55,4", "90,1", "47"),
    ("12", "15", "9", "11", "8"),
    ("61,5%", "82,25%", "55,4%", "90,1%", "47%"),
    ("Tốt", "TB", "Tốt", "Khá", "Tốt"),
)
NEW = (
    "Điểm nền", "Điểm gốc", "Điểm lần 1", "Điểm khảo sát", "Điểm tham khảo", "Điểm phúc khảo", "Điểm sáng kiến",
    "Hệ số K", "Hệ số", "Tổng I", "Tổng phần A", "Tổng hồ sơ", "Dân số", "Số hồ sơ", "Chứng thư số", "Diện tích",
    "Điểm TB toàn tỉnh", "Xếp hạng cả nước", "Hạng cũ", "Xếp loại tổ chức đảng", "Loại xã", "Vị trí việc làm",
    "Mức độ 3", "Kết quả sát hạch", "Tỷ trọng", "Điểm cao nhất", "Lũy kế", "Quý I", "Vốn", "Xếp loại thi đua",
    "Điểm theo Bộ TT&TT", "Điểm tuyên truyền", "Mục A", "C1", "Ghi nhận", "Tiến độ", "Điểm khối mạng",
)  # fmt: skip


def _rows(table: str) -> list[list[str]]:
    head, *body = TABLES[table]
    serial = head[0] == "TT"
    named = [[*cells[:serial], unit, *cells[serial:]] for cells, unit in zip(body, UNITS, strict=True)]
    return [list(head), *named]


def _taken(rows: list[list[str]]) -> tuple[set[tuple[str | None, ...]], set[str]]:
    """The records that are not held, and the words of what was rejected."""
    _, _, taken = read("\n".join(f"| {' | '.join(row)} |" for row in rows))
    records = {
        (u.unit, u.rank, u.score, u.max_score, u.score_pct, u.rating, u.pillar, u.assessed_year)
        for u in taken.unit_scores
        if u.held is None
    }
    return records, {r.text for r in taken.rejected}


@pytest.mark.parametrize("header", NEW)
def test_a_new_kind_of_column_is_told_and_changes_nothing(header: str) -> None:
    for table, cells in product(TABLES, CELLS):
        rows = _rows(table)
        as_before = _taken(rows)[0]
        for at in range(rows[0].index("Đơn vị") + 1, len(rows[0]) + 1):
            wider = [[*row[:at], header if n == 0 else cells[n - 1], *row[at:]] for n, row in enumerate(rows)]
            records, told = _taken(wider)
            assert not records or (records == as_before and header in told), (table, cells, at)


@pytest.mark.parametrize("header", ["Giá trị", "Điểm xếp loại"])
def test_an_unclear_header_is_the_score_only_where_the_table_shows_it(header: str) -> None:
    rows = [[cell if cell != "Điểm" else header for cell in row] for row in _rows("score")]
    assert {record[2] for record in _taken(rows)[0]} == {"85,25", "79,5", "74,1", "71,75", "66"}
    rows = [[cell if cell != "Điểm" else header for cell in row] for row in _rows("all")]
    assert {record[2] for record in _taken(rows)[0]} == {"85,25", "79,5", "74,1", "71,75", "66"}
    for cells in CELLS[:3]:
        rows = _rows("all")
        for n, row in enumerate(rows):
            row[2] = cells[n - 1] if n else header
        records, told = _taken(rows)
        assert {record[2:5] for record in records} == {(None, None, None)}
        assert {record[1] for record in records} == {"1", "2", "3", "4", "5"}
        assert header in told


@pytest.mark.parametrize(
    "header", ["Điểm ATTT", "Điểm dịch vụ công trực tuyến", "Điểm hạ tầng", "Điểm nhận thức", "Hạ tầng", "HT số"]
)
def test_points_of_a_part_are_never_the_total(header: str) -> None:
    for table in TABLES:
        rows = _rows(table)
        as_before = _taken(rows)[0]
        wider = [[*row, header if n == 0 else CELLS[0][n - 1]] for n, row in enumerate(rows)]
        records = _taken(wider)[0]
        assert {record for record in records if record[6] is None} == as_before
        assert len([record for record in records if record[6] is not None]) in (0, 5)


def test_a_name_coined_like_a_pillars_is_one_only_beside_pillars() -> None:
    beside = "| Đơn vị | Tổng điểm | {} | Công dân số |\n| Sở Y tế | 85,25 | 8 | 7 |\n| Sở Nội vụ | 80 | 7 | 6 |"
    _, _, taken = read(beside.format("Hạ tầng số"))
    assert {u.pillar for u in taken.unit_scores} == {None, "Hạ tầng số", "Công dân số"}
    _, _, taken = read(beside.format("Ghi chú"))
    assert {u.pillar for u in taken.unit_scores} == {None}
    assert [(r.text, r.reason) for r in taken.rejected] == [("Công dân số", "unknown_column")]


@pytest.mark.parametrize(
    ("header", "rows", "expected"),
    [
        (
            "Đơn vị | Điểm | Hạng | Kết quả 2022",
            ("85 | 1 | 70", "80 | 2 | 75", "70 | 3 | 60"),
            {("2023", "85", "1"), ("2023", "80", "2"), ("2023", "70", "3")}
            | {("2022", "70", None), ("2022", "75", None), ("2022", "60", None)},
        ),
        (
            "Đơn vị | Hạng | Hạng năm 2022",
            ("1 | 3", "2 | 1", "3 | 2"),
            {("2023", None, "1"), ("2023", None, "2"), ("2023", None, "3")}
            | {("2022", None, "3"), ("2022", None, "1"), ("2022", None, "2")},
        ),
        (
            "Đơn vị | Hạng | Điểm năm 2022",
            ("1 | 60", "2 | 75", "3 | 70"),
            {("2023", None, "1"), ("2023", None, "2"), ("2023", None, "3")}
            | {("2022", "60", None), ("2022", "75", None), ("2022", "70", None)},
        ),
        (
            "Đơn vị | Hạng | Điểm năm 2022",
            ("1 | 75", "2 | 70", "3 | 60"),
            {("2022", "75", "1"), ("2022", "70", "2"), ("2022", "60", "3")},
        ),
        (
            "Đơn vị | Điểm 2021 | Điểm 2022 | Điểm | Hạng",
            ("60 | 70 | 85 | 1", "65 | 75 | 80 | 2", "60 | 60 | 70 | 3"),
            {("2023", "85", "1"), ("2023", "80", "2"), ("2023", "70", "3")}
            | {("2022", "70", None), ("2022", "75", None), ("2022", "60", None)}
            | {("2021", "60", None), ("2021", "65", None), ("2021", "60", None)},
        ),
    ],
)
def test_a_column_of_an_earlier_year_gives_its_year_to_no_other(
    header: str, rows: tuple[str, ...], expected: set[tuple[str | None, ...]]
) -> None:
    body = "\n".join(f"| {unit} | {row} |" for unit, row in zip(UNITS, rows, strict=False))
    _, _, taken = read(f"| {header} |\n{body}", year="2023")
    assert {(u.assessed_year, u.score, u.rank) for u in taken.unit_scores} == expected


def test_of_a_verified_score_and_one_the_ranks_follow_the_ranks_tell() -> None:
    _, _, taken = read(
        "| Đơn vị | Điểm Tổ thẩm định | Điểm | Hạng |\n| Sở Y tế | 70 | 85 | 1 |\n| Sở Nội vụ | 75 | 80 | 2 |\n"
        "| Sở Tư pháp | 60 | 70 | 3 |"
    )
    assert [u.score for u in taken.unit_scores] == ["85", "80", "70"]


@pytest.mark.parametrize("whole", ["Mục tiêu", "Điểm tự chấm", "Điểm đăng ký"])
def test_a_share_of_something_else_is_no_percentage_of_the_index(whole: str) -> None:
    _, _, taken = read(
        f"| Đơn vị | {whole} | Điểm | Tỷ lệ đạt |\n| Sở Y tế | 80 | 72 | 90% |\n| Sở Nội vụ | 90 | 63 | 70% |\n"
        "| Sở Tư pháp | 50 | 30 | 60% |"
    )
    assert [(u.score, u.score_pct) for u in taken.unit_scores] == [("72", None), ("63", None), ("30", None)]
    assert ("Tỷ lệ đạt", "unknown_column") in [(r.text, r.reason) for r in taken.rejected]


@pytest.mark.parametrize("last", ["Điểm còn lại", "Điểm sau khi trừ", "Tổng"])
def test_the_score_is_the_one_after_points_are_taken_off(last: str) -> None:
    _, _, taken = read(
        f"| Đơn vị | Điểm thẩm định | Điểm trừ | {last} |\n| Sở Y tế | 93 | 2 | 91 |\n| Sở Nội vụ | 92 | 5 | 87 |\n"
        "| Sở Tư pháp | 85 | 0 | 85 |"
    )
    assert [u.score for u in taken.unit_scores] == ["91", "87", "85"]


def test_the_corner_of_a_matrix_of_units_says_nothing() -> None:
    _, _, taken = read(
        "| Chỉ tiêu | Sở Y tế | Sở Nội vụ |\n| Hạ tầng số | 9 | 8 |\n| Tổng điểm | 93 | 92 |\n| Xếp hạng | 1 | 2 |"
    )
    assert [(u.unit, u.score, u.rank) for u in taken.unit_scores if u.pillar is None] == [
        ("Sở Y tế", "93", "1"),
        ("Sở Nội vụ", "92", "2"),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "| Đơn vị | Số phiếu | Đạt | Không đạt |\n| Sở Y tế | 100 | 91 | 9 |\n| Sở Nội vụ | 100 | 90 | 10 |",
        "| Đơn vị | Tổng | Đạt | Tỷ lệ |\n| Sở Y tế | 100 | 91 | 91% |\n| Sở Nội vụ | 120 | 90 | 75% |\n| Sở Tư pháp | 90 | 72 | 80% |",
        "| Đơn vị | Kết quả |\n| Sở Y tế | 12/15 |\n| Sở Nội vụ | 10/15 |",
        "| Đơn vị | Kết quả |\n| Sở Y tế | 38 |\n| Sở Nội vụ | 35 |\n| Sở Tư pháp | 12 |",
        "| Huyện | Điểm trung bình các xã |\n| Huyện Đắk Mil | 85 |\n| Huyện Cư Jút | 84 |",
    ],
    ids=["votes", "tasks", "points_or_ranks", "whole_numbers", "mean_of_communes"],
)  # fmt: skip
def test_figures_that_may_be_something_else_are_not_taken(table: str) -> None:
    _, _, taken = read(table)
    assert not taken.unit_scores
    assert taken.rejected


def test_of_two_verified_scores_the_final_one_is_meant() -> None:
    table = (
        "| Đơn vị | Điểm Hội đồng thẩm định | Điểm chính thức |\n| Sở Y tế | 90 | 91 |\n| Sở Nội vụ | 89 | 90 |\n"
        "| Sở Tư pháp | 88,5 | 92 |"
    )
    assert [u.score for u in read(table)[2].unit_scores] == ["91", "90", "92"]
    ranked = "\n".join(f"{row} {last} |" for row, last in zip(table.split("\n"), ("Hạng", 1, 2, 3), strict=True))
    assert [u.score for u in read(ranked)[2].unit_scores] == ["90", "89", "88,5"]


@pytest.mark.parametrize(
    "header",
    [
        "Xếp hạng năm nay",
        "Kết quả xếp hạng chung cuộc",
        "Xếp hạng tổng thể",
        "Vị trí trên bảng xếp hạng",
        "Thứ hạng theo tổng điểm",
        "Xếp hạng toàn tỉnh",
        "Hạng chính thức",
        "Thứ hạng (trong số 20 đơn vị)",
    ],
)
def test_words_that_describe_the_rank(header: str) -> None:
    _, _, taken = read(f"| Đơn vị | Điểm | {header} |\n| Sở Y tế | 91 | 1 |\n| Sở Nội vụ | 80 | 3 |")
    assert [u.rank for u in taken.unit_scores] == ["1", "3"]


@pytest.mark.parametrize(
    "header", ["Xếp loại chung", "Mức độ trưởng thành số", "Cấp độ chuyển đổi số", "Mức đánh giá chung", "Nhóm kết quả"]
)
def test_words_that_describe_the_rating(header: str) -> None:
    _, _, taken = read(
        f"| Đơn vị | Điểm | {header} | Xếp loại |\n| Sở Y tế | 91 | Tốt | Tốt |\n| Sở Nội vụ | 80 | TB | TB |"
    )
    assert [u.rating for u in taken.unit_scores] == ["Tốt", "TB"]


TITLE = "# Công bố kết quả đánh giá chuyển đổi số năm 2023"


@pytest.mark.parametrize(
    ("header", "standing", "values"),
    [
        ("Tỷ lệ hồ sơ trực tuyến (%)", "Xếp hạng", "123"),
        ("Chỉ số phục vụ người dân, doanh nghiệp", "Xếp loại", ("Tốt", "Tốt", "Khá")),
    ],
)
def test_standings_that_go_by_something_else_are_refused(header: str, standing: str, values: tuple[str, ...]) -> None:
    rows = [f"| {n + 1} | {u} | {95 - n * 5} | {v} |" for n, (u, v) in enumerate(zip(UNITS[:3], values, strict=True))]
    _, _, taken = read("\n".join([TITLE, f"| STT | Đơn vị | {header} | {standing} |", *rows]))
    assert not taken.unit_scores
    assert {r.reason for r in taken.rejected} == {"other_subject"}


def test_ranks_beside_figures_of_something_else_stay_where_they_do_not_follow_them() -> None:
    rows = [f"| {u} | {v} | {n} |" for u, v, n in zip(UNITS[:3], ("80", "95", "90"), "123", strict=True)]
    _, _, taken = read("\n".join([TITLE, "| Đơn vị | Tỷ lệ hồ sơ trực tuyến (%) | Xếp hạng |", *rows]))
    assert [u.rank for u in taken.unit_scores] == ["1", "2", "3"]


def test_the_sum_of_the_index_and_something_else_is_no_score_of_it() -> None:
    rows = ("82,1 | 91,2 | 173,3", "80,2 | 90,1 | 170,3", "70,1 | 80,5 | 150,6")
    drawn = [f"| {n} | {u} | {row} |" for n, (u, row) in enumerate(zip(UNITS[:3], rows, strict=True), 1)]
    _, _, taken = read("\n".join([TITLE, "| STT | Đơn vị | Chuyển đổi số | Phục vụ người dân | Tổng điểm |", *drawn]))
    assert [(u.score, u.rank) for u in taken.unit_scores] == [("82,1", None), ("80,2", None), ("70,1", None)]
    assert ("Tổng điểm", "other_subject") in [(r.text, r.reason) for r in taken.rejected]


def test_a_change_in_brackets_behind_a_value_is_none_of_it() -> None:
    cells = ("890 (+20) | 1 (tăng 3)", "880 (-10) | 2 (giảm 1)", "870 (tăng 5 điểm) | 3")
    rows = [f"| {u} | {c} |" for u, c in zip(UNITS[:3], cells, strict=True)]
    _, _, taken = read("\n".join(["| Đơn vị | Điểm | Hạng |", *rows]))
    assert [(u.score, u.rank, u.held) for u in taken.unit_scores] == [
        ("890", "1", None), ("880", "2", None), ("870", "3", None),
    ]  # fmt: skip


def test_digits_below_a_rating_are_told_and_are_no_group() -> None:
    rows = [f"| {u} | {s} | {d} |" for u, s, d in zip(UNITS[:3], ("95", "90", "80"), "112", strict=True)]
    _, _, taken = read("\n".join(["| Đơn vị | Điểm | Xếp loại |", *rows]))
    assert [(u.score, u.rating, u.group_printed) for u in taken.unit_scores] == [
        ("95", None, None), ("90", None, None), ("80", None, None),
    ]  # fmt: skip
    assert [(r.text, r.reason) for r in taken.rejected] == [("Xếp loại", "unknown_column")]


def test_lists_of_units_by_letter() -> None:
    _, _, taken = read("| Mức | Số lượng | Đơn vị |\n| A | 2 | Sở Y tế, Sở Nội vụ |\n| B | 1 | Sở Tư pháp |")
    assert [(u.unit, u.rating, u.held) for u in taken.unit_scores] == [
        ("Sở Y tế", "A", None), ("Sở Nội vụ", "A", None), ("Sở Tư pháp", "B", None),
    ]  # fmt: skip


@pytest.mark.parametrize("header", ["Xã", "Tên xã", "Phường"])
def test_bare_names_below_the_kind_of_communes_are_communes(header: str) -> None:
    _, _, taken = read(
        f"| STT | {header} | Điểm |\n| 1 | Tân Hà | 95 |\n| 2 | Đan Phượng | 90 |\n| 3 | Gia Hiệp | 80 |"
    )
    assert [(u.unit, u.unit_group) for u in taken.unit_scores] == [
        ("Tân Hà", "commune"), ("Đan Phượng", "commune"), ("Gia Hiệp", "commune"),
    ]  # fmt: skip
