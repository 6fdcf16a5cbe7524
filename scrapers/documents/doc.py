"""Legacy DOC and RTF by system programs: antiword, then catdoc, then LibreOffice.

antiword's DocBook output is asked for, because it gives table cells whole (its text output wraps
them into columns of fixed width). The programs run in the sandbox's folder with its limits.
"""

from __future__ import annotations

import re
import resource
import shutil
import subprocess
import tempfile
from pathlib import Path

from lxml import etree

from scrapers.documents import legacy
from scrapers.documents.flat.tables import add_lines, find_tables, worth_a_look
from scrapers.documents.flow import Flow, RawCell, one_line
from scrapers.documents.grid import is_data
from scrapers.documents.model import Document, UnreadableDocument
from scrapers.documents.office.embedded import add_kept

DOC_TYPE = "application/msword"
RTF_TYPE = "application/rtf"
_MAX_OUTPUT = 48_000_000  # bytes a program may print
_MAX_GROUPS = 1_000  # RTF groups inside one another: a table in a table in a field needs about 20
_ADDRESS_SPACE = 4 << 30  # LibreOffice reserves much more than it uses

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class _FailedError(Exception):
    """A program ran and could not read the file."""


def _widen() -> None:
    """In the program's process, before it starts: room for LibreOffice's reservations."""
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (_ADDRESS_SPACE if hard == resource.RLIM_INFINITY else hard, hard))


def _run(arguments: list[str], seconds: float, folder: Path, *, wide: bool = False) -> bytes:
    """A program's standard output, which must succeed within the time."""
    output = folder / "output"
    try:
        with output.open("wb") as stream:
            done = subprocess.run(
                arguments,
                stdin=subprocess.DEVNULL,
                stdout=stream,
                stderr=subprocess.PIPE,
                timeout=seconds,
                cwd=folder,
                check=False,
                preexec_fn=_widen if wide else None,
            )
    except subprocess.TimeoutExpired as error:
        raise UnreadableDocument("time_limit", f"{arguments[0]} took more than {seconds:.0f} s") from error
    if done.returncode != 0:
        said = " ".join(done.stderr.decode("utf-8", "replace").replace(f"{folder}/", "").split())
        raise _FailedError(f"{Path(arguments[0]).name}: {said[:120]}")
    if output.stat().st_size > _MAX_OUTPUT:
        raise UnreadableDocument("too_large", f"{arguments[0]} printed more than {_MAX_OUTPUT} bytes")
    return output.read_bytes()


# ------------------------------------------------------------------ antiword
def _entry_rows(table: etree._Element) -> list[list[RawCell]]:
    rows = []
    for row in table.iter("row"):
        cells = []
        for entry in row.iter("entry"):
            first, last = entry.get("namest") or "", entry.get("nameend") or ""
            numbers = [re.sub(r"\D", "", name) for name in (first, last)]
            span = int(numbers[1]) - int(numbers[0]) + 1 if all(numbers) else 1
            cells.append(
                RawCell(one_line(" ".join(str(part) for part in entry.itertext())), colspan=max(1, min(span, 64)))
            )
        rows.append(cells)
    return rows


