"""From an article's markup to pieces of text, tables, pictures and links in reading order.

The walk keeps no recursion, so depth costs nothing. Layout tables are dissolved (their content
flows), data tables become grids. What a browser hides, strikes out or prints as a footnote mark is
left out: `88,12<sup>1</sup>` is 88,12.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from lxml import etree

from scrapers.documents.article import JUNK_TAGS, Article, is_hidden, is_junk
from scrapers.documents.flow import MAX_CELLS, RawCell, one_line
from scrapers.documents.grid import is_data, is_number
from scrapers.documents.model import UnreadableDocument
from scrapers.documents.tree import Element, inner_text, shown_text
from scrapers.vietnamese import lower

LINE_BREAK = "\u2028"  # what <br> becomes; `clean` makes it a newline

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_CELL_BLOCKS = ("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "pre", "blockquote")
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_GONE = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "select",
        "input",
        "textarea",
        "button",
        "canvas",
        "audio",
        "video",
        "map",
        "datalist",
        "head",
        "title",
    ]
)
_FOOTNOTE = re.compile(r"\s*[\[(]?(?:\d{1,2}|[*†‡]{1,3})[\])]?\s*")
_NEWLINES = re.compile(r"[\r\n]+")
_ATTACHMENT = re.compile(r"\.(?:pdf|docx?|xlsx?|rtf|odt|ods|zip|rar|7z|pptx?)(?:$|[/?&#%])", re.I)
_DOWNLOAD = re.compile(
    r"fileticket=|linkclick\.aspx|[?&](?:download|file|attach)=|/download(?:file)?s?[/.?]|/attachments?/", re.I
)
_ICON = re.compile(
    r"(?:^|[/_.-])(?:icons?|ico|logo|btn|button|spacer|pixel|blank|loading|avatar|emoji|smil\w*|share|print|facebook|zalo|twitter"
    r"|youtube|new|arrow|bullet|rss|captcha|search|pdf|word|excel|doc|xls|file)(?:[/_.-]|\d|$)|\.gif(?:$|\?)|captcha",
    re.I,
)
_SHOWN_HIDDEN = 0.5  # hidden markup that holds more than this share of the article is shown by a script


@dataclass(slots=True)
class Paragraph:
    """A piece of running text; `\u2028` marks forced line breaks. `linked`: no words outside links."""

    text: str
    heading: bool = False
    linked: bool = False
    links: tuple[FoundLink, ...] = ()
    place: str = "body"
    element: Element | None = None


@dataclass(frozen=True, slots=True)
class FoundLink:
    """A link or picture with its resolved address."""

    kind: str
    url: str
    label: str


@dataclass(slots=True)
class DataTable:
    """A table of data, cells not yet placed."""

    rows: list[list[RawCell]]
    caption: str | None
    place: str = "body"


@dataclass(slots=True)
class Picture:
    """A picture of the article."""

    link: FoundLink
    place: str = "body"


Piece = Paragraph | DataTable | Picture


@dataclass(slots=True)
class Walked:
    """What the walk through an article found, in reading order, and the links outside its text."""

    pieces: list[Piece] = field(default_factory=list)
    links: list[FoundLink] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def prepare(root: Element, source: bytes) -> list[str]:
    """Change the tree once, for the whole page: line breaks, footnote marks, struck-out text.

    Gives notes for a person.
    """
    notes = []
    for element in list(root.iter("br", "sup", "s", "strike", "del")):
        if element.tag == "br":
            element.tail = LINE_BREAK + (element.tail or "")
        elif element.tag == "sup":
            if _FOOTNOTE.fullmatch(inner_text(element)):
                _empty(element)
        elif _empty(element):
            notes.append("struck-out text was left out")
    if b"line-through" in source:
        for element in root.iter("span", "p", "td", "font"):
            if "line-through" in element.get("style", "") and _empty(element):
                notes.append("struck-out text was left out")
    return notes


def _empty(element: Element) -> bool:
    had = bool(inner_text(element).strip())
    for child in list(element):
        element.remove(child)
    element.text = None
    return had


# ------------------------------------------------------------------ links
def link_kind(url: str, element: Element | None = None) -> str | None:
    """`attachment`, `page` or None for an address that leads to no document."""
    if not url or url.startswith(("#", "javascript:", "mailto:", "tel:", "data:", "about:", "file:")):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if _ATTACHMENT.search(parts.path) or _ATTACHMENT.search(parts.query) or _DOWNLOAD.search(url):
        return "attachment"
    if element is not None and "download" in element.attrib:
        return "attachment"
    return "page"


def _resolve(base: str | None, url: str) -> str:
    url = url.strip()
    if not base or url.startswith(("http://", "https://")):
        return url
    try:
        return urljoin(base, url)
    except ValueError:
        return url


# ------------------------------------------------------------------ tables
def _span(element: Element, name: str) -> int:
    value = element.get(name)
    if value is None:
        return 1
    m = re.match(r"\s*(\d{1,6})", value)
    if m is None:
        return 1
    number = int(m[1])
    if number == 0:  # "to the end of the table"
        return 100_000 if name == "rowspan" else 1
    return number


def cell_text(cell: Element) -> str:
    """A cell's text; `LINE_BREAK` stands between blocks and at line breaks inside."""
    if not len(cell):
        return cell.text or ""
    for block in cell.iter(*_CELL_BLOCKS):
        if block is not cell:
            block.text = LINE_BREAK + (block.text or "")
            block.tail = LINE_BREAK + (block.tail or "")
    return _NEWLINES.sub(" ", inner_text(cell))


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
    return cells or [c for c in row.iterdescendants("td", "th")]


