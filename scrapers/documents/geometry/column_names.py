"""Whether the names of a table without lines are whole: told by the space between its rows, else by their words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from scrapers import gazetteer
from scrapers.documents.flat.wraps import open_ended, opens
from scrapers.documents.geometry.layout import Word, line_text

CLEAR = 0.15  # of the letters' height: rows stand so much farther apart than the lines of one


@dataclass(frozen=True, slots=True)
class NameLine:
    """A line of a name: its words, where it stands, and whether numbers of a row stand beside it."""

    text: str
    top: float
    bottom: float
    anchor: bool


def name_lines(
    group: Sequence[int], by_line: Sequence[dict[int, list[Word]]], anchors: set[int], column: int
) -> list[NameLine]:
    """The lines of a row's name, from the top down."""
    found = []
    for i in sorted(group):
        words = by_line[i].get(column)
        if words:
            top, bottom = min(w.top for w in words), max(w.bottom for w in words)
            found.append(NameLine(line_text(words), top, bottom, i in anchors))
    return found


def broken_names(rows: Sequence[list[NameLine] | None], size: float) -> set[int]:
    """The rows whose names may have lines of their neighbours', or lack some.

    `rows` has the lines of each row's name, none where they are not known, None for what parts rows (a heading).
    Nothing is in doubt where no name has more lines than one, or rows stand farther apart than the lines of one row.
    """
    wrapped = [lines for lines in rows if lines is not None and (len(lines) > 1 or not any(x.anchor for x in lines))]
    unended = {n for n, lines in enumerate(rows) if lines and open_ended(lines[-1].text)}
    if not wrapped:
        return unended | (_headless(rows) & {0})  # the first row's beginning may be taken for the header's end
    torn = any(lines is not None and not lines for lines in rows)
    within = [b.top - a.bottom for lines in wrapped for a, b in pairwise(lines)]
    between = [b[0].top - a[-1].bottom for a, b in pairwise(rows) if a and b]
    if not torn and within and between and min(between) > max(within) + CLEAR * size:
        return unended
    found = unended | _headless(rows)
    for n, lines in enumerate(rows):
        if lines is None:
            continue
        if not lines:
            found |= {m for m in (n - 1, n, n + 1) if 0 <= m < len(rows) and rows[m] is not None}
        elif not _is_one(lines):
            found.add(n)
        above = rows[n - 1] if n else None
        if above and lines and not _parts(above, lines):
            found |= {n - 1, n}
    return found


def _headless(rows: Sequence[list[NameLine] | None]) -> set[int]:
    """The rows whose names begin as none does, where most begin with a body's kind."""
    told = {n: opens(lines[0].text) for n, lines in enumerate(rows) if lines}
    return {n for n, opening in told.items() if not opening and 2 * sum(told.values()) > len(told)}


def _is_one(lines: Sequence[NameLine]) -> bool:
    """Whether the lines of a name are no more and no less than one name."""
    if gazetteer.is_body(" ".join(x.text for x in lines)):
        return True
    return not any(_begins(b.text, a.text) for a, b in pairwise(lines))


def _parts(above: Sequence[NameLine], lines: Sequence[NameLine]) -> bool:
    """Whether a row's name begins with its first line for certain."""
    if len(above) == 1 == len(lines) and above[0].anchor and lines[0].anchor:
        return not open_ended(above[0].text)
    whole = gazetteer.is_body(" ".join(x.text for x in lines)) and gazetteer.is_body(" ".join(x.text for x in above))
    return whole or _begins(lines[0].text, above[-1].text)


def _begins(text: str, before: str) -> bool:
    return opens(text) and not open_ended(before)
