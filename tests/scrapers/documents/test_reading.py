"""Dispatch: magic bytes decide; refusals are named."""

import base64

import pytest

from scrapers.documents import READER_VERSION, UnreadableDocument, read, sniff
from tests.scrapers.documents.office_files import docx_bytes, rar_bytes, xlsx_bytes, zip_bytes

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100
BODIES = {
    "text/html": [
        b"<!DOCTYPE html><p>x</p>", b"\xef\xbb\xbf  \n<html>", b"<div><p>a</p><p>b</p></div>", "<html>x</html>".encode("utf-16"),
        b"<?xml version='1.0'?><!DOCTYPE html><html><body><p>x</p></body></html>", "<table><tr><td>Sở".encode(),
        b"<p>a\0\0\0b</p><p>c</p><p>%PDF-1.4</p>",
    ],
    "text/plain": ["Sở Y tế đạt 90 điểm".encode(), b"a < b > c", b"%PD", "Sở".encode("utf-16-le") * 9, b"x" * 20, b"1\n2\n3"],
    "application/pdf": [b"%PDF-1.7\n...", b"\n\n  junk %PDF-1.4\n"],
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": [docx_bytes()],
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": [xlsx_bytes(lambda w: w.active.append(["a"]))],
    "application/zip": [zip_bytes([("a.txt", b"x")]), zip_bytes([])],
    "application/vnd.rar": [rar_bytes([("a.txt", b"x")]), b"Rar!\x1a\x07\x01\x00xx"],
    "application/msword": [OLE + "WordDocument".encode("utf-16-le")],
    "application/vnd.ms-excel": [OLE + "Workbook".encode("utf-16-le")],
    "application/encrypted-office": [OLE + "EncryptedPackage".encode("utf-16-le")],
    "application/x-ole-storage": [OLE],
    "application/rtf": [b"{\\rtf1 x}"],
    "image/png": [b"\x89PNG\r\n\x1a\n..."],
    "image/jpeg": [b"\xff\xd8\xff\xe0..."],
    "image/webp": [b"RIFF\x00\x00\x00\x00WEBPVP8 "],
    "image/svg+xml": [b"<svg xmlns='http://www.w3.org/2000/svg'/>"],
    "application/xml": [b"<?xml version='1.0'?><rss></rss>"],
    "application/x-msdownload": [b"MZ\x90\x00"],
    "audio/mpeg": [b"ID3\x03"],
    "video/mp4": [b"\x00\x00\x00\x18ftypmp42"],
    "application/gzip": [b"\x1f\x8b\x08"],
    "multipart/related": [b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n<html><p>x</p></html>"],
    "application/octet-stream": [bytes(range(256)) * 4],
}  # fmt: skip


@pytest.mark.parametrize(("kind", "body"), [(kind, body) for kind, bodies in BODIES.items() for body in bodies])
def test_magic_bytes_decide(kind: str, body: bytes) -> None:
    assert sniff(body) == kind


def test_names_and_servers_are_not_believed() -> None:
    page = "<html><body><h1>Kết quả xếp hạng năm 2023</h1><p>Sở Y tế đạt 90,5 điểm.</p></body></html>".encode()
    document = read(page, name="bang.pdf", media_type="application/pdf")
    assert document.media_type == "text/html"
    assert document.reader == f"documents/{READER_VERSION}"
    assert read(docx_bytes(), name="a.html", media_type="text/html").media_type.endswith("wordprocessingml.document")


@pytest.mark.parametrize(
    ("body", "outcome"),
    [(b"", "empty"), (b" \r\n\x00", "empty"), (b"MZ\x90\x00", "unsupported"), (b"ID3\x03", "unsupported"), (bytes(range(256)) * 4, "unsupported"),
     (BODIES["application/encrypted-office"][0], "encrypted"), (OLE, "unsupported"), (b"PK\x03\x04" + b"0" * 96_000_001, "too_large")],
)  # fmt: skip
def test_refusals_are_named(body: bytes, outcome: str) -> None:
    with pytest.raises(UnreadableDocument) as refused:
        read(body, name="tệp.bin")
    assert refused.value.outcome == outcome
    assert "tệp.bin" in refused.value.detail


def test_a_page_saved_as_one_file() -> None:
    page = "<html><body><h1>Kết quả xếp hạng năm 2023</h1><p>Sở Y tế đạt 90,5 điểm.</p></body></html>"
    saved = (
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n"
        "Content-Transfer-Encoding: base64\r\nContent-Location: https://sonla.gov.vn/a.html\r\n\r\n"
        + base64.encodebytes(page.encode()).decode()
        + "\r\n--x\r\nContent-Type: image/png\r\n\r\nx\r\n--x--"
    ).encode()
    document = read(saved, name="a.doc")
    assert document.media_type == "multipart/related"
    assert document.text == "Kết quả xếp hạng năm 2023\nSở Y tế đạt 90,5 điểm."
    with pytest.raises(UnreadableDocument, match="damaged"):
        read(b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n\r\nx\r\n--x--")
