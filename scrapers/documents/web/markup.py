"""From an article's markup to pieces of text, tables, pictures and links in reading order.

The walk keeps no recursion, so depth costs nothing. Layout tables are dissolved (their content
flows), data tables become grids. What a browser hides, strikes out or prints as a footnote mark is
left out: `88,12<sup>1</sup>` is 88,12.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from scrapers.documents.flow import MAX_BLOCKS, MAX_TEXT, RawCell, one_line
from scrapers.documents.model import UnreadableDocument
from scrapers.documents.web.article import Article
from scrapers.documents.web.furniture import is_hidden, is_junk
from scrapers.documents.web.links import FoundLink, is_icon, is_picture, link_kind, resolve
from scrapers.documents.web.styles import Styles
from scrapers.documents.web.tables import DAYS, holds_data, is_calendar, read_table
from scrapers.documents.web.tree import LINE_BREAK, Element, empty, inner_text, shown_text, words
from scrapers.documents.web.unshown import NOTE_MARK, find_struck, find_unshown
from scrapers.vietnamese import lower

_BLOCKS = words(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure",
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody",
    "td tfoot th thead tr ul",
)
_HEADINGS = words("h1 h2 h3 h4 h5 h6")
_GONE = words(
    "script style noscript template svg select input textarea button canvas audio video map datalist head title"
)
# may have the names of furniture and hold the article all the same
_KEPT_TAGS = words("header td tr table tbody body p")
_NEWLINE = re.compile(r"\r\n?|\n")
_NEWLINES = re.compile(r"[\r\n]+")
_SHOWN_HIDDEN = 0.5  # hidden markup that holds more than this share of the article is shown by a script


@dataclass(slots=True)
class Paragraph:
    """A piece of running text; `\u2028` marks forced line breaks. `linked`: no words outside links; `lined`: its
    blanks stand as they are written (`pre`)."""

    text: str
    heading: bool = False
    linked: bool = False
    links: tuple[FoundLink, ...] = ()
    place: str = "body"
    element: Element | None = None
    lined: bool = False


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
    kept: set[Element] = field(default_factory=set)  # the elements around title and body
    notes: list[str] = field(default_factory=list)


def prepare(root: Element, styles: Styles, marks: list[Element]) -> tuple[list[str], bool]:
    """Change the tree once, for the whole page: line breaks, footnote marks, struck-out text.

    `marks` are the elements that may be such. Gives notes for a person, and whether elements were emptied.
    """
    notes = []
    emptied = False
    for element in marks:
        if element.tag == "br":
            element.text = LINE_BREAK
        elif element.tag == "sup":
            if NOTE_MARK.fullmatch(inner_text(element)):
                empty(element)
                emptied = True
        else:
            emptied = True
            if empty(element):
                notes.append("struck-out text was left out")
    unshown, struck = find_unshown(root, styles), find_struck(root, styles)
    for element in unshown:
        if any(map(str.isalpha, inner_text(element))):
            notes.append("text that is not shown was left out")
        empty(element)
    for element in struck:
        if empty(element):
            notes.append("struck-out text was left out")
    emptied = emptied or bool(unshown) or bool(struck)
    return notes, emptied


# ------------------------------------------------------------------ the walk
class Walk:
    """One pass over the article's scope in document order."""

    def __init__(self, article: Article, *, base: str | None, drop: Iterable[Element] = ()) -> None:
        self._article = article
        self._base = base
        self._drop = set(drop)
        self._out = Walked()
        self._buffer: list[str] = []
        self._outside: list[str] = []  # text of the paragraph that is in no link
        self._links: list[FoundLink] = []
        self._anchor: Element | None = None
        self._anchor_text: list[str] = []
        self._place = "before" if article.title is not None else "body"
        self._heading = False
        self._lined = False
        self._length = 0
        self._keep = self._out.kept = self._ancestors()

    def _ancestors(self) -> set[Element]:
        """Elements on the way to title and body are walked whatever their names are."""
        keep: set[Element] = set()
        for goal in (self._article.title, self._article.body):
            element = goal
            while element is not None and element not in keep:
                keep.add(element)
                element = element.getparent()
        return keep

    def _piece(self, piece: Piece) -> None:
        self._out.pieces.append(piece)
        if len(self._out.pieces) > MAX_BLOCKS:
            raise UnreadableDocument("too_large", f"the page has more than {MAX_BLOCKS} paragraphs")

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
                self._flush(element.getparent())
                # before the title inside the body there is furniture, or text without a heading
                inside = article.title is not None and self._place == "before" and _within(article.title, element)
                self._place = "before" if inside else "body"
            if element is article.title:
                self._flush(element.getparent())
                text = inner_text(element)
                self._piece(Paragraph(text, heading=True, place="title", element=element))
                if self._place == "before":
                    self._place = "body" if _within(element, article.body) else "zone"
                walk.skip_subtree()
                skipped = element
                continue
            if self._leave_out(element, tag):
                if tag in _BLOCKS:
                    self._flush(element.getparent())
                walk.skip_subtree()
                skipped = element
                continue
            if tag == "table":
                self._flush(element.getparent())
                if self._table(element):
                    walk.skip_subtree()
                    skipped = element
                    continue
            if tag in _BLOCKS:
                self._flush(element.getparent())
                self._heading = tag in _HEADINGS
                if tag == "pre":
                    pre += 1
            elif tag == "img":
                self._image(element)
            elif tag == "a":
                self._anchor, self._anchor_text = element, []
            elif tag == "time" and _stands_alone(element):
                self._flush(element.getparent())
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
            return tag not in _KEPT_TAGS and not holds_data(element)
        if is_hidden(element):
            if len(inner_text(element)) > _SHOWN_HIDDEN * len(inner_text(self._article.body)):
                self._out.notes.append("most of the article is hidden until a script shows it")
                return False
            return True
        return False

    def _text(self, text: str, pre: int) -> None:
        if pre:
            text = _NEWLINE.sub(LINE_BREAK, text)
            self._lined = True
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
            self._links.append(FoundLink(kind, resolve(self._base, href), label))

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
        elif is_icon(src) or self._is_thumbnail():
            return
        self._flush(element.getparent())
        self._piece(Picture(FoundLink("image", resolve(self._base, src), label), self._place))

    def _is_thumbnail(self) -> bool:
        """Whether the picture stands in a link to another page: it belongs to that page."""
        if self._anchor is None:
            return False
        href = (self._anchor.get("href") or "").strip()
        return link_kind(href) == "page" and not is_picture(href)

    def _embedded(self, element: Element) -> None:
        src = (element.get("src") or element.get("data") or "").strip()
        if link_kind(src) == "attachment":
            link = FoundLink("attachment", resolve(self._base, src), element.get("title") or "")
            self._piece(Paragraph("", links=(link,), place=self._place))

    def _table(self, table: Element) -> bool:
        """Take a data table; False when its content flows."""
        rows = read_table(table)
        if rows is None:
            return False
        if max(map(len, rows)) == DAYS and is_calendar([[cell.text for cell in row] for row in rows]):
            return True
        caption = table.find("caption")
        text = shown_text(caption) if caption is not None else ""
        for anchor in table.iter("a"):
            href = (anchor.get("href") or "").strip()
            kind = link_kind(href, anchor)
            if kind == "attachment":
                label = shown_text(anchor)
                self._out.links.append(FoundLink(kind, resolve(self._base, href), label))
        self._piece(DataTable(rows, text or None, self._place))
        return True

    def _flush(self, holder: Element | None) -> None:
        """End the paragraph; `holder` is the element whose text it is."""
        if self._anchor is not None:  # a link around blocks
            self._end_link()
        if self._buffer:
            text = "".join(self._buffer)
            self._length += len(text)
            if self._length > 2 * MAX_TEXT:  # blanks of the markup included
                raise UnreadableDocument("too_large", f"the page has more than {MAX_TEXT} characters of text")
            if "\n" in text or "\r" in text:
                text = _NEWLINES.sub(" ", text)
            if text.strip(" \t\u00a0" + LINE_BREAK):
                linked = bool(self._links) and not any(c.isalnum() for part in self._outside for c in part)
                outside = "".join(self._outside).strip() if self._links and not linked else ""
                self._piece(
                    Paragraph(
                        text,
                        self._heading,
                        linked or _is_prefix(outside),
                        tuple(self._links),
                        self._place,
                        holder,
                        self._lined,
                    )
                )
                self._links = []
            self._buffer = []
            self._outside = []
            self._lined = False
        if self._links:
            self._piece(Paragraph("", links=tuple(self._links), place=self._place))
            self._links = []
        self._heading = False


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
