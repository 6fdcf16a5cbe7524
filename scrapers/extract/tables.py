"""Tables → records: every table of a document, whatever format it came in.

A table is read by the meaning of its headers and cells, never by position. Each value is the text
as printed, with its cell. A table that is no list of units' results is rejected as a whole, a column
that is not understood is reported, and nothing is guessed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal

from scrapers.documents.model import Cell, Document, Table
from scrapers.extract.tables_cells import read_cell
from scrapers.extract.tables_columns import Block, Column, Numbers, SlotKey, blocks_of
from scrapers.extract.tables_context import Context, read_context, words_above
from scrapers.extract.tables_headless import prove
from scrapers.extract.tables_layout import Row, Segment, label_column, segments_of, transposed
from scrapers.extract.tables_lists import rating_lists
from scrapers.extract.tables_names import CellName, bare_group, identity, is_province, is_torn, read_name, snap
from scrapers.extract.tables_rows import heading_text, kind_of
from scrapers.extract.tables_values import CellFields, rank_value, read_fields
from scrapers.extract.taken import Taken
from scrapers.extract.units import unit_group_of
from scrapers.extract.vocabulary import find_groups, group_of
from scrapers.records import Announcement, Average, Locator, Place, RatingCount, Rejected, UnitScore
from scrapers.vietnamese import key, lower

TABLE_REASONS: dict[str, str] = {
    "rival_index": "the table is of another index",
    "target": "targets or plans, not results",
    "provisional": "provisional or self-assessed",
    "national_ranking": "the rows are provinces or ministries",
    "criteria_table": "criteria with their maximum points, no results",
    "no_unit_column": "no column names units",
    "no_value_column": "units without score, rank, percent or rating",
    "unproven_headerless": "no header, and neither order nor arithmetic proves what the columns are",
    "unknown_column": "a table column whose meaning is not known",
    "not_assessed": "a unit without any value",
    "unit_not_recognised": "a result whose unit's name was not understood",
    "unreadable_number": "a cell that has no single reading",
    "no_unit": "values without a unit they could belong to",
    "total_row": "a total over units",
    "extreme_row": "the highest, lowest or median value of a group",
    "pillar_average": "the average of one pillar",
    "average_unclear": "an average of which group is not told",
}
"""Why a table, a column or a row was not taken."""

SORTED_OUTLIERS = 8  # one row in so many may break the order (a misprint) of a running number that is a rank


@dataclass
class _Entry:
    """One unit row."""

    block: Block
    row: Row
    cell: Cell
    name: CellName
    parent: tuple[str, Place] | None


@dataclass
class _Run:
    """Unit rows under one heading."""

    unit_group: str | None
    printed: str | None
    place: Place | None
    parent: tuple[str, Place] | None = None
    entries: list[_Entry] = field(default_factory=list)
    averages: list[tuple[Block, Row, Cell]] = field(default_factory=list)


@dataclass
class _Chain:
    """A table and its continuations: one layout, one list of runs."""

    segment: Segment
    context: Context
    numbers: Numbers
    ocr: bool
    runs: list[_Run] = field(default_factory=list)
    maxima: dict[int, Cell] = field(default_factory=dict)
    blocks: int = 0


def table_records(document: Document, announcement: Announcement) -> Taken:
    """Records of all tables of a document.

    Args:
        document: as read; its tables in reading order.
        announcement: gives the province, the assessed year and the decimal mark.

    Returns:
        Unit scores, averages and rating counts with the cell of each value, and what was not taken.
    """
    return _Reader(document, announcement).run()


class _Reader:
    def __init__(self, document: Document, announcement: Announcement) -> None:
        self.document = document
        self.announcement = announcement
        self.province = announcement.province
        self.chains: list[_Chain] = []
        self.units: list[UnitScore] = []
        self.averages: list[Average] = []
        self.counts: list[RatingCount] = []
        self.rejected: list[Rejected] = []

    def run(self) -> Taken:
        for table in self.document.tables:
            self._table(table)
        for chain in self.chains:
            self._records(chain)
        return Taken(
            tuple(_joined(self.units, self.province)), tuple(self.averages), tuple(self.counts), tuple(self.rejected)
        )

    # ------------------------------------------------------------------ one table
    def _table(self, table: Table) -> None:
        grid = table.grid
        ocr = table.method == "ocr" or self.document.method == "ocr"
        if table.kind != "chart" and (labels := label_column(grid)) is not None:
            grid = transposed(grid, labels)
        for segment in segments_of(table, grid, fuzzy=ocr):
            self._segment(segment, ocr)

    def _segment(self, segment: Segment, ocr: bool) -> None:
        table = segment.table
        if not segment.body:
            return
        context = read_context(self.document, table, segment.titles, segment.header)
        if context.reject is not None:
            self._reject_table(segment, context.reject)
            return
        numbers = Numbers(_tokens(segment), self.announcement.decimal_mark)
        lists = rating_lists(segment, context.unit_group, self.announcement, ocr=ocr)
        if lists is not None:
            self.units += lists.unit_scores
            self.counts += lists.rating_counts
            self.rejected += lists.rejected
            return
        chart = table.kind == "chart"
        before = self.chains[-1] if self.chains else None
        inherited = False
        if (
            not segment.headed
            and not chart
            and before is not None
            and before.segment.width == segment.width
            and before.segment.headed
        ):
            segment.labels = before.segment.labels
            inherited = True
        blocks, columns = blocks_of(segment, numbers, chart=chart)
        if inherited and blocks and not _alike(blocks, before):
            blocks = []
        if not segment.headed and not inherited and not chart:
            blocks = prove(segment, blocks, columns, numbers, words_above(self.document, table))
            if not blocks:
                self._reject_table(segment, "unproven_headerless" if _has_units(columns) else "no_unit_column")
                return
        if not blocks:
            self._reject_table(segment, _why_no_blocks(segment, columns))
            return
        if _is_national(blocks):
            self._reject_table(segment, "national_ranking")
            return
        continues = before is not None and (inherited or _continues(before, segment, context, blocks))
        if continues and before is not None:
            chain = before
            if inherited and not context.captioned:
                context = chain.context
        else:
            chain = _Chain(segment, context, numbers, ocr)
            self.chains.append(chain)
        chain.ocr = chain.ocr or ocr
        self._account(columns, blocks)
        for block in blocks:
            chain.blocks += 1
            self._walk(
                chain,
                segment,
                context,
                block,
                fresh=not continues or (not inherited and context.unit_group is not None),
            )

    def _walk(self, chain: _Chain, segment: Segment, context: Context, block: Block, *, fresh: bool) -> None:
        """Sort a block's rows into runs."""
        table = segment.table
        communes = block.unit_group == "commune" or _mostly_communes(block)
        if fresh or not chain.runs or len(chain.runs) == 0:
            first = _Run(block.unit_group or context.unit_group, context.group_printed, context.group_place)
            if block.unit_group and block.unit_group_spot is not None and block.unit_group != context.unit_group:
                spot = block.unit_group_spot
                first.printed, first.place = spot.text, _place(table, spot.cell, spot.start, spot.end)
            chain.runs.append(first)
        run = chain.runs[-1]
        for row in segment.body:
            kind = kind_of(row, block, only_communes=communes)
            cell = kind.cell
            if kind.kind in ("blank", "note") or cell is None:
                continue
            if kind.kind == "group":
                run = self._heading(table, cell, run, communes, context)
                chain.runs.append(run)
            elif kind.kind == "maximum":
                for column in block.columns:
                    over = row.at[column.index]
                    if over is not None and over is not cell and read_cell(over.text).kind == "figures":
                        chain.maxima.setdefault(column.index, over)
            elif kind.kind == "average":
                run.averages.append((block, row, cell))
            elif kind.kind in ("total", "extreme"):
                self._reject(table, cell, f"{kind.kind}_row")
            elif kind.kind == "nameless":
                self._reject(table, cell, "no_unit")
            else:
                if block.group is not None and (text := row.text(block.group.index)) and text != run.printed:
                    over = row.at[block.group.index]
                    if over is not None:
                        run = self._heading(table, over, run, False, context)
                        chain.runs.append(run)
                name = read_name(cell.text)
                if name is not None:
                    run.entries.append(_Entry(block, row, cell, name, self._parent(table, row, block, cell, name, run)))

    def _heading(self, table: Table, cell: Cell, run: _Run, communes: bool, context: Context) -> _Run:
        words, start, end = heading_text(cell.text)
        place = _place(table, cell, start, end)
        name = read_name(cell.text)
        if communes and name is not None and name.group == "district" and group_of(words) is None:
            parent = (cell.text[name.start : name.end], _place(table, cell, name.start, name.end))
            return _Run("commune", run.printed, run.place, parent)
        group = group_of(words)
        if group is None:
            found = find_groups(words)
            group = found[0].unit_group if found and found[0].start <= 2 and found[0].unit_group != "all" else None
        if group == "all":
            group = None
        return _Run(group or (context.unit_group if not find_groups(words) else None), words, place)

    def _parent(
        self, table: Table, row: Row, block: Block, cell: Cell, name: CellName, run: _Run
    ) -> tuple[str, Place] | None:
        if name.parent is not None:
            start, end = name.parent
            return cell.text[start:end], _place(table, cell, start, end)
        if block.parent is not None:
            over = row.at[block.parent.index]
            if over is not None and over is not cell and (read := read_name(over.text)) is not None:
                return over.text[read.start : read.end], _place(table, over, read.start, read.end)
        return run.parent

    # ------------------------------------------------------------------ accounts
    def _reject(self, table: Table, cell: Cell, reason: str, text: str | None = None) -> None:
        self.rejected.append(
            Rejected(text or cell.text, reason, Locator({"cell": _place(table, cell, 0, len(cell.text))}))
        )

    def _reject_table(self, segment: Segment, reason: str) -> None:
        row = next((r for r in (*segment.header, *segment.body) if r.cells), None)
        if row is not None:
            words = " | ".join(c.text for c in row.cells)[:300]
            self._reject(segment.table, row.cells[0], reason, words)

    def _account(self, columns: list[Column], blocks: list[Block]) -> None:
        """Report every filled column that is neither used nor ignored by name."""
        used = {c.index for b in blocks for slot in b.slots.values() for c in slot.values()}
        for b in blocks:
            used |= {c.index for c in (b.unit, b.serial, b.parent, b.group, b.year) if c is not None}
        table = self.chains[-1].segment.table
        for column in columns:
            if column.index in used or not column.filled:
                continue
            if column.role == "ignore" and column.why not in ("another_column_of_this_kind", "self_assessed", "target"):
                continue
            if column.why in ("not_the_verified_score", "not_in_the_arithmetic"):
                continue
            reason = {"self_assessed": "provisional", "target": "target"}.get(column.why or "", "unknown_column")
            text = column.label.text or next((t for t in column.texts.values() if t.strip()), "")
            cell = column.label.cells[-1] if column.label.cells else None
            if cell is not None:
                self._reject(table, cell, reason, text)
            else:
                self.rejected.append(Rejected(text, reason))

    # ------------------------------------------------------------------ records
    def _records(self, chain: _Chain) -> None:
        serial = _serial_is_rank(chain, self.announcement.assessed_year)
        default_groups = _groups_by_majority(chain)
        for run in chain.runs:
            for entry in run.entries:
                self._entry(chain, run, entry, serial, default_groups)
            for block, row, cell in run.averages:
                self._average(chain, run, block, row, cell, default_groups)

    def _group(self, chain: _Chain, run: _Run, name: str, default: str | None) -> str | None:
        context = run.unit_group
        own = unit_group_of(name)
        if own is not None:
            return own
        if context in ("district", "commune"):
            return context
        bare = bare_group(name, self.province)
        if bare is not None:
            year = self.announcement.assessed_year
            return "commune" if bare == "district" and year is not None and year >= "2025" else bare
        return context or chain.context.unit_group or default or self._title_group()

    def _title_group(self) -> str | None:
        return group_of(self.document.title) if self.document.title else None

    def _entry(self, chain: _Chain, run: _Run, entry: _Entry, serial: bool, default: str | None) -> None:
        block, row, cell = entry.block, entry.row, entry.cell
        table = _table_of(chain, block, self.document)
        name = cell.text[entry.name.start : entry.name.end]
        places: dict[str, Place] = {"unit": _place(table, cell, entry.name.start, entry.name.end)}
        confidences = [cell.confidence]
        if chain.ocr:
            snapped = snap(name, self.province)
            name = snapped or name
        if is_torn(name):
            self._reject(table, cell, "unit_not_recognised")  # a neighbour's value has run into the name
            return
        group = self._group(chain, run, name, default)
        parent = entry.parent
        main = _main_slot(block, self.announcement.assessed_year)
        taken = absent = 0
        held = "cut_short" if _is_ragged(block, row) else None
        if block.slipped:
            held = "header_mismatch"
        elif self.document.media_type == "application/pdf" and entry.name.group and not entry.name.known:
            held = "name_unclear"  # wrapped lines of neighbouring rows may have run together
        for slot, columns in block.slots.items():
            fields = self._fields(chain, table, row, columns, main=slot[1] is None)
            values, more, words, sure = fields
            absent += words
            if slot == main and serial and "rank" not in values and ("score" in values or "score_pct" in values):
                self._serial_rank(table, row, block, values, more)
            if not set(values) & {"rank", "score", "score_pct", "rating"}:
                continue
            taken += 1
            if group is None:
                continue
            year, year_place = self._year(chain, table, block, row, slot[0])
            own = dict(places)
            if parent is not None and group == "commune":
                own["parent"] = parent[1]
            if run.printed and run.place is not None:
                own["group_printed"] = run.place
            pillar = block.pillars[slot[1]] if slot[1] else None
            if pillar is not None:
                own["pillar"] = _place(table, pillar.cell, pillar.start, pillar.end)
            if year_place is not None:
                own["assessed_year"] = year_place
            own.update(more.places)
            seen = [c for c in (*confidences, *sure) if c is not None]
            self.units.append(
                UnitScore(
                    unit=name,
                    unit_group=group,
                    assessed_year=year,
                    locator=Locator(own),
                    pillar=pillar.text if pillar is not None else None,
                    rank=values.get("rank"),
                    rank_printed=more.rank_printed,
                    score=values.get("score"),
                    max_score=values.get("max_score"),
                    score_pct=values.get("score_pct"),
                    rating=values.get("rating"),
                    qualifier=more.qualifier,
                    parent=parent[0] if parent is not None and group == "commune" else None,
                    group_printed=run.printed if run.place is not None else None,
                    method="ocr" if chain.ocr else "table",
                    confidence=min(seen) if chain.ocr and seen else None,
                    held=held,
                )
            )
        if taken and group is None:
            self._reject(table, cell, "unit_not_recognised")
        elif not taken:
            self._reject(table, cell, "not_assessed" if entry.name.known or absent or group else "unit_not_recognised")

    def _year(
        self, chain: _Chain, table: Table, block: Block, row: Row, slot_year: str | None
    ) -> tuple[str | None, Place | None]:
        if slot_year is not None:
            spot = block.years[slot_year]
            return slot_year, _place(table, spot.cell, spot.start, spot.end)
        if block.year is not None and (cell := row.at[block.year.index]) is not None:
            digits = cell.text.strip()[-4:]
            if digits.isdigit():
                start = cell.text.rindex(digits)
                return digits, _place(table, cell, start, start + 4)
        labelled = {y for y, _ in block.slots if y is not None}
        if labelled:
            known = self.announcement.assessed_year
            year = known if known in labelled else max(labelled)
            spot = block.years[year]
            return year, _place(table, spot.cell, spot.start, spot.end)
        if chain.context.year is not None:
            return chain.context.year, chain.context.year_place
        return self.announcement.assessed_year, None

    def _fields(
        self, chain: _Chain, table: Table, row: Row, columns: dict[str, Column], *, main: bool
    ) -> tuple[dict[str, str], _More, int, list[float | None]]:
        """The values of one slot of a row: field → text, their places, how many cells say "not assessed"."""
        values: dict[str, str] = {}
        more = _More()
        absent = 0
        sure: list[float | None] = []
        for name in sorted(columns, key=lambda n: n != "max_score"):
            column = columns[name]
            cell = row.at[column.index]
            if cell is None or not cell.text.strip():
                continue
            read = read_fields(cell.text, column)
            absent += read.absent
            if read.unread:
                self._reject(table, cell, "unreadable_number")
                continue
            for target, span in read.spans.items():
                if target in values and target != name:
                    continue
                if target != name and target in columns and target != "max_score":
                    continue  # the column of its own says it
                text = cell.text[span[0] : span[1]]
                if target == "rank":
                    value = rank_value(text)
                    if value is None:
                        self._reject(table, cell, "unreadable_number")
                        continue
                    more.rank_printed = text if text != value else None
                    text = value
                values[target] = text
                more.places[target] = _place(table, cell, *span)
                sure.append(cell.confidence)
            if read.qualifier and read.spans.keys() & {"score", "score_pct"}:
                more.qualifier = read.qualifier
                if read.qualifier_span is not None:
                    more.places["qualifier"] = _place(table, cell, *read.qualifier_span)
        self._maximum(chain, table, columns, values, more, main=main)
        return values, more, absent, sure

    def _maximum(
        self,
        chain: _Chain,
        table: Table,
        columns: dict[str, Column],
        values: dict[str, str],
        more: _More,
        *,
        main: bool,
    ) -> None:
        """A maximum printed once for the column: in a row of maxima, in the header, in the caption."""
        score = chain.numbers.value(values["score"]) if "score" in values else None
        if "max_score" in values or score is None or "score" not in columns:
            return
        column = columns["score"]
        found: tuple[str, Place] | None = None
        over = chain.maxima.get(column.index)
        spot = column.maximum
        if over is not None:
            figure = read_cell(over.text).figures[0]
            found = over.text[figure.start : figure.end], _place(table, over, figure.start, figure.end)
        elif spot is not None:
            found = spot.text, _place(table, spot.cell, spot.start, spot.end)
        elif main and chain.context.maximum is not None and chain.context.maximum_place is not None:
            found = chain.context.maximum, chain.context.maximum_place
        if found is None:
            return
        top = _scale(found[0], chain.numbers)
        if top is None or (score <= 1 < top):
            return
        if score > top and not _mostly_within(column, top, chain.numbers):
            return  # a scale of something else; a single score above it is held by the checks
        values["max_score"], more.places["max_score"] = found

    def _serial_rank(self, table: Table, row: Row, block: Block, values: dict[str, str], more: _More) -> None:
        cell = row.at[block.serial.index] if block.serial is not None else None
        if cell is None:
            return
        content = read_cell(cell.text)
        if content.kind != "figures" or len(content.figures) != 1:
            return
        figure = content.figures[0]
        text = cell.text[figure.start : figure.end]
        value = rank_value(text)
        if value is not None:
            values["rank"] = value
            more.rank_printed = text if text != value else None
            more.places["rank"] = _place(table, cell, figure.start, figure.end)

    def _average(self, chain: _Chain, run: _Run, block: Block, row: Row, cell: Cell, default: str | None) -> None:
        table = _table_of(chain, block, self.document)
        group = self._average_group(chain, run, cell, block, row, default)
        for (slot_year, pillar), columns in block.slots.items():
            values, more, _, _ = self._fields(chain, table, row, columns, main=pillar is None)
            value = values.get("score") or values.get("score_pct")
            if value is None:
                continue
            if pillar is not None:
                self._reject(table, cell, "pillar_average")
                continue
            if group is None:
                self._reject(table, cell, "average_unclear")
                continue
            year, year_place = self._year(chain, table, block, row, slot_year)
            name = "score" if "score" in values else "score_pct"
            places = {"value": more.places[name]}
            maximum = values.get("max_score") if name == "score" else None
            if maximum is not None:
                places["max_value"] = more.places["max_score"]
            if year_place is not None:
                places["assessed_year"] = year_place
            self.averages.append(
                Average(
                    group,
                    year,
                    value,
                    Locator(places),
                    max_value=maximum,
                    qualifier=more.qualifier,
                    method="ocr" if chain.ocr else "table",
                )
            )

    def _average_group(
        self, chain: _Chain, run: _Run, cell: Cell, block: Block, row: Row, default: str | None
    ) -> str | None:
        """The group an average row is of: by its words, else by the arithmetic, else by the heading above."""
        own = group_of(cell.text)
        if own is not None:
            return own
        runs = [r for r in chain.runs if r.entries]
        everyone = [e for r in runs for e in r.entries]
        groups = {self._run_group(chain, r, default) for r in runs}
        one = self._run_group(chain, run, default) if run.entries else next(iter(groups)) if len(groups) == 1 else None
        if len(runs) <= 1 or len(groups) <= 1:
            return one
        if any(w in lower(cell.text) for w in ("chung", "toàn tỉnh", "toàn thành phố", "tất cả", "các cấp", "overall")):
            return "all"
        main = _main_slot(block, self.announcement.assessed_year)
        column = block.slots.get(main, {}).get("score") or block.slots.get(main, {}).get("score_pct")
        if column is not None and run is runs[-1]:
            printed = _figure(row.text(column.index), column, chain.numbers)
            means = {
                g: _mean(entries, column, chain.numbers) for g, entries in (("run", run.entries), ("all", everyone))
            }
            if (
                printed is not None
                and means["run"] is not None
                and means["all"] is not None
                and abs(printed - means["all"]) < abs(printed - means["run"]) / 10
            ):
                return "all"
        return one

    def _run_group(self, chain: _Chain, run: _Run, default: str | None) -> str | None:
        groups = Counter(
            g for e in run.entries if (g := self._group(chain, run, e.cell.text[e.name.start : e.name.end], default))
        )
        if run.unit_group in ("department", "district", "commune", "central", "party_mass"):
            return run.unit_group
        if not groups:
            return run.unit_group or default
        return groups.most_common(1)[0][0]


