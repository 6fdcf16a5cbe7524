"""A table's grid as segments: the header rows found by content, and the body rows they rule."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from scrapers.documents.model import Cell, Table
from scrapers.extract.tables.cells import Spot, is_value, read_cell
from scrapers.extract.tables.headers import role_of
from scrapers.extract.tables.labels import (
    LONGEST_LABEL,
    Label,
    is_numbering,
    is_plain_value,
    looks_like_header,
    read_label,
    split_label,
)
from scrapers.extract.tables.names import is_unit
from scrapers.extract.vocabulary import group_of, rating_of
from scrapers.vietnamese import key, lower, roman

MAX_ROWS = 20_000  # the longest provincial list has 600 communes

Grid = tuple[tuple[Cell | None, ...], ...]
_YEAR_CELL = re.compile(r"(?:năm\s+)?20[12]\d", re.IGNORECASE)
_SIGNED = re.compile(
    r"nơi\s+nhận|người\s+(?:lập|kiểm|ký|tổng\s+hợp)|(?:tm|kt|tl|tuq)\.|(?:phó\s+)?(?:chủ\s+tịch|giám\s+đốc|chánh\s+văn\s+phòng)"
    r"|thủ\s+trưởng|(?:phó\s+)?trưởng\s+(?:ban|phòng)|\(?đã\s+ký|lập\s+biểu"
)
_INDEX_CELL = re.compile(
    r"\(?\s*(?P<numeral>[A-ZĐa-zđ]|[IVXivx]{1,6})(?:(?:\s*\.\s*|(?<=[A-ZĐ]))\d{1,2}|\s*\.\s*[a-zđ])?\s*[.):]?\s*\)?"
)


@dataclass(slots=True, eq=False)
class Row:
    """One grid row: `at[c]` is the cell over column `c`; `cells` the distinct non-empty ones, from the left.
    `full` says that each column has a cell of its own that is not empty, as in most rows of most tables; `astray` that
    its cells may belong to other columns."""

    index: int
    at: tuple[Cell | None, ...]
    cells: tuple[Cell, ...]
    full: bool
    astray: bool = False

    def text(self, column: int) -> str:
        """The text over a column, empty where there is none."""
        cell = self.at[column] if column < len(self.at) else None
        return cell.text if cell is not None else ""


@dataclass
class Segment:
    """Header rows and the body rows below them. `titles` are wide rows above the header.

    `labels` has one entry per column; `headed` is false where the table prints no header. `slipped` says
    that a header cell stands as a row of its own, so that the others may stand over wrong columns. `follows`
    says that rows of the same table stand above. `lost` are the words of rows that lost a cell, by index.
    """

    table: Table
    width: int
    titles: list[Row] = field(default_factory=list)
    header: list[Row] = field(default_factory=list)
    body: list[Row] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    slipped: bool = False
    follows: bool = False
    lost: dict[int, str] = field(default_factory=dict)

    @property
    def headed(self) -> bool:
        """Whether header rows were found."""
        return bool(self.header)


def rows_of(grid: Grid) -> Iterator[Row]:
    """The grid's rows, one by one; every merged cell counts once per row."""
    width = max(map(len, grid[:MAX_ROWS]), default=0)
    for index, line in enumerate(grid[:MAX_ROWS]):
        at = line if len(line) == width else (*line, *([None] * (width - len(line))))
        cells = [c for c in line if c is not None and (text := c.text) and not text.isspace()]
        if len(set(map(id, cells))) < len(cells):
            cells = list({id(c): c for c in cells}.values())
        if 1 < len(cells) == width and cells[0].text == cells[1].text and len({c.text for c in cells}) == 1:
            cells = [cells[0]._replace(colspan=width)]  # one wide cell printed in every column
            at = (cells[0],) * width
        yield Row(index, at, tuple(cells), len(cells) == width)


def transposed(grid: Grid, labels: int) -> Grid:
    """The grid with rows and columns swapped, the column `labels` on top; cells keep their own places. The cell that
    heads the labels heads no column then: it is left out, and so are the numbers of the rows."""
    width = max((len(r) for r in grid), default=0)
    named = next(r for r, line in enumerate(grid) if sum(c is not None and is_unit(c.text) for c in line) > 1)
    numbers = {n for n, c in enumerate(grid[named]) if c is not None and role_of(c.text)[0] == "serial"}
    grid = tuple((*line[:labels], None, *line[labels + 1 :]) if r == named else line for r, line in enumerate(grid))
    order = [labels, *(c for c in range(width) if c != labels and c not in numbers)]
    return tuple(tuple(line[c] if c < len(line) else None for line in grid) for c in order)


