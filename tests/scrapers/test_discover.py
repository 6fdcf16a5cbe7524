"""Links of listing pages, feeds and articles; what is left out is named; hostile markup changes nothing."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers.discover import MAX_ANCHORS, MAX_PICTURES, MAX_TAKEN, FoundLink, attachments, canonical_url, links
from scrapers.portals import Host, Listing, Name, Portal
from scrapers.systems import load_systems

SYSTEMS = load_systems()
GENERIC = SYSTEMS["generic"]
HOME = "https://tinh.gov.vn"
LIST = HOME + "/chuyen-doi-so"
GOOD = "Công bố kết quả xếp hạng chuyển đổi số năm 2023"


def portal(**changes: object) -> Portal:
    fields: dict[str, object] = {
        "id": "tinh",
        "province": "tinh",
        "name": Name(vi="Tỉnh", en="Province"),
        "system": "generic",
        "hosts": {"tinh.gov.vn": Host(), "cds.tinh.gov.vn": Host(system="nukeviet"), "files.vn": Host()},
        "listings": (Listing(url=LIST),),
    }
    return Portal.model_validate(fields | changes)


PORTAL = portal()


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>".encode()


def found_in(body: str, *, head: str = "", system: str = "generic", base: str = LIST) -> list[FoundLink]:
    return links(page(body, head), base, PORTAL, SYSTEMS[system])


def taken(found: list[FoundLink], purpose: str | None = None) -> list[str]:
    return [link.url for link in found if link.taken and purpose in (None, link.purpose)]


# ------------------------------------------------------------------ listing pages
def test_a_list_gives_its_announcements_and_says_why_not_the_rest() -> None:
    found = found_in(
        f"""<ul class=menu><li><a href="/gioi-thieu">Giới thiệu</a></ul>
        <h3><a href="/tin/1.html?utm_source=x#a">{GOOD}</a></h3>
        <h3><a href="/tin/2.html">Kế hoạch chuyển đổi số, đánh giá kết quả</a></h3>
        <h3><a href="https://dti.gov.vn/x">Kết quả xếp hạng DTI 63 tỉnh</a></h3>
        <h3><a href="https://tinh.gov.vn:8443/x">{GOOD}</a></h3>
        <h3><a href="/anh/bang.jpg">Bảng xếp hạng chuyển đổi số</a></h3>
        <a href="javascript:alert('{GOOD}')">{GOOD}</a><a href="mailto:a@tinh.gov.vn">{GOOD}</a>
        <a href="data:text/html,x">{GOOD}</a><a name=x>{GOOD}</a><a href="#top">{GOOD}</a>"""
    )
    assert [(link.url, link.taken, link.why) for link in found] == [
        (HOME + "/gioi-thieu", False, "no word for digital transformation"),
        (HOME + "/tin/1.html", True, "label has 'chuyển đổi số' and 'kết quả'"),
        (HOME + "/tin/2.html", False, "label has 'kế hoạch'"),
        ("https://dti.gov.vn/x", False, "host dti.gov.vn is not one of the portal's"),
        (HOME + ":8443/x", False, "port 8443 is not the portal's"),
        (HOME + "/anh/bang.jpg", False, "neither a page nor a document"),
    ]


def test_one_link_per_address_with_the_fullest_label() -> None:
    found = found_in(
        f"""<a href="/tin/1.html"><img alt="ảnh"></a><a href="http://tinh.gov.vn/tin/1.html#x">{GOOD}</a>
        <a href="/tin/1.html?fbclid=1">Xem tiếp</a>"""
    )
    assert [(link.url, link.label, link.taken) for link in found] == [(HOME + "/tin/1.html", GOOD, True)]


def test_a_title_cut_short_in_the_list_is_read_from_its_attribute() -> None:
    (link,) = found_in(f'<a href="/1" title="{GOOD} của các sở">{GOOD[:25]}...</a>')
    assert (link.label, link.taken) == (f"{GOOD} của các sở", True)


def test_the_text_of_a_picture_is_its_link_s_label() -> None:
    (link,) = found_in(f'<a href="/1"><img src="/a.png" alt="{GOOD}"></a>')
    assert (link.label, link.taken) == (GOOD, True)


def test_a_file_in_a_list_is_an_attachment() -> None:
    (link,) = found_in(f'<a href="/upload/qd.PDF?x=1">{GOOD}</a>')
    assert (link.purpose, link.taken) == ("attachment", True)


def test_links_below_a_host_of_the_portal_are_its_own_and_follow_that_hosts_system() -> None:
    found = found_in(
        f"""<a href="https://sotttt.tinh.gov.vn/1">{GOOD}</a>
        <a href="https://cds.tinh.gov.vn/vi/news/savefile/cds/kq-1.html">{GOOD} a</a>
        <a href="https://cds.tinh.gov.vn/vi/news/print/cds/kq-1.html">{GOOD} b b</a>
        <a href="https://cds.tinh.gov.vn/vi/news/cds/kq-1.html">{GOOD}</a>"""
    )
    assert taken(found) == ["https://sotttt.tinh.gov.vn/1", "https://cds.tinh.gov.vn/vi/news/cds/kq-1.html"]


def test_a_query_that_routes_is_kept() -> None:
    found = found_in(f'<a href="/chi-tiet-tin?/ket-qua/12">{GOOD}</a><a href="/chi-tiet-tin?/ket-qua/13">{GOOD} 2</a>')
    assert taken(found) == [HOME + "/chi-tiet-tin?/ket-qua/12", HOME + "/chi-tiet-tin?/ket-qua/13"]


def test_the_declared_base_counts_where_it_stays_on_the_portal() -> None:
    body = f'<a href="1.html">{GOOD}</a>'
    assert taken(found_in(body, head='<base href="/tin/">')) == [HOME + "/tin/1.html"]
    assert taken(found_in(body, head='<base href="https://evil.example/">')) == [HOME + "/1.html"]


def test_http_links_become_https_only_where_the_page_came_by_https() -> None:
    body = f'<a href="http://tinh.gov.vn/1">{GOOD}</a><a href="http://files.vn/2">{GOOD}</a>'
    assert taken(found_in(body)) == ["https://tinh.gov.vn/1", "http://files.vn/2"]
    assert taken(found_in(body, base="http://tinh.gov.vn/")) == ["http://tinh.gov.vn/1", "http://files.vn/2"]


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "windows-1258"])
def test_other_character_sets(charset: str) -> None:
    markup = f'<html><head><meta charset="{charset}"></head><body><a href="/1">KQ DTI: đánh giá</a></body></html>'
    # windows-1258 writes tones as marks of their own
    if charset == "windows-1258":
        markup = markup.replace("đánh giá", "đa\u0301nh gia\u0301")
    assert taken(links(markup.encode(charset), LIST, PORTAL, GENERIC)) == [HOME + "/1"]


# ------------------------------------------------------------------ paging
@pytest.mark.parametrize(
    ("system", "body", "following"),
    [
        ("generic", '<a rel=next href="?page=2">2</a>', LIST + "?page=2"),
        ("generic", '<div class="pagination"><a href="/p/2">Trang sau</a></div>', HOME + "/p/2"),
        ("generic", '<ul id="phantrang"><li><a href="/p/2">»</a></li></ul>', HOME + "/p/2"),
        ("generic", '<div class="pager"><span><a href="/p/2">Tiếp theo</a></span></div>', HOME + "/p/2"),
        ("nukeviet", '<link rel="next" href="/vi/news/cds/page-2/">', HOME + "/vi/news/cds/page-2/"),
        ("article_brief", '<div class=wrapper-pagination><a class="next-pages" href="/p-2">></a></div>', HOME + "/p-2"),
        ("generic", '<div class="pagination"><a href="javascript:__doPostBack(1)">Trang sau</a></div>', None),
        ("generic", '<div class="pagination"><a href="https://evil.example/2">Trang sau</a></div>', None),
        ("generic", '<div class="pagination"><a href="https://files.vn/2">Trang sau</a></div>', None),
        ("generic", '<div class="slider"><a href="/p/2">Tiếp</a></div>', None),
        ("generic", f'<div class="pagination"><a href="{LIST}">Trang sau</a></div>', None),
    ],
)
def test_the_next_page(system: str, body: str, following: str | None) -> None:
    found = found_in(body, system=system)
    assert taken(found, "listing") == ([following] if following else [])


@pytest.mark.parametrize(
    ("system", "base", "item", "following"),
    [
        ("vnportal_article", LIST, "/cong-bo-12", LIST + "?page=2"),
        ("vnportal_article", LIST + "?page=2", "/cong-bo-12", LIST + "?page=3"),
        ("vnportal_article", LIST + "?loai=1", "/cong-bo-12", LIST + "?loai=1&page=2"),
        ("vnportal_article", LIST + "?page=9&loai=1", "/cong-bo-12", LIST + "?page=10&loai=1"),
        ("drupal", LIST, "/node/12", LIST + "?page=1"),
        ("wordpress", HOME + "/tin/", "/2024/03/29/a/", HOME + "/tin/page/2/"),
        ("wordpress", HOME + "/tin/page/2/", "/2024/03/29/a/", HOME + "/tin/page/3/"),
        ("vnportal_article", LIST + "?page=99", "/gioi-thieu", None),  # nothing is listed any more
        ("sharepoint_tandan", LIST, "/portal/Pages/2024-3-28/a.aspx", None),  # turned by script
    ],
)
def test_the_next_page_by_number(system: str, base: str, item: str, following: str | None) -> None:
    found = found_in(f'<a href="{item}">Bài</a>', system=system, base=base)
    assert taken(found, "listing") == ([following] if following else [])


# ------------------------------------------------------------------ feeds
RSS = f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Tin</title><link>{HOME}</link>
<item><title><![CDATA[{GOOD}]]></title><link>{HOME}/vi/news/cds/kq-1.html?utm_source=rss</link></item>
<item><title>Kế hoạch chuyển đổi số, kết quả</title><link>{HOME}/2</link></item>
<item><title>{GOOD}</title><link>https://evil.example/3</link></item><item><title>{GOOD}</title></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>{GOOD}</title>
<link href="{HOME}/1"/></entry></feed>"""
SITEMAP = f"""<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>{HOME}/cong-bo-ket-qua-xep-hang-chuyen-doi-so.html</loc></url><url><loc>{HOME}/lien-he</loc></url></urlset>"""
INDEX = f"""<sitemapindex><sitemap><loc>{HOME}/sitemap-vi.xml</loc></sitemap>
<sitemap><loc>https://evil.example/s.xml</loc></sitemap></sitemapindex>"""


