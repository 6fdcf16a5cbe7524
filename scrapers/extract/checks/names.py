"""Names that go on in a line of their own: a unit's name is whole, or its record waits.

In a table without ruled rows, or one copied line by line, a long name may stand on two lines, the second with
nothing beside it. Where the reading could not join them, the name of the first alone may be another body's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from scrapers import gazetteer
from scrapers.documents.flat.folds import goes_on_small, tears_name
from scrapers.documents.flat.wraps import opens
from scrapers.documents.model import Cell, Document, Table
from scrapers.extract.checks.ledger import Ledger, Row
from scrapers.extract.tables.cells import is_value, read_cell
from scrapers.extract.tables.names import is_unit
from scrapers.extract.tables.rows import heading_text
from scrapers.extract.tables.wraps import goes_on, is_heading
from scrapers.records import Place, UnitScore

_LONGEST_END = 60  # characters of a line that goes on with a name
_MOST_WORDS = 4  # between the name and the end of its line
_TORN_WORDS = 3  # of another name that tell it
_FEW = 3  # rows that say nothing of how names begin
_LONGEST_LINE = 400  # characters looked at on either side of a line's end
_LINE_END = re.compile(r" ?(?:và|,|-|–|&)?\n")
# words behind a name, and words another name begins with
_SAYS = re.compile(
    r"(?:đạt|với|là|đứng|giữ|tăng|giảm|dẫn|trong|theo|xếp|có|được|cùng|đều|vươn|tiếp|kế|năm|sở|ban|ubnd|huyện|thị|thành"
    r"|quận|xã|phường|đặc)(?![\wà-ỹđ])"
)
_WORDS = re.compile(r"[^\W\d_]+")
_USUAL = 0.5  # of a table's names begin with a body's kind, or are in the reference


def check_names(ledger: Ledger, document: Document) -> None:
    """Hold records whose unit's name seems to go on in the line below, or to have begun in the line above, and those
    whose rating is only the beginning of one."""
    together = _together(ledger) if document.media_type == "application/pdf" else set()
    tables = {
        t.index: _Lines(document, t, {d.row for d in document.doubts if d.table == t.index}) for t in document.tables
    }
    torn = {r for r in {row.unit.rating for row in ledger.rows} if r is not None and gazetteer.is_torn_rating(r)}
    for row in ledger.rows:
        place = row.unit.locator.places.get("unit")
        if place is None:
            continue
        if place.table is None:
            cut = goes_on(row.unit.unit, _line_below(document, place)) or _cut_by_line(document, place)
        else:
            cut = tables[place.table].cut(row.unit, place)
        # the row above may have lost what stands before the name
        if together and {(place.table, place.row), (place.table, (place.row or 0) + 1)} & together:
            cut = True
        if cut or row.unit.rating in torn:
            ledger.hold(row, "name_broken")


def _begun_above(unit: UnitScore, place: Place) -> bool:
    """Whether the beginning of a name is known to stand in a row above its own."""
    head = unit.locator.places.get("unit_head")
    return head is not None and (head.row or 0) < (place.row or 0)


def _began(unit: UnitScore, text: str) -> bool:
    """Whether the words of a line above, with no figures beside them, are the beginning of a unit's name."""
    words = heading_text(text)[0].strip() if text else ""
    if not words or words != text.strip() or len(words) > _LONGEST_END or any(map(str.isdigit, words)):
        return False
    if gazetteer.is_body(words) or gazetteer.is_body(unit.unit) or is_heading(words):
        return False
    if words[:1].islower():
        return not opens(unit.unit)  # the end of a name above, or the middle of this one
    if gazetteer.begins_body(f"{words} {unit.unit}") or unit.unit[:1].islower():
        return True
    return unit.unit_group != "commune" and opens(words) and is_unit(words) and not is_unit(unit.unit)


def _together(ledger: Ledger) -> set[tuple[int | None, int | None]]:
    """Table and row of names that lines of two rows may have run together in, or that begin in the row above."""
    lists: dict[tuple[int, str], list[Row]] = defaultdict(list)
    for row in ledger.rows:
        if row.place is not None and row.place.table is not None:
            lists[row.place.table, row.unit.unit_group].append(row)
    found: set[tuple[int | None, int | None]] = set()
    for rows in lists.values():
        strange = [r for r in rows if not opens(r.unit.unit) and not gazetteer.is_body(r.unit.unit)]
        usual = len(rows) > _FEW and len(strange) <= (1 - _USUAL) * len(rows)
        torn = [r for r in rows if _run_together(r.unit)] + (strange if usual else [])
        found |= {(r.place.table, r.place.row) for r in torn if r.place is not None}
    return found


