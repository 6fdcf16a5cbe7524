"""What readers of a page vote on it: `Trung bình (3 phiếu)`, `4,5/5 (12 lượt đánh giá)`; no results."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from scrapers.extract.prose.average_facts import AverageFact
from scrapers.extract.prose.facts import Refusal
from scrapers.extract.prose.words import Span

LONGEST_VOTE = 100  # characters of a line that tells votes
_WORDS = re.compile(
    r"(?:(?<!\d)\d+(?!\d)|trung\s+bình|giá\s+trị|điểm|số|tổng|đánh\s+giá|xếp\s+hạng|bình\s+chọn|biểu\s+quyết|phiếu|lượt|bầu|sao|người|bạn"
    r"|của|cho|bài\s+viết|tin|trên|là|hãy|chọn|có|được|average|ratings?|stars?|out|of|from|based|on|reviews?|votes?|score"
    r"|[\s()\[\]/:;|,.★☆*–-])+"
)
_VOTED = re.compile(
    r"(?<![\wà-ỹđ])(?:phiếu|bình\s+chọn|lượt\s+(?:đánh\s+giá|bầu)|sao|bài\s+viết|votes?|ratings?|reviews?|stars?)(?!\w)|[★☆]"
)


def is_vote(line: str, *, after: bool) -> bool:
    """Whether a line tells what readers voted and nothing else.

    Args:
        line: its lower-case text.
        after: whether it stands behind such a line: then its mean needs no word of votes.
    """
    if len(line) > LONGEST_VOTE or _WORDS.fullmatch(line) is None or not any(c.isdigit() for c in line):
        return False
    return after or _VOTED.search(line) is not None


def without_zero(
    averages: list[AverageFact], number: Callable[[Span], Decimal | None]
) -> tuple[list[AverageFact], list[Refusal]]:
    """Averages but those of nothing: the mean of votes nobody gave, `Giá trị trung bình 0 điểm`; and those refused."""
    told = [a for a in averages if number(a.value) != 0]
    return told, [Refusal(*a.value, "other_subject") for a in averages if number(a.value) == 0]
