"""Is a page a list of articles, and none itself?"""

from __future__ import annotations

import re

from scrapers.documents.model import Document
from scrapers.vietnamese import find_dates, lower

# the beginning of an article and where to read on
_TEASER = re.compile(
    r"(?:\.\.\.|…)[\s»›>]*$|(?:xem (?:tiếp|thêm|chi tiết)|chi tiết|đọc (?:tiếp|thêm)|read more|see more)[\s.…»›>]*$"
)
# headlines (H) with their date (D) and a teaser (T) or an abstract (P)
_ENTRIES = re.compile(r"H{0,4}(?:H?D[TP]|H[TP]D|DH[TP]|HD|DH){3,}[HT]{0,4}")
_DATE_LINE = 60  # characters
_AROUND_DATE = 28  # characters beside the date: weekday, hour, "Đăng lúc"
HEADLINE = 200  # characters
MINIMUM_ENTRIES = 3


def is_listing(document: Document) -> bool:
    """Whether a page is nothing but entries of a category: headline, date, a teaser or an abstract each.

    An article with links to others below has running text that belongs to no entry.
    """
    if document.tables:
        return False
    kinds = ""
    for block in document.blocks:
        text = lower(document.text[block.start : block.end]).strip()
        if not text:
            continue
        if len(text) < _DATE_LINE and any(len(text) - (d.end - d.start) < _AROUND_DATE for d in find_dates(text)):
            kinds += "D"
        elif _TEASER.search(text):
            kinds += "T"
        else:
            kinds += "P" if text.endswith((".", ":", ";", "!")) or len(text) > HEADLINE else "H"
    if _ENTRIES.fullmatch(kinds) is None or kinds.count("D") < MINIMUM_ENTRIES:
        return False
    return kinds.count("P") == 0 or kinds.count("P") >= MINIMUM_ENTRIES
