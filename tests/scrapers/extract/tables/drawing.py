"""Documents drawn as text, for tests of tables and checks.

`# ` begins a title, `| a | b |` is a table row, anything else a paragraph. Rows that follow one another are
one table; `---` between rows ends it. In a cell, `{2x3}` says how many rows and columns it spans, `*` at the
beginning makes it a header cell, `~~` stands before what a second OCR engine read. `[chart]`, `[ocr]` or
`[caption: ...]` on a line of its own concern the next table.
"""

from __future__ import annotations

import re

from scrapers.documents.flow import Flow, RawCell
from scrapers.documents.model import Document
from scrapers.extract.checks.reconcile import reconcile
from scrapers.extract.tables.reader import table_records
from scrapers.extract.taken import Taken
from scrapers.records import Announcement, Average, Box, RatingCount, UnitScore
from scrapers.vietnamese import decimal_mark

_SPAN = re.compile(r"\{(\d+)x(\d+)\}")


def draw(text: str) -> Document:
    """The document a drawing shows."""
    flow = Flow()
    title: str | None = None
    rows: list[list[RawCell]] = []
    options: dict[str, str] = {}
    ocr = False

    def end_table() -> None:
        nonlocal ocr
        if rows:
            flow_rows = [list(r) for r in rows]
            from scrapers.documents.flow import place_rows

            flow.add_table(
                place_rows(flow_rows),
                caption=options.get("caption"),
                kind="chart" if "chart" in options else "table",
                method="ocr" if "ocr" in options else "text",
            )
            ocr = ocr or "ocr" in options
            rows.clear()
            options.clear()

    for line in map(str.strip, text.strip("\n").split("\n")):
        if line.startswith("|"):
            rows.append(
                [cell(piece, len(rows), n, "ocr" in options) for n, piece in enumerate(line.strip("|").split("|"))]
            )
            continue
        end_table()
        option = re.fullmatch(r"\[(chart|ocr|caption)(?:: (.*))?\]", line)
        if option:
            options[option[1]] = option[2] or ""
        elif line.startswith("# "):
            title = line[2:]
            flow.add_paragraph(title, heading=True)
        elif line and line != "---":
            flow.add_paragraph(line)
    end_table()
    return flow.build("text/html", title=title, method="ocr" if ocr else "text", language="vi")


def cell(piece: str, row: int, column: int, ocr: bool) -> RawCell:
    """One cell of a drawing."""
    piece = piece.strip()
    span = _SPAN.search(piece)
    piece = _SPAN.sub("", piece).strip()
    piece, _, second = piece.partition("~~")
    header = piece.startswith("*") and len(piece) > 1 and piece[1:2].isalpha()
    text = piece[1:] if header else piece
    if not ocr:
        return RawCell(text.strip(), int(span[1]) if span else 1, int(span[2]) if span else 1, header)
    box = Box(1, 100.0 * column, 20.0 * row, 100.0 * column + 90, 20.0 * row + 15)
    return RawCell(
        text.strip(),
        int(span[1]) if span else 1,
        int(span[2]) if span else 1,
        header,
        box,
        0.9,
        second.strip() or text.strip(),
    )


def read(
    text: str, *, province: str | None = "Đắk Nông", year: str | None = "2023", mark: str | None = ""
) -> tuple[Document, Announcement, Taken]:
    """Draw a document and take its tables' records; the decimal mark is told from the text unless given."""
    document = draw(text)
    if mark == "":
        mark = decimal_mark(re.findall(r"\d+(?:[.,]\d+)+", document.text)).mark
    announcement = Announcement(True, province=province, assessed_year=year, decimal_mark=mark)
    return document, announcement, table_records(document, announcement)


def checked(text: str, **options: str | None) -> Taken:
    """As `read`, with the checks made."""
    document, announcement, taken = read(text, **options)
    return reconcile(document, announcement, taken)


def values_line(u: UnitScore) -> str:
    """What a record says of its unit: `name #rank score/max pct% [rating] qualifier`."""
    out = u.unit
    if u.rank:
        out += f" #{u.rank}"
    if u.score:
        out += f" {u.score}" + (f"/{u.max_score}" if u.max_score else "")
    elif u.max_score:
        out += f" ?/{u.max_score}"
    if u.score_pct:
        out += f" {u.score_pct}%"
    if u.rating:
        out += f" [{u.rating}]"
    if u.qualifier:
        out += f" {u.qualifier}"
    return out


def unit_line(u: UnitScore, year: str | None = "2023") -> str:
    """A record as one line: `name #rank score/max pct% [rating] {pillar} ~year @parent <group> !held`."""
    out = values_line(u)
    if u.pillar:
        out += f" {{{u.pillar}}}"
    if u.assessed_year != year:
        out += f" ~{u.assessed_year}"
    if u.parent:
        out += f" @{u.parent}"
    if u.unit_group != "department":
        out += f" <{u.unit_group}>"
    if u.held:
        out += f" !{u.held}"
    return out


def average_line(a: Average, year: str | None = "2023") -> str:
    """An average as one line."""
    out = f"{a.unit_group} {a.value}" + (f"/{a.max_value}" if a.max_value else "")
    if a.assessed_year != year:
        out += f" ~{a.assessed_year}"
    return out + (f" !{a.held}" if a.held else "")


def count_line(c: RatingCount) -> str:
    """A rating count as one line."""
    return f"{c.unit_group} {c.rating} {c.n}"


def assert_evidence(document: Document, taken: Taken) -> None:
    """Every printed value stands where its locator says, letter by letter."""
    for record in (*taken.unit_scores, *taken.averages, *taken.rating_counts):
        for name, place in record.locator.places.items():
            printed = document.printed(place)
            if name == "rank" and isinstance(record, UnitScore):
                assert printed == (record.rank_printed or record.rank)
            elif name == "n" and isinstance(record, RatingCount):
                assert printed == (record.n_printed or record.n)
            elif name in ("qualifier", "unit_head") or (
                name == "unit"
                and isinstance(record, UnitScore)
                and (record.method == "ocr" or "unit_head" in record.locator.places)
            ):
                assert printed
            else:
                assert printed == getattr(record, name), (name, printed)
        for name in ("score", "max_score", "score_pct", "rating", "pillar", "value"):
            if getattr(record, name, None) is not None:
                assert name in record.locator.places
