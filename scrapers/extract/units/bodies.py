"""Names of provincial bodies: departments (`Sở`), offices, central and party bodies."""

from __future__ import annotations

import re

from scrapers.extract.units.names import bodies, body_groups, fields, first_of_name
from scrapers.extract.units.scan import ENDING, HEAD, ITEM_TAIL, Scan
from scrapers.extract.units.words import (
    CENTRAL_NAME,
    DEPARTMENT_NAME,
    LANDSCAPE,
    NOT_BODIES,
    OFFICIAL_WORDS,
    PARTY_NAME,
)
from scrapers.vietnamese import key, lower

_NUMBERED = re.compile(r"\s+số\s+\d{1,2}(?![\d.,]*\d|\s*(?:điểm|%))")
_JOINED_FIELD = re.compile(
    r"(?<=Dân tộc)\s*(?:[-–]\s*|,\s+|và\s+)Tôn giáo(?!\w)|(?<=Thi đua)\s*[-–,]\s*Khen thưởng(?!\w)"
)
_MANAGES = re.compile(r"(?:ban\s+(?:quản\s+lý|ql)|bql)(?![\wà-ỹđ])")
_TO_PROVINCE = re.compile(r" (?:[-–] )?")
_OFFICE = re.compile(
    r"(?:văn\s+phòng|vp)[\s.]*(?:(?:đoàn|đbqh|đđbqh|đại\s+biểu\s+quốc\s+hội|hđnd"
    r"|hội\s+đồng\s+nhân\s+dân|ubnd|ủy\s+ban(?:\s+nhân\s+dân)?|tỉnh\s+ủy|thành\s+ủy"
    r"|huyện\s+ủy)(?![\wà-ỹđ])(?:\s*[,&]\s*|\s*-\s*|\s+và\s+|\s+)?)+(?:(?:tỉnh|thành\s+phố"
    r"|tp)(?![\wà-ỹđ]))?"
)


def group_by_name(low: str) -> str | None:
    """The group a body's name tells (`department`, `central`, `party_mass`), from its lower-case form."""
    if PARTY_NAME.match(low):
        return "party_mass"
    if CENTRAL_NAME.match(low):
        return "central"
    return "department" if DEPARTMENT_NAME.match(low) else None


_LISTED = re.compile(r"(?:\s*,?\s*(?:ban|ngành|cơ quan|đơn vị)(?![\wà-ỹđ]))*\s*(?P<mark>[:(])?\s*(?:gồm\s+)?")


