"""How fast documents are read and extracted, with evidence, against `pandas.read_html` in the same run.

Run: `.venv/bin/python benchmarks/extraction.py [--formats html,pdf,docx,xlsx,scan] [--pages FOLDER] [--profile]`.
Prints, per format, pages per second and seconds per page (of processor time) and the peak memory of a process that
did nothing else; for HTML also the ratio to `pandas.read_html` (lxml) on the same pages: of all the pipeline does with
a page, and of reading alone (a `Document` with the place of every cell), which is all that pandas does. The documents
are made here; `--pages` adds the HTML pages of a folder that have tables. `--profile` says under each line where the
time goes, and on standard error which functions take it.

No HTML page is read twice: every one has a year, figures and an order of its own, so what a cache
remembers of a page before is what a crawl would find there too (names of bodies, words). Rounds of
both readers alternate; the figures are the medians of the rounds.
"""

from __future__ import annotations

import argparse
import cProfile
import io
import json
import pstats
import random
import re
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

ROWS = 30
SCORES = [900 - 13.37 * n for n in range(ROWS)]
NAMES = ["Sở Y tế", "Sở Nội vụ", "Sở Tài chính", "Sở Công Thương", "Sở Tư pháp", "Sở Xây dựng", "Sở Ngoại vụ",
         "Sở Giáo dục và Đào tạo", "Sở Khoa học và Công nghệ", "Sở Văn hóa, Thể thao và Du lịch", "Thanh tra tỉnh",
         "Văn phòng UBND tỉnh", "Ban Dân tộc", "Sở Giao thông vận tải", "Sở Kế hoạch và Đầu tư",
         "Sở Tài nguyên và Môi trường", "Sở Thông tin và Truyền thông", "Sở Lao động - Thương binh và Xã hội",
         "Sở Nông nghiệp và Phát triển nông thôn", "Ban Quản lý Khu kinh tế tỉnh"]  # fmt: skip
HEADER = ["TT", "Đơn vị", "Điểm tối đa", "Điểm đạt được", "Tỷ lệ (%)", "Xếp loại"]
TITLE = "Công bố kết quả xếp hạng chuyển đổi số năm 2023 của các sở, ngành, địa phương tỉnh Kon Tum"
PROVINCES = ["Kon Tum", "Phú Thọ", "Sơn La", "Quảng Ngãi", "Nghệ An", "Thanh Hóa"]
ROUNDS = 7


def districts(province: str) -> list[str]:
    """Ten districts of a province, as a list of results names them."""
    from scrapers import gazetteer

    (key,) = {p.province_id for p in gazetteer.provinces() if p.name == province and not p.valid_from}
    return [f"UBND {d.kind} {d.name}" for d in gazetteer.districts() if d.province_id == key][: ROWS - len(NAMES)]


def rows(page: int | None = None) -> list[list[str]]:
    """The table as printed: comma decimals, percent of a maximum of 1000.

    With a page number the units, their order and every figure are that page's own.
    """
    names, scores = NAMES + districts(PROVINCES[0]), SCORES
    if page is not None:
        chance = random.Random(page)
        names = chance.sample(NAMES, len(NAMES)) + districts(PROVINCES[page % len(PROVINCES)])
        scores = sorted((chance.uniform(420, 960) for _ in range(ROWS)), reverse=True)
    out = []
    for n, (name, score) in enumerate(zip(names, scores, strict=True)):
        rating = "Tốt" if score >= 900 else "Khá" if score >= 700 else "Trung bình" if score >= 500 else "Yếu"
        out.append(
            [str(n + 1), name, "1000", f"{score:.2f}".replace(".", ","), f"{score / 10:.2f}".replace(".", ","), rating]
        )
    return out


def html_page(kilobytes: int, page: int) -> bytes:
    """A portal page of that size: menus and related news around an article with the table."""
    province = PROVINCES[page % len(PROVINCES)]
    title = TITLE.replace("Kon Tum", province).replace("2023", str(2023 + page % 3))
    table = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in [HEADER, *rows(page)])
    lead = f"<h1>{title}</h1><p>UBND tỉnh {province} công bố kết quả.</p>"
    article = f'<div class="journal-content-article">{lead}<table>{table}</table></div>'
    first = page * 1_000
    menu = "".join(
        f'<li><a href="/muc-{n}.html">Chuyên mục tin tức số {n} của tỉnh</a></li>'
        for n in range(first, first + kilobytes * 12)
    )
    room = max(0, kilobytes * 1024 - len(article.encode()))
    filler = menu.encode()[:room]
    filler = filler[: filler.rfind(b"</li>") + 5]
    return (
        b'<html><head><meta charset="utf-8"><title>x</title></head><body><ul class="menu">'
        + filler
        + b"</ul>"
        + article.encode()
        + b"</body></html>"
    )


