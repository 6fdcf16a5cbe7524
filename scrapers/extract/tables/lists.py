"""Tables that list units by rating (`Tốt | 3 | Sở A, Sở B, Sở C`) or only count them (`Tốt | 3`)."""

from __future__ import annotations

import re

from scrapers.documents.model import Cell
from scrapers.extract.tables.cells import place_of, read_cell
from scrapers.extract.tables.layout import Row, Segment
from scrapers.extract.tables.names import is_unit, units_in
from scrapers.extract.taken import Taken
from scrapers.extract.vocabulary import group_of, rating_of
from scrapers.records import Announcement, Locator, RatingCount, Rejected, UnitScore

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
