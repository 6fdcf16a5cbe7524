"""HTML pages: article, title, date, tables, links, publisher; tricks and refusals."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers.documents import ArticleHint, Document, UnreadableDocument, read
from scrapers.documents.legacy import _TCVN3, _VNI
from scrapers.records import Place
from scrapers.vietnamese import clean

TITLE = "Công bố kết quả xếp hạng chuyển đổi số năm 2023"
LEAD = "UBND tỉnh Sơn La ban hành Quyết định số 500/QĐ-UBND ngày 02/02/2024."
FIRST = "Khối sở, ban, ngành: Sở Tài chính dẫn đầu với 91,48/ 100 điểm, thấp nhất là Sở Y tế với 70,1 điểm."
SECOND = "Khối huyện: huyện Mộc Châu đạt 76,4 điểm, thấp nhất là huyện Sốp Cộp với 60,1 điểm."
MENU = "".join(f'<li><a href="/m{i}.html">Chuyên mục tin tức số {i}</a></li>' for i in range(12))
OTHER = "Hòa Bình: Sở Tài chính dẫn đầu với 99,9 điểm chuyển đổi số"
TABLE = (
    "<table border=1><tr><th>TT</th><th>Đơn vị</th><th>Điểm</th></tr><tr><td>1</td><td>Sở Y tế</td><td>90,5</td></tr>"
    "<tr><td>2</td><td>Sở Nội vụ</td><td>80,25</td></tr></table>"
)


def page(body: str, *, head: str = "", title: str = TITLE) -> bytes:
    return (
        f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body>{body}</body></html>"
    ).encode()


def lines(document: Document) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if b.kind in ("paragraph", "heading")]


def grid(document: Document, index: int = 0) -> list[list[str]]:
    return [[cell.text if cell else "" for cell in row] for row in document.tables[index].grid]


# ------------------------------------------------------------------ layouts of several CMS families
LAYOUTS = {
    "classes that mean something": f"""<div id=top><span class=clock>Thứ Bảy, 25/05/2024</span><ul class=menu>{MENU}</ul></div>
        <div class=col-8><h2 class=article-title>{TITLE}</h2><div class=tools><a href="javascript:print()">In bài viết</a> | A- A A+</div>
        <div class=post-info>Ngày đăng: 08/04/2024 20:26</div><div class=article-lead><b>{LEAD}</b></div>
        <div class=article-body><p>{FIRST}</p><p>{SECOND}</p></div></div>
        <div class=col-4><div class=box><h3>Tin cùng chuyên mục</h3><ul><li><a href=/x>{OTHER}</a></li></ul></div>
        <div class=counter>Lượt truy cập: <b>1</b><b>9</b></div></div><div id=footer>Cổng TTĐT tỉnh Sơn La</div>""",
    "classes that mean nothing": f"""<div class=tb><span></span></div><div class=mg>{MENU}</div><div class=w><div class=nd><h1>{TITLE}</h1>
        <div class=tg><i></i> 08/04/2024 08:15</div><div class=tt>{LEAD}</div><div class=ct><p>{FIRST}</p><p>{SECOND}</p></div></div>
        <div class=sb><div>XEM NHIỀU</div><div><a href=/x>{OTHER}</a></div></div></div><div class=ch>Cổng TTĐT tỉnh Sơn La</div>""",
    "everything in one element": f"""<div class=visit><h4>SỐ LƯỢT TRUY CẬP</h4><span>0</span><span>3</span></div><ul class=mainmenu>{MENU}</ul>
        <div class=content-detail><h1 class=title>{TITLE}</h1><span class=date>08/04/2024</span><p class=sapo>{LEAD}</p>
        <p>{FIRST}</p><p>{SECOND}</p><h5>Tập tin đính kèm</h5><div></div><div class=rate>Tổng số điểm của bài viết là: 5 trong 1 đánh
        giá<br>Click để đánh giá bài viết</div></div><div class=other-news><h4>Các tin khác</h4><div><a href=/x>{OTHER}</a></div></div>
        <div class=stat>Hôm nay: 412<br>Tổng số: 3.178.460</div><footer>Cổng TTĐT tỉnh Sơn La</footer>""",
    "layout tables and line breaks": f"""<form><table width=100%><tr><td colspan=3><img src=banner.jpg alt="Cổng TTĐT"></td></tr><tr>
        <td><table><tr><td><a href=/1>Trang chủ</a></td></tr><tr><td><a href=/2>Giới thiệu về tỉnh Sơn La</a></td></tr></table></td>
        <td><span class=tieude>{TITLE}</span><br><i>Ngày cập nhật: 08/04/2024</i><br><br><b>{LEAD}</b><br><br>{FIRST}<br><br>{SECOND}<br></td>
        <td><table><tr><td>Thông báo</td></tr><tr><td><a href=/3>{OTHER}</a></td></tr></table></td></tr>
        <tr><td colspan=3 class=footer>Cổng TTĐT tỉnh Sơn La</td></tr></table></form>""",
    "microdata": f"""<nav><ul>{MENU}</ul></nav><div itemscope itemtype=http://schema.org/NewsArticle><h1 itemprop=headline>{TITLE}</h1>
        <span class="hidden d-none" itemprop=datePublished>2024-04-08T16:23:00+07:00</span><span class=h5>Thứ hai - 08/04/2024 16:23</span>
        <ul><li><a title="In ra">In ra</a></li><li><a title="Lưu">Lưu</a></li></ul><div class=hometext>{LEAD}</div>
        <div id=news-bodyhtml><p>{FIRST}</p><p>{SECOND}</p></div></div><div class=other-news><p class=h3>Những tin cũ hơn</p><ul><li>
        <a href=/x>{OTHER}</a></li></ul></div><footer>Cổng TTĐT tỉnh Sơn La</footer>""",
    "inline related news": f"""<header><div class=logo>Báo Sơn La</div><nav>{MENU}</nav></header><section class=article><h1>{TITLE}</h1>
        <div class=meta><span>Thanh Nga</span><time datetime="2024-04-08T09:20:00+07:00">08/04/2024 09:20 GMT+7</time></div><div>{LEAD}</div>
        <div class=article__body><p>{FIRST}</p><p class=related-inline><a href=/x>Xem thêm: {OTHER}</a></p><p>&gt;&gt; <a href=/y>{OTHER}</a></p>
        <div class=box-news><p>TIN LIÊN QUAN</p><ul><li><a href=/z>{OTHER}</a> (01/02/2024)</li></ul></div>
        <p><i>Xem thêm:</i> <a href=/w>{OTHER}</a></p><p>{SECOND}</p></div></section><footer>Tòa soạn Báo Sơn La</footer>""",
}
LAYOUTS |= {
    "site name as first heading": f"""<header><h1><a href=/><img alt="Cổng TTĐT"></a><span>Cổng thông tin điện tử tỉnh Sơn La</span></h1>
        <nav>{MENU}</nav></header><section><h3 class=header-title><span>{TITLE}</span></h3><div>08/04/2024 15:20 Số lượt xem: 512</div>
        <div class=journal-content-article><p>{LEAD}</p><p>{FIRST}</p><p>{SECOND}</p></div><div class=journal-content-article><ul>{MENU}</ul>
        </div></section><footer>Bản quyền: Cổng TTĐT tỉnh Sơn La</footer>""",
    "form, span title, paragraphs in div": f"""<form id=Form><div>{MENU}</div><div id=dnn_ContentPane><span class=Head>{TITLE}</span><br>
        <span>[Ngày cập nhật: 08/04/2024]</span><div class=Normal><div><b>{LEAD}</b></div><div>&nbsp;</div><div>{FIRST}</div><div>&nbsp;</div>
        <div>{SECOND}</div></div><div><b>Các tin khác</b><ul><li><a href=/x>{OTHER}</a> <i>(27/03/2024)</i></li></ul></div></div>
        <div id=dnn_RightPane><p>Tỷ giá: USD 24.500</p></div></form><div>UBND tỉnh Sơn La</div>""",
    "teasers in the body": f"""<div>{MENU}</div><div class=m><h1>{TITLE}</h1><div>08/04/2024 09:00</div><h2>{LEAD}</h2><div class=cb><p>{FIRST}</p>
        <div type=RelatedOneNews><a href=/x><img src=/thumb/a.jpg></a><div class=VCc><a href=/x>{OTHER}</a><p>Sở Tài chính đạt 99,9 điểm.</p></div>
        </div><p>{SECOND}</p></div></div><div class=bc><a href=/z>{OTHER}</a><p>Mô tả của một tin khác, đạt 99,9 điểm, dài vừa phải.</p></div>
        <div>Cổng TTĐT tỉnh Sơn La</div>""",
    "teasers beside the article": f"""<div class=w><div class=l><h1>{TITLE}</h1><div>08/04/2024</div><div class=b><p>{LEAD}</p><p>{FIRST}</p>
        <p>{SECOND}</p></div></div><div class=r>"""
    + "".join(
        f"<div><h4><a href=/{i}>{OTHER} {i}</a></h4><p>Mô tả của tin số {i}, khá dài, có cả số 99,9 điểm.</p></div>"
        for i in range(9)
    )
    + "</div></div><div>Cổng TTĐT tỉnh Sơn La</div>",
    "a second tab": f"""<div class=c><h1>{TITLE}</h1><div>08/04/2024</div><div class=tab-pane><p>{LEAD}</p><p>{FIRST}</p></div><div class=tab-pane
        style="display:none"><p>{SECOND}</p></div></div><div>Cổng TTĐT tỉnh Sơn La</div>""",
    "boxes without links": f"""<div class=col-3><h3>Chuyên mục</h3><ul>{MENU}</ul></div><div class=col-6><h4 class=tt>{TITLE}</h4><p>Lượt xem: 77</p>
        <div>08/04/2024</div><div><b>{LEAD}</b></div><div><p>{FIRST}</p><p>{SECOND}</p></div></div><div class=col-3><div><h3>THÔNG BÁO</h3>
        <p>Lịch tiếp công dân tháng 4 của lãnh đạo, 412 lượt.</p></div></div><div>Cổng TTĐT tỉnh Sơn La</div>""",
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_the_article_and_nothing_else(layout: str) -> None:
    document = read(page(layout))
    kept = lines(document)
    assert kept[0] == document.title == TITLE
    date = [line for line in kept if "08/04/2024" in line]
    assert len(date) == 1
    assert [line for line in kept[1:] if line not in (*date, "Thanh Nga")] == [LEAD, FIRST, SECOND]
    assert document.published_on == "2024-04-08"
    assert document.published_place is not None
    assert document.printed(document.published_place) == "08/04/2024"
    assert "99,9" not in document.text + document.site_text
    assert "Sơn La" in document.site_text
    assert "412" not in document.text


@pytest.mark.parametrize("layout", list(LAYOUTS.values())[:5], ids=list(LAYOUTS)[:5])
def test_a_table_in_any_layout(layout: str) -> None:
    document = read(page(layout.replace(f"<p>{SECOND}</p>", TABLE).replace(SECOND, TABLE)))
    assert grid(document) == [["TT", "Đơn vị", "Điểm"], ["1", "Sở Y tế", "90,5"], ["2", "Sở Nội vụ", "80,25"]]
    assert document.printed(Place(table=0, row=1, col=2)) == "90,5"


def test_the_hint_wins_over_density() -> None:
    junk = "".join(
        f"<p>Một đoạn văn bản dài không thuộc bài viết, số {i}, nói về chuyện khác của tỉnh.</p>" for i in range(30)
    )
    body = (
        f"<h1>{TITLE}</h1><div class=a>{junk}</div><div class=b><p>{FIRST}</p><p class=ad>Quảng cáo 12,5 điểm</p></div>"
    )
    hint = ArticleHint(body=(".missing", "div.b"), drop=(".ad",), title=("h1",))
    document = read(page(body), article=hint)
    assert FIRST in document.text
    assert "Quảng cáo" not in document.text
    assert "chuyện khác" not in document.text.split(FIRST)[1]


def test_a_hint_that_does_not_fit_is_said() -> None:
    document = read(page(LAYOUTS["microdata"]), article=ArticleHint(body=(".gone",)))
    assert FIRST in document.text
    assert any("no article body" in note for note in document.notes)


# ------------------------------------------------------------------ dates
@pytest.mark.parametrize(
    ("head", "near", "day"),
    [
        ('<meta property="article:published_time" content="2024-01-04T23:10:00Z">', "", "2024-01-05"),
        (
            '<script type="application/ld+json">{"datePublished": "2024-01-04T08:00:00+07:00"}</script>',
            "",
            "2024-01-04",
        ),
        ("", "<div class=date>Thứ hai, 08/04/2024 | Lượt xem: 1.287</div>", "2024-04-08"),
        ("", "<time>26 Tháng Bảy, 2024</time>", "2024-07-26"),
        ("", "<p>Sơn La, ngày 01 tháng 02 năm 2024</p>", None),
        ("", "<p>Thứ sáu, ngày 12 tháng 4 năm 2024 08:00</p>", "2024-04-12"),
        ("", f"<p>{LEAD}</p>", None),
    ],
)
def test_when_it_was_published(head: str, near: str, day: str | None) -> None:
    document = read(page(f"<div><h1>{TITLE}</h1>{near}<p>{FIRST}</p><p>{SECOND}</p></div>", head=head))
    assert document.published_on == day
    if near.startswith("<div"):
        assert "1.287" not in document.text


def test_a_line_that_is_only_the_labelled_date_counts_behind_a_menu_too() -> None:
    menu = "".join(f"<p>Mục lục {c}</p>" for c in "ABCDEFG")
    for line, day in [
        ("(Cập nhật: 15-02-2024)", "2024-02-15"),
        ("Cập nhật số liệu của các đơn vị đến ngày 15-02-2024", None),
        ("15-02-2024", None),
    ]:
        page = f"<html><body>{menu}<p>{line}</p><p>{FIRST}</p></body></html>"
        assert read(page.encode()).published_on == day


def test_the_pages_clock_is_no_date() -> None:
    clock = "<div class=header>Thứ sáu, 01/11/2024</div><div class=main>"
    assert read(page(f"{clock}<h1>{TITLE}</h1><div><p>{FIRST}</p><p>{SECOND}</p></div></div>")).published_on is None
    dated = f"{clock}<div class=post-date>09/04/2024, 08:15</div><h1>{TITLE}</h1><div><p>{FIRST}</p><p>{SECOND}</p></div></div>"
    document = read(page(dated))
    assert document.published_on == "2024-04-09"
    assert "01/11/2024" not in document.text


@pytest.mark.parametrize("line", ["Thứ Tư, 15/03/2023 14:20 (GMT +7)", "15/3/2023 | 08:12", "15/03/2023 - 18:40"])
def test_a_date_above_the_title_in_an_element_named_so(line: str) -> None:
    body = f"<h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p></div>"
    assert read(page(f'<div class=detail><span class="post-date">{line}</span>{body}')).published_on == "2023-03-15"
    for above in (
        '<div class=header><div><span class="date">',
        '<div class="top-bar"><div><span class="today-date">',
        '<div class="top-bar"><div><span class="date">',
        '<div class="clock"><div><b class="time">',
    ):
        close = "</b>" if "<b" in above else "</span>"
        assert read(page(f"{above}{line}{close}</div></div><div class=main>{body}")).published_on is None
        assert read(page(f"<div class=main>{above}{line}{close}</div></div>{body}")).published_on is None
    assert read(page(f"<div class=detail><span>{line}</span>{body}")).published_on is None


# ------------------------------------------------------------------ tables
def table(markup: str) -> Document:
    return read(page(f"<div><h1>{TITLE}</h1><p>{FIRST}</p>{markup}</div>"))


def test_nested_layout_tables_are_dissolved() -> None:
    nested = f"<table width=100%><tr><td><table width=98%><tr><td>{TABLE}</td></tr></table></td></tr></table>"
    document = table(nested)
    assert len(document.tables) == 1
    assert grid(document)[1] == ["1", "Sở Y tế", "90,5"]


def test_tables_inside_the_rows_of_a_table() -> None:
    outer = f"<table><tr><td>Khối sở</td><td>{TABLE}</td></tr><tr><td>Khối huyện</td><td>{TABLE}</td></tr></table>"
    document = table(outer)
    assert len(document.tables) == 2
    assert "Khối sở\nTT | Đơn vị" in document.text
    assert "Khối huyện\nTT | Đơn vị" in document.text


def test_spans_headers_and_captions() -> None:
    document = table(
        "<table><caption>Bảng 1. Cấp sở</caption><thead><tr><td rowspan=2>TT</td><td rowspan=2>Đơn&nbsp;vị</td><td colspan=2>Năm"
        "</td></tr><tr><td>2022</td><td>2023</td></tr></thead><tr><td colspan=99>I. Khối sở</td></tr><tr><td>1</td>"
        "<td>Sở<br>Y tế</td><td>80</td><td><p>90,5</p></td></tr></table>"
    )
    assert grid(document) == [
        ["TT", "Đơn vị", "Năm", "Năm"],
        ["TT", "Đơn vị", "2022", "2023"],
        ["I. Khối sở"] * 4,
        ["1", "Sở Y tế", "80", "90,5"],
    ]
    assert document.tables[0].caption == "Bảng 1. Cấp sở"
    assert all(cell is not None and cell.header for row in document.tables[0].grid[:2] for cell in row)


def test_what_a_browser_does_not_show_is_no_figure() -> None:
    document = table(
        "<table><tr><td>Sở Y tế</td><td>88,12<sup>1</sup></td></tr><tr><td>Sở Nội vụ<sup>(2)</sup></td><td><del>90</del> 91</td></tr>"
        '<tr style="display:none"><td>Sở Ẩn</td><td>77</td></tr><tr><td>Sở X</td><td><span hidden>6</span>5</td></tr></table>'
        '<p style="display: none">Huyện Ẩn đạt 66 điểm</p><p><span style="text-decoration:line-through">55 điểm</span> 56 điểm</p>'
    )
    assert grid(document) == [["Sở Y tế", "88,12"], ["Sở Nội vụ", "91"], ["Sở X", "5"]]
    assert "66" not in document.text
    assert "55" not in document.text
    assert "struck-out text was left out" in document.notes


def test_what_classes_and_shouted_styles_hide_is_no_figure() -> None:
    document = table(
        "<table><tr><td>Sở Y tế</td><td>88,12</td></tr><tr><td>Sở Nội vụ</td><td><b class=sr-only>9</b>1,5</td></tr>"
        '<tr STYLE="DISPLAY:NONE"><td>Sở Ẩn</td><td>77</td></tr></table><p class=sr-only>Huyện Ẩn đạt 66 điểm</p>'
    )
    assert grid(document) == [["Sở Y tế", "88,12"], ["Sở Nội vụ", "1,5"]]
    assert "66" not in document.text


def test_rows_typed_into_one_row_are_taken_apart() -> None:
    cells = "<td>1<br>2<br>3</td><td><p>Sở A</p><p>Sở B</p><p>Sở C</p></td><td>90<br>80<br>70</td>"
    document = table(f"<table><tr><th>TT</th><th>Đơn vị</th><th>Điểm</th></tr><tr>{cells}</tr></table>")
    assert grid(document)[1:] == [["1", "Sở A", "90"], ["2", "Sở B", "80"], ["3", "Sở C", "70"]]
    uneven = "<td>1<br>2<br>3</td><td>Sở A<br>và B<br>Sở C<br>Sở D</td><td>90<br>80<br>70</td>"
    document = table(f"<table><tr><th>TT</th><th>Đơn vị</th><th>Điểm</th></tr><tr>{uneven}</tr></table>")
    assert grid(document)[1] == ["1 2 3", "Sở A và B Sở C Sở D", "90 80 70"]


def test_letterheads_signatures_and_calendars_are_no_tables() -> None:
    document = table(
        "<table><tr><td>ỦY BAN NHÂN DÂN<br>TỈNH SƠN LA</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr><tr><td>Số: 5/QĐ-UBND</td>"
        "<td>Sơn La, ngày 01 tháng 02 năm 2024</td></tr></table><table><tr><td>Nơi nhận:</td><td>CHỦ TỊCH</td></tr><tr><td>- Lưu: VT</td>"
        "<td>Lê A</td></tr></table><table><tr><th>H</th><th>B</th><th>T</th><th>N</th><th>S</th><th>B</th><th>C</th></tr>"
        + "<tr>" + "".join(f"<td>{d}</td>" for d in range(1, 8)) + "</tr></table>"
    )  # fmt: skip
    assert document.tables == ()
    assert "Số: 5/QĐ-UBND" in document.text
    assert "1 | 2 | 3" not in document.text


def test_seven_columns_of_small_figures_are_a_table() -> None:
    heads = "".join(f"<th>{h}</th>" for h in ("TT", "Đơn vị", "CS1", "CS2", "CS3", "Tổng", "Hạng"))
    rows = "<tr><td>1<td>Sở Y tế<td>9<td>8<td>7<td>24<td>1</tr><tr><td>2<td>Đắk Hà<td>8<td>7<td>6<td>21<td>2</tr>"
    assert len(table(f"<table><tr>{heads}</tr>{rows}</table>").tables) == 1


def test_a_table_flattened_into_paragraphs() -> None:
    cells = ["TT", "Đơn vị", "Điểm", "1", "Sở Y tế", "90,5", "2", "Sở Nội vụ", "88", "3", "Sở Tài chính", "80,25"]
    document = table("".join(f"<p>{cell}</p>" for cell in cells) + "<p>Nơi nhận:</p>")
    assert document.tables[0].kind == "flat"
    assert grid(document)[1] == ["1", "Sở Y tế", "90,5"]


def test_figures_in_an_element_named_like_furniture_are_kept() -> None:
    rows = "".join(f"<tr><td>Sở {n}</td><td>{90 - n},5</td></tr>" for n in range(3))
    assert len(table(f"<div class=stat-table><table>{rows}</table></div>").tables) == 1


# ------------------------------------------------------------------ links
def test_links_of_the_article() -> None:
    document = read(
        page(
            f'<div class=d><h1>{TITLE}</h1><div class=c><p>{FIRST}</p><p><a href="/x/bang.pdf">Xem bảng điểm tại đây</a></p>'
            '<p><a href="../xep-hang?id=3">xem tại đây</a></p><p>Theo <a href="https://khac.vn/a">báo cáo</a> của sở.</p>'
            f'<figure><img src="/u/bang-diem.jpg" alt="Bảng xếp hạng DTI"><figcaption>Biểu đồ xếp hạng</figcaption></figure><img src="/i/icon.png">'
            f'<p>{SECOND}</p></div><div class="file-dinh-kem"><a href="LinkClick.aspx?fileticket=ab%3d&tabid=9">Phụ lục.xlsx</a></div>'
            f'</div><div class=other-news><a href="/khac.pdf">{OTHER}</a></div>'
        ),
        url="https://sonla.gov.vn/tin/1.html",
    )
    assert [(link.kind, link.url, link.label) for link in document.links] == [
        ("attachment", "https://sonla.gov.vn/x/bang.pdf", "Xem bảng điểm tại đây"),
        ("page", "https://sonla.gov.vn/xep-hang?id=3", "xem tại đây"),
        ("page", "https://khac.vn/a", "báo cáo"),
        ("image", "https://sonla.gov.vn/u/bang-diem.jpg", "Bảng xếp hạng DTI"),
        ("attachment", "https://sonla.gov.vn/tin/LinkClick.aspx?fileticket=ab%3d&tabid=9", "Phụ lục.xlsx"),
    ]
    assert "xem tại đây" in document.text
    assert "Biểu đồ xếp hạng" in document.text
    assert "image" in [b.kind for b in document.blocks]


def test_the_canonical_address() -> None:
    link = '<link rel="canonical" href="https://sonla.gov.vn/a"><meta property="og:url" content="https://b.vn/">'
    assert read(page(LAYOUTS["microdata"], head=link)).url == "https://sonla.gov.vn/a"
    assert read(page(LAYOUTS["microdata"], head='<link rel="canonical" href="javascript:x">')).url is None


def test_the_sites_name_is_not_the_title() -> None:
    document = read(
        page(f"<div><p>{FIRST}</p><p>{SECOND}</p></div>", title=f"{TITLE} | Cổng thông tin điện tử tỉnh Sơn La")
    )
    assert document.title == TITLE
    assert "tỉnh Sơn La" in document.site_text


def test_english() -> None:
    text = "The Department of Health of the province was ranked first with 91.5 points in 2023, followed by the others."
    assert (
        read(
            f"<html lang=en><body><h1>Ranking of departments in 2023</h1><p>{text}</p></body></html>".encode()
        ).language
        == "en"
    )
    assert read(page(LAYOUTS["microdata"])).language == "vi"


# ------------------------------------------------------------------ character sets
SHORT = f'<html><head><meta charset="CHARSET"><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p></body></html>'


def in_1258(text: str) -> bytes:
    """windows-1258 keeps the tone as a letter of its own."""
    out = bytearray()
    for c in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", c)
        tones = "".join(p for p in parts if p in "\u0300\u0301\u0303\u0309\u0323")
        base = unicodedata.normalize("NFC", "".join(p for p in parts if p not in "\u0300\u0301\u0303\u0309\u0323"))
        try:
            out += c.encode("cp1258")
        except UnicodeEncodeError:
            out += base.encode("cp1258") + tones.encode("cp1258")
    return bytes(out)


def in_tcvn3(text: str) -> str:
    back = {v: k for k, v in _TCVN3.items()}
    return "".join(back.get(c, c) for c in text)


def in_vni(text: str) -> str:
    back: dict[str, str] = {}
    for written, letter in _VNI.items():
        back.setdefault(letter, written)
    return "".join(back.get(c, c) for c in text)


UTF8 = SHORT.replace("CHARSET", "utf-8")
ENCODED = {
    "utf-8": UTF8.encode(),
    "utf-8 with mark": b"\xef\xbb\xbf" + UTF8.encode(),
    "utf-8 said to be latin-1": SHORT.replace("CHARSET", "iso-8859-1").encode(),
    "utf-16 with mark": UTF8.encode("utf-16"),
    "utf-16 without mark": UTF8.encode("utf-16-le"),
    "utf-16 big end": UTF8.encode("utf-16-be"),
    "windows-1258 declared": in_1258(SHORT.replace("CHARSET", "windows-1258")),
    "windows-1258 undeclared": in_1258(SHORT.replace('<meta charset="CHARSET">', "")),
    "encoded twice": UTF8.encode().decode("latin-1").encode(),
    "encoded twice through windows": "".join(
        bytes([b]).decode("cp1252", "ignore") or chr(b) for b in UTF8.encode()
    ).encode(),
    "decomposed": unicodedata.normalize("NFD", UTF8).encode(),
    "entities": UTF8.encode("ascii", "xmlcharrefreplace"),
    "stray nul bytes": UTF8.replace("điểm", "đi\0ểm").encode(),
    "article in TCVN3": (UTF8.split("<p>")[0] + in_tcvn3("<p>" + UTF8.split("<p>", 1)[1])).encode(),
    "article in VNI": (UTF8.split("<p>")[0] + in_vni("<p>" + UTF8.split("<p>", 1)[1])).encode(),
}


@pytest.mark.parametrize("body", ENCODED.values(), ids=ENCODED.keys())
def test_right_text_whatever_the_encoding(body: bytes) -> None:
    document = read(body)
    assert document.title == TITLE
    # a run without any letter of its own keeps the case rules of its font
    assert [line.lower() for line in lines(document)] == [TITLE.lower(), FIRST.lower(), SECOND.lower()]
    assert clean(document.text) == document.text


@pytest.mark.parametrize("encoding", ["utf-8", "encoded twice", "article in TCVN3"])
def test_right_text_however_far_into_the_page(encoding: str) -> None:
    """Large pages are looked at in pieces of 32 KiB: letters stand over a piece's edge, or only in a later one."""
    body = ENCODED[encoding] if encoding in ENCODED else UTF8.encode()
    start = body.index(b"<body>")
    edge = start + next(i for i, byte in enumerate(body[start:]) if byte >= 0x80)
    for shift in range(4):
        padding = b"<!--" + b"." * (32_768 - 7 - edge - shift) + b"-->"
        document = read(body[:start] + padding + body[start:])
        assert [line.lower() for line in lines(document)] == [TITLE.lower(), FIRST.lower(), SECOND.lower()]