@pytest.mark.parametrize(
    ("feed", "expected"),
    [
        (RSS, [("article", HOME + "/vi/news/cds/kq-1.html")]),
        ("\ufeff" + RSS, [("article", HOME + "/vi/news/cds/kq-1.html")]),
        (ATOM, [("article", HOME + "/1")]),
        (SITEMAP, [("article", HOME + "/cong-bo-ket-qua-xep-hang-chuyen-doi-so.html")]),
        (INDEX, [("listing", HOME + "/sitemap-vi.xml")]),
    ],
    ids=["rss", "rss with a mark", "atom", "sitemap", "sitemap index"],
)
def test_feeds(feed: str, expected: list[tuple[str, str]]) -> None:
    found = links(feed.encode(), LIST, PORTAL, GENERIC)
    assert [(link.purpose, link.url) for link in found if link.taken] == expected


ENTITY = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x {}>]><rss><item><title>&x;</title></item></rss>'


@pytest.mark.parametrize(
    ("feed", "why"),
    [
        (ENTITY.format('"aaaa"'), "EntitiesForbidden"),
        (ENTITY.format('SYSTEM "file:///etc/passwd"'), "EntitiesForbidden"),
        (ENTITY.format('SYSTEM "http://127.0.0.1/"'), "EntitiesForbidden"),
        ("<rss><channel><item><title>cut", "ParseError"),
        ('<?xml version="1.0" encoding="no-such"?><rss></rss>', "LookupError"),
    ],
)
def test_hostile_feeds_are_named_and_give_nothing(feed: str, why: str) -> None:
    (link,) = links(feed.encode(), LIST, PORTAL, GENERIC)
    assert (link.taken, link.why) == (False, f"the feed could not be read: {why}")


