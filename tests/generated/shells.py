"""Formats: HTML in the manner of the portals' systems, flattened text, XLSX, DOCX and PDF."""

from __future__ import annotations

import html
import io
from collections.abc import Callable
from random import Random

import docx
import openpyxl

from tests.generated import wording as w
from tests.generated.facts import Results
from tests.generated.paper import pdf_bytes
from tests.generated.pieces import Box, Content, Piece, expand

MENU = (
    "Giới thiệu",
    "Tin tức - Sự kiện",
    "Văn bản",
    "Thủ tục hành chính",
    "Công khai",
    "Liên hệ",
    "Sơ đồ cổng",
    "English",
)


# ------------------------------------------------------------------ chrome
def _related(rng: Random) -> str:
    items = []
    for _ in range(rng.randint(2, 5)):
        other = w.pick(rng, w.OTHERS)
        items.append(
            w.pick(
                rng,
                (
                    f"{other}: Sở Tài chính dẫn đầu chuyển đổi số với {rng.randint(600, 950)},{rng.randint(10, 99)} điểm",
                    f"{other}: điểm trung bình các sở đạt {rng.randint(500, 800)},{rng.randint(1, 99)}",
                    f"Huyện đầu tiên của {other} đạt {rng.randint(80, 99)}% hồ sơ trực tuyến",
                    "Khuyến cáo phòng bệnh trên sầu riêng mùa mưa",
                    f"Kết quả PAR Index 2022: Sở Nội vụ xếp thứ nhất với {rng.randint(80, 95)},{rng.randint(10, 99)} điểm",
                ),
            )
        )
    return "".join(
        f'<li><a href="/tin/{rng.randint(1000, 9999)}.html">{html.escape(i)}</a> <span>({rng.randint(1, 28)}/{rng.randint(1, 12)}/2024)</span></li>'
        for i in items
    )


def _menu(rng: Random) -> str:
    return (
        "<ul>" + "".join(f'<li><a href="/m{i}.html">{m}</a></li>' for i, m in enumerate(rng.sample(MENU, 6))) + "</ul>"
    )


def _counter(rng: Random) -> str:
    digits = "".join(f"<span>{rng.randint(0, 9)}</span>" for _ in range(7))
    return f'<div class="counter">Thống kê truy cập<br>Đang online: {rng.randint(3, 90)}<br>Hôm nay: {rng.randint(100, 9999)}<br>Tổng: {digits}</div>'


def _calendar() -> str:
    return (
        "<table><caption>Lịch tháng</caption><tr>"
        + "".join(f"<th>{d}</th>" for d in ("H", "B", "T", "N", "S", "B", "C"))
        + "</tr><tr>"
        + "".join(f"<td>{d}</td>" for d in range(1, 8))
        + "</tr></table>"
    )


# ------------------------------------------------------------------ bodies
def _cell_plain(box: Box, tag: str) -> str:
    return html.escape(box.text).replace("\n", "<br>")


def _cell_word(box: Box, tag: str) -> str:
    text = html.escape(box.text).replace("\n", "<br>")
    words = text.split(" ")
    if len(words) > 3:  # Word cuts a line into spans anywhere between words
        text = f"<span style='mso-bidi-font-weight:bold'>{' '.join(words[:2])} </span><span lang=VI>{' '.join(words[2:])}</span>"
    inner = f"<b>{text}</b>" if box.head else text
    return f'<p class=MsoNormal align=center style="margin-bottom:0cm"><span style="font-size:13.0pt;font-family:&quot;Times New Roman&quot;">{inner}<o:p></o:p></span></p>'


