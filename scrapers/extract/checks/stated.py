"""Checks against what the document states elsewhere: rating bands, counts, averages, changes."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from scrapers.documents.model import Document
from scrapers.extract.checks.ledger import HIGHEST_SCALE, Ledger, Row, subject_of
from scrapers.extract.tables.bands import band_rows
from scrapers.extract.tables.layout import rows_of
from scrapers.extract.vocabulary import PROVINCIAL, rating_of, rating_pattern
from scrapers.records import Average
from scrapers.vietnamese import NUMBER, key, lower, number, step_of

MISREAD_SHARE = 0.25  # bands that so many rows contradict are not about these rows
GROSS_RATIO = Decimal("1.5")  # an average so far from its rows means that the rows are wrong
ROWS_FOR_MEAN = 2
SAME_SCALE = 3  # a mean so many times above the last or below the first is on another scale

_BAND = re.compile(
    rf"(?P<rating>__RATING__)\s*[:(–-]*\s*(?:(?:khi|nếu|là|với|có|đạt|điểm|tổng điểm|tỷ lệ|kết quả)\s+)*(?:"
    rf"(?P<above>từ|đạt từ|>=|≥|trên|>)?\s*(?P<low>{NUMBER})\s*(?P<lowunit>%|điểm)?\s*(?:(?:đến|tới|-|–"
    rf"|và)\s*(?P<under>dưới|<)?\s*(?P<high>{NUMBER})\s*(?P<highunit>%|điểm)?|(?P<up>trở lên|đến tối đa))?"
    rf"|(?P<below>dưới|<=|<|≤|không quá)\s*(?P<limit>{NUMBER})\s*(?P<limitunit>%|điểm)?)"
)


# what a band has beside its rating and one number
_BOUNDS = ("từ", "trên", "dưới", "không quá", "trở lên", "đến tối đa", "<", ">", "≤", "≥")
_RANGE = re.compile(r"(?:đến|tới|-|–|và)\s*(?:dưới|<)?\s*\d")


@lru_cache(maxsize=1)
def _band() -> re.Pattern[str]:
    return re.compile(_BAND.pattern.replace("__RATING__", rating_pattern()))


@dataclass(frozen=True, slots=True)
class Band:
    """The values of one rating level, as printed. `percent`: of the maximum, else in points."""

    rating: str
    low: Decimal | None
    low_open: bool
    high: Decimal | None
    high_open: bool
    percent: bool

    def holds(self, value: Decimal) -> bool:
        """Whether a value lies in the band."""
        if self.low is not None and (value < self.low or (self.low_open and value == self.low)):
            return False
        return not (self.high is not None and (value > self.high or (self.high_open and value == self.high)))


def find_bands(text: str, mark: str | None) -> list[Band]:
    """Rating bands a text prints (`Tốt: từ 90% trở lên; Khá: từ 70% đến dưới 90%`); two levels at least."""
    bands: dict[str, Band] = {}
    lowered = lower(text)
    if not any(map(lowered.__contains__, _BOUNDS)) and not _RANGE.search(lowered):
        return []  # ratings and the numbers of the next rows
    for m in _band().finditer(lowered):
        from_, *bounds = m.group("low", "above", "high", "up")
        if from_ and not any(bounds):
            continue  # a rating and the number of the next row
        rating = rating_of(m["rating"])
        unit = m["lowunit"] or m["highunit"] or m["limitunit"]
        if rating is None:
            continue
        low = number(m["low"], mark) if m["low"] else None
        high = number(m["high"] or m["limit"], mark) if m["high"] or m["limit"] else None
        if m["limit"]:
            band = Band(rating, None, False, high, m["below"] in ("dưới", "<"), unit == "%")
        else:
            band = Band(rating, low, m["above"] in ("trên", ">"), high, m["under"] is not None, unit == "%")
        if rating in bands and bands[rating] != band:
            return []  # another scale for another group: not told apart
        bands[rating] = band
    return list(bands.values()) if len(bands) >= 2 else []


def check_bands(ledger: Ledger, document: Document) -> None:
    """Ratings are those the printed thresholds give."""
    found = find_bands(document.text, ledger.mark)
    for table in document.tables if not found else ():
        found = found or find_bands("; ".join(said for _, said in band_rows(rows_of(table.grid))), ledger.mark)
    bands = {b.rating: b for b in found}
    if not bands:
        return
    percent = any(b.percent for b in bands.values())
    for rows in ledger.lists():
        rated: list[tuple[Row, bool]] = []
        for r in ledger.free(rows):
            band = bands.get(rating_of(r.unit.rating) or "") if r.unit.rating else None
            value = (r.percent if r.percent is not None else r.share) if percent else r.score
            if band is not None and value is not None and r.unit.pillar is None:
                rated.append((r, band.holds(value)))
        wrong = [r for r, good in rated if not good]
        if not rated:
            continue
        applies = len(wrong) <= max(1, MISREAD_SHARE * len(rated))
        ledger.check(
            "ratings_match_thresholds",
            subject_of(rows),
            (not wrong) if applies else None,
            detail=f"{len(rated)} units, {len(wrong)} outside",
            unit_group=rows[0].unit.unit_group,
        )
        if applies:
            for r in wrong:
                ledger.hold(r, "outside_band")


def check_counts(ledger: Ledger) -> None:
    """No rating is given to more units than the document states."""
    if not ledger.taken.rating_counts:
        return
    rated: dict[tuple[str, str | None, str], list[Row]] = defaultdict(list)
    for r in ledger.rows:
        if r.unit.rating and r.unit.pillar is None:
            what = rating_of(r.unit.rating) or key(r.unit.rating), r.unit.assessed_year
            for group in {r.unit.unit_group, "all", "provincial" if r.unit.unit_group in PROVINCIAL else "all"}:
                rated[*what, group].append(r)
    for count in ledger.taken.rating_counts:
        wanted = rating_of(count.rating) or key(count.rating)
        year = count.assessed_year or ledger.announcement.assessed_year
        own = rated[wanted, year, count.unit_group]
        wider = rated[wanted, year, "provincial"]
        stated = int(count.n) if count.n.isdigit() else None
        if stated is None or not own:
            continue
        fits: bool | None = len(own) == stated or (count.unit_group == "department" and len(wider) == stated)
        if not fits and len(own) < stated:
            fits = None  # not all are named, or not all in this document
        ledger.check(
            "rating_count_matches_names",
            f"{count.unit_group} · {count.rating}",
            fits,
            expected=stated,
            actual=len(own),
            unit_group=count.unit_group,
        )
        if fits is False:
            ledger.hold_all(own, "count_mismatch")


def check_averages(ledger: Ledger) -> None:
    """A printed average is the mean of its list, where the whole list is there."""
    lists: dict[tuple[object, ...], _List] = {}
    for at, average in enumerate(ledger.averages):
        value = number(average.value, ledger.mark)
        if value is None or value < 0:
            ledger.hold_average(at, "ambiguous_number" if value is None else "out_of_range")
            continue
        if average.qualifier:
            continue
        top = number(average.max_value, ledger.mark) if average.max_value else None
        if average.max_value and top is not None and re.fullmatch(r"[1-9]\d{0,2}[.,]000", average.max_value):
            top = Decimal(re.sub(r"[.,]", "", average.max_value))
        if top is not None and value > top:
            ledger.hold_average(at, "above_maximum")
            continue
        place = average.locator.places.get("value")
        table = place.table if place is not None else None
        what = average.unit_group, average.assessed_year, table
        if what not in lists:
            lists[what] = _same_list(ledger, average, table)
        own = lists[what].rows
        if top is None and value > max((r.top for r in own if r.top is not None), default=HIGHEST_SCALE):
            ledger.hold_average(at, "out_of_range" if value > HIGHEST_SCALE else "above_maximum")
            continue
        _check_mean(ledger, at, average, value, lists[what])
        _check_extremes(ledger, at, average, value, own)
    _check_changes(ledger)


@dataclass(frozen=True, slots=True)
class _List:
    """The rows an average is of, whether they are complete, and what their mean may be."""

    rows: list[Row]
    complete: bool
    means: list[Decimal]


def _check_extremes(ledger: Ledger, at: int, average: Average, value: Decimal, own: list[Row]) -> None:
    """A mean lies between the first and the last unit's value, where both are on its scale."""
    for name in ("score", "percent"):
        values = [v for r in own if (v := getattr(r, name)) is not None]
        first = any(r.rank == 1 and getattr(r, name) is not None for r in own)
        last = any(r.unit.is_last and getattr(r, name) is not None for r in own)
        if not (first and last) or not max(values) / SAME_SCALE < value < min(values) * SAME_SCALE:
            continue
        holds = min(values) <= value <= max(values)
        ledger.check(
            "average_between_first_and_last",
            average.unit_group,
            holds,
            expected=f"{min(values)} – {max(values)}",
            actual=average.value,
            unit_group=average.unit_group,
        )
        if not holds:
            ledger.hold_average(at, "average_mismatch")
        return


