"""A table found in lines that hold one cell each: its header, its rows, which of them are doubtful."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from scrapers.documents.flat.lines import (
    MISSING,
    Lines,
    doubtful_row,
    is_column_word,
    is_counter_word,
    is_points_word,
    is_unit_word,
)
from scrapers.documents.flow import RawCell


@dataclass(slots=True)
class Found:
    """A table rebuilt from lines up to `end`: rows, and which of them are doubtful."""

    end: int
    rows: list[tuple[RawCell, ...]] = field(default_factory=list)
    doubtful: list[tuple[int, str]] = field(default_factory=list)

    @property
    def misfit(self) -> bool:
        """Whether no row could be read at all."""
        return len(self.doubtful) == len(self.rows)

    def doubt(self, texts: Sequence[str], period: int, reason: str = MISSING) -> None:
        """Add a doubtful row."""
        self.doubtful.append((len(self.rows), reason))
        self.rows.append(doubtful_row(texts, period))


def header_of(texts: Sequence[str], period: int) -> tuple[list[str], list[str]] | None:
    """Split the lines between a header's first word and the first row into `period` header cells
    and the group lines that follow; None when they do not come out even."""
    if len(texts) == period:
        return list(texts), []
    if len(texts) < period:
        return None
    cells: list[str] = []
    for text in texts:
        broken = text[:1] in "(/%" or text[:1].islower() or (cells and cells[-1].count("(") > cells[-1].count(")"))
        if cells and broken:
            cells[-1] += " " + text
        else:
            cells.append(text)
    if len(cells) == period:
        return cells, []
    rest = cells[period:]
    if 0 < len(rest) <= 2 and all(map(is_column_word, cells[:period])):
        return cells[:period], rest
    return None


def mask_of(lines: Lines, start: int, period: int) -> str:
    """What each column holds, by two rows from `start`; empty when they disagree or hold no table."""
    first, second = lines.kind[start : start + period], lines.kind[start + period : start + 2 * period]
    if not lines.spend(period) or len(first) < period or "l" in first or "n" not in (*first, *second):
        return ""
    out = ""
    for one, other in zip_longest(first, second, fillvalue="?"):
        if one != other and "?" not in (one, other):
            return ""
        out += one if one != "?" else "w" if other == "?" else other
    return out if "n" in out and "w" in out and "l" not in out else ""


def agrees(header: Sequence[str], mask: str, *, strict: bool = False) -> bool:
    """Whether a header can stand over columns of these kinds: numbers are counted, units are named;
    `strict`: points are numbers."""
    return all(
        kind
        == (
            "n"
            if is_counter_word(text)
            else "w"
            if is_unit_word(text)
            else "n"
            if strict and is_points_word(text)
            else kind
        )
        for text, kind in zip(header, mask, strict=True)
    )