def _table(rng: Random, rows: list[list[Box]], word: bool) -> str:
    cell = _cell_word if word else _cell_plain
    use_th, use_head = rng.random() < 0.5, rng.random() < 0.3
    out = [
        w.pick(
            rng,
            (
                '<table border="1" cellpadding="0" cellspacing="0">',
                '<table class="MsoNormalTable" border=1>',
                '<table class="table table-bordered" style="width:100%">',
            ),
        )
    ]
    heads = [all(b.head for b in row) for row in rows]
    if use_head and heads[0]:
        out.append("<thead>")
    elif rng.random() < 0.7:
        out.append("<tbody>")
    for row, head in zip(rows, heads, strict=True):
        cells = []
        for box in row:
            if box.missing:
                continue
            tag = "th" if head and use_th else "td"
            spans = (f' colspan="{box.colspan}"' if box.colspan > 1 else "") + (
                f' rowspan="{box.rowspan}"' if box.rowspan > 1 else ""
            )
            cells.append(f"<{tag}{spans}>{cell(box, tag)}</{tag}>")
        out.append("<tr>" + "".join(cells) + "</tr>")
    if use_head and heads[0]:
        last = max(i for i, head in enumerate(heads) if head and all(heads[: i + 1]))
        out[last + 2 : last + 2] = ["</thead><tbody>"]
    out.append("</tbody></table>")
    return "\n".join(out)


def _body(rng: Random, c: Content) -> str:
    word = rng.random() < 0.25
    manner = "p" if word else rng.choice(["p", "p", "div", "br"])
    out = []
    for piece in c.pieces:
        if piece.kind == "table":
            out.append(_table(rng, piece.rows, word))
            continue
        text = html.escape(piece.text, quote=False)
        if piece.kind == "caption" and rng.random() < 0.5:
            text = f"<strong>{text}</strong>"
        if word:
            out.append(
                f'<p class=MsoNormal style="text-align:justify;text-indent:36.0pt"><span lang=VI style="font-size:14.0pt">{text}<o:p></o:p></span></p>'
            )
        elif manner == "br":
            out.append(f"{text}<br /><br />")
        else:
            out.append(f"<{manner}>{text}</{manner}>")
    return "\n".join(out)


# ------------------------------------------------------------------ portals
def _page(head: str, body: str) -> str:
    return f'<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'


def _title_tag(c: Content, r: Results) -> str:
    return f"<title>{html.escape(c.title)}</title>"


def nukeviet(rng: Random, r: Results, c: Content, day: str) -> str:
    """NukeViet 4."""
    return _page(
        _title_tag(c, r) + '<meta name="generator" content="NukeViet v4.5">',
        f'<div id="header">Cổng thông tin điện tử tỉnh {r.province}{_menu(rng)}</div><div class="news_column panel panel-default"><h1 class="title margin-bottom-lg" itemprop="headline">{html.escape(c.title)}</h1>'
        f'<span class="h5">Thứ hai - {day} 15:42</span><div id="news-bodyhtml" class="bodytext margin-bottom-lg">{_body(rng, c)}</div>'
        f'<div id="newsrating">Tổng số điểm của bài viết là: 5 trong 1 đánh giá</div><div class="related others"><h4>Những tin mới hơn</h4><ul>{_related(rng)}</ul></div></div>{_counter(rng)}',
    )


def liferay(rng: Random, r: Results, c: Content, day: str) -> str:
    """Liferay asset publisher."""
    return _page(
        _title_tag(c, r),
        f'<header><a class="logo">CỔNG THÔNG TIN ĐIỆN TỬ TỈNH {r.province.upper()}</a>{_menu(rng)}</header><div class="portlet-body"><div class="asset-full-content"><h1 class="title-detail">{html.escape(c.title)}</h1>'
        f'<div class="date">{day} 08:30 &nbsp; Số lượt xem: {rng.randint(50, 5000)}</div><div class="journal-content-article">{_body(rng, c)}</div></div>'
        f'<div class="asset-more"><h3>Tin liên quan</h3><ul>{_related(rng)}</ul></div></div>{_calendar()}',
    )


