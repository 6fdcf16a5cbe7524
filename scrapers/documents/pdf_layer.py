"""The text layer of one PDF page: words, drawn lines and pictures, turned upright, and whether it is sound.

A layer is not used when the page is a scan (a scanner's hidden text behind the picture is not printed:
`pdf_limits` leaves it out), or when its characters are not what the page shows because a font's map
of characters is lost. Text of the fonts of the 1990s is put right.
"""

from __future__ import annotations

import itertools
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple

from pdfplumber.utils.text import extract_words

from scrapers.documents import legacy, pdf_print
from scrapers.documents.flow import Flow
from scrapers.documents.geometry.layout import DraftTable, Line, Word, line_text, read_page
from scrapers.documents.geometry.ruling import Area, Rule
from scrapers.documents.model import Cell
from scrapers.documents.pages import Page, PageParagraph, PageTable
from scrapers.documents.pdf_limits import check_picture
from scrapers.documents.pdf_print import is_white
from scrapers.records import Box
from scrapers.vietnamese import clean, fold

MAX_PICTURES = 500  # looked at on one page
_THIN = 3.0  # points: a rectangle thinner than this is a line
_SLANT = 3.0  # degrees from a right angle: more is a watermark
_SCAN_SHARE = 0.6  # of the page covered by one picture
_STAMP_CHARS = 450  # a digital signature's note on a scan is shorter
_PICTURE_SHARE = 0.12  # smaller pictures are emblems and seals
_NOTE_SIZE = 0.8  # of the number's letters: figures of a note's mark are smaller
_RAISED = 0.15  # of the letters' size a note's mark stands above their foot
_BOLD = re.compile(r"bold|black|heavy|,b", re.I)


class Picture(NamedTuple):
    """A picture on a page: where it stands, and how many pixels it declares."""

    area: Area
    width: int
    height: int


class Layer:
    """What the text layer of one page holds.

    `scan`: the page is a picture. `broken`: its text is not what the page shows. `pictures` are those
    large enough to hold a table or a chart, with no text over them.
    """

    def __init__(self, number: int, page: Any) -> None:
        self.number = number
        x0, top, x1, bottom = page.bbox
        self.width, self.height = float(x1 - x0), float(bottom - top)
        objects = page.objects
        chars = [
            c for c in objects.get("char", [])
            if c["x1"] > x0 and c["x0"] < x1 and c["bottom"] > top and c["top"] < bottom
        ]  # fmt: skip
        images = [_picture(i, x0, top) for i in objects.get("image", [])[:MAX_PICTURES]]
        seen = pdf_print.see(chars, objects, page, _angle_of)
        self.angle, words, self.legacy_fonts = _words(seen.chars, x0, top, self.width, self.height)
        horizontal, self.vertical = _rules(objects, x0, top, self.angle, self.width, self.height)
        lines, stamps = pdf_print.notes_on(page)
        self.words, self.horizontal, struck = pdf_print.without_struck(words, [*horizontal, *lines])
        self.marks = [*seen.marks, *stamps]
        self.notes = [f"page {number}: {note}" for note in seen.notes]
        if struck:
            self.notes.append(f"page {number}: struck-out text was left out: {line_text(struck)[:120]}")
        self.text = " ".join(w.text for w in self.words)
        self.unmapped = sum(1 for c in chars if c["text"].startswith("(cid:"))
        n = len(self.text.replace(" ", ""))
        covered = max((i.area.width * i.area.height for i in images), default=0.0)
        cover = covered / max(1.0, self.width * self.height)
        self.largest = max((i for i in images), key=lambda i: i.width * i.height, default=None)
        self.scan = (cover >= 0.35 and n < 40) or (cover >= _SCAN_SHARE and n < _STAMP_CHARS)
        self.broken = False
        self.pictures = [] if self.scan else [i for i in images if self._is_figure(i)]

    def _is_figure(self, picture: Picture) -> bool:
        share = picture.area.width * picture.area.height / max(1.0, self.width * self.height)
        if not _PICTURE_SHARE <= share < _SCAN_SHARE + 0.3:
            return False
        area = picture.area
        over = sum(1 for w in self.words if area.holds(*_middle(self._back(w.area))))
        return over < 10

    def _back(self, area: Area) -> Area:
        return turned_back(area, self.angle, self.width, self.height)

    def _box(self, area: Area) -> Box:
        a = self._back(area)
        return Box(self.number, round(a.x0, 1), round(a.top, 1), round(a.x1, 1), round(a.bottom, 1))

    def page(self) -> Page:
        """The page's paragraphs and tables in reading order.

        Raises:
            UnreadableDocument: `too_large`, more lines or cells than any page has.
        """
        width, height = (self.height, self.width) if self.angle in (90, 270) else (self.width, self.height)
        page = Page(self.number, self.width, self.height)
        for item in read_page(self.words, self.horizontal, self.vertical, width, height):
            if isinstance(item, DraftTable):
                cells = [Cell(c.text, c.row, c.col, c.rowspan, c.colspan, box=self._box(c.area)) for c in item.cells]
                edges = tuple(x / width for x in item.edges)
                page.items.append(PageTable(cells, edges, self._box(item.area), broken=item.broken))
            else:
                page.items.append(PageParagraph(item.text, self._box(item.area), item.heading, item.full))
        return page

    def mend(self, mender: legacy.Mender) -> None:
        """Put text typed with a legacy font right."""
        self.words = [w._replace(text=mender.mend(w.text)) for w in self.words]
        self.text = " ".join(w.text for w in self.words)


