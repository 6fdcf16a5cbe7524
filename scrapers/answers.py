"""What came back, judged: inflated under a cap, whole or cut off, a document or a page in place of one.

Positive evidence only. A page is called a block, a login or a "not found" page for the words of its title or of its
headings, or because it is next to empty and asks for a captcha; never because something is missing.
"""

from __future__ import annotations

import html
import re
import zlib

from scrapers.vietnamese import clean, lower

_STEP = 64 * 1024
_LOOKED_AT = 256 * 1024
_SHORT = 1200  # characters of visible text: more than any block page says, less than an article with its menus
_FEW_LINKS = 12


class EncodingError(Exception):
    """A body that is not what its Content-Encoding says; the message is one line."""


class OverCapError(Exception):
    """A body that grew over the cap; `Inflater.body` holds what came before."""


class Inflater:
    """Undoes one Content-Encoding piece by piece, never holding more than `cap` bytes and one step.

    br and zstd are never offered (no decoder of theirs is a dependency), so an answer in them is refused.
    """

    ACCEPTED = "gzip, deflate"

    def __init__(self, encoding: str | None, cap: int) -> None:
        """Begin a body.

        Raises:
            EncodingError: an encoding that was not offered, or several on top of each other.
        """
        names = [name for part in (encoding or "").lower().split(",") if (name := part.strip()) not in ("", "identity")]
        if len(names) > 1:
            raise EncodingError(f"encoded {len(names)} times over ({', '.join(names)[:60]})")
        self._name = names[0].removeprefix("x-") if names else None
        if self._name not in (None, "gzip", "deflate"):
            raise EncodingError(f"sent in an encoding that was not offered ({names[0][:40]})")
        self.body = bytearray()
        self._cap = cap
        self._taken = 0
        self._head = b""
        self._inflate = zlib.decompressobj(wbits=31) if self._name == "gzip" else None

    def feed(self, piece: bytes) -> None:
        """Take the next bytes as sent.

        Raises:
            EncodingError: they are not what the encoding says.
            OverCapError: the body, or what was sent of it, is over the cap.
        """
        self._taken += len(piece)
        if self._name is None:
            self._put(piece)
        else:
            try:
                self._feed(piece)
            except zlib.error as error:
                raise EncodingError(f"said to be {self._name} and is not ({error})") from error
        if self._taken > self._cap:
            raise OverCapError

    def _feed(self, piece: bytes) -> None:
        if self._inflate is None:  # deflate: with the zlib header as the standard says, or bare as many servers do
            self._head += piece
            if len(self._head) < 2:
                return
            piece, first = self._head, self._head
            zlib_header = first[0] & 0x0F == 8 and (first[0] << 8 | first[1]) % 31 == 0
            self._inflate = zlib.decompressobj(wbits=15 if zlib_header else -15)
        while piece:
            if self._inflate.eof:
                if self._name != "gzip" or not piece.startswith(b"\x1f\x8b"):
                    return  # padding after the end, as browsers allow
                self._inflate = zlib.decompressobj(wbits=31)
            self._put(self._inflate.decompress(piece, _STEP))
            piece = self._inflate.unused_data if self._inflate.eof else self._inflate.unconsumed_tail
        while not self._inflate.eof and (more := self._inflate.decompress(b"", _STEP)):
            self._put(more)

    def _put(self, data: bytes) -> None:
        room = self._cap - len(self.body)
        self.body += data[:room]
        if len(data) > room:
            raise OverCapError

    @property
    def encoded(self) -> bool:
        """Whether the body was sent in an encoding."""
        return self._name is not None

    def finished(self) -> bool:
        """Whether the encoding came to its end."""
        if self._taken == 0 or self._name is None:
            return True
        return self._inflate is not None and self._inflate.eof


