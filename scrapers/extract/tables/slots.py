"""The slots of a block, and what a row says in each: values with their places."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from scrapers.documents.model import Table
from scrapers.extract.tables.blocks import POINTS, Block, SlotKey
from scrapers.extract.tables.cells import Words, place_of
from scrapers.extract.tables.columns import Column
from scrapers.extract.tables.layout import Row
from scrapers.extract.tables.runs import Chain, Refused, figure, main_slot, scale, words_of_cell
from scrapers.extract.tables.values import rank_value, read_fields
from scrapers.records import Place


@dataclass(slots=True)
class Values:
    """The values of one slot of a row with their places.

    `absent` counts cells that say "not assessed", `unread` those that say what is not understood; `odd` says that a
    cell holds another kind of thing than its column: the row's cells may have slipped.
    """

    text: dict[str, str] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    rank_printed: str | None = None
    qualifier: str | None = None
    absent: int = 0
    unread: int = 0
    odd: bool = False
    confidences: tuple[float, ...] = ()

    def take(self, name: str, words: Words) -> None:
        """Take a value."""
        self.text[name], self.places[name] = words


@dataclass(slots=True, eq=False)
class Slot:
    """A slot of a block: its columns by field, whether it is the one of the whole index, its year and where that
    is printed."""

    key: SlotKey
    columns: dict[str, Column]
    main: bool
    year: str | None
    year_place: Place | None


class SlotReader:
    """Reads the rows of one chain, slot by slot; what cannot be read is added to `refused`."""

    def __init__(self, chain: Chain, assessed_year: str | None, refused: list[Refused]) -> None:
        self.chain = chain
        self.assessed_year = assessed_year
        self.refused = refused
        self._slots: dict[Block, list[Slot]] = {}
        self._scales: dict[tuple[Column, Decimal], bool] = {}

    def slots_of(self, block: Block) -> list[Slot]:
        """The slots of a block; one without columns where only crosses stand in its rows."""
        slots = self._slots.get(block)
        if slots is None:
            main = main_slot(block, self.assessed_year)
            slots = self._slots[block] = [
                Slot(key, columns, key == main, *self._year_of_slot(block, key))
                for key, columns in (block.slots or {main: {}}).items()
            ]
        return slots

    def year(self, block: Block, row: Row, slot: Slot, heading: Words | None) -> tuple[str | None, Place | None]:
        """The year of a slot in a row: from a column of years, else of the heading above, else as for all rows."""
        if block.year is not None and slot.key[0] is None and (cell := row.at[block.year.index]) is not None:
            digits = cell.text.strip()[-4:]
            if digits.isdigit():
                start = cell.text.rindex(digits)
                return words_of_cell(block.table, cell, start, start + 4)
        if heading is not None and slot.key[0] is None:
            return heading
        return slot.year, slot.year_place

    def _year_of_slot(self, block: Block, key: SlotKey) -> tuple[str | None, Place | None]:
        slot_year = key[0]
        labelled = {y for y, _ in block.slots if y is not None}
        known = self.assessed_year
        if slot_year is None and labelled and (known is None or key not in block.apart):
            slot_year = known if known in labelled else max(labelled)
        if slot_year is not None:
            return block.years[slot_year].words
        if self.chain.context.year is not None:
            return self.chain.context.year, self.chain.context.year_place
        return self.assessed_year, None

    def values(self, table: Table, row: Row, slot: Slot, stated: Words | None) -> Values:
        """The values of one slot of a row; `stated` is a maximum that a heading or caption states for it."""
        out = Values()
        taken, places = out.text, out.places
        columns, at, ocr = slot.columns, row.at, self.chain.ocr
        for name, column in columns.items():
            cell = at[column.index]
            if cell is None:
                continue
            text = cell.text
            read = read_fields(text, column)
            spans = read.spans
            if read.absent:
                out.absent += 1
            if read.shared:
                self.refused.append(Refused(table, cell, "shared_rank"))
                continue
            if read.unread:
                out.odd = True
                out.unread += 1
                self.refused.append(Refused(table, cell, "unreadable_number"))
                continue
            if read.earlier is not None:
                self.refused.append(Refused(table, cell, "other_year"))
                if slot.year is not None and read.earlier >= slot.year:
                    out.odd = True  # then it is the value before the brackets that is of another year
                    out.unread += 1
                    continue
            if spans and name not in spans and any(t in columns for t in spans):
                out.odd = True
            for target, (start, end) in spans.items():
                if target != name and (target in taken or (target in columns and target != "max_score")):
                    continue  # the column of its own says it
                printed = text[start:end]
                if target == "rank":
                    value = rank_value(printed)
                    if value is None:
                        self.refused.append(Refused(table, cell, "unreadable_number"))
                        continue
                    out.rank_printed = printed if printed != value else None
                    printed = value
                taken[target] = printed
                places[target] = place_of(table.index, cell, start, end)
                if ocr and cell.confidence is not None:
                    out.confidences += (cell.confidence,)
            if read.qualifier and not POINTS.isdisjoint(spans):
                out.qualifier = read.qualifier
                if read.qualifier_span is not None:
                    places["qualifier"] = place_of(table.index, cell, *read.qualifier_span)
        if "max_score" not in taken and "score" in taken and "score" in columns:
            self._maximum(columns["score"], out, stated if slot.key[1] is None else None)
        return out

    def _maximum(self, column: Column, values: Values, stated: Words | None) -> None:
        """A maximum printed once for the column of scores: in a row of maxima, in the header, in a heading or the
        caption of the table (these state one of the whole index)."""
        numbers = self.chain.numbers
        score = numbers.value(values.text["score"])
        spot = self.chain.maxima.get(column.index) or column.maximum
        found = spot.words if spot is not None else stated
        top = scale(found[0], numbers) if found is not None else None
        if found is None or top is None or score is None or (score <= 1 < top):
            return
        if score > top and not self._is_scale(column, top):
            return  # a scale of something else; a single score above it is held by the checks
        values.take("max_score", found)

    def _is_scale(self, column: Column, top: Decimal) -> bool:
        """Whether nearly all scores of a column stay below a maximum."""
        if (column, top) not in self._scales:
            values = [v for t in column.texts.values() if (v := figure(t, column, self.chain.numbers)) is not None]
            self._scales[column, top] = sum(v <= top for v in values) * 4 >= 3 * len(values)
        return self._scales[column, top]
