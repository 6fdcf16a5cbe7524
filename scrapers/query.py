"""`dti query`: one statement against the published warehouse, and its rows as a table, CSV or JSON.

The connection can read the warehouse and nothing else: no other file, no network, no extension, no writing.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from decimal import Decimal
from itertools import islice
from math import isfinite
from typing import IO, Any

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from scrapers import raw
from scrapers.layout import DataFolder
from scrapers.summary import counted, inert

SHOWN_ROWS = 200
# what DuckDB says when it refuses → what that means to a person who typed the statement
_REFUSED = tuple(
    (re.compile(pattern), said)
    for pattern, said in (
        (r"/extensions/|Loading external|configuration has been locked", "settings can't be changed here"),
        (
            r'execute statement of type "(\w+)"',
            r"the warehouse is read-only here: \1 changes nothing; a wrong value is mended in the seed corrections "
            "(CONTRIBUTING.md)",
        ),
        (
            r'Cannot access (?:file|directory) (".*?")',
            r"nothing but the published warehouse can be reached: \1 is neither read nor written "
            "(--format csv > FILE keeps an answer)",
        ),
    )
)
# a spreadsheet takes a cell that begins with one of these for a formula; a leading quote is doubled to be told apart
_FORMULA = tuple("=+-@\t\r\n＝＋－＠'")


@contextmanager
def warehouse(data: DataFolder) -> Iterator[raw.Connection]:
    """The published warehouse, to read.

    Raises:
        DatabaseError: nothing is published yet, or it can't be opened.
        DataFolderError: the data folder is no folder.
    """
    if not data.warehouse.exists():
        told = f"no warehouse is published in {data.root} yet: dti run makes one (DTI_DATA names the folder)"
        raise raw.DatabaseError(told + data.beside())
    # the build the link names now: it stays the same while this connection is open
    conn = raw.connect(data.warehouse.resolve(), read_only=True, published=True)
    try:
        raw.ask(conn, "USE marts")  # a table is found without its schema too
        yield conn
    finally:
        conn.close()


def ask(conn: raw.Connection, sql: str) -> raw.Result:
    """Run one statement that a person typed.

    Raises:
        QueryError: DuckDB refuses it; what is refused because nothing here may be changed says so.
    """
    try:
        return raw.ask(conn, sql)
    except raw.QueryError as error:
        for pattern, said in _REFUSED:
            if (found := pattern.search(str(error))) is not None:
                raise raw.QueryError(found.expand(said)) from error
        raise


def write_table(result: raw.Result, console: Console) -> None:
    """Rows for people, the first `SHOWN_ROWS` of them.

    Rows too wide for a terminal stand upright, a line per column; elsewhere a row is one line, however wide.
    """
    names = [inert(name) for name in result.columns]
    rows = [["" if value is None else inert(str(value)) for value in row] for row in islice(result.rows, SHOWN_ROWS)]
    widest = [max(map(cell_len, column)) for column in zip(names, *rows, strict=True)]
    needed = sum(widest) + 3 * len(widest) + 1
    if not console.is_terminal:
        console.width = max(console.width, needed)
    upright = needed > console.width and len(names) > 1 and rows
    console.print(_upright(names, rows) if upright else _across(names, result.types, rows))
    more = next(result.rows, None) is not None
    shown = len(rows)
    console.print(f"the first {shown} rows; --format csv gives all" if more else counted(shown, "row"))


def _across(names: Sequence[str], types: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    table = Table()
    for name, kind in zip(names, types, strict=True):
        number = kind.startswith(("DECIMAL", "DOUBLE", "FLOAT", "BIGINT", "INTEGER", "HUGEINT", "SMALLINT", "TINYINT"))
        table.add_column(Text(name), justify="right" if number else "left", overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    return table


def _upright(names: Sequence[str], rows: Sequence[Sequence[str]]) -> Group:
    parts: list[RenderableType] = []
    for number, row in enumerate(rows, 1):
        grid = Table.grid(padding=(0, 2))
        grid.add_column(style="bold", overflow="fold")
        grid.add_column(overflow="fold")
        for name, value in zip(names, row, strict=True):
            grid.add_row(Text(name), Text(value))
        parts += [Text(f"row {number}", style="reverse"), grid]
    return Group(*parts)


def write_csv(result: raw.Result, out: IO[str]) -> None:
    """All rows as CSV (UTF-8, RFC 4180). Text that a spreadsheet would run as a formula begins with a quote."""
    writer = csv.writer(out)
    writer.writerow([_harmless(name) for name in result.columns])
    for row in result.rows:
        writer.writerow([_cell(value) for value in row])


def _cell(value: Any) -> object:
    if value is None or isinstance(value, bool | int | float | Decimal):
        return value
    return _harmless(value.isoformat() if isinstance(value, date | datetime) else str(value))


def _harmless(text: str) -> str:
    return "'" + text if text.startswith(_FORMULA) else text


def write_json(result: raw.Result, out: IO[str]) -> None:
    """All rows as one JSON list of objects. Decimals are numbers; what JSON has no type for is text."""
    names = _distinct(result.columns)
    out.write("[")
    for number, row in enumerate(result.rows):
        record = dict(zip(names, map(_finite, row), strict=True))
        text = json.dumps(record, ensure_ascii=False, default=_plain, allow_nan=False)
        out.write(("," if number else "") + "\n " + text)
    out.write("\n]\n")


def _distinct(names: Sequence[str]) -> list[str]:
    seen: dict[str, int] = {}
    out = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        out.append(name if seen[name] == 1 else f"{name}_{seen[name]}")
    return out


def _finite(value: Any) -> Any:
    """JSON has no NaN and no infinity: they are written as text, also inside lists and structs."""
    if isinstance(value, float) and not isfinite(value):
        return str(value)
    if isinstance(value, dict):
        return {str(k): _finite(v) for k, v in value.items()}
    return [_finite(v) for v in value] if isinstance(value, list | tuple) else value


def _plain(value: Any) -> object:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() and value.as_tuple().exponent == 0 else float(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    return str(value)
