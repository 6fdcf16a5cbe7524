"""Body rows sorted into runs: units under one heading, with its group, district, rating or pillar."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal

from scrapers.documents.flat.wraps import opens
from scrapers.documents.model import Cell, Table
from scrapers.extract.tables.blocks import Block, SlotKey
from scrapers.extract.tables.cells import Spot, Words, place_of, read_cell
from scrapers.extract.tables.columns import Column, Numbers
from scrapers.extract.tables.context import MAXIMUM, Context, lists_the_last
from scrapers.extract.tables.layout import Row, Segment, is_index
from scrapers.extract.tables.names import CellName, group_of_unit, is_district_heading, read_name
from scrapers.extract.tables.pillars import pillar_in
from scrapers.extract.tables.rows import heading_text, is_band, kind_of, rating_heading, unit_cell
from scrapers.extract.tables.values import read_fields
from scrapers.extract.tables.wraps import Wraps, wraps_of
from scrapers.extract.vocabulary import find_groups, group_of, pillar_of
from scrapers.records import Place
from scrapers.vietnamese import lower

_YEAR_HEADING = re.compile(r"(?:kết\s+quả\s+)?(?:đánh\s+giá\s+|xếp\s+hạng\s+)?(?:của\s+)?năm\s+(20[12]\d)\W*")

# kinds of rows that are of no unit, and the reason to reject them
_NO_UNIT = {"total": "total_row", "extreme": "extreme_row", "nameless": "no_unit"}


@dataclass(slots=True, eq=False)
class Entry:
    """One unit row. `parent` is the district of a commune, `head` the beginning of a name that ends in `cell`; `broken`
    says that words beside the row may belong to its name."""

    block: Block
    row: Row
    cell: Cell
    name: CellName
    parent: Words | None
    head: Spot | None = None
    broken: bool = False

    @property
    def text(self) -> str:
        """The unit's name."""
        end = self.cell.text[self.name.start : self.name.end]
        return end if self.head is None else f"{self.head.text} {end}"


@dataclass(eq=False)
class Run:
    """Unit rows under one heading.

    `printed` and `place` are the heading's words. A heading may give a rating or a pillar to all its rows.
    `bottom` marks a list of the last ones, whose running number is no rank. `year` and `maximum` are those a heading
    gives, `heading` the one right above, `within` whether it parts the rows of a heading before it. `unproven` are the
    rows of `averages` that do not call themselves so.
    """

    unit_group: str | None
    printed: str | None = None
    place: Place | None = None
    parent: Words | None = None
    rating: Words | None = None
    rating_count: Words | None = None
    pillar: Words | None = None
    bottom: bool = False
    maximum: Words | None = None
    year: Words | None = None
    heading: str = ""
    within: bool = False
    entries: list[Entry] = field(default_factory=list)
    averages: list[tuple[Block, Row, Cell]] = field(default_factory=list)
    unproven: set[int] = field(default_factory=set)


@dataclass
class Chain:
    """A table and its continuations: one layout, one list of runs. `maxima` are the numbers of a row of maxima;
    `miscounted` says that halves of a name were counted as rows."""

    segment: Segment
    context: Context
    numbers: Numbers
    ocr: bool
    runs: list[Run] = field(default_factory=list)
    maxima: dict[int, Spot] = field(default_factory=dict)
    miscounted: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """A cell that was not taken, and why."""

    table: Table
    cell: Cell
    reason: str


def words_of_cell(table: Table, cell: Cell, start: int, end: int) -> Words:
    """A span of a cell with its place."""
    return cell.text[start:end], place_of(table.index, cell, start, end)