# ---------------------------------------------------------------------- whole or cut off
_CUT_ENDS: tuple[tuple[bytes, bytes, int], ...] = (
    # begins with, must hold in its last n bytes
    (b"%PDF-", b"%%EOF", 4096),
    (b"PK\x03\x04", b"PK\x05\x06", 65_600),
    (b"\x89PNG\r\n\x1a\n", b"IEND", 64),
    (b"\xff\xd8\xff", b"\xff\xd9", 4096),
)
_OPENING = re.compile(rb"<(?:!doctype\s+html|html|body)\b", re.IGNORECASE)


def cut_off(body: bytes, *, framed: bool) -> str | None:
    """Why a body is only a part, judged by its own end marks; null when nothing says so.

    Args:
        body: decoded.
        framed: the server declared the length (or sent it in chunks) and it was met. End marks are looked for
            all the same: a page that broke off while it was made is framed correctly.
    """
    for begin, end, tail in _CUT_ENDS:
        if body.startswith(begin):
            missing = end not in (body if framed else body[-tail:])
            return f"the file does not reach its end mark {end.decode('latin-1')!r}" if missing else None
    head = body[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not head.startswith(b"<"):
        return None
    if _OPENING.search(head) or _OPENING.search(_without_scripts(body)):
        markup = _without_scripts(body).lower()
        opened = b"<body" in markup or b"<html" in markup
        closed = b"</body" in markup or b"</html" in markup
        if not closed and (opened or not framed):
            return "the page does not reach </body> or </html>"
    elif not framed and not body.rstrip(b"\x00 \t\r\n").endswith(b">"):
        return "the page breaks off inside its markup"
    return None


def _without_scripts(body: bytes) -> bytes:
    """The markup without its scripts (which may hold any tag as text). Linear in the body's length."""
    low, kept, at = body.lower(), [], 0
    while (start := low.find(b"<script", at)) >= 0:
        kept.append(body[at:start])
        end = low.find(b"</script", start)
        if end < 0:
            return b"".join(kept)
        at = low.find(b">", end) + 1 or len(body)
    kept.append(body[at:])
    return b"".join(kept)


# ---------------------------------------------------------------------- a page in place of the document
_THING = (
    "(?:trang|bài viết|nội dung|tin bài|tin tức|tài nguyên|đường dẫn|địa chỉ|dữ liệu|liên kết|tập tin|tệp|văn bản"
    "|chuyên mục)"
)
# the words that may stand between the thing and what became of it; an open gap would match headlines
_GAP_VI = (
    "(?: (?:web|tin|này|bạn|quý|khách|vị|đang|cần|muốn|yêu|cầu|tìm|kiếm|truy|cập|xem|mà|được|thông|url|đã|có|thể|hiện))"
    "{0,10}"
)
_GAP_EN = "(?: (?:you|requested|are|is|looking|for|that|was|were|has|have|url|the|which|may|be|on|this|server)){0,10}"
_SOFT_404 = re.compile(
    r"404|(?:lỗi|error|http|status)(?: code)?:? 404\b.{0,80}"
    rf"|404\W+(?:error|lỗi|page|file|not found|không tìm thấy|không tồn tại|{_THING})\b.{{0,80}}"
    rf"|(?:rất tiếc,? |xin lỗi,? )?không (?:tìm thấy|tồn tại) {_THING}\b.{{0,60}}"
    rf"|{_THING}{_GAP_VI} (?:không (?:còn )?tồn tại|không (?:được )?tìm thấy|(?:đã )?(?:bị|được) (?:xóa|gỡ))\b.{{0,60}}"
    rf"|(?:the )?(?:page|resource|file|article|content){_GAP_EN}"
    r" (?:not found|(?:cannot|could not|can't|couldn't) be found|does not exist|doesn't exist)\b.{0,60}"
    r"|file or directory not found|not found|không tìm thấy"
)
_CAPTCHA = re.compile(
    r".{0,60}\bcaptcha\b.{0,60}"
    r"|.{0,60}\b(?:không phải (?:là )?|bạn là )(?:người máy|rô ?bốt|robot|con người)\b.{0,60}"
    r"|.{0,40}\b(?:are you (?:a )?(?:human|robot)|not a robot|human verification|verify (?:that )?you are human)\b"
    r".{0,60}"
    r"|xác (?:thực|minh) (?:truy cập|người dùng thật|con người|trình duyệt)\b.{0,60}"
    r"|(?:vui lòng )?nhập mã (?:xác (?:thực|nhận|minh)|bảo (?:vệ|mật)|kiểm tra)\b.{0,60}"
)
_REFUSAL = re.compile(
    r"(?:\d{3}\W{1,3})?(?:access (?:to this page )?(?:is |has been )?denied|forbidden|request (?:rejected|blocked))\b"
    r".{0,40}"
    r"|(?:you|your ip|this request) (?:have|has) been blocked\b.{0,40}|attention required\b.{0,40}|just a moment"
    r"|checking your browser\b.{0,60}|web application firewall\b.{0,40}|security (?:check|verification)|ddos.guard"
    r"|(?:(?:yêu cầu|truy cập|kết nối|địa chỉ ip|ip)(?: truy cập)?(?: của (?:bạn|quý khách))? )?(?:đã )?bị "
    r"(?:từ chối|chặn|khóa)(?: truy cập)?|từ chối truy cập|(?:bạn |quý khách )?không có quyền truy cập\b.{0,40}"
    r"|(?:đang )?kiểm tra trình duyệt\b.{0,40}"
)
_LOGIN = re.compile(
    r"đăng nhập(?: (?:hệ thống|tài khoản|quản trị|cổng|vào|để)\b.{0,60})?|(?:log ?in|sign ?in)(?: to\b.{0,40})?"
)
_CLOSED = re.compile(
    r"(?:(?:website|trang(?: web| tin| thông tin)*|cổng(?: thông tin(?: điện tử)?)?|hệ thống|máy chủ|dịch vụ)"
    r"(?: này| của chúng tôi)? )?(?:hiện )?(?:đang|tạm)(?: được| trong quá trình)? "
    r"(?:bảo trì|nâng cấp|bảo dưỡng|ngừng hoạt động|ngừng phục vụ)\b.{0,60}"
    r"|bảo trì(?: hệ thống| website| định kỳ)?"
    r"|(?:(?:site|website|page) )?(?:is )?(?:down for|under) (?:scheduled )?(?:maintenance|construction)\b.{0,40}"
    r"|(?:\d{3}\W{1,3})?service (?:is )?(?:temporarily )?unavailable\b.{0,40}|maintenance(?: mode)?"
)
_TITLE = re.compile(r"<title[^<>]{0,200}>([^<]{0,400})", re.IGNORECASE)
_HEADING = re.compile(r"<h[1-3](?:\s[^<>]{0,400})?>", re.IGNORECASE)
_CAPTCHA_FORM = re.compile(
    r"<(?:img|input|div|iframe|form)\s[^<>]{0,400}(?:captcha|turnstile|cf-challenge|ma-?xac-?(?:nhan|thuc))",
    re.IGNORECASE,
)
_PASSWORD = re.compile(r"<input\s[^<>]{0,300}type\s{0,3}=\s{0,3}[\"']?password", re.IGNORECASE)
_GOES_ELSEWHERE = re.compile(rb"document\.cookie|location\.(?:reload|replace|href)|window\.location")
_REFRESH = re.compile(
    r"<meta\s[^<>]{0,200}http-equiv\s{0,3}=\s{0,3}[\"']?refresh[\"']?[^<>]{0,200}?"
    r"content\s{0,3}=\s{0,3}[\"']?\s{0,3}(\d{1,3})\s{0,3}[;,]\s{0,3}(?:url\s{0,3}=\s{0,3})?[\"']?([^\"'<>]{1,1000})",
    re.IGNORECASE,
)


class Page:
    """The little of an HTML page that judging needs."""

    def __init__(self, body: bytes) -> None:
        """Look at the first 256 KiB of a page.

        `title` holds the title's parts (`Không tìm thấy trang - Cổng thông tin` has two), `heading` the first
        heading, `text` all visible text; all in lower case.
        """
        start = body[:_LOOKED_AT]
        bare = _without_scripts(start)
        self.markup = bare.decode("utf-8", "replace")
        self.goes_elsewhere = len(bare) < len(start) and bool(_GOES_ELSEWHERE.search(start))
        title = _TITLE.search(self.markup)
        self.title = [part for part in re.split(r"\s+[-–—|:»]+\s+", _plain(title[1])) if part] if title else []
        heading = _HEADING.search(self.markup)
        following = self.markup[heading.end() : heading.end() + 600] if heading else ""
        self.heading = _plain(re.split(r"</h", following, maxsplit=1, flags=re.IGNORECASE)[0])
        self.text = _plain(re.sub(r"(?i)<style[^<>]*>[^<]*", " ", self.markup))
        self.links = len(re.findall(r"(?i)<a\s", self.markup))

    @property
    def bare(self) -> bool:
        """Whether the page holds little more than one message: no article with its menus is this short."""
        return len(self.text) <= _SHORT and self.links <= _FEW_LINKS


def _plain(markup: str) -> str:
    return lower(clean(html.unescape(re.sub(r"<[^<>]*>", " ", markup)))).replace("\n", " ").strip(" .!…-|")


def is_html(body: bytes, media_type: str | None) -> bool:
    """Whether a body is an HTML page, by its beginning; by the declared type where the beginning does not tell."""
    head = body[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<script", b"<meta")):
        return True
    return head.startswith(b"<") and not head.startswith(b"<?xml") and media_type in ("text/html", None)


def stand_in(body: bytes, media_type: str | None) -> tuple[str, str] | None:
    """The outcome (`blocked` or `soft_404`) and its evidence for a page that came, with status 200, in place of the
    document; null for anything that may be the document."""
    if not is_html(body, media_type):
        return None
    page = Page(body)
    says = [name for name in (*page.title, page.heading) if 0 < len(name) <= 160]
    captcha = bool(_CAPTCHA_FORM.search(page.markup))
    for name in says:
        if _SOFT_404.fullmatch(name):
            return "soft_404", f"the page says: {name[:100]}"
        if _CAPTCHA.fullmatch(name) and (page.bare or (captcha and len(page.text) <= 2 * _SHORT)):
            return "blocked", f"captcha page: {name[:100]}"
        if _REFUSAL.fullmatch(name) and page.bare:
            return "blocked", f"refusal page: {name[:100]}"
        if _CLOSED.fullmatch(name) and page.bare:
            return "blocked", f"maintenance page: {name[:100]}"
    # a login box stands on many pages: only a page that is titled so, and has little else, is a login page
    if _PASSWORD.search(page.markup) and len(page.text) <= 2 * _SHORT:
        for name in page.title or [page.heading]:
            if _LOGIN.fullmatch(name):
                return "blocked", f"login page: {name[:100]}"
    if captcha and len(page.text) <= 300:
        return "blocked", "captcha page: little but a captcha"
    if not page.text and page.goes_elsewhere:
        return "blocked", "a page without text whose script sets a cookie or goes elsewhere"
    return None


def refresh_to(body: bytes, media_type: str | None) -> str | None:
    """Where a page that is next to empty sends its reader at once (`<meta http-equiv=refresh>`); else null."""
    if len(body) > 16_384 or not is_html(body, media_type):
        return None
    page = Page(body)
    found = _REFRESH.search(page.markup)
    if found is None or int(found[1]) > 5 or len(page.text) > 200:
        return None
    return html.unescape(found[2]).strip()