def _unfold(row: list[RawCell]) -> list[list[RawCell]]:
    """Rows typed into one row, line by line (`1⏎2⏎3 | Sở A⏎Sở B⏎Sở C | 90⏎80⏎70`), taken apart.

    Only when every cell that holds text has the same number of lines, three or more, and one of
    them numbers only; else the row stays one, its lines joined by blanks.
    """
    if sum(LINE_BREAK in cell.text for cell in row) >= 2:
        lines = [[one_line(line) for line in cell.text.split(LINE_BREAK) if line.strip()] for cell in row]
        counts = {len(cell) for cell in lines if cell}
        if len(counts) == 1 and min(counts) >= 3 and any(cell and all(map(is_number, cell)) for cell in lines):
            return [
                [raw._replace(text=cell[i] if cell else "") for raw, cell in zip(row, lines, strict=True)]
                for i in range(counts.pop())
            ]
    return [
        [
            cell._replace(text=one_line(cell.text)) if "\n" in cell.text or LINE_BREAK in cell.text else cell
            for cell in row
        ]
    ]


def _is_calendar(rows: list[list[str]]) -> bool:
    """A month view: seven columns of day numbers."""
    days = [t for row in rows for t in row if t]
    numbers = [t for t in days if t.isdigit() and 1 <= int(t) <= 31]
    return max(map(len, rows)) == 7 and len(numbers) >= len(days) * 0.6 and all(len(t) <= 9 for t in days)


def read_table(table: Element, *, hidden: bool) -> list[list[RawCell]] | None:
    """A data table's rows, or None when the table only serves the layout.

    `hidden` says whether the page hides anything (so that it pays to look).
    """
    inner = [t for t in table.iterdescendants("table") if sum(1 for _ in t.iter("tr")) > 1]
    nested = next(table.iterdescendants("table"), None) is not None
    rows: list[list[RawCell]] = []
    budget = MAX_CELLS
    for tr in _own_rows(table, nested):
        if hidden and is_hidden(tr):
            continue
        parent = tr.getparent()
        head = parent is not None and parent.tag == "thead"
        row = []
        for cell in _cells(tr):
            if hidden and is_hidden(cell):
                continue
            row.append(
                RawCell(
                    cell_text(cell) if not (nested and inner) else "",
                    _span(cell, "rowspan"),
                    _span(cell, "colspan"),
                    head or cell.tag == "th",
                )
            )
        budget -= len(row)
        if budget < 0:
            raise UnreadableDocument("too_large", f"a table has more than {MAX_CELLS} cells")
        if row:
            rows.extend(_unfold(row))
    if inner:  # a table around tables lays out the page
        return None
    if table.get("role") == "presentation" and not any(cell.header for row in rows for cell in row):
        return None
    return rows if rows and is_data(rows) else None


