"""XLSX and XLS workbooks: every visible sheet as title lines, tables and notes.

Values come from python-calamine, which reads what the file stores. Text as printed is that value,
written as Excel would show it where the cell's number format is known: `512.5` stays
`512.5`; 0.9318 under `0.00%` is `93.18%`; 808 under `0.0` is `808.0`; 1 is `1`, never `1.0`.
The decimal mark is a point and thousands are not marked, because a workbook stores neither.
"""

from __future__ import annotations

import io
import math
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from scrapers.documents.flow import MAX_CELLS, MAX_COLUMNS, Flow, one_line
from scrapers.documents.model import Cell, Document, UnreadableDocument
from scrapers.documents.office.embedded import Pictures, add_kept
from scrapers.documents.office.package import open_package, read_part
from scrapers.documents.office.xls_parts import sheet_facts
from scrapers.documents.office.xlsx_parts import SheetFacts, Workbook

XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
XLS_TYPE = "application/vnd.ms-excel"
MAX_SHEETS = 200  # a workbook with one sheet per commune has about 150
_MAX_EXTENT = 4_000_000  # grid positions calamine may have to hold: one value in the last cell would need 17 billion
_MAX_BLANK = 30  # cells of a sheet whose values are missing in the file that are named
_LONGEST_CODE = 255  # characters; Excel allows no more
_CONDITION = re.compile(r"\[[<>=]")  # of a section: which of them counts is not told by the sign
_DECORATION = re.compile(r'\[[^\]]*\]|"[^"]*"|\\.|_.|\*.')  # colours, locales, words, blanks of a width
_PLAIN_FORMAT = re.compile(r"[#,?]*0*(?:\.(?P<always>0*)(?P<maybe>[#?]*))?\s*(?P<percent>%?)")

_Range = tuple[tuple[int, int], tuple[int, int]]  # first and last cell of a merged range
Value = object  # what calamine gives: int, float, str, bool, datetime, date, time, timedelta


# ------------------------------------------------------------------ values as text
def shown(value: Value, code: str = "") -> str:
    """A stored value as Excel would show it under a number format code.

    >>> shown(512.5), shown(1.0), shown(0.9318, "0.00%"), shown(67.13000000000001)
    ('512.5', '1', '93.18%', '67.13')
    """
    if value is None or (";" in code and _hides(value, code.split(";"))):
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (int, float)):
        return _number(float(value), code)
    if isinstance(value, datetime):
        day = value.strftime("%d/%m/%Y")
        return day if value.time() == time() else f"{day} {value:%H:%M}"
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, timedelta):
        return str(value)
    return str(value)


def _hides(value: Value, sections: Sequence[str]) -> bool:
    """Whether a format's section (above zero; below; zero; text) for a value is empty: nothing is shown."""
    if isinstance(value, str):
        return len(sections) > 3 and not sections[3]
    if isinstance(value, (int, float)) and value <= 0:
        which = 1 if value < 0 else 2
        return which < len(sections) and not sections[which]
    return not sections[0]


@lru_cache(maxsize=1024)
def _plain_format(code: str) -> tuple[int, int, int, str] | None:
    """Decimals always and at most besides, what the value is multiplied by and the percent sign; None of formats
    that show something else (fractions, powers, thousands) or by conditions."""
    if len(code) > _LONGEST_CODE or _CONDITION.search(code):
        return None
    section = code.split(";", maxsplit=1)[0].strip()
    bare = _DECORATION.sub("", section).strip()
    m = _PLAIN_FORMAT.fullmatch(bare) if bare else None
    if m is None:
        return None
    sign = "%" if m["percent"] or '"%"' in section or "\\%" in section else ""
    return len(m["always"] or ""), len(m["maybe"] or ""), 100 if m["percent"] else 1, sign


def _number(value: float, code: str) -> str:
    if not math.isfinite(value):
        return ""
    exact = Decimal(format(value, ".15g"))
    plain = _plain_format(code) if code else None
    if plain is not None:
        always, maybe, times, sign = plain
        text = f"{(exact * times).quantize(Decimal(1).scaleb(-always - maybe), rounding=ROUND_HALF_UP):f}"
        for _ in range(maybe):
            text = text.removesuffix("0")
        return text.removesuffix(".") + sign
    text = f"{exact:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


