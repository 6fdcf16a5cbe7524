"""Paragraphs in the manner of announcements, with what a careful reader takes from them.

Names of provinces and units are real, figures and wording are invented. A unit is written
`name #rank score/max pct% [rating] gt last @parent {pillar} ~year`; what is absent is not printed.
An average is `group value/max +change ~compared`, a count `group rating n/total`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """One announcement: paragraphs separated by line breaks; a first line that begins with `# ` is its title."""

    name: str
    province: str
    year: str
    text: str
    units: tuple[str, ...] = ()
    averages: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
