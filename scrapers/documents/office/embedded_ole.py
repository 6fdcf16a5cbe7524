"""Pictures inside old Office files (DOC, XLS), as [MS-ODRAW] keeps them: records of drawings, each a whole file."""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Iterator

import olefile

_MAX_STREAM = 96_000_000  # bytes of one stream that is looked at
_MAX_RECORDS = 2_000_000  # of a workbook: 10^6 cells have as many
_MAX_FOUND = 200  # pictures of one file
_GROUP, _CONTINUE = 0x00EB, 0x003C  # MSODRAWINGGROUP of a workbook, and what goes on with the record before
# record type of a picture → file name's end, and the values of its instance that have one and two digests before it
_KINDS = {
    0xF01A: ("emf", 0x3D4, 0x3D5),
    0xF01B: ("wmf", 0x216, 0x217),
    0xF01D: ("jpg", 0x46A, 0x46B),
    0xF01E: ("png", 0x6E0, 0x6E1),
    0xF029: ("tif", 0x6E4, 0x6E5),
    0xF02A: ("jpg", 0x6E2, 0x6E3),
}
# how a record with such a type and instance begins
_BLIP = re.compile(
    b"|".join(
        re.escape(struct.pack("<HH", instance << 4, kind)) for kind, (_, *both) in _KINDS.items() for instance in both
    )
)
_MAX_CANDIDATES = 100_000  # of one stream: places that begin like a picture
_HEAD = struct.Struct("<HHI")
_DIGEST = 16
_METAFILE = 34  # bytes of a metafile's header behind the digests


def pictures(body: bytes) -> Iterator[tuple[str, bytes]]:
    """The pictures of an old Office file, in the order they are kept: a name for people and the file.

    What the file's structure does not lead to is not found; a damaged file has the pictures before the damage.
    """
    number = 0
    for stream in _streams(body):
        for ending, content in _blips(stream):
            number += 1
            if number > _MAX_FOUND:
                return
            yield f"image{number}.{ending}", content


def find(body: bytes, name: str) -> bytes | None:
    """The picture that `pictures` gives under a name; None when the file is no old Office file or has none such."""
    return next((content for other, content in pictures(body) if other == name), None)


def _streams(body: bytes) -> Iterator[bytes]:
    """The parts of the file that may hold pictures, put together where they are kept in pieces."""
    if not body.startswith(olefile.MAGIC):
        return
    try:
        with olefile.OleFileIO(io.BytesIO(body)) as file:
            for name in ("Workbook", "Book", "Data", "WordDocument"):
                if file.exists(name) and file.get_size(name) <= _MAX_STREAM:
                    stream = file.openstream(name).read()
                    yield _drawing_group(stream) if name in ("Workbook", "Book") else stream
    except (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError, struct.error):
        return  # the program that reads its text says what is wrong with it


def _drawing_group(stream: bytes) -> bytes:
    """What a workbook's drawing records hold."""
    parts: list[bytes] = []
    at, inside = 0, False
    for _ in range(_MAX_RECORDS):
        if at + 4 > len(stream):
            break
        kind, length = struct.unpack_from("<HH", stream, at)
        if kind == _GROUP or (kind == _CONTINUE and inside):
            parts.append(stream[at + 4 : at + 4 + length])
            inside = True
        elif parts:
            break
        at += 4 + length
    return b"".join(parts)


def _blips(stream: bytes) -> Iterator[tuple[str, bytes]]:
    """Every picture record of a stream, wherever its containers begin."""
    end = 0
    for n, m in enumerate(_BLIP.finditer(stream)):
        if n >= _MAX_CANDIDATES:
            return
        at = m.start()
        if at < end or at + _HEAD.size > len(stream):
            continue
        version, kind, length = _HEAD.unpack_from(stream, at)
        ending, single, _ = _KINDS[kind]
        digests = 1 if version >> 4 == single else 2
        begin = at + _HEAD.size + _DIGEST * digests + (_METAFILE if ending in ("emf", "wmf") else 1)
        if begin < at + _HEAD.size + length <= len(stream):
            end = at + _HEAD.size + length
            yield ending, stream[begin:end]
