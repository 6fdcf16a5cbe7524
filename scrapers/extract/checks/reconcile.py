"""Reconciliation inside a document: every check is recorded, and what fails one is held, never the whole page.

A held record waits for review with its reason (explained in the seed `review_reasons`); it is not a fact until a
person says so.
"""

from __future__ import annotations

from scrapers.documents.model import Document
from scrapers.extract.checks.ledger import Ledger, settled_mark
from scrapers.extract.checks.names import check_names
from scrapers.extract.checks.ocr import check_ocr, told_by_ocr
from scrapers.extract.checks.order import check_ranks, check_ratings, check_standing
from scrapers.extract.checks.stated import check_averages, check_bands, check_counts
from scrapers.extract.checks.values import (
    check_all_equal,
    check_cut,
    check_decimals,
    check_duplicates,
    check_implied_maximum,
    check_numbers,
    check_percent,
    check_pillar_sums,
    check_scale,
)
from scrapers.extract.taken import Taken
from scrapers.records import Announcement

__all__ = ["reconcile", "settled_mark"]


def reconcile(document: Document, announcement: Announcement, taken: Taken) -> Taken:
    """Compare a document's records with one another and with what it states.

    Args:
        document: the document they were taken from (thresholds, second OCR readings).
        announcement: gives the decimal mark.
        taken: all records of the document.

    Returns:
        The same records, `held` set on those a check contradicts, with the checks added.
    """
    ledger = Ledger.open(announcement, told_by_ocr(document, taken))
    check_numbers(ledger)
    check_names(ledger, document)
    check_cut(ledger, document)
    check_scale(ledger)
    check_decimals(ledger)
    check_percent(ledger)
    check_implied_maximum(ledger)
    check_duplicates(ledger)
    check_pillar_sums(ledger)
    check_all_equal(ledger)
    check_ranks(ledger)
    check_standing(ledger)
    check_ratings(ledger)
    check_bands(ledger, document)
    check_counts(ledger)
    check_averages(ledger)
    check_ocr(ledger, document)
    return ledger.close()
