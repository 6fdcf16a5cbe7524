"""One column of a table: its header's meaning, what its cells hold, and the numbers in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from scrapers.extract.tables.cells import Content, Spot, read_cell
from scrapers.extract.tables.labels import Label
from scrapers.extract.tables.layout import Segment
from scrapers.extract.tables.names import is_unit
from scrapers.extract.vocabulary import find_indices
from scrapers.vietnamese import decimal_mark, number, readings

MAJORITY = 0.6  # share of a column's cells that must agree on what they are
VALUE_ROLES = ("rank", "score", "max", "pct", "rating")
FIELD_OF = {"rank": "rank", "score": "score", "max": "max_score", "pct": "score_pct", "rating": "rating"}


class Numbers:
    """Values of printed numbers under one decimal mark: the table's own evidence first, the document's second."""

    def __init__(self, tokens: Sequence[str], document_mark: str | None) -> None:
        own = decimal_mark(tokens)
        self.mark = own.mark or document_mark
        self.clash = own.mark is None and own.evidence is not None

    def value(self, token: str) -> Decimal | None:
        """The number, or None. Without a known mark a group of three digits counts as decimals: only for
        comparing."""
        known = number(token, self.mark)
        if known is not None:
            return known
        found = readings(token)
        return min(found.values()) if found else None


@dataclass(slots=True)
class CellFields:
    """field → span in the cell's text; `qualifier` with its span; `unread` when something was not understood;
    `shared` for several places at once (`2-3`); `earlier` as in `Content`."""

    spans: dict[str, tuple[int, int]] = field(default_factory=dict)
    qualifier: str | None = None
    qualifier_span: tuple[int, int] | None = None
    absent: bool = False
    unread: bool = False
    shared: bool = False
    earlier: str | None = None


@dataclass(eq=False)
class Column:
    """One column: its header's meaning and the contents of the body cells.

    `fields` remembers what cells say: by their content where they are plain numbers, else by their text.
    `contradicted` says that the cells are not what the header says: then headers may stand over wrong columns.
    `rank_at` remembers which of two numbers in each cell is the rank (-1: not told).
    `kinds` and `shapes` count the filled cells by what they hold, `size` all of them.
    """

    index: int
    label: Label
    contents: dict[int, Content] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)
    role: str | None = None
    why: str | None = None
    maximum: Spot | None = None
    contradicted: bool = False
    rank_at: int | None = None
    fields: dict[Content | str, CellFields] = field(default_factory=dict)
    kinds: dict[str, int] = field(default_factory=dict, init=False)
    shapes: dict[str, int] = field(default_factory=dict, init=False)
    size: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        # the cells of a column share few contents
        for content, n in Counter(self.contents.values()).items():
            kind, shape = content.kind, content.shape
            if kind not in ("blank", "absent"):
                self.kinds[kind] = self.kinds.get(kind, 0) + n
                if shape not in ("text", "roman"):
                    self.shapes[shape] = self.shapes.get(shape, 0) + n
        self.size = sum(self.kinds.values())

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
    coined = not any(label.pillar is not None and not label.coined for label in segment.labels)
    for column in columns:
        if coined and column.label.coined:
            column.role, column.why = None, "unknown_pillar"  # no pillar beside it: anything may end in `số`
        if column.role not in (None, "unit", "parent", "group", "serial") and _of_another_index(column.label):
            column.role, column.why = None, "another_index"
    return columns


def _of_another_index(label: Label) -> bool:
    """Whether a header cell over a column names another index and none names this one (`CCHC | Hạng`)."""
    kinds = {i.kind for cell in label.cells for i in find_indices(cell.text)}
    return kinds == {"rival"} and label.pillar is None


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
