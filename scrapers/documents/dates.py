"""The day a page was published: from a machine's time, or from a line that says nothing else.

A date inside a sentence, of a decision, or of the place where one was signed is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from scrapers.vietnamese import FoundDate, clean, find_dates, lower

_VIETNAM = timezone(timedelta(hours=7))
_LONGEST_DATE_LINE = 90
_LONGEST_LINE = 160  # of date, label, author and counters
_MOST_WORDS = 8  # of an author's name and office

_POSTED = re.compile(
    r"(?<![\wà-ỹđ])(?:(?:ngày(?: giờ)?|thời gian|giờ|đã|được|tin|bài)\s+)*đăng"
    r"(?:\s+(?:ngày|lúc|tải|tin|bài|vào|hồi))*(?![\wà-ỹđ])"
    r"|ngày (?:xuất bản|viết|tạo|phát hành|đưa tin|gửi|ban hành (?:bài viết|bài|tin))|xuất bản(?: ngày| lúc)?"
    r"|thời gian(?! (?:thực|từ|đến))|(?:published|posted|created)(?: (?:on|at|date))?|(?:post|publish) date"
)
_UPDATED = re.compile(
    r"(?:(?:ngày|lần|thời gian|đã|tin|mới)\s+)*cập nhật(?:\s+(?:lần cuối|cuối|ngày|lúc|mới nhất|gần nhất|vào))*"
    r"|(?:sửa|sửa đổi|chỉnh sửa) lần cuối|(?:last )?(?:updated|modified|edited)(?: (?:on|at))?"
)
_AUTHOR = re.compile(
    r"(?<![\wà-ỹđ])(?:tác giả|người (?:đăng|viết|gửi)|nguồn(?: tin)?|bởi|theo|bài(?:, ảnh)?|(?<!thông )tin|by|author"
    r"|ban biên tập|btv|admin(?:istrator)?)(?![\wà-ỹđ])"
)
_COUNTER = re.compile(
    r"(?<![\wà-ỹđ])(?:số\s+)?(?:(?:lượt|lần)\s+(?:xem|đọc|truy cập|view)|đã xem|xem|đọc|views?|lượt|hits)"
    r"\s*[:=]?\s*\(?\d[\d.,]*\)?"
    r"|\d[\d.,]*\s*(?:(?:lượt|lần)(?:\s+(?:xem|đọc|truy cập|view))?|views?)(?![\wà-ỹđ])"
    r"|(?<![\wà-ỹđ])(?:số\s+)?(?:lượt|lần)\s+(?:xem|đọc|truy cập)\s*:?"
)
_TIME = re.compile(
    r"(?<![\d/.-])\d{1,2}\s?(?::|h|giờ|g)\s?\d{2}(?!\d)(?:\s?(?::|phút|')\s?(?:\d{2})?(?!\d))?(?:\s?[ap]\.?m\.?(?![\wà-ỹđ]))?"
)
_WEEKDAY = re.compile(r"(?<![\wà-ỹđ])(?:thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật)(?![\wà-ỹđ])")
_ZONE = re.compile(r"\(?\s*(?:gmt|utc)\s*[+-]?\s*\d{0,2}(?::\d{2})?\s*\)?")
_FILLER = re.compile(r"(?<![\wà-ỹđ])(?:ngày|lúc|hồi|vào|on|at)(?![\wà-ỹđ])")
_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
# dates of an act, of a state of affairs, of a deadline, of the visit itself
_OF_ELSE = re.compile(
    r"căn cứ|(?<!pháp )luật|nghị định|thông tư|tờ trình|quyết định|qđ-|công văn|nghị quyết|kế hoạch|công điện"
    r"|văn bản|số \d+|hiệu lực|tính đến"
    r"|ngày (?:ban hành(?! (?:bài|tin))|ký|họp)|đến (?:hết )?ngày|đến (?=\d)|(?<![\wà-ỹđ])hạn(?![\wà-ỹđ])|số liệu"
    r"|trước ngày|từ ngày|trên (?:báo|cổng|trang)|hôm nay|(?<![\wà-ỹđ])today(?![\wà-ỹđ])|bắt đầu|kết thúc"
)
_BETWEEN = re.compile(r"\s*[|•·;]\s*|\s+[–—-]\s+")  # labelled dates of one line
_OTHER_LABEL = re.compile(r"ngày\s+[^\W\d]+(?:\s+[^\W\d]+)*\s*:\s*$")
# `Sáng 10/5/2024, Sở Y tế họp`: the day something happened
_WHEN = re.compile(r"\W*(?:(?:vào|trong|sáng|chiều|tối|trưa|hôm|ngày|lúc)\s+)*")
_HAPPENED = re.compile(
    r"[\s,:–-]*(?:tại|sở|ubnd|ủy ban|uỷ ban|hđnd|ban|bộ|đoàn|hội|chủ tịch|phó|đồng chí|ông|bà|tỉnh|thành phố|huyện|xã"
    r"|phường|cơ quan|đơn vị|trung tâm)(?![\wà-ỹđ])"
)
_SPELT_OUT = re.compile(r"ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm")
_AFTER_DATE = re.compile(r"\s*[|•·-]?\s*(?:số\s+)?(?:lượt\s+(?:xem|đọc|truy cập|view)|đã xem|views?\b).*", re.I | re.S)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?")


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


@dataclass(frozen=True, slots=True)
class Stamp:
    """A line that says when a page was published and nothing else but its author and its visits.

    `day` is the date to take. `kind`: `posted`, `updated`, `counted` (with visits or an author), `timed` (with the
    time or the day of the week) or `bare`.
    """

    day: FoundDate
    kind: str

    @property
    def sure(self) -> bool:
        """Whether the line can only be about the page itself, wherever it stands."""
        return self.kind in ("posted", "updated", "counted")


def read_stamp(text: str) -> Stamp | None:
    """The stamp a line is; None for a sentence and for dates of anything else."""
    text = text.strip()
    if len(text) > _LONGEST_LINE or not _DIGIT.search(text):
        return None
    low = lower(text)
    dates = find_dates(text)
    if _OF_ELSE.search(low):
        return _posted_part(text)
    if not 1 <= len(dates) <= 2:
        return None
    rest = _without(low, [(d.start, d.end) for d in dates])
    counted = _COUNTER.search(rest) is not None
    rest = _COUNTER.sub(_blank, rest)
    timed = _TIME.search(rest) is not None or _WEEKDAY.search(rest) is not None
    for pattern in (_TIME, _WEEKDAY, _ZONE):
        rest = pattern.sub(_blank, rest)
    labels = sorted(
        (m.start(), kind)
        for kind, pattern in (("updated", _UPDATED), ("posted", _POSTED))
        for m in pattern.finditer(rest)
    )
    for pattern in (_UPDATED, _POSTED):
        rest = pattern.sub(_blank, rest)
    author = _AUTHOR.search(rest) is not None
    for pattern in (_AUTHOR, _FILLER):
        rest = pattern.sub(_blank, rest)
    words = _WORD.findall(rest)
    if _DIGIT.search(rest) or len(words) > (_MOST_WORDS if author else 0):
        return None
    named = [(next((kind for at, kind in reversed(labels) if at < d.start), ""), d) for d in dates]
    for wanted in ("posted", "", "updated"):
        for kind, day in named:
            if kind == wanted:
                plain = "counted" if counted or author else "timed" if timed else "bare"
                if not kind and _SPELT_OUT.search(low) and plain == "bare":
                    return None
                return Stamp(day, kind or plain)
    return None


def _posted_part(text: str) -> Stamp | None:
    """The day of posting beside dates of something else (`Ngày ban hành: 12/03/2024 | Ngày đăng: 20/03/2024`)."""
    cuts = [0, *(at for m in _BETWEEN.finditer(text) for at in m.span()), len(text)]
    for start, end in zip(cuts[::2], cuts[1::2], strict=True) if len(cuts) > 2 else ():
        part = text[start:end]
        stamp = None if _OF_ELSE.search(lower(part)) else read_stamp(part)
        if stamp is not None and stamp.kind == "posted":
            at = start + len(part) - len(part.lstrip())
            day = FoundDate(stamp.day.iso, at + stamp.day.start, at + stamp.day.end)
            return Stamp(day, stamp.kind)
    return None


def _is_of_event(low: str, date: FoundDate) -> bool:
    """Whether a short line with words beside its date says when something else was (`Ngày họp: …`)."""
    before, behind = low[: date.start], low[date.end :]
    label = _POSTED.sub(_blank, _UPDATED.sub(_blank, before))
    return _OTHER_LABEL.search(label) is not None or (
        _WHEN.fullmatch(before) is not None and _HAPPENED.match(behind) is not None
    )


def _blank(m: re.Match[str]) -> str:
    return " " * len(m[0])


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def date_line(text: str) -> str | None:
    """The part of a short line that is a date with its label and author, without the visits counted
    behind it; None when the line is something else."""
    stamp = read_stamp(text)
    if stamp is not None and stamp.kind in ("posted", "updated"):
        return text.strip()
    if len(text) > 2 * _LONGEST_DATE_LINE or not _DIGIT.search(text) or _OF_ELSE.search(lower(text)):
        return None
    line = _AFTER_DATE.sub("", text).strip()
    dates = find_dates(line)
    if not dates or len(line) > _LONGEST_DATE_LINE:
        return text.strip() if stamp is not None else None
    if stamp is None and _is_of_event(lower(line), dates[0]):
        return None
    rest = _POSTED.sub("", _UPDATED.sub("", lower(line[: dates[0].start] + line[dates[0].end :])))
    for pattern in (_TIME, _WEEKDAY, _ZONE, _FILLER):
        rest = pattern.sub("", rest)
    return line if len(_WORD.findall(rest)) <= 6 else None


class PublicationDate:
    """Chooses the publication day and remembers the line that shows it.

    `day` is ISO; `line` the text of the line, once one was taken. A line that says when the page was posted wins
    over one above it that says when it was updated, or nothing: that may be the page's clock.
    """

    def __init__(self, declared: str | None) -> None:
        self.day = declared
        self.line: str | None = None
        self._declared = declared
        self._kind = ""  # of the line, where it is a stamp

    def offer(self, line: str, *, labelled_only: bool = False, early: bool = True) -> bool:
        """Take a date line if it is (or may be) the publication date; True when it was taken.

        Far from the title (not `early`) a stamp may be another article's, and wins over a day of updating only.
        """
        stamp = read_stamp(line)
        weaker = ("updated", "timed", "bare") if early else ("updated",)
        if self.line is not None and not (
            self._kind in weaker and self._declared is None and stamp is not None and stamp.kind == "posted"
        ):
            return False
        low = lower(line)
        labelled = stamp is not None and stamp.sure
        found = find_dates(line)
        if not found or (labelled_only and not labelled):
            return False
        if self._declared is not None:
            if all(date.iso != self._declared for date in found):
                return False
        elif _SPELT_OUT.search(low) and stamp is None and not _WEEKDAY.search(low):
            return False  # `Sơn La, ngày 01 tháng 02 năm 2024` dates the decision, not the page
        else:
            self.day = stamp.day.iso if stamp is not None else found[0].iso
        self.line = line
        self._kind = stamp.kind if stamp is not None else ""
        return True

    def span(self, start: int) -> tuple[int, int] | None:
        """Where the day stands in the text, its line beginning at `start`."""
        for found in find_dates(self.line or ""):
            if found.iso == self.day:
                return start + found.start, start + found.end
        return None
