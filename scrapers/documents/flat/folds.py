"""Paragraphs of plain text that were folded at some width: their lines are one paragraph again.

A break is a fold for certain where the line can't end a sentence or a name there. Two of them tell within which bounds
the text was folded; other breaks at that width are folds as well. A list, a heading or a row of a table is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from scrapers import gazetteer
from scrapers.documents.flat.wraps import is_numbered
from scrapers.vietnamese import lower

_LEAST = 40  # characters of a line that is folded: shorter ones are cells, headings, items
_MOST = 300  # no writer folds later: such lines are paragraphs
_NAME_WORDS = 8  # words of a name before the break
_SURE = 2  # folds that tell the width
_ENDS = re.compile(r"[.:;!?…][\"”’)]?$")
_LEADS_IN = re.compile(r"[:;]$")
_CELLS = re.compile(r"\t|\S {3,}\S|\|")
_OF_MANY = re.compile(r"(?:cấp|các|khối|nhóm|toàn|những|và|\w+,)")
_HEAD = re.compile(
    r"(?:sở|ban|ubnd|uỷ|ủy|huyện|thị|thành|tp|tx|quận|xã|phường|văn|thanh|cục|công|kho|bảo|ngân|đài|hội)(?![\wà-ỹđ])"
)


def unfolded(lines: Sequence[str]) -> list[str]:
    """The paragraphs of some lines, blank ones between them left as they are."""
    sure = [_goes_on(upper, below) for upper, below in pairwise(lines)]
    breaks = [
        (len(upper.strip()), len(below.split(maxsplit=1)[0]))
        for upper, below, certain in zip(lines, lines[1:], sure, strict=False)
        if certain
    ]
    widest = max((length for length, _ in breaks), default=0)
    bound = min((length + word for length, word in breaks), default=0)
    fixed = len(breaks) >= _SURE and _LEAST <= widest <= bound
    out: list[list[str]] = []
    for n, line in enumerate(lines):
        if n and (sure[n - 1] or (fixed and _is_full(lines[n - 1], line, widest, bound))):
            out[-1].append(line.strip())
        else:
            out.append([line])
    return [" ".join([first.rstrip(), *rest]) if rest else first for first, *rest in out]


def tears_name(upper: str, following: str) -> bool:
    """Whether a line ends within a name of the reference that the next line completes (`... là Sở Kế`, `hoạch và`)."""
    words = upper[-_MOST:].split()[-_NAME_WORDS:]
    below = [w.rstrip(".,;:()") for w in following[:_MOST].split()[:_NAME_WORDS]]
    for n, word in enumerate(words) if below else ():
        # "UBND cấp huyện" is a group
        if not _HEAD.match(lower(word)) or (n and n == len(words) - 1 and _OF_MANY.fullmatch(lower(words[n - 1]))):
            continue
        tail = " ".join(words[n:])
        if gazetteer.is_body(tail) or not gazetteer.begins_body(f"{tail} {below[0]}"):
            continue
        # names are compared without their marks: only a whole one tells (`huyện`, `Căn cứ` is not Can Lộc)
        if any(gazetteer.is_body(" ".join([tail, *below[:k]])) for k in range(1, len(below) + 1)):
            return True
    return False


def goes_on_small(upper: str, following: str) -> bool:
    """Whether a line of some length ends without a full stop and the next begins with a small letter."""
    return len(upper.strip()) >= _LEAST and following.strip()[:1].islower() and _ENDS.search(upper.strip()) is None


def _goes_on(upper: str, following: str) -> bool:
    """Whether a line goes on in the next for certain."""
    if not _may_go_on(upper, following):
        return False
    whole = len(following.strip()) >= _LEAST or _ENDS.search(following.strip()) is not None
    if whole and goes_on_small(upper, following):
        return True  # a few words may be the end of a cell above
    return len(upper.strip()) >= _LEAST and tears_name(upper, following)


def _may_go_on(upper: str, following: str) -> bool:
    if not upper.strip() or not following.strip() or len(upper) > _MOST or is_numbered(following):
        return False
    return _CELLS.search(upper.strip()) is None and _CELLS.search(following[:_MOST].strip()) is None


def _is_full(upper: str, following: str, widest: int, bound: int) -> bool:
    """Whether the next line's first word had no room in a text folded between these widths."""
    length = len(upper.strip())
    if not _may_go_on(upper, following) or _LEADS_IN.search(upper.strip()):
        return False
    return _LEAST <= length <= bound and length + len(following.split(maxsplit=1)[0]) >= widest
