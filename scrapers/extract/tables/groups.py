"""The group of the units of a table: by their own words, their heading, the reference, what stands around."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from scrapers.extract.tables.names import bare_group, group_of_unit
from scrapers.extract.tables.runs import Chain, Run
from scrapers.extract.vocabulary import PROVINCIAL, group_of
from scrapers.records import Announcement
from scrapers.vietnamese import key, lower

_OFFICE = re.compile(r"phòng\s")  # an office of a unit is none itself, whatever stands around it


class Groups:
    """Tells the groups of one chain's units; `title` is the document's."""

    def __init__(self, chain: Chain, announcement: Announcement, title: str | None) -> None:
        self.chain = chain
        self.announcement = announcement
        self.title = title
        self.filled = [r for r in chain.runs if r.entries]
        self.default = _majority(chain)
        self._groups: dict[Run, str | None] = {}

    def of_unit(self, run: Run, name: str) -> str | None:
        """The unit's own words first, then its heading, the reference, the caption, its neighbours, the title."""
        own = group_of_unit(name)
        if own is not None:
            return own
        if run.unit_group in ("district", "commune"):
            return run.unit_group
        bare = bare_group(name, self.announcement.province)
        if bare is not None:
            year = self.announcement.assessed_year
            # districts were abolished on 1 July 2025: from then on the name is a commune's
            return "commune" if bare == "district" and year is not None and year >= "2025" else bare
        if _OFFICE.match(lower(name)):
            return None
        found = run.unit_group or self.chain.context.unit_group or self.default
        if found is None and self.title:
            found = group_of(self.title)
        return None if found == "all" else found

    @cached_property
    def one(self) -> bool:
        """Whether the units under all headings are of one group."""
        return len(set(map(self.of_run, self.filled))) <= 1

    def of_run(self, run: Run) -> str | None:
        """The group most units below a heading are of."""
        if run not in self._groups:
            self._groups[run] = self._group_of_run(run)
        return self._groups[run]

    def _group_of_run(self, run: Run) -> str | None:
        names = (e.text for e in run.entries)
        groups = Counter(g for name in names if (g := self.of_unit(run, name)))
        if not groups:
            return run.unit_group or self.default
        most = groups.most_common(1)[0][0]
        heading = run.unit_group
        # central and party bodies stand among the departments
        same = heading == most or (heading in PROVINCIAL and most in PROVINCIAL)
        return heading if heading is not None and same else most


def level(unit_group: str) -> str:
    """The level of a group: all bodies of the province are departments."""
    return "department" if unit_group in PROVINCIAL else unit_group


def _majority(chain: Chain) -> str | None:
    """The group most units of a table have by their own names, for names that tell none."""
    groups = Counter(e.name.group for r in chain.runs for e in r.entries)
    told = {g: n for g, n in groups.items() if g is not None}
    if not told:
        headers = {key(e.block.unit.label.text).removeprefix("ten ") for r in chain.runs for e in r.entries}
        return "commune" if headers and headers <= {"xa", "phuong", "thi tran"} else None
    group, most = max(told.items(), key=lambda item: item[1])
    return group if most * 2 >= sum(groups.values()) else None
