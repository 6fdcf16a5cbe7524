"""Paragraphs in the manner of announcements, filed by what a careful reader takes from them.

Names of provinces and units are real, figures and wording are invented.
"""

from __future__ import annotations

from tests.scrapers.extract.prose.cases import (
    averages,
    earlier_years,
    followers,
    gaps,
    groups,
    last_places,
    leaders,
    lists,
    not_yet,
    nothing,
    orders,
    other_subjects,
    parents,
    part_places,
    pillars,
    points,
    rating_counts,
    ratings,
    respective,
    scores,
    ties,
    two_years,
    unclear,
)

ALL = tuple(
    case
    for module in (
        averages,
        earlier_years,
        followers,
        gaps,
        groups,
        last_places,
        leaders,
        lists,
        not_yet,
        nothing,
        orders,
        other_subjects,
        parents,
        part_places,
        pillars,
        points,
        rating_counts,
        ratings,
        respective,
        scores,
        ties,
        two_years,
        unclear,
    )
    for case in module.CASES
)