@dataclass
class _More:
    """What belongs to a row's values besides their text."""

    places: dict[str, Place] = field(default_factory=dict)
    rank_printed: str | None = None
    qualifier: str | None = None


# ---------------------------------------------------------------------- parts
def _place(table: Table, cell: Cell, start: int, end: int) -> Place:
    whole = start == 0 and end == len(cell.text)
    return Place(None if whole else start, None if whole else end, table.index, cell.row, cell.col, cell.box)


def _is_ragged(block: Block, row: Row) -> bool:
    """Whether a row has fewer cells than most rows of its block: then its values may stand in the wrong columns."""
    return any(row.at[c.index] is None and 2 * block.missing.get(c.index, 0) < block.height for c in block.columns)


def _table_of(chain: _Chain, block: Block, document: Document) -> Table:
    return block.table if block.table is not None else chain.segment.table


def _tokens(segment: Segment) -> list[str]:
    tokens = []
    for row in segment.body:
        for cell in row.cells:
            content = read_cell(cell.text)
            if content.kind in ("figures", "rating"):
                tokens += [cell.text[f.start : f.end].lstrip("-−– ") for f in content.figures]
    return tokens


def _has_units(columns: list[Column]) -> bool:
    return any(c.unit_share >= 0.5 for c in columns)


