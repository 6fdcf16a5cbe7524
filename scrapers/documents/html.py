"""HTML pages: the article of a portal page as a `Document`.

lxml parses (beautifulsoup4 takes about twelve times as long on a full page and is only asked which
charset a page declares); `article` finds the title and the body, `markup` walks them. What is left
here is judgement about lines: the date, tools and counters, related links, what follows the body.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone

from lxml import etree

from scrapers.documents import charset
from scrapers.documents.article import Article, find_article, is_junk
from scrapers.documents.flat import find_tables, worth_a_look
from scrapers.documents.flow import Flow, one_line
from scrapers.documents.markup import (
    LINE_BREAK,
    DataTable,
    FoundLink,
    Paragraph,
    Picture,
    Walk,
    Walked,
    link_kind,
    prepare,
)
from scrapers.documents.model import ArticleHint, Document, UnreadableDocument
from scrapers.documents.selectors import select
from scrapers.documents.tree import Element, elements, inner_text
from scrapers.records import Place
from scrapers.vietnamese import clean, find_dates, lower

MAX_BYTES = 24_000_000  # the largest announcement page seen is below 1 MB; Word-pasted criteria reach 10 MB
_VIETNAM = timezone(timedelta(hours=7))
_SITE_TEXT = 600  # characters
_LONGEST_RELATED = 250  # a linked paragraph longer than this is text, not the title of another article

_DATE_LABEL = re.compile(
    r"ngày (?:đăng|xuất bản|cập nhật|viết|tạo|phát hành|đưa tin)|đăng (?:ngày|lúc|tải)|cập nhật|xuất bản|thời gian đăng|published|posted|updated"
)
_SPELT_OUT = re.compile(r"ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm")
_WEEKDAY = re.compile(r"\bthứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])\b|chủ nhật")
_DATE_NAMES = re.compile(r"date|time|ngay|publish|post-?info|created|post-?meta|article-?info|article-?meta")
_CLOCK_NAMES = re.compile(r"clock|today|now\b|dong-?ho|header|top|weather|lich")
_AFTER_DATE = re.compile(r"\s*[|•·-]?\s*(?:số\s+)?(?:lượt\s+(?:xem|đọc|truy cập|view)|đã xem|views?\b).*", re.I | re.S)
# lines of furniture inside an article: tools, counters, ratings
_TOOLS = re.compile(
    r"(?:(?:in(?: (?:bài viết|ra|trang|bài|tin))?|gửi (?:email|mail|bài(?: viết)?|cho bạn bè)|email|lưu(?: bài viết(?: này)?)?|đọc bài(?: viết)?"
    r"|nghe (?:bài viết|đọc bài)|tương phản|(?:tăng|giảm)(?: (?:tương phản|cỡ chữ))?|cỡ chữ|a ?[-+]|a|facebook|zalo|twitter|google\+?|chia sẻ"
    r"|thích|like|share|print|quay lại|về trang trước|lên đầu trang|trở về(?: đầu trang)?|phản hồi|góp ý|bản in|màu chữ|mặc định|font chữ)[\s|/,.:·•-]*)+"
)
_NOISE = re.compile(
    r"(?:tổng số điểm của bài viết|click để đánh giá|(?:số )?lượt (?:xem|truy cập|đọc|view)|đang (?:online|trực tuyến|truy cập)|thống kê truy cập"
    r"|tổng (?:lượt )?truy cập|hôm nay: ?\d|xếp hạng: ?\d(?:[.,]\d)? ?- ?\d+ phiếu|bạn đã không sử dụng|mã bảo mật|ý kiến bạn đọc|bình luận"
    r"|gửi bình luận|chưa có bình luận|từ khóa:?|tags?:)(?:.{0,90})$"
)
_FILES_HEADING = re.compile(
    r"(?:các )?(?:tập tin|file|tệp|tệp tin|văn bản|tài liệu)(?: tin)?(?: đính kèm| tải về| kèm theo)? ?:?"
)
_MARKER = re.compile(
    r"(?:các |những |xem (?:thêm )?)?(?:tin|bài|tin tức|bài viết|tin bài|thông tin)(?: viết| bài)? "
    r"(?:khác|liên quan|cùng (?:chuyên mục|loại|chủ đề)|mới(?: hơn| nhất| đăng| cập nhật)?|cũ(?: hơn)?|xem nhiều|nổi bật|đọc nhiều|đã đưa|tiếp theo)"
    r"[^.]{0,25}|(?:đọc|xem) nhiều(?: nhất)?|related (?:news|articles|posts)|có thể bạn quan tâm|liên kết (?:web|website)"
)
_KEEP_LINK = re.compile(
    r"tại đây|ở đây|phụ lục|quyết định|thông báo|văn bản|tải (?:về|xuống|file|tệp)|tệp|đính kèm|kèm theo|bảng (?:điểm|kết quả|xếp hạng|tổng hợp)"
    r"|chi tiết (?:kết quả|xem|văn bản|tại)|xem chi tiết|toàn văn|\bhere\b|download|attach|\.(?:pdf|docx?|xlsx?|zip|rar)\b"
)
_RELATED = re.compile(
    r"[\s>»•·–-]*(?:xem thêm|đọc thêm|xem tiếp|tin liên quan|bài liên quan|có thể bạn quan tâm|see also|>>)"
)
_published = etree.XPath("descendant::*[@itemprop='datePublished']")
_JSON_DATE = re.compile(rb'"datePublished"\s*:\s*"([^"]{8,40})"')
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?")


def parse(markup: bytes) -> Element:
    """The tree of a page given as UTF-8.

    Raises:
        UnreadableDocument: `too_deep`, the markup is nested deeper than the parser follows (2,048);
            `empty`, there is no markup.
    """
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    if not markup.strip():
        raise UnreadableDocument("empty", "the page has no content")
    try:
        root = etree.fromstring(markup, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableDocument("damaged", f"not HTML: {error}") from error
    if root is None:
        raise UnreadableDocument("empty", "the page has no content")
    if any(entry.type == 0x12D0 or "depth" in entry.message for entry in parser.error_log[-3:]):
        raise UnreadableDocument("too_deep", "the page's markup is nested more than 2,048 deep")
    return root


# ------------------------------------------------------------------ the head
def _meta(root: Element) -> dict[str, str]:
    out: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content")
        if name and content:
            out.setdefault(name.lower(), content.strip())
    return out


def _titles(root: Element, meta: dict[str, str]) -> tuple[list[str], list[str]]:
    """Titles the head declares, best first, and what it says about the site."""
    names: list[str] = []
    site: list[str] = []
    element = next(root.iter("title"), None)
    page = one_line(inner_text(element)) if element is not None else ""
    social = one_line(meta.get("og:title", ""))
    site_name = one_line(meta.get("og:site_name", "") or meta.get("application-name", ""))
    if site_name:
        site.append(site_name)
    if social and social != site_name:
        names.append(social)
    if page:
        parts = re.split(r"\s+[|»-]\s+|\s*\|\s*", page)
        if len(parts) > 1 and len(parts[0]) >= 20 and len(parts[-1]) < 80 and not any(c.isdigit() for c in parts[-1]):
            names.append(page.rsplit(parts[-1], 1)[0].rstrip(" |»-"))
            site.append(parts[-1])
        names.append(page)
    return [n for n in dict.fromkeys(names) if n], site


def _canonical(root: Element, meta: dict[str, str]) -> str | None:
    for element in root.iter("link"):
        if (element.get("rel") or "").lower() == "canonical":
            href = (element.get("href") or "").strip()
            if href.startswith(("http://", "https://")):
                return href
    address = meta.get("og:url", "")
    return address if address.startswith(("http://", "https://")) else None


def _iso_day(text: str) -> str | None:
    """The day in Vietnam of a machine-readable time."""
    m = _ISO.search(text)
    if m is None:
        return None
    try:
        day = datetime(int(m[1]), int(m[2]), int(m[3]), int(m[4] or 0), int(m[5] or 0), tzinfo=_VIETNAM)
        if m[4] and m[6]:
            offset = m[6].replace("Z", "+00:00")
            day = datetime.fromisoformat(f"{m[1]}-{m[2]}-{m[3]}T{m[4]}:{m[5]}{offset[:3]}:{offset[-2:]}").astimezone(
                _VIETNAM
            )
    except ValueError:
        return None
    return day.date().isoformat()


def _declared_date(root: Element, meta: dict[str, str], article: Article, markup: bytes) -> str | None:
    """The publication day by machine-readable marks: microdata, meta, `time`, JSON-LD."""
    for name in (
        "article:published_time",
        "datepublished",
        "pubdate",
        "publishdate",
        "dc.date.issued",
        "dcterms.created",
    ):
        day = _iso_day(meta.get(name, ""))
        if day:
            return day
    marked = b"datePublished" in markup
    for element in elements(_published, root) if marked else ():
        value = element.get("content") or element.get("datetime") or inner_text(element)
        day = _iso_day(value) or _visible_day(value)
        if day:
            return day
    for element in article.scope.iter("time"):
        day = _iso_day(element.get("datetime") or "")
        if day:
            return day
    m = _JSON_DATE.search(markup) if marked else None
    return _iso_day(m[1].decode("ascii", "replace")) if m else None


def _visible_day(text: str) -> str | None:
    found = find_dates(clean(text))
    return found[0].iso if found else None


# ------------------------------------------------------------------ judging lines
def _is_furniture_line(text: str) -> bool:
    low = lower(text)
    return len(low) < 200 and (
        _TOOLS.fullmatch(low) is not None or _NOISE.match(low) is not None or _MARKER.fullmatch(low) is not None
    )


def _is_related(paragraph: Paragraph, text: str, own: set[str]) -> bool:
    """Whether a paragraph is wholly one link to another article."""
    if not paragraph.linked or len(text) > _LONGEST_RELATED:
        return False
    low = lower(text)
    if _RELATED.match(low):
        return True
    if any(link.kind == "attachment" or link.url.split("#")[0] in own for link in paragraph.links):
        return False
    if all(link.kind == "none" for link in paragraph.links):
        return len(text) < 40  # a button
    return _KEEP_LINK.search(low) is None


def _date_line(text: str) -> str | None:
    """The part of a short line that is a date with its label, or None."""
    if len(text) > 160:
        return None
    line = _AFTER_DATE.sub("", text).strip()
    dates = find_dates(line)
    if not dates or len(line) > 90:
        return None
    rest = lower(line[: dates[0].start] + line[dates[0].end :])
    rest = _DATE_LABEL.sub("", rest)
    words = re.findall(r"[^\W\d_]+", rest)
    weekdays = {
        "thứ",
        "hai",
        "ba",
        "tư",
        "năm",
        "sáu",
        "bảy",
        "bẩy",
        "chủ",
        "nhật",
        "ngày",
        "lúc",
        "gmt",
        "am",
        "pm",
        "h",
        "giờ",
        "phút",
    }
    return line if len([w for w in words if w not in weekdays]) <= 6 else None


def _is_named_date(element: Element | None) -> bool:
    """Whether the element's own class or id says that it holds the article's date, not the page's clock."""
    if element is None:
        return False
    names = f"{element.get('class', '')} {element.get('id', '')}".lower()
    return _DATE_NAMES.search(names) is not None and _CLOCK_NAMES.search(names) is None