def test_the_servers_charset_is_used_when_the_bytes_allow_it() -> None:
    body = in_1258(SHORT.replace('<meta charset="CHARSET">', ""))
    assert read(body, media_type="text/html; charset=windows-1258").title == TITLE


def test_no_mojibake() -> None:
    noise = bytes(range(0x81, 0xA0)) * 40
    with pytest.raises(UnreadableDocument) as refused:
        read(b"<html><body><p>" + noise + b"</p></body></html>")
    assert refused.value.outcome == "bad_encoding"


# ------------------------------------------------------------------ hostile markup
HOSTILE = {
    "deep": (b"<html><body>" + b"<div>" * 100_000 + b"x", "too_deep"),
    "deep tables": (b"<table><tr><td>" * 100_000, "too_deep"),
    "a million cells": (b"<table>" + (b"<tr>" + b"<td>1</td>" * 100 + b"</tr>") * 10_000, "too_large"),
    "a million columns": (
        b"<table><tr>" + b"<td>1</td>" * 190_000 + b"</tr><tr><td>2</td><td>3</td></tr></table>",
        "too_large",
    ),
    "wide spans": (b"<table>" + b"<tr><td rowspan=65534 colspan=1000>x1<td>2</tr>" * 2000 + b"</table>", "too_large"),
    "attributes": (b"<p " + b" ".join(b"a%d=1" % i for i in range(100_000)) + b">Text</p>", "too_large"),
    "comments": (b"<html><body>" + b"<!--" * 500_000, "too_large"),
    "paragraphs": (b"<html><body>" + b"<p>12</p>" * 190_000, "too_large"),
    "markup without text": (b"<html><body><div></div></body></html>", "empty"),
}


