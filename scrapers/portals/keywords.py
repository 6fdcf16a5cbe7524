"""Which link labels are worth following: phrases, never expressions, so that anybody can read and extend them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pydantic import Field

from scrapers.declarations import Declaration
from scrapers.vietnamese import clean, fold, lower

SUBJECT = ("chuyển đổi số", "CĐS", "DTI")
RESULT = (
    "kết quả", "xếp hạng", "xếp loại", "bảng điểm", "công bố", "phê duyệt", "đánh giá", "chấm điểm", "thứ hạng",
    "dẫn đầu", "đứng đầu", "đứng thứ", "xếp thứ", "vị trí thứ", "đứng cuối", "quán quân", "chỉ số", "mức độ",
    "loại tốt", "mức tốt", "làm tốt", "top", "tốp",
)  # fmt: skip
EXCLUDE = (
    "kế hoạch", "tập huấn", "hội thi", "cuộc thi", "tuyển dụng", "mời thầu", "lấy ý kiến", "góp ý", "dự thảo",
    "ban hành bộ chỉ số", "ban hành bộ tiêu chí", "quy định bộ chỉ số", "hướng dẫn", "tuyên truyền",
)  # fmt: skip
OTHER_INDEX = (
    "cải cách hành chính", "CCHC", "PAR Index", "SIPAS", "PCI", "DDCI", "PAPI", "ICT Index", "chính quyền điện tử",
    "chính phủ điện tử",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a label is worth following, and the phrases that decided it."""

    wanted: bool
    why: str


class Keywords(Declaration):
    """A link is followed when its label (or the words of its address) has one phrase of `subject` and one of
    `result` and none of `exclude`. A label that names an `other_index` must name the subject itself: standing in the
    section of digital transformation is not enough. The `also_*` lists add to the shared phrases, the others replace
    them.
    """

    subject: tuple[str, ...] = Field(default=SUBJECT, min_length=1)
    result: tuple[str, ...] = Field(default=RESULT, min_length=1)
    exclude: tuple[str, ...] = EXCLUDE
    other_index: tuple[str, ...] = OTHER_INDEX
    also_subject: tuple[str, ...] = ()
    also_result: tuple[str, ...] = ()
    also_exclude: tuple[str, ...] = ()

    def judge(self, label: str, address: str = "") -> Verdict:
        """Judge a link by its label and, where the label says too little (a picture, "xem tiếp", a title cut
        short), by the words of its address (`/cong-bo-ket-qua-chuyen-doi-so-2023.html`)."""
        text = lower(clean(label))
        exclude = _find(self.exclude + self.also_exclude, text, in_address=False)
        if exclude:
            return Verdict(False, f"label has {exclude!r}")
        subjects, results = self.subject + self.also_subject, self.result + self.also_result
        subject, result = _find(subjects, text, in_address=False), _find(results, text, in_address=False)
        if subject and result:
            return Verdict(True, f"label has {subject!r} and {result!r}")
        other = None if subject else _find(self.other_index, text, in_address=False)
        if other:
            return Verdict(False, f"label has {other!r} and no word for digital transformation")
        # a section's name may stand for the subject, but only the page's own name for what it says
        words, own = _words(address), _words(re.split(r"[/?]", address.rstrip("/ ?"))[-1])
        exclude = _find(self.exclude + self.also_exclude, own, in_address=True)
        subject = subject or _find(subjects, words, in_address=True)
        result = result or _find(results, own, in_address=True)
        if subject and result and exclude:
            return Verdict(False, f"address has {exclude!r}")
        if subject and result:
            return Verdict(True, f"label or address has {subject!r} and {result!r}")
        if subject:
            return Verdict(False, f"has {subject!r} but no word for a result")
        return Verdict(False, "no word for digital transformation")


def _words(address: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", fold(address))


@lru_cache(maxsize=1024)
def _matcher(phrase: str, *, in_address: bool) -> re.Pattern[str]:
    if not in_address:
        spaced = r"\s+".join(re.escape(word) for word in lower(clean(phrase)).split())
        return re.compile(rf"(?<!\w){spaced}(?!\w)")
    # some CMS drop đ from addresses altogether: `chuyen-oi-so`, `xep-hang-muc-o`; ids follow without a mark: `so38395`
    plain = " ".join(fold(clean(phrase)).split())
    without = " ".join(fold(lower(clean(phrase)).replace("đ", "")).split())
    return re.compile(rf"(?<![a-z0-9])(?:{re.escape(plain)}|{re.escape(without)})(?![a-z])")


def _find(phrases: tuple[str, ...], text: str, *, in_address: bool) -> str | None:
    for phrase in phrases:
        # an abbreviation without its đ (`cs`) or a short word without accents (`top`) means too many things
        if in_address and len(phrase) < 4 and phrase != "DTI":
            continue
        if _matcher(phrase, in_address=in_address).search(text):
            return phrase
    return None
