"""What each portal's declaration expects, against what the published warehouse holds."""

from __future__ import annotations

from scrapers import raw
from scrapers.layout import DataFolder
from scrapers.portals import Expectation, Portal

_HELD = {
    "units": "select count(*) from marts.fct_unit_scores "
    "where province_id = ? and assessed_year = ? and unit_group = ?",
    "averages": "select count(*) from marts.fct_score_averages "
    "where province_id = ? and assessed_year = ? and unit_group = ? and basis = 'published'",
    "documents": "select count(distinct document_id) from marts.fct_unit_scores "
    "where province_id = ? and assessed_year = ? and unit_group = ?",
}


def check_name(portal: Portal) -> str:
    """The name of the portal's check."""
    return f"{portal.id.replace('-', '_')}_expectations"


def missing(data: DataFolder, portal: Portal) -> list[str]:
    """One line for each expectation that the published warehouse does not meet."""
    with raw.connect(data.warehouse.resolve(), read_only=True, published=True) as conn:
        return [line for expected in portal.expectations for line in _unmet(conn, portal, expected)]


def _unmet(conn: raw.Connection, portal: Portal, expected: Expectation) -> list[str]:
    found = []
    for what, sql in _HELD.items():
        least = getattr(expected, what)
        if least is None:
            continue
        ((held,),) = raw.ask(conn, sql, [portal.province, expected.assessed_year, expected.unit_group]).rows
        if held < least:
            found.append(f"{expected.assessed_year} {expected.unit_group}: {held} {what}, at least {least} expected")
    return found
