"""Reading hostile formats in a child process with limits on time, memory and files.

A child is started once and used for many documents (starting costs about 0.2 s, loading an OCR
engine seconds); after it was killed the next document gets a new one. The body goes in as a file in
a private folder, the document comes back as checked JSON (never unpickled). The folder is removed
whatever happens. The child opens no network connection, and everything it starts dies with it.
"""

from __future__ import annotations

import atexit
import base64
import contextlib
import json
import os
import resource
import select
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, BinaryIO, NoReturn, TypeVar

from scrapers.documents import codec
from scrapers.documents.limits import OCR_ADDRESS_MIB, OCR_MIB, Limits
from scrapers.documents.model import Document, UnreadableDocument
from scrapers.records import Box

_T = TypeVar("_T")
_MIB = 1024 * 1024
MAX_ANSWER = 96 * _MIB  # bytes of JSON: a document at its limits of text and cells stays below
MAX_FILE = 256 * _MIB  # bytes a child may write into one file
MAX_OPEN_FILES = 256
MAX_WALL_S = 900.0  # a 60-page scan at 10 s a page, and some
_USES = 200  # documents read by one child before it is replaced: slow leaks end here
_ROOM_MIB = {False: 300, True: 780}  # what a worker may hold before a document begins; OCR's engines need 700
_WARM_MIB = 400  # what a document may add in a worker that has OCR loaded
_POLL_S = 0.05
_LENGTH = struct.Struct(">Q")
_WORKER = "from scrapers.documents.sandbox import serve; serve()"


# ------------------------------------------------------------------ the child's side
_answers: BinaryIO | None = None


def _frame(payload: bytes) -> bytes:
    return _LENGTH.pack(len(payload)) + payload


def _say(message: dict[str, Any]) -> None:
    if _answers is not None:
        _answers.write(_frame(json.dumps(message, ensure_ascii=False).encode("utf-8", "replace")))
        _answers.flush()


def more_time(seconds: float) -> None:
    """Called by a reader before a piece of work of known cost (one page of OCR): the child may go on
    for so many seconds from now, up to `MAX_WALL_S` in all. Without effect outside a child."""
    if _answers is None:
        return
    usage = resource.getrusage(resource.RUSAGE_SELF)
    _limit(resource.RLIMIT_CPU, int(usage.ru_utime + usage.ru_stime + 2 * seconds) + 2)
    _say({"more": seconds})


def for_ocr(seconds: float) -> None:
    """Called by a reader before a page is read by OCR: as `more_time`, and with the memory both engines need."""
    if _answers is None:
        return
    _limit(resource.RLIMIT_AS, _address_space() + OCR_ADDRESS_MIB * _MIB)
    _say({"memory": OCR_MIB})
    more_time(seconds)


def _limit(what: int, soft: int) -> None:
    hard = resource.getrlimit(what)[1]
    if hard != resource.RLIM_INFINITY:
        soft = min(soft, hard)
    resource.setrlimit(what, (soft, hard))


def _address_space() -> int:
    """Bytes of address space this process has."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    return pages * resource.getpagesize()


class _NoNetwork(socket.socket):
    """Reading a document opens no connection."""

    def __init__(self, *_args: object, **_kwargs: object) -> None:
        raise PermissionError("a document's reader opens no network connection")


def serve() -> NoReturn:
    """The child's loop: one JSON request a line on standard input, frames on standard output."""
    global _answers  # noqa: PLW0603 - one process, one channel
    _answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not mix with the answers
    _limit(resource.RLIMIT_FSIZE, MAX_FILE)
    _limit(resource.RLIMIT_NOFILE, MAX_OPEN_FILES)
    _limit(resource.RLIMIT_CORE, 0)
    socket.socket = _NoNetwork  # type: ignore[misc]  # the class itself is replaced, on purpose
    for line in sys.stdin:
        request = json.loads(line)
        folder = Path(request["folder"])
        os.chdir(folder)
        tempfile.tempdir = str(folder)
        os.environ["TMPDIR"] = os.environ["HOME"] = str(folder)
        usage = resource.getrusage(resource.RUSAGE_SELF)
        _limit(resource.RLIMIT_CPU, int(usage.ru_utime + usage.ru_stime + request["cpu_s"]) + 1)
        _limit(resource.RLIMIT_AS, _address_space() + request["address_mib"] * _MIB)
        try:
            message = _answer(folder, request)
        except MemoryError:
            message = {"outcome": "memory_limit", "detail": "reading it needs more memory than it may have"}
        _limit(resource.RLIMIT_AS, resource.RLIM_INFINITY)
        _say(message)
        os.chdir("/")
    sys.exit(0)


