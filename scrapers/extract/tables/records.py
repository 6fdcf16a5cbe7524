"""From the rows of a table to records: one per unit, pillar and year, each field with its cell."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from scrapers.documents.model import Cell, Document, Table
from scrapers.extract.tables.around import heading_rules_out
from scrapers.extract.tables.below import no_body
from scrapers.extract.tables.blocks import POINTS, Block, SlotKey
from scrapers.extract.tables.cells import Words, place_of
from scrapers.extract.tables.columns import FIELD_OF, Column
from scrapers.extract.tables.context import introduction
from scrapers.extract.tables.groups import Groups, level
from scrapers.extract.tables.layout import Row
from scrapers.extract.tables.names import is_torn, snap
from scrapers.extract.tables.parts import (
    Members,
    is_of_part,
    part_in,
    ranked_by_district,
    ranked_in_parts,
    ranked_in_unnamed_districts,
    ranked_in_unnamed_groups,
)
from scrapers.extract.tables.pillars import pillar_in
from scrapers.extract.tables.ranks import serial_is_rank, serial_of
from scrapers.extract.tables.roles import is_tick
from scrapers.extract.tables.rows import is_total
from scrapers.extract.tables.runs import Chain, Entry, Refused, Run, figure, words_of_cell
from scrapers.extract.tables.slots import Slot, SlotReader, Values
from scrapers.extract.tables.values import rank_value, read_fields
from scrapers.extract.vocabulary import group_of
from scrapers.records import Announcement, Average, Locator, RatingCount, UnitScore
from scrapers.vietnamese import key, lower, step_of

# what brackets hold: "Đơn vị (hạng năm 2022)", "trong ngoặc là tỷ lệ hồ sơ"
_IN_HEADER = re.compile(r"\([^()]*(?:(?P<before>năm\s+(?:trước|ngoái)|kỳ\s+trước)|(?P<year>20\d\d))[^()]*\)")
_EXPLAINED = re.compile(r"trong\s+(?:dấu\s+)?ngoặc(?:\s+đơn)?\s+(?:là|:|ghi|thể\s+hiện|nêu)")
_MEASURES = POINTS | {"rank", "rating"}
_OVERALL = ("chung", "toàn tỉnh", "toàn thành phố", "tất cả", "các cấp", "overall")


class Recorder:
    """Makes the records of one chain."""

    def __init__(self, document: Document, announcement: Announcement, chain: Chain) -> None:
        self.document = document
        self.announcement = announcement
        self.chain = chain
        self.units: list[UnitScore] = []
        self.averages: list[Average] = []
        self.counts: list[RatingCount] = []
        self.refused: list[Refused] = []
        self.explained = "ngoặc" in document.text and _EXPLAINED.search(lower(document.text)) is not None
        self.groups = Groups(chain, announcement, document.title)
        self.slots = SlotReader(chain, announcement.assessed_year, self.refused)
        self._means: dict[tuple[Column, Run | None], Decimal | None] = {}
        self.made: list[tuple[Run, Entry]] = []  # what each of `units` was made of
        self.stated: list[Run] = []  # where each of `averages` stands
        self.serial = serial_is_rank(chain, announcement.assessed_year)

    def run(self) -> None:
        """Fill `units`, `averages`, `counts` and `refused`."""
        reason: str | None = None
        for run in self.chain.runs:
            if run.heading:
                reason = heading_rules_out(run.heading, self.announcement.province) or (reason if run.within else None)
            if reason is not None:
                below = [(e.block.table, e.cell) for e in run.entries] + [(b.table, c) for b, _, c in run.averages]
                self.refused += [Refused(table, cell, reason) for table, cell in below]
                continue
            for entry in run.entries:
                self._entry(run, entry)
            for block, row, cell in run.averages:
                self._average(run, block, row, cell)
            self._count(run)
        self._settle_scopes()

    def _settle_scopes(self) -> None:
        """Take back ranks within a part of a group; where communes are ranked district by district say of which."""
        made = list(zip(self.units, self.made, strict=True))
        parts = ranked_in_parts(self.chain, {run for unit, (run, _) in made if unit.rank == "1"})
        by_district = ranked_by_district(self.units)
        blocks = {e.block for _, e in self.made}
        headers = sorted({c.label.text for block in blocks for c in block.columns if c.role == "rank"})
        unnamed = not by_district and ranked_in_unnamed_groups(self.units, headers)
        astray = ranked_in_unnamed_districts(self.units, headers)
        for n, (unit, (run, entry)) in enumerate(made):
            if unit.rank is None:
                continue
            if (
                run in parts
                or (unnamed and unit.group_printed is None and unit.pillar is None)
                or (astray and unit.parent is None)
            ):
                places = dict(unit.locator.places)
                cell = entry.row.at[places.pop("rank").col or 0]
                self._refuse(entry.block.table, cell or entry.cell, "part_rank")
                self.units[n] = unit._replace(rank=None, rank_printed=None, locator=Locator(places))
            elif by_district and unit.parent is not None:
                places = dict(unit.locator.places)
                places["group_printed"] = places["parent"]
                self.units[n] = unit._replace(group_printed=unit.parent, locator=Locator(places))
        left = [n for n, u in enumerate(self.units) if u.rank or u.score or u.score_pct or u.rating]
        self.units, self.made = [self.units[n] for n in left], [self.made[n] for n in left]

    def hold_part_averages(self, everyone: Members) -> None:
        """Hold averages of a part of a group: of one heading's units or of this table's, where there are others."""
        if not self.averages:
            return
        numbers = self.chain.numbers
        around = part_in(introduction(self.chain.context.nearest)) is not None
        table = Members(self.units, numbers)
        units: dict[Run, list[UnitScore]] = {}
        for unit, (run, _) in zip(self.units, self.made, strict=True):
            units.setdefault(run, []).append(unit)
        headed = {run: Members(found, numbers) for run, found in units.items()}
        for n, (average, run) in enumerate(zip(self.averages, self.stated, strict=True)):
            if (
                around
                or part_in(run.printed or "") is not None
                or is_of_part(average, headed.get(run, table), everyone, numbers)
                or is_of_part(average, table, everyone, numbers)
            ):
                self.averages[n] = replace(average, held="part_average")

    def _refuse(self, table: Table, cell: Cell, reason: str) -> None:
        self.refused.append(Refused(table, cell, reason))

    # ------------------------------------------------------------------ units
    def _entry(self, run: Run, entry: Entry) -> None:
        block, row, cell = entry.block, entry.row, entry.cell
        table = block.table
        end, unit_place = words_of_cell(table, cell, entry.name.start, entry.name.end)
        name = end if entry.head is None else entry.text
        if self.chain.ocr:
            name = snap(name, self.announcement.province) or name
        fragment = name[:1].islower() and entry.name.group is None and not entry.name.known
        if is_torn(name) or fragment:
            self._refuse(table, cell, "unit_not_recognised")  # a neighbour's value, or only the end of a wrapped name
            return
        if (reason := no_body(cell.text if entry.head is None else name)) is not None:
            self._refuse(table, cell, reason)
            return
        group = self.groups.of_unit(run, name)
        slots = self.slots.slots_of(block)
        found = [self.slots.values(table, row, slot, run.maximum) for slot in slots]
        held = self._doubt(entry, found)
        words = name, unit_place
        taken = absent = 0
        for slot, values in zip(slots, found, strict=True):
            absent += values.absent
            if slot.main:
                held = self._add_to_main(run, entry, values) or held
            if _MEASURES.isdisjoint(values.text):
                continue
            pillar = self._pillar(run, block, row, slot.key)
            if pillar == "":
                self._refuse(table, cell, "pillar_unclear")
                continue
            taken += 1
            if group is not None:
                self._add(run, entry, slot, values, words, group, pillar, held)
        if taken and group is None:
            self._refuse(table, cell, "unit_not_recognised")
        elif not taken and not any(values.unread for values in found):  # a result is printed, and refused already
            known = entry.name.known or absent or group is not None
            self._refuse(table, cell, "not_assessed" if known else "unit_not_recognised")

    def _doubt(self, entry: Entry, found: list[Values]) -> str | None:
        """A reason to hold all values of a row."""
        if entry.block.slipped:
            return "header_mismatch"
        if entry.broken:
            return "name_broken"
        if entry.block.renamed:
            return "ambiguous_binding"
        if entry.row.astray or (not entry.row.full and _is_ragged(entry.block, entry.row)):
            return "cut_short"
        if self.document.media_type == "application/pdf" and entry.name.group and not entry.name.known:
            return "name_unclear"  # wrapped lines of neighbouring rows may have run together
        if any(values.odd for values in found) or (entry.block.ticks and len(_ticked(entry)) > 1):
            return "row_mismatch"
        return None

    def _pillar(self, run: Run, block: Block, row: Row, slot: SlotKey) -> Words | str | None:
        """The pillar of a slot in a row: from the header, a column of pillars, a heading or the caption.
        Empty when the row's pillar cell is not understood."""
        if slot[1] is not None:
            return block.pillars[slot[1]].words
        if block.pillar is not None:
            cell = row.at[block.pillar.index]
            if cell is None or not cell.text.strip():
                return ""
            if is_total(cell.text):
                return None
            span = pillar_in(cell.text, any_name=True)
            return words_of_cell(block.table, cell, *span) if span is not None else ""
        if run.pillar is None or any(p is not None for _, p in block.slots):
            return None
        return run.pillar

    def _add_to_main(self, run: Run, entry: Entry, values: Values) -> str | None:
        """What stands outside the value columns: brackets behind the name, a running number that is a rank, a tick, a
        heading's rating. Gives a reason to hold the row."""
        table, cell = entry.block.table, entry.cell
        reason = None
        untold = self._brackets_untold(entry) if entry.name.asides else None
        for name, (start, end) in entry.name.asides:
            if untold is not None and name != "number":
                self._refuse(table, cell, untold)
            elif name in values.text and key(values.text[name]) != key(cell.text[start:end]):
                reason = "contradiction"
            elif name == "rank":
                self._take_rank(values, table, cell, start, end)
            elif name in FIELD_OF.values() and name not in values.text:
                values.take(name, words_of_cell(table, cell, start, end))
        ranked = self.serial and not run.bottom and not POINTS.isdisjoint(values.text)
        if ranked and "rank" not in values.text and (serial := serial_of(entry)) is not None:
            self._take_rank(values, table, *serial)
        ticked = _ticked(entry) if entry.block.ticks else []
        if "rating" not in values.text and len(ticked) == 1:
            values.take("rating", ticked[0].label.cells[-1].words)
        elif "rating" not in values.text and run.rating is not None:
            values.take("rating", run.rating)
        return reason

    def _brackets_untold(self, entry: Entry) -> str | None:
        """Why values in brackets behind names are not this year's: the header or a note says what they are."""
        within = _IN_HEADER.search(lower(entry.block.unit.label.text))
        if within is not None:
            year = self.announcement.assessed_year
            return "other_year" if within["before"] or within["year"] != year else None
        return "ambiguous_binding" if self.explained else None

    def _take_rank(self, values: Values, table: Table, cell: Cell, start: int, end: int) -> None:
        printed = cell.text[start:end]
        value = rank_value(printed)
        if value is not None:
            values.take("rank", (value, place_of(table.index, cell, start, end)))
            values.rank_printed = printed if printed != value else None

    def _add(
        self,
        run: Run,
        entry: Entry,
        slot: Slot,
        values: Values,
        unit: Words,
        group: str,
        pillar: Words | str | None,
        held: str | None,
    ) -> None:
        year, year_place = self.slots.year(entry.block, entry.row, slot, run.year)
        places = {"unit": unit[1]}
        if entry.head is not None:
            places["unit_head"] = entry.head.words[1]
        parent = entry.parent if group == "commune" else None
        if parent is not None:
            places["parent"] = parent[1]
        printed = run.printed if run.place is not None else None
        if printed is not None and run.place is not None:
            places["group_printed"] = run.place
        if isinstance(pillar, tuple):
            places["pillar"] = pillar[1]
        if year_place is not None:
            places["assessed_year"] = year_place
        places.update(values.places)
        confidence = None
        if self.chain.ocr:
            seen = [c for c in (entry.cell.confidence, *values.confidences) if c is not None]
            confidence = min(seen, default=None)
        value = values.text.get
        self.made.append((run, entry))
        self.units.append(
            UnitScore(
                unit[0],
                group,
                year,
                Locator(places),
                pillar[0] if isinstance(pillar, tuple) else None,
                value("rank"),
                values.rank_printed,
                value("score"),
                value("max_score"),
                value("score_pct"),
                value("rating"),
                values.qualifier,
                False,  # is_last
                parent[0] if parent is not None else None,
                printed,
                "ocr" if self.chain.ocr else "table",
                confidence,
                held,
            )
        )

    # ------------------------------------------------------------------ averages and counts
    def _average(self, run: Run, block: Block, row: Row, cell: Cell) -> None:
        table = block.table
        group = self._average_group(run, cell, block, row)
        stated = 0
        for slot in self.slots.slots_of(block) if block.slots else ():
            values = self.slots.values(table, row, slot, run.maximum)
            name = "score" if "score" in values.text else "score_pct"
            if name not in values.text:
                continue
            stated += 1
            if slot.key[1] is not None or run.pillar is not None:
                self._refuse(table, cell, "pillar_average")
                continue
            if group is None or (row.index in run.unproven and not self._is_mean(slot.columns[name], row, group)):
                self._refuse(table, cell, "average_unclear")
                continue
            year, year_place = self.slots.year(block, row, slot, run.year)
            places = {"value": values.places[name]}
            maximum = values.text.get("max_score") if name == "score" else None
            if maximum is not None:
                places["max_value"] = values.places["max_score"]
            if year_place is not None:
                places["assessed_year"] = year_place
            self.stated.append(run)
            self.averages.append(
                Average(
                    group,
                    year,
                    values.text[name],
                    Locator(places),
                    max_value=maximum,
                    qualifier=values.qualifier,
                    method="ocr" if self.chain.ocr else "table",
                )
            )
        if not stated:
            self._refuse(table, cell, "average_unclear")  # its figure stands over no column of points

    def _average_group(self, run: Run, cell: Cell, block: Block, row: Row) -> str | None:
        """The group an average row is of: by its words, else by the arithmetic, else by the heading above."""
        own = group_of(cell.text)
        if own is not None:
            return own
        if any(w in lower(cell.text) for w in _OVERALL) and len({level(u.unit_group) for u in self.units}) > 1:
            return "all"
        runs = self.groups.filled
        one = (
            self.groups.of_run(run)
            if run.entries
            else self.groups.of_run(runs[0])
            if runs and self.groups.one
            else None
        )
        if len(runs) <= 1 or self.groups.one:
            return one
        slot = next((s.columns for s in self.slots.slots_of(block) if s.main), {})
        column = slot.get("score") or slot.get("score_pct")
        if column is None or run is not runs[-1]:
            return one
        numbers = self.chain.numbers
        printed = figure(row.text(column.index), column, numbers)
        own_mean, mean = self._mean(column, run), self._mean(column, None)
        if printed is None or own_mean is None or mean is None:
            return one
        return "all" if abs(printed - mean) < abs(printed - own_mean) / 10 else one

    def _is_mean(self, column: Column, row: Row, group: str) -> bool:
        """Whether a row's figure is the mean of all units of a group in the table."""
        numbers = self.chain.numbers
        values = [
            figure(e.row.text(column.index), column, numbers)
            for r in self.groups.filled
            for e in r.entries
            if group == "all" or level(self.groups.of_unit(r, e.text) or "") == level(group)
        ]
        text = row.text(column.index)
        printed, known = figure(text, column, numbers), [v for v in values if v is not None]
        if printed is None or len(known) < max(2, len(values)):
            return False
        span = read_fields(text, column).spans
        digits = next(text[slice(*span[name])] for name in POINTS if name in span)
        return abs(sum(known, Decimal(0)) / len(known) - printed) <= step_of(digits)

    def _mean(self, column: Column, run: Run | None) -> Decimal | None:
        """The mean of a column over one run, or over all."""
        if (column, run) not in self._means:
            entries = [e for r in ([run] if run is not None else self.groups.filled) for e in r.entries]
            texts = (e.row.text(column.index) for e in entries)
            values = [v for t in texts if (v := figure(t, column, self.chain.numbers)) is not None]
            self._means[column, run] = sum(values, Decimal(0)) / len(values) if values else None
        return self._means[column, run]

    def _count(self, run: Run) -> None:
        """The number of units a heading states for its rating (`Loại Tốt: 05 đơn vị`)."""
        if run.rating is None or run.rating_count is None or (group := self.groups.of_run(run)) is None:
            return
        printed, place = run.rating_count
        n = str(int(printed))
        self.counts.append(
            RatingCount(
                group,
                run.rating[0],
                n,
                Locator({"rating": run.rating[1], "n": place}),
                self.chain.context.year or self.announcement.assessed_year,
                n_printed=printed if printed != n else None,
            )
        )


def _ticked(entry: Entry) -> list[Column]:
    """The columns headed by a rating in which a row has a cross."""
    return [c for c in entry.block.ticks if is_tick(entry.row.text(c.index))]


def _is_ragged(block: Block, row: Row) -> bool:
    """Whether a row has fewer cells than most rows of its block: then its values may stand in the wrong columns."""
    return any(row.at[c.index] is None and 2 * block.missing.get(c.index, 0) < block.height for c in block.columns)