def _same_list(ledger: Ledger, average: Average, table: int | None) -> _List:
    rows = [
        r
        for r in ledger.rows
        if r.unit.pillar is None
        and r.unit.assessed_year == average.assessed_year
        and (r.score is not None or r.percent is not None)
        and not r.unit.qualifier
    ]
    if table is not None:
        rows = [r for r in rows if (p := r.unit.locator.places.get("unit")) is not None and p.table is not None]
        here = [r for r in rows if r.unit.locator.places["unit"].table == table]
        rows = here or rows
    groups = PROVINCIAL if average.unit_group == "department" else (average.unit_group,)
    own = rows if average.unit_group == "all" else [r for r in rows if r.unit.unit_group in groups]
    if table is not None:
        return _List(own, len(own) >= ROWS_FOR_MEAN, _means(own, average.unit_group))
    ranks = sorted(r.rank for r in own if r.rank is not None)
    whole = len(own) >= 5 and len(ranks) == len(own) and ranks[0] == 1 and ranks[-1] in (len(own), len(set(ranks)))
    complete = whole and all(r.unit.method != "prose" for r in own)
    return _List(own, complete, _means(own, average.unit_group))


def _check_mean(ledger: Ledger, at: int, average: Average, value: Decimal, of: _List) -> None:
    rows, means = of.rows, of.means
    if not of.complete:
        ledger.check(
            "average_is_mean_of_rows",
            average.unit_group,
            None,
            actual=average.value,
            detail=f"{len(rows)} rows, not a whole list",
            unit_group=average.unit_group,
        )
        return
    step = step_of(average.value)
    if not means:
        return
    nearest = min(means, key=lambda m: abs(m - value))
    holds = abs(nearest - value) <= step
    ledger.check(
        "average_is_mean_of_rows",
        average.unit_group,
        holds,
        expected=nearest.quantize(step, rounding=ROUND_HALF_UP),
        actual=average.value,
        detail=f"{len(rows)} rows",
        unit_group=average.unit_group,
    )
    if holds:
        return
    ledger.hold_average(at, "average_mismatch")
    place = average.locator.places.get("value")
    if (
        place is not None
        and place.table is not None
        and value > 0
        and nearest > 0
        and max(nearest / value, value / nearest) >= GROSS_RATIO
    ):
        ledger.hold_all(rows, "average_mismatch")


