"""Reconciliation inside a document."""

from __future__ import annotations

from scrapers.documents.model import Document
from scrapers.extract.taken import Taken
from scrapers.records import Announcement


def reconcile(document: Document, announcement: Announcement, taken: Taken) -> Taken:
    """Add checks and holds."""
    return taken
