"""Pictures inside Office files: read by OCR, or named; nothing is passed over in silence."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import docx.document
import openpyxl
import pytest
import xlwt
from openpyxl.drawing.image import Image as SheetImage
from PIL import Image
from xlwt.CompoundDoc import XlsDoc

from scrapers.documents import UnreadableDocument, read
from scrapers.documents.office import embedded_ole
from scrapers.documents.office.embedded import MAX_PICTURES
from scrapers.documents.snippets import cut, spot_of
from scrapers.extract import extract
from scrapers.records import Place
from tests.scrapers.documents.ocr.test_ocr import PICTURES, needs_model
from tests.scrapers.documents.office_files import docx_bytes, xlsx_bytes

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


def test_a_picture_on_a_hidden_sheet_is_not_seen() -> None:
    def fill(book: openpyxl.Workbook) -> None:
        book.active.append([INTRO])
        book.active.add_image(SheetImage(io.BytesIO(white(60, 60))), "A3")
        sheet = book.create_sheet("ẩn")
        sheet.add_image(SheetImage(io.BytesIO(TABLE)), "A3")
        sheet.sheet_state = "hidden"

    document = read(xlsx_bytes(fill), isolated=False)
    assert document.tables == ()
    assert "pictures on hidden sheets were left out" in document.notes


def test_what_is_not_read_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("scrapers.documents.ocr.engines._MODEL_FOLDERS", ())
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    monkeypatch.setattr("scrapers.documents.ocr.engines.letters", letters_without_model)
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


def drawing(*pictures: tuple[int, int, bytes]) -> bytes:
    """Records of pictures (type, instance, file) as old Office files keep them, each with one digest."""
    return b"".join(
        struct.pack("<HHI", instance << 4, kind, 17 + len(content)) + b"\0" * 17 + content
        for kind, instance, content in pictures
    )


def kept_in(name: str, stream: bytes) -> bytes:
    """An old Office file with one stream."""
    out = io.BytesIO()
    XlsDoc().save(out, stream)
    entry, size = f"{name}\0".encode("utf-16-le"), 2 * (len(name) + 1)
    old = "Workbook\0".encode("utf-16-le")
    file = out.getvalue()
    at = file.index(old)
    return file[:at] + entry.ljust(64, b"\0") + struct.pack("<H", size) + file[at + 66 :]


def workbook(picture: bytes, *, hidden: bool = False) -> bytes:
    """An XLS with a line of text and a picture, whose record goes on in a second one."""
    book = xlwt.Workbook()
    book.add_sheet("a").write(0, 0, INTRO)
    if hidden:
        book.add_sheet("b").visibility = 1
    stream = book.get_biff_data()
    records = drawing((0xF01E, 0x6E0, picture))
    half = len(records) // 2
    group = b"".join(
        struct.pack("<HH", kind, len(part)) + part for kind, part in ((0xEB, records[:half]), (0x3C, records[half:]))
    )
    end = stream.index(b"\x0a\x00\x00\x00")  # of the globals; the sheets begin behind it
    at = 0
    while (at := stream.find(b"\x85\x00", at, end)) >= 0:
        (place,) = struct.unpack_from("<I", stream, at + 4)
        stream = stream[: at + 4] + struct.pack("<I", place + len(group)) + stream[at + 8 :]
        at += 8
    return kept_in("Workbook", stream[:end] + group + stream[end:])


@needs_model
def test_a_picture_in_an_old_workbook_is_read() -> None:
    body = workbook(TABLE)
    document = read(body)
    assert INTRO in document.text
    assert [t.method for t in document.tables] == ["ocr"]
    spot = spot_of(document, [Place(table=0, row=1, col=1)])
    assert spot is not None and spot[0] == "image1.png"
    assert cut(body, [spot]) != [None]


def test_a_picture_of_an_old_workbook_with_hidden_sheets_is_named() -> None:
    document = read(workbook(TABLE, hidden=True), isolated=False)
    assert [d.text for d in document.doubts] == ["xls:image1.png: unsupported, it may stand on a hidden sheet"]


def test_small_pictures_of_old_files_are_links_alone() -> None:
    document = read(workbook(white(90, 90)), isolated=False)
    assert document.doubts == ()
    assert [link.kind for link in document.links] == ["image"]


def test_pictures_in_the_streams_of_an_old_word_file() -> None:
    noise = b"\xf0\x1d\xf0" * 50
    stream = noise + drawing((0xF01D, 0x46A, b"jpeg"), (0xF01E, 0x6E0, b"png"), (0xF01E, 0x123, b"no instance")) + noise
    assert list(embedded_ole.pictures(kept_in("Data", stream))) == [("image1.jpg", b"jpeg"), ("image2.png", b"png")]
    assert embedded_ole.find(kept_in("Data", stream), "image2.png") == b"png"


@pytest.mark.parametrize("damage", [b"", b"\xd0\xcf\x11\xe0", b"PK"])
def test_damaged_old_files_have_no_pictures(damage: bytes) -> None:
    whole = kept_in("Data", drawing((0xF01E, 0x6E0, b"png")))
    assert list(embedded_ole.pictures(damage + whole[:600])) == []