def _middle(area: Area) -> tuple[float, float]:
    return (area.x0 + area.x1) / 2, area.middle_y


def _picture(image: dict[str, Any], x0: float, top: float) -> Picture:
    size = image.get("srcsize") or (0, 0)
    area = Area(image["x0"] - x0, image["top"] - top, image["x1"] - x0, image["bottom"] - top)
    width, height = (int(v) if isinstance(v, int | float) else 0 for v in size)
    check_picture(image.get("stream"), width * height)
    return Picture(area, width, height)


# ------------------------------------------------------------------ turning
def turned(area: Area, angle: int, width: float, height: float) -> Area:
    """A box in the frame in which text that runs at `angle` (degrees, anticlockwise) is upright."""
    x0, top, x1, bottom = area
    if angle == 90:
        return Area(height - bottom, x0, height - top, x1)
    if angle == 180:
        return Area(width - x1, height - bottom, width - x0, height - top)
    if angle == 270:
        return Area(top, width - x1, bottom, width - x0)
    return area


def turned_back(area: Area, angle: int, width: float, height: float) -> Area:
    """The inverse of `turned`; `width` and `height` are the page's own."""
    x0, top, x1, bottom = area
    if angle == 90:
        return Area(top, height - x1, bottom, height - x0)
    if angle == 180:
        return Area(width - x1, height - bottom, width - x0, height - top)
    if angle == 270:
        return Area(width - bottom, x0, width - top, x1)
    return area


def _angle_of(char: dict[str, Any]) -> int | None:
    """0, 90, 180 or 270; None for slanted text (watermarks)."""
    a, b = char["matrix"][:2]
    if not a and not b:
        return 0
    degrees = math.degrees(math.atan2(b, a)) % 360
    nearest = round(degrees / 90) * 90
    return None if abs(degrees - nearest) > _SLANT else nearest % 360


