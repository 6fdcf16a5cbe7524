"""Tables in narrow and wide terminals: what is to be read stays, what gives way is told."""

from __future__ import annotations

import io

import pytest
from rich.cells import cell_len
from rich.console import Console

from scrapers.fitted import Column, Fitted

UNITS = ("Sở Nông nghiệp và Phát triển nông thôn", "Văn phòng Ủy ban nhân dân tỉnh", "Sở Y tế")
COLUMNS = (
    Column("unit", UNITS, least=16),
    Column("year", ("2024",) * 3, gives_way=2),
    Column("rank", ("1", "2", "3")),
    Column("score", ("1.038,55", "902,10", None)),
    Column("rating", ("Xuất sắc", "Tốt", "Tốt"), gives_way=1),
    Column("nothing", (None, None, None)),
    Column("where", ("unit=t0r1c1 score=t0r1c2 rank=t0r1c0",) * 2 + ("unit=t0r3c1",), gives_way=3, least=30),
)


def drawn(width: int) -> str:
    out = io.StringIO()
    Console(file=out, width=width).print(Fitted("3 unit scores", COLUMNS))
    return out.getvalue()


@pytest.mark.parametrize("width", [48, 60, 80, 120, 200])
def test_units_and_their_values_are_whole_in_any_terminal(width: int) -> None:
    lines = drawn(width).splitlines()
    assert max(map(cell_len, lines)) <= width
    assert lines[0] == "3 unit scores"
    first = next(n for n, line in enumerate(lines) if line.startswith("│ Sở Nông"))
    assert [cell.strip() for cell in lines[first].split("│")].count("1.038,55") == 1
    words = " ".join(line.split("│")[1].strip() for line in lines[first:] if line.startswith("│"))
    assert " ".join(words.split()) == " ".join(UNITS)
    assert "nothing" not in "".join(lines)


def test_what_gives_way_is_told() -> None:
    wide, narrow, least = drawn(200), drawn(60), " ".join(drawn(42).split())
    assert "no room" not in wide
    assert "where" in wide.splitlines()[2]
    assert "no room for: where (a wider terminal, or --format jsonl)" in narrow
    assert "rating" in narrow.splitlines()[2]
    assert "in every row: year 2024" in narrow
    assert "in every row: year 2024" in least
    assert "no room for: rating, where" in least


def test_what_is_the_same_everywhere_stays_while_there_is_room() -> None:
    out = io.StringIO()
    columns = (COLUMNS[1], COLUMNS[2], COLUMNS[6])
    Console(file=out, width=40).print(Fitted("", columns))
    assert "│ 2024 │ 1    │" in out.getvalue()
    assert "no room for: where" in out.getvalue()


def test_one_row_is_one_line_where_there_is_room() -> None:
    assert len([line for line in drawn(200).splitlines() if line.startswith("│")]) == 3
