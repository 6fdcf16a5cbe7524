"""The decision an announcement rests on: its number and date, not those it merely cites."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scrapers.documents.model import Document
from scrapers.extract.marks import matchable
from scrapers.extract.relevance import INDEX, RIVAL
from scrapers.records import Place
from scrapers.vietnamese import FoundDate, find_dates, lower

# number/kind-issuer; issuers of the province only: ministries and the Prime Minister issue recitals.
# Reports (BC) and submissions (TTr) decide nothing
_NUMBER = re.compile(
    r"(?<![\d/])(?P<number>\d{1,5}\s?/\s?(?:20\d\d\s?/\s?)?(?P<kind>qđ|qd|tb|kl)\s?-\s?(?P<issuer>[a-zđ&]+)"
    r"(?:-[a-z]{2}(?![a-zà-ỹđ]))?)(?![a-zà-ỹđ])"
)
_ISSUERS = re.compile(r"(?:ct)?ubnd|bcđ|bcdcđs|bcđcđs|stttt|skhcn|ctubnd|bcđ\w*|vp|vpubnd")
_RECITAL = re.compile(r"^\s*(?:-\s*)?(?:căn cứ|xét|theo đề nghị|pursuant)")
_FOR = re.compile(r"công bố|phê duyệt|kết quả|xếp hạng|xếp loại|thông báo|approv|announc|result|rank")
_AGAINST = re.compile(
    r"bộ (?:chỉ số|tiêu chí)|tiêu chí đánh giá|quy (?:định|chế)|đề án|kế hoạch|hướng dẫn|chương trình|thay thế"
    r"|bãi bỏ|sửa đổi|thành lập|kiện toàn|chiến lược|criteria"
)
# "Căn cứ …, UBND tỉnh phê duyệt kết quả … tại Quyết định số …": what follows the act is no recital
_ACTS = re.compile(
    r",\s*(?:ubnd|ủy ban|chủ tịch|ban chỉ đạo|sở|hội đồng)[^;]*?"
    r"(?:phê duyệt|công bố|thông qua|ban hành|thông báo)(?! kèm| (?:bộ|đề án|kế hoạch))"
)
# "Thực hiện … về Bộ chỉ số, ngày 10/01/2024 UBND tỉnh ban hành Quyết định số …", "…, tại Quyết định số …": the act
# itself, in a clause of its own behind the rules it rests on
_OWN_CLAUSE = re.compile(
    r".*,\s*(?:(?:ngày\s+)?[\d/.-]+,?\s*)?(?:(?=tại\s+quyết định)"
    r"|(?=(?:ubnd|ủy ban nhân dân|chủ tịch|ban chỉ đạo|hội đồng|sở|văn phòng)\s"
    r"[^,]*?(?:ban hành|ký|ra|có)\s+quyết định))",
    re.DOTALL,
)
# "Căn cứ Quyết định số … công bố kết quả chuyển đổi số năm 2023": a recital that names these very results
_THESE_RESULTS = re.compile(
    r"(?:công bố|phê duyệt|thông báo)\b[^;]{0,120}?(?:" + INDEX.pattern + r")[^;]{0,60}?năm (20\d\d)"
)
# "Quyết định số 2 thay thế Quyết định số 1 công bố ...": the second number is the one no longer in force
_REPLACES = r"(?:thay thế|bãi bỏ|thu hồi|hủy bỏ|huỷ bỏ)\s+(?:cho\s+)?(?:quyết định\s+)?(?:số\s*:?\s*)?"
_REPLACED = re.compile(_REPLACES + "$")
_REPLACING = re.compile(_REPLACES + _NUMBER.pattern)
_MOTTO = re.compile(r"hạnh phúc[\W_]*", re.IGNORECASE)
_SENTENCE_START = re.compile(r"[.;]\s+")
_SENTENCE_END = re.compile(r"[.;](?:\s|$)|\n")
SENTENCE = 1_000  # characters looked at on each side of a number
NAMED_WITHIN = 100  # characters from a decision in which the index it announces is named
_SHORT_DATE = re.compile(r"ngày\s+(\d{1,2})\s?[/-]\s?(\d{1,2})(?![\d/-])")


@dataclass(frozen=True, slots=True)
class FoundDecision:
    """Number as printed (blanks removed), ISO date or None, and where both stand."""

    number: str
    date: str | None
    number_place: Place
    date_place: Place | None


@dataclass(frozen=True, slots=True)
class _Candidate:
    weight: float
    order: int
    number: str
    start: int
    end: int
    paragraph: tuple[int, int]


def _kind_weight(kind: str, issuer: str) -> float | None:
    if not _ISSUERS.fullmatch(issuer):
        return None
    return 0.0 if kind in ("qđ", "qd") else -2.0


def _of_rival(before: str, after: str) -> bool:
    """Whether the index named nearest to a decision is another: a page may announce two, each by its own decision."""
    for named, nearest_last in ((before, True), (after, False)):
        own, rival = ([m.start() for m in pattern.finditer(named)] for pattern in (INDEX, RIVAL))
        if own or rival:
            if not own or not rival:
                return not own
            return max(rival) > max(own) if nearest_last else min(rival) < min(own)
    return False


def _date_near(
    document: Document, found: _Candidate, letterhead_end: int, published_on: str | None
) -> tuple[str, Place] | None:
    start, end = found.paragraph
    text = document.text[start:end]
    low = matchable(document, text)
    at, after = found.start - start, found.end - start
    dates = find_dates(text)
    numbers = [(m.start(), m.end()) for m in _NUMBER.finditer(low)]
    following = [d for d in dates if d.start >= after and not any(after <= s < d.start for s, _ in numbers)]

    def placed(d: FoundDate) -> tuple[str, Place]:
        return d.iso, Place(start + d.start, start + d.end)

    for d in following:
        gap = low[after : d.start]
        # "401/QĐ-UBND ngày …", "401/QĐ-UBND do UBND tỉnh ký ngày …", "401/QĐ-UBND (ngày …"
        if re.fullmatch(
            r"[\s,(]*(?:(?:ký|ban hành|được|do|của|ubnd|ủy ban nhân dân|chủ tịch|tỉnh|thành phố"
            r"|[a-zà-ỹ'-]+)\s+){0,9}(?:ký\s+)?(?:ban hành\s+)?(?:vào\s+)?(?:ngày\s*|dated\s*)?",
            gap,
        ) and not re.search(r"[.;]|công bố|phê duyệt|kết quả", gap):
            return placed(d)
    for d in reversed([d for d in dates if d.end <= at]):
        gap = low[d.end : at]
        # "Ngày 05/4/2024, UBND tỉnh ban hành Quyết định số …"
        if not re.search(r"[.;]\s", gap) and re.search(
            r"ban hành|ký|có|công bố|phê duyệt|ra |thông báo|quyết định|sign|issu", gap
        ):
            return placed(d)
    if start <= letterhead_end:
        for d in find_dates(document.text[: letterhead_end + 400]):
            line_start = document.text.rfind("\n", 0, d.start) + 1
            motto = _MOTTO.search(document.text, line_start, d.start)  # all of a letterhead's cell on one line
            line_start = motto.end() if motto else line_start
            if d.end - line_start < 60 and re.search(
                r",\s*ngày\s*$|^\s*ngày\s*$",
                lower(document.text[line_start : d.start])
                + ("ngày" if "ngày" in lower(document.text[d.start : d.end]) else ""),
            ):
                return d.iso, Place(d.start, d.end)
    if published_on is not None:
        # "Ngày 11/4, UBND tỉnh ban hành Quyết định …": the year is the publication's, if that is soon after
        for m in _SHORT_DATE.finditer(low[: at + 1]):
            if re.search(r"[.;]\s", low[m.end() : at]):
                continue
            iso = f"{published_on[:4]}-{int(m[2]):02d}-{int(m[1]):02d}"
            if iso <= published_on and iso[:4] == published_on[:4] and int(published_on[5:7]) - int(m[2]) in (0, 1):
                return iso, Place(start + m.start(1), start + m.end(2))
    return None


def find_decision(document: Document, assessed_year: str | None, published_on: str | None) -> FoundDecision | None:
    """The decision that approves or announces the results.

    In a decision's own text that is the number of the letterhead; elsewhere the one named with
    "công bố", "phê duyệt" or "kết quả". Numbers in recitals and of the rules ("ban hành Bộ chỉ số")
    are not taken, nor one dated before the assessed year was nearly over.
    """
    candidates: list[_Candidate] = []
    letterhead_end = -1
    order = 0
    flow = [b for b in document.blocks if b.kind in ("heading", "paragraph")]
    for n, block in enumerate(flow):
        text = document.text[block.start : block.end]
        if "/" not in text:  # of a decision's number
            continue
        low = matchable(document, text)
        for m in _NUMBER.finditer(low):
            weight = _kind_weight(m["kind"], m["issuer"])
            line_start = low.rfind("\n", 0, m.start()) + 1
            recital = _RECITAL.match(low[line_start : line_start + SENTENCE].split("\n", 1)[0]) or (
                n and _RECITAL.match(low)
            )
            if weight is None:
                continue
            after = _SENTENCE_END.split(low[m.end() : m.end() + SENTENCE], maxsplit=1)[0]
            if recital and not _ACTS.search(low[line_start : m.start()]):
                named = _THESE_RESULTS.search(after)
                if named is None or named[1] != assessed_year or RIVAL.search(named[0]):
                    continue
            order += 1
            before = _SENTENCE_START.split(low[max(line_start, m.start() - SENTENCE) : m.start()])[-1]
            if re.search(r"(?:^|\s)số\s*:\s*$", before) and block.start < 1500:
                weight += 6
                letterhead_end = block.end
            if _FOR.search(after[:160]) or re.search(_FOR.pattern + r"[^.;]{0,80}$", before):
                weight += 3
            if _REPLACED.search(before):
                continue
            after = _REPLACING.sub(" ", after)
            rules = _AGAINST.search(after[:90])
            # "công bố kết quả" before the rule words: the rule words belong to the title of the results
            if rules and not _FOR.search(after[: rules.start()]):
                weight -= 6
            if re.search(
                r"(?:ban hành|theo|tại)\s+(?:kèm theo\s+)?(?:quyết định\s+)?(?:số\s+)?$", before
            ) and re.search(
                r"(?:bộ (?:chỉ số|tiêu chí)|thay|tiêu chí)(?!.*(?:phê duyệt|công bố) (?:kết quả|xếp))",
                before[own.end() if (own := _OWN_CLAUSE.match(before)) else 0 :],
            ):
                weight -= 6
            if _of_rival(before[-NAMED_WITHIN:], after[:NAMED_WITHIN]):
                weight -= 6
            weight += 1 if n < 4 else 0
            candidates.append(
                _Candidate(
                    weight,
                    -order,
                    re.sub(r"\s", "", text[m.start("number") : m.end("number")]),
                    block.start + m.start("number"),
                    block.start + m.end("number"),
                    (block.start, block.end),
                )
            )
    for found in sorted(candidates, key=lambda c: (c.weight, c.order), reverse=True):
        if found.weight < 0:
            return None
        dated = _date_near(document, found, letterhead_end, published_on)
        if dated and assessed_year and dated[0] < f"{assessed_year}-10-01":
            continue  # a decision of before the year's end can't approve its results: the rules decision
        return FoundDecision(
            found.number, dated[0] if dated else None, Place(found.start, found.end), dated[1] if dated else None
        )
    return None
