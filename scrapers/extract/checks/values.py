"""Checks on single records: readable numbers, ranges, maximum, percentage; and one unit named twice."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from decimal import ROUND_HALF_UP, Decimal

from scrapers.documents.model import Document
from scrapers.extract.checks.ledger import HIGHEST_MAXIMUM, HIGHEST_SCALE, Ledger, Row, is_group, subject_of
from scrapers.extract.tables.names import identity
from scrapers.records import Check, Place
from scrapers.vietnamese import decimal_mark, decimals_of, key, readings, step_of

EQUAL_LIST = 4  # so many units with one and the same value are no ranking
SLACK_OF_MAXIMUM = Decimal("0.03")  # printed digits of small percentages leave this much
MAXIMA_APART = 3  # a unit's maximum is never three times that of another in one list
FAR_ABOVE = 3  # the best unit is never three times the second
FAR_BELOW = 8  # the last unit may be far behind, but not by a digit
MORE_DECIMALS = 2
OTHER_SCALE = 100  # however short the list
_NOTHING, _HUNDRED = Decimal(0), Decimal(100)  # comparing with a number of Python's own takes twice as long
_NEGATIVE = re.compile(r"\s*[-−–]")


def check_numbers(ledger: Ledger) -> None:
    """Hold what cannot be read, is negative or lies outside every scale."""
    above: set[int] = set()
    scores = [r.score for r in ledger.rows if r.score is not None]
    of_hundreds = len(scores) >= EQUAL_LIST - 1 and min(scores) * FAR_BELOW > HIGHEST_SCALE
    for row in ledger.rows:
        unit = row.unit
        top = row.top
        if row.score is None or row.percent is None or top is None:
            for text, value in ((unit.score, row.score), (unit.score_pct, row.percent), (unit.max_score, top)):
                if value is None and text is not None:
                    ledger.hold(row, _unread(text))
        if top is not None and not _NOTHING < top <= HIGHEST_MAXIMUM:
            ledger.hold(row, "out_of_range")
        if row.percent is not None and not _NOTHING <= row.percent <= _HUNDRED:
            ledger.hold(row, "out_of_range")
        if row.score is not None and top is None and row.score > HIGHEST_SCALE and not _is_thousand(row, of_hundreds):
            ledger.hold(row, "out_of_range")
        if row.rank is not None and not 1 <= row.rank <= 20_000:
            ledger.hold(row, "out_of_range")
        if row.score is not None and top is not None:
            # 16,7 of 16,66: the score is rounded, the maximum is not
            holds = row.score <= top or row.score - top < step_of(unit.score or "")
            bound = f"<= {unit.max_score}"
            ledger.checks.append(
                Check("score_within_maximum", unit.unit, holds, bound, unit.score, None, unit.unit_group)
            )
            if not holds:
                above.add(row.at)
                ledger.hold(row, "above_maximum")
    for rows in ledger.lists():
        bounded = [r for r in rows if r.score is not None and r.top is not None]
        passed = sum(r.at in above for r in bounded)
        if passed > 1 and 2 * passed >= len(bounded):
            for r in bounded:
                ledger.hold(r, "above_maximum")  # what most scores pass is no maximum


def _unread(text: str) -> str:
    """Why a printed number has no value."""
    if _NEGATIVE.match(text):
        return "out_of_range"
    return "ambiguous_number" if len(set(readings(text).values())) > 1 else "unparsable_number"


def _is_thousand(row: Row, of_hundreds: bool) -> bool:
    """Whether a score above the usual scales is printed with a thousands mark among others of its size."""
    return of_hundreds and row.score is not None and row.score <= HIGHEST_MAXIMUM and is_group(row.unit.score or "")


def check_scale(ledger: Ledger) -> None:
    """Values of a list without maxima are of one size: one above 1 among shares of one, one three times
    the next or an eighth of it has a digit too many or too few."""
    scores = [u.score for u in ledger.taken.unit_scores if u.score]
    guessed = len(readings(ledger.announcement.decimal_evidence or "")) != 1 and decimal_mark(scores).mark is None
    for rows in ledger.lists():
        valued = sorted(
            (r for r in rows if r.score is not None and r.top is None and r.percent is None), key=lambda r: r.score or 0
        )
        for r in valued if guessed else ():
            if is_group(r.unit.score or "") and r.score and r.score * FAR_BELOW <= (valued[-1].score or 0):
                ledger.hold(r, "ambiguous_number")  # 1.234 beside 85.641
        values = [r.score for r in valued if r.score is not None]
        if len(values) > 1 and values[0] > 0 and values[1] >= OTHER_SCALE * values[0]:
            ledger.hold(valued[0], "out_of_range")
        others = [r.score for r in rows if r.score is not None and r.top is not None]
        if len(others) >= EQUAL_LIST - 1:
            for r in valued:  # "0,5 điểm" beside 471/500: how far two units lie apart
                if r.score is not None and r.score * FAR_BELOW <= min(others):
                    ledger.hold(r, "out_of_range")
        if len(valued) < EQUAL_LIST:
            continue
        beyond = [r for r in valued if r.score is not None and r.score > 1]
        if 0 < len(beyond) <= len(valued) // EQUAL_LIST:
            for r in beyond:
                ledger.hold(r, "out_of_range")
        if values[-2] > 0 and values[-1] >= FAR_ABOVE * values[-2]:
            ledger.hold(valued[-1], "out_of_range")
        if values[0] > 0 and values[1] >= FAR_BELOW * values[0]:
            ledger.hold(valued[0], "out_of_range")


def check_decimals(ledger: Ledger) -> None:
    """A number with two decimals more than any other of its list may have its mark in the wrong place (`877,2292`
    beside `870,11`)."""
    for rows in ledger.lists():
        for name in ("score", "score_pct"):
            printed = [(len(decimals_of(t)), r) for r in rows if not r.of_one and (t := getattr(r.unit, name))]
            if len(printed) < EQUAL_LIST:
                continue
            printed.sort(key=lambda p: p[0])
            (usual, _), (most, row) = printed[-2:]
            if usual and most >= usual + MORE_DECIMALS:
                ledger.hold(row, "odd_decimals")


def check_percent(ledger: Ledger) -> None:
    """The printed percentage is score / maximum, rounded half up, give or take one in the last digit."""
    for rows in ledger.lists():
        percents = [r.percent for r in rows if r.percent is not None]
        if percents and max(percents) <= 1 and len(percents) > 1:
            for r in rows:
                ledger.hold(r, "ratios_not_percents")
    for row in ledger.rows:
        unit = row.unit
        if row.percent is None or row.share is None or unit.score_pct is None or unit.qualifier:
            continue
        step = step_of(unit.score_pct)
        expected = row.share.quantize(step, rounding=ROUND_HALF_UP)
        # shares of one are printed with few digits themselves
        slack = step if not row.of_one or unit.score is None else max(step, step_of(unit.score) * 50)
        holds = expected == row.percent or abs(expected - row.percent) <= slack
        ledger.checks.append(
            Check("percent_is_score_of_maximum", unit.unit, holds, str(expected), unit.score_pct, None, unit.unit_group)
        )
        if not holds:
            ledger.hold(row, "percent_mismatch")


def check_implied_maximum(ledger: Ledger) -> None:
    """Where score and percentage imply one maximum for nearly all units of a list, they do for every one; where they
    imply maxima of another size for each, the percentages are of something else."""
    for rows in ledger.lists():
        both = [r for r in rows if r.score and r.percent and r.top is None and not r.of_one]
        implied = {r.at: r.score / r.percent for r in both if r.score is not None and r.percent}
        if len(both) < EQUAL_LIST:
            if len(both) > 1 and max(implied.values()) > MAXIMA_APART * min(implied.values()):
                _hold_percents(ledger, rows, both)
            continue
        middle = sorted(implied.values())[len(both) // 2]
        off = [r for r in both if abs(implied[r.at] - middle) > middle * SLACK_OF_MAXIMUM]
        if 0 < len(off) * 4 <= len(both):
            ledger.check("score_and_percent_imply_one_maximum", subject_of(rows), False, detail=f"{len(off)} differ")
            for r in off:
                ledger.hold(r, "percent_mismatch")
        elif off and max(implied.values()) > MAXIMA_APART * min(implied.values()):
            _hold_percents(ledger, rows, both)


def _hold_percents(ledger: Ledger, rows: list[Row], both: list[Row]) -> None:
    ledger.check("score_and_percent_imply_one_maximum", subject_of(rows), False, detail=f"{len(both)} differ")
    for r in both:
        ledger.hold(r, "percent_mismatch")


def check_all_equal(ledger: Ledger) -> None:
    """A list in which every unit has the same score or percentage is no result."""
    for rows in ledger.lists():
        for name in ("score", "percent"):
            values = [v for r in rows if (v := getattr(r, name)) is not None]
            if len(values) < EQUAL_LIST or any(v != values[0] for v in values):
                continue
            ranks = {r.rank for r in rows if r.rank is not None}
            if name == "percent" and len({r.score for r in rows if r.score is not None}) > 1 and len(ranks) > 1:
                continue
            ledger.check("values_differ", subject_of(rows), False, actual=values[0], detail=f"{len(values)} units")
            for r in rows:
                ledger.hold(r, "all_equal")


def check_duplicates(ledger: Ledger) -> None:
    """One unit has one value per year and pillar in a document."""
    same: dict[tuple[object, ...], list[Row]] = defaultdict(list)
    for row in ledger.rows:
        unit = row.unit
        who = identity(unit.unit, ledger.announcement.province)
        commune = unit.unit_group == "commune"
        same[who, row.parent if commune else "", commune, row.pillar, unit.assessed_year].append(row)
    for rows in same.values():
        if len(rows) < 2:
            continue
        differing = [
            name
            for name in ("rank", "score", "percent", "rating")
            if len({v for r in rows if (v := _compared(r, name)) is not None}) > 1
        ]
        ledger.check(
            "unit_has_one_value",
            rows[0].unit.unit,
            not differing,
            detail=", ".join(differing) or None,
            unit_group=rows[0].unit.unit_group,
        )
        if differing:
            for r in rows:
                ledger.hold(r, "duplicate")


def _compared(row: Row, name: str) -> object:
    if name == "rating":
        return key(row.unit.rating) if row.unit.rating else None
    if name in ("score", "percent") and row.unit.qualifier:
        return None
    value: object = getattr(row, name)
    return value


def check_cut(ledger: Ledger, document: Document) -> None:
    """What is the last thing on a page that ends in the middle, and a number that is the last thing on any page and
    has fewer digits than its list, may have been cut off."""
    figures = ("score", "score_pct")
    cell = _last_cell(document)
    if document.open_end:
        for row in ledger.rows:
            if any(_ends(place, document, cell) for place in row.unit.locator.places.values()):
                ledger.hold(row, "cut_short")
        for at, average in enumerate(ledger.averages):
            if any(_ends(place, document, cell) for place in average.locator.places.values()):
                ledger.hold_average(at, "cut_short")

    def ends(row: Row, name: str) -> bool:
        place = row.unit.locator.places.get(name)
        return place is not None and _ends(place, document, cell)

    last_row = cell[:2] if cell is not None else None
    told = [p for row in ledger.rows for name in figures if (p := row.unit.locator.places.get(name)) is not None]
    last = any(_ends(p, document, cell) for p in told if p.table is None or (p.table, p.row) == last_row)
    for rows in ledger.lists() if last else ():
        for name in figures:
            decimals = [decimals_of(t) for r in rows if (t := getattr(r.unit, name)) is not None]
            if len(decimals) < EQUAL_LIST or not any(d.endswith("0") for d in decimals):
                continue  # trailing zeros are left out: a shorter number says nothing
            usual = Counter(map(len, decimals)).most_common(1)[0]
            for row in rows:
                text = getattr(row.unit, name)
                if text is None or not ends(row, name):
                    continue
                if len(decimals_of(text)) < usual[0] and usual[1] >= len(decimals) - 1:
                    ledger.hold(row, "cut_short")


def _ends(place: Place, document: Document, cell: tuple[int, int, int] | None) -> bool:
    """Whether a place is the last thing on the page; what follows it is no letter and no digit."""
    if place.table is not None:
        return (place.table, place.row, place.col) == cell
    return place.end is not None and not any(c.isalnum() for c in document.text[place.end :][:40])


def _last_cell(document: Document) -> tuple[int, int, int] | None:
    """Table, row and column of the cell the page ends with, if it ends with one."""
    end = len(document.text.rstrip())
    for block in reversed(document.blocks):
        if block.end < end:
            break
        if block.table is None:
            continue
        for line in reversed(document.tables[block.table].grid):
            for cell in line:
                if cell is not None and cell.text and cell.start + len(cell.text) == end:
                    return block.table, cell.row, cell.col
    return None


def check_pillar_sums(ledger: Ledger) -> None:
    """Where the total is the sum of the pillars for nearly all units of a table, it is for every one."""
    if not any(row.pillar for row in ledger.rows):
        return
    tables: dict[tuple[object, ...], list[tuple[list[Row], bool]]] = defaultdict(list)
    for rows in _by_row(ledger).values():
        totals = [r for r in rows if r.unit.pillar is None and r.score is not None]
        pillars = [r for r in rows if r.unit.pillar is not None and r.score is not None]
        if len(totals) != 1 or len(pillars) < 2 or any(ledger.is_held(r) for r in rows):
            continue
        place = totals[0].unit.locator.places["unit"]
        added = sum((r.score for r in pillars if r.score is not None), Decimal(0))
        steps = [step_of(r.unit.score) for r in (*pillars, totals[0]) if r.unit.score]
        holds = totals[0].score is not None and abs(added - totals[0].score) <= max(steps)
        tables[place.table, len(pillars), totals[0].unit.assessed_year].append((rows, holds))
    for members in tables.values():
        good = sum(holds for _, holds in members)
        if len(members) < EQUAL_LIST or good * 5 < len(members) * 4:
            continue
        for rows, holds in members:
            ledger.check("pillars_sum_to_total", rows[0].unit.unit, holds, unit_group=rows[0].unit.unit_group)
            if not holds:
                for r in rows:
                    ledger.hold(r, "pillars_mismatch")


def _by_row(ledger: Ledger) -> dict[tuple[object, ...], list[Row]]:
    """Records by the table row and year they come from."""
    found: dict[tuple[object, ...], list[Row]] = defaultdict(list)
    for row in ledger.rows:
        place = row.place
        if place is not None and place.table is not None:
            found[place.table, place.row, place.col, row.unit.assessed_year].append(row)
    return found
