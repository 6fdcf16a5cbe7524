"""What a document is as a whole: result or not and why, province, year, decision, decimal mark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from scrapers import gazetteer
from scrapers.documents.model import Document
from scrapers.extract.decision import find_decision
from scrapers.extract.marks import matchable
from scrapers.extract.relevance import judge
from scrapers.extract.year import assessed_year
from scrapers.records import Announcement, Locator, Place
from scrapers.vietnamese import DecimalMark, decimal_mark, find_dates, fold, key, lower

# a number with a mark: others say nothing of marks
_MARKED = r"\d+(?:[.,]\d+)+"
_SCORE_TOKEN = re.compile(rf"(?<![\d/.,-])({_MARKED})(?=\s*(?:điểm|%|points|/\s*\d|\)|;|,\s|\.\s|$))")
# cells in one text, to be looked at in one pass
_CELL_END = "\ue01e"
_NUMERIC_CELLS = re.compile(
    rf"{_CELL_END}(?:(?i:hạng)\s*)?({_MARKED})\s*(?:%|(?i:điểm))?\s*(?:[/(][^{_CELL_END}\n]*)?(?={_CELL_END})"
)
_DIGIT = re.compile(r"\d")
# "SỞ TT&TT TÂY NINH", "Báo Phú Thọ": a body or paper called by its province
_PUBLISHER = re.compile(
    r"(?:ubnd|ủy ban nhân dân|báo|cổng|hđnd|bcđ|ban chỉ đạo|(?<![a-zà-ỹđ])sở [a-zà-ỹđ&, -]{1,60})\s+$"
)
_PROVINCE_WORD = re.compile(r"(tỉnh|tp\.?|thành phố|province)\s+$")
_LETTERS = re.compile(r"[a-zà-ỹđ]+")
_BEFORE = 70  # characters before a name that tell what it names
_OTHER_PLACE = re.compile(r"(?:huyện|thị xã|phường|xã|quận|thị trấn|đường|sông|núi|hồ|cầu)\s+$")
MINIMUM_PROVINCE_WEIGHT = 2.0
START_OF_TEXT = 600
MOST_FROM_TEXT = 14.0
# below this the districts named on the page are asked as well
CLEAR_PROVINCE_WEIGHT = 4.0
MINIMUM_DISTRICTS = 3


@dataclass(frozen=True, slots=True)
class FoundProvince:
    """A province's name as the reference writes it, and where it was read."""

    name: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class _Known:
    name: str
    words: frozenset[str]  # lower case
    ascii_name: str
    host_name: str  # as in `baotayninh.vn`
    is_city: bool
    bare: re.Pattern[str]  # begins with letters, so that it is found at once; may stand behind another letter
    in_district: re.Pattern[str]
    longer: tuple[str, ...]  # what stands before it in longer names: `thừa thiên` before `Huế`

    def named(self, text: str) -> Iterator[re.Match[str]]:
        """The places of the name in a lower-case text."""
        for m in self.bare.finditer(text):
            if (not m.start() or not _LETTERS.match(text, m.start() - 1)) and not self._ends_longer(text, m.start()):
                yield m

    def _ends_longer(self, text: str, start: int) -> bool:
        """Whether the words before are the beginning of another province's name, which these end."""
        before = " ".join(_LETTERS.findall(text[max(0, start - _BEFORE) : start])) if self.longer else ""
        return any(before.endswith(words) for words in self.longer)


@lru_cache(maxsize=1)
def _province_patterns() -> tuple[_Known, ...]:
    found = []
    for name in gazetteer.province_names():
        low = lower(name)
        pattern = re.escape(low).replace("\\ ", r"[\s-]+")
        bare = rf"{pattern}(?![a-zà-ỹđ])"
        found.append(
            _Known(
                name,
                frozenset(_LETTERS.findall(low)),
                key(name),
                key(name).replace(" ", ""),
                gazetteer.is_city(name),
                re.compile(bare),
                re.compile(rf"(?:huyện|thị xã|phường|xã|quận|thành phố)\s+{pattern}"),
                tuple(
                    w.removesuffix(f" {low}") for w in map(lower, gazetteer.province_names()) if w.endswith(f" {low}")
                ),
            )
        )
    return tuple(found)