@pytest.mark.parametrize(("body", "outcome"), HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_markup_is_refused(body: bytes, outcome: str) -> None:
    with pytest.raises(UnreadableDocument) as refused:
        read(body)
    assert refused.value.outcome == outcome


def test_odd_markup_is_read() -> None:
    odd = b"<html><body>" + b"<table><tr><td>a1<td>b2<tr><td>" * 300 + "x &#xD800; &#0; &#x110000; Sở".encode()
    assert "a1" in read(odd).text


TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<table>",
        "<tr>",
        "<td>",
        "<td",
        "colspan=3>",
        "<td",
        "rowspan=9>",
        "</td>",
        "</tr>",
        "</table>",
        "<a",
        "href=/x>",
        "</a>",
        "<br>",
        "<b>",
        "</b>",
        "<sup>",
        "</sup>",
        "<h1>",
        "</h1>",
        "<ul>",
        "<li>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<td",
        "hidden>",
        "<div",
        "class=menu>",
        "<time>",
        "<img",
        "src=a.jpg>",
        "<pre>",
    ]
)
WORDS = st.sampled_from(
    ["Sở Y tế", "90,5", "1", "năm 2023", "&nbsp;", "&lt;", "\x00", "\u0301", "08/04/2024", "Xem thêm:", "\n"]
)


