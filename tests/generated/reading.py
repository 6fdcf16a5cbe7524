"""Reads and extracts one generated document as production does, and grades it."""

from __future__ import annotations

from scrapers.documents import UnreadableDocument, read
from scrapers.extract import extract
from tests.generated.generate import Generated
from tests.generated.grade import Grade, grade


def grade_one(case: Generated) -> Grade:
    """The grade of one document; one that can't be read gives no values, and says why."""
    try:
        document = read(case.body, isolated=False)
    except UnreadableDocument as error:
        result = Grade(documents=1)
        result.reasons[f"unreadable {error.outcome}"] += 1
        if case.truth.strict:
            result.expected = sum(len(row.printed) for row in case.truth.rows.values())
            result.missed.append(f"{case.name}: {error}")
        return result
    extraction = extract(document, province=case.truth.results.province)
    result = grade(case, document, extraction)
    if extraction.announcement.why_not:
        result.reasons[f"document {extraction.announcement.why_not}"] += 1
        result.missed.insert(0, f"{case.name}: the document was refused: {extraction.announcement.why_not}")
    return result