def _mention(m: re.Match[str], text: str, is_city: bool) -> float:
    """How much one mention of a province's name in the text tells; 0 when it names something else."""
    before = text[max(0, m.start() - _BEFORE) : m.start()]
    word = _PROVINCE_WORD.search(before) if before[-1:].isspace() else None
    start = m.start()
    if word is not None:
        if word[1] not in ("tỉnh", "province") and not is_city:
            return 0.0  # the provincial city, a district
        gain = 3.0
        start -= len(before) - word.start()
    elif _OTHER_PLACE.search(before):
        return 0.0
    else:
        gain = 2.0 if _PUBLISHER.search(before) else 1.0
    return min(gain * (1.5 if start < START_OF_TEXT else 1.0), 4.5)


def _words(*texts: str) -> set[str]:
    """Every run of letters of some lower-case texts."""
    pieces = set(" ".join(texts).split())
    mixed = [piece for piece in pieces if not piece.isalpha()]
    return pieces.union(_LETTERS.findall(" ".join(mixed)))


def find_province(document: Document, url: str | None) -> FoundProvince | None:
    """The one province whose units the page is about, by how it is named in title, text, site and host.

    Districts and wards carry provinces' names too (`thị xã Phú Thọ`, `phường Hòa Bình`): those do not count.
    """
    weights: dict[str, float] = {}
    places: dict[str, Place] = {}
    text = lower(document.text)
    host = (urlsplit(url or document.url or "").hostname or "").lower()
    ascii_text = fold(document.text) if document.language == "en" else None
    title, site = lower(document.title or ""), lower(document.site_text)
    words = _words(text, title, site)
    for known in [known for known in _province_patterns() if known.words <= words]:
        weight = 0.0
        for m in known.named(text):
            gain = _mention(m, text, known.is_city)
            if gain:
                weight += gain
                places.setdefault(known.name, Place(m.start(), m.end()))
        weight = min(weight, MOST_FROM_TEXT)
        if any(known.named(title)) and not known.in_district.search(title):
            weight += 5
        if any(known.named(site)):
            weight += 4
        if weight:
            weights[known.name] = weight
    for known in _province_patterns() if ascii_text is not None else ():
        if ascii_text is not None and known.ascii_name in ascii_text:
            found = len(re.findall(rf"(?<![a-z]){known.ascii_name}(?![a-z])", ascii_text))
            weights[known.name] = weights.get(known.name, 0.0) + 1.5 * min(6, found)
    for name, weight in _named_by_host(host).items():
        weights[name] = weights.get(name, 0.0) + weight
    if max(weights.values(), default=0.0) < CLEAR_PROVINCE_WEIGHT:
        for name, districts in _districts_named(text, words).items():
            if districts >= MINIMUM_DISTRICTS:
                weights[name] = weights.get(name, 0.0) + districts
    if not weights:
        return None
    ranked = sorted(weights.items(), key=lambda item: -item[1])
    if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
        return None
    if ranked[0][1] < MINIMUM_PROVINCE_WEIGHT:
        return None
    return FoundProvince(ranked[0][0], places.get(ranked[0][0]))


@lru_cache(maxsize=256)
def _named_by_host(host: str) -> Mapping[str, float]:
    """How much the name of a page's host tells of provinces (`baotayninh.vn`)."""
    if not host:
        return {}
    words, flat = re.split(r"[.-]", host), host.replace("-", "")
    return {
        known.name: 8.0 if known.host_name in words else 6.0
        for known in _province_patterns()
        if known.host_name in words or (len(known.host_name) > 5 and known.host_name in flat)
    }


