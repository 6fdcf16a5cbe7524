"""Words of a text and an index of names over them: the lower half of `scrapers.extract.units.finder`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from scrapers.vietnamese import fold, lower

UPPER = "A-ZĐ" + "".join(chr(c) for c in (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA)) if chr(c).isupper())
"""Capital letters of Vietnamese names, for a character class."""

# the raised number of a note behind a word is none of its letters: `Sở Nội vụ¹`, `Sở Nội vụ1`
_WORD = re.compile(r"[^\W\d_¹²³⁰⁴-⁹]{2,}(?=(?:\d{1,2}|[¹²³⁰⁴-⁹]{1,3})(?!\w))|[^\W_]+(?:['’‘ʼ´`][^\W\d_]+)*")
_JOINERS = {"va", "and"}


class Word(NamedTuple):
    """One word of a text: its span, its lower-case form and its ASCII form without apostrophes."""

    start: int
    end: int
    low: str
    folded: str


def words_of(text: str, low: str | None = None) -> list[Word]:
    """The words of a clean text, in order; `low` is `lower(text)` where it is at hand."""
    if low is None:
        low = lower(text)
    folded = fold(text)
    new = tuple.__new__  # a named tuple's own constructor takes twice as long
    found = []
    for m in _WORD.finditer(text):
        start, end = m.span()
        found.append(new(Word, (start, end, low[start:end], folded[start:end].replace("'", ""))))
    return found


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found: index after its last word, what it stands for, and whether it is so short
    (one or two plain words) that only its surroundings can confirm it."""

    end: int
    value: str
    short: bool


@dataclass
class Names:
    """Names by their first two folded words; `và`, `&`, hyphens and commas between words do not count."""

    by_words: dict[tuple[str, str], list[tuple[tuple[str, ...], str, bool, bool]]] = field(default_factory=dict)

    def add(self, name: str, value: str) -> None:
        """Know a name, with every way to join its abbreviations (`TT&TT`, `TTTT`)."""
        words = words_of(name)
        parts = tuple(w.folded for w in words if w.folded not in _JOINERS)
        if not parts:
            return
        abbreviated = [name[w.start : w.end].isupper() for w in words if w.folded not in _JOINERS]
        commas = "," in name
        short = len(parts) == 1 or (
            len(parts) == 2 and not any(p in ("tinh", "pho") for p in parts) and not any(abbreviated)
        )
        for joined in _joinings(parts, abbreviated):
            bucket = self.by_words.setdefault((joined[0], joined[1] if len(joined) > 1 else ""), [])
            if not any(words == joined for words, *_ in bucket):
                bucket.append((joined, value, short, commas))
                bucket.sort(key=lambda entry: -len(entry[0]))

    def match(self, words: list[Word], n: int) -> Hit | None:
        """The longest known name that begins at word `n`."""
        if n >= len(words):
            return None
        first = words[n].folded
        at = n + 1
        if at + 1 < len(words) and words[at].low in ("và", "and"):
            at += 1
        second = words[at].folded if at < len(words) else ""
        # names of one word are the shortest
        for known in ((first, second), (first, "")) if second else ((first, ""),):
            for name, value, short, commas in self.by_words.get(known, ()):
                end = _match(words, n, name, commas)
                if end is not None:
                    return Hit(end, value, short)
        return None


def _joinings(parts: tuple[str, ...], abbreviated: list[bool]) -> set[tuple[str, ...]]:
    results: set[tuple[str, ...]] = {(parts[0],)}
    for (_, previous), (part, short) in pairwise(zip(parts, abbreviated, strict=True)):
        grown = {(*r, part) for r in results}
        if previous and short:
            grown |= {(*r[:-1], r[-1] + part) for r in results}
        results = grown
    return results


def _match(words: list[Word], n: int, name: tuple[str, ...], commas: bool) -> int | None:
    at = n
    joined = False
    for position, part in enumerate(name):
        if position:
            if at < len(words) and words[at].folded in _JOINERS and words[at].low in ("và", "and"):
                at += 1
                joined = True
            elif at < len(words) and words[at].start - words[at - 1].end > 1:
                # a comma inside a name stands before the conjunction, never after it
                gap = words[at].start - words[at - 1].end
                if gap > 3 or (joined and gap == 2 and not commas):
                    return None
        if at >= len(words) or words[at].folded != part:
            return None
        at += 1
    return at


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


OFFICIAL_WORDS = _words(
    "các khu kinh tế cửa khẩu công nghiệp nghệ cao nông thôn mới phát triển xã hội nhà nước dân sự quân biên"
    " phòng bộ đội chi nhánh vực tỉnh thành phố khối cơ quan doanh thị trường truyền hình thanh thông dự án đầu"
    " tư xây dựng hành chính phục vụ trình giao điều phối đại biểu quốc đồng nhân ủy uỷ ban tổ chức tuyên giáo"
    " vận chế xuất nội kiểm tra lao động liên hiệp phụ nữ cựu chiến binh chữ thập đỏ khoa học kỹ thuật văn hợp tác trị"
    " quản lý thi đoàn đảng bảo hiểm thể thao du lịch tải môi thương mại xúc tiến thuế thống kê hải điện lực kho"
    " bạc ngân hàng việt nam trung ương cộng đẳng y ty ứng dụng tin nghề hóa thuật sư phạm sinh"
)
"""Lower-case words that stand inside official names (`Ban Quản lý các khu công nghiệp tỉnh`)."""

