"""A `Document` as JSON and back, every field checked: what a child process says is not trusted."""

from __future__ import annotations

import json
from typing import Any

from scrapers.documents.model import Block, Cell, Document, Doubt, Link, Table
from scrapers.records import Box, Place

FORMAT = 2


class BadDocumentError(ValueError):
    """The JSON does not describe a document."""


def _box(box: Box | None) -> list[float] | None:
    return None if box is None else [box.page, box.x0, box.top, box.x1, box.bottom]


def _table(table: Table) -> dict[str, Any]:
    cells: list[list[Any]] = []
    seen: set[int] = set()
    for row in table.grid:
        for cell in row:
            if cell is None or id(cell) in seen:
                continue
            seen.add(id(cell))
            cells.append(
                [
                    cell.text,
                    cell.row,
                    cell.col,
                    cell.rowspan,
                    cell.colspan,
                    int(cell.header),
                    cell.start,
                    _box(cell.box),
                    cell.confidence,
                    cell.second,
                ]
            )
    return {
        "height": len(table.grid),
        "width": len(table.grid[0]) if table.grid else 0,
        "cells": cells,
        "caption": table.caption,
        "kind": table.kind,
        "method": table.method,
    }


def encode(document: Document) -> bytes:
    """The document as UTF-8 JSON."""
    place = document.published_place
    return json.dumps(
        {
            "format": FORMAT,
            "media_type": document.media_type,
            "text": document.text,
            "blocks": [[b.kind, b.start, b.end, b.table, _box(b.box), b.method] for b in document.blocks],
            "tables": [_table(t) for t in document.tables],
            "title": document.title,
            "published_on": document.published_on,
            "published_place": None if place is None else str(place),
            "url": document.url,
            "links": [[link.kind, link.url, link.label] for link in document.links],
            "method": document.method,
            "reader": document.reader,
            "notes": list(document.notes),
            "site_text": document.site_text,
            "language": document.language,
            "parts": [list(part) for part in document.parts],
            "open_end": document.open_end,
            "doubts": [[d.reason, d.text, d.table, d.row] for d in document.doubts],
        },
        ensure_ascii=False,
        separators=(",", ":"),
        allow_nan=False,
    ).encode("utf-8")


def _str(value: Any) -> str:
    if not isinstance(value, str):
        raise BadDocumentError(f"text expected, not {type(value).__name__}")
    return value


def _text_or_none(value: Any) -> str | None:
    return None if value is None else _str(value)


def _int(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise BadDocumentError(f"a count expected, not {value!r:.40}")
    return value


def _count_or_none(value: Any) -> int | None:
    return None if value is None else _int(value)


def _float(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise BadDocumentError(f"a number expected, not {value!r:.40}")
    return float(value)


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise BadDocumentError(f"a list expected, not {type(value).__name__}")
    return value


def _read_box(value: Any) -> Box | None:
    if value is None:
        return None
    page, *sides = _list(value)
    x0, top, x1, bottom = map(_float, sides)
    return Box(_int(page), x0, top, x1, bottom)


def _read_table(index: int, value: Any) -> Table:
    height, width = _int(value["height"]), _int(value["width"])
    cells = _list(value["cells"])
    if height * width > 1_000_000:
        raise BadDocumentError("a table is larger than any reader makes it")
    grid: list[list[Cell | None]] = [[None] * width for _ in range(height)]
    for item in cells:
        text, row, col, rowspan, colspan, header, start, box, confidence, second = _list(item)
        cell = Cell(
            _str(text),
            _int(row),
            _int(col),
            _int(rowspan),
            _int(colspan),
            bool(header),
            _int(start),
            _read_box(box),
            None if confidence is None else _float(confidence),
            _text_or_none(second),
        )
        if cell.row + cell.rowspan > height or cell.col + cell.colspan > width:
            raise BadDocumentError("a cell lies outside its table")
        for r in range(cell.row, cell.row + cell.rowspan):
            for c in range(cell.col, cell.col + cell.colspan):
                if grid[r][c] is None:
                    grid[r][c] = cell
    return Table(
        index, tuple(map(tuple, grid)), _text_or_none(value["caption"]), _str(value["kind"]), _str(value["method"])
    )


def decode(body: bytes) -> Document:
    """Read what `encode` wrote.

    Raises:
        BadDocumentError: the bytes are not such a document.
    """
    try:
        value = json.loads(body)
        if value["format"] != FORMAT:
            raise BadDocumentError("another version of the document format")
        text = _str(value["text"])
        blocks = []
        for kind, start, end, table, box, method in map(_list, _list(value["blocks"])):
            if not 0 <= _int(start) <= _int(end) <= len(text) + 1:
                raise BadDocumentError("a block lies outside the text")
            at = _count_or_none(table)
            blocks.append(Block(_str(kind), start, end, at, _read_box(box), _str(method)))
        place = value["published_place"]
        return Document(
            media_type=_str(value["media_type"]),
            text=text,
            blocks=tuple(blocks),
            tables=tuple(_read_table(i, table) for i, table in enumerate(_list(value["tables"]))),
            title=_text_or_none(value["title"]),
            published_on=_text_or_none(value["published_on"]),
            published_place=None if place is None else Place.parse(_str(place)),
            url=_text_or_none(value["url"]),
            links=tuple(Link(*map(_str, _list(link))) for link in _list(value["links"])),
            method=_str(value["method"]),
            reader=_str(value["reader"]),
            notes=tuple(map(_str, _list(value["notes"]))),
            site_text=_str(value["site_text"]),
            language=_str(value["language"]),
            parts=tuple((_str(n), _int(s), _int(e)) for n, s, e in map(_list, _list(value["parts"]))),
            open_end=bool(value["open_end"]),
            doubts=tuple(
                Doubt(_str(why), _str(what), _count_or_none(table), _count_or_none(row))
                for why, what, table, row in map(_list, _list(value["doubts"]))
            ),
        )
    except BadDocumentError:
        raise
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BadDocumentError(str(error)[:200]) from error
