"""Drawn lines to grids."""

from __future__ import annotations

import pytest

from scrapers.documents.geometry.ruling import Area, Rule, find_lattices, merge
from scrapers.documents.model import UnreadableDocument


def lines(xs: list[float], ys: list[float]) -> tuple[list[Rule], list[Rule]]:
    return [Rule(y, xs[0], xs[-1]) for y in ys], [Rule(x, ys[0], ys[-1]) for x in xs]


def test_pieces_of_one_line_are_joined_and_doubled_lines_are_one() -> None:
    joined = merge([Rule(10, 0, 50), Rule(10.8, 50, 100), Rule(11.5, 0, 100), Rule(40, 0, 100)], 2)
    assert [(r.start, r.end) for r in joined] == [(0, 100), (0, 100)]


def test_a_grid_has_its_squares_as_cells() -> None:
    (lattice,) = find_lattices(*lines([0, 50, 200], [0, 20, 40, 60]))
    assert (lattice.xs, lattice.ys) == ((0, 50, 200), (0, 20, 40, 60))
    assert [(c.row, c.col, c.rowspan, c.colspan) for c in lattice.cells] == [
        (r, c, 1, 1) for r in range(3) for c in range(2)
    ]


def test_missing_walls_make_merged_cells() -> None:
    across = [Rule(0, 0, 300), Rule(20, 100, 300), Rule(40, 0, 300), Rule(60, 0, 300)]
    down = [Rule(0, 0, 60), Rule(100, 0, 60), Rule(200, 20, 60), Rule(300, 0, 60)]
    (lattice,) = find_lattices(across, down)
    spans = {(c.row, c.col): (c.rowspan, c.colspan) for c in lattice.cells}
    assert spans[0, 0] == (2, 1)
    assert spans[0, 1] == (1, 2)
    assert spans[1, 1] == (1, 1)


def test_tables_without_outer_borders_reach_to_the_ends_of_their_lines() -> None:
    across = [Rule(y, 0, 300) for y in (0, 20, 40)]
    (lattice,) = find_lattices(across, [Rule(100, 0, 40), Rule(200, 0, 40)])
    assert lattice.xs == (0, 100, 200, 300)


def test_separate_tables_are_separate_and_a_frame_around_them_is_none() -> None:
    a, b = lines([10, 50, 90], [10, 30, 50]), lines([110, 150, 190], [10, 30, 50])
    frame = lines([0, 200], [0, 60])
    found = find_lattices([*a[0], *b[0], *frame[0]], [*a[1], *b[1], *frame[1]])
    assert [lattice.area for lattice in found] == [Area(10, 10, 90, 50), Area(110, 10, 190, 50)]


def test_a_stroke_through_one_row_is_no_column() -> None:
    across, down = lines([0, 50, 200, 300], [0, 20, 40, 60, 80, 100, 120])
    (lattice,) = find_lattices(across, [*down, Rule(170, 80, 100)])
    assert lattice.xs == (0, 50, 200, 300)
    # but a header's columns may be parted alone
    (lattice,) = find_lattices(across, [*down, Rule(170, 0, 20)])
    assert lattice.xs == (0, 50, 170, 200, 300)


def test_more_lines_than_any_table_has_are_refused() -> None:
    across, down = lines([10.0 * i for i in range(2000)], [10.0 * i for i in range(2000)])
    with pytest.raises(UnreadableDocument, match="too_large"):
        find_lattices(across, down)
    across, down = lines([10.0 * i for i in range(300)], [10.0 * i for i in range(300)])
    with pytest.raises(UnreadableDocument, match="too_large"):
        find_lattices(across, down)
