"""Raw tables: what was fetched and what was read, text as printed. Append and replace per document.

`SCHEMA` is the one place Python and dbt meet: a test compares it with the dbt sources.
"""

from __future__ import annotations

SCHEMA: dict[str, dict[str, str]] = {
    # one row per attempt to fetch, successful or not
    "fetches": {
        "fetch_id": "VARCHAR NOT NULL",       # WARC record id of the verdict
        "portal_id": "VARCHAR NOT NULL",
        "url": "VARCHAR NOT NULL",
        "purpose": "VARCHAR NOT NULL",        # robots | listing | article | attachment | added
        "attempted_at": "TIMESTAMP NOT NULL", # UTC
        "outcome": "VARCHAR NOT NULL",        # scrapers.fetch.OUTCOMES
        "http_status": "INTEGER",
        "media_type": "VARCHAR",
        "body_sha256": "VARCHAR",
        "body_bytes": "BIGINT",
        "final_url": "VARCHAR",
        "found_on": "VARCHAR",                # the page that linked to it
        "link_text": "VARCHAR",
        "detail": "VARCHAR",                  # one line for people
        "warc_file": "VARCHAR",
        "warc_offset": "BIGINT",
        "origin": "VARCHAR NOT NULL",         # portal | added | sample
        "elapsed_ms": "INTEGER",
    },
    # one row per distinct body of a portal
    "documents": {
        "document_id": "VARCHAR NOT NULL",    # <portal_id>-<first 12 hex of body_sha256>
        "portal_id": "VARCHAR NOT NULL",
        "body_sha256": "VARCHAR NOT NULL",
        "url": "VARCHAR NOT NULL",
        "found_on": "VARCHAR",
        "origin": "VARCHAR NOT NULL",
        "first_seen_at": "TIMESTAMP NOT NULL",
        "media_type": "VARCHAR",
        "reader": "VARCHAR NOT NULL",         # reader name and version
        "read_outcome": "VARCHAR NOT NULL",   # ok | scrapers.documents.model.UnreadableDocument.outcome
        "title": "VARCHAR",
        "province": "VARCHAR",
        "published_on": "VARCHAR",
        "assessed_year": "VARCHAR",
        "decision_number": "VARCHAR",
        "decision_date": "VARCHAR",
        "is_result": "BOOLEAN NOT NULL",
        "why_not": "VARCHAR",
        "data_location": "VARCHAR",
        "decimal_mark": "VARCHAR",
        "decimal_evidence": "VARCHAR",
        "method": "VARCHAR",                  # text | ocr
        "note": "VARCHAR",
        "locator": "VARCHAR",
    },
    "unit_scores": {
        "document_id": "VARCHAR NOT NULL",
        "record_no": "INTEGER NOT NULL",      # order in the document, from 1
        "unit": "VARCHAR NOT NULL",
        "unit_group": "VARCHAR NOT NULL",
        "group_printed": "VARCHAR",
        "parent": "VARCHAR",
        "pillar": "VARCHAR",
        "assessed_year": "VARCHAR",
        "rank": "VARCHAR",
        "rank_printed": "VARCHAR",
        "score": "VARCHAR",
        "max_score": "VARCHAR",
        "score_pct": "VARCHAR",
        "rating": "VARCHAR",
        "qualifier": "VARCHAR",
        "is_last": "BOOLEAN NOT NULL",
        "method": "VARCHAR NOT NULL",
        "confidence": "DOUBLE",
        "held": "VARCHAR",
        "locator": "VARCHAR NOT NULL",
    },
    "averages": {
        "document_id": "VARCHAR NOT NULL",
        "record_no": "INTEGER NOT NULL",
        "unit_group": "VARCHAR NOT NULL",
        "assessed_year": "VARCHAR",
        "value": "VARCHAR NOT NULL",
        "max_value": "VARCHAR",
        "change": "VARCHAR",
        "direction": "VARCHAR",               # up | down
        "compared_year": "VARCHAR",
        "qualifier": "VARCHAR",
        "method": "VARCHAR NOT NULL",
        "held": "VARCHAR",
        "locator": "VARCHAR NOT NULL",
    },
    "rating_counts": {
        "document_id": "VARCHAR NOT NULL",
        "record_no": "INTEGER NOT NULL",
        "unit_group": "VARCHAR NOT NULL",
        "assessed_year": "VARCHAR",
        "rating": "VARCHAR NOT NULL",
        "n": "VARCHAR NOT NULL",
        "n_printed": "VARCHAR",
        "of_total": "VARCHAR",
        "locator": "VARCHAR NOT NULL",
    },
    "rejected": {
        "document_id": "VARCHAR NOT NULL",
        "record_no": "INTEGER NOT NULL",
        "text": "VARCHAR NOT NULL",
        "reason": "VARCHAR NOT NULL",
        "locator": "VARCHAR",
    },
    # reconciliations inside one document
    "checks": {
        "document_id": "VARCHAR NOT NULL",
        "record_no": "INTEGER NOT NULL",
        "name": "VARCHAR NOT NULL",
        "subject": "VARCHAR NOT NULL",
        "unit_group": "VARCHAR",
        "passed": "BOOLEAN",
        "expected": "VARCHAR",
        "actual": "VARCHAR",
        "detail": "VARCHAR",
    },
}
