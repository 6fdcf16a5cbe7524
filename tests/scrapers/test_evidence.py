"""`dti extract`'s printed forms: JSON lines, tables and the page with every value marked in place."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from html import unescape
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from rich.console import Console

from scrapers import printout
from scrapers.documents.flow import Flow, RawCell
from scrapers.documents.model import Document
from scrapers.evidence import page
from scrapers.records import (
    Announcement,
    Average,
    Check,
    Extraction,
    Locator,
    Place,
    RatingCount,
    Rejected,
    UnitScore,
)

EVIL = "<script>top.ran=1</script><img src=x onerror=top.ran=1> \"' & </td></mark></style>\u202e"


def read() -> tuple[Document, Extraction]:
    flow = Flow()
    flow.add_paragraph(f"Công bố kết quả {EVIL}", heading=True)
    flow.add_paragraph("Quyết định số 477/QĐ-UBND ngày 28/8/2023. Điểm trung bình là 559,11 điểm, giảm 31,45 điểm.")
    flow.add_rows([
        [RawCell("Đơn vị", header=True), RawCell("Điểm", header=True, colspan=2)],
        [RawCell(f"Sở Y tế {EVIL}"), RawCell("769.22/940"), RawCell("Tốt", rowspan=2)],
        [RawCell("Sở Nội vụ"), RawCell("500")],
    ])  # fmt: skip
    flow.add_image("Biểu đồ xếp hạng")
    flow.add_paragraph("Điểm của tỉnh là 0,6.")
    document = flow.build(media_type="text/html", title=f"Công bố {EVIL}")
    text = document.text

    def at(words: str) -> Place:
        start = text.index(words)
        return Place(start, start + len(words))

    scores = (
        UnitScore(
            document.tables[0].grid[1][0].text, "department", "2022",
            Locator({"unit": Place(table=0, row=1, col=0), "score": Place(0, 6, 0, 1, 1),
                     "max_score": Place(7, 10, 0, 1, 1), "rating": Place(table=0, row=1, col=2)}),
            rank="1", rank_printed="nhất", score="769.22", max_score="940", rating="Tốt",
        ),
        UnitScore(
            "Sở Nội vụ", "department", "2022",
            Locator({"unit": Place(table=0, row=2, col=0), "score": Place(table=0, row=2, col=1),
                     "rating": Place(table=0, row=2, col=2)}),
            score="500", rating="Tốt", is_last=True, held="rank_order", parent="X",
        ),
    )  # fmt: skip
    average = Average(
        "district", "2022", "559,11", Locator({"value": at("559,11"), "change": at("31,45"), "direction": at("giảm")}),
        change="31,45", direction="down", compared_year="2021",
    )  # fmt: skip
    said = Announcement(
        True, province="Kon Tum", assessed_year="2022", decision_number="477/QĐ-UBND", decision_date="2023-08-28",
        title=document.title, decimal_mark=",", decimal_evidence="559,11",
        locator=Locator({"decision_number": at("477/QĐ-UBND")}),
    )  # fmt: skip
    return document, Extraction(
        said,
        scores,
        (average,),
        (RatingCount("department", "Tốt", "2", Locator({"rating": Place(table=0, row=1, col=2)})),),
        (Rejected("0,6", "province_level", Locator({"text": at("0,6")})), Rejected(EVIL, "unknown_column")),
        (Check("rank_order", "Sở Nội vụ", False, "600", "500"), Check("percent", "Sở Y tế", True)),
    )


# ------------------------------------------------------------------ JSON lines
def test_one_object_per_record_with_the_agreed_names() -> None:
    document, extraction = read()
    records = [json.loads(line) for line in printout.lines("a/b.html", document, extraction)]
    assert [r["record"] for r in records] == [
        "document", "unit_score", "unit_score", "average", "rating_count", "rejected", "rejected",
    ]  # fmt: skip
    assert {r["file"] for r in records} == {"a/b.html"}
    first = records[0]
    assert first["is_result"] is True
    assert (first["why_not"], first["province"], first["assessed_year"]) == (None, "Kon Tum", "2022")
    assert (first["decision_number"], first["decision_date"], first["published_on"]) == (
        "477/QĐ-UBND", "2023-08-28", None,
    )  # fmt: skip
    assert (first["media_type"], first["decimal_mark"]) == ("text/html", ",")
    score = records[1]
    assert list(score)[:14] == [
        "file", "record", "unit", "unit_group", "pillar", "assessed_year", "rank", "score", "max_score", "score_pct",
        "rating", "qualifier", "locator", "parent",
    ]  # fmt: skip
    assert (score["rank"], score["score"], score["score_pct"], score["held"]) == ("1", "769.22", None, None)
    assert score["locator"] == "unit=t0r1c0 score=t0r1c1[0:6] max_score=t0r1c1[7:10] rating=t0r1c2"
    assert (records[2]["held"], records[2]["is_last"], records[2]["parent"]) == ("rank_order", True, "X")
    assert (records[3]["value"], records[3]["change"], records[3]["compared_year"]) == ("559,11", "-31,45", "2021")
    assert (records[4]["n"], records[4]["rating"]) == ("2", "Tốt")
    assert (records[5]["text"], records[5]["reason"]) == ("0,6", "province_level")
    assert records[6]["locator"] is None


@pytest.mark.parametrize(
    ("change", "direction", "said"),
    [("1,5", "up", "+1,5"), ("1,5", "down", "-1,5"), ("1,5", None, "1,5"), (None, "up", None)],
)
def test_changes_are_signed(change: str | None, direction: str | None, said: str | None) -> None:
    assert printout.signed(Average("all", "2022", "5", Locator(), change=change, direction=direction)) == said


# ------------------------------------------------------------------ tables
def test_the_table_shows_accepted_held_and_why() -> None:
    document, extraction = read()
    out = io.StringIO()
    printout.show("b.html", document, extraction, Console(file=out, width=240))
    told = out.getvalue()
    for said in (
        "a result", "477/QĐ-UBND of 2023-08-28", "1 unit score accepted", "1 unit score held for review",
        "rank_order", "769.22", "-31,45", "province_level", "1 holds, 1 does not", "t0r1c1[0:6]",
    ):  # fmt: skip
        assert said in told, said
    assert "\u202e" not in told


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_in_any_terminal_units_scores_and_reasons_are_whole(width: int) -> None:
    document, extraction = read()
    out = io.StringIO()
    printout.show("b.html", document, extraction, Console(file=out, width=width))
    told = out.getvalue()
    assert max(map(len, told.splitlines())) <= width
    for cell in ("Sở Nội vụ", "500", "rank_order", "769.22", "province_level", "559,11", "-31,45"):
        assert re.search(rf"│ {re.escape(cell)} +│", told), cell


def test_a_page_that_is_no_result_says_why_and_by_which_words() -> None:
    document, _ = read()
    start = document.text.index("Điểm của tỉnh")
    said = Announcement(False, "province_level", locator=Locator({"why_not": Place(start, start + 13)}))
    out = io.StringIO()
    printout.show("b.html", document, Extraction(said), Console(file=out, width=120))
    told = out.getvalue()
    for words in (
        "not a result: province_level",
        "giá trị của cả tỉnh",
        "a value of the whole province",
        "“Điểm của tỉnh là 0,6.”",
    ):
        assert words in told, words


def test_words_in_a_page_without_lines_are_cut_around() -> None:
    text = f"{'trước ' * 100}kế hoạch{' sau' * 100}"
    said = Announcement(False, "plan_or_target", locator=Locator({"why_not": Place(600, 608)}))
    out = io.StringIO()
    printout.show("b.txt", Document("text/plain", text), Extraction(said), Console(file=out, width=400))
    (line,) = [line for line in out.getvalue().splitlines() if "kế hoạch sau" in line]
    assert "“… trước" in line
    assert "sau …”" in line
    assert len(line.strip()) < 250


# ------------------------------------------------------------------ evidence
class Tags(HTMLParser):
    """Every tag and attribute of a page, and the marks with their text."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.marks: list[tuple[str, str, str]] = []
        self.open: list[str] = []
        self.unbalanced = False
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "br", "img"):
            self.open.append(tag)
        if tag == "mark":
            self.marks.append((dict(attrs).get("class") or "", "", ""))
        if tag == "a" and self.open[-2:-1] == ["mark"]:  # a screen reader tells the title of a link, not of a mark
            self.marks[-1] = (self.marks[-1][0], dict(attrs).get("title") or "", "")

    def handle_endtag(self, tag: str) -> None:
        self.unbalanced |= not self.open or self.open.pop() != tag

    def handle_data(self, data: str) -> None:
        if "mark" in self.open and self.marks:
            kind, told, text = self.marks[-1]
            self.marks[-1] = (kind, told, text + data)


