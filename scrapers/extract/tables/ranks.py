"""Is the running number of a table a rank? Only when it counts from 1 and nothing rises along it."""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal
from itertools import pairwise

from scrapers.documents.model import Cell
from scrapers.extract.tables.blocks import Block
from scrapers.extract.tables.cells import read_cell
from scrapers.extract.tables.columns import Column, Numbers
from scrapers.extract.tables.runs import Chain, Entry, main_slot, scale
from scrapers.extract.tables.values import read_fields
from scrapers.vietnamese import ordinal

OUTLIERS = 8  # one row in so many may break the order (a misprint) and the number is a rank all the same
SHORTEST = 3  # two rows are in order by chance every second time


def serial_is_rank(chain: Chain, year: str | None) -> bool:
    """Whether the running number is a rank: it counts from 1 in every group, and along it no score rises,
    or no percentage does (where maxima differ by row the ranks follow the percentage)."""
    if chain.miscounted:
        return False
    blocks = {id(e.block): e.block for r in chain.runs for e in r.entries}.values()
    if any("rank" in b.slots.get(main_slot(b, year), {}) or b.pillar is not None for b in blocks):
        return False
    if any(c.why == "of_another_subject" for b in blocks for c in b.columns):
        return False  # the rows may be in the order of a total that is not of the index alone
    if any(c.role == "ignore" and c.label.role == "rank" for b in blocks for c in b.columns):
        return False  # ranks are printed, but which of them is meant is not told
    return any(_follows(chain, year, basis) for basis in ("score", "score_pct", "share"))


def serial_of(entry: Entry) -> tuple[Cell, int, int] | None:
    """The running number of a row, cell and span of its digits: of the column of such, else in brackets behind the
    name."""
    column = entry.block.serial
    if column is None:
        span = dict(entry.name.asides).get("number")
        return (entry.cell, *span) if span is not None else None
    cell = entry.row.at[column.index]
    if cell is None:
        return None
    text = cell.text
    if text.isdecimal():
        return cell, 0, len(text)
    content = read_cell(text)
    if content.kind == "roman" and content.rating is not None and column.share("figures") == 0:
        return cell, *content.rating  # all rows are counted so
    if content.kind != "figures" or len(content.figures) != 1:
        return None
    start, end = content.figures[0].start, content.figures[0].end
    return (cell, start, end) if text[start:end].isdigit() else None


def _basis(entry: Entry, slot: dict[str, Column], basis: str, numbers: Numbers) -> Decimal | None:
    """A row's score, percentage, or share of its own maximum."""
    if basis != "share":
        column = slot.get(basis) or (slot.get("score") if basis == "score_pct" else None)
        cell = entry.row.at[column.index] if column is not None else None
        if column is None or cell is None:
            return None
        span = read_fields(cell.text, column).spans.get(basis)
        return numbers.value(cell.text[span[0] : span[1]]) if span else None
    score = _basis(entry, slot, "score", numbers)
    column = slot.get("max_score") or slot.get("score")
    if score is None or column is None:
        return None
    text = entry.row.text(column.index)
    span = read_fields(text, column).spans.get("max_score")
    top = scale(text[slice(*span)], numbers) if span else None
    return score / top if top else None


def _steps(entries: list[Entry], year: str | None, basis: str, numbers: Numbers) -> list[tuple[int, Decimal]]:
    steps = []
    block: Block | None = None
    slot: dict[str, Column] = {}
    for entry in entries:
        if entry.block is not block:
            block = entry.block
            slot = block.slots.get(main_slot(block, year), {})
        serial = serial_of(entry)
        value = _basis(entry, slot, basis, numbers) if serial is not None else None
        if serial is not None and value is not None:
            cell, start, end = serial
            steps.append((ordinal(cell.text[start:end]) or 0, value))
    return steps


def _follows(chain: Chain, year: str | None, basis: str) -> bool:
    longest = 0
    pending: list[tuple[int, Decimal]] = []
    for run in chain.runs:
        if any(e.block.serial is None and serial_of(e) is None for e in run.entries):
            return False
        steps = [] if run.bottom else _steps(run.entries, year, basis, chain.numbers)
        if not steps:
            continue
        if pending and _continues(pending[-1], steps[0], len(pending)):
            steps = pending + steps  # numbered through all groups: then the order must hold through all
        if not _falls(steps):
            return False
        longest = max(longest, len(steps))
        pending = steps
    return longest >= SHORTEST


def _continues(last: tuple[int, Decimal], first: tuple[int, Decimal], before: int) -> bool:
    """Whether a list goes on where another ended: with the next number, the one after a tie, or in a tie."""
    return first[0] != 1 and (first[0] in (last[0] + 1, before + 1) or first == last)


def _falls(steps: list[tuple[int, Decimal]]) -> bool:
    ranks = [r for r, _ in steps]
    if ranks[0] != 1 or any(b < a or b - a > 1 + len(steps) // 4 for a, b in pairwise(ranks)):
        return False
    return len(steps) - longest_fall([v for _, v in steps]) <= len(steps) // OUTLIERS


def longest_fall(values: list[Decimal]) -> int:
    """Length of the longest part of a list, gaps allowed, in which no value is above an earlier one."""
    if all(a >= b for a, b in pairwise(values)):
        return len(values)
    tails: list[Decimal] = []  # negated last values of the best parts, by length
    for value in values:
        at = bisect_right(tails, -value)
        tails[at : at + 1] = [-value]
    return len(tails)
