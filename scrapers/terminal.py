"""Speaking to the person at the terminal: lines, progress, and errors as one line instead of a traceback."""

from __future__ import annotations

import errno
import os
import shlex
import shutil
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scrapers.layout import DataFolder

if TYPE_CHECKING:
    from rich.console import Console

FAULT = 70
INTERRUPTED = 130
_PIPE_WIDTH = 200
# errors whose message says in one line what is wrong and what to do, by the module that raises them
_TOLD = {
    "scrapers.layout": ("DataFolderError",),
    "scrapers.raw": ("DatabaseError",),
    "scrapers.archive": ("ArchiveError",),
    "scrapers.declarations": ("DeclarationError",),
    "scrapers.gazetteer": ("GazetteerError",),
    "scrapers.pipeline": ("FileRefused",),
    "scrapers.manners": ("SettingsError",),
    "orchestration.publish": ("PublishError",),
    "orchestration.project": ("DbtProjectError",),
}
# faults of the machine that a person can mend
_MACHINE = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOENT, errno.EIO, errno.EMFILE)


def console() -> Console:
    """Where tables go. Wide where nobody watches: lines of a log or a pipe are not folded at 80."""
    from rich.console import Console

    return Console(width=None if sys.stdout.isatty() else _PIPE_WIDTH, highlight=False)


def called_as() -> str:
    """How `dti` is called here, so that a printed command can be copied: with the data folder, and where it lies."""
    folder = os.environ.get("DTI_DATA")
    program = "dti" if shutil.which("dti") is not None else os.path.relpath(sys.argv[0])
    return f"DTI_DATA={shlex.quote(folder)} {program}" if folder else program


def say(line: str, *, err: bool = False) -> None:
    """One line for people."""
    click.echo(line, err=err)


def quoted(text: str | None) -> str:
    """Text from outside in quotation marks, harmless and short; `nothing` for none."""
    from scrapers.summary import inert

    return "nothing" if text is None else f"“{inert(text, 120)}”"


@contextmanager
def waiting(doing: str) -> Iterator[None]:
    """Say that something takes a while, where somebody watches."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(f"{doing} …"):
        yield


@contextmanager
def bar(doing: str, total: int) -> Iterator[Callable[[], None]]:
    """A progress bar where somebody watches; call what is given once per piece done."""
    if not sys.stderr.isatty() or total < 2:
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(doing, total=total)
        yield lambda: progress.advance(task)


def guarded(command: Callable[[], int | None]) -> int:
    """Run a command; whatever it raises becomes one line on stderr and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # Vietnamese in any locale
            stream.reconfigure(encoding="utf-8", errors="replace")
    out = sys.stdout
    try:
        return command() or 0
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except (click.Abort, KeyboardInterrupt):
        say("dti: interrupted; what was done is kept", err=True)
        return INTERRUPTED
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return error.exit_code
    except click.ClickException as error:
        context = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx is not None else "dti"
        cure = f" ({context} --help)" if isinstance(error, click.UsageError) else ""
        say(f"{context}: {_one_line(error.format_message())}{cure}", err=True)
        return error.exit_code
    except (BrokenPipeError, SystemExit) as error:
        # rich makes an exit of a broken pipe; so does click, which puts a stream of its own in place of the broken one
        broken = isinstance(error, BrokenPipeError) or isinstance(error.__context__, BrokenPipeError)
        if not broken and sys.stdout is out:
            raise
        # the reader had enough (`dti query … | head`); nothing more may be written there
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
        return 0
    except Exception as error:  # noqa: BLE001 - the last place to turn an error into a line
        return _told(error)


def _told(error: Exception) -> int:
    if isinstance(error, OSError) and error.errno in _MACHINE:
        where = f"{error.filename}: " if error.filename is not None else ""
        say(f"dti: {_one_line(f'{where}{error.strerror}')}", err=True)
        return 1
    if _says_enough(error):
        say(f"dti: {_one_line(str(error))}", err=True)
        return 1
    say(f"dti: {fault(error)}", err=True)
    return FAULT


def _says_enough(error: Exception) -> bool:
    loaded = ((sys.modules.get(module), names) for module, names in _TOLD.items())
    return any(
        isinstance(error, getattr(module, name, ())) for module, names in loaded if module is not None for name in names
    )


def fault(error: Exception) -> str:
    """Write the traceback of an unexpected error to a file; one line that names both."""
    report = "".join(traceback.format_exception(error))
    name = f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{os.getpid()}.txt"
    data = DataFolder.from_environment()
    path = None
    for folder in (data.errors if data.exists() else None, Path(tempfile.gettempdir())):
        if folder is None:
            continue
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / name
            with path.open("a", encoding="utf-8") as handle:
                handle.write(report)
            break
        except OSError:
            path = None
    said = _one_line(f"{type(error).__name__}: {error}")
    return f"unexpected fault, {said}; " + (f"details in {path}" if path is not None else "details can't be written")


def _one_line(text: str, longest: int = 600) -> str:
    from scrapers.summary import inert

    return inert(" ".join(text.split()), longest)
