"""Document → records: what a page says, as printed, with its evidence, or why it was not taken."""

from __future__ import annotations

from dataclasses import replace

from scrapers.documents.model import Document
from scrapers.extract.announcement import announce
from scrapers.extract.checks.reconcile import reconcile, settled_mark
from scrapers.extract.home_district import with_home_district
from scrapers.extract.merge import merge
from scrapers.extract.prose.reader import prose_records
from scrapers.extract.tables.reader import table_records
from scrapers.extract.taken import Taken
from scrapers.records import Extraction

# Part of the reading cache's key: raise it with every change that can alter a record, so that
# the next run extracts all history again.
EXTRACTOR_VERSION = "5"


def extract(
    document: Document, *, province: str | None = None, published_on: str | None = None, url: str | None = None
) -> Extraction:
    """Take every result from a document.

    Args:
        document: as read by `scrapers.documents.read`.
        province: name of the province whose portal served it (`Kon Tum`), if known.
        published_on: ISO date known from elsewhere, used when the page has none.
        url: the page's address, used to recognise the province when it is not given.

    Returns:
        All records. A document that is no result has none, and says why in the announcement; one
        that announces results it does not carry has none and says where they are (`data_location`).
    """
    announcement = announce(document, province=province, published_on=published_on, url=url)
    if not announcement.is_result:
        return Extraction(announcement)
    tables = table_records(document, announcement)
    prose = prose_records(document, announcement, _groups(tables))
    taken = merge(tables, prose, announcement.province)
    taken = with_home_district(document, taken, announcement.province)
    if announcement.decimal_mark is None and (mark := settled_mark(announcement, taken.unit_scores)) is not None:
        announcement = replace(announcement, decimal_mark=mark, decimal_evidence="maximum, order and arithmetic")
    taken = reconcile(document, announcement, taken)
    if not (taken.unit_scores or taken.averages or taken.rating_counts):
        location = _data_location(document)
        announcement = replace(
            announcement,
            is_result=location is not None,
            why_not=None if location is not None else "no_results_found",
            data_location=location,
        )
    elif not taken.unit_scores:
        announcement = replace(announcement, data_location=_data_location(document))
    return Extraction(
        announcement, taken.unit_scores, taken.averages, taken.rating_counts, taken.rejected, taken.checks
    )


def _groups(tables: Taken) -> dict[int, str]:
    """The unit group of every table whose units are of one."""
    named = {(u.locator.places["unit"].table, u.unit_group) for u in tables.unit_scores if "unit" in u.locator.places}
    groups = [table for table, _ in named]
    return {table: group for table, group in named if table is not None and groups.count(table) == 1}


def _data_location(document: Document) -> str | None:
    kinds = {link.kind for link in document.links}
    for kind, location in (("attachment", "attachment"), ("image", "image"), ("page", "external")):
        if kind in kinds:
            return location
    return None