def evidence(*changes: Extraction) -> str:
    document, extraction = read()
    return "".join(page([("b.html", document, e, {}) for e in changes or (extraction,)]))


def test_every_value_is_marked_where_it_is_printed() -> None:
    marks = Tags(evidence()).marks
    found = {(kind, told.split(":")[0], text) for kind, told, text in marks if told}
    assert {
        ("taken", "score", "769.22"), ("taken", "max_score", "940"),
        ("held", "unit", "Sở Nội vụ"), ("held", "score", "500"),
        ("taken", "value", "559,11"), ("taken", "change", "31,45"), ("taken", "direction", "giảm"),
        ("said", "decision_number", "477/QĐ-UBND"), ("seen", "text", "0,6"),
    } <= found  # fmt: skip
    held = next(told for kind, told, text in marks if text == "500")
    assert "held: rank_order" in held
    assert "t0r2c1" in held
    shared = [(kind, told) for kind, told, text in marks if text == "Tốt" and told]
    assert len(shared) == 1  # a merged cell is drawn once, with all that was read from it
    assert shared[0][0] == "held"
    assert shared[0][1].count("rating:") == 3


def test_the_page_shows_the_text_as_it_is_and_nothing_runs() -> None:
    source = evidence()
    tags = Tags(source)
    assert not tags.unbalanced
    assert tags.open == []
    names = {name for name, _ in tags.tags}
    assert not names & {"script", "img", "link", "iframe", "object", "svg", "form", "base"}
    assert not {a for _, attrs in tags.tags for a in attrs} & {"src", "style", "srcset", "action"}
    assert {(attrs["href"] or "")[0] for name, attrs in tags.tags if "href" in attrs} == {"#"}
    assert not [a for _, attrs in tags.tags for a in attrs if a.startswith("on")]
    assert (
        "meta",
        {
            "http-equiv": "Content-Security-Policy",
            "content": "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
        },
    ) in tags.tags
    assert "url(" not in source
    assert "\u202e" not in source
    shown = unescape(re.sub(r"<[^>]*>", "", source))
    assert "<script>top.ran=1</script>" in shown
    assert "Biểu đồ xếp hạng" in shown


