"""Pages → one flow: running headers dropped, tables and paragraphs that run over a page's end joined.

What a page holds comes from a text layer or from OCR; here only texts, columns and positions count.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from scrapers.documents.flat.wraps import NAME_BROKEN
from scrapers.documents.flow import Flow, one_line
from scrapers.documents.model import Cell
from scrapers.records import Box
from scrapers.vietnamese import key, lower

_PAGE_NUMBER = re.compile(r"[-–\s]*(?:trang|page)?\s*\d{1,4}(?:\s*/\s*\d{1,4})?[-–\s.]*")
_NUMBER = re.compile(r"[(+\-−–]?\d+(?:[.,]\d+)*\s?%?\)?(?:\s?/\s?\d+(?:[.,]\d+)*)?[.)]?")
_OPENING = re.compile(
    r"(?:[ivx]+[.)]|\d+[.)]|(?:các|nhóm|khối|cấp|sở|ban|ubnd|uỷ ban|ủy ban|huyện|thị xã|thành phố|tp|xã|phường|"
    r"thị trấn|văn phòng|thanh tra|cục|chi cục|công an|kho bạc|bảo hiểm|ngân hàng|đài|trường|trung tâm|tổng|"
    r"trung bình|ghi chú|cộng)\b)"
)
_HANGING = re.compile(r"(?:\bvà|,|-|–|&|\bcủa|\bcác|\bhuyện|\bsở|\bxã|\bphường|\bthành phố|\bthị xã|\bban|\bubnd)$")
_MARGIN = 0.09  # running headers and page numbers stand within this share of the page's height
_MAX_HEADER = 4  # rows a repeated header may have


@dataclass(slots=True)
class PageParagraph:
    """A paragraph of one page. `full`: its last line reaches the right margin."""

    text: str
    box: Box
    heading: bool = False
    full: bool = False
    method: str = "text"


@dataclass(slots=True)
class PageTable:
    """A table of one page. `edges` are the column borders as shares of the page's width, `broken` the rows whose names
    may have lines of their neighbours'."""

    cells: list[Cell]
    edges: tuple[float, ...]
    box: Box
    method: str = "text"
    kind: str = "table"
    caption: str | None = None
    broken: frozenset[int] = frozenset()

    @property
    def height(self) -> int:
        """How many rows it has."""
        return max((c.row + c.rowspan for c in self.cells), default=0)

    @property
    def width(self) -> int:
        """How many columns it has."""
        return max((c.col + c.colspan for c in self.cells), default=0)

    def row(self, r: int) -> list[str]:
        """The texts of one row, a merged cell once per column."""
        texts = [""] * self.width
        for cell in self.cells:
            if cell.row <= r < cell.row + cell.rowspan:
                for c in range(cell.col, cell.col + cell.colspan):
                    texts[c] = one_line(cell.text)
        return texts


@dataclass(slots=True)
class Page:
    """What one page holds, in reading order."""

    number: int
    width: float
    height: float
    items: list[PageParagraph | PageTable] = field(default_factory=list)


def add_pages(flow: Flow, pages: Sequence[Page]) -> None:
    """Append the pages to the flow.

    Raises:
        UnreadableDocument: `too_large`, as `Flow.add_table`.
    """
    _drop_running(pages)
    last: Page | None = None
    for page in pages:
        if last is not None and page.items and _joined(last, page, flow):
            del page.items[0]
        if page.items:
            last = page
    for page in pages:
        start = flow.length
        for item in page.items:
            if isinstance(item, PageTable):
                index = flow.add_table(
                    item.cells, caption=item.caption, kind=item.kind, method=item.method, box=item.box
                )
                for row in sorted(item.broken) if index is not None else ():
                    flow.add_doubt(NAME_BROKEN, table=index, row=row)
            else:
                flow.add_paragraph(item.text, heading=item.heading, box=item.box, method=item.method)
        flow.add_part(f"page {page.number}", start)


def _joined(above: Page, below: Page, flow: Flow) -> bool:
    """Whether the last item of one page goes on as the first of the next; it is extended then."""
    end, begin = above.items[-1], below.items[0]
    if isinstance(end, PageTable) and isinstance(begin, PageTable) and _continues(end, begin):
        above.items[-1], dropped = _join(end, begin)
        flow.add_note(f"a table goes on on page {below.number}" + (f"; {dropped}" if dropped else ""))
        return True
    if isinstance(end, PageParagraph) and isinstance(begin, PageParagraph) and _runs_on(end, begin):
        method = "ocr" if "ocr" in (end.method, begin.method) else "text"
        above.items[-1] = replace(end, text=f"{end.text} {begin.text}", full=begin.full, method=method)
        return True
    return False


