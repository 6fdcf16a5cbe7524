"""A small PDF writer: Vietnamese text layer without any font file, tables ruled or not, over pages.

The font is named but not embedded; a ToUnicode map says which characters were printed, which is all a
reader of the text layer needs. So the files are the same on every machine.
"""

from __future__ import annotations

import unicodedata
import zlib

from tests.generated.pieces import Box, Piece

WIDTH, HEIGHT, MARGIN, SIZE = 595.0, 842.0, 50.0, 11.0
_NARROW, _WIDE = set("iljtfrI.,;:'()/ -"), set("mwMWĐ%")


def _em(char: str) -> int:
    base = unicodedata.normalize("NFD", char)[0]
    if base in _NARROW:
        return 300
    return 820 if base in _WIDE else 660 if base.isupper() else 540


def _length(text: str) -> float:
    return sum(_em(c) for c in text) * SIZE / 1000


def _wrap(text: str, width: float) -> list[str]:
    lines: list[str] = []
    for part in text.split("\n"):
        line = ""
        for word in part.split(" "):
            longer = f"{line} {word}" if line else word
            if line and _length(longer) > width:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    return lines


class _Paper:
    def __init__(self) -> None:
        self.pages: list[list[str]] = [[]]
        self.y = MARGIN
        self.codes: dict[str, int] = {}

    def _hex(self, text: str) -> str:
        return "".join(f"{self.codes.setdefault(c, len(self.codes) + 1):04x}" for c in text)

    def text(self, x: float, y: float, text: str) -> None:
        """Print a line whose baseline lies `y` below the top."""
        if text.strip():
            self.pages[-1].append(f"BT /F0 {SIZE} Tf {x:.2f} {HEIGHT - y:.2f} Td <{self._hex(text)}> Tj ET")

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Draw a hairline."""
        self.pages[-1].append(f"0.5 w {x0:.2f} {HEIGHT - y0:.2f} m {x1:.2f} {HEIGHT - y1:.2f} l S")

    def new_page(self) -> None:
        """Go to the top of a new page."""
        self.pages.append([])
        self.y = MARGIN

    def paragraph(self, text: str) -> None:
        """Print wrapped lines."""
        for line in _wrap(text, WIDTH - 2 * MARGIN):
            if self.y > HEIGHT - MARGIN - 15:
                self.new_page()
            self.y += 15
            self.text(MARGIN, self.y, line)
        self.y += 5

    def table(self, rows: list[list[Box]], ruled: bool) -> None:
        """Print a table; on a new page its header rows come again."""
        placed, columns = _placed(rows)
        natural = [30.0] * columns
        for _, x, box in placed:
            if box.colspan == 1:
                longest = max((_length(word) for word in box.text.split()), default=0.0)
                natural[x] = max(natural[x], min(_length(box.text), 150.0), longest) if box.text else natural[x]
        room = WIDTH - 2 * MARGIN
        widths = [n + 10 for n in natural]
        if sum(widths) > room:
            floor = [
                max([_length(w) for r, x, b in placed if x == i and b.colspan == 1 for w in b.text.split()] or [20.0])
                + 8
                for i in range(columns)
            ]
            spare = max(0.0, room - sum(floor))
            over = sum(w - f for w, f in zip(widths, floor, strict=True)) or 1.0
            widths = [f + spare * (w - f) / over for w, f in zip(widths, floor, strict=True)]
        edges = [MARGIN]
        for width in widths:
            edges.append(edges[-1] + width)
        heads = [n for n, row in enumerate(rows) if row and all(b.head for b in row)]
        head_rows = range(len(heads)) if heads == list(range(len(heads))) else range(0)
        heights = [18.0] * len(rows)
        wrapped = {}
        for y, x, box in placed:
            lines = _wrap(box.text, edges[min(x + box.colspan, columns)] - edges[x] - 6)
            wrapped[y, x] = lines
            if box.rowspan == 1:
                heights[y] = max(heights[y], 13.0 * len(lines) + 6)
        whole = all(b.rowspan == 1 for y, _, b in placed if y not in head_rows)
        if not whole and self.y + sum(heights) > HEIGHT - MARGIN:
            self.new_page()
        self.y += 4
        for y in range(len(rows)):
            if self.y + heights[y] > HEIGHT - MARGIN and whole and y not in head_rows:
                self.new_page()
                for h in head_rows:
                    self._row(h, placed, wrapped, edges, heights, ruled)
            self._row(y, placed, wrapped, edges, heights, ruled)
        self.y += 8

    def _row(
        self,
        y: int,
        placed: list[tuple[int, int, Box]],
        wrapped: dict[tuple[int, int], list[str]],
        edges: list[float],
        heights: list[float],
        ruled: bool,
    ) -> None:
        for row, x, box in placed:
            if row != y:
                continue
            right = edges[min(x + box.colspan, len(edges) - 1)]
            height = sum(heights[y : y + box.rowspan])
            lines = wrapped[y, x]
            top = self.y + (height - 13.0 * len(lines)) / 2 + 10
            for n, line in enumerate(lines):
                self.text(edges[x] + 3, top + 13 * n, line)
            if ruled:
                bottom = self.y + height
                for x0, y0, x1, y1 in (
                    (edges[x], self.y, right, self.y),
                    (edges[x], bottom, right, bottom),
                    (edges[x], self.y, edges[x], bottom),
                    (right, self.y, right, bottom),
                ):
                    self.rule(x0, y0, x1, y1)
        self.y += heights[y]

    def bytes(self) -> bytes:
        """The file."""
        letters = "\n".join(f"<{code:04x}> <{c.encode('utf-16-be').hex()}>" for c, code in self.codes.items())
        cmap = (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def\n"
            "1 begincodespacerange <0000> <ffff> endcodespacerange\n" + "".join(
                f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar\n" for part in _parts(letters.split("\n"), 90)
            ) + "endcmap end end"
        )  # fmt: skip
        widths = " ".join(f"{code} [{_em(c)}]" for c, code in self.codes.items())
        n = len(self.pages)
        objects = [
            b"<</Type/Catalog/Pages 2 0 R>>",
            f"<</Type/Pages/Count {n}/Kids[{' '.join(f'{7 + 2 * i} 0 R' for i in range(n))}]>>".encode(),
            b"<</Type/Font/Subtype/Type0/BaseFont/Plain/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>",
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/Plain/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 540/W[{widths}]/FontDescriptor 5 0 R>>".encode(),
            b"<</Type/FontDescriptor/FontName/Plain/Flags 4/FontBBox[0 -200 1000 900]/Ascent 800/Descent -200/CapHeight 700/ItalicAngle 0/StemV 80>>",
            _stream(cmap.encode()),
        ]
        for i, page in enumerate(self.pages):
            objects.append(
                f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Resources<</Font<</F0 3 0 R>>>>/Contents {8 + 2 * i} 0 R>>".encode()
            )
            objects.append(_stream("\n".join(page).encode()))
        out, offsets = bytearray(b"%PDF-1.7\n"), []
        for number, body in enumerate(objects, 1):
            offsets.append(len(out))
            out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(
            b"%010d 00000 n \n" % o for o in offsets
        )
        return bytes(out + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))


def _stream(content: bytes) -> bytes:
    packed = zlib.compress(content, 6)
    return b"<</Length %d/Filter/FlateDecode>>stream\n" % len(packed) + packed + b"\nendstream"


def _parts(items: list[str], size: int) -> list[list[str]]:
    return [items[i : i + size] for i in range(0, len(items), size)]


def _placed(rows: list[list[Box]]) -> tuple[list[tuple[int, int, Box]], int]:
    taken: set[tuple[int, int]] = set()
    placed = []
    columns = 0
    for y, row in enumerate(rows):
        x = 0
        for box in row:
            if box.missing:
                continue
            while (y, x) in taken:
                x += 1
            taken |= {(y + i, x + j) for i in range(box.rowspan) for j in range(box.colspan)}
            placed.append((y, x, box))
            x += box.colspan
        columns = max(columns, x)
    return placed, columns


def pdf_bytes(pieces: list[Piece], *, ruled: bool = True) -> bytes:
    """Pieces printed on A4 pages."""
    paper = _Paper()
    for piece in pieces:
        if piece.kind == "table":
            paper.table(piece.rows, ruled)
        else:
            paper.paragraph(piece.text)
    return paper.bytes()
