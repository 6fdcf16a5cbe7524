"""Tables of many shapes with what a careful reader takes from them. Names are real, figures invented."""

from __future__ import annotations

from tests.scrapers.extract.tables.cases import (
    averages,
    districts,
    groups,
    held,
    pillars,
    refused,
    shapes,
    told_beside,
    years,
)

ALL = tuple(
    case
    for module in (averages, districts, groups, held, pillars, refused, shapes, told_beside, years)
    for case in module.CASES
)
