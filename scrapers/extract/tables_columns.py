"""Columns with their final roles, and blocks: one column of units with the values that belong to it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from operator import attrgetter

from scrapers.documents.model import Cell, Table
from scrapers.extract.tables_cells import Content, Spot, read_cell
from scrapers.extract.tables_labels import LONGEST_LABEL, Label, is_exact_header
from scrapers.extract.tables_layout import Row, Segment, is_index
from scrapers.extract.tables_names import is_district_heading, is_unit
from scrapers.extract.vocabulary import group_of, pillar_of, rating_of
from scrapers.vietnamese import decimal_mark, key, lower, number, ordinal, readings, roman

MAJORITY = 0.6  # share of a column's cells that must agree on what they are
VALUE_ROLES = ("rank", "score", "max", "pct", "rating")
FIELD_OF = {"rank": "rank", "score": "score", "max": "max_score", "pct": "score_pct", "rating": "rating"}
_TICKS = ("x", "✓", "✔", "v", "+", "●", "•", "√")
LEVELS_AT_MOST = 7  # a rating scale has no more levels

_KIND, _SHAPE = attrgetter("kind"), attrgetter("shape")

SlotKey = tuple[str | None, str | None]
"""(year, pillar) a value belongs to; the pillar as `key`."""


class Numbers:
    """Values of printed numbers under one decimal mark: the table's own evidence first, the document's second."""

    def __init__(self, tokens: Sequence[str], document_mark: str | None) -> None:
        own = decimal_mark(tokens)
        self.mark = own.mark or document_mark
        self.clash = own.mark is None and own.evidence is not None

    def value(self, token: str) -> Decimal | None:
        """The number, or None. Without a known mark a group of three digits counts as decimals: only for"
        " comparing."""
        known = number(token, self.mark)
        if known is not None:
            return known
        found = readings(token)
        return min(found.values()) if found else None


@dataclass(slots=True)
class CellFields:
    """field → span in the cell's text; `qualifier` with its span; `unread` when something was not understood."""

    spans: dict[str, tuple[int, int]] = field(default_factory=dict)
    qualifier: str | None = None
    qualifier_span: tuple[int, int] | None = None
    absent: bool = False
    unread: bool = False


@dataclass(eq=False)
class Column:
    """One column: its header's meaning and the contents of the body cells.

    `fields` remembers what cells say: by their content where they are plain numbers, else by their text.
    `contradicted` says that the cells are not what the header says: then headers may stand over wrong columns.
    """

    index: int
    label: Label
    contents: dict[int, Content] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)
    role: str | None = None
    why: str | None = None
    maximum: Spot | None = None
    contradicted: bool = False
    fields: dict[Content | str, CellFields] = field(default_factory=dict)

    @cached_property
    def kinds(self) -> dict[str, int]:
        """How many filled cells are of each kind."""
        kinds = Counter(map(_KIND, self.contents.values()))
        return {kind: n for kind, n in kinds.items() if kind not in ("blank", "absent")}

    @cached_property
    def size(self) -> int:
        """How many cells are filled."""
        return sum(self.kinds.values())

    @cached_property
    def shapes(self) -> Counter[str]:
        """How often each shape of figures stands in the column."""
        shapes = Counter(map(_SHAPE, self.contents.values()))
        for other in ("blank", "absent", "text", "roman"):
            shapes.pop(other, None)
        return shapes

    @cached_property
    def names(self) -> list[str]:
        """The texts of the cells that are not empty."""
        return [t for t in self.texts.values() if t and not t.isspace()]

    @cached_property
    def unit_share(self) -> float:
        """Share of the filled cells that name a unit."""
        if "text" not in self.kinds:
            return 0.0
        return sum(map(is_unit, self.names)) / len(self.names)

    def share(self, kind: str) -> float:
        """Share of the filled cells that are of a kind."""
        return self.kinds.get(kind, 0) / self.size if self.size else 0.0

    @property
    def filled(self) -> bool:
        """Whether any body cell holds anything."""
        return bool(self.kinds)

    def integers(self) -> list[int]:
        """The whole numbers of cells that hold just one, in figures or as a rank in words (`Hạng Nhất`)."""
        found = []
        for row, c in self.contents.items():
            if c.kind == "figures" and len(c.figures) in (1, 2) and c.figures[0].role in (None, "rank"):
                text = self.texts[row][c.figures[0].start : c.figures[0].end]
                if text.isdigit():
                    found.append(int(text))
                elif c.figures[0].rank is not None:
                    found.append(c.figures[0].rank)
        return found


