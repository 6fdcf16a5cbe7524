"""Who speaks: `Chúng tôi đạt 92 điểm` is of the unit asked, quoted or speaking."""

from __future__ import annotations

import re

from scrapers.extract.prose.facts import Fact
from scrapers.extract.prose.nouns import OWN_NOUNS, may_be, one_of
from scrapers.extract.units.finder import UnitMention, find_units

_NOUN = one_of(OWN_NOUNS)
_SELF = rf"(?:đơn\s+vị|{_NOUN})\s+(?:chúng\s+)?(?:tôi|mình|nhà)|chúng\s+tôi"
_ADVERBS = (
    r"(?:\s*,?\s*(?:đã|cũng|chỉ|mới|vinh\s+dự|rất|vui|phấn\s+khởi|tự\s+hào|khi|lần\s+đầu(?:\s+tiên)?|tiếp\s+tục|vẫn|đang|hiện|là|năm\s+nay"
    r"|được\s+(?:ubnd\s+)?tỉnh|năm\s+20\d\d)(?![\wà-ỹđ]))*"
)
_DOES = (
    r"\s+(?:đạt|được|xếp|đứng|dẫn\s+đầu|giành|giữ|vươn|có\s+(?:tổng\s+)?(?:số\s+)?điểm|ở\s+vị\s+trí"
    r"|về\s+(?:nhất|nhì))(?![\wà-ỹđ])"
)
_LEAD_IN = (
    r"\s*[-–+•]?\s*[“\"]?\s*(?:(?:vâng|dạ|thưa[^,.]{0,20}|năm\s+20\d\d|kết\s+quả|theo\s+kết\s+quả[^,.]{0,60})\s*,\s*"
    r"|năm\s+(?:nay|qua|vừa\s+qua)\s*,?\s*)*"
)
# `Huyện đạt 91 điểm`; not `Đơn vị dẫn đầu đạt 91 điểm`, `Huyện đạt điểm cao nhất`
_BARE = (
    rf"(?:đơn\s+vị|(?P<noun>{_NOUN})){_ADVERBS}\s+(?:đạt|được|giành|vươn\s+lên)"
    r"(?:\s+(?!điểm\s+cao|cao|thấp)[\wà-ỹ]+){0,4}\s+\d"
)
_OWN = re.compile(rf"{_LEAD_IN}(?:(?:{_SELF}){_ADVERBS}{_DOES}|{_BARE})")
_SAYS = (
    r"(?:cho\s+biết|cho\s+hay|chia\s+sẻ|khẳng\s+định|bộc\s+bạch|phấn\s+khởi|vui\s+mừng|tâm\s+sự|nhấn\s+mạnh|thông\s+tin|kể|nói"
    r"|trao\s+đổi|phát\s+biểu|bày\s+tỏ|lý\s+giải|said|added)"
)
_QUOTES_ITSELF = re.compile(
    rf"(?:[^.;“\"]{{0,60}}?(?<![\wà-ỹđ]){_SAYS}(?:\s+(?:rằng|thêm|là))*|(?=\s*:\s*[“\"]))"
    rf"(?:\s*[:,]?\s*{_LEAD_IN}(?:{_SELF}){_ADVERBS}{_DOES}|\s*:{_LEAD_IN}{_BARE})"
)
_SPEAKER_BEHIND = re.compile(
    rf"[^”\"“]{{0,400}}[”\"]\s*[,–-]?\s*(?P<who>[^.“”\"\n]{{3,160}}?)\s(?:đã\s+|vui\s+vẻ\s+)?{_SAYS}(?![\wà-ỹđ])"
)
# "Sở Y tế xếp thứ mấy?": the answer is of the unit asked for
_ASKED = re.compile(
    r"\ue000[^?]{0,60}?(?:thứ\s+mấy|hạng\s+mấy|vị\s+trí\s+(?:nào|thứ\s+mấy)|bao\s+nhiêu\s+điểm|mấy\s+điểm|kết\s+quả\s+(?:ra\s+sao|thế\s+nào|như\s+thế)|thì\s+sao)"
)
_ANSWER = re.compile(_LEAD_IN + r"(?:xếp|đứng|đạt|được)\s")
FARTHEST = 700  # characters within which a quotation's speaker is named


def speaks_of_itself(after: str, group: str) -> bool:
    """Whether the speaker's unit goes on about itself: `… huyện A cho biết: “Huyện đạt 441,5 điểm`.

    Args:
        after: lower-case text behind the unit's name.
        group: the unit's group.
    """
    m = _QUOTES_ITSELF.match(after)
    return m is not None and _fits(m, group)


def own_words(low: str) -> re.Match[str] | None:
    """The beginning of a sentence in which a unit speaks of itself without its name, in lower case."""
    return _OWN.match(low)


def answers(low: str) -> bool:
    """Whether a sentence answers with a rank or value and names no unit: `Xếp thứ 2, đạt 91 điểm`."""
    return _ANSWER.match(low) is not None


def asked_unit(low: str, start: int, units: list[UnitMention]) -> Fact | None:
    """The unit whose result a question asks for.

    Args:
        low: the question in lower case.
        start: where it begins in the document.
        units: the units it names, relative to it.
    """
    if len(units) != 1:
        return None
    unit = units[0]
    masked = low[: unit.start] + "\ue000" + low[unit.end :]
    if _ASKED.search(masked) is None:
        return None
    return _fact(unit, start)


def speaker_behind(text: str, low: str, at: int, said: re.Match[str], province: str | None) -> Fact | None:
    """The unit whose leader is named behind the quotation that begins at `at`: `“Chúng tôi …”, lãnh đạo Sở A nói`."""
    opened = low[at : at + 3].lstrip(" -–")
    if not opened.startswith(("“", '"')):
        return None
    first = low.find(opened[0], at) + 1
    m = _SPEAKER_BEHIND.match(low, first, min(len(low), first + FARTHEST))
    if m is None:
        return None
    units = find_units(text[m.start("who") : m.end("who")], province=province)
    if len(units) != 1 or not _fits(said, units[0].unit_group):
        return None
    return _fact(units[0], m.start("who"))


def fits(said: re.Match[str], group: str) -> bool:
    """Whether the noun a unit calls itself by may be one of a group."""
    return _fits(said, group)


def _fits(said: re.Match[str], group: str) -> bool:
    noun = said["noun"]
    return noun is None or may_be(noun, group)


def _fact(unit: UnitMention, start: int) -> Fact:
    return Fact(unit, start + unit.start, start + unit.end)