def _answer(folder: Path, request: dict[str, Any]) -> dict[str, Any]:
    from scrapers.documents import read

    try:
        if request.get("spots") is not None:
            from scrapers.documents.snippets import cut

            spots = [(part, Box(*box)) for part, box in request["spots"]]
            found = cut((folder / "body").read_bytes(), spots)
            (folder / "answer").write_text(json.dumps(found), encoding="ascii")
            return {"outcome": "ok", "detail": ""}
        document = read(
            (folder / "body").read_bytes(),
            media_type=request["media_type"],
            name=request["name"],
            url=request["url"],
            isolated=False,
        )
        (folder / "answer").write_bytes(codec.encode(document))
    except UnreadableDocument as error:
        return {"outcome": error.outcome, "detail": error.detail}
    except RecursionError:
        return {"outcome": "too_deep", "detail": "its parts are nested too deep"}
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - the process boundary: a reader's failure is an outcome, not a crash
        return {"outcome": "damaged", "detail": f"{type(error).__name__}: {error}"[:300]}
    return {"outcome": "ok", "detail": ""}


# ------------------------------------------------------------------ the parent's side
class _Child:
    """One worker process and what is known about it."""

    def __init__(self) -> None:
        environment = {
            name: os.environ[name]
            for name in ("PATH", "TESSDATA_PREFIX", "VIRTUAL_ENV", "LD_LIBRARY_PATH")
            if name in os.environ
        }
        environment.update(LANG="C.UTF-8", LC_ALL="C.UTF-8", OMP_THREAD_LIMIT="2", PYTHONDONTWRITEBYTECODE="1")
        self.uses = 0
        self._buffer = bytearray()
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-c", _WORKER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            cwd="/",
            start_new_session=True,
        )

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def kill(self) -> None:
        """End the child and everything it started."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)
        with contextlib.suppress(OSError):
            if self._process.stdin is not None:
                self._process.stdin.close()
        with contextlib.suppress(OSError):
            if self._process.stdout is not None:
                self._process.stdout.close()
        self._process.wait()

    def ask(self, request: dict[str, Any], limits: Limits) -> dict[str, Any]:
        """Send one request and wait for its answer within the limits.

        Raises:
            UnreadableDocument: `time_limit`, `memory_limit` or `damaged`; the child is dead then.
        """
        self.uses += 1
        started = time.monotonic()
        deadline = started + limits.wall_s
        idle = self.resident_mib()
        memory = max(limits.memory_mib, idle + _WARM_MIB) if idle > _ROOM_MIB[False] else limits.memory_mib
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:
            raise UnreadableDocument("damaged", "the reader's process has no pipes")
        try:
            stdin.write(json.dumps(request).encode() + b"\n")
            stdin.flush()
            while True:
                message = self._message()
                if message is not None:
                    if "memory" in message:
                        memory = max(memory, OCR_MIB)
                        continue
                    if "more" not in message:
                        return message
                    deadline = min(time.monotonic() + float(message["more"]), started + MAX_WALL_S)
                    continue
                now = time.monotonic()
                if now >= deadline:
                    raise UnreadableDocument("time_limit", f"reading it took more than {now - started:.0f} s")
                if self.resident_mib() > memory:
                    raise UnreadableDocument("memory_limit", f"reading it took more than {memory:.0f} MiB")
                ready, _, _ = select.select([stdout], [], [], min(_POLL_S, deadline - now))
                if ready:
                    part = os.read(stdout.fileno(), 1 << 16)
                    if not part:
                        raise self._died()
                    self._buffer += part
        except BrokenPipeError:
            raise self._died() from None

    def _message(self) -> dict[str, Any] | None:
        """One whole frame from the buffer, if there is one."""
        if len(self._buffer) < _LENGTH.size:
            return None
        (length,) = _LENGTH.unpack_from(self._buffer)
        if length > _MIB:
            raise UnreadableDocument("damaged", "the reader's process answered nonsense")
        if len(self._buffer) < _LENGTH.size + length:
            return None
        payload = bytes(self._buffer[_LENGTH.size : _LENGTH.size + length])
        del self._buffer[: _LENGTH.size + length]
        try:
            message = json.loads(payload)
        except ValueError:
            message = None
        if not isinstance(message, dict):
            raise UnreadableDocument("damaged", "the reader's process answered nonsense")
        return message

    def resident_mib(self) -> float:
        """Memory the worker and the programs it called hold now, libraries and engines included."""
        pid = self._process.pid
        pages = 0
        try:
            called = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
        except OSError:
            called = []
        for process in (str(pid), *called):
            with contextlib.suppress(OSError, IndexError, ValueError):
                pages += int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
        return pages * resource.getpagesize() / _MIB

    def _died(self) -> UnreadableDocument:
        """What a child's death means."""
        code = self._process.wait()
        if code == -signal.SIGXCPU:
            return UnreadableDocument("time_limit", "reading it took more processor time than it may have")
        if code == -signal.SIGKILL:
            return UnreadableDocument("memory_limit", "the system ended the reader, most likely for its memory")
        if code == -signal.SIGXFSZ:
            return UnreadableDocument("too_large", "reading it wrote too large a file")
        return UnreadableDocument("damaged", f"the reader crashed on it (exit {code})")


