"""What the XML of a workbook says that its values do not: hidden parts, formats, struck-out runs, page headers."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from scrapers.documents.office.package import read_part

NOT_SHOWN = ";;;"  # the number format under which a cell shows nothing
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PACKAGE_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}"
BUILT_IN_FORMATS = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    37: "#,##0",
    38: "#,##0",
    39: "#,##0.00",
    40: "#,##0.00",
}
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_LEAST_WIDTH = 0.3  # characters: a narrower column shows nothing
_LEAST_HEIGHT = 1.0  # points
_HEADER_CODE = re.compile(
    r"&(?:\"[^\"]*\"|K[0-9A-Fa-f]{6}|\d{1,3}|[A-Za-z&])"
)  # &C, &"Arial,Bold", &P: of a page header
_WHITE = frozenset(("FFFFFF",))

_Node = etree._Element


class _Style(NamedTuple):
    """A cell style: its number format (`;;;` where text is struck out), and whether it is white on white."""

    code: str
    white: bool


@dataclass(slots=True)
class SheetFacts:
    """What a sheet's XML says; rows, columns and cells count from 0."""

    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    formats: dict[tuple[int, int], str] = field(default_factory=dict)
    texts: dict[tuple[int, int], str] = field(default_factory=dict)  # of cells with struck-out runs: the rest
    uncomputed: list[str] = field(default_factory=list)  # cells whose value the file does not hold
    hidden_cells: int = 0  # struck out in part or whole, white, or with a format that shows nothing
    margins: list[str] = field(default_factory=list)  # page headers and footers
    bottom: int = 0
    right: int = 0


class Workbook:
    """A workbook's package; `sheets` gives the name of the part of each sheet."""

    def __init__(self, package: zipfile.ZipFile) -> None:
        self._package = package
        self._names = set(package.namelist())
        self.sheets = self._sheet_parts()
        self._styles = self._read_styles()
        self._strings = self._struck_strings()

    def _sheet_parts(self) -> dict[str, str]:
        if "xl/workbook.xml" not in self._names or "xl/_rels/workbook.xml.rels" not in self._names:
            return {}
        targets: dict[str, str] = {}
        for link in _tree(read_part(self._package, "xl/_rels/workbook.xml.rels")).iter(_PACKAGE_REL + "Relationship"):
            target = (link.get("Target") or "").lstrip("/")
            targets[link.get("Id") or ""] = target if target.startswith("xl/") else f"xl/{target}"
        out = {}
        for sheet in _tree(read_part(self._package, "xl/workbook.xml")).iter(_MAIN + "sheet"):
            part = targets.get(sheet.get(_REL + "id") or "")
            if part in self._names:
                out[sheet.get("name") or ""] = part
        return out

    def pictures_on(self, sheets: Iterable[str]) -> set[str]:
        """The picture parts that drawings on these sheets show."""
        found: set[str] = set()
        for name in sheets:
            for drawing in self._targets(self.sheets.get(name, ""), "/drawing"):
                found.update(self._targets(drawing, "/image"))
        return found

    def _targets(self, part: str, kind: str) -> Iterator[str]:
        """The parts that a part refers to as something whose type ends so."""
        folder, _, name = part.rpartition("/")
        listed = f"{folder}/_rels/{name}.rels"
        if listed not in self._names:
            return
        for link in _tree(read_part(self._package, listed)).iter(_PACKAGE_REL + "Relationship"):
            if (link.get("Type") or "").endswith(kind):
                target = link.get("Target") or ""
                yield target[1:] if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")

    def _read_styles(self) -> list[_Style]:
        if "xl/styles.xml" not in self._names:
            return []
        root = _tree(read_part(self._package, "xl/styles.xml"))
        own = {n.get("numFmtId"): n.get("formatCode") or "" for n in root.iter(_MAIN + "numFmt")}
        struck = {str(n) for n, font in enumerate(_children(root, "fonts")) if _on(font, "strike")}
        white = {str(n) for n, font in enumerate(_children(root, "fonts")) if _is_white(font.find(_MAIN + "color"))}
        bare = {str(n) for n, fill in enumerate(_children(root, "fills")) if _is_bare(fill)}
        out = []
        for style in _children(root, "cellXfs"):
            if style.get("fontId") in struck:
                out.append(_Style(NOT_SHOWN, white=False))
                continue
            identity = style.get("numFmtId") or "0"
            code = own.get(identity) or (BUILT_IN_FORMATS.get(int(identity), "") if identity.isdigit() else "")
            out.append(_Style(code, style.get("fontId") in white and (style.get("fillId") or "0") in bare))
        return out

    def _struck_strings(self) -> dict[str, str]:
        """Number of a shared string with struck-out runs → what is left of it."""
        if "xl/sharedStrings.xml" not in self._names:
            return {}
        content = read_part(self._package, "xl/sharedStrings.xml")
        if b"strike" not in content:
            return {}
        found: dict[str, str] = {}
        events = etree.iterparse(
            io.BytesIO(content), events=("end",), tag=_MAIN + "si", resolve_entities=False, no_network=True
        )
        for number, (_, item) in enumerate(events):
            left = _without_struck(item)
            if left is not None:
                found[str(number)] = left
            item.clear()
        return found

    def facts(self, part: str) -> SheetFacts:
        """Go through a sheet's XML once."""
        sheet = SheetFacts()
        white: set[tuple[int, int]] = set()
        painted = False  # by tables' styles or by conditions: white text may stand on a ground
        events = etree.iterparse(
            io.BytesIO(read_part(self._package, part)),
            events=("end",),
            tag=[
                _MAIN + t for t in ("row", "col", "c", "headerFooter", "tablePart", "conditionalFormatting", "picture")
            ],
            resolve_entities=False,
            no_network=True,
        )
        for _, element in events:
            tag = element.tag.removeprefix(_MAIN)
            if tag == "col":
                if _is_hidden(element, "width", _LEAST_WIDTH):
                    first, last = int(element.get("min") or 1), int(element.get("max") or 1)
                    sheet.hidden_columns.update(range(first - 1, min(last, 16_384)))
            elif tag == "row":
                number = element.get("r") or ""
                if _is_hidden(element, "ht", _LEAST_HEIGHT) and number.isdigit():
                    sheet.hidden_rows.add(int(number) - 1)
                element.clear()
            elif tag == "c":
                self._cell(element, sheet, white)
            elif tag == "headerFooter":
                sheet.margins += [text for child in element if (text := header_text(child.text or ""))]
            else:
                painted = True
        if not painted:
            sheet.formats.update(dict.fromkeys(white, NOT_SHOWN))
            sheet.hidden_cells += len(white)
        return sheet

    def _cell(self, element: _Node, sheet: SheetFacts, white: set[tuple[int, int]]) -> None:
        m = _REFERENCE.fullmatch(element.get("r") or "")
        if m is None:
            return
        value, formula, kind = element.find(_MAIN + "v"), element.find(_MAIN + "f"), element.get("t")
        inline = element.find(_MAIN + "is")
        if (value is None or not value.text) and inline is None:
            if formula is not None and kind != "str":
                sheet.uncomputed.append(m[0])
            return
        if kind == "e" and value is not None:
            sheet.uncomputed.append(f"{m[0]} {value.text}")
        row, col = int(m[2]) - 1, column_number(m[1])
        sheet.bottom, sheet.right = max(sheet.bottom, row + 1), max(sheet.right, col + 1)
        left = None
        if kind == "s" and value is not None and self._strings:
            left = self._strings.get((value.text or "").strip())
        elif inline is not None:
            left = _without_struck(inline)
        if left is not None:
            sheet.texts[row, col] = left
            sheet.hidden_cells += 1
        style = element.get("s")
        if style is None or not style.isdigit() or int(style) >= len(self._styles):
            return
        code, is_white = self._styles[int(style)]
        if code:
            sheet.formats[row, col] = code
            sheet.hidden_cells += code == NOT_SHOWN
            if code == NOT_SHOWN:
                sheet.texts.pop((row, col), None)
        if is_white:
            white.add((row, col))


