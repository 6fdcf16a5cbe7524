"""One unit, one record: what the table and the prose of one document say of the same unit."""

from __future__ import annotations

from dataclasses import replace

from scrapers.extract.tables_names import identity
from scrapers.extract.taken import Taken
from scrapers.records import Check, Locator, UnitScore
from scrapers.vietnamese import key, lower, readings

_FIELDS = ("rank", "score", "max_score", "score_pct", "rating")


def _identity(record: UnitScore, province: str | None) -> tuple[str, str, str | None]:
    name = identity(record.unit, province)
    if record.parent and record.unit_group == "commune":
        name += " " + key(record.parent)
    return name, key(record.pillar or ""), record.assessed_year


def _same(field: str, a: str, b: str) -> bool:
    if field == "rating":
        return lower(a) == lower(b)
    return a == b or bool(set(readings(a).values()) & set(readings(b).values()))


def merge(tables: Taken, prose: Taken, province: str | None = None) -> Taken:
    """Join the two passes. A unit in both keeps its table record, filled from the prose where the table
    is silent; where they contradict, both stay and both are held (`contradiction`): neither is guessed.
    """
    by_identity = {_identity(r, province): n for n, r in enumerate(tables.unit_scores)}
    rows = list(tables.unit_scores)
    extra: list[UnitScore] = []
    checks: list[Check] = []
    for record in prose.unit_scores:
        at = by_identity.get(_identity(record, province))
        if at is None:
            extra.append(record)
            continue
        row = rows[at]
        shared = [f for f in _FIELDS if getattr(row, f) is not None and getattr(record, f) is not None]
        if record.qualifier:
            shared = [f for f in shared if f not in ("score", "score_pct")]
        differing = [f for f in shared if not _same(f, getattr(row, f), getattr(record, f))]
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
            rows[at] = replace(row, held=row.held or "contradiction")
            extra.append(replace(record, held=record.held or "contradiction"))
            continue
        fill = {
            f: getattr(record, f)
            for f in (*_FIELDS, "parent")
            if getattr(row, f) is None and getattr(record, f) is not None and not record.qualifier
        }
        if fill:
            places = {f: p for f, p in record.locator.places.items() if f in fill}
            rows[at] = replace(
                row,
                **fill,
                rank_printed=record.rank_printed if "rank" in fill else row.rank_printed,
                locator=Locator({**row.locator.places, **places}),
            )
    counts = {(c.unit_group, lower(c.rating), c.assessed_year) for c in tables.rating_counts}
    averages = {(a.unit_group, a.assessed_year, a.value) for a in tables.averages}
    return Taken(
        tuple(rows) + tuple(extra),
        tables.averages + tuple(a for a in prose.averages if (a.unit_group, a.assessed_year, a.value) not in averages),
        tables.rating_counts
        + tuple(c for c in prose.rating_counts if (c.unit_group, lower(c.rating), c.assessed_year) not in counts),
        tables.rejected + prose.rejected,
        tables.checks + prose.checks + tuple(checks),
    )