class _Paragraphs:
    """Paragraphs waiting to be written, so that tables typed with tabs can be rebuilt."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._lines: list[str] = []

    def add(self, text: str) -> None:
        self._lines.extend(line for line in text.split("\n") if line.strip())

    def settle(self) -> None:
        lines, self._lines = self._lines, []
        if worth_a_look([one_line(line) for line in lines]) or find_tables(lines).tables:
            add_lines(self._flow, lines)
            return
        for line in lines:
            self._flow.add_paragraph(line)


def _from_docbook(output: bytes) -> Flow:
    """antiword's DocBook as a flow.

    Raises:
        _FailedError: the output holds no text.
    """
    text = _NOT_XML.sub("", output.decode("utf-8", "replace"))
    _check_words(text)
    text, kind = legacy.mend(text, markup=True)
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    root = etree.fromstring(text.encode("utf-8"), parser)
    if root is None:
        raise _FailedError("antiword: no output")
    flow = Flow()
    waiting = _Paragraphs(flow)
    chapter = root.find(".//chapter")
    walk = etree.iterwalk(chapter if chapter is not None else root, events=("start", "end"))
    buffer: list[str] = []

    def flush() -> None:
        text = re.sub(r"[ \r\n]+", " ", "".join(buffer)).strip(" ")
        buffer.clear()
        if text:
            waiting.add(text)

    skipped: etree._Element | None = None
    for event, element in walk:
        tag = element.tag
        if event == "start":
            if tag in ("informaltable", "table"):
                flush()
                waiting.settle()
                rows = [row for row in _entry_rows(element) if row]
                if rows and is_data(rows):
                    flow.add_rows(rows)
                else:
                    for row in rows:
                        for cell in row:
                            flow.add_paragraph(cell.text)
                walk.skip_subtree()
                skipped = element
                continue
            if tag in ("para", "title", "listitem"):
                flush()
            if element.text:
                buffer.append(element.text)
            continue
        if element is skipped:
            skipped = None
        elif tag in ("para", "title", "listitem"):
            flush()
        if element.tail:
            buffer.append(element.tail)
    flush()
    waiting.settle()
    if flow.empty:
        raise _FailedError("antiword: no text")
    _say_legacy(flow, kind)
    return flow


def _say_legacy(flow: Flow, kind: str | None) -> None:
    if kind is not None:
        flow.add_note(f"text in the legacy font encoding {kind} was converted")


def _check_words(text: str) -> None:
    """Refuse what a program printed when it took a damaged file for text.

    Raises:
        _FailedError: most letters belong to no Latin script, or there are many control characters.
    """
    sample = text[:20_000]
    foreign = sum(
        1 for c in sample if c > "\u1eff" and (c.isalpha() or not c.isprintable() or "\ue000" <= c <= "\uf8ff")
    )
    controls = sum(1 for c in sample if c < " " and c not in "\t\r\n\f\x07\x0b")
    if foreign + controls + sample.count("\ufffd") > len(sample) / 20:
        raise _FailedError("the text is garbage")


def _from_catdoc(output: bytes) -> Flow:
    text = output.decode("utf-8", "replace")
    _check_words(text)
    text, kind = legacy.mend(text, markup=False)
    flow = Flow()
    add_lines(flow, text.splitlines())
    _say_legacy(flow, kind)
    if flow.empty:
        raise _FailedError("catdoc: no text")
    flow.add_note("read with catdoc: merged cells may be lost")
    return flow


def _built(flow: Flow, source: Path, media_type: str) -> Document:
    """The document, with the pictures that these programs pass over."""
    if media_type == DOC_TYPE:
        add_kept(flow, source.read_bytes(), "doc")
    return flow.build(media_type)


def _with_tabs(source: Path, folder: Path, media_type: str) -> Document | None:
    """What catdoc makes of a file, if it finds tables."""
    if not shutil.which("catdoc"):
        return None
    try:
        flow = _from_catdoc(_run(["catdoc", "-w", "-d", "utf-8", str(source)], 10.0, folder))
        document = _built(flow, source, media_type)
    except _FailedError:
        return None
    return document if document.tables else None


def _from_libreoffice(source: Path, folder: Path, program: str) -> Document:
    """LibreOffice makes a DOCX of it, which its own reader takes."""
    from scrapers.documents import read

    _run(
        [
            program,
            "--headless",
            "--norestore",
            f"-env:UserInstallation=file://{folder}/profile",
            "--convert-to",
            "docx",
            "--outdir",
            str(folder),
            str(source),
        ],
        16.0,
        folder,
        wide=True,
    )
    made = source.with_suffix(".docx")
    if not made.is_file():
        raise _FailedError("LibreOffice could not convert it")
    try:
        document = read(made.read_bytes(), isolated=False)
    except UnreadableDocument as error:
        raise _FailedError(f"LibreOffice: {error.detail}") from error
    _check_words(document.text)
    return document


def _office() -> str | None:
    return shutil.which("soffice") or shutil.which("libreoffice")


def _read(body: bytes, media_type: str, suffix: str) -> Document:
    problems: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / f"document{suffix}"
        source.write_bytes(body)
        if suffix == ".doc" and shutil.which("antiword"):
            try:
                flow = _from_docbook(_run(["antiword", "-x", "db", str(source)], 10.0, folder))
                document = _built(flow, source, media_type)
                # antiword drops tabs: a table typed with them is seen by catdoc only
                return document if document.tables else _with_tabs(source, folder, media_type) or document
            except _FailedError as error:
                problems.append(str(error))
        office = _office()
        if suffix == ".rtf" and office:  # catdoc loses RTF tables
            try:
                return _from_libreoffice(source, folder, office)
            except _FailedError as error:
                problems.append(str(error))
        if shutil.which("catdoc"):
            try:
                output = _run(["catdoc", "-w", "-d", "utf-8", str(source)], 10.0, folder)
                return _built(_from_catdoc(output), source, media_type)
            except _FailedError as error:
                problems.append(str(error))
        if suffix == ".doc" and office:
            try:
                return _from_libreoffice(source, folder, office)
            except _FailedError as error:
                problems.append(str(error))
    if suffix == ".doc" and problems:
        flow = Flow()
        problem = add_kept(flow, body, "doc")
        if not flow.empty:  # nothing but pictures of pages
            return flow.build(media_type, method="ocr")
        if problem is not None:
            raise problem
    if not problems:
        wanted = "antiword or catdoc" if suffix == ".doc" else "LibreOffice or catdoc"
        raise UnreadableDocument(
            "missing_program", f"reading {suffix[1:].upper()} needs {wanted}: apt-get install antiword catdoc"
        )
    if any("encrypted" in p.lower() or "password" in p.lower() for p in problems):
        raise UnreadableDocument("encrypted", "the Word file has a password")
    raise UnreadableDocument("damaged", "; ".join(problems)[:300])


def read_doc(body: bytes) -> Document:
    """Read a legacy Word file.

    Raises:
        UnreadableDocument: `missing_program`, `encrypted`, `damaged`, `time_limit` or `too_large`.
    """
    return _read(body, DOC_TYPE, ".doc")


def _check_depth(body: bytes) -> None:
    """Refuse RTF whose groups are nested deeper than any Office program writes: LibreOffice takes minutes for it.

    Raises:
        UnreadableDocument: `too_deep`.
    """
    depth = 0
    for brace in re.finditer(rb"(?<!\\)[{}]", body):
        depth += 1 if brace[0] == b"{" else -1
        if depth > _MAX_GROUPS:
            raise UnreadableDocument("too_deep", f"its groups are nested more than {_MAX_GROUPS} deep")


def read_rtf(body: bytes) -> Document:
    """Read an RTF file.

    Raises:
        UnreadableDocument: `missing_program`, `damaged`, `time_limit`, `too_deep` or `too_large`.
    """
    _check_depth(body)
    return _read(body, RTF_TYPE, ".rtf")