class _Dates:
    """Chooses the publication day and remembers the line that shows it."""

    def __init__(self, declared: str | None) -> None:
        self.day = declared
        self.line: str | None = None

    def offer(self, line: str, *, labelled_only: bool = False) -> bool:
        """Take a date line if it is (or may be) the publication date; True when it was taken."""
        if self.line is not None:
            return False
        found = find_dates(line)
        low = lower(line)
        labelled = _DATE_LABEL.search(low) is not None
        if not found or (labelled_only and not labelled):
            return False
        if self.day is None:
            # `Sơn La, ngày 01 tháng 02 năm 2024` dates the decision, not the page
            if _SPELT_OUT.search(low) and not labelled and not _WEEKDAY.search(low):
                return False
            self.day, self.line = found[0].iso, line
            return True
        if any(date.iso == self.day for date in found):
            self.line = line
            return True
        return False


# ------------------------------------------------------------------ assembling
class _Assembly:
    """Puts the walked pieces into a flow."""

    def __init__(self, walked: Walked, dates: _Dates, own: set[str]) -> None:
        self.flow = Flow()
        self._walked = walked
        self._dates = dates
        self._own = own
        self._pending: list[tuple[str, bool]] = []
        self.date_span: tuple[int, int] | None = None

    def run(self) -> Flow:
        pieces = self._walked.pieces
        title_at = next((i for i, p in enumerate(pieces) if isinstance(p, Paragraph) and p.place == "title"), None)
        # text before a heading that was only guessed to be the title is not thrown away
        before = [p for p in pieces[:title_at] if title_at is not None and p.place == "before"]
        keep_before = (
            any(isinstance(p, DataTable) for p in before)
            or sum(len(p.text) for p in before if isinstance(p, Paragraph) and not p.linked and len(p.text) > 80) > 400
        )
        ahead = [p for p in before if isinstance(p, Paragraph)]
        if not keep_before:
            pieces = [p for p in pieces if p.place != "before"]
        zone = 0
        lines = 0
        for piece in pieces:
            if isinstance(piece, DataTable):
                self._settle()
                self.flow.add_rows(piece.rows, caption=piece.caption)
            elif isinstance(piece, Picture):
                if piece.place in ("body", "before"):
                    self._settle()
                    self.flow.add_image(piece.link.label, url=piece.link.url)
            elif piece.place == "title":
                self._settle()
                self.flow.add_paragraph(one_line(piece.text.replace(LINE_BREAK, " ")), heading=True)
                if self._dates.line is None:
                    self._ahead(ahead)
            elif piece.place == "after":
                for link in piece.links:
                    if link.kind == "attachment":
                        self._link(link)
            else:
                if piece.place == "zone":
                    zone += 1
                lines += self._paragraph(piece, zone=piece.place == "zone", early=lines < 4, crowded=zone > 12)
        self._settle()
        for link in self._walked.links:
            self._link(link)
        return self.flow

    def _ahead(self, ahead: Sequence[Paragraph]) -> None:
        """A labelled date above the title belongs to the article; the page's clock has no label."""
        for piece in ahead[-6:]:
            line = _date_line(clean(piece.text))
            if line and self._dates.offer(line, labelled_only=not _is_named_date(piece.element)):
                self.date_span = self.flow.add_paragraph(line)

    def _link(self, link: FoundLink) -> None:
        if link.kind != "none":
            self.flow.add_link(link.kind, link.url, link.label)

    def _paragraph(self, piece: Paragraph, *, zone: bool, early: bool, crowded: bool) -> int:
        """Judge and keep one paragraph; gives how many lines of text were kept."""
        kept = 0
        text = clean(piece.text)
        if not text:
            for link in piece.links:
                if link.kind == "attachment":
                    self._link(link)
            return 0
        if _is_related(piece, one_line(text), self._own):
            return 0
        for part in re.split(r"\n\s*\n", text):
            if early or zone:
                line = _date_line(one_line(part))
                if line is not None and self._dates.offer(line):
                    self._settle()
                    self.date_span = self.flow.add_paragraph(line)
                    continue
            rows = [row for row in part.split("\n") if not _is_furniture_line(row)]
            if not rows or _FILES_HEADING.fullmatch(lower(one_line(part))):
                continue
            if zone and (crowded or len(rows[0]) < 4):
                continue
            self._pending.append(("\n".join(rows), piece.heading))
            kept += 1
        for link in piece.links:
            self._link(link)
        return kept

    def _settle(self) -> None:
        """Write the waiting paragraphs, rebuilding tables that were flattened into lines."""
        pending, self._pending = self._pending, []
        if not pending:
            return
        lines = [line for text, _ in pending for line in text.split("\n")]
        if len(lines) >= 6 and worth_a_look(lines):
            rebuilt = find_tables(lines)
            for note in rebuilt.notes:
                self.flow.add_note(note)
            if rebuilt.tables:
                at = 0
                for table in rebuilt.tables:
                    for line in lines[at : table.start]:
                        self.flow.add_paragraph(line)
                    self.flow.add_rows(table.rows, kind="flat")
                    at = table.end
                for line in lines[at:]:
                    self.flow.add_paragraph(line)
                return
        for text, heading in pending:
            self.flow.add_paragraph(text, heading=heading)


