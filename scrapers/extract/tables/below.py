"""Bodies below a unit: a row that counts them, names none of them, or names the unit and one of them."""

from __future__ import annotations

import re
from functools import lru_cache

from scrapers.vietnamese import lower

# `02 Chi cục thuộc Sở Y tế`, `Các đơn vị trực thuộc Sở Y tế`: so many bodies, or one, whose name is not given
_BODIES = re.compile(
    r"(?:\d{1,3}\s*[.)]\s*)?(?:(?P<n>\(?\d{1,3}\)?|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+|(?:các|những)\s+)?(?:chi\s+cục"
    r"|phòng(?:\s*,?\s*ban)?|trung\s+tâm|trường|bệnh\s+viện|đơn\s+vị|cơ\s+quan|tổ\s+chức|ban|sở|huyện|xã|phường)(?P<n2>\s*\(\d{1,3}\))?"
    r"(?P<kind>(?:\s+(?!thuộc|trực|của|sở)[^\W\d]+){0,3}?)(?:\s+(?P<of>(?:trực\s+)?thuộc|của)(?![\wà-ỹđ])|\s*[:,;]|\s+(?=sở\s)|$)"
)
_KINDS_OF_BODIES = frozenset({"", "sự nghiệp", "sự nghiệp công", "sự nghiệp công lập", "hành chính", "chuyên môn"})
# `Sở Y tế (Chi cục Dân số)`: the department, or the body below it?
_WITH_BODY = re.compile(
    r"(?:\d{1,3}\s*[.)]\s*)?sở\s[^(:]*?(?:\(|\s[-–]\s|:)\s*(?:\d{1,3}\s+)?(?:chi\s+cục|trung\s+tâm|phòng|trường|bệnh\s+viện"
    r"|đơn\s+vị|thanh\s+tra|văn\s+phòng)(?![\wà-ỹđ])"
)


@lru_cache(maxsize=4096)
def no_body(name: str) -> str | None:
    """Why a cell with words for bodies below a unit names no unit; None where nothing says so.

    `02 Chi cục thuộc Sở Y tế` counts some (`head_count`), `Đơn vị trực thuộc Sở Y tế` names none
    (`unit_not_recognised`), `Sở Y tế (Chi cục Dân số)` may be either of the two (`ambiguous_binding`).
    """
    name = name.strip()
    low = lower(name)
    if (bodies := _BODIES.match(low)) is not None:
        kind = name[slice(*bodies.span("kind"))].strip()  # `THPT`, `sự nghiệp`; a name has capitals
        short = bodies["of"] is not None  # `trường THPT thuộc`, but `2 Sở KHCN`
        if (bodies["n"] or bodies["n2"]) and all(w.islower() or (short and w.isupper()) for w in kind.split()):
            return "head_count"
        if bodies["of"] and kind in _KINDS_OF_BODIES:
            return "unit_not_recognised"
    return "ambiguous_binding" if _WITH_BODY.match(low) else None
