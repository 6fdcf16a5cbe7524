"""Pictures: scanned pages and pictures of tables by OCR, bar charts by `chart`, photographs as nothing.

PNG, JPEG, TIFF, WEBP, GIF and BMP, told by their first bytes. The number of pixels is checked before
anything is decoded.
"""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import Any

import numpy as np
from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from scrapers.documents.figure import read_figure
from scrapers.documents.flow import Flow
from scrapers.documents.model import Document, UnreadableDocument
from scrapers.documents.pages import Page, add_pages
from scrapers.documents.sandbox import for_ocr

FORMATS = {
    "PNG": "image/png",
    "JPEG": "image/jpeg",
    "TIFF": "image/tiff",
    "WEBP": "image/webp",
    "GIF": "image/gif",
    "BMP": "image/bmp",
}
MAX_PIXELS = 45_000_000  # a page at 600 dpi has 35 million
_ENOUGH = 12_000_000  # pixels: a page at 350 dpi; finer ones are made smaller
MAX_FRAMES = 20  # pages of a TIFF
_PAGE_S = 45.0  # seconds one picture may take at most


def read_image(body: bytes) -> Document:
    """Read a picture into a `Document`; boxes are pixels of the picture as it is shown, origin top left.

    A picture without text (a photograph, an emblem) gives a document without text.

    Raises:
        UnreadableDocument: `unsupported` (SVG, unknown), `damaged`, `too_large`, or `missing_program`
            when the OCR model is not installed.
    """
    if b"<svg" in body[:2048].lower():
        raise UnreadableDocument("unsupported", "SVG is a program, not a picture: it is never drawn")
    flow = Flow()
    pages: list[Page] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            picture = Image.open(BytesIO(body), formats=tuple(FORMATS))
            media_type = FORMATS[str(picture.format)]
            frames = min(int(getattr(picture, "n_frames", 1)), MAX_FRAMES + 1) if picture.format == "TIFF" else 1
            if frames > MAX_FRAMES:
                raise UnreadableDocument("too_large", f"the picture has more than {MAX_FRAMES} pages")
            for number, frame in enumerate(ImageSequence.Iterator(picture), start=1):
                if number > frames:
                    break
                _check(frame)
                for_ocr(_PAGE_S)
                pixels, scale = _rgb(frame)
                pages.append(read_figure(pixels, number=number, scale=scale))
        except UnreadableDocument:
            raise
        except UnidentifiedImageError as error:
            raise UnreadableDocument("unsupported", "no known kind of picture") from error
        except Image.DecompressionBombError as error:
            raise UnreadableDocument("too_large", f"the picture has more than {MAX_PIXELS} pixels") from error
        except (OSError, ValueError, SyntaxError, EOFError, KeyError, TypeError, ArithmeticError, IndexError) as error:
            # the decoders meet a damaged file with whatever their code happens to raise
            raise UnreadableDocument("damaged", f"the picture cannot be decoded ({error})"[:200]) from error
    add_pages(flow, pages)
    if flow.empty:
        flow.add_note("a picture without text")
    return flow.build(media_type, method="ocr", language="vi")


def shown(body: bytes, page: int) -> tuple[Image.Image, float]:
    """A picture as people see it, and how many of its pixels a pixel of the file has (its boxes are in those).

    Raises:
        UnreadableDocument: `too_large`.
        OSError, ValueError: it can't be decoded.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        picture = Image.open(BytesIO(body), formats=tuple(FORMATS))
        if page > 1:
            picture.seek(min(page, MAX_FRAMES) - 1)
        _check(picture)
        pixels, scale = _rgb(picture)
    return Image.fromarray(pixels), scale


def _check(picture: Image.Image) -> None:
    """Refuse by declared size, before a pixel is decoded."""
    width, height = picture.size
    if width * height > MAX_PIXELS or max(width, height) > 30_000:
        raise UnreadableDocument("too_large", f"the picture has {width} x {height} pixels, more than {MAX_PIXELS}")


def _rgb(picture: Image.Image) -> tuple[Any, float]:
    """Upright RGB pixels, what is transparent as white paper; pictures far finer than print are made smaller.

    Gives by how much they were scaled, too.
    """
    width, height = picture.size
    times = max(1, round((width * height / _ENOUGH) ** 0.5))
    upright = ImageOps.exif_transpose(picture)
    if upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info:
        seen = upright.convert("RGBA")
        paper = Image.new("RGBA", seen.size, (255, 255, 255, 255))
        paper.alpha_composite(seen)
        upright = paper
    elif upright.mode in ("I;16", "I;16B", "I", "F"):
        values = np.asarray(upright, dtype=np.float32)
        top = float(values.max()) or 1.0
        upright = Image.fromarray((values * (255.0 / top)).astype(np.uint8))
    upright = upright.convert("RGB")
    if times > 1:
        upright = upright.reduce(times)
    return np.asarray(upright), 1 / times
