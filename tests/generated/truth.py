"""What is true of a generated document: which values stand there, and which would be right if they were taken."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from scrapers.vietnamese import key, lower
from tests.generated.facts import Group, Results, Unit

RowKey = tuple[str, str, int]  # unit, pillar ("" for the whole index), year


def unit_key(name: str) -> str:
    """A unit's name for comparing: lower case with its accents, without the committee's head word."""
    low = " ".join(re.findall(r"[\wà-ỹđ]+", lower(name).replace("'", "")))
    for head in ("ủy ban nhân dân ", "ubnd "):
        low = low.removeprefix(head)
    return low


@dataclass
class Row:
    """One unit's true values: `allowed` all of them, `printed` those the document shows undamaged, `also` what may
    be read instead (the running number of a table in order of rank, where units tie), `shown` whether the unit
    stands in the document with any value, `bounds` what it is told to be above (`gt`) or below (`lt`)."""

    group: str
    allowed: dict[str, Any] = field(default_factory=dict)
    printed: dict[str, Any] = field(default_factory=dict)
    also: dict[str, Any] = field(default_factory=dict)
    shown: bool = False
    bounds: dict[str, Any] = field(default_factory=dict)

    def admits(self, name: str, value: Any) -> bool:
        """Whether a value taken for a field is right."""
        return value == self.allowed.get(name) or (name in self.also and value == self.also[name])


@dataclass
class Truth:
    """True values of one document.

    `averages` maps (group, year) to its values as `rows` do; `spoiled` counts printed values that are wrong;
    `traps` lets layouts and sentences add figures that are no results.
    `strict` is false where the damage may rightly cost undamaged values, too (neighbours held, a page cut).
    """

    results: Results
    rows: dict[RowKey, Row] = field(default_factory=dict)
    averages: dict[tuple[str, int], Row] = field(default_factory=dict)
    spoiled: int = 0
    strict: bool = True
    traps: bool = False
    damage: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        year = self.results.year
        for group in self.results.groups:
            for unit in group.units:
                values = {
                    "rank": unit.rank, "score": unit.score, "max_score": unit.maximum, "score_pct": unit.pct,
                    "rating": lower(unit.rating), "is_last": unit.last,
                }  # fmt: skip
                self.rows[unit_key(unit.name), "", year] = Row(group.kind, values)
                score, rank = unit.earlier
                self.rows[unit_key(unit.name), "", year - 1] = Row(
                    group.kind,
                    {"score": score, "rank": rank, "max_score": unit.maximum, "is_last": rank == len(group.units)},
                )
                for name, (part, most) in unit.pillars.items():
                    self.rows[unit_key(unit.name), key(name), year] = Row(
                        group.kind, {"score": part, "max_score": most, "rank": None, "is_last": False}
                    )
            change = group.average - group.earlier_average
            self.averages[group.kind, year] = Row(
                group.kind,
                {
                    "value": group.average,
                    "max_value": group.units[0].maximum,
                    "change": change,
                    "compared_year": year - 1,
                },
            )
            self.averages[group.kind, year - 1] = Row(
                group.kind, {"value": group.earlier_average, "max_value": group.units[0].maximum}
            )

    def row(self, unit: Unit, pillar: str = "", year: int | None = None) -> Row:
        """The row of a unit."""
        return self.rows[unit_key(unit.name), key(pillar), year or self.results.year]

    def show(self, unit: Unit, *fields: str, pillar: str = "", year: int | None = None) -> None:
        """The document prints these fields of a unit."""
        row = self.row(unit, pillar, year)
        for name in fields:
            row.printed[name] = row.allowed[name]
        row.shown = row.shown or bool(fields)

    def show_average(self, group: Group, *fields: str, year: int | None = None) -> None:
        """The document prints these fields of a group's average."""
        row = self.averages[group.kind, year or self.results.year]
        for name in fields:
            row.printed[name] = row.allowed[name]

    def hide(self, unit: Unit) -> None:
        """Damage makes the unit's rows count for precision only."""
        wanted = unit_key(unit.name)
        for (name, _, _), row in self.rows.items():
            if name == wanted:
                row.printed.clear()

    def allow_parts(self) -> None:
        """Forget what is expected; what is taken must still be true."""
        self.strict = False