def collect(chain: Chain, segment: Segment, context: Context, block: Block, *, fresh: bool) -> list[Refused]:
    """Sort a block's rows into the chain's runs; `fresh` begins a new one. Gives the rows that are no units."""
    table = segment.table
    refused: list[Refused] = []
    communes = block.unit_group == "commune" or _mostly_communes(block)
    if fresh or not chain.runs:
        chain.runs.append(_first_run(context, block))
    run = chain.runs[-1]
    last: Cell | None = None
    miscounted: Run | None = None
    ranked = any(c.index < block.unit.index for s in block.slots.values() for n, c in s.items() if n == "rank")
    wraps = wraps_of(segment.body, block, segment.lost)
    chain.miscounted = chain.miscounted or bool(wraps.counted)
    for row in segment.body:
        if row.index in wraps.lone:
            continue
        if row.index in wraps.counted or row.index - 1 in wraps.counted:
            miscounted = run if ranked else None  # its number is its rank, and so is each one below
        if row.index in wraps.broken:
            torn = row.at[block.unit.index]
            refused.append(
                Refused(table, torn if torn is not None and torn in row.cells else row.cells[0], "name_broken")
            )
            continue
        cell = unit_cell(row, block)
        if cell is not None and communes and _heads_communes(row, cell):
            run = _heading(table, cell, run, communes, context)
            chain.runs.append(run)
            refused.append(Refused(table, cell, "no_unit"))  # the figure may be the mean of its communes
            continue
        if cell is None:
            kind = kind_of(row, block, only_communes=communes)
            cell = kind.cell
            if kind.kind == "nameless" and block.pillar is not None and last is not None:
                cell = last  # the unit is named once for all its pillars
            elif kind.kind == "nameless" and cell is None and row.cells:
                refused.append(Refused(table, row.cells[0], "no_unit"))
                continue
            elif kind.kind in ("blank", "note") or cell is None:
                continue
            elif kind.kind == "group":
                run = _heading(table, cell, run, communes, context)
                chain.runs.append(run)
                if _has_figures(row, block, cell):
                    refused.append(Refused(table, cell, "no_unit"))  # of the whole group, and nothing says what
                continue
            elif kind.kind == "maximum":
                _keep_maxima(chain, table, block, row, cell)
                continue
            elif kind.kind in ("average", "whole") and not (block.pillar is not None and last is not None):
                run.averages.append((block, row, cell))
                if kind.kind == "whole":
                    run.unproven.add(row.index)
                continue
            elif kind.kind in _NO_UNIT:
                refused.append(Refused(table, cell, _NO_UNIT[kind.kind]))
                continue
        over = row.at[block.group.index] if block.group is not None else None
        if over is not None and over.text.strip() and over.text != run.printed:
            run = _heading(table, over, run, False, context)
            chain.runs.append(run)
        if (joined := _joined(table, row, cell, wraps)) is not None:
            cell, whole, head = joined
            run.entries.append(Entry(block, row, cell, whole, _parent(table, row, block, cell, whole, run), head))
            last = None
        elif (name := read_name(cell.text)) is not None:
            last = cell
            begins = opens(cell.text) or name.group is not None
            broken = row.index + 1 in wraps.broken or (row.index - 1 in wraps.broken and not begins)
            broken = broken or run is miscounted
            parent = _parent(table, row, block, cell, name, run)
            run.entries.append(Entry(block, row, cell, name, parent, broken=broken))
        else:
            refused.append(Refused(table, cell, "no_unit"))
    return refused


def _joined(table: Table, row: Row, cell: Cell, wraps: Wraps) -> tuple[Cell, CellName, Spot] | None:
    """The name of a row that has a part of it only: the cell it ends in, the name, its beginning."""
    upper, under = wraps.heads.get(row.index, cell), wraps.tails.get(row.index, cell)
    first, rest = read_name(upper.text), read_name(under.text)
    if upper is under or first is None or rest is None:
        return None
    start, end = first.start, rest.end
    whole = read_name(f"{upper.text[start:].rstrip()} {under.text[:end]}")
    head = Spot(table.index, upper, start, len(upper.text.rstrip()))
    return None if whole is None else (under, replace(whole, start=0, end=end, parent=None, asides=()), head)


def _heads_communes(row: Row, label: Cell) -> bool:
    """Whether a district's row among communes heads them, by the numeral before its name (`II | Huyện X | 78`)."""
    return is_district_heading(label.text) and any(is_index(c.text) for c in row.cells if c.col < label.col)


def _has_figures(row: Row, block: Block, label: Cell) -> bool:
    """Whether a row holds a figure in a column of values, besides its label."""
    over = (row.at[index] for index in block.used)
    return any(c is not None and c is not label and read_cell(c.text).kind == "figures" for c in over)


def _first_run(context: Context, block: Block) -> Run:
    run = Run(block.unit_group or context.unit_group, context.group_printed, context.group_place)
    spot = block.unit_group_spot
    if block.unit_group and spot is not None and block.unit_group != context.unit_group:
        run.printed, run.place = spot.words
    run.pillar = context.pillar
    run.maximum = context.maximum
    run.bottom = lists_the_last(context.nearest)
    return run


