"""Tables without a header: taken only when order or arithmetic proves what the columns are."""

from __future__ import annotations

import re
from decimal import ROUND_FLOOR, Decimal
from itertools import pairwise, permutations

from scrapers.extract.tables.blocks import Block
from scrapers.extract.tables.choice import ROWS_FOR_ORDER, choose
from scrapers.extract.tables.columns import MAJORITY, Column, Numbers, values_of
from scrapers.extract.tables.layout import Segment
from scrapers.vietnamese import lower

ROUNDING = Decimal("0.6")  # of the last digit
OFF = Decimal("0.06")  # percent: a share printed with one digit or more
SMALLEST_MAXIMUM = 50  # shares of a smaller one are too coarse to prove anything
ROWS_FOR_SHARES = 3  # so many different scores that are each the printed share of one maximum are so by no chance


def prove(segment: Segment, blocks: list[Block], columns: list[Column], numbers: Numbers, above: str) -> list[Block]:
    """Blocks of a table without header, or none when nothing proves them.

    Three columns of which one is the percentage of the second in the third prove themselves, and so do two of which
    one is marked as the percentage of the other in one whole number. One column of
    numbers that falls row by row is the score, or the percentage when so marked; between the two the lines
    `above` must decide where the values fit both.
    """
    unit = next((b.unit for b in blocks), None) or _names(columns)
    if unit is None:
        return []
    serial = next((c for c in columns if c.role == "serial"), None)
    figures = [c for c in columns if c is not serial and c is not unit and c.share("figures") >= MAJORITY]
    rating = next((c for c in columns if c is not unit and c.share("rating") >= MAJORITY), None)
    roles = (
        _by_arithmetic(figures, numbers)
        or _by_one_maximum(figures, numbers)
        or _by_order(figures, numbers, lower(above))
    )
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
        if len(rows) >= ROWS_FOR_SHARES and all(
            m[r] > 0 and abs(s[r] / m[r] * 100 - p[r]) <= Decimal("0.06") for r in rows
        ):
            return _Roles({score: "score", maximum: "max", percent: "pct"})
    return None


def _by_one_maximum(figures: list[Column], numbers: Numbers) -> dict[Column, str] | None:
    """`742,15 | 92,77%`: in every row the share of one and the same whole maximum."""
    marked = [c for c in figures if c.shapes and all("%" in shape for shape in c.shapes)]
    if len(marked) != 1:
        return None
    (percent,) = marked
    scores = [c for c in figures if c is not percent and _is_share(values_of(percent, numbers), values_of(c, numbers))]
    return _Roles({scores[0]: "score", percent: "pct"}) if len(scores) == 1 else None


def _is_share(percents: dict[int, Decimal], scores: dict[int, Decimal]) -> bool:
    """Whether every percentage is that of the row's score in one whole maximum, the same for rows that follow one
    another (one list below another may have its own)."""
    if percents.keys() != scores.keys() or any(p <= 0 for p in percents.values()):
        return False
    lists: list[list[int]] = []
    low = high = Decimal(0)
    for row in sorted(scores):
        score, percent = scores[row], percents[row]
        off = Decimal(1).scaleb(int(percent.as_tuple().exponent)) * ROUNDING
        if off > OFF or percent <= off:
            return False
        least, most = score / (percent + off) * 100, score / (percent - off) * 100
        if not lists or least > high or most < low:
            lists.append([])
            low, high = least, most
        low, high = max(low, least), min(high, most)
        if high.to_integral_value(ROUND_FLOOR) < low or high < SMALLEST_MAXIMUM:
            return False
        lists[-1].append(row)
    return all(len({scores[r] for r in rows}) >= ROWS_FOR_SHARES for rows in lists)


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
