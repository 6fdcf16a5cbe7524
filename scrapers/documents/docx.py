"""DOCX: what Word would show, in reading order.

python-docx opens the package; the body is walked as XML, because content controls, tracked changes,
text boxes, automatic numbers and merged cells are not in its paragraphs and cells.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import docx
from docx.opc.exceptions import OpcError
from lxml import etree

from scrapers.documents.flat.tables import add_rebuilt, find_tables, worth_a_look
from scrapers.documents.flow import Flow, RawCell, one_line
from scrapers.documents.grid import is_data
from scrapers.documents.legacy import by_font
from scrapers.documents.model import Cell, Document, UnreadableDocument
from scrapers.documents.office.docx_looks import Looks
from scrapers.documents.office.docx_margins import shown_margins
from scrapers.documents.office.docx_signs import MATH, math_text, symbol
from scrapers.documents.office.docx_styles import Fonts, Node, Numbers, is_on, to_int
from scrapers.documents.office.embedded import UNREAD, Pictures
from scrapers.documents.office.package import open_package
from scrapers.vietnamese import clean

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_V = "{urn:schemas-microsoft-com:vml}"
_MAX_DEPTH = 40  # tables inside cells inside tables
_HEADER_TEXT = 300  # characters of page headers kept as the publisher's mark
_FOOTNOTE_MARK = re.compile(r"\s*(?:\d{1,2}|\*{1,3})\s*")


class _Reader:
    def __init__(self, document: Any) -> None:
        self._document = document
        self._fonts = Fonts(document)
        self._looks = Looks(document)
        self._numbers = Numbers(document)
        self.flow = Flow()
        self._pending: list[tuple[str, bool]] = []
        self._boxes: list[Node] = []
        self._pictures: list[tuple[str, bytes]] = []
        self.pictures = Pictures(self.flow)

    # -------------------------------------------------------------- text of one paragraph
    def _runs(self, node: Node) -> Iterator[str]:
        """The text a paragraph (or anything inside one) shows."""
        for child in node:
            tag = child.tag
            if tag == _W + "r":
                yield from self._run(child)
            elif tag in (_W + "del", _W + "moveFrom"):
                self.flow.add_note("tracked deletions were left out")
            elif tag == _MC + "AlternateContent":
                choice = child.find(_MC + "Choice")
                yield from self._runs(choice if choice is not None else child)
            elif tag == MATH + "oMath":
                yield from math_text(child)
            elif isinstance(tag, str) and tag not in (_W + "pPr", _W + "rPr", _W + "sdtPr", _W + "p", _W + "tbl"):
                yield from self._runs(child)

    def _run(self, run: Node) -> Iterator[str]:
        properties = run.find(_W + "rPr")
        gone = self._looks.gone(run, properties)
        if gone:
            self.flow.add_note(gone)
            return
        if properties is not None:
            raised = properties.find(_W + "vertAlign")
            if raised is not None and raised.get(_W + "val") == "superscript":
                marks = "".join(t.text or "" for t in run.iter(_W + "t"))
                if _FOOTNOTE_MARK.fullmatch(marks):
                    return
        for child in run:
            tag = child.tag
            if tag == _W + "t":
                yield self._meant(child.text or "", run)
            elif tag in (_W + "tab", _W + "ptab"):
                yield "\t"
            elif tag in (_W + "br", _W + "cr"):
                yield "\n"
            elif tag == _W + "noBreakHyphen":
                yield "-"
            elif tag == _W + "sym":
                yield symbol(child)
            elif tag == _W + "ruby" and (base := child.find(_W + "rubyBase")) is not None:
                yield from self._runs(base)
            elif tag in (_W + "drawing", _W + "pict", _W + "object"):
                self._drawing(child)
            elif tag == _MC + "AlternateContent":
                choice = child.find(_MC + "Choice")
                self._drawing(choice if choice is not None else child)

    def _meant(self, text: str, run: Node) -> str:
        """The text of a run; fonts of the 1990s show Latin letters as Vietnamese ones."""
        font = self._fonts.of(run)
        meant = by_font(text, font)
        if meant is None:
            self.flow.add_note(f"text in the font {font} may not be what it shows")
            self.flow.add_doubt("legacy_font", f"{font}: {text}"[:300])
            return text
        if meant != text:
            self.flow.add_note(f"text in the font {font} was converted")
        return meant

    def _drawing(self, node: Node) -> None:
        self._boxes.extend(node.iter(_W + "txbxContent"))
        for art in node.iter(_V + "textpath"):
            self.flow.add_mark(art.get("string") or "")
        for chart in node.iter(_C + "chart"):
            self.flow.add_doubt(UNREAD, f"docx:chart {chart.get(_R + 'id') or ''}")
        for picture in node.iter(_A + "blip", _V + "imagedata"):
            identity = picture.get(_R + "embed") or picture.get(_R + "id") or ""
            part = self._document.part.related_parts.get(identity)
            if part is not None:
                self._pictures.append((str(part.partname), part.blob))

    def margins(self) -> list[str]:
        """The texts of the page headers and footers that are shown; text boxes and lettering in them are marks too."""
        texts: dict[str, None] = {}
        for part in shown_margins(self._document):
            for paragraph in part.element.iter(_W + "p"):
                texts.setdefault(one_line("".join(self._runs(paragraph))))
        self._boxes, self._pictures = [], []
        for text in texts:
            self.flow.add_mark(text)
        return [text for text in texts if text and not text.isdigit()]

    def _paragraph_text(self, paragraph: Node) -> str:
        text = "".join(self._runs(paragraph))
        label = self._numbers.label(paragraph)
        return f"{label} {text}" if label else text

    # -------------------------------------------------------------- blocks
    def blocks(self, parent: Node, depth: int = 0) -> None:
        """Take paragraphs and tables in order."""
        if depth > _MAX_DEPTH:
            raise UnreadableDocument("too_deep", f"tables are nested more than {_MAX_DEPTH} deep")
        for node in parent:
            if node.tag == _W + "p":
                self._paragraph(node, depth)
            elif node.tag == _W + "tbl":
                self._table(node, depth)
            elif node.tag in (_W + "sdt", _W + "sdtContent", _W + "ins", _W + "customXml", _W + "smartTag"):
                self.blocks(node, depth)
            elif node.tag == _MC + "AlternateContent":
                choice = node.find(_MC + "Choice")
                self.blocks(choice if choice is not None else node, depth)
            elif node.tag == _W + "altChunk":
                self.flow.add_doubt(UNREAD, "docx:a document inside the document")

    def _paragraph(self, node: Node, depth: int) -> None:
        text = self._paragraph_text(node)
        if text.strip():
            style = node.find(f"{_W}pPr/{_W}pStyle")
            name = (style.get(_W + "val") or "") if style is not None else ""
            self._pending.append((text, bool(re.match(r"(?i)heading|title|tiêu|u\d$", name))))
        self._extras(depth)

    def _extras(self, depth: int) -> None:
        """Text boxes and pictures met in a paragraph or cell come after it."""
        boxes, self._boxes = self._boxes, []
        pictures, self._pictures = self._pictures, []
        for box in boxes:
            self.blocks(box, depth + 1)
        for picture in pictures:
            self.settle()
            name, content = picture
            self.pictures.add(name.rsplit("/", 1)[-1], content, f"docx:{name}")

    def settle(self) -> None:
        """Write the waiting paragraphs; tables that were typed with tabs are rebuilt."""
        pending, self._pending = self._pending, []
        lines = [line for text, _ in pending for line in text.split("\n")]
        if len(lines) >= 3 and (worth_a_look([clean(line) for line in lines]) or any("\t" in line for line in lines)):
            rebuilt = find_tables(lines)
            if rebuilt.tables:
                add_rebuilt(self.flow, lines, rebuilt)
                return
        for text, heading in pending:
            self.flow.add_paragraph(text, heading=heading)

    def _rows(self, table: Node) -> Iterator[Node]:
        for node in table:
            if node.tag == _W + "tr":
                properties = node.find(_W + "trPr")
                if properties is not None and properties.find(_W + "del") is not None:
                    self.flow.add_note("tracked deletions were left out")
                elif is_on(properties, "hidden"):
                    self.flow.add_note("hidden rows were left out")
                else:
                    yield node
            elif node.tag in (_W + "sdt", _W + "sdtContent", _W + "ins", _W + "customXml"):
                yield from self._rows(node)

    def _cells(self, row: Node) -> Iterator[Node]:
        for node in row:
            if node.tag == _W + "tc":
                yield node
            elif node.tag in (_W + "sdt", _W + "sdtContent", _W + "ins", _W + "customXml"):
                yield from self._cells(node)

    def _cell_text(self, cell: Node) -> str:
        parts: list[str] = []
        for node in cell.iter(_W + "p"):
            # text boxes are taken with the pictures; Fallback repeats what Choice holds
            if any(a.tag in (_W + "txbxContent", _MC + "Fallback") for a in _up_to(node, cell)):
                continue
            parts.append(self._paragraph_text(node))
        return one_line(" ".join(parts))

    def _table(self, table: Node, depth: int) -> None:
        self.settle()
        inner = [t for t in table.iter(_W + "tbl") if t is not table and _is_grid(t)]
        nodes = [(row, list(self._cells(row))) for row in self._rows(table)]
        if inner:  # a table around tables lays out the page
            for _, cells in nodes:
                for cell in cells:
                    self.blocks(cell, depth + 1)
            return
        counted = self._numbers.counts.copy()
        placed: list[Cell] = []
        rows: list[list[RawCell]] = []
        open_merges: dict[int, int] = {}  # column → index in `placed` of the cell a vertical merge began with
        for r, (row, cells) in enumerate(nodes):
            properties = row.find(_W + "trPr")
            header = properties is not None and is_on(properties, "tblHeader")
            before = properties.find(_W + "gridBefore") if properties is not None else None
            col = min(to_int(before.get(_W + "val")), 200) if before is not None else 0
            line = []
            for cell in cells:
                cell_properties = cell.find(_W + "tcPr")
                span, merge = _spans(cell_properties)
                if merge == "continue" and col in open_merges:
                    origin = placed[open_merges[col]]
                    placed[open_merges[col]] = _taller(origin, r)
                else:
                    text = self._cell_text(cell)
                    if cell_properties is not None and cell_properties.find(_W + "cellDel") is not None:
                        self.flow.add_note("tracked deletions were left out")
                        text = ""
                    line.append(RawCell(text, colspan=span, header=header))
                    placed.append(Cell(text, r, col, 1, span, header))
                    if merge == "restart":
                        open_merges[col] = len(placed) - 1
                    else:
                        open_merges.pop(col, None)
                col += span
            rows.append(line)
        if any(rows) and is_data([row for row in rows if row]):
            self.flow.add_table(placed)
            self._extras(depth)
            return
        self._boxes, self._pictures = [], []
        self._numbers.counts = counted  # the cells are read again as blocks
        for _, cells in nodes:
            for cell in cells:
                self.blocks(cell, depth + 1)


def _up_to(node: Node, top: Node) -> Iterator[Node]:
    parent = node.getparent()
    while parent is not None and parent is not top:
        yield parent
        parent = parent.getparent()


def _spans(properties: Node) -> tuple[int, str]:
    """A cell's column span and its part in a vertical merge (`restart`, `continue`, '')."""
    if properties is None:
        return 1, ""
    grid = properties.find(_W + "gridSpan")
    span = max(1, min(to_int(grid.get(_W + "val")), 200)) if grid is not None else 1
    merge = properties.find(_W + "vMerge")
    if merge is None:
        return span, ""
    return span, merge.get(_W + "val") or "continue"


