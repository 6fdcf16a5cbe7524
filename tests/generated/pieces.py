"""A document before it has a format: paragraphs, headings, tables, lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.generated.facts import Unit


@dataclass
class Box:
    """One table cell; `of` says whose value it is (unit, field, pillar, year) where it is one."""

    text: str
    colspan: int = 1
    rowspan: int = 1
    head: bool = False
    of: tuple[Unit, str, str, int] | None = None
    missing: bool = False  # the cell's markup is left out altogether


@dataclass
class Piece:
    """`kind`: `p`, `h`, `caption`, `list` (lines in `text`) or `table` (`rows`)."""

    kind: str
    text: str = ""
    rows: list[list[Box]] = field(default_factory=list)


@dataclass
class Content:
    """A document's content: title and pieces in order."""

    title: str
    pieces: list[Piece] = field(default_factory=list)

    def p(self, text: str) -> None:
        """Add a paragraph."""
        if text:
            self.pieces.append(Piece("p", text))

    def boxes(self) -> Iterator[Box]:
        """Every table cell."""
        for piece in self.pieces:
            for row in piece.rows:
                yield from row


def expand(rows: list[list[Box]]) -> list[list[str]]:
    """A table as a plain grid of texts; merged cells show their text once, at their origin."""
    taken: dict[tuple[int, int], str] = {}
    width = 0
    for r, row in enumerate(rows):
        c = 0
        for box in row:
            if box.missing:
                continue
            while (r, c) in taken:
                c += 1
            for dr in range(box.rowspan):
                for dc in range(box.colspan):
                    taken[r + dr, c + dc] = box.text if dr == dc == 0 else ""
            c += box.colspan
        width = max(width, c)
    height = max((r for r, _ in taken), default=-1) + 1
    width = max((c for _, c in taken), default=-1) + 1
    return [[taken.get((r, c), "") for c in range(width)] for r in range(height)]
