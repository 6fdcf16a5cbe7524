"""ZIP and RAR archives: one body, one `Document`, its readable members one after another.

Members are read in memory, or by a system unpacker to its standard output: nothing is ever written
under a member's own name, so no path can leave the sandbox. Depth, number, declared and real sizes
and the packing ratio are bounded for the archive as a whole, archives inside included.
"""

from __future__ import annotations

import hashlib
import io
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

import rarfile

from scrapers.documents.flow import Flow
from scrapers.documents.model import Document, UnreadableDocument

ZIP_TYPE = "application/zip"
RAR_TYPE = "application/vnd.rar"
MAX_DEPTH = 2  # an archive in an archive is met (a mail's attachment, packed again); deeper is a trick
MAX_MEMBERS = 200  # a decision with annexes has below 20 files
MAX_MEMBER = 96_000_000  # bytes of one member, as for a body of its own
MAX_TOTAL = 192_000_000  # bytes of all members together
_MAX_RATIO = 300  # text packs 10:1, empty sheets 60:1, bombs 1,000:1
_RATIO_FROM = 8_000_000
_ENTRY = b"PK\x01\x02"  # begins each entry of a directory
_MAX_ENTRIES = 20_000  # those of stored archives inside count too
_SKIPPED = (".ds_store", "thumbs.db", "desktop.ini")
_NAME = 120  # characters of a member's name that are shown


@dataclass(slots=True)
class _Budget:
    """What is left for one body, across the archives inside it."""

    depth: int = 0
    members: int = MAX_MEMBERS
    total: int = MAX_TOTAL


_budget: ContextVar[_Budget | None] = ContextVar("archive_budget", default=None)


@dataclass(frozen=True, slots=True)
class _Member:
    name: str
    size: int
    packed: int
    encrypted: bool
    content: Callable[[int], bytes]


def _shown(name: str) -> str:
    """A member's name for people: its last part, without control characters."""
    last = name.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
    return "".join(c for c in last if c.isprintable())[:_NAME] or "?"


def _zip_name(info: zipfile.ZipInfo) -> str:
    """The member's name; names without the UTF-8 flag are tried as UTF-8 before the DOS code page."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return info.filename


def _read_document(members: Iterator[_Member], media_type: str) -> Document:
    """Read the members into one document."""
    from scrapers.documents import read

    budget = _budget.get()
    token = None
    if budget is None:
        budget = _Budget()
        token = _budget.set(budget)
    budget.depth += 1
    try:
        if budget.depth > MAX_DEPTH:
            raise UnreadableDocument("too_deep", f"archives are nested more than {MAX_DEPTH} deep")
        flow = Flow()
        outcomes: list[UnreadableDocument] = []
        seen: set[bytes] = set()
        methods = set()
        title = None
        for member in members:
            budget.members -= 1
            if budget.members < 0:
                raise UnreadableDocument("too_large", f"the archive has more than {MAX_MEMBERS} files")
            shown = _shown(member.name)
            if shown.lower() in _SKIPPED or "__macosx/" in member.name.lower():
                continue
            if member.encrypted:
                outcomes.append(UnreadableDocument("encrypted", f"{shown} has a password"))
                flow.add_note(f"{shown} was left out: it has a password")
                continue
            ratio = member.size > _RATIO_FROM and member.size > _MAX_RATIO * max(member.packed, 1)
            if member.size > MAX_MEMBER or ratio:
                raise UnreadableDocument("too_large", f"{shown} unpacks to {member.size} bytes")
            content = member.content(min(MAX_MEMBER, budget.total) + 1)
            budget.total -= len(content)
            if len(content) > MAX_MEMBER or budget.total < 0:
                raise UnreadableDocument("too_large", f"the archive unpacks to more than {MAX_TOTAL} bytes")
            digest = hashlib.sha256(content).digest()
            if digest in seen:
                flow.add_note(f"{shown} repeats another file of the archive")
                continue
            seen.add(digest)
            try:
                document = read(content, name=shown, isolated=False)
            except UnreadableDocument as error:
                if error.outcome in ("too_large", "too_deep", "time_limit", "memory_limit"):
                    raise
                outcomes.append(error)
                flow.add_note(f"{shown} was left out: {error.outcome}, {error.detail}")
                continue
            start = flow.length
            flow.add_document(document)
            flow.add_part(shown, start)
            methods.add(document.method)
            title = title or document.title
        if flow.empty:
            raise _nothing(outcomes)
        return flow.build(media_type, title=title, method="ocr" if methods == {"ocr"} else "text")
    finally:
        budget.depth -= 1
        if token is not None:
            _budget.reset(token)


def _nothing(outcomes: list[UnreadableDocument]) -> UnreadableDocument:
    """Why an archive gave no text: its members' own reason when they agree."""
    reasons = {o.outcome for o in outcomes}
    if not reasons:
        return UnreadableDocument("empty", "the archive holds no document")
    if len(reasons) == 1:
        return UnreadableDocument(
            outcomes[0].outcome, f"no file of the archive can be read: {outcomes[0].detail}"[:300]
        )
    return UnreadableDocument("unsupported", "no file of the archive can be read: " + ", ".join(sorted(reasons)))


