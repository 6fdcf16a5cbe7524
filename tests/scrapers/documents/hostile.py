"""Hostile files, written on the spot: bombs, slips, entities, locks, cuts, depths, floods, patterns, disguises.

`FILES` maps a name to a function that writes the bytes and the outcomes it may have (`document` for a `Document`).
`python -m tests.scrapers.documents.hostile FILE...` reads and extracts files as production does and prints, one
JSON line each, the outcome, the seconds and the MiB of this process and of its largest child.
"""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import resource
import struct
import sys
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pyzipper

from tests.scrapers.documents.office_files import docx_bytes, rar_bytes, with_part, xlsx_bytes, zip_bytes

MB = 1_000_000
TEXT = "Sở Y tế đạt 90,5 điểm, đứng đầu khối sở. ".encode()


# ------------------------------------------------------------------ ZIP by hand
def deflated(unit: bytes, times: int, wrap: int = -15) -> bytes:
    """A deflate stream (`wrap=15`: zlib) of `unit` repeated; the repetition costs nothing to write."""
    packer = zlib.compressobj(9, zlib.DEFLATED, wrap)
    first = packer.compress(unit) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(unit) + packer.flush(zlib.Z_FULL_FLUSH)
    return first + again * (times - 1) + packer.flush()


def member(
    name: bytes, data: bytes, size: int, method: int = 8, *, attributes: int = 0, plain: bytes | None = None
) -> tuple[bytes, bytes]:
    """Local part and directory entry (its offset to be filled in) of one member; `plain` is what its checksum is of."""
    check = zlib.crc32(data if method == 0 else plain or b"")
    flags = 0x800
    local = (
        b"PK\x03\x04"
        + struct.pack("<HHHHHIIIHH", 20, flags, method, 0, 0x21, check, len(data), size & 0xFFFFFFFF, len(name), 0)
        + name
        + data
    )
    entry = struct.pack(
        "<IHHHHHHIIIHHHHHI",
        0x02014B50,
        (3 << 8) | 20,
        20,
        flags,
        method,
        0,
        0x21,
        check,
        len(data),
        size & 0xFFFFFFFF,
        len(name),
        0,
        0,
        0,
        0,
        attributes,
    )
    return local, entry + b"%s" + name


def archive(members: list[tuple[bytes, bytes]], *, same: bool = False) -> bytes:
    """A ZIP of such members; `same` lets all entries point to the first (overlapping members)."""
    body, directory = bytearray(), bytearray()
    offset = 0
    for n, (local, entry) in enumerate(members):
        if not (same and n):
            offset = len(body)
            body += local
        directory += entry.replace(b"%s", struct.pack("<I", 0 if same else offset), 1)
    end = struct.pack(
        "<IHHHHIIH", 0x06054B50, 0, 0, len(members) & 0xFFFF, len(members) & 0xFFFF, len(directory), len(body), 0
    )
    return bytes(body + directory + end)


def flat_bomb() -> bytes:
    return archive([member(b"a.txt", deflated(b"0" * MB, 3000), 3000 * MB)])


def lying_bomb() -> bytes:
    return archive([member(b"a.txt", deflated(b"0" * MB, 3000), 5000, plain=b"0" * 5000)])


def many_bomb() -> bytes:
    data = deflated(TEXT * 20_000, 90)
    return archive([member(b"%d.txt" % i, data, len(TEXT) * 20_000 * 90) for i in range(60)])


def overlapping_bomb() -> bytes:
    unit = bytes(range(256)) * 4000
    data = deflated(unit, 80)
    return archive([member(b"aaaa.txt", data, len(unit) * 80, plain=unit * 80)] * 150, same=True)


def nested_bomb() -> bytes:
    inner = archive([member(b"a.txt", deflated(TEXT * 20_000, 90), len(TEXT) * 20_000 * 90)])
    return zip_bytes([(f"{i}.zip", inner + b"%d" % i) for i in range(16)])


def deep_archive() -> bytes:
    body = zip_bytes([("a.txt", TEXT)])
    for i in range(60):
        body = zip_bytes([(f"{i}.zip", body)])
    return body


def itself() -> bytes:
    """An archive whose member is stored over the archive's own directory: what is read is never done."""
    size = len(member(b"a.zip", b"", 0, 0)[1]) + 2 + 22
    local, entry = member(b"a.zip", b"x" * size, size, 0)
    tail = entry.replace(b"%s", struct.pack("<I", 0), 1)
    return local[:-size] + tail + struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 1, 1, len(tail), len(local) - size, 0)