@dataclass(eq=False)
class Block:
    """A column of units and the columns of values that belong to it.

    `slots` maps (year, pillar) to field → column. `serial` is a running number that may prove to be a
    rank. `pillars` gives the printed pillar of a slot, `years` the place of its year. `missing` counts the
    rows (of `height`) that have no cell at all in a column. `slipped` says that headers may stand over
    wrong columns. `pillar` is a column that names the pillar of each row, `ticks` are columns headed by a
    rating in which a cross stands.
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
    pillars: dict[str, Spot] = field(default_factory=dict)
    years: dict[str, Spot] = field(default_factory=dict)
    unit_group: str | None = None
    unit_group_spot: Spot | None = None
    height: int = 0
    missing: dict[int, int] = field(default_factory=dict)
    slipped: bool = False

    @cached_property
    def used(self) -> tuple[int, ...]:
        """The columns of the slots, once these are settled."""
        return tuple(sorted({c.index for slot in self.slots.values() for c in slot.values()}))


def columns_of(segment: Segment) -> list[Column]:
    """Every column of a segment with its cells' contents; roles are those of the header so far."""
    columns = []
    for index, label in enumerate(segment.labels):
        texts = {
            row.index: cell.text
            for row in segment.body
            if (cell := row.at[index]) is not None and (cell.colspan == 1 or len(row.cells) > 2)
        }
        contents = dict(zip(texts, map(read_cell, texts.values()), strict=True))
        columns.append(Column(index, label, contents, texts, label.role, label.why))
    return columns


def _looks_like_ranks(column: Column) -> bool:
    """Whole numbers from 1 up, no greater than the rows allow (a page may show an excerpt)."""
    values = column.integers()
    filled = column.size - column.kinds.get("text", 0)
    if not values or len(values) < MAJORITY * max(filled, 1):
        return False
    return min(values) >= 1 and max(values) <= max(3 * len(values), 40)


_DECIMALS = re.compile(r"[.,]\d")


def _has_decimals(column: Column) -> bool:
    return any(
        _DECIMALS.search(column.texts[row], f.start, f.end)
        for row, c in column.contents.items()
        for f in c.figures
        if f.role != "max"
    )


def _resolve(column: Column) -> None:
    """Settle ambiguous headers by the cells, and drop roles the cells contradict."""
    role = column.role
    if role is None or role == "ignore":
        points = column.why in ("self_assessed", "side_points")
        column.contradicted = points and column.filled and column.share("rating") >= MAJORITY
        return
    _settle(column, role)
    strong = role in ("rank", "rating", "score", "max", "pct", "unit")
    column.contradicted = strong and column.role is None and column.filled
    if column.role == "rating" and any(map(is_exact_header, set(column.names))):
        column.contradicted = True  # a header printed among the ratings: the cells have slipped