def _zip_members(archive: zipfile.ZipFile) -> Iterator[_Member]:
    for info in archive.infolist():
        if info.is_dir():
            continue

        def content(limit: int, info: zipfile.ZipInfo = info) -> bytes:
            try:
                with archive.open(info) as stream:
                    return stream.read(limit)
            except (
                zipfile.BadZipFile,
                zlib.error,
                EOFError,
                OSError,
                NotImplementedError,
                RuntimeError,
                ValueError,
            ) as error:
                raise UnreadableDocument("damaged", f"{_shown(info.filename)} can't be unpacked: {error}") from error

        yield _Member(_zip_name(info), info.file_size, info.compress_size, bool(info.flag_bits & 1), content)


def read_zip(body: bytes) -> Document:
    """Read a ZIP archive.

    Raises:
        UnreadableDocument: `damaged`, `encrypted`, `empty`, `too_large`, `too_deep`, `unsupported`,
            or the one reason why none of its files can be read.
    """
    if body.count(_ENTRY) > _MAX_ENTRIES:  # listing 10^6 entries costs seconds and 400 MB
        raise UnreadableDocument("too_large", f"the archive has more than {_MAX_ENTRIES} entries")
    try:
        archive = zipfile.ZipFile(io.BytesIO(body))
    except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError) as error:
        raise UnreadableDocument("damaged", f"not a whole ZIP archive: {error}") from error
    with archive:
        return _read_document(_zip_members(archive), ZIP_TYPE)


def _rar_members(archive: rarfile.RarFile) -> Iterator[_Member]:
    for info in archive.infolist():
        if not info.is_file():  # folders, links
            continue

        def content(limit: int, info: rarfile.RarInfo = info) -> bytes:
            try:
                with archive.open(info) as stream:
                    out = bytearray()
                    while len(out) < limit:
                        part = stream.read(min(1 << 20, limit - len(out)))
                        if not part:
                            break
                        out += part
                    return bytes(out)
            except rarfile.RarCannotExec as error:
                raise UnreadableDocument(
                    "missing_program", "unpacking RAR needs unar, unrar or bsdtar: apt-get install unar"
                ) from error
            except (rarfile.Error, OSError, EOFError) as error:
                raise UnreadableDocument("damaged", f"{_shown(info.filename)} can't be unpacked: {error}") from error

        yield _Member(info.filename, info.file_size, info.compress_size, info.needs_password(), content)


def read_rar(body: bytes) -> Document:
    """Read a RAR archive with a system unpacker.

    Raises:
        UnreadableDocument: as `read_zip`, and `missing_program`.
    """
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "archive.rar"  # unpackers want a file
        source.write_bytes(body)
        try:
            archive = rarfile.RarFile(str(source), errors="strict")
        except rarfile.NeedFirstVolume as error:
            raise UnreadableDocument("damaged", "a later volume of a RAR archive in parts") from error
        except (rarfile.Error, OSError, ValueError, EOFError) as error:
            raise UnreadableDocument("damaged", f"not a whole RAR archive: {error}") from error
        with archive:
            if archive.needs_password() and not archive.infolist():
                raise UnreadableDocument("encrypted", "the RAR archive has a password")
            return _read_document(_rar_members(archive), RAR_TYPE)


def find(body: bytes, name: str) -> bytes:
    """The first member of a ZIP or RAR archive (an Office file is one) that is shown under a name.

    Raises:
        UnreadableDocument: `too_large`, `damaged`, `missing_program`, or `empty` when there is none.
    """
    with tempfile.TemporaryDirectory() as folder:
        try:
            archive: zipfile.ZipFile | rarfile.RarFile
            if body[:2] == b"PK":
                archive = zipfile.ZipFile(io.BytesIO(body))
                members = _zip_members(archive)
            else:
                source = Path(folder) / "archive.rar"
                source.write_bytes(body)
                archive = rarfile.RarFile(str(source), errors="strict")
                members = _rar_members(archive)
            for member in members:
                if _shown(member.name) == name:
                    content = member.content(MAX_MEMBER + 1)
                    if len(content) > MAX_MEMBER:
                        raise UnreadableDocument("too_large", f"{name} unpacks to more than {MAX_MEMBER} bytes")
                    return content
        except (zipfile.BadZipFile, rarfile.Error, OSError, EOFError) as error:
            raise UnreadableDocument("damaged", f"not a whole archive: {error}") from error
    raise UnreadableDocument("empty", f"the archive holds no {name}")