# ------------------------------------------------------------------ from grid to flow
@dataclass(frozen=True, slots=True)
class _Grid:
    """A sheet's visible texts and the spans of its merged cells."""

    rows: list[list[str]]
    spans: dict[tuple[int, int], tuple[int, int]]


def _visible(rows: Sequence[Sequence[Value]], sheet: SheetFacts, merged: Sequence[_Range]) -> _Grid:
    """Leave out hidden rows and columns and what is empty at the edges; move merged ranges along."""
    height = len(rows)
    width = max((len(row) for row in rows), default=0)
    keep_rows = [r for r in range(height) if r not in sheet.hidden_rows]
    texts = {
        r: [
            one_line(own if (own := sheet.texts.get((r, c))) is not None else shown(v, sheet.formats.get((r, c), "")))
            for c, v in enumerate(rows[r])
        ]
        for r in keep_rows
    }
    used = {c for r in keep_rows for c, text in enumerate(texts[r]) if text and c not in sheet.hidden_columns}
    keep_columns = [c for c in range(min(used, default=0), max(used, default=-1) + 1) if c not in sheet.hidden_columns]
    row_at, col_at = {r: i for i, r in enumerate(keep_rows)}, {c: i for i, c in enumerate(keep_columns)}
    out = [[texts[r][c] if c < len(texts[r]) else "" for c in keep_columns] for r in keep_rows]
    spans = {}
    for (top, left), (bottom, right) in merged:
        inside_rows = [row_at[r] for r in range(top, min(bottom, height - 1) + 1) if r in row_at]
        inside_columns = [col_at[c] for c in range(left, min(right, width - 1) + 1) if c in col_at]
        if inside_rows and inside_columns:
            spans[inside_rows[0], inside_columns[0]] = (len(inside_rows), len(inside_columns))
    return _Grid(out, spans)


def _segments(grid: _Grid) -> Iterator[tuple[int, int]]:
    """Row ranges that belong together: a blank row ends one when a caption or a header follows it."""
    rows = grid.rows
    start: int | None = None
    blank = False
    for r, row in enumerate(rows):
        filled = [text for text in row if text]
        if not filled:
            blank = True
            continue
        if (
            start is not None
            and blank
            and (len(filled) == 1 or not any(c.isdigit() for text in filled for c in text[:1]))
        ):
            yield start, r
            start = r
        if start is None:
            start = r
        blank = False
    if start is not None:
        yield start, len(rows)


def _write(flow: Flow, grid: _Grid, start: int, end: int) -> None:
    """One segment: lines of one cell above and below become paragraphs, the rest a table."""
    rows = [r for r in range(start, end) if any(grid.rows[r])]
    several = [r for r in rows if sum(map(bool, grid.rows[r])) > 1]
    if len(several) < 2:
        for r in rows:
            flow.add_paragraph("  ".join(text for text in grid.rows[r] if text))
        return
    first, last = several[0], several[-1]
    for r in (r for r in rows if r < first):
        flow.add_paragraph(" ".join(text for text in grid.rows[r] if text))
    body = [r for r in rows if first <= r <= last]
    used = sorted({c for r in body for c, text in enumerate(grid.rows[r]) if text})
    columns = {c: i for i, c in enumerate(range(used[0], used[-1] + 1))}
    covered: set[tuple[int, int]] = set()
    cells: list[Cell] = []
    at = {r: i for i, r in enumerate(body)}
    for r in body:
        for c, at_column in columns.items():
            if (r, c) in covered:
                continue
            text = grid.rows[r][c]
            down, right = grid.spans.get((r, c), (1, 1))
            below = [x for x in range(r, r + down) if x in at]
            beside = [x for x in range(c, c + right) if x in columns]
            covered.update((x, y) for x in below for y in beside)
            cells.append(Cell(text, at[r], at_column, max(1, len(below)), max(1, len(beside))))
    flow.add_table(cells)
    for r in (r for r in rows if r > last):
        flow.add_paragraph(" ".join(text for text in grid.rows[r] if text))


