"""Cells on several lines, in tables that lost their lines."""

from __future__ import annotations

import pytest

from scrapers.documents import read

HEAD = ["Hạng", "Tên đơn vị", "Tổng điểm", "Xếp loại"]
ROWS = [
    ["1", "Sở Y tế", "742,5", "Tốt"],
    ["2", "Ban Quản lý Khu kinh tế Vân Phong", "664", "Khá"],
    ["3", "Sở Nông nghiệp và Phát triển nông thôn", "640,75", "Khá"],
    ["4", "Sở Lao động - Thương binh và Xã hội", "610,5", "Khá"],
    ["5", "Ban Dân tộc", "511", "Trung bình"],
]
BREAKS = {
    "Ban Quản lý Khu kinh tế Vân Phong": ["Ban Quản lý Khu kinh tế Vân", "Phong"],
    "Sở Nông nghiệp và Phát triển nông thôn": ["Sở Nông nghiệp và Phát triển", "nông thôn"],
    "Sở Lao động - Thương binh và Xã hội": ["Sở Lao động -", "Thương binh và", "Xã hội"],
}


def grid(text: str, index: int = 0) -> list[list[str]]:
    document = read(text.encode())
    return [[cell.text if cell else "" for cell in row] for row in document.tables[index].grid]


def spaced(rows: list[list[str]], numbers_at: int = 0) -> list[str]:
    """Rows as blanks align them, the numbers beside the line `numbers_at` of a name (-1: its last)."""
    out = []
    for rank, name, score, rating in rows:
        lines = BREAKS.get(name, [name])
        at = min(numbers_at, len(lines) - 1) if numbers_at >= 0 else len(lines) - 1
        for n, line in enumerate(lines):
            cells = (rank, score, rating) if n == at else ("", "", "")
            out.append(f"  {cells[0]:<6}{line:<34}{cells[1]:<12}{cells[2]}".rstrip())
    return out


HEADER = f"  {HEAD[0]:<6}{HEAD[1]:<34}{HEAD[2]:<12}{HEAD[3]}"


@pytest.mark.parametrize("numbers_at", [0, 1, -1], ids=["first", "second", "last"])
@pytest.mark.parametrize("blank", [[], [""]], ids=["under the header", "a blank line below it"])
def test_a_name_on_several_lines_of_a_table_of_blanks(numbers_at: int, blank: list[str]) -> None:
    text = "\n".join(["1. Kết quả", "", HEADER, *blank, *spaced(ROWS, numbers_at), "", "Nơi nhận:"])
    doubts = read(text.encode()).doubts
    if numbers_at == 0:
        assert grid(text) == [HEAD, *ROWS]
        assert doubts == ()
    else:  # above `Phong` a heading may stand
        assert [row for row in ROWS if row not in grid(text)] == [ROWS[1]]
        assert {d.reason for d in doubts} == {"name_broken"}


@pytest.mark.parametrize("separator", ["\t", " | ", "|", ";"])
@pytest.mark.parametrize("shape", ["whole", "short"])
def test_a_name_on_several_lines_cut_by_marks(separator: str, shape: str) -> None:
    lines = [separator.join(HEAD)]
    for rank, name, score, rating in ROWS:
        first, *more = BREAKS.get(name, [name])
        lines.append(separator.join([rank, first, score, rating]))
        lines += [separator.join(["", line, "", ""] if shape == "whole" else ["", line]) for line in more]
    text = "\n".join(["1. Kết quả", *lines, "Nơi nhận:"])
    found = grid(text)
    doubted = read(text.encode()).doubts
    assert all(row in [HEAD, *ROWS] for row in found[: len(found) - len(doubted)]) or doubted
    assert [row for row in ROWS if row not in found] in ([], [ROWS[1]])  # capitals may be a heading's
    assert bool(doubted) == (ROWS[1] not in found)


def test_a_drawn_frame_parts_the_rows() -> None:
    rule = "+------+-----------------+-------+--------+"
    lines = [rule, "| " + " | ".join(HEAD) + " |", rule]
    for rank, name, score, rating in ROWS:
        first, *more = BREAKS.get(name, [name])
        lines += [f"| {rank} | {first} | {score} | {rating} |", *(f"|  | {line} |  |  |" for line in more), rule]
    assert grid("\n".join(lines)) == [HEAD, *ROWS]


@pytest.mark.parametrize("page", ["2", "- 2 -", "Trang 2/5"])
@pytest.mark.parametrize("again", [[], [HEADER]], ids=["", "header again"])
@pytest.mark.parametrize("at", [2, 3], ids=["between rows", "within a name"])
def test_a_page_ends_within_a_table_of_blanks(page: str, again: list[str], at: int) -> None:
    lines = spaced(ROWS)
    body = [*lines[: at - 1], "", f"                       {page}", "", *again, *lines[at - 1 :]]
    assert grid("\n".join([HEADER, *body, "", "Nơi nhận:"])) == [HEAD, *ROWS]


