"""Blocks: one column of units with the columns of values that belong to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from scrapers.documents.model import Cell, Table
from scrapers.extract.tables.cells import Spot, read_cell
from scrapers.extract.tables.choice import (
    choose,
    explains,
    go_by,
    leave_out_district_ranks,
    leave_out_sums,
    rank_by_points,
    share_of_another,
)
from scrapers.extract.tables.columns import FIELD_OF, MAJORITY, VALUE_ROLES, Column, Numbers, columns_of
from scrapers.extract.tables.headers import role_of
from scrapers.extract.tables.layout import Row, Segment, is_index
from scrapers.extract.tables.names import group_of_unit, is_district_heading
from scrapers.extract.tables.roles import infer_headless, names_pillars, settle, settle_chart, settle_ticks
from scrapers.vietnamese import key

ASTRAY = 4  # one row in so many whose cells may belong to other columns
POINTS = frozenset({"score", "score_pct"})
SlotKey = tuple[str | None, str | None]
"""(year, pillar) a value belongs to; the pillar as `key`."""


@dataclass(eq=False)
class Block:
    """A column of units and the columns of values that belong to it.

    `slots` maps (year, pillar) to field → column; those `apart` name no year and are of none that others name.
    `serial` is a running number that may prove to be a rank. `pillars` gives the printed pillar of a slot, `years`
    the place of its year. `missing` counts the rows (of `height`) that have no cell at all in a column. `slipped`
    says that headers may stand over wrong columns. `pillar` is a column that names the pillar of each row, `ticks`
    are columns headed by a rating in which a cross stands. `renamed` says that each row names two units of one group,
    as before and after a merger.
    """

    table: Table
    unit: Column
    columns: list[Column]
    serial: Column | None = None
    parent: Column | None = None
    group: Column | None = None
    year: Column | None = None
    pillar: Column | None = None
    ticks: list[Column] = field(default_factory=list)
    slots: dict[SlotKey, dict[str, Column]] = field(default_factory=dict)
    apart: set[SlotKey] = field(default_factory=set)
    pillars: dict[str, Spot] = field(default_factory=dict)
    years: dict[str, Spot] = field(default_factory=dict)
    unit_group: str | None = None
    unit_group_spot: Spot | None = None
    height: int = 0
    missing: dict[int, int] = field(default_factory=dict)
    slipped: bool = False
    renamed: bool = False

    @cached_property
    def used(self) -> tuple[int, ...]:
        """The columns of the slots, once these are settled."""
        return tuple(sorted({c.index for slot in self.slots.values() for c in slot.values()}))


def blocks_of(
    segment: Segment, numbers: Numbers, *, chart: bool = False, year: str | None = None
) -> tuple[list[Block], list[Column]]:
    """The blocks of a segment and all its columns (for the account of what was not used); `year` is the one the
    table is about, where that is known."""
    columns = columns_of(segment)
    for column in columns:
        settle(column)
    rank_by_points(columns, numbers)
    if chart:
        settle_chart(columns)
    for column in columns:
        if names_pillars(column):
            column.role = "pillar"
    settle_ticks(columns)
    units = _unit_columns(columns)
    if not units:
        return [], columns
    infer_headless(columns, units, segment.headed or chart, ocr=segment.table.method == "ocr")
    groups = _split(columns, units)
    blocks = [_block(segment.table, unit, members, numbers, year) for unit, members in groups]
    short = [r for r in segment.body if not r.full]
    for block in blocks:
        block.height = len(segment.body)
        block.missing = {c.index: sum(r.at[c.index] is None for r in short) for c in block.columns} if short else {}
        block.slipped = segment.slipped or any(c.contradicted or _is_displaced(c, block) for c in block.columns)
        # where so many rows fit the columns in several ways none is certain
        block.slipped = block.slipped or ASTRAY * sum(r.astray for r in short) > len(segment.body)
    return [b for b in blocks if b.slots or b.ticks], columns


def _unit_columns(columns: list[Column]) -> list[Column]:
    """Columns that may name the units, best first by what header and cells say."""
    found = [
        c
        for c in columns
        if c.filled
        and c.role in ("unit", "parent", None, "group", "serial")
        and (c.unit_share >= MAJORITY or (c.role == "unit" and c.share("text") >= MAJORITY and not c.label.criteria))
    ]
    named = [c for c in found if c.role in ("unit", "parent")]
    return named if named and not any(c.unit_share > 2 * max(n.unit_share for n in named) for c in found) else found


def _split(columns: list[Column], units: list[Column]) -> list[tuple[Column, list[Column]]]:
    """Units with the columns that belong to them: several side by side, or one with a column of districts."""
    units = sorted(units, key=lambda c: c.index)
    leaders = [units[0]]
    for unit in units[1:]:
        between = columns[leaders[-1].index + 1 : unit.index]
        if any(c.role in VALUE_ROLES for c in between) and any(
            c.role in VALUE_ROLES for c in columns[unit.index + 1 :]
        ):
            leaders.append(unit)
    if len(leaders) > 1 and _same_rows(leaders):
        first = leaders[0].index
        lead = [_lowest(columns[i]) for i in range(first)]
        starts = []
        for leader in leaders:
            start = leader.index
            before = [_lowest(c) for c in columns[max(0, start - len(lead)) : start]]
            if lead and before == lead:
                start -= len(lead)
            elif start and columns[start - 1].role == "serial":
                start -= 1
            starts.append(start)
        starts[0] = 0
        ends = [*starts[1:], len(columns)]
        return [(leader, columns[a:b]) for leader, a, b in zip(leaders, starts, ends, strict=True)]
    return [(_main_unit(units), columns)]


def _lowest(column: Column) -> tuple[str | None, str]:
    """Role and lowest header of a column: equal for the same column of tables set side by side."""
    return column.role, key(column.label.cells[-1].text) if column.label.cells else ""


def _same_rows(leaders: list[Column]) -> bool:
    """Side-by-side columns name different units."""
    first = set(map(key, leaders[0].names))
    return all(len(first & set(map(key, c.names))) * 2 <= len(first) for c in leaders[1:])


def _main_unit(units: list[Column]) -> Column:
    """Of several columns of names in one row the one that tells the rows apart."""
    if len(units) == 1:
        return units[0]
    best = max(
        units, key=lambda c: (len(set(map(key, c.names))), not _names_districts(c), c.role == "unit", c.unit_share)
    )
    for c in units:
        if c is not best and c.role in ("unit", None, "serial", "parent"):
            c.role = "parent" if _names_districts(c) or c.unit_share >= MAJORITY else "group"
    return best


def _is_displaced(column: Column, block: Block) -> bool:
    """Whether a column's header was moved: it names units or counts rows and has values below it, or it heads values
    and no row has a cell there."""
    if not column.label.cells:
        return False
    top, lowest = column.label.cells[0].cell, column.label.cells[-1].cell
    role = role_of(lowest.text)[0]
    named = column.label.group is None and top.colspan == 1 and role_of(top.text)[0] in ("unit", "serial")
    if top is not lowest and named:
        return role in (*VALUE_ROLES, "value")
    return role in VALUE_ROLES and lowest.colspan == 1 and 0 < block.height == block.missing.get(column.index, 0)


def _names_districts(column: Column) -> bool:
    """Whether most cells name a district: beside as many names of something else these are of communes in it."""
    if column.label.group == "district":
        return True
    return sum(map(is_district_heading, column.texts.values())) * 2 >= len(column.texts)


def _block(table: Table, unit: Column, members: list[Column], numbers: Numbers, about: str | None) -> Block:
    block = Block(table, unit, members)
    unit.role = "unit"
    for column in members:
        if column is unit:
            continue
        if column.role == "serial" and block.serial is None:
            block.serial = column
        elif column.role in ("parent", "unit") and _of_one_group(unit, column):
            column.role, block.renamed = None, True
        elif column.role in ("parent", "unit"):
            column.role = "parent"
            block.parent = column
        elif column.role == "group" and block.group is None:
            block.group = column
        elif column.role == "year":
            block.year = column
        elif column.role == "pillar" and block.pillar is None:
            block.pillar = column
        elif column.role == "tick":
            block.ticks.append(column)
    named = unit.label if unit.label.group else None
    if named is None:
        others = {c.label.group: c.label for c in members if c.label.group}
        named = next(iter(others.values())) if len(others) == 1 else None
    if named is not None:
        block.unit_group, block.unit_group_spot = named.group, named.group_spot
    candidates: dict[SlotKey, dict[str, list[Column]]] = {}
    for column in members:
        if column.role == "pct" and (pair := share_of_another(column, members, numbers)) is not None:
            # where the whole looks like a score, too, nothing tells which of the two is one
            for c in (column, *(pair if pair[1].role == "score" else ())):
                c.role, c.why = None, "another_share"
    side = [c for c in members if c.why == "bonus"]
    for column in members:
        if column.role not in VALUE_ROLES:
            continue
        label = column.label
        year = label.year.text if label.year else None
        pillar = key(label.pillar.text) if label.pillar else None
        if label.pillar and pillar:
            block.pillars.setdefault(pillar, label.pillar)
        if label.year and year:
            block.years.setdefault(year, label.year)
        column.maximum = label.maximum
        candidates.setdefault((year, pillar), {}).setdefault(FIELD_OF[column.role], []).append(column)
    years = {y for y, _ in candidates if y is not None}
    if years:
        block.apart = {s for s in candidates if s[0] is None and _is_apart(candidates, s, numbers)}
    if len(years) == 1:
        # one year in the header rules the columns that name none, unless they hold results of another one
        (year,) = years
        for slot in [s for s in candidates if s[0] is None]:
            if about not in (None, year) and slot in block.apart:
                continue
            for name, found in candidates.pop(slot).items():
                candidates.setdefault((year, slot[1]), {}).setdefault(name, []).extend(found)
    foreign = [c for c in members if c.label.foreign and c.share("figures") >= MAJORITY]
    own = [c for c in members if c.why == "self_assessed" and c.share("figures") >= MAJORITY]
    for slot, fields in candidates.items():
        if foreign and slot[1] is None:
            fields["score"] = leave_out_sums(fields.get("score", []), foreign, numbers)
        if len(fields.get("rank", [])) > 1 and _names_communes(unit):
            fields["rank"] = leave_out_district_ranks(fields["rank"])
        chosen = choose(fields, numbers, block.serial, side)
        if foreign and slot[1] is None and go_by(chosen, foreign, numbers):
            for column in chosen.values():
                column.role, column.why = "ignore", "of_another_subject"
            continue
        if own and slot[1] is None and go_by(chosen, own, numbers):
            for column in chosen.values():
                column.role, column.why = "ignore", "self_assessed"
            continue
        if chosen:
            block.slots[slot] = chosen
    used = {c.index for fields in block.slots.values() for c in fields.values()}
    for column in members:
        if column.role in VALUE_ROLES and column.index not in used:
            column.role, column.why = "ignore", column.why or "another_column_of_this_kind"
    return block


def _names_communes(unit: Column) -> bool:
    groups = [group for name in unit.names if (group := group_of_unit(name)) is not None]
    return groups.count("commune") > MAJORITY * len(groups) if groups else unit.label.group == "commune"


def _of_one_group(unit: Column, other: Column) -> bool:
    """Whether two columns of a row name different units of the same group."""
    if other.label.role != "unit" or other.contents.keys() != unit.contents.keys():
        return False
    names = [(unit.texts[row], other.texts[row]) for row in unit.texts if unit.texts[row] and other.texts[row]]
    same = sum(group_of_unit(a) == group_of_unit(b) is not None and key(a) != key(b) for a, b in names)
    return same > MAJORITY * max(len(names), 1) and len({key(b) for _, b in names}) > MAJORITY * len(names)


def _is_apart(slots: dict[SlotKey, dict[str, list[Column]]], slot: SlotKey, numbers: Numbers) -> bool:
    """Whether a slot without a year is of none in the header: it holds points, or what a slot with a year holds as
    well (`Hạng | Hạng năm 2022`), or ranks and ratings that go by no points of such a year."""
    dated = [found for other, found in slots.items() if other[0] is not None and other[1] == slot[1]]
    points = [c for found in dated for name in POINTS for c in found.get(name, ())]
    ranks = slots[slot].get("rank", [])
    return (
        not POINTS.isdisjoint(slots[slot])
        or any(name in found for found in dated for name in slots[slot])
        or not points
        or (bool(ranks) and not any(explains(c, rank, numbers) for c in points for rank in ranks))
    )


def label_cell(row: Row, block: Block) -> Cell | None:
    """The cell that names a row: over the unit column, else the first with words."""
    cell = row.at[block.unit.index]
    if cell is not None and cell.text.strip():
        return cell
    first, last = block.columns[0].index, block.columns[-1].index
    for candidate in row.cells:
        if not first <= candidate.col <= last or is_index(candidate.text):
            continue
        # "Trung bình" left of the names is an average's name, in a column of ratings it is a rating
        kind = read_cell(candidate.text).kind
        if kind == "text" or (kind == "rating" and candidate.col < block.unit.index):
            return candidate
    return None