def tandan(rng: Random, r: Results, c: Content, day: str) -> str:
    """SharePoint, "tandan" build."""
    return _page(
        _title_tag(c, r),
        f'<form><div id="s4-bodyContainer">{_menu(rng)}<div class="tandan-title-view"><h2>{html.escape(c.title)}</h2></div><div class="tandan-date-view">{day}</div>'
        f'<div class="tandan-content-view">{_body(rng, c)}</div><div class="tin-khac"><b>Các tin khác</b><ul>{_related(rng)}</ul></div></div></form>',
    )


def vnportal(rng: Random, r: Results, c: Content, day: str) -> str:
    """vnPortal "Article*" pages."""
    return _page(
        _title_tag(c, r),
        f'<div class="top">A- A A+ | Tăng tương phản | Giảm tương phản</div>{_menu(rng)}<div class="ArticleDetail"><h1 class="ArticleHeader">{html.escape(c.title)}</h1><div class="PostDate">{day}</div>'
        f'<div class="ArticleSummary"></div><div class="ArticleContent">{_body(rng, c)}</div></div><div class="ArticleRelated"><ul>{_related(rng)}</ul></div>{_counter(rng)}',
    )


def wordpress(rng: Random, r: Results, c: Content, day: str) -> str:
    """WordPress."""
    d, m, y = day.split("/")
    return _page(
        _title_tag(c, r),
        f'<nav>{_menu(rng)}</nav><article class="post"><header><h1 class="entry-title">{html.escape(c.title)}</h1><time class="entry-date published" datetime="{y}-{m}-{d}T09:00:00+07:00">{day}</time></header>'
        f'<div class="entry-content">{_body(rng, c)}</div></article><aside class="widget_recent_entries"><ul>{_related(rng)}</ul></aside>{_calendar()}',
    )


def drupal(rng: Random, r: Results, c: Content, day: str) -> str:
    """Drupal 8 and later."""
    return _page(
        _title_tag(c, r),
        f'<nav role="navigation">{_menu(rng)}</nav><main><h1 class="page-header">{html.escape(c.title)}</h1><article><div class="node__submitted">Đăng ngày {day}</div>'
        f'<div class="node__content"><div class="field field--name-body">{_body(rng, c)}</div></div></article><div class="views-block"><h2>Tin liên quan</h2><ul>{_related(rng)}</ul></div></main>',
    )


def nested_tables(rng: Random, r: Results, c: Content, day: str) -> str:
    """Old ASP.NET pages laid out by tables in tables."""
    return _page(
        _title_tag(c, r),
        f'<table width="1000" align="center"><tr><td colspan="3"><img src="/banner.jpg" alt="UBND tỉnh {r.province}"></td></tr><tr><td width="180" valign="top">{_menu(rng)}{_counter(rng)}</td><td valign="top">'
        f'<table width="100%"><tr><td class="tieude"><b>{html.escape(c.title)}</b></td></tr><tr><td class="ngay">({day} 10:05 AM)</td></tr><tr><td class="noidung">{_body(rng, c)}</td></tr></table>'
        f'</td><td width="200" valign="top"><table><tr><td><b>Tin mới</b></td></tr><tr><td><ul>{_related(rng)}</ul></td></tr></table></td></tr></table>',
    )


def brief(rng: Random, r: Results, c: Content, day: str) -> str:
    """Pages with `article-brief`."""
    return _page(
        _title_tag(c, r),
        f'<div class="header">{_menu(rng)}</div><div id="container"><h1 class="title-detail">{html.escape(c.title)}</h1><div class="post-date">{day} | lượt xem: {rng.randint(10, 900)}</div>'
        f'<div class="article-content">{_body(rng, c)}</div><div class="article-related"><ul>{_related(rng)}</ul></div></div>',
    )


PORTALS: dict[str, Callable[[Random, Results, Content, str], str]] = {
    "nukeviet": nukeviet, "liferay": liferay, "tandan": tandan, "vnportal": vnportal, "wordpress": wordpress, "drupal": drupal,
    "nested_tables": nested_tables, "brief": brief,
}  # fmt: skip


