"""Draws the pictures beside this file: `python tests/documents/make_pictures.py`.

Needs the Liberation fonts (Debian's fonts-liberation2). The figures are invented.
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

HERE = Path(__file__).parent
FONTS = Path("/usr/share/fonts/truetype/liberation2")

SCAN = [
    ["TT", "Đơn vị", "Điểm", "Tỷ lệ (%)", "Xếp loại"],
    ["1", "Sở Tài chính", "861,25", "86,13", "Tốt"],
    ["2", "Sở Giáo dục và Đào tạo", "815,40", "81,54", "Tốt"],
    ["3", "Văn phòng UBND tỉnh", "742,08", "74,21", "Khá"],
    ["4", "Sở Nội vụ", "698,93", "69,89", "Khá"],
    ["5", "Thanh tra tỉnh", "655,17", "65,52", "Khá"],
    ["6", "Sở Xây dựng", "530,66", "53,07", "Trung bình"],
]
COLUMNS = [
    ("Hòa Bình", "712,35"), ("Tân Lập", "688,10"), ("Phước Sơn", "641,77"), ("Mỹ Đức", "590,04"),
    ("An Khê", "552,91"), ("Quế Lâm", "498,20"), ("Bình Thuận", "433,68"),
]  # fmt: skip
BARS = [
    ("Sở Tài chính", "91,40"), ("Sở Giáo dục và Đào tạo", "88,25"), ("Sở Nội vụ", "83,17"),
    ("Văn phòng UBND tỉnh", "77,60"), ("Sở Xây dựng", "62,95"),
]  # fmt: skip


def font(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / f"Liberation{name}.ttf"), size)


def scan() -> Image.Image:
    """A ruled table at 150 dpi: red stamp over two cells, a pen's stroke, skew, grain."""
    scale = 2
    page = Image.new("RGB", (1000 * scale, 620 * scale), "white")
    draw = ImageDraw.Draw(page)
    plain, bold = font("Serif-Regular", 25 * scale), font("Serif-Bold", 25 * scale)
    draw.text((500 * scale, 50 * scale), "KẾT QUẢ CHUYỂN ĐỔI SỐ NĂM 2023", font=bold, fill=0, anchor="mm")
    draw.text((90 * scale, 105 * scale), "I. Các sở, ban, ngành", font=bold, fill=0, anchor="lm")
    edges = [80, 140, 500, 640, 780, 930]
    top, height = 130, 50
    for r in range(len(SCAN) + 1):
        y = (top + r * height) * scale
        draw.line((edges[0] * scale, y, edges[-1] * scale, y), fill=0, width=2 * scale)
    for x in edges:
        draw.line((x * scale, top * scale, x * scale, (top + len(SCAN) * height) * scale), fill=0, width=2 * scale)
    for r, row in enumerate(SCAN):
        y = (top + (r + 0.5) * height) * scale
        for c, text in enumerate(row):
            used = bold if r == 0 else plain
            if c == 1 and r:
                draw.text(((edges[c] + 9) * scale, y), text, font=used, fill=0, anchor="lm")
            else:
                draw.text(((edges[c] + edges[c + 1]) / 2 * scale, y), text, font=used, fill=0, anchor="mm")
    draw.text((760 * scale, 540 * scale), "TM. ỦY BAN NHÂN DÂN", font=bold, fill=0, anchor="mm")
    stamp = Image.new("RGB", page.size, "white")
    ink = ImageDraw.Draw(stamp)
    x, y, radius = 640 * scale, 450 * scale, 95 * scale
    red = (214, 60, 72)
    ink.ellipse((x - radius, y - radius, x + radius, y + radius), outline=red, width=5 * scale)
    ink.ellipse((x - radius * 0.7, y - radius * 0.7, x + radius * 0.7, y + radius * 0.7), outline=red, width=2 * scale)
    points = []
    for k in range(10):
        reach = radius * (0.4 if k % 2 == 0 else 0.16)
        points.append((x + reach * math.sin(k * math.pi / 5), y - reach * math.cos(k * math.pi / 5)))
    ink.polygon(points, fill=red)
    page = Image.fromarray(np.minimum(np.asarray(page), np.asarray(stamp)))
    page = page.rotate(0.8, resample=Image.Resampling.BICUBIC, fillcolor="white")
    page = page.resize((1000, 620), Image.Resampling.LANCZOS).filter(ImageFilter.GaussianBlur(0.5))
    grain = np.random.default_rng(7).normal(0, 6, (620, 1000, 1))
    return Image.fromarray(np.clip(np.asarray(page) * 0.94 + 8 + grain, 0, 255).astype(np.uint8))


def columns() -> Image.Image:
    """A chart with columns, an axis with ticks, names of two lines."""
    page = Image.new("RGB", (900, 520), "white")
    draw = ImageDraw.Draw(page)
    plain = font("Sans-Regular", 16)
    title = "Biểu đồ xếp hạng chỉ số DTI năm 2023 của các huyện"
    draw.text((450, 30), title, font=font("Sans-Bold", 20), fill=0, anchor="mm")
    for tick in range(0, 801, 200):
        y = 440 - tick * 0.45
        draw.line((70, y, 880, y), fill=(220, 220, 220))
        draw.text((62, y), str(tick), font=plain, fill=(70, 70, 70), anchor="rm")
    for i, (name, value) in enumerate(COLUMNS):
        x = 85 + i * 114
        y = 440 - float(value.replace(",", ".")) * 0.45
        draw.rectangle((x, y, x + 78, 440), fill=(46, 117, 182))
        draw.text((x + 39, y - 13), value, font=plain, fill=0, anchor="mm")
        draw.text((x + 39, 458), "Huyện", font=plain, fill=0, anchor="mm")
        draw.text((x + 39, 478), name, font=plain, fill=0, anchor="mm")
    draw.line((70, 440, 880, 440), fill=0)
    return page


def bars() -> Image.Image:
    """A chart with bars lying, values printed on them, a source line."""
    page = Image.new("RGB", (900, 400), "white")
    draw = ImageDraw.Draw(page)
    plain = font("Sans-Regular", 17)
    title = "Tỷ lệ điểm DTI năm 2024 khối sở, ban, ngành"
    draw.text((450, 28), title, font=font("Sans-Bold", 20), fill=0, anchor="mm")
    for i, (name, value) in enumerate(BARS):
        y = 70 + i * 56
        reach = 270 + float(value.replace(",", ".")) * 5.6
        draw.rectangle((270, y, reach, y + 34), fill=(197, 90, 17))
        draw.text((260, y + 17), name, font=plain, fill=0, anchor="rm")
        draw.text((reach - 8, y + 17), value, font=plain, fill="white", anchor="rm")
    draw.text((20, 378), "Nguồn: Văn phòng UBND tỉnh", font=plain, fill=(60, 60, 60), anchor="lm")
    return page


def main() -> None:
    """Write the pictures."""
    scan().save(HERE / "scan.jpg", quality=60)
    columns().quantize(32).save(HERE / "columns.png", optimize=True)
    bars().quantize(32).save(HERE / "bars.png", optimize=True)


if __name__ == "__main__":
    main()
