"""What a line of a page is: a date line, a tool, a counter, the heading of related news, a link elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone

from scrapers.documents.links import FoundLink
from scrapers.vietnamese import clean, find_dates, lower

_VIETNAM = timezone(timedelta(hours=7))
_LONGEST_RELATED = 250  # a linked paragraph longer than this is text, not the title of another article
_LONGEST_DATE_LINE = 90

_DATE_LABEL = re.compile(
    r"ngày (?:đăng|xuất bản|cập nhật|viết|tạo|phát hành|đưa tin)|đăng (?:ngày|lúc|tải)|cập nhật|xuất bản"
    r"|thời gian đăng|published|posted|updated"
)
_SPELT_OUT = re.compile(r"ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm")
_WEEKDAY = re.compile(r"\bthứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])\b|chủ nhật")
_TIME_WORD = re.compile(r"thứ|hai|ba|tư|năm|sáu|bảy|bẩy|chủ|nhật|ngày|lúc|gmt|am|pm|h|giờ|phút")
_AFTER_DATE = re.compile(r"\s*[|•·-]?\s*(?:số\s+)?(?:lượt\s+(?:xem|đọc|truy cập|view)|đã xem|views?\b).*", re.I | re.S)
_DIGIT = re.compile(r"\d")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?")

# a whole line of buttons: `In bài viết | Gửi email | A- A A+`
_TOOLS = re.compile(
    r"(?:(?:in(?: (?:bài viết|ra|trang|bài|tin))?|gửi (?:email|mail|bài(?: viết)?|cho bạn bè)|email"
    r"|lưu(?: bài viết(?: này)?)?|đọc bài(?: viết)?|nghe (?:bài viết|đọc bài)|tương phản"
    r"|(?:tăng|giảm)(?: (?:tương phản|cỡ chữ))?|cỡ chữ|a ?[-+]|a|facebook|zalo|twitter|google\+?|chia sẻ|thích|like"
    r"|share|print|quay lại|về trang trước|lên đầu trang|trở về(?: đầu trang)?|phản hồi|góp ý|bản in|màu chữ"
    r"|mặc định|font chữ)(?![a-zà-ỹđ])[\s|/,.:·•-]*)+"
)
_NOISE = re.compile(
    r"(?:tổng số điểm của bài viết|click để đánh giá|(?:số )?lượt (?:xem|truy cập|đọc|view)"
    r"|đang (?:online|trực tuyến|truy cập)|thống kê truy cập|tổng (?:lượt )?truy cập|hôm nay: ?\d"
    r"|xếp hạng: ?\d(?:[.,]\d)? ?- ?\d+ phiếu|bạn đã không sử dụng|mã bảo mật|ý kiến bạn đọc|bình luận"
    r"|gửi bình luận|chưa có bình luận|từ khóa:?|tags?:)(?:.{0,90})$"
)
# what readers wrote stands below it
_COMMENTS = re.compile(
    r"(?:(?:các )?(?:bình luận|ý kiến)(?: (?:bạn đọc|độc giả|của bạn(?: đọc)?|mới nhất))?"
    r"|(?P<before>[1-9]\d{0,3}) (?:bình luận|ý kiến|phản hồi|comments?)|comments?)"
    r"\s*(?P<after>\(\s*[1-9]\d{0,3}\s*\)|\[\s*[1-9]\d{0,3}\s*\]|:?\s*[1-9]\d{0,3})?\s*:?"
)
_FILES_HEADING = re.compile(
    r"(?:các )?(?:tập tin|file|tệp|tệp tin|văn bản|tài liệu)(?: tin)?(?: đính kèm| tải về| kèm theo)? ?:?"
)
_MARKER = re.compile(
    r"(?:(?:các |những |xem (?:thêm )?)?(?:tin|bài|tin tức|bài viết|tin bài|thông tin)(?: viết| bài)? "
    r"(?:khác|liên quan|cùng (?:chuyên mục|loại|chủ đề)|mới(?: hơn| nhất| đăng| cập nhật)?|cũ(?: hơn)?|xem nhiều"
    r"|nổi bật|đọc nhiều|đã đưa|tiếp theo)|(?:đọc|xem) nhiều(?: nhất)?|related (?:news|articles|posts)"
    r"|có thể bạn quan tâm|liên kết (?:web|website))[^.]{0,25}"
)
_RELATED = re.compile(
    r"[\s>»•·–-]*(?:xem thêm|đọc thêm|xem tiếp|tin liên quan|bài liên quan|có thể bạn quan tâm|see also|>>)"
)
# links that lead to the figures, not to another article
_KEEP_LINK = re.compile(
    r"tại đây|ở đây|phụ lục|quyết định|thông báo|văn bản|tải (?:về|xuống|file|tệp)|tệp|đính kèm|kèm theo"
    r"|bảng (?:điểm|kết quả|xếp hạng|tổng hợp)|chi tiết (?:kết quả|xem|văn bản|tại)|xem chi tiết|toàn văn"
    r"|\bhere\b|download|attach|\.(?:pdf|docx?|xlsx?|zip|rar)\b"
)
# what a page calls itself, not its article
_SITE_NAME = re.compile(
    r"(?:chào mừng|cổng (?:thông tin|tt\S*|dịch vụ|giao tiếp)|trang (?:thông tin|chủ|tin|tttđt|web)"
    r"|website|trang nhất)\b.*"
    r"|(?:báo|đài|tạp chí) [^,.:;]{2,40}"
    r"|(?:ubnd|ủy ban nhân dân|sở [^,.:;]{2,60}) (?:tỉnh|thành phố|tp\.?|huyện) [^,.:;\d]{2,25}"
)
_PUBLISHER = re.compile(r"\b(?:cổng|trang (?:tin|thông tin)|tttđt|bản quyền|cơ quan chủ quản|tòa soạn)\b|©")
_BODY_NAME = re.compile(r"\b(?:sở|ubnd|ủy ban|uỷ ban|báo|đài|tỉnh|thành phố)\b")


def is_site_name(text: str) -> bool:
    """Whether a heading or title names the site (`Cổng thông tin điện tử tỉnh Sơn La`)."""
    return len(text) < 120 and _SITE_NAME.fullmatch(lower(text.strip())) is not None


def names_publisher(text: str) -> bool:
    """Whether a line of a footer or banner may say whose page it is."""
    low = lower(text)
    return _PUBLISHER.search(low) is not None or (len(low) <= 60 and _BODY_NAME.search(low) is not None)


def is_furniture(text: str) -> bool:
    """Whether a line is a tool bar, a counter, a rating or the heading of related news."""
    if len(text) >= 200:
        return False
    low = lower(text)
    return _TOOLS.fullmatch(low) is not None or _NOISE.match(low) is not None or _MARKER.fullmatch(low) is not None


def opens_comments(text: str, share: float) -> bool:
    """Whether a line is the heading of what readers wrote (`Bình luận (2)`), not a button above the article.

    `share` is how much of the page's text stands above the line, 0 to 1; a line that counts comments needs less.
    """
    m = _COMMENTS.fullmatch(lower(text.strip())) if len(text) < 40 else None
    return m is not None and share >= (0.25 if m["before"] or m["after"] else 0.5)


def is_files_heading(text: str) -> bool:
    """Whether a line only says that files follow (`Tập tin đính kèm`)."""
    return len(text) < 60 and _FILES_HEADING.fullmatch(lower(text)) is not None


def leads_elsewhere(text: str, links: Sequence[FoundLink], own: set[str]) -> bool:
    """Whether a line that is wholly a link leads to another article: not to a file, the page itself
    (`own` addresses) or the figures (`xem tại đây`)."""
    if len(text) > _LONGEST_RELATED:
        return False
    low = lower(text)
    if _RELATED.match(low):
        return True
    if any(link.kind == "attachment" or link.url.split("#")[0] in own for link in links):
        return False
    if all(link.kind == "none" for link in links):
        return len(text) < 40  # a button
    return _KEEP_LINK.search(low) is None


# ------------------------------------------------------------------ dates
def iso_day(text: str) -> str | None:
    """The day in Vietnam of a machine-readable time (`2023-01-04T23:10:00Z` is the 5th)."""
    m = _ISO.search(text)
    if m is None:
        return None
    try:
        day = datetime(int(m[1]), int(m[2]), int(m[3]), int(m[4] or 0), int(m[5] or 0), tzinfo=_VIETNAM)
        if m[4] and m[6]:
            offset = m[6].replace("Z", "+00:00")
            written = f"{m[1]}-{m[2]}-{m[3]}T{m[4]}:{m[5]}{offset[:3]}:{offset[-2:]}"
            day = datetime.fromisoformat(written).astimezone(_VIETNAM)
    except ValueError:
        return None
    return day.date().isoformat()


def visible_day(text: str) -> str | None:
    """The first date printed in a text."""
    found = find_dates(clean(text))
    return found[0].iso if found else None


def date_line(text: str) -> str | None:
    """The part of a short line that is a date with its label and author, without the visits counted
    behind it; None when the line is something else."""
    if len(text) > 2 * _LONGEST_DATE_LINE or not _DIGIT.search(text):
        return None
    line = _AFTER_DATE.sub("", text).strip()
    dates = find_dates(line)
    if not dates or len(line) > _LONGEST_DATE_LINE:
        return None
    rest = _DATE_LABEL.sub("", lower(line[: dates[0].start] + line[dates[0].end :]))
    words = [word for word in re.findall(r"[^\W\d_]+", rest) if not _TIME_WORD.fullmatch(word)]
    return line if len(words) <= 6 else None


def is_dated(text: str) -> bool:
    """Whether a line says nothing but when the page was published: `(Cập nhật: 15-02-2024)`."""
    if len(text) > _LONGEST_DATE_LINE or (m := _DATE_LABEL.search(lower(text))) is None:
        return False
    dates = find_dates(text)
    return len(dates) == 1 and not re.search(
        r"[^\W\d_]", lower(text[: m.start()] + text[m.end() : dates[0].start] + text[dates[0].end :])
    )


class PublicationDate:
    """Chooses the publication day and remembers the line that shows it.

    `day` is ISO; `line` the text of the line, once one was taken.
    """

    def __init__(self, declared: str | None) -> None:
        self.day = declared
        self.line: str | None = None

    def offer(self, line: str, *, labelled_only: bool = False) -> bool:
        """Take a date line if it is (or may be) the publication date; True when it was taken."""
        if self.line is not None:
            return False
        low = lower(line)
        labelled = _DATE_LABEL.search(low) is not None
        found = find_dates(line)
        if not found or (labelled_only and not labelled):
            return False
        if self.day is not None:
            if all(date.iso != self.day for date in found):
                return False
        elif _SPELT_OUT.search(low) and not labelled and not _WEEKDAY.search(low):
            return False  # `Sơn La, ngày 01 tháng 02 năm 2024` dates the decision, not the page
        else:
            self.day = found[0].iso
        self.line = line
        return True

    def span(self, start: int) -> tuple[int, int] | None:
        """Where the day stands in the text, its line beginning at `start`."""
        for found in find_dates(self.line or ""):
            if found.iso == self.day:
                return start + found.start, start + found.end
        return None