def with_method(method: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as z:
        z.writestr("a.txt", b"0" * (140 * MB))
    return out.getvalue()


def million_entries() -> bytes:
    local, entry = member(b"a", b"x", 1, 0)
    directory = entry.replace(b"%s", struct.pack("<I", 0), 1) * 1_000_000
    return local + directory + struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 0xFFFF, 0xFFFF, len(directory), len(local), 0)


def slipping_names() -> bytes:
    names = ["../../../slipped.txt", "..\\..\\slipped.txt", "a/../../../slipped.txt", "....//slipped.txt"]
    return zip_bytes([(n, TEXT + str(i).encode()) for i, n in enumerate(names)])


def absolute_names() -> bytes:
    names = [
        "/tmp/slipped.txt",
        "C:\\slipped.txt",
        "C:slipped.txt",
        "//server/share/slipped.txt",
        "/proc/self/mem",
        "nul",
        "~/slipped.txt",
    ]
    return zip_bytes([(n, TEXT + str(i).encode()) for i, n in enumerate(names)])


def symbolic_link() -> bytes:
    link = member(b"link", b"/tmp", 4, 0, attributes=0o120777 << 16)
    through = member(b"link/slipped.txt", TEXT, len(TEXT), 0)
    return archive([link, through])


def locked_zip() -> bytes:
    out = io.BytesIO()
    with pyzipper.AESZipFile(out, "w", encryption=pyzipper.WZ_AES) as z:
        z.setpassword(b"x")
        z.writestr("a.txt", TEXT)
    return out.getvalue()


# ------------------------------------------------------------------ RAR, other packers
def slipping_rar() -> bytes:
    return rar_bytes([("../../slipped.txt", TEXT), ("/tmp/slipped.txt", TEXT + b"1"), ("..\\slipped.txt", TEXT + b"2")])


def lying_rar() -> bytes:
    body = bytearray(rar_bytes([("a.txt", TEXT)]))
    at = body.index(b"a.txt") - 25  # the header's two sizes stand before the name: the second is the unpacked one
    body[at + 4 : at + 8] = struct.pack("<I", 0xF0000000)
    return _rar_checked(body)


def rar_link() -> bytes:
    body = bytearray(rar_bytes([("link", b"/tmp"), ("link/slipped.txt", TEXT)]))
    at = body.index(struct.pack("<I", 0o100644))
    body[at : at + 4] = struct.pack("<I", 0o120777)
    return _rar_checked(body)


def _rar_checked(body: bytearray) -> bytes:
    """The same RAR with right checksums of its headers."""
    at = 7
    while at < len(body):
        _, _, flags, size = struct.unpack_from("<HBHH", body, at)
        more = struct.unpack_from("<I", body, at + 7)[0] if flags & 0x8000 else 0
        body[at : at + 2] = struct.pack("<H", zlib.crc32(bytes(body[at + 2 : at + size])) & 0xFFFF)
        at += size + more
    return bytes(body)


# ------------------------------------------------------------------ Office
LAUGHS = b'<!DOCTYPE l [<!ENTITY a "ha">' + b"".join(
    b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(12)
) + b"]>"  # fmt: skip
EXTERNAL = b'<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
REMOTE = b'<!DOCTYPE l SYSTEM "http://127.0.0.1:9/evil.dtd">'
QUADRATIC = b'<!DOCTYPE l [<!ENTITY a "' + b"a" * 100_000 + b'">]>'


def _declared(doctype: bytes, use: bytes) -> Callable[[bytes], bytes]:
    def change(part: bytes) -> bytes:
        start = part.index(b"?>") + 2 if part.startswith(b"<?xml") else 0
        return part[:start] + doctype + part[start:].replace("chuyển".encode(), use, 1)

    return change


def docx_with(doctype: bytes, use: bytes) -> bytes:
    return with_part(docx_bytes(), "word/document.xml", _declared(doctype, use))


def xlsx_with(doctype: bytes, use: bytes) -> bytes:
    book = xlsx_bytes(lambda b: b.active.append(["chuyển", 1]))
    return with_part(book, "xl/worksheets/sheet1.xml", _declared(doctype, use))


def _with_raw_part(package: bytes, name: str, data: bytes, size: int) -> bytes:
    members = []
    with zipfile.ZipFile(io.BytesIO(package)) as z:
        for info in z.infolist():
            if info.filename == name:
                members.append(member(name.encode(), data, size))
            else:
                content = z.read(info)
                members.append(member(info.filename.encode(), content, len(content), 0))
    return archive(members)


def docx_bomb() -> bytes:
    return _with_raw_part(docx_bytes(), "word/document.xml", deflated(b" " * MB, 2000), 2000 * MB)


