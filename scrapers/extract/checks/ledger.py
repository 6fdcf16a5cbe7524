"""The books of a reconciliation: records with their numbers, what is held and why, the checks made."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from scrapers.extract.taken import Taken
from scrapers.records import Announcement, Average, Check, Place, UnitScore
from scrapers.vietnamese import decimal_mark, key, number, readings

HIGHEST_SCALE = Decimal(1000)  # the largest scale met; a higher score needs a stated maximum
HIGHEST_MAXIMUM = Decimal(2000)
SMALLEST_LIST = 3  # units whose scores may tell the size of one another
OTHER_SIZE = 50  # times smaller: no score of the same list
_ONE, _HUNDRED = Decimal(1), Decimal(100)  # reckoning with a number of Python's own takes twice as long
_THOUSANDS = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")


@lru_cache(maxsize=4096)
def scale_value(text: str, mark: str | None) -> Decimal | None:
    """A printed maximum: a scale ends in whole points, so `1.000` is a thousand whatever the decimal mark."""
    if _THOUSANDS.fullmatch(text.strip()):
        return Decimal(re.sub(r"[.,]", "", text.strip()))
    return number(text, mark)


def is_group(text: str) -> bool:
    """Whether the digits of a number may be those of a thousand or of a decimal (`1.034`)."""
    return _THOUSANDS.fullmatch(text.strip()) is not None


def settled_mark(announcement: Announcement, units: Iterable[UnitScore]) -> str | None:
    """The document's decimal mark, or the only one under which scores stay below their maxima, percentages are
    shares of a hundred and the scores of a list are of one size, where every number of the document could be read
    both ways. That a thousand is much is no evidence."""
    if announcement.decimal_mark is not None:
        return announcement.decimal_mark
    units = list(units)
    tokens = [t for u in units for t in (u.score, u.score_pct) if t]
    if announcement.decimal_evidence is not None:
        return None  # the document uses both: its ambiguous numbers stay so
    own = decimal_mark(tokens)
    if own.evidence is not None:
        return own.mark
    ambiguous = [t for t in tokens if len(set(readings(t).values())) > 1]
    if not ambiguous:
        return None
    fitting = [mark for mark in (",", ".") if all(_fits(u, mark) for u in units) and _one_size(units, mark)]
    if len(fitting) > 1:
        fitting = [mark for mark in fitting if _ranks_hold(units, mark)]
    return fitting[0] if len(fitting) == 1 else None


def _list_of(unit: UnitScore) -> tuple[object, ...]:
    place = unit.locator.places.get("unit")
    table = place.table if place is not None else None
    pillar = key(unit.pillar or "")
    return table, unit.unit_group, unit.group_printed, unit.parent, pillar, unit.assessed_year


def _one_size(units: list[UnitScore], mark: str) -> bool:
    """Whether under a decimal mark the numbers that could be read both ways are of the size of the others of their
    list (1.034 beside 998), and of their maxima where these are printed with a thousands mark, too."""
    lists: dict[tuple[object, ...], list[UnitScore]] = defaultdict(list)
    for u in units:
        if u.score:
            lists[_list_of(u)].append(u)
    for members in lists.values():
        values: dict[bool, list[Decimal]] = {True: [], False: []}
        for u in members:
            value = number(u.score or "", mark)
            if value is None:
                continue
            both = is_group(u.score or "")
            values[both].append(value)
            top = scale_value(u.max_score, mark) if u.max_score and is_group(u.max_score) else None
            if both and top is not None and value * OTHER_SIZE < top:
                return False
        sure, doubtful = values[False], values[True]
        if sure and doubtful and len(sure) + len(doubtful) >= SMALLEST_LIST:
            low, high = min(sure), max(doubtful)
            if high * OTHER_SIZE < low or max(sure) * OTHER_SIZE < min(doubtful):
                return False
    return True


def _ranks_hold(units: list[UnitScore], mark: str) -> bool:
    """Whether under a decimal mark no unit has a better rank and a lower score than another of its list."""
    lists: dict[tuple[object, ...], list[tuple[int, Decimal]]] = defaultdict(list)
    for u in units:
        value = number(u.score or u.score_pct or "", mark)
        if value is not None and u.rank is not None and u.rank.isdigit() and u.max_score is None:
            lists[_list_of(u)].append((int(u.rank), value))
    for members in lists.values():
        members.sort(key=lambda m: (m[0], -m[1]))
        if any(b[1] > a[1] for a, b in pairwise(members)):
            return False
    return True


def _fits(unit: UnitScore, mark: str) -> bool:
    score = number(unit.score, mark) if unit.score else None
    percent = number(unit.score_pct, mark) if unit.score_pct else None
    top = scale_value(unit.max_score, mark) if unit.max_score else None
    if unit.score and score is None:
        return False
    if score is not None and score > (top if top is not None else HIGHEST_MAXIMUM):
        return False
    if percent is not None and percent > 100:
        return False
    return not (
        score is not None and top and percent is not None and abs(score / top * 100 - percent) > Decimal("0.06")
    )


@dataclass(slots=True, eq=False)
class Row:
    """One unit record with its numbers. `share` is the score's share of its own maximum, in percent; for values
    that are shares of one (`of_one`), the score itself × 100. `pillar` and `parent` are as `key` writes them."""

    at: int
    unit: UnitScore
    place: Place | None
    pillar: str
    parent: str
    score: Decimal | None
    top: Decimal | None
    percent: Decimal | None
    rank: int | None
    share: Decimal | None = None
    of_one: bool = False


@dataclass
class Ledger:
    """All rows, averages and checks of one document."""

    announcement: Announcement
    taken: Taken
    mark: str | None
    rows: list[Row]
    averages: list[Average]
    checks: list[Check] = field(default_factory=list)
    _held: dict[int, str] = field(default_factory=dict)
    _all_held: dict[tuple[int, str], list[Row]] = field(default_factory=dict)
    _lists: list[list[Row]] | None = None

    @classmethod
    def open(cls, announcement: Announcement, taken: Taken) -> Ledger:
        """Parse every number once."""
        mark = settled_mark(announcement, taken.unit_scores)
        rows = []
        for at, unit in enumerate(taken.unit_scores):
            rows.append(
                Row(
                    at,
                    unit,
                    unit.locator.places.get("unit"),
                    key(unit.pillar) if unit.pillar else "",
                    key(unit.parent) if unit.parent else "",
                    number(unit.score, mark) if unit.score else None,
                    scale_value(unit.max_score, mark) if unit.max_score else None,
                    number(unit.score_pct, mark) if unit.score_pct else None,
                    int(unit.rank) if unit.rank and unit.rank.isdigit() else None,
                )
            )
        ledger = cls(announcement, taken, mark, rows, list(taken.averages))
        for group in ledger.lists():
            scores = [r.score for r in group if r.score is not None]
            of_one = bool(scores) and 4 * sum([v <= _ONE for v in scores]) >= 3 * len(scores)
            for r in group:
                if r.score is None:
                    continue
                if of_one and (r.top is None or r.top > _ONE):
                    r.of_one, r.share = True, r.score * _HUNDRED
                elif r.top:
                    r.share = r.score / r.top * _HUNDRED
        return ledger

    def hold(self, row: Row, reason: str) -> None:
        """Hold a record; the first reason stays."""
        if row.unit.held is None:
            self._held.setdefault(row.at, reason)

    def hold_all(self, rows: list[Row], reason: str) -> None:
        """Hold the records of a list; a list held once is not gone through again."""
        if (id(rows), reason) not in self._all_held:
            self._all_held[id(rows), reason] = rows
            for row in rows:
                self.hold(row, reason)

    def is_held(self, row: Row) -> bool:
        """Whether a record waits already."""
        return row.unit.held is not None or row.at in self._held

    def hold_average(self, at: int, reason: str) -> None:
        """Hold an average; the first reason stays."""
        if self.averages[at].held is None:
            self.averages[at] = replace(self.averages[at], held=reason)

    def check(
        self,
        name: str,
        subject: str,
        passed: bool | None,
        *,
        expected: object = None,
        actual: object = None,
        detail: str | None = None,
        unit_group: str | None = None,
    ) -> None:
        """Record one check."""
        self.checks.append(
            Check(
                name,
                subject,
                passed,
                None if expected is None else str(expected),
                None if actual is None else str(actual),
                detail,
                unit_group,
            )
        )

    def free(self, rows: Iterable[Row]) -> list[Row]:
        """The rows that are not held."""
        return [r for r in rows if not self.is_held(r)]

    def lists(self) -> list[list[Row]]:
        """Rows that were ranked together: one table and heading, or one group of the prose; one year and pillar."""
        if self._lists is None:
            self._lists = self._sorted_out()
        return self._lists

    def _sorted_out(self) -> list[list[Row]]:
        found: dict[tuple[object, ...], list[Row]] = defaultdict(list)
        chain = last_table = None
        last_rank: dict[tuple[object, ...], int] = {}
        for row in self.rows:
            unit, place = row.unit, row.place
            what = (unit.assessed_year, row.pillar, row.parent, unit.group_printed)
            if place is None or (table := place.table) is None:
                found[("prose", unit.unit_group, *what)].append(row)
                continue
            if table != last_table:
                goes_on = (
                    last_table is not None
                    and table == last_table + 1
                    and row.rank is not None
                    and row.rank > last_rank.get(what, 10**9)
                )
                chain = chain if goes_on else table
                last_table = table
            if row.rank is not None:
                last_rank[what] = row.rank
            # lists set side by side have their names in different columns
            found[("table", chain, place.col, *what)].append(row)
        return list(found.values())

    def close(self) -> Taken:
        """The records with what is held, and the checks."""
        units = list(self.taken.unit_scores)
        for at, reason in self._held.items():
            units[at] = units[at]._replace(held=reason)
        return Taken(
            tuple(units),
            tuple(self.averages),
            self.taken.rating_counts,
            self.taken.rejected,
            self.taken.checks + tuple(self.checks),
        )


def subject_of(rows: list[Row]) -> str:
    """Words for a list: its heading, group, pillar and year."""
    unit = rows[0].unit
    groups = sorted({r.unit.unit_group for r in rows})
    parts = [unit.group_printed or "+".join(groups), unit.parent, unit.pillar, unit.assessed_year]
    return " · ".join(p for p in parts if p)