def label_column(grid: Grid, rows: Sequence[Row]) -> int | None:
    """The column of row labels of a table whose columns are units: one of the first rows names several units, no
    column does, and some column holds what headers say; else None."""
    if not any(sum(is_unit(c.text) for c in row.cells) > 1 for row in rows[:4]):
        return None
    width = max(len(r) for r in grid)
    best: tuple[int, int] | None = None
    for c in range(width):
        cells = {id(line[c]): cell for line in grid if c < len(line) and (cell := line[c]) is not None}
        if sum(is_unit(cell.text) for cell in cells.values()) > 1:
            return None
        told = sum(looks_like_header(cell.text) for cell in cells.values() if cell.text and not is_unit(cell.text))
        if told >= 2 and (best is None or told > best[0]):
            best = told, c
    return None if best is None else best[1]


def is_index(text: str) -> bool:
    """Whether a cell holds the numeral of a group: `I`, `II.`, `A`, `b)`, or of a part of one: `B.1`, `A2`, `II.b`."""
    m = _INDEX_CELL.fullmatch(text.strip())
    return m is not None and (len(m["numeral"]) == 1 or roman(m["numeral"]) is not None)


def _is_header(row: Row, width: int, fuzzy: bool) -> bool:
    """Whether a row by itself names columns."""
    cells = row.cells
    if len(ratings := [c for c in cells if rating_of(c.text) is not None]) >= 2:
        return _heads_crosses(cells, ratings)
    if len(cells) < 2 or any(is_plain_value(c.text) or len(c.text) > LONGEST_LABEL for c in cells):
        return False
    if len(cells) == 2 and is_index(cells[0].text) != is_index(cells[1].text):
        return False
    if any(_SIGNED.match(lower(c.text).strip()) for c in cells):
        return False  # those who signed, and to whom it goes
    known = sum(looks_like_header(c.text, fuzzy) for c in cells)
    if known < 2 and not (known and (2 * known >= len(cells) or all(c.header for c in cells))):
        return False
    units = sum(is_unit(c.text) for c in cells)
    covered = sum(1 for c in row.at if c is not None and c.text.strip())
    return units == 0 and (covered * 2 >= width or known >= 2)


def _heads_crosses(cells: Sequence[Cell], ratings: Sequence[Cell]) -> bool:
    """Whether a row with several ratings is a header, of columns to be crossed or counted: nothing else in it is a
    value, and one cell heads the units."""
    others = [c for c in cells if rating_of(c.text) is None]
    return (
        len({key(c.text) for c in ratings}) == len(ratings)
        and any(role_of(c.text)[0] in ("unit", "group") for c in others)
        and all(looks_like_header(c.text) and not is_plain_value(c.text) for c in others)
    )


def _continues(row: Row, segment: Segment, fuzzy: bool) -> bool:
    """Whether a row below header rows still belongs to them: sub-headers, years, pillar names."""
    origins = {r.index for r in segment.header}
    hanging = [c for c in row.cells if c.row in origins and c.row < row.index]
    own = [c for c in row.cells if c not in hanging]
    if not own:
        return True
    if (
        len(own) >= 2
        and all(rating_of(c.text) is not None for c in own)
        and len({key(c.text) for c in own}) == len(own)
    ):
        return True  # a column for each rating, to be crossed
    if any(is_plain_value(c.text) or len(c.text) > LONGEST_LABEL or is_unit(c.text) for c in own):
        return False
    if len(own) == 1 and not hanging:
        # a cell under one header of several columns, or a group's heading
        over = segment.header[-1].at
        return (
            own[0].colspan < segment.width and looks_like_header(own[0].text, fuzzy) and not is_group_like(own[0], over)
        )
    told = sum(looks_like_header(c.text, fuzzy) or _YEAR_CELL.fullmatch(c.text.strip()) is not None for c in own)
    if hanging:
        return told > 0 or not any(is_index(c.text) for c in own)
    return told >= 2 and not is_index(own[0].text)


def is_group_like(cell: Cell, over: Sequence[Cell | None]) -> bool:
    """Whether a lone cell below a header is a heading of rows: it does not stand under a wider header."""
    above = over[cell.col] if cell.col < len(over) else None
    return above is None or above.colspan <= 1


