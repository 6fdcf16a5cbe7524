"""Tables that fit the terminal: columns give way one by one, and what gives way is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType
from rich.table import Table
from rich.text import Text

from scrapers.summary import inert

_WIDEST = 24  # a column that is not to be folded is folded from here on: no value of its kind is wider
_EDGE = 3  # blanks and the line beside a column


class Column(NamedTuple):
    """One column. `values` are texts from outside, None where absent.

    `gives_way`: 0 stays whatever the width; the higher, the earlier the column is left out.
    `least`: the width in cells it may be folded to; None for what is read at one glance, such as numbers.
    """

    name: str
    values: Sequence[str | None]
    gives_way: int = 0
    least: int | None = None
    style: str | None = None

    @property
    def is_constant(self) -> bool:
        """Whether every row holds the same."""
        return len(set(self.values)) == 1

    @property
    def widest(self) -> int:
        """The cells its longest line needs."""
        return max(cell_len(self.name), *(cell_len(inert(value)) for value in self.values if value))

    @property
    def narrowest(self) -> int:
        """The cells it needs at least."""
        return min(self.widest, max(cell_len(self.name), self.least if self.least is not None else _WIDEST))


class Fitted:
    """A titled table of the columns that hold anything and for which there is room.

    A column left out is named below; one that holds the same in every row is given there with its value.
    """

    def __init__(self, title: str, columns: Sequence[Column]) -> None:
        self._title = title
        self._columns = [column for column in columns if any(column.values)]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        """The title, the table, and what is left out."""
        if self._title:
            # a title of the table's own would be folded to the table's width
            yield Text(self._title, style="bold")
        kept = _fitting(self._columns, options.max_width)
        room = options.max_width - _needed(kept)
        table = Table()
        for column in kept:
            more = max(0, min(room, column.widest - column.narrowest))
            room -= more
            table.add_column(Text(column.name), overflow="fold", style=column.style, width=column.narrowest + more)
        for row in zip(*(column.values for column in kept), strict=True):
            table.add_row(*(Text("" if value is None else inert(value)) for value in row))
        yield table
        gone = [column for column in self._columns if column not in kept]
        same = [column for column in gone if column.is_constant]
        if same:
            yield Text("in every row: " + ", ".join(f"{c.name} {inert(c.values[0] or '')}" for c in same), style="dim")
        if others := [column.name for column in gone if column not in same]:
            yield Text(f"no room for: {', '.join(others)} (a wider terminal, or --format jsonl)", style="dim")


def _fitting(columns: Sequence[Column], width: int) -> list[Column]:
    kept = list(columns)
    while _needed(kept) > width and (rest := [c for c in kept if c.gives_way]):
        kept.remove(max(rest, key=lambda column: column.gives_way))
    # rather than fold names, say once what is the same everywhere
    while _needed(kept, folded=False) > width and (said := [c for c in kept if c.gives_way and c.is_constant]):
        kept.remove(max(said, key=lambda column: column.gives_way))
    return kept


def _needed(columns: Sequence[Column], *, folded: bool = True) -> int:
    """Cells for some columns; unless `folded`, what can't give way is to be whole."""
    return 1 + sum(_EDGE + (c.narrowest if folded or c.gives_way else c.widest) for c in columns)
