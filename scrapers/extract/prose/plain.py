"""Sentences that tell no result: only what they speak of is taken, for the sentences after them."""

from __future__ import annotations

import re

from scrapers.extract.prose.labels import Labels
from scrapers.extract.prose.words import BEGIN, END, Token
from scrapers.extract.vocabulary import find_groups, find_indices, rating_words

# a number that is no year, or a part of every word of rank, rating, last and next (`prose.tokens`): what a sentence
# without units needs for any record or refusal
_TELLS = re.compile(
    r"(?<!\d)(?!20[0-4]\d(?!\d))\d"
    rf"|{BEGIN}(?:thứ|hạng\s*:?\s*[\"“]?(?:nhất|nhì|hai|ba|tư|bốn|năm(?!\s+20\d\d)|sáu|bảy|tám|chín|mười|[ivx]{{1,5}}|số|từ|\d)"
    r"|nhất|nhì|ngôi|vị\s+trí|quân|đầu|cuối|chót|sổ|đèn|bét|đáy|khép|khoa|cờ|đối\s+thủ|số\s+một|tiếp|kế|liền|sau|sát|gót|rồi"
    r"|loại|mức|nhóm|tốp|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|bottom|lowest"
    r"|(?:lead|led|rank|top|follow|rat|classif)\w*|highest|next|excellent|good|fair|average|weak|poor|"
    + "|".join(map(re.escape, rating_words()))
    + f"){END}"
)


def tells(low: str, start: int, end: int) -> bool:
    """Whether a sentence has a number or a word of rank or rating; `low` is the text in lower case."""
    return _TELLS.search(low, start, end) is not None


def subjects(text: str, low: str, offset: int, labels: Labels) -> list[Token]:
    """The groups and indices a sentence without units speaks of, as tokens in order.

    Args:
        text: the sentence.
        low: its lower-case form.
        offset: its place in the document.
        labels: the numbered groups of the document.
    """
    named = labels.tokens(text, low, offset, [])
    found = [Token("group", offset + g.start, offset + g.end, group=g.unit_group) for g in find_groups(text, low)]
    found += [Token(i.kind, offset + i.start, offset + i.end) for i in find_indices(text, low)]
    free = [t for t in found if not any(g.start <= t.start and t.end <= g.end for g in named)]
    return sorted([*free, *named], key=lambda t: (t.start, t.end))