def _settle(column: Column, role: str) -> None:
    words = column.share("rating")
    levels = column.share("roman")
    figures = column.share("figures")
    texts: set[str] = set()
    if role in ("rating", "level"):
        texts = {t.strip() for r, t in column.texts.items() if t.strip() and column.contents[r].kind == "text"}
    few = len(texts) <= LEVELS_AT_MOST and all(len(t) <= 40 for t in texts)
    if texts and all(group_of(t) is not None for t in texts):
        column.role = "group"
    elif role in ("rank", "level", "rating", "value"):
        if (words >= MAJORITY and not (role == "rank" and not column.filled)) or (
            words + levels >= MAJORITY and levels > 0 and _is_scale(column, role)
        ):
            column.role = "rating"
        elif levels >= MAJORITY or (figures < MAJORITY and _ordinals(column) and role != "rating"):
            column.role = "rank"
        elif _percents(column):
            column.role = "pct"
        elif figures >= MAJORITY:
            ranks = _looks_like_ranks(column) and not _has_decimals(column)
            if role == "rank":
                column.role = "rank" if ranks or _paired(column) else None
            elif role == "rating":
                column.role = "rank" if ranks and re.search(r"hạng|thứ", lower(column.label.text)) else None
                if column.role is None and ranks and max(column.integers()) <= LEVELS_AT_MOST:
                    column.role = "group"
            else:
                column.role = "rank" if ranks and _distinct(column) else "score"
        elif role in ("rating", "level") and few and column.filled and not any(map(is_exact_header, texts)):
            column.role = "rating"
        elif column.filled:
            column.role = None
    elif role in ("score", "pct", "max"):
        with_figures = any(c.figures for c in column.contents.values())
        if role == "score" and _percents(column):
            column.role = "pct"
        elif role == "score" and words >= MAJORITY and not with_figures and not _strictly_points(column):
            column.role = "rating"
        elif figures < MAJORITY and column.filled and not (role == "score" and words >= MAJORITY and with_figures):
            column.role = None
    elif role == "serial":
        if figures < MAJORITY and column.filled and column.unit_share >= MAJORITY:
            column.role = "unit"
    elif role == "unit" and figures >= MAJORITY:
        column.role = "serial" if _looks_like_ranks(column) else None
    elif role == "year" and not all(
        re.fullmatch(r"(?:năm\s+)?20[12]\d", t.strip().lower()) for t in column.texts.values() if t.strip()
    ):
        column.role = None


def _percents(column: Column) -> bool:
    """Whether the cells' own marks say that they are percentages."""
    return sum(n for s, n in column.shapes.items() if s.startswith("%")) > MAJORITY * max(1, column.shapes.total())


def _strictly_points(column: Column) -> bool:
    """Whether the header can only mean points (`Kết quả` may head ratings, too)."""
    return re.search(r"điểm|thẩm\s+định|score|points", lower(column.label.text)) is not None


def _is_scale(column: Column, role: str) -> bool:
    """Roman numerals as levels: they repeat, or the header speaks of levels."""
    values = [column.texts[r].strip().upper() for r, c in column.contents.items() if c.kind in ("roman", "rating")]
    if role in ("level", "rating") or re.search(r"mức|cấp|nhóm|loại|level", lower(column.label.text)):
        return True
    return len(set(values)) < len(values) and len(set(values)) <= LEVELS_AT_MOST


def _ordinals(column: Column) -> bool:
    filled = [t for r, t in column.texts.items() if column.contents[r].kind not in ("blank", "absent")]
    return bool(filled) and sum(ordinal(t) is not None for t in filled) >= MAJORITY * len(filled)


def _distinct(column: Column) -> bool:
    values = column.integers()
    return len(set(values)) >= MAJORITY * len(values)


def _paired(column: Column) -> bool:
    """Whether the cells hold two values each (`01 (0,727)`, `6/17`)."""
    pairs = sum(n for s, n in column.shapes.items() if len(s.replace("(", "").replace(")", "").replace("/", "")) >= 2)
    return pairs >= MAJORITY * max(1, column.shapes.total())


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


