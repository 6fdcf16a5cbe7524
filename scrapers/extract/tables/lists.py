"""Tables that list units by rating (`Tốt | 3 | Sở A, Sở B, Sở C`) or only count them (`Tốt | 3`)."""

from __future__ import annotations

import re
from dataclasses import replace

from scrapers.documents.model import Cell
from scrapers.extract.tables.cells import Spot, place_of, read_cell
from scrapers.extract.tables.layout import Row, Segment, is_index
from scrapers.extract.tables.names import is_unit, units_in
from scrapers.extract.taken import Taken
from scrapers.extract.vocabulary import group_of, rating_of
from scrapers.records import Announcement, Locator, RatingCount, Rejected, UnitScore
from scrapers.vietnamese import lower

_SHARE = re.compile(r"%|tỷ\s+lệ|tỉ\s+lệ|phần\s+trăm|điểm")
_SUM = re.compile(r"(?:tổng(?:\s+(?:số|cộng))?|cộng)(?:\s+(?:đơn\s+vị|cơ\s+quan))?|số\s+(?:lượng\s+)?đơn\s+vị")
_LETTER = re.compile(r"[A-E]")


def rating_lists(segment: Segment, group: str | None, announcement: Announcement, *, ocr: bool) -> Taken | None:
    """Records of a table whose rows are ratings, or None when it is none.

    Each row holds one rating word; its units stand together in one cell, or only their number does.
    A row that names another number of units than it counts is held (`count_mismatch`).
    """
    rows = [r for r in segment.body if r.cells]
    rated = _rated(rows, {n for n, label in enumerate(segment.labels) if label.role in ("rating", "level")})
    if len(rated) < 2 or any(
        is_unit(c.text) for r in rows for c in r.cells if len(units_in(c.text, announcement.province)) < 1
    ):
        return None
    lists = [(r, c, _list(r, c, announcement.province)) for r, c in rated]
    named = [x for x in lists if x[2] is not None]
    if any(len(units_in(x[2].text, announcement.province)) == 1 for x in named if x[2] is not None) and not any(
        len(units_in(x[2].text, announcement.province)) > 1 for x in named if x[2] is not None
    ):
        return None
    units: list[UnitScore] = []
    counts: list[RatingCount] = []
    rejected: list[Rejected] = []
    table = segment.table
    for row, rating, cell in lists:
        count = _count(row, rating, cell)
        row_group = next((g for c in row.cells if c is not cell and (g := group_of(c.text))), None) or group
        rating_place = place_of(table.index, rating, 0, len(rating.text))
        found = units_in(cell.text, announcement.province) if cell is not None else ()
        if count is not None and row_group is not None:
            n, span = count[0].text[slice(*count[1])], count[1]
            counts.append(
                RatingCount(
                    row_group,
                    rating.text,
                    str(int(n)),
                    Locator({"rating": rating_place, "n": place_of(table.index, count[0], *span)}),
                    announcement.assessed_year,
                    n_printed=n if n != str(int(n)) else None,
                )
            )
        elif count is not None:
            rejected.append(Rejected(rating.text, "head_count", Locator({"cell": rating_place})))
        stated = int(count[0].text[slice(*count[1])]) if count is not None else None
        for unit in found:
            if cell is None:
                continue
            places = {"unit": place_of(table.index, cell, unit.start, unit.end), "rating": rating_place}
            if unit.head is not None:
                places["unit_head"] = place_of(table.index, cell, *unit.head)
            units.append(
                UnitScore(
                    unit.name,
                    unit.unit_group,
                    announcement.assessed_year,
                    Locator(places),
                    rating=rating.text,
                    parent=cell.text[slice(*unit.parent)] if unit.parent else None,
                    method="ocr" if ocr else "table",
                    confidence=cell.confidence if ocr else None,
                    held="count_mismatch" if stated is not None and stated != len(found) else None,
                )
            )
    if not units and not counts and not rejected:
        return None
    return Taken(tuple(units), (), tuple(counts), tuple(rejected))


