"""What a pass over a document has taken so far: the records without the announcement."""

from __future__ import annotations

from dataclasses import dataclass

from scrapers.records import Average, Check, RatingCount, Rejected, UnitScore


@dataclass(frozen=True, slots=True)
class Taken:
    """Records in document order. Add two with `+`."""

    unit_scores: tuple[UnitScore, ...] = ()
    averages: tuple[Average, ...] = ()
    rating_counts: tuple[RatingCount, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    checks: tuple[Check, ...] = ()

    def __add__(self, other: Taken) -> Taken:
        return Taken(
            self.unit_scores + other.unit_scores,
            self.averages + other.averages,
            self.rating_counts + other.rating_counts,
            self.rejected + other.rejected,
            self.checks + other.checks,
        )