def folder_pages(folder: Path, turn: int) -> list[bytes]:
    """The pages with tables of a folder, the last digit of every decimal changed by the turn."""

    def changed(m: re.Match[bytes]) -> bytes:
        return m[1] + str((int(m[2]) + turn) % 9 + 1).encode()

    bodies = [path.read_bytes() for path in sorted(folder.glob("*.html"))]
    return [re.sub(rb"(\d[.,]\d)(\d)(?![\d.,])", changed, body) for body in bodies if b"<table" in body.lower()]


def docx_file() -> bytes:
    """The same table in a DOCX."""
    import docx

    made = docx.Document()
    made.add_paragraph(TITLE)
    table = made.add_table(rows=0, cols=len(HEADER))
    for row in [HEADER, *rows()]:
        cells = table.add_row().cells
        for cell, text in zip(cells, row, strict=True):
            cell.text = text
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def xlsx_file() -> bytes:
    """The same table in an XLSX, numbers stored as text."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append([TITLE])
    for row in [HEADER, *rows()]:
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def pdf_file() -> bytes:
    """The same table in a PDF with a text layer, ruled."""
    from reportlab.lib import colors
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    pdfmetrics.registerFont(TTFont("body", font_path()))
    out = io.BytesIO()
    style = [
        ("FONTNAME", (0, 0), (-1, -1), "body"),
        ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
        ("FONTSIZE", (0, 0), (-1, -1), 9),
    ]
    SimpleDocTemplate(out, pagesize=A4).build(
        [
            Paragraph(TITLE, ParagraphStyle("t", fontName="body", fontSize=12)),
            Table([HEADER, *rows()], style=style, repeatRows=1),
        ]
    )
    return out.getvalue()


def scan_file() -> bytes:
    """The first page of the PDF as a picture at 200 dpi."""
    import pypdfium2

    page = pypdfium2.PdfDocument(pdf_file())[0]
    out = io.BytesIO()
    page.render(scale=200 / 72).to_pil().save(out, "PNG")
    return out.getvalue()


def font_path() -> str:
    """A font with Vietnamese letters on this machine."""
    for name in ("DejaVuSans.ttf", "LiberationSans-Regular.ttf", "NotoSans-Regular.ttf"):
        for folder in ("/usr/share/fonts", str(Path(sys.prefix))):
            for found in sorted(Path(folder).rglob(name)):
                return str(found)
    raise SystemExit("no font with Vietnamese letters found: apt-get install fonts-dejavu-core")


# kilobytes and pages per round
HTML = {"html": (157, 12), "html-small": (8, 30)}
MAKERS: dict[str, tuple[Callable[[], bytes], int]] = {
    "docx": (docx_file, 10),
    "xlsx": (xlsx_file, 10),
    "pdf": (pdf_file, 5),
    "scan": (scan_file, 1),
}


def read_and_extract(body: bytes) -> int:
    """One document as the pipeline takes it; gives the number of units taken."""
    from scrapers import documents
    from scrapers.extract import extract

    return len(extract(documents.read(body, isolated=False), published_on="2026-03-01").unit_scores)


# the steps of a page, in order, and the functions that do them; those of a step in another are taken from the other
STEPS = {
    "parse": [("scrapers.documents.html", "parse")],
    "read (the rest)": [("scrapers.documents", "read")],
    "announce": [("scrapers.extract", "announce")],
    "tables": [("scrapers.extract", "table_records")],
    "prose": [("scrapers.extract", "prose_records")],
    "merge": [("scrapers.extract", "merge")],
    "checks": [("scrapers.extract", "settled_mark"), ("scrapers.extract", "reconcile")],
}


class Stopwatch:
    """Takes the processor time of each step by standing in for the functions that do it."""

    def __init__(self) -> None:
        self.seconds = dict.fromkeys([*STEPS, "between"], 0.0)
        self._running = ["between"]
        self._since = 0.0

    def _switch(self) -> None:
        """What went by since the last switch belongs to the innermost step that runs."""
        now = time.process_time()
        self.seconds[self._running[-1]] += now - self._since
        self._since = now

    def _timed(self, step: str, function: Callable[..., object]) -> Callable[..., object]:
        def timed(*args: object, **kwargs: object) -> object:
            self._switch()
            self._running.append(step)
            try:
                return function(*args, **kwargs)
            finally:
                self._switch()
                self._running.pop()

        return timed

    def take(self, run: Callable[[], object]) -> None:
        """Run with a watch on every step."""
        watched = [(step, import_module(module), name) for step, places in STEPS.items() for module, name in places]
        own = [getattr(module, name) for _, module, name in watched]
        for (step, module, name), function in zip(watched, own, strict=True):
            setattr(module, name, self._timed(step, function))
        try:
            self._since = time.process_time()
            run()
            self._switch()
        finally:
            for (_, module, name), function in zip(watched, own, strict=True):
                setattr(module, name, function)


def profiled(bodies: list[bytes]) -> str:
    """Where the time of some documents goes, a step a line; which functions take it, on standard error."""

    def run() -> None:
        for body in bodies:
            read_and_extract(body)

    watch = Stopwatch()
    watch.take(run)
    whole = sum(watch.seconds.values())
    lines = [
        f"    {step:16}{1000 * seconds / len(bodies):9.2f} ms a page {seconds / whole:6.0%}"
        for step, seconds in watch.seconds.items()
        if seconds
    ]
    profiler = cProfile.Profile()
    profiler.runcall(run)
    pstats.Stats(profiler, stream=sys.stderr).sort_stats("tottime").print_stats(30)
    return "\n".join(lines)


def peak_mib() -> float:
    """The most memory this process has held so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(kind: str, profile: bool) -> dict[str, float | str]:
    """Read and extract one format's document several times in this process."""
    maker, times = MAKERS[kind]
    body = maker()
    taken = read_and_extract(body)
    start = time.process_time()
    for _ in range(times):
        read_and_extract(body)
    seconds = (time.process_time() - start) / times
    peak = peak_mib()
    return {
        "format": kind,
        "kilobytes": round(len(body) / 1024, 1),
        "rows taken": taken,
        "seconds": seconds,
        "peak MiB": peak,
        "profile": profiled([body] * times) if profile else "",
    }


