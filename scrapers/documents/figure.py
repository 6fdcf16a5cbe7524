"""What a picture shows: a bar chart's pairs, or what OCR reads on it."""

from __future__ import annotations

from scrapers.documents.chart.bars import find_bars
from scrapers.documents.chart.reader import read_chart
from scrapers.documents.ocr import engines
from scrapers.documents.ocr.page import Frame, open_desk, read_desk
from scrapers.documents.ocr.picture import Pixels
from scrapers.documents.pages import Page

_MIN_SIDE = 80  # pixels: icons hold no table


def read_figure(
    pixels: Pixels, *, number: int = 1, scale: float = 1.0, offset: tuple[float, float] = (0.0, 0.0)
) -> Page:
    """Read a picture (RGB) into a page; `scale` and `offset` as for `ocr.page.read_picture`.

    Raises:
        UnreadableDocument: `missing_program`, the Vietnamese model of tesseract is not installed.
    """
    height, width = pixels.shape[:2]
    if min(height, width) < _MIN_SIDE:
        return Page(number, width / scale, height / scale)
    frame = Frame(number, scale, offset)
    with engines.LOCK:
        bars = find_bars(pixels)
        desk, words = open_desk(pixels)
        if bars:
            found = read_chart(desk, words, bars, frame)
            if found is not None:
                return found
        return read_desk(desk, words, frame)
