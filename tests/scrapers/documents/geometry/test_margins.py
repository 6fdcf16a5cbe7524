"""What stands beside a table of level lines is neither its heading nor a row of it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from scrapers.documents.geometry.layout import DraftTable, Word, read_page
from scrapers.documents.geometry.ruling import Rule

PITCH = 40.0
MENU = ("Trang chủ", "Tự đánh giá", "Thẩm định", "Kết quả xếp hạng", "Báo cáo", "Trợ giúp")
UNITS = ("Huyện Tuy Phước", "Huyện Phù Cát", "Huyện Tây Sơn", "Huyện Phù Mỹ", "Huyện Hoài Ân")


def word(text: str, x: float, top: float) -> Word:
    return Word(text, x, top, x + 9.0 * len(text), top + 20)


def screen(menu: Sequence[str] = MENU, *, first: float = 300.0) -> tuple[list[Word], list[Rule]]:
    """A menu left of a table whose header stands above its first line."""
    words = [word("HỆ THỐNG ĐÁNH GIÁ CHUYỂN ĐỔI SỐ TỈNH BÌNH ĐỊNH", 20, 10)]
    words += [word(text, 20, 104 + i * PITCH) for i, text in enumerate(menu)]
    words += [word("Hạng", 310, 150), word("Đơn vị", 450, 150), word("Điểm", 700, 150)]
    for i, unit in enumerate(UNITS):
        top = 190 + i * PITCH
        words += [word(str(i + 1), 320, top), word(unit, 400, top), word(f"{80 - i}.25", 700, top)]
    return words, [Rule(180 + i * PITCH, first, 800.0) for i in range(len(UNITS) + 1)]


def rows_of(words: list[Word], rules: list[Rule]) -> tuple[list[list[str]], list[str]]:
    """The only table's rows, and what is read behind it."""
    items = read_page(words, rules, [], 900, 500)
    (at,) = [i for i, item in enumerate(items) if isinstance(item, DraftTable)]
    table = items[at]
    assert isinstance(table, DraftTable)
    rows = [[c.text for c in table.cells if c.row == r] for r in range(table.height)]
    return rows, [item.text for item in items[at + 1 :] if not isinstance(item, DraftTable)]


def test_the_menu_of_a_web_application_is_read_behind_its_table() -> None:
    rows, behind = rows_of(*screen())
    assert rows == [
        ["Hạng", "Đơn vị", "Điểm"],
        *([str(i + 1), unit, f"{80 - i}.25"] for i, unit in enumerate(UNITS)),
    ]
    assert " ".join(behind) == " ".join(MENU)


def test_a_header_above_the_only_lines_is_the_header() -> None:
    words, rules = screen(())
    rows, _ = rows_of(words, rules[1:])
    assert rows[0] == ["Hạng", "Đơn vị", "Điểm"]
    assert rows_of(words, rules)[0] == rows


def test_a_column_of_numbers_beside_the_lines_is_a_column() -> None:
    rows, behind = rows_of(*screen(("1", "2", "3", "4", "5", "6")))
    assert not behind
    assert any(row[0] == "3" and len(row) == 4 for row in rows)


@pytest.mark.parametrize("position", [180.0, 260.0])
def test_a_line_that_reaches_further_shows_that_the_table_does(position: float) -> None:
    words, rules = screen()
    _, behind = rows_of(words, [*rules, Rule(position, 10, 800)])
    assert not behind


def test_rows_without_their_names_are_not_whole() -> None:
    words, rules = screen(UNITS)
    _, behind = rows_of([w for w in words if not (w.x0 == 400 and w.text in UNITS)], rules)
    assert not any(unit in text for text in behind for unit in UNITS)