def _is_grid(table: Node) -> bool:
    """Whether a table has rows and columns; others only stack lines."""
    rows = list(table.iter(_W + "tr"))
    return len(rows) > 1 and any(len(row.findall(_W + "tc")) > 1 for row in rows)


def _taller(cell: Cell, last_row: int) -> Cell:
    return Cell(cell.text, cell.row, cell.col, last_row - cell.row + 1, cell.colspan, cell.header)


def read_docx(body: bytes) -> Document:
    """Read a DOCX file.

    Raises:
        UnreadableDocument: `damaged`, `encrypted`, `empty`, `too_large`, `too_deep` or `hostile_xml`.
    """
    package = open_package(body)
    macros = any(name.lower().endswith("vbaproject.bin") for name in package.namelist())
    try:
        document = docx.Document(io.BytesIO(body))
    except etree.XMLSyntaxError as error:
        raise UnreadableDocument("too_deep", f"its XML is nested too deep: {str(error)[:120]}") from error
    except (OpcError, KeyError, ValueError, AttributeError, TypeError) as error:
        raise UnreadableDocument("damaged", f"not a Word document: {str(error)[:160]}") from error
    reader = _Reader(document)
    reader.blocks(document.element.body)
    reader.settle()
    flow = reader.flow
    if flow.empty:
        raise reader.pictures.problem or UnreadableDocument("empty", "the Word document shows no text")
    if macros:
        flow.add_note("macros were ignored")
    site = " | ".join(reader.margins())
    return flow.build(MEDIA_TYPE, site_text=site[:_HEADER_TEXT])
