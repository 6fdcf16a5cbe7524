"""Small Office files and archives made in memory, whole and hostile."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Sequence

import docx
import openpyxl

ROWS = [["TT", "Đơn vị", "Điểm", "Xếp loại"], ["1", "Sở Y tế", "90,5", "Tốt"], ["2", "Sở Nội vụ", "80,25", "Khá"]]


def docx_bytes(fill: Callable[[object], None] | None = None) -> bytes:
    """A Word document; without `fill` a line and a table."""
    document = docx.Document()
    if fill is None:
        document.add_paragraph("Kết quả chuyển đổi số năm 2023")
        add_table(document, ROWS)
    else:
        fill(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def add_table(document: object, rows: Sequence[Sequence[str]]) -> object:
    """Add rows of texts as a Word table."""
    table = document.add_table(rows=len(rows), cols=len(rows[0]))  # type: ignore[attr-defined]
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            table.cell(r, c).text = text
    return table


def xlsx_bytes(fill: Callable[[object], None]) -> bytes:
    """A workbook whose first sheet `fill` writes."""
    workbook = openpyxl.Workbook()
    fill(workbook)
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def zip_bytes(members: Iterable[tuple[str, bytes]]) -> bytes:
    """A ZIP archive with these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return out.getvalue()


def with_part(package: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """A package with one part changed."""
    source = zipfile.ZipFile(io.BytesIO(package))
    return zip_bytes(
        (i.filename, change(source.read(i)) if i.filename == name else source.read(i)) for i in source.infolist()
    )


def lying_zip(real_size: int, stated: int) -> bytes:
    """A ZIP whose only member unpacks to `real_size` bytes and says `stated`."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = packer.compress(b"0" * real_size) + packer.flush()
    name = b"a.txt"
    local = struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, 0, 8, 0, 0, 0, len(data), stated, len(name), 0) + name
    entry = struct.pack(
        "<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, 8, 0, 0, 0, len(data), stated, len(name), 0, 0, 0, 0, 0, 0
    )
    directory = entry + name
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 1, 1, len(directory), len(local) + len(data), 0)
    return local + data + directory + end


def rar_bytes(members: Iterable[tuple[str, bytes]], *, encrypted: bool = False) -> bytes:
    """A RAR 4 archive with stored (not packed) members."""

    def block(kind: int, flags: int, fields: bytes, data: bytes = b"") -> bytes:
        body = struct.pack("<BHH", kind, flags, 7 + len(fields)) + fields
        return struct.pack("<H", zlib.crc32(body) & 0xFFFF) + body + data

    out = b"Rar!\x1a\x07\x00" + block(0x73, 0, b"\x00" * 6)
    for name, content in members:
        raw = name.encode("ascii")
        fields = struct.pack(
            "<IIBIIBBHI", len(content), len(content), 3, zlib.crc32(content), 0x50000000, 20, 0x30, len(raw), 0o100644
        )
        out += block(0x74, 0x8000 | (0x04 if encrypted else 0), fields + raw, content)
    return out + block(0x7B, 0x4000, b"")
