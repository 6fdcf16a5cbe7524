"""Blocks of a document as sentences, and lists that run over several lines as one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scrapers.documents.model import Document
from scrapers.extract.prose.plain import tells
from scrapers.extract.prose.tokens import scan
from scrapers.extract.prose.words import Span
from scrapers.extract.units.finder import find_units
from scrapers.extract.units.words import UPPER
from scrapers.extract.vocabulary import find_groups
from scrapers.vietnamese import lower

_RELATED = re.compile(
    r"\s*(?:(?:xem|đọc)\s+(?:thêm|tiếp)|mời\s+xem|(?:các\s+|những\s+)?(?:tin|bài|tin\s+(?:tức|bài)|bài\s+(?:viết|báo)|thông\s+tin)"
    r"\s+(?:liên\s+quan|khác|cùng\s+(?:chuyên\s+mục|loại|chủ\s+đề|mục|chuyên\s+đề|thể\s+loại)|xem\s+nhiều|đọc\s+nhiều|nổi\s+bật"
    r"|mới|cũ|đã\s+(?:đưa|đăng))|(?:đọc|xem)\s+nhiều|những\s+tin|có\s+thể\s+bạn\s+quan\s+tâm|related|see\s+also|read\s+more)(?![\wà-ỹđ])"
)
# the mark of a link to another article; below a lead-in it marks the items of a list
_LINK = re.compile(r"\s*(?:»|›|>>)\s*\w")
# words that go on with what was told before: no other article begins with them
_GOES_ON = re.compile(
    r"\s*[-–+•]?\s*(?:cũng\s+theo|theo\s+đó|tiếp\s+(?:theo|đến|đó)|bên\s+cạnh\s+đó|ngoài\s+ra|trong\s+(?:khi\s+)?đó"
    r"|(?:ở|đối\s+với|về|tại|riêng)\s+(?:các\s+)?(?:khối|nhóm|cấp)|(?:ở\s+chiều\s+)?ngược\s+lại|cụ\s+thể"
    r"|(?:xếp|đứng)\s+(?:ở\s+)?(?:các\s+)?(?:vị\s+trí|thứ|cuối|kế|sau|liền|tiếp)|meanwhile|in\s+addition)(?![\wà-ỹđ])"
)
_SENTENCE = re.compile(r"[.!?…;][\"”’)]?\s*$")
_ONE_LINK = re.compile(r"\s*[:»>–-]+\s*\w")
_SENTENCE_END = re.compile(rf"(?<=[.!?…])[\"”’)]?\s+(?=[\"“'(]?[{UPPER}0-9+*•–-])|\n+|(?<=;)\s*\n")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(,;])(?:tp|tx|vp|ubnd|bql|ths|ts|gs|pgs|bs|ks|ông|bà|đ/c|st|no|dr|mr|ms|tt|h|q|p|tr"
    r"|(?<!mức )(?<!loại )(?<!hạng )(?<!nhóm )[a-zđ])\.[\"”’)]?$"
)
_ENUMERATION_END = re.compile(r"(?:^|\n|[:;,]\s)\s*(?:\d{1,3}|[ivx]{1,4}|[a-zđ])\.$")
_TAIL = 16  # characters that tell whether a full stop ends a sentence
_ITEM = re.compile(r"\s*(?:[-–+*•✔➢]|\d{1,3}\s*[.)/:-](?!\d)|[a-zđ]\))?\s*")
_ORDERED = re.compile(r"từ\s+(?:trên|cao|dưới|thấp)|giảm\s+dần")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, or a lead-in with the list items of the following lines: spans in the document's text.

    `led` says that the first span introduces the others, `beside` that it stands below a heading of related
    news and may be of another article. A table between paragraphs is an empty passage with the
    table's number.
    """

    spans: tuple[Span, ...]
    paragraph: int
    heading: bool
    led: bool = False
    number: int = -1
    beside: bool = False
    # the paragraph of its last line
    until: int = 0

    @property
    def table(self) -> bool:
        """Whether it only marks the place of a table."""
        return self.spans[0][0] == self.spans[0][1]


