"""PDF: the text layer where a page has a sound one, OCR where it is a picture or the layer is broken.

pdfplumber gives characters, lines and pictures with positions (`pdf_layer`); tables and paragraphs
are found by `layout`; pypdfium2 renders pages for OCR. What a hostile file could blow up has a cap
that is checked before the work is done (`pdf_limits`).
"""

from __future__ import annotations

import struct
import time
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pdfminer.pdftypes
import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfminer.pdfpage import PDFPage
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from scrapers.documents import pdf_limits
from scrapers.documents.flow import Flow
from scrapers.documents.geometry.ruling import Area
from scrapers.documents.model import Document, UnreadableDocument
from scrapers.documents.pages import Page, PageTable, add_pages
from scrapers.documents.pdf_layer import Layer, Picture, judge, sound
from scrapers.documents.sandbox import for_ocr, more_time

MEDIA_TYPE = "application/pdf"
MAX_PAGES = 400  # the longest annex seen has about 150
MAX_OCR_PAGES = 60
MAX_PICTURE_PIXELS = 80_000_000  # a page scanned at 600 dpi has 35 million
MAX_SIDE = 14_400  # points: the largest page the format knows
RENDER_PIXELS = 9_000_000  # A4 at 300 dpi has 8.7 million
_SPENT_S = 12.0  # seconds of text pages that the child's first allowance covers
_OCR_PAGE_S = 45.0  # seconds one page of OCR may take at most

pdf_limits.install()


def read_pdf(body: bytes) -> Document:
    """Read a PDF into a `Document`; boxes are PDF points, origin top left, pages counted from 1.

    `method` is `ocr` when any page had to be read from its picture; each table says its own.

    Raises:
        UnreadableDocument: `encrypted`, `damaged`, `too_large`, `too_deep`, `time_limit`, `memory_limit`, `empty`,
            `garbled` (no font tells what its characters mean), or `missing_program` when a scan needs the OCR
            model that is not installed.
    """
    if b"%%EOF" not in body[-65_536:]:
        raise UnreadableDocument("damaged", "the PDF is cut off: its end mark is missing")
    pdf_limits.Budget.renew()
    try:
        return _read(body)
    except UnreadableDocument:
        raise
    except RecursionError as error:
        raise UnreadableDocument("too_deep", "its objects refer to one another without end") from error
    except (PdfminerException, MalformedPDFException) as error:
        raise _refusal(error) from error
    except (
        PDFException, PSException, ValueError, TypeError, LookupError, AttributeError, AssertionError, ArithmeticError,
        struct.error, zlib.error,
    ) as error:  # fmt: skip
        # the library meets a damaged object with whatever its code happens to raise
        raise _refusal(error) from error


def _refusal(error: BaseException) -> UnreadableDocument:
    """The named outcome behind what the library raised (it wraps its causes)."""
    causes: list[BaseException] = [error]
    while causes:
        cause = causes.pop()
        if isinstance(cause, UnreadableDocument):
            return cause
        if isinstance(cause, PDFPasswordIncorrect):
            return UnreadableDocument("encrypted", "the PDF needs a password")
        if isinstance(cause, MemoryError):
            return UnreadableDocument("memory_limit", "reading it needs more memory than it may have")
        if isinstance(cause, RecursionError):
            return UnreadableDocument("too_deep", "its objects refer to one another without end")
        causes += [c for c in (cause.__cause__, *cause.args) if isinstance(c, BaseException)]
    return UnreadableDocument("damaged", f"no PDF reader can follow it ({type(error).__name__}: {error})"[:200])


def _read(body: bytes) -> Document:
    started = time.monotonic()
    flow = Flow()
    try:
        pdf = pdfplumber.open(BytesIO(body), password="")  # many decisions are locked against changes only
        sources = _pages(pdf)
    except RecursionError as error:
        raise UnreadableDocument("damaged", "its parts refer to one another in a circle") from error
    except PdfminerException as error:
        if any(isinstance(cause, RecursionError) for cause in (error.__cause__, *error.args)):
            raise UnreadableDocument("damaged", "its parts refer to one another in a circle") from error
        raise
    with pdf:
        layers: list[Layer] = []
        for number, source in enumerate(sources, start=1):
            layers.append(Layer(number, source))
            source.close()
            spent = time.monotonic() - started
            if spent > _SPENT_S and spent / number <= 1.5:
                more_time(5.0 + pdf_limits.MAX_PAGE_S)
    judge(layers, flow)
    pages: list[Page] = []
    garbled: list[int] = []
    by_picture = [layer for layer in layers if layer.scan or layer.broken]
    if len(by_picture) > MAX_OCR_PAGES:
        raise UnreadableDocument("too_large", f"it has more than {MAX_OCR_PAGES} scanned pages")
    for layer in layers:
        if layer.scan or layer.broken:
            page = _by_ocr(body, layer)
            if layer.broken and not sound(" ".join(_texts(page))):
                # neither the layer nor the picture shows Vietnamese: the fonts are missing
                flow.add_note(f"page {layer.number} was left out: neither its text nor its picture can be read")
                garbled.append(layer.number)
                page.items.clear()
            pages.append(page)
        else:
            page = layer.page()
            if layer.pictures:
                _add_pictures(body, layer, page, flow)
            pages.append(page)
    used_ocr = any(isinstance(i, PageTable) and i.method == "ocr" for p in pages for i in p.items) or bool(by_picture)
    add_pages(flow, pages)
    for layer in layers:
        if layer.scan or layer.broken:
            continue
        for mark in layer.marks:
            flow.add_mark(mark)
        for note in layer.notes:
            flow.add_note(note)
    if by_picture:
        names = ", ".join(str(layer.number) for layer in by_picture)
        flow.add_note(f"read by OCR: page {names}")
    if flow.empty and garbled:
        raise UnreadableDocument("garbled", "its fonts and their maps of characters are missing")
    if flow.empty:
        raise UnreadableDocument("empty", "no page holds any text")
    return flow.build(MEDIA_TYPE, method="ocr" if used_ocr else "text")


