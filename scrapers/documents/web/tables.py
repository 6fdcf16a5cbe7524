"""Tables of a page: data as rows of cells, layout dissolved."""

from __future__ import annotations

import re
from itertools import islice, pairwise

from lxml import etree

from scrapers.documents.flow import MAX_CELLS, RawCell, one_line
from scrapers.documents.grid import is_data, is_number
from scrapers.documents.model import UnreadableDocument
from scrapers.documents.web.furniture import JUNK_TAGS, is_hidden
from scrapers.documents.web.tree import LINE_BREAK, Element, break_around, empty, inner_text, shown_text, texts, words

_CELL_BLOCKS = words("p div li h1 h2 h3 h4 h5 h6 tr td pre blockquote")
_UNSHOWN = ("script", "style", "template", "select", "noscript")
_NEWLINES = re.compile(r"[\r\n]+")


_COUNT = re.compile(r"\s*(\d{1,6})")
DAYS = 7  # columns of a month view


_attributes = etree.XPath("boolean(descendant::*/@*)")
_spans = etree.XPath("boolean(descendant::*/@rowspan) or boolean(descendant::*/@colspan)")
_hidden = etree.XPath("boolean(descendant::*/@hidden)")
_styles = etree.XPath("descendant::*/@style", smart_strings=False)
_classes = etree.XPath("descendant::*/@class", smart_strings=False)
_HIDING = re.compile(r"none|hid|sr-only|screen", re.I)


def _may_hide(table: Element) -> bool:
    """Whether it pays to ask each element of a table if it is hidden."""
    return bool(_hidden(table)) or any(
        _HIDING.search(names) for query in (_styles, _classes) for names in set(texts(query, table))
    )


def _span(value: str | None, name: str) -> int:
    m = _COUNT.match(value) if value is not None else None
    if m is None:
        return 1
    number = int(m[1])
    if number == 0:  # "to the end of the table"
        return 100_000 if name == "rowspan" else 1
    return number


def cell_text(cell: Element, *, hidden: bool, unshown: bool) -> str:
    """The text of a cell that holds elements; `LINE_BREAK` stands between blocks and at line breaks inside.

    `hidden` and `unshown` say whether the table may hide anything (half a number: `<i hidden>6</i>5`) or has scripts.
    """
    if unshown:
        for element in cell.iterdescendants(*_UNSHOWN):
            empty(element)
    if hidden:
        for element in list(cell.iterdescendants()):
            if element.attrib and is_hidden(element):
                empty(element)
    # most cells hold few elements: asking each for its tag is quicker than to have them looked for
    blocks = [element for element in cell.iterdescendants() if element.tag in _CELL_BLOCKS]
    if len(blocks) == 1 and _is_all(blocks[0], cell):
        text = (blocks[0].text or "") if not len(blocks[0]) else inner_text(cell)
        if text.strip() and LINE_BREAK not in text:
            return one_line(text)
    for block in blocks:
        break_around(block)
    return _NEWLINES.sub(" ", inner_text(cell))


def _is_all(block: Element, cell: Element) -> bool:
    """Whether a cell holds this block and nothing beside it, as cells pasted from Word do."""
    if len(cell) != 1 or cell[0] is not block:
        return False
    before, after = cell.text, block.tail
    return (not before or before.isspace()) and (not after or after.isspace())


def _own_rows(table: Element, nested: bool) -> list[Element]:
    if not nested:
        return list(table.iter("tr"))
    rows = []
    for row in table.iter("tr"):
        parent = row.getparent()
        while parent is not None and parent.tag != "table":
            parent = parent.getparent()
        if parent is table:
            rows.append(row)
    return rows


def _cells(row: Element) -> list[Element]:
    cells = [c for c in row if c.tag in ("td", "th")]
    return cells or list(row.iterdescendants("td", "th"))