def blocks_of(segment: Segment, numbers: Numbers, *, chart: bool = False) -> tuple[list[Block], list[Column]]:
    """The blocks of a segment and all its columns (for the account of what was not used)."""
    columns = columns_of(segment)
    for column in columns:
        _resolve(column)
    if chart:
        _resolve_chart(columns)
    for column in columns:
        if _names_pillars(column):
            column.role = "pillar"
        elif _is_ticked(column):
            column.role = "tick"
    units = _unit_columns(columns)
    if not units:
        return [], columns
    _infer_headless(columns, units, segment.headed or chart)
    groups = _split(columns, units)
    blocks = [_block(segment.table, unit, members, numbers) for unit, members in groups]
    short = [r for r in segment.body if not r.full]
    for block in blocks:
        block.height = len(segment.body)
        block.slipped = segment.slipped or any(c.contradicted for c in block.columns)
        block.missing = {c.index: sum(r.at[c.index] is None for r in short) for c in block.columns} if short else {}
    return [b for b in blocks if b.slots or b.ticks], columns


def _names_pillars(column: Column) -> bool:
    """Whether each cell names a pillar (or the total)."""
    names = column.names
    if column.kinds.get("text", 0) < MAJORITY * len(names):
        return False
    named = sum(len(t) <= LONGEST_LABEL and pillar_of(t) is not None for t in names)
    return named >= MAJORITY * len(names) and len(set(map(key, names))) >= 2


def _is_ticked(column: Column) -> bool:
    """Whether a column headed by a rating holds crosses only."""
    if not column.label.cells or rating_of(column.label.cells[-1].text) is None:
        return False
    return bool(column.names) and all(t.strip().lower() in _TICKS for t in column.names)


def _resolve_chart(columns: list[Column]) -> None:
    for column in columns:
        if column.role is None and column.share("figures") >= MAJORITY:
            percent = sum(n for s, n in column.shapes.items() if "%" in s)
            column.role = "pct" if percent > MAJORITY * column.shapes.total() else "score"
        elif column.role is None and column.share("text") >= MAJORITY:
            column.role = "unit"


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
    best = max(units, key=lambda c: (len(set(map(key, c.names))), c.role == "unit", c.unit_share))
    for c in units:
        if c is not best and c.role in ("unit", None, "serial", "parent"):
            c.role = (
                "parent"
                if sum(map(is_district_heading, c.texts.values())) * 2 >= len(c.texts) or c.unit_share >= MAJORITY
                else "group"
            )
    return best


def _infer_headless(columns: list[Column], units: list[Column], headed: bool) -> None:
    """Roles of columns without any header text, where the cells leave no doubt."""
    first = min(c.index for c in units)
    for column in columns:
        if column.role is not None or column in units or not column.filled or column.label.text:
            continue
        if column.share("rating") >= MAJORITY:
            column.role = "rating"
        elif column.index < first and _looks_like_ranks(column) and not _has_decimals(column):
            column.role = "serial"
        elif column.share("text") >= MAJORITY and any(group_of(t) for t in column.texts.values() if t):
            column.role = "group"
        elif column.share("roman") >= MAJORITY and column.index < first:
            column.role = "ignore"
            column.why = "numbering"
        elif not headed and column.share("figures") >= MAJORITY:
            percent = sum(n for s, n in column.shapes.items() if "%" in s)
            if percent > MAJORITY * column.shapes.total():
                column.role = "pct"


def _block(table: Table, unit: Column, members: list[Column], numbers: Numbers) -> Block:
    block = Block(table, unit, members)
    unit.role = "unit"
    for column in members:
        if column is unit:
            continue
        if column.role == "serial" and block.serial is None:
            block.serial = column
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
    if len(years) == 1:
        # one year in the header rules the columns that name none
        (year,) = years
        for slot in [s for s in candidates if s[0] is None]:
            for name, found in candidates.pop(slot).items():
                candidates.setdefault((year, slot[1]), {}).setdefault(name, []).extend(found)
    for slot, fields in candidates.items():
        chosen = choose(fields, numbers)
        if chosen:
            block.slots[slot] = chosen
    used = {c.index for fields in block.slots.values() for c in fields.values()}
    for column in members:
        if column.role in VALUE_ROLES and column.index not in used:
            column.role, column.why = "ignore", column.why or "another_column_of_this_kind"
    return block