@pytest.mark.parametrize("heading", ["  II    Khối huyện", "        Khối UBND cấp huyện", "  Các huyện, thành phố"])
def test_the_heading_of_a_group_is_no_end_of_a_name(heading: str) -> None:
    text = "\n".join([HEADER, *spaced(ROWS[:3]), heading, *spaced(ROWS[3:])])
    found = grid(text)
    assert [row for row in found if row in ROWS] == ROWS
    assert any(heading.split()[-1] in row[1] for row in found)


@pytest.mark.parametrize("end", ["- Thương binh và Xã hội", "Thương binh và Xã hội", "và Xã hội"])
def test_a_reference_name_is_put_together(end: str) -> None:
    rows = [
        "1\tSở Lao động" + (" - Thương binh" if end[0] == "v" else "") + "\t90,5",
        end,
        "2\tSở Y tế\t80,25",
        "3\tSở X\t70",
    ]
    assert grid("\n".join(["TT\tĐơn vị\tĐiểm", *rows]))[1][1].startswith("Sở Lao động")
    assert grid("\n".join(["TT\tĐơn vị\tĐiểm", *rows]))[1][1].endswith("Xã hội")


@pytest.mark.parametrize("heading", ["b) Cấp huyện", "II. Khối huyện", "- Cấp huyện", "Các huyện, thành phố"])
@pytest.mark.parametrize("form", ["{}", "\t{}\t", "      {}"])
def test_a_numbered_heading_is_no_end_of_a_name(heading: str, form: str) -> None:
    rows = [
        "1\tSở Nông nghiệp và Phát triển nông thôn\t90,5",
        form.format(heading),
        "1\tHuyện A\t80,25",
        "2\tHuyện B\t70",
    ]
    document = read("\n".join(["TT\tĐơn vị\tĐiểm", *rows]).encode())
    names = {cell.text for table in document.tables for row in table.grid for cell in row if cell}
    assert "Sở Nông nghiệp và Phát triển nông thôn" in names
    assert document.doubts == ()


def test_what_may_be_a_name_or_a_heading_is_doubtful() -> None:
    rows = ["1\tBan Quản lý Khu kinh tế\t90,5", "Vân Phong", "2\tSở Y tế\t80,25", "3\tSở Nội vụ\t70"]
    document = read("\n".join(["TT\tĐơn vị\tĐiểm", *rows]).encode())
    assert {d.reason for d in document.doubts} == {"name_broken"}
    assert "Ban Quản lý Khu kinh tế | 90,5" in " ".join(d.text for d in document.doubts)


def test_the_end_of_a_rating_below_it() -> None:
    lines = spaced(ROWS[:4])
    text = "\n".join([HEADER, *lines, f"  5     {'Ban Dân tộc':<34}511         Trung", f"{'':<54}bình", "", "Hết"])
    assert grid(text)[-1] == ROWS[4]


def test_one_cell_a_line_with_names_on_several() -> None:
    rows = [ROWS[0], ["2", "Sở Nội vụ", "700", "Tốt"], *([str(int(row[0]) + 1), *row[1:]] for row in ROWS[1:])]
    cells = [line for row in rows for cell in row for line in BREAKS.get(cell, [cell])]
    text = "\n".join(["1. Các Sở", *HEAD, *cells, "Nơi nhận:"])
    assert grid(text) == [HEAD, *rows]
    assert read(text.encode()).doubts == ()


def test_leaders_part_a_name_from_its_points() -> None:
    lines = [f"{row[0]}  {row[1]} {'.' * (50 - len(row[1]))} {row[2]}" for row in ROWS]
    assert grid("\n".join(lines)) == [row[:3] for row in ROWS]


@pytest.mark.parametrize("markup", ["<pre>{}</pre>", "<p>{}</p>"], ids=["pre", "no-break blanks"])
def test_a_table_of_blanks_in_a_page(markup: str) -> None:
    text = "\n".join([HEADER, *spaced(ROWS)])
    if "<p>" in markup:
        text = text.replace("  ", " \u00a0").replace("\n", "<br>\n")
    title = "Kết quả xếp hạng chuyển đổi số năm 2023"
    page = f"<html><body><h1>{title}</h1><div>{markup.format(text)}</div></body></html>"
    document = read(page.encode(), media_type="text/html")
    assert [[cell.text if cell else "" for cell in row] for row in document.tables[0].grid] == [HEAD, *ROWS]


NAMED = ["Tên đơn vị", "Tổng điểm", "Xếp loại"]


def listed(rows: list[list[str]], columns: list[int]) -> list[str]:
    return [line for row in rows for c in columns for line in BREAKS.get(row[c], [row[c]])]


