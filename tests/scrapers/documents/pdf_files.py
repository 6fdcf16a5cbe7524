"""PDFs for tests, written by hand: any text with its character map, lines, rotation; no font file is needed.

Text is stored as a Type 0 font whose `ToUnicode` maps every code to its character, as word processors do.
Coordinates are points with the origin top left, as the readers give boxes.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field

A4 = (595.0, 842.0)
_WIDTH = 0.5  # of the font size, for every letter


def text_width(text: str, size: float) -> float:
    return len(text) * _WIDTH * size


@dataclass
class Sheet:
    """One page: commands in the order drawn."""

    size: tuple[float, float] = A4
    rotate: int = 0
    commands: list[str] = field(default_factory=list)
    codes: dict[str, int] = field(default_factory=dict)
    images: dict[str, bytes] = field(default_factory=dict)

    def text(
        self, x: float, top: float, text: str, *, size: float = 12, bold: bool = False, angle: int = 0, mode: int = 0
    ) -> None:
        """Text whose first letter's box begins at (x, top) in its own direction."""
        for letter in text:
            self.codes.setdefault(letter, len(self.codes) + 1)
        shown = "".join(f"{self.codes[c]:04x}" for c in text)
        y = self.size[1] - top - 0.8 * size
        turned = {0: "1 0 0 1", 45: "0.7071 0.7071 -0.7071 0.7071", 90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0"}
        matrix = turned[angle]
        if angle == 90:
            x, y = x + 0.8 * size, self.size[1] - top
        elif angle == 270:
            x, y = x + 0.2 * size, self.size[1] - top
        elif angle == 180:
            y = self.size[1] - top - 0.2 * size
        font = "F2" if bold else "F1"
        self.commands.append(f"BT {mode} Tr /{font} {size} Tf {matrix} {x:.2f} {y:.2f} Tm <{shown}> Tj ET")

    def centred(self, x0: float, x1: float, top: float, text: str, **style: object) -> None:
        size = float(style.get("size", 12))  # type: ignore[arg-type]
        self.text((x0 + x1 - text_width(text, size)) / 2, top, text, **style)  # type: ignore[arg-type]

    def line(self, x0: float, top0: float, x1: float, top1: float) -> None:
        h = self.size[1]
        self.commands.append(f"0.6 w {x0:.2f} {h - top0:.2f} m {x1:.2f} {h - top1:.2f} l S")

    def bar(self, x0: float, top: float, x1: float, bottom: float) -> None:
        """A filled rectangle (office programs draw borders so)."""
        self.commands.append(f"{x0:.2f} {self.size[1] - bottom:.2f} {x1 - x0:.2f} {bottom - top:.2f} re f")

    def picture(self, jpeg: bytes, x0: float, top: float, x1: float, bottom: float) -> None:
        name = f"I{len(self.images)}"
        self.images[name] = jpeg
        h = self.size[1]
        self.commands.append(f"q {x1 - x0:.2f} 0 0 {bottom - top:.2f} {x0:.2f} {h - bottom:.2f} cm /{name} Do Q")


def grid(
    sheet: Sheet,
    x: float,
    top: float,
    widths: Sequence[float],
    rows: Sequence[Sequence[str]],
    *,
    height: float = 22,
    size: float = 12,
    across: bool = True,
    down: bool = True,
    every_row: bool = True,
    header: int = 1,
    outer: bool = True,
) -> float:
    """A table; a cell's lines are parted by a newline. Gives where it ends.

    `across`, `down`: level and upright lines; `every_row`: a level line under every row, else only at the
    top, under the header and at the end; `outer`: with lines at the left and right edge.
    """
    xs = [x]
    for width in widths:
        xs.append(xs[-1] + width)
    y = top
    if across:
        sheet.line(xs[0], y, xs[-1], y)
    for r, row in enumerate(rows):
        lines = max(cell.count("\n") + 1 for cell in row)
        tall = height + (lines - 1) * size * 1.15
        for i, cell in enumerate(row):
            parts = cell.split("\n")
            start = y + (tall - len(parts) * size * 1.15) / 2
            for k, part in enumerate(parts):
                if not part:
                    continue
                where = start + k * size * 1.15
                if i == 1 and r >= header:
                    sheet.text(xs[i] + 4, where, part, size=size)
                else:
                    sheet.centred(xs[i], xs[i + 1], where, part, size=size, bold=r < header)
        if down:
            for edge in xs if outer else xs[1:-1]:
                sheet.line(edge, y, edge, y + tall)
        y += tall
        if across and (every_row or r == header - 1 or r == len(rows) - 1):
            sheet.line(xs[0], y, xs[-1], y)
    return y


def pdf(*sheets: Sheet, to_unicode: bool = True, extra: Sequence[tuple[int, bytes]] = ()) -> bytes:
    """The file. Without `to_unicode` no reader can know what the codes mean."""
    objects: dict[int, bytes] = {}
    n = 3 + len(sheets)
    kids = []
    for i, sheet in enumerate(sheets):
        page_no = 3 + i
        first = n
        fonts = []
        for name, base in (("F1", "TimesNewRoman"), ("F2", "TimesNewRoman,Bold")):
            top_no, sub_no, descriptor_no, map_no = n, n + 1, n + 2, n + 3
            n += 4
            mapping = f" /ToUnicode {map_no} 0 R" if to_unicode else ""
            objects[top_no] = (
                f"<< /Type /Font /Subtype /Type0 /BaseFont /{base} /Encoding /Identity-H"
                f" /DescendantFonts [{sub_no} 0 R]{mapping} >>"
            ).encode()
            objects[sub_no] = (
                f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{base} /DW {int(_WIDTH * 1000)}"
                f" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
                f" /FontDescriptor {descriptor_no} 0 R >>"
            ).encode()
            objects[descriptor_no] = (
                f"<< /Type /FontDescriptor /FontName /{base} /Flags 4 /FontBBox [0 -200 1000 800]"
                f" /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>"
            ).encode()
            pairs = "\n".join(f"<{code:04x}> <{c.encode('utf-16-be').hex()}>" for c, code in sheet.codes.items())
            cmap = (
                "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
                "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
                f"{len(sheet.codes)} beginbfchar\n{pairs}\nendbfchar endcmap end end"
            )
            objects[map_no] = stream(cmap.encode())
            fonts.append(f"/{name} {top_no} 0 R")
        images = []
        for name, jpeg in sheet.images.items():
            width, height = jpeg_size(jpeg)
            objects[n] = stream(
                jpeg,
                f"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceRGB"
                " /BitsPerComponent 8 /Filter /DCTDecode",
                deflate=False,
            )
            images.append(f"/{name} {n} 0 R")
            n += 1
        objects[n] = stream("\n".join(sheet.commands).encode())
        rotate = f" /Rotate {sheet.rotate}" if sheet.rotate else ""
        objects[page_no] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {sheet.size[0]} {sheet.size[1]}]{rotate}"
            f" /Resources << /Font << {' '.join(fonts)} >> /XObject << {' '.join(images)} >> >>"
            f" /Contents {n} 0 R >>"
        ).encode()
        n += 1
        kids.append(f"{page_no} 0 R")
        assert first < n
    objects[1] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[2] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>".encode()
    objects.update(dict(extra))
    return assemble(objects)