def _why_no_blocks(segment: Segment, columns: list[Column]) -> str:
    if any(c.label.provinces for c in columns):
        return "national_ranking"
    if not _has_units(columns) and not any(c.role == "unit" for c in columns):
        if any(c.label.criteria for c in columns) and any(c.role in ("max", "score") for c in columns):
            return "criteria_table"
        return "no_unit_column"
    if any(c.why == "self_assessed" for c in columns):
        return "provisional"
    if any(c.why == "target" for c in columns):
        return "target"
    return "no_value_column"


def _is_national(blocks: list[Block]) -> bool:
    names = [t for b in blocks for r, t in b.unit.texts.items() if t.strip() and not t.strip().isdigit()]
    provinces = sum(map(is_province, names))
    if any(b.unit.label.provinces for b in blocks):
        return provinces * 4 >= len(names)
    return provinces >= 2 and provinces * 2 >= len(names)


def _mostly_communes(block: Block) -> bool:
    groups = [unit_group_of(t) for t in block.unit.texts.values() if t.strip()]
    return sum(g == "commune" for g in groups) * 2 > len(groups)


def _alike(blocks: list[Block], before: _Chain | None) -> bool:
    """Whether a table without header fits the columns of the one before it."""
    if before is None:
        return False
    for block in blocks:
        names = [t for t in block.unit.texts.values() if t.strip()]
        if not names or sum(read_name(t) is not None for t in names) * 2 < len(names):
            return False
        if not any(c.filled for slot in block.slots.values() for c in slot.values()):
            return False
    return True


