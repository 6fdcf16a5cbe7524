"""The data folder: where everything the project stores lies, and who may write to it.

    <folder>/archive/            WARC files: the only thing that can't be rebuilt
    <folder>/build.duckdb        private: raw tables and dbt's output, derived from the archive
    <folder>/builds/<run>.duckdb published builds, read-only files
    <folder>/warehouse.duckdb    symlink to the newest published build: what readers open
    <folder>/alerts.log          one line per alert
    <folder>/state/              mode, lock, last run's summary, error reports

A folder holds samples (replayed recordings) or live documents, never both.
"""

from __future__ import annotations

import fcntl
import os
import shlex
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, get_args

Mode = Literal["sample", "live"]

_WRITE_BITS = 0o222


class DataFolderError(Exception):
    """The data folder can't be used as asked. The message is one line that says what and what to do."""


@dataclass(frozen=True, slots=True)
class DataFolder:
    """One data folder. Making the object touches nothing on disk; `prepare` does."""

    root: Path

    @classmethod
    def from_environment(cls) -> DataFolder:
        """The folder named by `DTI_DATA`, else `data/` in the working directory."""
        return cls(Path(os.environ.get("DTI_DATA") or "data").absolute())

    @property
    def archive(self) -> Path:
        """Root of the WARC archive."""
        return self.root / "archive"

    @property
    def build_database(self) -> Path:
        """The private database: raw tables and dbt's output."""
        return self.root / "build.duckdb"

    @property
    def builds(self) -> Path:
        """Folder of published builds."""
        return self.root / "builds"

    @property
    def warehouse(self) -> Path:
        """Symlink to the newest published build."""
        return self.root / "warehouse.duckdb"

    @property
    def alerts(self) -> Path:
        """One line per alert."""
        return self.root / "alerts.log"

    @property
    def state(self) -> Path:
        """Folder of small state files; see `mode_file`, `last_run`, `errors`."""
        return self.root / "state"

    @property
    def mode_file(self) -> Path:
        """Holds the word `sample` or `live`."""
        return self.state / "mode"

    @property
    def last_run(self) -> Path:
        """The last run's summary, as JSON (`scrapers.summary`)."""
        return self.state / "last_run.json"

    @property
    def errors(self) -> Path:
        """Tracebacks of unexpected errors, one file each."""
        return self.state / "errors"

    def exists(self) -> bool:
        """Whether the folder has been prepared."""
        return self.mode_file.is_file()

    def mode(self) -> Mode | None:
        """`sample`, `live`, or None for a folder that holds nothing yet.

        Raises:
            DataFolderError: it is no folder, or it holds an archive but its mode is missing or not a mode.
        """
        if self.root.exists() and not self.root.is_dir():
            raise DataFolderError(f"data folder {self.root} is not a folder: name another in DTI_DATA")
        try:
            word = self.mode_file.read_text(encoding="utf-8").strip()
        except (FileNotFoundError, NotADirectoryError):
            if not self.root.exists() or not (self.archive.is_dir() and any(self.archive.iterdir())):
                return None
            word = ""
        except (OSError, UnicodeDecodeError) as error:
            raise DataFolderError(f"data folder {self.root}: can't read {self.mode_file}: {_reason(error)}") from error
        for mode in get_args(Mode):
            if word == mode:
                found: Mode = mode
                return found
        raise DataFolderError(
            f"data folder {self.root}: {self.mode_file} should hold the word sample or live and holds {word[:40]!r}; "
            "write the right one (sample: the archive came from recordings)"
        )

    def beside(self) -> str:
        """For an empty folder: where samples lie that may be meant instead, to end a message with; else empty."""
        samples = DataFolder(self.root / "sample")
        known = self.mode() is None and samples.exists()
        return f"; samples lie in {samples.root}: DTI_DATA={shlex.quote(str(samples.root))}" if known else ""

    def prepare(self, mode: Mode) -> None:
        """Make the folder ready to be written to, creating it if need be.

        Raises:
            DataFolderError: it can't be written, or it holds the other mode.
        """
        self._writable()
        have = self.mode()
        if have is not None and have != mode:
            raise DataFolderError(_MIXED[have].format(root=self.root))
        try:
            for folder in (self.state, self.archive, self.builds):
                folder.mkdir(parents=True, exist_ok=True)
            if have is None:
                write_whole(self.mode_file, mode + "\n")
        except OSError as error:
            raise DataFolderError(f"data folder {self.root} can't be written: {_reason(error)}") from error

    def _writable(self) -> None:
        """Refuse a folder that can't be written, before anything is begun.

        The permission bits count for the superuser too: a folder without any write bit is read-only on purpose.
        """
        nearest = self.root
        while not nearest.exists() and nearest != nearest.parent:
            nearest = nearest.parent
        try:
            if not nearest.is_dir():
                raise DataFolderError(f"data folder {self.root}: {nearest} is not a folder")
            if not nearest.stat().st_mode & _WRITE_BITS:
                raise DataFolderError(
                    f"data folder {self.root} is read-only ({nearest} has no write permission): nothing was done; "
                    "make it writable or name another in DTI_DATA"
                )
            self.root.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=self.root):
                pass
        except OSError as error:
            raise DataFolderError(
                f"data folder {self.root} can't be written ({_reason(error)}): nothing was done; "
                "make it writable or name another in DTI_DATA"
            ) from error

    @contextmanager
    def writing(self, doing: str) -> Iterator[None]:
        """Hold the folder for one writer; `doing` is what the next one is told.

        Raises:
            DataFolderError: another writer is at work.
        """
        path = self.state / "lock"
        try:
            handle = path.open("a+", encoding="utf-8")
        except OSError as error:
            raise DataFolderError(f"data folder {self.root} can't be written: {_reason(error)}") from error
        with handle:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                handle.seek(0)
                who = handle.read(200).strip() or "another process"
                raise DataFolderError(f"data folder {self.root} is in use by {who}: wait until it ends") from error
            handle.truncate(0)
            handle.write(f"{doing} (process {os.getpid()}, since {datetime.now(UTC):%Y-%m-%d %H:%M} UTC)")
            handle.flush()
            try:
                yield
            finally:
                handle.truncate(0)


_MIXED: dict[Mode, str] = {
    "sample": "data folder {root} holds samples from recordings, and samples never mix with real documents: "
    "name another folder in DTI_DATA",
    "live": "data folder {root} holds real documents, and recordings never mix with them: "
    "name another folder in DTI_DATA for the replay",
}


def write_whole(path: Path, text: str) -> None:
    """Write a small file so that readers see the old or the new text, never a part, also after a power cut.

    Raises:
        OSError: the file can't be written; the old one is untouched.
    """
    number, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(number, "w", encoding="utf-8") as handle:
            os.fchmod(number, 0o644)
            handle.write(text)
            handle.flush()
            os.fsync(handle.fileno())
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _reason(error: Exception) -> str:
    return error.strerror if isinstance(error, OSError) and error.strerror else str(error)
