"""Cuts of the picture behind values that OCR read, so that a person can see what is printed there."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterable, Sequence
from typing import Any

from PIL import Image, UnidentifiedImageError

from scrapers.documents.model import Document, UnreadableDocument
from scrapers.records import Box, Place

MAX_SPOTS = 600  # cuts of one document: the longest provincial list
MAX_CUT = 400_000  # bytes of one cut
_SCALE = 150 / 72  # pixels per point of a page of PDF
_MARGIN = 0.12  # of the cut's height, seen around it
_WIDEST = 1_400  # pixels
_QUALITY = 70

Spot = tuple[str | None, Box]
"""A place to cut out: the file of an archive (or picture of an Office file) it is in, and its box there."""


def spot_of(document: Document, places: Iterable[Place]) -> Spot | None:
    """What to cut out to show these places: the hull of their boxes on the first's page; None without boxes."""
    found: Spot | None = None
    for place in places:
        start = _start(document, place)
        box = place.box or _cell_box(document, place)
        if box is None or start is None:
            continue
        part = next((n for n, a, b in document.parts if a <= start < b), None) if _has_files(document) else None
        if found is None:
            found = part, box
        elif found[0] == part and found[1].page == box.page:
            a = found[1]
            hull = Box(a.page, min(a.x0, box.x0), min(a.top, box.top), max(a.x1, box.x1), max(a.bottom, box.bottom))
            found = part, hull
    return found


def _has_files(document: Document) -> bool:
    return document.media_type != "application/pdf" and not document.media_type.startswith("image/")


def _cell(document: Document, place: Place) -> Any:
    if place.table is None:
        return None
    try:
        return document.tables[place.table].grid[place.row or 0][place.col or 0]
    except IndexError:
        return None


def _start(document: Document, place: Place) -> int | None:
    if place.table is None:
        return place.start
    cell = _cell(document, place)
    return None if cell is None else int(cell.start)


def _cell_box(document: Document, place: Place) -> Box | None:
    cell = _cell(document, place)
    box: Box | None = None if cell is None else cell.box
    return box


def cut(body: bytes, spots: Sequence[Spot]) -> list[str | None]:
    """JPEG cuts in base64, one per spot; None where the place can't be shown. Runs in the child process."""
    shown: list[str | None] = [None] * min(len(spots), MAX_SPOTS)
    sources: dict[tuple[str | None, int], list[int]] = {}
    for i, (part, box) in enumerate(spots[:MAX_SPOTS]):
        sources.setdefault((part, box.page), []).append(i)
    for (part, page), wanted in sources.items():
        try:
            picture, scale = _page(body, part, page)
        except (UnreadableDocument, UnidentifiedImageError, OSError, ValueError, IndexError):
            continue
        for i in wanted:
            shown[i] = _jpeg(picture, spots[i][1], scale)
    return shown


def _page(body: bytes, part: str | None, page: int) -> tuple[Image.Image, float]:
    """A page or picture as pixels, and how many pixels a unit of its boxes has.

    Raises:
        UnreadableDocument: its size is refused, or the part is not there.
    """
    from scrapers.documents import image, sniff
    from scrapers.documents.archive import find
    from scrapers.documents.office import embedded_ole

    if part is not None:
        body = embedded_ole.find(body, part) or find(body, part)
    if sniff(body) == "application/pdf":
        import pypdfium2

        try:
            with pypdfium2.PdfDocument(body) as document:
                sheet = document[page - 1]
                scale = min(_SCALE, image.MAX_PIXELS**0.5 / max(sheet.get_size()))
                return sheet.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB"), scale
        except pypdfium2.PdfiumError as error:
            raise UnreadableDocument("damaged", f"page {page} cannot be drawn") from error
    return image.shown(body, page)


def _jpeg(picture: Image.Image, box: Box, scale: float) -> str | None:
    margin = _MARGIN * (box.bottom - box.top) * scale + 2
    left, top = max(0, int(box.x0 * scale - margin)), max(0, int(box.top * scale - margin))
    right = min(picture.width, int(box.x1 * scale + margin))
    bottom = min(picture.height, int(box.bottom * scale + margin))
    if right - left < 2 or bottom - top < 2:
        return None
    part = picture.crop((left, top, right, bottom))
    if part.width > _WIDEST:
        part = part.resize((_WIDEST, max(1, part.height * _WIDEST // part.width)))
    out = io.BytesIO()
    part.save(out, "JPEG", quality=_QUALITY)
    return base64.b64encode(out.getvalue()).decode("ascii") if out.tell() <= MAX_CUT else None