HEADED = f"<p>{LEAD}</p><p>{FIRST}</p><p>{SECOND}</p>"


@pytest.mark.parametrize(
    "body",
    [
        f"<h2>Tin hoạt động trong tuần qua</h2><div><h3>{TITLE}</h3>{HEADED}<h4>Ý kiến của độc giả gần xa</h4></div>",
        f"<div>{HEADED}</div><h1>{TITLE}</h1><h2>Tin hoạt động trong tuần qua</h2>",
        f"<div><div><h1>Ngắn</h1><h1>{TITLE}</h1></div><div><h2>Mục</h2>{HEADED}</div></div>",
        f"<h1>{TITLE}<div>{HEADED}</div></h1><h2>Tin hoạt động trong tuần qua</h2>",
    ],
    ids=["the last above the text", "the first below it", "too short ones left out", "around the text"],
)
def test_where_the_head_names_no_title_a_heading_near_the_text_is_it(body: str) -> None:
    shown = read(page(f"<main>{body}</main>", title="Chi tiết bài viết")).title
    assert shown is not None
    assert shown.startswith(TITLE)


def test_a_title_is_found_above_text_in_a_damaged_tag() -> None:
    text = "Sở Y tế đạt 90 điểm và dẫn đầu bảng xếp hạng của tỉnh. " * 9
    document = read(f"<html><body><h2>{TITLE}</h2><p\x01>{text}</p></body></html>".encode())
    assert document.title == TITLE
    assert "90 điểm" in document.text


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(TAGS, WORDS), min_size=1, max_size=60))
def test_any_markup_gives_a_sound_document_or_a_named_refusal(parts: list[str]) -> None:
    body = "".join(p.replace("\xa0", " ") for p in parts).encode()
    try:
        document = read(b"<html><body>" + body)
    except UnreadableDocument as refused:
        assert refused.outcome in ("empty", "too_deep")
        return
    assert clean(document.text) == document.text
    for table in document.tables:
        for row in table.grid:
            for cell in row:
                assert cell is None or document.text[cell.start : cell.start + len(cell.text)] == cell.text