def test_names_on_several_lines_in_a_list_without_numbers() -> None:
    rows = [ROWS[0], ["", "Sở Nội vụ", "700", "Tốt"], *ROWS[2:]]
    assert grid("\n".join([*NAMED, *listed(rows, [1, 2, 3]), "Nơi nhận:"])) == [NAMED, *(row[1:] for row in rows)]


def test_the_end_of_a_name_is_no_name() -> None:
    rows = [ROWS[0], ["", "Sở Nội vụ", "700", "Tốt"], ROWS[1], ["", "Sở Tài chính", "630", "Khá"], ROWS[4]]
    document = read("\n".join([*NAMED, *listed(rows, [1, 2, 3]), "Nơi nhận:"]).encode())
    doubted = {(d.table, d.row) for d in document.doubts}
    names = [
        row[0].text
        for table in document.tables
        for r, row in enumerate(table.grid)
        if (table.index, r) not in doubted and row[0] is not None
    ]
    assert set(names) <= {NAMED[0], *(row[1] for row in rows)}


@pytest.mark.parametrize("columns", [[0, 2, 1], [0, 2, 1, 3], [1, 2, 3, 0], [0, 1, 3, 2]])
def test_every_order_of_columns_is_read_or_told(columns: list[int]) -> None:
    rows = [ROWS[0], ["2", "Sở Nội vụ", "700", "Tốt"], *([str(int(row[0]) + 1), *row[1:]] for row in ROWS[1:])]
    lines = [*(HEAD[c] for c in columns), *listed(rows, columns), "Nơi nhận:"]
    document = read("\n".join(lines).encode())
    doubted = {(d.table, d.row) for d in document.doubts}
    good = {tuple(row[c] for c in columns) for row in [HEAD, *rows]}
    told = " ".join(d.text for d in document.doubts)
    for table in document.tables:
        for r, row in enumerate(table.grid):
            assert (table.index, r) in doubted or tuple(c.text if c else "" for c in row) in good
    read_rows = {tuple(c.text if c else "" for c in row) for table in document.tables for row in table.grid}
    assert all(tuple(row[c] for c in columns) in read_rows or row[2] in told for row in rows)


@pytest.mark.parametrize("page", ["2", "Trang 2/5", "- 2 -"])
def test_a_page_ends_within_a_list_of_cells(page: str) -> None:
    lines = [*HEAD, *(cell for row in ROWS[:1] for cell in row), "2", "Sở Nội vụ", "700", "Tốt", page]
    rows = [["3", "Sở Tài chính", "630", "Khá"], ["4", "Sở Công Thương", "620", "Khá"]]
    assert grid("\n".join([*lines, *(cell for row in rows for cell in row), "Nơi nhận:"]))[-2:] == rows


def test_rows_that_can_not_be_told_apart_any_more_are_told() -> None:
    rows = [
        ROWS[0],
        ["2", "Sở Nội vụ", "700", "Tốt"],
        ["3", "Sở X", "", ""],
        ["4", "Sở Z", "600", ""],
        ["5", "", "590", "Khá"],
    ]
    document = read("\n".join([*HEAD, *(cell for row in rows for cell in row if cell), "Nơi nhận:"]).encode())
    told = " ".join(d.text for d in document.doubts)
    assert all(word in told for word in ("Sở X", "Sở Z", "590"))


@pytest.mark.parametrize("tag", ["pre", "p"])
def test_lines_of_bars_on_a_page(tag: str) -> None:
    rows = [
        "TT | Đơn vị | Điểm | Mức độ",
        "1 | Sở Y tế | 85,25 | 5",
        "2 | Sở Nội vụ | 80 | 4",
        "3 | Sở Tư pháp | 75 | 4",
    ]
    text = "\n".join(rows) if tag == "pre" else "<br>".join(rows)
    document = read(f"<html><body><h1>Kết quả năm 2024</h1><{tag}>{text}</{tag}></body></html>".encode())
    assert [[c.text for c in row if c] for t in document.tables for row in t.grid] == [r.split(" | ") for r in rows]


def test_a_name_and_a_rating_that_both_go_on_below_are_doubtful() -> None:
    text = (
        "STT  Xã, phường               Điểm    Mức độ\n"
        "1    Phường Chiềng Lề         85,25   Mức 5\n"
        "2    Phường Quyết             80,10   Mức\n"
        "     Thắng                            4\n"
        "3    Phường Chiềng Sinh       79,00   Mức 4\n"
        "4    Xã Hua La                75,50   Mức 3\n"
    )
    document = read(text.encode())
    assert [(d.reason, d.text) for d in document.doubts] == [
        ("name_broken", "2 | Phường Quyết | 80,10 | Mức"),
        ("name_broken", "Thắng | 4"),
    ]
