"""What the records of an XLS workbook ([MS-XLS], BIFF8) say that its values do not; see `xlsx_parts`."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator

import olefile

from scrapers.documents.model import UnreadableDocument
from scrapers.documents.office.xlsx_parts import BUILT_IN_FORMATS, NOT_SHOWN, SheetFacts, header_text

_MAX_RECORDS = 3_000_000  # 10^6 cells and their rows
_MAX_STREAM = 96_000_000
_BIFF8 = 0x0600
_BOF, _EOF, _SHEET, _LOCKED = 0x0809, 0x000A, 0x0085, 0x002F
_FONT, _FORMAT, _STYLE, _PALETTE = 0x0031, 0x041E, 0x00E0, 0x0092
_ROW, _COLUMNS, _CONDITION, _HEADER, _FOOTER = 0x0208, 0x007D, 0x01B0, 0x0014, 0x0015
_FORMULA, _ERROR, _NUMBERS = 0x0006, 0x0205, 0x00BD
_CELLS = frozenset((_FORMULA, _ERROR, 0x0203, 0x027E, 0x00FD, 0x0204))
_STRUCK, _HIDDEN_ROW, _HIDDEN_COLUMN = 0x0008, 0x0020, 0x0001
_WHITE, _PALETTE_WHITE = 1, 9  # the second unless the workbook has colours of its own
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}


def sheet_facts(body: bytes) -> dict[str, SheetFacts]:
    """What a workbook says of each sheet, by name; nothing of workbooks older than BIFF8 or locked ones.

    Raises:
        UnreadableDocument: `too_large`, more records than any workbook has.
    """
    try:
        with olefile.OleFileIO(io.BytesIO(body)) as file:
            if not file.exists("Workbook") or file.get_size("Workbook") > _MAX_STREAM:
                return {}
            stream = file.openstream("Workbook").read()
        return _facts(stream)
    except (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError, struct.error):
        return {}  # damaged: the reader of its values says so


def _facts(stream: bytes) -> dict[str, SheetFacts]:
    book = _Book()
    found: dict[str, SheetFacts] = {}
    places: dict[int, str] = {}
    current: SheetFacts | None = None
    white: set[tuple[int, int]] = set()
    painted = False
    depth = 0
    for at, kind, data in _records(stream):
        if kind == _BOF:
            if struct.unpack_from("<H", data)[0] != _BIFF8:
                return {}
            depth += 1
            if depth == 1 and at in places:
                current, white, painted = found.setdefault(places[at], SheetFacts()), set(), False
        elif kind == _EOF:
            depth -= 1
            if depth == 0 and current is not None:
                if not painted:
                    current.formats.update(dict.fromkeys(white, NOT_SHOWN))
                    current.hidden_cells += len(white)
                current = None
        elif kind == _LOCKED:
            return {}
        elif depth == 1 and current is None:
            if kind == _SHEET:
                places[struct.unpack_from("<I", data)[0]] = _text(data, data[6], 7)
            else:
                book.learn(kind, data)
        elif depth == 1 and current is not None:
            painted = painted or kind == _CONDITION
            _learn(current, kind, data, book, white)
    return found


def _records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Where each record begins, its kind and its data."""
    at = 0
    for _ in range(_MAX_RECORDS):
        if at + 4 > len(stream):
            return
        kind, length = struct.unpack_from("<HH", stream, at)
        yield at, kind, stream[at + 4 : at + 4 + length]
        at += 4 + length
    raise UnreadableDocument("too_large", f"the workbook has more than {_MAX_RECORDS} records")


def _text(data: bytes, letters: int, flags: int) -> str:
    """A text of `letters` characters whose flags stand at `flags`, its characters behind them."""
    wide = data[flags] & 1
    raw = data[flags + 1 : flags + 1 + letters * (2 if wide else 1)]
    return raw.decode("utf-16-le" if wide else "latin-1", "replace")


class _Book:
    """Fonts, formats and cell styles of the workbook."""

    def __init__(self) -> None:
        self._fonts: list[tuple[bool, int]] = []  # struck, colour
        self._formats = dict(BUILT_IN_FORMATS)
        self._styles: list[tuple[int, int, bool]] = []  # font, format, without a fill
        self._own_colours = False

    def learn(self, kind: int, data: bytes) -> None:
        if kind == _FONT:
            _, flags, colour = struct.unpack_from("<HHH", data)
            self._fonts.append((bool(flags & _STRUCK), colour))
        elif kind == _FORMAT:
            number, letters = struct.unpack_from("<HH", data)
            self._formats[number] = _text(data, letters, 4)
        elif kind == _STYLE:
            font, number = struct.unpack_from("<HH", data)
            pattern = struct.unpack_from("<I", data, 14)[0] >> 26
            self._styles.append((font, number, pattern == 0))
        elif kind == _PALETTE:
            self._own_colours = True

    def style(self, index: int) -> tuple[str, bool]:
        """A cell style's number format (`;;;` where text is struck out), and whether it is white on white."""
        if index >= len(self._styles):
            return "", False
        font, number, bare = self._styles[index]
        font -= font > 4  # there is no font of number 4
        struck, colour = self._fonts[font] if font < len(self._fonts) else (False, 0)
        if struck:
            return NOT_SHOWN, False
        white = colour == _WHITE or (colour == _PALETTE_WHITE and not self._own_colours)
        code = self._formats.get(number, "")
        return "" if code == "General" else code, white and bare


def _learn(sheet: SheetFacts, kind: int, data: bytes, book: _Book, white: set[tuple[int, int]]) -> None:
    """Take what one record says of a sheet."""
    if kind == _ROW:
        row, flags = struct.unpack_from("<H10xH", data)
        if flags & _HIDDEN_ROW:
            sheet.hidden_rows.add(row)
    elif kind == _COLUMNS:
        first, last, width, _, flags = struct.unpack_from("<HHHHH", data)
        if flags & _HIDDEN_COLUMN or not width:
            sheet.hidden_columns.update(range(first, min(last, 255) + 1))
    elif kind in (_HEADER, _FOOTER) and len(data) > 3:
        text = header_text(_text(data, struct.unpack_from("<H", data)[0], 2))
        if text:
            sheet.margins.append(text)
    elif kind == _NUMBERS:
        row, first = struct.unpack_from("<HH", data)
        for n in range((len(data) - 6) // 6):
            _cell(sheet, row, first + n, struct.unpack_from("<H", data, 4 + 6 * n)[0], book, white)
    elif kind in _CELLS:
        row, column, style = struct.unpack_from("<HHH", data)
        _cell(sheet, row, column, style, book, white)
        error = None
        if kind == _ERROR and data[7]:
            error = data[6]
        elif kind == _FORMULA and data[12:14] == b"\xff\xff" and data[6] == 2:
            error = data[8]
        if error is not None:
            sheet.uncomputed.append(f"{_letters(column)}{row + 1} {_ERRORS.get(error, '#?')}")


def _cell(sheet: SheetFacts, row: int, column: int, style: int, book: _Book, white: set[tuple[int, int]]) -> None:
    code, is_white = book.style(style)
    if code:
        sheet.formats[row, column] = code
        sheet.hidden_cells += code == NOT_SHOWN
    if is_white:
        white.add((row, column))


def _letters(column: int) -> str:
    """A column's letters, `A` for 0."""
    return (chr(64 + column // 26) if column >= 26 else "") + chr(65 + column % 26)