def test_a_page_of_xhtml_is_no_feed() -> None:
    xhtml = f'<?xml version="1.0"?><html><body><rss></rss><a href="/1">{GOOD}</a></body></html>'
    assert taken(links(xhtml.encode(), LIST, PORTAL, GENERIC)) == [HOME + "/1"]


# ------------------------------------------------------------------ the files of an article
ARTICLE = HOME + "/tin/1.html"


def files_of(body: str, *, system: str = "generic", base: str = ARTICLE) -> list[FoundLink]:
    return attachments(page(body), base, PORTAL, SYSTEMS[system])


def test_an_article_gives_its_files_and_not_those_around_it() -> None:
    found = files_of(
        """<nav><a href="/menu.pdf">Quyết định số 1/QĐ-UBND</a></nav><article><p>Bài</p>
        <a href="/upload/qd-205.pdf">Quyết định.pdf</a> <a href="/tai?id=5" download>Tải</a>
        <a href="https://drive.example/x.pdf">Phụ lục</a> <a href="/tin/cu.html">tin cũ</a>
        <a href="/tin/toan-van.html">xem tại đây</a></article>
        <div><a href="/upload/huong-dan.pdf">Sách hướng dẫn</a><a href="/upload/pl.xlsx">Phụ lục kèm theo</a></div>
        <footer><a href="/chan.docx">Phụ lục</a></footer>"""
    )
    assert [(link.purpose, link.url, link.taken, link.why) for link in found] == [
        ("attachment", HOME + "/upload/qd-205.pdf", True, "a file in the article"),
        ("attachment", HOME + "/tai?id=5", True, "a file in the article"),
        ("attachment", "https://drive.example/x.pdf", False, "host drive.example is not one of the portal's"),
        ("article", HOME + "/tin/toan-van.html", True, "'tại đây' points to the full text"),
        ("attachment", HOME + "/upload/huong-dan.pdf", False, "a file outside the article"),
        ("attachment", HOME + "/upload/pl.xlsx", True, "a file outside the article whose label names it"),
    ]


