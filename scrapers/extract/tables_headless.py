"""Tables without a header: taken only when order or arithmetic proves what the columns are."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise, permutations

from scrapers.extract.tables_blocks import Block
from scrapers.extract.tables_choice import ROWS_FOR_ORDER, choose
from scrapers.extract.tables_columns import MAJORITY, Column, Numbers, values_of
from scrapers.extract.tables_layout import Segment
from scrapers.vietnamese import lower


def prove(segment: Segment, blocks: list[Block], columns: list[Column], numbers: Numbers, above: str) -> list[Block]:
    """Blocks of a table without header, or none when nothing proves them.

    Three columns of which one is the percentage of the second in the third prove themselves. One column of
    numbers that falls row by row is the score, or the percentage when so marked; between the two the lines
    `above` must decide where the values fit both.
    """
    unit = next((b.unit for b in blocks), None) or _names(columns)
    if unit is None:
        return []
    serial = next((c for c in columns if c.role == "serial"), None)
    figures = [c for c in columns if c is not serial and c is not unit and c.share("figures") >= MAJORITY]
    rating = next((c for c in columns if c is not unit and c.share("rating") >= MAJORITY), None)
    roles = _by_arithmetic(figures, numbers) or _by_order(figures, numbers, lower(above))
    if roles is None:
        return []
    for column, role in roles.items():
        column.role = role
    fields = {
        {"score": "score", "max": "max_score", "pct": "score_pct"}[role]: [column] for column, role in roles.items()
    }
    if rating is not None:
        rating.role = "rating"
        fields["rating"] = [rating]
    unit.role = "unit"
    block = Block(segment.table, unit, columns, serial=serial)
    block.slots[(None, None)] = choose(fields, numbers)
    return [block]


def _names(columns: list[Column]) -> Column | None:
    best = max(columns, key=lambda c: c.unit_share, default=None)
    return best if best is not None and best.unit_share >= MAJORITY else None


def _by_arithmetic(figures: list[Column], numbers: Numbers) -> dict[Column, str] | None:
    if len(figures) < 3:
        return None
    for score, maximum, percent in permutations(figures, 3):
        s, m, p = (values_of(c, numbers) for c in (score, maximum, percent))
        rows = s.keys() & m.keys() & p.keys()
        if len(rows) >= 3 and all(m[r] > 0 and abs(s[r] / m[r] * 100 - p[r]) <= Decimal("0.06") for r in rows):
            return _Roles({score: "score", maximum: "max", percent: "pct"})
    return None


def _by_order(figures: list[Column], numbers: Numbers, above: str) -> dict[Column, str] | None:
    if len(figures) != 1:
        return None
    values = values_of(figures[0], numbers)
    ordered = [values[r] for r in sorted(values)]
    falls = all(a >= b for a, b in pairwise(ordered)) and len(set(ordered)) > 1
    if len(ordered) < ROWS_FOR_ORDER or not falls:
        return None
    percent = sum(n for s, n in figures[0].shapes.items() if "%" in s) > MAJORITY * len(ordered)
    if not percent and 1 < ordered[0] <= 100:
        shares, points = re.search(r"%|tỷ lệ|tỉ lệ|phần trăm", above), re.search(r"điểm|score", above)
        if shares and re.search(r"so với|tỷ lệ|tỉ lệ|chỉ số", above):
            percent = True
        elif shares or not points:
            return None
    return _Roles({figures[0]: "pct" if percent else "score"})


_Roles = dict[Column, str]