def docx_lying_bomb() -> bytes:
    return _with_raw_part(docx_bytes(), "word/document.xml", deflated(b" " * MB, 2000), 4000)


def xlsx_bomb() -> bytes:
    book = xlsx_bytes(lambda b: b.active.append(["Sở Y tế", 1]))
    return _with_raw_part(
        book, "xl/worksheets/sheet1.xml", deflated(b"<c><v>" + b"1" * MB + b"</v></c>", 900), 900 * (MB + 14)
    )


def _body_of(inner: bytes) -> Callable[[bytes], bytes]:
    def change(part: bytes) -> bytes:
        start = part.index(b"<w:body>") + 8
        return part[:start] + inner + part[start:]

    return change


def docx_deep() -> bytes:
    n = 100_000
    return with_part(
        docx_bytes(), "word/document.xml", _body_of(b"<w:sdt><w:sdtContent>" * n + b"</w:sdtContent></w:sdt>" * n)
    )


def docx_deep_tables() -> bytes:
    n = 5_000
    return with_part(
        docx_bytes(), "word/document.xml", _body_of(b"<w:tbl><w:tr><w:tc>" * n + b"<w:p/></w:tc></w:tr></w:tbl>" * n)
    )


def docx_flood() -> bytes:
    return with_part(docx_bytes(), "word/document.xml", _body_of(b"<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 300_000))


def docx_spans() -> bytes:
    row = b'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr><w:p/></w:tc></w:tr>'
    return with_part(docx_bytes(), "word/document.xml", _body_of(b"<w:tbl>" + row * 1000 + b"</w:tbl>"))


def docx_attributes() -> bytes:
    return with_part(
        docx_bytes(),
        "word/document.xml",
        _body_of(b"<w:p " + b" ".join(b'a%d="1"' % i for i in range(300_000)) + b"/>"),
    )


def docm() -> bytes:
    source = docx_bytes()
    out = io.BytesIO(source)
    with zipfile.ZipFile(out, "a") as z:
        z.writestr("word/vbaProject.bin", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"Attribute VB_Name Shell" * 50)
    return out.getvalue()


def _sheet(inner: bytes) -> bytes:
    book = xlsx_bytes(lambda b: b.active.append(["Sở Y tế", 1]))

    def change(part: bytes) -> bytes:
        start, end = part.index(b"<sheetData>") + 11, part.index(b"</sheetData>")
        return part[:start] + inner + part[end:]

    return with_part(book, "xl/worksheets/sheet1.xml", change)


def xlsx_million_cells() -> bytes:
    return _sheet(b"".join(b'<row r="%d">' % r + b"<c><v>1</v></c>" * 100 + b"</row>" for r in range(1, 10_001)))


def xlsx_far_cell() -> bytes:
    return _sheet(b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')


def xlsx_merged() -> bytes:
    merged = b'</sheetData><mergeCells count="2"><mergeCell ref="A1:XFD1048576"/><mergeCell ref="A1:XFD1048575"/></mergeCells>'
    book = _sheet(b'<row r="1"><c r="A1"><v>1</v></c></row>')
    return with_part(book, "xl/worksheets/sheet1.xml", lambda part: part.replace(b"</sheetData>", merged))


def ole(stream: bytes, *, looped: bool = False) -> bytes:
    """A small OLE storage with one stream of this name; `looped`: its sector chain never ends."""
    size = 512
    fat = [0xFFFFFFFD, 0xFFFFFFFE, 2 if looped else 3, *([0xFFFFFFFE] * 1), *([0xFFFFFFFF] * (size // 4 - 4))]
    header = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\x00" * 6
    )
    header += (
        struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
        + struct.pack("<I", 0)
        + b"\xff" * 4 * 108
    )

    def item(name: bytes, kind: int, child: int, start: int, length: int) -> bytes:
        wide = name.decode().encode("utf-16-le")
        return (
            (wide + b"\x00\x00").ljust(64, b"\x00")
            + struct.pack("<HBBIII", len(wide) + 2, kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child)
            + b"\x00" * 36
            + struct.pack("<IQ", start, length)
        )

    directory = (
        item(b"Root Entry", 5, 1, 0xFFFFFFFE, 0)
        + item(stream, 2, 0xFFFFFFFF, 2, 10 * MB if looped else 5000)
        + b"\x00" * 256
    )
    return header + struct.pack(f"<{len(fat)}I", *fat) + directory + b"\x00" * 1024


def rtf_deep() -> bytes:
    return b"{\\rtf1 " + b"{\\b " * 500_000 + b"a" + b"}" * 500_000 + b"}"


# ------------------------------------------------------------------ PDF
def pdf(objects: list[bytes], extra: bytes = b"") -> bytes:
    """A PDF of these objects; the first is the catalog."""
    out, offsets = bytearray(b"%PDF-1.7\n"), []
    for n, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % n + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(
        b"%010d 00000 n \n" % o for o in offsets
    )
    return bytes(out + b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, extra, start))


def stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<</Length %d%s>>stream\n" % (len(data), entries) + data + b"\nendstream"


CATALOG, PAGES = b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>%s>>/Contents 4 0 R>>"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
WORDS = b"BT /F 12 Tf 72 700 Td (So Y te 90) Tj ET\n"


def one_page(content: bytes, resources: bytes = b"", more: list[bytes] | None = None) -> bytes:
    return pdf([CATALOG, PAGES, PAGE % resources, content, FONT, *(more or [])])


def pdf_bomb() -> bytes:
    return one_page(stream(deflated(b" " * MB, 2000, 15), b"/Filter/FlateDecode"))


def pdf_double_bomb() -> bytes:
    once = deflated(b" " * MB, 4000, 15)
    return one_page(stream(zlib.compress(once, 9), b"/Filter[/FlateDecode/FlateDecode]"))


def pdf_lzw_bomb() -> bytes:
    return one_page(
        stream(zlib.compress(b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01" * 300_000, 9), b"/Filter[/FlateDecode/LZWDecode]")
    )


def pdf_runs() -> bytes:
    return one_page(stream(zlib.compress(b"\x81 " * 10 * MB, 9), b"/Filter[/FlateDecode/RunLengthDecode]"))


def pdf_drawn() -> bytes:
    return one_page(stream(deflated(WORDS * 1000, 600, 15), b"/Filter/FlateDecode"))


def pdf_locked() -> bytes:
    source = pikepdf.open(io.BytesIO(one_page(stream(WORDS))))
    out = io.BytesIO()
    source.save(out, encryption=pikepdf.Encryption(owner="x", user="y", R=6))
    return out.getvalue()


def pdf_cut() -> bytes:
    whole = pdf_pages(40)
    return whole[: len(whole) // 3]


def pdf_pages(n: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % (5 + i) for i in range(n))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>/Contents 3 0 R>>"
    return pdf([CATALOG, b"<</Type/Pages/Count %d/Kids[%s]>>" % (n, kids), stream(WORDS), FONT, *([page] * n)])


def pdf_objects() -> bytes:
    return one_page(stream(WORDS), more=[b"<</A 1>>"] * 1_000_000)


def pdf_packed_objects() -> bytes:
    n = 1_000_000
    numbers = b" ".join(b"%d 0" % (10 + i) for i in range(n))
    return one_page(
        stream(WORDS),
        more=[
            stream(
                zlib.compress(numbers + b" 1 ", 9), b"/Type/ObjStm/N %d/First %d/Filter/FlateDecode" % (n, len(numbers))
            )
        ],
    )


def pdf_image() -> bytes:
    data = deflated(b"\x00" * 312_500, 1000, 15)
    picture = stream(
        data,
        b"/Type/XObject/Subtype/Image/Width 50000/Height 50000/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/FlateDecode",
    )
    return one_page(stream(b"q 500 0 0 500 0 0 cm /I Do Q"), b"/XObject<</I 6 0 R>>", [picture])


def pdf_loop() -> bytes:
    return pdf(
        [CATALOG, b"<</Type/Pages/Count 9/Kids[2 0 R 3 0 R 2 0 R]>>", b"<</Type/Pages/Parent 2 0 R/Kids[2 0 R]>>"]
    )


def pdf_form_loop() -> bytes:
    form = stream(b"/X Do /X Do /X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>")
    return one_page(stream(b"/X Do " * 1000), b"/XObject<</X 6 0 R>>", [form])


def pdf_form_laughs() -> bytes:
    forms = [
        stream(
            b"/X Do " * 10 if i < 9 else WORDS,
            b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 5 0 R>>/XObject<</X %d 0 R>>>>" % (7 + i),
        )
        for i in range(10)
    ]
    return one_page(stream(b"/X Do " * 10), b"/XObject<</X 6 0 R>>", forms)


def pdf_deep() -> bytes:
    return one_page(stream(WORDS), b"/D " + b"[" * 200_000 + b"]" * 200_000)


def pdf_box() -> bytes:
    return one_page(stream(b"")).replace(b"[0 0 595 842]", b"[0 0 9e9 9e9]")


def pdf_revisions() -> bytes:
    body = one_page(stream(WORDS))
    start = body.rindex(b"xref\n0")
    return body[:start] + body[start:].replace(b"trailer<<", b"trailer<</Prev %d" % start)


# ------------------------------------------------------------------ pictures
def png(width: int, height: int, rows: bytes, depth: int = 1) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, 0, 0, 0, 0))
        + chunk(b"IDAT", rows)
        + chunk(b"IEND", b"")
    )


def png_wide() -> bytes:
    return png(50_000, 50_000, deflated(b"\x00" * 312_550, 1000, 15))


def png_line() -> bytes:
    return png(2_000_000_000, 1, zlib.compress(b"\x00" * MB))


def png_text_bomb() -> bytes:
    data = b"Comment\x00\x00" + deflated(b"a" * MB, 1000, 15)
    body = png(100, 100, zlib.compress(b"\x00" * 1400))
    chunk = struct.pack(">I", len(data)) + b"zTXt" + data + struct.pack(">I", zlib.crc32(b"zTXt" + data))
    return body[:33] + chunk + body[33:]


def tiff(entries: list[tuple[int, int, int]], data: bytes = b"", following: int = 0) -> bytes:
    head = b"II*\x00" + struct.pack("<I", 8) + struct.pack("<H", len(entries))
    return (
        head
        + b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value, _ in entries)
        + struct.pack("<I", following)
        + data
    )


def tiff_wide() -> bytes:
    return tiff(
        [
            (256, 50_000, 0),
            (257, 50_000, 0),
            (258, 8, 0),
            (259, 1, 0),
            (262, 1, 0),
            (273, 200, 0),
            (278, 50_000, 0),
            (279, 4_000_000_000, 0),
        ],
        b"\x00" * 1000,
    )


def tiff_loop() -> bytes:
    return tiff(
        [(256, 10, 0), (257, 10, 0), (258, 8, 0), (259, 1, 0), (262, 1, 0), (273, 8, 0), (278, 10, 0), (279, 100, 0)],
        b"\x00" * 200,
        8,
    )


def gif_wide() -> bytes:
    frame = b"\x2c" + struct.pack("<HHHH", 0, 0, 65_535, 65_535) + b"\x00\x02\x02\x4c\x01\x00"
    return (
        b"GIF89a"
        + struct.pack("<HH", 65_535, 65_535)
        + b"\x80\x00\x00\x00\x00\x00\xff\xff\xff"
        + frame * 1000
        + b"\x3b"
    )


def jpeg_wide() -> bytes:
    return (
        b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xc0\x00\x0b\x08\xff\xff\xff\xff\x01\x01\x11\x00"
        + b"\xff\xda\x00\x08\x01\x01\x00\x00?\x00"
        + b"\x00" * 5000
        + b"\xff\xd9"
    )


def bmp_wide() -> bytes:
    return (
        b"BM"
        + struct.pack("<IHHI", 0, 0, 0, 54)
        + struct.pack("<IiiHHIIiiII", 40, 50_000, 50_000, 1, 24, 0, 0, 0, 0, 0, 0)
        + b"\x00" * 1000
    )


def svg(doctype: bytes, use: bytes) -> bytes:
    return (
        b'<?xml version="1.0"?>' + doctype + b'<svg xmlns="http://www.w3.org/2000/svg"><text>' + use + b"</text></svg>"
    )


# ------------------------------------------------------------------ HTML and text
HEAD = "<html><body><h1>Kết quả xếp hạng chuyển đổi số năm 2023 tỉnh Kon Tum</h1><p>Sở Y tế dẫn đầu với 90,5 điểm.</p>".encode()


def html_deep() -> bytes:
    return HEAD + b"<div>" * 100_000 + TEXT + b"</div>" * 100_000


def html_mixed_depth() -> bytes:
    return HEAD + b"<table><tr><td>" * 40_000 + TEXT


def html_unclosed() -> bytes:
    return HEAD + b"<p><b><i><font>a" * 60_000


def html_cells() -> bytes:
    return HEAD + b"<table>" + (b"<tr>" + b"<td>1" * 100) * 10_000 + b"</table>"


def html_spans() -> bytes:
    return HEAD + b"<table>" + b"<tr><td colspan=1000 rowspan=65000>1" * 3000 + b"</table>"


def html_attributes() -> bytes:
    return HEAD + b"<p " + b" ".join(b"a%d=1" % i for i in range(1_000_000)) + b">" + TEXT


def html_many_attributes() -> bytes:
    return HEAD + (b"<p " + b" ".join(b"a%d=1" % i for i in range(50)) + b">a</p>") * 20_000


def html_entities() -> bytes:
    return LAUGHS + HEAD + b"&m;" * 1000 + b"&#1114111;&#xD800;&#0;&" + b"a" * 100_000 + b";"


def html_text() -> bytes:
    return HEAD + b"<p>" + TEXT * 90_000 + b"</p>"


def html_nul() -> bytes:
    return HEAD.replace(b"<p>", b"\x00<\x00p>\x00") + b"\xed\xa0\x80\xed\xb0\x80\xff\xfe\x00\x00" * 2000 + TEXT


def html_comments() -> bytes:
    return HEAD + b"<!--" * 200_000 + b"<![CDATA[" * 100_000


def html_links() -> bytes:
    return HEAD + b'<a href="/a.pdf">Sai</a>' * 150_000


def html_styles() -> bytes:
    return HEAD + b"<style>" + b"a{" * 500_000 + b"</style><script>" + b"<!--" * 100_000 + b"</script>"


def redos(unit: str, n: int = 100_000) -> bytes:
    lead = "Kết quả xếp hạng chuyển đổi số năm 2023 tỉnh Kon Tum\nSở Y tế dẫn đầu với 90,5 điểm.\n"
    return (lead + unit * (n // len(unit))).encode()


def redos_html(unit: str, n: int = 100_000) -> bytes:
    return HEAD + b"<p>" + (unit * (n // len(unit))).encode() + b"</p>"


def redos_cells(unit: str) -> bytes:
    text = unit * (100_000 // len(unit))
    rows = f"<tr><td>TT</td><td>Đơn vị</td><td>Điểm</td></tr><tr><td>1</td><td>{text}</td><td>90,5</td></tr><tr><td>2</td><td>Sở Y tế</td><td>{text}</td></tr>"
    return HEAD + b"<table>" + rows.encode() + b"</table>"


# ------------------------------------------------------------------ disguises
def pdf_and_zip() -> bytes:
    return one_page(stream(WORDS)) + zip_bytes([("../slipped.txt", TEXT)])


def html_and_pdf() -> bytes:
    return HEAD + b"<p>a</p><p>b</p>%PDF-1.7\n" + one_page(stream(WORDS))


def gif_and_html() -> bytes:
    return b"GIF89a/*" + HEAD + b"*/"


def zip_and_docx() -> bytes:
    return zip_bytes([("[Content_Types].xml", b"<a/>"), ("word/document.xml", b"<a/>"), ("xl/workbook.xml", b"<a/>")])


def xlsx_named_docx() -> bytes:
    book = xlsx_bytes(lambda b: b.active.append(["Sở Y tế", 1]))
    out = io.BytesIO(book)
    with zipfile.ZipFile(out, "a") as z:
        z.writestr("word/document.xml", b"<a/>")
    return out.getvalue()


DOCUMENT = "document"
_D = (DOCUMENT,)
FILES: dict[str, tuple[Callable[[], bytes], tuple[str, ...]]] = {
    "zip bomb, flat": (flat_bomb, ("too_large",)),
    "zip bomb, sizes that lie": (lying_bomb, ("too_large", "damaged", DOCUMENT)),
    "zip bomb, many members": (many_bomb, ("too_large",)),
    "zip bomb, overlapping": (overlapping_bomb, ("too_large", "damaged", "unsupported")),
    "zip bomb, nested": (nested_bomb, ("too_large",)),
    "zip, 60 deep": (deep_archive, ("too_deep",)),
    "zip of itself": (itself, ("damaged", "too_deep", "unsupported")),
    "zip bomb, bzip2": (lambda: with_method(zipfile.ZIP_BZIP2), ("too_large",)),
    "zip bomb, lzma": (lambda: with_method(zipfile.ZIP_LZMA), ("too_large",)),
    "zip, 10^6 entries": (million_entries, ("too_large",)),
    "zip, names that climb": (slipping_names, _D),
    "zip, absolute names": (absolute_names, _D),
    "zip, symbolic link": (symbolic_link, (DOCUMENT, "unsupported")),
    "zip with password": (locked_zip, ("encrypted",)),
    "zip, truncated": (lambda: flat_bomb()[:-300], ("damaged",)),
    "gzip bomb": (lambda: gzip.compress(b"0" * 30 * MB, 1), ("unsupported",)),
    "bzip2 bomb": (lambda: bz2.compress(b"0" * 10 * MB), ("unsupported",)),
    "xz bomb": (lambda: lzma.compress(b"0" * 30 * MB, preset=0), ("unsupported",)),
    "rar, names that climb": (slipping_rar, _D),
    "rar, size that lies": (lying_rar, ("too_large", "damaged")),
    "rar, symbolic link": (rar_link, (DOCUMENT, "damaged", "empty")),
    "rar with password": (lambda: rar_bytes([("a.txt", TEXT)], encrypted=True), ("encrypted",)),
    "rar, cut": (lambda: slipping_rar()[:60], ("damaged",)),
    "docx bomb": (docx_bomb, ("too_large",)),
    "docx bomb, size that lies": (docx_lying_bomb, ("too_large", "damaged")),
    "docx, billion laughs": (lambda: docx_with(LAUGHS, b"&m;"), ("hostile_xml",)),
    "docx, external entity": (lambda: docx_with(EXTERNAL, b"&x;"), ("hostile_xml",)),
    "docx, external DTD": (lambda: docx_with(REMOTE, b"a"), ("hostile_xml",)),
    "docx, quadratic entity": (lambda: docx_with(QUADRATIC, b"&a;" * 10_000), ("hostile_xml",)),
    "docx, 10^5 deep": (docx_deep, ("too_deep", "damaged", DOCUMENT)),
    "docx, 5,000 tables deep": (docx_deep_tables, ("too_deep", "damaged")),
    "docx, 300,000 paragraphs": (docx_flood, ("too_large", "time_limit", "memory_limit")),
    "docx, endless spans": (docx_spans, (DOCUMENT, "too_large")),
    "docx, 300,000 attributes": (docx_attributes, (DOCUMENT, "too_large", "damaged")),
    "docx with macros": (docm, _D),
    "docx with password": (lambda: ole(b"EncryptedPackage"), ("encrypted",)),
    "xlsx bomb": (xlsx_bomb, ("too_large",)),
    "xlsx, external entity": (lambda: xlsx_with(EXTERNAL, b"&x;"), ("hostile_xml",)),
    "xlsx, billion laughs": (lambda: xlsx_with(LAUGHS, b"&m;"), ("hostile_xml",)),
    "xlsx, 10^6 cells": (xlsx_million_cells, ("too_large", DOCUMENT)),
    "xlsx, one far cell": (xlsx_far_cell, ("too_large", DOCUMENT)),
    "xlsx, all cells merged": (xlsx_merged, ("too_large", "damaged", DOCUMENT)),
    "doc, chain without end": (lambda: ole(b"WordDocument", looped=True), ("damaged", "empty", "missing_program")),
    "xls, chain without end": (lambda: ole(b"Workbook", looped=True), ("damaged", "empty")),
    "rtf, 500,000 deep": (rtf_deep, ("too_deep", "damaged", "too_large", "missing_program", "time_limit", "empty")),
    "pdf bomb": (pdf_bomb, ("too_large",)),
    "pdf bomb, packed twice": (pdf_double_bomb, ("too_large",)),
    "pdf bomb, LZW": (pdf_lzw_bomb, ("too_large", "time_limit", "empty", DOCUMENT)),
    "pdf bomb, run lengths": (pdf_runs, ("too_large", "time_limit", "empty", DOCUMENT)),
    "pdf, page drawn 600,000 times": (pdf_drawn, ("too_large", "time_limit")),
    "pdf with password": (pdf_locked, ("encrypted",)),
    "pdf, truncated": (pdf_cut, ("damaged", "empty", DOCUMENT)),
    "pdf, 10^4 pages": (lambda: pdf_pages(10_000), ("too_large", DOCUMENT)),
    "pdf, 10^6 objects": (pdf_objects, ("too_large", "memory_limit", "time_limit", DOCUMENT)),
    "pdf, 10^6 packed objects": (pdf_packed_objects, ("too_large", "memory_limit", "time_limit", DOCUMENT)),
    "pdf, picture 50,000 wide": (pdf_image, ("too_large", DOCUMENT, "empty", "damaged")),
    "pdf, pages in a circle": (pdf_loop, ("damaged", "empty", DOCUMENT, "too_large")),
    "pdf, form in itself": (pdf_form_loop, (DOCUMENT, "damaged", "empty", "too_large", "too_deep", "time_limit")),
    "pdf, forms of forms": (pdf_form_laughs, ("too_large", "time_limit", DOCUMENT)),
    "pdf, arrays 200,000 deep": (pdf_deep, ("damaged", "too_deep", DOCUMENT)),
    "pdf, page without end": (pdf_box, ("too_large", "damaged", "empty", DOCUMENT)),
    "pdf, versions in a circle": (pdf_revisions, (DOCUMENT, "damaged", "too_deep")),
    "png, 50,000 wide": (png_wide, ("too_large",)),
    "png, one endless line": (png_line, ("too_large", "damaged")),
    "png, text bomb": (png_text_bomb, ("too_large", "damaged", "empty", DOCUMENT)),
    "tiff, 50,000 wide": (tiff_wide, ("too_large", "damaged")),
    "tiff, pages in a circle": (tiff_loop, ("too_large", "damaged", "empty", DOCUMENT)),
    "gif, 65,535 wide": (gif_wide, ("too_large", "damaged")),
    "jpeg, 65,535 wide": (jpeg_wide, ("too_large", "damaged")),
    "bmp, 50,000 wide": (bmp_wide, ("too_large", "damaged", "unsupported")),
    "svg, external entity": (lambda: svg(EXTERNAL, b"&x;"), ("unsupported",)),
    "svg, billion laughs": (lambda: svg(LAUGHS, b"&m;"), ("unsupported",)),
    "html, 10^5 deep": (html_deep, (DOCUMENT, "too_deep", "too_large")),
    "html, tables 40,000 deep": (html_mixed_depth, (DOCUMENT, "too_deep", "too_large")),
    "html, nothing closed": (html_unclosed, (DOCUMENT, "too_deep", "too_large")),
    "html, 10^6 cells": (html_cells, ("too_large",)),
    "html, endless spans": (html_spans, (DOCUMENT, "too_large")),
    "html, 10^6 attributes": (html_attributes, (DOCUMENT, "too_large")),
    "html, 10^6 attributes over tags": (html_many_attributes, (DOCUMENT, "too_large")),
    "html, entities": (html_entities, _D),
    "html, NUL and surrogates": (html_nul, (DOCUMENT, "bad_encoding")),
    "html, comments never closed": (html_comments, (DOCUMENT, "too_large")),
    "html, 150,000 links": (html_links, (DOCUMENT, "too_large")),
    "html, style and script floods": (html_styles, (DOCUMENT, "too_large")),
    "text, blanks": (lambda: redos(" \t\u00a0"), _D),
    "text, digits": (lambda: redos("9"), _D),
    "text, numbers and commas": (lambda: redos("1.000,"), _D),
    "text, the word of an office": (lambda: redos("Sở "), _D),
    "text, offices and figures": (lambda: redos("Sở Y tế đạt 90,5 điểm, "), _D),
    "text, lists without verbs": (lambda: redos("huyện Sa Thầy, Sở Y tế và "), _D),
    "text, lines of cells": (lambda: redos("1\nSở Y tế\n90,5\n"), _D),
    "text, lines of words": (lambda: redos("Đơn vị\n"), _D),
    "text, brackets": (lambda: redos("(Sở (90,5 "), _D),
    "text, group words": (lambda: redos("khối sở, ban, ngành "), _D),
    "text, ranks": (lambda: redos("xếp thứ 2 và 3 lần lượt là "), _D),
    "text, years": (lambda: redos("năm 2023 "), _D),
    "text, decisions": (lambda: redos("Quyết định số 12/QĐ-UBND ngày 1/1/2024 "), _D),
    "html, one endless word": (lambda: redos_html("chuyển đổi số"), _D),
    "html, capital letters": (lambda: redos_html("Sở A-B-"), _D),
    "html, endless cells": (lambda: redos_cells("Sở Y tế, 90,5/"), _D),
    "html, endless figures in a cell": (lambda: redos_cells("1,"), _D),
    "pdf and zip in one": (pdf_and_zip, _D),
    "html and pdf in one": (html_and_pdf, _D),
    "gif and html in one": (gif_and_html, ("damaged", "unsupported", "too_large", DOCUMENT)),
    "docx in name only": (zip_and_docx, ("damaged",)),
    "xlsx that says docx": (xlsx_named_docx, ("damaged", DOCUMENT)),
}


# ------------------------------------------------------------------ one process for some files
def _read(path: Path) -> dict[str, object]:
    from scrapers.documents import UnreadableDocument, read
    from scrapers.extract import extract

    started = time.monotonic()
    try:
        document = read(path.read_bytes(), name=path.name)
        print("extracting", flush=True)
        extract(document)
        outcome, detail = DOCUMENT, f"{len(document.text)} characters, {len(document.tables)} tables"
    except UnreadableDocument as error:
        outcome, detail = error.outcome, error.detail
    return {"outcome": outcome, "detail": detail, "seconds": time.monotonic() - started}


def main() -> None:
    """Read one file and print what came of it and what it cost."""
    from scrapers.documents import sandbox

    result = _read(Path(sys.argv[1]))
    sandbox.close()
    status = Path("/proc/self/status").read_text(encoding="ascii")  # ru_maxrss would count the parent that forked
    result["own_mib"] = int(status.split("VmHWM:")[1].split()[0]) / 1024
    result["cpu"] = sum(
        usage.ru_utime + usage.ru_stime
        for usage in (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    )
    result["child_mib"] = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(json.dumps(result))


if __name__ == "__main__":
    main()