# ------------------------------------------------------------------ the walk
class Walk:
    """One pass over the article's scope in document order."""

    def __init__(self, article: Article, *, base: str | None, source: bytes, drop: Iterable[Element] = ()) -> None:
        self._article = article
        self._base = base
        self._hides = b"none" in source or b"hid" in source
        self._drop = set(drop)
        self._out = Walked()
        self._buffer: list[str] = []
        self._outside: list[str] = []  # text of the paragraph that is in no link
        self._links: list[FoundLink] = []
        self._anchor: Element | None = None
        self._anchor_text: list[str] = []
        self._place = "before" if article.title is not None else "body"
        self._heading = False
        self._keep = self._ancestors()

    def _ancestors(self) -> set[Element]:
        """Elements on the way to title and body are walked whatever their names are."""
        keep: set[Element] = set()
        for goal in (self._article.title, self._article.body):
            element = goal
            while element is not None and element not in keep:
                keep.add(element)
                element = element.getparent()
        return keep

    def run(self) -> Walked:
        """Walk, and give what was found."""
        article = self._article
        walk = etree.iterwalk(article.scope, events=("start", "end"))
        skipped: Element | None = None
        pre = 0
        for event, element in walk:
            tag = element.tag
            if event == "end":
                if skipped is element:
                    skipped = None
                elif tag in _BLOCKS:
                    self._flush(element)
                    if tag == "pre":
                        pre -= 1
                elif tag == "a" and self._anchor is element:
                    self._end_link()
                elif tag == "time" and _stands_alone(element):
                    self._flush(element)
                if element is article.body:
                    self._flush(element)
                    self._place = "after"
                if element is not article.scope and element.tail:
                    self._text(element.tail, pre)
                continue
            if element is article.body and self._place != "after":
                self._flush(element)
                # before the title inside the body there is furniture, or text without a heading
                inside = article.title is not None and self._place == "before" and _within(article.title, element)
                self._place = "before" if inside else "body"
            if element is article.title:
                self._flush(element)
                text = inner_text(element)
                self._out.pieces.append(Paragraph(text, heading=True, place="title", element=element))
                if self._place == "before":
                    self._place = "body" if _within(element, article.body) else "zone"
                walk.skip_subtree()
                skipped = element
                continue
            if self._leave_out(element, tag):
                if tag in _BLOCKS:
                    self._flush(element)
                walk.skip_subtree()
                skipped = element
                continue
            if tag == "table":
                self._flush(element)
                if self._table(element):
                    walk.skip_subtree()
                    skipped = element
                    continue
            if tag in _BLOCKS:
                self._flush(element)
                self._heading = tag in _HEADINGS
                if tag == "pre":
                    pre += 1
            elif tag == "img":
                self._image(element)
            elif tag == "a":
                self._anchor, self._anchor_text = element, []
            elif tag == "time" and _stands_alone(element):
                self._flush(element)
            if element.text:
                self._text(element.text, pre)
        self._flush(article.scope)
        return self._out

    def _leave_out(self, element: Element, tag: str) -> bool:
        if tag in _GONE:
            return True
        if tag in ("iframe", "embed", "object"):
            self._embedded(element)
            return True
        if element in self._keep:
            return False
        if element in self._drop:
            return True
        if not element.attrib:
            return tag in ("nav", "aside", "footer")
        if is_junk(element):
            return tag not in ("header", "td", "tr", "table", "tbody", "body", "p") and not _holds_data(element)
        if self._hides and is_hidden(element):
            if len(inner_text(element)) > _SHOWN_HIDDEN * len(inner_text(self._article.body)):
                self._out.notes.append("most of the article is hidden until a script shows it")
                return False
            return True
        return False

    def _text(self, text: str, pre: int) -> None:
        if pre:
            text = _NEWLINES.sub(LINE_BREAK, text)
        self._buffer.append(text)
        if self._anchor is None:
            self._outside.append(text)
        else:
            self._anchor_text.append(text)

    def _end_link(self) -> None:
        element, self._anchor = self._anchor, None
        if element is None:
            return
        href = (element.get("href") or "").strip()
        label = " ".join("".join(self._anchor_text).split()) or element.get("title") or ""
        kind = link_kind(href, element)
        if not href:
            self._outside.extend(self._anchor_text)  # an anchor's name, not a link
        elif kind is None:
            self._links.append(FoundLink("none", href, label))
        else:
            self._links.append(FoundLink(kind, _resolve(self._base, href), label))

    def _image(self, element: Element) -> None:
        src = (element.get("data-src") or element.get("data-original") or element.get("src") or "").strip()
        label = element.get("alt") or element.get("title") or ""
        if self._anchor is not None and not self._anchor_text and label:
            self._anchor_text.append("")
        if not src or (src.startswith("data:") and not label):
            return
        for side in ("width", "height"):
            m = re.match(r"\s*(\d+)", element.get(side) or "")
            if m and int(m[1]) < 60:
                return
        if src.startswith("data:"):
            src = ""
        elif _ICON.search(urlsplit_path(src)):
            return
        self._flush(element)
        self._out.pieces.append(Picture(FoundLink("image", _resolve(self._base, src), label), self._place))

    def _embedded(self, element: Element) -> None:
        src = (element.get("src") or element.get("data") or "").strip()
        if link_kind(src) == "attachment":
            link = FoundLink("attachment", _resolve(self._base, src), element.get("title") or "")
            self._out.pieces.append(Paragraph("", links=(link,), place=self._place))

    def _table(self, table: Element) -> bool:
        """Take a data table; False when its content flows."""
        rows = read_table(table, hidden=self._hides)
        if rows is None:
            return False
        if _is_calendar([[cell.text for cell in row] for row in rows]):
            return True
        caption = table.find("caption")
        text = shown_text(caption) if caption is not None else ""
        for anchor in table.iter("a"):
            href = (anchor.get("href") or "").strip()
            kind = link_kind(href, anchor)
            if kind == "attachment":
                label = shown_text(anchor)
                self._out.links.append(FoundLink(kind, _resolve(self._base, href), label))
        self._out.pieces.append(DataTable(rows, text or None, self._place))
        return True

    def _flush(self, element: Element) -> None:
        if self._anchor is not None:  # a link around blocks
            self._end_link()
        if self._buffer:
            text = _NEWLINES.sub(" ", "".join(self._buffer))
            if text.strip(" \t\u00a0" + LINE_BREAK):
                linked = bool(self._links) and not any(c.isalnum() for part in self._outside for c in part)
                outside = "".join(self._outside).strip() if self._links and not linked else ""
                self._out.pieces.append(
                    Paragraph(
                        text, self._heading, linked or _is_prefix(outside), tuple(self._links), self._place, element
                    )
                )
                self._links = []
            self._buffer = []
            self._outside = []
        if self._links:
            self._out.pieces.append(Paragraph("", links=tuple(self._links), place=self._place))
            self._links = []
        self._heading = False


