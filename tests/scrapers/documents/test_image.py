"""Pictures: kinds by their bytes, caps before decoding, orientation, transparency, damage."""

from __future__ import annotations

import io
import struct
import time
import zlib

import numpy as np
import pytest
from PIL import Image

from scrapers.documents import image
from scrapers.documents.image import read_image
from scrapers.documents.model import UnreadableDocument
from tests.scrapers.documents.ocr.test_ocr import PICTURES, needs_model


def encoded(picture: Image.Image, kind: str, **how: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **how)
    return out.getvalue()


def outcome(body: bytes) -> str:
    started = time.process_time()
    with pytest.raises(UnreadableDocument) as caught:
        read_image(body)
    assert time.process_time() - started < 10
    return caught.value.outcome


def png(width: int, height: int, data: bytes) -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


@needs_model
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "WEBP", "GIF", "BMP"])
def test_every_kind_is_known_by_its_bytes(kind: str) -> None:
    noise = np.random.default_rng(3).integers(90, 160, (200, 300, 3), dtype=np.uint8)
    document = read_image(encoded(Image.fromarray(noise), kind))
    assert document.media_type == f"image/{kind.lower()}"
    assert document.tables == ()


@needs_model
def test_a_photograph_gives_a_document_without_text() -> None:
    ramp = np.tile(np.linspace(60, 200, 640).astype(np.uint8), (480, 1))
    document = read_image(encoded(Image.fromarray(ramp), "JPEG"))
    assert (document.text, document.tables) == ("", ())
    assert "a picture without text" in document.notes


@needs_model
def test_orientation_and_transparency_are_followed() -> None:
    picture = Image.open(PICTURES / "columns.png").convert("RGBA")
    clear = np.asarray(picture).copy()
    clear[(clear[:, :, :3] > 250).all(axis=2)] = 0  # paper made transparent black
    turned = Image.fromarray(clear).rotate(90, expand=True)
    exif = Image.Exif()
    exif[0x0112] = 6  # shown turned by 90 degrees clockwise
    document = read_image(encoded(turned, "PNG", exif=exif))
    assert [t.kind for t in document.tables] == ["chart"]
    assert "712,35" in document.text


@needs_model
def test_each_page_of_a_tiff_is_read() -> None:
    pages = [Image.open(PICTURES / name).convert("RGB") for name in ("columns.png", "bars.png")]
    document = read_image(encoded(pages[0], "TIFF", save_all=True, append_images=pages[1:], compression="tiff_deflate"))
    assert [t.kind for t in document.tables] == ["chart", "chart"]
    assert [name for name, _, _ in document.parts] == ["page 1", "page 2"]


def test_pictures_with_too_many_pixels_are_refused_before_decoding() -> None:
    assert outcome(png(50_000, 50_000, zlib.compress(b"\0" * 1_000_000))) == "too_large"
    assert outcome(png(2_000_000_000, 1, zlib.compress(b"\0" * 1000))) == "too_large"
    assert outcome(encoded(Image.new("1", (40_000, 2)), "TIFF")) == "too_large"
    frames = [Image.new("1", (90, 90)) for _ in range(image.MAX_FRAMES + 1)]
    assert outcome(encoded(frames[0], "TIFF", save_all=True, append_images=frames[1:])) == "too_large"


def test_other_and_damaged_files() -> None:
    assert outcome(b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>') == "unsupported"
    assert outcome(b"\x00\x01\x02\x03" * 100) == "unsupported"
    whole = (PICTURES / "columns.png").read_bytes()
    assert outcome(whole[: len(whole) // 2]) == "damaged"
    assert outcome((PICTURES / "scan.jpg").read_bytes()[:20_000]) == "damaged"


def test_icons_are_not_searched() -> None:
    document = read_image(encoded(Image.new("RGB", (64, 64), "red"), "PNG"))
    assert document.text == ""
