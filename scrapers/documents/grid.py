"""Is a table data, or does it only lay out a page (letterhead, signatures, columns)?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrapers.documents.flow import RawCell
from scrapers.vietnamese import lower

_NUMERIC = re.compile(
    r"[<>≥≤~+-]?\s?\d[\d.,]*\s?(?:%|điểm|đ)?(?:\s?/\s?\d[\d.,]*\s?(?:điểm|đ)?)?(?:\s?\([^()]{1,16}\))?", re.I
)
_LONGEST_CELL = 300  # characters; longer cells hold paragraphs


def is_number(text: str) -> bool:
    """Whether a cell holds a number: `81,83`, `95,26%`, `340/390`, `351,25 (hạng 1)`."""
    return len(text) <= 40 and text[:1] in "0123456789<>≥≤~+-" and _NUMERIC.fullmatch(text) is not None


def is_data(rows: Sequence[Sequence[RawCell]]) -> bool:
    """Whether rows (cells with one-line texts) are data.

    Two rows and two columns at least; then marked header cells, numbers, or three rows of short words
    (units and their ratings) tell. The letterhead and the signature of a decision are no data.
    """
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return False
    opening = lower(" ".join(cell.text for cell in rows[0]))
    if "cộng hòa xã hội" in opening or "nơi nhận" in opening:
        return False
    numbers = 0
    full = 0
    longest = 0
    for row in rows:
        filled = 0
        for cell in row:
            if cell.header:
                return True
            text = cell.text
            if text:
                filled += 1
                longest = max(longest, len(text))
                if text[:1] in "0123456789<>≥≤~+-" and is_number(text):
                    numbers += 1
                    if numbers >= 2:
                        return True
        full += filled >= 2
    return (numbers > 0 or full >= 3) and longest <= _LONGEST_CELL