def test_files_stand_where_the_family_puts_them() -> None:
    found = files_of(
        """<div id="news-bodyhtml">Bài</div><div class="news-download-file"><a href="/uploads/a.pdf">a</a></div>
        <ul class="related"><li><a href="/uploads/b.pdf">Quyết định số 2/QĐ-UBND</a></ul>""",
        system="nukeviet",
    )
    assert [(link.url, link.why) for link in found] == [(HOME + "/uploads/a.pdf", "a file among the article's files")]


def test_files_without_a_suffix_are_known_by_their_address() -> None:
    body = '<div class="journal-content-article"><a href="/documents/10181/0/qd/ab-cd?t=17">QĐ</a></div>'
    assert taken(files_of(body, system="liferay"), "attachment") == [HOME + "/documents/10181/0/qd/ab-cd?t=17"]


@pytest.mark.parametrize(
    "body",
    [
        '<iframe src="/pdfjs/viewer.html?file=%2Fupload%2Fqd.pdf"></iframe>',
        '<iframe src="https://docs.google.com/viewer?embedded=true&url=https%3A%2F%2Ftinh.gov.vn%2Fupload%2Fqd.pdf"></iframe>',
        '<embed src="/upload/qd.pdf">',
        '<object data="/upload/qd.pdf"></object>',
    ],
)
def test_files_shown_by_a_viewer(body: str) -> None:
    assert taken(files_of(f"<article>Bài {body}</article>"), "attachment") == [HOME + "/upload/qd.pdf"]


def test_a_viewer_of_a_strangers_file_is_not_followed() -> None:
    body = '<iframe src="/pdfjs/viewer.html?file=https%3A%2F%2Fevil.example%2Fqd.pdf"></iframe>'
    assert not taken(files_of(f"<article>Bài {body}</article>"))


def test_pictures_of_tables_are_told_from_pictures_of_people() -> None:
    found = files_of(
        """<article><p>Bài</p><p><img src="/upload/a1.jpg" alt="Anh-tin-bai"></p><p>Biểu đồ xếp hạng năm 2023</p>
        <p><img src="/upload/a2.jpg" alt="Anh-tin-bai"></p><p>Đồng chí Chủ tịch phát biểu</p>
        <figure><img data-src="/upload/a3.png" src="/lazy.gif"><figcaption>Bảng điểm các sở</figcaption></figure>
        <img src="/upload/bang-xep-hang.png"><img src="/img/pdf.png" alt="kết quả">
        <img src="/upload/a5.jpg" width="24" alt="kết quả"><img src="data:image/png;base64,xx" alt="kết quả">
        <img src="/upload/a6.svg" alt="kết quả"></article><img src="/upload/a7.jpg" alt="kết quả">"""
    )
    assert [(link.url.rsplit("/", 1)[-1], link.taken) for link in found] == [
        ("a1.jpg", True), ("a2.jpg", False), ("a3.png", True), ("bang-xep-hang.png", True),
    ]  # fmt: skip
    assert found[0].label == "Biểu đồ xếp hạng năm 2023"