def _continues(before: _Chain, segment: Segment, context: Context, blocks: list[Block]) -> bool:
    """Whether a table with the same header goes on with the list above: its running number does."""
    if [key(x.text) for x in before.segment.labels] != [key(x.text) for x in segment.labels]:
        return False
    if context.group_printed is not None or segment.titles:
        return False
    last = next((e for r in reversed(before.runs) for e in reversed(r.entries)), None)
    serial = blocks[0].serial
    if last is None or serial is None or last.block.serial is None:
        return False
    old, new = last.block.serial.integers(), serial.integers()
    return bool(old and new) and new[0] == old[-1] + 1


def _main_slot(block: Block, year: str | None) -> SlotKey:
    mains = [s for s in block.slots if s[1] is None]
    for slot in ((None, None), (year, None)):
        if slot in mains:
            return slot
    return max(mains, key=lambda s: s[0] or "") if mains else (None, None)


def _mostly_within(column: Column, top: Decimal, numbers: Numbers) -> bool:
    """Whether nearly all scores of a column stay below a maximum."""
    values = [v for r, t in column.texts.items() if (v := _figure(t, column, numbers)) is not None]
    return sum(v <= top for v in values) * 4 >= 3 * len(values)


def _figure(text: str, column: Column, numbers: Numbers) -> Decimal | None:
    read: CellFields = read_fields(text, column)
    span = read.spans.get("score") or read.spans.get("score_pct")
    return numbers.value(text[span[0] : span[1]]) if span else None


