"""Office files in ZIP form (OOXML): checked before any library opens them.

Refused are bombs (declared and real sizes, ratio, number of parts), encrypted members and XML with a
document type or entities, which no Office program writes.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from xml.sax import SAXException
from xml.sax.handler import ContentHandler

import defusedxml.sax
from defusedxml.common import DefusedXmlException

from scrapers.documents.model import UnreadableDocument

MAX_PARTS = 3_000  # pictures of a long scan pasted into Word: a few hundred
MAX_PART = 64_000_000  # bytes of one part: 10^6 cells of a sheet take about 40 MB
MAX_TOTAL = 256_000_000  # bytes of all parts together
MAX_XML = 48_000_000  # bytes of one XML part: checking it takes about a second
_MAX_RATIO = 400  # XML of empty cells packs about 60:1; a bomb packs 1,000:1
_RATIO_FROM = 4_000_000  # bytes below which the ratio does not matter


def open_package(body: bytes) -> zipfile.ZipFile:
    """The package, its parts checked.

    Raises:
        UnreadableDocument: `damaged`, `encrypted`, `too_large` or `hostile_xml`.
    """
    if body.count(b"PK\x01\x02") > 2 * MAX_PARTS:  # entries of its directory: listing 10^6 costs seconds and 400 MB
        raise UnreadableDocument("too_large", f"the Office file has more than {MAX_PARTS} parts")
    try:
        package = zipfile.ZipFile(io.BytesIO(body))
        parts = package.infolist()
    except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError, RuntimeError) as error:
        raise UnreadableDocument("damaged", f"not a whole Office file: {error}") from error
    if len(parts) > MAX_PARTS:
        raise UnreadableDocument("too_large", f"the Office file has more than {MAX_PARTS} parts")
    total = 0
    for part in parts:
        if part.flag_bits & 1:
            raise UnreadableDocument("encrypted", "a part of the Office file has a password")
        total += part.file_size
        packed = part.file_size > _RATIO_FROM and part.file_size > _MAX_RATIO * max(part.compress_size, 1)
        if part.file_size > MAX_PART or total > MAX_TOTAL or packed:
            raise UnreadableDocument("too_large", f"the Office file unpacks to too much ({part.filename[:80]})")
    for part in parts:
        if part.filename.lower().endswith((".xml", ".rels", ".vml")):
            check_xml(read_part(package, part.filename), part.filename)
    return package


def read_part(package: zipfile.ZipFile, name: str) -> bytes:
    """One part's bytes, however large it says it is.

    Raises:
        UnreadableDocument: `damaged` or `too_large`.
    """
    try:
        with package.open(name) as stream:
            content = stream.read(MAX_XML + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, KeyError, NotImplementedError, RuntimeError) as error:
        raise UnreadableDocument("damaged", f"the Office file's part {name[:80]} can't be unpacked: {error}") from error
    if len(content) > MAX_XML:
        raise UnreadableDocument("too_large", f"the Office file's part {name[:80]} has more than {MAX_XML} bytes")
    return content


def check_xml(content: bytes, name: str) -> None:
    """Refuse XML with a document type, entities or other than well-formed content.

    Raises:
        UnreadableDocument: `hostile_xml` or `damaged`.
    """
    try:
        defusedxml.sax.parseString(content, ContentHandler(), forbid_dtd=True)
    except DefusedXmlException as error:
        raise UnreadableDocument("hostile_xml", f"{name[:80]} declares a document type or entities") from error
    except (SAXException, ValueError, LookupError) as error:
        raise UnreadableDocument("damaged", f"{name[:80]} is not well-formed: {str(error)[:120]}") from error
