"""Cuts of the picture behind what OCR read: of pictures, pages of PDF and files of archives."""

from __future__ import annotations

import base64
import io
import re

import pytest
from PIL import Image

from scrapers.documents import sandbox
from scrapers.documents.flow import Flow, RawCell
from scrapers.documents.limits import PICTURES
from scrapers.documents.model import Document
from scrapers.documents.snippets import MAX_SPOTS, cut, spot_of
from scrapers.evidence import page, pictures_of
from scrapers.records import Announcement, Box, Extraction, Locator, Place, Rejected, UnitScore
from tests.scrapers.documents.office_files import zip_bytes
from tests.scrapers.documents.pdf_files import Sheet, pdf

RED, GREEN = (200, 30, 30), (30, 160, 30)
CELLS = (Box(1, 100, 50, 200, 70), Box(1, 300, 50, 380, 70))


def picture(turned: int | None = None) -> bytes:
    """A white picture with a red and a green cell; `turned` is its EXIF orientation."""
    drawn = Image.new("RGB", (600, 300), "white")
    for box, colour in zip(CELLS, (RED, GREEN), strict=True):
        drawn.paste(colour, (int(box.x0), int(box.top), int(box.x1), int(box.bottom)))
    out = io.BytesIO()
    if turned is None:
        drawn.save(out, "PNG")
    else:
        exif = Image.Exif()
        exif[0x0112] = turned
        drawn.rotate(90, expand=True).save(out, "JPEG", exif=exif, quality=95)
    return out.getvalue()


def document(media_type: str, *, method: str = "ocr", part: str | None = None) -> Document:
    flow = Flow()
    flow.add_paragraph("Kết quả")
    start = flow.length
    flow.add_rows([[RawCell("Sở Y tế", box=CELLS[0]), RawCell("90,5", box=CELLS[1])]], method=method)
    if part is not None:
        flow.add_part(part, start)
    return flow.build(media_type, method=method)


def colours(jpeg: str | bytes | None) -> list[tuple[int, int, int]]:
    """The colour at the middle of the left and of the right half of a cut."""
    assert jpeg is not None
    data = base64.b64decode(jpeg) if isinstance(jpeg, str) else jpeg
    shown = Image.open(io.BytesIO(data)).convert("RGB")
    return [shown.getpixel((int(shown.width * at), shown.height // 2)) for at in (0.1, 0.9)]  # type: ignore[misc]


def near(found: list[tuple[int, int, int]], wanted: list[tuple[int, int, int]]) -> bool:
    return all(
        abs(a - b) < 40 for one, other in zip(found, wanted, strict=True) for a, b in zip(one, other, strict=True)
    )


ROW = [Place(table=0, row=0, col=0), Place(table=0, row=0, col=1)]


def test_a_row_is_cut_from_a_picture() -> None:
    spot = spot_of(document("image/png"), ROW)
    assert spot == (None, Box(1, 100, 50, 380, 70))
    assert near(colours(cut(picture(), [spot])[0]), [RED, GREEN])


def test_a_turned_photograph_is_cut_as_it_is_shown() -> None:
    spot = spot_of(document("image/jpeg"), ROW)
    assert spot is not None
    assert near(colours(cut(picture(turned=6), [spot])[0]), [RED, GREEN])


def test_a_row_is_cut_from_a_file_of_an_archive() -> None:
    spot = spot_of(document("application/zip", part="b.png"), ROW)
    assert spot == ("b.png", Box(1, 100, 50, 380, 70))
    body = zip_bytes([("x/a.txt", b"So Y te"), ("x/b.png", picture())])
    assert near(colours(cut(body, [spot])[0]), [RED, GREEN])
    assert cut(body, [("c.png", CELLS[0])]) == [None]


def test_a_row_is_cut_from_a_page_of_pdf() -> None:
    sheet = Sheet()
    sheet.commands.append("0.78 0.12 0.12 rg")
    sheet.bar(100, 50, 240, 70)
    sheet.commands.append("0.12 0.63 0.12 rg")
    sheet.bar(240, 50, 380, 70)
    spot = spot_of(document("application/pdf", part="1"), ROW)
    assert spot == (None, Box(1, 100, 50, 380, 70))
    assert near(colours(cut(pdf(sheet), [spot])[0]), [RED, GREEN])
    assert cut(pdf(sheet), [(None, Box(7, 0, 0, 9, 9))]) == [None]


@pytest.mark.parametrize("body", [b"", b"GIF89a", b"%PDF-1.7\n%%EOF", b"PK\x03\x04"])
def test_what_cannot_be_shown_is_left_out(body: bytes) -> None:
    assert cut(body, [(None, CELLS[0])]) == [None]
    assert cut(picture(), [(None, Box(1, 900, 900, 950, 950))]) == [None]
    assert len(cut(body, [(None, CELLS[0])] * (MAX_SPOTS + 9))) == MAX_SPOTS
    assert len(sandbox.cut_isolated(body, [(None, CELLS[0])] * (MAX_SPOTS + 9), PICTURES)) == MAX_SPOTS + 9


def test_the_evidence_shows_what_ocr_read_beside_its_picture() -> None:
    held = UnitScore(
        "Sở Y tế", "department", "2023", Locator({"unit": ROW[0], "score": ROW[1]}), score="90,5", held="unproven"
    )  # fmt: skip
    lost = Rejected("90,5", "unreadable_number", Locator({"cell": ROW[1]}))
    found = Extraction(Announcement(True), (held,), rejected=(lost,))
    read = document("image/png")
    pictures = pictures_of(picture(), read, found)
    assert list(pictures) == [str(held.locator), str(lost.locator)]
    assert near(colours(pictures[str(held.locator)]), [RED, GREEN])
    assert near(colours(pictures[str(lost.locator)]), [GREEN, GREEN])
    source = "".join(page([("a.png", read, found, pictures)]))
    assert source.count('src="data:image/jpeg;base64,') == 2
    assert len(re.findall(r'</tr>\n<tr><td colspan="\d"><img alt="hàng trên trong bản quét', source)) == 2
    assert pictures_of(picture(), document("text/html", method="text"), found) == {}
    assert pictures_of(b"damaged", read, found) == {}
