"""Compares what was extracted with the truth: every accepted value is right, or a mistake of a named kind."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from scrapers.documents.model import Document
from scrapers.records import Average, Extraction, Locator, UnitScore
from scrapers.vietnamese import key, lower, number
from tests.generated.generate import Generated
from tests.generated.truth import Row, Truth, unit_key

FIELDS = ("rank", "score", "max_score", "score_pct", "rating")
_PLACES = {
    "unit": ("unit",), "group_printed": ("group_printed",), "parent": ("parent",), "pillar": ("pillar",), "assessed_year": ("assessed_year",),
    "rank": ("rank_printed", "rank"), "score": ("score",), "max_score": ("max_score",), "score_pct": ("score_pct",), "rating": ("rating",),
    "value": ("value",), "max_value": ("max_value",), "change": ("change",), "compared_year": ("compared_year",),
}  # fmt: skip


@dataclass
class Grade:
    """Counts over documents; `errors` names each wrong value, `missed` each that is not
    accepted, `silent` each unit with values on the page of which neither a record nor a rejected row tells."""

    right: int = 0
    wrong: int = 0
    unusable: int = 0
    found: int = 0
    expected: int = 0
    places: int = 0
    held: int = 0
    rejected: int = 0
    documents: int = 0
    errors: list[str] = field(default_factory=list)
    misplaced: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    reasons: Counter[str] = field(default_factory=Counter)

    @property
    def precision(self) -> float:
        """Share of accepted values that are true."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Share of the values printed in undamaged documents that are accepted and true."""
        return self.found / self.expected if self.expected else 1.0

    def add(self, other: Grade) -> None:
        """Add another's counts."""
        for name in ("right", "wrong", "unusable", "found", "expected", "places", "held", "rejected", "documents"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for name in ("errors", "misplaced", "missed", "silent"):
            getattr(self, name).extend(getattr(other, name))
        self.reasons += other.reasons


def _whole(text: str, mark: str | None) -> Decimal | None:
    if re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", text.strip()):  # a scale ends in whole points
        return Decimal(re.sub(r"[.,]", "", text.strip()))
    return number(text, mark)


def value_of(name: str, text: Any, mark: str | None) -> Any:
    """A printed value as compared, read as the warehouse reads it; None where it can't be read."""
    if name == "rank":
        return int(text)
    if name == "rating":
        return lower(re.sub(r"^(?:mức|loại)\s+", "", text.strip(), flags=re.I))
    if name in ("max_score", "max_value"):
        return _whole(text, mark)
    return number(re.sub(r"\s*%\s*$", "", text).strip(), mark)


def grade(case: Generated, document: Document, extraction: Extraction) -> Grade:
    """Grade one document."""
    g = Grade(documents=1)
    t, mark = case.truth, extraction.announcement.decimal_mark
    accepted: dict[tuple[tuple[str, str, int], str], Any] = {}
    averages: dict[tuple[tuple[str, int], str], Any] = {}
    for record in extraction.unit_scores:
        if record.held is not None:
            g.held += 1
            g.reasons[record.held] += 1
            continue
        _check_places(g, case, document, record, record.locator)
        where = (
            unit_key(record.unit),
            key(record.pillar or ""),
            int(record.assessed_year or extraction.announcement.assessed_year or 0),
        )
        _grade_row(g, case, t, record, where, mark, accepted)
    for average in extraction.averages:
        if average.held is not None:
            g.held += 1
            g.reasons[average.held] += 1
            continue
        _check_places(g, case, document, average, average.locator)
        _grade_average(
            g,
            case,
            t,
            average,
            int(average.assessed_year or extraction.announcement.assessed_year or 0),
            mark,
            averages,
        )
    g.rejected = len(extraction.rejected)
    for rejected in extraction.rejected:
        g.reasons[f"rejected {rejected.reason}"] += 1
    if "truncated" not in case.damage:
        _find_silent(g, case, document, extraction)
    if t.strict:
        for rows, taken in ((t.rows, accepted), (t.averages, averages)):
            for where, row in rows.items():
                for name, value in row.printed.items():
                    g.expected += 1
                    if taken.get((where, name)) == value:  # type: ignore[call-overload]
                        g.found += 1
                    else:
                        g.missed.append(f"{case.name}: {where} {name} {value}")
    return g


def _find_silent(g: Grade, case: Generated, document: Document, extraction: Extraction) -> None:
    if extraction.announcement.why_not:
        return  # the document as a whole says why
    told = {unit_key(r.unit) for r in extraction.unit_scores}
    refused = {p.table for r in extraction.rejected for p in r.locator.places.values() if p.table is not None}
    texts = [r.text for r in extraction.rejected]
    # a table refused as a whole is told by one row
    texts += [c.text for t in refused for row in document.tables[t].grid for c in row if c is not None]
    rejected = " | ".join(unit_key(text) for text in texts)
    for (unit, _, _), row in case.truth.rows.items():
        if row.shown and unit not in told and unit not in rejected:
            g.silent.append(f"{case.name} {list(case.damage)}: {unit}")


def _judge(g: Grade, case: Generated, what: str, name: str, value: Any, row: Row | None, printed: Any) -> bool:
    if value is None:
        g.unusable += 1
    elif row is not None and row.admits(name, value):
        g.right += 1
        return True
    else:
        g.wrong += 1
        true = row.allowed.get(name) if row else "no such row"
        g.errors.append(f"{case.name} {list(case.damage)}: {what} {name}: took {printed!r}, true is {true}")
    return False


def _grade_row(
    g: Grade,
    case: Generated,
    t: Truth,
    record: UnitScore,
    where: tuple[str, str, int],
    mark: str | None,
    accepted: dict[Any, Any],
) -> None:
    row = t.rows.get(where)
    for name in FIELDS:
        printed = getattr(record, name)
        if printed is None:
            continue
        value = value_of(name, printed, mark)
        if name == "score" and record.qualifier:
            bound = Row("", {"score": row.bounds.get(record.qualifier)}) if row else None
            _judge(g, case, f"{record.unit} {record.qualifier}", name, value, bound, printed)
            continue
        if _judge(g, case, f"{record.unit} {record.pillar or ''} {where[2]}", name, value, row, printed):
            accepted[where, name] = value
    if row is None:
        if all(getattr(record, n) is None for n in FIELDS):
            g.wrong += 1
            g.errors.append(f"{case.name} {list(case.damage)}: unit {record.unit!r} {record.pillar or ''} is none")
        return
    if record.is_last and _judge(g, case, record.unit, "is_last", True, row, "last"):
        accepted[where, "is_last"] = True
    _judge(
        g,
        case,
        record.unit,
        "unit_group",
        record.unit_group,
        Row(row.group, {"unit_group": row.group}),
        record.unit_group,
    )


def _grade_average(
    g: Grade, case: Generated, t: Truth, average: Average, year: int, mark: str | None, accepted: dict[Any, Any]
) -> None:
    where = (average.unit_group, year)
    row = t.averages.get(where)
    for name in ("value", "max_value", "change"):
        printed = getattr(average, name)
        if printed is None:
            continue
        value = value_of(name, printed, mark)
        if name == "change" and value is not None and average.direction == "down":
            value = -value
        if _judge(g, case, f"average {where}", name, value, row, printed):
            accepted[where, name] = value
    if average.compared_year:
        _judge(g, case, f"average {where}", "compared_year", int(average.compared_year), row, average.compared_year)


def _check_places(g: Grade, case: Generated, document: Document, record: Any, locator: Locator) -> None:
    for name, place in locator.places.items():
        try:
            printed = document.printed(place)
        except ValueError as error:
            g.misplaced.append(f"{case.name}: {name} {error}")
            continue
        g.places += 1
        columns = [getattr(record, c) for c in _PLACES.get(name, ()) if getattr(record, c, None) is not None]
        if (columns and columns[0] != printed) or not printed.strip():
            g.misplaced.append(f"{case.name}: {name} is {columns[:1]}, {printed!r} stands at {place}")
    for name in ("unit", "score", "max_score", "score_pct", "rating", "value", "change", "max_value"):
        if getattr(record, name, None) is not None and name not in locator.places:
            g.misplaced.append(f"{case.name}: {name} {getattr(record, name)!r} has no place")