def test_a_block_that_holds_the_article_is_not_dropped_for_its_class() -> None:
    body = '<div class="stat"><div class="content-detail">Bài <a href="/qd.pdf">QĐ</a></div></div>'
    assert taken(files_of(body, system="vnpt_portal")) == [HOME + "/qd.pdf"]


def test_the_counts_are_bounded_and_say_so() -> None:
    many = "".join(f'<a href="/{n}">{GOOD} {n}</a>' for n in range(MAX_ANCHORS + 10))
    found = found_in(many)
    assert len(taken(found)) == MAX_TAKEN
    assert found[MAX_TAKEN].why == f"more than {MAX_TAKEN} on one page"
    assert found[-1].why == f"more than {MAX_ANCHORS} links; the rest was not looked at"
    pictures = "".join(f'<img src="/upload/bang-{n}.png" alt="Bảng điểm">' for n in range(40))
    assert len(taken(files_of(f"<article>Bài {pictures}</article>"))) == MAX_PICTURES


# ------------------------------------------------------------------ hostile markup
HOSTILE = {
    "deep": b"<div>" * 100_000 + b"<a href=/1>DTI</a>",
    "deep links": b"<a href='/1'><b>" * 50_000,
    "deep tables": b"<table><tr><td>" * 50_000,
    "nothing": b"",
    "blanks": b" \n" * 1000,
    "zeros": b"\x00" * 100_000 + b"<a href=/1>x</a>",
    "every byte": bytes(range(256)) * 2000,
    "unclosed": b"<a href='/1' <a href=<a <table <" * 20_000,
    "long address": b"<a href='/" + b"a" * 3_000_000 + b"'>x</a>",
    "long label": b"<a href='/1'>" + "chuyển đổi số kết ".encode() * 100_000 + b"</a>",
    "long blank": b"<a href='/1'>" + b" " * 3_000_000 + b"</a>",
    "many attributes": b"<a " + b" ".join(b"x%d=1" % n for n in range(5_000)) + b" href=/1>x</a>",
    "too many attributes": b"<a " + b" ".join(b"x%d=1" % n for n in range(100_000)) + b" href=/1>x</a>",
    "entities": b"<a href='/1'>" + b"&amp;" * 200_000 + b"</a>",
    "pdf": b"%PDF-1.7\n" + b"\x00\xff" * 1000,
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("system", ["generic", "vnpt_portal", "nukeviet"])
def test_hostile_markup_ends_soon_and_follows_nothing(name: str, system: str) -> None:
    begun = time.perf_counter()
    for of_page in (links, attachments):
        found = of_page(HOSTILE[name], LIST, PORTAL, SYSTEMS[system])
        assert all(link.url.startswith(HOME) for link in found if link.taken)
        assert all(len(link.label) <= 300 for link in found)
    assert time.perf_counter() - begun < 5


def test_a_page_too_deep_or_too_large_to_look_at_is_named() -> None:
    assert "too_deep" in links(HOSTILE["deep"], LIST, PORTAL, GENERIC)[0].why
    assert "24,000,000 bytes" in links(b"<a>" * 9_000_000, LIST, PORTAL, GENERIC)[0].why


PIECES = [
    "<a href='", "https://tinh.gov.vn/", "//evil.example", "/x.pdf", "'>", GOOD, "</a>", "<div class='pagination'>",
    "<base href='", "<img src='", "javascript:", "\\", "@", "#", "?", "\x00", "\ud800", "<article>", "</article>",
    "<!--", "<![CDATA[", "&#x0;", "«",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_no_markup_leads_off_the_portal(parts: list[str]) -> None:
    body = "".join(parts).encode("utf-8", "surrogatepass")
    for of_page in (links, attachments):
        for link in of_page(body, LIST, PORTAL, GENERIC):
            if link.taken:
                assert PORTAL.owns(link.url)
                assert canonical_url(link.url) == link.url
