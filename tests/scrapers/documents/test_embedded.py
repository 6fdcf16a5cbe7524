"""Pictures inside Office files: read by OCR, or named; nothing is passed over in silence."""

from __future__ import annotations

import io
from pathlib import Path

import docx.document
import openpyxl
import pytest
from openpyxl.drawing.image import Image as SheetImage
from PIL import Image

from scrapers.documents import UnreadableDocument, read
from scrapers.documents.embedded import MAX_PICTURES
from scrapers.documents.snippets import spot_of
from scrapers.extract import extract
from scrapers.records import Place
from tests.scrapers.documents.office_files import docx_bytes, xlsx_bytes
from tests.scrapers.documents.test_ocr import PICTURES, needs_model

TABLE = (PICTURES / "columns.png").read_bytes()
INTRO = "UBND tỉnh Sơn La công bố kết quả đánh giá, xếp hạng mức độ chuyển đổi số năm 2023 của các sở, ban, ngành."


def white(width: int, height: int, shade: int = 255) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), (shade, 255, 255)).save(out, "PNG")
    return out.getvalue()


def word(*pictures: bytes, text: str = INTRO) -> bytes:
    def fill(d: docx.document.Document) -> None:
        if text:
            d.add_paragraph(text)
        for picture in pictures:
            d.add_picture(io.BytesIO(picture))

    return docx_bytes(fill)


@needs_model
def test_a_table_pasted_into_word_is_read_as_a_picture_is() -> None:
    alone = read(TABLE)
    document = read(word(TABLE, white(60, 60)))
    assert document.tables[0].method == "ocr"
    assert [[c and c.text for c in row] for row in document.tables[0].grid] == [
        [c and c.text for c in row] for row in alone.tables[0].grid
    ]
    assert document.method == "text"
    assert document.parts[0][0] == "image1.png"
    assert spot_of(document, [Place(table=0, row=1, col=1)]) == (
        "image1.png",
        alone.tables[0].grid[1][1].box,
    )  # fmt: skip
    assert {u.method for u in extract(document).unit_scores} <= {"ocr"}


@needs_model
def test_a_sheet_with_a_picture() -> None:
    def fill(book: openpyxl.Workbook) -> None:
        book.active.append([INTRO])
        book.active.add_image(SheetImage(io.BytesIO(TABLE)), "A3")

    document = read(xlsx_bytes(fill))
    assert [t.method for t in document.tables] == ["ocr"]


def test_what_is_not_read_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("scrapers.documents.ocr_engines._MODEL_FOLDERS", ())
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    monkeypatch.setattr("scrapers.documents.ocr_engines.letters", letters_without_model)
    document = read(word(TABLE), isolated=False)
    (doubt,) = document.doubts
    assert doubt.reason == "picture_not_read"
    assert doubt.text.startswith("docx:/word/media/image1.png: missing_program")
    (link,) = document.links
    assert (link.kind, link.url) == ("image", "docx:/word/media/image1.png")
    found = extract(document)
    assert found.announcement.data_location == "image"
    assert [r.reason for r in found.rejected] == ["picture_not_read"]
    with pytest.raises(UnreadableDocument, match="missing_program"):
        read(word(TABLE, text=""), isolated=False)


def letters_without_model() -> object:
    raise UnreadableDocument("missing_program", "no model")


def test_emblems_and_photographs_are_links_alone() -> None:
    document = read(word(white(100, 100)))
    assert [link.kind for link in document.links] == ["image"]
    assert document.doubts == ()


def test_more_pictures_than_any_document_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scrapers.documents.image.read_figure", nothing)
    pictures = [white(300, 200, shade) for shade in range(MAX_PICTURES + 2)]
    document = read(word(*pictures, pictures[0]), isolated=False)
    assert [d.text.split(": ")[1].split(",")[0] for d in document.doubts] == ["too_large"] * 2


def nothing(pixels: object, **_: object) -> object:
    from scrapers.documents.pages import Page

    return Page(1, 300, 200)


@pytest.mark.parametrize(("size", "named"), [((400, 300), True), ((90, 90), False)])
def test_pictures_of_old_files_are_named(size: tuple[int, int], named: bool) -> None:
    import xlwt

    book = xlwt.Workbook()
    sheet = book.add_sheet("a")
    sheet.write(0, 0, INTRO)
    drawn = io.BytesIO()
    Image.new("RGB", size, "white").save(drawn, "BMP")
    sheet.insert_bitmap_data(drawn.getvalue(), 2, 0)
    out = io.BytesIO()
    book.save(out)
    body = out.getvalue() + white(*size)  # as newer programs keep them: the whole file inside
    document = read(body)
    assert [d.reason for d in document.doubts] == (["picture_not_read"] if named else [])
    assert [link.kind for link in document.links] == (["image"] if named else [])