def _is_figure(text: str) -> bool:
    return read_cell(text).plain and is_plain_value(text)


def _repeats(row: Row, segment: Segment) -> bool:
    """Whether a row prints (part of) a header row again."""
    if len(row.cells) < 2:
        return False
    for header in segment.header:
        for c in row.cells:
            if key(c.text) != key(header.text(c.col)):
                break
        else:
            if 2 * len(row.cells) > len(header.cells):
                return True
    return False


def segments_of(table: Table, rows: Sequence[Row], *, fuzzy: bool = False) -> list[Segment]:
    """Split a grid's rows at its header rows. A header printed again (at a page break) starts nothing new."""
    width = max([len(r.at) for r in rows], default=0)
    segments: list[Segment] = []
    current: Segment | None = None
    titles: list[Row] = []
    for row in rows:
        if not row.cells:
            continue
        if current is not None and current.body:
            if _is_figure(row.cells[0].text):
                current.body.append(row)  # no header begins with a number
                continue
            if _repeats(row, current):
                continue
        if current is not None and current.header and not current.body:
            if is_numbering([c.text for c in row.cells]):
                continue
            if (len(row.cells) > 1 and _is_header(row, width, fuzzy)) or _continues(row, current, fuzzy):
                current.header.append(row)
                continue
        if _is_header(row, width, fuzzy):
            moved = _trailing_titles(current)
            current = Segment(table, width, titles + moved, [row])
            titles = []
            segments.append(current)
            continue
        if current is None:
            if len(row.cells) == 1 and not is_value(read_cell(row.cells[0].text)) and not is_unit(row.cells[0].text):
                titles.append(row)
                continue
            if is_numbering([c.text for c in row.cells]):
                continue
            current = Segment(table, width, titles)
            titles = []
            segments.append(current)
        current.body.append(row)
    for segment in segments:
        segment.follows = segment is not segments[0] and bool(segments[0].body)
        segment.labels = _labels(segment, fuzzy)
        first = segment.body[0].cells if segment.body else ()
        segment.slipped = (
            table.kind == "flat"
            and segment.headed
            and len(first) == 1
            and first[0].colspan == segment.width
            and _names_values(first[0].text)
        )
    return segments


def _names_values(text: str) -> bool:
    """Whether a text is the header of a column of values (a column of notes may well be empty)."""
    role, why = role_of(text)
    known = role in ("rank", "score", "max", "pct", "rating", "level") or why == "self_assessed"
    return known and group_of(text) is None


def _trailing_titles(segment: Segment | None) -> list[Row]:
    """Wide rows at the end of a body that introduce the header below them."""
    moved: list[Row] = []
    while segment is not None and segment.body and _is_title(segment.body[-1]):
        moved.insert(0, segment.body.pop())
    return moved


def _is_title(row: Row) -> bool:
    words = [c for c in row.cells if not is_index(c.text)]
    return len(words) == 1 and read_cell(words[0].text).kind == "text" and not is_unit(words[0].text)


def _reaching(header: list[Row], row: Row, column: int) -> Cell | None:
    """The header cell left of an empty one that reaches over it without being merged: both have sub-headers."""

    def below(c: int) -> bool:
        return any(r.text(c).strip() and r.at[c] is not row.at[c] for r in header if r.index > row.index)

    if not below(column):
        return None
    for c in range(column - 1, -1, -1):
        if row.text(c).strip():
            return row.at[c] if below(c) else None
        if not below(c):
            return None
    return None


def _labels(segment: Segment, fuzzy: bool) -> list[Label]:
    labels = []
    for column in range(segment.width):
        over: dict[int, Cell] = {}
        for row in segment.header:
            cell = row.at[column]
            if cell is None or not cell.text.strip():
                cell = _reaching(segment.header, row, column)
            if cell is None:
                continue
            if cell.colspan >= segment.width > 1 and len(segment.header) > 1:
                continue  # a title over the whole table
            over.setdefault(id(cell), cell)
        cells = [Spot(segment.table.index, cell, 0, len(cell.text)) for cell in over.values()]
        lowest = cells[-1].cell if cells else None
        if lowest is not None and lowest.colspan > 1 and (parts := split_label(lowest.text, lowest.colspan)):
            cells[-1] = cells[-1].part(*parts[min(column - lowest.col, len(parts) - 1)])
        labels.append(read_label(cells, fuzzy=fuzzy))
    return labels
