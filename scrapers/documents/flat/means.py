"""Rows of averages in tables whose cells stand on a line each: they have neither a number nor, often, a rating."""

from __future__ import annotations

import re
from collections.abc import Collection

from scrapers.documents.flat.lines import Lines
from scrapers.vietnamese import lower

_MEAN = re.compile(
    r"(?:(?:điểm|giá trị|mức|số|tổng|chỉ số|kết quả|dti|cđs|chuyển đổi số) )*(?:trung bình|bình quân|tính chung|tb"
    r"|average|mean)(?![\wà-ỹđ])"
)
_LONGEST_NAME = 60  # characters


def is_mean(text: str) -> bool:
    """Whether a line is the name of a row of averages."""
    return len(text) <= _LONGEST_NAME and text[-1] not in ".:;" and _MEAN.match(lower(text)) is not None


def mean_row(lines: Lines, at: int, mask: str, ratings: Collection[str]) -> tuple[int, tuple[str, ...]] | None:
    """Where the row of averages that begins at a line ends, and its cells; None where there is none.

    It prints a number for each column of numbers behind the names, no more and no less; of its columns of words it
    may leave empty those behind the names, or have one of the `ratings` the rows above have there. Without cells it
    has fewer numbers, and nothing tells which.
    """
    name = mask.find("w")
    if lines.kind[at] != "w" or name < 0 or "n" in mask[1:name] or not is_mean(lines.text[at]):
        return None
    cells = [""] * name + [lines.text[at]]
    end = at + 1
    for kind in mask[name + 1 :]:
        there = lines.kind[end] if end < len(lines) else ""
        if kind == "n" and there != "n":
            return (end, ()) if end > at + 1 and lines.counter[end - 1] is None else None
        taken = kind == "n" or (there == "w" and lines.text[end] in ratings)
        cells.append(lines.text[end] if taken else "")
        end += taken
    if any(_may_number(lines, i, mask) for i in range(at + 1, end)):
        return None  # its last number may be the next row's
    if end < len(lines) and lines.kind[end] == "n" and (mask[0] != "n" or lines.counter[end] is None):
        return None
    return (end, tuple(cells)) if any(cells[name + 1 :]) else None


def _may_number(lines: Lines, at: int, mask: str) -> bool:
    """Whether a number may be the one of a row that is none of averages."""
    if mask[0] != "n" or lines.counter[at] is None or not lines.row_fits(at, mask):
        return False
    return mask[1] != "w" or not is_mean(lines.text[at + 1])