def count_matrix(segment: Segment, announcement: Announcement) -> Taken | None:
    """The counts of a table whose rows are groups of units and whose columns are ratings (`Khối | Tốt | Khá | Tổng`),
    or None when it is none or a printed total is not the sum of its row."""
    counted, sums = _count_columns(segment)
    rows = [(row, row.cells[0]) for row in segment.body if len(row.cells) > 1]
    rows = [
        (row, label if not is_index(label.text) and read_cell(label.text).kind == "text" else row.cells[1])
        for row, label in rows
    ]
    if len(counted) < 2 or not rows or any(is_unit(label.text) for _, label in rows):
        return None
    counts: list[RatingCount] = []
    rejected: list[Rejected] = []
    for row, label in rows:
        cells = {n: row.at[n] for n in (*counted, *sums)}
        read = {n: c.text.strip() for n, c in cells.items() if c is not None and read_cell(c.text).kind != "blank"}
        if not all(t.isdigit() for t in read.values()) or not read:
            return None
        total = sum(int(t) for n, t in read.items() if n in counted)
        if any(int(t) != total for n, t in read.items() if n in sums):
            return None
        place = place_of(segment.table.index, label, 0, len(label.text))
        group = group_of(label.text)
        if group is None or group == "all":
            rejected.append(Rejected(label.text, "head_count", Locator({"cell": place})))
            continue
        for n, rating in counted.items():
            cell = cells[n]
            if cell is None or n not in read:
                continue
            start = cell.text.index(read[n])
            value = str(int(read[n]))
            counts.append(
                RatingCount(
                    group,
                    rating.text,
                    value,
                    Locator(
                        {
                            "rating": rating.words[1],
                            "n": place_of(segment.table.index, cell, start, start + len(read[n])),
                        }
                    ),
                    announcement.assessed_year,
                    n_printed=read[n] if read[n] != value else None,
                )
            )
    return Taken((), (), tuple(counts), tuple(rejected)) if counts else None


def leave_out_counts(segment: Segment) -> None:
    """Where columns count by rating (`Huyện | Tốt | Khá | Tổng`), their total is no score."""
    counted, sums = _count_columns(segment)
    if len(counted) > 1 and any(read_cell(row.text(n)).kind == "figures" for row in segment.body for n in counted):
        for n in sums:
            segment.labels[n] = replace(segment.labels[n], role=None, why="other_points", parts=())


def _count_columns(segment: Segment) -> tuple[dict[int, Spot], list[int]]:
    """Column → the rating it counts, and the columns of totals; none where the table has others that hold anything."""
    counted: dict[int, Spot] = {}
    sums: list[int] = []
    for n, label in enumerate(segment.labels):
        over = [c for c in label.cells if rating_of(c.text) is not None]
        if len(over) == 1 and not _SHARE.search(lower(label.text)):
            counted[n] = over[0]
        elif label.cells and _SUM.fullmatch(lower(label.cells[-1].text).strip()):
            sums.append(n)
    return counted, sums


def _rated(rows: list[Row], levels: set[int]) -> list[tuple[Row, Cell]]:
    """The rows that hold one rating word each, with its cell; none when less than two thirds of the rows do, or
    when a rating comes twice, as it soon does in a list of units. A letter is one in the columns of `levels`."""
    found: dict[str, tuple[Row, Cell]] = {}
    others = 0
    for row in rows:
        cells = [(c, word) for c in row.cells if (word := _rating(c, levels)) is not None]
        if len(cells) != 1:
            others += 1
            if others * 3 > len(rows):
                return []
            continue
        cell, word = cells[0]
        if word in found:
            return []
        found[word] = row, cell
    return list(found.values())


def _rating(cell: Cell, levels: set[int]) -> str | None:
    letter = cell.text.strip()
    return rating_of(cell.text) or (letter if cell.col in levels and _LETTER.fullmatch(letter) else None)


def _list(row: Row, rating: Cell, province: str | None) -> Cell | None:
    cells = [c for c in row.cells if c is not rating and units_in(c.text, province)]
    return max(cells, key=lambda c: len(units_in(c.text, province)), default=None)


def _count(row: Row, rating: Cell, names: Cell | None) -> tuple[Cell, tuple[int, int]] | None:
    """The cell right of the rating that counts units: one whole number (`05`, `5 đơn vị` is prose)."""
    for cell in row.cells:
        if cell is rating or cell is names or cell.col < rating.col:
            continue
        content = read_cell(cell.text)
        if content.kind == "figures" and len(content.figures) == 1 and content.figures[0].role is None:
            figure = content.figures[0]
            if cell.text[figure.start : figure.end].isdigit():
                return cell, (figure.start, figure.end)
    return None