def _mean(entries: list[_Entry], column: Column, numbers: Numbers) -> Decimal | None:
    values = [v for e in entries if (v := _figure(e.row.text(column.index), column, numbers)) is not None]
    return sum(values, Decimal(0)) / len(values) if values else None


def _scale(text: str, numbers: Numbers) -> Decimal | None:
    """A maximum: `1.000` is a thousand whatever mark the scores use."""
    parts = text.replace(",", ".").split(".")
    if len(parts) == 2 and len(parts[1]) == 3 and parts[0] and parts[0][0] != "0":
        return Decimal("".join(parts))
    return numbers.value(text)


def _serial_is_rank(chain: _Chain, year: str | None) -> bool:
    """Whether the running number is a rank: it counts from 1 in every group, and along it no score rises,
    or no percentage does (where maxima differ by row the ranks follow the percentage)."""
    blocks = [e.block for r in chain.runs for e in r.entries]
    if any("rank" in b.slots.get(_main_slot(b, year), {}) for b in blocks):
        return False
    if any(c.role == "ignore" and c.label.role == "rank" for b in blocks for c in b.columns):
        return False  # ranks are printed, but which of them is meant is not told
    return any(_follows(chain, year, basis) for basis in ("score", "score_pct", "share"))


def _basis(entry: _Entry, slot: dict[str, Column], basis: str, numbers: Numbers) -> Decimal | None:
    """A row's score, percentage, or share of its own maximum."""
    if basis != "share":
        column = slot.get(basis) or (slot.get("score") if basis == "score_pct" else None)
        if column is None:
            return None
        read = read_fields(entry.row.text(column.index), column)
        span = read.spans.get(basis)
        return numbers.value(entry.row.text(column.index)[slice(*span)]) if span else None
    score = _basis(entry, slot, "score", numbers)
    column = slot.get("max_score") or slot.get("score")
    if score is None or column is None:
        return None
    text = entry.row.text(column.index)
    span = read_fields(text, column).spans.get("max_score")
    top = _scale(text[slice(*span)], numbers) if span else None
    return score / top if top else None


