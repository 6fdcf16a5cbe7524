"""One drawing of a table, and what a careful reader takes from it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """One drawing (see `drawing`) and its records."""

    name: str
    text: str
    units: tuple[str, ...] = ()
    averages: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    province: str = "Đắk Nông"
    year: str = "2023"
