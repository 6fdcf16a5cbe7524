"""One pass over a text for names of units: what every kind of name needs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from scrapers import gazetteer
from scrapers.extract.units.names import district_names, province_keys
from scrapers.extract.units.words import (
    AFTER_NAMES,
    FOLLOWING,
    LANDSCAPE,
    MOST_OF_COMPOUND,
    OFFICIAL_WORDS,
    Word,
    words_of,
)
from scrapers.vietnamese import lower


@dataclass(frozen=True, slots=True)
class UnitMention:
    """One unit named in a text.

    `start`/`end` delimit the name as printed. `head` is the span of the start token where it is
    printed apart from the name (`sở` in `các sở: Tài chính, Nội vụ`), else None. `name` is the text
    at the span, with the head's words before it when the head stands apart. `identity` is equal for
    different spellings of one unit. `parent` is the span of the district a commune is named with;
    `reach` is where the whole mention ends, parent and brackets included. `foreign` marks a district
    that only other provinces have.
    """

    start: int
    end: int
    name: str
    unit_group: str
    identity: str
    parent: tuple[int, int] | None = None
    head: tuple[int, int] | None = None
    reach: int = 0
    foreign: bool = False


HEAD = re.compile(
    r"(?<![\wà-ỹđ])(?:"
    r"(?P<so>sở)"
    r"|(?P<office>văn\s+phòng|vp)"
    r"|(?P<place>(?:(?:ubnd|ủy\s+ban\s+nhân\s+dân)\s*\.?\s+)?(?:các\s+)?(?P<kind>thị\s+xã"
    r"|thành\s+phố|thị\s+trấn|đặc\s+khu|huyện(?:\s+đảo)?|quận|phường|xã|tp|tx|tt|[hqp](?=\.)))"
    r"|(?P<body>ban|bql|thanh\s+tra|cục|chi\s+cục|công\s+an|kho\s+bạc|bảo\s+hiểm\s+xã\s+hội"
    r"|bhxh|ngân\s+hàng|đài|báo|bộ\s+chỉ\s+huy|bộ\s+chqs|bch|bộ\s+đội"
    r"|hải\s+quan|thuế\s+(?:tỉnh|thành\s+phố)|thống\s+kê\s+tỉnh|viện\s+kiểm\s+sát|vksnd"
    r"|tòa\s+án|tand|kbnn|nhnn|trung\s+tâm|trường|quỹ|bệnh\s+viện|bưu\s+điện|điện\s+lực"
    r"|công\s+ty\s+điện\s+lực|mttq|mặt\s+trận|ubmttq\w*|ủy\s+ban\s+(?:mttq|mặt\s+trận"
    r"|kiểm\s+tra)|ubkt|tỉnh\s+đoàn|thành\s+đoàn|đoàn\s+(?:tncs|thanh\s+niên)"
    r"|hội|liên\s+đoàn|lđlđ|liên\s+minh|liên\s+hiệp|đảng\s+(?:ủy|bộ)|cơ\s+quan\s+(?:ủy\s+ban|thuế)|thi\s+hành\s+án)"
    r"|(?P<code>stttt|stc|stp|syt|sct|sxd|snv|skhcn|skhđt|sgdđt|stnmt|slđtbxh|svhttdl|sgtvt|bdt)"
    r")(?![\wà-ỹđ])"
)
# after an elided name must come something that ends it, else it is the beginning of another phrase
ENDING = re.compile(
    r"\s*(?:[,;.:()\[\]/]|[-–—]\s|\n|$)|\s+(?:và|với|đạt|là|đứng|xếp|dẫn|có|được|cùng|đều|lần"
    r"|thuộc|tỉnh|ở|giữ|vươn|tiếp|hoặc|cũng|đồng|tương\s+ứng|vẫn|nằm|thấp|cao|mỗi|năm|theo|khi|tăng|giảm|bằng|nhận|chỉ|mới|còn|bị"
    r"|bám|kém|vượt|hơn|gần|trên|dưới|về|lên|sau|trong|\d)"
)
ITEM_TAIL = re.compile(
    r"\s*(?:\([^()\n]{0,80}\))?\s*(?:(?:với|đạt|là|được|:|-|–)?\s*(?:mức\s+|tổng\s+"
    r"|số\s+)*(?:điểm\s+)?\d+(?:[.,]\d+)*(?:\s*(?:điểm\s*)?/\s*\d+(?:[.,]\d+)*)?\s*(?:điểm|%)?)?\s*"
    r"(?:,\s*(?:và\s+)?|;\s*(?:và\s+)?|và\s+|hoặc\s+)"
)
_RATING_BEHIND = re.compile(r"(?:Trung bình(?: khá| yếu)?|Xuất sắc|Tốt|Khá|Yếu|Kém)(?=\s*(?:[,.;:)\n]|$))")
_LOOSE_END = re.compile(r"\s+(?:các|và|khối|của|chi nhánh)$")


# words of names in one compound alone
_PARTLY = {"đội": re.compile(r"(?:bộ|quân|cảnh|liên)\s+đội"), "đầu": re.compile(r"đầu\s+t")}


class Scan:
    """The text, its words, the province's names, and what was found so far."""

    def __init__(self, text: str, province: str | None, bare: bool, communes_only: bool = False) -> None:
        self.text = text
        self.low = lower(text)
        self.ids = gazetteer.province_ids(province)
        self.here = district_names(self.ids) if self.ids else None
        self.province = province_keys(self.ids)
        self.bare = bare
        self.communes_only = communes_only
        self.found: list[UnitMention] = []

    @cached_property
    def words(self) -> list[Word]:
        """The words of the text."""
        return words_of(self.text, self.low)

    @cached_property
    def starts(self) -> dict[int, int]:
        """Offset → index of the word that begins there."""
        return {w.start: n for n, w in enumerate(self.words)}

    def _word_at(self, position: int) -> int | None:
        """Index of the word that begins at or after a position, blanks and opening marks between."""
        while position < len(self.text) and self.text[position] in " .:":
            position += 1
        if not self.text[position : position + 1].isalnum():
            return None
        return self.starts.get(position)

    def _upper(self, position: int) -> bool:
        return self.text[position].isupper()

    def _add(self, start: int, end: int, group: str, identity: str, **more: object) -> None:
        head = more.get("head")
        name = self.text[start:end]
        if isinstance(head, tuple):
            name = f"{self.text[head[0] : head[1]]} {name}"
        parent = more.get("parent")
        reach = more.get("reach")
        self.found.append(
            UnitMention(
                start,
                end,
                name,
                group,
                identity,
                parent if isinstance(parent, tuple) else None,
                head if isinstance(head, tuple) else None,
                reach if isinstance(reach, int) else end,
                bool(more.get("foreign")),
            )
        )

    def _closed(self, at: int) -> bool:
        return ENDING.match(self.low, at) is not None

    def _tail(self, n: int, commas: bool = False) -> int:
        """End of the official name whose words begin at index `n`."""
        end = self.words[n].start
        joined = False
        first = n
        while n < len(self.words):
            word = self.words[n]
            if n > first and _RATING_BEHIND.match(self.text, word.start):
                break  # "Ban Dân tộc Trung bình": its rating
            if n > first and FOLLOWING.match(self.low, word.start):
                break
            within = _PARTLY.get(word.low) if n > first else None
            if within is not None and not within.search(self.low, word.start - 5, word.end + 2):
                break  # "Thanh tra tỉnh đội sổ"
            between = self.text[end : word.start] if word.start > end else ""
            if between.strip(" ") not in ("", "-", "–", "&") and not (commas and between.strip() == ","):
                break
            if word.low == "và":
                if joined and not commas:
                    break
                joined = True
            elif word.low in OFFICIAL_WORDS or self._upper(word.start):
                if self._is_province(n) or (
                    joined and self.words[n - 1].low == "và" and HEAD.match(self.low, word.start)
                ):
                    break
                end = word.end
                n += 1
                continue
            elif (word.low in LANDSCAPE and (ahead := self._landscape(n))) or (ahead := self._compound(n)):
                n, end = ahead, self.words[ahead - 1].end
                continue
            else:
                break
            n += 1
            end_probe = word.end
            # the conjunction only belongs to the name when a word of the name follows
            if n >= len(self.words) or self.text[end_probe : self.words[n].start].strip(" "):
                break
            following = self.words[n]
            if not (self._upper(following.start) or following.low in OFFICIAL_WORDS) or HEAD.match(
                self.low, following.start
            ):
                break
            end = following.end
            n += 1
        while (m := _LOOSE_END.search(self.low, max(0, end - 20), end)) is not None:
            end = m.start()
        return end

    def _compound(self, n: int) -> int:
        """Index after the lower-case words from `n` on that end the word a capital syllable begins.

        `Ban Quản lý An toàn thực phẩm`, `Ban Thi đua`: a lone capital syllable is the first of a common noun,
        two are a proper name (`Tuyền Lâm`) and over. 0 when there is none, or nothing tells where it ends.
        """
        before = self.words[n - 1] if n else None
        if n < 2 or before is None or not self._upper(before.start):
            return 0
        alone = self.text[self.words[n - 2].end : before.start] != " " or not self._upper(self.words[n - 2].start)
        if not alone and not HEAD.fullmatch(self.words[n - 2].low):
            return 0
        first = n
        while n < len(self.words) and n - first < MOST_OF_COMPOUND and self.text[self.words[n - 1].end] == " ":
            word = self.words[n]
            if word.low in AFTER_NAMES or self._upper(word.start) or not word.low.isalpha():
                break
            if FOLLOWING.match(self.low, word.start):
                break
            n += 1
            if n == len(self.words) or self.text[word.end : self.words[n].start] != " ":
                return n
        ended = n < len(self.words) and self.words[n].start - self.words[n - 1].end == 1
        return n if n > first and ended and n - first < MOST_OF_COMPOUND else 0

    def _landscape(self, n: int) -> int:
        """Index of the capital word that `hồ`, `vườn`, `rừng đặc dụng` ... stand before, 0 when there is none."""
        first = n
        while n < len(self.words) and n - first < 4:
            word = self.words[n]
            if word.start - self.words[n - 1].end != 1:
                return 0
            if self._upper(word.start):
                return n
            if word.low not in LANDSCAPE and word.low not in OFFICIAL_WORDS:
                return 0
            n += 1
        return 0

    def _is_province(self, n: int) -> bool:
        return self._province_words(n) > 0

    def _province_words(self, n: int) -> int:
        """How many words from index `n` on are the province's name; 0 when they are none."""
        for length in (2, 3, 1) if self.province else ():
            if (
                n + length <= len(self.words)
                and " ".join(w.folded for w in self.words[n : n + length]) in self.province
            ):
                return length
        return 0