def _follows(chain: _Chain, year: str | None, basis: str) -> bool:
    longest = 0
    pending: list[tuple[int, Decimal]] = []
    for run in chain.runs:
        steps: list[tuple[int, Decimal]] = []
        for entry in run.entries:
            block = entry.block
            if block.serial is None:
                return False
            text = entry.row.text(block.serial.index)
            content = read_cell(text)
            if content.kind != "figures" or len(content.figures) != 1:
                continue
            digits = text[content.figures[0].start : content.figures[0].end]
            value = _basis(entry, block.slots.get(_main_slot(block, year), {}), basis, chain.numbers)
            if digits.isdigit() and value is not None:
                steps.append((int(digits), value))
        if not steps:
            continue
        if steps[0][0] != 1 and pending and steps[0][0] in (pending[-1][0] + 1, len(pending) + 1):
            steps = pending + steps  # numbered through all groups: then the order must hold through all
        if not _falls(steps):
            return False
        longest = max(longest, len(steps))
        pending = steps
    return longest >= 3


def _falls(steps: list[tuple[int, Decimal]]) -> bool:
    ranks = [r for r, _ in steps]
    if ranks[0] != 1 or any(b < a or b - a > 1 + len(steps) // 4 for a, b in zip(ranks, ranks[1:], strict=False)):
        return False
    return len(steps) - longest_fall([v for _, v in steps]) <= len(steps) // SORTED_OUTLIERS


def longest_fall(values: list[Decimal]) -> int:
    """Length of the longest part of a list, gaps allowed, in which no value is above an earlier one."""
    best: list[int] = []
    for n, value in enumerate(values):
        best.append(1 + max((best[m] for m in range(n) if values[m] >= value), default=0))
    return max(best, default=0)


def _groups_by_majority(chain: _Chain) -> str | None:
    """The group most units of a table have by their own names, for names that tell none."""
    groups = Counter(e.name.group for r in chain.runs for e in r.entries)
    told = {g: n for g, n in groups.items() if g is not None}
    if not told:
        return None
    group, most = max(told.items(), key=lambda item: item[1])
    return group if most * 2 >= sum(groups.values()) else None


# ---------------------------------------------------------------------- one unit, one record
_FIELDS = ("rank", "score", "max_score", "score_pct", "rating")


def _joined(units: list[UnitScore], province: str | None) -> list[UnitScore]:
    """Records of one unit from several tables as one, where they do not contradict each other."""
    joined: dict[tuple[str, str, str, str | None, str], int] = {}
    out: list[UnitScore] = []
    for unit in units:
        who = (
            identity(unit.unit, province),
            key(unit.parent or ""),
            key(unit.pillar or ""),
            unit.assessed_year,
            "commune" if unit.unit_group == "commune" else "",
        )
        at = joined.get(who)
        if at is None:
            joined[who] = len(out)
            out.append(unit)
            continue
        merged = _merged(out[at], unit)
        if merged is None:
            out.append(unit)
        else:
            out[at] = merged
    return out


def _merged(first: UnitScore, second: UnitScore) -> UnitScore | None:
    values: dict[str, str | None] = {}
    places = dict(first.locator.places)
    for name in _FIELDS:
        a, b = getattr(first, name), getattr(second, name)
        if a is not None and b is not None and key(a) != key(b):
            return None
        values[name] = a if a is not None else b
        if a is None and b is not None and name in second.locator.places:
            places[name] = second.locator.places[name]
    return UnitScore(
        unit=first.unit,
        unit_group=first.unit_group,
        assessed_year=first.assessed_year,
        locator=Locator(places),
        pillar=first.pillar,
        rank=values["rank"],
        rank_printed=first.rank_printed if first.rank is not None else second.rank_printed,
        score=values["score"],
        max_score=values["max_score"],
        score_pct=values["score_pct"],
        rating=values["rating"],
        qualifier=first.qualifier or (second.qualifier if first.score is None else None),
        is_last=first.is_last or second.is_last,
        parent=first.parent or second.parent,
        group_printed=first.group_printed,
        method=first.method,
        confidence=first.confidence,
        held=first.held,
    )


__all__ = ["TABLE_REASONS", "longest_fall", "table_records"]