# ------------------------------------------------------------------ words
def _words(
    chars: list[dict[str, Any]], x0: float, top: float, width: float, height: float
) -> tuple[int, list[Word], bool]:
    """The page's main direction, its words in the upright frame, and whether legacy fonts are used."""
    by_angle: dict[int, list[dict[str, Any]]] = {}
    for char in _without_doubles(chars):
        angle = _angle_of(char)
        if angle is not None:
            by_angle.setdefault(angle, []).append(char)
    if not by_angle:
        return 0, [], False
    main = max(by_angle, key=lambda a: sum(1 for c in by_angle[a] if not c["text"].isspace()))
    fonts = Counter(str(c.get("fontname", "")) for c in chars)
    old = any(re.search(r"\+?\.?(?:Vn[A-Z]|VNI-)", name) for name in fonts)
    words: list[Word] = []
    for angle, members in by_angle.items():
        upright = []
        for char in members:
            box = turned(
                Area(char["x0"] - x0, char["top"] - top, char["x1"] - x0, char["bottom"] - top), angle, width, height
            )
            upright.append(
                {**char, "x0": box.x0, "top": box.top, "x1": box.x1, "bottom": box.bottom, "doctop": box.top,
                 "upright": True}
            )  # fmt: skip
        found = extract_words(upright, x_tolerance_ratio=0.18, y_tolerance=3, keep_blank_chars=False, return_chars=True)
        made = [_word(w) for w in found if w["text"].strip()]
        if angle == main:
            words += made
            continue
        # text set sideways (a narrow column's header): each line one word, where it stands on the page
        for line in _lines(made):
            area = Area(line[0].x0, min(w.top for w in line), line[-1].x1, max(w.bottom for w in line))
            area = turned(turned_back(area, angle, width, height), main, width, height)
            words.append(Word(line_text(line), *area, bold=line[0].bold))
    return main, words, old


def _lines(words: list[Word]) -> Iterable[Line]:
    from scrapers.documents.geometry.layout import segments, to_lines

    for line in to_lines(words):
        yield from segments(line, 1.2 * (line[0].bottom - line[0].top))