def _texts(page: Page) -> Iterator[str]:
    """Every text on a page."""
    for item in page.items:
        if isinstance(item, PageTable):
            yield from (cell.text for cell in item.cells)
        else:
            yield item.text


def _pages(pdf: Any) -> list[Any]:
    """The document's pages, never more than the limit."""
    declared = pdf.doc.catalog.get("Pages")
    count = pdfminer.pdftypes.resolve1(declared)
    n = pdfminer.pdftypes.resolve1(count.get("Count", 0)) if isinstance(count, dict) else 0
    if isinstance(n, int) and n > MAX_PAGES:
        raise UnreadableDocument("too_large", f"the PDF has {n} pages, more than {MAX_PAGES}")
    pages = []
    for i, page in enumerate(PDFPage.create_pages(pdf.doc)):
        if i >= MAX_PAGES:
            raise UnreadableDocument("too_large", f"the PDF has more than {MAX_PAGES} pages")
        pages.append(pdfplumber.page.Page(pdf, page, page_number=i + 1, initial_doctop=0))
    if not pages:
        raise UnreadableDocument("damaged", "the PDF has no page that can be found")
    return pages


# ------------------------------------------------------------------ pages read from their picture
def _by_ocr(body: bytes, layer: Layer) -> Page:
    from scrapers.documents.ocr.page import read_picture

    for_ocr(_OCR_PAGE_S)
    scale = _scale(layer, layer.largest)
    return read_picture(_render(body, layer, scale), number=layer.number, scale=scale)


def _add_pictures(body: bytes, layer: Layer, page: Page, flow: Flow) -> None:
    """Tables and charts that stand as pictures on a page of text, in their place."""
    from scrapers.documents.figure import read_figure

    for picture in layer.pictures[:6]:
        for_ocr(_OCR_PAGE_S)
        scale = _scale(layer, picture)
        pixels = _render(body, layer, scale, picture.area)
        offset = max(0.0, picture.area.x0), max(0.0, picture.area.top)
        found = read_figure(pixels, number=layer.number, scale=scale, offset=offset)
        if not any(isinstance(item, PageTable) for item in found.items):
            continue  # a photo, a map, an emblem
        at = next((i for i, item in enumerate(page.items) if item.box.top >= picture.area.top), len(page.items))
        page.items[at:at] = found.items
        flow.add_note(f"page {layer.number}: a table was read from a picture")


def _scale(layer: Layer, picture: Picture | None) -> float:
    """Pixels per point: the scan's own resolution, within 150 to 300 dpi and the limit of pixels."""
    own = 0.0
    if picture is not None and picture.area.width > 1:
        # the longer sides: a page may show its picture turned
        own = max(picture.width, picture.height) / max(picture.area.width, picture.area.height)
    scale = min(300 / 72, max(150 / 72, own)) if own else 250 / 72
    return float(min(scale, (RENDER_PIXELS / max(1.0, layer.width * layer.height)) ** 0.5))


def _render(body: bytes, layer: Layer, scale: float, area: Area | None = None) -> Any:
    """The page, or a part of it, as RGB pixels.

    Raises:
        UnreadableDocument: `too_large` when a picture declares too many pixels, `damaged`.
    """
    import pypdfium2

    if layer.largest is not None and layer.largest.width * layer.largest.height > MAX_PICTURE_PIXELS:
        raise UnreadableDocument("too_large", f"page {layer.number} holds a picture of too many pixels")
    if max(layer.width, layer.height) > MAX_SIDE:
        raise UnreadableDocument("too_large", f"page {layer.number} is larger than any sheet")
    try:
        document = pypdfium2.PdfDocument(body)
        try:
            page = document[layer.number - 1]
            crop = (0.0, 0.0, 0.0, 0.0)
            if area is not None:  # left, bottom, right, top: what is cut off
                crop = (
                    max(0.0, area.x0), max(0.0, layer.height - area.bottom),
                    max(0.0, layer.width - area.x1), max(0.0, area.top),
                )  # fmt: skip
            bitmap = page.render(scale=scale, crop=crop, rev_byteorder=True, may_draw_forms=False)
            pixels = bitmap.to_numpy().copy()
        finally:
            document.close()
    except (pypdfium2.PdfiumError, ValueError, IndexError) as error:
        raise UnreadableDocument("damaged", f"page {layer.number} cannot be drawn ({error})") from error
    return pixels[:, :, :3]