AFTER_NAMES = _words(
    "đạt xếp đứng với là có được dẫn giữ vươn tăng giảm cùng tiếp chỉ vẫn đều mới lần thuộc của ở tại trên dưới theo"
    " cũng đã đang sẽ bị do và hoặc nhưng song còn khi nếu vì để từ đến lên xuống vượt thua kém hơn về không chưa bằng"
    " nhận ghi giành bứt soán lọt nằm chiếm đồng gồm tham cho trong sau trước này đó trở nhất nhì ba đội chót cuối đầu"
    " tốt khá yếu loại mức hạng điểm số lại bám kế cải tụt rớt ngang tương trừ ngoài riêng bình"
    " khép chốt khiêm gây góp phải ngậm dừng thoát rơi bật leo chen chễm liền tỏa ngoi mất gặt tuột đuối hụt chật vất"
    " loay lùi vụt sút suýt trồi trượt nhường ẵm rinh khẳng sánh nhỉnh thấp ngay luôn thì mà bỗng bất đáng ấn trải đoạt"
    " chạm"
)
"""Words that follow a name in a sentence and stand in none."""

FOLLOWING = re.compile(
    r"(?:mở\s+(?:đầu|màn|hàng)|thu\s+về|tiến\s+(?:bộ|bước|xa|sát|vượt|lên)|khởi\s+(?:sắc|đầu)|kết\s+thúc|xuất\s+(?:sắc|hiện)|thể\s+hiện"
    r"|chia\s+(?:sẻ|nhau|điểm)|nổi\s+(?:lên|bật)|bước\s+(?:lên|vào)|duy\s+trì|thăng\s+(?:hạng|tiến)|hoàn\s+(?:thành|thiện|tất)|sở\s+hữu"
    r"|tự\s+(?:chấm|đánh)|khá\s+lên|đi\s+(?:lên|xuống|sau|trước)|hiện\s+(?:đang|xếp|đứng)|đầu\s+bảng|nhanh\s+chóng)(?![\wà-ỹđ])"
)
"""Two words that say something of the body named before them, each of which may stand in a name."""

MOST_OF_COMPOUND = 6  # words: `An toàn thực phẩm`, `Bảo tồn thiên nhiên` and a few more

RATINGS = frozenset({"tốt", "khá", "trung bình", "trung bình khá", "xuất sắc", "yếu", "kém", "giỏi", "tb"})
"""Rating words that stand with a capital letter before a bracket, as a name would."""

LANDSCAPE = _words(
    "gia hồ vịnh rừng vườn đảo núi hang động di tích sản danh thắng chợ bến xe cảng vùng đặc dụng quần thể"
)
"""Words that stand in a name before what they call by name (`Khu du lịch hồ Tuyền Lâm`), never at its end."""

PARTY_NAME = re.compile(
    r"(?:cơ quan\s+)?(?:đảng (?:ủy|bộ|đoàn)|(?:văn phòng|vp|ban [a-zà-ỹ ]+|ủy ban kiểm tra|ubkt"
    r"|cơ quan) (?:tỉnh|thành|huyện|thị|quận) ủy|(?:tỉnh|thành|huyện|thị|quận) ủy"
    r"|ban (?:tổ chức|tuyên giáo|dân vận|nội chính)"
    r"|ủy ban kiểm tra|ubkt|(?:cơ quan )?(?:ủy ban |ub ?)?(?:mttq|mặt trận)|ubmttq|tỉnh đoàn"
    r"|thành đoàn|đoàn (?:tncs|thanh niên)|hội (?!đồng|nghị)|liên đoàn lao động|lđlđ"
    r"|liên minh h|liên hiệp (?:các )?(?:hội|tổ chức)|trường chính trị)"
)
CENTRAL_NAME = re.compile(
    r"(?:cục|chi cục (?:thuế|hải quan|thống kê|dự trữ|quản lý thị trường)|thuế|hải quan|công an"
    r"|kho bạc|kbnn|bảo hiểm xã hội|bhxh|ngân hàng|nhnn|bộ chỉ huy|bộ chqs|bch|bộ đội"
    r"|bộ tư lệnh|ban chỉ huy|viện kiểm sát|vksnd|tòa án|tand"
    r"|thi hành án|thống kê|bưu điện|điện lực|công ty điện lực|catp|ca tỉnh)(?![\wà-ỹđ])"
)
DEPARTMENT_NAME = re.compile(
    r"(?:sở|ban|bql|văn phòng|vp|thanh tra|chi cục|đài|báo|trung tâm|trường|quỹ|bệnh viện|viện)(?![\wà-ỹđ])"
)
# what follows a start token in phrases that name no body (`Ban Chỉ đạo`, `Thanh tra Chính phủ`)
NOT_BODIES: dict[str, frozenset[str]] = {
    "ban": _words("chỉ chấp thường giám biên lãnh đầu bí hành cán soạn điều vận bầu liên thư chủ kinh công"),
    "thanh tra": _words("chính viên nhân bộ sở huyện việc"),
    "công an": _words("nhân xã phường huyện các viên"),
    "cục": _words("diện bộ trưởng tin chuyển"),
    "chi cục": _words("trưởng"),
    "trường": _words("hợp học ban tiểu trung mầm thpt thcs"),
    "trung tâm": _words("của tin thành hành"),
    "đài": _words("loan tiếng truyền"),
    "quỹ": _words("đất tín lương"),
    "đảng bộ": _words("và các"),
    "liên hiệp": _words("quốc"),
    "liên minh": _words("châu viễn"),
}