@pytest.mark.parametrize(
    "unshown",
    [
        '<span style="vertical-align: super;font-size:70%">1</span>',
        '<span style="font-size:0">1</span>',
        '<b style="position:absolute;left:-9999px">9</b>',
        '<span style="opacity:0">5</span>',
        '<span style="color:#fff">1</span>',
        '<i class="x">8</i>',
    ],
)
def test_what_styles_hide_or_raise_is_no_digit(unshown: str) -> None:
    head = "<style>p{margin:0}.x{display:none}</style>"
    document = read(page(f"<h1>{TITLE}</h1><p>{LEAD}</p><p>Sở Y tế đạt 90,5{unshown} điểm.</p>", head=head))
    assert lines(document)[-1] == "Sở Y tế đạt 90,5 điểm."


@pytest.mark.parametrize(
    "shown",
    [
        '<span style="opacity:0.9">5</span>',
        '<span style="background:#000;color:#fff">5</span>',
        '<span style="vertical-align:middle;font-size:0.9em">5</span>',
        '<b class="y">5</b>',
    ],
)
def test_what_styles_leave_is_a_digit(shown: str) -> None:
    head = "<style>.x .y{display:none} @media print{.y{display:none}}</style>"
    document = read(page(f"<h1>{TITLE}</h1><p>{LEAD}</p><p>Sở Y tế đạt 90,{shown} điểm.</p>", head=head))
    assert lines(document)[-1] == "Sở Y tế đạt 90,5 điểm."


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ('<p style="opacity:0">', "</p>"),
        ('<div style="font-size:0">', "</div>"),
        ('<p style="color:#fff">', "</p>"),
        ('<p style="position:absolute;left:-9999px">', "</p>"),
        ('<div style="height:0;overflow:hidden"><p>', "</p></div>"),
        ('<p class="x">', "</p>"),
        ('<p style="text-decoration: line-through">', "</p>"),
        ('<div style="text-decoration:line-through"><p>', "</p></div>"),
        ('<p class="z">', "</p>"),
        ("<p hidden>", "</p>"),
        ('<table><tr><th>Đơn vị</th><th>Điểm</th></tr><tr><td>Sở X</td><td>5</td></tr><tr style="color:#fff"><td>',
         "</td><td>7</td></tr></table>"),
    ],
)  # fmt: skip
def test_blocks_that_styles_hide_or_strike_are_left_out(opening: str, closing: str) -> None:
    head = "<style>.x{display:none} .z{ text-decoration : line-through}</style>"
    gone = "Sở Ngoại vụ đạt 44,4 điểm."
    document = read(page(f"<h1>{TITLE}</h1><p>{LEAD}</p><p>{FIRST}</p>{opening}{gone}{closing}", head=head))
    assert gone not in document.text
    assert FIRST in document.text