def _run_together(unit: UnitScore) -> bool:
    """Whether a name on a page without lines may be those of two rows: a body's name and words from within another's,
    or a district's that no district bears."""
    if gazetteer.is_body(unit.unit):
        return False
    if unit.unit_group == "district" and not opens(unit.unit):
        return True
    words = unit.unit.split()
    for n in range(1, len(words)):
        first, rest = " ".join(words[:n]), " ".join(words[n:])
        known = gazetteer.is_body(first)
        if gazetteer.is_body(rest) and opens(rest) and (known or not opens(first)):
            return True
        if known and n > 1 and len(words) - n >= _TORN_WORDS and gazetteer.lies_within_body(rest):
            return True
    return False


class _Lines:
    """What stands above, below and beside the names of a table; `doubtful` are rows that were not read for certain."""

    def __init__(self, document: Document, table: Table, doubtful: set[int | None]) -> None:
        self._document = document
        self._table = table
        self._doubtful = doubtful

    def cut(self, unit: UnitScore, place: Place) -> bool:
        """Whether a unit's name seems to go on below its cell or beside it, or to have begun above."""
        grid = self._table.grid
        if place.row is None or place.col is None or place.row >= len(grid):
            return False
        row = grid[place.row]
        cell = row[place.col] if place.col < len(row) else None
        down, across, name = (cell.rowspan, cell.colspan, cell.text) if cell is not None else (1, 1, "")
        under, beside = place.row + down, place.col + across
        below = self._alone.get(under, "") if under < len(grid) else self._behind(name)
        if below and goes_on(unit.unit, below, places=unit.unit_group != "commune"):
            return True
        above = self._alone.get(place.row - 1, "")
        if above and not _begun_above(unit, place) and _began(unit, above):
            return True
        next_cell = row[beside] if beside < len(row) else None
        return next_cell is not None and next_cell.text[:1].isalpha() and self._goes_on(next_cell, beside, unit.unit)

    def _behind(self, name: str) -> str:
        """The first line of the paragraph behind the table, where it may go on with a name; else it is a signature."""
        blocks, index = self._document.blocks, self._table.index
        after = next((n for n, b in enumerate(blocks) if b.kind == "table" and b.table == index), -1) + 1
        if not 0 < after < len(blocks) or blocks[after].kind != "paragraph":
            return ""
        line = self._document.text[blocks[after].start : blocks[after].end].split("\n", 1)[0]
        return line if line[:1].islower() or gazetteer.begins_body(f"{name} {line}") else ""

    @cached_property
    def _alone(self) -> dict[int, str]:
        """The rows in which one text stands alone, most tables have none."""
        rows = enumerate(self._table.grid)
        return {n: text for n, row in rows if (text := _alone(row)) and n not in self._doubtful}

    def _goes_on(self, beside: Cell, column: int, name: str) -> bool:
        """Whether the words in a column of their own, under no header of theirs, are of the name beside them."""
        if gazetteer.is_rating(beside.text):
            return False
        top = self._table.grid[0]
        header = top[column] if column < len(top) else None
        return (header is None or not header.text) and not gazetteer.is_body(name)


def _alone(row: Sequence[Cell | None]) -> str:
    """The text of the one cell of a row that holds any; empty where others stand beside it, or it is a value."""
    only: Cell | None = None
    for cell in row:
        if cell is None or not cell.text or cell is only:
            continue
        if only is not None and (cell.row, cell.col) != (only.row, only.col):
            return ""
        only = cell
    if only is None or only.header or only.rowspan != 1 or is_value(read_cell(only.text)):
        return ""
    return only.text


def _cut_by_line(document: Document, place: Place) -> bool:
    """Whether a name in a sentence ends with its line, and the next goes on with it (`... là UBND thị xã Hương`)."""
    text = document.text
    start, end = place.start, place.end
    stop = _LINE_END.match(text, end) if end is not None else None
    if start is None or end is None or stop is None:
        return False
    upper = text[max(text.rfind("\n", 0, start) + 1, end - _LONGEST_LINE) : stop.end() - 1]
    below = text[stop.end() : stop.end() + _LONGEST_LINE].split("\n", 1)[0]
    if tears_name(upper, below):
        return True
    if stop.end() > end + 1 or gazetteer.is_body(text[start:end]):
        return False
    return goes_on_small(upper, below) and _SAYS.match(below) is None


def _line_below(document: Document, place: Place) -> str:
    """The line below a row of plain text: a name with nothing but figures and a rating behind it."""
    text = document.text
    if place.end is None:
        return ""
    end = text.find("\n", place.end)
    if end < 0:
        return ""
    rest = text[place.end : end]
    if not any(map(str.isdigit, rest)) or len(_WORDS.findall(rest)) > _MOST_WORDS or rest.rstrip()[-1:] in ".;:,":
        return ""
    stop = text.find("\n", end + 1)
    return text[end + 1 : stop if stop >= 0 else len(text)]