def _site_text(root: Element, article: Article, names: list[str]) -> str:
    """Short text outside the article that names the publisher: site name, banner, footer."""
    out = list(names)
    found: list[Element] = []
    last: list[Element] = []
    # what stands beside the article on every level, and one level inside that
    element = article.scope
    parent = element.getparent()
    while parent is not None and parent.tag != "html":
        for sibling in (*parent[:12], *parent[12:][-12:]):
            if sibling is element or not isinstance(sibling.tag, str):
                continue
            for candidate in (sibling, *sibling[:12]):
                if isinstance(candidate.tag, str) and _names_site(candidate):
                    found.append(candidate)
                    break
        final = parent[-1]
        if final is not element and isinstance(final.tag, str) and not is_junk(final):
            last.append(final)
        element, parent = parent, parent.getparent()
    for element in found[:12] or last:
        out.append(_plain(element, _SITE_TEXT))
        out.extend(one_line(image.get("alt") or "") for image in element.iter("img"))
    text = ""
    for part in dict.fromkeys(p for p in out if p):
        if part not in text and not _is_furniture_line(part):
            text = f"{text} | {part}" if text else part
    return text[:_SITE_TEXT].rstrip()


def _names_site(element: Element) -> bool:
    if element.tag in ("header", "footer"):
        return True
    names = f"{element.get('class', '')} {element.get('id', '')}".lower()
    return any(word in names for word in ("foot", "copyright", "logo", "site-name", "banner"))


