"""What `dti extract` prints: one JSON object per record, or tables for people."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from scrapers import gazetteer
from scrapers.documents.model import Document
from scrapers.records import Average, Extraction, UnitScore
from scrapers.summary import inert

_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
_SIGNS = {"up": "+", "down": "-"}


# ------------------------------------------------------------------ for programs
def lines(file: str, document: Document, extraction: Extraction) -> Iterator[str]:
    """One JSON object per record, the document first. Text as printed (see `_figure`), null where absent."""
    for record in _records(document, extraction):
        yield json.dumps({"file": file, **record}, ensure_ascii=False)


def _figure(text: str | None, mark: str | None) -> str | None:
    """A number as printed, but for thousands commas in a page with decimal points (`1,000` in English copies).

    Read on its own, without the document's `decimal_mark`, `1,000` would be one.
    """
    if text is None or mark != "." or not _THOUSANDS.fullmatch(text):
        return text
    return text.replace(",", "")


def _records(document: Document, extraction: Extraction) -> Iterator[dict[str, object]]:
    said = extraction.announcement
    mark = said.decimal_mark
    yield {
        "record": "document",
        "is_result": said.is_result,
        "why_not": said.why_not,
        "province": said.province,
        "assessed_year": said.assessed_year,
        "decision_number": said.decision_number,
        "decision_date": said.decision_date,
        "published_on": said.published_on,
        "media_type": document.media_type,
        "decimal_mark": said.decimal_mark,
        "title": said.title,
        "data_location": said.data_location,
        "method": document.method,
        "notes": list(document.notes),
        "locator": str(said.locator) or None,
    }
    for score in extraction.unit_scores:
        yield {
            "record": "unit_score",
            "unit": score.unit,
            "unit_group": score.unit_group,
            "pillar": score.pillar,
            "assessed_year": score.assessed_year,
            "rank": score.rank,
            "score": _figure(score.score, mark),
            "max_score": _figure(score.max_score, mark),
            "score_pct": score.score_pct,
            "rating": score.rating,
            "qualifier": score.qualifier,
            "locator": str(score.locator),
            "parent": score.parent,
            "rank_printed": score.rank_printed,
            "is_last": score.is_last,
            "method": score.method,
            "confidence": score.confidence,
            "held": score.held,
        }
    for average in extraction.averages:
        yield {
            "record": "average",
            "unit_group": average.unit_group,
            "assessed_year": average.assessed_year,
            "value": _figure(average.value, mark),
            "max_value": _figure(average.max_value, mark),
            "change": signed(average),
            "compared_year": average.compared_year,
            "locator": str(average.locator),
            "qualifier": average.qualifier,
            "method": average.method,
            "held": average.held,
        }
    for count in extraction.rating_counts:
        yield {
            "record": "rating_count",
            "unit_group": count.unit_group,
            "rating": count.rating,
            "n": count.n,
            "locator": str(count.locator),
            "assessed_year": count.assessed_year,
            "of_total": count.of_total,
        }
    for rejected in extraction.rejected:
        yield {
            "record": "rejected",
            "text": rejected.text,
            "reason": rejected.reason,
            "locator": str(rejected.locator) or None,
        }


def signed(average: Average) -> str | None:
    """The change against the earlier year with its sign: `+38,61`, `-31,45`; None when none is stated."""
    if average.change is None:
        return None
    return _SIGNS.get(average.direction or "", "") + average.change


# ------------------------------------------------------------------ for people
def show(file: str, document: Document, extraction: Extraction, console: Console) -> None:
    """Print what was taken, what waits for review and why, and what was not taken and why."""
    console.print()
    console.print(Text(inert(file), style="bold"))
    console.print(_about(document, extraction))
    accepted = [score for score in extraction.unit_scores if score.held is None]
    held = [score for score in extraction.unit_scores if score.held is not None]
    if accepted:
        console.print(_scores(f"{len(accepted)} unit scores accepted", accepted))
    if held:
        console.print(_scores(f"{len(held)} unit scores held for review", held, why=True))
    if extraction.averages:
        console.print(_averages(extraction.averages))
    if extraction.rating_counts:
        rows = [(c.unit_group, c.rating, c.n, c.of_total, c.locator) for c in extraction.rating_counts]
        console.print(_table("Stated counts", ("group", "rating", "n", "of", "where"), rows))
    if extraction.rejected:
        seen = [(r.text, r.reason, r.locator) for r in extraction.rejected]
        console.print(_table("Seen and not taken", ("text", "reason", "where"), seen))
    failed = [check for check in extraction.checks if check.passed is False]
    passed = sum(check.passed is True for check in extraction.checks)
    if extraction.checks:
        console.print(Text(f"Checks inside the document: {passed} hold, {len(failed)} do not"))
    if failed:
        wrong = [(c.name, c.subject, c.expected, c.actual, c.detail) for c in failed]
        console.print(_table("Checks that do not hold", ("check", "subject", "expected", "found", "detail"), wrong))
    if (words := _reasons(extraction)) is not None:
        console.print(words)


def _reasons(extraction: Extraction) -> Group | None:
    """What the reasons given above mean, in both languages."""
    given = {score.held for score in extraction.unit_scores} | {average.held for average in extraction.averages}
    given |= {rejected.reason for rejected in extraction.rejected}
    rows = [(reason, *meaning) for reason, meaning in gazetteer.review_reasons().items() if reason in given]
    return _table("Reasons", ("reason", "nghĩa là", "meaning"), rows) if rows else None


def _about(document: Document, extraction: Extraction) -> Table:
    said = extraction.announcement
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="bold")
    grid.add_column()
    verdict = "a result" if said.is_result else f"not a result: {said.why_not}"
    if said.is_result and said.data_location is not None:
        verdict += f" whose figures are elsewhere ({said.data_location})"
    decision = " of ".join(part for part in (said.decision_number, said.decision_date) if part) or None
    mark = said.decimal_mark and f"{said.decimal_mark} (by {said.decimal_evidence})"
    for name, value in (
        ("is", verdict),
        ("title", said.title),
        ("province", said.province),
        ("assessed year", said.assessed_year),
        ("decision", decision),
        ("published", said.published_on),
        ("read as", f"{document.media_type}, {document.method}"),
        ("decimal mark", mark),
        ("notes", "; ".join(document.notes) or None),
    ):
        if value:
            grid.add_row(name, Text(inert(value)))
    return grid


def _scores(title: str, scores: Sequence[UnitScore], *, why: bool = False) -> Group:
    columns: dict[str, list[str | None]] = {
        "group": [s.unit_group for s in scores],
        "unit": [f"{s.unit} ({s.parent})" if s.parent else s.unit for s in scores],
        "pillar": [s.pillar for s in scores],
        "year": [s.assessed_year for s in scores],
        "rank": [s.rank or s.rank_printed or ("last" if s.is_last else None) for s in scores],
        "score": [f"{s.qualifier} {s.score}" if s.qualifier and s.score else s.score for s in scores],
        "max": [s.max_score for s in scores],
        "%": [s.score_pct for s in scores],
        "rating": [s.rating for s in scores],
        "read by": [s.method for s in scores],
        "held because": [s.held for s in scores] if why else [],
        "where": [str(s.locator) for s in scores],
    }
    filled = {name: values for name, values in columns.items() if any(values)}
    return _table(title, tuple(filled), list(zip(*filled.values(), strict=True)))


def _averages(averages: Sequence[Average]) -> Group:
    rows = [
        (a.unit_group, a.assessed_year, a.value, a.max_value, signed(a), a.compared_year, a.held, a.locator)
        for a in averages
    ]
    columns = ("group", "year", "average", "max", "change", "against", "held because", "where")
    return _table("Averages", columns, rows)


def _table(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Group:
    table = Table()
    for column in columns:
        table.add_column(column, overflow="fold", style="dim" if column == "where" else None)
    for row in rows:
        table.add_row(*(Text("" if value is None else inert(str(value))) for value in row))
    # a title of the table's own would be folded to the table's width
    return Group(Text(title, style="bold"), table)