class _Children:
    """Idle workers, shared by threads."""

    def __init__(self) -> None:
        self._idle: list[_Child] = []
        self._lock = threading.Lock()
        self._owner = os.getpid()

    def take(self, limits: Limits) -> _Child:
        """A worker with room to work: one that has OCR loaded is left for what may hold scans."""
        with self._lock:
            if self._owner != os.getpid():  # a fork must not share its parent's pipes
                self._idle, self._owner = [], os.getpid()
            for child in reversed(self._idle.copy()):
                if not child.alive:
                    self._idle.remove(child)
                    child.kill()
                elif child.resident_mib() <= _ROOM_MIB[limits.ocr]:
                    self._idle.remove(child)
                    return child
        return _Child()

    def give_back(self, child: _Child) -> None:
        with self._lock:
            if child.alive and child.uses < _USES and len(self._idle) < 2:
                self._idle.append(child)
                return
        child.kill()

    def close(self) -> None:
        """End all idle workers."""
        if self._owner != os.getpid():
            return
        with self._lock:
            idle, self._idle = self._idle, []
        for child in idle:
            child.kill()


_children = _Children()
atexit.register(_children.close)


def read_isolated(
    body: bytes, *, media_type: str | None, name: str | None, url: str | None, limits: Limits
) -> Document:
    """Read a body in a child process.

    Raises:
        UnreadableDocument: what the reader found, or `time_limit`, `memory_limit`, `damaged`.
    """
    return _in_child(body, {"media_type": media_type, "name": name, "url": url}, limits, codec.decode)


def cut_isolated(body: bytes, spots: Sequence[tuple[str | None, Box]], limits: Limits) -> list[bytes | None]:
    """Cuts of a body's pictures (JPEG), one per spot (`snippets.Spot`), None where one can't be shown.

    Raises:
        UnreadableDocument: as `read_isolated`.
    """
    asked = [[part, [b.page, b.x0, b.top, b.x1, b.bottom]] for part, b in spots]
    found = _in_child(body, {"spots": asked}, limits, _cuts)
    return [*found, *[None] * (len(spots) - len(found))]


def _cuts(answer: bytes) -> list[bytes | None]:
    """The child's cuts, each seen to be a JPEG: what a child says is not trusted."""
    try:
        cuts = [None if cut is None else base64.b64decode(cut, validate=True) for cut in json.loads(answer)]
    except (ValueError, TypeError) as error:
        raise codec.BadDocumentError(str(error)[:200]) from error
    if any(cut is not None and not cut.startswith(b"\xff\xd8\xff") for cut in cuts):
        raise codec.BadDocumentError("a cut is no picture")
    return cuts


def _in_child(body: bytes, request: dict[str, Any], limits: Limits, decode: Callable[[bytes], _T]) -> _T:
    folder = Path(tempfile.mkdtemp(prefix="dti-read-"))
    child: _Child | None = None
    try:
        (folder / "body").write_bytes(body)
        child = _children.take(limits)
        asked = {**request, "folder": str(folder), "cpu_s": limits.cpu_s, "address_mib": limits.address_mib}
        answer = child.ask(asked, limits)
        outcome = str(answer.get("outcome"))
        if outcome != "ok":
            raise UnreadableDocument(outcome, str(answer.get("detail"))[:400])
        answer_file = folder / "answer"
        if answer_file.is_symlink() or answer_file.stat().st_size > MAX_ANSWER:
            raise UnreadableDocument("too_large", f"its text and tables need more than {MAX_ANSWER} bytes")
        found = decode(answer_file.read_bytes())
        _children.give_back(child)
        child = None
        return found
    except codec.BadDocumentError as error:
        raise UnreadableDocument("damaged", f"the reader's process answered nonsense: {error}") from error
    except UnreadableDocument as error:
        # a named refusal by a healthy child: it may go on working
        if child is not None and error.outcome not in ("time_limit", "memory_limit") and child.alive:
            _children.give_back(child)
            child = None
        raise
    finally:
        if child is not None:
            child.kill()
        shutil.rmtree(folder, ignore_errors=True)


def close() -> None:
    """End the idle child processes (also done at exit)."""
    _children.close()