def _holds_data(element: Element) -> bool:
    """Whether furniture by its name holds a table with figures after all (`<div class="stat-table">`)."""
    if element.tag in JUNK_TAGS:
        return False
    for table in element.iterdescendants("table"):
        rows = [row for row in table.iter("tr") if any(c.isdigit() for c in inner_text(row))]
        if len(rows) > 2 and next(table.iterdescendants("table"), None) is None:
            cells = [[shown_text(cell) for cell in row if isinstance(cell.tag, str)] for row in rows]
            if not _is_calendar(cells):
                return True
    return False


_PREFIX = re.compile(
    r"[\s>»•·:–-]*(?:xem thêm|đọc thêm|xem tiếp|tin liên quan|bài liên quan|có thể bạn quan tâm|see also)[\s:»>–-]*"
)
_DATE_TAIL = re.compile(r"[\s()\[\]|,-]*\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?[\s()\[\]|,:\dh-]*")


def _is_prefix(outside: str) -> bool:
    """Whether the words around a link only introduce it (`Xem thêm:`) or date it (`(12/03/2024)`)."""
    if not outside or len(outside) > 60:
        return False
    return bool(_PREFIX.fullmatch(lower(one_line(outside))) or _DATE_TAIL.fullmatch(outside))


def _stands_alone(element: Element) -> bool:
    """A `time` outside a sentence is a line of its own (the author's name stands before it)."""
    parent = element.getparent()
    return parent is None or parent.tag not in ("p", "li", "td", "h1", "h2", "h3")


def _within(element: Element, ancestor: Element) -> bool:
    found: Element | None = element
    while found is not None:
        if found is ancestor:
            return True
        found = found.getparent()
    return False


def urlsplit_path(url: str) -> str:
    """The last two parts of an address's path; empty when it is no address."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return ""
    return "/".join(path.rsplit("/", 2)[-2:])