def passages(document: Document, lowered: str, province: str | None) -> Iterator[Passage]:
    """The passages of a document's paragraphs and headings, in order.

    Below a bare heading of related news headlines are left out; whole sentences are passages `beside` the text
    until one goes on with it (`Cũng theo quyết định, ...`).
    """
    pieces: list[tuple[Span, int, bool]] = []
    tables: dict[int, int] = {}
    others: set[int] = set()
    related_news = False
    listing = False
    paragraph = 0
    for block in document.blocks:
        if block.kind == "table":
            paragraph += 1
            tables[paragraph] = block.table if block.table is not None else -1
            pieces.append(((block.start, block.start), paragraph, True))
            continue
        if block.kind not in ("paragraph", "heading"):
            continue
        paragraph += 1
        text = document.text[block.start : block.end]
        if related := _RELATED.match(lowered[block.start : block.end]):
            # a link to one article stands amid the text; a bare heading opens a list
            related_news = related_news or (len(text) < 40 and not _ONE_LINK.match(text, related.end()))
            continue
        if related_news:
            if block.kind == "heading" or not _SENTENCE.search(text):
                continue
            related_news = _GOES_ON.match(lowered, block.start, block.end) is None
            if related_news:
                others.add(paragraph)
        linked = _LINK.match(text) is not None
        if linked and not listing:
            others.add(paragraph)
        listing = listing if linked else text.rstrip().endswith(":")
        pieces += [
            ((block.start + s, block.start + e), paragraph, block.kind == "heading") for s, e in split_sentences(text)
        ]
    n = 0
    while n < len(pieces):
        span, paragraph, heading = pieces[n]
        n += 1
        spans = [span]
        until = paragraph
        led = (
            span[0] < span[1]
            and _may_open_list(lowered, span)
            and n < len(pieces)
            and pieces[n][0][0] < pieces[n][0][1]
            and (pieces[n][1] in others) == (paragraph in others)
            and is_item(document.text[slice(*pieces[n][0])], province)
            and _opens_list(document.text, lowered, span, province)
        )
        if led or is_item(document.text[span[0] : span[1]], province, marked=True):
            while (
                n < len(pieces)
                and pieces[n][0][0] < pieces[n][0][1]
                and (pieces[n][1] in others) == (paragraph in others)
                and is_item(document.text[pieces[n][0][0] : pieces[n][0][1]], province, marked=not led)
            ):
                spans.append(pieces[n][0])
                until = pieces[n][1]
                n += 1
        yield Passage(
            tuple(spans),
            paragraph,
            heading,
            led and len(spans) > 1,
            tables.get(paragraph, -1),
            paragraph in others,
            until,
        )


def _may_open_list(lowered: str, span: Span) -> bool:
    """Whether a line may introduce the lines after it, by its words and end alone."""
    low = lowered[span[0] : span[1]].rstrip()
    if low.endswith(":"):
        return True
    if len(low) > 160 or low.endswith((".", ";", ",")):
        return False
    return tells(low, 0, len(low)) or _ORDERED.search(low) is not None


def _opens_list(text: str, lowered: str, span: Span, province: str | None) -> bool:
    """Whether a line introduces the lines after it: it ends with a colon, or says a rank or rating of nobody."""
    if lowered[span[0] : span[1]].rstrip().endswith(":"):
        return True
    line = text[span[0] : span[1]]
    if find_units(line, province=province):
        return False
    return any(t.kind in ("rank", "last", "rating", "order", "upward") for t in scan(line, span[0], []))


def is_item(line: str, province: str | None, *, marked: bool = False) -> bool:
    """Whether a line is an item of a list of units: it begins with one, or with a group of them and a colon.

    With `marked` only lines that begin with a bullet or number count.
    """
    m = _ITEM.match(lower(line[:24]))
    at = m.end() if m else 0
    if marked and not (m and m[0].strip()):
        return False
    head = line[at : at + 160]
    units = find_units(head, province=province, bare_districts=True)
    if not units:
        return False
    first = units[0].start if units[0].head is None else units[0].head[0]
    # "- Khối sở, ngành: Sở A, Sở B": the list goes on, group by group
    group = re.match(r"[^:]{3,50}:\s*", head)
    if group is not None and first <= group.end() + 1 and len(find_groups(group[0])) == 1:
        return len(group[0].split()) <= 9
    return first <= 2


def split_sentences(text: str) -> list[Span]:
    """Spans of the sentences of a paragraph. Abbreviations (`TP.`, `TX.`) and `1.` end none."""
    spans: list[Span] = []
    start = 0
    for m in _SENTENCE_END.finditer(text):
        before = text[start : m.start()]
        if "\n" not in m[0]:
            tail = lower(before[-_TAIL:])
            if _ABBREVIATION.search(tail) or _ENUMERATION_END.search(tail):
                continue
        if before.strip():
            spans.append((start, m.start()))
        start = m.end()
    if text[start:].strip():
        spans.append((start, len(text)))
    return [(s + len(text[s:e]) - len(text[s:e].lstrip()), e) for s, e in spans]