def _read(body: bytes, media_type: str, package: zipfile.ZipFile | None) -> Document:
    flow = Flow()
    scans: dict[str, SheetFacts] = {}
    if package is not None:
        book = Workbook(package)
        for name, part in list(book.sheets.items())[:MAX_SHEETS]:
            if not part.startswith("xl/worksheets/"):
                continue
            scans[name] = book.facts(part)
            if scans[name].bottom * scans[name].right > _MAX_EXTENT:
                raise UnreadableDocument("too_large", f"a sheet spans more than {_MAX_EXTENT} cells")
        if any(n.lower().endswith("vbaproject.bin") for n in package.namelist()):
            flow.add_note("macros were ignored")
    else:
        scans = sheet_facts(body)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(body))
        sheets = workbook.sheets_metadata
        hidden = [s for s in sheets if s.visible != SheetVisibleEnum.Visible]
        shown_sheets = [s for s in sheets if s.visible == SheetVisibleEnum.Visible and s.typ == SheetTypeEnum.WorkSheet]
        if len(shown_sheets) > MAX_SHEETS:
            raise UnreadableDocument("too_large", f"the workbook has more than {MAX_SHEETS} sheets")
        for metadata in shown_sheets:
            sheet = workbook.get_sheet_by_name(metadata.name)
            scan = scans.get(metadata.name, SheetFacts())
            if sheet.total_height * sheet.total_width > _MAX_EXTENT:
                raise UnreadableDocument("too_large", f"a sheet spans more than {_MAX_EXTENT} cells")
            start = flow.length
            _add_sheet(flow, sheet.to_python(skip_empty_area=False), scan, sheet.merged_cell_ranges or [])
            flow.add_part(metadata.name, start)
            for note, count in (
                ("hidden rows", len(scan.hidden_rows)),
                ("hidden columns", len(scan.hidden_columns)),
                ("struck-out or hidden cells", scan.hidden_cells),
            ):
                if count:
                    flow.add_note(f"{note} were left out in sheet {metadata.name}")
            for reference in scan.uncomputed[:_MAX_BLANK]:
                flow.add_doubt("value_not_stored", f"{metadata.name}!{reference}")
            if scan.uncomputed:
                flow.add_note(f"{len(scan.uncomputed)} formulas without a stored value in sheet {metadata.name}")
            for mark in scan.margins:
                flow.add_mark(mark)
    except PasswordError as error:
        raise UnreadableDocument("encrypted", "the workbook has a password") from error
    except (CalamineError, OSError, ValueError, KeyError, OverflowError) as error:
        raise UnreadableDocument("damaged", f"not a whole workbook: {str(error)[:160]}") from error
    if hidden:
        flow.add_note(f"{len(hidden)} hidden sheet{'s' if len(hidden) > 1 else ''} left out")
    if package is not None:
        pictures = Pictures(flow)
        unseen = book.pictures_on(s.name for s in hidden) - book.pictures_on(s.name for s in shown_sheets)
        if unseen:
            flow.add_note("pictures on hidden sheets were left out")
        for name in package.namelist():
            if name.startswith("xl/media/") and name not in unseen:
                pictures.add(name.rsplit("/", 1)[-1], read_part(package, name), f"xlsx:/{name}")
        problem = pictures.problem
    else:
        problem = add_kept(flow, body, "xls", unseen=bool(hidden))
    if flow.empty:
        raise problem or UnreadableDocument("empty", "the workbook shows no values")
    return flow.build(media_type)


def _add_sheet(
    flow: Flow,
    rows: Sequence[Sequence[Value]],
    scan: SheetFacts,
    merged: Sequence[tuple[tuple[int, int], tuple[int, int]]],
) -> None:
    filled = sum(1 for row in rows for value in row if value not in ("", None))
    if filled > MAX_CELLS:
        raise UnreadableDocument("too_large", f"a sheet has more than {MAX_CELLS} filled cells")
    grid = _visible(rows, scan, merged)
    if grid.rows and len(grid.rows[0]) > MAX_COLUMNS:
        raise UnreadableDocument("too_large", f"a sheet has more than {MAX_COLUMNS} columns")
    for start, end in _segments(grid):
        _write(flow, grid, start, end)


def read_xlsx(body: bytes) -> Document:
    """Read an XLSX (or XLSM) workbook.

    Raises:
        UnreadableDocument: `damaged`, `encrypted`, `empty`, `too_large` or `hostile_xml`.
    """
    return _read(body, XLSX_TYPE, open_package(body))


def read_xls(body: bytes) -> Document:
    """Read a legacy XLS workbook; struck-out runs within a cell are not visible to the reader.

    Raises:
        UnreadableDocument: `damaged`, `encrypted`, `empty` or `too_large`.
    """
    return _read(body, XLS_TYPE, None)