def measure_html(kind: str, profile: bool) -> dict[str, float | str]:
    """Read and extract pages that all differ, and let pandas read the same ones, in alternating rounds."""

    def pages(turn: int) -> list[bytes]:
        if kind.startswith("html:"):
            return folder_pages(Path(kind[5:]), turn)
        size, count = HTML[kind]
        return [html_page(size, turn * count + n) for n in range(count)]

    # loads modules and reference names; the peak is taken before pandas is loaded
    for body in pages(0):
        read_and_extract(body)
    peak = peak_mib()
    import pandas

    from scrapers import documents

    own, alone, others, taken, sizes = [], [], [], 0, []
    for turn in range(ROUNDS + 1):
        bodies = pages(turn)
        texts = [body.decode("utf-8", "replace") for body in bodies]
        start = time.process_time()
        taken = sum(map(read_and_extract, bodies))
        middle = time.process_time()
        for text in texts:
            pandas.read_html(io.StringIO(text), flavor="lxml")
        end = time.process_time()
        unread = pages(turn + 10 * ROUNDS)
        begun = time.process_time()
        for body in unread:
            documents.read(body, isolated=False)
        reading = time.process_time() - begun
        if turn:  # pandas loads its modules in the first round
            alone.append(reading / len(bodies))
            own.append((middle - start) / len(bodies))
            others.append((end - middle) / len(bodies))
        sizes = [len(body) for body in bodies]
    return {
        "format": kind.rsplit("/", 1)[-1] if ":" in kind else kind,
        "kilobytes": round(statistics.mean(sizes) / 1024, 1),
        "rows taken": round(taken / len(sizes)),
        "seconds": statistics.median(own),
        "pandas seconds": statistics.median(others),
        "ratio": statistics.median(b / a for a, b in zip(own, others, strict=True)),
        "ratio of reading": statistics.median(b / a for a, b in zip(alone, others, strict=True)),
        "peak MiB": peak,
        "profile": profiled(pages(ROUNDS + 1)) if profile else "",
    }


def main() -> None:
    """Measure every format in a process of its own and print one line each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--formats", default=",".join([*HTML, *MAKERS]))
    parser.add_argument("--pages", type=Path, help="a folder with HTML pages to measure as well")
    parser.add_argument("--profile", action="store_true", help="where the time goes, step by step")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        measured = measure_html if options.one.startswith("html") else measure
        print(json.dumps(measured(options.one, options.profile)))
        return
    kinds = options.formats.split(",")
    if "html" in kinds and "html-small" not in kinds:
        kinds.insert(kinds.index("html") + 1, "html-small")
    if options.pages:
        if not options.pages.is_dir() or not folder_pages(options.pages, 0):
            parser.error(f"--pages {options.pages}: no folder with HTML pages that have a table")
        kinds.append(f"html:{options.pages}")
    for kind in kinds:
        command = [sys.executable, __file__, "--one", kind, *(["--profile"] if options.profile else [])]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
        found = json.loads(done.stdout.splitlines()[-1])
        seconds = found["seconds"]
        line = f"{found['format']:11}{found['kilobytes']:8} KB  {found['rows taken']:3} rows"
        line += f"  {1 / seconds:8.1f} pages/s  {seconds:.4f} s a page  peak {found['peak MiB']:.0f} MiB"
        if "pandas seconds" in found:
            pandas = found["pandas seconds"]
            line += f"  pandas.read_html {1 / pandas:.1f} pages/s  {pandas:.4f} s a page  ratio {found['ratio']:.2f}"
            line += f" (reading alone {found['ratio of reading']:.2f})"
        print(line)
        if found["profile"]:
            print(found["profile"])


if __name__ == "__main__":
    main()
