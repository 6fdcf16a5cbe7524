"""What a picture shows: a bar chart's pairs, or what OCR reads on it."""

from __future__ import annotations

from scrapers.documents import chart, chart_bars, ocr, ocr_engines
from scrapers.documents.ocr_picture import Pixels
from scrapers.documents.pages import Page

_MIN_SIDE = 80  # pixels: icons hold no table


def read_figure(
    pixels: Pixels, *, number: int = 1, scale: float = 1.0, offset: tuple[float, float] = (0.0, 0.0)
) -> Page:
    """Read a picture (RGB) into a page; `scale` and `offset` as for `ocr.read_picture`.

    Raises:
        UnreadableDocument: `missing_program`, the Vietnamese model of tesseract is not installed.
    """
    height, width = pixels.shape[:2]
    if min(height, width) < _MIN_SIDE:
        return Page(number, width / scale, height / scale)
    frame = ocr.Frame(number, scale, offset)
    with ocr_engines.LOCK:
        bars = chart_bars.find_bars(pixels)
        desk, words = ocr.open_desk(pixels)
        if bars:
            found = chart.read_chart(desk, words, bars, frame)
            if found is not None:
                return found
        return ocr.read_desk(desk, words, frame)
