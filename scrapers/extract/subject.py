"""What a document without a title is about: the line below its letterhead, or what heads its table of results."""

from __future__ import annotations

import re
from collections.abc import Callable

from scrapers.documents.model import Document
from scrapers.extract.marks import matchable

BEGINNING = 20  # sentences in which a decision, below letterhead and recitals, has named what it is about
LINES_ABOVE = 4  # of a table's heading: annex, issuer, title, enclosing decision
LONGEST_LINE = 200  # characters
_SUBJECT_LINES = 3
# the line of a letterhead that says what kind of document it heads; its subject stands below
_KIND = re.compile(r"(?:quyết định|báo cáo|thông báo|tờ trình|kế hoạch|hướng dẫn|công văn|kết luận)\s*:?")
_SUBJECT_ENDS = re.compile(
    r"(?:căn cứ|xét|thực hiện|theo|kính gửi|điều \d|chủ tịch|giám đốc|ủy ban|ubnd|phụ lục|[-–*+]"
    r"|[ivx\d]+[.)]|_)|.*(?:[:;]|\.)$"
)
# a line that only numbers an annex
_NUMBER = re.compile(r"(?:phụ lục|biểu|bảng|mẫu)(?: (?:số|mẫu))*(?: (?:\d{1,2}[a-z]?|[ivx]+))?\s*[.:]?")


def subject(parts: list[str]) -> str:
    """Of lower-case sentences the document's kind and the lines below it, else the first that is more than a number."""
    for n, part in enumerate(parts[:BEGINNING]):
        text = part.strip()
        if not (_KIND.fullmatch(text) or text.startswith(("v/v", "về việc"))):
            continue
        lines = [text]
        for line in parts[n + 1 : n + 1 + _SUBJECT_LINES]:
            if _SUBJECT_ENDS.match(line.strip()) or _KIND.fullmatch(line.strip()):
                break
            lines.append(line.strip())
        if len(lines) > 1 or not _KIND.fullmatch(text):
            return " ".join(lines)
    return next((part for part in parts if not _NUMBER.fullmatch(part.strip())), "")


def heading_of_results(document: Document, first: str, heads_results: Callable[[str], bool]) -> str | None:
    """The heading of the first table of results of a document that is nothing but tables with headings.

    Args:
        document: the sheets of a workbook, annexes without the act they belong to.
        first: what `subject` says; in such a document it heads its first table alone.
        heads_results: whether the lines above a table, in lower case, say that it holds results.

    Returns:
        Lower-case lines, or None: with one table, with text of any other kind, or where no heading is one of results.
    """
    names = [(start, matchable(document, name)) for name, start, _ in document.parts]
    headings: list[str] = []
    lines: list[str] = []
    for block in document.blocks:
        if block.kind == "table":
            if not headings and len(lines) > LINES_ABOVE:
                return None
            named = [name for start, name in names if start <= block.start]
            headings.append(" ".join([*lines[-LINES_ABOVE:], *named[-1:]]))
            lines = []
        elif block.kind in ("heading", "paragraph"):
            text = matchable(document, document.text[block.start : block.end]).strip()
            if _KIND.fullmatch(text) or (not headings and len(text) > LONGEST_LINE):
                return None
            lines.append(text[:LONGEST_LINE])
    if len(headings) < 2 or first.strip() not in headings[0]:
        return None
    return next(filter(heads_results, headings), None)