def test_headings_are_in_both_languages() -> None:
    source = evidence()
    for said in (
        'Bằng chứng trích xuất · <span lang="en">Evidence of extraction</span>',
        'Điểm các đơn vị · <span lang="en">Unit scores</span>',
        'không lấy · <span lang="en">not taken</span>',
        '<div class="document" lang="vi">',
    ):
        assert said in source
    document, extraction = read()
    english = replace(document, language="en")
    assert '<div class="document" lang="en">' in "".join(page([("b.html", english, extraction, {})]))


def test_merged_cells_keep_their_shape() -> None:
    tags = [attrs for name, attrs in Tags(evidence()).tags if name in ("td", "th")]
    assert {"rowspan": "2"} in tags
    assert {"colspan": "2"} in tags


def test_marks_that_overlap_and_places_that_do_not_exist() -> None:
    document, extraction = read()
    start = document.text.index("559,11")
    first, second = extraction.unit_scores
    crossing = Locator({"score": Place(start - 3, start + 3), "unit": Place(start, start + 6)})
    nowhere = Locator({"score": Place(table=7, row=1, col=1), "unit": Place(99990, 99999)})
    odd = replace(extraction, unit_scores=(first._replace(locator=crossing), second._replace(locator=nowhere)))
    source = "".join(page([("b.html", document, odd, {})]))
    tags = Tags(source)
    assert not tags.unbalanced
    pieces = [text for _, told, text in tags.marks if "559" in text or told.startswith(("score", "unit"))]
    assert "".join(pieces).find("559,11") >= 0