def _plain(element: Element, limit: int) -> str:
    """An element's words outside links and scripts, at most `limit` characters."""
    out: list[str] = []
    length = 0
    walk = etree.iterwalk(element, events=("start", "end"))
    skipped: Element | None = None
    for event, e in walk:
        if event == "start":
            if e.tag in ("script", "style", "select", "form", "noscript", "ul") or (
                e.tag == "a" and "href" in e.attrib
            ):
                walk.skip_subtree()
                skipped = e
                continue
            text = e.text
        else:
            if e is skipped:
                skipped = None
            text = e.tail if e is not element else None
        if text:
            out.append(text)
            length += len(text)
            if length > limit:
                break
    return one_line(" ".join(out).replace(LINE_BREAK, " "))[:limit]


def read_html(
    body: bytes,
    *,
    declared: str | None = None,
    url: str | None = None,
    hint: ArticleHint | None = None,
    reader: str = "",
) -> Document:
    """Read a page.

    Args:
        body: the bytes.
        declared: the charset the server declared, if any.
        url: where the page was fetched; relative links are resolved against it.
        hint: where the CMS puts the article's parts.
        reader: written into `Document.reader`.

    Raises:
        UnreadableDocument: `empty`, `too_large`, `too_deep`, `damaged` or `bad_encoding`.
    """
    if len(body) > MAX_BYTES:
        raise UnreadableDocument("too_large", f"more than {MAX_BYTES} bytes of HTML")
    text, charset_notes = charset.decode(body, declared=declared, markup=True)
    markup = text.encode("utf-8", "replace").replace(b"\x00", b"")
    root = parse(markup)
    notes = list(charset_notes)
    meta = _meta(root)
    notes.extend(prepare(root, markup))
    names, site = _titles(root, meta)
    article = find_article(root, names, hint, markup, notes.append)
    canonical = _canonical(root, meta)
    base = _base(root, url or canonical)
    drop = [element for selector in (hint.drop if hint else ()) for element in select(article.scope, selector)]
    declared_day = _hinted_day(root, hint) or _declared_date(root, meta, article, markup)
    walked = Walk(article, base=base, source=markup, drop=drop).run()
    dates = _Dates(declared_day)
    own = {a.split("#")[0] for a in (url, canonical, base) if a}
    assembly = _Assembly(walked, dates, own)
    flow = assembly.run()
    if flow.empty and not article.title_text:
        raise UnreadableDocument("empty", "the page shows no text")
    for note in (*notes, *walked.notes):
        flow.add_note(note)
    place = _date_place(assembly, dates)
    return flow.build(
        "text/html",
        title=article.title_text or flow.opening(),
        published_on=dates.day,
        published_place=place,
        url=canonical,
        reader=reader,
        site_text=_site_text(root, article, site),
    )


def _base(root: Element, url: str | None) -> str | None:
    element = next(root.iter("base"), None)
    href = (element.get("href") or "").strip() if element is not None else ""
    return href if href.startswith(("http://", "https://")) and link_kind(href) else url


def _hinted_day(root: Element, hint: ArticleHint | None) -> str | None:
    for selector in hint.date if hint else ():
        for element in select(root, selector):
            value = element.get("content") or element.get("datetime") or inner_text(element)
            day = _iso_day(value) or _visible_day(value)
            if day:
                return day
    return None


def _date_place(assembly: _Assembly, dates: _Dates) -> Place | None:
    if assembly.date_span is None or dates.line is None:
        return None
    start, _ = assembly.date_span
    for found in find_dates(dates.line):
        if found.iso == dates.day:
            return Place(start + found.start, start + found.end)
    return None