class Bodies(Scan):
    """Recognition of bodies at a start token."""

    def _body_id(self, start: int) -> str | None:
        n = self.starts.get(start)
        hit = bodies().match(self.words, n) if n is not None else None
        return hit.value if hit else None

    def _add_body(self, start: int, end: int, department_id: str | None, named: int = 0) -> None:
        """`named` is where the name ends without the province's, when it bears that."""
        name = self.text[start : named or end]
        identity = first_of_name()[department_id] if department_id else re.sub(r" tinh$", "", key(name))
        group = group_by_name(lower(name)) or (body_groups()[department_id] if department_id else "department")
        self._add(start, end, group, identity)

    def _department(self, m: re.Match[str]) -> None:
        start, end = m.span()
        # "các sở, ngành: Tài chính, Nội vụ": the list's members follow a colon or bracket
        tail = _LISTED.match(self.low, end)
        listed = tail is not None and (tail["mark"] is not None)
        at = tail.end() if tail is not None and listed else end
        n = self._word_at(at)
        if n is None:
            return
        hit = fields().match(self.words, n)
        if hit is None:
            if not listed:
                self._unknown_department(start, n)
            return
        last = self.words[hit.end - 1].end
        if listed:
            if not self._upper(self.words[n].start) or not ENDING.match(self.low, last):
                return
            self._add(self.words[n].start, last, "department", self._field_identity(hit.value), head=(start, end))
        else:
            if self.text[end : self.words[n].start].strip(" .") or (
                last - self.words[n].start == 1
                and re.match(r" ?\w", self.text[last:])
                and self.text[last + 1 : last + 2].isupper()
            ):
                return
            self._add(start, last, "department", self._field_identity(hit.value))
        self._elided_departments((start, end))

    def _field_identity(self, department_id: str) -> str:
        return first_of_name()[department_id]

    def _elided_departments(self, head: tuple[int, int]) -> None:
        while True:
            tail = ITEM_TAIL.match(self.low, self.found[-1].end)
            if tail is None:
                return
            n = self.starts.get(tail.end())
            if n is None or not self._upper(self.words[n].start):
                return
            hit = fields().match(self.words, n)
            if hit is None:
                return
            last = self.words[hit.end - 1].end
            if not self._closed(last) or HEAD.match(self.low, self.words[n].start):
                return
            self._add(self.words[n].start, last, "department", self._field_identity(hit.value), head=head)

    def _unknown_department(self, start: int, n: int) -> None:
        """`Sở` and a name the reference does not know: capital words, joined by `và`, `-`, `&`."""
        if not self._upper(self.words[n].start) or self.text[start:].startswith("SỞ HỮU"):
            return
        end = self._tail(n)
        if end > self.words[n].start:
            self._add(start, end, "department", key(self.text[start:end]))

    def _office(self, m: re.Match[str]) -> None:
        match = _OFFICE.match(self.low, m.start())
        if match is not None:
            if re.match(r"\s*(?:huyện|quận|thị\s+xã|xã|phường)(?![\wà-ỹđ])", self.low[match.end() :]):
                return
            end = m.start() + len(self.text[m.start() : match.end()].rstrip(" ,&-.\n"))
            while re.search(r"\s+và$", self.low[m.start() : end]):
                end = m.start() + len(re.sub(r"\s+và$", "", self.low[m.start() : end]).rstrip(" ,"))
            self._add_body(m.start(), end, self._body_id(m.start()))
            return
        n = self.starts.get(m.start())
        if n is None:
            return
        hit = bodies().match(self.words, n)
        if hit is not None and not hit.short:
            self._add_body(m.start(), self.words[hit.end - 1].end, hit.value)
        elif (
            self._upper(m.start())
            and n + 2 < len(self.words)
            and self._upper(self.words[n + 2].start)
            and self.words[n].low != "vp"
        ):
            end = self._tail(n + 2)
            if end > self.words[n + 2].end:
                self._add_body(m.start(), end, None)

    def _body(self, m: re.Match[str]) -> None:
        if m[0] == "ban" and self.text[m.end() : m.end() + 1] in (",", ";", ".", ")"):
            return  # "các sở, ban, ngành"
        n = self.starts.get(m.start())
        if n is None:
            return
        hit = bodies().match(self.words, n)
        start = m.start()
        head_words = len(m[0].split())
        grammar = self._grammar_end(n, head_words)
        known = self.words[hit.end - 1].end if hit else 0
        if hit is not None and (joined := _JOINED_FIELD.match(self.text, known)) is not None:
            # "Ban Dân tộc - Tôn giáo": a second field the reference does not know
            self._add_body(start, joined.end(), None)
        elif hit is not None and (known >= grammar or self._is_over(hit.end)):
            generic = hit.short
            if generic and not (self._upper(start) and self._closed(self._with_province(m, known))):
                return
            self._add_body(start, self._with_province(m, known), hit.value, known)
        elif grammar:
            numbered = _NUMBERED.match(self.low, grammar) if m[0] in ("trường", "bệnh viện", "trung tâm") else None
            end = numbered.end() if numbered is not None else grammar
            self._add_body(start, self._with_province(m, end), None, end)

    def _is_over(self, n: int) -> bool:
        """Whether the word after a name the reference knows stands in no official name (`Ban Dân tộc khiêm tốn`)."""
        word = self.words[n] if n < len(self.words) else None
        return word is not None and not self._upper(word.start) and word.low not in OFFICIAL_WORDS | LANDSCAPE | {"và"}

    def _with_province(self, m: re.Match[str], end: int) -> int:
        """Where a name ends that bears the province's (`Kho bạc Nhà nước Gia Lai`, `… Đồng Đăng - Lạng Sơn`).

        Boards of anything but zones and projects, and departments, do not bear it.
        """
        if m[0].startswith(("ban", "bql", "thanh")) and not _MANAGES.match(self.low, m.start()):
            return end
        if self.low.endswith(("tỉnh", "thành phố"), m.start(), end):
            return end  # "Công an tỉnh Đắk Nông": the province is named, the body's name is over
        gap = _TO_PROVINCE.match(self.text, end)
        n = self.starts.get(gap.end()) if gap is not None else None
        length = self._province_words(n) if n is not None else 0
        if n is None or not length or not self._closed(self.words[n + length - 1].end):
            return end
        if gap is not None and gap[0] != " " and not self._upper(self.words[n - 1].start):
            return end  # "Ban Quản lý Khu kinh tế - Hải Phòng": only a place behind a dash is joined to the province's
        return self.words[n + length - 1].end

    def _grammar_end(self, n: int, head_words: int) -> int:
        """End of a body's name by grammar alone, 0 when it is none."""
        word = self.words[n]
        head = " ".join(w.low for w in self.words[n : n + head_words])
        if not self._upper(word.start) or n + head_words >= len(self.words):
            return 0
        first = self.words[n + head_words]
        if self.text[self.words[n + head_words - 1].end : first.start].strip(" "):
            return 0
        if not (
            self._upper(first.start)
            or (first.low in OFFICIAL_WORDS and head not in ("ban", "hội", "báo", "trường", "trung tâm", "quỹ", "đoàn"))
        ):
            return 0
        if head in ("hội", "báo") or first.low in NOT_BODIES.get(head, ()):
            return 0
        end = self._tail(n + head_words)
        return end if end > first.start else 0
