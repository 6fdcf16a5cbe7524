"""Tables that lost their lines: one cell per text line, or one row, cut by tabs, bars, runs of blanks or single ones.

Copying a decision out of a page leaves every cell on a line of its own. Such a table is rebuilt by
its structure: the header's lines name the columns, a running number (or a column of numbers) comes
back every `period` lines, and every row must show numbers and words in the same columns. Where a
cell is missing nothing is guessed: the rows that are certain are read, the others kept as doubtful.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scrapers.documents.flat.broken import LONGEST_HEAD, broken_table
from scrapers.documents.flat.cuts import delimited
from scrapers.documents.flat.folds import unfolded
from scrapers.documents.flat.found import Found
from scrapers.documents.flat.lines import (
    MAX_PERIOD,
    WORK,
    FlatTable,
    Lines,
    is_column_word,
    is_counter_word,
    is_unit_word,
)
from scrapers.documents.flat.named import named_table
from scrapers.documents.flat.rows import counted_table
from scrapers.documents.flat.spaced import spaced_tables
from scrapers.documents.flow import Flow
from scrapers.documents.grid import is_number


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """The tables found in some lines, in order and without overlap, and what could not be looked at."""

    tables: tuple[FlatTable, ...]
    notes: tuple[str, ...]


def find_tables(lines: Sequence[str]) -> Rebuilt:
    """Find the tables hidden in lines of text.

    `lines` are as the source has them (not cleaned: runs of blanks and tabs matter).
    """
    tables = delimited(lines)
    covered = {i for table in tables for i in range(table.start, table.end)}
    tables += spaced_tables(["" if i in covered else line for i, line in enumerate(lines)])
    covered = {i for table in tables for i in range(table.start, table.end)}
    seen = Lines(["" if i in covered else line for i, line in enumerate(lines)])
    at = 0
    while at < len(seen) and seen.spend(1):
        found = _table_at(seen, at)
        if found is not None and found.misfit:
            # a caption may read as the first column of a header below it
            for later in range(at + 1, min(at + MAX_PERIOD, len(seen))):
                if not is_column_word(seen.text[later]):
                    break
                other = _table_at(seen, later)
                if other is not None and not other.misfit:
                    at, found = later, other
                    break
            if found.misfit and len(seen.text[at]) > LONGEST_HEAD:
                found = None  # a caption is no column: what is below it is looked at by itself
        if found is None:
            at += 1
            continue
        tables.append(
            FlatTable(seen.index[at], seen.index[found.end - 1] + 1, tuple(found.rows), tuple(found.doubtful))
        )
        at = found.end
    tables += _broken_tables(tables, seen)
    notes = ("the text is too long to look for more tables without lines",) if seen.work > WORK else ()
    tables.sort(key=lambda table: table.start)
    return Rebuilt(tuple(tables), notes)


def _broken_tables(tables: Sequence[FlatTable], seen: Lines) -> list[FlatTable]:
    """What is left of tables between those that were rebuilt."""
    covered = {i for table in tables for i in range(table.start, table.end)}
    left = [n for n, i in enumerate(seen.index) if i not in covered]
    out: list[FlatTable] = []
    done = -1
    for n in left:
        if n <= done or not seen.spend(1):
            continue
        found = broken_table(seen, n)
        if found is not None and covered.isdisjoint(seen.index[n : found.end]):
            rows = FlatTable(seen.index[n], seen.index[found.end - 1] + 1, tuple(found.rows), tuple(found.doubtful))
            out.append(rows)
            done = found.end - 1
    return out


def _table_at(lines: Lines, at: int) -> Found | None:
    """The table whose header begins at a line."""
    if lines.kind[at] != "w":
        return None
    if is_counter_word(lines.text[at]):
        found = counted_table(lines, at)
        if found is not None:
            return found
    return named_table(lines, at) if is_column_word(lines.text[at]) and not _inside_header(lines, at) else None


def _inside_header(lines: Lines, at: int) -> bool:
    """Whether a header has begun above a line: its first columns must not be left out."""
    named = is_unit_word(lines.text[at])
    for i in range(at - 1, max(-1, at - MAX_PERIOD), -1):
        if not is_column_word(lines.text[i]):
            return False
        if is_counter_word(lines.text[i]) or (is_unit_word(lines.text[i]) and not named):
            return True
    return False


def worth_a_look(lines: Sequence[str]) -> bool:
    """A cheap test before `find_tables`: at least four short lines of which two hold only a number."""
    numbers = 0
    short = 0
    for line in lines:
        if len(line) <= 40:
            short += 1
            if line[:1].isdigit() and is_number(line):
                numbers += 1
                if numbers >= 2 and short >= 4:
                    return True
    return False


def in_bars(lines: Sequence[str]) -> bool:
    """Whether two lines at least have cells parted by bars, numbers among them."""
    found = 0
    for line in lines:
        found += line.count("|") >= 2 and any(map(str.isdigit, line))
        if found == 2:
            return True
    return False


def add_rebuilt(flow: Flow, lines: Sequence[str], rebuilt: Rebuilt, *, folded: bool = False) -> None:
    """Put lines into the flow: tables where they were rebuilt, paragraphs elsewhere.

    With `folded` a paragraph may run over several lines.
    """
    at = 0
    for table in rebuilt.tables:
        _add_paragraphs(flow, lines[at : table.start], folded)
        index = flow.add_rows(table.rows, kind="flat")
        for row, reason in table.doubtful if index is not None else ():
            flow.add_doubt(reason, table=index, row=row)
        at = table.end
    _add_paragraphs(flow, lines[at:], folded)
    for note in rebuilt.notes:
        flow.add_note(note)


def _add_paragraphs(flow: Flow, lines: Sequence[str], folded: bool) -> None:
    for line in unfolded(lines) if folded else lines:
        flow.add_paragraph(line)


def add_lines(flow: Flow, lines: Sequence[str], *, folded: bool = False) -> None:
    """Look for tables in lines and put everything into the flow; with `folded` a paragraph may run over several."""
    add_rebuilt(flow, lines, find_tables(lines), folded=folded)