def _without_doubles(chars: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Characters drawn once: bold is faked by drawing twice; accents set apart join their letter."""
    seen: set[tuple[str, int, int]] = set()
    kept: list[dict[str, Any]] = []
    for char in chars:
        text = char["text"]
        if len(text) == 1 and unicodedata.combining(text) and kept and abs(kept[-1]["x0"] - char["x0"]) < 12:
            kept[-1]["text"] += text
            continue
        x, y = char["x0"], char["top"]
        spots = {(text, int(x + dx), int(y + dy)) for dx in (-0.4, 0.4) for dy in (-0.4, 0.4)}
        if not text.isspace() and spots & seen:
            continue
        seen |= spots
        kept.append(char)
    return kept


def _printed(chars: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A word's characters without white ones beside others of another colour, and a number's without the small raised
    figures of a note behind it."""
    if len(chars) > 1 and any(map(is_white, chars)) and not all(map(is_white, chars)):
        chars = [c for c in chars if not is_white(c)]
    last = len(chars)
    while last > 1 and chars[last - 1]["text"].isdigit() and chars[last - 1]["size"] <= _NOTE_SIZE * chars[0]["size"]:
        last -= 1
    before = chars[last - 1]
    raised = all(c["bottom"] < before["bottom"] - _RAISED * before["size"] for c in chars[last:])
    return chars[:last] if raised and before["text"].isdigit() and len(chars) - last < 3 else chars


def _word(found: dict[str, Any]) -> Word:
    chars = found["chars"]
    printed = _printed(chars)
    if len(printed) < len(chars):
        chars = printed
        found = {
            "text": "".join(c["text"] for c in chars),
            **{side: min(c[side] for c in chars) for side in ("x0", "top")},
            **{side: max(c[side] for c in chars) for side in ("x1", "bottom")},
        }
    bold = sum(1 for c in chars if _BOLD.search(str(c.get("fontname", "")))) > 0.5 * len(chars)
    # boxes differ by font: the size gives words of one line one height
    return Word(clean(found["text"]), found["x0"], found["top"], found["x1"], found["bottom"], bold)


# ------------------------------------------------------------------ drawn lines
def _rules(
    objects: dict[str, Any], x0: float, top: float, angle: int, width: float, height: float
) -> tuple[list[Rule], list[Rule]]:
    horizontal: list[Rule] = []
    vertical: list[Rule] = []

    def add(xa: float, ya: float, xb: float, yb: float) -> None:
        area = Area(min(xa, xb) - x0, min(ya, yb) - top, max(xa, xb) - x0, max(ya, yb) - top)
        a = turned(area, angle, width, height)
        if a.height <= _THIN and a.width > _THIN:
            horizontal.append(Rule(a.middle_y, a.x0, a.x1))
        elif a.width <= _THIN and a.height > _THIN:
            vertical.append(Rule((a.x0 + a.x1) / 2, a.top, a.bottom))

    for line in objects.get("line", []):
        add(line["x0"], line["top"], line["x1"], line["bottom"])
    for rect in objects.get("rect", []):
        a = rect["x0"], rect["top"], rect["x1"], rect["bottom"]
        if min(a[2] - a[0], a[3] - a[1]) <= _THIN:
            add(*a)
        elif rect.get("stroke"):
            add(a[0], a[1], a[2], a[1])
            add(a[0], a[3], a[2], a[3])
            add(a[0], a[1], a[0], a[3])
            add(a[2], a[1], a[2], a[3])
    for curve in objects.get("curve", []):
        if not curve.get("stroke"):
            continue
        points = curve.get("pts") or []
        for (xa, ya), (xb, yb) in itertools.pairwise(points):
            add(xa, ya, xb, yb)
    return horizontal, vertical


# ------------------------------------------------------------------ is the text sound?
_SYLLABLE = re.compile(r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?")
_FOREIGN = re.compile(r"[\u0370-\u058f\u0590-\u1dff\u2e80-\ud7ff\ue000-\ufaff]")
_LEGACY_SIGNS = re.compile(r"[\u00a1-\u00af\u00b1-\u00bf\u00d7\u00f7\ufffd]")
_ENGLISH = re.compile(r"\b(?:the|of|and|in|with|for|to|is|was|by)\b")
_MIN_LETTERS = 60  # a page with fewer is judged with the rest of the document


def sound(text: str) -> bool:
    """Whether a text is Vietnamese (or English) as written, not the leavings of a lost character map."""
    signs = [c for c in text if not c.isspace()]
    if len(signs) >= _MIN_LETTERS and sum(map(str.isalnum, signs)) < 0.6 * len(signs):
        return False
    letters = [c for c in text if c.isalpha()]
    if len(letters) < _MIN_LETTERS:
        return not _FOREIGN.search(text)
    if len(_FOREIGN.findall(text)) > 0.01 * len(letters):
        return False
    if len(_LEGACY_SIGNS.findall(text)) > 0.02 * len(letters):
        return False
    words = [w for w in re.findall(r"[^\W\d_]+", fold(text)) if len(w) > 1]
    if not words:
        return True
    english = len(_ENGLISH.findall(text.lower())) > 0.04 * len(words)
    share = sum(1 for w in words if _SYLLABLE.fullmatch(w)) / len(words)
    return english or share > 0.62


def judge(layers: list[Layer], flow: Flow) -> None:
    """Decide page by page whether the text layer is used; text of legacy fonts is put right first."""
    whole = "\n".join(layer.text for layer in layers if not layer.scan)
    kind = legacy.kind_of(whole)
    if kind is not None:
        mender = legacy.Mender(kind)
        for layer in layers:
            if not layer.scan:
                layer.mend(mender)
        flow.add_note(f"text typed with {kind} fonts was converted")
    whole_sound = sound("\n".join(layer.text for layer in layers if not layer.scan))
    for layer in layers:
        if layer.scan or not layer.words:
            continue
        characters = len(layer.text)
        lost = layer.unmapped > 0.02 * max(1, characters)
        short = sum(c.isalpha() for c in layer.text) < _MIN_LETTERS
        layer.broken = lost or not (whole_sound if short and not lost else sound(layer.text))
        if layer.broken:
            flow.add_note(f"page {layer.number}: its text layer is unreadable, the picture was read")