def test_no_text_of_the_document_is_lost() -> None:
    document, extraction = read()
    source = "".join(page([("b.html", document, extraction, {})]))
    drawn = source[source.index('<div class="document"') : source.index("</div>")]
    shown = re.sub(r"\s+", "", unescape(re.sub(r"<[^>]*>", "", drawn)))
    for line in document.text.replace("\u202e", "\ufffd").split("\n"):
        for piece in line.split(" | "):
            assert re.sub(r"\s+", "", piece) in shown, piece


def test_marks_and_records_lead_to_one_another() -> None:
    document, extraction = read()
    source = "".join(page([("a.html", document, extraction, {}), ("b.html", document, extraction, {})]))
    tags = Tags(source)
    anchors = [attrs["id"] for _, attrs in tags.tags if "id" in attrs]
    assert len(anchors) == len(set(anchors))
    links = {(attrs["href"] or "")[1:] for _, attrs in tags.tags if "href" in attrs}
    assert links <= set(anchors)
    assert "d2-count1" in anchors  # its place is a unit's too, whose mark leads to the unit
    records = ("about", "unit1", "unit2", "average1", "rejected1")
    assert {f"{d}-{record}" for d in ("d1", "d2") for record in records} <= links
    start = document.text.index("769.22")
    assert f'<mark class="taken" id="d2-s{start}"' in source
    assert f'<a href="#d2-s{start}">score=t0r1c1[0:6]</a>' in source
    assert '<a href="#d2">b.html</a>' in source


def test_reasons_are_told_in_both_languages_where_they_stand() -> None:
    document, extraction = read()
    held = extraction.unit_scores[1]._replace(held="breaks_order")
    source = "".join(page([("b.html", document, replace(extraction, unit_scores=(held,)), {})]))
    meanings = "điểm hoặc tỷ lệ trái với thứ hạng", "score or percentage contradicts the ranks"
    marked = next(told for kind, told, text in Tags(source).marks if text == "500")
    assert all(meaning in marked for meaning in meanings)
    listed = source[source.index("Unit scores") :]
    assert all(meaning in listed for meaning in meanings)


def test_a_page_that_is_no_result_shows_the_words_that_say_so() -> None:
    document, _ = read()
    start = document.text.index("Điểm của tỉnh")
    said = Announcement(False, "province_level", locator=Locator({"why_not": Place(start, start + 13)}))
    source = evidence(Extraction(said))
    marked = next((kind, told) for kind, told, text in Tags(source).marks if text == "Điểm của tỉnh")
    assert marked[0] == "said"
    assert "không phải kết quả vì" in marked[1]
    shown = unescape(re.sub(r"<[^>]*>", "", source))
    assert "province_level: giá trị của cả tỉnh · a value of the whole province" in shown
    assert "“Điểm của tỉnh là 0,6.”" in shown


def test_groups_and_ways_of_reading_are_named_in_vietnamese_too() -> None:
    shown = unescape(re.sub(r"<[^>]*>", "", evidence()))
    assert "sở, ban, ngành · department" in shown
    assert "cấp huyện · district" in shown
    assert "bảng · table" in shown


def test_a_file_that_can_not_be_read_is_on_the_page_with_its_reason() -> None:
    document = Document("application/pdf", "", notes=("b.pdf: encrypted: a password is needed",))
    source = "".join(page([("b.pdf", document, Extraction(Announcement(False, "encrypted")), {})]))
    assert "tệp được bảo vệ bằng mật khẩu" in source
    assert "a password is needed" in source
    assert 'class="document"' not in source


