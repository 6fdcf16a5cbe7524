"""Common nouns for units (`sở`, `huyện`, `districts`), and the groups a unit so called may be of."""

from __future__ import annotations

import re
from collections.abc import Iterable

from scrapers.extract.vocabulary import PROVINCIAL

_GROUPS: dict[str, tuple[str, ...]] = {
    "sở": ("department",),
    "ban": PROVINCIAL,
    "ngành": PROVINCIAL,
    "cơ quan": PROVINCIAL,
    "địa phương": ("district", "commune"),
    "huyện": ("district",),
    "quận": ("district",),
    "thị xã": ("district",),
    "thành phố": ("district",),
    "xã": ("commune",),
    "phường": ("commune",),
    "thị trấn": ("commune",),
    "department": ("department",),
    "departments": ("department",),
    "district": ("district",),
    "districts": ("district",),
    "towns": ("district",),
    "cities": ("district",),
    "commune": ("commune",),
    "communes": ("commune",),
    "ward": ("commune",),
    "wards": ("commune",),
    # the province itself: no unit
    "tỉnh": (),
    "toàn tỉnh": (),
}
# said of units of every group alike: a number of them is of no group
_OF_ANY = ("cơ quan", "địa phương")
OWN_NOUNS = ("sở", "huyện", "quận", "thị xã", "thành phố", "xã", "phường", "thị trấn", "địa phương", "cơ quan", "ngành")
SUBJECTS = (
    "sở",
    "ban",
    "ngành",
    "huyện",
    "quận",
    "thị xã",
    "thành phố",
    "xã",
    "phường",
    "thị trấn",
    "tỉnh",
    "toàn tỉnh",
)


# bodies a province has one of, by the word they are called by
ONE_OF_ITS_KIND = (
    *("văn phòng", "thanh tra", "công an", "kho bạc", "bảo hiểm xã hội", "bộ chỉ huy", "viện kiểm sát", "tòa án"),
    "ban quản lý",
)
# what a unit is called by alone once its name was told: "Văn phòng UBND tỉnh ... Văn phòng xếp thứ 3"
OWN_NAMES = (
    *("sở", "ban", "huyện", "quận", "thị xã", "thành phố", "xã", "phường", "thị trấn", "cục", "chi cục", "trường"),
    *ONE_OF_ITS_KIND,
)


def one_of(nouns: Iterable[str]) -> str:
    """The nouns as alternatives of a pattern, longest first."""
    return "|".join(n.replace(" ", r"\s+") for n in sorted(nouns, key=len, reverse=True))


def may_be(noun: str, group: str) -> bool:
    """Whether a unit of a group may be called by a noun, as printed in lower case.

    Raises:
        KeyError: the noun is none of those known here.
    """
    return group in _GROUPS[re.sub(r"\s+", " ", noun)]


def group_counted(noun: str) -> str | None:
    """The group a number of units so called is of (`5 sở, ngành` → `department`); None where it may be any."""
    word = re.sub(r"\s+", " ", noun)
    groups = _GROUPS.get(word, ())
    return groups[0] if groups and word not in _OF_ANY else None
