"""Tables that say what earns a rating (`Mức | Từ | Đến`, `Xếp loại | Mức điểm`): rules, no results and no counts."""

from __future__ import annotations

import re
from collections.abc import Iterable

from scrapers.documents.model import Cell
from scrapers.extract.tables.layout import Row
from scrapers.extract.vocabulary import rating_of
from scrapers.vietnamese import NUMBER, lower

_LOW = re.compile(
    r"(?:điểm |tỷ lệ |mức |cận |giá trị )*(?:từ|dưới|tối thiểu|thấp nhất|min(?:imum)?|from|>=?|≥)(?![\wà-ỹđ])"
)
_HIGH = re.compile(
    r"(?:điểm |tỷ lệ |mức |cận |giá trị )*(?:đến|tới|trên|tối đa|cao nhất|max(?:imum)?|to|<=?|≤)(?![\wà-ỹđ])"
)
_NUMBER = re.compile(rf"(?:dưới\s+|<\s*)?{NUMBER}\s*(?:%|điểm)?")
_BOUND = re.compile(
    rf"(?:tổng điểm|điểm|tỷ lệ|kết quả|đạt|có|là|\s)*(?:(?:từ|đạt từ|trên|>=?|≥)\s*{NUMBER}\s*(?:%|điểm)?"
    rf"(?:\s*(?:trở lên|(?:đến|tới|-|–|và)\s*(?:dưới|<=?|≤)?\s*{NUMBER}\s*(?:%|điểm)?))?"
    rf"|{NUMBER}\s*(?:%|điểm)?\s*(?:trở lên"
    rf"|(?:đến|tới|-|–)\s*(?:dưới|<)?\s*{NUMBER}\s*(?:%|điểm)?)|(?:dưới|không quá|<=?|≤)\s*{NUMBER}\s*(?:%|điểm)?)\s*"
)


def band_rows(rows: Iterable[Row]) -> list[tuple[Row, str]]:
    """The rows of a table of thresholds, each with what it says as a sentence would (`Khá: từ 70 đến dưới 90%`);
    empty for any other table."""
    levels: list[tuple[Row, str]] = []
    header: Row | None = None
    seen: set[str] = set()
    for row in rows:
        rated = [c for c in row.cells if rating_of(c.text) is not None]
        if len(rated) != 1:
            if levels:
                return []
            header = row
            continue
        rating = rated[0]
        word = rating_of(rating.text) or ""
        said = _said(row, rating, header)
        if said is None or word in seen:
            return []
        seen.add(word)
        levels.append((row, f"{rating.text}: {said}"))
    return levels if len(levels) >= 2 else []


def _said(row: Row, rating: Cell, header: Row | None) -> str | None:
    """What a row says of its rating; None when that is no threshold."""
    cells = [c for c in row.cells if c is not rating and c.col > rating.col and c.text.strip()]
    heads = (
        [next((h.text for h in header.cells if h.col <= c.col < h.col + h.colspan), "") for c in cells]
        if header
        else []
    )
    low = [lower(c.text.strip()) for c in cells]
    percent = "%" if any("%" in h for h in heads) and not any("%" in text for text in low) else ""
    if len(cells) == 2 and all(map(_NUMBER.fullmatch, low)) and len(heads) == 2:
        if _LOW.match(lower(heads[0])) and _HIGH.match(lower(heads[1])):
            return f"từ {low[0]}{percent} đến {low[1]}{percent}"
        return None
    if len(cells) == 1 and _BOUND.fullmatch(low[0]):
        return re.sub(rf"({NUMBER})$", rf"\1{percent}", low[0]) if percent else low[0]
    return None