def luminance(colour: str) -> float:
    """Relative luminance (WCAG) of `#rrggbb` or `#rgb`."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * c for c in colour[1:])
    parts = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_text_stands_out_from_every_background() -> None:
    style = evidence().partition("<style>")[2].partition("</style>")[0]
    backgrounds = re.findall(r"background:(#\w+)", style)
    texts = re.findall(r"(?<![-\w])color:(#\w+)", style)
    assert len(backgrounds) >= 6
    ink = texts[0]
    pairs = [(ink, ground) for ground in backgrounds] + [(text, "#fff") for text in texts]
    for text, ground in pairs:
        light, dark = sorted((luminance(text), luminance(ground)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 7, (text, ground)


# ------------------------------------------------------------------ in a real browser
# looks into a frame of the given width and writes what is there as JSON into its own page
LOOK = """<!doctype html><meta charset="utf-8"><iframe src="page.html" style="width:%dpx;height:900px;border:0"></iframe>
<pre id="told"></pre><script>
document.querySelector("iframe").onload = event => {
  const page = event.target.contentDocument, root = page.documentElement;
  const marks = [...page.querySelectorAll(".document mark")].map(mark => {
    mark.scrollIntoView({block: "center", inline: "center"});
    const box = mark.getClientRects()[0], style = event.target.contentWindow.getComputedStyle(mark);
    const link = mark.querySelector("a"), goal = link && page.querySelector(link.getAttribute("href"));
    return {text: mark.textContent, colour: style.backgroundColor, leads: goal ? goal.textContent : "",
            seen: box.width > 0 && mark.contains(page.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2))};
  });
  document.getElementById("told").textContent =
    JSON.stringify({marks, ran: window.ran || 0, wide: root.scrollWidth, room: root.clientWidth});
};
</script>"""


@pytest.fixture(scope="module")
def chromium() -> str:
    """The browser; where a machine has none its tests are left out, except in CI, which installs it."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None and "CI" in os.environ:
        pytest.fail("no Chromium on this machine: apt-get install chromium")
    return found or pytest.skip("no Chromium on this machine: apt-get install chromium")


@pytest.fixture
def served(tmp_path: Path) -> Iterator[str]:
    """The address of a server on loopback that shows the evidence page."""
    (tmp_path / "page.html").write_text(evidence(), encoding="utf-8")
    for width in (1280, 360):
        (tmp_path / f"{width}.html").write_text(LOOK % width, encoding="utf-8")
    quiet = type("Quiet", (SimpleHTTPRequestHandler,), {"log_message": lambda *_: None})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(quiet, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def browse(chromium: str, profile: Path, *arguments: str) -> str:
    """What a headless browser prints."""
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


@pytest.mark.parametrize("width", [1280, 360])
def test_a_browser_shows_every_mark_runs_nothing_and_need_not_scroll_aside(
    chromium: str, served: str, tmp_path: Path, width: int
) -> None:
    dom = browse(chromium, tmp_path / "profile", "--virtual-time-budget=5000", "--dump-dom", f"{served}/{width}.html")
    told: dict[str, Any] = json.loads(unescape(dom.partition('<pre id="told">')[2].partition("</pre>")[0]))
    assert told["ran"] == 0
    assert told["wide"] <= told["room"] <= width
    shown = {mark["text"]: mark for mark in told["marks"]}
    assert {"769.22", "940", "500", "559,11", "31,45", "477/QĐ-UBND", "0,6"} <= set(shown)
    assert [mark["text"] for mark in told["marks"] if not mark["seen"]] == []
    assert shown["769.22"]["colour"] != shown["500"]["colour"] != shown["0,6"]["colour"]
    assert "Sở Y tế" in shown["769.22"]["leads"]
    assert "Sở Nội vụ" in shown["500"]["leads"]


def test_a_printed_page_has_every_value(chromium: str, served: str, tmp_path: Path) -> None:
    out = tmp_path / "page.pdf"
    browse(chromium, tmp_path / "profile", "--no-pdf-header-footer", f"--print-to-pdf={out}", f"{served}/page.html")
    with pypdfium2.PdfDocument(out) as pdf:
        printed = " ".join(sheet.get_textpage().get_text_bounded() for sheet in pdf)
    for value in ("769.22", "940", "500", "559,11", "31,45", "477/QĐ-UBND", "0,6", "Sở Nội vụ"):
        assert printed.count(value) >= 2, value  # in the document and in the list of what was taken
