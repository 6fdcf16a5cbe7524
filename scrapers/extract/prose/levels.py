"""Levels with letters (`mức A`, `xếp loại B`): which words of a text stand before them.

A letter behind `nhóm`, `hạng` ... may as well name a set of units or a class of hospitals. It is a level where the
text says what earns it (`mức A (từ 90% trở lên)`), or gives several letters as the results of rating.
"""

from __future__ import annotations

import re

_LEVEL = re.compile(
    r"(?<![\wà-ỹđÀ-Ỹ])(?P<rated>(?:[Xx]ếp|[Đđ]ạt|[Pp]hân)\s+)?(?P<noun>[Ll]oại|[Mm]ức(?:\s+độ)?|[Hh]ạng|[Nn]hóm)\s*:?\s+"
    r"[\"“'‘]?(?P<level>[A-E])[\"”'’]?(?![\wà-ỹđÀ-Ỹ+])"
    r"(?P<earned>\s*(?:\(|:|là|gồm|dành\s+cho|tương\s+ứng)?\s*(?:(?:các\s+)?(?:đơn\s+vị|cơ\s+quan|địa\s+phương)\s+)?(?:(?:có|đạt)\s+)*"
    r"(?:(?:tỷ\s+lệ|điểm|số\s+điểm|tổng\s+điểm|kết\s+quả)\s+)?(?:đạt\s+)?(?:từ|trên|dưới|≥|>|<|≤)\s*\d)?"
)
# a letter by itself: looked for first, most texts have none
_LETTER = re.compile(r"[A-E](?<=[\s\"“'‘].)(?![\wà-ỹđÀ-Ỹ+])")


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
