"""Bar charts: columns, bars, two series; what is no chart."""

from __future__ import annotations

import io
from typing import cast

import numpy as np
import pytest
from PIL import Image, ImageDraw

from scrapers.documents.chart.bars import find_bars
from scrapers.documents.chart.labels import Bar, labels_end
from scrapers.documents.chart.reader import _plot_ends, _titles
from scrapers.documents.geometry.layout import Word
from scrapers.documents.geometry.ruling import Area, hull
from scrapers.documents.image import read_image
from scrapers.documents.model import Document
from scrapers.documents.ocr.cells import Desk
from scrapers.documents.ocr.engines import Boxes, Letters
from scrapers.documents.ocr.picture import prepare
from tests.scrapers.documents.ocr.test_ocr import PICTURES, needs_model


def pairs(document: Document) -> list[tuple[str, ...]]:
    (table,) = document.tables
    assert table.kind == "chart"
    return [tuple(c.text if c else "" for c in row) for row in table.grid]


@needs_model
def test_columns_with_names_of_two_lines() -> None:
    document = read_image((PICTURES / "columns.png").read_bytes())
    assert pairs(document) == [
        ("Huyện Hòa Bình", "712,35"),
        ("Huyện Tân Lập", "688,10"),
        ("Huyện Phước Sơn", "641,77"),
        ("Huyện Mỹ Đức", "590,04"),
        ("Huyện An Khê", "552,91"),
        ("Huyện Quế Lâm", "498,20"),
        ("Huyện Bình Thuận", "433,68"),
    ]
    title = document.blocks[0]
    assert (title.kind, document.text[title.start : title.end]) == (
        "heading",
        "Biểu đồ xếp hạng chỉ số DTI năm 2023 của các huyện",
    )
    # the axis' ticks are no values
    assert not {"800", "600", "400", "200"} & set(document.text.split())
    cell = document.tables[0].grid[1][1]
    assert cell is not None
    assert cell.second == "688,10"
    assert cell.box is not None
    assert 199 < cell.box.x0 < cell.box.x1 < 284


@needs_model
def test_bars_with_their_values_printed_on_them() -> None:
    document = read_image((PICTURES / "bars.png").read_bytes())
    assert pairs(document) == [
        ("Sở Tài chính", "91,40"),
        ("Sở Giáo dục và Đào tạo", "88,25"),
        ("Sở Nội vụ", "83,17"),
        ("Văn phòng UBND tỉnh", "77,60"),
        ("Sở Xây dựng", "62,95"),
    ]
    assert document.text.splitlines()[0] == "Tỷ lệ điểm DTI năm 2024 khối sở, ban, ngành"
    assert document.text.splitlines()[-1] == "Nguồn: Văn phòng UBND tỉnh"


def drawn(rectangles: list[tuple[int, int, int, int]], colours: list[tuple[int, int, int]]) -> np.ndarray:
    page = Image.new("RGB", (1700, 1000), "white")
    draw = ImageDraw.Draw(page)
    for i, box in enumerate(rectangles):
        draw.rectangle(box, fill=colours[i % len(colours)])
    return np.asarray(page)


def test_bars_are_found_by_colour_and_a_common_line() -> None:
    boxes = [(100 + 150 * i, 200 + 80 * i, 200 + 150 * i, 900) for i in range(6)]
    for colours in ([(40, 90, 180)], [(40, 90, 180), (230, 120, 30), (120, 180, 60)]):
        bars = find_bars(drawn(boxes, colours))
        assert bars is not None
        assert bars.upright
        assert [round(a.top / 10) for a in bars.areas] == [20 + 8 * i for i in range(6)]
    lying = [(300, 100 + 120 * i, 1500 - 150 * i, 170 + 120 * i) for i in range(5)]
    bars = find_bars(drawn(lying, [(40, 90, 180)]))
    assert bars is not None
    assert not bars.upright
    assert len(bars.areas) == 5


def test_two_rectangles_or_a_photograph_are_no_chart() -> None:
    assert find_bars(drawn([(100, 200, 200, 900), (300, 400, 400, 900)], [(40, 90, 180)])) is None
    noise = np.random.default_rng(1).integers(0, 255, (600, 900, 3), dtype=np.uint8)
    assert find_bars(noise) is None


@needs_model
@pytest.mark.parametrize("name", ["scan.jpg"])
def test_a_table_is_no_chart(name: str) -> None:
    document = read_image((PICTURES / name).read_bytes())
    assert [t.kind for t in document.tables] == ["table"]


@needs_model
def test_a_chart_without_figures_gives_no_values() -> None:
    boxes = [(100 + 150 * i, 200 + 80 * i, 200 + 150 * i, 900) for i in range(6)]
    out = io.BytesIO()
    Image.fromarray(drawn(boxes, [(40, 90, 180)])).save(out, "PNG")
    document = read_image(out.getvalue())
    assert document.tables == ()
    assert document.text == ""


def test_the_source_below_the_names_is_no_name() -> None:
    names = [Word("Sở Y", 10, 100, 40, 110), Word("tế", 10, 114, 40, 124), Word("Sở Nội vụ", 60, 100, 99, 110)]
    source = Word("Nguồn: Sở Thông tin và Truyền thông", 10, 145, 99, 155)
    end = labels_end([source, *names], foot=95, height=10)
    assert [w for w in (*names, source) if w.top < end] == names


BLUE, GREEN = (40, 90, 180), (40, 170, 90)


def _columns(*plots: tuple[int, int, tuple[int, int, int]]) -> list[Bar]:
    """Columns 60 wide in steps of 100 with their values: (left edge, how many, colour) of each chart."""
    return [
        Bar(
            Area(x + 100 * i, 200, x + 100 * i + 60, 600),
            colour,
            Word("431,50", x + 100 * i, 180, x + 100 * i + 60, 195),
        )
        for x, n, colour in plots
        for i in range(n)
    ]


def test_charts_side_by_side_are_told_by_gap_and_colour() -> None:
    assert _plot_ends(_columns((100, 4, BLUE), (700, 5, GREEN))) == [4]
    assert _plot_ends(_columns((100, 4, BLUE), (700, 5, BLUE))) == []  # one chart with a blank
    assert _plot_ends(_columns((100, 4, BLUE), (500, 5, GREEN))) == []  # some columns are emphasised
    assert _plot_ends(_columns((100, 2, BLUE), (700, 5, GREEN))) == []


def test_each_chart_has_the_title_over_it_and_shares_what_reaches_over_both() -> None:
    page = prepare(np.full((700, 1300, 3), 255, np.uint8))
    desk = Desk(page, page.clean, cast(Boxes, None), cast(Letters, None))
    bars = _columns((100, 4, BLUE), (700, 5, GREEN))
    plots = [hull(b.area for b in bars[:4]), hull(b.area for b in bars[4:])]
    both = Word("Chỉ số DTI của tỉnh", 400, 20, 800, 40)
    left, right = Word("Các sở", 200, 80, 300, 100), Word("Các huyện", 900, 80, 1050, 100)
    source = Word("Nguồn: UBND tỉnh", 100, 650, 300, 670)
    assert _titles(desk, plots, [both, left, right, source]) == ([both, source], [[left], [right]])
    # a title over one of them only may be meant for both
    assert _titles(desk, plots, [left, source]) == ([left, source], [[], []])
