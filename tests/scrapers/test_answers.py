"""What is a page in place of the document, and what is a document that only looks like one."""

from __future__ import annotations

import time
import unicodedata

import pytest

from scrapers.answers import cut_off, is_html, refresh_to, stand_in


def page(title: str = "", body: str = "", head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>".encode()


MENU = "".join(f'<li><a href="/{i}">Chuyên mục số {i} của cổng</a></li>' for i in range(40))
CAPTCHA = '<form><img src="/captcha.ashx?t=1"><input name="code"></form>'
ARTICLE = "<p>Theo kết quả đánh giá, Sở Nội vụ dẫn đầu khối các sở, ban, ngành với 769,22 điểm.</p>" * 30


@pytest.mark.parametrize(
    ("title", "body", "outcome"),
    [
        ("Xác thực truy cập", f"<h3>Vui lòng xác nhận bạn không phải người máy</h3>{CAPTCHA}", "blocked"),
        ("Cổng thông tin", f"<h2>Nhập mã xác nhận để tiếp tục</h2>{CAPTCHA}", "blocked"),
        ("", CAPTCHA, "blocked"),
        ("Are you a robot?", "<p>Please verify</p>", "blocked"),
        ("Just a moment...", "<p>Checking your browser before accessing</p>", "blocked"),
        ("Attention Required! | Cloudflare", "<p>Ray ID</p>", "blocked"),
        ("403 Forbidden", "<center>nginx</center>", "blocked"),
        ("Request Rejected", "The requested URL was rejected. Your support ID is 123", "blocked"),
        ("Thông báo", "<h1>Truy cập của bạn đã bị từ chối</h1>", "blocked"),
        ("Web Application Firewall", "<p>Địa chỉ IP của bạn bị chặn</p>", "blocked"),
        ("Đăng nhập hệ thống", '<form><input name="u"><input type="password"></form>', "blocked"),
        ("Sign in", '<form><input type="password" name="p"></form>', "blocked"),
        ("Website đang bảo trì", "<p>Vui lòng quay lại sau</p>", "blocked"),
        ("Cổng thông tin điện tử", "<h1>Hệ thống đang được nâng cấp, mời quý vị quay lại sau</h1>", "blocked"),
        ("503 Service Temporarily Unavailable", "", "blocked"),
        ("Under maintenance", "", "blocked"),
        ("404 - File or directory not found.", "<p>Server Error</p>", "soft_404"),
        ("Lỗi 404", MENU + ARTICLE, "soft_404"),
        ("404", MENU, "soft_404"),
        ("Không tìm thấy trang - Cổng thông tin điện tử tỉnh", MENU, "soft_404"),
        ("Cổng thông tin", f"{MENU}<h1>Trang bạn yêu cầu không tồn tại</h1>", "soft_404"),
        ("Cổng thông tin", f"{MENU}<h2>Bài viết không tồn tại hoặc đã bị xóa</h2>", "soft_404"),
        ("Nội dung này đã bị gỡ", MENU, "soft_404"),
        ("Page not found | Portal", MENU, "soft_404"),
        ("The page you requested cannot be found", "", "soft_404"),
        ("The resource cannot be found.", "<p>Description: HTTP 404.</p>", "soft_404"),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_pages_in_place_of_the_document(title: str, body: str, outcome: str, form: str) -> None:
    found = stand_in(unicodedata.normalize(form, page(title, body).decode()).encode(), "text/html")
    assert found is not None
    assert found[0] == outcome
    assert "\n" not in found[1]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Kết quả chuyển đổi số năm 2023", ARTICLE),
        ("Triển khai xác thực điện tử trên địa bàn tỉnh", "<h1>Triển khai xác thực điện tử</h1><p>Tin ngắn.</p>"),
        ("Không tìm thấy nạn nhân vụ chìm thuyền", "<p>Tin ngắn.</p>"),
        ("404 đơn vị được đánh giá, xếp hạng", "<p>Tin ngắn.</p>"),
        ("Học sinh giành giải cuộc thi robot", "<h2>Cuộc thi robot toàn quốc</h2><p>Tin ngắn.</p>"),
        ("Tỉnh đang nâng cấp hạ tầng số", "<h1>Tỉnh đang nâng cấp hạ tầng số</h1>"),
        ("Đường Hồ Chí Minh đang được bảo trì", "<p>Tin ngắn.</p>"),
        ("Cổng thông tin điện tử", f"<h3>Đăng nhập</h3><input type=password>{MENU}{ARTICLE}"),
        ("Hướng dẫn đăng nhập cổng dịch vụ công", "<p>Tin ngắn.</p>"),
        ("Cảnh báo văn bản giả mạo không có thật", "<p>Tin ngắn.</p>"),
        ("Sở Công Thương bị từ chối hồ sơ thanh toán", "<p>Tin ngắn.</p>"),
        ("Công bố kết quả", f"{MENU}{ARTICLE}<h3>Bình luận</h3>{CAPTCHA}"),
        ("Bảo trì", MENU + ARTICLE),
        ("Thông báo lịch bảo trì hệ thống dịch vụ công", ARTICLE),
        ("", "<table><tr><td>1</td><td>Sở Y tế</td><td>81,83</td></tr></table>"),
    ],
)
def test_articles_are_left_alone(title: str, body: str) -> None:
    assert stand_in(page(title, body), "text/html") is None


def test_a_list_of_news_is_left_alone() -> None:
    news = [
        "Không tìm thấy trang bị mất của sổ đỏ",
        "Website một số sở đang bảo trì",
        "Truy cập bị từ chối: lỗi do đâu?",
    ]
    body = "<h1>Tin tức</h1>" + "".join(f'<h3><a href="/{i}">{t}</a></h3>' for i, t in enumerate(news))
    assert stand_in(page("Tin tức", body), "text/html") is None


def test_a_script_challenge_is_a_block() -> None:
    challenge = b"<html><body><script>document.cookie='D1N=1';window.location.reload(true);</script></body></html>"
    assert stand_in(challenge, "text/html")[0] == "blocked"
    app = b"<html><body><div id=app></div><script src=/app.js></script></body></html>"
    assert stand_in(app, "text/html") is None


@pytest.mark.parametrize(
    "body", [b"%PDF-1.4 captcha", b"PK\x03\x04 404", b"", b"404 not found", b"<?xml version='1.0'?><rss/>"]
)
def test_only_pages_are_judged(body: bytes) -> None:
    assert stand_in(body, "text/html") is None
    assert not is_html(body, "text/html")


@pytest.mark.parametrize(
    ("body", "framed", "whole"),
    [
        (page("a", "b"), False, True),
        (page("a", "b")[:-7], True, True),  # </body> is there
        (page("a", "b")[:-16], True, False),
        (page("a", "<table><tr><td>1</td>")[:-14], True, False),
        (b"<html><script>document.write('</body></html>')</script><p>cut", True, False),
        (b"<html><body><p>cut</p><script>var s = '</html>", True, False),
        (b"<!doctype html><title>no body tags at all</title><p>x", True, True),
        (b"<!doctype html><title>no body tags at all</title><p>x", False, False),
        (b"<div>a fragment</div>", False, True),
        (b"<div>a fragment</di", False, False),
        (b"<?xml version='1.0'?><rss><channel/></rss>\n", False, True),
        (b"<?xml version='1.0'?><rss><chan", False, False),
        (b"\xef\xbb\xbf\r\n<html><body></body></html>", False, True),
        (b"%PDF-1.4 x %%EOF", False, True),
        (b"%PDF-1.4 x", True, False),
        (b"%PDF-1.4 x %%EOF" + b"\0" * 9000, True, True),  # padded, and its length is as declared
        (b"%PDF-1.4 x %%EOF" + b"\0" * 9000, False, False),
        (b"PK\x03\x04 x PK\x05\x06 y", True, True),
        (b"PK\x03\x04 x", True, False),
        (b"\x89PNG\r\n\x1a\n....IEND\xaeB`\x82", False, True),
        (b"\xff\xd8\xff\xe0 ...", True, False),
        (b"\xd0\xcf\x11\xe0 an old office file", False, True),
        (b"plain", False, True),
        (b"", False, True),
    ],
)
def test_what_is_cut_off(body: bytes, framed: bool, whole: bool) -> None:
    assert (cut_off(body, framed=framed) is None) == whole


def test_where_a_page_refreshes_to() -> None:
    def meta(content: str, body: str = "") -> bytes:
        return page("", body, f'<META HTTP-EQUIV="Refresh" CONTENT="{content}">')

    assert refresh_to(meta("0;URL=/portal/?a=1&amp;b=2"), "text/html") == "/portal/?a=1&b=2"
    assert refresh_to(meta("3; url='/x'"), "text/html") == "/x"
    assert refresh_to(meta("300;url=/x"), "text/html") is None  # a page that renews itself
    assert refresh_to(meta("0;url=/x", ARTICLE), "text/html") is None  # a page with something to read
    assert refresh_to(page("", "x"), "text/html") is None


@pytest.mark.parametrize(
    "evil",
    [b"<html><h1>" * 20_000, b"<html><img captch" * 20_000, b"<html><script>" * 20_000, b"<" * 300_000,
     b"<html><title>" + b"a - " * 60_000, b"<html><a " * 30_000, b"<meta " * 2_700, b"<html><style>" * 20_000,
     b"<html><title>" + "không tìm thấy trang ".encode() * 9_000, b"<html>" + b"&#x1;" * 50_000,
     b"<html><meta http-equiv=refresh content=0;" + b" url=" * 3_000],
)  # fmt: skip
def test_no_page_takes_long_to_judge(evil: bytes) -> None:
    began = time.perf_counter()
    stand_in(evil, "text/html")
    refresh_to(evil[:16_000], "text/html")
    cut_off(evil, framed=False)
    assert time.perf_counter() - began < 1.0