def values_of(column: Column, numbers: Numbers) -> dict[int, Decimal]:
    """row → the first number of the cell, for comparing columns."""
    found = {}
    for row, content in column.contents.items():
        figures = [f for f in content.figures if f.role != "max"]
        if figures:
            value = numbers.value(column.texts[row][figures[0].start : figures[0].end])
            if value is not None:
                found[row] = value
    return found


def choose(fields: dict[str, list[Column]], numbers: Numbers) -> dict[str, Column]:
    """One column per field, the maximum first: verified before unmarked, the arithmetic before any guess, else none."""
    chosen: dict[str, Column] = {}
    percents = fields.get("score_pct", [])
    scores, maxima = fields.get("score", []), fields.get("max_score", [])
    if len(scores) > 1 and any(c.label.verified for c in scores):
        verified = [c for c in scores if c.label.verified]
        for c in scores:
            if c not in verified:
                c.why = "not_the_verified_score"
        scores = verified
    if percents and maxima and scores and (len(scores) > 1 or len(maxima) > 1 or len(percents) > 1):
        fits = [(s, m, p) for s in scores for m in maxima for p in percents if _ratio_holds(s, m, p, numbers)]
        if fits:
            for c in (*scores, *maxima, *percents):
                if c not in fits[0]:
                    c.why = "not_in_the_arithmetic"
            chosen["score"], chosen["max_score"], chosen["score_pct"] = fits[0]
            scores, maxima, percents = [fits[0][0]], [fits[0][1]], [fits[0][2]]
    for name, candidates in (("score", scores), ("max_score", maxima), ("score_pct", percents)):
        if name not in chosen:
            one = _one_of(candidates, numbers, fields.get("rank", []))
            if one is not None:
                chosen[name] = one
    for name in ("rank", "rating"):
        candidates = fields.get(name, [])
        if len(candidates) == 1:
            chosen[name] = candidates[0]
        elif candidates:
            within = [c for c in candidates if re.search(r"khối|nhóm|cùng cấp|group", lower(c.label.text))]
            one = within[0] if len(within) == 1 else _one_of(candidates, numbers, [])
            if one is not None:
                chosen[name] = one
    # a maximum in a column of its own comes before one printed beside the score
    return dict(sorted(chosen.items(), key=lambda item: item[0] != "max_score"))


def _ratio_holds(score: Column, maximum: Column, percent: Column, numbers: Numbers) -> bool:
    s, m, p = (values_of(c, numbers) for c in (score, maximum, percent))
    rows = s.keys() & m.keys() & p.keys()
    good = sum(m[r] > 0 and abs(s[r] / m[r] * 100 - p[r]) <= Decimal("0.06") for r in rows)
    return len(rows) >= 2 and good >= Decimal("0.9") * len(rows)


def _one_of(candidates: list[Column], numbers: Numbers, ranks: list[Column]) -> Column | None:
    """The one of several columns of a kind that header words, equality or the printed ranks single out."""
    if len(candidates) <= 1:
        return candidates[0] if candidates else None
    if len({tuple(sorted(values_of(c, numbers).items())) for c in candidates}) == 1 and values_of(
        candidates[0], numbers
    ):
        return candidates[0]
    totals = [c for c in candidates if c.label.total]
    if len(totals) == 1:
        return totals[0]
    if ranks:
        explained = [c for c in candidates if _explains(c, ranks[0], numbers)]
        if len(explained) == 1:
            return explained[0]
    return None


def _explains(score: Column, rank: Column, numbers: Numbers) -> bool:
    values, ranks = values_of(score, numbers), values_of(rank, numbers)
    rows = sorted(values.keys() & ranks.keys(), key=lambda r: ranks[r])
    return len(rows) >= 3 and all(values[a] >= values[b] for a, b in pairwise(rows))


def roman_or_index(text: str) -> bool:
    """Whether a serial cell holds a group's numeral instead of a number."""
    return is_index(text) or roman(text.strip(" .)")) is not None


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
