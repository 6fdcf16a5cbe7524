"""What is known of the province a text speaks of: how its own name and other provinces' names stand in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from scrapers import gazetteer
from scrapers.vietnamese import key, lower

_SUBJECT = (
    r"(?:(?:^|[,;:.(]\s*"
    r"|(?:dti|chỉ\s+số|điểm|kết\s+quả|chuyển\s+đổi\s+số)[^,;.]{0,40}\s(?:của"
    r"|(?<!khối )(?<!quan )(?<!nhóm )(?<!vị )cấp)\s+"
    r"|năm\s+20\d\d\s*,?\s+)(?:toàn\s+)?(?:tỉnh(?:\s+(?:NAMES))?|NAMES))\s+(?:đã\s+|vừa\s+|chỉ\s+)?"
    r"(?:đạt|xếp|đứng|tăng|giảm|nằm|thuộc|vươn|được\s+xếp|ở\s+vị|là)(?![\wà-ỹđ])"
)
_ELSEWHERE = (
    r"(?<![\wà-ỹđ])(?:NAMES)(?![\wà-ỹđ])\s+(?:vừa\s+|đã\s+|cũng\s+)?công\s+bố(?![\wà-ỹđ])"
    r"|(?<![\wà-ỹđ])(?:NAMES)\s*,?\s+nơi(?![\wà-ỹđ])"
    r"|^[\s\-–]*in\s+(?:NAMES)(?:\s+province|\s+city)?\s*,"
    r"|(?<=\ue000)(?P<owner>\s+(?:(?:tỉnh|thành\s+phố|tp\.?)\s+)?(?:NAMES))(?![\wà-ỹđ])"
)
_NOWHERE = "\ue009"  # stands for the name of a province that is not known


@dataclass(frozen=True)
class Setting:
    """Patterns for one province, on lower-case text with units masked.

    `subject` is the province itself as the subject of a result (`tỉnh đạt`, `DTI của tỉnh là`);
    `after_unit` its name behind a unit's; `home` its name anywhere; `abroad` another province's
    name where a sentence begins or after `tỉnh`; `elsewhere` its name where it tells a result of its own,
    as the `owner` right behind a unit or for the rest of a clause; `others` its name anywhere.
    """

    subject: re.Pattern[str]
    after_unit: re.Pattern[str] | None
    home: re.Pattern[str] | None
    abroad: re.Pattern[str] | None
    elsewhere: re.Pattern[str] | None
    others: re.Pattern[str] | None


@lru_cache(maxsize=128)
def setting(province: str | None) -> Setting:
    """The patterns of a province, by name or id."""
    ids = gazetteer.province_ids(province)
    home = {key(p.name) for p in gazetteer.provinces() if p.province_id in ids}
    homes = "|".join(re.escape(lower(n)) for n in gazetteer.province_names() if key(n) in home)
    others = "|".join(re.escape(lower(n)) for n in gazetteer.province_names() if home and key(n) not in home)
    return Setting(
        re.compile(_SUBJECT.replace("NAMES", homes or _NOWHERE)),
        re.compile(rf"(?<=\ue000)(\s*,?\s*(?:tỉnh\s+)?(?:{homes}))(?![\wà-ỹđ])") if homes else None,
        re.compile(rf"(?:{homes})") if homes else None,
        re.compile(
            rf"(?:^[\s\-–+*•\"“(]*(?:(?:tại|ở|theo)\s+)?(?:xem\s+thêm:\s*)?(?:tỉnh\s+|thành\s+phố\s+"
            rf"|tp\.?\s+)?|(?<![\wà-ỹđ])tỉnh\s+)(?:{others})(?![\wà-ỹđ])"
        )
        if others
        else None,
        re.compile(_ELSEWHERE.replace("NAMES", others)) if others else None,
        re.compile(rf"(?<![\wà-ỹđ])(?:{others})(?![\wà-ỹđ])") if others else None,
    )