@pytest.mark.parametrize(
    "shown",
    [
        '<div style="font-size:0"><span style="font-size:14px">{}</span></div>',
        '<div class="blue"><p style="color:#fff">{}</p></div>',
        '<div style="background:#003;color:#fff">{}</div>',
        '<p style="opacity:0.8">{}</p>',
        '<p class="y">{}</p>',
        '<div style="height:0">{}</div>',
    ],
)
def test_blocks_that_styles_show_are_read(shown: str) -> None:
    head = "<style>.x .y{display:none} .blue{background:#003}</style>"
    kept = "Sở Ngoại vụ đạt 44,4 điểm."
    document = read(page(f"<h1>{TITLE}</h1><p>{LEAD}</p><p>{FIRST}</p>{shown.format(kept)}", head=head))
    assert kept in document.text


WHITE = {
    "span": '<p>Sở Y tế đạt 905 điểm. <span style="color:#fff">{}</span></p>',
    "named": '<p>Sở Y tế đạt 905 điểm. <span style="color:white">{}</span></p>',
    "nested": '<p>Sở Y tế đạt 905 điểm. <b><span style="color: white">{}</span></b></p>',
    "font": '<p>Sở Y tế đạt 905 điểm. <font color="white">{}</font></p>',
    "figure": '<p>Sở Y tế đạt 905 điểm. <font color="#ffffff">{}</font></p>',
    "rgb": '<p style="color:rgb(255,255,255)">{}</p>',
    "all of a paragraph": '<p><span style="color:rgb(255, 255, 255)">{}</span></p>',
    "class": '<p>Sở Y tế đạt 905 điểm. <span class="w">{}</span></p>',
    "class of a paragraph": '<p class="w">{}</p>',
    "white ground": '<div style="background-color:#ffffff"><p>Khác.</p><p style="color:#fff;background:white">{}</p></div>',
}
GROUNDS = {
    "around": '<div style="background-color:#003"><p>Kết quả: <span style="color:#fff">{}</span></p></div>',
    "cell": '<table><tr><td>Sở X</td><td>5</td></tr><tr bgcolor="#003366"><td>1</td><td><font color="white">{}</font></td></tr></table>',
    "own": '<p>Kết quả: <span style="color:#fff;background:red">{}</span></p>',
    "class": '<p>Kết quả: <span class="badge" style="color:#fff">{}</span></p>',
    "rule": '<div class="dark"><p>Kết quả: <span style="color:#fff">{}</span></p></div>',
    "coloured": '<p style="color:yellow">Kết quả: <span style="color:#fff">{}</span></p>',
    "inside": '<p>Kết quả: <span style="color:#fff"><b style="background:#900">{}</b></span></p>',
    "header": '<table><tr><td><span style="color:#fff">{}</span></td><td><span style="color:#fff">Điểm</span></td></tr><tr><td>Sở X</td><td>5</td></tr></table>',
    "alone": '<div class="kq"><p><span style="color:#fff">{}</span></p></div>',
    "off-white": '<p>Kết quả: <span style="color:#fffaf0">{}</span></p>',
}  # fmt: skip


