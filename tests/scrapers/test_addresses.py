"""One spelling per page."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers.addresses import MAX_ADDRESS, canonical

BASE = "https://stttt.kontum.gov.vn/pages/list/chuyen-doi-so.html?page=2"
TWINS = [("/(?:print|savefile)/", "/")]


@pytest.mark.parametrize(
    ("href", "url"),
    [
        # relative, and the ways to write one address
        ("/a.html", "https://stttt.kontum.gov.vn/a.html"),
        ("b.html", "https://stttt.kontum.gov.vn/pages/list/b.html"),
        ("../b.html", "https://stttt.kontum.gov.vn/pages/b.html"),
        ("?page=3", "https://stttt.kontum.gov.vn/pages/list/chuyen-doi-so.html?page=3"),
        ("//kontum.gov.vn/a", "https://kontum.gov.vn/a"),
        ("HTTPS://KonTum.GOV.vn:443/A", "https://kontum.gov.vn/A"),
        ("http://kontum.gov.vn:80/a", "http://kontum.gov.vn/a"),
        ("https://kontum.gov.vn", "https://kontum.gov.vn/"),
        ("https://kontum.gov.vn./a", "https://kontum.gov.vn/a"),
        ("https://kontum.gov.vn:8080/a", "https://kontum.gov.vn:8080/a"),
        ("  /a\n.html\t ", "https://stttt.kontum.gov.vn/a.html"),
        ("\\a\\b.html", "https://stttt.kontum.gov.vn/a/b.html"),
        ("/a.html#noidung", "https://stttt.kontum.gov.vn/a.html"),
        # what tracks, returns or opens a session goes
        ("/a?utm_source=x&utm_medium=y", "https://stttt.kontum.gov.vn/a"),
        ("/a?ItemID=5&fbclid=z", "https://stttt.kontum.gov.vn/a?ItemID=5"),
        ("/a?redirect=%2Fb&inheritRedirect=true&p=1", "https://stttt.kontum.gov.vn/a?p=1"),
        ("/a?_com_liferay_x_redirect=%2F&t=1700", "https://stttt.kontum.gov.vn/a?t=1700"),
        ("/a;jsessionid=0AF3?x=1", "https://stttt.kontum.gov.vn/a?x=1"),
        ("/a?", "https://stttt.kontum.gov.vn/a"),
        # what routes stays as it is written
        ("/chi-tiet-tin?/cong-bo-ket-qua/4711", "https://stttt.kontum.gov.vn/chi-tiet-tin?/cong-bo-ket-qua/4711"),
        ("/?cn=1132&gd=27&tc=27310", "https://stttt.kontum.gov.vn/?cn=1132&gd=27&tc=27310"),
        ("/a?b=2&a=1", "https://stttt.kontum.gov.vn/a?b=2&a=1"),
        ("/View_detail.aspx?ItemID=", "https://stttt.kontum.gov.vn/View_detail.aspx?ItemID="),
        ("/wps/portal/!ut/p/z1/04_Sj9CP~/", "https://stttt.kontum.gov.vn/wps/portal/!ut/p/z1/04_Sj9CP~/"),
        # escapes
        ("/Quyết định.pdf", "https://stttt.kontum.gov.vn/Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh.pdf"),
        ("/c%c6%b0%cc%89u", "https://stttt.kontum.gov.vn/c%C6%B0%CC%89u"),  # a decomposed name stays decomposed
        ("/%61%2Db%2Fc", "https://stttt.kontum.gov.vn/a-b%2Fc"),
        ("/100%", "https://stttt.kontum.gov.vn/100%25"),
        # twins
        ("/vi/news/savefile/cds/a-1.html", "https://stttt.kontum.gov.vn/vi/news/cds/a-1.html"),
        ("/savefile/cds/a-1.html", "https://stttt.kontum.gov.vn/cds/a-1.html"),
        ("/vi/news/print/cds/a-1.html", "https://stttt.kontum.gov.vn/vi/news/cds/a-1.html"),
    ],
)
def test_canonical(href: str, url: str) -> None:
    assert canonical(href, BASE, TWINS) == url
    assert canonical(url, None, TWINS) == url, "canonical addresses stay as they are"


@pytest.mark.parametrize(
    "href",
    [
        "", "   ", "javascript:void(0)", "JavaScript:alert(1)", "java\nscript:alert(1)", "\x01javascript:alert(1)",
        "mailto:a@b.vn", "tel:0260", "data:text/html,<b>", "blob:https://kontum.gov.vn/1", "file:///etc/passwd",
        "ftp://kontum.gov.vn/a", "gopher://kontum.gov.vn", "about:blank", "vbscript:x",
        "https://admin:x@kontum.gov.vn/", "https://kontum.gov.vn@evil.example/", "https://", "https:///a", "http://[::1",
        "https://kontum.gov.vn:99999/", "https://kontum.gov.vn:abc/", "https://kon tum.gov.vn/", "https://%6b.gov.vn/",
        "/" + "a" * MAX_ADDRESS, "https://\u2024/",
    ],
)  # fmt: skip
def test_what_leads_to_no_page(href: str) -> None:
    assert canonical(href, BASE) is None


def test_a_backslash_does_not_hide_the_host() -> None:
    assert canonical("https://evil.example\\@kontum.gov.vn/") == "https://evil.example/@kontum.gov.vn/"


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80))
def test_any_text_gives_an_ascii_address_that_is_its_own_canonical_form_or_none(text: str) -> None:
    for href in (text, "/" + text, "/a?" + text, "https://kontum.gov.vn/" + text):
        url = canonical(href, BASE)
        if url is not None:
            assert url.isascii()
            assert url.startswith(("https://", "http://"))
            assert "#" not in url
            assert canonical(url) == url