def _drop_running(pages: Sequence[Page]) -> None:
    """Remove page numbers, and texts that stand at the same edge of three pages or more."""
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({key(p.text) for p in _at_edge(page) if len(p.text) < 160})
    kept: set[str] = set()
    for page in pages:
        edge = {id(p) for p in _at_edge(page)}
        items: list[PageParagraph | PageTable] = []
        for item in page.items:
            if isinstance(item, PageParagraph) and id(item) in edge:
                if _PAGE_NUMBER.fullmatch(lower(item.text)):
                    continue
                name = key(item.text)
                if seen[name] >= 3:
                    if name in kept:
                        continue
                    kept.add(name)
            items.append(item)
        page.items = items


def _at_edge(page: Page) -> list[PageParagraph]:
    return [
        i
        for i in page.items
        if isinstance(i, PageParagraph)
        and (i.box.bottom < _MARGIN * page.height or i.box.top > (1 - _MARGIN) * page.height)
    ]


def _runs_on(above: PageParagraph, below: PageParagraph) -> bool:
    """Whether a sentence goes on on the next page."""
    return (
        above.full
        and not above.heading
        and not above.text.endswith((".", ";", ":", "!", "?"))
        and below.text[:1].islower()
    )


# ------------------------------------------------------------------ tables
def _continues(above: PageTable, below: PageTable) -> bool:
    """Whether a table at the top of a page continues the one that ended the page before."""
    if above.width != below.width or above.kind != below.kind or above.kind != "table":
        return False
    spans = [abs(a - b) for a, b in zip(above.edges, below.edges, strict=False)]
    if len(above.edges) != len(below.edges) or max(spans, default=0.0) > 0.06:
        # the same header is proof enough where columns were measured anew
        return _header_height(above, below) > 0
    repeated = _header_height(above, below)
    if repeated:
        return not _restarts(above, below, repeated)
    first = below.row(0)
    # a header of its own opens a new table
    return any(_NUMBER.fullmatch(t) for t in first) or len({t for t in first if t}) <= 2


def _header_height(above: PageTable, below: PageTable) -> int:
    """How many first rows the two have in common."""
    n = 0
    while n < min(_MAX_HEADER, above.height, below.height):
        mine, other = above.row(n), below.row(n)
        if not any(mine) or any(_NUMBER.fullmatch(t) and len(t) > 2 for t in mine):
            break
        if [key(t) for t in mine] != [key(t) for t in other]:
            break
        n += 1
    return n


def _restarts(above: PageTable, below: PageTable, header: int) -> bool:
    """Whether the numbering begins anew under a repeated header: another table of the same form."""
    if below.height <= header or above.height <= header:
        return False
    first, last = below.row(header)[0], above.row(above.height - 1)[0]
    digits = re.compile(r"0*(\d{1,3})[.)]?")
    a, b = digits.fullmatch(first), digits.fullmatch(last)
    return a is not None and b is not None and int(a[1]) == 1 and int(b[1]) > 1


def _join(above: PageTable, below: PageTable) -> tuple[PageTable, str]:
    """One table from two parts; says which repeated header was left out."""
    header = _header_height(above, below)
    dropped = ""
    if header:
        dropped = "its repeated header was left out: " + " | ".join(dict.fromkeys(below.row(0)))
    cells = list(above.cells)
    rest = [c._replace(row=c.row - header) for c in below.cells if c.row >= header]
    shift = above.height
    if rest and _broken(above.row(above.height - 1), below.row(header)):
        shift -= 1
        tails = {c.col: c for c in rest if c.row == 0}
        merged = []
        for cell in cells:
            tail = tails.get(cell.col) if cell.row + cell.rowspan == above.height else None
            if tail is not None:
                text = f"{cell.text} {tail.text}".strip()
                box = cell.box if cell.text.strip() or tail.box is None else tail.box
                cell = cell._replace(text=text, box=box)  # noqa: PLW2901
            merged.append(cell)
        cells = merged
        rest = [c for c in rest if c.row > 0]
    cells += [c._replace(row=c.row + shift) for c in rest]
    broken = above.broken | {r - header + shift for r in below.broken if r >= header}
    return replace(above, cells=cells, broken=broken), dropped


def _broken(last: list[str], first: list[str]) -> bool:
    """Whether a row was cut by the page's end: its numbers stand on one side, wrapped text on the other."""
    if not any(first) or not any(last):
        return False
    for a, b in zip(last, first, strict=True):
        if a and b and (_NUMBER.fullmatch(a) or _NUMBER.fullmatch(b)):
            return False
    lacking = [i for i, (a, b) in enumerate(zip(last, first, strict=True)) if bool(a) != bool(b)]
    if not lacking:
        return False
    texts = [(a, b) for a, b in zip(last, first, strict=True) if a and b]
    head_only = not any(_NUMBER.fullmatch(t) for t in last)
    tail_only = not any(_NUMBER.fullmatch(t) for t in first)
    if head_only == tail_only:
        return False
    if not texts:
        return False
    head, tail = max(texts, key=lambda pair: len(pair[1]))
    return tail[:1].islower() or _HANGING.search(lower(head)) is not None or not _OPENING.match(lower(tail))