@pytest.mark.parametrize("shape", [*WHITE, *GROUNDS])
def test_white_text_is_left_out_where_nothing_lies_under_it(shape: str) -> None:
    head = "<style>.w{color:#fff} .dark{background:#111;padding:0}</style>"
    text = "Sở Nội vụ đạt 998 điểm."
    inner = (WHITE | GROUNDS)[shape].format(text)
    document = read(page(f"<h1>{TITLE}</h1><p>{LEAD}</p><p>{FIRST}</p>{inner}", head=head))
    assert (text in document.text) == (shape in GROUNDS)


@pytest.mark.parametrize(
    ("head", "mark"),
    [
        ("", '<div style="position:fixed;transform:rotate(-30deg)">DỰ THẢO</div>'),
        ("<style>.w{opacity:.2;transform:rotate(-45deg)}</style>", '<div class="w">DỰ THẢO</div>'),
        ("<style>.w::before{content:'DỰ THẢO'}</style>", ""),
    ],
)
def test_lettering_across_a_page_is_a_mark(head: str, mark: str) -> None:
    document = read(page(f"{mark}<h1>{TITLE}</h1><p>{LEAD}</p><p>{FIRST}</p>", head=head))
    last = document.blocks[-1]
    assert (last.kind, document.text[last.start : last.end]) == ("mark", "DỰ THẢO")


@pytest.mark.parametrize("heading", ["Bình luận (2)", "2 bình luận", "Bình luận", "Ý kiến bạn đọc (3)"])
def test_what_readers_wrote_is_not_the_article(heading: str) -> None:
    document = read(page(f"<h1>{TITLE}</h1><p>{LEAD}</p><p>{FIRST}</p><p>{heading}</p><p>Trần C: Sở Y tế đạt 99.</p>"))
    assert lines(document)[-1] == FIRST


def test_a_button_above_the_article_opens_no_comments() -> None:
    document = read(page(f"<h1>{TITLE}</h1><p>{LEAD}</p><p>Bình luận</p><p>{FIRST}</p><p>{SECOND}</p>"))
    assert lines(document)[-1] == SECOND
