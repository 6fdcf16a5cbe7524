"""One WARC file on disk: whole records found even after a kill or bit rot, appended under a lock and synced.

WARC readers follow a sound file from its start; after a torn or damaged record they stop, or go astray. Here a file
is walked frame by frame, each frame is proved whole (gzip checksum; declared length) before it counts, what follows
a damaged stretch is found again, and a torn end is moved out of the way before anything is appended.
"""

from __future__ import annotations

import errno
import fcntl
import os
import re
import time
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

MAX_RECORD = 512 * 1024 * 1024  # decompressed: nothing that is fetched or added comes near
_READ = 64 * 1024
_MAX_HEAD = 64 * 1024
_MAGIC = b"\x1f\x8b\x08"
_LENGTH = re.compile(rb"\r\nContent-Length:[ \t]*(\d{1,12})[ \t]*\r\n", re.IGNORECASE)
_RECORD_ID = re.compile(rb"\r\nWARC-Record-ID:[ \t]*(<[^>\r\n]{1,200}>)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Frame:
    """One whole record: `length` bytes of the file from `offset`; `data` is the record, decompressed."""

    offset: int
    length: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Damage:
    """A stretch of the file that is no whole record. `at_end`: nothing whole follows it."""

    offset: int
    length: int
    reason: str
    at_end: bool


def frames(handle: BinaryIO, *, start: int = 0, gz: bool, family: str | None = None) -> Iterator[Frame | Damage]:
    """Walk a WARC file from a record's start to its end.

    Args:
        handle: the file, seekable.
        start: byte offset to begin at.
        gz: one gzip member per record (`.warc.gz`), else plain records.
        family: record id of the file's `warcinfo`. After a damaged stretch only records that name it are
            taken, so that bytes inside a fetched document can never pass for a record of the archive.
    """
    size = handle.seek(0, 2)
    offset = start
    while offset < size:
        found = frame_at(handle, offset, gz=gz)
        if isinstance(found, Frame):
            if offset == 0:
                family = _warcinfo(found.data) or family
            yield found
            offset += found.length
            continue
        following = _next(handle, offset + 1, size, gz=gz, family=family)
        end = size if following is None else following
        yield Damage(offset, end - offset, found, at_end=following is None)
        offset = end


def frame_at(handle: BinaryIO, offset: int, *, gz: bool) -> Frame | str:
    """The whole record that begins at `offset`, or why there is none."""
    return _member(handle, offset) if gz else _plain(handle, offset)


def _member(handle: BinaryIO, offset: int) -> Frame | str:
    handle.seek(offset)
    inflate = zlib.decompressobj(wbits=31)
    data = bytearray()
    read = 0
    while not inflate.eof:
        chunk = handle.read(_READ)
        if not chunk:
            return "the record breaks off"
        read += len(chunk)
        try:
            data += inflate.decompress(chunk, MAX_RECORD + 1 - len(data))
        except zlib.error as error:
            return f"not a sound gzip member ({error})"
        if len(data) > MAX_RECORD:
            return f"a record of more than {MAX_RECORD} bytes"
    if _extent(data) != len(data):
        return "a gzip member that is not one whole record"
    return Frame(offset, read - len(inflate.unused_data), bytes(data))


def _plain(handle: BinaryIO, offset: int) -> Frame | str:
    handle.seek(offset)
    head = handle.read(_MAX_HEAD)
    extent = _extent(head)
    if extent is None:
        return "no record header"
    if extent > MAX_RECORD:
        return f"a record of more than {MAX_RECORD} bytes"
    data = head[:extent] if extent <= len(head) else head + handle.read(extent - len(head))
    if len(data) < extent:
        return "the record breaks off"
    if not data.endswith(b"\r\n\r\n"):
        return "a record whose declared length is not its length"
    return Frame(offset, extent, data)


def _extent(data: bytes | bytearray) -> int | None:
    """How many bytes a record takes by its own header, with the blank lines that end it."""
    if not data.startswith(b"WARC/1."):
        return None
    end = data.find(b"\r\n\r\n", 0, _MAX_HEAD)
    declared = _LENGTH.search(data, 0, end + 2) if end >= 0 else None
    return None if declared is None else end + 4 + int(declared[1]) + 4


def _warcinfo(data: bytes) -> str | None:
    head = data[: data.find(b"\r\n\r\n") + 2]
    if b"\r\nWARC-Type: warcinfo\r\n" not in head:
        return None
    found = _RECORD_ID.search(head)
    return None if found is None else found[1].decode("ascii", "replace")


def _next(handle: BinaryIO, start: int, size: int, *, gz: bool, family: str | None) -> int | None:
    """Offset of the next whole record of the same family at or after `start`."""
    needle = _MAGIC if gz else b"WARC/1."
    window, position = b"", start
    handle.seek(start)
    while True:
        at = window.find(needle)
        while at >= 0:
            found = frame_at(handle, position + at, gz=gz)
            if isinstance(found, Frame) and (family is None or _names(found.data, family)):
                return found.offset
            at = window.find(needle, at + 1)
        position += max(len(window) - len(needle) + 1, 0)
        if position >= size - len(needle):
            return None
        handle.seek(position)
        window = handle.read(1024 * 1024)


def _names(data: bytes, family: str) -> bool:
    head = data[: data.find(b"\r\n\r\n") + 2]
    return f"\r\nWARC-Warcinfo-ID: {family}\r\n".encode() in head


# ---------------------------------------------------------------------- writing
class FileBusyError(Exception):
    """Another process holds the file's lock. The message is one line."""


@dataclass(frozen=True, slots=True)
class WarcFile:
    """A WARC file that is open with its lock held. `writable` is false where permissions forbid to write."""

    path: Path
    number: int
    writable: bool

    @property
    def gz(self) -> bool:
        """Whether its records are gzip members."""
        return self.path.suffix == ".gz"

    @property
    def size(self) -> int:
        """Its length in bytes."""
        return os.fstat(self.number).st_size

    def frames(self, *, start: int, family: str | None) -> Iterator[Frame | Damage]:
        """Its records from a byte offset on; see `frames`."""
        with os.fdopen(os.dup(self.number), "rb") as handle:
            yield from frames(handle, start=start, gz=self.gz, family=family)

    def set_aside(self, torn: Damage) -> Path:
        """Move an end that is no whole record into a file beside it, since no reader gets past it.

        Raises:
            OSError: it can't be done; the file is untouched.
        """
        number = 0
        while (aside := self.path.with_name(f"{self.path.name}.torn-{torn.offset}-{number}")).exists():
            number += 1
        os.lseek(self.number, torn.offset, os.SEEK_SET)
        with aside.open("xb") as copy:
            while chunk := os.read(self.number, 1024 * 1024):
                copy.write(chunk)
            copy.flush()
            os.fsync(copy.fileno())
        os.ftruncate(self.number, torn.offset)
        os.fsync(self.number)
        return aside

    def append(self, blocks: Sequence[bytes]) -> None:
        """Write at the end and sync; when this returns the bytes are on disk.

        Raises:
            OSError: they are not; the file is as it was before.
        """
        if not self.writable:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        before = self.size
        try:
            os.lseek(self.number, before, os.SEEK_SET)
            for block in blocks:
                rest = memoryview(block)
                while rest:
                    rest = rest[os.write(self.number, rest) :]
            os.fsync(self.number)
            if before == 0:
                _sync_folder(self.path.parent)
                _sync_folder(self.path.parent.parent)
        except OSError:
            with suppress(OSError):
                os.ftruncate(self.number, before)
                os.fsync(self.number)
            raise


@contextmanager
def locked(path: Path, *, wait_s: float) -> Iterator[WarcFile]:
    """Open a WARC file, made if missing, and hold its lock.

    Raises:
        FileBusyError: another process did not let go of it within `wait_s` seconds.
        OSError: it can't be opened.
    """
    writable = True
    try:
        number = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        if error.errno not in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise
        number, writable = os.open(path, os.O_RDONLY | os.O_CLOEXEC), False
    try:
        give_up = time.monotonic() + wait_s
        while True:
            try:
                fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError as error:
                if time.monotonic() > give_up:
                    raise FileBusyError(f"{path} is held by another process (waited {wait_s:g} s)") from error
                time.sleep(0.02)
        yield WarcFile(path, number, writable)
    finally:
        os.close(number)


def _sync_folder(folder: Path) -> None:
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