def stream(data: bytes, head: str = "", *, deflate: bool = True) -> bytes:
    if deflate:
        data = zlib.compress(data)
        head += " /Filter /FlateDecode"
    return f"<< {head} /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"


def assemble(objects: dict[int, bytes], trailer: str = "") -> bytes:
    """Numbered objects as a file with its table of places."""
    out = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
    places = {}
    for number in sorted(objects):
        places[number] = len(out)
        out += f"{number} 0 obj\n".encode() + objects[number] + b"\nendobj\n"
    table = len(out)
    top = max(objects) + 1
    out += f"xref\n0 {top}\n0000000000 65535 f \n".encode()
    for number in range(1, top):
        out += (f"{places[number]:010d} 00000 n \n" if number in places else "0000000000 65535 f \n").encode()
    out += f"trailer << /Size {top} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n".encode()
    return bytes(out)


def jpeg_size(jpeg: bytes) -> tuple[int, int]:
    at = 2
    while True:
        marker, length = jpeg[at + 1], int.from_bytes(jpeg[at + 2 : at + 4], "big")
        if marker in (0xC0, 0xC1, 0xC2):
            return int.from_bytes(jpeg[at + 7 : at + 9], "big"), int.from_bytes(jpeg[at + 5 : at + 7], "big")
        at += 2 + length