# ------------------------------------------------------------------ other formats
def flat_text(rng: Random, r: Results, c: Content, day: str) -> bytes:
    """Plain text, one cell a line."""
    lines = [f"ỦY BAN NHÂN DÂN\nTỈNH {r.province.upper()}", f"Số: {r.decision}", c.title.upper(), ""]
    for piece in c.pieces:
        if piece.kind == "table":
            for row in piece.rows:
                lines += [b.text.replace("\n", " ") for b in row if b.text and not b.missing]
        else:
            lines.append(piece.text)
    return "\n".join(lines).encode()


def xlsx(rng: Random, r: Results, c: Content, day: str) -> bytes:
    """A workbook: all on one sheet, or a sheet a table."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Phụ lục"
    sheet.append([c.title])
    at = 2
    typed = rng.random() < 0.4
    for piece in c.pieces:
        if piece.kind != "table":
            sheet.cell(at, 1, piece.text)
            at += 1
            continue
        taken: set[tuple[int, int]] = set()
        for n, row in enumerate(piece.rows):
            col = 1
            for box in row:
                if box.missing:
                    continue
                while (at + n, col) in taken:
                    col += 1
                taken |= {(at + n + i, col + j) for i in range(box.rowspan) for j in range(box.colspan)}
                value: object = box.text
                if typed and box.of and box.text.isdigit():
                    value = int(box.text)
                if box.text:
                    sheet.cell(at + n, col, value)
                if box.rowspan > 1 or box.colspan > 1:
                    sheet.merge_cells(
                        start_row=at + n,
                        start_column=col,
                        end_row=at + n + box.rowspan - 1,
                        end_column=col + box.colspan - 1,
                    )
                col += box.colspan
        at += len(piece.rows) + 1
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def word(rng: Random, r: Results, c: Content, day: str) -> bytes:
    """A Word document."""
    document = docx.Document()
    document.add_paragraph(f"ỦY BAN NHÂN DÂN TỈNH {r.province.upper()}")
    document.add_paragraph(f"Số: {r.decision}")
    document.add_paragraph(c.title)
    for piece in c.pieces:
        if piece.kind != "table":
            document.add_paragraph(piece.text)
            continue
        grid = expand(piece.rows)
        table = document.add_table(rows=len(grid), cols=len(grid[0]))
        cells = [list(row.cells) for row in table.rows]
        for y, row in enumerate(grid):
            for x, text in enumerate(row):
                if text:
                    cells[y][x].text = text
        _merge(piece, cells)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _merge(piece: Piece, cells: list[list[object]]) -> None:
    taken: set[tuple[int, int]] = set()
    for y, row in enumerate(piece.rows):
        x = 0
        for box in row:
            if box.missing:
                continue
            while (y, x) in taken:
                x += 1
            taken |= {(y + i, x + j) for i in range(box.rowspan) for j in range(box.colspan)}
            if box.rowspan > 1 or box.colspan > 1:
                cells[y][x].merge(cells[y + box.rowspan - 1][x + box.colspan - 1])  # type: ignore[attr-defined]
            x += box.colspan


def paper(rng: Random, r: Results, c: Content, day: str) -> bytes:
    """A PDF with a text layer; long tables go over pages and repeat their header."""
    lead = [
        Piece("p", f"ỦY BAN NHÂN DÂN TỈNH {r.province.upper()}"),
        Piece("p", f"Số: {r.decision}"),
        Piece("h", c.title),
    ]
    return pdf_bytes([*lead, *c.pieces], ruled=rng.random() < 0.75)


FORMATS: dict[str, Callable[[Random, Results, Content, str], bytes]] = {
    "text": flat_text,
    "xlsx": xlsx,
    "docx": word,
    "pdf": paper,
}
