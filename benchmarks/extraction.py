"""How fast documents are read and extracted, with evidence, against `pandas.read_html` in the same run.

Run: `.venv/bin/python benchmarks/extraction.py [--formats html,pdf,docx,xlsx,scan] [--profile]`. Prints, per format,
pages per second and seconds per page (of processor time) and the peak memory of a process that did nothing else; for
HTML also the ratio to `pandas.read_html` (lxml) on the same pages, which reads tables and nothing else. The documents
are made here.
"""

from __future__ import annotations

import argparse
import cProfile
import io
import json
import pstats
import resource
import subprocess
import sys
import time
from collections.abc import Callable

ROWS = 30
SCORES = [900 - 13.37 * n for n in range(ROWS)]
NAMES = ["Sở Y tế", "Sở Nội vụ", "Sở Tài chính", "Sở Công Thương", "Sở Tư pháp", "Sở Xây dựng", "Sở Ngoại vụ",
         "Sở Giáo dục và Đào tạo", "Sở Khoa học và Công nghệ", "Sở Văn hóa, Thể thao và Du lịch", "Thanh tra tỉnh",
         "Văn phòng UBND tỉnh", "Ban Dân tộc", "Sở Giao thông vận tải", "Sở Kế hoạch và Đầu tư",
         "Sở Tài nguyên và Môi trường", "Sở Thông tin và Truyền thông", "Sở Lao động - Thương binh và Xã hội",
         "Sở Nông nghiệp và Phát triển nông thôn", "Ban Quản lý Khu kinh tế tỉnh"]  # fmt: skip
HEADER = ["TT", "Đơn vị", "Điểm tối đa", "Điểm đạt được", "Tỷ lệ (%)", "Xếp loại"]
TITLE = "Công bố kết quả xếp hạng chuyển đổi số năm 2023 của các sở, ban, ngành tỉnh Hà Nam"


def rows() -> list[list[str]]:
    """The table as printed: comma decimals, percent of a maximum of 1000."""
    out = []
    for n, score in enumerate(SCORES):
        name = (
            NAMES[n] if n < len(NAMES) else f"UBND huyện {['Kim Bảng', 'Lý Nhân', 'Bình Lục', 'Thanh Liêm'][n % 4]} {n}"
        )
        rating = "Tốt" if score >= 900 else "Khá" if score >= 700 else "Trung bình" if score >= 500 else "Yếu"
        out.append(
            [str(n + 1), name, "1000", f"{score:.2f}".replace(".", ","), f"{score / 10:.2f}".replace(".", ","), rating]
        )
    return out


def html_page(kilobytes: int = 157) -> bytes:
    """A portal page of that size: menus and related news around an article with the table."""
    table = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in [HEADER, *rows()])
    lead = f"<h1>{TITLE}</h1><p>UBND tỉnh Hà Nam công bố kết quả.</p>"
    article = f'<div class="journal-content-article">{lead}<table>{table}</table></div>'
    menu = "".join(f'<li><a href="/muc-{n}.html">Chuyên mục tin tức số {n} của tỉnh</a></li>' for n in range(10_000))
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
    from pathlib import Path

    for name in ("DejaVuSans.ttf", "LiberationSans-Regular.ttf", "NotoSans-Regular.ttf"):
        for folder in ("/usr/share/fonts", str(Path(sys.prefix))):
            for found in sorted(Path(folder).rglob(name)):
                return str(found)
    raise SystemExit("no font with Vietnamese letters found: apt-get install fonts-dejavu-core")


MAKERS: dict[str, tuple[Callable[[], bytes], int]] = {
    "html": (html_page, 40),
    "docx": (docx_file, 10),
    "xlsx": (xlsx_file, 10),
    "pdf": (pdf_file, 5),
    "scan": (scan_file, 1),
}


def measure(kind: str, profile: bool) -> dict[str, float | str]:
    """Read and extract one format's document several times in this process."""
    from scrapers import documents
    from scrapers.extract import extract

    maker, times = MAKERS[kind]
    body = maker()

    def once() -> int:
        document = documents.read(body, isolated=False)
        found = extract(document, published_on="2024-03-01")
        return len(found.unit_scores)

    taken = once()
    start = time.process_time()
    for _ in range(times):
        once()
    seconds = (time.process_time() - start) / times
    result: dict[str, float | str] = {
        "format": kind,
        "kilobytes": round(len(body) / 1024, 1),
        "rows taken": taken,
        "seconds": seconds,
    }
    if kind == "html":
        import pandas

        text = body.decode()
        pandas.read_html(io.StringIO(text), flavor="lxml")
        start = time.process_time()
        for _ in range(times):
            pandas.read_html(io.StringIO(text), flavor="lxml")
        result["pandas seconds"] = (time.process_time() - start) / times
    else:
        result["peak MiB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    if profile:
        profiler = cProfile.Profile()
        profiler.enable()
        for _ in range(times):
            once()
        profiler.disable()
        pstats.Stats(profiler, stream=sys.stderr).sort_stats("cumulative").print_stats(25)
    return result


def main() -> None:
    """Measure every format in a process of its own and print one line each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--formats", default=",".join(MAKERS))
    parser.add_argument("--profile", action="store_true", help="where the time goes, on standard error")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(measure(options.one, options.profile)))
        return
    for kind in options.formats.split(","):
        command = [sys.executable, __file__, "--one", kind, *(["--profile"] if options.profile else [])]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
        found = json.loads(done.stdout.splitlines()[-1])
        seconds = found["seconds"]
        line = f"{kind:5}{found['kilobytes']:8} KB  {found['rows taken']:3} rows  {1 / seconds:8.1f} pages/s  {seconds:.4f} s"
        if "pandas seconds" in found:
            pandas = found["pandas seconds"]
            line += f"  pandas.read_html {1 / pandas:.1f} pages/s  ratio {pandas / seconds:.2f}"
        else:
            line += f"  peak {found['peak MiB']:.0f} MiB"
        print(line)


if __name__ == "__main__":
    main()