def column_number(letters: str) -> int:
    """A column's number by its letters, from 0.

    >>> column_number("A"), column_number("AA")
    (0, 26)
    """
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _tree(content: bytes) -> _Node:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))


def _children(root: _Node, name: str) -> Sequence[_Node]:
    node = root.find(_MAIN + name)
    return list(node) if node is not None else ()


def _on(properties: _Node | None, name: str) -> bool:
    node = properties.find(_MAIN + name) if properties is not None else None
    return node is not None and node.get("val") not in ("0", "false")


def _is_white(color: _Node | None) -> bool:
    if color is None or float(color.get("tint") or 0) < 0:
        return False
    rgb = (color.get("rgb") or "")[-6:].upper()
    return rgb in _WHITE or color.get("theme") == "0" or color.get("indexed") in ("1", "9")


def _is_bare(fill: _Node) -> bool:
    """Whether a fill leaves the paper white."""
    pattern = fill.find(_MAIN + "patternFill")
    if pattern is None:
        return False
    if (pattern.get("patternType") or "none") == "none":
        return True
    return pattern.get("patternType") == "solid" and _is_white(pattern.find(_MAIN + "fgColor"))


def _is_hidden(element: _Node, side: str, least: float) -> bool:
    """Whether a row or column is hidden, or too narrow to show anything."""
    if element.get("hidden") in ("1", "true"):
        return True
    try:
        return float(element.get(side) or least) < least
    except ValueError:
        return False


def _without_struck(item: _Node) -> str | None:
    """A rich text without its struck-out runs; None when it has none."""
    runs = item.findall(_MAIN + "r")
    if not any(_on(run.find(_MAIN + "rPr"), "strike") for run in runs):
        return None
    kept = [run for run in runs if not _on(run.find(_MAIN + "rPr"), "strike")]
    return "".join(text.text or "" for run in kept for text in run.findall(_MAIN + "t"))


def header_text(text: str) -> str:
    """A page header's words without its codes (`&C&"Arial,Bold"DỰ THẢO` → `DỰ THẢO`)."""
    return " ".join(_HEADER_CODE.sub(" ", text).split())
