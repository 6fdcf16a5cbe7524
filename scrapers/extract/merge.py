"""One unit, one record: what the table and the prose of one document say of the same unit."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from scrapers.extract.tables.names import identity
from scrapers.extract.taken import Taken
from scrapers.records import VALUE_FIELDS, Average, Check, Locator, UnitScore
from scrapers.vietnamese import key, lower, readings

_CHANGE = ("change", "direction", "compared_year")

_DISTRICT = re.compile(r"^(?:ubnd )?(?:huyen|thi xa|thanh pho|quan|tp|tx|h|q) ")


@dataclass(frozen=True, slots=True)
class _Who:
    """Whom a record speaks of. Of a commune `kind` and `parent` are empty where they are not printed."""

    name: str
    pillar: str
    year: str | None
    kind: str = ""
    parent: str = ""

    @classmethod
    def of(cls, record: UnitScore, province: str | None) -> _Who:
        name = identity(record.unit, province)
        kind = ""
        if record.unit_group == "commune":
            head, _, rest = name.partition("@")[0].partition(":")
            kind, _, name = rest.partition(":") if head == "commune" else ("", "", name)
        parent = _DISTRICT.sub("", key(record.parent or ""))
        return cls(name, key(record.pillar or ""), record.assessed_year, kind, parent)

    def may_be(self, other: _Who) -> bool:
        """Whether two communes of one name may be the same: kind and district agree as far as both are printed."""
        kinds, parents = {self.kind, other.kind} - {""}, {self.parent, other.parent} - {""}
        return len(kinds) < 2 and len(parents) < 2


class _Rows:
    """The tables' records by whom they speak of."""

    def __init__(self, records: list[UnitScore], province: str | None) -> None:
        self.records = records
        self.province = province
        self.who = [_Who.of(r, province) for r in records]
        self.by_name: dict[tuple[str, str, str | None], list[int]] = defaultdict(list)
        self.by_letters: dict[tuple[str, str, str | None], list[int]] = defaultdict(list)
        for n, who in enumerate(self.who):
            self.by_name[who.name, who.pillar, who.year].append(n)
            self.by_letters[key(who.name), who.pillar, who.year].append(n)

    def find(self, record: UnitScore) -> tuple[int | None, bool]:
        """The row that speaks of the same unit, and whether one of several must, but none agrees."""
        who = _Who.of(record, self.province)
        found = [
            n
            for n in self.by_name.get((who.name, who.pillar, who.year), ())
            if self.who[n].may_be(who) and (record.unit_group == "commune") == (self.records[n].unit_group == "commune")
        ]
        if len(found) == 1:
            return found[0], False
        several = len(found) > 1
        if not found and record.unit_group == "commune":
            # the accents may be misprinted, where the figures agree
            found = [
                n for n in self.by_letters.get((key(who.name), who.pillar, who.year), ()) if self.who[n].may_be(who)
            ]
        agreeing = [
            n for n in found if (s := _shared(self.records[n], record)) and not _differing(s, self.records[n], record)
        ]
        return (agreeing[0], False) if len(agreeing) == 1 else (None, several)


def _shared(row: UnitScore, record: UnitScore) -> list[str]:
    shared = [f for f in VALUE_FIELDS if getattr(row, f) is not None and getattr(record, f) is not None]
    return [f for f in shared if f not in ("score", "score_pct")] if record.qualifier else shared


def _differing(fields: list[str], row: UnitScore, record: UnitScore) -> list[str]:
    return [f for f in fields if not _same(f, getattr(row, f), getattr(record, f))]


def _same(field: str, a: str, b: str) -> bool:
    if field == "rating":
        return lower(a) == lower(b)
    return a == b or bool(set(readings(a).values()) & set(readings(b).values()))


def merge(tables: Taken, prose: Taken, province: str | None = None) -> Taken:
    """Join the two passes. A unit in both keeps its table record, filled from the prose where the table
    is silent; where they contradict, both stay and both are held (`contradiction`): neither is guessed.
    """
    rows = list(tables.unit_scores)
    # on a page without prose nobody asks whom the rows speak of
    known = _Rows(rows if prose.unit_scores else [], province)
    extra: list[UnitScore] = []
    checks: list[Check] = []
    for record in prose.unit_scores:
        at, doubtful = known.find(record)
        if at is None:
            extra.append(record._replace(held=record.held or "contradiction") if doubtful else record)
            continue
        row = rows[at]
        shared = _shared(row, record)
        differing = _differing(shared, row, record)
        checks.append(
            Check(
                "prose_agrees_with_table",
                record.unit,
                not differing,
                expected="; ".join(f"{f} {getattr(row, f)}" for f in differing or shared) or None,
                actual="; ".join(f"{f} {getattr(record, f)}" for f in differing or shared) or None,
                unit_group=row.unit_group,
            )
        )
        if differing:
            rows[at] = row._replace(held=row.held or "contradiction")
            extra.append(record._replace(held=record.held or "contradiction"))
            continue
        fill = {
            f: getattr(record, f)
            for f in (*VALUE_FIELDS, "parent")
            if getattr(row, f) is None and getattr(record, f) is not None and not (record.qualifier or record.held)
        }
        if fill:
            places = {f: p for f, p in record.locator.places.items() if f in fill}
            rows[at] = row._replace(
                **fill,
                rank_printed=record.rank_printed if "rank" in fill else row.rank_printed,
                locator=Locator({**row.locator.places, **places}),
            )
    counts = {(c.unit_group, lower(c.rating), c.assessed_year) for c in tables.rating_counts}
    averages = {(a.unit_group, a.assessed_year, a.value) for a in tables.averages}
    return Taken(
        tuple(rows) + tuple(extra),
        tuple(_with_change(a, prose.averages) for a in tables.averages)
        + tuple(a for a in prose.averages if (a.unit_group, a.assessed_year, a.value) not in averages),
        tables.rating_counts
        + tuple(c for c in prose.rating_counts if (c.unit_group, lower(c.rating), c.assessed_year) not in counts),
        tables.rejected + prose.rejected,
        tables.checks + prose.checks + tuple(checks),
    )


def _with_change(average: Average, told: Sequence[Average]) -> Average:
    """A table's average with its change, where a sentence gives the same average and by how much it changed.

    An average that OCR read stays as it is: nothing proves what a scanned sentence adds.
    """
    if average.change is not None or average.method == "ocr":
        return average
    same = (average.unit_group, average.assessed_year, average.value, average.qualifier)
    for other in told:
        if other.change is None or other.held or same != (
            other.unit_group, other.assessed_year, other.value, other.qualifier
        ):  # fmt: skip
            continue
        places = {f: p for f, p in other.locator.places.items() if f in _CHANGE}
        return replace(
            average,
            change=other.change,
            direction=other.direction,
            compared_year=other.compared_year,
            locator=Locator({**average.locator.places, **places}),
        )
    return average
