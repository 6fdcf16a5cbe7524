"""What a line of a page is: a tool, a counter, the heading of related news, a link elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrapers.documents.web.links import FoundLink
from scrapers.vietnamese import lower

_LONGEST_RELATED = 250  # a linked paragraph longer than this is text, not the title of another article

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
