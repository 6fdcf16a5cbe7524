"""Levels a text uses beside those every text does: letters (`mức A`, `xếp loại B`) and names of its own.

A letter behind `nhóm`, `hạng` ... may as well name a set of units or a class of hospitals. It is a level where the
text says what earns it (`mức A (từ 90% trở lên)`), or gives several letters as the results of rating. Names are those
the text announces: `chia thành 3 mức: mức A – Dẫn đầu, mức B – Phát triển, mức C – Khởi động`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from scrapers.extract.units.words import UPPER
from scrapers.extract.vocabulary import find_pillars, group_of, rating_of
from scrapers.vietnamese import lower

_LEVEL = re.compile(
    r"(?<![\wà-ỹđÀ-Ỹ])(?P<rated>(?:[Xx]ếp|[Đđ]ạt|[Pp]hân)\s+)?(?P<noun>[Ll]oại|[Mm]ức(?:\s+độ)?|[Hh]ạng|[Nn]hóm)\s*:?\s+"
    r"[\"“'‘]?(?P<level>[A-E])[\"”'’]?(?![\wà-ỹđÀ-Ỹ+])"
    r"(?P<earned>\s*(?:\(|:|là|gồm|dành\s+cho|tương\s+ứng)?\s*(?:(?:các\s+)?(?:đơn\s+vị|cơ\s+quan|địa\s+phương)\s+)?(?:(?:có|đạt)\s+)*"
    r"(?:(?:tỷ\s+lệ|điểm|số\s+điểm|tổng\s+điểm|kết\s+quả)\s+)?(?:đạt\s+)?(?:từ|trên|dưới|≥|>|<|≤)\s*\d)?"
)
# a letter by itself: looked for first, most texts have none
_LETTER = re.compile(r"[A-E](?<=[\s\"“'‘].)(?![\wà-ỹđÀ-Ỹ+])")

# "được chia thành 03 mức:", "04 mức độ gồm", "theo 3 mức ("
_ANNOUNCED = re.compile(
    r"(?P<noun>mức(?:\s+độ)?|loại|hạng|nhóm|cấp\s+độ|bậc)"
    r"(?:\s+(?:xếp\s+hạng|xếp\s+loại|đánh\s+giá|chuyển\s+đổi\s+số|khác\s+nhau))?\s*,?\s*(?:[:(]|gồm(?:\s+có)?\s*:?|là\s*:?|như\s+sau\s*:)\s*"
)
_SO_MANY = re.compile(r"(?<![\wà-ỹđ])(?:\d{1,2}|hai|ba|bốn|năm|sáu)\s+$")
_NAMED = re.compile(
    rf"\s*(?:(?:[Mm]ức(?:\s+độ)?|[Ll]oại|[Hh]ạng|[Nn]hóm)\s+)?(?:(?:[A-E]|[IVX]{{1,4}}|\d)\s*(?:[-–:.]|là)\s*)?[\"“]?"
    rf"(?P<name>[{UPPER}][^\W\d_]*(?:\s+[^\W\d_]+){{0,3}})[\"”]?\s*(?:\([^()\n]{{0,60}}\)\s*)?(?P<over>[.;\n)]|,|và\s|$)"
)
MOST_LEVELS = 7
# behind its noun and with a capital a level, though the word tells a place
_A_RANK_ELSE = ("dẫn đầu", "đứng đầu")


@dataclass(frozen=True, slots=True)
class Levels:
    """Levels a text uses: the nouns before which a letter is one, and phrases with a name of its own."""

    letters: frozenset[str]
    named: re.Pattern[str]

    def phrases(self, text: str, low: str) -> Iterator[tuple[int, int, int, int]]:
        """Begin and end of every phrase that gives a level by name (`đều ở mức Dẫn đầu`), and of the name in it.

        Args:
            text: a sentence.
            low: the same in lower case.
        """
        for m in self.named.finditer(low):
            at, end = m.span("name") if m["name"] else m.span("alone")
            if text[at].isupper():
                yield m.start(), m.end(), at, end


def levels_of(text: str) -> Levels:
    """The levels a text uses beside those every text does."""
    return Levels(letter_nouns(text), _phrases(frozenset(_announced(text))))


@lru_cache(maxsize=64)
def _phrases(announced: frozenset[str]) -> re.Pattern[str]:
    """What gives a level by one of the names announced, in lower case."""
    alone = _any_of({*announced}) if announced else r"(?!)"
    return re.compile(
        r"(?<![\wà-ỹđ])(?:(?:được|có|đạt|đều|cùng|xếp|đánh\s+giá|nằm|thuộc|là)\s+){0,5}(?:ở\s+)?(?:xếp\s+)?"
        rf"(?:loại|mức\s+độ|mức)\s*:?\s+[\"“‘]?(?P<name>{_any_of({*_A_RANK_ELSE, *announced})})[\"”’]?(?![\wà-ỹđ])"
        rf"|(?:(?<=\()|(?<=[–-]\s))\s*[\"“]?(?P<alone>{alone})[\"”]?(?=\s*[),;.])"
    )


def _any_of(names: set[str]) -> str:
    return "|".join(re.escape(n).replace(r"\ ", r"\s+") for n in sorted(names, key=lambda n: (-len(n), n)))


def _announced(text: str) -> set[str]:
    """The names of levels that no other text uses, in lower case."""
    found: set[str] = set()
    low = lower(text)
    for m in _ANNOUNCED.finditer(low):
        if not _SO_MANY.search(low, max(0, m.start() - 8), m.start()):
            continue
        names: list[str] = []
        at = m.end()
        while len(names) <= MOST_LEVELS and (item := _NAMED.match(text, at)) is not None:
            names.append(" ".join(lower(item["name"]).split()))
            at = item.end()
            if item["over"] not in (",", ";") and not item["over"].startswith("và"):
                break
        known = any(rating_of(n) is not None for n in names)
        if not 1 < len(names) <= MOST_LEVELS or (m["noun"] in ("nhóm", "hạng", "cấp độ", "bậc") and not known):
            continue
        if not any(find_pillars(n) or group_of(n) for n in names):
            found.update(n for n in names if rating_of(n) is None)
    return found


def level_noun(words: str) -> str:
    """The noun before a letter in a phrase of lower-case words: `đều ở mức a` → `mức`."""
    nouns = re.findall(r"loại|mức|hạng|nhóm", words)
    return nouns[-1] if nouns else ""


def letter_nouns(text: str) -> frozenset[str]:
    """The nouns before which the text's letters are levels (`mức`, `loại`, `hạng`, `nhóm`)."""
    if not _LETTER.search(text):
        return frozenset()
    letters: dict[str, set[str]] = {}
    found = set()
    rated = set()
    for m in _LEVEL.finditer(text):
        noun = level_noun(m["noun"].lower())
        letters.setdefault(noun, set()).add(m["level"])
        if m["earned"]:
            found.add(noun)
        if m["rated"] and noun != "nhóm":
            rated.add(noun)
    for noun, said in letters.items():
        if noun != "nhóm" and len(said) > (1 if noun == "mức" or noun in rated else 2):
            found.add(noun)
    return frozenset(found)
