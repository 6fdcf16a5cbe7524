"""Which year do the results assess? Never the year of publication by default.

Every printed year is weighed by where it stands (title, lead, table header, body) and by its
neighbours: next to the index or to result words it counts for, after "so với" or "đến năm" against.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from scrapers.documents.model import Document
from scrapers.extract.marks import matchable
from scrapers.records import Place
from scrapers.vietnamese import find_dates

YEAR = re.compile(r"(?<![\d/.,-])(20[12]\d)(?![\d/]|[.,]\d|-\d)")
_NAMED = re.compile(
    r"(?:năm|year|in|for|of|(?:kỳ|đợt|lần|mùa)(?: đánh giá| xếp hạng| công bố)?|năm (?:vừa )?(?:qua|rồi) \()\s*$"
)
_INDEX_NEAR = re.compile(r"chuyển đổi số|cđs|dti|digital transformation")
_RESULT_NEAR = re.compile(r"kết quả|xếp hạng|xếp loại|đánh giá|tổng điểm|điểm|bảng|chỉ số|result|rank|index")
_COMPARED = re.compile(
    r"(?:so với|so năm|hơn|kém|tăng từ|giảm từ|compared (?:to|with)|over)\s*(?:cùng kỳ\s*)?(?:năm|với năm"
    r"|the year)?\s*(?:trước\s*)?\(?\s*$"
    r"|(?:trong khi|trong lúc|thay vì|whereas|while)\s+(?:ở |của |vào |in )?(?:năm\s*)?$"
)
_FUTURE = re.compile(
    r"(?:đến|tới|tầm nhìn|định hướng|hướng tới|giai đoạn|từ|trước|bước sang|bước vào|sang|áp dụng|nhiệm kỳ|by|until)"
    r"\s*(?:hết\s*)?(?:năm"
    r"|cuối năm|đầu năm)?\s*(?:20\d\d\s*[-–,]\s*)?$"
    r"|(?:quý|tháng|kế hoạch|nhiệm vụ|phấn đấu|mục tiêu|chỉ tiêu)\s+(?:[a-zà-ỹ0-9/]+\s+){0,5}(?:năm\s*)?$"
)
_RECITAL = re.compile(r"^\s*(?:căn cứ(?! (?:vào )?(?:các )?kết quả)|xét đề nghị|theo đề nghị|pursuant)")
# "(năm 2022: 76,1 điểm)" after a value: the figure of the year before
_BRACKETED = re.compile(r"\((?:của |cùng kỳ |in )?(?:năm\s*)?$")
_VALUE_NEXT = re.compile(r"\s*(?:là|đạt|was|:)?\s*\d")
# English says the year first: "the 2023 Digital Transformation Index", "2024 DTI results"
_INDEX_NEXT = re.compile(r"\s+(?:provincial |district[- ]level )?(?:dti\b|digital transformation)")
_INDEX_BEFORE = re.compile(r"(?:dti|cđs|chuyển đổi số|index)\s*\(?$")
_AT_END = re.compile(r"[ .:)]*(?:\([^()]*\))?[ .:]*")
_CLAUSE_END = re.compile(r"[.;]\s")
# "bảng xếp hạng DTI cấp tỉnh năm 2024, Bắc Ninh xếp thứ 9 cả nước": the province's own place
_NATIONAL = re.compile(r"cả nước|toàn quốc|quốc gia|6[34] tỉnh|34 tỉnh|các tỉnh, thành phố|nationwide")
_RULES = re.compile(r"bộ chỉ số|bộ tiêu chí|luật|nghị quyết|nghị định|thông tư|đề án|kế hoạch số")

# "kết quả xếp hạng chuyển đổi số trong năm qua": the year before the publication
_PAST_YEAR = re.compile(
    r"(?<!những )(?<!các )(?<!nhiều )năm (?:vừa qua|vừa rồi|qua)(?![\wà-ỹđ])|the past year|last year"
)

TITLE_WEIGHT = 5.0
HEADING_WEIGHT = 4.0
BODY_WEIGHT = 1.0
MINIMUM_WEIGHT = 1.0
LONGEST_HEADING = 160  # characters of a heading that ends in its year
ENOUGH = 0.5  # share of the clearest year's weight that a newer year needs to be the assessed one


@dataclass(frozen=True, slots=True)
class FoundYear:
    """The assessed year and where it was read (None when it stood outside the text)."""

    year: str
    place: Place | None


def assessed_year(document: Document, published_on: str | None) -> FoundYear | None:
    """The year the results assess, or None when the page does not fix one.

    `published_on` (ISO) only excludes years that can't be: later than the publication, or more
    than three years before it. A page that names no year but speaks of results of "the past year" and
    compares them with the one before that has told it all the same.
    """
    weights: dict[str, float] = defaultdict(float)
    in_body: dict[str, float] = {}
    compared: set[str] = set()
    past_year = False
    best: dict[str, tuple[float, Place | None]] = {}
    published = int(published_on[:4]) if published_on else None

    def weigh(text: str, offset: int | None, base: float, cell: Place | None = None) -> None:
        nonlocal past_year
        low = matchable(document, text)
        if base > BODY_WEIGHT and _PAST_YEAR.search(low) and _RESULT_NEAR.search(low) and _INDEX_NEAR.search(low):
            past_year = True
        if "20" not in text:
            return
        if _RECITAL.match(low):
            return
        dated = {at for d in find_dates(text) for at in range(d.start, d.end)}
        years_here = [m for m in YEAR.finditer(low) if m.start() not in dated]
        if (
            base >= HEADING_WEIGHT
            and len(years_here) > 1
            and all(
                re.fullmatch(r"\s*(?:,|và|and|-)?\s*(?:năm\s*)?", low[a.end() : b.start()])
                for a, b in pairwise(years_here)
            )
        ):
            years_here = [max(years_here, key=lambda m: m[1])]  # "năm 2023 và năm 2022": the newest
        short = base > BODY_WEIGHT and len(text) <= LONGEST_HEADING
        for m in years_here:
            before, after = low[max(0, m.start() - 90) : m.start()], low[m.end() : m.end() + 60]
            named = bool(_NAMED.search(before))
            indexed = _INDEX_BEFORE.search(before.rstrip("( ")) is not None
            indexed = indexed or _INDEX_NEXT.match(after) is not None
            # "BẢNG TỔNG HỢP ĐIỂM DTI CÁC SỞ NGÀNH 2023"
            ends = short and _AT_END.fullmatch(after) is not None
            indexed = indexed or (ends and _INDEX_NEAR.search(before) is not None)
            if not named and not indexed and base < TITLE_WEIGHT and cell is None:
                continue
            value = 1.0
            clause = _CLAUSE_END.split(before)[-1]
            if _COMPARED.search(before) or (_BRACKETED.search(before) and _VALUE_NEXT.match(after)):
                value = 0.0
                compared.add(m[1])
            elif _FUTURE.search(clause):
                value = 0.05
            else:
                if _INDEX_NEAR.search(clause[-70:]):
                    value += 2
                if _RESULT_NEAR.search(clause[-80:]):
                    value += 1
                if _INDEX_NEAR.search(_CLAUSE_END.split(after)[0][:40]):
                    value += 0.5
                if _RULES.search(clause[-60:]) and not re.search(r"kết quả|công bố|xếp hạng", clause[-80:]):
                    value *= 0.3
            sentence = clause + _CLAUSE_END.split(low[m.start() : m.start() + 160])[0]
            if base < HEADING_WEIGHT and cell is None and _NATIONAL.search(sentence):
                value *= 0.3
            if published is not None and not published - 3 <= int(m[1]) <= published:
                value = 0.0
            if value == 0.0:
                continue
            score = value * base
            if base <= BODY_WEIGHT:
                # a year told of again and again in the text is not the assessed one for that
                in_body[m[1]] = max(score, in_body.get(m[1], 0.0))
            else:
                weights[m[1]] += score
            if cell is not None:
                place: Place | None = Place(
                    table=cell.table, row=cell.row, col=cell.col, start=m.start(), end=m.end(), box=cell.box
                )
            else:
                place = None if offset is None else Place(offset + m.start(), offset + m.end())
            if place is not None and (m[1] not in best or score > best[m[1]][0]):
                best[m[1]] = (score, place)

    if document.title:
        weigh(document.title, None, TITLE_WEIGHT)
    seen = 0
    for block in document.blocks:
        if block.kind not in ("heading", "paragraph"):
            continue
        text = document.text[block.start : block.end]
        heading = block.kind == "heading" or (len(text) < 300 and text.isupper())
        weigh(text, block.start, HEADING_WEIGHT if heading and seen < 12 else 3.0 if seen < 4 else BODY_WEIGHT)
        seen += 1
    for table in document.tables:
        if table.caption:
            weigh(table.caption, None, 2.0)
        header_years: dict[str, Place] = {}
        for row in table.grid[:3]:
            for c in row:
                if c is not None and "20" in c.text:
                    for m in YEAR.finditer(matchable(document, c.text)):
                        header_years.setdefault(m[1], Place(table=table.index, row=c.row, col=c.col, box=c.box))
        if header_years:
            newest = max(header_years)  # older columns stand for comparison
            place = header_years[newest]
            weigh(document.printed(place), None, 2.0, place)
    for year, score in in_body.items():
        weights[year] += score
    ranked = sorted(weights.items(), key=lambda item: (item[1], item[0]), reverse=True)
    if not ranked or ranked[0][1] < MINIMUM_WEIGHT:
        if past_year and published is not None and compared == {str(published - 2)}:
            return FoundYear(str(published - 1), None)
        return None
    year, most = ranked[0]
    if published is not None and int(year) < published:
        # what is told of an older year is for comparison, if a newer one than it is told of nearly as clearly
        year = max(y for y, weight in ranked if weight >= ENOUGH * most and int(y) < published)
    elif len(ranked) > 1 and ranked[1][1] == most:
        return None
    return FoundYear(year, best[year][1] if year in best else None)