def _keep_maxima(chain: Chain, table: Table, block: Block, row: Row, label: Cell) -> None:
    for column in block.columns:
        over = row.at[column.index]
        if over is not None and over is not label and (content := read_cell(over.text)).kind == "figures":
            number = content.figures[0]
            chain.maxima.setdefault(column.index, Spot(table.index, over, number.start, number.end))


def _heading(table: Table, cell: Cell, run: Run, communes: bool, context: Context) -> Run:
    """The run a heading row begins."""
    begun = _headed(table, cell, run, communes, context)
    begun.year = begun.year or run.year
    begun.heading = cell.text
    begun.maximum = _maximum(table, cell, run, begun, context)
    begun.within = begun.printed == run.printed or group_of(cell.text) is not None
    return begun


def _maximum(table: Table, cell: Cell, run: Run, begun: Run, context: Context) -> Words | None:
    """The maximum a heading states, else that of the heading or caption above it while the group stays the same."""
    if (m := MAXIMUM.search(lower(cell.text))) is not None:
        return words_of_cell(table, cell, m.start("n"), m.end("n"))
    if context.unit_group is not None and begun.unit_group is not None and begun.unit_group != context.unit_group:
        return run.maximum if begun.unit_group == run.unit_group else None
    return run.maximum


def _headed(table: Table, cell: Cell, run: Run, communes: bool, context: Context) -> Run:
    words, start, end = heading_text(cell.text)
    place = place_of(table.index, cell, start, end)
    if (year := _YEAR_HEADING.fullmatch(lower(words))) is not None:
        told = words_of_cell(table, cell, start + year.start(1), start + year.end(1))
        return Run(run.unit_group, run.printed, run.place, run.parent, pillar=run.pillar, bottom=run.bottom, year=told)
    name = read_name(cell.text)
    if communes and name is not None and name.group == "district" and group_of(words) is None:
        parent = words_of_cell(table, cell, name.start, name.end)
        return Run("commune", run.printed, run.place, parent, pillar=run.pillar)
    if is_band(cell.text):
        return Run(run.unit_group, run.printed, run.place, run.parent, pillar=run.pillar, bottom=run.bottom)
    rating = rating_heading(cell.text)
    if rating is not None:
        count = words_of_cell(table, cell, *rating.count) if rating.count else None
        told = words_of_cell(table, cell, *rating.rating)
        return Run(run.unit_group, run.printed, run.place, run.parent, told, count, run.pillar)
    if pillar_of(words) is not None and (span := pillar_in(cell.text)) is not None:
        pillar = words_of_cell(table, cell, *span)
        return Run(run.unit_group, run.printed, run.place, run.parent, pillar=pillar)
    group = group_of(words)
    found = find_groups(words)
    if group is None and found and found[0].start <= 2:
        group = found[0].unit_group
    if group == "all":
        group = None
    bottom = lists_the_last(words)
    return Run(group or (None if found else context.unit_group), words, place, pillar=context.pillar, bottom=bottom)


def _parent(table: Table, row: Row, block: Block, cell: Cell, name: CellName, run: Run) -> Words | None:
    if name.parent is not None:
        return words_of_cell(table, cell, *name.parent)
    if block.parent is not None:
        over = row.at[block.parent.index]
        if over is not None and over is not cell and (read := read_name(over.text)) is not None:
            return words_of_cell(table, over, read.start, read.end)
    return run.parent


def _mostly_communes(block: Block) -> bool:
    groups = [group_of_unit(t) for t in block.unit.texts.values() if t.strip()]
    return sum(g == "commune" for g in groups) * 2 > len(groups)


# ---------------------------------------------------------------------- values, for comparing
def main_slot(block: Block, year: str | None) -> SlotKey:
    """The slot of the whole index: of no year, of the assessed year, else of the newest."""
    mains = [s for s in block.slots if s[1] is None]
    for slot in ((None, None), (year, None)):
        if slot in mains:
            return slot
    return max(mains, key=lambda s: s[0] or "") if mains else (None, None)


def figure(text: str, column: Column, numbers: Numbers) -> Decimal | None:
    """The score or percentage in a cell."""
    spans = read_fields(text, column).spans
    span = spans.get("score") or spans.get("score_pct")
    return numbers.value(text[span[0] : span[1]]) if span else None


def scale(text: str, numbers: Numbers) -> Decimal | None:
    """A maximum: `1.000` is a thousand whatever mark the scores use."""
    parts = text.replace(",", ".").split(".")
    if len(parts) == 2 and len(parts[1]) == 3 and parts[0] and parts[0][0] != "0":
        return Decimal("".join(parts))
    return numbers.value(text)
