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
from scrapers.fitted import Column, Fitted
from scrapers.records import Announcement, Average, Check, Extraction, Locator, RatingCount, Rejected, UnitScore
from scrapers.summary import counted, inert

_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
_SIGNS = {"up": "+", "down": "-"}
_AROUND = 80  # characters shown beside the words a judgement rests on


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
        console.print(_scores(f"{counted(len(accepted), 'unit score')} accepted", accepted))
    if held:
        console.print(_scores(f"{counted(len(held), 'unit score')} held for review", held))
    if extraction.averages:
        console.print(_averages(extraction.averages))
    if extraction.rating_counts:
        console.print(_counts(extraction.rating_counts))
    if extraction.rejected:
        console.print(_rejected(extraction.rejected))
    failed = [check for check in extraction.checks if check.passed is False]
    passed = sum(check.passed is True for check in extraction.checks)
    if extraction.checks:
        holding = f"{passed} {'holds' if passed == 1 else 'hold'}, {len(failed)} {_do_not(len(failed))}"
        console.print(Text(f"Checks inside the document: {holding}"))
    if failed:
        console.print(_checks(failed))
    if (words := _reasons(extraction)) is not None:
        console.print(words)


def _do_not(n: int) -> str:
    return "does not" if n == 1 else "do not"


def _reasons(extraction: Extraction) -> Group | None:
    """What the reasons given above mean, in both languages, each once."""
    given = {score.held for score in extraction.unit_scores} | {average.held for average in extraction.averages}
    given |= {rejected.reason for rejected in extraction.rejected}
    meanings = {reason: said for reason, said in gazetteer.review_reasons().items() if reason in given}
    if not meanings:
        return None
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True)
    grid.add_column()
    for reason, said in meanings.items():
        grid.add_row(reason, Text("\n".join(said)))
    return Group(Text("Reasons · Lý do", style="bold"), grid)


def _about(document: Document, extraction: Extraction) -> Table:
    said = extraction.announcement
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="bold", no_wrap=True)
    grid.add_column()
    verdict = "a result" if said.is_result else f"not a result: {said.why_not}"
    if said.is_result and said.data_location is not None:
        verdict += f" whose figures are elsewhere ({said.data_location})"
    decision = " of ".join(part for part in (said.decision_number, said.decision_date) if part) or None
    mark = said.decimal_mark and f"{said.decimal_mark} (by {said.decimal_evidence})"
    in_vietnamese, in_english = gazetteer.review_reasons().get(said.why_not or "", (None, None))
    grounds = words_of(document, said)
    for name, value in (
        ("is", verdict),
        ("because", in_english),
        ("vì", in_vietnamese),
        ("by the words", f"“{grounds}”" if grounds else None),
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


def words_of(document: Document, said: Announcement) -> str | None:
    """The line of a document that says it is no result, cut around the words that do; None where none does."""
    place = said.locator.places.get("why_not")
    if place is None or place.start is None or place.end is None:
        return None
    text = document.text
    line = text.rfind("\n", 0, place.start) + 1
    line_end = text.find("\n", place.end)
    line_end = len(text) if line_end < 0 else line_end
    before, after = text[line : place.start], text[place.end : line_end]
    if len(before) > _AROUND:
        before = "… " + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + " …"
    return f"{before}{text[place.start : place.end]}{after}".strip()


def _scores(title: str, scores: Sequence[UnitScore]) -> Fitted:
    scored = any(s.score for s in scores)
    return Fitted(
        title,
        (
            Column("group", [s.unit_group for s in scores], 4),
            Column("unit", [f"{s.unit} ({s.parent})" if s.parent else s.unit for s in scores], least=16),
            Column("pillar", [s.pillar for s in scores], least=8),
            Column("year", [s.assessed_year for s in scores], 5),
            Column("rank", [s.rank or s.rank_printed or ("last" if s.is_last else None) for s in scores]),
            Column("score", [f"{s.qualifier} {s.score}" if s.qualifier and s.score else s.score for s in scores]),
            Column("max", [s.max_score for s in scores], 3),
            Column("%", [s.score_pct for s in scores], 2 * scored),
            Column("rating", [s.rating for s in scores], 1),
            Column("read by", [s.method for s in scores], 6),
            Column("held because", [s.held for s in scores]),
            _where(s.locator for s in scores),
        ),
    )


def _averages(averages: Sequence[Average]) -> Fitted:
    return Fitted(
        "Averages",
        (
            Column("group", [a.unit_group for a in averages]),
            Column("year", [a.assessed_year for a in averages], 2),
            Column("average", [a.value for a in averages]),
            Column("max", [a.max_value for a in averages], 1),
            Column("change", [signed(a) for a in averages]),
            Column("against", [a.compared_year for a in averages], 3),
            Column("held because", [a.held for a in averages]),
            _where(a.locator for a in averages),
        ),
    )


def _counts(counts: Sequence[RatingCount]) -> Fitted:
    return Fitted(
        "Stated counts",
        (
            Column("group", [c.unit_group for c in counts]),
            Column("rating", [c.rating for c in counts]),
            Column("n", [c.n for c in counts]),
            Column("of", [c.of_total for c in counts]),
            _where(c.locator for c in counts),
        ),
    )


def _rejected(rejected: Sequence[Rejected]) -> Fitted:
    return Fitted(
        "Seen and not taken",
        (
            Column("text", [r.text for r in rejected], least=16),
            Column("reason", [r.reason for r in rejected]),
            _where(r.locator for r in rejected),
        ),
    )


def _checks(failed: Sequence[Check]) -> Fitted:
    return Fitted(
        "Checks that do not hold",
        (
            Column("check", [c.name for c in failed]),
            Column("subject", [c.subject for c in failed], least=14),
            Column("expected", [c.expected for c in failed], least=8),
            Column("found", [c.actual for c in failed], least=8),
            Column("detail", [c.detail for c in failed], 1, least=16),
        ),
    )


def _where(locators: Iterable[Locator]) -> Column:
    return Column("where", [str(locator) or None for locator in locators], 9, least=40, style="dim")