@lru_cache(maxsize=1)
def _districts() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Lower-case name of a district → its words, and names of the provinces that have one so called, longest first."""
    names: dict[str, set[str]] = {}
    by_id = {p.province_id: p.name for p in gazetteer.provinces()}
    for district in gazetteer.districts():
        if district.province_id in by_id and not district.name.isdigit():
            for name in (district.name, *district.aliases):
                names.setdefault(lower(name), set()).add(by_id[district.province_id])
    longest_first = sorted(names, key=len, reverse=True)
    return {name: (frozenset(_LETTERS.findall(name)), frozenset(names[name])) for name in longest_first}


def _districts_named(text: str, words: set[str]) -> dict[str, int]:
    """How many districts of each province a lower-case text of these words names."""
    known = _districts()
    counts: dict[str, int] = {}
    present = [name for name, (own, _) in known.items() if own <= words and name in text]
    if not present:
        return counts
    pattern = re.compile(rf"(?<![a-zà-ỹđ])(?:{'|'.join(map(re.escape, present))})(?![a-zà-ỹđ])")
    for name in set(pattern.findall(text)):
        for province in known[name][1]:
            counts[province] = counts.get(province, 0) + 1
    return counts


def score_tokens(document: Document) -> list[str]:
    """Every printed number with a mark that may be a score, percent or maximum: from table cells and prose."""
    cells = [cell.text for table in document.tables for row in table.grid for cell in row if cell is not None]
    tokens: list[str] = _NUMERIC_CELLS.findall(f"{_CELL_END}{_CELL_END.join(cells)}{_CELL_END}")
    for block in document.blocks:
        if block.kind in ("heading", "paragraph"):
            text = document.text[block.start : block.end]
            if not _DIGIT.search(text):
                continue
            dated = {at for d in find_dates(text) for at in range(d.start, d.end)}
            tokens += [m[1] for m in _SCORE_TOKEN.finditer(lower(text)) if m.start() not in dated]
    return tokens


def announce(
    document: Document, *, province: str | None = None, published_on: str | None = None, url: str | None = None
) -> Announcement:
    """Decide what a document is.

    Args:
        document: as read.
        province: the name of the province whose portal served it, if known; another province's
            announcement on that portal is refused (`other_province`).
        published_on: ISO date from elsewhere (a listing, the person who added it); the page's own wins.
        url: where it was fetched.

    Returns:
        The announcement; `is_result` here means "by its words": whether figures are found is
        decided after extraction (`extract`).
    """
    places: dict[str, Place] = {}
    published = document.published_on or published_on
    if document.published_on and document.published_place is not None:
        places["published_on"] = document.published_place
    found_province = find_province(document, url)
    name = found_province.name if found_province else province
    if found_province and found_province.place is not None:
        places["province"] = found_province.place
    judgement = judge(document)
    why_not = judgement.why_not
    if (words := judgement.words) and (at := matchable(document, document.text).find(words)) >= 0:
        places["why_not"] = Place(at, at + len(words))
    if why_not is None and province and found_province and not gazetteer.same_province(found_province.name, province):
        why_not = "other_province"
        if found_province.place is not None:
            places["why_not"] = found_province.place
    year = assessed_year(document, published) if why_not is None else None
    if why_not is None and year is None:
        why_not = "no_assessed_year"
    decision = find_decision(document, year.year if year else None, published) if why_not is None else None
    mark: DecimalMark = decimal_mark(score_tokens(document)) if why_not is None else DecimalMark(None, None)
    if year is not None and year.place is not None:
        places["assessed_year"] = year.place
    if decision is not None:
        places["decision_number"] = decision.number_place
        if decision.date_place is not None:
            places["decision_date"] = decision.date_place
    return Announcement(
        is_result=why_not is None,
        why_not=why_not,
        province=name,
        assessed_year=year.year if year else None,
        decision_number=decision.number if decision else None,
        decision_date=decision.date if decision else None,
        published_on=published,
        title=document.title,
        decimal_mark=mark.mark,
        decimal_evidence=mark.evidence,
        locator=Locator(places),
    )