def _unfold(row: list[RawCell]) -> list[list[RawCell]]:
    """Rows typed into one row, line by line (`1⏎2⏎3 | Sở A⏎Sở B⏎Sở C | 90⏎80⏎70`), taken apart.

    Only when every cell that holds text has the same number of lines, three or more, and one of
    them numbers only; else the row stays one, its lines joined by blanks.
    """
    broken = sum([LINE_BREAK in cell.text for cell in row])
    if broken >= 2:
        lines = [[one_line(line) for line in cell.text.split(LINE_BREAK) if line.strip()] for cell in row]
        counts = {len(cell) for cell in lines if cell}
        if len(counts) == 1 and min(counts) >= 3 and any(cell and all(map(is_number, cell)) for cell in lines):
            return [
                [raw._replace(text=cell[i] if cell else "") for raw, cell in zip(row, lines, strict=True)]
                for i in range(counts.pop())
            ]
    if not broken:
        return [row]
    return [[cell._replace(text=one_line(cell.text)) if LINE_BREAK in cell.text else cell for cell in row]]


def is_calendar(rows: list[list[str]]) -> bool:
    """A month view: seven columns of day numbers that count on from one to the next."""
    if max(map(len, rows)) != DAYS:
        return False
    days = [t for row in rows[1:] for t in row if t]
    numbers = [int(t) for t in days if t.isdigit() and len(t) <= 2 and 1 <= int(t) <= 31]
    if len(numbers) < len(days) * 0.6 or any(len(t) > 9 for t in days):
        return False
    # a new month may begin at both ends; ranks and points do not count on
    return sum(b == a + 1 for a, b in pairwise(numbers)) >= max(len(numbers) - 3, len(numbers) / 2)


def read_table(table: Element) -> list[list[RawCell]] | None:
    """A data table's rows, or None when the table only serves the layout."""
    nested = next(table.iterdescendants("table"), None) is not None
    # a table around tables lays out the page
    if nested and any(len(list(islice(t.iter("tr"), 2))) > 1 for t in table.iterdescendants("table")):
        return None
    unshown = next(table.iterdescendants(*_UNSHOWN), None) is not None
    marked = next(table.iter("th", "thead"), None) is not None
    spans = hidden = False
    if _attributes(table):
        spans, hidden = bool(_spans(table)), _may_hide(table)
    rows: list[list[RawCell]] = []
    budget = MAX_CELLS
    new = tuple.__new__  # a named tuple's own constructor takes twice as long
    for tr in _own_rows(table, nested):
        if hidden and is_hidden(tr):
            continue
        parent = tr.getparent() if marked else None
        head = parent is not None and parent.tag == "thead"
        row = []
        plain = True
        for cell in _cells(tr):
            if hidden and is_hidden(cell):
                continue
            if len(cell):
                plain = False
                text = cell_text(cell, hidden=hidden, unshown=unshown)
            else:
                text = cell.text or ""
                if "\n" in text:
                    text = one_line(text)
            down = across = 1
            if spans:
                down = _span(cell.get("rowspan"), "rowspan")
                across = _span(cell.get("colspan"), "colspan")
            header = head or (marked and cell.tag == "th")
            row.append(new(RawCell, (text, down, across, header, None, None, None)))
        budget -= len(row)
        if budget < 0:
            raise UnreadableDocument("too_large", f"a table has more than {MAX_CELLS} cells")
        if not plain:
            rows.extend(_unfold(row))
        elif row:
            rows.append(row)
    if table.get("role") == "presentation" and not any(cell.header for row in rows for cell in row):
        return None
    return rows if rows and is_data(rows) else None


def holds_data(element: Element) -> bool:
    """Whether furniture by its name holds a table with figures after all (`<div class="stat-table">`)."""
    if element.tag in JUNK_TAGS:
        return False
    for table in element.iterdescendants("table"):
        rows = [row for row in table.iter("tr") if any(c.isdigit() for c in inner_text(row))]
        if len(rows) > 2 and next(table.iterdescendants("table"), None) is None:
            cells = [[shown_text(cell) for cell in row if isinstance(cell.tag, str)] for row in rows]
            if not is_calendar(cells):
                return True
    return False