def _means(rows: list[Row], unit_group: str) -> list[Decimal]:
    """The means a list has: of its scores, percentages and shares; over all groups also the mean of theirs."""
    means = []
    for name in ("score", "percent", "share"):
        values = [v for r in rows if (v := getattr(r, name)) is not None]
        if values and len(values) == len(rows):
            means.append(sum(values, Decimal(0)) / len(values))
    # central and party bodies may stand among the departments and have an average of their own
    exact = [r for r in rows if r.unit.unit_group == unit_group]
    if unit_group == "department" and ROWS_FOR_MEAN <= len(exact) < len(rows):
        means += _means(exact, unit_group)
    return means + _means_of_groups(rows) if unit_group == "all" else means


def _means_of_groups(rows: list[Row]) -> list[Decimal]:
    means: list[Decimal] = []
    for group in sorted({r.unit.unit_group for r in rows}):
        values = [r.score for r in rows if r.unit.unit_group == group and r.score is not None]
        if values:
            means.append(sum(values, Decimal(0)) / len(values))
    return [sum(means, Decimal(0)) / len(means)] if means else []


def _check_changes(ledger: Ledger) -> None:
    """A stated change is the difference to the earlier year's average, where the document prints both."""
    for at, average in enumerate(ledger.averages):
        if average.change is None or average.compared_year is None or average.direction is None:
            continue
        earlier = next(
            (
                a
                for a in ledger.averages
                if a.unit_group == average.unit_group and a.assessed_year == average.compared_year and not a.qualifier
            ),
            None,
        )
        value, change = number(average.value, ledger.mark), number(average.change, ledger.mark)
        before = number(earlier.value, ledger.mark) if earlier is not None else None
        if value is None or change is None or before is None:
            continue
        signed = change if average.direction == "up" else -change
        holds = abs(value - before - signed) <= 2 * step_of(average.change)
        ledger.check(
            "change_matches_earlier_average",
            average.unit_group,
            holds,
            expected=value - before,
            actual=signed,
            unit_group=average.unit_group,
        )
        if not holds:
            ledger.hold_average(at, "change_mismatch")
